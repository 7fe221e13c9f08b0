/* make.c: values that a host makes. Each is a root until the VM runs on; memory that is refused is asked for again after a collection. */
#include <string.h>

#include "core/utf8.h"
#include "host/host.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/float.h"
#include "object/int.h"
#include "object/list.h"
#include "object/names.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"

hn_value hn_none(void) { return (hn_value){NONE ^ UNBOUND}; }
hn_value hn_bool_new(bool truth) { return (hn_value){bool_value(truth) ^ UNBOUND}; }
hn_value hn_ellipsis(void) { return (hn_value){ELLIPSIS ^ UNBOUND}; }
hn_value hn_not_implemented(void) { return (hn_value){NOT_IMPLEMENTED ^ UNBOUND}; }

/* A leaf has answered: an exception becomes a refusal with its text. */
static hn_value finish(hn_vm *h, Status status, Value v) {
    VM *vm = h->vm;
    if (status == DONE) return made(h, v);
    if (status == NO_MEMORY) {
        refuse_memory(h);
        return HN_NOTHING;
    }
    if (status != RAISED) {
        refuse(h, "a class of the program decides what this value's hash is");
        return HN_NOTHING;
    }
    const Exception *exception = AS(Exception, vm->raised);
    const Tuple *args = is_kind(exception->args, KIND_TUPLE) ? AS(Tuple, exception->args) : NULL;
    vm->raised = UNBOUND;
    const char *text = NULL;
    if (args && args->length && is_str(args->items[0])) {
        Raw *utf8 = str_to_utf8(vm, AS(Str, args->items[0]));
        text = utf8 ? (const char *)utf8->bytes : NULL;
    }
    uint32_t length;
    refuse(h, "%s: %s", type_name(exception->object.type, &length), text ? text : "");
    return HN_NOTHING;
}

/* Does `attempt` (a Status with `v` set) again after a collection when memory was refused. */
#define ATTEMPT(h, status, attempt)                                                                                    \
    do {                                                                                                               \
        make_room(h, false);                                                                                           \
        (status) = (attempt);                                                                                          \
        if ((status) == NO_MEMORY && make_room(h, true)) (status) = (attempt);                                         \
    } while (0)

hn_value hn_int_new(hn_vm *h, int64_t number) {
    if (!is_still(h)) return HN_NOTHING;
    Value v;
    Status status;
    ATTEMPT(h, status, int_from_int64(h->vm, number, &v));
    return finish(h, status, v);
}

hn_value hn_uint_new(hn_vm *h, uint64_t number) {
    if (!is_still(h)) return HN_NOTHING;
    Value v;
    Status status;
    ATTEMPT(h, status, int_from_uint64(h->vm, number, &v));
    return finish(h, status, v);
}

static hn_value no_pointer(hn_vm *h) {
    refuse(h, "a pointer is NULL");
    return HN_NOTHING;
}

hn_value hn_int_from_bytes(hn_vm *h, const void *bytes, size_t size) {
    if (!is_still(h)) return HN_NOTHING;
    if (!bytes && size) return no_pointer(h);
    Value v;
    Status status;
    ATTEMPT(h, status, int_from_bytes(h->vm, bytes, size, false, true, &v));
    return finish(h, status, v);
}

static bool is_hex(const char *digits, size_t length) {
    for (size_t i = 0; i < length; i++) {
        char c = digits[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) return false;
    }
    return length > 0;
}

static Status signed_hex(VM *vm, const char *digits, size_t length, bool negative, Value *v) {
    TRY(int_from_hex(vm, digits, length, v));
    return negative ? int_negate(vm, *v, v) : DONE;
}

hn_value hn_int_from_hex(hn_vm *h, const char *digits, size_t length) {
    if (!is_still(h)) return HN_NOTHING;
    if (!digits) return no_pointer(h);
    length = text_length(digits, length);
    bool negative = length && *digits == '-';
    digits += negative;
    length -= negative;
    if (length > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
        digits += 2;
        length -= 2;
    }
    if (!is_hex(digits, length)) {
        refuse(h, "the text is no hexadecimal number");
        return HN_NOTHING;
    }
    Value v;
    Status status;
    ATTEMPT(h, status, signed_hex(h->vm, digits, length, negative, &v));
    return finish(h, status, v);
}

hn_value hn_float_new(hn_vm *h, double number) {
    if (!is_still(h)) return HN_NOTHING;
    Value v;
    Status status;
    ATTEMPT(h, status, float_new(h->vm, number, &v));
    return finish(h, status, v);
}

hn_value hn_string_new(hn_vm *h, const char *text, size_t length) {
    if (!is_still(h)) return HN_NOTHING;
    if (!text) return no_pointer(h);
    length = text_length(text, length);
    if (!is_utf8(text, length)) {
        refuse(h, "the text is not UTF-8");
        return HN_NOTHING;
    }
    Value v;
    MAKE(h, v, str_from_utf8(h->vm, text, length));
    return made(h, v);
}

hn_value hn_bytes_new(hn_vm *h, const void *bytes, size_t length) {
    if (!is_still(h)) return HN_NOTHING;
    if (!bytes && length) return no_pointer(h);
    Value v;
    MAKE(h, v, bytes_from(h->vm, bytes, length));
    return made(h, v);
}

/* ---- containers ---- */

/* Whether all handles are values; they stay where they are. */
static bool are_values(hn_vm *h, const hn_value *items, size_t count) {
    Value v;
    if (!items && count) {
        no_pointer(h);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!value_from(h, items[i], &v)) return false;
    }
    return true;
}

static void copy_values(hn_vm *h, const hn_value *items, size_t count, Value *to) {
    for (size_t i = 0; i < count; i++) {
        value_from(h, items[i], &to[i]);
    }
}

static Value list_of(hn_vm *h, const hn_value *items, size_t count) {
    List *list = list_new(h->vm, count);
    if (!list) return UNBOUND;
    if (count) copy_values(h, items, count, list->values->items);
    return value_of(list);
}

static Value tuple_of(hn_vm *h, const hn_value *items, size_t count) {
    Tuple *tuple = tuple_new(h->vm, count);
    if (!tuple) return UNBOUND;
    copy_values(h, items, count, tuple->items);
    return value_of(tuple);
}

hn_value hn_list_new(hn_vm *h, const hn_value *items, size_t count) {
    if (!is_still(h) || !are_values(h, items, count)) return HN_NOTHING;
    Value v;
    MAKE(h, v, list_of(h, items, count));
    return made(h, v);
}

hn_value hn_tuple_new(hn_vm *h, const hn_value *items, size_t count) {
    if (!is_still(h) || !are_values(h, items, count)) return HN_NOTHING;
    Value v;
    MAKE(h, v, tuple_of(h, items, count));
    return made(h, v);
}

static Status dict_of(hn_vm *h, const hn_value *keys, const hn_value *values, size_t count, Value *v) {
    Dict *dict = dict_new(h->vm, count);
    if (!dict) return NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        Value key, value;
        value_from(h, keys[i], &key);
        value_from(h, values[i], &value);
        TRY(dict_set(h->vm, dict, key, value));
    }
    *v = value_of(dict);
    return DONE;
}

hn_value hn_dict_new(hn_vm *h, const hn_value *keys, const hn_value *values, size_t count) {
    if (!is_still(h) || !are_values(h, keys, count) || !are_values(h, values, count)) return HN_NOTHING;
    Value v;
    Status status;
    ATTEMPT(h, status, dict_of(h, keys, values, count, &v));
    return finish(h, status, v);
}

static Status set_of(hn_vm *h, const Type *type, const hn_value *items, size_t count, Value *v) {
    Set *set = set_new(h->vm, type);
    if (!set) return NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        Value item;
        value_from(h, items[i], &item);
        TRY(set_add(h->vm, set, item));
    }
    *v = value_of(set);
    return DONE;
}

static hn_value set_value(hn_vm *h, const Type *type, const hn_value *items, size_t count) {
    if (!is_still(h) || !are_values(h, items, count)) return HN_NOTHING;
    Value v;
    Status status;
    ATTEMPT(h, status, set_of(h, type, items, count, &v));
    return finish(h, status, v);
}

hn_value hn_set_new(hn_vm *h, const hn_value *items, size_t count) { return set_value(h, &type_set, items, count); }
hn_value hn_frozenset_new(hn_vm *h, const hn_value *items, size_t count) { return set_value(h, &type_frozenset, items, count); }

/* Only what the host made itself since the VM ran: what the program holds is the program's. */
static bool is_made(hn_vm *h, Value v, Kind kind, const char *what) {
    const HostRoots *roots = &h->vm->side.made;
    bool found = false;
    for (uint32_t i = roots->count; i-- > 0 && !found;) {
        found = roots->items[i] == v;
    }
    if (!found || !is_kind(v, kind)) refuse(h, "this is no %s that the host has just made", what);
    return found && is_kind(v, kind);
}

hn_status hn_list_append(hn_vm *h, hn_value list, hn_value item) {
    Value v, each;
    if (!is_still(h) || !value_from(h, list, &v) || !value_from(h, item, &each) || !is_made(h, v, KIND_LIST, "list")) return HN_MISUSE;
    Status status;
    ATTEMPT(h, status, list_append(h->vm, AS(List, v), each));
    return status == DONE ? HN_OK : refuse_memory(h);
}

hn_status hn_dict_set(hn_vm *h, hn_value dict, hn_value key, hn_value item) {
    Value v, k, each;
    if (!is_still(h) || !value_from(h, dict, &v) || !value_from(h, key, &k) || !value_from(h, item, &each)) return HN_MISUSE;
    if (!is_made(h, v, KIND_DICT, "dict")) return HN_MISUSE;
    Status status;
    ATTEMPT(h, status, dict_set(h->vm, AS(Dict, v), k, each));
    if (status == DONE) return HN_OK;
    finish(h, status, v);
    return status == NO_MEMORY ? HN_NO_MEMORY : HN_MISUSE;
}

/* ---- functions, exceptions, objects ---- */

static Value function_of(VM *vm, const char *name, const char *doc) {
    Str *text = intern_utf8(vm, name, strlen(name));
    Value about = doc && text ? str_from_utf8(vm, doc, strlen(doc)) : NONE;
    Native *function = text && about != UNBOUND ? external_function_new(vm, value_of(text), about, 0) : NULL;
    return function ? value_of(function) : UNBOUND;
}

hn_value hn_function_new(hn_vm *h, const char *name, const char *doc) {
    if (!is_still(h)) return HN_NOTHING;
    if (!name) return no_pointer(h);
    if (!is_utf8(name, strlen(name)) || (doc && !is_utf8(doc, strlen(doc)))) {
        refuse(h, "the text is not UTF-8");
        return HN_NOTHING;
    }
    Value v;
    MAKE(h, v, function_of(h->vm, name, doc));
    return made(h, v);
}

static const Type *const static_types[STATIC_TYPE_COUNT] = {
#define TYPE(name) &type_##name,
#include "object/types.def"
#undef TYPE
};

const Type *exception_type_named(const char *name) {
    for (size_t i = 0; name && i < STATIC_TYPE_COUNT; i++) {
        if (strcmp(static_types[i]->static_name, name) == 0 && type_is_subtype(static_types[i], &type_BaseException)) return static_types[i];
    }
    if (name && strcmp(name, "IOError") == 0) return &type_OSError;
    return name && strcmp(name, "EnvironmentError") == 0 ? &type_OSError : NULL;
}

const char *exception_complaint(const Type *type, const Value *arguments, size_t count) {
    if (type_is_subtype(type, &type_BaseExceptionGroup)) return "exception groups cannot be made by a host";
    bool decodes = type_is_subtype(type, &type_UnicodeDecodeError), translates = type_is_subtype(type, &type_UnicodeTranslateError);
    if (!decodes && !translates && !type_is_subtype(type, &type_UnicodeEncodeError)) return NULL;
    bool fits = count == (translates ? 4 : 5) && is_integer(arguments[count - 3]) && is_integer(arguments[count - 2]) && is_str(arguments[count - 1]);
    fits = fits && (translates || is_str(arguments[0])) && is_kind(arguments[!translates], decodes ? KIND_BYTES : KIND_STR);
    if (translates) return fits ? NULL : "a UnicodeTranslateError is made of a str, two ints and a reason";
    if (decodes) return fits ? NULL : "a UnicodeDecodeError is made of an encoding, bytes, two ints and a reason";
    return fits ? NULL : "a UnicodeEncodeError is made of an encoding, a str, two ints and a reason";
}

Status exception_from_reply(hn_vm *h, const char *type, const char *message, Value *exception) {
    VM *vm = h->vm;
    Tuple *args = tuple_new(vm, message ? 1 : 0);
    if (!args) return NO_MEMORY;
    if (message) {
        args->items[0] = NONE;
        Value text = str_from_utf8(vm, message, strlen(message));
        if (text == UNBOUND) return NO_MEMORY;
        args->items[0] = text;
    }
    return exception_new(vm, type ? exception_type_named(type) : &type_RuntimeError, args, exception);
}

static Status exception_of(hn_vm *h, const Type *type, const hn_value *arguments, size_t count, Value *v) {
    Value args = tuple_of(h, arguments, count);
    if (args == UNBOUND) return NO_MEMORY;
    return exception_new(h->vm, type, AS(Tuple, args), v);
}

hn_value hn_exception_new(hn_vm *h, const char *type_name, const hn_value *arguments, size_t count) {
    if (!is_still(h) || !are_values(h, arguments, count)) return HN_NOTHING;
    const Type *type = exception_type_named(type_name);
    if (!type) {
        refuse(h, "unknown exception type: %s", type_name ? type_name : "NULL");
        return HN_NOTHING;
    }
    Value v, first[5];
    copy_values(h, arguments, count < 5 ? count : 5, first);
    const char *complaint = exception_complaint(type, first, count);
    if (complaint) {
        refuse(h, "%s", complaint);
        return HN_NOTHING;
    }
    Status status;
    ATTEMPT(h, status, exception_of(h, type, arguments, count, &v));
    return finish(h, status, v);
}

static Status object_of_description(hn_vm *h, const hn_object *object, Value *v) {
    VM *vm = h->vm;
    Tuple *names = tuple_new(vm, object->count);
    Value values = names ? tuple_of(h, object->values, object->count) : UNBOUND;
    Str *name = values != UNBOUND ? intern_utf8(vm, object->type_name, strlen(object->type_name)) : NULL;
    if (!name) return NO_MEMORY;
    for (size_t i = 0; i < object->count; i++) {
        names->items[i] = NONE;
    }
    for (size_t i = 0; i < object->count; i++) {
        Str *each = intern_utf8(vm, object->names[i], strlen(object->names[i]));
        if (!each) return NO_MEMORY;
        names->items[i] = value_of(each);
    }
    Value id;
    Type *type;
    TRY(int_from_uint64(vm, object->id, &id));
    TRY(host_class(vm, value_of(name), names, object->is_frozen, &type));
    return host_object_new(vm, type, id, AS(Tuple, values)->items, v);
}

hn_value hn_object_new(hn_vm *h, const hn_object *object) {
    if (!is_still(h)) return HN_NOTHING;
    if (!object || !object->type_name || (object->count && !object->names)) return no_pointer(h);
    if (!are_values(h, object->values, object->count)) return HN_NOTHING;
    if (!is_identifier(object->type_name)) {
        refuse(h, "the type's name is no identifier");
        return HN_NOTHING;
    }
    for (size_t i = 0; i < object->count; i++) {
        if (!object->names[i]) return no_pointer(h);
        if (!is_identifier(object->names[i])) {
            refuse(h, "a field's name is no identifier: %s", object->names[i]);
            return HN_NOTHING;
        }
        for (size_t j = 0; j < i; j++) {
            if (strcmp(object->names[i], object->names[j]) != 0) continue;
            refuse(h, "a field's name comes twice: %s", object->names[i]);
            return HN_NOTHING;
        }
    }
    Value v;
    Status status;
    ATTEMPT(h, status, object_of_description(h, object, &v));
    return finish(h, status, v);
}
