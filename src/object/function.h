/* function.h: functions, bound methods, properties and the other wrappers of callables. */
#ifndef HN_OBJECT_FUNCTION_H
#define HN_OBJECT_FUNCTION_H

#include "compile/code.h"
#include "object/error.h"
#include "vm/vm.h"

/* The slot of a callable whose call needs no entry of its own. */
#define CALL_SLOT(owner)                                                                                               \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__call__", "*args, **kwargs", 1, 1, 1, NULL, {NULL}, \
     &prelude_call_itself, &(owner)}

/* The getter of a field (UNBOUND reads as None), and the setter of one that may hold anything. */
#define FIELD_GETTER(name, field)                                                                                      \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        *result = (field);                                                                                             \
        if (*result == UNBOUND) *result = NONE;                                                                        \
        return DONE;                                                                                                   \
    }
#define VALUE_SETTER(name, layout, member)                                                                             \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        (void)result;                                                                                                  \
        AS(layout, args[0])->member = args[1] == UNBOUND ? NONE : args[1];                                             \
        return DONE;                                                                                                   \
    }

/* Python's object for the code: the same each time. */
Status code_object_of(VM *vm, Link *link, Value *result);
/* A function of the code of `link`. NULL: no memory. */
Function *function_new(VM *vm, Link *link, Dict *globals, Value builtins);
/* What a function shows of itself: the prelude's, should one be asked, all show the same. */
extern const NamedFunction prelude_shown;
static inline const NamedFunction *function_shown(const Function *function) {
    return function->object.mark == MARK_PERMANENT ? &prelude_shown : (const NamedFunction *)function;
}
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
/* The setter of attributes that CPython keeps as members of the object. */
Status read_only_member(VM *vm, Value *args, uint32_t count, Value *result);
/* Comparing bound methods, those of builtins included: of the same function and the same object. */
Status method_equal(VM *vm, Value *args, uint32_t count, Value *result);
Status signature_text(VM *vm, const char *first, const char *parameters, Value *result);
Status method_not_equal(VM *vm, Value *args, uint32_t count, Value *result);
Status method_hash(VM *vm, Value *args, uint32_t count, Value *result);
/* What every __get__(self, instance, owner) asks for first: an instance or a class. */
Status check_get_arguments(VM *vm, const Value *args);
/* __dict__ and __weakref__ as instances have them, whichever of its bases gives them to a class. */
extern const Builtin instance_dict_builtin, instance_weakref_builtin;
const Builtin *common_builtin(const Descriptor *descriptor);

#endif
