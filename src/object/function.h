/* function.h: functions, bound methods, properties and the other wrappers of callables. */
#ifndef HN_OBJECT_FUNCTION_H
#define HN_OBJECT_FUNCTION_H

#include "object/error.h"

/* A function of the code of `link`. NULL: no memory. */
Function *function_new(VM *vm, Link *link, Dict *globals, Value builtins);
/* classmethod, staticmethod or property around a callable. */
Status wrapper_new(VM *vm, const Type *type, Value function, Value *result);

#endif
