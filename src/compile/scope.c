/* scope.c: see scope.h. The first half walks the tree, the second (from "resolving" on) decides. */
#include "compile/scope.h"

#include "compile/compiler.h"

struct Directive {
    Directive *next;
    const Name *name;
    AstRange range;
};

static void walk_expression(Compiler *c, AstExpression *e);
static void walk_target(Compiler *c, AstExpression *e);
static void walk_statements(Compiler *c, const AstStatements *statements);
static void walk_pattern(Compiler *c, AstPattern *p);

/* ---- scopes and symbols ---- */

static uint32_t hash_pointer(const void *p) {
    return (uint32_t)(((uintptr_t)p >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static void scopes_put(Compiler *c, const void *node, Scope *scope) {
    Scopes *s = &c->scopes;
    if (s->count * 2 >= s->size) {
        uint32_t size = s->size ? s->size * 2 : 64;
        struct ScopeSlot *slots = compile_allocate(c, c->arena, size, sizeof *slots);
        for (uint32_t i = 0; i < s->size; i++) {
            if (!s->slots[i].node) continue;
            uint32_t k = hash_pointer(s->slots[i].node) & (size - 1);
            while (slots[k].node)
                k = (k + 1) & (size - 1);
            slots[k] = s->slots[i];
        }
        s->slots = slots;
        s->size = size;
    }
    uint32_t k = hash_pointer(node) & (s->size - 1);
    while (s->slots[k].node && s->slots[k].node != node)
        k = (k + 1) & (s->size - 1);
    if (!s->slots[k].node) s->count++;
    s->slots[k] = (struct ScopeSlot){node, scope};
}

Scope *scope_of(Compiler *c, const void *node) {
    const Scopes *s = &c->scopes;
    if (!s->size) return NULL;
    for (uint32_t k = hash_pointer(node) & (s->size - 1); s->slots[k].node; k = (k + 1) & (s->size - 1))
        if (s->slots[k].node == node) return s->slots[k].scope;
    return NULL;
}

Symbol *scope_symbol(const Scope *scope, const Name *name) {
    if (!scope->table_size) return NULL;
    uint32_t mask = scope->table_size - 1;
    for (uint32_t k = hash_pointer(name) & mask; scope->table[k]; k = (k + 1) & mask)
        if (scope->table[k]->name == name) return scope->table[k];
    return NULL;
}

static Symbol *symbol_make(Compiler *c, Scope *scope, Name *name) {
    Symbol *symbol = scope_symbol(scope, name);
    if (symbol) return symbol;
    if (scope->symbol_count * 2 >= scope->table_size) {
        uint32_t size = scope->table_size ? scope->table_size * 2 : 8;
        Symbol **table = compile_allocate(c, c->arena, size, sizeof *table);
        for (Symbol *s = scope->first; s; s = s->next) {
            uint32_t k = hash_pointer(s->name) & (size - 1);
            while (table[k])
                k = (k + 1) & (size - 1);
            table[k] = s;
        }
        scope->table = table;
        scope->table_size = size;
    }
    symbol = compile_allocate(c, c->arena, 1, sizeof *symbol);
    symbol->name = name;
    uint32_t k = hash_pointer(name) & (scope->table_size - 1);
    while (scope->table[k])
        k = (k + 1) & (scope->table_size - 1);
    scope->table[k] = symbol;
    scope->symbol_count++;
    if (scope->last)
        scope->last->next = symbol;
    else
        scope->first = symbol;
    scope->last = symbol;
    return symbol;
}

static Scope *enter(Compiler *c, ScopeKind kind, Name *name, const void *node, AstRange range) {
    Scope *scope = compile_allocate(c, c->arena, 1, sizeof *scope);
    Scope *parent = c->scope;
    scope->kind = kind;
    scope->name = name;
    scope->node = node;
    scope->range = range;
    scope->parent = parent;
    if (parent) {
        scope->in_iterable = parent->in_iterable;
        scope->is_nested = parent->is_nested || scope_is_function_like(parent);
        if (parent->last_child)
            parent->last_child->next = scope;
        else
            parent->children = scope;
        parent->last_child = scope;
    }
    if (node) scopes_put(c, node, scope);
    c->scope = scope;
    return scope;
}

static void leave(Compiler *c) {
    c->scope = c->scope->parent;
}

Scope *scope_unit(Scope *scope) {
    while (scope->is_inlined)
        scope = scope->parent;
    return scope;
}

static void define_in(Compiler *c, Scope *scope, Name *name, unsigned flags, AstRange at) {
    Symbol *symbol = symbol_make(c, scope, name);
    if (flags & SYMBOL_PARAMETER && symbol->flags & SYMBOL_PARAMETER)
        compile_error(c, at, "duplicate argument '%s' in function definition", name);
    if (flags & SYMBOL_TYPE_PARAMETER && symbol->flags & SYMBOL_TYPE_PARAMETER)
        compile_error(c, at, "duplicate type parameter '%s'", name);
    if (scope->iterates) {
        if (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))
            compile_error(c, at, "comprehension inner loop cannot rebind assignment expression target '%s'",
                          name);
        flags |= SYMBOL_ITERATION;
    }
    symbol->flags |= (uint16_t)flags;
    if (flags & SYMBOL_GLOBAL) symbol_make(c, c->scopes.module, name)->flags |= SYMBOL_GLOBAL;
}

static void define(Compiler *c, Name *name, unsigned flags, AstRange at) {
    define_in(c, c->scope, name, flags, at);
}

static void use(Compiler *c, Name *name) {
    symbol_make(c, c->scope, name)->flags |= SYMBOL_USED;
}

/* A scope that may look into the namespace of the class around it. */
static void see_class(Compiler *c) {
    c->scope->sees_class = true;
    use(c, name_known(c, "__classdict__"));
}

static void direct(Compiler *c, const Name *name, AstRange at) {
    Directive *directive = compile_allocate(c, c->arena, 1, sizeof *directive);
    *directive = (Directive){c->scope->directives, name, at};
    c->scope->directives = directive;
}

static void define_text(Compiler *c, AstText text, unsigned flags, AstRange at) {
    name_check_assignable(c, at, text);
    define(c, name_mangled(c, text), flags, at);
}

/* ---- expressions ---- */

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

static void walk_expressions(Compiler *c, const AstExpressions *list) {
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i]) walk_expression(c, list->items[i]);
}

static void walk_parameters(Compiler *c, const AstArguments *a) {
    const AstParameters *lists[] = {&a->positional_only, &a->positional, &a->keyword_only};
    for (int k = 0; k < 3; k++)
        for (uint32_t i = 0; i < lists[k]->count; i++)
            define_text(c, lists[k]->items[i]->name, SYMBOL_PARAMETER, lists[k]->items[i]->range);
    if (a->variadic) {
        define_text(c, a->variadic->name, SYMBOL_PARAMETER, a->variadic->range);
        c->scope->has_variadic = true;
    }
    if (a->keyword_variadic) {
        define_text(c, a->keyword_variadic->name, SYMBOL_PARAMETER, a->keyword_variadic->range);
        c->scope->has_keyword_variadic = true;
    }
}

static OUT_OF_LINE void walk_lambda(Compiler *c, AstExpression *e) {
    walk_expressions(c, &e->lambda.arguments->defaults);
    walk_expressions(c, &e->lambda.arguments->keyword_defaults);
    Scope *scope = enter(c, SCOPE_FUNCTION, name_known(c, "<lambda>"), e, e->range);
    scope->is_lambda = true;
    walk_parameters(c, e->lambda.arguments);
    walk_expression(c, e->lambda.body);
    leave(c);
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
    walk_expression(c, generators->items[0]->iterable);
    c->scope->in_iterable--;
    Scope *outer = c->scope;
    Scope *scope = enter(c, SCOPE_FUNCTION, name_known(c, forms[e->kind].name), e, e->range);
    scope->has_loop = true;
    scope->comprehension = forms[e->kind].kind;
    scope->is_inlined = scope->comprehension != COMPREHENSION_GENERATOR && !outer->sees_class;
    if (!scope->is_inlined) define(c, name_known(c, ".0"), SYMBOL_PARAMETER, e->range);
    for (uint32_t i = 0; i < generators->count; i++) {
        AstComprehension *g = generators->items[i];
        scope->iterates = true;
        walk_target(c, g->target);
        scope->iterates = false;
        if (i) {
            scope->in_iterable++;
            walk_expression(c, g->iterable);
            scope->in_iterable--;
        }
        walk_expressions(c, &g->conditions);
        if (g->is_async) scope->is_coroutine = true;
    }
    if (e->comprehension.value) walk_expression(c, e->comprehension.value);
    walk_expression(c, e->comprehension.element);
    bool is_generator = scope->comprehension == COMPREHENSION_GENERATOR;
    scope->is_generator = is_generator;
    leave(c);
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
            define(c, name, is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target->range);
            direct(c, name, target->range);
            define_in(c, scope, name, SYMBOL_LOCAL, target->range);
            scope->has_named = true;
            return;
        }
        case SCOPE_MODULE:
            define(c, name, SYMBOL_GLOBAL, target->range);
            direct(c, name, target->range);
            define_in(c, scope, name, SYMBOL_GLOBAL, target->range);
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
    walk_expression(c, e->named.value);
    c->scope->has_named = true;
    walk_target(c, e->named.target);
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
    use(c, name);
    if (!scope_is_function_like(c->scope)) return;
    static const char *const showing[] = {"locals", "vars", "dir", "eval", "exec", "_getframe"};
    for (unsigned i = 0; i < sizeof showing / sizeof *showing; i++)
        if (ast_text_equal(e->name.text, showing[i])) c->scope->mentions_locals = true;
    if (ast_text_equal(e->name.text, "super")) use(c, name_known(c, "__class__"));
}

static void walk_expression(Compiler *c, AstExpression *e) {
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
            walk_expression(c, e);
            while (c->spine_count > mark) {
                AstExpression *node = c->spine[--c->spine_count];
                if (node->kind == EXPRESSION_BINARY)
                    walk_expression(c, node->binary.right);
                else if (node->kind == EXPRESSION_SUBSCRIPT)
                    walk_expression(c, node->subscript.index);
                else if (node->kind == EXPRESSION_CALL) {
                    walk_expressions(c, &node->call.arguments);
                    for (uint32_t i = 0; i < node->call.keywords.count; i++) {
                        const AstKeyword *keyword = node->call.keywords.items[i];
                        if (keyword->name.bytes) name_check_assignable(c, keyword->range, keyword->name);
                        walk_expression(c, keyword->value);
                    }
                }
            }
            break;
        }
        case EXPRESSION_BOOLEAN: walk_expressions(c, &e->boolean.values); break;
        case EXPRESSION_NAMED: walk_named(c, e); break;
        case EXPRESSION_UNARY:
            e = e->unary.operand;
            more = true;
            break;
        case EXPRESSION_LAMBDA: walk_lambda(c, e); break;
        case EXPRESSION_CONDITIONAL:
            walk_expression(c, e->conditional.test);
            walk_expression(c, e->conditional.body);
            e = e->conditional.orelse;
            more = true;
            break;
        case EXPRESSION_DICT:
            for (uint32_t i = 0; i < e->dict.keys.count; i++) {
                if (e->dict.keys.items[i]) walk_expression(c, e->dict.keys.items[i]);
                walk_expression(c, e->dict.values.items[i]);
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
            walk_expression(c, e->operand.value);
            c->scope->is_coroutine = true;
            break;
        case EXPRESSION_YIELD:
        case EXPRESSION_YIELD_FROM:
            forbid_in_annotation(c, "yield expression", e->range);
            if (e->operand.value) walk_expression(c, e->operand.value);
            c->scope->is_generator = true;
            forbid_in_comprehension(c, e->range);
            break;
        case EXPRESSION_COMPARE:
            walk_expression(c, e->compare.left);
            walk_expressions(c, &e->compare.comparators);
            break;
        case EXPRESSION_FORMATTED_VALUE:
        case EXPRESSION_INTERPOLATION:
            walk_expression(c, e->interpolation.value);
            if (e->interpolation.format_spec) walk_expression(c, e->interpolation.format_spec);
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
        case EXPRESSION_TUPLE: walk_expressions(c, &e->sequence.elements); break;
        case EXPRESSION_SLICE:
            if (e->slice.lower) walk_expression(c, e->slice.lower);
            if (e->slice.upper) walk_expression(c, e->slice.upper);
            if (e->slice.step) walk_expression(c, e->slice.step);
            break;
        case EXPRESSION_CONSTANT: break;
        }
    }
    compile_leave(c);
}

static void walk_target(Compiler *c, AstExpression *e) {
    compile_work(c);
    compile_enter(c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_NAME: define_text(c, e->name.text, SYMBOL_LOCAL, e->range); break;
    case EXPRESSION_STARRED: walk_target(c, e->operand.value); break;
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE:
        for (uint32_t i = 0; i < e->sequence.elements.count; i++)
            walk_target(c, e->sequence.elements.items[i]);
        break;
    case EXPRESSION_ATTRIBUTE:
        name_check_assignable(c, e->range, e->attribute.name);
        walk_expression(c, e);
        break;
    default: walk_expression(c, e); break;
    }
    compile_leave(c);
}

static void walk_deleted(Compiler *c, AstExpression *e) {
    compile_enter(c);
    if (e->kind == EXPRESSION_NAME) {
        if (ast_text_equal(e->name.text, "__debug__"))
            compile_error(c, e->range, "cannot delete __debug__", NULL);
        define(c, name_mangled(c, e->name.text), SYMBOL_LOCAL | SYMBOL_DELETED, e->range);
    } else if (e->kind == EXPRESSION_LIST || e->kind == EXPRESSION_TUPLE) {
        for (uint32_t i = 0; i < e->sequence.elements.count; i++)
            walk_deleted(c, e->sequence.elements.items[i]);
    } else {
        walk_expression(c, e);
    }
    compile_leave(c);
}

/* ---- definitions ---- */

static void enter_type_parameters(Compiler *c, Name *name, const AstTypeParameters *list, AstRange range,
                                  bool is_class, bool defaults, bool keyword_defaults) {
    bool in_class = c->scope->kind == SCOPE_CLASS;
    enter(c, SCOPE_TYPE_PARAMETERS, name, list->items, range);
    if (in_class) see_class(c);
    if (is_class) {
        define(c, name_known(c, ".type_params"), SYMBOL_LOCAL | SYMBOL_USED, range);
        define(c, name_known(c, ".generic_base"), SYMBOL_LOCAL | SYMBOL_USED, range);
    }
    if (defaults) define(c, name_known(c, ".defaults"), SYMBOL_PARAMETER, range);
    if (keyword_defaults) define(c, name_known(c, ".kwdefaults"), SYMBOL_PARAMETER, range);
}

static void walk_lazily(Compiler *c, Name *name, AstExpression *e, const char *context) {
    bool in_class = c->scope->sees_class;
    enter(c, SCOPE_TYPE_VARIABLE, name, e, e->range)->type_context = context;
    define(c, name_known(c, ".format"), SYMBOL_PARAMETER, e->range);
    if (in_class) see_class(c);
    walk_expression(c, e);
    leave(c);
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
        define(c, name, SYMBOL_LOCAL | SYMBOL_TYPE_PARAMETER, p->range);
        if (p->bound)
            walk_lazily(c, name, p->bound,
                        p->bound->kind == EXPRESSION_TUPLE ? "a TypeVar constraint" : "a TypeVar bound");
        if (p->default_value) walk_lazily(c, name, p->default_value, defaults[p->kind]);
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
    enter(c, SCOPE_ANNOTATION, name_known(c, "__annotate__"), a, range)->function_name = function;
    define(c, name_known(c, ".format"), SYMBOL_PARAMETER, range);
    if (in_class) see_class(c);
    const AstParameters *lists[] = {&a->positional_only, &a->positional, &a->keyword_only};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < lists[k]->count; i++)
            if (lists[k]->items[i]->annotation) walk_expression(c, lists[k]->items[i]->annotation);
    if (a->variadic && a->variadic->annotation) walk_expression(c, a->variadic->annotation);
    for (uint32_t i = 0; i < lists[2]->count; i++)
        if (lists[2]->items[i]->annotation) walk_expression(c, lists[2]->items[i]->annotation);
    if (a->keyword_variadic && a->keyword_variadic->annotation)
        walk_expression(c, a->keyword_variadic->annotation);
    if (returns) walk_expression(c, returns);
    leave(c);
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
    walk_statements(c, body);
    c->in_loop = in_loop;
}

static void warn_finally(Compiler *c, const AstStatement *s, const char *what) {
    bool leaves = c->in_finally && (s->kind == STATEMENT_RETURN || !c->in_loop);
    if (leaves) compile_warning(c, s->range, "'%s' in a 'finally' block", what);
}

static OUT_OF_LINE void walk_function(Compiler *c, AstStatement *s) {
    AstArguments *a = s->function.arguments;
    name_check_assignable(c, s->range, s->function.name);
    define(c, name_mangled(c, s->function.name), SYMBOL_LOCAL, s->range);
    Name *name = name_of(c, s->function.name);
    walk_expressions(c, &a->defaults);
    walk_expressions(c, &a->keyword_defaults);
    walk_expressions(c, &s->function.decorators);
    const AstTypeParameters *type_parameters = &s->function.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, false, a->defaults.count > 0,
                              any_expression(&a->keyword_defaults));
        walk_type_parameters(c, type_parameters);
    }
    walk_signature_annotations(c, a, s->function.returns, s->range, name);
    Scope *scope = enter(c, SCOPE_FUNCTION, name, s, s->range);
    scope->is_async_function = scope->is_coroutine = s->kind == STATEMENT_ASYNC_FUNCTION;
    walk_parameters(c, a);
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = c->in_loop = false;
    walk_statements(c, &s->function.body);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
    leave(c);
    if (type_parameters->count) leave(c);
}

static OUT_OF_LINE void walk_class(Compiler *c, AstStatement *s) {
    name_check_assignable(c, s->range, s->class_definition.name);
    define(c, name_mangled(c, s->class_definition.name), SYMBOL_LOCAL, s->range);
    Name *name = name_of(c, s->class_definition.name);
    Name *outer_private = c->private_class;
    walk_expressions(c, &s->class_definition.decorators);
    const AstTypeParameters *type_parameters = &s->class_definition.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, true, false, false);
        c->private_class = name;
        walk_type_parameters(c, type_parameters);
    }
    walk_expressions(c, &s->class_definition.bases);
    for (uint32_t i = 0; i < s->class_definition.keywords.count; i++)
        walk_expression(c, s->class_definition.keywords.items[i]->value);
    enter(c, SCOPE_CLASS, name, s, s->range);
    c->private_class = name;
    if (type_parameters->count) {
        define(c, name_known(c, "__type_params__"), SYMBOL_LOCAL, s->range);
        use(c, name_known(c, ".type_params"));
    }
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = c->in_loop = false;
    walk_statements(c, &s->class_definition.body);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
    leave(c);
    if (type_parameters->count) leave(c);
    c->private_class = outer_private;
}

static OUT_OF_LINE void walk_type_alias(Compiler *c, AstStatement *s) {
    walk_target(c, s->type_alias.name);
    Name *name = name_of(c, s->type_alias.name->name.text);
    bool in_class = c->scope->kind == SCOPE_CLASS;
    const AstTypeParameters *type_parameters = &s->type_alias.type_parameters;
    if (type_parameters->count) {
        enter_type_parameters(c, name, type_parameters, s->range, false, false, false);
        walk_type_parameters(c, type_parameters);
    }
    enter(c, SCOPE_TYPE_ALIAS, name, s, s->range);
    define(c, name_known(c, ".format"), SYMBOL_PARAMETER, s->range);
    if (in_class) see_class(c);
    walk_expression(c, s->type_alias.value);
    leave(c);
    if (type_parameters->count) leave(c);
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
        if (!c->future_annotations) use(c, name_known(c, "__conditional_annotations__"));
    }
    if (!owner->annotations) {
        owner->annotations =
            enter(c, SCOPE_ANNOTATION, name_known(c, "__annotate__"), annotation, annotation->range);
        define(c, name_known(c, ".format"), SYMBOL_PARAMETER, annotation->range);
        if (is_class) see_class(c);
    } else {
        c->scope = owner->annotations;
    }
    owner->annotations->in_unevaluated_annotation = !is_class && !is_module;
    if (conditional && !c->future_annotations) use(c, name_known(c, "__conditional_annotations__"));
    walk_expression(c, annotation);
    leave(c);
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
            define_text(c, target->name.text, SYMBOL_ANNOTATED | SYMBOL_LOCAL, target->range);
        else if (s->annotated_assign.value)
            define_text(c, target->name.text, SYMBOL_LOCAL, target->range);
    } else {
        walk_target(c, target);
    }
    walk_annotation(c, s);
    if (s->annotated_assign.value) walk_expression(c, s->annotated_assign.value);
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
        define(c, name, is_global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, s->range);
        direct(c, name, s->range);
    }
}

static OUT_OF_LINE void walk_import(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->import.names.count; i++) {
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
        define_text(c, text, SYMBOL_IMPORT, alias->range);
    }
}

static void walk_patterns(Compiler *c, const AstPatterns *list) {
    for (uint32_t i = 0; i < list->count; i++)
        walk_pattern(c, list->items[i]);
}

static void walk_pattern(Compiler *c, AstPattern *p) {
    compile_enter(c);
    switch ((AstPatternKind)p->kind) {
    case PATTERN_VALUE: walk_expression(c, p->value.value); break;
    case PATTERN_SINGLETON: break;
    case PATTERN_SEQUENCE:
    case PATTERN_OR: walk_patterns(c, &p->patterns.items); break;
    case PATTERN_MAPPING:
        walk_expressions(c, &p->mapping.keys);
        walk_patterns(c, &p->mapping.patterns);
        if (p->mapping.rest.bytes) define_text(c, p->mapping.rest, SYMBOL_LOCAL, p->range);
        break;
    case PATTERN_CLASS:
        walk_expression(c, p->class_pattern.class_name);
        walk_patterns(c, &p->class_pattern.patterns);
        for (uint32_t i = 0; i < p->class_pattern.keyword_names.count; i++)
            name_check_assignable(c, p->class_pattern.keyword_patterns.items[i]->range,
                                  p->class_pattern.keyword_names.items[i]);
        walk_patterns(c, &p->class_pattern.keyword_patterns);
        break;
    case PATTERN_STAR:
        if (p->star.name.bytes) define_text(c, p->star.name, SYMBOL_LOCAL, p->range);
        break;
    case PATTERN_AS:
        if (p->as.pattern) walk_pattern(c, p->as.pattern);
        if (p->as.name.bytes) define_text(c, p->as.name, SYMBOL_LOCAL, p->range);
        break;
    }
    compile_leave(c);
}

static OUT_OF_LINE void walk_try(Compiler *c, AstStatement *s) {
    walk_statements(c, &s->try_block.body);
    for (uint32_t i = 0; i < s->try_block.handlers.count; i++) {
        AstHandler *handler = s->try_block.handlers.items[i];
        if (handler->type) walk_expression(c, handler->type);
        if (handler->name.bytes) define_text(c, handler->name, SYMBOL_LOCAL | SYMBOL_DELETED, handler->range);
        walk_statements(c, &handler->body);
    }
    walk_statements(c, &s->try_block.orelse);
    bool in_finally = c->in_finally, in_loop = c->in_loop;
    c->in_finally = true;
    c->in_loop = false;
    walk_statements(c, &s->try_block.finalbody);
    c->in_finally = in_finally;
    c->in_loop = in_loop;
}

static OUT_OF_LINE void walk_match(Compiler *c, AstStatement *s) {
    walk_expression(c, s->match.subject);
    for (uint32_t i = 0; i < s->match.cases.count; i++) {
        AstMatchCase *match_case = s->match.cases.items[i];
        walk_pattern(c, match_case->pattern);
        if (match_case->guard) walk_expression(c, match_case->guard);
        walk_statements(c, &match_case->body);
    }
}

static OUT_OF_LINE void walk_if(Compiler *c, AstStatement *s) {
    for (;;) {
        walk_expression(c, s->if_else.test);
        walk_statements(c, &s->if_else.body);
        if (s->if_else.orelse.count != 1 || s->if_else.orelse.items[0]->kind != STATEMENT_IF) break;
        s = s->if_else.orelse.items[0];
    }
    walk_statements(c, &s->if_else.orelse);
}

static OUT_OF_LINE void walk_with(Compiler *c, AstStatement *s) {
    for (uint32_t i = 0; i < s->with.items.count; i++) {
        walk_expression(c, s->with.items.items[i]->context);
        if (s->with.items.items[i]->target) walk_target(c, s->with.items.items[i]->target);
    }
    walk_statements(c, &s->with.body);
}

static bool runs_conditionally(const AstStatement *s) {
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
    if (runs_conditionally(s)) c->scope->in_conditional = true;
    switch ((AstStatementKind)s->kind) {
    case STATEMENT_FUNCTION:
    case STATEMENT_ASYNC_FUNCTION: walk_function(c, s); break;
    case STATEMENT_CLASS: walk_class(c, s); break;
    case STATEMENT_RETURN:
        warn_finally(c, s, "return");
        if (!s->expression.value) break;
        walk_expression(c, s->expression.value);
        c->scope->has_return_value = true;
        break;
    case STATEMENT_EXPRESSION: walk_expression(c, s->expression.value); break;
    case STATEMENT_DELETE:
        for (uint32_t i = 0; i < s->delete_targets.targets.count; i++)
            walk_deleted(c, s->delete_targets.targets.items[i]);
        break;
    case STATEMENT_ASSIGN:
        /* The value first, as it is evaluated. */
        walk_expression(c, s->assign.value);
        for (uint32_t i = 0; i < s->assign.targets.count; i++)
            walk_target(c, s->assign.targets.items[i]);
        break;
    case STATEMENT_TYPE_ALIAS: walk_type_alias(c, s); break;
    case STATEMENT_AUGMENTED_ASSIGN:
        walk_target(c, s->augmented_assign.target);
        walk_expression(c, s->augmented_assign.value);
        break;
    case STATEMENT_ANNOTATED_ASSIGN: walk_annotated_assign(c, s); break;
    case STATEMENT_FOR:
    case STATEMENT_ASYNC_FOR:
        if (s->kind == STATEMENT_ASYNC_FOR) c->scope->is_coroutine = true;
        walk_target(c, s->for_loop.target);
        walk_expression(c, s->for_loop.iterable);
        walk_loop_body(c, &s->for_loop.body);
        walk_statements(c, &s->for_loop.orelse);
        break;
    case STATEMENT_WHILE:
        walk_expression(c, s->while_loop.test);
        walk_loop_body(c, &s->while_loop.body);
        walk_statements(c, &s->while_loop.orelse);
        break;
    case STATEMENT_IF: walk_if(c, s); break;
    case STATEMENT_WITH: walk_with(c, s); break;
    case STATEMENT_ASYNC_WITH:
        c->scope->is_coroutine = true; /* at the top level, where that is allowed */
        walk_with(c, s);
        break;
    case STATEMENT_MATCH: walk_match(c, s); break;
    case STATEMENT_RAISE:
        if (s->raise.exception) walk_expression(c, s->raise.exception);
        if (s->raise.cause) walk_expression(c, s->raise.cause);
        break;
    case STATEMENT_TRY:
    case STATEMENT_TRY_STAR: walk_try(c, s); break;
    case STATEMENT_ASSERT:
        walk_expression(c, s->assert_test.test);
        if (s->assert_test.message) walk_expression(c, s->assert_test.message);
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

static void walk_statements(Compiler *c, const AstStatements *statements) {
    for (uint32_t i = 0; i < statements->count; i++)
        walk_statement(c, statements->items[i]);
}

/* ---- resolving ---- */

static AstRange directive_range(const Scope *scope, const Name *name) {
    AstRange range = scope->range;
    for (const Directive *d = scope->directives; d; d = d->next)
        if (d->name == name) range = d->range; /* the first one in the source is the last one here */
    return range;
}

/* The name that a class body offers the functions inside it. */
static bool *implicit_cell(Compiler *c, Scope *scope, const Name *name) {
    if (scope->kind != SCOPE_CLASS) return NULL;
    if (name == name_known(c, "__class__")) return &scope->needs_class_cell;
    if (name == name_known(c, "__classdict__")) return &scope->needs_classdict_cell;
    if (name == name_known(c, "__conditional_annotations__")) return &scope->needs_conditional_cell;
    return NULL;
}

/* Every code object between the use and the owner passes the cell on. */
static void pass_through(Compiler *c, Scope *from, const Scope *owner, Name *name) {
    for (Scope *scope = from; scope != owner; scope = scope->parent) {
        Symbol *symbol = symbol_make(c, scope, name);
        symbol->is_free_here = true;
        if (symbol->flags & SYMBOL_BOUND && !(symbol->flags & SYMBOL_NONLOCAL) && scope->kind == SCOPE_CLASS)
            symbol->flags |= SYMBOL_PASSED_THROUGH;
        else if (symbol->resolution == RESOLVED_NOT_YET && scope != from && !(symbol->flags & SYMBOL_GLOBAL))
            symbol->resolution = RESOLVED_FREE;
    }
}

/* Looks for the function around `scope` that owns the name; marks cells and the way to it. */
static bool resolve_outwards(Compiler *c, Scope *scope, Symbol *symbol, bool is_nonlocal) {
    Scope *unit = scope_unit(scope);
    for (Scope *outer = scope->parent; outer; outer = outer->parent) {
        bool *cell = implicit_cell(c, outer, symbol->name);
        if (cell && unit != outer) {
            *cell = true;
            pass_through(c, scope, outer, symbol->name);
            return true;
        }
        if (outer->kind == SCOPE_CLASS || outer->kind == SCOPE_MODULE) continue;
        Symbol *found = scope_symbol(outer, symbol->name);
        if (!found) continue;
        if (found->flags & SYMBOL_GLOBAL) return false;
        if (found->flags & SYMBOL_NONLOCAL || !(found->flags & SYMBOL_BOUND)) continue;
        if (is_nonlocal && found->flags & SYMBOL_TYPE_PARAMETER)
            compile_error(c, directive_range(scope, symbol->name),
                          "nonlocal binding not allowed for type parameter '%s'", symbol->name);
        if (scope_unit(outer) != unit) {
            found->resolution = RESOLVED_CELL;
            pass_through(c, scope, outer, symbol->name);
        }
        return true;
    }
    return false;
}

static void resolve_symbol(Compiler *c, Scope *scope, Symbol *symbol) {
    if (symbol->flags & SYMBOL_GLOBAL) {
        if (symbol->flags & SYMBOL_NONLOCAL)
            compile_error(c, directive_range(scope, symbol->name), "name '%s' is nonlocal and global",
                          symbol->name);
        symbol->resolution = RESOLVED_GLOBAL_EXPLICIT;
        return;
    }
    if (symbol->flags & SYMBOL_NONLOCAL) {
        if (scope->kind == SCOPE_MODULE)
            compile_error(c, directive_range(scope, symbol->name),
                          "nonlocal declaration not allowed at module level", NULL);
        if (!resolve_outwards(c, scope, symbol, true))
            compile_error(c, directive_range(scope, symbol->name), "no binding for nonlocal '%s' found",
                          symbol->name);
        symbol->resolution = RESOLVED_FREE;
        return;
    }
    if (symbol->flags & SYMBOL_BOUND) {
        if (symbol->resolution == RESOLVED_NOT_YET) symbol->resolution = RESOLVED_LOCAL;
        return;
    }
    if (scope->sees_class) {
        const Scope *owner = scope->parent;
        while (owner && owner->kind != SCOPE_CLASS)
            owner = owner->parent;
        const Symbol *in_class = owner ? scope_symbol(owner, symbol->name) : NULL;
        if (in_class && in_class->flags & SYMBOL_GLOBAL) {
            symbol->resolution = RESOLVED_GLOBAL_EXPLICIT;
            return;
        }
        if (in_class && in_class->flags & SYMBOL_BOUND && !(in_class->flags & SYMBOL_NONLOCAL)) {
            symbol->resolution = RESOLVED_GLOBAL_IMPLICIT;
            return;
        }
    }
    symbol->resolution = resolve_outwards(c, scope, symbol, false) ? RESOLVED_FREE : RESOLVED_GLOBAL_IMPLICIT;
}

static Scope *next_scope(Scope *scope) {
    if (scope->children) return scope->children;
    while (scope && !scope->next)
        scope = scope->parent;
    return scope ? scope->next : NULL;
}

void scopes_build(Compiler *c) {
    c->scope = NULL;
    c->scopes.module = enter(c, SCOPE_MODULE, name_known(c, "<module>"), c->module, (AstRange){0});
    c->scopes.module->name = name_known(c, "<module>");
    if (c->module->expression)
        walk_expression(c, c->module->expression);
    else
        walk_statements(c, &c->module->body);
    c->scope = NULL;
    /* The way of a cell adds symbols to scopes on it, so those are appended while a scope is gone through,
     * already resolved. */
    for (Scope *scope = c->scopes.module; scope; scope = next_scope(scope))
        for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
            if (symbol->is_free_here && !(symbol->flags & ~SYMBOL_PASSED_THROUGH)) {
                symbol->resolution = RESOLVED_FREE;
                continue;
            }
            resolve_symbol(c, scope, symbol);
        }
    /* What is used in an inlined comprehension or passed through one, its unit has to know. */
    for (Scope *scope = c->scopes.module; scope; scope = next_scope(scope)) {
        if (!scope->is_inlined) continue;
        Scope *unit = scope_unit(scope);
        unit->has_named |= scope->has_named;
        unit->has_loop = true;
        unit->mentions_locals |= scope->mentions_locals;
    }
}
