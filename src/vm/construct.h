/* construct.h: calling classes. */
#ifndef HN_VM_CONSTRUCT_H
#define HN_VM_CONSTRUCT_H

#include "vm/call.h"

/* type(*args): pending must be a STORE. */
Status construct(VM *vm, const Type *type, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);
/* type.__call__(type, *args) itself, whatever the metaclass says. */
Status construct_plainly(VM *vm, const Type *type, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);
/* The delivery CONSTRUCT: __new__ gave vm->result. */
Status construct_initialize(VM *vm, const Pending *pending);

#endif
