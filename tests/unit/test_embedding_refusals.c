/* test_embedding_refusals.c: every refusal of the public API has a reason that hn_error tells, and leaves everything as it was: readers and values of
 * the wrong type, runs that were not begun, replies that cannot be taken, callbacks that go too far. */
#include <math.h>
#include <stdlib.h>

#include "counter.h"
#include "embedding_vm.h"
#include "host/host.h"

static hn_value result_of(const char *source) {
    COMPLETES(vm, source);
    return hn_result(vm);
}

#define REFUSES(call, reason)                                                                                          \
    do {                                                                                                               \
        assert_false(call);                                                                                            \
        assert_string_equal(hn_error(vm), reason);                                                                     \
    } while (0)

/* The same of a text whose length is asked for. */
#define REFUSES_TEXT(call, reason)                                                                                     \
    do {                                                                                                               \
        length = 7;                                                                                                    \
        REFUSES(call, reason);                                                                                         \
        assert_int_equal(length, 0);                                                                                   \
    } while (0)

/* ---- readers ---- */

/* "Each takes a value of this VM; of another type, it answers what is said, and hn_error why" */
static void test_readers_of_another_type(void **state) {
    hn_value list = result_of("[1]"), one = hn_int_new(vm, 1);
    size_t length = 7, position = 0;
    uint64_t id = 7;
    uint8_t bytes[8];
    hn_frame frame;
    REFUSES(hn_bool(vm, one), "the value is no bool");
    REFUSES(hn_int64(vm, list, 0), "the value is no int");
    REFUSES(hn_uint64(vm, list, 0), "the value is no int");
    REFUSES(hn_int_size(vm, list), "the value is no int");
    REFUSES(hn_int_bytes(vm, list, bytes, 8) == HN_OK, "the value is no int");
    REFUSES(hn_int_bytes(vm, hn_int_new(vm, 128), bytes, 1) == HN_OK, "the int does not fit in 1 bytes");
    REFUSES(hn_int_bytes(vm, one, NULL, 8) == HN_OK, "a pointer is NULL");
    REFUSES_TEXT(hn_int_hex(vm, list, &length), "the value is no int");
    REFUSES(hn_double(vm, list, 0) != 0, "the value is no float");
    REFUSES(hn_double(vm, hn_int_from_bytes(vm, (const uint8_t[200]){[198] = 1}, 200), 0) != 0, "the int is too large for a double");
    REFUSES_TEXT(hn_string(vm, one, &length), "the value is no str");
    REFUSES(hn_string_is(vm, one, "1"), "the value is no str");
    REFUSES(hn_string_is(vm, STRING(vm, "s"), NULL), "a pointer is NULL");
    REFUSES(hn_string_has_surrogates(vm, one), "the value is no str");
    REFUSES_TEXT(hn_bytes(vm, one, &length), "the value is no bytes object");
    REFUSES(hn_length(vm, one), "the value has no items");
    REFUSES(hn_is_something(hn_item(vm, one, 0)), "the value has no numbered items");
    REFUSES(hn_is_something(hn_item(vm, list, 1)), "there is no item 1");
    REFUSES(hn_next(vm, list, &position, NULL, NULL), "the value has no entries");
    REFUSES(hn_next(vm, list, NULL, NULL, NULL), "a pointer is NULL");
    REFUSES(hn_is_something(hn_get(vm, list, "k")), "the value is no dict");
    hn_value dict = hn_dict_new(vm, NULL, NULL, 0);
    REFUSES(hn_is_something(hn_get(vm, dict, "k")), "there is no key 'k'");
    REFUSES(hn_is_something(hn_get(vm, dict, NULL)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_get(vm, dict, "\xFF")), "the text is not UTF-8");
    REFUSES(hn_is_something(hn_field(vm, list, "f")), "the value has no fields");
    REFUSES(hn_object_id(vm, list, &id) || id != 7, "the value is no object of the host's");
    REFUSES(hn_object_is_frozen(vm, list), "the value is no object of the host's");
    REFUSES_TEXT(hn_enum_name(vm, list, &length), "the value is no enum member");
    REFUSES(hn_is_something(hn_enum_value(vm, list)), "the value is no enum member");
    REFUSES_TEXT(hn_function_name(vm, list, &length), "the value is no function of the host's");
    REFUSES_TEXT(hn_repr(vm, list, &length), "there is no repr of this value");
    REFUSES_TEXT(hn_exception_message(vm, list, &length), "the value is no exception");
    REFUSES_TEXT(hn_exception_type(vm, list, &length), "the value is no exception");
    REFUSES(hn_exception_is(vm, list, "KeyError"), "the value is no exception");
    REFUSES(hn_is_something(hn_exception_arguments(vm, list)), "the value is no exception");
    REFUSES(hn_is_something(hn_exception_field(vm, list, "key")), "the value is no exception");
    REFUSES(hn_is_something(hn_exception_cause(vm, list)), "the value is no exception");
    REFUSES(hn_is_something(hn_exception_context(vm, list)), "the value is no exception");
    REFUSES(hn_exception_note_count(vm, list), "the value is no exception");
    REFUSES_TEXT(hn_exception_note(vm, list, 0, &length), "the value is no exception");
    REFUSES(hn_exception_frame_count(vm, list), "the value is no exception");
    REFUSES(hn_exception_frame(vm, list, 0, &frame) == HN_OK, "the value is no exception");
    hn_value exception = hn_exception_new(vm, "KeyError", &one, 1);
    REFUSES(hn_exception_is(vm, exception, "dict"), "unknown exception type: dict");
    REFUSES(hn_exception_is(vm, exception, NULL), "unknown exception type: NULL");
    REFUSES(hn_is_something(hn_exception_field(vm, exception, "errno")), "there is no field 'errno'");
    REFUSES(hn_is_something(hn_exception_field(vm, exception, NULL)), "a pointer is NULL");
    REFUSES_TEXT(hn_exception_note(vm, exception, 0, &length), "there is no note 0");
    REFUSES(hn_exception_frame(vm, exception, 0, &frame) == HN_OK, "there is no frame 0");
    REFUSES(hn_exception_frame(vm, exception, 0, NULL) == HN_OK, "a pointer is NULL");
    REFUSES_TEXT(hn_type_name(vm, HN_NOTHING, &length), "there is no value");
    assert_true(hn_int64(vm, one, 0) == 1);
    assert_string_equal(hn_error(vm), ""); /* and what is not refused clears it */
    /* a question that every value has an answer to is no misuse */
    assert_false(hn_is_none(vm, one));
    assert_false(hn_is(vm, one, list));
    assert_true(hn_is(vm, list, list));
    assert_false(hn_exception_is(vm, exception, "ValueError"));
    assert_string_equal(hn_error(vm), "");
}

/* What the event that stands has not brought */
static void test_readers_at_another_event(void **state) {
    size_t length = 7;
    const char *name = "";
    COMPLETES(vm, "1");
    REFUSES_TEXT(hn_call_name(vm, &length), "there is no call");
    REFUSES(hn_call_is(vm, NULL), "a pointer is NULL");
    REFUSES(hn_is_something(hn_argument(vm, 0)), "there is no argument 0");
    REFUSES(hn_is_something(hn_keyword(vm, 2, &name, &length)) || name || length, "there is no keyword argument 2");
    REFUSES(hn_is_something(hn_keyword_named(vm, "k")), "there is no keyword argument 'k'");
    REFUSES(hn_is_something(hn_keyword_named(vm, NULL)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_exception(vm)), "there is no exception");
    REFUSES_TEXT(hn_traceback(vm, &length), "there is no traceback");
    REFUSES(hn_is_something(hn_global(vm, "g")), "there is no global variable 'g'");
    REFUSES(hn_is_something(hn_global(vm, NULL)), "a pointer is NULL");
    assert_true(hn_argument_count(vm) == 0 && hn_keyword_count(vm) == 0 && hn_pending_count(vm) == 0 && hn_call_id(vm) == 0 && !hn_is_method_call(vm));
    assert_true(hn_wait_seconds(vm) < 0);
    EXPECT_EVENT(vm, FEED(vm, "f(1, k=2, caf\xC3\xA9=3)"), HN_CALL);
    assert_true(hn_int64(vm, hn_keyword(vm, 0, &name, &length), 0) == 2 && length == 1 && *name == 'k');
    assert_true(hn_int64(vm, hn_keyword(vm, 1, &name, &length), 0) == 3);
    expect_text(name, length, "caf\xC3\xA9", __FILE__, __LINE__);
    assert_true(hn_int64(vm, hn_keyword(vm, 1, NULL, NULL), 0) == 3 && hn_int64(vm, hn_keyword_named(vm, "caf\xC3\xA9"), 0) == 3);
    REFUSES(hn_is_something(hn_result(vm)), "there is no result");
    REFUSES(hn_is_something(hn_argument(vm, 1)), "there is no argument 1");
    REFUSES(hn_is_something(hn_keyword(vm, 2, NULL, NULL)), "there is no keyword argument 2");
    assert_true(hn_argument_count(vm) == 1 && hn_keyword_count(vm) == 2 && hn_pending_call(vm, 0) == 0);
    assert_null(hn_output(vm, 0, NULL));
    assert_null(hn_output(vm, 3, NULL));
}

/* ---- makers ---- */

static void test_makers(void **state) {
    hn_value list = hn_list_new(vm, NULL, 0), one = hn_int_new(vm, 1);
    REFUSES(hn_is_something(hn_string_new(vm, NULL, 1)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_string_new(vm, "\xFF", 1)), "the text is not UTF-8");
    REFUSES(hn_is_something(hn_bytes_new(vm, NULL, 1)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_int_from_bytes(vm, NULL, 1)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_int_from_hex(vm, NULL, 1)), "a pointer is NULL");
    static const char *const odd[] = {"", "-", "0x", "-0x", "0xg", "--1", "0x-1", " 1", "1_0", "G", "f/", "9:", "@", "`"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        REFUSES(hn_is_something(hn_int_from_hex(vm, odd[i], HN_WHOLE)), "the text is no hexadecimal number");
    }
    static const char *const hex[] = {"0", "-0x0", "0XAf9", "-aF9", "000"};
    static const int64_t numbers[] = {0, 0, 0xAF9, -0xAF9, 0};
    for (size_t i = 0; i < sizeof hex / sizeof *hex; i++) {
        assert_true(hn_int64(vm, hn_int_from_hex(vm, hex[i], HN_WHOLE), 7) == numbers[i]);
    }
    REFUSES(hn_is_something(hn_list_new(vm, NULL, 1)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_tuple_new(vm, &(hn_value){0}, 1)), "there is no value");
    REFUSES(hn_is_something(hn_dict_new(vm, &one, NULL, 1)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_dict_new(vm, &list, &one, 1)), "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')");
    REFUSES(hn_is_something(hn_set_new(vm, &list, 1)), "TypeError: cannot use 'list' as a set element (unhashable type: 'list')");
    REFUSES(hn_is_something(hn_frozenset_new(vm, &list, 1)), "TypeError: cannot use 'list' as a set element (unhashable type: 'list')");
    REFUSES(hn_list_append(vm, one, one) == HN_OK, "this is no list that the host has just made");
    REFUSES(hn_dict_set(vm, list, one, one) == HN_OK, "this is no dict that the host has just made");
    REFUSES(hn_dict_set(vm, hn_dict_new(vm, NULL, NULL, 0), list, one) == HN_OK, "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')");
    REFUSES(hn_is_something(hn_function_new(vm, NULL, NULL)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_function_new(vm, "\xFF", NULL)), "the text is not UTF-8");
    REFUSES(hn_is_something(hn_function_new(vm, "f", "\xFF")), "the text is not UTF-8");
    REFUSES(hn_is_something(hn_exception_new(vm, "dict", NULL, 0)), "unknown exception type: dict");
    REFUSES(hn_is_something(hn_exception_new(vm, "ExceptionGroup", NULL, 0)), "exception groups cannot be made by a host");
    static const char *const unicode[][2] = {{"UnicodeDecodeError", "a UnicodeDecodeError is made of an encoding, bytes, two ints and a reason"},
                                             {"UnicodeEncodeError", "a UnicodeEncodeError is made of an encoding, a str, two ints and a reason"},
                                             {"UnicodeTranslateError", "a UnicodeTranslateError is made of a str, two ints and a reason"}};
    for (size_t i = 0; i < 3; i++) {
        hn_value parts[6] = {STRING(vm, "utf-8"), i ? STRING(vm, "x") : hn_bytes_new(vm, "x", 1), one, one, STRING(vm, "odd"), one};
        for (size_t wrong = i == 2; wrong < 5; wrong++) {
            hn_value kept = parts[wrong];
            parts[wrong] = list;
            REFUSES(hn_is_something(hn_exception_new(vm, unicode[i][0], parts + (i == 2), 5 - (i == 2))), unicode[i][1]);
            parts[wrong] = kept;
        }
        for (size_t count = 0; count <= 6; count++) {
            bool good = count == 5 - (i == 2);
            assert_int_equal(hn_is_something(hn_exception_new(vm, unicode[i][0], parts + (i == 2), count - (i == 2 && count == 6))), good && count != 6);
        }
    }
    static const char *const twice[] = {"a", "a"}, *const blank[] = {"a b"}, *const missing[] = {NULL};
    hn_value values[] = {one, one};
    REFUSES(hn_is_something(hn_object_new(vm, NULL)), "a pointer is NULL");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){0})), "a pointer is NULL");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T", .count = 1, .values = values})), "a pointer is NULL");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T", .names = twice, .count = 1})), "a pointer is NULL");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T", .names = missing, .values = values, .count = 1})), "a pointer is NULL");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T-1"})), "the type's name is no identifier");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T", .names = blank, .values = values, .count = 1})), "a field's name is no identifier: a b");
    REFUSES(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T", .names = twice, .values = values, .count = 2})), "a field's name comes twice: a");
    hn_value odd_key = result_of("class K:\n    def __hash__(self): return 1\nK()");
    REFUSES(hn_is_something(hn_set_new(vm, &odd_key, 1)), "a class of the program decides what this value's hash is");
    assert_true(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = "T"}))); /* without fields */
    assert_string_equal(hn_error(vm), "");
}

/* A value that cannot be copied, and why; everything that was made for it is given up. */
static void test_copies(void **state) {
    static const char *const sources[] = {"object()", "[ValueError()]", "from enum import Enum\nclass E(Enum): A = 1\n{'k': E.A}", "(n for n in [])", "[lambda: 1]",
                                          "from collections import namedtuple\nnamedtuple('P', 'x')(1)"};
    hn_vm *other = hn_vm_new(NULL, NULL);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_value value = result_of(sources[i]);
        assert_false(hn_is_something(hn_copy(other, vm, value)));
        assert_string_equal(hn_error(other), "the value holds something that means nothing in another VM");
    }
    assert_false(hn_is_something(hn_copy(other, NULL, hn_none())));
    assert_string_equal(hn_error(other), "the other VM is NULL, or runs");
    hn_value stale = result_of("[1]");
    COMPLETES(vm, "1");
    assert_false(hn_is_something(hn_copy(other, vm, stale)));
    assert_string_equal(hn_error(other), "the value is stale, or belongs to another VM");
    hn_vm_free(other);
    Counter counter = {0};
    hn_vm_options options = {.limits = {.max_memory = 1 << 20}, .allocate = counting, .allocate_user = &counter};
    other = hn_vm_new(&options, NULL);
    hn_value nan = hn_copy(other, vm, result_of("float('nan')"));
    assert_true(hn_double(other, nan, 0) != hn_double(other, nan, 0));
    assert_true(hn_is_something(hn_copy(other, vm, result_of("[(str(n), [n], {n: {n}}) for n in range(200)]"))));
    assert_false(hn_is_something(hn_copy(other, vm, result_of("list(range(10 ** 6))"))));
    assert_string_equal(hn_error(other), "out of memory");
    assert_true(hn_memory_peak(other) <= 1 << 20);
    EXPECT_EVENT(other, FEED(other, "1 + 1"), HN_COMPLETE);
    hn_value both = result_of("x = [1]\n[x, x, (x, x), {1: x}]"), copy = hn_copy(vm, vm, both); /* into the very same VM */
    assert_true(hn_is_something(copy) && !hn_is(vm, copy, both) && hn_is(vm, hn_item(vm, copy, 0), hn_item(vm, copy, 1)));
    assert_int_equal(counter.held, hn_memory_used(other));
    hn_vm_free(other);
    assert_int_equal(counter.held, 0);
}

/* Objects of the host keep their ids, and those that the program made of them have none there either. */
static void test_copies_of_objects(void **state) {
    const char *const names[] = {"x"};
    hn_value one = hn_int_new(vm, 1);
    hn_object object = {.type_name = "Thing", .id = UINT64_MAX, .is_frozen = true, .names = names, .values = &one, .count = 1};
    hn_vm *first = hn_vm_new(NULL, NULL), *other = hn_vm_new(NULL, NULL);
    BIND(first, "o", hn_object_new(first, &object));
    COMPLETES(first, "import dataclasses\n[o, dataclasses.replace(o, x=[o])]");
    hn_value copy = hn_copy(other, first, hn_result(first));
    assert_true(hn_is_something(copy));
    hn_vm_free(first); /* nothing of it is in the copy */
    uint64_t id = 5;
    assert_true(hn_object_id(other, hn_item(other, copy, 0), &id) && id == UINT64_MAX && hn_object_is_frozen(other, hn_item(other, copy, 0)));
    assert_false(hn_object_id(other, hn_item(other, copy, 1), &id));
    assert_int_equal(hn_int64(other, hn_field(other, hn_item(other, copy, 0), "x"), 0), 1);
    assert_true(hn_is(other, hn_item(other, hn_field(other, hn_item(other, copy, 1), "x"), 0), hn_item(other, copy, 0)));
    hn_vm_free(other);
}

/* ---- runs that are not begun ---- */

static hn_reply give_seven(hn_vm *h, void *user) {
    (void)user;
    return hn_answer_value(hn_int_new(h, 7));
}

/* A sandbox's functions are no inputs of a program that declares them; and a run that was refused leaves none of them bound. */
static void test_refused_runs_leave_nothing_bound(void **state) {
    static const char *const names[] = {"a"};
    hn_compile_options options = {.inputs = names, .input_count = 1};
    hn_program *program;
    assert_int_equal(hn_compile("a + tool()", HN_WHOLE, &options, &program), HN_OK);
    hn_function functions[] = {{"tool", give_seven, NULL, NULL}, {"my-tool", give_seven, NULL, NULL}, {"tool", give_seven, NULL, NULL}, {"a", give_seven, NULL, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 1};
    EXPECT_EVENT(vm, hn_run_program(vm, program, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "missing input 'a'");
    EXPECT_EVENT(vm, hn_run_program(vm, NULL, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "the program is NULL");
    sandbox.function_count = 2;
    EXPECT_EVENT(vm, hn_run_program(vm, program, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "an input's name is no identifier: my-tool");
    functions[1].name = "other";
    sandbox.function_count = 3;
    EXPECT_EVENT(vm, hn_run(vm, "1", HN_WHOLE, NULL, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "input 'tool' is given twice");
    sandbox.function_count = 1;
    EXPECT_EVENT(vm, hn_run(vm, "1", HN_WHOLE, "\xFF", &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "the script's name is not UTF-8");
    EXPECT_EVENT(vm, hn_run(vm, NULL, HN_WHOLE, NULL, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "the source is NULL");
    sandbox = (hn_sandbox){.os_function_count = 1};
    EXPECT_EVENT(vm, hn_run(vm, "1", HN_WHOLE, NULL, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "os_function_count without os_functions");
    sandbox = (hn_sandbox){.functions = functions + 3, .function_count = 1}; /* a function is not the input of its name */
    EXPECT_EVENT(vm, hn_run_program(vm, program, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "missing input 'a'");
    BIND(vm, "a", hn_int_new(vm, 1));
    BIND(vm, "b", hn_int_new(vm, 1));
    sandbox = (hn_sandbox){.functions = functions, .function_count = 1};
    EXPECT_EVENT(vm, hn_run_program(vm, program, &sandbox), HN_REFUSED);
    assert_string_equal(hn_error(vm), "unexpected input 'b'");
    COMPLETES(vm, "a + b"); /* the inputs were still bound */
    BIND(vm, "a", hn_int_new(vm, 1));
    EXPECT_EVENT(vm, hn_run_program(vm, program, &sandbox), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 8);
    BIND(vm, "a", hn_int_new(vm, 2)); /* without a sandbox again */
    EXPECT_EVENT(vm, hn_start(vm, program), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_int_new(vm, 7))), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 9);
    hn_program_free(program);
}

/* Names of any length: refusals show their beginning, and sandboxes provide functions for them. */
static void test_long_names(void **state) {
    static const size_t lengths[] = {79, 80, 199, 200, 201, 255, 256, 257, 5000};
    Counter counter = {0};
    hn_vm_options counted = {.allocate = counting, .allocate_user = &counter};
    hn_vm *own = hn_vm_new(&counted, NULL);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        char *name = malloc(lengths[i] + 1), *source = malloc(lengths[i] + 40);
        memset(name, 'n', lengths[i]);
        name[lengths[i]] = 0;
        hn_sandbox sandbox = {.function = give_seven};
        strcat(strcat(strcpy(source, "g = "), name), "\n(g(), len(g.__name__))");
        EXPECT_EVENT(own, hn_run(own, source, HN_WHOLE, NULL, &sandbox), HN_COMPLETE);
        assert_int_equal(hn_int64(own, hn_item(own, hn_result(own), 0), 0), 7);
        assert_int_equal(hn_int64(own, hn_item(own, hn_result(own), 1), 0), lengths[i]);
        hn_compile_options options = {.inputs = (const char *const[]){"a"}, .input_count = 0};
        hn_program *program;
        assert_int_equal(hn_compile("1", 1, &options, &program), HN_OK);
        BIND(vm, name, hn_none());
        EXPECT_EVENT(vm, hn_start(vm, program), HN_REFUSED);
        assert_int_equal(strncmp(hn_error(vm), "unexpected input 'nnn", 20), 0);
        assert_true(strlen(hn_error(vm)) < 200);
        assert_int_equal(hn_bind(vm, name, hn_none()), HN_MISUSE);
        assert_int_equal(strncmp(hn_error(vm), "input 'nnn", 10), 0);
        assert_true(strlen(hn_error(vm)) < 200);
        COMPLETES(vm, "1");
        hn_program_free(program);
        free(name);
        free(source);
    }
    assert_int_equal(counter.held, hn_memory_used(own));
    hn_vm_free(own);
    assert_int_equal(counter.held, 0);
}

/* ---- replies ---- */

/* An error that its type cannot be made of, which is not for lack of memory */
static void test_errors_that_cannot_be_made(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("ExceptionGroup", "several")), HN_REFUSED);
    assert_string_equal(hn_error(vm), "exception groups cannot be made by a host");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("UnicodeDecodeError", "odd bytes")), HN_REFUSED);
    assert_string_equal(hn_error(vm), "a UnicodeDecodeError is made of an encoding, bytes, two ints and a reason");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("KeyError", NULL)), HN_RAISED);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "");
    assert_int_equal(hn_length(vm, hn_exception_arguments(vm, hn_exception(vm))), 0);
}

static hn_reply reply_of_user(hn_vm *h, void *user) {
    (void)h;
    return *(hn_reply *)user;
}

/* ... in the sandbox a RuntimeError with the same message, from `wait` too */
static void test_odd_replies_in_the_sandbox(void **state) {
    static const struct {
        hn_reply reply;
        const char *message;
    } replies[] = {
        {{HN_REPLY_ERROR, {0}, "ExceptionGroup", "several"}, "several"},
        {{HN_REPLY_ERROR, {0}, "UnicodeDecodeError", "odd bytes"}, "odd bytes"},
        {{HN_REPLY_ERROR, {0}, "NoSuchError", NULL}, "handler returned an invalid result"},
        {{HN_REPLY_ERROR, {0}, NULL, NULL}, ""},
        {{HN_REPLY_VALUE, {0}, NULL, NULL}, "handler returned an invalid result"},
    };
    for (size_t i = 0; i < sizeof replies / sizeof *replies; i++) {
        hn_reply reply = replies[i].reply;
        hn_sandbox sandbox = {.function = reply_of_user, .user = &reply};
        EXPECT_EVENT(vm, hn_run(vm, "f()", HN_WHOLE, NULL, &sandbox), HN_RAISED);
        EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RuntimeError");
        EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), replies[i].message);
    }
    static const struct {
        const char *message, *raised;
    } waits[] = {{"\xFF", "handler returned an invalid result"}, {"too slow", "too slow"}, {NULL, ""}};
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
        hn_reply reply = hn_answer_error("OSError", waits[i].message);
        EXPECT_EVENT(vm, FEED(vm, "await f()"), HN_CALL);
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
        hn_sandbox sandbox = {.wait = reply_of_user, .user = &reply};
        EXPECT_EVENT(vm, hn_drive(vm, &sandbox), HN_RAISED);
        EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RuntimeError");
        EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), waits[i].raised);
    }
}

/* "a limit and hn_abandon forget" what is pending: what it was asked for cannot be completed any more. */
static void test_pending_calls_end_with_their_run(void **state) {
    for (int by_limit = 0; by_limit < 2; by_limit++) {
        EXPECT_EVENT(vm, FEED(vm, "p = f()\ng()\nwhile True: pass"), HN_CALL);
        hn_future_answer answer = {hn_call_id(vm), hn_answer_value(hn_none())};
        EXPECT_EVENT(vm, hn_resume(vm, answer.call_id, hn_pending()), HN_CALL);
        assert_int_equal(hn_pending_count(vm), 1);
        if (by_limit) {
            hn_cancel(vm);
            EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
        } else {
            hn_abandon(vm);
            assert_int_equal(hn_event_of(vm), HN_REFUSED);
        }
        assert_int_equal(hn_pending_count(vm), 0);
        assert_true(hn_pending_call(vm, 0) == 0);
        REFUSES(hn_answer(vm, &answer, 1) == HN_OK, by_limit ? "unknown future call_id: 3" : "unknown future call_id: 1");
        RAISES(vm, "await p");
        EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "await waits for something that the host was not asked for");
    }
}

/* ... and with it the loop it ran in. */
static void test_the_next_run_has_its_own_loop(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "import asyncio\nasync def m(): return await f()\nasyncio.run(m())"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    hn_abandon(vm);
    EXPECT_EVENT(vm, FEED(vm, "asyncio.run(m())"), HN_CALL);
    hn_cancel(vm);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
    IS_TRUE(vm, "async def n(): return 5\nasyncio.run(n()) == 5");
}

/* ---- memory ---- */

enum { THINGS = 30 };

/* Makes or reads one thing, with `list` and `dict` of the host's own at hand, and says whether it could. */
static bool do_thing(hn_vm *h, int which, hn_vm *from, hn_value list, hn_value dict) {
    hn_value two[2] = {hn_none(), hn_bool_new(true)};
    const char *const names[] = {"one", "two"};
    hn_object object = {.type_name = "NewThing", .id = UINT64_MAX, .names = names, .values = two, .count = 2};
    hn_frame frame;
    char name[] = "new_name_00";
    name[9] = (char)('0' + which / 10), name[10] = (char)('0' + which % 10);
    size_t length;
    switch (which) {
    case 0: return hn_is_something(hn_int_new(h, INT64_MIN));
    case 1: return hn_is_something(hn_uint_new(h, UINT64_MAX));
    case 2: return hn_is_something(hn_int_from_bytes(h, "0123456789abcdef", 16));
    case 3: return hn_is_something(hn_int_from_hex(h, "-0123456789abcdef0123456789abcdef", HN_WHOLE));
    case 4: return hn_is_something(hn_float_new(h, (double)NAN));
    case 5: return hn_is_something(hn_string_new(h, "caf\xC3\xA9 and more", HN_WHOLE));
    case 6: return hn_is_something(hn_bytes_new(h, "bytes", 5));
    case 7: return hn_is_something(hn_list_new(h, two, 2));
    case 8: return hn_is_something(hn_tuple_new(h, two, 2));
    case 9: return hn_is_something(hn_dict_new(h, two, two, 2));
    case 10: return hn_is_something(hn_set_new(h, two, 2));
    case 11: return hn_is_something(hn_frozenset_new(h, two, 2));
    case 12: return hn_list_append(h, list, hn_none()) == HN_OK;
    case 13: return hn_dict_set(h, dict, hn_none(), hn_none()) == HN_OK;
    case 14: return hn_is_something(hn_function_new(h, name, "About it."));
    case 15: return hn_is_something(hn_exception_new(h, "OSError", two, 2));
    case 16: return hn_is_something(hn_object_new(h, &object));
    case 17: return hn_is_something(hn_copy(h, from, hn_result(from)));
    case 18: return hn_pending_count(h) == 0 && hn_is_something(hn_get(h, hn_global(h, "d"), "k"));
    case 19: return hn_string(h, hn_global(h, "text"), &length) && length == 5;
    case 20: return hn_int_hex(h, hn_global(h, "number"), &length) && length > 10;
    case 21: return hn_exception_type(h, hn_global(h, "error"), &length) && length == 28;
    case 22: return hn_exception_frame(h, hn_global(h, "error"), 0, &frame) == HN_OK && frame.line == 2;
    case 23: return hn_identity(h, hn_global(h, "text")) != 0;
    case 24: return hn_exception_message(h, hn_global(h, "plain"), &length) && length == 18;
    case 25: return !hn_is_something(hn_global(h, name)) && strstr(hn_error(h), "there is no global variable 'new_name_25'");
    case 26: return !hn_is_something(hn_get(h, hn_global(h, "d"), name)) && strstr(hn_error(h), "there is no key 'new_name_26'");
    case 27: return hn_bind(h, name, hn_none()) == HN_OK;
    case 28: return hn_pin(h, list).bits != 0;
    default: return hn_exception_field(h, hn_global(h, "error"), "pos").bits != 0;
    }
}

/* Memory that was refused is asked for again after a collection: a single refusal is no failure. Room for roots is the exception: there is nothing to collect. */
static void test_a_single_refusal_is_no_failure(void **state) {
    hn_vm *from = hn_vm_new(NULL, NULL);
    EXPECT_EVENT(from, FEED(from, "x = [(2 ** 70, 'caf\xC3\xA9', b'b'), {1: {2}}]\nx.append(x)\nx"), HN_COMPLETE);
    for (int which = 0; which < THINGS; which++) {
        for (uint64_t n = 1;; n++) {
            hn_vm *h = hn_vm_new(NULL, NULL);
            EXPECT_EVENT(h, FEED(h, "import json\ntry: json.loads('[1,')\nexcept ValueError as e: error = e\n"
                                    "text = 'caf\xC3\xA9'\nd = {'k': 1}\nplain = OSError(2, 'No entry')\nnumber = 3 ** 50"), HN_COMPLETE);
            hn_value list = hn_list_new(h, NULL, 0), dict = hn_dict_new(h, NULL, NULL, 0);
            for (int i = 0; i < 20; i++) {
                hn_bytes_new(h, "roots", 5); /* so that there is room for more */
                if (i < 17) hn_pin(h, list);
            }
            char spare[] = "spare_0";
            for (; spare[6] < '9'; spare[6]++) {
                BIND(h, spare, hn_none());
            }
            h->vm->memory.fail_countdown = n;
            bool good = do_thing(h, which, from, list, dict);
            bool failed = h->vm->memory.fail_countdown == 0;
            h->vm->memory.fail_countdown = 0;
            if (!good) print_error("thing %d, request %llu: %s\n", which, (unsigned long long)n, hn_error(h));
            assert_true(good);
            COMPLETES(h, "1 + 1");
            hn_vm_free(h);
            if (!failed) break;
        }
    }
    hn_vm_free(from);
}

/* ... nor is it for an answer, which is then taken */
static void test_answers_survive_a_single_refusal(void **state) {
    static const struct {
        const char *source;
        hn_reply reply;
        hn_event next;
    } answers[] = {
        {"p = f()\n5", {HN_REPLY_PENDING, {0}, NULL, NULL}, HN_COMPLETE},
        {"f()", {HN_REPLY_UNDEFINED, {0}, NULL, NULL}, HN_RAISED},
        {"f()", {HN_REPLY_ERROR, {0}, "KeyError", "why"}, HN_RAISED},
        {"name", {HN_REPLY_UNDEFINED, {0}, NULL, NULL}, HN_RAISED},
        {"name\n5", {HN_REPLY_VALUE, {0}, NULL, NULL}, HN_COMPLETE},
        {"import time\ntime.time()", {HN_REPLY_NOT_HANDLED, {0}, NULL, NULL}, HN_RAISED},
    };
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        for (uint64_t n = 1;; n++) {
            hn_vm *h = hn_vm_new(NULL, NULL);
            EXPECT_EVENT(h, FEED(h, "x = [str(i) for i in range(100)]\nx = None"), HN_COMPLETE);
            FEED(h, answers[i].source);
            hn_reply reply = answers[i].reply;
            if (reply.kind == HN_REPLY_VALUE) reply.value = hn_none();
            h->vm->memory.fail_countdown = n;
            hn_event event = hn_resume(h, hn_call_id(h), reply);
            bool failed = h->vm->memory.fail_countdown == 0;
            h->vm->memory.fail_countdown = 0;
            if (event != answers[i].next) print_error("%s, request %llu: ", answers[i].source, (unsigned long long)n);
            EXPECT_EVENT(h, event, answers[i].next);
            hn_vm_free(h);
            if (!failed) break;
        }
    }
}

/* ---- callbacks ---- */

typedef struct Intruder {
    hn_vm *vm;
    int refusals, calls;
} Intruder;

static void intrude(Intruder *intruder) {
    hn_vm *h = intruder->vm;
    if (!h) return; /* it is being made */
    intruder->calls++;
    hn_vm_free(h);
    hn_abandon(h);
    size_t size;
    intruder->refusals += !hn_is_something(hn_int_new(h, 1)) && strcmp(hn_error(h), "the VM is running") == 0;
    intruder->refusals += hn_feed(h, "1", 1, NULL) == HN_REFUSED && !hn_dump(h, &size) && hn_bind(h, "x", hn_none()) == HN_MISUSE;
}

static uint64_t intruding_clock(void *user) {
    intrude(user);
    return 1;
}

static bool intruding_entropy(void *user, void *bytes, size_t length) {
    intrude(user);
    memset(bytes, 1, length);
    return true;
}

/* "`output`, `find_module`, the clock, entropy ... may not touch it" */
static void test_clock_and_entropy_may_not_touch_the_vm(void **state) {
    Intruder intruder = {0};
    hn_vm_options options = {.monotonic = intruding_clock, .entropy = intruding_entropy, .clock_user = &intruder};
    intruder.vm = hn_vm_new(&options, NULL);
    EXPECT_EVENT(intruder.vm, FEED(intruder.vm, "import random\nrandom.random() and 3"), HN_COMPLETE);
    assert_int_equal(hn_int64(intruder.vm, hn_result(intruder.vm), 0), 3);
    assert_true(intruder.calls >= 2 && intruder.refusals == 2 * intruder.calls);
    hn_vm *made = intruder.vm;
    intruder.vm = NULL;
    hn_vm_free(made);
}

static hn_reply frees_its_vm(hn_vm *h, void *user) {
    (void)user;
    hn_vm_free(h);
    return strcmp(hn_error(h), "a callback may not free its VM") == 0 ? hn_answer_value(hn_int_new(h, 5)) : hn_undefined();
}

static void test_a_callback_may_not_free_its_vm(void **state) {
    hn_sandbox sandbox = {.function = frees_its_vm};
    EXPECT_EVENT(vm, hn_run(vm, "f()", HN_WHOLE, NULL, &sandbox), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 5);
}

/* ---- limits ---- */

static void test_limits_by_name(void **state) {
    static const char *const names[] = {"max_memory", "max_fuel", "max_recursion_depth", "max_output", "max_suspensions", "gc_interval"};
    static const struct {
        double given;
        int64_t set;
    } values[] = {{5, 5}, {0, 0}, {0.25, 1}, {2.5, 3}, {1e300, HN_UNLIMITED}, {(double)INFINITY, HN_UNLIMITED}, {9223372036854774784.0, INT64_C(9223372036854774784)}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        hn_limits limits = {0};
        const int64_t *fields[] = {&limits.max_memory, &limits.max_fuel, &limits.max_recursion_depth, &limits.max_output, &limits.max_suspensions, &limits.gc_interval};
        for (size_t k = 0; k < sizeof values / sizeof *values; k++) {
            assert_int_equal(hn_limits_set(&limits, names[i], values[k].given), HN_OK);
            for (size_t f = 0; f < 6; f++) {
                assert_true(*fields[f] == (f == i ? values[k].set : 0));
            }
            assert_null(hn_limits_check(&limits));
        }
        *(int64_t *)(uintptr_t)fields[i] = -1;
        assert_int_equal(strncmp(hn_limits_check(&limits), names[i], strlen(names[i])), 0);
    }
    hn_limits limits = {0};
    assert_int_equal(hn_limits_set(&limits, NULL, 1), HN_MISUSE);
    assert_int_equal(hn_limits_set(NULL, "max_fuel", 1), HN_MISUSE);
    assert_int_equal(hn_limits_set(&limits, "max_duration", 0.25), HN_OK);
    assert_true(limits.max_duration == 0.25);
    assert_int_equal(hn_limits_set(&limits, "max_duration", (double)INFINITY), HN_OK);
    assert_true(limits.max_duration == (double)HN_UNLIMITED && !hn_limits_check(&limits));
    limits.max_duration = -1;
    assert_string_equal(hn_limits_check(&limits), "max_duration is negative");
    limits.max_duration = (double)NAN;
    assert_string_equal(hn_limits_check(&limits), "max_duration is no number");
    assert_string_equal(hn_limits_check(NULL), "the limits are NULL");
    limits = hn_limits_unlimited();
    assert_true(limits.max_memory == HN_UNLIMITED && limits.max_duration == (double)HN_UNLIMITED && limits.max_fuel == HN_UNLIMITED);
    assert_true(limits.max_recursion_depth == HN_UNLIMITED && limits.max_output == HN_UNLIMITED && limits.max_suspensions == HN_UNLIMITED && limits.gc_interval == 0);
}

/* "which limit, its value, what was used": as it was when the limit struck */
static void test_reports(void **state) {
    static const struct {
        hn_limits limits;
        const char *source, *name;
        hn_limit limit;
        double value, least, most; /* used */
    } cases[] = {
        {{.max_memory = 2 << 20}, "x = []\nwhile True: x.append('x' * 1000)", "max_memory", HN_LIMIT_MEMORY, 2 << 20, 1.5 * (1 << 20), 2 << 20},
        {{.max_fuel = 1000}, "while True: pass", "max_fuel", HN_LIMIT_FUEL, 1000, 1001, 1100},
        {{.max_duration = 0.01}, "while True: pass", "max_duration", HN_LIMIT_DURATION, 0.01, 0.01, 2},
        {{.max_output = 10}, "print('12345')\nprint('67890')", "max_output", HN_LIMIT_OUTPUT, 10, 6, 12},
        {{.max_suspensions = HN_UNLIMITED}, "while True: pass", "cancelled", HN_LIMIT_CANCELLED, 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hn_vm_options options = {.limits = cases[i].limits};
        hn_vm *limited = hn_vm_new(&options, NULL);
        if (cases[i].limit == HN_LIMIT_CANCELLED) hn_cancel(limited);
        EXPECT_EVENT(limited, FEED(limited, cases[i].source), HN_LIMIT);
        hn_limit_report report = hn_limit_report_of(limited);
        assert_int_equal(report.limit, cases[i].limit);
        assert_string_equal(report.name, cases[i].name);
        assert_true(report.value == cases[i].value && report.used >= cases[i].least && report.used <= cases[i].most);
        for (int k = 0; k < 1000; k++) {
            hn_string_new(limited, "made by the host", HN_WHOLE);
        }
        assert_true(hn_limit_report_of(limited).used == report.used);
        hn_abandon(limited);
        assert_true(hn_limit_report_of(limited).limit == HN_LIMIT_NONE && !hn_limit_report_of(limited).name);
        hn_vm_free(limited);
    }
    hn_vm_options options = {.limits = {.max_suspensions = 1}};
    hn_vm *few = hn_vm_new(&options, NULL);
    EXPECT_EVENT(few, FEED(few, "f()\nf()"), HN_CALL);
    EXPECT_EVENT(few, hn_resume(few, hn_call_id(few), hn_answer_value(hn_none())), HN_LIMIT);
    assert_true(hn_limit_report_of(few).value == 1 && hn_limit_report_of(few).used == 1);
    for (int i = 0; i < 3; i++) { /* each run has the whole of it */
        EXPECT_EVENT(few, FEED(few, "f()"), HN_CALL);
        EXPECT_EVENT(few, hn_resume(few, hn_call_id(few), hn_answer_value(hn_none())), HN_COMPLETE);
    }
    hn_vm_free(few);
}

/* "If none is under way, the next one does", for hn_cancel and hn_preempt; a cancellation outdoes a preemption, and each strikes once. */
static void test_cancelling_what_is_not_there(void **state) {
    hn_cancel(vm);
    hn_cancel(vm);
    EXPECT_EVENT(vm, FEED(vm, "while True: pass"), HN_LIMIT);
    COMPLETES(vm, "1");
    hn_preempt(vm);
    EXPECT_EVENT(vm, FEED(vm, "for i in range(100000): pass"), HN_PREEMPTED);
    assert_true(hn_call_id(vm) == 0);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    hn_cancel(vm);
    hn_preempt(vm); /* does not take the cancellation back */
    EXPECT_EVENT(vm, FEED(vm, "while True: pass"), HN_LIMIT);
    hn_preempt(vm);
    hn_cancel(vm);
    EXPECT_EVENT(vm, FEED(vm, "while True: pass"), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_CANCELLED);
    EXPECT_EVENT(vm, FEED(vm, "f()\nwhile True: pass"), HN_CALL);
    hn_cancel(vm);
    assert_int_equal(hn_event_of(vm), HN_CALL); /* at the latest when it goes on */
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_readers_of_another_type), TEST(test_readers_at_another_event), TEST(test_makers), TEST(test_copies), TEST(test_copies_of_objects),
        TEST(test_the_next_run_has_its_own_loop), TEST(test_a_single_refusal_is_no_failure), TEST(test_answers_survive_a_single_refusal),
        TEST(test_refused_runs_leave_nothing_bound), TEST(test_long_names), TEST(test_errors_that_cannot_be_made), TEST(test_odd_replies_in_the_sandbox),
        TEST(test_pending_calls_end_with_their_run), TEST(test_clock_and_entropy_may_not_touch_the_vm), TEST(test_a_callback_may_not_free_its_vm),
        TEST(test_limits_by_name), TEST(test_reports), TEST(test_cancelling_what_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
