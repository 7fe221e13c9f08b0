/* boundary.h: what a value is to a host.
 *
 * Builtin data, external functions, dataclasses, enum members and exceptions cross the boundary part by part; anything else crosses as the
 * name of its type and its repr. Reprs and the texts of exceptions may need Python code to run, and a host's getters never run any: so they
 * are made beforehand, by frames of the prelude within the run and its limits (prelude/host.py), and kept in side.renderings until the VM
 * runs on. */
#ifndef HN_VM_BOUNDARY_H
#define HN_VM_BOUNDARY_H

#include "vm/vm.h"

typedef enum BoundaryForm {
    BOUNDARY_NONE, BOUNDARY_BOOL, BOUNDARY_INT, BOUNDARY_FLOAT, BOUNDARY_STR, BOUNDARY_BYTES, BOUNDARY_LIST, BOUNDARY_TUPLE, BOUNDARY_DICT,
    BOUNDARY_SET, BOUNDARY_FROZENSET, BOUNDARY_ELLIPSIS, BOUNDARY_NOT_IMPLEMENTED, BOUNDARY_NAMED_TUPLE, BOUNDARY_DATACLASS, BOUNDARY_ENUM,
    BOUNDARY_EXCEPTION, BOUNDARY_FUNCTION, BOUNDARY_OTHER
} BoundaryForm;

BoundaryForm boundary_form(VM *vm, Value v);
/* The values reachable from `v` that need a rendering, as a List; NULL when none does. NO_MEMORY: nothing happened. */
Status boundary_foreign(VM *vm, Value v, Value *list);
/* The text kept for a value; UNBOUND when there is none. */
Value boundary_rendering(VM *vm, Value v);

/* A dataclass's fields, in order: *position starts at 0; false at the end. Fields without a value are left out. */
bool boundary_next_field(VM *vm, Value object, uint32_t *position, Value *name, Value *value);
/* An attribute of the object itself, found without running Python; UNBOUND. */
Value boundary_attribute(VM *vm, Value object, Value name);

#endif
