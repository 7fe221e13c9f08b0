/* iterator_step.h: FOR_ITER and FOR_NEXT over iterators in C that may have to ask Python (object/iterator_asks.h). */
#ifndef HN_VM_ITERATOR_STEP_H
#define HN_VM_ITERATOR_STEP_H

#include "compile/opcodes.h"
#include "object/iterator_asks.h"
#include "vm/call.h"

/* What *item is when the instruction has to run again behind a safepoint: no program has it. */
#define STEP_AGAIN STATIC_VALUE(&absent_object)
extern const Object absent_object;

/* The next item, for R[target]; UNBOUND at the end. ENTERED: the instruction runs again when what was asked for is there. NEEDS_PYTHON: the iterator's
 * __next__ is to be called. RAISED with *item not UNBOUND: the exception has been raised before, and was noted where. */
Status iterator_step(VM *vm, Iterator *iterator, uint16_t target, Value *item);
Status iterator_step_on(VM *vm, Iterator *iterator, uint16_t target, Value *item); /* the same where something has come */
/* Whether all that this iterator does with an item from inside it is to hand it on; then that is noted. */
bool iterator_hands_on(Iterator *iterator);
/* The same as the delivery where that is short: a call gave `value`. */
bool iterator_step_quickly(Frame *frame, Value value);
/* The waiting instruction of `frame` is to run again. */
static inline void iterator_step_again(Frame *frame, const Value *saved) {
    frame->pc--;
    frame->registers[B(*frame->pc)] = saved[2];
}
/* The delivery STEP, and what an exception becomes that leaves such a frame. */
Status iterator_step_deliver(VM *vm, const Pending *pending);
void iterator_step_raised(VM *vm, const Frame *left);

#endif
