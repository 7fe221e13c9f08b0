/* bytes_change.c: the methods of bytes and bytearray that make changed bytes: joining, replacing, stripping,
 * padding, translating, changing the case of ASCII letters. */
#include "core/ascii_case.h"
#include "object/bytes_methods.h"
#include "object/str_methods.h"
#include "object/text_pause.h"

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

/* How many bytes are gone through at once. */
enum { AT_ONCE = 4096 };

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

static Status joined_view(VM *vm, const Value *items, uint64_t i, View *item) {
    if (bytes_view(items[i], &item->data, &item->length)) return DONE;
    if (is_python_buffer(vm, items[i])) return NEEDS_PYTHON;
    return raise_type(vm, "sequence item %l: expected a bytes-like object, %T found", (int64_t)i, items[i]);
}

/* Many items are joined in steps. */
enum { MANY_ITEMS = 4096 };

static Status join_many(VM *vm, Value *args, const Value *items, uint64_t number, Value *result) {
    View separator = self_view(args), item;
    TextBuilder builder;
    Value state[PAUSE_STATE]; /* the text, the next item's index */
    uint64_t i = 0;
    Status status = DONE;
    if (!(pause_take(vm, PAUSE_JOIN, args[0], args[1], state) && text_take(&builder, vm, args[0], state[0]) &&
          pause_number(state[1], number, &i))) {
        text_begin(&builder, vm, args[0]);
        i = 0;
    }
    while (i < number && status == DONE) {
        status = joined_view(vm, items, i, &item);
        if (status != DONE) break;
        if (i) text_add_bytes(&builder, separator.data, separator.length);
        text_add_bytes(&builder, item.data, item.length);
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        i++;
    }
    state[1] = small_int((int64_t)i);
    TRY(text_end(&builder, status, PAUSE_JOIN, args[0], args[1], 2, state, result));
    vm_charge(vm, number / 16);
    return DONE;
}

LEAF(join) {
    (void)count;
    View separator = self_view(args), item;
    const Value *items;
    uint64_t number, total = 0;
    TRY(sequence_items(vm, args[1], &items, &number));
    if (number > MANY_ITEMS) return join_many(vm, args, items, number, result);
    for (uint64_t i = 0; i < number; i++) {
        TRY(joined_view(vm, items, i, &item));
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
        WORKED(vm, 1 + item.length / 64);
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
    if (is_python_buffer(vm, args[1]) || is_python_buffer(vm, args[2])) return NEEDS_PYTHON;
    TRY(bytes_argument(vm, args[1], &old.data, &old.length));
    TRY(bytes_argument(vm, args[2], &new.data, &new.length));
    if (args[3] != UNBOUND) TRY(value_index(vm, args[3], &limit));
    Str text_str, old_str, new_str;
    text_view(&text_str, text.data, text.length);
    text_view(&old_str, old.data, old.length);
    text_view(&new_str, new.data, new.length);
    TRY(text_replace(vm, args, &text_str, &old_str, &new_str, limit < 0 ? UINT64_MAX : (uint64_t)limit, args[0], result));
    return *result == UNBOUND ? bytes_whole_self(vm, args[0], result) : DONE;
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
    Value state[PAUSE_STATE]; /* the start and the end so far */
    if (pause_take(vm, PAUSE_CHARACTERS, args[0], args[1], state) &&
        !(pause_number(state[1], text.length, &end) && pause_number(state[0], end, &start))) {
        start = 0;
        end = text.length;
    }
    while (start < end && (left || right)) {
        uint64_t most = end - start < AT_ONCE ? end - start : AT_ONCE, i = 0;
        while (i < most && strips[left ? text.data[start + i] : text.data[end - 1 - i]])
            i++;
        if (left) start += i;
        else end -= i;
        if (i < most && left) left = false;
        else if (i < most) right = false;
        else if (pause_due(vm, AT_ONCE / 4))
            return pause_keep(vm, PAUSE_CHARACTERS, args[0], args[1], 2, (Value[]){small_int((int64_t)start), small_int((int64_t)end)});
    }
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
    Str view;
    text_view(&view, text.data, text.length);
    TRY(text_expand_tabs(vm, args, &view, args[0], result));
    return *result == UNBOUND ? bytes_whole_self(vm, args[0], result) : DONE;
}

/* ---- byte by byte ---- */

typedef void (*MapBytes)(const uint8_t *from, uint64_t i, uint64_t end, uint8_t *to, const uint8_t *table);

/* What was being made, with the place of its bytes; false: that is none of the sort. */
static bool take_made(Value self, Value made, uint64_t length, uint8_t **to) {
    const uint8_t *data;
    uint64_t have;
    if (!is_object(made) || object_of(made)->kind != object_of(self)->kind || made == self || object_of(made)->mark == MARK_PERMANENT)
        return false;
    if (!bytes_view(made, &data, &have) || have != length) return false;
    *to = (uint8_t *)(uintptr_t)data;
    return true;
}

static Status map_bytes(VM *vm, Value *args, MapBytes map, const uint8_t *table, Value *result) {
    View text = self_view(args);
    Value state[PAUSE_STATE], made; /* what is made, how much of it is done */
    uint64_t i = 0;
    uint8_t *to;
    bool taken = pause_take(vm, PAUSE_BYTES, args[0], args[1], state) && pause_number(state[1], text.length, &i) &&
                 take_made(args[0], state[0], text.length, &to);
    made = state[0];
    if (!taken) {
        i = 0;
        TRY(allocate_like(vm, args[0], text.length, &to, &made));
    }
    while (i < text.length) {
        uint64_t end = text.length - i > AT_ONCE ? i + AT_ONCE : text.length;
        map(text.data, i, end, to, table);
        i = end;
        if (i == text.length || !pause_due(vm, AT_ONCE / 4)) continue;
        if (!taken) memset(to + i, 0, text.length - i);
        return pause_keep(vm, PAUSE_BYTES, args[0], args[1], 2, (Value[]){made, small_int((int64_t)i)});
    }
    vm_charge(vm, text.length / 64);
    *result = made;
    return DONE;
}

#define MAPPING(name, map)                                                                                   \
    static void name##_bytes(const uint8_t *from, uint64_t i, uint64_t end, uint8_t *to, const uint8_t *table) { \
        (void)table;                                                                                         \
        for (; i < end; i++)                                                                                 \
            to[i] = map(from, i);                                                                            \
    }

#define FROM_TABLE(from, i) table[from[i]]
MAPPING(translate, FROM_TABLE)

static Status translate_deleting(VM *vm, Value *args, const uint8_t *table, const bool *deleted, Value *result) {
    View text = self_view(args);
    TextBuilder builder;
    Value state[PAUSE_STATE]; /* the text, where it goes on */
    uint64_t i = 0;
    Status status = DONE;
    if (!(pause_take(vm, PAUSE_TEXT, args[0], args[1], state) && text_take(&builder, vm, args[0], state[0]) &&
          pause_number(state[1], text.length, &i))) {
        text_begin(&builder, vm, args[0]);
        i = 0;
    }
    while (i < text.length && status == DONE) {
        uint8_t block[AT_ONCE / 4];
        uint64_t end = text.length - i > sizeof block ? i + sizeof block : text.length, filled = 0;
        for (uint64_t k = i; k < end; k++)
            if (!deleted[text.data[k]]) block[filled++] = table ? table[text.data[k]] : text.data[k];
        text_add_bytes(&builder, block, filled);
        text_work(&builder, (end - i) / 4);
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        i = end;
    }
    state[1] = small_int((int64_t)i);
    return text_end(&builder, status, PAUSE_TEXT, args[0], args[1], 2, state, result);
}

LEAF(translate) {
    (void)count;
    View table = {NULL, 256}, delete = {NULL, 0};
    bool deleted[256] = {false};
    if (args[1] != NONE) {
        TRY(bytes_argument(vm, args[1], &table.data, &table.length));
        if (table.length != 256)
            return raise_value_error(vm, "translation table must be 256 characters long");
    }
    if (args[2] != UNBOUND) TRY(bytes_argument(vm, args[2], &delete.data, &delete.length));
    if (table.data && !delete.length) return map_bytes(vm, args, translate_bytes, table.data, result);
    for (uint64_t i = 0; i < delete.length; i++)
        deleted[delete.data[i]] = true;
    return translate_deleting(vm, args, table.data, deleted, result);
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

static bool is_letter(uint8_t byte) {
    return (uint8_t)((byte | 32) - 'a') < 26;
}
static uint8_t to_upper(const uint8_t *from, uint64_t i) {
    return (uint8_t)(from[i] - ((uint8_t)(from[i] - 'a') < 26 ? 32 : 0));
}
static uint8_t to_lower(const uint8_t *from, uint64_t i) {
    return (uint8_t)(from[i] + ((uint8_t)(from[i] - 'A') < 26 ? 32 : 0));
}
static uint8_t to_other(const uint8_t *from, uint64_t i) {
    return from[i] ^ (is_letter(from[i]) ? 32 : 0);
}
static uint8_t to_capital(const uint8_t *from, uint64_t i) {
    return i ? to_lower(from, i) : to_upper(from, i);
}
static uint8_t to_title(const uint8_t *from, uint64_t i) {
    return i && is_letter(from[i - 1]) ? to_lower(from, i) : to_upper(from, i);
}

static void upper_bytes(const uint8_t *from, uint64_t i, uint64_t end, uint8_t *to, const uint8_t *table) {
    (void)table;
    ascii_upper(to + i, from + i, end - i);
}
static void lower_bytes(const uint8_t *from, uint64_t i, uint64_t end, uint8_t *to, const uint8_t *table) {
    (void)table;
    ascii_lower(to + i, from + i, end - i);
}
MAPPING(swapcase, to_other)
MAPPING(capitalize, to_capital)
MAPPING(title, to_title)

#define CASE(name)                                                                                           \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        Value operands[] = {args[0], NONE};                                                                  \
        return map_bytes(vm, operands, name##_bytes, NULL, result);                                          \
    }
CASE(upper)
CASE(lower)
CASE(swapcase)
CASE(capitalize)
CASE(title)
