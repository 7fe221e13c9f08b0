/* unicode.h: the Unicode Character Database (16.0), as Python's `str` and `unicodedata` see it.
 *
 * Pure functions over constant tables, which tools/unicode_tables.py generates into unicode_data.c
 * (properties, case, decompositions) and unicode_names.c (names). Every function accepts any 32-bit number:
 * beyond 0x10FFFF and for lone surrogates it answers as for an unassigned code point.
 *
 * unicode.c answers questions about one code point, unicode_normal.c normalises text, unicode_name.c maps
 * names. */
#ifndef HN_CORE_UNICODE_H
#define HN_CORE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/memory.h"

enum { UNICODE_LIMIT = 0x110000 /* one more than the last code point */ };

/* What a code point is, a bit each. The predicates below read better; the bits serve loops that ask several.
 */
enum {
    UNICODE_ALPHA = 1 << 0,           /* str.isalpha */
    UNICODE_DECIMAL = 1 << 1,         /* str.isdecimal */
    UNICODE_DIGIT = 1 << 2,           /* str.isdigit */
    UNICODE_NUMERIC = 1 << 3,         /* str.isnumeric */
    UNICODE_SPACE = 1 << 4,           /* str.isspace, and where str.split and str.strip cut */
    UNICODE_LINE_BREAK = 1 << 5,      /* where str.splitlines cuts */
    UNICODE_PRINTABLE = 1 << 6,       /* str.isprintable, and what repr leaves unescaped */
    UNICODE_LOWER = 1 << 7,           /* what str.islower counts as lower case */
    UNICODE_UPPER = 1 << 8,           /* what str.isupper counts as upper case */
    UNICODE_TITLE = 1 << 9,           /* what str.istitle accepts besides upper case: category Lt */
    UNICODE_XID_START = 1 << 10,      /* may begin a Python identifier; includes '_' */
    UNICODE_XID_CONTINUE = 1 << 11,   /* may go on in a Python identifier */
    UNICODE_CASED = 1 << 12,          /* for the final sigma; case-ignorable ones excepted */
    UNICODE_CASE_IGNORABLE = 1 << 13, /* for the final sigma */
    UNICODE_MIRRORED = 1 << 14,       /* unicodedata.mirrored */
    UNICODE_SPECIAL_CASE = 1 << 15,   /* some full case mapping is not the simple one (internal) */
    UNICODE_ALNUM =
        UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC, /* str.isalnum: any of them */
};

extern const uint16_t unicode_ascii_flags[128];
/* The bits above. Use `unicode_flags`; this is its slow half. */
uint32_t unicode_flags_beyond_ascii(uint32_t code_point);

static inline uint32_t unicode_flags(uint32_t code_point) {
    return code_point < 128 ? unicode_ascii_flags[code_point] : unicode_flags_beyond_ascii(code_point);
}

static inline bool unicode_is_alpha(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_ALPHA;
}
static inline bool unicode_is_decimal(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_DECIMAL;
}
static inline bool unicode_is_digit(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_DIGIT;
}
static inline bool unicode_is_numeric(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_NUMERIC;
}
static inline bool unicode_is_alnum(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_ALNUM;
}
static inline bool unicode_is_space(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_SPACE;
}
static inline bool unicode_is_line_break(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_LINE_BREAK;
}
static inline bool unicode_is_printable(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_PRINTABLE;
}
static inline bool unicode_is_lower(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_LOWER;
}
static inline bool unicode_is_upper(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_UPPER;
}
static inline bool unicode_is_title(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_TITLE;
}
static inline bool unicode_is_xid_start(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_XID_START;
}
static inline bool unicode_is_xid_continue(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_XID_CONTINUE;
}

/* The values of digits and numbers: -1 when there is none. */
int unicode_decimal_value(uint32_t code_point); /* 0..9, as int() and unicodedata.decimal read it */
int unicode_digit_value(uint32_t code_point);   /* 0..9, as unicodedata.digit; superscripts too */
/* As unicodedata.numeric: fractions, Roman and Han numbers too. False when there is none. */
bool unicode_numeric_value(uint32_t code_point, double *value);

/* Simple case mappings: one code point to one, the code point itself when there is none. What `re` compares
 * by. */
uint32_t unicode_simple_upper(uint32_t code_point);
uint32_t unicode_simple_lower(uint32_t code_point);

/* Full case mappings, as str.upper, str.lower, str.title and str.casefold apply them, the final sigma apart.
 * They write one to three code points and return how many. */
enum { UNICODE_CASE_SIZE = 3 };
int unicode_to_upper(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]);
int unicode_to_lower(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]);
int unicode_to_title(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]);
int unicode_to_casefold(uint32_t code_point, uint32_t mapped[UNICODE_CASE_SIZE]);

/* Whether the capital sigma (U+03A3) at `index` of a text ends a word, so that its lower case is U+03C2. The
 * text has `width` (1, 2, 4) bytes a character. Lowering a whole text stays linear: each run of marks is seen
 * twice. */
bool unicode_is_final_sigma(const void *text, int width, size_t length, size_t index);

/* The remaining properties of unicodedata. The texts are its values: "Lu", "AL", "Na"; "" for no direction.
 */
const char *unicode_category(uint32_t code_point);
const char *unicode_bidirectional(uint32_t code_point);
const char *unicode_east_asian_width(uint32_t code_point);
int unicode_combining(uint32_t code_point); /* canonical combining class */
static inline bool unicode_is_mirrored(uint32_t code_point) {
    return unicode_flags(code_point) & UNICODE_MIRRORED;
}

/* The decomposition of one code point by one step, as unicodedata.decomposition shows it. `tag` becomes
 * "<font>" and the like, or "" for a canonical one. Returns how many code points were written; 0 when there
 * is no decomposition (and for Hangul syllables, whose decomposition is arithmetic). */
enum { UNICODE_DECOMPOSITION_SIZE = 18 };
int unicode_decomposition(uint32_t code_point, const char **tag, uint32_t mapped[UNICODE_DECOMPOSITION_SIZE]);

/* ---- normalisation (unicode_normal.c) ---- */

typedef enum UnicodeForm { UNICODE_NFC, UNICODE_NFD, UNICODE_NFKC, UNICODE_NFKD } UnicodeForm;

/* Code points on an account, grown as needed. Begins as {0}. */
typedef struct UnicodeText {
    uint32_t *code_points;
    size_t length, capacity;
} UnicodeText;

void unicode_text_release(Memory *memory, UnicodeText *text);

/* Appends the normal form of `text` to `result`. False when the account refuses; `result` then holds a part
 * and is still to be released. Time is linear in the length, also for runs of combining marks. */
bool unicode_normalize(Memory *memory, UnicodeForm form, const uint32_t *text, size_t length,
                       UnicodeText *result);

/* A quick look without memory: true when the text surely is in the form, false when it must be normalised to
 * know. */
bool unicode_surely_normalized(UnicodeForm form, const uint32_t *text, size_t length);

/* The first index >= `from` (and > 0) at which the text can be cut so that its two parts may be normalised
 * each by itself; `length` when there is none. For long texts that are normalised in steps. */
size_t unicode_normalization_cut(UnicodeForm form, const uint32_t *text, size_t length, size_t from);

/* An identifier as Python understands it: the NFKC form of valid UTF-8. The result is in the arena,
 * NUL-terminated, or it is `name` itself when that is in the form already. NULL when the account refuses. */
const char *unicode_identifier(Arena *arena, const char *name, size_t size, size_t *result_size);

/* ---- names (unicode_name.c) ---- */

enum {
    UNICODE_NAME_SIZE = 128,   /* room for any name and its NUL */
    UNICODE_SEQUENCE_SIZE = 4, /* of code points in a named sequence */
};

/* The name of a code point, as unicodedata.name: its length, 0 when it has none. */
size_t unicode_name(uint32_t code_point, char name[UNICODE_NAME_SIZE]);

/* The code point of a name or of an alias, upper or lower case, as \N{...} reads it. False when there is
 * none. */
bool unicode_lookup(const char *name, size_t length, uint32_t *code_point);

/* The code points of a named sequence, which unicodedata.lookup knows besides: how many, 0 when there is
 * none. */
int unicode_lookup_sequence(const char *name, size_t length, uint32_t sequence[UNICODE_SEQUENCE_SIZE]);

#endif
