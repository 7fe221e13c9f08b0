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
    return function->object.aux == count + 1 && vm->frame_count < vm->plain_limit && registers < vm->plain_stack;
}

/* Pushes the frame; the caller says what becomes of its result where that is no plain STORE. `frame` is the top one. */
static inline Frame *push_plain(VM *vm, Frame *frame, Function *function, Value *registers, uint32_t base, uint32_t count, uint16_t target) {
    const Code *code = function->code;
    Link *link = function->link;
    for (uint32_t i = count; __builtin_expect(i < code->local_count, 0); i++) {
        registers[i] = UNBOUND;
    }
    vm->frame_count++;
    frame++;
    frame->code = code;
    frame->link = link;
    frame->function = function;
    frame->constants = link->constants;
    frame->caches = link_caches(link);
    frame->base = base;
    frame->delivery = DELIVER_STORE;
    frame->flags = 0;
    frame->target = target;
    return frame;
}

/* For C: enters the function with `args` laid above the top frame. False: nothing was done, take the long way. */
static inline bool enter_plainly(VM *vm, Value callable, const Value *args, uint32_t count, const Pending *pending) {
    if (!is_kind(callable, KIND_FUNCTION) || vm->frame_count == 0) return false;
    Function *function = AS(Function, callable);
    Frame *top = &vm->frames[vm->frame_count - 1];
    uint32_t base = top->base + top->code->register_count + 1;
    Value *registers = vm->stack + base;
    if (!call_is_plain(vm, function, registers, count)) return false;
    for (uint32_t i = 0; i < count; i++) {
        registers[i] = args[i];
    }
    Frame *frame = push_plain(vm, top, function, registers, base, count, pending->target);
    frame->pc = frame->code->instructions;
    frame->delivery = (uint8_t)pending->delivery;
    memcpy(frame->saved, pending->saved, sizeof frame->saved);
    return true;
}

/* Whether a generator at rest can be gone on with by generator_enter. */
static inline bool generator_is_plain(const VM *vm, const Generator *generator, const Value *registers) {
    bool rests = generator->object.aux <= GENERATOR_SUSPENDED; /* or was just created */
    return rests && generator->frame == NONE && generator->link->constants && !(generator->link->code->flags & CODE_HIDDEN) && generator->count <= PLAIN_REGISTERS &&
           vm->frame_count < vm->plain_limit && registers < vm->plain_stack;
}

/* Goes on with a generator into which `value` is sent: pushes its frame above the top one, `frame`. The delivery has no operands. */
static inline Frame *generator_enter(VM *vm, Frame *frame, Generator *generator, Value value, Delivery delivery, uint16_t target) {
    Link *link = generator->link;
    const Code *code = link->code;
    uint32_t base = frame->base + frame->code->register_count + 1;
    Value *registers = vm->stack + base;
    for (uint64_t i = 0; i < generator->count; i++) {
        registers[i] = generator->registers[i];
    }
    vm->frame_count++;
    frame++;
    frame->code = code;
    frame->pc = code->instructions + generator->pc;
    frame->link = link;
    frame->function = AS(Function, generator->function);
    frame->constants = link->constants;
    frame->caches = link_caches(link);
    frame->base = base;
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
    const Value *registers = vm->stack + frame->base;
    for (uint64_t i = 0; i < generator->count; i++) {
        generator->registers[i] = registers[i];
    }
    generator->pc = (uint64_t)(pc - frame->code->instructions);
    generator->object.aux = GENERATOR_SUSPENDED;
    Value outer = generator->handled;
    generator->handled = vm->handled == outer ? UNBOUND : vm->handled;
    vm->handled = outer;
    frame->locals = UNBOUND;
    frame->generator = NULL;
    vm->frame_count--;
}

#endif
