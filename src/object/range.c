/* range.c: Python's range. Ranges of inline ints are handled here; those of larger ints are computed by protocol.h's arithmetic, and in the
 * prelude where that would be long. */
#include "object/range.h"
#include "object/container.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/slice.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* ---- making ---- */

static Status small_length(VM *vm, int64_t start, int64_t stop, int64_t step, Value *length) {
    uint64_t count = 0;
    if (step == 1) count = start < stop ? (uint64_t)(stop - start) : 0;
    else if (step > 0 && start < stop) count = (uint64_t)(stop - start - 1) / (uint64_t)step + 1;
    if (step < 0 && start > stop) count = (uint64_t)(start - stop - 1) / (uint64_t)-step + 1;
    return int_from_int64(vm, (int64_t)count, length);
}

/* As many as (stop - start - 1) // step + 1 for a positive step, mirrored for a negative one. */
static Status large_length(VM *vm, Value start, Value stop, Value step, Value *length) {
    Value rising, first, last, empty, distance, steps;
    TRY(value_compare(vm, COMPARE_GT, step, small_int(0), &rising));
    if (rising == TRUE) {
        first = start;
        last = stop;
    } else {
        first = stop;
        last = start;
        TRY(value_binary(vm, BINARY_SUBTRACT, small_int(0), step, &step));
    }
    TRY(value_compare(vm, COMPARE_GE, first, last, &empty));
    if (empty == TRUE) {
        *length = small_int(0);
        return DONE;
    }
    TRY(value_binary(vm, BINARY_SUBTRACT, last, first, &distance));
    TRY(value_binary(vm, BINARY_SUBTRACT, distance, small_int(1), &distance));
    TRY(value_binary(vm, BINARY_FLOOR_DIVIDE, distance, step, &steps));
    return value_binary(vm, BINARY_ADD, steps, small_int(1), length);
}

Status range_new(VM *vm, Value start, Value stop, Value step, Value *result) {
    if (step == small_int(0)) return raise_value_error(vm, "range() arg 3 must not be zero");
    Range *range = heap_new_quickly(vm, KIND_RANGE, &type_range, sizeof(Range));
    if (!range) return NO_MEMORY;
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = small_int(0);
    if (is_int(start) && is_int(stop) && is_int(step)) {
        TRY(small_length(vm, int_of(start), int_of(stop), int_of(step), &range->length));
    } else {
        TRY(large_length(vm, start, stop, step, &range->length));
    }
    *result = value_of(range);
    return DONE;
}

/* An argument as an exact int. */
static Status exact_int(VM *vm, Value v, Value *number) {
    *number = v;
    if (is_int(v) || is_exactly(v, &type_int)) return DONE;
    if (is_bool(v)) {
        *number = small_int(v == TRUE);
        return DONE;
    }
    if (is_kind(v, KIND_INT)) return value_binary(vm, BINARY_ADD, v, small_int(0), number);
    if (type_lookup(vm, type_of(v), NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
}

static Status bounds(Range *range, int64_t *start, int64_t *step, int64_t *length) {
    if (!range_is_small(range)) return NEEDS_PYTHON;
    *start = int_of(range->start);
    *step = int_of(range->step);
    *length = int_of(range->length);
    return DONE;
}

/* ---- protocol ---- */

Status range_get_item(VM *vm, Range *range, Value key, Value *result) {
    int64_t start, step, length;
    TRY(bounds(range, &start, &step, &length));
    if (is_kind(key, KIND_SLICE)) {
        int64_t first, stride;
        uint64_t count;
        const Slice *slice = AS(Slice, key);
        Value parts[] = {slice->start, slice->stop, slice->step};
        for (int i = 0; i < 3; i++) {
            if (!is_int(parts[i]) && parts[i] != NONE) return NEEDS_PYTHON;
        }
        TRY(slice_resolve(vm, slice, (uint64_t)length, &first, &stride, &count));
        /* where the slice's stop falls, which slice_resolve does not tell */
        int64_t last = stride < 0 ? -1 : length;
        if (slice->stop != NONE) {
            last = int_of(slice->stop);
            int64_t lowest = stride < 0 ? -1 : 0, highest = stride < 0 ? length - 1 : length;
            if (last < 0) last += length;
            last = last < lowest ? lowest : last > highest ? highest : last;
        }
        int64_t new_step, new_start, new_stop;
        if (__builtin_mul_overflow(step, stride, &new_step) || __builtin_mul_overflow(step, first, &new_start) ||
            __builtin_mul_overflow(step, last, &new_stop) || !fits_inline(new_step) || !fits_inline(new_start + start) ||
            !fits_inline(new_stop + start)) {
            return NEEDS_PYTHON;
        }
        return range_new(vm, small_int(start + new_start), small_int(start + new_stop), small_int(new_step), result);
    }
    uint64_t index;
    bool in_range;
    int64_t number;
    if (is_kind(key, KIND_INT) && !int_fits_int64(key, &number)) return raise_error(vm, &type_IndexError, "range object index out of range");
    TRY(sequence_index(vm, key, (uint64_t)length, "range", &index, &in_range));
    if (!in_range) return raise_error(vm, &type_IndexError, "range object index out of range");
    *result = small_int(start + (int64_t)index * step);
    return DONE;
}

/* The index of an inline int in a small range, or -1. */
static int64_t find_small(int64_t start, int64_t step, int64_t length, int64_t n) {
    int64_t distance = n - start;
    if (distance % step != 0) return -1;
    int64_t index = distance / step;
    return index >= 0 && index < length ? index : -1;
}

/* *index: -1 when `item` is none of the range's ints. */
static Status find(VM *vm, Range *range, Value item, int64_t *index) {
    (void)vm;
    int64_t start, step, length;
    TRY(bounds(range, &start, &step, &length));
    *index = -1;
    if (is_bool(item)) item = small_int(item == TRUE);
    if (is_int(item)) {
        *index = find_small(start, step, length, int_of(item));
        return DONE;
    }
    if (is_double(item)) {
        double n = double_of(item);
        if (n >= -1e14 && n <= 1e14 && n == (double)(int64_t)n) *index = find_small(start, step, length, (int64_t)n);
        return DONE;
    }
    return is_exactly(item, &type_int) || is_exactly(item, &type_str) || item == NONE ? DONE : NEEDS_PYTHON;
}

Status range_contains(VM *vm, Range *range, Value item, bool *found) {
    int64_t index;
    TRY(find(vm, range, item, &index));
    *found = index >= 0;
    return DONE;
}

Status range_length(VM *vm, const Range *range, int64_t *length) { return value_index(vm, range->length, length); }

Status range_equal(VM *vm, Range *a, Range *b, bool *equal) {
    *equal = a == b;
    if (*equal) return DONE;
    TRY(value_equal(vm, a->length, b->length, equal));
    if (!*equal || a->length == small_int(0)) return DONE;
    TRY(value_equal(vm, a->start, b->start, equal));
    if (!*equal || a->length == small_int(1)) return DONE;
    return value_equal(vm, a->step, b->step, equal);
}

Status range_hash(VM *vm, Range *range, uint64_t *hash) {
    Walk walk = WALK_START;
    Value items[] = {range->length, range->start, range->step};
    if (range->length == small_int(0)) items[1] = NONE;
    if (range->length == small_int(0) || range->length == small_int(1)) items[2] = NONE;
    return walk_hash_items(vm, items, 3, &walk, hash);
}

Status range_repr_to(VM *vm, TextBuilder *builder, Range *range, uint32_t depth) {
    TRY(text_add_cstring(builder, "range("));
    TRY(value_repr_to(vm, builder, range->start, depth + 1));
    TRY(text_add_cstring(builder, ", "));
    TRY(value_repr_to(vm, builder, range->stop, depth + 1));
    if (range->step != small_int(1)) {
        TRY(text_add_cstring(builder, ", "));
        TRY(value_repr_to(vm, builder, range->step, depth + 1));
    }
    return text_add_cstring(builder, ")");
}

Status range_iterate_reversed(VM *vm, Range *range, Value *result) {
    Value last, offset, step, stop, mirrored;
    TRY(value_binary(vm, BINARY_SUBTRACT, range->length, small_int(1), &last));
    TRY(value_binary(vm, BINARY_MULTIPLY, last, range->step, &offset));
    TRY(value_binary(vm, BINARY_ADD, range->start, offset, &last));
    TRY(value_binary(vm, BINARY_SUBTRACT, small_int(0), range->step, &step));
    TRY(value_binary(vm, BINARY_SUBTRACT, range->start, range->step, &stop));
    TRY(range_new(vm, last, stop, step, &mirrored));
    Iterator *iterator = iterator_make(vm, NULL, ITERATE_LONG_RANGE, mirrored, 0);
    if (!iterator) return NO_MEMORY;
    iterator->extra = small_int(0);
    *result = value_of(iterator);
    return DONE;
}

/* ---- methods ---- */

extern const Function prelude_range_new, prelude_range_getitem, prelude_range_contains, prelude_range_index, prelude_range_count;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(Range, args[0])

LEAF(new_leaf) {
    TRY(container_check_class(vm, args[0], &type_range));
    if (keyword_count(vm)) return raise_type(vm, "range() takes no keyword arguments");
    if (count == 1) return raise_type(vm, "range expected at least 1 argument, got 0");
    if (count > 4) return raise_type(vm, "range expected at most 3 arguments, got %u", count - 1);
    Value start = small_int(0), stop, step = small_int(1);
    if (count == 2) {
        TRY(exact_int(vm, args[1], &stop));
    } else {
        TRY(exact_int(vm, args[1], &start));
        TRY(exact_int(vm, args[2], &stop));
        if (count == 4) TRY(exact_int(vm, args[3], &step));
    }
    return range_new(vm, start, stop, step, result);
}

LEAF(len_leaf) {
    (void)count;
    int64_t length;
    TRY(range_length(vm, SELF, &length));
    return int_from_int64(vm, length, result);
}

LEAF(bool_leaf) {
    (void)vm, (void)count;
    *result = bool_value(SELF->length != small_int(0));
    return DONE;
}

LEAF(getitem_leaf) {
    (void)count;
    return range_get_item(vm, SELF, args[1], result);
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(range_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(index_leaf) {
    (void)count;
    int64_t index;
    TRY(find(vm, SELF, args[1], &index));
    if (index >= 0) return int_from_int64(vm, index, result);
    if (is_int(args[1]) || is_bool(args[1]) || is_exactly(args[1], &type_int)) {
        return raise_value_error(vm, "range.index(x): x not in range");
    }
    return raise_value_error(vm, "sequence.index(x): x not in sequence");
}

LEAF(count_leaf) {
    (void)count;
    int64_t index;
    TRY(find(vm, SELF, args[1], &index));
    *result = small_int(index >= 0);
    return DONE;
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(reversed_leaf) {
    (void)count;
    return iterator_new_reversed(vm, args[0], result);
}

LEAF(hash_leaf) {
    (void)count;
    uint64_t hash;
    TRY(range_hash(vm, SELF, &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(repr_leaf) {
    (void)count;
    return value_repr(vm, args[0], result);
}

LEAF(reduce_leaf) {
    (void)count;
    Value parts[] = {SELF->start, SELF->stop, SELF->step};
    Tuple *state = tuple_from_items(vm, parts, 3);
    Tuple *pair = state ? tuple_pair(vm, value_of(&type_range), value_of(state)) : NULL;
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(start_leaf) {
    (void)vm, (void)count;
    *result = SELF->start;
    return DONE;
}

LEAF(stop_leaf) {
    (void)vm, (void)count;
    *result = SELF->stop;
    return DONE;
}

LEAF(step_leaf) {
    (void)vm, (void)count;
    *result = SELF->step;
    return DONE;
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    bool equal;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_RANGE) || (operator != COMPARE_EQ && operator != COMPARE_NE)) return DONE;
    TRY(range_equal(vm, SELF, AS(Range, args[1]), &equal));
    *result = bool_value(equal == (operator == COMPARE_EQ));
    return DONE;
}
CONTAINER_COMPARE_LEAVES

static const Builtin range_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_range_new, type_range),
    SLOT("__repr__", "", 1, repr_leaf, NULL, type_range),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_range),
    SLOT("__lt__", "value, /", 2, lt_leaf, NULL, type_range),
    SLOT("__le__", "value, /", 2, le_leaf, NULL, type_range),
    SLOT("__eq__", "value, /", 2, eq_leaf, NULL, type_range),
    SLOT("__ne__", "value, /", 2, ne_leaf, NULL, type_range),
    SLOT("__gt__", "value, /", 2, gt_leaf, NULL, type_range),
    SLOT("__ge__", "value, /", 2, ge_leaf, NULL, type_range),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_range),
    SLOT("__bool__", "", 1, bool_leaf, NULL, type_range),
    SLOT("__len__", "", 1, len_leaf, NULL, type_range),
    SLOT("__getitem__", "key, /", 2, getitem_leaf, &prelude_range_getitem, type_range),
    SLOT("__contains__", "key, /", 2, contains_leaf, &prelude_range_contains, type_range),
    METHOD("__reversed__", "", 1, 1, 1, reversed_leaf, NULL, type_range),
    METHOD("__reduce__", "", 1, 1, 1, reduce_leaf, NULL, type_range),
    METHOD("count", "object, /", 2, 2, 2, count_leaf, &prelude_range_count, type_range),
    METHOD("index", "object, /", 2, 2, 2, index_leaf, &prelude_range_index, type_range),
    MEMBER("start", start_leaf, type_range),
    MEMBER("stop", stop_leaf, type_range),
    MEMBER("step", step_leaf, type_range),
};

const Type type_range = {
    STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_SEQUENCE),
    .static_name = "range",
    .base = &type_object,
    METHOD_TABLE(range_methods),
    .number = TYPE_NUMBER_range,
    .instance_kind = KIND_RANGE,
    .static_doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
                  "The integers from start, 0 if it is left out, up to stop, which is not among them, in steps of step.",
};
