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

typedef int64_t (*TwoWay)(TextFinder *finder, uint64_t from);

/* By log2 of the text's and of the needle's width; a needle wider than the text does not occur in it. */
static const TwoWay two_way[3][3] = {
    {two_way_1_1, NULL, NULL}, {two_way_2_1, two_way_2_2, NULL}, {two_way_4_1, two_way_4_2, two_way_4_4}};
static const TwoWay two_way_back[3][3] = {{two_way_back_1_1, NULL, NULL},
                                          {two_way_back_2_1, two_way_back_2_2, NULL},
                                          {two_way_back_4_1, two_way_back_4_2, two_way_back_4_4}};

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

int64_t text_find_last_char(const void *text, unsigned width, uint64_t length, uint32_t character) {
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

void text_finder_start(TextFinder *finder, const void *text, unsigned width, uint64_t length,
                       const void *needle, unsigned needle_width, uint64_t needle_length) {
    *finder = (TextFinder){.text = text,
                           .needle = needle,
                           .length = length,
                           .needle_length = needle_length,
                           .width = width,
                           .needle_width = needle_width};
}

/* The comparisons that may have failed for every character that was passed before the search changes over. */
enum { PATIENCE = 1000 };

int64_t text_finder_next(TextFinder *finder, uint64_t from) {
    uint64_t length = finder->length, size = finder->needle_length;
    unsigned width = finder->width, needle_width = finder->needle_width;
    if (from > length || size > length - from || needle_width > width) return -1;
    if (size == 0) return (int64_t)from;
    uint32_t first = text_at(finder->needle, (int)needle_width, 0);
    if (size == 1) {
        int64_t found = text_find_char(finder->text + from * width, width, length - from, first);
        return found < 0 ? -1 : (int64_t)from + found;
    }
    if (!finder->two_way) {
        uint32_t last = text_at(finder->needle, (int)needle_width, size - 1);
        uint64_t final = length - size, position = from;
        while (position <= final) {
            int64_t found =
                text_find_char(finder->text + position * width, width, final - position + 1, first);
            if (found < 0) return -1;
            position += (uint64_t)found;
            if (text_at(finder->text, (int)width, position + size - 1) == last) {
                if (text_same(finder->text + position * width, width, finder->needle, needle_width, size - 1))
                    return (int64_t)position;
                finder->work += size / 8 + 1;
                if (finder->work > PATIENCE + position) {
                    position++;
                    break;
                }
            }
            position++;
        }
        if (position > final) return -1;
        from = position;
    }
    return two_way[width >> 1][needle_width >> 1](finder, from);
}

int64_t text_find(const void *text, unsigned width, uint64_t length, const void *needle,
                  unsigned needle_width, uint64_t needle_length) {
    if (needle_length == 1) return text_find_char(text, width, length, text_at(needle, (int)needle_width, 0));
    TextFinder finder;
    text_finder_start(&finder, text, width, length, needle, needle_width, needle_length);
    return text_finder_next(&finder, 0);
}

int64_t text_find_last(const void *text, unsigned width, uint64_t length, const void *needle,
                       unsigned needle_width, uint64_t needle_length) {
    if (needle_length > length || needle_width > width) return -1;
    if (needle_length == 0) return (int64_t)length;
    uint32_t first = text_at(needle, (int)needle_width, 0);
    if (needle_length == 1) return text_find_last_char(text, width, length, first);
    const uint8_t *bytes = text;
    uint32_t last = text_at(needle, (int)needle_width, needle_length - 1);
    uint64_t work = 0, final = length - needle_length;
    for (uint64_t position = final + 1; position-- > 0;) {
        if (text_at(bytes, (int)width, position) != first) continue;
        if (text_at(bytes, (int)width, position + needle_length - 1) != last) continue;
        if (text_same(bytes + position * width, width, needle, needle_width, needle_length - 1))
            return (int64_t)position;
        work += needle_length / 8 + 1;
        if (work > PATIENCE + (final - position)) {
            TextFinder finder;
            text_finder_start(&finder, text, width, length, needle, needle_width, needle_length);
            int64_t found = two_way_back[width >> 1][needle_width >> 1](&finder, final - position + 1);
            return found < 0 ? -1 : (int64_t)(final - (uint64_t)found);
        }
    }
    return -1;
}

uint64_t text_count(const void *text, unsigned width, uint64_t length, const void *needle,
                    unsigned needle_width, uint64_t needle_length, uint64_t limit) {
    uint64_t count = 0;
    if (needle_length == 0) return length + 1 < limit ? length + 1 : limit;
    if (needle_length == 1 && width == needle_width && width == 1 && limit > length) {
        const uint8_t *bytes = text;
        uint8_t character = *(const uint8_t *)needle;
        for (uint64_t i = 0; i < length; i++)
            count += bytes[i] == character;
        return count;
    }
    TextFinder finder;
    text_finder_start(&finder, text, width, length, needle, needle_width, needle_length);
    uint64_t from = 0;
    while (count < limit) {
        int64_t found = text_finder_next(&finder, from);
        if (found < 0) break;
        count++;
        from = (uint64_t)found + needle_length;
    }
    return count;
}
