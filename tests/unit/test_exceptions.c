/* test_exceptions.c: raising, the texts of exceptions, suggestions and carets, without running any Python. The expectations are
 * CPython 3.14's. */
#include "one_vm.h"

#include "object/exception.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/carets.h"

static Value text(const char *bytes) {
    Value str = format_text(vm, "%s", bytes);
    assert_true(str != UNBOUND);
    return str;
}

static void assert_text(Value v, const char *expected) {
    assert_true(is_str(v));
    Raw *raw = str_to_utf8(vm, AS_STR(v));
    assert_string_equal((const char *)raw->bytes, expected);
}

static void assert_shown(const char *expected) {
    TextBuilder builder;
    Value shown;
    text_start(&builder, vm);
    assert_int_equal(exception_str_to(vm, &builder, AS_EXCEPTION(vm->raised), 0), DONE);
    assert_int_equal(text_finish(&builder, &shown), DONE);
    assert_text(shown, expected);
    vm->raised = UNBOUND;
}

static void test_directives(void **state) {
    (void)state;
    assert_text(format_text(vm, "%s %d %u %l %z %c %S %R %T %N %%", "a", -1, 2u, INT64_MIN, (size_t)3, (uint32_t)0xE9, text("b"), text("c'd"),
                            small_int(5), &type_list),
                "a -1 2 -9223372036854775808 3 \xC3\xA9 b \"c'd\" int list %");
}

static void test_raising(void **state) {
    (void)state;
    assert_int_equal(raise_value_error(vm, "bad %s", "thing"), RAISED);
    assert_ptr_equal(object_of(vm->raised)->type, &type_ValueError);
    assert_shown("bad thing");
    assert_int_equal(raise_with(vm, &type_KeyError, 1, text("k")), RAISED);
    assert_shown("'k'");
    assert_int_equal(raise_with(vm, &type_OSError, 3, small_int(2), text("No such file or directory"), text("x")), RAISED);
    assert_ptr_equal(object_of(vm->raised)->type, &type_FileNotFoundError);
    assert_int_equal(AS(Tuple, AS_EXCEPTION(vm->raised)->args)->length, 2);
    assert_shown("[Errno 2] No such file or directory: 'x'");
    assert_int_equal(raise_error(vm, &type_NameError, "name 'x' is not defined"), RAISED);
    assert_int_equal(exception_set_field(vm, vm->raised, "name", text("x")), DONE);
    assert_text(exception_field(AS_EXCEPTION(vm->raised), NAME_ERROR_NAME), "x");
    assert_shown("name 'x' is not defined");
}

static void test_suggestions(void **state) {
    (void)state;
    static const struct {
        const char *name, *candidates[4], *expected;
    } cases[] = {
        {"lenght", {"length", "width", "len"}, "length"},
        {"Foo", {"foo", "fob"}, "foo"},
        {"a", {"b"}, NULL},
        {"prnt", {"print", "pint", "point"}, "print"},
        {"na\xC3\xAFve", {"naive", "native"}, "naive"},
        {"foo", {"foo", "fooo"}, "fooo"},
        {"colour", {"color", "COLOUR"}, "color"},
        {"blech", {"blach", "bluch"}, "blach"},
        {"kitten", {"sitting"}, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Value candidates[4];
        uint64_t count = 0;
        while (count < 4 && cases[i].candidates[count]) {
            candidates[count] = text(cases[i].candidates[count]);
            count++;
        }
        Value found = suggest_name(vm, AS_STR(text(cases[i].name)), candidates, count);
        if (cases[i].expected) assert_text(found, cases[i].expected);
        else assert_true(found == UNBOUND);
    }
}

static void test_carets(void **state) {
    (void)state;
    static const struct {
        const char *source;
        SourceRange range; /* line, end line, column, end column */
        const char *expected;
    } cases[] = {
        {"x = a + b * c\n", {1, 1, 4, 13}, "    x = a + b * c\n        ~~^~~~~~~\n"},
        {"    y = f(1)[2]\n", {1, 1, 8, 15}, "    y = f(1)[2]\n        ~~~~^^^\n"},
        {"x = \xE5\x90\x8D\xE5\x89\x8D + b\n", {1, 1, 4, 14}, "    x = \xE5\x90\x8D\xE5\x89\x8D + b\n        ~~~~~^~~\n"},
        {"f(\n  1,\n  2,\n  3,\n  4)\n", {1, 5, 0, 4},
         "    f(\n    ~^\n      1,\n      ^^\n      2,\n      ^^\n      3,\n      ^^\n      4)\n      ^^\n"},
        {"return f(1)\n", {1, 1, 7, 11}, "    return f(1)\n"},
        {"raise E\n", {1, 1, 0, 7}, "    raise E\n"},
        {"\tx = (a\n\t     + b)\n", {1, 2, 6, 8}, "    x = (a\n         ^\n         + b)\n         ^^\n"},
        {"x\n", {7, 9, 0, 1}, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        TextBuilder builder;
        Value drawn;
        text_start(&builder, vm);
        Text source = {cases[i].source, (uint32_t)strlen(cases[i].source)};
        assert_int_equal(carets_add(&builder, source, cases[i].range), DONE);
        assert_int_equal(text_finish(&builder, &drawn), DONE);
        assert_text(drawn, cases[i].expected);
    }
}

/* A refused allocation is an answer like any other, and leaves nothing behind. */
static void test_refusals(void **state) {
    (void)state;
    for (uint64_t n = 1; n < 20; n++) {
        vm->memory.fail_countdown = n;
        Status status = raise_error(vm, &type_SyntaxError, "%R at %s", text("x"), "y");
        vm->memory.fail_countdown = 0;
        assert_true(status == RAISED || status == NO_MEMORY);
        vm->raised = UNBOUND;
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_directives), cmocka_unit_test(test_raising), cmocka_unit_test(test_suggestions),
        cmocka_unit_test(test_carets),     cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
