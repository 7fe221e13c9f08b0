/* attribute.c: finding attributes, see attribute.h; setting them is in attribute_set.c. */
#include "vm/attribute.h"

#include "frozen.h"
#include "object/names.h"
#include "object/record.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/str.h"
#include "vm/module_table.h"

static Status found_value(Attribute *attribute, Value value) {
    attribute->form = ATTRIBUTE_VALUE;
    attribute->value = value;
    return DONE;
}

Status attribute_call(Attribute *attribute, Value callable, uint32_t count, Value a, Value b, Value c) {
    attribute->form = ATTRIBUTE_CALL;
    attribute->value = callable;
    attribute->count = count;
    attribute->args[0] = a;
    attribute->args[1] = b;
    attribute->args[2] = c;
    return DONE;
}

Status attribute_call_special(Attribute *attribute, Value method, const Function *binding, uint32_t count, Value object, Value b, Value c) {
    return attribute_call(attribute, is_kind(method, KIND_FUNCTION) ? method : value_of(binding), count, object, b, c);
}

static Status bound_new(VM *vm, const Type *type, Value function, Value self, Value *result) {
    Method *method = heap_new(vm, KIND_METHOD, type, sizeof *method);
    if (!method) return NO_MEMORY;
    method->function = function;
    method->self = self;
    *result = value_of(method);
    return DONE;
}

Status method_new(VM *vm, Value function, Value self, Value *result) { return bound_new(vm, &type_method, function, self, result); }

/* What a builtin of a class gives when it is looked up in an object: CPython has types of their own for that. */
static Status bind_to_self(VM *vm, Value function, Value self, Value *result) {
    const Type *type = !is_kind(function, KIND_BUILTIN) ? &type_method
                       : object_of(function)->type == &type_slot_wrapper ? &type_method_wrapper : &type_builtin_function;
    return bound_new(vm, type, function, self, result);
}

static Status as_method(VM *vm, Value function, Value self, bool method, Attribute *attribute) {
    if (method) {
        attribute->form = ATTRIBUTE_METHOD;
        attribute->value = function;
        return DONE;
    }
    attribute->form = ATTRIBUTE_VALUE;
    return bind_to_self(vm, function, self, &attribute->value);
}

static Status bind_builtin_descriptor(VM *vm, Builtin *builtin, Value object, const Type *type, bool method, Attribute *attribute) {
    uint32_t flags = builtin->object.aux;
    if (flags & BUILTIN_CONSTANT) return found_value(attribute, builtin->constant);
    if (flags & BUILTIN_CLASSMETHOD) {
        if (builtin->owner && !type_is_subtype(type, builtin->owner)) { /* borrowed by another class */
            return raise_type(vm, "descriptor '%s' requires a subtype of '%N' but received '%N'", builtin->name, builtin->owner, type);
        }
        attribute->form = ATTRIBUTE_VALUE;
        return bind_to_self(vm, value_of(builtin), value_of(type), &attribute->value);
    }
    if (flags & BUILTIN_STATIC || !builtin->owner || object == UNBOUND) return found_value(attribute, value_of(builtin));
    if (!(flags & BUILTIN_GETSET) && method) return as_method(vm, value_of(builtin), object, method, attribute);
    if (!type_is_subtype(type_of(object), builtin->owner)) {
        return raise_type(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", builtin->name, builtin->owner, object);
    }
    if (!(flags & BUILTIN_GETSET)) return as_method(vm, value_of(builtin), object, method, attribute);
    Value self = object;
    Status status = builtin->leaf ? builtin->leaf(vm, &self, 1, &attribute->value) : NEEDS_PYTHON;
    attribute->form = ATTRIBUTE_VALUE;
    if (status != NEEDS_PYTHON) return status;
    if (!builtin->python) return raise_error(vm, &type_SystemError, "%s cannot be read here", builtin->name);
    return attribute_call(attribute, value_of(builtin->python), 1, object, UNBOUND, UNBOUND);
}

bool wrapper_overrides(VM *vm, const Wrapper *wrapper, Value name, Value *method) {
    if (wrapper->object.type->object.aux & TYPE_STATIC) return false;
    *method = type_lookup(vm, wrapper->object.type, name);
    return *method != UNBOUND && !is_kind(*method, KIND_BUILTIN);
}

static Status bind_wrapper(VM *vm, Wrapper *wrapper, Value object, const Type *type, Attribute *attribute) {
    Value get;
    if (wrapper_overrides(vm, wrapper, NAME(__get__), &get)) {
        return attribute_call(attribute, get, 3, value_of(wrapper), object == UNBOUND ? NONE : object, value_of(type));
    }
    if (wrapper->object.type == &type_property || type_is_subtype(wrapper->object.type, &type_property)) {
        if (object == UNBOUND) return found_value(attribute, value_of(wrapper));
        if (wrapper->function == NONE) {
            if (wrapper->name == UNBOUND || wrapper->name == NONE) return raise_error(vm, &type_AttributeError, "property of '%q' object has no getter", object);
            return raise_error(vm, &type_AttributeError, "property %R of '%q' object has no getter", wrapper->name, object);
        }
        if (is_kind(object, KIND_INSTANCE) && AS(Instance, object)->shape && wrapper->object.type == &type_property) {
            attribute->cache_form = CACHE_PROPERTY;
            attribute->cache_value = wrapper->function;
            attribute->cache_shape = AS(Instance, object)->shape;
            attribute->cache_version = vm->class_epoch;
        }
        return attribute_call(attribute, wrapper->function, 1, object, UNBOUND, UNBOUND);
    }
    if (type_is_subtype(wrapper->object.type, &type_staticmethod)) return found_value(attribute, wrapper->function);
    if (!type_is_subtype(wrapper->object.type, &type_classmethod)) { /* what else has the layout: super, mappingproxy ... */
        bool binds = object != UNBOUND && type_is_subtype(wrapper->object.type, &type_super) && wrapper->setter == NONE && wrapper->function != NONE;
        if (!binds) return found_value(attribute, value_of(wrapper));
        return attribute_call(attribute, value_of(&prelude_super_get), 2, value_of(wrapper), object, UNBOUND);
    }
    attribute->form = ATTRIBUTE_VALUE;
    return method_new(vm, wrapper->function, value_of(type), &attribute->value);
}

/* A named tuple's field. */
static Status bind_field(VM *vm, const Descriptor *field, Value object, Attribute *attribute) {
    TRY(record_field(vm, field, object, &attribute->value));
    attribute->form = ATTRIBUTE_VALUE;
    attribute->cache_form = CACHE_ITEM;
    attribute->cache_index = (uint32_t)field->index;
    attribute->cache_shape = object_of(object)->type;
    attribute->cache_version = vm->class_epoch;
    return DONE;
}

static Status bind_member(VM *vm, Descriptor *member, Value object, Attribute *attribute) {
    if (object == UNBOUND) return found_value(attribute, value_of(member));
    if (member->object.type == &type_tuplegetter) return bind_field(vm, member, object, attribute);
    if (!type_is_subtype(type_of(object), AS(Type, member->owner))) {
        return raise_type(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name, AS(Type, member->owner), object);
    }
    if (member->object.flags & DESCRIPTOR_COMMON) {
        attribute->form = ATTRIBUTE_VALUE;
        return common_builtin(member)->leaf(vm, &object, 1, &attribute->value);
    }
    Value value = member_value(object, member);
    if (value == UNBOUND) {
        attribute->form = ATTRIBUTE_MISSING;
        return DONE;
    }
    if (!is_kind(object, KIND_INSTANCE)) return found_value(attribute, value);
    attribute->cache_form = member->index < AS(Instance, object)->object.aux ? CACHE_MEMBER : CACHE_NONE;
    attribute->cache_index = (uint32_t)member->index;
    attribute->cache_shape = AS(Instance, object)->shape;
    attribute->cache_version = vm->class_epoch;
    return found_value(attribute, value);
}

Status attribute_bind(VM *vm, Value found, Value object, const Type *type, bool method, Attribute *attribute) {
    if (!is_object(found)) return found_value(attribute, found);
    Object *descriptor = object_of(found);
    switch (descriptor->kind) {
    case KIND_FUNCTION:
        if (object == UNBOUND) return found_value(attribute, found);
        return as_method(vm, found, object, method, attribute);
    case KIND_BUILTIN: return bind_builtin_descriptor(vm, (Builtin *)descriptor, object, type, method, attribute);
    case KIND_WRAPPER: return bind_wrapper(vm, (Wrapper *)descriptor, object, type, attribute);
    case KIND_DESCRIPTOR: return bind_member(vm, (Descriptor *)descriptor, object, attribute);
    case KIND_NATIVE:
        if (descriptor->type != &type_lru_cache_wrapper && descriptor->type != &type_functools_partial) break;
        return object == UNBOUND ? found_value(attribute, found) : as_method(vm, found, object, method, attribute);
    case KIND_METHOD:
    case KIND_TYPE: if (descriptor->kind == KIND_METHOD || descriptor->type == &type_type) return found_value(attribute, found); break;
    default: break;
    }
    Value get = descriptor->type && !(descriptor->type->object.aux & TYPE_STATIC) ? type_lookup(vm, descriptor->type, NAME(__get__)) : UNBOUND;
    if (get == UNBOUND) return found_value(attribute, found);
    return attribute_call(attribute, get, 3, found, object == UNBOUND ? NONE : object, value_of(type));
}

bool attribute_is_data(VM *vm, Value found) {
    if (!is_object(found)) return false;
    Object *descriptor = object_of(found);
    switch (descriptor->kind) {
    case KIND_FUNCTION: return false;
    case KIND_BUILTIN: return (descriptor->aux & (BUILTIN_GETSET | BUILTIN_SHADOWED)) == BUILTIN_GETSET;
    case KIND_WRAPPER: return type_is_subtype(descriptor->type, &type_property);
    case KIND_DESCRIPTOR: return true;
    default: break;
    }
    if (!descriptor->type || descriptor->type->object.aux & TYPE_STATIC) return false;
    return type_lookup(vm, descriptor->type, NAME(__set__)) != UNBOUND || type_lookup(vm, descriptor->type, NAME(__delete__)) != UNBOUND;
}

/* A program's descriptor with nothing but a __set__ leaves reading to the instance. */
static bool has_getter(VM *vm, Value descriptor) {
    const Type *type = type_of(descriptor);
    return type->object.aux & TYPE_STATIC || !is_kind(descriptor, KIND_INSTANCE) || type_lookup(vm, type, NAME(__get__)) != UNBOUND;
}

static bool is_plain_method(Value v) {
    if (is_kind(v, KIND_FUNCTION)) return true;
    return is_kind(v, KIND_BUILTIN) && !(object_of(v)->aux & (BUILTIN_GETSET | BUILTIN_STATIC | BUILTIN_CLASSMETHOD | BUILTIN_CONSTANT)) && AS(Builtin, v)->owner;
}

/* An instance's own attribute, with what a cache can remember. */
static Value own_of_instance(VM *vm, Instance *instance, Value name, Attribute *attribute) {
    if (!instance->shape) return instance->dict ? dict_get_interned(instance->dict, name) : UNBOUND; /* object() has neither */
    int64_t slot = shape_find(instance->shape, name);
    if (slot == SHAPE_NOT_FOUND) return UNBOUND;
    bool inlined = (uint64_t)slot < instance->object.aux;
    attribute->cache_form = inlined ? CACHE_SLOT : CACHE_OVERFLOW;
    attribute->cache_index = inlined ? (uint32_t)slot : (uint32_t)slot - instance->object.aux;
    attribute->cache_shape = instance->shape;
    attribute->cache_version = vm->class_epoch;
    return *instance_slot(instance, (uint64_t)slot);
}

Value attribute_own(VM *vm, Value object, Value name) {
    if (!is_kind(object, KIND_INSTANCE)) return UNBOUND;
    Instance *instance = AS(Instance, object);
    if (!instance->shape || instance->object.type->object.aux & TYPE_HAS_GETATTRIBUTE) return UNBOUND;
    Value found = type_lookup(vm, instance->object.type, name);
    if (is_object(found) && (class_value_is_stable(found) || !(type_of(found)->object.aux & TYPE_STATIC))) return UNBOUND;
    int64_t slot = shape_find(instance->shape, name);
    return slot == SHAPE_NOT_FOUND ? UNBOUND : *instance_slot(instance, (uint64_t)slot);
}

static void cache_method(VM *vm, Value object, Value found, Attribute *attribute) {
    if (attribute->form != ATTRIBUTE_METHOD || !is_plain_method(found)) return;
    Object *o = object_of(object);
    if (o->kind == KIND_INSTANCE) {
        if (!((Instance *)o)->shape) return;
        attribute->cache_shape = ((Instance *)o)->shape;
    } else {
        if (o->flags & FLAG_ATTRIBUTES || o->kind == KIND_EXCEPTION || o->kind == KIND_FUNCTION || o->kind == KIND_TYPE ||
            o->kind == KIND_MODULE || o->kind == KIND_WRAPPER) {
            return;
        }
        attribute->cache_shape = o->type;
    }
    attribute->cache_form = CACHE_METHOD;
    attribute->cache_version = vm->class_epoch;
    attribute->cache_value = found;
}

static void cache_class_value(VM *vm, Value object, Value name, Attribute *attribute) {
    const Type *owner = NULL;
    Value found = type_lookup_with_owner(type_of(object), name, &owner);
    if (!AS(Instance, object)->shape || found != attribute->value || owner->object.aux & TYPE_STATIC) return;
    attribute->cache_form = CACHE_CLASS_VALUE;
    attribute->cache_index = dict_entry_of(owner->dict, name);
    attribute->cache_value = value_of(owner);
    attribute->cache_shape = AS(Instance, object)->shape;
    attribute->cache_version = vm->class_epoch;
}

static void cache_own_class(VM *vm, const Instance *instance, Value found, Attribute *attribute) {
    if (!instance->shape || found != type_lookup(vm, &type_object, NAME(__class__))) return;
    attribute->cache_form = CACHE_OWN_CLASS;
    attribute->cache_shape = instance->shape;
    attribute->cache_version = vm->class_epoch;
}

Status attribute_get_generic(VM *vm, Value object, Value name, bool method, Attribute *attribute) {
    const Type *type = type_of(object);
    Value found = type_lookup(vm, type, name);
    if (name == NAME(__class__) && is_kind(object, KIND_INSTANCE)) cache_own_class(vm, AS(Instance, object), found, attribute);
    if (found != UNBOUND && attribute_is_data(vm, found) && has_getter(vm, found)) return attribute_bind(vm, found, object, type, method, attribute);
    if (is_object(object)) {
        Value own = UNBOUND;
        Object *o = object_of(object);
        if (o->kind == KIND_INSTANCE) {
            own = own_of_instance(vm, (Instance *)o, name, attribute);
        } else {
            Dict *dict;
            TRY(object_dict(vm, object, false, &dict));
            if (dict) {
                uint32_t entry = dict_entry_of(dict, name);
                if (entry != DICT_NOT_FOUND) {
                    own = dict->entries->items[entry].value;
                    if (type == &type_module) {
                        attribute->cache_form = CACHE_MODULE;
                        attribute->cache_index = entry;
                        attribute->cache_version = dict->keys_version;
                    }
                }
            }
        }
        if (own != UNBOUND) return found_value(attribute, own);
    }
    if (found == UNBOUND) {
        attribute->form = ATTRIBUTE_MISSING;
        return DONE;
    }
    TRY(attribute_bind(vm, found, object, type, method, attribute));
    if (is_object(object)) cache_method(vm, object, found, attribute);
    if (is_kind(object, KIND_INSTANCE) && attribute->form == ATTRIBUTE_VALUE && attribute->value == found) cache_class_value(vm, object, name, attribute);
    return DONE;
}

Status attribute_get_of_type(VM *vm, const Type *type, Value name, bool method, Attribute *attribute) {
    const Type *meta = type->object.type;
    Value in_meta = type_lookup(vm, meta, name);
    if (in_meta != UNBOUND && attribute_is_data(vm, in_meta) && has_getter(vm, in_meta)) return attribute_bind(vm, in_meta, value_of(type), meta, method, attribute);
    Value found = type_lookup(vm, type, name);
    if (found != UNBOUND) {
        TRY(attribute_bind(vm, found, UNBOUND, type, false, attribute));
        if (attribute->form == ATTRIBUTE_VALUE && class_value_is_stable(found)) {
            attribute->cache_form = CACHE_TYPE;
            attribute->cache_shape = type;
            attribute->cache_version = vm->class_epoch;
            attribute->cache_value = attribute->value;
        }
        return DONE;
    }
    if (in_meta != UNBOUND) return attribute_bind(vm, in_meta, value_of(type), meta, method, attribute);
    attribute->form = ATTRIBUTE_MISSING;
    return DONE;
}

static bool is_loaded(const VM *vm, const Module *module) {
    Value name = dict_get_interned(module->dict, NAME(__name__));
    return value_of(module) != vm->main_module && is_str(name) && object_of(name)->flags & STR_INTERNED && vm->modules &&
           dict_get_interned(vm->modules, name) == value_of(module);
}

static Status get_of_module(VM *vm, Module *module, Value name, bool method, Attribute *attribute) {
    if (name == NAME(__spec__) && dict_get_interned(module->dict, name) == NONE && is_loaded(vm, module)) {
        return attribute_call(attribute, value_of(&prelude_module_spec), 1, value_of(module), UNBOUND, UNBOUND);
    }
    TRY(attribute_get_generic(vm, value_of(module), name, method, attribute));
    if (attribute->form != ATTRIBUTE_MISSING) return DONE;
    Value getter = dict_get_interned(module->dict, NAME(__getattr__));
    if (getter == UNBOUND) return DONE;
    return attribute_call(attribute, getter, 1, name, UNBOUND, UNBOUND);
}

/* Attributes that a bound method does not have itself are its function's. */
static Status get_of_method(VM *vm, Value object, Value name, bool method, Attribute *attribute) {
    const Type *owner = NULL;
    Value found = type_lookup_with_owner(&type_method, name, &owner);
    bool own = found != UNBOUND && (owner == &type_method || (is_kind(found, KIND_BUILTIN) && name != NAME(__doc__)));
    if (!own) {
        TRY(attribute_get(vm, AS(Method, object)->function, name, false, attribute));
        attribute->cache_form = CACHE_NONE;
        return DONE;
    }
    return attribute_get_generic(vm, object, name, method, attribute);
}

/* The flag alone may say too much (class_set_special). */
__attribute__((noinline)) static bool has_getattr(VM *vm, const Type *type) {
    return type->object.aux & TYPE_HAS_GETATTR && type_lookup(vm, type, NAME(__getattr__)) != UNBOUND;
}

Status attribute_get(VM *vm, Value object, Value name, bool method, Attribute *attribute) {
    const Type *type = type_of(object);
    attribute->falls_back = false;
    attribute->cache_form = CACHE_NONE;
    uint32_t flags = type->object.aux;
    if (__builtin_expect(flags & TYPE_HAS_GETATTRIBUTE, 0)) {
        attribute->falls_back = has_getattr(vm, type);
        return attribute_call_special(attribute, type_lookup(vm, type, NAME(__getattribute__)), &prelude_ask_getattribute, 2, object, name, UNBOUND);
    }
    if (is_kind(object, KIND_TYPE)) {
        TRY(attribute_get_of_type(vm, AS(Type, object), name, method, attribute));
    } else if (type == &type_method) {
        TRY(get_of_method(vm, object, name, method, attribute));
    } else if (is_kind(object, KIND_MODULE)) {
        TRY(get_of_module(vm, AS(Module, object), name, method, attribute));
    } else if (type == &type_super) {
        Wrapper *super = AS(Wrapper, object);
        if (super->setter != NONE && name != NAME(__class__)) TRY(attribute_get_super(vm, AS(Type, super->function), super->setter, AS(Type, super->deleter), name, method, attribute));
        else TRY(attribute_get_generic(vm, object, name, method, attribute));
        if (attribute->form == ATTRIBUTE_METHOD && super->setter != NONE) { /* self is not the super object */
            attribute->form = ATTRIBUTE_VALUE;
            return bind_to_self(vm, attribute->value, super->setter, &attribute->value);
        }
        if (attribute->form == ATTRIBUTE_MISSING) TRY(attribute_get_generic(vm, object, name, method, attribute));
    } else {
        Status status = attribute_get_generic(vm, object, name, method, attribute);
        if (status == RAISED && has_getattr(vm, type) && type_is_subtype(type_of(vm->raised), &type_AttributeError)) {
            vm->raised = UNBOUND;
            attribute->form = ATTRIBUTE_MISSING;
            status = DONE;
        }
        TRY(status);
    }
    if (attribute->form == ATTRIBUTE_CALL) attribute->falls_back = has_getattr(vm, type);
    if (attribute->form == ATTRIBUTE_MISSING && flags & TYPE_HAS_GETATTR) {
        Value getter = type_lookup(vm, type, NAME(__getattr__));
        if (getter != UNBOUND) return attribute_call_special(attribute, getter, &prelude_ask_getattr, 2, object, name, UNBOUND);
    }
    return DONE;
}

Status attribute_get_super(VM *vm, const Type *after, Value object, const Type *start, Value name, bool method, Attribute *attribute) {
    attribute->cache_form = CACHE_NONE;
    attribute->falls_back = false;
    /* super(C, cls): the object itself is a class derived from C, and nothing is bound to it but classmethods */
    bool through_class = object == value_of(start);
    MroWalk walk = {0};
    bool passed = false;
    for (const Type *each; (each = type_mro_next(start, &walk));) {
        if (passed) {
            Value found = type_own(each, name);
            if (found != UNBOUND) return attribute_bind(vm, found, through_class ? UNBOUND : object, start, method && !through_class, attribute);
        }
        if (each == after) passed = true;
    }
    attribute->form = ATTRIBUTE_MISSING;
    return DONE;
}

Status attribute_leaf(VM *vm, Value object, Value name, Value *value) {
    Attribute attribute = {0};
    TRY(attribute_get(vm, object, name, false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    *value = attribute.form == ATTRIBUTE_MISSING ? UNBOUND : attribute.value;
    return DONE;
}

/* ---- errors ---- */

static Status module_attribute_error(VM *vm, const Module *module, Value name) {
    Value module_name = dict_get_interned(module->dict, NAME(__name__)), file = dict_get_interned(module->dict, NAME(__file__));
    if (!is_str(module_name)) return raise_error(vm, &type_AttributeError, "module has no attribute '%S'", name);
    if (!module_is_initializing(vm, module)) {
        Value whole = format_text(vm, "%S.%S", module_name, name), submodule = UNBOUND;
        if (whole == UNBOUND) return NO_MEMORY;
        if (vm->modules) TRY(dict_get(vm, vm->modules, whole, &submodule));
        bool starts = is_kind(submodule, KIND_MODULE) && module_is_initializing(vm, AS(Module, submodule));
        if (!starts) return raise_error(vm, &type_AttributeError, "module '%S' has no attribute '%S'", module_name, name);
        return raise_error(vm, &type_AttributeError, "cannot access submodule '%S' of module '%S' (most likely due to a circular import)", name, module_name);
    }
    if (!is_str(file)) {
        return raise_error(vm, &type_AttributeError, "partially initialized module '%S' has no attribute '%S' (most likely due to a circular import)",
                           module_name, name);
    }
    return raise_error(vm, &type_AttributeError, "partially initialized module '%S' from '%S' has no attribute '%S' (most likely due to a circular import)",
                       module_name, file, name);
}

/* What suggestions are made from. */
static Status name_attribute(VM *vm, Status status, Value object, Value name) {
    if (status != RAISED) return status;
    TRY(exception_set_field(vm, vm->raised, "name", name));
    TRY(exception_set_field(vm, vm->raised, "obj", object));
    return RAISED;
}

Status attribute_error(VM *vm, Value object, Value name) {
    Status status;
    while (is_exactly(object, &type_method)) { /* it has what its function has */
        object = AS(Method, object)->function;
    }
    if (is_kind(object, KIND_TYPE)) {
        status = raise_error(vm, &type_AttributeError, "type object '%N' has no attribute '%S'", AS(Type, object), name);
    } else if (is_kind(object, KIND_MODULE)) {
        status = module_attribute_error(vm, AS(Module, object), name);
    } else {
        bool is_slot = is_kind(type_lookup(vm, type_of(object), name), KIND_DESCRIPTOR); /* that is empty */
        status = raise_error(vm, &type_AttributeError, is_slot ? "'%Q' object has no attribute '%S'" : "'%T' object has no attribute '%S'", object, name);
    }
    return name_attribute(vm, status, object, name);
}

Status attribute_set_error(VM *vm, Value object, Value name) {
    if (is_kind(object, KIND_TYPE)) return attribute_error(vm, object, name);
    Status status = raise_error(vm, &type_AttributeError, "'%T' object has no attribute '%S'", object, name);
    return is_kind(object, KIND_INSTANCE) ? status : name_attribute(vm, status, object, name);
}
