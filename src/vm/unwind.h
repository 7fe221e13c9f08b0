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

/* Everything that happens at a safepoint: collection, limits, cancellation, preemption. DONE: go on. */
Status at_safepoint(VM *vm);
/* Likewise where a leaf pauses: what a program can see (fuel that runs out, finalisers) waits for another one, since pauses come
 * when they come. */
Status at_pause(VM *vm);
/* Collects because an allocation was refused; false when that is hopeless. */
bool collect_for_memory(VM *vm);
/* Ends the run with the event of a limit: unwinds all frames, running no user code. */
Status stop_for_limit(VM *vm, LimitKind limit);

#endif
