/* fuzz_snapshot.c: a libFuzzer target: any bytes as a dump. The header and the checksum are put right first, so that what the fuzzer changes
 * is the state. What loads is run under small limits, with a collection at each of its first safepoints, and dumped once more. Whatever
 * happens, it has to end, and give all its memory back. fuzz/run_snapshot.sh builds and runs it. */
#include <string.h>

#include "compiler_fingerprint.h"
#include "fuzz/host.h"
#include "snapshot/constants.h"
#include "snapshot/format.h"
#include "snapshot/snapshot.h"

enum { FUEL = 1000, SAFEPOINTS = 8 };

static uint64_t constants_fingerprint(void) {
    static uint64_t fingerprint; /* the same for every input */
    if (fingerprint) return fingerprint;
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    Constants constants;
    if (!constants_list(&constants, &memory)) abort();
    fingerprint = constants.fingerprint;
    constants_free(&constants);
    return fingerprint;
}

static void put_header_right(uint8_t *bytes, size_t size) {
    memcpy(bytes + PLACE_MAGIC, SNAPSHOT_MAGIC, 8);
    put_u32(bytes + PLACE_VERSION, SNAPSHOT_VERSION);
    put_u32(bytes + PLACE_RESERVED, 0);
    put_u64(bytes + PLACE_COMPILER, COMPILER_FINGERPRINT);
    put_u64(bytes + PLACE_CONSTANTS, constants_fingerprint());
    put_u64(bytes + PLACE_LAYOUT, layout_fingerprint());
    snapshot_seal(bytes, size);
}

static void dump_again(VM *vm, Account *account) {
    Memory memory;
    memory_init(&memory, allocate, account, FUZZ_MEMORY);
    SnapshotBytes bytes;
    SnapshotError error;
    if (snapshot_dump(vm, &memory, &bytes, &error) == SNAPSHOT_OK) snapshot_bytes_free(&bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < HEADER_SIZE) return 0;
    uint8_t *bytes = malloc(size);
    if (!bytes) abort();
    memcpy(bytes, data, size);
    put_header_right(bytes, size);
    Account account = {0};
    Limits limits = fuzz_limits(FUEL);
    HostFunctions host = fuzz_host(&account);
    VM *vm;
    SnapshotError error;
    if (snapshot_load(bytes, size, allocate, &account, &limits, &host, &vm, &error) == SNAPSHOT_OK) {
        vm->granted = 0; /* the fuel that the dump claims was used */
        vm->torture.collect = true;
        vm->torture.preempt = true;
        vm_hurry(vm);
        for (int i = 0; i < SAFEPOINTS && vm_frame_count(vm); i++) {
            session_run(vm);
            if (vm->event != EVENT_PREEMPTED) break;
        }
        dump_again(vm, &account);
        vm->torture = (Torture){0};
        while (vm->event == EVENT_PREEMPTED && vm_frame_count(vm)) {
            session_run(vm);
        }
        vm_free(vm);
    }
    if (account.held) abort();
    free(bytes);
    return 0;
}

/* ---- changes ---- */

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t capacity);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t capacity, unsigned int seed);

static uint64_t random_state;

static uint64_t random_number(uint64_t below) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (random_state >> 33) % below;
}

/* Where the programs end, whose text hardly any change leaves one that can be compiled. */
static size_t end_of_programs(const uint8_t *bytes, size_t size) {
    size_t at = HEADER_SIZE + 4;
    for (uint32_t left = get_u32(bytes + HEADER_SIZE); left && at + 16 <= size; left--) {
        uint64_t next = at + 16 + (uint64_t)get_u32(bytes + at + 8) + get_u32(bytes + at + 12);
        bool changed = bytes[at + 5] & PROGRAM_CHANGED;
        if (changed && next + 12 <= size) next += 12 + (uint64_t)get_u32(bytes + next + 8);
        if (next + 16 > size) return HEADER_SIZE;
        at = (size_t)next;
    }
    return at + 16 <= size ? at : HEADER_SIZE;
}

/* A word of somewhere else (a reference to another object), of near by (another field of the same object), or a number near it. */
static void forge(uint8_t *bytes, size_t size, size_t first) {
    size_t place = first + (size_t)random_number(size - first - 8), from = first + (size_t)random_number(size - first - 8);
    switch (random_number(6)) {
    case 0: bytes[place] ^= (uint8_t)(1 << random_number(8)); return;
    case 1: bytes[place] = (uint8_t)random_number(256); return;
    case 2: put_u64(bytes + place, get_u64(bytes + place) + random_number(9) - 4); return;
    case 3: break;
    default:
        from = place + 8 * (size_t)random_number(64);
        if (from + 8 > size) return;
        break;
    }
    memmove(bytes + place, bytes + from, 8);
}

/* Most changes keep the places of everything; some are libFuzzer's own. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t capacity, unsigned int seed) {
    random_state = seed;
    if (size < HEADER_SIZE + 20 || random_number(32) == 0) return LLVMFuzzerMutate(data, size, capacity);
    size_t first = random_number(16) ? end_of_programs(data, size) : HEADER_SIZE;
    for (uint64_t left = 1 + random_number(4) * random_number(2); left; left--) {
        forge(data, size, first);
    }
    return size;
}
