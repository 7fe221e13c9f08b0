/* math_module.c: the module math: the functions of real numbers. What CPython takes from the C library is taken from there too. */
#include "modules/math_internal.h"

#include "object/str.h"
#include "vm/module_table.h"

/* ---- functions of one real number ---- */

static Status raise_expected(VM *vm, const char *expected, double x) {
    Value shown;
    TRY(float_new(vm, x, &shown));
    return raise_value_error(vm, "expected %s, got %R", expected, shown);
}

/* f(x), which is outside its domain when it makes a NaN, or an infinity without `overflows`, of a proper number. */
static inline Status real_function(VM *vm, Value *args, double (*function)(double), bool overflows, const char *expected, Value *result) {
    double x, y;
    TRY(float_argument(vm, args[0], &x));
    y = function(x);
    if (__builtin_expect(y - y != 0, 0)) {
        if (isnan(y) && !isnan(x)) return raise_expected(vm, expected, x);
        if (isinf(y) && isfinite(x)) return overflows ? raise_range(vm) : raise_expected(vm, expected, x);
    }
    return float_new(vm, y, result);
}

#define REAL(name, overflows, expected)                                                                                \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return real_function(vm, args, name, overflows, expected, result);                                             \
    }                                                                                                                  \
    ONE(name)
#define ONE(name) const Builtin math_##name = FUNCTION(#name, "x, /", 1, 1, 1, name##_leaf, &prelude_math_##name, "math");
#define TWO(name, parameters)                                                                                          \
    const Builtin math_##name = FUNCTION(#name, parameters, 2, 2, 2, name##_leaf, &prelude_math_##name, "math");

REAL(acos, false, "a number in range from -1 up to 1")
REAL(acosh, false, "argument value not less than 1")
REAL(asin, false, "a number in range from -1 up to 1")
REAL(asinh, false, "")
REAL(atan, false, "")
REAL(atanh, false, "a number between -1 and 1")
REAL(cbrt, false, "")
REAL(cos, false, "a finite input")
REAL(cosh, true, "")
REAL(erf, false, "")
REAL(erfc, false, "")
REAL(exp, true, "")
REAL(exp2, true, "")
REAL(expm1, true, "")
REAL(fabs, false, "")
REAL(log1p, false, "argument value > -1")
REAL(sin, false, "a finite input")
REAL(sinh, true, "")
REAL(sqrt, false, "a nonnegative input")
REAL(tan, false, "a finite input")
REAL(tanh, false, "")

LEAF(degrees) {
    (void)count;
    double x;
    TRY(float_argument(vm, args[0], &x));
    return float_new(vm, x * (180.0 / 3.141592653589793), result);
}
ONE(degrees)

LEAF(radians) {
    (void)count;
    double x;
    TRY(float_argument(vm, args[0], &x));
    return float_new(vm, x * (3.141592653589793 / 180.0), result);
}
ONE(radians)

static Status gamma_function(VM *vm, Value *args, bool (*function)(double, double *), Value *result) {
    double x, y;
    TRY(float_argument(vm, args[0], &x));
    if (!function(x, &y)) return raise_expected(vm, "a noninteger or positive integer", x);
    if (isinf(y) && isfinite(x)) return raise_range(vm);
    return float_new(vm, y, result);
}

LEAF(gamma) {
    (void)count;
    return gamma_function(vm, args, gamma_of, result);
}
ONE(gamma)

LEAF(lgamma) {
    (void)count;
    return gamma_function(vm, args, log_gamma_of, result);
}
ONE(lgamma)

#define PREDICATE(name)                                                                                                \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        double x;                                                                                                      \
        TRY(float_argument(vm, args[0], &x));                                                                          \
        *result = bool_value(name(x));                                                                                 \
        return DONE;                                                                                                   \
    }                                                                                                                  \
    ONE(name)
PREDICATE(isfinite)
PREDICATE(isinf)
PREDICATE(isnan)

static Status give_pair(VM *vm, Value first, Value second, Value *result) {
    Tuple *pair = tuple_pair(vm, first, second);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(frexp) {
    (void)count;
    double x;
    int exponent = 0;
    Value fraction;
    TRY(float_argument(vm, args[0], &x));
    TRY(float_new(vm, isfinite(x) ? frexp(x, &exponent) : x, &fraction));
    return give_pair(vm, fraction, small_int(exponent), result);
}
ONE(frexp)

LEAF(modf) {
    (void)count;
    double x, whole;
    Value first, second;
    TRY(float_argument(vm, args[0], &x));
    double fraction = modf(x, &whole);
    TRY(float_new(vm, fraction, &first));
    TRY(float_new(vm, whole, &second));
    return give_pair(vm, first, second, result);
}
ONE(modf)

LEAF(ulp) {
    (void)count;
    double x;
    TRY(float_argument(vm, args[0], &x));
    x = fabs(x);
    if (!isfinite(x)) return float_new(vm, x, result);
    double above = nextafter(x, INFINITY);
    return float_new(vm, isinf(above) ? x - nextafter(x, 0) : above - x, result);
}
ONE(ulp)

/* ---- logarithms, of ints of any size too ---- */

static Status logarithm(VM *vm, Value v, double (*function)(double), Value *result) {
    double x;
    if (is_integer(v)) {
        if (int_is_negative(v) || int_is_zero(v)) return raise_value_error(vm, "expected a positive input");
        IntView view;
        int_view(&view, v);
        if (limbs_to_double(&x, view.limbs, view.size)) return float_new(vm, function(x), result);
        int64_t exponent;
        x = limbs_to_fraction(view.limbs, view.size, &exponent);
        return float_new(vm, function(x) + function(2.0) * (double)exponent, result);
    }
    TRY(float_argument(vm, v, &x));
    if (x <= 0) return raise_expected(vm, "a positive input", x);
    return float_new(vm, function(x), result);
}

LEAF(log2) {
    (void)count;
    return logarithm(vm, args[0], log2, result);
}
ONE(log2)

LEAF(log10) {
    (void)count;
    return logarithm(vm, args[0], log10, result);
}
ONE(log10)

LEAF(log) {
    if (count < 1) return raise_type(vm, "log expected at least 1 argument, got 0");
    if (count > 2) return raise_type(vm, "log expected at most 2 arguments, got %u", count);
    Value numerator, denominator;
    TRY(logarithm(vm, args[0], log, &numerator));
    if (count == 1) {
        *result = numerator;
        return DONE;
    }
    TRY(logarithm(vm, args[1], log, &denominator));
    return number_binary(vm, BINARY_TRUE_DIVIDE, numerator, denominator, result);
}
const Builtin math_log = FUNCTION_FLAGS(BUILTIN_VARIADIC, "log", "*args", 0, 255, 255, log_leaf, &prelude_math_log, "math");

/* ---- functions of two and three ---- */

static Status two_reals(VM *vm, Value *args, double *x, double *y) {
    TRY(float_argument(vm, args[0], x));
    return float_argument(vm, args[1], y);
}

LEAF(atan2) {
    (void)count;
    double y, x;
    TRY(two_reals(vm, args, &y, &x));
    return float_new(vm, atan2(y, x), result);
}
TWO(atan2, "y, x, /")

LEAF(copysign) {
    (void)count;
    double x, y;
    TRY(two_reals(vm, args, &x, &y));
    return float_new(vm, copysign(x, y), result);
}
TWO(copysign, "x, y, /")

LEAF(fmod) {
    (void)count;
    double x, y;
    TRY(two_reals(vm, args, &x, &y));
    double z = fmod(x, y);
    if (isnan(z) && !isnan(x) && !isnan(y)) return raise_domain(vm);
    return float_new(vm, z, result);
}
TWO(fmod, "x, y, /")

LEAF(remainder) {
    (void)count;
    double x, y;
    TRY(two_reals(vm, args, &x, &y));
    double z = remainder(x, y);
    if (isnan(z) && !isnan(x) && !isnan(y)) return raise_domain(vm);
    return float_new(vm, z, result);
}
TWO(remainder, "x, y, /")

LEAF(pow) {
    (void)count;
    double x, y;
    TRY(two_reals(vm, args, &x, &y));
    double z = pow(x, y);
    if (isfinite(x) && isfinite(y) && !isfinite(z)) return isnan(z) || x == 0 ? raise_domain(vm) : raise_range(vm);
    return float_new(vm, z, result);
}
TWO(pow, "x, y, /")

LEAF(ldexp) {
    (void)count;
    double x;
    int64_t exponent;
    TRY(float_argument(vm, args[0], &x));
    if (!is_integer(args[1])) return raise_type(vm, "Expected an int as second argument to ldexp.");
    TRY(value_index_clamped(vm, args[1], &exponent));
    if (x == 0 || !isfinite(x)) return float_new(vm, x, result);
    if (exponent > 5000) return raise_range(vm);
    double y = ldexp(x, exponent < -5000 ? -5000 : (int)exponent);
    if (isinf(y)) return raise_range(vm);
    return float_new(vm, y, result);
}
TWO(ldexp, "x, i, /")

LEAF(fma) {
    (void)count;
    double x, y, z;
    TRY(two_reals(vm, args, &x, &y));
    TRY(float_argument(vm, args[2], &z));
    double r = fma(x, y, z);
    if (isnan(r) && !isnan(x) && !isnan(y) && !isnan(z)) return raise_value_error(vm, "invalid operation in fma");
    if (isinf(r) && isfinite(x) && isfinite(y) && isfinite(z)) return raise_error(vm, &type_OverflowError, "overflow in fma");
    return float_new(vm, r, result);
}
const Builtin math_fma = FUNCTION("fma", "x, y, z, /", 3, 3, 3, fma_leaf, &prelude_math_fma, "math");

LEAF(isclose) { /* a, b, rel_tol, abs_tol */
    (void)count;
    double a, b, relative = 1e-9, absolute = 0;
    TRY(two_reals(vm, args, &a, &b));
    if (args[2] != UNBOUND) TRY(float_argument(vm, args[2], &relative));
    if (args[3] != UNBOUND) TRY(float_argument(vm, args[3], &absolute));
    if (relative < 0 || absolute < 0) return raise_value_error(vm, "tolerances must be non-negative");
    if (a == b) {
        *result = TRUE;
        return DONE;
    }
    double difference = fabs(b - a);
    bool close = !isinf(a) && !isinf(b) &&
                 (difference <= fabs(relative * b) || difference <= fabs(relative * a) || difference <= absolute);
    *result = bool_value(close);
    return DONE;
}
const Builtin math_isclose = FUNCTION("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", 2, 2, 4, isclose_leaf, &prelude_math_isclose, "math");

/* `steps` representable numbers from x towards y. */
static double step_towards(double x, double y, uint64_t steps) {
    if (steps == 0 || isnan(x)) return x;
    if (isnan(y) || x == y) return y;
    const uint64_t sign = UINT64_C(1) << 63;
    uint64_t from, to;
    memcpy(&from, &x, sizeof from);
    memcpy(&to, &y, sizeof to);
    uint64_t from_size = from & ~sign, to_size = to & ~sign;
    if ((from ^ to) & sign) {
        /* through zero; the two sizes together cannot overflow */
        if (steps >= from_size + to_size) return y;
        from = steps <= from_size ? from - steps : (to & sign) | (steps - from_size);
    } else if (from_size > to_size) {
        if (steps >= from_size - to_size) return y;
        from -= steps;
    } else {
        if (steps >= to_size - from_size) return y;
        from += steps;
    }
    memcpy(&x, &from, sizeof x);
    return x;
}

LEAF(nextafter) { /* x, y, steps */
    (void)count;
    double x, y;
    TRY(two_reals(vm, args, &x, &y));
    if (args[2] == UNBOUND || args[2] == NONE) return float_new(vm, nextafter(x, y), result);
    if (!is_integer(args[2])) {
        int64_t ignored;
        return value_index_clamped(vm, args[2], &ignored);
    }
    if (int_is_negative(args[2])) return raise_value_error(vm, "steps must be a non-negative integer");
    uint64_t steps;
    if (!int_fits_uint64(args[2], &steps)) steps = UINT64_MAX;
    return float_new(vm, step_towards(x, y, steps), result);
}
const Builtin math_nextafter = FUNCTION("nextafter", "x, y, /, *, steps=None", 2, 2, 3, nextafter_leaf, &prelude_math_nextafter, "math");

/* ---- to ints ---- */

/* floor or ceil: of floats and ints here, by the object's own method in the prelude. */
static Status round_to_int(VM *vm, Value v, Value name, double (*function)(double), Value *result) {
    double x = 0;
    if (is_double(v) || is_exactly(v, &type_float)) {
        (void)float_of(v, &x);
        return int_from_double(vm, function(x), result);
    }
    const Type *type = type_of(v);
    if (type->object.aux & TYPE_STATIC) {
        if (is_integer(v)) return int_exact(vm, v, result);
        return raise_type(vm, "must be real number, not %T", v);
    }
    if (type_lookup(vm, type, name) != UNBOUND) return NEEDS_PYTHON;
    TRY(float_argument(vm, v, &x));
    return int_from_double(vm, function(x), result);
}

LEAF(floor) {
    (void)count;
    return round_to_int(vm, args[0], NAME(__floor__), floor, result);
}
ONE(floor)

LEAF(ceil) {
    (void)count;
    return round_to_int(vm, args[0], NAME(__ceil__), ceil, result);
}
ONE(ceil)

LEAF(trunc) {
    (void)count;
    Value v = args[0];
    double x;
    const Type *type = type_of(v);
    if (type->object.aux & TYPE_STATIC) {
        if (float_of(v, &x)) return int_from_double(vm, x, result);
        if (is_integer(v)) return int_exact(vm, v, result);
    } else if (type_lookup(vm, type, NAME(__trunc__)) != UNBOUND) {
        return NEEDS_PYTHON;
    }
    return raise_type(vm, "type %T doesn't define __trunc__ method", v);
}
ONE(trunc)

/* ---- the module ---- */

static const Float nan_object = {.object = {.type = &type_float, .kind = KIND_FLOAT, .mark = MARK_PERMANENT}, .value = NAN};

static const NativeConstant constants[] = {
    {"pi", UINT64_C(0x400921FB54442D18)},  {"e", UINT64_C(0x4005BF0A8B145769)},  {"tau", UINT64_C(0x401921FB54442D18)},
    {"inf", UINT64_C(0x7FF0000000000000)}, {"nan", STATIC_VALUE(&nan_object)},   {NULL, 0},
};

#define ADDRESS(name) &math_##name,
static const Builtin *const functions[] = {MATH_UNARY(ADDRESS) MATH_OTHER(ADDRESS) NULL};

const NativeModule math_module = {.name = "math", .functions = functions, .constants = constants, .doc = "Functions of real numbers, with the results of C."};
