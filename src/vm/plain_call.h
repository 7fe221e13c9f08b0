/* plain_call.h: the short way into a function (the right number of positional arguments, in place) or a resting generator, where nothing can fail.
 *
 * function_settle (object/function.h) tells which functions can go it; what it cannot know beforehand is that there is room for the
 * frame and its registers, and that the recursion is not too deep: one comparison each. Everybody else takes call_at's way. */
#ifndef HN_VM_PLAIN_CALL_H
#define HN_VM_PLAIN_CALL_H

#include "object/function.h"
#include "vm/call.h"
#include "vm/generator.h"
#include "vm/link.h"

static inline bool call_is_plain(const VM *vm, const Function *function, const Value *registers, uint32_t count) {
    return function->object.aux == count + 1 && vm->frames_end < vm->plain_frames && registers < vm->plain_stack;
}

/* Notes what push_plain is about to do for the call before `pc`. */
static inline void call_site_note(VM *vm, const Instruction *pc, Value callee, uint32_t count) {
    const Function *function = AS(Function, callee);
    uint32_t locals = function->code->local_count;
    *call_site_at(vm, pc) = (CallSite){callee, function->link, function->link->code->instructions, count, locals > count ? locals - count : 0};
}

/* The delivery and the flags of a frame that push_plain pushed, as they lie in it. */
static const uint8_t plainly_called[2] = {DELIVER_CALLED, 0};

/* Pushes a frame above the top one, `frame`. The caller says what becomes of its result where that is not CALLED. */
static inline Frame *push_frame(VM *vm, Frame *frame, Function *function, Link *link, Value *registers) {
    frame++;
    vm->frames_end = frame + 1;
    frame->link = link;
    frame->function = function;
    frame->registers = registers;
    memcpy(&frame->delivery, plainly_called, sizeof plainly_called);
    return frame;
}

/* The frame of a plain call whose `count` arguments are in place. */
static inline Frame *push_plain(VM *vm, Frame *frame, Function *function, Value *registers, uint32_t count) {
    const Code *code = function->code;
    for (uint32_t i = count; __builtin_expect(i < code->local_count, 0); i++) {
        registers[i] = UNBOUND;
    }
    return push_frame(vm, frame, function, function->link, registers);
}

/* For C: enters the function with `args` laid above the top frame. False: nothing was done, take the long way. */
static inline bool enter_plainly(VM *vm, Value callable, const Value *args, uint32_t count, const Pending *pending) {
    if (!is_kind(callable, KIND_FUNCTION) || vm_frame_count(vm) == 0) return false;
    Function *function = AS(Function, callable);
    Frame *top = vm_top(vm);
    Value *registers = top->registers + frame_code(top)->register_count + 1;
    if (!call_is_plain(vm, function, registers, count)) return false;
    for (uint32_t i = 0; i < count; i++) {
        registers[i] = args[i];
    }
    Frame *frame = push_plain(vm, top, function, registers, count);
    frame->pc = frame_code(frame)->instructions;
    frame->delivery = (uint8_t)pending->delivery;
    frame->target = pending->target;
    memcpy(frame->saved, pending->saved, sizeof frame->saved);
    return true;
}

/* Whether a generator at rest can be gone on with by generator_enter. */
static inline bool generator_is_plain(const VM *vm, const Generator *generator, const Value *registers) {
    bool rests = generator->object.aux <= GENERATOR_SUSPENDED; /* or was just created */
    return rests && generator->frame == NONE && generator->link->constants && !(generator->link->code->flags & CODE_HIDDEN) && generator->count <= PLAIN_REGISTERS &&
           vm->frames_end < vm->plain_frames && registers < vm->plain_stack;
}

/* Goes on with a generator into which `value` is sent: pushes its frame above the top one, `frame`. The delivery has no operands. */
static inline Frame *generator_enter(VM *vm, Frame *frame, Generator *generator, Value value, Delivery delivery, uint16_t target) {
    Value *registers = frame->registers + frame_code(frame)->register_count + 1;
    for (uint64_t i = 0; i < generator->count; i++) {
        registers[i] = generator->registers[i];
    }
    frame = push_frame(vm, frame, AS(Function, generator->function), generator->link, registers);
    frame->pc = frame_code(frame)->instructions + generator->pc;
    frame->delivery = (uint8_t)delivery;
    frame->flags = FRAME_GENERATOR;
    frame->target = target;
    frame->locals = generator->locals;
    frame->generator = generator;
    frame->saved[0] = frame->saved[1] = frame->saved[2] = UNBOUND;
    if (generator->object.aux == GENERATOR_SUSPENDED) {
        Instruction at = OP(*frame->pc) == OP_DELEGATE ? *frame->pc : frame->pc[-1];
        registers[A(at)] = value;
    }
    generator->object.aux = GENERATOR_RUNNING;
    Value handled = vm->handled;
    if (generator->handled != UNBOUND) vm->handled = generator->handled;
    generator->handled = handled;
    return frame;
}

/* Puts the top frame's generator to rest, to go on at `pc`, and pops the frame. */
static inline void generator_leave(VM *vm, Frame *frame, const Instruction *pc) {
    Generator *generator = frame->generator;
    const Value *registers = frame->registers;
    for (uint64_t i = 0; i < generator->count; i++) {
        generator->registers[i] = registers[i];
    }
    generator->pc = (uint64_t)(pc - frame_code(frame)->instructions);
    generator->object.aux = GENERATOR_SUSPENDED;
    Value outer = generator->handled;
    generator->handled = generator->object.flags & GENERATOR_HANDLES ? vm->handled : UNBOUND;
    vm->handled = outer;
    frame->locals = UNBOUND;
    frame->generator = NULL;
    vm->frames_end--;
}

#endif
