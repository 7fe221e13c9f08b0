/* snapshot_seeds.c: writes dumps of programs, for the fuzz target of snapshots to begin with:
 *
 *     snapshot_seeds DIRECTORY PROGRAM.py...
 *
 * A program is dumped at its 2nd, 6th, 18th ... safepoint, while the dumps are small. */
#include <stdio.h>
#include <string.h>

#include "fuzz/host.h"
#include "snapshot/snapshot.h"

enum { FUEL = 20000, LARGEST_SOURCE = 2000, LARGEST_DUMP = 24000, FIRST = 2, FARTHER = 3 };

static bool read_source(const char *path, char *source, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    *size = fread(source, 1, LARGEST_SOURCE + 1, file);
    fclose(file);
    return *size <= LARGEST_SOURCE;
}

static bool write_seed(const char *directory, const char *program, int safepoint, const SnapshotBytes *bytes) {
    char path[1024];
    const char *name = strrchr(program, '/');
    snprintf(path, sizeof path, "%s/%s_%d.dump", directory, name ? name + 1 : program, safepoint);
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(bytes->bytes, 1, bytes->size, file) == bytes->size;
    if (file) fclose(file);
    return good;
}

static bool seed(VM *vm, Account *account, const char *directory, const char *program, int safepoint) {
    Memory memory;
    memory_init(&memory, allocate, account, SIZE_MAX);
    SnapshotBytes bytes;
    SnapshotError error;
    if (snapshot_dump(vm, &memory, &bytes, &error) != SNAPSHOT_OK) return false;
    bool good = bytes.size <= LARGEST_DUMP && write_seed(directory, program, safepoint, &bytes);
    snapshot_bytes_free(&bytes);
    return good;
}

static void seeds(const char *directory, const char *program) {
    static char source[LARGEST_SOURCE + 1];
    size_t size;
    if (!read_source(program, source, &size)) return;
    Account account = {0};
    Limits limits = fuzz_limits(FUEL);
    HostFunctions host = fuzz_host(&account);
    VM *vm = vm_new(allocate, &account, &limits, &host);
    if (!vm) return;
    vm->torture.preempt = true;
    vm_hurry(vm);
    if (begin(vm, source, size) == DONE) {
        int wanted = FIRST;
        for (int i = 1; i <= wanted; i++) {
            session_run(vm);
            if (vm->event != EVENT_PREEMPTED) break;
            if (i < wanted) continue;
            if (!seed(vm, &account, directory, program, i)) break;
            wanted *= FARTHER;
        }
    }
    vm_free(vm);
}

int main(int argc, char **argv) {
    for (int i = 2; i < argc; i++) {
        seeds(argv[1], argv[i]);
    }
    return argc < 3;
}
