/* mappingproxy.c: a read-only view of a mapping: a Wrapper whose `function` is the mapping. */
#include "frozen.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/native.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define MAPPING AS(Wrapper, args[0])->function

LEAF(proxy_make) {
    (void)count;
    Value mapping = args[1];
    bool is_mapping = type_lookup(vm, type_of(mapping), NAME(__getitem__)) != UNBOUND;
    if (!is_mapping || is_kind(mapping, KIND_LIST) || is_kind(mapping, KIND_TUPLE)) {
        return raise_type(vm, "mappingproxy() argument must be a mapping, not %T", mapping);
    }
    return wrapper_new(vm, &type_mappingproxy, mapping, result);
}

LEAF(proxy_get_item) {
    (void)count;
    if (!is_exactly(MAPPING, &type_dict)) return NEEDS_PYTHON;
    return dict_get_item(vm, AS(Dict, MAPPING), args[1], result);
}

LEAF(proxy_contains) {
    (void)count;
    bool found;
    if (!is_exactly(MAPPING, &type_dict)) return NEEDS_PYTHON;
    TRY(dict_contains(vm, AS(Dict, MAPPING), args[1], &found));
    *result = bool_value(found);
    return DONE;
}

/* _proxy_mapping(proxy) */
LEAF(mapping_leaf) { return (void)vm, (void)count, *result = MAPPING, DONE; }
const Builtin intrinsic_proxy_mapping = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_proxy_mapping", "proxy, /", 1, 1, 1, mapping_leaf, NULL, "builtins");

#define PROXY_METHOD(name, parameters, minimum, maximum, python) PYTHON_METHOD(name, parameters, minimum, maximum, python, type_mappingproxy)
#define PROXY_SLOT(name, parameters, count, python) PYTHON_SLOT(name, parameters, count, python, type_mappingproxy)

static const Builtin proxy_methods[] = {
    STATIC_METHOD(0, "__new__", "mapping", 2, 2, 2, proxy_make, NULL, type_mappingproxy),
    SLOT("__getitem__", "key, /", 2, proxy_get_item, &prelude_proxy_getitem, type_mappingproxy),
    SLOT("__contains__", "key, /", 2, proxy_contains, &prelude_proxy_contains, type_mappingproxy),
    PROXY_SLOT("__len__", "", 1, prelude_proxy_len),
    PROXY_SLOT("__iter__", "", 1, prelude_proxy_iter),
    PROXY_METHOD("__reversed__", "", 1, 1, prelude_proxy_reversed),
    PROXY_SLOT("__repr__", "", 1, prelude_proxy_repr),
    PROXY_SLOT("__str__", "", 1, prelude_proxy_str),
    PROXY_SLOT("__hash__", "", 1, prelude_proxy_hash),
    PROXY_SLOT("__eq__", "value, /", 2, prelude_proxy_eq),
    PROXY_SLOT("__ne__", "value, /", 2, prelude_proxy_ne),
    PROXY_SLOT("__lt__", "value, /", 2, prelude_proxy_lt),
    PROXY_SLOT("__le__", "value, /", 2, prelude_proxy_le),
    PROXY_SLOT("__gt__", "value, /", 2, prelude_proxy_gt),
    PROXY_SLOT("__ge__", "value, /", 2, prelude_proxy_ge),
    PROXY_SLOT("__or__", "value, /", 2, prelude_proxy_or),
    PROXY_SLOT("__ror__", "value, /", 2, prelude_proxy_ror),
    PROXY_SLOT("__ior__", "value, /", 2, prelude_proxy_ior),
    PROXY_METHOD("get", "key, default=None, /", 2, 3, prelude_proxy_get),
    PROXY_METHOD("keys", "", 1, 1, prelude_proxy_keys),
    PROXY_METHOD("values", "", 1, 1, prelude_proxy_values),
    PROXY_METHOD("items", "", 1, 1, prelude_proxy_items),
    PROXY_METHOD("copy", "", 1, 1, prelude_proxy_copy),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_mappingproxy),
};
const Type type_mappingproxy = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_MAPPING), .static_name = "mappingproxy", .base = &type_object,
                                METHOD_TABLE(proxy_methods), .number = TYPE_NUMBER_mappingproxy, .instance_kind = KIND_WRAPPER,
                                .static_doc = "Read-only proxy of a mapping."};
