/* unicode.c: what one code point is. See unicode.h; the tables are described in unicode_data.h. */
#include "core/unicode.h"

#include "core/unicode_data.h"
#include "core/utf8.h"

uint32_t unicode_flags_beyond_ascii(uint32_t code_point) {
    return unicode_record(code_point)->flags;
}

int unicode_decimal_value(uint32_t code_point) {
    const UnicodeRecord *record = unicode_record(code_point);
    return record->flags & UNICODE_DECIMAL ? record->digit : -1;
}

int unicode_digit_value(uint32_t code_point) {
    return unicode_record(code_point)->digit;
}

bool unicode_numeric_value(uint32_t code_point, double *value) {
    const UnicodeRecord *record = unicode_record(code_point);
    if (record->numeric == 255) return false;
    *value = unicode_numbers[record->numeric];
    return true;
}

/* ---- case ---- */

static const UnicodeCase *simple_case(uint32_t code_point) {
    return &unicode_cases[unicode_record(code_point)->cases];
}

uint32_t unicode_simple_upper(uint32_t code_point) {
    return code_point + (uint32_t)simple_case(code_point)->upper;
}

uint32_t unicode_simple_lower(uint32_t code_point) {
    return code_point + (uint32_t)simple_case(code_point)->lower;
}

enum { FULL_UPPER, FULL_LOWER, FULL_TITLE, FULL_FOLD };

/* The code point has UNICODE_SPECIAL_CASE. */
static int special_case(uint32_t code_point, int mapping, uint32_t *mapped) {
    uint32_t low = 0, high = unicode_special_case_count - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (unicode_special_cases[middle].code_point < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    const UnicodeSpecialCase *special = &unicode_special_cases[low];
    const uint16_t *data = unicode_special_case_data + special->offset;
    unsigned lengths = special->lengths;
    for (; mapping > 0; mapping--) {
        data += lengths & 15;
        lengths >>= 4;
    }
    int length = lengths & 15;
    for (int i = 0; i < length; i++)
        mapped[i] = data[i];
    return length;
}

int unicode_to_upper(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]) {
    const UnicodeRecord *record = unicode_record(code_point);
    if (record->flags & UNICODE_SPECIAL_CASE) return special_case(code_point, FULL_UPPER, mapped);
    mapped[0] = code_point + (uint32_t)unicode_cases[record->cases].upper;
    return 1;
}

int unicode_to_lower(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]) {
    const UnicodeRecord *record = unicode_record(code_point);
    if (record->flags & UNICODE_SPECIAL_CASE) return special_case(code_point, FULL_LOWER, mapped);
    mapped[0] = code_point + (uint32_t)unicode_cases[record->cases].lower;
    return 1;
}

int unicode_to_title(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]) {
    const UnicodeRecord *record = unicode_record(code_point);
    if (record->flags & UNICODE_SPECIAL_CASE) return special_case(code_point, FULL_TITLE, mapped);
    mapped[0] = code_point + (uint32_t)unicode_cases[record->cases].title;
    return 1;
}

int unicode_to_casefold(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]) {
    const UnicodeRecord *record = unicode_record(code_point);
    if (record->flags & UNICODE_SPECIAL_CASE) return special_case(code_point, FULL_FOLD, mapped);
    mapped[0] = code_point + (uint32_t)unicode_cases[record->cases].lower;
    return 1;
}

/* Unicode 16, table 3-17: behind a cased letter, and not before one, in both cases beyond case-ignorable
 * ones. */
bool unicode_is_final_sigma(const void *text, int width, size_t length, size_t index) {
    size_t before = index;
    uint32_t flags = 0;
    while (before > 0) {
        flags = unicode_flags(text_at(text, width, --before));
        if (!(flags & UNICODE_CASE_IGNORABLE)) break;
    }
    if (!(flags & UNICODE_CASED)) return false;
    for (size_t after = index + 1; after < length; after++) {
        flags = unicode_flags(text_at(text, width, after));
        if (!(flags & UNICODE_CASE_IGNORABLE)) return !(flags & UNICODE_CASED);
    }
    return true;
}

/* ---- the other properties ---- */

const char *unicode_category(uint32_t code_point) {
    return unicode_categories[unicode_record(code_point)->category];
}

const char *unicode_bidirectional(uint32_t code_point) {
    return unicode_directions[unicode_record(code_point)->direction];
}

const char *unicode_east_asian_width(uint32_t code_point) {
    return unicode_widths[unicode_record(code_point)->width];
}

int unicode_combining(uint32_t code_point) {
    return unicode_record(code_point)->combining;
}

int unicode_decomposition(uint32_t code_point, const char **tag,
                          uint32_t mapped[UNICODE_DECOMPOSITION_SIZE]) {
    const uint16_t *entry = unicode_decomposition_entry(code_point);
    int length = *entry & 0xFF;
    *tag = unicode_decomposition_tags[*entry >> 8];
    entry++;
    for (int i = 0; i < length; i++)
        mapped[i] = unicode_next_utf16(&entry);
    return length;
}
