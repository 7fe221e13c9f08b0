/* str_case.c: the methods of str that ask for or change the case and the class of characters. */
#include "core/unicode.h"
#include "object/str_methods.h"
#include "vm/vm.h"

#define LEAF(name) Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF       AS_STR(args[0])

static const uint32_t CASED = UNICODE_LOWER | UNICODE_UPPER | UNICODE_TITLE;

/* ---- predicates ---- */

/* Whether there are characters and each has one of the flags. */
static Status all_have(VM *vm, Value *args, uint32_t flags, Value *result) {
    const Str *str = SELF;
    uint64_t i = 0;
    while (i < str->length && unicode_flags(str_at(str, i)) & flags) {
        i++;
        WORKED(vm, 1);
    }
    vm_charge(vm, i / 64);
    *result = bool_value(i == str->length && i > 0);
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

LEAF(str_isidentifier) {
    (void)count;
    *result = bool_value(str_is_identifier(SELF));
    vm_charge(vm, SELF->length / 64);
    return DONE;
}

/* Some character has the wanted case and none has one of the others. */
static Status has_case(VM *vm, Value *args, uint32_t wanted, Value *result) {
    const Str *str = SELF;
    bool found = false;
    vm_charge(vm, str->length / 64);
    *result = FALSE;
    for (uint64_t i = 0; i < str->length; i++) {
        uint32_t flags = unicode_flags(str_at(str, i)) & CASED;
        WORKED(vm, 1);
        if (flags & ~wanted) return DONE;
        if (flags) found = true;
    }
    *result = bool_value(found);
    return DONE;
}

LEAF(str_islower) {
    (void)count;
    return has_case(vm, args, UNICODE_LOWER, result);
}

LEAF(str_isupper) {
    (void)count;
    return has_case(vm, args, UNICODE_UPPER, result);
}

LEAF(str_istitle) {
    (void)count;
    const Str *str = SELF;
    bool found = false, inside = false;
    vm_charge(vm, str->length / 64);
    *result = FALSE;
    for (uint64_t i = 0; i < str->length; i++) {
        uint32_t flags = unicode_flags(str_at(str, i));
        WORKED(vm, 1);
        bool starts = flags & (UNICODE_UPPER | UNICODE_TITLE), follows = flags & UNICODE_LOWER;
        if (starts ? inside : follows && !inside) return DONE;
        inside = starts || follows;
        if (inside) found = true;
    }
    *result = bool_value(found);
    return DONE;
}

/* ---- mappings ---- */

typedef enum CaseMapping { MAP_UPPER, MAP_LOWER, MAP_FOLD, MAP_CAPITALIZE, MAP_TITLE, MAP_SWAP } CaseMapping;

static void map_ascii(CaseMapping mapping, const uint8_t *from, uint64_t length, uint8_t *to) {
    switch (mapping) {
    case MAP_UPPER:
        for (uint64_t i = 0; i < length; i++)
            to[i] = (uint8_t)(from[i] - ((uint8_t)(from[i] - 'a') < 26 ? 32 : 0));
        break;
    case MAP_LOWER:
    case MAP_FOLD:
    case MAP_CAPITALIZE:
        for (uint64_t i = 0; i < length; i++)
            to[i] = (uint8_t)(from[i] + ((uint8_t)(from[i] - 'A') < 26 ? 32 : 0));
        if (mapping == MAP_CAPITALIZE && (uint8_t)(to[0] - 'a') < 26) to[0] -= 32;
        break;
    case MAP_SWAP:
        for (uint64_t i = 0; i < length; i++)
            to[i] = from[i] ^ ((uint8_t)((from[i] | 32) - 'a') < 26 ? 32 : 0);
        break;
    case MAP_TITLE: {
        bool inside = false;
        for (uint64_t i = 0; i < length; i++) {
            uint8_t lower = from[i] | 32;
            bool letter = (uint8_t)(lower - 'a') < 26;
            to[i] = !letter ? from[i] : inside ? lower : (uint8_t)(lower - 32);
            inside = letter;
        }
        break;
    }
    }
}

static int map_lower(const Str *str, uint64_t index, uint32_t character, uint32_t *mapped) {
    if (character != 0x3A3) return unicode_to_lower(character, mapped);
    mapped[0] = unicode_is_final_sigma(str->data, (int)str_width(str), str->length, index) ? 0x3C2 : 0x3C3;
    return 1;
}

static Status map_case(VM *vm, Value *args, CaseMapping mapping, Value *result) {
    const Str *str = SELF;
    if (str_is_ascii(str)) {
        if (str->length == 0) return give(value_of(&str_empty), result);
        if (str->length == 1) {
            uint8_t one;
            map_ascii(mapping, str->data, 1, &one);
            return give(value_of(&str_latin1[one]), result);
        }
        Str *changed = str_allocate(vm, str->length, 0x7F);
        if (!changed) return NO_MEMORY;
        map_ascii(mapping, str->data, str->length, str_data(changed));
        vm_charge(vm, str->length / 64);
        *result = value_of(changed);
        return DONE;
    }
    TextBuilder builder;
    text_start(&builder, vm);
    bool inside = false;
    for (uint64_t i = 0; i < str->length && !builder.failed; i++) {
        uint32_t character = str_at(str, i), mapped[UNICODE_CASE_SIZE], flags;
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
            inside = unicode_flags(character) & CASED;
            break;
        default:
            flags = unicode_flags(character);
            length = flags & UNICODE_UPPER   ? map_lower(str, i, character, mapped)
                     : flags & UNICODE_LOWER ? unicode_to_upper(character, mapped)
                                             : (mapped[0] = character, 1);
        }
        for (int k = 0; k < length; k++)
            text_add_char(&builder, mapped[k]);
    }
    return text_finish(&builder, result);
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
