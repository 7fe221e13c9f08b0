/* test_float_text.c: doubles as text and back. The expectations are what CPython prints; random and hard
 * cases by the million are compared with it by tools/text_check.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "core/float_text.h"

static uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static void assert_same(double got, double expected) {
    assert_int_equal(bits_of(got), bits_of(expected));
}

static void test_repr(void **state) {
    (void)state;
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0.0, "0.0"},
        {-0.0, "-0.0"},
        {1.0, "1.0"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1e16, "1e+16"},
        {9999999999999998.0, "9999999999999998.0"},
        {123456789012345680.0, "1.2345678901234568e+17"},
        {1e22, "1e+22"},
        {1e23, "1e+23"},
        {2e23, "2e+23"},
        {0.0001, "0.0001"},
        {0.00001, "1e-05"},
        {5e-324, "5e-324"},
        {1e-323, "1e-323"},
        {1.5e-323, "1.5e-323"},
        {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {2.225073858507201e-308, "2.225073858507201e-308"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {5.684341886080802e-14, "5.684341886080802e-14"},
        {9007199254740992.0, "9007199254740992.0"},
        {-1e100, "-1e+100"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[FLOAT_REPR_SIZE];
        size_t length = float_repr(cases[i].value, text);
        assert_int_equal(length, strlen(cases[i].text));
        assert_memory_equal(text, cases[i].text, length);
    }
}

static double parse(const char *text) {
    double value = -99;
    assert_true(float_parse(text, strlen(text), true, &value));
    return value;
}

static void test_parse(void **state) {
    (void)state;
    assert_same(parse("1"), 1);
    assert_same(parse("-0"), -0.0);
    assert_same(parse(".5e1"), 5);
    assert_same(parse("5.e-1"), 0.5);
    assert_same(parse("9007199254740993"), 9007199254740992.0);
    assert_same(parse("9007199254740993.0000000000000000000000000000001"), 9007199254740994.0);
    assert_same(parse("9007199254740995"), 9007199254740996.0);
    assert_same(parse("4.9e-324"), 5e-324);
    assert_same(parse("2.4703282292062327e-324"), 0);
    assert_same(parse("2.4703282292062328e-324"), 5e-324);
    assert_same(parse("2.2250738585072011e-308"), 2.225073858507201e-308);
    assert_same(parse("1.7976931348623158e308"), 1.7976931348623157e308);
    assert_int_equal(bits_of(parse("1.7976931348623159e308")), 0x7FF0000000000000);
    assert_int_equal(bits_of(parse("1e99999999999999999999")), 0x7FF0000000000000);
    assert_same(parse("-1e-99999999999999999999"), -0.0);
    assert_int_equal(bits_of(parse("-Infinity")), 0xFFF0000000000000);
    assert_int_equal(bits_of(parse("iNf")), 0x7FF0000000000000);
    assert_int_equal(bits_of(parse("nan")), 0x7FF8000000000000);
}

static void test_parse_long(void **state) {
    (void)state;
    enum { SIZE = 20000 };
    char *text = malloc(SIZE + 16);
    double value;
    memset(text, '0', SIZE);
    text[0] = '1';
    memcpy(text + SIZE, "e-19999", 7);
    assert_true(float_parse(text, SIZE + 7, false, &value));
    assert_same(value, 1);
    memcpy(text, "9007199254740993.", 17); /* half-way, but for the last digit */
    text[SIZE - 1] = '1';
    assert_true(float_parse(text, SIZE, false, &value));
    assert_same(value, 9007199254740994.0);
    text[SIZE - 1] = '0';
    assert_true(float_parse(text, SIZE, false, &value));
    assert_same(value, 9007199254740992.0);
    free(text);
}

static void test_parse_refuses(void **state) {
    (void)state;
    static const char *const texts[] = {"",   ".",  "e5",  "1e",    "1e+",   ".e1", "+",    "--1", "1_0",
                                        " 1", "1 ", "1..", "1.2.3", "infin", "0x1", "1e5.", "in",  "1f"};
    double value;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(float_parse(texts[i], strlen(texts[i]), true, &value));
    assert_false(float_parse("inf", 3, false, &value));
    assert_int_equal(float_parse_prefix("1.5e+x", 6, true, &value), 3);
    assert_same(value, 1.5);
}

static void check_format(double value, FloatFormat format, const char *expected) {
    char text[512];
    size_t bound = float_format_bound(value, &format);
    assert_true(bound <= sizeof text);
    size_t length = float_format(value, &format, text);
    assert_true(length <= bound);
    text[length] = 0;
    assert_string_equal(text, expected);
}

static void test_format(void **state) {
    (void)state;
    check_format(2.5, (FloatFormat){.code = 'f', .precision = 0}, "2");
    check_format(3.5, (FloatFormat){.code = 'f', .precision = 0}, "4");
    check_format(0.5, (FloatFormat){.code = 'f', .precision = 0}, "0");
    check_format(2.675, (FloatFormat){.code = 'f', .precision = 2}, "2.67");
    check_format(9.995, (FloatFormat){.code = 'f', .precision = 2}, "9.99");
    check_format(99.996, (FloatFormat){.code = 'f', .precision = 2}, "100.00");
    check_format(2.5, (FloatFormat){.code = 'f', .precision = 0, .alternate = true}, "2.");
    check_format(1.0, (FloatFormat){.code = 'f', .precision = 3, .plus = true}, "+1.000");
    check_format(-0.001, (FloatFormat){.code = 'f', .precision = 2}, "-0.00");
    check_format(-0.001, (FloatFormat){.code = 'f', .precision = 2, .no_minus_zero = true}, "0.00");
    check_format(0.1, (FloatFormat){.code = 'f', .precision = 60},
                 "0.100000000000000005551115123125782702118158340454101562500000");
    check_format(0.25, (FloatFormat){.code = '%', .precision = 1}, "25.0%");
    check_format(12345.678, (FloatFormat){.code = 'e', .precision = 3}, "1.235e+04");
    check_format(0.0, (FloatFormat){.code = 'E', .precision = 0}, "0E+00");
    check_format(5e-324, (FloatFormat){.code = 'e', .precision = 30},
                 "4.940656458412465441765687928682e-324");
    check_format(0.1, (FloatFormat){.code = 'g', .precision = 20}, "0.10000000000000000555");
    check_format(1e6, (FloatFormat){.code = 'g', .precision = 6}, "1e+06");
    check_format(1e6, (FloatFormat){.code = 'G', .precision = 6, .alternate = true}, "1.00000E+06");
    check_format(123456.0, (FloatFormat){.code = 'g', .precision = 6}, "123456");
    check_format(1e-5, (FloatFormat){.code = 'g', .precision = 0}, "1e-05");
    check_format(1e22, (FloatFormat){.code = 'g', .precision = 3, .dot_zero = true}, "1e+22");
    check_format(3.0, (FloatFormat){.code = 'g', .precision = 3, .dot_zero = true}, "3.0");
    check_format(3.0, (FloatFormat){.code = 'g', .precision = 1, .dot_zero = true}, "3e+00");
    check_format(parse("inf"), (FloatFormat){.code = 'F', .precision = 2}, "INF");
    check_format(parse("-inf"), (FloatFormat){.code = '%', .precision = 2}, "-inf%");
    check_format(parse("nan"), (FloatFormat){.code = 'g', .precision = 2, .plus = true}, "+nan");
}

static void test_many_digits(void **state) {
    (void)state;
    FloatFormat format = {.code = 'f', .precision = 1000000};
    char *text = malloc(float_format_bound(1e300, &format));
    assert_int_equal(float_format(1e300, &format, text), 301 + 1 + 1000000);
    assert_memory_equal(text, "1000000000000000052504760255204420248704468581108159154915854115511802457988",
                        76);
    assert_int_equal(text[1000301], '0');
    free(text);
}

static void test_round(void **state) {
    (void)state;
    assert_same(float_round(2.675, 2), 2.67);
    assert_same(float_round(0.5, 0), 0.0);
    assert_same(float_round(1.5, 0), 2.0);
    assert_same(float_round(-2.5, 0), -2.0);
    assert_same(float_round(-0.4, 0), -0.0);
    assert_same(float_round(1234.5, -2), 1200.0);
    assert_same(float_round(4e307, -308), 0.0);
    assert_same(float_round(6e307, -308), 1e308);
    assert_int_equal(bits_of(float_round(1.7e308, -308)), 0x7FF0000000000000);
    assert_same(float_round(1e300, -400), 0.0);
    assert_same(float_round(5e-324, 400), 5e-324);
}

static void check_hex(double value, const char *expected) {
    char text[FLOAT_HEX_SIZE];
    size_t length = float_hex(value, text);
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(text, expected, length);
    double back;
    assert_int_equal(float_from_hex(text, length, &back), FLOAT_HEX_OK);
    assert_same(back, value);
}

static FloatHexResult from_hex(const char *text) {
    double value;
    return float_from_hex(text, strlen(text), &value);
}

static void test_hex(void **state) {
    (void)state;
    check_hex(0.1, "0x1.999999999999ap-4");
    check_hex(-1, "-0x1.0000000000000p+0");
    check_hex(-0.0, "-0x0.0p+0");
    check_hex(5e-324, "0x0.0000000000001p-1022");
    check_hex(1.7976931348623157e308, "0x1.fffffffffffffp+1023");
    double value;
    assert_int_equal(float_from_hex(" 0X.8P+1\n", 9, &value), FLOAT_HEX_OK);
    assert_same(value, 1);
    assert_int_equal(float_from_hex("0x1.00000000000018p0", 20, &value), FLOAT_HEX_OK); /* half-way, odd */
    assert_same(value, 1.0000000000000004);
    assert_int_equal(float_from_hex("0x1p-1075", 9, &value), FLOAT_HEX_OK);
    assert_same(value, 0);
    assert_int_equal(from_hex("0x1.fffffffffffff8p1023"), FLOAT_HEX_OVERFLOW);
    assert_int_equal(from_hex("0x1.fffffffffffff7p1023"), FLOAT_HEX_OK);
    assert_int_equal(from_hex("0x"), FLOAT_HEX_INVALID);
    assert_int_equal(from_hex("0x1p"), FLOAT_HEX_INVALID);
    assert_int_equal(from_hex("infinit"), FLOAT_HEX_INVALID);
    assert_int_equal(from_hex("-inf"), FLOAT_HEX_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repr),       cmocka_unit_test(test_parse),
        cmocka_unit_test(test_parse_long), cmocka_unit_test(test_parse_refuses),
        cmocka_unit_test(test_format),     cmocka_unit_test(test_many_digits),
        cmocka_unit_test(test_round),      cmocka_unit_test(test_hex),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
