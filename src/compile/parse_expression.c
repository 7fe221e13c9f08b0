/* parse_expression.c: operators, conditional expressions, primaries, atoms, and lists without brackets.
 *
 * All operators, from `or` down to `**`, are read by one loop over an explicit stack, so that neither a
 * million operands nor a million prefixes take C stack; a conditional expression collects its `if`s in the
 * same way. */
#include <string.h>

#include "compile/parse_internal.h"

typedef enum Shape { SHAPE_NONE, SHAPE_BINARY, SHAPE_PREFIX, SHAPE_BOOLEAN, SHAPE_COMPARE } Shape;

enum {
    PRECEDENCE_AND = 2,
    PRECEDENCE_NOT = 3,
    PRECEDENCE_SUM = 9,
    PRECEDENCE_TERM = 10,
    PRECEDENCE_PREFIX = 11,
    PRECEDENCE_POWER = 12,
};

typedef struct Infix {
    uint8_t precedence, shape, operator, tokens;
} Infix;

static const Infix infixes[TOKEN_KIND_COUNT] = {
    [TOKEN_OR] = {PRECEDENCE_OR, SHAPE_BOOLEAN, AST_OR, 1},
    [TOKEN_AND] = {PRECEDENCE_AND, SHAPE_BOOLEAN, AST_AND, 1},
    [TOKEN_EQUAL_EQUAL] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_EQUAL, 1},
    [TOKEN_NOT_EQUAL] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_NOT_EQUAL, 1},
    [TOKEN_LESS] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_LESS, 1},
    [TOKEN_LESS_EQUAL] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_LESS_EQUAL, 1},
    [TOKEN_GREATER] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_GREATER, 1},
    [TOKEN_GREATER_EQUAL] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_GREATER_EQUAL, 1},
    [TOKEN_IS] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_IS, 1},
    [TOKEN_IN] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_IN, 1},
    [TOKEN_NOT] = {PRECEDENCE_COMPARISON, SHAPE_COMPARE, AST_NOT_IN, 1},
    [TOKEN_BAR] = {PRECEDENCE_BITWISE_OR, SHAPE_BINARY, AST_BIT_OR, 1},
    [TOKEN_CARET] = {6, SHAPE_BINARY, AST_BIT_XOR, 1},
    [TOKEN_AMPERSAND] = {7, SHAPE_BINARY, AST_BIT_AND, 1},
    [TOKEN_LEFT_SHIFT] = {8, SHAPE_BINARY, AST_LEFT_SHIFT, 1},
    [TOKEN_RIGHT_SHIFT] = {8, SHAPE_BINARY, AST_RIGHT_SHIFT, 1},
    [TOKEN_PLUS] = {PRECEDENCE_SUM, SHAPE_BINARY, AST_ADD, 1},
    [TOKEN_MINUS] = {PRECEDENCE_SUM, SHAPE_BINARY, AST_SUBTRACT, 1},
    [TOKEN_STAR] = {PRECEDENCE_TERM, SHAPE_BINARY, AST_MULTIPLY, 1},
    [TOKEN_SLASH] = {PRECEDENCE_TERM, SHAPE_BINARY, AST_DIVIDE, 1},
    [TOKEN_DOUBLE_SLASH] = {PRECEDENCE_TERM, SHAPE_BINARY, AST_FLOOR_DIVIDE, 1},
    [TOKEN_PERCENT] = {PRECEDENCE_TERM, SHAPE_BINARY, AST_MODULO, 1},
    [TOKEN_AT] = {PRECEDENCE_TERM, SHAPE_BINARY, AST_MATRIX_MULTIPLY, 1},
    [TOKEN_DOUBLE_STAR] = {PRECEDENCE_POWER, SHAPE_BINARY, AST_POWER, 1},
};

bool starts_expression(TokenKind kind) {
    static const bool starters[TOKEN_KIND_COUNT] = {
        [TOKEN_NAME] = true,
        [TOKEN_NUMBER] = true,
        [TOKEN_STRING] = true,
        [TOKEN_FSTRING_START] = true,
        [TOKEN_LEFT_PARENTHESIS] = true,
        [TOKEN_LEFT_BRACKET] = true,
        [TOKEN_LEFT_BRACE] = true,
        [TOKEN_ELLIPSIS] = true,
        [TOKEN_PLUS] = true,
        [TOKEN_MINUS] = true,
        [TOKEN_TILDE] = true,
        [TOKEN_NOT] = true,
        [TOKEN_LAMBDA] = true,
        [TOKEN_AWAIT] = true,
        [TOKEN_TRUE] = true,
        [TOKEN_FALSE] = true,
        [TOKEN_NONE] = true,
    };
    return starters[kind];
}

/* ---- atoms and primaries ---- */

static APART AstExpression *parse_constant(Parser *p, AstConstantKind kind) {
    AstExpression *constant = new_expression(p, EXPRESSION_CONSTANT, range_of(peek(p)));
    if (!constant) return NULL;
    constant->constant.kind = (uint8_t)kind;
    p->mark++;
    return constant;
}

static APART AstExpression *parse_name_expression(Parser *p) {
    AstExpression *name = new_expression(p, EXPRESSION_NAME, range_of(peek(p)));
    if (!name) return NULL;
    name->name.text = parse_name(p);
    return p->stopped ? NULL : name;
}

static AstExpression *parse_nested(Parser *p, AstExpression *(*parse)(Parser *)) {
    if (!parser_enter(p)) return NULL;
    AstExpression *expression = parse(p);
    parser_leave(p);
    return expression;
}

static AstExpression *parse_atom(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_NAME: return parse_name_expression(p);
    case TOKEN_NUMBER: return parse_number(p);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return parse_nested(p, parse_strings);
    case TOKEN_TRUE: return parse_constant(p, CONSTANT_TRUE);
    case TOKEN_FALSE: return parse_constant(p, CONSTANT_FALSE);
    case TOKEN_NONE: return parse_constant(p, CONSTANT_NONE);
    case TOKEN_ELLIPSIS: return parse_constant(p, CONSTANT_ELLIPSIS);
    case TOKEN_LEFT_PARENTHESIS: return parse_nested(p, parse_group);
    case TOKEN_LEFT_BRACKET: return parse_nested(p, parse_list_display);
    case TOKEN_LEFT_BRACE: return parse_nested(p, parse_brace_display);
    default: return NULL;
    }
}

static APART AstExpression *parse_attribute(Parser *p, AstExpression *value, Position start) {
    p->mark++;
    if (!at_token(p, TOKEN_NAME)) return NULL;
    AstText name = parse_name(p);
    AstExpression *attribute = new_expression(p, EXPRESSION_ATTRIBUTE, range_from(p, start));
    if (!attribute || p->stopped) return NULL;
    attribute->attribute.value = value;
    attribute->attribute.name = name;
    return finish_expression(p, attribute);
}

static APART AstExpression *parse_call(Parser *p, AstExpression *function, Position start) {
    Position opening = here(p);
    AstExpressions arguments;
    AstKeywords keywords;
    p->mark++;
    if (!parser_enter(p) || !parse_call_arguments(p, &opening, &arguments, &keywords)) return NULL;
    parser_leave(p);
    AstExpression *call = new_expression(p, EXPRESSION_CALL, range_from(p, start));
    if (!call) return NULL;
    call->call.function = function;
    call->call.arguments = arguments;
    call->call.keywords = keywords;
    return finish_expression(p, call);
}

static APART AstExpression *parse_subscript(Parser *p, AstExpression *value, Position start) {
    p->mark++;
    if (!parser_enter(p)) return NULL;
    AstExpression *index = parse_subscript_index(p);
    if (!index || !accept(p, TOKEN_RIGHT_BRACKET)) return NULL;
    parser_leave(p);
    AstExpression *subscript = new_expression(p, EXPRESSION_SUBSCRIPT, range_from(p, start));
    if (!subscript) return NULL;
    subscript->subscript.value = value;
    subscript->subscript.index = index;
    return finish_expression(p, subscript);
}

/* One trailer behind the primary; itself when none follows. */
static APART AstExpression *parse_trailer(Parser *p, AstExpression *primary, Position start) {
    switch (peek_kind(p)) {
    case TOKEN_DOT: return parse_attribute(p, primary, start);
    case TOKEN_LEFT_PARENTHESIS: return parse_call(p, primary, start);
    case TOKEN_LEFT_BRACKET: return parse_subscript(p, primary, start);
    default: return primary;
    }
}

/* The same in the second pass: a trailer that fails is left alone. */
static SELDOM AstExpression *try_trailer(Parser *p, AstExpression *primary, Position start) {
    Place place = place_of(p);
    AstExpression *longer = parse_trailer(p, primary, start);
    if (longer || p->stopped) return longer;
    go_back(p, place);
    return primary;
}

static APART AstExpression *parse_await(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (at_token(p, TOKEN_AWAIT)) return NULL;
    AstExpression *value = parse_primary(p);
    AstExpression *await = value ? new_expression(p, EXPRESSION_AWAIT, range_from(p, start)) : NULL;
    if (!await) return NULL;
    await->operand.value = value;
    return finish_expression(p, await);
}

AstExpression *parse_primary(Parser *p) {
    if (at_token(p, TOKEN_AWAIT)) return parse_await(p);
    Position start = here(p);
    AstExpression *primary = parse_atom(p);
    for (AstExpression *shorter = NULL; primary && primary != shorter;) {
        shorter = primary;
        primary = p->second_pass ? try_trailer(p, primary, start) : parse_trailer(p, primary, start);
    }
    return primary;
}

/* ---- operators ---- */

/* The node of a pending operator; `last` is its last operand, just read. */
static APART AstExpression *reduce(Parser *p, const Pending *operator, AstExpression * last) {
    AstRange range = range_from(p, operator->start);
    AstExpression *node;
    void **operands = p->pending ? p->pending + operator->base : NULL;
    switch ((Shape) operator->shape) {
    case SHAPE_PREFIX:
        node = new_expression(p, EXPRESSION_UNARY, range);
        if (!node) return NULL;
        node->unary.operator=(AstUnaryOperator) operator->operator;
        node->unary.operand = last;
        break;
    case SHAPE_BINARY:
        node = new_expression(p, EXPRESSION_BINARY, range);
        if (!node) return NULL;
        node->binary.operator=(AstOperator) operator->operator;
        node->binary.left = operands[0];
        node->binary.right = last;
        break;
    case SHAPE_BOOLEAN:
        node = new_expression(p, EXPRESSION_BOOLEAN, range);
        if (!node || !push_pending(p, last)) return NULL;
        node->boolean.operator=(AstBooleanOperator) operator->operator;
        if (!pop_pending(p, operator->base, &node->boolean.values)) return NULL;
        break;
    case SHAPE_COMPARE: {
        /* pending: operand operator operand operator ... operator */
        uint32_t count = (p->pending_count - operator->base) / 2;
        node = new_expression(p, EXPRESSION_COMPARE, range);
        if (!node) return NULL;
        uint8_t *operators = parser_allocate(p, count);
        AstExpression **comparators = parser_allocate(p, count * sizeof *comparators);
        if (!operators || !comparators) return NULL;
        for (uint32_t i = 0; i < count; i++) {
            operators[i] = (uint8_t)(uintptr_t)operands[2 * i + 1];
            comparators[i] = i + 1 < count ? operands[2 * i + 2] : last;
        }
        node->compare.left = operands[0];
        node->compare.operators = (AstComparisons){operators, count};
        node->compare.comparators = (AstExpressions){comparators, count};
        break;
    }
    default: return NULL;
    }
    p->pending_count = operator->base;
    return finish_expression(p, node);
}

/* `a + not b`: `not` binds weaker than what stands before it. */
static SELDOM void diagnose_not(Parser *p, const Pending *before) {
    if (!before || before->precedence < PRECEDENCE_SUM || before->precedence > PRECEDENCE_PREFIX) return;
    AstRange range = range_of(peek(p));
    AstExpression *operand = parse_operators(p, PRECEDENCE_NOT);
    if (operand)
        raise_range(p, range_between(range, operand->range), "'not' after an operator must be parenthesized");
}

/* Pushes the prefix operators that stand before an operand. False on an error. */
static APART bool read_prefixes(Parser *p, int minimum, uint32_t base) {
    for (;;) {
        uint32_t precedence = PRECEDENCE_PREFIX, operator;
        const Pending *top = p->operator_count > base ? &p->operators[p->operator_count - 1] : NULL;
        switch (peek_kind(p)) {
        case TOKEN_PLUS: operator= AST_PLUS; break;
        case TOKEN_MINUS: operator= AST_MINUS; break;
        case TOKEN_TILDE: operator= AST_INVERT; break;
        case TOKEN_NOT:
            if ((top ? top->precedence : minimum) > PRECEDENCE_NOT) {
                if (p->diagnosing) diagnose_not(p, top);
                return false;
            }
            precedence = PRECEDENCE_NOT;
            operator= AST_NOT;
            break;
        default: return true;
        }
        if (!push_operator(p, here(p), p->pending_count, precedence, operator, SHAPE_PREFIX)) return false;
        p->mark++;
    }
}

/* The infix operator at `mark`, and how many tokens it has. */
static APART Infix peek_infix(Parser *p, int minimum) {
    Infix infix = infixes[peek_kind(p)];
    if (infix.precedence < minimum) return (Infix){0};
    infix.tokens = 1;
    if (at_token(p, TOKEN_NOT)) {
        if (parser_peek_at(p, 1)->kind != TOKEN_IN) return (Infix){0};
        infix.tokens = 2;
    } else if (at_token(p, TOKEN_IS) && parser_peek_at(p, 1)->kind == TOKEN_NOT) {
        infix.operator= AST_IS_NOT;
        infix.tokens = 2;
    }
    return infix;
}

static bool reduces_before(const Pending *top, Infix infix) {
    if (top->precedence != infix.precedence) return top->precedence > infix.precedence;
    return top->shape == SHAPE_BINARY && top->precedence != PRECEDENCE_POWER;
}

/* An operand in its turn, with where it began. */
typedef struct Operand {
    AstExpression *expression;
    Position start;
} Operand;

/* Applies the waiting operators that bind at least as strongly as the next one. */
static APART Operand reduce_before(Parser *p, Operand operand, Infix infix, uint32_t base) {
    while (p->operator_count > base && reduces_before(&p->operators[p->operator_count - 1], infix)) {
        Pending top = p->operators[--p->operator_count];
        operand.expression = reduce(p, &top, operand.expression);
        if (!operand.expression) break;
        operand.start = top.start;
    }
    return operand;
}

/* Lets the operand wait for what stands right of the operator, which is consumed. */
static APART bool push_infix(Parser *p, Operand left, Infix infix, uint32_t base) {
    p->mark += infix.tokens;
    const Pending *top = p->operator_count > base ? &p->operators[p->operator_count - 1] : NULL;
    bool joins = top && top->precedence == infix.precedence && infix.precedence != PRECEDENCE_POWER;
    if (!joins &&
        !push_operator(p, left.start, p->pending_count, infix.precedence, infix.operator, infix.shape))
        return false;
    if (!push_pending(p, left.expression)) return false;
    return infix.shape != SHAPE_COMPARE || push_pending(p, (void *)(uintptr_t)infix.operator);
}

/* In the second pass, when no operand follows an operator: what stands before it is kept. */
typedef struct Retreat {
    Operand left;
    uint32_t mark, depth, pending, operators;
} Retreat;

static SELDOM AstExpression *retreat(Parser *p, const Retreat *back, uint32_t base) {
    p->mark = back->mark;
    p->depth = back->depth;
    p->operator_count = back->operators;
    Pending *top = &p->operators[p->operator_count - 1];
    p->pending_count = back->pending - (top->shape == SHAPE_COMPARE ? 2 : 1);
    if (p->pending_count == top->base) p->operator_count--;
    return reduce_before(p, back->left, (Infix){0}, base).expression;
}

/* The same as the function below it, with the way back. */
static SELDOM AstExpression *diagnose_operators(Parser *p, int minimum) {
    uint32_t base = p->operator_count;
    Retreat back = {0};
    for (;;) {
        AstExpression *primary = NULL;
        Position start = {0};
        if (read_prefixes(p, minimum, base)) {
            start = here(p);
            primary = parse_primary(p);
        }
        if (!primary) {
            if (back.left.expression && !p->stopped) return retreat(p, &back, base);
            p->operator_count = base;
            return NULL;
        }
        Infix infix = peek_infix(p, minimum);
        Operand left = reduce_before(p, (Operand){primary, start}, infix, base);
        if (!infix.precedence || !left.expression || p->stopped) return p->stopped ? NULL : left.expression;
        uint32_t mark = p->mark;
        if (!push_infix(p, left, infix, base)) return NULL;
        back = (Retreat){left, mark, p->depth, p->pending_count, p->operator_count};
    }
}

AstExpression *parse_operators(Parser *p, int minimum) {
    if (p->second_pass) return diagnose_operators(p, minimum);
    uint32_t base = p->operator_count;
    for (;;) {
        if (!read_prefixes(p, minimum, base)) return NULL;
        Position start = here(p);
        AstExpression *primary = parse_primary(p);
        if (!primary) return NULL;
        Infix infix = peek_infix(p, minimum);
        Operand left = reduce_before(p, (Operand){primary, start}, infix, base);
        if (!infix.precedence || !left.expression) return p->stopped ? NULL : left.expression;
        if (!push_infix(p, left, infix, base)) return NULL;
    }
}

/* ---- mistakes in expressions ---- */

static bool is_legacy_name(Parser *p, const Token *token) {
    return token_is(p, token, "print") || token_is(p, token, "exec");
}

static bool is_soft_keyword(Parser *p, const Token *token) {
    return token_is(p, token, "_") || token_is(p, token, "case") || token_is(p, token, "match") ||
           token_is(p, token, "type");
}

/* Tries to read an expression without looking for mistakes in it. */
AstExpression *try_quietly(Parser *p, AstExpression *(*parse)(Parser *)) {
    bool diagnosing = p->diagnosing;
    p->diagnosing = false;
    AstExpression *expression = parse(p);
    p->diagnosing = diagnosing;
    return expression;
}

/* Behind the expression `first`, which began at `start_mark`: another one without a comma between. */
static SELDOM void diagnose_missing_comma(Parser *p, const AstExpression *first, uint32_t start_mark,
                                          bool known) {
    TokenKind kind = peek_kind(p);
    if (!starts_expression(kind)) return;
    const Token *start = &p->tokens[start_mark];
    if (is_soft_keyword(p, start)) return;
    if (start->kind == TOKEN_NAME && start_mark + 1 < p->fill &&
        p->tokens[start_mark + 1].kind == TOKEN_STRING)
        return;
    bool legacy = first->kind == EXPRESSION_NAME &&
                  (ast_text_equal(first->name.text, "print") || ast_text_equal(first->name.text, "exec"));
    Place place = place_of(p);
    AstExpression *second = try_quietly(p, parse_expression);
    if (second && !legacy && previous(p)->level)
        raise_range(p, range_between(first->range, second->range),
                    "invalid syntax. Perhaps you forgot a comma?");
    go_back(p, place);
    if (second || known || kind != TOKEN_LEFT_BRACE || p->stopped) return;
    /* `if (x) { y = 1 }`: what is wrong with a set or with the keys of a dict is said nevertheless. */
    bool quiet = p->quiet_values;
    p->quiet_values = true;
    parse_brace_display(p);
    p->quiet_values = quiet;
    go_back(p, place);
}

/* `print x`, `exec x`. As in CPython, what follows any name is looked into. */
static SELDOM void diagnose_legacy(Parser *p, uint32_t start_mark) {
    Token name = p->tokens[start_mark];
    if (name.kind != TOKEN_NAME) return;
    bool legacy = is_legacy_name(p, &name);
    Place place = place_of(p);
    p->mark = start_mark + 1;
    TokenKind kind = peek_kind(p);
    bool adjacent = starts_expression(kind) && kind != TOKEN_LEFT_PARENTHESIS;
    /* Behind another name, only what does not go on with it as an expression: or it would be read once more.
     */
    bool goes_on =
        kind == TOKEN_LEFT_BRACKET || kind == TOKEN_PLUS || kind == TOKEN_MINUS || kind == TOKEN_NOT;
    if (legacy ? adjacent || kind == TOKEN_STAR : adjacent && !goes_on) {
        AstText text = token_text(p, &name);
        /* That is read for the second time, which CPython does not do: it remembers the first. */
        if (!is_soft_keyword(p, &name) && kind != TOKEN_STRING && kind != TOKEN_LEFT_BRACE)
            p->known_mark = p->mark + 1;
        AstExpression *arguments = parse_star_expressions(p);
        p->known_mark = 0;
        if (arguments && legacy)
            raise_range(p, range_between(range_of(&name), arguments->range),
                        "Missing parentheses in call to '%T'. Did you mean %T(...)?", &text, &text);
    }
    go_back(p, place);
}

/* `'He said 'hi' there'`: expressions between two string literals. */
static SELDOM void diagnose_text_between_strings(Parser *p) {
    if (!at_token(p, TOKEN_STRING)) return;
    Place place = place_of(p);
    p->mark++;
    AstExpression *first = NULL, *last = NULL;
    while (!p->stopped && starts_expression(peek_kind(p)) && !at_token(p, TOKEN_STRING)) {
        AstExpression *next = try_quietly(p, parse_expression);
        if (!next) break;
        last = next;
        if (!first) first = next;
    }
    if (last && at_token(p, TOKEN_STRING))
        raise_range(p, range_between(first->range, last->range),
                    "invalid syntax. Is this intended to be part of the string?");
    go_back(p, place);
}

/* `pass if x else y`: a statement where an expression belongs. */
static SELDOM void diagnose_statement_before_if(Parser *p) {
    TokenKind kind = peek_kind(p);
    if (kind != TOKEN_PASS && kind != TOKEN_BREAK && kind != TOKEN_CONTINUE) return;
    if (parser_peek_at(p, 1)->kind != TOKEN_IF) return;
    AstRange range = range_of(peek(p));
    Place place = place_of(p);
    p->mark += 2;
    AstExpression *test = parse_operators(p, PRECEDENCE_OR);
    if (test && accept(p, TOKEN_ELSE)) {
        uint32_t base = p->pending_count;
        if (starts_expression(peek_kind(p)) || at_token(p, TOKEN_PASS) || at_token(p, TOKEN_BREAK) ||
            at_token(p, TOKEN_CONTINUE))
            raise_range(p, range, "expected expression before 'if', but statement is given");
        p->pending_count = base;
    }
    go_back(p, place);
}

/* ---- expressions ---- */

/* Behind `body if test`, in the second pass. */
static SELDOM void diagnose_conditional(Parser *p, const AstExpression *body, const AstExpression *test) {
    if (!at_token(p, TOKEN_ELSE) && !at_token(p, TOKEN_COLON))
        raise_range(p, range_between(body->range, test->range), "expected 'else' after 'if' expression");
}

/* Makes the conditional expressions whose beginnings wait, the last of them first. */
static APART AstExpression *finish_conditionals(Parser *p, AstExpression *last, uint32_t base) {
    while (last && p->operator_count > base) {
        Pending top = p->operators[--p->operator_count];
        AstExpression *conditional = new_expression(p, EXPRESSION_CONDITIONAL, range_from(p, top.start));
        if (!conditional) return NULL;
        p->pending_count -= 2;
        conditional->conditional.body = p->pending[p->pending_count];
        conditional->conditional.test = p->pending[p->pending_count + 1];
        conditional->conditional.orelse = last;
        last = finish_expression(p, conditional);
    }
    return last;
}

/* Behind `body`, at `if`: reads `if test else` and lets both wait. False when that is not there. */
static APART bool push_conditional(Parser *p, AstExpression *body, Position start) {
    Place place = place_of(p);
    p->mark++;
    AstExpression *test = parse_operators(p, PRECEDENCE_OR);
    if (test && p->diagnosing) diagnose_conditional(p, body, test);
    if (test && !p->stopped && accept(p, TOKEN_ELSE))
        return push_pending(p, body) && push_pending(p, test) &&
               push_operator(p, start, place.mark, 0, 0, SHAPE_NONE);
    if (p->second_pass) go_back(p, place);
    return false;
}

static AstExpression *parse_disjunction(Parser *p) {
    return parse_operators(p, PRECEDENCE_OR);
}

/* Whether here begins what CPython tries as a target before anything else: a statement, or what follows its `=`, maybe within parentheses. */
static bool may_be_target(const Parser *p) {
    enum { LOOKS = 200 };
    uint32_t at = p->mark, depth = 0;
    while (at && p->tokens[at - 1].kind == TOKEN_LEFT_PARENTHESIS) {
        at--;
    }
    bool follows_equal = at && p->tokens[at - 1].kind == TOKEN_EQUAL;
    for (unsigned looks = 0; at; at--) {
        switch (p->tokens[at - 1].kind) {
        case TOKEN_NEWLINE: case TOKEN_INDENT: case TOKEN_DEDENT: case TOKEN_SEMICOLON: return true;
        case TOKEN_RIGHT_PARENTHESIS: case TOKEN_RIGHT_BRACKET: case TOKEN_RIGHT_BRACE: depth++; break;
        case TOKEN_LEFT_PARENTHESIS: case TOKEN_LEFT_BRACKET: case TOKEN_LEFT_BRACE:
            if (depth-- == 0) return false;
            break;
        default: break;
        }
        if (!follows_equal || ++looks == LOOKS) return false;
    }
    return p->options.mode != MODULE_EVAL;
}

/* Whether the search for text between strings has quietly read what goes on from a string here, `'a' + f(b c)`: CPython remembers that, and
 * says no more about what is wrong in it. */
static bool goes_on_from_string(Parser *p) {
    if (!at_token(p, TOKEN_STRING)) return false;
    TokenKind kind = parser_peek_at(p, 1)->kind;
    if (kind == TOKEN_LEFT_PARENTHESIS || kind == TOKEN_LEFT_BRACKET) return !may_be_target(p);
    if (kind != TOKEN_PLUS && kind != TOKEN_MINUS) return false;
    TokenKind operand = parser_peek_at(p, 2)->kind;
    return operand != TOKEN_NOT && operand != TOKEN_LEFT_BRACE;
}

/* In the second pass: a disjunction, with what may be wrong about it. */
static SELDOM AstExpression *diagnose_disjunction(Parser *p) {
    bool known = p->known_mark == p->mark + 1;
    p->known_mark = 0;
    if (!known) diagnose_text_between_strings(p);
    if (!p->stopped) diagnose_statement_before_if(p);
    uint32_t start_mark = p->mark;
    AstExpression *result = p->stopped                        ? NULL
                            : known || goes_on_from_string(p) ? try_quietly(p, parse_disjunction)
                                                              : parse_disjunction(p);
    if (!result) return NULL;
    diagnose_missing_comma(p, result, start_mark, known);
    if (!p->stopped) diagnose_legacy(p, start_mark);
    return p->stopped ? NULL : result;
}

/* The part behind `else` failed: what stands before that `if` is an expression nevertheless. */
static SELDOM AstExpression *retreat_from_else(Parser *p, uint32_t pending, uint32_t base,
                                               uint32_t else_mark) {
    p->pending_count = pending + 2 * (p->operator_count - base - 1);
    uint32_t mark = p->operators[--p->operator_count].base;
    if (p->diagnosing) {
        p->mark = else_mark;
        return raise_token(p, peek(p), "expected expression after 'else', but statement is given");
    }
    p->mark = mark;
    return p->pending[p->pending_count];
}

AstExpression *parse_expression(Parser *p) {
    uint32_t base = p->operator_count, pending = p->pending_count;
    /* Each turn reads `body if test else`, or the last part. */
    for (;;) {
        Position start = here(p);
        uint32_t mark = p->mark;
        bool is_lambda = at_token(p, TOKEN_LAMBDA);
        AstExpression *result = is_lambda       ? parse_lambda(p)
                                : p->diagnosing ? diagnose_disjunction(p)
                                                : parse_operators(p, PRECEDENCE_OR);
        if (result && !is_lambda && at_token(p, TOKEN_IF)) {
            if (push_conditional(p, result, start)) continue;
            if (!p->second_pass || p->stopped) return NULL;
        }
        if (!result && p->second_pass && !p->stopped && p->operator_count > base)
            result = retreat_from_else(p, pending, base, mark);
        return p->stopped ? NULL : finish_conditionals(p, result, base);
    }
}

/* Whether the expression is a bitwise_or of the grammar: what an `=` may be taken for `==` behind. */
static bool is_bitwise_or(const AstExpression *expression, Position start) {
    bool bracketed = expression->range.line != start.line || expression->range.column != start.column;
    switch ((AstExpressionKind)expression->kind) {
    case EXPRESSION_COMPARE:
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_CONDITIONAL:
    case EXPRESSION_LAMBDA:
    case EXPRESSION_NAMED: return bracketed;
    case EXPRESSION_UNARY: return bracketed || expression->unary.operator != AST_NOT;
    default: return true;
    }
}

/* Whether the expression begins with a display that could be assigned to, or with a constant that could not.
 */
static bool begins_as_target(const AstExpression *expression, Position start) {
    for (;;) {
        if (expression->range.line != start.line || expression->range.column != start.column) return false;
        switch ((AstExpressionKind)expression->kind) {
        case EXPRESSION_BINARY: expression = expression->binary.left; break;
        case EXPRESSION_ATTRIBUTE: expression = expression->attribute.value; break;
        case EXPRESSION_SUBSCRIPT: expression = expression->subscript.value; break;
        case EXPRESSION_CALL: expression = expression->call.function; break;
        case EXPRESSION_LIST:
        case EXPRESSION_TUPLE:
        case EXPRESSION_GENERATOR: return true;
        case EXPRESSION_CONSTANT: return expression->constant.kind <= CONSTANT_FALSE;
        default: return false;
        }
    }
}

/* `=` behind an expression where no assignment can stand. */
static SELDOM void diagnose_equal(Parser *p, const AstExpression *left, Position start) {
    if (!is_bitwise_or(left, start) || begins_as_target(left, start)) return;
    Place place = place_of(p);
    p->mark++;
    AstExpression *right = parse_operators(p, PRECEDENCE_BITWISE_OR);
    bool ends = right && !at_token(p, TOKEN_EQUAL) && !at_token(p, TOKEN_WALRUS);
    if (ends && left->kind == EXPRESSION_NAME && left->range.column == start.column &&
        left->range.line == start.line) {
        raise_range(p, range_between(left->range, right->range),
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else if (ends) {
        raise_range(p, left->range, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                    ast_expression_description(left));
    }
    go_back(p, place);
}

static APART AstExpression *parse_walrus(Parser *p) {
    Position start = here(p);
    AstExpression *target = parse_name_expression(p);
    p->mark++;
    AstExpression *value = target ? parse_expression(p) : NULL;
    AstExpression *named = value ? new_expression(p, EXPRESSION_NAMED, range_from(p, start)) : NULL;
    if (!named) return NULL;
    named->named.target = target;
    named->named.value = value;
    return finish_expression(p, named);
}

/* An expression where a named one may stand, in the second pass. */
static SELDOM AstExpression *diagnose_named(Parser *p) {
    Position start = here(p);
    AstExpression *expression = parse_expression(p);
    if (!expression) return NULL;
    if (at_token(p, TOKEN_EQUAL)) diagnose_equal(p, expression, start);
    if (!at_token(p, TOKEN_WALRUS)) return p->stopped ? NULL : expression;
    p->mark++;
    if (parse_expression(p))
        raise_range(p, expression->range, "cannot use assignment expressions with %s",
                    ast_expression_description(expression));
    return NULL;
}

AstExpression *parse_named_expression(Parser *p) {
    if (at_token(p, TOKEN_NAME) && parser_peek_at(p, 1)->kind == TOKEN_WALRUS) return parse_walrus(p);
    if (p->diagnosing) return diagnose_named(p);
    AstExpression *expression = parse_expression(p);
    return expression && at_token(p, TOKEN_WALRUS) ? NULL : expression;
}

/* ---- lists without brackets ---- */

static AstExpression *parse_star(Parser *p, bool target) {
    Position start = here(p);
    p->mark++;
    AstExpression *value = target ? parse_primary(p) : parse_operators(p, PRECEDENCE_BITWISE_OR);
    AstExpression *starred = value ? new_expression(p, EXPRESSION_STARRED, range_from(p, start)) : NULL;
    if (!starred) return NULL;
    starred->operand.value = value;
    return finish_expression(p, starred);
}

/* '*' and its operand, which is a bitwise_or. */
AstExpression *parse_starred(Parser *p) {
    return parse_star(p, false);
}

/* '*' and its operand, which is a target. */
static AstExpression *parse_starred_target(Parser *p) {
    return parse_star(p, true);
}

static AstExpression *parse_item(Parser *p, int flags) {
    if ((flags & LIST_STARS) && at_token(p, TOKEN_STAR))
        return flags & LIST_TARGETS ? parse_starred_target(p) : parse_starred(p);
    if (flags & LIST_TARGETS) {
        AstExpression *target = parse_primary(p);
        return target && invalid_target(p, target, TARGET_ASSIGN) ? NULL : target;
    }
    if (flags & LIST_BITWISE) return parse_operators(p, PRECEDENCE_BITWISE_OR);
    return flags & LIST_NAMED ? parse_named_expression(p) : parse_expression(p);
}

AstExpression *parse_list(Parser *p, int flags) {
    Position start = here(p);
    AstExpression *item = parse_item(p, flags);
    if (!item || !at_token(p, TOKEN_COMMA)) return item;
    uint32_t base = p->pending_count;
    if (!push_pending(p, item)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        TokenKind kind = peek_kind(p);
        if (!starts_expression(kind) && !(kind == TOKEN_STAR && flags & LIST_STARS)) break;
        Place place = place_of(p);
        item = parse_item(p, flags);
        if (!item && p->second_pass && !p->stopped) {
            go_back(p, place);
            break;
        }
        if (!item || !push_pending(p, item)) return NULL;
    }
    AstExpression *tuple = new_expression(p, EXPRESSION_TUPLE, range_from(p, start));
    if (!tuple || !pop_pending(p, base, &tuple->sequence.elements)) return NULL;
    p->bare_tuple = tuple;
    return finish_expression(p, tuple);
}

AstExpression *parse_yield(Parser *p) {
    Position start = here(p);
    p->mark++;
    AstExpression *value = NULL;
    AstExpressionKind kind = EXPRESSION_YIELD;
    if (accept(p, TOKEN_FROM)) {
        kind = EXPRESSION_YIELD_FROM;
        value = parse_expression(p);
        if (!value) return NULL;
    } else if (starts_expression(peek_kind(p)) || at_token(p, TOKEN_STAR)) {
        value = parse_star_expressions(p);
        if (!value) return NULL;
    }
    AstExpression *yield = new_expression(p, kind, range_from(p, start));
    if (!yield) return NULL;
    yield->operand.value = value;
    return finish_expression(p, yield);
}

AstExpression *parse_annotated_value(Parser *p) {
    return at_token(p, TOKEN_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}
