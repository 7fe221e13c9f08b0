/* str.c: strings as data: making, joining, cutting, comparing, hashing and showing them. Their methods are in
 * str_methods.c and its neighbours.
 *
 * Growing by appending: the first `a + b` makes an exact copy and marks it (STR_GREW); when a marked string
 * is the left operand again, the result moves into a TextBuffer with room to spare; from then on `s + piece`
 * copies the piece only, as long as `s` ends where the used part of the buffer ends. */
#include "object/str.h"

#include "core/copy.h"
#include "core/unicode.h"
#include "object/int.h"
#include "object/slice.h"
#include "object/text_pause.h"
#include "vm/vm.h"

#define STR_GREW FLAG_KIND_C /* was made by concatenation */

enum { BUFFER_THRESHOLD = 128 }; /* bytes; smaller results are simply copied */

static const uint64_t STR_LENGTH_LIMIT = UINT64_C(1) << 46;

const Str str_empty = {
    .object = {.type = &type_str, .kind = KIND_STR, .mark = MARK_PERMANENT, .flags = STR_ASCII | STR_INTERNED, .spare = 1},
    .data = (const uint8_t *)"",
};

/* ---- allocation ---- */

void *object_allocate(VM *vm, Kind kind, const Type *type, size_t size) {
    if (!type_has_place(type)) return heap_new(vm, kind, type, size);
    size = (size + 7) & ~(size_t)7;
    Object *object = heap_new(vm, kind, type, size + sizeof(Dict *));
    if (!object) return NULL;
    object->flags |= FLAG_ATTRIBUTES;
    *(Dict **)((char *)object + size) = NULL;
    return object;
}

Str *str_allocate(VM *vm, uint64_t length, uint32_t widest) {
    unsigned width = (unsigned)text_width(widest);
    if (length > STR_LENGTH_LIMIT) return NULL;
    Str *str = heap_new_quickly(vm, KIND_STR, &type_str, sizeof(Str) + length * width);
    if (!str) return NULL;
    str->object.spare = (uint8_t)width;
    if (widest < 128) str->object.flags |= STR_ASCII;
    str->length = length;
    str->data = str->inline_data;
    return str;
}

Value str_from_char(VM *vm, uint32_t character) {
    if (character < 256) return value_of(&str_latin1[character]);
    Str *str = str_allocate(vm, 1, character);
    if (!str) return UNBOUND;
    if (character <= 0xFFFF)
        *(uint16_t *)(void *)str_data(str) = (uint16_t)character;
    else
        *(uint32_t *)(void *)str_data(str) = character;
    return value_of(str);
}

static Value str_from_bytes(VM *vm, const void *text, uint64_t length, uint32_t widest) {
    if (length == 0) return value_of(&str_empty);
    if (length == 1 && widest <= 0xFF) return value_of(&str_latin1[*(const uint8_t *)text]);
    Str *str = str_allocate(vm, length, widest);
    if (!str) return UNBOUND;
    copy_bytes(str_data(str), text, length * str_width(str));
    return value_of(str);
}

static __attribute__((noinline)) Value str_from_ascii_slowly(VM *vm, const char *text, size_t length) {
    if (length < 2) return length ? value_of(&str_latin1[(uint8_t)*text]) : value_of(&str_empty);
    Str *str = heap_new_quickly(vm, KIND_STR, &type_str, sizeof(Str) + length);
    if (!str) return UNBOUND;
    str->object.spare = 1;
    str->object.flags = STR_ASCII;
    str->length = length;
    str->data = str->inline_data;
    memcpy(str->inline_data, text, length);
    return value_of(str);
}

Value str_from_ascii(VM *vm, const char *text, size_t length) {
    if (length < 2 || length > COPIED_IN_PLACE) return str_from_ascii_slowly(vm, text, length);
    Str *str = heap_cell_at_hand(vm, sizeof(Str) + length);
    if (__builtin_expect(!str, 0)) return str_from_ascii_slowly(vm, text, length);
    object_begin(&str->object, &type_str, HEADER_BITS(KIND_STR, STR_ASCII, 1), vm->heap.mark);
    str->length = length;
    str->data = str->inline_data;
    copy_bytes(str->inline_data, text, length);
    return value_of(str);
}

Value str_from_cstring(VM *vm, const char *text) {
    return str_from_utf8(vm, text, strlen(text));
}

Value str_from_utf8(VM *vm, const char *text, size_t length) {
    if (utf8_ascii_prefix(text, length) == length) return str_from_ascii(vm, text, length);
    Utf8Scan scan;
    utf8_scan(text, length, UTF8_SURROGATES, &scan);
    if (scan.length == 1) return str_from_char(vm, utf8_next(&text));
    Str *str = str_allocate(vm, scan.length, scan.widest);
    if (!str) return UNBOUND;
    utf8_decode(text, scan.start, str_data(str), (int)str_width(str));
    return value_of(str);
}

Value str_from_text(VM *vm, const void *text, unsigned width, uint64_t length) {
    uint32_t widest = text_widest(text, (int)width, length);
    if ((unsigned)text_width(widest) == width) return str_from_bytes(vm, text, length, widest);
    if (length == 0) return value_of(&str_empty);
    if (length == 1) return str_from_char(vm, text_at(text, (int)width, 0));
    Str *str = str_allocate(vm, length, widest);
    if (!str) return UNBOUND;
    text_convert(text, (int)width, length, str_data(str), (int)str_width(str));
    return value_of(str);
}

Value str_slice(VM *vm, const Str *str, uint64_t start, uint64_t end) {
    if (end > str->length) end = str->length;
    if (start >= end) return value_of(&str_empty);
    if (start == 0 && end == str->length) return str_exact(vm, str);
    const uint8_t *data = str->data + start * str_width(str);
    if (str_is_ascii(str)) return str_from_ascii(vm, (const char *)data, end - start);
    return str_from_text(vm, data, str_width(str), end - start);
}

Value str_exact(VM *vm, const Str *str) {
    if (str->object.type == &type_str) return value_of(str);
    return str_from_bytes(vm, str->data, str->length, str_class(str));
}

Raw *str_to_utf8(VM *vm, const Str *str) {
    size_t size =
        str_is_ascii(str) ? str->length : utf8_encoded_size(str->data, (int)str_width(str), str->length);
    if (size > STR_LENGTH_LIMIT * 4) return NULL;
    Raw *raw = raw_new(vm, size + 1);
    if (!raw) return NULL;
    utf8_encode(str->data, (int)str_width(str), str->length, (char *)raw->bytes);
    raw->bytes[size] = 0;
    return raw;
}

/* ---- growing ---- */

Str *str_over_buffer(VM *vm, Str *str, TextBuffer *buffer, const uint8_t *data, uint64_t length,
                     uint32_t widest) {
    if (!str) str = heap_new_quickly(vm, KIND_STR, &type_str, sizeof(Str) + sizeof(TextBuffer *));
    if (!str) return NULL;
    str->object.spare = (uint8_t)text_width(widest);
    str->object.flags = widest < 128 ? STR_SHARED | STR_ASCII : STR_SHARED;
    str->length = length;
    str->data = data;
    *str_buffer_place(str) = buffer;
    return str;
}

static Status str_concatenate_into_buffer(VM *vm, const Str *a, const Str *b, uint32_t widest,
                                          Value *result) {
    unsigned width = (unsigned)text_width(widest);
    uint64_t length = a->length + b->length, size = length * width;
    uint64_t capacity = size + size / 2;
    TextBuffer *buffer = heap_new(vm, KIND_TEXT_BUFFER, NULL, sizeof(TextBuffer) + capacity);
    if (!buffer) buffer = heap_new(vm, KIND_TEXT_BUFFER, NULL, sizeof(TextBuffer) + (capacity = size));
    if (!buffer) return NO_MEMORY;
    buffer->size = capacity;
    buffer->used = size;
    Str *str = str_over_buffer(vm, NULL, buffer, buffer->bytes, length, widest);
    if (!str) {
        heap_discard(vm, buffer);
        return NO_MEMORY;
    }
    text_convert(a->data, (int)str_width(a), a->length, buffer->bytes, (int)width);
    text_convert(b->data, (int)str_width(b), b->length, buffer->bytes + a->length * width, (int)width);
    *result = value_of(str);
    return DONE;
}

Status str_concatenate(VM *vm, Value left, Value right, Value *result) {
    const Str *a = AS_STR(left), *b = AS_STR(right);
    if (b->length == 0 || a->length == 0) {
        Value same = str_exact(vm, a->length ? a : b);
        if (same == UNBOUND) return NO_MEMORY;
        *result = same;
        return DONE;
    }
    if (a->length + b->length > STR_LENGTH_LIMIT) return NO_MEMORY;
    uint32_t a_class = str_class(a), b_class = str_class(b), widest = a_class > b_class ? a_class : b_class;
    unsigned width = (unsigned)text_width(widest);

    TextBuffer *buffer = str_buffer(a);
    if (buffer && width == str_width(a)) {
        uint64_t more = b->length * width;
        if (a->data + a->length * width == buffer->bytes + buffer->used &&
            more <= buffer->size - buffer->used) {
            Str *str = str_over_buffer(vm, NULL, buffer, a->data, a->length + b->length, widest);
            if (!str) return NO_MEMORY;
            text_convert(b->data, (int)str_width(b), b->length, buffer->bytes + buffer->used, (int)width);
            buffer->used += more;
            *result = value_of(str);
            return DONE;
        }
    }
    uint64_t length = a->length + b->length;
    if (length * width >= BUFFER_THRESHOLD && a->object.flags & (STR_SHARED | STR_GREW))
        return str_concatenate_into_buffer(vm, a, b, widest, result);

    Str *str = str_allocate(vm, length, widest);
    if (!str) return NO_MEMORY;
    uint8_t *data = str_data(str);
    if (str_width(a) == width)
        copy_bytes(data, a->data, a->length * width);
    else
        text_convert(a->data, (int)str_width(a), a->length, data, (int)width);
    if (str_width(b) == width)
        copy_bytes(data + a->length * width, b->data, b->length * width);
    else
        text_convert(b->data, (int)str_width(b), b->length, data + a->length * width, (int)width);
    str->object.flags |= STR_GREW;
    *result = value_of(str);
    return DONE;
}

Status str_repeat(VM *vm, const Str *str, int64_t count, Value *result) {
    if (count <= 0 || str->length == 0) {
        *result = value_of(&str_empty);
        return DONE;
    }
    if (count == 1) {
        Value same = str_exact(vm, str);
        if (same == UNBOUND) return NO_MEMORY;
        *result = same;
        return DONE;
    }
    uint64_t length, size = str_size(str);
    if (__builtin_mul_overflow(str->length, (uint64_t)count, &length) || length > INT64_MAX)
        return raise_error(vm, &type_OverflowError, "repeated string is too long");
    if (length > INT64_MAX / 8) return raise_with(vm, &type_MemoryError, 0);
    Str *repeated = str_allocate(vm, length, str_class(str));
    if (!repeated) return NO_MEMORY;
    uint8_t *data = str_data(repeated);
    if (size == 1) {
        memset(data, str->data[0], length);
    } else {
        /* The part that is filled doubles with each copy. */
        uint64_t total = size * (uint64_t)count, filled = size;
        memcpy(data, str->data, size);
        while (filled < total) {
            uint64_t more = filled < total - filled ? filled : total - filled;
            memcpy(data + filled, data, more);
            filled += more;
        }
    }
    vm_charge(vm, length / 64);
    *result = value_of(repeated);
    return DONE;
}

/* The TypeError for the other operand of + or *, unless its class is a program's own and may yet have a say.
 */
static Status str_operand_error(VM *vm, BinaryOperator operation, Value other, Value *result) {
    if (!(type_of(other)->object.aux & TYPE_STATIC)) {
        *result = NOT_IMPLEMENTED;
        return DONE;
    }
    if (operation == BINARY_ADD) return raise_type(vm, "can only concatenate str (not \"%T\") to str", other);
    return raise_type(vm, "can't multiply sequence by non-int of type '%T'", other);
}

Status str_binary(VM *vm, BinaryOperator operation, Value a, Value b, Value *result) {
    switch (operation) {
    case BINARY_ADD:
        if (is_str(a) && is_str(b)) return str_concatenate(vm, a, b, result);
        if (is_str(a)) return str_operand_error(vm, operation, b, result);
        break;
    case BINARY_MULTIPLY: {
        Value other = is_str(a) ? b : a;
        if (is_int(other)) return str_repeat(vm, AS_STR(is_str(a) ? a : b), int_of(other), result);
        if (is_bool(other)) return str_repeat(vm, AS_STR(is_str(a) ? a : b), other == TRUE, result);
        if (is_kind(other, KIND_INT)) {
            int64_t count;
            if (!int_fits_int64(other, &count))
                return raise_error(vm, &type_OverflowError, "cannot fit '%T' into an index-sized integer", other);
            return str_repeat(vm, AS_STR(is_str(a) ? a : b), count, result);
        }
        return str_operand_error(vm, operation, other, result);
    }
    case BINARY_REMAINDER:
        if (is_str(a)) return str_percent(vm, AS_STR(a), b, result);
        break;
    default: break;
    }
    *result = NOT_IMPLEMENTED;
    return DONE;
}

/* ---- comparing and hashing ---- */

uint32_t str_compute_short_hash(const Str *str) {
    uint32_t hash = hash_text(str->data, str_width(str), str->length);
    if (str->object.mark != MARK_PERMANENT) ((Str *)(uintptr_t)str)->object.aux = hash;
    return hash;
}

bool str_equal(const Str *a, const Str *b) {
    if (a == b) return true;
    if (a->object.aux && b->object.aux && a->object.aux != b->object.aux) return false;
    return str_same_text(a, b);
}

/* How many characters are the same in whole blocks of them. */
static uint64_t same_blocks(const Str *a, const Str *b, uint64_t common) {
    enum { BLOCK = 64 };
    const Str *narrow = str_width(a) < str_width(b) ? a : b, *wide = narrow == a ? b : a;
    unsigned width = str_width(wide);
    uint64_t i = 0;
    for (; common - i >= BLOCK; i += BLOCK) {
        uint32_t converted[BLOCK];
        const void *block = narrow->data + i * width;
        if (str_width(narrow) != width) {
            text_convert(narrow->data + i * str_width(narrow), (int)str_width(narrow), BLOCK, converted, (int)width);
            block = converted;
        }
        if (memcmp(block, wide->data + i * width, BLOCK * width) != 0) break;
    }
    return i;
}

int str_compare(const Str *a, const Str *b) {
    uint64_t common = a->length < b->length ? a->length : b->length;
    if (str_width(a) == 1 && str_width(b) == 1) {
        int order = memcmp(a->data, b->data, common);
        if (order) return order;
    } else {
        for (uint64_t i = common < 64 ? 0 : same_blocks(a, b, common); i < common; i++) {
            uint32_t x = str_at(a, i), y = str_at(b, i);
            if (x != y) return x < y ? -1 : 1;
        }
    }
    return a->length < b->length ? -1 : a->length > b->length;
}

bool str_equals_ascii(const Str *str, const char *text) {
    size_t length = strlen(text);
    return str->length == length && str_width(str) == 1 && memcmp(str->data, text, length) == 0;
}

bool str_equals_utf8(const Str *str, const char *text, size_t length) {
    const char *at = text, *end = text + length;
    for (uint64_t i = 0; i < str->length; i++)
        if (at == end || utf8_next(&at) != str_at(str, i)) return false;
    return at == end;
}

/* ---- showing ---- */

static Status str_escape(TextBuilder *builder, uint32_t character, uint32_t quote) {
    static const char digits[] = "0123456789abcdef";
    char escape[10] = {'\\'};
    int length = 2;
    switch (character) {
    case '\t': escape[1] = 't'; break;
    case '\n': escape[1] = 'n'; break;
    case '\r': escape[1] = 'r'; break;
    default:
        if (character == '\\' || character == quote) {
            escape[1] = (char)character;
            break;
        }
        int count = character <= 0xFF ? 2 : character <= 0xFFFF ? 4 : 8;
        escape[1] = count == 2 ? 'x' : count == 4 ? 'u' : 'U';
        for (int i = 0; i < count; i++)
            escape[2 + i] = digits[character >> 4 * (count - 1 - i) & 15];
        length = 2 + count;
    }
    return text_add_ascii(builder, escape, (size_t)length);
}

Status str_show(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end, uint32_t quote) {
    for (uint64_t i = start; i < end; i++) {
        uint32_t character = str_at(str, i);
        bool plain = character < 128
                         ? character >= ' ' && character != 127 && character != '\\' && character != quote
                         : unicode_is_printable(character);
        if (plain) continue;
        TRY(text_add_slice(builder, str, start, i));
        TRY(str_escape(builder, character, quote));
        start = i + 1;
    }
    return text_add_slice(builder, str, start, end);
}

Status str_repr_start_to(TextBuilder *builder, const Str *str, uint64_t most) {
    uint64_t length = str->length;
    uint32_t quote = '\'';
    if (text_find_char(str->data, str_width(str), length, '\'') >= 0 &&
        text_find_char(str->data, str_width(str), length, '"') < 0)
        quote = '"';
    TRY(text_add_char(builder, quote));
    TRY(str_show(builder, str, 0, length < most ? length : most, quote));
    return text_add_char(builder, quote);
}

Status str_repr_to(TextBuilder *builder, const Str *str) { return str_repr_start_to(builder, str, str->length); }
/* ---- indexing ---- */

Status slice_bounds(VM *vm, Value start_value, Value end_value, uint64_t length, int64_t *start,
                    int64_t *end) {
    Value values[2] = {start_value, end_value};
    int64_t bounds[2] = {0, (int64_t)length};
    for (int i = 0; i < 2; i++) {
        Value value = values[i];
        if (value == NONE || value == UNBOUND) continue;
        if (is_int(value)) {
            bounds[i] = int_of(value);
        } else {
            Status status = value_index_clamped(vm, value, &bounds[i]);
            if (status == RAISED)
                return raise_type(vm, "slice indices must be integers or None or have an __index__ method");
            if (status != DONE) return status;
        }
        if (bounds[i] < 0) bounds[i] = bounds[i] < -(int64_t)length ? 0 : bounds[i] + (int64_t)length;
    }
    *start = bounds[0];
    *end = bounds[1] > (int64_t)length ? (int64_t)length : bounds[1];
    return DONE;
}

static Status str_get_slice(VM *vm, const Str *str, const Slice *slice, Value *result) {
    int64_t start, step;
    uint64_t count;
    TRY(slice_resolve(vm, slice, str->length, &start, &step, &count));
    if (step == 1 || count <= 1) {
        Value part = str_slice(vm, str, (uint64_t)start, (uint64_t)start + count);
        if (part == UNBOUND) return NO_MEMORY;
        *result = part;
        return DONE;
    }
    uint32_t widest = 0x7F;
    if (!str_is_ascii(str))
        for (uint64_t i = 0; i < count; i++)
            widest |= str_at(str, (uint64_t)(start + (int64_t)i * step));
    Str *part = str_allocate(vm, count, widest);
    if (!part) return NO_MEMORY;
    uint8_t *data = str_data(part);
    for (uint64_t i = 0; i < count; i++) {
        uint32_t character = str_at(str, (uint64_t)(start + (int64_t)i * step));
        switch (str_width(part)) {
        case 1: data[i] = (uint8_t)character; break;
        case 2: ((uint16_t *)(void *)data)[i] = (uint16_t)character; break;
        default: ((uint32_t *)(void *)data)[i] = character; break;
        }
    }
    vm_charge(vm, count / 16);
    *result = value_of(part);
    return DONE;
}

Status str_get_item(VM *vm, Str *str, Value key, Value *result) {
    int64_t index;
    if (is_int(key)) {
        index = int_of(key);
    } else if (is_kind(key, KIND_SLICE)) {
        return str_get_slice(vm, str, AS(Slice, key), result);
    } else {
        Status status = value_index_clamped(vm, key, &index);
        if (status == RAISED) return raise_type(vm, "string indices must be integers, not '%T'", key);
        if (status != DONE) return status;
        if (index == INT64_MAX || index == INT64_MIN)
            return raise_error(vm, &type_IndexError, "cannot fit '%T' into an index-sized integer", key);
    }
    if (index < 0) index += (int64_t)str->length;
    if (index < 0 || (uint64_t)index >= str->length)
        return raise_error(vm, &type_IndexError, "string index out of range");
    Value character = str_from_char(vm, str_at(str, (uint64_t)index));
    if (character == UNBOUND) return NO_MEMORY;
    *result = character;
    return DONE;
}

Status str_contains(VM *vm, const Str *str, Value item, bool *found) {
    if (!is_str(item)) return raise_type(vm, "'in <string>' requires string as left operand, not %T", item);
    const Str *needle = AS_STR(item);
    TextFinder finder;
    int64_t place;
    text_finder_start(&finder, false, str->data, str_width(str), str->length, needle->data, str_width(needle),
                      needle->length);
    TRY(text_seek_once(vm, &finder, value_of(str), item, &place));
    *found = place >= 0;
    vm_charge(vm, str->length / 64);
    return DONE;
}

/* ---- arguments ---- */

Status raise_not_str(VM *vm, const char *what, Value v) {
    if (v == NONE) return raise_type(vm, "%s must be str, not None", what);
    return raise_type(vm, "%s must be str, not %T", what, v);
}

Status check_name_argument(VM *vm, const char *what, Value v) {
    if (v == UNBOUND) return DONE;
    if (!is_str(v)) return raise_not_str(vm, what, v);
    const Str *name = AS_STR(v);
    for (uint64_t i = 0; i < name->length; i++) {
        if (text_at(name->data, (int)str_width(name), i) == 0) return raise_value_error(vm, "embedded null character");
    }
    return DONE;
}

Status class_argument(VM *vm, Value argument, const Type *base, const Type **type) {
    if (!is_kind(argument, KIND_TYPE))
        return raise_type(vm, "%N.__new__(X): X is not a type object (%T)", base, argument);
    *type = AS(const Type, argument);
    if (!type_is_subtype(*type, base))
        return raise_type(vm, "%N.__new__(%N): %N is not a subtype of %N", base, *type, *type, base);
    return DONE;
}
