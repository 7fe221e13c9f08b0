/* singletons.c: the types of None, Ellipsis and NotImplemented. */
#include "object/protocol.h"
#include "object/str.h"
#include "vm/vm.h"

#define SINGLETON_TYPE(c_name, python_name, called_name, text, value, truth)                                                        \
    static Status c_name##_repr(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        (void)count;                                                                                                   \
        *result = str_from_cstring(vm, text);                                                                          \
        return *result == UNBOUND ? NO_MEMORY : DONE;                                                                  \
    }                                                                                                                  \
    static Status c_name##_make(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        if (count > 1 || vm->keyword_names != UNBOUND) return raise_type(vm, called_name " takes no arguments");       \
        *result = value;                                                                                               \
        return DONE;                                                                                                   \
    }                                                                                                                  \
    static Status c_name##_bool(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        (void)count;                                                                                                   \
        bool answer = false;                                                                                           \
        TRY(value_truth(vm, value, &answer));                                                                          \
        *result = bool_value(answer);                                                                                  \
        return DONE;                                                                                                   \
    }                                                                                                                  \
    static Status c_name##_reduce(VM *vm, Value *args, uint32_t count, Value *result) {                                \
        return c_name##_repr(vm, args, count, result);                                                                 \
    }                                                                                                                  \
    static const Builtin c_name##_methods[] = {                                                                        \
        SLOT("__repr__", "", 1, c_name##_repr, NULL, type_##c_name),                                                   \
        SLOT("__bool__", "", 1, c_name##_bool, NULL, type_##c_name),                                                   \
        METHOD("__reduce__", "", 1, 1, 1, c_name##_reduce, NULL, type_##c_name),                                       \
        STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "", 1, 1, 1, c_name##_make, NULL, type_##c_name), \
    };                                                                                                                 \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = python_name, .base = &type_object,      \
                                METHOD_TABLE(c_name##_methods), .number = TYPE_NUMBER_##c_name, .instance_kind = KIND_INSTANCE};
SINGLETON_TYPE(NoneType, "NoneType", "NoneType", "None", NONE, false)
SINGLETON_TYPE(ellipsis, "ellipsis", "EllipsisType", "Ellipsis", ELLIPSIS, true)
SINGLETON_TYPE(NotImplementedType, "NotImplementedType", "NotImplementedType", "NotImplemented", NOT_IMPLEMENTED, true)
