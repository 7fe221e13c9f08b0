/* operands.h: which registers an instruction reads and writes, and where control may go from it. Table-driven
 * by the operand forms of opcodes.h; for the verifier and the liveness analysis. */
#ifndef HN_COMPILE_OPERANDS_H
#define HN_COMPILE_OPERANDS_H

#include "compile/code.h"

typedef struct RegisterRun {
    uint32_t first, count;
} RegisterRun;

enum { OPERAND_RUNS = 6 };
typedef struct Operands {
    RegisterRun reads[OPERAND_RUNS], writes[OPERAND_RUNS];
    unsigned read_count, write_count;
    uint32_t
        lost; /* a call: registers from here on are lost (the result may be written there); else UINT32_MAX */
} Operands;

void instruction_operands(Instruction instruction, Operands *operands);

typedef struct Successors {
    uint32_t next[2];
    unsigned count;
} Successors;

/* Without the handler. May lie outside the code if that was not verified. */
Successors instruction_successors(const Code *code, uint32_t pc);
/* TEST_*, FOR_ITER and FOR_NEXT: the next word is theirs. */
bool opcode_has_word(uint8_t op);

#endif
