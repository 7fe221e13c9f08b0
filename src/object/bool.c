/* bool.c: True and False: two singletons that count as ints. */
#include "object/container.h"
#include "object/int.h"
#include "object/str.h"

extern const Function prelude_bool_new, prelude_bool_invert;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

LEAF(new) {
    bool truth = false;
    TRY(container_check_class(vm, args[0], &type_bool));
    TRY(container_check_arguments(vm, "bool", count, 1));
    if (count > 1) TRY(value_truth(vm, args[1], &truth));
    *result = bool_value(truth);
    return DONE;
}

LEAF(repr) {
    (void)count;
    *result = args[0] == TRUE ? str_from_ascii(vm, "True", 4) : str_from_ascii(vm, "False", 5);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* &, | and ^ of two bools are bools. */
static Status bitwise(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_integer(b)) return DONE;
    TRY(int_binary(vm, operator, a, b, result));
    if (is_bool(a) && is_bool(b)) *result = bool_value(*result != small_int(0));
    return DONE;
}

#define OPERATOR(name, operator)                                                                                       \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return bitwise(vm, operator, args[0], args[1], result);                                                        \
    }
OPERATOR(and, BINARY_AND)
OPERATOR(or, BINARY_OR)
OPERATOR(xor, BINARY_XOR)

static const Builtin bool_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_bool_new, type_bool),
    SLOT("__repr__", "", 1, repr_leaf, NULL, type_bool),
    SLOT("__invert__", "", 1, NULL, &prelude_bool_invert, type_bool),
    SLOT("__and__", "value, /", 2, and_leaf, NULL, type_bool),
    SLOT("__rand__", "value, /", 2, and_leaf, NULL, type_bool),
    SLOT("__xor__", "value, /", 2, xor_leaf, NULL, type_bool),
    SLOT("__rxor__", "value, /", 2, xor_leaf, NULL, type_bool),
    SLOT("__or__", "value, /", 2, or_leaf, NULL, type_bool),
    SLOT("__ror__", "value, /", 2, or_leaf, NULL, type_bool),
};

const Type type_bool = {
    STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_MATCH_SELF),
    .static_name = "bool",
    .base = &type_int,
    METHOD_TABLE(bool_methods),
    .number = TYPE_NUMBER_bool,
    .instance_kind = KIND_INT,
    .static_doc = "The truth of an object: True or False, the only two instances of this class.",
    .version = 1,
};
