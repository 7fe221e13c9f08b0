/* text_search.h: finding one text in another, in linear time whatever the texts.
 *
 * Texts are arrays of 1, 2 or 4 bytes a character. A finder looks for successive occurrences; it tries the
 * first character with the quickest scan there is, and when candidates keep failing it changes over to the
 * two-way algorithm (Crochemore and Perrin, "Two-way string-matching", Journal of the ACM 38, 1991), which
 * needs no memory. */
#ifndef HN_OBJECT_TEXT_SEARCH_H
#define HN_OBJECT_TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct TextFinder {
    const uint8_t *text, *needle;
    uint64_t length, needle_length; /* in characters */
    unsigned width, needle_width;
    uint64_t work; /* comparisons spent on candidates that failed */
    bool two_way;  /* the factorisation below is there */
    bool periodic;
    uint64_t cut, period;
} TextFinder;

void text_finder_start(TextFinder *finder, const void *text, unsigned width, uint64_t length,
                       const void *needle, unsigned needle_width, uint64_t needle_length);
/* The first occurrence in text[from:], -1 when there is none. */
int64_t text_finder_next(TextFinder *finder, uint64_t from);

int64_t text_find(const void *text, unsigned width, uint64_t length, const void *needle,
                  unsigned needle_width, uint64_t needle_length);
/* The last occurrence, -1 when there is none. */
int64_t text_find_last(const void *text, unsigned width, uint64_t length, const void *needle,
                       unsigned needle_width, uint64_t needle_length);
/* Occurrences that do not overlap, at most `limit`. */
uint64_t text_count(const void *text, unsigned width, uint64_t length, const void *needle,
                    unsigned needle_width, uint64_t needle_length, uint64_t limit);
/* The first (last) place of a character, -1 when there is none. */
int64_t text_find_char(const void *text, unsigned width, uint64_t length, uint32_t character);
int64_t text_find_last_char(const void *text, unsigned width, uint64_t length, uint32_t character);

#endif
