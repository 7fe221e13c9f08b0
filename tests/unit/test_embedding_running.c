/* test_embedding_running.c: "Running code" in the sandbox contract, sentence by sentence. */
#include "embedding_vm.h"

static hn_event run(const char *source, const hn_sandbox *sandbox) { return hn_run(vm, source, HN_WHOLE, NULL, sandbox); }

#define ANSWER(value) hn_resume(vm, hn_call_id(vm), hn_answer_value(value))

static hn_reply give_seven(hn_vm *h, void *user) {
    if (user) ++*(int *)user;
    return hn_answer_value(hn_int_new(h, 7));
}

static hn_program *compiled(const char *source, const char *const *inputs, size_t count) {
    hn_program *program;
    hn_compile_options options = {.inputs = inputs, .input_count = count};
    assert_int_equal(hn_compile(source, HN_WHOLE, &options, &program), HN_OK);
    return program;
}

/* inputs: map of name -> value, bound as globals before the first line runs */
static void test_inputs(void **state) {
    BIND(vm, "n", hn_int_new(vm, 20));
    BIND(vm, "caf\xC3\xA9", hn_int_new(vm, 22));
    COMPLETES(vm, "globals()['n'] + caf\xC3\xA9");
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 42);
    assert_int_equal(hn_bind(vm, "not a name", hn_none()), HN_MISUSE);
    assert_int_equal(hn_bind(vm, "1x", hn_none()), HN_MISUSE);
    assert_int_equal(hn_bind(vm, "", hn_none()), HN_MISUSE);
}

/* A program may declare its input names; then missing, unexpected and duplicate ones are refused before anything runs. */
static void test_declared_inputs(void **state) {
    static const char *const names[] = {"a", "b"};
    hn_program *program = compiled("print('ran')\na - b", names, 2);
    BIND(vm, "a", hn_int_new(vm, 5));
    EXPECT_EVENT(vm, hn_start(vm, program), HN_REFUSED);
    assert_string_equal(hn_error(vm), "missing input 'b'");
    assert_int_equal(hn_bind(vm, "a", hn_int_new(vm, 6)), HN_MISUSE);
    assert_string_equal(hn_error(vm), "input 'a' is given twice");
    BIND(vm, "b", hn_int_new(vm, 3));
    BIND(vm, "c", hn_int_new(vm, 3));
    EXPECT_EVENT(vm, hn_start(vm, program), HN_REFUSED);
    assert_string_equal(hn_error(vm), "unexpected input 'c'");
    size_t length;
    assert_string_equal(hn_whole_output(vm, HN_STDOUT, &length), "");
    hn_vm *other = hn_vm_new(NULL, NULL);
    BIND(other, "a", hn_int_new(other, 5));
    BIND(other, "b", hn_int_new(other, 3));
    EXPECT_EVENT(other, hn_start(other, program), HN_COMPLETE);
    assert_int_equal(hn_int64(other, hn_result(other), 0), 2);
    hn_vm_free(other);
    hn_program_free(program);
}

/* functions: map of name -> callback (args, kwargs) -> reply. Inputs and functions are bound before builtins, so that a tool may be
 * called `open` or `input`. */
static void test_functions(void **state) {
    int calls = 0;
    hn_function functions[] = {{"open", give_seven, &calls, NULL}, {"print", give_seven, &calls, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 2};
    EXPECT_EVENT(vm, run("[open('x'), print('y'), open.__name__, 'open' in globals()]", &sandbox), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 0), 0), 7);
    assert_int_equal(calls, 2);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 2), "open"));
    assert_true(hn_bool(vm, hn_item(vm, hn_result(vm), 3)));
}

/* Where no host offers open, the builtin refuses, as a request does that nobody answers. */
static void test_open_is_refused(void **state) {
    COMPLETES(vm, "try: open('/etc/passwd')\nexcept PermissionError as error: told = str(error), error.errno, error.strerror, error.filename\ntold");
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 0), "[Errno 13] Permission denied: '/etc/passwd'"));
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 1), 0), 13);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 2), "Permission denied"));
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 3), "/etc/passwd"));
}

/* script name: for tracebacks and `__file__`; main.py */
static void test_script_name(void **state) {
    COMPLETES(vm, "__file__, __name__");
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 0), "main.py") && hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "__main__"));
    EXPECT_EVENT(vm, hn_feed(vm, "__file__", HN_WHOLE, "job.py"), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_result(vm), "job.py"));
    EXPECT_EVENT(vm, hn_feed(vm, "1/0", HN_WHOLE, "jobs/\xC3\xA9.py"), HN_RAISED);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"jobs/\xC3\xA9.py\", line 1, in <module>\n    1/0\n    ~^~\n"
                                           "ZeroDivisionError: division by zero\n");
}

typedef struct Streamed {
    char text[100];
    size_t used;
    int errors;
} Streamed;

static bool stream(void *user, int number, const char *bytes, size_t length) {
    Streamed *streamed = user;
    if (streamed->used + length > sizeof streamed->text) return false;
    memcpy(streamed->text + streamed->used, bytes, length);
    streamed->used += length;
    streamed->errors += number == HN_STDERR;
    return true;
}

/* output: captured and returned, or streamed to a callback (stream, bytes); bounded by `max_output`. Each event of a stepped run
 * carries the output made since the last one. */
static void test_output(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "import sys\nprint('one')\nf()\nprint('tw\xC3\xB6', file=sys.stderr)\nprint('two')"), HN_CALL);
    EXPECT_TEXT(hn_output(vm, HN_STDOUT, &length), "one\n");
    EXPECT_EVENT(vm, ANSWER(hn_none()), HN_COMPLETE);
    EXPECT_TEXT(hn_output(vm, HN_STDOUT, &length), "two\n");
    EXPECT_TEXT(hn_output(vm, HN_STDERR, &length), "tw\xC3\xB6\n");
    EXPECT_TEXT(hn_whole_output(vm, HN_STDOUT, &length), "one\ntwo\n");
    Streamed streamed = {{0}, 0, 0};
    hn_vm_options options = {.output = stream, .output_user = &streamed};
    hn_vm *other = hn_vm_new(&options, NULL);
    EXPECT_EVENT(other, FEED(other, "import sys\nprint('a'); print('b', file=sys.stderr)"), HN_COMPLETE);
    expect_text(streamed.text, streamed.used, "a\nb\n", __FILE__, __LINE__);
    assert_true(streamed.errors >= 1);
    assert_null(hn_output(other, HN_STDOUT, NULL));
    EXPECT_EVENT(other, FEED(other, "print('x' * 200)"), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(other).limit, HN_LIMIT_OUTPUT);
    hn_vm_free(other);
    options = (hn_vm_options){.limits = {.max_output = 10}};
    other = hn_vm_new(&options, NULL);
    EXPECT_EVENT(other, FEED(other, "print('1234'); f(); print('5678')"), HN_CALL);
    EXPECT_EVENT(other, hn_resume(other, hn_call_id(other), hn_answer_value(hn_none())), HN_COMPLETE);
    EXPECT_EVENT(other, FEED(other, "print('1234'); f(); print('567890')"), HN_CALL);
    EXPECT_EVENT(other, hn_resume(other, hn_call_id(other), hn_answer_value(hn_none())), HN_LIMIT);
    hn_vm_free(other);
}

/* The value of a run is that of its last statement if that is an expression, else `None`. Top-level `await` works. */
static void test_value_of_a_run(void **state) {
    COMPLETES(vm, "1\n2\n3");
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 3);
    COMPLETES(vm, "x = 3");
    assert_true(hn_is_none(vm, hn_result(vm)));
    COMPLETES(vm, "if True: 5");
    assert_true(hn_is_none(vm, hn_result(vm)));
    COMPLETES(vm, "");
    assert_true(hn_is_none(vm, hn_result(vm)));
    COMPLETES(vm, "'a docstring'");
    COMPLETES(vm, "async def f(): return 6\nawait f()");
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 6);
    COMPLETES(vm, "5;");
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 5);
}

/* The same compiled program can be run many times, with other inputs each time */
static void test_program_runs_again(void **state) {
    hn_program *program = compiled("calls = globals().get('calls', 0) + 1\nx * x", NULL, 0);
    for (int i = 0; i < 50; i++) {
        BIND(vm, "x", hn_int_new(vm, i));
        EXPECT_EVENT(vm, hn_start(vm, program), HN_COMPLETE);
        assert_int_equal(hn_int64(vm, hn_result(vm), -1), i * i);
    }
    assert_int_equal(hn_int64(vm, hn_global(vm, "calls"), 0), 50);
    hn_program *other = compiled("x + 1", NULL, 0);
    EXPECT_EVENT(vm, hn_start(vm, other), HN_COMPLETE);
    EXPECT_EVENT(vm, hn_start(vm, program), HN_COMPLETE);
    hn_program_free(program); /* the VM goes on holding what it needs */
    EXPECT_EVENT(vm, FEED(vm, "1/0"), HN_RAISED);
    hn_program_free(other);
}

/* A name that is still unknown at run time goes to the handler's name lookup, which provides a value, provides a callable of a given
 * name (and docstring), or says *undefined*: `NameError: name 'x' is not defined`. */
static void test_name_lookup(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "x = height\nx + height"), HN_NAME);
    assert_true(hn_call_is(vm, "height"));
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 4)), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 8);
    EXPECT_EVENT(vm, FEED(vm, "[f for _ in range(2)]\nf(1), f.__doc__"), HN_NAME);
    EXPECT_EVENT(vm, ANSWER(hn_function_new(vm, "other_name", "Docs.")), HN_CALL);
    assert_true(hn_call_is(vm, "other_name"));
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 9)), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 0), 0), 9);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "Docs."));
    EXPECT_EVENT(vm, FEED(vm, "nothing"), HN_NAME);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_RAISED);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "name 'nothing' is not defined");
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    nothing\n"
                                           "NameError: name 'nothing' is not defined\n");
}

/* ... inside class bodies, exec, comprehensions, modules, generators */
static void test_name_lookup_everywhere(void **state) {
    static const char *const sources[] = {
        "class C:\n    a = wanted\nC.a", "exec('r = wanted')\nr", "eval('wanted', {}, {})", "[wanted for _ in [0]][0]", "(lambda: wanted)()",
        "next(wanted for _ in [0])", "f'{wanted}' and wanted", "def f(a=wanted): return a\nf()", "{1: wanted}[1]", "x: int = wanted\nx",
        "class M(dict): pass\nexec('r = wanted', globals(), M())\n5", "sorted([1], key=lambda n: wanted) and 5",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_vm *fresh = hn_vm_new(NULL, NULL);
        EXPECT_EVENT(fresh, FEED(fresh, sources[i]), HN_NAME);
        EXPECT_EVENT(fresh, hn_resume(fresh, hn_call_id(fresh), hn_answer_value(hn_int_new(fresh, 5))), HN_COMPLETE);
        assert_int_equal(hn_int64(fresh, hn_result(fresh), 0), 5);
        hn_vm_free(fresh);
    }
}

/* A handler with a function callback but no name lookup provides a callable for every undefined name. With neither, NameError. */
static void test_function_callback_provides(void **state) {
    int calls = 0;
    hn_sandbox sandbox = {.function = give_seven, .user = &calls};
    EXPECT_EVENT(vm, run("f = some_tool\n[f(), f.__name__, repr(f)]", &sandbox), HN_COMPLETE);
    assert_int_equal(calls, 1);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "some_tool"));
    EXPECT_EVENT(vm, run("other_tool", NULL), HN_RAISED);
    EXPECT_EVENT(vm, run("other_tool()", NULL), HN_RAISED);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    other_tool()\n    ^^^^^^^^^^\n"
                                           "NameError: name 'other_tool' is not defined\n");
}

/* In call position (`fetch(url)`) an undefined name suspends at once as a call, without a lookup before it; answering that call
 * *undefined* raises the NameError. */
static void test_call_position(void **state) {
    static const char *const sources[] = {
        "fetch(1)", "fetch(*[1])", "fetch(1, **{})", "fetch(url=1)", "[fetch(n) for n in [1]]", "class C:\n    fetch(1)",
        "exec('fetch(1)')", "(lambda: fetch(1))()", "f'{fetch(1)}'", "fetch(1).bit_length()", "fetch(1)[0:0]", "fetch(1) + 1", "not fetch(1)",
        "if fetch(1): pass", "x = y = fetch(1)", "fetch(1) if True else 2", "async def g(): fetch(1)\nawait g()",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        EXPECT_EVENT(vm, FEED(vm, sources[i]), HN_CALL);
        assert_true(hn_call_is(vm, "fetch"));
        assert_int_equal(hn_argument_count(vm) + hn_keyword_count(vm), 1);
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_RAISED);
        EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "name 'fetch' is not defined");
        assert_true(hn_string_is(vm, hn_exception_field(vm, hn_exception(vm), "name"), "fetch"));
    }
    EXPECT_EVENT(vm, FEED(vm, "try:\n    fetch()\nexcept NameError as e:\n    r = str(e)\nr"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_COMPLETE);
    /* a decorator is no call position */
    EXPECT_EVENT(vm, FEED(vm, "@tool\ndef f(): pass"), HN_NAME);
    hn_abandon(vm);
    /* the answer of a call is the value of the expression, wherever that stands */
    EXPECT_EVENT(vm, FEED(vm, "1 if fetch(2) else 0"), HN_CALL);
    EXPECT_EVENT(vm, ANSWER(hn_list_new(vm, NULL, 0)), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 5), 0);
}

/* A provided name is remembered by the session; an undefined one is asked again next time. */
static void test_remembered(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "known"), HN_NAME);
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 1)), HN_COMPLETE);
    COMPLETES(vm, "def f():\n    return known\nf() + known");
    COMPLETES(vm, "'known' in globals()");
    assert_false(hn_bool(vm, hn_result(vm)));
    COMPLETES(vm, "known = 5\nknown");
    COMPLETES(vm, "del known\nknown"); /* the host's again */
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 1);
    EXPECT_EVENT(vm, FEED(vm, "for _ in range(2):\n    try: unknown\n    except NameError: pass"), HN_NAME);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_NAME);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_not_handled()), HN_COMPLETE);
}

static hn_reply failing_lookup(hn_vm *h, void *user) {
    (void)h;
    (void)user;
    return hn_answer_error("KeyError", "the registry is down");
}

/* A lookup callback that fails raises RuntimeError with its message at the reference. */
static void test_failing_lookup(void **state) {
    hn_sandbox sandbox = {.name = failing_lookup};
    EXPECT_EVENT(vm, run("x = 1\nwanted", &sandbox), HN_RAISED);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 2, in <module>\n    wanted\n"
                                           "RuntimeError: the registry is down\n");
}

/* A function object obtained this way can be stored, passed, decorated, called later; it has a `__name__` and a repr. Calling it
 * suspends the program and dispatches to `functions[name]`, else to the handler's function callback, else
 * `NameError: function 'f' is not defined`. */
static void test_function_objects(void **state) {
    BIND(vm, "f", hn_function_new(vm, "f", NULL));
    EXPECT_EVENT(vm, run("import functools\n"
                         "@functools.wraps(f)\ndef g(*a): return a\n"
                         "class C: method = f\n"
                         "held = [f]\nresult = [g.__name__, g.__wrapped__ is f, held[0].__qualname__, f.__doc__ is None, type(f).__name__]\nresult",
                         NULL), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 0), "f") && hn_bool(vm, hn_item(vm, hn_result(vm), 1)));
    EXPECT_EVENT(vm, run("held[0]()", NULL), HN_RAISED);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "function 'f' is not defined");
    int handled = 0;
    hn_sandbox sandbox = {.function = give_seven, .user = &handled};
    EXPECT_EVENT(vm, run("list(map(held[0], [1, 2])) + [functools.partial(f, 1)(), C.method()] + sorted([2, 1], key=f)", &sandbox), HN_COMPLETE);
    assert_int_equal(handled, 6);
    IS_TRUE(vm, "f == f and {f: 1}[f] == 1 and callable(f)");
}

/* A reply is a value; an error (a Python exception type by name and a message), raised at the call site, where the code may catch it */
static void test_errors_are_raised_at_the_call(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "def g():\n    return f()\ntry:\n    g()\nexcept LookupError as e:\n    r = e\nr"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("KeyError", "gone")), HN_COMPLETE);
    EXPECT_TEXT(hn_type_name(vm, hn_result(vm), &length), "KeyError");
    EXPECT_EVENT(vm, FEED(vm, "def g():\n    return f()\ng()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("OSError", "gone")), HN_RAISED);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 3, in <module>\n    g()\n    ~^^\n"
                                           "  File \"main.py\", line 2, in g\n    return f()\nOSError: gone\n");
    /* An error with no type is a RuntimeError. */
    EXPECT_EVENT(vm, FEED(vm, "f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error(NULL, "why")), HN_RAISED);
    EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RuntimeError");
    /* its context is what was being handled */
    EXPECT_EVENT(vm, FEED(vm, "try:\n    1/0\nexcept ZeroDivisionError:\n    f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("ValueError", "v")), HN_RAISED);
    EXPECT_TEXT(hn_type_name(vm, hn_exception_context(vm, hn_exception(vm)), &length), "ZeroDivisionError");
    /* and one made before */
    EXPECT_EVENT(vm, FEED(vm, "f()"), HN_CALL);
    hn_value message = STRING(vm, "made");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_raise(hn_exception_new(vm, "StopIteration", &message, 1))), HN_RAISED);
    EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "StopIteration");
    /* StopIteration from inside a __next__ ends the loop, as any other would */
    EXPECT_EVENT(vm, FEED(vm, "class I:\n    def __iter__(self): return self\n    def __next__(self): return f()\nlist(I())"), HN_CALL);
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 3)), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("StopIteration", NULL)), HN_COMPLETE);
    assert_int_equal(hn_length(vm, hn_result(vm)), 1);
}

static hn_reply bad_reply(hn_vm *h, void *user) {
    switch (*(int *)user) {
    case 0: return hn_answer_error("NoSuchError", "its message");
    case 1: return hn_answer_error(NULL, "my own words");
    case 2: return hn_make_reply(HN_REPLY_INVALID, HN_NOTHING, NULL, NULL);
    case 3: return hn_answer_value(HN_NOTHING);
    case 4: return hn_answer_raise(hn_int_new(h, 3));
    default: return hn_answer_error("ValueError", "\xFF");
    }
}

/* In the one-call sandbox an unknown type becomes a RuntimeError with the same message, a callback that fails becomes a RuntimeError
 * whose whole message is its own, and a reply that is none of these `RuntimeError: handler returned an invalid result`. */
static void test_bad_replies_in_the_sandbox(void **state) {
    static const char *const messages[] = {"its message", "my own words", "handler returned an invalid result", "handler returned an invalid result",
                                           "handler returned an invalid result", "handler returned an invalid result"};
    for (int i = 0; i < 6; i++) {
        hn_sandbox sandbox = {.function = bad_reply, .user = &i};
        EXPECT_EVENT(vm, run("f()", &sandbox), HN_RAISED);
        EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RuntimeError");
        EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), messages[i]);
    }
}

/* Host objects: fields read and write as attributes (writing a frozen one raises FrozenInstanceError), `hasattr` and `setattr` behave, it
 * has dataclass `repr`, `==` and `hash`, and works with `dataclasses.fields/asdict/replace`. */
static void test_host_objects(void **state) {
    const char *const names[] = {"x", "y"};
    hn_value values[] = {hn_int_new(vm, 1), STRING(vm, "s")};
    hn_object object = {.type_name = "Thing", .id = 4, .names = names, .values = values, .count = 2};
    BIND(vm, "a", hn_object_new(vm, &object));
    BIND(vm, "b", hn_object_new(vm, &object));
    object.is_frozen = true;
    BIND(vm, "c", hn_object_new(vm, &object));
    BIND(vm, "d", hn_object_new(vm, &object));
    IS_TRUE(vm, "type(a) is type(b) and type(a) is not type(c) and type(a).__name__ == 'Thing'");
    IS_TRUE(vm, "a == b and a is not b and not a == c and a != 3 and c == d");
    IS_TRUE(vm, "a.x = 7\na.x == 7 and a != b and hasattr(a, 'x') and not hasattr(a, 'z')");
    IS_TRUE(vm, "setattr(a, 'x', 1)\na.extra = 5\na.extra == 5 and a == b and repr(a) == \"Thing(x=1, y='s')\"");
    IS_TRUE(vm, "hash(c) == hash(d) == hash((1, 's')) and len({c, d}) == 1");
    COMPLETES(vm, "try:\n    hash(a)\nexcept TypeError as e:\n    r = str(e)\nr");
    assert_true(hn_string_is(vm, hn_result(vm), "unhashable type: 'Thing'"));
    IS_TRUE(vm, "import dataclasses as dc\nr = []\n"
                "for act in (lambda: setattr(c, 'x', 2), lambda: setattr(c, 'new', 2), lambda: delattr(c, 'x')):\n"
                "    try: act()\n    except dc.FrozenInstanceError as e: r.append(str(e))\n"
                "r == [\"cannot assign to field 'x'\", \"cannot assign to field 'new'\", \"cannot delete field 'x'\"]");
    IS_TRUE(vm, "dc.is_dataclass(a) and [f.name for f in dc.fields(a)] == ['x', 'y'] and dc.asdict(a) == {'x': 1, 'y': 's'}");
    IS_TRUE(vm, "dc.astuple(a) == (1, 's') and dc.replace(c, x=9) == type(c)(9, 's') and dc.replace(c).y == 's'");
    IS_TRUE(vm, "a.y = a\nrepr(a) == 'Thing(x=1, y=...)'");
    IS_TRUE(vm, "match c:\n    case object(x=1, y=y): r = y\nr == 's'");
    IS_TRUE(vm, "import copy\nk = copy.copy(b)\nk == b and k is not b");
    /* what the program does to the class does not reach the host's side of it; an id cannot be forged */
    uint64_t id;
    COMPLETES(vm, "class Fake(type(b).__mro__[1]): pass\nfake = Fake.__new__(Fake)\nfake.id = 99\nfake");
    assert_false(hn_object_id(vm, hn_result(vm), &id));
    COMPLETES(vm, "class Sub(type(b)): pass\nSub(1, 's')");
    assert_false(hn_object_id(vm, hn_result(vm), &id));
    assert_int_equal(hn_length(vm, hn_result(vm)), 2);
    COMPLETES(vm, "type(c).__match_args__ = 5\ntype(c)._frozen = False\nc");
    assert_true(hn_object_id(vm, hn_result(vm), &id) && id == 4 && hn_object_is_frozen(vm, hn_result(vm)));
    assert_true(hn_string_is(vm, hn_field(vm, hn_result(vm), "y"), "s"));
    hn_value more[] = {hn_int_new(vm, 8), STRING(vm, "t")};
    object.values = more;
    BIND(vm, "again", hn_object_new(vm, &object));
    IS_TRUE(vm, "type(again) is type(c) and again.x == 8");
}

/* Calling `obj.name(...)` where `name` is no field and does not begin with an underscore is dispatched like an external function of
 * that name, with the object as first argument, marked as a method call; merely reading such a name raises AttributeError. */
static void test_method_calls(void **state) {
    const char *const names[] = {"x", "run"};
    hn_value values[] = {hn_int_new(vm, 1), hn_function_new(vm, "field_function", NULL)};
    hn_object object = {.type_name = "Thing", .id = 4, .names = names, .values = values, .count = 2};
    BIND(vm, "o", hn_object_new(vm, &object));
    static const char *const calls[] = {"o.go(1)", "o.go(k=1)", "o.go(*[1])", "o.go(**{'k': 1})", "[o][0].go(1)", "(lambda q: q.go(1))(o)"};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        EXPECT_EVENT(vm, FEED(vm, calls[i]), HN_CALL);
        assert_true(hn_is_method_call(vm) && hn_call_is(vm, "go"));
        assert_int_equal(hn_argument_count(vm) + hn_keyword_count(vm), 2);
        uint64_t id;
        assert_true(hn_object_id(vm, hn_argument(vm, 0), &id) && id == 4);
        EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 5)), HN_COMPLETE);
        assert_int_equal(hn_int64(vm, hn_result(vm), 0), 5);
    }
    EXPECT_EVENT(vm, FEED(vm, "o.run(1)"), HN_CALL); /* a field */
    assert_true(!hn_is_method_call(vm) && hn_call_is(vm, "field_function"));
    EXPECT_EVENT(vm, ANSWER(hn_none()), HN_COMPLETE);
    RAISES(vm, "o.go");
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "'Thing' object has no attribute 'go'");
    RAISES(vm, "o._go()");
    RAISES(vm, "o.x.go()");
    EXPECT_EVENT(vm, FEED(vm, "o.go()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_RAISED);
    EXPECT_TEXT(hn_traceback(vm, &length), "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    o.go()\n    ^^^^\n"
                                           "AttributeError: 'Thing' object has no attribute 'go'\n");
}

/* Futures: `x = f()` where the host answers *pending* gives an awaitable. When every task waits, the host gets one event with all pending
 * call ids and answers any number of them, in any order, with values or errors; unknown (`unknown future call_id: N`) and duplicate
 * ids are refused before anything changes. */
static void test_futures(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "a = f(); b = f(); c = f()\n[await b, await a]"), HN_CALL);
    uint64_t ids[3];
    for (int i = 0; i < 3; i++) {
        ids[i] = hn_call_id(vm);
        EXPECT_EVENT(vm, hn_resume(vm, ids[i], hn_pending()), i < 2 ? HN_CALL : HN_FUTURES);
    }
    assert_int_equal(hn_pending_count(vm), 3);
    for (int i = 0; i < 3; i++) {
        assert_true(hn_pending_call(vm, (size_t)i) == ids[i]);
    }
    hn_future_answer answers[] = {{ids[0], hn_answer_value(hn_int_new(vm, 1))}, {12345, hn_answer_value(hn_none())}};
    assert_int_equal(hn_answer(vm, answers, 2), HN_MISUSE);
    assert_string_equal(hn_error(vm), "unknown future call_id: 12345");
    answers[1].call_id = ids[0];
    assert_int_equal(hn_answer(vm, answers, 2), HN_MISUSE);
    assert_non_null(strstr(hn_error(vm), "duplicate future call_id: "));
    answers[1] = (hn_future_answer){ids[1], hn_answer_error("NoSuchError", "x")};
    assert_int_equal(hn_answer(vm, answers, 2), HN_MISUSE);
    assert_int_equal(hn_pending_count(vm), 3);
    EXPECT_EVENT(vm, hn_continue(vm), HN_REFUSED);
    EXPECT_EVENT(vm, ANSWER(hn_none()), HN_REFUSED);
    answers[1] = (hn_future_answer){ids[2], hn_answer_value(hn_none())};
    assert_int_equal(hn_answer(vm, answers, 2), HN_OK);
    assert_int_equal(hn_answer(vm, answers, 1), HN_MISUSE); /* answered already */
    EXPECT_EVENT(vm, hn_continue(vm), HN_FUTURES);
    assert_int_equal(hn_pending_count(vm), 1);
    answers[0] = (hn_future_answer){ids[1], hn_answer_value(hn_int_new(vm, 2))};
    assert_int_equal(hn_answer(vm, answers, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 0), 0), 2);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 1), 0), 1);
    EXPECT_EVENT(vm, FEED(vm, "try:\n    await f()\nexcept OSError as e:\n    r = str(e)\nr"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    hn_future_answer failed = {hn_pending_call(vm, 0), hn_answer_error("OSError", "down")};
    assert_int_equal(hn_answer(vm, &failed, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_result(vm), "down"));
}

/* What one feed left pending another may await; the host may answer in between. */
static void test_futures_across_feeds(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "a = f(); b = f()"), HN_CALL);
    uint64_t first = hn_call_id(vm);
    EXPECT_EVENT(vm, hn_resume(vm, first, hn_pending()), HN_CALL);
    uint64_t second = hn_call_id(vm);
    EXPECT_EVENT(vm, hn_resume(vm, second, hn_pending()), HN_COMPLETE);
    assert_int_equal(hn_pending_count(vm), 2);
    hn_future_answer answer = {first, hn_answer_value(STRING(vm, "early"))};
    assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
    EXPECT_EVENT(vm, FEED(vm, "[await a, await b]"), HN_FUTURES);
    assert_true(hn_pending_count(vm) == 1 && hn_pending_call(vm, 0) == second);
    answer = (hn_future_answer){second, hn_answer_value(STRING(vm, "late"))};
    assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_item(vm, hn_result(vm), 0), "early") && hn_string_is(vm, hn_item(vm, hn_result(vm), 1), "late"));
    assert_int_equal(hn_answer(vm, &answer, 1), HN_MISUSE);
}

static hn_reply later(hn_vm *h, void *user) {
    (void)h;
    (void)user;
    return hn_pending();
}

static hn_reply complete_last(hn_vm *h, void *user) {
    int *waits = user;
    ++*waits;
    size_t count = hn_pending_count(h);
    hn_future_answer answer = {hn_pending_call(h, count - 1), hn_answer_value(hn_int_new(h, (int64_t)count))};
    hn_answer(h, &answer, 1);
    return hn_answer_value(hn_none());
}

/* The one-call sandbox asks the handler's *wait* callback for them; without one, RuntimeError at the await. */
static void test_wait_callback(void **state) {
    int waits = 0;
    hn_sandbox sandbox = {.function = later, .wait = complete_last, .user = &waits};
    EXPECT_EVENT(vm, run("a, b = f(), f()\n[await a, await b]", &sandbox), HN_COMPLETE);
    assert_int_equal(waits, 2);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), 0), 0), 1);
    sandbox.wait = NULL;
    EXPECT_EVENT(vm, run("async def g():\n    return await f()\ntry:\n    await g()\nexcept RuntimeError as e:\n    r = e\nr", &sandbox), HN_COMPLETE);
    EXPECT_TEXT(hn_type_name(vm, hn_result(vm), &length), "RuntimeError");
}

/* An event answered twice (`already consumed`), or with something of the wrong kind, is an error that consumes nothing. */
static void test_events_are_consumed_once(void **state) {
    EXPECT_EVENT(vm, ANSWER(hn_none()), HN_REFUSED);
    assert_string_equal(hn_error(vm), "unknown call_id: 0");
    EXPECT_EVENT(vm, FEED(vm, "f() + f()"), HN_CALL);
    uint64_t first = hn_call_id(vm);
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 1)), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, first, hn_answer_value(hn_none())), HN_REFUSED);
    assert_string_equal(hn_error(vm), "call 1 is already consumed");
    EXPECT_EVENT(vm, hn_resume(vm, 99, hn_answer_value(hn_none())), HN_REFUSED);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_make_reply(HN_REPLY_INVALID, HN_NOTHING, NULL, NULL)), HN_REFUSED);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error("NotAnException", "m")), HN_REFUSED);
    assert_string_equal(hn_error(vm), "unknown exception type: NotAnException");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_raise(hn_int_new(vm, 1))), HN_REFUSED);
    EXPECT_EVENT(vm, hn_continue(vm), HN_REFUSED);
    EXPECT_EVENT(vm, FEED(vm, "1"), HN_REFUSED);
    assert_int_equal(hn_bind(vm, "x", hn_none()), HN_MISUSE);
    assert_int_equal(hn_event_of(vm), HN_CALL);
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 2)), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 3);
    EXPECT_EVENT(vm, FEED(vm, "name"), HN_NAME);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_REFUSED);
    hn_abandon(vm);
    EXPECT_EVENT(vm, ANSWER(hn_none()), HN_REFUSED);
    COMPLETES(vm, "1 + 1");
}

/* limits: each field overrides one default, a zeroed field means the default; *unlimited* must be said; negative, NaN or unknown is
 * refused */
static void test_limits(void **state) {
    hn_limits limits = hn_limits_default();
    assert_int_equal(limits.max_memory, 256 << 20);
    assert_true(limits.max_duration == 10 && limits.max_fuel == HN_UNLIMITED);
    assert_int_equal(limits.max_recursion_depth, 1000);
    assert_int_equal(limits.max_output, 16 << 20);
    assert_int_equal(limits.max_suspensions, 10000);
    assert_int_equal(hn_limits_set(&limits, "max_fuel", 5), HN_OK);
    assert_int_equal(limits.max_fuel, 5);
    assert_int_equal(hn_limits_set(&limits, "max_memory", __builtin_inf()), HN_OK);
    assert_true(limits.max_memory == HN_UNLIMITED);
    assert_int_equal(hn_limits_set(&limits, "max_fule", 5), HN_MISUSE);
    assert_int_equal(hn_limits_set(&limits, "max_fuel", -1), HN_MISUSE);
    assert_int_equal(hn_limits_set(&limits, "max_duration", __builtin_nan("")), HN_MISUSE);
    static const hn_limits wrong[] = {{.max_memory = -1}, {.max_duration = -0.5}, {.max_fuel = -1}, {.max_recursion_depth = -1}, {.max_output = -1},
                                      {.max_suspensions = -1}, {.gc_interval = -1}, {.max_duration = __builtin_nan("")}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        hn_vm_options options = {.limits = wrong[i]};
        const char *error = NULL;
        assert_null(hn_vm_new(&options, &error));
        assert_non_null(error);
    }
    hn_vm_options options = {.limits = hn_limits_unlimited()};
    hn_vm *free_one = hn_vm_new(&options, NULL);
    EXPECT_EVENT(free_one, FEED(free_one, "def f(n): return n and 1 + f(n - 1)\nf(5000)"), HN_COMPLETE);
    hn_vm_free(free_one);
    RAISES(vm, "def f(n): return n and 1 + f(n - 1)\nf(5000)");
    EXPECT_TEXT(hn_type_name(vm, hn_exception(vm), &length), "RecursionError");
    options = (hn_vm_options){.limits = {.max_suspensions = 2}};
    hn_vm *few = hn_vm_new(&options, NULL);
    EXPECT_EVENT(few, FEED(few, "while True: f()"), HN_CALL);
    EXPECT_EVENT(few, hn_resume(few, hn_call_id(few), hn_answer_value(hn_none())), HN_CALL);
    EXPECT_EVENT(few, hn_resume(few, hn_call_id(few), hn_answer_value(hn_none())), HN_LIMIT);
    assert_string_equal(hn_limit_report_of(few).name, "max_suspensions");
    hn_vm_free(few);
}

/* Sessions: feed a VM source again and again; definitions stay; an error or a limit in one feed leaves the session usable. */
static void test_sessions(void **state) {
    COMPLETES(vm, "import math\ndef area(r): return math.pi * r * r\nclass A: n = 1");
    RAISES(vm, "raise ValueError");
    RAISES(vm, "def broken(:");
    COMPLETES(vm, "area(1) > 3 and A.n == 1");
    hn_cancel(vm);
    EXPECT_EVENT(vm, FEED(vm, "for n in range(10 ** 9): area(n)"), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_CANCELLED);
    IS_TRUE(vm, "A.n += 1\nA.n == 2 and area(1) > 3"); /* it may have been cancelled before its first turn, while it was compiled */
}

static bool never(void *user, const char *name, hn_module *module) {
    (void)user;
    (void)name;
    (void)module;
    return false;
}

/* modules: with packages and relative imports, `__name__`, `sys.modules`, circular imports and tracebacks that show the module's own
 * file name */
static void test_modules(void **state) {
    static const hn_module modules[] = {
        {"pkg", "from . import a\nfrom .sub import deep\n", HN_WHOLE, true, NULL},
        {"pkg.a", "import pkg.b\nfrom .b import value\nname = __name__\nfile = __file__\npackage = __package__\n", HN_WHOLE, false, NULL},
        {"pkg.b", "import pkg.a\nvalue = 3\n", HN_WHOLE, false, NULL},
        {"pkg.sub", "", HN_WHOLE, true, "custom.py"},
        {"pkg.sub.deep", "from .. import a\nfrom ..b import value\n", HN_WHOLE, false, NULL},
        {"bad", "x = 1\ny = (\n", HN_WHOLE, false, NULL},
        {"uses", "def call(): return tool(1)\n", HN_WHOLE, false, NULL},
    };
    hn_vm_options options = {.modules = modules, .module_count = 7, .find_module = never};
    hn_vm *other = hn_vm_new(&options, NULL);
    IS_TRUE(other, "import pkg, sys\npkg.a.value == 3 and pkg.a.name == 'pkg.a' and pkg.a.file == 'pkg/a.py' and pkg.a.package == 'pkg'");
    IS_TRUE(other, "pkg.__file__ == 'pkg/__init__.py' and pkg.sub.__file__ == 'custom.py' and sys.modules['pkg.sub.deep'].value == 3");
    IS_TRUE(other, "import pkg.a as again\nagain is pkg.a");
    EXPECT_EVENT(other, FEED(other, "import nope.x"), HN_RAISED);
    EXPECT_EVENT(other, FEED(other, "import bad"), HN_RAISED);
    assert_true(hn_string_is(other, hn_exception_field(other, hn_exception(other), "filename"), "bad.py"));
    EXPECT_EVENT(other, FEED(other, "import uses\nuses.call()"), HN_CALL);
    assert_true(hn_call_is(other, "tool"));
    hn_abandon(other);
    hn_vm_free(other);
}

/* `await`, `asyncio.gather`, tasks and timeouts work on it. When every task waits, the host gets one event with all pending call ids. */
static void test_asyncio(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "import asyncio\nasync def one(n): return await f(n) + 1\nawait asyncio.gather(one(1), f(2), asyncio.create_task(one(3)))"), HN_CALL);
    int64_t sent[3];
    uint64_t ids[3];
    for (int i = 0; i < 3; i++) {
        ids[i] = hn_call_id(vm);
        sent[i] = hn_int64(vm, hn_argument(vm, 0), 0);
        EXPECT_EVENT(vm, hn_resume(vm, ids[i], hn_pending()), i < 2 ? HN_CALL : HN_FUTURES);
    }
    assert_int_equal(hn_pending_count(vm), 3);
    for (int i = 2; i >= 0; i--) {
        hn_future_answer answer = {ids[i], hn_answer_value(hn_int_new(vm, sent[i] * 10))};
        assert_int_equal(hn_answer(vm, &answer, 1), HN_OK);
        EXPECT_EVENT(vm, hn_continue(vm), i ? HN_FUTURES : HN_COMPLETE);
    }
    int64_t results[] = {11, 20, 31};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(hn_int64(vm, hn_item(vm, hn_result(vm), i), 0), results[i]);
    }
    /* an error goes to the task that awaits, and what it does not catch to gather */
    EXPECT_EVENT(vm, FEED(vm, "try:\n    await asyncio.gather(one(1), one(2))\nexcept OSError as e:\n    r = str(e)\nr"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    hn_future_answer failed = {hn_pending_call(vm, 1), hn_answer_error("OSError", "second")};
    assert_int_equal(hn_answer(vm, &failed, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_result(vm), "second"));
    /* inside asyncio.run too */
    EXPECT_EVENT(vm, FEED(vm, "async def main(): return await one(6)\nasyncio.run(main())"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_FUTURES);
    hn_future_answer six = {hn_pending_call(vm, hn_pending_count(vm) - 1), hn_answer_value(hn_int_new(vm, 6))};
    assert_int_equal(hn_answer(vm, &six, 1), HN_OK);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 7);
}

static hn_reply slow_clock(hn_vm *h, void *user) {
    double *now = user;
    if (hn_call_is(h, "sleep")) *now += hn_double(h, hn_argument(h, 0), 0);
    if (hn_call_is(h, "sleep")) return hn_answer_value(hn_none());
    *now += 0.25;
    return hn_answer_value(hn_float_new(h, *now));
}

/* Timers go by the host's clock; sleeping is a request, which returns at once where nobody handles it. */
static void test_asyncio_time(void **state) {
    double now = 1000;
    hn_sandbox sandbox = {.os = slow_clock, .user = &now};
    EXPECT_EVENT(vm, run("import asyncio\nasync def w(n):\n    await asyncio.sleep(n)\n    return n\nawait asyncio.gather(w(30), w(10), w(20))", &sandbox), HN_COMPLETE);
    assert_true(now > 1030 && now < 1040);
    EXPECT_EVENT(vm, run("try:\n    await asyncio.wait_for(w(10 ** 6), 5)\nexcept TimeoutError:\n    r = 'too long'\nr", NULL), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_result(vm), "too long"));
    EXPECT_EVENT(vm, run("await asyncio.get_running_loop().create_future()", NULL), HN_RAISED);
}

static hn_reply clock_of_host(hn_vm *h, void *user) {
    if (hn_call_is(h, "sleep")) return hn_not_handled();
    return *(int *)user ? hn_answer_value(hn_float_new(h, 1700000000.5)) : hn_answer_value(hn_string_new(h, "noon", HN_WHOLE));
}

/* handler, os: requests to the operating system; Not handled means the next in the order, in the end the default answer; a reply of another
 * type is refused. */
static void test_os_requests(void **state) {
    EXPECT_EVENT(vm, FEED(vm, "import time\ntime.time()"), HN_OS);
    assert_true(hn_call_is(vm, "time"));
    assert_int_equal(hn_argument_count(vm), 0);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(STRING(vm, "now"))), HN_REFUSED);
    assert_string_equal(hn_error(vm), "the reply to this request must be a number");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_pending()), HN_REFUSED);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_undefined()), HN_REFUSED);
    EXPECT_EVENT(vm, ANSWER(hn_int_new(vm, 5)), HN_COMPLETE);
    assert_true(hn_double(vm, hn_result(vm), 0) == 5);
    EXPECT_EVENT(vm, FEED(vm, "time.sleep(2.5)"), HN_OS);
    assert_true(hn_call_is(vm, "sleep") && hn_double(vm, hn_argument(vm, 0), 0) == 2.5);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_not_handled()), HN_COMPLETE);
    EXPECT_EVENT(vm, FEED(vm, "time.monotonic()"), HN_OS);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_not_handled()), HN_RAISED);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "'monotonic' is not supported in this environment");
    int good = 1;
    hn_function functions[] = {{"time", clock_of_host, &good, NULL}, {"sleep", clock_of_host, &good, NULL}};
    hn_sandbox sandbox = {.os_functions = functions, .os_function_count = 2};
    EXPECT_EVENT(vm, run("time.sleep(10 ** 6)\ntime.time()", &sandbox), HN_COMPLETE);
    assert_true(hn_double(vm, hn_result(vm), 0) == 1700000000.5);
    EXPECT_EVENT(vm, run("time.perf_counter()", &sandbox), HN_RAISED);
    sandbox = (hn_sandbox){.os = clock_of_host, .user = &good};
    EXPECT_EVENT(vm, run("time.perf_counter()", &sandbox), HN_COMPLETE);
    good = 0;
    EXPECT_EVENT(vm, run("time.time()", &sandbox), HN_RAISED);
    EXPECT_TEXT(hn_exception_message(vm, hn_exception(vm), &length), "handler returned an invalid result");
    EXPECT_EVENT(vm, run("try: time.sleep(-1)\nexcept ValueError as e: r = str(e)\nr", NULL), HN_COMPLETE);
    assert_true(hn_string_is(vm, hn_result(vm), "sleep length must be non-negative"));
}

/* hn_preempt stops a run at a safepoint, from any thread; hn_continue goes on */
static void test_preemption(void **state) {
    hn_preempt(vm);
    EXPECT_EVENT(vm, FEED(vm, "n = 0\nwhile n < 100000: n += 1\nn"), HN_PREEMPTED);
    EXPECT_EVENT(vm, FEED(vm, "1"), HN_REFUSED);
    hn_preempt(vm);
    EXPECT_EVENT(vm, hn_continue(vm), HN_PREEMPTED);
    EXPECT_EVENT(vm, hn_continue(vm), HN_COMPLETE);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 100000);
    EXPECT_EVENT(vm, hn_continue(vm), HN_REFUSED);
}

/* Suspended anywhere: in a sort key, an __eq__ called by a dict, a property, a class body, a generator, a __repr__ in an f-string. */
static void test_suspends_anywhere(void **state) {
    static const char *const sources[] = {
        "sorted([3, 1], key=lambda n: f())",
        "class K:\n    def __hash__(self): return 1\n    def __eq__(self, other): return f()\n{K(): 1}.get(K())",
        "class P:\n    @property\n    def p(self): return f()\nP().p",
        "class B:\n    x = f()\nB.x",
        "def g():\n    yield f()\nlist(g())",
        "class R:\n    def __repr__(self): return str(f())\nf'{R()!r}'",
        "class C:\n    def __init__(self): self.x = f()\nC().x",
        "class M:\n    def __enter__(self): return f()\n    def __exit__(self, *a): pass\nwith M() as m: pass",
        "import functools\nfunctools.reduce(lambda a, b: f(), [1, 2])",
        "max([1, 2], key=lambda n: f())",
        "class D:\n    def __getattr__(self, name): return f()\nD().anything",
        "[x for x in [1] if f()]",
        "class T:\n    def __bool__(self): return bool(f())\nif T(): pass",
        "class L:\n    def __lt__(self, o): return f()\nsorted([L(), L()])",
        "class Meta(type):\n    def __call__(cls): return f()\nclass X(metaclass=Meta): pass\nX()",
        "exec('f()')",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_event event = FEED(vm, sources[i]);
        EXPECT_EVENT(vm, event, HN_CALL);
        while (event == HN_CALL) {
            event = ANSWER(hn_bool_new(true));
        }
        EXPECT_EVENT(vm, event, HN_COMPLETE);
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_inputs), TEST(test_declared_inputs), TEST(test_functions), TEST(test_open_is_refused), TEST(test_script_name), TEST(test_output), TEST(test_value_of_a_run),
        TEST(test_program_runs_again), TEST(test_name_lookup), TEST(test_name_lookup_everywhere), TEST(test_function_callback_provides),
        TEST(test_call_position), TEST(test_remembered), TEST(test_failing_lookup), TEST(test_function_objects),
        TEST(test_errors_are_raised_at_the_call), TEST(test_bad_replies_in_the_sandbox), TEST(test_host_objects), TEST(test_method_calls),
        TEST(test_futures), TEST(test_futures_across_feeds), TEST(test_wait_callback), TEST(test_events_are_consumed_once), TEST(test_limits), TEST(test_sessions), TEST(test_modules),
        TEST(test_asyncio), TEST(test_asyncio_time), TEST(test_os_requests), TEST(test_preemption), TEST(test_suspends_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
