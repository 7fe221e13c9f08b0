/* run.c: running source, and showing how it ended. */
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "compile/disassemble.h"
#include "frozen.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/int.h"
#include "object/names.h"
#include "object/str.h"
#include "vm/collector.h"
#include "vm/finalize.h"
#include "vm/link.h"
#include "vm/loop.h"
#include "vm/unwind.h"

static VM *volatile interrupted_vm;
static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal) {
    (void)signal;
    VM *vm = interrupted_vm;
    if (!vm) _exit(EXIT_INTERRUPT);
    interrupted = 1;
    __atomic_store_n(&vm->cancelled, CANCEL_RUN, __ATOMIC_RELAXED);
}

void interrupts_end_waiting(bool ends) {
    struct sigaction action = {.sa_handler = on_interrupt, .sa_flags = ends ? 0 : SA_RESTART};
    sigaction(SIGINT, &action, NULL);
}

void catch_interrupts(VM *vm) {
    interrupted_vm = vm;
    interrupts_end_waiting(false);
}

bool was_interrupted(void) {
    bool was = interrupted;
    interrupted = 0;
    return was;
}

static void print_text(Value text, FILE *file) {
    const Str *str = AS(Str, text);
    for (uint64_t i = 0; i < str->length; i++) {
        uint32_t c = str_at(str, i);
        char bytes[4];
        int n = 0;
        if (c < 0x80) bytes[n++] = (char)c;
        else if (c < 0x800) bytes[n++] = (char)(0xC0 | c >> 6), bytes[n++] = (char)(0x80 | (c & 0x3F));
        else if (c >= 0xD800 && c < 0xE000) n = -1;
        else if (c < 0x10000) bytes[n++] = (char)(0xE0 | c >> 12), bytes[n++] = (char)(0x80 | (c >> 6 & 0x3F)), bytes[n++] = (char)(0x80 | (c & 0x3F));
        else {
            bytes[n++] = (char)(0xF0 | c >> 18);
            bytes[n++] = (char)(0x80 | (c >> 12 & 0x3F));
            bytes[n++] = (char)(0x80 | (c >> 6 & 0x3F));
            bytes[n++] = (char)(0x80 | (c & 0x3F));
        }
        if (n < 0) fprintf(file, "\\u%04x", c);
        else fwrite(bytes, 1, (size_t)n, file);
    }
}

/* On a terminal, the lines that say what and where stand out. */
static void print_coloured(Value text) {
    Value line = text;
    (void)line;
    bool colour = isatty(STDERR_FILENO) && !getenv("NO_COLOR");
    char *buffer = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&buffer, &length); /* standard error is written a piece at a time */
    if (!memory) return;
    print_text(text, memory);
    fclose(memory);
    if (!colour) {
        fwrite(buffer, 1, length, stderr);
        free(buffer);
        return;
    }
    for (char *start = buffer; start && *start;) {
        char *end = strchr(start, '\n');
        size_t size = end ? (size_t)(end - start) : strlen(start);
        bool caret = size && strspn(start, " ~^") >= size;
        bool file = strncmp(start, "  File \"", 8) == 0;
        const char *on = caret ? "\033[1;31m" : file ? "\033[35m" : *start != ' ' && strncmp(start, "Traceback", 9) != 0 ? "\033[1;35m" : "";
        fprintf(stderr, "%s%.*s%s\n", on, (int)size, start, *on ? "\033[0m" : "");
        start = end ? end + 1 : NULL;
    }
    free(buffer);
}

static int exit_status_of(Value exception) {
    Value code = exception_field(AS(Exception, exception), SYSTEM_EXIT_CODE);
    if (code == UNBOUND || code == NONE) return 0;
    int64_t number;
    if (is_bool(code)) return code == TRUE;
    if (is_int(code)) return (int)(int_of(code) & 0xFF);
    if (is_kind(code, KIND_INT) && int_fits_int64(code, &number)) return (int)(number & 0xFF);
    if (is_kind(code, KIND_INT)) return 255;
    return -1;
}

static int report_exception(VM **place, Value exception, const Options *options) {
    VM *vm = *place;
    fflush(stdout);
    bool exits = type_is_subtype(type_of(exception), &type_SystemExit);
    int status = exits ? exit_status_of(exception) : EXIT_UNCAUGHT;
    if (exits && status >= 0) return status;
    Value shown = exits ? exception_field(AS(Exception, exception), SYSTEM_EXIT_CODE) : exception;
    Value renderer = exits ? value_of(&prelude_str_of) : value_of(&prelude_report_uncaught);
    vm->event_value = exception; /* keeps it alive */
    Status ready = session_call(vm, renderer, &shown, 1);
    if (ready == NO_MEMORY && collect(vm, true)) ready = session_call(vm, renderer, &shown, 1);
    uint32_t length;
    const char *type = type_name(type_of(exception), &length);
    char *name = strndup(type, length); /* the VM may be another one afterwards */
    if (ready == DONE) run_on(place, options);
    vm = *place;
    if (vm->event == EVENT_LIMIT && vm->limit == LIMIT_CANCELLED) { /* input that Ctrl-C ended, mostly */
        free(name);
        fputs("KeyboardInterrupt\n", stderr);
        return EXIT_INTERRUPT;
    }
    if (!exits && vm->event == EVENT_RAISED && type_is_subtype(type_of(vm->event_value), &type_SystemExit)) { /* by sys.excepthook */
        free(name);
        return report_exception(place, vm->event_value, options);
    }
    bool complete = (ready == DONE || ready == STOPPED) && vm->event == EVENT_COMPLETE;
    if (complete && vm->event_value == NONE) {
        free(name);
        return EXIT_UNCAUGHT;
    }
    if (complete && is_str(vm->event_value)) {
        print_coloured(vm->event_value);
        if (exits) fputc('\n', stderr);
    } else {
        fprintf(stderr, "%s\n", name ? name : "");
    }
    free(name);
    return EXIT_UNCAUGHT;
}

static int report_limit(const VM *vm, const Limits *limits) {
    fflush(stdout);
    switch (vm->limit) {
    case LIMIT_MEMORY: fprintf(stderr, "hognose: memory limit of %" PRIu64 " bytes exceeded\n", limits->memory); break;
    case LIMIT_DURATION: fprintf(stderr, "hognose: duration limit of %g seconds exceeded\n", (double)limits->duration / 1e9); break;
    case LIMIT_FUEL: fprintf(stderr, "hognose: fuel limit of %" PRIu64 " exceeded\n", limits->fuel); break;
    case LIMIT_OUTPUT: fprintf(stderr, "hognose: output limit of %" PRIu64 " bytes exceeded\n", limits->output); break;
    case LIMIT_SUSPENSIONS: fprintf(stderr, "hognose: suspension limit of %" PRIu64 " exceeded\n", limits->suspensions); break;
    case LIMIT_CANCELLED: fputs("KeyboardInterrupt\n", stderr); return EXIT_INTERRUPT;
    case LIMIT_NONE: break;
    }
    return EXIT_LIMIT;
}

int report_event(VM **vm, const Options *options) {
    switch ((*vm)->event) {
    case EVENT_RAISED: return report_exception(vm, (*vm)->event_value, options);
    case EVENT_LIMIT: return report_limit(*vm, &options->limits);
    default: return 0;
    }
}

/* Answers that came instead of a running frame. */
static int report_status(VM **place, Status status, const Options *options) {
    VM *vm = *place;
    if (status == RAISED) {
        vm->event = EVENT_RAISED;
        vm->event_value = vm->raised;
        vm->raised = UNBOUND;
    } else if (status == NO_MEMORY) {
        stop_for_limit(vm, LIMIT_MEMORY); /* unless compiling met another one */
    }
    return report_event(place, options);
}

typedef struct Beginning {
    const Options *options;
    const char *source;
    size_t length;
    const char *filename;
} Beginning;

/* `-m a.b` runs in the package `a`; the __main__ of a package in that. A name without length: in none. */
static Value package_name(VM *vm, const Beginning *beginning) {
    const char *name = beginning->options->target, *dot = strrchr(name, '.'), *file = strrchr(beginning->filename, '/');
    bool is_package = file && strcmp(file, "/__main__.py") == 0;
    size_t length = is_package ? strlen(name) : dot ? (size_t)(dot - name) : 0;
    return str_from_utf8(vm, name, length);
}

static Status name_package(VM *vm, Dict *globals, const Beginning *beginning) {
    Value package = package_name(vm, beginning);
    if (package == UNBOUND) return NO_MEMORY;
    return dict_set_interned(vm, globals, NAME(__package__), package);
}

/* The package is imported before its module runs. */
static Status begin_package(VM *vm, const Beginning *beginning) {
    TRY(session_prepare(vm));
    Value name = package_name(vm, beginning);
    if (name == UNBOUND) return NO_MEMORY;
    if (AS_STR(name)->length == 0) return STOPPED;
    return session_call(vm, value_of(&prelude_import_module), &name, 1);
}

/* Everything up to the first instruction. What it has made lives nowhere yet but here, so a try that lacked memory is followed by a whole
 * new one after a collection. */
static Status begin(VM *vm, const Beginning *beginning) {
    Dict *globals;
    Link *link = NULL;
    CompileOptions compile = {.filename = beginning->filename, .mode = MODULE_EXEC, .show_text = true, .allow_top_level_await = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    if (beginning->options->action == RUN_MODULE) TRY(name_package(vm, globals, beginning));
    if (beginning->options->action == RUN_FILE || beginning->options->action == RUN_MODULE) {
        Value name = str_from_cstring(vm, beginning->filename);
        if (name == UNBOUND) return NO_MEMORY;
        TRY(dict_set_interned(vm, globals, NAME(__file__), name));
    }
    TRY(compile_to_link(vm, beginning->source, beginning->length, &compile, &link));
    return session_start(vm, link, globals);
}

int run_source(VM **vm, Host *host, const Options *options, const char *source, size_t length, const char *filename) {
    (void)host;
    Beginning beginning = {options, source, length, filename};
    Status status;
    if (options->action == RUN_MODULE) {
        status = begin_package(*vm, &beginning);
        if (status == NO_MEMORY && (*vm)->interruption == LIMIT_NONE && collect(*vm, true)) status = begin_package(*vm, &beginning);
        if (status != DONE && status != STOPPED) return report_status(vm, status, options);
        if (status == DONE) run_on(vm, options);
        if ((*vm)->event == EVENT_RAISED || (*vm)->event == EVENT_LIMIT) return report_event(vm, options);
    }
    status = begin(*vm, &beginning);
    if (status == NO_MEMORY && (*vm)->interruption == LIMIT_NONE && collect(*vm, true)) status = begin(*vm, &beginning);
    if (status != DONE) return report_status(vm, status, options);
    run_on(vm, options);
    return report_event(vm, options);
}

void finish_program(VM **place, const Options *options) {
    VM *vm = *place;
    if (vm->event == EVENT_LIMIT || !finalize_has_work(vm) || !is_kind(vm->main_module, KIND_MODULE)) return;
    Value globals = value_of(AS(Module, vm->main_module)->dict);
    vm->event_value = NONE;
    Status ready = session_call(vm, value_of(&prelude_finish_program), &globals, 1);
    if (ready == DONE) run_on(place, options);
}

int disassemble_source(const char *source, size_t length, const char *filename) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    Arena texts;
    arena_init(&texts, &memory);
    CompileOptions compile = {.filename = filename, .mode = MODULE_EXEC, .show_text = true, .allow_top_level_await = true};
    Program *program = NULL;
    SyntaxError error = {0};
    CompileStatus status = program_compile(&memory, source, length, &compile, &texts, &program, &error, NULL);
    int code = 0;
    if (status == COMPILE_OK) {
        Listing text = {.memory = &memory};
        disassemble_program(&text, program);
        fwrite(text.bytes, 1, text.length, stdout);
        listing_free(&text);
        program_release(program);
    } else {
        fprintf(stderr, "%s:%d: %s\n", filename, (int)error.line, error.message ? error.message : "out of memory");
        code = EXIT_UNCAUGHT;
    }
    arena_free(&texts);
    return code;
}
