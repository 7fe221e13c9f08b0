/* vm.h: a VM: one heap, one session, all state of a running program.
 *
 * Everything is here or in the heap; there is no global state and nothing of a running program on the C stack. */
#ifndef HN_VM_VM_H
#define HN_VM_VM_H

#include "compile/code.h"
#include "object/heap.h"
#include "object/type.h"

/* What happens with the result (or exception) of a frame that ends; deliveries.def tells each one's story. */
typedef enum Delivery {
#define DELIVERY(name) DELIVER_##name,
#include "vm/deliveries.def"
#undef DELIVERY
    DELIVERY_COUNT
} Delivery;

/* A place of vm->frames that no frame uses has no `locals` and no `generator`, so that pushing an ordinary one need not say so. */
typedef struct Frame {
    const Instruction *pc; /* the next instruction; while a callee runs, the one behind the call */
    Link *link;            /* of its code: frame_code() */
    Function *function;
    Value *registers;      /* R[0], on the VM's stack; they move with it */
    uint8_t delivery;      /* Delivery: what becomes of this frame's result, in the frame below; written and read together with: */
    uint8_t flags;
    uint16_t target;       /* the delivery's register in the frame below; undefined for CALLED, which has none */
    Value locals;          /* namespace Dict (or mapping) of a class body, exec ...; UNBOUND: function locals, or the globals at module level */
    Generator *generator;  /* whose body this is, or NULL */
    Value saved[3];        /* the delivery's operands; undefined for CALLED and STORE, which have none */
} Frame;

enum FrameFlag {
    FRAME_HIDDEN = 1,      /* prelude: see CODE_HIDDEN */
    FRAME_UNSTARTED = 4,   /* a generator's that something is thrown into before its first instruction: no handler is there yet */
    FRAME_GENERATOR = 8,   /* `generator` is set */
    FRAME_NAMESPACE = 16,  /* `locals` is set */
    FRAME_OBSERVED = 32,   /* there is an object of it: frame_object.h */
    FRAME_HURRIED = 64,    /* a collection became due in it: it does not return on the shortest way, which passes by that. No part of a dump */
};

typedef enum EventKind {
    EVENT_NONE, EVENT_COMPLETE, EVENT_RAISED, EVENT_LIMIT, EVENT_PREEMPTED, EVENT_CALL, EVENT_NAME, EVENT_OS, EVENT_FUTURES
} EventKind;

typedef enum LimitKind {
    LIMIT_NONE, LIMIT_MEMORY, LIMIT_DURATION, LIMIT_FUEL, LIMIT_OUTPUT, LIMIT_SUSPENSIONS, LIMIT_CANCELLED
} LimitKind;

enum { CANCEL_RUN = 1, CANCEL_SLICE = 2 };

typedef struct Limits {
    uint64_t memory;      /* bytes; UINT64_MAX: unlimited, for each of these */
    uint64_t duration;    /* nanoseconds */
    uint64_t fuel;
    uint64_t output;      /* bytes */
    uint64_t suspensions;
    uint32_t depth;
    uint64_t gc_interval; /* bytes allocated between collections; 0: by the heap's own measure */
} Limits;

/* What the library that embeds the core provides. All may be NULL. */
typedef struct HostFunctions {
    uint64_t (*monotonic)(void *user);                            /* nanoseconds */
    bool (*write)(void *user, int stream, const char *bytes, size_t length); /* 1 stdout, 2 stderr; false: refuse (limit output) */
    void (*flush)(void *user, int stream); /* the program wants what it wrote to be seen */
    /* The line of standard input that comes next, with its newline, borrowed; NULL at the end. It stays the next until `take_line` says that
     * so many bytes of it were used. */
    const char *(*next_line)(void *user, size_t *length);
    void (*take_line)(void *user, size_t length);
    bool (*entropy)(void *user, void *bytes, size_t length);
    /* What the module time is told by a host that answers no events: the seconds since 1970, or of a clock that never goes back. */
    double (*time)(void *user, bool monotonic);
    void (*sleep)(void *user, double seconds);
    /* Source of an importable module, or NULL; `*length` is set, `*filename` too; borrowed until the next call. */
    const char *(*find_module)(void *user, const char *name, size_t *length, const char **filename, bool *is_package);
    void *user;
} HostFunctions;

/* Hidden switches for the torture modes (DESIGN.md, "How it is checked"). */
typedef struct Torture {
    bool collect;     /* collect at every safepoint; ever more rarely, once the heaps that were gone through amount to much; what may move always does */
    bool preempt;     /* stop at every safepoint */
    bool pause;       /* leaves pause as often as they can; with the others, too */
    uint32_t snapshot;/* at every N-th safepoint: dump, free, load, go on (done by the driver) */
    uint64_t owed;    /* for `collect`: bytes of heaps that were gone through, less what the safepoints since have earned */
} Torture;

typedef struct MethodCacheEntry {
    const Type *type;
    Value name;
    uint64_t version;
    Value value;
} MethodCacheEntry;

enum { METHOD_CACHE_SIZE = 1024, ATTRIBUTE_CACHE_SIZE = 512 };

/* What an attribute was found to be for a shape, for the sites that meet more shapes than their own cache can hold. */
typedef struct AttributeCacheEntry {
    Value key; /* the name, and in its lowest bits what for: AttributeUse */
    Cache cache;
} AttributeCacheEntry;

/* What a call site's instruction, found by its address, entered plainly the last time. So the loop knows where to go on before it has fetched
 * the callee's parts one from another; the callee is only compared. */
typedef struct CallSite {
    Value callee; /* a Function; UNBOUND: nothing known */
    Link *link;
    const Instruction *entry;
    uint32_t count;   /* of positional arguments */
    uint32_t unbound; /* further locals behind them, which begin unbound */
} CallSite;

enum { CALL_SITES = 256 };

/* Room on the stack: the registers of a function that the loop enters by itself, and what a call may lay behind a frame's registers. */
enum { PLAIN_REGISTERS = 96, CALL_ROOM = 16 };
/* Frames of the prelude that there may be for each that counts: as many as repr(), ==, hash() and < put between two calls of methods in Python. */
enum { HIDDEN_FRAMES_PER_CALL = 4 };

typedef struct InternTable { /* weak: swept with the heap */
    Str **items; /* open addressing; NULL empty */
    uint32_t capacity, used;
} InternTable;

/* A place of the intern table whose str has died. */
#define INTERN_DELETED ((Str *)(uintptr_t)1)

typedef struct Identity {
    uint64_t key; /* the value's bits; 0: free */
    uint64_t identity;
} Identity;

typedef struct IdentityTable { /* weak, swept with the heap */
    Identity *items;
    uint32_t capacity, used;
} IdentityTable;

enum { IDENTITY_PARTS = 256 };

typedef struct UnderWayTable { /* see under_way.c */
    uint32_t *items; /* a frame's index + 1; 0: free */
    uint32_t capacity, used;
} UnderWayTable;

/* Values that a host holds outside the heap: they are roots. */
typedef struct HostRoots {
    Value *items;
    uint32_t count, capacity;
} HostRoots;

typedef enum RunPhase {
    RUN_PROGRAM,
    RENDER_RESULT, /* the program has ended with `outcome`: reprs that its host will read are being made */
    RENDER_ERROR,  /* the exception `outcome` has left the program: its texts are being made */
} RunPhase;

/* What belongs to the conversation with a host (suspend.h, src/host). All NULL, 0 or UNBOUND until a host uses it. */
typedef struct HostSide {
    bool is_asked;          /* an undefined name, and a call of an external function, suspends the program */
    uint8_t phase;          /* RunPhase */
    uint64_t call_id;       /* of the event there is, else of the last one */
    uint64_t suspensions;   /* so far */
    uint64_t runs;          /* begun in this session */
    Value outcome;          /* see RunPhase */
    Dict *futures;          /* call id -> future of calls that were answered *pending* */
    Dict *renderings;       /* identity -> text, of values that cross the boundary as text */
    Dict *types;            /* classes of host objects, by their description */
    Value main_function;    /* of the program that was started last, kept for the next time; or UNBOUND */
    HostRoots made, pinned, bound; /* what the host made since the VM last ran; what it pinned; names and values for the next start. No
                                      part of a dump */
} HostSide;

/* See object/iterator_asks.h. */
typedef struct IteratorStep {
    bool asks;       /* what is asked for can be run */
    bool cut_short;
    bool rethrown;   /* RAISED: from an inbox */
    uint8_t count;   /* of args */
    Iterator *asker; /* NULL: nobody has asked */
    Value callee;    /* UNBOUND: next(args[0]) is asked for */
    Value args[2];
    Value kept;      /* what belongs to the call: the item that is asked about */
} IteratorStep;

struct VM {
    /* what the loop touches all the time */
    int64_t ticks;            /* counts down to the next safepoint */
    Value *stack;
    Frame *frames;
    Frame *frames_end;        /* behind the top frame */
    const Frame *plain_frames;/* a frame before this one can be pushed with no further question; see vm_limit_frames */
    const Value *plain_stack; /* registers that start before this have room for PLAIN_REGISTERS, and a call's operands behind them */
    uint32_t hidden_frames;   /* of the frames: the prelude's, which do not count towards the recursion depth */
    uint32_t depth_limit;
    uint32_t frame_capacity, stack_capacity;
    CallSite *call_sites;     /* CALL_SITES of them, weak; before the first safepoint, `only_call_site` */
    uint64_t call_site_mask;  /* of byte offsets among them */
    Value raised;             /* the exception under way; UNBOUND when none */
    Value handled;            /* the one being handled (sys.exception()); NONE when none */
    Value result;             /* what an entering operation or delivery gave */
    Value keyword_names;      /* of a call under way with keywords: Tuple of str; else UNBOUND */
    Dict *spread;             /* while many keywords are passed by **: a copy of them, whose names are `spread_names`, for a **parameter; else NULL */
    Value spread_names;

    Heap heap;
    Memory memory;
    Limits limits;
    HostFunctions host;
    Torture torture;

    /* fuel: user back-edges and calls. consumed = granted ticks so far - ticks left - hidden */
    uint64_t granted, hidden_ticks, extra_fuel;
    uint64_t started_at, time_used;
    uint64_t output_used;
    int32_t cancelled;        /* set by another thread, atomically: CANCEL_RUN, CANCEL_SLICE (preempt it), or 0 */
    uint8_t partial_depth;    /* likewise of partials */
    uint8_t iterator_depth;   /* of iterators within iterators that C follows just now; 0 between instructions */
    bool thrown;              /* the exception that is being raised was thrown into a generator: what its caller handles is no context */
    IteratorStep step;              /* what an iterator that is being advanced asks for; nothing between instructions */
    uint8_t told;             /* Told, of the exception under way in the top frame; trace.h */
    bool traceback_due;       /* the exception under way has not been noted in the traceback for the top frame yet */
    const Instruction *refused_at; /* where an allocation was refused since the last safepoint: the same again is the limit, */
    uint32_t refused_depth;   /* with as many frames: returns pass no safepoint, and the frame below may be at the same instruction */
    bool refused_truly;       /* whether that was the account's doing */
    bool runs;                /* the clock of max_duration runs */
    uint8_t interruption;     /* LimitKind that a leaf at long work met: it answers NO_MEMORY, and the loop stops for this limit */
    uint32_t work;            /* done since the clock was last looked at; see vm_overdue */
    uint32_t work_slice;      /* how much may be done until the next look */
    uint8_t looks;            /* taken, modulo 256 */
    bool pauses;              /* NO_MEMORY is the answer of a leaf that pauses: pause.h */
    uint8_t pause_state;      /* PauseState */
    const Instruction *taken_at; /* of PAUSE_TAKEN and PAUSE_SPENT */
    Native *pause;            /* what the leaf that pauses goes on with; NULL until one did */
    uint64_t safepoints;      /* passed */

    InternTable interned;
    MethodCacheEntry *method_cache; /* METHOD_CACHE_SIZE entries, made at the first miss */
    AttributeCacheEntry *attribute_cache; /* ATTRIBUTE_CACHE_SIZE likewise. Both are weak: a collection empties them */
    CallSite only_call_site;
    uint64_t next_version;
    uint64_t class_epoch;     /* moves on when a change of some class may change what lookups of methods and descriptors find */
    ProgramObject **programs; /* all in the heap, weakly: a collection releases the programs of dead ones */
    uint32_t program_count, program_capacity;
    uint64_t next_identity;
    IdentityTable identities; /* of those objects whose id was asked for; see identity.c */
    UnderWayTable under_way;  /* no part of a dump */

    Dict *builtins;           /* the namespace of the module builtins */
    Dict *modules;            /* sys.modules */
    Value main_module;
    Values *frozen_links;     /* Link of each frozen code that has run here, by its index */
    Values *type_state;       /* side table of builtin types: by Type.number */
    List *finalizable;        /* what may have to be told of its end: finalize.h; NULL until there was something */
    uint64_t next_visible;    /* fuel at which the next visible collection is due */
    uint64_t resorted_at;     /* fuel at which one was the last resort before the memory limit */
    bool has_weakrefs;        /* there was one, once */
    bool distrusts;           /* it came from a dump: what a paused leaf has kept may be anything */
    Value codec_state;        /* what a program registered with codecs, or UNBOUND */
    Value async_hooks;        /* sys.set_asyncgen_hooks: Tuple (firstiter, finalizer), or UNBOUND */
    Value audit_hooks;        /* sys.addaudithook: Tuple of them, or UNBOUND */
    Value trace;              /* what the prelude keeps of those who listen to what the program does: a dict; or UNBOUND */
    uint64_t trace_events;    /* what they listen to: trace.h */
    uint64_t trace_busy;      /* the number of frames, when one of them was told something; 0: no one is */
    uint32_t origin_depth;    /* sys.set_coroutine_origin_tracking_depth */
    uint32_t switch_interval; /* sys.setswitchinterval, in microseconds: only kept */
    int32_t dlopen_flags;     /* sys.setdlopenflags: likewise */
    uint32_t int_max_str_digits; /* sys.set_int_max_str_digits */
    Value arguments;          /* sys.argv, a list; or NONE */
    Value pending_body;       /* the function that runs the module just loaded */
    Value observed;           /* the objects of frames on the stack, the topmost first; NONE: there are none */
    FrameObject *left;        /* that of the frame popped last, for frame_put_back */

    HostSide side;

    /* the event a step ended with */
    EventKind event;
    LimitKind limit;
    Value event_value;

    struct Collection *collection; /* one that has stopped and is to go on; or NULL: collector.h */
    struct Compilation *compilation; /* likewise; no part of a dump: compilation.c */
    IdentityTable *identity_parts; /* IDENTITY_PARTS tables in place of `identities`, once there are many; or NULL */
};

/* A VM charged to and limited by its own account; NULL when even its own memory is refused. */
VM *vm_new(MemoryFunction function, void *user, const Limits *limits, const HostFunctions *host);
void vm_free(VM *vm);
/* The library's defaults: 256 MiB, 10 s, no fuel limit, depth 1000, 16 MiB of output, 10,000 suspensions. */
Limits limits_default(void);
Limits limits_unlimited(void);

/* Room for registers up to index `end`, for one more frame: false when refused. Registers may move. */
bool vm_reserve_stack(VM *vm, uint64_t end);
bool vm_reserve_frame(VM *vm);
/* Storage outside the heap that most VMs need a little of, from what came with the VM while that lasts. NULL: refused, and the old block stays. */
void *vm_resize_block(VM *vm, void *block, size_t old, size_t size);
void vm_release_block(VM *vm, void *block, size_t size);
/* Fuel burnt so far. */
uint64_t vm_fuel_used(const VM *vm);
/* A fresh slice of ticks, not more than there is fuel. */
void vm_grant_ticks(VM *vm);
/* Lets go of the programs that the heap's ProgramObjects hold; only vm_free does that wholesale. */
void vm_release_programs(VM *vm);

/* The VM's own str equal to `text` among its interned names: identity is equality among these. NULL: no memory. */
Str *intern_utf8(VM *vm, const char *text, size_t length);
Str *intern_str(VM *vm, Str *str);
static inline MethodCacheEntry *method_cache_entry(const VM *vm, const Type *type, Value name) {
    uint64_t key = ((uintptr_t)type >> 4) * 31 + ((name & PAYLOAD) >> 4);
    return &vm->method_cache[(key ^ key >> 10) & (METHOD_CACHE_SIZE - 1)];
}
/* The attribute that instances of `type` find in their classes (through the mro), unbound; UNBOUND when there is none. `name` is
 * interned. Allocates nothing but, once, the cache. */
static inline Value type_lookup(VM *vm, const Type *type, Value name) {
    if (__builtin_expect(vm->method_cache != NULL, 1)) {
        const MethodCacheEntry *entry = method_cache_entry(vm, type, name);
        if (entry->type == type && entry->name == name && entry->version == vm->class_epoch) return entry->value;
    }
    return type_lookup_slowly(vm, type, name);
}
/* Where a call whose next instruction is at `pc` notes its callee. */
static inline CallSite *call_site_at(const VM *vm, const Instruction *pc) {
    uint64_t offset = ((uintptr_t)pc / sizeof(Instruction) * sizeof(CallSite)) & vm->call_site_mask;
    return (CallSite *)(void *)((char *)vm->call_sites + offset);
}
/* Makes room for many call sites, if there is memory. */
void vm_widen_call_sites(VM *vm);
void vm_forget_call_sites(VM *vm);
static inline void frame_set_locals(Frame *frame, Value locals) {
    frame->locals = locals;
    frame->flags |= FRAME_NAMESPACE;
}
static inline uint64_t vm_version(VM *vm) { return ++vm->next_version; }
static inline uint32_t vm_frame_count(const VM *vm) { return (uint32_t)(vm->frames_end - vm->frames); }
/* The frame under way; there must be one. */
static inline Frame *vm_top(const VM *vm) { return vm->frames_end - 1; }
/* Whether the frame's result goes to a register, and nothing more; and to which. */
static inline bool frame_stores(const Frame *frame) { return frame->delivery == DELIVER_CALLED || frame->delivery == DELIVER_STORE; }
static inline uint16_t frame_target(const Frame *frame) { return frame->delivery == DELIVER_CALLED ? C(frame[-1].pc[-1]) : frame->target; }
static inline const Code *frame_code(const Frame *frame) { return frame->link->code; }
/* The index of the frame's first register on the stack. */
static inline uint32_t frame_base(const VM *vm, const Frame *frame) { return (uint32_t)(frame->registers - vm->stack); }
/* How deep Python code has recursed. */
static inline uint32_t vm_depth(const VM *vm) { return vm_frame_count(vm) - vm->hidden_frames; }
/* To be called whenever one of the four changes that plain_frames follows from. */
static inline void vm_limit_frames(VM *vm) {
    uint64_t deepest = (uint64_t)vm->depth_limit + vm->hidden_frames;
    vm->plain_frames = vm->frames + (deepest < vm->frame_capacity ? deepest : vm->frame_capacity);
}

/* Makes the next tick a safepoint. */
static inline void vm_hurry(VM *vm) {
    if (vm->ticks > 0) {
        vm->granted -= (uint64_t)vm->ticks;
        vm->ticks = 0;
    }
}

/* A cell at hand for `size` bytes, without a header; NULL where it takes heap_new to find one. */
static inline void *heap_cell_at_hand(VM *vm, size_t size) {
#ifdef HOGNOSE_TORTURE
    return NULL;
#endif
    if (__builtin_expect(size > CELL_SMALL, 0)) return NULL;
    uint32_t cell_class = (uint32_t)((size + CELL_GRAIN - 1) / CELL_GRAIN);
    Run *run = &vm->heap.runs[cell_class];
    if (__builtin_expect(vm->heap.free[cell_class] || run->at == run->end, 0)) return NULL;
    void *cell = run->at;
    run->at += cell_class * CELL_GRAIN;
    return cell;
}

/* heap_new, for what is made all the time: a cell at hand is taken in place. */
static inline void *heap_new_quickly(VM *vm, Kind kind, const Type *type, size_t size) {
    void *object = heap_cell_at_hand(vm, size);
    if (__builtin_expect(!object, 0)) return heap_new(vm, kind, type, size);
    object_begin(object, type, HEADER_BITS(kind, 0, 0), vm->heap.mark);
    return object;
}

/* Long work in C looks at the clock now and then, about every 0.1 ms: it tells here what it has done, in units of some
 * nanoseconds. True: a limit of time has struck, or the run was cancelled; answer NO_MEMORY. */
enum { WORK_SLICE = 16384, SHORT_WORK_SLICE = 997, SHORTEST_WORK_SLICE = 61 }; /* the short ones under torture */
bool vm_look(VM *vm);
/* Whether another thread waits for the next safepoint. */
static inline bool vm_is_awaited(const VM *vm) { return __atomic_load_n(&vm->cancelled, __ATOMIC_RELAXED); }
/* The same, or a torture mode does. */
static inline bool vm_is_to_stop(const VM *vm) { return vm->work_slice != WORK_SLICE || vm_is_awaited(vm); }
/* Notes the work, as long as no look is due. */
static inline bool vm_works(VM *vm, uint64_t work) {
    if (__builtin_expect(work >= vm->work_slice - vm->work, 0)) return false;
    vm->work += (uint32_t)work;
    return true;
}
static inline bool vm_overdue(VM *vm, uint64_t work) { return !vm_works(vm, work) && vm_look(vm); }
#define WORKED(vm, work)                                                                                               \
    do {                                                                                                               \
        if (vm_overdue(vm, work)) return NO_MEMORY;                                                                    \
    } while (0)

/* Charges `cost` units of a builtin's work: fuel by logical size, and ticks, so that long C work meets safepoints. */
static inline void vm_charge(VM *vm, uint64_t cost) { vm->ticks -= (int64_t)cost; }
/* What was charged so far, whose fuel ever; and takes back what came since then. A safepoint that was asked for meanwhile still comes. */
static inline uint64_t vm_charged(const VM *vm) { return vm->granted - (uint64_t)vm->ticks; }
static inline void vm_uncharge(VM *vm, uint64_t charged) { vm->granted -= vm_charged(vm) - charged; }
/* Tells of so many bytes read at memory speed, for no fuel: done again and again, that meets safepoints, too. */
static inline void vm_passed(VM *vm, uint64_t bytes) {
    vm->ticks -= (int64_t)(bytes / 512);
    vm->hidden_ticks += bytes / 512;
}

#endif
