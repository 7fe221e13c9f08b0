/* iterator_tools.c: advancing the iterators of itertools, as far as that takes no Python.
 *
 * What an Iterator's fields hold, by its form (for the others see iterator.c):
 *
 *     COUNT         source: the step; extra: the next number
 *     CYCLE         source: the inner iterator, NONE once it ended; extra: the list of its items; position: the next of them
 *     REPEAT        source: the object; position: how often still, -1: for ever
 *     CHAIN         source: the iterator of iterables; extra: the one under way, or UNBOUND; position 1: `extra` is an iterable still
 *     ISLICE        source: the inner iterator; position: items to skip; stop: items that may be taken, -1: all; step
 *     PAIRWISE      source: the inner iterator; extra: the item before, or UNBOUND
 *     BATCHED       source: the inner iterator; stop: the size; extra: a list of what has been gathered, or UNBOUND
 *     ZIP_LONGEST   source: a tuple of iterators (NONE: ended) and of as many items gathered; extra: what fills; position: how
 *                   many iterators have not ended; stop: the iterator whose turn it is
 *     ACCUMULATE    source: a tuple ACCUMULATE_...; extra: the total so far, or UNBOUND
 *     COMPRESS      source: a tuple COMPRESS_...
 *     DROPWHILE     source: the function; extra: the inner iterator; position 1: it drops no longer
 *     TAKEWHILE     likewise; position 1: it takes no longer
 *     FILTERFALSE   source: the function or NONE; extra: the inner iterator
 *     STARMAP       source: the function; extra: the inner iterator
 *     GROUPBY       source: the prelude's list; so has GROUPER
 *     PRODUCT       source: a tuple of tuples; extra: a tuple of the indices of the last result, UNBOUND at first
 *     PERMUTATIONS  source: a tuple of the items; stop: the length of a result; extra: a tuple of the indices, behind them the cycles
 *     COMBINATIONS (also with REPLACEMENT) likewise, without cycles
 *     TEE           source: a block; position: the next item there
 *
 * An answer NEEDS_PYTHON half way leaves the iterator so that its __next__ in the prelude (prelude/itertools.py) goes on from there.
 * Inner iterators are followed only so deep (vm->iterator_depth). What is read from a field is looked at before it is used: that
 * of a forged iterator may be anything. */
#include "object/iterator_tools.h"

#include "object/container.h"
#include "object/list.h"
#include "object/number.h"
#include "object/tuple.h"

enum { QUICK_STEPS = 1000 };

/* The next item of an inner iterator if that takes no Python: NEEDS_PYTHON otherwise. */
static Status inner_next(VM *vm, Value inner, Value *item) {
    if (!is_kind(inner, KIND_ITERATOR) || !(object_of(inner)->type->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    Iterator *iterator = AS(Iterator, inner);
    if (iterator->object.aux <= ITERATE_SET) return iterator_advance(vm, iterator, item);
    if (vm->iterator_depth >= ITERATOR_DEPTH) return NEEDS_PYTHON;
    vm->iterator_depth++;
    Status status = iterator_advance(vm, iterator, item);
    vm->iterator_depth--;
    return status;
}

static Status end(Iterator *iterator, Value *item) {
    iterator->source = UNBOUND;
    *item = UNBOUND;
    return DONE;
}

static Tuple *state_of(Value v, uint64_t length) {
    return is_kind(v, KIND_TUPLE) && AS(Tuple, v)->length == length ? AS(Tuple, v) : NULL;
}

/* ---- numbers without end ---- */

static bool is_plain_number(Value v) { return is_int(v) || is_double(v) || (number_is(v) && type_of(v)->object.aux & TYPE_STATIC); }

static Status advance_count(VM *vm, Iterator *iterator, Value *item) {
    Value next = iterator->extra, step = iterator->source, after;
    if (are_ints(next, step) && fits_inline(int_of(next) + int_of(step))) {
        after = small_int(int_of(next) + int_of(step));
    } else {
        if (!is_plain_number(next) || !is_plain_number(step)) return NEEDS_PYTHON;
        TRY(value_binary(vm, BINARY_ADD, next, step, &after));
        if (after == NOT_IMPLEMENTED) return NEEDS_PYTHON;
    }
    iterator->extra = after;
    *item = next;
    return DONE;
}

static Status advance_cycle(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->extra, KIND_LIST)) return NEEDS_PYTHON;
    List *saved = AS(List, iterator->extra);
    if (iterator->source != NONE) {
        TRY(list_reserve(vm, saved, 1));
        TRY(inner_next(vm, iterator->source, item));
        if (*item != UNBOUND) return list_append(vm, saved, *item);
        iterator->source = NONE;
        iterator->position = 0;
    }
    if (saved->length == 0) return end(iterator, item);
    if ((uint64_t)iterator->position >= saved->length) iterator->position = 0;
    *item = saved->values->items[iterator->position++];
    return DONE;
}

static Status advance_repeat(Iterator *iterator, Value *item) {
    *item = iterator->position ? iterator->source : UNBOUND;
    if (iterator->position > 0) iterator->position--;
    return DONE;
}

/* ---- parts of iterators ---- */

static Status advance_chain(VM *vm, Iterator *iterator, Value *item) {
    for (int i = 0; i < QUICK_STEPS; i++) {
        if (iterator->position) {
            Value inner;
            TRY(iterator_of_builtin(vm, iterator->extra, &inner));
            if (inner == UNBOUND) return NEEDS_PYTHON;
            iterator->extra = inner;
            iterator->position = 0;
        }
        if (iterator->extra != UNBOUND) {
            TRY(inner_next(vm, iterator->extra, item));
            if (*item != UNBOUND) return DONE;
            iterator->extra = UNBOUND;
        }
        Value iterable;
        Status status = inner_next(vm, iterator->source, &iterable);
        if (status == RAISED) iterator->source = UNBOUND;
        TRY(status);
        if (iterable == UNBOUND) return end(iterator, item);
        iterator->extra = iterable;
        iterator->position = 1;
    }
    return NEEDS_PYTHON;
}

/* The inner iterator of a slice: its end, or an exception of it, is the end of the slice. */
static Status slice_next(VM *vm, Iterator *iterator, Value *item) {
    Status status = inner_next(vm, iterator->source, item);
    if (status == RAISED || (status == DONE && *item == UNBOUND)) iterator->source = UNBOUND;
    if (status == DONE && *item != UNBOUND && iterator->stop > 0) iterator->stop--;
    return status;
}

Status islice_skip(VM *vm, Iterator *iterator, bool *more) {
    Value item;
    for (int i = 0; i < QUICK_STEPS; i++) {
        *more = false;
        if (iterator->position <= 0 || iterator->source == UNBOUND) return DONE;
        Status status = slice_next(vm, iterator, &item);
        if (status == NEEDS_PYTHON) return DONE;
        TRY(status);
        iterator->position--;
    }
    vm_charge(vm, QUICK_STEPS);
    *more = true;
    return DONE;
}

static Status advance_islice(VM *vm, Iterator *iterator, Value *item) {
    bool more;
    if (iterator->position > 0) {
        TRY(islice_skip(vm, iterator, &more));
        if (iterator->source == UNBOUND) return end(iterator, item);
        if (iterator->position > 0) return NEEDS_PYTHON;
    }
    if (iterator->stop == 0) return end(iterator, item);
    TRY(slice_next(vm, iterator, item));
    if (*item == UNBOUND) return DONE;
    iterator->position = (int64_t)((uint64_t)iterator->step - 1);
    if (iterator->stop >= 0 && iterator->position > iterator->stop) iterator->position = iterator->stop;
    return DONE;
}

static Status advance_pairwise(VM *vm, Iterator *iterator, Value *item) {
    Value next;
    if (iterator->extra == UNBOUND) {
        TRY(inner_next(vm, iterator->source, &next));
        if (next == UNBOUND) return end(iterator, item);
        iterator->extra = next;
    }
    Tuple *pair = tuple_pair(vm, iterator->extra, UNBOUND);
    if (!pair) return NO_MEMORY;
    TRY(inner_next(vm, iterator->source, &next));
    if (next == UNBOUND) return end(iterator, item);
    pair->items[1] = iterator->extra = next;
    *item = value_of(pair);
    return DONE;
}

static Status advance_batched(VM *vm, Iterator *iterator, Value *item) {
    if (iterator->extra == UNBOUND) {
        List *gathered = list_new(vm, 0);
        if (!gathered) return NO_MEMORY;
        iterator->extra = value_of(gathered);
    }
    if (!is_kind(iterator->extra, KIND_LIST)) return NEEDS_PYTHON;
    List *gathered = AS(List, iterator->extra);
    bool last = false;
    for (int i = 0; i < QUICK_STEPS && !last && (int64_t)gathered->length < iterator->stop; i++) {
        Value next;
        TRY(list_reserve(vm, gathered, 1));
        Status status = inner_next(vm, iterator->source, &next);
        if (status == RAISED) iterator->source = iterator->extra = UNBOUND;
        TRY(status);
        if (next == UNBOUND) {
            if (gathered->length == 0) return end(iterator, item);
            if (iterator->object.flags & ITERATOR_STRICT) {
                iterator->source = UNBOUND;
                return raise_value_error(vm, "batched(): incomplete batch");
            }
            last = true;
        } else {
            list_append(vm, gathered, next);
        }
    }
    if (!last && (int64_t)gathered->length < iterator->stop) return NEEDS_PYTHON;
    Tuple *batch = tuple_from_items(vm, list_items(gathered), gathered->length);
    if (!batch) return NO_MEMORY;
    gathered->length = 0;
    *item = value_of(batch);
    return DONE;
}

/* ---- several at once ---- */

static Status advance_zip_longest(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->source, KIND_TUPLE)) return NEEDS_PYTHON;
    Tuple *state = AS(Tuple, iterator->source);
    uint64_t count = state->length / 2;
    Value *gathered = state->items + count;
    *item = UNBOUND;
    if (count == 0 || iterator->position <= 0) return DONE;
    Tuple *result = tuple_new(vm, count);
    if (!result) return NO_MEMORY;
    if (iterator->stop < 0) return NEEDS_PYTHON;
    while ((uint64_t)iterator->stop < count) {
        Value next = UNBOUND, inner = state->items[iterator->stop];
        if (inner != NONE) {
            Status status = inner_next(vm, inner, &next);
            if (status == RAISED) iterator->position = 0;
            TRY(status);
            if (next == UNBOUND) {
                if (--iterator->position == 0) return DONE;
                state->items[iterator->stop] = NONE;
            }
        }
        gathered[iterator->stop++] = next == UNBOUND ? iterator->extra : next;
    }
    memcpy(result->items, gathered, count * sizeof(Value));
    iterator->stop = 0;
    *item = value_of(result);
    return DONE;
}

static Status advance_compress(VM *vm, Iterator *iterator, Value *item) {
    Tuple *state = state_of(iterator->source, COMPRESS_STATE);
    if (!state) return NEEDS_PYTHON;
    for (int i = 0; i < QUICK_STEPS; i++) {
        Value *datum = &state->items[COMPRESS_DATUM], selector;
        bool wanted;
        if (*datum == UNBOUND) {
            TRY(inner_next(vm, state->items[COMPRESS_DATA], item));
            if (*item == UNBOUND) return DONE;
            *datum = *item;
        }
        Iterator *selectors = is_kind(state->items[COMPRESS_SELECTORS], KIND_ITERATOR) ? AS(Iterator, state->items[COMPRESS_SELECTORS]) : NULL;
        if (!selectors || selectors->object.aux > ITERATE_SET) return NEEDS_PYTHON;
        Iterator before = *selectors;
        Status status = inner_next(vm, value_of(selectors), &selector);
        if (status == RAISED) *datum = UNBOUND;
        TRY(status);
        if (selector == UNBOUND) {
            *item = *datum = UNBOUND;
            return DONE;
        }
        status = value_truth(vm, selector, &wanted);
        if (status == RAISED) *datum = UNBOUND;
        else if (status != DONE) *selectors = before;
        TRY(status);
        *item = *datum;
        *datum = UNBOUND;
        if (wanted) return DONE;
    }
    vm_charge(vm, QUICK_STEPS);
    return NEEDS_PYTHON;
}

static Status advance_accumulate(VM *vm, Iterator *iterator, Value *item) {
    Tuple *state = state_of(iterator->source, ACCUMULATE_STATE);
    if (!state) return NEEDS_PYTHON;
    if (state->items[ACCUMULATE_INITIAL] != NONE) {
        *item = iterator->extra = state->items[ACCUMULATE_INITIAL];
        state->items[ACCUMULATE_INITIAL] = NONE;
        return DONE;
    }
    Value *pending = &state->items[ACCUMULATE_PENDING], total;
    if (*pending == UNBOUND) {
        TRY(inner_next(vm, state->items[ACCUMULATE_INNER], item));
        if (*item == UNBOUND) return DONE;
        *pending = *item;
    }
    if (iterator->extra == UNBOUND) {
        total = *pending;
    } else {
        if (state->items[ACCUMULATE_FUNCTION] != NONE) return NEEDS_PYTHON;
        if (!is_of_builtin_class(iterator->extra) || !is_of_builtin_class(*pending)) return NEEDS_PYTHON;
        Status status = value_binary(vm, BINARY_ADD, iterator->extra, *pending, &total);
        if (status == RAISED) *pending = UNBOUND;
        TRY(status);
        if (total == NOT_IMPLEMENTED) return NEEDS_PYTHON;
    }
    *pending = UNBOUND;
    *item = iterator->extra = total;
    return DONE;
}

/* ---- those that ask a function ---- */

static Status advance_dropwhile(VM *vm, Iterator *iterator, Value *item) {
    return iterator->position ? inner_next(vm, iterator->extra, item) : NEEDS_PYTHON;
}

static Status advance_takewhile(Iterator *iterator, Value *item) {
    *item = UNBOUND;
    return iterator->position ? DONE : NEEDS_PYTHON;
}

static Status advance_filterfalse(VM *vm, Iterator *iterator, Value *item) {
    if (iterator->source != NONE && iterator->source != STATIC_VALUE(&type_bool)) return NEEDS_PYTHON;
    if (!is_kind(iterator->extra, KIND_ITERATOR) || object_of(iterator->extra)->aux > ITERATE_SET) return NEEDS_PYTHON;
    for (int i = 0; i < QUICK_STEPS; i++) {
        bool truth;
        Iterator before = *AS(Iterator, iterator->extra);
        TRY(inner_next(vm, iterator->extra, item));
        if (*item == UNBOUND) return DONE;
        Status status = value_truth(vm, *item, &truth);
        if (status == NEEDS_PYTHON || status == NO_MEMORY) *AS(Iterator, iterator->extra) = before;
        TRY(status);
        if (!truth) return DONE;
    }
    vm_charge(vm, QUICK_STEPS);
    return NEEDS_PYTHON;
}

/* ---- combinations ---- */

static inline bool index_in(Value v, uint64_t count, uint64_t *index) {
    *index = (uint64_t)int_of(v);
    return is_int(v) && *index < count;
}

/* The indices of the first result; NULL: no memory. */
static Tuple *numbers_new(VM *vm, uint64_t count) {
    Tuple *indices = tuple_new(vm, count);
    for (uint64_t i = 0; indices && i < count; i++) {
        indices->items[i] = small_int(0);
    }
    return indices;
}

static Status advance_product(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->source, KIND_TUPLE)) return NEEDS_PYTHON;
    const Tuple *pools = AS(Tuple, iterator->source);
    uint64_t count = pools->length;
    Tuple *result = tuple_new(vm, count);
    if (!result) return NO_MEMORY;
    bool first = iterator->extra == UNBOUND;
    Tuple *indices = first ? numbers_new(vm, count) : state_of(iterator->extra, count);
    if (!indices) return first ? NO_MEMORY : NEEDS_PYTHON;
    uint64_t place = first ? 0 : count;
    bool moved = first;
    while (!moved && place > 0) {
        uint64_t index;
        const Value pool = pools->items[--place];
        if (!is_kind(pool, KIND_TUPLE) || !index_in(indices->items[place], AS(Tuple, pool)->length, &index)) return NEEDS_PYTHON;
        moved = index + 1 < AS(Tuple, pool)->length;
        indices->items[place] = small_int(moved ? (int64_t)index + 1 : 0);
    }
    if (!moved) return end(iterator, item);
    for (uint64_t i = 0; i < count; i++) {
        uint64_t index;
        if (!is_kind(pools->items[i], KIND_TUPLE)) return NEEDS_PYTHON;
        const Tuple *pool = AS(Tuple, pools->items[i]);
        if (pool->length == 0) return end(iterator, item);
        if (!index_in(indices->items[i], pool->length, &index)) return NEEDS_PYTHON;
        result->items[i] = pool->items[index];
    }
    if (first) iterator->extra = value_of(indices);
    charge_items(vm, count);
    *item = value_of(result);
    return DONE;
}

/* The items of `pool` at the first indices. */
static Status pick(VM *vm, const Tuple *pool, const Tuple *indices, Tuple *result, Value *item) {
    for (uint64_t i = 0; i < result->length; i++) {
        uint64_t index;
        if (!index_in(indices->items[i], pool->length, &index)) return NEEDS_PYTHON;
        result->items[i] = pool->items[index];
    }
    charge_items(vm, result->length);
    *item = value_of(result);
    return DONE;
}

static Status advance_combinations(VM *vm, Iterator *iterator, bool replacement, Value *item) {
    if (!is_kind(iterator->source, KIND_TUPLE) || iterator->stop < 0) return NEEDS_PYTHON;
    const Tuple *pool = AS(Tuple, iterator->source);
    uint64_t size = (uint64_t)iterator->stop, count = pool->length;
    if (replacement ? count == 0 && size > 0 : size > count) return end(iterator, item);
    Tuple *result = tuple_new(vm, size);
    if (!result) return NO_MEMORY;
    if (iterator->extra == UNBOUND) {
        Tuple *indices = numbers_new(vm, size);
        if (!indices) return NO_MEMORY;
        for (uint64_t i = 0; i < size && !replacement; i++) {
            indices->items[i] = small_int((int64_t)i);
        }
        iterator->extra = value_of(indices);
        return pick(vm, pool, indices, result, item);
    }
    Tuple *indices = state_of(iterator->extra, size);
    if (!indices) return NEEDS_PYTHON;
    uint64_t place = size;
    while (place > 0 && indices->items[place - 1] == small_int((int64_t)(replacement ? count - 1 : place - 1 + count - size))) {
        place--;
    }
    if (place == 0) return end(iterator, item);
    uint64_t index;
    if (!index_in(indices->items[place - 1], count, &index)) return NEEDS_PYTHON;
    for (uint64_t i = place - 1; i < size; i++) {
        index += i == place - 1 || !replacement;
        indices->items[i] = small_int((int64_t)index);
    }
    return pick(vm, pool, indices, result, item);
}

/* Moves the indices on; false at the end. */
static bool permute(Tuple *state, uint64_t count, uint64_t size, bool *sound) {
    Value *indices = state->items, *cycles = state->items + count;
    for (uint64_t i = size; i-- > 0;) {
        uint64_t cycle;
        *sound = index_in(cycles[i], count + 1, &cycle) && cycle > 0;
        if (!*sound) return false;
        if (--cycle == 0) {
            Value first = indices[i];
            memmove(indices + i, indices + i + 1, (count - 1 - i) * sizeof(Value));
            indices[count - 1] = first;
            cycles[i] = small_int((int64_t)(count - i));
            continue;
        }
        cycles[i] = small_int((int64_t)cycle);
        Value swapped = indices[i];
        indices[i] = indices[count - cycle];
        indices[count - cycle] = swapped;
        return true;
    }
    *sound = true;
    return false;
}

static Status advance_permutations(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->source, KIND_TUPLE) || iterator->stop < 0) return NEEDS_PYTHON;
    const Tuple *pool = AS(Tuple, iterator->source);
    uint64_t size = (uint64_t)iterator->stop, count = pool->length;
    if (size > count) return end(iterator, item);
    Tuple *result = tuple_new(vm, size);
    if (!result) return NO_MEMORY;
    if (iterator->extra == UNBOUND) {
        Tuple *state = numbers_new(vm, count + size);
        if (!state) return NO_MEMORY;
        for (uint64_t i = 0; i < count; i++) {
            state->items[i] = small_int((int64_t)i);
        }
        for (uint64_t i = 0; i < size; i++) {
            state->items[count + i] = small_int((int64_t)(count - i));
        }
        iterator->extra = value_of(state);
        return pick(vm, pool, state, result, item);
    }
    Tuple *state = state_of(iterator->extra, count + size);
    bool sound;
    if (!state) return NEEDS_PYTHON;
    if (permute(state, count, size, &sound)) return pick(vm, pool, state, result, item);
    return sound ? end(iterator, item) : NEEDS_PYTHON;
}

/* ---- tee ---- */

Tuple *tee_block_new(VM *vm, Value inner) {
    Tuple *block = tuple_new(vm, TEE_BLOCK);
    if (!block) return NULL;
    block->items[TEE_INNER] = inner;
    block->items[TEE_RUNNING] = FALSE;
    return block;
}

bool is_tee_block(Value v) { return is_kind(v, KIND_TUPLE) && AS(Tuple, v)->length == TEE_BLOCK; }

static Status advance_tee(VM *vm, Iterator *iterator, Value *item) {
    if (!is_tee_block(iterator->source)) return NEEDS_PYTHON;
    Tuple *block = AS(Tuple, iterator->source);
    if (iterator->position == TEE_COUNT) {
        if (block->items[TEE_NEXT] == UNBOUND) {
            Tuple *next = tee_block_new(vm, block->items[TEE_INNER]);
            if (!next) return NO_MEMORY;
            block->items[TEE_NEXT] = value_of(next);
        }
        if (!is_tee_block(block->items[TEE_NEXT])) return NEEDS_PYTHON;
        iterator->source = block->items[TEE_NEXT];
        iterator->position = 0;
        block = AS(Tuple, iterator->source);
    }
    if (iterator->position < 0 || iterator->position > TEE_COUNT) return NEEDS_PYTHON;
    Value *place = &block->items[TEE_ITEMS + iterator->position];
    if (*place == UNBOUND) {
        if (block->items[TEE_RUNNING] != FALSE) return NEEDS_PYTHON;
        TRY(inner_next(vm, block->items[TEE_INNER], item));
        if (*item == UNBOUND) return DONE;
        *place = *item;
    }
    *item = *place;
    iterator->position++;
    return DONE;
}

/* ---- all of them ---- */

Status iterator_tool_advance(VM *vm, Iterator *iterator, Value *item) {
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_COUNT: return advance_count(vm, iterator, item);
    case ITERATE_CYCLE: return advance_cycle(vm, iterator, item);
    case ITERATE_REPEAT: return advance_repeat(iterator, item);
    case ITERATE_CHAIN: return advance_chain(vm, iterator, item);
    case ITERATE_ISLICE: return advance_islice(vm, iterator, item);
    case ITERATE_PAIRWISE: return advance_pairwise(vm, iterator, item);
    case ITERATE_BATCHED: return advance_batched(vm, iterator, item);
    case ITERATE_ZIP_LONGEST: return advance_zip_longest(vm, iterator, item);
    case ITERATE_ACCUMULATE: return advance_accumulate(vm, iterator, item);
    case ITERATE_COMPRESS: return advance_compress(vm, iterator, item);
    case ITERATE_DROPWHILE: return advance_dropwhile(vm, iterator, item);
    case ITERATE_TAKEWHILE: return advance_takewhile(iterator, item);
    case ITERATE_FILTERFALSE: return advance_filterfalse(vm, iterator, item);
    case ITERATE_PRODUCT: return advance_product(vm, iterator, item);
    case ITERATE_PERMUTATIONS: return advance_permutations(vm, iterator, item);
    case ITERATE_COMBINATIONS: return advance_combinations(vm, iterator, false, item);
    case ITERATE_COMBINATIONS_REPLACEMENT: return advance_combinations(vm, iterator, true, item);
    case ITERATE_TEE: return advance_tee(vm, iterator, item);
    default: return NEEDS_PYTHON;
    }
}
