/* sequence.c: what goes through an iterable: len, all, any, max, min, sorted, sum.
 *
 * The leaves take iterables of builtin types whose iterator is made new, so that they may be gone through again when the answer is
 * NEEDS_PYTHON half way. Iterators and everything written in Python go through the prelude's loops. */
#include "frozen.h"
#include "object/container.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/number.h"
#include "object/protocol.h"
#include "object/tuple.h"
#include "vm/pause.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

LEAF(len_leaf) {
    (void)count;
    int64_t length;
    TRY(value_length(vm, args[0], &length));
    return int_from_int64(vm, length, result);
}

/* A new iterator over builtin data. */
static Status go_through(VM *vm, Value iterable, Value *iterator) {
    if (is_kind(iterable, KIND_ITERATOR)) return NEEDS_PYTHON;
    TRY(iterator_of_builtin(vm, iterable, iterator));
    if (*iterator == UNBOUND) return NEEDS_PYTHON;
    return DONE;
}

/* For having gone through all of it. */
static void charge_whole(VM *vm, Value iterable) {
    int64_t count = iterable_exact_count(iterable);
    if (count > 0) charge_items(vm, (uint64_t)count);
}

/* An iterator that was made by the leaf, and what else it knows, for the next time. Without a pause it begins anew. */
static Status keep(VM *vm, PauseKind kind, Value iterable, Value iterator, Value best) {
    Value kept[] = {iterator, best};
    return pause_keep(vm, kind, iterable, NONE, 2, kept);
}

static Status take_or_go_through(VM *vm, PauseKind kind, Value iterable, Value *iterator, Value *best) {
    Value state[PAUSE_STATE];
    if (!pause_take(vm, kind, iterable, NONE, state) || !is_kind(state[0], KIND_ITERATOR)) return go_through(vm, iterable, iterator);
    *iterator = state[0];
    *best = state[1];
    return DONE;
}

static Status all_or_any(VM *vm, PauseKind kind, Value iterable, Value *result) {
    Value iterator, item, kept = small_int(0);
    uint64_t passed;
    bool wanted = kind == PAUSE_ANY;
    TRY(take_or_go_through(vm, kind, iterable, &iterator, &kept));
    if (!pause_number(kept, UINT32_MAX, &passed)) passed = 0;
    for (;; passed++) {
        Status status = iterator_advance(vm, AS(Iterator, iterator), &item);
        if (status == NO_MEMORY) return keep(vm, kind, iterable, iterator, small_int((int64_t)passed));
        if (status != DONE) return status;
        if (item == UNBOUND) break;
        bool truth;
        TRY(value_truth(vm, item, &truth));
        if (truth == wanted) {
            *result = bool_value(wanted);
            charge_items(vm, passed);
            return DONE;
        }
        if (pause_due(vm, 1)) return keep(vm, kind, iterable, iterator, small_int((int64_t)passed + 1));
    }
    *result = bool_value(!wanted);
    charge_items(vm, passed);
    return DONE;
}

LEAF(all_leaf) { return (void)count, all_or_any(vm, PAUSE_ALL, args[0], result); }
LEAF(any_leaf) { return (void)count, all_or_any(vm, PAUSE_ANY, args[0], result); }

/* ---- max, min ---- */

static Status replace_if(VM *vm, CompareOperator operator, Value item, Value *best) {
    if (*best == UNBOUND) {
        *best = item;
        return DONE;
    }
    if (are_ints(item, *best)) {
        int64_t a = int_of(item), b = int_of(*best);
        if (operator == COMPARE_GT ? a > b : a < b) *best = item;
        return DONE;
    }
    Value answer;
    Walk walk = WALK_START;
    TRY(walk_compare(vm, operator, item, *best, &walk, &answer));
    if (answer == NOT_IMPLEMENTED) return NEEDS_PYTHON; /* where the words for it are */
    if (answer == TRUE) *best = item;
    return DONE;
}

static Status extreme(VM *vm, PauseKind kind, Value *args, uint32_t count, Value *result) {
    Value best = UNBOUND;
    CompareOperator operator = kind == PAUSE_MAX ? COMPARE_GT : COMPARE_LT;
    if (vm->keyword_names != UNBOUND || count == 0) return NEEDS_PYTHON;
    if (count > 1) {
        for (uint32_t i = 0; i < count; i++) {
            TRY(replace_if(vm, operator, args[i], &best));
        }
    } else {
        Value iterator, item;
        TRY(take_or_go_through(vm, kind, args[0], &iterator, &best));
        for (;;) {
            Status status = iterator_advance(vm, AS(Iterator, iterator), &item);
            if (status == NO_MEMORY) return keep(vm, kind, args[0], iterator, best);
            if (status != DONE) return status;
            if (item == UNBOUND) break;
            TRY(replace_if(vm, operator, item, &best));
            if (pause_due(vm, 1)) return keep(vm, kind, args[0], iterator, best);
        }
        if (best == UNBOUND) return NEEDS_PYTHON;
        charge_whole(vm, args[0]);
    }
    *result = best;
    return DONE;
}

LEAF(max_leaf) { return extreme(vm, PAUSE_MAX, args, count, result); }
LEAF(min_leaf) { return extreme(vm, PAUSE_MIN, args, count, result); }

/* ---- sorted ---- */

LEAF(sorted_leaf) {
    if (vm->keyword_names != UNBOUND || count != 1) return NEEDS_PYTHON;
    if (is_kind(args[0], KIND_ITERATOR)) return NEEDS_PYTHON;
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    uint64_t charged = vm_charged(vm);
    TRY(list_fill(vm, list, args[0]));
    if (list->length > SORT_AT_ONCE) { /* the prelude begins anew */
        vm_uncharge(vm, charged);
        return NEEDS_PYTHON;
    }
    Status status = list_sort(vm, list, false);
    if (status == NO_MEMORY) return list_keep_filled(vm, list, args[0]);
    if (status != DONE) return status;
    *result = value_of(list);
    return DONE;
}

/* ---- sum ---- */

/* Floats are added with Neumaier's compensation, as CPython does. */
typedef struct Compensated {
    double sum, lost;
} Compensated;

static void compensated_add(Compensated *total, double x) {
    double t = total->sum + x;
    double a = total->sum < 0 ? -total->sum : total->sum, b = x < 0 ? -x : x;
    if (a >= b) total->lost += (total->sum - t) + x;
    else total->lost += (x - t) + total->sum;
    total->sum = t;
}

static double compensated_value(const Compensated *total) {
    double lost = total->lost;
    return lost != 0 && lost - lost == 0 ? total->sum + lost : total->sum;
}

typedef enum SumPhase { SUM_INTS, SUM_FLOATS, SUM_OTHERS } SumPhase;

typedef struct Sum {
    Value iterator;
    Value item;  /* that comes next, if it was taken out already */
    Value total; /* of SUM_OTHERS */
    uint64_t phase;
    int64_t small;
    Compensated floats;
} Sum;

static Status sum_next(VM *vm, Sum *sum) {
    return sum->item != UNBOUND ? DONE : iterator_advance(vm, AS(Iterator, sum->iterator), &sum->item);
}

/* Adds items as long as they are ints. */
static Status add_ints(VM *vm, Sum *sum) {
    for (;;) {
        TRY(sum_next(vm, sum));
        int64_t n;
        if (is_int(sum->item)) n = int_of(sum->item);
        else if (is_bool(sum->item)) n = sum->item == TRUE;
        else return DONE;
        if (__builtin_add_overflow(sum->small, n, &sum->small)) { /* cannot be: 48 bits an item, but for very many of them */
            return NEEDS_PYTHON;
        }
        sum->item = UNBOUND;
        if (pause_due(vm, 1)) return NO_MEMORY;
    }
}

static Status add_floats(VM *vm, Sum *sum) {
    for (;;) {
        TRY(sum_next(vm, sum));
        double x;
        if (is_double(sum->item)) x = double_of(sum->item);
        else if (is_exactly(sum->item, &type_float)) x = AS(Float, sum->item)->value;
        else if (is_integer(sum->item)) TRY(int_to_double(vm, sum->item, &x));
        else return DONE;
        compensated_add(&sum->floats, x);
        sum->item = UNBOUND;
        if (pause_due(vm, 1)) return NO_MEMORY;
    }
}

static Status add_one(VM *vm, Sum *sum, Value total) {
    if (!number_is(sum->item) || !(type_of(sum->item)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    TRY(number_binary(vm, BINARY_ADD, total, sum->item, &total));
    sum->item = UNBOUND;
    sum->total = total;
    return DONE;
}

/* Past 64 bits there is no compensation, not even of floats. */
static Status add_others(VM *vm, Sum *sum) {
    while (is_exactly(sum->total, &type_int) || is_int(sum->total) || is_double(sum->total)) {
        TRY(sum_next(vm, sum));
        if (sum->item == UNBOUND) return DONE;
        TRY(add_one(vm, sum, sum->total));
        if (pause_due(vm, 1)) return NO_MEMORY;
    }
    return NEEDS_PYTHON;
}

static void sum_begin(Sum *sum, Value total) {
    sum->phase = is_int(total) ? SUM_INTS : is_double(total) ? SUM_FLOATS : SUM_OTHERS;
    sum->total = total;
    if (is_int(total)) sum->small = int_of(total);
    if (is_double(total)) sum->floats = (Compensated){double_of(total), 0};
}

static Status sum_all(VM *vm, Sum *sum, Value *result) {
    for (;;) {
        if (sum->phase == SUM_INTS) TRY(add_ints(vm, sum));
        else if (sum->phase == SUM_FLOATS) TRY(add_floats(vm, sum));
        else TRY(add_others(vm, sum));
        Value total = sum->total;
        if (sum->phase == SUM_INTS) TRY(int_from_int64(vm, sum->small, &total));
        else if (sum->phase == SUM_FLOATS) TRY(float_new(vm, compensated_value(&sum->floats), &total));
        *result = total;
        if (sum->item == UNBOUND) return DONE;
        TRY(add_one(vm, sum, total));
        sum_begin(sum, sum->total);
    }
}

static Status sum_keep(VM *vm, const Value *args, const Sum *sum) {
    Value kept[PAUSE_STATE] = {sum->iterator, sum->item, sum->total, small_int((int64_t)sum->phase)};
    uint64_t bits[2] = {(uint64_t)sum->small, 0};
    if (sum->phase == SUM_FLOATS) memcpy(bits, &sum->floats, sizeof bits);
    pause_put_bits(kept + 4, bits[0]);
    pause_put_bits(kept + 6, bits[1]);
    return pause_keep(vm, PAUSE_SUM, args[0], args[1], PAUSE_STATE, kept);
}

static bool sum_take(VM *vm, const Value *args, Sum *sum) {
    Value state[PAUSE_STATE];
    uint64_t bits[2];
    if (!pause_take(vm, PAUSE_SUM, args[0], args[1], state)) return false;
    if (!is_kind(state[0], KIND_ITERATOR) || !pause_number(state[3], SUM_OTHERS, &sum->phase)) return false;
    if (!pause_bits(state + 4, &bits[0]) || !pause_bits(state + 6, &bits[1])) return false;
    sum->iterator = state[0];
    sum->item = state[1];
    sum->total = state[2];
    sum->small = (int64_t)bits[0];
    if (sum->phase == SUM_FLOATS) memcpy(&sum->floats, bits, sizeof bits);
    return true;
}

LEAF(sum_leaf) {
    (void)count;
    Sum sum = {.item = UNBOUND};
    if (!sum_take(vm, args, &sum)) {
        Value start = args[1] == UNBOUND ? small_int(0) : args[1];
        if (!is_int(start) && !is_double(start)) return NEEDS_PYTHON;
        TRY(go_through(vm, args[0], &sum.iterator));
        sum_begin(&sum, start);
    }
    Status status = sum_all(vm, &sum, result);
    if (status == DONE) charge_whole(vm, args[0]);
    return status == NO_MEMORY ? sum_keep(vm, args, &sum) : status;
}

/* _float_add(sum, lost, x): the pair after one more step of the compensated sum; for loops over generators */
LEAF(float_add_leaf) {
    (void)count;
    Compensated total = {0, 0};
    double x;
    if (!float_of(args[0], &total.sum) || !float_of(args[1], &total.lost) || !float_of(args[2], &x)) return NEEDS_PYTHON;
    compensated_add(&total, x);
    Value sum, lost;
    TRY(float_new(vm, total.sum, &sum));
    TRY(float_new(vm, total.lost, &lost));
    Tuple *pair = tuple_pair(vm, sum, lost);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

const Builtin builtin_len = FUNCTION("len", "obj, /", 1, 1, 1, len_leaf, &prelude_len_slow, "builtins");
const Builtin builtin_all = FUNCTION("all", "iterable, /", 1, 1, 1, all_leaf, &prelude_all_slow, "builtins");
const Builtin builtin_any = FUNCTION("any", "iterable, /", 1, 1, 1, any_leaf, &prelude_any_slow, "builtins");
const Builtin builtin_max = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "max", "*args, key=None", 0, 0, 0, max_leaf, &prelude_max_slow, "builtins");
const Builtin builtin_min = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "min", "*args, key=None", 0, 0, 0, min_leaf, &prelude_min_slow, "builtins");
const Builtin builtin_sorted = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "sorted", "iterable, /, *, key=None, reverse=False", 0, 0, 0,
                                              sorted_leaf, &prelude_sorted_slow, "builtins");
const Builtin builtin_sum = FUNCTION("sum", "iterable, /, start=0", 1, 2, 2, sum_leaf, &prelude_sum_slow, "builtins");
const Builtin intrinsic_float_add = FUNCTION("_float_add", "sum, lost, x, /", 3, 3, 3, float_add_leaf, NULL, "builtins");
