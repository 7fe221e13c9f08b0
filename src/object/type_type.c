/* type_type.c: the type `type`: what classes show of themselves, and what the prelude does with classes. */
#include "frozen.h"
#include "object/class.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/list.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/construct.h"
#include "vm/pause.h"

#define SELF_TYPE AS(Type, args[0])

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
    else {
        Value state[PAUSE_STATE];
        if (!pause_take(vm, PAUSE_ORDER, args[0], NONE, state)) state[0] = UNBOUND;
        Status status = class_compute_mro(vm, SELF_TYPE, state, &tuple);
        if (status == NO_MEMORY && state[0] != UNBOUND) return pause_keep(vm, PAUSE_ORDER, args[0], NONE, 1, state);
        TRY(status);
    }
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
    else if (class_shown_module(type) != UNBOUND) *result = format_text(vm, "<class '%S.%S'>", class_shown_module(type), type->qualname);
    else *result = format_text(vm, "<class '%S'>", type->name);
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
    bool holds_itself;
    TRY(class_check_order(vm, SELF_TYPE, AS(Tuple, args[1]), &holds_itself));
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
