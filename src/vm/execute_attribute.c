/* execute_attribute.c: the attribute instructions: lookups, their inline caches, and the calls that some lookups are. */
#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/execute.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"
#include "vm/suspend.h"


typedef enum AttributeUse { USE_GET, USE_SET, USE_METHOD } AttributeUse;

static AttributeCacheEntry *cache_entry(const VM *vm, const void *shape, Value name, AttributeUse use) {
    uint64_t key = ((uintptr_t)shape >> 4) * 31 + ((name & PAYLOAD) >> 3) + use;
    return &vm->attribute_cache[(key ^ key >> 9) & (ATTRIBUTE_CACHE_SIZE - 1)];
}

/* Remembers what was found, at the site and for other sites. */
static void remember(VM *vm, Frame *frame, uint32_t site, AttributeUse use, const Attribute *attribute) {
    if (attribute->cache_form == CACHE_NONE) return;
    Cache *cache = &link_caches(frame->link)[site];
    *cache = (Cache){.shape = attribute->cache_shape,
                     .version = attribute->cache_version,
                     .value = attribute->cache_value ? attribute->cache_value : UNBOUND,
                     .index = attribute->cache_index,
                     .form = attribute->cache_form};
    if (cache->form == CACHE_MODULE || cache->form == CACHE_TYPE) return;
    if (!vm->attribute_cache) {
        vm->attribute_cache = memory_allocate(&vm->memory, ATTRIBUTE_CACHE_SIZE * sizeof *vm->attribute_cache);
        if (!vm->attribute_cache) { /* so it goes without */
            vm->memory.refused = false;
            return;
        }
        memset(vm->attribute_cache, 0, ATTRIBUTE_CACHE_SIZE * sizeof *vm->attribute_cache);
    }
    Value name = site_name(frame->link, site);
    *cache_entry(vm, cache->shape, name, use) = (AttributeCacheEntry){name | use, *cache};
}

/* What is known of the attribute for objects of this shape, brought to the site; NULL when nothing is. */
static const Cache *recall(VM *vm, Frame *frame, uint32_t site, AttributeUse use, const void *shape) {
    Cache *cache = &link_caches(frame->link)[site];
    if (cache->shape == shape && cache->version == vm->class_epoch) return cache;
    if (!vm->attribute_cache) return NULL;
    Value name = site_name(frame->link, site);
    const AttributeCacheEntry *entry = cache_entry(vm, shape, name, use);
    if (entry->key != (name | use) || entry->cache.shape != shape || entry->cache.version != vm->class_epoch) return NULL;
    *cache = entry->cache;
    return cache;
}

/* Reads the attribute by what is known of it. False: that does not help. */
static bool get_known(VM *vm, Frame *frame, const Cache *cache, uint32_t site, Value object, uint16_t target, Status *status) {
    Instance *instance = AS(Instance, object);
    *status = DONE;
    switch (cache->form) {
    case CACHE_SLOT:
    case CACHE_MEMBER: vm->result = instance->slots[cache->index]; return vm->result != UNBOUND;
    case CACHE_OVERFLOW: vm->result = instance->overflow->items[cache->index]; return true;
    case CACHE_OWN_CLASS: vm->result = value_of(instance->object.type); return true;
    case CACHE_CLASS_VALUE: {
        const Dict *dict = AS(Type, cache->value)->dict;
        if (cache->index >= dict->used || dict->entries->items[cache->index].key != site_name(frame->link, site)) return false;
        vm->result = dict->entries->items[cache->index].value;
        return !class_value_is_stable(vm->result) && type_of(vm->result)->object.aux & TYPE_STATIC; /* surely no descriptor */
    }
    case CACHE_PROPERTY: {
        Pending pending = pending_store(target);
        *status = ENTERED;
        return enter_plainly(vm, cache->value, &object, 1, &pending);
    }
    default: return false;
    }
}

/* The Dict of an instance in dictionary mode (somebody has asked for its __dict__) whose class has nothing under the name and no say in how
 * attributes are got and set (`hooks`: its flags for that); else NULL. */
static Dict *plain_dict(VM *vm, Value object, Value name, uint32_t hooks) {
    if (!is_kind(object, KIND_INSTANCE) || AS(Instance, object)->shape) return NULL;
    const Type *type = object_of(object)->type;
    if (type->object.aux & hooks || type_lookup(vm, type, name) != UNBOUND) return NULL;
    return AS(Instance, object)->dict;
}

/* Likewise for writing. */
static bool set_known(const Cache *cache, Instance *instance, Value value) {
    if (instance->dict) return false;
    switch (cache->form) {
    case CACHE_ADD: instance->shape = AS(Shape, cache->value); /* fall through */
    case CACHE_SLOT: instance->slots[cache->index] = value; return true;
    case CACHE_OVERFLOW: instance->overflow->items[cache->index] = value; return true;
    default: return false;
    }
}

/* Makes the call that a lookup turned out to be; its result goes to R[target]. */
static Status call_for_attribute(VM *vm, Value object, Value name, const Attribute *attribute, uint16_t target) {
    Pending pending = pending_store(target);
    if (attribute->falls_back) pending = (Pending){DELIVER_GETATTR, target, {object, name, UNBOUND}};
    Status status = call_values(vm, attribute->value, attribute->args, attribute->count, &pending);
    if (status != RAISED || !attribute->falls_back || !type_is_subtype(type_of(vm->raised), &type_AttributeError)) return status;
    vm->raised = UNBOUND;
    Value getter = type_lookup(vm, type_of(object), NAME(__getattr__));
    Value args[2] = {object, name};
    pending = pending_store(target);
    return call_special(vm, getter, NAME(__getattr__), args, 2, ABSENCE_RAISES, &pending);
}

static Status finish_get(VM *vm, Value object, Value name, const Attribute *attribute, uint16_t target) {
    switch (attribute->form) {
    case ATTRIBUTE_VALUE:
    case ATTRIBUTE_METHOD: vm->result = attribute->value; return DONE;
    case ATTRIBUTE_CALL: return call_for_attribute(vm, object, name, attribute, target);
    case ATTRIBUTE_MISSING: break;
    }
    return attribute_error(vm, object, name);
}

Status execute_get_attribute(VM *vm, Frame *frame, Value object, uint32_t site, uint16_t target) {
    const void *shape = is_kind(object, KIND_INSTANCE) ? AS(Instance, object)->shape : NULL;
    const Cache *known = shape ? recall(vm, frame, site, USE_GET, shape) : NULL;
    Status status;
    if (known && get_known(vm, frame, known, site, object, target, &status)) return status;
    Value name = site_name(frame->link, site);
    const Dict *dict = shape ? NULL : plain_dict(vm, object, name, TYPE_HAS_GETATTRIBUTE);
    if (dict) {
        vm->result = dict_get_interned(dict, name);
        if (vm->result != UNBOUND) return DONE;
    }
    Attribute attribute = {0};
    TRY(attribute_get(vm, object, name, false, &attribute));
    bool property = attribute.cache_form == CACHE_PROPERTY && !attribute.falls_back;
    if (attribute.form == ATTRIBUTE_VALUE || property) remember(vm, frame, site, USE_GET, &attribute);
    if (attribute.form == ATTRIBUTE_MISSING && is_host_object(object) && D(frame->pc[-1])) { /* about to be called with spread arguments */
        TRY(host_method(vm, name, &attribute));
        if (attribute.form == ATTRIBUTE_METHOD) return method_new(vm, attribute.value, object, &vm->result);
    }
    return finish_get(vm, object, name, &attribute, target);
}

Status execute_get_attribute_dynamic(VM *vm, Value object, Value name, uint16_t target) {
    Attribute attribute = {0};
    Str *interned = intern_str(vm, AS(Str, name));
    if (!interned) return NO_MEMORY;
    name = value_of(interned);
    TRY(attribute_get(vm, object, name, false, &attribute));
    return finish_get(vm, object, name, &attribute, target);
}

static Status finish_set(VM *vm, Value object, Value name, const Attribute *attribute) {
    if (attribute->form == ATTRIBUTE_MISSING) return attribute_set_error(vm, object, name);
    if (attribute->form != ATTRIBUTE_CALL) return DONE;
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_values(vm, attribute->value, attribute->args, attribute->count, &pending);
}

Status execute_set_attribute(VM *vm, Frame *frame, Value object, uint32_t site, Value value) {
    const void *shape = is_kind(object, KIND_INSTANCE) && value != UNBOUND ? AS(Instance, object)->shape : NULL;
    const Cache *known = shape ? recall(vm, frame, site, USE_SET, shape) : NULL;
    if (known && set_known(known, AS(Instance, object), value)) return DONE;
    Value name = site_name(frame->link, site);
    Dict *dict = shape || value == UNBOUND ? NULL : plain_dict(vm, object, name, TYPE_HAS_SETATTR);
    if (dict) return dict_set_interned(vm, dict, name, value);
    Attribute attribute = {0};
    TRY(attribute_set(vm, object, name, value, &attribute));
    if (value != UNBOUND && attribute.form == ATTRIBUTE_VALUE && is_kind(object, KIND_INSTANCE)) remember(vm, frame, site, USE_SET, &attribute);
    return finish_set(vm, object, name, &attribute);
}

Status execute_set_attribute_dynamic(VM *vm, Value object, Value name, Value value) {
    Attribute attribute = {0};
    Str *interned = intern_str(vm, AS(Str, name));
    if (!interned) return NO_MEMORY;
    TRY(attribute_set(vm, object, value_of(interned), value, &attribute));
    return finish_set(vm, object, value_of(interned), &attribute);
}

/* Puts a found attribute into the two registers of a method call. */
static Status place_method(VM *vm, Frame *frame, Value object, Value name, const Attribute *attribute, uint16_t target) {
    Value *registers = frame->registers;
    uint32_t base = frame_base(vm, frame);
    switch (attribute->form) {
    case ATTRIBUTE_METHOD:
        registers[target] = attribute->value;
        registers[target + 1] = object;
        return DONE;
    case ATTRIBUTE_VALUE:
        registers[target] = attribute->value;
        registers[target + 1] = UNBOUND;
        return DONE;
    case ATTRIBUTE_CALL: {
        Status status = call_for_attribute(vm, object, name, attribute, target);
        if (status == DONE) vm->stack[base + target] = vm->result;
        if (status == DONE || status == ENTERED) vm->stack[base + target + 1] = UNBOUND;
        return status;
    }
    case ATTRIBUTE_MISSING: break;
    }
    return attribute_error(vm, object, name);
}

Status execute_load_method(VM *vm, Frame *frame, Value object, uint32_t site, uint16_t target) {
    if (is_object(object)) {
        const void *shape = is_kind(object, KIND_INSTANCE) ? (const void *)AS(Instance, object)->shape : (const void *)object_of(object)->type;
        const Cache *known = shape ? recall(vm, frame, site, USE_METHOD, shape) : NULL;
        if (known && known->form == CACHE_METHOD) {
            frame->registers[target] = known->value;
            frame->registers[target + 1] = object;
            return DONE;
        }
    }
    Attribute attribute = {0};
    Value name = site_name(frame->link, site);
    TRY(attribute_get(vm, object, name, true, &attribute));
    if (attribute.form == ATTRIBUTE_METHOD || attribute.cache_form == CACHE_MODULE || attribute.cache_form == CACHE_TYPE) {
        remember(vm, frame, site, USE_METHOD, &attribute);
    }
    if (attribute.form == ATTRIBUTE_MISSING && is_host_object(object)) TRY(host_method(vm, name, &attribute));
    return place_method(vm, frame, object, name, &attribute, target);
}

Status execute_load_super(VM *vm, Frame *frame, Instruction i) {
    Value *registers = frame->registers;
    Value callee = registers[B(i)], class = registers[B(i) + 1], self = registers[B(i) + 2];
    Value name = site_name(frame->link, C(i));
    bool method = D(i) & 1;
    const Type *after = is_kind(class, KIND_TYPE) ? AS(Type, class) : NULL;
    bool through_class = after && is_kind(self, KIND_TYPE) && type_is_subtype(AS(Type, self), after);
    bool lies = after && !through_class && !type_is_subtype(type_of(self), after); /* unless its __class__ says otherwise, an error */
    if (callee != value_of(&type_super) || lies) { /* perhaps somebody's own `super`: an ordinary call, then the attribute */
        Value values[5] = {callee, D(i) & 2 || lies ? TRUE : FALSE, class, self, name};
        uint32_t self_place = frame_base(vm, frame) + A(i) + 1;
        Pending pending = pending_store(A(i));
        Status status = call_prelude(vm, &prelude_other_super, values, 5, &pending);
        if (method && status == ENTERED) vm->stack[self_place] = UNBOUND;
        return status;
    }
    if (!after) return raise_type(vm, "super() argument 1 must be a type, not %T", class);
    const Type *start = through_class ? AS(Type, self) : type_of(self);
    Attribute attribute = {0};
    attribute.form = ATTRIBUTE_MISSING;
    if (name != NAME(__class__)) TRY(attribute_get_super(vm, after, self, start, name, method, &attribute));
    if (attribute.form == ATTRIBUTE_MISSING) { /* the super object's own: __thisclass__ ... */
        Value super;
        TRY(wrapper_new(vm, &type_super, class, &super));
        AS(Wrapper, super)->setter = self;
        AS(Wrapper, super)->deleter = value_of(start);
        TRY(attribute_get_generic(vm, super, name, false, &attribute));
    }
    if (attribute.form == ATTRIBUTE_MISSING) {
        Status status = raise_error(vm, &type_AttributeError, "'super' object has no attribute '%S'", name);
        if (status == RAISED) TRY(exception_set_field(vm, vm->raised, "name", name));
        return status;
    }
    if (method) return place_method(vm, frame, self, name, &attribute, A(i));
    if (attribute.form != ATTRIBUTE_CALL) {
        frame->registers[A(i)] = attribute.value;
        return DONE;
    }
    Pending pending = pending_store(A(i));
    Status status = call_values(vm, attribute.value, attribute.args, attribute.count, &pending);
    if (status == DONE) frame->registers[A(i)] = vm->result;
    return status;
}

Status execute_load_special(VM *vm, Frame *frame, Value object, int use, uint16_t target) {
    static const Value names[] = {NAME(__enter__), NAME(__exit__), NAME(__aenter__), NAME(__aexit__)};
    static const char *const labels[] = {"__enter__", "__exit__", "__aenter__", "__aexit__"};
    const Type *type = type_of(object);
    Value found = type_lookup(vm, type, names[use]);
    if (found == UNBOUND) {
        bool async = use == SPECIAL_AENTER || use == SPECIAL_AEXIT;
        bool other = type_lookup(vm, type, names[async ? SPECIAL_ENTER : SPECIAL_AENTER]) != UNBOUND &&
                     type_lookup(vm, type, names[async ? SPECIAL_EXIT : SPECIAL_AEXIT]) != UNBOUND;
        const char *hint = !other ? "" : async ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                                               : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
        return raise_type(vm, "'%Q' object does not support the %scontext manager protocol (missed %s method)%s", object,
                          async ? "asynchronous " : "", labels[use], hint);
    }
    Attribute attribute = {0};
    TRY(attribute_bind(vm, found, object, type, true, &attribute));
    return place_method(vm, frame, object, names[use], &attribute, target);
}
