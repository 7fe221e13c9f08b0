/* iterator_asks.c: the iterators that do more than to hand items on, and what they ask of Python. See iterator_asks.h; the fields of each form are told
 * in iterator.c and iterator_tools.c. */
#include "object/iterator_asks.h"

#include "frozen.h"
#include "object/container.h"
#include "object/iterator_tools.h"
#include "object/list.h"
#include "object/tuple.h"
#include "vm/generator.h"
#include "vm/operators.h"

extern const Object absent_object;
extern const Function prelude_truth, prelude_iter_slow, prelude_operator_add, prelude_operator_eq, prelude_call_spread_tuple;
#define ABSENT value_of(&absent_object)

/* ---- asking ---- */

static inline Status ask(VM *vm, Iterator *iterator, Value callee, Value first, Value second, Value kept) {
    IteratorStep *step = &vm->step;
    step->asker = iterator;
    step->callee = callee;
    step->args[0] = first;
    step->args[1] = second;
    step->count = second == UNBOUND ? 1 : 2;
    step->kept = kept;
    return NEEDS_PYTHON;
}

Status iterator_ask_iter(VM *vm, Iterator *iterator, Value iterable) {
    return ask(vm, iterator, value_of(&prelude_iter_slow), iterable, UNBOUND, UNBOUND);
}

Status iterator_ask_add(VM *vm, Iterator *iterator, Value a, Value b, Value kept) {
    return ask(vm, iterator, value_of(&prelude_operator_add), a, b, kept);
}

Status iterator_cut_short(VM *vm) {
    vm_charge(vm, QUICK_STEPS);
    vm->step.cut_short = vm->step.asks;
    return NEEDS_PYTHON;
}

Status iterator_take(VM *vm, Iterator *iterator, Value *item) {
    Value value = iterator->inbox;
    bool raises = iterator->object.flags & ITERATOR_RAISES;
    iterator->inbox = UNBOUND;
    iterator->object.flags &= (uint8_t)~(ITERATOR_READY | ITERATOR_RAISES);
    *item = value == ABSENT ? UNBOUND : value;
    if (!raises) return DONE;
    if (!is_kind(value, KIND_EXCEPTION)) return raise_error(vm, &type_SystemError, "an iterator that raises what is no exception");
    vm->raised = value;
    vm->step.rethrown = vm->step.asks;
    return RAISED;
}

/* Likewise, where it is not just the next item of a list. */
__attribute__((noinline)) static Status inner_step(VM *vm, Iterator *iterator, Value inner, Value *item) {
    if (iterator->inbox != UNBOUND) return iterator_take(vm, iterator, item);
    if (is_kind(inner, KIND_ITERATOR) && object_of(inner)->type->object.aux & TYPE_STATIC) {
        Iterator *it = AS(Iterator, inner);
        if (it->object.aux <= ITERATE_SET) return iterator_advance(vm, it, item);
        if (vm->iterator_depth < ITERATOR_DEPTH) {
            vm->iterator_depth++;
            Status status = iterator_advance(vm, it, item);
            vm->iterator_depth--;
            if (status != NEEDS_PYTHON || vm->step.asker || vm->step.cut_short) return status;
        }
    } else if (is_exactly(inner, &type_generator) && object_of(inner)->aux == GENERATOR_CLOSED) {
        *item = UNBOUND;
        return DONE;
    }
    return ask(vm, iterator, UNBOUND, inner, UNBOUND, UNBOUND);
}

Status iterator_inner_next(VM *vm, Iterator *iterator, Value inner, Value *item) {
    if (is_exactly(inner, &type_list_iterator) && iterator->inbox == UNBOUND) {
        Iterator *it = AS(Iterator, inner);
        if (it->source != UNBOUND && (uint64_t)it->position < AS(List, it->source)->length) {
            *item = AS(List, it->source)->values->items[it->position++];
            return DONE;
        }
    }
    return inner_step(vm, iterator, inner, item);
}

/* ---- what comes ---- */

static Status give(Iterator *iterator, Value item) {
    iterator->inbox = item;
    iterator->object.flags |= ITERATOR_READY;
    return DONE;
}

static List *group_state(const Iterator *iterator) {
    return is_kind(iterator->source, KIND_LIST) && AS(List, iterator->source)->length == GROUP_STATE ? AS(List, iterator->source) : NULL;
}

static Tuple *state_of(const Iterator *iterator, uint64_t length) {
    return is_kind(iterator->source, KIND_TUPLE) && AS(Tuple, iterator->source)->length == length ? AS(Tuple, iterator->source) : NULL;
}

/* The key of an item (kept), or whether two keys are equal. */
static Status receive_group(Iterator *iterator, Value kept, Value result, bool equal) {
    List *list = group_state(iterator);
    if (!list) return DONE;
    Value *state = list_items(list);
    if (kept != UNBOUND) {
        state[GROUP_KEY] = result;
        state[GROUP_ITEM] = kept;
    } else if (iterator->object.aux == ITERATE_GROUPBY) {
        state[equal ? GROUP_KEY : GROUP_TARGET] = ABSENT; /* on to the next item, or a new group */
    } else {
        give(iterator, equal ? state[GROUP_ITEM] : ABSENT);
        if (equal) state[GROUP_KEY] = state[GROUP_ITEM] = ABSENT;
    }
    return DONE;
}

static Status receive_truth(Iterator *iterator, Value kept, bool truth) {
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_TAKEWHILE:
        if (truth) return give(iterator, kept);
        iterator->position = 1;
        return DONE;
    case ITERATE_DROPWHILE:
        if (truth) return DONE;
        iterator->position = 1;
        return give(iterator, kept);
    case ITERATE_COMPRESS: {
        Tuple *state = state_of(iterator, COMPRESS_STATE);
        if (!state) return DONE;
        if (truth) give(iterator, state->items[COMPRESS_DATUM]);
        state->items[COMPRESS_DATUM] = UNBOUND;
        return DONE;
    }
    default: return truth == (iterator->object.aux == ITERATE_FILTER) ? give(iterator, kept) : DONE;
    }
}

Status iterator_receive(VM *vm, Iterator *iterator, Value kept, Value result, const Pending *pending) {
    bool truth = false;
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_MAP: case ITERATE_STARMAP: return give(iterator, result);
    case ITERATE_CHAIN: iterator->inbox = result; return DONE;
    case ITERATE_COUNT: iterator->extra = result; return give(iterator, kept);
    case ITERATE_ACCUMULATE: iterator->extra = result; return give(iterator, result);
    case ITERATE_GROUPBY: case ITERATE_GROUPER:
        if (kept == UNBOUND) TRY(operate_truth(vm, result, &truth, pending));
        return receive_group(iterator, kept, result, truth);
    default:
        TRY(operate_truth(vm, result, &truth, pending));
        return receive_truth(iterator, kept, truth);
    }
}

void iterator_receive_raised(VM *vm, Iterator *iterator, bool called) {
    bool ends = type_is_subtype(type_of(vm->raised), &type_StopIteration);
    iterator->inbox = ends ? ABSENT : vm->raised;
    if (!ends) iterator->object.flags |= ITERATOR_RAISES;
    if (called && iterator->object.aux != ITERATE_CHAIN) iterator->object.flags |= ITERATOR_READY;
    if (called && iterator->object.aux == ITERATE_COMPRESS && state_of(iterator, COMPRESS_STATE)) state_of(iterator, COMPRESS_STATE)->items[COMPRESS_DATUM] = UNBOUND;
    vm->raised = UNBOUND;
}

/* ---- enumerate, zip, map ---- */

Status advance_enumerate_asking(VM *vm, Iterator *iterator, Value *item) {
    Value inner, next;
    TRY(iterator_inner_next(vm, iterator, iterator->source, &inner));
    *item = inner;
    if (inner == UNBOUND) return DONE;
    Tuple *pair = tuple_pair(vm, iterator->extra, inner);
    Status status = pair ? DONE : NO_MEMORY;
    if (is_int(iterator->extra) && int_of(iterator->extra) < INT_MAX_INLINE) next = small_int(int_of(iterator->extra) + 1);
    else if (pair) status = value_binary(vm, BINARY_ADD, iterator->extra, small_int(1), &next);
    if (status != DONE) return iterator_unread(iterator, inner, status);
    iterator->extra = next;
    *item = value_of(pair);
    return DONE;
}

Status advance_zip_asking(VM *vm, Iterator *iterator, Value *item) {
    if (!vm->step.asks || iterator->object.flags & ITERATOR_STRICT || !is_kind(iterator->source, KIND_TUPLE)) return NEEDS_PYTHON;
    const Tuple *iterators = AS(Tuple, iterator->source);
    uint64_t count = iterators->length;
    *item = UNBOUND;
    if (count == 0) return DONE;
    Tuple *tuple = is_kind(iterator->extra, KIND_TUPLE) && AS(Tuple, iterator->extra)->length == count ? AS(Tuple, iterator->extra) : tuple_new(vm, count);
    if (!tuple) return NO_MEMORY;
    iterator->extra = UNBOUND;
    for (uint64_t i = 0; i < count; i++) {
        if (tuple->items[i] != UNBOUND) continue;
        Value next;
        Status status = iterator_inner_next(vm, iterator, iterators->items[i], &next);
        if (status == NEEDS_PYTHON || status == NO_MEMORY) iterator->extra = value_of(tuple);
        TRY(status);
        if (next == UNBOUND) return DONE;
        tuple->items[i] = next;
    }
    *item = value_of(tuple);
    return DONE;
}

Status advance_map(VM *vm, Iterator *iterator, Value *item) {
    if (!vm->step.asks || !is_kind(iterator->extra, KIND_TUPLE) || AS(Tuple, iterator->extra)->length != 1) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, AS(Tuple, iterator->extra)->items[0], item));
    return *item == UNBOUND ? DONE : ask(vm, iterator, iterator->source, *item, UNBOUND, *item);
}

Status advance_starmap(VM *vm, Iterator *iterator, Value *item) {
    if (!vm->step.asks) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, iterator->extra, item));
    if (*item == UNBOUND) return DONE;
    if (!is_exactly(*item, &type_tuple) || AS(Tuple, *item)->length == 0 || AS(Tuple, *item)->length > 2) {
        return ask(vm, iterator, value_of(&prelude_call_spread_tuple), iterator->source, *item, *item);
    }
    const Tuple *args = AS(Tuple, *item);
    return ask(vm, iterator, iterator->source, args->items[0], args->length == 2 ? args->items[1] : UNBOUND, *item);
}

/* ---- those that ask about each item ---- */

Status advance_filter(VM *vm, Iterator *iterator, bool wanted, Value *item) {
    Value function = iterator->source;
    bool calls = function != NONE && function != STATIC_VALUE(&type_bool);
    if (calls && !vm->step.asks) return NEEDS_PYTHON;
    for (int i = 0; i < QUICK_STEPS; i++) {
        TRY(iterator_inner_next(vm, iterator, iterator->extra, item));
        if (*item == UNBOUND) return DONE;
        if (calls) return ask(vm, iterator, function, *item, UNBOUND, *item);
        bool truth;
        Status status = value_truth(vm, *item, &truth);
        if (status == NEEDS_PYTHON && vm->step.asks) return ask(vm, iterator, value_of(&prelude_truth), *item, UNBOUND, *item);
        if (status == NEEDS_PYTHON || status == NO_MEMORY) return iterator_unread(iterator, *item, status);
        TRY(status);
        if (truth == wanted) return DONE;
    }
    return iterator_cut_short(vm);
}

Status advance_compress(VM *vm, Iterator *iterator, Value *item) {
    Tuple *state = state_of(iterator, COMPRESS_STATE);
    if (!state) return NEEDS_PYTHON;
    Value *datum = &state->items[COMPRESS_DATUM];
    for (int i = 0; i < QUICK_STEPS; i++) {
        Value selector;
        bool wanted;
        if (*datum == UNBOUND) {
            TRY(iterator_inner_next(vm, iterator, state->items[COMPRESS_DATA], item));
            if (*item == UNBOUND) return DONE;
            *datum = *item;
        }
        Status status = iterator_inner_next(vm, iterator, state->items[COMPRESS_SELECTORS], &selector);
        if (status == DONE && selector == UNBOUND) {
            *item = *datum = UNBOUND;
            return DONE;
        }
        if (status == DONE) {
            status = value_truth(vm, selector, &wanted);
            if (status == NEEDS_PYTHON && vm->step.asks) return ask(vm, iterator, value_of(&prelude_truth), selector, UNBOUND, selector);
            if (status == NEEDS_PYTHON || status == NO_MEMORY) return iterator_unread(iterator, selector, status);
        }
        if (status == RAISED) *datum = UNBOUND;
        TRY(status);
        *item = *datum;
        *datum = UNBOUND;
        if (wanted) return DONE;
    }
    return iterator_cut_short(vm);
}

Status advance_dropwhile(VM *vm, Iterator *iterator, Value *item) {
    if (!iterator->position && !vm->step.asks) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, iterator->extra, item));
    if (*item == UNBOUND || iterator->position) return DONE;
    return ask(vm, iterator, iterator->source, *item, UNBOUND, *item);
}

Status advance_takewhile(VM *vm, Iterator *iterator, Value *item) {
    *item = UNBOUND;
    if (iterator->position) return DONE;
    if (!vm->step.asks) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, iterator->extra, item));
    return *item == UNBOUND ? DONE : ask(vm, iterator, iterator->source, *item, UNBOUND, *item);
}

Status advance_accumulate(VM *vm, Iterator *iterator, Value *item) {
    Tuple *state = state_of(iterator, ACCUMULATE_STATE);
    if (!state) return NEEDS_PYTHON;
    Value *initial = &state->items[ACCUMULATE_INITIAL], function = state->items[ACCUMULATE_FUNCTION], total = iterator->extra, sum;
    if (*initial != NONE) {
        *item = iterator->extra = *initial;
        *initial = NONE;
        return DONE;
    }
    if (function != NONE && total != UNBOUND && !vm->step.asks) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, state->items[ACCUMULATE_INNER], item));
    if (*item == UNBOUND) return DONE;
    if (total == UNBOUND) {
        iterator->extra = *item;
        return DONE;
    }
    if (function != NONE) return ask(vm, iterator, function, total, *item, *item);
    if (are_ints(total, *item) && fits_inline(int_of(total) + int_of(*item))) {
        *item = iterator->extra = small_int(int_of(total) + int_of(*item));
        return DONE;
    }
    Status status = NEEDS_PYTHON;
    if (is_of_builtin_class(total) && is_of_builtin_class(*item)) status = value_binary(vm, BINARY_ADD, total, *item, &sum);
    if (status == DONE && sum == NOT_IMPLEMENTED) status = NEEDS_PYTHON;
    if (status == NEEDS_PYTHON && vm->step.asks) return iterator_ask_add(vm, iterator, total, *item, *item);
    if (status == NEEDS_PYTHON || status == NO_MEMORY) return iterator_unread(iterator, *item, status);
    TRY(status);
    *item = iterator->extra = sum;
    return DONE;
}

/* ---- groupby ---- */

/* The next item, with its key. DONE with UNBOUND: the end. */
static Status group_advance(VM *vm, Iterator *iterator, Value *state, Value *item) {
    Value function = state[GROUP_FUNCTION];
    if (function != NONE && !vm->step.asks) return NEEDS_PYTHON;
    TRY(iterator_inner_next(vm, iterator, state[GROUP_INNER], item));
    if (*item == UNBOUND) return DONE;
    if (function != NONE) return ask(vm, iterator, function, *item, UNBOUND, *item);
    state[GROUP_KEY] = state[GROUP_ITEM] = *item;
    return DONE;
}

static Status same_key(VM *vm, Iterator *iterator, Value target, Value key, bool *same) {
    Status status = value_equal(vm, target, key, same);
    return status == NEEDS_PYTHON ? ask(vm, iterator, value_of(&prelude_operator_eq), target, key, UNBOUND) : status;
}

Status advance_groupby(VM *vm, Iterator *iterator, Value *item) {
    List *list = group_state(iterator);
    if (!list) return NEEDS_PYTHON;
    Value *state = list_items(list);
    state[GROUP_ACTIVE] = NONE;
    for (int i = 0;; i++) {
        bool same = state[GROUP_KEY] == ABSENT;
        if (!same && state[GROUP_TARGET] != ABSENT) TRY(same_key(vm, iterator, state[GROUP_TARGET], state[GROUP_KEY], &same));
        if (!same) break;
        if (i == QUICK_STEPS) return iterator_cut_short(vm);
        TRY(group_advance(vm, iterator, state, item));
        if (*item == UNBOUND) return DONE;
    }
    Iterator *group = iterator_make(vm, NULL, ITERATE_GROUPER, iterator->source, 0);
    Tuple *pair = group ? tuple_pair(vm, state[GROUP_KEY], value_of(group)) : NULL;
    if (!pair) return NO_MEMORY;
    state[GROUP_TARGET] = group->extra = state[GROUP_KEY];
    state[GROUP_ACTIVE] = value_of(group);
    *item = value_of(pair);
    return DONE;
}

Status advance_grouper(VM *vm, Iterator *iterator, Value *item) {
    List *list = group_state(iterator);
    if (!list) return NEEDS_PYTHON;
    Value *state = list_items(list);
    *item = UNBOUND;
    if (state[GROUP_ACTIVE] != value_of(iterator)) return DONE;
    if (state[GROUP_ITEM] == ABSENT) {
        TRY(group_advance(vm, iterator, state, item));
        if (*item == UNBOUND) return DONE;
    }
    bool same;
    TRY(same_key(vm, iterator, iterator->extra, state[GROUP_KEY], &same));
    *item = same ? state[GROUP_ITEM] : UNBOUND;
    if (same) state[GROUP_KEY] = state[GROUP_ITEM] = ABSENT;
    return DONE;
}
