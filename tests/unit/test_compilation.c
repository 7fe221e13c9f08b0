/* test_compilation.c: compilations in the middle of a run, which lie still on a stack of their own: stopped everywhere, gone on with on other threads, dumped,
 * dropped, refused memory; and how much of the stack they use at most. */
#include <pthread.h>
#include <stdio.h>

#include "core/side_stack.h"
#include "counter.h"
#include "host/host.h"
#include "stopping.h"

/* ---- the stack by itself ---- */

typedef struct Sum {
    SideStack *stack;
    double terms[64], sum;
    unsigned count;
    jmp_buf escape;
} Sum;

static _Noreturn void leave(Sum *sum, double term) {
    char deep[3000];
    memset(deep, (int)sum->count, sizeof deep);
    sum->sum += term + (deep[sum->count] - deep[0]);
    longjmp(sum->escape, 1);
}

static void add_terms(void *argument) {
    Sum *sum = argument;
    double kept[8] = {1, 2, 3, 4, 5, 6, 7, 8}; /* on the stack across the rests */
    for (volatile unsigned i = 0; i < sum->count; i++) {
        if (!setjmp(sum->escape)) {
            sum->terms[i] = kept[i % 8] * i;
            side_stack_rest(sum->stack);
            leave(sum, sum->terms[i]);
        }
        if (i % 3 == 0) side_stack_rest(sum->stack);
    }
}

static double expected_sum(unsigned count) {
    double sum = 0;
    for (unsigned i = 0; i < count; i++) {
        sum += (i % 8 + 1) * (double)i;
    }
    return sum;
}

static void *go_on(void *argument) {
    Sum *sum = argument;
    return side_stack_go_on(sum->stack) ? sum : NULL;
}

/* Many in turn, each time on the next of three threads. */
static void test_side_stacks(void **state) {
    (void)state;
    enum { STACKS = 5 };
    Counter counter = {0};
    Memory memory;
    memory_init(&memory, counting, &counter, SIZE_MAX);
    static Sum sums[STACKS];
    for (unsigned i = 0; i < STACKS; i++) {
        sums[i] = (Sum){.count = 20 + 8 * i};
        sums[i].stack = side_stack_new(&memory, add_terms, &sums[i]);
#ifndef SIDE_STACK_SWITCH
        assert_null(sums[i].stack);
        return;
#endif
        assert_non_null(sums[i].stack);
    }
    for (unsigned turn = 0, left = STACKS; left; turn++) {
        Sum *sum = &sums[turn % STACKS];
        if (!sum->stack) continue;
        void *rests = sum;
        if (turn % 3) {
            pthread_t thread;
            assert_int_equal(pthread_create(&thread, NULL, go_on, sum), 0);
            assert_int_equal(pthread_join(thread, &rests), 0);
        } else {
            rests = go_on(sum);
        }
        if (rests) continue;
        assert_true(sum->sum == expected_sum(sum->count));
        side_stack_free(sum->stack);
        sum->stack = NULL;
        left--;
    }
    SideStack *unused = side_stack_new(&memory, add_terms, &sums[0]); /* one that never ran */
    side_stack_free(unused);
    assert_int_equal(counter.held, 0);
}

/* ---- compilations ---- */

typedef struct Scene {
    const char *source, *operation, *check;
    unsigned stops; /* that there are at least */
} Scene;

#define LARGE(repeated, times) "x = '''" repeated "''' * " #times "\n"

static const Scene scenes[] = {
    {LARGE("def f(a, b=3):\\n  return [a + b, f'{a!r:>7}']\\n", 1500), "names = {}\nexec(x, names)", "names['f'](1) == [4, '      1']", 10},
    {"x = '[' + '1, ' * 40000 + ']'\n", "n = len(eval(x))", "n == 40000", 10},
    {LARGE("class A:\\n  def f(self): pass\\n", 1000) "x += '\\nclass A: pass\\n  pass'\n",
     "try: compile(x, 'name', 'exec')\nexcept SyntaxError as e: n = e.msg, e.filename, e.lineno", "n == ('unexpected indent', 'name', 2003)", 10},
    {LARGE("x = 5 is 5\\n", 400), "import warnings\nwith warnings.catch_warnings(record=True) as w:\n warnings.simplefilter('always')\n c = compile(x, '', 'exec')",
     "len(w) == 400 and w[-1].lineno == 400", 2},
    {LARGE("def f(): a = 1\\n", 1000) "names = {}\nexec(x, names)\nf = names['f'].__code__\n", "g = f.replace(co_varnames=('b',))", "g.co_varnames == ('b',)", 2},
};
enum { SCENES = sizeof scenes / sizeof *scenes };

static bool rests(const hn_vm *h) { return h->vm->compilation; }

static void *continued(void *vm) {
    hn_continue(vm);
    return NULL;
}

typedef enum Meanwhile { NOTHING, DUMPED, ON_OTHER_THREADS } Meanwhile;

/* Stops wherever that is possible; how often that was. */
static unsigned stopped(const Scene *scene, const hn_vm_options *options, Meanwhile meanwhile) {
    hn_vm *vm = prepared(scene->source, options);
    unsigned stops = 0;
    hn_preempt(vm);
    hn_event event = FEED(vm, scene->operation);
    while (event == HN_PREEMPTED) {
        stops += vm->vm->pause_state != 0;
        if (meanwhile == DUMPED) vm = reborn_with(vm, options);
        hn_preempt(vm);
        if (meanwhile == ON_OTHER_THREADS) {
            pthread_t thread;
            assert_int_equal(pthread_create(&thread, NULL, continued, vm), 0);
            assert_int_equal(pthread_join(thread, NULL), 0);
            event = hn_event_of(vm);
        } else {
            event = hn_continue(vm);
        }
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_false(rests(vm));
    holds(vm, scene->check);
    hn_vm_free(vm);
    return stops;
}

static void test_stopped(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        for (int meanwhile = NOTHING; meanwhile <= ON_OTHER_THREADS; meanwhile++) {
            unsigned stops = stopped(&scenes[i], NULL, (Meanwhile)meanwhile), enough = scenes[i].stops;
            if (stops < (meanwhile == DUMPED ? 2 : enough)) fail_msg("scene %d stopped %u times", (int)i, stops);
        }
    }
}

/* As if there were no such stacks. */
static void *without_stacks(void *user, void *block, size_t old, size_t size) {
    bool is_stack = !old && size > SIDE_STACK_ROOM && size - SIDE_STACK_ROOM < 256;
    return is_stack ? NULL : counting(user, block, old, size);
}

static void test_without_stacks(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        Counter counter = {0};
        hn_vm_options options = {.allocate = without_stacks, .allocate_user = &counter};
        assert_true(stopped(&scenes[i], &options, NOTHING) >= 2);
        assert_int_equal(counter.held, 0);
    }
}

/* Whether the operation can be done, and its result be looked at, with so many bytes beyond what it begins with. */
static bool fits(const Scene *scene, size_t room, hn_allocate allocate) {
    Counter counter = {0};
    hn_vm_options options = {.allocate = allocate, .allocate_user = &counter};
    hn_vm *vm = prepared(scene->source, &options);
    COMPLETES(vm, "import gc\ngc.collect()");
    vm->vm->memory.limit = hn_memory_used(vm) + room;
    hn_event event = FEED(vm, scene->operation);
    assert_true(event == HN_COMPLETE || event == HN_LIMIT || event == HN_RAISED);
    bool done = event == HN_COMPLETE;
    hn_vm_free(vm);
    return done;
}

/* The stack takes no memory that the compiler needs. */
static void test_small_limits(void **state) {
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        size_t low = 4096, high = 32 << 20;
        while (high - low > 4096) {
            size_t middle = (low + high) / 2;
            if (fits(&scenes[i], middle, without_stacks)) high = middle;
            else low = middle;
        }
        high += 8192;
        assert_true(fits(&scenes[i], high, without_stacks));
        assert_true(fits(&scenes[i], high, counting));
    }
}

/* Where it rests for the n-th time, the VM is freed, or its run is cancelled and the same begun again. */
static void test_dropped(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        bool rested = true;
        for (unsigned n = 1; rested; n += 1 + n / 3) {
            for (int cancels = 0; cancels < 2; cancels++) {
                Counter counter = {0};
                hn_vm_options options = {.allocate = counting, .allocate_user = &counter};
                hn_vm *vm = prepared(scenes[i].source, &options);
                unsigned left = n;
                hn_preempt(vm);
                hn_event event = FEED(vm, scenes[i].operation);
                while (event == HN_PREEMPTED && !(rests(vm) && --left == 0)) {
                    hn_preempt(vm);
                    event = hn_continue(vm);
                }
                rested = event == HN_PREEMPTED;
                if (rested && cancels) {
                    hn_cancel(vm);
                    EXPECT_EVENT(vm, hn_continue(vm), HN_LIMIT);
                    assert_false(rests(vm));
                    COMPLETES(vm, scenes[i].operation);
                    holds(vm, scenes[i].check);
                }
                hn_vm_free(vm);
                assert_int_equal(counter.held, 0);
            }
        }
    }
}

/* The n-th request for memory is refused, and all behind it: nothing is lost, and it can be done later. */
static void test_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        bool failed = true;
        for (unsigned n = 1; failed; n += 1 + n / 6) {
            Counter counter = {.for_good = n % 2};
            hn_vm_options options = {.allocate = counting, .allocate_user = &counter};
            hn_vm *vm = prepared(scenes[i].source, &options);
            counter.fail_at = counter.requests + n;
            hn_preempt(vm);
            hn_event event = FEED(vm, scenes[i].operation);
            while (event == HN_PREEMPTED) {
                hn_preempt(vm);
                event = hn_continue(vm);
            }
            failed = counter.failed;
            counter.fail_at = 0;
            assert_false(rests(vm));
            if (event != HN_COMPLETE) {
                hn_event again = FEED(vm, scenes[i].operation);
                while (again == HN_PREEMPTED) again = hn_continue(vm);
                EXPECT_EVENT(vm, again, HN_COMPLETE);
            }
            holds(vm, scenes[i].check);
            hn_vm_free(vm);
            assert_int_equal(counter.held, 0);
        }
    }
}

/* ---- room ---- */

enum { PAINT = 0xa5 };

static size_t most_used;

/* Paints the stack, and when it is given back finds how far it was used: it grows downwards. */
static void *painting(void *user, void *block, size_t old, size_t size) {
    (void)user;
    if (size == 0) {
        const unsigned char *bytes = block;
        size_t head = old > SIDE_STACK_ROOM ? old - SIDE_STACK_ROOM : 0, first = head;
        if (head && head < 256) {
            while (first < old && bytes[first] == PAINT) first++;
            if (old - first > most_used) most_used = old - first;
        }
        free(block);
        return NULL;
    }
    void *moved = realloc(block, size);
    if (moved && !old && size > SIDE_STACK_ROOM && size - SIDE_STACK_ROOM < 256) memset(moved, PAINT, size);
    return moved;
}

/* What goes deep, and what makes it large. */
static const char *const deep[] = {
    "'(' * d + '1' + ')' * d",
    "'[' * d + ']' * d",
    "'{1:' * d + '1' + '}' * d",
    "'f(' * d + ')' * d",
    "'f(a=' * d + '1' + ')' * d",
    "'a[' * d + '1' + ']' * d",
    "'-' * d + '1'",
    "'not ' * d + '1'",
    "'1 if 1 else ' * d + '1'",
    "'lambda: ' * d + '1'",
    "'lambda a=' * d + '1' + ': 1' * d",
    "'[' * d + 'x' + ' for x in y]' * d",
    "'[x for x in ' * d + 'y' + ']' * d",
    "'(x for x in y if ' * d + 'y' + ')' * d",
    "'1 + (' * d + '1' + ')' * d",
    "'1 < (' * d + '1' + ')' * d",
    "'1 and (' * d + '1 or 2' + ')' * d",
    "'2 ** ' * d + '1'",
    "'await ' * d + '1'",
    "'(yield ' * d + '1' + ')' * d",
    "'(a := ' * d + '1' + ')' * d",
    "'f\"{' * d + '1' + '}\"' * d",
    "'t\"{' * d + '1' + '}\"' * d",
    "'f\"{1:{' * d + '1' + '}}\"' * d",
    "'*' * d + 'a, = b'",
    "''.join(' ' * i + 'if 1:\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'def f(a):\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'class A[T]:\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'async def f[T: int](a: T = 1) -> T:\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'for a in b:\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'with a as b, c as d:\\n' for i in range(d)) + ' ' * d + 'pass'",
    "''.join(' ' * i + 'try:\\n' for i in range(d)) + ' ' * d + 'pass' + ''.join('\\n' + ' ' * (d - 1 - i) + 'finally: pass' for i in range(d))",
    "''.join(' ' * i + 'try:\\n' for i in range(d)) + ' ' * d + 'pass' + ''.join('\\n' + ' ' * (d - 1 - i) + 'except* A as e: pass' for i in range(d))",
    "''.join(' ' * (2 * i) + 'match a:\\n' + ' ' * (2 * i + 1) + 'case [b, *c] if c:\\n' for i in range(d // 2)) + ' ' * (d // 2 * 2) + 'pass'",
    "'match a:\\n case ' + '[' * d + 'b' + ']' * d + ': pass'",
    "'match a:\\n case ' + 'A(b=' * d + 'b' + ')' * d + ': pass'",
    "'match a:\\n case ' + '{1: ' * d + 'b' + '}' * d + ': pass'",
    "'match a:\\n case ' + '(1 | ' * d + '2' + ')' * d + ': pass'",
    "'type A = ' + '[' * d + 'b' + ']' * d",
    "'a: ' + 'lambda: (' * d + 'b' + ')' * d",
    "'del ' + '(' * d + 'a' + ',)' * d",
    "'for ' + '[' * d + 'a' + ']' * d + ' in b: pass'",
    "''.join(' ' * i + 'def f(a):\\n' for i in range(min(d, 99))) + ' ' * 99 + '2 ** f(a=' * d + '1' + ')' * d",
    "''.join(' ' * i + 'async def f[T: int](a: T = 1) -> T:\\n' for i in range(98)) + ' ' * 98 + 'f(a=' * d + '1' + ')' * d",
    "''.join(' ' * i + 'class A[T]:\\n' for i in range(98)) + ' ' * 98 + 'f(a=' * d + '1' + ')' * d",
    "'class A[T: ' + 'f(a=' * d + '1' + ')' * d + ']: pass'",
    "'async def f():\\n' + ''.join(' ' * (i + 1) + 'async for a in b:\\n' for i in range(20)) + ' ' * 21 + 'f(a=' * d + '1' + ')' * d",
    "'def f(a=' + 'lambda a=f(a=' * d + '1' + '): 1' * d + '): pass'",
    "'@' + 'f(' * d + ')' * d + '\\ndef f(): pass'",
};

static void test_room(void **state) {
    (void)state;
    hn_vm_options options = {.allocate = painting, .limits = hn_limits_unlimited()};
    hn_vm *vm = hn_vm_new(&options, NULL);
    COMPLETES(vm, "padding = '#' * 5000 + '\\n'\n"
                  "def attempt(source):\n"
                  " for mode in 'exec', 'eval':\n"
                  "  try: compile(padding + source, '', mode)\n"
                  "  except (SyntaxError, MemoryError, RecursionError): pass\n");
    most_used = 0;
    size_t most = 0;
    for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
        char source[600];
        snprintf(source, sizeof source,
                 "for d in 30, 90, 99, 100, 190, 199, 200, 250, 290, 300, 390, 399, 400, 1000, 5000:\n"
                 " s = %s\n"
                 " for t in s, s + ' $', s[:-1], s + ')', 'async def f():\\n ' + s.replace('\\n', '\\n '): attempt(t)\n",
                 deep[i]);
        size_t before = most_used;
        COMPLETES(vm, source);
        if (most_used > before) most = i;
    }
    hn_vm_free(vm);
    print_message("at most %zu of %d bytes, for %s\n", most_used, SIDE_STACK_ROOM, deep[most]);
#ifdef SIDE_STACK_SWITCH
    assert_true(most_used > 4096);
#endif
    /* What compile/program.h promises, or where frames are larger, what leaves room for the host's functions and for signals. */
    assert_true(most_used < (SIDE_STACK_ROOM > 256 << 10 ? SIDE_STACK_ROOM / 4 * 3 : 160 << 10));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_side_stacks), cmocka_unit_test(test_stopped), cmocka_unit_test(test_without_stacks),
                                       cmocka_unit_test(test_dropped),     cmocka_unit_test(test_refused), cmocka_unit_test(test_room),
                                       cmocka_unit_test(test_small_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
