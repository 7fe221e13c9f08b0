/* intrinsics.c: what only the prelude can call: looking special methods up on the type, and naming things in error texts. */
#include "frozen.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/vm.h"

/* The value that stands for "no argument" in the prelude. */
const Instance absent_object = {.object = {.type = &type_object, .kind = KIND_INSTANCE, .mark = MARK_PERMANENT}};

#define INTRINSIC(c_name, name, parameters, count, leaf, python)                                                       \
    const Builtin c_name = FUNCTION_FLAGS(BUILTIN_TRUSTING, name, parameters, count, count, count, leaf, python, "builtins")

static Status interned_name(VM *vm, Value *name) {
    Str *str = intern_str(vm, AS(Str, *name));
    if (!str) return NO_MEMORY;
    *name = value_of(str);
    return DONE;
}

/* _type_lookup(type, name): what the classes of the mro hold, unbound; or _absent */
static Status type_lookup_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[1];
    TRY(interned_name(vm, &name));
    Value found = type_lookup(vm, AS(Type, args[0]), name);
    *result = found == UNBOUND ? value_of(&absent_object) : found;
    return DONE;
}
INTRINSIC(intrinsic_type_lookup, "_type_lookup", "type, name, /", 2, type_lookup_leaf, NULL);

/* _python_half(descriptor): what does in Python the work of a builtin's attribute */
static Status python_half_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    const Function *half = is_kind(args[0], KIND_BUILTIN) ? AS(Builtin, args[0])->python : NULL;
    *result = half ? value_of(half) : NONE;
    return DONE;
}
INTRINSIC(intrinsic_python_half, "_python_half", "descriptor, /", 1, python_half_leaf, NULL);

/* _has_special(object, name) */
static Status has_special_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[1];
    TRY(interned_name(vm, &name));
    Value found = type_lookup(vm, type_of(args[0]), name);
    *result = bool_value(found != UNBOUND);
    return DONE;
}
INTRINSIC(intrinsic_has_special, "_has_special", "object, name, /", 2, has_special_leaf, NULL);

/* _special(object, name): the special method, bound; AttributeError when there is none */
static Status special_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[1];
    TRY(interned_name(vm, &name));
    const Type *type = type_of(args[0]);
    Value found = type_lookup(vm, type, name);
    if (found == UNBOUND) return attribute_error(vm, args[0], name);
    Attribute attribute = {0};
    TRY(attribute_bind(vm, found, args[0], type, true, &attribute));
    if (attribute.form == ATTRIBUTE_METHOD) return method_new(vm, attribute.value, args[0], result);
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_error(vm, args[0], name);
    *result = attribute.value;
    return DONE;
}
INTRINSIC(intrinsic_special, "_special", "object, name, /", 2, special_leaf, &prelude_special_slow);

/* _type_name(object): the name of its class, as error texts show it */
static Status type_name_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = format_text(vm, "%T", args[0]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}
INTRINSIC(intrinsic_type_name, "_type_name", "object, /", 1, type_name_leaf, NULL);

/* _full_type_name(object): with its module and the classes around it */
static Status full_type_name_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = format_text(vm, "%Q", args[0]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}
INTRINSIC(intrinsic_full_type_name, "_full_type_name", "object, /", 1, full_type_name_leaf, NULL);

static Status class_name_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = format_text(vm, "%N", AS(Type, args[0]));
    return *result == UNBOUND ? NO_MEMORY : DONE;
}
INTRINSIC(intrinsic_class_name, "_class_name", "type, /", 1, class_name_leaf, NULL);

/* _callable_name(object): "module.qualname()", as texts about calls show it */
static Status callable_name_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value v = args[0];
    if (is_kind(v, KIND_METHOD)) v = AS(Method, v)->function;
    if (is_kind(v, KIND_FUNCTION)) {
        const NamedFunction *shown = function_shown(AS(Function, v));
        Value module = shown->module;
        bool plain = !is_str(module) || str_equals_ascii(AS(Str, module), "builtins");
        *result = plain ? format_text(vm, "%S()", shown->qualname) : format_text(vm, "%S.%S()", module, shown->qualname);
    } else if (is_kind(v, KIND_BUILTIN)) {
        const Builtin *builtin = AS(Builtin, v);
        if (builtin->owner) *result = format_text(vm, "%N.%s()", builtin->owner, builtin->name);
        else if (builtin->module && strcmp(builtin->module, "builtins") != 0) *result = format_text(vm, "%s.%s()", builtin->module, builtin->name);
        else *result = format_text(vm, "%s()", builtin->name);
    } else if (is_kind(v, KIND_TYPE)) {
        const Type *type = AS(Type, v);
        Value module = type->dict ? dict_get_interned(type->dict, NAME(__module__)) : UNBOUND;
        *result = is_str(module) ? format_text(vm, "%S.%S()", module, type->qualname) : format_text(vm, "%s()", type->static_name);
    } else {
        return NEEDS_PYTHON;
    }
    return *result == UNBOUND ? NO_MEMORY : DONE;
}
INTRINSIC(intrinsic_callable_name, "_callable_name", "object, /", 1, callable_name_leaf, &prelude_callable_name_slow);

/* _matches_self(type): int, str ...: `case int(x)` matches the subject itself */
static Status matches_self_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = bool_value(AS(Type, args[0])->object.aux & TYPE_MATCH_SELF);
    return DONE;
}
INTRINSIC(intrinsic_matches_self, "_matches_self", "type, /", 1, matches_self_leaf, NULL);

/* _set_builtin(name, value) */
static Status set_builtin_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value name = args[0];
    TRY(interned_name(vm, &name));
    *result = NONE;
    return dict_set_interned(vm, vm->builtins, name, args[1]);
}
INTRINSIC(intrinsic_set_builtin, "_set_builtin", "name, value, /", 2, set_builtin_leaf, NULL);
