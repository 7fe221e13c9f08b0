/* codegen_expression.c: expressions into registers, and conditions into jumps.
 *
 * expression_into() compiles into a given register, expression_operand() leaves the choice of the register to
 * the expression. Every form writes its destination by its last effect when that is a local; what needs a
 * register before that takes a temporary (`work_register`). */
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

/* The destination if it may be written early, else a temporary. */
static Register work_register(Compiler *c, Register destination) {
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

static bool is_constant_slice(Compiler *c, const AstExpression *e, Literal *literal);

static bool kept_literal(Compiler *c, const AstExpression *e, Literal *literal) {
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT:
    case EXPRESSION_TUPLE:
    case EXPRESSION_UNARY: return literal_of(c, e, literal);
    case EXPRESSION_SLICE: return is_constant_slice(c, e, literal);
    default: return false;
    }
}

/* The register of a constant that is loaded once, or false. */
static OUT_OF_LINE bool keep_constant(Compiler *c, const Literal *literal, Register *found) {
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
    return kept_literal(c, e, &literal) && keep_constant(c, &literal, found);
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
    Literal literal;
    if (OPERATORS[op].immediate && right->kind <= EXPRESSION_CONSTANT && literal_of(c, right, &literal) &&
        literal_immediate(&literal)) {
        emit(c, at, INSTRUCTION(OPERATORS[op].immediate, in_place, destination, left, int_of(literal.value)));
        return;
    }
    uint32_t mark = register_mark(c);
    Register operand = expression_kept_operand(c, right, false);
    register_release(c, mark);
    emit(c, at, INSTRUCTION(OPERATORS[op].plain, in_place, destination, left, operand));
}

static bool negated_comparison_into(Compiler *c, AstExpression *e, Register destination);

static OUT_OF_LINE void unary_into(Compiler *c, AstExpression *e, Register destination) {
    static const uint8_t ops[] = {
        [AST_INVERT] = OP_INVERT, [AST_NOT] = OP_NOT, [AST_PLUS] = OP_POSITIVE, [AST_MINUS] = OP_NEGATE};
    uint32_t mark = register_mark(c);
    if (e->unary.operator == AST_NOT && negated_comparison_into(c, e, destination)) return;
    Register operand = expression_operand(c, e->unary.operand, false);
    register_release(c, mark);
    emit(c, e->range, INSTRUCTION(ops[e->unary.operator], 0, destination, operand, 0));
}

/* ---- spines: a.b(c)[d] + e, from the left end on ---- */

/* On a call or attribute of a method that stands on a line of its own, tracebacks point at its name. */
AstRange range_from_attribute(AstRange range, const AstExpression *attribute) {
    const AstRange *end = &attribute->range;
    if (range.line == end->end_line) return range;
    uint32_t characters = 0;
    for (uint32_t i = 0; i < attribute->attribute.name.length; i++)
        characters += ((uint8_t)attribute->attribute.name.bytes[i] & 0xC0) != 0x80;
    range.line = end->end_line;
    if (characters <= end->end_column) range.column = end->end_column - characters;
    return range;
}

static OUT_OF_LINE void attribute_get(Compiler *c, AstRange at, Register destination, Register object,
                                      Name *name) {
    uint16_t site;
    if (site_small(c, name, SITE_OWN, &site)) {
        EMIT(c, at, GET_ATTR, 0, destination, object, site);
        return;
    }
    uint32_t mark = register_mark(c);
    Register text = register_push(c);
    emit_string(c, at, text, name);
    EMIT(c, at, GET_ATTR_DYNAMIC, 0, destination, object, text);
    register_release(c, mark);
}

/* `1:-1`, `:` ... */
static OUT_OF_LINE bool is_constant_slice(Compiler *c, const AstExpression *e, Literal *literal) {
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

static OUT_OF_LINE void subscript_get(Compiler *c, const AstExpression *e, Register destination,
                                      Register object) {
    Literal literal;
    AstExpression *index = e->subscript.index;
    if (literal_of(c, index, &literal) && literal_immediate(&literal)) {
        EMIT(c, e->range, GET_ITEM_INT, 0, destination, object, int_of(literal.value));
        return;
    }
    uint32_t mark = register_mark(c);
    Register key = expression_kept_operand(c, index, false);
    register_release(c, mark);
    EMIT(c, e->range, GET_ITEM, 0, destination, object, key);
}

/* `super().name` inside a method, where super is not shadowed by a local: the class cell and the first
 * parameter. */
static bool is_plain_super(Compiler *c, const AstExpression *e) {
    if (e->kind != EXPRESSION_CALL || e->call.function->kind != EXPRESSION_NAME) return false;
    if (!ast_text_equal(e->call.function->name.text, "super") || e->call.keywords.count || !site_available(c))
        return false;
    if (e->call.arguments.count == 1 || e->call.arguments.count > 2) return false;
    for (uint32_t i = 0; i < e->call.arguments.count; i++)
        if (e->call.arguments.items[i]->kind == EXPRESSION_STARRED) return false;
    Variable super = variable_find(c, name_known(c, "super"));
    if (super.kind != VARIABLE_GLOBAL) return false;
    if (e->call.arguments.count == 2) return true;
    const Scope *scope = c->unit->scope;
    if (c->scope != scope || scope->kind != SCOPE_FUNCTION || scope->comprehension) return false;
    const Symbol *class_cell = scope_symbol(scope, name_known(c, "__class__"));
    return class_cell && class_cell->resolution == RESOLVED_FREE && c->unit->code->positional_count;
}

/* Lays out super, class, object at `base`. */
static void super_parts(Compiler *c, const AstExpression *call, Register base) {
    variable_load(c, call->call.function->range, name_known(c, "super"), base);
    if (call->call.arguments.count == 2) {
        expression_into(c, call->call.arguments.items[0], base + 1);
        expression_into(c, call->call.arguments.items[1], base + 2);
        return;
    }
    Name *first = c->unit->scope->first->name;
    EMIT(c, call->range, LOAD_FREE, 0, base + 1,
         scope_symbol(c->unit->scope, name_known(c, "__class__"))->free_number, 0);
    variable_load(c, call->range, first, base + 2);
}

static bool any_starred(const AstExpressions *arguments, const AstKeywords *keywords) {
    for (uint32_t i = 0; i < arguments->count; i++)
        if (arguments->items[i]->kind == EXPRESSION_STARRED) return true;
    for (uint32_t i = 0; i < keywords->count; i++)
        if (!keywords->items[i]->name.bytes) return true;
    return false;
}

enum { DIRECT_ARGUMENTS = 1000 };

/* Whether the arguments go into a tuple and a dict. */
static bool is_spread(Compiler *c, const AstExpressions *arguments, const AstKeywords *keywords) {
    /* CALL_KEYWORDS has 16 bits for the constant of its names. */
    bool constants_run_out = keywords->count && c->unit->constants.count > 60000;
    return any_starred(arguments, keywords) || arguments->count + keywords->count > DIRECT_ARGUMENTS ||
           constants_run_out;
}

typedef struct Spine { /* the value so far is in `value`; `work` is the topmost temporary, where intermediate
                          results go */
    Register value, work, destination;
} Spine;

static bool is_method_call(Compiler *c, uint32_t at, uint32_t mark) {
    if (at == mark || c->spine[at]->kind != EXPRESSION_ATTRIBUTE || c->spine[at - 1]->kind != EXPRESSION_CALL)
        return false;
    const AstExpression *call = c->spine[at - 1];
    return !is_spread(c, &call->call.arguments, &call->call.keywords) && site_available(c);
}

static OUT_OF_LINE void spine_call(Compiler *c, Spine *spine, const AstExpression *call,
                                   Register destination) {
    emit_move(c, call->call.function->range, spine->work, spine->value);
    arguments_call(c, call->range, spine->work, false, &call->call.arguments, &call->call.keywords,
                   destination);
}

/* object.name(arguments): at `base`, which is the topmost temporary. */
static OUT_OF_LINE void method_call(Compiler *c, const AstExpression *attribute, const AstExpression *call,
                                    Register object, Register base, Register destination) {
    uint32_t mark = register_mark(c);
    register_push(c);
    uint16_t site = 0;
    Name *name = name_mangled(c, attribute->attribute.name);
    site_small(c, name, SITE_OWN, &site);
    EMIT(c, range_from_attribute(attribute->range, attribute), LOAD_METHOD, 0, base, object, site);
    arguments_call(c, range_from_attribute(call->range, attribute), base, true, &call->call.arguments,
                   &call->call.keywords, destination);
    register_release(c, mark);
}

/* `super().name` or `super().name(...)`: the leftmost part of a spine. Returns how many nodes it has dealt
 * with. */
static OUT_OF_LINE uint32_t super_start(Compiler *c, Spine *spine, const AstExpression *super,
                                        uint32_t mark) {
    uint32_t at = c->spine_count - 1;
    const AstExpression *attribute = c->spine[at];
    bool is_method = is_method_call(c, at, mark);
    uint32_t used = is_method ? 2 : 1;
    Register destination = at + 1 - used == mark ? spine->destination : spine->work;
    Register base = spine->work;
    uint32_t top = register_mark(c);
    register_push_many(c, 2);
    super_parts(c, super, base);
    uint16_t site = 0;
    site_small(c, name_mangled(c, attribute->attribute.name), SITE_OWN, &site);
    unsigned form = (is_method ? 1u : 0u) + (super->call.arguments.count ? 2u : 0u);
    AstRange range = range_from_attribute(attribute->range, attribute);
    if (is_method) {
        EMIT(c, range, LOAD_SUPER, form, base, base, site);
        register_release(c, top + 1u);
        const AstExpression *call = c->spine[at - 1];
        arguments_call(c, range_from_attribute(call->range, attribute), base, true, &call->call.arguments,
                       &call->call.keywords, destination);
    } else {
        EMIT(c, range, LOAD_SUPER, form, destination, base, site);
    }
    register_release(c, top);
    spine->value = destination;
    return used;
}

static bool folds(Compiler *c, const AstExpression *node, Literal *accumulated) {
    Literal right, result;
    if (node->kind != EXPRESSION_BINARY || !literal_of(c, node->binary.right, &right)) return false;
    if (!literal_binary(c, node->binary.operator, accumulated, &right, &result)) return false;
    *accumulated = result;
    return true;
}

static AstExpression *spine_right(const AstExpression *node) {
    return node->kind == EXPRESSION_BINARY      ? node->binary.right
           : node->kind == EXPRESSION_SUBSCRIPT ? node->subscript.index
                                                : NULL;
}

/* A constant at the left end; false when the whole spine was one and is in its destination. */
static OUT_OF_LINE bool spine_constant(Compiler *c, Spine *spine, AstExpression *leftmost, uint32_t mark) {
    Literal literal;
    literal_of(c, leftmost, &literal);
    while (c->spine_count > mark && folds(c, c->spine[c->spine_count - 1], &literal))
        c->spine_count--;
    bool whole = c->spine_count == mark;
    if (!whole && keep_constant(c, &literal, &spine->value)) return true;
    emit_constant(c, leftmost->range, whole ? spine->destination : spine->work, &literal);
    spine->value = spine->work;
    return !whole;
}

/* The instruction just emitted loads what is called next: an undefined name is then a call that the host answers. */
static void mark_callee(Compiler *c) {
    Unit *u = c->unit;
    if (u->unreachable || u->count == 0) return;
    Instruction *last = &u->instructions[u->count - 1];
    if (OP(*last) == OP_LOAD_GLOBAL || OP(*last) == OP_LOAD_NAME || OP(*last) == OP_GET_ATTR) *last |= (Instruction)1 << 8;
}

/* The leftmost operand. */
static bool spine_start(Compiler *c, Spine *spine, AstExpression *leftmost, uint32_t mark) {
    if (leftmost->kind == EXPRESSION_CONSTANT) return spine_constant(c, spine, leftmost, mark);
    AstExpression *first = c->spine[c->spine_count - 1];
    Register found;
    if (leftmost->kind == EXPRESSION_NAME && !expression_may_assign(c, spine_right(first)) &&
        variable_in_register(c, leftmost->range, name_mangled(c, leftmost->name.text), &found)) {
        spine->value = found;
        return true;
    }
    expression_into(c, leftmost, spine->work);
    if (leftmost->kind == EXPRESSION_NAME && first->kind == EXPRESSION_CALL) mark_callee(c);
    spine->value = spine->work;
    return true;
}

static OUT_OF_LINE void spine_into(Compiler *c, AstExpression *e, Register destination) {
    uint32_t mark = c->spine_count;
    for (bool down = true; down;) {
        c->spine = compile_grow(c, c->spine, c->spine_count, &c->spine_capacity, sizeof *c->spine);
        c->spine[c->spine_count++] = e;
        switch ((AstExpressionKind)e->kind) {
        case EXPRESSION_BINARY: e = e->binary.left; break;
        case EXPRESSION_CALL: e = e->call.function; break;
        case EXPRESSION_ATTRIBUTE:
            e = e->attribute.value;
            if (!ast_text_equal(c->spine[c->spine_count - 1]->attribute.name, "__class__") &&
                is_plain_super(c, e))
                down = false;
            break;
        case EXPRESSION_SUBSCRIPT: e = e->subscript.value; break;
        default:
            c->spine_count--;
            down = false;
            break;
        }
    }
    uint32_t registers = register_mark(c);
    Spine spine = {.destination = destination, .work = register_base(c, destination)};
    if (e->kind == EXPRESSION_CALL)
        c->spine_count -= super_start(c, &spine, e, mark);
    else if (!spine_start(c, &spine, e, mark)) {
        register_release(c, registers);
        return;
    }
    while (c->spine_count > mark) {
        uint32_t at = --c->spine_count;
        const AstExpression *node = c->spine[at];
        if (node->kind == EXPRESSION_CALL)
            warn_call(c, node);
        else if (node->kind == EXPRESSION_SUBSCRIPT)
            warn_subscript(c, node);
        if (is_method_call(c, at, mark)) {
            at = --c->spine_count;
            const AstExpression *call = c->spine[at];
            Register to = at == mark ? destination : spine.work;
            method_call(c, node, call, spine.value, spine.work, to);
            spine.value = to;
            continue;
        }
        Register to = at == mark ? destination : spine.work;
        if (node->kind == EXPRESSION_BINARY)
            operation_emit(c, node->range, node->binary.operator, false, to, spine.value, node->binary.right);
        else if (node->kind == EXPRESSION_CALL)
            spine_call(c, &spine, node, to);
        else if (node->kind == EXPRESSION_SUBSCRIPT)
            subscript_get(c, node, to, spine.value);
        else {
            attribute_get(c, range_from_attribute(node->range, node), to, spine.value,
                          name_mangled(c, node->attribute.name));
            if (at > mark && c->spine[at - 1]->kind == EXPRESSION_CALL) mark_callee(c);
        }
        spine.value = to;
    }
    register_release(c, registers);
}

/* ---- calls ---- */

void keywords_dict(Compiler *c, AstRange at, const AstKeywords *keywords, Register dict, Register callee) {
    uint32_t mark = register_mark(c);
    EMIT(c, at, BUILD_DICT, 0, dict, dict, 0);
    bool after_mapping = false;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AstKeyword *keyword = keywords->items[i];
        if (!keyword->name.bytes) {
            Register mapping = expression_operand(c, keyword->value, false);
            EMIT(c, at, DICT_MERGE, 0, dict, mapping, callee);
            after_mapping = true;
        } else {
            Register pair = register_push_many(c, 2);
            emit_string(c, keyword->range, pair, name_of(c, keyword->name));
            expression_into(c, keyword->value, pair + 1);
            if (after_mapping) { /* a repeated key is an error then: merged as a dict of one */
                EMIT(c, at, BUILD_DICT, 0, pair, pair, 1);
                EMIT(c, at, DICT_MERGE, 0, dict, pair, callee);
            } else {
                EMIT(c, at, DICT_SET, 0, dict, pair, pair + 1);
            }
        }
        register_release(c, mark);
    }
}

static OUT_OF_LINE void arguments_spread(Compiler *c, AstRange at, Register base,
                                         const AstExpressions *arguments, const AstKeywords *keywords,
                                         Register destination) {
    Register positional = register_push_many(c, 2), mapping = positional + 1;
    if (arguments->count == 1 && arguments->items[0]->kind == EXPRESSION_STARRED) {
        expression_into(c, arguments->items[0]->operand.value, positional);
    } else {
        expression_list(c, at, arguments, positional, OP_BUILD_LIST);
    }
    if (keywords->count)
        keywords_dict(c, at, keywords, mapping, base);
    else
        EMIT_BC(c, at, DELETE_LOCAL, 1, mapping, mapping);
    EMIT(c, at, CALL_SPREAD, 0, base, 0, destination);
}

void keywords_check(Compiler *c, const AstKeywords *keywords) {
    c->stamp++;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AstKeyword *keyword = keywords->items[i];
        if (!keyword->name.bytes) continue;
        Name *name = name_of(c, keyword->name);
        if (name->seen == c->stamp) compile_error(c, keyword->range, "keyword argument repeated: %s", name);
        name->seen = c->stamp;
    }
}

/* The callee is at `base` (for a method: the pair at `base` and the next, and nothing is spread), the topmost
 * registers. */
void arguments_call(Compiler *c, AstRange at, Register base, bool is_method, const AstExpressions *arguments,
                    const AstKeywords *keywords, Register destination) {
    uint32_t mark = register_mark(c);
    uint32_t count = arguments->count + keywords->count;
    keywords_check(c, keywords);
    if (is_spread(c, arguments, keywords)) {
        arguments_spread(c, at, base, arguments, keywords, destination);
        register_release(c, mark);
        return;
    }
    for (uint32_t i = 0; i < arguments->count; i++)
        expression_into(c, arguments->items[i], register_push(c));
    if (!keywords->count) {
        if (is_method)
            EMIT(c, at, CALL_METHOD, 0, base, count, destination);
        else
            EMIT(c, at, CALL, 0, base, count, destination);
        register_release(c, mark);
        return;
    }
    Literal *names = compile_allocate(c, c->arena, keywords->count, sizeof *names);
    for (uint32_t i = 0; i < keywords->count; i++) {
        names[i] = (Literal){.form = FORM_STR, .text = name_of(c, keywords->items[i]->name)->text};
        expression_into(c, keywords->items[i]->value, register_push(c));
    }
    Literal tuple = {.form = FORM_TUPLE, .items = names, .count = keywords->count};
    uint32_t constant = c->unit->unreachable ? 0 : constant_add(c, &c->unit->constants, &tuple);
    if (constant > UINT16_MAX) compile_error(c, at, "too many constants in one code object", NULL);
    EMIT(c, at, CALL_KEYWORDS, is_method, base, count, constant);
    emit_move(c, at, destination, base);
    register_release(c, mark);
}

/* ---- displays ---- */

static bool has_starred(const AstExpressions *items) {
    for (uint32_t i = 0; i < items->count; i++)
        if (items->items[i]->kind == EXPRESSION_STARRED) return true;
    return false;
}

enum { CHUNK = 256 };

static void parts_push(Compiler *c, const AstExpressions *items, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        expression_into(c, items->items[i], register_push(c));
}

/* Item by item into a list or set that is the topmost temporary. */
static OUT_OF_LINE void gather(Compiler *c, AstRange at, const AstExpressions *items, Register into,
                               bool is_set) {
    uint32_t mark = register_mark(c);
    uint32_t start = 0;
    while (start < items->count && start < CHUNK && items->items[start]->kind != EXPRESSION_STARRED)
        start++;
    parts_push(c, items, 0, start);
    if (is_set)
        EMIT(c, at, BUILD_SET, 0, into, mark, start);
    else
        EMIT(c, at, BUILD_LIST, 0, into, mark, start);
    register_release(c, mark);
    for (uint32_t i = start; i < items->count; i++) {
        AstExpression *item = items->items[i];
        bool starred = item->kind == EXPRESSION_STARRED;
        Register value = expression_operand(c, starred ? item->operand.value : item, false);
        Opcode op =
            is_set ? (starred ? OP_SET_UPDATE : OP_SET_ADD) : (starred ? OP_LIST_EXTEND : OP_LIST_APPEND);
        emit(c, starred ? item->range : at, INSTRUCTION(op, 0, into, value, 0));
        register_release(c, mark);
    }
}

static OUT_OF_LINE bool all_literals(Compiler *c, const AstExpressions *items, Literal *result,
                                     ConstantForm form) {
    Literal *literals = compile_allocate(c, c->arena, items->count, sizeof *literals);
    for (uint32_t i = 0; i < items->count; i++)
        if (items->items[i]->kind == EXPRESSION_STARRED || !literal_of(c, items->items[i], &literals[i]))
            return false;
    *result = (Literal){.form = form, .items = literals, .count = items->count};
    return true;
}

/* A list, set or tuple of the items. */
void expression_list(Compiler *c, AstRange at, const AstExpressions *items, Register destination,
                     Opcode build) {
    uint32_t mark = register_mark(c);
    if (items->count > CHUNK || has_starred(items)) {
        Register into = register_base(c, destination);
        gather(c, at, items, into, build == OP_BUILD_SET);
        if (build == OP_BUILD_TUPLE)
            EMIT(c, at, LIST_TO_TUPLE, 0, destination, into, 0);
        else
            emit_move(c, at, destination, into);
    } else {
        /* A fresh topmost destination is the first part's place too. */
        Register first = (Register)mark;
        if (items->count && !register_is_local(c, destination) && destination + 1u == mark) {
            first = destination;
            expression_into(c, items->items[0], first);
            parts_push(c, items, 1, items->count);
        } else {
            parts_push(c, items, 0, items->count);
        }
        Literal literal;
        bool constant = build == OP_BUILD_SET && items->count > 2 && all_literals(c, items, &literal, FORM_TUPLE);
        emit(c, at, INSTRUCTION(build, constant, destination, items->count ? first : destination, items->count));
    }
    register_release(c, mark);
}

void expression_tuple(Compiler *c, AstRange at, const AstExpressions *items, Register destination) {
    Literal literal;
    if (all_literals(c, items, &literal, FORM_TUPLE))
        emit_constant(c, at, destination, &literal);
    else
        expression_list(c, at, items, destination, OP_BUILD_TUPLE);
}

static OUT_OF_LINE void list_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    const AstExpressions *items = &e->sequence.elements;
    if (items->count > 2 && items->items[0]->kind <= EXPRESSION_CONSTANT &&
        all_literals(c, items, &literal, FORM_TUPLE)) {
        uint32_t mark = register_mark(c);
        Register list = work_register(c, destination), tuple = register_push(c);
        EMIT(c, e->range, BUILD_LIST, 0, list, list, 0);
        emit_constant(c, e->range, tuple, &literal);
        EMIT(c, e->range, LIST_EXTEND, 0, list, tuple, 0);
        emit_move(c, e->range, destination, list);
        register_release(c, mark);
        return;
    }
    expression_list(c, e->range, items, destination, OP_BUILD_LIST);
}

static OUT_OF_LINE void tuple_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    if (literal_of(c, e, &literal))
        emit_constant(c, e->range, destination, &literal);
    else
        expression_list(c, e->range, &e->sequence.elements, destination, OP_BUILD_TUPLE);
}

static OUT_OF_LINE void dict_into(Compiler *c, AstExpression *e, Register destination) {
    const AstExpressions *keys = &e->dict.keys, *values = &e->dict.values;
    uint32_t mark = register_mark(c), start = 0;
    Register into = register_base(c, destination);
    uint32_t parts = register_mark(c);
    for (; start < keys->count && start < CHUNK / 2 && keys->items[start]; start++) {
        expression_into(c, keys->items[start], register_push(c));
        expression_into(c, values->items[start], register_push(c));
    }
    bool whole = start == keys->count;
    EMIT(c, e->range, BUILD_DICT, 0, whole ? destination : into, parts, start);
    register_release(c, parts);
    for (uint32_t i = start; i < keys->count; i++) {
        if (keys->items[i]) {
            Register key = expression_operand(c, keys->items[i], expression_may_assign(c, values->items[i]));
            Register value = expression_operand(c, values->items[i], false);
            EMIT(c, e->range, DICT_SET, 0, into, key, value);
        } else {
            Register mapping = expression_operand(c, values->items[i], false);
            EMIT(c, e->range, DICT_UPDATE, 0, into, mapping, 0);
        }
        register_release(c, parts);
    }
    if (!whole) emit_move(c, e->range, destination, into);
    register_release(c, mark);
}

static OUT_OF_LINE void slice_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    if (is_constant_slice(c, e, &literal)) {
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

/* ---- conditions ---- */

static bool is_none(const AstExpression *e) {
    return e->kind == EXPRESSION_CONSTANT && e->constant.kind == CONSTANT_NONE;
}

/* The right side of `in`: displays of constants are constants. */
static OUT_OF_LINE Register membership_operand(Compiler *c, AstExpression *e) {
    Literal literal;
    bool list = e->kind == EXPRESSION_LIST, set = e->kind == EXPRESSION_SET;
    if ((list || set) && all_literals(c, &e->sequence.elements, &literal,
                                      set && !c->options->is_frozen ? FORM_FROZENSET : FORM_TUPLE)) {
        bool hashable = true;
        for (uint32_t i = 0; set && i < literal.count; i++)
            hashable &= literal.items[i].form != FORM_TUPLE;
        Register constant;
        if (hashable && keep_constant(c, &literal, &constant)) return constant;
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
    int64_t number;
} Comparison;

/* `next`: the operand behind the right one in a chain, or NULL. */
static OUT_OF_LINE Comparison comparison_operands(Compiler *c, uint8_t op, Register left,
                                                  AstExpression *right, const AstExpression *next) {
    Comparison comparison = {.op = op, .left = left};
    Literal literal;
    if (!next && COMPARISONS[op].value_int && right->kind <= EXPRESSION_CONSTANT &&
        literal_of(c, right, &literal) && literal_immediate(&literal)) {
        comparison.immediate = true;
        comparison.number = int_of(literal.value);
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
    return mine->count == theirs->count && mine->count > 0 && mine->count <= CHUNK / 2 && !has_starred(mine) && !has_starred(theirs) &&
           !literal_of(c, left, &literal) && !literal_of(c, right, &literal);
}

static OUT_OF_LINE void displays_compared(Compiler *c, const AstExpression *e, Register destination) {
    uint32_t mark = register_mark(c);
    const AstExpressions *mine = &e->compare.left->sequence.elements, *theirs = &e->compare.comparators.items[0]->sequence.elements;
    parts_push(c, mine, 0, mine->count);
    parts_push(c, theirs, 0, theirs->count);
    uint8_t operator = COMPARISONS[e->compare.operators.items[0]].value - OP_LT;
    EMIT(c, e->range, COMPARE_ITEMS, operator, destination, mark, 2 * mine->count);
    register_release(c, mark);
}

static OUT_OF_LINE void compare_into(Compiler *c, AstExpression *e, Register destination) {
    if (compares_displays(c, e)) {
        displays_compared(c, e, destination);
        return;
    }
    uint32_t mark = register_mark(c), last = e->compare.operators.count - 1;
    Register result = last ? work_register(c, destination) : destination;
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

/* `not a in b` is `a not in b`; `not a is b` likewise. */
static OUT_OF_LINE bool negated_comparison_into(Compiler *c, AstExpression *e, Register destination) {
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
    Register result = work_register(c, destination);
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

static OUT_OF_LINE void boolean_into(Compiler *c, AstExpression *e, Register destination) {
    bool decides = e->boolean.operator == AST_OR;
    const AstExpressions *values = &e->boolean.values;
    uint32_t mark = register_mark(c);
    Register result = work_register(c, destination);
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
        emit_jump_if(c, value->range, result, decides, &end);
    }
    label_place(c, &end);
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

static OUT_OF_LINE void conditional_into(Compiler *c, AstExpression *e, Register destination) {
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
    Register result = work_register(c, destination);
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
    Register result = work_register(c, destination), source = register_push(c);
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
    Register work = work_register(c, destination);
    expression_into(c, e->named.value, work);
    variable_store(c, e->named.target->range, name, work);
    emit_move(c, e->range, destination, work);
    register_release(c, mark);
}

void expression_into(Compiler *c, AstExpression *e, Register destination) {
    compile_work(c);
    Literal literal;
    compile_enter(c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_CONSTANT:
        literal_of(c, e, &literal);
        emit_constant(c, e->range, destination, &literal);
        break;
    case EXPRESSION_NAME:
        if (literal_of(c, e, &literal))
            emit_constant(c, e->range, destination, &literal);
        else
            variable_load(c, e->range, name_mangled(c, e->name.text), destination);
        break;
    case EXPRESSION_BINARY:
    case EXPRESSION_CALL:
    case EXPRESSION_ATTRIBUTE:
    case EXPRESSION_SUBSCRIPT: spine_into(c, e, destination); break;
    case EXPRESSION_UNARY:
        if (literal_of(c, e, &literal))
            emit_constant(c, e->range, destination, &literal);
        else
            unary_into(c, e, destination);
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
