/* parse_call.c: call arguments, subscripts, lambdas, parameters, type parameters. */
#include "compile/parse_internal.h"

/* ---- call arguments ---- */

/* '*' expression: where the grammar takes more than a bitwise_or behind the star. */
static APART AstExpression *parse_starred_expression(Parser *p) {
    Position start = here(p);
    p->mark++;
    AstExpression *value = parse_expression(p);
    if (!value && p->diagnosing) raise_last(p, "Invalid star expression");
    AstExpression *starred = value ? new_expression(p, EXPRESSION_STARRED, range_from(p, start)) : NULL;
    if (!starred) return NULL;
    starred->operand.value = value;
    return finish_expression(p, starred);
}

typedef struct Arguments {
    uint32_t base;        /* of the positional ones in `pending` */
    AstKeywords keywords; /* collected as a chain of doublings */
    uint32_t keyword_capacity;
    bool has_unpacking;   /* `**mapping` was seen */
    bool takes_generator; /* f(x for x in y) is fine, class C(x for x in y) is not */
} Arguments;

static APART bool add_keyword(Parser *p, Arguments *arguments, AstText name, AstExpression *value,
                              AstRange range) {
    AstKeywords *keywords = &arguments->keywords;
    if (keywords->count == arguments->keyword_capacity) {
        uint32_t capacity = arguments->keyword_capacity ? arguments->keyword_capacity * 2 : 2;
        AstKeyword **items = parser_allocate(p, capacity * sizeof *items);
        if (!items) return false;
        for (uint32_t i = 0; i < keywords->count; i++)
            items[i] = keywords->items[i];
        keywords->items = items;
        arguments->keyword_capacity = capacity;
    }
    AstKeyword *keyword = parser_allocate(p, sizeof *keyword);
    if (!keyword) return false;
    *keyword = (AstKeyword){name, value, range};
    keywords->items[keywords->count++] = keyword;
    return true;
}

/* Reads clauses behind an argument; only whether they are there matters. In the second pass. */
static bool skip_for_clauses(Parser *p, AstRange *end) {
    AstComprehensions clauses;
    uint32_t pending = p->pending_count;
    bool found = at_comprehension(p) && parse_for_clauses(p, &clauses);
    p->pending_count = pending;
    if (!found) return false;
    const AstComprehension *last = clauses.items[clauses.count - 1];
    *end = last->conditions.count ? last->conditions.items[last->conditions.count - 1]->range
                                  : last->iterable->range;
    return true;
}

/* `name=` with a mistake behind it. */
static SELDOM void diagnose_keyword(Parser *p) {
    Token name = *peek(p), equal = *parser_peek_at(p, 1);
    AstRange range = range_between(range_of(&name), range_of(&equal));
    Place place = place_of(p);
    TokenKind behind = (TokenKind)parser_peek_at(p, 2)->kind;
    if (behind == TOKEN_COMMA || behind == TOKEN_RIGHT_PARENTHESIS) {
        raise_range(p, range, "expected argument value expression");
        return;
    }
    p->mark += 2;
    AstRange end;
    if (parse_expression(p) && skip_for_clauses(p, &end))
        raise_range(p, range, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    go_back(p, place);
}

static APART bool parse_keyword(Parser *p, Arguments *arguments) {
    if (p->diagnosing) diagnose_keyword(p);
    if (p->stopped) return false;
    Position start = here(p);
    AstText name = parse_name(p);
    p->mark++;
    AstExpression *value = p->stopped ? NULL : parse_expression(p);
    return value && add_keyword(p, arguments, name, value, range_from(p, start));
}

/* Something that is no keyword argument, behind one; or `f() = ...` among them. */
static SELDOM void diagnose_equal_argument(Parser *p, const AstExpression *left) {
    if (!at_token(p, TOKEN_EQUAL)) return;
    AstRange range = range_between(left->range, range_of(peek(p)));
    if (left->kind == EXPRESSION_CONSTANT && left->constant.kind <= CONSTANT_FALSE)
        raise_range(p, range, "cannot assign to %s", ast_expression_description(left));
    else
        raise_range(p, range, "expression cannot contain assignment, perhaps you meant \"==\"?");
}

/* Reads what positional arguments follow, as far as they go: errors stand behind them. */
static void skip_arguments(Parser *p) {
    while (!p->stopped) {
        AstExpression *argument = at_token(p, TOKEN_STAR)        ? parse_starred_expression(p)
                                  : accept(p, TOKEN_DOUBLE_STAR) ? parse_expression(p)
                                                                 : parse_expression(p);
        if (!argument) return;
        if (accept(p, TOKEN_EQUAL) && !parse_expression(p)) return;
        if (!accept(p, TOKEN_COMMA)) return;
    }
}

static SELDOM void diagnose_positional(Parser *p, const Arguments *arguments) {
    skip_arguments(p);
    const AstKeywords *keywords = &arguments->keywords;
    bool unpacking = keywords->count && !keywords->items[keywords->count - 1]->name.bytes;
    raise_last(p, unpacking ? "positional argument follows keyword argument unpacking"
                            : "positional argument follows keyword argument");
}

/* A generator expression without its own parentheses. `only`: it is the sole argument. */
static APART AstExpression *parse_bare_generator(Parser *p, AstExpression *element, Position opening,
                                                 bool first, bool allowed) {
    AstComprehensions clauses;
    if ((!allowed && !p->second_pass) || !parse_for_clauses(p, &clauses)) return NULL;
    if (!first || !at_token(p, TOKEN_RIGHT_PARENTHESIS)) {
        if (!p->diagnosing) return NULL;
        const AstComprehension *last = clauses.items[clauses.count - 1];
        AstRange end = last->conditions.count ? last->conditions.items[last->conditions.count - 1]->range
                                              : last->iterable->range;
        bool followed = first && accept(p, TOKEN_COMMA);
        if (followed) skip_arguments(p);
        if (!first || followed)
            raise_range(p, range_between(element->range, end), "Generator expression must be parenthesized");
        return NULL;
    }
    if (!allowed) return NULL;
    p->mark++;
    AstExpression *generator = new_expression(p, EXPRESSION_GENERATOR, range_from(p, opening));
    p->mark--;
    if (!generator) return NULL;
    generator->comprehension.element = element;
    generator->comprehension.generators = clauses;
    return finish_expression(p, generator);
}

static APART bool parse_positional(Parser *p, Arguments *arguments, Position opening) {
    if (arguments->keywords.count && !p->second_pass) return false;
    bool first = p->pending_count == arguments->base && !arguments->keywords.count;
    bool is_named = at_token(p, TOKEN_NAME) && parser_peek_at(p, 1)->kind == TOKEN_WALRUS;
    AstExpression *argument = is_named ? parse_named_expression(p) : parse_expression(p);
    if (!argument) return false;
    if (p->diagnosing && !is_named) diagnose_equal_argument(p, argument);
    if (p->stopped) return false;
    if ((first || p->second_pass) && at_comprehension(p)) {
        argument = parse_bare_generator(p, argument, opening, first, arguments->takes_generator);
        if (!argument) return false;
    }
    if (arguments->keywords.count) {
        if (p->diagnosing) {
            if (accept(p, TOKEN_COMMA)) skip_arguments(p);
            diagnose_positional(p, arguments);
        }
        return false;
    }
    return push_pending(p, argument);
}

/* `*a = b`, `**a = b` among the arguments. */
static SELDOM void diagnose_unpacking(Parser *p, AstRange range, const char *message) {
    if (!p->diagnosing || !at_token(p, TOKEN_EQUAL)) return;
    Place place = place_of(p);
    p->mark++;
    AstExpression *value = parse_expression(p);
    if (value) raise_range(p, range_between(range, value->range), message);
    go_back(p, place);
}

static APART bool parse_argument(Parser *p, Arguments *arguments, Position opening) {
    TokenKind kind = peek_kind(p);
    if (kind == TOKEN_STAR) {
        AstRange comma = p->mark ? range_of(previous(p)) : (AstRange){0};
        if (arguments->has_unpacking && !p->diagnosing) return false;
        AstExpression *starred = parse_starred_expression(p);
        if (!starred) return false;
        if (arguments->has_unpacking)
            return raise_range(p, range_between(comma, starred->range),
                               "iterable argument unpacking follows keyword argument unpacking");
        diagnose_unpacking(p, starred->range, "cannot assign to iterable argument unpacking");
        AstRange end;
        bool first = p->pending_count == arguments->base && !arguments->keywords.count;
        if (p->diagnosing && !p->stopped && skip_for_clauses(p, &end)) {
            if (first)
                raise_range(p, starred->range, "iterable unpacking cannot be used in comprehension");
            else
                raise_range(p, range_between(starred->range, end), "Generator expression must be parenthesized");
        }
        return !p->stopped && push_pending(p, starred);
    }
    if (kind == TOKEN_DOUBLE_STAR) {
        Position start = here(p);
        p->mark++;
        AstExpression *value = parse_expression(p);
        if (!value) return false;
        diagnose_unpacking(p, range_from(p, start), "cannot assign to keyword argument unpacking");
        arguments->has_unpacking = true;
        return !p->stopped && add_keyword(p, arguments, (AstText){0}, value, range_from(p, start));
    }
    if (kind == TOKEN_NAME && parser_peek_at(p, 1)->kind == TOKEN_EQUAL) return parse_keyword(p, arguments);
    return parse_positional(p, arguments, opening);
}

bool parse_call_arguments(Parser *p, const Position *opening, AstExpressions *positional,
                          AstKeywords *keywords) {
    Arguments arguments = {.base = p->pending_count, .takes_generator = opening};
    Position start = opening ? *opening : (Position){0};
    while (!at_token(p, TOKEN_RIGHT_PARENTHESIS)) {
        if (!parse_argument(p, &arguments, start)) return false;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    if (!accept(p, TOKEN_RIGHT_PARENTHESIS)) return false;
    *keywords = arguments.keywords;
    return pop_pending(p, arguments.base, positional);
}

/* ---- subscripts ---- */

static AstExpression *parse_slice(Parser *p) {
    if (at_token(p, TOKEN_STAR)) return parse_starred_expression(p);
    Position start = here(p);
    AstExpression *lower = NULL, *upper = NULL, *step = NULL;
    if (!at_token(p, TOKEN_COLON)) {
        lower = parse_named_expression(p);
        if (!lower || !at_token(p, TOKEN_COLON)) return lower;
        /* A bare walrus cannot be a part of a slice; one in parentheses begins behind the first of these. */
        bool same_place = lower->range.line == start.line && lower->range.column == start.column;
        if (lower->kind == EXPRESSION_NAMED && same_place) return lower;
    }
    p->mark++;
    if (starts_expression(peek_kind(p)) && !(upper = parse_expression(p))) return NULL;
    if (accept(p, TOKEN_COLON) && starts_expression(peek_kind(p)) && !(step = parse_expression(p)))
        return NULL;
    AstExpression *slice = new_expression(p, EXPRESSION_SLICE, range_from(p, start));
    if (!slice) return NULL;
    slice->slice.lower = lower;
    slice->slice.upper = upper;
    slice->slice.step = step;
    return finish_expression(p, slice);
}

AstExpression *parse_subscript_index(Parser *p) {
    Position start = here(p);
    AstExpression *item = parse_slice(p);
    if (!item || (!at_token(p, TOKEN_COMMA) && item->kind != EXPRESSION_STARRED)) return item;
    uint32_t base = p->pending_count;
    for (;;) {
        if (!push_pending(p, item)) return NULL;
        if (!accept(p, TOKEN_COMMA) || at_token(p, TOKEN_RIGHT_BRACKET)) break;
        item = parse_slice(p);
        if (!item) return NULL;
    }
    AstExpression *tuple = new_expression(p, EXPRESSION_TUPLE, range_from(p, start));
    if (!tuple || !pop_pending(p, base, &tuple->sequence.elements)) return NULL;
    return finish_expression(p, tuple);
}

/* ---- parameters ---- */

typedef struct Parameters {
    AstArguments *arguments;
    uint32_t base; /* in `pending`: parameters and, each behind its own, defaults (or NULL) */
    bool is_lambda;
    bool has_slash, has_star, has_default;
    bool slash_has_default; /* the last parameter before '/' had one */
    bool behind_slash;      /* some parameter followed '/' */
    TokenKind closing;
} Parameters;

static APART AstParameter *parse_parameter(Parser *p, bool annotated, bool starred) {
    if (!at_token(p, TOKEN_NAME)) return NULL;
    Position start = here(p);
    AstParameter *parameter = parser_allocate(p, sizeof *parameter);
    if (!parameter) return NULL;
    parameter->name = parse_name(p);
    if (annotated && accept(p, TOKEN_COLON)) {
        bool unpacks = starred && at_token(p, TOKEN_STAR);
        parameter->annotation = unpacks ? parse_starred(p) : parse_expression(p);
        if (!parameter->annotation) return NULL;
    }
    parameter->range = range_from(p, start);
    return p->stopped ? NULL : parameter;
}

/* Moves what was collected since `base` into a list of parameters, its defaults behind. */
static APART bool take_parameters(Parser *p, Parameters *parameters, AstParameters *list,
                                  AstExpressions *defaults, bool keep_missing) {
    uint32_t count = (p->pending_count - parameters->base) / 2, given = 0;
    void **items = count ? p->pending + parameters->base : NULL;
    for (uint32_t i = 0; i < count; i++)
        given += keep_missing || items[2 * i + 1];
    if (count) {
        list->items = parser_allocate(p, count * sizeof *list->items);
        if (!list->items) return false;
    }
    list->count = count;
    AstExpression **values = NULL;
    if (defaults->count + given) {
        values = parser_allocate(p, (defaults->count + given) * sizeof *values);
        if (!values) return false;
    }
    for (uint32_t i = 0; i < defaults->count; i++)
        values[i] = defaults->items[i];
    for (uint32_t i = 0; i < count; i++) {
        list->items[i] = items[2 * i];
        if (keep_missing || items[2 * i + 1]) values[defaults->count++] = items[2 * i + 1];
    }
    defaults->items = values;
    p->pending_count = parameters->base;
    return true;
}

static AstExpression *parse_default(Parser *p) {
    Token equal = *previous(p);
    if (p->diagnosing && (at_token(p, TOKEN_COMMA) || at_token(p, TOKEN_RIGHT_PARENTHESIS)))
        return raise_token(p, &equal, "expected default value expression");
    return parse_expression(p);
}

static APART bool parse_plain_parameter(Parser *p, Parameters *parameters) {
    AstParameter *parameter = parse_parameter(p, !parameters->is_lambda, false);
    if (!parameter) return false;
    AstExpression *value = NULL;
    if (accept(p, TOKEN_EQUAL)) {
        value = parse_default(p);
        if (!value) return false;
        if (!parameters->has_star) parameters->has_default = true;
    } else if (parameters->has_default && !parameters->has_star) {
        bool ends = at_token(p, TOKEN_COMMA) || at_token(p, parameters->closing);
        if (p->diagnosing && ends && !(parameters->slash_has_default && parameters->behind_slash))
            raise_range(p, parameter->range, "parameter without a default follows parameter with a default");
        return false;
    }
    if (parameters->has_slash) parameters->behind_slash = true;
    return push_pending(p, parameter) && push_pending(p, value);
}

static APART bool parse_slash(Parser *p, Parameters *parameters) {
    AstArguments *arguments = parameters->arguments;
    Token slash = *peek(p);
    p->mark++;
    if (parameters->has_slash || parameters->has_star || p->pending_count == parameters->base) {
        if (!p->diagnosing) return false;
        if (parameters->has_star)
            raise_token(p, &slash, "/ must be ahead of *");
        else if (parameters->has_slash)
            raise_token(p, &slash, "/ may appear only once");
        else if (at_token(p, TOKEN_COMMA))
            raise_token(p, &slash, "at least one argument must precede /");
        return false;
    }
    parameters->has_slash = true;
    parameters->slash_has_default = parameters->has_default;
    if (p->diagnosing && at_token(p, TOKEN_STAR)) {
        raise_token(p, peek(p), "expected comma between / and *");
        return false;
    }
    return take_parameters(p, parameters, &arguments->positional_only, &arguments->defaults, false);
}

static SELDOM void diagnose_bare_star(Parser *p, const Parameters *parameters, const Token *star) {
    if (parameters->is_lambda)
        raise_last(p, "named arguments must follow bare *");
    else
        raise_token(p, star, "named arguments must follow bare *");
}

static APART bool parse_star(Parser *p, Parameters *parameters) {
    AstArguments *arguments = parameters->arguments;
    Token star = *peek(p);
    p->mark++;
    if (parameters->has_star) {
        if (!p->diagnosing) return false;
        bool ends = at_token(p, TOKEN_COMMA);
        if (at_token(p, TOKEN_NAME)) {
            TokenKind behind = (TokenKind)parser_peek_at(p, 1)->kind;
            ends = behind == TOKEN_COMMA || behind == TOKEN_COLON || behind == parameters->closing;
        }
        if (p->diagnosing && ends) raise_token(p, &star, "* argument may appear only once");
        return false;
    }
    if (!take_parameters(p, parameters, &arguments->positional, &arguments->defaults, false)) return false;
    parameters->has_star = true;
    if (!at_token(p, TOKEN_COMMA)) {
        if (p->diagnosing && at_token(p, parameters->closing)) diagnose_bare_star(p, parameters, &star);
        arguments->variadic = p->stopped ? NULL : parse_parameter(p, !parameters->is_lambda, true);
        if (arguments->variadic && p->diagnosing && at_token(p, TOKEN_EQUAL))
            raise_token(p, peek(p), "var-positional argument cannot have default value");
        return arguments->variadic && !p->stopped;
    }
    /* A bare star: a named parameter must follow. */
    const Token *next = parser_peek_at(p, 1);
    if (next->kind == TOKEN_NAME) return true;
    if (p->diagnosing && (next->kind == parameters->closing || next->kind == TOKEN_DOUBLE_STAR))
        diagnose_bare_star(p, parameters, &star);
    return p->diagnosing && (next->kind == TOKEN_SLASH || next->kind == TOKEN_STAR);
}

static APART bool parse_double_star(Parser *p, Parameters *parameters) {
    p->mark++;
    AstParameter *parameter = parse_parameter(p, !parameters->is_lambda, false);
    parameters->arguments->keyword_variadic = parameter;
    if (!parameter || !p->diagnosing) return parameter;
    if (at_token(p, TOKEN_EQUAL)) {
        raise_token(p, peek(p), "var-keyword argument cannot have default value");
    } else if (at_token(p, TOKEN_COMMA)) {
        Token next = *parser_peek_at(p, 1);
        if (next.kind == TOKEN_NAME) {
            p->mark++;
            parameter = parse_parameter(p, !parameters->is_lambda, false);
            if (parameter) raise_range(p, parameter->range, "arguments cannot follow var-keyword argument");
        } else if (next.kind == TOKEN_STAR || next.kind == TOKEN_DOUBLE_STAR || next.kind == TOKEN_SLASH) {
            raise_token(p, &next, "arguments cannot follow var-keyword argument");
        }
    }
    return !p->stopped;
}

/* `def f((a, b))` */
static SELDOM void diagnose_parenthesized_parameter(Parser *p, bool is_lambda) {
    AstRange opening = range_of(peek(p));
    Place place = place_of(p);
    p->mark++;
    bool any = false;
    while (parse_parameter(p, !is_lambda, false)) {
        any = true;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    if (at_token(p, TOKEN_RIGHT_PARENTHESIS) && any)
        raise_range(p, range_between(opening, range_of(peek(p))),
                    is_lambda ? "Lambda expression parameters cannot be parenthesized"
                              : "Function parameters cannot be parenthesized");
    go_back(p, place);
}

static APART bool parse_any_parameter(Parser *p, Parameters *parameters) {
    switch (peek_kind(p)) {
    case TOKEN_SLASH: return parse_slash(p, parameters);
    case TOKEN_STAR: return parse_star(p, parameters);
    case TOKEN_DOUBLE_STAR: return parse_double_star(p, parameters);
    case TOKEN_NAME: return parse_plain_parameter(p, parameters);
    default:
        if (p->diagnosing && at_token(p, TOKEN_LEFT_PARENTHESIS))
            diagnose_parenthesized_parameter(p, parameters->is_lambda);
        return false;
    }
}

AstArguments *parse_parameters(Parser *p, bool is_lambda) {
    AstArguments *arguments = parser_allocate(p, sizeof *arguments);
    if (!arguments) return NULL;
    Parameters parameters = {.arguments = arguments,
                             .base = p->pending_count,
                             .is_lambda = is_lambda,
                             .closing = is_lambda ? TOKEN_COLON : TOKEN_RIGHT_PARENTHESIS};
    while (!at_token(p, parameters.closing)) {
        if (arguments->keyword_variadic || !parse_any_parameter(p, &parameters)) return NULL;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    bool taken =
        parameters.has_star
            ? take_parameters(p, &parameters, &arguments->keyword_only, &arguments->keyword_defaults, true)
            : take_parameters(p, &parameters, &arguments->positional, &arguments->defaults, false);
    return taken ? arguments : NULL;
}

AstExpression *parse_lambda(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (!parser_enter(p)) return NULL;
    AstArguments *arguments = parse_parameters(p, true);
    if (!arguments) return NULL;
    if (!accept(p, TOKEN_COLON)) return NULL;
    if (p->diagnosing && at_token(p, TOKEN_FSTRING_MIDDLE)) {
        char prefix = peek(p)->flags & TOKEN_IS_TEMPLATE ? 't' : 'f';
        return raise_range(p, range_from(p, start),
                           "%c-string: lambda expressions are not allowed without parentheses", prefix);
    }
    AstExpression *body = parse_expression(p);
    if (!body) return NULL;
    parser_leave(p);
    AstExpression *lambda = new_expression(p, EXPRESSION_LAMBDA, range_from(p, start));
    if (!lambda) return NULL;
    lambda->lambda.arguments = arguments;
    lambda->lambda.body = body;
    return finish_expression(p, lambda);
}

/* ---- type parameters ---- */

static AstTypeParameter *parse_type_parameter(Parser *p) {
    Position start = here(p);
    AstTypeParameter *parameter = parser_allocate(p, sizeof *parameter);
    if (!parameter) return NULL;
    parameter->kind = accept(p, TOKEN_STAR)          ? TYPE_PARAMETER_VAR_TUPLE
                      : accept(p, TOKEN_DOUBLE_STAR) ? TYPE_PARAMETER_SPEC
                                                     : TYPE_PARAMETER_VAR;
    if (!at_token(p, TOKEN_NAME)) return NULL;
    parameter->name = parse_name(p);
    if (at_token(p, TOKEN_COLON)) {
        Position colon = here(p);
        if (parameter->kind != TYPE_PARAMETER_VAR && !p->diagnosing) return NULL;
        p->mark++;
        parameter->bound = parse_expression(p);
        if (!parameter->bound) return NULL;
        if (parameter->kind != TYPE_PARAMETER_VAR)
            return raise_from(p, colon, "cannot use %s with %s",
                              parameter->bound->kind == EXPRESSION_TUPLE ? "constraints" : "bound",
                              parameter->kind == TYPE_PARAMETER_SPEC ? "ParamSpec" : "TypeVarTuple");
    }
    if (accept(p, TOKEN_EQUAL)) {
        bool starred = parameter->kind == TYPE_PARAMETER_VAR_TUPLE && at_token(p, TOKEN_STAR);
        parameter->default_value = starred ? parse_starred(p) : parse_expression(p);
        if (!parameter->default_value) return NULL;
    }
    parameter->range = range_from(p, start);
    return p->stopped ? NULL : parameter;
}

/* `[T, *Ts, **P]`, if it is there. */
bool parse_type_parameters(Parser *p, AstTypeParameters *parameters) {
    *parameters = (AstTypeParameters){0};
    if (!accept(p, TOKEN_LEFT_BRACKET)) return true;
    if (at_token(p, TOKEN_RIGHT_BRACKET)) {
        if (p->diagnosing) raise_from(p, here(p), "Type parameter list cannot be empty");
        return false;
    }
    uint32_t base = p->pending_count;
    do {
        AstTypeParameter *parameter = parse_type_parameter(p);
        if (!parameter || !push_pending(p, parameter)) return false;
    } while (accept(p, TOKEN_COMMA) && !at_token(p, TOKEN_RIGHT_BRACKET));
    return accept(p, TOKEN_RIGHT_BRACKET) && pop_pending(p, base, parameters);
}
