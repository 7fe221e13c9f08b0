/* deliver.h: what happens when a frame ends. */
#ifndef HN_VM_DELIVER_H
#define HN_VM_DELIVER_H

#include "compile/opcodes.h"
#include "vm/call.h"

/* The top frame returned vm->result: pops it and does what its delivery says. DONE: the frame now on top goes on at its pc. NO_MEMORY: nothing
 * was changed; call again. */
Status deliver(VM *vm);
/* Applies a pending delivery to the top frame at once, for calls that were DONE without a frame. */
Status deliver_now(VM *vm, const Pending *pending);
void frame_pop(VM *vm);
/* Undoes frame_pop, for an operation that has to be tried again. `base`: its frame_base() before it was popped; the stack may have moved since. */
void frame_put_back(VM *vm, const Frame *frame, uint32_t base);

/* Where code goes on behind FOR_ITER or FOR_NEXT, whose word is at `pc`: with an item, or at the end. */
static inline const Instruction *pc_after_next(const Instruction *pc, bool item) {
    return (OP(pc[-1]) == OP_FOR_NEXT) == item ? pc + 1 + SBC(*pc) : pc + 1;
}

/* Whether a value is what code demands (compile/demand.h) of a register. */
bool value_meets_demand(Value value, uint32_t demand);

#endif
