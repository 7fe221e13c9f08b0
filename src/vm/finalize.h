/* finalize.h: what programs see of collections: finalisers (__del__), abandoned generators that are closed, weak references that go dead.
 *
 * All of it happens only at a *visible* collection: at gc.collect(), at fixed intervals of fuel, at the end of a program that the command
 * runs, and as the last resort before a memory limit. Ordinary collections keep alive what a visible one would have to tell the program
 * about, so how often they happen changes nothing. */
#ifndef HN_VM_FINALIZE_H
#define HN_VM_FINALIZE_H

#include "vm/vm.h"

enum { VISIBLE_INTERVAL = 16000000 }; /* fuel between visible collections of a program that has something to see of them */

/* To be called when the program gets the first thing of which it can see the end. */
void finalize_begin(VM *vm);
/* Notes an object that may have to be told of its end. False: no memory. */
bool finalize_register(VM *vm, Object *object);
/* The same for what a builtin class's __new__ has made, an instance perhaps of a program's class with __del__. Twice does no harm. */
static inline bool finalize_register_made(VM *vm, Value made) {
    if (!is_object(made) || !object_of(made)->type || object_of(made)->kind == KIND_INSTANCE) return true; /* those were noted by instance_new */
    return !(object_of(made)->type->object.aux & TYPE_HAS_FINALIZER) || finalize_register(vm, object_of(made));
}
/* Whether the object, which cannot be reached any more, is one that has to be told. */
bool finalize_is_due(const Object *object);
/* Whether a visible collection could show anything: whether there ever was something to see. That nothing of it is left an ordinary collection
 * may have found out or not. */
bool finalize_has_work(const VM *vm);
/* Pushes a frame above the top one that collects visibly and does what follows from it; the interrupted frame goes on behind it. */
Status finalize_enter(VM *vm);
/* The same when memory lacks; not ENTERED when there is nothing to hope for. */
Status finalize_as_last_resort(VM *vm);
/* The same for the interval: DONE when it is not over. */
Status finalize_at_interval(VM *vm);

/* For the collector, before it marks: forgets what stands in temporaries that nobody reads any more. In the innermost `frames` at a safepoint, but those with long
 * code; or, where programs see what is reachable, in one frame, when the top one waits for the collection itself. False: memory was refused, and the
 * collection has to wait until it was tried once more. */
void finalize_clear_dead(VM *vm, uint32_t frames);
bool finalize_clear_dead_in_frame(VM *vm, uint32_t number);
bool finalize_clear_dead_in_generator(VM *vm, Generator *generator);

#endif
