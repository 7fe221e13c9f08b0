/* set.h: Python's set and frozenset. set.c tells how it works. */
#ifndef HN_OBJECT_SET_H
#define HN_OBJECT_SET_H

#include "object/protocol.h"
#include "object/walk.h"

Set *set_new(VM *vm, const Type *type); /* empty; NULL: no memory */

/* NEEDS_PYTHON where a user's __hash__ or __eq__ decides. */
Status set_add(VM *vm, Set *set, Value item);
Status set_discard(VM *vm, Set *set, Value item, bool *found);
Status set_contains(VM *vm, Set *set, Value item, bool *found); /* a set that is asked for is taken as a frozenset */
Status set_hash_key(VM *vm, Value item, uint64_t *hash); /* "cannot use 'list' as a set element ..." */
/* Adds all of a builtin iterable. */
Status set_update(VM *vm, Set *set, Value iterable);
/* set(iterable), frozenset(iterable). */
Status set_from_iterable(VM *vm, const Type *type, Value iterable, Value *result);
void set_clear(VM *vm, Set *set);

/* In the order of the table: *position starts at 0; false at the end. */
static inline bool set_next(const Set *set, uint64_t *position, Value *item) {
    if (!set->table) return false;
    while (*position < set->table->capacity) {
        const SetEntry *entry = &set->table->items[(*position)++];
        if (entry->key != UNBOUND) {
            *item = entry->key;
            return true;
        }
    }
    return false;
}

/* |, &, -, ^ of sets, frozensets and dict views; NOT_IMPLEMENTED otherwise. */
Status set_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
Status set_walk_equal(VM *vm, Set *a, Set *b, Walk *walk, bool *equal);
Status set_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result); /* subset and superset */
Status frozenset_hash(VM *vm, Set *set, uint64_t *hash);
Status set_repr_to(VM *vm, TextBuilder *builder, Set *set, uint32_t depth);

#endif
