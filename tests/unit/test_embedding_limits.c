/* test_embedding_limits.c: limits that hold to the byte, compilations whose allocations fail one after the other, fuel that never varies. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <time.h>

#include "counter.h"
#include "embedding.h"
#include "host/host.h"

/* max_memory is exact: what the VM obtained from the host's allocator never passes it, whatever the program does. */
static void test_memory_is_exact(void **state) {
    static const char *const sources[] = {
        "'x' * 10 ** 10", "[0] * 10 ** 9", "10 ** 10 ** 8", "list(range(10 ** 9))", "x = []\nfor _ in range(10 ** 7): x = [x]",
        "x = [object() for _ in range(10 ** 7)]", "while True: print('spam' * 1000)", "x = {}\nfor i in range(10 ** 7): x[i] = str(i)",
        "def f(n): return f(n + 1)\nimport sys\nsys.setrecursionlimit(10 ** 9)\nf(0)", "s = ''\nwhile True: s += 'xyz'",
        "x = set()\nfor i in range(10 ** 7): x.add((i,))", "exec('x = [' + '1,' * 10 ** 6 + ']')", "exec('(' * 10 ** 6)",
        "b = bytearray()\nwhile True: b += b'x' * 1000", "'{:>1000000000}'.format(1)", "1 << 10 ** 10", "tuple(range(10 ** 8))",
        "class A: pass\nx = [A() for _ in range(10 ** 7)]", "def g():\n    yield from g()\nnext(g())", "bytes(10 ** 10)",
        "x = [[0] * 1000 for _ in range(10 ** 6)]", "import json\njson.loads('[' * 10 ** 6)", "e = None\nwhile True:\n    try: raise ValueError(e)\n    except ValueError as x: e = x",
        "while True: f = lambda: 1\nx = []", "'x'.join(['y' * 10 ** 6] * 10 ** 6)", "x = [f'{i}' for i in range(10 ** 7)]",
        "def f(): return f()\nf()", "str(7 ** 10 ** 6)", "x = 'ab' * 1000000\nx.replace('a', 'x' * 1000)",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        Counter counter = {0};
        hn_vm_options options = {.limits = {.max_memory = 3 << 20, .max_duration = 2}, .allocate = counting, .allocate_user = &counter};
        hn_vm *vm = hn_vm_new(&options, NULL);
        hn_event event = hn_feed(vm, sources[i], HN_WHOLE, NULL);
        assert_true(event == HN_LIMIT || event == HN_RAISED || event == HN_COMPLETE);
        assert_true(counter.peak <= 3 << 20);
        assert_int_equal(counter.held, hn_memory_used(vm));
        assert_int_equal(counter.peak, hn_memory_peak(vm));
        EXPECT_EVENT(vm, FEED(vm, "x = s = b = e = None\n1 + 1"), HN_COMPLETE);
        hn_vm_free(vm);
        assert_int_equal(counter.held, 0);
    }
}

/* Collections need hardly any memory of their own: not for data of which much is reached at once, nor for deep recursion. */
static void test_collecting_in_a_full_heap(void **state) {
    enum { LIMIT = 16 << 20, LEFT = 160 << 10 };
    Counter counter = {0};
    hn_vm_options options = {.limits = {.max_memory = LIMIT, .max_recursion_depth = 100000}, .allocate = counting, .allocate_user = &counter};
    hn_vm *vm = hn_vm_new(&options, NULL);
    EXPECT_EVENT(vm, FEED(vm, "wide = [[[i]] for i in range(50000)]\nfiller = []"), HN_COMPLETE);
    while (hn_memory_used(vm) < LIMIT - LEFT) {
        EXPECT_EVENT(vm, FEED(vm, "filler.append('x' * 10000)"), HN_COMPLETE);
    }
    EXPECT_EVENT(vm, FEED(vm, "for i in range(20000): s = [['x' * 1000], [i]]"), HN_COMPLETE);
    EXPECT_EVENT(vm, FEED(vm, "assert sum(x[0][0] for x in wide) == 1249975000 and all(x == 'x' * 10000 for x in filler)"), HN_COMPLETE);
    EXPECT_EVENT(vm, FEED(vm, "wide = filler = None"), HN_COMPLETE);
    EXPECT_EVENT(vm, FEED(vm, "import sys\nsys.setrecursionlimit(100000)\n"
                              "class N:\n    def __init__(self, c): self.c = c\n    def __repr__(self): return f'N({self.c!r})'\n"
                              "n = None\nfor i in range(10000): n = N(n)\n"
                              "assert repr(n) == 'N(' * 10000 + 'None' + ')' * 10000"), HN_COMPLETE);
    assert_true(counter.peak <= LIMIT);
    hn_vm_free(vm);
    assert_int_equal(counter.held, 0);
}

/* What the last run came to, and what its host made and read of it, is no burden on the next. */
static void test_runs_leave_nothing_behind(void **state) {
    hn_vm_options options = {.limits = {.max_memory = 4 << 20}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    EXPECT_EVENT(vm, FEED(vm, "def f(n):\n    e = ValueError()\n    e.data = bytes(n)\n    raise e"), HN_COMPLETE);
    for (int i = 0; i < 3; i++) {
        EXPECT_EVENT(vm, FEED(vm, "f(2500000)"), HN_RAISED);
        EXPECT_EVENT(vm, FEED(vm, "bytes(2500000)"), HN_COMPLETE);
    }
    hn_vm_free(vm);
}

/* gc_interval: a program that makes much garbage holds less of it at once, the shorter the interval is. */
static void test_gc_interval(void **state) {
    size_t peaks[2];
    for (int i = 0; i < 2; i++) {
        hn_vm_options options = {.limits = {.gc_interval = i ? 100000 : 0}};
        hn_vm *vm = hn_vm_new(&options, NULL);
        EXPECT_EVENT(vm, FEED(vm, "for i in range(20000): x = [i] * 50"), HN_COMPLETE);
        peaks[i] = hn_memory_peak(vm);
        hn_vm_free(vm);
    }
    assert_true(peaks[1] < 600000 && peaks[1] < peaks[0] / 2);
}

/* Compiling is charged too, and a program gives everything back. */
static void test_compiling_is_charged(void **state) {
    Counter counter = {0};
    hn_compile_options options = {.max_memory = 1 << 20, .allocate = counting, .allocate_user = &counter};
    hn_program *program;
    char *long_source = malloc(4000001);
    memset(long_source, '\n', 4000000);
    for (size_t i = 0; i < 4000000; i += 8) {
        memcpy(long_source + i, "x = 1+y", 7);
    }
    long_source[4000000] = 0;
    assert_int_equal(hn_compile(long_source, HN_WHOLE, &options, &program), HN_NO_MEMORY);
    assert_null(program);
    assert_true(counter.peak <= 1 << 20);
    assert_int_equal(counter.held, 0);
    assert_int_equal(hn_compile("1 + 1", HN_WHOLE, &options, &program), HN_OK);
    hn_vm *vm = hn_vm_new(NULL, NULL);
    EXPECT_EVENT(vm, hn_start(vm, program), HN_COMPLETE);
    hn_program_free(program);
    assert_true(counter.held > 0); /* the VM holds it */
    hn_vm_free(vm);
    assert_int_equal(counter.held, 0);
    free(long_source);
}

/* ---- allocations that fail: test_embedding_memory.c has the runs ---- */

static void test_failing_compilations(void **state) {
    static const char *const inputs[] = {"a", "b"};
    for (int which = 0; which < 2; which++) {
        for (uint64_t n = 1;; n++) {
            Counter counter = {.fail_at = n};
            hn_compile_options options = {.inputs = inputs, .input_count = 2, .allocate = counting, .allocate_user = &counter};
            hn_program *program;
            hn_status status = hn_compile(which ? "x = = 1" : "def f(x): return [x, 'y', 2 ** 100]\nf(a + b)", HN_WHOLE, &options, &program);
            assert_true(status == HN_NO_MEMORY || status == (which ? HN_SYNTAX_ERROR : HN_OK));
            assert_true((status == HN_NO_MEMORY) == !program);
            hn_program_free(program);
            assert_int_equal(counter.held, 0);
            if (!counter.failed) break;
        }
    }
}

/* ---- fuel ---- */

static hn_reply answer_first(hn_vm *h, void *user) {
    (void)user;
    return hn_answer_value(hn_argument(h, 0));
}

/* max_fuel gives the same count for the same program and inputs in every build: these were counted once, and hold in all of them. */
static void test_fuel_is_the_same_everywhere(void **state) {
    static const struct {
        const char *source;
        uint64_t fuel;
    } programs[] = {
        {"1 + 1", 0},
        {"for i in range(1000): pass", 1000},
        {"def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(15)", 1973},
        {"sorted(range(100), key=lambda n: -n)", 121},
        {"[str(n) for n in range(50)]", 50},
        {"x = 0\nwhile x < 500: x += 1", 500},
        {"[answered(n) for n in range(10)]", 10},
        {"class A:\n    def __init__(self, n): self.n = n\n    def __lt__(self, other): return self.n < other.n\nsorted([A(n * 7 % 50) for n in range(50)])[0].n", 343},
        {"def g(n):\n    for i in range(n): yield from [i, str(i)]\n{k: v for k, v in zip(g(20), g(30))}", 241},
        {"import json\njson.loads(json.dumps({str(n): [n, n / 2] for n in range(30)}))", 168},
        {"x = []\nfor n in range(100):\n    try: x[n]\n    except IndexError as e: x.append(f'{e}: {n:>5}')\nx.sort(key=len)", 115},
        {"any([0] * 1600), sum([0] * 1600), max([1] * 1600)", 600},
        {"async def a(n): return n\nawait a(1) + await a(2)", 3},
        {"x = [[n] for n in range(3000)]\nx = None\nlen([[n] for n in range(3000)])", 6000},
    };
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        uint64_t used = 0;
        for (int variant = 0; variant < 5; variant++) { /* collections, stops, tortures and the VM's history change nothing */
            hn_vm_options options = {.limits = {.gc_interval = variant == 1 ? 1000 : 0}};
            hn_vm *vm = hn_vm_new(&options, NULL);
            if (variant == 2) COMPLETES(vm, "x = [n for n in range(20000)]\nx = None");
            vm->vm->torture.collect = variant == 3;
            vm->vm->torture.preempt = variant == 4;
            hn_sandbox sandbox = {.function = answer_first};
            EXPECT_EVENT(vm, hn_run(vm, programs[i].source, HN_WHOLE, NULL, &sandbox), HN_COMPLETE);
            if (variant) assert_true(hn_fuel_used(vm) == used);
            used = hn_fuel_used(vm);
            hn_vm_free(vm);
        }
        if (used != programs[i].fuel) print_error("%s: %llu\n", programs[i].source, (unsigned long long)used);
        assert_true(used == programs[i].fuel);
    }
}

/* A call that the host answers costs what any call costs, and the host's own time does not count. */
static void test_host_time_does_not_count(void **state) {
    hn_vm_options options = {.limits = {.max_duration = 0.2}};
    hn_vm *vm = hn_vm_new(&options, NULL);
    EXPECT_EVENT(vm, FEED(vm, "f()\nfor i in range(1000): pass"), HN_CALL);
    nanosleep(&(struct timespec){.tv_nsec = 300000000}, NULL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_COMPLETE);
    assert_true(hn_time_used(vm) < 0.2);
    EXPECT_EVENT(vm, FEED(vm, "while True: pass"), HN_LIMIT);
    assert_true(hn_limit_report_of(vm).used >= 0.2);
    hn_vm_free(vm);
}

/* Objects whose repr a limit ends in the middle are not taken for parts of themselves by the next one. */
static void test_limits_within_reprs(void **state) {
    hn_vm *vm = hn_vm_new(NULL, NULL);
    COMPLETES(vm, "import collections, dataclasses, reprlib, types\n"
                  "class Part:\n"
                  "    def __repr__(self):\n"
                  "        stop()\n"
                  "        for i in range(5000): pass\n"
                  "        return 'part'\n"
                  "@dataclasses.dataclass\n"
                  "class Data:\n"
                  "    x: object\n"
                  "class Own:\n"
                  "    @reprlib.recursive_repr()\n"
                  "    def __repr__(self): return f'Own({Part()!r})'\n"
                  "parts = [Part()]\n"
                  "things = [Data(parts), Own(), parts, {1: parts}, collections.deque(parts), types.SimpleNamespace(x=parts), collections.defaultdict(None, {1: parts})]");
    for (int round = 0; round < 7; round++) {
        for (int times = 0; times < 3; times++) {
            EXPECT_EVENT(vm, FEED(vm, "text = repr(things[0])"), HN_CALL);
            if (times == 2) break;
            hn_cancel(vm);
            EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
        }
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_COMPLETE);
        IS_TRUE(vm, "'part' in text and '...' not in text");
        COMPLETES(vm, "things.append(things.pop(0))");
    }
    hn_vm_free(vm);
    (void)state;
}

/* A module that a limit ends in the middle of its body is not found by the next import; those it had imported are. */
static void test_limits_within_imports(void **state) {
    static const char finder[] = "import sys, types\n"
                                 "class Finder:\n"
                                 "    def find_spec(self, name, path, target=None):\n"
                                 "        if name != 'found': return None\n"
                                 "        return types.SimpleNamespace(name=name, loader=self, origin=None, submodule_search_locations=None, has_location=False, parent='')\n"
                                 "    def create_module(self, spec): return None\n"
                                 "    def exec_module(self, module):\n"
                                 "        stop()\n"
                                 "        for i in range(5000): import second\n"
                                 "        module.x = 1\n"
                                 "sys.meta_path.append(Finder())";
    static const hn_module modules[] = {{"first", "import second\nstop()\nfor x in range(5000): pass\n", HN_WHOLE, false, NULL}, {"second", "import found\n", HN_WHOLE, false, NULL}};
    hn_vm_options options = {.modules = modules, .module_count = 2};
    hn_vm *vm = hn_vm_new(&options, NULL);
    COMPLETES(vm, finder);
    for (int round = 0; round < 3; round++) {
        EXPECT_EVENT(vm, FEED(vm, "import first"), HN_CALL); /* within found */
        hn_cancel(vm);
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
        IS_TRUE(vm, "not {'first', 'second', 'found'} & set(sys.modules)");
    }
    EXPECT_EVENT(vm, FEED(vm, "import first"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_CALL); /* within first */
    hn_cancel(vm);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_LIMIT);
    IS_TRUE(vm, "{'first', 'second', 'found'} & set(sys.modules) == {'second', 'found'}");
    EXPECT_EVENT(vm, FEED(vm, "import first"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_COMPLETE);
    IS_TRUE(vm, "import second\nfirst.x == 4999 and second.found.x == 1");
    hn_vm_free(vm);
}

/* Compiling takes its time from max_duration, and ends with it; the session goes on. */
static void test_compiling_takes_time(void **state) {
    static const char *const units[] = {"a = 1\n", "f(a, b=c)\n", "x = [a, 'b', 1.5, {2: 3}]\n", "#\n", "def f(a): return a + 1\n"};
    enum { SIZE = 50000000 };
    char *source = malloc(SIZE);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        hn_vm_options options = {.limits = {.max_duration = 0.05, .max_memory = (int64_t)2 << 30}};
        hn_vm *vm = hn_vm_new(&options, NULL);
        size_t length = strlen(units[i]);
        for (size_t at = 0; at + length <= SIZE; at += length) {
            memcpy(source + at, units[i], length);
        }
        EXPECT_EVENT(vm, hn_feed(vm, source, SIZE / length * length, NULL), HN_LIMIT);
        assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_DURATION);
        EXPECT_EVENT(vm, FEED(vm, "1 + 1"), HN_COMPLETE);
        hn_vm_free(vm);
    }
    free(source);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_exact),        cmocka_unit_test(test_collecting_in_a_full_heap),
        cmocka_unit_test(test_runs_leave_nothing_behind), cmocka_unit_test(test_gc_interval),
        cmocka_unit_test(test_compiling_is_charged),   cmocka_unit_test(test_failing_compilations),
        cmocka_unit_test(test_fuel_is_the_same_everywhere), cmocka_unit_test(test_host_time_does_not_count),
        cmocka_unit_test(test_compiling_takes_time),   cmocka_unit_test(test_limits_within_imports),
        cmocka_unit_test(test_limits_within_reprs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
