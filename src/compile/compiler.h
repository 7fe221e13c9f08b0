/* compiler.h: what the files of the second half of the compiler share: one compilation, the code objects
 * under construction, labels, registers, variables.
 *
 * A *unit* is one code object being made. Its registers are, from 0 up: the parameters, the other locals
 * (those of inlined comprehensions too), and a stack of temporaries whose top is `unit->top`. Expressions are
 * compiled into a register that the reader of the value names; a register below `local_count` is visible to
 * the program, so it is written by the last effect of an expression only.
 *
 * Failure leaves by longjmp to program_compile, which drops the arenas: nothing here holds anything else. */
#ifndef HN_COMPILE_COMPILER_H
#define HN_COMPILE_COMPILER_H

#include <setjmp.h>
#include <stdnoreturn.h>

#include "compile/ast.h"
#include "compile/code.h"
#include "compile/program.h"
#include "compile/scope.h"

/* For what a recursive function calls now and then: inlined, it would make the frame of every level larger.
 */
#define OUT_OF_LINE __attribute__((noinline))

typedef uint16_t Register;

typedef struct Unit Unit;

/* ---- definite assignment: which of the first locals are surely bound at this point ---- */

enum { BOUND_WORDS = 4, BOUND_LOCALS = BOUND_WORDS * 64 };
typedef struct Bound {
    uint64_t words[BOUND_WORDS];
} Bound;

/* ---- labels ---- */

#define NOWHERE UINT32_MAX

typedef struct Label {
    uint32_t position; /* NOWHERE until it is placed */
    uint32_t jumps;   /* the last jump that waits for it; each holds the one before in its bc; NOWHERE ends */
    uint32_t regions; /* the last protected region whose handler this is, chained likewise */
    bool reached;
    Bound bound; /* bound at every jump to it */
} Label;

/* ---- blocks: what a jump out of a statement, or a return, has to unwind ---- */

typedef enum BlockKind {
    BLOCK_LOOP,         /* break and continue end here */
    BLOCK_TRY,          /* a protected region, nothing to unwind */
    BLOCK_FINALLY,      /* a protected region with a final suite */
    BLOCK_FINALLY_END,  /* inside the final suite of an exception */
    BLOCK_EXCEPT,       /* inside a handler: the handled exception has to be put back, and its name unbound */
    BLOCK_EXCEPT_GROUP, /* inside the suite of an `except*` */
    BLOCK_WITH,
    BLOCK_ASYNC_WITH,
} BlockKind;

typedef struct Block Block;
struct Block {
    Block *outer;
    BlockKind kind;
    AstRange range;
    Label *break_label, *continue_label;
    const AstStatements *finalbody;
    Name *name;         /* except ... as name, or NULL */
    Register saved;     /* where the previously handled exception is kept; with: of the handler */
    Register exit;      /* with: the pair of __exit__ */
    Label *handler;     /* protected region: where its exceptions go */
    Register exception; /* and in which register */
    bool is_protected;  /* its region is open, from `start` on */
    bool reopens;       /* it was, before it was left */
    uint32_t start;
};

/* ---- constants ---- */

/* A constant while it is being folded. */
typedef struct Literal Literal;
struct Literal {
    ConstantForm form;
    uint32_t count;
    Value value;
    double number, real;
    Text text;
    Literal *items;
};

typedef struct ConstantTable {
    Constant *items;
    uint32_t count, capacity;
    uint32_t *index; /* hash table of constant number + 1 */
    uint32_t index_size, index_used;
} ConstantTable;

/* ---- the unit ---- */

typedef struct NameSlot {
    const Name *name;
    uint32_t index;    /* in code->names */
    uint32_t sites[6]; /* shared sites + 1, by SharedSite */
} NameSlot;

enum { KEPT_CONSTANTS = 10 };

struct Unit {
    Unit *parent;
    Scope *scope;
    Scope *outer_scope; /* c->scope before and after */
    Code *code;
    Name *name;
    Text qualified_name;

    Instruction *instructions;
    AstRange *ranges;
    uint32_t count, capacity;
    HandlerEntry *handlers;
    uint32_t handler_count, handler_capacity;
    uint32_t *sites;
    uint32_t site_count, site_capacity;
    Text *names;
    uint32_t name_count, name_capacity;
    NameSlot *name_slots; /* hash table by name */
    uint32_t name_slot_count;
    ConstantTable constants;
    const Code **children;
    uint32_t child_count, child_capacity;

    uint32_t local_count, top, register_count;
    Text *local_names;
    uint16_t *cells;
    uint32_t cell_count;
    /* Constants that loops use as operands are loaded once, at the start, into the first registers above the
     * locals. */
    uint32_t kept_room, kept_count;
    uint32_t kept[KEPT_CONSTANTS]; /* constant numbers */
    uint32_t loop_depth;
    Bound bound;
    Bound ever_deleted; /* locals that some `del` or `except ... as` unbinds */
    uint32_t ticked;    /* instructions before this one are told of by a TICK, however control came here */
    bool unreachable;   /* nothing is emitted where control cannot come */
    Block *blocks;
    uint32_t block_depth;
    bool is_class_body, is_module;
    bool unbinds_hidden;    /* locals() may be asked: comprehension variables are unbound behind the
                               comprehension */
    Name **self_attributes; /* class bodies: the x of `self.x = ...` in its functions */
    uint32_t self_attribute_count, self_attribute_capacity;
    Register class_cell, classdict_cell, conditional_cell;
    uint32_t deferred_next; /* the next annotated assignment's number among scope->deferred */
};

struct Compiler {
    Memory *memory;
    Arena *arena; /* temporary: everything but what the program keeps */
    Arena *out;   /* the program's */
    Arena *texts; /* the caller's, for messages */
    Program *program;
    const CompileOptions *options;
    const AstModule *module;
    NameTable names;
    Scopes scopes;
    Unit *unit;
    Scope *scope;        /* the unit's, or the inlined comprehension's inside it */
    Name *private_class; /* the class whose private names are mangled; NULL outside */
    const AstTypeParameters *private_parameters; /* around a generic class: only its parameters are mangled */
    uint32_t depth;
    uint32_t work; /* done since the clock was last looked at, in small steps */
    bool future_annotations;
    uint32_t future_count; /* statements at the top among which `from __future__` may stand */
    AstExpression **spine; /* stack of spine nodes under work */
    uint32_t spine_count, spine_capacity;
    uint32_t copied;          /* statements generated while quiet */
    uint32_t quiet;           /* a final suite is generated once more: no warnings again */
    bool in_finally, in_loop; /* the walk over scopes is inside a final suite; and in a loop inside that */
    uint32_t stamp;           /* of names marked as seen */
    Code **codes;
    uint32_t code_count, code_capacity;

    jmp_buf *escape;
    CompileStatus status;
    SyntaxError *error;
    SyntaxWarning *warnings, **warnings_end;
};

/* ---- failing (compiler.c) ---- */

/* `message` may hold one %s, which becomes `name`. */
noreturn void compile_error(Compiler *c, AstRange at, const char *message, const Name *name);
noreturn void compile_fail(Compiler *c, CompileStatus status);
/* Tells of so many small steps of work (a few nanoseconds each): now and then the clock is looked at, and a limit of time ends the
 * compilation, as if memory had been refused. */
enum { COMPILE_SLICE = 2048 };
void compile_look(Compiler *c);
static inline void compile_works(Compiler *c, uint32_t steps) {
    c->work += steps;
    if (__builtin_expect(c->work >= COMPILE_SLICE, 0)) compile_look(c);
}
static inline void compile_work(Compiler *c) {
    compile_works(c, 1);
}
/* The same for bytes that were hashed, compared or copied one by one. */
static inline void compile_works_bytes(Compiler *c, uint32_t length) {
    compile_works(c, length / 8 < COMPILE_SLICE ? length / 8 : COMPILE_SLICE);
}
noreturn void compile_too_complex(Compiler *c);
void compile_warning(Compiler *c, AstRange at, const char *message, const char *insert);
void *compile_allocate(Compiler *c, Arena *arena, size_t count, size_t size);
/* Room for one more item in a vector of the temporary arena. */
void *compile_grow(Compiler *c, void *items, uint32_t count, uint32_t *capacity, size_t size);
/* Bounds the recursion of C over the tree. */
void compile_enter(Compiler *c);
static inline void compile_leave(Compiler *c) {
    c->depth--;
}

/* Goes on with a hash, for a table that forgets it. */
static inline uint64_t compile_hash(uint64_t hash, const char *bytes, uint32_t length) {
    for (; length >= 8; bytes += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, bytes, sizeof word);
        hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
    }
    for (; length; bytes++, length--)
        hash = (hash ^ (uint8_t)*bytes) * UINT64_C(0x100000001B3);
    return hash ^ hash >> 32;
}
Name *name_intern(Compiler *c, const char *bytes, uint32_t length);
Name *name_of(Compiler *c, AstText text); /* as written */
Name *name_mangled(Compiler *c, AstText text);
Name *name_known(Compiler *c, const char *c_string);

/* ---- units (unit.c) ---- */

Unit *unit_begin(Compiler *c, Scope *scope, Name *name, uint32_t first_line);
/* Finishes the code; returns its index among the children of the enclosing unit (0 for the module). */
uint32_t unit_end(Compiler *c);
/* True if the scope's code was generated already (final suites are generated more than once); then its index
 * among the children. */
bool unit_again(const Scope *scope, uint32_t *child);

/* ---- emitting (emit.c) ---- */

uint32_t emit(Compiler *c, AstRange at, Instruction instruction);
#define EMIT(c, at, op, d, a, b, c_) emit(c, at, INSTRUCTION(OP_##op, d, a, b, c_))
#define EMIT_BC(c, at, op, d, a, bc) emit(c, at, INSTRUCTION_BC(OP_##op, d, a, bc))
/* Stands for a line whose statement takes no instruction, so that whoever traces the program (vm/trace.h) sees it pass by. */
void emit_line(Compiler *c, AstRange at);
/* Between two statements, before a jump back, before a return: a TICK, if there was much since the last one. */
void emit_tick(Compiler *c);
extern const AstRange NO_RANGE;

void label_init(Label *label);
void label_place(Compiler *c, Label *label);
/* Forward to a label that has no place yet, or back. */
void emit_jump(Compiler *c, AstRange at, Label *label);
void emit_jump_if(Compiler *c, AstRange at, Register value, bool sense, Label *label);
/* The word behind a TEST_*, FOR_ITER or FOR_NEXT: JUMP, or JUMP_BACK where the label has its place. */
void emit_jump_word(Compiler *c, AstRange at, Label *label);
void emit_move(Compiler *c, AstRange at, Register to, Register from);
void emit_constant(Compiler *c, AstRange at, Register to, const Literal *literal);
void emit_none(Compiler *c, AstRange at, Register to);
void emit_string(Compiler *c, AstRange at, Register to, const Name *name);
void emit_int(Compiler *c, AstRange at, Register to, int64_t value);

typedef enum SharedSite {
    SITE_GLOBAL,
    SITE_STORE_GLOBAL,
    SITE_NAME,
    SITE_STORE_NAME,
    SITE_OTHER,
    SITE_OWN
} SharedSite;
uint32_t site_for(Compiler *c, const Name *name, SharedSite share);
/* Whether instructions with a site may still be chosen. */
bool site_available(const Compiler *c);
/* A site that fits 16 bits; false when they have run out. */
bool site_small(Compiler *c, const Name *name, SharedSite share, uint16_t *site);
uint16_t site_required(Compiler *c, AstRange at,
                       const Name *name); /* for instructions without a dynamic form */
uint32_t constant_add(Compiler *c, ConstantTable *table, const Literal *literal);

/* ---- registers ---- */

Register register_push(Compiler *c);
Register register_push_many(Compiler *c, uint32_t count);
static inline uint32_t register_mark(const Compiler *c) {
    return c->unit->top;
}
static inline void register_release(Compiler *c, uint32_t mark) {
    c->unit->top = mark;
}
static inline bool register_is_local(const Compiler *c, Register r) {
    return r < c->unit->local_count;
}
/* The destination if it may be written early, else a temporary. */
Register register_work(Compiler *c, Register destination);
/* The register if it is the topmost temporary, else a new one: where the run of a call may begin. */
Register register_base(Compiler *c, Register destination);

void bound_add(Compiler *c, Register local);
void bound_remove(Compiler *c, Register local);
bool bound_has(const Compiler *c, Register local);
/* What holds at the head of a loop or a handler, given what held before it. */
void bound_weaken(Compiler *c, Bound *bound);

/* ---- protected regions ---- */

void region_open(Compiler *c, Block *block, Label *handler, Register exception);
void region_close(Compiler *c, Block *block);
/* Where the handler begins, given what was bound when its region was opened; unreachable if the region is
 * empty. Control comes there from anywhere in the region: what held at its start holds, less what is ever
 * unbound. */
void handler_place(Compiler *c, Label *handler, const Bound *bound);
void block_push(Compiler *c, Block *block, BlockKind kind, AstRange at);
/* A protected region that is no block of the language: not counted. */
void guard_push(Compiler *c, Block *block, AstRange at);
void guard_pop(Compiler *c);
void block_pop(Compiler *c);

/* ---- variables (codegen_name.c) ---- */

typedef enum VariableKind {
    VARIABLE_LOCAL,
    VARIABLE_CELL,
    VARIABLE_FREE,
    VARIABLE_GLOBAL,
    VARIABLE_NAME,
    VARIABLE_NAME_OR_FREE,
    VARIABLE_DICT_OR_GLOBAL,
    VARIABLE_DICT_OR_FREE,
    VARIABLE_SYMBOL, /* prelude: a global is a constant */
} VariableKind;

typedef struct Variable {
    VariableKind kind;
    Register register_number;
    uint16_t number; /* of the cell or the free variable */
    Name *name;
} Variable;

Variable variable_find(Compiler *c, Name *name);
void variable_load(Compiler *c, AstRange at, Name *name, Register destination);
/* The register of a plain local, checked; or false. */
bool variable_in_register(Compiler *c, AstRange at, Name *name, Register *found);
void variable_store(Compiler *c, AstRange at, Name *name, Register value);
void variable_delete(Compiler *c, AstRange at, Name *name);
/* Where a value for this variable can be computed directly: its register, or false. */
bool variable_register(Compiler *c, Name *name, Register *found);
/* Loads the cell itself. */
void variable_closure(Compiler *c, AstRange at, const Name *name, Register destination);
/* `__debug__` and None cannot be assigned. */
void name_check_assignable(Compiler *c, AstRange at, AstText text);

/* ---- expressions ---- */

void expression_into(Compiler *c, AstExpression *e, Register destination);
/* A register that holds the value: a local's own, or a new temporary. `reassigns`: what is evaluated while
 * the register is in use may assign locals, so that a local has to be copied. */
Register expression_operand(Compiler *c, AstExpression *e, bool reassigns);
/* The same for an operand that is only read: in a loop, a constant may stand in a register already. */
Register expression_kept_operand(Compiler *c, AstExpression *e, bool reassigns);
/* The register of a constant that is loaded once, before a loop; or false. */
bool constant_keep(Compiler *c, const Literal *literal, Register *found);
void expression_discard(Compiler *c, AstExpression *e);
/* Jumps to the label if the truth of the expression is `sense`. */
void expression_jump(Compiler *c, AstExpression *e, bool sense, Label *label);
bool expression_may_assign(Compiler *c, const AstExpression *e);
bool expressions_may_assign(Compiler *c, const AstExpression *const *items, uint32_t count);
/* The value of a constant expression (constant.c). */
bool literal_of(Compiler *c, const AstExpression *e, Literal *literal);
/* Likewise, for a small int that fits an immediate operand. What recurses keeps no Literal in its frame. */
bool immediate_of(Compiler *c, const AstExpression *e, int *number);
bool literal_equal(const Literal *a, const Literal *b); /* of the same form, or both numbers */
bool literal_binary(Compiler *c, AstOperator op, const Literal *left, const Literal *right, Literal *result);
bool literal_unary(Compiler *c, AstUnaryOperator op, const Literal *operand, Literal *result);
/* All of them, as one constant of this form. */
bool literals_of(Compiler *c, const AstExpressions *items, Literal *result, ConstantForm form);
bool literal_slice(Compiler *c, const AstExpression *e, Literal *literal); /* `1:-1`, `:` ... */
Literal literal_symbol(const Name *name);
/* -1 unknown */
int literal_truth(const Literal *literal);
/* -1 unknown, else the truth of a constant expression. */
int expression_truth(Compiler *c, const AstExpression *e);
AstRange range_from_attribute(AstRange range, const AstExpression *attribute);
void expression_delegate(Compiler *c, AstRange at, Register result, Register source);
/* Awaits what is in `awaitable`; the result goes to `result`, a temporary. */
void expression_await(Compiler *c, AstRange at, Register result, Register awaitable, AwaitUse use);
void expression_list(Compiler *c, AstRange at, const AstExpressions *items, Register destination,
                     Opcode build);
/* A tuple: a constant if it can be. */
void expression_tuple(Compiler *c, AstRange at, const AstExpressions *items, Register destination);
enum { DISPLAY_CHUNK = 256 }; /* items that a display takes from registers at once */
bool expressions_starred(Compiler *c, const AstExpressions *items);
/* The items from one to another, into new temporaries. */
void expressions_push(Compiler *c, const AstExpressions *items, uint32_t from, uint32_t to);
void list_into(Compiler *c, AstExpression *e, Register destination);
void tuple_into(Compiler *c, AstExpression *e, Register destination);
void dict_into(Compiler *c, AstExpression *e, Register destination);
void spine_into(Compiler *c, AstExpression *e, Register destination); /* operators, calls, attributes, subscripts */
void compare_into(Compiler *c, AstExpression *e, Register destination);
/* `not a in b` is `a not in b`; `not a is b` likewise. False: it is none of these. */
bool negated_comparison_into(Compiler *c, AstExpression *e, Register destination);
void boolean_into(Compiler *c, AstExpression *e, Register destination);
void conditional_into(Compiler *c, AstExpression *e, Register destination);
/* The callee is at `base` (for a method: the pair at `base` and the next, and nothing is spread), the topmost
 * registers. */
void arguments_call(Compiler *c, AstRange at, Register base, bool is_method, const AstExpressions *arguments,
                    const AstKeywords *keywords, Register destination);
void expression_string(Compiler *c, AstExpression *e, Register destination); /* f- and t-strings */
void comprehension_into(Compiler *c, AstExpression *e, Register destination);
void generator_expression_into(Compiler *c, AstExpression *e, Register destination);
void lambda_into(Compiler *c, AstExpression *e, Register destination);
void operation_emit(Compiler *c, AstRange at, AstOperator op, bool in_place, Register destination,
                    Register left, AstExpression *right);
/* Its source text, normalised. */
Text unparse_expression(Compiler *c, const AstExpression *e);

/* No name comes twice. */
void keywords_check(Compiler *c, const AstKeywords *keywords);
/* The keywords as a dict in `dict`; `callee` is named when a key comes twice. */
void keywords_dict(Compiler *c, AstRange at, const AstKeywords *keywords, Register dict, Register callee);

/* ---- warnings about literals (codegen_warning.c) ---- */

void warn_call(Compiler *c, const AstExpression *call);
void warn_subscript(Compiler *c, const AstExpression *e);
void warn_identity(Compiler *c, const AstExpression *e);

/* ---- functions ---- */

/* A function without defaults, into any register. */
void function_plain(Compiler *c, AstRange at, uint32_t child, const Scope *scope, Register destination);
void type_parameters_into(Compiler *c, const AstTypeParameters *list, AstRange at, Register destination);
Name *generic_name(Compiler *c, const Name *name);
const AstExpression *docstring_of(const AstStatements *body);
Text docstring_clean(Compiler *c, AstText doc);
void decorators_evaluate(Compiler *c, const AstExpressions *decorators);
Register decorators_apply(Compiler *c, const AstExpressions *decorators, Register value);
void annotations_setup(Compiler *c, AstRange at);

/* ---- targets ---- */

void target_store(Compiler *c, AstExpression *target, Register value);
/* Where a value meant for this target can be put at once, else false. */
bool target_register(Compiler *c, const AstExpression *target, Register *found);

/* ---- codegen_statement.c ---- */

/* The two ends of a loop over an iterator: the first item at the top, each later one at the bottom. What goes on with the loop comes to the bottom. */
typedef struct ForLoop {
    AstRange at;
    Register item, iterator;
    bool direct;   /* the item's register is the target */
    uint32_t mark; /* the temporaries in use around the loop */
    Label body, end;
} ForLoop;
ForLoop for_loop_begin(Compiler *c, AstRange at, AstExpression *target, Register iterator);
void for_loop_end(Compiler *c, ForLoop *loop);
void target_delete(Compiler *c, AstExpression *target);

/* ---- statements ---- */

bool is_future_import(const AstStatement *s);
bool statement_is_compound(const AstStatement *s); /* its suites may run or not */
void statement_generate(Compiler *c, AstStatement *s);
void statements_generate(Compiler *c, const AstStatements *statements);
void statement_try(Compiler *c, AstStatement *s);
void statement_with(Compiler *c, AstStatement *s);
void statement_match(Compiler *c, AstStatement *s);
void statement_function(Compiler *c, AstStatement *s);
void statement_class(Compiler *c, AstStatement *s);
void statement_type_alias(Compiler *c, AstStatement *s);
/* Leaves the blocks inside `until`: emits what has to happen on the way out. Registers in use survive. */
void blocks_unwind(Compiler *c, Block *until);
/* Behind the jump: all is as before the unwinding. */
void blocks_resume(Compiler *c, Block *innermost, Block *until);
void statement_assign(Compiler *c, AstStatement *s); /* the annotated and augmented ones too */
/* The handler of an `async for`: behind the last item, on to the label. */
void async_for_end(Compiler *c, AstRange at, Register exception, Label *label);
/* The annotate function of a module or class body, in the namespace. */
void annotations_deferred(Compiler *c, Scope *scope, AstRange at, const char *store_as);
/* The SyntaxError, unless `await` may stand in this scope. */
void require_async(Compiler *c, const Scope *scope, AstRange at, const char *message);

#endif
