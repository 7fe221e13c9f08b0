/* int_methods.c: the methods of int, and the type. */
#include "object/bytes.h"
#include "object/container.h"
#include "object/format_spec.h"
#include "object/int_internal.h"
#include "object/names.h"
#include "object/number.h"
#include "object/str.h"
#include "object/tuple.h"

/* What takes long, or where a program's own class has a say: src/lib/prelude/numbers.py. */
extern const Function prelude_int_new, prelude_int_mul, prelude_int_floordiv, prelude_int_rfloordiv, prelude_int_mod, prelude_int_rmod,
    prelude_int_divmod, prelude_int_rdivmod, prelude_int_pow, prelude_int_rpow, prelude_int_repr, prelude_int_format,
    prelude_int_round, prelude_int_to_bytes, prelude_int_from_bytes;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

/* ---- int(...) ---- */

/* The keyword `base` and the arguments by position. */
static Status read_arguments(VM *vm, Value *args, uint32_t count, Value *x, Value *base) {
    uint32_t keywords = keyword_count(vm), given = count - 1;
    *x = *base = UNBOUND;
    if (given > 2) {
        if (keywords) return raise_type(vm, "int() takes at most 2 arguments (%u given)", given);
        return raise_type(vm, "int expected at most 2 arguments, got %u", given);
    }
    if (given > keywords) *x = args[1];
    if (given > keywords + 1) *base = args[2];
    for (uint32_t i = 0; i < keywords; i++) {
        Value name = AS(Tuple, vm->keyword_names)->items[i];
        if (!str_equals_ascii(AS_STR(name), "base")) return raise_unknown_keyword(vm, "int", name, "base");
        if (*base != UNBOUND) return raise_type(vm, "argument for int() given by name ('base') and position (2)");
        *base = args[count - keywords + i];
    }
    return DONE;
}

static Status parse_text(VM *vm, Value x, unsigned base, bool any_buffer, Value *result) {
    const uint8_t *bytes;
    uint64_t length;
    if (is_str(x)) return int_parse(vm, AS_STR(x), base, x, result);
    if ((any_buffer || is_kind(x, KIND_BYTES) || is_kind(x, KIND_BYTEARRAY)) && bytes_view(x, &bytes, &length)) {
        Value shown = x;
        if (!is_exactly(x, &type_bytes)) shown = bytes_from(vm, bytes, length);
        if (shown == UNBOUND) return NO_MEMORY;
        return int_parse_bytes(vm, bytes, length, base, shown, result);
    }
    if (any_buffer && is_python_buffer(vm, x)) return NEEDS_PYTHON;
    if (!any_buffer) return raise_type(vm, "int() can't convert non-string with explicit base");
    return raise_type(vm, "int() argument must be a string, a bytes-like object or a real number, not '%T'", x);
}

Status int_convert(VM *vm, Value x, Value *result) {
    if (is_int(x) || is_exactly(x, &type_int)) {
        *result = x;
        return DONE;
    }
    if (is_exactly(x, &type_str)) return int_parse(vm, AS_STR(x), 10, x, result);
    if (is_double(x)) return int_from_double(vm, double_of(x), result);
    if (is_bool(x)) return int_exact(vm, x, result);
    const Type *type = type_of(x);
    bool is_own = type_is_builtin_behaviour(vm, type, NAME(__int__));
    if (is_own && is_kind(x, KIND_INT)) return int_exact(vm, x, result);
    if (is_own && is_kind(x, KIND_FLOAT)) return int_from_double(vm, AS(Float, x)->value, result);
    if (type_lookup(vm, type, NAME(__int__)) != UNBOUND || type_lookup(vm, type, NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return parse_text(vm, x, 10, true, result);
}

LEAF(new) {
    Value x, base, number = small_int(0);
    TRY(container_check_class(vm, args[0], &type_int));
    const Type *type = AS(Type, args[0]);
    if (type == &type_bool) return raise_type(vm, "int.__new__(bool) is not safe, use bool.__new__()");
    TRY(read_arguments(vm, args, count, &x, &base));
    if (base != UNBOUND) {
        int64_t radix;
        if (x == UNBOUND) return raise_type(vm, "int() missing string argument");
        TRY(value_index_clamped(vm, base, &radix));
        if (radix != 0 && (radix < 2 || radix > 36)) return raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0");
        TRY(parse_text(vm, x, (unsigned)radix, false, &number));
    } else if (x != UNBOUND) {
        TRY(int_convert(vm, x, &number));
    }
    return int_of_class(vm, type, number, result);
}

/* _int_of_class(cls, n): an instance of the class. */
LEAF(of_class) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_int));
    if (!is_integer(args[1])) return raise_type(vm, "int expected");
    return int_of_class(vm, AS(Type, args[0]), args[1], result);
}
const Builtin intrinsic_int_of_class = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_int_of_class", "cls, n, /", 2, 2, 2, of_class_leaf, NULL, "builtins");

/* ---- operators ---- */

static Status binary_leaf(VM *vm, BinaryOperator operator, Value a, Value b, Value other, Value *result) {
    if (is_integer(other)) return int_binary(vm, operator, a, b, result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}

#define OPERATOR(name, operator)                                                                                       \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return binary_leaf(vm, operator, args[0], args[1], args[1], result);                                           \
    }                                                                                                                  \
    LEAF(r##name) {                                                                                                    \
        (void)count;                                                                                                   \
        return binary_leaf(vm, operator, args[1], args[0], args[1], result);                                           \
    }
OPERATOR(add, BINARY_ADD)
OPERATOR(sub, BINARY_SUBTRACT)
OPERATOR(mul, BINARY_MULTIPLY)
OPERATOR(truediv, BINARY_TRUE_DIVIDE)
OPERATOR(floordiv, BINARY_FLOOR_DIVIDE)
OPERATOR(mod, BINARY_REMAINDER)
OPERATOR(divmod, BINARY_DIVMOD)
OPERATOR(lshift, BINARY_LEFT_SHIFT)
OPERATOR(rshift, BINARY_RIGHT_SHIFT)
OPERATOR(and, BINARY_AND)
OPERATOR(or, BINARY_OR)
OPERATOR(xor, BINARY_XOR)

static Status power_leaf(VM *vm, Value base, Value exponent, Value other, Value modulus, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_integer(other)) return DONE;
    if (modulus == UNBOUND || modulus == NONE) return int_binary(vm, BINARY_POWER, base, exponent, result);
    if (!is_integer(modulus)) return DONE;
    return int_pow_mod(vm, base, exponent, modulus, result);
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
    if (!is_integer(args[1])) return DONE;
    return number_compare(vm, operator, args[0], args[1], result);
}
CONTAINER_COMPARE_LEAVES

LEAF(neg) {
    (void)count;
    return int_negate(vm, args[0], result);
}

LEAF(abs) {
    (void)count;
    return int_absolute(vm, args[0], result);
}

LEAF(invert) {
    (void)count;
    return int_invert(vm, args[0], result);
}

LEAF(bool) {
    (void)vm, (void)count;
    *result = bool_value(!int_is_zero(args[0]));
    return DONE;
}

LEAF(float) {
    (void)count;
    double value;
    TRY(int_to_double(vm, args[0], &value));
    return float_new(vm, value, result);
}

LEAF(exact) {
    (void)count;
    return int_exact(vm, args[0], result);
}

LEAF(hash) {
    (void)count;
    return int_from_int64(vm, (int64_t)int_hash(args[0]), result);
}

LEAF(repr) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, int_text_to(&builder, args[0], 10), result);
}

/* ---- methods ---- */

LEAF(bit_length) {
    (void)count;
    return int_from_uint64(vm, int_bit_length(args[0]), result);
}

LEAF(bit_count) {
    (void)count;
    IntView view;
    int_view(&view, args[0]);
    return int_from_uint64(vm, limbs_bit_count(view.limbs, view.size), result);
}

LEAF(is_integer) {
    (void)vm, (void)args, (void)count;
    *result = TRUE;
    return DONE;
}

LEAF(as_integer_ratio) {
    (void)count;
    Value number;
    TRY(int_exact(vm, args[0], &number));
    Tuple *pair = tuple_pair(vm, number, small_int(1));
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(getnewargs) {
    (void)count;
    Value number;
    TRY(int_exact(vm, args[0], &number));
    Tuple *tuple = tuple_from_items(vm, &number, 1);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

/* What a 64-bit CPython answers, whose digits have 30 bits. */
LEAF(sizeof) {
    (void)count;
    uint64_t digits = (int_bit_length(args[0]) + 29) / 30;
    return int_from_uint64(vm, 24 + 4 * (digits ? digits : 1), result);
}

/* Half to even, to a multiple of 10 ** -ndigits. */
LEAF(round) {
    (void)count;
    int64_t places;
    if (args[1] == UNBOUND || args[1] == NONE) return int_exact(vm, args[0], result);
    TRY(value_index_clamped(vm, args[1], &places));
    if (places >= 0) return int_exact(vm, args[0], result);
    uint64_t digits = (uint64_t)0 - (uint64_t)places;
    if (digits > int_bit_length(args[0]) / 3 + 1) {
        *result = small_int(0);
        return DONE;
    }
    Value unit, quotient, rest, twice;
    TRY(int_binary(vm, BINARY_POWER, small_int(10), small_int((int64_t)digits), &unit));
    TRY(int_divmod(vm, args[0], unit, &quotient, &rest));
    TRY(int_binary(vm, BINARY_LEFT_SHIFT, rest, small_int(1), &twice));
    int order = int_compare(twice, unit);
    IntView view;
    int_view(&view, quotient);
    if (order > 0 || (order == 0 && view.size && view.limbs[0] & 1)) TRY(int_binary(vm, BINARY_SUBTRACT, rest, unit, &rest));
    return int_binary(vm, BINARY_SUBTRACT, args[0], rest, result);
}

static Status read_byte_order(VM *vm, const char *function, Value order, bool *big_endian) {
    *big_endian = true;
    if (order == UNBOUND) return DONE;
    if (!is_str(order)) return raise_type(vm, "%s() argument 'byteorder' must be str, not %A", function, order);
    if (str_equals_ascii(AS_STR(order), "big")) return DONE;
    *big_endian = false;
    if (str_equals_ascii(AS_STR(order), "little")) return DONE;
    return raise_value_error(vm, "byteorder must be either 'little' or 'big'");
}

LEAF(to_bytes) { /* self, length=1, byteorder='big', signed=False */
    (void)count;
    int64_t length = 1;
    bool big_endian, is_signed = false;
    if (args[1] != UNBOUND) TRY(value_index(vm, args[1], &length));
    if (args[3] != UNBOUND) TRY(value_truth(vm, args[3], &is_signed));
    TRY(read_byte_order(vm, "to_bytes", args[2], &big_endian));
    if (length < 0) return raise_value_error(vm, "length argument must be non-negative");
    IntView view;
    int_view(&view, args[0]);
    if (view.negative && !is_signed) return raise_error(vm, &type_OverflowError, "can't convert negative int to unsigned");
    if (length == 0) {
        if (view.size) return raise_error(vm, &type_OverflowError, "int too big to convert");
        *result = value_of(&bytes_empty);
        return DONE;
    }
    Bytes *bytes = bytes_allocate(vm, (uint64_t)length);
    if (!bytes) return NO_MEMORY;
    if (!limbs_to_bytes(bytes->data, (size_t)length, big_endian, is_signed, view.limbs, view.size, view.negative))
        return raise_error(vm, &type_OverflowError, "int too big to convert");
    vm_charge(vm, (uint64_t)length / 64);
    *result = value_of(bytes);
    return DONE;
}

LEAF(from_bytes) { /* cls, bytes, byteorder='big', signed=False */
    (void)count;
    bool big_endian, is_signed = false;
    const uint8_t *bytes;
    uint64_t length;
    Value source = args[1], gathered;
    if (args[0] != value_of(&type_int)) return NEEDS_PYTHON;
    if (args[3] != UNBOUND) TRY(value_truth(vm, args[3], &is_signed));
    TRY(read_byte_order(vm, "from_bytes", args[2], &big_endian));
    if (!bytes_view(source, &bytes, &length)) {
        if (is_integer(source) || is_str(source) || source == NONE)
            return raise_type(vm, "cannot convert '%T' object to bytes", source);
        TRY(bytes_of_object(vm, source, &gathered));
        if (!bytes_view(gathered, &bytes, &length)) return NEEDS_PYTHON;
    }
    vm_charge(vm, length / 64);
    return int_from_bytes(vm, bytes, length, big_endian, is_signed, result);
}

LEAF(zero) {
    (void)vm, (void)args, (void)count;
    *result = small_int(0);
    return DONE;
}

LEAF(one) {
    (void)vm, (void)args, (void)count;
    *result = small_int(1);
    return DONE;
}

#define BINARY_SLOTS(name, prelude, rprelude)                                                                          \
    SLOT("__" #name "__", "value, /", 2, name##_leaf, prelude, type_int),                                              \
        SLOT("__r" #name "__", "value, /", 2, r##name##_leaf, rprelude, type_int)
#define PLAIN(name, leaf) METHOD(name, "", 1, 1, 1, leaf##_leaf, NULL, type_int)

static const Builtin int_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_int_new, type_int),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_int_repr, type_int),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_int),
    SLOT("__lt__", "value, /", 2, lt_leaf, NULL, type_int),
    SLOT("__le__", "value, /", 2, le_leaf, NULL, type_int),
    SLOT("__eq__", "value, /", 2, eq_leaf, NULL, type_int),
    SLOT("__ne__", "value, /", 2, ne_leaf, NULL, type_int),
    SLOT("__gt__", "value, /", 2, gt_leaf, NULL, type_int),
    SLOT("__ge__", "value, /", 2, ge_leaf, NULL, type_int),
    BINARY_SLOTS(add, NULL, NULL),
    BINARY_SLOTS(sub, NULL, NULL),
    BINARY_SLOTS(mul, &prelude_int_mul, &prelude_int_mul),
    BINARY_SLOTS(mod, &prelude_int_mod, &prelude_int_rmod),
    BINARY_SLOTS(divmod, &prelude_int_divmod, &prelude_int_rdivmod),
    SLOT_RANGE(0, "__pow__", "value, mod=None, /", 2, 3, 3, pow_leaf, &prelude_int_pow, type_int),
    SLOT_RANGE(0, "__rpow__", "value, mod=None, /", 2, 3, 3, rpow_leaf, &prelude_int_rpow, type_int),
    SLOT("__neg__", "", 1, neg_leaf, NULL, type_int),
    SLOT("__pos__", "", 1, exact_leaf, NULL, type_int),
    SLOT("__abs__", "", 1, abs_leaf, NULL, type_int),
    SLOT("__bool__", "", 1, bool_leaf, NULL, type_int),
    SLOT("__invert__", "", 1, invert_leaf, NULL, type_int),
    BINARY_SLOTS(lshift, NULL, NULL),
    BINARY_SLOTS(rshift, NULL, NULL),
    BINARY_SLOTS(and, NULL, NULL),
    BINARY_SLOTS(xor, NULL, NULL),
    BINARY_SLOTS(or, NULL, NULL),
    SLOT("__int__", "", 1, exact_leaf, NULL, type_int),
    SLOT("__float__", "", 1, float_leaf, NULL, type_int),
    BINARY_SLOTS(floordiv, &prelude_int_floordiv, &prelude_int_rfloordiv),
    BINARY_SLOTS(truediv, NULL, NULL),
    SLOT("__index__", "", 1, exact_leaf, NULL, type_int),
    PLAIN("conjugate", exact),
    PLAIN("bit_length", bit_length),
    PLAIN("bit_count", bit_count),
    METHOD("to_bytes", "length=1, byteorder='big', *, signed=False", 1, 3, 4, to_bytes_leaf, &prelude_int_to_bytes, type_int),
    CLASS_METHOD(0, "from_bytes", "bytes, byteorder='big', *, signed=False", 2, 3, 4, from_bytes_leaf, &prelude_int_from_bytes, type_int),
    PLAIN("as_integer_ratio", as_integer_ratio),
    PLAIN("__trunc__", exact),
    PLAIN("__floor__", exact),
    PLAIN("__ceil__", exact),
    METHOD("__round__", "ndigits=None, /", 1, 2, 2, round_leaf, &prelude_int_round, type_int),
    PLAIN("__getnewargs__", getnewargs),
    METHOD("__format__", "format_spec, /", 2, 2, 2, format_leaf, &prelude_int_format, type_int),
    PLAIN("__sizeof__", sizeof),
    PLAIN("is_integer", is_integer),
    GETSET("real", exact_leaf, NULL, type_int),
    GETSET("imag", zero_leaf, NULL, type_int),
    GETSET("numerator", exact_leaf, NULL, type_int),
    GETSET("denominator", one_leaf, NULL, type_int),
};

const Type type_int = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "int",
    .base = &type_object,
    METHOD_TABLE(int_methods),
    .number = TYPE_NUMBER_int,
    .instance_kind = KIND_INT,
    .static_doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nThe integer that a number or a text stands for; 0 without arguments.\n"
                  "A base from 2 to 36 says how to read the digits of a text; base 0 reads it as a literal of Python.",
    .version = 1,
};
