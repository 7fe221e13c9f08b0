/* weakref.c: weak references and weak proxies.
 *
 * The VM keeps a registry of them, a dict from the referent's identity to the list of its references, at the place of the proxies'
 * type in vm->type_state (proxies have no subclasses). A reference without a callback is made once for an object. */
#include "frozen.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/int.h"
#include "object/list.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "object/weakref.h"
#include "vm/call.h"
#include "vm/finalize.h"
#include "vm/identity.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define WEAKREF AS(Weakref, args[0])

extern const Function prelude_class_getitem;

static Status registry_of(VM *vm, Dict **registry) {
    if (!vm->type_state) vm->type_state = values_new(vm, STATIC_TYPE_COUNT);
    if (!vm->type_state) return NO_MEMORY;
    Value *place = &vm->type_state->items[TYPE_NUMBER_weakproxy];
    if (*place == UNBOUND) {
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        *place = value_of(dict);
    }
    *registry = AS(Dict, *place);
    return DONE;
}

static Dict *registry_if_any(VM *vm) {
    Value registry = vm->type_state ? vm->type_state->items[TYPE_NUMBER_weakproxy] : UNBOUND;
    return registry == UNBOUND ? NULL : AS(Dict, registry);
}

static void colour(Object *object, uint8_t mark) {
    if (object && object->mark != MARK_PERMANENT) object->mark = mark;
}

/* What bears the colour is not gone through any more. */
void weakrefs_hide(VM *vm, uint8_t mark) {
    Dict *registry = registry_if_any(vm);
    if (registry) colour(&registry->object, mark);
}

/* False: `most` were looked at. */
static bool prune_list(List *list, WeakrefPruning *at, uint32_t *most, uint8_t mark) {
    while (at->read < list->length) {
        if (*most == 0) return false;
        (*most)--;
        Value each = list->values->items[at->read];
        list->values->items[at->read++] = UNBOUND;
        if (object_of(each)->mark == mark && AS(Weakref, each)->target != UNBOUND) list->values->items[at->kept++] = each;
    }
    list->length = at->kept;
    at->read = at->kept = 0;
    colour(&list->object, mark);
    if (list->values) colour(&list->values->object, mark);
    return true;
}

bool weakrefs_prune(VM *vm, WeakrefPruning *at, uint32_t most, uint8_t mark) {
    Dict *registry = registry_if_any(vm);
    if (!registry) return true;
    colour((Object *)registry->entries, mark);
    colour((Object *)registry->index, mark);
    for (; at->entry < registry->used; at->entry++) {
        Entry *entry = &registry->entries->items[at->entry];
        if (most == 0) return false;
        most--;
        if (entry->key == UNBOUND || !is_kind(entry->value, KIND_LIST)) continue;
        if (!prune_list(AS(List, entry->value), at, &most, mark)) return false;
        if (AS(List, entry->value)->length == 0 && dict_delete_entry(vm, registry, at->entry) != DONE) return true;
    }
    return true;
}

/* The references to an object; NULL when there are none yet and none shall be made. */
static Status references_of(VM *vm, Value target, bool make, List **references) {
    Dict *registry;
    uint64_t identity;
    *references = NULL;
    if (!make && !(object_of(target)->flags & FLAG_HAS_WEAKREFS)) return DONE;
    TRY(registry_of(vm, &registry));
    TRY(identity_of(vm, target, &identity));
    Value found;
    TRY(dict_get(vm, registry, small_int((int64_t)identity), &found));
    if (found == UNBOUND && make) {
        List *list = list_new(vm, 0);
        if (!list) return NO_MEMORY;
        found = value_of(list);
        TRY(dict_set(vm, registry, small_int((int64_t)identity), found));
        object_of(target)->flags |= FLAG_HAS_WEAKREFS;
        if (is_kind(target, KIND_INSTANCE) && AS(Instance, target)->dict) dict_stop_mirroring(AS(Instance, target)->dict);
        if (!vm->has_weakrefs) finalize_begin(vm);
        vm->has_weakrefs = true;
    }
    if (found != UNBOUND) *references = AS(List, found);
    return DONE;
}

static bool can_be_referenced(Value target) {
    if (!is_object(target)) return false;
    const Object *object = object_of(target);
    if (object->mark == MARK_PERMANENT) return object->kind == KIND_TYPE || object->kind == KIND_BUILTIN;
    switch (object->kind) {
    case KIND_TYPE: case KIND_FUNCTION: case KIND_METHOD: case KIND_GENERATOR: case KIND_MODULE: case KIND_SET: case KIND_CODE: return true;
    case KIND_EXCEPTION: if (type_is_subtype(object->type, &type_ExceptionGroup)) return true; /* fallthrough */
    default: return object->type->object.aux & TYPE_HAS_WEAKREF;
    }
}

static Status reference_make(VM *vm, const Type *type, Value target, Value callback, Value *result) {
    if (!can_be_referenced(target)) return raise_type(vm, "cannot create weak reference to '%T' object", target);
    if (object_of(target)->mark == MARK_PERMANENT) { /* lives for ever */
        Weakref *reference = heap_new(vm, KIND_WEAKREF, type, sizeof *reference);
        if (!reference) return NO_MEMORY;
        reference->target = target;
        reference->callback = callback;
        reference->hash = 0;
        *result = value_of(reference);
        return DONE;
    }
    List *references;
    TRY(references_of(vm, target, true, &references));
    for (uint64_t i = 0; callback == NONE && (type->object.aux & TYPE_STATIC) && i < references->length; i++) {
        Value each = list_items(references)[i];
        if (object_of(each)->type == type && AS(Weakref, each)->callback == NONE) {
            *result = each;
            return DONE;
        }
    }
    TRY(list_reserve(vm, references, 1));
    bool attributes = !(type->object.aux & TYPE_STATIC) && type_has_place(type);
    Weakref *reference = heap_new(vm, KIND_WEAKREF, type, sizeof *reference + (attributes ? sizeof(Dict *) : 0));
    if (!reference) return NO_MEMORY;
    reference->target = target;
    reference->callback = callback;
    reference->hash = 0;
    if (attributes) {
        reference->object.flags |= FLAG_ATTRIBUTES;
        *object_attributes(&reference->object) = NULL;
    }
    TRY(list_append(vm, references, value_of(reference)));
    *result = value_of(reference);
    return DONE;
}

LEAF(ref_make) {
    if (vm->keyword_names != UNBOUND) count = count > 1 ? count : 1;
    if (count < 2) return raise_type(vm, "__new__ expected at least 1 argument, got 0");
    bool exact = AS(Type, args[0]) == &type_weakref;
    if (exact && count > 3) return raise_type(vm, "__new__ expected at most 2 arguments, got %u", count - 1);
    return reference_make(vm, AS(Type, args[0]), args[1], count > 2 ? args[2] : NONE, result);
}

LEAF(ref_init) { return (void)vm, (void)args, (void)count, *result = NONE, DONE; }

LEAF(ref_call) {
    if (count > 1 || vm->keyword_names != UNBOUND) return raise_type(vm, "weakref expected 0 arguments, got %u", count - 1);
    *result = WEAKREF->target == UNBOUND ? NONE : WEAKREF->target;
    return DONE;
}

LEAF(ref_callback) {
    (void)vm;
    (void)count;
    *result = WEAKREF->target == UNBOUND || WEAKREF->callback == UNBOUND ? NONE : WEAKREF->callback;
    return DONE;
}

/* DONE, and the __name__ that an object has by its builtin type, or UNBOUND. */
static Status name_of_target(VM *vm, Value target, Value *name) {
    const Object *object = object_of(target);
    uint32_t length;
    const char *text;
    *name = UNBOUND;
    switch (object->kind) {
    case KIND_FUNCTION: *name = function_shown(AS(Function, target))->name; return DONE;
    case KIND_GENERATOR: *name = AS(Generator, target)->name; return DONE;
    case KIND_TYPE:
        if (!(object->aux & TYPE_STATIC)) {
            *name = AS(Type, target)->name;
            return DONE;
        }
        text = type_name(AS(Type, target), &length);
        break;
    case KIND_BUILTIN:
        text = AS(Builtin, target)->name;
        length = (uint32_t)strlen(text);
        break;
    default: return DONE;
    }
    *name = str_from_utf8(vm, text, length);
    return *name == UNBOUND ? NO_MEMORY : DONE;
}

static Status show(VM *vm, const char *what, bool named, Value *args, Value *result) {
    Value own, other;
    TRY(identity_text(vm, args[0], &own));
    Value target = WEAKREF->target;
    if (target == UNBOUND) {
        *result = format_text(vm, "<%s at %S; dead>", what, own);
        return *result == UNBOUND ? NO_MEMORY : DONE;
    }
    TRY(identity_text(vm, target, &other));
    Value name = UNBOUND;
    if (named) TRY(name_of_target(vm, target, &name));
    if (is_str(name)) *result = format_text(vm, "<%s at %S; to '%Q' at %S (%S)>", what, own, target, other, name);
    else *result = format_text(vm, "<%s at %S; to '%Q' at %S>", what, own, target, other);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(ref_repr) { return (void)count, show(vm, "weakref", true, args, result); }
LEAF(proxy_repr) { return (void)count, show(vm, "weakproxy", false, args, result); }

LEAF(ref_hash) {
    (void)count;
    Weakref *self = WEAKREF;
    if (self->hash == 0) {
        if (self->target == UNBOUND) return raise_type(vm, "weak object has gone away");
        uint64_t hash;
        TRY(value_hash(vm, self->target, &hash));
        self->hash = hash ? hash : 1;
        return int_from_int64(vm, (int64_t)hash, result);
    }
    return int_from_int64(vm, (int64_t)self->hash, result);
}

/* ---- for the prelude and the module weakref ---- */

/* _weakref_target(reference): the object, or _absent when it is gone */
LEAF(target_leaf) {
    (void)vm;
    (void)count;
    extern const Instance absent_object;
    *result = WEAKREF->target == UNBOUND ? value_of(&absent_object) : WEAKREF->target;
    return DONE;
}
const Builtin intrinsic_weakref_target = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_weakref_target", "reference, /", 1, 1, 1, target_leaf, NULL, "builtins");

/* _weakref_keep_hash(reference, hash) */
LEAF(keep_hash_leaf) {
    (void)vm;
    (void)count;
    int64_t hash;
    if (int_fits_int64(args[1], &hash)) WEAKREF->hash = hash ? (uint64_t)hash : 1;
    *result = args[1];
    return DONE;
}
const Builtin intrinsic_weakref_keep_hash = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_weakref_keep_hash", "reference, hash, /", 2, 2, 2, keep_hash_leaf, NULL, "builtins");

LEAF(proxy_leaf) {
    (void)count;
    bool callable = value_is_callable(vm, args[0]);
    return reference_make(vm, callable ? &type_weakcallableproxy : &type_weakproxy, args[0], args[1] == UNBOUND ? NONE : args[1], result);
}
const Builtin weakref_proxy = FUNCTION("proxy", "object, callback=None, /", 1, 2, 2, proxy_leaf, NULL, "_weakref");

LEAF(references_leaf) {
    (void)count;
    List *references = NULL;
    if (is_object(args[0]) && object_of(args[0])->mark != MARK_PERMANENT) TRY(references_of(vm, args[0], false, &references));
    List *list = references ? list_from_items(vm, list_items(references), references->length) : list_new(vm, 0);
    if (!list) return NO_MEMORY;
    *result = value_of(list);
    return DONE;
}
const Builtin weakref_getweakrefs = FUNCTION("getweakrefs", "object, /", 1, 1, 1, references_leaf, NULL, "_weakref");

LEAF(count_leaf) {
    TRY(references_leaf(vm, args, count, result));
    *result = small_int((int64_t)AS(List, *result)->length);
    return DONE;
}
const Builtin weakref_getweakrefcount = FUNCTION("getweakrefcount", "object, /", 1, 1, 1, count_leaf, NULL, "_weakref");

/* __weakref__ of instances: the first of their references */
LEAF(instance_weakref) {
    (void)count;
    List *references = NULL;
    *result = NONE;
    if (is_object(args[0]) && object_of(args[0])->mark != MARK_PERMANENT) TRY(references_of(vm, args[0], false, &references));
    if (references && references->length) *result = list_items(references)[0];
    return DONE;
}
const Builtin instance_weakref_builtin = {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__weakref__", "", 1, 1, 1, instance_weakref, {NULL}, NULL, &type_object};

/* ---- the tables ---- */

static const Builtin ref_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, ref_make, NULL, type_weakref),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__init__", "*args, **kwargs", 1, 1, 1, ref_init, {NULL}, NULL,
     &type_weakref},
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__call__", "*args, **kwargs", 1, 1, 1, ref_call, {NULL}, NULL,
     &type_weakref},
    SLOT("__repr__", "", 1, ref_repr, NULL, type_weakref),
    SLOT("__hash__", "", 1, ref_hash, &prelude_weakref_hash, type_weakref),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_weakref_eq, type_weakref),
    PYTHON_SLOT("__ne__", "value, /", 2, prelude_weakref_ne, type_weakref),
    GETSET("__callback__", ref_callback, NULL, type_weakref),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_weakref),
};
const Type type_weakref = {STATIC_TYPE_OBJECT(0), .static_name = "weakref.ReferenceType", .base = &type_object, METHOD_TABLE(ref_methods),
                           .number = TYPE_NUMBER_weakref, .instance_kind = KIND_WEAKREF};

#define PROXY_BINARY(name, owner) PYTHON_SLOT("__" #name "__", "value, /", 2, prelude_weakproxy_##name, owner), \
                                  PYTHON_SLOT("__r" #name "__", "value, /", 2, prelude_weakproxy_r##name, owner)
#define PROXY_POWER(name, owner) \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__" #name "__", "value, mod=None, /", 2, 3, 3, NULL, {NULL}, &prelude_weakproxy_##name, &(owner)}
#define PROXY_IN_PLACE(name, owner) PYTHON_SLOT("__i" #name "__", "value, /", 2, prelude_weakproxy_i##name, owner)
#define PROXY_UNARY(name, owner) PYTHON_SLOT("__" #name "__", "", 1, prelude_weakproxy_##name, owner)
#define PROXY_METHODS(owner)                                                                                           \
    SLOT("__repr__", "", 1, proxy_repr, NULL, owner), PYTHON_SLOT("__str__", "", 1, prelude_weakproxy_str, owner),      \
        CLASS_CONSTANT("__hash__", NONE, owner), PYTHON_SLOT("__getattribute__", "name, /", 2, prelude_weakproxy_getattribute, owner), \
        PYTHON_SLOT("__setattr__", "name, value, /", 3, prelude_weakproxy_setattr, owner),                              \
        PYTHON_SLOT("__delattr__", "name, /", 2, prelude_weakproxy_delattr, owner),                                     \
        PYTHON_SLOT("__bool__", "", 1, prelude_weakproxy_bool, owner), PYTHON_SLOT("__len__", "", 1, prelude_weakproxy_len, owner), \
        PYTHON_SLOT("__getitem__", "key, /", 2, prelude_weakproxy_getitem, owner),                                      \
        PYTHON_SLOT("__setitem__", "key, value, /", 3, prelude_weakproxy_setitem, owner),                               \
        PYTHON_SLOT("__delitem__", "key, /", 2, prelude_weakproxy_delitem, owner),                                      \
        PYTHON_SLOT("__contains__", "key, /", 2, prelude_weakproxy_contains, owner),                                    \
        PYTHON_SLOT("__iter__", "", 1, prelude_weakproxy_iter, owner), PYTHON_SLOT("__next__", "", 1, prelude_weakproxy_next, owner), \
        PYTHON_SLOT("__eq__", "value, /", 2, prelude_weakproxy_eq, owner), PYTHON_SLOT("__ne__", "value, /", 2, prelude_weakproxy_ne, owner), \
        PYTHON_SLOT("__lt__", "value, /", 2, prelude_weakproxy_lt, owner), PYTHON_SLOT("__le__", "value, /", 2, prelude_weakproxy_le, owner), \
        PYTHON_SLOT("__gt__", "value, /", 2, prelude_weakproxy_gt, owner), PYTHON_SLOT("__ge__", "value, /", 2, prelude_weakproxy_ge, owner), \
        PROXY_BINARY(add, owner), PROXY_BINARY(sub, owner), PROXY_BINARY(mul, owner), PROXY_BINARY(truediv, owner),     \
        PROXY_BINARY(floordiv, owner), PROXY_BINARY(mod, owner), PYTHON_SLOT("__neg__", "", 1, prelude_weakproxy_neg, owner), \
        PYTHON_SLOT("__index__", "", 1, prelude_weakproxy_index, owner), PROXY_BINARY(and, owner), PROXY_BINARY(or, owner), \
        PROXY_BINARY(xor, owner), PROXY_BINARY(lshift, owner), PROXY_BINARY(rshift, owner), PROXY_BINARY(matmul, owner), \
        PROXY_BINARY(divmod, owner), PROXY_POWER(pow, owner), PROXY_POWER(rpow, owner), PROXY_IN_PLACE(add, owner),     \
        PROXY_IN_PLACE(sub, owner), PROXY_IN_PLACE(mul, owner), PROXY_IN_PLACE(truediv, owner), PROXY_IN_PLACE(floordiv, owner), \
        PROXY_IN_PLACE(mod, owner), PROXY_IN_PLACE(pow, owner), PROXY_IN_PLACE(and, owner), PROXY_IN_PLACE(or, owner),   \
        PROXY_IN_PLACE(xor, owner), PROXY_IN_PLACE(lshift, owner), PROXY_IN_PLACE(rshift, owner), PROXY_IN_PLACE(matmul, owner), \
        PROXY_UNARY(abs, owner), PROXY_UNARY(pos, owner), PROXY_UNARY(invert, owner), PROXY_UNARY(int, owner), PROXY_UNARY(float, owner)

static const Builtin weakproxy_methods[] = {
    PROXY_METHODS(type_weakproxy),
    PYTHON_METHOD("__bytes__", "", 1, 1, prelude_weakproxy_bytes, type_weakproxy),
    PYTHON_METHOD("__reversed__", "", 1, 1, prelude_weakproxy_reversed, type_weakproxy),
};
const Type type_weakproxy = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_GETATTRIBUTE | TYPE_HAS_SETATTR), .static_name = "weakref.ProxyType", .base = &type_object,
                             METHOD_TABLE(weakproxy_methods), .number = TYPE_NUMBER_weakproxy, .instance_kind = KIND_WEAKREF};
static const Builtin weakcallableproxy_methods[] = {
    PROXY_METHODS(type_weakcallableproxy),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__call__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_weakproxy_call, &type_weakcallableproxy},
};
const Type type_weakcallableproxy = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_GETATTRIBUTE | TYPE_HAS_SETATTR), .static_name = "weakref.CallableProxyType", .base = &type_object,
                                     METHOD_TABLE(weakcallableproxy_methods), .number = TYPE_NUMBER_weakcallableproxy, .instance_kind = KIND_WEAKREF};
