/* codegen_comprehension.c: comprehensions and generator expressions.
 *
 * List, set and dict comprehensions run in the code around them, their variables in registers of their own;
 * generator expressions (and comprehensions in annotation scopes of classes) are functions of the outermost
 * iterator. */
#include "compile/compiler.h"

typedef struct Yielding { /* what becomes of the elements */
    ComprehensionKind kind;
    Register collection;
} Yielding;

static OUT_OF_LINE void element(Compiler *c, AstExpression *e, const Yielding *to) {
    uint32_t mark = register_mark(c);
    AstExpression *first = e->comprehension.element;
    switch (to->kind) {
    case COMPREHENSION_DICT: {
        AstExpression *second = e->comprehension.value;
        Register key = expression_operand(c, first, expression_may_assign(c, second));
        Register value = expression_operand(c, second, false);
        AstRange pair = {first->range.line, first->range.column, second->range.end_line, second->range.end_column};
        EMIT(c, pair, DICT_SET, 0, to->collection, key, value);
        break;
    }
    case COMPREHENSION_GENERATOR: {
        Register value = expression_operand(c, first, false);
        EMIT(c, first->range, YIELD, c->unit->scope->is_coroutine, to->collection, value, 0);
        break;
    }
    case COMPREHENSION_SET:
        EMIT(c, first->range, SET_ADD, 0, to->collection, expression_operand(c, first, false), 0);
        break;
    default:
        EMIT(c, first->range, LIST_APPEND, 0, to->collection, expression_operand(c, first, false), 0);
        break;
    }
    register_release(c, mark);
}

static void generators(Compiler *c, AstExpression *e, uint32_t index, Register iterator, const Yielding *to);

/* A condition that fails goes on with the loop, at `next`. */
static void loop_body(Compiler *c, AstExpression *e, uint32_t index, Label *next, const Yielding *to) {
    const AstComprehension *g = e->comprehension.generators.items[index];
    c->unit->loop_depth++;
    for (uint32_t i = 0; i < g->conditions.count; i++) {
        expression_jump(c, g->conditions.items[i], false, next);
    }
    if (index + 1 == e->comprehension.generators.count)
        element(c, e, to);
    else
        generators(c, e, index + 1, NO_REGISTER, to);
    c->unit->loop_depth--;
}

static OUT_OF_LINE void async_loop(Compiler *c, AstExpression *e, uint32_t index, Register iterator,
                                   const Yielding *to) {
    const AstComprehension *g = e->comprehension.generators.items[index];
    AstRange at = g->iterable->range;
    uint32_t mark = register_mark(c);
    Register exception = register_push(c);
    Label head, finished, end;
    label_init(&head);
    label_init(&finished);
    label_init(&end);
    Bound bound = c->unit->bound;
    label_place(c, &head);
    Block guard = {0};
    guard_push(c, &guard, e->range);
    region_open(c, &guard, &finished, exception);
    uint32_t top = register_mark(c);
    Register awaitable = register_push(c), item = register_push(c);
    EMIT(c, e->range, GET_ANEXT, 0, awaitable, iterator, 0);
    expression_await(c, e->range, item, awaitable, AWAIT_ANEXT);
    region_close(c, &guard);
    guard_pop(c);
    target_store(c, g->target, item);
    register_release(c, top);
    loop_body(c, e, index, &head, to);
    emit_jump(c, e->range, &head);
    handler_place(c, &finished, &bound);
    async_for_end(c, at, exception, &end);
    label_place(c, &end);
    register_release(c, mark);
}

static OUT_OF_LINE void sync_loop(Compiler *c, AstExpression *e, uint32_t index, Register iterator,
                                  const Yielding *to) {
    const AstComprehension *g = e->comprehension.generators.items[index];
    uint32_t mark = register_mark(c);
    Label next;
    label_init(&next);
    Bound bound = c->unit->bound;
    ForLoop loop = for_loop_begin(c, g->iterable->range, g->target, iterator);
    loop_body(c, e, index, &next, to);
    label_place(c, &next);
    for_loop_end(c, &loop);
    if (!c->unit->unreachable) c->unit->bound = bound;
    register_release(c, mark);
}

/* A loop needs as much of the C stack as this many levels of expressions. */
enum { LOOP_DEPTH = 3 };

static void generators(Compiler *c, AstExpression *e, uint32_t index, Register iterator, const Yielding *to) {
    const AstComprehension *g = e->comprehension.generators.items[index];
    uint32_t mark = register_mark(c), depth = c->depth;
    c->depth += LOOP_DEPTH;
    compile_enter(c);
    if (iterator == NO_REGISTER) {
        AstExpression *only = g->iterable;
        bool list = only->kind == EXPRESSION_LIST || only->kind == EXPRESSION_TUPLE;
        if (list && !g->is_async && only->sequence.elements.count == 1 &&
            only->sequence.elements.items[0]->kind != EXPRESSION_STARRED) {
            /* `for y in [f(x)]` is an assignment. */
            AstExpression *value = only->sequence.elements.items[0];
            Register local;
            if (target_register(c, g->target, &local)) {
                expression_into(c, value, local);
                bound_add(c, local);
            } else {
                target_store(c, g->target, expression_operand(c, value, false));
            }
            register_release(c, mark);
            Label done;
            label_init(&done);
            for (uint32_t i = 0; i < g->conditions.count; i++)
                expression_jump(c, g->conditions.items[i], false, &done);
            if (index + 1 == e->comprehension.generators.count)
                element(c, e, to);
            else
                generators(c, e, index + 1, NO_REGISTER, to);
            label_place(c, &done);
            c->depth = depth;
            return;
        }
        iterator = register_push(c);
        uint32_t top = register_mark(c);
        Register source = expression_operand(c, g->iterable, false);
        register_release(c, top);
        if (g->is_async)
            EMIT(c, g->iterable->range, GET_AITER, 0, iterator, source, 0);
        else
            EMIT(c, g->iterable->range, GET_ITER, 0, iterator, source, 0);
    }
    if (g->is_async)
        async_loop(c, e, index, iterator, to);
    else
        sync_loop(c, e, index, iterator, to);
    register_release(c, mark);
    c->depth = depth;
}

/* The outermost iterator, made in the scope around. */
static OUT_OF_LINE void outermost(Compiler *c, AstExpression *e, Register iterator) {
    const AstComprehension *g = e->comprehension.generators.items[0];
    uint32_t mark = register_mark(c);
    Register source = expression_operand(c, g->iterable, false);
    register_release(c, mark);
    if (g->is_async)
        EMIT(c, g->iterable->range, GET_AITER, 0, iterator, source, 0);
    else
        EMIT(c, g->iterable->range, GET_ITER, 0, iterator, source, 0);
}

static void build_empty(Compiler *c, AstRange at, const Yielding *to) {
    static const uint8_t ops[] = {[COMPREHENSION_LIST] = OP_BUILD_LIST,
                                  [COMPREHENSION_SET] = OP_BUILD_SET,
                                  [COMPREHENSION_DICT] = OP_BUILD_DICT};
    emit(c, at, INSTRUCTION(ops[to->kind], 0, to->collection, to->collection, 0));
}

/* As a function of its own; the iterator is its only argument. */
static OUT_OF_LINE void called(Compiler *c, AstExpression *e, Scope *scope, Register destination) {
    uint32_t mark = register_mark(c), child;
    Register function = register_base(c, destination), argument = register_push(c);
    outermost(c, e, argument);
    if (!unit_again(scope, &child)) {
        unit_begin(c, scope, scope->name, e->range.line);
        c->unit->code->positional_count = 1;
        Yielding to = {scope->comprehension, register_push(c)};
        if (to.kind != COMPREHENSION_GENERATOR) build_empty(c, e->range, &to);
        generators(c, e, 0, 0, &to);
        if (to.kind == COMPREHENSION_GENERATOR) emit_none(c, e->range, to.collection);
        EMIT(c, e->range, RETURN, 0, to.collection, 0, 0);
        child = unit_end(c);
    }
    function_plain(c, e->range, child, scope, function);
    EMIT(c, e->range, CALL, 0, function, 1, destination);
    register_release(c, mark);
}

static void variables_begin(Compiler *c, const Scope *scope) {
    for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->resolution != RESOLVED_CELL) continue;
        EMIT_BC(c, NO_RANGE, DELETE_LOCAL, 1, symbol->register_number, symbol->register_number);
        EMIT(c, NO_RANGE, MAKE_CELL, 0, symbol->register_number, 0, 0);
    }
}

static void variables_end(Compiler *c, const Scope *scope) {
    for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->resolution != RESOLVED_LOCAL) continue;
        if (c->unit->unbinds_hidden)
            EMIT_BC(c, NO_RANGE, DELETE_LOCAL, 1, symbol->register_number, symbol->register_number);
        bound_remove(c, symbol->register_number);
    }
}

static OUT_OF_LINE void inlined(Compiler *c, AstExpression *e, Scope *scope, Register destination) {
    uint32_t mark = register_mark(c);
    Yielding to = {scope->comprehension, register_base(c, destination)};
    Register iterator = register_push(c);
    outermost(c, e, iterator);
    Scope *outer = c->scope;
    c->scope = scope;
    variables_begin(c, scope);
    build_empty(c, e->range, &to);
    generators(c, e, 0, iterator, &to);
    variables_end(c, scope);
    c->scope = outer;
    emit_move(c, e->range, destination, to.collection);
    register_release(c, mark);
}

void comprehension_into(Compiler *c, AstExpression *e, Register destination) {
    Scope *scope = scope_of(c, e);
    if (scope->is_coroutine && !c->unit->scope->is_async_function && !c->unit->scope->comprehension &&
        !(c->options->allow_top_level_await && c->unit->is_module))
        compile_error(c, e->range, "asynchronous comprehension outside of an asynchronous function", NULL);
    if (scope->is_inlined) {
        inlined(c, e, scope, destination);
        return;
    }
    if (!scope->is_coroutine) {
        called(c, e, scope, destination);
        return;
    }
    uint32_t mark = register_mark(c);
    Register result = register_push_many(c, 2);
    called(c, e, scope, result + 1);
    expression_await(c, e->range, result, result + 1, AWAIT_PLAIN);
    emit_move(c, e->range, destination, result);
    register_release(c, mark);
}

void generator_expression_into(Compiler *c, AstExpression *e, Register destination) {
    called(c, e, scope_of(c, e), destination);
}
