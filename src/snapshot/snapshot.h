/* snapshot.h: a suspended VM as bytes, and back. docs/snapshots.md tells the format and what loading checks.
 *
 * A dump carries everything that a program can see or rely on: heap, frames, registers, counters. It carries no code (source text, which is
 * compiled again), no limits, no functions of the host. It may come from an attacker: loading a bad one is an error. */
#ifndef HN_SNAPSHOT_SNAPSHOT_H
#define HN_SNAPSHOT_SNAPSHOT_H

#include "vm/vm.h"

typedef enum SnapshotStatus {
    SNAPSHOT_OK,
    SNAPSHOT_NO_MEMORY, /* the account refused */
    SNAPSHOT_REFUSED,   /* to dump: the VM holds what cannot be dumped. To load: no dump, or of another version */
    SNAPSHOT_BROKEN,    /* the checksum is wrong, or the state is none that a program can get into */
} SnapshotStatus;

typedef struct SnapshotError {
    char text[160]; /* why; empty for SNAPSHOT_OK */
} SnapshotError;

typedef struct SnapshotBytes {
    uint8_t *bytes;
    size_t size, capacity;
    Memory *memory;
} SnapshotBytes;

/* Dumps a VM that stands still (between two session_run). The bytes are charged to `memory`. */
SnapshotStatus snapshot_dump(VM *vm, Memory *memory, SnapshotBytes *bytes, SnapshotError *error);
void snapshot_bytes_free(SnapshotBytes *bytes);

/* Makes a VM of a dump, under its own limits. What the dump says was used up (fuel, time, output) counts against them. */
SnapshotStatus snapshot_load(const uint8_t *bytes, size_t size, MemoryFunction function, void *user, const Limits *limits,
                             const HostFunctions *host, VM **vm, SnapshotError *error);

/* Puts the right checksum into a dump whose bytes were changed: for the tests, which want to get past it. */
void snapshot_seal(uint8_t *bytes, size_t size);

#endif
