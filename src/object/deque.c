/* deque.c: collections.deque: a ring of items in a tuple, which doubles when it is full.
 *
 * A deque is a Native. Its values are the ring (places not in use hold None), the place of the first item, how many there are, the
 * greatest number there may be (or None), and a version that moves on with every change of what is where, by which iterators notice. A
 * forged Native may hold anything there: deque_view looks before anything is used.
 *
 * Comparing items may take Python: then the prelude (prelude/collections.py) begins anew. */
#include "object/deque.h"

#include "object/container.h"
#include "object/list.h"
#include "object/native.h"
#include "object/tuple.h"

extern const Function prelude_deque_init, prelude_deque_extend, prelude_deque_extendleft, prelude_deque_iadd, prelude_deque_insert,
    prelude_deque_rotate, prelude_deque_getitem, prelude_deque_setitem, prelude_deque_delitem, prelude_deque_contains, prelude_deque_count,
    prelude_deque_index, prelude_deque_remove, prelude_deque_repr, prelude_deque_lt, prelude_deque_le, prelude_deque_eq, prelude_deque_ne,
    prelude_deque_gt, prelude_deque_ge, prelude_deque_mul, prelude_deque_imul, prelude_deque_copy, prelude_deque_add, prelude_deque_reduce,
    prelude_deque_iterator_next, prelude_deque_iterator_reduce;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum { SMALLEST_RING = 8, COMPARED_AT_ONCE = 2000 };
static const uint64_t LARGEST_RING = UINT64_C(1) << 40;

bool deque_view(Value v, DequeView *view) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != DEQUE_VALUES) return false;
    const Value *values = AS(Native, v)->values;
    if (object_of(v)->type != &type_deque && !type_is_subtype(object_of(v)->type, &type_deque)) return false;
    if (!is_kind(values[DEQUE_ITEMS], KIND_TUPLE) || !are_ints(values[DEQUE_HEAD], values[DEQUE_LENGTH])) return false;
    Tuple *ring = AS(Tuple, values[DEQUE_ITEMS]);
    view->items = ring->items;
    view->mask = ring->length - 1;
    view->head = (uint64_t)int_of(values[DEQUE_HEAD]);
    view->length = (uint64_t)int_of(values[DEQUE_LENGTH]);
    view->maximum = is_int(values[DEQUE_MAXIMUM]) ? int_of(values[DEQUE_MAXIMUM]) : -1;
    if (ring->length && ring->object.mark == MARK_PERMANENT) return false;
    return (ring->length & view->mask) == 0 && view->length <= ring->length && view->head <= view->mask;
}

static Status broken(VM *vm) { return raise_error(vm, &type_SystemError, "broken deque"); }

#define VIEW(view, v)                                                                                                  \
    DequeView view;                                                                                                    \
    if (!deque_view(v, &view)) return broken(vm)

static void changed(Value deque) {
    Value *version = &AS(Native, deque)->values[DEQUE_VERSION];
    *version = small_int(is_int(*version) && int_of(*version) < INT_MAX_INLINE ? int_of(*version) + 1 : 0);
}

static void set_extent(Value deque, const DequeView *view) {
    AS(Native, deque)->values[DEQUE_HEAD] = small_int((int64_t)view->head);
    AS(Native, deque)->values[DEQUE_LENGTH] = small_int((int64_t)view->length);
}

/* Room for `more` items behind those there are. */
static Status reserve(VM *vm, Value deque, DequeView *view, uint64_t more) {
    uint64_t size = view->mask + 1;
    if (more <= size - view->length) return DONE;
    if (more > LARGEST_RING - view->length) return NO_MEMORY;
    uint64_t wanted = size ? size : SMALLEST_RING;
    while (wanted < view->length + more) {
        wanted *= 2;
    }
    Tuple *ring = tuple_new(vm, wanted);
    if (!ring) return NO_MEMORY;
    for (uint64_t i = 0; i < view->length; i++) {
        ring->items[i] = *deque_place(view, i);
    }
    for (uint64_t i = view->length; i < wanted; i++) {
        ring->items[i] = NONE;
    }
    Native *native = AS(Native, deque);
    native->values[DEQUE_ITEMS] = value_of(ring);
    native->values[DEQUE_HEAD] = small_int(0);
    view->items = ring->items;
    view->mask = wanted - 1;
    view->head = 0;
    charge_items(vm, wanted);
    return DONE;
}

/* Into a ring with room; a bounded deque lets the item at the other end go. */
static void push(DequeView *view, Value item, bool left) {
    if (view->maximum == 0) return;
    if (view->maximum > 0 && view->length >= (uint64_t)view->maximum) {
        uint64_t dropped = left ? view->length - 1 : 0;
        *deque_place(view, dropped) = NONE;
        if (!left) view->head = (view->head + 1) & view->mask;
        view->length--;
    }
    if (left) view->head = (view->head - 1) & view->mask;
    *deque_place(view, left ? 0 : view->length) = item;
    view->length++;
}

static inline Status append(VM *vm, Value deque, Value item, bool left, Value *result) {
    VIEW(view, deque);
    TRY(reserve(vm, deque, &view, 1));
    push(&view, item, left);
    set_extent(deque, &view);
    changed(deque);
    *result = NONE;
    return DONE;
}

LEAF(append_leaf) { return (void)count, append(vm, args[0], args[1], false, result); }
LEAF(appendleft_leaf) { return (void)count, append(vm, args[0], args[1], true, result); }

static inline Status pop(VM *vm, Value deque, bool left, Value *result) {
    VIEW(view, deque);
    if (view.length == 0) return raise_error(vm, &type_IndexError, "pop from an empty deque");
    Value *place = deque_place(&view, left ? 0 : view.length - 1);
    *result = *place;
    *place = NONE;
    if (left) view.head = (view.head + 1) & view.mask;
    view.length--;
    set_extent(deque, &view);
    changed(deque);
    return DONE;
}

LEAF(pop_leaf) { return (void)count, pop(vm, args[0], false, result); }
LEAF(popleft_leaf) { return (void)count, pop(vm, args[0], true, result); }

static void clear(Value deque) {
    Native *native = AS(Native, deque);
    native->values[DEQUE_ITEMS] = value_of(&tuple_empty);
    native->values[DEQUE_HEAD] = native->values[DEQUE_LENGTH] = small_int(0);
    changed(deque);
}

LEAF(clear_leaf) {
    (void)vm, (void)count;
    clear(args[0]);
    *result = NONE;
    return DONE;
}

/* ---- making and extending ---- */

static Status new_of(VM *vm, const Type *type, int64_t maximum, Value *result) {
    Native *native = native_new(vm, type, DEQUE_VALUES);
    if (!native) return NO_MEMORY;
    native->values[DEQUE_ITEMS] = value_of(&tuple_empty);
    native->values[DEQUE_HEAD] = native->values[DEQUE_LENGTH] = native->values[DEQUE_VERSION] = small_int(0);
    native->values[DEQUE_MAXIMUM] = maximum < 0 ? NONE : small_int(maximum);
    *result = value_of(native);
    return DONE;
}

LEAF(new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_deque));
    return new_of(vm, AS(Type, args[0]), -1, result);
}

static Status push_all(VM *vm, Value deque, const Value *items, uint64_t count, bool left) {
    VIEW(view, deque);
    if (view.maximum >= 0 && count > (uint64_t)view.maximum) { /* only the last ones stay */
        items += count - (uint64_t)view.maximum;
        count = (uint64_t)view.maximum;
    }
    TRY(reserve(vm, deque, &view, count));
    for (uint64_t i = 0; i < count; i++) {
        push(&view, items[i], left);
    }
    set_extent(deque, &view);
    charge_items(vm, count);
    return DONE;
}

/* The items of a builtin iterable, into a deque. */
static Status extend(VM *vm, Value deque, Value iterable, bool left) {
    IteratorState state;
    const Value *items;
    uint64_t count;
    if (iterable == deque) return NEEDS_PYTHON;
    TRY(sequence_gather(vm, iterable, &state, &items, &count));
    Status status = push_all(vm, deque, items, count, left);
    if (status != DONE) iterator_restore(&state);
    else if (count) changed(deque);
    return status;
}

LEAF(extend_leaf) {
    (void)count;
    *result = NONE;
    return extend(vm, args[0], args[1], false);
}
LEAF(extendleft_leaf) {
    (void)count;
    *result = NONE;
    return extend(vm, args[0], args[1], true);
}
LEAF(iadd_leaf) {
    (void)count;
    *result = args[0];
    return extend(vm, args[0], args[1], false);
}

static Status read_maximum(VM *vm, Value v, Value *maximum) {
    int64_t n;
    *maximum = NONE;
    if (v == UNBOUND || v == NONE) return DONE;
    if (!is_integer(v)) return raise_type(vm, "an integer is required");
    TRY(value_index(vm, v, &n));
    if (n < 0) return raise_value_error(vm, "maxlen must be non-negative");
    *maximum = small_int(n > INT_MAX_INLINE ? INT_MAX_INLINE : n);
    return DONE;
}

LEAF(init_leaf) {
    (void)count;
    Value maximum;
    TRY(read_maximum(vm, args[2], &maximum));
    if (args[1] == args[0]) return NEEDS_PYTHON;
    IteratorState state = {0};
    const Value *items = NULL;
    uint64_t number = 0;
    if (args[1] != UNBOUND) TRY(sequence_gather(vm, args[1], &state, &items, &number));
    Value made;
    TRY(new_of(vm, &type_deque, maximum == NONE ? -1 : int_of(maximum), &made));
    Status status = push_all(vm, made, items, number, false);
    if (status != DONE) {
        iterator_restore(&state);
        return status;
    }
    memcpy(AS(Native, args[0])->values, AS(Native, made)->values, DEQUE_VERSION * sizeof(Value));
    changed(args[0]);
    *result = NONE;
    return DONE;
}

/* _deque_set_maximum(deque, maximum): of a deque that begins anew. */
LEAF(restart_leaf) {
    (void)count;
    Value maximum;
    VIEW(view, args[0]);
    TRY(read_maximum(vm, args[1], &maximum));
    clear(args[0]);
    AS(Native, args[0])->values[DEQUE_MAXIMUM] = maximum;
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_deque_restart = FUNCTION("_deque_restart", "", 2, 2, 2, restart_leaf, NULL, "builtins");

LEAF(version_leaf) {
    (void)count;
    VIEW(view, args[0]);
    *result = AS(Native, args[0])->values[DEQUE_VERSION];
    return DONE;
}
const Builtin intrinsic_deque_version = FUNCTION("_deque_version", "", 1, 1, 1, version_leaf, NULL, "builtins");

LEAF(copy_leaf) {
    (void)count;
    VIEW(view, args[0]);
    if (object_of(args[0])->type != &type_deque) return NEEDS_PYTHON;
    Value made;
    TRY(new_of(vm, &type_deque, view.maximum, &made));
    DequeView copy;
    deque_view(made, &copy);
    TRY(reserve(vm, made, &copy, view.length));
    for (uint64_t i = 0; i < view.length; i++) {
        copy.items[i] = *deque_place(&view, i);
    }
    copy.length = view.length;
    set_extent(made, &copy);
    charge_items(vm, view.length);
    *result = made;
    return DONE;
}

static Status repeat(VM *vm, Value deque, int64_t times, Value *result) {
    VIEW(view, deque);
    uint64_t length = view.length;
    if (times <= 0 || length == 0) {
        if (length) clear(deque);
        *result = deque;
        return DONE;
    }
    if (view.maximum >= 0) { /* copies that do not stay are not made */
        int64_t enough = (int64_t)(((uint64_t)view.maximum + length - 1) / length);
        if (times > enough) times = enough;
    }
    if ((uint64_t)times > LARGEST_RING / length) return raise_with(vm, &type_MemoryError, 0);
    if (times == 1) {
        *result = deque;
        return DONE;
    }
    Tuple *items = tuple_new(vm, length);
    if (!items) return NO_MEMORY;
    for (uint64_t i = 0; i < length; i++) {
        items->items[i] = *deque_place(&view, i);
    }
    TRY(reserve(vm, deque, &view, length * (uint64_t)(times - 1)));
    for (int64_t turn = 1; turn < times; turn++) {
        for (uint64_t i = 0; i < length; i++) {
            push(&view, items->items[i], false);
        }
    }
    set_extent(deque, &view);
    changed(deque);
    charge_items(vm, length * (uint64_t)times);
    *result = deque;
    return DONE;
}

/* DONE, and *times; or what the operation comes to. */
static Status read_times(VM *vm, Value v, int64_t *times) {
    if (is_integer(v)) {
        if (!int_fits_int64(v, times)) return raise_error(vm, &type_OverflowError, "cannot fit 'int' into an index-sized integer");
        return DONE;
    }
    return NEEDS_PYTHON;
}

LEAF(imul_leaf) {
    (void)count;
    int64_t times;
    TRY(read_times(vm, args[1], &times));
    return repeat(vm, args[0], times, result);
}

LEAF(mul_leaf) {
    int64_t times;
    Value made;
    TRY(read_times(vm, args[1], &times));
    TRY(copy_leaf(vm, args, count, &made));
    return repeat(vm, made, times, result);
}

/* ---- items ---- */

/* A subscript is worded otherwise than the argument of a method. */
static Status read_index(VM *vm, Value key, bool subscript, const DequeView *view, uint64_t *index) {
    int64_t n;
    if (!is_integer(key)) {
        if (type_lookup(vm, type_of(key), NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
        return raise_type(vm, subscript ? "sequence index must be integer, not '%T'" : "'%T' object cannot be interpreted as an integer", key);
    }
    if (!int_fits_int64(key, &n)) return raise_error(vm, &type_OverflowError, "cannot fit 'int' into an index-sized integer");
    if (n < 0) n += (int64_t)view->length;
    if (n < 0 || (uint64_t)n >= view->length) return raise_error(vm, &type_IndexError, "deque index out of range");
    *index = (uint64_t)n;
    return DONE;
}

static Status get_item(VM *vm, Value deque, Value key, bool subscript, Value *result) {
    uint64_t index;
    VIEW(view, deque);
    TRY(read_index(vm, key, subscript, &view, &index));
    *result = *deque_place(&view, index);
    return DONE;
}

static Status set_item(VM *vm, Value deque, Value key, bool subscript, Value item) {
    uint64_t index;
    VIEW(view, deque);
    TRY(read_index(vm, key, subscript, &view, &index));
    *deque_place(&view, index) = item;
    return DONE;
}

Status deque_get_item(VM *vm, Value deque, Value key, Value *result) { return get_item(vm, deque, key, true, result); }
Status deque_set_item(VM *vm, Value deque, Value key, Value item) { return set_item(vm, deque, key, true, item); }

/* Takes an item out, moving those of the shorter side. */
static void take_out(Value deque, DequeView *view, uint64_t index) {
    if (index < view->length / 2) {
        for (uint64_t i = index; i > 0; i--) {
            *deque_place(view, i) = *deque_place(view, i - 1);
        }
        *deque_place(view, 0) = NONE;
        view->head = (view->head + 1) & view->mask;
    } else {
        for (uint64_t i = index; i + 1 < view->length; i++) {
            *deque_place(view, i) = *deque_place(view, i + 1);
        }
        *deque_place(view, view->length - 1) = NONE;
    }
    view->length--;
    set_extent(deque, view);
    changed(deque);
}

LEAF(getitem_leaf) { return (void)count, get_item(vm, args[0], args[1], false, result); }
LEAF(setitem_leaf) {
    (void)count;
    *result = NONE;
    return set_item(vm, args[0], args[1], false, args[2]);
}
LEAF(delitem_leaf) {
    (void)count;
    uint64_t index;
    VIEW(view, args[0]);
    TRY(read_index(vm, args[1], false, &view, &index));
    take_out(args[0], &view, index);
    charge_items(vm, view.length);
    *result = NONE;
    return DONE;
}

LEAF(insert_leaf) {
    (void)count;
    int64_t index;
    VIEW(view, args[0]);
    TRY(value_index(vm, args[1], &index));
    if (view.maximum >= 0 && view.length >= (uint64_t)view.maximum) {
        return raise_error(vm, &type_IndexError, "deque already at its maximum size");
    }
    TRY(reserve(vm, args[0], &view, 1));
    int64_t length = (int64_t)view.length;
    if (index < 0) index = index + length < 0 ? 0 : index + length;
    if (index > length) index = length;
    if (index < length / 2) {
        view.head = (view.head - 1) & view.mask;
        for (int64_t i = 0; i < index; i++) {
            *deque_place(&view, (uint64_t)i) = *deque_place(&view, (uint64_t)i + 1);
        }
    } else {
        for (int64_t i = length; i > index; i--) {
            *deque_place(&view, (uint64_t)i) = *deque_place(&view, (uint64_t)i - 1);
        }
    }
    view.length++;
    *deque_place(&view, (uint64_t)index) = args[2];
    set_extent(args[0], &view);
    changed(args[0]);
    charge_items(vm, view.length);
    *result = NONE;
    return DONE;
}

LEAF(rotate_leaf) {
    (void)count;
    int64_t n = 1;
    VIEW(view, args[0]);
    if (args[1] != UNBOUND) TRY(value_index(vm, args[1], &n));
    *result = NONE;
    if (view.length <= 1) return DONE;
    int64_t length = (int64_t)view.length, steps = n % length;
    if (steps < 0) steps += length;
    if (view.length == view.mask + 1) {
        view.head = (view.head - (uint64_t)steps) & view.mask;
    } else if (steps <= length / 2) {
        for (int64_t i = 0; i < steps; i++) {
            Value *last = deque_place(&view, view.length - 1), item = *last;
            *last = NONE;
            view.head = (view.head - 1) & view.mask;
            *deque_place(&view, 0) = item;
        }
    } else {
        for (int64_t i = steps; i < length; i++) {
            Value *first = deque_place(&view, 0), item = *first;
            *first = NONE;
            view.head = (view.head + 1) & view.mask;
            *deque_place(&view, view.length - 1) = item;
        }
    }
    set_extent(args[0], &view);
    changed(args[0]);
    charge_items(vm, view.length);
    return DONE;
}

LEAF(reverse_leaf) {
    (void)count;
    VIEW(view, args[0]);
    for (uint64_t i = 0; i < view.length / 2; i++) {
        Value *a = deque_place(&view, i), *b = deque_place(&view, view.length - 1 - i), kept = *a;
        *a = *b;
        *b = kept;
    }
    charge_items(vm, view.length);
    *result = NONE;
    return DONE;
}

/* ---- searching and comparing ---- */

/* The first index from `start` on, before `end`, of an item that is or equals `item`; `end` when there is none. Many items are the
 * prelude's, which passes safepoints. */
static Status find(VM *vm, const DequeView *view, Value item, uint64_t start, uint64_t end, uint64_t *index) {
    Walk walk = WALK_START;
    for (*index = start; *index < end; ++*index) {
        Value candidate = *deque_place(view, *index);
        if (candidate == item) return DONE;
        if (are_ints(candidate, item)) continue;
        bool equal;
        TRY(walk_equal(vm, candidate, item, &walk, &equal));
        if (equal) return DONE;
    }
    charge_items(vm, end - start);
    return DONE;
}

Status deque_contains(VM *vm, Value deque, Value item, bool *found) {
    uint64_t index;
    VIEW(view, deque);
    TRY(find(vm, &view, item, 0, view.length, &index));
    *found = index < view.length;
    return DONE;
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(deque_contains(vm, args[0], args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(count_leaf) {
    (void)count;
    VIEW(view, args[0]);
    int64_t number = 0;
    uint64_t index = 0;
    for (;;) {
        TRY(find(vm, &view, args[1], index, view.length, &index));
        if (index >= view.length) break;
        number++;
        index++;
    }
    *result = small_int(number);
    return DONE;
}

LEAF(index_leaf) {
    (void)count;
    uint64_t start, end, index;
    VIEW(view, args[0]);
    TRY(sequence_search_bounds(vm, args[2], args[3], view.length, &start, &end));
    if (end > view.length) end = view.length;
    TRY(find(vm, &view, args[1], start, end, &index));
    if (index >= end) return raise_value_error(vm, "deque.index(x): x not in deque");
    *result = small_int((int64_t)index);
    return DONE;
}

LEAF(remove_leaf) {
    (void)count;
    uint64_t index;
    VIEW(view, args[0]);
    TRY(find(vm, &view, args[1], 0, view.length, &index));
    if (index >= view.length) return raise_value_error(vm, "deque.remove(x): x not in deque");
    take_out(args[0], &view, index);
    *result = NONE;
    return DONE;
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    DequeView a, b;
    *result = NOT_IMPLEMENTED;
    if (!deque_view(args[0], &a) || !deque_view(args[1], &b)) return DONE;
    for (int i = 0; i < 2; i++) {
        const Object *object = object_of(args[i]);
        if (object->type != &type_deque && !container_inherits(vm, object, &type_deque, NAME(__iter__))) return NEEDS_PYTHON;
    }
    if ((operator == COMPARE_EQ || operator == COMPARE_NE) && a.length != b.length) {
        *result = bool_value(operator == COMPARE_NE);
        return DONE;
    }
    Walk walk = WALK_START;
    uint64_t shorter = a.length < b.length ? a.length : b.length;
    if (shorter > COMPARED_AT_ONCE) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < shorter; i++) {
        bool equal;
        TRY(walk_equal(vm, *deque_place(&a, i), *deque_place(&b, i), &walk, &equal));
        if (equal) continue;
        if (operator == COMPARE_EQ || operator == COMPARE_NE) {
            *result = bool_value(operator == COMPARE_NE);
            return DONE;
        }
        TRY(walk_compare(vm, operator, *deque_place(&a, i), *deque_place(&b, i), &walk, result));
        return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
    }
    TRY(value_compare(vm, operator, small_int((int64_t)a.length), small_int((int64_t)b.length), result));
    return DONE;
}
CONTAINER_COMPARE_LEAVES

LEAF(len_leaf) {
    (void)count;
    VIEW(view, args[0]);
    *result = small_int((int64_t)view.length);
    return DONE;
}

LEAF(get_maxlen) {
    (void)count;
    VIEW(view, args[0]);
    *result = view.maximum < 0 ? NONE : small_int(view.maximum);
    return DONE;
}

LEAF(sizeof_leaf) {
    (void)count;
    VIEW(view, args[0]);
    *result = small_int((int64_t)(sizeof(Native) + DEQUE_VALUES * sizeof(Value) + (view.mask + 1) * sizeof(Value)));
    return DONE;
}

/* ---- iterators ---- */

static Status iterate(VM *vm, Value deque, IteratorForm form, Value *result) {
    VIEW(view, deque);
    Iterator *iterator = iterator_make(vm, NULL, form, deque, 0);
    if (!iterator) return NO_MEMORY;
    Value version = AS(Native, deque)->values[DEQUE_VERSION];
    iterator->stop = is_int(version) ? int_of(version) : 0;
    iterator->step = (int64_t)view.length;
    *result = value_of(iterator);
    return DONE;
}

Status deque_iterate(VM *vm, Value deque, Value *result) { return iterate(vm, deque, ITERATE_DEQUE, result); }

LEAF(iter_leaf) { return (void)count, iterate(vm, args[0], ITERATE_DEQUE, result); }
LEAF(reversed_leaf) { return (void)count, iterate(vm, args[0], ITERATE_DEQUE_REVERSED, result); }

Status deque_advance(VM *vm, Iterator *iterator, Value *item) {
    DequeView view;
    if (!deque_view(iterator->source, &view)) return broken(vm);
    if (AS(Native, iterator->source)->values[DEQUE_VERSION] != small_int(iterator->stop)) {
        iterator->step = 0;
        return raise_error(vm, &type_RuntimeError, "deque mutated during iteration");
    }
    uint64_t position = (uint64_t)iterator->position;
    if (position >= view.length) {
        iterator->source = *item = UNBOUND;
        return DONE;
    }
    *item = *deque_place(&view, iterator->object.aux == ITERATE_DEQUE ? position : view.length - 1 - position);
    iterator->position++;
    iterator->step--;
    return DONE;
}

LEAF(iterator_iter_leaf) {
    (void)vm, (void)count;
    *result = args[0];
    return DONE;
}
LEAF(iterator_next_leaf) {
    (void)count;
    TRY(iterator_advance(vm, AS(Iterator, args[0]), result));
    return *result == UNBOUND ? raise_with(vm, &type_StopIteration, 0) : DONE;
}
LEAF(iterator_hint_leaf) {
    (void)vm, (void)count;
    int64_t left = AS(Iterator, args[0])->source == UNBOUND ? 0 : AS(Iterator, args[0])->step;
    *result = small_int(left < 0 ? 0 : left);
    return DONE;
}

#define DEQUE_ITERATOR(name, title)                                                                                    \
    static const Builtin name##_methods[] = {                                                                          \
        SLOT("__iter__", "", 1, iterator_iter_leaf, NULL, type_##name),                                                \
        SLOT("__next__", "", 1, iterator_next_leaf, &prelude_deque_iterator_next, type_##name),                        \
        METHOD("__length_hint__", "", 1, 1, 1, iterator_hint_leaf, NULL, type_##name),                                 \
        PYTHON_METHOD("__reduce__", "", 1, 1, prelude_deque_iterator_reduce, type_##name),                             \
    };                                                                                                                 \
    const Type type_##name = {                                                                                         \
        STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW),                                                                  \
        .static_name = "collections." title,                                                                           \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_##name,                                                                                  \
        .instance_kind = KIND_ITERATOR,                                                                                \
    }

DEQUE_ITERATOR(deque_iterator, "_deque_iterator");
DEQUE_ITERATOR(deque_reverse_iterator, "_deque_reverse_iterator");

/* ---- the class ---- */

#define PLAIN(name, parameters, minimum, maximum, leaf, python)                                                        \
    METHOD(name, parameters, minimum, maximum, maximum, leaf, python, type_deque)

static const Builtin deque_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, NULL, type_deque),
    SLOT_RANGE(0, "__init__", "iterable=(), maxlen=None", 1, 3, 3, init_leaf, &prelude_deque_init, type_deque),
    PYTHON_SLOT("__repr__", "", 1, prelude_deque_repr, type_deque),
    CLASS_CONSTANT("__hash__", NONE, type_deque),
    CONTAINER_COMPARE_SLOTS(type_deque, prelude_deque),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_deque),
    SLOT("__len__", "", 1, len_leaf, NULL, type_deque),
    PYTHON_SLOT("__add__", "value, /", 2, prelude_deque_add, type_deque),
    SLOT("__mul__", "value, /", 2, mul_leaf, &prelude_deque_mul, type_deque),
    SLOT("__rmul__", "value, /", 2, mul_leaf, &prelude_deque_mul, type_deque),
    SLOT("__getitem__", "key, /", 2, getitem_leaf, &prelude_deque_getitem, type_deque),
    SLOT("__setitem__", "key, value, /", 3, setitem_leaf, &prelude_deque_setitem, type_deque),
    SLOT("__delitem__", "key, /", 2, delitem_leaf, &prelude_deque_delitem, type_deque),
    SLOT("__contains__", "key, /", 2, contains_leaf, &prelude_deque_contains, type_deque),
    SLOT("__iadd__", "value, /", 2, iadd_leaf, &prelude_deque_iadd, type_deque),
    SLOT("__imul__", "value, /", 2, imul_leaf, &prelude_deque_imul, type_deque),
    PLAIN("append", "item, /", 2, 2, append_leaf, NULL),
    PLAIN("appendleft", "item, /", 2, 2, appendleft_leaf, NULL),
    PLAIN("clear", "", 1, 1, clear_leaf, NULL),
    PLAIN("copy", "", 1, 1, copy_leaf, &prelude_deque_copy),
    PLAIN("__copy__", "", 1, 1, copy_leaf, &prelude_deque_copy),
    PLAIN("count", "value, /", 2, 2, count_leaf, &prelude_deque_count),
    PLAIN("extend", "iterable, /", 2, 2, extend_leaf, &prelude_deque_extend),
    PLAIN("extendleft", "iterable, /", 2, 2, extendleft_leaf, &prelude_deque_extendleft),
    PLAIN("index", "value, start=0, stop=9223372036854775807, /", 2, 4, index_leaf, &prelude_deque_index),
    PLAIN("insert", "index, value, /", 3, 3, insert_leaf, &prelude_deque_insert),
    PLAIN("pop", "", 1, 1, pop_leaf, NULL),
    PLAIN("popleft", "", 1, 1, popleft_leaf, NULL),
    PLAIN("remove", "value, /", 2, 2, remove_leaf, &prelude_deque_remove),
    PLAIN("reverse", "", 1, 1, reverse_leaf, NULL),
    PLAIN("rotate", "n=1, /", 1, 2, rotate_leaf, &prelude_deque_rotate),
    PLAIN("__reversed__", "", 1, 1, reversed_leaf, NULL),
    PLAIN("__sizeof__", "", 1, 1, sizeof_leaf, NULL),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_deque_reduce, type_deque),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_deque),
    GETSET("maxlen", get_maxlen, NULL, type_deque),
};
const Type type_deque = {
    STATIC_TYPE_OBJECT(TYPE_SEQUENCE | TYPE_HAS_WEAKREF),
    .static_name = "collections.deque",
    .base = &type_object,
    METHOD_TABLE(deque_methods),
    .number = TYPE_NUMBER_deque,
    .instance_kind = KIND_NATIVE,
    .static_doc = "A sequence that grows and shrinks at both ends at no cost.",
};
