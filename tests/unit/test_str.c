/* test_str.c: strings, builders, bytes and formatting from C, without running any Python. */
#include <string.h>

#include "one_vm.h"

#include "object/bytes.h"
#include "object/codecs.h"
#include "object/format_spec.h"
#include "object/int.h"
#include "object/str.h"

static Value text(const char *utf8) {
    Value v = str_from_cstring(vm, utf8);
    assert_true(v != UNBOUND);
    return v;
}

static void assert_text(Value v, const char *utf8) {
    assert_true(is_str(v));
    assert_true(str_equals_utf8(AS_STR(v), utf8, strlen(utf8)));
}

/* ---- widths ---- */

static void test_width_is_the_narrowest(void **state) {
    (void)state;
    static const struct {
        const char *utf8;
        unsigned width;
        bool ascii;
        uint64_t length;
    } cases[] = {{"", 1, true, 0},     {"a", 1, true, 1},     {"abc", 1, true, 3},        {"é", 1, false, 1},
                 {"aé", 1, false, 2}, {"λa", 2, false, 2}, {"a\xF0\x9F\x98\x80", 4, false, 2}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Str *str = AS_STR(text(cases[i].utf8));
        assert_int_equal(str_width(str), cases[i].width);
        assert_int_equal(str_is_ascii(str), cases[i].ascii);
        assert_int_equal(str->length, cases[i].length);
    }
    /* A part without the wide characters is narrow again. */
    Str *wide = AS_STR(text("ab\xF0\x9F\x98\x80λcd"));
    Str *part = AS_STR(str_slice(vm, wide, 4, 6));
    assert_int_equal(str_width(part), 1);
    assert_true(str_is_ascii(part));
    assert_true(str_equal(part, AS_STR(text("cd"))));
    assert_int_equal(str_hash(part), str_hash(AS_STR(text("cd"))));
    assert_int_equal(str_width(AS_STR(str_slice(vm, wide, 3, 5))), 2);
}

static void test_builder_widens(void **state) {
    (void)state;
    static const char *const pieces[] = {"a", "é", "λ", "\xF0\x9F\x98\x80"};
    for (int first = 0; first < 4; first++) {
        for (int count = 0; count < 600; count += 97) {
            TextBuilder builder;
            Value made;
            text_start(&builder, vm);
            for (int i = 0; i < count; i++)
                assert_int_equal(text_add_cstring(&builder, pieces[i % (first + 1)]), DONE);
            assert_int_equal(text_add_repeated(&builder, 'x', 3), DONE);
            assert_int_equal(text_finish(&builder, &made), DONE);
            Str *str = AS_STR(made);
            assert_int_equal(str->length, count + 3);
            assert_int_equal(str_at(str, str->length - 1), 'x');
            if (count) assert_int_equal(str_width(str), first < 2 ? 1 : first == 2 ? 2 : 4);
        }
    }
}

/* ---- growing ---- */

static void test_append_in_place(void **state) {
    (void)state;
    Value s = text("start"), piece = text("0123456789");
    const uint8_t *data = NULL;
    int moves = 0;
    for (int i = 0; i < 10000; i++) {
        assert_int_equal(str_concatenate(vm, s, piece, &s), DONE);
        moves += AS_STR(s)->data != data;
        data = AS_STR(s)->data;
    }
    assert_int_equal(AS_STR(s)->length, 5 + 100000);
    assert_true(moves < 60);

    /* Of two strings that grow from the same one, each has its own end. */
    Value left, right;
    assert_int_equal(str_concatenate(vm, s, text("left"), &left), DONE);
    assert_int_equal(str_concatenate(vm, s, text("right"), &right), DONE);
    assert_int_equal(str_at(AS_STR(left), AS_STR(s)->length), 'l');
    assert_int_equal(str_at(AS_STR(right), AS_STR(s)->length), 'r');
    assert_int_equal(AS_STR(s)->length, 5 + 100000);

    /* A wider piece does not fit the buffer. */
    Value wide;
    assert_int_equal(str_concatenate(vm, left, text("λ"), &wide), DONE);
    assert_int_equal(str_width(AS_STR(wide)), 2);
    assert_int_equal(str_at(AS_STR(wide), 5), '0');
}

/* ---- formatting ---- */

static void check_format(Value v, const char *spec, const char *expected) {
    Value made;
    assert_int_equal(format_value(vm, v, text(spec), &made), DONE);
    assert_text(made, expected);
}

/* What CPython 3.14 prints. */
static void test_format(void **state) {
    (void)state;
    check_format(small_int(5), "08,", "0,000,005");
    check_format(small_int(5), "07,", "000,005");
    check_format(small_int(-1234567), "015,", "-00,001,234,567");
    check_format(small_int(5), "x>+#010x", "xxxxxx+0x5");
    check_format(small_int(5), "#020_b", "0b000_0000_0000_0101");
    check_format(text("abc"), "^05", "0abc0");
    check_format(text("abc"), ".2", "ab");
    check_format(text("é"), "λ>3", "λλé");
}

static void check_percent(const char *format, Value v, const char *expected) {
    Value made;
    assert_int_equal(str_percent(vm, AS_STR(text(format)), v, &made), DONE);
    assert_text(made, expected);
}

static void test_percent(void **state) {
    (void)state;
    check_percent("%010.5d|", small_int(-255), "-000000255|");
    check_percent("%-#10.5x|", small_int(255), "0x000ff   |");
    check_percent("100%% %s", text("λ"), "100% λ");
    check_percent("%5.1s|", text("abc"), "    a|");
}

/* ---- bytes ---- */

static void test_codecs(void **state) {
    (void)state;
    Value bytes, back;
    Value s = text("a\xC3\xA9\xCE\xBB\xF0\x9F\x98\x80");
    static const char *const names[] = {"utf-8", "UTF16", "utf_32_be", "utf-8-sig", "unicode_escape"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(codec_encode(vm, AS_STR(s), text(names[i]), UNBOUND, &bytes), DONE);
        const uint8_t *data;
        uint64_t size;
        assert_true(bytes_view(bytes, &data, &size));
        assert_int_equal(codec_decode(vm, data, size, bytes, text(names[i]), UNBOUND, &back), DONE);
        assert_true(str_equal(AS_STR(back), AS_STR(s)));
    }
    assert_int_equal(codec_encode(vm, AS_STR(s), text("ascii"), UNBOUND, &bytes), RAISED);
    assert_true(type_of(vm->raised) == &type_UnicodeEncodeError);
    assert_int_equal(codec_encode(vm, AS_STR(s), text("no such thing"), UNBOUND, &bytes), RAISED);
    assert_true(type_of(vm->raised) == &type_LookupError);
    vm->raised = UNBOUND;
}

/* No size that follows from the operands is allocated before it is checked. */
static void test_great_sizes_are_refused(void **state) {
    (void)state;
    Value made = NONE;
    size_t used = vm->memory.used;
    vm->memory.limit = used + (1 << 20);
    assert_int_equal(str_repeat(vm, AS_STR(text("abc")), INT64_C(1) << 40, &made), NO_MEMORY);
    assert_int_equal(str_repeat(vm, AS_STR(text("abc")), INT64_MAX, &made), RAISED);
    vm->raised = UNBOUND;
    assert_int_equal(format_value(vm, small_int(1), text("9223372036854775807"), &made), NO_MEMORY);
    assert_int_equal(format_value(vm, text("a"), text("99999999999"), &made), NO_MEMORY);
    assert_int_equal(bytes_repeat(vm, value_of(bytes_allocate(vm, 3)), INT64_C(1) << 40, &made), NO_MEMORY);
    vm->memory.limit = SIZE_MAX;
    assert_true(made == NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_width_is_the_narrowest), cmocka_unit_test(test_builder_widens),
        cmocka_unit_test(test_append_in_place),        cmocka_unit_test(test_format),
        cmocka_unit_test(test_percent),                cmocka_unit_test(test_codecs),
        cmocka_unit_test(test_great_sizes_are_refused),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
