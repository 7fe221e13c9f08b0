/* host.h: what the fuzz targets share: a host that counts the memory it lends and throws away what is printed, and small limits. */
#ifndef HN_FUZZ_HOST_H
#define HN_FUZZ_HOST_H

#include <stdlib.h>

#include "vm/compilation.h"
#include "vm/session.h"

enum { FUZZ_MEMORY = 8 << 20, FUZZ_OUTPUT = 64 << 10, FUZZ_DEPTH = 100 };

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
    return account->written <= FUZZ_OUTPUT;
}

static inline HostFunctions fuzz_host(Account *account) { return (HostFunctions){.write = write_nowhere, .user = account}; }

static inline Limits fuzz_limits(uint64_t fuel) {
    Limits limits = limits_default();
    limits.fuel = fuel;
    limits.memory = FUZZ_MEMORY;
    limits.output = FUZZ_OUTPUT;
    limits.depth = FUZZ_DEPTH;
    return limits;
}

static inline Status begin(VM *vm, const char *source, size_t size) {
    Dict *globals;
    Link *link = NULL;
    CompileOptions compile = {.filename = "fuzz", .mode = MODULE_EXEC, .show_text = true, .allow_top_level_await = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(compile_to_link(vm, source, size, &compile, &link));
    return session_start(vm, link, globals);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
