/* set_operations.c: union, intersection, difference and symmetric difference, in the steps that CPython takes: the order in which the
 * result is iterated depends on them. */
#include "object/container.h"
#include "object/dict.h"
#include "object/keys.h"
#include "object/set_table.h"
#include "vm/vm.h"

static const Type *base_type(const Set *set) {
    bool frozen = set->object.type == &type_frozenset || type_is_subtype(set->object.type, &type_frozenset);
    return frozen ? &type_frozenset : &type_set;
}

Status set_copy_of(VM *vm, const Set *set, const Type *type, Set **copy) {
    Set *new = set_new(vm, type);
    if (!new) return NO_MEMORY;
    *copy = new;
    return set_is_quick_to_copy(set) ? set_merge(vm, new, set) : NEEDS_PYTHON;
}

/* ---- union ---- */

Status set_update(VM *vm, Set *set, Value iterable) {
    bool stopped;
    if (is_kind(iterable, KIND_SET)) {
        const Set *other = AS(Set, iterable);
        return set_is_small(other) || (set->filled == 0 && set_is_quick_to_copy(other)) ? set_merge(vm, set, other) : NEEDS_PYTHON;
    }
    if (!is_exactly(iterable, &type_dict)) {
        return keys_use(vm, KEYS_ADD, value_of(set), NONE, iterable, ROLE_SET_ELEMENT, &stopped); /* adding again what was added changes nothing */
    }
    Set *clone;
    uint64_t more = AS(Dict, iterable)->live;
    if (!set_is_small(set) || !dict_is_small(AS(Dict, iterable))) return NEEDS_PYTHON;
    TRY(set_clone(vm, set, &clone));
    if (set_is_crowded(clone, more)) TRY(set_table_resize(vm, clone, (clone->live + more) * 2));
    TRY(keys_use(vm, KEYS_ADD, value_of(clone), NONE, iterable, ROLE_SET_ELEMENT, &stopped));
    set_become(vm, set, clone);
    return DONE;
}

Status set_from_iterable(VM *vm, const Type *type, Value iterable, Value *result) {
    Set *set = set_new(vm, type);
    if (!set) return NO_MEMORY;
    TRY(set_update(vm, set, iterable));
    *result = value_of(set);
    return DONE;
}

/* ---- intersection ---- */

Status set_intersection(VM *vm, const Set *set, Value iterable, Set **result) {
    const Type *type = base_type(set);
    bool stopped;
    if (value_of(set) == iterable) return set_copy_of(vm, set, type, result);
    if (is_kind(iterable, KIND_SET) && AS(Set, iterable)->live > set->live) { /* the smaller one is walked through */
        const Set *larger = AS(Set, iterable);
        iterable = value_of(set);
        set = larger;
    }
    *result = set_new(vm, type);
    if (!*result) return NO_MEMORY;
    return keys_use(vm, KEYS_KEEP, value_of(set), value_of(*result), iterable, ROLE_NONE, &stopped);
}

/* ---- difference ---- */

Status set_difference_update(VM *vm, Set *set, Value iterable) {
    bool stopped;
    if (value_of(set) == iterable) {
        set_clear(vm, set);
        return DONE;
    }
    if (is_kind(iterable, KIND_SET) && AS(Set, iterable)->live >> 3 > set->live) { /* far larger: first what they share */
        Set *common;
        TRY(set_intersection(vm, set, iterable, &common));
        iterable = value_of(common);
    }
    TRY(keys_use(vm, KEYS_REMOVE, value_of(set), NONE, iterable, ROLE_SET_ELEMENT, &stopped));
    return set_settle(vm, set);
}

Status set_settle(VM *vm, Set *set) {
    uint64_t mask = (set->table ? set->table->capacity : 8) - 1;
    return set->filled - set->live > mask / 4 ? set_table_resize(vm, set, set_growth(set)) : DONE;
}

static Status copy_and_remove(VM *vm, const Set *set, Value iterable, Set **result) {
    uint64_t start = vm_charged(vm);
    TRY(set_copy_of(vm, set, base_type(set), result));
    uint64_t done = vm_charged(vm);
    return set_step(vm, start, done, set_difference_update(vm, *result, iterable));
}

Status set_difference(VM *vm, const Set *set, Value iterable, Set **result) {
    const Set *other_set = is_kind(iterable, KIND_SET) ? AS(Set, iterable) : NULL;
    const Dict *other_dict = is_exactly(iterable, &type_dict) ? AS(Dict, iterable) : NULL;
    bool stopped;
    if (!other_set && !other_dict) return copy_and_remove(vm, set, iterable, result);
    uint64_t size = other_set ? other_set->live : other_dict->live;
    if (set->live >> 2 > size) return copy_and_remove(vm, set, iterable, result);
    *result = set_new(vm, base_type(set));
    if (!*result) return NO_MEMORY;
    return keys_use(vm, KEYS_REST, iterable, value_of(*result), value_of(set), ROLE_NONE, &stopped);
}

/* ---- symmetric difference ---- */

/* Toggling twice would undo it, so it is done to a copy of the table. */
Status set_symmetric_difference_update(VM *vm, Set *set, Value iterable) {
    bool stopped;
    if (value_of(set) == iterable) {
        set_clear(vm, set);
        return DONE;
    }
    if (!set_is_small(set)) return NEEDS_PYTHON;
    uint64_t start = vm_charged(vm);
    if (!is_kind(iterable, KIND_SET) && !is_exactly(iterable, &type_dict)) {
        TRY(set_from_iterable(vm, &type_set, iterable, &iterable));
    }
    Set *clone;
    uint64_t done = vm_charged(vm);
    TRY(set_step(vm, start, done, set_clone(vm, set, &clone)));
    TRY(set_step(vm, start, done, keys_use(vm, KEYS_TOGGLE, value_of(clone), NONE, iterable, ROLE_SET_ELEMENT, &stopped)));
    set_become(vm, set, clone);
    return DONE;
}

Status set_symmetric_difference(VM *vm, const Set *set, Value iterable, Set **result) {
    Value other;
    bool stopped;
    uint64_t start = vm_charged(vm);
    if (!set_is_small(set)) return NEEDS_PYTHON;
    TRY(set_from_iterable(vm, base_type(set), iterable, &other));
    *result = AS(Set, other);
    uint64_t done = vm_charged(vm);
    return set_step(vm, start, done, keys_use(vm, KEYS_TOGGLE, other, NONE, value_of(set), ROLE_SET_ELEMENT, &stopped));
}

/* ---- operators ---- */

static bool is_set_view(Value v) { return is_kind(v, KIND_DICT_VIEW) && object_of(v)->aux != VIEW_VALUES; }

/* set(view), in the steps that its dict's size determines. */
static Status view_to_set(VM *vm, Value v, Set **result) {
    Value iterable = v;
    if (is_set_view(v) && object_of(v)->aux == VIEW_KEYS && is_exactly(AS(DictView, v)->dict, &type_dict)) {
        iterable = AS(DictView, v)->dict;
    }
    Value set;
    TRY(set_from_iterable(vm, &type_set, iterable, &set));
    *result = AS(Set, set);
    return DONE;
}

static uint64_t view_size(Value view) { return AS(Dict, AS(DictView, view)->dict)->live; }

static Status view_intersection(VM *vm, Value view, Value other, Set **result) {
    if (!is_set_view(view)) {
        Value swapped = view;
        view = other;
        other = swapped;
    }
    if (is_exactly(other, &type_set) && view_size(view) <= AS(Set, other)->live) {
        return set_intersection(vm, AS(Set, other), view, result);
    }
    if (is_set_view(other) && view_size(other) > view_size(view)) {
        Value swapped = view;
        view = other;
        other = swapped;
    }
    Set *common = set_new(vm, &type_set);
    if (!common) return NO_MEMORY;
    *result = common;
    bool stopped;
    Value sought = object_of(view)->aux == VIEW_KEYS ? AS(DictView, view)->dict : view;
    return keys_use(vm, KEYS_KEEP, sought, value_of(common), other, ROLE_DICT_KEY, &stopped);
}

static Status view_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    Set *set = NULL;
    uint64_t start = vm_charged(vm);
    if (operator == BINARY_AND) TRY(view_intersection(vm, a, b, &set));
    else TRY(view_to_set(vm, a, &set));
    uint64_t done = vm_charged(vm);
    switch (operator) {
    case BINARY_AND: break;
    case BINARY_OR: TRY(set_step(vm, start, done, set_update(vm, set, b))); break;
    case BINARY_SUBTRACT: TRY(set_step(vm, start, done, set_difference_update(vm, set, b))); break;
    default: TRY(set_step(vm, start, done, set_symmetric_difference_update(vm, set, b))); break;
    }
    *result = value_of(set);
    return DONE;
}

Status set_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (operator != BINARY_AND && operator != BINARY_OR && operator != BINARY_SUBTRACT && operator != BINARY_XOR) return DONE;
    if (is_set_view(a) || is_set_view(b)) return view_binary(vm, operator, a, b, result);
    if (!is_kind(a, KIND_SET) || !is_kind(b, KIND_SET)) return DONE;
    Set *set = NULL;
    uint64_t start = vm_charged(vm), done;
    switch (operator) {
    case BINARY_AND: TRY(set_intersection(vm, AS(Set, a), b, &set)); break;
    case BINARY_OR:
        if (AS(Set, a)->live && !set_is_small(AS(Set, b)) && a != b) return NEEDS_PYTHON; /* which makes the copy, too */
        TRY(set_copy_of(vm, AS(Set, a), base_type(AS(Set, a)), &set));
        done = vm_charged(vm);
        if (a != b) TRY(set_step(vm, start, done, set_update(vm, set, b)));
        break;
    case BINARY_SUBTRACT: TRY(set_difference(vm, AS(Set, a), b, &set)); break;
    default: TRY(set_symmetric_difference(vm, AS(Set, a), b, &set)); break;
    }
    *result = value_of(set);
    return DONE;
}
