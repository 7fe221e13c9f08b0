/* parse_primary.c: atoms, and what follows them: attributes, calls, subscripts; `await`. */
#include "compile/parse_internal.h"

bool starts_expression(TokenKind kind) {
    static const bool starters[TOKEN_KIND_COUNT] = {
        [TOKEN_NAME] = true,
        [TOKEN_NUMBER] = true,
        [TOKEN_STRING] = true,
        [TOKEN_FSTRING_START] = true,
        [TOKEN_LEFT_PARENTHESIS] = true,
        [TOKEN_LEFT_BRACKET] = true,
        [TOKEN_LEFT_BRACE] = true,
        [TOKEN_ELLIPSIS] = true,
        [TOKEN_PLUS] = true,
        [TOKEN_MINUS] = true,
        [TOKEN_TILDE] = true,
        [TOKEN_NOT] = true,
        [TOKEN_LAMBDA] = true,
        [TOKEN_AWAIT] = true,
        [TOKEN_TRUE] = true,
        [TOKEN_FALSE] = true,
        [TOKEN_NONE] = true,
    };
    return starters[kind];
}

static APART AstExpression *parse_constant(Parser *p, AstConstantKind kind) {
    AstExpression *constant = new_expression(p, EXPRESSION_CONSTANT, range_of(peek(p)));
    if (!constant) return NULL;
    constant->constant.kind = (uint8_t)kind;
    p->mark++;
    return constant;
}

APART AstExpression *parse_name_expression(Parser *p) {
    AstExpression *name = new_expression(p, EXPRESSION_NAME, range_of(peek(p)));
    if (!name) return NULL;
    name->name.text = parse_name(p);
    return p->stopped ? NULL : name;
}

static AstExpression *parse_nested(Parser *p, AstExpression *(*parse)(Parser *)) {
    if (!parser_enter(p)) return NULL;
    AstExpression *expression = parse(p);
    parser_leave(p);
    return expression;
}

static AstExpression *parse_atom(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_NAME: return parse_name_expression(p);
    case TOKEN_NUMBER: return parse_number(p);
    case TOKEN_STRING:
    case TOKEN_FSTRING_START: return parse_nested(p, parse_strings);
    case TOKEN_TRUE: return parse_constant(p, CONSTANT_TRUE);
    case TOKEN_FALSE: return parse_constant(p, CONSTANT_FALSE);
    case TOKEN_NONE: return parse_constant(p, CONSTANT_NONE);
    case TOKEN_ELLIPSIS: return parse_constant(p, CONSTANT_ELLIPSIS);
    case TOKEN_LEFT_PARENTHESIS: return parse_nested(p, parse_group);
    case TOKEN_LEFT_BRACKET: return parse_nested(p, parse_list_display);
    case TOKEN_LEFT_BRACE: return parse_nested(p, parse_brace_display);
    default: return NULL;
    }
}

static APART AstExpression *parse_attribute(Parser *p, AstExpression *value, Position start) {
    p->mark++;
    if (!at_token(p, TOKEN_NAME)) return NULL;
    AstText name = parse_name(p);
    AstExpression *attribute = new_expression(p, EXPRESSION_ATTRIBUTE, range_from(p, start));
    if (!attribute || p->stopped) return NULL;
    attribute->attribute.value = value;
    attribute->attribute.name = name;
    return finish_expression(p, attribute);
}

static APART AstExpression *parse_call(Parser *p, AstExpression *function, Position start) {
    Position opening = here(p);
    AstExpressions arguments;
    AstKeywords keywords;
    p->mark++;
    if (!parser_enter(p) || !parse_call_arguments(p, &opening, &arguments, &keywords)) return NULL;
    parser_leave(p);
    AstExpression *call = new_expression(p, EXPRESSION_CALL, range_from(p, start));
    if (!call) return NULL;
    call->call.function = function;
    call->call.arguments = arguments;
    call->call.keywords = keywords;
    return finish_expression(p, call);
}

static APART AstExpression *parse_subscript(Parser *p, AstExpression *value, Position start) {
    p->mark++;
    if (!parser_enter(p)) return NULL;
    AstExpression *index = parse_subscript_index(p);
    if (!index || !accept(p, TOKEN_RIGHT_BRACKET)) return NULL;
    parser_leave(p);
    AstExpression *subscript = new_expression(p, EXPRESSION_SUBSCRIPT, range_from(p, start));
    if (!subscript) return NULL;
    subscript->subscript.value = value;
    subscript->subscript.index = index;
    return finish_expression(p, subscript);
}

/* One trailer behind the primary; itself when none follows. */
static APART AstExpression *parse_trailer(Parser *p, AstExpression *primary, Position start) {
    switch (peek_kind(p)) {
    case TOKEN_DOT: return parse_attribute(p, primary, start);
    case TOKEN_LEFT_PARENTHESIS: return parse_call(p, primary, start);
    case TOKEN_LEFT_BRACKET: return parse_subscript(p, primary, start);
    default: return primary;
    }
}

/* The same in the second pass: a trailer that fails is left alone. */
static SELDOM AstExpression *try_trailer(Parser *p, AstExpression *primary, Position start) {
    Place place = place_of(p);
    AstExpression *longer = parse_trailer(p, primary, start);
    if (longer || p->stopped) return longer;
    go_back(p, place);
    return primary;
}

static APART AstExpression *parse_await(Parser *p) {
    Position start = here(p);
    p->mark++;
    if (at_token(p, TOKEN_AWAIT)) return NULL;
    AstExpression *value = parse_primary(p);
    AstExpression *await = value ? new_expression(p, EXPRESSION_AWAIT, range_from(p, start)) : NULL;
    if (!await) return NULL;
    await->operand.value = value;
    return finish_expression(p, await);
}

AstExpression *parse_primary(Parser *p) {
    if (at_token(p, TOKEN_AWAIT)) return parse_await(p);
    Position start = here(p);
    AstExpression *primary = parse_atom(p);
    for (AstExpression *shorter = NULL; primary && primary != shorter;) {
        shorter = primary;
        primary = p->second_pass ? try_trailer(p, primary, start) : parse_trailer(p, primary, start);
    }
    return primary;
}
