/* token.h: what the lexer hands to the parser. */
#ifndef HN_COMPILE_TOKEN_H
#define HN_COMPILE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum TokenKind {
    TOKEN_ERROR, /* the lexer's error says what is wrong */
    TOKEN_END,
    TOKEN_NEWLINE,
    TOKEN_INDENT,
    TOKEN_DEDENT,
    TOKEN_NAME, /* soft keywords too */
    TOKEN_NUMBER,
    TOKEN_STRING,
    /* The pieces of f-strings and t-strings; `flags` tells which. */
    TOKEN_FSTRING_START,
    TOKEN_FSTRING_MIDDLE,
    TOKEN_FSTRING_END,
    /* punctuation */
    TOKEN_LEFT_PARENTHESIS,
    TOKEN_RIGHT_PARENTHESIS,
    TOKEN_LEFT_BRACKET,
    TOKEN_RIGHT_BRACKET,
    TOKEN_LEFT_BRACE,
    TOKEN_RIGHT_BRACE,
    TOKEN_COLON,
    TOKEN_COMMA,
    TOKEN_SEMICOLON,
    TOKEN_DOT,
    TOKEN_ELLIPSIS,
    TOKEN_ARROW,
    TOKEN_EXCLAMATION,
    TOKEN_EQUAL,
    TOKEN_WALRUS,
    TOKEN_UNKNOWN, /* '$', '?', '`' or '<>': no place in any program */
    /* operators */
    TOKEN_PLUS,
    TOKEN_MINUS,
    TOKEN_STAR,
    TOKEN_DOUBLE_STAR,
    TOKEN_SLASH,
    TOKEN_DOUBLE_SLASH,
    TOKEN_PERCENT,
    TOKEN_AT,
    TOKEN_LEFT_SHIFT,
    TOKEN_RIGHT_SHIFT,
    TOKEN_AMPERSAND,
    TOKEN_BAR,
    TOKEN_CARET,
    TOKEN_TILDE,
    TOKEN_EQUAL_EQUAL,
    TOKEN_NOT_EQUAL,
    TOKEN_LESS,
    TOKEN_LESS_EQUAL,
    TOKEN_GREATER,
    TOKEN_GREATER_EQUAL,
    /* augmented assignments, in the order of AstOperator */
    TOKEN_ADD_ASSIGN,
    TOKEN_SUBTRACT_ASSIGN,
    TOKEN_MULTIPLY_ASSIGN,
    TOKEN_MATRIX_MULTIPLY_ASSIGN,
    TOKEN_DIVIDE_ASSIGN,
    TOKEN_MODULO_ASSIGN,
    TOKEN_POWER_ASSIGN,
    TOKEN_LEFT_SHIFT_ASSIGN,
    TOKEN_RIGHT_SHIFT_ASSIGN,
    TOKEN_BIT_OR_ASSIGN,
    TOKEN_BIT_XOR_ASSIGN,
    TOKEN_BIT_AND_ASSIGN,
    TOKEN_FLOOR_DIVIDE_ASSIGN,
    /* keywords */
    TOKEN_FALSE,
    TOKEN_NONE,
    TOKEN_TRUE,
    TOKEN_AND,
    TOKEN_AS,
    TOKEN_ASSERT,
    TOKEN_ASYNC,
    TOKEN_AWAIT,
    TOKEN_BREAK,
    TOKEN_CLASS,
    TOKEN_CONTINUE,
    TOKEN_DEF,
    TOKEN_DEL,
    TOKEN_ELIF,
    TOKEN_ELSE,
    TOKEN_EXCEPT,
    TOKEN_FINALLY,
    TOKEN_FOR,
    TOKEN_FROM,
    TOKEN_GLOBAL,
    TOKEN_IF,
    TOKEN_IMPORT,
    TOKEN_IN,
    TOKEN_IS,
    TOKEN_LAMBDA,
    TOKEN_NONLOCAL,
    TOKEN_NOT,
    TOKEN_OR,
    TOKEN_PASS,
    TOKEN_RAISE,
    TOKEN_RETURN,
    TOKEN_TRY,
    TOKEN_WHILE,
    TOKEN_WITH,
    TOKEN_YIELD,
    TOKEN_KIND_COUNT,
} TokenKind;

enum {
    TOKEN_IS_TEMPLATE = 1,        /* a piece of a t-string */
    TOKEN_IS_RAW = 2,             /* a piece of a raw f-string or t-string */
    TOKEN_NOT_ASCII = 4,          /* a name that needs normalisation */
    TOKEN_NO_COLUMN = UINT32_MAX, /* INDENT, DEDENT and END stand nowhere in their line */
};

typedef struct Token {
    uint8_t kind; /* TokenKind */
    uint8_t flags;
    uint8_t level;       /* open brackets behind it */
    uint32_t start, end; /* offsets in the source */
    uint32_t line, column, end_line, end_column;
} Token;

#endif
