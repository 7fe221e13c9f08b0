/* float_methods.c: the methods of float, and the type. */
#include <math.h>

#include "core/float_text.h"
#include "core/hash.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/float.h"
#include "object/format_spec.h"
#include "object/names.h"
#include "object/number.h"
#include "object/str.h"
#include "object/tuple.h"

extern const Function prelude_float_new, prelude_float_round, prelude_float_from_number, prelude_float_fromhex, prelude_float_format;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

static inline double self_of(Value v) { return is_double(v) ? double_of(v) : AS(Float, v)->value; }

/* ---- float(...) ---- */

static Status convert_text(VM *vm, Value x, double *value) {
    const uint8_t *bytes;
    uint64_t length;
    if (is_str(x)) return float_from_str(vm, AS_STR(x), x, value);
    if (bytes_view(x, &bytes, &length)) return float_from_bytes(vm, bytes, length, x, value);
    if (is_python_buffer(vm, x)) return NEEDS_PYTHON;
    return raise_type(vm, "float() argument must be a string or a real number, not '%T'", x);
}

Status float_convert(VM *vm, Value x, double *value) {
    if (is_double(x) || is_exactly(x, &type_float)) {
        *value = self_of(x);
        return DONE;
    }
    if (is_int(x) || is_bool(x) || is_exactly(x, &type_int)) return int_to_double(vm, x, value);
    const Type *type = type_of(x);
    bool is_own = type_is_builtin_behaviour(vm, type, NAME(__float__));
    if (is_own && is_kind(x, KIND_INT)) return int_to_double(vm, x, value);
    if (is_own && is_kind(x, KIND_FLOAT)) {
        *value = AS(Float, x)->value;
        return DONE;
    }
    if (type_lookup(vm, type, NAME(__float__)) != UNBOUND || type_lookup(vm, type, NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return convert_text(vm, x, value);
}

LEAF(new) {
    double value = 0;
    TRY(container_check_class(vm, args[0], &type_float));
    const Type *type = AS(Type, args[0]);
    bool initializes = type_lookup(vm, type, NAME(__init__)) != type_lookup(vm, &type_float, NAME(__init__));
    if (keyword_count(vm) && initializes && count > 1) count -= keyword_count(vm); /* they are for the class's own __init__ */
    else TRY(container_check_arguments(vm, "float", count, 1));
    if (count > 1) {
        if (type == &type_float && (is_double(args[1]) || is_exactly(args[1], &type_float))) {
            *result = args[1];
            return DONE;
        }
        TRY(float_convert(vm, args[1], &value));
    }
    return float_of_class(vm, type, value, result);
}

/* _float_of_class(cls, x): an instance of the class. */
LEAF(of_class) {
    (void)count;
    double value;
    TRY(container_check_class(vm, args[0], &type_float));
    if (!float_of(args[1], &value)) return raise_type(vm, "float expected");
    return float_of_class(vm, AS(Type, args[0]), value, result);
}
const Builtin intrinsic_float_of_class = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_float_of_class", "cls, x, /", 2, 2, 2, of_class_leaf, NULL, "builtins");

LEAF(from_number) {
    (void)count;
    double value;
    if (args[0] != value_of(&type_float)) return NEEDS_PYTHON;
    if (is_double(args[1]) || is_exactly(args[1], &type_float)) {
        *result = args[1];
        return DONE;
    }
    TRY(float_argument(vm, args[1], &value));
    return float_new(vm, value, result);
}

LEAF(fromhex) {
    (void)count;
    double value;
    if (!is_str(args[1])) return raise_type(vm, "bad argument type for built-in operation");
    const Str *text = AS_STR(args[1]);
    FloatHexResult answer = str_is_ascii(text) ? float_from_hex((const char *)text->data, text->length, &value) : FLOAT_HEX_INVALID;
    if (answer == FLOAT_HEX_INVALID) return raise_value_error(vm, "invalid hexadecimal floating-point string");
    if (answer == FLOAT_HEX_OVERFLOW)
        return raise_error(vm, &type_OverflowError, "hexadecimal value too large to represent as a float");
    if (args[0] != value_of(&type_float)) return NEEDS_PYTHON;
    return float_new(vm, value, result);
}

LEAF(getformat) {
    (void)count;
    if (!is_str(args[1])) return raise_not_str(vm, "__getformat__() argument", args[1]);
    if (!str_equals_ascii(AS_STR(args[1]), "double") && !str_equals_ascii(AS_STR(args[1]), "float"))
        return raise_value_error(vm, "__getformat__() argument 1 must be 'double' or 'float'");
    *result = str_from_cstring(vm, "IEEE, little-endian");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* ---- operators ---- */

/* The other operand: false when it is neither float nor int. */
static Status other_of(VM *vm, Value v, double *value, bool *is_real) {
    *is_real = true;
    if (float_of(v, value)) return DONE;
    if (is_integer(v)) return int_to_double(vm, v, value);
    *is_real = false;
    return DONE;
}

static Status binary_leaf(VM *vm, BinaryOperator operator, Value *args, bool reflected, Value *result) {
    double self = self_of(args[0]), other;
    bool is_real;
    *result = NOT_IMPLEMENTED;
    TRY(other_of(vm, args[1], &other, &is_real));
    if (!is_real) return DONE;
    return float_binary(vm, operator, reflected ? other : self, reflected ? self : other, result);
}

#define OPERATOR(name, operator)                                                                                       \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return binary_leaf(vm, operator, args, false, result);                                                         \
    }                                                                                                                  \
    LEAF(r##name) {                                                                                                    \
        (void)count;                                                                                                   \
        return binary_leaf(vm, operator, args, true, result);                                                          \
    }
OPERATOR(add, BINARY_ADD)
OPERATOR(sub, BINARY_SUBTRACT)
OPERATOR(mul, BINARY_MULTIPLY)
OPERATOR(truediv, BINARY_TRUE_DIVIDE)
OPERATOR(floordiv, BINARY_FLOOR_DIVIDE)
OPERATOR(mod, BINARY_REMAINDER)
OPERATOR(divmod, BINARY_DIVMOD)

static Status power_leaf(VM *vm, Value *args, bool reflected, Value *result) {
    if (args[2] != UNBOUND && args[2] != NONE)
        return raise_type(vm, "pow() 3rd argument not allowed unless all arguments are integers");
    return binary_leaf(vm, BINARY_POWER, args, reflected, result);
}

LEAF(pow) {
    (void)count;
    return power_leaf(vm, args, false, result);
}

LEAF(rpow) {
    (void)count;
    return power_leaf(vm, args, true, result);
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_float(args[1]) && !is_integer(args[1])) return DONE;
    return number_compare(vm, operator, args[0], args[1], result);
}
CONTAINER_COMPARE_LEAVES

LEAF(neg) {
    (void)count;
    return float_new(vm, -self_of(args[0]), result);
}

LEAF(abs) {
    (void)count;
    return float_new(vm, fabs(self_of(args[0])), result);
}

LEAF(bool) {
    (void)vm, (void)count;
    *result = bool_value(self_of(args[0]) != 0);
    return DONE;
}

/* The same number as an exact float: itself if it is one. */
LEAF(exact) {
    (void)count;
    if (is_exactly(args[0], &type_float)) {
        *result = args[0];
        return DONE;
    }
    return float_new(vm, self_of(args[0]), result);
}

LEAF(hash) {
    (void)count;
    uint64_t hash;
    TRY(number_hash(vm, args[0], &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(repr) {
    (void)count;
    char text[FLOAT_REPR_SIZE];
    size_t length = float_repr(self_of(args[0]), text);
    *result = str_from_ascii(vm, text, length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* ---- methods ---- */

LEAF(trunc) {
    (void)count;
    return int_from_double(vm, self_of(args[0]), result);
}

LEAF(floor) {
    (void)count;
    return int_from_double(vm, floor(self_of(args[0])), result);
}

LEAF(ceil) {
    (void)count;
    return int_from_double(vm, ceil(self_of(args[0])), result);
}

LEAF(round) {
    (void)count;
    double value = self_of(args[0]);
    int64_t places;
    if (args[1] == UNBOUND || args[1] == NONE) {
        double rounded = round(value);
        if (fabs(value - rounded) == 0.5) rounded = 2 * round(value / 2);
        return int_from_double(vm, rounded, result);
    }
    TRY(value_index_clamped(vm, args[1], &places));
    if (value - value != 0) {
        *result = args[0];
        return is_double(args[0]) || is_exactly(args[0], &type_float) ? DONE : float_new(vm, value, result);
    }
    double rounded = places > 400 ? value : places < -400 ? copysign(0, value) : float_round(value, places);
    if (isinf(rounded)) return raise_error(vm, &type_OverflowError, "rounded value too large to represent");
    return float_new(vm, rounded, result);
}

LEAF(is_integer) {
    (void)vm, (void)count;
    double value = self_of(args[0]);
    *result = bool_value(value - value == 0 && floor(value) == value);
    return DONE;
}

LEAF(as_integer_ratio) {
    (void)count;
    double value = self_of(args[0]);
    if (value != value) return raise_value_error(vm, "cannot convert NaN to integer ratio");
    if (value - value != 0) return raise_error(vm, &type_OverflowError, "cannot convert Infinity to integer ratio");
    int exponent;
    double fraction = frexp(value, &exponent);
    for (int i = 0; i < 300 && fraction != floor(fraction); i++) {
        fraction *= 2;
        exponent--;
    }
    Value numerator, denominator = small_int(1);
    TRY(int_from_double(vm, fraction, &numerator));
    if (exponent > 0) TRY(int_shift_left(vm, numerator, (uint64_t)exponent, &numerator));
    if (exponent < 0) TRY(int_shift_left(vm, denominator, (uint64_t)-exponent, &denominator));
    Tuple *pair = tuple_pair(vm, numerator, denominator);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(hex) {
    (void)count;
    char text[FLOAT_HEX_SIZE];
    size_t length = float_hex(self_of(args[0]), text);
    *result = str_from_ascii(vm, text, length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(getnewargs) {
    Value number;
    TRY(exact_leaf(vm, args, count, &number));
    Tuple *tuple = tuple_from_items(vm, &number, 1);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

LEAF(sizeof) {
    (void)vm, (void)args, (void)count;
    *result = small_int(24);
    return DONE;
}

LEAF(zero) {
    (void)count;
    (void)args;
    return float_new(vm, 0, result);
}

#define BINARY_SLOTS(name)                                                                                             \
    SLOT("__" #name "__", "value, /", 2, name##_leaf, NULL, type_float),                                               \
        SLOT("__r" #name "__", "value, /", 2, r##name##_leaf, NULL, type_float)
#define PLAIN(name, leaf) METHOD(name, "", 1, 1, 1, leaf##_leaf, NULL, type_float)

static const Builtin float_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_float_new, type_float),
    SLOT("__repr__", "", 1, repr_leaf, NULL, type_float),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_float),
    SLOT("__lt__", "value, /", 2, lt_leaf, NULL, type_float),
    SLOT("__le__", "value, /", 2, le_leaf, NULL, type_float),
    SLOT("__eq__", "value, /", 2, eq_leaf, NULL, type_float),
    SLOT("__ne__", "value, /", 2, ne_leaf, NULL, type_float),
    SLOT("__gt__", "value, /", 2, gt_leaf, NULL, type_float),
    SLOT("__ge__", "value, /", 2, ge_leaf, NULL, type_float),
    BINARY_SLOTS(add),
    BINARY_SLOTS(sub),
    BINARY_SLOTS(mul),
    BINARY_SLOTS(mod),
    BINARY_SLOTS(divmod),
    SLOT_RANGE(0, "__pow__", "value, mod=None, /", 2, 3, 3, pow_leaf, NULL, type_float),
    SLOT_RANGE(0, "__rpow__", "value, mod=None, /", 2, 3, 3, rpow_leaf, NULL, type_float),
    SLOT("__neg__", "", 1, neg_leaf, NULL, type_float),
    SLOT("__pos__", "", 1, exact_leaf, NULL, type_float),
    SLOT("__abs__", "", 1, abs_leaf, NULL, type_float),
    SLOT("__bool__", "", 1, bool_leaf, NULL, type_float),
    SLOT("__int__", "", 1, trunc_leaf, NULL, type_float),
    SLOT("__float__", "", 1, exact_leaf, NULL, type_float),
    BINARY_SLOTS(floordiv),
    BINARY_SLOTS(truediv),
    CLASS_METHOD(0, "from_number", "number, /", 2, 2, 2, from_number_leaf, &prelude_float_from_number, type_float),
    PLAIN("conjugate", exact),
    PLAIN("__trunc__", trunc),
    PLAIN("__floor__", floor),
    PLAIN("__ceil__", ceil),
    METHOD("__round__", "ndigits=None, /", 1, 2, 2, round_leaf, &prelude_float_round, type_float),
    PLAIN("as_integer_ratio", as_integer_ratio),
    CLASS_METHOD(0, "fromhex", "string, /", 2, 2, 2, fromhex_leaf, &prelude_float_fromhex, type_float),
    PLAIN("hex", hex),
    PLAIN("is_integer", is_integer),
    PLAIN("__getnewargs__", getnewargs),
    CLASS_METHOD(0, "__getformat__", "typestr, /", 2, 2, 2, getformat_leaf, NULL, type_float),
    METHOD("__format__", "format_spec, /", 2, 2, 2, format_leaf, &prelude_float_format, type_float),
    PLAIN("__sizeof__", sizeof),
    GETSET("real", exact_leaf, NULL, type_float),
    GETSET("imag", zero_leaf, NULL, type_float),
};

const Type type_float = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "float",
    .base = &type_object,
    METHOD_TABLE(float_methods),
    .number = TYPE_NUMBER_float,
    .instance_kind = KIND_FLOAT,
    .static_doc = "The floating-point number that a number or a text stands for.",
    .version = 1,
};
