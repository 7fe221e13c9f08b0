/* protocol.c: see protocol.h: from a question to the kind that answers it.
 *
 * Objects of users' classes are answered here only where no method of theirs has a say: an instance of a class derived from list whose
 * class does not define __len__ is as long as the list. */
#include "object/protocol.h"

#include "core/limbs.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/deque.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/float.h"
#include "object/format_spec.h"
#include "object/int.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/names.h"
#include "object/number.h"
#include "object/range.h"
#include "object/set.h"
#include "object/slice.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/identity.h"


/* Whether `name`, looked up on v's type, is what the builtin type below it has there: C may answer. */
static bool is_builtin_method(VM *vm, Value v, Value name) {
    const Type *type = type_of(v);
    if (type->object.aux & TYPE_STATIC && type->base != &type_dict) return true;
    Value method = type_lookup(vm, type, name);
    if (!is_kind(method, KIND_BUILTIN) || (!AS(Builtin, method)->leaf && is_kind(v, KIND_DICT))) return false;
    return type_is_builtin_behaviour(vm, type, name);
}

/* OrderedDict and defaultdict, whose | is a method of their own. */
static bool is_builtin_subclass_of_dict(Value v) { return is_kind(v, KIND_DICT) && object_of(v)->type->base == &type_dict && object_of(v)->type->object.aux & TYPE_STATIC; }

static bool is_number(Value v) {
    if (!is_object(v)) return is_int(v) || is_double(v) || is_bool(v);
    Kind kind = (Kind)object_of(v)->kind;
    return kind == KIND_INT || kind == KIND_FLOAT || kind == KIND_COMPLEX;
}

static bool is_numeric(Value v) { return is_number(v); }

/* ---- truth and length ---- */

static Status kind_length(VM *vm, Value v, int64_t *length, bool *known) {
    *known = true;
    if (is_object(v)) {
        switch (object_of(v)->kind) {
        case KIND_STR: *length = (int64_t)AS(Str, v)->length; return DONE;
        case KIND_BYTES: *length = (int64_t)AS(Bytes, v)->length; return DONE;
        case KIND_BYTEARRAY: *length = (int64_t)AS(ByteArray, v)->length; return DONE;
        case KIND_MEMORYVIEW: return memoryview_length(vm, AS(MemoryView, v), length);
        case KIND_TUPLE: *length = (int64_t)AS(Tuple, v)->length; return DONE;
        case KIND_LIST: *length = (int64_t)AS(List, v)->length; return DONE;
        case KIND_DICT: *length = AS(Dict, v)->live; return DONE;
        case KIND_DICT_VIEW: *length = AS(Dict, AS(DictView, v)->dict)->live; return DONE;
        case KIND_SET: *length = (int64_t)AS(Set, v)->live; return DONE;
        case KIND_RANGE: return range_length(vm, AS(Range, v), length);
        case KIND_WRAPPER:
            if (object_of(v)->type == &type_mappingproxy) return value_length(vm, AS(Wrapper, v)->function, length);
            break;
        case KIND_NATIVE: {
            DequeView view;
            if (!deque_view(v, &view)) break;
            *length = (int64_t)view.length;
            return DONE;
        }
        default: break;
        }
    }
    *known = false;
    return DONE;
}

Status value_length(VM *vm, Value v, int64_t *length) {
    bool known;
    if (is_exactly(v, &type_str)) {
        *length = (int64_t)AS(Str, v)->length;
        return DONE;
    }
    if (is_exactly(v, &type_list)) {
        *length = (int64_t)AS(List, v)->length;
        return DONE;
    }
    if (!is_builtin_method(vm, v, NAME(__len__))) {
        if (type_lookup(vm, type_of(v), NAME(__len__)) != UNBOUND) return NEEDS_PYTHON;
        return raise_type(vm, "object of type '%T' has no len()", v);
    }
    TRY(kind_length(vm, v, length, &known));
    if (known) return DONE;
    if (type_lookup(vm, type_of(v), NAME(__len__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "object of type '%T' has no len()", v);
}

Status value_truth(VM *vm, Value v, bool *truth) {
    if (is_bool(v)) {
        *truth = v == TRUE;
        return DONE;
    }
    if (!is_object(v)) {
        if (v == NOT_IMPLEMENTED) return raise_type(vm, "NotImplemented should not be used in a boolean context");
        *truth = is_int(v) ? v != small_int(0) : is_double(v) ? double_of(v) != 0 : v != NONE;
        return DONE;
    }
    const Type *type = object_of(v)->type;
    if (type && !(type->object.aux & TYPE_STATIC)) {
        if (type_lookup(vm, type, NAME(__bool__)) != UNBOUND && !is_builtin_method(vm, v, NAME(__bool__))) return NEEDS_PYTHON;
        if (type_lookup(vm, type, NAME(__len__)) != UNBOUND && !is_builtin_method(vm, v, NAME(__len__))) return NEEDS_PYTHON;
    }
    if (is_number(v)) return number_truth(vm, v, truth);
    int64_t length;
    bool known;
    if (object_of(v)->kind == KIND_RANGE) {
        *truth = AS(Range, v)->length != small_int(0);
        return DONE;
    }
    TRY(kind_length(vm, v, &length, &known));
    if (!known && type && type->object.aux & TYPE_STATIC &&
        (type_lookup(vm, type, NAME(__len__)) != UNBOUND || type_lookup(vm, type, NAME(__bool__)) != UNBOUND)) {
        return NEEDS_PYTHON;
    }
    *truth = !known || length != 0;
    return DONE;
}

/* ---- comparing ---- */

Status value_equal(VM *vm, Value a, Value b, bool *equal) {
    if (a == b) {
        *equal = true;
        return DONE;
    }
    Walk walk = WALK_START;
    return walk_equal(vm, a, b, &walk, equal);
}

static Status compare_str(VM *vm, CompareOperator operator, const Str *a, const Str *b, Value *result) {
    uint64_t shorter = a->length < b->length ? a->length : b->length;
    if (shorter > 1024) WORKED(vm, shorter / 64);
    str_compared(vm, a);
    if (operator== COMPARE_EQ || operator== COMPARE_NE) {
        *result = bool_value(str_equal(a, b) == (operator== COMPARE_EQ));
        return DONE;
    }
    int order = str_compare(a, b);
    bool answer = operator== COMPARE_LT ? order < 0 : operator== COMPARE_LE ? order <= 0 : operator== COMPARE_GT ? order > 0 : order >= 0;
    *result = bool_value(answer);
    return DONE;
}

Status value_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result) {
    if (is_str(a) && is_str(b)) return compare_str(vm, operator, AS(Str, a), AS(Str, b), result);
    if (is_numeric(a) && is_numeric(b)) return number_compare(vm, operator, a, b, result);
    *result = NOT_IMPLEMENTED;
    if (is_object(a) && is_object(b)) {
        Kind left = (Kind)object_of(a)->kind, right = (Kind)object_of(b)->kind;
        if ((left == KIND_BYTES || left == KIND_BYTEARRAY || left == KIND_MEMORYVIEW) &&
            (right == KIND_BYTES || right == KIND_BYTEARRAY || right == KIND_MEMORYVIEW)) {
            if (left == KIND_MEMORYVIEW || right == KIND_MEMORYVIEW) {
                if (operator!= COMPARE_EQ && operator!= COMPARE_NE) return DONE;
                TRY(memoryview_equal(vm, a, b, result));
                if (operator== COMPARE_NE && is_bool(*result)) *result ^= TRUE ^ FALSE;
                return DONE;
            }
            return bytes_compare(vm, operator, a, b, result);
        }
        if (left == KIND_LIST || left == KIND_TUPLE || left == KIND_DICT || left == KIND_SET || left == KIND_DICT_VIEW || left == KIND_RANGE ||
            left == KIND_SLICE) {
            Walk walk = WALK_START;
            return walk_compare(vm, operator, a, b, &walk, result);
        }
    }
    if (operator!= COMPARE_EQ && operator!= COMPARE_NE) {
        /* builtin types whose comparisons only their table knows */
        const Type *type = type_of(a);
        static const Value names[] = {NAME(__lt__), NAME(__le__), NAME(__eq__), NAME(__ne__), NAME(__gt__), NAME(__ge__)};
        const Type *owner = NULL;
        if (type_lookup_with_owner(type, names[operator], &owner) != UNBOUND && owner != &type_object) return NEEDS_PYTHON;
        if (type_lookup_with_owner(type_of(b), names[operator], &owner) != UNBOUND && owner != &type_object) return NEEDS_PYTHON;
        return DONE;
    }
    if (a == b) {
        *result = bool_value(operator== COMPARE_EQ);
        return DONE;
    }
    const Type *owner = NULL;
    if (is_object(a) && type_lookup_with_owner(type_of(a), NAME(__eq__), &owner) != UNBOUND && owner != &type_object && !is_number(a)) {
        Kind kind = (Kind)object_of(a)->kind;
        if (kind != KIND_STR && kind != KIND_BYTES && kind != KIND_BYTEARRAY) return NEEDS_PYTHON;
    }
    if (is_object(b) && type_lookup_with_owner(type_of(b), NAME(__eq__), &owner) != UNBOUND && owner != &type_object && !is_number(b)) {
        Kind kind = (Kind)object_of(b)->kind;
        if (kind != KIND_STR && kind != KIND_BYTES && kind != KIND_BYTEARRAY && kind != KIND_LIST && kind != KIND_TUPLE && kind != KIND_DICT &&
            kind != KIND_SET && kind != KIND_DICT_VIEW && kind != KIND_RANGE && kind != KIND_SLICE && kind != KIND_MEMORYVIEW) {
            return NEEDS_PYTHON;
        }
    }
    return DONE;
}

/* ---- hash ---- */

Status value_hash(VM *vm, Value v, uint64_t *hash) {
    if (is_number(v)) {
        if (is_object(v) && !is_builtin_method(vm, v, NAME(__hash__))) return NEEDS_PYTHON;
        return number_hash(vm, v, hash);
    }
    if (is_str(v)) {
        if (!is_builtin_method(vm, v, NAME(__hash__))) return NEEDS_PYTHON;
        *hash = str_hash(AS(Str, v));
        return DONE;
    }
    const Type *type = type_of(v);
    Value method = type_lookup(vm, type, NAME(__hash__));
    if (method == NONE) return raise_type(vm, "unhashable type: '%T'", v);
    if (method != UNBOUND && !is_kind(method, KIND_BUILTIN)) return NEEDS_PYTHON;
    bool by_identity = method == UNBOUND || AS(Builtin, method)->owner == &type_object;
    if (by_identity ? method != UNBOUND && strcmp(AS(Builtin, method)->name, "__hash__") != 0 : !is_builtin_method(vm, v, NAME(__hash__))) {
        return NEEDS_PYTHON;
    }
    if (is_object(v) && !by_identity) {
        Walk walk = WALK_START;
        switch (object_of(v)->kind) {
        case KIND_BYTES: *hash = bytes_hash(AS(Bytes, v)); return DONE;
        case KIND_TUPLE:
        case KIND_SET:
        case KIND_SLICE: return walk_hash(vm, v, &walk, hash);
        case KIND_RANGE: return range_hash(vm, AS(Range, v), hash);
        case KIND_MEMORYVIEW: return memoryview_hash(vm, AS(MemoryView, v), hash);
        default: break;
        }
        const Builtin *builtin = AS(Builtin, method);
        Value self = v, result;
        if (!builtin->leaf) return NEEDS_PYTHON;
        TRY(builtin->leaf(vm, &self, 1, &result));
        int64_t number;
        if (!is_integer(result) || !int_fits_int64(result, &number)) return NEEDS_PYTHON;
        *hash = (uint64_t)number;
        return DONE;
    }
    uint64_t identity;
    TRY(identity_of(vm, v, &identity));
    *hash = identity >> 4;
    return DONE;
}

/* ---- text ---- */

/* Through the type's table, for kinds that have no shorter way. */
static Status text_by_method(VM *vm, TextBuilder *builder, Value v, Value name) {
    Value method = type_lookup(vm, type_of(v), name);
    if (!is_kind(method, KIND_BUILTIN) || !AS(Builtin, method)->leaf) return NEEDS_PYTHON;
    Value self = v, text;
    TRY(AS(Builtin, method)->leaf(vm, &self, 1, &text));
    return text_add_str(builder, AS(Str, text));
}

Status value_repr_to(VM *vm, TextBuilder *builder, Value v, uint32_t depth) {
    if (is_int(v)) return int_text_to(builder, v, 10);
    if (!is_object(v)) {
        if (is_double(v)) return number_repr_to(vm, builder, v);
        static const char *const names[] = {"<unbound>", "None", "False", "True", "Ellipsis", "NotImplemented"};
        uint64_t number = v & PAYLOAD;
        return text_add_cstring(builder, names[number < SINGLETON_COUNT ? number : 0]);
    }
    if (!is_builtin_method(vm, v, NAME(__repr__))) return NEEDS_PYTHON;
    if (depth > DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    Object *object = object_of(v);
    switch (object->kind) {
    case KIND_INT:
    case KIND_FLOAT:
    case KIND_COMPLEX: return number_repr_to(vm, builder, v);
    case KIND_STR: return ((Str *)object)->length > TEXT_STEP ? NEEDS_PYTHON : str_repr_to(builder, (Str *)object);
    case KIND_BYTES: return ((Bytes *)object)->length > TEXT_STEP ? NEEDS_PYTHON : bytes_repr_to(builder, (Bytes *)object);
    case KIND_BYTEARRAY: return ((ByteArray *)object)->length > TEXT_STEP ? NEEDS_PYTHON : bytearray_repr_to(vm, builder, v);
    case KIND_TUPLE: return tuple_repr_to(vm, builder, (Tuple *)object, depth);
    case KIND_LIST: return list_repr_to(vm, builder, (List *)object, depth);
    case KIND_DICT: return dict_repr_to(vm, builder, (Dict *)object, depth);
    case KIND_SET: return set_repr_to(vm, builder, (Set *)object, depth);
    case KIND_DICT_VIEW: return dict_view_repr_to(vm, builder, (DictView *)object, depth);
    case KIND_RANGE: return range_repr_to(vm, builder, (Range *)object, depth);
    case KIND_SLICE: return slice_repr_to(vm, builder, (Slice *)object, depth);
    case KIND_EXCEPTION: return exception_repr_to(vm, builder, (Exception *)object, depth);
    default: return text_by_method(vm, builder, v, NAME(__repr__));
    }
}

Status value_str_to(VM *vm, TextBuilder *builder, Value v, uint32_t depth) {
    if (is_object(v)) {
        if (!is_builtin_method(vm, v, NAME(__str__))) return NEEDS_PYTHON;
        if (object_of(v)->kind == KIND_STR) return text_add_str(builder, AS(Str, v));
        Value method = type_lookup(vm, type_of(v), NAME(__str__));
        if (!is_kind(method, KIND_BUILTIN)) return NEEDS_PYTHON;
        if (object_of(v)->kind == KIND_EXCEPTION) return exception_str_to(vm, builder, AS(Exception, v), depth);
        if (AS(Builtin, method)->owner != &type_object) return text_by_method(vm, builder, v, NAME(__str__));
    }
    return value_repr_to(vm, builder, v, depth);
}

static Status small_int_text(VM *vm, int64_t n, Value *result) {
    char text[24];
    unsigned sign = n < 0, count = limb_to_decimal(text + 1, sign ? 0 - (uint64_t)n : (uint64_t)n);
    text[0] = '-';
    *result = str_from_ascii(vm, text + !sign, count + sign);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

Status value_repr(VM *vm, Value v, Value *result) {
    if (is_int(v)) return small_int_text(vm, int_of(v), result);
    TextBuilder builder;
    text_start(&builder, vm);
    Status status = value_repr_to(vm, &builder, v, 0);
    if (status != DONE) {
        text_release(&builder);
        return status;
    }
    return text_finish(&builder, result);
}

Status value_repr_in_message(VM *vm, Value v, uint64_t most, Value *result) {
    TextBuilder builder;
    Status status;
    text_start(&builder, vm);
    if (is_str(v)) status = str_repr_start_to(&builder, AS(Str, v), most);
    else if (is_kind(v, KIND_BYTES)) status = bytes_repr_to(&builder, AS(Bytes, v));
    else if (is_kind(v, KIND_BYTEARRAY)) status = bytearray_repr_to(vm, &builder, v);
    else status = value_repr_to(vm, &builder, v, 0);
    return text_conclude(&builder, status, result);
}

Status value_str(VM *vm, Value v, Value *result) {
    if (is_exactly(v, &type_str)) {
        *result = v;
        return DONE;
    }
    if (is_int(v)) return small_int_text(vm, int_of(v), result);
    TextBuilder builder;
    text_start(&builder, vm);
    Status status = value_str_to(vm, &builder, v, 0);
    if (status != DONE) {
        text_release(&builder);
        return status;
    }
    return text_finish(&builder, result);
}

Status str_escape_ascii(VM *vm, const Str *str, Value *result) {
    if (str_is_ascii(str)) {
        *result = value_of(str);
        return DONE;
    }
    TextBuilder builder;
    text_start(&builder, vm);
    for (uint64_t i = 0; i < str->length; i++) {
        static const char digits[] = "0123456789abcdef";
        uint32_t c = str_at(str, i);
        if (c < 128) {
            text_add_char(&builder, c);
            continue;
        }
        int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        text_add_char(&builder, '\\');
        text_add_char(&builder, c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U');
        for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
            text_add_char(&builder, (uint32_t)digits[c >> shift & 15]);
        }
    }
    return text_finish(&builder, result);
}

Status value_ascii(VM *vm, Value v, Value *result) {
    Value text;
    TRY(value_repr(vm, v, &text));
    if (AS(Str, text)->length > TEXT_STEP && !str_is_ascii(AS(Str, text))) return NEEDS_PYTHON;
    return str_escape_ascii(vm, AS(Str, text), result);
}

Status value_format(VM *vm, Value v, const Str *spec, Value *result) { return format_value(vm, v, value_of(spec), result); }

/* ---- operators ---- */

Status value_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (is_numeric(a) && is_numeric(b)) return number_binary(vm, operator, a, b, result);
    for (int side = 0; side < 2; side++) {
        Value v = side ? b : a;
        if (!is_object(v)) continue;
        switch (object_of(v)->kind) {
        case KIND_STR: TRY(str_binary(vm, operator, a, b, result)); break;
        case KIND_BYTES:
        case KIND_BYTEARRAY: TRY(bytes_binary(vm, operator, a, b, result)); break;
        case KIND_LIST: TRY(list_binary(vm, operator, a, b, result)); break;
        case KIND_TUPLE: TRY(tuple_binary(vm, operator, a, b, result)); break;
        case KIND_SET:
        case KIND_DICT_VIEW: TRY(set_binary(vm, operator, a, b, result)); break;
        case KIND_DICT:
            if (is_builtin_subclass_of_dict(a) || is_builtin_subclass_of_dict(b)) return NEEDS_PYTHON;
            TRY(dict_binary(vm, operator, a, b, result));
            break;
        case KIND_INT:
        case KIND_FLOAT:
        case KIND_COMPLEX:
        case KIND_RANGE:
        case KIND_SLICE: break;
        default: return NEEDS_PYTHON; /* by way of the types' methods */
        }
        if (*result != NOT_IMPLEMENTED) return DONE;
    }
    return DONE;
}

Status value_sequence_error(VM *vm, BinaryOperator operator, Value a, Value b, Value *ignored) {
    (void)ignored;
    if (operator== BINARY_ADD && is_object(a)) {
        switch (object_of(a)->kind) {
        case KIND_STR: return raise_type(vm, "can only concatenate str (not \"%T\") to str", b);
        case KIND_LIST: return raise_type(vm, "can only concatenate list (not \"%T\") to list", b);
        case KIND_TUPLE: return raise_type(vm, "can only concatenate tuple (not \"%T\") to tuple", b);
        case KIND_BYTES:
        case KIND_BYTEARRAY: return raise_type(vm, "can't concat %T to %T", b, a);
        default: break;
        }
    }
    if (operator== BINARY_MULTIPLY) {
        for (int side = 0; side < 2; side++) {
            Value v = side ? b : a, other = side ? a : b;
            if (!is_object(v)) continue;
            Kind kind = (Kind)object_of(v)->kind;
            if (kind == KIND_STR || kind == KIND_LIST || kind == KIND_TUPLE || kind == KIND_BYTES || kind == KIND_BYTEARRAY) {
                return raise_type(vm, "can't multiply sequence by non-int of type '%T'", other);
            }
        }
    }
    return DONE;
}

/* ---- items ---- */

Status value_get_item(VM *vm, Value container, Value key, Value *result) {
    if (is_object(container)) {
        switch (object_of(container)->kind) {
        case KIND_DICT: return dict_get_item(vm, AS(Dict, container), key, result);
        case KIND_LIST: return list_get_item(vm, AS(List, container), key, result);
        case KIND_TUPLE: return tuple_get_item(vm, AS(Tuple, container), key, result);
        case KIND_STR: return str_get_item(vm, AS(Str, container), key, result);
        case KIND_BYTES:
        case KIND_BYTEARRAY: return bytes_get_item(vm, container, key, result);
        case KIND_MEMORYVIEW: return memoryview_get_item(vm, AS(MemoryView, container), key, result);
        case KIND_RANGE: return range_get_item(vm, AS(Range, container), key, result);
        case KIND_NATIVE: return is_exactly(container, &type_deque) ? deque_get_item(vm, container, key, result) : NEEDS_PYTHON;
        default: break;
        }
    }
    return NEEDS_PYTHON;
}

Status value_set_item(VM *vm, Value container, Value key, Value item) {
    if (is_object(container)) {
        switch (object_of(container)->kind) {
        case KIND_DICT: return dict_set(vm, AS(Dict, container), key, item);
        case KIND_LIST: return list_set_item(vm, AS(List, container), key, item);
        case KIND_BYTEARRAY: return bytearray_set_item(vm, AS(ByteArray, container), key, item);
        case KIND_MEMORYVIEW: return memoryview_set_item(vm, AS(MemoryView, container), key, item);
        case KIND_NATIVE: return is_exactly(container, &type_deque) ? deque_set_item(vm, container, key, item) : NEEDS_PYTHON;
        default: break;
        }
    }
    return NEEDS_PYTHON;
}

Status value_delete_item(VM *vm, Value container, Value key) {
    if (is_object(container)) {
        switch (object_of(container)->kind) {
        case KIND_DICT: return dict_delete_item(vm, AS(Dict, container), key);
        case KIND_LIST: return list_delete_item(vm, AS(List, container), key);
        case KIND_BYTEARRAY: return bytearray_delete_item(vm, AS(ByteArray, container), key);
        default: break;
        }
    }
    return NEEDS_PYTHON;
}

Status value_contains(VM *vm, Value container, Value item, bool *found) {
    if (is_object(container)) {
        switch (object_of(container)->kind) {
        case KIND_DICT: return dict_contains(vm, AS(Dict, container), item, found);
        case KIND_DICT_VIEW: return dict_view_contains(vm, AS(DictView, container), item, found);
        case KIND_SET: return set_contains(vm, AS(Set, container), item, found);
        case KIND_LIST: return list_contains(vm, AS(List, container), item, found);
        case KIND_TUPLE: return tuple_contains(vm, AS(Tuple, container), item, found);
        case KIND_STR: return str_contains(vm, AS(Str, container), item, found);
        case KIND_BYTES:
        case KIND_BYTEARRAY: return bytes_contains(vm, container, item, found);
        case KIND_RANGE: return range_contains(vm, AS(Range, container), item, found);
        case KIND_NATIVE: return is_exactly(container, &type_deque) ? deque_contains(vm, container, item, found) : NEEDS_PYTHON;
        default: break;
        }
    }
    return NEEDS_PYTHON;
}

/* ---- iteration ---- */

Status value_iterate(VM *vm, Value v, Value *iterator) {
    if (is_object(v)) {
        switch (object_of(v)->kind) {
        case KIND_STR:
        case KIND_BYTES:
        case KIND_BYTEARRAY:
        case KIND_MEMORYVIEW:
        case KIND_TUPLE:
        case KIND_LIST:
        case KIND_DICT:
        case KIND_DICT_VIEW:
        case KIND_SET:
        case KIND_RANGE:
        case KIND_NATIVE:
        case KIND_ITERATOR: return iterator_new(vm, v, iterator);
        default: break;
        }
    }
    return NEEDS_PYTHON;
}

Status iterator_next(VM *vm, Value iterator, Value *item) {
    if (!is_kind(iterator, KIND_ITERATOR)) return NEEDS_PYTHON;
    WORKED(vm, 1);
    return iterator_advance(vm, AS(Iterator, iterator), item);
}

Status sequence_iterator_new(VM *vm, Value sequence, Value *result) { return iterator_new_sequence(vm, sequence, result); }

/* ---- indices ---- */

Status value_index_clamped(VM *vm, Value v, int64_t *index) {
    if (is_int(v)) {
        *index = int_of(v);
        return DONE;
    }
    if (is_bool(v)) {
        *index = v == TRUE;
        return DONE;
    }
    if (is_kind(v, KIND_INT)) {
        if (!int_fits_int64(v, index)) *index = object_of(v)->flags & INT_NEGATIVE ? INT64_MIN : INT64_MAX;
        return DONE;
    }
    if (type_lookup(vm, type_of(v), NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
}

Status value_index(VM *vm, Value v, int64_t *index) {
    TRY(value_index_clamped(vm, v, index));
    if (is_kind(v, KIND_INT) && !int_fits_int64(v, index)) {
        return raise_error(vm, &type_OverflowError, "Python int too large to convert to C ssize_t");
    }
    return DONE;
}
