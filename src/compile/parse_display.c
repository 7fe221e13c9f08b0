/* parse_display.c: what stands in brackets: groups, tuples, lists, sets, dicts, and their comprehensions. */
#include "compile/parse_internal.h"

/* ---- comprehensions ---- */

bool at_comprehension(Parser *p) {
    return at_token(p, TOKEN_FOR) || (at_token(p, TOKEN_ASYNC) && parser_peek_at(p, 1)->kind == TOKEN_FOR);
}

/* Behind `for`, where no targets up to `in` could be read. */
static SELDOM void diagnose_for_targets(Parser *p, bool comprehension) {
    Place place = place_of(p);
    if (comprehension && parse_list(p, LIST_BITWISE) && !at_token(p, TOKEN_IN))
        raise_last(p, "'in' expected after for-loop variables");
    go_back(p, place);
    AstExpression *targets = p->stopped ? NULL : parse_star_expressions(p);
    if (targets) raise_invalid_target(p, targets, TARGET_FOR);
}

AstExpression *parse_for_targets(Parser *p, bool comprehension) {
    Place place = place_of(p);
    AstExpression *targets = parse_list(p, LIST_STARS | LIST_TARGETS);
    if (targets && !invalid_target(p, targets, TARGET_ASSIGN) && at_token(p, TOKEN_IN)) return targets;
    if (!p->diagnosing || p->stopped) return NULL;
    go_back(p, place);
    diagnose_for_targets(p, comprehension);
    return NULL;
}

bool parse_for_clauses(Parser *p, AstComprehensions *clauses) {
    uint32_t base = p->pending_count;
    while (at_comprehension(p)) {
        AstComprehension *clause = parser_allocate(p, sizeof *clause);
        if (!clause) return false;
        clause->is_async = accept(p, TOKEN_ASYNC);
        p->mark++;
        clause->target = parse_for_targets(p, true);
        if (!clause->target || !accept(p, TOKEN_IN)) return false;
        clause->iterable = parse_operators(p, PRECEDENCE_OR);
        if (!clause->iterable || !push_pending(p, clause)) return false;
        uint32_t conditions = p->pending_count;
        while (accept(p, TOKEN_IF)) {
            AstExpression *condition = parse_operators(p, PRECEDENCE_OR);
            if (!condition || !push_pending(p, condition)) return false;
        }
        if (!pop_pending(p, conditions, &clause->conditions)) return false;
    }
    return pop_pending(p, base, clauses);
}

/* Behind the element (and, of a dict, the value). */
static APART AstExpression *parse_comprehension(Parser *p, AstExpressionKind kind, Position start,
                                                AstExpression *element, AstExpression *value,
                                                TokenKind closing) {
    AstComprehensions clauses;
    if (!parse_for_clauses(p, &clauses) || !accept(p, closing)) return NULL;
    AstExpression *comprehension = new_expression(p, kind, range_from(p, start));
    if (!comprehension) return NULL;
    comprehension->comprehension.element = element;
    comprehension->comprehension.value = value;
    comprehension->comprehension.generators = clauses;
    return finish_expression(p, comprehension);
}

/* Whether clauses can be read at `mark`; in the second pass. */
static bool try_for_clauses(Parser *p) {
    uint32_t mark = p->mark, pending = p->pending_count;
    AstComprehensions clauses;
    bool found = at_comprehension(p) && parse_for_clauses(p, &clauses);
    p->mark = mark;
    p->pending_count = pending;
    return found;
}

static SELDOM void diagnose_starred_comprehension(Parser *p, const AstExpression *element) {
    if (element->kind == EXPRESSION_STARRED && try_for_clauses(p))
        raise_range(p, element->range, "iterable unpacking cannot be used in comprehension");
}

/* ---- groups ---- */

/* The rest of a display whose first item is read: more items up to `closing`. */
static APART AstExpression *parse_sequence(Parser *p, AstExpressionKind kind, Position start,
                                           AstExpression *first, TokenKind closing) {
    uint32_t base = p->pending_count;
    if (!push_pending(p, first)) return NULL;
    AstRange comma = first->range, last = first->range;
    while (at_token(p, TOKEN_COMMA)) {
        comma = range_of(peek(p));
        p->mark++;
        if (at_token(p, closing)) break;
        if (p->diagnosing && at_comprehension(p)) break;
        AstExpression *item = at_token(p, TOKEN_STAR) ? parse_starred(p) : parse_named_expression(p);
        if (!item || !push_pending(p, item)) return NULL;
        last = item->range;
    }
    if (p->diagnosing && closing != TOKEN_RIGHT_PARENTHESIS && try_for_clauses(p)) {
        AstRange end = previous(p)->kind == TOKEN_COMMA ? comma : last;
        return raise_range(p, range_between(first->range, end),
                           "did you forget parentheses around the comprehension target?");
    }
    if (!accept(p, closing)) return NULL;
    AstExpression *sequence = new_expression(p, kind, range_from(p, start));
    if (!sequence || !pop_pending(p, base, &sequence->sequence.elements)) return NULL;
    return finish_expression(p, sequence);
}

/* '*' and its operand, first in brackets. */
static AstExpression *parse_first_starred(Parser *p) {
    Place place = place_of(p);
    AstExpression *starred = parse_starred(p);
    if (!p->diagnosing || p->stopped) return starred;
    if (!starred) return raise_last(p, "Invalid star expression");
    if (starts_expression(peek_kind(p)) || at_token(p, TOKEN_IF)) {
        /* What stands behind the operand may be wrong in the way of any expression. */
        Place behind = place_of(p);
        go_back(p, place);
        p->mark++;
        parse_expression(p);
        go_back(p, behind);
    }
    return p->stopped ? NULL : starred;
}

static APART AstExpression *new_empty(Parser *p, AstExpressionKind kind, Position start) {
    p->mark++;
    return new_expression(p, kind, range_from(p, start));
}

/* `(*x)`, `(**x)` */
static SELDOM void *diagnose_group(Parser *p, const AstExpression *starred) {
    if (starred) {
        if (at_token(p, TOKEN_RIGHT_PARENTHESIS))
            raise_range(p, starred->range, "cannot use starred expression here");
        return NULL;
    }
    const AstRange range = range_of(peek(p));
    p->mark++;
    if (parse_expression(p) && at_token(p, TOKEN_RIGHT_PARENTHESIS))
        raise_range(p, range, "cannot use double starred expression here");
    return NULL;
}

AstExpression *parse_group(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (at_token(p, TOKEN_RIGHT_PARENTHESIS)) return new_empty(p, EXPRESSION_TUPLE, start);
    if (at_token(p, TOKEN_YIELD)) {
        AstExpression *yield = parse_yield(p);
        return yield && accept(p, TOKEN_RIGHT_PARENTHESIS) ? yield : NULL;
    }
    if (p->diagnosing && at_token(p, TOKEN_DOUBLE_STAR)) return diagnose_group(p, NULL);
    bool starred = at_token(p, TOKEN_STAR);
    AstExpression *first = starred ? parse_first_starred(p) : parse_named_expression(p);
    if (!first) return NULL;
    if (at_token(p, TOKEN_COMMA))
        return parse_sequence(p, EXPRESSION_TUPLE, start, first, TOKEN_RIGHT_PARENTHESIS);
    if (starred) {
        if (p->diagnosing) diagnose_group(p, first);
        if (p->diagnosing) diagnose_starred_comprehension(p, first);
        return NULL;
    }
    if (at_comprehension(p))
        return parse_comprehension(p, EXPRESSION_GENERATOR, start, first, NULL, TOKEN_RIGHT_PARENTHESIS);
    return accept(p, TOKEN_RIGHT_PARENTHESIS) ? first : NULL;
}

/* ---- lists, sets ---- */

AstExpression *parse_list_display(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (at_token(p, TOKEN_RIGHT_BRACKET)) return new_empty(p, EXPRESSION_LIST, start);
    bool starred = at_token(p, TOKEN_STAR);
    AstExpression *first = starred ? parse_first_starred(p) : parse_named_expression(p);
    if (!first) return NULL;
    if (!starred && at_comprehension(p))
        return parse_comprehension(p, EXPRESSION_LIST_COMPREHENSION, start, first, NULL, TOKEN_RIGHT_BRACKET);
    if (p->diagnosing && starred) diagnose_starred_comprehension(p, first);
    return p->stopped ? NULL : parse_sequence(p, EXPRESSION_LIST, start, first, TOKEN_RIGHT_BRACKET);
}

/* ---- dicts ---- */

/* What is wrong behind the key of a dict. */
static SELDOM void diagnose_value(Parser *p, const Token *colon) {
    Token star = *peek(p);
    if (star.kind == TOKEN_STAR) {
        Place place = place_of(p);
        p->mark++;
        if (parse_operators(p, PRECEDENCE_BITWISE_OR))
            raise_from(p, position_of(&star), "cannot use a starred expression in a dictionary value");
        go_back(p, place);
    } else if (star.kind == TOKEN_RIGHT_BRACE || star.kind == TOKEN_COMMA) {
        raise_token(p, colon, "expression expected after dictionary key and ':'");
    }
}

static AstExpression *parse_value(Parser *p) {
    if (p->stopped) return NULL;
    return p->quiet_values ? try_quietly(p, parse_expression) : parse_expression(p);
}

/* A key behind the first one: that its colon is missing goes before what may be wrong about it. */
static SELDOM AstExpression *diagnose_key(Parser *p) {
    Place place = place_of(p);
    p->diagnosing = false;
    AstExpression *key = parse_expression(p);
    p->diagnosing = true;
    if (key || p->stopped || p->quiet_values) return key;
    go_back(p, place);
    return parse_expression(p);
}

/* `key: value` or `**value` (then *key is NULL). */
static APART bool parse_dict_item(Parser *p, AstExpression **key, AstExpression **value) {
    *key = NULL;
    if (accept(p, TOKEN_DOUBLE_STAR)) {
        *value = parse_operators(p, PRECEDENCE_BITWISE_OR);
        return *value;
    }
    *key = p->diagnosing ? diagnose_key(p) : parse_expression(p);
    if (!*key) return false;
    Token colon = *peek(p);
    if (!accept(p, TOKEN_COLON)) {
        if (p->diagnosing && !p->stopped) {
            AstRange range = {(*key)->range.line, (*key)->range.end_column - 1, (*key)->range.end_line,
                              TOKEN_NO_COLUMN};
            raise_range(p, range, "':' expected after dictionary key");
        }
        return false;
    }
    if (p->diagnosing) diagnose_value(p, &colon);
    *value = parse_value(p);
    return *value;
}

static APART AstExpression *parse_dict(Parser *p, Position start, AstExpression *key, AstExpression *value) {
    uint32_t base = p->pending_count;
    for (;;) {
        if (!push_pending(p, key) || !push_pending(p, value)) return NULL;
        if (!accept(p, TOKEN_COMMA) || at_token(p, TOKEN_RIGHT_BRACE)) break;
        if (!parse_dict_item(p, &key, &value)) return NULL;
    }
    if (!accept(p, TOKEN_RIGHT_BRACE)) return NULL;
    AstExpression *dict = new_expression(p, EXPRESSION_DICT, range_from(p, start));
    if (!dict) return NULL;
    uint32_t count = (p->pending_count - base) / 2;
    AstExpression **keys = parser_allocate(p, count * sizeof *keys);
    AstExpression **values = parser_allocate(p, count * sizeof *values);
    if (!keys || !values) return NULL;
    for (uint32_t i = 0; i < count; i++) {
        keys[i] = p->pending[base + 2 * i];
        values[i] = p->pending[base + 2 * i + 1];
    }
    p->pending_count = base;
    dict->dict.keys = (AstExpressions){keys, count};
    dict->dict.values = (AstExpressions){values, count};
    return finish_expression(p, dict);
}

static APART AstExpression *parse_rest_of_dict(Parser *p, Position start, AstExpression *key) {
    AstExpression *value;
    if (key) {
        Token colon = *peek(p);
        p->mark++;
        if (p->diagnosing) diagnose_value(p, &colon);
        value = parse_value(p);
        if (!value) return NULL;
        if (at_comprehension(p))
            return parse_comprehension(p, EXPRESSION_DICT_COMPREHENSION, start, key, value,
                                       TOKEN_RIGHT_BRACE);
    } else {
        Token stars = *peek(p);
        p->mark++;
        value = parse_operators(p, PRECEDENCE_BITWISE_OR);
        if (!value) return NULL;
        if (p->diagnosing && try_for_clauses(p))
            return raise_token(p, &stars, "dict unpacking cannot be used in dict comprehension");
    }
    return parse_dict(p, start, key, value);
}

AstExpression *parse_brace_display(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (at_token(p, TOKEN_RIGHT_BRACE)) return new_empty(p, EXPRESSION_DICT, start);
    if (at_token(p, TOKEN_DOUBLE_STAR)) return parse_rest_of_dict(p, start, NULL);
    Position inner = here(p);
    bool starred = at_token(p, TOKEN_STAR);
    AstExpression *first = starred ? parse_first_starred(p) : parse_named_expression(p);
    if (!first) return NULL;
    bool bare_walrus = first->kind == EXPRESSION_NAMED && first->range.column == inner.column &&
                       first->range.line == inner.line;
    if (!starred && !bare_walrus && at_token(p, TOKEN_COLON)) return parse_rest_of_dict(p, start, first);
    if (!starred && at_comprehension(p)) {
        if (p->quiet_values) return NULL;
        return parse_comprehension(p, EXPRESSION_SET_COMPREHENSION, start, first, NULL, TOKEN_RIGHT_BRACE);
    }
    if (p->diagnosing && starred) diagnose_starred_comprehension(p, first);
    return p->stopped ? NULL : parse_sequence(p, EXPRESSION_SET, start, first, TOKEN_RIGHT_BRACE);
}
