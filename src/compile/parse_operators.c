/* parse_operators.c: all operators, from `or` down to `**`: one loop over an explicit stack, so that neither a million operands nor a
 * million prefixes take C stack. */
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
