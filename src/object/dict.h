/* dict.h: Python's dict and its views. dict.c tells how it works. */
#ifndef HN_OBJECT_DICT_H
#define HN_OBJECT_DICT_H

#include "object/protocol.h"
#include "object/walk.h"

#define DICT_NOT_FOUND UINT32_MAX

Dict *dict_new(VM *vm, uint64_t expected); /* room for that many keys; NULL: no memory */
Dict *dict_new_of(VM *vm, const Type *type);
Status dict_copy(VM *vm, const Dict *dict, Dict **copy); /* an exact dict */
bool dict_is_quick_to_copy(const Dict *dict);            /* at memory speed, or because there is little of it */

/* *value: UNBOUND when absent. NEEDS_PYTHON where a user's __hash__ or __eq__ decides. */
Status dict_get(VM *vm, Dict *dict, Value key, Value *value);
Status dict_set(VM *vm, Dict *dict, Value key, Value value);
/* One of many: the walk is that of the whole operation, which thus cannot spend forever among keys of equal hashes. */
Status dict_set_within(VM *vm, Dict *dict, Value key, Value value, Walk *walk);
Status dict_put_within(VM *vm, Dict *dict, Value key, uint64_t hash, Value value, Walk *walk);
/* *value: what was there; UNBOUND when absent (nothing happened then). */
Status dict_delete(VM *vm, Dict *dict, Value key, Value *value);
/* *entry: its number, or DICT_NOT_FOUND. */
/* For plain keys (container.h), whose hash it tells: false when the key is none, or meets a key of the same hash that is none. */
bool dict_find_plain(const Dict *dict, Value key, uint64_t *hash, uint32_t *entry);
Status dict_find(VM *vm, Dict *dict, Value key, uint64_t hash, uint32_t *entry);
Status dict_walk_find(VM *vm, const Dict *dict, Value key, uint64_t hash, Walk *walk, uint32_t *entry);
/* The next entry with this hash after a cursor (0: from the start of its probe), as a cursor; 0 when there is none. */
uint64_t dict_candidate(VM *vm, const Dict *dict, uint64_t hash, uint64_t cursor);
uint32_t dict_cursor_entry(const Dict *dict, uint64_t cursor); /* DICT_NOT_FOUND when nothing stands there */
Status dict_hash_key(VM *vm, Value key, uint64_t *hash); /* the hash of a key; "cannot use 'list' as a dict key ..." */

/* For str keys: pure, cannot fail. `name` is an interned str. */
Value dict_get_interned(const Dict *dict, Value name); /* UNBOUND when absent */
enum { KEYWORDS_QUICK = 512, KEYWORDS_AT_ONCE = 64 }; /* more are passed by ** and taken up in pieces */
uint32_t dict_entry_of(const Dict *dict, Value name);  /* for caches: valid while keys_version stays; DICT_NOT_FOUND */
Status dict_set_interned(VM *vm, Dict *dict, Value name, Value value); /* DONE or NO_MEMORY */
Status dict_delete_interned(VM *vm, Dict *dict, Value name, bool *found); /* DONE or NO_MEMORY; *found: it was there */

/* Commits of keys whose hash is known and which are known to be absent / of entries known to exist. */
Status dict_reserve(VM *vm, Dict *dict, uint64_t more); /* room for `more` keys: later inserts cannot fail */
Status dict_close_holes(VM *vm, Dict *dict, uint32_t first); /* and puts an entry before all others, unless it is DICT_NOT_FOUND */
Status dict_insert(VM *vm, Dict *dict, Value key, uint64_t hash, Value value);
Status dict_delete_entry(VM *vm, Dict *dict, uint32_t entry);
void dict_clear(VM *vm, Dict *dict);

/* The storage of a dict may be constant data that all VMs share: that of `builtins`, until a program changes it. Or an instance relies on it.
 * Whoever writes to `entries` or `index` other than through the functions here makes sure first that they are the dict's own. Entries keep
 * their numbers; `keys_version` changes. */
Status dict_take_storage(VM *vm, Dict *dict);
static inline bool dict_is_constant(const Dict *dict) { return dict->entries && dict->entries->object.mark == MARK_PERMANENT; }
static inline bool dict_is_shared(const Dict *dict) { return dict->object.flags & DICT_MIRRORS || dict_is_constant(dict); }
static inline Status dict_own(VM *vm, Dict *dict) { return __builtin_expect(dict_is_shared(dict), 0) ? dict_take_storage(vm, dict) : DONE; }
/* A dict that mirrors an instance (instance.c) until it is changed: the names, and where in the instance their values are. Few, and one at
 * least. NULL: no memory. */
enum { MIRROR_LARGEST = 20 };
Dict *dict_new_mirror(VM *vm, Instance *instance, const Value *names, const Value *const *places, uint32_t count);
void dict_mirror(Dict *dict, Value name, Value value); /* an attribute that it has changes */
void dict_stop_mirroring(Dict *dict);                  /* if it does: the instance's attributes are in it from now on */
/* A dict of constant storage. */
Dict *dict_new_shared(VM *vm, const Entries *entries, const Raw *index);

/* Iterates in order: *position starts at 0; false at the end. The dict must not lose keys meanwhile. */
static inline bool dict_next(const Dict *dict, uint32_t *position, Value *key, Value *value) {
    while (*position < dict->used) {
        const Entry *entry = &dict->entries->items[(*position)++];
        if (entry->key != UNBOUND) {
            *key = entry->key;
            *value = entry->value;
            return true;
        }
    }
    return false;
}

/* Rebuilds the hash index from the entries (a loader's duty). Adds to *collisions; where they are too many for keys that came about honestly, the
 * dict is useless. */
enum { COLLISIONS_TO_BEAR = 1 << 27 };
Status dict_rebuild_index(VM *vm, Dict *dict, uint64_t *collisions);

/* d[key]: KeyError when absent; NEEDS_PYTHON when a subclass has __missing__. */
Status dict_get_item(VM *vm, Dict *dict, Value key, Value *result);
Status dict_delete_item(VM *vm, Dict *dict, Value key);
Status dict_contains(VM *vm, Dict *dict, Value key, bool *found);
/* dict.update(other) for a builtin dict. NEEDS_PYTHON otherwise. */
Status dict_update(VM *vm, Dict *dict, Value other);
Status dict_merge(VM *vm, Dict *dict, const Dict *other); /* as if `other` were an exact dict */
Status dict_merge_into_empty(VM *vm, Dict *dict, const Dict *other); /* `other` is not empty */
Status dict_pop_last(VM *vm, Dict *dict, Value *key, Value *value); /* UNBOUND when empty; the storage must be its own */
Status dict_equal(VM *vm, Dict *a, Dict *b, bool *equal);
Status dict_walk_equal(VM *vm, Dict *a, Dict *b, Walk *walk, bool *equal);
Status dict_init(VM *vm, Value *args, uint32_t count, Value *result); /* dict.__init__ as a leaf */
Status dict_pop(VM *vm, Value *args, uint32_t count, Value *result);  /* dict.pop, of an OrderedDict too */
Status dict_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result); /* | ; else NOT_IMPLEMENTED */
Status dict_repr_to(VM *vm, TextBuilder *builder, Dict *dict, uint32_t depth);
Status key_error(VM *vm, Value key);

/* Views. */
enum { VIEW_KEYS, VIEW_VALUES, VIEW_ITEMS };
Status dict_view_new(VM *vm, Value dict, uint32_t form, Value *result);
Status dict_view_contains(VM *vm, DictView *view, Value item, bool *found);
Status dict_view_walk_contains(VM *vm, const DictView *view, Value item, Walk *walk, bool *found);
/* ==, <, <= ... between keys/items views and sets; NOT_IMPLEMENTED otherwise. */
Status dict_view_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result);
Status dict_view_repr_to(VM *vm, TextBuilder *builder, DictView *view, uint32_t depth);

#endif
