/* session.c: see session.h. */
#include "vm/session.h"

#include "frozen.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "object/text.h"
#include "object/tuple.h"
#include "vm/link.h"
#include "vm/loop.h"
#include "vm/module_table.h"
#include "vm/output.h"
#include "vm/pause.h"
#include "vm/traceback.h"
#include "vm/unwind.h"

Status session_prepare(VM *vm) {
    if (vm->builtins) return DONE;
    Dict *modules = dict_new(vm, 5);
    if (!modules) return NO_MEMORY;
    Dict *builtins = dict_new_shared(vm, &builtin_entries, builtin_index);
    Module *module = builtins ? heap_new(vm, KIND_MODULE, &type_module, sizeof *module) : NULL;
    if (!module) return NO_MEMORY;
    module->dict = builtins;
    TRY(dict_insert(vm, modules, NAME(builtins), str_hash(AS(Str, NAME(builtins))), value_of(module)));
    vm->modules = modules;
    vm->builtins = builtins;
    return DONE;
}

Status session_main(VM *vm, Dict **globals) {
    if (vm->main_module == NONE) {
        Value module;
        TRY(module_new(vm, NAME(__main__), &module));
        Value builtins = dict_get_interned(vm->modules, NAME(builtins));
        TRY(dict_insert(vm, AS(Module, module)->dict, NAME(__builtins__), str_hash(AS(Str, NAME(__builtins__))), builtins));
        TRY(dict_set_interned(vm, vm->modules, NAME(__main__), module));
        vm->main_module = module;
    }
    *globals = AS(Module, vm->main_module)->dict;
    return DONE;
}

static Value optional_int(bool there, int32_t n) { return there ? small_int(n) : NONE; }

Status raise_syntax_error(VM *vm, const SyntaxError *error, const char *filename) {
    static const Type *const types[] = {&type_SyntaxError, &type_IndentationError, &type_TabError, &type_MemoryError, &type_ValueError};
    Value message = str_from_cstring(vm, error->message);
    if (message == UNBOUND) return NO_MEMORY;
    if (error->kind >= ERROR_TOO_COMPLEX || error->is_bare) return raise_with(vm, types[error->kind], 1, message);
    Value file = str_from_cstring(vm, filename), text = NONE;
    if (file == UNBOUND) return NO_MEMORY;
    if (error->text.bytes) {
        text = str_from_utf8(vm, error->text.bytes, error->text.length);
        if (text == UNBOUND) return NO_MEMORY;
    }
    bool placed = error->line || error->has_end; /* line 0: of an expression with nothing in it */
    Value details[6] = {file, optional_int(placed, error->line), optional_int(placed, error->column), text,
                        optional_int(error->has_end, error->end_line), optional_int(error->has_end, error->end_column)};
    Tuple *tuple = tuple_from_items(vm, details, error->has_end ? 6 : 4);
    Tuple *args = tuple ? tuple_pair(vm, message, value_of(tuple)) : NULL;
    if (!args) return NO_MEMORY;
    Value exception;
    TRY(exception_new(vm, types[error->kind], args, &exception));
    return raise_value(vm, exception);
}

/* One line for each warning, and the source line where it is a file's, as CPython's warnings do by default. */
static Status describe_warnings(VM *vm, TextBuilder *builder, const SyntaxWarning *warning, const Program *program, const CompileOptions *options) {
    const char *filename = options->filename;
    for (; warning; warning = warning->next) {
        Value head = format_text(vm, "%s:%d: SyntaxWarning: %s\n", filename, (int)warning->line, warning->message);
        if (head == UNBOUND) return NO_MEMORY;
        TRY(text_add_str(builder, AS(Str, head)));
        if (filename[0] == '<' || !options->show_text) continue;
        const char *line = program->source.bytes, *end = line + program->source.length;
        for (int32_t n = 1; n < warning->line && line < end; line++) {
            n += *line == '\n';
        }
        while (line < end && (*line == ' ' || *line == '\t')) {
            line++;
        }
        const char *stop = line;
        while (stop < end && *stop != '\n') {
            stop++;
        }
        while (stop > line && (stop[-1] == ' ' || stop[-1] == '\r')) {
            stop--;
        }
        TRY(text_add_ascii(builder, "  ", 2));
        TRY(text_add_utf8(builder, line, (size_t)(stop - line)));
        TRY(text_add_ascii(builder, "\n", 1));
    }
    return DONE;
}

/* All at once, so that lacking memory they can be shown again. */
static Status show_warnings(VM *vm, const SyntaxWarning *warning, const Program *program, const CompileOptions *options) {
    if (!warning) return DONE;
    TextBuilder builder;
    Value text;
    text_start(&builder, vm);
    Status status = describe_warnings(vm, &builder, warning, program, options);
    if (status == DONE) status = text_finish(&builder, &text);
    else text_release(&builder);
    if (status != DONE) return status;
    Raw *utf8 = str_to_utf8(vm, AS(Str, text));
    if (!utf8) return NO_MEMORY;
    return vm_write(vm, 2, (const char *)utf8->bytes, utf8->size - 1);
}

static Status collect_warnings(VM *vm, const SyntaxWarning *warning, List *found) {
    for (; warning; warning = warning->next) {
        Value parts[5] = {str_from_cstring(vm, warning->message), small_int(warning->line), small_int(warning->column),
                          small_int(warning->end_line), small_int(warning->end_column)};
        Tuple *tuple = parts[0] == UNBOUND ? NULL : tuple_from_items(vm, parts, 5);
        if (!tuple) return NO_MEMORY;
        TRY(list_append(vm, found, value_of(tuple)));
    }
    return DONE;
}

static void start_clock(VM *vm) {
    if (vm->host.monotonic) vm->started_at = vm->host.monotonic(vm->host.user);
    vm->interruption = LIMIT_NONE;
    vm->runs = true;
}

static void stop_clock(VM *vm) {
    vm->runs = false;
    if (vm->host.monotonic) vm->time_used += vm->host.monotonic(vm->host.user) - vm->started_at;
}

/* A compilation that is half done cannot be kept: it stands on the C stack, in the descent of the parser. So that a program that compiles much can be
 * stopped like any other, the compilation is given up when that is asked for, and begun anew when the VM goes on. What the VM keeps is how many looks at the
 * watch it had come to: it is not given up again before it has come to twice as many. So it comes to an end however often it is asked, with three times the
 * work at most. */
typedef struct CompileWatch {
    VM *vm;
    uint64_t looks, patience;
    bool gave_up;
} CompileWatch;

enum { GIVEN_UP_FROM = 4096 }; /* bytes of source: less is compiled within a millisecond */

static bool compile_watch(void *watcher) {
    CompileWatch *watch = watcher;
    if (watch->gave_up || vm_look(watch->vm)) return true;
    watch->looks++;
    watch->gave_up = watch->looks > watch->patience && vm_is_to_stop(watch->vm) && pause_begin(watch->vm);
    return watch->gave_up;
}

/* program_compile for code that runs; COMPILE_NO_MEMORY, too, when it was given up. */
static CompileStatus compile_or_pause(VM *vm, const char *source, size_t length, const CompileOptions *options, Arena *texts, Program **program,
                                      SyntaxError *error, SyntaxWarning **warnings) {
    Memory *memory = &vm->memory;
    if (length < GIVEN_UP_FROM) return program_compile(memory, source, length, options, texts, program, error, warnings);
    if (pause_prepare(vm) != DONE) return COMPILE_NO_MEMORY;
    CompileWatch watch = {.vm = vm};
    Value kept[PAUSE_STATE];
    if (pause_take(vm, PAUSE_COMPILE, NONE, NONE, kept) && pause_number(kept[0], UINT32_MAX, &watch.patience)) watch.patience *= 2;
    Memory usual = *memory;
    memory->watch = compile_watch;
    memory->watcher = &watch;
    CompileStatus status = program_compile(memory, source, length, options, texts, program, error, warnings);
    memory->watch = usual.watch;
    memory->watcher = usual.watcher;
    if (!watch.gave_up) return status;
    if (status == COMPILE_OK) program_release(*program); /* it was all but ready */
    memory->refused = usual.refused;
    Value looks = small_int((int64_t)watch.looks);
    pause_keep(vm, PAUSE_COMPILE, NONE, NONE, 1, &looks);
    return COMPILE_NO_MEMORY;
}

Status compile_to_link(VM *vm, const char *source, size_t length, const CompileOptions *options, Link **link) {
    return compile_collecting(vm, source, length, options, NULL, link);
}

Status compile_collecting(VM *vm, const char *source, size_t length, const CompileOptions *options, List *found, Link **link) {
    Arena texts;
    arena_init(&texts, &vm->memory);
    Program *program = NULL;
    SyntaxError error = {0};
    SyntaxWarning *warnings = NULL;
    CompileStatus compiled;
    if (vm->runs) compiled = compile_or_pause(vm, source, length, options, &texts, &program, &error, &warnings);
    else { /* what a host feeds is compiled before the run */
        start_clock(vm);
        compiled = program_compile(&vm->memory, source, length, options, &texts, &program, &error, &warnings);
        stop_clock(vm);
    }
    Status status;
    if (compiled == COMPILE_OK) {
        Value object;
        status = program_object_new(vm, program, &object);
        if (status != DONE) program_release(program);
        else status = link_new(vm, program->main, object, link);
        if (status == DONE) status = found ? collect_warnings(vm, warnings, found) : show_warnings(vm, warnings, program, options);
    } else {
        status = compiled == COMPILE_NO_MEMORY ? NO_MEMORY : raise_syntax_error(vm, &error, options->filename);
        if (status == RAISED && (strcmp(error.message, "invalid syntax") == 0 || strstr(error.message, "Perhaps you forgot a comma"))) {
            status = syntax_error_keep_source(vm, vm->raised, source, length) == NO_MEMORY ? NO_MEMORY : RAISED;
            if (status == NO_MEMORY) vm->raised = UNBOUND;
        }
    }
    arena_free(&texts);
    return status;
}

static const Pending finish = {DELIVER_FINISH, 0, {UNBOUND, UNBOUND, UNBOUND}};

Status session_start(VM *vm, Link *link, Dict *globals) {
    Function *function = function_new(vm, link, globals, value_of(vm->builtins));
    if (!function) return NO_MEMORY;
    return session_call(vm, value_of(function), NULL, 0);
}

Status session_call(VM *vm, Value function, const Value *args, uint32_t count) {
    if (!vm_reserve_stack(vm, count + 16)) return NO_MEMORY;
    vm->stack[0] = UNBOUND;
    if (count) memcpy(vm->stack + 1, args, count * sizeof(Value));
    Status status = call_at(vm, function, 1, count, UNBOUND, &finish);
    if (status == ENTERED) return DONE;
    bool awaits = status == DONE && is_kind(function, KIND_FUNCTION) && AS(Function, function)->code->flags & CODE_MODULE &&
                  is_exactly(vm->result, &type_coroutine);
    if (awaits) { /* top-level await: the module's body is a coroutine, and is run to its end */
        Value coroutine = vm->result;
        status = call_prelude(vm, &prelude_run_coroutine, &coroutine, 1, &finish);
        if (status == ENTERED) return DONE;
    }
    if (status == DONE) {
        vm->event = EVENT_COMPLETE;
        vm->event_value = vm->result;
        return STOPPED;
    }
    return status;
}

void session_run(VM *vm) {
    vm->event = EVENT_NONE;
    start_clock(vm);
    bool is_due = vm->collection || vm->heap.wanted;
    if (!is_due || at_resumption(vm) == DONE) vm_run(vm);
    stop_clock(vm);
}
