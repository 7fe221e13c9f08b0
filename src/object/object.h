/* object.h: the heap object's header, the kinds, and the layouts of them all.
 *
 * An object's *kind* says how its memory is laid out; its *type* is its Python class. An instance of a user's
 * subclass of `list` has kind LIST and another type, so C code that asks for a list asks for the kind
 * (`is_kind(v, KIND_LIST)`), and for an exact list compares the type. Such an instance additionally has
 * FLAG_ATTRIBUTES: its last eight bytes hold the Dict of its own attributes (or NULL).
 *
 * kinds.c holds the one description of each kind's fields. Marking, sizes, dumping, loading and validation
 * are all generated from that table; no kind does any of them by hand. Consequently all memory that an object
 * owns is itself an object (a Values, an Entries, a Raw ...), and nothing needs a destructor. */
#ifndef HN_OBJECT_OBJECT_H
#define HN_OBJECT_OBJECT_H

#include "object/value.h"

typedef struct VM VM;
typedef struct Type Type;
typedef struct Code Code;       /* compile/code.h */
typedef struct Program Program; /* compile/code.h */

typedef enum Kind {
    KIND_FREE, /* a cell of a page that holds no object */
    KIND_RAW, KIND_VALUES, KIND_ENTRIES, KIND_SET_TABLE, /* owned storage */
    KIND_INT, KIND_FLOAT, KIND_COMPLEX, KIND_STR, KIND_TEXT_BUFFER, KIND_BYTES, KIND_BYTEARRAY, KIND_MEMORYVIEW,
    KIND_TUPLE, KIND_LIST, KIND_DICT, KIND_DICT_VIEW, KIND_SET, KIND_RANGE, KIND_SLICE, KIND_ITERATOR,
    KIND_CELL, KIND_FUNCTION, KIND_BUILTIN, KIND_METHOD, KIND_WRAPPER, KIND_DESCRIPTOR, KIND_GENERATOR, KIND_LINK,
    KIND_PROGRAM, KIND_CODE, KIND_TYPE, KIND_SHAPE, KIND_INSTANCE, KIND_MODULE, KIND_EXCEPTION, KIND_TRACEBACK,
    KIND_FRAME, KIND_WEAKREF, KIND_NATIVE,
    KIND_COUNT
} Kind;

/* Object.mark: the collector's colour. Objects of the library's constant data and are never written to. */
enum { MARK_PERMANENT = 0xFF };

/* Object.flags */
enum {
    FLAG_ATTRIBUTES = 1,  /* the last 8 bytes hold a Dict * or NULL */
    FLAG_FINALIZED = 2,   /* __del__ has run */
    FLAG_HAS_WEAKREFS = 4,
    FLAG_HAS_ID = 8,      /* listed in the VM's identity table */
    FLAG_KIND_A = 16,     /* each kind gives these a meaning of its own */
    FLAG_KIND_B = 32,
    FLAG_KIND_C = 64,
    FLAG_KIND_D = 128,
};

struct Object {
    const Type *type; /* NULL for owned storage */
    uint8_t kind;
    uint8_t mark;
    uint8_t flags;
    uint8_t spare; /* of strs; in the others 0 */
    uint32_t aux; /* each kind gives it a meaning of its own */
};

/* ---- owned storage ---- */

typedef struct Raw { /* plain bytes */
    Object object;
    uint64_t size;
    uint8_t bytes[];
} Raw;

typedef struct Values { /* values; all `capacity` of them are always initialised (UNBOUND at least) */
    Object object;
    uint64_t capacity;
    Value items[];
} Values;

/* ---- numbers ---- */

typedef struct Int { /* an int that does not fit inline, or an instance of a subclass of int (then any size) */
    Object object;   /* FLAG_KIND_A: negative */
    uint64_t size;   /* limbs in use; the top one is not 0 */
    uint64_t limbs[];
} Int;
#define INT_NEGATIVE FLAG_KIND_A

typedef struct Float { /* a NaN, or an instance of a subclass of float */
    Object object;
    double value;
} Float;

typedef struct Complex {
    Object object;
    double real, imag;
} Complex;

/* ---- text and bytes ---- */

typedef struct TextBuffer { /* shared storage of strings that grew by appending */
    Object object;
    uint64_t used; /* bytes in use: a string that ends here may append in place */
    uint64_t size; /* bytes there are */
    uint8_t bytes[];
} TextBuffer;

typedef struct Str {
    Object object; /* spare: bytes a character (1, 2 or 4); always the narrowest that holds the text. aux: its short hash, 0 until computed */
    uint64_t length;       /* in characters */
    const uint8_t *data;   /* `inline_data`, or inside the buffer */
    uint8_t inline_data[]; /* with STR_SHARED, the TextBuffer * (str_buffer) */
} Str;
#define STR_ASCII    FLAG_KIND_A /* every character below 128 */
#define STR_INTERNED FLAG_KIND_B /* in the VM's table of interned names: equal ones are identical */
#define STR_SHARED   FLAG_KIND_D /* its characters stand in a TextBuffer */

typedef struct Bytes {
    Object object;
    uint64_t hash; /* 0 until it is computed */
    uint64_t length;
    uint8_t data[]; /* and a NUL behind */
} Bytes;

typedef struct ByteArray {
    Object object;
    uint64_t start, length; /* the part of `raw` in use */
    uint64_t exports;       /* memoryviews that hold it; recounted by a collection */
    Raw *raw;               /* NULL while empty */
} ByteArray;

typedef struct MemoryView {
    Object object;
    Value owner;      /* bytes, bytearray or array; UNBOUND after release */
    uint64_t start;   /* in bytes */
    uint64_t length;  /* in items, of the first dimension */
    int64_t stride;   /* in bytes */
    Value format;     /* str */
    uint64_t item_size;
    Value shape;      /* tuple for more than one dimension, else NONE */
    Value hook;       /* pair: what made it in __buffer__, and the view that gave; its __release_buffer__ is called at release. Or UNBOUND */
} MemoryView;

/* ---- containers ---- */

typedef struct Tuple {
    Object object;
    uint64_t length;
    Value items[];
} Tuple;

typedef struct List {
    Object object;
    uint64_t length;
    Values *values; /* NULL while it never held anything; slots from `length` on are UNBOUND or stale-but-valid */
} List;
#define LIST_EMPTIED FLAG_KIND_A /* it had items, which all went, since it was made or began to be sorted */

typedef struct Entry {
    Value key; /* UNBOUND: deleted */
    Value value;
    uint64_t hash;
} Entry;

typedef struct Entries {
    Object object;
    uint64_t capacity;
    Entry items[];
} Entries;

typedef struct Dict Dict;
struct Dict { /* compact, insertion-ordered; dict.c tells the story */
    Object object;
    uint32_t used;         /* entries appended, deleted ones included */
    uint32_t live;         /* entries that are there */
    uint64_t keys_version; /* unique in the VM; renewed whenever a key comes, goes or moves. (keys_version, entry
                              number) is what inline caches remember: an equal version proves the same dict */
    Entries *entries;      /* NULL while empty */
    Raw *index;            /* hash index; NULL while there are few entries */
};

#define DICT_OTHER_BUILTINS FLAG_KIND_B /* globals of some function whose names fall back to other builtins than the VM's */
#define DICT_MIRRORS FLAG_KIND_A /* it is the __dict__ of an instance that keeps its shape and slots: see instance.c */

typedef struct DictView {
    Object object; /* aux: 0 keys, 1 values, 2 items */
    Value dict;
} DictView;

typedef struct SetEntry {
    Value key; /* UNBOUND: never used; with hash UINT64_MAX: deleted */
    uint64_t hash;
} SetEntry;

typedef struct SetTable {
    Object object; /* aux: whether keys that are objects were ever put in; else the collector need not look */
    uint64_t capacity; /* a power of two */
    SetEntry items[];
} SetTable;

#define SET_PLAIN FLAG_KIND_A /* no comparison of its keys can ever need Python */
typedef struct Set { /* set and frozenset; iterates in CPython's order: set.c tells the story */
    Object object;
    uint64_t live, filled; /* filled counts deleted ones too */
    uint64_t version;      /* changes with every change */
    uint64_t finger;       /* where pop() looks next */
    uint64_t hash;         /* of a frozenset; 0 until computed */
    SetTable *table;       /* NULL while empty and never grown: then as if of 8 free entries */
} Set;

typedef struct Range {
    Object object;
    Value start, stop, step, length; /* ints of any size */
} Range;

typedef struct Slice {
    Object object;
    Value start, stop, step;
} Slice;

/* The iterators of builtin types, one kind for all: `object.aux` says which (IteratorForm, iterator.h), `source` is what is
 * iterated (UNBOUND once exhausted), the rest is that form's cursor. */
typedef struct Iterator {
    Object object;
    Value source;
    int64_t position, stop, step;
    Value extra; /* e.g. enumerate's inner iterator, a callable, a sentinel, a tuple of inner iterators */
    Value inbox; /* what was brought for its next step (iterator_asks.h) */
} Iterator;

/* ---- code and calls ---- */

typedef struct Cell {
    Object object;
    Value value; /* UNBOUND while empty */
} Cell;

typedef struct Cache { /* an inline cache: what one instruction learnt; see vm/cache.h */
    const void *shape;  /* Shape, Type or NULL; compared by address, never followed without a match */
    uint64_t version;
    union {
        Value value;
        Value *place; /* of a value in a dict's entries: as bits no object, so that nothing is marked through it */
    };
    uint32_t index;
    uint32_t form;
} Cache;
/* Matches nothing. */
#define CACHE_EMPTY ((Cache){.version = UINT64_MAX, .value = UNBOUND})
/* In `version`: a version of the builtins, never equal to one of the globals. */
#define CACHE_IN_BUILTINS (UINT64_C(1) << 63)

typedef struct CodeObject CodeObject;

/* What a VM keeps beside a piece of immutable code: its constants and names as values of this heap, its caches, the links of the
 * code inside it. Made when the code first runs in the VM. For frozen code, constants point to constant data. Of a module's, `code` is then this
 * VM's own, unpacked. */
typedef struct Link {
    Object object; /* aux: LINK_ITERABLE_COROUTINE or 0 */
    const Code *code;
    Value program;          /* the Program's object, or NONE for frozen code */
    const Value *constants; /* items of `constant_values`, or constant data; NULL until the code first runs */
    const Value *names;     /* interned; items of `name_values`; NULL for frozen code */
    Values *constant_values;
    Values *name_values;
    Value name, qualname;   /* of the functions made from the code */
    Value doc;              /* str or NONE */
    CodeObject *shown;      /* what __code__ gives; NULL until asked for */
    Values *children;       /* Links of the code objects inside, made on demand; NULL when none was made */
    Raw *caches;            /* Cache[code->cache_count]; not dumped: forgotten */
    Raw *unpacked;          /* a Code and its instructions, for packed code; likewise */
    Raw *lines;             /* uint32_t[instruction_count + 1], once the code was traced; likewise */
} Link;

#define LINK_ITERABLE_COROUTINE 1 /* types.coroutine: the generators of the code can be awaited */

typedef struct ProgramObject { /* keeps a Program alive as long as the heap refers to its code */
    Object object;
    Program *program;
} ProgramObject;

struct CodeObject { /* Python's code object: `function.__code__`, the result of compile() */
    Object object;
    Link *link;
};

typedef struct Function Function;
struct Function {
    Object object; /* aux: 1 + how many arguments a plain call takes, once its code has run here; else 0: function_settle */
    const Code *code;
    Link *link; /* NULL for constant prelude functions: the VM keeps theirs (vm->frozen_links) */
    Dict *globals;
    Value builtins; /* the Dict that names fall back to */
    Value closure;  /* Tuple of Cell, or NONE */
    Value defaults; /* Tuple or NONE */
    Value keyword_defaults; /* Dict or NONE */
};

/* What calling a function takes is all that the prelude's constant functions have, which nobody sees; those of the heap have more. */
typedef struct NamedFunction {
    Function function;
    Value name, qualname, module, doc;
    Value annotations; /* Dict, or NONE until asked for */
    Value annotate;    /* callable or NONE */
    Value type_params; /* Tuple */
    Dict *attributes;  /* or NULL */
} NamedFunction;

typedef struct Method { /* a bound method; `function` may be a Function, a Builtin, or any callable */
    Object object;
    Value function, self;
} Method;

/* classmethod, staticmethod, property and the descriptors: object.type tells which. */
typedef struct Wrapper {
    Object object;
    Value function; /* property: getter */
    Value setter, deleter;
    Value doc, name;
    Dict *attributes;
} Wrapper;

typedef struct Descriptor { /* a slot of a class with __slots__; or, with DESCRIPTOR_COMMON, its __dict__ or __weakref__ */
    Object object;
    Value owner, name;
    uint64_t index; /* slot number; or which of COMMON_DICT and COMMON_WEAKREF */
} Descriptor;
#define DESCRIPTOR_COMMON FLAG_KIND_A
enum { COMMON_DICT, COMMON_WEAKREF };

typedef struct Generator { /* generator, coroutine, async generator: it owns its registers while it rests */
    Object object; /* aux: GeneratorState */
    Link *link;
    Value function;  /* the Function whose call made it */
    Value name, qualname;
    Value awaiting;  /* what it delegates to (yield from, await), or UNBOUND */
    Value handled;   /* resting: what it handles itself, or UNBOUND; running: what was handled where it was resumed */
    Value locals;    /* frame.locals */
    Value extra;     /* async generators: hooks and state */
    Value frame;     /* gi_frame: a FrameObject, or NONE while nobody asked */
    uint64_t pc;     /* where it rests: an instruction index */
    uint64_t count;  /* registers */
    Value registers[];
} Generator;
#define GENERATOR_HANDLES FLAG_KIND_A /* it handles an exception itself */

/* ---- classes and instances ---- */

typedef struct Shape Shape;
struct Shape { /* a hidden class: which attribute stands in which slot. A tree per class, grown by first assignments */
    Object object;    /* aux: slots in use, i.e. this shape's last index + 1 */
    Type *owner;
    Shape *parent; /* NULL for the root */
    Value name;           /* the attribute that this shape added (interned), UNBOUND for the root */
    Dict *transitions;    /* name -> Shape; NULL while none; rebuilt, not dumped */
    Dict *table;          /* name -> slot of all attributes; made on demand for larger shapes; rebuilt, not dumped */
};

typedef struct Instance { /* of a user's class without a builtin base */
    Object object;   /* aux: how many `slots` there are */
    Shape *shape;    /* NULL: in dictionary mode, the attributes are in `dict` (somebody changed __dict__, or deleted one) */
    Dict *dict;      /* with a shape: one that mirrors the slots, or NULL */
    Values *overflow; /* slots past the inline ones, or NULL */
    Value slots[];   /* first those of __slots__, then the attributes of the shape */
} Instance;

typedef struct Module {
    Object object;
    Dict *dict;
} Module;

typedef struct Exception {
    Object object; /* FLAG_KIND_A: __suppress_context__ */
    Value args;    /* Tuple */
    Value cause, context, traceback; /* NONE when absent */
    Values *fields; /* what the type adds (name, obj, errno ...), in the order of its table in exception.c; or NULL */
    Dict *attributes; /* its __dict__, or NULL */
} Exception;
#define EXCEPTION_SUPPRESS_CONTEXT FLAG_KIND_A

typedef struct Traceback { /* innermost last, as Python's */
    Object object;
    Value next;  /* Traceback or NONE */
    Link *link;  /* the code */
    Value function; /* Function, for globals */
    uint64_t pc; /* the instruction that was running */
    Value frame; /* Frame object or NONE */
} Traceback;
#define TRACEBACK_ODD FLAG_KIND_A /* a program made it with an odd tb_lasti */

typedef struct FrameObject { /* what sys._getframe and tb_frame show, made on demand; see vm/frame_object.c */
    Object object;   /* aux: the frame's index + 1 while it is on the stack; FLAG_KIND_A: so have all below it objects */
    Link *link;
    Value function, back;
    Value locals;    /* the namespace; UNBOUND: the frame has variables */
    Value extra;     /* Dict of what was set in f_locals under names that are no variables, or UNBOUND */
    Value generator; /* whose frame it is, or UNBOUND */
    Value trace;     /* f_trace */
    Value caught;    /* the exception that its next instruction handles, while it is traced; or UNBOUND */
    uint64_t traced; /* see vm/trace.c */
    uint64_t line;   /* that it has come to, while it is traced */
    uint64_t pc;     /* where it ended */
    uint64_t count;  /* variables */
    Value registers[]; /* as they were in the end */
} FrameObject;
#define FRAME_BACKED FLAG_KIND_A

/* The low bits of `traced`; above them the instruction that ran last: its index + 1, or 0. */
enum TracedFrame {
    TRACED_RESTS = 1,    /* it has yielded */
    TRACED_CAUGHT = 2,   /* it has failed, and a handler comes next */
    TRACED_NO_LINES = 4, /* f_trace_lines is False */
    TRACED_OPCODES = 8,  /* f_trace_opcodes */
    TRACED_BEGINS = 16,  /* that it begins or goes on is told */
    TRACED_SHIFT = 8,
};

typedef struct Weakref {
    Object object; /* aux: 0 ref, 1 proxy */
    Value target;  /* weak: see vm/finalize.h; UNBOUND once it is gone */
    Value callback;
    uint64_t hash;
} Weakref;

typedef struct Native { /* an opaque object of a C module: a few values, some plain bytes */
    Object object;  /* aux: number of values */
    Raw *raw;       /* or NULL */
    Value values[];
} Native;

/* ---- questions ---- */

static inline bool is_kind(Value v, Kind kind) { return is_object(v) && object_of(v)->kind == kind; }
static inline bool is_exactly(Value v, const Type *type) { return is_object(v) && object_of(v)->type == type; }

/* Checked by the caller. */
#define AS(layout, value) ((layout *)object_of(value))

#endif
