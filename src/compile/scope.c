/* scope.c: see scope.h. Scopes, their symbols, and what becomes of each name; scope_expression.c and scope_statement.c
 * go over the tree. */
#include "compile/scope_walk.h"

struct Directive {
    Directive *next;
    const Name *name;
    AstRange range;
};
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
            compile_work(c);
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

Symbol *scope_symbol_make(Compiler *c, Scope *scope, Name *name) {
    Symbol *symbol = scope_symbol(scope, name);
    if (symbol) return symbol;
    if (scope->symbol_count * 2 >= scope->table_size) {
        uint32_t size = scope->table_size ? scope->table_size * 2 : 8;
        Symbol **table = compile_allocate(c, c->arena, size, sizeof *table);
        for (Symbol *s = scope->first; s; s = s->next) {
            compile_work(c);
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

Scope *scope_enter(Compiler *c, ScopeKind kind, Name *name, const void *node, AstRange range) {
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

void scope_leave(Compiler *c) {
    c->scope = c->scope->parent;
}

Scope *scope_unit(Scope *scope) {
    while (scope->is_inlined)
        scope = scope->parent;
    return scope;
}

void scope_define_in(Compiler *c, Scope *scope, Name *name, unsigned flags, AstRange at) {
    Symbol *symbol = scope_symbol_make(c, scope, name);
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
    if (flags & SYMBOL_GLOBAL) scope_symbol_make(c, c->scopes.module, name)->flags |= SYMBOL_GLOBAL;
}

void scope_define(Compiler *c, Name *name, unsigned flags, AstRange at) {
    scope_define_in(c, c->scope, name, flags, at);
}

void scope_use(Compiler *c, Name *name) {
    scope_symbol_make(c, c->scope, name)->flags |= SYMBOL_USED;
}

void scope_see_class(Compiler *c) {
    c->scope->sees_class = true;
    scope_use(c, name_known(c, "__classdict__"));
}

void scope_direct(Compiler *c, const Name *name, AstRange at) {
    Directive *directive = compile_allocate(c, c->arena, 1, sizeof *directive);
    *directive = (Directive){c->scope->directives, name, at};
    c->scope->directives = directive;
}

void scope_define_text(Compiler *c, AstText text, unsigned flags, AstRange at) {
    name_check_assignable(c, at, text);
    scope_define(c, name_mangled(c, text), flags, at);
}

/* ---- resolving ---- */

static AstRange directive_range(Compiler *c, const Scope *scope, const Name *name) {
    AstRange range = scope->range;
    for (const Directive *d = scope->directives; d; d = d->next) {
        compile_work(c);
        if (d->name == name) range = d->range; /* the first one in the source is the last one here */
    }
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
        Symbol *symbol = scope_symbol_make(c, scope, name);
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
        compile_work(c);
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
            compile_error(c, directive_range(c, scope, symbol->name),
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
            compile_error(c, directive_range(c, scope, symbol->name), "name '%s' is nonlocal and global",
                          symbol->name);
        symbol->resolution = RESOLVED_GLOBAL_EXPLICIT;
        return;
    }
    if (symbol->flags & SYMBOL_NONLOCAL) {
        if (scope->kind == SCOPE_MODULE)
            compile_error(c, directive_range(c, scope, symbol->name),
                          "nonlocal declaration not allowed at module level", NULL);
        if (!resolve_outwards(c, scope, symbol, true))
            compile_error(c, directive_range(c, scope, symbol->name), "no binding for nonlocal '%s' found",
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
        /* These two are the class body's cells, whatever names its source has. */
        bool is_cell = symbol->name == name_known(c, "__conditional_annotations__") || symbol->name == name_known(c, "__classdict__");
        const Symbol *in_class = owner && !is_cell ? scope_symbol(owner, symbol->name) : NULL;
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
    c->scopes.module = scope_enter(c, SCOPE_MODULE, name_known(c, "<module>"), c->module, (AstRange){0});
    c->scopes.module->name = name_known(c, "<module>");
    if (c->module->expression)
        scope_walk_expression(c, c->module->expression);
    else
        scope_walk_statements(c, &c->module->body);
    c->scope = NULL;
    /* The way of a cell adds symbols to scopes on it, so those are appended while a scope is gone through,
     * already resolved. */
    for (Scope *scope = c->scopes.module; scope; scope = next_scope(scope))
        for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
            compile_work(c);
            if (symbol->is_free_here && !(symbol->flags & ~SYMBOL_PASSED_THROUGH)) {
                symbol->resolution = RESOLVED_FREE;
                continue;
            }
            resolve_symbol(c, scope, symbol);
        }
    /* What is used in an inlined comprehension or passed through one, its unit has to know. */
    for (Scope *scope = c->scopes.module; scope; scope = next_scope(scope)) {
        compile_work(c);
        if (!scope->is_inlined) continue;
        Scope *unit = scope_unit(scope);
        unit->has_named |= scope->has_named;
        unit->has_loop = true;
        unit->mentions_locals |= scope->mentions_locals;
    }
}
