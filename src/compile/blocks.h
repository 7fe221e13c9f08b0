/* blocks.h: the basic blocks of a code, for the analyses (liveness.c, demand.c). */
#ifndef HN_COMPILE_BLOCKS_H
#define HN_COMPILE_BLOCKS_H

#include "compile/operands.h"

typedef struct Blocks {
    uint32_t count;
    uint32_t *starts;              /* count + 1 */
    uint32_t *block_of;            /* of each instruction */
    const HandlerEntry **handlers; /* innermost, by block */
} Blocks;

/* All of it in the arena; false when the account refuses. The code must have been verified. */
bool blocks_find(Blocks *blocks, const Code *code, Arena *arena);

#endif
