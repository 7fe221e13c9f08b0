/* compile.c: a libFuzzer target: any bytes as source text. What compiles has to verify; memory has to be
 * given back.
 *
 *     clang -std=gnu17 -g -O1 -fsanitize=fuzzer,address,undefined -Isrc fuzz/compile.c src/compile/x*.c
 * src/core/x*.c -lm
 *
 * (without the x), on a corpus of the conformance programs. */
#include <stdlib.h>

#include "compile/program.h"
#include "compile/verify.h"

static void *allocate(void *user, void *block, size_t old, size_t size) {
    (void)user, (void)old;
    if (size) return realloc(block, size);
    free(block);
    return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Memory memory;
    memory_init(&memory, allocate, NULL, 64 << 20);
    Arena texts;
    arena_init(&texts, &memory);
    Program *program;
    SyntaxError error;
    SyntaxWarning *warnings;
    CompileOptions options = {
        .filename = "fuzz", .mode = size % 8 ? MODULE_EXEC : MODULE_EVAL, .show_text = true};
    if (program_compile(&memory, (const char *)data, size, &options, &texts, &program, &error, &warnings) ==
        COMPILE_OK) {
        const char *message = NULL;
        uint32_t code, pc;
        Arena arena;
        arena_init(&arena, &memory);
        if (!verify_program(program, &arena, &message, &code, &pc) && !memory.refused) abort();
        arena_free(&arena);
        program_release(program);
    }
    arena_free(&texts);
    if (memory.used) abort();
    return 0;
}
