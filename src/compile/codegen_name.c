/* codegen_name.c: loading, storing and deleting variables of every kind. */
#include "compile/compiler.h"

Variable variable_find(Compiler *c, Name *name) {
    Variable v = {.name = name};
    Scope *scope = c->scope;
    Symbol *symbol = scope_symbol(scope, name), *innermost = NULL;
    for (; scope->is_inlined; scope = scope->parent, symbol = scope_symbol(scope, name)) {
        if (!innermost) innermost = symbol;
        if (symbol && symbol->flags & SYMBOL_BOUND && !(symbol->flags & (SYMBOL_NONLOCAL | SYMBOL_GLOBAL))) {
            v.kind = symbol->resolution == RESOLVED_CELL ? VARIABLE_CELL : VARIABLE_LOCAL;
            v.register_number = symbol->register_number;
            v.number = symbol->number;
            return v;
        }
        if (scope->parent->kind != SCOPE_CLASS || !innermost) continue;
        /* A comprehension in a class body does not see the names of the class. */
        v.kind = innermost->resolution == RESOLVED_FREE ? VARIABLE_FREE : VARIABLE_GLOBAL;
        if (v.kind == VARIABLE_FREE) v.number = scope_symbol(scope->parent, name)->free_number;
        return v;
    }
    bool in_namespace = !scope_is_function_like(scope);
    Resolution resolution = symbol ? symbol->resolution : RESOLVED_GLOBAL_IMPLICIT;
    switch (resolution) {
    case RESOLVED_LOCAL:
    case RESOLVED_CELL:
        if (in_namespace) {
            v.kind = VARIABLE_NAME;
            break;
        }
        v.kind = resolution == RESOLVED_CELL ? VARIABLE_CELL : VARIABLE_LOCAL;
        v.register_number = symbol->register_number;
        v.number = symbol->number;
        break;
    case RESOLVED_FREE:
        v.kind = scope->kind == SCOPE_CLASS ? VARIABLE_NAME_OR_FREE
                 : scope->sees_class        ? VARIABLE_DICT_OR_FREE
                                            : VARIABLE_FREE;
        v.number = symbol->free_number;
        break;
    case RESOLVED_GLOBAL_EXPLICIT: v.kind = VARIABLE_GLOBAL; break;
    case RESOLVED_GLOBAL_IMPLICIT:
    case RESOLVED_NOT_YET:
        v.kind = in_namespace ? VARIABLE_NAME : scope->sees_class ? VARIABLE_DICT_OR_GLOBAL : VARIABLE_GLOBAL;
        break;
    }
    if (c->options->is_prelude && (v.kind == VARIABLE_GLOBAL || v.kind == VARIABLE_NAME))
        v.kind = VARIABLE_SYMBOL;
    return v;
}

static void load_classdict(Compiler *c, AstRange at, Register destination) {
    const Symbol *symbol = scope_symbol(c->unit->scope, name_known(c, "__classdict__"));
    EMIT(c, at, LOAD_FREE, 0, destination, symbol->free_number, 0);
}

static void check_local(Compiler *c, AstRange at, Register local) {
    if (bound_has(c, local)) return;
    EMIT_BC(c, at, CHECK_LOCAL, 0, local, local);
    bound_add(c, local);
}

/* For the two-step loads of annotation scopes, the destination is written before the last effect. */
static void load_from_dict(Compiler *c, AstRange at, const Variable *v, Register destination) {
    uint32_t mark = register_mark(c);
    Register work = register_is_local(c, destination) ? register_push(c) : destination;
    load_classdict(c, at, work);
    uint16_t site = site_required(c, at, v->name);
    if (v->kind == VARIABLE_DICT_OR_GLOBAL)
        EMIT(c, at, LOAD_DICT_OR_GLOBAL, 0, work, 0, site);
    else
        EMIT(c, at, LOAD_DICT_OR_FREE, 0, work, v->number, site);
    emit_move(c, at, destination, work);
    register_release(c, mark);
}

void variable_load(Compiler *c, AstRange at, Name *name, Register destination) {
    Variable v = variable_find(c, name);
    switch (v.kind) {
    case VARIABLE_LOCAL:
        check_local(c, at, v.register_number);
        emit_move(c, at, destination, v.register_number);
        break;
    case VARIABLE_CELL: EMIT(c, at, LOAD_CELL, 0, destination, v.register_number, v.number); break;
    case VARIABLE_FREE: EMIT(c, at, LOAD_FREE, 0, destination, v.number, 0); break;
    case VARIABLE_GLOBAL: EMIT_BC(c, at, LOAD_GLOBAL, 0, destination, site_for(c, name, SITE_GLOBAL)); break;
    case VARIABLE_NAME: EMIT_BC(c, at, LOAD_NAME, 0, destination, site_for(c, name, SITE_NAME)); break;
    case VARIABLE_NAME_OR_FREE:
        EMIT(c, at, LOAD_NAME_OR_FREE, 0, destination, v.number, site_required(c, at, name));
        break;
    case VARIABLE_DICT_OR_GLOBAL:
    case VARIABLE_DICT_OR_FREE: load_from_dict(c, at, &v, destination); break;
    case VARIABLE_SYMBOL: {
        Literal symbol = literal_symbol(name);
        emit_constant(c, at, destination, &symbol);
        break;
    }
    }
}

bool variable_in_register(Compiler *c, AstRange at, Name *name, Register *found) {
    Variable v = variable_find(c, name);
    if (v.kind != VARIABLE_LOCAL) return false;
    check_local(c, at, v.register_number);
    *found = v.register_number;
    return true;
}

bool variable_register(Compiler *c, Name *name, Register *found) {
    Variable v = variable_find(c, name);
    *found = v.register_number;
    return v.kind == VARIABLE_LOCAL;
}

void variable_store(Compiler *c, AstRange at, Name *name, Register value) {
    Variable v = variable_find(c, name);
    switch (v.kind) {
    case VARIABLE_LOCAL:
        emit_move(c, at, v.register_number, value);
        bound_add(c, v.register_number);
        break;
    case VARIABLE_CELL: EMIT(c, at, STORE_CELL, 0, v.register_number, value, 0); break;
    case VARIABLE_FREE:
    case VARIABLE_DICT_OR_FREE: EMIT(c, at, STORE_FREE, 0, value, v.number, 0); break;
    case VARIABLE_NAME_OR_FREE: /* a nonlocal of a class body */
        EMIT(c, at, STORE_FREE, 0, value, v.number, 0);
        break;
    case VARIABLE_GLOBAL:
    case VARIABLE_DICT_OR_GLOBAL:
        EMIT_BC(c, at, STORE_GLOBAL, 0, value, site_for(c, name, SITE_STORE_GLOBAL));
        break;
    case VARIABLE_NAME: EMIT_BC(c, at, STORE_NAME, 0, value, site_for(c, name, SITE_STORE_NAME)); break;
    case VARIABLE_SYMBOL:
        if (c->scope->kind != SCOPE_MODULE)
            compile_error(c, at, "the prelude cannot assign global '%s'", name);
        break; /* its functions become constants by being defined */
    }
}

void variable_delete(Compiler *c, AstRange at, Name *name) {
    Variable v = variable_find(c, name);
    switch (v.kind) {
    case VARIABLE_LOCAL:
        EMIT_BC(c, at, DELETE_LOCAL, bound_has(c, v.register_number), v.register_number, v.register_number);
        bound_remove(c, v.register_number);
        break;
    case VARIABLE_CELL: EMIT(c, at, DELETE_CELL, 0, v.register_number, 0, v.number); break;
    case VARIABLE_FREE:
    case VARIABLE_NAME_OR_FREE:
    case VARIABLE_DICT_OR_FREE: EMIT(c, at, DELETE_FREE, 0, 0, v.number, 0); break;
    case VARIABLE_GLOBAL:
    case VARIABLE_DICT_OR_GLOBAL: EMIT_BC(c, at, DELETE_GLOBAL, 0, 0, site_for(c, name, SITE_OTHER)); break;
    case VARIABLE_NAME: EMIT_BC(c, at, DELETE_NAME, 0, 0, site_for(c, name, SITE_OTHER)); break;
    case VARIABLE_SYMBOL: compile_error(c, at, "the prelude cannot delete global '%s'", name);
    }
}

void variable_closure(Compiler *c, AstRange at, const Name *name, Register destination) {
    Unit *u = c->unit;
    for (Scope *scope = c->scope; scope->is_inlined; scope = scope->parent) {
        const Symbol *symbol = scope_symbol(scope, name);
        if (!symbol || symbol->resolution != RESOLVED_CELL) continue;
        EMIT(c, at, MOVE, 0, destination, symbol->register_number, 0);
        return;
    }
    Register cell = NO_REGISTER;
    if (u->is_class_body && name == name_known(c, "__class__")) cell = u->class_cell;
    if (u->is_class_body && name == name_known(c, "__classdict__")) cell = u->classdict_cell;
    if (u->is_class_body && name == name_known(c, "__conditional_annotations__")) cell = u->conditional_cell;
    const Symbol *symbol = scope_symbol(u->scope, name);
    if (cell == NO_REGISTER && symbol && symbol->resolution == RESOLVED_CELL) cell = symbol->register_number;
    if (cell != NO_REGISTER)
        EMIT(c, at, MOVE, 0, destination, cell, 0);
    else
        EMIT(c, at, LOAD_CLOSURE, 0, destination, symbol ? symbol->free_number : 0, 0);
}
