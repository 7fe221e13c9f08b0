/* torture_oom.c: the torture mode `oom`, exhaustively, many runs in one process.
 *
 *     torture_oom [--first N] [--last N] [--stride N] [--seconds S] [--once | --for-good] [--pause] [--verbose] PROGRAM.py...
 *
 * A program is run as it is, which counts its allocations: blocks asked of the host and, in a build with HOGNOSE_TORTURE, every object. Then, for
 * N = 1, 2, 3 ..., it is run again with the N-th allocation failing: once, and it has to print what it always prints and end as always; or for good,
 * and then it has to end with the memory limit (or as always, when what is left of it needs no memory) after printing a beginning of the same; and once
 * memory is there again the session still has to evaluate `1 + 1`. Each time everything has to be given back. Runs happen in a child process,
 * so that a crash is a finding like any other. One line a finding; the last line is `N passed, N failed`. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "frozen.h"
#include "object/str.h"
#include "vm/collector.h"
#include "vm/compilation.h"
#include "vm/session.h"

enum { COUNTED = 1 << 30, FUEL = 50000000 };

typedef struct Output {
    char *bytes;
    size_t length, capacity;
} Output;

typedef struct Record { /* what is known of a run */
    Output out, err;
    EventKind event;
    LimitKind limit;
    size_t held; /* bytes not given back so far */
    uint64_t allocations;
    const char *complaint;
} Record;

typedef struct Shared { /* what a child tells its parent */
    uint64_t turn;   /* how many numbers have been visited */
    uint64_t number; /* the run under way */
    int for_good;
    uint64_t passed, failed;
} Shared;

static void append(Output *text, const char *bytes, size_t length) {
    if (text->length + length > text->capacity) {
        text->capacity = (text->length + length) * 2;
        text->bytes = realloc(text->bytes, text->capacity);
        if (!text->bytes) exit(2);
    }
    if (length) memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static void *allocate(void *user, void *block, size_t old, size_t size) {
    Record *record = user;
    if (!size) {
        record->held -= old;
        free(block);
        return NULL;
    }
    void *moved = realloc(block, size);
    if (moved) record->held += size - old;
    return moved;
}

static bool write_record(void *user, int stream, const char *bytes, size_t length) {
    Record *record = user;
    append(stream == 2 ? &record->err : &record->out, bytes, length);
    return true;
}

static bool entropy(void *user, void *bytes, size_t length) {
    (void)user;
    memset(bytes, 7, length);
    return true;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    Output text = {0};
    char block[4096];
    size_t got;
    while ((got = fread(block, 1, sizeof block, file)) > 0) {
        append(&text, block, got);
    }
    fclose(file);
    append(&text, "", 1);
    *length = text.length - 1;
    return text.bytes;
}

static Status begin(VM *vm, const char *source, size_t length, AstModuleKind mode) {
    Dict *globals;
    Link *link = NULL;
    CompileOptions compile = {.filename = "main.py", .mode = mode, .show_text = true, .allow_top_level_await = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(compile_to_link(vm, source, length, &compile, &link));
    return session_start(vm, link, globals);
}

/* Runs to an event. */
static void run(VM *vm, const char *source, size_t length, AstModuleKind mode) {
    size_t err = ((Record *)vm->host.user)->err.length;
    Status status = begin(vm, source, length, mode);
    if (status == NO_MEMORY && collect(vm, true)) {
        ((Record *)vm->host.user)->err.length = err; /* warnings are shown again */
        status = begin(vm, source, length, mode);
    }
    if (status == DONE) {
        session_run(vm);
    } else if (status == RAISED) {
        vm->event = EVENT_RAISED;
        vm->event_value = vm->raised;
        vm->raised = UNBOUND;
    } else if (status == NO_MEMORY) {
        vm->event = EVENT_LIMIT;
        vm->limit = LIMIT_MEMORY;
    }
}

/* An uncaught exception's traceback, as text behind what went to stderr. */
static void render(VM *vm, Record *record) {
    Value exception = vm->event_value;
    Status ready = session_call(vm, value_of(&prelude_format_exception), &exception, 1);
    if (ready == NO_MEMORY && collect(vm, true)) ready = session_call(vm, value_of(&prelude_format_exception), &exception, 1);
    if (ready == DONE) session_run(vm);
    if (vm->event == EVENT_COMPLETE && is_str(vm->event_value)) {
        const Str *str = AS(Str, vm->event_value);
        append(&record->err, (const char *)str->data, str->length * str->object.aux);
        vm->event = EVENT_RAISED;
    } else if (ready == NO_MEMORY) {
        vm->event = EVENT_LIMIT;
        vm->limit = LIMIT_MEMORY;
    }
}

/* One run; fail_at 0: none fails, they are counted. */
static void record_run(Record *record, const char *source, size_t length, uint64_t fail_at, bool for_good, bool pauses) {
    memset(record, 0, sizeof *record);
    Limits limits = limits_default();
    limits.fuel = FUEL;
    HostFunctions host = {.write = write_record, .entropy = entropy, .user = record};
    VM *vm = vm_new(allocate, record, &limits, &host);
    if (!vm) exit(2);
    vm->memory.fail_countdown = fail_at ? fail_at : COUNTED;
    vm->memory.fail_for_good = for_good;
    vm->torture.pause = pauses;
    if (pauses) vm_hurry(vm); /* from the first safepoint on */
    run(vm, source, length, MODULE_EXEC);
    if (vm->event == EVENT_RAISED) render(vm, record);
    record->event = vm->event;
    record->limit = vm->limit;
    record->allocations = COUNTED - vm->memory.fail_countdown;
    vm->memory.fail_countdown = 0;
    vm->memory.failing = false;
    vm->event_value = NONE;
    if (vm_frame_count(vm)) record->complaint = "frames are left";
    run(vm, "1 + 1", 5, MODULE_EVAL);
    if (vm->event != EVENT_COMPLETE || vm->event_value != small_int(2)) record->complaint = "the session cannot evaluate 1 + 1";
    vm_free(vm);
    if (record->held) record->complaint = "memory was not given back";
}

static bool same(const Output *a, const Output *b) { return a->length == b->length && (!a->length || memcmp(a->bytes, b->bytes, a->length) == 0); }
static bool begins(const Output *a, const Output *b) { return a->length <= b->length && (!a->length || memcmp(a->bytes, b->bytes, a->length) == 0); }

/* NULL, or what is wrong with a run. */
static const char *judge(const Record *run, const Record *model, bool for_good) {
    if (run->complaint) return run->complaint;
    bool as_always = same(&run->out, &model->out) && same(&run->err, &model->err) && run->event == model->event;
    if (as_always) return NULL;
    if (!for_good) return run->event == EVENT_LIMIT ? "did not recover" : "printed something else";
    if (run->event != EVENT_LIMIT || run->limit != LIMIT_MEMORY) return "ended with neither the limit nor as always";
    return begins(&run->out, &model->out) ? NULL : "printed something else before the limit";
}

static void show(const char *label, const Output *text) {
    size_t start = text->length > 400 ? text->length - 400 : 0;
    printf("    %s: ...%.*s\n", label, (int)(text->length - start), text->bytes ? text->bytes + start : "");
}

static void forget(Record *record) {
    free(record->out.bytes);
    free(record->err.bytes);
}

typedef struct Options {
    uint64_t first, last, stride;
    double seconds;
    bool once, for_good, verbose;
    bool pauses; /* the torture mode `pause` beside */
} Options;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* The number to visit at this turn: all from first to last, scattered, so that a run cut short has seen the beginning, the middle and the end. */
static uint64_t number_at(const Options *options, uint64_t last, uint64_t turn) {
    uint64_t count = last >= options->first ? last - options->first + 1 : 0;
    if (turn >= count) return 0;
    uint64_t step = options->seconds > 0 ? 7919 : 1; /* a prime */
    return options->first + turn * (count % step ? step : 1) % count;
}

/* The runs of a program from shared->turn on. */
static void run_all(const Options *options, Shared *shared, const char *path, const char *source, size_t length, const Record *model, double end) {
    uint64_t last = options->last < model->allocations ? options->last : model->allocations;
    for (; (shared->number = number_at(options, last, shared->turn)) != 0; shared->turn += options->stride, shared->for_good = !options->once) {
        for (; shared->for_good <= (int)options->for_good; shared->for_good++) {
            if (end && now() > end) _exit(0);
            Record record;
            record_run(&record, source, length, shared->number, shared->for_good, options->pauses);
            const char *wrong = judge(&record, model, shared->for_good);
            if (wrong) {
                printf("FAILED %s %s %llu: %s\n", path, shared->for_good ? "for good" : "once", (unsigned long long)shared->number, wrong);
                show("out", &record.out);
                show("err", &record.err);
                fflush(stdout);
                shared->failed++;
            } else {
                shared->passed++;
            }
            forget(&record);
        }
    }
    fflush(stdout);
    _exit(0);
}

static void torture(const Options *options, Shared *shared, const char *path, double end) {
    size_t length;
    char *source = read_file(path, &length);
    if (!source) {
        printf("FAILED %s: cannot be read\n", path);
        shared->failed++;
        return;
    }
    Record model;
    record_run(&model, source, length, 0, false, options->pauses);
    if (options->verbose) printf("%s: %llu allocations, %zu bytes printed\n", path, (unsigned long long)model.allocations, model.out.length);
    if (model.complaint) {
        printf("FAILED %s: %s\n", path, model.complaint);
        shared->failed++;
    } else {
        shared->turn = 0;
        shared->for_good = !options->once;
        for (;;) {
            fflush(stdout);
            pid_t child = fork();
            if (child == 0) run_all(options, shared, path, source, length, &model, end);
            int status = 0;
            waitpid(child, &status, 0);
            if (WIFEXITED(status) && WEXITSTATUS(status) == 0) break;
            printf("FAILED %s %s %llu: crashed\n", path, shared->for_good ? "for good" : "once", (unsigned long long)shared->number);
            shared->failed++;
            if (shared->for_good++ >= (int)options->for_good) {
                shared->for_good = !options->once;
                shared->turn += options->stride;
            }
        }
    }
    forget(&model);
    free(source);
}

int main(int argc, char **argv) {
    Options options = {1, UINT64_MAX / 2, 1, 0, true, true, false, false};
    int i = 1;
    for (; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
        if (strcmp(argv[i], "--once") == 0) options.for_good = false;
        else if (strcmp(argv[i], "--for-good") == 0) options.once = false;
        else if (strcmp(argv[i], "--verbose") == 0) options.verbose = true;
        else if (strcmp(argv[i], "--pause") == 0) options.pauses = true;
        else if (i + 1 < argc && strcmp(argv[i], "--first") == 0) options.first = strtoull(argv[++i], NULL, 10);
        else if (i + 1 < argc && strcmp(argv[i], "--last") == 0) options.last = strtoull(argv[++i], NULL, 10);
        else if (i + 1 < argc && strcmp(argv[i], "--stride") == 0) options.stride = strtoull(argv[++i], NULL, 10);
        else if (i + 1 < argc && strcmp(argv[i], "--seconds") == 0) options.seconds = strtod(argv[++i], NULL);
        else return fprintf(stderr, "torture_oom: unknown option %s\n", argv[i]), 2;
    }
    Shared *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED || options.stride == 0 || options.first == 0) return 2;
    double start = now();
    for (int each = i; each < argc; each++) { /* the time is shared out evenly among the programs that are left */
        double end = options.seconds > 0 ? now() + (start + options.seconds - now()) / (argc - each) : 0;
        torture(&options, shared, argv[each], end);
    }
    printf("%llu passed, %llu failed\n", (unsigned long long)shared->passed, (unsigned long long)shared->failed);
    return shared->failed || !shared->passed;
}
