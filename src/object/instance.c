/* instance.c: instances and hidden classes.
 *
 * A shape is a node in a tree that grows from its class's root: each edge adds one attribute, each node knows how many there are. All
 * instances that got the same attributes in the same order share a shape, so an inline cache that remembers (shape, slot) finds the
 * attribute with one comparison. The slots of __slots__ come first and belong to no shape. An instance leaves this world for a plain
 * Dict when somebody changes its __dict__, deletes an attribute, or sets more than SHAPE_LIMIT of them.
 *
 * Who asks for the __dict__ of an instance of few attributes gets a Dict that *mirrors* it: what is set in the instance is set in the Dict
 * too, and the first change of the Dict itself sends the instance into dictionary mode. Since the Dict refers to the instance meanwhile,
 * objects whose end can be noticed, by __del__, a weak reference or what their __slots__ hold, get no mirror. */
#include "object/instance.h"

#include "object/exception.h"
#include "object/names.h"

#include "object/dict.h"
#include "object/type.h"
#include "vm/finalize.h"

enum { MOST_INLINE = 40, TABLE_FROM = 8 /* attributes: larger shapes get a table */ };

Status shape_root(VM *vm, Type *type, Shape **result) {
    if (!type->root_shape) {
        Shape *shape = heap_new(vm, KIND_SHAPE, NULL, sizeof *shape);
        if (!shape) return NO_MEMORY;
        Object header = shape->object;
        *shape = (Shape){.object = header, .owner = type, .name = UNBOUND};
        shape->object.aux = (uint32_t)type->slot_count;
        type->root_shape = shape;
    }
    *result = type->root_shape;
    return DONE;
}

Instance *instance_new(VM *vm, const Type *type) {
    if (__builtin_expect(type->object.aux & TYPE_STATIC, 0)) { /* constant data cannot keep a root: no shape, no attributes */
        Instance *plain = heap_new(vm, KIND_INSTANCE, type, sizeof *plain);
        if (!plain) return NULL;
        plain->shape = NULL;
        plain->dict = NULL;
        plain->overflow = NULL;
        return plain;
    }
    Shape *root = type->root_shape;
    if (__builtin_expect(!root, 0) && shape_root(vm, (Type *)(uintptr_t)type, &root) != DONE) return NULL;
    uint64_t count = type->slot_count + type->inline_count;
    Instance *instance = heap_new(vm, KIND_INSTANCE, type, sizeof *instance + count * sizeof(Value));
    if (!instance) return NULL;
    instance->object.aux = (uint32_t)count;
    instance->shape = root;
    instance->dict = NULL;
    instance->overflow = NULL;
    for (uint64_t i = 0; i < count; i++) {
        instance->slots[i] = UNBOUND;
    }
    if (__builtin_expect(type->object.aux & TYPE_HAS_FINALIZER, 0) && !finalize_register(vm, &instance->object)) return NULL;
    return instance;
}

int64_t shape_find(const Shape *shape, Value name) {
    if (shape->table) {
        Value slot = dict_get_interned(shape->table, name);
        return slot == UNBOUND ? SHAPE_NOT_FOUND : int_of(slot);
    }
    for (; shape->parent; shape = shape->parent) {
        if (shape->name == name) return shape->object.aux - 1;
    }
    return SHAPE_NOT_FOUND;
}

static Status make_table(VM *vm, Shape *shape) {
    Dict *table = dict_new(vm, shape->object.aux);
    if (!table) return NO_MEMORY;
    for (const Shape *each = shape; each->parent; each = each->parent) {
        TRY(dict_set_interned(vm, table, each->name, small_int(each->object.aux - 1)));
    }
    shape->table = table;
    return DONE;
}

Status shape_add(VM *vm, Shape *shape, Value name, Shape **result) {
    if (shape->transitions) {
        Value there = dict_get_interned(shape->transitions, name);
        if (there != UNBOUND) {
            *result = AS(Shape, there);
            return DONE;
        }
    }
    Dict *transitions = shape->transitions ? shape->transitions : dict_new(vm, 1);
    Shape *next = transitions ? heap_new(vm, KIND_SHAPE, NULL, sizeof *next) : NULL;
    if (!next) return NO_MEMORY;
    Object header = next->object;
    *next = (Shape){.object = header, .owner = shape->owner, .parent = shape, .name = name};
    next->object.aux = shape->object.aux + 1;
    if (next->object.aux > TABLE_FROM) TRY(make_table(vm, next));
    TRY(dict_set_interned(vm, transitions, name, value_of(next)));
    shape->transitions = transitions;
    *result = next;
    return DONE;
}

Status shape_restore(VM *vm, Shape *shape) {
    if (!shape->parent) return DONE;
    Dict *transitions = shape->parent->transitions ? shape->parent->transitions : dict_new(vm, 1);
    if (!transitions) return NO_MEMORY;
    if (shape->object.aux > TABLE_FROM) TRY(make_table(vm, shape));
    TRY(dict_set_interned(vm, transitions, shape->name, value_of(shape)));
    shape->parent->transitions = transitions;
    return DONE;
}

Value *instance_slot(const Instance *instance, uint64_t number) {
    if (number < instance->object.aux) return (Value *)(uintptr_t)&instance->slots[number];
    return &instance->overflow->items[number - instance->object.aux];
}

Status instance_reserve(VM *vm, Instance *instance, uint64_t number) {
    if (number < instance->object.aux) return DONE;
    uint64_t needed = number - instance->object.aux + 1;
    if (instance->overflow && instance->overflow->capacity >= needed) return DONE;
    Values *grown = values_new(vm, needed < 4 ? 4 : needed * 2);
    if (!grown) return NO_MEMORY;
    if (instance->overflow) memcpy(grown->items, instance->overflow->items, instance->overflow->capacity * sizeof(Value));
    heap_discard(vm, instance->overflow);
    instance->overflow = grown;
    return DONE;
}

Value instance_get(const Instance *instance, Value name) {
    if (!instance->shape) return instance->dict ? dict_get_interned(instance->dict, name) : UNBOUND; /* object() has neither */
    int64_t slot = shape_find(instance->shape, name);
    return slot == SHAPE_NOT_FOUND ? UNBOUND : *instance_slot(instance, (uint64_t)slot);
}

static bool may_be_mirrored(const Instance *instance, uint32_t count) {
    bool noticed = instance->object.flags & FLAG_HAS_WEAKREFS || instance->object.type->object.aux & TYPE_HAS_FINALIZER;
    return count > 0 && count <= MIRROR_LARGEST && !noticed && !instance->object.type->slot_count;
}

Status instance_dict(VM *vm, Instance *instance, Dict **result) {
    if (instance->shape && !instance->dict) {
        const Shape *shape = instance->shape;
        uint32_t count = shape->object.aux - (uint32_t)instance->object.type->slot_count;
        Value names[SHAPE_LIMIT + 1];
        uint32_t i = count;
        for (const Shape *each = shape; each->parent; each = each->parent) {
            names[--i] = each->name;
        }
        if (may_be_mirrored(instance, count)) {
            const Value *places[MIRROR_LARGEST];
            for (i = 0; i < count; i++) {
                places[i] = instance_slot(instance, instance->object.type->slot_count + i);
            }
            *result = instance->dict = dict_new_mirror(vm, instance, names, places, count);
            return *result ? DONE : NO_MEMORY;
        }
        Dict *dict = dict_new(vm, count);
        if (!dict) return NO_MEMORY;
        for (i = 0; i < count; i++) {
            TRY(dict_set_interned(vm, dict, names[i], *instance_slot(instance, instance->object.type->slot_count + i)));
        }
        instance->dict = dict;
        instance->shape = NULL;
        for (uint64_t slot = instance->object.type->slot_count; slot < instance->object.aux; slot++) {
            instance->slots[slot] = UNBOUND;
        }
        if (instance->object.aux >= instance->object.type->slot_count) instance->overflow = NULL;
    }
    *result = instance->dict;
    return DONE;
}

/* Later instances of the class get room for as many attributes inline. They start a tree of shapes of their own, because a shape vouches
 * for which slots are inline. */
static void learn_inline_count(const Instance *instance, uint64_t slots) {
    Type *type = (Type *)(uintptr_t)instance->object.type;
    uint64_t wanted = slots - type->slot_count;
    if (wanted > MOST_INLINE || wanted <= type->inline_count || type->object.aux & TYPE_STATIC) return;
    type->inline_count = wanted + 2 > MOST_INLINE ? MOST_INLINE : wanted + 2;
    type->root_shape = NULL;
}

Status instance_set(VM *vm, Instance *instance, Value name, Value value) {
    if (instance->shape) {
        int64_t slot = shape_find(instance->shape, name);
        if (slot != SHAPE_NOT_FOUND) {
            *instance_slot(instance, (uint64_t)slot) = value;
            if (instance->dict) dict_mirror(instance->dict, name, value);
            return DONE;
        }
        uint32_t used = instance->shape->object.aux;
        if (used - instance->object.type->slot_count < SHAPE_LIMIT && !instance->dict) {
            Shape *next;
            TRY(shape_add(vm, instance->shape, name, &next));
            TRY(instance_reserve(vm, instance, used));
            if (used >= instance->object.aux) learn_inline_count(instance, used + 1);
            instance->shape = next;
            *instance_slot(instance, used) = value;
            return DONE;
        }
    }
    Dict *dict;
    TRY(instance_dict(vm, instance, &dict));
    return dict_set_interned(vm, dict, name, value);
}

Status instance_delete(VM *vm, Instance *instance, Value name, bool *found) {
    *found = instance_get(instance, name) != UNBOUND;
    if (!*found) return DONE;
    Dict *dict;
    TRY(instance_dict(vm, instance, &dict));
    return dict_delete_interned(vm, dict, name, found);
}

/* Attributes of an object whose class has slots too: see type_has_place. */
static Status dict_beside_slots(VM *vm, Object *object, bool create, Dict **result) {
    if (!(object->type->object.aux & TYPE_HAS_DICT)) return DONE;
    Dict **place = object_attributes(object);
    Value held = *place ? dict_get_interned(*place, NAME(__dict__)) : UNBOUND;
    if (held == UNBOUND && create) {
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        TRY(object_set_slot(vm, object, NAME(__dict__), value_of(dict)));
        held = value_of(dict);
    }
    if (held != UNBOUND) *result = AS(Dict, held);
    return DONE;
}

Status object_set_slot(VM *vm, Object *object, Value name, Value value) {
    Dict **place = object_attributes(object);
    if (!*place) {
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        TRY(dict_set_interned(vm, dict, name, value));
        *place = dict;
        return DONE;
    }
    return dict_set_interned(vm, *place, name, value);
}

/* The builtin fields of an exception come before its slots. */
static uint32_t exception_slot(const Exception *exception, const Descriptor *member) {
    uint32_t count;
    exception_layout(type_solid_base(exception->object.type), &count);
    return count + (uint32_t)member->index;
}

Value member_value(Value value, const Descriptor *member) {
    Object *object = object_of(value);
    if (object->kind == KIND_INSTANCE) return *instance_slot((Instance *)object, member->index);
    if (object->kind == KIND_EXCEPTION) return exception_field((Exception *)object, exception_slot((Exception *)object, member));
    const Dict *dict = object->flags & FLAG_ATTRIBUTES ? *object_attributes(object) : NULL;
    return dict ? dict_get_interned(dict, member->name) : UNBOUND;
}

Status member_assign(VM *vm, Value value, const Descriptor *member, Value new) {
    Object *object = object_of(value);
    if (object->kind == KIND_INSTANCE) {
        *instance_slot((Instance *)object, member->index) = new;
        return DONE;
    }
    if (object->kind == KIND_EXCEPTION) return exception_put_field(vm, (Exception *)object, exception_slot((Exception *)object, member), new);
    if (!(object->flags & FLAG_ATTRIBUTES)) return raise_type(vm, "descriptor '%S' for '%T' objects has no place", member->name, value);
    if (new != UNBOUND) return object_set_slot(vm, object, member->name, new);
    bool found;
    return *object_attributes(object) ? dict_delete_interned(vm, *object_attributes(object), member->name, &found) : DONE;
}

Status object_dict(VM *vm, Value value, bool create, Dict **result) {
    *result = NULL;
    if (!is_object(value)) return DONE;
    Object *object = object_of(value);
    Dict **place = NULL;
    switch (object->kind) {
    case KIND_INSTANCE:
        if (!(object->type->object.aux & TYPE_HAS_DICT)) return DONE;
        if (!create && ((Instance *)object)->shape) return DONE;
        return instance_dict(vm, (Instance *)object, result);
    case KIND_MODULE: place = &((Module *)object)->dict; break;
    case KIND_FUNCTION: place = &((NamedFunction *)object)->attributes; break;
    case KIND_EXCEPTION: place = &((Exception *)object)->attributes; break;
    case KIND_WRAPPER:
        if (object->type != &type_super && object->type != &type_mappingproxy && object->type != &type_FrameLocalsProxy && object->type != &type_property) place = &((Wrapper *)object)->attributes;
        break;
    default:
        if (object->flags & FLAG_ATTRIBUTES && object->type->slot_count) return dict_beside_slots(vm, object, create, result);
        if (object->flags & FLAG_ATTRIBUTES) place = object_attributes(object);
        break;
    }
    if (!place || object->mark == MARK_PERMANENT) return DONE;
    if (!*place && create) {
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        *place = dict;
    }
    *result = *place;
    return DONE;
}
