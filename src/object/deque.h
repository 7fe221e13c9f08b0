/* deque.h: collections.deque. deque.c tells how it works. */
#ifndef HN_OBJECT_DEQUE_H
#define HN_OBJECT_DEQUE_H

#include "object/iterator.h"

enum { DEQUE_ITEMS, DEQUE_HEAD, DEQUE_LENGTH, DEQUE_MAXIMUM, DEQUE_VERSION, DEQUE_VALUES };

/* Where the items of a deque lie: a ring, whose size is a power of two or 0. */
typedef struct DequeView {
    Value *items;
    uint64_t mask; /* size - 1; UINT64_MAX for 0 */
    uint64_t head, length;
    int64_t maximum; /* -1: none */
} DequeView;

/* False when `v` is no deque, or a forged one that is none. */
bool deque_view(Value v, DequeView *view);
static inline Value *deque_place(const DequeView *view, uint64_t index) { return &view->items[(view->head + index) & view->mask]; }

Status deque_get_item(VM *vm, Value deque, Value key, Value *result);
Status deque_set_item(VM *vm, Value deque, Value key, Value item);
Status deque_contains(VM *vm, Value deque, Value item, bool *found);
Status deque_advance(VM *vm, Iterator *iterator, Value *item);
Status deque_iterate(VM *vm, Value deque, Value *result);

#endif
