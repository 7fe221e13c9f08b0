/* copy.h: memcpy for sizes that are mostly small: those are copied in place, in two words that may overlap. */
#ifndef HN_CORE_COPY_H
#define HN_CORE_COPY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { COPIED_IN_PLACE = 32 };

#define COPY_ENDS(type)                                                                                                \
    do {                                                                                                               \
        type first, last;                                                                                              \
        memcpy(&first, from, sizeof first);                                                                            \
        memcpy(&last, (const char *)from + size - sizeof last, sizeof last);                                           \
        memcpy(to, &first, sizeof first);                                                                              \
        memcpy((char *)to + size - sizeof last, &last, sizeof last);                                                   \
    } while (0)

typedef struct SixteenBytes {
    uint64_t halves[2];
} SixteenBytes;

static inline void copy_bytes(void *to, const void *from, size_t size) {
    if (__builtin_expect(size > COPIED_IN_PLACE, 0)) memcpy(to, from, size);
    else if (size >= 16) COPY_ENDS(SixteenBytes);
    else if (size >= 8) COPY_ENDS(uint64_t);
    else if (size >= 4) COPY_ENDS(uint32_t);
    else if (size >= 2) COPY_ENDS(uint16_t);
    else if (size) *(char *)to = *(const char *)from;
}

#undef COPY_ENDS

#endif
