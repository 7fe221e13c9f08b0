/* attribute_set.c: setting and deleting attributes, see attribute.h: by a descriptor of the class, else in the object itself. */
#include "vm/attribute.h"

#include "frozen.h"
#include "object/class.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/names.h"

static Status read_only(VM *vm, Value object, Value name) {
    return raise_error(vm, &type_AttributeError, "'%T' object attribute '%S' is read-only", object, name);
}

static Status set_by_descriptor(VM *vm, Value found, Value object, Value value, bool *handled, Attribute *attribute) {
    *handled = true;
    Object *descriptor = object_of(found);
    if (descriptor->kind == KIND_BUILTIN) {
        Builtin *builtin = (Builtin *)descriptor;
        if ((descriptor->aux & (BUILTIN_GETSET | BUILTIN_SHADOWED)) != BUILTIN_GETSET) {
            *handled = false;
            return DONE;
        }
        if (!builtin->setter && builtin->object.type == &type_member_descriptor)
            return raise_error(vm, &type_AttributeError, "readonly attribute");
        if (!builtin->setter) return raise_error(vm, &type_AttributeError, "attribute '%s' of '%N' objects is not writable", builtin->name, builtin->owner);
        Value args[2] = {object, value};
        Value ignored;
        attribute->form = ATTRIBUTE_VALUE;
        Status status = builtin->setter(vm, args, 2, &ignored);
        if (status == NEEDS_PYTHON && builtin->python) return attribute_call(attribute, value_of(builtin->python), 2, object, value, UNBOUND);
        return status;
    }
    if (descriptor->kind == KIND_WRAPPER && type_is_subtype(descriptor->type, &type_property)) {
        Wrapper *property = (Wrapper *)descriptor;
        Value own;
        if (wrapper_overrides(vm, property, value == UNBOUND ? NAME(__delete__) : NAME(__set__), &own)) {
            return attribute_call(attribute, own, value == UNBOUND ? 2 : 3, found, object, value);
        }
        Value function = value == UNBOUND ? property->deleter : property->setter;
        if (function == NONE) {
            const char *what = value == UNBOUND ? "deleter" : "setter";
            if (property->name == UNBOUND || property->name == NONE) return raise_error(vm, &type_AttributeError, "property of '%q' object has no %s", object, what);
            return raise_error(vm, &type_AttributeError, "property %R of '%q' object has no %s", property->name, object, what);
        }
        return attribute_call(attribute, function, value == UNBOUND ? 1 : 2, object, value, UNBOUND);
    }
    if (descriptor->kind == KIND_DESCRIPTOR) {
        Descriptor *member = (Descriptor *)descriptor;
        if (member->object.type == &type_tuplegetter) {
            return raise_error(vm, &type_AttributeError, value == UNBOUND ? "can't delete attribute" : "can't set attribute");
        }
        if (!type_is_subtype(type_of(object), AS(Type, member->owner))) {
            return raise_type(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name, AS(Type, member->owner), object);
        }
        if (member->object.flags & DESCRIPTOR_COMMON) {
            const Builtin *common = common_builtin(member);
            if (!common->setter) return raise_error(vm, &type_AttributeError, "attribute '%S' of '%T' objects is not writable", member->name, object);
            Value args[2] = {object, value}, ignored;
            attribute->form = ATTRIBUTE_VALUE;
            return common->setter(vm, args, 2, &ignored);
        }
        if (value == UNBOUND && member_value(object, member) == UNBOUND) return raise_error(vm, &type_AttributeError, "%S", member->name);
        TRY(member_assign(vm, object, member, value));
        attribute->form = ATTRIBUTE_VALUE;
        if (!is_kind(object, KIND_INSTANCE)) return DONE;
        if (value != UNBOUND && member->index < AS(Instance, object)->object.aux && AS(Instance, object)->shape) {
            attribute->cache_form = CACHE_SLOT;
            attribute->cache_index = (uint32_t)member->index;
            attribute->cache_shape = AS(Instance, object)->shape;
            attribute->cache_version = vm->class_epoch;
        }
        return DONE;
    }
    if (!descriptor->type || descriptor->type->object.aux & TYPE_STATIC) {
        *handled = false;
        return DONE;
    }
    Value set = type_lookup(vm, descriptor->type, NAME(__set__)), delete = type_lookup(vm, descriptor->type, NAME(__delete__));
    if (set == UNBOUND && delete == UNBOUND) {
        *handled = false;
        return DONE;
    }
    if (value == UNBOUND) {
        if (delete == UNBOUND) return raise_error(vm, &type_AttributeError, "__delete__");
        return attribute_call_special(attribute, delete, &prelude_ask_set, 2, found, object, UNBOUND);
    }
    if (set == UNBOUND) return raise_error(vm, &type_AttributeError, "__set__");
    return attribute_call_special(attribute, set, &prelude_ask_set, 3, found, object, value);
}

static Status set_own_of_instance(VM *vm, Instance *instance, Value name, Value value, Attribute *attribute) {
    if (value == UNBOUND) {
        bool found;
        TRY(instance_delete(vm, instance, name, &found));
        attribute->form = found ? ATTRIBUTE_VALUE : ATTRIBUTE_MISSING;
        return DONE;
    }
    Shape *before = instance->shape;
    TRY(instance_set(vm, instance, name, value));
    attribute->form = ATTRIBUTE_VALUE;
    if (!before || !instance->shape) return DONE;
    int64_t slot = shape_find(instance->shape, name);
    attribute->cache_shape = before;
    attribute->cache_version = vm->class_epoch;
    attribute->cache_index = (uint32_t)slot;
    if ((uint64_t)slot < instance->object.aux) {
        attribute->cache_form = before == instance->shape ? CACHE_SLOT : CACHE_ADD;
        attribute->cache_value = value_of(instance->shape);
    } else if (before == instance->shape) {
        attribute->cache_form = CACHE_OVERFLOW;
        attribute->cache_index = (uint32_t)slot - instance->object.aux;
    }
    return DONE;
}

Status attribute_set_generic(VM *vm, Value object, Value name, Value value, Attribute *attribute) {
    const Type *type = type_of(object);
    Value found = type_lookup(vm, type, name);
    if (found != UNBOUND && is_object(found)) {
        bool handled;
        TRY(set_by_descriptor(vm, found, object, value, &handled, attribute));
        if (handled) return DONE;
    }
    if (is_kind(object, KIND_INSTANCE) && type->object.aux & TYPE_HAS_DICT) return set_own_of_instance(vm, AS(Instance, object), name, value, attribute);
    Dict *dict = NULL;
    if (is_object(object)) TRY(object_dict(vm, object, value != UNBOUND, &dict));
    bool may_have = is_object(object) && (dict || (object_of(object)->flags & FLAG_ATTRIBUTES && type->object.aux & TYPE_HAS_DICT) || object_of(object)->kind == KIND_EXCEPTION ||
                                          (object_of(object)->kind == KIND_FUNCTION && object_of(object)->mark != MARK_PERMANENT));
    if (!may_have) {
        if (found != UNBOUND) return read_only(vm, object, name);
        if (type->object.aux & TYPE_STATIC || !(type->object.aux & TYPE_HAS_DICT)) {
            bool own_setter = type->object.aux & TYPE_HAS_SETATTR;
            Status status = raise_error(vm, &type_AttributeError, "'%T' object has no attribute '%S'%s", object, name,
                                        own_setter ? "" : " and no __dict__ for setting new attributes");
            if (status != RAISED) return status;
            TRY(exception_set_field(vm, vm->raised, "name", name));
            TRY(exception_set_field(vm, vm->raised, "obj", object));
            return RAISED;
        }
        attribute->form = ATTRIBUTE_MISSING;
        return DONE;
    }
    attribute->form = ATTRIBUTE_VALUE;
    if (value == UNBOUND) {
        bool found = false;
        if (dict) TRY(dict_delete_interned(vm, dict, name, &found));
        if (!found) attribute->form = ATTRIBUTE_MISSING;
        return DONE;
    }
    return dict_set_interned(vm, dict, name, value);
}

Status attribute_set_of_type(VM *vm, Type *type, Value name, Value value, Attribute *attribute) {
    if (type->object.aux & TYPE_STATIC) {
        return raise_type(vm, "cannot set %R attribute of immutable type '%N'", name, type);
    }
    Value in_meta = type_lookup(vm, type->object.type, name);
    if (in_meta != UNBOUND && attribute_is_data(vm, in_meta)) {
        bool handled;
        TRY(set_by_descriptor(vm, in_meta, value_of(type), value, &handled, attribute));
        if (handled) return DONE;
    }
    attribute->form = ATTRIBUTE_VALUE;
    if (class_notes(name)) {
        bool found;
        TRY(class_set_special(vm, type, name, value, &found));
        if (!found) attribute->form = ATTRIBUTE_MISSING;
        return DONE;
    }
    Value old = dict_get_interned(type->dict, name);
    if (value == UNBOUND) {
        bool found;
        TRY(dict_delete_interned(vm, type->dict, name, &found));
        if (!found) {
            attribute->form = ATTRIBUTE_MISSING;
            return DONE;
        }
    } else {
        TRY(dict_set_interned(vm, type->dict, name, value));
    }
    bool data = old != UNBOUND && value != UNBOUND && !class_value_is_stable(old) && !class_value_is_stable(value);
    if (data && !(is_object(value) && object_of(value)->kind == KIND_INSTANCE)) return DONE;
    vm->class_epoch++;
    return DONE;
}

Status attribute_set(VM *vm, Value object, Value name, Value value, Attribute *attribute) {
    attribute->falls_back = false;
    attribute->cache_form = CACHE_NONE;
    const Type *type = type_of(object);
    if (__builtin_expect(type->object.aux & TYPE_HAS_SETATTR, 0)) {
        Value setter = type_lookup(vm, type, value == UNBOUND ? NAME(__delattr__) : NAME(__setattr__));
        bool plain = is_kind(setter, KIND_BUILTIN) && (AS(Builtin, setter)->owner == &type_object || AS(Builtin, setter)->owner == &type_type);
        if (setter != UNBOUND && !plain) {
            return attribute_call_special(attribute, setter, &prelude_ask_setattr, value == UNBOUND ? 2 : 3, object, name, value);
        }
    }
    if (is_kind(object, KIND_TYPE)) return attribute_set_of_type(vm, AS(Type, object), name, value, attribute);
    return attribute_set_generic(vm, object, name, value, attribute);
}
