/* module.c: the type of modules. Where modules come from is vm/import.c's and the prelude's affair. */
#include "frozen.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/list.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "vm/module_table.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define MODULE AS(Module, args[0])

LEAF(module_make) {
    (void)count;
    const Type *type = AS(Type, args[0]);
    bool slots = type->slot_count; /* its attributes have a place anyway */
    Dict *dict = dict_new(vm, 5);
    Module *module = dict ? heap_new(vm, KIND_MODULE, type, sizeof *module + (slots ? sizeof(Dict *) : 0)) : NULL;
    if (!module) return NO_MEMORY;
    module->dict = dict;
    if (slots) {
        module->object.flags |= FLAG_ATTRIBUTES;
        *object_attributes(&module->object) = NULL;
    }
    *result = value_of(module);
    return DONE;
}

LEAF(module_init) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "module() argument 'name' must be str, not %A", args[1]);
    Dict *dict = MODULE->dict;
    TRY(dict_set_interned(vm, dict, NAME(__name__), args[1]));
    TRY(dict_set_interned(vm, dict, NAME(__doc__), args[2] == UNBOUND ? NONE : args[2]));
    TRY(dict_set_interned(vm, dict, NAME(__package__), NONE));
    TRY(dict_set_interned(vm, dict, NAME(__loader__), NONE));
    TRY(dict_set_interned(vm, dict, NAME(__spec__), NONE));
    *result = NONE;
    return DONE;
}

static bool is_library_module(const Str *name) {
    for (const NativeModule *const *native = native_modules; *native; native++) {
        if (str_equals_ascii(name, (*native)->name)) return true;
    }
    for (const FrozenModule *module = frozen_modules; module->name; module++) {
        if (str_equals_ascii(name, module->name)) return true;
    }
    return str_equals_ascii(name, "builtins");
}

LEAF(module_repr) {
    (void)count;
    const Dict *dict = MODULE->dict;
    Value name = dict_get_interned(dict, NAME(__name__)), file = dict_get_interned(dict, NAME(__file__)), spec = dict_get_interned(dict, NAME(__spec__));
    if (name == UNBOUND) name = str_from_char(vm, '?');
    if (name == UNBOUND) return NO_MEMORY;
    if (file != UNBOUND && file != NONE) *result = format_text(vm, "<module %R from %R>", name, file);
    else if (is_str(name) && is_library_module(AS_STR(name)) && dict_get_interned(vm->modules, name) == args[0]) {
        *result = format_text(vm, "<module %R (built-in)>", name);
    } else if (spec != UNBOUND && spec != NONE) {
        return NEEDS_PYTHON;
    } else {
        *result = format_text(vm, "<module %R>", name);
    }
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(module_get_dict) { return (void)vm, (void)count, *result = value_of(MODULE->dict), DONE; }

LEAF(module_get_annotations) {
    (void)count;
    Dict *dict = MODULE->dict;
    *result = dict_get_interned(dict, NAME(__annotations__));
    if (*result != UNBOUND) return DONE;
    Value annotate = dict_get_interned(dict, NAME(__annotate__));
    if (annotate != UNBOUND && annotate != NONE) return NEEDS_PYTHON;
    Dict *annotations = dict_new(vm, 0);
    if (!annotations) return NO_MEMORY;
    *result = value_of(annotations);
    return dict_set_interned(vm, dict, NAME(__annotations__), *result);
}

LEAF(module_set_annotations) {
    (void)count;
    (void)result;
    Dict *dict = MODULE->dict;
    bool found;
    if (args[1] != UNBOUND) {
        TRY(dict_set_interned(vm, dict, NAME(__annotations__), args[1]));
    } else {
        TRY(dict_delete_interned(vm, dict, NAME(__annotations__), &found));
        if (!found) return raise_error(vm, &type_AttributeError, "__annotations__");
    }
    return dict_delete_interned(vm, dict, NAME(__annotate__), &found);
}

LEAF(module_get_annotate) {
    (void)count;
    *result = dict_get_interned(MODULE->dict, NAME(__annotate__));
    if (*result != UNBOUND) return DONE;
    *result = NONE;
    return dict_set_interned(vm, MODULE->dict, NAME(__annotate__), NONE);
}

LEAF(module_set_annotate) {
    (void)count;
    (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete __annotate__ attribute");
    bool callable = is_object(args[1]) && type_lookup(vm, type_of(args[1]), NAME(__call__)) != UNBOUND;
    if (args[1] != NONE && !callable && !is_kind(args[1], KIND_FUNCTION)) return raise_type(vm, "__annotate__ must be callable or None");
    TRY(dict_set_interned(vm, MODULE->dict, NAME(__annotate__), args[1]));
    bool found;
    return args[1] != NONE ? dict_delete_interned(vm, MODULE->dict, NAME(__annotations__), &found) : DONE;
}

static const Builtin module_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, module_make, NULL, type_module),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT), "__init__", "name, doc=None", 2, 3, 3, module_init, {NULL}, NULL, &type_module},
    SLOT("__repr__", "", 1, module_repr, &prelude_module_repr, type_module),
    PYTHON_METHOD("__dir__", "", 1, 1, prelude_module_dir, type_module),
    MEMBER("__dict__", module_get_dict, type_module),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "__annotations__", "", 1, 1, 1, module_get_annotations, {module_set_annotations},
     &prelude_module_annotations, &type_module},
    GETSET("__annotate__", module_get_annotate, module_set_annotate, type_module),
};
const Type type_module = {STATIC_TYPE_OBJECT(TYPE_HAS_DICT | TYPE_HAS_WEAKREF), .static_name = "module", .base = &type_object,
                          METHOD_TABLE(module_methods), .number = TYPE_NUMBER_module, .instance_kind = KIND_MODULE,
                          .static_doc = "A namespace with a name and a docstring."};
