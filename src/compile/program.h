/* program.h: from source text to an immutable Program, or to the SyntaxError that CPython 3.14 would raise.
 *
 * parse (parser.h), find the scopes (scope.h), generate code (compiler.h and the codegen_*.c). Compiling uses
 * less than 160 KB of C stack, time and memory about linear in the source, and calls nothing outside core and
 * compile. */
#ifndef HN_COMPILE_PROGRAM_H
#define HN_COMPILE_PROGRAM_H

#include "compile/code.h"
#include "compile/parser.h"

typedef enum CompileStatus {
    COMPILE_OK,
    COMPILE_ERROR,      /* *error */
    COMPILE_INCOMPLETE, /* options.allow_incomplete: ask for another line */
    COMPILE_NO_MEMORY,  /* the account refused */
} CompileStatus;

typedef struct CompileOptions {
    const char *filename; /* NUL-terminated UTF-8 */
    AstModuleKind mode;
    bool allow_top_level_await;     /* PyCF_ALLOW_TOP_LEVEL_AWAIT */
    bool result_of_last_expression; /* exec mode: the module returns the value of its last statement if that
                                       is an expression */
    bool is_prelude; /* CODE_HIDDEN; global names become FORM_SYMBOL constants; no ranges are kept */
    bool is_frozen;  /* for tools/freeze.c: no frozensets among the constants */
    bool is_text;    /* the source came from a str: a coding cookie is ignored */
    bool allow_incomplete, dont_imply_dedent; /* see ParseOptions */
    bool future_annotations;                  /* inherited `from __future__ import annotations` */
    bool show_text; /* errors behind the parser carry the source line too (CPython: when it can read the file)
                     */
    const CodeChange *change; /* or NULL */
    uint8_t optimize; /* 1: no assert statements, and __debug__ is False; 2: no docstrings either */
    bool own_account; /* the program gets an account of its own (same allocator and limit) instead of holding
                         on to `memory` */
} CompileOptions;

/* Compiles. The Program (one reference) and everything it holds is charged to `memory`, unless `own_account`;
 * all temporary memory too, which is freed before this returns. `error` is filled for COMPILE_ERROR and
 * COMPILE_INCOMPLETE, and `*warnings` (may be NULL) is the list of SyntaxWarnings; their texts live in
 * `texts`, an arena of the caller. */
CompileStatus program_compile(Memory *memory, const char *source, size_t length,
                              const CompileOptions *options, Arena *texts, Program **program,
                              SyntaxError *error, SyntaxWarning **warnings);

Program *program_retain(Program *program);
void program_release(Program *program);

/* Flags of the source that a nested compile() or exec inherits. */
bool program_has_future_annotations(const Program *program);

#endif
