/* math_sum.c: sums and products over iterables, and lengths of vectors. Lists and tuples of numbers are done here; other iterables are
 * read by the prelude, item by item, into the same states. */
#include "modules/math_internal.h"

#include "object/list.h"
#include "vm/pause.h"

/* The items of a list or tuple; false: any other iterable. */
static bool plain_items(Value v, const Value **items, uint64_t *count) {
    if (is_kind(v, KIND_LIST)) {
        *items = list_items(AS(List, v));
        *count = AS(List, v)->length;
    } else if (is_kind(v, KIND_TUPLE)) {
        *items = AS(Tuple, v)->items;
        *count = AS(Tuple, v)->length;
    } else {
        return false;
    }
    return type_of(v)->object.aux & TYPE_STATIC;
}

/* Likewise, unless there are many. */
static bool quick_items(Value v, const Value **items, uint64_t *count) {
    return plain_items(v, items, count) && *count <= MATH_QUICK_ITEMS;
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

/* The length of p, or of p - q, of `count` coordinates. First the greatest is looked for; then the sum of squares is scaled by a power of two, kept in
 * three parts, and its root corrected once; so the length is as good as always the nearest double. */
typedef struct Length {
    const Value *p, *q;
    uint64_t count;
    /* what is kept in a pause */
    uint64_t i, is_scaled;
    double greatest, sum, first, second; /* before it is scaled, `sum` tells of a NaN by being one */
} Length;

enum { LENGTH_WORDS = 6, LENGTH_STEP = 16 };

static inline Status coordinate_of(VM *vm, Value v, double *x) {
    if (!is_double(v)) return float_argument(vm, v, x);
    *x = double_of(v);
    return DONE;
}

static inline Status coordinate(VM *vm, const Length *length, double *x) {
    double y;
    TRY(coordinate_of(vm, length->p[length->i], x));
    if (!length->q) return DONE;
    TRY(coordinate_of(vm, length->q[length->i], &y));
    *x -= y;
    return DONE;
}

static inline void add_square(Length *length, double a, double b) {
    Double2 square = exact_product(a, b);
    double total = length->sum + square.high;
    length->second += (length->sum - total) + square.high;
    length->sum = total;
    length->first += square.low;
}

static Status length_measure(VM *vm, Length *length, double *result) {
    double x;
    for (; !length->is_scaled && length->i < length->count; length->i++) {
        if (length->i % LENGTH_STEP == LENGTH_STEP - 1 && pause_due(vm, LENGTH_STEP)) return NO_MEMORY;
        TRY(coordinate(vm, length, &x));
        x = fabs(x);
        if (isnan(x)) length->sum = x;
        if (x > length->greatest) length->greatest = x;
    }
    *result = length->greatest;
    if (!(length->greatest < INFINITY)) return DONE;
    if (!length->is_scaled && isnan(length->sum)) *result = NAN;
    if (isnan(*result) || *result <= 0 || length->count <= 1) return DONE;
    if (!length->is_scaled) {
        length->i = 0;
        length->is_scaled = length->sum = 1;
    }
    int exponent;
    frexp(length->greatest, &exponent);
    double lift = exponent < -1023 ? 0x1p1022 : 1; /* of subnormal ones the scale itself would overflow */
    double scale = ldexp(lift > 1 ? 0x1p-1022 : 1, -exponent);
    for (; length->i < length->count; length->i++) {
        if (length->i % LENGTH_STEP == LENGTH_STEP - 1 && pause_due(vm, LENGTH_STEP)) return NO_MEMORY;
        TRY(coordinate(vm, length, &x));
        x = x * lift * scale;
        add_square(length, x, x);
    }
    double root = sqrt(length->sum - 1 + (length->first + length->second));
    add_square(length, -root, root);
    double rest = length->sum - 1 + (length->first + length->second);
    *result = (root + rest / (2 * root)) / scale / lift;
    return DONE;
}

/* `a` and `b` stand for the operands. */
static Status length_of(VM *vm, Value a, Value b, Length length, Value *result) {
    Value state[PAUSE_STATE];
    uint64_t words[LENGTH_WORDS];
    bool taken = pause_take(vm, PAUSE_LENGTH, a, b, state);
    for (unsigned i = 0; taken && i < LENGTH_WORDS; i++) {
        taken = pause_bits(state + 2 * i, &words[i]);
    }
    if (taken && words[0] <= length.count && words[1] <= 1) memcpy(&length.i, words, sizeof words);
    double measured;
    Status status = length_measure(vm, &length, &measured);
    if (status == DONE) {
        vm_charge(vm, length.count / 8);
        return float_new(vm, measured, result);
    }
    if (status != NO_MEMORY) return status;
    memcpy(words, &length.i, sizeof words);
    for (unsigned i = 0; i < LENGTH_WORDS; i++) {
        pause_put_bits(state + 2 * i, words[i]);
    }
    return pause_keep(vm, PAUSE_LENGTH, a, b, 2 * LENGTH_WORDS, state);
}

LEAF(hypot) {
    return length_of(vm, count ? args[0] : NONE, small_int(count), (Length){.p = args, .count = count}, result);
}
const Builtin math_hypot = FUNCTION_FLAGS(BUILTIN_VARIADIC, "hypot", "*coordinates", 0, 255, 255, hypot_leaf, &prelude_math_hypot, "math");

LEAF(dist) {
    (void)count;
    Length length = {0};
    uint64_t other;
    if (!plain_items(args[0], &length.p, &length.count) || !plain_items(args[1], &length.q, &other)) return NEEDS_PYTHON;
    if (length.count != other) return raise_value_error(vm, "both points must have the same number of dimensions");
    return length_of(vm, args[0], args[1], length, result);
}
const Builtin math_dist = FUNCTION("dist", "p, q, /", 2, 2, 2, dist_leaf, &prelude_math_dist, "math");
