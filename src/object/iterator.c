/* iterator.c: making and advancing the iterators of builtin types. Their methods are in iterator_types.c.
 *
 * What an Iterator's fields hold, by its form:
 *
 *     LIST TUPLE STR BYTES BYTEARRAY     source: it; position: the next index
 *     MEMORYVIEW SEQUENCE                likewise
 *     LIST_REVERSED SEQUENCE_REVERSED    source: it; position: the next index, falling; -1 at the end
 *     RANGE                              source: NONE; position: the next int; step; stop: how many are left
 *     LONG_RANGE                         source: a Range; extra: the next index, an int
 *     DICT_... (also reversed)           source: the dict; position: the next entry; stop: its size when this began; step: how many are left;
 *                                        extra: of an OrderedDict, the version of its keys
 *     SET                                source: the set; position: the next slot; stop, step as for dicts
 *     CALLABLE                           source: what is called; extra: the sentinel
 *     ENUMERATE                          source: the inner iterator; extra: the next number, an int
 *     ZIP                                source: a tuple of iterators
 *     MAP                                source: the function; extra: a tuple of iterators
 *     FILTER                             source: the function or NONE; extra: the inner iterator
 *
 * What enumerate, zip, map and filter ask of Python is in iterator_asks.c; a zip keeps meanwhile the tuple it has begun in `extra`.
 *
 * `source` is UNBOUND once an iterator is exhausted: it stays so (of enumerate, zip, map and filter the inner ones decide). */
#include "object/iterator.h"
#include "object/container.h"
#include "object/deque.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/iterator_tools.h"
#include "object/list.h"
#include "object/ordered_dict.h"
#include "object/range.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

static const Type *const form_types[ITERATOR_FORM_COUNT] = {
    [ITERATE_LIST] = &type_list_iterator,
    [ITERATE_LIST_REVERSED] = &type_list_reverseiterator,
    [ITERATE_TUPLE] = &type_tuple_iterator,
    [ITERATE_STR] = &type_str_iterator,
    [ITERATE_BYTES] = &type_bytes_iterator,
    [ITERATE_BYTEARRAY] = &type_bytearray_iterator,
    [ITERATE_MEMORYVIEW] = &type_memory_iterator,
    [ITERATE_RANGE] = &type_range_iterator,
    [ITERATE_LONG_RANGE] = &type_longrange_iterator,
    [ITERATE_DICT_KEYS] = &type_dict_keyiterator,
    [ITERATE_DICT_VALUES] = &type_dict_valueiterator,
    [ITERATE_DICT_ITEMS] = &type_dict_itemiterator,
    [ITERATE_DICT_KEYS_REVERSED] = &type_dict_reversekeyiterator,
    [ITERATE_DICT_VALUES_REVERSED] = &type_dict_reversevalueiterator,
    [ITERATE_DICT_ITEMS_REVERSED] = &type_dict_reverseitemiterator,
    [ITERATE_DEQUE] = &type_deque_iterator,
    [ITERATE_DEQUE_REVERSED] = &type_deque_reverse_iterator,
    [ITERATE_SET] = &type_set_iterator,
    [ITERATE_CALLABLE] = &type_callable_iterator,
    [ITERATE_SEQUENCE] = &type_iterator,
    [ITERATE_SEQUENCE_REVERSED] = &type_reversed,
    [ITERATE_ENUMERATE] = &type_enumerate,
    [ITERATE_ZIP] = &type_zip,
    [ITERATE_MAP] = &type_map,
    [ITERATE_FILTER] = &type_filter,
    [ITERATE_COUNT] = &type_itertools_count,
    [ITERATE_CYCLE] = &type_itertools_cycle,
    [ITERATE_REPEAT] = &type_itertools_repeat,
    [ITERATE_CHAIN] = &type_itertools_chain,
    [ITERATE_ISLICE] = &type_itertools_islice,
    [ITERATE_PAIRWISE] = &type_itertools_pairwise,
    [ITERATE_BATCHED] = &type_itertools_batched,
    [ITERATE_ZIP_LONGEST] = &type_itertools_zip_longest,
    [ITERATE_ACCUMULATE] = &type_itertools_accumulate,
    [ITERATE_COMPRESS] = &type_itertools_compress,
    [ITERATE_DROPWHILE] = &type_itertools_dropwhile,
    [ITERATE_TAKEWHILE] = &type_itertools_takewhile,
    [ITERATE_FILTERFALSE] = &type_itertools_filterfalse,
    [ITERATE_STARMAP] = &type_itertools_starmap,
    [ITERATE_GROUPBY] = &type_itertools_groupby,
    [ITERATE_GROUPER] = &type_itertools_grouper,
    [ITERATE_PRODUCT] = &type_itertools_product,
    [ITERATE_PERMUTATIONS] = &type_itertools_permutations,
    [ITERATE_COMBINATIONS] = &type_itertools_combinations,
    [ITERATE_COMBINATIONS_REPLACEMENT] = &type_itertools_combinations_with_replacement,
    [ITERATE_TEE] = &type_itertools_tee,
    [ITERATE_STEPS] = &type_itertools_chain,
};

Iterator *iterator_make(VM *vm, const Type *type, IteratorForm form, Value source, int64_t position) {
    Iterator *iterator = container_new(vm, KIND_ITERATOR, type ? type : form_types[form], sizeof(Iterator));
    if (!iterator) return NULL;
    iterator->object.aux = form;
    iterator->source = source;
    iterator->position = position;
    iterator->stop = iterator->step = 0;
    iterator->extra = iterator->inbox = UNBOUND;
    if (form <= ITERATE_SET) iterator->object.flags |= ITERATOR_LEAF;
    return iterator;
}

bool iterator_form_fits(const Iterator *iterator) {
    const Type *type = type_solid_base(iterator->object.type);
    return type == form_types[iterator->object.aux] || (iterator->object.aux == ITERATE_STR && type == &type_str_ascii_iterator);
}

/* ---- making ---- */

static Status make(VM *vm, IteratorForm form, Value source, int64_t position, Value *result) {
    Iterator *iterator = iterator_make(vm, NULL, form, source, position);
    if (!iterator) return NO_MEMORY;
    *result = value_of(iterator);
    return DONE;
}

static Status make_sized(VM *vm, IteratorForm form, Value source, uint64_t size, int64_t position, Value *result) {
    TRY(make(vm, form, source, position, result));
    AS(Iterator, *result)->stop = AS(Iterator, *result)->step = (int64_t)size;
    return DONE;
}

/* Of a dict; of an OrderedDict it remembers the version of the keys, because a move does not change their number. */
static Status make_of_dict(VM *vm, IteratorForm form, Value source, int64_t position, Value *result) {
    const Dict *dict = AS(Dict, source);
    TRY(make_sized(vm, form, source, dict->live, position, result));
    if (dict_is_ordered(dict)) AS(Iterator, *result)->extra = small_int((int64_t)(dict->keys_version & 0x7fffffffffff));
    return DONE;
}

static bool keys_have_changed(const Iterator *iterator, const Dict *dict) {
    return is_int(iterator->extra) && int_of(iterator->extra) != (int64_t)(dict->keys_version & 0x7fffffffffff);
}

static Status make_range(VM *vm, Range *range, Value *result) {
    if (range_is_small(range)) {
        TRY(make(vm, ITERATE_RANGE, NONE, int_of(range->start), result));
        AS(Iterator, *result)->stop = int_of(range->length);
        AS(Iterator, *result)->step = int_of(range->step);
        return DONE;
    }
    TRY(make(vm, ITERATE_LONG_RANGE, value_of(range), 0, result));
    AS(Iterator, *result)->extra = small_int(0);
    return DONE;
}

Status iterator_new(VM *vm, Value iterable, Value *result) {
    if (!is_object(iterable)) return NEEDS_PYTHON;
    Object *object = object_of(iterable);
    switch (object->kind) {
    case KIND_LIST: return make(vm, ITERATE_LIST, iterable, 0, result);
    case KIND_TUPLE: return make(vm, ITERATE_TUPLE, iterable, 0, result);
    case KIND_STR:
        TRY(make(vm, ITERATE_STR, iterable, 0, result));
        if (str_is_ascii((Str *)object) && object->type == &type_str) object_of(*result)->type = &type_str_ascii_iterator;
        return DONE;
    case KIND_BYTES: return make(vm, ITERATE_BYTES, iterable, 0, result);
    case KIND_BYTEARRAY: return make(vm, ITERATE_BYTEARRAY, iterable, 0, result);
    case KIND_MEMORYVIEW:
        TRY(memoryview_check_iterable(vm, AS(MemoryView, iterable)));
        return make(vm, ITERATE_MEMORYVIEW, iterable, 0, result);
    case KIND_RANGE: return make_range(vm, (Range *)object, result);
    case KIND_DICT: return make_of_dict(vm, ITERATE_DICT_KEYS, iterable, 0, result);
    case KIND_DICT_VIEW: {
        Value dict = ((DictView *)object)->dict;
        return make_of_dict(vm, ITERATE_DICT_KEYS + object->aux, dict, 0, result);
    }
    case KIND_SET: return make_sized(vm, ITERATE_SET, iterable, ((Set *)object)->live, 0, result);
    case KIND_ITERATOR: *result = iterable; return DONE;
    case KIND_NATIVE: {
        DequeView view;
        return deque_view(iterable, &view) ? deque_iterate(vm, iterable, result) : NEEDS_PYTHON;
    }
    default: return NEEDS_PYTHON;
    }
}

Status iterator_new_reversed(VM *vm, Value sequence, Value *result) {
    if (!is_object(sequence)) return NEEDS_PYTHON;
    Object *object = object_of(sequence);
    switch (object->kind) {
    case KIND_LIST: return make(vm, ITERATE_LIST_REVERSED, sequence, (int64_t)((List *)object)->length - 1, result);
    case KIND_DICT: {
        Dict *dict = (Dict *)object;
        return make_of_dict(vm, ITERATE_DICT_KEYS_REVERSED, sequence, (int64_t)dict->used - 1, result);
    }
    case KIND_DICT_VIEW: {
        Dict *dict = AS(Dict, ((DictView *)object)->dict);
        return make_of_dict(vm, ITERATE_DICT_KEYS_REVERSED + object->aux, value_of(dict), (int64_t)dict->used - 1, result);
    }
    case KIND_RANGE: {
        Range *range = (Range *)object;
        if (!range_is_small(range)) return range_iterate_reversed(vm, range, result);
        int64_t length = int_of(range->length), step = int_of(range->step);
        TRY(make(vm, ITERATE_RANGE, NONE, int_of(range->start) + (length - 1) * step, result));
        AS(Iterator, *result)->stop = length;
        AS(Iterator, *result)->step = -step;
        return DONE;
    }
    default: return NEEDS_PYTHON;
    }
}

Status iterator_new_sequence(VM *vm, Value sequence, Value *result) { return make(vm, ITERATE_SEQUENCE, sequence, 0, result); }

Status iterator_new_callable(VM *vm, Value callable, Value sentinel, Value *result) {
    TRY(make(vm, ITERATE_CALLABLE, callable, 0, result));
    AS(Iterator, *result)->extra = sentinel;
    return DONE;
}

static const Type *const iterable_types[KIND_COUNT] = {
    [KIND_LIST] = &type_list,   [KIND_TUPLE] = &type_tuple,         [KIND_STR] = &type_str,
    [KIND_BYTES] = &type_bytes, [KIND_BYTEARRAY] = &type_bytearray, [KIND_DICT] = &type_dict,
    [KIND_SET] = &type_set,
};

Status iterator_of_builtin(VM *vm, Value iterable, Value *result) {
    *result = UNBOUND;
    if (!is_object(iterable)) return DONE;
    const Object *object = object_of(iterable);
    switch (object->kind) {
    case KIND_LIST: case KIND_TUPLE: case KIND_STR: case KIND_BYTES: case KIND_BYTEARRAY: case KIND_DICT: case KIND_SET: {
        const Type *base = iterable_types[object->kind];
        if (object->type == base) break;
        if (object->kind == KIND_SET && container_inherits(vm, object, &type_frozenset, NAME(__iter__))) break;
        if (!container_inherits(vm, object, base, NAME(__iter__))) return DONE;
        break;
    }
    case KIND_MEMORYVIEW: case KIND_RANGE: case KIND_DICT_VIEW: break;
    case KIND_NATIVE:
        if (object->type != &type_deque) return DONE;
        break;
    case KIND_ITERATOR:
        if (!(object->type->object.aux & TYPE_STATIC)) return DONE;
        break;
    default: return DONE;
    }
    return iterator_new(vm, iterable, result);
}

int64_t iterable_exact_count(Value iterable) {
    if (!is_object(iterable)) return -1;
    const Object *object = object_of(iterable);
    if (!(object->type && object->type->object.aux & TYPE_STATIC)) return -1;
    switch (object->kind) {
    case KIND_LIST: return (int64_t)((const List *)object)->length;
    case KIND_TUPLE: return (int64_t)((const Tuple *)object)->length;
    case KIND_STR: return (int64_t)((const Str *)object)->length;
    case KIND_BYTES: return (int64_t)((const Bytes *)object)->length;
    case KIND_BYTEARRAY: return (int64_t)((const ByteArray *)object)->length;
    case KIND_DICT: return ((const Dict *)object)->live;
    case KIND_DICT_VIEW: return AS(Dict, ((const DictView *)object)->dict)->live;
    case KIND_SET: return (int64_t)((const Set *)object)->live;
    case KIND_RANGE: return range_is_small((const Range *)object) ? int_of(((const Range *)object)->length) : -1;
    default: return -1;
    }
}

/* ---- advancing ---- */

/* Kept out of iterator_advance, whose short ways stay short so. */
#define ASIDE __attribute__((noinline)) static

static inline void finish(Iterator *iterator, Value *item) {
    iterator->source = UNBOUND;
    *item = UNBOUND;
}

static Status dict_changed(VM *vm, Iterator *iterator, const char *text) {
    iterator->stop = -1; /* and it stays so */
    if (is_int(iterator->extra)) iterator->step = 0; /* an OrderedDict's is at its end */
    return raise_error(vm, &type_RuntimeError, text);
}

static Status entry_item(VM *vm, uint32_t form, const Entry *entry, Value *item) {
    if (form == ITERATE_DICT_KEYS) {
        *item = entry->key;
    } else if (form == ITERATE_DICT_VALUES) {
        *item = entry->value;
    } else {
        Tuple *pair = tuple_pair(vm, entry->key, entry->value);
        if (!pair) return NO_MEMORY;
        *item = value_of(pair);
    }
    return DONE;
}

/* The end of the iterator; not before the error is made, or a try that lacked memory would end it quietly. */
static Status keys_changed(VM *vm, Iterator *iterator) {
    Status status = raise_error(vm, &type_RuntimeError, "dictionary keys changed during iteration");
    if (status == RAISED) iterator->source = UNBOUND;
    return status;
}

ASIDE Status advance_dict(VM *vm, Iterator *iterator, Value *item) {
    const Dict *dict = AS(Dict, iterator->source);
    bool ordered = is_int(iterator->extra);
    if (ordered && iterator->step == 0) { /* CPython's holds the next key already: it ends whatever was added */
        finish(iterator, item);
        return DONE;
    }
    if (dict->live != iterator->stop || keys_have_changed(iterator, dict)) {
        return dict_changed(vm, iterator, ordered ? "OrderedDict mutated during iteration" : "dictionary changed size during iteration");
    }
    int64_t position = iterator->position;
    while (position < dict->used && dict->entries->items[position].key == UNBOUND) {
        position++;
    }
    if (position >= dict->used) {
        finish(iterator, item);
        return DONE;
    }
    if (iterator->step == 0) return keys_changed(vm, iterator);
    TRY(entry_item(vm, iterator->object.aux, &dict->entries->items[position], item));
    iterator->position = position + 1;
    iterator->step--;
    return DONE;
}

ASIDE Status advance_dict_reversed(VM *vm, Iterator *iterator, Value *item) {
    const Dict *dict = AS(Dict, iterator->source);
    bool ordered = is_int(iterator->extra);
    if (ordered && iterator->step == 0) { /* CPython's holds the next key already: it ends whatever was added */
        finish(iterator, item);
        return DONE;
    }
    if (dict->live != iterator->stop || keys_have_changed(iterator, dict)) {
        return dict_changed(vm, iterator, ordered ? "OrderedDict mutated during iteration" : "dictionary changed size during iteration");
    }
    int64_t position = iterator->position;
    if (position >= dict->used) position = (int64_t)dict->used - 1;
    while (position >= 0 && dict->entries->items[position].key == UNBOUND) {
        position--;
    }
    if (position < 0) {
        finish(iterator, item);
        return DONE;
    }
    if (iterator->step == 0) return keys_changed(vm, iterator);
    uint32_t form = iterator->object.aux - ITERATE_DICT_KEYS_REVERSED + ITERATE_DICT_KEYS;
    TRY(entry_item(vm, form, &dict->entries->items[position], item));
    iterator->position = position - 1;
    iterator->step--;
    return DONE;
}

ASIDE Status advance_set(VM *vm, Iterator *iterator, Value *item) {
    const Set *set = AS(Set, iterator->source);
    if ((int64_t)set->live != iterator->stop) {
        iterator->stop = -1;
        return raise_error(vm, &type_RuntimeError, "Set changed size during iteration");
    }
    uint64_t position = (uint64_t)iterator->position;
    if (set_next(set, &position, item)) {
        iterator->position = (int64_t)position;
        iterator->step--;
        return DONE;
    }
    finish(iterator, item);
    return DONE;
}

ASIDE Status advance_long_range(VM *vm, Iterator *iterator, Value *item) {
    Range *range = AS(Range, iterator->source);
    Value less, offset, next;
    TRY(value_compare(vm, COMPARE_LT, iterator->extra, range->length, &less));
    if (less != TRUE) {
        finish(iterator, item);
        return DONE;
    }
    TRY(value_binary(vm, BINARY_MULTIPLY, iterator->extra, range->step, &offset));
    TRY(value_binary(vm, BINARY_ADD, iterator->extra, small_int(1), &next));
    TRY(value_binary(vm, BINARY_ADD, range->start, offset, item));
    iterator->extra = next;
    return DONE;
}

ASIDE Status advance_reversed_sequence(VM *vm, Iterator *iterator, Value *item) {
    if (iterator->position < 0) {
        finish(iterator, item);
        return DONE;
    }
    Status status = value_get_item(vm, iterator->source, small_int(iterator->position), item);
    if (status == RAISED && is_exactly(vm->raised, &type_IndexError)) {
        vm->raised = UNBOUND;
        finish(iterator, item);
        return DONE;
    }
    if (status == DONE) iterator->position--;
    return status;
}

ASIDE Status advance_enumerate(VM *vm, Iterator *iterator, Value *item) {
    Tuple *pair = tuple_pair(vm, UNBOUND, UNBOUND);
    if (!pair) return NO_MEMORY;
    Value next;
    if (is_int(iterator->extra) && int_of(iterator->extra) < INT_MAX_INLINE) {
        next = small_int(int_of(iterator->extra) + 1);
    } else {
        TRY(value_binary(vm, BINARY_ADD, iterator->extra, small_int(1), &next));
    }
    TRY(iterator_advance(vm, AS(Iterator, iterator->source), &pair->items[1]));
    if (pair->items[1] == UNBOUND) {
        *item = UNBOUND;
        return DONE;
    }
    pair->items[0] = iterator->extra;
    iterator->extra = next;
    *item = value_of(pair);
    return DONE;
}

Status iterator_strict_error(VM *vm, const char *name, uint64_t index, const char *how) {
    if (index == 1) return raise_value_error(vm, "%s() argument 2 is %s than argument 1", name, how);
    return raise_value_error(vm, "%s() argument %l is %s than arguments 1-%l", name, (int64_t)index + 1, how, (int64_t)index);
}

/* The first inner iterator of a strict zip has ended: so must all others. */
static Status check_all_ended(VM *vm, Tuple *iterators, Value *item) {
    for (uint64_t i = 1; i < iterators->length; i++) {
        TRY(iterator_advance(vm, AS(Iterator, iterators->items[i]), item));
        if (*item != UNBOUND) return iterator_strict_error(vm, "zip", i, "longer");
    }
    return DONE;
}

ASIDE Status advance_zip(VM *vm, Iterator *iterator, Value *item) {
    Tuple *iterators = AS(Tuple, iterator->source);
    uint64_t count = iterators->length;
    *item = UNBOUND;
    if (count == 0) return DONE;
    Tuple *tuple = tuple_new(vm, count);
    if (!tuple) return NO_MEMORY;
    Iterator saved[ZIP_LEAF_MAXIMUM]; /* all but the last are of simple forms */
    Status status = DONE;
    uint64_t begun = 0;
    while (begun < count) {
        Iterator *inner = AS(Iterator, iterators->items[begun]);
        Value *place = &tuple->items[begun];
        saved[begun++] = *inner;
        status = iterator_advance(vm, inner, place);
        if (status != DONE) break;
        if (*place != UNBOUND) continue;
        if (!(iterator->object.flags & ITERATOR_STRICT)) return DONE;
        if (begun > 1) {
            status = iterator_strict_error(vm, "zip", begun - 1, "shorter");
            break;
        }
        for (; begun < count; begun++) {
            saved[begun] = *AS(Iterator, iterators->items[begun]);
        }
        status = check_all_ended(vm, iterators, item);
        if (status == DONE) return DONE;
    }
    if (status == NO_MEMORY || status == NEEDS_PYTHON) {
        while (begun-- > 0) {
            *AS(Iterator, iterators->items[begun]) = saved[begun];
        }
    }
    if (status == DONE) *item = value_of(tuple);
    return status;
}

bool iterator_advance_pair(Iterator *iterator, Value pair[2]) {
    if (iterator->source == UNBOUND) return false;
    if (iterator->object.aux == ITERATE_DICT_ITEMS) {
        const Dict *dict = AS(Dict, iterator->source);
        int64_t position = iterator->position;
        if (dict->live != iterator->stop || iterator->step == 0 || is_int(iterator->extra) || position >= dict->used) return false;
        const Entry *entry = &dict->entries->items[position];
        if (entry->key == UNBOUND) return false;
        pair[0] = entry->key;
        pair[1] = entry->value;
        iterator->position = position + 1;
        iterator->step--;
        return true;
    }
    if (iterator->object.aux != ITERATE_ENUMERATE || !(iterator->object.flags & ITERATOR_LEAF)) return false;
    Iterator *inner = AS(Iterator, iterator->source);
    if (inner->object.aux != ITERATE_LIST || inner->source == UNBOUND) return false;
    const List *list = AS(List, inner->source);
    if ((uint64_t)inner->position >= list->length || !is_int(iterator->extra) || int_of(iterator->extra) >= INT_MAX_INLINE) return false;
    pair[0] = iterator->extra;
    pair[1] = list->values->items[inner->position++];
    iterator->extra = small_int(int_of(iterator->extra) + 1);
    return true;
}

static Status advance_tool(VM *vm, Iterator *iterator, Value *item) {
    if (!(iterator->object.type->object.aux & TYPE_STATIC)) return NEEDS_PYTHON; /* its class may have a __next__ of its own */
    return iterator_tool_advance(vm, iterator, item);
}

Status iterator_advance(VM *vm, Iterator *iterator, Value *item) {
    if (__builtin_expect(iterator->source == UNBOUND, 0)) {
        *item = UNBOUND;
        return DONE;
    }
    int64_t position = iterator->position;
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_LIST: {
        const List *list = AS(List, iterator->source);
        if ((uint64_t)position >= list->length) break;
        *item = list->values->items[position];
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_LIST_REVERSED: {
        const List *list = AS(List, iterator->source);
        if (position < 0 || (uint64_t)position >= list->length) break;
        *item = list->values->items[position];
        iterator->position = position - 1;
        return DONE;
    }
    case ITERATE_TUPLE: {
        const Tuple *tuple = AS(Tuple, iterator->source);
        if ((uint64_t)position >= tuple->length) break;
        *item = tuple->items[position];
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_STR: {
        const Str *str = AS(Str, iterator->source);
        if ((uint64_t)position >= str->length) break;
        *item = str_from_char(vm, str_at(str, (uint64_t)position));
        if (*item == UNBOUND) return NO_MEMORY;
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_BYTES: {
        const Bytes *bytes = AS(Bytes, iterator->source);
        if ((uint64_t)position >= bytes->length) break;
        *item = small_int(bytes->data[position]);
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_BYTEARRAY: {
        const ByteArray *bytes = AS(ByteArray, iterator->source);
        if ((uint64_t)position >= bytes->length) break;
        *item = small_int(bytes->raw->bytes[bytes->start + (uint64_t)position]);
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_MEMORYVIEW: {
        const MemoryView *view = AS(MemoryView, iterator->source);
        if (view->owner != UNBOUND && (uint64_t)position >= view->length) break;
        TRY(value_get_item(vm, iterator->source, small_int(position), item));
        iterator->position = position + 1;
        return DONE;
    }
    case ITERATE_RANGE:
        if (iterator->stop <= 0) break;
        *item = small_int(position);
        iterator->position = position + iterator->step;
        iterator->stop--;
        return DONE;
    case ITERATE_LONG_RANGE: return advance_long_range(vm, iterator, item);
    case ITERATE_DICT_KEYS: case ITERATE_DICT_VALUES: case ITERATE_DICT_ITEMS: return advance_dict(vm, iterator, item);
    case ITERATE_DICT_KEYS_REVERSED: case ITERATE_DICT_VALUES_REVERSED: case ITERATE_DICT_ITEMS_REVERSED:
        return advance_dict_reversed(vm, iterator, item);
    case ITERATE_DEQUE: case ITERATE_DEQUE_REVERSED: return deque_advance(vm, iterator, item);
    case ITERATE_SET: return advance_set(vm, iterator, item);
    case ITERATE_SEQUENCE_REVERSED:
        if (!(iterator->object.flags & ITERATOR_LEAF)) return NEEDS_PYTHON;
        return advance_reversed_sequence(vm, iterator, item);
    case ITERATE_ENUMERATE:
        if (!(iterator->object.flags & ITERATOR_LEAF)) return advance_tool(vm, iterator, item);
        return advance_enumerate(vm, iterator, item);
    case ITERATE_ZIP:
        if (!(iterator->object.flags & ITERATOR_LEAF)) return advance_tool(vm, iterator, item);
        return advance_zip(vm, iterator, item);
    default: return advance_tool(vm, iterator, item);
    }
    finish(iterator, item);
    return DONE;
}

/* ---- asking and saving ---- */

static uint64_t at_most(int64_t n) { return n < 0 ? 0 : (uint64_t)n; }

uint64_t iterator_hint(const Iterator *iterator) {
    if (iterator->source == UNBOUND) return 0;
    int64_t position = iterator->position;
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_LIST: return at_most((int64_t)AS(List, iterator->source)->length - position);
    case ITERATE_LIST_REVERSED: return position < (int64_t)AS(List, iterator->source)->length ? at_most(position + 1) : 0;
    case ITERATE_TUPLE: return at_most((int64_t)AS(Tuple, iterator->source)->length - position);
    case ITERATE_STR: return at_most((int64_t)AS(Str, iterator->source)->length - position);
    case ITERATE_BYTES: return at_most((int64_t)AS(Bytes, iterator->source)->length - position);
    case ITERATE_BYTEARRAY: return at_most((int64_t)AS(ByteArray, iterator->source)->length - position);
    case ITERATE_MEMORYVIEW: return at_most((int64_t)AS(MemoryView, iterator->source)->length - position);
    case ITERATE_RANGE: return at_most(iterator->stop);
    case ITERATE_LONG_RANGE: {
        Value length = AS(Range, iterator->source)->length;
        return are_ints(length, iterator->extra) ? at_most(int_of(length) - int_of(iterator->extra)) : 0;
    }
    case ITERATE_DICT_KEYS: case ITERATE_DICT_VALUES: case ITERATE_DICT_ITEMS:
    case ITERATE_DICT_KEYS_REVERSED: case ITERATE_DICT_VALUES_REVERSED: case ITERATE_DICT_ITEMS_REVERSED:
        return AS(Dict, iterator->source)->live == iterator->stop ? at_most(iterator->step) : 0;
    case ITERATE_SET: return (int64_t)AS(Set, iterator->source)->live == iterator->stop ? at_most(iterator->step) : 0;
    case ITERATE_SEQUENCE_REVERSED: return at_most(position + 1);
    default: return 0;
    }
}

uint64_t iterator_expected(Value value) {
    if (!is_kind(value, KIND_ITERATOR)) return 0;
    const Iterator *iterator = AS(Iterator, value);
    for (int depth = 0; depth < ITERATOR_STATES; depth++) {
        if (iterator->source == UNBOUND) return 0;
        if (iterator->object.aux == ITERATE_ENUMERATE && is_kind(iterator->source, KIND_ITERATOR)) {
            iterator = AS(Iterator, iterator->source);
        } else if (iterator->object.aux == ITERATE_ZIP && AS(Tuple, iterator->source)->length &&
                   is_kind(AS(Tuple, iterator->source)->items[0], KIND_ITERATOR)) {
            iterator = AS(Iterator, AS(Tuple, iterator->source)->items[0]); /* an upper bound is wanted, roughly */
        } else {
            break;
        }
    }
    return iterator_hint(iterator);
}

static bool save_one(IteratorState *state, Value iterator) {
    if (!is_kind(iterator, KIND_ITERATOR) || state->count == ITERATOR_STATES) return false;
    state->iterators[state->count] = AS(Iterator, iterator);
    state->copies[state->count++] = *AS(Iterator, iterator);
    return true;
}

bool iterator_save(Iterator *iterator, IteratorState *state) {
    state->count = 0;
    if (!save_one(state, value_of(iterator))) return false;
    for (uint32_t i = 0; i < state->count; i++) {
        const Iterator *outer = state->iterators[i];
        if (outer->source == UNBOUND) continue;
        if (outer->object.aux == ITERATE_ENUMERATE && !save_one(state, outer->source)) return false;
        if (outer->object.aux != ITERATE_ZIP) continue;
        const Tuple *inner = AS(Tuple, outer->source);
        for (uint64_t k = 0; k < inner->length; k++) {
            if (!save_one(state, inner->items[k])) return false;
        }
    }
    return true;
}

void iterator_restore(const IteratorState *state) {
    for (uint32_t i = 0; i < state->count; i++) {
        *state->iterators[i] = state->copies[i];
    }
}

static bool is_leaf(Value inner) {
    return is_kind(inner, KIND_ITERATOR) && object_of(inner)->type->object.aux & TYPE_STATIC &&
           object_of(inner)->flags & ITERATOR_LEAF && object_of(inner)->spare < ITERATOR_DEPTH;
}

/* An iterator of itertools that never takes Python, and goes on without end: beside one that ends, C may follow it. */
static bool is_endless(Value inner) {
    if (!is_kind(inner, KIND_ITERATOR) || !(object_of(inner)->type->object.aux & TYPE_STATIC)) return false;
    const Iterator *iterator = AS(Iterator, inner);
    if (iterator->source == UNBOUND) return false;
    return iterator->object.aux == ITERATE_REPEAT || (iterator->object.aux == ITERATE_COUNT && are_ints(iterator->extra, iterator->source));
}

void iterator_judge(Iterator *iterator) {
    Object *object = &iterator->object;
    object->flags &= (uint8_t)~ITERATOR_LEAF;
    object->spare = 0;
    if (!(object->type->object.aux & TYPE_STATIC)) return; /* its class may have a __next__ of its own */
    if (object->aux == ITERATE_ENUMERATE) {
        if (!is_leaf(iterator->source)) return;
        object->spare = object_of(iterator->source)->spare + 1;
    } else if (object->aux == ITERATE_ZIP) {
        const Tuple *inner = AS(Tuple, iterator->source);
        if (inner->length > ZIP_LEAF_MAXIMUM) return;
        bool ends = inner->length == 0;
        for (uint64_t i = 0; i < inner->length; i++) {
            if (is_endless(inner->items[i])) continue;
            if (!is_leaf(inner->items[i])) return;
            ends = true;
            bool simple = object_of(inner->items[i])->aux <= ITERATE_SET;
            if (!simple && i + 1 < inner->length) return;
            if (object_of(inner->items[i])->spare >= object->spare) object->spare = object_of(inner->items[i])->spare + 1;
        }
        if (!ends) return;
    } else if (object->aux == ITERATE_SEQUENCE_REVERSED) {
        if (!is_exactly(iterator->source, &type_tuple) && !is_exactly(iterator->source, &type_str) &&
            !is_exactly(iterator->source, &type_bytes) && !is_exactly(iterator->source, &type_bytearray)) {
            return;
        }
    } else if (object->aux > ITERATE_SET) {
        return;
    }
    object->flags |= ITERATOR_LEAF;
}
