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
    vm_charge(vm, iterator_length_hint(vm, *iterator) / 16);
    return DONE;
}

static Status all_or_any(VM *vm, Value iterable, bool wanted, Value *result) {
    Value iterator, item;
    TRY(go_through(vm, iterable, &iterator));
    for (;;) {
        TRY(iterator_next(vm, iterator, &item));
        if (item == UNBOUND) break;
        bool truth;
        TRY(value_truth(vm, item, &truth));
        if (truth == wanted) {
            *result = bool_value(wanted);
            return DONE;
        }
    }
    *result = bool_value(!wanted);
    return DONE;
}

LEAF(all_leaf) { return (void)count, all_or_any(vm, args[0], false, result); }
LEAF(any_leaf) { return (void)count, all_or_any(vm, args[0], true, result); }

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

static Status extreme(VM *vm, CompareOperator operator, Value *args, uint32_t count, Value *result) {
    Value best = UNBOUND;
    if (vm->keyword_names != UNBOUND || count == 0) return NEEDS_PYTHON;
    if (count > 1) {
        for (uint32_t i = 0; i < count; i++) {
            TRY(replace_if(vm, operator, args[i], &best));
        }
    } else {
        Value iterator, item;
        TRY(go_through(vm, args[0], &iterator));
        for (;;) {
            TRY(iterator_next(vm, iterator, &item));
            if (item == UNBOUND) break;
            TRY(replace_if(vm, operator, item, &best));
        }
        if (best == UNBOUND) return NEEDS_PYTHON;
    }
    *result = best;
    return DONE;
}

LEAF(max_leaf) { return extreme(vm, COMPARE_GT, args, count, result); }
LEAF(min_leaf) { return extreme(vm, COMPARE_LT, args, count, result); }

/* ---- sorted ---- */

LEAF(sorted_leaf) {
    if (vm->keyword_names != UNBOUND || count != 1) return NEEDS_PYTHON;
    if (is_kind(args[0], KIND_ITERATOR)) return NEEDS_PYTHON;
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    int64_t ticks = vm->ticks;
    TRY(list_extend(vm, list, args[0]));
    if (list->length > SORT_AT_ONCE) { /* the prelude begins anew */
        vm->ticks = ticks;
        return NEEDS_PYTHON;
    }
    TRY(list_sort(vm, list, false));
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

/* Adds items as long as they are ints; the first that is none is left in *item. */
static Status add_ints(VM *vm, Value iterator, Value *total, Value *item) {
    int64_t small = int_of(*total);
    for (;;) {
        TRY(iterator_next(vm, iterator, item));
        if (*item == UNBOUND) break;
        int64_t n;
        if (is_int(*item)) n = int_of(*item);
        else if (is_bool(*item)) n = *item == TRUE;
        else break;
        if (__builtin_add_overflow(small, n, &small)) { /* cannot be: 48 bits an item, but for very many of them */
            return NEEDS_PYTHON;
        }
    }
    return int_from_int64(vm, small, total);
}

static Status add_floats(VM *vm, Value iterator, Value *total, Value *item) {
    Compensated sum = {double_of(*total), 0};
    for (;;) {
        TRY(iterator_next(vm, iterator, item));
        if (*item == UNBOUND) break;
        double x;
        if (is_double(*item)) x = double_of(*item);
        else if (is_exactly(*item, &type_float)) x = AS(Float, *item)->value;
        else if (is_integer(*item)) TRY(int_to_double(vm, *item, &x));
        else break;
        compensated_add(&sum, x);
    }
    return float_new(vm, compensated_value(&sum), total);
}

/* Past 64 bits there is no compensation, not even of floats. */
static Status sum_others(VM *vm, Value iterator, Value total, Value *result) {
    Value item;
    while (is_exactly(total, &type_int) || is_int(total) || is_double(total)) {
        TRY(iterator_next(vm, iterator, &item));
        if (item == UNBOUND) {
            *result = total;
            return DONE;
        }
        if (!number_is(item) || !(type_of(item)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        TRY(number_binary(vm, BINARY_ADD, total, item, &total));
    }
    return NEEDS_PYTHON;
}

LEAF(sum_leaf) {
    (void)count;
    Value total = args[1] == UNBOUND ? small_int(0) : args[1];
    if (!is_int(total) && !is_double(total)) return NEEDS_PYTHON;
    Value iterator, item = UNBOUND;
    TRY(go_through(vm, args[0], &iterator));
    for (;;) {
        if (is_int(total)) {
            TRY(add_ints(vm, iterator, &total, &item));
            if (item == UNBOUND) break;
        } else if (is_double(total)) {
            TRY(add_floats(vm, iterator, &total, &item));
            if (item == UNBOUND) break;
        } else {
            return sum_others(vm, iterator, total, result);
        }
        if (!number_is(item) || !(type_of(item)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        TRY(number_binary(vm, BINARY_ADD, total, item, &total));
    }
    *result = total;
    return DONE;
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
