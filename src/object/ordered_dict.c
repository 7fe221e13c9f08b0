/* ordered_dict.c: collections.OrderedDict and collections.defaultdict. Every dict keeps its order; what an OrderedDict adds is that keys can be
 * moved to either end, and taken from either. The factory of a defaultdict is its one slot (see
 * type_has_place). What may call Python is in lib/prelude/mappings.py. */
#include "frozen.h"
#include "object/container.h"
#include "object/conversion.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/instance.h"
#include "object/native.h"
#include "object/ordered_dict.h"
#include "object/tuple.h"
#include "vm/call.h"

#define SELF AS(Dict, args[0])

bool dict_is_ordered(const Dict *dict) {
    return dict->object.type != &type_dict && type_is_subtype(dict->object.type, &type_OrderedDict);
}

/* ---- OrderedDict ---- */

static Status ordered_init(VM *vm, Value *args, uint32_t count, Value *result) {
    uint32_t positional = count - 1 - keyword_count(vm);
    if (positional > 1) return raise_type(vm, "expected at most 1 argument, got %u", positional);
    if (SELF->object.type != &type_OrderedDict) return NEEDS_PYTHON;
    return dict_init(vm, args, count, result);
}

static Status rebuild(VM *vm, Dict *dict, uint32_t first) {
    TRY(dict_close_holes(vm, dict, first));
    vm_charge(vm, dict->live / 4);
    return DONE;
}

/* The first key's entry. Holes before it are not passed again and again: the value of the first entry, once popitem() made a hole of it,
 * is the number of the holes at the beginning. */
static uint32_t first_entry(const Dict *dict) {
    const Entry *items = dict->entries->items;
    bool known = items[0].key == UNBOUND && is_int(items[0].value) && (uint64_t)int_of(items[0].value) < dict->used;
    uint32_t first = known ? (uint32_t)int_of(items[0].value) : 0;
    while (first < dict->used && items[first].key == UNBOUND) first++;
    return first;
}

/* popitem(last=True) */
static Status ordered_popitem(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    bool last = true;
    if (args[1] != UNBOUND) TRY(value_truth(vm, args[1], &last));
    Dict *dict = SELF;
    if (dict->live == 0) return raise_error(vm, &type_KeyError, "dictionary is empty");
    Tuple *pair = tuple_pair(vm, NONE, NONE);
    if (!pair) return NO_MEMORY;
    TRY(dict_own(vm, dict));
    if (last) {
        TRY(dict_pop_last(vm, dict, &pair->items[0], &pair->items[1]));
    } else {
        if (dict->used - dict->live > 16 && dict->used - dict->live > dict->live) TRY(rebuild(vm, dict, DICT_NOT_FOUND));
        uint32_t first = first_entry(dict);
        if (first == dict->used) return raise_error(vm, &type_KeyError, "dictionary is empty");
        pair->items[0] = dict->entries->items[first].key;
        pair->items[1] = dict->entries->items[first].value;
        TRY(dict_delete_entry(vm, dict, first));
        dict->entries->items[0].value = small_int(first + 1);
    }
    *result = value_of(pair);
    return DONE;
}

/* move_to_end(key, last=True) */
static Status ordered_move_to_end(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    bool last = true;
    if (args[2] != UNBOUND) TRY(value_truth(vm, args[2], &last));
    Dict *dict = SELF;
    uint64_t hash;
    uint32_t entry;
    *result = NONE;
    if (dict->live == 0) return key_error(vm, args[1]);
    TRY(dict_hash_key(vm, args[1], &hash));
    TRY(dict_own(vm, dict));
    TRY(dict_reserve(vm, dict, 1));
    TRY(dict_find(vm, dict, args[1], hash, &entry));
    if (entry == DICT_NOT_FOUND) return key_error(vm, args[1]);
    if (!last) return rebuild(vm, dict, entry);
    if (entry == dict->used - 1) return DONE;
    Entry moved = dict->entries->items[entry];
    TRY(dict_delete_entry(vm, dict, entry));
    return dict_insert(vm, dict, moved.key, moved.hash, moved.value);
}

#define ORDERED type_OrderedDict
static const Builtin ordered_methods[] = {
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "*args, **kwargs", 1, 255, 255, ordered_init, &prelude_ordered_init, ORDERED),
    PYTHON_SLOT("__repr__", "", 1, prelude_ordered_repr, ORDERED),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_ordered_eq, ORDERED),
    PYTHON_SLOT("__ne__", "value, /", 2, prelude_ordered_ne, ORDERED),
    CLASS_CONSTANT("__hash__", NONE, ORDERED),
    PYTHON_SLOT("__or__", "value, /", 2, prelude_ordered_or, ORDERED),
    PYTHON_SLOT("__ror__", "value, /", 2, prelude_ordered_ror, ORDERED),
    PYTHON_SLOT("__ior__", "value, /", 2, prelude_ordered_ior, ORDERED),
    METHOD("pop", "key, default=<unrepresentable>", 2, 3, 3, dict_pop, &prelude_dict_pop, ORDERED),
    METHOD("popitem", "last=True", 1, 2, 2, ordered_popitem, &prelude_ordered_popitem, ORDERED),
    METHOD("move_to_end", "key, last=True", 2, 3, 3, ordered_move_to_end, &prelude_ordered_move_to_end, ORDERED),
    METHOD_FLAGS(ANY_ARGUMENTS, "update", "*args, **kwargs", 1, 255, 255, NULL, &prelude_ordered_update, ORDERED),
    METHOD("setdefault", "key, default=None", 2, 3, 3, NULL, &prelude_ordered_setdefault, ORDERED),
    CLASS_METHOD(0, "fromkeys", "iterable, value=None", 2, 3, 3, NULL, &prelude_ordered_fromkeys, ORDERED),
    PYTHON_METHOD("copy", "", 1, 1, prelude_ordered_copy, ORDERED),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_ordered_reduce, ORDERED),
    GETSET("__dict__", native_get_dict, NULL, ORDERED),
};
const Type type_OrderedDict = {STATIC_TYPE_OBJECT(TYPE_MAPPING | TYPE_MATCH_SELF | TYPE_HAS_DICT | TYPE_HAS_WEAKREF),
                               .static_name = "collections.OrderedDict",
                               .base = &type_dict, METHOD_TABLE(ordered_methods), .number = TYPE_NUMBER_OrderedDict, .instance_kind = KIND_DICT,
                               .static_doc = "A dictionary whose order can be changed and counts in comparisons."};

#define VIEW(name) \
    const Type type_o##name = {STATIC_TYPE_OBJECT(TYPE_NO_NEW), .static_name = "o" #name, .base = &type_##name, .number = TYPE_NUMBER_o##name, .instance_kind = KIND_DICT_VIEW}
VIEW(dict_keys);
VIEW(dict_values);
VIEW(dict_items);

/* ---- defaultdict ---- */

static Value factory_of(Value self) {
    const Dict *attributes = *object_attributes(object_of(self));
    Value factory = attributes ? dict_get_interned(attributes, NAME(default_factory)) : UNBOUND;
    return factory == UNBOUND ? NONE : factory;
}

static Status factory_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = factory_of(args[0]);
    return DONE;
}

static Status factory_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    return object_set_slot(vm, object_of(args[0]), NAME(default_factory), args[1] == UNBOUND ? NONE : args[1]);
}

static Status default_init(VM *vm, Value *args, uint32_t count, Value *result) {
    uint32_t keywords = keyword_count(vm), positional = count - 1 - keywords;
    if (positional == 0) return dict_init(vm, args, count, result);
    if (args[1] != NONE && !value_is_callable(vm, args[1])) return raise_type(vm, "first argument must be callable or None");
    Value both[2] = {args[0], args[1]};
    TRY(factory_set(vm, both, 2, result));
    if (count == 2) return DONE;
    Value self = args[1];
    args[1] = args[0]; /* dict.__init__ takes what is behind the factory */
    Status status = dict_init(vm, args + 1, count - 1, result);
    args[1] = self;
    return status;
}

/* With a factory that is a builtin class: an empty list, 0 ... */
static Status default_missing(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value factory = factory_of(args[0]);
    bool simple = object_of(args[0])->type == &type_defaultdict && is_kind(factory, KIND_TYPE) && AS(Type, factory)->object.aux & TYPE_STATIC;
    if (!simple) return NEEDS_PYTHON;
    TRY(value_construct(vm, AS(Type, factory), NULL, 0, result));
    return dict_set(vm, AS(Dict, args[0]), args[1], *result);
}

#define DEFAULT type_defaultdict
static const Builtin default_methods[] = {
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "default_factory=None, /, *args, **kwargs", 1, 255, 255, default_init, &prelude_default_init, DEFAULT),
    PYTHON_SLOT("__repr__", "", 1, prelude_default_repr, DEFAULT),
    PYTHON_SLOT("__or__", "value, /", 2, prelude_default_or, DEFAULT),
    PYTHON_SLOT("__ror__", "value, /", 2, prelude_default_ror, DEFAULT),
    METHOD("__missing__", "key, /", 2, 2, 2, default_missing, &prelude_default_missing, DEFAULT),
    PYTHON_METHOD("copy", "", 1, 1, prelude_default_copy, DEFAULT),
    PYTHON_METHOD("__copy__", "", 1, 1, prelude_default_copy, DEFAULT),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_default_reduce, DEFAULT),
    {BUILTIN_OBJECT(type_member_descriptor, BUILTIN_GETSET), "default_factory", "", 1, 1, 1, factory_get, {factory_set}, NULL, &DEFAULT},
};
const Type type_defaultdict = {STATIC_TYPE_OBJECT(TYPE_MAPPING | TYPE_MATCH_SELF), .static_name = "collections.defaultdict", .slot_count = 1,
                               .base = &type_dict, METHOD_TABLE(default_methods), .number = TYPE_NUMBER_defaultdict, .instance_kind = KIND_DICT,
                               .static_doc = "A dictionary that makes the values of new keys by calling a function."};
