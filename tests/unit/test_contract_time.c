/* test_contract_time.c: max_duration and hn_cancel reach into everything that runs long, also into one long C operation: sums, sorts,
 * big multiplications and their printing. How late they strike is measured by bench/embed.c; here only that they do. */
#include "wound_clock.h"

#include <pthread.h>
#include <stdatomic.h>

#include "embedding.h"

static void strikes_inside(const char *preparation, const char *source) {
    Clock clock = {0};
    hn_vm_options options = {.limits = {.max_duration = 0.002, .max_memory = 1 << 30}, .monotonic = read_clock, .clock_user = &clock};
    hn_vm *vm = hn_vm_new(&options, NULL);
    COMPLETES(vm, preparation);
    clock.start = real_time();
    EXPECT_EVENT(vm, FEED(vm, source), HN_LIMIT);
    hn_limit_report report = hn_limit_report_of(vm);
    assert_int_equal(report.limit, HN_LIMIT_DURATION);
    assert_true(report.value == 0.002 && report.used >= report.value);
    clock.start = 0;
    IS_TRUE(vm, "'finished' not in globals()"); /* it was the operation that ended, and the session lives */
    hn_vm_free(vm);
}

#define SHUFFLED "x = [n * 7919 % 1000003 for n in range(10 ** 6)]"

/* max_duration is noticed inside one long C operation: summing a hundred million */
static void test_duration_in_a_sum(void **state) { strikes_inside("", "sum(range(10 ** 8))\nfinished = 1"); }

/* ... a sort of many items, by value, by key, of texts */
static void test_duration_in_a_sort(void **state) {
    strikes_inside(SHUFFLED, "x.sort()\nfinished = 1");
    strikes_inside(SHUFFLED, "sorted(x, reverse=True)\nfinished = 1");
    strikes_inside(SHUFFLED, "sorted(x, key=lambda n: -n)\nfinished = 1");
    strikes_inside("x = [str(n * 7919 % 200003) for n in range(200000)]", "x.sort()\nfinished = 1");
}

/* ... a multiplication of million-digit ints */
static void test_duration_in_a_multiplication(void **state) { strikes_inside("a = 3 ** (10 ** 7)", "a = a * a\nfinished = 1"); }

/* ... and the printing of its result */
static void test_duration_in_printing(void **state) {
    strikes_inside("import sys\nsys.set_int_max_str_digits(0)\na = 3 ** (2 * 10 ** 6)\na = a * a", "print(a)\nfinished = 1");
}

/* ---- hn_cancel from another thread ---- */

typedef struct Canceller {
    hn_vm *vm;
    atomic_bool running;
} Canceller;

static bool tell(void *user, int stream, const char *bytes, size_t length) {
    (void)stream, (void)bytes, (void)length;
    atomic_store(&((Canceller *)user)->running, true);
    return true;
}

static void *cancel_soon(void *user) {
    Canceller *canceller = user;
    while (!atomic_load(&canceller->running)) {
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    nanosleep(&(struct timespec){.tv_nsec = 3000000}, NULL);
    hn_cancel(canceller->vm);
    return NULL;
}

static void cancelled(const char *preparation, const char *source) {
    Canceller canceller = {NULL, false};
    hn_vm_options options = {.limits = {.max_duration = 300, .max_memory = 1 << 30}, .output = tell, .output_user = &canceller};
    hn_vm *vm = canceller.vm = hn_vm_new(&options, NULL);
    COMPLETES(vm, preparation);
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, cancel_soon, &canceller), 0);
    hn_event event = FEED(vm, source);
    pthread_join(thread, NULL);
    EXPECT_EVENT(vm, event, HN_LIMIT);
    assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_CANCELLED);
    assert_string_equal(hn_limit_report_of(vm).name, "cancelled");
    IS_TRUE(vm, "1 + 1 == 2");
    hn_vm_free(vm);
}

/* Cancelling from another thread works as fast: in a loop that catches what it can */
static void test_cancel_in_a_loop(void **state) {
    cancelled("", "print('go')\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: caught = 1");
}

/* ... while it sorts, sums, multiplies */
static void test_cancel_in_a_sort(void **state) {
    cancelled(SHUFFLED, "print('go')\nwhile True: sorted(x)");
    cancelled("", "print('go')\nwhile True: sum(range(10 ** 9))");
    cancelled("a = 3 ** (10 ** 6)", "print('go')\nwhile True: a * a");
}

/* ---- hn_preempt within a collection ---- */

typedef struct Impatience {
    hn_vm *vm;
    unsigned looks, since, longest; /* at the clock: all, since somebody asked for a safepoint, and until there was one at most */
    bool asked;
} Impatience;

enum { ASKED_EVERY = 50 }; /* looks: a collection takes hundreds */

static uint64_t impatient_clock(void *user) {
    Impatience *host = user;
    if (host->asked) host->since++;
    else if (++host->looks % ASKED_EVERY == 0 && host->vm) {
        hn_preempt(host->vm);
        host->asked = true;
        host->since = 0;
    }
    return host->looks;
}

/* A collection of a large heap stops as often as that is asked for, and goes on: the program comes to its end in the memory that it needs. */
static void test_preemption_in_collections(void **state) {
    (void)state;
    Impatience host = {0};
    hn_vm_options options = {.limits = {.max_memory = 200 << 20}, .monotonic = impatient_clock, .clock_user = &host};
    hn_vm *vm = host.vm = hn_vm_new(&options, NULL);
    hn_event event = FEED(vm, "kept = [[n] for n in range(400000)]\nfor n in range(3000000):\n    kept[n % 400000] = [n]\nlen(kept)");
    unsigned stops = 0;
    for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
        if (host.since > host.longest) host.longest = host.since;
        host.asked = false;
        stops++;
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_in_range(stops, 30, 100000);
    assert_in_range(host.longest, 0, 4);
    hn_vm_free(vm);
}

/* ---- hn_preempt in long code ---- */

/* Code that is long but has few calls and turns of loops passes safepoints, too: of a loop, of ifs of which few are true, of a function, of a lambda. */
static void test_preemption_in_long_code(void **state) {
    (void)state;
    static const char *const preparations[] = {
        "source = 'def f():\\n for n in range(100):\\n' + '  x = y\\n' * 10000",
        "source = 'def f():\\n n = 0\\n while n < 100:\\n  n += 1\\n' + '  if n < 0: return n\\n' * 5000",
        "source = 'def g():\\n' + ' x = y\\n' * 10000 + 'def f():\\n for n in range(100): g()'",
        "source = 'g = lambda: (' + 'y, ' * 10000 + ')\\ndef f():\\n for n in range(100): g()'",
    };
    for (size_t i = 0; i < sizeof preparations / sizeof *preparations; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        COMPLETES(vm, preparations[i]);
        COMPLETES(vm, "y = 1\nexec(source)");
        unsigned stops = 0;
        hn_preempt(vm);
        hn_event event = FEED(vm, "f()");
        for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
            hn_preempt(vm);
            stops++;
        }
        EXPECT_EVENT(vm, event, HN_COMPLETE);
        assert_in_range(stops, 10, 1000);
        hn_vm_free(vm);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_duration_in_a_sum),      cmocka_unit_test(test_duration_in_a_sort), cmocka_unit_test(test_duration_in_a_multiplication),
        cmocka_unit_test(test_duration_in_printing),   cmocka_unit_test(test_cancel_in_a_loop),   cmocka_unit_test(test_cancel_in_a_sort),
        cmocka_unit_test(test_preemption_in_collections), cmocka_unit_test(test_preemption_in_long_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
