/* threads.c: one program run by eight VMs on eight threads, runs that are cancelled and preempted from outside, and VMs that change hands; built with ThreadSanitizer.
 * Exit status 0: all went well. */
#include <hognose/hognose.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { THREADS = 8, ROUNDS = 40 };

static void check(int good, const char *what) {
    if (good) return;
    fprintf(stderr, "threads: %s went wrong\n", what);
    exit(1);
}

static hn_reply twice(hn_vm *vm, void *user) {
    (void)user;
    return hn_answer_value(hn_int_new(vm, 2 * hn_int64(vm, hn_argument(vm, 0), 0)));
}

static void *run_shared(void *argument) {
    hn_program *program = argument;
    hn_function functions[] = {{"twice", twice, NULL, NULL}};
    hn_sandbox sandbox = {.functions = functions, .function_count = 1};
    hn_vm *kept = hn_vm_new(NULL, NULL);
    for (int i = 0; i < ROUNDS; i++) {
        hn_vm *vm = i % 2 ? kept : hn_vm_new(NULL, NULL);
        hn_bind(vm, "n", hn_int_new(vm, i));
        check(hn_run_program(vm, program, &sandbox) == HN_COMPLETE, "the shared program");
        check(hn_int64(vm, hn_result(vm), -1) == 2 * i + 10, "its result");
        if (vm != kept) hn_vm_free(vm);
    }
    hn_program_free(program); /* this thread's reference: the VM that is left has its own */
    hn_bind(kept, "n", hn_int_new(kept, 1));
    check(hn_run(kept, "helper([1, 2])", HN_WHOLE, NULL, &sandbox) == HN_COMPLETE, "what the program left behind");
    hn_vm_free(kept);
    return NULL;
}

static void *run_for_ever(void *argument) {
    hn_vm *vm = argument;
    hn_event event = hn_feed(vm, "n = 0\nwhile True: n += 1", HN_WHOLE, NULL);
    int preempted = 0;
    while (event == HN_PREEMPTED) {
        preempted++;
        event = hn_continue(vm);
    }
    check(event == HN_LIMIT && hn_limit_report_of(vm).limit == HN_LIMIT_CANCELLED, "cancelling");
    check(preempted > 0, "preempting");
    return NULL;
}

/* A VM may change hands, as long as it stands still: each thread takes the next step, and the last one frees it. */
typedef struct Relay {
    hn_vm *vm;
    hn_event event;
} Relay;

static void *start_it(void *argument) {
    Relay *relay = argument;
    relay->vm = hn_vm_new(NULL, NULL);
    hn_program *program;
    check(hn_compile("x = f(1)\ny = f(x)\n[x, y]", HN_WHOLE, NULL, &program) == HN_OK, "compiling");
    relay->event = hn_start(relay->vm, program);
    hn_program_free(program); /* the VM's is the last reference: another thread lets go of it */
    return NULL;
}

static void *answer_it(void *argument) {
    Relay *relay = argument;
    check(relay->event == HN_CALL, "a call on another thread");
    relay->event = hn_resume(relay->vm, hn_call_id(relay->vm), hn_answer_value(hn_int_new(relay->vm, 5)));
    return NULL;
}

static void *free_it(void *argument) {
    Relay *relay = argument;
    check(relay->event == HN_COMPLETE && hn_length(relay->vm, hn_result(relay->vm)) == 2, "the end on another thread");
    hn_vm_free(relay->vm);
    return NULL;
}

static void change_hands(void) {
    void *(*const steps[])(void *) = {start_it, answer_it, answer_it, free_it};
    Relay relay = {0};
    for (int i = 0; i < 4; i++) {
        pthread_t thread;
        check(pthread_create(&thread, NULL, steps[i], &relay) == 0, "starting a thread");
        pthread_join(thread, NULL);
    }
}

/* All threads cancel at once, one and the same run. */
static void *cancel_it(void *argument) {
    hn_cancel(argument);
    hn_preempt(argument);
    return NULL;
}

static void *run_until_cancelled(void *argument) {
    hn_vm *vm = argument;
    hn_event event = hn_feed(vm, "while True: sorted(range(1000), reverse=True)", HN_WHOLE, NULL);
    while (event == HN_PREEMPTED) {
        event = hn_continue(vm);
    }
    check(event == HN_LIMIT, "cancelling from many threads");
    return NULL;
}

static void cancel_from_all_sides(void) {
    pthread_t threads[THREADS];
    hn_vm *vm = hn_vm_new(NULL, NULL);
    check(pthread_create(&threads[0], NULL, run_until_cancelled, vm) == 0, "starting a thread");
    for (int i = 1; i < THREADS; i++) {
        check(pthread_create(&threads[i], NULL, cancel_it, vm) == 0, "starting a thread");
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    hn_vm_free(vm);
}

static void sleep_a_little(void) { nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL); }

int main(void) {
    static const char source[] = "import json\n"
                                 "class A:\n"
                                 "    def __init__(self, x): self.x = x\n"
                                 "def helper(items):\n"
                                 "    return sorted([A(x) for x in items], key=lambda a: a.x)[0].x\n"
                                 "total = helper([twice(n), 10 ** 30]) + len(json.dumps({'k': [1, 2]}) * 0) + sum(range(5))\n"
                                 "total\n";
    hn_program *program;
    check(hn_compile(source, HN_WHOLE, NULL, &program) == HN_OK, "compiling");
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        check(pthread_create(&threads[i], NULL, run_shared, hn_program_retain(program)) == 0, "starting a thread");
    }
    hn_program_free(program);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    hn_vm *vm = hn_vm_new(NULL, NULL);
    check(pthread_create(&threads[0], NULL, run_for_ever, vm) == 0, "starting a thread");
    for (int i = 0; i < 3; i++) {
        sleep_a_little();
        hn_preempt(vm);
    }
    sleep_a_little();
    hn_cancel(vm);
    pthread_join(threads[0], NULL);
    check(hn_feed(vm, "n > 0", HN_WHOLE, NULL) == HN_COMPLETE && hn_bool(vm, hn_result(vm)), "the session afterwards");
    hn_vm_free(vm);
    change_hands();
    cancel_from_all_sides();
    puts("threads: all well");
    return 0;
}
