/* math_integer.c: the functions of math over ints. Those with large results go on in the prelude, by products of halves. */
#include "modules/math_internal.h"

/* An int argument, exact. */
static Status integer_argument(VM *vm, Value v, Value *n) {
    if (is_int(v)) {
        *n = v;
        return DONE;
    }
    if (is_integer(v)) return int_exact(vm, v, n);
    if (type_lookup(vm, type_of(v), NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
}

LEAF(gcd) {
    Value divisor = small_int(0), n;
    if (count > MATH_QUICK_ITEMS) return NEEDS_PYTHON;
    for (uint32_t i = 0; i < count; i++) {
        TRY(integer_argument(vm, args[i], &n));
        if (count > MATH_QUICK_ITEMS / 8 ? is_object(n) : count > 2 && !(is_quick_integer(n) && is_quick_integer(divisor))) return NEEDS_PYTHON;
        TRY(int_gcd(vm, divisor, n, &divisor));
    }
    *result = divisor;
    return DONE;
}
const Builtin math_gcd = FUNCTION_FLAGS(BUILTIN_VARIADIC, "gcd", "*integers", 0, 255, 255, gcd_leaf, &prelude_math_gcd, "math");

LEAF(lcm) {
    Value multiple = small_int(1), n, divisor;
    if (count > 64) return NEEDS_PYTHON;
    for (uint32_t i = 0; i < count; i++) {
        TRY(integer_argument(vm, args[i], &n));
        if (count > 2 && !(is_quick_integer(n) && is_quick_integer(multiple))) return NEEDS_PYTHON;
        if (n == small_int(0)) multiple = n;
        if (multiple == small_int(0)) continue;
        TRY(int_gcd(vm, multiple, n, &divisor));
        TRY(int_binary(vm, BINARY_FLOOR_DIVIDE, multiple, divisor, &multiple));
        TRY(int_binary(vm, BINARY_MULTIPLY, multiple, n, &multiple));
        TRY(int_absolute(vm, multiple, &multiple));
    }
    *result = multiple;
    return DONE;
}
const Builtin math_lcm = FUNCTION_FLAGS(BUILTIN_VARIADIC, "lcm", "*integers", 0, 255, 255, lcm_leaf, &prelude_math_lcm, "math");

LEAF(isqrt) {
    (void)count;
    Value n;
    TRY(integer_argument(vm, args[0], &n));
    if (int_is_negative(n)) return raise_value_error(vm, "isqrt() argument must be nonnegative");
    return int_square_root(vm, n, result);
}
const Builtin math_isqrt = FUNCTION("isqrt", "n, /", 1, 1, 1, isqrt_leaf, &prelude_math_isqrt, "math");

/* first * (first + 1) * ... of `count` numbers, gathered into words before the long products. */
static Status rising_product(VM *vm, uint64_t first, uint64_t count, Value *result) {
    Value product = small_int(1);
    uint64_t word = 1;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t more;
        if (!__builtin_mul_overflow(word, first + i, &more)) {
            word = more;
            continue;
        }
        Value factor;
        TRY(int_from_uint64(vm, word, &factor));
        TRY(int_binary(vm, BINARY_MULTIPLY, product, factor, &product));
        word = first + i;
    }
    Value factor;
    TRY(int_from_uint64(vm, word, &factor));
    if (product != small_int(1)) return int_binary(vm, BINARY_MULTIPLY, product, factor, result);
    *result = factor;
    return DONE;
}

enum { PRODUCT_QUICK = 500 };

LEAF(factorial) {
    (void)count;
    Value n;
    int64_t number;
    TRY(integer_argument(vm, args[0], &n));
    if (int_is_negative(n)) return raise_value_error(vm, "factorial() not defined for negative values");
    if (!int_fits_int64(n, &number))
        return raise_error(vm, &type_OverflowError, "factorial() argument should not exceed %l", INT64_MAX);
    if (number > PRODUCT_QUICK) return NEEDS_PYTHON;
    return rising_product(vm, 1, (uint64_t)number, result);
}
const Builtin math_factorial = FUNCTION("factorial", "n, /", 1, 1, 1, factorial_leaf, &prelude_math_factorial, "math");

static Status read_n_and_k(VM *vm, Value *args, Value *n, Value *k) {
    TRY(integer_argument(vm, args[0], n));
    TRY(integer_argument(vm, args[1], k));
    if (int_is_negative(*n)) return raise_value_error(vm, "n must be a non-negative integer");
    if (int_is_negative(*k)) return raise_value_error(vm, "k must be a non-negative integer");
    return DONE;
}

LEAF(perm) {
    Value n, k;
    if (args[1] == UNBOUND || args[1] == NONE) return factorial_leaf(vm, args, count, result);
    TRY(read_n_and_k(vm, args, &n, &k));
    if (int_compare(n, k) < 0) {
        *result = small_int(0);
        return DONE;
    }
    int64_t chosen;
    if (!int_fits_int64(k, &chosen)) return raise_error(vm, &type_OverflowError, "k must not exceed %l", INT64_MAX);
    if (!is_int(n) || chosen > PRODUCT_QUICK) return NEEDS_PYTHON;
    return rising_product(vm, (uint64_t)(int_of(n) - chosen + 1), (uint64_t)chosen, result);
}
const Builtin math_perm = FUNCTION("perm", "n, k=None, /", 1, 2, 2, perm_leaf, &prelude_math_perm, "math");

LEAF(comb) {
    (void)count;
    Value n, k, other;
    TRY(read_n_and_k(vm, args, &n, &k));
    TRY(int_binary(vm, BINARY_SUBTRACT, n, k, &other));
    if (int_is_negative(other)) {
        *result = small_int(0);
        return DONE;
    }
    if (int_compare(other, k) < 0) k = other;
    int64_t chosen;
    if (!int_fits_int64(k, &chosen))
        return raise_error(vm, &type_OverflowError, "min(n - k, k) must not exceed %l", INT64_MAX);
    if (!is_int(n) || chosen > PRODUCT_QUICK) return NEEDS_PYTHON;
    uint64_t size = (uint64_t)int_of(n), small = 1;
    for (int64_t i = 0; i < chosen; i++) { /* each division leaves no rest */
        uint64_t next;
        if (__builtin_mul_overflow(small, size - (uint64_t)i, &next)) {
            Value above, below;
            TRY(rising_product(vm, size - (uint64_t)chosen + 1, (uint64_t)chosen, &above));
            TRY(rising_product(vm, 1, (uint64_t)chosen, &below));
            return int_binary(vm, BINARY_FLOOR_DIVIDE, above, below, result);
        }
        small = next / (uint64_t)(i + 1);
    }
    return int_from_uint64(vm, small, result);
}
const Builtin math_comb = FUNCTION("comb", "n, k, /", 2, 2, 2, comb_leaf, &prelude_math_comb, "math");
