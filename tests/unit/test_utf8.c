/* test_utf8.c: UTF-8 as Python's codec judges it. The expectations are CPython's UnicodeDecodeErrors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "core/utf8.h"

static void test_errors(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        size_t size, start, end;
        const char *reason;
    } cases[] = {
        {"ab\x80", 3, 2, 3, "invalid start byte"},
        {"\xC0\x80", 2, 0, 1, "invalid start byte"},
        {"\xF5\x80\x80\x80", 4, 0, 1, "invalid start byte"},
        {"\xC3", 1, 0, 1, "unexpected end of data"},
        {"\xC3(", 2, 0, 1, "invalid continuation byte"},
        {"\xE2\x82", 2, 0, 2, "unexpected end of data"},
        {"\xE2\x82(", 3, 0, 2, "invalid continuation byte"},
        {"\xE0\x80\x80", 3, 0, 1, "invalid continuation byte"},
        {"\xED\xA0\x80", 3, 0, 1, "invalid continuation byte"},
        {"\xED\xA0", 2, 0, 1, "invalid continuation byte"},
        {"x\xF0\x9F\x98", 4, 1, 4, "unexpected end of data"},
        {"x\xF0\x9F\x98x", 5, 1, 4, "invalid continuation byte"},
        {"\xF0\x8F\x80\x80", 4, 0, 1, "invalid continuation byte"},
        {"\xF4\x90\x80\x80", 4, 0, 1, "invalid continuation byte"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Utf8Scan scan;
        assert_false(utf8_scan(cases[i].bytes, cases[i].size, UTF8_STRICT, &scan));
        assert_int_equal(scan.start, cases[i].start);
        assert_int_equal(scan.end, cases[i].end);
        assert_int_equal(scan.length, cases[i].start);
        assert_string_equal(utf8_reason_text(scan.reason), cases[i].reason);
    }
}

static void check_text(const char *bytes, size_t length, uint32_t widest, const uint32_t *characters) {
    size_t size = strlen(bytes);
    Utf8Scan scan;
    assert_true(utf8_scan(bytes, size, UTF8_SURROGATES, &scan));
    assert_int_equal(scan.length, length);
    assert_int_equal(scan.widest, widest);
    assert_int_equal(utf8_count(bytes, size), length);
    uint32_t text[64] = {0}, other[64];
    char back[256];
    int width = text_width(widest);
    utf8_decode(bytes, size, text, width);
    for (size_t i = 0; i < length; i++)
        assert_int_equal(text_at(text, width, i), characters[i]);
    assert_int_equal(text_widest(text, width, length), widest);
    assert_int_equal(utf8_encoded_size(text, width, length), size);
    assert_ptr_equal(utf8_encode(text, width, length, back), back + size);
    assert_memory_equal(back, bytes, size);
    text_convert(text, width, length, other, 4);
    assert_memory_equal(other, characters, length * 4);
    text_convert(other, 4, length, text, width);
    assert_int_equal(text_widest(other, 4, length), widest);
    assert_int_equal(text_at(text, width, length - 1), characters[length - 1]);
}

static void test_texts(void **state) {
    (void)state;
    check_text("abc", 3, 0x7F, (const uint32_t[]){'a', 'b', 'c'});
    check_text("caf\xC3\xA9", 4, 0xFF, (const uint32_t[]){'c', 'a', 'f', 0xE9});
    check_text("\xD0\x96x\xEF\xBF\xBF", 3, 0xFFFF, (const uint32_t[]){0x416, 'x', 0xFFFF});
    check_text("a\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF", 3, 0x10FFFF, (const uint32_t[]){'a', 0x1F600, 0x10FFFF});
    check_text("a\xED\xA0\x80", 2, 0xFFFF, (const uint32_t[]){'a', 0xD800});
}

static void test_ascii_prefix(void **state) {
    (void)state;
    char bytes[100];
    for (size_t size = 0; size < sizeof bytes; size++) {
        memset(bytes, 'x', sizeof bytes);
        assert_int_equal(utf8_ascii_prefix(bytes, size), size);
        bytes[size] = (char)0x80;
        assert_int_equal(utf8_ascii_prefix(bytes, sizeof bytes), size);
    }
}

static void test_surrogates(void **state) {
    (void)state;
    uint16_t text[] = {'a', 0xD7FF, 0xE000, 0xDFFF, 0xD800};
    assert_int_equal(utf8_find_surrogate(text, 2, 5, 0), 3);
    assert_int_equal(utf8_find_surrogate(text, 2, 5, 4), 4);
    assert_int_equal(utf8_find_surrogate(text, 2, 3, 0), 3);
    uint32_t wide[] = {0x1D800, 0xDC00};
    assert_int_equal(utf8_find_surrogate(wide, 4, 2, 0), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_ascii_prefix),
        cmocka_unit_test(test_surrogates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
