/* iterator_asks.h: how iterators in C go on over what is Python's: a generator inside, a predicate, an iterator of a program's class.
 *
 * Where a step comes to that it *asks*: it notes in vm->step what is to be run, and answers NEEDS_PYTHON. The loop (vm/iterator_step.c) enters it, with
 * the delivery STEP, and runs its instruction again when what was asked for is there. Nothing of the step waits on the C stack meanwhile: each iterator
 * on the way stands where it goes on from. What comes, comes to the inbox of the iterator that asked:
 *
 *     plain            the next item of what is inside it (iterator_inner_next takes it); _absent: the end
 *     ITERATOR_READY   what this step gives; _absent: the end
 *     ITERATOR_RAISES  an exception, with either of them
 *
 * An item that was taken from inside and cannot be used yet, for want of memory, is put back there, too (iterator_unread). */
#ifndef HN_OBJECT_ITERATOR_ASKS_H
#define HN_OBJECT_ITERATOR_ASKS_H

#include "object/iterator.h"
#include "vm/call.h"

/* A step that goes on for so long without an item is cut short: it begins again after a safepoint. */
enum { QUICK_STEPS = 1000 };

/* The next item of an iterator inside `iterator`; UNBOUND at the end. */
Status iterator_inner_next(VM *vm, Iterator *iterator, Value inner, Value *item);
Status iterator_take(VM *vm, Iterator *iterator, Value *item);
static inline Status iterator_unread(Iterator *iterator, Value item, Status status) {
    iterator->inbox = item;
    return status;
}
Status iterator_cut_short(VM *vm); /* NEEDS_PYTHON */
/* iter(iterable), and a + b */
Status iterator_ask_iter(VM *vm, Iterator *iterator, Value iterable);
Status iterator_ask_add(VM *vm, Iterator *iterator, Value a, Value b, Value kept);

/* What a call that the iterator asked for gave. May enter `pending` once more, to find out its truth. */
Status iterator_receive(VM *vm, Iterator *iterator, Value kept, Value result, const Pending *pending);
/* What was asked for raised vm->raised: now it is in the inbox. */
void iterator_receive_raised(VM *vm, Iterator *iterator, bool called);

Status advance_enumerate_asking(VM *vm, Iterator *iterator, Value *item);
Status advance_zip_asking(VM *vm, Iterator *iterator, Value *item);
Status advance_map(VM *vm, Iterator *iterator, Value *item);
Status advance_filter(VM *vm, Iterator *iterator, bool wanted, Value *item);
Status advance_compress(VM *vm, Iterator *iterator, Value *item);
Status advance_accumulate(VM *vm, Iterator *iterator, Value *item);
Status advance_dropwhile(VM *vm, Iterator *iterator, Value *item);
Status advance_takewhile(VM *vm, Iterator *iterator, Value *item);
Status advance_starmap(VM *vm, Iterator *iterator, Value *item);
Status advance_groupby(VM *vm, Iterator *iterator, Value *item);
Status advance_grouper(VM *vm, Iterator *iterator, Value *item);

/* The list of a groupby and its groups: the iterator, the key function, the key of the group handed out last, the current key and its item
 * (_absent: none), and that group. */
enum { GROUP_INNER, GROUP_FUNCTION, GROUP_TARGET, GROUP_KEY, GROUP_ITEM, GROUP_ACTIVE, GROUP_STATE };

#endif
