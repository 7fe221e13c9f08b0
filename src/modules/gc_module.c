/* gc_module.c: what lib/gc.py reaches: a visible collection (vm/finalize.h), and what is known of an object. */
#include "vm/module_table.h"

extern const Function prelude_collect_visibly;

static const Builtin gc_collect = FUNCTION("_collect", "", 0, 0, 0, NULL, &prelude_collect_visibly, "gc");
/* Whether CPython's collector would look after the object. */
static Status is_tracked_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = FALSE;
    if (!is_object(args[0])) return DONE;
    const Object *object = object_of(args[0]);
    if (object->type && !(object->type->object.aux & TYPE_STATIC)) return *result = TRUE, DONE;
    switch (object->kind) {
    case KIND_INT: case KIND_FLOAT: case KIND_COMPLEX: case KIND_STR: case KIND_BYTES: case KIND_BYTEARRAY: case KIND_RANGE: return DONE;
    case KIND_TUPLE: *result = bool_value(((const Tuple *)object)->length > 0); return DONE;
    case KIND_TYPE: *result = bool_value(!(object->aux & TYPE_STATIC)); return DONE;
    case KIND_INSTANCE: return DONE; /* object() */
    default: *result = TRUE; return DONE;
    }
}

static Status is_finalized_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = bool_value(is_object(args[0]) && object_of(args[0])->flags & FLAG_FINALIZED);
    return DONE;
}

static const Builtin gc_is_tracked = FUNCTION("is_tracked", "obj, /", 1, 1, 1, is_tracked_leaf, NULL, "gc");
static const Builtin gc_is_finalized = FUNCTION("is_finalized", "obj, /", 1, 1, 1, is_finalized_leaf, NULL, "gc");
static const Builtin *const functions[] = {&gc_collect, &gc_is_tracked, &gc_is_finalized, NULL};

const NativeModule gc_module = {.name = "_gc", .functions = functions};
