/* str_split.c: the methods of str that cut a text into parts, and join. */
#include "core/copy.h"
#include "core/unicode.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/str_methods.h"
#include "object/text_search.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])

/* The parts found so far. A few wait here for a list with storage of just their number; many go into one that grows. */
enum { PARTS_AT_HAND = 16 };
typedef struct Parts {
    List *list; /* of those before `items`; NULL while there are none */
    uint32_t count;
    Value items[PARTS_AT_HAND];
} Parts;

static Status parts_to_list(VM *vm, Parts *parts) {
    if (!parts->list) {
        parts->list = list_from_items(vm, parts->items, parts->count);
        if (!parts->list) return NO_MEMORY;
    } else {
        TRY(list_reserve(vm, parts->list, parts->count));
        memcpy(list_items(parts->list) + parts->list->length, parts->items, parts->count * sizeof *parts->items);
        parts->list->length += parts->count;
    }
    parts->count = 0;
    return DONE;
}

/* Adds str[start:end]. */
static inline Status add_part(VM *vm, Parts *parts, const Str *str, uint64_t start, uint64_t end) {
    bool plain = str_is_ascii(str) && end - start < str->length;
    Value part = plain ? str_from_ascii(vm, (const char *)str->data + start, end - start) : str_slice(vm, str, start, end);
    if (part == UNBOUND) return NO_MEMORY;
    if (parts->count == PARTS_AT_HAND) TRY(parts_to_list(vm, parts));
    parts->items[parts->count++] = part;
    return DONE;
}

static inline bool is_space(uint32_t character) {
    return unicode_flags(character) & UNICODE_SPACE;
}

/* ---- split and rsplit ---- */

static Status split_ascii_spaces(VM *vm, const Str *str, uint64_t limit, Parts *parts) {
    const uint8_t *text = str->data;
    uint64_t at = 0, length = str->length;
    for (;;) {
        while (at < length && unicode_ascii_flags[text[at]] & UNICODE_SPACE)
            at++;
        if (at == length) return DONE;
        uint64_t start = at;
        if (limit-- == 0) return add_part(vm, parts, str, start, length);
        while (at < length && !(unicode_ascii_flags[text[at]] & UNICODE_SPACE))
            at++;
        TRY(add_part(vm, parts, str, start, at));
    }
}

static Status split_spaces(VM *vm, const Str *str, uint64_t limit, Parts *parts) {
    if (str_is_ascii(str)) return split_ascii_spaces(vm, str, limit, parts);
    uint64_t at = 0, length = str->length;
    for (;;) {
        while (at < length && is_space(str_at(str, at)))
            at++;
        if (at == length) return DONE;
        uint64_t start = at;
        if (limit-- == 0) return add_part(vm, parts, str, start, length);
        while (at < length && !is_space(str_at(str, at)))
            at++;
        TRY(add_part(vm, parts, str, start, at));
    }
}

static Status rsplit_spaces(VM *vm, const Str *str, uint64_t limit, Parts *parts) {
    uint64_t at = str->length;
    for (;;) {
        while (at > 0 && is_space(str_at(str, at - 1)))
            at--;
        if (at == 0) return DONE;
        uint64_t end = at;
        if (limit-- == 0) return add_part(vm, parts, str, 0, end);
        while (at > 0 && !is_space(str_at(str, at - 1)))
            at--;
        TRY(add_part(vm, parts, str, at, end));
    }
}

/* The text and the separator are a byte a character. */
static Status split_at_byte(VM *vm, const Str *str, uint8_t separator, uint64_t limit, Parts *parts) {
    uint64_t start = 0;
    while (limit-- > 0) {
        const uint8_t *found = memchr(str->data + start, separator, str->length - start);
        if (!found) break;
        uint64_t end = (uint64_t)(found - str->data);
        TRY(add_part(vm, parts, str, start, end));
        start = end + 1;
    }
    return add_part(vm, parts, str, start, str->length);
}

static Status split_at(VM *vm, const Str *str, const Str *separator, uint64_t limit, Parts *parts) {
    if (separator->length == 1 && str_width(str) == 1 && str_width(separator) == 1)
        return split_at_byte(vm, str, separator->data[0], limit, parts);
    TextFinder finder;
    text_finder_start(&finder, str->data, str_width(str), str->length, separator->data, str_width(separator),
                      separator->length);
    uint64_t start = 0;
    while (limit-- > 0) {
        int64_t found = text_finder_next(&finder, start);
        if (found < 0) break;
        TRY(add_part(vm, parts, str, start, (uint64_t)found));
        start = (uint64_t)found + separator->length;
    }
    return add_part(vm, parts, str, start, str->length);
}

static Status rsplit_at(VM *vm, const Str *str, const Str *separator, uint64_t limit, Parts *parts) {
    uint64_t end = str->length;
    while (limit-- > 0) {
        int64_t found = text_find_last(str->data, str_width(str), end, separator->data, str_width(separator),
                                       separator->length);
        if (found < 0) break;
        TRY(add_part(vm, parts, str, (uint64_t)found + separator->length, end));
        end = (uint64_t)found;
    }
    return add_part(vm, parts, str, 0, end);
}

static void reverse_items(List *list) {
    Value *items = list_items(list);
    for (uint64_t i = 0, k = list->length; i + 1 < k; i++) {
        Value item = items[i];
        items[i] = items[--k];
        items[k] = item;
    }
}

static Status split(VM *vm, Value *args, bool backward, Value *result) {
    const Str *str = SELF;
    int64_t limit = -1;
    if (args[2] != UNBOUND) TRY(value_index(vm, args[2], &limit));
    Value separator = args[1] == UNBOUND ? NONE : args[1];
    if (separator != NONE && !is_str(separator))
        return raise_type(vm, "must be str or None, not %T", separator);
    if (separator != NONE && AS_STR(separator)->length == 0) return raise_value_error(vm, "empty separator");
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    Parts parts;
    parts.list = NULL;
    parts.count = 0;
    if (separator == NONE)
        TRY(backward ? rsplit_spaces(vm, str, most, &parts) : split_spaces(vm, str, most, &parts));
    else
        TRY((backward ? rsplit_at : split_at)(vm, str, AS_STR(separator), most, &parts));
    TRY(parts_to_list(vm, &parts));
    if (backward) reverse_items(parts.list);
    vm_charge(vm, str->length / 64 + parts.list->length / 16);
    *result = value_of(parts.list);
    return DONE;
}

LEAF(str_split) {
    (void)count;
    return split(vm, args, false, result);
}

LEAF(str_rsplit) {
    (void)count;
    return split(vm, args, true, result);
}

LEAF(str_splitlines) {
    (void)count;
    const Str *str = SELF;
    bool keep = false;
    if (args[1] != UNBOUND) TRY(value_truth(vm, args[1], &keep));
    Parts parts;
    parts.list = NULL;
    parts.count = 0;
    uint64_t at = 0, length = str->length;
    while (at < length) {
        uint64_t start = at;
        while (at < length && !unicode_is_line_break(str_at(str, at)))
            at++;
        uint64_t end = at;
        if (at < length)
            at += str_at(str, at) == '\r' && at + 1 < length && str_at(str, at + 1) == '\n' ? 2 : 1;
        TRY(add_part(vm, &parts, str, start, keep ? at : end));
    }
    TRY(parts_to_list(vm, &parts));
    vm_charge(vm, length / 64 + parts.list->length / 16);
    *result = value_of(parts.list);
    return DONE;
}

/* ---- partition ---- */

static Status partition(VM *vm, Value *args, bool backward, Value *result) {
    const Str *str = SELF;
    if (!is_str(args[1])) return raise_type(vm, "must be str, not %T", args[1]);
    const Str *separator = AS_STR(args[1]);
    if (separator->length == 0) return raise_value_error(vm, "empty separator");
    int64_t found = (backward ? text_find_last : text_find)(
        str->data, str_width(str), str->length, separator->data, str_width(separator), separator->length);
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
    if (iterator == UNBOUND) return NEEDS_PYTHON;
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

/* Answers where the text ends. */
static inline uint8_t *put_text(uint8_t *to, const Str *text, uint32_t width) {
    if (str_width(text) == width) copy_bytes(to, text->data, text->length * width);
    else text_convert(text->data, (int)str_width(text), text->length, to, (int)width);
    return to + text->length * width;
}

LEAF(str_join) {
    (void)count;
    const Str *separator = SELF;
    const Value *items;
    uint64_t number;
    TRY(sequence_items(vm, args[1], &items, &number));
    if (number == 0) return give(value_of(&str_empty), result);
    uint64_t length = 0, wide = str_width(separator) > 1 || !str_is_ascii(separator);
    uint32_t width = number > 1 ? str_width(separator) : 1;
    bool ascii = number == 1 || !wide;
    for (uint64_t i = 0; i < number; i++) {
        if (!is_str(items[i]))
            return raise_type(vm, "sequence item %l: expected str instance, %T found", (int64_t)i, items[i]);
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
