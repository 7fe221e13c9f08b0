/* list.h: Python's list. */
#ifndef HN_OBJECT_LIST_H
#define HN_OBJECT_LIST_H

#include "object/iterator.h"
#include "object/protocol.h"
#include "object/walk.h"

/* A list of `length` items, all UNBOUND: fill them in at once (list_items). NULL: no memory. */
List *list_new(VM *vm, uint64_t length);
List *list_new_of(VM *vm, const Type *type); /* empty */
List *list_from_items(VM *vm, const Value *items, uint64_t count);
static inline Value *list_items(const List *list) { return list->values ? list->values->items : NULL; }

/* Makes room for `more` further items; changes nothing that can be seen. */
Status list_reserve(VM *vm, List *list, uint64_t more);
Status list_append_slow(VM *vm, List *list, Value item);
static inline Status list_append(VM *vm, List *list, Value item) {
    if (__builtin_expect(list->values && list->length < list->values->capacity, 1)) {
        list->values->items[list->length++] = item;
        return DONE;
    }
    return list_append_slow(vm, list, item);
}
Status list_insert(VM *vm, List *list, int64_t index, Value item);
/* list.extend(iterable): NEEDS_PYTHON unless the iterable is built in. */
Status list_extend(VM *vm, List *list, Value iterable);
/* The same for leaves that begin with it: pauses. list_fill is for an empty list that was made new; a leaf that is refused memory after that answers
 * with list_keep_filled, so that what came from an iterator is not lost. */
Status list_extend_pausing(VM *vm, List *list, Value iterable);
Status list_fill(VM *vm, List *list, Value iterable);
/* As list_fill; where it comes to NEEDS_PYTHON, what was taken before may have been handed over (pause_handed_over). */
Status list_fill_in_part(VM *vm, List *list, Value iterable);
Status list_keep_filled(VM *vm, List *list, Value iterable);
/* Takes item `index` (0 <= index < length) out. */
Value list_take(VM *vm, List *list, uint64_t index);
void list_clear(VM *vm, List *list);

/* Key: int, an object with __index__, or slice. */
Status list_get_item(VM *vm, List *list, Value key, Value *result);
Status list_set_item(VM *vm, List *list, Value key, Value item);
Status list_delete_item(VM *vm, List *list, Value key);
Status list_slice(VM *vm, const List *list, int64_t start, int64_t step, uint64_t count, Value *result);
Status list_contains(VM *vm, List *list, Value item, bool *found);
Status list_compare(VM *vm, CompareOperator operator, List *a, List *b, Value *result);
/* list + list, list * int, int * list; else NOT_IMPLEMENTED. */
Status list_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
Status list_repr_to(VM *vm, TextBuilder *builder, List *list, uint32_t depth);
/* Sorts by < over builtin data, stably; NEEDS_PYTHON (and nothing changed) where a user's __lt__ decides, and for more than
 * SORT_AT_ONCE items: these the prelude sorts in steps. */
enum { SORT_AT_ONCE = 8192 };
#define LIST_SORT_MOST (UINT64_C(1) << 40)
extern const Builtin intrinsic_sort_start, intrinsic_sort_step;
Status list_sort(VM *vm, List *list, bool reverse);
/* Gives a list its items back if `frame`, which is being dropped without running to its end, is the prelude's that sorts it. */
typedef struct Frame Frame;
void list_sort_abandon(const Frame *frame);
/* Sorts the items of `list` by the items of `keys`, which are as many. */
Status list_sort_keyed(VM *vm, List *keys, List *list, bool reverse);

/* What sequences share: a repeated array's size in items, checked. RAISED (MemoryError) or NO_MEMORY when it cannot be. */
Status sequence_repeat_count(VM *vm, uint64_t length, Value times, uint64_t *count, bool *is_int);
/* A key as an index into `length` items: DONE and *index in range; *in_range false when it lies outside. */
Status sequence_index(VM *vm, Value key, uint64_t length, const char *type_name, uint64_t *index, bool *in_range);
/* Fills `count` values with the first `length` of them, over and over. */
void sequence_fill(Value *items, uint64_t length, uint64_t count);
/* The first index from `start` on, before `end`, of an item of a list or tuple that is or equals `item`; `end` when there is none. Pauses:
 * only for leaves that begin with it. */
Status sequence_find(VM *vm, Value sequence, uint64_t start, uint64_t end, Value item, uint64_t *index);
Status sequence_count(VM *vm, Value sequence, uint64_t length, Value item, uint64_t *found);
/* start and stop of list.index and tuple.index; UNBOUND when left out. */
Status sequence_search_bounds(VM *vm, Value start, Value stop, uint64_t length, uint64_t *first, uint64_t *end);
/* What `sequence + other` and `sequence * times` come to when C cannot do them: NOT_IMPLEMENTED if the other has a say, else TypeError. */
Status sequence_cannot_concatenate(VM *vm, const char *name, Value other, Value *result);
Status sequence_cannot_repeat(VM *vm, Value times, bool reflected, Value *result);
/* The items of a builtin iterable: those of a list or tuple where they stand, others in new storage. */
Status sequence_gather(VM *vm, Value iterable, IteratorState *state, const Value **items, uint64_t *count);
/* Answers `status`; unless that is final, an iterator that was gone through is put back first. */
Status sequence_ungather(const IteratorState *state, Status status);

#endif
