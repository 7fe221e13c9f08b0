/* external.c: see external.h. */
#include "object/external.h"

#include "frozen.h"
#include "object/class.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/int.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define INTRINSIC(c_name, name, parameters, count, leaf) const Builtin c_name = FUNCTION_FLAGS(BUILTIN_TRUSTING, name, parameters, count, count, count, leaf, NULL, "builtins")

/* ---- functions ---- */

Native *external_function_new(VM *vm, Value name, Value doc, uint8_t flags) {
    Native *function = native_new(vm, &type_external_function, EXTERNAL_COUNT);
    if (!function) return NULL;
    function->values[EXTERNAL_NAME] = name;
    function->values[EXTERNAL_DOC] = doc;
    function->object.flags |= flags;
    return function;
}

NATIVE_GETTER(get_name, EXTERNAL_NAME)
NATIVE_GETTER(get_doc, EXTERNAL_DOC)

static Status get_module(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    *result = NAME(__main__);
    return DONE;
}

static Status function_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_external_function(args[0])) return raise_error(vm, &type_SystemError, "a function of the host's without a name");
    *result = format_text(vm, "<external function %S>", native_value(args[0], EXTERNAL_NAME));
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static const Builtin function_methods[] = {
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__call__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_call_external, &type_external_function},
    SLOT("__repr__", "", 1, function_repr, NULL, type_external_function),
    GETSET("__name__", get_name, NULL, type_external_function),
    GETSET("__qualname__", get_name, NULL, type_external_function),
    GETSET("__doc__", get_doc, NULL, type_external_function),
    GETSET("__module__", get_module, NULL, type_external_function),
    GETSET("__dict__", native_get_dict, NULL, type_external_function),
};
const Type type_external_function = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_DICT | TYPE_HAS_WEAKREF),
                                     .static_name = "external_function", .base = &type_object, METHOD_TABLE(function_methods),
                                     .number = TYPE_NUMBER_external_function, .instance_kind = KIND_NATIVE};

/* ---- futures ---- */

Native *external_future_new(VM *vm, uint64_t call_id) {
    Native *future = native_new(vm, &type_external_future, FUTURE_COUNT);
    if (future) future->values[FUTURE_CALL_ID] = small_int((int64_t)call_id);
    return future;
}

static Status future_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Native *future = AS(Native, args[0]);
    if (!is_external_future(args[0]) || !is_int(future->values[FUTURE_CALL_ID])) return raise_error(vm, &type_SystemError, "a future without a call");
    bool pending = future->values[FUTURE_RESULT] == UNBOUND && future->values[FUTURE_ERROR] == UNBOUND;
    *result = format_text(vm, "<external future %l %s>", int_of(future->values[FUTURE_CALL_ID]), pending ? "pending" : "finished");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* _future_is_pending(future) */
static Status future_is_pending(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = bool_value(native_value(args[0], FUTURE_RESULT) == UNBOUND && native_value(args[0], FUTURE_ERROR) == UNBOUND);
    return DONE;
}
INTRINSIC(intrinsic_future_is_pending, "_future_is_pending", "future, /", 1, future_is_pending);

/* _future_result(future): its value, or its exception raised */
static Status future_result(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value error = native_value(args[0], FUTURE_ERROR);
    if (is_kind(error, KIND_EXCEPTION)) return raise_value(vm, error);
    *result = native_value(args[0], FUTURE_RESULT);
    if (*result == UNBOUND) return raise_error(vm, &type_RuntimeError, "the future has no result yet");
    return DONE;
}
INTRINSIC(intrinsic_future_result, "_future_result", "future, /", 1, future_result);

static const Builtin future_methods[] = {
    SLOT("__repr__", "", 1, future_repr, NULL, type_external_future),
    PYTHON_SLOT("__await__", "", 1, prelude_future_await, type_external_future),
    METHOD("done", "", 1, 1, 1, NULL, &prelude_future_done, type_external_future),
};
const Type type_external_future = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "external_future", .base = &type_object,
                                   METHOD_TABLE(future_methods), .number = TYPE_NUMBER_external_future, .instance_kind = KIND_NATIVE};

/* ---- host objects ---- */

static const Builtin object_methods[] = {
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__init__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_host_object_init, &type_host_object},
    PYTHON_SLOT("__repr__", "", 1, prelude_host_object_repr, type_host_object),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_host_object_eq, type_host_object),
    PYTHON_SLOT("__hash__", "", 1, prelude_host_object_hash, type_host_object),
    {BUILTIN_OBJECT(type_method_descriptor, BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__replace__", "**changes", 1, 1, 1, NULL, {NULL},
     &prelude_host_object_replace, &type_host_object},
    PYTHON_GETSET("__dataclass_fields__", prelude_host_object_dataclass_fields, NULL, type_host_object),
    PYTHON_GETSET("__dataclass_params__", prelude_host_object_dataclass_params, NULL, type_host_object),
};
const Type type_host_object = {STATIC_TYPE_OBJECT(TYPE_NO_NEW | TYPE_HAS_DICT | TYPE_HAS_WEAKREF), .static_name = "host_object", .base = &type_object,
                               METHOD_TABLE(object_methods), .number = TYPE_NUMBER_host_object, .instance_kind = KIND_INSTANCE};

/* One str that tells a description from every other: its parts with their lengths before them. */
static Value description_key(VM *vm, Value name, const Tuple *fields, bool is_frozen) {
    Value key = format_text(vm, "%s%l:%S", is_frozen ? "frozen " : "", (int64_t)AS(Str, name)->length, name);
    for (uint64_t i = 0; i < fields->length && key != UNBOUND; i++) {
        key = format_text(vm, "%S %l:%S", key, (int64_t)AS(Str, fields->items[i])->length, fields->items[i]);
    }
    if (key == UNBOUND) return UNBOUND;
    Str *interned = intern_str(vm, AS(Str, key));
    return interned ? value_of(interned) : UNBOUND;
}

Status host_class(VM *vm, Value name, Tuple *fields, bool is_frozen, Type **result) {
    if (!vm->side.types && !(vm->side.types = dict_new(vm, 4))) return NO_MEMORY;
    Value key = description_key(vm, name, fields, is_frozen);
    if (key == UNBOUND) return NO_MEMORY;
    Value there = dict_get_interned(vm->side.types, key);
    if (there == UNBOUND) {
        Dict *namespace = dict_new(vm, 4);
        Value base = value_of(&type_host_object);
        Tuple *bases = namespace ? tuple_from_items(vm, &base, 1) : NULL;
        if (!bases) return NO_MEMORY;
        TRY(dict_set_interned(vm, namespace, NAME(__module__), NAME(__main__)));
        TRY(dict_set_interned(vm, namespace, NAME(__match_args__), value_of(fields)));
        TRY(dict_set_interned(vm, namespace, NAME(_frozen), bool_value(is_frozen)));
        Dict *metadata = dict_new(vm, 2); /* what C goes by: the program cannot reach it */
        if (!metadata) return NO_MEMORY;
        TRY(dict_set_interned(vm, metadata, NAME(__match_args__), value_of(fields)));
        TRY(dict_set_interned(vm, metadata, NAME(_frozen), bool_value(is_frozen)));
        if (is_frozen) {
            TRY(dict_set_interned(vm, namespace, NAME(__setattr__), value_of(&prelude_host_object_setattr)));
            TRY(dict_set_interned(vm, namespace, NAME(__delattr__), value_of(&prelude_host_object_delattr)));
        } else {
            TRY(dict_set_interned(vm, namespace, NAME(__hash__), NONE));
        }
        TRY(class_new(vm, &type_type, name, value_of(bases), value_of(namespace), &there));
        Type *type = AS(Type, there);
        type->slot_count = 1; /* the id */
        type->metadata = value_of(metadata);
        type->inline_count = fields->length < 40 ? fields->length : 40;
        TRY(dict_set_interned(vm, vm->side.types, key, there));
    }
    *result = AS(Type, there);
    return DONE;
}

/* What the description says of a class, or of the one that it derives from. */
static Value described(const Type *type, Value what) {
    for (; type && type != &type_host_object; type = type->base) {
        Value value = is_kind(type->metadata, KIND_DICT) ? dict_get_interned(AS(Dict, type->metadata), what) : UNBOUND;
        if (value != UNBOUND) return value;
    }
    return UNBOUND;
}

static const Tuple *fields_of(const Type *type) {
    Value fields = described(type, NAME(__match_args__));
    return is_kind(fields, KIND_TUPLE) ? AS(Tuple, fields) : NULL;
}

bool host_layouts_agree(const Type *a, const Type *b) { return !fields_of(a) == !fields_of(b); }

bool host_class_is_sound(const Type *type) {
    if (type->object.aux & TYPE_STATIC || type->base != &type_host_object || type->instance_kind != KIND_INSTANCE || type->slot_count != 1) return false;
    const Tuple *fields = fields_of(type);
    for (uint64_t i = 0; fields && i < fields->length; i++) {
        if (!is_kind(fields->items[i], KIND_STR) || !(object_of(fields->items[i])->flags & STR_INTERNED)) return false;
    }
    return fields != NULL;
}

Status host_object_new(VM *vm, Type *type, Value id, const Value *values, Value *result) {
    const Tuple *fields = fields_of(type);
    Instance *instance = fields ? instance_new(vm, type) : NULL;
    if (!instance) return NO_MEMORY;
    instance->slots[0] = id;
    for (uint64_t i = 0; i < fields->length; i++) {
        TRY(instance_set(vm, instance, fields->items[i], values[i]));
    }
    *result = value_of(instance);
    return DONE;
}

Value host_object_id(Value object) {
    const Instance *instance = AS(Instance, object);
    bool described = instance->object.aux && instance->object.type->slot_count && fields_of(instance->object.type);
    return described && is_integer(instance->slots[0]) ? instance->slots[0] : UNBOUND; /* a class derived from host_object itself has no such slot */
}

const Tuple *host_object_fields(Value object) { return fields_of(object_of(object)->type); }

bool host_object_is_frozen(Value object) { return described(object_of(object)->type, NAME(_frozen)) == TRUE; }
