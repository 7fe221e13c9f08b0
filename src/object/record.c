/* record.c: what the classes that collections.namedtuple makes stand on: the descriptors of their fields, and the making of instances from
 * their values. The classes themselves are made by lib/collections. */
#include "frozen.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/native.h"
#include "object/record.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"

#define FIELD AS(Descriptor, args[0])

/* _tuplegetter(index, doc): a Descriptor whose `index` is the item's, and whose `name` is its doc. */
static Status field_make(VM *vm, Value *args, uint32_t count, Value *result) {
    if (count != 3) return raise_type(vm, "_tuplegetter expected 2 arguments, got %u", count - 1);
    if (!is_int(args[1]) || int_of(args[1]) < 0) return raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    Descriptor *field = heap_new(vm, KIND_DESCRIPTOR, &type_tuplegetter, sizeof *field);
    if (!field) return NO_MEMORY;
    field->owner = value_of(&type_tuple);
    field->name = args[2];
    field->index = (uint64_t)int_of(args[1]);
    *result = value_of(field);
    return DONE;
}

Status record_field(VM *vm, const Descriptor *field, Value object, Value *value) {
    if (!is_kind(object, KIND_TUPLE)) {
        return raise_type(vm, "descriptor for index '%u' for tuple subclasses doesn't apply to '%T' object", (uint32_t)field->index, object);
    }
    const Tuple *tuple = AS(Tuple, object);
    if (field->index >= tuple->length) return raise_error(vm, &type_IndexError, "tuple index out of range");
    *value = tuple->items[field->index];
    return DONE;
}

static Status field_get(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    TRY(check_get_arguments(vm, args));
    if (args[1] == NONE) {
        *result = args[0];
        return DONE;
    }
    return record_field(vm, FIELD, args[1], result);
}

static Status field_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)result;
    return raise_error(vm, &type_AttributeError, count > 2 ? "can't set attribute" : "can't delete attribute");
}

static Status field_get_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = FIELD->name;
    return DONE;
}

static Status field_set_doc(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    FIELD->name = args[1] == UNBOUND ? NONE : args[1];
    *result = NONE;
    return DONE;
}

static Status field_reduce(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Tuple *state = tuple_pair(vm, small_int((int64_t)FIELD->index), FIELD->name);
    if (!state) return NO_MEMORY;
    Tuple *both = tuple_pair(vm, value_of(&type_tuplegetter), value_of(state));
    if (!both) return NO_MEMORY;
    *result = value_of(both);
    return DONE;
}

static const Builtin field_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC, "__new__", "index, doc, /", 1, 255, 255, field_make, NULL, type_tuplegetter),
    METHOD("__get__", "instance, owner=None, /", 2, 3, 3, field_get, NULL, type_tuplegetter),
    METHOD("__set__", "instance, value, /", 3, 3, 3, field_set, NULL, type_tuplegetter),
    METHOD("__delete__", "instance, /", 2, 2, 2, field_set, NULL, type_tuplegetter),
    PYTHON_SLOT("__repr__", "", 1, prelude_field_repr, type_tuplegetter),
    METHOD("__reduce__", "", 1, 1, 1, field_reduce, NULL, type_tuplegetter),
    GETSET("__doc__", field_get_doc, field_set_doc, type_tuplegetter),
};
const Type type_tuplegetter = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "collections._tuplegetter", .base = &type_object,
                               METHOD_TABLE(field_methods), .number = TYPE_NUMBER_tuplegetter, .instance_kind = KIND_DESCRIPTOR};

/* record(class, *values): tuple.__new__(class, values) */
static Status record_new(VM *vm, Value *args, uint32_t count, Value *result) {
    if (!is_kind(args[0], KIND_TYPE) || !type_is_subtype(AS(Type, args[0]), &type_tuple)) {
        return raise_type(vm, "tuple.__new__(X): X is not a type object (%T)", args[0]);
    }
    Tuple *tuple = tuple_new_of(vm, AS(Type, args[0]), count - 1);
    if (!tuple) return NO_MEMORY;
    if (count > 1) memcpy(tuple->items, args + 1, (count - 1) * sizeof(Value));
    *result = value_of(tuple);
    return DONE;
}
const Builtin collections_record = FUNCTION_FLAGS(BUILTIN_VARIADIC, "record", "cls, *values", 1, 255, 255, record_new, NULL, "_collections");

/* record_dict(fields, record): dict(zip(fields, record)) of two tuples */
static Status record_dict(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_TUPLE) || !tuple_iterates_plainly(vm, args[0]) || !tuple_iterates_plainly(vm, args[1])) return NEEDS_PYTHON;
    const Tuple *fields = AS(Tuple, args[0]), *record = AS(Tuple, args[1]);
    uint64_t length = fields->length < record->length ? fields->length : record->length;
    Dict *dict = dict_new(vm, length);
    if (!dict) return NO_MEMORY;
    for (uint64_t i = 0; i < length; i++) TRY(dict_set(vm, dict, fields->items[i], record->items[i]));
    vm_charge(vm, length);
    *result = value_of(dict);
    return DONE;
}
const Builtin collections_record_dict = FUNCTION("record_dict", "fields, record, /", 2, 2, 2, record_dict, &prelude_record_dict, "_collections");

/* record_values(record, fields, changes): the record's values as a list, those in the dict `changes` taken out of there */
static Status record_values(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!tuple_iterates_plainly(vm, args[0]) || !tuple_iterates_plainly(vm, args[1]) || !is_exactly(args[2], &type_dict)) return NEEDS_PYTHON;
    const Tuple *record = AS(Tuple, args[0]), *fields = AS(Tuple, args[1]);
    Dict *changes = AS(Dict, args[2]);
    uint64_t length = fields->length < record->length ? fields->length : record->length;
    Tuple *values = tuple_new(vm, length);
    if (!values) return NO_MEMORY;
    TRY(dict_own(vm, changes));
    uint64_t found = 0;
    for (uint64_t i = 0; i < length; i++) {
        uint32_t entry = is_kind(fields->items[i], KIND_STR) ? dict_entry_of(changes, fields->items[i]) : DICT_NOT_FOUND;
        values->items[i] = entry == DICT_NOT_FOUND ? record->items[i] : changes->entries->items[entry].value;
        found += entry != DICT_NOT_FOUND;
    }
    if (found == changes->live) {
        dict_clear(vm, changes);
    } else {
        for (uint64_t i = 0; i < length && found; i++) {
            uint32_t entry = is_kind(fields->items[i], KIND_STR) ? dict_entry_of(changes, fields->items[i]) : DICT_NOT_FOUND;
            if (entry == DICT_NOT_FOUND) continue;
            TRY(dict_delete_entry(vm, changes, entry));
            found--;
        }
    }
    *result = value_of(values);
    return DONE;
}
const Builtin collections_record_values =
    FUNCTION("record_values", "record, fields, changes, /", 3, 3, 3, record_values, &prelude_record_values, "_collections");
