/* options.c: the command line. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

static const char help_text[] =
    "usage: hognose [option] ... [FILE | -c CODE | -m MODULE | -] [ARG] ...\n"
    "Runs Python in a sandbox: it sees the modules beside FILE and the time, and nothing else of this machine.\n"
    "\n"
    "  FILE               run a file; without one, an interactive session\n"
    "  -c CODE            run a piece of source\n"
    "  -m MODULE          run a module or package in this folder\n"
    "  -                  run what standard input holds\n"
    "  -i                 afterwards, go on interactively\n"
    "  --dis              show the bytecode instead of running it\n"
    "  --max-memory N     bytes a program may hold (KB, MB, GB; default 256MB)\n"
    "  --max-duration S   seconds it may run (default 10)\n"
    "  --max-fuel N       steps it may take (default unlimited)\n"
    "  --max-depth N      depth of recursion (default 1000)\n"
    "  --max-output N     bytes it may print (default 16MB)\n"
    "  --unlimited        no limits but those given beside it\n"
    "  --seed N           seed what is random\n"
    "  --no-entropy       refuse entropy: what is random has to be seeded\n"
    "  --no-clock         refuse the time: sleeping takes none\n"
    "  --version, --help\n"
    "\n"
    "Exit status: 0; 1 after an uncaught exception; what SystemExit says; 2 for wrong usage or an unreadable file; 3 for a limit.\n";

void print_help(void) { fputs(help_text, stdout); }

static int wrong(const char *what, const char *text) {
    fprintf(stderr, "hognose: %s%s%s\nTry 'hognose --help'.\n", what, text ? ": " : "", text ? text : "");
    return EXIT_USAGE;
}

/* A count with an optional unit. */
static bool read_size(const char *text, uint64_t *size) {
    static const struct {
        const char *name;
        int shift;
    } units[] = {{"", 0}, {"B", 0}, {"K", 10}, {"KB", 10}, {"KiB", 10}, {"M", 20}, {"MB", 20}, {"MiB", 20}, {"G", 30}, {"GB", 30}, {"GiB", 30}};
    if (*text < '0' || *text > '9') return false;
    char *end;
    errno = 0;
    unsigned long long n = strtoull(text, &end, 10);
    if (errno) return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(end, units[i].name) != 0) continue;
        if (n > UINT64_MAX >> units[i].shift) return false;
        *size = (uint64_t)n << units[i].shift;
        return true;
    }
    return false;
}

static bool read_seconds(const char *text, uint64_t *nanoseconds) {
    char *end;
    double seconds = strtod(text, &end);
    if (end == text || *end || !(seconds >= 0) || seconds > 1e9) return false;
    *nanoseconds = (uint64_t)(seconds * 1e9);
    return true;
}

static bool read_torture(const char *text, Options *options) {
    options->has_torture = true;
    if (strcmp(text, "gc") == 0) options->torture.collect = true;
    else if (strcmp(text, "preempt") == 0) options->torture.preempt = true;
    else if (strcmp(text, "pause") == 0) options->torture.pause = true;
    else if (strncmp(text, "snapshot", 8) == 0) options->torture.snapshot = text[8] == ':' ? (uint32_t)atoi(text + 9) : SNAPSHOT_EVER_RARER;
    else if (strncmp(text, "oom:", 4) == 0) options->fail_at = strtoull(text + 4, NULL, 10);
    else if (strncmp(text, "oom-for-good:", 13) == 0) options->fail_at = strtoull(text + 13, NULL, 10), options->fail_for_good = true;
    else return false;
    return true;
}

typedef struct LimitOption {
    const char *name;
    uint64_t value;
    bool given;
} LimitOption;

/* The value of "--name=value" or of "--name value"; NULL when there is none. */
static const char *option_value(const char *argument, const char *name, int argc, char **argv, int *i) {
    size_t length = strlen(name);
    if (argument[length] == '=') return argument + length + 1;
    return *i + 1 < argc ? argv[++*i] : NULL;
}

static bool is_option(const char *argument, const char *name) {
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && (argument[length] == 0 || argument[length] == '=');
}

int options_read(int argc, char **argv, Options *options) {
    *options = (Options){.action = RUN_REPL};
    LimitOption limits[] = {{"--max-memory", 0, false}, {"--max-duration", 0, false}, {"--max-fuel", 0, false}, {"--max-depth", 0, false},
                            {"--max-output", 0, false}};
    int i = 1;
    for (; i < argc; i++) {
        const char *argument = argv[i];
        if (argument[0] != '-' || argument[1] == 0) break;
        if (strcmp(argument, "-c") == 0 || strcmp(argument, "-m") == 0) {
            options->action = argument[1] == 'c' ? RUN_CODE : RUN_MODULE;
            if (i + 1 >= argc) return wrong("argument expected for the option", argument);
            options->target = argv[++i];
            i++;
            goto rest;
        }
        if (strcmp(argument, "-i") == 0) options->interactive = true;
        else if (strcmp(argument, "--dis") == 0) options->disassemble = true;
        else if (strcmp(argument, "--unlimited") == 0) options->unlimited = true;
        else if (strcmp(argument, "--no-entropy") == 0) options->no_entropy = true;
        else if (strcmp(argument, "--no-clock") == 0) options->no_clock = true;
        else if (strcmp(argument, "--show-fuel") == 0) options->show_fuel = true;
        else if (strcmp(argument, "--show-gap") == 0) options->show_gap = true;
        else if (strcmp(argument, "--version") == 0 || strcmp(argument, "-V") == 0) options->action = SHOW_VERSION;
        else if (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0) options->action = SHOW_HELP;
        else if (is_option(argument, "--seed")) {
            const char *value = option_value(argument, "--seed", argc, argv, &i);
            if (!value || !read_size(value, &options->seed)) return wrong("--seed wants a whole number", value);
            options->seeded = true;
        } else if (is_option(argument, "--torture")) {
            const char *value = option_value(argument, "--torture", argc, argv, &i);
            if (!value || !read_torture(value, options)) return wrong("unknown torture", value);
        } else {
            LimitOption *limit = NULL;
            for (size_t j = 0; j < sizeof limits / sizeof *limits; j++) {
                if (is_option(argument, limits[j].name)) limit = &limits[j];
            }
            if (!limit) return wrong("unknown option", argument);
            const char *value = option_value(argument, limit->name, argc, argv, &i);
            bool good = value && (limit == &limits[1] ? read_seconds(value, &limit->value) : read_size(value, &limit->value));
            if (!good) return wrong(limit->name, value ? value : "a value is wanted");
            limit->given = true;
        }
    }
    if (options->action == SHOW_VERSION || options->action == SHOW_HELP) return 0;
    if (i < argc) {
        options->action = strcmp(argv[i], "-") == 0 ? RUN_STDIN : RUN_FILE;
        options->target = argv[i++];
    }
rest:
    options->arguments = argv + i;
    options->argument_count = argc - i;
    options->limits = options->unlimited ? limits_unlimited() : limits_default();
    if (options->unlimited) options->limits.depth = 1000000000;
    if (limits[0].given) options->limits.memory = limits[0].value;
    if (limits[1].given) options->limits.duration = limits[1].value;
    if (limits[2].given) options->limits.fuel = limits[2].value;
    if (limits[3].given) options->limits.depth = limits[3].value > UINT32_MAX / 8 ? UINT32_MAX / 8 : (uint32_t)limits[3].value;
    if (limits[4].given) options->limits.output = limits[4].value;
    if (options->limits.depth == 0) return wrong("--max-depth", "must be at least 1");
    return 0;
}
