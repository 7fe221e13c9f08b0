/* operators.c: see operators.h. */
#include "vm/operators.h"

#include "frozen.h"
#include "object/dict.h"
#include "object/names.h"
#include "object/iterator.h"
#include "object/str.h"
#include "object/walk.h"
#include "vm/attribute.h"
#include "vm/deliver.h"
#include "vm/generator.h"
#include "vm/keyed_call.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"

const char *const binary_symbols[] = {"+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@", "divmod()"};
static const char *const in_place_symbols[] = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@=", ""};

static const Value in_place_names[] = {NAME(__iadd__), NAME(__isub__), NAME(__imul__), NAME(__itruediv__), NAME(__ifloordiv__),
                                       NAME(__imod__), NAME(__ipow__), NAME(__ilshift__), NAME(__irshift__), NAME(__iand__),
                                       NAME(__ior__), NAME(__ixor__), NAME(__imatmul__), UNBOUND};
static const Value left_names[] = {NAME(__add__), NAME(__sub__), NAME(__mul__), NAME(__truediv__), NAME(__floordiv__),
                                   NAME(__mod__), NAME(__pow__), NAME(__lshift__), NAME(__rshift__), NAME(__and__),
                                   NAME(__or__), NAME(__xor__), NAME(__matmul__), NAME(__divmod__)};
static const Value right_names[] = {NAME(__radd__), NAME(__rsub__), NAME(__rmul__), NAME(__rtruediv__), NAME(__rfloordiv__),
                                    NAME(__rmod__), NAME(__rpow__), NAME(__rlshift__), NAME(__rrshift__), NAME(__rand__),
                                    NAME(__ror__), NAME(__rxor__), NAME(__rmatmul__), NAME(__rdivmod__)};

static bool is_static(const Type *type) { return type->object.aux & TYPE_STATIC; }

/* ---- binary operators ---- */

/* The state of a binary operation under way: which candidates are still to be asked, packed into an int. */
enum { STEP_IN_PLACE, STEP_FIRST, STEP_SECOND, STEP_SEQUENCE, STEP_END };
enum { STATE_IN_PLACE = 1 << 8, STATE_RIGHT_FIRST = 1 << 9 };

static Value pack_state(uint32_t operator, uint32_t flags, uint32_t step) { return small_int((int64_t)(operator | flags | step << 16)); }

static Status unsupported(VM *vm, uint32_t operator, bool in_place, Value a, Value b) {
    if (operator== BINARY_RIGHT_SHIFT && !in_place && is_kind(a, KIND_BUILTIN) && strcmp(AS(Builtin, a)->name, "print") == 0) {
        return raise_type(vm, "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", a, b);
    }
    return raise_type(vm, "unsupported operand type(s) for %s: '%T' and '%T'", in_place ? in_place_symbols[operator] : binary_symbols[operator], a, b);
}

static bool is_sequence(Value v) {
    return is_kind(v, KIND_STR) || is_kind(v, KIND_LIST) || is_kind(v, KIND_TUPLE) || is_kind(v, KIND_BYTES) || is_kind(v, KIND_BYTEARRAY);
}

/* Whether a *= b does not even ask the sequence b: an operand with items, or of a class of the program, has the say alone. */
static bool multiplies_alone(uint32_t operator, bool in_place, Value a) {
    if (operator != BINARY_MULTIPLY || !in_place || !is_object(a)) return false;
    if (is_sequence(a)) return false;
    return !is_static(type_of(a)) || is_kind(a, KIND_DICT) || is_kind(a, KIND_SET) || is_kind(a, KIND_RANGE) || is_kind(a, KIND_MEMORYVIEW) ||
           is_kind(a, KIND_DICT_VIEW);
}

/* The error where no candidate knew what to do: sequences have texts of their own. */
static Status give_up(VM *vm, uint32_t operator, bool in_place, Value a, Value b) {
    Value ignored;
    if (multiplies_alone(operator, in_place, a)) return unsupported(vm, operator, in_place, a, b);
    Value own = is_sequence(a) ? type_lookup(vm, type_of(a), left_names[operator]) : is_sequence(b) ? type_lookup(vm, type_of(b), right_names[operator]) : UNBOUND;
    if (own != UNBOUND && !is_kind(own, KIND_BUILTIN)) return unsupported(vm, operator, in_place, a, b);
    if (operator== BINARY_ADD || operator== BINARY_MULTIPLY) TRY(value_sequence_error(vm, (BinaryOperator) operator, a, b, &ignored));
    return unsupported(vm, operator, in_place, a, b);
}

/* Whether a method is the + or * of a builtin sequence: these come last, after what the other operand's class defines. */
static bool is_sequence_method(VM *vm, Value method, uint32_t operator) {
    if ((operator != BINARY_ADD && operator != BINARY_MULTIPLY) || !is_kind(method, KIND_BUILTIN)) return false;
    const Type *owner = AS(Builtin, method)->owner;
    if (owner != &type_str && owner != &type_list && owner != &type_tuple && owner != &type_bytes && owner != &type_bytearray) return false;
    const Value names[] = {left_names[operator], right_names[operator], in_place_names[operator]};
    for (int i = 0; i < 3; i++) {
        if (method == type_lookup(vm, owner, names[i])) return true;
    }
    return false;
}

/* The sequence method that applies to the operands, which it gets in `args`; UNBOUND when there is none. */
static Value sequence_method(VM *vm, uint32_t operator, bool in_place, Value a, Value b, Value args[2]) {
    Value method = in_place ? type_lookup(vm, type_of(a), in_place_names[operator]) : UNBOUND;
    if (!is_sequence_method(vm, method, operator)) method = type_lookup(vm, type_of(a), left_names[operator]);
    bool left = is_sequence_method(vm, method, operator);
    if (!left && operator == BINARY_MULTIPLY && !multiplies_alone(operator, in_place, a)) method = type_lookup(vm, type_of(b), right_names[operator]);
    if (!is_sequence_method(vm, method, operator)) return UNBOUND;
    args[0] = left ? a : b;
    args[1] = left ? b : a;
    if (operator == BINARY_MULTIPLY && type_lookup(vm, type_of(args[1]), NAME(__index__)) == UNBOUND) return UNBOUND;
    return method;
}

/* Whether a class of the program has += of the list or bytearray that it is: it is asked first, as any other __iadd__ is. */
static bool adds_in_place(uint32_t operator, uint32_t step, const Type *left) { return operator == BINARY_ADD && step == STEP_IN_PLACE && !is_static(left); }

static Status binary_candidates(VM *vm, uint32_t operator, uint32_t flags, uint32_t step, Value a, Value b, uint16_t target) {
    const Type *left = type_of(a), *right = type_of(b);
    for (; step < STEP_END; step++) {
        Value method, args[2] = {a, b};
        bool reflected = false;
        if (step == STEP_SEQUENCE) {
            method = sequence_method(vm, operator, flags & STATE_IN_PLACE, a, b, args);
        } else if (step == STEP_IN_PLACE) {
            if (!(flags & STATE_IN_PLACE)) continue;
            method = type_lookup(vm, left, in_place_names[operator]);
        } else if ((step == STEP_FIRST) != !!(flags & STATE_RIGHT_FIRST)) {
            method = type_lookup(vm, left, left_names[operator]);
        } else {
            if (left == right) continue;
            method = type_lookup(vm, right, right_names[operator]);
            reflected = true;
            args[0] = b;
            args[1] = a;
        }
        if (method == NONE) return raise_type(vm, "'NoneType' object is not callable");
        if (method == UNBOUND || (step != STEP_SEQUENCE && is_sequence_method(vm, method, operator) && !adds_in_place(operator, step, left))) continue;
        Pending pending = {DELIVER_BINARY, target, {pack_state(operator, flags, step + 1), a, b}};
        Value name = step == STEP_IN_PLACE ? in_place_names[operator] : reflected ? right_names[operator] : left_names[operator];
        Status status = call_special(vm, method, name, args, 2, step == STEP_IN_PLACE ? ABSENCE_RAISES : ABSENCE_DECLINES, &pending);
        if (status != DONE) return status;
        if (vm->result != NOT_IMPLEMENTED) return DONE;
    }
    return give_up(vm, operator, flags & STATE_IN_PLACE, a, b);
}

Status operate_binary(VM *vm, BinaryOperator operator, bool in_place, Value a, Value b, uint16_t target) {
    if (operator== BINARY_ADD && is_exactly(a, &type_str) && is_exactly(b, &type_str)) return str_concatenate(vm, a, b, &vm->result);
    const Type *left = type_of(a), *right = type_of(b);
    uint32_t flags = in_place ? STATE_IN_PLACE : 0;
    Value method = in_place && is_object(a) ? type_lookup(vm, left, in_place_names[operator]) : UNBOUND;
    if (is_kind(method, KIND_BUILTIN) && AS(Builtin, method)->owner == left && AS(Builtin, method)->leaf && AS(Builtin, method)->object.aux == BUILTIN_SLOT &&
        !is_sequence_method(vm, method, operator)) {
        Value args[2] = {a, b};
        Status status = AS(Builtin, method)->leaf(vm, args, 2, &vm->result);
        if (status == DONE ? vm->result != NOT_IMPLEMENTED : status != NEEDS_PYTHON) return status;
    }
    if (is_static(left) && is_static(right) && !multiplies_alone(operator, in_place, a) && method == UNBOUND) {
        Status status = value_binary(vm, operator, a, b, &vm->result);
        if (status == DONE && vm->result == NOT_IMPLEMENTED) return give_up(vm, operator, in_place, a, b);
        if (status != NEEDS_PYTHON) return status;
    }
    if (left != right && type_is_subtype(right, left)) {
        Value reflected = type_lookup(vm, right, right_names[operator]);
        if (reflected != UNBOUND && reflected != type_lookup(vm, left, right_names[operator])) flags |= STATE_RIGHT_FIRST;
    }
    return binary_candidates(vm, operator, flags, in_place ? STEP_IN_PLACE : STEP_FIRST, a, b, target);
}

Status operate_binary_continue(VM *vm, const Pending *pending) {
    uint32_t state = (uint32_t)int_of(pending->saved[0]);
    Status status = binary_candidates(vm, state & 0xFF, state & (STATE_IN_PLACE | STATE_RIGHT_FIRST), state >> 16, pending->saved[1],
                                      pending->saved[2], pending->target);
    if (status != DONE) return status;
    Pending store = pending_store(pending->target);
    return deliver_now(vm, &store);
}

Status operate_unary(VM *vm, UnaryOperator operator, Value a, uint16_t target) {
    static const Value names[] = {NAME(__neg__), NAME(__pos__), NAME(__invert__)};
    static const char *const symbols[] = {"-", "+", "~"};
    Value method = type_lookup(vm, type_of(a), names[operator]);
    if (method == UNBOUND) return raise_type(vm, "bad operand type for unary %s: '%T'", symbols[operator], a);
    Pending pending = pending_store(target);
    return call_special(vm, method, names[operator], &a, 1, ABSENCE_RAISES, &pending);
}

/* ---- comparisons ---- */

static const Value compare_names[] = {NAME(__lt__), NAME(__le__), NAME(__eq__), NAME(__ne__), NAME(__gt__), NAME(__ge__)};
static const uint8_t compare_reflected[] = {COMPARE_GT, COMPARE_GE, COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE};
static const char *const compare_symbols[] = {"<", "<=", "==", "!=", ">", ">="};

static Value pack_compare(CompareOperator operator, uint32_t step, bool right_first, const Pending *final) {
    uint32_t wanted = final->delivery == DELIVER_BRANCH && final->saved[0] == TRUE;
    return small_int((int64_t)((uint32_t) operator | step << 4 | (uint32_t)right_first << 6 | (uint32_t)final->delivery << COMPARE_FINAL_SHIFT | wanted << 16));
}

static Status compare_candidates(VM *vm, CompareOperator operator, uint32_t step, bool right_first, Value a, Value b, const Pending *final) {
    const Type *left = type_of(a), *right = type_of(b);
    for (; step < 2; step++) {
        bool reflected = (step == 1) != right_first;
        CompareOperator asked = reflected ? (CompareOperator)compare_reflected[operator] : operator;
        Value args[2] = {reflected ? b : a, reflected ? a : b};
        Value method = type_lookup(vm, reflected ? right : left, compare_names[asked]);
        if (method == UNBOUND) continue;
        if (method == NONE) return raise_type(vm, "'NoneType' object is not callable");
        Pending pending = {DELIVER_COMPARE, final->target, {pack_compare(operator, step + 1, right_first, final), a, b}};
        Status status = call_special(vm, method, compare_names[asked], args, 2, ABSENCE_DECLINES, &pending);
        if (status != DONE) return status;
        if (vm->result != NOT_IMPLEMENTED) return DONE;
    }
    if (operator== COMPARE_EQ || operator== COMPARE_NE) {
        vm->result = bool_value(values_identical(a, b) == (operator== COMPARE_EQ));
        return DONE;
    }
    return raise_type(vm, "'%s' not supported between instances of '%T' and '%T'", compare_symbols[operator], a, b);
}

Status operate_compare(VM *vm, CompareOperator operator, Value a, Value b, const Pending *pending) {
    if (is_exactly(a, &type_str) && is_exactly(b, &type_str)) return value_compare(vm, operator, a, b, &vm->result);
    const Type *left = type_of(a), *right = type_of(b);
    if (left == &type_tuple && right == &type_tuple) {
        const Tuple *x = AS(Tuple, a), *y = AS(Tuple, b);
        if (compare_items_quickly(operator, x->items, x->length, y->items, y->length, &vm->result)) return DONE;
    }
    if (left == right && is_kind(a, KIND_INSTANCE)) {
        Value args[2] = {a, b};
        Pending own = {DELIVER_COMPARE, pending->target, {pack_compare(operator, 1, false, pending), a, b}};
        if (enter_plainly(vm, type_lookup(vm, left, compare_names[operator]), args, 2, &own)) return ENTERED;
    }
    if (is_static(left) && is_static(right)) {
        Status status = value_compare(vm, operator, a, b, &vm->result);
        if (status == DONE && vm->result == NOT_IMPLEMENTED) {
            if (operator== COMPARE_EQ || operator== COMPARE_NE) {
                vm->result = bool_value(values_identical(a, b) == (operator== COMPARE_EQ));
                return DONE;
            }
            return raise_type(vm, "'%s' not supported between instances of '%T' and '%T'", compare_symbols[operator], a, b);
        }
        if (status != NEEDS_PYTHON) return status;
    }
    bool right_first = left != right && type_is_subtype(right, left) && type_lookup(vm, right, compare_names[compare_reflected[operator]]) != UNBOUND;
    return compare_candidates(vm, operator, 0, right_first, a, b, pending);
}

Status operate_compare_continue(VM *vm, const Pending *pending) {
    uint32_t state = (uint32_t)int_of(pending->saved[0]);
    Pending final = {(Delivery)(state >> COMPARE_FINAL_SHIFT & 0xFF), pending->target, {bool_value(state >> 16 & 1), UNBOUND, UNBOUND}};
    if (vm->result == NOT_IMPLEMENTED) {
        TRY(compare_candidates(vm, (CompareOperator)(state & 0xF), state >> 4 & 3, state >> 6 & 1, pending->saved[1], pending->saved[2], &final));
    }
    return deliver_now(vm, &final);
}

/* ---- truth, length, membership ---- */

/* Marks, in the last operand of a delivery of a truth value, that it comes from __bool__ itself. */
#define OF_BOOL TRUE

Status operate_truth(VM *vm, Value v, bool *truth, const Pending *pending) {
    extern const Function prelude_truth;
    Status status = value_truth(vm, v, truth);
    if (status != NEEDS_PYTHON) return status;
    Pending own = {pending->delivery, pending->target, {pending->saved[0], pending->saved[1], OF_BOOL}};
    bool has_room = pending->delivery != DELIVER_STEP; /* that has an operand of its own there */
    if (has_room && enter_plainly(vm, type_lookup(vm, type_of(v), NAME(__bool__)), &v, 1, &own)) return ENTERED;
    status = call_prelude(vm, &prelude_truth, &v, 1, pending);
    return status == DONE ? NEEDS_PYTHON : status;
}

Status operate_truth_given(VM *vm, bool *truth, const Pending *pending) {
    Value result = vm->result;
    if (pending->saved[2] == OF_BOOL && !is_bool(result)) return raise_type(vm, "__bool__ should return bool, returned %T", result);
    return operate_truth(vm, result, truth, pending);
}

Status operate_length(VM *vm, Value v, const Pending *pending) {
    extern const Function prelude_len_slow;
    int64_t length;
    Status status = value_length(vm, v, &length);
    if (status == NEEDS_PYTHON) return call_prelude(vm, &prelude_len_slow, &v, 1, pending);
    vm->result = small_int(length);
    return status;
}

Status operate_contains(VM *vm, Value container, Value item, bool *found, const Pending *pending) {
    extern const Function prelude_contains;
    const Type *type = type_of(container);
    if (is_static(type)) {
        Status status = value_contains(vm, container, item, found);
        if (status != NEEDS_PYTHON) return status;
        if (keyed_enter(vm, is_kind(container, KIND_SET) ? KEYED_IN_SET : KEYED_IN_DICT, container, item, UNBOUND, pending)) return ENTERED;
    }
    Value method = type_lookup(vm, type, NAME(__contains__));
    Value args[2] = {container, item};
    Status status;
    if (is_kind(method, KIND_FUNCTION)) status = call_values(vm, method, args, 2, pending);
    else status = call_prelude(vm, &prelude_contains, args, 2, pending);
    if (status != DONE) return status;
    return operate_truth(vm, vm->result, found, pending);
}

/* ---- items ---- */

/* Of a class derived from dict, under a plain key: what is there, or what its __missing__ gives. NEEDS_PYTHON: it is to be asked in its own way. */
static Status get_or_miss(VM *vm, Value container, Value key, const Pending *pending) {
    const Type *type = type_of(container);
    uint64_t hash;
    uint32_t entry;
    if (!is_kind(container, KIND_DICT) || type_lookup(vm, type, NAME(__getitem__)) != type_lookup(vm, &type_dict, NAME(__getitem__))) return NEEDS_PYTHON;
    if (!dict_find_plain(AS(Dict, container), key, &hash, &entry)) return NEEDS_PYTHON;
    if (entry != DICT_NOT_FOUND) {
        vm->result = AS(Dict, container)->entries->items[entry].value;
        return DONE;
    }
    Value missing = type_lookup(vm, type, NAME(__missing__)), args[2] = {container, key};
    return missing == UNBOUND ? NEEDS_PYTHON : call_special(vm, missing, NAME(__missing__), args, 2, ABSENCE_RAISES, pending);
}

Status operate_get_item(VM *vm, Value container, Value key, uint16_t target) {
    extern const Function prelude_subscript_class;
    const Type *type = type_of(container);
    if (is_static(type)) {
        Status status = value_get_item(vm, container, key, &vm->result);
        if (status != NEEDS_PYTHON) return status;
    }
    Pending pending = pending_store(target);
    Status status = get_or_miss(vm, container, key, &pending);
    if (status != NEEDS_PYTHON) return status;
    if (is_static(type) && keyed_enter(vm, KEYED_GET_ITEM, container, key, UNBOUND, &pending)) return ENTERED;
    Value args[2] = {container, key};
    Value method = type_lookup(vm, type, NAME(__getitem__));
    if (is_kind(method, KIND_BUILTIN) && AS(Builtin, method)->owner && !is_kind(container, KIND_TYPE)) return call_values(vm, method, args, 2, &pending);
    if (method != UNBOUND) return call_special(vm, method, NAME(__getitem__), args, 2, ABSENCE_RAISES, &pending);
    if (is_kind(container, KIND_TYPE)) return call_prelude(vm, &prelude_subscript_class, args, 2, &pending);
    return raise_type(vm, "'%T' object is not subscriptable", container);
}

/* A class that has but one of __setitem__ and __delitem__ is asked for the other one, too. */
static Status item_method(VM *vm, Value container, Value name, const char *error, const Value *args, uint32_t count) {
    Value method = type_lookup(vm, type_of(container), name), counterpart = name == NAME(__setitem__) ? NAME(__delitem__) : NAME(__setitem__);
    if (method == UNBOUND && type_lookup(vm, type_of(container), counterpart) != UNBOUND) return raise_error(vm, &type_AttributeError, "%S", name);
    if (method == UNBOUND) return raise_type(vm, error, container);
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_special(vm, method, name, args, count, ABSENCE_RAISES, &pending);
}

Status operate_set_item(VM *vm, Value container, Value key, Value item) {
    if (is_static(type_of(container))) {
        Status status = value_set_item(vm, container, key, item);
        if (status != NEEDS_PYTHON) return status;
        Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
        if (keyed_enter(vm, KEYED_SET_ITEM, container, key, item, &pending)) return ENTERED;
    }
    Value args[3] = {container, key, item};
    return item_method(vm, container, NAME(__setitem__), "'%T' object does not support item assignment", args, 3);
}

Status operate_delete_item(VM *vm, Value container, Value key) {
    if (is_static(type_of(container))) {
        Status status = value_delete_item(vm, container, key);
        if (status != NEEDS_PYTHON) return status;
    }
    Value args[2] = {container, key};
    bool sequence = !is_static(type_of(container)) || is_kind(container, KIND_TUPLE) || is_kind(container, KIND_STR) || is_kind(container, KIND_BYTES) ||
                    is_kind(container, KIND_RANGE) || is_kind(container, KIND_SET) || is_kind(container, KIND_DICT_VIEW);
    bool number = is_int(key) || is_bool(key) || type_lookup(vm, type_of(key), NAME(__index__)) != UNBOUND;
    const char *error = sequence && number ? "'%T' object doesn't support item deletion" : "'%T' object does not support item deletion";
    return item_method(vm, container, NAME(__delitem__), error, args, 2);
}

/* ---- iteration ---- */

bool value_is_iterator(VM *vm, Value v) {
    if (is_kind(v, KIND_ITERATOR)) return true;
    if (is_kind(v, KIND_GENERATOR)) return object_of(v)->type == &type_generator;
    Value next = type_lookup(vm, type_of(v), NAME(__next__));
    return next != UNBOUND;
}

Status operate_iterate(VM *vm, Value v, const Pending *pending) {
    const Type *type = type_of(v);
    if (is_kind(v, KIND_GENERATOR) && type == &type_generator) {
        vm->result = v;
        return DONE;
    }
    if (is_static(type)) {
        Status status = value_iterate(vm, v, &vm->result);
        if (status != NEEDS_PYTHON) return status;
    }
    Value method = type_lookup(vm, type, NAME(__iter__));
    if (method != UNBOUND && method != NONE) {
        Status status;
        if (is_kind(method, KIND_FUNCTION) || (is_kind(method, KIND_BUILTIN) && AS(Builtin, method)->owner)) status = call_values(vm, method, &v, 1, pending);
        else status = call_prelude(vm, &prelude_iterate_special, &v, 1, pending);
        if (status == DONE && pending->delivery == DELIVER_ITERATOR && !value_is_iterator(vm, vm->result)) {
            return raise_type(vm, "iter() returned non-iterator of type '%T'", vm->result);
        }
        return status;
    }
    if (method == UNBOUND && type_lookup(vm, type, NAME(__getitem__)) != UNBOUND && !(type->object.aux & TYPE_MAPPING) && type != &type_UnionType) {
        return sequence_iterator_new(vm, v, &vm->result);
    }
    return raise_type(vm, "'%T' object is not iterable", v);
}

/* A map of one builtin iterator: its function is called straight away, and what it gives or raises is the step's. NEEDS_PYTHON: it is another. */
static Status map_next(VM *vm, const Iterator *map, const Pending *pending) {
    if (map->source == UNBOUND || !is_kind(map->extra, KIND_TUPLE)) return NEEDS_PYTHON;
    const Tuple *iterators = AS(Tuple, map->extra);
    if (iterators->length != 1 || !is_kind(iterators->items[0], KIND_ITERATOR)) return NEEDS_PYTHON;
    Iterator *inner = AS(Iterator, iterators->items[0]);
    IteratorState before;
    Value item;
    if (!(inner->object.flags & ITERATOR_LEAF) || !(inner->object.type->object.aux & TYPE_STATIC) || !iterator_save(inner, &before)) return NEEDS_PYTHON;
    TRY(iterator_advance(vm, inner, &item));
    if (item == UNBOUND) return raise_with(vm, &type_StopIteration, 0);
    Status status = call_values(vm, map->source, &item, 1, pending);
    if (status == NO_MEMORY) iterator_restore(&before);
    return status;
}

/* The step of an iterator whose leaf has answered NEEDS_PYTHON. */
static Status iterator_next_half(VM *vm, Value iterator, Value method, const Pending *pending) {
    Status status = NEEDS_PYTHON;
    if (is_exactly(iterator, &type_map)) status = map_next(vm, AS(Iterator, iterator), pending);
    if (status != NEEDS_PYTHON) return status;
    bool has_half = is_kind(method, KIND_BUILTIN) && AS(Builtin, method)->python && !(object_of(method)->aux & BUILTIN_NONLEAF);
    return has_half ? call_prelude(vm, AS(Builtin, method)->python, &iterator, 1, pending) : call_values(vm, method, &iterator, 1, pending);
}

Status operate_next(VM *vm, Value iterator, bool asked, const Pending *pending) {
    if (is_kind(iterator, KIND_GENERATOR) && object_of(iterator)->type == &type_generator) {
        return generator_resume(vm, AS(Generator, iterator), NONE, UNBOUND, pending);
    }
    Value method = type_lookup(vm, type_of(iterator), NAME(__next__));
    if (method == UNBOUND) return raise_type(vm, "'%T' object is not an iterator", iterator);
    asked = asked && object_of(iterator)->type->object.aux & TYPE_STATIC; /* of those of programs' classes it does not look at everything */
    Status status = asked ? iterator_next_half(vm, iterator, method, pending) : call_special(vm, method, NAME(__next__), &iterator, 1, ABSENCE_RAISES, pending);
    if (status == RAISED && pending->delivery == DELIVER_NEXT && type_is_subtype(type_of(vm->raised), &type_StopIteration)) {
        vm->raised = UNBOUND;
        vm->result = UNBOUND;
        return DONE;
    }
    return status;
}

/* ---- asynchronous ---- */

Status operate_async_iterate(VM *vm, Value v, const Pending *pending) {
    if (is_exactly(v, &type_async_generator)) {
        vm->result = v;
        return DONE;
    }
    extern const Function prelude_async_iterate;
    return call_prelude(vm, &prelude_async_iterate, &v, 1, pending);
}

Status operate_async_next(VM *vm, Value v, const Pending *pending) {
    extern const Function prelude_async_next;
    return call_prelude(vm, &prelude_async_next, &v, 1, pending);
}

Status operate_awaitable(VM *vm, Value v, int use, const Pending *pending) {
    if (is_kind(v, KIND_GENERATOR) && object_of(v)->type == &type_coroutine) {
        if (generator_delegate_of(AS(Generator, v)) != NONE) return raise_error(vm, &type_RuntimeError, "coroutine is being awaited already");
        vm->result = v;
        return DONE;
    }
    extern const Function prelude_awaitable;
    Value args[2] = {v, small_int(use)};
    return call_prelude(vm, &prelude_awaitable, args, 2, pending);
}

Status operate_yield_from(VM *vm, Value v, const Frame *frame, const Pending *pending) {
    if (is_kind(v, KIND_GENERATOR) && object_of(v)->type == &type_coroutine) {
        if (!(frame_code(frame)->flags & CODE_COROUTINE) && !(frame->link->object.aux & LINK_ITERABLE_COROUTINE)) return raise_type(vm, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        vm->result = v;
        return DONE;
    }
    return operate_iterate(vm, v, pending);
}
