/* external.h: what a host puts into a program: functions that it answers, results that it still owes, objects of its own.
 *
 * An external function has a name and a docstring; calling it suspends the program (vm/suspend.h). An external future is the result of
 * a call that the host answered *pending*. A host object is an instance of a class made for its description (name, fields, frozen or
 * not) that derives from the builtin type host_object: its fields are ordinary attributes, its first slot, which has no name, holds the
 * id that the host gave it. Nothing here is a kind of its own: natives and instances, collected and dumped like any other. */
#ifndef HN_OBJECT_EXTERNAL_H
#define HN_OBJECT_EXTERNAL_H

#include "object/instance.h"
#include "object/native.h"

enum { EXTERNAL_NAME, EXTERNAL_DOC, EXTERNAL_COUNT };
/* Stands in a register for an undefined name (or a method of a host object) that is about to be called. */
#define EXTERNAL_UNDEFINED FLAG_KIND_A
#define EXTERNAL_METHOD    FLAG_KIND_B

enum { FUTURE_CALL_ID, FUTURE_RESULT, FUTURE_ERROR, FUTURE_COUNT };

/* NULL: no memory. `doc`: a str or NONE. */
Native *external_function_new(VM *vm, Value name, Value doc, uint8_t flags);
Native *external_future_new(VM *vm, uint64_t call_id);

/* Whole ones: a dump may hold others. */
static inline bool is_external_function(Value v) {
    return is_exactly(v, &type_external_function) && object_of(v)->aux >= EXTERNAL_COUNT && is_kind(AS(Native, v)->values[EXTERNAL_NAME], KIND_STR);
}
static inline bool is_external_future(Value v) { return is_exactly(v, &type_external_future) && object_of(v)->aux >= FUTURE_COUNT; }
static inline bool is_host_object(Value v) { return is_kind(v, KIND_INSTANCE) && type_is_subtype(object_of(v)->type, &type_host_object); }

/* The class of host objects of a description; made when it is first asked for. `fields`: a tuple of distinct interned strs. */
Status host_class(VM *vm, Value name, Tuple *fields, bool is_frozen, Type **result);
/* Whether a class of a loaded VM is one that host_class can have made. */
bool host_class_is_sound(const Type *type);
/* An object of such a class, with its fields in order. `id`: a Value, or UNBOUND for none. */
Status host_object_new(VM *vm, Type *type, Value id, const Value *values, Value *result);
/* The id that the host gave; UNBOUND for objects that the program made (by dataclasses.replace). */
Value host_object_id(Value object);
/* The names of its fields (a tuple of strs), and whether it is frozen. */
const Tuple *host_object_fields(Value object);
bool host_object_is_frozen(Value object);

#endif
