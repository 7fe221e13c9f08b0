/* intrinsics_containers.c: what the prelude's half of the containers (lib/prelude/containers.py) reaches into C for. Programs cannot
 * name these. Still each checks its arguments: a dump may hold a frame with anything in its registers.
 *
 * Positions in dicts are entry numbers, in sets slots of the table; a cursor is a place in a hash's probe of either. All are -1 for "none". A
 * place where nothing stands any more answers NotImplemented. */
#include "builtins/intrinsics_containers.h"
#include "core/hash.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/range.h"
#include "object/set_table.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/pause.h"
#include "vm/under_way.h"
#include "vm/vm.h"

extern const Instance absent_object;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

static Status misused(VM *vm) { return raise_error(vm, &type_SystemError, "bad argument to an internal function"); }

#define REQUIRE(condition)                                                                                             \
    do {                                                                                                               \
        (void)count;                                                                                                   \
        if (__builtin_expect(!(condition), 0)) return misused(vm);                                                     \
    } while (0)

/* A hash as hash() gives it. */
static bool read_hash(Value v, uint64_t *hash) {
    if (is_int(v)) {
        *hash = (uint64_t)int_of(v);
        return true;
    }
    if (!is_kind(v, KIND_INT) || AS(Int, v)->size != 1) return false;
    *hash = AS(Int, v)->limbs[0];
    if (object_of(v)->flags & INT_NEGATIVE) *hash = -*hash;
    return true;
}

static bool read_index(Value v, uint64_t *index) {
    if (!is_int(v) || int_of(v) < 0) return false;
    *index = (uint64_t)int_of(v);
    return true;
}

/* ---- sequences ---- */

static bool sequence_items(Value v, const Value **items, uint64_t *length) {
    if (is_kind(v, KIND_LIST)) {
        *items = list_items(AS(List, v));
        *length = AS(List, v)->length;
        return true;
    }
    if (!is_kind(v, KIND_TUPLE)) return false;
    *items = AS(Tuple, v)->items;
    *length = AS(Tuple, v)->length;
    return true;
}

LEAF(sequence_length) {
    const Value *items;
    uint64_t length;
    REQUIRE(sequence_items(args[0], &items, &length));
    *result = small_int((int64_t)length);
    return DONE;
}

LEAF(sequence_item) {
    const Value *items;
    uint64_t length, index;
    REQUIRE(sequence_items(args[0], &items, &length) && read_index(args[1], &index));
    *result = index < length ? items[index] : NOT_IMPLEMENTED;
    return DONE;
}

enum { SAME_CHUNK = 20000, IDENTICAL_CHUNK = 200000 };

/* The first index from args[2] on where the two differ or C cannot tell; or one up to which they are the same. */
LEAF(sequence_same) {
    const Value *a, *b;
    uint64_t a_length, b_length, index;
    REQUIRE(sequence_items(args[0], &a, &a_length) && sequence_items(args[1], &b, &b_length) && read_index(args[2], &index));
    uint64_t shorter = a_length < b_length ? a_length : b_length, start = index;
    if (shorter <= start) {
        *result = small_int((int64_t)start);
        return DONE;
    }
    index += walk_identical_items(a + start, b + start, shorter - start < IDENTICAL_CHUNK ? shorter - start : IDENTICAL_CHUNK);
    if (shorter - index > SAME_CHUNK) shorter = index + SAME_CHUNK;
    Walk walk = {0, SAME_CHUNK};
    for (; index < shorter; index++) {
        bool equal;
        if (a[index] == b[index]) continue;
        Status status = walk_equal(vm, a[index], b[index], &walk, &equal);
        if (status == RAISED || status == NO_MEMORY) return status;
        if (status == NEEDS_PYTHON || !equal) break;
    }
    charge_items(vm, index - start);
    if (walk.budget < SAME_CHUNK / 2 || index - start > SAME_CHUNK / 2) vm_hurry(vm);
    *result = small_int((int64_t)index);
    return DONE;
}

LEAF(tuple_from_list) {
    REQUIRE(is_kind(args[0], KIND_TYPE) && is_kind(args[1], KIND_LIST));
    TRY(container_check_class(vm, args[0], &type_tuple));
    const List *list = AS(List, args[1]);
    Tuple *tuple = tuple_new_of(vm, AS(Type, args[0]), list->length);
    if (!tuple) return NO_MEMORY;
    if (list->length) memcpy(tuple->items, list->values->items, list->length * sizeof(Value));
    *result = value_of(tuple);
    return DONE;
}

/* tuple, position, state (None in the beginning), hash: adds the hash of the item in front of the position, and those of the items from there on that
 * C can tell, not too many. The position and state it came to; the whole hash at the end. */
LEAF(tuple_hash_some) {
    uint64_t position, state = hash_tuple_begin(), hash;
    REQUIRE(is_kind(args[0], KIND_TUPLE) && read_index(args[1], &position));
    const Tuple *tuple = AS(Tuple, args[0]);
    if (position > 0) {
        REQUIRE(read_hash(args[2], &state) && read_hash(args[3], &hash));
        state = hash_tuple_add(state, hash);
    }
    Walk walk = {0, SAME_CHUNK};
    uint64_t start = position, end = position + IDENTICAL_CHUNK;
    Status status = DONE;
    for (; position < tuple->length && position < end && walk.budget; position++) {
        if (!quick_hash(tuple->items[position], &hash)) {
            walk.budget--;
            status = walk_hash(vm, tuple->items[position], &walk, &hash);
            if (status != DONE) break;
        }
        state = hash_tuple_add(state, hash);
    }
    if (status == RAISED || status == NO_MEMORY) return status;
    if (position - start > SAME_CHUNK / 2 || walk.budget < SAME_CHUNK / 2) vm_hurry(vm);
    bool whole = position == tuple->length && status == DONE;
    if (whole) return int_from_int64(vm, (int64_t)hash_tuple_finish(state, position), result);
    Value number;
    TRY(int_from_int64(vm, (int64_t)state, &number));
    Tuple *pair = tuple_pair(vm, small_int((int64_t)position), number);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

LEAF(slice_hash_from) {
    REQUIRE(is_kind(args[0], KIND_LIST));
    const List *list = AS(List, args[0]);
    uint64_t state = hash_tuple_begin(), hash;
    for (uint64_t i = 0; i < list->length; i++) {
        if (!read_hash(list->values->items[i], &hash)) return misused(vm);
        state = hash_tuple_add(state, hash);
    }
    return int_from_int64(vm, state == UINT64_MAX ? 1546275796 : (int64_t)state, result);
}

/* ---- sorting ---- */

/* Takes all items out of a list and gives them as a new one. */
LEAF(list_take_items) {
    REQUIRE(is_kind(args[0], KIND_LIST));
    List *list = AS(List, args[0]), *items = list_new(vm, 0);
    if (!items) return NO_MEMORY;
    items->values = list->values;
    items->length = list->length;
    list->values = NULL;
    list->length = 0;
    list->object.flags &= (uint8_t)~LIST_EMPTIED;
    *result = value_of(items);
    return DONE;
}

/* list, items: the list takes over the items of a list that is nobody else's. */
LEAF(list_become) {
    REQUIRE(is_kind(args[0], KIND_LIST) && is_kind(args[1], KIND_LIST) && args[0] != args[1]);
    List *list = AS(List, args[0]), *items = AS(List, args[1]);
    heap_discard(vm, list->values);
    list->values = items->values;
    list->length = items->length;
    items->values = NULL;
    items->length = 0;
    *result = NONE;
    return DONE;
}

/* Puts them back. Whether the list had been changed meanwhile. */
LEAF(list_give_back) {
    REQUIRE(is_kind(args[0], KIND_LIST) && is_kind(args[1], KIND_LIST));
    List *list = AS(List, args[0]), *items = AS(List, args[1]);
    *result = bool_value(list->values || list->object.flags & LIST_EMPTIED);
    list->values = items->values;
    list->length = items->length;
    items->values = NULL;
    items->length = 0;
    return DONE;
}

LEAF(sort_keyed) { /* keys, items, reverse */
    REQUIRE(is_kind(args[0], KIND_LIST) && is_kind(args[1], KIND_LIST) && is_bool(args[2]));
    *result = NONE;
    return list_sort_keyed(vm, AS(List, args[0]), AS(List, args[1]), args[2] == TRUE);
}

/* ---- dicts ---- */

#define DICT(v) AS(Dict, v)

static const Entry *entry_at(Value dict, Value position) {
    uint64_t number;
    if (!is_kind(dict, KIND_DICT) || !read_index(position, &number) || number >= DICT(dict)->used) return NULL;
    const Entry *entry = &DICT(dict)->entries->items[number];
    return entry->key == UNBOUND ? NULL : entry;
}

/* dict, key, hash, cursor: the next entry with this hash, as a cursor; -1 for none; -2 - its number when its key is this very key. */
LEAF(dict_seek) {
    uint64_t hash, cursor;
    REQUIRE(is_kind(args[0], KIND_DICT) && read_hash(args[2], &hash) && read_index(args[3], &cursor));
    const Dict *dict = DICT(args[0]);
    cursor = dict_candidate(vm, dict, hash, cursor);
    uint32_t entry = cursor ? dict_cursor_entry(dict, cursor) : DICT_NOT_FOUND;
    if (entry == DICT_NOT_FOUND) {
        *result = small_int(-1);
    } else {
        *result = small_int(dict->entries->items[entry].key == args[1] ? -2 - (int64_t)entry : (int64_t)cursor);
    }
    return DONE;
}

/* dict, cursor, key: the number of the entry at the cursor if its key still is this very key; else -1. */
LEAF(dict_cursor_number) {
    uint64_t cursor;
    REQUIRE(is_kind(args[0], KIND_DICT) && read_index(args[1], &cursor) && cursor > 0);
    uint32_t entry = dict_cursor_entry(DICT(args[0]), cursor);
    bool same = entry != DICT_NOT_FOUND && DICT(args[0])->entries->items[entry].key == args[2];
    *result = small_int(same ? (int64_t)entry : -1);
    return DONE;
}

/* dict, cursor: the key there. */
LEAF(dict_cursor_key) {
    uint64_t cursor;
    REQUIRE(is_kind(args[0], KIND_DICT) && read_index(args[1], &cursor) && cursor > 0);
    uint32_t entry = dict_cursor_entry(DICT(args[0]), cursor);
    Value key = entry == DICT_NOT_FOUND ? UNBOUND : DICT(args[0])->entries->items[entry].key;
    *result = key == UNBOUND ? NOT_IMPLEMENTED : key;
    return DONE;
}

/* dict: a number that changes with its keys. */
LEAF(dict_version) {
    REQUIRE(is_kind(args[0], KIND_DICT));
    *result = small_int((int64_t)(DICT(args[0])->keys_version & 0x7fffffffffff));
    return DONE;
}

/* dict: whether a key is no str. */
LEAF(dict_has_other_keys) { /* than str. Pauses: vm/pause.h */
    REQUIRE(is_kind(args[0], KIND_DICT));
    const Dict *dict = DICT(args[0]);
    Value state[PAUSE_STATE];
    uint64_t i = 0;
    if (pause_take(vm, PAUSE_KEYWORDS, args[0], NONE, state) && !pause_number(state[0], dict->used, &i)) i = 0;
    for (; i < dict->used; i++) {
        Value key = dict->entries->items[i].key;
        *result = TRUE;
        if (key != UNBOUND && !is_str(key)) return DONE;
        if (pause_due(vm, 4)) return pause_keep(vm, PAUSE_KEYWORDS, args[0], NONE, 1, (Value[]){small_int((int64_t)i + 1)});
    }
    *result = FALSE;
    return DONE;
}

LEAF(dict_advance) { /* the first entry from a position on */
    uint64_t position;
    REQUIRE(is_kind(args[0], KIND_DICT) && read_index(args[1], &position));
    const Dict *dict = DICT(args[0]);
    while (position < dict->used && dict->entries->items[position].key == UNBOUND) {
        position++;
    }
    *result = small_int(position < dict->used ? (int64_t)position : -1);
    return DONE;
}

LEAF(dict_key_at) {
    const Entry *entry = entry_at(args[0], args[1]);
    (void)vm, (void)count;
    *result = entry ? entry->key : NOT_IMPLEMENTED;
    return DONE;
}

LEAF(dict_value_at) {
    const Entry *entry = entry_at(args[0], args[1]);
    (void)vm, (void)count;
    *result = entry ? entry->value : NOT_IMPLEMENTED;
    return DONE;
}

LEAF(dict_hash_at) {
    const Entry *entry = entry_at(args[0], args[1]);
    REQUIRE(entry);
    return int_from_int64(vm, (int64_t)entry->hash, result);
}

LEAF(dict_set_value_at) {
    Entry *entry = (Entry *)(uintptr_t)entry_at(args[0], args[1]);
    REQUIRE(entry);
    TRY(dict_own(vm, DICT(args[0])));
    entry = (Entry *)(uintptr_t)entry_at(args[0], args[1]);
    entry->value = args[2];
    *result = NONE;
    return DONE;
}

LEAF(dict_delete_at) {
    REQUIRE(entry_at(args[0], args[1]));
    *result = NONE;
    return dict_delete_entry(vm, DICT(args[0]), (uint32_t)int_of(args[1]));
}

LEAF(dict_insert_leaf) { /* dict, key, hash, value: the key is known to be absent */
    uint64_t hash;
    REQUIRE(is_kind(args[0], KIND_DICT) && read_hash(args[2], &hash));
    *result = NONE;
    return dict_insert(vm, DICT(args[0]), args[1], hash, args[3]);
}

/* dict, other: merges another dict into an empty one, which compares nothing. Whether that could be done; if not, there is room for as many keys. */
LEAF(dict_merge_first) {
    REQUIRE(is_kind(args[0], KIND_DICT) && is_kind(args[1], KIND_DICT) && args[0] != args[1]);
    Dict *dict = DICT(args[0]), *other = DICT(args[1]);
    bool possible = dict->live == 0 && other->live;
    TRY(possible ? dict_merge_into_empty(vm, dict, other) : dict_reserve(vm, dict, other->live));
    if (possible) charge_items(vm, other->live);
    *result = bool_value(possible);
    return DONE;
}

LEAF(view_dict) {
    REQUIRE(is_kind(args[0], KIND_DICT_VIEW));
    *result = AS(DictView, args[0])->dict;
    return DONE;
}

LEAF(view_form) {
    REQUIRE(is_kind(args[0], KIND_DICT_VIEW));
    *result = small_int(object_of(args[0])->aux);
    return DONE;
}

/* ---- sets ---- */

#define SET(v) AS(Set, v)

static const SetEntry *slot_at(Value set, Value position) {
    uint64_t slot;
    if (!is_kind(set, KIND_SET) || !read_index(position, &slot) || !SET(set)->table || slot >= SET(set)->table->capacity) return NULL;
    const SetEntry *entry = &SET(set)->table->items[slot];
    return entry->key == UNBOUND ? NULL : entry;
}

/* set, hash, cursor: the next entry with this hash, as a cursor; -1 for none. */
LEAF(set_candidate_leaf) {
    uint64_t hash, cursor;
    REQUIRE(is_kind(args[0], KIND_SET) && read_hash(args[1], &hash) && read_index(args[2], &cursor));
    cursor = set_candidate(vm, SET(args[0]), hash, cursor);
    *result = small_int(cursor ? (int64_t)cursor : -1);
    return DONE;
}

/* The entry at a cursor if it has that hash; NULL when it is gone. */
static const SetEntry *entry_at_cursor(Value set, uint64_t hash, uint64_t cursor) {
    const SetTable *table = SET(set)->table;
    uint64_t slot = set_cursor_slot(cursor);
    if (!table || slot >= table->capacity) return NULL;
    const SetEntry *entry = &table->items[slot];
    return entry->key != UNBOUND && entry->hash == hash ? entry : NULL;
}

LEAF(set_key_at) { /* set, hash, cursor */
    uint64_t hash, cursor;
    REQUIRE(is_kind(args[0], KIND_SET) && read_hash(args[1], &hash) && read_index(args[2], &cursor) && cursor > 0);
    const SetEntry *entry = entry_at_cursor(args[0], hash, cursor);
    *result = entry ? entry->key : NOT_IMPLEMENTED;
    return DONE;
}

LEAF(set_remove_at) { /* set, hash, cursor */
    uint64_t hash, cursor;
    REQUIRE(is_kind(args[0], KIND_SET) && read_hash(args[1], &hash) && read_index(args[2], &cursor) && cursor > 0);
    REQUIRE(entry_at_cursor(args[0], hash, cursor));
    set_remove_slot(vm, SET(args[0]), set_cursor_slot(cursor));
    *result = NONE;
    return DONE;
}

LEAF(set_insert_leaf) { /* set, key, hash: the key is known to be absent */
    uint64_t hash;
    REQUIRE(is_kind(args[0], KIND_SET) && read_hash(args[2], &hash));
    *result = NONE;
    return set_insert(vm, SET(args[0]), args[1], hash);
}

LEAF(set_advance) { /* the first slot in use from a slot on */
    uint64_t slot;
    REQUIRE(is_kind(args[0], KIND_SET) && read_index(args[1], &slot));
    const SetTable *table = SET(args[0])->table;
    while (table && slot < table->capacity && table->items[slot].key == UNBOUND) {
        slot++;
    }
    *result = small_int(table && slot < table->capacity ? (int64_t)slot : -1);
    return DONE;
}

LEAF(set_item_at) {
    const SetEntry *entry = slot_at(args[0], args[1]);
    (void)vm, (void)count;
    *result = entry ? entry->key : NOT_IMPLEMENTED;
    return DONE;
}

LEAF(set_hash_at) {
    const SetEntry *entry = slot_at(args[0], args[1]);
    REQUIRE(entry);
    return int_from_int64(vm, (int64_t)entry->hash, result);
}

/* set, other: merges another set into one that never held anything, which compares nothing. Whether that could be done. */
LEAF(set_merge_first) {
    REQUIRE(is_kind(args[0], KIND_SET));
    bool possible = is_kind(args[1], KIND_SET) && args[0] != args[1] && SET(args[0])->filled == 0 && object_of(args[0])->mark != MARK_PERMANENT;
    if (possible) TRY(set_merge(vm, SET(args[0]), SET(args[1])));
    *result = bool_value(possible);
    return DONE;
}

/* Before `n` keys are merged in: grows the table as CPython does. */
LEAF(set_prepare) {
    uint64_t more;
    REQUIRE(is_kind(args[0], KIND_SET) && read_index(args[1], &more));
    Set *set = SET(args[0]);
    *result = NONE;
    return set_is_crowded(set, more) ? set_table_resize(vm, set, (set->live + more) * 2) : DONE;
}

LEAF(set_settle_leaf) {
    REQUIRE(is_kind(args[0], KIND_SET));
    *result = NONE;
    return set_settle(vm, SET(args[0]));
}

LEAF(set_make) { /* an empty set of that class */
    REQUIRE(is_kind(args[0], KIND_TYPE) && AS(Type, args[0])->instance_kind == KIND_SET);
    Set *set = set_new(vm, AS(Type, args[0]));
    if (!set) return NO_MEMORY;
    *result = value_of(set);
    return DONE;
}

/* set, other: the set takes over the items of the other one, which is nobody else's. */
LEAF(set_become_leaf) {
    REQUIRE(is_kind(args[0], KIND_SET) && is_kind(args[1], KIND_SET) && args[0] != args[1]);
    set_become(vm, SET(args[0]), SET(args[1]));
    *result = NONE;
    return DONE;
}

/* ---- iterators ---- */

static const char *const form_names[ITERATOR_FORM_COUNT] = {
    "list", "list reversed", "tuple", "str", "bytes", "bytearray", "memoryview", "range", "long range", "dict", "dict", "dict", "dict",
    "dict", "dict", "deque", "deque reversed", "set", "callable", "sequence", "sequence reversed", "enumerate", "zip", "map", "filter",
};

LEAF(list_begun) { /* iterable: the items of it that list() has taken already, or None */
    (void)count;
    Value state[PAUSE_STATE];
    *result = pause_handed_over(vm, PAUSE_LIST, args[0], state) && is_kind(state[0], KIND_LIST) ? state[0] : NONE;
    return DONE;
}

LEAF(iterator_form) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR) && object_of(args[0])->aux < ITERATOR_FORM_COUNT);
    *result = str_from_cstring(vm, form_names[object_of(args[0])->aux]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(iterator_source) { /* NotImplemented once it is exhausted */
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    Value source = AS(Iterator, args[0])->source;
    *result = source == UNBOUND ? NOT_IMPLEMENTED : source;
    return DONE;
}

/* map: the next item of its only iterator; _absent when that takes Python. */
LEAF(map_item) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR) && object_of(args[0])->aux == ITERATE_MAP);
    const Tuple *iterators = AS(Tuple, AS(Iterator, args[0])->extra);
    *result = value_of(&absent_object);
    if (iterators->length != 1 || !is_kind(iterators->items[0], KIND_ITERATOR)) return DONE;
    Iterator *inner = AS(Iterator, iterators->items[0]);
    if (!(inner->object.flags & ITERATOR_LEAF) || !(inner->object.type->object.aux & TYPE_STATIC)) return DONE;
    Value item;
    TRY(iterator_advance(vm, inner, &item));
    if (item == UNBOUND) return raise_with(vm, &type_StopIteration, 0);
    *result = item;
    return DONE;
}

LEAF(iterator_extra) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    Value extra = AS(Iterator, args[0])->extra;
    *result = extra == UNBOUND ? NOT_IMPLEMENTED : extra;
    return DONE;
}

/* _enumerate_item(iterator, item): the item with its number; the next one has the next number */
LEAF(enumerate_item) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR) && object_of(args[0])->aux == ITERATE_ENUMERATE);
    Iterator *iterator = AS(Iterator, args[0]);
    REQUIRE(is_int(iterator->extra) || is_kind(iterator->extra, KIND_INT));
    Value next;
    Tuple *pair = tuple_pair(vm, iterator->extra, args[1]);
    if (!pair) return NO_MEMORY;
    TRY(value_binary(vm, BINARY_ADD, iterator->extra, small_int(1), &next));
    iterator->extra = next;
    *result = value_of(pair);
    return DONE;
}

LEAF(iterator_position) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    return int_from_int64(vm, AS(Iterator, args[0])->position, result);
}

LEAF(iterator_set_position) {
    int64_t position = is_int(args[1]) ? int_of(args[1]) : -1;
    REQUIRE(is_kind(args[0], KIND_ITERATOR) && position >= (object_of(args[0])->aux == ITERATE_SEQUENCE_REVERSED ? -1 : 0));
    AS(Iterator, args[0])->position = position;
    *result = NONE;
    return DONE;
}

LEAF(iterator_finish) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    AS(Iterator, args[0])->source = UNBOUND;
    *result = NONE;
    return DONE;
}

LEAF(iterator_is_strict) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    *result = bool_value(object_of(args[0])->flags & ITERATOR_STRICT);
    return DONE;
}

LEAF(iterator_copy) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR) && object_of(args[0])->aux <= ITERATE_SET);
    const Iterator *old = AS(Iterator, args[0]);
    Iterator *copy = iterator_make(vm, old->object.type, old->object.aux, old->source, old->position);
    if (!copy) return NO_MEMORY;
    copy->stop = old->stop;
    copy->step = old->step;
    copy->extra = old->extra;
    *result = value_of(copy);
    return DONE;
}

/* What is left of a range's iterator, as a range. */
LEAF(iterator_rest_of_range) {
    REQUIRE(is_kind(args[0], KIND_ITERATOR));
    const Iterator *iterator = AS(Iterator, args[0]);
    if (iterator->object.aux == ITERATE_RANGE) {
        int64_t left = iterator->stop > 0 ? iterator->stop : 0;
        Value start, stop, step;
        TRY(int_from_int64(vm, iterator->position, &start));
        TRY(int_from_int64(vm, iterator->position + left * iterator->step, &stop));
        TRY(int_from_int64(vm, iterator->step, &step));
        return range_new(vm, start, stop, step, result);
    }
    REQUIRE(iterator->object.aux == ITERATE_LONG_RANGE);
    if (iterator->source == UNBOUND) return range_new(vm, small_int(0), small_int(0), small_int(1), result);
    const Range *range = AS(Range, iterator->source);
    Value offset, start;
    TRY(value_binary(vm, BINARY_MULTIPLY, iterator->extra, range->step, &offset));
    TRY(value_binary(vm, BINARY_ADD, range->start, offset, &start));
    return range_new(vm, start, range->stop, range->step, result);
}

LEAF(iterator_make_leaf) { /* class, source, extra, position, strict: the class's own form */
    static const struct {
        const Type *type;
        IteratorForm form;
    } forms[] = {
        {&type_enumerate, ITERATE_ENUMERATE}, {&type_zip, ITERATE_ZIP},           {&type_map, ITERATE_MAP},
        {&type_filter, ITERATE_FILTER},       {&type_reversed, ITERATE_SEQUENCE_REVERSED}, {&type_iterator, ITERATE_SEQUENCE},
    };
    REQUIRE(is_kind(args[0], KIND_TYPE) && is_int(args[3]));
    const Type *type = AS(Type, args[0]);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (type != forms[i].type && !type_is_subtype(type, forms[i].type)) continue;
        IteratorForm form = forms[i].form;
        if (form == ITERATE_ZIP && !is_kind(args[1], KIND_TUPLE)) break;
        if (form == ITERATE_MAP && !is_kind(args[2], KIND_TUPLE)) break;
        Iterator *iterator = iterator_make(vm, type, form, args[1], int_of(args[3]));
        if (!iterator) return NO_MEMORY;
        iterator->extra = args[2];
        if (args[4] == TRUE) iterator->object.flags |= ITERATOR_STRICT;
        iterator_judge(iterator);
        *result = value_of(iterator);
        return DONE;
    }
    return misused(vm);
}

/* name, index, how: "zip() argument 2 is shorter than argument 1" */
LEAF(iterator_strict_failure) {
    uint64_t index;
    REQUIRE(is_kind(args[0], KIND_STR) && read_index(args[1], &index) && is_kind(args[2], KIND_STR));
    (void)result;
    return iterator_strict_error(vm, str_equals_ascii(AS(Str, args[0]), "zip") ? "zip" : "map", index,
                                 str_equals_ascii(AS(Str, args[2]), "longer") ? "longer" : "shorter");
}

/* ---- others ---- */

LEAF(range_length_leaf) {
    REQUIRE(is_kind(args[0], KIND_RANGE));
    *result = AS(Range, args[0])->length;
    return DONE;
}

/* Prelude frames do not count as depth, but recursion through them must end, too. */
LEAF(check_depth) {
    REQUIRE(is_kind(args[0], KIND_STR));
    if (vm->hidden_frames > (uint64_t)vm->depth_limit * HIDDEN_FRAMES_PER_CALL) {
        return raise_error(vm, &type_RecursionError, "maximum recursion depth exceeded%S", args[0]);
    }
    *result = NONE;
    return DONE;
}

/* Whether the prelude function that asks is already running for the same self further down: its repr is under way. */
LEAF(asks_under_way) {
    (void)args;
    (void)count;
    bool found;
    TRY(is_under_way(vm, &found));
    *result = found ? TRUE : FALSE;
    return DONE;
}

extern const Function prelude_list_sort_keyed;

#define INTRINSIC(symbol, name, number, leaf)                                                                          \
    const Builtin intrinsic_##symbol = FUNCTION(name, "", number, number, number, leaf, NULL, "builtins");

INTRINSIC(sequence_length, "_sequence_length", 1, sequence_length)
INTRINSIC(sequence_item, "_sequence_item", 2, sequence_item)
INTRINSIC(sequence_same, "_sequence_same", 3, sequence_same)
INTRINSIC(tuple_from_list, "_tuple_from_list", 2, tuple_from_list)
INTRINSIC(tuple_hash_some, "_tuple_hash_some", 4, tuple_hash_some)
INTRINSIC(slice_hash, "_slice_hash", 1, slice_hash_from)
INTRINSIC(list_take_items, "_list_take_items", 1, list_take_items)
INTRINSIC(list_give_back, "_list_give_back", 2, list_give_back)
const Builtin intrinsic_list_sort_keyed =
    FUNCTION("_list_sort_keyed", "", 3, 3, 3, sort_keyed, &prelude_list_sort_keyed, "builtins");
INTRINSIC(dict_cursor_number, "_dict_cursor_number", 3, dict_cursor_number)
INTRINSIC(dict_cursor_key, "_dict_cursor_key", 2, dict_cursor_key)
INTRINSIC(dict_seek, "_dict_seek", 4, dict_seek)
INTRINSIC(map_item, "_map_item", 1, map_item)
INTRINSIC(list_become, "_list_become", 2, list_become)
INTRINSIC(list_begun, "_list_begun", 1, list_begun)
INTRINSIC(dict_version, "_dict_version", 1, dict_version)
INTRINSIC(dict_has_other_keys, "_dict_has_other_keys", 1, dict_has_other_keys)
INTRINSIC(dict_advance, "_dict_advance", 2, dict_advance)
INTRINSIC(dict_key_at, "_dict_key_at", 2, dict_key_at)
INTRINSIC(dict_value_at, "_dict_value_at", 2, dict_value_at)
INTRINSIC(dict_hash_at, "_dict_hash_at", 2, dict_hash_at)
INTRINSIC(dict_set_value_at, "_dict_set_value_at", 3, dict_set_value_at)
INTRINSIC(dict_delete_at, "_dict_delete_at", 2, dict_delete_at)
INTRINSIC(dict_insert, "_dict_insert", 4, dict_insert_leaf)
INTRINSIC(dict_merge_first, "_dict_merge_first", 2, dict_merge_first)
INTRINSIC(view_dict, "_view_dict", 1, view_dict)
INTRINSIC(view_form, "_view_form", 1, view_form)
INTRINSIC(set_candidate, "_set_candidate", 3, set_candidate_leaf)
INTRINSIC(set_key_at, "_set_key_at", 3, set_key_at)
INTRINSIC(set_remove_at, "_set_remove_at", 3, set_remove_at)
INTRINSIC(set_insert, "_set_insert", 3, set_insert_leaf)
INTRINSIC(set_advance, "_set_advance", 2, set_advance)
INTRINSIC(set_item_at, "_set_item_at", 2, set_item_at)
INTRINSIC(set_hash_at, "_set_hash_at", 2, set_hash_at)
INTRINSIC(set_merge_first, "_set_merge_first", 2, set_merge_first)
INTRINSIC(set_prepare, "_set_prepare", 2, set_prepare)
INTRINSIC(set_settle, "_set_settle", 1, set_settle_leaf)
INTRINSIC(set_make, "_set_make", 1, set_make)
INTRINSIC(set_become, "_set_become", 2, set_become_leaf)
INTRINSIC(iterator_form, "_iterator_form", 1, iterator_form)
INTRINSIC(iterator_source, "_iterator_source", 1, iterator_source)
INTRINSIC(iterator_extra, "_iterator_extra", 1, iterator_extra)
INTRINSIC(enumerate_item, "_enumerate_item", 2, enumerate_item)
INTRINSIC(iterator_position, "_iterator_position", 1, iterator_position)
INTRINSIC(iterator_set_position, "_iterator_set_position", 2, iterator_set_position)
INTRINSIC(iterator_finish, "_iterator_finish", 1, iterator_finish)
INTRINSIC(iterator_is_strict, "_iterator_is_strict", 1, iterator_is_strict)
INTRINSIC(iterator_copy, "_iterator_copy", 1, iterator_copy)
INTRINSIC(iterator_rest_of_range, "_iterator_rest_of_range", 1, iterator_rest_of_range)
INTRINSIC(iterator_make, "_iterator_make", 5, iterator_make_leaf)
INTRINSIC(iterator_strict_failure, "_iterator_strict_failure", 3, iterator_strict_failure)
INTRINSIC(range_length, "_range_length", 1, range_length_leaf)
INTRINSIC(check_depth, "_check_depth", 1, check_depth)
INTRINSIC(is_under_way, "_is_under_way", 1, asks_under_way)
