/* execute_build.c: building containers and strings, taking them apart, matching. */
#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/float.h"
#include "object/iterator.h"
#include "object/keys.h"
#include "object/list.h"
#include "object/set_table.h"
#include "object/slice.h"
#include "object/str.h"
#include "object/container.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/execute.h"
#include "vm/operators.h"
#include "vm/pause.h"
#include "vm/special_call.h"

static const Pending discard = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};

/* CPython makes a display of three constants or more from a frozenset, itself made from another: that shows in the order of the items. */
static Status display_from_constant(VM *vm, Set *first, Value *result) {
    Set *constant = set_new(vm, &type_frozenset), *set = set_new(vm, &type_set);
    if (!constant || !set) return NO_MEMORY;
    uint64_t position = 0;
    Value item;
    while (set_next(first, &position, &item)) {
        TRY(set_add(vm, constant, item));
    }
    TRY(set_merge(vm, set, constant));
    *result = value_of(set);
    return DONE;
}

Status execute_build_set(VM *vm, const Value *items, uint32_t count, bool constant, uint16_t target) {
    Set *set = set_new(vm, &type_set);
    if (!set) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        Status status = set_add(vm, set, items[i]);
        if (status == NEEDS_PYTHON) {
            Tuple *tuple = tuple_from_items(vm, items, count);
            if (!tuple) return NO_MEMORY;
            Value arg = value_of(tuple);
            Pending pending = pending_store(target);
            return call_prelude(vm, &prelude_build_set, &arg, 1, &pending);
        }
        TRY(status);
    }
    vm->result = value_of(set);
    return constant ? display_from_constant(vm, set, &vm->result) : DONE;
}

Status execute_build_dict(VM *vm, const Value *pairs, uint32_t count, uint16_t target) {
    Dict *dict = dict_new(vm, count);
    if (!dict) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        Status status = dict_set(vm, dict, pairs[2 * i], pairs[2 * i + 1]);
        if (status == NEEDS_PYTHON) {
            Tuple *tuple = tuple_from_items(vm, pairs, 2 * (uint64_t)count);
            if (!tuple) return NO_MEMORY;
            Value arg = value_of(tuple);
            Pending pending = pending_store(target);
            return call_prelude(vm, &prelude_build_dict, &arg, 1, &pending);
        }
        TRY(status);
    }
    vm->result = value_of(dict);
    return DONE;
}

Status execute_compare_items(VM *vm, int operator, const Value *items, uint32_t count, const Pending *pending) {
    Tuple *left = tuple_from_items(vm, items, count), *right = tuple_from_items(vm, items + count, count);
    if (!left || !right) return NO_MEMORY;
    return operate_compare(vm, (CompareOperator)operator, value_of(left), value_of(right), pending);
}

Status execute_build_slice(VM *vm, const Value *parts) { return slice_new(vm, parts[0], parts[1], parts[2], &vm->result); }

Status execute_build_string(VM *vm, const Value *parts, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) { /* registers from a dump may hold anything */
        if (!is_int(parts[i]) && !is_double(parts[i]) && !is_str(parts[i])) return raise_error(vm, &type_SystemError, "a part of an f-string is no text");
    }
    TextBuilder builder;
    text_start(&builder, vm);
    for (uint32_t i = 0; i < count; i++) {
        Value part = parts[i];
        if (is_int(part)) text_add_int(&builder, int_of(part));
        else if (is_double(part)) float_repr_to(&builder, double_of(part));
        else text_add_str(&builder, AS(Str, part));
    }
    return text_finish(&builder, &vm->result);
}

Status execute_build_template(VM *vm, const Value *parts, uint16_t target) {
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_build_template, parts, 2, &pending);
}

Status execute_build_interpolation(VM *vm, const Value *parts, uint16_t target) {
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_build_interpolation, parts, 4, &pending);
}

Status execute_format(VM *vm, Value value, Value spec, int form, const Pending *pending) {
    int conversion = form & 3;
    if (form & FORMAT_PART && (is_int(value) || is_double(value))) {
        vm->result = value;
        return DONE;
    }
    bool plain = spec == UNBOUND || (is_str(spec) && AS(Str, spec)->length == 0);
    Status status = NEEDS_PYTHON;
    if (conversion == 0) {
        if (plain && is_exactly(value, &type_str)) {
            vm->result = value;
            return DONE;
        }
        if (type_of(value)->object.aux & TYPE_STATIC) {
            if (plain) status = value_str(vm, value, &vm->result);
            else status = value_format(vm, value, AS(Str, spec), &vm->result);
        }
    } else if (type_of(value)->object.aux & TYPE_STATIC) {
        Value text;
        status = conversion == 1 ? value_str(vm, value, &text) : conversion == 2 ? value_repr(vm, value, &text) : value_ascii(vm, value, &text);
        if (status == DONE) {
            if (plain) vm->result = text;
            else status = value_format(vm, text, AS(Str, spec), &vm->result);
        }
    }
    if (status != NEEDS_PYTHON) return status;
    if (plain && pending->delivery == DELIVER_STORE) {
        static const SpecialForm forms[] = {SPECIAL_STR, SPECIAL_FORMAT_STR, SPECIAL_FORMAT_REPR};
        bool by_object = type_lookup(vm, type_of(value), NAME(__format__)) == type_lookup(vm, &type_object, NAME(__format__));
        if ((conversion || by_object) && conversion < 3 && special_enter(vm, forms[conversion], value, pending->target)) return ENTERED;
    }
    Value args[3] = {value, spec == UNBOUND ? value_of(&str_empty) : spec, small_int(conversion)};
    return call_prelude(vm, &prelude_format_value, args, 3, pending);
}

Status execute_list_extend(VM *vm, Value list, Value iterable, bool in_call) {
    Status status = list_extend_pausing(vm, AS(List, list), iterable);
    if (status != NEEDS_PYTHON) return status;
    Value args[2] = {list, iterable};
    return call_prelude(vm, in_call ? &prelude_extend_arguments : &prelude_extend_display, args, 2, &discard);
}

Status execute_list_to_tuple(VM *vm, Value list) {
    const List *items = AS(List, list);
    Tuple *tuple = tuple_from_items(vm, items->length ? items->values->items : NULL, items->length);
    if (!tuple) return NO_MEMORY;
    vm->result = value_of(tuple);
    return DONE;
}

Status execute_set_add(VM *vm, Value set, Value item) {
    /* __conditional_annotations__ is a variable that a program can set. */
    if (!is_kind(set, KIND_SET) || !type_is_subtype(type_of(set), &type_set)) return raise_error(vm, &type_SystemError, "bad argument to internal function");
    Status status = set_add(vm, AS(Set, set), item);
    if (status != NEEDS_PYTHON) return status;
    Value args[2] = {set, item};
    return call_prelude(vm, &prelude_set_add, args, 2, &discard);
}

Status execute_set_update(VM *vm, Value set, Value iterable) {
    Value args[2] = {set, iterable};
    return call_prelude(vm, &prelude_update_set_display, args, 2, &discard);
}

Status execute_dict_set(VM *vm, Value dict, Value key, Value value) {
    Status status = dict_set(vm, AS(Dict, dict), key, value);
    if (status != NEEDS_PYTHON) return status;
    Value args[3] = {dict, key, value};
    return call_prelude(vm, &prelude_set_item, args, 3, &discard);
}

Status execute_dict_update(VM *vm, Value dict, Value mapping) {
    if (is_exactly(mapping, &type_dict)) {
        Status status = dict_update(vm, AS(Dict, dict), mapping);
        if (status != NEEDS_PYTHON) return status;
    }
    Value args[2] = {dict, mapping};
    return call_prelude(vm, &prelude_update_display, args, 2, &discard);
}

/* Whether keywords come as texts of which none was there before; NEEDS_PYTHON: no. */
static Status are_new_keywords(VM *vm, const Dict *target, const Dict *keywords) {
    Value state[PAUSE_STATE], a = value_of(target), b = value_of(keywords), key, value;
    uint64_t at = 0;
    if (!(target->live ? dict_is_small(keywords) : dict_is_quick_to_copy(keywords))) return NEEDS_PYTHON;
    if (pause_take(vm, PAUSE_KEYWORDS, a, b, state) && !pause_number(state[0], keywords->used, &at)) at = 0;
    uint32_t position = (uint32_t)at;
    while (dict_next(keywords, &position, &key, &value)) {
        if (!is_exactly(key, &type_str) || (target->live && dict_entry_of(target, key) != DICT_NOT_FOUND)) return NEEDS_PYTHON;
        if (position % KEYWORDS_AT_ONCE) continue;
        if (!target->live) WORKED(vm, KEYWORDS_AT_ONCE); /* the copy that follows would not pause after a pause here */
        else if (pause_due(vm, KEYWORDS_AT_ONCE)) return pause_keep(vm, PAUSE_KEYWORDS, a, b, 1, (Value[]){small_int(position)});
    }
    return DONE;
}

Status execute_dict_merge(VM *vm, Value dict, Value mapping, Value callee) {
    if (is_exactly(mapping, &type_dict)) {
        Status status = are_new_keywords(vm, AS(Dict, dict), AS(Dict, mapping));
        if (status == DONE) status = dict_merge(vm, AS(Dict, dict), AS(Dict, mapping));
        if (status != NEEDS_PYTHON) return status;
    }
    Value args[3] = {dict, mapping, callee};
    return call_prelude(vm, &prelude_merge_keywords, args, 3, &discard);
}

/* ---- unpacking ---- */

Status execute_unpack(VM *vm, Value iterable, uint32_t count, uint16_t target) {
    const Value *items = NULL;
    uint64_t length = 0;
    if (tuple_iterates_plainly(vm, iterable)) {
        items = AS(Tuple, iterable)->items;
        length = AS(Tuple, iterable)->length;
    } else if (is_exactly(iterable, &type_list)) {
        length = AS(List, iterable)->length;
        items = length ? AS(List, iterable)->values->items : NULL;
    } else {
        Value args[2] = {iterable, small_int(count)};
        Pending pending = {DELIVER_UNPACK, target, {UNBOUND, UNBOUND, UNBOUND}};
        return call_prelude(vm, &prelude_unpack, args, 2, &pending);
    }
    if (length > count) return raise_value_error(vm, "too many values to unpack (expected %u, got %l)", count, (int64_t)length);
    if (length < count) return raise_value_error(vm, "not enough values to unpack (expected %u, got %l)", count, (int64_t)length);
    if (count) memmove(vm_top(vm)->registers + target, items, count * sizeof(Value));
    return DONE;
}

/* Of lists and tuples, at once. */
static Status unpack_star_items(VM *vm, const Value *items, uint64_t length, uint32_t before, uint32_t after, uint16_t target) {
    if (length < (uint64_t)before + after) {
        return raise_value_error(vm, "not enough values to unpack (expected at least %u, got %l)", before + after, (int64_t)length);
    }
    uint64_t middle = length - before - after;
    List *rest = list_from_items(vm, items + before, middle);
    if (!rest) return NO_MEMORY;
    Value tail[UINT8_MAX + 1];
    if (after > UINT8_MAX) return NEEDS_PYTHON;
    if (after) memcpy(tail, items + before + middle, after * sizeof(Value)); /* the target may be where the items are */
    Value *registers = vm_top(vm)->registers + target;
    if (before) memmove(registers, items, before * sizeof(Value));
    registers[before] = value_of(rest);
    if (after) memcpy(registers + before + 1, tail, after * sizeof(Value));
    return DONE;
}

Status execute_unpack_star(VM *vm, Value iterable, uint32_t before, uint32_t after, uint16_t target) {
    Status status = NEEDS_PYTHON;
    if (tuple_iterates_plainly(vm, iterable)) {
        status = unpack_star_items(vm, AS(Tuple, iterable)->items, AS(Tuple, iterable)->length, before, after, target);
    } else if (is_exactly(iterable, &type_list) && AS(List, iterable)->length) {
        status = unpack_star_items(vm, AS(List, iterable)->values->items, AS(List, iterable)->length, before, after, target);
    }
    if (status != NEEDS_PYTHON) return status;
    Value args[3] = {iterable, small_int(before), small_int(after)};
    Pending pending = {DELIVER_UNPACK, target, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_unpack_star, args, 3, &pending);
}

/* ---- match ---- */

/* Of a dict, which is asked for different texts. */
static Status match_keys_at_once(VM *vm, Value subject, Value keys) {
    if (!is_exactly(subject, &type_dict) || !is_kind(keys, KIND_TUPLE)) return NEEDS_PYTHON;
    const Tuple *names = AS(Tuple, keys);
    for (uint64_t i = 0; i < names->length; i++) {
        if (!is_exactly(names->items[i], &type_str)) return NEEDS_PYTHON;
        for (uint64_t k = 0; k < i; k++) {
            if (str_equal(AS(Str, names->items[i]), AS(Str, names->items[k]))) return NEEDS_PYTHON;
        }
    }
    Tuple *values = tuple_new(vm, names->length);
    if (!values) return NO_MEMORY;
    vm->result = value_of(values);
    for (uint64_t i = 0; i < names->length; i++) {
        TRY(dict_get(vm, AS(Dict, subject), names->items[i], &values->items[i]));
        if (values->items[i] != UNBOUND) continue;
        vm->result = NONE;
        break;
    }
    return DONE;
}

Status execute_match_keys(VM *vm, Value subject, Value keys, uint16_t target) {
    Status status = match_keys_at_once(vm, subject, keys);
    if (status != NEEDS_PYTHON) return status;
    Value args[2] = {subject, keys};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_match_keys, args, 2, &pending);
}

/* The name of an attribute that a class pattern asks for: of the positional ones first. */
static Value matched_name(const Tuple *match_args, const Tuple *names, uint32_t positional, uint64_t number) {
    return number < positional ? match_args->items[number] : names->items[number - positional];
}

/* Of an ordinary class, and attributes that are there. */
static Status match_class_at_once(VM *vm, Value subject, Value class, Value keyword_names, uint32_t positional) {
    if (!is_exactly(class, &type_type) || !is_kind(keyword_names, KIND_TUPLE)) return NEEDS_PYTHON;
    const Type *type = type_of(subject);
    if (!type_is_subtype(type, AS(Type, class))) {
        vm->result = NONE; /* unless the object poses as something else */
        return type_lookup(vm, type, NAME(__class__)) == type_lookup(vm, &type_object, NAME(__class__)) && !(type->object.aux & TYPE_HAS_GETATTRIBUTE) ? DONE : NEEDS_PYTHON;
    }
    const Tuple *names = AS(Tuple, keyword_names), *match_args = NULL;
    if (positional) {
        Value found = type_lookup(vm, AS(Type, class), NAME(__match_args__));
        bool itself = found == UNBOUND && positional == 1 && names->length == 0 && AS(Type, class)->object.aux & TYPE_MATCH_SELF;
        if (!itself && (!is_exactly(found, &type_tuple) || AS(Tuple, found)->length < positional)) return NEEDS_PYTHON;
        if (itself) {
            Tuple *alone = tuple_from_items(vm, &subject, 1);
            vm->result = alone ? value_of(alone) : UNBOUND;
            return alone ? DONE : NO_MEMORY;
        }
        match_args = AS(Tuple, found);
    }
    uint64_t count = positional + names->length;
    Tuple *values = tuple_new(vm, count);
    if (!values) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++) {
        Value name = matched_name(match_args, names, positional, i);
        if (!is_exactly(name, &type_str) || !(object_of(name)->flags & STR_INTERNED)) return NEEDS_PYTHON;
        for (uint64_t k = 0; positional && k < i; k++) {
            if (matched_name(match_args, names, positional, k) == name) return NEEDS_PYTHON;
        }
        values->items[i] = attribute_own(vm, subject, name);
        if (values->items[i] == UNBOUND) return NEEDS_PYTHON;
    }
    vm->result = value_of(values);
    return DONE;
}

Status execute_match_class(VM *vm, Value subject, Value class, Value names, uint32_t positional, uint16_t target) {
    Status status = match_class_at_once(vm, subject, class, names, positional);
    if (status != NEEDS_PYTHON) return status;
    Value args[4] = {subject, class, names, small_int(positional)};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_match_class, args, 4, &pending);
}

Status execute_mapping_rest(VM *vm, Value subject, Value keys, uint16_t target) {
    Value args[2] = {subject, keys};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_mapping_rest, args, 2, &pending);
}
