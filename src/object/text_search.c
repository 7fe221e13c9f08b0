/* text_search.c: see text_search.h; two_way.c has the two-way search. The scan for the first character is memchr where a character is a byte. A
 * candidate whose last character fits too is compared whole; what that costs in vain is counted, and when it
 * passes what was scanned, the two-way search goes on. */
#include "object/text_search.h"
#include "core/utf8.h"

#include <string.h>

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

bool text_finder_fits(const TextFinder *finder) {
    const FinderPlace *place = &finder->place;
    uint64_t size = finder->needle_length;
    if (place->phase == FIND_SCAN) return place->position <= finder->length;
    return place->phase <= FIND_LEFT && place->position <= finder->length && size > 1 && size <= finder->length &&
           finder->needle_width <= finder->width && place->cut <= size && place->at <= size && place->best <= place->at &&
           place->matched <= size && place->period - 1 <= size && place->step - 1 <= size && place->memory <= size && place->again <= size &&
           (place->phase != FIND_RIGHT || place->at >= place->cut);
}

/* How many comparisons may have failed for every character that was passed before the search changes over. */
enum { PATIENCE = 1000 };

/* Goes on with the scan for the first character. Where the needle begins; FINDER_NONE; FINDER_SPENT, also where the two-way search is to go on. */
static inline __attribute__((always_inline)) int64_t scan(TextFinder *finder, bool backward, int64_t *budget) {
    FinderPlace *place = &finder->place;
    uint64_t size = finder->needle_length, final = finder->length - size, position = place->position, work = place->work;
    unsigned width = finder->width, needle_width = finder->needle_width;
    uint32_t first = text_at(finder->needle, (int)needle_width, 0), last = text_at(finder->needle, (int)needle_width, size - 1);
    int64_t left = *budget, result = FINDER_NONE;
    while (position <= final) {
        if (left <= 0) {
            result = FINDER_SPENT;
            break;
        }
        uint64_t reach = final - position + 1, start = position;
        if (reach > SCANNED) reach = SCANNED;
        int64_t found;
        if (backward) {
            found = find_last_char(finder->text + (final + 1 - position - reach) * width, width, reach, first);
            if (found >= 0) found = (int64_t)reach - 1 - found;
        } else {
            found = text_find_char(finder->text + position * width, width, reach, first);
        }
        if (found < 0) {
            position += reach;
            left -= (int64_t)(reach * width / (backward ? 8 : 32));
            continue;
        }
        position += (uint64_t)found;
        left -= 1 + found * width / (backward ? 8 : 32);
        start = backward ? final - position : position;
        if (size == 1) {
            result = (int64_t)start;
            break;
        }
        if (text_at(finder->text, (int)width, start + size - 1) == last) {
            if (text_same(finder->text + start * width, width, finder->needle, needle_width, size - 1)) {
                result = (int64_t)start;
                break;
            }
            left -= (int64_t)(size / 64);
            work += size / 8 + 1;
        }
        position++;
        if (work > PATIENCE + position) {
            place->phase = FIND_ASCENDING;
            result = FINDER_SPENT;
            break;
        }
    }
    place->position = position;
    place->work = work;
    *budget = left;
    return result;
}

/* The same forward in texts of bytes, where time is told by the distance and by the candidates. */
static int64_t scan_bytes(TextFinder *finder, int64_t *budget) {
    enum { PER_UNIT = 32 };
    FinderPlace *place = &finder->place;
    uint64_t size = finder->needle_length, work = place->work;
    int64_t left = *budget, result = FINDER_NONE;
    if (left <= 0) return FINDER_SPENT;
    const uint8_t *needle = finder->needle, *start = finder->text + place->position, *at = start;
    const uint8_t *end = finder->text + (finder->length - size + 1), *stop = end;
    if ((uint64_t)(end - at) > (uint64_t)left * PER_UNIT) stop = at + left * PER_UNIT;
    uint8_t first = needle[0], last = needle[size - 1];
    while (at < stop) {
        const uint8_t *found = memchr(at, first, (size_t)(stop - at));
        if (!found) {
            at = stop;
            break;
        }
        at = found;
        left--;
        if (at[size - 1] == last) {
            if (memcmp(at, needle, size - 1) == 0) {
                result = at - finder->text;
                break;
            }
            left -= (int64_t)(size / 64);
            work += size / 8 + 1;
        }
        at++;
        if (work > PATIENCE + (uint64_t)(at - finder->text)) {
            place->phase = FIND_ASCENDING;
            break;
        }
        if (left <= 0) break;
    }
    if (result < 0 && at < end) result = FINDER_SPENT;
    place->position = (uint64_t)(at - finder->text);
    place->work = work;
    *budget = left - (at - start) / PER_UNIT - (result == FINDER_SPENT);
    return result;
}

int64_t text_finder_next(TextFinder *finder, int64_t *budget) {
    FinderPlace *place = &finder->place;
    uint64_t length = finder->length, size = finder->needle_length;
    unsigned width = finder->width, needle_width = finder->needle_width;
    if (place->position > length || size > length - place->position || needle_width > width) return FINDER_NONE;
    if (size == 0) return (int64_t)(finder->backward ? length - place->position : place->position);
    if (size == 1 && width == 1 && !finder->backward) { /* at memory speed */
        const uint8_t *start = finder->text + place->position, *at = memchr(start, *finder->needle, length - place->position);
        *budget -= 1 + ((at ? at : finder->text + length) - start) / 64;
        return at ? at - finder->text : FINDER_NONE;
    }
    if (size == 1 && width == 1 && *budget > 0) {
        uint64_t end = length - place->position, stop = end > SCANNED ? end - SCANNED : 0, i = end;
        while (i > stop && finder->text[i - 1] != *finder->needle) {
            i--;
        }
        *budget -= 1 + (int64_t)(end - i) / 8;
        place->position = length - i;
        if (i > stop) return (int64_t)i - 1;
    }
    if (place->phase == FIND_SCAN) {
        int64_t found = finder->backward ? scan(finder, true, budget) : width == 1 ? scan_bytes(finder, budget) : scan(finder, false, budget);
        if (place->phase == FIND_SCAN) return found;
        place->best = place->matched = place->cut = place->memory = place->again = 0;
        place->at = place->step = place->period = 1;
    }
    int64_t found = two_way_next(finder, budget);
    return found >= 0 && finder->backward ? (int64_t)(length - size) - found : found;
}
