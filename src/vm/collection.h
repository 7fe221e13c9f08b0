/* collection.h: a collection under way: for collector.c and the files of its steps.
 *
 * A step does its work bit by bit, tells of it (marker_overdue), and answers false where it has to stop; called again, it goes on from what it has noted here. */
#ifndef HN_VM_COLLECTION_H
#define HN_VM_COLLECTION_H

#include "object/weakref.h"
#include "vm/collector.h"
#include "vm/mark.h"

typedef struct Collection {
    Marker marker;
    bool thorough;
    bool is_kept;            /* it stands in memory of its own */
    uint8_t step;
    /* how far the step has come; 0 and NULL when it begins */
    uint64_t position, kept;
    Page **page;
    LargeBlock *block;
    WeakrefPruning pruning;

    uint64_t large;          /* bytes that live in large blocks */
    List *work;              /* of a visible one */
    uint64_t wanted, due;    /* items that `work` has to have room for; of these, for objects */
} Collection;

/* ---- sweep.c: what is done when everything that lives is marked ---- */

bool sweep_interned(Collection *collection);
bool sweep_identities(Collection *collection);
bool sweep_programs(Collection *collection);
bool sweep_large(Collection *collection);
bool sweep_pages(Collection *collection);

/* ---- collect_visible.c: what programs see of a collection. All of these are done at once in one that they do not see, but the last two ---- */

bool clear_temporaries(Collection *collection);
bool take_due(Collection *collection);
bool take_callbacks(Collection *collection);
bool tell_due(Collection *collection);
bool clear_weakrefs(Collection *collection);
bool prune_weakrefs(Collection *collection);
/* What is due among the dead lives on. */
bool keep_due(Collection *collection);
bool strike_dead(Collection *collection);

#endif
