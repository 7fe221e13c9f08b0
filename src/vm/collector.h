/* collector.h: the mark-sweep collector. Call only at a safepoint: no C function may hold a reference.
 *
 * A collection that *gives way* stops when another thread asks for a safepoint, and is kept in vm->collection: while the VM stands still, the host may
 * ask for a dump, and then the collection goes on. Whatever else is asked of the VM meanwhile ends it first (collection_end). */
#ifndef HN_VM_COLLECTOR_H
#define HN_VM_COLLECTOR_H

#include "vm/vm.h"

typedef enum Collected {
    COLLECTED,
    COLLECTION_STOPPED, /* it is kept: go on with collection_go_on, or call the same function again */
    COLLECTION_FAILED,  /* memory was refused to the marking, or a limit struck in it: nothing was collected, and the heap is as before */
} Collected;

/* Marks everything reachable and arranges for the rest to be swept as allocation goes on. With `thorough`, gives empty pages back. False: memory was refused to
 * it, or a limit has struck. */
bool collect(VM *vm, bool thorough);
/* The same, but gives way. */
Collected collect_giving_way(VM *vm, bool thorough);
/* Goes on with the one that has stopped. */
Collected collection_go_on(VM *vm);
/* Whether one has stopped that is not the program's own. */
bool collection_is_kept(const VM *vm);
/* A collection that the program sees (finalize.h): what has to be told of its end lives once more and goes into `work`, an empty list, in pairs; weak
 * references to what is gone are cleared. *wanted is what `work` has to have room for: when that is more than it has, nothing was collected. If one for `work` has
 * stopped, it goes on. */
Collected collect_visibly(VM *vm, List *work, uint64_t *wanted, bool gives_way);

/* Where so many bytes of the heap certainly live: the next collection is due when as many again were allocated. */
void collection_put_off(VM *vm, uint64_t live);
/* Ends the one that has stopped, if any: what was marked is forgotten, or if all was, the rest is done. */
void collection_end(VM *vm);
/* Ends it if it has changed anything that a dump could show. */
void collection_settle(VM *vm);
/* Frees all pages and blocks: the end of the heap. */
void heap_free(VM *vm);

#endif
