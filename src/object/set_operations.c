/* set_operations.c: union, intersection, difference and symmetric difference, in the steps that CPython takes: the order in which the
 * result is iterated depends on them. */
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/set_table.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* Keys of a set, of an exact dict, or of any other builtin iterable, with their hashes. */
typedef struct Keys {
    const Set *set;
    const Dict *dict;
    const Value *items; /* `count` of them */
    Iterator *iterator;
    uint64_t position, count;
    const char *role; /* what an unhashable one cannot be used as; NULL: not said */
    IteratorState state;
} Keys;

static Status keys_start(VM *vm, Keys *keys, Value iterable) {
    keys->set = NULL;
    keys->dict = NULL;
    keys->items = NULL;
    keys->iterator = NULL;
    keys->position = keys->count = 0;
    keys->role = "set element";
    if (is_kind(iterable, KIND_SET)) {
        keys->set = AS(Set, iterable);
        return DONE;
    }
    if (is_exactly(iterable, &type_dict)) {
        keys->dict = AS(Dict, iterable);
        return DONE;
    }
    if (is_exactly(iterable, &type_list) || is_exactly(iterable, &type_tuple)) {
        bool is_list = is_kind(iterable, KIND_LIST);
        keys->count = is_list ? AS(List, iterable)->length : AS(Tuple, iterable)->length;
        keys->items = is_list ? list_items(AS(List, iterable)) : AS(Tuple, iterable)->items;
        if (keys->count) return DONE;
    }
    Value iterator;
    TRY(iterator_of_builtin(vm, iterable, &iterator));
    if (iterator == UNBOUND || !(object_of(iterator)->flags & ITERATOR_LEAF)) return NEEDS_PYTHON;
    keys->iterator = AS(Iterator, iterator);
    return iterator_save(keys->iterator, &keys->state) ? DONE : NEEDS_PYTHON;
}

/* What was taken from an iterator is put back when the operation is to be run again. */
static Status keys_end(Keys *keys, Status status) {
    if (keys->iterator && (status == NO_MEMORY || status == NEEDS_PYTHON)) iterator_restore(&keys->state);
    return status;
}

/* *key: UNBOUND at the end. */
static Status keys_next(VM *vm, Keys *keys, Value *key, uint64_t *hash) {
    WORKED(vm, 4);
    *key = UNBOUND;
    if (keys->set) {
        const SetTable *table = keys->set->table;
        while (table && keys->position < table->capacity) {
            const SetEntry *entry = &table->items[keys->position++];
            if (entry->key == UNBOUND) continue;
            *key = entry->key;
            *hash = entry->hash;
            return DONE;
        }
        return DONE;
    }
    if (keys->dict) {
        while (keys->position < keys->dict->used) {
            const Entry *entry = &keys->dict->entries->items[keys->position++];
            if (entry->key == UNBOUND) continue;
            *key = entry->key;
            *hash = entry->hash;
            return DONE;
        }
        return DONE;
    }
    if (keys->count) {
        if (keys->position == keys->count) return DONE;
        *key = keys->items[keys->position++];
    } else {
        TRY(iterator_advance(vm, keys->iterator, key));
    }
    if (*key == UNBOUND || quick_hash(*key, hash)) return DONE;
    Walk walk = WALK_START;
    Status status = walk_hash(vm, *key, &walk, hash);
    return status == DONE || !keys->role ? status : container_reword_unhashable(vm, status, *key, keys->role);
}

static const Type *base_type(const Set *set) {
    bool frozen = set->object.type == &type_frozenset || type_is_subtype(set->object.type, &type_frozenset);
    return frozen ? &type_frozenset : &type_set;
}

Status set_copy_of(VM *vm, const Set *set, const Type *type, Set **copy) {
    Set *new = set_new(vm, type);
    if (!new) return NO_MEMORY;
    *copy = new;
    return set_merge(vm, new, set);
}

/* ---- union ---- */

static Status add_all(VM *vm, Set *set, Keys *keys) {
    Value key;
    uint64_t hash, count = 0;
    Walk walk = WALK_START;
    for (;; count++) {
        TRY(keys_next(vm, keys, &key, &hash));
        if (key == UNBOUND) break;
        TRY(set_put_within(vm, set, key, hash, &walk));
    }
    charge_items(vm, count);
    return DONE;
}

Status set_update(VM *vm, Set *set, Value iterable) {
    if (is_kind(iterable, KIND_SET)) return set_merge(vm, set, AS(Set, iterable));
    Keys keys;
    TRY(keys_start(vm, &keys, iterable));
    if (!keys.dict) return keys_end(&keys, add_all(vm, set, &keys)); /* adding again what was added changes nothing */
    Set *clone;
    TRY(set_clone(vm, set, &clone));
    if (set_is_crowded(clone, keys.dict->live)) TRY(set_table_resize(vm, clone, (clone->live + keys.dict->live) * 2));
    TRY(add_all(vm, clone, &keys));
    set_become(vm, set, clone);
    return DONE;
}

Status set_from_iterable(VM *vm, const Type *type, Value iterable, Value *result) {
    Set *set = set_new(vm, type);
    if (!set) return NO_MEMORY;
    TRY(set_update(vm, set, iterable));
    *result = value_of(set);
    return DONE;
}

/* ---- intersection ---- */

static Status keep_common(VM *vm, const Set *set, Keys *keys, Set *result) {
    Value key;
    uint64_t hash;
    Walk walk = WALK_START;
    for (;;) {
        TRY(keys_next(vm, keys, &key, &hash));
        if (key == UNBOUND) return DONE;
        uint64_t slot;
        if (walk.budget < WALK_BUDGET) walk.budget += 16;
        TRY(set_walk_find(vm, set, key, hash, &walk, &slot));
        if (slot != SET_NOT_FOUND) TRY(set_put_within(vm, result, key, hash, &walk));
    }
}

Status set_intersection(VM *vm, const Set *set, Value iterable, Set **result) {
    const Type *type = base_type(set);
    if (value_of(set) == iterable) return set_copy_of(vm, set, type, result);
    if (is_kind(iterable, KIND_SET) && AS(Set, iterable)->live > set->live) { /* the smaller one is walked through */
        const Set *larger = AS(Set, iterable);
        iterable = value_of(set);
        set = larger;
    }
    Keys keys;
    *result = set_new(vm, type);
    if (!*result) return NO_MEMORY;
    TRY(keys_start(vm, &keys, iterable));
    keys.role = NULL;
    return keys_end(&keys, keep_common(vm, set, &keys, *result));
}

/* ---- difference ---- */

static Status remove_all(VM *vm, Set *set, Keys *keys) {
    Value key;
    uint64_t hash;
    Walk walk = WALK_START;
    for (;;) {
        TRY(keys_next(vm, keys, &key, &hash));
        if (key == UNBOUND) return DONE;
        bool found;
        TRY(set_take(vm, set, key, hash, &walk, &found));
    }
}

Status set_difference_update(VM *vm, Set *set, Value iterable) {
    if (value_of(set) == iterable) {
        set_clear(vm, set);
        return DONE;
    }
    if (is_kind(iterable, KIND_SET) && AS(Set, iterable)->live >> 3 > set->live) { /* far larger: first what they share */
        Set *common;
        TRY(set_intersection(vm, set, iterable, &common));
        iterable = value_of(common);
    }
    Keys keys;
    TRY(keys_start(vm, &keys, iterable));
    TRY(keys_end(&keys, remove_all(vm, set, &keys)));
    uint64_t mask = (set->table ? set->table->capacity : 8) - 1;
    if (set->filled - set->live <= mask / 4) return DONE;
    return set_table_resize(vm, set, set_growth(set));
}

static Status copy_and_remove(VM *vm, const Set *set, Value iterable, Set **result) {
    TRY(set_copy_of(vm, set, base_type(set), result));
    return set_difference_update(vm, *result, iterable);
}

Status set_difference(VM *vm, const Set *set, Value iterable, Set **result) {
    const Set *other_set = is_kind(iterable, KIND_SET) ? AS(Set, iterable) : NULL;
    const Dict *other_dict = is_exactly(iterable, &type_dict) ? AS(Dict, iterable) : NULL;
    if (!other_set && !other_dict) return copy_and_remove(vm, set, iterable, result);
    uint64_t size = other_set ? other_set->live : other_dict->live;
    if (set->live >> 2 > size) return copy_and_remove(vm, set, iterable, result);
    Set *new = set_new(vm, base_type(set));
    if (!new) return NO_MEMORY;
    *result = new;
    Walk walk = WALK_START;
    if (!set->table) return DONE;
    for (uint64_t i = 0; i < set->table->capacity; i++) {
        const SetEntry *entry = &set->table->items[i];
        if (entry->key == UNBOUND) continue;
        if (walk.budget < WALK_BUDGET) walk.budget += 16;
        bool found;
        if (other_set) {
            uint64_t slot;
            TRY(set_walk_find(vm, other_set, entry->key, entry->hash, &walk, &slot));
            found = slot != SET_NOT_FOUND;
        } else {
            uint32_t number;
            TRY(dict_walk_find(vm, other_dict, entry->key, entry->hash, &walk, &number));
            found = number != DICT_NOT_FOUND;
        }
        if (!found) TRY(set_put_within(vm, new, entry->key, entry->hash, &walk));
    }
    return DONE;
}

/* ---- symmetric difference ---- */

static Status toggle_all(VM *vm, Set *set, Keys *keys) {
    Value key;
    uint64_t hash;
    Walk walk = WALK_START;
    for (;;) {
        TRY(keys_next(vm, keys, &key, &hash));
        if (key == UNBOUND) return DONE;
        bool found;
        TRY(set_take(vm, set, key, hash, &walk, &found));
        if (!found) TRY(set_insert(vm, set, key, hash));
    }
}

/* Toggling twice would undo it, so it is done to a copy of the table. */
Status set_symmetric_difference_update(VM *vm, Set *set, Value iterable) {
    if (value_of(set) == iterable) {
        set_clear(vm, set);
        return DONE;
    }
    if (!is_kind(iterable, KIND_SET) && !is_exactly(iterable, &type_dict)) {
        TRY(set_from_iterable(vm, &type_set, iterable, &iterable));
    }
    Keys keys;
    Set *clone;
    TRY(keys_start(vm, &keys, iterable));
    TRY(set_clone(vm, set, &clone));
    TRY(toggle_all(vm, clone, &keys));
    set_become(vm, set, clone);
    return DONE;
}

Status set_symmetric_difference(VM *vm, const Set *set, Value iterable, Set **result) {
    Value other;
    TRY(set_from_iterable(vm, base_type(set), iterable, &other));
    *result = AS(Set, other);
    Keys keys;
    TRY(keys_start(vm, &keys, value_of(set)));
    return toggle_all(vm, *result, &keys);
}

/* ---- operators ---- */

static bool is_set_view(Value v) { return is_kind(v, KIND_DICT_VIEW) && object_of(v)->aux != VIEW_VALUES; }

/* set(view), in the steps that its dict's size determines. */
static Status view_to_set(VM *vm, Value v, Set **result) {
    Value iterable = v;
    if (is_set_view(v) && object_of(v)->aux == VIEW_KEYS && is_exactly(AS(DictView, v)->dict, &type_dict)) {
        iterable = AS(DictView, v)->dict;
    }
    Value set;
    TRY(set_from_iterable(vm, &type_set, iterable, &set));
    *result = AS(Set, set);
    return DONE;
}

static uint64_t view_size(Value view) { return AS(Dict, AS(DictView, view)->dict)->live; }

static Status view_intersection(VM *vm, Value view, Value other, Set **result) {
    if (!is_set_view(view)) {
        Value swapped = view;
        view = other;
        other = swapped;
    }
    if (is_exactly(other, &type_set) && view_size(view) <= AS(Set, other)->live) {
        return set_intersection(vm, AS(Set, other), view, result);
    }
    if (is_set_view(other) && view_size(other) > view_size(view)) {
        Value swapped = view;
        view = other;
        other = swapped;
    }
    Set *common = set_new(vm, &type_set);
    if (!common) return NO_MEMORY;
    *result = common;
    Keys keys;
    TRY(keys_start(vm, &keys, other));
    keys.role = "dict key";
    Value key;
    uint64_t hash;
    for (;;) {
        Status status = keys_next(vm, &keys, &key, &hash);
        if (status == DONE && key == UNBOUND) return DONE;
        bool found = false;
        if (status == DONE) status = dict_view_contains(vm, AS(DictView, view), key, &found);
        if (status == DONE && found) status = set_put(vm, common, key, hash);
        if (status != DONE) return keys_end(&keys, status);
    }
}

static Status view_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    Set *set = NULL;
    switch (operator) {
    case BINARY_AND: TRY(view_intersection(vm, a, b, &set)); break;
    case BINARY_OR:
        TRY(view_to_set(vm, a, &set));
        TRY(set_update(vm, set, b));
        break;
    case BINARY_SUBTRACT:
        TRY(view_to_set(vm, a, &set));
        TRY(set_difference_update(vm, set, b));
        break;
    default:
        TRY(view_to_set(vm, a, &set));
        TRY(set_symmetric_difference_update(vm, set, b));
        break;
    }
    *result = value_of(set);
    return DONE;
}

Status set_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (operator != BINARY_AND && operator != BINARY_OR && operator != BINARY_SUBTRACT && operator != BINARY_XOR) return DONE;
    if (is_set_view(a) || is_set_view(b)) return view_binary(vm, operator, a, b, result);
    if (!is_kind(a, KIND_SET) || !is_kind(b, KIND_SET)) return DONE;
    Set *set = NULL;
    switch (operator) {
    case BINARY_AND: TRY(set_intersection(vm, AS(Set, a), b, &set)); break;
    case BINARY_OR:
        TRY(set_copy_of(vm, AS(Set, a), base_type(AS(Set, a)), &set));
        if (a != b) TRY(set_update(vm, set, b));
        break;
    case BINARY_SUBTRACT: TRY(set_difference(vm, AS(Set, a), b, &set)); break;
    default: TRY(set_symmetric_difference(vm, AS(Set, a), b, &set)); break;
    }
    *result = value_of(set);
    return DONE;
}
