/* exception_text.c: str() and repr() of exceptions.
 *
 * A function for each builtin type that words its own; each appends to a builder and answers NEEDS_PYTHON where the text of a part is
 * a program's own business. The prelude's functions of the same purpose (lib/prelude/exceptions.py) then do it. */
#include "frozen.h"
#include "object/bytes.h"
#include "object/exception.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

static Status add_number(TextBuilder *builder, int64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
    } while (rest /= 10);
    if (number < 0) digits[--at] = '-';
    return text_add_ascii(builder, digits + at, sizeof digits - at);
}

static Status add_hex(TextBuilder *builder, const char *prefix, uint32_t number, int width) {
    TRY(text_add_cstring(builder, prefix));
    for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) {
        TRY(text_add_char(builder, (uint8_t) "0123456789abcdef"[number >> shift & 15]));
    }
    return DONE;
}

/* str() of a part; of one that is not there, what `missing` says. */
static Status add_part(VM *vm, TextBuilder *builder, Value part, const char *missing, uint32_t depth) {
    if (part == UNBOUND) return text_add_cstring(builder, missing);
    return value_str_to(vm, builder, part, depth + 1);
}

static Status plain_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    const Tuple *args = AS(Tuple, exception->args);
    if (args->length == 0) return DONE;
    if (args->length == 1) return value_str_to(vm, builder, args->items[0], depth + 1);
    return value_repr_to(vm, builder, exception->args, depth + 1);
}

static Status key_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    const Tuple *args = AS(Tuple, exception->args);
    if (args->length != 1) return plain_str(vm, builder, exception, depth);
    return value_repr_to(vm, builder, args->items[0], depth + 1);
}

static Status import_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value message = exception_field(exception, IMPORT_ERROR_MSG);
    if (is_exactly(message, &type_str)) return text_add_str(builder, AS_STR(message));
    return plain_str(vm, builder, exception, depth);
}

static Status os_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value number = exception_field(exception, OS_ERROR_ERRNO), text = exception_field(exception, OS_ERROR_STRERROR);
    Value filename = exception_field(exception, OS_ERROR_FILENAME), second = exception_field(exception, OS_ERROR_FILENAME2);
    if (filename == UNBOUND && (number == UNBOUND || text == UNBOUND)) return plain_str(vm, builder, exception, depth);
    TRY(text_add_cstring(builder, "[Errno "));
    TRY(add_part(vm, builder, number, "None", depth));
    TRY(text_add_cstring(builder, "] "));
    TRY(add_part(vm, builder, text, "None", depth));
    if (filename == UNBOUND) return DONE;
    TRY(text_add_cstring(builder, ": "));
    TRY(value_repr_to(vm, builder, filename, depth + 1));
    if (second == UNBOUND) return DONE;
    TRY(text_add_cstring(builder, " -> "));
    return value_repr_to(vm, builder, second, depth + 1);
}

static Status add_file_name(TextBuilder *builder, const Str *path) { /* without its folders */
    uint64_t start = path->length;
    while (start > 0 && str_at(path, start - 1) != '/') {
        start--;
    }
    return text_add_slice(builder, path, start, path->length);
}

static Status syntax_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value filename = exception_field(exception, SYNTAX_ERROR_FILENAME), line = exception_field(exception, SYNTAX_ERROR_LINENO);
    bool has_line = is_int(line) || is_exactly(line, &type_int);
    TRY(add_part(vm, builder, exception_field(exception, SYNTAX_ERROR_MSG), "None", depth));
    if (!is_str(filename) && !has_line) return DONE;
    TRY(text_add_cstring(builder, " ("));
    if (is_str(filename)) {
        TRY(add_file_name(builder, AS_STR(filename)));
        if (has_line) TRY(text_add_cstring(builder, ", "));
    }
    if (has_line) {
        TRY(text_add_cstring(builder, "line "));
        TRY(add_number(builder, is_int(line) ? int_of(line) : -1));
    }
    return text_add_char(builder, ')');
}

static Status add_unicode_positions(TextBuilder *builder, const char *what, int64_t start, int64_t end) {
    TRY(text_add_cstring(builder, what));
    TRY(text_add_cstring(builder, " in position "));
    TRY(add_number(builder, start));
    TRY(text_add_char(builder, '-'));
    TRY(add_number(builder, end - 1));
    return DONE;
}

static int64_t position_of(Exception *exception, uint32_t field) {
    Value position = exception_field(exception, field);
    return is_int(position) ? int_of(position) : 0;
}

static Status decode_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value object = exception_field(exception, UNICODE_ERROR_OBJECT);
    if (object == UNBOUND) return DONE;
    if (!is_kind(object, KIND_BYTES)) return raise_type(vm, "UnicodeError 'object' attribute must be a bytes");
    const Bytes *bytes = AS_BYTES(object);
    int64_t start = position_of(exception, UNICODE_ERROR_START), end = position_of(exception, UNICODE_ERROR_END);
    TRY(text_add_char(builder, '\''));
    TRY(add_part(vm, builder, exception_field(exception, UNICODE_ERROR_ENCODING), "<NULL>", depth));
    TRY(text_add_cstring(builder, "' codec can't decode "));
    if (start >= 0 && (uint64_t)start < bytes->length && end == start + 1) {
        TRY(add_hex(builder, "byte 0x", bytes->data[start], 2));
        TRY(text_add_cstring(builder, " in position "));
        TRY(add_number(builder, start));
    } else {
        TRY(add_unicode_positions(builder, "bytes", start, end));
    }
    TRY(text_add_cstring(builder, ": "));
    return add_part(vm, builder, exception_field(exception, UNICODE_ERROR_REASON), "<NULL>", depth);
}

/* What UnicodeEncodeError and UnicodeTranslateError have in common. */
static Status character_error_str(VM *vm, TextBuilder *builder, Exception *exception, const char *verb, uint32_t depth) {
    const Str *text = AS_STR(exception_field(exception, UNICODE_ERROR_OBJECT));
    int64_t start = position_of(exception, UNICODE_ERROR_START), end = position_of(exception, UNICODE_ERROR_END);
    TRY(text_add_cstring(builder, verb));
    if (start >= 0 && (uint64_t)start < text->length && end == start + 1) {
        uint32_t character = str_at(text, (uint64_t)start);
        TRY(text_add_cstring(builder, " character '"));
        if (character <= 0xFF) TRY(add_hex(builder, "\\x", character, 2));
        else if (character <= 0xFFFF) TRY(add_hex(builder, "\\u", character, 4));
        else TRY(add_hex(builder, "\\U", character, 8));
        TRY(text_add_cstring(builder, "' in position "));
        TRY(add_number(builder, start));
    } else {
        TRY(add_unicode_positions(builder, " characters", start, end));
    }
    TRY(text_add_cstring(builder, ": "));
    return add_part(vm, builder, exception_field(exception, UNICODE_ERROR_REASON), "<NULL>", depth);
}

static Status encode_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value object = exception_field(exception, UNICODE_ERROR_OBJECT);
    if (object == UNBOUND) return DONE;
    if (!is_str(object)) return raise_type(vm, "UnicodeError 'object' attribute must be a string");
    TRY(text_add_char(builder, '\''));
    TRY(add_part(vm, builder, exception_field(exception, UNICODE_ERROR_ENCODING), "<NULL>", depth));
    return character_error_str(vm, builder, exception, "' codec can't encode", depth);
}

static Status translate_error_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value object = exception_field(exception, UNICODE_ERROR_OBJECT);
    if (object == UNBOUND) return DONE;
    if (!is_str(object)) return raise_type(vm, "UnicodeError 'object' attribute must be a string");
    return character_error_str(vm, builder, exception, "can't translate", depth);
}

static Status group_str(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    Value exceptions = exception_field(exception, GROUP_EXCEPTIONS);
    if (!is_kind(exceptions, KIND_TUPLE)) return plain_str(vm, builder, exception, depth);
    TRY(add_part(vm, builder, exception_field(exception, GROUP_MESSAGE), "", depth));
    TRY(text_add_cstring(builder, " ("));
    TRY(add_number(builder, (int64_t)AS(Tuple, exceptions)->length));
    return text_add_cstring(builder, AS(Tuple, exceptions)->length == 1 ? " sub-exception)" : " sub-exceptions)");
}

static const struct {
    const Type *type;
    Status (*str)(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth);
} wordings[] = {
    {&type_KeyError, key_error_str},
    {&type_ImportError, import_error_str},
    {&type_OSError, os_error_str},
    {&type_SyntaxError, syntax_error_str},
    {&type_UnicodeDecodeError, decode_error_str},
    {&type_UnicodeEncodeError, encode_error_str},
    {&type_UnicodeTranslateError, translate_error_str},
    {&type_BaseExceptionGroup, group_str},
    {&type_BaseException, plain_str},
};

Status exception_str_as(VM *vm, TextBuilder *builder, Exception *exception, const Type *type, uint32_t depth) {
    if (depth >= DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++) {
        if (wordings[i].type == type) return wordings[i].str(vm, builder, exception, depth);
    }
    return plain_str(vm, builder, exception, depth);
}

Status exception_str_to(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    const Type *owner = NULL;
    Value method = type_lookup_with_owner(exception->object.type, NAME(__str__), &owner);
    if (!is_kind(method, KIND_BUILTIN)) return NEEDS_PYTHON;
    if (owner == &type_object) return exception_repr_to(vm, builder, exception, depth);
    return exception_str_as(vm, builder, exception, owner, depth);
}

Status exception_repr_to(VM *vm, TextBuilder *builder, Exception *exception, uint32_t depth) {
    if (depth >= DATA_DEPTH_LIMIT) return NEEDS_PYTHON;
    const Type *type = exception->object.type;
    const Tuple *args = AS(Tuple, exception->args);
    if (type->object.aux & TYPE_STATIC) {
        uint32_t length;
        const char *name = type_name(type, &length);
        TRY(text_add_utf8(builder, name, length));
    } else {
        TRY(text_add_str(builder, AS_STR(type->name)));
    }
    if (args->length != 1) return value_repr_to(vm, builder, exception->args, depth + 1);
    TRY(text_add_char(builder, '('));
    TRY(value_repr_to(vm, builder, args->items[0], depth + 1));
    return text_add_char(builder, ')');
}
