/* instance.h: instances of users' classes, and their shapes. */
#ifndef HN_OBJECT_INSTANCE_H
#define HN_OBJECT_INSTANCE_H

#include "object/heap.h"
#include "object/status.h"

enum { SHAPE_NOT_FOUND = -1, SHAPE_LIMIT = 128 /* attributes; beyond it an instance goes into dictionary mode */ };

/* A new instance of a class whose instances have kind INSTANCE. NULL: no memory. */
Instance *instance_new(VM *vm, const Type *type);
/* An object of any user-creatable kind for `type` with nothing in it but what its kind needs; used by __new__ of builtin types. */

/* The slot number of attribute `name` (interned) in a shape, or SHAPE_NOT_FOUND. */
int64_t shape_find(const Shape *shape, Value name);
/* The shape reached from `shape` by adding `name`. */
Status shape_add(VM *vm, Shape *shape, Value name, Shape **result);
/* A shape from a dump takes its place among the transitions of its parent. DONE or NO_MEMORY. */
Status shape_restore(VM *vm, Shape *shape);
Status shape_root(VM *vm, Type *type, Shape **result);

/* An instance's own attribute; UNBOUND when it has none of that name. */
Value instance_get(const Instance *instance, Value name);
Status instance_set(VM *vm, Instance *instance, Value name, Value value);
/* *found false: there was none. */
Status instance_delete(VM *vm, Instance *instance, Value name, bool *found);
/* The instance's dict: its attributes live there from now on, or as soon as it is changed. */
Status instance_dict(VM *vm, Instance *instance, Dict **dict);
/* The Value of slot `number` (of __slots__ or the shape). */
Value *instance_slot(const Instance *instance, uint64_t number);
/* What a slot of __slots__ holds in an object of any kind (UNBOUND: nothing), and giving it something else (UNBOUND: nothing). */
Value member_value(Value value, const Descriptor *member);
Status member_assign(VM *vm, Value value, const Descriptor *member, Value new);
/* Sets an entry of the Dict in the place of an object whose class has slots: see type_has_place. */
Status object_set_slot(VM *vm, Object *object, Value name, Value value);
/* Makes room so that slot `number` exists. */
Status instance_reserve(VM *vm, Instance *instance, uint64_t number);

/* The __dict__ of any object that can have one (instances, exceptions, functions, subclass instances of builtins, modules): *dict NULL when
 * its type gives it none. With `create` it is made when it is not there yet. */
Status object_dict(VM *vm, Value object, bool create, Dict **dict);

#endif
