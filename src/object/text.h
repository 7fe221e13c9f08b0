/* text.h: building strings piece by piece.
 *
 * A builder's memory is charged to the VM and must be released by the function that made it, on every path (finish releases it). It
 * widens by itself when wider characters come. Errors stick: after a refusal every call answers NO_MEMORY. */
#ifndef HN_OBJECT_TEXT_H
#define HN_OBJECT_TEXT_H

#include "object/object.h"
#include "object/status.h"

/* What is longer than this a leaf leaves to the prelude, which shows, encodes and decodes it in steps. */
enum { TEXT_STEP = 1 << 15 };

typedef struct TextBuilder {
    VM *vm;
    uint8_t *data;
    uint64_t length;   /* characters */
    uint64_t capacity; /* bytes */
    uint8_t width;     /* 1, 2 or 4 */
    bool ascii;        /* so far */
    bool failed;
    _Alignas(8) uint8_t local[256]; /* used until it overflows */
} TextBuilder;

void text_start(TextBuilder *builder, VM *vm);
Status text_add_char(TextBuilder *builder, uint32_t character);
Status text_add_ascii(TextBuilder *builder, const char *text, size_t length);
Status text_add_cstring(TextBuilder *builder, const char *text); /* UTF-8, NUL-terminated */
Status text_add_utf8(TextBuilder *builder, const char *text, size_t length); /* generalised; must be valid */
Status text_add_int(TextBuilder *builder, int64_t n); /* in decimal */
Status text_add_str(TextBuilder *builder, const Str *str);
Status text_add_slice(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end);
/* Non-ASCII characters as escapes: what ascii() makes of a repr. */
Status text_add_escaped(TextBuilder *builder, const Str *str);
Status text_add_repeated(TextBuilder *builder, uint32_t character, uint64_t count);
/* Makes the str and releases the builder, whatever it answers. */
Status text_finish(TextBuilder *builder, Value *result);
void text_release(TextBuilder *builder);

#endif
