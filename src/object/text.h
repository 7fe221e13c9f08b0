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

/* What is not longer never stands in a buffer. */
enum { TEXT_BUFFERED = 4096 };

typedef struct TextBuilder {
    VM *vm;
    uint8_t *data;
    uint64_t length;   /* characters */
    uint64_t capacity; /* bytes */
    uint8_t width;     /* 1, 2 or 4 */
    bool ascii;        /* so far */
    bool failed;
    bool pausing;       /* see text_pause.h: what has grown stands in the buffer, */
    bool shared;        /* which others may use; */
    bool due;           /* it is time for a pause, after the step under way */
    uint64_t mark;      /* the length before that step */
    TextBuffer *buffer;
    Str *handle;        /* what the buffer was kept by */
    Value like;         /* the bytes or bytearray that what is made is to be like; UNBOUND: a str */
    _Alignas(8) uint8_t local[256]; /* used until it overflows */
} TextBuilder;

void text_start(TextBuilder *builder, VM *vm);
Status text_add_char(TextBuilder *builder, uint32_t character);
Status text_add_ascii(TextBuilder *builder, const char *text, size_t length);
Status text_add_bytes(TextBuilder *builder, const void *data, uint64_t length); /* characters below 256, to a text of such */
Status text_add_cstring(TextBuilder *builder, const char *text); /* UTF-8, NUL-terminated */
Status text_add_utf8(TextBuilder *builder, const char *text, size_t length); /* generalised; must be valid */
Status text_add_int(TextBuilder *builder, int64_t n); /* in decimal */
Status text_add_str(TextBuilder *builder, const Str *str);
Status text_add_slice(TextBuilder *builder, const Str *str, uint64_t start, uint64_t end);
/* Adds so many characters, none beyond `widest`, which the caller then puts there, as wide as the builder has them. NULL: refused. */
void *text_add_room(TextBuilder *builder, uint64_t length, uint32_t widest);
/* Non-ASCII characters as escapes: what ascii() makes of a repr. */
Status text_add_escaped(TextBuilder *builder, const Str *str);
Status text_add_repeated(TextBuilder *builder, uint32_t character, uint64_t count);
/* Makes the str and releases the builder, whatever it answers. */
Status text_finish(TextBuilder *builder, Value *result);
void text_release(TextBuilder *builder);
/* The same if what has made the text is DONE; else its answer, without a text. */
Status text_conclude(TextBuilder *builder, Status status, Value *result);
/* Tells of work done besides adding. */
void text_work(TextBuilder *builder, uint64_t work);
/* Makes the str; the builder stays as it was when memory is refused, and is released otherwise. */
Status text_make(TextBuilder *builder, Value *result);
/* Moves the text to the buffer, and makes a str over it. NULL: refused. */
Str *text_over_buffer(TextBuilder *builder);

#endif
