/* generator.h: generators, coroutines and async generators. */
#ifndef HN_VM_GENERATOR_H
#define HN_VM_GENERATOR_H

#include "vm/call.h"

typedef enum GeneratorState { GENERATOR_CREATED, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_CLOSED } GeneratorState;

/* A generator (by the flags of the function's code) whose first `count` registers are given. */
Status generator_new(VM *vm, Function *function, const Value *registers, uint32_t count, Value *result);
/* Pushes the generator's frame; it goes on with `value` sent (NONE to start). A finished one: raises StopIteration, or answers DONE with
 * vm->result UNBOUND when the delivery is NEXT. `exception`: raised there instead (UNBOUND: none). */
Status generator_resume(VM *vm, Generator *generator, Value value, Value exception, const Pending *pending);
/* The top frame, a generator's, yields. */
Status generator_yield(VM *vm, Value value, int async);
/* The top frame, a generator's, returned vm->result. */
Status generator_return(VM *vm);
/* An exception leaves the top frame, a generator's: closes it; StopIteration becomes RuntimeError. Does not pop. */
Status generator_failed(VM *vm);
/* The frame is thrown away by a limit. */
void generator_abandon(VM *vm, Frame *frame);
/* DELEGATE: sends R[target] of the top frame into `iterator`. DONE: it ended, with vm->result. */
Status generator_delegate(VM *vm, Value iterator, uint16_t target);

/* PUSH_HANDLED in a generator: what it handled itself so far, NONE for nothing. What is handled around it may be another when it goes on. */
static inline Value generator_begin_handling(const VM *vm, Generator *generator) {
    if (generator->object.flags & GENERATOR_HANDLES) return vm->handled;
    generator->object.flags |= GENERATOR_HANDLES;
    return NONE;
}

/* POP_HANDLED: what is handled from now on. */
static inline Value generator_end_handling(Generator *generator, Value before) {
    if (before != NONE) return before;
    generator->object.flags &= (uint8_t)~GENERATOR_HANDLES;
    return generator->handled;
}

/* Closes one that is not running, without running anything. */
void generator_finish(Generator *generator);

/* Generator.extra of async generators: an int of these; or a Tuple (finalizer, such an int). */
enum { ASYNC_RUNNING = 1, ASYNC_CLOSED = 2, ASYNC_HOOKED = 4 };
int64_t generator_async_flags(const Generator *generator);
/* The hook (sys.set_asyncgen_hooks) that is to be called instead of closing the async generator; NONE when there is none. */
Value generator_async_finalizer(const Generator *generator);

/* What a resting generator delegates to (yield from, await); NONE when it does not. */
Value generator_delegate_of(const Generator *generator);

/* __next__ and send, for the tables of the generator types */
Status generator_next_method(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending);
Status generator_send_method(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending);

#endif
