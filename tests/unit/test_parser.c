/* test_parser.c: the trees and the errors of the parser, against CPython 3.14 (tests/syntax), and its bounds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define AST_DUMP_NO_MAIN
#include "ast_dump.c"

#include "../syntax/expectations.h"

/* What ast_dump prints for a source; to be freed. */
static char *dump(const char *source, size_t length, ParseOptions options) {
    char *text = NULL;
    size_t size = 0;
    out = open_memstream(&text, &size);
    dump_source(source, length, options, false);
    fclose(out);
    return text;
}

static void test_errors(void **state) {
    (void)state;
    int failures = 0;
    for (size_t i = 0; i < sizeof wrong_sources / sizeof *wrong_sources; i++) {
        const char *source = wrong_sources[i].source, *error = wrong_sources[i].error;
        char *got = dump(source, strlen(source), (ParseOptions){.is_text = true});
        bool same = error ? !strcmp(got, error) : got[0] == ' ';
        if (!same) {
            print_error("%s\n  wanted %s  got    %s", source, error ? error : "a tree\n", got);
            failures++;
        }
        free(got);
    }
    assert_int_equal(failures, 0);
}

static void test_trees(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof right_sources / sizeof *right_sources; i++) {
        const char *source = right_sources[i].source;
        char *got = dump(source, strlen(source), (ParseOptions){.is_text = true});
        assert_string_equal(got, right_sources[i].tree);
        free(got);
    }
}

/* `unit` many times between a beginning and an end. */
static char *repeat(const char *beginning, const char *unit, size_t count, const char *end, size_t *length) {
    size_t first = strlen(beginning), each = strlen(unit), last = strlen(end);
    *length = first + each * count + last;
    char *source = malloc(*length + 1);
    memcpy(source, beginning, first);
    for (size_t i = 0; i < count; i++)
        memcpy(source + first + i * each, unit, each);
    memcpy(source + first + each * count, end, last + 1);
    return source;
}

static void test_size(void **state) {
    (void)state;
    static const struct {
        const char *beginning, *unit;
        size_t count;
        const char *end;
        ParseStatus status;
        const char *message;
    } cases[] = {
        {"", "a + ", 300000, "a", PARSE_OK, NULL},
        {"", "a and ", 300000, "a", PARSE_OK, NULL},
        {"", "a < ", 300000, "a", PARSE_OK, NULL},
        {"a", ".b", 300000, "", PARSE_OK, NULL},
        {"a", "()", 300000, "", PARSE_OK, NULL},
        {"", "a = ", 300000, "a", PARSE_OK, NULL},
        {"if a: b\n", "elif a: b\n", 100000, "else: c\n", PARSE_OK, NULL},
        {"x = '", "a", 10000000, "'", PARSE_OK, NULL},
        {"", "(", 200, "", PARSE_ERROR, "'(' was never closed"},
        {"", "(", 201, "", PARSE_ERROR, "too many nested parentheses"},
        {"", "-", 400, "1", PARSE_OK, NULL},
        {"", "-", 300000, "1", PARSE_ERROR, "Parser stack overflowed - Python source too complex to parse"},
        {"", "lambda: ", 300000, "1", PARSE_ERROR,
         "Parser stack overflowed - Python source too complex to parse"},
        {"", "a if b else ", 300000, "1", PARSE_ERROR,
         "Parser stack overflowed - Python source too complex to parse"},
        {"", "a b\n", 300000, "", PARSE_ERROR, "invalid syntax"},
        {"x = ", "1", 4300, "", PARSE_OK, NULL},
        {"x = ", "1", 4301, "", PARSE_ERROR,
         "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
         "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
         "literals to "
         "avoid decimal conversion limits."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length;
        char *source = repeat(cases[i].beginning, cases[i].unit, cases[i].count, cases[i].end, &length);
        Memory memory;
        Arena arena;
        ParseResult result;
        memory_init(&memory, NULL, NULL, (size_t)256 << 20);
        arena_init(&arena, &memory);
        assert_int_equal(parse(&arena, source, length, (ParseOptions){0}, &result), cases[i].status);
        if (cases[i].message) assert_string_equal(result.error.message, cases[i].message);
        arena_free(&arena);
        assert_int_equal(memory.used, 0);
        free(source);
    }
}

/* Every allocation fails once: that is said, and nothing is lost. */
static void test_no_memory(void **state) {
    (void)state;
    static const char *const sources[] = {
        "def f(a, *b, c=1, **d): return [x for x in (a, b) if not x.y[1:2](**d)]\n",
        "match x:\n    case {'a': [b, *_]} | C(d=1) as e if f: f'{a!r:>{b}}' 'c\\n' b''\n",
        "import a.b as c\nfrom .d import (e,)\ntry: pass\nexcept A as b: global \xC3\xA9\n",
        "x = (a b)\n",
        "def f(:\n",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        ParseStatus status = PARSE_NO_MEMORY;
        for (uint64_t n = 1; status == PARSE_NO_MEMORY; n++) {
            Memory memory;
            Arena arena;
            ParseResult result;
            memory_init(&memory, NULL, NULL, SIZE_MAX);
            memory.fail_countdown = n;
            arena_init(&arena, &memory);
            status = parse(&arena, sources[i], strlen(sources[i]), (ParseOptions){0}, &result);
            assert_int_equal(memory.refused, status == PARSE_NO_MEMORY);
            arena_free(&arena);
            assert_int_equal(memory.used, 0);
        }
    }
}

static void test_incomplete(void **state) {
    (void)state;
    static const struct {
        const char *source;
        ParseStatus status;
    } cases[] = {
        {"x = (", PARSE_INCOMPLETE},
        {"if x:\n", PARSE_INCOMPLETE},
        {"if x:\n  y", PARSE_INCOMPLETE},
        {"if x:\n  y\n\n", PARSE_OK},
        {"x = '''a\n", PARSE_INCOMPLETE},
        {"x = \\\n", PARSE_INCOMPLETE},
        {"x = 1\n", PARSE_OK},
        {"x = )\n", PARSE_ERROR},
        {"f'''{", PARSE_INCOMPLETE},
        {"@a\n", PARSE_INCOMPLETE},
        {"try:\n  x\n", PARSE_INCOMPLETE},
        {"x = 'a\n", PARSE_ERROR},
        {"if x: y\n", PARSE_OK},
        {"class C:\n  x = 1", PARSE_INCOMPLETE},
    };
    ParseOptions options = {MODULE_SINGLE, .allow_incomplete = true, .dont_imply_dedent = true,
                            .is_text = true};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Memory memory;
        Arena arena;
        ParseResult result;
        memory_init(&memory, NULL, NULL, SIZE_MAX);
        arena_init(&arena, &memory);
        ParseStatus status = parse(&arena, cases[i].source, strlen(cases[i].source), options, &result);
        if (status != cases[i].status) print_error("%s", cases[i].source);
        assert_int_equal(status, cases[i].status);
        arena_free(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors),    cmocka_unit_test(test_trees),      cmocka_unit_test(test_size),
        cmocka_unit_test(test_no_memory), cmocka_unit_test(test_incomplete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
