/* lexer.c: see lexer.h. From token to token: names, punctuation; the beginnings of lines, numbers and strings have files of their own.
 *
 * Ordinary tokens are read by lexer_read_token, the literal text of f-strings by lexer_read_string_text. An f-string is an
 * entry of `string_stack`, whose `in_text` says which of the two goes on. */
#include "compile/lexer_internal.h"

#include <string.h>

#include "core/unicode.h"
#include "core/utf8.h"

/* ---- characters ---- */

const uint8_t lexer_classes[256] = {
    [' '] = SPACE,        ['\t'] = SPACE,       ['\f'] = SPACE,       ['_'] = LETTER,
    ['0'] = DIGIT | HEX,  ['1'] = DIGIT | HEX,  ['2'] = DIGIT | HEX,  ['3'] = DIGIT | HEX,
    ['4'] = DIGIT | HEX,  ['5'] = DIGIT | HEX,  ['6'] = DIGIT | HEX,  ['7'] = DIGIT | HEX,
    ['8'] = DIGIT | HEX,  ['9'] = DIGIT | HEX,  ['A'] = LETTER | HEX, ['B'] = LETTER | HEX,
    ['C'] = LETTER | HEX, ['D'] = LETTER | HEX, ['E'] = LETTER | HEX, ['F'] = LETTER | HEX,
    ['G'] = LETTER,       ['H'] = LETTER,       ['I'] = LETTER,       ['J'] = LETTER,
    ['K'] = LETTER,       ['L'] = LETTER,       ['M'] = LETTER,       ['N'] = LETTER,
    ['O'] = LETTER,       ['P'] = LETTER,       ['Q'] = LETTER,       ['R'] = LETTER,
    ['S'] = LETTER,       ['T'] = LETTER,       ['U'] = LETTER,       ['V'] = LETTER,
    ['W'] = LETTER,       ['X'] = LETTER,       ['Y'] = LETTER,       ['Z'] = LETTER,
    ['a'] = LETTER | HEX, ['b'] = LETTER | HEX, ['c'] = LETTER | HEX, ['d'] = LETTER | HEX,
    ['e'] = LETTER | HEX, ['f'] = LETTER | HEX, ['g'] = LETTER,       ['h'] = LETTER,
    ['i'] = LETTER,       ['j'] = LETTER,       ['k'] = LETTER,       ['l'] = LETTER,
    ['m'] = LETTER,       ['n'] = LETTER,       ['o'] = LETTER,       ['p'] = LETTER,
    ['q'] = LETTER,       ['r'] = LETTER,       ['s'] = LETTER,       ['t'] = LETTER,
    ['u'] = LETTER,       ['v'] = LETTER,       ['w'] = LETTER,       ['x'] = LETTER,
    ['y'] = LETTER,       ['z'] = LETTER,
};

void lexer_init(Lexer *lexer, Arena *arena, const char *source, size_t length) {
    memset(lexer, 0, sizeof *lexer);
    lexer->source = lexer->at = lexer->start = lexer->line_start = lexer->text_start = lexer->looked = source;
    lexer->end = source + length;
    lexer->line = length ? 1 : 0;
    lexer->at_line_start = true;
    lexer->arena = arena;
}

bool lexer_look(Lexer *lexer) {
    lexer->looked = lexer->at;
    if (!memory_watched(lexer->arena->memory)) return false;
    lexer->stop = LEXER_NO_MEMORY;
    return true;
}

/* ---- lines ---- */

void lexer_enter_line(Lexer *lexer) {
    if (lexer->at >= lexer->end) return;
    lexer->line++;
    lexer->line_start = lexer->at;
}

AstText lexer_line(const Lexer *lexer, uint32_t line) {
    const char *at = lexer->source;
    if (line == lexer->line)
        at = lexer->line_start;
    else
        for (uint32_t count = 1; count < line && at < lexer->end; count++) {
            if (count % 8192 == 0 && memory_watched(lexer->arena->memory)) return (AstText){at, 0}; /* an error is out of time */
            const char *newline = memchr(at, '\n', (size_t)(lexer->end - at));
            at = newline ? newline + 1 : lexer->end;
        }
    const char *newline = memchr(at, '\n', (size_t)(lexer->end - at));
    return (AstText){at, (uint32_t)((newline ? newline + 1 : lexer->end) - at)};
}

/* ---- failing ---- */

static bool fail_without_memory(Lexer *lexer) {
    lexer->stop = LEXER_NO_MEMORY;
    return false;
}

bool lexer_fail_in_line(Lexer *lexer, const char *message, int64_t column, int64_t end_column) {
    if (!message) return fail_without_memory(lexer);
    const char *newline = memchr(lexer->line_start, '\n', (size_t)(lexer->end - lexer->line_start));
    size_t length = (size_t)((newline ? newline : lexer->end) - lexer->line_start);
    lexer->error = (SyntaxError){.kind = ERROR_SYNTAX,
                                 .message = message,
                                 .line = (int32_t)lexer->line,
                                 .column = (int32_t)column,
                                 .end_line = (int32_t)lexer->line,
                                 .end_column = (int32_t)end_column,
                                 .has_end = true,
                                 .text = {lexer->line_start, (uint32_t)length}};
    lexer->stop = LEXER_FAILED;
    return false;
}

bool lexer_fail(Lexer *lexer, const char *message) {
    int64_t column = (int64_t)utf8_count(lexer->line_start, (size_t)(lexer->at - lexer->line_start));
    return lexer_fail_in_line(lexer, message, column, column);
}

void lexer_warn(Lexer *lexer, uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column,
                const char *message) {
    if (!lexer->warns) return;
    SyntaxWarning *warning = message ? arena_allocate(lexer->arena, sizeof *warning) : NULL;
    if (!warning) {
        lexer->stop = LEXER_NO_MEMORY;
        return;
    }
    *warning = (SyntaxWarning){
        NULL, message, (int32_t)line, (int32_t)column + 1, (int32_t)end_line, (int32_t)end_column + 1};
    *lexer->warnings = warning;
    lexer->warnings = &warning->next;
}

/* ---- tokens ---- */

bool lexer_make(Lexer *lexer, Token *token, TokenKind kind) {
    bool single_line = lexer->start >= lexer->line_start;
    const char *first_line = single_line ? lexer->line_start : lexer->string_line_start;
    token->kind = (uint8_t)kind;
    token->flags = 0;
    token->level = (uint8_t)lexer->level;
    token->start = (uint32_t)(lexer->start - lexer->source);
    token->end = (uint32_t)(lexer->at - lexer->source);
    token->end_line = lexer->line;
    token->column = (uint32_t)(lexer->start - first_line);
    token->end_column = (uint32_t)(lexer->at - lexer->line_start);
    token->line = lexer->line; /* `make_long` corrects it */
    return true;
}

bool lexer_make_long(Lexer *lexer, Token *token, TokenKind kind, uint32_t first_line) {
    lexer_make(lexer, token, kind);
    token->line = first_line;
    return true;
}

/* A token that has no place in its line. */
static bool make_placeless(Lexer *lexer, Token *token, TokenKind kind) {
    lexer_make(lexer, token, kind);
    token->start = token->end = (uint32_t)(lexer->at - lexer->source);
    token->column = token->end_column = TOKEN_NO_COLUMN;
    return true;
}

/* ---- names ---- */

static const struct {
    char spelling[9];
    uint8_t length, kind;
} keywords[] = {
    {"False", 5, TOKEN_FALSE},
    {"None", 4, TOKEN_NONE},
    {"True", 4, TOKEN_TRUE},
    {"and", 3, TOKEN_AND},
    {"as", 2, TOKEN_AS},
    {"assert", 6, TOKEN_ASSERT},
    {"async", 5, TOKEN_ASYNC},
    {"await", 5, TOKEN_AWAIT},
    {"break", 5, TOKEN_BREAK},
    {"class", 5, TOKEN_CLASS},
    {"continue", 8, TOKEN_CONTINUE},
    {"def", 3, TOKEN_DEF},
    {"del", 3, TOKEN_DEL},
    {"elif", 4, TOKEN_ELIF},
    {"else", 4, TOKEN_ELSE},
    {"except", 6, TOKEN_EXCEPT},
    {"finally", 7, TOKEN_FINALLY},
    {"for", 3, TOKEN_FOR},
    {"from", 4, TOKEN_FROM},
    {"global", 6, TOKEN_GLOBAL},
    {"if", 2, TOKEN_IF},
    {"import", 6, TOKEN_IMPORT},
    {"in", 2, TOKEN_IN},
    {"is", 2, TOKEN_IS},
    {"lambda", 6, TOKEN_LAMBDA},
    {"nonlocal", 8, TOKEN_NONLOCAL},
    {"not", 3, TOKEN_NOT},
    {"or", 2, TOKEN_OR},
    {"pass", 4, TOKEN_PASS},
    {"raise", 5, TOKEN_RAISE},
    {"return", 6, TOKEN_RETURN},
    {"try", 3, TOKEN_TRY},
    {"while", 5, TOKEN_WHILE},
    {"with", 4, TOKEN_WITH},
    {"yield", 5, TOKEN_YIELD},
};

static TokenKind keyword_or_name(const char *name, size_t length) {
    if (length < 2 || length > 8) return TOKEN_NAME;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (keywords[i].spelling[0] == name[0] && keywords[i].length == length &&
            !memcmp(keywords[i].spelling, name, length))
            return keywords[i].kind;
    }
    return TOKEN_NAME;
}

/* A name with characters beyond ASCII: all of them must belong there. */
static bool check_identifier(Lexer *lexer) {
    const char *end = lexer->at;
    for (const char *at = lexer->start, *look = at + LEXER_SLICE; at < end;) {
        bool first = at == lexer->start;
        if (at >= look) {
            if (lexer_look(lexer)) return false;
            look = at + LEXER_SLICE;
        }
        uint32_t c = utf8_next(&at);
        if (first ? unicode_is_xid_start(c) : unicode_is_xid_continue(c)) continue;
        lexer->at = at;
        if (unicode_is_printable(c)) return LEXER_FAIL(lexer, "invalid character '%U' (U+%X)", c, c);
        return LEXER_FAIL(lexer, "invalid non-printable character U+%X", c);
    }
    return true;
}

/* ---- names and string prefixes ---- */

static bool read_name_or_string(Lexer *lexer, Token *token) {
    bool has_b = false, has_r = false, has_u = false, has_f = false, has_t = false;
    for (;; lexer->at++) {
        char c = lower(*lexer->at);
        if (c == 'b' && !has_b)
            has_b = true;
        else if (c == 'r' && !has_r)
            has_r = true;
        else if (c == 'u' && !has_u)
            has_u = true;
        else if (c == 'f' && !has_f)
            has_f = true;
        else if (c == 't' && !has_t)
            has_t = true;
        else
            break;
    }
    if (*lexer->at == '"' || *lexer->at == '\'') {
        static const struct {
            char first, second;
        } pairs[] = {{'u', 'b'}, {'u', 'r'}, {'u', 'f'}, {'u', 't'}, {'b', 'f'}, {'b', 't'}, {'f', 't'}};
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            bool clash[2];
            for (int k = 0; k < 2; k++) {
                char c = k ? pairs[i].second : pairs[i].first;
                clash[k] = c == 'u' ? has_u : c == 'b' ? has_b : c == 'r' ? has_r : c == 'f' ? has_f : has_t;
            }
            if (!clash[0] || !clash[1]) continue;
            return lexer_fail_in_line(lexer,
                                syntax_message(lexer->arena, "'%c' and '%c' prefixes are incompatible",
                                               pairs[i].first, pairs[i].second),
                                lexer->start + 1 - lexer->line_start, lexer->at + 1 - lexer->line_start);
        }
        if (has_f || has_t) return lexer_open_string(lexer, token, has_r, has_t);
        return lexer_read_string(lexer, token);
    }
    bool not_ascii = false;
    while (continues_name(*lexer->at)) {
        not_ascii |= (unsigned char)*lexer->at++ >= 128;
        if (lexer_overdue(lexer)) return false;
    }
    if (not_ascii && !check_identifier(lexer)) return false;
    lexer_make(lexer, token,
         not_ascii ? TOKEN_NAME : keyword_or_name(lexer->start, (size_t)(lexer->at - lexer->start)));
    if (not_ascii) token->flags = TOKEN_NOT_ASCII;
    return true;
}

/* ---- punctuation ---- */

static const uint8_t single_kinds[128] = {
    ['('] = TOKEN_LEFT_PARENTHESIS,
    [')'] = TOKEN_RIGHT_PARENTHESIS,
    ['['] = TOKEN_LEFT_BRACKET,
    [']'] = TOKEN_RIGHT_BRACKET,
    ['{'] = TOKEN_LEFT_BRACE,
    ['}'] = TOKEN_RIGHT_BRACE,
    [':'] = TOKEN_COLON,
    [','] = TOKEN_COMMA,
    [';'] = TOKEN_SEMICOLON,
    ['.'] = TOKEN_DOT,
    ['='] = TOKEN_EQUAL,
    ['+'] = TOKEN_PLUS,
    ['-'] = TOKEN_MINUS,
    ['*'] = TOKEN_STAR,
    ['/'] = TOKEN_SLASH,
    ['%'] = TOKEN_PERCENT,
    ['@'] = TOKEN_AT,
    ['&'] = TOKEN_AMPERSAND,
    ['|'] = TOKEN_BAR,
    ['^'] = TOKEN_CARET,
    ['~'] = TOKEN_TILDE,
    ['<'] = TOKEN_LESS,
    ['>'] = TOKEN_GREATER,
    ['!'] = TOKEN_EXCLAMATION,
};

static const struct {
    char spelling[4];
    uint8_t length, kind;
} long_operators[] = {
    {"**=", 3, TOKEN_POWER_ASSIGN},
    {"//=", 3, TOKEN_FLOOR_DIVIDE_ASSIGN},
    {">>=", 3, TOKEN_RIGHT_SHIFT_ASSIGN},
    {"<<=", 3, TOKEN_LEFT_SHIFT_ASSIGN},
    {"...", 3, TOKEN_ELLIPSIS},
    {"!=", 2, TOKEN_NOT_EQUAL},
    {"%=", 2, TOKEN_MODULO_ASSIGN},
    {"&=", 2, TOKEN_BIT_AND_ASSIGN},
    {"**", 2, TOKEN_DOUBLE_STAR},
    {"*=", 2, TOKEN_MULTIPLY_ASSIGN},
    {"+=", 2, TOKEN_ADD_ASSIGN},
    {"-=", 2, TOKEN_SUBTRACT_ASSIGN},
    {"->", 2, TOKEN_ARROW},
    {"//", 2, TOKEN_DOUBLE_SLASH},
    {"/=", 2, TOKEN_DIVIDE_ASSIGN},
    {":=", 2, TOKEN_WALRUS},
    {"<<", 2, TOKEN_LEFT_SHIFT},
    {"<=", 2, TOKEN_LESS_EQUAL},
    {"<>", 2, TOKEN_UNKNOWN},
    {"==", 2, TOKEN_EQUAL_EQUAL},
    {">=", 2, TOKEN_GREATER_EQUAL},
    {">>", 2, TOKEN_RIGHT_SHIFT},
    {"@=", 2, TOKEN_MATRIX_MULTIPLY_ASSIGN},
    {"^=", 2, TOKEN_BIT_XOR_ASSIGN},
    {"|=", 2, TOKEN_BIT_OR_ASSIGN},
};

static bool open_bracket(Lexer *lexer, char c, LexerString *string) {
    if (lexer->level >= LEXER_BRACKET_LIMIT) return LEXER_FAIL(lexer, "too many nested parentheses");
    lexer->brackets[lexer->level++] =
        (LexerBracket){lexer->line, (uint32_t)(lexer->start - lexer->line_start), c};
    if (string) string->bracket_depth++;
    return true;
}

static bool close_bracket(Lexer *lexer, char c, LexerString *string) {
    if (string && !string->bracket_depth && c == '}')
        return LEXER_FAIL(lexer, "%c-string: single '}' is not allowed", lexer_prefix(string));
    if (!lexer->level) return LEXER_FAIL(lexer, "unmatched '%c'", c);
    LexerBracket *bracket = &lexer->brackets[--lexer->level];
    char opening = bracket->opening;
    if (!((opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}'))) {
        if (string && opening == '{' && string->bracket_depth - 1 == string->expression_depth)
            return LEXER_FAIL(lexer, "%c-string: unmatched '%c'", lexer_prefix(string), c);
        if (bracket->line != lexer->line)
            return LEXER_FAIL(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                        c, opening, bracket->line);
        return LEXER_FAIL(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening);
    }
    if (!string) return true;
    string->bracket_depth--;
    if (string->bracket_depth < 0) return LEXER_FAIL(lexer, "%c-string: unmatched '%c'", lexer_prefix(string), c);
    if (c == '}' && string->bracket_depth == string->expression_depth) {
        string->expression_depth--;
        string->in_text = true;
        string->in_format = false;
    }
    return true;
}

/* Anything that begins with a punctuation character. */
static bool read_punctuation(Lexer *lexer, Token *token) {
    LexerString *string = lexer_string(lexer);
    char c = *lexer->at;
    if (string && c == ':' && string->expression_depth >= 0 &&
        string->bracket_depth - 1 == string->expression_depth) {
        lexer->at++;
        string->in_text = string->in_format = true;
        return lexer_make(lexer, token, TOKEN_COLON);
    }
    for (size_t i = 0; i < sizeof long_operators / sizeof *long_operators; i++) {
        if (long_operators[i].spelling[0] != c) continue;
        if (memcmp(long_operators[i].spelling, lexer->at, long_operators[i].length)) continue;
        lexer->at += long_operators[i].length;
        return lexer_make(lexer, token, long_operators[i].kind);
    }
    lexer->at++;
    if (c == '(' || c == '[' || c == '{') {
        if (!open_bracket(lexer, c, string)) return false;
    } else if (c == ')' || c == ']' || c == '}') {
        if (!close_bracket(lexer, c, string)) return false;
    } else if ((unsigned char)c < ' ' || c == 127) {
        return LEXER_FAIL(lexer, "invalid non-printable character U+%X", (uint32_t)(unsigned char)c);
    }
    TokenKind kind = single_kinds[(unsigned char)c & 127];
    return lexer_make(lexer, token, kind ? kind : TOKEN_UNKNOWN);
}

/* ---- the lexer ---- */

static bool read_end(Lexer *lexer, Token *token) {
    lexer->ended = true;
    if (lexer->level) {
        lexer->stop = LEXER_OPEN_AT_END;
        return false;
    }
    return make_placeless(lexer, token, TOKEN_END);
}

bool lexer_read_token(Lexer *lexer, Token *token) {
    for (;;) {
        bool blank = false;
        if (lexer_overdue(lexer)) return false;
        if (lexer->at_line_start) {
            lexer->at_line_start = false;
            if (!lexer_read_indentation(lexer, &blank)) return false;
            if (lexer->at >= lexer->end) lexer->ended = true;
        }
        if (lexer->pending_indents) {
            bool deeper = lexer->pending_indents > 0;
            lexer->pending_indents += deeper ? -1 : 1;
            return make_placeless(lexer, token, deeper ? TOKEN_INDENT : TOKEN_DEDENT);
        }
        for (; class_of(*lexer->at) & SPACE; lexer->at++)
            if (lexer_overdue(lexer)) return false;
        lexer->start = lexer->at;
        char c = *lexer->at;
        if (c == '#') {
            const char *newline = memchr(lexer->at, '\n', (size_t)(lexer->end - lexer->at));
            lexer->at = newline ? newline : lexer->end; /* the NEWLINE token begins with the comment */
            c = *lexer->at;
        }
        if (lexer->at >= lexer->end) return read_end(lexer, token);
        if (c == '\n') {
            lexer->at++;
            lexer->at_line_start = true;
            if (!blank && !lexer->level) {
                lexer->line_pending = true;
                return lexer_make(lexer, token, TOKEN_NEWLINE);
            }
            lexer_enter_line(lexer);
            lexer->text_start = lexer->line_start;
            continue;
        }
        if (c == '\\') {
            lexer->at++;
            if (!lexer_read_continuation(lexer)) return false;
            continue;
        }
        if ((class_of(c) & LETTER) || (unsigned char)c >= 128) return read_name_or_string(lexer, token);
        if (is_digit(c) || (c == '.' && is_digit(lexer->at[1]))) return lexer_read_number(lexer, token);
        if (c == '"' || c == '\'') return lexer_read_string(lexer, token);
        return read_punctuation(lexer, token);
    }
}

void lexer_next(Lexer *lexer, Token *token) {
    if (lexer->stop == LEXER_RUNNING) {
        if (lexer->line_pending) {
            lexer->line_pending = false;
            lexer_enter_line(lexer);
            lexer->text_start = lexer->line_start;
        }
        LexerString *string = lexer_string(lexer);
        if (string && string->in_text ? lexer_read_string_text(lexer, token) : lexer_read_token(lexer, token)) {
            /* To know that such a token is complete, the end had to be seen. */
            if (lexer->at >= lexer->end && token->kind != TOKEN_STRING && token->kind != TOKEN_FSTRING_END &&
                token->kind != TOKEN_NEWLINE)
                lexer->ended = true;
            return;
        }
    }
    make_placeless(lexer, token, TOKEN_ERROR);
}
