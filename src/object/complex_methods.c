/* complex_methods.c: the methods of complex, and the type. */
#include "object/complex.h"
#include "object/container.h"
#include "object/format_spec.h"
#include "object/names.h"
#include "object/number.h"
#include "object/str.h"
#include "object/tuple.h"

extern const Function prelude_complex_new, prelude_complex_from_number, prelude_complex_format;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS(const Complex, args[0])

/* ---- complex(...) ---- */

static Status read_arguments(VM *vm, Value *args, uint32_t count, Value *real, Value *imag) {
    uint32_t keywords = keyword_count(vm), given = count - 1;
    *real = *imag = UNBOUND;
    if (given > 2) return raise_type(vm, "complex() takes at most 2 arguments (%u given)", given);
    if (given > keywords) *real = args[1];
    if (given > keywords + 1) *imag = args[2];
    for (uint32_t i = 0; i < keywords; i++) {
        Value name = AS(Tuple, vm->keyword_names)->items[i];
        bool is_real = str_equals_ascii(AS_STR(name), "real");
        if (!is_real && !str_equals_ascii(AS_STR(name), "imag"))
            return raise_unknown_keyword(vm, "complex", name, "real imag");
        Value *place = is_real ? real : imag;
        if (*place != UNBOUND)
            return raise_type(vm, "argument for complex() given by name ('%S') and position (%d)", name, is_real ? 1 : 2);
        *place = args[count - keywords + i];
    }
    return DONE;
}

/* Whether a program's own method decides what number the value is. */
static bool needs_python(VM *vm, Value v) {
    const Value names[] = {NAME(__complex__), NAME(__float__), NAME(__index__)};
    for (int i = 0; i < 3; i++) {
        if (!type_is_builtin_behaviour(vm, type_of(v), names[i])) return true;
    }
    return false;
}

/* The parts of a number. False: it is none. */
static Status parts_of(VM *vm, Value v, double *real, double *imag, bool *is_number) {
    *imag = 0;
    *is_number = true;
    if (is_complex(v)) {
        *real = AS(Complex, v)->real;
        *imag = AS(Complex, v)->imag;
        return DONE;
    }
    if (float_of(v, real)) return DONE;
    if (is_integer(v)) return int_to_double(vm, v, real);
    *is_number = false;
    return DONE;
}

LEAF(new) {
    Value real, imag;
    double parts[4] = {0, 0, 0, 0};
    bool is_number;
    TRY(container_check_class(vm, args[0], &type_complex));
    const Type *type = AS(Type, args[0]);
    TRY(read_arguments(vm, args, count, &real, &imag));
    if (real != UNBOUND && imag == UNBOUND) {
        if (type == &type_complex && is_exactly(real, &type_complex)) {
            *result = real;
            return DONE;
        }
        if (needs_python(vm, real)) return NEEDS_PYTHON;
        if (is_str(real)) {
            TRY(complex_from_str(vm, AS_STR(real), &parts[0], &parts[1]));
        } else {
            TRY(parts_of(vm, real, &parts[0], &parts[1], &is_number));
            if (!is_number) return raise_type(vm, "complex() argument must be a string or a number, not %Q", real);
        }
        return complex_of_class(vm, type, parts[0], parts[1], result);
    }
    if (real != UNBOUND && real != NONE && is_kind(real, KIND_COMPLEX)) return NEEDS_PYTHON; /* that is deprecated */
    if (imag != UNBOUND && is_kind(imag, KIND_COMPLEX) && !is_str(real)) return NEEDS_PYTHON;
    if (real != UNBOUND) {
        if (needs_python(vm, real)) return NEEDS_PYTHON;
        TRY(parts_of(vm, real, &parts[0], &parts[1], &is_number));
        if (!is_number) return raise_type(vm, "complex() argument 'real' must be a real number, not %Q", real);
    }
    if (imag != UNBOUND) {
        if (needs_python(vm, imag)) return NEEDS_PYTHON;
        TRY(parts_of(vm, imag, &parts[2], &parts[3], &is_number));
        if (!is_number) return raise_type(vm, "complex() argument 'imag' must be a real number, not %Q", imag);
    }
    double sum_real = imag != UNBOUND && is_complex(imag) ? parts[0] - parts[3] : parts[0];
    double sum_imag = real != UNBOUND && is_complex(real) ? parts[2] + parts[1] : parts[2];
    return complex_of_class(vm, type, sum_real, sum_imag, result);
}

/* _complex_of_class(cls, z): an instance of the class. */
LEAF(of_class) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_complex));
    if (!is_complex(args[1])) return raise_type(vm, "complex expected");
    return complex_of_class(vm, AS(Type, args[0]), AS(Complex, args[1])->real, AS(Complex, args[1])->imag, result);
}
const Builtin intrinsic_complex_of_class = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_complex_of_class", "cls, z, /", 2, 2, 2, of_class_leaf, NULL, "builtins");

LEAF(from_number) {
    (void)count;
    double real, imag;
    bool is_number;
    if (args[0] != value_of(&type_complex) || needs_python(vm, args[1])) return NEEDS_PYTHON;
    if (is_exactly(args[1], &type_complex)) {
        *result = args[1];
        return DONE;
    }
    TRY(parts_of(vm, args[1], &real, &imag, &is_number));
    if (!is_number) return raise_type(vm, "must be real number, not %T", args[1]);
    return complex_new(vm, real, imag, result);
}

/* ---- operators ---- */

#define OPERATOR(name, operator)                                                                                       \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        *result = NOT_IMPLEMENTED;                                                                                     \
        return number_is(args[1]) ? complex_binary(vm, operator, args[0], args[1], result) : DONE;                     \
    }                                                                                                                  \
    LEAF(r##name) {                                                                                                    \
        (void)count;                                                                                                   \
        *result = NOT_IMPLEMENTED;                                                                                     \
        return number_is(args[1]) ? complex_binary(vm, operator, args[1], args[0], result) : DONE;                     \
    }
OPERATOR(add, BINARY_ADD)
OPERATOR(sub, BINARY_SUBTRACT)
OPERATOR(mul, BINARY_MULTIPLY)
OPERATOR(truediv, BINARY_TRUE_DIVIDE)

static Status power_leaf(VM *vm, Value base, Value exponent, Value other, Value modulus, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!number_is(other)) return DONE;
    if (modulus != UNBOUND && modulus != NONE) return raise_value_error(vm, "complex modulo");
    return complex_binary(vm, BINARY_POWER, base, exponent, result);
}

LEAF(pow) {
    (void)count;
    return power_leaf(vm, args[0], args[1], args[1], args[2], result);
}

LEAF(rpow) {
    (void)count;
    return power_leaf(vm, args[1], args[0], args[1], args[2], result);
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!number_is(args[1])) return DONE;
    return number_compare(vm, operator, args[0], args[1], result);
}
CONTAINER_COMPARE_LEAVES

LEAF(neg) {
    (void)count;
    return complex_new(vm, -SELF->real, -SELF->imag, result);
}

LEAF(pos) {
    (void)count;
    if (is_exactly(args[0], &type_complex)) {
        *result = args[0];
        return DONE;
    }
    return complex_new(vm, SELF->real, SELF->imag, result);
}

LEAF(abs) {
    (void)count;
    double value;
    TRY(complex_absolute(vm, SELF, &value));
    return float_new(vm, value, result);
}

LEAF(bool) {
    (void)vm, (void)count;
    *result = bool_value(SELF->real != 0 || SELF->imag != 0);
    return DONE;
}

LEAF(hash) {
    (void)count;
    uint64_t hash;
    TRY(complex_hash(vm, args[0], &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(repr) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, complex_repr_to(&builder, SELF->real, SELF->imag), result);
}

LEAF(conjugate) {
    (void)count;
    return complex_new(vm, SELF->real, -SELF->imag, result);
}

LEAF(getnewargs) {
    (void)count;
    Value real, imag;
    TRY(float_new(vm, SELF->real, &real));
    TRY(float_new(vm, SELF->imag, &imag));
    Tuple *pair = tuple_pair(vm, real, imag);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(sizeof) {
    (void)vm, (void)args, (void)count;
    *result = small_int(32);
    return DONE;
}

LEAF(real) {
    (void)count;
    return float_new(vm, SELF->real, result);
}

LEAF(imag) {
    (void)count;
    return float_new(vm, SELF->imag, result);
}

#define BINARY_SLOTS(name)                                                                                             \
    SLOT("__" #name "__", "value, /", 2, name##_leaf, NULL, type_complex),                                             \
        SLOT("__r" #name "__", "value, /", 2, r##name##_leaf, NULL, type_complex)
#define PLAIN(name, leaf) METHOD(name, "", 1, 1, 1, leaf##_leaf, NULL, type_complex)

static const Builtin complex_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_complex_new, type_complex),
    SLOT("__repr__", "", 1, repr_leaf, NULL, type_complex),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_complex),
    SLOT("__lt__", "value, /", 2, lt_leaf, NULL, type_complex),
    SLOT("__le__", "value, /", 2, le_leaf, NULL, type_complex),
    SLOT("__eq__", "value, /", 2, eq_leaf, NULL, type_complex),
    SLOT("__ne__", "value, /", 2, ne_leaf, NULL, type_complex),
    SLOT("__gt__", "value, /", 2, gt_leaf, NULL, type_complex),
    SLOT("__ge__", "value, /", 2, ge_leaf, NULL, type_complex),
    BINARY_SLOTS(add),
    BINARY_SLOTS(sub),
    BINARY_SLOTS(mul),
    SLOT_RANGE(0, "__pow__", "value, mod=None, /", 2, 3, 3, pow_leaf, NULL, type_complex),
    SLOT_RANGE(0, "__rpow__", "value, mod=None, /", 2, 3, 3, rpow_leaf, NULL, type_complex),
    SLOT("__neg__", "", 1, neg_leaf, NULL, type_complex),
    SLOT("__pos__", "", 1, pos_leaf, NULL, type_complex),
    SLOT("__abs__", "", 1, abs_leaf, NULL, type_complex),
    SLOT("__bool__", "", 1, bool_leaf, NULL, type_complex),
    BINARY_SLOTS(truediv),
    CLASS_METHOD(0, "from_number", "number, /", 2, 2, 2, from_number_leaf, &prelude_complex_from_number, type_complex),
    PLAIN("conjugate", conjugate),
    PLAIN("__complex__", pos),
    PLAIN("__getnewargs__", getnewargs),
    METHOD("__format__", "format_spec, /", 2, 2, 2, format_leaf, &prelude_complex_format, type_complex),
    PLAIN("__sizeof__", sizeof),
    MEMBER("real", real_leaf, type_complex),
    MEMBER("imag", imag_leaf, type_complex),
};

const Type type_complex = {
    STATIC_TYPE_OBJECT(0),
    .static_name = "complex",
    .base = &type_object,
    METHOD_TABLE(complex_methods),
    .number = TYPE_NUMBER_complex,
    .instance_kind = KIND_COMPLEX,
    .static_doc = "The complex number that a text stands for, or of the given parts.",
    .version = 1,
};
