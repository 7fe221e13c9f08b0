/* lexer_internal.h: what the files of the lexer share. */
#ifndef HN_COMPILE_LEXER_INTERNAL_H
#define HN_COMPILE_LEXER_INTERNAL_H

#include "compile/lexer.h"

/* ---- characters ---- */

enum { LETTER = 1, DIGIT = 2, HEX = 4, SPACE = 8 };
extern const uint8_t lexer_classes[256];

static inline int class_of(char c) {
    return lexer_classes[(unsigned char)c];
}
static inline bool is_digit(char c) {
    return class_of(c) & DIGIT;
}
static inline bool continues_name(char c) {
    return (class_of(c) & (LETTER | DIGIT)) || (unsigned char)c >= 128;
}
static inline char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* ---- lexer.c ---- */

/* True: a limit of time has struck, and `stop` says so. Asked wherever characters are gone through one by one. */
enum { LEXER_SLICE = 1 << 17 };
bool lexer_look(Lexer *lexer);
static inline bool lexer_overdue(Lexer *lexer) {
    return __builtin_expect(lexer->at - lexer->looked >= LEXER_SLICE, 0) && lexer_look(lexer);
}
/* Behind a newline that was consumed. The number of the last line stays when nothing follows. */
void lexer_enter_line(Lexer *lexer);
/* All that fail and return false set `stop`. An error in the current line. */
bool lexer_fail_in_line(Lexer *lexer, const char *message, int64_t column, int64_t end_column);
/* The same at the character that was read last. */
bool lexer_fail(Lexer *lexer, const char *message);
#define LEXER_FAIL(lexer, ...) lexer_fail(lexer, syntax_message((lexer)->arena, __VA_ARGS__))
/* The token between `start` and `at`; true. */
bool lexer_make(Lexer *lexer, Token *token, TokenKind kind);
/* A token that may have begun in an earlier line. */
bool lexer_make_long(Lexer *lexer, Token *token, TokenKind kind, uint32_t first_line);
bool lexer_read_token(Lexer *lexer, Token *token);

/* ---- lexer_indentation.c ---- */

/* Measures the indentation. `blank` becomes true when the line holds nothing but a comment. */
bool lexer_read_indentation(Lexer *lexer, bool *blank);
/* Behind a backslash: the newline that must follow. */
bool lexer_read_continuation(Lexer *lexer);

/* ---- lexer_number.c ---- */

bool lexer_read_number(Lexer *lexer, Token *token);

/* ---- lexer_string.c ---- */

/* The f-string or t-string that is being read, or NULL. */
static inline LexerString *lexer_string(Lexer *lexer) {
    return lexer->strings ? &lexer->string_stack[lexer->strings - 1] : NULL;
}
static inline char lexer_prefix(const LexerString *string) {
    return string->is_template ? 't' : 'f';
}
/* A string without replacement fields; `at` stands at its opening quote. */
bool lexer_read_string(Lexer *lexer, Token *token);
/* The start of an f-string or t-string; `at` stands at its opening quote. */
bool lexer_open_string(Lexer *lexer, Token *token, bool is_raw, bool is_template);
/* The literal text of an f-string up to a brace or its end. */
bool lexer_read_string_text(Lexer *lexer, Token *token);

#endif
