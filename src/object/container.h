/* container.h: small things that the containers' files share. */
#ifndef HN_OBJECT_CONTAINER_H
#define HN_OBJECT_CONTAINER_H

#include "core/hash.h"
#include "object/int.h"
#include "object/names.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/walk.h"
#include "vm/vm.h"

/* Whether the object finds under `name` what instances of `base` find: no class between has a method of its own. */
bool container_inherits(VM *vm, const Object *object, const Type *base, Value name);

/* A tuple, or an instance of a class derived from it that iterates as tuples do: named tuples. */
static inline bool tuple_iterates_plainly(VM *vm, Value v) {
    if (!is_kind(v, KIND_TUPLE)) return false;
    return object_of(v)->type == &type_tuple || container_inherits(vm, object_of(v), &type_tuple, NAME(__iter__));
}

/* An instance of `type` (a builtin class, or a program's class derived from it): `size` bytes, and the pointer to its attributes
 * behind them if the class has some. NULL: no memory. */
static inline void *container_new(VM *vm, Kind kind, const Type *type, size_t size) {
    if (__builtin_expect(type_has_place(type), 0)) {
        Object *object = heap_new(vm, kind, type, size + sizeof(Dict *));
        if (!object) return NULL;
        object->flags |= FLAG_ATTRIBUTES;
        *(Dict **)((char *)object + size) = NULL;
        return object;
    }
    return heap_new_quickly(vm, kind, type, size);
}

/* Whether a value's class is the library's, so that its operators are. */
static inline bool is_of_builtin_class(Value v) { return !is_object(v) || object_of(v)->type->object.aux & TYPE_STATIC; }

/* args[0] of a __new__: a class that derives from `base`; else TypeError in CPython's words. */
Status container_check_class(VM *vm, Value class, const Type *base);

/* Hashes that need no call: inline ints and strs that know theirs. */
static inline bool quick_hash(Value v, uint64_t *hash) {
    if (is_int(v)) {
        int64_t n = int_of(v);
        *hash = n == -1 ? (uint64_t)-2 : (uint64_t)n;
        return true;
    }
    if (is_object(v) && object_of(v)->type == &type_str && object_of(v)->aux) {
        *hash = str_known_hash(AS(Str, v));
        return true;
    }
    return false;
}

/* Plain keys are inline ints, exact strs, and short tuples of these: hashing and comparing them asks nobody. False: the key is none. */
static inline bool plain_item_hash(Value key, uint64_t *hash) {
    if (is_int(key)) *hash = (uint64_t)int_of(key) - (key == small_int(-1));
    else if (is_exactly(key, &type_str)) *hash = str_hash(AS(Str, key));
    else return false;
    return true;
}

enum { PLAIN_TUPLE = 8 };

static inline bool plain_hash(Value key, uint64_t *hash) {
    if (plain_item_hash(key, hash)) return true;
    if (!is_exactly(key, &type_tuple) || AS(Tuple, key)->length > PLAIN_TUPLE) return false;
    uint64_t state = hash_tuple_begin(), item;
    for (uint64_t i = 0; i < AS(Tuple, key)->length; i++) {
        if (!plain_item_hash(AS(Tuple, key)->items[i], &item)) return false;
        state = hash_tuple_add(state, item);
    }
    *hash = hash_tuple_finish(state, AS(Tuple, key)->length);
    return true;
}

/* Whether a key is equal to a plain one of the same hash that it is not identical with. *known: false when that is not for C alone to say. */
static inline bool plain_item_equal(Value v, Value plain, bool *known) {
    if (is_int(v)) return v == plain;
    if (is_exactly(v, &type_str)) return is_exactly(plain, &type_str) && str_same_text(AS(Str, v), AS(Str, plain));
    *known = false;
    return true;
}

/* After so many keys of the same hash that differ, looking for a plain key is left to the way that counts its steps. */
enum { PLAIN_PATIENCE = 8, PLAIN_LOOKS = 64 /* likewise after so many slots */ };

static inline bool plain_equal(Value v, Value plain, bool *known) {
    if (!is_exactly(v, &type_tuple)) return plain_item_equal(v, plain, known);
    if (!is_exactly(plain, &type_tuple)) return false;
    const Tuple *a = AS(Tuple, v), *b = AS(Tuple, plain);
    if (a->length != b->length) return false;
    for (uint64_t i = 0; i < a->length; i++) {
        if (a->items[i] == b->items[i]) continue;
        if (!plain_item_equal(a->items[i], b->items[i], known)) return false;
        if (!*known) return true;
    }
    return true;
}

/* The hash of a tuple of these items; that of a slice. */
Status walk_hash_items(VM *vm, const Value *items, uint64_t length, Walk *walk, uint64_t *hash);
Status walk_hash_slice(VM *vm, const Slice *slice, Walk *walk, uint64_t *hash);

/* Rewords a TypeError of a key's hash: "cannot use 'list' as a dict key (unhashable type: 'list')". Answers `status`, or what rewording
 * came to. */
Status container_reword_unhashable(VM *vm, Status status, Value key, const char *role);

/* A class's __class_getitem__: list[int]. */
extern const Function prelude_class_getitem;


/* The six comparison methods of a type, as one function of the operator:
 * Status compare_leaf(VM *, CompareOperator, Value *args, Value *result). */
#define CONTAINER_COMPARE_LEAF(name, operator)                                                                         \
    static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result) {                                    \
        (void)count;                                                                                                   \
        return compare_leaf(vm, operator, args, result);                                                               \
    }
#define CONTAINER_COMPARE_LEAVES                                                                                       \
    CONTAINER_COMPARE_LEAF(eq, COMPARE_EQ)                                                                             \
    CONTAINER_COMPARE_LEAF(ne, COMPARE_NE)                                                                             \
    CONTAINER_COMPARE_LEAF(lt, COMPARE_LT)                                                                             \
    CONTAINER_COMPARE_LEAF(le, COMPARE_LE)                                                                             \
    CONTAINER_COMPARE_LEAF(gt, COMPARE_GT)                                                                             \
    CONTAINER_COMPARE_LEAF(ge, COMPARE_GE)
/* Their entries in the type's table, with prelude_list_eq ... behind them. */
#define CONTAINER_COMPARE_SLOTS(type, prelude)                                                                         \
    SLOT("__lt__", "value, /", 2, lt_leaf, &prelude##_lt, type), SLOT("__le__", "value, /", 2, le_leaf, &prelude##_le, type), \
        SLOT("__eq__", "value, /", 2, eq_leaf, &prelude##_eq, type), SLOT("__ne__", "value, /", 2, ne_leaf, &prelude##_ne, type), \
        SLOT("__gt__", "value, /", 2, gt_leaf, &prelude##_gt, type), SLOT("__ge__", "value, /", 2, ge_leaf, &prelude##_ge, type)

/* Like SLOT, for methods that take a range of arguments or keywords. */
#define SLOT_RANGE(FLAGS_, NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, PYTHON_, OWNER_)                             \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | (FLAGS_)), NAME_, PARAMETERS_, MIN_, MAX_, TOTAL_, LEAF_, {NULL}, PYTHON_, \
     &(OWNER_)}
/* A read-only attribute. */
#define MEMBER(NAME_, GETTER_, OWNER_)                                                                                 \
    {BUILTIN_OBJECT(type_member_descriptor, BUILTIN_GETSET), NAME_, "", 1, 1, 1, GETTER_, {NULL}, NULL, &(OWNER_)}
#define ANY_ARGUMENTS (BUILTIN_VARIADIC | BUILTIN_KEYWORDS)

/* Of a variadic call: how many of the arguments are keywords' values. */
static inline uint32_t keyword_count(const VM *vm) {
    return is_kind(vm->keyword_names, KIND_TUPLE) ? (uint32_t)AS(Tuple, vm->keyword_names)->length : 0;
}
/* Checks the arguments of a constructor that takes at most `most` besides args[0], and no keywords. */
Status container_check_arguments(VM *vm, const char *name, uint32_t count, uint32_t most);

/* For what a long leaf costs. */
#define charge_items(vm, count) vm_charge(vm, (count) / 16)

#endif
