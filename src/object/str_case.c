/* str_case.c: the methods of str that ask for or change the case and the class of characters. */
#include "core/ascii_case.h"
#include "core/unicode.h"
#include "object/str_methods.h"
#include "object/text_pause.h"

#define LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])

static const uint32_t CASED = UNICODE_LOWER | UNICODE_UPPER | UNICODE_TITLE;

/* ---- predicates ---- */

/* What a predicate has found out about the characters so far. */
typedef struct Look {
    VM *vm;
    const Str *str;
    uint32_t flags; /* asked for */
    bool found;     /* a character that counts */
    bool inside;    /* of a word */
} Look;

/* Looks at the characters from `i` to `end`: where the answer is no, or `end`. */
typedef uint64_t (*LookOn)(Look *look, uint64_t i, uint64_t end);

/* Goes through all characters, with pauses. *result: whether none of them said no. */
static Status look_through(VM *vm, Value *args, Look *look, LookOn look_on, bool *result) {
    enum { AT_ONCE = 2048 };
    const Str *str = SELF;
    Value state[PAUSE_STATE]; /* where it is, what it has found */
    uint64_t i = 0, found, length = str->length;
    look->vm = vm;
    look->str = str;
    if (pause_take(vm, PAUSE_CHARACTERS, args[0], small_int(look->flags), state) && pause_number(state[1], 3, &found)) {
        if (!pause_number(state[0], length, &i)) i = found = 0;
        look->found = found & 1;
        look->inside = found & 2;
    }
    *result = true;
    while (i < length && *result) {
        uint64_t end = length - i > AT_ONCE ? i + AT_ONCE : length, stopped = look_on(look, i, end);
        *result = stopped == end;
        i = stopped;
        if (*result && i < length && pause_due(vm, AT_ONCE / 4)) {
            Value kept[] = {small_int((int64_t)i), small_int((look->found ? 1 : 0) | (look->inside ? 2 : 0))};
            return pause_keep(vm, PAUSE_CHARACTERS, args[0], small_int(look->flags), 2, kept);
        }
    }
    vm_charge(vm, i / 64);
    return DONE;
}

/* Whether each has one of the flags. */
static uint64_t look_at_flags(Look *look, uint64_t i, uint64_t end) {
    while (i < end && unicode_flags(str_at(look->str, i)) & look->flags)
        i++;
    return i;
}

/* Whether there are characters and each has one of the flags. */
static Status all_have(VM *vm, Value *args, uint32_t flags, Value *result) {
    Look look = {.flags = flags};
    bool all;
    TRY(look_through(vm, args, &look, look_at_flags, &all));
    *result = bool_value(all && SELF->length > 0);
    return DONE;
}

#define PREDICATE(name, flags)                                                                               \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        return all_have(vm, args, flags, result);                                                            \
    }
PREDICATE(str_isalnum, UNICODE_ALNUM)
PREDICATE(str_isalpha, UNICODE_ALPHA)
PREDICATE(str_isdecimal, UNICODE_DECIMAL)
PREDICATE(str_isdigit, UNICODE_DIGIT)
PREDICATE(str_isnumeric, UNICODE_NUMERIC)
PREDICATE(str_isspace, UNICODE_SPACE)

LEAF(str_isprintable) {
    (void)count;
    if (SELF->length) return all_have(vm, args, UNICODE_PRINTABLE, result);
    *result = TRUE;
    return DONE;
}

LEAF(str_isascii) {
    (void)vm, (void)count;
    *result = bool_value(str_is_ascii(SELF));
    return DONE;
}

bool str_is_identifier(const Str *str) {
    if (str->length == 0 || !unicode_is_xid_start(str_at(str, 0))) return false;
    for (uint64_t i = 1; i < str->length; i++)
        if (!unicode_is_xid_continue(str_at(str, i))) return false;
    return true;
}

static uint64_t look_at_name(Look *look, uint64_t i, uint64_t end) {
    while (i < end && (i ? unicode_is_xid_continue(str_at(look->str, i)) : unicode_is_xid_start(str_at(look->str, i))))
        i++;
    return i;
}

LEAF(str_isidentifier) {
    (void)count;
    Look look = {0};
    bool all;
    TRY(look_through(vm, args, &look, look_at_name, &all));
    *result = bool_value(all && SELF->length > 0);
    return DONE;
}

/* Whether none has another case than the one asked for. */
static uint64_t look_at_case(Look *look, uint64_t i, uint64_t end) {
    for (; i < end; i++) {
        uint32_t flags = unicode_flags(str_at(look->str, i)) & CASED;
        if (flags & ~look->flags) break;
        if (flags) look->found = true;
    }
    return i;
}

static uint64_t look_at_title(Look *look, uint64_t i, uint64_t end) {
    for (; i < end; i++) {
        uint32_t flags = unicode_flags(str_at(look->str, i));
        bool starts = flags & (UNICODE_UPPER | UNICODE_TITLE), follows = flags & UNICODE_LOWER;
        if (starts ? look->inside : follows && !look->inside) break;
        look->inside = starts || follows;
        if (look->inside) look->found = true;
    }
    return i;
}

static Status has_case(VM *vm, Value *args, uint32_t wanted, LookOn look_on, Value *result) {
    Look look = {.flags = wanted};
    bool all;
    TRY(look_through(vm, args, &look, look_on, &all));
    *result = bool_value(all && look.found);
    return DONE;
}

LEAF(str_islower) {
    (void)count;
    return has_case(vm, args, UNICODE_LOWER, look_at_case, result);
}

LEAF(str_isupper) {
    (void)count;
    return has_case(vm, args, UNICODE_UPPER, look_at_case, result);
}

LEAF(str_istitle) {
    (void)count;
    return has_case(vm, args, UNICODE_TITLE, look_at_title, result);
}

/* ---- mappings ---- */

typedef enum CaseMapping { MAP_UPPER, MAP_LOWER, MAP_FOLD, MAP_CAPITALIZE, MAP_TITLE, MAP_SWAP } CaseMapping;

static bool is_ascii_letter(uint8_t character) { return (uint8_t)((character | 32) - 'a') < 26; }

static void map_ascii(CaseMapping mapping, bool inside, const uint8_t *from, uint64_t length, uint8_t *to) {
    switch (mapping) {
    case MAP_UPPER: ascii_upper(to, from, length); break;
    case MAP_LOWER:
    case MAP_FOLD:
    case MAP_CAPITALIZE:
        ascii_lower(to, from, length);
        if (mapping == MAP_CAPITALIZE && (uint8_t)(to[0] - 'a') < 26) to[0] -= 32;
        break;
    case MAP_SWAP:
        for (uint64_t i = 0; i < length; i++)
            to[i] = from[i] ^ ((uint8_t)((from[i] | 32) - 'a') < 26 ? 32 : 0);
        break;
    case MAP_TITLE:
        for (uint64_t i = 0; i < length; i++) {
            uint8_t lower = from[i] | 32;
            bool letter = is_ascii_letter(lower);
            to[i] = !letter ? from[i] : inside ? lower : (uint8_t)(lower - 32);
            inside = letter;
        }
        break;
    }
}

static int map_lower(const Str *str, uint64_t index, uint32_t character, uint32_t *mapped) {
    if (character != 0x3A3) return unicode_to_lower(character, mapped);
    mapped[0] = unicode_is_final_sigma(str->data, (int)str_width(str), str->length, index) ? 0x3C2 : 0x3C3;
    return 1;
}

/* As much ASCII is mapped in one go; with more, a block at a time. */
enum { MANY = 16384, BLOCK = 1024 };

static Status map_case(VM *vm, Value *args, CaseMapping mapping, Value *result) {
    const Str *str = SELF;
    bool ascii = str_is_ascii(str);
    if (ascii && str->length <= MANY) {
        if (str->length == 0) return give(value_of(&str_empty), result);
        if (str->length == 1) {
            uint8_t one;
            map_ascii(mapping, false, str->data, 1, &one);
            return give(value_of(&str_latin1[one]), result);
        }
        Str *changed = str_allocate(vm, str->length, 0x7F);
        if (!changed) return NO_MEMORY;
        map_ascii(mapping, false, str->data, str->length, str_data(changed));
        vm_charge(vm, str->length / 64);
        *result = value_of(changed);
        return DONE;
    }
    TextBuilder builder;
    Value state[PAUSE_STATE], what = small_int(mapping); /* the text, where it goes on, whether that is within a word */
    uint64_t i = 0, inside = 0;
    Status status = DONE;
    if (!(pause_take(vm, PAUSE_TEXT, args[0], what, state) && text_take(&builder, vm, UNBOUND, state[0]) &&
          pause_number(state[1], str->length, &i) && pause_number(state[2], 1, &inside))) {
        text_begin(&builder, vm, UNBOUND);
        i = inside = 0;
    }
    while (ascii && i < str->length && status == DONE) {
        uint8_t block[BLOCK];
        uint64_t count = str->length - i < BLOCK ? str->length - i : BLOCK;
        map_ascii(i && mapping == MAP_CAPITALIZE ? MAP_LOWER : mapping, inside, str->data + i, count, block);
        text_add_ascii(&builder, (const char *)block, count);
        text_work(&builder, BLOCK / 8);
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        inside = is_ascii_letter(str->data[i + count - 1]);
        i += count;
    }
    while (!ascii && i < str->length && status == DONE) {
        uint32_t character = str_at(str, i), mapped[UNICODE_CASE_SIZE], flags = 0;
        int length;
        switch (mapping) {
        case MAP_UPPER: length = unicode_to_upper(character, mapped); break;
        case MAP_LOWER: length = map_lower(str, i, character, mapped); break;
        case MAP_FOLD: length = unicode_to_casefold(character, mapped); break;
        case MAP_CAPITALIZE:
            length = i ? map_lower(str, i, character, mapped) : unicode_to_title(character, mapped);
            break;
        case MAP_TITLE:
            length = inside ? map_lower(str, i, character, mapped) : unicode_to_title(character, mapped);
            flags = unicode_flags(character) & CASED;
            break;
        default:
            flags = unicode_flags(character);
            length = flags & UNICODE_UPPER   ? map_lower(str, i, character, mapped)
                     : flags & UNICODE_LOWER ? unicode_to_upper(character, mapped)
                                             : (mapped[0] = character, 1);
        }
        for (int k = 0; k < length; k++)
            text_add_char(&builder, mapped[k]);
        if (text_stops(&builder)) {
            status = NO_MEMORY;
            if (builder.failed) break;
        }
        i++;
        inside = flags != 0;
    }
    state[1] = small_int((int64_t)i);
    state[2] = small_int((int64_t)inside);
    return text_end(&builder, status, PAUSE_TEXT, args[0], what, 3, state, result);
}

#define MAPPING(name, mapping)                                                                               \
    LEAF(name) {                                                                                             \
        (void)count;                                                                                         \
        return map_case(vm, args, mapping, result);                                                          \
    }
MAPPING(str_upper, MAP_UPPER)
MAPPING(str_lower, MAP_LOWER)
MAPPING(str_casefold, MAP_FOLD)
MAPPING(str_capitalize, MAP_CAPITALIZE)
MAPPING(str_title, MAP_TITLE)
MAPPING(str_swapcase, MAP_SWAP)
