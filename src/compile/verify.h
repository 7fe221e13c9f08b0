/* verify.h: checks code before it is trusted: the tests verify everything the compiler makes. */
#ifndef HN_COMPILE_VERIFY_H
#define HN_COMPILE_VERIFY_H

#include "compile/code.h"

/* Every operand in range, every jump inside the code and on an instruction, the operands of calls topmost, no
 * temporary read before it was written. On failure *message says what is wrong with instruction *pc. The
 * analysis works in the arena. */
bool verify_code(const Code *code, Arena *arena, const char **message, uint32_t *pc);
bool verify_program(const Program *program, Arena *arena, const char **message, uint32_t *code, uint32_t *pc);

#endif
