/* command.h: the command's parts: options.c reads the command line, host.c answers what a VM asks, run.c runs source, repl.c talks. */
#ifndef HN_CLI_COMMAND_H
#define HN_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vm/compilation.h"
#include "vm/session.h"

enum { EXIT_UNCAUGHT = 1, EXIT_USAGE = 2, EXIT_LIMIT = 3, EXIT_SNAPSHOT = 4, EXIT_INTERRUPT = 130 };

typedef enum Action { RUN_FILE, RUN_CODE, RUN_MODULE, RUN_STDIN, RUN_REPL, SHOW_VERSION, SHOW_HELP } Action;

typedef struct Options {
    Action action;
    const char *target; /* the file, the code or the module */
    char **arguments;   /* what the program sees behind sys.argv[0] */
    int argument_count;
    bool disassemble, interactive, unlimited, no_entropy, no_clock, seeded;
    uint64_t seed;
    Limits limits;
    Torture torture;
    bool has_torture;
    uint64_t fail_at;   /* torture oom: which allocation */
    bool fail_for_good;
    bool show_fuel;
    bool show_gap;      /* the longest time between two looks at the clock, and between two safepoints */
} Options;

/* 0, or EXIT_USAGE after saying what is wrong. */
int options_read(int argc, char **argv, Options *options);
void print_help(void);

/* What the VM asks of its surroundings. */
typedef struct Host {
    char *directory;      /* where imported modules are looked for; NULL: nowhere */
    char *module_source;  /* the one last handed out */
    char *module_filename;
    char *line; /* of standard input */
    size_t line_capacity, line_length, line_used;
    bool no_entropy, seeded;
    uint64_t random;      /* state of the seeded stream */
    bool measures_gaps;
    uint64_t last_look, longest_gap; /* nanoseconds of CPU time */
    uint64_t safepoints, last_safepoint, longest_stretch; /* likewise between safepoints */
    VM *vm;
} Host;
void host_functions(Host *host, bool has_clock, HostFunctions *functions);
void host_free(Host *host);
/* Reads a whole file (or standard input when path is NULL): malloc'ed, NUL behind; NULL on failure. */
char *read_whole(const char *path, size_t *length);

/* Runs source as __main__; the exit status. */
/* The end of the program: what it left is finalised. Whatever happens there, the exit status stands. */
void finish_program(VM **vm, const Options *options);
int run_source(VM **vm, Host *host, const Options *options, const char *source, size_t length, const char *filename);
/* Shows how a run ended: the exit status. */
int report_event(VM **vm, const Options *options);
/* Runs until something that is no torture happens (torture.c). The VM may be another one afterwards. */
void run_on(VM **vm, const Options *options);
#define SNAPSHOT_EVER_RARER UINT32_MAX /* Torture.snapshot without a number */
typedef struct SnapshotRhythm {
    uint64_t safepoints, next, dumps;
} SnapshotRhythm;
/* Disassembles to standard output. */
int disassemble_source(const char *source, size_t length, const char *filename);

int repl(VM **vm, const Options *options);
/* Ctrl-C cancels what this VM runs. */
void catch_interrupts(VM *vm);
/* Whether Ctrl-C ends a system call that waits, for input or for a time to pass. */
void interrupts_end_waiting(bool ends);
/* Whether Ctrl-C was pressed since this was last asked. */
bool was_interrupted(void);

#endif
