/* parse_pattern.c: the patterns of `case`. */
#include "compile/parse_internal.h"

static AstPattern *parse_pattern(Parser *p);

static bool is_wildcard(Parser *p, const Token *token) {
    return token_is(p, token, "_");
}

/* Whether the name at `mark` goes on as a dotted name, a class or a keyword. */
static bool name_continues(const Token *next) {
    return next->kind == TOKEN_DOT || next->kind == TOKEN_LEFT_PARENTHESIS || next->kind == TOKEN_EQUAL;
}

/* ---- values ---- */

static AstExpression *parse_signed_number(Parser *p) {
    Position start = here(p);
    bool negative = accept(p, TOKEN_MINUS);
    AstExpression *number = at_token(p, TOKEN_NUMBER) ? parse_number(p) : NULL;
    if (!number || !negative) return number;
    AstExpression *unary = new_expression(p, EXPRESSION_UNARY, range_from(p, start));
    if (!unary) return NULL;
    unary->unary.operator= AST_MINUS;
    unary->unary.operand = number;
    return finish_expression(p, unary);
}

static bool is_imaginary(const AstExpression *number) {
    if (number->kind == EXPRESSION_UNARY) number = number->unary.operand;
    return number->constant.kind == CONSTANT_IMAGINARY;
}

/* number, -number, or real + imaginary */
static APART AstExpression *parse_pattern_number(Parser *p) {
    Position start = here(p);
    AstExpression *real = parse_signed_number(p);
    if (!real || (!at_token(p, TOKEN_PLUS) && !at_token(p, TOKEN_MINUS))) return real;
    bool minus = at_token(p, TOKEN_MINUS);
    p->mark++;
    if (!at_token(p, TOKEN_NUMBER)) return NULL;
    if (is_imaginary(real)) return raise_range(p, real->range, "real number required in complex literal");
    AstExpression *imaginary = parse_number(p);
    if (!imaginary) return NULL;
    if (!is_imaginary(imaginary))
        return raise_range(p, imaginary->range, "imaginary number required in complex literal");
    AstExpression *sum = new_expression(p, EXPRESSION_BINARY, range_from(p, start));
    if (!sum) return NULL;
    sum->binary.left = real;
    sum->binary.right = imaginary;
    sum->binary.operator= minus ? AST_SUBTRACT : AST_ADD;
    return finish_expression(p, sum);
}

/* name or a.b.c */
static APART AstExpression *parse_dotted(Parser *p) {
    Position start = here(p);
    AstExpression *value = new_expression(p, EXPRESSION_NAME, range_of(peek(p)));
    if (!value) return NULL;
    value->name.text = parse_name(p);
    while (!p->stopped && accept(p, TOKEN_DOT)) {
        if (!at_token(p, TOKEN_NAME)) return NULL;
        AstText name = parse_name(p);
        AstExpression *attribute = new_expression(p, EXPRESSION_ATTRIBUTE, range_from(p, start));
        if (!attribute) return NULL;
        attribute->attribute.value = value;
        attribute->attribute.name = name;
        value = finish_expression(p, attribute);
    }
    return p->stopped ? NULL : value;
}

static AstConstantKind singleton_kind(TokenKind kind) {
    return kind == TOKEN_NONE ? CONSTANT_NONE : kind == TOKEN_TRUE ? CONSTANT_TRUE : CONSTANT_FALSE;
}

/* A literal as an expression: also the key of a mapping pattern. */
static APART AstExpression *parse_literal(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS: return parse_pattern_number(p);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return parse_strings(p);
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: {
        AstExpression *constant = new_expression(p, EXPRESSION_CONSTANT, range_of(peek(p)));
        if (!constant) return NULL;
        constant->constant.kind = (uint8_t)singleton_kind(peek_kind(p));
        p->mark++;
        return constant;
    }
    default: return NULL;
    }
}

static APART AstPattern *parse_value(Parser *p, AstExpression *value, Position start) {
    AstPattern *pattern = value ? new_pattern(p, PATTERN_VALUE, range_from(p, start)) : NULL;
    if (!pattern) return NULL;
    pattern->value.value = value;
    return finish_pattern(p, pattern);
}

/* ---- names ---- */

static APART AstPattern *parse_capture(Parser *p) {
    AstPattern *pattern = new_pattern(p, PATTERN_AS, range_of(peek(p)));
    if (!pattern) return NULL;
    if (is_wildcard(p, peek(p)))
        p->mark++;
    else
        pattern->as.name = parse_name(p);
    return p->stopped ? NULL : pattern;
}

/* A capture's name, which is not `_`. */
static AstText parse_target_name(Parser *p) {
    if (!at_token(p, TOKEN_NAME) || is_wildcard(p, peek(p)) || name_continues(parser_peek_at(p, 1)))
        return (AstText){0};
    return parse_name(p);
}

/* `Name(positional, name=pattern)`; at the parenthesis. */
static APART AstPattern *parse_class_pattern(Parser *p, AstExpression *class_name, Position start) {
    uint32_t base = p->pending_count;
    AstPatterns positional = {0}, values = {0};
    AstText *names = NULL;
    uint32_t keywords = 0, capacity = 0;
    AstRange first_positional = {0};
    p->mark++;
    while (!at_token(p, TOKEN_RIGHT_PARENTHESIS)) {
        bool keyword = at_token(p, TOKEN_NAME) && parser_peek_at(p, 1)->kind == TOKEN_EQUAL;
        if (!keyword && keywords && !p->diagnosing) return NULL;
        if (keyword) {
            if (!keywords && !first_positional.line && !pop_pending(p, base, &positional)) return NULL;
            if (keywords == capacity) {
                capacity = capacity ? capacity * 2 : 4;
                AstText *more = parser_allocate(p, capacity * sizeof *more);
                if (!more) return NULL;
                for (uint32_t i = 0; i < keywords; i++)
                    more[i] = names[i];
                names = more;
            }
            names[keywords++] = parse_name(p);
            p->mark++;
        }
        AstPattern *pattern = p->stopped ? NULL : parse_pattern(p);
        if (!pattern) return NULL;
        if (!keyword && keywords) {
            AstRange range =
                range_between(first_positional.line ? first_positional : pattern->range, pattern->range);
            if (!first_positional.line) first_positional = pattern->range;
            if (!at_token(p, TOKEN_COMMA) ||
                (parser_peek_at(p, 1)->kind == TOKEN_NAME && parser_peek_at(p, 2)->kind == TOKEN_EQUAL) ||
                parser_peek_at(p, 1)->kind == TOKEN_RIGHT_PARENTHESIS)
                return raise_range(p, range, "positional patterns follow keyword patterns");
        } else if (!push_pending(p, pattern)) {
            return NULL;
        }
        if (!accept(p, TOKEN_COMMA)) break;
    }
    if (!accept(p, TOKEN_RIGHT_PARENTHESIS)) return NULL;
    if (!pop_pending(p, base, keywords ? &values : &positional)) return NULL;
    AstPattern *pattern = new_pattern(p, PATTERN_CLASS, range_from(p, start));
    if (!pattern) return NULL;
    pattern->class_pattern.class_name = class_name;
    pattern->class_pattern.patterns = positional;
    pattern->class_pattern.keyword_names = (AstTexts){names, keywords};
    pattern->class_pattern.keyword_patterns = values;
    return finish_pattern(p, pattern);
}

static APART AstPattern *parse_name_pattern(Parser *p) {
    if (!name_continues(parser_peek_at(p, 1))) return parse_capture(p);
    Position start = here(p);
    AstExpression *name = parse_dotted(p);
    if (!name) return NULL;
    if (at_token(p, TOKEN_LEFT_PARENTHESIS)) return parse_class_pattern(p, name, start);
    if (name->kind == EXPRESSION_NAME || at_token(p, TOKEN_EQUAL)) return NULL;
    return parse_value(p, name, start);
}

/* ---- sequences, mappings ---- */

static AstPattern *parse_star_pattern(Parser *p) {
    if (!at_token(p, TOKEN_STAR)) return parse_pattern(p);
    Position start = here(p);
    AstText name = {0};
    p->mark++;
    if (is_wildcard(p, peek(p)))
        p->mark++;
    else if (!(name = parse_target_name(p)).bytes)
        return NULL;
    AstPattern *pattern = new_pattern(p, PATTERN_STAR, range_from(p, start));
    if (!pattern) return NULL;
    pattern->star.name = name;
    return pattern;
}

static AstPattern *finish_sequence(Parser *p, uint32_t base, Position start) {
    AstPattern *pattern = new_pattern(p, PATTERN_SEQUENCE, range_from(p, start));
    if (!pattern || !pop_pending(p, base, &pattern->patterns.items)) return NULL;
    return finish_pattern(p, pattern);
}

static bool starts_pattern(TokenKind kind) {
    return starts_expression(kind) || kind == TOKEN_STAR;
}

/* Pushes patterns separated by commas. False on failure; *commas says whether there was one. */
static bool push_patterns(Parser *p, bool *commas) {
    *commas = false;
    do {
        if (!starts_pattern(peek_kind(p))) break;
        AstPattern *item = parse_star_pattern(p);
        if (!item || !push_pending(p, item)) return false;
        if (at_token(p, TOKEN_COMMA)) *commas = true;
    } while (accept(p, TOKEN_COMMA));
    return true;
}

static APART AstPattern *parse_bracketed(Parser *p) {
    Position start = here(p);
    bool is_list = at_token(p, TOKEN_LEFT_BRACKET), commas;
    uint32_t base = p->pending_count;
    p->mark++;
    if (!push_patterns(p, &commas)) return NULL;
    if (!accept(p, is_list ? TOKEN_RIGHT_BRACKET : TOKEN_RIGHT_PARENTHESIS)) return NULL;
    if (!is_list && !commas && p->pending_count == base + 1) {
        AstPattern *inner = p->pending[base];
        p->pending_count = base;
        return inner->kind == PATTERN_STAR ? NULL : inner;
    }
    return finish_sequence(p, base, start);
}

static APART AstPattern *parse_mapping(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count, count = 0;
    AstText rest = {0};
    p->mark++;
    while (!at_token(p, TOKEN_RIGHT_BRACE)) {
        if (accept(p, TOKEN_DOUBLE_STAR)) {
            rest = parse_target_name(p);
            if (!rest.bytes) return NULL;
            accept(p, TOKEN_COMMA);
            break;
        }
        AstExpression *key = at_token(p, TOKEN_NAME) ? parse_dotted(p) : parse_literal(p);
        if (!key || key->kind == EXPRESSION_NAME || !accept(p, TOKEN_COLON)) return NULL;
        AstPattern *value = parse_pattern(p);
        if (!value || !push_pending(p, key) || !push_pending(p, value)) return NULL;
        count++;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    if (!accept(p, TOKEN_RIGHT_BRACE)) return NULL;
    AstPattern *pattern = new_pattern(p, PATTERN_MAPPING, range_from(p, start));
    if (!pattern) return NULL;
    pattern->mapping.rest = rest;
    if (count) {
        AstExpression **keys = parser_allocate(p, count * sizeof *keys);
        AstPattern **values = parser_allocate(p, count * sizeof *values);
        if (!keys || !values) return NULL;
        for (uint32_t i = 0; i < count; i++) {
            keys[i] = p->pending[base + 2 * i];
            values[i] = p->pending[base + 2 * i + 1];
        }
        p->pending_count = base;
        pattern->mapping.keys = (AstExpressions){keys, count};
        pattern->mapping.patterns = (AstPatterns){values, count};
    }
    return finish_pattern(p, pattern);
}

/* ---- patterns ---- */

static AstPattern *parse_closed(Parser *p) {
    Position start = here(p);
    switch (peek_kind(p)) {
    case TOKEN_NAME: return parse_name_pattern(p);
    case TOKEN_LEFT_PARENTHESIS:
    case TOKEN_LEFT_BRACKET: return parse_bracketed(p);
    case TOKEN_LEFT_BRACE: return parse_mapping(p);
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: {
        AstPattern *pattern = new_pattern(p, PATTERN_SINGLETON, range_of(peek(p)));
        if (!pattern) return NULL;
        pattern->singleton.value = singleton_kind(peek_kind(p));
        p->mark++;
        return pattern;
    }
    default: return parse_value(p, parse_literal(p), start);
    }
}

static AstPattern *parse_or(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count;
    AstPattern *pattern = parse_closed(p);
    if (!pattern || !at_token(p, TOKEN_BAR)) return pattern;
    if (!push_pending(p, pattern)) return NULL;
    while (accept(p, TOKEN_BAR)) {
        pattern = parse_closed(p);
        if (!pattern || !push_pending(p, pattern)) return NULL;
    }
    pattern = new_pattern(p, PATTERN_OR, range_from(p, start));
    if (!pattern || !pop_pending(p, base, &pattern->patterns.items)) return NULL;
    return finish_pattern(p, pattern);
}

static SELDOM AstPattern *diagnose_as_target(Parser *p) {
    if (is_wildcard(p, peek(p))) return raise_range(p, range_of(peek(p)), "cannot use '_' as a target");
    AstExpression *target = parse_expression(p);
    if (target)
        raise_range(p, target->range, "cannot use %s as pattern target", ast_expression_description(target));
    return NULL;
}

static AstPattern *parse_pattern(Parser *p) {
    Position start = here(p);
    if (!parser_enter(p)) return NULL;
    AstPattern *inner = parse_or(p);
    parser_leave(p);
    if (!inner || !accept(p, TOKEN_AS)) return inner;
    Place place = place_of(p);
    AstText name = parse_target_name(p);
    if (!name.bytes) {
        go_back(p, place);
        return p->diagnosing ? diagnose_as_target(p) : NULL;
    }
    AstPattern *pattern = new_pattern(p, PATTERN_AS, range_from(p, start));
    if (!pattern) return NULL;
    pattern->as.pattern = inner;
    pattern->as.name = name;
    return finish_pattern(p, pattern);
}

/* A pattern, or several with commas and no brackets. */
AstPattern *parse_patterns(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count;
    bool commas;
    if (!push_patterns(p, &commas) || p->pending_count == base) return NULL;
    if (commas) return finish_sequence(p, base, start);
    AstPattern *pattern = p->pending[base];
    p->pending_count = base;
    return pattern->kind == PATTERN_STAR ? NULL : pattern;
}
