/* native.h: objects of a few values each, for builtin types whose methods are mostly the prelude's. */
#ifndef HN_OBJECT_NATIVE_H
#define HN_OBJECT_NATIVE_H

#include "object/heap.h"
#include "object/type.h"

/* An object of `count` values; with a __dict__ when its type (TYPE_HAS_DICT) gives it one. NULL: no memory. */
Native *native_new(VM *vm, const Type *type, uint32_t count);

/* Any getter whose value the prelude works out; the leaf of attributes that are entries of a table and Python besides. */
Status native_needs_python(VM *vm, Value *args, uint32_t count, Value *result);
/* __iter__, __await__ ... that give the object itself. */
Status native_self(VM *vm, Value *args, uint32_t count, Value *result);
Status native_get_dict(VM *vm, Value *args, uint32_t count, Value *result);

/* The SystemError of an intrinsic that was called as the prelude never calls it: a dump may hold such a call. */
Status intrinsic_misused(VM *vm);

/* Value `index`; UNBOUND where there is none: an object from a dump may have fewer than its class makes. */
static inline Value native_value(Value object, uint64_t index) {
    return is_kind(object, KIND_NATIVE) && index < object_of(object)->aux ? AS(Native, object)->values[index] : UNBOUND;
}

#define NATIVE_VALUE(object, index) native_value(object, index)

/* The getter of value `index`; UNBOUND reads as None. */
#define NATIVE_GETTER(name, index)                                                                                     \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        *result = native_value(args[0], index);                                                                        \
        if (*result == UNBOUND) *result = NONE;                                                                        \
        return DONE;                                                                                                   \
    }

/* Entries of tables: a method and an attribute that are the prelude's altogether. */
#define PYTHON_METHOD(name, parameters, minimum, maximum, python, owner)                                               \
    METHOD(name, parameters, minimum, maximum, maximum, NULL, &python, owner)
#define PYTHON_SLOT(name, parameters, count, python, owner) SLOT(name, parameters, count, NULL, &python, owner)
#define PYTHON_GETSET(name, python, setter, owner)                                                                     \
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), name, "", 1, 1, 1, native_needs_python, {setter}, &python, &(owner)}

#endif
