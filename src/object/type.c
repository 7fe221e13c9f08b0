/* type.c: classes: subtyping and lookup. Making classes is in class.c, their attributes in vm/attribute.c. */
#include "object/type.h"

#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

static const Type *const singleton_types[SINGLETON_COUNT] = {&type_object,   &type_NoneType, &type_bool,
                                                             &type_bool,     &type_ellipsis, &type_NotImplementedType};

const Type *type_of_other(Value v) {
    if (is_double(v)) return &type_float;
    uint64_t number = v & PAYLOAD;
    return number < SINGLETON_COUNT ? singleton_types[number] : &type_object;
}

const Type *type_mro_next(const Type *type, MroWalk *walk) {
    if (!walk->started) {
        walk->started = true;
        walk->index = 0;
        walk->type = type;
        walk->inside = NULL;
        if (!(type->object.aux & TYPE_STATIC) && is_kind(type->mro, KIND_TUPLE)) walk->inside = AS(Tuple, type->mro);
        if (!walk->inside) return type;
    }
    if (walk->inside) {
        return walk->index < walk->inside->length ? AS(Type, walk->inside->items[walk->index++]) : NULL;
    }
    if (type->static_mro) return type->static_mro[walk->index++];
    return walk->type = walk->type->base;
}

bool type_is_subtype(const Type *type, const Type *base) {
    if (type == base || base == &type_object) return true;
    if (type->object.aux & TYPE_STATIC && !type->static_mro) {
        while (type && type != base) {
            type = type->base;
        }
        return type;
    }
    MroWalk walk = {0};
    for (const Type *each; (each = type_mro_next(type, &walk));) {
        if (each == base) return true;
    }
    return false;
}

const char *type_name(const Type *type, uint32_t *length) {
    if (type->object.aux & TYPE_STATIC) {
        const char *name = strrchr(type->static_name, '.');
        name = name ? name + 1 : type->static_name;
        *length = (uint32_t)strlen(name);
        return name;
    }
    const Str *name = AS(Str, type->name);
    *length = (uint32_t)name->length;
    return (const char *)name->data;
}

/* Most names differ early: no call tells that sooner. */
static bool is_named(const char *name, const Str *text) {
    for (uint64_t i = 0; i < text->length; i++) {
        if (name[i] != (char)text->data[i] || name[i] == '\0') return false;
    }
    return name[text->length] == '\0';
}

Value type_own(const Type *type, Value name) {
    if (type->dict) return dict_get_interned(type->dict, name);
    const Str *text = AS(Str, name);
    if (!str_is_ascii(text)) return UNBOUND;
    for (uint32_t i = 0; i < type->method_count; i++) {
        const Builtin *method = &type->methods[i];
        if (!is_named(method->name, text)) continue;
        return method->object.aux & BUILTIN_CONSTANT ? method->constant : value_of(method);
    }
    return UNBOUND;
}

bool class_value_is_stable(Value v) {
    if (v == UNBOUND) return true;
    if (!is_object(v)) return false;
    switch (object_of(v)->kind) {
    case KIND_FUNCTION:
    case KIND_BUILTIN:
    case KIND_WRAPPER:
    case KIND_DESCRIPTOR:
    case KIND_METHOD:
    case KIND_TYPE: return true;
    default: return false;
    }
}

Value type_lookup_with_owner(const Type *type, Value name, const Type **owner) {
    MroWalk walk = {0};
    for (const Type *each; (each = type_mro_next(type, &walk));) {
        Value found = type_own(each, name);
        if (found == UNBOUND) continue;
        if (owner) *owner = each;
        return found;
    }
    return UNBOUND;
}

Value type_lookup_slowly(VM *vm, const Type *type, Value name) {
    if (!vm->method_cache) {
        vm->method_cache = memory_allocate(&vm->memory, METHOD_CACHE_SIZE * sizeof *vm->method_cache);
        if (!vm->method_cache) {
            vm->memory.refused = false;
            return type_lookup_with_owner(type, name, NULL);
        }
        memset(vm->method_cache, 0, METHOD_CACHE_SIZE * sizeof *vm->method_cache);
    }
    MethodCacheEntry *entry = method_cache_entry(vm, type, name);
    Value found = type_lookup_with_owner(type, name, NULL);
    if (class_value_is_stable(found)) *entry = (MethodCacheEntry){type, name, vm->class_epoch, found};
    return found;
}

bool type_is_builtin_behaviour(VM *vm, const Type *type, Value name) {
    const Type *builtin = type;
    while (!(builtin->object.aux & TYPE_STATIC)) {
        builtin = builtin->base;
    }
    return builtin == type || type_lookup(vm, type, name) == type_lookup(vm, builtin, name);
}

const Type *type_solid_base(const Type *type) {
    while (!(type->object.aux & TYPE_STATIC)) {
        if (type->solid) return type->solid;
        type = type->base;
    }
    return type;
}
