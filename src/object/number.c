/* number.c: see number.h. */
#include "object/number.h"

#include <math.h>

#include "core/hash.h"
#include "vm/identity.h"
#include "vm/vm.h"

/* ---- arithmetic ---- */

static bool is_float_operator(BinaryOperator operator) { return operator <= BINARY_POWER || operator == BINARY_DIVMOD; }

static bool is_bitwise(BinaryOperator operator) { return operator >= BINARY_AND && operator <= BINARY_XOR; }

static Status real_to_double(VM *vm, Value v, double *value) {
    return float_of(v, value) ? DONE : int_to_double(vm, v, value);
}

Status number_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (is_double(a) && is_double(b)) return float_binary(vm, operator, double_of(a), double_of(b), result);
    if (is_integer(a) && is_integer(b)) {
        TRY(int_binary(vm, operator, a, b, result));
        if (is_bool(a) && is_bool(b) && is_bitwise(operator)) *result = bool_value(*result != small_int(0));
        return DONE;
    }
    if (!number_is(a) || !number_is(b)) return DONE;
    if (is_complex(a) || is_complex(b)) return complex_binary(vm, operator, a, b, result);
    if (!is_float_operator(operator)) return DONE;
    double x = 0, y = 0;
    TRY(real_to_double(vm, a, &x));
    TRY(real_to_double(vm, b, &y));
    return float_binary(vm, operator, x, y, result);
}

Status number_power(VM *vm, Value a, Value b, Value modulus, Value *result) {
    if (modulus == NONE || modulus == UNBOUND) return number_binary(vm, BINARY_POWER, a, b, result);
    if (is_integer(a) && is_integer(b) && is_integer(modulus)) return int_pow_mod(vm, a, b, modulus, result);
    *result = NOT_IMPLEMENTED;
    if (!number_is(a) || !number_is(b) || !number_is(modulus)) return DONE;
    if (is_complex(a) || is_complex(b) || is_complex(modulus)) return raise_value_error(vm, "complex modulo");
    return raise_type(vm, "pow() 3rd argument not allowed unless all arguments are integers");
}

Status number_absolute(VM *vm, Value v, Value *result) {
    double value;
    if (is_integer(v)) return int_absolute(vm, v, result);
    if (float_of(v, &value)) return float_new(vm, fabs(value), result);
    TRY(complex_absolute(vm, AS(Complex, v), &value));
    return float_new(vm, value, result);
}

/* ---- comparing ---- */

static bool decide(CompareOperator operator, int order) {
    switch (operator) {
    case COMPARE_LT: return order < 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_EQ: return order == 0;
    case COMPARE_NE: return order != 0;
    case COMPARE_GT: return order > 0;
    default: return order >= 0;
    }
}

/* The order of two reals; false when a NaN leaves them without one. */
static bool real_order(Value a, Value b, int *order) {
    double x = 0, y = 0;
    bool a_float = float_of(a, &x), b_float = float_of(b, &y);
    if (!a_float && !b_float) {
        *order = int_compare(a, b);
        return true;
    }
    if ((a_float && x != x) || (b_float && y != y)) return false;
    if (a_float && b_float) *order = (x > y) - (x < y);
    else *order = a_float ? -int_compare_double(b, x) : int_compare_double(a, y);
    return true;
}

Status number_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result) {
    (void)vm;
    *result = NOT_IMPLEMENTED;
    if (!number_is(a) || !number_is(b)) return DONE;
    if (is_complex(a) || is_complex(b)) {
        if (operator == COMPARE_EQ || operator == COMPARE_NE) *result = bool_value(complex_equal(a, b) == (operator == COMPARE_EQ));
        return DONE;
    }
    int order;
    *result = bool_value(real_order(a, b, &order) ? decide(operator, order) : operator == COMPARE_NE);
    return DONE;
}

bool number_equal(Value a, Value b) {
    int order;
    if (is_complex(a) || is_complex(b)) return complex_equal(a, b);
    return real_order(a, b, &order) && order == 0;
}

Status number_hash(VM *vm, Value v, uint64_t *hash) {
    double value;
    if (is_integer(v)) {
        *hash = int_hash(v);
        return DONE;
    }
    if (!float_of(v, &value)) return complex_hash(vm, v, hash);
    if (value == value) {
        *hash = hash_double(value);
        return DONE;
    }
    uint64_t identity;
    TRY(identity_of(vm, v, &identity));
    *hash = identity >> 4;
    return DONE;
}

Status number_truth(VM *vm, Value v, bool *truth) {
    (void)vm;
    double value;
    if (is_integer(v)) *truth = !int_is_zero(v);
    else if (float_of(v, &value)) *truth = value != 0;
    else *truth = AS(Complex, v)->real != 0 || AS(Complex, v)->imag != 0;
    return DONE;
}

Status number_repr_to(VM *vm, TextBuilder *builder, Value v) {
    (void)vm;
    double value;
    if (is_bool(v)) return text_add_cstring(builder, v == TRUE ? "True" : "False");
    if (is_integer(v)) return int_text_to(builder, v, 10);
    if (float_of(v, &value)) return float_repr_to(builder, value);
    return complex_repr_to(builder, AS(Complex, v)->real, AS(Complex, v)->imag);
}
