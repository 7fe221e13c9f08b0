/* str_split.c: the methods of str that cut a text into parts, and join. */
#include "core/copy.h"
#include "core/unicode.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/str_methods.h"
#include "object/split.h"
#include "object/text_pause.h"
#include "object/tuple.h"

#define LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])

/* ---- into a list ---- */

enum { SHORT = 128 };

static SplitSource source_of(Value *args) {
    const Str *str = SELF;
    return (SplitSource){.self = args[0],
                         .separator = NONE,
                         .data = str->data,
                         .length = str->length,
                         .width = str_width(str),
                         .separator_width = 1,
                         .ascii = str_is_ascii(str)};
}

static Status split(VM *vm, Value *args, bool backward, Value *result) {
    SplitSource source = source_of(args);
    int64_t limit = -1;
    if (args[2] != UNBOUND) TRY(value_index(vm, args[2], &limit));
    if (args[1] != UNBOUND && args[1] != NONE) {
        if (!is_str(args[1])) return raise_type(vm, "must be str or None, not %T", args[1]);
        const Str *separator = AS_STR(args[1]);
        if (separator->length == 0) return raise_value_error(vm, "empty separator");
        source.separator = args[1];
        source.separator_data = separator->data;
        source.separator_length = separator->length;
        source.separator_width = str_width(separator);
    }
    return split_parts(vm, &source, backward, limit, result);
}

/* Where this byte stands next, or `end`. */
static inline const uint8_t *next_byte(const uint8_t *at, const uint8_t *end, uint8_t byte) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t ones = UINT64_MAX / 255;
    for (; (size_t)(end - at) >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, at, sizeof bytes);
        bytes ^= byte * ones;
        uint64_t found = (bytes - ones) & ~bytes & 0x80 * ones;
        if (found) return at + __builtin_ctzll(found) / 8;
    }
#endif
    while (at < end && *at != byte) {
        at++;
    }
    return at;
}

/* A short text of ASCII at a character: there is nothing to stop for. */
static Status split_shortly(VM *vm, const Str *str, uint8_t separator, Value *result) {
    const uint8_t *start = str->data, *at = start, *end = start + str->length;
    Value items[SHORT + 1];
    uint32_t count = 0;
    for (;; start = ++at) {
        at = next_byte(at, end, separator);
        uint64_t length = (uint64_t)(at - start);
        Value part = length < str->length ? str_part(vm, start, length) : str_exact(vm, str);
        if (part == UNBOUND) return NO_MEMORY;
        items[count++] = part;
        if (at == end) break;
    }
    List *list = list_from_items(vm, items, count);
    if (!list) return NO_MEMORY;
    vm_charge(vm, str->length / 64 + count / 16);
    *result = value_of(list);
    return DONE;
}

LEAF(str_split) {
    (void)count;
    const Str *str = SELF;
    if (str->length <= SHORT && str_is_ascii(str) && args[2] == UNBOUND && is_exactly(args[1], &type_str)) {
        const Str *separator = AS_STR(args[1]);
        if (separator->length == 1 && str_width(separator) == 1) return split_shortly(vm, str, *separator->data, result);
    }
    return split(vm, args, false, result);
}

LEAF(str_rsplit) {
    (void)count;
    return split(vm, args, true, result);
}

LEAF(str_splitlines) {
    (void)count;
    SplitSource source = source_of(args);
    bool keep = false;
    if (args[1] != UNBOUND) TRY(value_truth(vm, args[1], &keep));
    return split_lines(vm, &source, keep, result);
}

/* ---- partition ---- */

static Status partition(VM *vm, Value *args, bool backward, Value *result) {
    const Str *str = SELF;
    if (!is_str(args[1])) return raise_type(vm, "must be str, not %T", args[1]);
    const Str *separator = AS_STR(args[1]);
    if (separator->length == 0) return raise_value_error(vm, "empty separator");
    int64_t found;
    if (str->length <= SHORT && separator->length == 1 && !backward) {
        found = text_find_char(str->data, str_width(str), str->length, str_at(separator, 0));
    } else {
        TextFinder finder;
        text_finder_start(&finder, backward, str->data, str_width(str), str->length, separator->data, str_width(separator),
                          separator->length);
        TRY(text_seek_once(vm, &finder, args[0], args[1], &found));
    }
    Tuple *parts = tuple_new(vm, 3);
    if (!parts) return NO_MEMORY;
    if (found < 0) {
        for (int i = 0; i < 3; i++)
            parts->items[i] = value_of(&str_empty);
        parts->items[backward ? 2 : 0] = args[0];
    } else {
        Value before = str_slice(vm, str, 0, (uint64_t)found);
        Value behind = str_slice(vm, str, (uint64_t)found + separator->length, str->length);
        if (before == UNBOUND || behind == UNBOUND) return NO_MEMORY;
        parts->items[0] = before;
        parts->items[1] = args[1];
        parts->items[2] = behind;
    }
    vm_charge(vm, str->length / 64);
    *result = value_of(parts);
    return DONE;
}

LEAF(str_partition) {
    (void)count;
    return partition(vm, args, false, result);
}

LEAF(str_rpartition) {
    (void)count;
    return partition(vm, args, true, result);
}

/* ---- join ---- */

/* More than these are gone through in steps. */
enum { MANY_ITEMS = 4096, ITEMS_TOGETHER = 64 };

Status sequence_items(VM *vm, Value iterable, const Value **items, uint64_t *count) {
    if (is_exactly(iterable, &type_list)) {
        *items = list_items(AS(List, iterable));
        *count = AS(List, iterable)->length;
        return DONE;
    }
    if (is_exactly(iterable, &type_tuple)) {
        *items = AS(Tuple, iterable)->items;
        *count = AS(Tuple, iterable)->length;
        return DONE;
    }
    if (!is_object(iterable) || object_of(iterable)->kind == KIND_ITERATOR) return NEEDS_PYTHON;
    Value iterator;
    TRY(iterator_of_builtin(vm, iterable, &iterator));
    if (iterator == UNBOUND || iterator_expected(iterator) > MANY_ITEMS) return NEEDS_PYTHON;
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    for (;;) {
        Value item;
        TRY(iterator_next(vm, iterator, &item));
        if (item == UNBOUND) break;
        TRY(list_append(vm, list, item));
    }
    *items = list_items(list);
    *count = list->length;
    return DONE;
}

static Status raise_item(VM *vm, const Value *items, uint64_t i) {
    return raise_type(vm, "sequence item %l: expected str instance, %T found", (int64_t)i, items[i]);
}

/* Answers where the text ends. */
static inline uint8_t *put_text(uint8_t *to, const Str *text, uint32_t width) {
    if (str_width(text) == width) copy_bytes(to, text->data, text->length * width);
    else text_convert(text->data, (int)str_width(text), text->length, to, (int)width);
    return to + text->length * width;
}

static Status join_many(VM *vm, Value *args, const Value *items, uint64_t number, Value *result) {
    const Str *separator = SELF;
    TextBuilder builder;
    Value state[PAUSE_STATE]; /* the text, the next item's index */
    uint64_t i = 0;
    Status status = DONE;
    if (!(pause_take(vm, PAUSE_JOIN, args[0], args[1], state) && text_take(&builder, vm, UNBOUND, state[0]) && pause_number(state[1], number, &i))) {
        text_begin(&builder, vm, UNBOUND);
        i = 0;
    }
    while (i < number && status == DONE) {
        uint64_t end = i, length = 0;
        uint32_t widest = str_class(separator);
        for (; end < number && end - i < ITEMS_TOGETHER && length < TEXT_STEP; end++) {
            if (!is_str(items[end])) {
                text_release(&builder);
                return raise_item(vm, items, end);
            }
            const Str *item = AS_STR(items[end]);
            length += item->length + (end ? separator->length : 0);
            if (str_class(item) > widest) widest = str_class(item);
        }
        text_work(&builder, 2 * (end - i));
        uint8_t *to = text_add_room(&builder, length, widest);
        for (uint64_t k = i; to && k < end; k++) {
            if (k) to = put_text(to, separator, builder.width);
            to = put_text(to, AS_STR(items[k]), builder.width);
        }
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        i = end;
    }
    state[1] = small_int((int64_t)i);
    TRY(text_end(&builder, status, PAUSE_JOIN, args[0], args[1], 2, state, result));
    vm_charge(vm, number / 16);
    return DONE;
}

LEAF(str_join) {
    (void)count;
    const Str *separator = SELF;
    const Value *items;
    uint64_t number;
    TRY(sequence_items(vm, args[1], &items, &number));
    if (number == 0) return give(value_of(&str_empty), result);
    if (number > MANY_ITEMS) return join_many(vm, args, items, number, result);
    uint64_t length = 0, wide = str_width(separator) > 1 || !str_is_ascii(separator);
    uint32_t width = number > 1 ? str_width(separator) : 1;
    bool ascii = number == 1 || !wide;
    for (uint64_t i = 0; i < number; i++) {
        if (!is_str(items[i])) return raise_item(vm, items, i);
        WORKED(vm, 1);
        const Str *item = AS_STR(items[i]);
        if (__builtin_add_overflow(length, item->length, &length)) return NO_MEMORY;
        if (str_width(item) > width) width = str_width(item);
        ascii &= str_is_ascii(item);
    }
    if (number == 1)
        return give(is_exactly(items[0], &type_str) ? items[0] : str_exact(vm, AS_STR(items[0])), result);
    uint64_t between;
    if (__builtin_mul_overflow(separator->length, number - 1, &between) ||
        __builtin_add_overflow(length, between, &length) || length > INT64_MAX)
        return raise_error(vm, &type_OverflowError, "join() result is too long for a Python string");
    if (length == 0) return give(value_of(&str_empty), result);
    Str *joined = str_allocate(vm, length, ascii ? 0x7F : width == 1 ? 0xFF : width == 2 ? 0xFFFF : 0x10FFFF);
    if (!joined) return NO_MEMORY;
    uint8_t *to = str_data(joined);
    for (uint64_t i = 0; i < number; i++) {
        const Str *item = AS_STR(items[i]);
        WORKED(vm, 1 + item->length / 64);
        if (i) to = put_text(to, separator, width);
        to = put_text(to, item, width);
    }
    vm_charge(vm, length / 64 + number / 16);
    *result = value_of(joined);
    return DONE;
}
