/* codegen_try.c: try, except, except*, finally, with; and what leaving them early runs.
 *
 * A handler gets its exception in a register. While its suite runs, the exception is the handled one
 * (PUSH_HANDLED), and the one handled before waits in a register, to be put back (POP_HANDLED) however the
 * suite is left: by a jump, which blocks_unwind prepares, or by another exception, whose own handler puts it
 * back and raises on. Final suites are generated once for every way. */
#include "compile/compiler.h"

static void name_unbind(Compiler *c, Name *name) {
    if (!name) return;
    uint32_t mark = register_mark(c);
    Register local;
    if (variable_register(c, name, &local)) {
        EMIT_BC(c, NO_RANGE, DELETE_LOCAL, 1, local, local);
        bound_remove(c, local);
        return;
    }
    Register none = register_push(c);
    emit_none(c, NO_RANGE, none);
    variable_store(c, NO_RANGE, name, none);
    variable_delete(c, NO_RANGE, name);
    register_release(c, mark);
}

static void handled_pop(Compiler *c, Register saved) {
    EMIT(c, NO_RANGE, POP_HANDLED, 0, saved, 0, 0);
}

/* __exit__(None, None, None) of a `with` that is left without an exception. */
static OUT_OF_LINE void exit_normally(Compiler *c, const Block *block) {
    uint32_t mark = register_mark(c);
    Register base = register_push_many(c, 5);
    emit_move(c, block->range, base, block->exit);
    emit_move(c, block->range, base + 1, block->exit + 1);
    for (int i = 2; i < 5; i++)
        emit_none(c, block->range, base + i);
    EMIT(c, block->range, CALL_METHOD, 0, base, 3, base);
    if (block->kind == BLOCK_ASYNC_WITH) {
        register_release(c, base + 2u);
        expression_await(c, block->range, base + 1, base, AWAIT_AEXIT);
    }
    register_release(c, mark);
}

static void unwind_one(Compiler *c, const Block *block) {
    switch (block->kind) {
    case BLOCK_LOOP:
    case BLOCK_TRY:
    case BLOCK_EXCEPT_GROUP: break;
    case BLOCK_FINALLY:
        c->quiet++;
        statements_generate(c, block->finalbody);
        c->quiet--;
        break;
    case BLOCK_FINALLY_END: handled_pop(c, block->saved); break;
    case BLOCK_EXCEPT:
        handled_pop(c, block->saved);
        name_unbind(c, block->name);
        break;
    case BLOCK_WITH:
    case BLOCK_ASYNC_WITH: exit_normally(c, block); break;
    }
}

void blocks_unwind(Compiler *c, Block *until) {
    Unit *u = c->unit;
    uint32_t depth = u->block_depth;
    for (Block *block = u->blocks; block != until; block = block->outer) {
        block->reopens = block->is_protected;
        region_close(c, block);
        u->blocks = block->outer;
        u->block_depth--;
        unwind_one(c, block);
    }
    u->block_depth = depth;
}

void blocks_resume(Compiler *c, Block *innermost, Block *until) {
    c->unit->blocks = innermost;
    for (Block *block = innermost; block != until; block = block->outer)
        if (block->reopens) region_open(c, block, block->handler, block->exception);
}

/* A handler for what goes wrong in a handler: puts the handled exception back and raises on. */
static void cleanup_handler(Compiler *c, Label *cleanup, const Bound *bound, Register saved,
                            Register exception) {
    handler_place(c, cleanup, bound);
    handled_pop(c, saved);
    EMIT(c, NO_RANGE, RERAISE, 0, exception, 0, 0);
    c->unit->unreachable = true;
}

/* ---- finally ---- */

static void try_except(Compiler *c, AstStatement *s);
static void try_star(Compiler *c, AstStatement *s);

static OUT_OF_LINE void try_finally(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    Register exception = register_push_many(c, 3), saved = exception + 1, second = exception + 2;
    Label handler, cleanup, end;
    label_init(&handler);
    label_init(&cleanup);
    label_init(&end);
    Bound bound = c->unit->bound;

    Block block = {.finalbody = &s->try_block.finalbody};
    block_push(c, &block, BLOCK_FINALLY, s->range);
    region_open(c, &block, &handler, exception);
    if (!s->try_block.handlers.count)
        statements_generate(c, &s->try_block.body);
    else if (s->kind == STATEMENT_TRY_STAR)
        try_star(c, s);
    else
        try_except(c, s);
    region_close(c, &block);
    block_pop(c);
    statements_generate(c, &s->try_block.finalbody);
    emit_jump(c, NO_RANGE, &end);

    handler_place(c, &handler, &bound);
    EMIT(c, NO_RANGE, PUSH_HANDLED, 0, saved, exception, 0);
    Block ending = {.saved = saved};
    block_push(c, &ending, BLOCK_FINALLY_END, s->range);
    region_open(c, &ending, &cleanup, second);
    c->quiet++;
    statements_generate(c, &s->try_block.finalbody);
    c->quiet--;
    region_close(c, &ending);
    block_pop(c);
    handled_pop(c, saved);
    EMIT(c, NO_RANGE, RERAISE, 0, exception, 0, 0);
    c->unit->unreachable = true;
    cleanup_handler(c, &cleanup, &bound, saved, second);
    label_place(c, &end);
    register_release(c, mark);
}

/* ---- except ---- */

typedef struct Catch { /* the registers of a try statement, and where its handlers lead */
    Register exception, saved, second;
    Label end;
} Catch;

/* The suite of an except clause, the exception being handled already. */
static OUT_OF_LINE void except_suite(Compiler *c, AstHandler *clause, Catch *catch, Block *outer) {
    Name *name = clause->name.bytes ? name_mangled(c, clause->name) : NULL;
    Label unnamed;
    label_init(&unnamed);
    if (name) variable_store(c, clause->range, name, catch->exception);
    Bound bound = c->unit->bound;
    Block block = {.saved = catch->saved, .name = name};
    block_push(c, &block, BLOCK_EXCEPT, clause->range);
    if (name) region_open(c, &block, &unnamed, catch->second);
    statements_generate(c, &clause->body);
    region_close(c, &block);
    block_pop(c);
    region_close(c, outer);
    handled_pop(c, catch->saved);
    name_unbind(c, name);
    emit_jump(c, NO_RANGE, &catch->end);
    region_open(c, outer, outer->handler, outer->exception);
    if (!name) return;
    handler_place(c, &unnamed, &bound);
    name_unbind(c, name);
    EMIT(c, NO_RANGE, RERAISE, 0, catch->second, 0, 0);
    c->unit->unreachable = true;
}

static OUT_OF_LINE void except_clauses(Compiler *c, AstStatement *s, Catch *catch, const Bound *bound) {
    Label cleanup;
    label_init(&cleanup);
    EMIT(c, NO_RANGE, PUSH_HANDLED, 0, catch->saved, catch->exception, 0);
    Block block = {.saved = catch->saved};
    block_push(c, &block, BLOCK_TRY, s->range);
    region_open(c, &block, &cleanup, catch->second);
    const AstHandlers *handlers = &s->try_block.handlers;
    for (uint32_t i = 0; i < handlers->count; i++) {
        AstHandler *clause = handlers->items[i];
        if (!clause->type && i + 1 < handlers->count)
            compile_error(c, clause->range, "default 'except:' must be last", NULL);
        Label next;
        label_init(&next);
        if (clause->type) {
            uint32_t mark = register_mark(c);
            Register type = expression_operand(c, clause->type, false);
            register_release(c, mark);
            Register matches = register_push(c);
            EMIT(c, clause->range, MATCH_EXCEPTION, 0, matches, catch->exception, type);
            register_release(c, mark);
            emit_jump_if(c, clause->range, matches, false, &next);
        }
        except_suite(c, clause, catch, &block);
        label_place(c, &next);
    }
    region_close(c, &block);
    block_pop(c);
    handled_pop(c, catch->saved);
    EMIT(c, NO_RANGE, RERAISE, 0, catch->exception, 0, 0);
    c->unit->unreachable = true;
    cleanup_handler(c, &cleanup, bound, catch->saved, catch->second);
}

static void try_body(Compiler *c, AstStatement *s, Label *handler, Catch *catch) {
    Block block = {0};
    block_push(c, &block, BLOCK_TRY, s->range);
    region_open(c, &block, handler, catch->exception);
    statements_generate(c, &s->try_block.body);
    region_close(c, &block);
    block_pop(c);
    statements_generate(c, &s->try_block.orelse);
    emit_jump(c, NO_RANGE, &catch->end);
}

static void catch_begin(Compiler *c, Catch *catch) {
    catch->exception = register_push_many(c, 3);
    catch->saved = catch->exception + 1;
    catch->second = catch->exception + 2;
    label_init(&catch->end);
}

static OUT_OF_LINE void try_except(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    Catch catch;
    catch_begin(c, &catch);
    Label handler;
    label_init(&handler);
    Bound bound = c->unit->bound;
    try_body(c, s, &handler, &catch);
    handler_place(c, &handler, &bound);
    Bound weak = c->unit->bound;
    except_clauses(c, s, &catch, &weak);
    label_place(c, &catch.end);
    register_release(c, mark);
}

/* ---- except* ---- */

static OUT_OF_LINE void star_clause(Compiler *c, AstHandler *clause, Catch *catch, Register rest,
                                    Register raised) {
    uint32_t mark = register_mark(c);
    Register match = register_push_many(c, 2), saved = register_push(c);
    uint32_t top = register_mark(c);
    Register type = expression_operand(c, clause->type, false);
    register_release(c, top);
    EMIT(c, clause->range, MATCH_GROUP, 0, match, rest, type);
    emit_move(c, clause->type->range, rest, match + 1);
    Label next, failed;
    label_init(&next);
    label_init(&failed);
    EMIT(c, clause->type->range, TEST_NONE, 1, 0, match, 0);
    emit_jump_word(c, clause->type->range, &next);

    EMIT(c, NO_RANGE, PUSH_HANDLED, 0, saved, match, 0);
    Name *name = clause->name.bytes ? name_mangled(c, clause->name) : NULL;
    if (name) variable_store(c, clause->range, name, match);
    Bound bound = c->unit->bound;
    Block block = {.saved = saved, .name = name};
    block_push(c, &block, BLOCK_EXCEPT_GROUP, clause->range);
    region_open(c, &block, &failed, catch->second);
    statements_generate(c, &clause->body);
    region_close(c, &block);
    block_pop(c);
    handled_pop(c, saved);
    name_unbind(c, name);
    emit_jump(c, NO_RANGE, &next);
    handler_place(c, &failed, &bound);
    handled_pop(c, saved);
    name_unbind(c, name);
    EMIT(c, NO_RANGE, LIST_APPEND, 0, raised, catch->second, 0);
    label_place(c, &next);
    register_release(c, mark);
}

static OUT_OF_LINE void try_star(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    Catch catch;
    catch_begin(c, &catch);
    Register rest = register_push(c), raised = register_push(c);
    Label handler, cleanup;
    label_init(&handler);
    label_init(&cleanup);
    Bound bound = c->unit->bound;
    try_body(c, s, &handler, &catch);
    handler_place(c, &handler, &bound);
    EMIT(c, NO_RANGE, PUSH_HANDLED, 0, catch.saved, catch.exception, 0);
    Block block = {.saved = catch.saved};
    block_push(c, &block, BLOCK_TRY, s->range);
    region_open(c, &block, &cleanup, catch.second);
    EMIT(c, NO_RANGE, BUILD_LIST, 0, raised, raised, 0);
    emit_move(c, NO_RANGE, rest, catch.exception);
    for (uint32_t i = 0; i < s->try_block.handlers.count; i++)
        star_clause(c, s->try_block.handlers.items[i], &catch, rest, raised);
    EMIT(c, NO_RANGE, LIST_APPEND, 0, raised, rest, 0);
    EMIT(c, NO_RANGE, END_GROUP, 0, rest, catch.exception, raised);
    region_close(c, &block);
    block_pop(c);
    handled_pop(c, catch.saved);
    EMIT(c, NO_RANGE, TEST_NONE, 1, 0, rest, 0);
    emit_jump_word(c, NO_RANGE, &catch.end);
    EMIT(c, NO_RANGE, RERAISE, 0, rest, 0, 0);
    c->unit->unreachable = true;
    cleanup_handler(c, &cleanup, &bound, catch.saved, catch.second);
    label_place(c, &catch.end);
    register_release(c, mark);
}

void statement_try(Compiler *c, AstStatement *s) {
    emit_line(c, s->range);
    if (s->try_block.finalbody.count)
        try_finally(c, s);
    else if (s->kind == STATEMENT_TRY_STAR)
        try_star(c, s);
    else
        try_except(c, s);
}

/* ---- with ---- */

/* __exit__ was given an exception: true suppresses it. */
static OUT_OF_LINE void exit_exceptionally(Compiler *c, const Block *block, Register exception,
                                           Register second, Label *end, const Bound *bound) {
    Label cleanup, suppressed;
    label_init(&cleanup);
    label_init(&suppressed);
    uint32_t mark = register_mark(c);
    EMIT(c, NO_RANGE, PUSH_HANDLED, 0, block->saved, exception, 0);
    Block guard = {0};
    guard_push(c, &guard, block->range);
    region_open(c, &guard, &cleanup, second);
    Register base = block->exit; /* the topmost pair */
    register_push_many(c, 3);
    EMIT(c, block->range, EXCEPTION_PARTS, 0, base + 2, exception, 0);
    EMIT(c, block->range, CALL_METHOD, 0, base, 3, base);
    register_release(c, mark);
    if (block->kind == BLOCK_ASYNC_WITH) {
        expression_await(c, block->range, base + 1, base, AWAIT_AEXIT);
        emit_move(c, block->range, base, base + 1);
    }
    emit_jump_if(c, block->range, base, true, &suppressed);
    region_close(c, &guard);
    guard_pop(c);
    handled_pop(c, block->saved);
    EMIT(c, NO_RANGE, RERAISE, 0, exception, 0, 0);
    c->unit->unreachable = true;
    label_place(c, &suppressed);
    handled_pop(c, block->saved);
    emit_jump(c, NO_RANGE, end);
    cleanup_handler(c, &cleanup, bound, block->saved, second);
}

static void with_item(Compiler *c, AstStatement *s, uint32_t index) {
    if (index == s->with.items.count) {
        statements_generate(c, &s->with.body);
        return;
    }
    compile_enter(c);
    bool is_async = s->kind == STATEMENT_ASYNC_WITH;
    const AstWithItem *item = s->with.items.items[index];
    AstRange at = item->context->range;
    uint32_t mark = register_mark(c);
    Register exception = register_push_many(c, 3), saved = exception + 1, second = exception + 2;
    Register exit = register_push_many(c, 2), enter = register_push_many(c, 2);
    uint32_t top = register_mark(c);
    Register manager = expression_operand(c, item->context, false);
    EMIT(c, at, LOAD_SPECIAL, is_async ? SPECIAL_AEXIT : SPECIAL_EXIT, exit, manager, 0);
    EMIT(c, at, LOAD_SPECIAL, is_async ? SPECIAL_AENTER : SPECIAL_ENTER, enter, manager, 0);
    register_release(c, top);
    Register result = enter;
    bool direct = !is_async && item->target && target_register(c, item->target, &result);
    if (!direct) result = enter;
    EMIT(c, at, CALL_METHOD, 0, enter, 0, result);
    if (is_async) {
        expression_await(c, at, enter + 1, enter, AWAIT_AENTER);
        result = enter + 1;
    }

    Label handler, end;
    label_init(&handler);
    label_init(&end);
    Bound bound = c->unit->bound;
    Block block = {.saved = saved, .exit = exit};
    block_push(c, &block, is_async ? BLOCK_ASYNC_WITH : BLOCK_WITH, at);
    region_open(c, &block, &handler, exception);
    if (item->target && !direct)
        target_store(c, item->target, result);
    else if (direct)
        bound_add(c, result);
    register_release(c, exit + 2u);
    with_item(c, s, index + 1);
    region_close(c, &block);
    block_pop(c);
    exit_normally(c, &block);
    emit_jump(c, at, &end);
    handler_place(c, &handler, &bound);
    exit_exceptionally(c, &block, exception, second, &end, &bound);
    label_place(c, &end);
    register_release(c, mark);
    compile_leave(c);
}

void statement_with(Compiler *c, AstStatement *s) {
    if (s->kind == STATEMENT_ASYNC_WITH)
        require_async(c, c->unit->scope, s->range, "'async with' outside async function");
    with_item(c, s, 0);
}
