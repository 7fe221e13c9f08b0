/* object_type.c: the types `object` and `type`, and the singletons' types. */
#include "frozen.h"
#include "object/class.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/construct.h"
#include "vm/identity.h"

#define SELF_TYPE AS(Type, args[0])

/* ---- object ---- */

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
    if (count > 1 || vm->keyword_names != UNBOUND) TRY(excess(vm, type, true));
    if (type->object.aux & TYPE_ABSTRACT) return NEEDS_PYTHON;
    if (type->instance_kind != KIND_INSTANCE) {
        return raise_type(vm, "object.__new__(%N) is not safe, use %N.__new__()", type, type_solid_base(type));
    }
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

static Value module_of_type(const Type *type) {
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
    else if (module_of_type(type) != UNBOUND) *result = format_text(vm, "<%S.%S object at %S>", module_of_type(type), type->qualname, hex);
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

static Status object_getattribute(VM *vm, Value *args, uint32_t count, Value *result) {
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

static Status type_setattr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return set_attribute(vm, args, args[2], result);
}

static Status type_delattr(VM *vm, Value *args, uint32_t count, Value *result) {
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
    if (!class_layouts_agree(old, new)) return raise_type(vm, "__class__ assignment: '%N' object layout differs from '%N'", new, old);
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

#define PYTHON_SLOT(name, parameters, count, function, owner)                                                          \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), name, parameters, count, count, count, NULL, {NULL}, &function, &owner}

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

/* ---- type ---- */

static Status type_call(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (count == 0 || !is_kind(vm->stack[start], KIND_TYPE)) return bind_builtin(vm, builtin, start, count, names);
    if (pending->delivery != DELIVER_STORE) {
        Tuple *args = tuple_from_items(vm, vm->stack + start, count);
        if (!args || names != UNBOUND) return NO_MEMORY;
        Value values[3] = {value_of(builtin), value_of(args), UNBOUND};
        return call_prelude(vm, &prelude_call_spread, values, 3, pending);
    }
    const Type *type = AS(Type, vm->stack[start]);
    if (type == &type_type && count == 2 && names == UNBOUND) {
        vm->result = value_of(type_of(vm->stack[start + 1]));
        return DONE;
    }
    return construct_plainly(vm, type, start + 1, count - 1, names, pending);
}

static Status type_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!(SELF_TYPE->object.aux & TYPE_STATIC)) {
        *result = SELF_TYPE->name;
        return DONE;
    }
    uint32_t length;
    const char *name = type_name(SELF_TYPE, &length);
    *result = str_from_utf8(vm, name, length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status need_heap_type(VM *vm, const Type *type, const char *name) {
    if (type->object.aux & TYPE_STATIC) return raise_type(vm, "cannot set '%s' attribute of immutable type '%N'", name, type);
    return DONE;
}

static Status type_replace_bases(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    TRY(need_heap_type(vm, SELF_TYPE, "__bases__"));
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete '__bases__' attribute of immutable type '%N'", SELF_TYPE);
    return NEEDS_PYTHON;
}

static Status type_set_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    TRY(need_heap_type(vm, SELF_TYPE, "__name__"));
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete '__name__' attribute of immutable type '%N'", SELF_TYPE);
    if (!is_str(args[1])) return raise_type(vm, "can only assign string to %N.__name__, not '%T'", SELF_TYPE, args[1]);
    TRY(class_check_name(vm, args[1]));
    SELF_TYPE->name = args[1];
    return DONE;
}

static Status type_get_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    if (SELF_TYPE->object.aux & TYPE_STATIC) return type_get_name(vm, args, count, result);
    *result = SELF_TYPE->qualname;
    return DONE;
}

static Status type_set_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    TRY(need_heap_type(vm, SELF_TYPE, "__qualname__"));
    if (!is_str(args[1])) return raise_type(vm, "can only assign string to %N.__qualname__, not '%T'", SELF_TYPE, args[1]);
    SELF_TYPE->qualname = args[1];
    return DONE;
}

static Status type_get_module(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = SELF_TYPE;
    if (!(type->object.aux & TYPE_STATIC)) {
        *result = dict_get_interned(type->dict, NAME(__module__));
        return *result == UNBOUND ? attribute_error(vm, args[0], NAME(__module__)) : DONE;
    }
    const char *dot = strrchr(type->static_name, '.');
    *result = dot ? str_from_utf8(vm, type->static_name, (size_t)(dot - type->static_name)) : value_of(&static_strings[NAME_builtins]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status set_in_dict(VM *vm, Value *args, Value name, const char *text) {
    TRY(need_heap_type(vm, SELF_TYPE, text));
    vm->class_epoch++;
    if (args[1] == UNBOUND && name != NAME(__abstractmethods__)) {
        return raise_type(vm, "cannot delete '%s' attribute of immutable type '%N'", text, SELF_TYPE);
    }
    if (args[1] == UNBOUND) {
        bool found;
        TRY(dict_delete_interned(vm, SELF_TYPE->dict, name, &found));
        return found ? DONE : attribute_error(vm, args[0], name);
    }
    return dict_set_interned(vm, SELF_TYPE->dict, name, args[1]);
}

static Status type_set_module(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    return set_in_dict(vm, args, NAME(__module__), "__module__");
}

static Status type_get_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = SELF_TYPE;
    *result = NONE;
    if (type->object.aux & TYPE_STATIC) {
        if (!type->static_doc) return DONE;
        *result = str_from_cstring(vm, type->static_doc);
        return *result == UNBOUND ? NO_MEMORY : DONE;
    }
    Value doc = dict_get_interned(type->dict, NAME(__doc__));
    if (doc == UNBOUND) return DONE;
    Attribute attribute = {0};
    TRY(attribute_bind(vm, doc, UNBOUND, type, false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    *result = attribute.value;
    return DONE;
}

/* How a builtin class is called, as far as its __new__ says it. */
static Status type_get_signature(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = SELF_TYPE;
    *result = NONE;
    for (uint32_t i = 0; type->object.aux & TYPE_STATIC && i < type->method_count; i++) {
        const Builtin *method = &type->methods[i];
        if (strcmp(method->name, "__new__") == 0 && !(method->object.aux & (BUILTIN_VARIADIC | BUILTIN_KEYWORDS))) {
            return signature_text(vm, NULL, method->parameters, result);
        }
    }
    return DONE;
}

static Status type_set_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    return set_in_dict(vm, args, NAME(__doc__), "__doc__");
}

static Status type_get_bases(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return type_bases(vm, SELF_TYPE, result);
}
static Status type_get_base(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF_TYPE->base ? value_of(SELF_TYPE->base) : NONE;
    return DONE;
}
static Status type_get_mro(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return type_mro_tuple(vm, SELF_TYPE, result);
}

static Status type_mro_method(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value tuple;
    if (SELF_TYPE->object.aux & TYPE_STATIC) TRY(type_mro_tuple(vm, SELF_TYPE, &tuple));
    else TRY(class_compute_mro(vm, SELF_TYPE, &tuple));
    List *list = list_from_items(vm, AS(Tuple, tuple)->items, AS(Tuple, tuple)->length);
    if (!list) return NO_MEMORY;
    *result = value_of(list);
    return DONE;
}

/* A mappingproxy (a Wrapper) of the class's dict; for builtin types of a dict made from the table. */
static Status type_get_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = SELF_TYPE;
    Dict *dict = type->dict;
    if (!dict) {
        dict = dict_new(vm, type->method_count);
        if (!dict) return NO_MEMORY;
        for (uint32_t i = 0; i < type->method_count; i++) {
            const Builtin *method = &type->methods[i];
            Str *name = intern_utf8(vm, method->name, strlen(method->name));
            if (!name) return NO_MEMORY;
            Value value = method->object.aux & BUILTIN_CONSTANT ? method->constant : value_of(method);
            if (method->object.aux & BUILTIN_STATIC && strcmp(method->name, "__new__") != 0) TRY(wrapper_new(vm, &type_staticmethod, value, &value));
            TRY(dict_set_interned(vm, dict, value_of(name), value));
        }
    }
    return wrapper_new(vm, &type_mappingproxy, value_of(dict), result);
}

static Status type_get_abstract(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value methods = SELF_TYPE->dict ? dict_get_interned(SELF_TYPE->dict, NAME(__abstractmethods__)) : UNBOUND;
    if (methods == UNBOUND) return raise_error(vm, &type_AttributeError, "__abstractmethods__");
    *result = methods;
    return DONE;
}

static Status type_set_abstract(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    TRY(set_in_dict(vm, args, NAME(__abstractmethods__), "__abstractmethods__"));
    bool truth = false;
    if (args[1] != UNBOUND) TRY(value_truth(vm, args[1], &truth));
    if (truth) SELF_TYPE->object.aux |= TYPE_ABSTRACT;
    else SELF_TYPE->object.aux &= ~(uint32_t)TYPE_ABSTRACT;
    return DONE;
}

static Status type_get_flags(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    uint32_t flags = SELF_TYPE->object.aux;
    int64_t bits = 1 << 12; /* as CPython's: ready; heap type, base type, abstract, sequence, mapping */
    if (!(flags & TYPE_STATIC)) bits |= 1 << 9;
    if (!(flags & TYPE_FINAL)) bits |= 1 << 10;
    if (flags & TYPE_STATIC) bits |= 1 << 8;
    if (flags & TYPE_ABSTRACT) bits |= 1 << 20;
    if (flags & TYPE_SEQUENCE) bits |= 1 << 5;
    if (flags & TYPE_MAPPING) bits |= 1 << 6;
    if (flags & TYPE_EXCEPTION) bits |= 1 << 30;
    *result = small_int(bits);
    return DONE;
}

/* _mark_collection(type, kind): whether that changed it */
static Status type_set_collection_flags(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_TYPE)) return raise_type(vm, "expected a class");
    uint32_t both = TYPE_SEQUENCE | TYPE_MAPPING, flag = args[1] == small_int(0) ? TYPE_SEQUENCE : TYPE_MAPPING, aux = SELF_TYPE->object.aux;
    bool changes = !(aux & TYPE_STATIC) && (aux & both) != flag;
    if (changes) SELF_TYPE->object.aux = (aux & ~both) | flag;
    *result = bool_value(changes);
    return DONE;
}
const Builtin intrinsic_mark_collection = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_mark_collection", "type, kind, /", 2, 2, 2, type_set_collection_flags, NULL, "builtins");

static Status type_subclasses_method(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return type_subclasses(vm, SELF_TYPE, result);
}

static Status type_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Type *type = SELF_TYPE;
    if (type->object.aux & TYPE_STATIC) *result = format_text(vm, "<class '%s'>", type->static_name);
    else if (module_of_type(type) != UNBOUND) *result = format_text(vm, "<class '%S.%S'>", module_of_type(type), type->qualname);
    else *result = format_text(vm, "<class '%S'>", type->qualname);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status type_instancecheck(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = TRUE;
    if (type_is_subtype(type_of(args[1]), SELF_TYPE)) return DONE;
    return NEEDS_PYTHON; /* its __class__ may say something else */
}

static Status type_subclasscheck(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    if (!is_kind(args[1], KIND_TYPE)) return NEEDS_PYTHON;
    *result = bool_value(type_is_subtype(AS(Type, args[1]), SELF_TYPE));
    return DONE;
}

static Status type_prepare(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    Dict *dict = dict_new(vm, 0);
    if (!dict) return NO_MEMORY;
    *result = value_of(dict);
    return DONE;
}

/* _class_new(metaclass, name, bases, namespace) */
static Status class_new_intrinsic(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return class_new(vm, AS(Type, args[0]), args[1], args[2], args[3], result);
}
const Builtin intrinsic_class_new = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_new", "metaclass, name, bases, namespace, /", 4, 4, 4, class_new_intrinsic, NULL, "builtins");

/* _class_set_mro(class, tuple): for metaclasses with an mro() of their own; whether the class itself is in it */
static Status class_set_mro(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Tuple *mro = AS(Tuple, args[1]);
    if (mro->length == 0) return raise_type(vm, "type MRO must not be empty");
    bool holds_itself = false;
    for (uint64_t i = 0; i < mro->length; i++) {
        holds_itself |= mro->items[i] == args[0];
        if (!is_kind(mro->items[i], KIND_TYPE)) return raise_type(vm, "mro() returned a non-class ('%T')", mro->items[i]);
        const Type *each = AS(Type, mro->items[i]);
        bool fits = type_is_subtype(class_layout(SELF_TYPE), class_layout(each)) && each->slot_count <= SELF_TYPE->slot_count;
        if (!fits) return raise_type(vm, "mro() returned base with unsuitable layout ('%N')", each);
    }
    if (SELF_TYPE->object.aux & TYPE_STATIC) return raise_type(vm, "cannot set the mro of a builtin class");
    SELF_TYPE->mro = args[1];
    vm->class_epoch++;
    class_note_special(vm, SELF_TYPE);
    vm_passed(vm, 8192); /* the epoch costs more than the rest: whatever is looked up next is found anew */
    *result = bool_value(holds_itself);
    return DONE;
}
const Builtin intrinsic_class_set_mro = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_set_mro", "type, mro, /", 2, 2, 2, class_set_mro, NULL, "builtins");

/* _class_mro(class): the order in force */
static Status class_mro(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return type_mro_tuple(vm, SELF_TYPE, result);
}
const Builtin intrinsic_class_mro = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_mro", "type, /", 1, 1, 1, class_mro, NULL, "builtins");

/* _class_bases(class) */
static Status class_bases(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return type_bases(vm, SELF_TYPE, result);
}
const Builtin intrinsic_class_bases = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_bases", "type, /", 1, 1, 1, class_bases, NULL, "builtins");

/* _class_set_bases(class, bases): checks them; leaves the mro as it is */
static Status class_set_bases(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (SELF_TYPE->object.aux & TYPE_STATIC) return raise_type(vm, "cannot set the bases of a builtin class");
    *result = NONE;
    return type_set_bases(vm, SELF_TYPE, args[1]);
}
const Builtin intrinsic_class_set_bases = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_set_bases", "type, bases, /", 2, 2, 2, class_set_bases, NULL, "builtins");

/* _class_subclasses(class) */
const Builtin intrinsic_class_subclasses = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_class_subclasses", "type, /", 1, 1, 1, type_subclasses_method, NULL, "builtins");

/* Annotations are in `__annotations__` when the body made them, else in the cache once they were asked for or assigned. */
static Status type_set_annotations(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    TRY(need_heap_type(vm, SELF_TYPE, "__annotations__"));
    Dict *dict = SELF_TYPE->dict;
    bool found;
    if (args[1] == UNBOUND) {
        TRY(dict_delete_interned(vm, dict, NAME(__annotations__), &found));
        if (!found) TRY(dict_delete_interned(vm, dict, NAME(__annotations_cache__), &found));
        if (!found) return raise_error(vm, &type_AttributeError, "__annotations__");
    } else {
        bool plain = dict_get_interned(dict, NAME(__annotations__)) != UNBOUND;
        TRY(dict_set_interned(vm, dict, plain ? NAME(__annotations__) : NAME(__annotations_cache__), args[1]));
    }
    TRY(dict_delete_interned(vm, dict, NAME(__annotate_func__), &found));
    return dict_delete_interned(vm, dict, NAME(__annotate__), &found);
}

static Status type_set_annotate(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete __annotate__ attribute");
    TRY(need_heap_type(vm, SELF_TYPE, "__annotate__"));
    if (args[1] != NONE && !value_is_callable(vm, args[1])) return raise_type(vm, "__annotate__ must be callable or None");
    Dict *dict = SELF_TYPE->dict;
    TRY(dict_set_interned(vm, dict, dict_get_interned(dict, NAME(__annotate__)) != UNBOUND ? NAME(__annotate__) : NAME(__annotate_func__), args[1]));
    if (args[1] == NONE) return DONE;
    bool found;
    TRY(dict_delete_interned(vm, dict, NAME(__annotations__), &found));
    return dict_delete_interned(vm, dict, NAME(__annotations_cache__), &found);
}

static Status type_set_type_params(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    return set_in_dict(vm, args, NAME(__type_params__), "__type_params__");
}

static const Builtin type_methods[] = {
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_NONLEAF), "__call__", "*args, **kwargs", 1, 1, 1, (Leaf)(uintptr_t)type_call, {NULL}, NULL,
     &type_type},
    {BUILTIN_OBJECT(type_builtin_function, BUILTIN_STATIC | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__new__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_type_new, &type_type},
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__init__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_type_init, &type_type},
    SLOT("__repr__", "", 1, type_repr, NULL, type_type),
    SLOT("__getattribute__", "name, /", 2, object_getattribute, &prelude_object_getattribute, type_type),
    SLOT("__setattr__", "name, value, /", 3, type_setattr, &prelude_object_setattr, type_type),
    SLOT("__delattr__", "name, /", 2, type_delattr, &prelude_object_delattr, type_type),
    PYTHON_SLOT("__or__", "value, /", 2, prelude_type_or, type_type),
    PYTHON_SLOT("__ror__", "value, /", 2, prelude_type_ror, type_type),
    METHOD("__instancecheck__", "instance, /", 2, 2, 2, type_instancecheck, &prelude_type_instancecheck, type_type),
    METHOD("__subclasscheck__", "subclass, /", 2, 2, 2, type_subclasscheck, &prelude_type_subclasscheck, type_type),
    METHOD("__subclasses__", "", 1, 1, 1, type_subclasses_method, NULL, type_type),
    METHOD("mro", "", 1, 1, 1, type_mro_method, NULL, type_type),
    METHOD("__dir__", "", 1, 1, 1, NULL, &prelude_type_dir, type_type),
    CLASS_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__prepare__", "*args, **kwargs", 1, 1, 1, type_prepare, NULL, type_type),
    GETSET("__name__", type_get_name, type_set_name, type_type),
    GETSET("__qualname__", type_get_qualname, type_set_qualname, type_type),
    GETSET("__module__", type_get_module, type_set_module, type_type),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__doc__", "", 1, 1, 1, type_get_doc, {type_set_doc}, &prelude_type_doc, &type_type},
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__bases__", "", 1, 1, 1, type_get_bases, {type_replace_bases}, &prelude_type_set_bases, &type_type},
    GETSET("__base__", type_get_base, NULL, type_type),
    GETSET("__text_signature__", type_get_signature, NULL, type_type),
    GETSET("__mro__", type_get_mro, NULL, type_type),
    GETSET("__dict__", type_get_dict, NULL, type_type),
    GETSET("__abstractmethods__", type_get_abstract, type_set_abstract, type_type),
    GETSET("__flags__", type_get_flags, NULL, type_type),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotations__", "", 1, 1, 1, NULL, {type_set_annotations}, &prelude_type_annotations, &type_type},
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__type_params__", "", 1, 1, 1, NULL, {type_set_type_params}, &prelude_type_type_params, &type_type},
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotate__", "", 1, 1, 1, NULL, {type_set_annotate}, &prelude_type_annotate, &type_type},
};
const Type type_type = {STATIC_TYPE_OBJECT(TYPE_METACLASS), .static_name = "type", .base = &type_object, METHOD_TABLE(type_methods),
                        .number = TYPE_NUMBER_type, .instance_kind = KIND_TYPE};

/* ---- None, Ellipsis, NotImplemented ---- */

#define SINGLETON_TYPE(c_name, python_name, called_name, text, value, truth)                                                        \
    static Status c_name##_repr(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        (void)count;                                                                                                   \
        *result = str_from_cstring(vm, text);                                                                          \
        return *result == UNBOUND ? NO_MEMORY : DONE;                                                                  \
    }                                                                                                                  \
    static Status c_name##_make(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        if (count > 1 || vm->keyword_names != UNBOUND) return raise_type(vm, called_name " takes no arguments");       \
        *result = value;                                                                                               \
        return DONE;                                                                                                   \
    }                                                                                                                  \
    static Status c_name##_bool(VM *vm, Value *args, uint32_t count, Value *result) {                                  \
        (void)args;                                                                                                    \
        (void)count;                                                                                                   \
        bool answer = false;                                                                                           \
        TRY(value_truth(vm, value, &answer));                                                                          \
        *result = bool_value(answer);                                                                                  \
        return DONE;                                                                                                   \
    }                                                                                                                  \
    static Status c_name##_reduce(VM *vm, Value *args, uint32_t count, Value *result) {                                \
        return c_name##_repr(vm, args, count, result);                                                                 \
    }                                                                                                                  \
    static const Builtin c_name##_methods[] = {                                                                        \
        SLOT("__repr__", "", 1, c_name##_repr, NULL, type_##c_name),                                                   \
        SLOT("__bool__", "", 1, c_name##_bool, NULL, type_##c_name),                                                   \
        METHOD("__reduce__", "", 1, 1, 1, c_name##_reduce, NULL, type_##c_name),                                       \
        STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "", 1, 1, 1, c_name##_make, NULL, type_##c_name), \
    };                                                                                                                 \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = python_name, .base = &type_object,      \
                                METHOD_TABLE(c_name##_methods), .number = TYPE_NUMBER_##c_name, .instance_kind = KIND_INSTANCE};
SINGLETON_TYPE(NoneType, "NoneType", "NoneType", "None", NONE, false)
SINGLETON_TYPE(ellipsis, "ellipsis", "EllipsisType", "Ellipsis", ELLIPSIS, true)
SINGLETON_TYPE(NotImplementedType, "NotImplementedType", "NotImplementedType", "NotImplemented", NOT_IMPLEMENTED, true)
