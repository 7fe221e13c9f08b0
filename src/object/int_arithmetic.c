/* int_arithmetic.c: the operators of ints. */
#include "object/float.h"
#include "object/int_internal.h"
#include "object/tuple.h"

static Status raise_division_by_zero(VM *vm) { return raise_error(vm, &type_ZeroDivisionError, "division by zero"); }
static Status raise_too_large(VM *vm) { return raise_with(vm, &type_MemoryError, 0); }

static inline size_t greater(size_t a, size_t b) { return a > b ? a : b; }

/* ---- sums ---- */

static Status add_views(VM *vm, const IntView *a, const IntView *b, bool subtract, Value *result) {
    Target target;
    bool negative;
    if (!target_take(&target, vm, greater(a->size, b->size) + 1)) return NO_MEMORY;
    size_t size = limbs_add_signed(target.limbs, &negative, a->limbs, a->size, a->negative, b->limbs, b->size, b->negative != subtract);
    return target_finish(&target, vm, size, negative, result);
}

static Status add(VM *vm, const IntView *a, const IntView *b, Value *result) { return add_views(vm, a, b, false, result); }
static Status subtract(VM *vm, const IntView *a, const IntView *b, Value *result) { return add_views(vm, a, b, true, result); }

/* ---- products ---- */

static Status multiply(VM *vm, const IntView *a, const IntView *b, Value *result) {
    Target target;
    Scratch scratch;
    if (a->size == 0 || b->size == 0) {
        *result = small_int(0);
        return DONE;
    }
    uint64_t cost = limbs_multiply_cost(a->size, b->size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    if (!target_take(&target, vm, a->size + b->size)) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_multiply_scratch(a->size, b->size))) return NO_MEMORY;
    size_t size = limbs_multiply(target.limbs, a->limbs, a->size, b->limbs, b->size, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, a->negative != b->negative, result);
}

static Status power_of_float(VM *vm, const IntView *a, const IntView *b, Value *result) {
    double base, exponent;
    if (!limbs_to_double(&base, a->limbs, a->size) || !limbs_to_double(&exponent, b->limbs, b->size))
        return raise_error(vm, &type_OverflowError, "int too large to convert to float");
    return float_binary(vm, BINARY_POWER, a->negative ? -base : base, -exponent, result);
}

static Status power(VM *vm, const IntView *a, const IntView *b, Value *result) {
    if (b->negative) return power_of_float(vm, a, b, result);
    bool odd = b->size && b->limbs[0] & 1, negative = a->negative && odd;
    if (b->size == 0 || (a->size == 1 && a->limbs[0] == 1)) {
        *result = small_int(negative ? -1 : 1);
        return DONE;
    }
    if (a->size == 0) {
        *result = small_int(0);
        return DONE;
    }
    if (b->size > 1) return raise_too_large(vm);
    uint64_t exponent = b->limbs[0];
    if (a->size == 1 && a->limbs[0] == 2 && exponent < 64) return int_from_limbs(vm, &(Limb){(Limb)1 << exponent}, 1, negative, result);
    size_t size = limbs_power_size(a->limbs, a->size, exponent);
    if (size > LIMBS_MAX) return raise_too_large(vm);
    uint64_t cost = limbs_power_cost(a->limbs, a->size, exponent);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Target target;
    Scratch scratch;
    if (!target_take(&target, vm, size)) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_power_scratch(a->limbs, a->size, exponent))) return NO_MEMORY;
    size = limbs_power(target.limbs, a->limbs, a->size, exponent, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, negative, result);
}

/* ---- quotients ---- */

/* Adds one to a magnitude. */
static size_t increment(Limb *limbs, size_t size) { return limbs_add_limb(limbs, limbs, size, 1); }

/* a // b and a % b, rounded down; either may be NULL. */
static Status divide_views(VM *vm, const IntView *a, const IntView *b, Value *quotient, Value *remainder) {
    if (b->size == 0) return raise_division_by_zero(vm);
    bool opposite = a->negative != b->negative;
    uint64_t cost = limbs_divide_cost(a->size, b->size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    size_t room = a->size >= b->size ? a->size - b->size + 2 : 1, size = 0, rest = 0;
    Target whole = {0}, part;
    Scratch scratch;
    if (quotient && !target_take(&whole, vm, room)) return NO_MEMORY;
    if (!target_take(&part, vm, b->size)) return NO_MEMORY;
    if (a->size < b->size) {
        memcpy(part.limbs, a->limbs, a->size * sizeof(Limb));
        rest = a->size;
    } else {
        if (!scratch_take(&scratch, vm, limbs_divide_scratch(a->size, b->size))) return NO_MEMORY;
        size = limbs_divide(quotient ? whole.limbs : NULL, part.limbs, &rest, a->limbs, a->size, b->limbs, b->size, scratch.limbs);
        scratch_release(&scratch);
    }
    charge_limbs(vm, cost);
    if (opposite && rest) {
        if (quotient) size = increment(whole.limbs, size);
        if (remainder) rest = limbs_subtract(part.limbs, b->limbs, b->size, part.limbs, rest);
    }
    if (remainder) TRY(target_finish(&part, vm, rest, b->negative, remainder));
    if (quotient) TRY(target_finish(&whole, vm, size, opposite, quotient));
    return DONE;
}

static Status floor_divide(VM *vm, const IntView *a, const IntView *b, Value *result) { return divide_views(vm, a, b, result, NULL); }
static Status modulo(VM *vm, const IntView *a, const IntView *b, Value *result) { return divide_views(vm, a, b, NULL, result); }

static Status divide_both(VM *vm, const IntView *a, const IntView *b, Value *result) {
    Value quotient, remainder;
    TRY(divide_views(vm, a, b, &quotient, &remainder));
    Tuple *pair = tuple_pair(vm, quotient, remainder);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

static Status true_divide(VM *vm, const IntView *a, const IntView *b, Value *result) {
    if (b->size == 0) return raise_division_by_zero(vm);
    if (a->size > LIMBS_MAX / 2 || b->size > LIMBS_MAX / 2) return NO_MEMORY;
    Scratch scratch;
    double value;
    if (!scratch_take(&scratch, vm, limbs_true_divide_scratch(a->size, b->size))) return NO_MEMORY;
    bool fits = limbs_true_divide(&value, a->limbs, a->size, b->limbs, b->size, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, a->size + b->size);
    if (!fits) return raise_error(vm, &type_OverflowError, "integer division result too large for a float");
    return float_new(vm, a->negative != b->negative ? -value : value, result);
}

/* ---- bits ---- */

static Status shift_left_by(VM *vm, const IntView *a, uint64_t bits, Value *result) {
    if (a->size == 0) {
        *result = small_int(0);
        return DONE;
    }
    if (bits / LIMB_BITS > LIMBS_MAX - a->size - 1) return raise_error(vm, &type_OverflowError, "too many digits in integer");
    Target target;
    if (!target_take(&target, vm, a->size + (size_t)(bits / LIMB_BITS) + 1)) return NO_MEMORY;
    size_t size = limbs_shift_left(target.limbs, a->limbs, a->size, bits);
    return target_finish(&target, vm, size, a->negative, result);
}

static Status shift_left(VM *vm, const IntView *a, const IntView *b, Value *result) {
    if (b->negative) return raise_value_error(vm, "negative shift count");
    return shift_left_by(vm, a, b->size == 0 ? 0 : b->size == 1 ? b->limbs[0] : UINT64_MAX, result);
}

static Status shift_right(VM *vm, const IntView *a, const IntView *b, Value *result) {
    if (b->negative) return raise_value_error(vm, "negative shift count");
    uint64_t bits = b->size == 0 ? 0 : b->size == 1 ? b->limbs[0] : UINT64_MAX;
    if (bits / LIMB_BITS >= a->size) {
        *result = small_int(a->negative ? -1 : 0);
        return DONE;
    }
    Target target;
    if (!target_take(&target, vm, a->size - (size_t)(bits / LIMB_BITS) + 1)) return NO_MEMORY;
    size_t size = limbs_shift_right_floor(target.limbs, a->limbs, a->size, a->negative, bits);
    return target_finish(&target, vm, size, a->negative, result);
}

static Status bitwise(VM *vm, LimbsBitwise operation, const IntView *a, const IntView *b, Value *result) {
    Target target;
    bool negative;
    if (!target_take(&target, vm, greater(a->size, b->size) + 1)) return NO_MEMORY;
    size_t size = limbs_bitwise(operation, target.limbs, &negative, a->limbs, a->size, a->negative, b->limbs, b->size, b->negative);
    return target_finish(&target, vm, size, negative, result);
}

static Status bit_and(VM *vm, const IntView *a, const IntView *b, Value *result) { return bitwise(vm, LIMBS_AND, a, b, result); }
static Status bit_or(VM *vm, const IntView *a, const IntView *b, Value *result) { return bitwise(vm, LIMBS_OR, a, b, result); }
static Status bit_xor(VM *vm, const IntView *a, const IntView *b, Value *result) { return bitwise(vm, LIMBS_XOR, a, b, result); }

static Status undefined(VM *vm, const IntView *a, const IntView *b, Value *result) {
    (void)vm, (void)a, (void)b;
    *result = NOT_IMPLEMENTED;
    return DONE;
}

/* ---- by operator ---- */

typedef Status (*Operation)(VM *vm, const IntView *a, const IntView *b, Value *result);
static const Operation operations[] = {
    [BINARY_ADD] = add, [BINARY_SUBTRACT] = subtract, [BINARY_MULTIPLY] = multiply, [BINARY_TRUE_DIVIDE] = true_divide,
    [BINARY_FLOOR_DIVIDE] = floor_divide, [BINARY_REMAINDER] = modulo, [BINARY_POWER] = power, [BINARY_LEFT_SHIFT] = shift_left,
    [BINARY_RIGHT_SHIFT] = shift_right, [BINARY_AND] = bit_and, [BINARY_OR] = bit_or, [BINARY_XOR] = bit_xor,
    [BINARY_MATRIX_MULTIPLY] = undefined, [BINARY_DIVMOD] = divide_both,
};

/* base ** exponent while that is a matter of a few machine words. */
static bool small_power(int64_t base, int64_t exponent, int64_t *result) {
    if (exponent < 0 || (exponent > 64 && base != 0 && base != 1 && base != -1)) return false;
    int64_t product = 1;
    for (uint64_t rest = (uint64_t)exponent; rest; rest >>= 1) {
        if (rest & 1 && __builtin_mul_overflow(product, base, &product)) return false;
        if (rest > 1 && __builtin_mul_overflow(base, base, &base)) return false;
    }
    *result = product;
    return true;
}

/* Of one machine word each, and none INT64_MIN: what needs no limbs. False: take the long way. */
static bool small_binary(BinaryOperator operator, int64_t a, int64_t b, int64_t *n) {
    switch (operator) {
    case BINARY_ADD: return !__builtin_add_overflow(a, b, n);
    case BINARY_SUBTRACT: return !__builtin_sub_overflow(a, b, n);
    case BINARY_MULTIPLY: return !__builtin_mul_overflow(a, b, n);
    case BINARY_FLOOR_DIVIDE:
        if (b == 0) return false;
        *n = a / b - (a % b != 0 && (a < 0) != (b < 0));
        return true;
    case BINARY_REMAINDER:
        if (b == 0) return false;
        *n = a % b;
        if (*n != 0 && (a < 0) != (b < 0)) *n += b;
        return true;
    case BINARY_POWER: return small_power(a, b, n);
    case BINARY_LEFT_SHIFT:
        if (b < 0 || b > 62 || a > INT64_MAX >> b || a < INT64_MIN >> b) return false;
        *n = (int64_t)((uint64_t)a << b);
        return true;
    case BINARY_RIGHT_SHIFT:
        if (b < 0) return false;
        *n = a >> (b > 63 ? 63 : b);
        return true;
    case BINARY_AND: *n = a & b; return true;
    case BINARY_OR: *n = a | b; return true;
    case BINARY_XOR: *n = a ^ b; return true;
    default: return false;
    }
}

static inline bool as_small(Value v, int64_t *n) {
    if (is_int(v)) {
        *n = int_of(v);
        return true;
    }
    if (!is_bool(v)) return false;
    *n = v == TRUE;
    return true;
}

/* An int of any form whose magnitude fits 63 bits. */
static inline bool as_word(Value v, int64_t *n) {
    if (as_small(v, n)) return true;
    const Int *number = AS(const Int, v);
    if (number->size > 1 || (number->size && number->limbs[0] >> 63)) return false;
    *n = number->size ? (int64_t)number->limbs[0] : 0;
    if (number->object.flags & INT_NEGATIVE) *n = -*n;
    return true;
}

Status int_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    int64_t x, y, n;
    if (as_word(a, &x) && as_word(b, &y)) {
        if (small_binary(operator, x, y, &n)) return int_from_int64(vm, n, result);
        if (operator == BINARY_TRUE_DIVIDE && y != 0 && !is_object(a) && !is_object(b)) return float_new(vm, (double)x / (double)y, result);
    }
    IntView left, right;
    int_view(&left, a);
    int_view(&right, b);
    return operations[operator](vm, &left, &right, result);
}

Status int_divmod(VM *vm, Value a, Value b, Value *quotient, Value *remainder) {
    IntView left, right;
    int_view(&left, a);
    int_view(&right, b);
    return divide_views(vm, &left, &right, quotient, remainder);
}

Status int_shift_left(VM *vm, Value v, uint64_t bits, Value *result) {
    IntView view;
    int_view(&view, v);
    return shift_left_by(vm, &view, bits, result);
}

/* ---- one operand ---- */

Status int_negate(VM *vm, Value v, Value *result) {
    int64_t n;
    if (as_small(v, &n)) return int_from_int64(vm, -n, result);
    IntView view;
    int_view(&view, v);
    return int_from_limbs(vm, view.limbs, view.size, !view.negative, result);
}

Status int_absolute(VM *vm, Value v, Value *result) {
    return int_is_negative(v) ? int_negate(vm, v, result) : int_exact(vm, v, result);
}

Status int_invert(VM *vm, Value v, Value *result) {
    int64_t n;
    if (as_small(v, &n)) {
        *result = small_int(~n);
        return DONE;
    }
    TRY(int_negate(vm, v, result));
    return int_binary(vm, BINARY_SUBTRACT, *result, small_int(1), result);
}

/* ---- modular powers ---- */

/* The inverse modulo m > 0, by Euclid's extended algorithm on values. Quadratic: only for moderate moduli. */
static Status modular_inverse(VM *vm, Value a, Value m, Value *result) {
    Value r0 = m, r1, x0 = small_int(0), x1 = small_int(1);
    TRY(int_binary(vm, BINARY_REMAINDER, a, m, &r1));
    while (r1 != small_int(0)) {
        Value quotient, rest, product;
        TRY(int_divmod(vm, r0, r1, &quotient, &rest));
        TRY(int_binary(vm, BINARY_MULTIPLY, quotient, x1, &product));
        TRY(int_binary(vm, BINARY_SUBTRACT, x0, product, &product));
        r0 = r1;
        r1 = rest;
        x0 = x1;
        x1 = product;
    }
    if (r0 != small_int(1)) return raise_value_error(vm, "base is not invertible for the given modulus");
    return int_binary(vm, BINARY_REMAINDER, x0, m, result);
}

enum { INVERSE_QUICK = 24 }; /* limbs */

static Status reduce_power(VM *vm, Value base, Value exponent, Value modulus, Value *result) {
    TRY(int_binary(vm, BINARY_REMAINDER, base, modulus, &base));
    IntView a, e, m;
    int_view(&a, base);
    int_view(&e, exponent);
    int_view(&m, modulus);
    if (m.size == 1) return int_from_uint64(vm, limb_power_modulo(a.size ? a.limbs[0] : 0, e.limbs, e.size, m.limbs[0]), result);
    uint64_t cost = limbs_power_modulo_cost(a.size, e.size, m.size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Target target;
    Scratch scratch;
    if (!target_take(&target, vm, m.size)) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_power_modulo_scratch(a.size, e.size, m.size))) return NO_MEMORY;
    size_t size = limbs_power_modulo(target.limbs, a.limbs, a.size, e.limbs, e.size, m.limbs, m.size, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, false, result);
}

Status int_pow_mod(VM *vm, Value base, Value exponent, Value modulus, Value *result) {
    if (int_is_zero(modulus)) return raise_value_error(vm, "pow() 3rd argument cannot be 0");
    Value magnitude;
    TRY(int_absolute(vm, modulus, &magnitude));
    if (magnitude == small_int(1)) {
        *result = small_int(0);
        return DONE;
    }
    IntView e, m;
    int_view(&e, exponent);
    int_view(&m, magnitude);
    if (m.size == 1 && e.size > 512) return NEEDS_PYTHON;
    if (e.negative) {
        if (m.size > INVERSE_QUICK) return NEEDS_PYTHON;
        TRY(modular_inverse(vm, base, magnitude, &base));
        TRY(int_negate(vm, exponent, &exponent));
    }
    TRY(reduce_power(vm, base, exponent, magnitude, result));
    if (int_is_negative(modulus) && *result != small_int(0)) return int_binary(vm, BINARY_ADD, *result, modulus, result);
    return DONE;
}

/* ---- number theory ---- */

static uint64_t gcd_small(uint64_t a, uint64_t b) {
    if (a == 0 || b == 0) return a | b;
    int shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t swap = a;
            a = b;
            b = swap;
        }
        b -= a;
    }
    return a << shift;
}

Status int_gcd(VM *vm, Value a, Value b, Value *result) {
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    if (x.size <= 1 && y.size <= 1)
        return int_from_uint64(vm, gcd_small(x.size ? x.limbs[0] : 0, y.size ? y.limbs[0] : 0), result);
    if (x.size == 0) return int_absolute(vm, b, result);
    if (y.size == 0) return int_absolute(vm, a, result);
    uint64_t cost = limbs_gcd_cost(x.size, y.size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Target target;
    Scratch scratch;
    if (!target_take(&target, vm, greater(x.size, y.size))) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_gcd_scratch(x.size, y.size))) return NO_MEMORY;
    size_t size = limbs_gcd(target.limbs, x.limbs, x.size, y.limbs, y.size, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, false, result);
}

Status int_square_root(VM *vm, Value v, Value *result) {
    IntView view;
    int_view(&view, v);
    if (view.size <= 1) return int_from_uint64(vm, view.size ? limb_square_root(view.limbs[0]) : 0, result);
    uint64_t cost = limbs_square_root_cost(view.size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Target target;
    Scratch scratch;
    if (!target_take(&target, vm, (view.size + 1) / 2)) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_square_root_scratch(view.size))) return NO_MEMORY;
    size_t size = limbs_square_root(target.limbs, view.limbs, view.size, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, false, result);
}
