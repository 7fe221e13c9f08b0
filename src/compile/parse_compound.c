/* parse_compound.c: blocks and the statements that have them. */
#include "compile/parse_internal.h"

/* ---- blocks ---- */

/* How a block begins: what its owner is called, and whether anything else than a colon is already the mistake
 * (elsewhere only the end of the line is). */
typedef struct Suite {
    const char *owner; /* "'if' statement"; NULL: not worth a name */
    uint32_t line;
    bool forced;
} Suite;

bool parse_statement(Parser *p) {
    AstStatement *statement;
    uint32_t line = here(p).line;
    if (!parse_compound(p, &statement)) return parse_simple_statements(p);
    if (statement) p->last_compound_line = line;
    return statement && push_pending(p, statement);
}

static bool parse_block(Parser *p, Suite suite, AstStatements *body) {
    uint32_t base = p->pending_count;
    if (!accept(p, TOKEN_COLON)) {
        if (suite.forced && p->diagnosing)
            raise_token(p, peek(p), "expected ':'");
        else if (p->diagnosing && at_token(p, TOKEN_NEWLINE))
            raise_last(p, "expected ':'");
        return false;
    }
    if (!accept(p, TOKEN_NEWLINE)) return parse_simple_statements(p) && pop_pending(p, base, body);
    if (!accept(p, TOKEN_INDENT)) {
        if (p->diagnosing && !suite.owner)
            raise_indentation(p, "expected an indented block");
        else if (p->diagnosing)
            raise_indentation(p, "expected an indented block after %s on line %u", suite.owner, suite.line);
        return false;
    }
    if (!parser_enter(p)) return false;
    do
        if (!parse_statement(p)) return false;
    while (!accept(p, TOKEN_DEDENT));
    parser_leave(p);
    return pop_pending(p, base, body);
}

/* From `start` to the last token that is not about lines: DEDENTs were read behind it. */
static AstRange range_to(Parser *p, Position start) {
    const Token *last = previous(p);
    while (last->kind == TOKEN_NEWLINE || last->kind == TOKEN_INDENT || last->kind == TOKEN_DEDENT)
        last--;
    return (AstRange){start.line, start.column, last->end_line, last->end_column};
}

/* ---- if, while, for ---- */

/* The optional `else` of a loop, an `if` or a `try`. */
static APART bool parse_else(Parser *p, AstStatements *body) {
    *body = (AstStatements){0};
    uint32_t line = here(p).line;
    if (!accept(p, TOKEN_ELSE)) return true;
    if (!parse_block(p, (Suite){"'else' statement", line, true}, body)) return false;
    return true;
}

/* The whole chain: every `elif` is an IF in the orelse of the one before. */
static APART AstStatement *parse_if(Parser *p) {
    AstStatement *first = NULL, *inner = NULL;
    for (const char *owner = "'if' statement";; owner = "'elif' statement") {
        Position start = here(p);
        p->mark++;
        AstExpression *test = parse_named_expression(p);
        AstStatement *statement =
            test ? new_statement(p, STATEMENT_IF, (AstRange){start.line, start.column, 0, 0}) : NULL;
        if (!statement || !parse_block(p, (Suite){owner, start.line, false}, &statement->if_else.body))
            return NULL;
        statement->if_else.test = test;
        if (!first) {
            first = statement;
        } else {
            AstStatement **items = parser_allocate(p, sizeof *items);
            if (!items) return NULL;
            items[0] = statement;
            inner->if_else.orelse = (AstStatements){items, 1};
        }
        inner = statement;
        if (!at_token(p, TOKEN_ELIF)) break;
    }
    if (!parse_else(p, &inner->if_else.orelse)) return NULL;
    if (p->diagnosing && inner->if_else.orelse.count && at_token(p, TOKEN_ELIF))
        return raise_token(p, peek(p), "'elif' block follows an 'else' block");
    AstRange range = range_to(p, (Position){0});
    for (AstStatement *statement = first;; statement = statement->if_else.orelse.items[0]) {
        statement->range.end_line = range.end_line;
        statement->range.end_column = range.end_column;
        if (statement == inner) return first;
    }
}

static APART AstStatement *parse_while(Parser *p) {
    Position start = here(p);
    AstStatements body, orelse;
    p->mark++;
    AstExpression *test = parse_named_expression(p);
    if (!test || !parse_block(p, (Suite){"'while' statement", start.line, false}, &body) ||
        !parse_else(p, &orelse))
        return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_WHILE, range_to(p, start));
    if (!statement) return NULL;
    statement->while_loop.test = test;
    statement->while_loop.body = body;
    statement->while_loop.orelse = orelse;
    return statement;
}

static APART AstStatement *parse_for(Parser *p, Position start, bool is_async) {
    AstStatements body, orelse;
    uint32_t line = here(p).line;
    p->mark++;
    AstExpression *target = parse_for_targets(p, false);
    if (!target || !accept(p, TOKEN_IN)) return NULL;
    AstExpression *iterable = parse_star_expressions(p);
    if (!iterable || !parse_block(p, (Suite){"'for' statement", line, false}, &body) ||
        !parse_else(p, &orelse))
        return NULL;
    AstStatement *statement =
        new_statement(p, is_async ? STATEMENT_ASYNC_FOR : STATEMENT_FOR, range_to(p, start));
    if (!statement) return NULL;
    statement->for_loop.target = target;
    statement->for_loop.iterable = iterable;
    statement->for_loop.body = body;
    statement->for_loop.orelse = orelse;
    return statement;
}

/* ---- try ---- */

typedef struct Handlers {
    bool any, plain, star;
} Handlers;

/* Behind `except` or `except*`: the exception types, several perhaps without parentheses. */
static APART AstExpression *parse_handled(Parser *p, bool star) {
    AstExpression *type = parse_expression(p);
    if (!type || !at_token(p, TOKEN_COMMA)) return type;
    uint32_t base = p->pending_count;
    Position start = position_of(&(Token){.line = type->range.line, .column = type->range.column});
    AstExpression *first = type;
    (void)star;
    if (!push_pending(p, type)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (!starts_expression(peek_kind(p))) break;
        type = parse_expression(p);
        if (!type || !push_pending(p, type)) return NULL;
    }
    if (at_token(p, TOKEN_AS)) {
        if (!p->diagnosing) return NULL;
        Place place = place_of(p);
        p->mark++;
        if (accept(p, TOKEN_NAME) && at_token(p, TOKEN_COLON)) {
            peek(p);
            raise_from(p, position_of(&(Token){.line = first->range.line, .column = first->range.column}),
                       "multiple exception types must be parenthesized when using 'as'");
        }
        go_back(p, place);
        return NULL;
    }
    AstExpression *tuple = new_expression(p, EXPRESSION_TUPLE, range_from(p, start));
    if (!tuple || !pop_pending(p, base, &tuple->sequence.elements)) return NULL;
    p->bare_tuple = tuple;
    return finish_expression(p, tuple);
}

/* `except A as b.c: ...` */
static SELDOM void diagnose_handler_target(Parser *p, bool star) {
    AstStatements body;
    AstExpression *target = parse_expression(p);
    if (!target || target->kind == EXPRESSION_NAME || !at_token(p, TOKEN_COLON)) return;
    if (parse_block(p, (Suite){"'except' statement", here(p).line, false}, &body))
        raise_range(p, target->range,
                    star ? "cannot use except* statement with %s" : "cannot use except statement with %s",
                    ast_expression_description(target));
}

static APART AstHandler *parse_handler(Parser *p, Handlers *handlers) {
    Position start = here(p);
    AstHandler *handler = parser_allocate(p, sizeof *handler);
    if (!handler) return NULL;
    p->mark++;
    bool star = accept(p, TOKEN_STAR);
    AstRange head = range_from(p, start);
    if (star)
        handlers->star = true;
    else
        handlers->plain = true;
    if (star && p->diagnosing && (at_token(p, TOKEN_NEWLINE) || at_token(p, TOKEN_COLON)))
        return raise_last(p, "expected one or more exception types");
    if (star || !at_token(p, TOKEN_COLON)) {
        if (!starts_expression(peek_kind(p))) {
            if (p->diagnosing && at_token(p, TOKEN_NEWLINE)) raise_last(p, "expected ':'");
            return NULL;
        }
        handler->type = parse_handled(p, star);
        if (!handler->type) return NULL;
        if (accept(p, TOKEN_AS)) {
            Place place = place_of(p);
            handler->name = parse_name(p);
            if (p->diagnosing &&
                (!handler->name.bytes || !(at_token(p, TOKEN_COLON) || at_token(p, TOKEN_NEWLINE)))) {
                go_back(p, place);
                diagnose_handler_target(p, star);
                return NULL;
            }
            if (!handler->name.bytes) return NULL;
        }
    }
    bool several = handler->type && handler->type == p->bare_tuple;
    if (several && at_token(p, TOKEN_NEWLINE)) return NULL;
    if (handlers->plain && handlers->star) {
        if (p->diagnosing && at_token(p, TOKEN_COLON) && !several)
            raise_range(p, head, "cannot have both 'except' and 'except*' on the same 'try'");
        return NULL;
    }
    const char *owner = several ? NULL : star ? "'except*' statement" : "'except' statement";
    Suite suite = {owner, start.line, false};
    if (!parse_block(p, suite, &handler->body)) return NULL;
    handler->range = range_to(p, start);
    return handler;
}

static APART AstStatement *parse_try(Parser *p) {
    Position start = here(p);
    AstStatements body, orelse = {0}, finalbody = {0};
    AstHandlers handlers;
    Handlers kinds = {0};
    p->mark++;
    if (!parse_block(p, (Suite){"'try' statement", start.line, true}, &body)) return NULL;
    uint32_t base = p->pending_count;
    while (at_token(p, TOKEN_EXCEPT)) {
        AstHandler *handler = parse_handler(p, &kinds);
        if (!handler || !push_pending(p, handler)) return NULL;
    }
    if (!pop_pending(p, base, &handlers)) return NULL;
    if (handlers.count && !parse_else(p, &orelse)) return NULL;
    uint32_t line = here(p).line;
    if (accept(p, TOKEN_FINALLY)) {
        if (!parse_block(p, (Suite){"'finally' statement", line, true}, &finalbody)) return NULL;
    } else if (!handlers.count) {
        return p->diagnosing ? raise_last(p, "expected 'except' or 'finally' block") : NULL;
    }
    AstStatement *statement =
        new_statement(p, kinds.star ? STATEMENT_TRY_STAR : STATEMENT_TRY, range_to(p, start));
    if (!statement) return NULL;
    statement->try_block.body = body;
    statement->try_block.handlers = handlers;
    statement->try_block.orelse = orelse;
    statement->try_block.finalbody = finalbody;
    return statement;
}

/* ---- with ---- */

static APART AstWithItem *parse_with_item(Parser *p) {
    AstWithItem *item = parser_allocate(p, sizeof *item);
    if (!item) return NULL;
    item->context = parse_expression(p);
    if (!item->context) return NULL;
    if (!accept(p, TOKEN_AS)) return item;
    Place place = place_of(p);
    item->target = at_token(p, TOKEN_STAR) ? parse_starred(p) : parse_primary(p);
    TokenKind kind = peek_kind(p);
    bool ends = kind == TOKEN_COMMA || kind == TOKEN_RIGHT_PARENTHESIS || kind == TOKEN_COLON ||
                (kind == TOKEN_NEWLINE && p->diagnosing);
    if (item->target && ends && !invalid_target(p, item->target, TARGET_ASSIGN)) return item;
    if (!p->diagnosing || p->stopped) return NULL;
    go_back(p, place);
    AstExpression *target = parse_expression(p);
    kind = peek_kind(p);
    if (target && (kind == TOKEN_COMMA || kind == TOKEN_RIGHT_PARENTHESIS || kind == TOKEN_COLON))
        raise_invalid_target(p, target, TARGET_ASSIGN);
    return NULL;
}

/* `item, item` up to ':' or, within parentheses, up to `) :`. */
static APART bool parse_with_items(Parser *p, bool bracketed, AstWithItems *items) {
    uint32_t base = p->pending_count;
    do {
        if (bracketed && p->pending_count > base && at_token(p, TOKEN_RIGHT_PARENTHESIS)) break;
        AstWithItem *item = parse_with_item(p);
        if (!item || !push_pending(p, item)) return false;
    } while (accept(p, TOKEN_COMMA));
    if (bracketed && !accept(p, TOKEN_RIGHT_PARENTHESIS)) return false;
    if (bracketed && !at_token(p, TOKEN_COLON)) {
        if (p->diagnosing && at_token(p, TOKEN_NEWLINE)) raise_last(p, "expected ':'");
        return false;
    }
    return pop_pending(p, base, items);
}

static APART AstStatement *parse_with(Parser *p, Position start, bool is_async) {
    AstWithItems items;
    AstStatements body;
    uint32_t line = here(p).line;
    p->mark++;
    bool parsed = false;
    if (at_token(p, TOKEN_LEFT_PARENTHESIS)) {
        Place place = place_of(p);
        p->held++;
        p->mark++;
        parsed = parse_with_items(p, true, &items);
        p->held--;
        if (!parsed) {
            if (p->stopped) return NULL;
            go_back(p, place);
        }
    }
    if (!parsed && !parse_with_items(p, false, &items)) return NULL;
    if (!parse_block(p, (Suite){"'with' statement", line, false}, &body)) return NULL;
    AstStatement *statement =
        new_statement(p, is_async ? STATEMENT_ASYNC_WITH : STATEMENT_WITH, range_to(p, start));
    if (!statement) return NULL;
    statement->with.items = items;
    statement->with.body = body;
    return statement;
}

/* ---- definitions ---- */

static APART AstStatement *parse_function(Parser *p, Position start, bool is_async,
                                          AstExpressions decorators) {
    AstTypeParameters type_parameters;
    AstStatements body;
    AstExpression *returns = NULL;
    uint32_t line = here(p).line;
    p->mark++;
    AstText name = parse_name(p);
    if (!name.bytes) return NULL;
    Token opening = *peek(p);
    bool typed = parse_type_parameters(p, &type_parameters);
    if (typed) opening = *peek(p);
    if (!typed || !accept(p, TOKEN_LEFT_PARENTHESIS))
        return p->diagnosing ? raise_token(p, &opening, "expected '('") : NULL;
    AstArguments *arguments = parse_parameters(p, false);
    if (!arguments || !accept(p, TOKEN_RIGHT_PARENTHESIS)) return NULL;
    Token arrow = *peek(p);
    if (accept(p, TOKEN_ARROW) && !(returns = parse_expression(p)))
        return p->diagnosing ? raise_token(p, &arrow, "expected ':'") : NULL;
    if (!parse_block(p, (Suite){"function definition", line, true}, &body)) return NULL;
    AstStatement *statement =
        new_statement(p, is_async ? STATEMENT_ASYNC_FUNCTION : STATEMENT_FUNCTION, range_to(p, start));
    if (!statement) return NULL;
    statement->function.name = name;
    statement->function.arguments = arguments;
    statement->function.body = body;
    statement->function.decorators = decorators;
    statement->function.returns = returns;
    statement->function.type_parameters = type_parameters;
    return statement;
}

static APART AstStatement *parse_class(Parser *p, AstExpressions decorators) {
    Position start = here(p);
    AstTypeParameters type_parameters;
    AstExpressions bases = {0};
    AstKeywords keywords = {0};
    AstStatements body;
    p->mark++;
    AstText name = parse_name(p);
    if (!name.bytes || !parse_type_parameters(p, &type_parameters)) return NULL;
    if (accept(p, TOKEN_LEFT_PARENTHESIS) && !parse_call_arguments(p, NULL, &bases, &keywords)) return NULL;
    if (!parse_block(p, (Suite){"class definition", start.line, false}, &body)) return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_CLASS, range_to(p, start));
    if (!statement) return NULL;
    statement->class_definition.name = name;
    statement->class_definition.bases = bases;
    statement->class_definition.keywords = keywords;
    statement->class_definition.body = body;
    statement->class_definition.decorators = decorators;
    statement->class_definition.type_parameters = type_parameters;
    return statement;
}

static APART AstStatement *parse_decorated(Parser *p) {
    AstExpressions decorators;
    uint32_t base = p->pending_count;
    while (accept(p, TOKEN_AT)) {
        AstExpression *decorator = parse_named_expression(p);
        if (!decorator || !push_pending(p, decorator) || !accept(p, TOKEN_NEWLINE)) return NULL;
    }
    if (!pop_pending(p, base, &decorators)) return NULL;
    Position start = here(p);
    if (at_token(p, TOKEN_CLASS)) return parse_class(p, decorators);
    bool is_async = accept(p, TOKEN_ASYNC);
    return at_token(p, TOKEN_DEF) ? parse_function(p, start, is_async, decorators) : NULL;
}

static APART AstStatement *parse_async(Parser *p) {
    Position start = here(p);
    p->mark++;
    switch (peek_kind(p)) {
    case TOKEN_DEF: return parse_function(p, start, true, (AstExpressions){0});
    case TOKEN_FOR: return parse_for(p, start, true);
    case TOKEN_WITH: return parse_with(p, start, true);
    default: return NULL;
    }
}

/* ---- match ---- */

static APART AstMatchCase *parse_case(Parser *p) {
    AstMatchCase *match_case = parser_allocate(p, sizeof *match_case);
    if (!match_case) return NULL;
    uint32_t line = here(p).line;
    p->mark++;
    match_case->pattern = parse_patterns(p);
    if (!match_case->pattern) return NULL;
    if (accept(p, TOKEN_IF) && !(match_case->guard = parse_named_expression(p))) return NULL;
    if (!parse_block(p, (Suite){"'case' statement", line, false}, &match_case->body)) return NULL;
    return match_case;
}

static AstExpression *parse_subject(Parser *p) {
    return parse_list(p, LIST_STARS | LIST_NAMED);
}

/* Reads `match subject: NEWLINE INDENT case`; without an error when it is something else. */
static APART AstExpression *try_match_head(Parser *p) {
    p->mark++;
    TokenKind kind = peek_kind(p);
    if (!starts_expression(kind) && kind != TOKEN_STAR) return NULL;
    uint32_t line = previous(p)->line;
    AstExpression *subject = parse_subject(p);
    /* A lone starred expression is no subject. */
    if (!subject || subject->kind == EXPRESSION_STARRED) return NULL;
    if (p->diagnosing && at_token(p, TOKEN_NEWLINE)) return raise_last(p, "expected ':'");
    if (!accept(p, TOKEN_COLON) || !accept(p, TOKEN_NEWLINE)) return NULL;
    if (!accept(p, TOKEN_INDENT)) {
        if (p->diagnosing)
            raise_indentation(p, "expected an indented block after 'match' statement on line %u", line);
        return NULL;
    }
    return token_is(p, peek(p), "case") ? subject : NULL;
}

static APART AstStatement *parse_cases(Parser *p, AstExpression *subject, Position start) {
    AstMatchCases cases;
    uint32_t base = p->pending_count;
    if (!parser_enter(p)) return NULL;
    while (token_is(p, peek(p), "case")) {
        AstMatchCase *match_case = parse_case(p);
        if (!match_case || !push_pending(p, match_case)) return NULL;
    }
    if (!accept(p, TOKEN_DEDENT)) return NULL;
    parser_leave(p);
    if (!pop_pending(p, base, &cases)) return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_MATCH, range_to(p, start));
    if (!statement) return NULL;
    statement->match.subject = subject;
    statement->match.cases = cases;
    return statement;
}

/* False, with nothing consumed, when this is no match statement. */
static APART bool parse_match(Parser *p, AstStatement **statement) {
    Position start = here(p);
    Place place = place_of(p);
    p->held++;
    AstExpression *subject = try_match_head(p);
    p->held--;
    *statement = subject ? parse_cases(p, subject, start) : NULL;
    if (subject || p->stopped) return true;
    go_back(p, place);
    return false;
}

/* ---- all of them ---- */

bool parse_compound(Parser *p, AstStatement **statement) {
    Position start = here(p);
    switch (peek_kind(p)) {
    case TOKEN_IF: *statement = parse_if(p); return true;
    case TOKEN_WHILE: *statement = parse_while(p); return true;
    case TOKEN_FOR: *statement = parse_for(p, start, false); return true;
    case TOKEN_TRY: *statement = parse_try(p); return true;
    case TOKEN_WITH: *statement = parse_with(p, start, false); return true;
    case TOKEN_DEF: *statement = parse_function(p, start, false, (AstExpressions){0}); return true;
    case TOKEN_CLASS: *statement = parse_class(p, (AstExpressions){0}); return true;
    case TOKEN_AT: *statement = parse_decorated(p); return true;
    case TOKEN_ASYNC: *statement = parse_async(p); return true;
    default: return token_is(p, peek(p), "match") && parse_match(p, statement);
    }
}
