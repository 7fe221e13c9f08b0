/* object_type.c: the type `object`. */
#include "frozen.h"
#include "object/class.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/identity.h"

#define SELF_TYPE AS(Type, args[0])

static Status excess(VM *vm, const Type *type, bool in_new) {
    Value other = type_lookup(vm, type, in_new ? NAME(__init__) : NAME(__new__));
    Value own = type_lookup(vm, type, in_new ? NAME(__new__) : NAME(__init__));
    bool own_is_object = is_kind(own, KIND_BUILTIN) && AS(Builtin, own)->owner == &type_object;
    bool other_is_object = is_kind(other, KIND_BUILTIN) && AS(Builtin, other)->owner == &type_object;
    if (!own_is_object) {
        return in_new ? raise_type(vm, "object.__new__() takes exactly one argument (the type to instantiate)")
                      : raise_type(vm, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (!other_is_object) return DONE;
    return in_new ? raise_type(vm, "%N() takes no arguments", type) : raise_type(vm, "%N.__init__() takes exactly one argument (the instance to initialize)", type);
}

static Status object_make(VM *vm, Value *args, uint32_t count, Value *result) {
    const Type *type = SELF_TYPE;
    if (type->instance_kind != KIND_INSTANCE) {
        const Type *safe = type;
        while (!(safe->object.aux & TYPE_STATIC) && !is_kind(type_lookup(vm, safe, NAME(__new__)), KIND_BUILTIN)) {
            safe = safe->base;
        }
        return raise_type(vm, "object.__new__(%N) is not safe, use %N.__new__()", type, safe);
    }
    if (count > 1 || vm->keyword_names != UNBOUND) TRY(excess(vm, type, true));
    if (type->object.aux & TYPE_ABSTRACT) return NEEDS_PYTHON;
    if (type->object.aux & TYPE_NO_NEW) return raise_type(vm, "cannot create '%s' instances", type->static_name);
    if (type->object.aux & TYPE_STATIC) return object_new(vm, type, result);
    Instance *instance = instance_new(vm, type);
    if (!instance) return NO_MEMORY;
    *result = value_of(instance);
    return DONE;
}

static Status object_init(VM *vm, Value *args, uint32_t count, Value *result) {
    if (count > 1 || vm->keyword_names != UNBOUND) TRY(excess(vm, type_of(args[0]), false));
    *result = NONE;
    return DONE;
}

const Builtin object_new_builtin = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_STATIC | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__new__", "*args, **kwargs",
                                    1, 1, 1, object_make, {NULL}, &prelude_object_new_abstract, &type_object};
const Builtin object_init_builtin = {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__init__", "*args, **kwargs",
                                     1, 1, 1, object_init, {NULL}, NULL, &type_object};

Value class_shown_module(const Type *type) {
    Value module = type->dict ? dict_get_interned(type->dict, NAME(__module__)) : UNBOUND;
    return is_str(module) && !str_equals_ascii(AS(Str, module), "builtins") ? module : UNBOUND;
}

/* "<module.Qualname object at 0x...>" */
static Status object_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = type_of(args[0]);
    Value hex;
    TRY(identity_text(vm, args[0], &hex));
    if (type->object.aux & TYPE_STATIC) *result = format_text(vm, "<%s object at %S>", type->static_name, hex);
    else if (class_shown_module(type) != UNBOUND) *result = format_text(vm, "<%S.%S object at %S>", class_shown_module(type), type->qualname, hex);
    else *result = format_text(vm, "<%S object at %S>", type->qualname, hex);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status object_str(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return value_repr(vm, args[0], result);
}

static Status object_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = args[0] == args[1] ? TRUE : NOT_IMPLEMENTED;
    return DONE;
}

static Status object_not_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    (void)result;
    return NEEDS_PYTHON;
}

static Status not_implemented(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    *result = NOT_IMPLEMENTED;
    return DONE;
}

static Status object_hash(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t identity;
    TRY(identity_of(vm, args[0], &identity));
    *result = small_int((int64_t)(identity >> 4));
    return DONE;
}

static Status attribute_name(VM *vm, Value *name) {
    if (!is_str(*name)) return raise_type(vm, "attribute name must be string, not '%T'", *name);
    Str *interned = intern_str(vm, AS(Str, *name));
    if (!interned) return NO_MEMORY;
    *name = value_of(interned);
    return DONE;
}

Status object_getattribute(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[1];
    TRY(attribute_name(vm, &name));
    Attribute attribute = {0};
    if (is_kind(args[0], KIND_TYPE)) TRY(attribute_get_of_type(vm, SELF_TYPE, name, false, &attribute));
    else if (type_of(args[0]) == &type_super) TRY(attribute_get(vm, args[0], name, false, &attribute));
    else TRY(attribute_get_generic(vm, args[0], name, false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_error(vm, args[0], name);
    *result = attribute.value;
    return DONE;
}

static Status set_attribute(VM *vm, Value *args, Value value, Value *result) {
    Value name = args[1];
    TRY(attribute_name(vm, &name));
    Attribute attribute = {0};
    if (is_kind(args[0], KIND_TYPE)) TRY(attribute_set_of_type(vm, SELF_TYPE, name, value, &attribute));
    else TRY(attribute_set_generic(vm, args[0], name, value, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_set_error(vm, args[0], name);
    *result = NONE;
    return DONE;
}

Status type_setattr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return set_attribute(vm, args, args[2], result);
}

Status type_delattr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return set_attribute(vm, args, UNBOUND, result);
}

static Status object_setattr(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_TYPE)) return raise_type(vm, "can't apply this __setattr__ to %T object", args[0]);
    return type_setattr(vm, args, count, result);
}

static Status object_delattr(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_TYPE)) return raise_type(vm, "can't apply this __delattr__ to %T object", args[0]);
    return type_delattr(vm, args, count, result);
}

static Status object_format(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "__format__() argument must be str, not %A", args[1]);
    if (AS(Str, args[1])->length) return raise_type(vm, "unsupported format string passed to %T.__format__", args[0]);
    return value_str(vm, args[0], result);
}

/* Of builtin types' instances; classes of programs have a __doc__ of their own. */
static Status object_get_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    MroWalk walk = {0};
    *result = NONE;
    for (const Type *each; (each = type_mro_next(type_of(args[0]), &walk));) {
        if (!(each->object.aux & TYPE_STATIC)) continue;
        if (each->static_doc) *result = str_from_cstring(vm, each->static_doc);
        return *result == UNBOUND ? NO_MEMORY : DONE;
    }
    return DONE;
}

static Status object_get_class(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = value_of(type_of(args[0]));
    return DONE;
}

static Status object_set_class(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "can't delete __class__ attribute");
    if (!is_kind(args[1], KIND_TYPE)) return raise_type(vm, "__class__ must be set to a class, not '%T' object", args[1]);
    const Type *old = type_of(args[0]);
    Type *new = AS(Type, args[1]);
    bool modules = old->instance_kind == KIND_MODULE && new->instance_kind == KIND_MODULE;
    if (!modules && (old->object.aux | new->object.aux) & TYPE_STATIC) {
        return raise_type(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    bool agree;
    TRY(class_layouts_agree(vm, old, new, &agree));
    if (!agree) return raise_type(vm, "__class__ assignment: '%N' object layout differs from '%N'", new, old);
    if (modules) AS(Module, args[0])->dict->keys_version = vm_version(vm); /* caches of the module's attributes look at nothing else */
    if (is_kind(args[0], KIND_INSTANCE)) {
        Dict *dict;
        TRY(instance_dict(vm, AS(Instance, args[0]), &dict));
        dict_stop_mirroring(dict); /* shapes belong to a class */
    }
    object_of(args[0])->type = new;
    return DONE;
}

static Status object_get_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    if (!dict) return attribute_error(vm, args[0], NAME(__dict__));
    *result = value_of(dict);
    return DONE;
}

static Status object_set_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    if (!dict) return attribute_error(vm, args[0], NAME(__dict__));
    Value new = args[1];
    if (new == UNBOUND) {
        Dict *empty = dict_new(vm, 0);
        if (!empty) return NO_MEMORY;
        new = value_of(empty);
    }
    if (!is_kind(new, KIND_DICT)) return raise_type(vm, "__dict__ must be set to a dictionary, not a '%T'", new);
    Object *object = object_of(args[0]);
    if (object->kind == KIND_INSTANCE) dict_stop_mirroring(dict);
    if (object->kind == KIND_INSTANCE) ((Instance *)object)->dict = AS(Dict, new);
    else if (object->kind == KIND_EXCEPTION) ((Exception *)object)->attributes = AS(Dict, new);
    else if (object->kind == KIND_FUNCTION) ((NamedFunction *)object)->attributes = AS(Dict, new);
    else if (object->flags & FLAG_ATTRIBUTES && object->type->slot_count) return object_set_slot(vm, object, NAME(__dict__), new);
    else if (object->flags & FLAG_ATTRIBUTES) *object_attributes(object) = AS(Dict, new);
    return DONE;
}

/* Of an ordinary instance without slots: a copy of its attributes. */
static Status object_getstate(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = type_of(args[0]);
    if (!is_kind(args[0], KIND_INSTANCE) || type->object.aux & TYPE_HAS_GETATTRIBUTE || type_lookup(vm, type, NAME(__slots__)) != UNBOUND) return NEEDS_PYTHON;
    if (!is_kind(type_lookup(vm, type, NAME(__dict__)), KIND_DESCRIPTOR)) return NEEDS_PYTHON;
    Dict *dict, *copy;
    TRY(object_dict(vm, args[0], true, &dict));
    *result = NONE;
    if (!dict || !dict->live) return DONE;
    if (!dict_is_quick_to_copy(dict)) return NEEDS_PYTHON;
    TRY(dict_copy(vm, dict, &copy));
    *result = value_of(copy);
    return DONE;
}

static Status return_none(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    *result = NONE;
    return DONE;
}

static const Builtin object_methods[] = {
    SLOT("__repr__", "", 1, object_repr, NULL, type_object),
    SLOT("__str__", "", 1, object_str, &prelude_object_str, type_object),
    SLOT("__eq__", "value, /", 2, object_equal, NULL, type_object),
    SLOT("__ne__", "value, /", 2, object_not_equal, &prelude_object_ne, type_object),
    SLOT("__lt__", "value, /", 2, not_implemented, NULL, type_object),
    SLOT("__le__", "value, /", 2, not_implemented, NULL, type_object),
    SLOT("__gt__", "value, /", 2, not_implemented, NULL, type_object),
    SLOT("__ge__", "value, /", 2, not_implemented, NULL, type_object),
    SLOT("__hash__", "", 1, object_hash, NULL, type_object),
    SLOT("__getattribute__", "name, /", 2, object_getattribute, &prelude_object_getattribute, type_object),
    SLOT("__setattr__", "name, value, /", 3, object_setattr, &prelude_object_setattr, type_object),
    SLOT("__delattr__", "name, /", 2, object_delattr, &prelude_object_delattr, type_object),
    METHOD("__format__", "format_spec, /", 2, 2, 2, object_format, &prelude_object_format, type_object),
    METHOD("__dir__", "", 1, 1, 1, NULL, &prelude_object_dir, type_object),
    METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_object_reduce, type_object),
    METHOD("__reduce_ex__", "protocol, /", 2, 2, 2, NULL, &prelude_object_reduce_ex, type_object),
    METHOD("__getstate__", "", 1, 1, 1, object_getstate, &prelude_object_getstate, type_object),
    METHOD("__sizeof__", "", 1, 1, 1, NULL, &prelude_object_sizeof, type_object),
    CLASS_METHOD(0, "__init_subclass__", "", 1, 1, 1, return_none, NULL, type_object),
    CLASS_METHOD(0, "__subclasshook__", "subclass, /", 2, 2, 2, not_implemented, NULL, type_object),
    GETSET("__class__", object_get_class, object_set_class, type_object),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET | BUILTIN_SHADOWED), "__doc__", "", 1, 1, 1, object_get_doc, {NULL}, NULL, &type_object},
    CLASS_CONSTANT("__new__", STATIC_VALUE(&object_new_builtin), type_object),
    CLASS_CONSTANT("__init__", STATIC_VALUE(&object_init_builtin), type_object),
};
const Type type_object = {STATIC_TYPE_OBJECT(0), .static_name = "object", METHOD_TABLE(object_methods), .number = TYPE_NUMBER_object,
                          .instance_kind = KIND_INSTANCE, .static_doc = "The class that all classes derive from. An object() has an identity and nothing else."};

/* __dict__ of instances whose class gives them one: found like any getset, through every class that adds it. */
const Builtin instance_dict_builtin = {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__dict__", "", 1, 1, 1, object_get_dict, {object_set_dict}, NULL,
                                       &type_object};
