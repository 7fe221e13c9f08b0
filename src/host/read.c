/* read.c: what a host reads of values. No reader runs Python; what would have needed it was rendered before (vm/boundary.h). */
#include <string.h>

#include "host/host.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/external.h"
#include "object/float.h"
#include "object/int.h"
#include "object/list.h"
#include "object/names.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/boundary.h"
#include "vm/identity.h"

/* A value of this VM of the form wanted. */
static bool read_as(hn_vm *h, hn_value value, BoundaryForm form, const char *what, Value *v) {
    if (!is_still(h) || !value_from(h, value, v)) return false;
    if (boundary_form(h->vm, *v) == form) return true;
    refuse(h, "the value is no %s", what);
    return false;
}

hn_type hn_type_of(hn_vm *h, hn_value value) {
    static const hn_type types[] = {
        [BOUNDARY_NONE] = HN_TYPE_NONE,
        [BOUNDARY_BOOL] = HN_TYPE_BOOL,
        [BOUNDARY_INT] = HN_TYPE_INT,
        [BOUNDARY_FLOAT] = HN_TYPE_FLOAT,
        [BOUNDARY_STR] = HN_TYPE_STRING,
        [BOUNDARY_BYTES] = HN_TYPE_BYTES,
        [BOUNDARY_LIST] = HN_TYPE_LIST,
        [BOUNDARY_TUPLE] = HN_TYPE_TUPLE,
        [BOUNDARY_DICT] = HN_TYPE_DICT,
        [BOUNDARY_SET] = HN_TYPE_SET,
        [BOUNDARY_FROZENSET] = HN_TYPE_FROZENSET,
        [BOUNDARY_ELLIPSIS] = HN_TYPE_ELLIPSIS,
        [BOUNDARY_NOT_IMPLEMENTED] = HN_TYPE_NOT_IMPLEMENTED,
        [BOUNDARY_NAMED_TUPLE] = HN_TYPE_NAMED_TUPLE,
        [BOUNDARY_DATACLASS] = HN_TYPE_DATACLASS,
        [BOUNDARY_ENUM] = HN_TYPE_ENUM,
        [BOUNDARY_EXCEPTION] = HN_TYPE_EXCEPTION,
        [BOUNDARY_FUNCTION] = HN_TYPE_FUNCTION,
        [BOUNDARY_OTHER] = HN_TYPE_OTHER,
    };
    Value v;
    return is_still(h) && value_from(h, value, &v) ? types[boundary_form(h->vm, v)] : HN_TYPE_INVALID;
}

const char *utf8_of(hn_vm *h, Value str, size_t *length) {
    const Str *text = AS(Str, str);
    if (str_is_ascii(text)) {
        if (length) *length = text->length;
        return text->length ? (const char *)text->data : "";
    }
    Raw *utf8 = str_to_utf8(h->vm, text);
    if (!utf8 && make_room(h, true)) utf8 = str_to_utf8(h->vm, text);
    if (!utf8 || !roots_add(h->vm, &h->vm->side.made, value_of(utf8))) {
        refuse_memory(h);
        return NULL;
    }
    if (length) *length = utf8->size - 1;
    return (const char *)utf8->bytes;
}

static const char *optional_text(hn_vm *h, Value str, size_t *length) {
    if (length) *length = 0;
    return str != UNBOUND && is_str(str) ? utf8_of(h, str, length) : NULL;
}

const char *hn_type_name(hn_vm *h, hn_value value, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!is_still(h) || !value_from(h, value, &v)) return NULL;
    uint32_t size;
    const char *name = type_name(type_of(v), &size);
    if (length) *length = size;
    return name;
}

bool hn_is(hn_vm *h, hn_value a, hn_value b) {
    Value left, right;
    return is_still(h) && value_from(h, a, &left) && value_from(h, b, &right) && left == right;
}

uint64_t hn_identity(hn_vm *h, hn_value value) {
    Value v;
    uint64_t identity;
    if (!is_still(h) || !value_from(h, value, &v)) return 0;
    Status status = identity_of(h->vm, v, &identity);
    if (status == NO_MEMORY && make_room(h, true)) status = identity_of(h->vm, v, &identity);
    if (status == DONE) return identity;
    refuse_memory(h);
    return 0;
}

/* ---- numbers ---- */

bool hn_is_none(hn_vm *h, hn_value value) {
    Value v;
    return is_still(h) && value_from(h, value, &v) && v == NONE;
}

bool hn_bool(hn_vm *h, hn_value value) {
    Value v;
    return read_as(h, value, BOUNDARY_BOOL, "bool", &v) && v == TRUE;
}

static bool read_integer(hn_vm *h, hn_value value, Value *v) {
    if (!is_still(h) || !value_from(h, value, v)) return false;
    if (is_integer(*v)) return true;
    refuse(h, "the value is no int");
    return false;
}

int64_t hn_int64(hn_vm *h, hn_value value, int64_t otherwise) {
    Value v;
    int64_t number;
    if (!read_integer(h, value, &v)) return otherwise;
    if (int_fits_int64(v, &number)) return number;
    refuse(h, "the int does not fit in 64 bits");
    return otherwise;
}

uint64_t hn_uint64(hn_vm *h, hn_value value, uint64_t otherwise) {
    Value v;
    uint64_t number;
    if (!read_integer(h, value, &v)) return otherwise;
    if (int_fits_uint64(v, &number)) return number;
    refuse(h, "the int does not fit in 64 bits without a sign");
    return otherwise;
}

/* Bytes of two's complement: in them there is room for one negative number more than for positive ones, the last power of two. */
static size_t size_of_integer(Value v) {
    IntView view;
    int_view(&view, v);
    size_t bits = int_bit_length(v), i = 0;
    if (!view.negative) return bits / 8 + 1;
    while (view.limbs[i] == 0) {
        i++;
    }
    bool is_power = i + 1 == view.size && (view.limbs[i] & (view.limbs[i] - 1)) == 0;
    return (bits - is_power) / 8 + 1;
}

size_t hn_int_size(hn_vm *h, hn_value value) {
    Value v;
    return read_integer(h, value, &v) ? size_of_integer(v) : 0;
}

hn_status hn_int_bytes(hn_vm *h, hn_value value, void *bytes, size_t size) {
    Value v;
    if (!read_integer(h, value, &v)) return HN_MISUSE;
    if (!bytes) return refuse(h, "a pointer is NULL");
    IntView view;
    int_view(&view, v);
    if (size < size_of_integer(v)) return refuse(h, "the int does not fit in %u bytes", (uint64_t)size);
    uint8_t *to = bytes;
    unsigned carry = view.negative; /* two's complement: the complement plus one */
    for (size_t i = 0; i < size; i++) {
        unsigned byte = i / 8 < view.size ? view.limbs[i / 8] >> (i % 8 * 8) & 0xFF : 0;
        if (view.negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
        }
        to[i] = (uint8_t)byte;
    }
    return HN_OK;
}

static Value hex_of(VM *vm, Value v) {
    TextBuilder builder;
    text_start(&builder, vm);
    Value digits, text;
    if (int_text_to(&builder, v, 16) != DONE) {
        text_release(&builder);
        return UNBOUND;
    }
    if (text_finish(&builder, &digits) != DONE) return UNBOUND;
    bool negative = int_is_negative(v);
    Value rest = negative ? str_slice(vm, AS(Str, digits), 1, AS(Str, digits)->length) : digits;
    if (rest == UNBOUND) return UNBOUND;
    text = format_text(vm, negative ? "-0x%S" : "0x%S", rest);
    return text;
}

const char *hn_int_hex(hn_vm *h, hn_value value, size_t *length) {
    Value v, text;
    if (length) *length = 0;
    if (!read_integer(h, value, &v)) return NULL;
    MAKE(h, text, hex_of(h->vm, v));
    h->vm->raised = UNBOUND;
    if (!hn_is_something(made(h, text))) return NULL;
    return utf8_of(h, text, length);
}

double hn_double(hn_vm *h, hn_value value, double otherwise) {
    Value v;
    double number;
    if (!is_still(h) || !value_from(h, value, &v)) return otherwise;
    if (float_of(v, &number)) return number;
    if (!is_integer(v)) {
        refuse(h, "the value is no float");
        return otherwise;
    }
    Status status = int_to_double(h->vm, v, &number);
    h->vm->raised = UNBOUND;
    if (status == DONE) return number;
    refuse(h, "the int is too large for a double");
    return otherwise;
}

/* ---- texts ---- */

static bool read_str(hn_vm *h, hn_value value, Value *v) {
    if (!is_still(h) || !value_from(h, value, v)) return false;
    if (is_str(*v)) return true;
    refuse(h, "the value is no str");
    return false;
}

const char *hn_string(hn_vm *h, hn_value value, size_t *length) {
    Value v;
    if (length) *length = 0;
    return read_str(h, value, &v) ? utf8_of(h, v, length) : NULL;
}

bool hn_string_is(hn_vm *h, hn_value value, const char *text) {
    Value v;
    if (!read_str(h, value, &v)) return false;
    if (!text) return refuse(h, "a pointer is NULL"), false;
    return is_text(v, text);
}

bool hn_string_has_surrogates(hn_vm *h, hn_value value) {
    Value v;
    if (!read_str(h, value, &v) || str_width(AS(Str, v)) == 1) return false;
    for (uint64_t i = 0; i < AS(Str, v)->length; i++) {
        uint32_t character = str_at(AS(Str, v), i);
        if (character >= 0xD800 && character < 0xE000) return true;
    }
    return false;
}

const void *hn_bytes(hn_vm *h, hn_value value, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!read_as(h, value, BOUNDARY_BYTES, "bytes object", &v)) return NULL;
    if (length) *length = AS(Bytes, v)->length;
    return AS(Bytes, v)->data;
}

/* ---- containers ---- */

static size_t count_fields(VM *vm, Value v) {
    Value name, value;
    size_t count = 0;
    for (uint32_t position = 0; boundary_next_field(vm, v, &position, &name, &value);) {
        count++;
    }
    return count;
}

size_t hn_length(hn_vm *h, hn_value value) {
    Value v;
    if (!is_still(h) || !value_from(h, value, &v)) return 0;
    switch (boundary_form(h->vm, v)) {
    case BOUNDARY_LIST: return AS(List, v)->length;
    case BOUNDARY_TUPLE:
    case BOUNDARY_NAMED_TUPLE: return AS(Tuple, v)->length;
    case BOUNDARY_DICT: return AS(Dict, v)->live;
    case BOUNDARY_SET:
    case BOUNDARY_FROZENSET: return AS(Set, v)->live;
    case BOUNDARY_DATACLASS: return count_fields(h->vm, v);
    default: refuse(h, "the value has no items"); return 0;
    }
}

hn_value hn_item(hn_vm *h, hn_value value, size_t index) {
    Value v;
    if (!is_still(h) || !value_from(h, value, &v)) return HN_NOTHING;
    const Value *items = NULL;
    uint64_t length = 0;
    if (is_kind(v, KIND_LIST)) {
        length = AS(List, v)->length;
        items = length ? AS(List, v)->values->items : NULL;
    } else if (is_kind(v, KIND_TUPLE)) {
        length = AS(Tuple, v)->length;
        items = AS(Tuple, v)->items;
    } else {
        refuse(h, "the value has no numbered items");
        return HN_NOTHING;
    }
    if (index < length) return handle_of(h, items[index]);
    refuse(h, "there is no item %u", (uint64_t)index);
    return HN_NOTHING;
}

static bool next_in_set(const Set *set, size_t *position, Value *key) {
    uint64_t at = *position;
    bool there = set->table && set_next(set, &at, key);
    *position = at;
    return there;
}

/* The names of a named tuple beside its items. */
static bool next_named(VM *vm, Value v, size_t *position, Value *key, Value *item) {
    Value names = type_lookup(vm, object_of(v)->type, NAME(_fields));
    const Tuple *tuple = AS(Tuple, v);
    if (*position >= tuple->length) return false;
    bool named = is_kind(names, KIND_TUPLE) && *position < AS(Tuple, names)->length;
    *key = named ? AS(Tuple, names)->items[*position] : UNBOUND;
    *item = tuple->items[(*position)++];
    return true;
}

bool hn_next(hn_vm *h, hn_value value, size_t *position, hn_value *key, hn_value *item) {
    Value v, k = UNBOUND, each = UNBOUND;
    if (key) *key = HN_NOTHING;
    if (item) *item = HN_NOTHING;
    if (!is_still(h) || !value_from(h, value, &v)) return false;
    if (!position) return refuse(h, "a pointer is NULL"), false;
    uint32_t at = *position > UINT32_MAX ? UINT32_MAX : (uint32_t)*position;
    bool there = false;
    switch (boundary_form(h->vm, v)) {
    case BOUNDARY_DICT:
        there = dict_next(AS(Dict, v), &at, &k, &each);
        *position = at;
        break;
    case BOUNDARY_DATACLASS:
        there = boundary_next_field(h->vm, v, &at, &k, &each);
        *position = at;
        break;
    case BOUNDARY_SET:
    case BOUNDARY_FROZENSET: there = next_in_set(AS(Set, v), position, &k); break;
    case BOUNDARY_NAMED_TUPLE: there = next_named(h->vm, v, position, &k, &each); break;
    default: refuse(h, "the value has no entries"); return false;
    }
    if (there && key && k != UNBOUND) *key = handle_of(h, k);
    if (there && item && each != UNBOUND) *item = handle_of(h, each);
    return there;
}

Value name_value(hn_vm *h, const char *name) {
    if (!name) return refuse(h, "a pointer is NULL"), UNBOUND;
    if (!is_utf8(name, strlen(name))) return refuse(h, "the text is not UTF-8"), UNBOUND;
    Str *str = intern_utf8(h->vm, name, strlen(name));
    if (!str && make_room(h, true)) str = intern_utf8(h->vm, name, strlen(name));
    if (!str) refuse_memory(h);
    return str ? value_of(str) : UNBOUND;
}

hn_value hn_get(hn_vm *h, hn_value dict, const char *key) {
    Value v, found;
    if (!read_as(h, dict, BOUNDARY_DICT, "dict", &v)) return HN_NOTHING;
    Value name = name_value(h, key);
    if (name == UNBOUND) return HN_NOTHING;
    Status status = dict_get(h->vm, AS(Dict, v), name, &found);
    h->vm->raised = UNBOUND;
    if (status == DONE && found != UNBOUND) return handle_of(h, found);
    refuse(h, "there is no key '%s'", key);
    return HN_NOTHING;
}

hn_value hn_field(hn_vm *h, hn_value object, const char *name) {
    Value v, key, item;
    if (!is_still(h) || !value_from(h, object, &v)) return HN_NOTHING;
    BoundaryForm form = boundary_form(h->vm, v);
    if (!name || (form != BOUNDARY_DATACLASS && form != BOUNDARY_NAMED_TUPLE)) return refuse(h, "the value has no fields"), HN_NOTHING;
    if (form == BOUNDARY_NAMED_TUPLE) {
        for (size_t at = 0; next_named(h->vm, v, &at, &key, &item);) {
            if (is_str(key) && is_text(key, name)) return handle_of(h, item);
        }
    } else {
        for (uint32_t at = 0; boundary_next_field(h->vm, v, &at, &key, &item);) {
            if (is_text(key, name)) return handle_of(h, item);
        }
    }
    refuse(h, "there is no field '%s'", name);
    return HN_NOTHING;
}

/* ---- objects ---- */

bool hn_object_id(hn_vm *h, hn_value object, uint64_t *id) {
    Value v;
    if (!is_still(h) || !value_from(h, object, &v)) return false;
    Value held = is_host_object(v) ? host_object_id(v) : UNBOUND;
    uint64_t number;
    if (held == UNBOUND || !int_fits_uint64(held, &number)) return refuse(h, "the value is no object of the host's"), false;
    if (id) *id = number;
    return true;
}

bool hn_object_is_frozen(hn_vm *h, hn_value object) {
    Value v;
    if (!is_still(h) || !value_from(h, object, &v)) return false;
    if (!is_host_object(v)) return refuse(h, "the value is no object of the host's"), false;
    return host_object_is_frozen(v);
}

const char *hn_enum_name(hn_vm *h, hn_value member, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!read_as(h, member, BOUNDARY_ENUM, "enum member", &v)) return NULL;
    return optional_text(h, boundary_attribute(h->vm, v, NAME(_name_)), length);
}

hn_value hn_enum_value(hn_vm *h, hn_value member) {
    Value v;
    if (!read_as(h, member, BOUNDARY_ENUM, "enum member", &v)) return HN_NOTHING;
    Value value = boundary_attribute(h->vm, v, NAME(_value_));
    if (value == UNBOUND) return refuse(h, "the member has no value"), HN_NOTHING;
    return handle_of(h, value);
}

const char *hn_function_name(hn_vm *h, hn_value function, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!read_as(h, function, BOUNDARY_FUNCTION, "function of the host's", &v)) return NULL;
    return utf8_of(h, native_value(v, EXTERNAL_NAME), length);
}

const char *hn_repr(hn_vm *h, hn_value value, size_t *length) {
    Value v;
    if (length) *length = 0;
    if (!is_still(h) || !value_from(h, value, &v)) return NULL;
    Value text = boundary_form(h->vm, v) == BOUNDARY_OTHER ? boundary_rendering(h->vm, v) : UNBOUND;
    if (text == UNBOUND) refuse(h, "there is no repr of this value");
    return optional_text(h, text, length);
}
