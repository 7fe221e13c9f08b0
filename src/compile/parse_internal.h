/* parse_internal.h: what the files of the parser share.
 *
 * How it works. Functions named parse_* consume tokens and return a node, or NULL on failure; everybody
 * passes a NULL on at once. A failure is *soft* when the tokens do not fit: the few places that have to try
 * two readings (`match`, parenthesised with-items) then go back. It is *hard* (`p->stopped`) when an error
 * was raised or memory ran out.
 *
 * As in CPython, the source is parsed twice when it is wrong. The first pass only notices that it is, and how
 * far it came; the second (`p->diagnosing`) looks at each construct for the mistakes people make, and raises
 * what fits. What nothing fits is "invalid syntax" at the last token of the first pass.
 *
 * Lists are collected on the stack `pending` and copied into the arena when they are complete. Operators have
 * their own stack, so that long chains take no C stack. What does (brackets, lambdas, blocks) is counted in
 * `depth`. */
#ifndef HN_COMPILE_PARSE_INTERNAL_H
#define HN_COMPILE_PARSE_INTERNAL_H

#include "compile/lexer.h"

enum {
    PARSE_DEPTH_LIMIT = 320,
    DIAGNOSIS_DEPTH_LIMIT = 230, /* the second pass has larger frames; deeper down it just stops looking */
};

/* Functions of their own, so that what they need on the C stack is not taken from it at every level of
 * nesting. */
#define APART __attribute__((noinline))
/* The same, off the usual path: the second pass. */
#define SELDOM __attribute__((noinline, cold))

typedef struct Position {
    uint32_t line, column;
} Position;

/* An operator that waits for its right operand, see parse_operators.c, or the beginning of a conditional expression (shape 0). */
typedef struct Pending Pending;
struct Pending {
    Position start; /* of the prefix operator */
    uint32_t base;  /* of its operands in `pending` */
    uint8_t precedence;
    uint8_t operator; /* AstOperator, AstUnaryOperator, AstComparison ... */
    uint8_t shape;
};

typedef struct Parser {
    Arena *arena;
    Memory *memory;
    ParseOptions options;
    Lexer lexer;

    Token *tokens; /* a window of the tokens; those in front of it were discarded */
    uint32_t mark, fill, token_capacity;
    uint32_t held;      /* readers who may go back: nothing is discarded */
    uint64_t discarded; /* how many tokens were */

    void **pending;
    uint32_t pending_count, pending_capacity;
    Pending *operators;
    uint32_t operator_count, operator_capacity;

    bool quiet_values;               /* no mistakes are looked for in the values of dicts and behind `for` */
    uint32_t known_mark;             /* here a disjunction was read quietly before; one more than its index */
    const AstExpression *bare_tuple; /* the last tuple that had no parentheses */

    uint32_t depth;
    bool stopped;
    bool second_pass;  /* nothing is discarded; a failed operand or trailer leaves what stands before it */
    bool diagnosing;   /* in the second pass: looking for mistakes */
    uint64_t attempts; /* brackets entered in the second pass, which may read the same ones again and again */
    uint64_t first_fill;                     /* tokens that the first pass read */
    Token first_last;                        /* the last of them */
    const char *first_at, *first_line_start; /* where the lexer stood then */
    uint32_t first_line;
    SyntaxError error;
    uint32_t work; /* done since the clock was last looked at, in small steps */
    bool has_error, no_memory;
    uint32_t last_compound_line;
    bool parsing_started; /* single mode: the newline at the end was not given yet */
} Parser;

/* ---- tokens (parser.c) ---- */

/* The token at `mark + ahead`; the pointer lasts until the next one is read. */
const Token *parser_peek_at(Parser *p, uint32_t ahead);
static inline const Token *peek(Parser *p) {
    return p->mark < p->fill ? &p->tokens[p->mark] : parser_peek_at(p, 0);
}
static inline TokenKind peek_kind(Parser *p) {
    return (TokenKind)peek(p)->kind;
}
static inline bool at_token(Parser *p, TokenKind kind) {
    return peek(p)->kind == kind;
}
/* Consumes the token if it is of this kind. */
static inline bool accept(Parser *p, TokenKind kind) {
    if (peek(p)->kind != kind) return false;
    p->mark++;
    return true;
}
/* Where the parser is, to come back to it. */
typedef struct Place {
    uint32_t mark, pending, operators, depth;
} Place;
static inline Place place_of(const Parser *p) {
    return (Place){p->mark, p->pending_count, p->operator_count, p->depth};
}
static inline void go_back(Parser *p, Place place) {
    p->mark = place.mark;
    p->pending_count = place.pending;
    p->operator_count = place.operators;
    p->depth = place.depth;
}
/* The token consumed last. */
static inline const Token *previous(Parser *p) {
    return &p->tokens[p->mark - 1];
}
static inline Position position_of(const Token *token) {
    return (Position){token->line, token->column};
}
static inline Position here(Parser *p) {
    return position_of(peek(p));
}
static inline AstRange range_of(const Token *token) {
    return (AstRange){token->line, token->column, token->end_line, token->end_column};
}
/* From `start` to the end of the token consumed last. */
static inline AstRange range_from(Parser *p, Position start) {
    const Token *last = previous(p);
    return (AstRange){start.line, start.column, last->end_line, last->end_column};
}
static inline AstRange range_between(AstRange first, AstRange last) {
    return (AstRange){first.line, first.column, last.end_line, last.end_column};
}
static inline AstText token_text(Parser *p, const Token *token) {
    return (AstText){p->lexer.source + token->start, token->end - token->start};
}
/* Whether the token is this (soft) keyword. */
bool token_is(Parser *p, const Token *token, const char *spelling);
/* The identifier of a NAME token; bytes NULL on failure. */
AstText parser_identifier(Parser *p, const Token *token);
AstText parse_name(Parser *p);

/* One level of C recursion more. False, with an error, when there are too many. */
bool parser_enter(Parser *p);
static inline void parser_leave(Parser *p) {
    p->depth--;
}

/* Tells of so many small steps of work: now and then the clock is looked at. False: a limit of time has struck, as if memory had been
 * refused. */
enum { PARSER_SLICE = 1024 };
bool parser_look(Parser *p);
static inline bool parser_worked(Parser *p, uint32_t steps) {
    p->work += steps;
    return __builtin_expect(p->work < PARSER_SLICE, 1) || parser_look(p);
}

/* ---- nodes ---- */

/* They note a lack of memory. */
void *parser_allocate(Parser *p, size_t size);
AstExpression *new_expression(Parser *p, AstExpressionKind kind, AstRange range);
AstStatement *new_statement(Parser *p, AstStatementKind kind, AstRange range);
AstPattern *new_pattern(Parser *p, AstPatternKind kind, AstRange range);
/* What a node returns through when its children are in place: checks AST_DEPTH_LIMIT. */
AstExpression *finish_expression(Parser *p, AstExpression *expression);
AstPattern *finish_pattern(Parser *p, AstPattern *pattern);

bool push_pending(Parser *p, void *item);
bool push_operator(Parser *p, Position start, uint32_t base, uint32_t precedence, uint32_t operator,
                   uint32_t shape);
/* Takes the items above `base` off the stack. False without memory. */
bool pop_pending(Parser *p, uint32_t base, void *list);
void *parser_no_memory(Parser *p);

/* ---- expressions (parse_expression.c, parse_operators.c, parse_primary.c, parse_display.c, parse_call.c) ---- */

typedef enum ListFlags {
    LIST_STARS = 1,   /* '*' bitwise_or may be an item */
    LIST_NAMED = 2,   /* NAME ':=' expression may be an item */
    LIST_TARGETS = 4, /* items are primaries, with or without a star */
    LIST_BITWISE = 8, /* items are bitwise_or */
} ListFlags;

enum { PRECEDENCE_OR = 1, PRECEDENCE_COMPARISON = 4, PRECEDENCE_BITWISE_OR = 5 };

AstExpression *parse_expression(Parser *p);
AstExpression *parse_named_expression(Parser *p);
/* Operands joined by operators that bind at least as strongly as `minimum`. */
AstExpression *parse_operators(Parser *p, int minimum);
AstExpression *parse_primary(Parser *p);
APART AstExpression *parse_name_expression(Parser *p);
AstExpression *parse_starred(Parser *p);
/* One item or, when a comma follows, a tuple without parentheses. */
AstExpression *parse_list(Parser *p, int flags);
static inline AstExpression *parse_star_expressions(Parser *p) {
    return parse_list(p, LIST_STARS);
}
static inline AstExpression *parse_expressions(Parser *p) {
    return parse_list(p, 0);
}
AstExpression *parse_annotated_value(Parser *p); /* yield_expr | star_expressions */
AstExpression *parse_yield(Parser *p);
bool starts_expression(TokenKind kind);

/* Reads an expression without looking for mistakes in it. */
AstExpression *try_quietly(Parser *p, AstExpression *(*parse)(Parser *));

AstExpression *parse_group(Parser *p);
AstExpression *parse_list_display(Parser *p);
AstExpression *parse_brace_display(Parser *p);
bool at_comprehension(Parser *p);
/* The targets of a loop or of a comprehension, up to `in`. */
AstExpression *parse_for_targets(Parser *p, bool comprehension);
bool parse_for_clauses(Parser *p, AstComprehensions *clauses);

/* Behind '(': arguments and ')'. A generator without parentheses of its own begins at `opening`; NULL: none
 * may stand there. */
bool parse_call_arguments(Parser *p, const Position *opening, AstExpressions *arguments,
                          AstKeywords *keywords);
AstExpression *parse_subscript_index(Parser *p);
AstExpression *parse_lambda(Parser *p);
/* Parameters up to `closing` (')' or ':'), which stays. */
AstArguments *parse_parameters(Parser *p, bool is_lambda);
bool parse_type_parameters(Parser *p, AstTypeParameters *parameters);

/* ---- strings (parse_string.c, string_literal.c) ---- */

AstExpression *parse_strings(Parser *p);
AstExpression *parse_number(Parser *p);
/* Replaces the escapes in the inside of a literal, which is part of `token`. False on an error. */
bool decode_string(Parser *p, const Token *token, AstText inside, bool is_raw, bool is_bytes, AstText *value);

/* ---- patterns (parse_pattern.c) ---- */

AstPattern *parse_patterns(Parser *p);

/* ---- statements (parse_statement.c, parse_compound.c) ---- */

bool parse_statement(Parser *p); /* leaves one or more on `pending` */
bool parse_simple_statements(Parser *p);
/* False when no compound statement begins here; else *statement, NULL on failure. */
bool parse_compound(Parser *p, AstStatement **statement);

/* ---- errors (syntax_error.c) ---- */

typedef enum TargetUse { TARGET_ASSIGN, TARGET_DELETE, TARGET_FOR } TargetUse;

/* All of these return NULL and do nothing when an error was raised before. Formats as in syntax_message. */
void *raise_range(Parser *p, AstRange range, const char *format, ...);
void *raise_token(Parser *p, const Token *token, const char *format, ...);
/* At the last token that was read (which may be further than `mark`). */
void *raise_last(Parser *p, const char *format, ...);
void *raise_indentation(Parser *p, const char *format, ...);
/* From a place to where the lexer stands. */
void *raise_from(Parser *p, Position start, const char *format, ...);
void *raise_without_columns(Parser *p, uint32_t line, const char *format, ...);
void *raise_too_complex(Parser *p);
/* Raises what the lexer found. */
void raise_lexer(Parser *p);
void raise_unclosed(Parser *p);
void raise_incomplete(Parser *p);
/* The first part of an expression that cannot be a target, NULL when all of it can. */
const AstExpression *invalid_target(Parser *p, const AstExpression *expression, TargetUse use);
void *raise_invalid_target(Parser *p, const AstExpression *expression, TargetUse use);
/* The end of parsing without a tree: settles on the error. */
void settle_error(Parser *p);

#endif
