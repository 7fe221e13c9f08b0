/* wrapper.c: the descriptors around a callable: classmethod, staticmethod, property; and super, which has their layout.
 *
 * A classmethod or staticmethod has its function in `function`, a property its getter there, beside setter and deleter (NONE where there is none).
 * Of a super, `function` is the class, `setter` the object (NONE: unbound), `deleter` the object's class. */
#include "object/function.h"

#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/attribute.h"

#define SELF(layout) AS(layout, args[0])

Status wrapper_new(VM *vm, const Type *type, Value function, Value *result) {
    Wrapper *wrapper = heap_new(vm, KIND_WRAPPER, type, sizeof *wrapper);
    if (!wrapper) return NO_MEMORY;
    Object header = wrapper->object;
    *wrapper = (Wrapper){.object = header, .function = function, .setter = NONE, .deleter = NONE, .doc = NONE, .name = NONE};
    *result = value_of(wrapper);
    return DONE;
}

FIELD_GETTER(wrapper_get_function, SELF(Wrapper)->function)
FIELD_GETTER(wrapper_get_setter, SELF(Wrapper)->setter)
FIELD_GETTER(wrapper_get_deleter, SELF(Wrapper)->deleter)
FIELD_GETTER(wrapper_get_doc, SELF(Wrapper)->doc)
VALUE_SETTER(wrapper_set_doc, Wrapper, doc)
VALUE_SETTER(wrapper_set_name, Wrapper, name)

static Status wrapper_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return wrapper_new(vm, AS(Type, args[0]), NONE, result);
}

/* ---- classmethod, staticmethod ---- */

/* classmethod(f), staticmethod(f): __init__ also takes over the function's name, doc ... like functools.update_wrapper */
static Status wrapper_init(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    SELF(Wrapper)->function = args[1];
    static const Value names[] = {NAME(__module__), NAME(__name__), NAME(__qualname__), NAME(__doc__)};
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        Value value;
        if (!is_kind(args[1], KIND_FUNCTION)) break;
        TRY(attribute_leaf(vm, args[1], names[i], &value));
        if (value != UNBOUND) TRY(dict_set_interned(vm, dict, names[i], value));
    }
    TRY(dict_set_interned(vm, dict, NAME(__wrapped__), args[1]));
    *result = NONE;
    return DONE;
}

static Status wrapper_bind(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    TRY(check_get_arguments(vm, args));
    Value object = args[1] == NONE ? UNBOUND : args[1];
    const Type *type = is_kind(args[2], KIND_TYPE) ? AS(Type, args[2]) : type_of(args[1]);
    Attribute attribute = {0};
    TRY(attribute_bind(vm, args[0], object, type, false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    *result = attribute.value;
    return DONE;
}

#define WRAPPER_METHODS(its_type, repr)                                                                                \
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "function, /", 1, 2, 2, wrapper_make, NULL, its_type), \
        METHOD("__init__", "function, /", 2, 2, 2, wrapper_init, NULL, its_type),                                      \
        METHOD("__get__", "instance, owner=None, /", 2, 3, 3, wrapper_bind, &prelude_wrapper_get, its_type),           \
        GETSET("__func__", wrapper_get_function, NULL, its_type), GETSET("__wrapped__", wrapper_get_function, NULL, its_type), \
        GETSET("__dict__", native_get_dict, NULL, its_type),                                                              \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotations__", "", 1, 1, 1, native_needs_python, {NULL}, &prelude_wrapper_annotations, &its_type}, \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotate__", "", 1, 1, 1, native_needs_python, {NULL}, &prelude_wrapper_annotate, &its_type}, \
        {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__repr__", "", 1, 1, 1, native_needs_python, {NULL}, &repr, &its_type}, \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__isabstractmethod__", "", 1, 1, 1, native_needs_python, {NULL}, &prelude_wrapper_is_abstract, &its_type}

static const Builtin classmethod_methods[] = {
    WRAPPER_METHODS(type_classmethod, prelude_classmethod_repr),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_classmethod),
};
static const Builtin staticmethod_methods[] = {
    WRAPPER_METHODS(type_staticmethod, prelude_staticmethod_repr),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_staticmethod),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__call__", "*args, **kwargs", 1, 1, 1, NULL, {NULL},
     &prelude_staticmethod_call, &type_staticmethod},
};
const Type type_classmethod = {STATIC_TYPE_OBJECT(0), .static_name = "classmethod", .base = &type_object, METHOD_TABLE(classmethod_methods),
                               .number = TYPE_NUMBER_classmethod, .instance_kind = KIND_WRAPPER};
const Type type_staticmethod = {STATIC_TYPE_OBJECT(0), .static_name = "staticmethod", .base = &type_object, METHOD_TABLE(staticmethod_methods),
                                .number = TYPE_NUMBER_staticmethod, .instance_kind = KIND_WRAPPER};

/* ---- property ---- */

/* property.__init__(fget=None, fset=None, fdel=None, doc=None) */
static Status property_init(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Wrapper *property = SELF(Wrapper);
    property->function = args[1] == UNBOUND ? NONE : args[1];
    property->setter = args[2] == UNBOUND ? NONE : args[2];
    property->deleter = args[3] == UNBOUND ? NONE : args[3];
    property->doc = args[4] == UNBOUND ? NONE : args[4];
    property->object.flags &= (uint8_t)~FLAG_KIND_A;
    if (property->doc == NONE && property->function != NONE) {
        Value doc = UNBOUND;
        if (is_kind(property->function, KIND_FUNCTION)) TRY(attribute_leaf(vm, property->function, NAME(__doc__), &doc));
        if (doc != UNBOUND && doc != NONE) {
            property->doc = doc;
            property->object.flags |= FLAG_KIND_A; /* the doc is the getter's */
        }
    }
    if (!(property->object.type->object.aux & TYPE_STATIC)) { /* its class has a __doc__, which would hide the property's */
        Dict *dict;
        TRY(object_dict(vm, args[0], true, &dict));
        if (dict) TRY(dict_set_interned(vm, dict, NAME(__doc__), property->doc));
    }
    *result = NONE;
    return DONE;
}

static Status property_copy(VM *vm, Value *args, uint32_t which, Value *result) {
    const Wrapper *property = SELF(Wrapper);
    if (property->object.type != &type_property) return NEEDS_PYTHON;
    TRY(wrapper_new(vm, property->object.type, property->function, result));
    Wrapper *copy = AS(Wrapper, *result);
    copy->setter = property->setter;
    copy->deleter = property->deleter;
    copy->doc = property->doc;
    copy->name = property->name;
    copy->object.flags |= property->object.flags & FLAG_KIND_A;
    if (which == 0) {
        copy->function = args[1];
        if (property->object.flags & FLAG_KIND_A || property->doc == NONE) {
            Value doc = UNBOUND;
            if (is_kind(args[1], KIND_FUNCTION)) TRY(attribute_leaf(vm, args[1], NAME(__doc__), &doc));
            copy->doc = doc == UNBOUND ? NONE : doc;
        }
    }
    if (which == 1) copy->setter = args[1];
    if (which == 2) copy->deleter = args[1];
    return DONE;
}

static Status property_getter(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return property_copy(vm, args, 0, result);
}
static Status property_setter(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return property_copy(vm, args, 1, result);
}
static Status property_deleter(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return property_copy(vm, args, 2, result);
}

static Status property_set_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    SELF(Wrapper)->name = args[2];
    *result = NONE;
    return DONE;
}

static Status property_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (SELF(Wrapper)->name != NONE) {
        *result = SELF(Wrapper)->name;
        return DONE;
    }
    Value name = UNBOUND;
    if (SELF(Wrapper)->function != NONE) TRY(attribute_leaf(vm, SELF(Wrapper)->function, NAME(__name__), &name));
    if (name == UNBOUND) return raise_error(vm, &type_AttributeError, "'property' object has no attribute '__name__'");
    *result = name;
    return DONE;
}

static const Builtin property_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "", 1, 1, 1, wrapper_make, NULL, type_property),
    METHOD("__init__", "fget=None, fset=None, fdel=None, doc=None", 1, 5, 5, property_init, NULL, type_property),
    METHOD("getter", "function, /", 2, 2, 2, property_getter, &prelude_property_getter, type_property),
    METHOD("setter", "function, /", 2, 2, 2, property_setter, &prelude_property_setter, type_property),
    METHOD("deleter", "function, /", 2, 2, 2, property_deleter, &prelude_property_deleter, type_property),
    METHOD("__set_name__", "owner, name, /", 3, 3, 3, property_set_name, NULL, type_property),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, wrapper_bind, &prelude_property_get, type_property),
    METHOD("__set__", "instance, value, /", 3, 3, 3, NULL, &prelude_property_set, type_property),
    METHOD("__delete__", "instance, /", 2, 2, 2, NULL, &prelude_property_delete, type_property),
    GETSET("fget", wrapper_get_function, read_only_member, type_property),
    GETSET("fset", wrapper_get_setter, read_only_member, type_property),
    GETSET("fdel", wrapper_get_deleter, read_only_member, type_property),
    GETSET("__doc__", wrapper_get_doc, wrapper_set_doc, type_property),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__name__", "", 1, 1, 1, property_get_name, {wrapper_set_name}, &prelude_property_name, &type_property},
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__isabstractmethod__", "", 1, 1, 1, native_needs_python, {NULL}, &prelude_property_is_abstract, &type_property},
};
const Type type_property = {STATIC_TYPE_OBJECT(0), .static_name = "property", .base = &type_object, METHOD_TABLE(property_methods),
                            .number = TYPE_NUMBER_property, .instance_kind = KIND_WRAPPER};

/* ---- super ---- */

static Status super_init(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    Value type = args[1], object = args[2];
    if (type == UNBOUND) { /* super(): from the calling function */
        for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
            const Frame *frame = &vm->frames[i];
            if (frame->flags & FRAME_HIDDEN) continue;
            const Code *code = frame_code(frame);
            if (code->positional_count == 0) return raise_error(vm, &type_RuntimeError, "super(): no arguments");
            object = frame->registers[0];
            for (uint32_t i = 0; i < code->cell_count && is_kind(object, KIND_CELL); i++) {
                if (code_cell(code, i) == 0) object = AS(Cell, object)->value;
            }
            if (object == UNBOUND) return raise_error(vm, &type_RuntimeError, "super(): arg[0] deleted");
            for (uint32_t f = 0; f < code->free_count; f++) {
                Text name = code_free_name(code, f);
                if (name.length == 9 && memcmp(name.bytes, "__class__", 9) == 0) {
                    type = AS(Cell, AS(Tuple, frame->function->closure)->items[f])->value;
                    if (type == UNBOUND) return raise_error(vm, &type_RuntimeError, "super(): empty __class__ cell");
                }
            }
            break;
        }
        if (type == UNBOUND) return raise_error(vm, &type_RuntimeError, "super(): __class__ cell not found");
    }
    if (!is_kind(type, KIND_TYPE)) return raise_type(vm, "super() argument 1 must be a type, not %T", type);
    Wrapper *self = SELF(Wrapper);
    self->function = type;
    self->setter = NONE;
    if (object == UNBOUND || object == NONE) return DONE;
    bool class = is_kind(object, KIND_TYPE) && type_is_subtype(AS(Type, object), AS(Type, type));
    if (!class && !type_is_subtype(type_of(object), AS(Type, type))) { /* perhaps its __class__ says otherwise */
        args[1] = type;
        args[2] = object;
        return NEEDS_PYTHON;
    }
    self->setter = object;
    self->deleter = class ? object : value_of(type_of(object));
    return DONE;
}

/* _super_set(super, type, object, class): binds it to an object whose __class__ is another than its type. */
static Status super_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_exactly(args[0], &type_super) && !(is_kind(args[0], KIND_WRAPPER) && type_is_subtype(type_of(args[0]), &type_super))) return NEEDS_PYTHON;
    if (!is_kind(args[1], KIND_TYPE) || !is_kind(args[3], KIND_TYPE)) return NEEDS_PYTHON;
    (void)vm;
    Wrapper *self = SELF(Wrapper);
    self->function = args[1];
    self->setter = args[2];
    self->deleter = args[3];
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_super_set = FUNCTION("_super_set", "super, type, object, class, /", 4, 4, 4, super_set, NULL, "builtins");

static Status super_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Wrapper *self = SELF(Wrapper);
    if (self->function == NONE) *result = format_text(vm, "<super: <class 'NULL'>, NULL>"); /* __init__ was never called */
    else if (self->setter == NONE) *result = format_text(vm, "<super: <class '%N'>, NULL>", AS(Type, self->function));
    else *result = format_text(vm, "<super: <class '%N'>, <%N object>>", AS(Type, self->function), AS(Type, self->deleter));
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status super_bind(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    TRY(check_get_arguments(vm, args));
    if (args[1] == NONE || SELF(Wrapper)->setter != NONE) {
        *result = args[0];
        return DONE;
    }
    TRY(wrapper_new(vm, &type_super, NONE, result));
    Value values[3] = {*result, SELF(Wrapper)->function, args[1]};
    Value ignored;
    return super_init(vm, values, 3, &ignored);
}

static const Builtin super_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "", 1, 1, 1, wrapper_make, NULL, type_super),
    METHOD("__init__", "type=, object=, /", 1, 3, 3, super_init, &prelude_super_init, type_super),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, super_bind, &prelude_super_get, type_super),
    SLOT("__repr__", "", 1, super_repr, NULL, type_super),
    GETSET("__thisclass__", wrapper_get_function, read_only_member, type_super),
    GETSET("__self__", wrapper_get_setter, read_only_member, type_super),
    GETSET("__self_class__", wrapper_get_deleter, read_only_member, type_super),
};
const Type type_super = {STATIC_TYPE_OBJECT(0), .static_name = "super", .base = &type_object, METHOD_TABLE(super_methods),
                         .number = TYPE_NUMBER_super, .instance_kind = KIND_WRAPPER};
