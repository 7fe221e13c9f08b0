/* ranges.h: the source ranges of a code's instructions, as a stream of bytes.
 *
 * Only tracebacks ask for them, so they are kept small and decoded from the start. The stream is a sequence of runs, each of
 * up to 32 instructions with one range: a byte with the form (its low three bits) and the run's length less one, then the
 * numbers of that form, seven bits a byte, the low ones first. Lines are kept as the difference from the last run's that had one. */
#ifndef HN_COMPILE_RANGES_H
#define HN_COMPILE_RANGES_H

#include "compile/ast.h"
#include "compile/code.h"

/* Bytes that the stream of `count` ranges takes; with `to`, it is written there. `lines_only` leaves columns out. */
size_t ranges_write(Memory *memory, uint8_t *to, const AstRange *ranges, uint32_t count, bool lines_only);
/* Bytes of the stream of `count` instructions. */
size_t ranges_size(const uint8_t *stream, uint32_t count);

/* Reads a stream from its start, one range an instruction; line 0: the instruction has none. */
typedef struct RangeReader {
    const uint8_t *at;
    SourceRange range;
    uint32_t line; /* the last there was */
    uint32_t left; /* instructions of this run still to come */
} RangeReader;

static inline RangeReader ranges_read(const uint8_t *stream) { return (RangeReader){.at = stream}; }
SourceRange ranges_next(RangeReader *reader);

/* The stream of a code's instructions; NULL: there is none. */
const uint8_t *code_ranges(const Code *code);
/* The range of the instruction `pc`; where it has none, that of the one before it. */
SourceRange code_range(const Code *code, uint64_t pc);

#endif
