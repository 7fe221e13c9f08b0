/* codegen_condition.c: comparisons, `and`, `or`, `if` ... `else`: into registers, and into jumps. */
#include "compile/compiler.h"

static const struct {
    uint8_t value, value_int, test, test_int;
    bool negated;
} COMPARISONS[] = {
    [AST_EQUAL] = {OP_EQ, OP_EQ_INT, OP_TEST_EQ, OP_TEST_EQ_INT, false},
    [AST_NOT_EQUAL] = {OP_NE, OP_NE_INT, OP_TEST_NE, OP_TEST_NE_INT, false},
    [AST_LESS] = {OP_LT, OP_LT_INT, OP_TEST_LT, OP_TEST_LT_INT, false},
    [AST_LESS_EQUAL] = {OP_LE, OP_LE_INT, OP_TEST_LE, OP_TEST_LE_INT, false},
    [AST_GREATER] = {OP_GT, OP_GT_INT, OP_TEST_GT, OP_TEST_GT_INT, false},
    [AST_GREATER_EQUAL] = {OP_GE, OP_GE_INT, OP_TEST_GE, OP_TEST_GE_INT, false},
    [AST_IS] = {OP_IS, 0, OP_TEST_IS, 0, false},
    [AST_IS_NOT] = {OP_IS, 0, OP_TEST_IS, 0, true},
    [AST_IN] = {OP_IN, 0, OP_TEST_IN, 0, false},
    [AST_NOT_IN] = {OP_IN, 0, OP_TEST_IN, 0, true},
};
static bool is_none(const AstExpression *e) {
    return e->kind == EXPRESSION_CONSTANT && e->constant.kind == CONSTANT_NONE;
}

/* The right side of `in`: displays of constants are constants. */
static OUT_OF_LINE Register membership_operand(Compiler *c, AstExpression *e) {
    Literal literal;
    bool list = e->kind == EXPRESSION_LIST, set = e->kind == EXPRESSION_SET;
    if ((list || set) && literals_of(c, &e->sequence.elements, &literal,
                                      set && !c->options->is_frozen ? FORM_FROZENSET : FORM_TUPLE)) {
        bool hashable = true;
        for (uint32_t i = 0; set && i < literal.count; i++)
            hashable &= literal.items[i].form != FORM_TUPLE;
        Register constant;
        if (hashable && constant_keep(c, &literal, &constant)) return constant;
        if (hashable) {
            constant = register_push(c);
            emit_constant(c, e->range, constant, &literal);
            return constant;
        }
    }
    return expression_kept_operand(c, e, false);
}

typedef struct Comparison { /* one of a chain: its operands in place */
    uint8_t op;
    Register left, right;
    bool immediate;
    int number;
} Comparison;

/* `next`: the operand behind the right one in a chain, or NULL. */
static OUT_OF_LINE Comparison comparison_operands(Compiler *c, uint8_t op, Register left,
                                                  AstExpression *right, const AstExpression *next) {
    Comparison comparison = {.op = op, .left = left};
    if (!next && COMPARISONS[op].value_int && right->kind <= EXPRESSION_CONSTANT &&
        immediate_of(c, right, &comparison.number)) {
        comparison.immediate = true;
        return comparison;
    }
    bool membership = !next && (op == AST_IN || op == AST_NOT_IN);
    comparison.right = membership ? membership_operand(c, right)
                                  : expression_kept_operand(c, right, next && expression_may_assign(c, next));
    return comparison;
}

static Comparison comparison_at(Compiler *c, const AstExpression *e, uint32_t i, Register left) {
    AstExpression *const *rights = e->compare.comparators.items;
    const AstExpression *next = i + 1 < e->compare.operators.count ? rights[i + 1] : NULL;
    return comparison_operands(c, e->compare.operators.items[i], left, rights[i], next);
}

static void comparison_value(Compiler *c, AstRange at, const Comparison *k, Register destination) {
    if (k->immediate)
        emit(c, at, INSTRUCTION(COMPARISONS[k->op].value_int, 0, destination, k->left, k->number));
    else
        emit(c, at,
             INSTRUCTION(COMPARISONS[k->op].value, COMPARISONS[k->op].negated, destination, k->left,
                         k->right));
}

static void comparison_jump(Compiler *c, AstRange at, const Comparison *k, bool sense, Label *label) {
    bool wanted = sense != COMPARISONS[k->op].negated;
    if (k->immediate)
        emit(c, at, INSTRUCTION(COMPARISONS[k->op].test_int, wanted, 0, k->left, k->number));
    else
        emit(c, at, INSTRUCTION(COMPARISONS[k->op].test, wanted, 0, k->left, k->right));
    emit_jump_word(c, at, label);
}

static Register comparison_left(Compiler *c, const AstExpression *e) {
    warn_identity(c, e);
    return expression_kept_operand(c, e->compare.left,
                                   expression_may_assign(c, e->compare.comparators.items[0]));
}

/* `(a, b) < (c, d)`: the tuples serve for nothing but being compared. */
static OUT_OF_LINE bool compares_displays(Compiler *c, const AstExpression *e) {
    if (e->compare.operators.count != 1 || !COMPARISONS[e->compare.operators.items[0]].value_int) return false;
    AstExpression *left = e->compare.left, *right = e->compare.comparators.items[0];
    if (left->kind != EXPRESSION_TUPLE || right->kind != EXPRESSION_TUPLE) return false;
    const AstExpressions *mine = &left->sequence.elements, *theirs = &right->sequence.elements;
    Literal literal;
    return mine->count == theirs->count && mine->count > 0 && mine->count <= DISPLAY_CHUNK / 2 && !expressions_starred(c, mine) && !expressions_starred(c, theirs) &&
           !literal_of(c, left, &literal) && !literal_of(c, right, &literal);
}

static OUT_OF_LINE void displays_compared(Compiler *c, const AstExpression *e, Register destination) {
    uint32_t mark = register_mark(c);
    const AstExpressions *mine = &e->compare.left->sequence.elements, *theirs = &e->compare.comparators.items[0]->sequence.elements;
    expressions_push(c, mine, 0, mine->count);
    expressions_push(c, theirs, 0, theirs->count);
    uint8_t operator = COMPARISONS[e->compare.operators.items[0]].value - OP_LT;
    EMIT(c, e->range, COMPARE_ITEMS, operator, destination, mark, 2 * mine->count);
    register_release(c, mark);
}

void compare_into(Compiler *c, AstExpression *e, Register destination) {
    if (compares_displays(c, e)) {
        displays_compared(c, e, destination);
        return;
    }
    uint32_t mark = register_mark(c), last = e->compare.operators.count - 1;
    Register result = last ? register_work(c, destination) : destination;
    uint32_t operands = register_mark(c);
    Register left = comparison_left(c, e);
    Label end;
    label_init(&end);
    for (uint32_t i = 0;; i++) {
        Comparison k = comparison_at(c, e, i, left);
        comparison_value(c, e->range, &k, result);
        if (i == last) break;
        emit_jump_if(c, e->range, result, false, &end);
        left = k.right;
        if (i + 1 < last && left >= operands && left + 1u == register_mark(c) && left > operands) {
            /* Only the last right side is needed on: the operands do not pile up. */
            emit_move(c, e->range, (Register)operands, left);
            left = (Register)operands;
            register_release(c, operands + 1u);
        }
    }
    label_place(c, &end);
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

bool negated_comparison_into(Compiler *c, AstExpression *e, Register destination) {
    AstExpression *operand = e->unary.operand;
    if (operand->kind != EXPRESSION_COMPARE || operand->compare.operators.count != 1) return false;
    uint8_t op = operand->compare.operators.items[0];
    uint32_t mark = register_mark(c);
    Register left = comparison_left(c, operand);
    Comparison k = comparison_at(c, operand, 0, left);
    register_release(c, mark);
    if (op >= AST_IS) {
        k.op = op ^ 1; /* each stands beside its opposite */
        comparison_value(c, e->range, &k, destination);
        return true;
    }
    Register result = register_work(c, destination);
    comparison_value(c, e->range, &k, result);
    EMIT(c, e->range, NOT, 0, destination, result, 0);
    register_release(c, mark);
    return true;
}

static OUT_OF_LINE void compare_jump(Compiler *c, AstExpression *e, bool sense, Label *label) {
    uint32_t mark = register_mark(c), last = e->compare.operators.count - 1;
    uint8_t op = e->compare.operators.items[0];
    if (compares_displays(c, e)) {
        Register result = register_push(c);
        displays_compared(c, e, result);
        emit_jump_if(c, e->range, result, sense, label);
        register_release(c, mark);
        return;
    }
    if (!last && (op == AST_IS || op == AST_IS_NOT) && is_none(e->compare.comparators.items[0])) {
        Register left = comparison_left(c, e);
        EMIT(c, e->range, TEST_NONE, sense == (op == AST_IS), 0, left, 0);
        emit_jump_word(c, e->range, label);
        register_release(c, mark);
        return;
    }
    Label no;
    label_init(&no);
    Register left = comparison_left(c, e);
    for (uint32_t i = 0; i <= last; i++) {
        Comparison k = comparison_at(c, e, i, left);
        if (i == last)
            comparison_jump(c, e->range, &k, sense, label);
        else
            comparison_jump(c, e->range, &k, false, sense ? &no : label);
        left = k.right;
        if (i < last && left > mark && left + 1u == register_mark(c)) {
            emit_move(c, e->range, (Register)mark, left);
            left = (Register)mark;
            register_release(c, mark + 1u);
        }
    }
    label_place(c, &no);
    register_release(c, mark);
}

static OUT_OF_LINE void boolean_jump(Compiler *c, AstExpression *e, bool sense, Label *label) {
    /* `and` is decided by a false value, `or` by a true one. */
    bool decides = e->boolean.operator == AST_OR;
    const AstExpressions *values = &e->boolean.values;
    Label decided;
    label_init(&decided);
    for (uint32_t i = 0; i + 1 < values->count; i++)
        expression_jump(c, values->items[i], decides, decides == sense ? label : &decided);
    expression_jump(c, values->items[values->count - 1], sense, label);
    label_place(c, &decided);
}

static OUT_OF_LINE void conditional_jump(Compiler *c, AstExpression *e, bool sense, Label *label) {
    Label orelse, end;
    label_init(&orelse);
    label_init(&end);
    expression_jump(c, e->conditional.test, false, &orelse);
    expression_jump(c, e->conditional.body, sense, label);
    emit_jump(c, e->range, &end);
    label_place(c, &orelse);
    expression_jump(c, e->conditional.orelse, sense, label);
    label_place(c, &end);
}

void expression_jump(Compiler *c, AstExpression *e, bool sense, Label *label) {
    while (e->kind == EXPRESSION_UNARY && e->unary.operator == AST_NOT) {
        e = e->unary.operand;
        sense = !sense;
    }
    int truth = expression_truth(c, e);
    if (truth >= 0) {
        if (truth == (int)sense) emit_jump(c, e->range, label);
        return;
    }
    compile_enter(c);
    if (e->kind == EXPRESSION_COMPARE)
        compare_jump(c, e, sense, label);
    else if (e->kind == EXPRESSION_BOOLEAN)
        boolean_jump(c, e, sense, label);
    else if (e->kind == EXPRESSION_CONDITIONAL)
        conditional_jump(c, e, sense, label);
    else {
        uint32_t mark = register_mark(c);
        Register value = expression_operand(c, e, false);
        register_release(c, mark);
        emit_jump_if(c, e->range, value, sense, label);
    }
    compile_leave(c);
}

void boolean_into(Compiler *c, AstExpression *e, Register destination) {
    bool decides = e->boolean.operator == AST_OR;
    const AstExpressions *values = &e->boolean.values;
    uint32_t mark = register_mark(c);
    Register result = register_work(c, destination);
    Label end;
    label_init(&end);
    for (uint32_t i = 0; i < values->count; i++) {
        AstExpression *value = values->items[i];
        bool last = i + 1 == values->count;
        int truth = last ? -1 : expression_truth(c, value);
        if (truth >= 0 && truth != (int)decides) continue;
        expression_into(c, value, result);
        if (last) break;
        if (truth >= 0) {
            emit_jump(c, e->range, &end);
            break;
        }
        emit_jump_if(c, e->range, result, decides, &end);
    }
    label_place(c, &end);
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

void conditional_into(Compiler *c, AstExpression *e, Register destination) {
    Label end;
    label_init(&end);
    for (; e->kind == EXPRESSION_CONDITIONAL; e = e->conditional.orelse) {
        Label orelse;
        label_init(&orelse);
        expression_jump(c, e->conditional.test, false, &orelse);
        expression_into(c, e->conditional.body, destination);
        emit_jump(c, e->range, &end);
        label_place(c, &orelse);
    }
    expression_into(c, e, destination);
    label_place(c, &end);
}
