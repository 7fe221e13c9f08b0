/* lexer_string.c: strings, as whole tokens, and the literal text of f-strings and t-strings between their fields. */
#include "compile/lexer_internal.h"

/* Puts the lexer back to where a string began that does not end, and complains there. */
static bool fail_unterminated(Lexer *lexer, const char *start, const char *line_start, uint32_t line,
                              const char *message) {
    lexer->at = start + 1;
    lexer->line_start = line_start;
    lexer->line = line;
    return lexer_fail(lexer, message);
}

bool lexer_read_string(Lexer *lexer, Token *token) {
    char quote = *lexer->at;
    uint32_t first_line = lexer->line;
    const char *first_line_start = lexer->line_start;
    int size = lexer->at[1] == quote && lexer->at[2] == quote ? 3 : 1;
    bool escaped_quote = false;
    lexer->at += size;
    for (int closing = 0; closing < size;) {
        char c = *lexer->at;
        if (lexer_overdue(lexer)) return false;
        if (lexer->at >= lexer->end || (size == 1 && c == '\n')) {
            LexerString *around = lexer_string(lexer);
            if (around && around->quote == quote && around->quote_size == size) {
                lexer->at = lexer->start + 1;
                lexer->line_start = first_line_start;
                lexer->line = first_line;
                return LEXER_FAIL(lexer, "%c-string: expecting '}'", lexer_prefix(around));
            }
            bool at_end = lexer->at >= lexer->end;
            const char *message =
                size == 3 ? syntax_message(lexer->arena,
                                           "unterminated triple-quoted string literal (detected at line %u)",
                                           lexer->line)
                : escaped_quote
                    ? syntax_message(lexer->arena,
                                     "unterminated string literal (detected at line %u); "
                                     "perhaps you escaped the end quote?",
                                     lexer->line)
                    : syntax_message(lexer->arena, "unterminated string literal (detected at line %u)",
                                     lexer->line);
            fail_unterminated(lexer, lexer->start, first_line_start, first_line, message);
            if (at_end && lexer->stop == LEXER_FAILED) lexer->stop = LEXER_STRING_AT_END;
            return false;
        }
        lexer->at++;
        if (c == quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (c == '\\' && lexer->at < lexer->end) {
            c = *lexer->at++;
            if (c == quote) escaped_quote = true;
        }
        if (c == '\n') lexer_enter_line(lexer);
    }
    lexer->string_line_start = first_line_start;
    return lexer_make_long(lexer, token, TOKEN_STRING, first_line);
}

bool lexer_open_string(Lexer *lexer, Token *token, bool is_raw, bool is_template) {
    char quote = *lexer->at;
    int size = lexer->at[1] == quote && lexer->at[2] == quote ? 3 : 1;
    lexer->at += size;
    if (lexer->strings + 1 >= LEXER_STRING_LIMIT)
        return LEXER_FAIL(lexer, "too many nested f-strings or t-strings");
    lexer->string_stack[lexer->strings++] = (LexerString){.start = lexer->start,
                                                          .line_start = lexer->line_start,
                                                          .line = lexer->line,
                                                          .expression_depth = -1,
                                                          .quote = quote,
                                                          .quote_size = (uint8_t)size,
                                                          .in_text = true,
                                                          .is_raw = is_raw,
                                                          .is_template = is_template};
    lexer_make(lexer, token, TOKEN_FSTRING_START);
    token->flags = (uint8_t)((is_raw ? TOKEN_IS_RAW : 0) | (is_template ? TOKEN_IS_TEMPLATE : 0));
    return true;
}

static bool make_text(Lexer *lexer, Token *token, TokenKind kind, uint32_t first_line) {
    LexerString *string = lexer_string(lexer);
    lexer_make_long(lexer, token, kind, first_line);
    token->flags =
        (uint8_t)((string->is_raw ? TOKEN_IS_RAW : 0) | (string->is_template ? TOKEN_IS_TEMPLATE : 0));
    return true;
}

/* Text that ends in a doubled brace: the second one belongs to its place, but not to the text. */
static bool make_doubled(Lexer *lexer, Token *token, uint32_t first_line) {
    make_text(lexer, token, TOKEN_FSTRING_MIDDLE, first_line);
    token->end_column++;
    lexer->at++;
    return true;
}

static bool open_field(Lexer *lexer, LexerString *string) {
    string->expression_depth++;
    if (string->expression_depth >= LEXER_SPECIFIER_LIMIT)
        return LEXER_FAIL(lexer, "%c-string: expressions nested too deeply", lexer_prefix(string));
    string->in_text = false;
    return true;
}
static bool fail_string_text(Lexer *lexer, LexerString *string, bool in_format) {
    char prefix = lexer_prefix(string);
    bool at_end = lexer->at >= lexer->end;
    if (in_format && !at_end) {
        lexer->at++;
        return LEXER_FAIL(lexer,
                    "%c-string: newlines are not allowed in format specifiers for single quoted %c-strings",
                    prefix, prefix);
    }
    const char *message = syntax_message(
        lexer->arena,
        string->quote_size == 3 ? "unterminated triple-quoted %c-string literal (detected at line %u)"
                                : "unterminated %c-string literal (detected at line %u)",
        prefix, lexer->line);
    bool is_triple = string->quote_size == 3;
    fail_unterminated(lexer, string->start, string->line_start, string->line, message);
    if (is_triple && at_end && lexer->stop == LEXER_FAILED) lexer->stop = LEXER_STRING_AT_END;
    return false;
}

/* A backslash before a brace, which it does not escape; `at` stands at the brace. */
static bool warn_brace_escape(Lexer *lexer, char brace) {
    if (!lexer->warns) return true;
    uint32_t column = (uint32_t)(lexer->at - 1 - lexer->line_start);
    lexer_warn(
        lexer, lexer->line, column, lexer->line, column + 2,
        syntax_message(lexer->arena,
                       "\"\\%c\" is an invalid escape sequence. Such sequences will not work in the future. "
                       "Did you mean \"\\\\%c\"? A raw string is also an option.",
                       brace, brace));
    return lexer->stop == LEXER_RUNNING;
}

bool lexer_read_string_text(Lexer *lexer, Token *token) {
    LexerString *string = lexer_string(lexer);
    uint32_t first_line = lexer->line;
    lexer->start = lexer->at;
    lexer->string_line_start = lexer->line_start;
    if (lexer->at[0] == '{' && lexer->at[1] != '{')
        return open_field(lexer, string) && lexer_read_token(lexer, token);
    int closing = 0;
    while (closing < string->quote_size && lexer->at[closing] == string->quote)
        closing++;
    if (closing == string->quote_size) {
        lexer->at += closing;
        make_text(lexer, token, TOKEN_FSTRING_END, first_line);
        lexer->strings--;
        return true;
    }
    bool in_format = string->in_format && string->expression_depth >= 0, in_name = false;
    for (closing = 0; closing < string->quote_size;) {
        char c = *lexer->at;
        if (lexer_overdue(lexer)) return false;
        if (lexer->at >= lexer->end || (c == '\n' && string->quote_size == 1))
            return fail_string_text(lexer, string, in_format);
        lexer->at++;
        if (c == string->quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (c == '\n') {
            lexer_enter_line(lexer);
        } else if (c == '{') {
            if (*lexer->at != '{' || in_format) {
                lexer->at--;
                if (!open_field(lexer, string)) return false;
                return make_text(lexer, token, TOKEN_FSTRING_MIDDLE, first_line);
            }
            return make_doubled(lexer, token, first_line);
        } else if (c == '}') {
            if (in_name) return make_text(lexer, token, TOKEN_FSTRING_MIDDLE, first_line);
            if (*lexer->at == '}' && !in_format && string->bracket_depth == 0)
                return make_doubled(lexer, token, first_line);
            lexer->at--;
            string->in_text = false;
            return make_text(lexer, token, TOKEN_FSTRING_MIDDLE, first_line);
        } else if (c == '\\' && lexer->at < lexer->end) {
            c = *lexer->at;
            if (c == '{' || c == '}') {
                if (!string->is_raw && !warn_brace_escape(lexer, c)) return false;
                continue;
            }
            lexer->at++;
            if (c == '\n') lexer_enter_line(lexer);
            if (c == 'N' && !string->is_raw && *lexer->at == '{') {
                lexer->at++;
                in_name = true;
            }
        }
    }
    lexer->at -= string->quote_size;
    return make_text(lexer, token, TOKEN_FSTRING_MIDDLE, first_line);
}
