/* unicode_normal.c: the normal forms of Unicode Standard Annex #15.
 *
 * A text is decomposed, its combining marks are put into canonical order, and, for NFC and NFKC, it is
 * composed again. Stretches that no form could change are copied. Marks are sorted by counting when there are
 * many, so that a hostile run of them costs linear time. */
#include "core/unicode.h"

#include <string.h>

#include "core/unicode_data.h"
#include "core/utf8.h"

enum {
    HANGUL_SYLLABLES = 0xAC00,
    JAMO_LEADING = 0x1100,
    JAMO_VOWEL = 0x1161,
    JAMO_TRAILING = 0x11A7, /* one before the first trailing consonant */
    LEADING_COUNT = 19,
    VOWEL_COUNT = 21,
    TRAILING_COUNT = 28,
    SYLLABLE_COUNT = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT,
    FEW_MARKS = 24,
};

static bool is_compatible(UnicodeForm form) {
    return form == UNICODE_NFKC || form == UNICODE_NFKD;
}
static bool is_composed(UnicodeForm form) {
    return form == UNICODE_NFC || form == UNICODE_NFKC;
}

static uint32_t unsafe_flag(UnicodeForm form) {
    static const uint32_t flags[] = {
        [UNICODE_NFC] = UNICODE_UNSAFE_NFC,
        [UNICODE_NFD] = UNICODE_UNSAFE_NFD,
        [UNICODE_NFKC] = UNICODE_UNSAFE_NFKC,
        [UNICODE_NFKD] = UNICODE_UNSAFE_NFKD,
    };
    return flags[form];
}

/* Where the text first may cease to be in the form: an unsafe code point, or marks out of order. */
static size_t safe_prefix(UnicodeForm form, const uint32_t *text, size_t length) {
    uint32_t unsafe = unsafe_flag(form);
    int previous = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < 128) {
            previous = 0;
            continue;
        }
        const UnicodeRecord *record = unicode_record(text[i]);
        if (record->flags & unsafe || (record->combining && record->combining < previous)) return i;
        previous = record->combining;
    }
    return length;
}

bool unicode_surely_normalized(UnicodeForm form, const uint32_t *text, size_t length) {
    return safe_prefix(form, text, length) == length;
}

static bool joins(UnicodeForm form, uint32_t code_point) {
    if (code_point < 128) return false;
    uint32_t flag = is_compatible(form) ? UNICODE_JOINS_COMPATIBLY : UNICODE_JOINS;
    return unicode_record(code_point)->flags & flag;
}

size_t unicode_normalization_cut(UnicodeForm form, const uint32_t *text, size_t length, size_t from) {
    size_t cut = from ? from : 1;
    while (cut < length && joins(form, text[cut]))
        cut++;
    return cut < length ? cut : length;
}

/* ---- the growing result ---- */

void unicode_text_release(Memory *memory, UnicodeText *text) {
    memory_release(memory, text->code_points, text->capacity * sizeof(uint32_t));
    *text = (UnicodeText){0};
}

static bool reserve(Memory *memory, UnicodeText *text, size_t more) {
    if (more <= text->capacity - text->length) return true;
    if (more > SIZE_MAX / sizeof(uint32_t) / 2 - text->length) return false;
    size_t capacity = text->length + more;
    if (capacity < text->capacity + text->capacity / 2) capacity = text->capacity + text->capacity / 2;
    size_t old = text->capacity * sizeof(uint32_t), size = capacity * sizeof(uint32_t);
    uint32_t *grown =
        old ? memory_resize(memory, text->code_points, old, size) : memory_allocate(memory, size);
    if (!grown) return false;
    text->code_points = grown;
    text->capacity = capacity;
    return true;
}

/* ---- decomposition ---- */

/* Writes the full decomposition; there is room for UNICODE_DECOMPOSITION_SIZE, which no code point exceeds.
 * Recursion is as deep as decompositions in the database refer to each other: four. */
static size_t decompose(uint32_t code_point, bool compatible, uint32_t *out) {
    uint32_t syllable = code_point - HANGUL_SYLLABLES;
    if (syllable < SYLLABLE_COUNT) {
        uint32_t trailing = syllable % TRAILING_COUNT;
        out[0] = JAMO_LEADING + syllable / (VOWEL_COUNT * TRAILING_COUNT);
        out[1] = JAMO_VOWEL + syllable / TRAILING_COUNT % VOWEL_COUNT;
        out[2] = JAMO_TRAILING + trailing;
        return trailing ? 3 : 2;
    }
    const uint16_t *entry = unicode_decomposition_entry(code_point);
    int count = *entry & 0xFF;
    bool tagged = *entry >> 8;
    if (count == 0 || (tagged && !compatible)) {
        out[0] = code_point;
        return 1;
    }
    entry++;
    size_t length = 0;
    for (int i = 0; i < count; i++)
        length += decompose(unicode_next_utf16(&entry), compatible, out + length);
    return length;
}

static bool append_decomposed(Memory *memory, UnicodeForm form, const uint32_t *text, size_t length,
                              UnicodeText *result) {
    bool compatible = is_compatible(form);
    uint32_t flag = compatible ? UNICODE_UNSAFE_NFKD : UNICODE_UNSAFE_NFD;
    for (size_t i = 0; i < length; i++) {
        if (!reserve(memory, result, UNICODE_DECOMPOSITION_SIZE)) return false;
        if (text[i] < 128 || !(unicode_record(text[i])->flags & flag))
            result->code_points[result->length++] = text[i];
        else
            result->length += decompose(text[i], compatible, result->code_points + result->length);
    }
    return true;
}

/* ---- canonical order ---- */

static void sort_few_marks(uint32_t *marks, size_t count) {
    for (size_t i = 1; i < count; i++) {
        uint32_t mark = marks[i];
        int combining = unicode_combining(mark);
        size_t at = i;
        for (; at > 0 && unicode_combining(marks[at - 1]) > combining; at--)
            marks[at] = marks[at - 1];
        marks[at] = mark;
    }
}

/* A stable counting sort by combining class. */
static bool sort_marks(Memory *memory, uint32_t *marks, size_t count) {
    if (count <= FEW_MARKS) {
        sort_few_marks(marks, count);
        return true;
    }
    uint32_t *copy = memory_allocate(memory, count * sizeof(uint32_t));
    if (!copy) return false;
    memcpy(copy, marks, count * sizeof(uint32_t));
    size_t places[257] = {0};
    for (size_t i = 0; i < count; i++)
        places[unicode_combining(copy[i]) + 1]++;
    for (int class = 0; class < 256; class ++)
        places[class + 1] += places[class];
    for (size_t i = 0; i < count; i++)
        marks[places[unicode_combining(copy[i])]++] = copy[i];
    memory_release(memory, copy, count * sizeof(uint32_t));
    return true;
}

static bool put_in_order(Memory *memory, uint32_t *text, size_t length) {
    for (size_t i = 0; i < length;) {
        int previous = text[i] < 128 ? 0 : unicode_combining(text[i]);
        if (!previous) {
            i++;
            continue;
        }
        size_t start = i++;
        bool ordered = true;
        for (; i < length; i++) {
            int combining = text[i] < 128 ? 0 : unicode_combining(text[i]);
            if (!combining) break;
            if (combining < previous) ordered = false;
            previous = combining;
        }
        if (!ordered && !sort_marks(memory, text + start, i - start)) return false;
    }
    return true;
}

/* ---- composition ---- */

/* 0 when the two do not compose. */
static uint32_t compose_pair(uint32_t first, uint32_t second) {
    uint32_t leading = first - JAMO_LEADING, vowel = second - JAMO_VOWEL;
    if (leading < LEADING_COUNT && vowel < VOWEL_COUNT)
        return HANGUL_SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT;
    uint32_t syllable = first - HANGUL_SYLLABLES, trailing = second - JAMO_TRAILING;
    if (syllable < SYLLABLE_COUNT && syllable % TRAILING_COUNT == 0 && trailing - 1 < TRAILING_COUNT - 1)
        return first + trailing;
    uint32_t low = 0, high = unicode_pair_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const UnicodePair *pair = &unicode_pairs[middle];
        if (pair->first == first && pair->second == second) return pair->composite;
        if (pair->first < first || (pair->first == first && pair->second < second))
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* Composes in place; returns the new length. A mark is blocked from its starter when the character kept
 * before it has the same class or a higher one. */
static size_t compose(uint32_t *text, size_t length) {
    size_t kept = 0, starter = SIZE_MAX;
    int previous = 0;
    for (size_t i = 0; i < length; i++) {
        uint32_t code_point = text[i];
        const UnicodeRecord *record = unicode_record(code_point);
        bool adjacent = starter != SIZE_MAX && kept == starter + 1;
        if (starter != SIZE_MAX && record->flags & UNICODE_UNSAFE_NFC &&
            (adjacent || (previous && previous < record->combining))) {
            uint32_t composite = compose_pair(text[starter], code_point);
            if (composite) {
                text[starter] = composite;
                continue;
            }
        }
        if (!record->combining) starter = kept;
        previous = record->combining;
        text[kept++] = code_point;
    }
    return kept;
}

/* ---- all together ---- */

bool unicode_normalize(Memory *memory, UnicodeForm form, const uint32_t *text, size_t length,
                       UnicodeText *result) {
    size_t safe = safe_prefix(form, text, length);
    if (safe < length) /* what follows may join the last of them, and they each other */
        while (safe > 0 && joins(form, text[safe]))
            safe--;
    if (!reserve(memory, result, length)) return false;
    if (safe) memcpy(result->code_points + result->length, text, safe * sizeof(uint32_t));
    result->length += safe;
    size_t start = result->length;
    if (!append_decomposed(memory, form, text + safe, length - safe, result)) return false;
    if (result->length == start) return true;
    uint32_t *tail = result->code_points + start;
    if (!put_in_order(memory, tail, result->length - start)) return false;
    if (is_composed(form)) result->length = start + compose(tail, result->length - start);
    return true;
}

/* Under the memory's watch, where there is much. */
enum { PIECE = 1 << 15 };

static bool normalize_in_pieces(Memory *memory, const uint32_t *text, size_t length, UnicodeText *result) {
    for (size_t at = 0, end; at < length; at = end) {
        end = length - at > PIECE ? unicode_normalization_cut(UNICODE_NFKC, text, length, at + PIECE) : length;
        if (memory_watched(memory) || !unicode_normalize(memory, UNICODE_NFKC, text + at, end - at, result)) return false;
    }
    return true;
}

const char *unicode_identifier(Arena *arena, const char *name, size_t size, size_t *result_size) {
    *result_size = size;
    if (utf8_ascii_prefix(name, size) == size) return name;
    Memory *memory = arena->memory;
    size_t length = utf8_count(name, size);
    if (length > SIZE_MAX / sizeof(uint32_t)) return NULL;
    uint32_t *text = memory_allocate(memory, length * sizeof(uint32_t));
    if (!text) return NULL;
    utf8_decode(name, size, text, 4);
    UnicodeText normal = {0};
    const char *result = NULL;
    if (length <= PIECE && unicode_surely_normalized(UNICODE_NFKC, text, length)) {
        result = name;
    } else if (normalize_in_pieces(memory, text, length, &normal)) {
        size_t needed = utf8_encoded_size(normal.code_points, 4, normal.length);
        char *copy = arena_allocate(arena, needed + 1);
        if (copy) utf8_encode(normal.code_points, 4, normal.length, copy);
        *result_size = needed;
        result = copy;
    }
    unicode_text_release(memory, &normal);
    memory_release(memory, text, length * sizeof(uint32_t));
    return result;
}
