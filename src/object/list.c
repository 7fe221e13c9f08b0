/* list.c: storage, items and slices of Python's list. Its methods are in list_methods.c, its sort in list_sort.c. */
#include "object/list.h"
#include "object/container.h"
#include "object/iterator.h"
#include "object/iterator_tools.h"
#include "object/slice.h"
#include "object/tuple.h"
#include "vm/pause.h"

/* ---- storage ---- */

List *list_new_of(VM *vm, const Type *type) {
    List *list = container_new(vm, KIND_LIST, type, sizeof(List));
    if (!list) return NULL;
    list->length = 0;
    list->values = NULL;
    return list;
}

List *list_new(VM *vm, uint64_t length) {
    List *list = heap_new_quickly(vm, KIND_LIST, &type_list, sizeof(List));
    if (!list) return NULL;
    list->length = 0;
    list->values = NULL;
    if (length == 0) return list;
    list->values = values_new(vm, length);
    if (!list->values) return NULL;
    list->length = length;
    return list;
}

List *list_from_items(VM *vm, const Value *items, uint64_t count) {
    List *list = list_new(vm, 0);
    if (!list || count == 0) return list;
    list->values = values_for(vm, items, count, count);
    if (!list->values) return NULL;
    list->length = count;
    return list;
}

static Status resize(VM *vm, List *list, uint64_t capacity) {
    Values *values = values_resize(vm, list->values, list->length, capacity);
    if (!values) return NO_MEMORY;
    list->values = values;
    return DONE;
}

static uint64_t grown(uint64_t needed) {
    if (needed <= 5) return 5;
    return needed < 1 << 20 ? needed + needed / 2 : needed + needed / 4;
}

Status list_reserve(VM *vm, List *list, uint64_t more) {
    uint64_t capacity = list->values ? list->values->capacity : 0;
    if (more <= capacity - list->length) return DONE;
    if (more > UINT64_MAX / 16 - list->length) return NO_MEMORY;
    uint64_t needed = list->length + more;
    return resize(vm, list, list->length ? grown(needed) : needed);
}

Status list_append_slow(VM *vm, List *list, Value item) {
    if (!list->values || list->length == list->values->capacity) TRY(resize(vm, list, grown(list->length + 1)));
    list->values->items[list->length++] = item;
    return DONE;
}

Status list_insert(VM *vm, List *list, int64_t index, Value item) {
    if (!list->values || list->length == list->values->capacity) TRY(resize(vm, list, grown(list->length + 1)));
    int64_t length = (int64_t)list->length;
    if (index < 0) index = index + length < 0 ? 0 : index + length;
    if (index > length) index = length;
    Value *place = &list->values->items[index];
    memmove(place + 1, place, (size_t)(length - index) * sizeof(Value));
    *place = item;
    list->length++;
    return DONE;
}

/* Gives storage back when most of it stands empty. Never fails: else all stays. */
static void shrink(VM *vm, List *list) {
    if (list->length == 0) {
        heap_discard(vm, list->values);
        list->values = NULL;
        return;
    }
    if (list->values->capacity < 64 || list->length >= list->values->capacity / 4) return;
    resize(vm, list, list->length + list->length / 2);
}

Value list_take(VM *vm, List *list, uint64_t index) {
    Value *items = list->values->items;
    Value item = items[index];
    list->length--;
    memmove(&items[index], &items[index + 1], (list->length - index) * sizeof(Value));
    items[list->length] = UNBOUND;
    if (list->values->capacity >= 64 && list->length < list->values->capacity / 4) shrink(vm, list);
    return item;
}

void list_clear(VM *vm, List *list) {
    if (list->values) list->object.flags |= LIST_EMPTIED;
    heap_discard(vm, list->values);
    list->values = NULL;
    list->length = 0;
}

/* ---- what sequences share ---- */

Status sequence_index(VM *vm, Value key, uint64_t length, const char *type_name, uint64_t *index, bool *in_range) {
    int64_t wanted;
    if (is_int(key)) {
        wanted = int_of(key);
    } else if (is_bool(key)) {
        wanted = key == TRUE;
    } else if (is_kind(key, KIND_INT)) {
        if (value_index(vm, key, &wanted) != DONE) {
            vm->raised = UNBOUND;
            return raise_error(vm, &type_IndexError, "cannot fit '%T' into an index-sized integer", key);
        }
    } else if (type_lookup(vm, type_of(key), NAME(__index__)) != UNBOUND) {
        return NEEDS_PYTHON;
    } else {
        return raise_type(vm, "%s indices must be integers or slices, not %T", type_name, key);
    }
    if (wanted < 0) wanted += (int64_t)length;
    *in_range = wanted >= 0 && (uint64_t)wanted < length;
    *index = (uint64_t)wanted;
    return DONE;
}

Status sequence_repeat_count(VM *vm, uint64_t length, Value times, uint64_t *count, bool *is_number) {
    int64_t n;
    *is_number = true;
    *count = 0;
    if (is_int(times)) {
        n = int_of(times);
    } else if (is_bool(times)) {
        n = times == TRUE;
    } else if (is_kind(times, KIND_INT)) {
        if (value_index(vm, times, &n) != DONE) {
            vm->raised = UNBOUND;
            return raise_error(vm, &type_OverflowError, "cannot fit '%T' into an index-sized integer", times);
        }
    } else if (type_lookup(vm, type_of(times), NAME(__index__)) != UNBOUND) {
        return NEEDS_PYTHON;
    } else {
        *is_number = false;
        return DONE;
    }
    if (n <= 0 || length == 0) return DONE;
    if (__builtin_mul_overflow(length, (uint64_t)n, count) || *count > INT64_MAX / sizeof(Value)) {
        return raise_with(vm, &type_MemoryError, 0);
    }
    return DONE;
}

/* Fills `count` values with the first `length` of them, over and over. */
void sequence_fill(Value *items, uint64_t length, uint64_t count) {
    if (length == 1) {
        for (uint64_t i = 1; i < count; i++) {
            items[i] = items[0];
        }
        return;
    }
    for (uint64_t done = length; done < count;) {
        uint64_t more = done < count - done ? done : count - done;
        memcpy(items + done, items, more * sizeof(Value));
        done += more;
    }
}

/* Goes through items that may be or equal `item`. PAUSE_FIND: *result is the first one's index, or `end`. PAUSE_COUNT: how many there are. */
static Status search(VM *vm, PauseKind kind, Value sequence, uint64_t start, uint64_t end, Value item, uint64_t *result) {
    const Value *items = is_kind(sequence, KIND_LIST) ? list_items(AS(List, sequence)) : AS(Tuple, sequence)->items;
    uint64_t i = start, found = 0;
    Value state[PAUSE_STATE]; /* i, from where on nothing was found, how many were found */
    bool plain = is_int(item);
    if (pause_take(vm, kind, sequence, item, state)) {
        bool whole = pause_number(state[0], end, &i) && pause_number(state[1], i, &start) && pause_number(state[2], i, &found);
        if (!whole) i = start, found = 0;
    }
    for (; i < end; i++) {
        bool equal = items[i] == item, other = plain && is_int(items[i]);
        if (!equal && (i % 16 == 0 || !other) && pause_due(vm, 16)) {
            Value kept[] = {small_int((int64_t)i), small_int((int64_t)start), small_int((int64_t)found)};
            return pause_keep(vm, kind, sequence, item, 3, kept);
        }
        if (!equal && !other) {
            Walk walk = WALK_START;
            TRY(walk_equal(vm, items[i], item, &walk, &equal));
        }
        if (!equal) continue;
        if (kind == PAUSE_FIND) {
            *result = i;
            return DONE;
        }
        found++;
        start = i + 1;
    }
    *result = kind == PAUSE_FIND ? end : found;
    charge_items(vm, end - start);
    return DONE;
}

Status sequence_find(VM *vm, Value sequence, uint64_t start, uint64_t end, Value item, uint64_t *index) {
    return search(vm, PAUSE_FIND, sequence, start, end, item, index);
}

Status sequence_count(VM *vm, Value sequence, uint64_t length, Value item, uint64_t *found) {
    return search(vm, PAUSE_COUNT, sequence, 0, length, item, found);
}

static Status search_bound(VM *vm, Value v, int64_t standard, uint64_t length, uint64_t *place) {
    int64_t wanted = standard;
    if (is_int(v)) {
        wanted = int_of(v);
    } else if (v != UNBOUND) {
        if (!is_bool(v) && !is_kind(v, KIND_INT) && type_lookup(vm, type_of(v), NAME(__index__)) == UNBOUND) {
            return raise_type(vm, "slice indices must be integers or have an __index__ method");
        }
        TRY(value_index_clamped(vm, v, &wanted));
    }
    if (wanted < 0) wanted += (int64_t)length;
    if (wanted < 0) wanted = 0;
    *place = (uint64_t)wanted < length ? (uint64_t)wanted : length;
    return DONE;
}

Status sequence_search_bounds(VM *vm, Value start, Value stop, uint64_t length, uint64_t *first, uint64_t *end) {
    TRY(search_bound(vm, start, 0, length, first));
    TRY(search_bound(vm, stop, INT64_MAX, length, end));
    return DONE;
}

/* Items of a builtin iterable: those of a list or tuple where they stand, others in a new list. */
Status sequence_ungather(const IteratorState *state, Status status) {
    if (status == NO_MEMORY || status == NEEDS_PYTHON) iterator_restore(state);
    return status;
}

Status sequence_gather(VM *vm, Value iterable, IteratorState *state, const Value **items, uint64_t *count) {
    state->count = 0;
    if (is_exactly(iterable, &type_list)) {
        List *list = AS(List, iterable);
        *items = list_items(list);
        *count = list->length;
        return DONE;
    }
    if (tuple_iterates_plainly(vm, iterable)) {
        *items = AS(Tuple, iterable)->items;
        *count = AS(Tuple, iterable)->length;
        return DONE;
    }
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    if (is_kind(iterable, KIND_ITERATOR) && !iterator_save(AS(Iterator, iterable), state)) return NEEDS_PYTHON;
    TRY(list_extend(vm, list, iterable));
    *items = list_items(list);
    *count = list->length;
    return DONE;
}

/* ---- items and slices ---- */

Status list_slice(VM *vm, const List *list, int64_t start, int64_t step, uint64_t count, Value *result) {
    const Value *source = count ? list->values->items + start : NULL;
    List *slice = step == 1 ? list_from_items(vm, source, count) : list_new(vm, count);
    if (!slice) return NO_MEMORY;
    *result = value_of(slice);
    if (count == 0 || step == 1) return DONE;
    Value *target = slice->values->items;
    const Value *last = source + ((int64_t)count - 1) * step;
    for (; source != last; source += step) {
        *target++ = *source;
    }
    *target = *last;
    return DONE;
}

Status list_get_item(VM *vm, List *list, Value key, Value *result) {
    uint64_t index;
    bool in_range;
    if (is_kind(key, KIND_SLICE)) {
        int64_t start, step;
        uint64_t count;
        TRY(slice_resolve(vm, AS(Slice, key), list->length, &start, &step, &count));
        return list_slice(vm, list, start, step, count, result);
    }
    TRY(sequence_index(vm, key, list->length, "list", &index, &in_range));
    if (!in_range) return raise_error(vm, &type_IndexError, "list index out of range");
    *result = list->values->items[index];
    return DONE;
}

enum { FEW_ITEMS = 16 }; /* copied one by one */

/* list[start:start + removed] = items */
static Status splice(VM *vm, List *list, uint64_t start, uint64_t removed, const Value *items, uint64_t count) {
    uint64_t length = list->length, tail = length - start - removed;
    if (count > UINT64_MAX / 32) return NO_MEMORY;
    uint64_t new_length = length - removed + count;
    if (new_length == 0) {
        list_clear(vm, list);
        return DONE;
    }
    Value *old = list_items(list);
    bool overlaps = old && items >= old && items < old + length;
    if (overlaps || !list->values || new_length > list->values->capacity) {
        Values *values = values_new(vm, new_length > length ? grown(new_length) : new_length);
        if (!values) return NO_MEMORY;
        if (start) memcpy(values->items, old, start * sizeof(Value));
        if (count) memcpy(values->items + start, items, count * sizeof(Value));
        if (tail) memcpy(values->items + start + count, old + start + removed, tail * sizeof(Value));
        heap_discard(vm, list->values);
        list->values = values;
        list->length = new_length;
        return DONE;
    }
    if (count == removed && count <= FEW_ITEMS) {
        for (uint64_t i = 0; i < count; i++) {
            old[start + i] = items[i];
        }
        return DONE;
    }
    memmove(old + start + count, old + start + removed, tail * sizeof(Value));
    if (count) memcpy(old + start, items, count * sizeof(Value));
    for (uint64_t i = new_length; i < length; i++) {
        old[i] = UNBOUND;
    }
    list->length = new_length;
    shrink(vm, list);
    return DONE;
}

static Status set_slice(VM *vm, List *list, const Slice *slice, Value value) {
    int64_t start, step;
    uint64_t count, given;
    const Value *items;
    TRY(slice_resolve(vm, slice, list->length, &start, &step, &count));
    IteratorState state;
    Status status = sequence_gather(vm, value, &state, &items, &given);
    if (status == NEEDS_PYTHON && type_lookup(vm, type_of(value), NAME(__iter__)) == UNBOUND &&
        type_lookup(vm, type_of(value), NAME(__getitem__)) == UNBOUND) {
        return raise_type(vm, "must assign iterable to extended slice");
    }
    if (status != DONE) return status;
    if (step == 1) return sequence_ungather(&state, splice(vm, list, (uint64_t)start, count, items, given));
    if (given != count) {
        status = raise_value_error(vm, "attempt to assign sequence of size %l to extended slice of size %l", (int64_t)given,
                                   (int64_t)count);
        return sequence_ungather(&state, status);
    }
    if (count == 0) return DONE;
    if (items == list->values->items) { /* a[::-1] = a */
        List *copy = list_from_items(vm, items, count);
        if (!copy) return NO_MEMORY;
        items = copy->values->items;
    }
    for (uint64_t i = 0; i < count; i++) {
        list->values->items[start + (int64_t)i * step] = items[i];
    }
    return DONE;
}

Status list_set_item(VM *vm, List *list, Value key, Value item) {
    uint64_t index;
    bool in_range;
    if (is_kind(key, KIND_SLICE)) return set_slice(vm, list, AS(Slice, key), item);
    TRY(sequence_index(vm, key, list->length, "list", &index, &in_range));
    if (!in_range) return raise_error(vm, &type_IndexError, "list assignment index out of range");
    list->values->items[index] = item;
    return DONE;
}

static Status delete_slice(VM *vm, List *list, const Slice *slice) {
    int64_t start, step;
    uint64_t count;
    TRY(slice_resolve(vm, slice, list->length, &start, &step, &count));
    if (count == 0) return DONE;
    if (step < 0) { /* the same items, from the front */
        start += (int64_t)(count - 1) * step;
        step = -step;
    }
    if (step == 1) return splice(vm, list, (uint64_t)start, count, NULL, 0);
    Value *items = list->values->items;
    uint64_t target = (uint64_t)start, next = (uint64_t)start, left = count;
    for (uint64_t i = (uint64_t)start; i < list->length; i++) {
        if (left && i == next) {
            left--;
            next += (uint64_t)step;
            continue;
        }
        items[target++] = items[i];
    }
    for (uint64_t i = target; i < list->length; i++) {
        items[i] = UNBOUND;
    }
    list->length = target;
    shrink(vm, list);
    return DONE;
}

Status list_delete_item(VM *vm, List *list, Value key) {
    uint64_t index;
    bool in_range;
    if (is_kind(key, KIND_SLICE)) return delete_slice(vm, list, AS(Slice, key));
    TRY(sequence_index(vm, key, list->length, "list", &index, &in_range));
    if (!in_range) return raise_error(vm, &type_IndexError, "list assignment index out of range");
    list_take(vm, list, index);
    return DONE;
}

/* ---- whole lists ---- */

/* A list or tuple whose items are taken as they stand. */
static bool stands_still(VM *vm, Value iterable) { return is_exactly(iterable, &type_list) || tuple_iterates_plainly(vm, iterable); }

static Status extend_from_items(VM *vm, List *list, Value iterable) {
    uint64_t count = is_kind(iterable, KIND_LIST) ? AS(List, iterable)->length : AS(Tuple, iterable)->length;
    if (count == 0) return DONE;
    TRY(list_reserve(vm, list, count)); /* it may be the same list */
    const Value *items = is_kind(iterable, KIND_LIST) ? list_items(AS(List, iterable)) : AS(Tuple, iterable)->items;
    memcpy(list->values->items + list->length, items, count * sizeof(Value));
    list->length += count;
    charge_items(vm, count);
    return DONE;
}

/* What comes next of a range, into room that was reserved. */
static void take_range(List *list, Iterator *range, int64_t count) {
    Value *items = list->values->items + list->length;
    int64_t n = range->position, step = range->step;
    for (int64_t i = 0; i < count; i++, n += step) {
        items[i] = small_int(n);
    }
    range->position = n;
    range->stop -= count;
    list->length += (uint64_t)count;
}

/* Room is cleared bit by bit, because that takes time, too. */
enum { EXTEND_ROOM = 1 << 16 };

static Status extend_reserve(VM *vm, List *list, uint64_t expected, bool pauses) {
    uint64_t have = list->values ? list->values->capacity - list->length : 0;
    if (have >= expected || have >= EXTEND_ROOM / 16) return DONE;
    if (!pauses || expected > UINT64_MAX / 32) return list_reserve(vm, list, expected);
    uint64_t needed = list->length + (expected < EXTEND_ROOM ? expected : EXTEND_ROOM);
    bool anew = !list->values && expected > EXTEND_ROOM;
    if (!anew && !(list->values && values_have_room(list->values, needed))) return list_reserve(vm, list, expected);
    Values *values = anew ? values_begin(vm, needed, expected) : values_more(vm, list->values, needed);
    if (!values) return NO_MEMORY;
    list->values = values;
    return DONE;
}

/* Appends items until the iterator is exhausted, more room is due or it is time for a pause: then there is *more. What is *pending could not
 * be appended the last time. */
static Status extend_on(VM *vm, List *list, Iterator *iterator, bool pauses, Value *pending, bool *more) {
    *more = true;
    uint64_t expected = iterator_expected(value_of(iterator));
    TRY(extend_reserve(vm, list, expected, pauses));
    uint64_t end = list->values ? list->values->capacity : 0;
    bool tool = iterator->object.aux > ITERATE_FILTER && iterator->object.type->object.aux & TYPE_STATIC;
    if (*pending != UNBOUND) TRY(list_append(vm, list, *pending));
    *pending = UNBOUND;
    while (iterator->object.aux == ITERATE_RANGE && iterator->source != UNBOUND && iterator->stop > 0) {
        uint64_t count = iterator->stop < 256 ? (uint64_t)iterator->stop : 256;
        if (count > end - list->length) count = end - list->length;
        take_range(list, iterator, (int64_t)count);
        if (list->length == end || (pauses ? pause_due(vm, 64) : vm_overdue(vm, 64))) return DONE;
    }
    for (;;) {
        if (expected && list->length == end) return DONE;
        Value item; /* refused memory, the iterator may leave anything here */
        TRY(tool ? iterator_tool_advance(vm, iterator, &item) : iterator_advance(vm, iterator, &item));
        if (item == UNBOUND) break;
        *pending = item;
        TRY(list_append(vm, list, item));
        *pending = UNBOUND;
        if (pauses ? pause_due(vm, 1) : vm_overdue(vm, 1)) return DONE;
    }
    *more = false;
    return DONE;
}

static void take_storage(List *list, List *from) {
    if (list == from) return;
    list->values = from->values;
    list->length = from->length;
    from->values = NULL;
    from->length = 0;
}

/* Extends a list by anything that is no list or tuple. Pauses with a kind: PAUSE_EXTEND, or PAUSE_LIST for a new list, which is another one
 * when the leaf begins again. `in_part`: what comes before an item that takes Python is not to be had a second time; it is in the list already, or handed over to the prelude. */
static Status extend_from_iterator(VM *vm, PauseKind kind, bool in_part, List *list, Value iterable) {
    Value owner = kind == PAUSE_LIST ? NONE : value_of(list), iterator, pending = UNBOUND;
    Value state[PAUSE_STATE]; /* list, iterator (None at the end), length in the beginning, an item to append */
    uint64_t length = list->length;
    IteratorState before;
    List *target = list;
    if (kind && pause_take(vm, kind, owner, iterable, state) && is_kind(state[0], KIND_LIST) &&
        pause_number(state[2], AS(List, state[0])->length, &length)) {
        target = AS(List, state[0]);
        iterator = state[1];
        pending = state[3];
        if (iterator != NONE && !is_kind(iterator, KIND_ITERATOR)) return NEEDS_PYTHON;
    } else {
        TRY(iterator_of_builtin(vm, iterable, &iterator));
        if (iterator == UNBOUND) return NEEDS_PYTHON;
        if (kind) TRY(pause_prepare(vm));
        in_part = in_part && !(object_of(iterator)->flags & ITERATOR_LEAF) && pause_is_possible(vm);
        if (in_part && kind == PAUSE_LIST && !(target = list_new(vm, 0))) return NO_MEMORY;
        if (!in_part && !(object_of(iterator)->flags & ITERATOR_LEAF && iterator_save(AS(Iterator, iterator), &before))) return NEEDS_PYTHON;
    }
    bool more = iterator != NONE;
    while (more) {
        Status status = extend_on(vm, target, AS(Iterator, iterator), kind != PAUSE_NONE, &pending, &more);
        bool stops = status != DONE || vm->pauses || vm->interruption != LIMIT_NONE;
        if (!stops) continue;
        if (status == RAISED) { /* what came before stays, as in CPython */
            take_storage(list, target);
            return RAISED;
        }
        if (status == NEEDS_PYTHON && in_part) {
            Value kept[] = {value_of(target), iterator, small_int(0)};
            if (kind == PAUSE_LIST && target->length) pause_keep(vm, kind, owner, iterable, 3, kept);
            return NEEDS_PYTHON;
        }
        if (status == DONE) status = NO_MEMORY;
        if (kind && pause_is_possible(vm) && status == NO_MEMORY) {
            Value kept[] = {value_of(target), more ? iterator : NONE, small_int((int64_t)length), pending};
            return pause_keep(vm, kind, owner, iterable, 4, kept);
        }
        iterator_restore(&before);
        while (target->length > length) {
            target->values->items[--target->length] = UNBOUND;
        }
        return status;
    }
    if (iterator != NONE) charge_items(vm, target->length - length);
    take_storage(list, target);
    return DONE;
}

Status list_extend(VM *vm, List *list, Value iterable) {
    return stands_still(vm, iterable) ? extend_from_items(vm, list, iterable) : extend_from_iterator(vm, PAUSE_NONE, false, list, iterable);
}

Status list_extend_pausing(VM *vm, List *list, Value iterable) {
    return stands_still(vm, iterable) ? extend_from_items(vm, list, iterable) : extend_from_iterator(vm, PAUSE_EXTEND, true, list, iterable);
}

Status list_fill(VM *vm, List *list, Value iterable) {
    return stands_still(vm, iterable) ? extend_from_items(vm, list, iterable) : extend_from_iterator(vm, PAUSE_LIST, false, list, iterable);
}

Status list_fill_in_part(VM *vm, List *list, Value iterable) {
    return stands_still(vm, iterable) ? extend_from_items(vm, list, iterable) : extend_from_iterator(vm, PAUSE_LIST, true, list, iterable);
}

Status list_keep_filled(VM *vm, List *list, Value iterable) {
    Value kept[] = {value_of(list), NONE, small_int(0)};
    if (stands_still(vm, iterable)) return NO_MEMORY;
    return pause_keep(vm, PAUSE_LIST, NONE, iterable, 3, kept);
}

Status list_contains(VM *vm, List *list, Value item, bool *found) {
    uint64_t index;
    TRY(sequence_find(vm, value_of(list), 0, list->length, item, &index));
    *found = index < list->length;
    return DONE;
}

Status list_compare(VM *vm, CompareOperator operator, List *a, List *b, Value *result) {
    Walk walk = WALK_START;
    if ((operator == COMPARE_EQ || operator == COMPARE_NE) && a->length != b->length) {
        *result = bool_value(operator == COMPARE_NE);
        return DONE;
    }
    return walk_compare_items(vm, operator, list_items(a), a->length, list_items(b), b->length, &walk, result);
}

/* Whether the other operand cannot have a say through a reflected method of its own. */
static bool is_silent(VM *vm, Value other, Value reflected) {
    const Type *type = type_of(other);
    return type->object.aux & TYPE_STATIC || type_lookup(vm, type, reflected) == UNBOUND;
}

Status sequence_cannot_concatenate(VM *vm, const char *name, Value other, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_silent(vm, other, NAME(__radd__))) return DONE;
    return raise_type(vm, "can only concatenate %s (not \"%T\") to %s", name, other, name);
}

Status sequence_cannot_repeat(VM *vm, Value times, bool reflected, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_silent(vm, times, reflected ? NAME(__mul__) : NAME(__rmul__))) return DONE;
    return raise_type(vm, "can't multiply sequence by non-int of type '%T'", times);
}

static Status repeat(VM *vm, List *list, Value times, bool reflected, Value *result) {
    uint64_t count;
    bool is_number;
    TRY(sequence_repeat_count(vm, list->length, times, &count, &is_number));
    if (!is_number) return sequence_cannot_repeat(vm, times, reflected, result);
    List *new = list_new(vm, count);
    if (!new) return NO_MEMORY;
    if (count) {
        memcpy(new->values->items, list->values->items, list->length * sizeof(Value));
        sequence_fill(new->values->items, list->length, count);
    }
    *result = value_of(new);
    charge_items(vm, count);
    return DONE;
}

Status list_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    if (operator == BINARY_ADD && is_kind(a, KIND_LIST) && is_kind(b, KIND_LIST)) {
        List *x = AS(List, a), *y = AS(List, b);
        List *sum = list_new(vm, x->length + y->length);
        if (!sum) return NO_MEMORY;
        if (x->length) memcpy(sum->values->items, x->values->items, x->length * sizeof(Value));
        if (y->length) memcpy(sum->values->items + x->length, y->values->items, y->length * sizeof(Value));
        *result = value_of(sum);
        charge_items(vm, sum->length);
        return DONE;
    }
    if (operator == BINARY_ADD && is_kind(a, KIND_LIST)) return sequence_cannot_concatenate(vm, "list", b, result);
    if (operator == BINARY_MULTIPLY && is_kind(a, KIND_LIST)) return repeat(vm, AS(List, a), b, false, result);
    if (operator == BINARY_MULTIPLY && is_kind(b, KIND_LIST)) return repeat(vm, AS(List, b), a, true, result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}
