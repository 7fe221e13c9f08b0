/* exception_internal.h: what the files of the builtin exceptions' types (base_exception.c, exception_types.c) share. */
#ifndef HN_OBJECT_EXCEPTION_INTERNAL_H
#define HN_OBJECT_EXCEPTION_INTERNAL_H

#include "object/container.h"
#include "object/exception.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_EXCEPTION(args[0])

/* The positional ones behind args[0], as a tuple: that which the exception has already if they are the same. */
Status exception_take_args(VM *vm, Value *args, uint32_t count, Tuple **tuple);
Status exception_refuse_keywords(VM *vm, const Type *type);
/* The __init__ of those that keep their arguments and nothing else. */
Status exception_plain_init(VM *vm, Value *args, uint32_t count, Value *result);
/* What the __str__ of a builtin exception's type gives for an exception. */
Status exception_str_of_type(VM *vm, Value self, const Type *type, Value *result);
/* What __reduce__ gives; `state` may be UNBOUND. */
Status exception_reduced(VM *vm, Value self, Value arguments, Value state, Value *result);
/* Its __dict__, or UNBOUND while it has none. */
Value exception_attributes(const Exception *exception);

/* Entries of tables. */
#define NEW(LEAF_, PYTHON_, OWNER_) STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, LEAF_, PYTHON_, OWNER_)
#define INIT(LEAF_, PYTHON_, OWNER_)                                                                                   \
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "*args, **kwargs", 1, 255, 255, LEAF_, PYTHON_, OWNER_)
#define STR(LEAF_, PYTHON_, OWNER_) SLOT("__str__", "", 1, LEAF_, PYTHON_, OWNER_)
#define FIELD_MEMBER(NAME_, FIELD_, OWNER_)                                                                                  \
    {BUILTIN_OBJECT(type_member_descriptor, BUILTIN_GETSET), NAME_, "", 1, 1, 1, get_##FIELD_, {set_##FIELD_}, NULL, &(OWNER_)}

#define INTRINSIC(symbol, NAME_, PARAMETERS_, COUNT_, LEAF_)                                                           \
    const Builtin symbol = FUNCTION_FLAGS(BUILTIN_TRUSTING, NAME_, PARAMETERS_, COUNT_, COUNT_, COUNT_, LEAF_, NULL, "builtins");

#define EXCEPTION_TYPE(name_, base_, ...)                                                                              \
    const Type type_##name_ = {                                                                                        \
        STATIC_TYPE_OBJECT(TYPE_EXCEPTION | TYPE_HAS_DICT),                                                            \
        .static_name = #name_,                                                                                         \
        .base = &type_##base_,                                                                                         \
        .number = TYPE_NUMBER_##name_,                                                                                 \
        .instance_kind = KIND_EXCEPTION,                                                                               \
        .version = 1,                                                                                                  \
        .name = UNBOUND,                                                                                               \
        .qualname = UNBOUND,                                                                                           \
        .bases = UNBOUND,                                                                                              \
        .mro = UNBOUND,                                                                                                \
        .metadata = UNBOUND,                                                                                           \
        __VA_ARGS__                                                                                                    \
    };
/* One with attributes or methods of its own. */
#define RICH(name_, base_, doc_) EXCEPTION_TYPE(name_, base_, .static_doc = doc_, METHOD_TABLE(name_##_methods))

#endif
