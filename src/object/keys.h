/* keys.h: going through the keys of an iterable, for what sets, dicts and their views do with one after another.
 *
 * A leaf does so with up to KEYS_AT_ONCE; where there are more it answers NEEDS_PYTHON. Then the prelude does it (keys_each in lib/prelude/sets.py) in
 * steps over a *cursor*, an object that knows how far it has come. A step leaves it at the next key whatever ends the step: that it took long, refused
 * memory, an error, or a key that is Python's to hash or to compare. */
#ifndef HN_OBJECT_KEYS_H
#define HN_OBJECT_KEYS_H

#include "object/iterator.h"
#include "object/walk.h"

enum { KEYS_AT_ONCE = 2048 };

/* What is done with each key: lib/prelude/sets.py knows the numbers, too. `a` is what it says, or, where something is sought, any set, dict or view. */
typedef enum KeyUse {
    KEYS_ADD,    /* to the set a */
    KEYS_KEEP,   /* what is in a is added to the set b */
    KEYS_REST,   /* what is not in a is added to the set b */
    KEYS_REMOVE, /* from the set a */
    KEYS_TOGGLE, /* in the set a */
    KEYS_FIND,   /* stop at the first that is in a */
    KEYS_LACK,   /* stop at the first that is not in a */
    KEYS_STORE,  /* in the dict a, with the value b */
    KEYS_UPDATE, /* in the dict a, with its value in the dict gone through */
    KEYS_SAME,   /* stop at the first that has not the same value in the dict a */
    KEYS_PAIRS,  /* what is gone through are pairs of key and value, to be stored in the dict a */
    KEYS_USES
} KeyUse;

/* What an unhashable key cannot be. */
typedef enum KeyRole { ROLE_NONE, ROLE_SET_ELEMENT, ROLE_DICT_KEY, KEY_ROLES } KeyRole;

/* Does so with all keys of a builtin iterable. *stopped: a stop was made. */
Status keys_use(VM *vm, KeyUse use, Value a, Value b, Value iterable, KeyRole role, bool *stopped);
/* Whether a set or dict is small enough for that. */
static inline bool set_is_small(const Set *set) { return set->live <= KEYS_AT_ONCE; }
static inline bool dict_is_small(const Dict *dict) { return dict->live <= KEYS_AT_ONCE; }

extern const Builtin intrinsic_keys, intrinsic_keys_of_dict, intrinsic_keys_step, intrinsic_keys_hash, intrinsic_keys_value, intrinsic_keys_key, intrinsic_keys_role, intrinsic_keys_used,
    intrinsic_keys_size;

#endif
