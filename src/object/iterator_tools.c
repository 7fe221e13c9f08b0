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
 *     COMPRESS      source: a tuple COMPRESS_...
 *     DROPWHILE     source: the function; extra: the inner iterator; position 1: it drops no longer
 *     TAKEWHILE     likewise; position 1: it takes no longer
 *     FILTERFALSE   source: the function or NONE; extra: the inner iterator
 *     STARMAP       source: the function; extra: the inner iterator
 *     GROUPBY       source: a list GROUP_...; so has GROUPER, whose group has the key `extra`
 *     PRODUCT       source: a tuple of tuples; extra: a tuple of the indices of the last result, UNBOUND at first
 *     PERMUTATIONS  source: a tuple of the items; stop: the length of a result; extra: a tuple of the indices, behind them the cycles
 *     COMBINATIONS (also with REPLACEMENT) likewise, without cycles
 *     TEE           source: a block; position: the next item there
 *     STEPS         source: one of these
 *
 * An answer NEEDS_PYTHON half way has told what is to be run, if anybody wants to know (iterator_asks.h), and leaves the iterator so that it
 * goes on from there. Those that do more than to hand items on are in iterator_asks.c. Inner iterators are followed only so deep
 * (vm->iterator_depth). What is read from a field is looked at before it is used: that of a forged iterator may be anything. */
#include "object/iterator_tools.h"

#include "object/container.h"
#include "object/iterator_asks.h"
#include "object/list.h"
#include "object/number.h"
#include "object/tuple.h"

/* Kept out of iterator_tool_advance, which so only goes on to one of them. */
#define ASIDE __attribute__((noinline)) static

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

ASIDE Status advance_count(VM *vm, Iterator *iterator, Value *item) {
    Value next = iterator->extra, step = iterator->source, after;
    if (are_ints(next, step) && fits_inline(int_of(next) + int_of(step))) {
        after = small_int(int_of(next) + int_of(step));
    } else {
        if (!is_plain_number(next) || !is_plain_number(step)) return iterator_ask_add(vm, iterator, next, step, next);
        TRY(value_binary(vm, BINARY_ADD, next, step, &after));
        if (after == NOT_IMPLEMENTED) return iterator_ask_add(vm, iterator, next, step, next);
    }
    iterator->extra = after;
    *item = next;
    return DONE;
}

ASIDE Status advance_cycle(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->extra, KIND_LIST)) return NEEDS_PYTHON;
    List *saved = AS(List, iterator->extra);
    if (iterator->source != NONE) {
        TRY(list_reserve(vm, saved, 1));
        TRY(iterator_inner_next(vm, iterator, iterator->source, item));
        if (*item != UNBOUND) return list_append(vm, saved, *item);
        iterator->source = NONE;
        iterator->position = 0;
    }
    if (saved->length == 0) return end(iterator, item);
    if ((uint64_t)iterator->position >= saved->length) iterator->position = 0;
    *item = saved->values->items[iterator->position++];
    return DONE;
}

ASIDE Status advance_repeat(Iterator *iterator, Value *item) {
    *item = iterator->position ? iterator->source : UNBOUND;
    if (iterator->position > 0) iterator->position--;
    return DONE;
}

/* ---- parts of iterators ---- */

static Status chain_failed(Iterator *iterator, Status status) {
    if (status == RAISED) iterator->source = iterator->extra = UNBOUND;
    return status;
}

/* `extra` is an iterable still: it becomes its iterator. */
static Status chain_begin(VM *vm, Iterator *iterator) {
    Value inner = UNBOUND;
    if (iterator->inbox != UNBOUND) TRY(chain_failed(iterator, iterator_take(vm, iterator, &inner)));
    else if (is_exactly(iterator->extra, &type_generator)) inner = iterator->extra;
    else TRY(iterator_of_builtin(vm, iterator->extra, &inner));
    if (inner == UNBOUND) return iterator_ask_iter(vm, iterator, iterator->extra);
    iterator->extra = inner;
    iterator->position = 0;
    return DONE;
}

ASIDE Status advance_chain(VM *vm, Iterator *iterator, Value *item) {
    for (int i = 0; i < QUICK_STEPS; i++) {
        if (iterator->position) TRY(chain_begin(vm, iterator));
        if (iterator->extra != UNBOUND) {
            TRY(iterator_inner_next(vm, iterator, iterator->extra, item));
            if (*item != UNBOUND) return DONE;
            iterator->extra = UNBOUND;
        }
        Value iterable;
        TRY(chain_failed(iterator, iterator_inner_next(vm, iterator, iterator->source, &iterable)));
        if (iterable == UNBOUND) return end(iterator, item);
        iterator->extra = iterable;
        iterator->position = 1;
    }
    return iterator_cut_short(vm);
}

/* The inner iterator of a slice: its end, or an exception of it, is the end of the slice. */
static Status slice_next(VM *vm, Iterator *iterator, Value *item) {
    Status status = iterator_inner_next(vm, iterator, iterator->source, item);
    if (status == RAISED || (status == DONE && *item == UNBOUND)) iterator->source = UNBOUND;
    if (status == DONE && *item != UNBOUND && iterator->stop > 0) iterator->stop--;
    return status;
}

ASIDE Status advance_islice(VM *vm, Iterator *iterator, Value *item) {
    for (int i = 0; iterator->position > 0; iterator->position--) {
        if (i++ == QUICK_STEPS) return iterator_cut_short(vm);
        TRY(slice_next(vm, iterator, item));
        if (*item == UNBOUND) return DONE;
    }
    if (iterator->stop == 0) return end(iterator, item);
    TRY(slice_next(vm, iterator, item));
    if (*item == UNBOUND) return DONE;
    iterator->position = (int64_t)((uint64_t)iterator->step - 1);
    if (iterator->stop >= 0 && iterator->position > iterator->stop) iterator->position = iterator->stop;
    return DONE;
}

static Status pairwise_next(VM *vm, Iterator *iterator, Value *next) {
    Status status = iterator_inner_next(vm, iterator, iterator->source, next);
    if (status == RAISED || (status == DONE && *next == UNBOUND)) iterator->source = iterator->extra = UNBOUND;
    return status;
}

ASIDE Status advance_pairwise(VM *vm, Iterator *iterator, Value *item) {
    Value next;
    *item = UNBOUND;
    if (iterator->extra == UNBOUND) {
        TRY(pairwise_next(vm, iterator, &next));
        if (next == UNBOUND) return DONE;
        iterator->extra = next;
    }
    TRY(pairwise_next(vm, iterator, &next));
    if (next == UNBOUND) return DONE;
    Tuple *pair = tuple_pair(vm, iterator->extra, next);
    if (!pair) return iterator_unread(iterator, next, NO_MEMORY);
    iterator->extra = next;
    *item = value_of(pair);
    return DONE;
}

ASIDE Status advance_batched(VM *vm, Iterator *iterator, Value *item) {
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
        Status status = iterator_inner_next(vm, iterator, iterator->source, &next);
        if (status == RAISED) iterator->source = iterator->extra = UNBOUND;
        TRY(status);
        if (next == UNBOUND) {
            if (gathered->length == 0) return end(iterator, item);
            if (iterator->object.flags & ITERATOR_STRICT) {
                status = raise_value_error(vm, "batched(): incomplete batch");
                if (status == RAISED) iterator->source = UNBOUND;
                return status;
            }
            last = true;
        } else {
            list_append(vm, gathered, next);
        }
    }
    if (!last && (int64_t)gathered->length < iterator->stop) return iterator_cut_short(vm);
    Tuple *batch = tuple_from_items(vm, list_items(gathered), gathered->length);
    if (!batch) return NO_MEMORY;
    gathered->length = 0;
    *item = value_of(batch);
    return DONE;
}

/* ---- several at once ---- */

ASIDE Status advance_zip_longest(VM *vm, Iterator *iterator, Value *item) {
    if (!is_kind(iterator->source, KIND_TUPLE)) return NEEDS_PYTHON;
    Tuple *state = AS(Tuple, iterator->source);
    uint64_t count = state->length / 2;
    Value *gathered = state->items + count;
    *item = UNBOUND;
    if (count == 0 || iterator->position <= 0) return DONE;
    if (iterator->stop < 0) return NEEDS_PYTHON;
    while ((uint64_t)iterator->stop < count) {
        Value next = UNBOUND, inner = state->items[iterator->stop];
        if (inner != NONE) {
            Status status = iterator_inner_next(vm, iterator, inner, &next);
            if (status == RAISED) iterator->position = 0;
            TRY(status);
            if (next == UNBOUND) {
                if (--iterator->position == 0) return DONE;
                state->items[iterator->stop] = NONE;
            }
        }
        gathered[iterator->stop++] = next == UNBOUND ? iterator->extra : next;
    }
    Tuple *result = tuple_from_items(vm, gathered, count);
    if (!result) return NO_MEMORY;
    iterator->stop = 0;
    *item = value_of(result);
    return DONE;
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

ASIDE Status advance_product(VM *vm, Iterator *iterator, Value *item) {
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

ASIDE Status advance_combinations(VM *vm, Iterator *iterator, bool replacement, Value *item) {
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

ASIDE Status advance_permutations(VM *vm, Iterator *iterator, Value *item) {
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
    block->items[TEE_ASKER] = NONE;
    return block;
}

/* Whether what this iterator asked for is still under way: then it stands in the frame that was entered for it. Those far down are not looked for. */
static bool iterator_waits(const VM *vm, Value asker) {
    enum { LOOKS = 5000 };
    if (!is_kind(asker, KIND_ITERATOR) || AS(Iterator, asker)->inbox != UNBOUND) return false;
    uint32_t looks = vm_frame_count(vm) < LOOKS ? vm_frame_count(vm) : LOOKS;
    for (const Frame *frame = vm->frames_end; looks > 0; looks--) {
        frame--;
        if (frame->delivery == DELIVER_STEP && frame->saved[0] == asker) return true;
    }
    return false;
}

bool is_tee_block(Value v) { return is_kind(v, KIND_TUPLE) && AS(Tuple, v)->length == TEE_BLOCK; }

ASIDE Status advance_tee(VM *vm, Iterator *iterator, Value *item) {
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
        bool brought = iterator->inbox != UNBOUND;
        if (!brought && iterator_waits(vm, block->items[TEE_ASKER])) return raise_error(vm, &type_RuntimeError, "cannot re-enter the tee iterator");
        Status status = iterator_inner_next(vm, iterator, block->items[TEE_INNER], item);
        block->items[TEE_ASKER] = status == NEEDS_PYTHON && vm->step.asks && vm->step.asker ? value_of(vm->step.asker) : NONE;
        TRY(status);
        if (*item == UNBOUND) return DONE;
        *place = *item;
    }
    *item = *place;
    iterator->position++;
    return DONE;
}

/* ---- all of them ---- */

Status iterator_tool_advance(VM *vm, Iterator *iterator, Value *item) {
    if (__builtin_expect(iterator->source == UNBOUND, 0)) {
        *item = UNBOUND;
        return DONE;
    }
    if (iterator->object.flags & ITERATOR_READY) return iterator_take(vm, iterator, item);
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_ENUMERATE: return advance_enumerate_asking(vm, iterator, item);
    case ITERATE_ZIP: return advance_zip_asking(vm, iterator, item);
    case ITERATE_MAP: return advance_map(vm, iterator, item);
    case ITERATE_FILTER: return advance_filter(vm, iterator, true, item);
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
    case ITERATE_TAKEWHILE: return advance_takewhile(vm, iterator, item);
    case ITERATE_FILTERFALSE: return advance_filter(vm, iterator, false, item);
    case ITERATE_STARMAP: return advance_starmap(vm, iterator, item);
    case ITERATE_GROUPBY: return advance_groupby(vm, iterator, item);
    case ITERATE_GROUPER: return advance_grouper(vm, iterator, item);
    case ITERATE_PRODUCT: return advance_product(vm, iterator, item);
    case ITERATE_PERMUTATIONS: return advance_permutations(vm, iterator, item);
    case ITERATE_COMBINATIONS: return advance_combinations(vm, iterator, false, item);
    case ITERATE_COMBINATIONS_REPLACEMENT: return advance_combinations(vm, iterator, true, item);
    case ITERATE_TEE: return advance_tee(vm, iterator, item);
    case ITERATE_STEPS: return is_kind(iterator->source, KIND_ITERATOR) && object_of(iterator->source)->aux != ITERATE_STEPS
                                   ? iterator_tool_advance(vm, AS(Iterator, iterator->source), item) : NEEDS_PYTHON;
    default: return NEEDS_PYTHON;
    }
}
