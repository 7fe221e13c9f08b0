/* bytes.c: bytes as data, and what bytes and bytearray have in common below their methods: borrowing the
 * bytes of an object, indexing, joining with +, comparing. */
#include "object/bytes.h"

#include "core/hash.h"
#include "object/codecs.h"
#include "object/container.h"
#include "object/int.h"
#include "object/list.h"
#include "object/slice.h"
#include "object/str_methods.h"
#include "object/text_pause.h"
#include "object/tuple.h"
#include "vm/vm.h"

static const uint64_t BYTES_LENGTH_LIMIT = UINT64_C(1) << 46;

const Bytes bytes_empty = {.object = {.type = &type_bytes, .kind = KIND_BYTES, .mark = MARK_PERMANENT},
                           .data = {0}};

Bytes *bytes_allocate(VM *vm, uint64_t length) {
    if (length > BYTES_LENGTH_LIMIT) return NULL;
    Bytes *bytes = heap_new(vm, KIND_BYTES, &type_bytes, sizeof(Bytes) + length + 1);
    if (!bytes) return NULL;
    bytes->hash = 0;
    bytes->length = length;
    bytes->data[length] = 0;
    return bytes;
}

Value bytes_from(VM *vm, const void *data, uint64_t length) {
    if (length == 0) return value_of(&bytes_empty);
    Bytes *bytes = bytes_allocate(vm, length);
    if (!bytes) return UNBOUND;
    memcpy(bytes->data, data, length);
    return value_of(bytes);
}

Status bytes_new(VM *vm, const void *data, uint64_t length, Value *result) {
    return give(bytes_from(vm, data, length), result);
}

Status bytes_of_class(VM *vm, const Type *type, const void *data, uint64_t length, Value *result) {
    if (type == &type_bytes) return give(bytes_from(vm, data, length), result);
    if (length > BYTES_LENGTH_LIMIT) return NO_MEMORY;
    Bytes *bytes = object_allocate(vm, KIND_BYTES, type, sizeof(Bytes) + length + 1);
    if (!bytes) return NO_MEMORY;
    bytes->hash = 0;
    bytes->length = length;
    memcpy(bytes->data, data, length);
    bytes->data[length] = 0;
    *result = value_of(bytes);
    return DONE;
}

/* ---- views ---- */

bool bytes_view(Value v, const uint8_t **data, uint64_t *length) {
    static const uint8_t nothing[1];
    if (is_kind(v, KIND_BYTES)) {
        *data = AS_BYTES(v)->data;
        *length = AS_BYTES(v)->length;
        return true;
    }
    if (is_kind(v, KIND_BYTEARRAY)) {
        *data = AS_BYTEARRAY(v)->raw ? bytearray_data(AS_BYTEARRAY(v)) : nothing;
        *length = AS_BYTEARRAY(v)->length;
        return true;
    }
    if (is_kind(v, KIND_MEMORYVIEW)) return memoryview_contiguous(AS(MemoryView, v), data, length);
    return false;
}

bool is_python_buffer(VM *vm, Value v) {
    if (type_of(v)->object.aux & TYPE_STATIC || is_kind(v, KIND_BYTES) || is_kind(v, KIND_BYTEARRAY)) return false;
    return type_lookup(vm, type_of(v), NAME(__buffer__)) != UNBOUND;
}

Status bytes_argument(VM *vm, Value v, const uint8_t **data, uint64_t *length) {
    if (bytes_view(v, data, length)) return DONE;
    if (is_kind(v, KIND_MEMORYVIEW)) {
        if (AS(MemoryView, v)->owner == UNBOUND)
            return raise_value_error(vm, "operation forbidden on released memoryview object");
        return raise_error(vm, &type_BufferError, "memoryview: underlying buffer is not C-contiguous");
    }
    return raise_type(vm, "a bytes-like object is required, not '%T'", v);
}

/* ---- comparing ---- */

uint64_t bytes_hash(const Bytes *bytes) {
    if (bytes->hash) return bytes->hash;
    uint64_t hash = hash_spread(hash_text(bytes->data, 1, bytes->length));
    if (bytes->object.mark != MARK_PERMANENT) ((Bytes *)(uintptr_t)bytes)->hash = hash;
    return hash;
}

Status bytes_compare(VM *vm, CompareOperator operation, Value a, Value b, Value *result) {
    const uint8_t *x, *y;
    uint64_t n, m;
    if (!bytes_view(a, &x, &n) || !bytes_view(b, &y, &m)) {
        *result = NOT_IMPLEMENTED;
        return DONE;
    }
    vm_passed(vm, n < m ? n : m);
    if (operation == COMPARE_EQ || operation == COMPARE_NE) {
        bool equal = n == m && memcmp(x, y, n) == 0;
        *result = bool_value(equal == (operation == COMPARE_EQ));
        return DONE;
    }
    int order = memcmp(x, y, n < m ? n : m);
    if (order == 0) order = n < m ? -1 : n > m;
    *result = bool_value(operation == COMPARE_LT   ? order < 0
                         : operation == COMPARE_LE ? order <= 0
                         : operation == COMPARE_GT ? order > 0
                                                   : order >= 0);
    return DONE;
}

/* ---- showing ---- */

Status bytes_show(TextBuilder *builder, const uint8_t *data, uint64_t start, uint64_t end, uint32_t quote, bool escape_single) {
    for (uint64_t i = start; i < end; i++) {
        uint8_t byte = data[i];
        if (byte >= ' ' && byte < 127 && byte != '\\' && byte != quote && !(byte == '\'' && escape_single))
            continue;
        TRY(text_add_ascii(builder, (const char *)data + start, i - start));
        start = i + 1;
        char escape[4] = {'\\', 0};
        size_t size = 2;
        switch (byte) {
        case '\t': escape[1] = 't'; break;
        case '\n': escape[1] = 'n'; break;
        case '\r': escape[1] = 'r'; break;
        default:
            if (byte == '\\' || byte == quote || byte == '\'') {
                escape[1] = (char)byte;
                break;
            }
            escape[1] = 'x';
            escape[2] = "0123456789abcdef"[byte >> 4];
            escape[3] = "0123456789abcdef"[byte & 15];
            size = 4;
        }
        TRY(text_add_ascii(builder, escape, size));
    }
    return text_add_ascii(builder, (const char *)data + start, end - start);
}

Status bytes_show_whole(TextBuilder *builder, const uint8_t *data, uint64_t length, bool escape_single) {
    bool quote_inside = length && memchr(data, '\'', length) && !memchr(data, '"', length);
    uint32_t quote = quote_inside ? '"' : '\'';
    TRY(text_add_char(builder, 'b'));
    TRY(text_add_char(builder, quote));
    TRY(bytes_show(builder, data, 0, length, quote, escape_single));
    return text_add_char(builder, quote);
}

Status bytes_repr_to(TextBuilder *builder, const Bytes *bytes) {
    return bytes_show_whole(builder, bytes->data, bytes->length, false);
}

/* ---- indexing ---- */

Status bytes_like_self(VM *vm, Value self, const void *data, uint64_t length, Value *result) {
    if (!is_kind(self, KIND_BYTEARRAY)) return give(bytes_from(vm, data, length), result);
    ByteArray *array = bytearray_new(vm, &type_bytearray, data, length);
    if (!array) return NO_MEMORY;
    *result = value_of(array);
    return DONE;
}

Status bytes_whole_self(VM *vm, Value self, Value *result) {
    if (is_exactly(self, &type_bytes)) return give(self, result);
    const uint8_t *data;
    uint64_t length;
    bytes_view(self, &data, &length);
    return bytes_like_self(vm, self, data, length, result);
}

static Status get_slice(VM *vm, Value self, const uint8_t *data, uint64_t length, const Slice *slice,
                        Value *result) {
    int64_t start, step;
    uint64_t count;
    TRY(slice_resolve(vm, slice, length, &start, &step, &count));
    if (step == 1 && count == length) return bytes_whole_self(vm, self, result);
    if (step == 1 || count <= 1) return bytes_like_self(vm, self, data + start, count, result);
    Bytes *part = bytes_allocate(vm, count);
    if (!part) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++)
        part->data[i] = data[start + (int64_t)i * step];
    vm_charge(vm, count / 32);
    *result = value_of(part);
    return is_kind(self, KIND_BYTEARRAY) ? bytes_like_self(vm, self, part->data, count, result) : DONE;
}

Status bytes_index(VM *vm, Value self, uint64_t length, Value key, uint64_t *index) {
    bool is_array = is_kind(self, KIND_BYTEARRAY);
    int64_t number;
    if (is_int(key)) {
        number = int_of(key);
    } else {
        Status status = value_index_clamped(vm, key, &number);
        if (status == RAISED)
            return raise_type(vm, "%s indices must be integers or slices, not %T",
                              is_array ? "bytearray" : "byte", key);
        if (status != DONE) return status;
        if (number == INT64_MAX || number == INT64_MIN)
            return raise_error(vm, &type_IndexError, "cannot fit '%T' into an index-sized integer", key);
    }
    if (number < 0) number += (int64_t)length;
    if (number < 0 || (uint64_t)number >= length)
        return raise_error(vm, &type_IndexError,
                           is_array ? "bytearray index out of range" : "index out of range");
    *index = (uint64_t)number;
    return DONE;
}

Status bytes_get_item(VM *vm, Value bytes, Value key, Value *result) {
    const uint8_t *data;
    uint64_t length, index;
    bytes_view(bytes, &data, &length);
    if (is_kind(key, KIND_SLICE)) return get_slice(vm, bytes, data, length, AS(Slice, key), result);
    TRY(bytes_index(vm, bytes, length, key, &index));
    *result = small_int(data[index]);
    return DONE;
}

Status bytes_contains(VM *vm, Value bytes, Value item, bool *found) {
    const uint8_t *data, *part;
    uint64_t length, part_length;
    bytes_view(bytes, &data, &length);
    if (is_int(item) || is_bool(item) || is_kind(item, KIND_INT)) {
        int64_t number;
        TRY(value_index_clamped(vm, item, &number));
        if (number < 0 || number > 255) return raise_value_error(vm, "byte must be in range(0, 256)");
        *found = length && memchr(data, (int)number, length) != NULL;
        return DONE;
    }
    if (!(type_of(item)->object.aux & TYPE_STATIC) && !bytes_view(item, &part, &part_length))
        return NEEDS_PYTHON;
    TRY(bytes_argument(vm, item, &part, &part_length));
    TextFinder finder;
    int64_t place;
    text_finder_start(&finder, false, data, 1, length, part, 1, part_length);
    TRY(text_seek_once(vm, &finder, bytes, item, &place));
    *found = place >= 0;
    vm_charge(vm, length / 64);
    return DONE;
}

/* ---- operators ---- */

static Status add(VM *vm, Value a, Value b, Value *result) {
    const uint8_t *x, *y;
    uint64_t n, m;
    if (!bytes_view(a, &x, &n) || !bytes_view(b, &y, &m))
        return raise_type(vm, "can't concat %T to %T", b, a);
    if (is_kind(a, KIND_BYTES) && m == 0 && is_exactly(a, &type_bytes)) return give(a, result);
    if (n + m > BYTES_LENGTH_LIMIT) return NO_MEMORY;
    if (is_kind(a, KIND_BYTEARRAY)) {
        ByteArray *sum = bytearray_new(vm, &type_bytearray, NULL, n + m);
        if (!sum) return NO_MEMORY;
        if (n) memcpy(bytearray_data(sum), x, n);
        if (m) memcpy(bytearray_data(sum) + n, y, m);
        vm_charge(vm, (n + m) / 64);
        *result = value_of(sum);
        return DONE;
    }
    if (n + m == 0) return give(value_of(&bytes_empty), result);
    Bytes *sum = bytes_allocate(vm, n + m);
    if (!sum) return NO_MEMORY;
    memcpy(sum->data, x, n);
    memcpy(sum->data + n, y, m);
    vm_charge(vm, (n + m) / 64);
    *result = value_of(sum);
    return DONE;
}

void bytes_fill(uint8_t *to, const uint8_t *pattern, uint64_t size, uint64_t total) {
    if (size == 1) {
        memset(to, pattern[0], total);
        return;
    }
    uint64_t filled = size < total ? size : total;
    memmove(to, pattern, filled);
    while (filled < total) {
        uint64_t more = filled < total - filled ? filled : total - filled;
        memcpy(to + filled, to, more);
        filled += more;
    }
}

Status bytes_repeat(VM *vm, Value self, int64_t count, Value *result) {
    const uint8_t *data;
    uint64_t length, total;
    bytes_view(self, &data, &length);
    if (count < 0) count = 0;
    if (count == 1 && is_exactly(self, &type_bytes)) return give(self, result);
    if (__builtin_mul_overflow(length, (uint64_t)count, &total) || total > INT64_MAX) {
        if (is_kind(self, KIND_BYTEARRAY)) return raise_error(vm, &type_MemoryError, "");
        return raise_error(vm, &type_OverflowError, "repeated bytes are too long");
    }
    if (is_kind(self, KIND_BYTEARRAY)) {
        ByteArray *array = bytearray_new(vm, &type_bytearray, NULL, total);
        if (!array) return NO_MEMORY;
        if (total) bytes_fill(bytearray_data(array), data, length, total);
        vm_charge(vm, total / 64);
        *result = value_of(array);
        return DONE;
    }
    if (total == 0) return give(value_of(&bytes_empty), result);
    Bytes *bytes = bytes_allocate(vm, total);
    if (!bytes) return NO_MEMORY;
    bytes_fill(bytes->data, data, length, total);
    vm_charge(vm, total / 64);
    *result = value_of(bytes);
    return DONE;
}

/* The count of a repetition; OverflowError when it fits no index. */
Status repeat_count(VM *vm, Value v, int64_t *count) {
    TRY(value_index_clamped(vm, v, count));
    if (is_kind(v, KIND_INT) && !int_fits_int64(v, count))
        return raise_error(vm, &type_OverflowError, "cannot fit '%T' into an index-sized integer", v);
    return DONE;
}

static bool is_bytes(Value v) {
    return is_kind(v, KIND_BYTES) || is_kind(v, KIND_BYTEARRAY);
}

Status bytes_binary(VM *vm, BinaryOperator operation, Value a, Value b, Value *result) {
    switch (operation) {
    case BINARY_ADD:
        if (!is_bytes(a)) break;
        if (!(type_of(b)->object.aux & TYPE_STATIC) && !is_bytes(b)) break;
        return add(vm, a, b, result);
    case BINARY_MULTIPLY: {
        Value self = is_bytes(a) ? a : b, other = is_bytes(a) ? b : a;
        int64_t count;
        if (!(type_of(other)->object.aux & TYPE_STATIC) && !is_kind(other, KIND_INT)) break;
        if (!is_int(other) && !is_bool(other) && !is_kind(other, KIND_INT))
            return raise_type(vm, "can't multiply sequence by non-int of type '%T'", other);
        TRY(repeat_count(vm, other, &count));
        return bytes_repeat(vm, self, count, result);
    }
    case BINARY_REMAINDER:
        if (is_bytes(a)) return bytes_percent(vm, a, b, result);
        break;
    default: break;
    }
    *result = NOT_IMPLEMENTED;
    return DONE;
}

/* ---- bytes(object) ---- */

Status bytes_from_items(VM *vm, const Value *items, uint64_t count, bool for_array, Value *result) {
    Bytes *bytes = bytes_allocate(vm, count);
    if (!bytes) return NO_MEMORY;
    for (uint64_t i = 0; i < count; i++) {
        int64_t number;
        if (is_int(items[i]))
            number = int_of(items[i]);
        else
            TRY(value_index_clamped(vm, items[i], &number));
        if (number < 0 || number > 255)
            return raise_value_error(vm, for_array ? "byte must be in range(0, 256)"
                                                   : "bytes must be in range(0, 256)");
        bytes->data[i] = (uint8_t)number;
    }
    vm_charge(vm, count / 16);
    *result = value_of(bytes);
    return DONE;
}

Status bytes_collect(VM *vm, Value object, bool for_array, Value *result) {
    const uint8_t *data;
    uint64_t length;
    const Value *items;
    if (is_exactly(object, &type_bytes)) return give(object, result);
    if (bytes_view(object, &data, &length)) {
        if (!(type_of(object)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        return give(bytes_from(vm, data, length), result);
    }
    if (is_kind(object, KIND_MEMORYVIEW)) return memoryview_gather(vm, AS(MemoryView, object), result);
    if (is_str(object)) {
        if (!(type_of(object)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        return raise_type(vm, "string argument without an encoding");
    }
    if (is_int(object) || is_bool(object) || is_exactly(object, &type_int)) {
        int64_t count;
        TRY(repeat_count(vm, object, &count));
        if (count < 0) return raise_value_error(vm, "negative count");
        if (count == 0) return give(value_of(&bytes_empty), result);
        Bytes *bytes = bytes_allocate(vm, (uint64_t)count);
        if (!bytes) return NO_MEMORY;
        memset(bytes->data, 0, (size_t)count);
        vm_charge(vm, (uint64_t)count / 64);
        *result = value_of(bytes);
        return DONE;
    }
    if (!is_object(object) || object_of(object)->kind == KIND_FLOAT ||
        object_of(object)->kind == KIND_COMPLEX)
        return raise_type(vm, "cannot convert '%T' object to %s", object, for_array ? "bytearray" : "bytes");
    TRY(sequence_items(vm, object, &items, &length));
    return bytes_from_items(vm, items, length, for_array, result);
}

Status bytes_of_object(VM *vm, Value object, Value *result) {
    return bytes_collect(vm, object, false, result);
}

/* The source of bytes(...) and bytearray(...): args are self or the class, source, encoding, errors. */
Status bytes_source(VM *vm, Value *args, bool for_array, Value *result) {
    const char *name = for_array ? "bytearray() argument 'encoding'" : "bytes() argument 'encoding'";
    const char *other = for_array ? "bytearray() argument 'errors'" : "bytes() argument 'errors'";
    TRY(check_name_argument(vm, name, args[2]));
    TRY(check_name_argument(vm, other, args[3]));
    if (args[2] != UNBOUND || args[3] != UNBOUND) {
        if (args[1] == UNBOUND || !is_str(args[1]))
            return raise_type(vm, args[2] != UNBOUND ? "encoding without a string argument"
                                                     : "errors without a string argument");
        if (args[2] == UNBOUND) return raise_type(vm, "string argument without an encoding");
        return codec_encode(vm, AS_STR(args[1]), args[2], args[3], result);
    }
    if (args[1] == UNBOUND) return give(value_of(&bytes_empty), result);
    return bytes_collect(vm, args[1], for_array, result);
}
