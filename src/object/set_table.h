/* set_table.h: what set.c offers to the operations and methods of sets. */
#ifndef HN_OBJECT_SET_TABLE_H
#define HN_OBJECT_SET_TABLE_H

#include "object/keys.h"
#include "object/set.h"
#include "vm/vm.h"

#define SET_NOT_FOUND UINT64_MAX

/* For plain keys, as dict_find_plain. */
bool set_find_plain(const Set *set, Value key, uint64_t *hash, uint64_t *slot);
Status set_walk_find(VM *vm, const Set *set, Value key, uint64_t hash, Walk *walk, uint64_t *slot);
Status set_walk_subset(VM *vm, const Set *a, const Set *b, Walk *walk, bool *subset);
/* The next entry with this hash after a cursor (0: from the start of its probe), as a cursor; 0 when there is none. */
uint64_t set_candidate(VM *vm, const Set *set, uint64_t hash, uint64_t cursor);
uint64_t set_cursor_slot(uint64_t cursor);
Status set_hash_sought(VM *vm, Value item, uint64_t *hash);

Status set_insert(VM *vm, Set *set, Value key, uint64_t hash); /* known to be absent */
Status set_put(VM *vm, Set *set, Value key, uint64_t hash);    /* if it is absent */
/* Likewise, one of many: the walk is that of the whole operation, which thus cannot spend forever among keys of equal hashes. */
Status set_put_within(VM *vm, Set *set, Value key, uint64_t hash, Walk *walk);
Status set_take(VM *vm, Set *set, Value key, uint64_t hash, Walk *walk, bool *found);
void set_remove_slot(VM *vm, Set *set, uint64_t slot);
/* Uses the keys of a set from *position on, as keys_step does, as long as they are ints from 0 on that are found or put without much ado, up to `most`
 * units of work. Whatever it answers, they are used up to *position. */
Status set_use_plainly(VM *vm, KeyUse use, Set *a, Set *b, const Set *from, uint64_t *position, uint64_t *used, uint32_t *work, uint32_t most, bool *stops);
Status set_pop(VM *vm, Set *set, Value *item); /* UNBOUND when empty */

Status set_table_resize(VM *vm, Set *set, uint64_t least);
uint64_t set_growth(const Set *set);
/* Whether adding `more` would fill the table to where it grows. */
bool set_is_crowded(const Set *set, uint64_t more);
Status set_settle(VM *vm, Set *set); /* after keys were removed: leaves deleted entries out when they are many */
/* Whether a set made new can be filled with these keys at memory speed, or they are few. */
bool set_is_quick_to_copy(const Set *set);

Status set_merge(VM *vm, Set *set, const Set *other);
Status set_clone(VM *vm, const Set *set, Set **clone); /* with the same table, deleted entries and all */
void set_judge(Set *set); /* finds out anew whether all its keys are plain */
void set_become(VM *vm, Set *set, Set *other);         /* takes over the other's table; that one is empty then */

/* Where a later step of an operation does not end, the operation is begun again: what its earlier steps charged, between `start` and `done`, is taken back. */
static inline Status set_step(VM *vm, uint64_t start, uint64_t done, Status status) {
    if (__builtin_expect(status != DONE, 0)) vm_uncharge(vm, vm_charged(vm) - (done - start));
    return status;
}

/* The operations, as far as builtin data goes; `iterable` is any builtin iterable. */
Status set_copy_of(VM *vm, const Set *set, const Type *type, Set **copy);
Status set_intersection(VM *vm, const Set *set, Value iterable, Set **result);
Status set_difference(VM *vm, const Set *set, Value iterable, Set **result);
Status set_symmetric_difference(VM *vm, const Set *set, Value iterable, Set **result);
Status set_difference_update(VM *vm, Set *set, Value iterable);
Status set_symmetric_difference_update(VM *vm, Set *set, Value iterable);

#endif
