/* test_embedding_errors.c: "Errors to the host" in the sandbox contract, sentence by sentence. */
#include "embedding_vm.h"

static hn_value raised(const char *source) {
    RAISES(vm, source);
    return hn_exception(vm);
}

/* A raised exception: type name, message */
static void test_type_and_message(void **state) {
    hn_value e = raised("class Mine(ValueError):\n    def __str__(self): return f'mine of {self.args[0]}'\nraise Mine(3)");
    EXPECT_TEXT(hn_type_name(vm, e, &length), "Mine");
    EXPECT_TEXT(hn_exception_type(vm, e, &length), "Mine");
    EXPECT_TEXT(hn_exception_message(vm, e, &length), "mine of 3");
    assert_true(hn_exception_is(vm, e, "ValueError") && hn_exception_is(vm, e, "Exception") && !hn_exception_is(vm, e, "KeyError"));
    e = raised("import json\njson.loads('[1,')");
    EXPECT_TEXT(hn_exception_type(vm, e, &length), "json.decoder.JSONDecodeError");
    EXPECT_TEXT(hn_exception_message(vm, raised("raise KeyError"), &length), "");
    hn_value parts[] = {hn_int_new(vm, 2), STRING(vm, "caf\xC3\xA9")}; /* of one that the host made, too */
    EXPECT_TEXT(hn_exception_message(vm, hn_exception_new(vm, "OSError", parts, 2), &length), "[Errno 2] caf\xC3\xA9");
    EXPECT_TEXT(hn_exception_message(vm, hn_exception_new(vm, "ValueError", NULL, 0), &length), "");
    EXPECT_TEXT(hn_exception_message(vm, raised("class B(Exception):\n    def __str__(self): raise TypeError\nraise B"), &length),
                "<exception str() failed>");
}

/* the structured fields of the types that have them (`KeyError`'s key, `OSError`'s errno and filename, `SyntaxError`'s position,
 * `JSONDecodeError`'s ...) */
static void test_fields(void **state) {
    hn_value e = raised("{}[1, 2]");
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_exception_field(vm, e, "key"), 1), 0), 2);
    e = raised("raise FileNotFoundError(2, 'No such file or directory', '/data/x')");
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "errno"), 0), 2);
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "filename"), "/data/x"));
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "strerror"), "No such file or directory"));
    EXPECT_TEXT(hn_exception_message(vm, e, &length), "[Errno 2] No such file or directory: '/data/x'");
    e = raised("x = 1\nx = = 2\n");
    EXPECT_TEXT(hn_type_name(vm, e, &length), "SyntaxError");
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "lineno"), 0), 2);
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "offset"), 0), 5);
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "text"), "x = = 2\n"));
    e = raised("import json\njson.loads('[1,')");
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "pos"), 0), 3);
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "doc"), "[1,"));
    e = raised("raise StopIteration(7)");
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "value"), 0), 7);
    e = raised("raise SystemExit(3)");
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "code"), 0), 3);
    e = raised("(1).nope");
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "name"), "nope"));
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "obj"), 0), 1);
    assert_false(hn_is_something(hn_exception_field(vm, e, "errno")));
    /* a field that crosses as text was rendered too */
    e = raised("class K:\n    def __repr__(self): return 'the key'\n{}[K()]");
    EXPECT_TEXT(hn_repr(vm, hn_exception_field(vm, e, "key"), &length), "the key");
    EXPECT_TEXT(hn_exception_message(vm, e, &length), "the key");
}

/* notes, cause and context */
static void test_notes_cause_context(void **state) {
    hn_value e = raised("e = ValueError('v')\ne.add_note('first')\ne.add_note('second')\nraise e");
    assert_int_equal(hn_exception_note_count(vm, e), 2);
    EXPECT_TEXT(hn_exception_note(vm, e, 1, &length), "second");
    assert_false(hn_is_something(hn_exception_cause(vm, e)));
    e = raised("try:\n    1/0\nexcept ZeroDivisionError as z:\n    raise ValueError('v') from z");
    EXPECT_TEXT(hn_exception_message(vm, hn_exception_cause(vm, e), &length), "division by zero");
    assert_false(hn_is_something(hn_exception_context(vm, e))); /* suppressed by the cause */
    e = raised("try:\n    1/0\nexcept ZeroDivisionError:\n    [][1]");
    EXPECT_TEXT(hn_type_name(vm, hn_exception_context(vm, e), &length), "ZeroDivisionError");
    EXPECT_TEXT(hn_exception_message(vm, hn_exception_context(vm, e), &length), "division by zero");
    e = raised("raise ExceptionGroup('g', [ValueError('one'), KeyError('two')])");
    hn_value members = hn_exception_field(vm, e, "exceptions");
    EXPECT_TEXT(hn_exception_message(vm, hn_item(vm, members, 0), &length), "one");
}

/* the traceback as frames (file, line, column range, function, source line) and as text, as CPython 3.14 prints it */
static void test_traceback(void **state) {
    static const char source[] = "def inner(n):\n    return 'caf\xC3\xA9' + (n / 0)\n\ndef outer():\n    return inner(1)\n\nouter()\n";
    EXPECT_EVENT(vm, hn_feed(vm, source, HN_WHOLE, "app.py"), HN_RAISED);
    hn_value e = hn_exception(vm);
    assert_int_equal(hn_exception_frame_count(vm, e), 3);
    hn_frame frame;
    assert_int_equal(hn_exception_frame(vm, e, 0, &frame), HN_OK);
    assert_string_equal(frame.file, "app.py");
    assert_string_equal(frame.function, "<module>");
    assert_string_equal(frame.source_line, "outer()");
    assert_int_equal(frame.line, 7);
    assert_int_equal(hn_exception_frame(vm, e, 2, &frame), HN_OK);
    assert_string_equal(frame.function, "inner");
    assert_string_equal(frame.source_line, "    return 'caf\xC3\xA9' + (n / 0)");
    assert_int_equal(frame.line, 2);
    assert_int_equal(frame.end_line, 2);
    assert_int_equal(frame.column, 21); /* in characters */
    assert_int_equal(frame.end_column, 26);
    assert_int_equal(hn_exception_frame(vm, e, 3, &frame), HN_MISUSE);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n"
                                           "  File \"app.py\", line 7, in <module>\n"
                                           "    outer()\n"
                                           "    ~~~~~^^\n"
                                           "  File \"app.py\", line 5, in outer\n"
                                           "    return inner(1)\n"
                                           "  File \"app.py\", line 2, in inner\n"
                                           "    return 'caf\xC3\xA9' + (n / 0)\n"
                                           "                     ~~^~~\n"
                                           "ZeroDivisionError: division by zero\n");
}

/* Two feeds of the same name show each its own source. */
static void test_feeds_of_one_name(void **state) {
    COMPLETES(vm, "def f():\n    return 1 / 0\n");
    RAISES(vm, "f()");
    size_t length;
    assert_non_null(strstr(hn_traceback(vm, &length), "    return 1 / 0\n           ~~^~~\n"));
}

/* A limit is a different kind of result than an exception: which limit, its value, what was used. */
static void test_limits_are_no_exceptions(void **state) {
    hn_vm_options options = {.limits = {.max_fuel = 5000, .max_memory = 8 << 20}};
    hn_vm *limited = hn_vm_new(&options, NULL);
    EXPECT_EVENT(limited, FEED(limited, "try:\n    while True: pass\nexcept BaseException:\n    pass\nfinally:\n    caught = 1"), HN_LIMIT);
    hn_limit_report report = hn_limit_report_of(limited);
    assert_int_equal(report.limit, HN_LIMIT_FUEL);
    assert_string_equal(report.name, "max_fuel");
    assert_true(report.value == 5000 && report.used > 5000 && report.used < 5100);
    assert_false(hn_is_something(hn_exception(limited)));
    assert_null(hn_traceback(limited, NULL));
    assert_false(hn_is_something(hn_global(limited, "caught")));
    COMPLETES(limited, "1 + 1");
    assert_int_equal(hn_limit_report_of(limited).limit, HN_LIMIT_NONE);
    /* and cannot be imitated */
    EXPECT_EVENT(limited, FEED(limited, "raise MemoryError('memory limit exceeded')"), HN_RAISED);
    hn_vm_free(limited);
}

/* Refused input (bad source, unknown option, wrong type) says what and where. */
static void test_refused_input(void **state) {
    hn_program *program;
    hn_compile_options options = {.script_name = "bad.py"};
    assert_int_equal(hn_compile("x = 1\nif x\n    y\n", HN_WHOLE, &options, &program), HN_SYNTAX_ERROR);
    const hn_syntax_error *error = hn_program_error(program);
    assert_string_equal(error->type, "SyntaxError");
    assert_string_equal(error->message, "expected ':'");
    assert_string_equal(error->script_name, "bad.py");
    assert_string_equal(error->text, "if x");
    assert_int_equal(error->line, 2);
    assert_int_equal(error->column, 5);
    EXPECT_EVENT(vm, hn_start(vm, program), HN_REFUSED);
    assert_string_equal(hn_error(vm), "the program holds an error");
    hn_program_free(program);
    assert_int_equal(hn_compile("  x", HN_WHOLE, NULL, &program), HN_SYNTAX_ERROR);
    assert_string_equal(hn_program_error(program)->type, "IndentationError");
    hn_program_free(program);
    static const char *const twice[] = {"a", "a"}, *const odd[] = {"a b"};
    options = (hn_compile_options){.inputs = twice, .input_count = 2};
    assert_int_equal(hn_compile("a", HN_WHOLE, &options, &program), HN_MISUSE);
    assert_string_equal(hn_program_error(program)->message, "an input is declared twice");
    hn_program_free(program);
    options = (hn_compile_options){.inputs = odd, .input_count = 1};
    assert_int_equal(hn_compile("a", HN_WHOLE, &options, &program), HN_MISUSE);
    hn_program_free(program);
    assert_int_equal(hn_compile(NULL, 0, NULL, &program), HN_MISUSE);
    assert_null(program);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_type_and_message), TEST(test_fields), TEST(test_notes_cause_context), TEST(test_traceback), TEST(test_feeds_of_one_name),
        TEST(test_limits_are_no_exceptions), TEST(test_refused_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
