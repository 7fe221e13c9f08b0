/* syntax_error.c: messages and positions of errors, as CPython reports them. */
#include <string.h>

#include "compile/parse_internal.h"
#include "core/utf8.h"

/* ---- messages ---- */

typedef struct Writer {
    char *bytes; /* NULL while measuring */
    size_t length;
} Writer;

static void write_bytes(Writer *writer, const char *bytes, size_t length) {
    if (writer->bytes) memcpy(writer->bytes + writer->length, bytes, length);
    writer->length += length;
}

static void write_number(Writer *writer, uint64_t number, uint32_t radix, int digits) {
    char text[24], *at = text + sizeof text;
    for (; number || digits > 0; number /= radix, digits--)
        *--at = "0123456789ABCDEF"[number % radix];
    if (at == text + sizeof text) *--at = '0';
    write_bytes(writer, at, (size_t)(text + sizeof text - at));
}

static void write_message(Writer *writer, const char *format, va_list arguments) {
    for (; *format; format++) {
        if (*format != '%') {
            write_bytes(writer, format, 1);
            continue;
        }
        char bytes[4];
        switch (*++format) {
        case 's': {
            const char *text = va_arg(arguments, const char *);
            write_bytes(writer, text, strlen(text));
            break;
        }
        case 'd': write_number(writer, (uint64_t)va_arg(arguments, int), 10, 0); break;
        case 'u': write_number(writer, va_arg(arguments, uint32_t), 10, 0); break;
        case 'X': write_number(writer, va_arg(arguments, uint32_t), 16, 4); break;
        case 'c':
            bytes[0] = (char)va_arg(arguments, int);
            write_bytes(writer, bytes, 1);
            break;
        case 'U':
            write_bytes(writer, bytes, (size_t)utf8_encode_one(va_arg(arguments, uint32_t), bytes));
            break;
        case 'T': {
            const AstText *text = va_arg(arguments, const AstText *);
            write_bytes(writer, text->bytes, text->length);
            break;
        }
        default: write_bytes(writer, format, 1);
        }
    }
}

const char *syntax_message_list(Arena *arena, const char *format, va_list arguments) {
    Writer writer = {0};
    va_list again;
    va_copy(again, arguments);
    write_message(&writer, format, arguments);
    writer.bytes = arena_allocate(arena, writer.length + 1);
    writer.length = 0;
    if (writer.bytes) write_message(&writer, format, again);
    va_end(again);
    return writer.bytes;
}

const char *syntax_message(Arena *arena, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const char *message = syntax_message_list(arena, format, arguments);
    va_end(arguments);
    return message;
}

/* ---- positions ---- */

/* The columns of errors are counted in the characters of the *first* line, whichever line they belong to, and
 * stop one behind its end: so does CPython. `column` counts bytes from 1. */
static int32_t character_column(AstText line, int64_t column) {
    if (column <= 0) return (int32_t)column;
    size_t bytes = (size_t)column > line.length ? line.length : (size_t)column;
    /* The character that holds the last byte counts as a whole. */
    return (int32_t)utf8_count(line.bytes, bytes) + ((size_t)column > line.length);
}

static void *raise_at(Parser *p, SyntaxErrorKind kind, uint32_t line, int64_t column, uint32_t end_line,
                      int64_t end_column, const char *message) {
    if (!message) return parser_no_memory(p);
    AstText text = lexer_line(&p->lexer, line);
    /* A line that the lexer has left behind is shown without its newline. */
    if ((line < p->lexer.line || line < p->first_line) && text.length && text.bytes[text.length - 1] == '\n')
        text.length--;
    p->error =
        (SyntaxError){.kind = kind,
                      .message = message,
                      .line = (int32_t)line,
                      .column = character_column(text, column),
                      .end_line = (int32_t)end_line,
                      .end_column = end_column > 0 ? character_column(text, end_column) : (int32_t)end_column,
                      .has_end = true,
                      .text = text};
    p->has_error = p->stopped = true;
    return NULL;
}

/* A column as errors count it; 0 where there is none. */
static int64_t from_one(uint32_t column) {
    return column == TOKEN_NO_COLUMN ? 0 : (int64_t)column + 1;
}

static void *raise_list(Parser *p, AstRange range, const char *format, va_list arguments) {
    if (p->stopped) return NULL;
    return raise_at(p, ERROR_SYNTAX, range.line, from_one(range.column), range.end_line,
                    from_one(range.end_column), syntax_message_list(p->arena, format, arguments));
}

void *raise_range(Parser *p, AstRange range, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    raise_list(p, range, format, arguments);
    va_end(arguments);
    return NULL;
}

/* The last token that was read in either pass. */
static Token last_read(Parser *p) {
    if (p->second_pass && p->discarded + p->fill < p->first_fill) return p->first_last;
    return p->fill ? p->tokens[p->fill - 1] : p->first_last;
}

static void *raise_at_token(Parser *p, SyntaxErrorKind kind, Token token, const char *message) {
    if (token.column != TOKEN_NO_COLUMN)
        return raise_at(p, kind, token.line, (int64_t)token.column + 1, token.end_line,
                        (int64_t)token.end_column + 1, message);
    AstText line = lexer_line(&p->lexer, token.line);
    const char *at = p->lexer.source + token.end;
    /* At the end of a file CPython has begun one more line. */
    int64_t column = p->options.file_name && at >= p->lexer.end ? 0 : at - line.bytes;
    return raise_at(p, kind, token.line, column, token.line, -1, message);
}

void *raise_token(Parser *p, const Token *token, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list arguments;
    va_start(arguments, format);
    raise_at_token(p, ERROR_SYNTAX, *token, syntax_message_list(p->arena, format, arguments));
    va_end(arguments);
    return NULL;
}

void *raise_last(Parser *p, const char *format, ...) {
    if (p->stopped && p->has_error) return NULL;
    va_list arguments;
    va_start(arguments, format);
    raise_at_token(p, ERROR_SYNTAX, last_read(p), syntax_message_list(p->arena, format, arguments));
    va_end(arguments);
    return NULL;
}

void *raise_indentation(Parser *p, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list arguments;
    va_start(arguments, format);
    raise_at_token(p, ERROR_INDENTATION, last_read(p), syntax_message_list(p->arena, format, arguments));
    va_end(arguments);
    return NULL;
}

void *raise_from(Parser *p, Position start, const char *format, ...) {
    if (p->stopped) return NULL;
    bool further = p->first_at > p->lexer.at;
    int64_t column = further ? p->first_at - p->first_line_start : p->lexer.at - p->lexer.line_start;
    va_list arguments;
    va_start(arguments, format);
    raise_at(p, ERROR_SYNTAX, start.line, from_one(start.column), further ? p->first_line : p->lexer.line,
             column, syntax_message_list(p->arena, format, arguments));
    va_end(arguments);
    return NULL;
}

void *raise_without_columns(Parser *p, uint32_t line, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list arguments;
    va_start(arguments, format);
    raise_at(p, ERROR_SYNTAX, line, 0, line, 0, syntax_message_list(p->arena, format, arguments));
    va_end(arguments);
    return NULL;
}

void *raise_too_complex(Parser *p) {
    if (p->stopped) return NULL;
    p->error = (SyntaxError){.kind = ERROR_TOO_COMPLEX,
                             .message = "Parser stack overflowed - Python source too complex to parse"};
    p->has_error = p->stopped = true;
    return NULL;
}

void raise_unclosed(Parser *p) {
    const LexerBracket *bracket = &p->lexer.brackets[p->lexer.level - 1];
    raise_at(p, ERROR_SYNTAX, bracket->line, (int64_t)bracket->column + 1, bracket->line, 0,
             syntax_message(p->arena, "'%c' was never closed", bracket->opening));
}

void raise_lexer(Parser *p) {
    if (p->stopped) return;
    Lexer *lexer = &p->lexer;
    if (lexer->stop == LEXER_NO_MEMORY) {
        parser_no_memory(p);
    } else if (lexer->stop != LEXER_OPEN_AT_END) {
        p->error = lexer->error;
        p->has_error = p->stopped = true;
    } else if (lexer->level) {
        raise_unclosed(p);
    } else {
        int64_t column = lexer->at - lexer->line_start;
        const char *first = lexer->line_start;
        while (first < lexer->at && (*first == ' ' || *first == '\t'))
            first++;
        if (p->options.file_name && first < lexer->at && *first == '\\') column = 0; /* no token is on the line */
        raise_at(p, ERROR_SYNTAX, lexer->line, column, lexer->line, -1,
                 "unexpected EOF while parsing");
    }
}

void raise_incomplete(Parser *p) {
    Lexer *lexer = &p->lexer;
    if (lexer->stop == LEXER_RUNNING)
        raise_last(p, "incomplete input");
    else
        raise_at(p, ERROR_SYNTAX, lexer->line, lexer->at - lexer->line_start, lexer->line, -1,
                 "incomplete input");
}

/* ---- targets ---- */

static const AstExpression *invalid_element(Parser *p, AstExpressions elements, TargetUse use) {
    for (uint32_t i = 0; i < elements.count && parser_worked(p, 1); i++) {
        const AstExpression *invalid = invalid_target(p, elements.items[i], use);
        if (invalid) return invalid;
    }
    return NULL;
}

/* Recursion is bounded by AST_DEPTH_LIMIT and the brackets of the source. */
const AstExpression *invalid_target(Parser *p, const AstExpression *expression, TargetUse use) {
    for (;;) {
        switch ((AstExpressionKind)expression->kind) {
        case EXPRESSION_NAME:
        case EXPRESSION_ATTRIBUTE:
        case EXPRESSION_SUBSCRIPT: return NULL;
        case EXPRESSION_LIST:
        case EXPRESSION_TUPLE: return invalid_element(p, expression->sequence.elements, use);
        case EXPRESSION_STARRED:
            if (use == TARGET_DELETE) return expression;
            expression = expression->operand.value;
            break;
        case EXPRESSION_COMPARE:
            /* `for a in b` read as an expression: what is assigned to stands on the left. */
            if (use != TARGET_FOR) return expression;
            if (expression->compare.operators.items[0] != AST_IN) return NULL;
            expression = expression->compare.left;
            break;
        default: return expression;
        }
    }
}

void *raise_invalid_target(Parser *p, const AstExpression *expression, TargetUse use) {
    const AstExpression *invalid = invalid_target(p, expression, use);
    if (!invalid) return NULL;
    return raise_range(p, invalid->range, use == TARGET_DELETE ? "cannot delete %s" : "cannot assign to %s",
                       ast_expression_description(invalid));
}

/* ---- the end ---- */

/* Reads the rest of the source: mistakes in it that only the lexer sees go before what the parser found. */
static void look_for_lexer_errors(Parser *p) {
    if (p->no_memory || p->lexer.stop != LEXER_RUNNING) return;
    uint32_t error_line = last_read(p).line;
    Token token;
    do
        lexer_next(&p->lexer, &token);
    while (token.kind != TOKEN_ERROR && token.kind != TOKEN_END);
    if (token.kind == TOKEN_END) return;
    Lexer *lexer = &p->lexer;
    if (lexer->stop == LEXER_NO_MEMORY) {
        parser_no_memory(p);
    } else if (lexer->strings) {
        /* Mistakes within an f-string are found by parsing it, or not at all. */
    } else if (lexer->stop == LEXER_FAILED || lexer->stop == LEXER_STRING_AT_END) {
        p->error = lexer->error;
    } else if (lexer->level && error_line > lexer->brackets[lexer->level - 1].line) {
        raise_unclosed(p);
    }
}

void settle_error(Parser *p) {
    if (p->no_memory) return;
    if (!p->has_error) {
        Token last = p->first_last;
        p->stopped = false;
        if (last.kind == TOKEN_INDENT || last.kind == TOKEN_DEDENT) {
            raise_at_token(p, ERROR_INDENTATION, last,
                           last.kind == TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
            return;
        }
        if (last.column == TOKEN_NO_COLUMN)
            raise_at(p, ERROR_SYNTAX, last.line, 0, last.line, 0, "invalid syntax");
        else
            raise_at_token(p, ERROR_SYNTAX, last, "invalid syntax");
    } else if (p->error.kind == ERROR_TOO_COMPLEX || p->lexer.ended) {
        return;
    }
    look_for_lexer_errors(p);
}
