/* fuzz_snapshot.c: a libFuzzer target: any bytes as a dump. The header and the checksum are put right first, so that what the fuzzer changes
 * is the state. What loads is run under small limits. Whatever happens, it has to end, and give all its memory back. Seeds are written by
 * `FUZZ_SEEDS=directory build-sanitize/test_snapshot`. */
#include <stdlib.h>
#include <string.h>

#include "compiler_fingerprint.h"
#include "snapshot/constants.h"
#include "snapshot/format.h"
#include "snapshot/snapshot.h"
#include "vm/session.h"

enum { FUEL = 3000, MEMORY = 8 << 20, OUTPUT = 64 << 10, DEPTH = 100 };

typedef struct Account {
    size_t held;
    size_t written;
} Account;

static void *allocate(void *user, void *block, size_t old, size_t size) {
    Account *account = user;
    if (!size) {
        account->held -= old;
        free(block);
        return NULL;
    }
    void *moved = realloc(block, size);
    if (moved) account->held += size - old;
    return moved;
}

static bool write_nowhere(void *user, int stream, const char *bytes, size_t length) {
    Account *account = user;
    (void)stream, (void)bytes;
    account->written += length;
    return account->written <= OUTPUT;
}

static void put_header_right(uint8_t *bytes, size_t size) {
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    Constants constants;
    if (!constants_list(&constants, &memory)) abort();
    memcpy(bytes + PLACE_MAGIC, SNAPSHOT_MAGIC, 8);
    put_u32(bytes + PLACE_VERSION, SNAPSHOT_VERSION);
    put_u32(bytes + PLACE_RESERVED, 0);
    put_u64(bytes + PLACE_COMPILER, COMPILER_FINGERPRINT);
    put_u64(bytes + PLACE_CONSTANTS, constants.fingerprint);
    put_u64(bytes + PLACE_LAYOUT, layout_fingerprint());
    constants_free(&constants);
    snapshot_seal(bytes, size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < HEADER_SIZE) return 0;
    uint8_t *bytes = malloc(size);
    if (!bytes) abort();
    memcpy(bytes, data, size);
    put_header_right(bytes, size);
    Account account = {0};
    Limits limits = limits_default();
    limits.fuel = FUEL;
    limits.memory = MEMORY;
    limits.output = OUTPUT;
    limits.depth = DEPTH;
    HostFunctions host = {.write = write_nowhere, .user = &account};
    VM *vm;
    SnapshotError error;
    if (snapshot_load(bytes, size, allocate, &account, &limits, &host, &vm, &error) == SNAPSHOT_OK) {
        vm->granted = 0; /* the fuel that the dump claims was used */
        for (int i = 0; i < 100 && vm_frame_count(vm); i++) {
            session_run(vm);
            if (vm->event != EVENT_PREEMPTED) break;
        }
        vm_free(vm);
    }
    if (account.held) abort();
    free(bytes);
    return 0;
}
