/* main.c: the command `hognose`. */
#include <errno.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "command.h"
#include "object/list.h"
#include "object/str.h"
#include "vm/collector.h"

enum {
    SMALL_PAGE = 4096, HUGE_PAGE = 2 << 20, HUGE_BLOCK = 2 * HUGE_PAGE,
    FIRST_PAGES = 1 << 20, PAGES_AHEAD = 1 << 18, GROWN_HEAP = 4 << 20, STEP_OF_GROWN = 16 << 20, HUGE_HEAP = 64 << 20
};

/* sys.argv */
static Status set_arguments(VM *vm, const Options *options, const char *first) {
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    Value text = str_from_cstring(vm, first);
    if (text == UNBOUND || list_append(vm, list, text) != DONE) return NO_MEMORY;
    for (int i = 0; i < options->argument_count; i++) {
        text = str_from_cstring(vm, options->arguments[i]);
        if (text == UNBOUND || list_append(vm, list, text) != DONE) return NO_MEMORY;
    }
    vm->arguments = value_of(list);
    return DONE;
}

/* The folder of a script, whose modules get absolute names; relative where it has none. */
static char *directory_of(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup("");
    char *absolute = folder ? realpath(*folder ? folder : ".", NULL) : NULL;
    if (!absolute) return folder;
    free(folder);
    return absolute;
}

/* A module for -m: NAME.py or NAME/__main__.py. */
static char *module_path(const char *name) {
    size_t length = strlen(name);
    char *path = malloc(length + 16);
    if (!path || strstr(name, "..")) return path;
    for (int package = 0; package < 2; package++) {
        for (size_t i = 0; i < length; i++) {
            path[i] = name[i] == '.' ? '/' : name[i];
        }
        strcpy(path + length, package ? "/__main__.py" : ".py");
        FILE *file = fopen(path, "rb");
        if (file) {
            fclose(file);
            return path;
        }
    }
    free(path);
    return NULL;
}

/* The C library's heap: where a VM began to grow it, and up to where pages were asked for. */
typedef struct Asked {
    char *first, *there;
    bool grown; /* it grows in steps of many huge pages */
} Asked;

static uintptr_t page_of(const char *place, uintptr_t page) { return (uintptr_t)place & -page; }
static uintptr_t page_behind(const char *place, uintptr_t page) { return page_of(place + page - 1, page); }

/* Asks for the pages of a block at the end of the C library's heap, and for some more, at once: they need not come one by one as they are written to. Once
 * the heap has grown, for pages of 2 MiB, which come when they are written to; but not for ever, since a virtual machine's host may have to find each of these
 * (2 to 5 ms), where small ones are mostly such as another process has just given back. */
static void have_pages(Asked *asked, char *block, size_t size) {
#ifdef MADV_POPULATE_WRITE
    char *end = sbrk(0), *start = block > asked->there ? block : asked->there;
    if (block >= end) return; /* it is elsewhere */
    uintptr_t first = page_of(start, SMALL_PAGE), last = page_of(block + size + PAGES_AHEAD, SMALL_PAGE);
    if (last > (uintptr_t)end) last = page_of(end, SMALL_PAGE);
    uintptr_t huge = page_behind(start, HUGE_PAGE), huge_end = page_of(end, HUGE_PAGE);
    asked->there = (char *)last;
    if (start - asked->first >= GROWN_HEAP && start - asked->first < HUGE_HEAP) {
        if (!asked->grown) mallopt(M_TOP_PAD, STEP_OF_GROWN);
        asked->grown = true;
        if (huge < huge_end) {
            madvise((void *)huge, huge_end - huge, MADV_HUGEPAGE); /* advice: what it cannot have stays as it is */
            last = huge;
            asked->there = (char *)huge_end;
        }
    }
    if (last > first) madvise((void *)first, last - first, MADV_POPULATE_WRITE);
#else
    (void)block, (void)size;
    asked->there = (char *)UINTPTR_MAX;
#endif
}

/* The C library's memory, large blocks of it in pages of 2 MiB where the system has them. `user`: Asked. */
static void *huge_memory(void *user, void *block, size_t old, size_t size) {
    (void)old;
    if (size == 0) {
        free(block);
        return NULL;
    }
    char *moved = realloc(block, size);
    if (size >= HUGE_BLOCK && moved) {
        uintptr_t start = page_of(moved, SMALL_PAGE), end = page_behind(moved + size, SMALL_PAGE);
        madvise((void *)start, end - start, MADV_HUGEPAGE); /* advice: what it cannot have stays as it is */
    } else if (moved && moved + size > ((Asked *)user)->there) {
        have_pages(user, moved, size);
    }
    return moved;
}

static int execute(Options *options) {
    if (options->action == RUN_REPL && !options->interactive && !isatty(STDIN_FILENO)) options->action = RUN_STDIN;
    const char *filename = options->target;
    char *source = NULL, *path = NULL;
    size_t length = 0;
    switch (options->action) {
    case RUN_FILE: source = read_whole(filename, &length); break;
    case RUN_STDIN:
        source = read_whole(NULL, &length);
        filename = "<stdin>";
        break;
    case RUN_CODE:
        source = strdup(options->target);
        length = strlen(source);
        filename = "<string>";
        break;
    case RUN_MODULE:
        path = module_path(options->target);
        if (!path) {
            fprintf(stderr, "hognose: No module named %s\n", options->target);
            return EXIT_USAGE;
        }
        filename = path;
        source = read_whole(path, &length);
        break;
    default: break;
    }
    if (!source && options->action != RUN_REPL) {
        fprintf(stderr, "hognose: can't open file '%s': [Errno %d] %s\n", filename, errno, strerror(errno));
        return EXIT_USAGE;
    }
    if (options->disassemble && source) {
        int status = disassemble_source(source, length, filename);
        free(source);
        free(path);
        return status;
    }
    Host host = {.no_entropy = options->no_entropy, .seeded = options->seeded, .random = options->seed, .measures_gaps = options->show_gap};
    host.directory = directory_of(options->action == RUN_FILE ? filename : "");
    HostFunctions functions;
    host_functions(&host, !options->no_clock, &functions);
    Asked asked = {0};
#ifdef MADV_POPULATE_WRITE
    asked.first = asked.there = (char *)sbrk(0) + FIRST_PAGES; /* a short program has its pages one by one */
#endif
    VM *vm = vm_new(huge_memory, &asked, &options->limits, &functions);
    int status = EXIT_LIMIT;
    if (vm) {
        host.vm = vm;
        vm->torture = options->torture;
        if (options->has_torture) vm_hurry(vm); /* from the first safepoint on */
        vm->memory.fail_countdown = options->fail_at;
        vm->memory.fail_for_good = options->fail_for_good;
        const char *first = options->action == RUN_CODE ? "-c" : options->action == RUN_REPL ? "" : options->action == RUN_STDIN ? "-" : filename;
        Status ready = set_arguments(vm, options, first);
        if (ready == NO_MEMORY && collect(vm, true)) ready = set_arguments(vm, options, first);
        if (ready != DONE) {
            vm->event = EVENT_LIMIT;
            vm->limit = LIMIT_MEMORY;
            status = report_event(&vm, options);
        } else {
            catch_interrupts(vm);
            status = source ? run_source(&vm, &host, options, source, length, filename) : 0;
            if (!source || options->interactive) status = repl(&vm, options);
            finish_program(&vm, options);
        }
        if (options->show_fuel) {
            fflush(stdout);
            fprintf(stderr, "fuel: %llu\n", (unsigned long long)vm_fuel_used(vm));
        }
        if (options->show_gap) {
            fflush(stdout);
            fprintf(stderr, "gap: %.3f ms\nwithout a safepoint: %.3f ms\n", (double)host.longest_gap / 1e6, (double)host.longest_stretch / 1e6);
        }
        fflush(stdout);
        vm_free(vm);
    } else {
        fputs("hognose: memory limit exceeded\n", stderr);
    }
    host_free(&host);
    free(source);
    free(path);
    return status;
}

/* What a collection frees, the program soon allocates again: the C library keeps it meanwhile instead of giving the pages back. */
static void keep_freed_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 1 << 20);
}

int main(int argc, char **argv) {
    keep_freed_memory();
    Options options;
    int status = options_read(argc, argv, &options);
    if (status) return status;
    if (options.action == SHOW_HELP) {
        print_help();
        return 0;
    }
    if (options.action == SHOW_VERSION) {
        puts("Hognose 0.1.0 (Python 3.14)");
        return 0;
    }
    return execute(&options);
}
