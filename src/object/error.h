/* error.h: raising exceptions from C. */
#ifndef HN_OBJECT_ERROR_H
#define HN_OBJECT_ERROR_H

#include "object/type.h"

/* Sets vm->raised to a new exception of `type` with one argument, the formatted text, and answers RAISED (or NO_MEMORY).
 * Directives: %s C string (UTF-8), %d int, %u unsigned, %l int64_t, %z size_t, %c code point (uint32_t), %S a str Value's text, %R the
 * repr of a value of a builtin kind (bounded; others show as <T object>), %T the name of a value's type, %A likewise, but None for None, %q
 * that name with the classes around it, %Q with its module, too, %N the name of a `const Type *`, %%. */
Status raise_error(VM *vm, const Type *type, const char *format, ...);
/* With the given argument values (0 to 3). */
Status raise_with(VM *vm, const Type *type, uint32_t count, ...);
/* Sets vm->raised to an exception object. */
Status raise_value(VM *vm, Value exception);
/* Sets one of the fields that the exception's type adds ("name", "obj", "errno" ...). DONE or NO_MEMORY. */
Status exception_set_field(VM *vm, Value exception, const char *field, Value value);
/* The candidate that `name` may have been meant to be ("Did you mean"), as CPython finds it; UNBOUND when none is near. */
Value suggest_name(VM *vm, const Str *name, const Value *candidates, uint64_t count);
/* TypeError: a function has no such keyword, but perhaps one of these; `known`: up to four, separated by spaces. */
Status raise_unexpected_keyword(VM *vm, const char *function, Value name, const Value *candidates, uint64_t count);
Status raise_unknown_keyword(VM *vm, const char *function, Value name, const char *known);
/* A str Value formatted as by raise_error; NULL-checks: UNBOUND when memory was refused. */
Value format_text(VM *vm, const char *format, ...);

#define raise_type(vm, ...)  raise_error(vm, &type_TypeError, __VA_ARGS__)
#define raise_value_error(vm, ...) raise_error(vm, &type_ValueError, __VA_ARGS__)

#endif
