/* weakref.h: the VM's registry of weak references: which there are to an object. It keeps none of them alive. */
#ifndef HN_OBJECT_WEAKREF_H
#define HN_OBJECT_WEAKREF_H

#include "object/object.h"

/* Takes the registry (UNBOUND: there is none) out of what a collection marks, and puts it back. */
Value weakrefs_hide(VM *vm);
void weakrefs_show(VM *vm, Value registry);
/* Behind the marking: forgets the references that do not have the colour `mark` or whose object is gone, and gives the colour to what is left. */
void weakrefs_prune(VM *vm, Value registry, uint8_t mark);

#endif
