/* scope_walk.h: what scope.c and its two walks over the tree share. */
#ifndef HN_COMPILE_SCOPE_WALK_H
#define HN_COMPILE_SCOPE_WALK_H

#include "compile/compiler.h"

/* ---- scope.c; where no scope is given, in c->scope ---- */

Scope *scope_enter(Compiler *c, ScopeKind kind, Name *name, const void *node, AstRange range);
void scope_leave(Compiler *c);
/* The symbol of this name, made if need be. */
Symbol *scope_symbol_make(Compiler *c, Scope *scope, Name *name);
void scope_define_in(Compiler *c, Scope *scope, Name *name, unsigned flags, AstRange at);
void scope_define(Compiler *c, Name *name, unsigned flags, AstRange at);
/* The same for a name as it is written: mangled, and checked for being one that can be assigned. */
void scope_define_text(Compiler *c, AstText text, unsigned flags, AstRange at);
void scope_use(Compiler *c, Name *name);
/* A scope that may look into the namespace of the class around it. */
void scope_see_class(Compiler *c);
/* Notes where `global` or `nonlocal` stands. */
void scope_direct(Compiler *c, const Name *name, AstRange at);

/* ---- the walks ---- */

void scope_walk_expression(Compiler *c, AstExpression *e);
void scope_walk_expressions(Compiler *c, const AstExpressions *list); /* items may be NULL */
void scope_walk_target(Compiler *c, AstExpression *e);
void scope_walk_deleted(Compiler *c, AstExpression *e);
void scope_walk_parameters(Compiler *c, const AstArguments *a);
void scope_walk_statements(Compiler *c, const AstStatements *statements);

#endif
