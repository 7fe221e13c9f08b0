/* test_embedding_dump.c: "with a dump possible at every event": each is dumped, thrown away, loaded, and answered as if nothing had happened. */
#include "stopping.h"
#include "snapshot/snapshot.h"

#define ANSWER(vm, value) hn_resume(vm, hn_call_id(vm), hn_answer_value(value))

static void test_calls(void **state) {
    (void)state;
    static const char *const sources[] = {
        "f(20, k=[1]) + 2", "sorted([3, 1], key=lambda n: f(n, k=[1]))[0] and 22", "class K:\n    def __hash__(self): return 1\n    def __eq__(self, o): return f(1, k=[1])\n{K(): 22}[K()]",
        "def g():\n    yield f(1, k=[1])\nlist(g())[0]", "[f(i, k=[1]) for i in range(1)][0]", "try:\n    f(1, k=[1])\nfinally:\n    z = 1\n22",
        "async def a(): return f(1, k=[1])\nawait a()",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        hn_event event = FEED(vm, sources[i]);
        EXPECT_EVENT(vm, event, HN_CALL);
        while (event == HN_CALL) {
            uint64_t id = hn_call_id(vm);
            vm = reborn(vm);
            assert_true(hn_call_id(vm) == id && hn_call_is(vm, "f") && hn_argument_count(vm) == 1);
            assert_int_equal(hn_length(vm, hn_keyword_named(vm, "k")), 1);
            EXPECT_EVENT(vm, hn_resume(vm, id + 1, hn_answer_value(hn_none())), HN_REFUSED);
            event = ANSWER(vm, hn_int_new(vm, 20));
        }
        EXPECT_EVENT(vm, event, HN_COMPLETE);
        assert_in_range(hn_int64(vm, hn_result(vm), 0), 20, 22);
        vm = reborn(vm);
        assert_in_range(hn_int64(vm, hn_result(vm), 0), 20, 22);
        EXPECT_EVENT(vm, FEED(vm, "1 + 1"), HN_COMPLETE);
        hn_vm_free(vm);
    }
}

static void test_names_futures_objects_errors(void **state) {
    (void)state;
    hn_vm *vm = hn_vm_new(NULL, NULL);
    const char *const names[] = {"x"};
    hn_value one = hn_int_new(vm, 1);
    hn_object object = {.type_name = "Thing", .id = 77, .is_frozen = true, .names = names, .values = &one, .count = 1};
    BIND(vm, "o", hn_object_new(vm, &object));
    EXPECT_EVENT(vm, FEED(vm, "a = f(); b = f()\nr = [await a, name, await b, o.go()]\nr"), HN_CALL);
    vm = reborn(vm);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    vm = reborn(vm);
    assert_int_equal(hn_pending_count(vm), 2);
    hn_future_answer answer = {hn_pending_call(vm, 0), hn_answer_value(STRING(vm, "first"))};
    assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_NAME);
    vm = reborn(vm);
    assert_true(hn_call_is(vm, "name"));
    EXPECT_EVENT(vm, ANSWER(vm, STRING(vm, "named")), HN_FUTURES);
    vm = reborn(vm);
    answer = (hn_future_answer){hn_pending_call(vm, 0), hn_answer_value(STRING(vm, "second"))};
    assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_CALL);
    vm = reborn(vm);
    uint64_t id;
    assert_true(hn_is_method_call(vm) && hn_object_id(vm, hn_argument(vm, 0), &id) && id == 77);
    EXPECT_EVENT(vm, ANSWER(vm, hn_argument(vm, 0)), HN_COMPLETE);
    vm = reborn(vm);
    hn_value result = hn_result(vm);
    assert_true(hn_string_is(vm, hn_item(vm, result, 0), "first") && hn_string_is(vm, hn_item(vm, result, 1), "named"));
    assert_true(hn_string_is(vm, hn_item(vm, result, 2), "second") && hn_object_id(vm, hn_item(vm, result, 3), &id));
    object.values = &one;
    one = hn_int_new(vm, 1);
    BIND(vm, "p", hn_object_new(vm, &object));
    IS_TRUE(vm, "type(p) is type(o) and p == o and name == 'named'"); /* the session goes on, and remembers */
    EXPECT_EVENT(vm, FEED(vm, "def g(): return 1 / 0\ng()"), HN_RAISED);
    vm = reborn(vm);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "division by zero");
    size_t length;
    assert_non_null(strstr(hn_traceback(vm, &length), "ZeroDivisionError: division by zero"));
    EXPECT_EVENT(vm, FEED(vm, "import time\ntime.time()"), HN_OS);
    vm = reborn(vm);
    EXPECT_EVENT(vm, ANSWER(vm, hn_int_new(vm, 3)), HN_COMPLETE);
    hn_preempt(vm);
    EXPECT_EVENT(vm, FEED(vm, "n = 0\nwhile n < 50000: n += 1\nn"), HN_PREEMPTED);
    vm = reborn(vm);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 50000);
    hn_cancel(vm);
    EXPECT_EVENT(vm, FEED(vm, "while True: pass"), HN_LIMIT);
    vm = reborn(vm);
    IS_TRUE(vm, "n == 50000");
    hn_vm_free(vm);
}

/* Names of one letter are the library's constants, some of them twice. */
static void test_names_of_one_letter(void **state) {
    (void)state;
    for (char letter = 'A'; letter <= 'z'; letter++) {
        if (letter > 'Z' && letter < 'a' && letter != '_') continue;
        char name[] = {letter, 0}, source[] = {'[', letter, ',', 'o', 'o', '.', letter, ']', 0};
        const char *const names[] = {name};
        hn_vm *vm = hn_vm_new(NULL, NULL);
        hn_value one = hn_int_new(vm, 1);
        hn_object object = {.type_name = "T", .id = 5, .names = names, .values = &one, .count = 1};
        BIND(vm, "oo", hn_object_new(vm, &object));
        EXPECT_EVENT(vm, FEED(vm, source), HN_NAME);
        vm = reborn(vm);
        assert_true(hn_call_is(vm, name));
        EXPECT_EVENT(vm, ANSWER(vm, hn_int_new(vm, 2)), HN_COMPLETE);
        assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 0), 0) + 10 * hn_int64(vm, hn_item(vm, hn_result(vm), 1), 0), 12);
        hn_vm_free(vm);
    }
}

/* How often a run of this, asked to stop all the time, does so; each time it is dumped and loaded. */
static unsigned stops_of(const char *source, const char *text) {
    const hn_module modules[] = {{.name = "large", .source = text, .length = HN_WHOLE}};
    const hn_vm_options options = {.modules = modules, .module_count = 1};
    hn_vm *vm = hn_vm_new(&options, NULL);
    BIND(vm, "text", hn_string_new(vm, text, HN_WHOLE));
    unsigned stops = 0;
    hn_preempt(vm);
    hn_event event = FEED(vm, source);
    for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
        vm = reborn_with(vm, &options);
        hn_preempt(vm);
        assert_true(++stops < 1000);
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 7);
    hn_vm_free(vm);
    return stops;
}

/* A large source that the program compiles is stopped half way, too, and comes to its end however often that happens. */
static void test_compiling(void **state) {
    (void)state;
    static const char *const sources[] = {"exec(text)\nseven", "exec(compile(text, 'f', 'exec'))\nseven", "import large\nlarge.seven",
                                          "try: compile(text + '=', 'f', 'exec')\nexcept SyntaxError: seven = 7\nseven"};
    enum { LINES = 20000 };
    static const char line[] = "a = [1, b]\n", start[] = "b = 2\nseven = 7\n";
    char *large = malloc(sizeof start + LINES * (sizeof line - 1));
    strcpy(large, start);
    for (size_t i = 0; i < LINES; i++) {
        memcpy(large + sizeof start - 1 + i * (sizeof line - 1), line, sizeof line);
    }
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        unsigned few = stops_of(sources[i], start), many = stops_of(sources[i], large);
        assert_in_range(many, few + 5, few + 40); /* each time it goes twice as far */
    }
    free(large);
}

/* Reading bytes that anybody may have made: refused, or a VM that can be used; never anything else. */
static void test_damaged_dumps(void **state) {
    (void)state;
    hn_vm *vm = hn_vm_new(NULL, NULL);
    EXPECT_EVENT(vm, FEED(vm, "x = [1, 'two', {3: f}]\nf(x)"), HN_NAME);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_function_new(vm, "f", NULL))), HN_CALL);
    size_t size;
    const void *bytes = hn_dump(vm, &size);
    assert_non_null(bytes);
    uint8_t *copy = malloc(size);
    const char *error;
    assert_null(hn_load(NULL, 0, NULL, &error));
    assert_null(hn_load(bytes, size / 2, NULL, &error));
    for (size_t i = 0; i < size; i += 1 + size / 400) {
        memcpy(copy, bytes, size);
        copy[i] ^= 0x41;
        assert_null(hn_load(copy, size, NULL, &error)); /* the checksum */
        assert_non_null(error);
    }
    free(copy);
    hn_vm_free(vm);
}

/* Looks at everything there is, and goes on. */
static void use(hn_vm *vm) {
    for (int step = 0; step < 5; step++) {
        size_t length;
        hn_call_name(vm, &length);
        for (size_t i = 0; i < 3; i++) {
            hn_value value = i < 1 ? hn_argument(vm, i) : i < 2 ? hn_keyword(vm, 0, NULL, NULL) : hn_global(vm, "o");
            uint64_t id;
            hn_type_of(vm, value);
            hn_repr(vm, value, &length);
            hn_field(vm, value, "x");
            hn_object_id(vm, value, &id);
            hn_function_name(vm, value, &length);
            hn_is_method_call(vm);
        }
        hn_exception_message(vm, hn_exception(vm), &length);
        hn_traceback(vm, &length);
        hn_future_answer answer = {hn_pending_call(vm, 0), hn_answer_value(hn_none())};
        hn_answer(vm, &answer, 1);
        const char *const names[] = {"x"};
        hn_value one = hn_int_new(vm, 1);
        hn_object object = {.type_name = "Thing", .names = names, .values = &one, .count = 1};
        hn_value made = hn_object_new(vm, &object);
        if (hn_event_of(vm) == HN_FUTURES || hn_event_of(vm) == HN_PREEMPTED) hn_continue(vm);
        else if (step % 2) hn_resume(vm, hn_call_id(vm), hn_undefined());
        else hn_resume(vm, hn_call_id(vm), hn_answer_value(made));
    }
}

/* Damage that the checksum was made to agree with: what is loaded all the same must be usable. */
static void test_forged_dumps(void **state) {
    (void)state;
    static const char *const sources[] = {"y = later()\no.go(1, k=o)", "y = later()\nname", "y = later()\nawait y", "import time\ntime.sleep(y)",
                                          "async def a():\n    return await later()\nawait a()"};
    int loaded = 0;
    for (size_t which = 0; which < sizeof sources / sizeof *sources; which++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        const char *const names[] = {"x"};
        hn_value one = hn_int_new(vm, 1);
        hn_object object = {.type_name = "Thing", .id = 1, .names = names, .values = &one, .count = 1};
        BIND(vm, "o", hn_object_new(vm, &object));
        BIND(vm, "y", hn_int_new(vm, 1));
        if (FEED(vm, sources[which]) == HN_CALL) hn_resume(vm, hn_call_id(vm), hn_pending());
        size_t size;
        const void *bytes = hn_dump(vm, &size);
        assert_non_null(bytes);
        uint8_t *copy = malloc(size);
        for (size_t i = 16; i < size; i += 1 + which % 3) {
            memcpy(copy, bytes, size);
            copy[i] = (uint8_t)(copy[i] + 1 + i % 7);
            snapshot_seal(copy, size);
            hn_vm_options options = {.limits = {.max_memory = 8 << 20, .max_fuel = 100000, .max_duration = 2}};
            hn_vm *forged = hn_load(copy, size, &options, NULL);
            if (!forged) continue;
            loaded++;
            use(forged);
            hn_vm_free(forged);
        }
        free(copy);
        hn_vm_free(vm);
    }
    assert_true(loaded > 0);
}

/* What was printed belongs to the host, which reads it before it dumps: a dump carries none of it. */
static void test_output_stays_with_the_host(void **state) {
    (void)state;
    hn_vm *vm = hn_vm_new(NULL, NULL);
    EXPECT_EVENT(vm, FEED(vm, "print('before')\nf()\nprint('after')"), HN_CALL);
    EXPECT_TEXT(hn_output(vm, HN_STDOUT, &length), "before\n");
    vm = reborn(vm);
    EXPECT_TEXT(hn_output(vm, HN_STDOUT, &length), "");
    EXPECT_EVENT(vm, ANSWER(vm, hn_none()), HN_COMPLETE);
    EXPECT_TEXT(hn_output(vm, HN_STDOUT, &length), "after\n");
    EXPECT_TEXT(hn_whole_output(vm, HN_STDOUT, &length), "after\n");
    hn_vm_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_calls), cmocka_unit_test(test_names_futures_objects_errors), cmocka_unit_test(test_damaged_dumps), cmocka_unit_test(test_names_of_one_letter),
                                       cmocka_unit_test(test_forged_dumps), cmocka_unit_test(test_compiling), cmocka_unit_test(test_output_stays_with_the_host)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
