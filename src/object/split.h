/* split.h: cutting str, bytes and bytearray into lists of parts. */
#ifndef HN_OBJECT_SPLIT_H
#define HN_OBJECT_SPLIT_H

#include "object/object.h"
#include "object/status.h"

typedef enum SplitBy { SPLIT_SPACES, SPLIT_SEPARATOR, SPLIT_LINES } SplitBy;

typedef struct SplitSource {
    Value self, separator; /* what pauses are told by; the separator None for white space */
    const uint8_t *data, *separator_data;
    uint64_t length, separator_length;
    unsigned width, separator_width;
    bool ascii; /* a str of ASCII characters */
} SplitSource;

/* self.split(separator, limit), or rsplit. */
Status split_parts(VM *vm, const SplitSource *source, bool backward, int64_t limit, Value *result);
/* self.splitlines(keep). */
Status split_lines(VM *vm, const SplitSource *source, bool keep, Value *result);

#endif
