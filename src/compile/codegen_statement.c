/* codegen_statement.c: the simple statements, branches and loops. */
#include "compile/compiler.h"

/* ---- branches and loops ---- */

static OUT_OF_LINE void statement_if(Compiler *c, AstStatement *s) {
    Label end;
    label_init(&end);
    for (;;) {
        Label orelse;
        label_init(&orelse);
        expression_jump(c, s->if_else.test, false, &orelse);
        statements_generate(c, &s->if_else.body);
        const AstStatements *rest = &s->if_else.orelse;
        if (rest->count) emit_jump(c, NO_RANGE, &end);
        label_place(c, &orelse);
        if (rest->count != 1 || rest->items[0]->kind != STATEMENT_IF) {
            statements_generate(c, rest);
            break;
        }
        s = rest->items[0];
    }
    label_place(c, &end);
}

/* The test is at the bottom, where it jumps back: a jump for each turn less. A test that is known, or that assigns what the body reads, stays at
 * the top. */
static OUT_OF_LINE void statement_while(Compiler *c, AstStatement *s) {
    Unit *u = c->unit;
    AstExpression *test = s->while_loop.test;
    bool below = expression_truth(c, test) < 0 && !expression_may_assign(c, test);
    Label head, next, orelse, end;
    label_init(&head);
    label_init(&next);
    label_init(&orelse);
    label_init(&end);
    bound_weaken(c, &u->bound);
    bool unreachable = u->unreachable;
    Bound bound = u->bound;
    if (expression_truth(c, test) == 1) emit_line(c, test->range);
    if (below) emit_jump(c, test->range, &next);
    label_place(c, &head);
    u->unreachable = unreachable; /* the test will come here */
    u->bound = bound;
    Block block = {.break_label = &end, .continue_label = below ? &next : &head};
    block_push(c, &block, BLOCK_LOOP, s->range);
    u->loop_depth++;
    if (!below) expression_jump(c, test, false, &orelse);
    statements_generate(c, &s->while_loop.body);
    if (below) {
        label_place(c, &next);
        emit_tick(c);
        expression_jump(c, test, true, &head);
        u->loop_depth--;
    } else {
        u->loop_depth--;
        emit_jump(c, test->range, &head);
    }
    block_pop(c);
    label_place(c, &orelse);
    statements_generate(c, &s->while_loop.orelse);
    label_place(c, &end);
}

ForLoop for_loop_begin(Compiler *c, AstRange at, AstExpression *target, Register iterator) {
    ForLoop loop = {.at = at, .iterator = iterator, .mark = register_mark(c)};
    label_init(&loop.body);
    label_init(&loop.end);
    loop.direct = target_register(c, target, &loop.item);
    if (!loop.direct) loop.item = register_push(c);
    EMIT(c, at, FOR_ITER, 0, loop.item, iterator, !loop.direct);
    emit_jump_word(c, at, &loop.end);
    label_place(c, &loop.body);
    if (loop.direct)
        bound_add(c, loop.item);
    else
        target_store(c, target, loop.item);
    register_release(c, loop.mark);
    return loop;
}

void for_loop_end(Compiler *c, ForLoop *loop) {
    if (!loop->direct) loop->item = register_push(c);
    emit_tick(c);
    EMIT(c, loop->at, FOR_NEXT, 0, loop->item, loop->iterator, !loop->direct);
    emit_jump_word(c, loop->at, &loop->body);
    register_release(c, loop->mark);
    label_place(c, &loop->end);
}

static OUT_OF_LINE void statement_for(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    AstExpression *iterable = s->for_loop.iterable, *target = s->for_loop.target;
    Register iterator = register_push(c);
    uint32_t top = register_mark(c);
    Register source = expression_operand(c, iterable, false);
    register_release(c, top);
    EMIT(c, iterable->range, GET_ITER, 0, iterator, source, 0);
    Label next, end;
    label_init(&next);
    label_init(&end);
    bound_weaken(c, &c->unit->bound);
    Block block = {.break_label = &end, .continue_label = &next};
    block_push(c, &block, BLOCK_LOOP, s->range);
    ForLoop loop = for_loop_begin(c, iterable->range, target, iterator);
    c->unit->loop_depth++;
    statements_generate(c, &s->for_loop.body);
    c->unit->loop_depth--;
    label_place(c, &next);
    for_loop_end(c, &loop);
    block_pop(c);
    register_release(c, mark);
    statements_generate(c, &s->for_loop.orelse);
    label_place(c, &end);
}

static OUT_OF_LINE void statement_async_for(Compiler *c, AstStatement *s) {
    require_async(c, c->unit->scope, s->range, "'async for' outside async function");
    uint32_t mark = register_mark(c);
    AstRange at = s->for_loop.iterable->range;
    Register iterator = register_push(c), exception = register_push(c);
    uint32_t top = register_mark(c);
    Register source = expression_operand(c, s->for_loop.iterable, false);
    register_release(c, top);
    EMIT(c, at, GET_AITER, 0, iterator, source, 0);
    Label head, finished, orelse, end;
    label_init(&head);
    label_init(&finished);
    label_init(&orelse);
    label_init(&end);
    bound_weaken(c, &c->unit->bound);
    label_place(c, &head);
    Block block = {.break_label = &end, .continue_label = &head};
    block_push(c, &block, BLOCK_LOOP, s->range);
    Bound bound = c->unit->bound;
    Block guard = {0};
    guard_push(c, &guard, s->range);
    region_open(c, &guard, &finished, exception);
    Register awaitable = register_push(c), item = register_push(c);
    EMIT(c, s->range, GET_ANEXT, 0, awaitable, iterator, 0);
    expression_await(c, s->range, item, awaitable, AWAIT_ANEXT);
    region_close(c, &guard);
    guard_pop(c);
    target_store(c, s->for_loop.target, item);
    register_release(c, top);
    c->unit->loop_depth++;
    statements_generate(c, &s->for_loop.body);
    c->unit->loop_depth--;
    emit_jump(c, at, &head);
    block_pop(c);
    handler_place(c, &finished, &bound);
    async_for_end(c, at, exception, &orelse);
    label_place(c, &orelse);
    register_release(c, mark);
    statements_generate(c, &s->for_loop.orelse);
    label_place(c, &end);
}

/* ---- jumps ---- */

static void forbid_in_group(Compiler *c, AstRange at, const Block *block) {
    if (block->kind == BLOCK_EXCEPT_GROUP)
        compile_error(c, at, "'break', 'continue' and 'return' cannot appear in an except* block",
                      NULL);
}

static OUT_OF_LINE void statement_break_or_continue(Compiler *c, AstStatement *s) {
    bool is_break = s->kind == STATEMENT_BREAK;
    Block *loop = c->unit->blocks, *innermost = loop;
    for (; loop && loop->kind != BLOCK_LOOP; loop = loop->outer)
        forbid_in_group(c, s->range, loop);
    if (!loop)
        compile_error(c, s->range, is_break ? "'break' outside loop" : "'continue' not properly in loop",
                      NULL);
    blocks_unwind(c, loop);
    if (is_break)
        emit_jump(c, s->range, loop->break_label);
    else
        emit_jump(c, s->range, loop->continue_label);
    blocks_resume(c, innermost, loop);
}

static bool unwinding_runs_code(const Block *block) {
    for (; block; block = block->outer)
        if (block->kind >= BLOCK_FINALLY) return true;
    return false;
}

static OUT_OF_LINE void statement_return(Compiler *c, AstStatement *s) {
    const Scope *scope = c->unit->scope;
    AstExpression *value = s->expression.value;
    if (!scope_is_function_like(scope)) compile_error(c, s->range, "'return' outside function", NULL);
    if (value && scope->is_async_function && scope->is_generator)
        compile_error(c, s->range, "'return' with value in async generator", NULL);
    bool is_literal = value && (value->kind == EXPRESSION_CONSTANT || (value->kind == EXPRESSION_NAME && ast_text_equal(value->name.text, "__debug__")));
    AstRange at = is_literal && value->range.line == s->range.line ? value->range : s->range;
    for (const Block *block = c->unit->blocks; block; block = block->outer)
        forbid_in_group(c, at, block);
    uint32_t mark = register_mark(c);
    Register result;
    if (value)
        result = expression_operand(c, value, unwinding_runs_code(c->unit->blocks));
    else
        emit_none(c, s->range, result = register_push(c));
    Block *innermost = c->unit->blocks;
    blocks_unwind(c, NULL);
    emit_tick(c);
    EMIT(c, s->range, RETURN, 0, result, 0, 0);
    c->unit->unreachable = true;
    blocks_resume(c, innermost, NULL);
    register_release(c, mark);
}

/* ---- raise, assert, delete ---- */

static OUT_OF_LINE void statement_raise(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    if (!s->raise.exception) {
        EMIT(c, s->range, RAISE, 0, 0, 0, 0);
    } else {
        AstExpression *cause = s->raise.cause;
        Register exception =
            expression_operand(c, s->raise.exception, cause && expression_may_assign(c, cause));
        Register from = cause ? expression_operand(c, cause, false) : 0;
        EMIT(c, s->range, RAISE, cause ? 2 : 1, exception, from, 0);
    }
    c->unit->unreachable = true;
    register_release(c, mark);
}

static OUT_OF_LINE void statement_assert(Compiler *c, AstStatement *s) {
    AstExpression *test = s->assert_test.test;
    if (test->kind == EXPRESSION_TUPLE && test->sequence.elements.count)
        compile_warning(c, test->range, "assertion is always true, perhaps remove parentheses?", "");
    if (c->options->optimize) return;
    Label end;
    label_init(&end);
    expression_jump(c, test, true, &end);
    uint32_t mark = register_mark(c);
    Register error = register_push(c);
    EMIT(c, s->range, INTRINSIC, INTRINSIC_ASSERTION_ERROR, error, error, 0);
    if (s->assert_test.message) {
        expression_into(c, s->assert_test.message, register_push(c));
        EMIT(c, s->range, CALL, 0, error, 1, error);
    }
    EMIT(c, test->range, RAISE, 1, error, 0, 0);
    c->unit->unreachable = true;
    register_release(c, mark);
    label_place(c, &end);
}

static OUT_OF_LINE void statement_delete(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->delete_targets.targets.count; i++)
        target_delete(c, s->delete_targets.targets.items[i]);
}

/* ---- imports ---- */

/* `from __future__` after anything else. */
static void future_check(Compiler *c, const AstStatement *s) {
    if (c->future_count) {
        AstRange last = c->module->body.items[c->future_count - 1]->range;
        if (s->range.line < last.line || (s->range.line == last.line && s->range.column <= last.column)) return;
    }
    compile_error(c, s->range, "from __future__ imports must occur at the beginning of the file", NULL);
}

static OUT_OF_LINE void import_from(Compiler *c, AstStatement *s) {
    const AstAliases *names = &s->import.names;
    if (is_future_import(s)) future_check(c, s);
    uint32_t mark = register_mark(c);
    Literal *literals = compile_allocate(c, c->arena, names->count, sizeof *literals);
    for (uint32_t i = 0; i < names->count; i++)
        literals[i] = (Literal){.form = FORM_STR, .text = name_of(c, names->items[i]->name)->text};
    Register module = register_push(c), list = register_push(c);
    emit_constant(c, s->range, list,
                  &(Literal){.form = FORM_TUPLE, .items = literals, .count = names->count});
    Name *name = s->import.module.bytes ? name_of(c, s->import.module) : name_known(c, "");
    if (s->import.level > UINT8_MAX) compile_error(c, s->range, "too many dots in a relative import", NULL);
    EMIT(c, s->range, IMPORT, s->import.level, module, list, site_required(c, s->range, name));
    for (uint32_t i = 0; i < names->count; i++) {
        const AstAlias *alias = names->items[i];
        if (ast_text_equal(alias->name, "*")) {
            EMIT(c, s->range, IMPORT_STAR, 0, module, 0, 0);
            break;
        }
        EMIT(c, s->range, IMPORT_FROM, 0, list, module, site_required(c, s->range, name_of(c, alias->name)));
        variable_store(c, s->range, name_mangled(c, alias->as_name.bytes ? alias->as_name : alias->name),
                       list);
    }
    register_release(c, mark);
}

/* `import a.b.c as x` binds the submodule: what `from a.b import c` would find. */
static void import_submodule(Compiler *c, AstRange at, const AstAlias *alias, Register module,
                             Register part) {
    const char *text = alias->name.bytes, *end = text + alias->name.length;
    const char *dot = memchr(text, '.', alias->name.length);
    while (dot) {
        const char *start = dot + 1;
        dot = memchr(start, '.', (size_t)(end - start));
        Name *name = name_intern(c, start, (uint32_t)((dot ? dot : end) - start));
        EMIT(c, at, IMPORT_FROM, 0, part, module, site_required(c, at, name));
        emit_move(c, at, module, part);
    }
}

static OUT_OF_LINE void import_modules(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->import.names.count; i++) {
        const AstAlias *alias = s->import.names.items[i];
        uint32_t mark = register_mark(c);
        Register module = register_push(c), none = register_push(c);
        emit_none(c, s->range, none);
        EMIT(c, s->range, IMPORT, 0, module, none, site_required(c, s->range, name_of(c, alias->name)));
        AstText target = alias->as_name;
        if (target.bytes) {
            import_submodule(c, s->range, alias, module, none);
        } else {
            target = alias->name;
            const char *dot = memchr(target.bytes, '.', target.length);
            if (dot) target.length = (uint32_t)(dot - target.bytes);
        }
        variable_store(c, s->range, name_mangled(c, target), module);
        register_release(c, mark);
    }
}

/* ---- all of them ---- */

static OUT_OF_LINE void statement_expression(Compiler *c, AstStatement *s) {
    if (c->unit->is_module && c->options->mode == MODULE_SINGLE) {
        uint32_t mark = register_mark(c);
        EMIT(c, s->range, DISPLAY, 0, expression_operand(c, s->expression.value, false), 0, 0);
        register_release(c, mark);
        return;
    }
    uint32_t before = c->unit->count;
    expression_discard(c, s->expression.value);
    if (c->unit->count == before) emit_line(c, s->range);
}

/* Final suites inside final suites double with every level; what they may add up to is bounded. */
enum { COPIED_STATEMENTS = 100000 };

void statement_generate(Compiler *c, AstStatement *s) {
    compile_work(c);
    compile_enter(c);
    if (c->quiet && ++c->copied > COPIED_STATEMENTS) compile_too_complex(c);
    switch ((AstStatementKind)s->kind) {
    case STATEMENT_FUNCTION:
    case STATEMENT_ASYNC_FUNCTION: statement_function(c, s); break;
    case STATEMENT_CLASS: statement_class(c, s); break;
    case STATEMENT_RETURN: statement_return(c, s); break;
    case STATEMENT_DELETE: statement_delete(c, s); break;
    case STATEMENT_ASSIGN:
    case STATEMENT_AUGMENTED_ASSIGN:
    case STATEMENT_ANNOTATED_ASSIGN: statement_assign(c, s); break;
    case STATEMENT_TYPE_ALIAS: statement_type_alias(c, s); break;
    case STATEMENT_FOR: statement_for(c, s); break;
    case STATEMENT_ASYNC_FOR: statement_async_for(c, s); break;
    case STATEMENT_WHILE: statement_while(c, s); break;
    case STATEMENT_IF: statement_if(c, s); break;
    case STATEMENT_WITH:
    case STATEMENT_ASYNC_WITH: statement_with(c, s); break;
    case STATEMENT_MATCH: statement_match(c, s); break;
    case STATEMENT_RAISE: statement_raise(c, s); break;
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR: statement_try(c, s); break;
    case STATEMENT_ASSERT: statement_assert(c, s); break;
    case STATEMENT_IMPORT: import_modules(c, s); break;
    case STATEMENT_IMPORT_FROM: import_from(c, s); break;
    case STATEMENT_EXPRESSION: statement_expression(c, s); break;
    case STATEMENT_BREAK:
    case STATEMENT_CONTINUE: statement_break_or_continue(c, s); break;
    case STATEMENT_GLOBAL:
    case STATEMENT_NONLOCAL: break;
    case STATEMENT_PASS: emit_line(c, s->range); break;
    }
    compile_leave(c);
}

/* Control may come behind them without having gone through them: what their ticks tell of is told of again. */
void statements_generate(Compiler *c, const AstStatements *statements) {
    uint32_t ticked = c->unit->ticked;
    for (uint32_t i = 0; i < statements->count; i++) {
        emit_tick(c);
        statement_generate(c, statements->items[i]);
    }
    c->unit->ticked = ticked;
}
