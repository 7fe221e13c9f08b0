/* hognose.h: run Python that you do not trust, inside your own program.
 *
 * This header is the manual: every function says what it takes, what it gives, how it may fail, who owns what, and which thread may call
 * it. docs/embedding.md teaches the same from the beginning. The smallest program:
 *
 *     #include <hognose/hognose.h>
 *     #include <stdio.h>
 *
 *     int main(void) {
 *         hn_vm *vm = hn_vm_new(NULL, NULL);
 *         if (hn_run(vm, "6 * 7", HN_WHOLE, NULL, NULL) == HN_COMPLETE)
 *             printf("%lld\n", (long long)hn_int64(vm, hn_result(vm), 0));
 *         hn_vm_free(vm);
 *     }
 *
 * The shape is SQLite's. An `hn_program` is compiled source, an `hn_vm` is one heap and one session. hn_bind gives a program its inputs;
 * hn_start, hn_feed, hn_resume and hn_continue run it until the next *event*; getters look at what the event brought; hn_vm_free ends it.
 * Whoever does not want to step gives hn_run an `hn_sandbox` of callbacks instead.
 *
 * Rules that hold everywhere
 *
 * - Nothing is global. A VM belongs to one thread at a time; different VMs are independent. An hn_program is immutable and may be run by many
 *   VMs on many threads at once. Functions that say "any thread" may be called from any at any time; all others belong to the thread that has the
 *   VM at hand. Only hn_cancel and hn_preempt may be called for a VM that another thread is running (and not while it is being freed).
 * - Callbacks are called on the thread that runs the VM, during the call that runs it, and are never interrupted. Those of a sandbox may read
 *   and make values and dump their VM, but not run, abandon or free it; `output`, `find_module`, the clock, entropy and the allocator may not
 *   touch it. All but the allocator are refused when they try.
 * - What you pass in (names, source, texts, arrays, options, descriptions) is copied, unless something else is said. What you get lives as long
 *   as is said, and is never yours to free, VMs and programs apart.
 * - Memory comes from the allocator you give (malloc otherwise) and is charged to the VM's `max_memory`, all of it. Running out is an
 *   ordinary answer everywhere.
 * - Nothing here runs Python except hn_start, hn_feed, hn_resume, hn_continue, hn_run, hn_run_program and hn_drive. Getters never do.
 * - Texts and bytes that are read (`const char *` ...) live until the VM runs on, is abandoned or freed, unless something else is said; a NUL need
 *   not follow them. `length` pointers may be NULL. Texts are UTF-8. A Python string may hold lone surrogates: they are read and written as their
 *   three bytes ("generalised UTF-8", hn_string_has_surrogates tells). Source text is strict UTF-8.
 * - Wrong use is refused, changes nothing, and hn_error(vm) says what was wrong. NULL is wrong use wherever it is not allowed by name;
 *   getters then answer "nothing" (HN_NOTHING, NULL, 0). A VM of NULL is refused likewise. */
#ifndef HOGNOSE_HOGNOSE_H
#define HOGNOSE_HOGNOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HN_VERSION "0.1.0"

#if defined _WIN32 || defined __CYGWIN__
#define HN_API
#else
#define HN_API __attribute__((visibility("default")))
#endif

/* The version of the library that is running: "0.1.0". A constant text. Any thread. */
HN_API const char *hn_version(void);

/* Where a length is asked for: the text ends with its NUL. */
#define HN_WHOLE ((size_t)-1)

/* ==== what functions answer =================================================================================================== */

typedef enum hn_status {
    HN_OK = 0,
    HN_NO_MEMORY,    /* the allocator or max_memory refused */
    HN_MISUSE,       /* hn_error says what was wrong; nothing has changed */
    HN_SYNTAX_ERROR, /* hn_program_error says what and where */
} hn_status;

/* What a run has come to. */
typedef enum hn_event {
    HN_REFUSED = 0, /* what was called was wrong (hn_error says how); the VM is as it was before, and the event there was still stands */
    HN_COMPLETE,    /* the program has ended: hn_result */
    HN_CALL,        /* it calls a function that the host answers: hn_call_name, hn_argument ...; answer with hn_resume */
    HN_NAME,        /* it reads a name that is not defined: hn_call_name; answer with a value or hn_undefined() */
    HN_OS,          /* it asks the operating system for something: hn_call_name is the operation; answer as a call */
    HN_FUTURES,     /* every task waits for calls answered hn_pending(): hn_pending_call; answer with hn_answer, then hn_continue */
    HN_RAISED,      /* an exception has left it: hn_exception, hn_traceback */
    HN_LIMIT,       /* a limit ended it, or hn_cancel: hn_limit_report_of */
    HN_PREEMPTED,   /* hn_preempt stopped it: hn_continue goes on */
} hn_event;

/* ==== memory ================================================================================================================= */

/* Your allocator, in the manner of Lua's: `size` 0 frees `block` (the answer is ignored); `block` NULL allocates; else it resizes.
 * `old_size` is the block's exact size. NULL: refused, and the old block stays. Blocks are aligned as malloc's. While code of the sandbox compiles,
 * it is called, as the clock is, on a C stack of the VM's own, of which it may use 64 KB. */
typedef void *(*hn_allocate)(void *user, void *block, size_t old_size, size_t size);

/* ==== limits ================================================================================================================= */

/* Says "no limit"; it has to be said. */
#define HN_UNLIMITED INT64_MAX

/* Each field overrides one default; 0 means the default. Negative values and NaN are refused. */
typedef struct hn_limits {
    int64_t max_memory;          /* bytes held at once, obtained from the allocator: heap, compiler, output, everything. 256 MiB */
    double max_duration;         /* seconds of execution, and of compiling what is fed; the host's own time apart. 10 */
    int64_t max_fuel;            /* steps: the same program with the same inputs takes the same number in every build. HN_UNLIMITED */
    int64_t max_recursion_depth; /* frames, a million at most; exceeding it raises RecursionError, which the program may catch. 1000 */
    int64_t max_output;          /* bytes printed. 16 MiB */
    int64_t max_suspensions;     /* events that the host has to answer. 10,000 */
    int64_t gc_interval;         /* bytes allocated between garbage collections, at most. By the heap's own measure */
} hn_limits;

/* The defaults, spelled out (gc_interval: 0). Any thread. */
HN_API hn_limits hn_limits_default(void);
/* All of them HN_UNLIMITED (which is a depth of one million), and gc_interval 0. Any thread. */
HN_API hn_limits hn_limits_unlimited(void);
/* Sets one by its name ("max_memory" ...), for bindings and configuration files. HN_OK, or HN_MISUSE for NULLs, an unknown name, a negative
 * value or NaN: then nothing is set. Infinity means HN_UNLIMITED, 0 the default; fractions of what is counted are rounded up. Any thread. */
HN_API hn_status hn_limits_set(hn_limits *limits, const char *name, double value);
/* NULL when all fields are acceptable, else what is wrong: a constant text. Any thread. */
HN_API const char *hn_limits_check(const hn_limits *limits);

typedef enum hn_limit {
    HN_LIMIT_NONE = 0,
    HN_LIMIT_MEMORY,
    HN_LIMIT_DURATION,
    HN_LIMIT_FUEL,
    HN_LIMIT_OUTPUT,
    HN_LIMIT_SUSPENSIONS,
    HN_LIMIT_CANCELLED, /* hn_cancel */
} hn_limit;

typedef struct hn_limit_report {
    hn_limit limit;   /* HN_LIMIT_MEMORY also when the allocator refused */
    const char *name; /* "max_memory" ..., "cancelled": a constant text. NULL: none */
    double value;     /* of the limit, in its own unit: bytes, seconds, steps, events; 0 for a cancellation */
    double used;      /* when it had struck */
} hn_limit_report;

/* ==== programs =============================================================================================================== */

/* Compiled source: immutable, counted by reference, free of any VM. */
typedef struct hn_program hn_program;

typedef struct hn_compile_options {
    const char *script_name;    /* for tracebacks and __file__. NULL: "main.py" */
    const char *const *inputs;  /* the names of all inputs a run has to be given; then missing, unexpected and duplicate ones are refused
                                   before anything runs. NULL: not declared. (Functions of a sandbox are no inputs.) */
    size_t input_count;
    int64_t max_memory;         /* bytes that compiling and the program may hold. 0: 256 MiB */
    hn_allocate allocate;       /* NULL: malloc. Whoever lets go of the program last calls it, on its own thread */
    void *allocate_user;        /* has to stay as long as the program does */
} hn_compile_options;

/* Compiles `length` bytes (HN_WHOLE: up to the NUL). `options` may be NULL. HN_OK, HN_SYNTAX_ERROR or HN_NO_MEMORY (*program is NULL then), or
 * HN_MISUSE for NULLs, a negative max_memory, a script_name that is no UTF-8 (*program is NULL), and for declared names that are NULL, no
 * identifiers or come twice, or a count without names. *program, unless NULL, is yours: one reference. After HN_SYNTAX_ERROR, and HN_MISUSE
 * for names, *program is there too, but holds nothing but the error: it cannot be started, and must be freed with hn_program_free. Any thread. */
HN_API hn_status hn_compile(const char *source, size_t length, const hn_compile_options *options, hn_program **program);

typedef struct hn_syntax_error {
    const char *type;    /* "SyntaxError", "IndentationError", "TabError" ... */
    const char *message;
    const char *script_name;
    int line, column;         /* from 1, columns in characters; 0 where there is none */
    int end_line, end_column;
    const char *text;         /* the line of the source, or NULL */
} hn_syntax_error;

/* Why compiling failed (or the inputs were refused); NULL when it did not. It lives as long as the program. Any thread. */
HN_API const hn_syntax_error *hn_program_error(const hn_program *program);
/* One more reference, which is the same pointer: each is given back with hn_program_free. NULL for NULL. Any thread. */
HN_API hn_program *hn_program_retain(hn_program *program);
/* Gives a reference back; the last one frees it. VMs that run the program hold it by themselves. NULL is fine. Any thread. */
HN_API void hn_program_free(hn_program *program);

/* ==== VMs ==================================================================================================================== */

typedef struct hn_vm hn_vm;

enum { HN_STDOUT = 1, HN_STDERR = 2 };

/* Source of a module that the program may import. */
typedef struct hn_module {
    const char *name;        /* "tools", "tools.text": as it is imported */
    const char *source;
    size_t length;           /* HN_WHOLE: up to the NUL */
    bool is_package;         /* has submodules, and is where its relative imports start */
    const char *file_name;   /* for tracebacks and __file__. NULL: made of the name: "tools/text.py" */
} hn_module;

typedef struct hn_vm_options {
    hn_limits limits;
    hn_allocate allocate; /* NULL: malloc */
    void *allocate_user;

    /* Where printed text goes, in pieces that need not end with a line or a character. NULL: it is captured (hn_output). false: refuse it, as
     * max_output would. `bytes` live for the call. */
    bool (*output)(void *user, int stream, const char *bytes, size_t length);
    void *output_user;

    /* What can be imported besides the standard library: a table, and a function that is asked for names not in it. It fills *module
     * (whose name and length HN_WHOLE are set; all else is zero) and answers true; the texts must stay until it is called again. Both must outlive
     * the VM, and the table may not change. A name is what the program wrote, slashes and ".." and all: a function that makes a path of it has to
     * look at it first. */
    const hn_module *modules;
    size_t module_count;
    bool (*find_module)(void *user, const char *name, hn_module *module);
    void *find_module_user;

    /* A clock in nanoseconds that never goes back, for max_duration. NULL: the system's. */
    uint64_t (*monotonic)(void *user);
    /* Random bytes for `random` and hashes of the program. NULL: there are none. */
    bool (*entropy)(void *user, void *bytes, size_t length);
    void *clock_user;
} hn_vm_options;

/* A VM, to be freed with hn_vm_free. `options` may be NULL, and what is zero in it is the default; what its pointers point to must outlive the
 * VM. NULL when memory or the options were refused; *error (may be NULL) then says why: a constant text; else it is NULL. Any thread, which
 * has the VM at hand then. */
HN_API hn_vm *hn_vm_new(const hn_vm_options *options, const char **error);
/* Frees the VM with everything in it: all values, texts and events read from it. It may stand at any event, but not run: inside a callback
 * nothing happens. NULL is fine. */
HN_API void hn_vm_free(hn_vm *vm);
/* Why the last call on this VM was refused or found nothing; "" if it was not. It lives until the next call. (Functions of a `const hn_vm *`,
 * and those for any thread, leave it as it is.) */
HN_API const char *hn_error(const hn_vm *vm);
/* Bytes held now, and the most that were ever held: never more than max_memory. (The last dump is not among them.) 0 for NULL. */
HN_API size_t hn_memory_used(const hn_vm *vm);
HN_API size_t hn_memory_peak(const hn_vm *vm);
/* Fuel burnt, and seconds run (the host's own time apart), since the last hn_start or hn_feed; in a VM that was loaded, with what its run had
 * used before. 0 for NULL. */
HN_API uint64_t hn_fuel_used(const hn_vm *vm);
HN_API double hn_time_used(const hn_vm *vm);

/* ==== values ================================================================================================================= */

/* A value of one VM: a borrowed handle, good until that VM runs on or is freed. Copy it freely; there is nothing to release. hn_pin keeps one
 * for longer. A stale handle, and one of another VM, is refused: known by a number of 192 that each run and VM has, and in builds without
 * NDEBUG by a table of all that have a handle of this run besides. (Small ints, floats, None and other constants are the same everywhere, and
 * never stale.) Compare with hn_is, not by `bits`. */
typedef struct hn_value {
    uint64_t bits; /* 0: nothing */
} hn_value;

static inline hn_value hn_nothing(void) {
    hn_value nothing = {0};
    return nothing;
}
#define HN_NOTHING (hn_nothing())
/* Whether there is a value. */
static inline bool hn_is_something(hn_value value) { return value.bits != 0; }

typedef enum hn_type {
    HN_TYPE_INVALID = 0, /* nothing, stale, of another VM */
    HN_TYPE_NONE,
    HN_TYPE_BOOL,
    HN_TYPE_INT,
    HN_TYPE_FLOAT,
    HN_TYPE_STRING,
    HN_TYPE_BYTES,
    HN_TYPE_LIST,
    HN_TYPE_TUPLE,
    HN_TYPE_DICT,
    HN_TYPE_SET,
    HN_TYPE_FROZENSET,
    HN_TYPE_ELLIPSIS,
    HN_TYPE_NOT_IMPLEMENTED,
    HN_TYPE_NAMED_TUPLE, /* items as a tuple's, names as a dataclass's */
    HN_TYPE_DATACLASS,   /* the host's own objects and dataclasses of the program: hn_field ... */
    HN_TYPE_ENUM,        /* a member: hn_enum_name, hn_enum_value */
    HN_TYPE_EXCEPTION,   /* hn_exception_message ... */
    HN_TYPE_FUNCTION,    /* a function that the host answers: hn_function_name */
    HN_TYPE_OTHER,       /* anything else: hn_type_name and hn_repr */
    /* Kept for types whose modules are still to come. */
    HN_TYPE_DATE,
    HN_TYPE_DATETIME,
    HN_TYPE_TIME,
    HN_TYPE_TIMEDELTA,
    HN_TYPE_TIMEZONE,
    HN_TYPE_PATH,
    HN_TYPE_FILE,
} hn_type;

/* ---- reading. Each takes a value of this VM; one that is refused, or of another type, it answers as is said or with "nothing", and hn_error
 * says why ---- */

/* HN_TYPE_INVALID: refused. */
HN_API hn_type hn_type_of(hn_vm *vm, hn_value value);
/* The name of its class: "int", "list", "User". NULL when there is no value. */
HN_API const char *hn_type_name(hn_vm *vm, hn_value value, size_t *length);
/* Whether both are the same object (`is`). False when one is refused. */
HN_API bool hn_is(hn_vm *vm, hn_value a, hn_value b);
/* A number that tells this object from every other one of the VM, as id() does: for those who follow shared references and cycles. 0: no
 * value, or no memory. */
HN_API uint64_t hn_identity(hn_vm *vm, hn_value value);

/* Whether it is None. */
HN_API bool hn_is_none(hn_vm *vm, hn_value value);
/* True only for True; what is no bool is false, and hn_error says so. */
HN_API bool hn_bool(hn_vm *vm, hn_value value);
/* An int (or bool) that fits; else `otherwise`, and hn_error says why. */
HN_API int64_t hn_int64(hn_vm *vm, hn_value value, int64_t otherwise);
HN_API uint64_t hn_uint64(hn_vm *vm, hn_value value, uint64_t otherwise);
/* How many bytes hn_int_bytes needs at least: enough for the sign too (1 for 127 and -128, 2 for 128). 0: no int. */
HN_API size_t hn_int_size(hn_vm *vm, hn_value value);
/* Any int, as `size` bytes of two's complement, lowest first, the sign extended. HN_OK, or HN_MISUSE when it is no int or does not fit. */
HN_API hn_status hn_int_bytes(hn_vm *vm, hn_value value, void *bytes, size_t size);
/* Any int in hexadecimal, as hex() writes it: "0xff", "-0x1". NULL: no int, no memory. */
HN_API const char *hn_int_hex(hn_vm *vm, hn_value value, size_t *length);
/* A float, or an int (or bool), rounded to the nearest double; too large, or neither: `otherwise`. */
HN_API double hn_double(hn_vm *vm, hn_value value, double otherwise);
/* A string's UTF-8, without a NUL behind it. ASCII is read where it stands; other text is converted once a call. NULL: no string, no memory. */
HN_API const char *hn_string(hn_vm *vm, hn_value value, size_t *length);
/* Whether a string is exactly this text (NUL-terminated). */
HN_API bool hn_string_is(hn_vm *vm, hn_value value, const char *text);
/* Whether it holds lone surrogates, which strict UTF-8 cannot express. */
HN_API bool hn_string_has_surrogates(hn_vm *vm, hn_value value);
/* The bytes of a bytes object, where they stand; a NUL follows them. NULL when it is none. */
HN_API const void *hn_bytes(hn_vm *vm, hn_value value, size_t *length);

/* How many items a list, tuple, dict, set, frozenset or named tuple has, and how many fields a dataclass; 0 for others. */
HN_API size_t hn_length(hn_vm *vm, hn_value value);
/* Item `index` of a list, tuple or named tuple; nothing past the last. */
HN_API hn_value hn_item(hn_vm *vm, hn_value value, size_t index);
/* The next entry of a dict, in its order; of a set (the value is nothing then); or of a dataclass's or named tuple's fields (the key is the
 * name). *position starts at 0, and means nothing to others. False at the end, and for other values (hn_error then says why). `key` and `item`
 * may be NULL. */
HN_API bool hn_next(hn_vm *vm, hn_value value, size_t *position, hn_value *key, hn_value *item);
/* A dict's value for a string key; nothing when there is none, or what is there is a key of a class of the program's own. */
HN_API hn_value hn_get(hn_vm *vm, hn_value dict, const char *key);

/* A dataclass's or named tuple's field by its name; nothing when there is none. */
HN_API hn_value hn_field(hn_vm *vm, hn_value object, const char *name);
/* The id that the host gave its object; false, and *id stays, for objects that the program made. `id` may be NULL. */
HN_API bool hn_object_id(hn_vm *vm, hn_value object, uint64_t *id);
/* Whether assigning its fields raises FrozenInstanceError. Host's objects only, others are refused. */
HN_API bool hn_object_is_frozen(hn_vm *vm, hn_value object);
/* An enum member's name and value. */
HN_API const char *hn_enum_name(hn_vm *vm, hn_value member, size_t *length);
HN_API hn_value hn_enum_value(hn_vm *vm, hn_value member);
/* The name of a function that the host answers. */
HN_API const char *hn_function_name(hn_vm *vm, hn_value function, size_t *length);
/* The repr of a value of type HN_TYPE_OTHER, made inside the run and its limits: of those that the event brought (in its result, exception or
 * arguments). NULL for others, such as those that were read from global variables. */
HN_API const char *hn_repr(hn_vm *vm, hn_value value, size_t *length);

/* ---- exceptions as values. hn_type_name is the class's name ---- */

/* str(exception). NULL where there is none that could be made without running Python, or no memory. */
HN_API const char *hn_exception_message(hn_vm *vm, hn_value exception, size_t *length);
/* The class's name with its module where that is not builtins or __main__: "json.decoder.JSONDecodeError". */
HN_API const char *hn_exception_type(hn_vm *vm, hn_value exception, size_t *length);
/* Whether it is an instance of this builtin exception, or of a class derived from it: hn_exception_is(vm, e, "LookupError"). False for a type
 * that is unknown. */
HN_API bool hn_exception_is(hn_vm *vm, hn_value exception, const char *type);
/* The tuple of its arguments. */
HN_API hn_value hn_exception_arguments(hn_vm *vm, hn_value exception);
/* What its type adds, by Python's name: "errno", "filename", "name", "lineno", "offset", "text", "value", "code", "exceptions" ..., and
 * what the program set as attributes ("pos" of JSONDecodeError). "key": KeyError's key. Nothing when there is none. */
HN_API hn_value hn_exception_field(hn_vm *vm, hn_value exception, const char *name);
/* __cause__, and __context__ unless it is suppressed; nothing when there is none. */
HN_API hn_value hn_exception_cause(hn_vm *vm, hn_value exception);
HN_API hn_value hn_exception_context(hn_vm *vm, hn_value exception);
/* Notes (add_note): how many, and each; NULL past the last, and for one that is no string. */
HN_API size_t hn_exception_note_count(hn_vm *vm, hn_value exception);
HN_API const char *hn_exception_note(hn_vm *vm, hn_value exception, size_t index, size_t *length);

typedef struct hn_frame {
    const char *file;        /* each NUL-terminated, and lives until the VM runs on */
    const char *function;    /* its name; "<module>" at the top level */
    const char *source_line; /* as it stands in the source, without the line's end; "" when unknown */
    int line, end_line;      /* from 1; 0: unknown */
    int column, end_column;  /* in characters, from 0; -1: unknown */
} hn_frame;

/* The traceback: the frame that raised comes last. */
HN_API size_t hn_exception_frame_count(hn_vm *vm, hn_value exception);
/* HN_OK, HN_MISUSE or HN_NO_MEMORY. */
HN_API hn_status hn_exception_frame(hn_vm *vm, hn_value exception, size_t index, hn_frame *frame);

/* ---- making values, while the VM does not run. HN_NOTHING: no memory, or what hn_error says. They live until the VM runs on; what was
 * given to it (bound, answered) lives as long as the program holds it. Texts and bytes are copied ---- */

/* These four are the same for every VM, are never stale and cannot fail. Any thread. */
HN_API hn_value hn_none(void);
HN_API hn_value hn_bool_new(bool truth);
HN_API hn_value hn_ellipsis(void);
HN_API hn_value hn_not_implemented(void);
HN_API hn_value hn_int_new(hn_vm *vm, int64_t number);
HN_API hn_value hn_uint_new(hn_vm *vm, uint64_t number);
/* From two's complement, lowest byte first. */
HN_API hn_value hn_int_from_bytes(hn_vm *vm, const void *bytes, size_t size);
/* From hexadecimal digits, with an optional "-" and "0x", and nothing else. */
HN_API hn_value hn_int_from_hex(hn_vm *vm, const char *digits, size_t length);
/* Any double; a NaN is a new object each time. */
HN_API hn_value hn_float_new(hn_vm *vm, double number);
/* From UTF-8; lone surrogates as three bytes are accepted, anything else that is no UTF-8 is refused. HN_WHOLE: up to the NUL. */
HN_API hn_value hn_string_new(hn_vm *vm, const char *text, size_t length);
HN_API hn_value hn_bytes_new(hn_vm *vm, const void *bytes, size_t length);
/* Of values of this VM, which may come more than once. `items` may be NULL where `count` is 0. */
HN_API hn_value hn_list_new(hn_vm *vm, const hn_value *items, size_t count);
HN_API hn_value hn_tuple_new(hn_vm *vm, const hn_value *items, size_t count);
/* Of keys and their values; a key that comes twice keeps its first place and its last value. Refused: keys that are not hashable, or whose
 * hash a class of the program decides. */
HN_API hn_value hn_dict_new(hn_vm *vm, const hn_value *keys, const hn_value *values, size_t count);
/* What comes twice is in it once. Refused as keys of a dict are. */
HN_API hn_value hn_set_new(hn_vm *vm, const hn_value *items, size_t count);
HN_API hn_value hn_frozenset_new(hn_vm *vm, const hn_value *items, size_t count);
/* Adds to a list or dict that the host made since the VM last ran. HN_OK, HN_NO_MEMORY, or HN_MISUSE: it is no such one, or the key is refused. */
HN_API hn_status hn_list_append(hn_vm *vm, hn_value list, hn_value item);
HN_API hn_status hn_dict_set(hn_vm *vm, hn_value dict, hn_value key, hn_value item);
/* A function that the host answers: a call of it is an HN_CALL of this name, which may be any text. `doc` may be NULL. */
HN_API hn_value hn_function_new(hn_vm *vm, const char *name, const char *doc);
/* An instance of a builtin exception type, by name, with arguments; three of them (2, "No such file or directory" and a path) make of "OSError" the
 * FileNotFoundError that Python would. Refused: unknown types, exception groups, and a UnicodeError's subclasses with other arguments than theirs. */
HN_API hn_value hn_exception_new(hn_vm *vm, const char *type, const hn_value *arguments, size_t count);

/* A dataclass of the host: objects of the same description (all but id and values) share one class. */
typedef struct hn_object {
    const char *type_name; /* an identifier */
    uint64_t id; /* of the host's choosing: hn_object_id gives it back */
    bool is_frozen;
    const char *const *names; /* of the fields, in order: identifiers that differ */
    const hn_value *values;
    size_t count;
} hn_object;
/* Refused: names that are no identifiers or come twice. */
HN_API hn_value hn_object_new(hn_vm *vm, const hn_object *object);

/* Keeps a value alive and its handle good until hn_unpin (one for each hn_pin) or the end of the VM. The handle to keep is the one that is
 * given back. HN_NOTHING: no memory, or a value that is refused. */
HN_API hn_value hn_pin(hn_vm *vm, hn_value value);
/* HN_OK, or HN_MISUSE when it is not pinned. Its handle may not be used from here on (builds without NDEBUG refuse it). */
HN_API hn_status hn_unpin(hn_vm *vm, hn_value value);

/* A copy in another VM of what `value` is in this one; shared references and cycles are copied as they are. Both VMs are still, and at hand of
 * the caller's thread; they may be the same. Instances of subclasses of builtin types become plain ones. Refused: exceptions, instances of
 * other classes of the program (named tuples, dataclasses, enum members), HN_TYPE_OTHER (except builtin functions and classes, which all VMs
 * share), and tuples, sets and objects that contain themselves. HN_NOTHING: hn_error(to) says why. */
HN_API hn_value hn_copy(hn_vm *to, hn_vm *from, hn_value value);

/* ==== running, step by step ================================================================================================== */

/* Gives the next hn_start or hn_feed a global variable. HN_OK, HN_NO_MEMORY, or HN_MISUSE: a name given twice, or that is no identifier; a
 * value that is refused; a run still under way. */
HN_API hn_status hn_bind(hn_vm *vm, const char *name, hn_value value);

/* Runs a program in this VM's session until its first event. The VM holds it as long as it needs it. Its value is that of its last statement,
 * if that is an expression. Refused: a program that holds an error; a run still under way; missing or unexpected inputs of a program that
 * declares them (and the bound ones stay bound). */
HN_API hn_event hn_start(hn_vm *vm, hn_program *program);
/* Compiles and runs source in this VM's session. A SyntaxError is HN_RAISED. Definitions of earlier feeds are there; an error or a limit in
 * one leaves the session usable. Refused: NULL for the source, a script_name that is no UTF-8, a run still under way. `script_name` NULL:
 * "main.py". */
HN_API hn_event hn_feed(hn_vm *vm, const char *source, size_t length, const char *script_name);

typedef enum hn_reply_kind {
    HN_REPLY_INVALID = 0,
    HN_REPLY_VALUE,
    HN_REPLY_ERROR,
    HN_REPLY_RAISE,
    HN_REPLY_PENDING,
    HN_REPLY_UNDEFINED,
    HN_REPLY_NOT_HANDLED,
} hn_reply_kind;

/* An answer to an event. Make it with one of the functions below. */
typedef struct hn_reply {
    hn_reply_kind kind;
    hn_value value;
    const char *type, *message; /* borrowed until the reply was taken */
} hn_reply;

static inline hn_reply hn_make_reply(hn_reply_kind kind, hn_value value, const char *type, const char *message) {
    hn_reply reply;
    reply.kind = kind;
    reply.value = value;
    reply.type = type;
    reply.message = message;
    return reply;
}
/* The result of the call; the value of the name. */
static inline hn_reply hn_answer_value(hn_value value) { return hn_make_reply(HN_REPLY_VALUE, value, 0, 0); }
/* Raises a builtin exception at the call, by its name; NULL: RuntimeError. `message` may be NULL: without arguments. Both stay yours. */
static inline hn_reply hn_answer_error(const char *type, const char *message) { return hn_make_reply(HN_REPLY_ERROR, hn_nothing(), type, message); }
/* Raises an exception made by hn_exception_new, or read. */
static inline hn_reply hn_answer_raise(hn_value exception) { return hn_make_reply(HN_REPLY_RAISE, exception, 0, 0); }
/* Calls only: the result is an awaitable, which hn_answer completes later. */
static inline hn_reply hn_pending(void) { return hn_make_reply(HN_REPLY_PENDING, hn_nothing(), 0, 0); }
/* Calls and names: there is nothing of that name. NameError at the reference (AttributeError for a method). */
static inline hn_reply hn_undefined(void) { return hn_make_reply(HN_REPLY_UNDEFINED, hn_nothing(), 0, 0); }
/* The default: for calls and names as hn_undefined(); for OS requests PermissionError or RuntimeError. */
static inline hn_reply hn_not_handled(void) { return hn_make_reply(HN_REPLY_NOT_HANDLED, hn_nothing(), 0, 0); }

/* Answers the event HN_CALL, HN_NAME or HN_OS whose hn_call_id is `call_id`, and runs on until the next one. Refused, and nothing is consumed:
 * an event already consumed, an unknown call id, an answer of the wrong kind, an exception type that is unknown or cannot be made of a message
 * alone, values that are stale or another VM's; and lack of memory for the answer: another may be tried. */
HN_API hn_event hn_resume(hn_vm *vm, uint64_t call_id, hn_reply reply);

typedef struct hn_future_answer {
    uint64_t call_id;
    hn_reply reply; /* a value, an error, or an exception to raise */
} hn_future_answer;

/* Completes calls that were answered hn_pending(), any number of them and in any order; whenever the VM is still. What a run left pending can
 * be completed between the feeds of a session too; a limit and hn_abandon forget it. All answers are checked before anything changes: unknown ids,
 * ids that come twice, and bad replies are refused. HN_OK, HN_MISUSE or HN_NO_MEMORY. */
HN_API hn_status hn_answer(hn_vm *vm, const hn_future_answer *answers, size_t count);
/* Goes on after HN_PREEMPTED; after HN_FUTURES, once something was answered. Without an answer that is refused, unless hn_wait_seconds says
 * that the program has a timer: then it says that so much time has passed, and the timer goes off. */
HN_API hn_event hn_continue(hn_vm *vm);

/* Ends a run that waits for an answer. No code of the program runs; the session stays usable, and hn_event_of is HN_REFUSED. After the end of
 * a run it only lets go of what the event brought. Nothing happens for NULL, or inside a callback. */
HN_API void hn_abandon(hn_vm *vm);
/* Any thread: the run ends within milliseconds, with HN_LIMIT and HN_LIMIT_CANCELLED; at the latest when it goes on. If none is under way, the
 * next one does. */
HN_API void hn_cancel(hn_vm *vm);
/* Any thread: the run stops at its next safepoint with HN_PREEMPTED. If none is under way, the next one does; a cancellation comes before it. */
HN_API void hn_preempt(hn_vm *vm);

/* ---- what the event brought. They live until the VM runs on ---- */

/* The event that stands. HN_REFUSED: nothing was run yet, or it was abandoned. */
HN_API hn_event hn_event_of(const hn_vm *vm);
/* HN_CALL, HN_NAME, HN_OS: what hn_resume is to be given (HN_FUTURES has one too, but is answered with hn_answer). Each event of a session has
 * another, from 1, also across dumps. 0: nothing waits for an answer. */
HN_API uint64_t hn_call_id(const hn_vm *vm);
/* HN_CALL: the function's name. HN_NAME: the name. HN_OS: the operation. NUL does not follow; it may hold any character. NULL at other events. */
HN_API const char *hn_call_name(hn_vm *vm, size_t *length);
/* Whether it is exactly this text (NUL-terminated). False at other events. */
HN_API bool hn_call_is(hn_vm *vm, const char *name);
/* HN_CALL: whether it is a method called on a host object, which is argument 0. */
HN_API bool hn_is_method_call(const hn_vm *vm);
/* HN_CALL, HN_OS: the positional arguments, how many and each, from 0; then those by keyword. 0 and nothing at other events, and past the last. */
HN_API size_t hn_argument_count(const hn_vm *vm);
HN_API hn_value hn_argument(hn_vm *vm, size_t index);
HN_API size_t hn_keyword_count(const hn_vm *vm);
/* Keyword argument `index`, in the order given; nothing past the last. `name` may be NULL. */
HN_API hn_value hn_keyword(hn_vm *vm, size_t index, const char **name, size_t *length);
/* The keyword argument of that name; nothing when it was not given. */
HN_API hn_value hn_keyword_named(hn_vm *vm, const char *name);
/* Calls that were answered hn_pending() and not yet completed: how many, and the call id of each; 0 past the last. */
HN_API size_t hn_pending_count(const hn_vm *vm);
HN_API uint64_t hn_pending_call(const hn_vm *vm, size_t index);
/* HN_FUTURES: how long the program waits at most, in seconds: until the first of its timeouts and sleeps is due; negative: for ever, and at
 * other events; 0: something was answered. A host that has no answer by then calls hn_continue. */
HN_API double hn_wait_seconds(const hn_vm *vm);
/* HN_COMPLETE: the value of the run; nothing at other events. */
HN_API hn_value hn_result(hn_vm *vm);
/* HN_RAISED: the exception, and its traceback as Python prints it; nothing and NULL at other events, or where max_memory had no room for the text. */
HN_API hn_value hn_exception(hn_vm *vm);
HN_API const char *hn_traceback(hn_vm *vm, size_t *length);
/* HN_LIMIT: which, its value, what was used. HN_LIMIT_NONE at other events. */
HN_API hn_limit_report hn_limit_report_of(const hn_vm *vm);
/* What was printed to HN_STDOUT or HN_STDERR since the event before; a NUL follows. NULL when output is not captured, or for another stream. */
HN_API const char *hn_output(const hn_vm *vm, int stream, size_t *length);
/* The same, since the run was started (or loaded: what was printed before stays with the host that dumped it). */
HN_API const char *hn_whole_output(const hn_vm *vm, int stream, size_t *length);
/* A global variable of the session, at any event; nothing when there is none. */
HN_API hn_value hn_global(hn_vm *vm, const char *name);

/* ==== dumps ================================================================================================================= */

/* Everything of a VM that stands still, at any event or between two runs, as bytes: portable, checksummed, and carrying neither limits nor
 * anything of the host's. They live until the VM runs on, is abandoned, dumped again or freed, and are not charged to max_memory. NULL: no
 * memory, or the VM holds what cannot be dumped (hn_error). */
HN_API const void *hn_dump(hn_vm *vm, size_t *size);
/* A VM of a dump, standing at the event it was dumped at: look at it with hn_event_of and the getters, answer, and go on. The bytes may come
 * from anybody: bad ones are refused. What had been used up counts against the limits; printed text does not come along (read it before you
 * dump). NULL, and *error (may be NULL) a constant text: no dump, of another version, broken, or too large for the limits. `options` as for
 * hn_vm_new; the bytes stay yours. Any thread, which has the VM at hand then. */
HN_API hn_vm *hn_load(const void *bytes, size_t size, const hn_vm_options *options, const char **error);

/* ==== the sandbox: callbacks instead of steps ================================================================================ */

/* Answers the event that stands: read it with hn_call_name, hn_argument ...; make values; do not run the VM. */
typedef hn_reply (*hn_callback)(hn_vm *vm, void *user);

typedef struct hn_function {
    const char *name; /* an identifier */
    hn_callback call;
    void *user;       /* what it is called with */
    const char *doc; /* may be NULL */
} hn_function;

/* All fields may be zero. Functions are bound before builtins, so that a tool may be called `open`; a global variable of that name which is there
 * already (an earlier run's) stays.
 *
 * A reply that cannot be taken raises RuntimeError in the program: an unknown exception type keeps its message, anything else is "handler
 * returned an invalid result". A callback that fails answers hn_answer_error(NULL, "why"). */
typedef struct hn_sandbox {
    const hn_function *functions;
    size_t function_count;
    hn_callback function; /* calls of names not in `functions`. Without `name`, every undefined name is then such a function */
    hn_callback name;     /* names that are not defined: a value, a function (hn_function_new), or hn_undefined(). An error is a
                             RuntimeError, whatever its type */
    hn_callback os;       /* requests to the operating system */
    hn_callback wait;     /* HN_FUTURES: complete some with hn_answer, or wait for hn_wait_seconds; the reply is ignored unless it is an error: a
                             RuntimeError at the await, as without this callback */
    void *user;           /* of the four above */
    const hn_function *os_functions; /* by operation; asked before `os` */
    size_t os_function_count;
} hn_sandbox;

/* Runs source, or a program, to its end: HN_COMPLETE, HN_RAISED or HN_LIMIT. HN_PREEMPTED: hn_drive goes on. HN_REFUSED: what hn_feed or
 * hn_start would refuse, or a function without a name, of a name that comes twice or was bound; nothing has begun then, and the inputs stay
 * bound. (Or there was no memory for an answer: hn_event_of tells the event that stands still, and hn_drive tries again.) `sandbox` may be
 * NULL: nothing is answered then; it has to stay during the call only. */
HN_API hn_event hn_run(hn_vm *vm, const char *source, size_t length, const char *script_name, const hn_sandbox *sandbox);
HN_API hn_event hn_run_program(hn_vm *vm, hn_program *program, const hn_sandbox *sandbox);
/* Answers the event that stands with the sandbox's callbacks, and all that follow, to the end: for runs that were stepped or loaded. Its
 * functions are not bound anew. HN_REFUSED: nothing was started. */
HN_API hn_event hn_drive(hn_vm *vm, const hn_sandbox *sandbox);

#ifdef __cplusplus
}
#endif

#endif
