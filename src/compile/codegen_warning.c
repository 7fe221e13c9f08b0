/* codegen_warning.c: SyntaxWarnings about literals where they make no sense. */
#include "compile/compiler.h"

/* The type of what an expression is bound to give, or NULL. */
static const char *type_name(const AstExpression *e) {
    static const char *const constants[] = {
        [CONSTANT_NONE] = "NoneType",     [CONSTANT_TRUE] = "bool",   [CONSTANT_FALSE] = "bool",
        [CONSTANT_ELLIPSIS] = "ellipsis", [CONSTANT_INTEGER] = "int", [CONSTANT_FLOAT] = "float",
        [CONSTANT_IMAGINARY] = "complex", [CONSTANT_STRING] = "str",  [CONSTANT_BYTES] = "bytes",
    };
    static const char *const types[EXPRESSION_SLICE + 1] = {
        [EXPRESSION_TUPLE] = "tuple",
        [EXPRESSION_LIST] = "list",
        [EXPRESSION_LIST_COMPREHENSION] = "list",
        [EXPRESSION_DICT] = "dict",
        [EXPRESSION_DICT_COMPREHENSION] = "dict",
        [EXPRESSION_SET] = "set",
        [EXPRESSION_SET_COMPREHENSION] = "set",
        [EXPRESSION_GENERATOR] = "generator",
        [EXPRESSION_LAMBDA] = "function",
        [EXPRESSION_JOINED_STRING] = "str",
        [EXPRESSION_FORMATTED_VALUE] = "str",
        [EXPRESSION_TEMPLATE_STRING] = "string.templatelib.Template",
        [EXPRESSION_INTERPOLATION] = "string.templatelib.Interpolation",
    };
    return e->kind == EXPRESSION_CONSTANT ? constants[e->constant.kind] : types[e->kind];
}

void warn_call(Compiler *c, const AstExpression *call) {
    const AstExpression *function = call->call.function;
    const char *type = function->kind == EXPRESSION_LAMBDA ? NULL : type_name(function);
    if (type)
        compile_warning(c, call->range, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool has_items(const AstExpression *e) {
    static const bool kinds[EXPRESSION_SLICE + 1] = {
        [EXPRESSION_TUPLE] = true,
        [EXPRESSION_LIST] = true,
        [EXPRESSION_LIST_COMPREHENSION] = true,
        [EXPRESSION_JOINED_STRING] = true,
        [EXPRESSION_FORMATTED_VALUE] = true,
    };
    if (e->kind != EXPRESSION_CONSTANT) return kinds[e->kind];
    return e->constant.kind == CONSTANT_STRING || e->constant.kind == CONSTANT_BYTES;
}

static bool is_never_subscriptable(const AstExpression *e) {
    static const bool kinds[EXPRESSION_SLICE + 1] = {
        [EXPRESSION_SET] = true,    [EXPRESSION_SET_COMPREHENSION] = true, [EXPRESSION_GENERATOR] = true,
        [EXPRESSION_LAMBDA] = true, [EXPRESSION_TEMPLATE_STRING] = true,   [EXPRESSION_INTERPOLATION] = true,
    };
    return kinds[e->kind] || (e->kind == EXPRESSION_CONSTANT && !has_items(e));
}

void warn_subscript(Compiler *c, const AstExpression *e) {
    const AstExpression *object = e->subscript.value, *index = e->subscript.index;
    if (is_never_subscriptable(object)) {
        compile_warning(c, e->range, "'%s' object is not subscriptable; perhaps you missed a comma?",
                        type_name(object));
        return;
    }
    const char *type = type_name(index);
    bool integer = index->kind == EXPRESSION_CONSTANT &&
                   (index->constant.kind == CONSTANT_INTEGER || index->constant.kind == CONSTANT_TRUE ||
                    index->constant.kind == CONSTANT_FALSE);
    if (!type || integer || !has_items(object)) return;
    static const char text[] = " indices must be integers or slices, not %s; perhaps you missed a comma?";
    char message[128];
    const char *owner = type_name(object);
    size_t length = strlen(owner);
    memcpy(message, owner, length);
    memcpy(message + length, text, sizeof text);
    compile_warning(c, e->range, message, type);
}

/* `x is 5`; None, True, False and ... are single objects. */
void warn_identity(Compiler *c, const AstExpression *e) {
    const AstExpression *left = e->compare.left;
    for (uint32_t i = 0; i < e->compare.operators.count; i++) {
        const AstExpression *right = e->compare.comparators.items[i];
        uint8_t op = e->compare.operators.items[i];
        const AstExpression *sides[] = {left, right};
        left = right;
        if (op != AST_IS && op != AST_IS_NOT) continue;
        for (int k = 0; k < 2; k++) {
            bool constant =
                sides[k]->kind == EXPRESSION_CONSTANT && sides[k]->constant.kind >= CONSTANT_INTEGER;
            Literal literal;
            if (!constant && !(sides[k]->kind == EXPRESSION_TUPLE && literal_of(c, sides[k], &literal)))
                continue;
            compile_warning(c, e->range,
                            op == AST_IS ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                                         : "\"is not\" with '%s' literal. Did you mean \"!=\"?",
                            type_name(sides[k]));
            break;
        }
    }
}
