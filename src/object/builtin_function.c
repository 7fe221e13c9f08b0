/* builtin_function.c: what Python sees of functions and methods in C, of the descriptors in builtin types and of slots. */
#include "object/function.h"

#include "compile/code.h"
#include "frozen.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/identity.h"
#include "vm/link.h"

#define SELF(layout) AS(layout, args[0])

const Builtin *common_builtin(const Descriptor *descriptor) {
    return descriptor->index == COMMON_WEAKREF ? &instance_weakref_builtin : &instance_dict_builtin;
}

/* A builtin method bound to its object is a Method of type builtin_function_or_method or method-wrapper. */
static const Builtin *builtin_of(Value v) {
    if (is_kind(v, KIND_DESCRIPTOR)) return common_builtin(AS(Descriptor, v));
    return AS(Builtin, is_kind(v, KIND_METHOD) ? AS(Method, v)->function : v);
}

static const Type *owner_of(Value v) {
    if (is_kind(v, KIND_METHOD) && object_of(v)->type == &type_builtin_function) {
        Value self = AS(Method, v)->self;
        return is_kind(self, KIND_TYPE) ? AS(Type, self) : type_of(self);
    }
    return is_kind(v, KIND_DESCRIPTOR) ? AS(Type, AS(Descriptor, v)->owner) : builtin_of(v)->owner;
}

static Status builtin_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = str_from_cstring(vm, builtin_of(args[0])->name);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status builtin_get_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Builtin *builtin = builtin_of(args[0]);
    *result = owner_of(args[0]) ? format_text(vm, "%N.%s", owner_of(args[0]), builtin->name) : format_text(vm, "%s", builtin->name);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status builtin_get_module(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (builtin_of(args[0])->owner || !builtin_of(args[0])->module) {
        *result = NONE;
        return DONE;
    }
    *result = str_from_cstring(vm, builtin_of(args[0])->module);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status builtin_get_owner(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (is_kind(args[0], KIND_METHOD)) {
        *result = SELF(Method)->self;
        return DONE;
    }
    const Builtin *builtin = builtin_of(args[0]);
    *result = NONE;
    if (owner_of(args[0])) {
        *result = value_of(owner_of(args[0]));
    } else if (!builtin->owner && builtin->module && vm->modules) { /* a function's: its module */
        Str *name = intern_utf8(vm, builtin->module, strlen(builtin->module));
        if (!name) return NO_MEMORY;
        Value module = dict_get_interned(vm->modules, value_of(name));
        if (module != UNBOUND) *result = module;
    }
    return DONE;
}

static Status wrapped_owner(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = value_of(owner_of(args[0]));
    return DONE;
}

/* There are no texts: how it is called has to do. */
static Status builtin_get_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Builtin *builtin = builtin_of(args[0]);
    *result = builtin->object.aux & BUILTIN_GETSET ? NONE : format_text(vm, "%s(%s)", builtin->name, builtin->parameters);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* The parameters behind `first` (NULL: there is none), in CPython's form: "/" always stands somewhere behind it, and a parameter that may be
 * left out has a default. */
Status signature_text(VM *vm, const char *first, const char *parameters, Value *result) {
    static const char unknown[] = "<unrepresentable>";
    char text[512];
    size_t length = 0;
    for (const char *c = parameters; *c && length < sizeof text - sizeof unknown - 1; c++) {
        text[length++] = *c;
        if (*c != '=' || (c[1] != ',' && c[1])) continue;
        memcpy(text + length, unknown, sizeof unknown - 1);
        length += sizeof unknown - 1;
    }
    text[length] = 0;
    const char *slash = !first || strstr(parameters, ", /") ? "" : ", /";
    *result = format_text(vm, "(%s%s%s%s)", first ? first : "", slash, first && length ? ", " : "", text);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status builtin_get_signature(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Builtin *builtin = builtin_of(args[0]);
    const char *first = !owner_of(args[0]) ? "$module" : builtin->object.aux & BUILTIN_CLASSMETHOD ? "$type" : "$self";
    if (builtin->object.aux & BUILTIN_STATIC) {
        if (strcmp(builtin->name, "__new__") != 0) return signature_text(vm, NULL, builtin->parameters, result);
        *result = str_from_cstring(vm, "($type, *args, **kwargs)");
        return *result == UNBOUND ? NO_MEMORY : DONE;
    }
    return signature_text(vm, first, builtin->parameters, result);
}

static Status builtin_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Builtin *builtin = builtin_of(args[0]);
    if (is_kind(args[0], KIND_METHOD)) {
        Value self = SELF(Method)->self, hex;
        TRY(identity_text(vm, self, &hex));
        const char *form = builtin->object.type == &type_slot_wrapper ? "<method-wrapper '%s' of %T object at %S>" : "<built-in method %s of %T object at %S>";
        *result = format_text(vm, form, builtin->name, self, hex);
    } else if (builtin->object.type == &type_slot_wrapper) *result = format_text(vm, "<slot wrapper '%s' of '%N' objects>", builtin->name, owner_of(args[0]));
    else if (builtin->object.type == &type_method_descriptor || builtin->object.type == &type_classmethod_descriptor) *result = format_text(vm, "<method '%s' of '%N' objects>", builtin->name, owner_of(args[0]));
    else if (builtin->object.type == &type_getset) *result = format_text(vm, "<attribute '%s' of '%N' objects>", builtin->name, owner_of(args[0]));
    else if (owner_of(args[0])) {
        Value hex;
        TRY(identity_text(vm, value_of(owner_of(args[0])), &hex));
        *result = format_text(vm, "<built-in method %s of type object at %S>", builtin->name, hex);
    } else *result = format_text(vm, "<built-in function %s>", builtin->name);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* descriptor.__get__(instance, owner=None) */
Status check_get_arguments(VM *vm, const Value *args) {
    if (args[1] == NONE && (args[2] == UNBOUND || args[2] == NONE)) return raise_type(vm, "__get__(None, None) is invalid");
    return DONE;
}

static Status builtin_bind(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value object = args[1] == NONE ? UNBOUND : args[1];
    TRY(check_get_arguments(vm, args));
    Attribute attribute = {0};
    const Type *type = is_kind(args[2], KIND_TYPE) ? AS(Type, args[2]) : type_of(args[1]);
    bool of_class = builtin_of(args[0])->object.aux & BUILTIN_CLASSMETHOD;
    if (of_class && args[2] != UNBOUND && args[2] != NONE && !is_kind(args[2], KIND_TYPE)) {
        return raise_type(vm, "descriptor '%s' for type '%N' needs a type, not a '%T' as arg 2", builtin_of(args[0])->name, owner_of(args[0]), args[2]);
    }
    if (!of_class && object != UNBOUND && owner_of(args[0]) && !type_is_subtype(type_of(object), owner_of(args[0]))) {
        return raise_type(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", builtin_of(args[0])->name, owner_of(args[0]), object);
    }
    TRY(attribute_bind(vm, args[0], object, type, false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    *result = attribute.value;
    return DONE;
}

static Status builtin_write(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Builtin *builtin = builtin_of(args[0]);
    *result = NONE;
    if (!type_is_subtype(type_of(args[1]), owner_of(args[0]))) {
        return raise_type(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", builtin->name, owner_of(args[0]), args[1]);
    }
    Leaf setter = builtin->object.aux & BUILTIN_GETSET ? builtin->setter : NULL;
    if (!setter && builtin->object.type == &type_member_descriptor)
        return raise_error(vm, &type_AttributeError, "readonly attribute");
    if (!setter) return raise_error(vm, &type_AttributeError, "attribute '%s' of '%N' objects is not writable", builtin->name, owner_of(args[0]));
    Value values[2] = {args[1], count > 2 ? args[2] : UNBOUND};
    Value ignored;
    return setter(vm, values, 2, &ignored);
}

#define DESCRIPTOR_ATTRIBUTES(its_type)                                                                                \
    SLOT("__repr__", "", 1, builtin_repr, NULL, its_type), GETSET("__name__", builtin_get_name, NULL, its_type),       \
        GETSET("__qualname__", builtin_get_qualname, NULL, its_type), GETSET("__doc__", builtin_get_doc, NULL, its_type), \
        GETSET("__objclass__", builtin_get_owner, NULL, its_type),                                                     \
        GETSET("__text_signature__", builtin_get_signature, NULL, its_type),                                           \
        METHOD("__get__", "instance, owner=None, /", 2, 3, 3, builtin_bind, &prelude_descriptor_get, its_type)

/* What functions and bound methods share. */
#define METHOD_ATTRIBUTES(its_type)                                                                                    \
    SLOT("__repr__", "", 1, builtin_repr, NULL, its_type), CALL_SLOT(its_type),                                        \
        GETSET("__name__", builtin_get_name, NULL, its_type), GETSET("__qualname__", builtin_get_qualname, NULL, its_type), \
        GETSET("__doc__", builtin_get_doc, NULL, its_type),                                                            \
        GETSET("__text_signature__", builtin_get_signature, NULL, its_type),                                           \
        METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_builtin_reduce, its_type),                                    \
        SLOT("__eq__", "value, /", 2, method_equal, NULL, its_type), SLOT("__ne__", "value, /", 2, method_not_equal, NULL, its_type), \
        SLOT("__hash__", "", 1, method_hash, NULL, its_type)

static const Builtin builtin_function_methods[] = {
    METHOD_ATTRIBUTES(type_builtin_function),
    GETSET("__module__", builtin_get_module, NULL, type_builtin_function),
    GETSET("__self__", builtin_get_owner, NULL, type_builtin_function),
};
#define DESCRIPTOR_REDUCE(its_type) METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_descriptor_reduce, its_type)
static const Builtin method_descriptor_methods[] = {DESCRIPTOR_ATTRIBUTES(type_method_descriptor), CALL_SLOT(type_method_descriptor),
                                                    DESCRIPTOR_REDUCE(type_method_descriptor)};
static const Builtin slot_wrapper_methods[] = {DESCRIPTOR_ATTRIBUTES(type_slot_wrapper), CALL_SLOT(type_slot_wrapper), DESCRIPTOR_REDUCE(type_slot_wrapper)};
static const Builtin classmethod_descriptor_methods[] = {DESCRIPTOR_ATTRIBUTES(type_classmethod_descriptor), CALL_SLOT(type_classmethod_descriptor)};
static const Builtin getset_methods[] = {
    DESCRIPTOR_ATTRIBUTES(type_getset),
    METHOD("__set__", "instance, value, /", 3, 3, 3, builtin_write, &prelude_descriptor_set, type_getset),
    METHOD("__delete__", "instance, /", 2, 2, 2, builtin_write, NULL, type_getset),
};

#define BUILTIN_TYPE(c_name, python_name, table)                                                                       \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = python_name, .base = &type_object, \
                                METHOD_TABLE(table), .number = TYPE_NUMBER_##c_name, .instance_kind = KIND_BUILTIN}
/* Those in the heap are Methods; the others are constant data. */
const Type type_builtin_function = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_WEAKREF), .static_name = "builtin_function_or_method",
                                    .base = &type_object, METHOD_TABLE(builtin_function_methods), .number = TYPE_NUMBER_builtin_function,
                                    .instance_kind = KIND_METHOD};
BUILTIN_TYPE(method_descriptor, "method_descriptor", method_descriptor_methods);
BUILTIN_TYPE(slot_wrapper, "wrapper_descriptor", slot_wrapper_methods);
BUILTIN_TYPE(classmethod_descriptor, "classmethod_descriptor", classmethod_descriptor_methods);
BUILTIN_TYPE(getset, "getset_descriptor", getset_methods);

static const Builtin method_wrapper_methods[] = {
    METHOD_ATTRIBUTES(type_method_wrapper),
    GETSET("__objclass__", wrapped_owner, NULL, type_method_wrapper),
    GETSET("__self__", builtin_get_owner, read_only_member, type_method_wrapper),
};
const Type type_method_wrapper = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "method-wrapper", .base = &type_object,
                                  METHOD_TABLE(method_wrapper_methods), .number = TYPE_NUMBER_method_wrapper, .instance_kind = KIND_METHOD};

/* ---- slots of __slots__ ---- */

/* Those of builtin types are Builtins. */

static Status member_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_BUILTIN)) return builtin_get_name(vm, args, count, result);
    *result = SELF(Descriptor)->name;
    return DONE;
}

static Status member_get_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_BUILTIN)) return builtin_get_qualname(vm, args, count, result);
    *result = format_text(vm, "%S.%S", AS(Type, SELF(Descriptor)->owner)->qualname, SELF(Descriptor)->name);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status member_get_owner(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_BUILTIN)) return builtin_get_owner(vm, args, count, result);
    *result = SELF(Descriptor)->owner;
    return DONE;
}

static Status member_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (is_kind(args[0], KIND_BUILTIN)) *result = format_text(vm, "<member '%s' of '%N' objects>", builtin_of(args[0])->name, builtin_of(args[0])->owner);
    else *result = format_text(vm, "<member '%S' of '%N' objects>", SELF(Descriptor)->name, AS(Type, SELF(Descriptor)->owner));
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status member_read(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_BUILTIN)) return builtin_bind(vm, args, count, result);
    TRY(check_get_arguments(vm, args));
    Attribute attribute = {0};
    TRY(attribute_bind(vm, args[0], args[1] == NONE ? UNBOUND : args[1], type_of(args[1]), false, &attribute));
    if (attribute.form == ATTRIBUTE_MISSING) return raise_error(vm, &type_AttributeError, "'%Q' object has no attribute '%S'", args[1], SELF(Descriptor)->name);
    *result = attribute.value;
    return DONE;
}

static Status member_write(VM *vm, Value *args, uint32_t count, Value *result) {
    if (is_kind(args[0], KIND_BUILTIN)) return builtin_write(vm, args, count, result);
    *result = NONE;
    Descriptor *member = SELF(Descriptor);
    if (!type_is_subtype(type_of(args[1]), AS(Type, member->owner))) {
        return raise_type(vm, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name, AS(Type, member->owner), args[1]);
    }
    if (count == 2 && member_value(args[1], member) == UNBOUND) return raise_error(vm, &type_AttributeError, "%S", member->name);
    return member_assign(vm, args[1], member, count > 2 ? args[2] : UNBOUND);
}

static const Builtin member_methods[] = {
    SLOT("__repr__", "", 1, member_repr, NULL, type_member_descriptor),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, member_read, NULL, type_member_descriptor),
    METHOD("__set__", "instance, value, /", 3, 3, 3, member_write, NULL, type_member_descriptor),
    METHOD("__delete__", "instance, /", 2, 2, 2, member_write, NULL, type_member_descriptor),
    GETSET("__name__", member_get_name, NULL, type_member_descriptor),
    GETSET("__qualname__", member_get_qualname, NULL, type_member_descriptor),
    DESCRIPTOR_REDUCE(type_member_descriptor),
    GETSET("__objclass__", member_get_owner, NULL, type_member_descriptor),
};
const Type type_member_descriptor = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "member_descriptor", .base = &type_object,
                                     METHOD_TABLE(member_methods), .number = TYPE_NUMBER_member_descriptor, .instance_kind = KIND_DESCRIPTOR};
