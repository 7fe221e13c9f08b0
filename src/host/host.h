/* host.h: the inside of the embedding API: what hn_vm and hn_program are, and how handles and values become each other. */
#ifndef HN_HOST_HOST_H
#define HN_HOST_HOST_H

#include "compile/program.h"
#include "hognose/hognose.h"
#include "snapshot/snapshot.h"
#include "vm/vm.h"

typedef struct Captured { /* one stream's text, with a NUL behind it */
    char *bytes;
    size_t used, capacity;
    size_t before; /* of it, before the event that stands */
} Captured;

#ifndef NDEBUG
typedef struct HandedOut { /* an object with a handle */
    const Object *object;
    uint32_t generation; /* of the run it was last given in */
} HandedOut;

typedef struct HandedTable { /* see handle.c */
    HandedOut *items; /* open addressing */
    size_t used, capacity;
    bool is_partial; /* memory was refused: what is not in it may have a handle all the same */
} HandedTable;
#endif

struct hn_vm {
    VM *vm;
    hn_vm_options options;
    Captured captured[2];
    hn_event event;
    uint32_t generation;  /* moves on with each run: the handles of an earlier one are stale */
    uint32_t tag;         /* of this VM's pinned handles */
    size_t run_limit;     /* of max_memory, what the program itself may use */
    size_t used_at_limit; /* bytes held when a limit struck */
    uint32_t functions_bound; /* values of side.bound, behind the inputs, that are functions of a sandbox */
    bool is_running;      /* a function of the host is being called from inside the loop: nothing may be read */
    bool is_answering;    /* a callback of a sandbox is: values may be read and made, but nothing run */
    SnapshotBytes dump;   /* the last one, for its reader; with an account of its own */
    Memory dump_memory;
    char *module_file;    /* the file name made for the module that was found last */
    size_t module_file_size;
#ifndef NDEBUG
    HandedTable handed;
#endif
    char refusal[200];
};

struct hn_program {
    uint32_t references; /* atomic */
    Program *program;    /* NULL: only an error */
    Memory memory;
    Arena texts;
    const char **inputs;
    size_t input_count;
    bool inputs_declared;
    hn_syntax_error error;
};

/* ---- refusing ---- */

/* Notes why: %s takes a C string, %u a uint64_t. Answers HN_MISUSE. */
hn_status refuse(hn_vm *h, const char *format, ...);
static inline void accept(hn_vm *h) { h->refusal[0] = 0; }
hn_status refuse_memory(hn_vm *h);

/* ---- handles: see handle.c ---- */

hn_value handle_of(const hn_vm *h, Value v);
#ifndef NDEBUG
/* All handles are stale; the VM is freed. */
void handed_forget(hn_vm *h);
void handed_free(hn_vm *h);
#else
static inline void handed_forget(hn_vm *h) { (void)h; }
static inline void handed_free(hn_vm *h) { (void)h; }
#endif
/* False when the handle is no value of this VM at this time: refused. */
bool value_from(hn_vm *h, hn_value handle, Value *v);
/* A value that the host made: a root until the VM runs on. HN_NOTHING when memory is refused. */
hn_value made(hn_vm *h, Value v);
bool roots_add(VM *vm, HostRoots *roots, Value v);
/* Collects if that is due, or `again` is set because memory was refused. True: it is worth trying once more. */
bool make_room(hn_vm *h, bool again);

/* Makes a value by an expression over h, v: tried again after a collection when memory was refused. */
#define MAKE(h, v, expression)                                                                                         \
    do {                                                                                                               \
        make_room(h, false);                                                                                           \
        (v) = (expression);                                                                                            \
        if ((v) == UNBOUND && make_room(h, true)) (v) = (expression);                                                  \
    } while (0)

/* ---- shared by the readers and makers ---- */

/* Whether h may be used now, from outside a run: to go on with it, or for a dump. */
bool is_at_rest(hn_vm *h);
/* The same for everything else: a collection that has stopped is ended. */
bool is_still(hn_vm *h);
size_t text_length(const char *text, size_t length);
/* UTF-8 (generalised) that is well-formed. */
bool is_utf8(const char *text, size_t length);
bool is_identifier(const char *text);
/* Whether a str is this text of a host's, which may be anything. */
bool is_text(Value str, const char *text);
/* UTF-8 of a str, living as long as the handles; NULL: no memory. */
const char *utf8_of(hn_vm *h, Value str, size_t *length);
/* An interned str of a host's text, for looking up; UNBOUND, with the refusal noted, when it cannot be. */
Value name_value(hn_vm *h, const char *name);
/* The builtin exception type of that name; NULL. */
const Type *exception_type_named(const char *name);
/* Why a host cannot make an exception of this type with these arguments; NULL when it can. */
const char *exception_complaint(const Type *type, const Value *arguments, size_t count);
Status exception_from_reply(hn_vm *h, const char *type, const char *message, Value *exception);

/* ---- start.c, run.c, answer.c ---- */

/* A global variable of the next run beside its inputs: a function of a sandbox. */
hn_status bind_sandbox_function(hn_vm *h, const char *name, hn_value function);
void unbind_sandbox_functions(hn_vm *h);
/* hn_start ..., from inside a sandbox too. */
hn_event start_program(hn_vm *h, hn_program *program);
hn_event feed_source(hn_vm *h, const char *source, size_t length, const char *script_name);
hn_event resume_event(hn_vm *h, uint64_t call_id, hn_reply reply);
hn_event continue_run(hn_vm *h);
/* Raises in the suspended program. */
hn_event resume_raising(hn_vm *h, const char *type, const char *message);

/* Whether a public function may run this VM now; refused when not. */
bool may_run(hn_vm *h);
/* Runs on to the next event. */
hn_event run_advance(hn_vm *h);
/* What the VM has stopped with, without an instruction run, becomes the event. */
hn_event run_settle(hn_vm *h);
/* Handles given out so far are stale from here on. */
void forget_handles(hn_vm *h);
void set_run_limit(hn_vm *h);
/* The event of a VM that was loaded. */
void adopt_event(hn_vm *h);

/* ---- clock.c, limits.c, output.c, modules.c ---- */

uint64_t system_clock(void *user);

Limits limits_from(const hn_limits *limits); /* which were checked */
bool capture(hn_vm *h, int stream, const char *bytes, size_t length);
void captured_start(hn_vm *h);
void captured_event(hn_vm *h);
void captured_free(hn_vm *h);
const char *find_module(void *user, const char *name, size_t *length, const char **filename, bool *is_package);

#endif
