/* scope_statement.c: the names in statements and patterns, and the scopes of functions, classes and annotations. */
#include "compile/scope_walk.h"

static void walk_pattern(Compiler *c, AstPattern *p);

/* ---- definitions ---- */

static void enter_type_parameters(Compiler *c, Name *name, const AstTypeParameters *list, AstRange range,
                                  bool is_class, bool defaults, bool keyword_defaults) {
    bool in_class = c->scope->kind == SCOPE_CLASS;
    scope_enter(c, SCOPE_TYPE_PARAMETERS, name, list->items, range);
    if (in_class) scope_see_class(c);
    if (is_class) {
        scope_define(c, name_known(c, ".type_params"), SYMBOL_LOCAL | SYMBOL_USED, range);
        scope_define(c, name_known(c, ".generic_base"), SYMBOL_LOCAL | SYMBOL_USED, range);
    }
    if (defaults) scope_define(c, name_known(c, ".defaults"), SYMBOL_PARAMETER, range);
    if (keyword_defaults) scope_define(c, name_known(c, ".kwdefaults"), SYMBOL_PARAMETER, range);
}

/* `node` is what the scope is found by: `e` may be a comprehension, which has a scope itself. */
static void walk_lazily(Compiler *c, Name *name, AstExpression *e, const void *node, const char *context) {
    bool in_class = c->scope->sees_class;
    scope_enter(c, SCOPE_TYPE_VARIABLE, name, node, e->range)->type_context = context;
    scope_define(c, name_known(c, ".format"), SYMBOL_PARAMETER, e->range);
    if (in_class) scope_see_class(c);
    scope_walk_expression(c, e);
    scope_leave(c);
}

static void walk_type_parameters(Compiler *c, const AstTypeParameters *list) {
    static const char *const defaults[] = {
        [TYPE_PARAMETER_VAR] = "a TypeVar default",
        [TYPE_PARAMETER_SPEC] = "a ParamSpec default",
        [TYPE_PARAMETER_VAR_TUPLE] = "a TypeVarTuple default",
    };
    for (uint32_t i = 0; i < list->count; i++) {
        AstTypeParameter *p = list->items[i];
        Name *name = name_mangled(c, p->name);
        if (ast_text_equal(p->name, "__classdict__"))
            compile_error(c, p->range, "reserved name '%s' cannot be used for type parameter", name);
        name_check_assignable(c, p->range, p->name);
        scope_define(c, name, SYMBOL_LOCAL | SYMBOL_TYPE_PARAMETER, p->range);
        if (p->bound)
            walk_lazily(c, name, p->bound, &p->bound,
                        p->bound->kind == EXPRESSION_TUPLE ? "a TypeVar constraint" : "a TypeVar bound");
        if (p->default_value) walk_lazily(c, name, p->default_value, &p->default_value, defaults[p->kind]);
    }
}

static bool any_annotation(const AstArguments *a, const AstExpression *returns) {
    const AstParameters *lists[] = {&a->positional_only, &a->positional, &a->keyword_only};
    for (int k = 0; k < 3; k++)
        for (uint32_t i = 0; i < lists[k]->count; i++)
            if (lists[k]->items[i]->annotation) return true;
    return returns || (a->variadic && a->variadic->annotation) ||
           (a->keyword_variadic && a->keyword_variadic->annotation);
}

static void walk_signature_annotations(Compiler *c, const AstArguments *a, AstExpression *returns,
                                       AstRange range, Name *function) {
    if (!any_annotation(a, returns)) return;
    bool in_class = c->scope->sees_class || c->scope->kind == SCOPE_CLASS;
    scope_enter(c, SCOPE_ANNOTATION, name_known(c, "__annotate__"), a, range)->function_name = function;
    scope_define(c, name_known(c, ".format"), SYMBOL_PARAMETER, range);
    if (in_class) scope_see_class(c);
    const AstParameters *lists[] = {&a->positional_only, &a->positional, &a->keyword_only};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < lists[k]->count; i++)
            if (lists[k]->items[i]->annotation) scope_walk_expression(c, lists[k]->items[i]->annotation);
    if (a->variadic && a->variadic->annotation) scope_walk_expression(c, a->variadic->annotation);
    for (uint32_t i = 0; i < lists[2]->count; i++)
        if (lists[2]->items[i]->annotation) scope_walk_expression(c, lists[2]->items[i]->annotation);
    if (a->keyword_variadic && a->keyword_variadic->annotation)
        scope_walk_expression(c, a->keyword_variadic->annotation);
    if (returns) scope_walk_expression(c, returns);
    scope_leave(c);
}

static bool any_expression(const AstExpressions *list) {
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i]) return true;
    return false;
}

/* The suite of a loop. */
static void walk_loop_body(Compiler *c, const AstStatements *body) {
    bool in_loop = c->in_loop;
    c->in_loop = true;
    c->scope->has_loop = true;
    scope_walk_statements(c, body);
    c->in_loop = in_loop;
}

static void warn_finally(Compiler *c, const AstStatement *s, const char *what) {
    bool leaves = c->in_finally && (s->kind == STATEMENT_RETURN || !c->in_loop);
    if (leaves) compile_warning(c, s->range, "'%s' in a 'finally' block", what);
}

static OUT_OF_LINE void walk_function(Compiler *c, AstStatement *s) {
    AstArguments *a = s->function.arguments;
    name_check_assignable(c, s->range, s->function.name);
    scope_define(c, name_mangled(c, s->function.name), SYMBOL_LOCAL, s->range);
    Name *name = name_of(c, s->function.name);
    scope_walk_expressions(c, &a->defaults);
    scope_walk_expressions(c, &a->keyword_defaults);
    scope_walk_expressions(c, &s->function.decorators);
    const AstTypeParameters *type_parameters = &s->function.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, false, a->defaults.count > 0,
                              any_expression(&a->keyword_defaults));
        walk_type_parameters(c, type_parameters);
    }
    walk_signature_annotations(c, a, s->function.returns, s->range, name);
    Scope *scope = scope_enter(c, SCOPE_FUNCTION, name, s, s->range);
    scope->is_async_function = scope->is_coroutine = s->kind == STATEMENT_ASYNC_FUNCTION;
    scope_walk_parameters(c, a);
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = c->in_loop = false;
    scope_walk_statements(c, &s->function.body);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
    scope_leave(c);
    if (type_parameters->count) scope_leave(c);
}

static OUT_OF_LINE void walk_class(Compiler *c, AstStatement *s) {
    name_check_assignable(c, s->range, s->class_definition.name);
    scope_define(c, name_mangled(c, s->class_definition.name), SYMBOL_LOCAL, s->range);
    Name *name = name_of(c, s->class_definition.name);
    Name *outer_private = c->private_class;
    const AstTypeParameters *outer_parameters = c->private_parameters;
    scope_walk_expressions(c, &s->class_definition.decorators);
    const AstTypeParameters *type_parameters = &s->class_definition.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, true, false, false);
        c->private_class = name;
        c->private_parameters = type_parameters;
        walk_type_parameters(c, type_parameters);
    }
    scope_walk_expressions(c, &s->class_definition.bases);
    for (uint32_t i = 0; i < s->class_definition.keywords.count; i++)
        scope_walk_expression(c, s->class_definition.keywords.items[i]->value);
    scope_enter(c, SCOPE_CLASS, name, s, s->range);
    c->private_class = name;
    c->private_parameters = NULL;
    if (type_parameters->count) {
        scope_define(c, name_known(c, "__type_params__"), SYMBOL_LOCAL, s->range);
        scope_use(c, name_known(c, ".type_params"));
    }
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = c->in_loop = false;
    scope_walk_statements(c, &s->class_definition.body);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
    scope_leave(c);
    if (type_parameters->count) scope_leave(c);
    c->private_class = outer_private;
    c->private_parameters = outer_parameters;
}

static OUT_OF_LINE void walk_type_alias(Compiler *c, AstStatement *s) {
    scope_walk_target(c, s->type_alias.name);
    Name *name = name_of(c, s->type_alias.name->name.text);
    bool in_class = c->scope->kind == SCOPE_CLASS;
    const AstTypeParameters *type_parameters = &s->type_alias.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, false, false, false);
        walk_type_parameters(c, type_parameters);
    }
    scope_enter(c, SCOPE_TYPE_ALIAS, name, s, s->range);
    scope_define(c, name_known(c, ".format"), SYMBOL_PARAMETER, s->range);
    if (in_class) scope_see_class(c);
    scope_walk_expression(c, s->type_alias.value);
    scope_leave(c);
    if (type_parameters->count) scope_leave(c);
}

/* Annotations of variables are evaluated by an __annotate__ function of the module or class, those in
 * functions never. */
static OUT_OF_LINE void walk_annotation(Compiler *c, AstStatement *s) {
    AstExpression *annotation = s->annotated_assign.annotation;
    Scope *owner = c->scope;
    bool is_class = owner->kind == SCOPE_CLASS, is_module = owner->kind == SCOPE_MODULE;
    owner->annotations_used = true;
    bool conditional = is_module || (is_class && owner->in_conditional);
    if (conditional && !owner->has_conditional_annotations) {
        owner->has_conditional_annotations = true;
        if (!c->future_annotations) scope_use(c, name_known(c, "__conditional_annotations__"));
    }
    if (!owner->annotations) {
        owner->annotations =
            scope_enter(c, SCOPE_ANNOTATION, name_known(c, "__annotate__"), annotation, annotation->range);
        scope_define(c, name_known(c, ".format"), SYMBOL_PARAMETER, annotation->range);
        if (is_class) scope_see_class(c);
    } else {
        c->scope = owner->annotations;
    }
    owner->annotations->in_unevaluated_annotation = !is_class && !is_module;
    if (conditional && !c->future_annotations) scope_use(c, name_known(c, "__conditional_annotations__"));
    scope_walk_expression(c, annotation);
    scope_leave(c);
    if ((!is_class && !is_module) || !s->annotated_assign.simple) return;
    uint32_t n = owner->deferred_count;
    owner->deferred = compile_grow(c, owner->deferred, n, &owner->deferred_capacity, sizeof *owner->deferred);
    owner->deferred_index = compile_grow(c, owner->deferred_index, n, &owner->deferred_index_capacity,
                                         sizeof *owner->deferred_index);
    owner->deferred[n] = s;
    owner->deferred_index[n] = conditional ? (int32_t)owner->conditional_count++ : -1;
    owner->deferred_count++;
}

static OUT_OF_LINE void walk_annotated_assign(Compiler *c, AstStatement *s) {
    AstExpression *target = s->annotated_assign.target;
    if (target->kind == EXPRESSION_NAME) {
        Name *name = name_mangled(c, target->name.text);
        const Symbol *symbol = scope_symbol(c->scope, name);
        unsigned flags = symbol ? symbol->flags : 0;
        if (flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL) && c->scope->kind != SCOPE_MODULE &&
            s->annotated_assign.simple)
            compile_error(c, s->range,
                          flags & SYMBOL_GLOBAL ? "annotated name '%s' can't be global"
                                                : "annotated name '%s' can't be nonlocal",
                          name);
        if (s->annotated_assign.simple)
            scope_define_text(c, target->name.text, SYMBOL_ANNOTATED | SYMBOL_LOCAL, target->range);
        else if (s->annotated_assign.value)
            scope_define_text(c, target->name.text, SYMBOL_LOCAL, target->range);
    } else {
        scope_walk_target(c, target);
    }
    walk_annotation(c, s);
    if (s->annotated_assign.value) scope_walk_expression(c, s->annotated_assign.value);
}

/* ---- statements ---- */

static OUT_OF_LINE void walk_declaration(Compiler *c, AstStatement *s) {
    bool is_global = s->kind == STATEMENT_GLOBAL;
    for (uint32_t i = 0; i < s->names.names.count; i++) {
        Name *name = name_mangled(c, s->names.names.items[i]);
        const Symbol *symbol = scope_symbol(c->scope, name);
        unsigned flags = symbol ? symbol->flags : 0;
        const char *message = NULL;
        if (flags & SYMBOL_PARAMETER)
            message = is_global ? "name '%s' is parameter and global" : "name '%s' is parameter and nonlocal";
        else if (flags & SYMBOL_USED)
            message = is_global ? "name '%s' is used prior to global declaration"
                                : "name '%s' is used prior to nonlocal declaration";
        else if (flags & SYMBOL_ANNOTATED)
            message =
                is_global ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal";
        else if (flags & SYMBOL_LOCAL)
            message = is_global ? "name '%s' is assigned to before global declaration"
                                : "name '%s' is assigned to before nonlocal declaration";
        if (message) compile_error(c, s->range, message, name_of(c, s->names.names.items[i]));
        scope_define(c, name, is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, s->range);
        scope_direct(c, name, s->range);
    }
}

static OUT_OF_LINE void walk_import(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->import.names.count; i++) {
        compile_work(c);
        AstAlias *alias = s->import.names.items[i];
        if (s->kind == STATEMENT_IMPORT_FROM && ast_text_equal(alias->name, "*")) {
            if (c->scope->kind != SCOPE_MODULE)
                compile_error(c, alias->range, "import * only allowed at module level", NULL);
            continue;
        }
        AstText text = alias->as_name.bytes ? alias->as_name : alias->name;
        if (!alias->as_name.bytes && s->kind == STATEMENT_IMPORT) {
            const char *dot = memchr(text.bytes, '.', text.length);
            if (dot) text.length = (uint32_t)(dot - text.bytes);
        }
        scope_define_text(c, text, SYMBOL_IMPORT, alias->range);
    }
}

static void walk_patterns(Compiler *c, const AstPatterns *list) {
    for (uint32_t i = 0; i < list->count; i++)
        walk_pattern(c, list->items[i]);
}

static void walk_pattern(Compiler *c, AstPattern *p) {
    compile_work(c);
    compile_enter(c);
    switch ((AstPatternKind)p->kind) {
    case PATTERN_VALUE: scope_walk_expression(c, p->value.value); break;
    case PATTERN_SINGLETON: break;
    case PATTERN_SEQUENCE:
    case PATTERN_OR: walk_patterns(c, &p->patterns.items); break;
    case PATTERN_MAPPING:
        scope_walk_expressions(c, &p->mapping.keys);
        walk_patterns(c, &p->mapping.patterns);
        if (p->mapping.rest.bytes) scope_define_text(c, p->mapping.rest, SYMBOL_LOCAL, p->range);
        break;
    case PATTERN_CLASS:
        scope_walk_expression(c, p->class_pattern.class_name);
        walk_patterns(c, &p->class_pattern.patterns);
        for (uint32_t i = 0; i < p->class_pattern.keyword_names.count; i++)
            name_check_assignable(c, p->class_pattern.keyword_patterns.items[i]->range,
                                  p->class_pattern.keyword_names.items[i]);
        walk_patterns(c, &p->class_pattern.keyword_patterns);
        break;
    case PATTERN_STAR:
        if (p->star.name.bytes) scope_define_text(c, p->star.name, SYMBOL_LOCAL, p->range);
        break;
    case PATTERN_AS:
        if (p->as.pattern) walk_pattern(c, p->as.pattern);
        if (p->as.name.bytes) scope_define_text(c, p->as.name, SYMBOL_LOCAL, p->range);
        break;
    }
    compile_leave(c);
}

static OUT_OF_LINE void walk_try(Compiler *c, AstStatement *s) {
    scope_walk_statements(c, &s->try_block.body);
    for (uint32_t i = 0; i < s->try_block.handlers.count; i++) {
        AstHandler *handler = s->try_block.handlers.items[i];
        if (handler->type) scope_walk_expression(c, handler->type);
        if (handler->name.bytes) scope_define_text(c, handler->name, SYMBOL_LOCAL | SYMBOL_DELETED, handler->range);
        scope_walk_statements(c, &handler->body);
    }
    scope_walk_statements(c, &s->try_block.orelse);
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = true;
    c->in_loop = false;
    scope_walk_statements(c, &s->try_block.finalbody);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
}

static OUT_OF_LINE void walk_match(Compiler *c, AstStatement *s) {
    scope_walk_expression(c, s->match.subject);
    for (uint32_t i = 0; i < s->match.cases.count; i++) {
        AstMatchCase *match_case = s->match.cases.items[i];
        walk_pattern(c, match_case->pattern);
        if (match_case->guard) scope_walk_expression(c, match_case->guard);
        scope_walk_statements(c, &match_case->body);
    }
}

static OUT_OF_LINE void walk_if(Compiler *c, AstStatement *s) {
    for (;;) {
        scope_walk_expression(c, s->if_else.test);
        scope_walk_statements(c, &s->if_else.body);
        if (s->if_else.orelse.count != 1 || s->if_else.orelse.items[0]->kind != STATEMENT_IF) break;
        s = s->if_else.orelse.items[0];
    }
    scope_walk_statements(c, &s->if_else.orelse);
}

static OUT_OF_LINE void walk_with(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->with.items.count; i++) {
        scope_walk_expression(c, s->with.items.items[i]->context);
        if (s->with.items.items[i]->target) scope_walk_target(c, s->with.items.items[i]->target);
    }
    scope_walk_statements(c, &s->with.body);
}

bool statement_is_compound(const AstStatement *s) {
    switch ((AstStatementKind)s->kind) {
    case STATEMENT_FOR:
    case STATEMENT_ASYNC_FOR:
    case STATEMENT_WHILE:
    case STATEMENT_IF:
    case STATEMENT_WITH:
    case STATEMENT_ASYNC_WITH:
    case STATEMENT_MATCH:
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR: return true;
    default: return false;
    }
}

static void walk_statement(Compiler *c, AstStatement *s) {
    compile_work(c);
    compile_enter(c);
    bool outer_conditional = c->scope->in_conditional;
    if (statement_is_compound(s)) c->scope->in_conditional = true;
    switch ((AstStatementKind)s->kind) {
    case STATEMENT_FUNCTION:
    case STATEMENT_ASYNC_FUNCTION: walk_function(c, s); break;
    case STATEMENT_CLASS: walk_class(c, s); break;
    case STATEMENT_RETURN:
        warn_finally(c, s, "return");
        if (!s->expression.value) break;
        scope_walk_expression(c, s->expression.value);
        c->scope->has_return_value = true;
        break;
    case STATEMENT_EXPRESSION: scope_walk_expression(c, s->expression.value); break;
    case STATEMENT_DELETE:
        for (uint32_t i = 0; i < s->delete_targets.targets.count; i++)
            scope_walk_deleted(c, s->delete_targets.targets.items[i]);
        break;
    case STATEMENT_ASSIGN:
        /* The value first, as it is evaluated. */
        scope_walk_expression(c, s->assign.value);
        for (uint32_t i = 0; i < s->assign.targets.count; i++)
            scope_walk_target(c, s->assign.targets.items[i]);
        break;
    case STATEMENT_TYPE_ALIAS: walk_type_alias(c, s); break;
    case STATEMENT_AUGMENTED_ASSIGN:
        scope_walk_target(c, s->augmented_assign.target);
        scope_walk_expression(c, s->augmented_assign.value);
        break;
    case STATEMENT_ANNOTATED_ASSIGN: walk_annotated_assign(c, s); break;
    case STATEMENT_FOR:
    case STATEMENT_ASYNC_FOR:
        if (s->kind == STATEMENT_ASYNC_FOR) c->scope->is_coroutine = true;
        scope_walk_target(c, s->for_loop.target);
        scope_walk_expression(c, s->for_loop.iterable);
        walk_loop_body(c, &s->for_loop.body);
        scope_walk_statements(c, &s->for_loop.orelse);
        break;
    case STATEMENT_WHILE:
        scope_walk_expression(c, s->while_loop.test);
        walk_loop_body(c, &s->while_loop.body);
        scope_walk_statements(c, &s->while_loop.orelse);
        break;
    case STATEMENT_IF: walk_if(c, s); break;
    case STATEMENT_WITH: walk_with(c, s); break;
    case STATEMENT_ASYNC_WITH:
        c->scope->is_coroutine = true; /* at the top level, where that is allowed */
        walk_with(c, s);
        break;
    case STATEMENT_MATCH: walk_match(c, s); break;
    case STATEMENT_RAISE:
        if (s->raise.exception) scope_walk_expression(c, s->raise.exception);
        if (s->raise.cause) scope_walk_expression(c, s->raise.cause);
        break;
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR: walk_try(c, s); break;
    case STATEMENT_ASSERT:
        scope_walk_expression(c, s->assert_test.test);
        if (s->assert_test.message) scope_walk_expression(c, s->assert_test.message);
        break;
    case STATEMENT_IMPORT:
    case STATEMENT_IMPORT_FROM: walk_import(c, s); break;
    case STATEMENT_GLOBAL:
    case STATEMENT_NONLOCAL: walk_declaration(c, s); break;
    case STATEMENT_PASS: break;
    case STATEMENT_BREAK: warn_finally(c, s, "break"); break;
    case STATEMENT_CONTINUE: warn_finally(c, s, "continue"); break;
    }
    c->scope->in_conditional = outer_conditional;
    compile_leave(c);
}

void scope_walk_statements(Compiler *c, const AstStatements *statements) {
    for (uint32_t i = 0; i < statements->count; i++)
        walk_statement(c, statements->items[i]);
}
