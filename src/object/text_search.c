/* text_search.c: see text_search.h. The scan for the first character is memchr where a character is a byte. A
 * candidate whose last character fits too is compared whole; what that costs in vain is counted, and when it
 * passes what was scanned, the two-way search goes on. */
#include "object/text_search.h"
#include "core/utf8.h"

#include <string.h>

#define FORWARD(array, count, index)  ((array)[index])
#define BACKWARD(array, count, index) ((array)[(count)-1 - (index)])

#define AT           FORWARD
#define TEXT         uint8_t
#define NEEDLE       uint8_t
#define NAME(suffix) suffix##_1_1
#include "object/text_search_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint16_t
#define NAME(suffix) suffix##_2_1
#include "object/text_search_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint32_t
#define NAME(suffix) suffix##_4_1
#include "object/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_4_2
#include "object/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint32_t
#define NAME(suffix) suffix##_4_4
#include "object/text_search_template.h"
#undef TEXT
#undef NEEDLE
#undef NAME
#define TEXT         uint16_t
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_2_2
#include "object/text_search_template.h"
#undef AT
#undef TEXT
#undef NEEDLE
#undef NAME

#define AT           BACKWARD
#define TEXT         uint8_t
#define NEEDLE       uint8_t
#define NAME(suffix) suffix##_back_1_1
#include "object/text_search_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint16_t
#define NAME(suffix) suffix##_back_2_1
#include "object/text_search_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint32_t
#define NAME(suffix) suffix##_back_4_1
#include "object/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_back_4_2
#include "object/text_search_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint32_t
#define NAME(suffix) suffix##_back_4_4
#include "object/text_search_template.h"
#undef TEXT
#undef NEEDLE
#undef NAME
#define TEXT         uint16_t
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_back_2_2
#include "object/text_search_template.h"

typedef int64_t (*TwoWay)(TextFinder *finder, int64_t *budget);

/* By direction and by log2 of the text's and of the needle's width; a needle wider than the text does not occur in it. */
static const TwoWay two_way[2][3][3] = {
    {{two_way_1_1, NULL, NULL}, {two_way_2_1, two_way_2_2, NULL}, {two_way_4_1, two_way_4_2, two_way_4_4}},
    {{two_way_back_1_1, NULL, NULL},
     {two_way_back_2_1, two_way_back_2_2, NULL},
     {two_way_back_4_1, two_way_back_4_2, two_way_back_4_4}},
};

int64_t text_find_char(const void *text, unsigned width, uint64_t length, uint32_t character) {
    if (width == 1) {
        if (character > 0xFF || !length) return -1;
        const uint8_t *found = memchr(text, (int)character, length);
        return found ? found - (const uint8_t *)text : -1;
    }
    if (width == 2) {
        if (character > 0xFFFF) return -1;
        for (uint64_t i = 0; i < length; i++)
            if (((const uint16_t *)text)[i] == character) return (int64_t)i;
        return -1;
    }
    for (uint64_t i = 0; i < length; i++)
        if (((const uint32_t *)text)[i] == character) return (int64_t)i;
    return -1;
}

static int64_t find_last_char(const void *text, unsigned width, uint64_t length, uint32_t character) {
    while (length--)
        if (text_at(text, (int)width, length) == character) return (int64_t)length;
    return -1;
}

static bool text_same(const uint8_t *text, unsigned width, const uint8_t *needle, unsigned needle_width,
                      uint64_t count) {
    if (width == needle_width) return memcmp(text, needle, count * width) == 0;
    for (uint64_t i = 0; i < count; i++)
        if (text_at(text, (int)width, i) != text_at(needle, (int)needle_width, i)) return false;
    return true;
}

void text_finder_start(TextFinder *finder, bool backward, const void *text, unsigned width, uint64_t length,
                       const void *needle, unsigned needle_width, uint64_t needle_length) {
    finder->text = text;
    finder->needle = needle;
    finder->length = length;
    finder->needle_length = needle_length;
    finder->width = width;
    finder->needle_width = needle_width;
    finder->backward = backward;
    finder->place.phase = FIND_SCAN;
    finder->place.position = finder->place.work = 0;
}

void text_finder_seek(TextFinder *finder, uint64_t from) {
    FinderPlace *place = &finder->place;
    place->position = from;
    if (place->phase < FIND_RIGHT) return;
    place->phase = FIND_RIGHT;
    place->at = place->cut;
    place->memory = 0;
}

bool text_finder_fits(const TextFinder *finder) {
    const FinderPlace *place = &finder->place;
    uint64_t size = finder->needle_length;
    if (place->phase == FIND_SCAN) return place->position <= finder->length;
    return place->phase <= FIND_LEFT && place->position <= finder->length && size > 1 && size <= finder->length &&
           finder->needle_width <= finder->width && place->cut <= size && place->at <= size && place->best <= place->at &&
           place->matched <= size && place->period - 1 <= size && place->step - 1 <= size && place->memory <= size && place->again <= size &&
           (place->phase != FIND_RIGHT || place->at >= place->cut);
}

/* How many comparisons may have failed for every character that was passed before the search changes over, and how many characters
 * are gone through at once. */
enum { PATIENCE = 1000, SCANNED = 8192 };

/* The scan for the first character. Of those candidates that begin with it, the one to be looked at; FINDER_NONE, FINDER_SPENT. */
static int64_t next_candidate(TextFinder *finder, uint32_t first, uint64_t final, int64_t *budget) {
    FinderPlace *place = &finder->place;
    unsigned width = finder->width;
    while (place->position <= final) {
        if (*budget <= 0) return FINDER_SPENT;
        uint64_t start = place->position, reach = final - start + 1;
        if (reach > SCANNED) reach = SCANNED;
        int64_t found;
        if (finder->backward) {
            found = find_last_char(finder->text + (final - start + 1 - reach) * width, width, reach, first);
            if (found >= 0) found = (int64_t)reach - 1 - found;
        } else {
            found = text_find_char(finder->text + start * width, width, reach, first);
        }
        place->position = start + (found < 0 ? reach : (uint64_t)found);
        *budget -= 1 + (int64_t)((place->position - start) * (finder->backward ? 4 : width) / 32);
        if (found >= 0) return (int64_t)place->position;
    }
    return FINDER_NONE;
}

int64_t text_finder_next(TextFinder *finder, int64_t *budget) {
    FinderPlace *place = &finder->place;
    uint64_t length = finder->length, size = finder->needle_length;
    unsigned width = finder->width, needle_width = finder->needle_width;
    if (place->position > length || size > length - place->position || needle_width > width) return FINDER_NONE;
    uint64_t final = length - size;
    if (size == 0) return (int64_t)(finder->backward ? final - place->position : place->position);
    int64_t found;
    while (place->phase == FIND_SCAN) {
        uint32_t first = text_at(finder->needle, (int)needle_width, 0);
        found = next_candidate(finder, first, final, budget);
        if (found < 0) return found;
        uint64_t start = finder->backward ? final - place->position : place->position;
        if (size == 1) return (int64_t)start;
        if (text_at(finder->text, (int)width, start + size - 1) == text_at(finder->needle, (int)needle_width, size - 1)) {
            if (text_same(finder->text + start * width, width, finder->needle, needle_width, size - 1)) return (int64_t)start;
            *budget -= (int64_t)(size / 64);
            place->work += size / 8 + 1;
        }
        place->position++;
        if (place->work <= PATIENCE + place->position) continue;
        place->phase = FIND_ASCENDING;
        place->best = place->matched = place->cut = place->memory = place->again = 0;
        place->at = place->step = place->period = 1;
    }
    found = two_way[finder->backward][width >> 1][needle_width >> 1](finder, budget);
    return found >= 0 && finder->backward ? (int64_t)final - found : found;
}
