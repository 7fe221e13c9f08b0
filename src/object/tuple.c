/* tuple.c: Python's tuple and its methods. Its items stand inline. */
#include "object/tuple.h"
#include "core/hash.h"
#include "object/container.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/slice.h"
#include "vm/vm.h"

const Tuple tuple_empty = {.object = {.type = &type_tuple, .kind = KIND_TUPLE, .mark = MARK_PERMANENT}};

Tuple *tuple_new_of(VM *vm, const Type *type, uint64_t length) {
    if (length == 0 && type == &type_tuple) return (Tuple *)(uintptr_t)&tuple_empty;
    if (length > UINT64_MAX / 32) return NULL;
    Tuple *tuple = container_new(vm, KIND_TUPLE, type, sizeof(Tuple) + length * sizeof(Value));
    if (!tuple) return NULL;
    tuple->length = length;
    for (uint64_t i = 0; i < length; i++) {
        tuple->items[i] = UNBOUND;
    }
    return tuple;
}

Tuple *tuple_new(VM *vm, uint64_t length) { return tuple_new_of(vm, &type_tuple, length); }

static Tuple *from_items(VM *vm, const Type *type, const Value *items, uint64_t count) {
    if (count == 0 && type == &type_tuple) return (Tuple *)(uintptr_t)&tuple_empty;
    if (count > UINT64_MAX / 32) return NULL;
    Tuple *tuple = container_new(vm, KIND_TUPLE, type, sizeof(Tuple) + count * sizeof(Value));
    if (!tuple) return NULL;
    tuple->length = count;
    if (count) memcpy(tuple->items, items, count * sizeof(Value));
    return tuple;
}

Tuple *tuple_from_items(VM *vm, const Value *items, uint64_t count) { return from_items(vm, &type_tuple, items, count); }

Tuple *tuple_pair(VM *vm, Value first, Value second) {
    Tuple *tuple = heap_new_quickly(vm, KIND_TUPLE, &type_tuple, sizeof(Tuple) + 2 * sizeof(Value));
    if (!tuple) return NULL;
    tuple->length = 2;
    tuple->items[0] = first;
    tuple->items[1] = second;
    return tuple;
}

static Status new_from_iterable(VM *vm, const Type *type, Value iterable, Value *result) {
    const Value *items;
    uint64_t count;
    if (type == &type_tuple && is_exactly(iterable, &type_tuple)) {
        *result = iterable;
        return DONE;
    }
    IteratorState state;
    List *list = NULL;
    if (is_exactly(iterable, &type_list) || tuple_iterates_plainly(vm, iterable)) {
        TRY(sequence_gather(vm, iterable, &state, &items, &count));
    } else {
        list = list_new(vm, 0);
        if (!list) return NO_MEMORY;
        TRY(list_fill(vm, list, iterable));
        items = list_items(list);
        count = list->length;
    }
    Tuple *tuple = from_items(vm, type, items, count);
    if (!tuple) return list ? list_keep_filled(vm, list, iterable) : NO_MEMORY;
    charge_items(vm, count);
    *result = value_of(tuple);
    return DONE;
}

Status tuple_from_iterable(VM *vm, Value iterable, Value *result) {
    return new_from_iterable(vm, &type_tuple, iterable, result);
}

Status tuple_get_item(VM *vm, Tuple *tuple, Value key, Value *result) {
    uint64_t index;
    bool in_range;
    if (is_kind(key, KIND_SLICE)) {
        int64_t start, step;
        uint64_t count;
        TRY(slice_resolve(vm, AS(Slice, key), tuple->length, &start, &step, &count));
        if (step == 1 && count == tuple->length && tuple->object.type == &type_tuple) {
            *result = value_of(tuple);
            return DONE;
        }
        Tuple *slice = tuple_new(vm, count);
        if (!slice) return NO_MEMORY;
        for (uint64_t i = 0; i < count; i++) {
            slice->items[i] = tuple->items[start + (int64_t)i * step];
        }
        *result = value_of(slice);
        return DONE;
    }
    TRY(sequence_index(vm, key, tuple->length, "tuple", &index, &in_range));
    if (!in_range) return raise_error(vm, &type_IndexError, "tuple index out of range");
    *result = tuple->items[index];
    return DONE;
}

Status tuple_contains(VM *vm, Tuple *tuple, Value item, bool *found) {
    uint64_t index;
    TRY(sequence_find(vm, value_of(tuple), 0, tuple->length, item, &index));
    *found = index < tuple->length;
    return DONE;
}

Status tuple_compare(VM *vm, CompareOperator operator, Tuple *a, Tuple *b, Value *result) {
    Walk walk = WALK_START;
    if ((operator == COMPARE_EQ || operator == COMPARE_NE) && a->length != b->length) {
        *result = bool_value(operator == COMPARE_NE);
        return DONE;
    }
    return walk_compare_items(vm, operator, a->items, a->length, b->items, b->length, &walk, result);
}

Status tuple_hash(VM *vm, Tuple *tuple, uint64_t *hash) {
    Walk walk = WALK_START;
    return walk_hash_items(vm, tuple->items, tuple->length, &walk, hash);
}

static Status repeat(VM *vm, Tuple *tuple, Value times, bool reflected, Value *result) {
    uint64_t count;
    bool is_number;
    TRY(sequence_repeat_count(vm, tuple->length, times, &count, &is_number));
    if (!is_number) return sequence_cannot_repeat(vm, times, reflected, result);
    if (count == tuple->length && tuple->object.type == &type_tuple) {
        *result = value_of(tuple);
        return DONE;
    }
    Tuple *new = tuple_new(vm, count);
    if (!new) return NO_MEMORY;
    if (count) {
        memcpy(new->items, tuple->items, tuple->length * sizeof(Value));
        sequence_fill(new->items, tuple->length, count);
    }
    charge_items(vm, count);
    *result = value_of(new);
    return DONE;
}

Status tuple_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    if (operator == BINARY_ADD && is_kind(a, KIND_TUPLE)) {
        if (!is_kind(b, KIND_TUPLE)) return sequence_cannot_concatenate(vm, "tuple", b, result);
        Tuple *x = AS(Tuple, a), *y = AS(Tuple, b);
        if (y->length == 0 && x->object.type == &type_tuple) {
            *result = a;
            return DONE;
        }
        if (x->length == 0 && y->object.type == &type_tuple) {
            *result = b;
            return DONE;
        }
        Tuple *sum = tuple_new(vm, x->length + y->length);
        if (!sum) return NO_MEMORY;
        if (x->length) memcpy(sum->items, x->items, x->length * sizeof(Value));
        if (y->length) memcpy(sum->items + x->length, y->items, y->length * sizeof(Value));
        charge_items(vm, sum->length);
        *result = value_of(sum);
        return DONE;
    }
    if (operator == BINARY_MULTIPLY && is_kind(a, KIND_TUPLE)) return repeat(vm, AS(Tuple, a), b, false, result);
    if (operator == BINARY_MULTIPLY && is_kind(b, KIND_TUPLE)) return repeat(vm, AS(Tuple, b), a, true, result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}

/* ---- methods ---- */

extern const Function prelude_tuple_new, prelude_tuple_index, prelude_tuple_count, prelude_tuple_contains, prelude_tuple_getitem,
    prelude_tuple_mul, prelude_tuple_hash, prelude_tuple_repr, prelude_tuple_eq, prelude_tuple_ne, prelude_tuple_lt, prelude_tuple_le,
    prelude_tuple_gt, prelude_tuple_ge;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(Tuple, args[0])

LEAF(new_leaf) {
    TRY(container_check_class(vm, args[0], &type_tuple));
    const Type *type = AS(Type, args[0]);
    if (keyword_count(vm) && type != &type_tuple &&
        type_lookup(vm, type, NAME(__init__)) != type_lookup(vm, &type_tuple, NAME(__init__))) {
        count -= keyword_count(vm); /* they are for the class's own __init__ */
    } else {
        TRY(container_check_arguments(vm, "tuple", count, 1));
    }
    if (count > 1) return new_from_iterable(vm, type, args[1], result);
    Tuple *tuple = tuple_new_of(vm, type, 0);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

LEAF(len_leaf) {
    (void)vm, (void)count;
    *result = small_int((int64_t)SELF->length);
    return DONE;
}

LEAF(getitem_leaf) {
    (void)count;
    return tuple_get_item(vm, SELF, args[1], result);
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(tuple_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(add_leaf) {
    (void)count;
    if (!is_kind(args[1], KIND_TUPLE)) return raise_type(vm, "can only concatenate tuple (not \"%T\") to tuple", args[1]);
    return tuple_binary(vm, BINARY_ADD, args[0], args[1], result);
}

LEAF(mul_leaf) {
    (void)count;
    uint64_t length;
    bool is_number;
    TRY(sequence_repeat_count(vm, SELF->length, args[1], &length, &is_number));
    if (!is_number) return raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    return repeat(vm, SELF, args[1], false, result);
}

LEAF(index_leaf) {
    (void)count;
    uint64_t start, end, index;
    TRY(sequence_search_bounds(vm, args[2], args[3], SELF->length, &start, &end));
    TRY(sequence_find(vm, args[0], start, end, args[1], &index));
    if (index >= end) return raise_value_error(vm, "tuple.index(x): x not in tuple");
    return int_from_int64(vm, (int64_t)index, result);
}

LEAF(count_leaf) {
    (void)count;
    uint64_t found;
    TRY(sequence_count(vm, args[0], SELF->length, args[1], &found));
    return int_from_int64(vm, (int64_t)found, result);
}

LEAF(getnewargs_leaf) {
    (void)count;
    Tuple *exact = tuple_from_items(vm, SELF->items, SELF->length);
    Tuple *args_tuple = exact ? tuple_new(vm, 1) : NULL;
    if (!args_tuple) return NO_MEMORY;
    args_tuple->items[0] = value_of(exact);
    *result = value_of(args_tuple);
    return DONE;
}

LEAF(hash_leaf) {
    (void)count;
    uint64_t hash;
    TRY(tuple_hash(vm, SELF, &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, tuple_repr_to(vm, &builder, SELF, 0), result);
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_TUPLE)) return DONE;
    return tuple_compare(vm, operator, SELF, AS(Tuple, args[1]), result);
}
CONTAINER_COMPARE_LEAVES

static const Builtin tuple_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, &prelude_tuple_new, type_tuple),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_tuple_repr, type_tuple),
    SLOT("__hash__", "", 1, hash_leaf, &prelude_tuple_hash, type_tuple),
    CONTAINER_COMPARE_SLOTS(type_tuple, prelude_tuple),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_tuple),
    SLOT("__len__", "", 1, len_leaf, NULL, type_tuple),
    SLOT("__getitem__", "key, /", 2, getitem_leaf, &prelude_tuple_getitem, type_tuple),
    SLOT("__add__", "value, /", 2, add_leaf, NULL, type_tuple),
    SLOT("__mul__", "value, /", 2, mul_leaf, &prelude_tuple_mul, type_tuple),
    SLOT("__rmul__", "value, /", 2, mul_leaf, &prelude_tuple_mul, type_tuple),
    SLOT("__contains__", "key, /", 2, contains_leaf, &prelude_tuple_contains, type_tuple),
    METHOD("__getnewargs__", "", 1, 1, 1, getnewargs_leaf, NULL, type_tuple),
    METHOD("index", "value, start=0, stop=sys.maxsize, /", 2, 4, 4, index_leaf, &prelude_tuple_index, type_tuple),
    METHOD("count", "value, /", 2, 2, 2, count_leaf, &prelude_tuple_count, type_tuple),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_tuple),
};

const Type type_tuple = {
    STATIC_TYPE_OBJECT(TYPE_SEQUENCE | TYPE_MATCH_SELF),
    .static_name = "tuple",
    .base = &type_object,
    METHOD_TABLE(tuple_methods),
    .number = TYPE_NUMBER_tuple,
    .instance_kind = KIND_TUPLE,
    .static_doc = "The items of an iterable, fixed; a tuple itself is given back.",
};
