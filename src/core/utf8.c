/* utf8.c: see utf8.h. Loops over ASCII take eight bytes and more at a time. */
#include "core/utf8.h"

#include <string.h>

static const uint64_t HIGH_BITS = 0x8080808080808080u;

static uint64_t load(const char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

size_t utf8_ascii_prefix(const char *bytes, size_t size) {
    size_t at = 0;
    for (; size - at >= 32; at += 32) {
        uint64_t word =
            load(bytes + at) | load(bytes + at + 8) | load(bytes + at + 16) | load(bytes + at + 24);
        if (word & HIGH_BITS) break;
    }
    for (; size - at >= 8; at += 8)
        if (load(bytes + at) & HIGH_BITS) break;
    while (at < size && !(bytes[at] & 0x80))
        at++;
    return at;
}

const char *utf8_reason_text(Utf8Reason reason) {
    static const char *const texts[] = {
        [UTF8_VALID] = "",
        [UTF8_START] = "invalid start byte",
        [UTF8_CONTINUATION] = "invalid continuation byte",
        [UTF8_END] = "unexpected end of data",
    };
    return texts[reason];
}

/* ---- scanning ---- */

/* What a leading byte asks for: the length of its sequence, and the range of the second byte (Unicode 16,
 * table 3-7). Length 0 is no leading byte. */
typedef struct Lead {
    uint8_t length, low, high;
} Lead;

static Lead lead_of(uint8_t byte, Utf8Mode mode) {
    if (byte < 0xC2 || byte > 0xF4) return (Lead){0, 0, 0};
    if (byte < 0xE0) return (Lead){2, 0x80, 0xBF};
    if (byte < 0xF0) {
        uint8_t high = byte == 0xED && mode == UTF8_STRICT ? 0x9F : 0xBF;
        return (Lead){3, byte == 0xE0 ? 0xA0 : 0x80, high};
    }
    return (Lead){4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
}

/* The length of the valid sequence at the beginning of `bytes`, which is not ASCII; or 0, with the reason and
 * the length of the longest part that could have been valid (at least 1). */
static size_t sequence(const uint8_t *bytes, size_t size, Utf8Mode mode, Utf8Scan *scan, size_t *part) {
    Lead lead = lead_of(bytes[0], mode);
    *part = 1;
    if (lead.length == 0) {
        scan->reason = UTF8_START;
        return 0;
    }
    for (size_t i = 1; i < lead.length; i++) {
        *part = i;
        scan->reason = i < size ? UTF8_CONTINUATION : UTF8_END;
        if (i >= size) return 0;
        uint8_t low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
        if (bytes[i] < low || bytes[i] > high) return 0;
    }
    scan->reason = UTF8_VALID;
    return lead.length;
}

bool utf8_scan(const char *bytes, size_t size, Utf8Mode mode, Utf8Scan *scan) {
    *scan = (Utf8Scan){.widest = 0x7F, .reason = UTF8_VALID, .start = size, .end = size};
    uint8_t greatest = 0; /* of the leading bytes: it tells the class of the widest character */
    for (size_t at = 0; at < size;) {
        uint8_t byte = (uint8_t)bytes[at];
        if (byte < 0x80) {
            size_t run = utf8_ascii_prefix(bytes + at, size - at);
            at += run;
            scan->length += run;
            continue;
        }
        size_t part, length = sequence((const uint8_t *)bytes + at, size - at, mode, scan, &part);
        if (length == 0) {
            scan->start = at;
            scan->end = at + part;
            break;
        }
        if (byte > greatest) greatest = byte;
        at += length;
        scan->length++;
    }
    if (greatest >= 0xF0)
        scan->widest = 0x10FFFF;
    else if (greatest >= 0xC4)
        scan->widest = 0xFFFF;
    else if (greatest)
        scan->widest = 0xFF;
    return scan->reason == UTF8_VALID;
}

/* ---- decoding ---- */

/* How many bytes of the word continue a character. */
static unsigned continuations(uint64_t word) {
    return (unsigned)(((word & ~(word << 1) & HIGH_BITS) >> 7) * 0x0101010101010101u >> 56);
}

size_t utf8_count(const char *bytes, size_t size) {
    size_t count = size, at = 0;
    for (; size - at >= 8; at += 8)
        count -= continuations(load(bytes + at));
    for (; at < size; at++)
        count -= (bytes[at] & 0xC0) == 0x80;
    return count;
}

/* One loop a width; ASCII runs are widened by loops that the compiler makes into vector instructions. */
#define DEFINE_DECODE(name, type)                                                                            \
    static void name(const char *bytes, size_t size, type *text) {                                           \
        for (const char *end = bytes + size; bytes < end;) {                                                 \
            if (*bytes & 0x80) {                                                                             \
                *text++ = (type)utf8_next(&bytes);                                                           \
                continue;                                                                                    \
            }                                                                                                \
            size_t run = utf8_ascii_prefix(bytes, (size_t)(end - bytes));                                    \
            for (size_t i = 0; i < run; i++)                                                                 \
                text[i] = (type)bytes[i];                                                                    \
            bytes += run;                                                                                    \
            text += run;                                                                                     \
        }                                                                                                    \
    }

DEFINE_DECODE(decode_1, uint8_t)
DEFINE_DECODE(decode_2, uint16_t)
DEFINE_DECODE(decode_4, uint32_t)

void utf8_decode(const char *bytes, size_t size, void *text, int width) {
    if (width == 1)
        decode_1(bytes, size, text);
    else if (width == 2)
        decode_2(bytes, size, text);
    else
        decode_4(bytes, size, text);
}

/* ---- encoding ---- */

/* The bytes beyond one a character. Never more than 3 * SIZE_MAX / 4 for a text that fits in memory. */
static size_t extra_bytes(const void *text, int width, size_t length) {
    size_t extra = 0;
    if (width == 1) {
        const uint8_t *narrow = text;
        for (size_t i = 0; i < length; i++)
            extra += narrow[i] >> 7;
    } else if (width == 2) {
        const uint16_t *middle = text;
        for (size_t i = 0; i < length; i++)
            extra += (size_t)(middle[i] > 0x7F) + (middle[i] > 0x7FF);
    } else {
        const uint32_t *wide = text;
        for (size_t i = 0; i < length; i++)
            extra += (size_t)(wide[i] > 0x7F) + (wide[i] > 0x7FF) + (wide[i] > 0xFFFF);
    }
    return extra;
}

size_t utf8_encoded_size(const void *text, int width, size_t length) {
    size_t extra = extra_bytes(text, width, length);
    return extra > SIZE_MAX - length ? SIZE_MAX : length + extra;
}

static size_t ascii_run_2(const uint16_t *text, size_t length) {
    size_t at = 0;
    for (; length - at >= 4; at += 4)
        if (load((const char *)(text + at)) & 0xFF80FF80FF80FF80u) break;
    while (at < length && text[at] < 0x80)
        at++;
    return at;
}

static size_t ascii_run_4(const uint32_t *text, size_t length) {
    size_t at = 0;
    while (at < length && text[at] < 0x80)
        at++;
    return at;
}

static size_t ascii_run_1(const uint8_t *text, size_t length) {
    return utf8_ascii_prefix((const char *)text, length);
}

#define DEFINE_ENCODE(name, type, ascii_run)                                                                 \
    static char *name(const type *text, size_t length, char *bytes) {                                        \
        for (const type *end = text + length; text < end;) {                                                 \
            if (*text >= 0x80) {                                                                             \
                bytes += utf8_encode_one(*text++, bytes);                                                    \
                continue;                                                                                    \
            }                                                                                                \
            size_t run = ascii_run(text, (size_t)(end - text));                                              \
            if (sizeof *text == 1) {                                                                         \
                memcpy(bytes, text, run);                                                                    \
            } else {                                                                                         \
                for (size_t i = 0; i < run; i++)                                                             \
                    bytes[i] = (char)text[i];                                                                \
            }                                                                                                \
            bytes += run;                                                                                    \
            text += run;                                                                                     \
        }                                                                                                    \
        return bytes;                                                                                        \
    }

DEFINE_ENCODE(encode_1, uint8_t, ascii_run_1)
DEFINE_ENCODE(encode_2, uint16_t, ascii_run_2)
DEFINE_ENCODE(encode_4, uint32_t, ascii_run_4)

char *utf8_encode(const void *text, int width, size_t length, char *bytes) {
    if (width == 1) return encode_1(text, length, bytes);
    if (width == 2) return encode_2(text, length, bytes);
    return encode_4(text, length, bytes);
}

size_t utf8_find_surrogate(const void *text, int width, size_t length, size_t from) {
    if (width == 2) {
        for (size_t i = from; i < length; i++)
            if ((((const uint16_t *)text)[i] & 0xF800) == 0xD800) return i;
    } else if (width == 4) {
        for (size_t i = from; i < length; i++)
            if ((((const uint32_t *)text)[i] & 0xFFFFF800) == 0xD800) return i;
    }
    return length;
}

/* ---- widths ---- */

static uint32_t class_of(uint32_t bits) {
    return bits < 0x80 ? 0x7F : bits < 0x100 ? 0xFF : bits < 0x10000 ? 0xFFFF : 0x10FFFF;
}

/* All bits together tell the class; blocks end the scan early when it can rise no further. */
uint32_t text_widest(const void *text, int width, size_t length) {
    uint32_t bits = 0;
    size_t at = 0;
    if (width == 1) return utf8_ascii_prefix(text, length) == length ? 0x7F : 0xFF;
    if (width == 2) {
        const uint16_t *middle = text;
        for (; length - at >= 64 && bits < 0x100; at += 64) {
            uint16_t block = 0;
            for (size_t i = 0; i < 64; i++)
                block |= middle[at + i];
            bits |= block;
        }
        for (; at < length && bits < 0x100; at++)
            bits |= middle[at];
        return class_of(bits);
    }
    const uint32_t *wide = text;
    for (; length - at >= 64 && bits < 0x10000; at += 64)
        for (size_t i = 0; i < 64; i++)
            bits |= wide[at + i];
    for (; at < length && bits < 0x10000; at++)
        bits |= wide[at];
    return class_of(bits);
}

#define DEFINE_CONVERT(name, from, to)                                                                       \
    static void name(const from *source, size_t length, to *target) {                                        \
        for (size_t i = 0; i < length; i++)                                                                  \
            target[i] = (to)source[i];                                                                       \
    }

DEFINE_CONVERT(convert_1_2, uint8_t, uint16_t)
DEFINE_CONVERT(convert_1_4, uint8_t, uint32_t)
DEFINE_CONVERT(convert_2_1, uint16_t, uint8_t)
DEFINE_CONVERT(convert_2_4, uint16_t, uint32_t)
DEFINE_CONVERT(convert_4_1, uint32_t, uint8_t)
DEFINE_CONVERT(convert_4_2, uint32_t, uint16_t)

void text_convert(const void *source, int source_width, size_t length, void *target, int target_width) {
    if (source_width == target_width) {
        if (length) memcpy(target, source, length * (size_t)source_width);
        return;
    }
    if (source_width == 1) {
        if (target_width == 2)
            convert_1_2(source, length, target);
        else
            convert_1_4(source, length, target);
    } else if (source_width == 2) {
        if (target_width == 1)
            convert_2_1(source, length, target);
        else
            convert_2_4(source, length, target);
    } else if (target_width == 1) {
        convert_4_1(source, length, target);
    } else {
        convert_4_2(source, length, target);
    }
}
