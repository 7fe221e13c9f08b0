/* test_contract_running.c: the sentences of the sandbox contract that no other test of the API names; docs/contract.md has them all. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "embedding_vm.h"

static hn_event run(const char *source, const hn_sandbox *sandbox) { return hn_run(vm, source, HN_WHOLE, NULL, sandbox); }

/* Says what it was called with: positional and keyword arguments, and its own user pointer. */
static hn_reply describe(hn_vm *h, void *user) {
    hn_value items[4] = {hn_string_new(h, user, HN_WHOLE), hn_int_new(h, (int64_t)hn_argument_count(h)), hn_argument(h, 0),
                         hn_keyword_named(h, "key")};
    return hn_answer_value(hn_list_new(h, items, 4));
}

/* functions: map of name -> callback `(args, kwargs) -> reply` */
static void test_callback_arguments(void **state) {
    char first[] = "first's own", second[] = "second's own";
    hn_function functions[] = {{"first", describe, first, NULL}, {"second", describe, second, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 2};
    EXPECT_EVENT(vm, run("[first('a', 2, key='k'), second(None, key=3)] == [[\"first's own\", 2, 'a', 'k'], [\"second's own\", 1, None, 3]]", &sandbox),
                 HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
}

/* inputs: bound before builtins, so that an input may be called as a builtin is */
static void test_inputs_before_builtins(void **state) {
    BIND(vm, "len", hn_int_new(vm, 3));
    IS_TRUE(vm, "len == 3");
}

/* A zeroed field means the default; the zeroed options are those of NULL. */
static void test_zero_is_the_default(void **state) {
    hn_vm_options options = {.limits = {.max_fuel = 10}};
    hn_vm *other = hn_vm_new(&options, NULL);
    EXPECT_EVENT(other, FEED(other, "def f(n): return n and f(n - 1)\ntry: f(5)\nexcept RecursionError: pass"), HN_COMPLETE);
    EXPECT_EVENT(other, FEED(other, "for n in range(100): pass"), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(other).limit, HN_LIMIT_FUEL);
    hn_vm_free(other);
    RAISES(vm, "def f(): f()\nf()");
    EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RecursionError");
}

static bool find_by_name(void *user, const char *name, hn_module *module) {
    ++*(int *)user;
    if (strcmp(name, "found") != 0) return false;
    module->source = "value = 6\ndef fail():\n    return 1 / 0\n";
    module->length = HN_WHOLE;
    return true;
}

/* modules: map of module name -> source, or a callback that finds it; tracebacks show the module's own file name */
static void test_modules_by_callback(void **state) {
    int asked = 0;
    hn_vm_options options = {.find_module = find_by_name, .find_module_user = &asked};
    hn_vm *other = hn_vm_new(&options, NULL);
    EXPECT_EVENT(other, FEED(other, "import found\nimport found\nfound.value"), HN_COMPLETE);
    assert_int_equal(hn_int64(other, hn_result(other), 0), 6);
    assert_int_equal(asked, 1);
    EXPECT_EVENT(other, FEED(other, "found.fail()"), HN_RAISED);
    EXPECT_TEXT(hn_traceback(other, &length), "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    found.fail()\n    ~~~~~~~~~~^^\n"
                                              "  File \"found.py\", line 3, in fail\n    return 1 / 0\n           ~~^~~\nZeroDivisionError: division by zero\n");
    EXPECT_EVENT(other, FEED(other, "import lost"), HN_RAISED);
    EXPECT_TEXT(hn_traceback(other, &length), "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    import lost\n"
                                              "ModuleNotFoundError: No module named 'lost'\n");
    hn_vm_free(other);
}

/* `max_output` counts all of it, across dumps too. */
static void test_output_is_counted_across_dumps(void **state) {
    hn_vm_options options = {.limits = {.max_output = 12}};
    hn_vm *first = hn_vm_new(&options, NULL);
    EXPECT_EVENT(first, FEED(first, "print('12345')\nf()\nprint('67890')\nf()\nprint('x')"), HN_CALL);
    size_t size;
    const void *bytes = hn_dump(first, &size);
    assert_non_null(bytes);
    hn_vm *second = hn_load(bytes, size, &options, NULL);
    assert_non_null(second);
    hn_vm_free(first);
    EXPECT_EVENT(second, hn_resume(second, hn_call_id(second), hn_answer_value(hn_none())), HN_CALL);
    EXPECT_TEXT(hn_output(second, HN_STDOUT, &length), "67890\n");
    EXPECT_EVENT(second, hn_resume(second, hn_call_id(second), hn_answer_value(hn_none())), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(second).limit, HN_LIMIT_OUTPUT);
    hn_vm_free(second);
}

static hn_reply give_nine(hn_vm *h, void *user) {
    ++*(int *)user;
    return hn_answer_value(hn_int_new(h, 9));
}

static hn_reply give_eight(hn_vm *h, void *user) {
    ++*(int *)user;
    return hn_answer_value(hn_int_new(h, 8));
}

/* A function object provided by a lookup dispatches to `functions[name]`, else to the handler's function callback. */
static hn_reply provide_renamed(hn_vm *h, void *user) {
    (void)user;
    return hn_answer_value(hn_function_new(h, hn_call_is(h, "listed") ? "tool" : "unlisted", NULL));
}

static void test_dispatch(void **state) {
    int listed = 0, handled = 0;
    hn_function functions[] = {{"tool", give_nine, &listed, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 1, .function = give_eight, .name = provide_renamed, .user = &handled};
    EXPECT_EVENT(vm, run("a = listed\nb = other\n(a(), b(), a.__name__, b.__name__, repr(a)) == (9, 8, 'tool', 'unlisted', '<external function tool>')",
                         &sandbox), HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
    assert_true(listed == 1 && handled == 1);
}

/* timeouts work on futures: they go by the host's clock, and are noticed when the run goes on */
static void test_timeout_of_a_future(void **state) {
    hn_event event = FEED(vm, "import asyncio\nasync def w(): return await f()\nasync def other(): return await g()\n"
                              "async def t():\n    try: return await asyncio.wait_for(w(), 5)\n    except TimeoutError: return 'too late'\n"
                              "await asyncio.gather(t(), other()) == ['too late', 1]");
    uint64_t asked_g = 0;
    double now = 100;
    while (event == HN_OS || event == HN_CALL || (event == HN_FUTURES && now < 110)) {
        if (event == HN_FUTURES) {
            now = 110;
            hn_future_answer answer = {asked_g, hn_answer_value(hn_int_new(vm, 1))};
            assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
            event = hn_continue(vm);
            continue;
        }
        if (event == HN_CALL && hn_call_is(vm, "g")) asked_g = hn_call_id(vm);
        event = hn_resume(vm, hn_call_id(vm), event == HN_CALL ? hn_pending() : hn_answer_value(hn_float_new(vm, now)));
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
}

/* ... and strike when the host has no answer at all: the event says how long the program waits, and the host lets that time pass */
static void test_timeout_while_the_host_is_silent(void **state) {
    static const char source[] = "import asyncio\nasync def w(): return await f()\n"
                                 "try: x = await asyncio.wait_for(w(), 5)\nexcept TimeoutError: x = 'too late'\nx == 'too late'";
    for (int has_clock = 0; has_clock < 2; has_clock++) {
        double now = 100;
        int waits = 0;
        hn_event event = FEED(vm, source);
        while (event == HN_OS || event == HN_CALL || event == HN_FUTURES) {
            if (event == HN_FUTURES) {
                assert_true(hn_wait_seconds(vm) > 4.9 && hn_wait_seconds(vm) <= 5 && hn_pending_count(vm) >= 1);
                now += 5;
                event = hn_continue(vm);
                waits++;
                continue;
            }
            assert_true(hn_wait_seconds(vm) < 0);
            hn_reply reply = event == HN_CALL ? hn_pending() : has_clock ? hn_answer_value(hn_float_new(vm, now)) : hn_not_handled();
            event = hn_resume(vm, hn_call_id(vm), reply);
        }
        EXPECT_EVENT(vm, event, HN_COMPLETE);
        assert_true(hn_bool(vm, hn_result(vm)) && waits == 1);
    }
    EXPECT_EVENT(vm, FEED(vm, "await f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    assert_true(hn_wait_seconds(vm) < 0);
    EXPECT_EVENT(vm, hn_continue(vm), HN_REFUSED); /* there is no timer */
    hn_abandon(vm);
}

static hn_reply all_pending(hn_vm *h, void *user) {
    (void)h, (void)user;
    return hn_pending();
}

static hn_reply sleep_a_while(hn_vm *h, void *user) {
    *(double *)user += hn_wait_seconds(h);
    return hn_answer_value(hn_none());
}

/* A sleep beside a call that is never answered ends too; and a wait callback may do nothing but wait. */
static void test_sleep_beside_a_silent_host(void **state) {
    double waited = 0;
    hn_sandbox sandbox = {.function = all_pending, .wait = sleep_a_while, .user = &waited};
    EXPECT_EVENT(vm, run("import asyncio\nasync def w(): return await f()\n"
                         "async def main():\n    t = asyncio.create_task(w())\n    await asyncio.sleep(2)\n    await asyncio.sleep(3)\n    t.cancel()\n    return 'slept'\n"
                         "asyncio.run(main()) == 'slept'", &sandbox), HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
    assert_true(waited > 4.9 && waited < 5.1);
    EXPECT_EVENT(vm, run("try: await f()\nexcept RuntimeError as e: x = str(e)\nx == 'handler returned an invalid result'", &sandbox), HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
    sandbox.wait = NULL; /* without one, RuntimeError at the await, of each task */
    EXPECT_EVENT(vm, run("log = []\nasync def w():\n    try: await f()\n    except RuntimeError as e: log.append(str(e))\n"
                         "await asyncio.gather(w(), w())\nlog == ['the host answers no pending calls'] * 2", &sandbox), HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
}

/* ---- whose thread ---- */

typedef struct Caller {
    pthread_t thread;
    unsigned asked, elsewhere; /* sets of callbacks */
} Caller;

enum { FUNCTION = 1, NAME = 2, OS = 4, WAIT = 8, OUTPUT = 16, MODULE = 32, CLOCK = 64, ALLOCATOR = 128 };

static void note_thread(Caller *caller, unsigned what) {
    caller->asked |= what;
    if (!pthread_equal(caller->thread, pthread_self())) caller->elsewhere |= what;
}

static void *allocate_here(void *user, void *block, size_t old, size_t size) {
    (void)old;
    note_thread(user, ALLOCATOR);
    if (size) return realloc(block, size);
    free(block);
    return NULL;
}
static hn_reply function_here(hn_vm *h, void *user) {
    note_thread(user, FUNCTION);
    nanosleep(&(struct timespec){.tv_nsec = 250000000}, NULL); /* longer than max_duration */
    return hn_call_is(h, "later") ? hn_pending() : hn_answer_value(hn_int_new(h, 1));
}
static hn_reply name_here(hn_vm *h, void *user) {
    note_thread(user, NAME);
    return hn_answer_value(hn_int_new(h, 1));
}
static hn_reply os_here(hn_vm *h, void *user) {
    note_thread(user, OS);
    return hn_answer_value(hn_int_new(h, 1));
}
static hn_reply wait_here(hn_vm *h, void *user) {
    note_thread(user, WAIT);
    hn_future_answer answer = {hn_pending_call(h, 0), hn_answer_value(hn_int_new(h, 1))};
    hn_answer(h, &answer, 1);
    return hn_answer_value(hn_none());
}
static bool output_here(void *user, int stream, const char *bytes, size_t length) {
    (void)stream, (void)bytes, (void)length;
    note_thread(user, OUTPUT);
    return true;
}
static bool module_here(void *user, const char *name, hn_module *module) {
    note_thread(user, MODULE);
    module->source = "x = 1";
    return strcmp(name, "tools") == 0;
}
static uint64_t clock_here(void *user) {
    note_thread(user, CLOCK);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void *run_on_a_thread(void *user) {
    Caller *caller = user;
    caller->thread = pthread_self();
    hn_vm_options options = {.limits = {.max_duration = 0.2}, .allocate = allocate_here, .allocate_user = caller, .output = output_here, .output_user = caller,
                             .find_module = module_here, .find_module_user = caller, .monotonic = clock_here, .clock_user = caller};
    hn_vm *h = hn_vm_new(&options, NULL);
    hn_sandbox sandbox = {.function = function_here, .name = name_here, .os = os_here, .wait = wait_here, .user = caller};
    hn_event event = hn_run(h, "import tools, time\nx = [name, now(), time.time(), await later(), tools.x]\nprint(x)\nx == [1] * 5", HN_WHOLE, NULL, &sandbox);
    bool good = event == HN_COMPLETE && hn_bool(h, hn_result(h));
    if (!good) print_error("event %d: %s\n", (int)event, hn_error(h));
    hn_vm_free(h);
    return good ? caller : NULL;
}

/* C callbacks run on the caller's thread and are not interrupted. */
static void test_callbacks_run_on_the_callers_thread(void **state) {
    Caller caller = {0};
    pthread_t thread;
    void *good;
    assert_int_equal(pthread_create(&thread, NULL, run_on_a_thread, &caller), 0);
    assert_int_equal(pthread_join(thread, &good), 0);
    assert_non_null(good);
    assert_int_equal(caller.elsewhere, 0);
    assert_int_equal(caller.asked, FUNCTION | NAME | OS | WAIT | OUTPUT | MODULE | CLOCK | ALLOCATOR);
}

/* an id that comes twice is refused before anything changes; the docstrings of functions come along */
static void test_duplicate_ids_and_docstrings(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "await f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    hn_future_answer answers[2] = {{hn_pending_call(vm, 0), hn_answer_value(hn_int_new(vm, 1))}, {hn_pending_call(vm, 0), hn_answer_value(hn_int_new(vm, 2))}};
    assert_int_equal(hn_answer(vm, answers, 2), HN_MISUSE);
    assert_non_null(strstr(hn_error(vm), "duplicate future call_id"));
    assert_int_equal(hn_pending_count(vm), 1);
    assert_int_equal(hn_answer(vm, answers, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 1);
    int called = 0;
    hn_function functions[] = {{"documented", give_nine, &called, "What it does."}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 1};
    EXPECT_EVENT(vm, run("documented.__doc__ == 'What it does.'", &sandbox), HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
    EXPECT_EVENT(vm, run("del documented\ndocumented.__doc__ == 'What it does.'", &sandbox), HN_COMPLETE); /* looked up this time */
    assert_true(hn_bool(vm, hn_result(vm)));
}

/* tasks work on futures: others run on while one waits */
static void test_tasks_run_while_one_waits(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "import asyncio\nlog = []\n"
                              "async def slow(): log.append(await f())\nasync def quick(): log.append('quick')\n"
                              "await asyncio.gather(slow(), quick())\nlog"), HN_CALL);
    uint64_t id = hn_call_id(vm);
    EXPECT_EVENT(vm, hn_resume(vm, id, hn_pending()), HN_FUTURES);
    hn_future_answer answer = {id, hn_answer_value(STRING(vm, "slow"))};
    assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 0), "quick") && hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "slow"));
}

/* Values at the boundary: depth and size are bounded by the limits. */
static void test_values_are_bounded(void **state) {
    hn_vm_options options = {.limits = {.max_memory = 4 << 20}};
    hn_vm *small = hn_vm_new(&options, NULL);
    static char text[8 << 20];
    memset(text, 'x', sizeof text);
    assert_false(hn_is_something(hn_string_new(small, text, sizeof text)));
    assert_false(hn_is_something(hn_bytes_new(small, text, sizeof text)));
    assert_true(hn_memory_peak(small) <= 4 << 20);
    hn_value nested = hn_list_new(small, NULL, 0);
    while (hn_is_something(nested)) { /* as deep as memory goes */
        nested = hn_list_new(small, &nested, 1);
    }
    assert_true(hn_memory_peak(small) <= 4 << 20);
    EXPECT_EVENT(small, FEED(small, "1 + 1"), HN_COMPLETE);
    hn_vm_free(small);
}

/* ... a repr that fails, recurses or never ends is held to the run and its limits */
static void test_repr_is_bounded(void **state) {
    hn_vm_options options = {.limits = {.max_memory = 4 << 20}};
    hn_vm *small = hn_vm_new(&options, NULL);
    hn_event event = FEED(small, "class A:\n    def __repr__(self): return 'x' * 10 ** 8\nA()");
    assert_true(event == HN_LIMIT || event == HN_COMPLETE);
    assert_true(hn_memory_peak(small) <= 4 << 20);
    hn_vm_free(small);
    COMPLETES(vm, "class R:\n    def __repr__(self): return repr(self)\nR()");
    EXPECT_TEXT(hn_repr(vm, hn_result(vm), &length), "<unprintable R object>");
}

/* SyntaxError's position: line and columns, start and end; also as fields */
static void test_syntax_error_position(void **state) {
    RAISES(vm, "a = 1\nb = (2 +* 3)\n");
    hn_value e = hn_exception(vm);
    assert_true(hn_exception_is(vm, e, "SyntaxError"));
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "lineno"), 0), 2);
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "offset"), 0), 9);
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "end_lineno"), 0), 2);
    assert_int_equal(hn_int64(vm, hn_exception_field(vm, e, "end_offset"), 0), 10);
    assert_true(hn_string_is(vm, hn_exception_field(vm, e, "filename"), "main.py"));
    EXPECT_TEXT(hn_traceback(vm, &length), "  File \"main.py\", line 2\n    b = (2 +* 3)\n            ^\nSyntaxError: invalid syntax\n");
}

/* notes, cause and context in the traceback's text */
static void test_traceback_of_a_chain(void **state) {
    RAISES(vm, "try:\n    {}['k']\nexcept KeyError as e:\n    x = ValueError('v')\n    x.add_note('a note')\n    raise x from e\n");
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 2, in <module>\n    {}['k']\n    ~~^^^^^\n"
                                           "KeyError: 'k'\n\nThe above exception was the direct cause of the following exception:\n\n"
                                           "Traceback (most recent call last):\n  File \"main.py\", line 6, in <module>\n    raise x from e\n"
                                           "ValueError: v\na note\n");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_callback_arguments), TEST(test_inputs_before_builtins), TEST(test_zero_is_the_default), TEST(test_modules_by_callback),
        TEST(test_output_is_counted_across_dumps), TEST(test_dispatch), TEST(test_timeout_of_a_future), TEST(test_timeout_while_the_host_is_silent),
        TEST(test_sleep_beside_a_silent_host), TEST(test_callbacks_run_on_the_callers_thread), TEST(test_duplicate_ids_and_docstrings),
        TEST(test_tasks_run_while_one_waits),
        TEST(test_values_are_bounded), TEST(test_repr_is_bounded), TEST(test_syntax_error_position), TEST(test_traceback_of_a_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
