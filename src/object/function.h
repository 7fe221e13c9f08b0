/* function.h: functions, bound methods, properties and the other wrappers of callables. */
#ifndef HN_OBJECT_FUNCTION_H
#define HN_OBJECT_FUNCTION_H

#include "compile/code.h"
#include "object/error.h"
#include "vm/vm.h"

/* A function of the code of `link`. NULL: no memory. */
Function *function_new(VM *vm, Link *link, Dict *globals, Value builtins);
enum { NOT_PLAIN = CODE_VARARGS | CODE_VARKEYWORDS | CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR | CODE_HIDDEN };
/* Notes in the function's `aux` whether the loop may enter its code with nothing but the right number of arguments to check. */
static inline void function_settle(Function *function) {
    const Code *code = function->code;
    if (function->object.mark == MARK_PERMANENT) return;
    bool plain = !(code->flags & NOT_PLAIN) && code->keyword_only_count == 0 && code->register_count <= PLAIN_REGISTERS && function->link && function->link->constants;
    function->object.aux = plain ? 1 + code->positional_count : 0;
}

/* classmethod, staticmethod or property around a callable. */
Status wrapper_new(VM *vm, const Type *type, Value function, Value *result);

#endif
