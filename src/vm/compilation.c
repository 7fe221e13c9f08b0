/* compilation.c: see compilation.h. */
#include "vm/compilation.h"

#include "core/side_stack.h"
#include "object/error.h"
#include "object/exception.h"
#include "object/list.h"
#include "object/str.h"
#include "object/text.h"
#include "object/tuple.h"
#include "vm/link.h"
#include "vm/output.h"
#include "vm/pause.h"
#include "vm/traceback.h"
#include "vm/unwind.h"

/* ---- what comes of it in the VM ---- */

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
static Status describe_warnings(VM *vm, TextBuilder *builder, const SyntaxWarning *warning, Text source, const CompileOptions *options) {
    const char *filename = options->filename;
    for (; warning; warning = warning->next) {
        Value head = format_text(vm, "%s:%d: SyntaxWarning: %s\n", filename, (int)warning->line, warning->message);
        if (head == UNBOUND) return NO_MEMORY;
        TRY(text_add_str(builder, AS(Str, head)));
        if (filename[0] == '<' || !options->show_text) continue;
        const char *line = source.bytes, *end = line + source.length;
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
static Status show_warnings(VM *vm, const SyntaxWarning *warning, Text source, const CompileOptions *options) {
    if (!warning) return DONE;
    TextBuilder builder;
    Value text;
    text_start(&builder, vm);
    Status status = describe_warnings(vm, &builder, warning, source, options);
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

/* ---- compiling, and resting meanwhile ---- */

typedef struct Compiled { /* what program_compile gives */
    CompileStatus status;
    Program *program;
    SyntaxError error;
    SyntaxWarning *warnings;
    Arena texts; /* of the error and the warnings */
} Compiled;

/* The compiler is a recursive descent over the C stack. So that a program that compiles much can be stopped like any other, it does that on a stack of
 * its own, where it lies still while the VM does. It works at copies of what it was given, which may be gone meanwhile.
 *
 * Such a stack is no part of a dump: a VM that is loaded begins the compilation anew. So that it comes to an end also where each slice of time ends with a
 * dump, it then only rests when it has come twice as far as the one before it, told by its looks at the watch. Where there are no such stacks, or
 * no memory for one, it is likewise given up instead of resting, and begun anew. */
typedef struct Compilation {
    VM *vm;
    const char *source;
    size_t length;
    CompileOptions options;
    Arena copies; /* of those three */
    Compiled compiled;
    SideStack *stack; /* or NULL */
    uint64_t looks, patience;
    bool rests;   /* on the stack */
    bool gave_up; /* or nobody waits for it any more */
} Compilation;

enum { RESTS_FROM = 4096 }; /* bytes of source: less is compiled within a millisecond */

static bool compilation_watch(void *watcher) {
    Compilation *c = watcher;
    if (c->gave_up || vm_look(c->vm)) return true;
    c->looks++;
    if (c->looks <= c->patience || !vm_is_to_stop(c->vm) || !pause_begin(c->vm)) return false;
    if (c->stack) side_stack_rest(c->stack);
    else c->gave_up = true;
    return c->gave_up;
}

static void compile(VM *vm, const char *source, size_t length, const CompileOptions *options, Compiled *compiled) {
    compiled->status = program_compile(&vm->memory, source, length, options, &compiled->texts, &compiled->program, &compiled->error, &compiled->warnings);
}

static void compilation_work(void *argument) {
    Compilation *c = argument;
    compile(c->vm, c->source, c->length, &c->options, &c->compiled);
}

/* Compiles on, to the end or until it rests. */
static void compilation_go_on(Compilation *c) {
    Memory *memory = &c->vm->memory, usual = *memory;
    memory->watch = compilation_watch;
    memory->watcher = c;
    if (c->stack) c->rests = side_stack_go_on(c->stack);
    else compilation_work(c);
    memory->watch = usual.watch;
    memory->watcher = usual.watcher;
    if (c->rests || c->gave_up) memory->refused = usual.refused;
}

static void compiled_free(Compiled *compiled) {
    program_release(compiled->program);
    arena_free(&compiled->texts);
}

void compilation_end(VM *vm) {
    Compilation *c = vm->compilation;
    if (!c) return;
    vm->compilation = NULL;
    c->gave_up = true;
    if (c->rests) compilation_go_on(c);
    compiled_free(&c->compiled);
    side_stack_free(c->stack);
    arena_free(&c->copies);
    memory_release(&vm->memory, c, sizeof *c);
}

/* Copies what is given. */
static bool compilation_take(Compilation *c, const char *source, size_t length, const CompileOptions *options) {
    c->source = arena_copy(&c->copies, source, length);
    c->length = length;
    c->options = *options;
    if (options->filename) c->options.filename = arena_copy(&c->copies, options->filename, strlen(options->filename));
    bool is_whole = c->source && (!options->filename || c->options.filename);
    if (!options->change || !is_whole) return is_whole;
    CodeChange *change = arena_allocate(&c->copies, sizeof *change);
    if (!change) return false;
    *change = *options->change;
    change->names.bytes = arena_copy(&c->copies, options->change->names.bytes, options->change->names.length);
    c->options.change = change;
    return change->names.bytes;
}

static Compilation *compilation_new(VM *vm, const char *source, size_t length, const CompileOptions *options, uint64_t patience) {
    Memory *memory = &vm->memory;
    Compilation *c = memory_allocate(memory, sizeof *c);
    if (!c) return NULL;
    *c = (Compilation){.vm = vm, .patience = patience};
    arena_init(&c->copies, memory);
    arena_init(&c->compiled.texts, memory);
    vm->compilation = c;
    if (!compilation_take(c, source, length, options)) {
        compilation_end(vm);
        return NULL;
    }
    bool refused = memory->refused;
    if (!vm->refused_at) c->stack = side_stack_new(memory, compilation_work, c); /* what there is is for the compiler where it lacked memory before */
    memory->refused = refused;
    return c;
}

static bool is_compiling(const Compilation *c, const char *source, size_t length) {
    return c && c->length == length && memcmp(c->source, source, length) == 0;
}

/* Compiles for code that runs. COMPILE_NO_MEMORY, too, when it rests or was given up. */
static void compile_in_run(VM *vm, const char *source, size_t length, const CompileOptions *options, Compiled *compiled) {
    compiled->status = COMPILE_NO_MEMORY;
    if (pause_prepare(vm) != DONE) return;
    Value kept[PAUSE_STATE];
    uint64_t looks = 0;
    bool goes_on = pause_take(vm, PAUSE_COMPILE, NONE, NONE, kept) && pause_number(kept[0], UINT32_MAX, &looks);
    if (!goes_on || !is_compiling(vm->compilation, source, length)) compilation_end(vm);
    Compilation *c = vm->compilation ? vm->compilation : compilation_new(vm, source, length, options, 2 * looks);
    if (!c) return;
    compilation_go_on(c);
    if (c->rests || c->gave_up) {
        Value state = small_int((int64_t)c->looks);
        pause_keep(vm, PAUSE_COMPILE, NONE, NONE, 1, &state);
        if (c->rests) return;
    } else {
        Compiled other = *compiled;
        *compiled = c->compiled;
        c->compiled = other;
    }
    compilation_end(vm);
}

Status compile_to_link(VM *vm, const char *source, size_t length, const CompileOptions *options, Link **link) {
    return compile_collecting(vm, source, length, options, NULL, link);
}

/* What was compiled becomes a Link, or the exception that says why not. */
static Status compiled_to_link(VM *vm, Compiled *compiled, const char *source, size_t length, const CompileOptions *options, List *found, Link **link) {
    if (compiled->status == COMPILE_NO_MEMORY) return NO_MEMORY;
    if (compiled->status == COMPILE_OK) {
        Value object;
        Program *program = compiled->program;
        TRY(program_object_new(vm, program, &object));
        compiled->program = NULL;
        TRY(link_new(vm, program->main, object, link));
        return found ? collect_warnings(vm, compiled->warnings, found) : show_warnings(vm, compiled->warnings, program->source, options);
    }
    const SyntaxError *error = &compiled->error;
    Status status = raise_syntax_error(vm, error, options->filename);
    if (status == RAISED && (strcmp(error->message, "invalid syntax") == 0 || strstr(error->message, "Perhaps you forgot a comma"))) {
        status = syntax_error_keep_source(vm, vm->raised, source, length) == NO_MEMORY ? NO_MEMORY : RAISED;
    }
    if (status == RAISED && compiled->status == COMPILE_ERROR) { /* of what comes before the mistake */
        Text text = {source, (uint32_t)length};
        Status told = found ? collect_warnings(vm, compiled->warnings, found) : show_warnings(vm, compiled->warnings, text, options);
        if (told != DONE) status = told;
    }
    if (status != RAISED) vm->raised = UNBOUND;
    return status;
}

Status compile_collecting(VM *vm, const char *source, size_t length, const CompileOptions *options, List *found, Link **link) {
    Compiled compiled = {0};
    arena_init(&compiled.texts, &vm->memory);
    if (!vm->runs) { /* what a host feeds is compiled before the run */
        vm_start_clock(vm);
        compile(vm, source, length, options, &compiled);
        vm_stop_clock(vm);
    } else if (length < RESTS_FROM) {
        compile(vm, source, length, options, &compiled);
    } else {
        compile_in_run(vm, source, length, options, &compiled);
    }
    Status status = compiled_to_link(vm, &compiled, source, length, options, found, link);
    compiled_free(&compiled);
    return status;
}
