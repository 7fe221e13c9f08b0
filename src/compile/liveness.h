/* liveness.h: which registers of a frame matter at a point of its code. The snapshot loader checks these; of
 * the others it may clear the temporaries. Named locals that the code does not read again may still be asked
 * for, by locals() or a frame's f_locals. */
#ifndef HN_COMPILE_LIVENESS_H
#define HN_COMPILE_LIVENESS_H

#include "compile/code.h"

/* Sets a bit in `bitmap` (register_count bits, rounded up to bytes) for every register whose value may still
 * be read when control stands before instruction `pc`, be it on the way of an exception. The code must have
 * been verified. False when the account refuses. */
bool code_live_registers(const Code *code, uint32_t pc, uint8_t *bitmap, Arena *arena);

/* The same for many points of one code: analysed once. */
typedef struct Liveness Liveness;
/* Sees what lives behind an instruction: bit r%64 of live[r/64]. False stops the walk. */
typedef bool (*LivenessVisitor)(void *context, uint32_t pc, const uint64_t *live);
Liveness *liveness_analyse(const Code *code, Arena *arena);
/* All instructions that control may reach, in no particular order. False when the visitor stopped it or
 * memory is refused. */
bool liveness_walk(const Liveness *liveness, LivenessVisitor visitor, void *context, Arena *arena);
bool liveness_at(const Liveness *liveness, uint32_t pc, uint8_t *bitmap, Arena *arena);

#endif
