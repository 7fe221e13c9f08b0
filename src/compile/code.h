/* code.h: what compiling gives: immutable code, free of any VM.
 *
 * A Program is one compiled source. Many VMs on many threads may run it at once; it is counted by reference (atomically), since
 * heaps keep the programs whose functions they hold. Nothing in it points into a heap: constants and names are described, and
 * each VM makes values of them in its Link (object.h). Frozen code (the prelude, the modules in Python) is constant data of the same layout
 * that the build generates, with CODE_FROZEN; its constants are constant objects, and its names are numbers of constant strings
 * (object/code_text.h reads them of both). */
#ifndef HN_COMPILE_CODE_H
#define HN_COMPILE_CODE_H

#include "compile/opcodes.h"
#include "core/arena.h"
#include "object/value.h"

typedef struct Code Code;
typedef struct Program Program;

typedef struct Text { /* generalised UTF-8, not ended by NUL necessarily */
    const char *bytes;
    uint32_t length;
} Text;

typedef enum ConstantForm {
    FORM_VALUE,     /* None, True, False, ..., an inline int: `value` */
    FORM_INT,       /* a larger int: `text` holds its digits, in hexadecimal */
    FORM_FLOAT,     /* `number` (never a NaN) */
    FORM_COMPLEX,   /* imaginary `number`; a real part never occurs in a literal, but folding makes it: `real` */
    FORM_STR,       /* `text` */
    FORM_BYTES,     /* `text` */
    FORM_TUPLE,     /* items are constants[first .. first+count-1] */
    FORM_FROZENSET, /* likewise */
    FORM_SLICE,     /* likewise, three */
    FORM_SYMBOL,    /* prelude only: a function of the prelude, a builtin or a builtin type, by name: `text` */
} ConstantForm;

typedef struct Constant {
    ConstantForm form;
    uint32_t first, count; /* of items; items always have lower indices than their tuple */
    Value value;
    double number, real;
    Text text;
} Constant;

typedef struct SourceRange { /* as Python's code.co_positions(); columns are UTF-8 byte offsets from 0 */
    uint32_t line, end_line;
    uint32_t column, end_column;
} SourceRange;

/* While the instruction at `start` <= i < `end` runs, an exception goes to `handler` with the exception in register `exception`.
 * The innermost entry comes first in the table. */
typedef struct HandlerEntry {
    uint32_t start, end, handler;
    uint16_t exception;
} HandlerEntry;

enum CodeFlag {
    CODE_VARARGS = 1,         /* has *args */
    CODE_VARKEYWORDS = 2,     /* has **kwargs */
    CODE_GENERATOR = 4,       /* calling makes a generator */
    CODE_COROUTINE = 8,
    CODE_ASYNC_GENERATOR = 16,
    CODE_HIDDEN = 32,         /* prelude: not in tracebacks, f_back, depth; costs no fuel */
    CODE_NAMESPACE = 64,      /* has a namespace dict (module level, class body, exec): LOAD_NAME and its kin */
    CODE_CLASS = 128,
    CODE_MODULE = 256,
    CODE_NESTED = 512,
    CODE_METHOD = 1024,       /* has a docstring as constant 0 */
    CODE_HAS_DOC = 2048,
    CODE_FROZEN = 4096,       /* constant data of the library: the frozen_ members of the unions hold */
    CODE_PACKED = 8192,       /* frozen: runs in no VM before that has unpacked it for itself (packed_code.h) */
};

/* What is asked for seldom, of compiled code. */
typedef struct CodeOrigin {
    const Program *program;
    Text name, qualified_name;
    const Text *local_names;
    const Text *free_names;
    const Text *names;
    const uint16_t *cells; /* registers: which locals are cells */
    const uint32_t *sites; /* site -> name; one inline cache each */
    const Code *const *children;
    const uint8_t *ranges; /* the stream of ranges.h; NULL for the prelude's code */
} CodeOrigin;

struct Code {
    union {
        const Instruction *instructions;
        const uint8_t *packed_instructions;
    };
    uint32_t instruction_count;
    uint32_t flags;

    /* Parameters are the first registers, in this order: positional-only, positional-or-keyword, keyword-only, *args, **kwargs. */
    uint16_t positional_only_count; /* of the positional ones */
    uint16_t positional_count;      /* positional-only and positional-or-keyword */
    uint16_t keyword_only_count;
    uint16_t hidden_local_count;    /* the last of the locals: those of inlined comprehensions */

    uint16_t register_count; /* R[0 ..]: parameters, other locals, then temporaries */
    uint16_t local_count; /* named locals in R[0 ..], parameters included (cells too: those registers hold the Cell) */
    uint16_t cell_count, free_count;
    uint32_t constant_count, site_count, handler_count, child_count;
    uint32_t index; /* in program->codes; or in the frozen table */
    uint32_t first_line;
    const HandlerEntry *handlers;
    union {
        const Constant *constants;
        const Value *frozen_constants;
    };
    union {
        const CodeOrigin *origin;
        /* One behind the other: the strings that are the names of locals and of free variables, the registers of cells, the strings
         * that sites are about, the indices of children, and the bytes of the ranges unless CODE_HIDDEN. */
        const uint16_t *frozen_tables;
    };
    union {
        uint32_t name_count; /* of compiled code */
        struct {
            uint16_t frozen_name, frozen_file; /* a string; an index into frozen_files */
        };
    };
    uint32_t frozen_qualified_name;    /* where it starts in frozen_texts, ended by NUL; 0: like the name */
};

/* What code.replace() made different in one code of a program that is else compiled from the same source. */
typedef struct CodeChange {
    uint32_t index;      /* the code's */
    uint32_t first_line;
    Text names;          /* of its locals: each as its length, four bytes, the lowest first, and its bytes */
} CodeChange;

struct Program {
    Memory memory; /* its own account, or charged to the VM that compiled it: see program_compile */
    Arena arena;   /* everything below */
    uint32_t references; /* atomic */
    Text filename;
    Text source;
    const Code *main;
    const Code **codes; /* all, in the order of the source */
    uint32_t code_count;
    const CodeChange *change; /* or NULL */
    uint8_t optimize;
    uint8_t mode;            /* AstModuleKind, and below, what of its CompileOptions shapes the code: to compile it again */
    bool allow_top_level_await, result_of_last_expression, inherited_annotations, dont_imply_dedent;
    bool future_annotations; /* `from __future__ import annotations`: a nested compile() inherits it */
};

#endif
