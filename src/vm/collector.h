/* collector.h: the mark-sweep collector. Call only at a safepoint: no C function may hold a reference. */
#ifndef HN_VM_COLLECTOR_H
#define HN_VM_COLLECTOR_H

#include "vm/vm.h"

/* Marks everything reachable and arranges for the rest to be swept as allocation goes on. With `thorough`, gives empty pages
 * back. False: the mark stack's memory was refused, and nothing was collected; the heap is as before. */
bool collect(VM *vm, bool thorough);
/* The same at a safepoint, because the heap has grown; but when another thread asks for a safepoint meanwhile, the collection is abandoned, and wanted at the next
 * one. It is not abandoned again before it has gone on twice as long. */
void collect_when_wanted(VM *vm);
/* A collection that the program sees (finalize.h): what has to be told of its end lives once more and goes into `work`, in pairs; weak
 * references to what is gone are cleared. *wanted is what `work` has to have room for: when that is more than it has, nothing was collected.
 * False: as for collect. */
bool collect_visibly(VM *vm, List *work, uint64_t *wanted);
/* Frees all pages and blocks: the end of the heap. */
void heap_free(VM *vm);

#endif
