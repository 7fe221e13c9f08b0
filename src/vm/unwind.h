/* unwind.h: exceptions on their way: tracebacks, handlers, and the frames they leave. */
#ifndef HN_VM_UNWIND_H
#define HN_VM_UNWIND_H

#include "vm/call.h"

/* Takes vm->raised from the top frame to the nearest handler. DONE: the frame on top goes on at its handler. ENTERED, STOPPED (nobody
 * handled it: the event says so), NO_MEMORY (call again). */
Status unwind(VM *vm);
/* __context__ of a freshly raised exception: the one being handled. */
void exception_set_context(VM *vm, Value exception);

Status raise_unbound_local(VM *vm, const Code *code, uint32_t local);
Status raise_unbound_cell(VM *vm, const Code *code, uint32_t cell);
Status raise_unbound_free(VM *vm, const Code *code, uint32_t index);

/* The clock of max_duration, which runs while the VM does, and while it compiles for its host. */
void vm_start_clock(VM *vm);
void vm_stop_clock(VM *vm);

/* Everything that happens at a safepoint: collection, limits, cancellation, preemption. DONE: go on. */
Status at_safepoint(VM *vm);
/* Likewise where a leaf pauses: what a program can see (fuel that runs out, finalisers) waits for another one, since pauses come
 * when they come. */
Status at_pause(VM *vm);
/* Before the VM goes on: goes on with a collection that stopped when it did, and begins one that is wanted, since a host that asks for every safepoint would keep it
 * from beginning. DONE: it has come to its end; STOPPED: the event says why. */
Status at_resumption(VM *vm);
/* Collects because an allocation was refused. DONE: try again; STOPPED, where the VM can stop: the event says why, and when it goes on, try again;
 * NO_MEMORY: that is hopeless. */
Status collect_for_memory(VM *vm, bool can_stop);
/* Ends the run with the event of a limit: unwinds all frames, running no user code. */
Status stop_for_limit(VM *vm, LimitKind limit);

#endif
