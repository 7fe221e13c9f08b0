/* exception_types.c: the tree of builtin exceptions, with what each adds to BaseException: its arguments and its attributes.
 *
 * BaseException itself is in base_exception.c.
 *
 * As in CPython, __new__ only keeps the arguments, and __init__ makes the fields of them; a class of a program that overrides __init__
 * without calling ours has no fields set. OSError alone works in __new__ (whose result's class depends on the error number), unless only
 * __init__ is overridden. */
#include "object/exception_internal.h"

#include "frozen.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/exception_group.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_key_error_str, prelude_import_error_str, prelude_os_error_str, prelude_syntax_error_str, prelude_syntax_error_init,
    prelude_unicode_error_init, prelude_unicode_error_str, prelude_group_new, prelude_group_str, prelude_group_derive, prelude_group_split,
    prelude_group_subgroup;

/* ---- keywords ---- */

/* The values of the keywords an exception knows, `known` of them; those left out are UNBOUND. */
static Status take_keywords(VM *vm, const char *function, const Value *args, uint32_t count, const Value *known, uint32_t known_count,
                            Value *values) {
    uint32_t given = keyword_count(vm);
    for (uint32_t i = 0; i < known_count; i++) {
        values[i] = UNBOUND;
    }
    if (given == 0) return DONE;
    if (given > known_count) {
        return raise_type(vm, "%s() takes at most %u keyword argument%s (%u given)", function, known_count, known_count == 1 ? "" : "s", given);
    }
    const Tuple *names = AS(Tuple, vm->keyword_names);
    for (uint32_t i = 0; i < given; i++) {
        uint32_t k = 0;
        while (k < known_count && !str_equal(AS_STR(known[k]), AS_STR(names->items[i]))) {
            k++;
        }
        if (k < known_count) {
            values[k] = args[count - given + i];
            continue;
        }
        return raise_unexpected_keyword(vm, function, names->items[i], known, known_count);
    }
    return DONE;
}

/* ---- arguments and texts ---- */

/* The __init__ of all but those that take keywords. */
LEAF(init_leaf) {
    Tuple *tuple;
    TRY(exception_refuse_keywords(vm, SELF->object.type));
    TRY(exception_take_args(vm, args, count, &tuple));
    TRY(exception_initialize(vm, SELF, tuple));
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

#define STR_LEAF(name, type)                                                                                           \
    LEAF(name) {                                                                                                       \
        (void)count;                                                                                                   \
        return exception_str_of_type(vm, args[0], &type, result);                                                      \
    }
STR_LEAF(key_error_str_leaf, type_KeyError)
STR_LEAF(import_error_str_leaf, type_ImportError)
STR_LEAF(os_error_str_leaf, type_OSError)
STR_LEAF(syntax_error_str_leaf, type_SyntaxError)
STR_LEAF(decode_error_str_leaf, type_UnicodeDecodeError)
STR_LEAF(encode_error_str_leaf, type_UnicodeEncodeError)
STR_LEAF(translate_error_str_leaf, type_UnicodeTranslateError)
STR_LEAF(group_str_leaf, type_BaseExceptionGroup)

/* ---- fields ---- */

static Status get_field(Value self, uint32_t index, Value *result) {
    Value value = exception_field(AS_EXCEPTION(self), index);
    *result = value == UNBOUND ? NONE : value;
    return DONE;
}

static Status refuse_change(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args, (void)count, (void)result;
    return raise_error(vm, &type_AttributeError, "readonly attribute");
}

/* An attribute that may be anything; deleted it reads as None. */
#define FIELD(name, index)                                                                                             \
    LEAF(get_##name) {                                                                                                 \
        (void)vm, (void)count;                                                                                         \
        return get_field(args[0], index, result);                                                                      \
    }                                                                                                                  \
    LEAF(set_##name) {                                                                                                 \
        (void)count, (void)result;                                                                                     \
        return exception_put_field(vm, SELF, index, args[1]);                                                          \
    }
FIELD(stop_iteration_value, STOP_ITERATION_VALUE)
FIELD(system_exit_code, SYSTEM_EXIT_CODE)
FIELD(name_error_name, NAME_ERROR_NAME)
FIELD(attribute_error_name, ATTRIBUTE_ERROR_NAME)
FIELD(attribute_error_obj, ATTRIBUTE_ERROR_OBJ)
FIELD(import_error_msg, IMPORT_ERROR_MSG)
FIELD(import_error_name, IMPORT_ERROR_NAME)
FIELD(import_error_path, IMPORT_ERROR_PATH)
FIELD(import_error_name_from, IMPORT_ERROR_NAME_FROM)
FIELD(os_error_errno, OS_ERROR_ERRNO)
FIELD(os_error_strerror, OS_ERROR_STRERROR)
FIELD(os_error_filename, OS_ERROR_FILENAME)
FIELD(os_error_filename2, OS_ERROR_FILENAME2)
FIELD(syntax_error_msg, SYNTAX_ERROR_MSG)
FIELD(syntax_error_filename, SYNTAX_ERROR_FILENAME)
FIELD(syntax_error_lineno, SYNTAX_ERROR_LINENO)
FIELD(syntax_error_offset, SYNTAX_ERROR_OFFSET)
FIELD(syntax_error_text, SYNTAX_ERROR_TEXT)
FIELD(syntax_error_end_lineno, SYNTAX_ERROR_END_LINENO)
FIELD(syntax_error_end_offset, SYNTAX_ERROR_END_OFFSET)
FIELD(syntax_error_print_file_and_line, SYNTAX_ERROR_PRINT_FILE_AND_LINE)
FIELD(syntax_error_metadata, SYNTAX_ERROR_METADATA)
FIELD(unicode_error_encoding, UNICODE_ERROR_ENCODING)
FIELD(unicode_error_object, UNICODE_ERROR_OBJECT)
FIELD(unicode_error_reason, UNICODE_ERROR_REASON)

/* The start and end of a Unicode error: C ints in CPython. */
static Status get_position(Value self, uint32_t index, Value *result) {
    Value value = exception_field(AS_EXCEPTION(self), index);
    *result = value == UNBOUND ? small_int(0) : value;
    return DONE;
}

static Status set_position(VM *vm, Value self, uint32_t index, Value value) {
    if (value == UNBOUND) return raise_type(vm, "can't delete numeric/char attribute");
    int64_t position;
    if (is_double(value) || !type_is_subtype(type_of(value), &type_int)) return raise_type(vm, "an integer is required");
    TRY(value_index(vm, value, &position));
    Value stored;
    TRY(int_from_int64(vm, position, &stored));
    return exception_put_field(vm, AS_EXCEPTION(self), index, stored);
}

#define POSITION(name, index)                                                                                          \
    LEAF(get_##name) {                                                                                                 \
        (void)vm, (void)count;                                                                                         \
        return get_position(args[0], index, result);                                                                   \
    }                                                                                                                  \
    LEAF(set_##name) {                                                                                                 \
        (void)count, (void)result;                                                                                     \
        return set_position(vm, args[0], index, args[1]);                                                              \
    }
POSITION(unicode_error_start, UNICODE_ERROR_START)
POSITION(unicode_error_end, UNICODE_ERROR_END)

#define READ_ONLY(name, index)                                                                                         \
    LEAF(get_##name) {                                                                                                 \
        (void)vm, (void)count;                                                                                         \
        return get_field(args[0], index, result);                                                                      \
    }
READ_ONLY(group_message, GROUP_MESSAGE)
READ_ONLY(group_exceptions, GROUP_EXCEPTIONS)
#define set_group_message    refuse_change
#define set_group_exceptions refuse_change

LEAF(get_characters_written) {
    (void)count;
    *result = exception_field(SELF, OS_ERROR_CHARACTERS_WRITTEN);
    return *result == UNBOUND ? raise_error(vm, &type_AttributeError, "characters_written") : DONE;
}

LEAF(set_characters_written) {
    (void)count, (void)result;
    Value value = UNBOUND;
    if (args[1] == UNBOUND) {
        if (exception_field(SELF, OS_ERROR_CHARACTERS_WRITTEN) == UNBOUND) return raise_error(vm, &type_AttributeError, "characters_written");
    } else {
        int64_t written;
        TRY(value_index(vm, args[1], &written));
        TRY(int_from_int64(vm, written, &value));
    }
    return exception_put_field(vm, SELF, OS_ERROR_CHARACTERS_WRITTEN, value);
}

/* ---- those that take keywords ---- */

LEAF(name_error_init) {
    static const Value known[] = {NAME(name)};
    Tuple *tuple;
    Value value;
    TRY(take_keywords(vm, "NameError", args, count, known, 1, &value));
    TRY(exception_take_args(vm, args, count - keyword_count(vm), &tuple));
    TRY(exception_put_field(vm, SELF, NAME_ERROR_NAME, value));
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

LEAF(attribute_error_init) {
    static const Value known[] = {NAME(name), NAME(obj)};
    Tuple *tuple;
    Value values[2];
    TRY(take_keywords(vm, "AttributeError", args, count, known, 2, values));
    TRY(exception_take_args(vm, args, count - keyword_count(vm), &tuple));
    TRY(exception_put_field(vm, SELF, ATTRIBUTE_ERROR_NAME, values[0]));
    TRY(exception_put_field(vm, SELF, ATTRIBUTE_ERROR_OBJ, values[1]));
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

LEAF(import_error_init) {
    static const Value known[] = {NAME(name), NAME(path), NAME(name_from)};
    Tuple *tuple;
    Value values[3];
    TRY(take_keywords(vm, "ImportError", args, count, known, 3, values));
    TRY(exception_take_args(vm, args, count - keyword_count(vm), &tuple));
    TRY(exception_initialize(vm, SELF, tuple));
    for (uint32_t i = 0; i < 3; i++) {
        TRY(exception_put_field(vm, SELF, IMPORT_ERROR_NAME + i, values[i]));
    }
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

/* What pickles and copies restore beside the arguments: the attributes and the fields named, if there are any. */
static Status state_of(VM *vm, Exception *exception, const Value *names, const uint8_t *fields, uint32_t count, Dict **state) {
    *state = NULL;
    bool any = exception->attributes != NULL;
    for (uint32_t i = 0; i < count; i++) {
        any |= exception_field(exception, fields[i]) != UNBOUND;
    }
    if (!any) return DONE;
    if (exception->attributes) TRY(dict_copy(vm, exception->attributes, state));
    else if (!(*state = dict_new(vm, count))) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        Value value = exception_field(exception, fields[i]);
        if (value != UNBOUND) TRY(dict_set_interned(vm, *state, names[i], value));
    }
    return DONE;
}

LEAF(import_error_reduce) {
    (void)count;
    static const Value names[] = {NAME(name), NAME(path), NAME(name_from)};
    static const uint8_t fields[] = {IMPORT_ERROR_NAME, IMPORT_ERROR_PATH, IMPORT_ERROR_NAME_FROM};
    Dict *state;
    TRY(state_of(vm, SELF, names, fields, 3, &state));
    return exception_reduced(vm, args[0], SELF->args, state ? value_of(state) : UNBOUND, result);
}

LEAF(attribute_error_getstate) {
    (void)count;
    static const Value names[] = {NAME(name)};
    static const uint8_t fields[] = {ATTRIBUTE_ERROR_NAME};
    Dict *state;
    TRY(state_of(vm, SELF, names, fields, 1, &state));
    if (!state && !(state = dict_new(vm, 1))) return NO_MEMORY;
    TRY(dict_set_interned(vm, state, NAME(args), SELF->args));
    *result = value_of(state);
    return DONE;
}

LEAF(attribute_error_reduce) {
    Value state;
    TRY(attribute_error_getstate(vm, args, count, &state));
    return exception_reduced(vm, args[0], SELF->args, state, result);
}

/* ---- OSError ---- */

static bool is_own_method(VM *vm, const Type *type, Value name) {
    const Type *owner = NULL;
    if (type->object.aux & TYPE_STATIC) return true;
    return is_kind(type_lookup(vm, type, name), KIND_BUILTIN) && type_lookup_with_owner(type, name, &owner) != UNBOUND && owner == &type_OSError;
}

/* Whether a class overrides __init__ but not __new__: then the arguments are read in __init__. */
static bool os_error_reads_in_init(VM *vm, const Type *type) {
    return !is_own_method(vm, type, NAME(__init__)) && is_own_method(vm, type, NAME(__new__));
}

LEAF(os_error_new) {
    TRY(container_check_class(vm, args[0], &type_OSError));
    const Type *type = AS(Type, args[0]);
    bool in_init = os_error_reads_in_init(vm, type);
    if (!in_init) TRY(exception_refuse_keywords(vm, type));
    Tuple *tuple = tuple_from_items(vm, args + 1, in_init ? 0 : count - 1);
    if (!tuple) return NO_MEMORY;
    if (!in_init) return exception_new(vm, type, tuple, result);
    Exception *exception = exception_allocate(vm, type, tuple);
    if (!exception) return NO_MEMORY;
    *result = value_of(exception);
    return DONE;
}

LEAF(os_error_init) {
    *result = NONE;
    if (!os_error_reads_in_init(vm, SELF->object.type)) return DONE;
    TRY(exception_refuse_keywords(vm, SELF->object.type));
    Tuple *tuple = tuple_from_items(vm, args + 1, count - 1);
    if (!tuple) return NO_MEMORY;
    Value before = SELF->args;
    SELF->args = value_of(tuple);
    Status status = exception_initialize(vm, SELF, tuple);
    if (status != DONE) SELF->args = before;
    return status;
}

LEAF(os_error_reduce) {
    (void)count;
    const Tuple *now = AS(Tuple, SELF->args);
    Value arguments = SELF->args, filename = exception_field(SELF, OS_ERROR_FILENAME), second = exception_field(SELF, OS_ERROR_FILENAME2);
    if (now->length == 2 && filename != UNBOUND) {
        Value items[5] = {now->items[0], now->items[1], filename, NONE, second};
        Tuple *tuple = tuple_from_items(vm, items, second == UNBOUND ? 3 : 5);
        if (!tuple) return NO_MEMORY;
        arguments = value_of(tuple);
    }
    return exception_reduced(vm, args[0], arguments, exception_attributes(SELF), result);
}

/* ---- SyntaxError ---- */

Status syntax_error_check_details(VM *vm, const Tuple *details) {
    if (details->length < 4) return raise_type(vm, "function takes at least 4 arguments (%z given)", (size_t)details->length);
    if (details->length > 7) return raise_type(vm, "function takes at most 7 arguments (%z given)", (size_t)details->length);
    if (details->length == 5) return raise_type(vm, "end_offset must be provided when end_lineno is provided");
    return DONE;
}

/* The details may be any iterable; those of a program's own kind come as a tuple through the prelude. */
static Status syntax_error_fill(VM *vm, Exception *exception, Tuple *tuple, Value details) {
    Value shown[2] = {tuple->length ? tuple->items[0] : UNBOUND, details};
    if (details == UNBOUND) return exception_initialize(vm, exception, tuple);
    TRY(syntax_error_check_details(vm, AS(Tuple, details)));
    Tuple *read = tuple_from_items(vm, shown, 2);
    if (!read) return NO_MEMORY;
    TRY(exception_put_field(vm, exception, SYNTAX_ERROR_END_LINENO, UNBOUND));
    TRY(exception_put_field(vm, exception, SYNTAX_ERROR_END_OFFSET, UNBOUND));
    TRY(exception_put_field(vm, exception, SYNTAX_ERROR_METADATA, UNBOUND));
    return exception_initialize(vm, exception, read);
}

LEAF(syntax_error_init) {
    Tuple *tuple;
    Value details = UNBOUND;
    TRY(exception_refuse_keywords(vm, SELF->object.type));
    TRY(exception_take_args(vm, args, count, &tuple));
    if (tuple->length == 2) TRY(tuple_from_iterable(vm, tuple->items[1], &details));
    TRY(syntax_error_fill(vm, SELF, tuple, details));
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

/* _syntax_error_fill(self, args, details) */
LEAF(syntax_error_fill_leaf) {
    (void)count;
    TRY(syntax_error_fill(vm, SELF, AS(Tuple, args[1]), args[2]));
    SELF->args = args[1];
    *result = NONE;
    return DONE;
}

/* ---- Unicode errors ---- */

static Status check_str(VM *vm, Value v, unsigned number) {
    if (is_str(v)) return DONE;
    if (v == NONE) return raise_type(vm, "argument %u must be str, not None", number);
    return raise_type(vm, "argument %u must be str, not %A", number, v);
}

LEAF(unicode_error_init) {
    TRY(exception_refuse_keywords(vm, SELF->object.type));
    bool translates = type_is_subtype(SELF->object.type, &type_UnicodeTranslateError);
    bool decodes = type_is_subtype(SELF->object.type, &type_UnicodeDecodeError);
    unsigned wanted = translates ? 4 : 5;
    if (count - 1 != wanted) return raise_type(vm, "function takes exactly %u arguments (%u given)", wanted, count - 1);
    Value *first = args + 1 + !translates; /* the object; the others follow */
    if (!translates) TRY(check_str(vm, args[1], 1));
    if (!decodes) TRY(check_str(vm, first[0], translates ? 1 : 2));
    int64_t start, end;
    Value values[5] = {translates ? UNBOUND : args[1], first[0], UNBOUND, UNBOUND, first[3]};
    TRY(value_index(vm, first[1], &start));
    TRY(value_index(vm, first[2], &end));
    TRY(check_str(vm, first[3], wanted));
    TRY(int_from_int64(vm, start, &values[2]));
    TRY(int_from_int64(vm, end, &values[3]));
    if (decodes && !is_kind(first[0], KIND_BYTES)) {
        const uint8_t *data;
        uint64_t length;
        TRY(bytes_argument(vm, first[0], &data, &length));
        values[1] = bytes_from(vm, data, length);
        if (values[1] == UNBOUND) return NO_MEMORY;
    }
    Tuple *tuple;
    TRY(exception_take_args(vm, args, count, &tuple));
    for (uint32_t i = 0; i < 5; i++) {
        TRY(exception_put_field(vm, SELF, i, values[i]));
    }
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

/* _unicode_error_init(self, *args) */
LEAF(unicode_error_init_leaf) { return unicode_error_init(vm, args, count, result); }

/* ---- what the prelude reads and writes ---- */

/* _exception_field(exception, index): None when it is not set. */
LEAF(exception_field_leaf) {
    (void)vm, (void)count;
    return get_field(args[0], (uint32_t)int_of(args[1]), result);
}

/* _exception_has_field(exception, index) */
LEAF(exception_has_field_leaf) {
    (void)vm, (void)count;
    *result = bool_value(exception_field(SELF, (uint32_t)int_of(args[1])) != UNBOUND);
    return DONE;
}

/* _exception_twin(exception, encoding, reason): a UnicodeError of builtin class with these two instead of its own. */
LEAF(exception_twin_leaf) {
    (void)count;
    uint32_t fields;
    const Type *type = exception_layout(SELF->object.type, &fields);
    Exception *twin = exception_allocate(vm, type, AS(Tuple, SELF->args));
    if (!twin) return NO_MEMORY;
    exception_layout(type, &fields);
    for (uint32_t i = 0; i < fields; i++) {
        twin->fields->items[i] = exception_field(SELF, i);
    }
    if (fields > UNICODE_ERROR_REASON) {
        twin->fields->items[UNICODE_ERROR_ENCODING] = args[1];
        twin->fields->items[UNICODE_ERROR_REASON] = args[2];
    }
    *result = value_of(twin);
    return DONE;
}

INTRINSIC(intrinsic_exception_field, "_exception_field", "exception, index, /", 2, exception_field_leaf)
INTRINSIC(intrinsic_exception_has_field, "_exception_has_field", "exception, index, /", 2, exception_has_field_leaf)
INTRINSIC(intrinsic_exception_twin, "_exception_twin", "exception, encoding, reason, /", 3, exception_twin_leaf)
INTRINSIC(intrinsic_syntax_error_fill, "_syntax_error_fill", "exception, args, details, /", 3, syntax_error_fill_leaf)
const Builtin intrinsic_unicode_error_init =
    FUNCTION_FLAGS(BUILTIN_VARIADIC, "_unicode_error_init", "*args", 1, 255, 255, unicode_error_init_leaf, NULL, "builtins");

/* ---- the types ---- */

static const Builtin BaseExceptionGroup_methods[] = {
    NEW(group_new_leaf, &prelude_group_new, type_BaseExceptionGroup),
    STR(group_str_leaf, &prelude_group_str, type_BaseExceptionGroup),
    INIT(exception_plain_init, NULL, type_BaseExceptionGroup),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_BaseExceptionGroup),
    METHOD("derive", "excs, /", 2, 2, 2, group_derive_leaf, &prelude_group_derive, type_BaseExceptionGroup),
    METHOD("split", "matcher_value, /", 2, 2, 2, exception_group_split_leaf, &prelude_group_split, type_BaseExceptionGroup),
    METHOD("subgroup", "matcher_value, /", 2, 2, 2, group_subgroup_leaf, &prelude_group_subgroup, type_BaseExceptionGroup),
    FIELD_MEMBER("message", group_message, type_BaseExceptionGroup),
    FIELD_MEMBER("exceptions", group_exceptions, type_BaseExceptionGroup),
};

static const Builtin SystemExit_methods[] = {
    INIT(init_leaf, NULL, type_SystemExit),
    FIELD_MEMBER("code", system_exit_code, type_SystemExit),
};

static const Builtin StopIteration_methods[] = {
    INIT(init_leaf, NULL, type_StopIteration),
    FIELD_MEMBER("value", stop_iteration_value, type_StopIteration),
};

static const Builtin KeyError_methods[] = {
    STR(key_error_str_leaf, &prelude_key_error_str, type_KeyError),
};

static const Builtin NameError_methods[] = {
    INIT(name_error_init, NULL, type_NameError),
    FIELD_MEMBER("name", name_error_name, type_NameError),
};

static const Builtin AttributeError_methods[] = {
    INIT(attribute_error_init, NULL, type_AttributeError),
    METHOD("__getstate__", "", 1, 1, 1, attribute_error_getstate, NULL, type_AttributeError),
    METHOD("__reduce__", "", 1, 1, 1, attribute_error_reduce, NULL, type_AttributeError),
    FIELD_MEMBER("name", attribute_error_name, type_AttributeError),
    FIELD_MEMBER("obj", attribute_error_obj, type_AttributeError),
};

static const Builtin ImportError_methods[] = {
    STR(import_error_str_leaf, &prelude_import_error_str, type_ImportError),
    INIT(import_error_init, NULL, type_ImportError),
    METHOD("__reduce__", "", 1, 1, 1, import_error_reduce, NULL, type_ImportError),
    FIELD_MEMBER("msg", import_error_msg, type_ImportError),
    FIELD_MEMBER("name", import_error_name, type_ImportError),
    FIELD_MEMBER("path", import_error_path, type_ImportError),
    FIELD_MEMBER("name_from", import_error_name_from, type_ImportError),
};

static const Builtin OSError_methods[] = {
    NEW(os_error_new, NULL, type_OSError),
    STR(os_error_str_leaf, &prelude_os_error_str, type_OSError),
    INIT(os_error_init, NULL, type_OSError),
    METHOD("__reduce__", "", 1, 1, 1, os_error_reduce, NULL, type_OSError),
    FIELD_MEMBER("errno", os_error_errno, type_OSError),
    FIELD_MEMBER("strerror", os_error_strerror, type_OSError),
    FIELD_MEMBER("filename", os_error_filename, type_OSError),
    FIELD_MEMBER("filename2", os_error_filename2, type_OSError),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "characters_written", "", 1, 1, 1, get_characters_written, {set_characters_written},
     &prelude_os_error_set_written, &type_OSError},
};

static const Builtin SyntaxError_methods[] = {
    STR(syntax_error_str_leaf, &prelude_syntax_error_str, type_SyntaxError),
    INIT(syntax_error_init, &prelude_syntax_error_init, type_SyntaxError),
    FIELD_MEMBER("msg", syntax_error_msg, type_SyntaxError),
    FIELD_MEMBER("filename", syntax_error_filename, type_SyntaxError),
    FIELD_MEMBER("lineno", syntax_error_lineno, type_SyntaxError),
    FIELD_MEMBER("offset", syntax_error_offset, type_SyntaxError),
    FIELD_MEMBER("text", syntax_error_text, type_SyntaxError),
    FIELD_MEMBER("end_lineno", syntax_error_end_lineno, type_SyntaxError),
    FIELD_MEMBER("end_offset", syntax_error_end_offset, type_SyntaxError),
    FIELD_MEMBER("print_file_and_line", syntax_error_print_file_and_line, type_SyntaxError),
    FIELD_MEMBER("_metadata", syntax_error_metadata, type_SyntaxError),
};

#define UNICODE_ERROR_METHODS(NAME_, STR_LEAF_)                                                                        \
    static const Builtin NAME_##_methods[] = {                                                                         \
        STR(STR_LEAF_, &prelude_unicode_error_str, type_##NAME_),                                                      \
        INIT(unicode_error_init, &prelude_unicode_error_init, type_##NAME_),                                           \
        FIELD_MEMBER("encoding", unicode_error_encoding, type_##NAME_),                                                      \
        FIELD_MEMBER("object", unicode_error_object, type_##NAME_),                                                          \
        FIELD_MEMBER("start", unicode_error_start, type_##NAME_),                                                            \
        FIELD_MEMBER("end", unicode_error_end, type_##NAME_),                                                                \
        FIELD_MEMBER("reason", unicode_error_reason, type_##NAME_),                                                          \
    };
UNICODE_ERROR_METHODS(UnicodeDecodeError, decode_error_str_leaf)
UNICODE_ERROR_METHODS(UnicodeEncodeError, encode_error_str_leaf)
UNICODE_ERROR_METHODS(UnicodeTranslateError, translate_error_str_leaf)

/* One that adds nothing to its base. */
#define PLAIN(name_, base_, doc_) EXCEPTION_TYPE(name_, base_, .static_doc = doc_)
static const Type *const exception_group_mro[] = {&type_BaseExceptionGroup, &type_Exception, &type_BaseException, &type_object, NULL};

PLAIN(Exception, BaseException, "The base of all exceptions that a program is meant to handle.")
RICH(BaseExceptionGroup, BaseException, "Several unrelated exceptions raised together.")
EXCEPTION_TYPE(ExceptionGroup, BaseExceptionGroup, .static_mro = exception_group_mro)
PLAIN(GeneratorExit, BaseException, "Raised inside a generator that is being closed.")
PLAIN(KeyboardInterrupt, BaseException, "The user asked the program to stop.")
RICH(SystemExit, BaseException, "The program asks to end.")
PLAIN(ArithmeticError, Exception, "The base of errors in calculations.")
PLAIN(FloatingPointError, ArithmeticError, "A floating point operation failed.")
PLAIN(OverflowError, ArithmeticError, "A result is too large to be represented.")
PLAIN(ZeroDivisionError, ArithmeticError, "A division or modulo by zero.")
PLAIN(AssertionError, Exception, "An assert statement found its condition false.")
RICH(AttributeError, Exception, "An object has no such attribute.")
PLAIN(BufferError, Exception, "An operation on a buffer cannot be done now.")
PLAIN(EOFError, Exception, "The input ended where more was expected.")
RICH(ImportError, Exception, "A module, or a name in one, cannot be imported.")
PLAIN(ModuleNotFoundError, ImportError, "There is no such module.")
PLAIN(LookupError, Exception, "The base of errors in looking something up.")
PLAIN(IndexError, LookupError, "An index lies outside of the sequence.")
RICH(KeyError, LookupError, "A mapping has no such key.")
PLAIN(MemoryError, Exception, "There is not enough memory.")
RICH(NameError, Exception, "A name is not defined.")
PLAIN(UnboundLocalError, NameError, "A local variable was used before it had a value.")
RICH(OSError, Exception, "The operating system reported an error.")
PLAIN(BlockingIOError, OSError, "An operation would block.")
PLAIN(ChildProcessError, OSError, "An operation on a child process failed.")
PLAIN(ConnectionError, OSError, "The base of errors of connections.")
PLAIN(BrokenPipeError, ConnectionError, "The other end of a pipe or connection is closed.")
PLAIN(ConnectionAbortedError, ConnectionError, "The peer aborted an attempt to connect.")
PLAIN(ConnectionRefusedError, ConnectionError, "The peer refused the connection.")
PLAIN(ConnectionResetError, ConnectionError, "The peer reset the connection.")
PLAIN(FileExistsError, OSError, "The file or directory is there already.")
PLAIN(FileNotFoundError, OSError, "There is no such file or directory.")
PLAIN(InterruptedError, OSError, "A signal interrupted a system call.")
PLAIN(IsADirectoryError, OSError, "A file was wanted, and this is a directory.")
PLAIN(NotADirectoryError, OSError, "A directory was wanted, and this is none.")
PLAIN(PermissionError, OSError, "The rights to do this are missing.")
PLAIN(ProcessLookupError, OSError, "There is no such process.")
PLAIN(TimeoutError, OSError, "An operation took too long.")
PLAIN(ReferenceError, Exception, "A weak proxy was used after its object had gone.")
PLAIN(RuntimeError, Exception, "An error of no other kind.")
PLAIN(NotImplementedError, RuntimeError, "A method that a subclass should define, or something not written yet.")
PLAIN(RecursionError, RuntimeError, "Calls are nested too deeply.")
PLAIN(PythonFinalizationError, RuntimeError, "The operation is not possible while the interpreter ends.")
PLAIN(StopAsyncIteration, Exception, "An asynchronous iterator has no more items.")
RICH(StopIteration, Exception, "An iterator has no more items.")
RICH(SyntaxError, Exception, "The source is no valid Python.")
PLAIN(IndentationError, SyntaxError, "The source is indented wrongly.")
PLAIN(TabError, IndentationError, "The source mixes tabs and spaces inconsistently.")
PLAIN(_IncompleteInputError, SyntaxError, "The source ends before it is complete.")
PLAIN(SystemError, Exception, "An internal error of the interpreter.")
PLAIN(TypeError, Exception, "An operand or argument has the wrong type.")
PLAIN(ValueError, Exception, "An argument has the right type and an impossible value.")
PLAIN(UnicodeError, ValueError, "The base of errors of encodings.")
RICH(UnicodeDecodeError, UnicodeError, "Bytes cannot be decoded.")
RICH(UnicodeEncodeError, UnicodeError, "Text cannot be encoded.")
RICH(UnicodeTranslateError, UnicodeError, "Text cannot be translated.")
PLAIN(Warning, Exception, "The base of all warnings.")
PLAIN(BytesWarning, Warning, "A warning about mixing bytes and text.")
PLAIN(DeprecationWarning, Warning, "A warning about something that will go.")
PLAIN(EncodingWarning, Warning, "A warning about an encoding that depends on the system.")
PLAIN(FutureWarning, Warning, "A warning about something that will change.")
PLAIN(ImportWarning, Warning, "A warning about a likely mistake in an import.")
PLAIN(PendingDeprecationWarning, Warning, "A warning about something that will go some day.")
PLAIN(ResourceWarning, Warning, "A warning about a resource that was not released.")
PLAIN(RuntimeWarning, Warning, "A warning about doubtful behaviour at run time.")
PLAIN(SyntaxWarning, Warning, "A warning about doubtful syntax.")
PLAIN(UnicodeWarning, Warning, "A warning about Unicode.")
PLAIN(UserWarning, Warning, "A warning that a program gives.")
