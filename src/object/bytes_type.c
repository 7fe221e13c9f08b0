/* bytes_type.c: the type bytes: its own methods and its table. */
#include "object/bytes_methods.h"
#include "object/container.h"
#include "object/int.h"
#include "object/str_methods.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_bytes_new, prelude_bytes_repr;

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_BYTES(args[0])

LEAF(new) {
    (void)count;
    const Type *type;
    Value source;
    TRY(class_argument(vm, args[0], &type_bytes, &type));
    TRY(bytes_source(vm, args, false, &source));
    if (type == &type_bytes) return give(source, result);
    return bytes_of_class(vm, type, AS_BYTES(source)->data, AS_BYTES(source)->length, result);
}

LEAF(repr) {
    (void)count;
    if (SELF->length > TEXT_STEP) return NEEDS_PYTHON;
    TextBuilder builder;
    text_start(&builder, vm);
    bytes_repr_to(&builder, SELF);
    return text_finish(&builder, result);
}

LEAF(hash) {
    (void)count;
    return int_from_int64(vm, (int64_t)bytes_hash(SELF), result);
}

static Status compare_leaf(VM *vm, CompareOperator operation, Value *args, Value *result) {
    if (is_kind(args[1], KIND_BYTES)) return bytes_compare(vm, operation, args[0], args[1], result);
    *result = NOT_IMPLEMENTED;
    return DONE;
}

CONTAINER_COMPARE_LEAVES

LEAF(getnewargs) {
    (void)count;
    Tuple *tuple = tuple_new(vm, 1);
    if (!tuple) return NO_MEMORY;
    TRY(bytes_whole_self(vm, args[0], &tuple->items[0]));
    *result = value_of(tuple);
    return DONE;
}

LEAF(bytes) {
    (void)count;
    return bytes_whole_self(vm, args[0], result);
}

LEAF(sizeof) {
    (void)vm, (void)count;
    *result = small_int(33 + (int64_t)SELF->length);
    return DONE;
}

#define COMPARISON(name) SLOT("__" #name "__", "value, /", 2, name##_leaf, NULL, type_bytes)

static const Builtin bytes_methods[] = {
    STATIC_METHOD(0, "__new__", "source=b'', encoding='utf-8', errors='strict'", 1, 4, 4, new_leaf,
                  &prelude_bytes_new, type_bytes),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_bytes_repr, type_bytes),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_bytes),
    SLOT("__str__", "", 1, repr_leaf, &prelude_bytes_repr, type_bytes),
    COMPARISON(lt),
    COMPARISON(le),
    COMPARISON(eq),
    COMPARISON(ne),
    COMPARISON(gt),
    COMPARISON(ge),
    SLOT("__buffer__", "flags, /", 2, memoryview_buffer, &prelude_bytes_buffer, type_bytes),
    BYTES_SHARED_SLOTS(type_bytes),
    METHOD("__getnewargs__", "", 1, 1, 1, getnewargs_leaf, NULL, type_bytes),
    METHOD("__bytes__", "", 1, 1, 1, bytes_leaf, NULL, type_bytes),
    METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type_bytes),
    BYTES_SHARED_METHODS(type_bytes),
};

const Type type_bytes = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "bytes",
    .base = &type_object,
    METHOD_TABLE(bytes_methods),
    .number = TYPE_NUMBER_bytes,
    .instance_kind = KIND_BYTES,
    .static_doc =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
        "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of zeros\n"
        "bytes() -> empty bytes object",
    .version = 1,
};
