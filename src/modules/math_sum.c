/* math_sum.c: sums and products over iterables, and lengths of vectors. Lists and tuples of numbers are done here; other iterables are
 * read by the prelude, item by item, into the same states. */
#include "modules/math_internal.h"

#include "object/list.h"

/* The items of a list or tuple; false: any other iterable, or one that is long. */
static bool quick_items(Value v, const Value **items, uint64_t *count) {
    if (is_kind(v, KIND_LIST)) {
        *items = list_items(AS(List, v));
        *count = AS(List, v)->length;
    } else if (is_kind(v, KIND_TUPLE)) {
        *items = AS(Tuple, v)->items;
        *count = AS(Tuple, v)->length;
    } else {
        return false;
    }
    return *count <= MATH_QUICK_ITEMS && type_of(v)->object.aux & TYPE_STATIC;
}

/* A state in a Native's Raw, for the prelude. */
static Status state_new(VM *vm, const void *state, size_t size, Value *result) {
    Native *native = heap_new(vm, KIND_NATIVE, &type_object, sizeof(Native));
    if (!native) return NO_MEMORY;
    native->object.aux = 0;
    native->raw = NULL;
    native->raw = raw_new(vm, size);
    if (!native->raw) return NO_MEMORY;
    memcpy(native->raw->bytes, state, size);
    *result = value_of(native);
    return DONE;
}

static void *state_of(Value v, size_t size) {
    if (!is_kind(v, KIND_NATIVE) || !AS(Native, v)->raw || AS(Native, v)->raw->size != size) return NULL;
    return AS(Native, v)->raw->bytes;
}

static Status raise_broken(VM *vm) { return raise_error(vm, &type_SystemError, "broken state"); }

/* ---- fsum: Shewchuk's exact sum as partial sums that do not overlap ---- */

enum { MOST_PARTIALS = 64 };

typedef struct ExactSum {
    uint64_t count;
    double special, infinities;
    double partials[MOST_PARTIALS];
} ExactSum;

static Status sum_add(VM *vm, ExactSum *sum, double x) {
    double given = x;
    uint64_t kept = 0;
    if (sum->count > MOST_PARTIALS - 1) return raise_broken(vm);
    for (uint64_t i = 0; i < sum->count; i++) {
        double y = sum->partials[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0) sum->partials[kept++] = low;
        x = high;
    }
    sum->count = kept;
    if (x == 0) return DONE;
    if (isfinite(x)) {
        sum->partials[sum->count++] = x;
        return DONE;
    }
    if (isfinite(given)) return raise_error(vm, &type_OverflowError, "intermediate overflow in fsum");
    if (isinf(given)) sum->infinities += given;
    sum->special += given;
    sum->count = 0;
    return DONE;
}

static Status sum_result(VM *vm, const ExactSum *sum, Value *result) {
    if (sum->special != 0) {
        if (isnan(sum->infinities)) return raise_value_error(vm, "-inf + inf in fsum");
        return float_new(vm, sum->special, result);
    }
    const double *partials = sum->partials;
    uint64_t n = sum->count > MOST_PARTIALS ? 0 : sum->count;
    double high = 0, low = 0;
    if (n > 0) high = partials[--n];
    while (n > 0) {
        double x = high, y = partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    /* Half to even across several partials: the rest beyond `low` decides a tie. */
    if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
        double y = low * 2, x = high + y;
        if (y == x - high) high = x;
    }
    return float_new(vm, high, result);
}

LEAF(fsum) {
    (void)count;
    const Value *items;
    uint64_t length;
    ExactSum sum = {0};
    if (!quick_items(args[0], &items, &length)) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < length; i++) {
        double x;
        TRY(float_argument(vm, items[i], &x));
        TRY(sum_add(vm, &sum, x));
    }
    vm_charge(vm, length / 4);
    return sum_result(vm, &sum, result);
}
const Builtin math_fsum = FUNCTION("fsum", "seq, /", 1, 1, 1, fsum_leaf, &prelude_math_fsum, "math");

LEAF(sum_start) {
    (void)args, (void)count;
    ExactSum sum = {0};
    return state_new(vm, &sum, sizeof sum, result);
}
const Builtin intrinsic_math_sum_start = FUNCTION("_math_sum_start", "", 0, 0, 0, sum_start_leaf, NULL, "builtins");

/* _math_sum_add(state, x) */
LEAF(sum_add) {
    (void)count;
    double x;
    ExactSum *sum = state_of(args[0], sizeof *sum);
    if (!sum) return raise_broken(vm);
    TRY(float_argument(vm, args[1], &x));
    *result = NONE;
    return sum_add(vm, sum, x);
}
const Builtin intrinsic_math_sum_add = FUNCTION("_math_sum_add", "state, x, /", 2, 2, 2, sum_add_leaf, NULL, "builtins");

LEAF(sum_result) {
    (void)count;
    ExactSum *sum = state_of(args[0], sizeof *sum);
    return sum ? sum_result(vm, sum, result) : raise_broken(vm);
}
const Builtin intrinsic_math_sum_result = FUNCTION("_math_sum_result", "state, /", 1, 1, 1, sum_result_leaf, NULL, "builtins");

/* ---- sumprod: products and sums in three doubles (Ogita, Rump and Oishi 2005, algorithm 5.10) ---- */

typedef struct Double2 {
    double high, low;
} Double2;

typedef struct Double3 {
    double high, low, tiny;
} Double3;

static Double2 exact_sum(double a, double b) {
    double x = a + b, z = x - a;
    return (Double2){x, (a - (x - z)) + (b - z)};
}

static Double2 exact_product(double a, double b) {
    double x = a * b;
    return (Double2){x, fma(a, b, -x)};
}

static Double3 accumulate(double a, double b, Double3 total) {
    Double2 product = exact_product(a, b), sum = exact_sum(total.high, product.high);
    Double2 first = exact_sum(total.low, product.low), second = exact_sum(first.high, sum.low);
    return (Double3){sum.high, second.high, total.tiny + first.low + second.low};
}

static double rounded(Double3 total) {
    Double2 last = exact_sum(total.low, total.tiny);
    return total.high + last.high;
}

/* Both floats, or one a float and the other an exact int or bool. */
static bool are_float_factors(Value a, Value b) {
    bool a_float = is_double(a) || is_exactly(a, &type_float), b_float = is_double(b) || is_exactly(b, &type_float);
    bool a_int = is_int(a) || is_bool(a) || is_exactly(a, &type_int), b_int = is_int(b) || is_bool(b) || is_exactly(b, &type_int);
    return (a_float && (b_float || b_int)) || (a_int && b_float);
}

LEAF(sumprod) {
    (void)count;
    const Value *p, *q;
    uint64_t length, other_length;
    if (!quick_items(args[0], &p, &length) || !quick_items(args[1], &q, &other_length)) return NEEDS_PYTHON;
    if (length != other_length) return NEEDS_PYTHON; /* an item may be no number, which then comes first */
    Double3 total = {0, 0, 0};
    __int128 whole = 0;
    bool floats = length && are_float_factors(p[0], q[0]);
    for (uint64_t i = 0; i < length; i++) {
        if (!floats) {
            if (!are_ints(p[i], q[i])) return NEEDS_PYTHON;
            whole += (__int128)int_of(p[i]) * int_of(q[i]);
            continue;
        }
        double x, y;
        if (!are_float_factors(p[i], q[i])) return NEEDS_PYTHON;
        TRY(float_argument(vm, p[i], &x));
        TRY(float_argument(vm, q[i], &y));
        total = accumulate(x, y, total);
    }
    vm_charge(vm, length / 8);
    if (floats) return isfinite(total.high) ? float_new(vm, rounded(total), result) : NEEDS_PYTHON;
    unsigned __int128 magnitude = whole < 0 ? -(unsigned __int128)whole : (unsigned __int128)whole;
    Limb limbs[2] = {(Limb)magnitude, (Limb)(magnitude >> 64)};
    return int_from_limbs(vm, limbs, 2, whole < 0, result);
}
const Builtin math_sumprod = FUNCTION("sumprod", "p, q, /", 2, 2, 2, sumprod_leaf, &prelude_math_sumprod, "math");

LEAF(dot_start) {
    (void)args, (void)count;
    Double3 total = {0, 0, 0};
    return state_new(vm, &total, sizeof total, result);
}
const Builtin intrinsic_math_dot_start = FUNCTION("_math_dot_start", "", 0, 0, 0, dot_start_leaf, NULL, "builtins");

/* _math_dot_add(state, a, b): False when these are no float factors. */
LEAF(dot_add) {
    (void)count;
    double x, y;
    Double3 *total = state_of(args[0], sizeof *total);
    if (!total) return raise_broken(vm);
    *result = FALSE;
    if (!are_float_factors(args[1], args[2])) return DONE;
    TRY(float_argument(vm, args[1], &x));
    TRY(float_argument(vm, args[2], &y));
    Double3 next = accumulate(x, y, *total);
    if (!isfinite(next.high)) return DONE;
    *total = next;
    *result = TRUE;
    return DONE;
}
const Builtin intrinsic_math_dot_add = FUNCTION("_math_dot_add", "state, a, b, /", 3, 3, 3, dot_add_leaf, NULL, "builtins");

LEAF(dot_result) {
    (void)count;
    Double3 *total = state_of(args[0], sizeof *total);
    return total ? float_new(vm, rounded(*total), result) : raise_broken(vm);
}
const Builtin intrinsic_math_dot_result = FUNCTION("_math_dot_result", "state, /", 1, 1, 1, dot_result_leaf, NULL, "builtins");

/* ---- prod ---- */

LEAF(prod) { /* iterable, start */
    (void)count;
    const Value *items;
    uint64_t length;
    Value product = args[1] == UNBOUND ? small_int(1) : args[1];
    if (!quick_items(args[0], &items, &length) || !number_is(product) || !(type_of(product)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < length; i++) {
        if (!number_is(items[i]) || !(type_of(items[i])->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        TRY(number_binary(vm, BINARY_MULTIPLY, product, items[i], &product));
        if (is_kind(product, KIND_INT) && !is_quick_integer(product)) return NEEDS_PYTHON;
    }
    vm_charge(vm, length / 8);
    *result = product;
    return DONE;
}
const Builtin math_prod = FUNCTION("prod", "iterable, /, *, start=1", 1, 1, 2, prod_leaf, &prelude_math_prod, "math");

/* ---- hypot and dist ---- */

enum { LOOKED_AFTER = 1024 /* items, at the clock: over time, what is worked out does not matter */ };

/* The sum of squares is scaled by a power of two, kept in three parts, and its root corrected once; so the length is as good as always
 * the nearest double. */
static double scaled_length(VM *vm, const double *vector, uint64_t count, double greatest) {
    int exponent;
    frexp(greatest, &exponent);
    double scale = ldexp(1, -exponent), sum = 1, first = 0, second = 0;
    for (uint64_t i = 0; i < count; i++) {
        if (i % LOOKED_AFTER == 0 && vm_overdue(vm, LOOKED_AFTER)) break;
        Double2 square = exact_product(vector[i] * scale, vector[i] * scale);
        double total = sum + square.high;
        second += (sum - total) + square.high;
        sum = total;
        first += square.low;
    }
    double root = sqrt(sum - 1 + (first + second));
    Double2 square = exact_product(-root, root);
    double total = sum + square.high;
    second += (sum - total) + square.high;
    sum = total;
    first += square.low;
    double rest = sum - 1 + (first + second);
    root += rest / (2 * root);
    return root / scale;
}

static double vector_length(VM *vm, double *vector, uint64_t count) {
    double greatest = 0;
    bool found_nan = false;
    int exponent;
    for (uint64_t i = 0; i < count; i++) {
        vector[i] = fabs(vector[i]);
        found_nan |= isnan(vector[i]);
        if (vector[i] > greatest) greatest = vector[i];
    }
    if (isinf(greatest)) return greatest;
    if (found_nan) return NAN;
    if (greatest == 0 || count <= 1) return greatest;
    frexp(greatest, &exponent);
    if (exponent >= -1023) return scaled_length(vm, vector, count, greatest);
    const double least = 2.2250738585072014e-308; /* subnormal: the scale itself would overflow */
    for (uint64_t i = 0; i < count; i++)
        vector[i] /= least;
    return least * scaled_length(vm, vector, count, greatest / least);
}

enum { VECTOR_LOCAL = 16 };

/* The length of p, or of p - q. */
static Status length_of(VM *vm, const Value *p, const Value *q, uint64_t count, Value *result) {
    double local[VECTOR_LOCAL], *vector = local;
    if (count > VECTOR_LOCAL) vector = memory_allocate(&vm->memory, count * sizeof *vector);
    if (!vector) return NO_MEMORY;
    Status status = DONE;
    for (uint64_t i = 0; i < count && status == DONE; i++) {
        double x = 0, y = 0;
        if (i % LOOKED_AFTER == LOOKED_AFTER - 1 && vm_overdue(vm, LOOKED_AFTER)) status = NO_MEMORY;
        if (status == DONE) status = float_argument(vm, p[i], &x);
        if (status == DONE && q) status = float_argument(vm, q[i], &y);
        vector[i] = x - y;
    }
    double length = status == DONE ? vector_length(vm, vector, count) : 0;
    if (vm->interruption != LIMIT_NONE) status = NO_MEMORY;
    if (status == DONE) status = float_new(vm, length, result);
    if (vector != local) memory_release(&vm->memory, vector, count * sizeof *vector);
    vm_charge(vm, count / 8);
    return status;
}

LEAF(hypot) {
    return length_of(vm, args, NULL, count, result);
}
const Builtin math_hypot = FUNCTION_FLAGS(BUILTIN_VARIADIC, "hypot", "*coordinates", 0, 255, 255, hypot_leaf, &prelude_math_hypot, "math");

LEAF(dist) {
    (void)count;
    const Value *p, *q;
    uint64_t length, other;
    if (!quick_items(args[0], &p, &length) || !quick_items(args[1], &q, &other)) return NEEDS_PYTHON;
    if (length != other) return raise_value_error(vm, "both points must have the same number of dimensions");
    return length_of(vm, p, q, length, result);
}
const Builtin math_dist = FUNCTION("dist", "p, q, /", 2, 2, 2, dist_leaf, &prelude_math_dist, "math");
