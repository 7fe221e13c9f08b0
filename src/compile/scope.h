/* scope.h: who owns which name.
 *
 * Two walks, as the language reference tells it. The first goes over the tree and notes in every scope which
 * names are bound, used, declared; the second decides for every name of every scope whether it is local, a
 * cell, free or global.
 *
 * Scopes are kept by the tree node they belong to. List, set and dict comprehensions have a scope of their
 * own but usually no code of their own (PEP 709): `is_inlined`; their names live in isolated registers of the
 * unit around them, and what they do not bind is resolved as if it stood around them. */
#ifndef HN_COMPILE_SCOPE_H
#define HN_COMPILE_SCOPE_H

#include "compile/ast.h"
#include "compile/code.h"

typedef struct Compiler Compiler;
typedef struct Scope Scope;

/* An interned name: equal names are the same pointer. The bytes live as long as the program. */
typedef struct Name Name;
struct Name {
    Text text;
    uint32_t hash;
    uint32_t seen;    /* c->stamp of the last list of keywords it stood in */
    uint32_t capture; /* its number in the pattern being generated (codegen_pattern.c), or 0 */
    Name *next;
};
typedef struct NameTable {
    Name **buckets;
    uint32_t size, count;
} NameTable;

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION, /* lambdas, comprehensions and generator expressions too */
    SCOPE_CLASS,
    SCOPE_ANNOTATION,      /* an __annotate__ function */
    SCOPE_TYPE_PARAMETERS, /* around a generic function, class or alias */
    SCOPE_TYPE_ALIAS,      /* the lazy value of a `type` statement */
    SCOPE_TYPE_VARIABLE,   /* the lazy bound or default of a type parameter */
} ScopeKind;

typedef enum ComprehensionKind {
    COMPREHENSION_NONE,
    COMPREHENSION_LIST,
    COMPREHENSION_SET,
    COMPREHENSION_DICT,
    COMPREHENSION_GENERATOR,
} ComprehensionKind;

enum SymbolFlag {
    SYMBOL_GLOBAL = 1, /* `global` statement */
    SYMBOL_LOCAL = 2,  /* assigned */
    SYMBOL_PARAMETER = 4,
    SYMBOL_NONLOCAL = 8, /* `nonlocal` statement */
    SYMBOL_USED = 16,
    SYMBOL_IMPORT = 32,
    SYMBOL_ANNOTATED = 64,
    SYMBOL_ITERATION = 128, /* a comprehension's iteration variable */
    SYMBOL_TYPE_PARAMETER = 256,
    SYMBOL_DELETED = 1024,       /* by `del` or at the end of an except clause */
    SYMBOL_PASSED_THROUGH = 512, /* bound here (class), and free for the scopes inside too */
    SYMBOL_BOUND = SYMBOL_LOCAL | SYMBOL_PARAMETER | SYMBOL_IMPORT | SYMBOL_TYPE_PARAMETER,
};

typedef enum Resolution {
    RESOLVED_NOT_YET,
    RESOLVED_LOCAL,
    RESOLVED_CELL,
    RESOLVED_FREE,
    RESOLVED_GLOBAL_IMPLICIT,
    RESOLVED_GLOBAL_EXPLICIT,
} Resolution;

typedef struct Symbol Symbol;
struct Symbol {
    Name *name;
    uint16_t flags;
    uint8_t resolution;
    bool is_free_here;        /* the code object of this scope has it among its free names */
    uint16_t register_number; /* local, cell */
    uint16_t number;          /* of the cell; of the free name */
    uint16_t free_number;
    Symbol *next; /* in order of appearance */
};

typedef struct Directive Directive; /* where `global x` or `nonlocal x` stands */

struct Scope {
    ScopeKind kind;
    Scope *parent;
    Scope *children, *last_child, *next; /* siblings in source order */
    const void *node;
    Name *name;
    AstRange range;
    Symbol **table; /* hash by name pointer */
    uint32_t table_size, symbol_count;
    Symbol *first, *last;
    Directive *directives;

    ComprehensionKind comprehension;
    bool is_inlined;
    bool is_lambda;
    bool is_nested;                  /* a function scope is around */
    bool is_async_function;          /* written `async def` */
    bool is_generator, is_coroutine; /* suspends by yield; by await */
    bool has_return_value;
    bool has_variadic, has_keyword_variadic;
    bool sees_class; /* an annotation scope, or inside one, directly in a class */
    bool needs_class_cell, needs_classdict_cell, needs_conditional_cell;
    bool iterates;        /* walking the target of a comprehension */
    uint32_t in_iterable; /* walking an iterable of a comprehension */
    bool in_conditional;  /* walking a suite that may not run */
    bool has_conditional_annotations;
    bool in_unevaluated_annotation;
    bool has_loop;
    bool has_named;       /* some walrus in this unit assigns a local */
    bool mentions_locals; /* locals() or its kin is named */
    bool annotations_used;
    const char *type_context; /* "a TypeVar bound" ...: for error messages */
    Scope *annotations;       /* module, class: of the deferred annotations */
    AstStatement **deferred;  /* module, class: annotated assignments in order */
    int32_t *deferred_index;  /* number in __conditional_annotations__, or -1 */
    uint32_t deferred_count, deferred_capacity, deferred_index_capacity, conditional_count;
    Name *function_name; /* of an annotation scope: whose */
    const Code *code;    /* once generated */
    uint32_t child;      /* its index among the children of the unit around */
};

typedef struct Scopes {
    Scope *module;
    struct ScopeSlot {
        const void *node;
        Scope *scope;
    } * slots;
    uint32_t size, count;
} Scopes;

/* Builds and resolves all scopes of c->module. */
void scopes_build(Compiler *c);
Scope *scope_of(Compiler *c, const void *node);
Symbol *scope_symbol(const Scope *scope, const Name *name);
static inline bool scope_is_function_like(const Scope *scope) {
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}
/* The scope that has the code: itself, or what the comprehension is inlined into. */
Scope *scope_unit(Scope *scope);

#endif
