/* weakref.h: the VM's registry of weak references: which there are to an object. It keeps none of them alive. */
#ifndef HN_OBJECT_WEAKREF_H
#define HN_OBJECT_WEAKREF_H

#include "object/object.h"

/* Keeps the registry out of what a collection marks with the colour `mark`. */
void weakrefs_hide(VM *vm, uint8_t mark);

typedef struct WeakrefPruning { /* how far it has come: objects, and of the references to this one those looked at and those kept */
    uint32_t entry;
    uint64_t read, kept;
} WeakrefPruning;
/* Behind the marking: forgets the references that do not have the colour or whose object is gone, and gives the colour to what is left. Looks at so many
 * references; true: that was all. */
bool weakrefs_prune(VM *vm, WeakrefPruning *pruning, uint32_t most, uint8_t mark);

#endif
