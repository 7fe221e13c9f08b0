/* bytes_change.c: the methods of bytes and bytearray that make changed bytes: joining, replacing, stripping,
 * padding, translating, changing the case of ASCII letters. */
#include "object/bytes_methods.h"
#include "object/str_methods.h"
#include "object/text_search.h"
#include "vm/vm.h"

#define LEAF(name) Status bytes_##name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

typedef struct View {
    const uint8_t *data;
    uint64_t length;
} View;

static View self_view(Value *args) {
    View view;
    bytes_view(args[0], &view.data, &view.length);
    return view;
}

static bool is_space(uint8_t byte) {
    return byte == ' ' || (byte >= 9 && byte <= 13);
}

/* A new object like `self` of `length` bytes, to be filled in at *data. */
static Status allocate_like(VM *vm, Value self, uint64_t length, uint8_t **data, Value *result) {
    static const uint8_t nothing[1] = {0};
    if (length > INT64_MAX) return NO_MEMORY;
    if (is_kind(self, KIND_BYTEARRAY)) {
        ByteArray *array = bytearray_new(vm, &type_bytearray, NULL, length);
        if (!array) return NO_MEMORY;
        *data = length ? bytearray_data(array) : (uint8_t *)(uintptr_t)nothing;
        vm_charge(vm, length / 64);
        *result = value_of(array);
        return DONE;
    }
    if (length == 0) {
        *data = (uint8_t *)(uintptr_t)nothing;
        return give(value_of(&bytes_empty), result);
    }
    Bytes *bytes = bytes_allocate(vm, length);
    if (!bytes) return NO_MEMORY;
    *data = bytes->data;
    vm_charge(vm, length / 64);
    *result = value_of(bytes);
    return DONE;
}

/* ---- join ---- */

LEAF(join) {
    (void)count;
    View separator = self_view(args), item;
    const Value *items;
    uint64_t number, total = 0;
    TRY(sequence_items(vm, args[1], &items, &number));
    for (uint64_t i = 0; i < number; i++) {
        if (!bytes_view(items[i], &item.data, &item.length)) {
            return raise_type(vm, "sequence item %l: expected a bytes-like object, %T found", (int64_t)i,
                              items[i]);
        }
        if (__builtin_add_overflow(total, item.length, &total) ||
            (i && __builtin_add_overflow(total, separator.length, &total)) || total > INT64_MAX)
            return raise_error(vm, &type_OverflowError, "join() result is too long for bytes");
    }
    if (number == 1 && is_exactly(items[0], &type_bytes) && is_kind(args[0], KIND_BYTES))
        return give(items[0], result);
    uint8_t *to;
    TRY(allocate_like(vm, args[0], total, &to, result));
    for (uint64_t i = 0; i < number; i++) {
        if (i) {
            memcpy(to, separator.data, separator.length);
            to += separator.length;
        }
        bytes_view(items[i], &item.data, &item.length);
        memcpy(to, item.data, item.length);
        to += item.length;
    }
    vm_charge(vm, number / 16);
    return DONE;
}

/* ---- replace ---- */

LEAF(replace) {
    (void)count;
    View text = self_view(args), old, new;
    int64_t limit = -1;
    TRY(bytes_argument(vm, args[1], &old.data, &old.length));
    TRY(bytes_argument(vm, args[2], &new.data, &new.length));
    if (args[3] != UNBOUND) TRY(value_index(vm, args[3], &limit));
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    uint64_t number = text_count(text.data, 1, text.length, old.data, 1, old.length, most);
    if (number == 0) return bytes_whole_self(vm, args[0], result);
    uint64_t added, total;
    if (__builtin_mul_overflow(number, new.length, &added) ||
        __builtin_add_overflow(text.length - number * old.length, added, &total) || total > INT64_MAX)
        return raise_error(vm, &type_OverflowError, "replace bytes is too long");
    uint8_t *to;
    TRY(allocate_like(vm, args[0], total, &to, result));
    uint64_t start = 0;
    TextFinder finder;
    text_finder_start(&finder, text.data, 1, text.length, old.data, 1, old.length);
    for (uint64_t i = 0; i < number; i++) {
        /* An empty old text stands before every byte and at the end. */
        uint64_t found = old.length ? (uint64_t)text_finder_next(&finder, start) : i;
        memcpy(to, text.data + start, found - start);
        to += found - start;
        memcpy(to, new.data, new.length);
        to += new.length;
        start = found + old.length;
    }
    memcpy(to, text.data + start, text.length - start);
    return DONE;
}

/* ---- strip ---- */

static Status strip(VM *vm, Value *args, bool left, bool right, Value *result) {
    View text = self_view(args), characters;
    bool strips[256] = {false};
    if (args[1] == UNBOUND || args[1] == NONE) {
        for (int i = 0; i < 33; i++)
            strips[i] = is_space((uint8_t)i);
    } else {
        TRY(bytes_argument(vm, args[1], &characters.data, &characters.length));
        for (uint64_t i = 0; i < characters.length; i++)
            strips[characters.data[i]] = true;
    }
    uint64_t start = 0, end = text.length;
    if (left)
        while (start < end && strips[text.data[start]])
            start++;
    if (right)
        while (end > start && strips[text.data[end - 1]])
            end--;
    if (start == 0 && end == text.length) return bytes_whole_self(vm, args[0], result);
    return bytes_like_self(vm, args[0], text.data + start, end - start, result);
}

LEAF(strip) {
    (void)count;
    return strip(vm, args, true, true, result);
}

LEAF(lstrip) {
    (void)count;
    return strip(vm, args, true, false, result);
}

LEAF(rstrip) {
    (void)count;
    return strip(vm, args, false, true, result);
}

LEAF(removeprefix) {
    (void)count;
    View text = self_view(args), prefix;
    TRY(bytes_argument(vm, args[1], &prefix.data, &prefix.length));
    if (prefix.length == 0 || prefix.length > text.length ||
        memcmp(text.data, prefix.data, prefix.length) != 0)
        return bytes_whole_self(vm, args[0], result);
    return bytes_like_self(vm, args[0], text.data + prefix.length, text.length - prefix.length, result);
}

LEAF(removesuffix) {
    (void)count;
    View text = self_view(args), suffix;
    TRY(bytes_argument(vm, args[1], &suffix.data, &suffix.length));
    if (suffix.length == 0 || suffix.length > text.length ||
        memcmp(text.data + text.length - suffix.length, suffix.data, suffix.length) != 0)
        return bytes_whole_self(vm, args[0], result);
    return bytes_like_self(vm, args[0], text.data, text.length - suffix.length, result);
}

/* ---- padding ---- */

static Status pad(VM *vm, Value self, View text, uint64_t before, uint64_t behind, uint8_t fill,
                  Value *result) {
    if (before + behind == 0) return bytes_whole_self(vm, self, result);
    uint8_t *to;
    TRY(allocate_like(vm, self, text.length + before + behind, &to, result));
    memset(to, fill, before);
    memcpy(to + before, text.data, text.length);
    memset(to + before + text.length, fill, behind);
    return DONE;
}

static Status justify(VM *vm, Value *args, const char *name, bool left, bool right, Value *result) {
    View text = self_view(args), fill = {(const uint8_t *)" ", 1};
    int64_t width;
    TRY(value_index(vm, args[1], &width));
    if (args[2] != UNBOUND) {
        if (!is_kind(args[2], KIND_BYTES) && !is_kind(args[2], KIND_BYTEARRAY))
            return raise_type(vm, "%s() argument 2 must be a byte string of length 1, not %A", name, args[2]);
        bytes_view(args[2], &fill.data, &fill.length);
        if (fill.length != 1)
            return raise_type(
                vm, "%s(): argument 2 must be a byte string of length 1, not a %T object of length %l", name,
                args[2], (int64_t)fill.length);
    }
    uint64_t missing = width > (int64_t)text.length ? (uint64_t)width - text.length : 0;
    uint64_t before = left && right ? missing / 2 + (missing & (uint64_t)width & 1) : left ? missing : 0;
    return pad(vm, args[0], text, before, missing - before, fill.data[0], result);
}

LEAF(center) {
    (void)count;
    return justify(vm, args, "center", true, true, result);
}

LEAF(ljust) {
    (void)count;
    return justify(vm, args, "ljust", false, true, result);
}

LEAF(rjust) {
    (void)count;
    return justify(vm, args, "rjust", true, false, result);
}

LEAF(zfill) {
    (void)count;
    View text = self_view(args);
    int64_t width;
    TRY(value_index(vm, args[1], &width));
    uint64_t missing = width > (int64_t)text.length ? (uint64_t)width - text.length : 0;
    if (!missing) return bytes_whole_self(vm, args[0], result);
    uint8_t *to;
    TRY(allocate_like(vm, args[0], text.length + missing, &to, result));
    memset(to, '0', missing);
    memcpy(to + missing, text.data, text.length);
    if (text.length && (text.data[0] == '+' || text.data[0] == '-')) {
        to[0] = text.data[0];
        to[missing] = '0';
    }
    return DONE;
}

LEAF(expandtabs) {
    (void)count;
    View text = self_view(args);
    int64_t size = 8;
    if (args[1] != UNBOUND) TRY(value_index_clamped(vm, args[1], &size));
    if (size > INT32_MAX || size < INT32_MIN)
        return raise_error(vm, &type_OverflowError, "Python int too large to convert to C int");
    uint8_t *to = NULL;
    /* Once to measure, once to write. */
    for (int pass = 0; pass < 2; pass++) {
        uint64_t column = 0, total = 0;
        for (uint64_t i = 0; i < text.length; i++) {
            uint8_t byte = text.data[i];
            uint64_t spaces = 0;
            if (byte == '\t') {
                if (size > 0) spaces = (uint64_t)size - column % (uint64_t)size;
                if (pass) memset(to + total, ' ', spaces);
                column += spaces;
                total += spaces;
                continue;
            }
            if (pass) to[total] = byte;
            total++;
            column = byte == '\n' || byte == '\r' ? 0 : column + 1;
        }
        if (total > INT64_MAX) return raise_error(vm, &type_OverflowError, "result too long");
        if (!pass) TRY(allocate_like(vm, args[0], total, &to, result));
    }
    vm_charge(vm, text.length / 32);
    return DONE;
}

/* ---- translate ---- */

LEAF(translate) {
    (void)count;
    View text = self_view(args), table = {NULL, 256}, delete = {NULL, 0};
    bool deleted[256] = {false};
    if (args[1] != NONE) {
        TRY(bytes_argument(vm, args[1], &table.data, &table.length));
        if (table.length != 256)
            return raise_value_error(vm, "translation table must be 256 characters long");
    }
    if (args[2] != UNBOUND) TRY(bytes_argument(vm, args[2], &delete.data, &delete.length));
    for (uint64_t i = 0; i < delete.length; i++)
        deleted[delete.data[i]] = true;
    uint64_t left = 0;
    for (uint64_t i = 0; i < text.length; i++)
        left += !deleted[text.data[i]];
    uint8_t *to;
    TRY(allocate_like(vm, args[0], left, &to, result));
    for (uint64_t i = 0; i < text.length; i++)
        if (!deleted[text.data[i]]) *to++ = table.data ? table.data[text.data[i]] : text.data[i];
    return DONE;
}

LEAF(maketrans) {
    (void)count;
    View from, to;
    TRY(bytes_argument(vm, args[0], &from.data, &from.length));
    TRY(bytes_argument(vm, args[1], &to.data, &to.length));
    if (from.length != to.length) return raise_value_error(vm, "maketrans arguments must have same length");
    Bytes *table = bytes_allocate(vm, 256);
    if (!table) return NO_MEMORY;
    for (int i = 0; i < 256; i++)
        table->data[i] = (uint8_t)i;
    for (uint64_t i = 0; i < from.length; i++)
        table->data[from.data[i]] = to.data[i];
    *result = value_of(table);
    return DONE;
}

/* ---- case ---- */

static uint8_t to_upper(uint8_t byte) {
    return (uint8_t)(byte - ((uint8_t)(byte - 'a') < 26 ? 32 : 0));
}
static uint8_t to_lower(uint8_t byte) {
    return (uint8_t)(byte + ((uint8_t)(byte - 'A') < 26 ? 32 : 0));
}
static uint8_t to_other(uint8_t byte) {
    return byte ^ ((uint8_t)((byte | 32) - 'a') < 26 ? 32 : 0);
}

#define MAPPING(name, map)                                                                                   \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        View text = self_view(args);                                                                         \
        uint8_t *to;                                                                                         \
        TRY(allocate_like(vm, args[0], text.length, &to, result));                                           \
        for (uint64_t i = 0; i < text.length; i++)                                                           \
            to[i] = map(text.data[i]);                                                                       \
        return DONE;                                                                                         \
    }
MAPPING(upper, to_upper)
MAPPING(lower, to_lower)
MAPPING(swapcase, to_other)

LEAF(capitalize) {
    (void)count;
    View text = self_view(args);
    uint8_t *to;
    TRY(allocate_like(vm, args[0], text.length, &to, result));
    for (uint64_t i = 0; i < text.length; i++)
        to[i] = i ? to_lower(text.data[i]) : to_upper(text.data[i]);
    return DONE;
}

LEAF(title) {
    (void)count;
    View text = self_view(args);
    uint8_t *to;
    TRY(allocate_like(vm, args[0], text.length, &to, result));
    bool inside = false;
    for (uint64_t i = 0; i < text.length; i++) {
        to[i] = inside ? to_lower(text.data[i]) : to_upper(text.data[i]);
        inside = (uint8_t)((text.data[i] | 32) - 'a') < 26;
    }
    return DONE;
}
