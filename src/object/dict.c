/* dict.c: the hash table of Python's dict.
 *
 * The entries (key, value, hash) stand in the order of their insertion in one array; a deleted one stays as a hole
 * until the array is full, and is then left out of the next. An entry's number is therefore stable until `keys_version`
 * changes, which is what inline caches rely on.
 *
 * Up to INDEX_FROM entries a lookup scans the array. Above, an index of 1, 2 or 4 bytes a slot maps hashes to entry
 * numbers by open addressing; `index->aux` is the binary logarithm of its slots. A slot is never reused while its index lives,
 * except by popitem(), which undoes insertions in reverse order. A slot of a deleted entry thus simply leads to a hole.
 *
 * The sizes grow as CPython's do, since a program that changes a dict while it iterates can see them. */
#include "object/dict.h"
#include "object/container.h"
#include "object/keys.h"
#include "object/str.h"
#include "vm/pause.h"

enum { INDEX_FROM = 11, CAPACITY_LARGEST = 1 << 30, SLOTS_FIRST_LOG2 = 3 };

/* ---- the index ---- */

static uint64_t usable(uint32_t log2) { return (UINT64_C(2) << log2) / 3; }

static uint32_t log2_for_slots(uint64_t slots) {
    uint32_t log2 = SLOTS_FIRST_LOG2;
    while ((UINT64_C(1) << log2) < slots) {
        log2++;
    }
    return log2;
}

static unsigned slot_width(uint32_t log2) { return log2 <= 8 ? 1 : log2 <= 16 ? 2 : 4; }

#define NO_ENTRY UINT32_MAX

static inline uint32_t index_get(const Raw *index, uint64_t slot) {
    uint32_t log2 = index->object.aux;
    if (log2 <= 8) return index->bytes[slot] == UINT8_MAX ? NO_ENTRY : index->bytes[slot];
    if (log2 <= 16) {
        uint16_t entry = ((const uint16_t *)(const void *)index->bytes)[slot];
        return entry == UINT16_MAX ? NO_ENTRY : entry;
    }
    return ((const uint32_t *)(const void *)index->bytes)[slot];
}

static inline void index_put(Raw *index, uint64_t slot, uint32_t entry) {
    uint32_t log2 = index->object.aux;
    if (log2 <= 8) {
        index->bytes[slot] = (uint8_t)entry;
    } else if (log2 <= 16) {
        ((uint16_t *)(void *)index->bytes)[slot] = (uint16_t)entry;
    } else {
        ((uint32_t *)(void *)index->bytes)[slot] = entry;
    }
}

typedef struct Probe { /* the slots where a hash may stand, in order; all of them come up */
    uint64_t mask, slot, perturb;
} Probe;

static inline Probe probe_start(const Raw *index, uint64_t hash) {
    uint64_t mask = (UINT64_C(1) << index->object.aux) - 1;
    return (Probe){mask, hash & mask, hash};
}

static inline void probe_next(Probe *probe) {
    probe->perturb >>= 5;
    probe->slot = (probe->slot * 5 + probe->perturb + 1) & probe->mask;
}

static void index_insert(Raw *index, uint64_t hash, uint32_t entry) {
    Probe probe = probe_start(index, hash);
    while (index_get(index, probe.slot) != NO_ENTRY) {
        probe_next(&probe);
    }
    index_put(index, probe.slot, entry);
}

/* One entry after another into an index: of equal hashes, each goes on where the last one found room. */
typedef struct Filling {
    Raw *index;
    Probe probe;
    uint64_t hash, looks; /* at slots */
} Filling;

static inline void fill_index(Filling *filling, uint64_t hash, uint32_t entry) {
    if (filling->probe.mask == 0 || hash != filling->hash) filling->probe = probe_start(filling->index, filling->hash = hash);
    for (filling->looks++; index_get(filling->index, filling->probe.slot) != NO_ENTRY; filling->looks++) {
        probe_next(&filling->probe);
    }
    index_put(filling->index, filling->probe.slot, entry);
}

static Raw *index_new(VM *vm, uint32_t log2) {
    enum { PIECE = 1 << 16 };
    uint64_t size = (uint64_t)slot_width(log2) << log2;
    Raw *index = raw_new(vm, size);
    if (!index) return NULL;
    index->object.aux = log2;
    for (uint64_t done = 0; done < size; done += PIECE) {
        uint64_t more = size - done < PIECE ? size - done : PIECE;
        memset(index->bytes + done, 0xFF, more);
        if (!vm_overdue(vm, more / 16)) continue;
        heap_discard(vm, index);
        return NULL;
    }
    return index;
}

/* ---- storage ---- */

Dict *dict_new_of(VM *vm, const Type *type) {
    Dict *dict = container_new(vm, KIND_DICT, type, sizeof(Dict));
    if (!dict) return NULL;
    dict->used = dict->live = 0;
    dict->keys_version = vm_version(vm);
    dict->entries = NULL;
    dict->index = NULL;
    return dict;
}

Dict *dict_new(VM *vm, uint64_t expected) {
    Dict *dict = dict_new_of(vm, &type_dict);
    if (!dict) return NULL;
    if (expected && dict_reserve(vm, dict, expected) != DONE) return NULL;
    return dict;
}

/* Making the storage of many entries anew pauses (vm/pause.h), since memory takes its time as well as looks at slots: the new index is kept as that of a dict which
 * nobody knows, the entries copied so far as those of another one. A dump leaves the index out; then all is begun anew, and done in one go, so that it gets done
 * even where every pause ends in a dump. */
enum { INDEXED_AT_ONCE = 4096 /* slots looked at */, INDEXED_QUIETLY = 512, RESERVED_QUIETLY = 16384, MOVED_AT_ONCE = 1024 /* entries */ };

typedef struct Rehash {
    const Dict *from;    /* whose entries are numbered anew, without holes */
    int64_t form;        /* REHASHED, GROWN, COPIED (the last two have no holes), or the entry that comes before all others */
    bool pauses;
    Raw *index;          /* the new one */
    uint64_t at, holes;  /* the next entry for it, and how many holes came before that */
    uint64_t moved;      /* the next entry to be copied; or how many were cleared behind those that stay where they are */
    Dict *keeper, *copy; /* that of the index (NULL: it cannot pause), that of the entries */
} Rehash;

enum { REHASHED = -1, GROWN = -2, COPIED = -3 };

static Value version_of(const Dict *dict) { return small_int((int64_t)(dict->keys_version & INT_MAX_INLINE)); }

static bool rehash_due(VM *vm, const Rehash *rehash, uint64_t work) { return rehash->keeper ? pause_due(vm, work) : vm_overdue(vm, work); }

static Status rehash_drop(VM *vm, const Rehash *rehash) {
    heap_discard(vm, rehash->index);
    return NO_MEMORY;
}

static Status rehash_stop(VM *vm, const Rehash *rehash) {
    if (!rehash->keeper) return rehash_drop(vm, rehash);
    rehash->keeper->index = rehash->index;
    Value kept[] = {value_of(rehash->keeper), version_of(rehash->from), small_int((int64_t)rehash->at), small_int((int64_t)rehash->holes),
                    small_int((int64_t)rehash->moved), rehash->copy ? value_of(rehash->copy) : NONE};
    return pause_keep(vm, PAUSE_REHASH, value_of(rehash->from), small_int(rehash->form), 6, kept);
}

static bool rehash_take_up(Rehash *rehash, const Value *state, uint64_t size) {
    const Dict *from = rehash->from;
    if (!is_exactly(state[0], &type_dict) || state[0] == value_of(from) || state[1] != version_of(from)) return false;
    Dict *keeper = AS(Dict, state[0]);
    if (!keeper->index || keeper->entries || !(keeper->index->size == size || raw_has_room(keeper->index, size))) return false;
    if (!pause_number(state[2], from->used, &rehash->at) || !pause_number(state[3], rehash->at, &rehash->holes) ||
        !pause_number(state[4], UINT32_MAX, &rehash->moved)) return false;
    rehash->copy = is_exactly(state[5], &type_dict) ? AS(Dict, state[5]) : NULL;
    rehash->index = keeper->index;
    rehash->keeper = keeper;
    keeper->index = NULL;
    return true;
}

/* The index of so many slots: empty, or a copy. */
static Status rehash_begin(VM *vm, Rehash *rehash, uint32_t log2) {
    Value state[PAUSE_STATE];
    uint64_t size = (uint64_t)slot_width(log2) << log2;
    if (!rehash->pauses) {
        rehash->index = index_new(vm, log2);
        return rehash->index ? DONE : NO_MEMORY;
    }
    bool taken = pause_take(vm, PAUSE_REHASH, value_of(rehash->from), small_int(rehash->form), state);
    if (!taken || !rehash_take_up(rehash, state, size)) {
        rehash->at = rehash->holes = rehash->moved = 0;
        if (!taken && !(rehash->keeper = dict_new_of(vm, &type_dict))) return NO_MEMORY;
        rehash->index = raw_new(vm, size);
        if (!rehash->index) return NO_MEMORY;
        rehash->index->object.aux = log2;
        rehash->index->size = 0;
    }
    const Filler filler = {{UINT64_MAX, UINT64_MAX}, rehash->form == COPIED ? rehash->from->index->bytes : NULL};
    return raw_fill(vm, rehash->index, size, &filler, rehash->keeper) ? DONE : rehash_stop(vm, rehash);
}

static Status index_made(VM *vm, Rehash *rehash, uint32_t log2) {
    TRY(rehash_begin(vm, rehash, log2));
    if (rehash->form == COPIED) return DONE;
    const Dict *from = rehash->from;
    Filling filling = {.index = rehash->index};
    uint64_t i = rehash->at, first = rehash->form < 0 ? UINT64_MAX : (uint64_t)rehash->form;
    uint64_t fewer = rehash->holes - (rehash->form >= 0); /* how much less an entry's number will be; what comes first leaves a hole */
    if (first != UINT64_MAX && i == 0) fill_index(&filling, from->entries->items[first].hash, 0);
    while (i < from->used) {
        const Entry *entry = &from->entries->items[i];
        if (__builtin_expect(entry->key == UNBOUND || i == first, 0)) {
            fewer++;
            filling.looks++;
        } else {
            fill_index(&filling, entry->hash, (uint32_t)(i - fewer));
        }
        i++;
        if (filling.looks < INDEXED_AT_ONCE) continue;
        rehash->at = i;
        rehash->holes = fewer + (rehash->form >= 0);
        if (rehash_due(vm, rehash, filling.looks)) return rehash_stop(vm, rehash);
        filling.looks = 0;
    }
    rehash->at = i;
    rehash->holes = fewer + (rehash->form >= 0);
    return DONE;
}

/* Clears the entries from *place up to `capacity`. False: it wants to stop. */
static bool clear_entries(VM *vm, const Rehash *rehash, Entries *entries, uint64_t *place, uint64_t capacity) {
    while (*place < capacity) {
        uint64_t i = *place, end = capacity - i < MOVED_AT_ONCE ? capacity : i + MOVED_AT_ONCE;
        for (; i < end; i++) {
            entries->items[i] = (Entry){UNBOUND, UNBOUND, 0};
        }
        *place = end;
        if (end < capacity && rehash_due(vm, rehash, MOVED_AT_ONCE)) return false;
    }
    return true;
}

static Status copying_stop(VM *vm, const Rehash *rehash, Entries *entries, uint32_t count) {
    if (entries->capacity < count) entries->capacity = count;
    if (!rehash->copy) {
        heap_discard(vm, entries);
        return rehash_stop(vm, rehash);
    }
    rehash->copy->entries = entries;
    rehash->copy->used = rehash->copy->live = count;
    return rehash_stop(vm, rehash);
}

/* The entries in new storage for so many. */
static Status entries_made(VM *vm, Rehash *rehash, uint64_t capacity, Entries **made) {
    const Dict *from = rehash->from;
    Dict *copy = rehash->copy;
    Entries *entries = copy ? copy->entries : NULL;
    uint32_t count = 0;
    if (entries && (entries->capacity == capacity || entries_have_room(entries, capacity))) {
        count = copy->used;
        copy->entries = NULL;
        copy->used = copy->live = 0;
    } else {
        rehash->moved = 0;
        entries = capacity <= MOVED_AT_ONCE ? entries_new(vm, capacity) : entries_begin(vm, MOVED_AT_ONCE, capacity);
        if (!entries || (rehash->keeper && !copy && !(rehash->copy = dict_new_of(vm, &type_dict)))) return rehash_drop(vm, rehash);
    }
    uint64_t i = rehash->moved, first = rehash->form < 0 ? UINT64_MAX : (uint64_t)rehash->form;
    if (first != UINT64_MAX && i == 0) entries->items[count++] = from->entries->items[first];
    while (i < from->used) {
        uint64_t end = from->used - i < MOVED_AT_ONCE ? from->used : i + MOVED_AT_ONCE;
        for (; i < end; i++) {
            if (from->entries->items[i].key != UNBOUND && i != first) entries->items[count++] = from->entries->items[i];
        }
        rehash->moved = i;
        if (i < from->used && rehash_due(vm, rehash, MOVED_AT_ONCE)) return copying_stop(vm, rehash, entries, count);
    }
    if (entries->capacity < count) entries->capacity = count;
    if (!clear_entries(vm, rehash, entries, &entries->capacity, capacity)) return copying_stop(vm, rehash, entries, count);
    *made = entries;
    return DONE;
}

/* The entries of a dict without holes, with room for so many. */
static Status entries_grown(VM *vm, Rehash *rehash, Dict *dict, uint64_t capacity, Entries **grown) {
    Entries *entries = dict->entries;
    if (!entries_have_room(entries, capacity)) {
        rehash->moved = 0;
        entries = entries_resize(vm, entries, dict->used, capacity);
        if (!entries) return rehash_drop(vm, rehash);
        dict->entries = entries;
    }
    uint64_t place = entries->capacity + rehash->moved;
    bool cleared = clear_entries(vm, rehash, entries, &place, capacity);
    rehash->moved = place - entries->capacity;
    if (!cleared) return rehash_stop(vm, rehash);
    entries->capacity = capacity;
    *grown = entries;
    return DONE;
}

static void replace(VM *vm, Dict *dict, Entries *entries, Raw *index) {
    if (dict->entries != entries) heap_discard(vm, dict->entries);
    heap_discard(vm, dict->index);
    dict->entries = entries;
    dict->index = index;
}

/* Gives a dict new storage with the entries of rehash->from: 2**log2 slots. */
static Status rehash_into(VM *vm, Dict *dict, Rehash *rehash, uint32_t log2, uint64_t capacity) {
    bool is_indexed = capacity >= INDEX_FROM;
    Entries *entries = NULL;
    if (is_indexed || rehash->pauses) TRY(index_made(vm, rehash, log2));
    TRY(rehash->form == GROWN ? entries_grown(vm, rehash, dict, capacity, &entries) : entries_made(vm, rehash, capacity, &entries));
    if (!is_indexed) heap_discard(vm, rehash->index);
    uint32_t live = rehash->from->live;
    replace(vm, dict, entries, is_indexed ? rehash->index : NULL);
    dict->used = dict->live = live;
    dict->keys_version = vm_version(vm);
    return DONE;
}

/* A dict that mirrors an instance has the instance in the value of its last entry, a hole, and no room behind that. */
static Instance *mirrored(const Dict *dict) { return dict->object.flags & DICT_MIRRORS ? AS(Instance, dict->entries->items[dict->used - 1].value) : NULL; }

static void stop_mirroring(Dict *dict, Instance *instance) {
    dict->object.flags &= (uint8_t)~DICT_MIRRORS;
    instance->shape = NULL;
    for (uint64_t slot = instance->object.type->slot_count; slot < instance->object.aux; slot++) {
        instance->slots[slot] = UNBOUND;
    }
    if (instance->object.aux >= instance->object.type->slot_count) instance->overflow = NULL;
}

Dict *dict_new_mirror(VM *vm, Instance *instance, const Value *names, const Value *const *places, uint32_t count) {
    Dict *dict = dict_new_of(vm, &type_dict);
    Entries *entries = dict ? entries_new(vm, count + UINT64_C(1)) : NULL;
    if (!entries) return NULL;
    for (uint32_t i = 0; i < count; i++) {
        entries->items[i] = (Entry){names[i], *places[i], str_hash(AS(Str, names[i]))};
    }
    entries->items[count].value = value_of(instance);
    dict->entries = entries;
    dict->used = count + 1;
    dict->live = count;
    dict->object.flags |= DICT_MIRRORS;
    return dict;
}

void dict_stop_mirroring(Dict *dict) {
    Instance *instance = mirrored(dict);
    if (!instance) return;
    dict->entries->items[dict->used - 1].value = UNBOUND;
    stop_mirroring(dict, instance);
}

void dict_mirror(Dict *dict, Value name, Value value) { dict->entries->items[dict_entry_of(dict, name)].value = value; }

/* Whether entries without holes are better copied, with pauses, than moved by the host's allocator: it would copy them in one piece, much larger ones only where it
 * cannot move their pages. They are there twice meanwhile. */
static bool is_copied(const VM *vm, const Entries *entries, uint64_t capacity) {
    enum { LEAST = 1 << 20, MOST = 32 << 20 };
    return entries->capacity >= LEAST / sizeof(Entry) && entries->capacity < MOST / sizeof(Entry) && capacity * sizeof(Entry) < vm->memory.limit / 6;
}

/* New storage for 2/3 of 2**log2 entries, without holes. */
static Status resize(VM *vm, Dict *dict, uint32_t log2) {
    uint64_t capacity = usable(log2);
    if (capacity > CAPACITY_LARGEST) return NO_MEMORY;
    Instance *instance = mirrored(dict);
    bool full = dict->used && dict->live == dict->used && !is_copied(vm, dict->entries, capacity);
    bool pauses = dict->used > INDEXED_QUIETLY || (dict->used && capacity > RESERVED_QUIETLY);
    Rehash rehash = {.from = dict, .form = full ? GROWN : REHASHED, .pauses = pauses};
    TRY(rehash_into(vm, dict, &rehash, log2, capacity));
    if (instance) stop_mirroring(dict, instance);
    return DONE;
}

static Status grow(VM *vm, Dict *dict) { return resize(vm, dict, log2_for_slots((uint64_t)dict->live * 3)); }

Status dict_reserve(VM *vm, Dict *dict, uint64_t more) {
    uint64_t capacity = dict->entries ? dict->entries->capacity : 0;
    if (more <= capacity - dict->used) return DONE;
    if (more > CAPACITY_LARGEST) return NO_MEMORY;
    uint64_t slots = ((dict->live + more) * 3 + 1) / 2;
    return resize(vm, dict, log2_for_slots(slots));
}

Status dict_close_holes(VM *vm, Dict *dict, uint32_t first) {
    uint32_t log2 = log2_for_slots((dict->live * UINT64_C(3) + 1) / 2);
    Rehash rehash = {.from = dict, .form = first == DICT_NOT_FOUND ? REHASHED : (int64_t)first, .pauses = dict->used > INDEXED_QUIETLY};
    return rehash_into(vm, dict, &rehash, log2, usable(log2));
}

Dict *dict_new_shared(VM *vm, const Entries *entries, const Raw *index) {
    Dict *dict = dict_new_of(vm, &type_dict);
    if (!dict) return NULL;
    dict->entries = (Entries *)(uintptr_t)entries;
    dict->index = (Raw *)(uintptr_t)index;
    dict->used = dict->live = (uint32_t)entries->capacity;
    return dict;
}

/* Shared storage has no holes. */
Status dict_take_storage(VM *vm, Dict *dict) { return resize(vm, dict, log2_for_slots((dict->entries->capacity * 3 + 1) / 2)); }

Status dict_rebuild_index(VM *vm, Dict *dict, uint64_t *collisions) {
    enum { ORDINARY = 8 }; /* looks for each entry */
    dict->index = NULL;
    if (!dict->entries || dict->entries->capacity < INDEX_FROM) return DONE;
    Filling filling = {.index = index_new(vm, log2_for_slots((dict->entries->capacity * 3 + 1) / 2))};
    if (!filling.index) return NO_MEMORY;
    for (uint32_t i = 0; i < dict->used && *collisions <= COLLISIONS_TO_BEAR; i++) {
        filling.looks = 0;
        fill_index(&filling, dict->entries->items[i].hash, i); /* holes too: probes under way find their slots again */
        if (filling.looks > ORDINARY) *collisions += filling.looks - ORDINARY;
    }
    dict->index = filling.index;
    return DONE;
}

Status dict_copy(VM *vm, const Dict *dict, Dict **copy) {
    Dict *new = dict_new(vm, 0);
    if (!new) return NO_MEMORY;
    *copy = new;
    return dict->live ? dict_merge_into_empty(vm, new, dict) : DONE;
}

static bool is_full(const Dict *dict) { return dict->live == dict->used && dict->used > dict->entries->capacity / 2; }

bool dict_is_quick_to_copy(const Dict *dict) { return dict_is_small(dict) || is_full(dict); }

Status dict_merge_into_empty(VM *vm, Dict *dict, const Dict *other) {
    bool full = is_full(other);
    if (!full || other->used > INDEXED_QUIETLY) {
        uint32_t log2 = full ? other->index->object.aux : log2_for_slots((other->live * UINT64_C(3) + 1) / 2);
        Rehash rehash = {.from = other, .form = full ? COPIED : REHASHED, .pauses = other->used > INDEXED_QUIETLY};
        return rehash_into(vm, dict, &rehash, log2, full ? other->entries->capacity : usable(log2));
    }
    Entries *entries = entries_new_from(vm, other->entries->capacity, other->entries->items, other->used);
    if (!entries) return NO_MEMORY;
    Raw *index = NULL;
    if (other->index) {
        index = raw_new(vm, other->index->size);
        if (!index) return NO_MEMORY;
        index->object.aux = other->index->object.aux;
        memcpy(index->bytes, other->index->bytes, index->size);
    }
    replace(vm, dict, entries, index);
    dict->used = dict->live = other->live;
    dict->keys_version = vm_version(vm);
    return DONE;
}

/* ---- finding ---- */

static inline bool same_text(const Entry *entry, const Str *key, uint64_t hash) {
    return entry->hash == hash && is_kind(entry->key, KIND_STR) && str_same_text(AS(Str, entry->key), key);
}

/* For a str key among keys that are compared as strs only. */
static inline uint32_t find_text(const Dict *dict, Value name, uint64_t hash) {
    if (!dict->entries) return DICT_NOT_FOUND;
    const Entry *items = dict->entries->items;
    const Str *key = AS(Str, name);
    if (!dict->index) {
        for (uint32_t i = 0; i < dict->used; i++) {
            if (items[i].key == name || same_text(&items[i], key, hash)) return i;
        }
        return DICT_NOT_FOUND;
    }
    for (Probe probe = probe_start(dict->index, hash);; probe_next(&probe)) {
        uint32_t i = index_get(dict->index, probe.slot);
        if (i == NO_ENTRY) return DICT_NOT_FOUND;
        if (items[i].key == name || same_text(&items[i], key, hash)) return i;
    }
}

uint32_t dict_entry_of(const Dict *dict, Value name) { return find_text(dict, name, str_hash(AS(Str, name))); }

Value dict_get_interned(const Dict *dict, Value name) {
    uint32_t entry = dict_entry_of(dict, name);
    return entry == DICT_NOT_FOUND ? UNBOUND : dict->entries->items[entry].value;
}

static inline bool is_plain_key(const Entry *entry, Value key, uint64_t hash, int *patience, bool *known) {
    if (entry->key == key) return true;
    if (entry->hash != hash || entry->key == UNBOUND) {
        --*patience;
    } else {
        if (plain_equal(entry->key, key, known)) return true;
        *patience -= PLAIN_LOOKS / PLAIN_PATIENCE;
    }
    *known = *patience > 0;
    return !*known;
}

bool dict_find_plain(const Dict *dict, Value key, uint64_t *hash, uint32_t *entry) {
    if (!plain_hash(key, hash)) return false;
    *entry = DICT_NOT_FOUND;
    if (!dict->entries) return true;
    const Entry *items = dict->entries->items;
    bool known = true;
    int patience = PLAIN_LOOKS;
    if (!dict->index) {
        for (uint32_t i = 0; i < dict->used; i++) {
            if (!is_plain_key(&items[i], key, *hash, &patience, &known)) continue;
            *entry = i;
            return known;
        }
        return true;
    }
    for (Probe probe = probe_start(dict->index, *hash);; probe_next(&probe)) {
        uint32_t i = index_get(dict->index, probe.slot);
        if (i == NO_ENTRY) return true;
        if (!is_plain_key(&items[i], key, *hash, &patience, &known)) continue;
        *entry = i;
        return known;
    }
}

static inline Status is_this_key(VM *vm, const Entry *entry, Value key, uint64_t hash, Walk *walk, bool *found) {
    *found = entry->key == key;
    if (*found || entry->hash != hash || entry->key == UNBOUND) return DONE;
    bool are_texts = is_exactly(key, &type_str) && is_exactly(entry->key, &type_str);
    if (are_texts && (*found = str_equal(AS(Str, entry->key), AS(Str, key)))) return DONE;
    if (walk->budget == 0) return NEEDS_PYTHON;
    walk->budget--;
    if (!are_texts) TRY(walk_equal(vm, entry->key, key, walk, found));
    if (!*found) vm_charge(vm, 1);
    return DONE;
}

Status dict_walk_find(VM *vm, const Dict *dict, Value key, uint64_t hash, Walk *walk, uint32_t *entry) {
    *entry = DICT_NOT_FOUND;
    if (dict->live == 0) return DONE;
    const Entry *items = dict->entries->items;
    bool found;
    if (!dict->index) {
        for (uint32_t i = 0; i < dict->used; i++) {
            TRY(is_this_key(vm, &items[i], key, hash, walk, &found));
            if (found) {
                *entry = i;
                return DONE;
            }
        }
        return DONE;
    }
    uint32_t looks = 0;
    for (Probe probe = probe_start(dict->index, hash);; probe_next(&probe)) {
        uint32_t i = index_get(dict->index, probe.slot);
        if (i == NO_ENTRY) return DONE;
        TRY(is_this_key(vm, &items[i], key, hash, walk, &found));
        if (found) {
            *entry = i;
            return DONE;
        }
        walk_look(walk, &looks);
    }
}

Status dict_find(VM *vm, Dict *dict, Value key, uint64_t hash, uint32_t *entry) {
    Walk walk = WALK_START;
    return dict_walk_find(vm, dict, key, hash, &walk, entry);
}

/* A cursor is a place in a hash's probe: 1 + steps made (at most STEPS, where nothing of the hash is left to add) + slot * 16. Without an
 * index, entries are slots. */
enum { STEPS = 13 };

uint32_t dict_cursor_entry(const Dict *dict, uint64_t cursor) {
    uint64_t slot = (cursor - 1) >> 4;
    if (!dict->index) return slot < dict->used ? (uint32_t)slot : DICT_NOT_FOUND;
    if (slot >> dict->index->object.aux) return DICT_NOT_FOUND;
    uint32_t entry = index_get(dict->index, slot);
    return entry != NO_ENTRY && entry < dict->used ? entry : DICT_NOT_FOUND;
}

uint64_t dict_candidate(VM *vm, const Dict *dict, uint64_t hash, uint64_t cursor) {
    if (dict->live == 0) return 0;
    const Entry *items = dict->entries->items;
    if (!dict->index) {
        for (uint64_t i = cursor ? ((cursor - 1) >> 4) + 1 : 0; i < dict->used; i++) {
            if (items[i].key != UNBOUND && items[i].hash == hash) return 1 + i * 16;
        }
        return 0;
    }
    Probe probe = probe_start(dict->index, hash);
    uint64_t steps = cursor ? (cursor - 1) & 15 : 0;
    if (cursor) {
        probe.slot = (cursor - 1) >> 4 & probe.mask;
        probe.perturb = steps >= STEPS ? 0 : hash >> (5 * steps);
    }
    for (bool first = cursor != 0;; first = false) {
        uint32_t i = index_get(dict->index, probe.slot);
        if (!first) {
            if (i == NO_ENTRY) return 0;
            if (items[i].key != UNBOUND && items[i].hash == hash) return 1 + steps + probe.slot * 16;
        }
        vm_charge(vm, 1);
        probe_next(&probe);
        if (steps < STEPS) steps++;
    }
}

Status dict_hash_key(VM *vm, Value key, uint64_t *hash) {
    if (quick_hash(key, hash)) return DONE;
    Walk walk = WALK_START;
    Status status = walk_hash(vm, key, &walk, hash);
    if (__builtin_expect(status == DONE, 1)) return DONE;
    return container_reword_unhashable(vm, status, key, "dict key");
}

/* ---- changing ---- */

Status dict_insert(VM *vm, Dict *dict, Value key, uint64_t hash, Value value) {
    if (!dict->entries || dict->used == dict->entries->capacity) TRY(grow(vm, dict));
    dict->entries->items[dict->used] = (Entry){key, value, hash};
    if (dict->index) index_insert(dict->index, hash, dict->used);
    dict->used++;
    dict->live++;
    dict->keys_version = vm_version(vm);
    return DONE;
}

Status dict_delete_entry(VM *vm, Dict *dict, uint32_t number) {
    TRY(dict_own(vm, dict));
    Entry *entry = &dict->entries->items[number];
    entry->key = entry->value = UNBOUND; /* its hash stays: see trim */
    dict->live--;
    dict->keys_version = vm_version(vm);
    return DONE;
}

/* Takes the hole at the end off. It is the youngest entry of the index, so no other's probe leads past its slot. How many slots were looked at. */
static uint64_t trim(Dict *dict) {
    uint32_t last = --dict->used;
    uint64_t looks = 1;
    if (!dict->index) return looks;
    Probe probe = probe_start(dict->index, dict->entries->items[last].hash);
    for (; index_get(dict->index, probe.slot) != last; looks++) {
        probe_next(&probe);
    }
    index_put(dict->index, probe.slot, NO_ENTRY);
    return looks;
}

Status dict_pop_last(VM *vm, Dict *dict, Value *key, Value *value) {
    uint64_t looks = 0;
    *key = *value = UNBOUND;
    if (dict->live == 0) return DONE;
    while (dict->entries->items[dict->used - 1].key == UNBOUND) {
        looks += trim(dict);
        if (looks < INDEXED_AT_ONCE) continue;
        if (pause_due(vm, looks)) return NO_MEMORY; /* the next try goes on from here */
        looks = 0;
    }
    uint32_t last = dict->used - 1;
    *key = dict->entries->items[last].key;
    *value = dict->entries->items[last].value;
    TRY(dict_delete_entry(vm, dict, last));
    trim(dict);
    return DONE;
}

void dict_clear(VM *vm, Dict *dict) {
    dict_stop_mirroring(dict);
    heap_discard(vm, dict->entries);
    heap_discard(vm, dict->index);
    dict->entries = NULL;
    dict->index = NULL;
    dict->used = dict->live = 0;
    dict->keys_version = vm_version(vm);
}

Status dict_get(VM *vm, Dict *dict, Value key, Value *value) {
    uint64_t hash;
    uint32_t entry;
    if (!dict_find_plain(dict, key, &hash, &entry)) {
        TRY(dict_hash_key(vm, key, &hash));
        TRY(dict_find(vm, dict, key, hash, &entry));
    }
    *value = entry == DICT_NOT_FOUND ? UNBOUND : dict->entries->items[entry].value;
    return DONE;
}

Status dict_set(VM *vm, Dict *dict, Value key, Value value) {
    Walk walk = WALK_START;
    return dict_set_within(vm, dict, key, value, &walk);
}

/* Where a search ended, with what it charged since `charged`. */
static inline Status put_at(VM *vm, Dict *dict, uint32_t entry, Value key, uint64_t hash, Value value, uint64_t charged) {
    Status status = entry == DICT_NOT_FOUND ? dict_insert(vm, dict, key, hash, value) : dict_own(vm, dict);
    if (status == NO_MEMORY) vm_uncharge(vm, charged);
    if (status == DONE && entry != DICT_NOT_FOUND) dict->entries->items[entry].value = value;
    return status;
}

Status dict_set_within(VM *vm, Dict *dict, Value key, Value value, Walk *walk) {
    uint64_t hash, charged = vm_charged(vm);
    uint32_t entry;
    WORKED(vm, 4);
    if (walk->budget < WALK_BUDGET) walk->budget += 16;
    if (!dict_find_plain(dict, key, &hash, &entry)) {
        TRY(dict_hash_key(vm, key, &hash));
        TRY(dict_walk_find(vm, dict, key, hash, walk, &entry));
    }
    return put_at(vm, dict, entry, key, hash, value, charged);
}

Status dict_put_within(VM *vm, Dict *dict, Value key, uint64_t hash, Value value, Walk *walk) {
    uint64_t charged = vm_charged(vm);
    uint32_t entry;
    TRY(dict_walk_find(vm, dict, key, hash, walk, &entry));
    return put_at(vm, dict, entry, key, hash, value, charged);
}

Status dict_delete(VM *vm, Dict *dict, Value key, Value *value) {
    uint64_t hash;
    uint32_t entry;
    TRY(dict_hash_key(vm, key, &hash));
    TRY(dict_find(vm, dict, key, hash, &entry));
    *value = UNBOUND;
    if (entry == DICT_NOT_FOUND) return DONE;
    *value = dict->entries->items[entry].value;
    return dict_delete_entry(vm, dict, entry);
}

Status dict_set_interned(VM *vm, Dict *dict, Value name, Value value) {
    uint64_t hash = str_hash(AS(Str, name));
    uint32_t entry = find_text(dict, name, hash);
    if (entry == DICT_NOT_FOUND) return dict_insert(vm, dict, name, hash, value);
    TRY(dict_own(vm, dict));
    dict->entries->items[entry].value = value;
    return DONE;
}

Status dict_delete_interned(VM *vm, Dict *dict, Value name, bool *found) {
    uint32_t entry = dict_entry_of(dict, name);
    *found = entry != DICT_NOT_FOUND;
    return *found ? dict_delete_entry(vm, dict, entry) : DONE;
}

/* ---- whole dicts ---- */

Status dict_merge(VM *vm, Dict *dict, const Dict *other) {
    if (dict == other || other->live == 0) return DONE;
    if (!(dict->live == 0 ? dict_is_quick_to_copy(other) : dict_is_small(other))) return NEEDS_PYTHON;
    if (dict->live == 0) return dict_merge_into_empty(vm, dict, other);
    /* Look before changing anything: a comparison in Python may turn out to be needed. Strs need none; but a dict much
     * larger than what comes is not gone through for that. */
    bool only_text = dict->used / 8 <= other->used;
    for (uint32_t i = 0; i < other->used && only_text; i++) {
        Value key = other->entries->items[i].key;
        only_text = key == UNBOUND || is_exactly(key, &type_str) || is_int(key);
    }
    for (uint32_t i = 0; i < dict->used && only_text; i++) {
        Value key = dict->entries->items[i].key;
        only_text = key == UNBOUND || is_exactly(key, &type_str) || is_int(key);
    }
    if (!only_text) {
        Walk walk = WALK_START;
        for (uint32_t i = 0; i < other->used; i++) {
            const Entry *entry = &other->entries->items[i];
            uint32_t ignored;
            if (entry->key == UNBOUND) continue;
            WORKED(vm, 4);
            if (walk.budget < WALK_BUDGET) walk.budget += 16;
            TRY(dict_walk_find(vm, dict, entry->key, entry->hash, &walk, &ignored));
        }
    }
    TRY(dict_own(vm, dict));
    bool may_overlap = only_text && dict->live + other->live < INDEXED_QUIETLY && other->live <= dict->entries->capacity;
    if (!may_overlap) TRY(dict_reserve(vm, dict, other->live));
    Walk walk = WALK_START;
    for (uint32_t i = 0; i < other->used; i++) {
        const Entry *entry = &other->entries->items[i];
        uint32_t number;
        if (entry->key == UNBOUND) continue;
        uint64_t hash;
        if (!only_text || !dict_find_plain(dict, entry->key, &hash, &number)) {
            if (walk.budget < WALK_BUDGET) walk.budget += 16;
            TRY(dict_walk_find(vm, dict, entry->key, entry->hash, &walk, &number));
        }
        if (number == DICT_NOT_FOUND) {
            TRY(dict_insert(vm, dict, entry->key, entry->hash, entry->value));
        } else {
            dict->entries->items[number].value = entry->value;
        }
    }
    charge_items(vm, other->live);
    return DONE;
}

Status dict_walk_equal(VM *vm, Dict *a, Dict *b, Walk *walk, bool *equal) {
    *equal = a == b;
    if (*equal || a->live != b->live) return DONE;
    if (!dict_is_small(a)) return NEEDS_PYTHON;
    for (uint32_t i = 0; i < a->used; i++) {
        const Entry *entry = &a->entries->items[i];
        if (entry->key == UNBOUND) continue;
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        uint32_t number;
        TRY(dict_walk_find(vm, b, entry->key, entry->hash, walk, &number));
        if (number == DICT_NOT_FOUND) return DONE;
        TRY(walk_equal(vm, entry->value, b->entries->items[number].value, walk, equal));
        if (!*equal) return DONE;
    }
    *equal = true;
    return DONE;
}

Status dict_equal(VM *vm, Dict *a, Dict *b, bool *equal) {
    Walk walk = WALK_START;
    return dict_walk_equal(vm, a, b, &walk, equal);
}

Status key_error(VM *vm, Value key) { return raise_with(vm, &type_KeyError, 1, key); }

Status dict_get_item(VM *vm, Dict *dict, Value key, Value *result) {
    TRY(dict_get(vm, dict, key, result));
    if (__builtin_expect(*result != UNBOUND, 1)) return DONE;
    if (dict->object.type != &type_dict && type_lookup(vm, dict->object.type, NAME(__missing__)) != UNBOUND) {
        return NEEDS_PYTHON;
    }
    return key_error(vm, key);
}

Status dict_delete_item(VM *vm, Dict *dict, Value key) {
    Value value;
    TRY(dict_delete(vm, dict, key, &value));
    return value == UNBOUND ? key_error(vm, key) : DONE;
}

Status dict_contains(VM *vm, Dict *dict, Value key, bool *found) {
    Value value;
    TRY(dict_get(vm, dict, key, &value));
    *found = value != UNBOUND;
    return DONE;
}

Status dict_update(VM *vm, Dict *dict, Value other) {
    if (!is_kind(other, KIND_DICT)) return NEEDS_PYTHON;
    if (!container_inherits(vm, object_of(other), &type_dict, NAME(__iter__))) return NEEDS_PYTHON;
    return dict_merge(vm, dict, AS(Dict, other));
}

Status dict_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (operator != BINARY_OR || !is_kind(a, KIND_DICT) || !is_kind(b, KIND_DICT)) return DONE;
    Dict *new, *other = AS(Dict, b);
    bool merges = AS(Dict, a)->live ? dict_is_small(other) : dict_is_quick_to_copy(other);
    if (!merges || !dict_is_quick_to_copy(AS(Dict, a))) return NEEDS_PYTHON; /* which makes the copy, too */
    TRY(dict_copy(vm, AS(Dict, a), &new));
    TRY(dict_update(vm, new, b));
    *result = value_of(new);
    return DONE;
}
