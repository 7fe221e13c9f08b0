/* lexer_indentation.c: the beginnings of lines: indentation, and lines that go on behind a backslash. */
#include "compile/lexer_internal.h"

#include "core/utf8.h"

bool lexer_read_continuation(Lexer *lexer) {
    if (*lexer->at != '\n') {
        char read = lexer->at < lexer->end ? 1 : 0;
        lexer->at += read;
        AstText text = lexer_line(lexer, lexer->line);
        /* CPython counts the column from the first of joined lines on, and ends behind the last. */
        size_t column = (size_t)(lexer->at - lexer->text_start), past = column > text.length;
        if (past) column = text.length;
        lexer->error = (SyntaxError){.message = "unexpected character after line continuation character",
                                     .line = (int32_t)lexer->line,
                                     .column = (int32_t)(utf8_count(lexer->line_start, column) + past),
                                     .end_line = (int32_t)lexer->line,
                                     .end_column = 0,
                                     .has_end = true,
                                     .text = text};
        lexer->stop = LEXER_FAILED_QUIETLY;
        return false;
    }
    lexer->at++;
    if (lexer->at >= lexer->end) {
        lexer->stop = LEXER_OPEN_AT_END;
        return false;
    }
    lexer_enter_line(lexer);
    return true;
}

/* An indentation error: the whole line was read, and the parser's own errors go first. */
static bool fail_indentation(Lexer *lexer, SyntaxErrorKind kind, const char *message, int32_t column,
                             int32_t end_column) {
    AstText text = lexer_line(lexer, lexer->line);
    lexer->error = (SyntaxError){.kind = kind,
                                 .message = message,
                                 .line = (int32_t)lexer->line,
                                 .column = column,
                                 .end_line = (int32_t)lexer->line,
                                 .end_column = end_column,
                                 .has_end = true,
                                 .text = text};
    lexer->stop = LEXER_FAILED_QUIETLY;
    return false;
}

static bool fail_tabs(Lexer *lexer) {
    return fail_indentation(lexer, ERROR_TAB, "inconsistent use of tabs and spaces in indentation", 1, 0);
}

static bool compare_indent(Lexer *lexer, uint32_t column, uint32_t alternative) {
    int *top = &lexer->indents;
    uint32_t *columns = lexer->indent_columns, *alternatives = lexer->indent_alternatives;
    if (column == columns[*top]) return alternative == alternatives[*top] || fail_tabs(lexer);
    if (column > columns[*top]) {
        if (*top + 1 >= LEXER_INDENT_LIMIT)
            return fail_indentation(lexer, ERROR_INDENTATION, "too many levels of indentation", 1, 0);
        if (alternative <= alternatives[*top]) return fail_tabs(lexer);
        lexer->pending_indents++;
        ++*top;
        columns[*top] = column;
        alternatives[*top] = alternative;
        return true;
    }
    while (*top > 0 && column < columns[*top]) {
        lexer->pending_indents--;
        --*top;
    }
    if (column != columns[*top]) {
        AstText line = lexer_line(lexer, lexer->line);
        int32_t end = (int32_t)utf8_count(line.bytes, line.length);
        return fail_indentation(lexer, ERROR_INDENTATION,
                                "unindent does not match any outer indentation level", end, -1);
    }
    return alternative == alternatives[*top] || fail_tabs(lexer);
}

bool lexer_read_indentation(Lexer *lexer, bool *blank) {
    /* `alternative` counts a tab as one column: where the two measures disagree, tabs are inconsistent. */
    uint32_t column = 0, alternative = 0, continued = 0;
    for (;; lexer->at++) {
        char c = *lexer->at;
        if (lexer_overdue(lexer)) return false;
        if (c == ' ') {
            column++;
            alternative++;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            alternative++;
        } else if (c == '\f') {
            column = alternative = 0;
        } else if (c == '\\') {
            if (!continued) continued = column;
            lexer->at++;
            if (!lexer_read_continuation(lexer)) return false;
            lexer->at--;
        } else {
            break;
        }
    }
    *blank = *lexer->at == '#' || *lexer->at == '\n';
    if (*blank || lexer->level) return true;
    if (continued) column = alternative = continued;
    return compare_indent(lexer, column, alternative);
}
