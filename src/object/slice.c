/* slice.c: Python's slice. Its methods stand at the end. */
#include "object/slice.h"
#include "object/container.h"
#include "object/tuple.h"
#include "vm/vm.h"

Status slice_new(VM *vm, Value start, Value stop, Value step, Value *result) {
    Slice *slice = heap_new_quickly(vm, KIND_SLICE, &type_slice, sizeof(Slice));
    if (!slice) return NO_MEMORY;
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    *result = value_of(slice);
    return DONE;
}

static __attribute__((noinline)) Status bound_slowly(VM *vm, Value v, int64_t *number) {
    if (is_bool(v)) {
        *number = v == TRUE;
        return DONE;
    }
    if (is_kind(v, KIND_INT)) return value_index_clamped(vm, v, number);
    if (type_lookup(vm, type_of(v), NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "slice indices must be integers or None or have an __index__ method");
}

/* One of the three numbers, saturated; `standard` for None. */
static inline __attribute__((always_inline)) Status bound(VM *vm, Value v, int64_t standard, int64_t *number) {
    if (!is_int(v) && v != NONE) return bound_slowly(vm, v, number);
    *number = v == NONE ? standard : int_of(v);
    return DONE;
}

Status slice_resolve(VM *vm, const Slice *slice, uint64_t length, int64_t *start, int64_t *step, uint64_t *count) {
    int64_t size = (int64_t)length, stop;
    TRY(bound(vm, slice->step, 1, step));
    if (*step == 0) return raise_value_error(vm, "slice step cannot be zero");
    if (*step == INT64_MIN) *step = -INT64_MAX;
    bool back = *step < 0;
    int64_t lowest = back ? -1 : 0, highest = back ? size - 1 : size;
    /* What is None is where a walk over everything starts and ends; those are not counted from the end. */
    TRY(bound(vm, slice->start, back ? highest : lowest, start));
    if (slice->start != NONE) {
        if (*start < 0) *start += size;
        if (*start < lowest) *start = lowest;
        if (*start > highest) *start = highest;
    }
    TRY(bound(vm, slice->stop, back ? lowest : highest, &stop));
    if (slice->stop != NONE) {
        if (stop < 0) stop += size;
        if (stop < lowest) stop = lowest;
        if (stop > highest) stop = highest;
    }
    int64_t distance = back ? *start - stop : stop - *start, stride = back ? -*step : *step;
    *count = distance <= 0 ? 0 : stride == 1 ? (uint64_t)distance : (uint64_t)((distance - 1) / stride) + 1;
    return DONE;
}

Status slice_compare(VM *vm, CompareOperator operator, Slice *a, Slice *b, Value *result) {
    Walk walk = WALK_START;
    Value x[] = {a->start, a->stop, a->step}, y[] = {b->start, b->stop, b->step};
    return walk_compare_items(vm, operator, x, 3, y, 3, &walk, result);
}

Status slice_hash(VM *vm, Slice *slice, uint64_t *hash) {
    Walk walk = WALK_START;
    return walk_hash_slice(vm, slice, &walk, hash);
}

Status slice_repr_to(VM *vm, TextBuilder *builder, Slice *slice, uint32_t depth) {
    if (depth >= DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    TRY(text_add_cstring(builder, "slice("));
    TRY(value_repr_to(vm, builder, slice->start, depth + 1));
    TRY(text_add_cstring(builder, ", "));
    TRY(value_repr_to(vm, builder, slice->stop, depth + 1));
    TRY(text_add_cstring(builder, ", "));
    TRY(value_repr_to(vm, builder, slice->step, depth + 1));
    return text_add_cstring(builder, ")");
}

/* ---- methods ---- */

extern const Function prelude_slice_indices, prelude_slice_eq, prelude_slice_ne, prelude_slice_lt, prelude_slice_le, prelude_slice_gt,
    prelude_slice_ge, prelude_slice_hash, prelude_slice_repr;

static Status new_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    TRY(container_check_class(vm, args[0], &type_slice));
    TRY(container_check_arguments(vm, "slice", count, 3));
    if (count == 1) return raise_type(vm, "slice expected at least 1 argument, got 0");
    if (count == 2) return slice_new(vm, NONE, args[1], NONE, result);
    return slice_new(vm, args[1], args[2], count == 4 ? args[3] : NONE, result);
}

static Status start_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm, (void)count;
    *result = AS(Slice, args[0])->start;
    return DONE;
}

static Status stop_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm, (void)count;
    *result = AS(Slice, args[0])->stop;
    return DONE;
}

static Status step_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm, (void)count;
    *result = AS(Slice, args[0])->step;
    return DONE;
}

/* Small numbers only; the prelude computes with ints of any size. */
static Status indices_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Slice *slice = AS(Slice, args[0]);
    Value parts[] = {slice->start, slice->stop, slice->step};
    if (!is_int(args[1]) || int_of(args[1]) < 0) return NEEDS_PYTHON;
    for (int i = 0; i < 3; i++) {
        if (!is_int(parts[i]) && parts[i] != NONE) return NEEDS_PYTHON;
    }
    int64_t size = int_of(args[1]), start, step;
    uint64_t selected;
    TRY(slice_resolve(vm, slice, (uint64_t)size, &start, &step, &selected));
    int64_t stop;
    int64_t lowest = step < 0 ? -1 : 0, highest = step < 0 ? size - 1 : size;
    if (slice->stop == NONE) {
        stop = step < 0 ? lowest : highest;
    } else {
        stop = int_of(slice->stop);
        if (stop < 0) stop += size;
        if (stop < lowest) stop = lowest;
        if (stop > highest) stop = highest;
    }
    Tuple *tuple = tuple_new(vm, 3);
    if (!tuple) return NO_MEMORY;
    tuple->items[0] = small_int(start);
    tuple->items[1] = small_int(stop);
    tuple->items[2] = small_int(step);
    *result = value_of(tuple);
    return DONE;
}

static Status reduce_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Slice *slice = AS(Slice, args[0]);
    Tuple *state = tuple_new(vm, 3);
    if (!state) return NO_MEMORY;
    state->items[0] = slice->start;
    state->items[1] = slice->stop;
    state->items[2] = slice->step;
    Tuple *pair = tuple_pair(vm, value_of(&type_slice), value_of(state));
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_SLICE)) return DONE;
    return slice_compare(vm, operator, AS(Slice, args[0]), AS(Slice, args[1]), result);
}
CONTAINER_COMPARE_LEAVES

static Status hash_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t hash;
    TRY(slice_hash(vm, AS(Slice, args[0]), &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

static Status repr_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return value_repr(vm, args[0], result);
}

static const Builtin slice_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "start, stop=None, step=None, /", 1, 255, 255, new_leaf, NULL, type_slice),
    CONTAINER_COMPARE_SLOTS(type_slice, prelude_slice),
    SLOT("__hash__", "", 1, hash_leaf, &prelude_slice_hash, type_slice),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_slice_repr, type_slice),
    METHOD("indices", "object, /", 2, 2, 2, indices_leaf, &prelude_slice_indices, type_slice),
    METHOD("__reduce__", "", 1, 1, 1, reduce_leaf, NULL, type_slice),
    MEMBER("start", start_leaf, type_slice),
    MEMBER("stop", stop_leaf, type_slice),
    MEMBER("step", step_leaf, type_slice),
};

const Type type_slice = {
    STATIC_TYPE_OBJECT(TYPE_FINAL),
    .static_name = "slice",
    .base = &type_object,
    METHOD_TABLE(slice_methods),
    .number = TYPE_NUMBER_slice,
    .instance_kind = KIND_SLICE,
};
