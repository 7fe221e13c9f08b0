/* ast.c: see ast.h. */
#include "compile/ast.h"

#include <string.h>

#define MEMBER_END(type, member) (offsetof(type, member) + sizeof(((type *)0)->member))

static const uint8_t expression_sizes[] = {
    [EXPRESSION_BOOLEAN] = MEMBER_END(AstExpression, boolean),
    [EXPRESSION_NAMED] = MEMBER_END(AstExpression, named),
    [EXPRESSION_BINARY] = MEMBER_END(AstExpression, binary),
    [EXPRESSION_UNARY] = MEMBER_END(AstExpression, unary),
    [EXPRESSION_LAMBDA] = MEMBER_END(AstExpression, lambda),
    [EXPRESSION_CONDITIONAL] = MEMBER_END(AstExpression, conditional),
    [EXPRESSION_DICT] = MEMBER_END(AstExpression, dict),
    [EXPRESSION_SET] = MEMBER_END(AstExpression, sequence),
    [EXPRESSION_LIST_COMPREHENSION] = MEMBER_END(AstExpression, comprehension),
    [EXPRESSION_SET_COMPREHENSION] = MEMBER_END(AstExpression, comprehension),
    [EXPRESSION_DICT_COMPREHENSION] = MEMBER_END(AstExpression, comprehension),
    [EXPRESSION_GENERATOR] = MEMBER_END(AstExpression, comprehension),
    [EXPRESSION_AWAIT] = MEMBER_END(AstExpression, operand),
    [EXPRESSION_YIELD] = MEMBER_END(AstExpression, operand),
    [EXPRESSION_YIELD_FROM] = MEMBER_END(AstExpression, operand),
    [EXPRESSION_COMPARE] = MEMBER_END(AstExpression, compare),
    [EXPRESSION_CALL] = MEMBER_END(AstExpression, call),
    [EXPRESSION_FORMATTED_VALUE] = MEMBER_END(AstExpression, interpolation),
    [EXPRESSION_INTERPOLATION] = MEMBER_END(AstExpression, interpolation),
    [EXPRESSION_JOINED_STRING] = MEMBER_END(AstExpression, sequence),
    [EXPRESSION_TEMPLATE_STRING] = MEMBER_END(AstExpression, sequence),
    [EXPRESSION_CONSTANT] = MEMBER_END(AstExpression, constant),
    [EXPRESSION_ATTRIBUTE] = MEMBER_END(AstExpression, attribute),
    [EXPRESSION_SUBSCRIPT] = MEMBER_END(AstExpression, subscript),
    [EXPRESSION_STARRED] = MEMBER_END(AstExpression, operand),
    [EXPRESSION_NAME] = MEMBER_END(AstExpression, name),
    [EXPRESSION_LIST] = MEMBER_END(AstExpression, sequence),
    [EXPRESSION_TUPLE] = MEMBER_END(AstExpression, sequence),
    [EXPRESSION_SLICE] = MEMBER_END(AstExpression, slice),
};

static const uint8_t statement_sizes[] = {
    [STATEMENT_FUNCTION] = MEMBER_END(AstStatement, function),
    [STATEMENT_ASYNC_FUNCTION] = MEMBER_END(AstStatement, function),
    [STATEMENT_CLASS] = MEMBER_END(AstStatement, class_definition),
    [STATEMENT_RETURN] = MEMBER_END(AstStatement, expression),
    [STATEMENT_DELETE] = MEMBER_END(AstStatement, delete_targets),
    [STATEMENT_ASSIGN] = MEMBER_END(AstStatement, assign),
    [STATEMENT_TYPE_ALIAS] = MEMBER_END(AstStatement, type_alias),
    [STATEMENT_AUGMENTED_ASSIGN] = MEMBER_END(AstStatement, augmented_assign),
    [STATEMENT_ANNOTATED_ASSIGN] = MEMBER_END(AstStatement, annotated_assign),
    [STATEMENT_FOR] = MEMBER_END(AstStatement, for_loop),
    [STATEMENT_ASYNC_FOR] = MEMBER_END(AstStatement, for_loop),
    [STATEMENT_WHILE] = MEMBER_END(AstStatement, while_loop),
    [STATEMENT_IF] = MEMBER_END(AstStatement, if_else),
    [STATEMENT_WITH] = MEMBER_END(AstStatement, with),
    [STATEMENT_ASYNC_WITH] = MEMBER_END(AstStatement, with),
    [STATEMENT_MATCH] = MEMBER_END(AstStatement, match),
    [STATEMENT_RAISE] = MEMBER_END(AstStatement, raise),
    [STATEMENT_TRY] = MEMBER_END(AstStatement, try_block),
    [STATEMENT_TRY_STAR] = MEMBER_END(AstStatement, try_block),
    [STATEMENT_ASSERT] = MEMBER_END(AstStatement, assert_test),
    [STATEMENT_IMPORT] = MEMBER_END(AstStatement, import),
    [STATEMENT_IMPORT_FROM] = MEMBER_END(AstStatement, import),
    [STATEMENT_GLOBAL] = MEMBER_END(AstStatement, names),
    [STATEMENT_NONLOCAL] = MEMBER_END(AstStatement, names),
    [STATEMENT_EXPRESSION] = MEMBER_END(AstStatement, expression),
    [STATEMENT_PASS] = MEMBER_END(AstStatement, range),
    [STATEMENT_BREAK] = MEMBER_END(AstStatement, range),
    [STATEMENT_CONTINUE] = MEMBER_END(AstStatement, range),
};

static const uint8_t pattern_sizes[] = {
    [PATTERN_VALUE] = MEMBER_END(AstPattern, value),
    [PATTERN_SINGLETON] = MEMBER_END(AstPattern, singleton),
    [PATTERN_SEQUENCE] = MEMBER_END(AstPattern, patterns),
    [PATTERN_MAPPING] = MEMBER_END(AstPattern, mapping),
    [PATTERN_CLASS] = MEMBER_END(AstPattern, class_pattern),
    [PATTERN_STAR] = MEMBER_END(AstPattern, star),
    [PATTERN_AS] = MEMBER_END(AstPattern, as),
    [PATTERN_OR] = MEMBER_END(AstPattern, patterns),
};

AstExpression *ast_expression(Arena *arena, AstExpressionKind kind, AstRange range) {
    AstExpression *expression = arena_allocate(arena, expression_sizes[kind]);
    if (!expression) return NULL;
    expression->kind = (uint8_t)kind;
    expression->range = range;
    return expression;
}

AstStatement *ast_statement(Arena *arena, AstStatementKind kind, AstRange range) {
    AstStatement *statement = arena_allocate(arena, statement_sizes[kind]);
    if (!statement) return NULL;
    statement->kind = (uint8_t)kind;
    statement->range = range;
    return statement;
}

AstPattern *ast_pattern(Arena *arena, AstPatternKind kind, AstRange range) {
    AstPattern *pattern = arena_allocate(arena, pattern_sizes[kind]);
    if (!pattern) return NULL;
    pattern->kind = (uint8_t)kind;
    pattern->range = range;
    return pattern;
}

static const char *const descriptions[] = {
    [EXPRESSION_BOOLEAN] = "expression",
    [EXPRESSION_NAMED] = "named expression",
    [EXPRESSION_BINARY] = "expression",
    [EXPRESSION_UNARY] = "expression",
    [EXPRESSION_LAMBDA] = "lambda",
    [EXPRESSION_CONDITIONAL] = "conditional expression",
    [EXPRESSION_DICT] = "dict literal",
    [EXPRESSION_SET] = "set display",
    [EXPRESSION_LIST_COMPREHENSION] = "list comprehension",
    [EXPRESSION_SET_COMPREHENSION] = "set comprehension",
    [EXPRESSION_DICT_COMPREHENSION] = "dict comprehension",
    [EXPRESSION_GENERATOR] = "generator expression",
    [EXPRESSION_AWAIT] = "await expression",
    [EXPRESSION_YIELD] = "yield expression",
    [EXPRESSION_YIELD_FROM] = "yield expression",
    [EXPRESSION_COMPARE] = "comparison",
    [EXPRESSION_CALL] = "function call",
    [EXPRESSION_FORMATTED_VALUE] = "f-string expression",
    [EXPRESSION_INTERPOLATION] = "t-string expression",
    [EXPRESSION_JOINED_STRING] = "f-string expression",
    [EXPRESSION_TEMPLATE_STRING] = "t-string expression",
    [EXPRESSION_CONSTANT] = "literal",
    [EXPRESSION_ATTRIBUTE] = "attribute",
    [EXPRESSION_SUBSCRIPT] = "subscript",
    [EXPRESSION_STARRED] = "starred",
    [EXPRESSION_NAME] = "name",
    [EXPRESSION_LIST] = "list",
    [EXPRESSION_TUPLE] = "tuple",
    [EXPRESSION_SLICE] = "slice",
};

static const char *const constant_descriptions[] = {
    [CONSTANT_NONE] = "None",         [CONSTANT_TRUE] = "True",       [CONSTANT_FALSE] = "False",
    [CONSTANT_ELLIPSIS] = "ellipsis", [CONSTANT_INTEGER] = "literal", [CONSTANT_FLOAT] = "literal",
    [CONSTANT_IMAGINARY] = "literal", [CONSTANT_STRING] = "literal",  [CONSTANT_BYTES] = "literal",
};

const char *ast_expression_description(const AstExpression *expression) {
    if (expression->kind == EXPRESSION_CONSTANT) return constant_descriptions[expression->constant.kind];
    return descriptions[expression->kind];
}

bool ast_text_equal(AstText text, const char *c_string) {
    size_t length = strlen(c_string);
    return text.bytes && text.length == length && !memcmp(text.bytes, c_string, length);
}
