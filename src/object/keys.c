/* keys.c: see keys.h. */
#include "object/keys.h"

#include "object/container.h"
#include "object/dict.h"
#include "object/list.h"
#include "object/native.h"
#include "object/set_table.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define INLINED static inline __attribute__((always_inline))

/* What is gone through: one of these, with the hashes that sets and dicts know. */
typedef struct Keys {
    const Set *set;
    const Dict *dict;       /* an exact one */
    const Value *items;     /* `count` of them, of a list or tuple */
    Iterator *iterator;     /* of any other builtin iterable */
    uint64_t position, count;
    KeyRole role;
    bool hashes;            /* whether the use needs the keys' hashes */
} Keys;

typedef struct Key {
    Value key, value; /* UNBOUND: none; the value that a dict has for it */
    uint64_t hash;
    bool hashed;
} Key;

static Status open_keys(VM *vm, Keys *keys, Value iterable, bool is_source) {
    *keys = (Keys){0};
    if (is_kind(iterable, KIND_SET)) {
        keys->set = AS(Set, iterable);
    } else if (is_exactly(iterable, &type_dict) || (is_source && is_kind(iterable, KIND_DICT))) {
        keys->dict = AS(Dict, iterable);
    } else if (is_exactly(iterable, &type_list)) {
        keys->count = AS(List, iterable)->length;
        keys->items = list_items(AS(List, iterable));
    } else if (is_exactly(iterable, &type_tuple)) {
        keys->count = AS(Tuple, iterable)->length;
        keys->items = AS(Tuple, iterable)->items;
    } else {
        Value iterator;
        TRY(iterator_of_builtin(vm, iterable, &iterator));
        if (iterator == UNBOUND || !(object_of(iterator)->flags & ITERATOR_LEAF)) return NEEDS_PYTHON;
        keys->iterator = AS(Iterator, iterator);
    }
    return DONE;
}

/* Items views are asked for pairs without hashing them; what is stored, dicts hash. */
INLINED bool asks_for_hashes(KeyUse use, Value a) {
    return use != KEYS_PAIRS && use != KEYS_STORE && !(is_kind(a, KIND_DICT_VIEW) && object_of(a)->aux == VIEW_ITEMS && (use == KEYS_FIND || use == KEYS_LACK || use == KEYS_KEEP));
}

/* The next key, hashed if its hash is known. */
INLINED Status next_key(VM *vm, Keys *keys, Key *key) {
    key->key = key->value = UNBOUND;
    key->hashed = false;
    if (keys->set) {
        const SetTable *table = keys->set->table;
        while (table && keys->position < table->capacity) {
            const SetEntry *entry = &table->items[keys->position++];
            if (entry->key == UNBOUND) continue;
            *key = (Key){entry->key, UNBOUND, entry->hash, true};
            return DONE;
        }
        return DONE;
    }
    if (keys->dict) {
        while (keys->position < keys->dict->used) {
            const Entry *entry = &keys->dict->entries->items[keys->position++];
            if (entry->key == UNBOUND) continue;
            *key = (Key){entry->key, entry->value, entry->hash, true};
            return DONE;
        }
        return DONE;
    }
    if (keys->iterator) return iterator_advance(vm, keys->iterator, &key->key);
    if (keys->position < keys->count) key->key = keys->items[keys->position++];
    return DONE;
}

static Status hash_slowly(VM *vm, Value key, KeyRole role, Walk *walk, uint64_t *hash) {
    static const char *const names[KEY_ROLES] = {NULL, "set element", "dict key"};
    Status status = walk_hash(vm, key, walk, hash);
    return status == DONE || role == ROLE_NONE ? status : container_reword_unhashable(vm, status, key, names[role]);
}

INLINED Status hash_key(VM *vm, Key *key, KeyRole role, Walk *walk) {
    uint64_t hash;
    if (!quick_hash(key->key, &hash)) TRY(hash_slowly(vm, key->key, role, walk, &hash));
    key->hash = hash;
    key->hashed = true;
    return DONE;
}

INLINED Status seek(VM *vm, Value a, Value key, uint64_t hash, Walk *walk, bool *found) {
    if (is_kind(a, KIND_SET)) {
        uint64_t slot;
        TRY(set_walk_find(vm, AS(Set, a), key, hash, walk, &slot));
        *found = slot != SET_NOT_FOUND;
        return DONE;
    }
    if (is_kind(a, KIND_DICT_VIEW)) return dict_view_walk_contains(vm, AS(DictView, a), key, walk, found);
    uint32_t entry;
    TRY(dict_walk_find(vm, AS(Dict, a), key, hash, walk, &entry));
    *found = entry != DICT_NOT_FOUND;
    return DONE;
}

static Status has_same_value(VM *vm, const Dict *dict, const Key *key, Walk *walk, bool *same) {
    uint32_t entry;
    *same = false;
    TRY(dict_walk_find(vm, dict, key->key, key->hash, walk, &entry));
    return entry == DICT_NOT_FOUND ? DONE : walk_equal(vm, key->value, dict->entries->items[entry].value, walk, same);
}

static Status store_pair(VM *vm, Dict *dict, Value pair, Walk *walk) {
    const Value *items;
    if (is_exactly(pair, &type_tuple) && AS(Tuple, pair)->length == 2) items = AS(Tuple, pair)->items;
    else if (is_exactly(pair, &type_list) && AS(List, pair)->length == 2) items = AS(List, pair)->values->items;
    else return NEEDS_PYTHON;
    return dict_set_within(vm, dict, items[0], items[1], walk);
}

INLINED Status use_key(VM *vm, KeyUse use, Value a, Value b, const Key *key, Walk *walk, bool *stops) {
    bool found;
    switch (use) {
    case KEYS_ADD: return set_put_within(vm, AS(Set, a), key->key, key->hash, walk);
    case KEYS_KEEP: case KEYS_REST:
        TRY(seek(vm, a, key->key, key->hash, walk, &found));
        if (found != (use == KEYS_KEEP)) return DONE;
        return key->hashed ? set_put_within(vm, AS(Set, b), key->key, key->hash, walk) : set_add(vm, AS(Set, b), key->key);
    case KEYS_REMOVE: return set_take(vm, AS(Set, a), key->key, key->hash, walk, &found);
    case KEYS_TOGGLE:
        TRY(set_take(vm, AS(Set, a), key->key, key->hash, walk, &found));
        return found ? DONE : set_insert(vm, AS(Set, a), key->key, key->hash);
    case KEYS_FIND: return seek(vm, a, key->key, key->hash, walk, stops);
    case KEYS_LACK:
        TRY(seek(vm, a, key->key, key->hash, walk, &found));
        *stops = !found;
        return DONE;
    case KEYS_STORE:
        if (!key->hashed) return dict_set_within(vm, AS(Dict, a), key->key, b, walk);
        return dict_put_within(vm, AS(Dict, a), key->key, key->hash, b, walk);
    case KEYS_UPDATE: return dict_put_within(vm, AS(Dict, a), key->key, key->hash, key->value, walk);
    case KEYS_SAME:
        TRY(has_same_value(vm, AS(Dict, a), key, walk, &found));
        *stops = !found;
        return DONE;
    default: return store_pair(vm, AS(Dict, a), key->key, walk);
    }
}

INLINED Status use_all(VM *vm, KeyUse use, Value a, Value b, Value iterable, KeyRole role, bool *stopped) {
    Keys keys;
    IteratorState before;
    Walk walk = WALK_START;
    Status status = DONE;
    uint64_t count = 0;
    *stopped = false;
    TRY(open_keys(vm, &keys, iterable, false));
    if ((keys.set && !set_is_small(keys.set)) || (keys.dict && !dict_is_small(keys.dict)) || keys.count > KEYS_AT_ONCE) return NEEDS_PYTHON;
    if (keys.iterator && !iterator_save(keys.iterator, &before)) return NEEDS_PYTHON;
    bool hashes = asks_for_hashes(use, a);
    for (; !*stopped; count++) {
        Key key;
        status = count > KEYS_AT_ONCE ? NEEDS_PYTHON : vm_overdue(vm, 4) ? NO_MEMORY : next_key(vm, &keys, &key);
        if (status != DONE || key.key == UNBOUND) break;
        if (walk.budget < WALK_BUDGET) walk.budget += 16;
        if (hashes && !key.hashed) status = hash_key(vm, &key, role, &walk);
        if (status == DONE) status = use_key(vm, use, a, b, &key, &walk, stopped);
        if (status != DONE) break;
    }
    if (status == DONE) charge_items(vm, count);
    else if (keys.iterator && status != RAISED) iterator_restore(&before);
    return status;
}

Status keys_use(VM *vm, KeyUse use, Value a, Value b, Value iterable, KeyRole role, bool *stopped) {
    switch (use) { /* the most frequent ones each have a loop of their own */
    case KEYS_ADD: return use_all(vm, KEYS_ADD, a, b, iterable, role, stopped);
    case KEYS_KEEP: return use_all(vm, KEYS_KEEP, a, b, iterable, role, stopped);
    case KEYS_REST: return use_all(vm, KEYS_REST, a, b, iterable, role, stopped);
    default: return use_all(vm, use, a, b, iterable, role, stopped);
    }
}

/* ---- in steps ---- */

/* A cursor's values. PENDING and what follows: a key that was taken but is still to be used. */
enum { CURSOR_SOURCE, CURSOR_POSITION, CURSOR_ROLE, CURSOR_USED, CURSOR_PENDING, CURSOR_HASHED, CURSOR_HIGH, CURSOR_LOW, CURSOR_VALUE, CURSOR_VALUES };
enum { STEP_WORK = 20000, KEY_WORK = 10000, STEP_HOLES = 4096, STEP_KEYS = 64 /* at least */ };
typedef enum StepEnd { STEP_MORE, STEP_DONE, STEP_STOPPED, STEP_PYTHON } StepEnd;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define INTRINSIC(c_name, name, number, leaf) const Builtin c_name = FUNCTION(name, "", number, number, number, leaf, NULL, "builtins")

static Status make_cursor(VM *vm, Value source, Value role, Value *result) {
    Native *cursor = native_new(vm, &type_object, CURSOR_VALUES);
    if (!cursor) return NO_MEMORY;
    cursor->values[CURSOR_SOURCE] = source;
    cursor->values[CURSOR_POSITION] = cursor->values[CURSOR_USED] = small_int(0);
    cursor->values[CURSOR_ROLE] = role;
    *result = value_of(cursor);
    return DONE;
}

LEAF(keys_leaf) { /* iterable, role: a cursor; None where only Python can iterate */
    (void)count;
    Keys keys;
    *result = NONE;
    Status status = open_keys(vm, &keys, args[0], false);
    if (status == NEEDS_PYTHON) return DONE;
    TRY(status);
    return make_cursor(vm, keys.iterator ? value_of(keys.iterator) : args[0], args[1], result);
}

LEAF(keys_of_dict) { /* a cursor that asks no class how to iterate */
    (void)count;
    return is_kind(args[0], KIND_DICT) ? make_cursor(vm, args[0], small_int(ROLE_NONE), result) : intrinsic_misused(vm);
}

static Value *cursor_values(Value cursor) {
    return is_kind(cursor, KIND_NATIVE) && object_of(cursor)->aux == CURSOR_VALUES ? AS(Native, cursor)->values : NULL;
}

static bool read_number(Value v, uint64_t most, uint64_t *number) {
    *number = is_int(v) ? (uint64_t)int_of(v) : UINT64_MAX;
    return *number <= most;
}

static bool is_writable_set(Value v) { return is_kind(v, KIND_SET) && object_of(v)->mark != MARK_PERMANENT; }

static bool use_fits(uint64_t use, Value a, Value b) {
    switch ((KeyUse)use) {
    case KEYS_ADD: case KEYS_REMOVE: case KEYS_TOGGLE: return is_writable_set(a);
    case KEYS_STORE: case KEYS_UPDATE: case KEYS_SAME: case KEYS_PAIRS: return is_kind(a, KIND_DICT);
    case KEYS_KEEP: case KEYS_REST:
        if (!is_writable_set(b)) return false;
        break;
    default: break;
    }
    return is_kind(a, KIND_SET) || is_kind(a, KIND_DICT) || is_kind(a, KIND_DICT_VIEW);
}

static void put_pending(Value *values, const Key *key) {
    values[CURSOR_PENDING] = key->key;
    values[CURSOR_VALUE] = key->value;
    uint64_t hash = key->hashed ? key->hash : 0;
    values[CURSOR_HASHED] = bool_value(key->hashed);
    values[CURSOR_HIGH] = small_int((int64_t)(hash >> 32));
    values[CURSOR_LOW] = small_int((int64_t)(hash & UINT32_MAX));
}

static bool get_pending(const Value *values, Key *key) {
    uint64_t high, low;
    if (values[CURSOR_PENDING] == UNBOUND) return false;
    if (!read_number(values[CURSOR_HIGH], UINT32_MAX, &high) || !read_number(values[CURSOR_LOW], UINT32_MAX, &low)) return false;
    *key = (Key){values[CURSOR_PENDING], values[CURSOR_VALUE], high << 32 | low, values[CURSOR_HASHED] == TRUE};
    return true;
}

/* Goes over places of a table where nothing stands. How many there were; as many as STEP_HOLES: there may be more. */
static uint32_t skip_holes(Keys *keys) {
    uint32_t holes = 0;
    if (keys->set && keys->set->table) {
        const SetTable *table = keys->set->table;
        for (; holes < STEP_HOLES && keys->position < table->capacity && table->items[keys->position].key == UNBOUND; holes++) keys->position++;
    } else if (keys->dict) {
        for (; holes < STEP_HOLES && keys->position < keys->dict->used && keys->dict->entries->items[keys->position].key == UNBOUND; holes++) keys->position++;
    }
    return holes;
}

/* One key: DONE also at the end, where key->key is UNBOUND. What is not used remains pending. */
static Status step_key(VM *vm, KeyUse use, Value a, Value b, Keys *keys, Value *values, Walk *walk, Key *key, bool *stops) {
    uint64_t charged = vm_charged(vm);
    if (!get_pending(values, key)) TRY(next_key(vm, keys, key));
    values[CURSOR_PENDING] = UNBOUND;
    if (key->key == UNBOUND) return DONE;
    bool lacks_value = key->value == UNBOUND && (use == KEYS_UPDATE || use == KEYS_SAME); /* only a forged dump makes it so */
    Status status = lacks_value ? intrinsic_misused(vm) : DONE;
    if (status == DONE && keys->hashes && !key->hashed) status = hash_key(vm, key, keys->role, walk);
    if (status == DONE) status = use_key(vm, use, a, b, key, walk, stops);
    if (status == NO_MEMORY) vm_uncharge(vm, charged);
    if (status == NO_MEMORY || status == NEEDS_PYTHON) put_pending(values, key);
    return status;
}

LEAF(keys_step) { /* cursor, use, a, b */
    (void)count;
    Keys keys;
    uint64_t use, position, role, used;
    Value *values = cursor_values(args[0]), a = args[2], b = args[3];
    if (!values || !read_number(args[1], KEYS_USES - 1, &use) || !use_fits(use, a, b)) return intrinsic_misused(vm);
    if (!read_number(values[CURSOR_POSITION], INT_MAX_INLINE, &position) || !read_number(values[CURSOR_ROLE], KEY_ROLES - 1, &role) ||
        !read_number(values[CURSOR_USED], INT_MAX_INLINE / 2, &used) || open_keys(vm, &keys, values[CURSOR_SOURCE], true) != DONE) {
        return intrinsic_misused(vm);
    }
    if (is_kind(a, KIND_DICT_VIEW) && object_of(a)->aux == VIEW_KEYS) a = AS(DictView, a)->dict;
    keys.position = position;
    keys.role = (KeyRole)role;
    keys.hashes = asks_for_hashes((KeyUse)use, a);
    Status status = DONE;
    StepEnd end = STEP_MORE;
    uint64_t before = used;
    for (uint32_t work = 0; work < STEP_WORK && end == STEP_MORE;) {
        if (used - before >= STEP_KEYS && vm_is_awaited(vm)) break; /* identities, which hashes may need, can take long */
        Key key;
        Walk walk = {0, KEY_WORK};
        bool stops = false;
        uint32_t holes = skip_holes(&keys);
        work += holes;
        if (holes == STEP_HOLES) continue;
        if (keys.set && is_kind(a, KIND_SET) && values[CURSOR_PENDING] == UNBOUND) {
            Set *second = is_kind(b, KIND_SET) ? AS(Set, b) : NULL;
            status = set_use_plainly(vm, (KeyUse)use, AS(Set, a), second, keys.set, &keys.position, &used, &work, STEP_WORK, &stops);
            if (stops) end = STEP_STOPPED;
            if (status != DONE) break;
            if (end != STEP_MORE || work >= STEP_WORK) continue;
        }
        status = step_key(vm, (KeyUse)use, a, b, &keys, values, &walk, &key, &stops);
        if (status != DONE) break;
        if (key.key == UNBOUND) end = STEP_DONE;
        else used++;
        if (stops) end = STEP_STOPPED;
        work += walk.budget < KEY_WORK ? KEY_WORK - walk.budget + 16 : 16;
    }
    if (status == NEEDS_PYTHON) {
        status = DONE;
        end = STEP_PYTHON;
    }
    values[CURSOR_POSITION] = small_int((int64_t)keys.position);
    values[CURSOR_USED] = small_int((int64_t)used);
    vm_charge(vm, used / 16 - before / 16);
    if (end == STEP_MORE) vm_hurry(vm);
    *result = small_int(end);
    return status;
}

LEAF(keys_hash) { /* cursor: the hash of the pending key; None if that is not known */
    (void)count;
    Value *values = cursor_values(args[0]);
    Key key;
    if (!values || !get_pending(values, &key)) return intrinsic_misused(vm);
    *result = NONE;
    return key.hashed ? int_from_int64(vm, (int64_t)key.hash, result) : DONE;
}

LEAF(keys_value) { /* cursor: the value of the pending key in a dict, or None */
    (void)count;
    Value *values = cursor_values(args[0]);
    if (!values) return intrinsic_misused(vm);
    *result = values[CURSOR_VALUE] == UNBOUND ? NONE : values[CURSOR_VALUE];
    return DONE;
}

LEAF(keys_key) { /* cursor: the pending key, which counts as used then */
    (void)count;
    uint64_t used;
    Value *values = cursor_values(args[0]);
    if (!values || values[CURSOR_PENDING] == UNBOUND || !read_number(values[CURSOR_USED], INT_MAX_INLINE / 2, &used)) return intrinsic_misused(vm);
    *result = values[CURSOR_PENDING];
    values[CURSOR_PENDING] = values[CURSOR_VALUE] = UNBOUND;
    values[CURSOR_USED] = small_int((int64_t)used + 1);
    return DONE;
}

LEAF(keys_role) { /* cursor: its role */
    (void)count;
    Value *values = cursor_values(args[0]);
    if (!values) return intrinsic_misused(vm);
    *result = values[CURSOR_ROLE];
    return DONE;
}

LEAF(keys_used) { /* cursor: how many keys were used */
    (void)count;
    Value *values = cursor_values(args[0]);
    if (!values) return intrinsic_misused(vm);
    *result = values[CURSOR_USED];
    return DONE;
}

LEAF(keys_size) { /* how many keys a set or dict has, whatever its class says */
    (void)count;
    if (!is_kind(args[0], KIND_SET) && !is_kind(args[0], KIND_DICT)) return intrinsic_misused(vm);
    *result = small_int(is_kind(args[0], KIND_SET) ? (int64_t)AS(Set, args[0])->live : (int64_t)AS(Dict, args[0])->live);
    return DONE;
}

INTRINSIC(intrinsic_keys, "_keys", 2, keys_leaf);
INTRINSIC(intrinsic_keys_of_dict, "_keys_of_dict", 1, keys_of_dict);
INTRINSIC(intrinsic_keys_step, "_keys_step", 4, keys_step);
INTRINSIC(intrinsic_keys_hash, "_keys_hash", 1, keys_hash);
INTRINSIC(intrinsic_keys_value, "_keys_value", 1, keys_value);
INTRINSIC(intrinsic_keys_key, "_keys_key", 1, keys_key);
INTRINSIC(intrinsic_keys_role, "_keys_role", 1, keys_role);
INTRINSIC(intrinsic_keys_used, "_keys_used", 1, keys_used);
INTRINSIC(intrinsic_keys_size, "_keys_size", 1, keys_size);
