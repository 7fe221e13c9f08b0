/* function.c: functions, bound methods, code objects, cells; classmethod, staticmethod, property, super. */
#include "object/function.h"

#include "compile/code.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/names.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "object/instance.h"
#include "vm/identity.h"
#include "vm/link.h"

#define SELF(layout) AS(layout, args[0])
#define SHOWN function_shown(SELF(Function))

const NamedFunction prelude_shown = {
    .function = {.object = {.type = &type_function, .kind = KIND_FUNCTION, .mark = MARK_PERMANENT}},
    .name = NAME(prelude), .qualname = NAME(prelude), .module = NONE, .doc = NONE, .annotations = NONE, .annotate = NONE,
    .type_params = STATIC_VALUE(&tuple_empty),
};

Function *function_new(VM *vm, Link *link, Dict *globals, Value builtins) {
    NamedFunction *named = heap_new(vm, KIND_FUNCTION, &type_function, sizeof *named);
    if (!named) return NULL;
    Object header = named->function.object;
    Value module = globals ? dict_get_interned(globals, NAME(__name__)) : UNBOUND;
    *named = (NamedFunction){.function = {.object = header,
                                          .code = link->code,
                                          .link = link,
                                          .globals = globals,
                                          .builtins = builtins,
                                          .closure = NONE,
                                          .defaults = NONE,
                                          .keyword_defaults = NONE},
                             .name = link->name,
                             .qualname = link->qualname,
                             .module = module == UNBOUND ? NONE : module,
                             .doc = link->doc,
                             .annotations = NONE,
                             .annotate = NONE,
                             .type_params = value_of(&tuple_empty)};
    function_settle(&named->function);
    if (globals && builtins != value_of(vm->builtins) && is_kind(builtins, KIND_DICT)) {
        globals->object.flags |= DICT_OTHER_BUILTINS;
        globals->keys_version = vm_version(vm); /* forget what names of theirs were found to be among the VM's builtins */
    }
    return &named->function;
}

static Status code_object(VM *vm, Link *link, Value *result) {
    CodeObject *code = heap_new(vm, KIND_CODE, &type_code, sizeof *code);
    if (!code) return NO_MEMORY;
    code->link = link;
    *result = value_of(code);
    return DONE;
}

/* ---- function: attributes ---- */

#define FIELD_GETTER(name, field)                                                                             \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        *result = (field);                                                                                \
        if (*result == UNBOUND) *result = NONE;                                                                        \
        return DONE;                                                                                                   \
    }
#define TEXT_SETTER(name, layout, member, label)                                                                       \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)count;                                                                                                   \
        (void)result;                                                                                                  \
        if (!is_str(args[1])) return raise_type(vm, label " must be set to a string object");                          \
        SELF(layout)->member = args[1];                                                                                \
        return DONE;                                                                                                   \
    }
#define VALUE_SETTER(name, layout, member)                                                                             \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        (void)result;                                                                                                  \
        SELF(layout)->member = args[1] == UNBOUND ? NONE : args[1];                                                    \
        return DONE;                                                                                                   \
    }

FIELD_GETTER(function_get_name, SHOWN->name)
FIELD_GETTER(function_get_qualname, SHOWN->qualname)
FIELD_GETTER(function_get_module, SHOWN->module)
FIELD_GETTER(function_get_doc, SHOWN->doc)
FIELD_GETTER(function_get_defaults, SELF(Function)->defaults)
FIELD_GETTER(function_get_keyword_defaults, SELF(Function)->keyword_defaults)
FIELD_GETTER(function_get_closure, SELF(Function)->closure)
FIELD_GETTER(function_get_builtins, SELF(Function)->builtins)
FIELD_GETTER(function_get_type_params, SHOWN->type_params)
FIELD_GETTER(function_get_annotate, SHOWN->annotate)
TEXT_SETTER(function_set_name, NamedFunction, name, "__name__")
TEXT_SETTER(function_set_qualname, NamedFunction, qualname, "__qualname__")
VALUE_SETTER(function_set_module, NamedFunction, module)
VALUE_SETTER(function_set_doc, NamedFunction, doc)

static Status function_set_type_params(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (!is_kind(args[1], KIND_TUPLE)) return raise_type(vm, "__type_params__ must be set to a tuple");
    SELF(NamedFunction)->type_params = args[1];
    return DONE;
}

static Status function_set_defaults(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] != UNBOUND && args[1] != NONE && !is_kind(args[1], KIND_TUPLE)) return raise_type(vm, "__defaults__ must be set to a tuple object");
    SELF(Function)->defaults = args[1] == UNBOUND ? NONE : args[1];
    return DONE;
}

static Status function_set_keyword_defaults(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] != UNBOUND && args[1] != NONE && !is_kind(args[1], KIND_DICT)) return raise_type(vm, "__kwdefaults__ must be set to a dict object");
    SELF(Function)->keyword_defaults = args[1] == UNBOUND ? NONE : args[1];
    return DONE;
}

static Status function_get_globals(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF(Function)->globals ? value_of(SELF(Function)->globals) : NONE;
    return DONE;
}

static Status function_get_code(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Function *function = SELF(Function);
    Link *link = function->link;
    if (!link) TRY(link_frozen(vm, function->code, &link));
    return code_object(vm, link, result);
}

static Status function_set_code(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (!is_kind(args[1], KIND_CODE)) return raise_type(vm, "__code__ must be set to a code object");
    Link *link = AS(CodeObject, args[1])->link;
    uint32_t closure = SELF(Function)->closure == NONE ? 0 : (uint32_t)AS(Tuple, SELF(Function)->closure)->length;
    if (link->code->free_count != closure) {
        return raise_value_error(vm, "%S() requires a code object with %u free vars, not %u", SHOWN->name, closure, link->code->free_count);
    }
    SELF(Function)->link = link;
    SELF(Function)->code = link->code;
    vm_forget_call_sites(vm);
    function_settle(SELF(Function));
    return DONE;
}

static Status function_get_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    if (!dict) return raise_error(vm, &type_AttributeError, "__dict__");
    *result = value_of(dict);
    return DONE;
}

/* __annotations__: computed by calling __annotate__(1) once: the prelude does it. */
static Status function_get_annotations(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (SELF(Function)->object.mark == MARK_PERMANENT) return raise_error(vm, &type_AttributeError, "__annotations__");
    NamedFunction *function = SELF(NamedFunction);
    if (function->annotations == NONE) {
        if (function->annotate != NONE && function->annotate != UNBOUND) return NEEDS_PYTHON;
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        function->annotations = value_of(dict);
    }
    *result = function->annotations;
    return DONE;
}

static Status function_set_annotations(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] != UNBOUND && args[1] != NONE && !is_kind(args[1], KIND_DICT)) return raise_type(vm, "__annotations__ must be set to a dict object");
    SELF(NamedFunction)->annotations = args[1] == UNBOUND ? NONE : args[1];
    SELF(NamedFunction)->annotate = NONE;
    return DONE;
}

static Status function_set_annotate(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "__annotate__ cannot be deleted");
    if (args[1] != NONE && !value_is_callable(vm, args[1])) return raise_type(vm, "__annotate__ must be callable or None");
    SELF(NamedFunction)->annotate = args[1];
    if (args[1] != NONE) SELF(NamedFunction)->annotations = NONE;
    return DONE;
}

Status read_only_member(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    (void)result;
    return raise_error(vm, &type_AttributeError, "readonly attribute");
}

static Status function_set_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete __dict__");
    if (!is_kind(args[1], KIND_DICT)) return raise_type(vm, "__dict__ must be set to a dictionary, not a '%T'", args[1]);
    SELF(NamedFunction)->attributes = AS(Dict, args[1]);
    return DONE;
}

static Status function_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value hex;
    TRY(identity_text(vm, args[0], &hex));
    *result = format_text(vm, "<function %S at %S>", SHOWN->qualname, hex);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status bind_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (args[1] == NONE || args[1] == UNBOUND) {
        if (args[2] == NONE || args[2] == UNBOUND) return raise_type(vm, "__get__(None, None) is invalid");
        *result = args[0];
        return DONE;
    }
    return method_new(vm, args[0], args[1], result);
}

/* function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None) */
static Status function_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[1], KIND_CODE)) return raise_type(vm, "function() argument 'code' must be code, not %A", args[1]);
    if (!is_kind(args[2], KIND_DICT)) return raise_type(vm, "function() argument 'globals' must be dict, not %A", args[2]);
    Link *link = AS(CodeObject, args[1])->link;
    Value closure = args[5] == UNBOUND ? NONE : args[5];
    if (closure != NONE && !is_kind(closure, KIND_TUPLE)) return raise_type(vm, "arg 5 (closure) must be tuple");
    uint64_t given = closure == NONE ? 0 : AS(Tuple, closure)->length;
    if (given != link->code->free_count) {
        return raise_value_error(vm, "%S requires closure of length %u, not %l", link->name, link->code->free_count, (int64_t)given);
    }
    for (uint64_t i = 0; i < given; i++) {
        if (!is_kind(AS(Tuple, closure)->items[i], KIND_CELL)) return raise_type(vm, "arg 5 (closure) expected cell, found %T", AS(Tuple, closure)->items[i]);
    }
    Value builtins = dict_get_interned(AS(Dict, args[2]), NAME(__builtins__));
    if (is_kind(builtins, KIND_MODULE)) builtins = value_of(AS(Module, builtins)->dict);
    if (!is_kind(builtins, KIND_DICT)) builtins = value_of(vm->builtins);
    Function *function = function_new(vm, link, AS(Dict, args[2]), builtins);
    if (!function) return NO_MEMORY;
    if (args[3] != UNBOUND && args[3] != NONE) {
        if (!is_str(args[3])) return raise_type(vm, "arg 3 (name) must be None or string");
        ((NamedFunction *)function)->name = args[3];
    }
    if (args[4] != UNBOUND && args[4] != NONE) {
        if (!is_kind(args[4], KIND_TUPLE)) return raise_type(vm, "arg 4 (defaults) must be None or tuple");
        function->defaults = args[4];
    }
    function->closure = closure;
    if (is_kind(args[6], KIND_DICT)) function->keyword_defaults = args[6];
    *result = value_of(function);
    return DONE;
}

static const Builtin function_methods[] = {
    SLOT("__repr__", "", 1, function_repr, NULL, type_function),
    CALL_SLOT(type_function),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, bind_get, NULL, type_function),
    STATIC_METHOD(0, "__new__", "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None", 3, 7, 7, function_make, NULL, type_function),
    GETSET("__name__", function_get_name, function_set_name, type_function),
    GETSET("__qualname__", function_get_qualname, function_set_qualname, type_function),
    GETSET("__module__", function_get_module, function_set_module, type_function),
    GETSET("__doc__", function_get_doc, function_set_doc, type_function),
    GETSET("__defaults__", function_get_defaults, function_set_defaults, type_function),
    GETSET("__kwdefaults__", function_get_keyword_defaults, function_set_keyword_defaults, type_function),
    GETSET("__closure__", function_get_closure, read_only_member, type_function),
    GETSET("__globals__", function_get_globals, read_only_member, type_function),
    GETSET("__builtins__", function_get_builtins, read_only_member, type_function),
    GETSET("__code__", function_get_code, function_set_code, type_function),
    GETSET("__dict__", function_get_dict, function_set_dict, type_function),
    GETSET("__type_params__", function_get_type_params, function_set_type_params, type_function),
    GETSET("__annotate__", function_get_annotate, function_set_annotate, type_function),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotations__", "", 1, 1, 1, function_get_annotations, {function_set_annotations},
     &prelude_function_annotations, &type_function},
};

const Type type_function = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_HAS_WEAKREF), .static_name = "function", .base = &type_object,
                            METHOD_TABLE(function_methods), .number = TYPE_NUMBER_function, .instance_kind = KIND_FUNCTION};

/* ---- bound methods ---- */

FIELD_GETTER(method_get_function, SELF(Method)->function)
FIELD_GETTER(method_get_self, SELF(Method)->self)

static Status method_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)args;
    (void)count;
    (void)result;
    return NEEDS_PYTHON;
}

Status method_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    if (!is_kind(args[1], KIND_METHOD) || !is_kind(args[0], KIND_METHOD) || type_of(args[0]) != type_of(args[1])) {
        *result = args[0] == args[1] ? TRUE : NOT_IMPLEMENTED;
        return DONE;
    }
    *result = bool_value(SELF(Method)->self == AS(Method, args[1])->self && SELF(Method)->function == AS(Method, args[1])->function);
    return DONE;
}

Status method_not_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    TRY(method_equal(vm, args, count, result));
    if (is_bool(*result)) *result ^= TRUE ^ FALSE;
    return DONE;
}

Status method_hash(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t a, b = 0;
    bool bound = is_kind(args[0], KIND_METHOD);
    TRY(identity_of(vm, bound ? SELF(Method)->self : args[0], &a));
    if (bound) TRY(identity_of(vm, SELF(Method)->function, &b));
    *result = small_int((int64_t)((a >> 4) ^ (b * 31)) & INT_MAX_INLINE);
    return DONE;
}

/* method(function, instance) */
static Status method_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!value_is_callable(vm, args[1])) return raise_type(vm, "first argument must be callable");
    if (args[2] == NONE) return raise_type(vm, "instance must not be None");
    return method_new(vm, args[1], args[2], result);
}

static Status method_getattribute(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "attribute name must be string, not '%T'", args[1]);
    Str *name = intern_str(vm, AS(Str, args[1]));
    if (!name) return NO_MEMORY;
    Attribute attribute = {0};
    TRY(attribute_get(vm, args[0], value_of(name), false, &attribute));
    if (attribute.form == ATTRIBUTE_CALL) return NEEDS_PYTHON;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_error(vm, args[0], value_of(name));
    *result = attribute.value;
    return DONE;
}

static const Builtin method_methods[] = {
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__repr__", "", 1, 1, 1, method_repr, {NULL}, &prelude_method_repr, &type_method},
    CALL_SLOT(type_method),
    SLOT("__eq__", "value, /", 2, method_equal, NULL, type_method),
    SLOT("__ne__", "value, /", 2, method_not_equal, NULL, type_method),
    SLOT("__hash__", "", 1, method_hash, NULL, type_method),
    SLOT("__getattribute__", "name, /", 2, method_getattribute, NULL, type_method),
    STATIC_METHOD(0, "__new__", "function, instance, /", 3, 3, 3, method_make, NULL, type_method),
    GETSET("__func__", method_get_function, read_only_member, type_method),
    GETSET("__self__", method_get_self, read_only_member, type_method),
};

const Type type_method = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_HAS_WEAKREF), .static_name = "method", .base = &type_object,
                          METHOD_TABLE(method_methods), .number = TYPE_NUMBER_method, .instance_kind = KIND_METHOD};

/* ---- classmethod, staticmethod, property ---- */

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

static Status wrapper_dict(VM *vm, Value *args, uint32_t count, Value *result) { return function_get_dict(vm, args, count, result); }

#define WRAPPER_METHODS(its_type, repr)                                                                                \
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "function, /", 1, 2, 2, wrapper_make, NULL, its_type), \
        METHOD("__init__", "function, /", 2, 2, 2, wrapper_init, NULL, its_type),                                      \
        METHOD("__get__", "instance, owner=None, /", 2, 3, 3, wrapper_bind, &prelude_wrapper_get, its_type),           \
        GETSET("__func__", wrapper_get_function, NULL, its_type), GETSET("__wrapped__", wrapper_get_function, NULL, its_type), \
        GETSET("__dict__", wrapper_dict, NULL, its_type),                                                              \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotations__", "", 1, 1, 1, method_repr, {NULL}, &prelude_wrapper_annotations, &its_type}, \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotate__", "", 1, 1, 1, method_repr, {NULL}, &prelude_wrapper_annotate, &its_type}, \
        {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__repr__", "", 1, 1, 1, method_repr, {NULL}, &repr, &its_type}, \
        {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__isabstractmethod__", "", 1, 1, 1, method_repr, {NULL}, &prelude_wrapper_is_abstract, &its_type}

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
    GETSET("__name__", property_get_name, wrapper_set_name, type_property),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__isabstractmethod__", "", 1, 1, 1, method_repr, {NULL}, &prelude_property_is_abstract, &type_property},
};
const Type type_property = {STATIC_TYPE_OBJECT(0), .static_name = "property", .base = &type_object, METHOD_TABLE(property_methods),
                            .number = TYPE_NUMBER_property, .instance_kind = KIND_WRAPPER};

/* ---- super: a Wrapper too: function is the class, setter the object (NONE: unbound), deleter the object's class ---- */

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
            if (is_kind(object, KIND_CELL)) object = AS(Cell, object)->value;
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
    if (!class && !type_is_subtype(type_of(object), AS(Type, type))) {
        return raise_type(vm, "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).",
                          is_kind(object, KIND_TYPE) ? "type" : "instance of", is_kind(object, KIND_TYPE) ? AS(Type, object) : type_of(object), AS(Type, type));
    }
    self->setter = object;
    self->deleter = class ? object : value_of(type_of(object));
    return DONE;
}

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
    METHOD("__init__", "type=, object=, /", 1, 3, 3, super_init, NULL, type_super),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, super_bind, NULL, type_super),
    SLOT("__repr__", "", 1, super_repr, NULL, type_super),
    GETSET("__thisclass__", wrapper_get_function, read_only_member, type_super),
    GETSET("__self__", wrapper_get_setter, read_only_member, type_super),
    GETSET("__self_class__", wrapper_get_deleter, read_only_member, type_super),
};
const Type type_super = {STATIC_TYPE_OBJECT(0), .static_name = "super", .base = &type_object, METHOD_TABLE(super_methods),
                         .number = TYPE_NUMBER_super, .instance_kind = KIND_WRAPPER};

/* ---- cells ---- */

static Status cell_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = SELF(Cell)->value;
    return *result == UNBOUND ? raise_value_error(vm, "Cell is empty") : DONE;
}

static Status cell_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    (void)result;
    SELF(Cell)->value = args[1];
    return DONE;
}

static Status cell_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Cell *cell = heap_new(vm, KIND_CELL, &type_cell, sizeof *cell);
    if (!cell) return NO_MEMORY;
    cell->value = args[1];
    *result = value_of(cell);
    return DONE;
}

static Status cell_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value hex, content;
    TRY(identity_text(vm, args[0], &hex));
    if (SELF(Cell)->value == UNBOUND) *result = format_text(vm, "<cell at %S: empty>", hex);
    else {
        TRY(identity_text(vm, SELF(Cell)->value, &content));
        *result = format_text(vm, "<cell at %S: %T object at %S>", hex, SELF(Cell)->value, content);
    }
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

#define CELL_COMPARISON(name)                                                                                          \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__" #name "__", "value, /", 2, 2, 2, NULL, {NULL}, &prelude_cell_##name, &type_cell}

static const Builtin cell_methods[] = {
    CELL_COMPARISON(lt), CELL_COMPARISON(le), CELL_COMPARISON(eq), CELL_COMPARISON(ne), CELL_COMPARISON(gt), CELL_COMPARISON(ge),
    CLASS_CONSTANT("__hash__", NONE, type_cell),
    STATIC_METHOD(0, "__new__", "contents=, /", 1, 2, 2, cell_make, NULL, type_cell),
    SLOT("__repr__", "", 1, cell_repr, NULL, type_cell),
    GETSET("cell_contents", cell_get, cell_set, type_cell),
};
const Type type_cell = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "cell", .base = &type_object, METHOD_TABLE(cell_methods),
                        .number = TYPE_NUMBER_cell, .instance_kind = KIND_CELL};
