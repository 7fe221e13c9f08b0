/* attributes.c: getattr, hasattr, setattr, delattr: entering builtins, since a property or __getattr__ may run. */
#include "frozen.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "vm/attribute.h"
#include "vm/deliver.h"

static Status attribute_name(VM *vm, Value *name) {
    if (!is_str(*name)) return raise_type(vm, "attribute name must be string, not '%T'", *name);
    Str *interned = intern_str(vm, AS(Str, *name));
    if (!interned) return NO_MEMORY;
    *name = value_of(interned);
    return DONE;
}

/* getattr(object, name[, default]). Looking up may be a call: then the prelude makes it, if there is a default to fall back to. */
static Status getattr_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count < 2 || count > 3) TRY(bind_builtin(vm, builtin, start, count, names));
    Value object = vm->stack[start], name = vm->stack[start + 1], fallback = count == 3 ? vm->stack[start + 2] : UNBOUND;
    TRY(attribute_name(vm, &name));
    vm->result = attribute_own(vm, object, name);
    if (vm->result != UNBOUND) return DONE;
    Attribute attribute = {0};
    Status status = attribute_get(vm, object, name, false, &attribute);
    if (status == RAISED && fallback != UNBOUND && type_is_subtype(type_of(vm->raised), &type_AttributeError)) {
        vm->raised = UNBOUND;
        vm->result = fallback;
        return DONE;
    }
    TRY(status);
    if (attribute.form == ATTRIBUTE_MISSING) {
        if (fallback == UNBOUND) return attribute_error(vm, object, name);
        vm->result = fallback;
        return DONE;
    }
    if (attribute.form != ATTRIBUTE_CALL) {
        vm->result = attribute.value;
        return DONE;
    }
    if (fallback == UNBOUND && !attribute.falls_back) return call_values(vm, attribute.value, attribute.args, attribute.count, pending);
    Value args[3] = {object, name, fallback};
    if (fallback == UNBOUND) return call_prelude(vm, &prelude_getattr_without_default, args, 2, pending);
    return call_prelude(vm, &prelude_getattr_slow, args, 3, pending);
}

static Status hasattr_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count != 2) TRY(bind_builtin(vm, builtin, start, count, names));
    Value object = vm->stack[start], name = vm->stack[start + 1];
    TRY(attribute_name(vm, &name));
    vm->result = TRUE;
    if (attribute_own(vm, object, name) != UNBOUND) return DONE;
    Attribute attribute = {0};
    Status status = attribute_get(vm, object, name, false, &attribute);
    if (status == RAISED && type_is_subtype(type_of(vm->raised), &type_AttributeError)) {
        vm->raised = UNBOUND;
        vm->result = FALSE;
        return DONE;
    }
    TRY(status);
    if (attribute.form == ATTRIBUTE_CALL) {
        Value args[2] = {object, name};
        return call_prelude(vm, &prelude_hasattr_slow, args, 2, pending);
    }
    vm->result = bool_value(attribute.form != ATTRIBUTE_MISSING);
    return DONE;
}

static Status set_or_delete(VM *vm, Value object, Value name, Value value, const Pending *pending) {
    TRY(attribute_name(vm, &name));
    Attribute attribute = {0};
    TRY(attribute_set(vm, object, name, value, &attribute));
    vm->result = NONE;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_set_error(vm, object, name);
    if (attribute.form != ATTRIBUTE_CALL) return DONE;
    Value args[3] = {object, name, value};
    return call_prelude(vm, value == UNBOUND ? &prelude_delattr_slow : &prelude_setattr_slow, args, value == UNBOUND ? 2 : 3, pending);
}

static Status setattr_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count != 3) TRY(bind_builtin(vm, builtin, start, count, names));
    return set_or_delete(vm, vm->stack[start], vm->stack[start + 1], vm->stack[start + 2], pending);
}

static Status delattr_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count != 2) TRY(bind_builtin(vm, builtin, start, count, names));
    return set_or_delete(vm, vm->stack[start], vm->stack[start + 1], UNBOUND, pending);
}

/* _get_attribute_call(object, name): makes the call that the lookup is, and nothing else: for the slow paths in the prelude */
static Status plain_get_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)count;
    (void)names;
    Value object = vm->stack[start], name = vm->stack[start + 1];
    if (!is_str(name)) return intrinsic_misused(vm);
    Attribute attribute = {0};
    TRY(attribute_get(vm, object, name, false, &attribute));
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_error(vm, object, name);
    if (attribute.form == ATTRIBUTE_CALL) {
        Pending own = *pending;
        if (attribute.falls_back && pending->delivery == DELIVER_STORE) own = (Pending){DELIVER_GETATTR, pending->target, {object, name, UNBOUND}};
        return call_values(vm, attribute.value, attribute.args, attribute.count, &own);
    }
    vm->result = attribute.value;
    return DONE;
}

static Status plain_set_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)names;
    Value object = vm->stack[start], name = vm->stack[start + 1], value = count == 3 ? vm->stack[start + 2] : UNBOUND;
    if (!is_str(name)) return intrinsic_misused(vm);
    Attribute attribute = {0};
    TRY(attribute_set(vm, object, name, value, &attribute));
    vm->result = NONE;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_set_error(vm, object, name);
    if (attribute.form == ATTRIBUTE_CALL) return call_values(vm, attribute.value, attribute.args, attribute.count, pending);
    return DONE;
}

#define ENTERING(c_name, name, parameters, minimum, maximum, function)                                                 \
    const Builtin c_name = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF), name, parameters, minimum, maximum, maximum, \
                            (Leaf)(uintptr_t)(function), {.module = "builtins"}, NULL, NULL}
ENTERING(builtin_getattr, "getattr", "object, name, default=, /", 2, 3, getattr_enter);
ENTERING(builtin_hasattr, "hasattr", "obj, name, /", 2, 2, hasattr_enter);
ENTERING(builtin_setattr, "setattr", "obj, name, value, /", 3, 3, setattr_enter);
ENTERING(builtin_delattr, "delattr", "obj, name, /", 2, 2, delattr_enter);
ENTERING(intrinsic_get_attribute_call, "_get_attribute_call", "object, name, /", 2, 2, plain_get_enter);
ENTERING(intrinsic_set_attribute_call, "_set_attribute_call", "object, name, value=, /", 2, 3, plain_set_enter);
