/* conversion.c: the short way of calls like int(x). They mean __new__ and __init__ of the type; where both are builtin and the argument is
 * too, what these would do is done here at once. */
#include "object/conversion.h"

#include "object/dict.h"
#include "object/float.h"
#include "object/int.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/range.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "object/type.h"

static Status to_int(VM *vm, Value v, Value *result) {
    if (v != UNBOUND) return int_convert(vm, v, result);
    *result = small_int(0);
    return DONE;
}

static Status to_float(VM *vm, Value v, Value *result) {
    double value = 0;
    if (is_double(v) || is_exactly(v, &type_float)) {
        *result = v;
        return DONE;
    }
    if (v != UNBOUND) TRY(float_convert(vm, v, &value));
    return float_new(vm, value, result);
}

static Status to_str(VM *vm, Value v, Value *result) {
    if (v != UNBOUND) return type_of(v)->object.aux & TYPE_STATIC ? value_str(vm, v, result) : NEEDS_PYTHON;
    *result = value_of(&str_empty);
    return DONE;
}

static Status to_bool(VM *vm, Value v, Value *result) {
    bool truth = false;
    if (v != UNBOUND) TRY(value_truth(vm, v, &truth));
    *result = bool_value(truth);
    return DONE;
}

static bool is_builtin_container(Value v) { return iterable_exact_count(v) >= 0; }

static Status to_list(VM *vm, Value v, Value *result) {
    if (v != UNBOUND && !is_builtin_container(v)) return NEEDS_PYTHON;
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    *result = value_of(list);
    return v == UNBOUND ? DONE : list_fill(vm, list, v);
}

static Status to_tuple(VM *vm, Value v, Value *result) {
    *result = value_of(&tuple_empty);
    if (v == UNBOUND) return DONE;
    return is_builtin_container(v) ? tuple_from_iterable(vm, v, result) : NEEDS_PYTHON;
}

static Status to_set(VM *vm, const Type *type, Value v, Value *result) {
    if (v != UNBOUND && type == &type_frozenset && is_exactly(v, type)) return NEEDS_PYTHON; /* it stays what it is */
    if (v != UNBOUND) return is_builtin_container(v) ? set_from_iterable(vm, type, v, result) : NEEDS_PYTHON;
    Set *set = set_new(vm, type);
    *result = set ? value_of(set) : UNBOUND;
    return set ? DONE : NO_MEMORY;
}

static Status to_dict(VM *vm, Value v, Value *result) {
    if (v != UNBOUND && !is_exactly(v, &type_dict)) return NEEDS_PYTHON;
    Dict *dict = dict_new(vm, 0);
    if (!dict) return NO_MEMORY;
    *result = value_of(dict);
    return v == UNBOUND ? DONE : dict_merge(vm, dict, AS(Dict, v));
}

static Status to_range(VM *vm, const Value *args, uint32_t count, Value *result) {
    if (count < 1 || count > 3) return NEEDS_PYTHON;
    Value start = count > 1 ? args[0] : small_int(0), stop = args[count > 1], step = count == 3 ? args[2] : small_int(1);
    return is_int(start) && is_int(stop) && is_int(step) ? range_new(vm, start, stop, step, result) : NEEDS_PYTHON;
}

Status value_construct(VM *vm, const Type *type, const Value *args, uint32_t count, Value *result) {
    if (type == &type_range) return to_range(vm, args, count, result);
    if (count > 1) return NEEDS_PYTHON;
    Value v = count ? args[0] : UNBOUND;
    switch (type->number) {
    case TYPE_NUMBER_int: return to_int(vm, v, result);
    case TYPE_NUMBER_str: return to_str(vm, v, result);
    case TYPE_NUMBER_list: return to_list(vm, v, result);
    case TYPE_NUMBER_float: return to_float(vm, v, result);
    case TYPE_NUMBER_set: case TYPE_NUMBER_frozenset: return to_set(vm, type, v, result);
    case TYPE_NUMBER_tuple: return to_tuple(vm, v, result);
    case TYPE_NUMBER_dict: return to_dict(vm, v, result);
    case TYPE_NUMBER_bool: return to_bool(vm, v, result);
    default: return NEEDS_PYTHON;
    }
}
