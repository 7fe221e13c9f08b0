/* preempt.c: how soon hn_preempt is answered in the middle of one long operation: law 1 measured from outside, collections included.
 *
 *     bench_preempt [SETUP OPERATION]
 *
 * A second thread asks again and again, at intervals that vary by half, while the operation runs over and over for a second; what is measured is
 * the processor's time that the VM's thread takes from the asking to HN_PREEMPTED. What the system takes for fresh pages counts, other processes do not. */
#include "timing.h"

#include <hognose/hognose.h>
#include <pthread.h>
#include <stdatomic.h>

enum { MOST = 100000, SECOND = 1000, UNSURE = 20 /* microseconds */ };

static double now(clockid_t clock) { return clock_at(clock) / 1e3; } /* milliseconds */

typedef struct Asking {
    hn_vm *vm;
    clockid_t clock;         /* of the VM's thread */
    double interval;         /* milliseconds, on average */
    atomic_bool runs, ends;
    _Atomic double asked_at; /* 0: nobody waits for an answer; below: it does not count */
} Asking;

static void *ask(void *argument) {
    Asking *asking = argument;
    unsigned random = 1;
    while (!asking->ends) {
        random = random * 1103515245 + 12345;
        double wait = asking->interval * (0.5 + (double)(random >> 8) / (1 << 24));
        nanosleep(&(struct timespec){.tv_nsec = (long)(wait * 1e6)}, NULL);
        if (!asking->runs || asking->asked_at != 0) continue;
        double before = now(asking->clock);
        asking->asked_at = before;
        hn_preempt(asking->vm);
        if (now(asking->clock) - before > UNSURE / 1e3) asking->asked_at = -1; /* this thread had to wait in between */
    }
    return NULL;
}

static void measure(const char *setup, const char *operation, double interval) {
    static double late[MOST];
    hn_vm_options options = {.limits = hn_limits_unlimited()};
    Asking asking = {.vm = hn_vm_new(&options, NULL), .interval = interval};
    pthread_getcpuclockid(pthread_self(), &asking.clock);
    if (!asking.vm || hn_feed(asking.vm, setup, HN_WHOLE, NULL) != HN_COMPLETE) fail(setup);
    pthread_t thread;
    if (pthread_create(&thread, NULL, ask, &asking)) fail("a thread");
    int count = 0;
    for (double start = now(CLOCK_MONOTONIC); now(CLOCK_MONOTONIC) - start < SECOND;) {
        asking.asked_at = 0;
        asking.runs = true;
        hn_event status = hn_feed(asking.vm, operation, HN_WHOLE, NULL);
        for (; status == HN_PREEMPTED; status = hn_continue(asking.vm)) {
            if (asking.asked_at > 0 && count < MOST) late[count++] = now(asking.clock) - asking.asked_at;
            asking.asked_at = 0;
        }
        asking.runs = false;
        if (status != HN_COMPLETE) fail(operation);
    }
    asking.ends = true;
    pthread_join(thread, NULL);
    hn_vm_free(asking.vm);
    qsort(late, (size_t)count, sizeof *late, compare);
    if (count) printf("stopped every %3.0f ms: %-40.40s %8.3f ms (worst %.3f)\n", interval, operation, late[count / 2], late[count - 1]);
}

int main(int count, char **arguments) {
    static const char *const cases[][2] = {
        {"", "sum(range(3 * 10 ** 6))"},
        {"a = 3 ** (10 ** 6)", "a * a"},
        {"x = [n * 7919 % 1000003 for n in range(10 ** 6)]", "sorted(x)"},
        {"x = [(n * 7919 % 1000003, n) for n in range(10 ** 6)]", "sorted(x)[0]"},
        {"x = list(range(10 ** 6))", "list(zip(x, x))"},
        {"", "d = {i * 7: i for i in range(10 ** 6)}"},
        {"x = dict.fromkeys(range(10 ** 6))", "x.items() - {1, 2}"},
        {"x = 'ab ' * 10 ** 6", "x.split()"},
        {"import json\nx = list(range(10 ** 6))", "json.loads(json.dumps(x))"},
        {"x = 'a = 1\\n' * 10 ** 5", "compile(x, '', 'exec')"},
    };
    if (count == 3) {
        measure(arguments[1], arguments[2], 5);
        measure(arguments[1], arguments[2], 100);
        return 0;
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        measure(cases[i][0], cases[i][1], 100);
    }
    return 0;
}
