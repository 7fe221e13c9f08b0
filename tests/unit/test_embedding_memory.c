/* test_embedding_memory.c: the torture mode `oom` through the API. Scenes like those of examples/ are played over and over, and each time another
 * allocation fails, once or from there on for good: every request to the host's allocator, and every object besides (the account of the VM counts
 * these where HOGNOSE_TORTURE is defined). Whatever fails, the results are clean, nothing leaks, and the session still evaluates `1 + 1`.
 *
 * The scene that imports asyncio makes some 16,000 allocations: every fifth of them fails, or every single one where EVERY_ALLOCATION is set
 * in the environment, as `make torture` does. */
#include <stdlib.h>

#include "counter.h"
#include "embedding.h"
#include "host/host.h"

/* ---- scenes ---- */

static hn_reply tool(hn_vm *h, void *user) {
    (void)user;
    hn_value items[2] = {hn_string_new(h, "caf\xC3\xA9", HN_WHOLE), hn_argument(h, 0)};
    hn_value list = hn_list_new(h, items, 2);
    if (!hn_is_something(list)) return hn_answer_error("MemoryError", NULL);
    return hn_answer_value(list);
}

/* Touches everything a little: inputs, objects, functions, names, futures, output, renderings, an exception with its texts. */
static void exercise(hn_vm *vm) {
    const char *const names[] = {"name", "n"};
    hn_value values[2] = {hn_string_new(vm, "o", HN_WHOLE), hn_int_from_hex(vm, "123456789abcdef0123456789", HN_WHOLE)};
    hn_object object = {.type_name = "Thing", .id = 1, .names = names, .values = values, .count = 2};
    hn_value made = hn_object_new(vm, &object);
    if (hn_is_something(made)) hn_bind(vm, "o", made);
    hn_value pinned = hn_pin(vm, made);
    hn_function functions[] = {{"tool", tool, NULL, "A tool."}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 1};
    hn_event event = hn_run(vm, "print('hello', tool(1), tool(k=2) if 0 else 1)\nclass A:\n    def __repr__(self): return 'A'\n[A(), tool(A())]", HN_WHOLE, "a.py", &sandbox);
    if (event == HN_COMPLETE) {
        size_t length;
        hn_repr(vm, hn_item(vm, hn_result(vm), 0), &length);
        hn_string(vm, hn_item(vm, hn_item(vm, hn_result(vm), 1), 0), &length);
    }
    event = hn_feed(vm, "x = wanted\ny = later()\nprint(x)\n[await y, x]", HN_WHOLE, NULL);
    if (event == HN_NAME) event = hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_int_new(vm, 3)));
    if (event == HN_CALL) event = hn_resume(vm, hn_call_id(vm), hn_pending());
    if (event == HN_FUTURES) {
        hn_future_answer answer = {hn_pending_call(vm, 0), hn_answer_error("ValueError", "late")};
        if (hn_answer(vm, &answer, 1) == HN_OK) event = hn_continue(vm);
    }
    if (event == HN_RAISED) {
        size_t length;
        hn_value exception = hn_exception(vm);
        hn_frame frame;
        hn_traceback(vm, &length);
        hn_exception_message(vm, exception, &length);
        hn_exception_type(vm, exception, &length);
        if (hn_exception_frame_count(vm, exception)) hn_exception_frame(vm, exception, 0, &frame);
    }
    if (hn_event_of(vm) != HN_COMPLETE && hn_event_of(vm) != HN_RAISED && hn_event_of(vm) != HN_LIMIT) hn_abandon(vm);
    if (hn_is_something(pinned)) hn_unpin(vm, pinned);
}

/* Answers what stands until the run is over, a call at first pending; looks at all that a host would look at. */
static void play(hn_vm *vm, hn_event event, bool pending) {
    size_t length;
    for (int i = 0; i < 40; i++) {
        hn_reply reply = hn_answer_value(hn_int_new(vm, 3));
        switch (event) {
        case HN_CALL:
            hn_call_name(vm, &length);
            hn_string(vm, hn_argument(vm, 0), &length);
            hn_repr(vm, hn_argument(vm, 0), &length);
            hn_keyword_named(vm, "key");
            if (pending) reply = hn_pending();
            break;
        case HN_FUTURES: {
            hn_future_answer answers[2] = {{hn_pending_call(vm, 0), reply}, {hn_pending_call(vm, 1), hn_answer_error("KeyError", "caf\xC3\xA9")}};
            if (hn_answer(vm, answers, hn_pending_count(vm) > 1 ? 2 : 1) == HN_OK) event = hn_continue(vm);
            continue;
        }
        case HN_NAME: reply = hn_answer_value(hn_function_new(vm, "given", "About it.")); break;
        case HN_OS: reply = hn_not_handled(); break;
        case HN_PREEMPTED: event = hn_continue(vm); continue;
        default: i = 40; continue;
        }
        hn_event next = hn_resume(vm, hn_call_id(vm), reply);
        if (next == HN_REFUSED) next = hn_resume(vm, hn_call_id(vm), hn_answer_error("ValueError", "refused"));
        if (next == HN_REFUSED) break;
        event = next;
    }
    if (event == HN_RAISED) {
        hn_value exception = hn_exception(vm);
        hn_frame frame;
        hn_traceback(vm, &length);
        for (int i = 0; i < 3 && hn_is_something(exception); i++) {
            hn_exception_message(vm, exception, &length);
            hn_exception_type(vm, exception, &length);
            hn_exception_note(vm, exception, 0, &length);
            hn_exception_field(vm, exception, "filename");
            for (size_t k = 0; k < hn_exception_frame_count(vm, exception); k++) {
                hn_exception_frame(vm, exception, k, &frame);
            }
            exception = hn_exception_context(vm, exception);
        }
    }
    if (event == HN_COMPLETE) {
        size_t position = 0;
        hn_value result = hn_result(vm), key, item;
        hn_repr(vm, result, &length);
        hn_string(vm, result, &length);
        hn_int_hex(vm, result, &length);
        hn_identity(vm, result);
        while (hn_next(vm, result, &position, &key, &item)) {
            hn_string(vm, key, &length);
            hn_repr(vm, item, &length);
        }
    }
    event = hn_event_of(vm);
    if (event != HN_COMPLETE && event != HN_RAISED && event != HN_LIMIT) hn_abandon(vm);
}

static void feed(hn_vm *vm, const char *source, bool pending) { play(vm, hn_feed(vm, source, HN_WHOLE, "scene.py"), pending); }

static void functions_scene(hn_vm *vm) {
    hn_function functions[] = {{"tool", tool, NULL, "A tool."}, {"open", tool, NULL, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 2, .function = tool, .os = tool};
    play(vm, hn_run(vm, "t = tool\n[open(1), t('x', key=2), other(3), t.__name__, repr(t), t.__doc__]", HN_WHOLE, NULL, &sandbox), false);
}

static void names_scene(hn_vm *vm) { feed(vm, "g = wanted\ng(1, key='caf\xC3\xA9')\n{'k': g, 2: [g]}", false); }

static void futures_scene(hn_vm *vm) { feed(vm, "a = f(1)\nb = f('x')\ntry: x = [await a, await b]\nexcept KeyError as e: x = str(e)\nx", true); }

static void objects_scene(hn_vm *vm) {
    const char *const names[] = {"name", "caf\xC3\xA9"};
    hn_value values[2] = {STRING(vm, "o"), hn_float_new(vm, 0.5)};
    hn_object object = {.type_name = "Thing", .id = UINT64_MAX, .is_frozen = true, .names = names, .values = values, .count = 2};
    hn_value made = hn_object_new(vm, &object);
    if (hn_is_something(made)) hn_bind(vm, "o", made);
    object.is_frozen = false;
    hn_value pair[2] = {hn_object_new(vm, &object), made};
    hn_value list = hn_list_new(vm, pair, 2);
    if (hn_is_something(list)) hn_bind(vm, "l", list);
    feed(vm, "r = [repr(o), hash(o), o == l[1], o.go(1, key=l), l[0].name]\ntry: o.name = 3\nexcept AttributeError as e: r.append(str(e))\nl[0].name = 5\nr + l", false);
    uint64_t id;
    hn_object_id(vm, hn_global(vm, "o"), &id);
    hn_field(vm, hn_global(vm, "o"), "name");
}

static void values_scene(hn_vm *vm) {
    hn_value items[4] = {hn_int_from_hex(vm, "-123456789abcdef0123456789", HN_WHOLE), STRING(vm, "\xED\xA0\x80x"), hn_bytes_new(vm, "b", 1), hn_none()};
    hn_value all[4] = {hn_list_new(vm, items, 4), hn_tuple_new(vm, items, 4), hn_dict_new(vm, items, items, 3), hn_set_new(vm, items, 4)};
    hn_value list = hn_list_new(vm, all, 4);
    hn_list_append(vm, list, hn_frozenset_new(vm, items, 4));
    hn_dict_set(vm, all[2], items[3], list);
    hn_value pinned = hn_pin(vm, list);
    if (hn_is_something(list)) hn_bind(vm, "v", list);
    hn_exception_new(vm, "OSError", items, 2);
    feed(vm, "[v, v[0][0] + 1, f(v)]", false);
    if (hn_is_something(pinned)) hn_unpin(vm, pinned);
}

static void errors_scene(hn_vm *vm) {
    feed(vm, "class E(Exception):\n    def __str__(self): return 'caf\xC3\xA9'\ndef g():\n    try: [][1]\n    except IndexError as e:\n        x = E(1)\n        x.add_note('n')\n        raise x\ng()", false);
    feed(vm, "def f(:\n", false);
    feed(vm, "open_('x')\nraise OSError(2, 'no', 'file')", false);
}

static void session_scene(hn_vm *vm) {
    feed(vm, "def double(n): return n * 2\nclass A:\n    def __repr__(self): return 'A'\na = A()", false);
    feed(vm, "x = [double(i) for i in range(5)]\nprint(x, 'text' * 40)\n[a, A()]", false);
    size_t length;
    hn_output(vm, HN_STDOUT, &length);
    hn_whole_output(vm, HN_STDOUT, &length);
    feed(vm, "import tools\ntools.text.shout('x')", false);
    hn_global(vm, "x");
}

static void program_scene(hn_vm *vm) {
    const char *const inputs[] = {"n"};
    hn_compile_options options = {.inputs = inputs, .input_count = 1};
    hn_program *program;
    assert_int_equal(hn_compile("[n, n + 1, f(n)]", HN_WHOLE, &options, &program), HN_OK);
    for (int i = 0; i < 2; i++) {
        hn_bind(vm, "n", hn_int_new(vm, i));
        play(vm, hn_start(vm, program), false);
    }
    hn_program_free(program);
}

static void dump_scene(hn_vm *vm) {
    hn_event event = hn_feed(vm, "x = {'a': [1, 2], 'b': f}\ny = x['b'](x)\ny", HN_WHOLE, NULL);
    for (int i = 0; i < 2; i++) {
        size_t size;
        const void *bytes = hn_dump(vm, &size);
        hn_vm *loaded = bytes ? hn_load(bytes, size, &vm->options, NULL) : NULL;
        if (loaded) play(loaded, hn_event_of(loaded), false);
        hn_vm_free(loaded);
        if (event == HN_NAME) event = hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_function_new(vm, "f", NULL)));
    }
    play(vm, event, false);
}

static void copy_scene(hn_vm *vm) {
    hn_vm *from = hn_vm_new(NULL, NULL);
    COMPLETES(from, "x = [1, 'caf\xC3\xA9', 10 ** 30, {'k': (1, {2})}, frozenset([b'b'])]\nx.append(x)\nx");
    hn_value copy = hn_copy(vm, from, hn_result(from));
    if (hn_is_something(copy)) hn_bind(vm, "x", copy);
    feed(vm, "x[5] is x and x[:3]", false);
    hn_vm_free(from);
}

static void waiting_scene(hn_vm *vm) {
    feed(vm, "import asyncio\nasync def w(n): return await f(n)\nawait asyncio.gather(w(1), w(2), return_exceptions=True)", true);
}

static bool find_tools(void *user, const char *name, hn_module *module) {
    (void)user;
    bool is_tools = strcmp(name, "tools") == 0;
    if (!is_tools && strcmp(name, "tools.text") != 0) return false;
    module->source = is_tools ? "from . import text" : "def shout(s): return s.upper()";
    module->is_package = is_tools;
    return true;
}

/* ---- the torture ---- */

typedef struct Scene {
    const char *name;
    void (*play)(hn_vm *vm);
    uint64_t stride; /* for those that import much: every so many allocations */
} Scene;

/* The scene with the n-th request failing; false when there was none any more. `objects` counts the requests of the VM's account, which heap
 * objects are too. */
static bool fails_at(const Scene *scene, uint64_t n, bool for_good, bool objects) {
    Counter counter = {.fail_at = objects ? 0 : n, .for_good = for_good};
    hn_vm_options options = {.allocate = counting, .allocate_user = &counter, .find_module = find_tools};
    hn_vm *vm = hn_vm_new(&options, NULL);
    bool failed = !vm;
    if (vm) {
        Memory *memory = &vm->vm->memory;
        if (objects) {
            memory->fail_countdown = n;
            memory->fail_for_good = for_good;
        }
        scene->play(vm);
        failed = counter.failed || (objects && memory->fail_countdown == 0);
        counter.fail_at = 0; /* the host has memory again */
        memory->fail_countdown = 0;
        memory->failing = memory->refused = false;
        if (hn_feed(vm, "1 + 1", HN_WHOLE, NULL) != HN_COMPLETE) print_error("%s: %llu\n", scene->name, (unsigned long long)n);
        EXPECT_EVENT(vm, hn_event_of(vm), HN_COMPLETE);
        assert_int_equal(hn_int64(vm, hn_result(vm), 0), 2);
        assert_int_equal(counter.held, hn_memory_used(vm));
        hn_vm_free(vm);
    }
    if (counter.held) print_error("%s: %llu leaks\n", scene->name, (unsigned long long)n);
    assert_int_equal(counter.held, 0);
    return failed;
}

/* every failing allocation ends in a clean result, no leak, and the session still evaluates `1 + 1` */
static void test_failing_allocations(void **state) {
    static const Scene scenes[] = {
        {"everything", exercise, 1},    {"functions", functions_scene, 1}, {"names", names_scene, 1},     {"futures", futures_scene, 1},
        {"objects", objects_scene, 1},  {"values", values_scene, 1},       {"errors", errors_scene, 1},   {"session", session_scene, 1},
        {"program", program_scene, 1},  {"dump", dump_scene, 1},           {"copy", copy_scene, 1},       {"waiting", waiting_scene, 5},
    };
    bool every = getenv("EVERY_ALLOCATION");
    (void)state;
    for (size_t i = 0; i < sizeof scenes / sizeof *scenes; i++) {
        uint64_t failures = 0;
        for (int way = 0; way < 4; way++) {
            for (uint64_t n = 1; fails_at(&scenes[i], n, way & 1, way & 2); n += every ? 1 : scenes[i].stride) {
                failures++;
            }
        }
        print_message("%s: %llu failing allocations\n", scenes[i].name, (unsigned long long)failures);
        assert_true(failures > 20);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_failing_allocations)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
