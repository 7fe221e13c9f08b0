/* walk.h: comparing, hashing and showing nested containers within bounds.
 *
 * C may neither recurse without end over nested data nor spend seconds in data that shares its parts
 * (`a = [a, a]` sixty times). A Walk is handed down through one such operation: it counts how deep the operation is, and
 * what it may still spend. When either is used up the answer is NEEDS_PYTHON, and the prelude goes on with frames of the
 * heap, which pass safepoints.
 *
 * The walk_... functions follow lists, tuples, dicts, sets, slices and views by themselves, subclasses without a method of their
 * own included, and ask protocol.h about everything else. */
#ifndef HN_OBJECT_WALK_H
#define HN_OBJECT_WALK_H

#include "object/protocol.h"

typedef struct Walk {
    uint32_t depth;
    uint32_t budget; /* elements that may still be looked at */
} Walk;

enum { WALK_BUDGET = 40000, WALK_IDENTICAL = 8 /* as many identical items cost as much as one that is looked at */ };
#define WALK_START {0, WALK_BUDGET}

/* What a walk spends looking at the slots of hash tables, where hashes collide. */
enum { LOOKS_FOR_ONE = 8 };
static inline void walk_look(Walk *walk, uint32_t *looks) {
    if (++*looks % LOOKS_FOR_ONE == 0 && walk->budget > 1) walk->budget--;
}

/* `is` or ==. */
Status walk_equal(VM *vm, Value a, Value b, Walk *walk, bool *equal);
/* As value_compare; *result is TRUE, FALSE or NOT_IMPLEMENTED. */
Status walk_compare(VM *vm, CompareOperator operator, Value a, Value b, Walk *walk, Value *result);
Status walk_hash(VM *vm, Value v, Walk *walk, uint64_t *hash);

/* The order of two sequences: the first items that differ decide, then the lengths. What list and tuple share. */
Status walk_compare_items(VM *vm, CompareOperator operator, const Value *a, uint64_t a_length, const Value *b, uint64_t b_length,
                          Walk *walk, Value *result);
/* Whether short sequences of numbers and short strs need no walk to be compared: *result then, TRUE or FALSE. */
bool compare_items_quickly(CompareOperator operator, const Value *a, uint64_t a_length, const Value *b, uint64_t b_length, Value *result);
/* How many items at the start of two sequences are identical. */
uint64_t walk_identical_items(const Value *a, const Value *b, uint64_t length);
Status walk_equal_items(VM *vm, const Value *a, const Value *b, uint64_t length, Walk *walk, bool *equal);

#endif
