/* unicode_data.h: the generated tables, for unicode.c, unicode_normal.c and unicode_name.c only.
 *
 * Properties: a code point's high bits lead to a block, that with the middle ones to a part, that with the low ones to the
 * number of its record; few records are different. Decompositions are found alike. tools/unicode_tables.py writes all of
 * this. */
#ifndef HN_CORE_UNICODE_DATA_H
#define HN_CORE_UNICODE_DATA_H

#include <stdint.h>

#include "core/unicode.h"

/* Flags beyond those of unicode.h. */
enum {
    /* May be changed by normalisation, or change what stands before it. */
    UNICODE_UNSAFE_NFC = 1 << 16,
    UNICODE_UNSAFE_NFD = 1 << 17,
    UNICODE_UNSAFE_NFKC = 1 << 18,
    UNICODE_UNSAFE_NFKD = 1 << 19,
    /* May combine with or move before what stands before it, in the canonical and compatible forms. */
    UNICODE_JOINS = 1 << 20,
    UNICODE_JOINS_COMPATIBLY = 1 << 21,
};

typedef struct UnicodeRecord {
    uint32_t flags;
    uint8_t category, direction; /* into unicode_categories, unicode_directions */
    uint8_t combining;
    uint8_t width;   /* into unicode_widths */
    int8_t digit;    /* -1: none */
    uint8_t numeric; /* into unicode_numbers; 255: none */
    uint8_t cases;   /* into unicode_cases */
} UnicodeRecord;

/* Bits of a code point below the second stage of a table, and below the first. */
enum {
    UNICODE_RECORD_LOW = 3,
    UNICODE_RECORD_MIDDLE = 8,
    UNICODE_DECOMPOSITION_LOW = 4,
    UNICODE_DECOMPOSITION_MIDDLE = 10,
};

/* Where the value of a code point stands in a table's last stage. */
static inline uint32_t unicode_place(const uint8_t *blocks, const uint16_t *parts, int low, int middle, uint32_t code_point) {
    uint32_t block = blocks[code_point >> middle];
    uint32_t part = parts[(block << (middle - low)) + (code_point >> low & ((1u << (middle - low)) - 1))];
    return (part << low) + (code_point & ((1u << low) - 1));
}

extern const uint8_t unicode_record_blocks[];
extern const uint16_t unicode_record_parts[];
extern const uint16_t unicode_record_index[];
extern const UnicodeRecord unicode_records[];
extern const char *const unicode_categories[];
extern const char *const unicode_directions[];
extern const char *const unicode_widths[];
extern const double unicode_numbers[];

static inline const UnicodeRecord *unicode_record(uint32_t code_point) {
    if (code_point >= UNICODE_LIMIT) code_point = 0xFFFF; /* unassigned for ever */
    return &unicode_records[unicode_record_index[unicode_place(unicode_record_blocks, unicode_record_parts, UNICODE_RECORD_LOW,
                                                               UNICODE_RECORD_MIDDLE, code_point)]];
}

/* The simple case mappings, as differences. */
typedef struct UnicodeCase {
    int32_t upper, lower, title;
} UnicodeCase;

extern const UnicodeCase unicode_cases[];

/* Full mappings that are not the simple ones (the fold's simple one being the lower case), in order of code
 * points: upper, lower, title and fold follow each other in the data, their lengths are in four bits each. */
typedef struct UnicodeSpecialCase {
    uint32_t code_point;
    uint16_t offset, lengths;
} UnicodeSpecialCase;

extern const UnicodeSpecialCase unicode_special_cases[];
extern const uint32_t unicode_special_case_count;
extern const uint16_t unicode_special_case_data[];

/* An offset into the data, 0 for none. There: tag << 8 | number of code points, then these in UTF-16. */
extern const uint8_t unicode_decomposition_blocks[];
extern const uint16_t unicode_decomposition_parts[];
extern const uint16_t unicode_decomposition_index[];
extern const uint16_t unicode_decomposition_data[];
extern const char *const unicode_decomposition_tags[];

static inline const uint16_t *unicode_decomposition_entry(uint32_t code_point) {
    if (code_point >= UNICODE_LIMIT) return unicode_decomposition_data;
    return unicode_decomposition_data +
           unicode_decomposition_index[unicode_place(unicode_decomposition_blocks, unicode_decomposition_parts,
                                                     UNICODE_DECOMPOSITION_LOW, UNICODE_DECOMPOSITION_MIDDLE, code_point)];
}

/* One code point of UTF-16 that is known to be well-formed; *at is advanced. */
static inline uint32_t unicode_next_utf16(const uint16_t **at) {
    uint32_t unit = *(*at)++;
    if ((unit & 0xFC00) != 0xD800) return unit;
    return 0x10000 + ((unit & 0x3FF) << 10) + (*(*at)++ & 0x3FFu);
}

/* Pairs that compose, sorted by first, then by second; Hangul is arithmetic instead. */
typedef struct UnicodePair {
    uint32_t first, second, composite;
} UnicodePair;

extern const UnicodePair unicode_pairs[];
extern const uint32_t unicode_pair_count;

/* Names. Each name has an ordinal: first the names proper in order of code points, then aliases, then
 * sequences.
 *
 * A name is a sequence of symbols, in bytes. The first byte of each says whether it is the name's last one (each range has a part for
 * these), and either is an index into unicode_name_symbols or gives with the byte behind it a meaning. A meaning below the
 * number of words is a word, above it a pair of two meanings. A word is preceded by a space unless it begins with a hyphen. */
enum {
    UNICODE_NAME_INNER = 89,                      /* below: an index, and more symbols follow */
    UNICODE_NAME_ONE_BYTE = 89 + 47,              /* below: an index, of the last symbol */
    UNICODE_NAME_LAST = UNICODE_NAME_ONE_BYTE + 60, /* below: the high byte of a meaning, and more follow; else of the last */
    UNICODE_NAME_BLOCK = 32,
    UNICODE_WORD_BLOCK = 16
};

extern const uint16_t unicode_name_symbols[];
extern const uint16_t unicode_name_pairs[]; /* two for each */
extern const uint32_t unicode_name_word_count;
extern const uint8_t unicode_name_words[];        /* in order, each behind a byte: in the high three bits how many letters it has in
                                                     common with the one before it, below how many follow */
extern const uint16_t unicode_name_word_blocks[]; /* where every 16th word is; these have nothing in common */
extern const uint8_t unicode_name_data[];
extern const uint32_t unicode_name_blocks[];      /* where every 32nd name is */
extern const uint8_t unicode_name_hashes[];       /* of each name, by which it is found */
extern const uint32_t unicode_name_count, unicode_name_alias_count, unicode_name_sequence_count;
extern const uint32_t unicode_name_aliases[];
extern const uint16_t unicode_name_sequences[]; /* four for each, the last ones perhaps 0 */

/* Code points that follow each other and have names that do. */
typedef struct UnicodeNameRun {
    uint32_t code_point, ordinal;
} UnicodeNameRun;

extern const UnicodeNameRun unicode_name_runs[];
extern const uint32_t unicode_name_run_count;

/* Names that are a prefix and the code point in hexadecimal. */
typedef struct UnicodeNumberedNames {
    uint32_t first, last, prefix;
} UnicodeNumberedNames;

extern const UnicodeNumberedNames unicode_numbered_names[];
extern const uint32_t unicode_numbered_name_count;
extern const char *const unicode_name_prefixes[];

#endif
