/* fuzz_source.c: a libFuzzer target: any bytes as a program. What compiles has to verify, and is run in a VM under small limits. Whatever happens,
 * it has to end with an event and give all its memory back. fuzz/run.sh builds and runs it. */
#include "compile/verify.h"
#include "fuzz/host.h"
#include "vm/collector.h"

enum { FUEL = 20000 };

/* The code generator keeps what the loop relies on. */
static void verify(const char *source, size_t size) {
    Account account = {0};
    Memory memory;
    memory_init(&memory, allocate, &account, FUZZ_MEMORY);
    Arena texts, arena;
    arena_init(&texts, &memory);
    arena_init(&arena, &memory);
    CompileOptions compile = {.filename = "fuzz", .mode = size % 8 ? MODULE_EXEC : MODULE_EVAL, .show_text = true};
    Program *program;
    SyntaxError error;
    if (program_compile(&memory, source, size, &compile, &texts, &program, &error, NULL) == COMPILE_OK) {
        const char *message = NULL;
        uint32_t code, pc;
        if (!verify_program(program, &arena, &message, &code, &pc) && !memory.refused) abort();
        program_release(program);
    }
    arena_free(&arena);
    arena_free(&texts);
    if (account.held) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    verify((const char *)data, size);
    Account account = {0};
    Limits limits = fuzz_limits(FUEL);
    HostFunctions host = fuzz_host(&account);
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
