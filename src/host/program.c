/* program.c: compiling for a host: hn_program. */
#include <string.h>

#include "core/unicode.h"
#include "core/utf8.h"
#include "host/host.h"
#include "object/str.h"

bool is_utf8(const char *text, size_t length) {
    Utf8Scan scan;
    return utf8_scan(text, length, UTF8_SURROGATES, &scan);
}

bool is_text(Value str, const char *text) {
    size_t length = strlen(text);
    return is_utf8(text, length) && str_equals_utf8(AS(Str, str), text, length);
}

bool is_identifier(const char *text) {
    Utf8Scan scan;
    size_t size = strlen(text);
    if (!size || !utf8_scan(text, size, UTF8_STRICT, &scan)) return false;
    const char *at = text;
    if (!unicode_is_xid_start(utf8_next(&at))) return false;
    while (at < text + size) {
        if (!unicode_is_xid_continue(utf8_next(&at))) return false;
    }
    return true;
}

static hn_status fail(hn_program *program, hn_status status, const char *type, const char *message) {
    program->error = (hn_syntax_error){.type = type, .message = message, .script_name = program->error.script_name};
    return status;
}

/* Copies the declared names; refused ones are an error of the program. */
static hn_status declare_inputs(hn_program *program, const hn_compile_options *options) {
    if (!options->inputs) return options->input_count ? fail(program, HN_MISUSE, "ValueError", "input_count without inputs") : HN_OK;
    program->inputs_declared = true;
    size_t count = options->input_count;
    program->inputs = arena_allocate(&program->texts, (count + 1) * sizeof *program->inputs);
    if (!program->inputs) return HN_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        const char *name = options->inputs[i];
        if (!name || !is_identifier(name)) return fail(program, HN_MISUSE, "ValueError", "an input's name is no identifier");
        for (size_t j = 0; j < i; j++) {
            if (strcmp(program->inputs[j], name) == 0) return fail(program, HN_MISUSE, "ValueError", "an input is declared twice");
        }
        program->inputs[i] = arena_copy(&program->texts, name, strlen(name));
        if (!program->inputs[i]) return HN_NO_MEMORY;
        program->input_count++;
    }
    return HN_OK;
}

/* The Program's own account: it is freed by whichever thread lets go of it last. */
static hn_status compile(hn_program *program, const char *source, size_t length, const char *script_name) {
    static const char *const types[] = {"SyntaxError", "IndentationError", "TabError", "MemoryError", "ValueError"};
    CompileOptions options = {.filename = script_name,
                              .mode = MODULE_EXEC,
                              .result_of_last_expression = true,
                              .allow_top_level_await = true,
                              .show_text = true,
                              .is_text = true,
                              .own_account = true};
    SyntaxError error;
    CompileStatus status = program_compile(&program->memory, source, length, &options, &program->texts, &program->program, &error, NULL);
    if (status == COMPILE_NO_MEMORY) return HN_NO_MEMORY;
    if (status == COMPILE_OK) return HN_OK;
    const char *text = NULL;
    if (error.text.bytes) {
        size_t size = error.text.length;
        while (size && (error.text.bytes[size - 1] == '\n' || error.text.bytes[size - 1] == '\r')) {
            size--;
        }
        text = arena_copy(&program->texts, error.text.bytes, size);
        if (!text) return HN_NO_MEMORY;
    }
    program->error = (hn_syntax_error){.type = types[error.kind],
                                       .message = error.message,
                                       .script_name = program->error.script_name,
                                       .line = error.line,
                                       .column = error.column,
                                       .end_line = error.has_end ? error.end_line : 0,
                                       .end_column = error.has_end ? error.end_column : 0,
                                       .text = text};
    return HN_SYNTAX_ERROR;
}

hn_status hn_compile(const char *source, size_t length, const hn_compile_options *options, hn_program **result) {
    static const hn_compile_options defaults;
    if (!result) return HN_MISUSE;
    *result = NULL;
    if (!source) return HN_MISUSE;
    if (!options) options = &defaults;
    if (options->max_memory < 0) return HN_MISUSE;
    if (options->script_name && !is_utf8(options->script_name, strlen(options->script_name))) return HN_MISUSE;
    uint64_t limit = options->max_memory ? (uint64_t)options->max_memory : limits_default().memory;
    Memory memory;
    memory_init(&memory, options->allocate, options->allocate_user, options->max_memory == HN_UNLIMITED ? SIZE_MAX : (size_t)limit);
    hn_program *program = memory_allocate(&memory, sizeof *program);
    if (!program) return HN_NO_MEMORY;
    *program = (hn_program){.references = 1, .memory = memory};
    arena_init(&program->texts, &program->memory);
    const char *script_name = options->script_name ? options->script_name : "main.py";
    program->error.script_name = arena_copy(&program->texts, script_name, strlen(script_name));
    hn_status status = program->error.script_name ? declare_inputs(program, options) : HN_NO_MEMORY;
    if (status == HN_OK) status = compile(program, source, text_length(source, length), program->error.script_name);
    if (status == HN_NO_MEMORY) hn_program_free(program);
    else *result = program;
    return status;
}

const hn_syntax_error *hn_program_error(const hn_program *program) { return program && !program->program ? &program->error : NULL; }

hn_program *hn_program_retain(hn_program *program) {
    if (program) __atomic_add_fetch(&program->references, 1, __ATOMIC_RELAXED);
    return program;
}

void hn_program_free(hn_program *program) {
    if (!program || __atomic_sub_fetch(&program->references, 1, __ATOMIC_ACQ_REL)) return;
    program_release(program->program);
    arena_free(&program->texts);
    Memory memory = program->memory;
    memory_release(&memory, program, sizeof *program);
}
