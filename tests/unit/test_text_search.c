/* test_text_search.c: every way of searching against the plainest one, over texts that repeat themselves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "core/utf8.h"
#include "object/text_search.h"

/* As many steps as it takes, of few comparisons each: all that a finder comes to is in its numbers. */
static int64_t next_found(TextFinder *finder) {
    for (;;) {
        int64_t budget = 50, found = text_finder_next(finder, &budget);
        assert_true(text_finder_fits(finder));
        if (found != FINDER_SPENT) return found;
    }
}

static int64_t find(bool backward, const void *text, unsigned width, uint64_t length, const void *needle, unsigned needle_width, uint64_t size) {
    TextFinder finder;
    text_finder_start(&finder, backward, text, width, length, needle, needle_width, size);
    return next_found(&finder);
}

static uint64_t count_all(const void *text, unsigned width, uint64_t length, const void *needle, unsigned needle_width, uint64_t size) {
    TextFinder finder;
    text_finder_start(&finder, false, text, width, length, needle, needle_width, size);
    uint64_t count = 0;
    for (int64_t found; (found = next_found(&finder)) >= 0; count++) {
        text_finder_seek(&finder, (uint64_t)found + size);
    }
    return count;
}

static uint32_t seed = 12345;

static uint32_t draw(uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % below;
}

static bool stands_at(const uint32_t *text, const uint32_t *needle, int64_t at, uint64_t size) {
    for (uint64_t i = 0; i < size; i++)
        if (text[at + (int64_t)i] != needle[i]) return false;
    return true;
}

enum { LONGEST = 3000 };

/* Texts of few different characters, often periodic: what makes searches slow or wrong. */
static void fill(uint32_t *text, uint64_t length, uint32_t kinds, uint32_t period, uint32_t high) {
    for (uint64_t i = 0; i < length; i++)
        text[i] = i >= period && draw(40) ? text[i - period] : 'a' + draw(kinds);
    if (high && length) text[draw((uint32_t)length)] = high;
}

static void check(unsigned width, unsigned needle_width) {
    static const uint32_t highs[] = {0, 0, 0x100, 0, 0x10000};
    static uint32_t text[LONGEST], needle[LONGEST];
    static uint8_t narrow_text[LONGEST * 4], narrow_needle[LONGEST * 4];
    for (int round = 0; round < 3000; round++) {
        uint64_t length = draw(round % 10 ? 60 : LONGEST), size = 1 + draw(round % 3 ? 8 : 400);
        uint32_t kinds = 1 + draw(3), period = 1 + draw(9);
        fill(text, length, kinds, period, highs[width]);
        if (draw(2) && length > size)
            memcpy(needle, text + draw((uint32_t)(length - size)), size * sizeof *needle);
        else
            fill(needle, size, kinds, period, highs[needle_width]);
        if (size && draw(3) == 0) needle[draw((uint32_t)size)] = 'a' + draw(kinds);
        if (text_width(text_widest(needle, 4, size)) > (int)needle_width) continue;
        text_convert(text, 4, length, narrow_text, (int)width);
        text_convert(needle, 4, size, narrow_needle, (int)needle_width);

        int64_t first = -1, last = -1;
        uint64_t count = 0;
        for (int64_t i = 0, next = 0; i + (int64_t)size <= (int64_t)length; i++) {
            if (!stands_at(text, needle, i, size)) continue;
            if (first < 0) first = i;
            last = i;
            if (i >= next) {
                count++;
                next = i + (size ? (int64_t)size : 1);
            }
        }
        assert_int_equal(find(false, narrow_text, width, length, narrow_needle, needle_width, size), first);
        assert_int_equal(find(true, narrow_text, width, length, narrow_needle, needle_width, size), last);
        assert_int_equal(count_all(narrow_text, width, length, narrow_needle, needle_width, size), count);
    }
}

static void test_all_widths(void **state) {
    (void)state;
    check(1, 1);
    check(2, 1);
    check(2, 2);
    check(4, 1);
    check(4, 2);
    check(4, 4);
}

/* a^n b a^n in a^m: the plain search would take n * m steps. */
static void test_hostile_is_linear(void **state) {
    (void)state;
    uint64_t length = 4000000, size = 200001;
    uint8_t *text = malloc(length), *needle = malloc(size);
    memset(text, 'a', length);
    memset(needle, 'a', size);
    needle[size / 2] = 'b';
    assert_int_equal(find(false, text, 1, length, needle, 1, size), -1);
    assert_int_equal(find(true, text, 1, length, needle, 1, size), -1);
    needle[size / 2] = 'a';
    needle[0] = 'b';
    assert_int_equal(find(false, text, 1, length, needle, 1, size), -1);
    needle[0] = 'a';
    needle[size - 2] = 'b';
    assert_int_equal(find(false, text, 1, length, needle, 1, size), -1);
    assert_int_equal(count_all(text, 1, length, needle, 1, 1), length);
    free(text);
    free(needle);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all_widths), cmocka_unit_test(test_hostile_is_linear)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
