/* fuzz_source.c: a libFuzzer target: any bytes as a program. What compiles is run in a VM under small limits. Whatever happens, it has to end with
 * an event and give all its memory back. fuzz/run.sh builds and runs it. */
#include <stdlib.h>

#include "vm/collector.h"
#include "vm/session.h"

enum { FUEL = 20000, MEMORY = 8 << 20, OUTPUT = 64 << 10, DEPTH = 100 };

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

static Status begin(VM *vm, const char *source, size_t size) {
    Dict *globals;
    Link *link = NULL;
    CompileOptions compile = {.filename = "fuzz", .mode = MODULE_EXEC, .show_text = true, .allow_top_level_await = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(compile_to_link(vm, source, size, &compile, &link));
    return session_start(vm, link, globals);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Account account = {0};
    Limits limits = limits_default();
    limits.fuel = FUEL;
    limits.memory = MEMORY;
    limits.output = OUTPUT;
    limits.depth = DEPTH;
    HostFunctions host = {.write = write_nowhere, .user = &account};
    VM *vm = vm_new(allocate, &account, &limits, &host);
    if (!vm) abort();
    Status status = begin(vm, (const char *)data, size);
    if (status == NO_MEMORY && collect(vm, true)) status = begin(vm, (const char *)data, size);
    if (status == DONE) {
        session_run(vm);
        while (vm->event == EVENT_PREEMPTED) {
            session_run(vm);
        }
        if (vm->event == EVENT_NONE) abort();
    }
    vm_free(vm);
    if (account.held) abort();
    return 0;
}
