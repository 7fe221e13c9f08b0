/* start.c: what it costs to start, in one process.
 *
 *     bench_start [ROUNDS]
 *
 * Compiling and running `1 + 1` from its source in a VM made and freed for it, and running the compiled `x + 1` with an input
 * likewise. Of many batches the median is printed, in microseconds of this process's CPU time a run. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "compile/program.h"
#include "object/dict.h"
#include "vm/link.h"
#include "vm/loop.h"
#include "vm/session.h"

enum { BATCHES = 101, BATCH = 1000 };

static uint64_t monotonic(void *user) {
    (void)user;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static _Noreturn void fail(const char *what) {
    fprintf(stderr, "bench_start: %s\n", what);
    exit(1);
}

static const CompileOptions options = {.filename = "<bench>", .mode = MODULE_EXEC, .result_of_last_expression = true};
static const HostFunctions host = {.monotonic = monotonic};

static Program *compile(const char *source) {
    Memory memory;
    Arena texts;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    arena_init(&texts, &memory);
    Program *program;
    SyntaxError error;
    CompileOptions own = options;
    own.own_account = true;
    if (program_compile(&memory, source, strlen(source), &own, &texts, &program, &error, NULL) != COMPILE_OK) fail("cannot compile");
    arena_free(&texts);
    return program;
}

static VM *start(const Limits *limits, Dict **globals) {
    VM *vm = vm_new(NULL, NULL, limits, &host);
    if (!vm || session_prepare(vm) != DONE || session_main(vm, globals) != DONE) fail("no memory");
    return vm;
}

static void finish(VM *vm, Link *link, Dict *globals) {
    if (session_start(vm, link, globals) != DONE) fail("cannot start");
    session_run(vm);
    if (vm->event != EVENT_COMPLETE || vm->event_value != small_int(2)) fail("wrong result");
    vm_free(vm);
}

static void from_source(const Limits *limits, Program *program) {
    (void)program;
    Dict *globals;
    Link *link;
    VM *vm = start(limits, &globals);
    if (compile_to_link(vm, "1 + 1", 5, &options, &link) != DONE) fail("cannot compile");
    finish(vm, link, globals);
}

static void compiled(const Limits *limits, Program *program) {
    Dict *globals;
    Link *link;
    Value object;
    VM *vm = start(limits, &globals);
    Str *name = intern_utf8(vm, "x", 1);
    if (!name || dict_set_interned(vm, globals, value_of(name), small_int(1)) != DONE) fail("no memory");
    if (program_object_new(vm, program_retain(program), &object) != DONE) fail("no memory");
    if (link_new(vm, program->main, object, &link) != DONE) fail("no memory");
    finish(vm, link, globals);
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(void (*run)(const Limits *limits, Program *program), Program *program, int batches) {
    static double times[BATCHES];
    Limits limits = limits_default();
    for (int i = 0; i < batches; i++) {
        struct timespec start, end;
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
        for (int k = 0; k < BATCH; k++) {
            run(&limits, program);
        }
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
        times[i] = ((double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec)) / BATCH / 1e3;
    }
    qsort(times, (size_t)batches, sizeof *times, compare);
    return times[batches / 2];
}

int main(int argc, char **argv) {
    int batches = argc > 1 ? atoi(argv[1]) : BATCHES;
    if (batches < 1 || batches > BATCHES) fail("from 1 to 101 batches");
    Program *program = compile("x + 1");
    if (argc < 3) printf("1 + 1 from source: %.3f us\n", median(from_source, NULL, batches));
    printf("x + 1 compiled: %.3f us\n", median(compiled, program, batches));
    program_release(program);
    return 0;
}
