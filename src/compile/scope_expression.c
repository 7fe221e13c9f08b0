/* scope_expression.c: the names in expressions and in targets. */
#include "compile/scope_walk.h"

static OUT_OF_LINE void forbid_in_annotation(Compiler *c, const char *what, AstRange at) {
    static const char *const places[] = {
        [SCOPE_ANNOTATION] = " cannot be used within an annotation",
        [SCOPE_TYPE_PARAMETERS] = " cannot be used within the definition of a generic",
        [SCOPE_TYPE_ALIAS] = " cannot be used within a type alias",
        [SCOPE_TYPE_VARIABLE] = " cannot be used within ",
    };
    const Scope *scope = c->scope;
    if (scope->kind < SCOPE_ANNOTATION) return;
    const char *parts[] = {what, places[scope->kind],
                           scope->kind == SCOPE_TYPE_VARIABLE ? scope->type_context : ""};
    char message[160];
    size_t length = 0;
    for (int i = 0; i < 3; i++) {
        size_t size = strlen(parts[i]);
        if (size > sizeof message - 1 - length) size = sizeof message - 1 - length;
        memcpy(message + length, parts[i], size);
        length += size;
    }
    message[length] = 0;
    compile_error(c, at, message, NULL);
}

void scope_walk_expressions(Compiler *c, const AstExpressions *list) {
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i]) scope_walk_expression(c, list->items[i]);
}

void scope_walk_parameters(Compiler *c, const AstArguments *a) {
    const AstParameters *lists[] = {&a->positional_only, &a->positional, &a->keyword_only};
    for (int k = 0; k < 3; k++)
        for (uint32_t i = 0; i < lists[k]->count; i++)
            scope_define_text(c, lists[k]->items[i]->name, SYMBOL_PARAMETER, lists[k]->items[i]->range);
    if (a->variadic) {
        scope_define_text(c, a->variadic->name, SYMBOL_PARAMETER, a->variadic->range);
        c->scope->has_variadic = true;
    }
    if (a->keyword_variadic) {
        scope_define_text(c, a->keyword_variadic->name, SYMBOL_PARAMETER, a->keyword_variadic->range);
        c->scope->has_keyword_variadic = true;
    }
}

static OUT_OF_LINE void walk_lambda(Compiler *c, AstExpression *e) {
    scope_walk_expressions(c, &e->lambda.arguments->defaults);
    scope_walk_expressions(c, &e->lambda.arguments->keyword_defaults);
    Scope *scope = scope_enter(c, SCOPE_FUNCTION, name_known(c, "<lambda>"), e, e->range);
    scope->is_lambda = true;
    scope_walk_parameters(c, e->lambda.arguments);
    scope_walk_expression(c, e->lambda.body);
    scope_leave(c);
}

static OUT_OF_LINE void walk_comprehension(Compiler *c, AstExpression *e) {
    static const struct {
        const char *name;
        ComprehensionKind kind;
    } forms[] = {
        [EXPRESSION_LIST_COMPREHENSION] = {"<listcomp>", COMPREHENSION_LIST},
        [EXPRESSION_SET_COMPREHENSION] = {"<setcomp>", COMPREHENSION_SET},
        [EXPRESSION_DICT_COMPREHENSION] = {"<dictcomp>", COMPREHENSION_DICT},
        [EXPRESSION_GENERATOR] = {"<genexpr>", COMPREHENSION_GENERATOR},
    };
    const AstComprehensions *generators = &e->comprehension.generators;
    c->scope->in_iterable++;
    scope_walk_expression(c, generators->items[0]->iterable);
    c->scope->in_iterable--;
    Scope *outer = c->scope;
    Scope *scope = scope_enter(c, SCOPE_FUNCTION, name_known(c, forms[e->kind].name), e, e->range);
    scope->has_loop = true;
    scope->comprehension = forms[e->kind].kind;
    scope->is_inlined = scope->comprehension != COMPREHENSION_GENERATOR && !outer->sees_class;
    if (!scope->is_inlined) scope_define(c, name_known(c, ".0"), SYMBOL_PARAMETER, e->range);
    for (uint32_t i = 0; i < generators->count; i++) {
        AstComprehension *g = generators->items[i];
        scope->iterates = true;
        scope_walk_target(c, g->target);
        scope->iterates = false;
        if (i) {
            scope->in_iterable++;
            scope_walk_expression(c, g->iterable);
            scope->in_iterable--;
        }
        scope_walk_expressions(c, &g->conditions);
        if (g->is_async) scope->is_coroutine = true;
    }
    if (e->comprehension.value) scope_walk_expression(c, e->comprehension.value);
    scope_walk_expression(c, e->comprehension.element);
    bool is_generator = scope->comprehension == COMPREHENSION_GENERATOR;
    scope->is_generator = is_generator;
    scope_leave(c);
    if (scope->is_coroutine && !is_generator) outer->is_coroutine = true;
}

/* A walrus inside a comprehension binds in the function around it. */
static OUT_OF_LINE void extend_named(Compiler *c, AstExpression *target) {
    Name *name = name_mangled(c, target->name.text);
    for (Scope *scope = c->scope; scope; scope = scope->parent) {
        if (scope->comprehension) {
            Symbol *symbol = scope_symbol(scope, name);
            if (symbol && symbol->flags & SYMBOL_ITERATION && symbol->flags & (SYMBOL_LOCAL | SYMBOL_GLOBAL))
                compile_error(c, target->range,
                              "assignment expression cannot rebind comprehension iteration variable '%s'",
                              name);
            continue;
        }
        switch (scope->kind) {
        case SCOPE_FUNCTION: {
            Symbol *symbol = scope_symbol(scope, name);
            bool is_global = symbol && symbol->flags & SYMBOL_GLOBAL;
            scope_define(c, name, is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target->range);
            scope_direct(c, name, target->range);
            scope_define_in(c, scope, name, SYMBOL_LOCAL, target->range);
            scope->has_named = true;
            return;
        }
        case SCOPE_MODULE:
            scope_define(c, name, SYMBOL_GLOBAL, target->range);
            scope_direct(c, name, target->range);
            scope_define_in(c, scope, name, SYMBOL_GLOBAL, target->range);
            return;
        case SCOPE_CLASS:
            compile_error(c, target->range,
                          "assignment expression within a comprehension cannot be used in a class body",
                          NULL);
        case SCOPE_TYPE_VARIABLE:
            compile_error(c, target->range,
                          "assignment expression within a comprehension cannot be used in a TypeVar bound",
                          NULL);
        case SCOPE_TYPE_ALIAS:
            compile_error(c, target->range,
                          "assignment expression within a comprehension cannot be used in a type alias",
                          NULL);
        case SCOPE_TYPE_PARAMETERS:
            compile_error(c, target->range,
                          "assignment expression within a comprehension cannot be used within the definition "
                          "of a generic",
                          NULL);
        case SCOPE_ANNOTATION:
            compile_error(c, target->range, "named expression cannot be used within an annotation", NULL);
        }
    }
}

static OUT_OF_LINE void walk_named(Compiler *c, AstExpression *e) {
    forbid_in_annotation(c, "named expression", e->range);
    if (c->scope->in_iterable)
        compile_error(c, e->range,
                      "assignment expression cannot be used in a comprehension iterable expression", NULL);
    if (c->scope->comprehension) extend_named(c, e->named.target);
    scope_walk_expression(c, e->named.value);
    c->scope->has_named = true;
    scope_walk_target(c, e->named.target);
}

static void forbid_in_comprehension(Compiler *c, AstRange at) {
    static const char *const messages[] = {
        [COMPREHENSION_LIST] = "'yield' inside list comprehension",
        [COMPREHENSION_SET] = "'yield' inside set comprehension",
        [COMPREHENSION_DICT] = "'yield' inside dict comprehension",
        [COMPREHENSION_GENERATOR] = "'yield' inside generator expression",
    };
    if (c->scope->comprehension) compile_error(c, at, messages[c->scope->comprehension], NULL);
}

static OUT_OF_LINE void walk_name(Compiler *c, AstExpression *e) {
    Name *name = name_mangled(c, e->name.text);
    scope_use(c, name);
    if (!scope_is_function_like(c->scope)) return;
    static const char *const showing[] = {"locals", "vars", "dir", "eval", "exec", "_getframe"};
    for (unsigned i = 0; i < sizeof showing / sizeof *showing; i++)
        if (ast_text_equal(e->name.text, showing[i])) c->scope->mentions_locals = true;
    if (ast_text_equal(e->name.text, "super")) scope_use(c, name_known(c, "__class__"));
}

void scope_walk_expression(Compiler *c, AstExpression *e) {
    compile_work(c);
    compile_enter(c);
    /* Left spines are as long as the source. */
    for (bool more = true; more;) {
        more = false;
        switch ((AstExpressionKind)e->kind) {
        case EXPRESSION_BINARY:
        case EXPRESSION_CALL:
        case EXPRESSION_ATTRIBUTE:
        case EXPRESSION_SUBSCRIPT: {
            uint32_t mark = c->spine_count;
            for (bool down = true; down;) {
                compile_work(c);
                c->spine = compile_grow(c, c->spine, c->spine_count, &c->spine_capacity, sizeof *c->spine);
                c->spine[c->spine_count++] = e;
                switch ((AstExpressionKind)e->kind) {
                case EXPRESSION_BINARY: e = e->binary.left; break;
                case EXPRESSION_CALL: e = e->call.function; break;
                case EXPRESSION_ATTRIBUTE: e = e->attribute.value; break;
                case EXPRESSION_SUBSCRIPT: e = e->subscript.value; break;
                default: down = false; break;
                }
            }
            c->spine_count--; /* the leftmost */
            scope_walk_expression(c, e);
            while (c->spine_count > mark) {
                AstExpression *node = c->spine[--c->spine_count];
                if (node->kind == EXPRESSION_BINARY)
                    scope_walk_expression(c, node->binary.right);
                else if (node->kind == EXPRESSION_SUBSCRIPT)
                    scope_walk_expression(c, node->subscript.index);
                else if (node->kind == EXPRESSION_CALL) {
                    scope_walk_expressions(c, &node->call.arguments);
                    for (uint32_t i = 0; i < node->call.keywords.count; i++) {
                        const AstKeyword *keyword = node->call.keywords.items[i];
                        if (keyword->name.bytes) name_check_assignable(c, keyword->range, keyword->name);
                        scope_walk_expression(c, keyword->value);
                    }
                }
            }
            break;
        }
        case EXPRESSION_BOOLEAN: scope_walk_expressions(c, &e->boolean.values); break;
        case EXPRESSION_NAMED: walk_named(c, e); break;
        case EXPRESSION_UNARY:
            e = e->unary.operand;
            more = true;
            break;
        case EXPRESSION_LAMBDA: walk_lambda(c, e); break;
        case EXPRESSION_CONDITIONAL:
            scope_walk_expression(c, e->conditional.test);
            scope_walk_expression(c, e->conditional.body);
            e = e->conditional.orelse;
            more = true;
            break;
        case EXPRESSION_DICT:
            for (uint32_t i = 0; i < e->dict.keys.count; i++) {
                if (e->dict.keys.items[i]) scope_walk_expression(c, e->dict.keys.items[i]);
                scope_walk_expression(c, e->dict.values.items[i]);
            }
            break;
        case EXPRESSION_LIST_COMPREHENSION:
        case EXPRESSION_SET_COMPREHENSION:
        case EXPRESSION_DICT_COMPREHENSION:
        case EXPRESSION_GENERATOR: walk_comprehension(c, e); break;
        case EXPRESSION_AWAIT:
            forbid_in_annotation(c, "await expression", e->range);
            require_async(c, c->scope, e->range,
                          scope_is_function_like(c->scope) ? "'await' outside async function"
                                                           : "'await' outside function");
            scope_walk_expression(c, e->operand.value);
            c->scope->is_coroutine = true;
            break;
        case EXPRESSION_YIELD:
        case EXPRESSION_YIELD_FROM:
            forbid_in_annotation(c, "yield expression", e->range);
            if (e->operand.value) scope_walk_expression(c, e->operand.value);
            c->scope->is_generator = true;
            forbid_in_comprehension(c, e->range);
            break;
        case EXPRESSION_COMPARE:
            scope_walk_expression(c, e->compare.left);
            scope_walk_expressions(c, &e->compare.comparators);
            break;
        case EXPRESSION_FORMATTED_VALUE:
        case EXPRESSION_INTERPOLATION:
            scope_walk_expression(c, e->interpolation.value);
            if (e->interpolation.format_spec) scope_walk_expression(c, e->interpolation.format_spec);
            break;
        case EXPRESSION_STARRED:
            e = e->operand.value;
            more = true;
            break;
        case EXPRESSION_NAME: walk_name(c, e); break;
        case EXPRESSION_SET:
        case EXPRESSION_JOINED_STRING:
        case EXPRESSION_TEMPLATE_STRING:
        case EXPRESSION_LIST:
        case EXPRESSION_TUPLE: scope_walk_expressions(c, &e->sequence.elements); break;
        case EXPRESSION_SLICE:
            if (e->slice.lower) scope_walk_expression(c, e->slice.lower);
            if (e->slice.upper) scope_walk_expression(c, e->slice.upper);
            if (e->slice.step) scope_walk_expression(c, e->slice.step);
            break;
        case EXPRESSION_CONSTANT: break;
        }
    }
    compile_leave(c);
}

void scope_walk_target(Compiler *c, AstExpression *e) {
    compile_work(c);
    compile_enter(c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_NAME: scope_define_text(c, e->name.text, SYMBOL_LOCAL, e->range); break;
    case EXPRESSION_STARRED: scope_walk_target(c, e->operand.value); break;
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE:
        for (uint32_t i = 0; i < e->sequence.elements.count; i++)
            scope_walk_target(c, e->sequence.elements.items[i]);
        break;
    case EXPRESSION_ATTRIBUTE:
        name_check_assignable(c, e->range, e->attribute.name);
        scope_walk_expression(c, e);
        break;
    default: scope_walk_expression(c, e); break;
    }
    compile_leave(c);
}

void scope_walk_deleted(Compiler *c, AstExpression *e) {
    compile_work(c);
    compile_enter(c);
    if (e->kind == EXPRESSION_NAME) {
        if (ast_text_equal(e->name.text, "__debug__"))
            compile_error(c, e->range, "cannot delete __debug__", NULL);
        scope_define(c, name_mangled(c, e->name.text), SYMBOL_LOCAL | SYMBOL_DELETED, e->range);
    } else if (e->kind == EXPRESSION_LIST || e->kind == EXPRESSION_TUPLE) {
        for (uint32_t i = 0; i < e->sequence.elements.count; i++)
            scope_walk_deleted(c, e->sequence.elements.items[i]);
    } else {
        scope_walk_expression(c, e);
    }
    compile_leave(c);
}
