/* embed.c: what embedding costs, in one process: the median of many. bench/run.py shows it beside other sandboxes. */
#include "timing.h"

#include <hognose/hognose.h>
#include <string.h>

enum { ROUNDS = 2001 };

static double now(void) { return clock_at(CLOCK_MONOTONIC); }

/* A batch of each is timed at once, so that the clock's own cost does not show. */
enum { BATCH = 20 };

static double median(double (*measure)(void *state), void *state) {
    static double times[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        times[i] = measure(state) / BATCH;
    }
    qsort(times, ROUNDS, sizeof *times, compare);
    return times[ROUNDS / 2];
}

/* From source to result, VM made and freed. */
static double from_source(void *state) {
    (void)state;
    double start = now();
    for (int i = 0; i < BATCH; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        if (hn_feed(vm, "1 + 1", 5, NULL) != HN_COMPLETE || hn_int64(vm, hn_result(vm), 0) != 2) fail("1 + 1");
        hn_vm_free(vm);
    }
    return now() - start;
}

static double vm_only(void *state) {
    (void)state;
    double start = now();
    for (int i = 0; i < BATCH; i++) {
        hn_vm_free(hn_vm_new(NULL, NULL));
    }
    return now() - start;
}

typedef struct Prepared {
    hn_vm *vm;
    hn_program *program;
} Prepared;

/* A compiled `x + 1` with an input, in a VM that is there. */
static double compiled(void *state) {
    Prepared *p = state;
    double start = now();
    for (int i = 0; i < BATCH; i++) {
        hn_bind(p->vm, "x", hn_int_new(p->vm, i));
        if (hn_start(p->vm, p->program) != HN_COMPLETE || hn_int64(p->vm, hn_result(p->vm), 0) != i + 1) fail("x + 1");
    }
    return now() - start;
}

/* The same in a fresh VM each time. */
static double compiled_fresh(void *state) {
    Prepared *p = state;
    double start = now();
    for (int i = 0; i < BATCH; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        hn_bind(vm, "x", hn_int_new(vm, i));
        if (hn_start(vm, p->program) != HN_COMPLETE || hn_int64(vm, hn_result(vm), 0) != i + 1) fail("x + 1");
        hn_vm_free(vm);
    }
    return now() - start;
}

/* Calls of a function that the host answers, one resume each. */
static double call(void *state) {
    Prepared *p = state;
    double start = now();
    if (hn_start(p->vm, p->program) != HN_CALL) fail("f(1)");
    for (int i = 0; i < BATCH; i++) {
        hn_value answer = hn_int_new(p->vm, hn_int64(p->vm, hn_argument(p->vm, 0), 0));
        if (hn_resume(p->vm, hn_call_id(p->vm), hn_answer_value(answer)) != (i + 1 < BATCH ? HN_CALL : HN_COMPLETE)) fail("f(1)");
    }
    return now() - start;
}

static hn_program *program(const char *source) {
    hn_program *made;
    if (hn_compile(source, HN_WHOLE, NULL, &made) != HN_OK) fail(source);
    return made;
}

/* ---- how late max_duration strikes inside one long operation ---- */

static uint64_t started; /* 0: the clock stands, while the data is prepared */

static uint64_t stopped_clock(void *user) {
    (void)user;
    return started ? (uint64_t)(now() * 1e3) - started + 1 : 1;
}

static void overshoot(const char *label, double limit, const char *preparation, const char *source) {
    enum { TIMES = 5 };
    double late[TIMES];
    for (int i = 0; i < TIMES; i++) {
        hn_vm_options options = {.limits = {.max_duration = limit, .max_memory = (int64_t)2 << 30}, .monotonic = stopped_clock};
        hn_vm *vm = hn_vm_new(&options, NULL);
        started = 0;
        if (hn_feed(vm, preparation, HN_WHOLE, NULL) != HN_COMPLETE) fail(preparation);
        double start = now();
        started = (uint64_t)(start * 1e3);
        if (hn_feed(vm, source, HN_WHOLE, NULL) != HN_LIMIT) fail(source);
        late[i] = (now() - start) / 1e3 - limit * 1e3;
        hn_vm_free(vm);
    }
    qsort(late, TIMES, sizeof *late, compare);
    printf("late in %-24s %8.3f ms (worst %.3f)\n", label, late[TIMES / 2], late[TIMES - 1]);
}

int main(void) {
    Prepared add = {hn_vm_new(NULL, NULL), program("x + 1")};
    Prepared calls = {hn_vm_new(NULL, NULL), program("for i in range(20): f(i)")};
    Prepared loop = {hn_vm_new(NULL, NULL), program("f = abs\nfor i in range(20): f(i)")};
    printf("vm made and freed                %8.3f us\n", median(vm_only, NULL));
    printf("1 + 1 from source, fresh vm      %8.3f us\n", median(from_source, NULL));
    printf("compiled x + 1, one input        %8.3f us\n", median(compiled, &add));
    printf("compiled x + 1, fresh vm         %8.3f us\n", median(compiled_fresh, &add));
    printf("external call and back           %8.3f us\n", median(call, &calls));
    (void)loop;
    overshoot("a sum", 0.01, "", "sum(range(10 ** 8))");
    overshoot("a big multiplication", 0.01, "a = 3 ** (10 ** 7)", "a * a");
    overshoot("its printing", 0.01, "import sys\nsys.set_int_max_str_digits(0)\na = 3 ** (4 * 10 ** 6)", "print(a)");
    overshoot("a collection of 10^7", 0.004, "x = [(i,) for i in range(5 * 10 ** 6)]", "import gc\nwhile True: gc.collect()");
    overshoot("a sort of 10^6", 0.01, "x = [n * 7919 % 1000003 for n in range(10 ** 6)]", "x.sort()");
    overshoot("a sort of 10^7", 0.05, "x = [n * 7919 % 10000019 for n in range(10 ** 7)]", "x.sort()");
    Prepared all[] = {add, calls, loop};
    for (int i = 0; i < 3; i++) {
        hn_vm_free(all[i].vm);
        hn_program_free(all[i].program);
    }
    return 0;
}
