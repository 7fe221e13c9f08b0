/* program.c: one compilation from end to end. See program.h. */
#include "compile/program.h"

#include "compile/compiler.h"

/* ---- the life of a program ---- */

static Program *program_new(Memory *memory, const CompileOptions *options) {
    Memory own;
    memory_init(&own, memory->function, memory->user, memory->limit);
    Program *program = memory_allocate(options->own_account ? &own : memory, sizeof *program);
    if (!program) return NULL;
    *program = (Program){.references = 1,
                         .memory = own,
                         .mode = (uint8_t)options->mode,
                         .optimize = options->optimize,
                         .allow_top_level_await = options->allow_top_level_await,
                         .result_of_last_expression = options->result_of_last_expression,
                         .inherited_annotations = options->future_annotations,
                         .dont_imply_dedent = options->dont_imply_dedent};
    arena_init(&program->arena, options->own_account ? &program->memory : memory);
    return program;
}

Program *program_retain(Program *program) {
    __atomic_add_fetch(&program->references, 1, __ATOMIC_RELAXED);
    return program;
}

void program_release(Program *program) {
    if (!program || __atomic_sub_fetch(&program->references, 1, __ATOMIC_ACQ_REL)) return;
    Memory *account = program->arena.memory;
    arena_free(&program->arena);
    Memory own = *account;
    /* An account of its own lies in the block that is released last. */
    memory_release(account == &program->memory ? &own : account, program, sizeof *program);
}

bool program_has_future_annotations(const Program *program) {
    return program->future_annotations;
}

/* ---- from __future__ import ... ---- */

static void future_feature(Compiler *c, const AstAlias *alias) {
    static const char *const known[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
    };
    if (ast_text_equal(alias->name, "braces")) compile_error(c, alias->range, "not a chance", NULL);
    for (unsigned i = 0; i < sizeof known / sizeof *known; i++) {
        if (!ast_text_equal(alias->name, known[i])) continue;
        if (ast_text_equal(alias->name, "annotations")) c->future_annotations = true;
        return;
    }
    compile_error(c, alias->range, "future feature %s is not defined", name_of(c, alias->name));
}

bool is_future_import(const AstStatement *s) {
    return s->kind == STATEMENT_IMPORT_FROM && s->import.module.bytes &&
           ast_text_equal(s->import.module, "__future__") && !s->import.level;
}

/* They come first, behind the docstring only; the code generator finds those elsewhere. */
static void future_imports(Compiler *c) {
    const AstStatements *body = &c->module->body;
    uint32_t i = docstring_of(body) ? 1 : 0;
    for (; i < body->count && is_future_import(body->items[i]); i++) {
        const AstAliases *names = &body->items[i]->import.names;
        for (uint32_t k = 0; k < names->count; k++)
            future_feature(c, names->items[k]);
    }
    c->future_count = i;
}

/* ---- the module ---- */

static void return_value(Compiler *c, AstExpression *e) {
    Register result = register_push(c);
    expression_into(c, e, result);
    EMIT(c, e->range, RETURN, 0, result, 0, 0);
}

static void module_generate(Compiler *c) {
    const AstModule *module = c->module;
    Unit *u = unit_begin(c, c->scopes.module, c->scopes.module->name, 1);
    AstRange at = {1, 0, 1, 0};
    if (module->kind == MODULE_EVAL) {
        return_value(c, module->expression);
        unit_end(c);
        return;
    }
    AstStatements body = module->body;
    uint32_t mark = register_mark(c);
    Register value = register_push(c);
    annotations_deferred(c, u->scope, at, "__annotate__");
    if (u->scope->deferred_count || (c->future_annotations && u->scope->annotations_used)) {
        EMIT(c, at, BUILD_SET, 0, value, value, 0);
        variable_store(c, at, name_known(c, "__conditional_annotations__"), value);
        if (c->future_annotations) annotations_setup(c, at);
    }
    const AstExpression *doc = docstring_of(&body);
    if (doc && module->kind == MODULE_EXEC && !c->options->is_prelude && c->options->optimize < 2) {
        emit_constant(c, doc->range, value,
                      &(Literal){.form = FORM_STR, .text = docstring_clean(c, doc->constant.text)});
        variable_store(c, doc->range, name_known(c, "__doc__"), value);
    }
    register_release(c, mark);
    AstStatement *last = body.count ? body.items[body.count - 1] : NULL;
    bool gives_last = c->options->result_of_last_expression && last && last->kind == STATEMENT_EXPRESSION;
    if (gives_last) body.count--;
    statements_generate(c, &body);
    if (gives_last) {
        return_value(c, last->expression.value);
    } else {
        value = register_push(c);
        emit_none(c, last ? last->range : at, value);
        EMIT(c, last ? last->range : at, RETURN, 0, value, 0, 0);
    }
    unit_end(c);
}

static void program_finish(Compiler *c) {
    Program *program = c->program;
    const Code **codes = compile_allocate(c, c->out, c->code_count, sizeof *codes);
    for (uint32_t i = 0; i < c->code_count; i++) {
        compile_work(c);
        codes[i] = c->codes[i];
    }
    program->codes = codes;
    program->code_count = c->code_count;
    program->main = codes[0];
    program->future_annotations = c->future_annotations;
}

static const CodeChange *copy_change(Compiler *c, const CodeChange *change) {
    CodeChange *copy = compile_allocate(c, c->out, 1, sizeof *copy);
    *copy = *change;
    copy->names.bytes = arena_copy(c->out, change->names.bytes, change->names.length);
    if (!copy->names.bytes) compile_fail(c, COMPILE_NO_MEMORY);
    return copy;
}

static void compile_parsed(Compiler *c, ParseResult *parsed) {
    Program *program = c->program;
    const char *filename = c->options->filename ? c->options->filename : "<string>";
    size_t length = strlen(filename);
    char *copy = arena_copy(c->out, filename, length);
    char *source = arena_copy(c->out, parsed->source, parsed->source_length);
    if (!copy || !source) compile_fail(c, COMPILE_NO_MEMORY);
    program->filename = (Text){copy, (uint32_t)length};
    program->source = (Text){source, (uint32_t)parsed->source_length};
    if (c->options->change) program->change = copy_change(c, c->options->change);
    c->module = parsed->module;
    c->future_annotations = c->options->future_annotations;
    if (c->module->kind != MODULE_EVAL) future_imports(c);
    scopes_build(c);
    module_generate(c);
    program_finish(c);
    if (program->change && program->change->index >= program->code_count) compile_error(c, NO_RANGE, "no such code to change", NULL);
}

/* The texts of the parser's error lie in its arena: they move to the caller's. */
static bool keep_error(Arena *texts, SyntaxError *error) {
    if (error->message) error->message = arena_copy(texts, error->message, strlen(error->message));
    bool kept = error->message != NULL;
    if (error->text.bytes) {
        error->text.bytes = arena_copy(texts, error->text.bytes, error->text.length);
        kept &= error->text.bytes != NULL;
    }
    return kept;
}

static bool keep_warnings(Arena *texts, SyntaxWarning *list, SyntaxWarning **kept, SyntaxWarning ***end) {
    *kept = NULL;
    *end = kept;
    for (uint32_t count = 1; list; list = list->next, count++) {
        if (count % 1024 == 0 && memory_watched(texts->memory)) return false;
        SyntaxWarning *copy = arena_allocate(texts, sizeof *copy);
        if (!copy) return false;
        *copy = *list;
        copy->next = NULL;
        copy->message = arena_copy(texts, list->message, strlen(list->message));
        if (!copy->message) return false;
        **end = copy;
        *end = &copy->next;
    }
    return true;
}

static CompileStatus compile_source(Compiler *c, const char *source, size_t length,
                                    SyntaxWarning **warnings) {
    const CompileOptions *options = c->options;
    ParseResult parsed = {0};
    ParseOptions parse_options = {.mode = options->mode,
                                  .allow_incomplete = options->allow_incomplete,
                                  .dont_imply_dedent = options->dont_imply_dedent,
                                  .is_text = options->is_text,
                                  .file_name = options->show_text && options->filename[0] != '<' ? options->filename : NULL};
    if (length > UINT32_MAX / 2) return COMPILE_NO_MEMORY;
    ParseStatus status = parse(c->arena, source, length, parse_options, &parsed);
    if (status == PARSE_NO_MEMORY) return COMPILE_NO_MEMORY;
    if (warnings && !keep_warnings(c->texts, parsed.warnings, warnings, &c->warnings_end))
        return COMPILE_NO_MEMORY;
    if (status != PARSE_OK) {
        *c->error = parsed.error;
        if (!keep_error(c->texts, c->error)) return COMPILE_NO_MEMORY;
        return status == PARSE_INCOMPLETE ? COMPILE_INCOMPLETE : COMPILE_ERROR;
    }
    jmp_buf escape;
    c->escape = &escape;
    if (setjmp(escape)) return c->status;
    compile_parsed(c, &parsed);
    return COMPILE_OK;
}

CompileStatus program_compile(Memory *memory, const char *source, size_t length,
                              const CompileOptions *options, Arena *texts, Program **program,
                              SyntaxError *error, SyntaxWarning **warnings) {
    *program = NULL;
    *error = (SyntaxError){0};
    Arena arena;
    arena_init(&arena, memory);
    Program *made = program_new(memory, options);
    if (!made) return COMPILE_NO_MEMORY;
    Compiler compiler = {.memory = memory,
                         .arena = &arena,
                         .out = &made->arena,
                         .texts = texts,
                         .program = made,
                         .options = options,
                         .error = error};
    CompileStatus status = compile_source(&compiler, source, length, warnings);
    arena_free(&arena);
    if (status == COMPILE_OK)
        *program = made;
    else
        program_release(made);
    return status;
}
