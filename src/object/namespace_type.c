/* namespace_type.c: types.SimpleNamespace: an object that has nothing but attributes. */
#include "frozen.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/names.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/vm.h"

static Status namespace_make(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Native *self = native_new(vm, AS(Type, args[0]), 0);
    if (!self) return NO_MEMORY;
    *result = value_of(self);
    return DONE;
}

/* Keywords alone. */
static Status namespace_init(VM *vm, Value *args, uint32_t count, Value *result) {
    const Tuple *names = vm->keyword_names == UNBOUND ? NULL : AS(Tuple, vm->keyword_names);
    uint64_t given = names ? names->length : 0;
    if (given + 1 != count || given > KEYWORDS_QUICK) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < given; i++) {
        if (!is_exactly(names->items[i], &type_str)) return NEEDS_PYTHON;
    }
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    TRY(dict_reserve(vm, dict, given));
    for (uint64_t i = 0; i < given; i++) {
        TRY(dict_set(vm, dict, names->items[i], args[1 + i]));
    }
    *result = NONE;
    return DONE;
}

static const Builtin namespace_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, namespace_make, NULL, type_SimpleNamespace),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__init__", "mapping_or_iterable=(), /, **kwargs", 1, 1, 1,
     namespace_init, {NULL}, &prelude_namespace_init, &type_SimpleNamespace},
    PYTHON_SLOT("__repr__", "", 1, prelude_namespace_repr, type_SimpleNamespace),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_namespace_eq, type_SimpleNamespace),
    PYTHON_SLOT("__ne__", "value, /", 2, prelude_namespace_ne, type_SimpleNamespace),
    PYTHON_SLOT("__lt__", "value, /", 2, prelude_namespace_lt, type_SimpleNamespace),
    PYTHON_SLOT("__le__", "value, /", 2, prelude_namespace_le, type_SimpleNamespace),
    PYTHON_SLOT("__gt__", "value, /", 2, prelude_namespace_gt, type_SimpleNamespace),
    PYTHON_SLOT("__ge__", "value, /", 2, prelude_namespace_ge, type_SimpleNamespace),
    CLASS_CONSTANT("__hash__", NONE, type_SimpleNamespace),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_namespace_reduce, type_SimpleNamespace),
    {BUILTIN_OBJECT(type_method_descriptor, BUILTIN_VARIADIC | BUILTIN_KEYWORDS), "__replace__", "**changes", 1, 1, 1, NULL, {NULL},
     &prelude_namespace_replace, &type_SimpleNamespace},
    GETSET("__dict__", native_get_dict, NULL, type_SimpleNamespace),
};
const Type type_SimpleNamespace = {STATIC_TYPE_OBJECT(TYPE_HAS_DICT), .static_name = "types.SimpleNamespace", .base = &type_object,
                                   METHOD_TABLE(namespace_methods), .number = TYPE_NUMBER_SimpleNamespace, .instance_kind = KIND_NATIVE,
                                   .static_doc = "An object with the attributes it is given."};
