/* torture.c: running on, and the torture mode `snapshot`: at every N-th safepoint the VM becomes a dump, is freed, and made anew of it. */
#include <stdio.h>
#include <stdlib.h>

#include "command.h"
#include "snapshot/snapshot.h"

static bool is_due(SnapshotRhythm *rhythm) {
    if (++rhythm->safepoints < rhythm->next) return false;
    rhythm->dumps++;
    return true;
}

/* Without a number, dumps become rarer the longer a program runs, and the larger they are. */
static void plan(const Options *options, SnapshotRhythm *rhythm, size_t size) {
    uint64_t gap = options->torture.snapshot;
    if (gap == SNAPSHOT_EVER_RARER) gap = (1 + rhythm->dumps / 16) * (1 + size / 100000);
    rhythm->next = rhythm->safepoints + gap;
}

static void give_up(const char *what, const SnapshotError *error) {
    fflush(stdout);
    fprintf(stderr, "hognose: torture snapshot: cannot %s: %s\n", what, error->text);
    exit(EXIT_SNAPSHOT);
}

static size_t change_vm(VM **vm, const Options *options) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    SnapshotBytes bytes;
    SnapshotError error;
    VM *old = *vm;
    if (snapshot_dump(old, &memory, &bytes, &error) != SNAPSHOT_OK) give_up("dump", &error);
    HostFunctions functions = old->host;
    vm_free(old);
    if (snapshot_load(bytes.bytes, bytes.size, NULL, NULL, &options->limits, &functions, vm, &error) != SNAPSHOT_OK) give_up("load", &error);
    size_t size = bytes.size;
    snapshot_bytes_free(&bytes);
    (*vm)->torture = options->torture;
    vm_hurry(*vm);
    catch_interrupts(*vm);
    return size;
}

void run_on(VM **vm, const Options *options) {
    SnapshotRhythm rhythm = {0};
    session_run(*vm);
    while ((*vm)->event == EVENT_PREEMPTED) {
        if (options->torture.snapshot && is_due(&rhythm)) plan(options, &rhythm, change_vm(vm, options));
        session_run(*vm);
    }
}
