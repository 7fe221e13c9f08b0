/* test_unicode.c: samples of the Unicode database; the expectations are CPython 3.14's answers. All code
 * points and a million texts are compared with it by tools/unicode_check.mjs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "core/unicode.h"

enum { COMPARED = 0xFFF & ~UNICODE_LINE_BREAK };

static void test_flags(void **state) {
    (void)state;
    enum { LETTER = UNICODE_ALPHA | UNICODE_PRINTABLE | UNICODE_XID_START | UNICODE_XID_CONTINUE };
    static const struct {
        uint32_t code_point, flags;
        const char *category, *bidirectional, *width;
        int combining;
    } cases[] = {
        {'a', LETTER | UNICODE_LOWER, "Ll", "L", "Na", 0},
        {'A', LETTER | UNICODE_UPPER, "Lu", "L", "Na", 0},
        {'5', UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC | UNICODE_PRINTABLE | UNICODE_XID_CONTINUE,
         "Nd", "EN", "Na", 0},
        {0xB2, UNICODE_DIGIT | UNICODE_NUMERIC | UNICODE_PRINTABLE, "No", "EN", "A", 0},
        {0xBD, UNICODE_NUMERIC | UNICODE_PRINTABLE, "No", "ON", "A", 0},
        {0x56DB, LETTER | UNICODE_NUMERIC, "Lo", "L", "W", 0},
        {'_', UNICODE_PRINTABLE | UNICODE_XID_START | UNICODE_XID_CONTINUE, "Pc", "ON", "Na", 0},
        {' ', UNICODE_SPACE | UNICODE_PRINTABLE, "Zs", "WS", "Na", 0},
        {0x1C, UNICODE_SPACE, "Cc", "B", "N", 0},
        {0x2028, UNICODE_SPACE, "Zl", "WS", "N", 0},
        {0x1C5, LETTER | UNICODE_TITLE, "Lt", "L", "N", 0},
        {0xAA, LETTER | UNICODE_LOWER, "Lo", "L", "A", 0},
        {0x301, UNICODE_PRINTABLE | UNICODE_XID_CONTINUE, "Mn", "NSM", "A", 230},
        {0xE000, 0, "Co", "L", "A", 0},
        {0xD800, 0, "Cs", "L", "N", 0},
        {0x10400, LETTER | UNICODE_UPPER, "Lu", "L", "N", 0},
        {0x110000, 0, "Cn", "", "N", 0},
        {0xFFFFFFFF, 0, "Cn", "", "N", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t code_point = cases[i].code_point;
        assert_int_equal(unicode_flags(code_point) & COMPARED, cases[i].flags);
        assert_string_equal(unicode_category(code_point), cases[i].category);
        assert_string_equal(unicode_bidirectional(code_point), cases[i].bidirectional);
        assert_string_equal(unicode_east_asian_width(code_point), cases[i].width);
        assert_int_equal(unicode_combining(code_point), cases[i].combining);
    }
    assert_true(unicode_is_line_break('\n') && unicode_is_line_break(0x1C) && unicode_is_line_break(0x2029));
    assert_false(unicode_is_line_break(' ') || unicode_is_line_break(0x1F));
}

static void test_numbers(void **state) {
    (void)state;
    double value;
    assert_int_equal(unicode_decimal_value('7'), 7);
    assert_int_equal(unicode_decimal_value(0x669), 9);
    assert_int_equal(unicode_decimal_value(0xB2), -1);
    assert_int_equal(unicode_digit_value(0xB2), 2);
    assert_int_equal(unicode_digit_value('a'), -1);
    assert_true(unicode_numeric_value(0x2153, &value) && value == 1.0 / 3);
    assert_true(unicode_numeric_value(0x2177, &value) && value == 8);
    assert_true(unicode_numeric_value(0x0F33, &value) && value == -0.5);
    assert_false(unicode_numeric_value('a', &value));
}

static void test_case(void **state) {
    (void)state;
    static const struct {
        uint32_t code_point, upper[4], lower[4], title[4], fold[4];
    } cases[] = {
        {'a', {'A'}, {'a'}, {'A'}, {'a'}},
        {0xDF, {'S', 'S'}, {0xDF}, {'S', 's'}, {'s', 's'}},
        {0x149, {0x2BC, 'N'}, {0x149}, {0x2BC, 'N'}, {0x2BC, 'n'}},
        {0x130, {0x130}, {'i', 0x307}, {0x130}, {'i', 0x307}},
        {0x1C6, {0x1C4}, {0x1C6}, {0x1C5}, {0x1C6}},
        {0xFB03, {'F', 'F', 'I'}, {0xFB03}, {'F', 'f', 'i'}, {'f', 'f', 'i'}},
        {0x390, {0x399, 0x308, 0x301}, {0x390}, {0x399, 0x308, 0x301}, {0x3B9, 0x308, 0x301}},
        {0x13A0, {0x13A0}, {0xAB70}, {0x13A0}, {0x13A0}},
        {0xAB70, {0x13A0}, {0xAB70}, {0x13A0}, {0x13A0}},
        {0x1E9E, {0x1E9E}, {0xDF}, {0x1E9E}, {'s', 's'}},
        {0x10400, {0x10400}, {0x10428}, {0x10400}, {0x10428}},
        {0x110000, {0x110000}, {0x110000}, {0x110000}, {0x110000}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t code_point = cases[i].code_point;
        uint32_t upper[4] = {0}, lower[4] = {0}, title[4] = {0}, fold[4] = {0};
        unicode_to_upper(code_point, upper);
        unicode_to_lower(code_point, lower);
        unicode_to_title(code_point, title);
        unicode_to_casefold(code_point, fold);
        assert_memory_equal(upper, cases[i].upper, sizeof upper);
        assert_memory_equal(lower, cases[i].lower, sizeof lower);
        assert_memory_equal(title, cases[i].title, sizeof title);
        assert_memory_equal(fold, cases[i].fold, sizeof fold);
    }
    assert_int_equal(unicode_simple_lower(0x130), 'i');
    assert_int_equal(unicode_simple_upper(0xDF), 0xDF);
}

static void test_final_sigma(void **state) {
    (void)state;
    static const uint16_t text[] = {0x391, 0x3A3, ' ',   0x391, 0x3A3, 0x391, ' ',
                                    0x3A3, ' ',   0x391, 0x301, 0x3A3, 0x301};
    enum { LENGTH = sizeof text / sizeof *text };
    assert_true(unicode_is_final_sigma(text, 2, LENGTH, 1));
    assert_false(unicode_is_final_sigma(text, 2, LENGTH, 4));
    assert_false(unicode_is_final_sigma(text, 2, LENGTH, 7));
    assert_true(unicode_is_final_sigma(text, 2, LENGTH, 11));
}

static void check_form(UnicodeForm form, const uint32_t *text, const uint32_t *expected) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    UnicodeText result = {0};
    size_t length = 0, expected_length = 0;
    while (text[length])
        length++;
    while (expected[expected_length])
        expected_length++;
    assert_true(unicode_normalize(&memory, form, text, length, &result));
    assert_int_equal(result.length, expected_length);
    assert_memory_equal(result.code_points, expected, expected_length * sizeof *expected);
    assert_true(unicode_surely_normalized(form, expected, expected_length) || form == UNICODE_NFC ||
                form == UNICODE_NFKC);
    unicode_text_release(&memory, &result);
    assert_int_equal(memory.used, 0);
    /* Whichever request is refused, nothing is lost. */
    for (uint64_t failing = 1; failing < 4; failing++) {
        memory_init(&memory, NULL, NULL, SIZE_MAX);
        memory.fail_countdown = failing;
        bool done = unicode_normalize(&memory, form, text, length, &result);
        assert_int_equal(done, !memory.refused);
        unicode_text_release(&memory, &result);
        assert_int_equal(memory.used, 0);
    }
}

static void test_normalize(void **state) {
    (void)state;
    static const uint32_t cases[][5][8] = {
        {{'e', 0x301}, {0xE9}, {'e', 0x301}, {0xE9}, {'e', 0x301}},
        {{0x1E9B, 0x323}, {0x1E9B, 0x323}, {0x17F, 0x323, 0x307}, {0x1E69}, {'s', 0x323, 0x307}},
        {{0x1100, 0x1161, 0x11A8}, {0xAC01}, {0x1100, 0x1161, 0x11A8}, {0xAC01}, {0x1100, 0x1161, 0x11A8}},
        {{'a', 0x315, 0x300, 0x5AE, 0x300, 'b'},
         {0xE0, 0x5AE, 0x300, 0x315, 'b'},
         {'a', 0x5AE, 0x300, 0x300, 0x315, 'b'},
         {0xE0, 0x5AE, 0x300, 0x315, 'b'},
         {'a', 0x5AE, 0x300, 0x300, 0x315, 'b'}},
        {{0xFB01}, {0xFB01}, {0xFB01}, {'f', 'i'}, {'f', 'i'}},
        {{0x958}, {0x915, 0x93C}, {0x915, 0x93C}, {0x915, 0x93C}, {0x915, 0x93C}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int form = UNICODE_NFC; form <= UNICODE_NFKD; form++)
            check_form((UnicodeForm)form, cases[i][0],
                       cases[i][form == UNICODE_NFC    ? 1
                                : form == UNICODE_NFD  ? 2
                                : form == UNICODE_NFKC ? 3
                                                       : 4]);
}

/* A run of marks so long that sorting it in quadratic time would not end. */
static void test_many_marks(void **state) {
    (void)state;
    enum { COUNT = 400000 };
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    uint32_t *text = malloc(COUNT * sizeof *text);
    for (size_t i = 0; i < COUNT; i++)
        text[i] = i % 2 ? 0x327 : 0x301;
    UnicodeText result = {0};
    assert_true(unicode_normalize(&memory, UNICODE_NFD, text, COUNT, &result));
    assert_int_equal(result.length, COUNT);
    assert_int_equal(result.code_points[COUNT / 2 - 1], 0x327);
    assert_int_equal(result.code_points[COUNT / 2], 0x301);
    unicode_text_release(&memory, &result);
    free(text);
}

static void test_identifier(void **state) {
    (void)state;
    Memory memory;
    Arena arena;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    arena_init(&arena, &memory);
    size_t size;
    const char *plain = "snake_1", *accented = "caf\xC3\xA9", *ligature = "\xEF\xAC\x81x";
    assert_ptr_equal(unicode_identifier(&arena, plain, 7, &size), plain);
    assert_ptr_equal(unicode_identifier(&arena, accented, 5, &size), accented);
    assert_int_equal(size, 5);
    assert_string_equal(unicode_identifier(&arena, ligature, 4, &size), "fix");
    assert_int_equal(size, 3);
    assert_string_equal(unicode_identifier(&arena, "e\xCC\x81", 3, &size), "\xC3\xA9");
    arena_free(&arena);
    assert_int_equal(memory.used, 0);
}

static void check_name(uint32_t code_point, const char *expected) {
    char name[UNICODE_NAME_SIZE];
    assert_int_equal(unicode_name(code_point, name), strlen(expected));
    assert_string_equal(name, expected);
    uint32_t found;
    assert_true(unicode_lookup(name, strlen(name), &found));
    assert_int_equal(found, code_point);
}

static int64_t look_up(const char *name) {
    uint32_t found;
    return unicode_lookup(name, strlen(name), &found) ? (int64_t)found : -1;
}

static void test_names(void **state) {
    (void)state;
    check_name('a', "LATIN SMALL LETTER A");
    check_name(0x1F40D, "SNAKE");
    check_name(0x0F0A, "TIBETAN MARK BKA- SHOG YIG MGO");
    check_name(0xAC01, "HANGUL SYLLABLE GAG");
    check_name(0xC544, "HANGUL SYLLABLE A");
    check_name(0x4E00, "CJK UNIFIED IDEOGRAPH-4E00");
    check_name(0x2EBF0, "CJK UNIFIED IDEOGRAPH-2EBF0");
    check_name(0x13460, "EGYPTIAN HIEROGLYPH-13460");
    check_name(0xF900, "CJK COMPATIBILITY IDEOGRAPH-F900");
    char name[UNICODE_NAME_SIZE];
    assert_int_equal(unicode_name('\n', name), 0);
    assert_int_equal(unicode_name(0x17000, name), 0);
    assert_int_equal(unicode_name(0x110000, name), 0);
    assert_int_equal(look_up("latin small Letter a"), 'a');
    assert_int_equal(look_up("NEW LINE"), '\n');
    assert_int_equal(look_up("LATIN SMALL LETTER GHA"), 0x1A3);
    assert_int_equal(look_up("CJK UNIFIED IDEOGRAPH-04E00"), 0x4E00);
    assert_int_equal(look_up("cjk unified ideograph-4e00"), -1);
    assert_int_equal(look_up("hangul syllable gag"), -1);
    assert_int_equal(look_up("TANGUT IDEOGRAPH-17000"), -1);
    assert_int_equal(look_up("KEYCAP NUMBER SIGN"), -1);
    assert_int_equal(look_up(""), -1);
    uint32_t sequence[UNICODE_SEQUENCE_SIZE];
    assert_int_equal(unicode_lookup_sequence("keycap number sign", 18, sequence), 3);
    assert_int_equal(sequence[0], '#');
    assert_int_equal(sequence[2], 0x20E3);
    assert_int_equal(unicode_lookup_sequence("SNAKE", 5, sequence), 0);
}

static void test_decomposition(void **state) {
    (void)state;
    uint32_t mapped[UNICODE_DECOMPOSITION_SIZE];
    const char *tag;
    assert_int_equal(unicode_decomposition(0xE9, &tag, mapped), 2);
    assert_string_equal(tag, "");
    assert_int_equal(mapped[1], 0x301);
    assert_int_equal(unicode_decomposition(0xFDFA, &tag, mapped), 18);
    assert_string_equal(tag, "<isolated>");
    assert_int_equal(mapped[17], 0x645);
    assert_int_equal(unicode_decomposition('a', &tag, mapped), 0);
    assert_string_equal(tag, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flags),         cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_case),          cmocka_unit_test(test_final_sigma),
        cmocka_unit_test(test_normalize),     cmocka_unit_test(test_many_marks),
        cmocka_unit_test(test_identifier),    cmocka_unit_test(test_names),
        cmocka_unit_test(test_decomposition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
