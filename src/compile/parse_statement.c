/* parse_statement.c: simple statements, and the assignments among them. */
#include "compile/parse_internal.h"

/* ---- assignments ---- */

static const uint8_t augmented_operators[] = {
    AST_ADD,     AST_SUBTRACT, AST_MULTIPLY,     AST_MATRIX_MULTIPLY, AST_DIVIDE,
    AST_MODULO,  AST_POWER,    AST_LEFT_SHIFT,   AST_RIGHT_SHIFT,     AST_BIT_OR,
    AST_BIT_XOR, AST_BIT_AND,  AST_FLOOR_DIVIDE,
};

static bool is_single_target(const AstExpression *target) {
    return target->kind == EXPRESSION_NAME || target->kind == EXPRESSION_ATTRIBUTE ||
           target->kind == EXPRESSION_SUBSCRIPT;
}

static bool is_bracketed(const AstExpression *expression, Position start) {
    return expression->range.line != start.line || expression->range.column != start.column;
}

static bool is_bare_yield(const AstExpression *expression, Position start) {
    return (expression->kind == EXPRESSION_YIELD || expression->kind == EXPRESSION_YIELD_FROM) &&
           !is_bracketed(expression, start);
}

static SELDOM AstStatement *diagnose_annotation(Parser *p, const AstExpression *target, Position start,
                                                bool one_item) {
    if (is_bare_yield(target, start)) return NULL;
    p->mark++;
    if (!parse_expression(p)) return NULL;
    if (target->kind == EXPRESSION_LIST)
        return raise_range(p, target->range, "only single target (not list) can be annotated");
    if (target->kind == EXPRESSION_TUPLE)
        return raise_range(p, one_item ? target->range : target->sequence.elements.items[0]->range,
                           "only single target (not tuple) can be annotated");
    if (target->kind == EXPRESSION_STARRED) return NULL;
    return raise_range(p, target->range, "illegal target for annotation");
}

static APART AstStatement *parse_annotation(Parser *p, AstExpression *target, Position start, bool one_item) {
    if (!one_item || !is_single_target(target))
        return p->diagnosing ? diagnose_annotation(p, target, start, one_item) : NULL;
    bool simple = target->kind == EXPRESSION_NAME && !is_bracketed(target, start);
    p->mark++;
    AstExpression *annotation = parse_expression(p), *value = NULL;
    if (!annotation) return NULL;
    if (accept(p, TOKEN_EQUAL)) {
        value = parse_annotated_value(p);
        if (!value) return NULL;
    }
    AstStatement *statement = new_statement(p, STATEMENT_ANNOTATED_ASSIGN, range_from(p, start));
    if (!statement) return NULL;
    statement->annotated_assign.target = target;
    statement->annotated_assign.annotation = annotation;
    statement->annotated_assign.value = value;
    statement->annotated_assign.simple = simple;
    return statement;
}

static APART AstStatement *parse_augmented(Parser *p, AstExpression *target, Position start) {
    if (is_bare_yield(target, start)) return NULL;
    bool allowed = is_single_target(target);
    if (!allowed && !p->second_pass) return NULL;
    uint32_t operator= peek_kind(p) - TOKEN_ADD_ASSIGN;
    p->mark++;
    AstExpression *value = parse_annotated_value(p);
    if (!value) return NULL;
    if (!allowed)
        return p->diagnosing
                   ? raise_range(p, target->range, "'%s' is an illegal expression for augmented assignment",
                                 ast_expression_description(target))
                   : NULL;
    AstStatement *statement = new_statement(p, STATEMENT_AUGMENTED_ASSIGN, range_from(p, start));
    if (!statement) return NULL;
    statement->augmented_assign.target = target;
    statement->augmented_assign.value = value;
    statement->augmented_assign.operator = (AstOperator)augmented_operators[operator];
    return statement;
}

/* Looks at the items of a statement, from its beginning, as at named expressions: `=` for `==`. */
static SELDOM void diagnose_items(Parser *p, uint32_t mark) {
    bool comma = false;
    p->mark = mark;
    for (;;) {
        TokenKind kind = peek_kind(p);
        if (!starts_expression(kind) && kind != TOKEN_STAR) return;
        AstExpression *item = kind == TOKEN_STAR ? parse_starred(p) : parse_named_expression(p);
        if (!item || p->stopped) return;
        /* Behind the first comma they may as well follow one another without. */
        if (!accept(p, TOKEN_COMMA) && !comma) return;
        comma = true;
    }
}

/* `target = `, where the target is none. */
static SELDOM AstStatement *diagnose_assignment(Parser *p, AstExpression *target, Position start,
                                                uint32_t mark) {
    Place behind = place_of(p);
    diagnose_items(p, mark);
    go_back(p, behind);
    if (is_bare_yield(target, start))
        return raise_range(p, target->range, "assignment to yield expression not possible");
    return raise_invalid_target(p, target, TARGET_ASSIGN);
}

static APART AstStatement *parse_assignment(Parser *p, AstExpression *target, Position start, uint32_t mark) {
    uint32_t base = p->pending_count;
    AstExpression *value = target;
    Position value_start = start;
    while (at_token(p, TOKEN_EQUAL)) {
        if (invalid_target(p, value, TARGET_ASSIGN))
            return p->diagnosing ? diagnose_assignment(p, value, value_start, mark) : NULL;
        if (!push_pending(p, value)) return NULL;
        p->mark++;
        value_start = here(p);
        value = parse_annotated_value(p);
        if (!value) {
            if (p->diagnosing && !p->stopped) diagnose_items(p, mark);
            return NULL;
        }
    }
    AstStatement *statement = new_statement(p, STATEMENT_ASSIGN, range_from(p, start));
    if (!statement || !pop_pending(p, base, &statement->assign.targets)) return NULL;
    statement->assign.value = value;
    return statement;
}

static APART AstStatement *parse_expression_statement(Parser *p) {
    Position start = here(p);
    uint32_t mark = p->mark;
    AstExpression *expression = parse_annotated_value(p);
    if (!expression) return NULL;
    TokenKind kind = peek_kind(p);
    if (kind == TOKEN_EQUAL) return parse_assignment(p, expression, start, mark);
    if (kind == TOKEN_COLON) {
        bool one_item = expression != p->bare_tuple;
        return parse_annotation(p, expression, start, one_item);
    }
    if (kind >= TOKEN_ADD_ASSIGN && kind <= TOKEN_FLOOR_DIVIDE_ASSIGN)
        return parse_augmented(p, expression, start);
    if (p->diagnosing && (kind == TOKEN_WALRUS || (expression == p->bare_tuple && starts_expression(kind)))) {
        Place behind = place_of(p);
        diagnose_items(p, mark);
        go_back(p, behind);
        if (p->stopped) return NULL;
    }
    AstStatement *statement = new_statement(p, STATEMENT_EXPRESSION, range_from(p, start));
    if (!statement) return NULL;
    statement->expression.value = expression;
    return statement;
}

/* ---- imports ---- */

/* a.b.c */
static AstText parse_dotted_name(Parser *p) {
    AstText name = parse_name(p);
    if (!name.bytes || !at_token(p, TOKEN_DOT)) return name;
    /* Spaces, comments and foreign letters make the name differ from the source. */
    uint32_t base = p->pending_count, size = name.length, parts = 1;
    AstText *part = parser_allocate(p, sizeof *part);
    if (!part || !push_pending(p, part)) return (AstText){0};
    *part = name;
    while (accept(p, TOKEN_DOT)) {
        name = parse_name(p);
        part = name.bytes ? parser_allocate(p, sizeof *part) : NULL;
        if (!part || !push_pending(p, part)) return (AstText){0};
        *part = name;
        size += name.length + 1;
        parts++;
    }
    char *joined = parser_allocate(p, size);
    if (!joined) return (AstText){0};
    uint32_t used = 0;
    for (uint32_t i = 0; i < parts; i++) {
        part = p->pending[base + i];
        if (!parser_worked(p, 1)) return (AstText){0};
        if (i) joined[used++] = '.';
        for (uint32_t k = 0; k < part->length; k++)
            joined[used++] = part->bytes[k];
    }
    p->pending_count = base;
    return (AstText){joined, size};
}

static bool ends_import_name(TokenKind kind) {
    return kind == TOKEN_COMMA || kind == TOKEN_RIGHT_PARENTHESIS || kind == TOKEN_NEWLINE;
}

/* Behind a name: `as name`. */
static bool parse_as_name(Parser *p, AstText *name) {
    *name = (AstText){0};
    if (!accept(p, TOKEN_AS)) return true;
    if (p->diagnosing &&
        !(at_token(p, TOKEN_NAME) && ends_import_name((TokenKind)parser_peek_at(p, 1)->kind))) {
        Place place = place_of(p);
        AstExpression *target = parse_expression(p);
        if (target)
            raise_range(p, target->range, "cannot use %s as import target",
                        ast_expression_description(target));
        go_back(p, place);
    }
    if (p->stopped) return false;
    *name = parse_name(p);
    return name->bytes;
}

static bool push_alias(Parser *p, AstText name, Position start) {
    AstAlias *alias = parser_allocate(p, sizeof *alias);
    if (!alias || !name.bytes || !parse_as_name(p, &alias->as_name)) return false;
    alias->name = name;
    alias->range = range_from(p, start);
    return push_pending(p, alias);
}

static SELDOM void diagnose_import(Parser *p, Position start) {
    if (at_token(p, TOKEN_NEWLINE)) {
        raise_from(p, here(p), "Expected one or more names after 'import'");
        return;
    }
    Place place = place_of(p);
    bool named = false;
    do {
        named = parse_dotted_name(p).bytes;
    } while (named && accept(p, TOKEN_COMMA));
    if (named && accept(p, TOKEN_FROM) && parse_dotted_name(p).bytes)
        raise_from(p, start, "Did you mean to use 'from ... import ...' instead?");
    go_back(p, place);
}

static APART AstStatement *parse_import(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count;
    p->mark++;
    if (p->diagnosing) diagnose_import(p, start);
    do {
        Position name_start = here(p);
        AstText name = p->stopped ? (AstText){0} : parse_dotted_name(p);
        if (!push_alias(p, name, name_start)) return NULL;
    } while (accept(p, TOKEN_COMMA));
    AstStatement *statement = new_statement(p, STATEMENT_IMPORT, range_from(p, start));
    return statement && pop_pending(p, base, &statement->import.names) ? statement : NULL;
}

static bool parse_imported_names(Parser *p) {
    if (at_token(p, TOKEN_STAR)) {
        Position start = here(p);
        AstText star = token_text(p, peek(p));
        AstAlias *alias = parser_allocate(p, sizeof *alias);
        if (!alias) return false;
        p->mark++;
        alias->name = star;
        alias->range = range_from(p, start);
        return push_pending(p, alias);
    }
    bool bracketed = accept(p, TOKEN_LEFT_PARENTHESIS);
    if (p->diagnosing && !bracketed && at_token(p, TOKEN_NEWLINE)) {
        raise_from(p, here(p), "Expected one or more names after 'import'");
        return false;
    }
    for (;;) {
        Position start = here(p);
        if (!push_alias(p, parse_name(p), start)) return false;
        if (!accept(p, TOKEN_COMMA)) break;
        if (bracketed && at_token(p, TOKEN_RIGHT_PARENTHESIS)) break;
        if (p->diagnosing && !bracketed && at_token(p, TOKEN_NEWLINE)) {
            raise_last(p, "trailing comma not allowed without surrounding parentheses");
            return false;
        }
    }
    return !bracketed || accept(p, TOKEN_RIGHT_PARENTHESIS);
}

static APART AstStatement *parse_import_from(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count, level = 0;
    AstText module = {0};
    p->mark++;
    for (;;) {
        if (accept(p, TOKEN_DOT))
            level++;
        else if (accept(p, TOKEN_ELLIPSIS))
            level += 3;
        else
            break;
    }
    if (!level || at_token(p, TOKEN_NAME)) {
        module = parse_dotted_name(p);
        if (!module.bytes) return NULL;
    }
    if (!accept(p, TOKEN_IMPORT) || !parse_imported_names(p)) return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_IMPORT_FROM, range_from(p, start));
    if (!statement || !pop_pending(p, base, &statement->import.names)) return NULL;
    statement->import.module = module;
    statement->import.level = level;
    return statement;
}

/* ---- the other simple statements ---- */

static AstStatement *parse_word(Parser *p, AstStatementKind kind) {
    AstStatement *statement = new_statement(p, kind, range_of(peek(p)));
    p->mark++;
    return statement;
}

static APART AstStatement *parse_return(Parser *p) {
    Position start = here(p);
    AstExpression *value = NULL;
    p->mark++;
    if ((starts_expression(peek_kind(p)) || at_token(p, TOKEN_STAR)) && !(value = parse_star_expressions(p)))
        return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_RETURN, range_from(p, start));
    if (!statement) return NULL;
    statement->expression.value = value;
    return statement;
}

static APART AstStatement *parse_raise(Parser *p) {
    Position start = here(p);
    AstExpression *exception = NULL, *cause = NULL;
    p->mark++;
    if (starts_expression(peek_kind(p))) {
        exception = parse_expression(p);
        if (!exception) return NULL;
        if (accept(p, TOKEN_FROM) && !(cause = parse_expression(p))) return NULL;
    }
    AstStatement *statement = new_statement(p, STATEMENT_RAISE, range_from(p, start));
    if (!statement) return NULL;
    statement->raise.exception = exception;
    statement->raise.cause = cause;
    return statement;
}

static APART AstStatement *parse_names(Parser *p, AstStatementKind kind) {
    Position start = here(p);
    uint32_t base = p->pending_count;
    p->mark++;
    do {
        AstText *name = parser_allocate(p, sizeof *name);
        if (!name) return NULL;
        *name = parse_name(p);
        if (!name->bytes || !push_pending(p, name)) return NULL;
    } while (accept(p, TOKEN_COMMA));
    AstStatement *statement = new_statement(p, kind, range_from(p, start));
    if (!statement) return NULL;
    uint32_t count = p->pending_count - base;
    AstText *names = parser_allocate(p, count * sizeof *names);
    if (!names) return NULL;
    for (uint32_t i = 0; i < count && parser_worked(p, 1); i++)
        names[i] = *(AstText *)p->pending[base + i];
    p->pending_count = base;
    statement->names.names = (AstTexts){names, count};
    return statement;
}

static bool ends_statement(TokenKind kind) {
    return kind == TOKEN_SEMICOLON || kind == TOKEN_NEWLINE;
}

static APART AstStatement *parse_delete(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count;
    p->mark++;
    Place place = place_of(p);
    bool valid = true;
    do {
        if (!starts_expression(peek_kind(p))) break;
        AstExpression *target = parse_primary(p);
        if (!target && (!p->diagnosing || p->stopped)) return NULL;
        if (!target) break;
        valid = !invalid_target(p, target, TARGET_DELETE);
        if (!push_pending(p, target)) return NULL;
    } while (valid && accept(p, TOKEN_COMMA));
    if (!valid || p->pending_count == base || !ends_statement(peek_kind(p))) {
        if (!p->diagnosing) return NULL;
        go_back(p, place);
        AstExpression *targets = parse_star_expressions(p);
        return targets ? raise_invalid_target(p, targets, TARGET_DELETE) : NULL;
    }
    AstStatement *statement = new_statement(p, STATEMENT_DELETE, range_from(p, start));
    return statement && pop_pending(p, base, &statement->delete_targets.targets) ? statement : NULL;
}

static APART AstStatement *parse_assert(Parser *p) {
    Position start = here(p);
    AstExpression *message = NULL;
    p->mark++;
    AstExpression *test = parse_expression(p);
    if (!test || (accept(p, TOKEN_COMMA) && !(message = parse_expression(p)))) return NULL;
    AstStatement *statement = new_statement(p, STATEMENT_ASSERT, range_from(p, start));
    if (!statement) return NULL;
    statement->assert_test.test = test;
    statement->assert_test.message = message;
    return statement;
}

static bool at_type_alias(Parser *p) {
    return token_is(p, peek(p), "type") && parser_peek_at(p, 1)->kind == TOKEN_NAME;
}

static APART AstStatement *parse_type_alias(Parser *p) {
    Position start = here(p);
    p->mark++;
    AstExpression *name = new_expression(p, EXPRESSION_NAME, range_of(peek(p)));
    if (!name) return NULL;
    name->name.text = parse_name(p);
    AstTypeParameters parameters;
    /* An error at an empty list ends where CPython has read to: behind the token that follows. */
    if (!p->stopped && at_token(p, TOKEN_LEFT_BRACKET) && parser_peek_at(p, 1)->kind == TOKEN_RIGHT_BRACKET) parser_peek_at(p, 2);
    if (p->stopped || !parse_type_parameters(p, &parameters) || !accept(p, TOKEN_EQUAL)) return NULL;
    AstExpression *value = parse_expression(p);
    AstStatement *statement = value ? new_statement(p, STATEMENT_TYPE_ALIAS, range_from(p, start)) : NULL;
    if (!statement) return NULL;
    statement->type_alias.name = name;
    statement->type_alias.type_parameters = parameters;
    statement->type_alias.value = value;
    return statement;
}

static AstStatement *parse_simple_statement(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_RETURN: return parse_return(p);
    case TOKEN_IMPORT: return parse_import(p);
    case TOKEN_FROM: return parse_import_from(p);
    case TOKEN_RAISE: return parse_raise(p);
    case TOKEN_PASS:
    case TOKEN_BREAK:
    case TOKEN_CONTINUE:
        /* `pass if x else y` is diagnosed as an expression. */
        if (p->diagnosing && parser_peek_at(p, 1)->kind == TOKEN_IF) return parse_expression_statement(p);
        return parse_word(p, at_token(p, TOKEN_PASS)    ? STATEMENT_PASS
                             : at_token(p, TOKEN_BREAK) ? STATEMENT_BREAK
                                                        : STATEMENT_CONTINUE);
    case TOKEN_DEL: return parse_delete(p);
    case TOKEN_ASSERT: return parse_assert(p);
    case TOKEN_GLOBAL: return parse_names(p, STATEMENT_GLOBAL);
    case TOKEN_NONLOCAL: return parse_names(p, STATEMENT_NONLOCAL);
    default: return at_type_alias(p) ? parse_type_alias(p) : parse_expression_statement(p);
    }
}

bool parse_simple_statements(Parser *p) {
    for (;;) {
        AstStatement *statement = parse_simple_statement(p);
        if (!statement || !push_pending(p, statement)) return false;
        if (accept(p, TOKEN_NEWLINE)) return true;
        if (!accept(p, TOKEN_SEMICOLON)) return false;
        if (accept(p, TOKEN_NEWLINE)) return true;
    }
}
