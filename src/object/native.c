/* native.c: see native.h; and the intrinsics through which the prelude gets at the values. */
#include "object/native.h"

#include "object/dict.h"
#include "object/error.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/tuple.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define INTRINSIC(c_name, name, parameters, count, leaf)                                                               \
    const Builtin c_name = FUNCTION(name, parameters, count, count, count, leaf, NULL, "builtins")

Native *native_new(VM *vm, const Type *type, uint32_t count) {
    size_t size = sizeof(Native) + count * sizeof(Value);
    bool attributes = type_has_place(type);
    Native *native = heap_new(vm, KIND_NATIVE, type, size + (attributes ? sizeof(Dict *) : 0));
    if (!native) return NULL;
    native->object.aux = count;
    native->raw = NULL;
    for (uint32_t i = 0; i < count; i++) {
        native->values[i] = UNBOUND;
    }
    if (attributes) {
        native->object.flags |= FLAG_ATTRIBUTES;
        *object_attributes(&native->object) = NULL;
    }
    return native;
}

Status native_needs_python(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    (void)result;
    return NEEDS_PYTHON;
}

Status native_self(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = args[0];
    return DONE;
}

Status native_get_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    if (!dict) return raise_error(vm, &type_AttributeError, "'%T' object has no attribute '__dict__'", args[0]);
    *result = value_of(dict);
    return DONE;
}

Status intrinsic_misused(VM *vm) { return raise_error(vm, &type_SystemError, "an intrinsic was misused"); }

/* _native_make(type, values) */
LEAF(make_leaf) {
    (void)count;
    if (!is_kind(args[0], KIND_TYPE) || !is_kind(args[1], KIND_TUPLE) || AS(Type, args[0])->instance_kind != KIND_NATIVE) return intrinsic_misused(vm);
    const Tuple *values = AS(Tuple, args[1]);
    Native *native = native_new(vm, AS(Type, args[0]), (uint32_t)values->length);
    if (!native) return NO_MEMORY;
    memcpy(native->values, values->items, values->length * sizeof(Value));
    *result = value_of(native);
    return DONE;
}
INTRINSIC(intrinsic_native_make, "_native_make", "type, values, /", 2, make_leaf);

LEAF(get_leaf) {
    (void)count;
    *result = is_int(args[1]) ? native_value(args[0], (uint64_t)int_of(args[1])) : UNBOUND;
    return *result == UNBOUND ? intrinsic_misused(vm) : DONE;
}
INTRINSIC(intrinsic_native_get, "_native_get", "object, index, /", 2, get_leaf);

LEAF(set_leaf) {
    (void)count;
    bool there = is_kind(args[0], KIND_NATIVE) && object_of(args[0])->mark != MARK_PERMANENT && is_int(args[1]) &&
                 (uint64_t)int_of(args[1]) < object_of(args[0])->aux;
    if (!there) return intrinsic_misused(vm);
    AS(Native, args[0])->values[int_of(args[1])] = args[2];
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_native_set, "_native_set", "object, index, value, /", 3, set_leaf);
