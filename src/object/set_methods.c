/* set_methods.c: the methods of set and frozenset, and the types. */
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/keys.h"
#include "object/set_table.h"
#include "vm/vm.h"

extern const Function prelude_set_init, prelude_set_copy, prelude_frozenset_new, prelude_set_add, prelude_set_discard, prelude_set_remove, prelude_set_contains,
    prelude_set_update, prelude_set_union, prelude_set_intersection, prelude_set_intersection_update, prelude_set_difference,
    prelude_set_difference_update, prelude_set_symmetric_difference, prelude_set_symmetric_difference_update, prelude_set_isdisjoint,
    prelude_set_issubset, prelude_set_issuperset, prelude_set_and, prelude_set_or, prelude_set_sub, prelude_set_xor, prelude_set_rand,
    prelude_set_ror, prelude_set_rsub, prelude_set_rxor, prelude_set_iand, prelude_set_ior, prelude_set_isub, prelude_set_ixor,
    prelude_set_eq, prelude_set_ne, prelude_set_lt, prelude_set_le, prelude_set_gt, prelude_set_ge, prelude_set_repr, prelude_set_reduce;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(Set, args[0])

static bool is_frozen(const Set *set) {
    return set->object.type == &type_frozenset || (set->object.type != &type_set && type_is_subtype(set->object.type, &type_frozenset));
}

static const Type *base_type(const Set *set) { return is_frozen(set) ? &type_frozenset : &type_set; }

/* ---- construction ---- */

LEAF(new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_set));
    Set *set = set_new(vm, AS(Type, args[0]));
    if (!set) return NO_MEMORY;
    *result = value_of(set);
    return DONE;
}

LEAF(init_leaf) {
    TRY(container_check_arguments(vm, "set", count, 1));
    *result = NONE;
    Set *set = SELF;
    if (count < 2) {
        set_clear(vm, set);
        return DONE;
    }
    if (set->live == 0 && set->filled == 0) return set_update(vm, set, args[1]);
    return NEEDS_PYTHON; /* it becomes empty even if what is given is refused */
}

LEAF(frozen_new_leaf) {
    TRY(container_check_class(vm, args[0], &type_frozenset));
    const Type *type = AS(Type, args[0]);
    if (keyword_count(vm) && type != &type_frozenset &&
        type_lookup(vm, type, NAME(__init__)) != type_lookup(vm, &type_frozenset, NAME(__init__))) {
        count -= keyword_count(vm); /* they are for the class's own __init__ */
    } else {
        TRY(container_check_arguments(vm, "frozenset", count, 1));
    }
    if (count > 1 && type == &type_frozenset && is_exactly(args[1], &type_frozenset)) {
        *result = args[1];
        return DONE;
    }
    if (count > 1) return set_from_iterable(vm, type, args[1], result);
    Set *set = set_new(vm, type);
    if (!set) return NO_MEMORY;
    *result = value_of(set);
    return DONE;
}

LEAF(copy_leaf) {
    (void)count;
    if (SELF->object.type == &type_frozenset) {
        *result = args[0];
        return DONE;
    }
    Set *copy;
    TRY(set_copy_of(vm, SELF, base_type(SELF), &copy));
    *result = value_of(copy);
    return DONE;
}

/* ---- items ---- */

LEAF(add_leaf) {
    (void)count;
    *result = NONE;
    return set_add(vm, SELF, args[1]);
}

LEAF(discard_leaf) {
    (void)count;
    bool found;
    *result = NONE;
    return set_discard(vm, SELF, args[1], &found);
}

LEAF(remove_leaf) {
    (void)count;
    bool found;
    TRY(set_discard(vm, SELF, args[1], &found));
    *result = NONE;
    return found ? DONE : key_error(vm, args[1]);
}

LEAF(pop_leaf) {
    (void)count;
    TRY(set_pop(vm, SELF, result));
    return *result != UNBOUND ? DONE : raise_error(vm, &type_KeyError, "pop from an empty set");
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(set_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(clear_leaf) {
    (void)count;
    set_clear(vm, SELF);
    *result = NONE;
    return DONE;
}

LEAF(len_leaf) {
    (void)vm, (void)count;
    *result = small_int((int64_t)SELF->live);
    return DONE;
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

/* ---- operations on any number of iterables: self, *others ---- */

/* An iterator among several arguments would be used up if a later one turned out to need Python; and very many are taken one by one, to pass safepoints. */
enum { MANY_SETS = 256 };
static bool are_for_python(const Value *args, uint32_t count) {
    if (count > MANY_SETS) return true;
    for (uint32_t i = 1; i < count && count > 2; i++) {
        if (is_kind(args[i], KIND_ITERATOR)) return true;
    }
    return false;
}

LEAF(update_leaf) {
    if (are_for_python(args, count)) return NEEDS_PYTHON;
    *result = NONE;
    for (uint32_t i = 1; i < count; i++) {
        TRY(set_update(vm, SELF, args[i]));
    }
    return DONE;
}

LEAF(union_leaf) {
    if (are_for_python(args, count)) return NEEDS_PYTHON;
    Set *set;
    uint64_t start = vm_charged(vm);
    TRY(set_copy_of(vm, SELF, base_type(SELF), &set));
    for (uint32_t i = 1; i < count; i++) {
        uint64_t done = vm_charged(vm);
        if (args[i] != args[0]) TRY(set_step(vm, start, done, set_update(vm, set, args[i])));
    }
    *result = value_of(set);
    return DONE;
}

static Status intersect_all(VM *vm, Value *args, uint32_t count, Set **result) {
    if (are_for_python(args, count)) return NEEDS_PYTHON;
    if (count == 1) return set_copy_of(vm, SELF, base_type(SELF), result);
    *result = SELF;
    for (uint32_t i = 1; i < count; i++) {
        TRY(set_intersection(vm, *result, args[i], result));
    }
    return DONE;
}

LEAF(intersection_leaf) {
    Set *set;
    TRY(intersect_all(vm, args, count, &set));
    *result = value_of(set);
    return DONE;
}

LEAF(intersection_update_leaf) {
    Set *set;
    TRY(intersect_all(vm, args, count, &set));
    set_become(vm, SELF, set);
    *result = NONE;
    return DONE;
}

LEAF(difference_leaf) {
    if (are_for_python(args, count)) return NEEDS_PYTHON;
    Set *set;
    uint64_t start = vm_charged(vm);
    if (count == 1) {
        TRY(set_copy_of(vm, SELF, base_type(SELF), &set));
    } else {
        TRY(set_difference(vm, SELF, args[1], &set));
    }
    for (uint32_t i = 2; i < count; i++) {
        uint64_t done = vm_charged(vm);
        TRY(set_step(vm, start, done, set_difference_update(vm, set, args[i])));
    }
    *result = value_of(set);
    return DONE;
}

LEAF(difference_update_leaf) {
    if (are_for_python(args, count)) return NEEDS_PYTHON;
    *result = NONE;
    for (uint32_t i = 1; i < count; i++) {
        TRY(set_difference_update(vm, SELF, args[i]));
    }
    return DONE;
}

LEAF(symmetric_difference_leaf) {
    (void)count;
    Set *set;
    TRY(set_symmetric_difference(vm, SELF, args[1], &set));
    *result = value_of(set);
    return DONE;
}

LEAF(symmetric_difference_update_leaf) {
    (void)count;
    *result = NONE;
    return set_symmetric_difference_update(vm, SELF, args[1]);
}

/* ---- questions ---- */

LEAF(isdisjoint_leaf) {
    (void)count;
    bool found;
    Value walked = args[1], asked = args[0];
    if (is_kind(walked, KIND_SET) && AS(Set, walked)->live > SELF->live) {
        walked = args[0];
        asked = args[1];
    }
    TRY(keys_use(vm, KEYS_FIND, asked, NONE, walked, ROLE_SET_ELEMENT, &found));
    *result = bool_value(!found);
    return DONE;
}

LEAF(issubset_leaf) {
    (void)count;
    bool subset;
    Walk walk = WALK_START;
    if (is_kind(args[1], KIND_SET)) {
        TRY(set_walk_subset(vm, SELF, AS(Set, args[1]), &walk, &subset));
    } else {
        Set *common;
        TRY(set_intersection(vm, SELF, args[1], &common));
        subset = common->live == SELF->live;
    }
    *result = bool_value(subset);
    return DONE;
}

LEAF(issuperset_leaf) {
    (void)count;
    bool superset = true, lacks;
    Walk walk = WALK_START;
    if (is_kind(args[1], KIND_SET)) {
        TRY(set_walk_subset(vm, AS(Set, args[1]), SELF, &walk, &superset));
    } else {
        TRY(keys_use(vm, KEYS_LACK, args[0], NONE, args[1], ROLE_SET_ELEMENT, &lacks));
        superset = !lacks;
    }
    *result = bool_value(superset);
    return DONE;
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    return set_compare(vm, operator, args[0], args[1], result);
}
CONTAINER_COMPARE_LEAVES

LEAF(hash_leaf) {
    (void)count;
    uint64_t hash;
    TRY(frozenset_hash(vm, SELF, &hash));
    return int_from_int64(vm, (int64_t)hash, result);
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, set_repr_to(vm, &builder, SELF, 0), result);
}

LEAF(sizeof_leaf) {
    (void)count;
    uint64_t capacity = SELF->table ? SELF->table->capacity : 0;
    return int_from_int64(vm, (int64_t)(216 + (capacity > 8 ? capacity * sizeof(SetEntry) : 0)), result);
}

/* ---- operators ---- */

static Status binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_kind(a, KIND_SET) || !is_kind(b, KIND_SET)) return DONE;
    return set_binary(vm, operator, a, b, result);
}

#define BINARY_LEAVES(name, operator)                                                                                  \
    LEAF(name##_leaf) {                                                                                                \
        (void)count;                                                                                                   \
        return binary(vm, operator, args[0], args[1], result);                                                         \
    }                                                                                                                  \
    LEAF(r##name##_leaf) {                                                                                             \
        (void)count;                                                                                                   \
        return binary(vm, operator, args[1], args[0], result);                                                         \
    }
BINARY_LEAVES(and, BINARY_AND)
BINARY_LEAVES(or, BINARY_OR)
BINARY_LEAVES(sub, BINARY_SUBTRACT)
BINARY_LEAVES(xor, BINARY_XOR)

LEAF(iand_leaf) {
    (void)count;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_SET)) return DONE;
    Set *set;
    TRY(set_intersection(vm, SELF, args[1], &set));
    set_become(vm, SELF, set);
    *result = args[0];
    return DONE;
}

LEAF(ior_leaf) {
    (void)count;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_SET)) return DONE;
    TRY(set_update(vm, SELF, args[1]));
    *result = args[0];
    return DONE;
}

LEAF(isub_leaf) {
    (void)count;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_SET)) return DONE;
    TRY(set_difference_update(vm, SELF, args[1]));
    *result = args[0];
    return DONE;
}

LEAF(ixor_leaf) {
    (void)count;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_SET)) return DONE;
    TRY(set_symmetric_difference_update(vm, SELF, args[1]));
    *result = args[0];
    return DONE;
}

/* What both types have. */
#define COMMON(type)                                                                                                   \
    SLOT("__repr__", "", 1, repr_leaf, &prelude_set_repr, type), CONTAINER_COMPARE_SLOTS(type, prelude_set),           \
        SLOT("__iter__", "", 1, iter_leaf, NULL, type), SLOT("__len__", "", 1, len_leaf, NULL, type),                  \
        METHOD("__contains__", "object, /", 2, 2, 2, contains_leaf, &prelude_set_contains, type),                      \
        SLOT("__and__", "value, /", 2, and_leaf, &prelude_set_and, type),                                              \
        SLOT("__rand__", "value, /", 2, rand_leaf, &prelude_set_rand, type),                                           \
        SLOT("__or__", "value, /", 2, or_leaf, &prelude_set_or, type),                                                 \
        SLOT("__ror__", "value, /", 2, ror_leaf, &prelude_set_ror, type),                                              \
        SLOT("__sub__", "value, /", 2, sub_leaf, &prelude_set_sub, type),                                              \
        SLOT("__rsub__", "value, /", 2, rsub_leaf, &prelude_set_rsub, type),                                           \
        SLOT("__xor__", "value, /", 2, xor_leaf, &prelude_set_xor, type),                                              \
        SLOT("__rxor__", "value, /", 2, rxor_leaf, &prelude_set_rxor, type),                                           \
        METHOD("copy", "", 1, 1, 1, copy_leaf, &prelude_set_copy, type),                                                            \
        METHOD_FLAGS(BUILTIN_VARIADIC, "union", "*others", 1, 255, 255, union_leaf, &prelude_set_union, type),         \
        METHOD_FLAGS(BUILTIN_VARIADIC, "intersection", "*others", 1, 255, 255, intersection_leaf, &prelude_set_intersection, type), \
        METHOD_FLAGS(BUILTIN_VARIADIC, "difference", "*others", 1, 255, 255, difference_leaf, &prelude_set_difference, type), \
        METHOD("symmetric_difference", "other, /", 2, 2, 2, symmetric_difference_leaf, &prelude_set_symmetric_difference, type), \
        METHOD("isdisjoint", "other, /", 2, 2, 2, isdisjoint_leaf, &prelude_set_isdisjoint, type),                     \
        METHOD("issubset", "other, /", 2, 2, 2, issubset_leaf, &prelude_set_issubset, type),                           \
        METHOD("issuperset", "other, /", 2, 2, 2, issuperset_leaf, &prelude_set_issuperset, type),                     \
        METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_set_reduce, type),                                            \
        METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type),                                                    \
        CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type)

static const Builtin set_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, NULL, type_set),
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "*args, **kwargs", 1, 255, 255, init_leaf, &prelude_set_init, type_set),
    CLASS_CONSTANT("__hash__", NONE, type_set),
    COMMON(type_set),
    SLOT("__iand__", "value, /", 2, iand_leaf, &prelude_set_iand, type_set),
    SLOT("__ior__", "value, /", 2, ior_leaf, &prelude_set_ior, type_set),
    SLOT("__isub__", "value, /", 2, isub_leaf, &prelude_set_isub, type_set),
    SLOT("__ixor__", "value, /", 2, ixor_leaf, &prelude_set_ixor, type_set),
    METHOD("add", "object, /", 2, 2, 2, add_leaf, &prelude_set_add, type_set),
    METHOD("clear", "", 1, 1, 1, clear_leaf, NULL, type_set),
    METHOD("discard", "object, /", 2, 2, 2, discard_leaf, &prelude_set_discard, type_set),
    METHOD("remove", "object, /", 2, 2, 2, remove_leaf, &prelude_set_remove, type_set),
    METHOD("pop", "", 1, 1, 1, pop_leaf, NULL, type_set),
    METHOD_FLAGS(BUILTIN_VARIADIC, "update", "*others", 1, 255, 255, update_leaf, &prelude_set_update, type_set),
    METHOD_FLAGS(BUILTIN_VARIADIC, "intersection_update", "*others", 1, 255, 255, intersection_update_leaf,
                 &prelude_set_intersection_update, type_set),
    METHOD_FLAGS(BUILTIN_VARIADIC, "difference_update", "*others", 1, 255, 255, difference_update_leaf, &prelude_set_difference_update,
                 type_set),
    METHOD("symmetric_difference_update", "other, /", 2, 2, 2, symmetric_difference_update_leaf,
           &prelude_set_symmetric_difference_update, type_set),
};

static const Builtin frozenset_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, frozen_new_leaf, &prelude_frozenset_new, type_frozenset),
    SLOT("__hash__", "", 1, hash_leaf, NULL, type_frozenset),
    COMMON(type_frozenset),
};

const Type type_set = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "set",
    .base = &type_object,
    METHOD_TABLE(set_methods),
    .number = TYPE_NUMBER_set,
    .instance_kind = KIND_SET,
    .static_doc = "Things of which each is there once, in no order; they can be added and taken away.",
};

const Type type_frozenset = {
    STATIC_TYPE_OBJECT(TYPE_MATCH_SELF),
    .static_name = "frozenset",
    .base = &type_object,
    METHOD_TABLE(frozenset_methods),
    .number = TYPE_NUMBER_frozenset,
    .instance_kind = KIND_SET,
    .static_doc = "Things of which each is there once, in no order, fixed.",
};
