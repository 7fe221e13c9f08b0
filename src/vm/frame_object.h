/* frame_object.h: frames as Python sees them (sys._getframe(), tb_frame, gi_frame). */
#ifndef HN_VM_FRAME_OBJECT_H
#define HN_VM_FRAME_OBJECT_H

#include "vm/vm.h"

/* The object of a frame on the stack that is not hidden, made when it is first asked for. */
Status frame_observe(VM *vm, uint32_t index, FrameObject **result);
/* sys._getframe(depth): ValueError when the stack is not that deep. */
Status frame_object_at(VM *vm, uint64_t depth, Value *result);
/* gi_frame of a generator that has not ended. */
Status frame_object_of_generator(VM *vm, Generator *generator, Value *result);
/* The record of a frame of which nothing but its place is known. */
Status frame_object_new(VM *vm, Link *link, Value function, uint64_t pc, Value *result);
/* The variables of its code that are bound, in a fresh dict; or the namespace itself, whatever it is. */
Status frame_object_variables(VM *vm, const FrameObject *object, Value *result);

/* What frame_pop, frame_put_back and the resumption of a generator owe to a frame with FRAME_OBSERVED: they cannot fail. */
void frame_object_detach(VM *vm, const Frame *frame, uint32_t index);
void frame_object_put_back(VM *vm, uint32_t index);
void frame_object_attach(VM *vm, uint32_t index);
/* The frame on top failed after the one above it, whose object is `above`, had ended with the same exception. */
void frame_object_follow(FrameObject *above, FrameObject *object);

static inline uint64_t frame_pc(const Frame *frame) {
    return frame->pc > frame_code(frame)->instructions ? (uint64_t)(frame->pc - frame_code(frame)->instructions - 1) : 0;
}

#endif
