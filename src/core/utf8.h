/* utf8.h: UTF-8, as Python's codec judges it.
 *
 * A text in memory has 1, 2 or 4 bytes a character (its width, see PEP 393). To decode: `utf8_scan`
 * validates, counts and finds the width that is needed; the caller allocates; `utf8_decode` fills. Plain
 * ASCII runs at memory speed. */
#ifndef HN_CORE_UTF8_H
#define HN_CORE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum Utf8Mode {
    UTF8_STRICT,     /* as the codec "utf-8" */
    UTF8_SURROGATES, /* encoded surrogates (ED A0..BF xx) are characters too: the error handler
                        "surrogatepass" */
} Utf8Mode;

typedef enum Utf8Reason {
    UTF8_VALID,
    UTF8_START,        /* "invalid start byte" */
    UTF8_CONTINUATION, /* "invalid continuation byte" */
    UTF8_END,          /* "unexpected end of data": more bytes could make it valid */
} Utf8Reason;

/* What `utf8_scan` found: the characters before the first error, and where that error is. */
typedef struct Utf8Scan {
    size_t length;     /* in characters */
    uint32_t widest;   /* no character is greater; 0x7F, 0xFF, 0xFFFF or 0x10FFFF */
    Utf8Reason reason; /* UTF8_VALID when all bytes were scanned */
    size_t start, end; /* of the offending bytes, as in UnicodeDecodeError; both `size` when valid */
} Utf8Scan;

/* Scans up to the end or to the first error. True when all is valid. */
bool utf8_scan(const char *bytes, size_t size, Utf8Mode mode, Utf8Scan *scan);
/* The text of UnicodeDecodeError. */
const char *utf8_reason_text(Utf8Reason reason);

/* The number of leading ASCII bytes. */
size_t utf8_ascii_prefix(const char *bytes, size_t size);

/* The functions below trust their bytes: they have passed `utf8_scan` (in either mode). */

/* The character at *at, which is advanced behind it. */
static inline uint32_t utf8_next(const char **at) {
    const unsigned char *bytes = (const unsigned char *)*at;
    if (bytes[0] < 0x80) {
        *at += 1;
        return bytes[0];
    }
    if (bytes[0] < 0xE0) {
        *at += 2;
        return (uint32_t)(bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F);
    }
    if (bytes[0] < 0xF0) {
        *at += 3;
        return (uint32_t)(bytes[0] & 0x0F) << 12 | (uint32_t)(bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
    }
    *at += 4;
    return (uint32_t)(bytes[0] & 0x07) << 18 | (uint32_t)(bytes[1] & 0x3F) << 12 |
           (uint32_t)(bytes[2] & 0x3F) << 6 | (bytes[3] & 0x3F);
}

/* The number of characters in valid bytes. */
size_t utf8_count(const char *bytes, size_t size);

/* Decodes into characters of `width` bytes, which must be wide enough for the scan's `widest`. */
void utf8_decode(const char *bytes, size_t size, void *text, int width);

/* ---- encoding ---- */

/* Writes one to four bytes; a surrogate becomes three. Returns how many. `code_point` must be below 0x110000.
 */
static inline int utf8_encode_one(uint32_t code_point, char bytes[4]) {
    if (code_point < 0x80) {
        bytes[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        bytes[0] = (char)(0xC0 | code_point >> 6);
        bytes[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        bytes[0] = (char)(0xE0 | code_point >> 12);
        bytes[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | code_point >> 18);
    bytes[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

/* How many bytes a text takes in UTF-8. Saturates at SIZE_MAX. Surrogates count three. */
size_t utf8_encoded_size(const void *text, int width, size_t length);
/* Encodes a text into `utf8_encoded_size` bytes; returns the end. */
char *utf8_encode(const void *text, int width, size_t length, char *bytes);

/* The index of the first surrogate at or behind `from`, `length` when there is none. A run of them is what
 * UnicodeEncodeError ("surrogates not allowed") reports. */
size_t utf8_find_surrogate(const void *text, int width, size_t length, size_t from);

/* ---- widths ---- */

/* A number at least as great as every character, and in the same class: 0x7F, 0xFF, 0xFFFF or 0x10FFFF. */
uint32_t text_widest(const void *text, int width, size_t length);
/* The bytes a character that a text with this `widest` takes: 1, 2 or 4. */
static inline int text_width(uint32_t widest) {
    return widest <= 0xFF ? 1 : widest <= 0xFFFF ? 2 : 4;
}
static inline uint32_t text_at(const void *text, int width, size_t index) {
    return width == 1   ? ((const uint8_t *)text)[index]
           : width == 2 ? ((const uint16_t *)text)[index]
                        : ((const uint32_t *)text)[index];
}
/* Copies characters from one width to another (any two; narrowing trusts that they fit). */
void text_convert(const void *source, int source_width, size_t length, void *target, int target_width);

#endif
