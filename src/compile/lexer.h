/* lexer.h: source text to tokens, one at a time.
 *
 * The source has a NUL behind it, holds no other NUL and no carriage return, and is valid UTF-8 (surrogates
 * allowed): the parser has prepared it so. Every limit on nesting is checked here: brackets, blocks,
 * f-strings. */
#ifndef HN_COMPILE_LEXER_H
#define HN_COMPILE_LEXER_H

#include <stdarg.h>

#include "compile/parser.h"
#include "compile/token.h"

enum {
    LEXER_BRACKET_LIMIT = 200,
    LEXER_INDENT_LIMIT = 100,
    LEXER_STRING_LIMIT = 150,  /* f-strings within f-strings */
    LEXER_SPECIFIER_LIMIT = 3, /* replacement fields within format specifiers */
};

/* An f-string or t-string that is being read. */
typedef struct LexerString {
    const char *start;      /* its prefix */
    const char *line_start; /* of its first line */
    uint32_t line;
    int16_t bracket_depth;    /* brackets open within it */
    int16_t expression_depth; /* replacement fields open, minus one: the field's '{' raised bracket_depth
                                 above it */
    char quote;
    uint8_t quote_size;
    bool in_text;   /* reading literal text, not an expression */
    bool in_format; /* the text is a format specifier */
    bool is_raw, is_template;
} LexerString;

typedef struct LexerBracket {
    uint32_t line, column;
    char opening;
} LexerBracket;

/* How the lexer stopped, as far as the parser asks. */
typedef enum LexerStop {
    LEXER_RUNNING,
    LEXER_FAILED,         /* a SyntaxError in `error` */
    LEXER_FAILED_QUIETLY, /* an error in `error` that loses against one of the parser's */
    LEXER_OPEN_AT_END,    /* the source ended within brackets or behind a backslash */
    LEXER_STRING_AT_END,  /* the source ended within a string (also a SyntaxError in `error`) */
    LEXER_NO_MEMORY,
} LexerStop;

typedef struct Lexer {
    const char *source, *end; /* `end`: behind the last newline, at the NUL */
    const char *at, *start;   /* where it reads; where the token began */
    const char *looked;       /* where it was when the clock was last looked at */
    const char *line_start, *string_line_start;
    const char *text_start; /* where the line began, or the first of those that a backslash or a string joins */
    uint32_t line;
    bool at_line_start, line_pending;
    bool ended;          /* it looked at the end of the source */
    int pending_indents; /* INDENT tokens to come; negative: DEDENTs */
    int indents;
    uint32_t indent_columns[LEXER_INDENT_LIMIT], indent_alternatives[LEXER_INDENT_LIMIT];
    int level;
    LexerBracket brackets[LEXER_BRACKET_LIMIT];
    int strings;
    LexerString string_stack[LEXER_STRING_LIMIT];
    LexerStop stop;
    SyntaxError error;
    Arena *arena;
    bool warns;
    SyntaxWarning **warnings; /* where the next one is hung in */
} Lexer;

void lexer_init(Lexer *lexer, Arena *arena, const char *source, size_t length);
/* The next token; TOKEN_ERROR when `stop` tells why. */
void lexer_next(Lexer *lexer, Token *token);
/* The text of the line with this number ("" behind the end), its newline included. */
AstText lexer_line(const Lexer *lexer, uint32_t line);
void lexer_warn(Lexer *lexer, uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column,
                const char *message);

/* A message in the arena, or NULL. %s C string, %d int, %u uint32_t, %c ASCII character, %U code point as
 * text, %X code point as four or more hex digits, %T AstText. */
const char *syntax_message(Arena *arena, const char *format, ...);
const char *syntax_message_list(Arena *arena, const char *format, va_list arguments);

#endif
