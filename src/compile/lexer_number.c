/* lexer_number.c: the numbers among the tokens, and what may follow them. */
#include <string.h>

#include "compile/lexer_internal.h"

/* What follows a number may not continue it like a name; a keyword may, with a warning. */
static bool end_number(Lexer *lexer, const char *kind) {
    static const char *const followers[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
    char c = *lexer->at;
    if (!(class_of(c) & (LETTER | DIGIT))) return true; /* beyond ASCII: the parser will complain */
    for (size_t i = 0; i < sizeof followers / sizeof *followers; i++) {
        size_t length = strlen(followers[i]);
        if ((size_t)(lexer->end - lexer->at) < length || memcmp(lexer->at, followers[i], length)) continue;
        /* `1if` and `0in x` go on with anything; longer keywords must end (`1else_`) to count as such. */
        if (followers[i][0] != 'i' && continues_name(lexer->at[length])) continue;
        uint32_t last = (uint32_t)(lexer->at - lexer->line_start) - 1;
        if (lexer->warns)
            lexer_warn(lexer, lexer->line, last, lexer->line, last, syntax_message(lexer->arena, "invalid %s literal", kind));
        return lexer->stop == LEXER_RUNNING;
    }
    return LEXER_FAIL(lexer, "invalid %s literal", kind);
}

/* Digits with single underscores between them. */
static bool read_decimals(Lexer *lexer) {
    for (;;) {
        for (; is_digit(*lexer->at); lexer->at++)
            if (lexer_overdue(lexer)) return false;
        if (*lexer->at != '_') return true;
        lexer->at++;
        if (!is_digit(*lexer->at)) return LEXER_FAIL(lexer, "invalid decimal literal");
        if (lexer_overdue(lexer)) return false;
    }
}

static bool belongs_to_radix(char c, int radix) {
    if (radix == 16) return class_of(c) & HEX;
    return c >= '0' && c < '0' + radix;
}

/* Behind 0x, 0o or 0b. */
static bool read_radix_number(Lexer *lexer, int radix) {
    const char *kind = radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : "binary";
    do {
        if (*lexer->at == '_') lexer->at++;
        if (!belongs_to_radix(*lexer->at, radix)) {
            if (!is_digit(*lexer->at)) return LEXER_FAIL(lexer, "invalid %s literal", kind);
            lexer->at++;
            return LEXER_FAIL(lexer, "invalid digit '%c' in %s literal", lexer->at[-1], kind);
        }
        for (; belongs_to_radix(*lexer->at, radix); lexer->at++)
            if (lexer_overdue(lexer)) return false;
    } while (*lexer->at == '_');
    if (is_digit(*lexer->at)) {
        lexer->at++;
        return LEXER_FAIL(lexer, "invalid digit '%c' in %s literal", lexer->at[-1], kind);
    }
    return end_number(lexer, kind);
}

/* From the point, the exponent or the `j` on; digits may have been read before. */
static bool read_number_tail(Lexer *lexer) {
    if (*lexer->at == '.') {
        lexer->at++;
        if (is_digit(*lexer->at) && !read_decimals(lexer)) return false;
    }
    if (lower(*lexer->at) == 'e') {
        const char *exponent = lexer->at++;
        if (*lexer->at == '+' || *lexer->at == '-') {
            lexer->at++;
            if (!is_digit(*lexer->at)) return LEXER_FAIL(lexer, "invalid decimal literal");
        } else if (!is_digit(*lexer->at)) {
            lexer->at = exponent; /* `1else` */
            return end_number(lexer, "decimal");
        }
        if (!read_decimals(lexer)) return false;
    }
    if (lower(*lexer->at) == 'j') {
        lexer->at++;
        return end_number(lexer, "imaginary");
    }
    return end_number(lexer, "decimal");
}

static bool read_zero(Lexer *lexer) {
    char radix = lower(lexer->at[1]);
    if (radix == 'x' || radix == 'o' || radix == 'b') {
        lexer->at += 2;
        return read_radix_number(lexer, radix == 'x' ? 16 : radix == 'o' ? 8 : 2);
    }
    for (lexer->at++;;) {
        if (lexer_overdue(lexer)) return false;
        if (*lexer->at == '_') {
            lexer->at++;
            if (!is_digit(*lexer->at)) return LEXER_FAIL(lexer, "invalid decimal literal");
        }
        if (*lexer->at != '0') break;
        lexer->at++;
    }
    const char *zeros_end = lexer->at;
    bool nonzero = is_digit(*lexer->at);
    if (nonzero && !read_decimals(lexer)) return false;
    char c = lower(*lexer->at);
    if (nonzero && c != '.' && c != 'e' && c != 'j') {
        return lexer_fail_in_line(lexer,
                            "leading zeros in decimal integer literals are not permitted; "
                            "use an 0o prefix for octal integers",
                            lexer->start + 1 - lexer->line_start, zeros_end + 1 - lexer->line_start);
    }
    return read_number_tail(lexer);
}

bool lexer_read_number(Lexer *lexer, Token *token) {
    bool ok = *lexer->at == '0'   ? read_zero(lexer)
              : *lexer->at == '.' ? read_number_tail(lexer)
                                  : read_decimals(lexer) && read_number_tail(lexer);
    return ok && lexer_make(lexer, token, TOKEN_NUMBER);
}
