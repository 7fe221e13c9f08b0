/* parser.h: from source text to the tree of ast.h, or to the SyntaxError that CPython 3.14 would raise.
 *
 * The parser is recursive descent with a bounded depth; it uses less than 160 KB of C stack for any input,
 * and time and memory linear in the source. Everything it makes lives in the arena of the caller. */
#ifndef HN_COMPILE_PARSER_H
#define HN_COMPILE_PARSER_H

#include "compile/ast.h"

typedef enum ParseStatus {
    PARSE_OK,         /* result->module */
    PARSE_ERROR,      /* result->error */
    PARSE_INCOMPLETE, /* allow_incomplete and the source ended too early: ask for another line; error is set
                         too (message "incomplete input") */
    PARSE_NO_MEMORY,  /* the account refused */
} ParseStatus;

typedef enum SyntaxErrorKind {
    ERROR_SYNTAX,      /* SyntaxError */
    ERROR_INDENTATION, /* IndentationError */
    ERROR_TAB,         /* TabError */
    ERROR_TOO_COMPLEX, /* MemoryError("Parser stack overflowed - Python source too complex to parse") */
    ERROR_VALUE,       /* ValueError, for what compile() raises so, without a position */
} SyntaxErrorKind;

/* Fields as Python's SyntaxError has them: columns count characters from 1; 0 in end_line or end_column is
 * what CPython reports as 0. line 0: no position (lineno None). */
typedef struct SyntaxError {
    SyntaxErrorKind kind;
    const char *message; /* NUL-terminated UTF-8 */
    int32_t line, column, end_line, end_column;
    bool has_end; /* end_lineno and end_offset are set */
    AstText text; /* the source line with its newline; absent: None */
    bool is_bare; /* it has nothing but its message */
} SyntaxError;

/* A SyntaxWarning, in source order; positions as in SyntaxError. */
typedef struct SyntaxWarning SyntaxWarning;
struct SyntaxWarning {
    SyntaxWarning *next;
    const char *message;
    int32_t line, column, end_line, end_column;
};

typedef struct ParseOptions {
    AstModuleKind mode;
    bool allow_incomplete;  /* PyCF_ALLOW_INCOMPLETE_INPUT: report PARSE_INCOMPLETE */
    bool dont_imply_dedent; /* PyCF_DONT_IMPLY_DEDENT: the end of input closes no block (single mode) */
    bool is_text;           /* the source came from a str: a coding cookie is ignored */
    const char
        *file_name; /* the source is this file, as the command reads it; NULL: compile() was given it */
} ParseOptions;

typedef struct ParseResult {
    AstModule *module;
    SyntaxError error;
    SyntaxWarning *warnings;
    /* The source as UTF-8 after decoding by cookie and without a BOM (the input itself where nothing
     * changed): what ranges and traceback lines refer to. */
    const char *source;
    size_t source_length;
    uint32_t last_compound_line; /* where the last complete compound statement began; 0: there was none */
} ParseResult;

ParseStatus parse(Arena *arena, const char *source, size_t length, ParseOptions options, ParseResult *result);

#endif
