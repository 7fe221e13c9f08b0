/* repl.c: the interactive session. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "frozen.h"
#include "line.h"
#include "object/str.h"
#include "vm/collector.h"
#include "vm/unwind.h"

typedef struct Typed {
    char *text; /* lines so far */
    size_t length;
    unsigned number; /* of the entry */
} Typed;

static bool add_line(Typed *entry, const char *line) {
    size_t more = strlen(line);
    char *grown = realloc(entry->text, entry->length + more + 2);
    if (!grown) return false;
    memcpy(grown + entry->length, line, more);
    grown[entry->length + more] = '\n';
    grown[entry->length + more + 1] = 0;
    entry->text = grown;
    entry->length += more + 1;
    return true;
}

static CompileStatus try_out(const Typed *entry, size_t length) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    Arena texts;
    arena_init(&texts, &memory);
    CompileOptions compile = {.filename = "<stdin>", .mode = MODULE_SINGLE, .allow_incomplete = true, .dont_imply_dedent = true,
                              .allow_top_level_await = true, .is_text = true};
    Program *program = NULL;
    SyntaxError error = {0};
    CompileStatus status = program_compile(&memory, entry->text, length, &compile, &texts, &program, &error, NULL);
    if (status == COMPILE_OK) program_release(program);
    arena_free(&texts);
    return status;
}

/* Whether the lines so far are a whole statement, or wrong. A suite is open until the line behind it, which is empty. */
static bool is_complete(const Typed *entry) {
    CompileStatus status = try_out(entry, entry->length);
    if (status == COMPILE_OK) status = try_out(entry, entry->length - 1);
    return status != COMPILE_INCOMPLETE;
}

/* What the entry makes lives nowhere yet but here, so a try that lacked memory is followed by a whole new one. */
static Status begin_entry(VM *vm, const Typed *entry) {
    Dict *globals;
    Link *link = NULL;
    char name[32]; /* each has its own: so tracebacks show the lines */
    snprintf(name, sizeof name, "<python-input-%u>", entry->number);
    CompileOptions compile = {.filename = name, .mode = MODULE_SINGLE, .allow_top_level_await = true, .show_text = true, .is_text = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(compile_to_link(vm, entry->text, entry->length, &compile, &link));
    return session_start(vm, link, globals);
}

static int run_entry(VM **place, const Typed *entry, const Options *options) {
    VM *vm = *place;
    vm->time_used = 0; /* each entry has the whole duration */
    vm->cancelled = 0;
    Status status = begin_entry(vm, entry);
    if (status == NO_MEMORY && vm->interruption == LIMIT_NONE && collect(vm, true)) status = begin_entry(vm, entry);
    if (status == DONE) {
        run_on(place, options);
        vm = *place;
    } else if (status == RAISED) {
        vm->event = EVENT_RAISED;
        vm->event_value = vm->raised;
        vm->raised = UNBOUND;
    } else {
        stop_for_limit(vm, LIMIT_MEMORY);
    }
    bool exits = vm->event == EVENT_RAISED && type_is_subtype(type_of(vm->event_value), &type_SystemExit);
    int code = report_event(place, options);
    fflush(stdout);
    return exits ? code : -1;
}

/* sys.ps1 or sys.ps2 as text, for which Python may run; NULL: there is no telling. */
static char *ask_prompt(VM **place, Value continues, const Options *options) {
    VM *vm = *place;
    vm->time_used = 0;
    vm->cancelled = 0;
    if (session_prepare(vm) != DONE || session_call(vm, value_of(&prelude_session_prompt), &continues, 1) != DONE) return NULL;
    run_on(place, options);
    vm = *place;
    const Raw *text = vm->event == EVENT_COMPLETE && is_str(vm->event_value) ? str_to_utf8(vm, AS_STR(vm->event_value)) : NULL;
    fflush(stdout);
    return text ? strndup((const char *)text->bytes, text->size) : NULL;
}

int repl(VM **vm, const Options *options) {
    bool terminal = isatty(STDIN_FILENO);
    if (terminal) puts("Hognose 0.1.0 (Python 3.14). Ctrl-D ends the session.");
    Typed entry = {0};
    int code = 0;
    Value continues = NONE;
    for (;;) {
        char *prompt = ask_prompt(vm, continues, options);
        was_interrupted();
        interrupts_end_waiting(true);
        char *line = line_read(prompt ? prompt : entry.length ? "... " : ">>> ");
        interrupts_end_waiting(false);
        free(prompt);
        continues = FALSE;
        if (!line && was_interrupted()) { /* what was typed so far is dropped */
            puts("\nKeyboardInterrupt");
            clearerr(stdin);
            entry.length = 0;
            continue;
        }
        if (!line) break;
        bool blank = entry.length == 0 && line[strspn(line, " \t")] == 0;
        bool added = add_line(&entry, line);
        free(line);
        if (!added) break;
        if (strcmp(entry.text, "exit\n") == 0 || strcmp(entry.text, "quit\n") == 0) break;
        if (blank) {
            entry.length = 0;
            continue;
        }
        if (!is_complete(&entry)) {
            continues = TRUE;
            continue;
        }
        code = run_entry(vm, &entry, options);
        entry.length = 0;
        entry.number++;
        if (code >= 0) break;
        code = 0;
    }
    free(entry.text);
    if (terminal) putchar('\n');
    return code;
}
