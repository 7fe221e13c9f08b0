/* codegen_expression.c: expressions into registers.
 *
 * expression_into() compiles into a given register, expression_operand() leaves the choice of the register to
 * the expression. Every form writes its destination by its last effect when that is a local; what needs a
 * register before that takes a temporary (`register_work`). */
#include "compile/compiler.h"

static const struct {
    uint8_t plain, immediate;
} OPERATORS[] = {
    [AST_ADD] = {OP_ADD, OP_ADD_INT},
    [AST_SUBTRACT] = {OP_SUBTRACT, OP_SUBTRACT_INT},
    [AST_MULTIPLY] = {OP_MULTIPLY, OP_MULTIPLY_INT},
    [AST_MATRIX_MULTIPLY] = {OP_MATRIX_MULTIPLY, 0},
    [AST_DIVIDE] = {OP_TRUE_DIVIDE, OP_TRUE_DIVIDE_INT},
    [AST_MODULO] = {OP_REMAINDER, OP_REMAINDER_INT},
    [AST_POWER] = {OP_POWER, OP_POWER_INT},
    [AST_LEFT_SHIFT] = {OP_LEFT_SHIFT, OP_LEFT_SHIFT_INT},
    [AST_RIGHT_SHIFT] = {OP_RIGHT_SHIFT, OP_RIGHT_SHIFT_INT},
    [AST_BIT_OR] = {OP_OR, OP_OR_INT},
    [AST_BIT_XOR] = {OP_XOR, OP_XOR_INT},
    [AST_BIT_AND] = {OP_AND, OP_AND_INT},
    [AST_FLOOR_DIVIDE] = {OP_FLOOR_DIVIDE, OP_FLOOR_DIVIDE_INT},
};

/* ---- what later operands may do to locals held in place ---- */

static bool may_assign(const AstExpression *e, int depth) {
    if (!e) return false;
    if (depth == 0) return true;
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT:
    case EXPRESSION_NAME:
    case EXPRESSION_LAMBDA: return false;
    case EXPRESSION_ATTRIBUTE: return may_assign(e->attribute.value, depth - 1);
    case EXPRESSION_BINARY:
        return may_assign(e->binary.left, depth - 1) || may_assign(e->binary.right, depth - 1);
    case EXPRESSION_UNARY: return may_assign(e->unary.operand, depth - 1);
    case EXPRESSION_SUBSCRIPT:
        return may_assign(e->subscript.value, depth - 1) || may_assign(e->subscript.index, depth - 1);
    case EXPRESSION_CALL:
        if (e->call.keywords.count || e->call.arguments.count > 4 || may_assign(e->call.function, depth - 1))
            return true;
        for (uint32_t i = 0; i < e->call.arguments.count; i++)
            if (may_assign(e->call.arguments.items[i], depth - 1)) return true;
        return false;
    default: return true;
    }
}

bool expression_may_assign(Compiler *c, const AstExpression *e) {
    return c->unit->scope->has_named && may_assign(e, 5);
}

bool expressions_may_assign(Compiler *c, const AstExpression *const *items, uint32_t count) {
    if (!c->unit->scope->has_named) return false;
    if (count > 16) return true;
    for (uint32_t i = 0; i < count; i++)
        if (items[i] && may_assign(items[i], 5)) return true;
    return false;
}

/* ---- operands ---- */

Register register_work(Compiler *c, Register destination) {
    return register_is_local(c, destination) ? register_push(c) : destination;
}

Register expression_operand(Compiler *c, AstExpression *e, bool reassigns) {
    Register found;
    if (e->kind == EXPRESSION_NAME && !reassigns &&
        variable_in_register(c, e->range, name_mangled(c, e->name.text), &found))
        return found;
    Register temporary = register_push(c);
    expression_into(c, e, temporary);
    return temporary;
}

static bool kept_literal(Compiler *c, const AstExpression *e, Literal *literal) {
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT:
    case EXPRESSION_TUPLE:
    case EXPRESSION_UNARY: return literal_of(c, e, literal);
    case EXPRESSION_SLICE: return literal_slice(c, e, literal);
    default: return false;
    }
}

bool constant_keep(Compiler *c, const Literal *literal, Register *found) {
    Unit *u = c->unit;
    if (!u->loop_depth || u->unreachable) return false;
    bool aggregate =
        literal->form == FORM_TUPLE || literal->form == FORM_SLICE || literal->form == FORM_FROZENSET;
    if (aggregate && u->kept_count == u->kept_room) return false;
    uint32_t number = constant_add(c, &u->constants, literal);
    for (uint32_t i = 0; i < u->kept_count; i++)
        if (u->kept[i] == number) {
            *found = (Register)(u->local_count + i);
            return true;
        }
    if (u->kept_count == u->kept_room) return false;
    u->kept[u->kept_count] = number;
    *found = (Register)(u->local_count + u->kept_count++);
    return true;
}

static OUT_OF_LINE bool kept_register(Compiler *c, const AstExpression *e, Register *found) {
    Literal literal;
    return kept_literal(c, e, &literal) && constant_keep(c, &literal, found);
}

Register expression_kept_operand(Compiler *c, AstExpression *e, bool reassigns) {
    Register kept;
    if (c->unit->loop_depth && kept_register(c, e, &kept)) return kept;
    return expression_operand(c, e, reassigns);
}

void expression_discard(Compiler *c, AstExpression *e) {
    Literal literal;
    uint32_t mark = register_mark(c);
    if (e->kind != EXPRESSION_CONSTANT && !(e->kind == EXPRESSION_TUPLE && literal_of(c, e, &literal)))
        expression_operand(c, e, false);
    register_release(c, mark);
}

int expression_truth(Compiler *c, const AstExpression *e) {
    Literal literal;
    if (e->kind != EXPRESSION_CONSTANT && e->kind != EXPRESSION_UNARY && e->kind != EXPRESSION_TUPLE &&
        e->kind != EXPRESSION_NAME)
        return -1;
    return literal_of(c, e, &literal) ? literal_truth(&literal) : -1;
}

/* ---- operators ---- */

void operation_emit(Compiler *c, AstRange at, AstOperator op, bool in_place, Register destination,
                    Register left, AstExpression *right) {
    int number;
    if (OPERATORS[op].immediate && right->kind <= EXPRESSION_CONSTANT && immediate_of(c, right, &number)) {
        emit(c, at, INSTRUCTION(OPERATORS[op].immediate, in_place, destination, left, number));
        return;
    }
    uint32_t mark = register_mark(c);
    Register operand = expression_kept_operand(c, right, false);
    register_release(c, mark);
    emit(c, at, INSTRUCTION(OPERATORS[op].plain, in_place, destination, left, operand));
}

static OUT_OF_LINE void unary_into(Compiler *c, AstExpression *e, Register destination) {
    static const uint8_t ops[] = {
        [AST_INVERT] = OP_INVERT, [AST_NOT] = OP_NOT, [AST_PLUS] = OP_POSITIVE, [AST_MINUS] = OP_NEGATE};
    uint32_t mark = register_mark(c);
    if (e->unary.operator == AST_NOT && negated_comparison_into(c, e, destination)) return;
    Register operand = expression_operand(c, e->unary.operand, false);
    register_release(c, mark);
    emit(c, e->range, INSTRUCTION(ops[e->unary.operator], 0, destination, operand, 0));
}
bool literal_slice(Compiler *c, const AstExpression *e, Literal *literal) {
    if (e->kind != EXPRESSION_SLICE) return false;
    const AstExpression *parts[] = {e->slice.lower, e->slice.upper, e->slice.step};
    Literal *items = compile_allocate(c, c->arena, 3, sizeof *items);
    for (int i = 0; i < 3; i++) {
        if (!parts[i])
            items[i] = (Literal){.form = FORM_VALUE, .value = NONE};
        else if (!literal_of(c, parts[i], &items[i]) || items[i].form != FORM_VALUE)
            return false;
    }
    *literal = (Literal){.form = FORM_SLICE, .items = items, .count = 3};
    return true;
}

static OUT_OF_LINE void slice_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    if (literal_slice(c, e, &literal)) {
        emit_constant(c, e->range, destination, &literal);
        return;
    }
    AstExpression *parts[] = {e->slice.lower, e->slice.upper, e->slice.step};
    uint32_t mark = register_mark(c);
    Register base = register_push_many(c, 3);
    for (int i = 0; i < 3; i++) {
        if (parts[i])
            expression_into(c, parts[i], base + i);
        else
            emit_none(c, e->range, base + i);
    }
    EMIT(c, e->range, BUILD_SLICE, 0, destination, base, 0);
    register_release(c, mark);
}

/* ---- suspending ---- */

void require_async(Compiler *c, const Scope *scope, AstRange at, const char *message) {
    if (c->options->allow_top_level_await && scope->kind == SCOPE_MODULE) return;
    if (scope->is_async_function || scope->comprehension) return;
    compile_error(c, at, message, NULL);
}

void expression_delegate(Compiler *c, AstRange at, Register result, Register source) {
    emit_none(c, at, result);
    EMIT(c, at, DELEGATE, 0, result, source, 0);
}

void expression_await(Compiler *c, AstRange at, Register result, Register awaitable, AwaitUse use) {
    uint32_t mark = register_mark(c);
    Register source = register_push(c);
    EMIT(c, at, GET_AWAITABLE, use, source, awaitable, 0);
    expression_delegate(c, at, result, source);
    register_release(c, mark);
}

static OUT_OF_LINE void await_into(Compiler *c, AstExpression *e, Register destination) {
    uint32_t mark = register_mark(c);
    Register result = register_work(c, destination);
    uint32_t operand = register_mark(c);
    Register awaitable = expression_operand(c, e->operand.value, false);
    if (awaitable >= operand) {
        EMIT(c, e->range, GET_AWAITABLE, AWAIT_PLAIN, awaitable, awaitable, 0);
        expression_delegate(c, e->range, result, awaitable);
    } else {
        expression_await(c, e->range, result, awaitable, AWAIT_PLAIN);
    }
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

static bool is_async_unit(const Unit *u) {
    return u->scope->is_coroutine;
}

static OUT_OF_LINE void yield_into(Compiler *c, AstExpression *e, Register destination) {
    if (!scope_is_function_like(c->unit->scope)) compile_error(c, e->range, "'yield' outside function", NULL);
    uint32_t mark = register_mark(c);
    Register value;
    if (e->operand.value)
        value = expression_operand(c, e->operand.value, false);
    else
        emit_none(c, e->range, value = register_push(c));
    register_release(c, mark);
    EMIT(c, e->range, YIELD, is_async_unit(c->unit), destination, value, 0);
}

static OUT_OF_LINE void yield_from_into(Compiler *c, AstExpression *e, Register destination) {
    if (!scope_is_function_like(c->unit->scope))
        compile_error(c, e->range, "'yield from' outside function", NULL);
    if (is_async_unit(c->unit)) compile_error(c, e->range, "'yield from' inside async function", NULL);
    uint32_t mark = register_mark(c);
    Register result = register_work(c, destination), source = register_push(c);
    uint32_t top = register_mark(c);
    Register iterable = expression_operand(c, e->operand.value, false);
    register_release(c, top);
    EMIT(c, e->range, GET_YIELD_FROM, 0, source, iterable, 0);
    expression_delegate(c, e->range, result, source);
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

/* ---- the rest ---- */

static OUT_OF_LINE void named_into(Compiler *c, AstExpression *e, Register destination) {
    Name *name = name_mangled(c, e->named.target->name.text);
    Register local;
    if (variable_register(c, name, &local)) {
        expression_into(c, e->named.value, local);
        bound_add(c, local);
        emit_move(c, e->range, destination, local);
        return;
    }
    uint32_t mark = register_mark(c);
    Register work = register_work(c, destination);
    expression_into(c, e->named.value, work);
    variable_store(c, e->named.target->range, name, work);
    emit_move(c, e->range, destination, work);
    register_release(c, mark);
}

static OUT_OF_LINE bool constant_into(Compiler *c, const AstExpression *e, Register destination) {
    Literal literal;
    if (!literal_of(c, e, &literal)) return false;
    emit_constant(c, e->range, destination, &literal);
    return true;
}

void expression_into(Compiler *c, AstExpression *e, Register destination) {
    compile_work(c);
    compile_enter(c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT: constant_into(c, e, destination); break;
    case EXPRESSION_NAME:
        if (!constant_into(c, e, destination))
            variable_load(c, e->range, name_mangled(c, e->name.text), destination);
        break;
    case EXPRESSION_BINARY:
    case EXPRESSION_CALL:
    case EXPRESSION_ATTRIBUTE:
    case EXPRESSION_SUBSCRIPT: spine_into(c, e, destination); break;
    case EXPRESSION_UNARY:
        if (!constant_into(c, e, destination)) unary_into(c, e, destination);
        break;
    case EXPRESSION_BOOLEAN: boolean_into(c, e, destination); break;
    case EXPRESSION_NAMED: named_into(c, e, destination); break;
    case EXPRESSION_LAMBDA: lambda_into(c, e, destination); break;
    case EXPRESSION_CONDITIONAL: conditional_into(c, e, destination); break;
    case EXPRESSION_DICT: dict_into(c, e, destination); break;
    case EXPRESSION_SET:
        expression_list(c, e->range, &e->sequence.elements, destination, OP_BUILD_SET);
        break;
    case EXPRESSION_LIST_COMPREHENSION:
    case EXPRESSION_SET_COMPREHENSION:
    case EXPRESSION_DICT_COMPREHENSION: comprehension_into(c, e, destination); break;
    case EXPRESSION_GENERATOR: generator_expression_into(c, e, destination); break;
    case EXPRESSION_AWAIT: await_into(c, e, destination); break;
    case EXPRESSION_YIELD: yield_into(c, e, destination); break;
    case EXPRESSION_YIELD_FROM: yield_from_into(c, e, destination); break;
    case EXPRESSION_COMPARE: compare_into(c, e, destination); break;
    case EXPRESSION_FORMATTED_VALUE:
    case EXPRESSION_INTERPOLATION:
    case EXPRESSION_JOINED_STRING:
    case EXPRESSION_TEMPLATE_STRING: expression_string(c, e, destination); break;
    case EXPRESSION_STARRED: compile_error(c, e->range, "can't use starred expression here", NULL);
    case EXPRESSION_LIST: list_into(c, e, destination); break;
    case EXPRESSION_TUPLE: tuple_into(c, e, destination); break;
    case EXPRESSION_SLICE: slice_into(c, e, destination); break;
    }
    compile_leave(c);
}
