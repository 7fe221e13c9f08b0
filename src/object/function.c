/* function.c: functions and bound methods. */
#include "object/function.h"

#include "frozen.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
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
    if (globals && builtins != value_of(vm->builtins)) {
        globals->object.flags |= DICT_OTHER_BUILTINS;
        globals->keys_version = vm_version(vm); /* forget what names of theirs were found to be among the VM's builtins */
    }
    return &named->function;
}

/* ---- function: attributes ---- */

#define TEXT_SETTER(name, layout, member, label)                                                                       \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)count;                                                                                                   \
        (void)result;                                                                                                  \
        if (!is_str(args[1])) return raise_type(vm, label " must be set to a string object");                          \
        SELF(layout)->member = args[1];                                                                                \
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
    return code_object_of(vm, link, result);
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
    if (closure == NONE && link->code->free_count) return raise_type(vm, "arg 5 (closure) must be tuple");
    if (closure != NONE && !is_kind(closure, KIND_TUPLE)) return raise_type(vm, "arg 5 (closure) must be None or tuple");
    uint64_t given = closure == NONE ? 0 : AS(Tuple, closure)->length;
    if (given != link->code->free_count) {
        return raise_value_error(vm, "%S requires closure of length %u, not %l", link->name, link->code->free_count, (int64_t)given);
    }
    for (uint64_t i = 0; i < given; i++) {
        if (!is_kind(AS(Tuple, closure)->items[i], KIND_CELL)) return raise_type(vm, "arg 5 (closure) expected cell, found %T", AS(Tuple, closure)->items[i]);
    }
    Value builtins = dict_get_interned(AS(Dict, args[2]), NAME(__builtins__));
    if (is_kind(builtins, KIND_MODULE)) builtins = value_of(AS(Module, builtins)->dict);
    if (builtins == UNBOUND) builtins = value_of(vm->builtins);
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

/* It stays bound to what it is bound to. */
static Status method_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = args[0];
    return DONE;
}

static const Builtin method_methods[] = {
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__repr__", "", 1, 1, 1, native_needs_python, {NULL}, &prelude_method_repr, &type_method},
    CALL_SLOT(type_method),
    SLOT("__eq__", "value, /", 2, method_equal, NULL, type_method),
    SLOT("__ne__", "value, /", 2, method_not_equal, NULL, type_method),
    SLOT("__hash__", "", 1, method_hash, NULL, type_method),
    SLOT("__getattribute__", "name, /", 2, method_getattribute, NULL, type_method),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, method_get, NULL, type_method),
    STATIC_METHOD(0, "__new__", "function, instance, /", 3, 3, 3, method_make, NULL, type_method),
    GETSET("__func__", method_get_function, read_only_member, type_method),
    GETSET("__self__", method_get_self, read_only_member, type_method),
};

const Type type_method = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_HAS_WEAKREF), .static_name = "method", .base = &type_object,
                          METHOD_TABLE(method_methods), .number = TYPE_NUMBER_method, .instance_kind = KIND_METHOD};
