/* dict_methods.c: the methods of dict, and the type. */
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/keys.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_dict_init, prelude_dict_copy, prelude_dict_update, prelude_dict_fromkeys, prelude_dict_get, prelude_dict_setdefault,
    prelude_dict_pop, prelude_dict_getitem, prelude_dict_setitem, prelude_dict_delitem, prelude_dict_contains, prelude_dict_repr,
    prelude_dict_eq, prelude_dict_ne, prelude_dict_or, prelude_dict_ror, prelude_dict_ior;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(Dict, args[0])

LEAF(new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_dict));
    Dict *dict = dict_new_of(vm, AS(Type, args[0]));
    if (!dict) return NO_MEMORY;
    *result = value_of(dict);
    return DONE;
}

/* ---- update ---- */

/* A list or tuple of pairs, all of whose keys need no Python: into the dict. */
static Status update_from_pairs(VM *vm, Dict *dict, Value pairs) {
    const Value *items;
    uint64_t count;
    IteratorState state;
    TRY(sequence_gather(vm, pairs, &state, &items, &count));
    if (count > KEYS_AT_ONCE) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t hash;
        Value pair = items[i];
        uint32_t ignored;
        bool is_pair = (is_exactly(pair, &type_tuple) && AS(Tuple, pair)->length == 2) ||
                       (is_exactly(pair, &type_list) && AS(List, pair)->length == 2);
        if (!is_pair) return NEEDS_PYTHON;
        Value key = is_kind(pair, KIND_TUPLE) ? AS(Tuple, pair)->items[0] : AS(List, pair)->values->items[0];
        if (quick_hash(key, &hash)) continue;
        TRY(dict_hash_key(vm, key, &hash));
        TRY(dict_find(vm, dict, key, hash, &ignored));
    }
    TRY(dict_reserve(vm, dict, count));
    Walk walk = WALK_START;
    for (uint64_t i = 0; i < count; i++) {
        const Value *pair = is_kind(items[i], KIND_TUPLE) ? AS(Tuple, items[i])->items : AS(List, items[i])->values->items;
        TRY(dict_set_within(vm, dict, pair[0], pair[1], &walk));
    }
    charge_items(vm, count);
    return DONE;
}

/* dict.update(other, **keywords) over builtin data: `count` arguments, the last of them keywords' values. */
static Status update(VM *vm, const char *name, Value *args, uint32_t count) {
    uint32_t keywords = keyword_count(vm), positional = count - 1 - keywords;
    if (positional > 1) return raise_type(vm, "%s expected at most 1 argument, got %u", name, positional);
    if (keywords > KEYWORDS_QUICK) return NEEDS_PYTHON;
    Dict *dict = SELF;
    if (positional == 1) {
        Status status = dict_update(vm, dict, args[1]);
        if (status == NEEDS_PYTHON && (is_exactly(args[1], &type_list) || is_exactly(args[1], &type_tuple))) {
            status = update_from_pairs(vm, dict, args[1]);
        }
        if (status != DONE) return status;
    }
    if (keywords == 0) return DONE;
    TRY(dict_reserve(vm, dict, keywords));
    for (uint32_t i = 0; i < keywords; i++) {
        TRY(dict_set(vm, dict, AS(Tuple, vm->keyword_names)->items[i], args[1 + positional + i]));
    }
    return DONE;
}

Status dict_init(VM *vm, Value *args, uint32_t count, Value *result) {
    *result = NONE;
    return update(vm, "dict", args, count);
}

LEAF(update_leaf) {
    *result = NONE;
    return update(vm, "update", args, count);
}

LEAF(ior_leaf) {
    (void)count;
    *result = args[0];
    Status status = dict_update(vm, SELF, args[1]);
    if (status == NEEDS_PYTHON && (is_exactly(args[1], &type_list) || is_exactly(args[1], &type_tuple))) {
        status = update_from_pairs(vm, SELF, args[1]);
    }
    return status;
}

LEAF(or_leaf) {
    (void)count;
    return dict_binary(vm, BINARY_OR, args[0], args[1], result);
}

LEAF(ror_leaf) {
    (void)count;
    return dict_binary(vm, BINARY_OR, args[1], args[0], result);
}

LEAF(fromkeys_leaf) { /* class, iterable, value */
    (void)count;
    if (args[0] != value_of(&type_dict)) return NEEDS_PYTHON;
    bool stopped;
    Dict *dict = dict_new(vm, 0);
    if (!dict) return NO_MEMORY;
    *result = value_of(dict);
    return keys_use(vm, KEYS_STORE, *result, args[2] == UNBOUND ? NONE : args[2], args[1], ROLE_DICT_KEY, &stopped);
}

/* ---- keys ---- */

LEAF(get_leaf) {
    (void)count;
    TRY(dict_get(vm, SELF, args[1], result));
    if (*result == UNBOUND) *result = args[2] == UNBOUND ? NONE : args[2];
    return DONE;
}

LEAF(setdefault_leaf) {
    (void)count;
    uint64_t hash, charged = vm_charged(vm);
    uint32_t entry;
    if (!dict_find_plain(SELF, args[1], &hash, &entry)) {
        TRY(dict_hash_key(vm, args[1], &hash));
        TRY(dict_find(vm, SELF, args[1], hash, &entry));
    }
    if (entry != DICT_NOT_FOUND) {
        *result = SELF->entries->items[entry].value;
        return DONE;
    }
    *result = args[2] == UNBOUND ? NONE : args[2];
    Status status = dict_insert(vm, SELF, args[1], hash, *result);
    if (status == NO_MEMORY) vm_uncharge(vm, charged);
    return status;
}

Status dict_pop(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (SELF->live == 0) { /* without asking for the hash */
        if (args[2] == UNBOUND) return key_error(vm, args[1]);
        *result = args[2];
        return DONE;
    }
    TRY(dict_delete(vm, SELF, args[1], result));
    if (*result != UNBOUND) return DONE;
    if (args[2] == UNBOUND) return key_error(vm, args[1]);
    *result = args[2];
    return DONE;
}

LEAF(popitem_leaf) {
    (void)count;
    if (SELF->live == 0) return raise_error(vm, &type_KeyError, "popitem(): dictionary is empty");
    TRY(dict_own(vm, SELF));
    Tuple *pair = tuple_pair(vm, UNBOUND, UNBOUND);
    if (!pair) return NO_MEMORY;
    TRY(dict_pop_last(vm, SELF, &pair->items[0], &pair->items[1]));
    *result = value_of(pair);
    return DONE;
}

LEAF(getitem_leaf) {
    (void)count;
    return dict_get_item(vm, SELF, args[1], result);
}

LEAF(setitem_leaf) {
    (void)count;
    *result = NONE;
    return dict_set(vm, SELF, args[1], args[2]);
}

LEAF(delitem_leaf) {
    (void)count;
    *result = NONE;
    return dict_delete_item(vm, SELF, args[1]);
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(dict_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

/* ---- whole dicts ---- */

LEAF(len_leaf) {
    (void)vm, (void)count;
    *result = small_int(SELF->live);
    return DONE;
}

LEAF(clear_leaf) {
    (void)count;
    dict_clear(vm, SELF);
    *result = NONE;
    return DONE;
}

LEAF(copy_leaf) {
    (void)count;
    Dict *copy;
    if (!dict_is_quick_to_copy(SELF)) return NEEDS_PYTHON;
    TRY(dict_copy(vm, SELF, &copy));
    charge_items(vm, copy->live);
    *result = value_of(copy);
    return DONE;
}

LEAF(keys_leaf) {
    (void)count;
    return dict_view_new(vm, args[0], VIEW_KEYS, result);
}

LEAF(values_leaf) {
    (void)count;
    return dict_view_new(vm, args[0], VIEW_VALUES, result);
}

LEAF(items_leaf) {
    (void)count;
    return dict_view_new(vm, args[0], VIEW_ITEMS, result);
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(reversed_leaf) {
    (void)count;
    return iterator_new_reversed(vm, args[0], result);
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, dict_repr_to(vm, &builder, SELF, 0), result);
}

LEAF(sizeof_leaf) {
    (void)count;
    const Dict *dict = SELF;
    uint64_t size = 64 + (dict->entries ? dict->entries->capacity * sizeof(Entry) : 0) + (dict->index ? dict->index->size : 0);
    return int_from_int64(vm, (int64_t)size, result);
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    bool equal;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_DICT) || (operator != COMPARE_EQ && operator != COMPARE_NE)) return DONE;
    TRY(dict_equal(vm, SELF, AS(Dict, args[1]), &equal));
    *result = bool_value(equal == (operator == COMPARE_EQ));
    return DONE;
}
CONTAINER_COMPARE_LEAVES

static const Builtin dict_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, NULL, type_dict),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_dict_repr, type_dict),
    CLASS_CONSTANT("__hash__", NONE, type_dict),
    SLOT("__lt__", "value, /", 2, lt_leaf, NULL, type_dict),
    SLOT("__le__", "value, /", 2, le_leaf, NULL, type_dict),
    SLOT("__eq__", "value, /", 2, eq_leaf, &prelude_dict_eq, type_dict),
    SLOT("__ne__", "value, /", 2, ne_leaf, &prelude_dict_ne, type_dict),
    SLOT("__gt__", "value, /", 2, gt_leaf, NULL, type_dict),
    SLOT("__ge__", "value, /", 2, ge_leaf, NULL, type_dict),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_dict),
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "*args, **kwargs", 1, 255, 255, dict_init, &prelude_dict_init, type_dict),
    SLOT("__or__", "value, /", 2, or_leaf, &prelude_dict_or, type_dict),
    SLOT("__ror__", "value, /", 2, ror_leaf, &prelude_dict_ror, type_dict),
    SLOT("__ior__", "value, /", 2, ior_leaf, &prelude_dict_ior, type_dict),
    SLOT("__len__", "", 1, len_leaf, NULL, type_dict),
    METHOD("__getitem__", "key, /", 2, 2, 2, getitem_leaf, &prelude_dict_getitem, type_dict),
    SLOT("__setitem__", "key, value, /", 3, setitem_leaf, &prelude_dict_setitem, type_dict),
    SLOT("__delitem__", "key, /", 2, delitem_leaf, &prelude_dict_delitem, type_dict),
    METHOD("__contains__", "key, /", 2, 2, 2, contains_leaf, &prelude_dict_contains, type_dict),
    METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type_dict),
    METHOD("get", "key, default=None, /", 2, 3, 3, get_leaf, &prelude_dict_get, type_dict),
    METHOD("setdefault", "key, default=None, /", 2, 3, 3, setdefault_leaf, &prelude_dict_setdefault, type_dict),
    METHOD("pop", "key, default=<unrepresentable>, /", 2, 3, 3, dict_pop, &prelude_dict_pop, type_dict),
    METHOD("popitem", "", 1, 1, 1, popitem_leaf, NULL, type_dict),
    METHOD("keys", "", 1, 1, 1, keys_leaf, NULL, type_dict),
    METHOD("items", "", 1, 1, 1, items_leaf, NULL, type_dict),
    METHOD("values", "", 1, 1, 1, values_leaf, NULL, type_dict),
    METHOD_FLAGS(ANY_ARGUMENTS, "update", "*args, **kwargs", 1, 255, 255, update_leaf, &prelude_dict_update, type_dict),
    CLASS_METHOD(0, "fromkeys", "iterable, value=None, /", 2, 3, 3, fromkeys_leaf, &prelude_dict_fromkeys, type_dict),
    METHOD("clear", "", 1, 1, 1, clear_leaf, NULL, type_dict),
    METHOD("copy", "", 1, 1, 1, copy_leaf, &prelude_dict_copy, type_dict),
    METHOD("__reversed__", "", 1, 1, 1, reversed_leaf, NULL, type_dict),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_dict),
};

const Type type_dict = {
    STATIC_TYPE_OBJECT(TYPE_MAPPING | TYPE_MATCH_SELF),
    .static_name = "dict",
    .base = &type_object,
    METHOD_TABLE(dict_methods),
    .number = TYPE_NUMBER_dict,
    .instance_kind = KIND_DICT,
    .static_doc = "dict(mapping={}, /, **items)\ndict(pairs, /, **items)\n\n"
                  "Values found by their keys, in the order in which the keys came: a mapping's, or those of pairs, then the keywords.",
};
