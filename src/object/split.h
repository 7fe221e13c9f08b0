/* split.h: cutting str, bytes and bytearray into lists of parts. */
#ifndef HN_OBJECT_SPLIT_H
#define HN_OBJECT_SPLIT_H

#include "core/copy.h"
#include "object/str.h"
#include "vm/vm.h"

/* A str of ASCII characters. What is short and has a cell at hand is made in place. UNBOUND: refused. */
static inline __attribute__((always_inline)) Value str_part(VM *vm, const uint8_t *text, uint64_t length) {
    Str *str = length - 2 <= COPIED_IN_PLACE - 2 ? heap_cell_at_hand(vm, sizeof(Str) + length) : NULL;
    if (__builtin_expect(!str, 0)) return str_from_ascii(vm, (const char *)text, length);
    object_begin(&str->object, &type_str, HEADER_BITS(KIND_STR, STR_ASCII, 1), vm->heap.mark);
    str->length = length;
    str->data = str->inline_data;
    copy_bytes(str->inline_data, text, length);
    return value_of(str);
}

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
