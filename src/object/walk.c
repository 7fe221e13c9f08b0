/* walk.c: see walk.h. */
#include "object/walk.h"
#include "core/hash.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/list.h"
#include "object/range.h"
#include "object/set.h"
#include "object/slice.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

bool container_inherits(VM *vm, const Object *object, const Type *base, Value name) {
    if (object->type == base) return true;
    return type_lookup(vm, object->type, name) == type_lookup(vm, base, name);
}

static const Type *const container_types[KIND_COUNT] = {
    [KIND_LIST] = &type_list,   [KIND_TUPLE] = &type_tuple, [KIND_DICT] = &type_dict,
    [KIND_SET] = &type_set,     [KIND_SLICE] = &type_slice,
};

/* The builtin class whose behaviour C knows for this object; NULL: protocol.h knows more. */
static const Type *base_of(const Object *object) {
    if (object->type == &type_frozenset) return &type_frozenset;
    const Type *base = container_types[object->kind];
    if (base == &type_set && object->type != &type_set && type_is_subtype(object->type, &type_frozenset)) {
        return &type_frozenset;
    }
    return base;
}

static const Value compare_names[] = {NAME(__lt__), NAME(__le__), NAME(__eq__), NAME(__ne__), NAME(__gt__), NAME(__ge__)};
static const CompareOperator reflected[] = {COMPARE_GT, COMPARE_GE, COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE};

/* Whether both operands, containers of one kind, compare as builtin ones do. */
static bool compare_is_builtin(VM *vm, CompareOperator operator, const Object *a, const Object *b) {
    if (!container_inherits(vm, a, base_of(a), compare_names[operator])) return false;
    return b->type == a->type || container_inherits(vm, b, base_of(b), compare_names[reflected[operator]]);
}

static Status equal_containers(VM *vm, Object *a, Object *b, Walk *walk, bool *equal) {
    switch (a->kind) {
    case KIND_LIST: {
        List *x = (List *)a, *y = (List *)b;
        *equal = false;
        if (x->length != y->length) return DONE;
        return walk_equal_items(vm, list_items(x), list_items(y), x->length, walk, equal);
    }
    case KIND_TUPLE: {
        Tuple *x = (Tuple *)a, *y = (Tuple *)b;
        *equal = false;
        if (x->length != y->length) return DONE;
        return walk_equal_items(vm, x->items, y->items, x->length, walk, equal);
    }
    case KIND_DICT: return dict_walk_equal(vm, (Dict *)a, (Dict *)b, walk, equal);
    case KIND_SET: return set_walk_equal(vm, (Set *)a, (Set *)b, walk, equal);
    default: { /* slices */
        Slice *x = (Slice *)a, *y = (Slice *)b;
        TRY(walk_equal(vm, x->start, y->start, walk, equal));
        if (*equal) TRY(walk_equal(vm, x->stop, y->stop, walk, equal));
        if (*equal) TRY(walk_equal(vm, x->step, y->step, walk, equal));
        return DONE;
    }
    }
}

Status walk_equal(VM *vm, Value a, Value b, Walk *walk, bool *equal) {
    *equal = a == b;
    if (*equal || are_ints(a, b)) return DONE;
    if (is_object(a) && is_object(b)) {
        Object *x = object_of(a), *y = object_of(b);
        if (x->type == &type_str && y->type == &type_str) {
            WORKED(vm, ((Str *)x)->length / 64);
            *equal = str_equal((Str *)x, (Str *)y);
            return DONE;
        }
        if (x->kind == y->kind && base_of(x)) {
            if (walk->depth >= DATA_DEPTH_LIMIT || !compare_is_builtin(vm, COMPARE_EQ, x, y)) return NEEDS_PYTHON;
            walk->depth++;
            TRY(equal_containers(vm, x, y, walk, equal));
            walk->depth--;
            return DONE;
        }
    } else if (is_double(a) && is_double(b)) {
        *equal = double_of(a) == double_of(b);
        return DONE;
    }
    Value result;
    TRY(walk_compare(vm, COMPARE_EQ, a, b, walk, &result));
    *equal = result == TRUE;
    return DONE;
}

uint64_t walk_identical_items(const Value *a, const Value *b, uint64_t length) {
    uint64_t i = 0;
    while (i + 8 <= length && memcmp(a + i, b + i, 8 * sizeof(Value)) == 0) {
        i += 8;
    }
    while (i < length && a[i] == b[i]) {
        i++;
    }
    return i;
}

/* Goes over the identical items at the start. */
static Status skip_identical(VM *vm, const Value *a, const Value *b, uint64_t length, Walk *walk, uint64_t *same) {
    uint64_t most = (uint64_t)walk->budget * WALK_IDENTICAL;
    *same = walk_identical_items(a, b, length < most ? length : most);
    walk->budget -= (uint32_t)(*same / WALK_IDENTICAL);
    WORKED(vm, *same / 16);
    return *same == most && length > most ? NEEDS_PYTHON : DONE;
}

Status walk_equal_items(VM *vm, const Value *a, const Value *b, uint64_t length, Walk *walk, bool *equal) {
    uint64_t same;
    *equal = true;
    if (a == b) return DONE;
    TRY(skip_identical(vm, a, b, length, walk, &same));
    for (uint64_t i = same; i < length; i++) {
        bool identical = a[i] == b[i];
        if (identical && i % 16) continue; /* those cost little */
        WORKED(vm, 16);
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        if (identical) continue;
        TRY(walk_equal(vm, a[i], b[i], walk, equal));
        if (!*equal) return DONE;
    }
    return DONE;
}

static bool order_holds(CompareOperator operator, uint64_t a, uint64_t b) {
    switch (operator) {
    case COMPARE_LT: return a < b;
    case COMPARE_LE: return a <= b;
    case COMPARE_EQ: return a == b;
    case COMPARE_NE: return a != b;
    case COMPARE_GT: return a > b;
    default: return a >= b;
    }
}

/* Containers of one kind. */
static Status compare_containers(VM *vm, CompareOperator operator, Object *a, Object *b, Walk *walk, Value *result) {
    bool equal;
    switch (a->kind) {
    case KIND_LIST: {
        List *x = (List *)a, *y = (List *)b;
        return walk_compare_items(vm, operator, list_items(x), x->length, list_items(y), y->length, walk, result);
    }
    case KIND_TUPLE: {
        Tuple *x = (Tuple *)a, *y = (Tuple *)b;
        return walk_compare_items(vm, operator, x->items, x->length, y->items, y->length, walk, result);
    }
    case KIND_SLICE: {
        Slice *x = (Slice *)a, *y = (Slice *)b;
        Value mine[] = {x->start, x->stop, x->step}, theirs[] = {y->start, y->stop, y->step};
        return walk_compare_items(vm, operator, mine, 3, theirs, 3, walk, result);
    }
    case KIND_SET:
        if (operator == COMPARE_EQ || operator == COMPARE_NE) break;
        return set_compare(vm, operator, value_of(a), value_of(b), result);
    default: break;
    }
    if (operator != COMPARE_EQ && operator != COMPARE_NE) return DONE; /* no order: NOT_IMPLEMENTED */
    TRY(equal_containers(vm, a, b, walk, &equal));
    *result = bool_value(equal == (operator == COMPARE_EQ));
    return DONE;
}

/* Whether a value of another kind than the container it is compared with may have a say in it. */
static bool has_a_say(VM *vm, Value other, CompareOperator operator) {
    if (!is_object(other)) return false;
    switch (object_of(other)->kind) {
    case KIND_INT: case KIND_FLOAT: case KIND_COMPLEX: case KIND_STR: case KIND_BYTES: case KIND_BYTEARRAY: case KIND_MEMORYVIEW:
    case KIND_TUPLE: case KIND_LIST: case KIND_DICT: case KIND_DICT_VIEW: case KIND_SET: case KIND_RANGE: case KIND_SLICE:
        if (object_of(other)->type->object.aux & TYPE_STATIC) return false;
        break;
    default: break;
    }
    Value method = type_lookup(vm, type_of(other), compare_names[operator]);
    return method != UNBOUND && method != type_lookup(vm, &type_object, compare_names[operator]);
}

static bool is_container(const Object *object) {
    return base_of(object) || object->kind == KIND_DICT_VIEW || object->kind == KIND_RANGE;
}

/* Where the left one is a container. */
static Status compare_container(VM *vm, CompareOperator operator, Value a, Value b, Walk *walk, Value *result) {
    Object *x = object_of(a), *y = is_object(b) ? object_of(b) : NULL;
    *result = NOT_IMPLEMENTED;
    if (y && y->kind == x->kind && base_of(x)) {
        if (walk->depth >= DATA_DEPTH_LIMIT || !compare_is_builtin(vm, operator, x, y)) return NEEDS_PYTHON;
        walk->depth++;
        TRY(compare_containers(vm, operator, x, y, walk, result));
        walk->depth--;
        return DONE;
    }
    if (base_of(x) && !container_inherits(vm, x, base_of(x), compare_names[operator])) return NEEDS_PYTHON;
    if (has_a_say(vm, b, reflected[operator])) return NEEDS_PYTHON;
    if (y && x->kind == KIND_RANGE && y->kind == KIND_RANGE && (operator == COMPARE_EQ || operator == COMPARE_NE)) {
        bool equal;
        TRY(range_equal(vm, (Range *)x, (Range *)y, &equal));
        *result = bool_value(equal == (operator == COMPARE_EQ));
        return DONE;
    }
    return dict_view_compare(vm, operator, a, b, result);
}

/* Whether a program's subclass of int, str ... has a method of its own for this. */
static bool orders_itself(VM *vm, CompareOperator operator, Value v) {
    return !type_is_builtin_behaviour(vm, type_of(v), compare_names[operator]);
}

Status walk_compare(VM *vm, CompareOperator operator, Value a, Value b, Walk *walk, Value *result) {
    if (are_ints(a, b)) {
        /* The order of the payloads shifted up is the order of the ints. */
        int64_t x = (int64_t)(a << 16), y = (int64_t)(b << 16);
        bool holds = operator == COMPARE_LT   ? x < y
                     : operator == COMPARE_LE ? x <= y
                     : operator == COMPARE_EQ ? x == y
                     : operator == COMPARE_NE ? x != y
                     : operator == COMPARE_GT ? x > y
                                              : x >= y;
        *result = bool_value(holds);
        return DONE;
    }
    if (is_double(a) && is_double(b)) {
        double x = double_of(a), y = double_of(b);
        bool holds = operator == COMPARE_LT   ? x < y
                     : operator == COMPARE_LE ? x <= y
                     : operator == COMPARE_EQ ? x == y
                     : operator == COMPARE_NE ? x != y
                     : operator == COMPARE_GT ? x > y
                                              : x >= y;
        *result = bool_value(holds);
        return DONE;
    }
    if (is_object(a) && is_container(object_of(a))) return compare_container(vm, operator, a, b, walk, result);
    if (orders_itself(vm, operator, a) || orders_itself(vm, reflected[operator], b)) return NEEDS_PYTHON;
    return value_compare(vm, operator, a, b, result);
}

Status walk_compare_items(VM *vm, CompareOperator operator, const Value *a, uint64_t a_length, const Value *b, uint64_t b_length,
                          Walk *walk, Value *result) {
    uint64_t shorter = a_length < b_length ? a_length : b_length;
    uint64_t same = shorter;
    if (a != b) TRY(skip_identical(vm, a, b, shorter, walk, &same));
    for (uint64_t i = same; i < shorter; i++) {
        bool identical = a[i] == b[i], equal;
        if (identical && i % 16) continue;
        WORKED(vm, 16);
        if (walk->budget == 0) return NEEDS_PYTHON;
        walk->budget--;
        if (identical) continue;
        TRY(walk_equal(vm, a[i], b[i], walk, &equal));
        if (equal) continue;
        if (operator == COMPARE_EQ || operator == COMPARE_NE) {
            *result = bool_value(operator == COMPARE_NE);
            return DONE;
        }
        TRY(walk_compare(vm, operator, a[i], b[i], walk, result));
        return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE; /* it finds a reflected method, or the error */
    }
    *result = bool_value(order_holds(operator, a_length, b_length));
    return DONE;
}

/* How two values that are not identical compare: negative, 0, positive. False: that takes more than a look. */
static inline bool order_quickly(Value a, Value b, int *order) {
    enum { LONGEST = 256 };
    if (are_ints(a, b)) {
        *order = (int64_t)(a << 16) < (int64_t)(b << 16) ? -1 : 1;
        return true;
    }
    if (is_exactly(a, &type_str) && is_exactly(b, &type_str)) {
        const Str *x = AS(Str, a), *y = AS(Str, b);
        if (x->length > LONGEST || y->length > LONGEST) return false;
        *order = str_compare(x, y);
        return true;
    }
    if (is_double(a) && is_double(b)) {
        double x = double_of(a), y = double_of(b);
        *order = x < y ? -1 : x > y;
        return true;
    }
    return false;
}

bool compare_items_quickly(CompareOperator operator, const Value *a, uint64_t a_length, const Value *b, uint64_t b_length, Value *result) {
    enum { MOST = 16 };
    uint64_t shorter = a_length < b_length ? a_length : b_length;
    if (shorter > MOST) return false;
    int order = 0;
    for (uint64_t i = 0; i < shorter && order == 0; i++) {
        if (a[i] != b[i] && !order_quickly(a[i], b[i], &order)) return false;
    }
    if (order == 0) order = a_length < b_length ? -1 : a_length > b_length;
    *result = bool_value(order_holds(operator, order < 0 ? 0 : order > 0 ? 2 : 1, 1));
    return true;
}

/* Whether hash() of a tuple, set or slice is what the builtin class defines. */
static Status check_hash(VM *vm, Value v) {
    const Type *type = type_of(v);
    if (type == &type_tuple || type == &type_frozenset || type == &type_slice) return DONE;
    Value method = type_lookup(vm, type, NAME(__hash__));
    if (method == NONE) return raise_type(vm, "unhashable type: '%T'", v);
    return type_is_builtin_behaviour(vm, type, NAME(__hash__)) ? DONE : NEEDS_PYTHON;
}

Status walk_hash(VM *vm, Value v, Walk *walk, uint64_t *hash) {
    if (quick_hash(v, hash)) return DONE;
    if (!is_kind(v, KIND_TUPLE) && !is_kind(v, KIND_SET) && !is_kind(v, KIND_SLICE)) return value_hash(vm, v, hash);
    TRY(check_hash(vm, v));
    if (is_kind(v, KIND_SET)) return frozenset_hash(vm, AS(Set, v), hash);
    if (walk->depth >= DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    walk->depth++;
    if (is_kind(v, KIND_TUPLE)) {
        TRY(walk_hash_items(vm, AS(Tuple, v)->items, AS(Tuple, v)->length, walk, hash));
    } else {
        TRY(walk_hash_slice(vm, AS(Slice, v), walk, hash));
    }
    walk->depth--;
    return DONE;
}

static Status mix_items(VM *vm, const Value *items, uint64_t length, Walk *walk, uint64_t *mixed) {
    uint64_t state = hash_tuple_begin();
    if (length / WALK_IDENTICAL > walk->budget) return NEEDS_PYTHON;
    walk->budget -= (uint32_t)(length / WALK_IDENTICAL);
    for (uint64_t i = 0; i < length; i++) {
        uint64_t hash;
        WORKED(vm, 1);
        if (!quick_hash(items[i], &hash)) {
            if (walk->budget == 0) return NEEDS_PYTHON;
            walk->budget--;
            TRY(walk_hash(vm, items[i], walk, &hash));
        }
        state = hash_tuple_add(state, hash);
    }
    *mixed = state;
    return DONE;
}

Status walk_hash_items(VM *vm, const Value *items, uint64_t length, Walk *walk, uint64_t *hash) {
    TRY(mix_items(vm, items, length, walk, hash));
    *hash = hash_tuple_finish(*hash, length);
    return DONE;
}

/* As a tuple's, but its length does not enter. */
Status walk_hash_slice(VM *vm, const Slice *slice, Walk *walk, uint64_t *hash) {
    Value items[] = {slice->start, slice->stop, slice->step};
    TRY(mix_items(vm, items, 3, walk, hash));
    if (*hash == UINT64_MAX) *hash = 1546275796;
    return DONE;
}

Status container_check_class(VM *vm, Value class, const Type *base) {
    if (!is_kind(class, KIND_TYPE)) {
        return raise_type(vm, "%N.__new__(X): X is not a type object (%T)", base, class);
    }
    const Type *type = AS(Type, class);
    if (type == base || type_is_subtype(type, base)) return DONE;
    return raise_type(vm, "%N.__new__(%N): %N is not a subtype of %N", base, type, type, base);
}

Status container_check_arguments(VM *vm, const char *name, uint32_t count, uint32_t most) {
    if (keyword_count(vm)) return raise_type(vm, "%s() takes no keyword arguments", name);
    if (count - 1 <= most) return DONE;
    return raise_type(vm, "%s expected at most %u argument%s, got %u", name, most, most == 1 ? "" : "s", count - 1);
}

Status container_reword_unhashable(VM *vm, Status status, Value key, const char *role) {
    if (status != RAISED || !is_exactly(vm->raised, &type_TypeError)) return status;
    Value args = AS(Exception, vm->raised)->args;
    if (!is_kind(args, KIND_TUPLE) || AS(Tuple, args)->length != 1) return status;
    Value text = AS(Tuple, args)->items[0];
    if (!is_kind(text, KIND_STR)) return status;
    vm->raised = UNBOUND;
    return raise_type(vm, "cannot use '%Q' as a %s (%S)", key, role, text);
}
