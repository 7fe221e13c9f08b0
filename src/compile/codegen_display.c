/* codegen_display.c: lists, tuples, sets and dicts from their parts. */
#include "compile/compiler.h"

bool expressions_starred(Compiler *c, const AstExpressions *items) {
    for (uint32_t i = 0; i < items->count; i++) {
        compile_work(c);
        if (items->items[i]->kind == EXPRESSION_STARRED) return true;
    }
    return false;
}

void expressions_push(Compiler *c, const AstExpressions *items, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        expression_into(c, items->items[i], register_push(c));
}

/* Item by item into a list or set that is the topmost temporary. */
static OUT_OF_LINE void gather(Compiler *c, AstRange at, const AstExpressions *items, Register into,
                               bool is_set) {
    uint32_t mark = register_mark(c);
    uint32_t start = 0;
    while (start < items->count && start < DISPLAY_CHUNK && items->items[start]->kind != EXPRESSION_STARRED)
        start++;
    expressions_push(c, items, 0, start);
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
        emit(c, at, INSTRUCTION(op, 0, into, value, 0));
        register_release(c, mark);
    }
}

bool literals_of(Compiler *c, const AstExpressions *items, Literal *result,
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
    if (items->count > DISPLAY_CHUNK || expressions_starred(c, items)) {
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
            expressions_push(c, items, 1, items->count);
        } else {
            expressions_push(c, items, 0, items->count);
        }
        Literal literal;
        bool constant = build == OP_BUILD_SET && items->count > 2 && literals_of(c, items, &literal, FORM_TUPLE);
        emit(c, at, INSTRUCTION(build, constant, destination, items->count ? first : destination, items->count));
    }
    register_release(c, mark);
}

void expression_tuple(Compiler *c, AstRange at, const AstExpressions *items, Register destination) {
    Literal literal;
    if (literals_of(c, items, &literal, FORM_TUPLE))
        emit_constant(c, at, destination, &literal);
    else
        expression_list(c, at, items, destination, OP_BUILD_TUPLE);
}

void list_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    const AstExpressions *items = &e->sequence.elements;
    if (items->count > 2 && items->items[0]->kind <= EXPRESSION_CONSTANT &&
        literals_of(c, items, &literal, FORM_TUPLE)) {
        uint32_t mark = register_mark(c);
        Register list = register_work(c, destination), tuple = register_push(c);
        EMIT(c, e->range, BUILD_LIST, 0, list, list, 0);
        emit_constant(c, e->range, tuple, &literal);
        EMIT(c, e->range, LIST_EXTEND, 0, list, tuple, 0);
        emit_move(c, e->range, destination, list);
        register_release(c, mark);
        return;
    }
    expression_list(c, e->range, items, destination, OP_BUILD_LIST);
}

void tuple_into(Compiler *c, AstExpression *e, Register destination) {
    Literal literal;
    if (literal_of(c, e, &literal))
        emit_constant(c, e->range, destination, &literal);
    else
        expression_list(c, e->range, &e->sequence.elements, destination, OP_BUILD_TUPLE);
}

void dict_into(Compiler *c, AstExpression *e, Register destination) {
    const AstExpressions *keys = &e->dict.keys, *values = &e->dict.values;
    uint32_t mark = register_mark(c), start = 0;
    Register into = register_base(c, destination);
    uint32_t parts = register_mark(c);
    for (; start < keys->count && start < DISPLAY_CHUNK / 2 && keys->items[start]; start++) {
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
