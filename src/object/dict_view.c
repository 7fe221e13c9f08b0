/* dict_view.c: dict.keys(), dict.values() and dict.items(). Keys and items are sets in what they answer. */
#include "object/container.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/iterator.h"
#include "object/keys.h"
#include "object/set.h"
#include "object/ordered_dict.h"
#include "object/tuple.h"
#include "vm/pause.h"

static const Type *const view_types[] = {&type_dict_keys, &type_dict_values, &type_dict_items};
static const Type *const ordered_view_types[] = {&type_odict_keys, &type_odict_values, &type_odict_items};

Status dict_view_new(VM *vm, Value dict, uint32_t form, Value *result) {
    const Type *type = dict_is_ordered(AS(Dict, dict)) ? ordered_view_types[form] : view_types[form];
    DictView *view = heap_new(vm, KIND_DICT_VIEW, type, sizeof(DictView));
    if (!view) return NO_MEMORY;
    view->object.aux = form;
    view->dict = dict;
    *result = value_of(view);
    return DONE;
}

/* Pauses: vm/pause.h. */
static Status values_contain(VM *vm, const DictView *view, Value item, Walk *walk, bool *found) {
    const Dict *dict = AS(Dict, view->dict);
    Value state[PAUSE_STATE]; /* the next entry */
    uint64_t i = 0;
    *found = false;
    if (pause_take(vm, PAUSE_VALUES, view->dict, item, state) && !pause_number(state[0], dict->used, &i)) i = 0;
    while (!*found && i < dict->used) {
        const Entry *entry = &dict->entries->items[i++];
        uint32_t budget = walk->budget;
        if (entry->key == UNBOUND) continue;
        TRY(walk_equal(vm, entry->value, item, walk, found));
        if (*found || !pause_due(vm, 1 + budget - walk->budget)) continue;
        Value kept[] = {small_int((int64_t)i)};
        return pause_keep(vm, PAUSE_VALUES, view->dict, item, 1, kept);
    }
    return DONE;
}

Status dict_view_walk_contains(VM *vm, const DictView *view, Value item, Walk *walk, bool *found) {
    Dict *dict = AS(Dict, view->dict);
    uint64_t hash;
    uint32_t entry;
    *found = false;
    if (view->object.aux == VIEW_KEYS) {
        TRY(dict_hash_key(vm, item, &hash));
        TRY(dict_walk_find(vm, dict, item, hash, walk, &entry));
        *found = entry != DICT_NOT_FOUND;
        return DONE;
    }
    if (view->object.aux == VIEW_ITEMS) {
        if (!is_kind(item, KIND_TUPLE) || AS(Tuple, item)->length != 2) return DONE;
        const Value *pair = AS(Tuple, item)->items;
        TRY(dict_hash_key(vm, pair[0], &hash));
        TRY(dict_walk_find(vm, dict, pair[0], hash, walk, &entry));
        if (entry == DICT_NOT_FOUND) return DONE;
        return walk_equal(vm, dict->entries->items[entry].value, pair[1], walk, found);
    }
    return values_contain(vm, view, item, walk, found);
}

Status dict_view_contains(VM *vm, DictView *view, Value item, bool *found) {
    Walk walk = WALK_START;
    return dict_view_walk_contains(vm, view, item, &walk, found);
}

static bool is_set_like(Value v) {
    return is_kind(v, KIND_SET) || (is_kind(v, KIND_DICT_VIEW) && object_of(v)->aux != VIEW_VALUES);
}

static uint64_t size_of(Value set_like) {
    if (is_kind(set_like, KIND_SET)) return AS(Set, set_like)->live;
    return AS(Dict, AS(DictView, set_like)->dict)->live;
}

/* Whether all of `a` is in `b`. Both are set-like, one a view. */
static Status is_subset(VM *vm, Value a, Value b, Walk *walk, bool *subset) {
    Value iterator, item;
    *subset = false;
    if (size_of(a) > size_of(b)) return DONE;
    if (size_of(a) > KEYS_AT_ONCE) return NEEDS_PYTHON;
    TRY(iterator_of_builtin(vm, a, &iterator));
    if (iterator == UNBOUND) return NEEDS_PYTHON;
    for (;;) {
        TRY(iterator_advance(vm, AS(Iterator, iterator), &item));
        if (item == UNBOUND) break;
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        bool found;
        if (is_kind(b, KIND_SET)) {
            TRY(set_contains(vm, AS(Set, b), item, &found));
        } else {
            TRY(dict_view_walk_contains(vm, AS(DictView, b), item, walk, &found));
        }
        if (!found) return DONE;
    }
    *subset = true;
    return DONE;
}

Status dict_view_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result) {
    Walk walk = WALK_START;
    bool holds = false;
    *result = NOT_IMPLEMENTED;
    if (!is_set_like(a) || !is_set_like(b)) return DONE;
    uint64_t a_size = size_of(a), b_size = size_of(b);
    switch (operator) {
    case COMPARE_EQ: case COMPARE_NE:
        if (a_size == b_size) TRY(is_subset(vm, a, b, &walk, &holds));
        if (operator == COMPARE_NE) holds = !holds;
        break;
    case COMPARE_LT:
        if (a_size < b_size) TRY(is_subset(vm, a, b, &walk, &holds));
        break;
    case COMPARE_LE: TRY(is_subset(vm, a, b, &walk, &holds)); break;
    case COMPARE_GT:
        if (a_size > b_size) TRY(is_subset(vm, b, a, &walk, &holds));
        break;
    case COMPARE_GE: TRY(is_subset(vm, b, a, &walk, &holds)); break;
    }
    *result = bool_value(holds);
    return DONE;
}

/* ---- methods ---- */

extern const Function prelude_dict_view_contains, prelude_dict_view_repr, prelude_dict_view_isdisjoint, prelude_dict_view_and,
    prelude_dict_view_or, prelude_dict_view_sub, prelude_dict_view_xor, prelude_dict_view_rand, prelude_dict_view_ror,
    prelude_dict_view_rsub, prelude_dict_view_rxor, prelude_dict_view_eq, prelude_dict_view_ne, prelude_dict_view_lt,
    prelude_dict_view_le, prelude_dict_view_gt, prelude_dict_view_ge;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(DictView, args[0])

LEAF(len_leaf) {
    (void)vm, (void)count;
    *result = small_int(AS(Dict, SELF->dict)->live);
    return DONE;
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(reversed_leaf) {
    (void)count;
    return iterator_new_reversed(vm, args[0], result);
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(dict_view_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, dict_view_repr_to(vm, &builder, SELF, 0), result);
}

LEAF(mapping_leaf) {
    (void)count;
    return wrapper_new(vm, &type_mappingproxy, SELF->dict, result);
}

LEAF(isdisjoint_leaf) {
    (void)count;
    bool found;
    Value sought = SELF->object.aux == VIEW_KEYS ? SELF->dict : args[0];
    TRY(keys_use(vm, KEYS_FIND, sought, NONE, args[1], ROLE_DICT_KEY, &found));
    *result = bool_value(!found);
    return DONE;
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    return dict_view_compare(vm, operator, args[0], args[1], result);
}
CONTAINER_COMPARE_LEAVES

#define BINARY_LEAF(name, operator, left, right)                                                                       \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return set_binary(vm, operator, args[left], args[right], result);                                              \
    }
BINARY_LEAF(and_leaf, BINARY_AND, 0, 1)
BINARY_LEAF(or_leaf, BINARY_OR, 0, 1)
BINARY_LEAF(sub_leaf, BINARY_SUBTRACT, 0, 1)
BINARY_LEAF(xor_leaf, BINARY_XOR, 0, 1)
BINARY_LEAF(rand_leaf, BINARY_AND, 1, 0)
BINARY_LEAF(ror_leaf, BINARY_OR, 1, 0)
BINARY_LEAF(rsub_leaf, BINARY_SUBTRACT, 1, 0)
BINARY_LEAF(rxor_leaf, BINARY_XOR, 1, 0)

#define COMMON(type)                                                                                                   \
    SLOT("__len__", "", 1, len_leaf, NULL, type), SLOT("__iter__", "", 1, iter_leaf, NULL, type),                      \
        SLOT("__repr__", "", 1, repr_leaf, &prelude_dict_view_repr, type),                                             \
        METHOD("__reversed__", "", 1, 1, 1, reversed_leaf, NULL, type), GETSET("mapping", mapping_leaf, NULL, type)
#define SET_LIKE(type)                                                                                                 \
    CLASS_CONSTANT("__hash__", NONE, type), SLOT("__contains__", "key, /", 2, contains_leaf, &prelude_dict_view_contains, type), \
        CONTAINER_COMPARE_SLOTS(type, prelude_dict_view),                                                              \
        METHOD("isdisjoint", "other, /", 2, 2, 2, isdisjoint_leaf, &prelude_dict_view_isdisjoint, type),               \
        SLOT("__and__", "value, /", 2, and_leaf, &prelude_dict_view_and, type),                                        \
        SLOT("__rand__", "value, /", 2, rand_leaf, &prelude_dict_view_rand, type),                                     \
        SLOT("__or__", "value, /", 2, or_leaf, &prelude_dict_view_or, type),                                           \
        SLOT("__ror__", "value, /", 2, ror_leaf, &prelude_dict_view_ror, type),                                        \
        SLOT("__sub__", "value, /", 2, sub_leaf, &prelude_dict_view_sub, type),                                        \
        SLOT("__rsub__", "value, /", 2, rsub_leaf, &prelude_dict_view_rsub, type),                                     \
        SLOT("__xor__", "value, /", 2, xor_leaf, &prelude_dict_view_xor, type),                                        \
        SLOT("__rxor__", "value, /", 2, rxor_leaf, &prelude_dict_view_rxor, type)

#define VIEW_TYPE(name)                                                                                                \
    const Type type_##name = {                                                                                         \
        STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW),                                                                  \
        .static_name = #name,                                                                                          \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_##name,                                                                                  \
        .instance_kind = KIND_DICT_VIEW,                                                                               \
    }

static const Builtin dict_keys_methods[] = {COMMON(type_dict_keys), SET_LIKE(type_dict_keys)};
VIEW_TYPE(dict_keys);
static const Builtin dict_values_methods[] = {COMMON(type_dict_values)};
VIEW_TYPE(dict_values);
static const Builtin dict_items_methods[] = {COMMON(type_dict_items), SET_LIKE(type_dict_items)};
VIEW_TYPE(dict_items);
