/* set.c: the hash table of Python's set and frozenset.
 *
 * Programs see the order in which a set is iterated, so the table is laid out as CPython's: a power of two entries, at least 8; a
 * hash's home and up to LINEAR_PROBES neighbours are tried before the probe jumps on; the table grows fourfold (twofold when large)
 * once three fifths of it were ever filled; deleted entries stay as marks until then. What each operation does in which order is
 * CPython's, too (set_operations.c). It was found out by comparing results, and is held to them by tests.
 *
 * A set that never held anything has no table and counts as one of 8 free entries. */
#include "object/set.h"
#include "core/hash.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/keys.h"
#include "object/set_table.h"
#include "object/str.h"
#include "vm/pause.h"

enum { FIRST_CAPACITY = 8, LINEAR_PROBES = 9, LARGE = 50000, HASHED_AT_ONCE = 1024 /* slots */ };

#define DELETED UINT64_MAX

static inline bool is_unused(const SetEntry *entry) { return entry->key == UNBOUND && entry->hash != DELETED; }
static inline uint64_t capacity_of(const Set *set) { return set->table ? set->table->capacity : FIRST_CAPACITY; }

/* The slots where a hash may stand, in order: runs of neighbours, then a jump. */
typedef struct Probe {
    uint64_t mask, home, perturb, slot, last;
} Probe;

static inline void probe_run(Probe *probe) {
    probe->slot = probe->home;
    probe->last = probe->home + LINEAR_PROBES <= probe->mask ? probe->home + LINEAR_PROBES : probe->home;
}

static inline Probe probe_start(uint64_t mask, uint64_t hash) {
    Probe probe = {.mask = mask, .home = hash & mask, .perturb = hash};
    probe_run(&probe);
    return probe;
}

static inline void probe_next(Probe *probe) {
    if (probe->slot < probe->last) {
        probe->slot++;
        return;
    }
    probe->perturb >>= 5;
    probe->home = (probe->home * 5 + 1 + probe->perturb) & probe->mask;
    probe_run(probe);
}


Set *set_new(VM *vm, const Type *type) {
    Set *set = container_new(vm, KIND_SET, type, sizeof(Set));
    if (!set) return NULL;
    set->live = set->filled = set->finger = set->hash = 0;
    set->version = vm_version(vm);
    set->table = NULL;
    set->object.flags |= SET_PLAIN;
    return set;
}

/* ---- moving into another table ---- */

/* Moving many entries pauses (vm/pause.h): the new table is kept as that of a set which nobody knows; while it is being cleared, or is only a copy, as the index of such
 * a dict. A dump leaves that index out; the clearing is begun anew then, and done in one go, so that it gets done even where every pause ends in a dump. */
enum { MOVED_AT_ONCE = 4096 /* slots looked at */, MOVED_QUIETLY = 512 /* entries */, SCANNED_AT_ONCE = 1024, SCANNED_QUIETLY = 8192 /* slots */ };

typedef enum MoveForm { MOVES, COPIES } MoveForm;

typedef struct Move {
    SetTable *table;   /* the new one */
    uint64_t from;     /* the next slot of the old one */
    uint64_t moved;
    Set *keeper;       /* NULL: too few to pause */
} Move;

static Value version_of(const Set *set) { return small_int((int64_t)(set->version & INT_MAX_INLINE)); }

static bool is_moved_quietly(const Set *from) {
    return from->live <= MOVED_QUIETLY && (!from->table || from->table->capacity <= SCANNED_QUIETLY);
}

/* The table in the making that was kept. */
static Raw *table_taken_up(const Set *from, const Value *state, uint64_t size, Dict **keeper) {
    if (!is_exactly(state[0], &type_dict) || state[2] != version_of(from)) return NULL;
    Raw *raw = AS(Dict, state[0])->index;
    if (!raw || AS(Dict, state[0])->entries || (raw->size != size && !raw_has_room(raw, size))) return NULL;
    *keeper = AS(Dict, state[0]);
    (*keeper)->index = NULL;
    return raw;
}

/* A table of this capacity for what is in `from`; `state`: what was kept when it was begun, or NULL. */
static Status table_begin(VM *vm, const Set *from, MoveForm form, uint64_t capacity, const Value *state, SetTable **table) {
    _Static_assert(sizeof(Raw) == sizeof(SetTable) && offsetof(Raw, size) == offsetof(SetTable, capacity), "a table is made of a Raw");
    const Filler filler = {{UNBOUND, 0}, form == COPIES ? from->table->items : NULL};
    uint64_t size = capacity * sizeof(SetEntry);
    Dict *keeper = NULL;
    Raw *raw = state ? table_taken_up(from, state, size, &keeper) : NULL;
    if (!raw) {
        if (!state && !(keeper = dict_new_of(vm, &type_dict))) return NO_MEMORY;
        raw = raw_new(vm, size);
        if (!raw) return NO_MEMORY;
        raw->size = 0;
    }
    if (raw_fill(vm, raw, size, &filler, keeper)) {
        *table = (SetTable *)raw;
        (*table)->object.kind = KIND_SET_TABLE;
        (*table)->object.aux = form == COPIES ? from->table->object.aux : 0;
        (*table)->capacity = capacity;
        return DONE;
    }
    if (!keeper) {
        heap_discard(vm, raw);
        return NO_MEMORY;
    }
    keeper->index = raw;
    return pause_keep(vm, PAUSE_REHASH, value_of(from), small_int(form), 3, (Value[]){value_of(keeper), small_int(0), version_of(from)});
}

static Status table_copied(VM *vm, const Set *from, SetTable **table) {
    Value state[PAUSE_STATE];
    if (is_moved_quietly(from)) {
        *table = set_table_copy(vm, from->table);
        return *table ? DONE : NO_MEMORY;
    }
    bool taken = pause_take(vm, PAUSE_REHASH, value_of(from), small_int(COPIES), state);
    return table_begin(vm, from, COPIES, from->table->capacity, taken ? state : NULL, table);
}

static Status move_begin(VM *vm, const Set *from, uint64_t capacity, Move *move) {
    Value state[PAUSE_STATE]; /* the keeper, Move.from, the version of `from` */
    *move = (Move){0};
    if (is_moved_quietly(from)) {
        move->table = set_table_new(vm, capacity);
        return move->table ? DONE : NO_MEMORY;
    }
    bool taken = pause_take(vm, PAUSE_REHASH, value_of(from), small_int(MOVES), state);
    if (taken && is_exactly(state[0], &type_set)) {
        Set *keeper = AS(Set, state[0]);
        bool fits = keeper != from && keeper->table && keeper->table->capacity == capacity;
        if (fits && state[2] == version_of(from) && keeper->live + from->live < capacity && pause_number(state[1], from->table->capacity, &move->from)) {
            move->keeper = keeper;
            move->table = keeper->table;
            move->moved = keeper->live;
            return DONE;
        }
    }
    TRY(table_begin(vm, from, MOVES, capacity, taken ? state : NULL, &move->table));
    move->keeper = set_new(vm, &type_set);
    if (!move->keeper) heap_discard(vm, move->table);
    return move->keeper ? DONE : NO_MEMORY;
}

static Status move_stop(VM *vm, const Set *from, Move *move) {
    if (!move->keeper) {
        heap_discard(vm, move->table);
        return NO_MEMORY;
    }
    move->keeper->table = move->table;
    move->keeper->live = move->keeper->filled = move->moved;
    Value kept[] = {value_of(move->keeper), small_int((int64_t)move->from), version_of(from)};
    return pause_keep(vm, PAUSE_REHASH, value_of(from), small_int(MOVES), 3, kept);
}

/* A table of this capacity with all entries of `from`, `expected` of them. */
static Status move_all(VM *vm, const Set *from, uint64_t expected, uint64_t capacity, SetTable **table) {
    Move move;
    uint64_t looks = 0, hash = 0;
    Probe probe = {0};
    TRY(move_begin(vm, from, capacity, &move));
    const uint64_t slots = from->table ? from->table->capacity : 0;
    while (move.from < slots) {
        const SetEntry *entry = &from->table->items[move.from], *end = entry + (slots - move.from < SCANNED_AT_ONCE ? slots - move.from : SCANNED_AT_ONCE);
        for (; entry != end && looks < MOVED_AT_ONCE; entry++) {
            if (entry->key == UNBOUND) continue;
            SetEntry *place = &move.table->items[entry->hash & (capacity - 1)];
            looks++;
            if (place->key != UNBOUND) {
                if (probe.mask == 0 || entry->hash != hash) probe = probe_start(capacity - 1, hash = entry->hash); /* else it goes on from the last one */
                for (; move.table->items[probe.slot].key != UNBOUND; looks++) {
                    probe_next(&probe);
                }
                place = &move.table->items[probe.slot];
            }
            *place = *entry;
            move.table->object.aux |= is_object(entry->key);
            move.moved++;
        }
        move.from = (uint64_t)(entry - from->table->items);
        looks += SCANNED_AT_ONCE / 16;
        if (looks < MOVED_AT_ONCE) continue;
        if (move.keeper ? pause_due(vm, looks) : vm_overdue(vm, looks)) return move_stop(vm, from, &move);
        looks = 0;
    }
    if (move.keeper) {
        move.keeper->table = NULL;
        move.keeper->live = move.keeper->filled = 0;
    }
    if (move.moved != expected) return NO_MEMORY; /* what a dump held was no half of this: begun again, it is */
    *table = move.table;
    return DONE;
}

/* The capacity of the smallest table larger than `least`. */
static uint64_t capacity_above(uint64_t least) {
    uint64_t capacity = FIRST_CAPACITY;
    while (capacity <= least && capacity <= UINT64_MAX / 128) {
        capacity *= 2;
    }
    return capacity;
}

Status set_table_resize(VM *vm, Set *set, uint64_t least) {
    SetTable *table;
    TRY(move_all(vm, set, set->live, capacity_above(least), &table));
    heap_discard(vm, set->table);
    set->table = table;
    set->filled = set->live;
    return DONE;
}

uint64_t set_growth(const Set *set) { return set->live > LARGE ? set->live * 2 : set->live * 4; }

bool set_is_crowded(const Set *set, uint64_t more) { return (set->filled + more) * 5 >= (capacity_of(set) - 1) * 3; }

/* ---- finding ---- */

/* Looks for a plain key. When it is absent, *unused is where the probe ended, unless it met a deleted entry. False: as
 * set_find_plain. */
static __attribute__((noinline)) bool probe_on(const SetTable *table, Value key, uint64_t hash, uint64_t *slot, uint64_t *unused) {
    *slot = *unused = SET_NOT_FOUND;
    int patience = PLAIN_LOOKS;
    bool deleted = false;
    for (Probe probe = probe_start(table->capacity - 1, hash);; probe_next(&probe)) {
        const SetEntry *entry = &table->items[probe.slot];
        if (entry->key != key) {
            if (entry->key == UNBOUND) {
                deleted |= entry->hash == DELETED;
                if (entry->hash == DELETED) continue;
                if (!deleted) *unused = probe.slot;
                return true;
            }
            bool known = true;
            if (entry->hash != hash) {
                if (--patience <= 0) return false;
                continue;
            }
            if (!plain_equal(entry->key, key, &known)) {
                patience -= PLAIN_LOOKS / PLAIN_PATIENCE;
                if (patience <= 0) return false;
                continue;
            }
            if (!known) return false;
        }
        *slot = probe.slot;
        return true;
    }
}

/* The same; mostly the first look tells. */
static inline __attribute__((always_inline)) bool probe_plain(const SetTable *table, Value key, uint64_t hash, uint64_t *slot, uint64_t *unused) {
    uint64_t home = hash & (table->capacity - 1);
    const SetEntry *entry = &table->items[home];
    if (entry->key != key && !is_unused(entry)) return probe_on(table, key, hash, slot, unused);
    *slot = entry->key == key ? home : SET_NOT_FOUND;
    *unused = entry->key == key ? SET_NOT_FOUND : home;
    return true;
}

bool set_find_plain(const Set *set, Value key, uint64_t *hash, uint64_t *slot) {
    uint64_t unused;
    *slot = SET_NOT_FOUND;
    return plain_hash(key, hash) && (!set->table || probe_plain(set->table, key, *hash, slot, &unused));
}

Status set_walk_find(VM *vm, const Set *set, Value key, uint64_t hash, Walk *walk, uint64_t *slot) {
    *slot = SET_NOT_FOUND;
    if (!set->table) return DONE;
    const SetEntry *items = set->table->items;
    uint32_t looks = 0;
    for (Probe probe = probe_start(set->table->capacity - 1, hash);; probe_next(&probe)) {
        const SetEntry *entry = &items[probe.slot];
        if (entry->key == key) {
            *slot = probe.slot;
            return DONE;
        }
        if (entry->key == UNBOUND && entry->hash != DELETED) return DONE;
        if (entry->hash != hash || entry->key == UNBOUND) {
            walk_look(walk, &looks);
            continue;
        }
        bool equal;
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        TRY(walk_equal(vm, entry->key, key, walk, &equal));
        if (equal) {
            *slot = probe.slot;
            return DONE;
        }
        vm_charge(vm, 1);
    }
}

/* A cursor is a place in a hash's probe: 1 + jumps made (at most JUMPS, where nothing of the hash is left to add) + how far in the run *
 * 16 + the run's home * 256. */
enum { JUMPS = 13 };

uint64_t set_cursor_slot(uint64_t cursor) { return ((cursor - 1) >> 8) + ((cursor - 1) >> 4 & 15); }

static Probe probe_at(uint64_t mask, uint64_t hash, uint64_t cursor) {
    uint64_t jumps = (cursor - 1) & 15;
    Probe probe = {.mask = mask, .home = (cursor - 1) >> 8 & mask, .perturb = jumps >= JUMPS ? 0 : hash >> (5 * jumps)};
    probe_run(&probe);
    probe.slot = probe.home + ((cursor - 1) >> 4 & 15);
    if (probe.slot > probe.last) probe.slot = probe.last;
    return probe;
}

uint64_t set_candidate(VM *vm, const Set *set, uint64_t hash, uint64_t cursor) {
    if (!set->table) return 0;
    uint64_t mask = set->table->capacity - 1, jumps = cursor ? (cursor - 1) & 15 : 0;
    Probe probe = cursor ? probe_at(mask, hash, cursor) : probe_start(mask, hash);
    for (bool first = cursor != 0;; first = false) {
        const SetEntry *entry = &set->table->items[probe.slot];
        if (!first) {
            if (is_unused(entry)) return 0;
            if (entry->key != UNBOUND && entry->hash == hash) {
                return 1 + jumps + (probe.slot - probe.home) * 16 + probe.home * 256;
            }
        }
        vm_charge(vm, 1);
        uint64_t home = probe.home;
        probe_next(&probe);
        if ((probe.slot == probe.home || probe.home != home) && jumps < JUMPS) jumps++;
    }
}

Status set_hash_key(VM *vm, Value item, uint64_t *hash) {
    if (quick_hash(item, hash)) return DONE;
    Walk walk = WALK_START;
    Status status = walk_hash(vm, item, &walk, hash);
    if (__builtin_expect(status == DONE, 1)) return DONE;
    return container_reword_unhashable(vm, status, item, "set element");
}

/* Of a key that is only looked for: a set then counts as the frozenset of its items. */
Status set_hash_sought(VM *vm, Value item, uint64_t *hash) {
    if (is_kind(item, KIND_SET) && type_lookup(vm, type_of(item), NAME(__hash__)) == NONE) return frozenset_hash(vm, AS(Set, item), hash);
    return set_hash_key(vm, item, hash);
}

/* ---- changing ---- */

/* Where a key that is known to be absent goes: the last deleted entry of its probe, else the unused one at its end. */
static uint64_t free_slot(const SetTable *table, uint64_t hash) {
    uint64_t deleted = SET_NOT_FOUND;
    for (Probe probe = probe_start(table->capacity - 1, hash);; probe_next(&probe)) {
        const SetEntry *entry = &table->items[probe.slot];
        if (is_unused(entry)) return deleted == SET_NOT_FOUND ? probe.slot : deleted;
        if (entry->key == UNBOUND) deleted = probe.slot;
    }
}

/* Whether no comparison with this key can ever need Python. */
static inline bool is_plain(Value key) {
    return !is_object(key) || is_exactly(key, &type_str) || object_of(key)->kind == KIND_BYTES;
}

void set_judge(Set *set) {
    set->object.flags |= SET_PLAIN;
    for (uint64_t i = 0; set->table && i < set->table->capacity; i++) {
        if (!is_plain(set->table->items[i].key)) set->object.flags &= (uint8_t)~SET_PLAIN;
    }
}

static void be_plain_as(Set *set, const Set *other) { set->object.flags &= other->object.flags | (uint8_t)~SET_PLAIN; }

/* Puts a key where free_slot said. What fills the table moves with the others into a larger one. */
static Status insert_at(VM *vm, Set *set, Value key, uint64_t hash, uint64_t slot) {
    SetEntry *entry = &set->table->items[slot], before = *entry;
    bool fills = before.hash != DELETED;
    *entry = (SetEntry){key, hash};
    set->table->object.aux |= is_object(key);
    if (fills && (set->filled + 1) * 5 >= (set->table->capacity - 1) * 3) {
        uint64_t live = set->live + 1;
        SetTable *larger;
        Status status = move_all(vm, set, live, capacity_above(live > LARGE ? live * 2 : live * 4), &larger);
        if (status != DONE) {
            *entry = before;
            return status;
        }
        heap_discard(vm, set->table);
        set->table = larger;
        set->filled = set->live;
    }
    if (!is_plain(key)) set->object.flags &= (uint8_t)~SET_PLAIN;
    set->live++;
    set->filled += fills;
    set->version = vm_version(vm);
    return DONE;
}

Status set_insert(VM *vm, Set *set, Value key, uint64_t hash) {
    if (!set->table) {
        set->table = set_table_new(vm, FIRST_CAPACITY);
        if (!set->table) return NO_MEMORY;
    }
    return insert_at(vm, set, key, hash, free_slot(set->table, hash));
}

Status set_put_within(VM *vm, Set *set, Value key, uint64_t hash, Walk *walk) {
    uint64_t slot, unused;
    if (set->table && (is_int(key) || is_exactly(key, &type_str)) && probe_plain(set->table, key, hash, &slot, &unused)) {
        if (slot != SET_NOT_FOUND) return DONE;
        return unused == SET_NOT_FOUND ? set_insert(vm, set, key, hash) : insert_at(vm, set, key, hash, unused);
    }
    if (walk->budget < WALK_BUDGET) walk->budget += 16;
    uint64_t charged = vm_charged(vm);
    TRY(set_walk_find(vm, set, key, hash, walk, &slot));
    if (slot != SET_NOT_FOUND) return DONE;
    Status status = set_insert(vm, set, key, hash);
    if (status == NO_MEMORY) vm_uncharge(vm, charged);
    return status;
}

Status set_use_plainly(VM *vm, KeyUse use, Set *a, Set *b, const Set *from, uint64_t *position, uint64_t *used, uint32_t *work, uint32_t most, bool *stops) {
    if (from == a || from == b || !from->table) return DONE;
    for (const SetEntry *entry; *work < most && *position < from->table->capacity; ++*position) {
        entry = &from->table->items[*position];
        if (entry->key == UNBOUND) {
            ++*work;
            continue;
        }
        Set *target = NULL;
        uint64_t slot = SET_NOT_FOUND, unused = SET_NOT_FOUND;
        if (!is_int(entry->key) || int_of(entry->key) < 0) return DONE;
        if (a->table && !probe_plain(a->table, entry->key, entry->hash, &slot, &unused)) return DONE;
        bool found = slot != SET_NOT_FOUND;
        switch (use) {
        case KEYS_ADD: target = found ? NULL : a; break;
        case KEYS_KEEP: case KEYS_REST:
            if (found != (use == KEYS_KEEP)) break;
            unused = SET_NOT_FOUND;
            slot = SET_NOT_FOUND;
            if (b->table && !probe_plain(b->table, entry->key, entry->hash, &slot, &unused)) return DONE;
            target = slot == SET_NOT_FOUND ? b : NULL;
            break;
        case KEYS_TOGGLE: target = found ? NULL : a; /* fall through */
        case KEYS_REMOVE:
            if (found) set_remove_slot(vm, a, slot);
            break;
        default: *stops = found == (use == KEYS_FIND); break;
        }
        if (target && unused != SET_NOT_FOUND) TRY(insert_at(vm, target, entry->key, entry->hash, unused));
        else if (target) TRY(set_insert(vm, target, entry->key, entry->hash));
        ++*used;
        *work += 16;
        if (!*stops) continue;
        ++*position;
        return DONE;
    }
    return DONE;
}

Status set_put(VM *vm, Set *set, Value key, uint64_t hash) {
    Walk walk = WALK_START;
    return set_put_within(vm, set, key, hash, &walk);
}

void set_remove_slot(VM *vm, Set *set, uint64_t slot) {
    set->table->items[slot] = (SetEntry){UNBOUND, DELETED};
    set->live--;
    set->version = vm_version(vm);
}

Status set_take(VM *vm, Set *set, Value key, uint64_t hash, Walk *walk, bool *found) {
    uint64_t slot;
    if (walk->budget < WALK_BUDGET) walk->budget += 16;
    TRY(set_walk_find(vm, set, key, hash, walk, &slot));
    *found = slot != SET_NOT_FOUND;
    if (*found) set_remove_slot(vm, set, slot);
    return DONE;
}

Status set_add(VM *vm, Set *set, Value item) {
    uint64_t hash;
    if (!plain_hash(item, &hash)) TRY(set_hash_key(vm, item, &hash));
    return set_put(vm, set, item, hash);
}

Status set_discard(VM *vm, Set *set, Value item, bool *found) {
    uint64_t hash;
    Walk walk = WALK_START;
    TRY(set_hash_sought(vm, item, &hash));
    return set_take(vm, set, item, hash, &walk, found);
}

Status set_contains(VM *vm, Set *set, Value item, bool *found) {
    uint64_t hash, slot;
    Walk walk = WALK_START;
    if (!set_find_plain(set, item, &hash, &slot)) {
        TRY(set_hash_sought(vm, item, &hash));
        TRY(set_walk_find(vm, set, item, hash, &walk, &slot));
    }
    *found = slot != SET_NOT_FOUND;
    return DONE;
}

void set_clear(VM *vm, Set *set) {
    heap_discard(vm, set->table);
    set->table = NULL;
    set->live = set->filled = 0;
    set->version = vm_version(vm);
}

Status set_pop(VM *vm, Set *set, Value *item) {
    *item = UNBOUND;
    if (set->live == 0) return DONE;
    uint64_t mask = set->table->capacity - 1, slot = set->finger & mask;
    for (uint64_t looks = 0; set->table->items[slot].key == UNBOUND;) {
        slot = slot < mask ? slot + 1 : 0;
        if (++looks < MOVED_AT_ONCE) continue;
        set->finger = slot;
        if (pause_due(vm, looks)) return NO_MEMORY; /* the next try goes on from here */
        looks = 0;
    }
    *item = set->table->items[slot].key;
    set_remove_slot(vm, set, slot);
    set->finger = slot + 1;
    return DONE;
}

/* ---- whole sets ---- */

bool set_is_quick_to_copy(const Set *set) {
    return set_is_small(set) || (set->filled == set->live && set->table->capacity == capacity_above(set->live * 2));
}

static Status merge_into_some(VM *vm, Set *set, const Set *other) {
    Walk walk = WALK_START;
    if (set_is_crowded(set, other->live)) TRY(set_table_resize(vm, set, (set->live + other->live) * 2));
    for (uint64_t i = 0; i < other->table->capacity; i++) {
        const SetEntry *entry = &other->table->items[i];
        WORKED(vm, 2);
        if (entry->key != UNBOUND) TRY(set_put_within(vm, set, entry->key, entry->hash, &walk));
    }
    charge_items(vm, other->live);
    return DONE;
}

Status set_merge(VM *vm, Set *set, const Set *other) {
    if (other == set || other->live == 0) return DONE;
    if (set->filled > 0) {
        if (set->object.flags & other->object.flags & SET_PLAIN) return merge_into_some(vm, set, other);
        Set *clone; /* so that nothing has changed when Python turns out to be needed */
        if (!set_is_small(set)) return NEEDS_PYTHON;
        TRY(set_clone(vm, set, &clone));
        TRY(merge_into_some(vm, clone, other));
        set_become(vm, set, clone);
        return DONE;
    }
    uint64_t capacity = set_is_crowded(set, other->live) ? capacity_above(other->live * 2) : capacity_of(set);
    SetTable *table;
    if (capacity == other->table->capacity && other->filled == other->live) {
        TRY(table_copied(vm, other, &table));
    } else {
        TRY(move_all(vm, other, other->live, capacity, &table));
    }
    heap_discard(vm, set->table);
    set->table = table;
    set->live = set->filled = other->live;
    set->version = vm_version(vm);
    be_plain_as(set, other);
    charge_items(vm, other->live);
    return DONE;
}

Status set_clone(VM *vm, const Set *set, Set **clone) {
    Set *new = set_new(vm, set->object.type == &type_frozenset ? &type_frozenset : &type_set);
    if (!new) return NO_MEMORY;
    if (set->table) TRY(table_copied(vm, set, &new->table));
    new->live = set->live;
    new->filled = set->filled;
    new->finger = set->finger;
    be_plain_as(new, set);
    *clone = new;
    return DONE;
}

void set_become(VM *vm, Set *set, Set *other) {
    heap_discard(vm, set->table);
    set->table = other->table;
    set->live = other->live;
    set->filled = other->filled;
    be_plain_as(set, other);
    set->version = vm_version(vm);
    other->table = NULL;
    other->live = other->filled = 0;
}

Status set_walk_subset(VM *vm, const Set *a, const Set *b, Walk *walk, bool *subset) {
    *subset = a->live == 0;
    if (*subset || a->live > b->live) return DONE;
    if (!set_is_small(a)) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < a->table->capacity; i++) {
        const SetEntry *entry = &a->table->items[i];
        if (entry->key == UNBOUND) continue;
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        WORKED(vm, 8);
        if (i < b->table->capacity && b->table->items[i].key == entry->key) continue; /* at the same place, as in sets made alike */
        uint64_t slot;
        TRY(set_walk_find(vm, b, entry->key, entry->hash, walk, &slot));
        if (slot == SET_NOT_FOUND) return DONE;
    }
    *subset = true;
    return DONE;
}

Status set_walk_equal(VM *vm, Set *a, Set *b, Walk *walk, bool *equal) {
    *equal = a == b;
    if (*equal || a->live != b->live) return DONE;
    if (a->hash && b->hash && a->hash != b->hash) return DONE;
    return set_walk_subset(vm, a, b, walk, equal);
}

Status set_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_kind(a, KIND_SET) || !is_kind(b, KIND_SET)) return DONE;
    Walk walk = WALK_START;
    Set *x = AS(Set, a), *y = AS(Set, b);
    bool holds = false;
    switch (operator) {
    case COMPARE_EQ: case COMPARE_NE:
        TRY(set_walk_equal(vm, x, y, &walk, &holds));
        if (operator == COMPARE_NE) holds = !holds;
        break;
    case COMPARE_LT:
        if (x->live < y->live) TRY(set_walk_subset(vm, x, y, &walk, &holds));
        break;
    case COMPARE_LE: TRY(set_walk_subset(vm, x, y, &walk, &holds)); break;
    case COMPARE_GT:
        if (x->live > y->live) TRY(set_walk_subset(vm, y, x, &walk, &holds));
        break;
    case COMPARE_GE: TRY(set_walk_subset(vm, y, x, &walk, &holds)); break;
    }
    *result = bool_value(holds);
    return DONE;
}

/* Pauses: vm/pause.h. */
Status frozenset_hash(VM *vm, Set *set, uint64_t *hash) {
    bool frozen = set->object.type == &type_frozenset;
    *hash = set->hash;
    if (frozen && *hash) return DONE;
    Value state[PAUSE_STATE]; /* the next slot; what was mixed so far, as two values */
    uint64_t mixed = 0, i = 0, capacity = set->table ? set->table->capacity : 0;
    if (pause_take(vm, PAUSE_HASH, value_of(set), NONE, state) && !(pause_number(state[0], capacity, &i) && pause_bits(&state[1], &mixed))) i = mixed = 0;
    while (i < capacity) {
        const SetEntry *entry = &set->table->items[i++];
        if (entry->key != UNBOUND) mixed = hash_set_add(mixed, entry->hash);
        if (i % HASHED_AT_ONCE || !pause_due(vm, HASHED_AT_ONCE / 2)) continue;
        Value kept[3] = {small_int((int64_t)i)};
        pause_put_bits(&kept[1], mixed);
        return pause_keep(vm, PAUSE_HASH, value_of(set), NONE, 3, kept);
    }
    *hash = hash_set_finish(mixed, set->live);
    if (frozen && set->object.mark != MARK_PERMANENT) set->hash = *hash;
    return DONE;
}
