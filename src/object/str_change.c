/* str_change.c: the methods of str that give a changed text: replacing, stripping, padding, translating. */
#include "core/unicode.h"
#include "object/dict.h"
#include "object/int.h"
#include "object/str_methods.h"
#include "object/text_pause.h"
#include "object/tuple.h"
#include "object/list.h"
#include "vm/vm.h"

#define LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])

/* What is passed over at once. */
enum { STRETCH = 4096, BLOCK = 16 };

/* ---- replace ---- */

/* How far a replacing has come: FINDER_NUMBERS, and these. */
enum { REPLACE_TEXT, REPLACE_START, REPLACE_LIMIT, REPLACE_FINDER, REPLACE_STATE = REPLACE_FINDER + FINDER_NUMBERS };

/* An empty old text stands before every character and at the end. */
Status text_replace(VM *vm, Value *args, const Str *str, const Str *old, const Str *new, uint64_t limit, Value like, Value *result) {
    TextBuilder builder;
    TextFinder finder;
    Value state[PAUSE_STATE];
    uint64_t start = 0, length = str->length, most = limit <= length ? limit : length + 1;
    int64_t budget = TEXT_BUDGET, found = 0;
    bool between = old->length == 0;
    Status status = DONE;
    text_finder_start(&finder, false, str->data, str_width(str), length, old->data, str_width(old), old->length);
    limit = most;
    if (!(pause_take(vm, PAUSE_TEXT, args[0], args[1], state) && text_take(&builder, vm, like, state[REPLACE_TEXT]) &&
          pause_number(state[REPLACE_START], length, &start) && pause_number(state[REPLACE_LIMIT], most, &limit) &&
          text_finder_take(&finder, state + REPLACE_FINDER) && finder.place.position >= start)) {
        text_begin(&builder, vm, like);
        text_finder_seek(&finder, start = 0);
        limit = most;
    }
    for (; limit > 0 && status == DONE; limit--) {
        if (between) {
            text_add_str(&builder, new);
            if (start == length) break;
            text_add_char(&builder, str_at(str, start));
            found = (int64_t)start + 1;
        } else {
            status = text_seek(vm, &finder, &budget, &found);
            if (status != DONE || found < 0) break;
            text_add_slice(&builder, str, start, (uint64_t)found);
            text_add_str(&builder, new);
            found += (int64_t)old->length;
        }
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        start = (uint64_t)found;
        text_finder_seek(&finder, start);
    }
    if (status == DONE && start == 0 && !(between && most)) {
        text_release(&builder);
        *result = UNBOUND;
        return DONE;
    }
    if (status == DONE) text_add_slice(&builder, str, start, length);
    if (status == NO_MEMORY || builder.failed || builder.buffer) {
        state[REPLACE_START] = small_int((int64_t)start);
        state[REPLACE_LIMIT] = small_int((int64_t)limit);
        text_finder_keep(&finder, state + REPLACE_FINDER);
    }
    return text_end(&builder, status, PAUSE_TEXT, args[0], args[1], REPLACE_STATE, state, result);
}

LEAF(str_replace) {
    (void)count;
    const Str *str = SELF;
    int64_t limit = -1;
    for (int i = 1; i <= 2; i++)
        if (!is_str(args[i]))
            return raise_not_str(vm, i == 1 ? "replace() argument 1" : "replace() argument 2", args[i]);
    if (args[3] != UNBOUND) TRY(value_index(vm, args[3], &limit));
    const Str *old = AS_STR(args[1]), *new = AS_STR(args[2]);
    uint64_t most = limit < 0 ? UINT64_MAX : (uint64_t)limit;
    if (most == 0 || (str->length < old->length) || (str->length == 0 && old->length))
        return give(str_exact(vm, str), result);
    bool simple = old->length == 1 && new->length == 1 && str_width(str) == 1 && str_width(old) == 1 &&
                  str_is_ascii(str) && str_is_ascii(new);
    if (!simple) {
        TRY(text_replace(vm, args, str, old, new, most, UNBOUND, result));
        return *result == UNBOUND ? give(str_exact(vm, str), result) : DONE;
    }

    /* One ASCII character by another. */
    int64_t first = text_find_char(str->data, 1, str->length, old->data[0]);
    if (first < 0) return give(str_exact(vm, str), result);
    if (str->length == 1) return give(value_of(&str_latin1[new->data[0]]), result);
    Str *changed = str_allocate(vm, str->length, 0x7F);
    if (!changed) return NO_MEMORY;
    uint8_t *to = str_data(changed), from = old->data[0], by = new->data[0];
    uint64_t i = 0;
    for (; most >= str->length && str->length - i >= BLOCK; i += BLOCK) {
        typedef uint8_t Block __attribute__((vector_size(BLOCK)));
        Block block, replaced;
        memcpy(&block, str->data + i, BLOCK);
        replaced = (Block)(block == from);
        block ^= replaced & (block ^ by);
        memcpy(to + i, &block, BLOCK);
    }
    memcpy(to + i, str->data + i, str->length - i);
    for (; i < str->length && most; i++) {
        if (to[i] != from) continue;
        to[i] = by;
        most--;
    }
    vm_charge(vm, str->length / 64);
    *result = value_of(changed);
    return DONE;
}

/* ---- strip ---- */

/* Whether a character is among those to be stripped. Many wide ones get a bit for each code point, so that no
 * text is so contrived that stripping takes longer than reading it. */
typedef struct StripSet {
    const Str *characters; /* NULL: white space */
    uint64_t low[4];       /* those below 256 */
    uint64_t *high;        /* all the others, or NULL: then they are few */
} StripSet;

enum { FEW_CHARACTERS = 16, HIGH_WORDS = 0x110000 / 64 };

static void strip_set_end(VM *vm, StripSet *set) {
    if (set->high) memory_release(&vm->memory, set->high, HIGH_WORDS * sizeof *set->high);
}

static Status strip_set_start(VM *vm, StripSet *set, const Str *characters) {
    set->characters = characters;
    if (str_width(characters) > 1 && characters->length > FEW_CHARACTERS) {
        set->high = memory_allocate(&vm->memory, HIGH_WORDS * sizeof *set->high);
        if (!set->high) return NO_MEMORY;
        memset(set->high, 0, HIGH_WORDS * sizeof *set->high);
    }
    for (uint64_t i = 0; i < characters->length; i++) {
        uint32_t character = str_at(characters, i);
        if (i % 64 == 0 && vm_overdue(vm, 16)) {
            strip_set_end(vm, set);
            return NO_MEMORY;
        }
        if (character < 256)
            set->low[character >> 6] |= UINT64_C(1) << (character & 63);
        else if (set->high)
            set->high[character >> 6] |= UINT64_C(1) << (character & 63);
    }
    return DONE;
}

static bool strips(const StripSet *set, uint32_t character) {
    if (!set->characters) return unicode_flags(character) & UNICODE_SPACE;
    if (character < 256) return set->low[character >> 6] >> (character & 63) & 1;
    if (set->high) return set->high[character >> 6] >> (character & 63) & 1;
    return str_width(set->characters) > 1 && text_find_char(set->characters->data, str_width(set->characters),
                                                            set->characters->length, character) >= 0;
}

/* With a great number of characters in the set, which is made again each time, there are only looks. */
static bool strip_is_due(VM *vm, const StripSet *set, uint64_t work) {
    if (set->characters && (set->high || set->characters->length > 16 * STRETCH)) return vm_overdue(vm, work / 4);
    return pause_due(vm, work / 4);
}

static Status strip(VM *vm, Value *args, const char *name, bool left, bool right, Value *result) {
    const Str *str = SELF;
    if (args[1] == UNBOUND && str_is_ascii(str) && str->length <= STRETCH) { /* nothing to stop for */
        const uint8_t *start = str->data, *end = start + str->length;
        while (left && start < end && unicode_ascii_flags[*start] & UNICODE_SPACE) {
            start++;
        }
        while (right && start < end && unicode_ascii_flags[end[-1]] & UNICODE_SPACE) {
            end--;
        }
        uint64_t length = (uint64_t)(end - start);
        TRY(give(length < str->length ? str_from_ascii(vm, (const char *)start, length) : str_exact(vm, str), result));
        vm_charge(vm, (str->length - length) / 16);
        return DONE;
    }
    StripSet set = {0};
    if (args[1] != UNBOUND && args[1] != NONE) {
        if (!is_str(args[1])) return raise_type(vm, "%s arg must be None or str", name);
        TRY(strip_set_start(vm, &set, AS_STR(args[1])));
    }
    uint64_t start = 0, end = str->length;
    Value state[PAUSE_STATE]; /* the start and the end so far */
    if (pause_take(vm, PAUSE_CHARACTERS, args[0], args[1], state) &&
        !(pause_number(state[1], str->length, &end) && pause_number(state[0], end, &start))) {
        start = 0;
        end = str->length;
    }
    bool ascii = !set.characters && str_is_ascii(str), pauses = false;
    while (left && !pauses && start < end) {
        uint64_t from = start, stop = end - start > STRETCH ? start + STRETCH : end;
        if (ascii)
            while (start < stop && unicode_ascii_flags[str->data[start]] & UNICODE_SPACE)
                start++;
        else
            while (start < stop && strips(&set, str_at(str, start)))
                start++;
        if (start < stop) left = false;
        else pauses = strip_is_due(vm, &set, start - from);
    }
    while (right && !pauses && end > start) {
        uint64_t from = end, stop = end - start > STRETCH ? end - STRETCH : start;
        if (ascii)
            while (end > stop && unicode_ascii_flags[str->data[end - 1]] & UNICODE_SPACE)
                end--;
        else
            while (end > stop && strips(&set, str_at(str, end - 1)))
                end--;
        if (end > stop) right = false;
        else pauses = strip_is_due(vm, &set, from - end);
    }
    strip_set_end(vm, &set);
    if (pauses)
        return pause_keep(vm, PAUSE_CHARACTERS, args[0], args[1], 2, (Value[]){small_int((int64_t)start), small_int((int64_t)end)});
    TRY(give(str_slice(vm, str, start, end), result));
    vm_charge(vm, (start + str->length - end) / 16);
    return DONE;
}

LEAF(str_strip) {
    (void)count;
    return strip(vm, args, "strip", true, true, result);
}

LEAF(str_lstrip) {
    (void)count;
    return strip(vm, args, "lstrip", true, false, result);
}

LEAF(str_rstrip) {
    (void)count;
    return strip(vm, args, "rstrip", false, true, result);
}

static bool has_part_at(const Str *str, uint64_t at, const Str *part) {
    if (str_width(str) == str_width(part)) return memcmp(str->data + at * str_width(str), part->data, str_size(part)) == 0;
    for (uint64_t i = 0; i < part->length; i++)
        if (str_at(str, at + i) != str_at(part, i)) return false;
    return true;
}

LEAF(str_removeprefix) {
    (void)count;
    if (!is_str(args[1])) return raise_not_str(vm, "removeprefix() argument", args[1]);
    const Str *str = SELF, *prefix = AS_STR(args[1]);
    if (prefix->length > str->length || !has_part_at(str, 0, prefix)) return give(str_exact(vm, str), result);
    return give(str_slice(vm, str, prefix->length, str->length), result);
}

LEAF(str_removesuffix) {
    (void)count;
    if (!is_str(args[1])) return raise_not_str(vm, "removesuffix() argument", args[1]);
    const Str *str = SELF, *suffix = AS_STR(args[1]);
    if (suffix->length > str->length || !has_part_at(str, str->length - suffix->length, suffix))
        return give(str_exact(vm, str), result);
    return give(str_slice(vm, str, 0, str->length - suffix->length), result);
}

/* ---- padding ---- */

static Status pad(VM *vm, const Str *str, uint64_t before, uint64_t behind, uint32_t fill, Value *result) {
    if (before + behind == 0) return give(str_exact(vm, str), result);
    if (before + behind > INT64_MAX - str->length)
        return raise_error(vm, &type_OverflowError, "padded string is too long");
    uint32_t widest = str_class(str);
    if (fill > widest) widest = fill;
    Str *padded = str_allocate(vm, str->length + before + behind, widest);
    if (!padded) return NO_MEMORY;
    uint8_t *data = str_data(padded);
    unsigned width = str_width(padded);
    for (int side = 0; side < 2; side++) {
        uint64_t length = side ? behind : before;
        if (width == 1)
            memset(data, (int)fill, length);
        else if (width == 2)
            for (uint64_t i = 0; i < length; i++)
                ((uint16_t *)(void *)data)[i] = (uint16_t)fill;
        else
            for (uint64_t i = 0; i < length; i++)
                ((uint32_t *)(void *)data)[i] = fill;
        data += length * width;
        if (side) break;
        text_convert(str->data, (int)str_width(str), str->length, data, (int)width);
        data += str->length * width;
    }
    vm_charge(vm, padded->length / 64);
    *result = value_of(padded);
    return DONE;
}

typedef enum Side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH } Side;

static Status justify(VM *vm, Value *args, Side side, Value *result) {
    const Str *str = SELF;
    int64_t width;
    uint32_t fill = ' ';
    TRY(value_index(vm, args[1], &width));
    if (args[2] != UNBOUND) {
        if (!is_str(args[2]))
            return raise_type(vm, "The fill character must be a unicode character, not %T", args[2]);
        if (AS_STR(args[2])->length != 1)
            return raise_type(vm, "The fill character must be exactly one character long");
        fill = str_at(AS_STR(args[2]), 0);
    }
    uint64_t missing = width > (int64_t)str->length ? (uint64_t)width - str->length : 0;
    uint64_t left = side == SIDE_LEFT    ? missing
                    : side == SIDE_RIGHT ? 0
                                         : missing / 2 + (missing & (uint64_t)width & 1);
    return pad(vm, str, left, missing - left, fill, result);
}

LEAF(str_center) {
    (void)count;
    return justify(vm, args, SIDE_BOTH, result);
}

LEAF(str_ljust) {
    (void)count;
    return justify(vm, args, SIDE_RIGHT, result);
}

LEAF(str_rjust) {
    (void)count;
    return justify(vm, args, SIDE_LEFT, result);
}

LEAF(str_zfill) {
    (void)count;
    const Str *str = SELF;
    int64_t width;
    TRY(value_index(vm, args[1], &width));
    uint64_t missing = width > (int64_t)str->length ? (uint64_t)width - str->length : 0;
    TRY(pad(vm, str, missing, 0, '0', result));
    if (!missing || !str->length) return DONE;
    uint32_t sign = str_at(str, 0);
    if (sign != '+' && sign != '-') return DONE;
    Str *padded = AS_STR(*result);
    uint8_t *data = str_data(padded);
    switch (str_width(padded)) {
    case 1:
        data[0] = (uint8_t)sign;
        data[missing] = '0';
        break;
    case 2:
        ((uint16_t *)(void *)data)[0] = (uint16_t)sign;
        ((uint16_t *)(void *)data)[missing] = '0';
        break;
    default: ((uint32_t *)(void *)data)[0] = sign; ((uint32_t *)(void *)data)[missing] = '0';
    }
    return DONE;
}

Status text_expand_tabs(VM *vm, Value *args, const Str *str, Value like, Value *result) {
    int64_t size = 8;
    if (args[1] != UNBOUND) TRY(value_index_clamped(vm, args[1], &size));
    if (size > INT32_MAX || size < INT32_MIN)
        return raise_error(vm, &type_OverflowError, "Python int too large to convert to C int");
    *result = UNBOUND;
    if (text_find_char(str->data, str_width(str), str->length, '\t') < 0) return DONE;
    TextBuilder builder;
    Value state[PAUSE_STATE]; /* the text, where it goes on, the column */
    uint64_t start = 0, column = 0;
    Status status = DONE;
    if (!(pause_take(vm, PAUSE_TEXT, args[0], args[1], state) && text_take(&builder, vm, like, state[0]) &&
          pause_number(state[1], str->length, &start) && pause_number(state[2], INT_MAX_INLINE, &column))) {
        text_begin(&builder, vm, like);
        start = column = 0;
    }
    while (start < str->length && status == DONE) { /* a stretch without tabs, and one behind it */
        uint64_t i = start, end = str->length - start > STRETCH ? start + STRETCH : str->length, next = column;
        for (; i < end && str_at(str, i) != '\t'; i++) {
            uint32_t character = str_at(str, i);
            next = character == '\n' || character == '\r' ? 0 : next + 1;
        }
        text_add_slice(&builder, str, start, i);
        if (i < end) {
            uint64_t spaces = size > 0 ? (uint64_t)size - next % (uint64_t)size : 0;
            text_add_repeated(&builder, ' ', spaces);
            next += spaces;
        }
        text_work(&builder, (i - start) / 4);
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        start = i < end ? i + 1 : i;
        column = next;
    }
    state[1] = small_int((int64_t)start);
    state[2] = small_int((int64_t)column);
    return text_end(&builder, status, PAUSE_TEXT, args[0], args[1], 3, state, result);
}

LEAF(str_expandtabs) {
    (void)count;
    TRY(text_expand_tabs(vm, args, SELF, UNBOUND, result));
    return *result == UNBOUND ? give(str_exact(vm, SELF), result) : DONE;
}

/* ---- translate and maketrans ---- */

/* table[character]; UNBOUND where that is a LookupError. */
static Status translation(VM *vm, Value table, uint32_t character, Value *value) {
    if (is_exactly(table, &type_dict)) return dict_get(vm, AS(Dict, table), small_int(character), value);
    if (!(type_of(table)->object.aux & TYPE_STATIC) || is_kind(table, KIND_DICT)) return NEEDS_PYTHON;
    uint64_t length = is_kind(table, KIND_LIST)    ? AS(List, table)->length
                      : is_kind(table, KIND_TUPLE) ? AS(Tuple, table)->length
                      : is_kind(table, KIND_STR)   ? AS_STR(table)->length
                                                   : UINT64_MAX;
    *value = UNBOUND;
    if (character >= length) return DONE;
    Status status = value_get_item(vm, table, small_int(character), value);
    if (status == RAISED && type_is_subtype(type_of(vm->raised), &type_LookupError)) {
        vm->raised = *value = UNBOUND;
        return DONE;
    }
    return status;
}

static Status add_translation(VM *vm, TextBuilder *builder, uint32_t character, Value value) {
    if (value == UNBOUND) return text_add_char(builder, character);
    if (value == NONE) return DONE;
    if (is_str(value)) return text_add_str(builder, AS_STR(value));
    if (!is_integer(value)) return raise_type(vm, "character mapping must return integer, None or str");
    int64_t number;
    if (!int_fits_int64(value, &number) || number < 0 || number > 0x10FFFF)
        return raise_value_error(vm, "character mapping must be in range(0x110000)");
    return text_add_char(builder, (uint32_t)number);
}

LEAF(str_translate) {
    (void)count;
    const Str *str = SELF;
    enum { KNOWN = 128 };
    Value known[KNOWN]; /* what the table said; NOT_IMPLEMENTED: not asked yet */
    for (int i = 0; i < KNOWN; i++)
        known[i] = NOT_IMPLEMENTED;
    TextBuilder builder;
    Value state[PAUSE_STATE]; /* the text, where it goes on */
    uint64_t i = 0;
    if (!(pause_take(vm, PAUSE_TEXT, args[0], args[1], state) && text_take(&builder, vm, UNBOUND, state[0]) &&
          pause_number(state[1], str->length, &i))) {
        text_begin(&builder, vm, UNBOUND);
        i = 0;
    }
    Status status = DONE;
    while (i < str->length && status == DONE) {
        uint32_t character = str_at(str, i);
        Value value;
        if (character < KNOWN && known[character] != NOT_IMPLEMENTED) {
            value = known[character];
        } else {
            status = translation(vm, args[1], character, &value);
            if (status != DONE) break;
            if (character < KNOWN) known[character] = value;
        }
        status = add_translation(vm, &builder, character, value);
        if (status != DONE) break;
        i++;
        if (text_stops(&builder)) status = NO_MEMORY;
    }
    state[1] = small_int((int64_t)i);
    return text_end(&builder, status, PAUSE_TEXT, args[0], args[1], 2, state, result);
}

static Status maketrans_of_dict(VM *vm, Value mapping, Value *result) {
    if (!is_exactly(mapping, &type_dict))
        return raise_type(vm, "if you give only one argument to maketrans it must be a dict");
    Dict *from = AS(Dict, mapping);
    if (from->live > STRETCH) return NEEDS_PYTHON;
    Dict *table = dict_new(vm, from->live);
    if (!table) return NO_MEMORY;
    uint32_t position = 0;
    Value key, value;
    while (dict_next(from, &position, &key, &value)) {
        if (is_str(key)) {
            if (AS_STR(key)->length != 1)
                return raise_value_error(vm, "string keys in translate table must be of length 1");
            key = small_int(str_at(AS_STR(key), 0));
        } else if (!is_int(key) && !is_bool(key) && !is_kind(key, KIND_INT)) {
            return raise_type(vm, "keys in translate table must be strings or integers");
        }
        TRY(dict_set(vm, table, key, value));
    }
    *result = value_of(table);
    return DONE;
}

LEAF(str_maketrans) {
    (void)count;
    if (args[1] == UNBOUND) return maketrans_of_dict(vm, args[0], result);
    for (int i = 1; i <= 2; i++)
        if (args[i] != UNBOUND && !is_str(args[i]))
            return raise_not_str(vm, i == 1 ? "maketrans() argument 2" : "maketrans() argument 3", args[i]);
    if (!is_str(args[0]))
        return raise_type(vm, "first maketrans argument must be a string if there is a second argument");
    const Str *from = AS_STR(args[0]), *to = AS_STR(args[1]);
    if (from->length != to->length)
        return raise_value_error(vm, "the first two maketrans arguments must have equal length");
    const Str *deleted = args[2] == UNBOUND ? &str_empty : AS_STR(args[2]);
    if (from->length + deleted->length > STRETCH) return NEEDS_PYTHON;
    Dict *table = dict_new(vm, from->length + deleted->length);
    if (!table) return NO_MEMORY;
    for (uint64_t i = 0; i < from->length; i++)
        TRY(dict_set(vm, table, small_int(str_at(from, i)), small_int(str_at(to, i))));
    for (uint64_t i = 0; i < deleted->length; i++)
        TRY(dict_set(vm, table, small_int(str_at(deleted, i)), NONE));
    vm_charge(vm, from->length / 16);
    *result = value_of(table);
    return DONE;
}
