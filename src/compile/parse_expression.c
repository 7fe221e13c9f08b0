/* parse_expression.c: conditional and named expressions, `yield`, and lists without brackets, with the mistakes that are looked for in them.
 *
 * The parts of a conditional expression wait on the stack of operators, so that a chain of `if`s takes no C stack. */
#include "compile/parse_internal.h"

/* ---- mistakes in expressions ---- */

static bool is_legacy_name(Parser *p, const Token *token) {
    return token_is(p, token, "print") || token_is(p, token, "exec");
}

static bool is_soft_keyword(Parser *p, const Token *token) {
    return token_is(p, token, "_") || token_is(p, token, "case") || token_is(p, token, "match") ||
           token_is(p, token, "type");
}

/* Tries to read an expression without looking for mistakes in it. */
AstExpression *try_quietly(Parser *p, AstExpression *(*parse)(Parser *)) {
    bool diagnosing = p->diagnosing;
    p->diagnosing = false;
    AstExpression *expression = parse(p);
    p->diagnosing = diagnosing;
    return expression;
}

/* Behind the expression `first`, which began at `start_mark`: another one without a comma between. */
static SELDOM void diagnose_missing_comma(Parser *p, const AstExpression *first, uint32_t start_mark,
                                          bool known) {
    TokenKind kind = peek_kind(p);
    if (!starts_expression(kind)) return;
    const Token *start = &p->tokens[start_mark];
    if (is_soft_keyword(p, start)) return;
    if (start->kind == TOKEN_NAME && start_mark + 1 < p->fill &&
        p->tokens[start_mark + 1].kind == TOKEN_STRING)
        return;
    bool legacy = first->kind == EXPRESSION_NAME &&
                  (ast_text_equal(first->name.text, "print") || ast_text_equal(first->name.text, "exec"));
    Place place = place_of(p);
    AstExpression *second = try_quietly(p, parse_expression);
    if (second && !legacy && previous(p)->level)
        raise_range(p, range_between(first->range, second->range),
                    "invalid syntax. Perhaps you forgot a comma?");
    go_back(p, place);
    if (second || known || kind != TOKEN_LEFT_BRACE || p->stopped) return;
    /* `if (x) { y = 1 }`: what is wrong with a set or with the keys of a dict is said nevertheless. */
    bool quiet = p->quiet_values;
    p->quiet_values = true;
    parse_brace_display(p);
    p->quiet_values = quiet;
    go_back(p, place);
}

/* `print x`, `exec x`. As in CPython, what follows any name is looked into. */
static SELDOM void diagnose_legacy(Parser *p, uint32_t start_mark) {
    Token name = p->tokens[start_mark];
    if (name.kind != TOKEN_NAME) return;
    bool legacy = is_legacy_name(p, &name);
    Place place = place_of(p);
    p->mark = start_mark + 1;
    TokenKind kind = peek_kind(p);
    bool adjacent = starts_expression(kind) && kind != TOKEN_LEFT_PARENTHESIS;
    /* Behind another name, only what does not go on with it as an expression: or it would be read once more.
     */
    bool goes_on =
        kind == TOKEN_LEFT_BRACKET || kind == TOKEN_PLUS || kind == TOKEN_MINUS || kind == TOKEN_NOT;
    if (legacy ? adjacent || kind == TOKEN_STAR : adjacent && !goes_on) {
        AstText text = token_text(p, &name);
        /* That is read for the second time, which CPython does not do: it remembers the first. */
        if (!is_soft_keyword(p, &name) && kind != TOKEN_STRING && kind != TOKEN_LEFT_BRACE)
            p->known_mark = p->mark + 1;
        AstExpression *arguments = parse_star_expressions(p);
        p->known_mark = 0;
        if (arguments && legacy)
            raise_range(p, range_between(range_of(&name), arguments->range),
                        "Missing parentheses in call to '%T'. Did you mean %T(...)?", &text, &text);
    }
    go_back(p, place);
}

/* `'He said 'hi' there'`: expressions between two string literals. */
static SELDOM void diagnose_text_between_strings(Parser *p) {
    if (!at_token(p, TOKEN_STRING)) return;
    Place place = place_of(p);
    p->mark++;
    AstExpression *first = NULL, *last = NULL;
    while (!p->stopped && starts_expression(peek_kind(p)) && !at_token(p, TOKEN_STRING)) {
        Place item = place_of(p);
        AstExpression *next = try_quietly(p, parse_expression);
        if (!next) {
            go_back(p, item);
            break;
        }
        last = next;
        if (!first) first = next;
    }
    if (last && at_token(p, TOKEN_STRING))
        raise_range(p, range_between(first->range, last->range),
                    "invalid syntax. Is this intended to be part of the string?");
    go_back(p, place);
}

/* `pass if x else y`: a statement where an expression belongs. */
static SELDOM void diagnose_statement_before_if(Parser *p) {
    TokenKind kind = peek_kind(p);
    if (kind != TOKEN_PASS && kind != TOKEN_BREAK && kind != TOKEN_CONTINUE) return;
    if (parser_peek_at(p, 1)->kind != TOKEN_IF) return;
    AstRange range = range_of(peek(p));
    Place place = place_of(p);
    p->mark += 2;
    AstExpression *test = parse_operators(p, PRECEDENCE_OR);
    if (test && accept(p, TOKEN_ELSE)) {
        uint32_t base = p->pending_count;
        if (starts_expression(peek_kind(p)) || at_token(p, TOKEN_PASS) || at_token(p, TOKEN_BREAK) ||
            at_token(p, TOKEN_CONTINUE))
            raise_range(p, range, "expected expression before 'if', but statement is given");
        p->pending_count = base;
    }
    go_back(p, place);
}

/* ---- expressions ---- */

/* Behind `body if test`, in the second pass. */
static SELDOM void diagnose_conditional(Parser *p, const AstExpression *body, const AstExpression *test) {
    if (!at_token(p, TOKEN_ELSE) && !at_token(p, TOKEN_COLON))
        raise_range(p, range_between(body->range, test->range), "expected 'else' after 'if' expression");
}

/* Makes the conditional expressions whose beginnings wait, the last of them first. */
static APART AstExpression *finish_conditionals(Parser *p, AstExpression *last, uint32_t base) {
    while (last && p->operator_count > base) {
        Pending top = p->operators[--p->operator_count];
        AstExpression *conditional = new_expression(p, EXPRESSION_CONDITIONAL, range_from(p, top.start));
        if (!conditional) return NULL;
        p->pending_count -= 2;
        conditional->conditional.body = p->pending[p->pending_count];
        conditional->conditional.test = p->pending[p->pending_count + 1];
        conditional->conditional.orelse = last;
        last = finish_expression(p, conditional);
    }
    return last;
}

/* Behind `body`, at `if`: reads `if test else` and lets both wait. False when that is not there. */
static APART bool push_conditional(Parser *p, AstExpression *body, Position start) {
    Place place = place_of(p);
    p->mark++;
    AstExpression *test = parse_operators(p, PRECEDENCE_OR);
    if (test && p->diagnosing) diagnose_conditional(p, body, test);
    if (test && !p->stopped && accept(p, TOKEN_ELSE))
        return push_pending(p, body) && push_pending(p, test) &&
               push_operator(p, start, place.mark, 0, 0, 0);
    if (p->second_pass) go_back(p, place);
    return false;
}

static AstExpression *parse_disjunction(Parser *p) {
    return parse_operators(p, PRECEDENCE_OR);
}

/* Whether here begins what CPython tries as a target before anything else: a statement, or what follows its `=`, maybe within parentheses. */
static bool may_be_target(const Parser *p) {
    enum { LOOKS = 200 };
    uint32_t at = p->mark, depth = 0;
    while (at && p->tokens[at - 1].kind == TOKEN_LEFT_PARENTHESIS) {
        at--;
    }
    bool follows_equal = at && p->tokens[at - 1].kind == TOKEN_EQUAL;
    for (unsigned looks = 0; at; at--) {
        switch (p->tokens[at - 1].kind) {
        case TOKEN_NEWLINE: case TOKEN_INDENT: case TOKEN_DEDENT: case TOKEN_SEMICOLON: return true;
        case TOKEN_RIGHT_PARENTHESIS: case TOKEN_RIGHT_BRACKET: case TOKEN_RIGHT_BRACE: depth++; break;
        case TOKEN_LEFT_PARENTHESIS: case TOKEN_LEFT_BRACKET: case TOKEN_LEFT_BRACE:
            if (depth-- == 0) return false;
            break;
        default: break;
        }
        if (!follows_equal || ++looks == LOOKS) return false;
    }
    return p->options.mode != MODULE_EVAL;
}

/* Whether the search for text between strings has quietly read what goes on from a string here, `'a' + f(b c)`: CPython remembers that, and
 * says no more about what is wrong in it. */
static bool goes_on_from_string(Parser *p) {
    if (!at_token(p, TOKEN_STRING)) return false;
    TokenKind kind = parser_peek_at(p, 1)->kind;
    if (kind == TOKEN_LEFT_PARENTHESIS || kind == TOKEN_LEFT_BRACKET) return !may_be_target(p);
    if (kind != TOKEN_PLUS && kind != TOKEN_MINUS) return false;
    TokenKind operand = parser_peek_at(p, 2)->kind;
    return operand != TOKEN_NOT && operand != TOKEN_LEFT_BRACE;
}

/* In the second pass: a disjunction, with what may be wrong about it. */
static SELDOM AstExpression *diagnose_disjunction(Parser *p) {
    bool known = p->known_mark == p->mark + 1;
    p->known_mark = 0;
    if (!known) diagnose_text_between_strings(p);
    if (!p->stopped) diagnose_statement_before_if(p);
    uint32_t start_mark = p->mark;
    AstExpression *result = p->stopped                        ? NULL
                            : known || goes_on_from_string(p) ? try_quietly(p, parse_disjunction)
                                                              : parse_disjunction(p);
    if (!result) return NULL;
    diagnose_missing_comma(p, result, start_mark, known);
    if (!p->stopped) diagnose_legacy(p, start_mark);
    return p->stopped ? NULL : result;
}

/* The part behind `else` failed: what stands before that `if` is an expression nevertheless. */
static SELDOM AstExpression *retreat_from_else(Parser *p, uint32_t pending, uint32_t base,
                                               uint32_t else_mark) {
    p->pending_count = pending + 2 * (p->operator_count - base - 1);
    uint32_t mark = p->operators[--p->operator_count].base;
    if (p->diagnosing) {
        p->mark = else_mark;
        return raise_token(p, peek(p), "expected expression after 'else', but statement is given");
    }
    p->mark = mark;
    return p->pending[p->pending_count];
}

AstExpression *parse_expression(Parser *p) {
    uint32_t base = p->operator_count, pending = p->pending_count;
    /* Each turn reads `body if test else`, or the last part. */
    for (;;) {
        Position start = here(p);
        uint32_t mark = p->mark;
        bool is_lambda = at_token(p, TOKEN_LAMBDA);
        AstExpression *result = is_lambda       ? parse_lambda(p)
                                : p->diagnosing ? diagnose_disjunction(p)
                                                : parse_operators(p, PRECEDENCE_OR);
        if (result && !is_lambda && at_token(p, TOKEN_IF)) {
            if (push_conditional(p, result, start)) continue;
            if (!p->second_pass || p->stopped) return NULL;
        }
        if (!result && p->second_pass && !p->stopped && p->operator_count > base)
            result = retreat_from_else(p, pending, base, mark);
        return p->stopped ? NULL : finish_conditionals(p, result, base);
    }
}

/* Whether the expression is a bitwise_or of the grammar: what an `=` may be taken for `==` behind. */
static bool is_bitwise_or(const AstExpression *expression, Position start) {
    bool bracketed = expression->range.line != start.line || expression->range.column != start.column;
    switch ((AstExpressionKind)expression->kind) {
    case EXPRESSION_COMPARE:
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_CONDITIONAL:
    case EXPRESSION_LAMBDA:
    case EXPRESSION_NAMED: return bracketed;
    case EXPRESSION_UNARY: return bracketed || expression->unary.operator != AST_NOT;
    default: return true;
    }
}

/* Whether the expression begins with a display that could be assigned to, or with a constant that could not.
 */
static bool begins_as_target(const AstExpression *expression, Position start) {
    for (;;) {
        if (expression->range.line != start.line || expression->range.column != start.column) return false;
        switch ((AstExpressionKind)expression->kind) {
        case EXPRESSION_BINARY: expression = expression->binary.left; break;
        case EXPRESSION_ATTRIBUTE: expression = expression->attribute.value; break;
        case EXPRESSION_SUBSCRIPT: expression = expression->subscript.value; break;
        case EXPRESSION_CALL: expression = expression->call.function; break;
        case EXPRESSION_LIST:
        case EXPRESSION_TUPLE:
        case EXPRESSION_GENERATOR: return true;
        case EXPRESSION_CONSTANT: return expression->constant.kind <= CONSTANT_FALSE;
        default: return false;
        }
    }
}

/* `=` behind an expression where no assignment can stand. */
static SELDOM void diagnose_equal(Parser *p, const AstExpression *left, Position start) {
    if (!is_bitwise_or(left, start) || begins_as_target(left, start)) return;
    Place place = place_of(p);
    p->mark++;
    AstExpression *right = parse_operators(p, PRECEDENCE_BITWISE_OR);
    bool ends = right && !at_token(p, TOKEN_EQUAL) && !at_token(p, TOKEN_WALRUS);
    if (ends && left->kind == EXPRESSION_NAME && left->range.column == start.column &&
        left->range.line == start.line) {
        raise_range(p, range_between(left->range, right->range),
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else if (ends) {
        raise_range(p, left->range, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                    ast_expression_description(left));
    }
    go_back(p, place);
}

static APART AstExpression *parse_walrus(Parser *p) {
    Position start = here(p);
    AstExpression *target = parse_name_expression(p);
    p->mark++;
    AstExpression *value = target ? parse_expression(p) : NULL;
    AstExpression *named = value ? new_expression(p, EXPRESSION_NAMED, range_from(p, start)) : NULL;
    if (!named) return NULL;
    named->named.target = target;
    named->named.value = value;
    return finish_expression(p, named);
}

/* An expression where a named one may stand, in the second pass. */
static SELDOM AstExpression *diagnose_named(Parser *p) {
    Position start = here(p);
    AstExpression *expression = parse_expression(p);
    if (!expression) return NULL;
    if (at_token(p, TOKEN_EQUAL)) diagnose_equal(p, expression, start);
    if (!at_token(p, TOKEN_WALRUS)) return p->stopped ? NULL : expression;
    p->mark++;
    if (parse_expression(p))
        raise_range(p, expression->range, "cannot use assignment expressions with %s",
                    ast_expression_description(expression));
    return NULL;
}

AstExpression *parse_named_expression(Parser *p) {
    if (at_token(p, TOKEN_NAME) && parser_peek_at(p, 1)->kind == TOKEN_WALRUS) return parse_walrus(p);
    if (p->diagnosing) return diagnose_named(p);
    AstExpression *expression = parse_expression(p);
    return expression && at_token(p, TOKEN_WALRUS) ? NULL : expression;
}

/* ---- lists without brackets ---- */

static AstExpression *parse_star(Parser *p, bool target) {
    Position start = here(p);
    p->mark++;
    AstExpression *value = target ? parse_primary(p) : parse_operators(p, PRECEDENCE_BITWISE_OR);
    AstExpression *starred = value ? new_expression(p, EXPRESSION_STARRED, range_from(p, start)) : NULL;
    if (!starred) return NULL;
    starred->operand.value = value;
    return finish_expression(p, starred);
}

/* '*' and its operand, which is a bitwise_or. */
AstExpression *parse_starred(Parser *p) {
    return parse_star(p, false);
}

/* '*' and its operand, which is a target. */
static AstExpression *parse_starred_target(Parser *p) {
    return parse_star(p, true);
}

static AstExpression *parse_item(Parser *p, int flags) {
    if ((flags & LIST_STARS) && at_token(p, TOKEN_STAR))
        return flags & LIST_TARGETS ? parse_starred_target(p) : parse_starred(p);
    if (flags & LIST_TARGETS) {
        AstExpression *target = parse_primary(p);
        return target && invalid_target(p, target, TARGET_ASSIGN) ? NULL : target;
    }
    if (flags & LIST_BITWISE) return parse_operators(p, PRECEDENCE_BITWISE_OR);
    return flags & LIST_NAMED ? parse_named_expression(p) : parse_expression(p);
}

AstExpression *parse_list(Parser *p, int flags) {
    Position start = here(p);
    AstExpression *item = parse_item(p, flags);
    if (!item || !at_token(p, TOKEN_COMMA)) return item;
    uint32_t base = p->pending_count;
    if (!push_pending(p, item)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        TokenKind kind = peek_kind(p);
        if (!starts_expression(kind) && !(kind == TOKEN_STAR && flags & LIST_STARS)) break;
        Place place = place_of(p);
        item = parse_item(p, flags);
        if (!item && p->second_pass && !p->stopped) {
            go_back(p, place);
            break;
        }
        if (!item || !push_pending(p, item)) return NULL;
    }
    AstExpression *tuple = new_expression(p, EXPRESSION_TUPLE, range_from(p, start));
    if (!tuple || !pop_pending(p, base, &tuple->sequence.elements)) return NULL;
    p->bare_tuple = tuple;
    return finish_expression(p, tuple);
}

AstExpression *parse_yield(Parser *p) {
    Position start = here(p);
    p->mark++;
    AstExpression *value = NULL;
    AstExpressionKind kind = EXPRESSION_YIELD;
    if (accept(p, TOKEN_FROM)) {
        kind = EXPRESSION_YIELD_FROM;
        value = parse_expression(p);
        if (!value) return NULL;
    } else if (starts_expression(peek_kind(p)) || at_token(p, TOKEN_STAR)) {
        value = parse_star_expressions(p);
        if (!value) return NULL;
    }
    AstExpression *yield = new_expression(p, kind, range_from(p, start));
    if (!yield) return NULL;
    yield->operand.value = value;
    return finish_expression(p, yield);
}

AstExpression *parse_annotated_value(Parser *p) {
    return at_token(p, TOKEN_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}
