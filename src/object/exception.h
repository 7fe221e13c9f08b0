/* exception.h: the builtin exceptions.
 *
 * All instances of BaseException, those of programs' own classes too, have kind EXCEPTION. What a builtin type adds to BaseException
 * (a NameError's name, an OSError's errno) stands in Exception.fields, in the order of that type's table in exception.c; a field
 * never set is UNBOUND there, and reads as None. */
#ifndef HN_OBJECT_EXCEPTION_H
#define HN_OBJECT_EXCEPTION_H

#include "object/protocol.h"

#define AS_EXCEPTION(value) AS(Exception, value)

static inline bool is_exception(Value v) { return is_kind(v, KIND_EXCEPTION); }

/* The fields that the builtin exceptions add: their places in Exception.fields. */
enum { STOP_ITERATION_VALUE };
enum { SYSTEM_EXIT_CODE };
enum { NAME_ERROR_NAME };
enum { ATTRIBUTE_ERROR_NAME, ATTRIBUTE_ERROR_OBJ };
enum { IMPORT_ERROR_MSG, IMPORT_ERROR_NAME, IMPORT_ERROR_PATH, IMPORT_ERROR_NAME_FROM };
enum { OS_ERROR_ERRNO, OS_ERROR_STRERROR, OS_ERROR_FILENAME, OS_ERROR_FILENAME2, OS_ERROR_CHARACTERS_WRITTEN };
enum {
    SYNTAX_ERROR_MSG, SYNTAX_ERROR_FILENAME, SYNTAX_ERROR_LINENO, SYNTAX_ERROR_OFFSET, SYNTAX_ERROR_TEXT, SYNTAX_ERROR_END_LINENO,
    SYNTAX_ERROR_END_OFFSET, SYNTAX_ERROR_PRINT_FILE_AND_LINE, SYNTAX_ERROR_METADATA
};
enum { UNICODE_ERROR_ENCODING, UNICODE_ERROR_OBJECT, UNICODE_ERROR_START, UNICODE_ERROR_END, UNICODE_ERROR_REASON };
enum { GROUP_MESSAGE, GROUP_EXCEPTIONS };

/* Whether classes with these __new__ and __init__ make exceptions that hold their arguments and nothing else. */
bool exception_is_plain(Value new, Value init);
/* The exception that `type(*args)` makes, `type` being a builtin exception: its fields are set as its own __init__ would. TypeErrors of
 * the arguments' types are not looked for. DONE or NO_MEMORY. */
Status exception_new(VM *vm, const Type *type, Tuple *args, Value *result);
/* One with nothing in it but its args. NULL: no memory. */
Exception *exception_allocate(VM *vm, const Type *type, Tuple *args);

/* Sets the fields that follow from the arguments; for types that have some. */
Status exception_initialize(VM *vm, Exception *exception, Tuple *args);
/* The class that OSError(*args) makes an instance of: a subclass for the known error numbers. */
const Type *os_error_class(const Type *type, const Tuple *args);

/* The builtin type that lays the exception's fields out: `type` itself or a base of it; the number of fields it has. */
const Type *exception_layout(const Type *type, uint32_t *count);

/* The field at a place; UNBOUND when it was never set. */
static inline Value exception_field(const Exception *exception, uint32_t index) {
    return exception->fields && index < exception->fields->capacity ? exception->fields->items[index] : UNBOUND;
}
/* By its name in Python; UNBOUND when its type adds none of that name, or it was never set. */
Value exception_named_field(Value exception, const char *field);
Status exception_put_field(VM *vm, Exception *exception, uint32_t index, Value value);

/* str(exception); NEEDS_PYTHON where a program's own method has to run, the exception's or an argument's. The repr is that of
 * BaseException, whatever the class defines: value_repr_to has looked. */
Status exception_str_to(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth);
/* What `type.__str__(exception)` gives, `type` being a builtin exception. */
Status exception_str_as(VM *vm, TextBuilder *builder, Exception *exception, const Type *type, uint32_t depth);
Status exception_repr_to(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth);

#endif
