/* text_search.h: finding one text in another, in linear time whatever the texts.
 *
 * Texts are arrays of 1, 2 or 4 bytes a character. A finder looks for successive occurrences, from the front or from the end; it tries the
 * first character with the quickest scan there is, and when candidates keep failing it changes over to the
 * two-way algorithm (Crochemore and Perrin, "Two-way string-matching", Journal of the ACM 38, 1991), which
 * needs no memory. It stops when a budget is spent, and goes on from the numbers it has come to: any numbers
 * that text_finder_fits finds in order are safe. */
#ifndef HN_OBJECT_TEXT_SEARCH_H
#define HN_OBJECT_TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum FinderPhase {
    FIND_SCAN,                     /* for the first character */
    FIND_ASCENDING, FIND_DESCENDING, /* the needle's greatest suffix, by either order of characters */
    FIND_PERIOD,                   /* whether the needle repeats itself */
    FIND_RIGHT, FIND_LEFT,         /* compares the part behind the cut, then the one before it */
} FinderPhase;

typedef struct FinderPlace {
    uint64_t phase;
    uint64_t position;    /* of the candidate: of its beginning in the text, or backward of its end from the text's */
    uint64_t work;        /* comparisons spent on candidates that failed */
    uint64_t cut, period; /* of the needle */
    uint64_t best, step;  /* the other suffix and its period, while suffixes are looked for */
    uint64_t at, matched; /* what is being compared */
    uint64_t memory;      /* how much at the needle's beginning is known to fit here, */
    uint64_t again;       /* and will be, when the needle has been moved by its period */
} FinderPlace;

/* How many numbers there are, and how many of them mean something while it scans. */
enum { FINDER_NUMBERS = sizeof(FinderPlace) / sizeof(uint64_t), FINDER_SCANNING = 3 };

typedef struct TextFinder {
    const uint8_t *text, *needle;
    uint64_t length, needle_length; /* in characters */
    unsigned width, needle_width;
    bool backward;
    union {
        FinderPlace place;
        uint64_t numbers[FINDER_NUMBERS];
    };
} TextFinder;

static inline __attribute__((always_inline)) void text_finder_start(TextFinder *finder, bool backward, const void *text, unsigned width,
                                                                    uint64_t length, const void *needle, unsigned needle_width,
                                                                    uint64_t needle_length) {
    finder->text = (const uint8_t *)text;
    finder->needle = (const uint8_t *)needle;
    finder->length = length;
    finder->needle_length = needle_length;
    finder->width = width;
    finder->needle_width = needle_width;
    finder->backward = backward;
    finder->place.phase = FIND_SCAN;
    finder->place.position = finder->place.work = 0;
}
/* Where the search goes on: a place counted as `position` is. */
static inline void text_finder_seek(TextFinder *finder, uint64_t from) {
    FinderPlace *place = &finder->place;
    place->position = from;
    if (__builtin_expect(place->phase < FIND_RIGHT, 1)) return;
    place->phase = FIND_RIGHT;
    place->at = place->cut;
    place->memory = 0;
}
bool text_finder_fits(const TextFinder *finder);

enum { FINDER_NONE = -1, FINDER_SPENT = -2 };
/* The next occurrence: where it begins in the text; FINDER_NONE; FINDER_SPENT: no more budget, to be asked again. The budget is in units of some
 * nanoseconds. */
int64_t text_finder_next(TextFinder *finder, int64_t *budget);

/* The same where the scan was given up; positions as in a FinderPlace. */
int64_t two_way_next(TextFinder *finder, int64_t *budget);

/* How many characters are gone through at once. */
enum { SCANNED = 8192 };

/* The first place of a character, -1 when there is none. */
int64_t text_find_char(const void *text, unsigned width, uint64_t length, uint32_t character);

#endif
