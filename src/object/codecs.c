/* codecs.c: UTF-8, ASCII, Latin-1, UTF-16, UTF-32 and Windows-1252, with all of Python's error handlers.
 *
 * Decoding goes on until something is wrong, which a decoder describes as a Fault; the handler then says what
 * stands for the bytes and where to go on. Encoding likewise, by runs of characters that have no bytes. */
#include "object/codecs.h"
#include "core/unicode.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/list.h"
#include "object/str_methods.h"
#include "object/text_search.h"
#include "object/tuple.h"
#include "vm/vm.h"

typedef enum Codec {
    CODEC_UTF_8,
    CODEC_ASCII,
    CODEC_LATIN_1,
    CODEC_UTF_16,
    CODEC_UTF_16_LE,
    CODEC_UTF_16_BE,
    CODEC_UTF_32,
    CODEC_UTF_32_LE,
    CODEC_UTF_32_BE,
    CODEC_CP1252,
    CODEC_UNICODE_ESCAPE,
    CODEC_RAW_UNICODE_ESCAPE,
    CODEC_UTF_8_SIG,
    CODEC_NOT_TEXT,
    CODEC_UNKNOWN
} Codec;

/* ---- names ---- */

static const struct {
    const char *name;
    uint8_t codec;
} codec_names[] = {
    {"utf_8", CODEC_UTF_8},
    {"utf8", CODEC_UTF_8},
    {"u8", CODEC_UTF_8},
    {"utf", CODEC_UTF_8},
    {"cp65001", CODEC_UTF_8},
    {"utf8_ucs2", CODEC_UTF_8},
    {"utf8_ucs4", CODEC_UTF_8},
    {"ascii", CODEC_ASCII},
    {"us_ascii", CODEC_ASCII},
    {"646", CODEC_ASCII},
    {"us", CODEC_ASCII},
    {"ansi_x3.4_1968", CODEC_ASCII},
    {"ansi_x3_4_1968", CODEC_ASCII},
    {"ansi_x3.4_1986", CODEC_ASCII},
    {"cp367", CODEC_ASCII},
    {"csascii", CODEC_ASCII},
    {"ibm367", CODEC_ASCII},
    {"iso646_us", CODEC_ASCII},
    {"iso_646.irv_1991", CODEC_ASCII},
    {"iso_ir_6", CODEC_ASCII},
    {"latin_1", CODEC_LATIN_1},
    {"latin1", CODEC_LATIN_1},
    {"latin", CODEC_LATIN_1},
    {"l1", CODEC_LATIN_1},
    {"iso_8859_1", CODEC_LATIN_1},
    {"iso8859_1", CODEC_LATIN_1},
    {"iso8859", CODEC_LATIN_1},
    {"8859", CODEC_LATIN_1},
    {"cp819", CODEC_LATIN_1},
    {"csisolatin1", CODEC_LATIN_1},
    {"ibm819", CODEC_LATIN_1},
    {"iso_8859_1_1987", CODEC_LATIN_1},
    {"iso_ir_100", CODEC_LATIN_1},
    {"utf_16", CODEC_UTF_16},
    {"utf16", CODEC_UTF_16},
    {"u16", CODEC_UTF_16},
    {"utf_16_le", CODEC_UTF_16_LE},
    {"utf_16le", CODEC_UTF_16_LE},
    {"unicodelittleunmarked", CODEC_UTF_16_LE},
    {"utf_16_be", CODEC_UTF_16_BE},
    {"utf_16be", CODEC_UTF_16_BE},
    {"unicodebigunmarked", CODEC_UTF_16_BE},
    {"utf_32", CODEC_UTF_32},
    {"utf32", CODEC_UTF_32},
    {"u32", CODEC_UTF_32},
    {"utf_32_le", CODEC_UTF_32_LE},
    {"utf_32le", CODEC_UTF_32_LE},
    {"utf_32_be", CODEC_UTF_32_BE},
    {"utf_32be", CODEC_UTF_32_BE},
    {"cp1252", CODEC_CP1252},
    {"1252", CODEC_CP1252},
    {"windows_1252", CODEC_CP1252},
    {"utf_8_sig", CODEC_UTF_8_SIG},
    {"unicode_escape", CODEC_UNICODE_ESCAPE},
    {"unicodeescape", CODEC_UNICODE_ESCAPE},
    {"raw_unicode_escape", CODEC_RAW_UNICODE_ESCAPE},
    {"rawunicodeescape", CODEC_RAW_UNICODE_ESCAPE},
    {"hex", CODEC_NOT_TEXT},
    {"hex_codec", CODEC_NOT_TEXT},
    {"base64", CODEC_NOT_TEXT},
    {"base_64", CODEC_NOT_TEXT},
    {"base64_codec", CODEC_NOT_TEXT},
    {"bz2", CODEC_NOT_TEXT},
    {"bz2_codec", CODEC_NOT_TEXT},
    {"zip", CODEC_NOT_TEXT},
    {"zlib", CODEC_NOT_TEXT},
    {"zlib_codec", CODEC_NOT_TEXT},
    {"uu", CODEC_NOT_TEXT},
    {"uu_codec", CODEC_NOT_TEXT},
    {"quopri", CODEC_NOT_TEXT},
    {"quopri_codec", CODEC_NOT_TEXT},
    {"quoted_printable", CODEC_NOT_TEXT},
    {"rot13", CODEC_NOT_TEXT},
    {"rot_13", CODEC_NOT_TEXT},
};

static const char *const shown_names[] = {
    "utf-8",     "ascii",     "latin-1", "utf-16",        "utf-16-le",        "utf-16-be", "utf-32",
    "utf-32-le", "utf-32-be", "charmap", "unicodeescape", "rawunicodeescape", "utf-8"};

static Codec codec_named(const Str *str) {
    if (str_equals_ascii(str, "utf-8")) return CODEC_UTF_8;
    char plain[24];
    size_t length = 0;
    bool between = false, fits = true;
    for (uint64_t i = 0; i < str->length && fits; i++) {
        uint32_t character = str_at(str, i);
        if (character >= 'A' && character <= 'Z') character |= 32;
        bool letter = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
                      character == '.';
        if (character > 127) fits = false;
        if (letter && between && length && length + 1 < sizeof plain) plain[length++] = '_';
        between = !letter;
        if (!letter) continue;
        if (length + 1 >= sizeof plain)
            fits = false;
        else
            plain[length++] = (char)character;
    }
    plain[length] = 0;
    for (size_t i = 0; fits && i < sizeof codec_names / sizeof *codec_names; i++)
        if (strcmp(codec_names[i].name, plain) == 0) return (Codec)codec_names[i].codec;
    return CODEC_UNKNOWN;
}

static Status codec_of(VM *vm, Value name, const char *verb, Codec *codec) {
    *codec = CODEC_UTF_8;
    if (name == UNBOUND) return DONE;
    const Str *str = AS_STR(name);
    *codec = codec_named(str);
    if (*codec < CODEC_NOT_TEXT) return DONE;
    if (text_find_char(str->data, str_width(str), str->length, 0) >= 0)
        return raise_value_error(vm, "embedded null character");
    if (vm->codec_state != UNBOUND) return NEEDS_PYTHON;
    if (*codec == CODEC_NOT_TEXT)
        return raise_error(vm, &type_LookupError,
                           "'%S' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name,
                           verb);
    return raise_error(vm, &type_LookupError, "unknown encoding: %S", name);
}

ErrorHandler error_handler_of(Value errors) {
    static const char *const names[] = {
        "strict",      "ignore",          "replace",      "backslashreplace", "xmlcharrefreplace",
        "namereplace", "surrogateescape", "surrogatepass"};
    if (errors == UNBOUND) return HANDLE_STRICT;
    for (int i = 0; i < HANDLE_UNKNOWN; i++)
        if (str_equals_ascii(AS_STR(errors), names[i])) return (ErrorHandler)i;
    return HANDLE_UNKNOWN;
}

/* A handler that is none of those above: one that the program registered, or nobody. */
static Status unknown_handler(VM *vm, Value errors) {
    if (vm->codec_state != UNBOUND) return NEEDS_PYTHON;
    return raise_error(vm, &type_LookupError, "unknown error handler name '%S'", errors);
}

static Status raise_unicode_error(VM *vm, const Type *type, const char *encoding, Value object,
                                  uint64_t start, uint64_t end, const char *reason) {
    Tuple *args = tuple_new(vm, 5);
    Value exception;
    if (!args) return NO_MEMORY;
    args->items[0] = str_from_cstring(vm, encoding);
    args->items[1] = object;
    args->items[2] = small_int((int64_t)start);
    args->items[3] = small_int((int64_t)end);
    args->items[4] = str_from_cstring(vm, reason);
    if (args->items[0] == UNBOUND || args->items[4] == UNBOUND) return NO_MEMORY;
    TRY(exception_new(vm, type, args, &exception));
    return raise_value(vm, exception);
}

/* ---- decoding ---- */

typedef struct Fault { /* bytes that stand for nothing */
    uint64_t start, end;
    const char *reason;
} Fault;

typedef struct Decoding {
    VM *vm;
    const uint8_t *bytes;
    uint64_t size, at, stop; /* it ends at `stop`, or as soon after it as it can */
    Codec codec;
    TextBuilder builder;
} Decoding;

static const uint16_t cp1252_high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                         0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static uint32_t read_unit(const Decoding *decoding, uint64_t at, unsigned size, bool big) {
    uint32_t unit = 0;
    for (unsigned i = 0; i < size; i++)
        unit |= (uint32_t)decoding->bytes[at + i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

static bool decoded_up_to(Decoding *decoding, uint64_t at) {
    decoding->at = at;
    return true;
}

/* Each decoder goes on from `at` to `stop`, or to a fault. True: it has come as far as it should. */
static bool decode_utf_8(Decoding *decoding, Fault *fault) {
    Utf8Scan scan;
    const char *bytes = (const char *)decoding->bytes + decoding->at;
    utf8_scan(bytes, decoding->stop - decoding->at, UTF8_STRICT, &scan);
    text_add_utf8(&decoding->builder, bytes, scan.start);
    *fault = (Fault){decoding->at + scan.start, decoding->at + scan.end, utf8_reason_text(scan.reason)};
    bool is_cut = scan.reason == UTF8_END && decoding->stop < decoding->size;
    return scan.reason == UTF8_VALID || is_cut ? decoded_up_to(decoding, fault->start) : false;
}

static bool decode_ascii(Decoding *decoding, Fault *fault) {
    const char *bytes = (const char *)decoding->bytes + decoding->at;
    size_t length = utf8_ascii_prefix(bytes, decoding->stop - decoding->at);
    text_add_ascii(&decoding->builder, bytes, length);
    uint64_t at = decoding->at + length;
    *fault = (Fault){at, at + 1, "ordinal not in range(128)"};
    return at == decoding->stop ? decoded_up_to(decoding, at) : false;
}

static bool decode_cp1252(Decoding *decoding, Fault *fault) {
    for (uint64_t at = decoding->at; at < decoding->stop; at++) {
        uint32_t byte = decoding->bytes[at],
                 character = byte >= 0x80 && byte < 0xA0 ? cp1252_high[byte - 0x80] : byte;
        if (!character && byte) {
            *fault = (Fault){at, at + 1, "character maps to <undefined>"};
            return false;
        }
        text_add_char(&decoding->builder, character);
    }
    return decoded_up_to(decoding, decoding->stop);
}

static bool decode_utf_16(Decoding *decoding, Fault *fault) {
    bool big = decoding->codec == CODEC_UTF_16_BE;
    uint64_t at = decoding->at, size = decoding->size;
    for (; at < decoding->stop && at + 1 < size; at += 2) {
        uint32_t unit = read_unit(decoding, at, 2, big);
        if (unit < 0xD800 || unit > 0xDFFF) {
            text_add_char(&decoding->builder, unit);
            continue;
        }
        if (unit >= 0xDC00) {
            *fault = (Fault){at, at + 2, "illegal encoding"};
            return false;
        }
        if (at + 3 >= size) {
            *fault = (Fault){at, size, "unexpected end of data"};
            return false;
        }
        uint32_t second = read_unit(decoding, at + 2, 2, big);
        if (second < 0xDC00 || second > 0xDFFF) {
            *fault = (Fault){at, at + 2, "illegal UTF-16 surrogate"};
            return false;
        }
        text_add_char(&decoding->builder, 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00));
        at += 2;
    }
    *fault = (Fault){at, size, "truncated data"};
    return at >= decoding->stop ? decoded_up_to(decoding, at) : false;
}

static bool decode_utf_32(Decoding *decoding, Fault *fault) {
    bool big = decoding->codec == CODEC_UTF_32_BE;
    uint64_t at = decoding->at, size = decoding->size;
    for (; at < decoding->stop && at + 3 < size; at += 4) {
        uint32_t unit = read_unit(decoding, at, 4, big);
        const char *reason = unit > 0x10FFFF ? "code point not in range(0x110000)"
                             : unit >= 0xD800 && unit <= 0xDFFF
                                 ? "code point in surrogate code point range(0xd800, 0xe000)"
                                 : NULL;
        if (reason) {
            *fault = (Fault){at, at + 4, reason};
            return false;
        }
        text_add_char(&decoding->builder, unit);
    }
    *fault = (Fault){at, size, "truncated data"};
    return at >= decoding->stop ? decoded_up_to(decoding, at) : false;
}

/* The hexadecimal digits at `at`, at most `most`: how many there are, and their value. */
static unsigned read_hex(const Decoding *decoding, uint64_t at, unsigned most, uint32_t *value) {
    unsigned count = 0;
    *value = 0;
    while (count < most && at + count < decoding->size) {
        uint8_t byte = decoding->bytes[at + count], low = byte | 32;
        if (byte >= '0' && byte <= '9')
            *value = *value << 4 | (uint32_t)(byte - '0');
        else if (low >= 'a' && low <= 'f')
            *value = *value << 4 | (uint32_t)(low - 'a' + 10);
        else
            break;
        count++;
    }
    return count;
}

/* An escape of hexadecimal digits at *at, which is advanced behind it. */
static bool decode_hex_escape(Decoding *decoding, uint64_t *at, Fault *fault) {
    uint8_t kind = decoding->bytes[*at + 1];
    unsigned digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    uint32_t character;
    unsigned count = read_hex(decoding, *at + 2, digits, &character);
    uint64_t end = *at + 2 + count;
    *fault = (Fault){*at, end,
                     digits == 2   ? "truncated \\xXX escape"
                     : digits == 4 ? "truncated \\uXXXX escape"
                                   : "truncated \\UXXXXXXXX escape"};
    if (count < digits) return false;
    if (character > 0x10FFFF) {
        fault->reason = decoding->codec == CODEC_UNICODE_ESCAPE ? "illegal Unicode character"
                                                                : "\\Uxxxxxxxx out of range";
        return false;
    }
    text_add_char(&decoding->builder, character);
    *at = end;
    return true;
}

/* An escape by a name in braces. */
static bool decode_name_escape(Decoding *decoding, uint64_t *at, Fault *fault) {
    uint64_t start = *at + 2, size = decoding->size, end = start;
    *fault = (Fault){*at, start, "malformed \\N character escape"};
    if (start == size || decoding->bytes[start] != '{') return false;
    while (end < size && decoding->bytes[end] != '}')
        end++;
    fault->end = end;
    if (end == size || end == start + 1) return false;
    uint32_t character;
    *fault = (Fault){*at, end + 1, "unknown Unicode character name"};
    if (!unicode_lookup((const char *)decoding->bytes + start + 1, end - start - 1, &character)) return false;
    text_add_char(&decoding->builder, character);
    *at = end + 1;
    return true;
}

static bool decode_unicode_escape(Decoding *decoding, Fault *fault) {
    static const char plain[] = "\\'\"abfnrtv", meant[] = "\\'\"\a\b\f\n\r\t\v";
    const uint8_t *bytes = decoding->bytes;
    uint64_t at = decoding->at, size = decoding->size;
    while (at < decoding->stop) {
        if (bytes[at] != '\\') {
            text_add_char(&decoding->builder, bytes[at++]);
            continue;
        }
        if (at + 1 == size) {
            *fault = (Fault){at, size, "\\ at end of string"};
            return false;
        }
        uint8_t kind = bytes[at + 1];
        const char *known = kind ? strchr(plain, kind) : NULL;
        if (known) {
            text_add_char(&decoding->builder, (uint8_t)meant[known - plain]);
            at += 2;
        } else if (kind == '\n') {
            at += 2;
        } else if (kind >= '0' && kind <= '7') {
            uint32_t character = 0;
            uint64_t end = at + 1;
            while (end < size && end < at + 4 && bytes[end] >= '0' && bytes[end] <= '7')
                character = character << 3 | (uint32_t)(bytes[end++] - '0');
            text_add_char(&decoding->builder, character);
            at = end;
        } else if (kind == 'x' || kind == 'u' || kind == 'U') {
            if (!decode_hex_escape(decoding, &at, fault)) return false;
        } else if (kind == 'N') {
            if (!decode_name_escape(decoding, &at, fault)) return false;
        } else { /* no escape: it stays */
            text_add_char(&decoding->builder, '\\');
            text_add_char(&decoding->builder, kind);
            at += 2;
        }
    }
    return decoded_up_to(decoding, at);
}

static bool decode_raw_unicode_escape(Decoding *decoding, Fault *fault) {
    const uint8_t *bytes = decoding->bytes;
    uint64_t at = decoding->at, size = decoding->size;
    while (at < decoding->stop) {
        bool escape = bytes[at] == '\\' && at + 1 < size;
        if (escape && (bytes[at + 1] == 'u' || bytes[at + 1] == 'U')) {
            if (!decode_hex_escape(decoding, &at, fault)) return false;
            continue;
        }
        if (escape && bytes[at + 1] == '\\') text_add_char(&decoding->builder, bytes[at++]);
        text_add_char(&decoding->builder, bytes[at++]);
    }
    return decoded_up_to(decoding, at);
}

/* The surrogate that the bytes at a fault encode, for "surrogatepass"; 0 when it is none. */
static uint32_t passed_surrogate(const Decoding *decoding, const Fault *fault, unsigned *size) {
    const uint8_t *bytes = decoding->bytes + fault->start;
    uint64_t left = decoding->size - fault->start;
    uint32_t character = 0;
    switch (decoding->codec) {
    case CODEC_UTF_8:
        *size = 3;
        if (left >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0 && bytes[1] < 0xC0 && (bytes[2] & 0xC0) == 0x80)
            character = 0xD000u | (uint32_t)(bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
        break;
    case CODEC_UTF_16_LE:
    case CODEC_UTF_16_BE:
        *size = 2;
        if (left >= 2) character = read_unit(decoding, fault->start, 2, decoding->codec == CODEC_UTF_16_BE);
        break;
    case CODEC_UTF_32_LE:
    case CODEC_UTF_32_BE:
        *size = 4;
        if (left >= 4) character = read_unit(decoding, fault->start, 4, decoding->codec == CODEC_UTF_32_BE);
        break;
    default: break;
    }
    return character >= 0xD800 && character <= 0xDFFF ? character : 0;
}

/* What a handler makes of a fault. */
static Status handle_fault(Decoding *decoding, const Fault *fault, Value object, ErrorHandler handler,
                           Value errors) {
    VM *vm = decoding->vm;
    decoding->at = fault->end;
    switch (handler) {
    case HANDLE_IGNORE: return DONE;
    case HANDLE_REPLACE: return text_add_char(&decoding->builder, 0xFFFD);
    case HANDLE_BACKSLASHREPLACE:
        for (uint64_t i = fault->start; i < fault->end; i++) {
            char escape[4] = {'\\', 'x', "0123456789abcdef"[decoding->bytes[i] >> 4],
                              "0123456789abcdef"[decoding->bytes[i] & 15]};
            TRY(text_add_ascii(&decoding->builder, escape, 4));
        }
        return DONE;
    case HANDLE_SURROGATEESCAPE: {
        uint64_t at = fault->start;
        while (at < fault->end && at < fault->start + 4 && decoding->bytes[at] >= 0x80)
            TRY(text_add_char(&decoding->builder, 0xDC00u + decoding->bytes[at++]));
        decoding->at = at;
        if (at > fault->start) return DONE;
        break;
    }
    case HANDLE_SURROGATEPASS: {
        unsigned size = 0;
        uint32_t character = passed_surrogate(decoding, fault, &size);
        if (!character) break;
        decoding->at = fault->start + size;
        return text_add_char(&decoding->builder, character);
    }
    case HANDLE_XMLCHARREFREPLACE:
    case HANDLE_NAMEREPLACE:
        return raise_type(vm, "don't know how to handle UnicodeDecodeError in error callback");
    case HANDLE_UNKNOWN: return unknown_handler(vm, errors);
    case HANDLE_STRICT: break;
    }
    if (!is_exactly(object, &type_bytes)) { /* the error shows bytes */
        object = bytes_from(vm, decoding->bytes, decoding->size);
        if (object == UNBOUND) return NO_MEMORY;
    }
    return raise_unicode_error(vm, &type_UnicodeDecodeError, shown_names[decoding->codec], object,
                               fault->start, fault->end, fault->reason);
}

static Status decode_run(Decoding *decoding, Value object, Value errors) {
    ErrorHandler handler = error_handler_of(errors);
    while (decoding->at < decoding->stop) {
        Fault fault;
        bool finished;
        switch (decoding->codec) {
        case CODEC_UTF_8: finished = decode_utf_8(decoding, &fault); break;
        case CODEC_ASCII: finished = decode_ascii(decoding, &fault); break;
        case CODEC_CP1252: finished = decode_cp1252(decoding, &fault); break;
        case CODEC_UNICODE_ESCAPE: finished = decode_unicode_escape(decoding, &fault); break;
        case CODEC_RAW_UNICODE_ESCAPE: finished = decode_raw_unicode_escape(decoding, &fault); break;
        case CODEC_UTF_16_LE:
        case CODEC_UTF_16_BE: finished = decode_utf_16(decoding, &fault); break;
        default: finished = decode_utf_32(decoding, &fault);
        }
        if (decoding->builder.failed) return NO_MEMORY;
        if (finished) break;
        TRY(handle_fault(decoding, &fault, object, handler, errors));
    }
    return DONE;
}

/* The byte order mark decides between the two orders; without one it is this machine's, little-endian. */
static Codec order_of(Codec codec, const uint8_t *bytes, uint64_t size, uint64_t *skip) {
    *skip = 0;
    if (codec == CODEC_UTF_16) {
        if (size >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) *skip = 2;
        if (size >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) {
            *skip = 2;
            return CODEC_UTF_16_BE;
        }
        return CODEC_UTF_16_LE;
    }
    if (codec == CODEC_UTF_32) {
        if (size >= 4 && memcmp(bytes, "\xFF\xFE\0\0", 4) == 0) *skip = 4;
        if (size >= 4 && memcmp(bytes, "\0\0\xFE\xFF", 4) == 0) {
            *skip = 4;
            return CODEC_UTF_32_BE;
        }
        return CODEC_UTF_32_LE;
    }
    return codec;
}

static Status decode_utf_8_whole(VM *vm, const uint8_t *bytes, uint64_t size, bool *valid, Value *result) {
    Utf8Scan scan;
    *valid = utf8_ascii_prefix((const char *)bytes, size) == size;
    if (*valid) return give(str_from_ascii(vm, (const char *)bytes, size), result);
    *valid = utf8_scan((const char *)bytes, size, UTF8_STRICT, &scan);
    if (!*valid) return DONE;
    if (scan.length == 1) {
        const char *at = (const char *)bytes;
        return give(str_from_char(vm, utf8_next(&at)), result);
    }
    Str *str = str_allocate(vm, scan.length, scan.widest);
    if (!str) return NO_MEMORY;
    utf8_decode((const char *)bytes, size, str_data(str), (int)str_width(str));
    *result = value_of(str);
    return DONE;
}

/* How many of these bytes of UTF-8, behind which there are more, do not break up a character. */
static uint64_t before_cut(const uint8_t *bytes, uint64_t count) {
    for (unsigned i = 0; i < 4 && i < count; i++)
        if ((bytes[count - i] & 0xC0) != 0x80) return count - i;
    return count;
}

/* Decodes from *position, which is advanced, to `stop` or about there. */
static Status decode_part(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors, uint64_t *position,
                          uint64_t stop, Value *result) {
    Codec codec;
    TRY(codec_of(vm, encoding, "decode", &codec));
    if (codec == CODEC_UTF_8_SIG) {
        codec = CODEC_UTF_8;
        if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
            bytes += 3;
            size -= 3;
            object = NONE;
        }
    }
    uint64_t at;
    codec = order_of(codec, bytes, size, &at);
    if (*position > at) at = *position;
    if (stop > size) stop = size;
    uint64_t count = stop > at ? stop - at : 0;
    const uint8_t *start = bytes + at;
    if (codec == CODEC_UTF_8 && stop < size) count = before_cut(start, count);
    *position = at + count;
    if (codec == CODEC_LATIN_1) return give(str_from_text(vm, start, 1, count), result);
    if (codec == CODEC_UTF_8 || codec == CODEC_ASCII) {
        bool valid = codec == CODEC_UTF_8 || utf8_ascii_prefix((const char *)start, count) == count;
        if (valid) TRY(decode_utf_8_whole(vm, start, count, &valid, result));
        if (valid) return DONE;
    }
    Decoding decoding = {.vm = vm, .bytes = bytes, .size = size, .at = at, .stop = stop, .codec = codec};
    text_start(&decoding.builder, vm);
    Status status = decode_run(&decoding, object, errors);
    *position = decoding.at;
    if (status == DONE) return text_finish(&decoding.builder, result);
    text_release(&decoding.builder);
    return status;
}

Status codec_decode_at_once(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors,
                            Value *result) {
    uint64_t position = 0;
    if (size == 0) return give(value_of(&str_empty), result); /* whatever the encoding */
    TRY(decode_part(vm, bytes, size, object, encoding, errors, &position, size, result));
    vm_charge(vm, size / 64);
    return DONE;
}

/* Whether only copying and scanning is to be done. */
static bool decodes_quickly(const uint8_t *bytes, uint64_t size, Value encoding) {
    Codec codec = encoding == UNBOUND ? CODEC_UTF_8 : codec_named(AS_STR(encoding));
    if (codec == CODEC_UTF_8 || codec == CODEC_ASCII) return utf8_ascii_prefix((const char *)bytes, size) == size;
    return codec == CODEC_LATIN_1 || codec >= CODEC_NOT_TEXT;
}

Status codec_decode(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors,
                    Value *result) {
    if (size > TEXT_STEP && !decodes_quickly(bytes, size, encoding)) return NEEDS_PYTHON;
    return codec_decode_at_once(vm, bytes, size, object, encoding, errors, result);
}

/* ---- encoding ---- */

typedef struct Encoding {
    VM *vm;
    Codec codec;
    bool stepwise;       /* not all in one go */
    TextBuilder builder; /* its characters are the bytes */
} Encoding;

static void put_unit(Encoding *encoding, uint32_t unit, unsigned size, bool big) {
    char bytes[4];
    for (unsigned i = 0; i < size; i++)
        bytes[i] = (char)(unit >> 8 * (big ? size - 1 - i : i));
    for (unsigned i = 0; i < size; i++)
        text_add_char(&encoding->builder, (uint8_t)bytes[i]);
}

/* The byte of a character in Windows-1252, or -1. */
static int cp1252_byte(uint32_t character) {
    if (character < 0x80 || (character >= 0xA0 && character <= 0xFF)) return (int)character;
    for (int i = 0; i < 32 && character > 0xFF; i++)
        if (cp1252_high[i] == character) return 0x80 + i;
    return -1;
}

static bool is_surrogate(uint32_t character) {
    return character >= 0xD800 && character <= 0xDFFF;
}

static bool is_encodable(Codec codec, uint32_t character) {
    switch (codec) {
    case CODEC_ASCII: return character < 128;
    case CODEC_LATIN_1: return character < 256;
    case CODEC_CP1252: return cp1252_byte(character) >= 0;
    default: return !is_surrogate(character);
    }
}

/* One character's bytes; a surrogate's too where the encoding has a form for it. */
static void put_char(Encoding *encoding, uint32_t character) {
    bool big = encoding->codec == CODEC_UTF_16_BE || encoding->codec == CODEC_UTF_32_BE;
    switch (encoding->codec) {
    case CODEC_ASCII:
    case CODEC_LATIN_1: text_add_char(&encoding->builder, character); break;
    case CODEC_CP1252: text_add_char(&encoding->builder, (uint32_t)cp1252_byte(character)); break;
    case CODEC_UTF_16:
    case CODEC_UTF_16_LE:
    case CODEC_UTF_16_BE:
        if (character >= 0x10000) {
            put_unit(encoding, 0xD800 + ((character - 0x10000) >> 10), 2, big);
            character = 0xDC00 + ((character - 0x10000) & 0x3FF);
        }
        put_unit(encoding, character, 2, big);
        break;
    case CODEC_UTF_32:
    case CODEC_UTF_32_LE:
    case CODEC_UTF_32_BE: put_unit(encoding, character, 4, big); break;
    default: {
        char bytes[4];
        int length = utf8_encode_one(character, bytes);
        for (int i = 0; i < length; i++)
            text_add_char(&encoding->builder, (uint8_t)bytes[i]);
    }
    }
}

static void put_text(Encoding *encoding, const char *text) {
    for (; *text; text++)
        put_char(encoding, (uint8_t)*text);
}

static void put_escape(Encoding *encoding, uint32_t character) {
    int digits = character <= 0xFF ? 2 : character <= 0xFFFF ? 4 : 8;
    put_text(encoding, digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
    while (digits--)
        put_char(encoding, (uint8_t) "0123456789abcdef"[character >> 4 * digits & 15]);
}

static void put_reference(Encoding *encoding, uint32_t character) {
    char text[12], *at = text + sizeof text;
    *--at = 0;
    *--at = ';';
    do
        *--at = (char)('0' + character % 10);
    while (character /= 10);
    put_text(encoding, "&#");
    put_text(encoding, at);
}

static void put_name(Encoding *encoding, uint32_t character) {
    char name[UNICODE_NAME_SIZE];
    size_t length = unicode_name(character, name);
    if (length == 0) {
        put_escape(encoding, character);
        return;
    }
    put_text(encoding, "\\N{");
    for (size_t i = 0; i < length; i++)
        put_char(encoding, (uint8_t)name[i]);
    put_char(encoding, '}');
}

/* As much as is encoded in one go. */
static bool is_enough(const Encoding *encoding) { return encoding->stepwise && encoding->builder.length >= 4 * TEXT_STEP; }

/* What a handler makes of the characters from *at on, before `end`, none of which has bytes; *at is where it stopped. */
static Status handle_run(Encoding *encoding, const Str *str, uint64_t *at, uint64_t end, ErrorHandler handler, Value errors) {
    VM *vm = encoding->vm;
    Codec codec = encoding->codec;
    bool is_utf = codec != CODEC_ASCII && codec != CODEC_LATIN_1 && codec != CODEC_CP1252;
    bool bytewise = !is_utf || codec == CODEC_UTF_8, by_one = codec >= CODEC_UTF_16 && codec <= CODEC_UTF_32_BE;
    uint64_t start = *at;
    for (; *at < end && !encoding->builder.failed && !is_enough(encoding); ++*at) {
        uint32_t character = str_at(str, *at);
        switch (handler) {
        case HANDLE_IGNORE: continue;
        case HANDLE_REPLACE: put_char(encoding, '?'); continue;
        case HANDLE_BACKSLASHREPLACE: put_escape(encoding, character); continue;
        case HANDLE_XMLCHARREFREPLACE: put_reference(encoding, character); continue;
        case HANDLE_NAMEREPLACE: put_name(encoding, character); continue;
        case HANDLE_SURROGATEESCAPE:
            if (bytewise && character >= 0xDC80 && character <= 0xDCFF) {
                text_add_char(&encoding->builder, character - 0xDC00);
                continue;
            }
            start = *at;
            break;
        case HANDLE_SURROGATEPASS:
            if (is_utf) {
                put_char(encoding, character);
                continue;
            }
            break;
        case HANDLE_UNKNOWN: return unknown_handler(vm, errors);
        case HANDLE_STRICT: break;
        }
        while (!by_one && end < str->length && !is_encodable(codec, str_at(str, end))) {
            end++;
            WORKED(vm, 1);
        }
        const char *reason = codec == CODEC_ASCII     ? "ordinal not in range(128)"
                             : codec == CODEC_LATIN_1 ? "ordinal not in range(256)"
                             : codec == CODEC_CP1252  ? "character maps to <undefined>"
                                                      : "surrogates not allowed";
        return raise_unicode_error(vm, &type_UnicodeEncodeError, shown_names[codec], value_of(str), start,
                                   end, reason);
    }
    return encoding->builder.failed ? NO_MEMORY : DONE;
}

/* Encodes from *position on, which is advanced, to `stop`, or until that is enough. */
static Status encode_run(Encoding *encoding, const Str *str, Value errors, uint64_t *position, uint64_t stop) {
    ErrorHandler handler = error_handler_of(errors);
    Codec codec = encoding->codec;
    bool by_one = codec >= CODEC_UTF_16 && codec <= CODEC_UTF_32_BE;
    while (*position < stop && !encoding->builder.failed && !is_enough(encoding)) {
        uint32_t character = str_at(str, *position);
        if (is_encodable(codec, character)) {
            put_char(encoding, character);
            ++*position;
            continue;
        }
        uint64_t end = *position + 1;
        while (!by_one && end < stop && !is_encodable(codec, str_at(str, end)))
            end++;
        TRY(handle_run(encoding, str, position, end, handler, errors));
    }
    return encoding->builder.failed ? NO_MEMORY : DONE;
}

/* Nothing is unencodable here: what has no byte has an escape. */
static Status encode_escapes(Encoding *encoding, const Str *str, bool raw, uint64_t *position, uint64_t stop) {
    encoding->codec = CODEC_LATIN_1; /* for what put_... write */
    for (; *position < stop && !encoding->builder.failed && !is_enough(encoding); ++*position) {
        uint32_t character = str_at(str, *position);
        if (raw ? character < 256 : character >= ' ' && character < 127 && character != '\\') {
            put_char(encoding, character);
            continue;
        }
        switch (character) {
        case '\t': put_text(encoding, "\\t"); break;
        case '\n': put_text(encoding, "\\n"); break;
        case '\r': put_text(encoding, "\\r"); break;
        case '\\': put_text(encoding, "\\\\"); break;
        default: put_escape(encoding, character);
        }
    }
    return encoding->builder.failed ? NO_MEMORY : DONE;
}

/* The characters str[start:end], none of which is a surrogate. */
static Status encode_utf_8(VM *vm, const Str *str, uint64_t start, uint64_t end, Value *result) {
    const uint8_t *data = str->data + start * str_width(str);
    if (str_is_ascii(str)) return give(bytes_from(vm, data, end - start), result);
    size_t size = utf8_encoded_size(data, (int)str_width(str), end - start);
    Bytes *bytes = bytes_allocate(vm, size);
    if (!bytes) return NO_MEMORY;
    utf8_encode(data, (int)str_width(str), end - start, (char *)bytes->data);
    *result = value_of(bytes);
    return DONE;
}

/* Whether the bytes are the characters as they lie in memory. */
static bool is_copied(Codec codec, const Str *str) {
    if (codec == CODEC_LATIN_1) return str_width(str) == 1;
    return (codec == CODEC_UTF_8 || codec == CODEC_ASCII || codec == CODEC_CP1252) && str_is_ascii(str);
}

/* Encodes from *position on, which is advanced, to `stop`, or as much as is done in one step. `first`: a byte order mark comes before it. */
static Status encode_part(VM *vm, const Str *str, Value encoding, Value errors, uint64_t *position, uint64_t stop, bool first, bool stepwise,
                          Value *result) {
    Codec codec;
    TRY(codec_of(vm, encoding, "encode", &codec));
    uint64_t start = *position;
    bool copied = is_copied(codec, str);
    if (copied || (codec == CODEC_UTF_8 && (str_width(str) == 1 || utf8_find_surrogate(str->data, (int)str_width(str), stop, start) == stop))) {
        *position = stop;
        return copied ? give(bytes_from(vm, str->data + start, stop - start), result) : encode_utf_8(vm, str, start, stop, result);
    }
    Encoding state = {.vm = vm, .codec = codec == CODEC_UTF_8_SIG ? CODEC_UTF_8 : codec, .stepwise = stepwise};
    text_start(&state.builder, vm);
    if (first && (codec == CODEC_UTF_8_SIG || codec == CODEC_UTF_16 || codec == CODEC_UTF_32)) put_char(&state, 0xFEFF);
    bool escapes = codec == CODEC_UNICODE_ESCAPE || codec == CODEC_RAW_UNICODE_ESCAPE;
    Status status = escapes ? encode_escapes(&state, str, codec == CODEC_RAW_UNICODE_ESCAPE, position, stop)
                            : encode_run(&state, str, errors, position, stop);
    if (status == DONE) status = give(bytes_from(vm, state.builder.data, state.builder.length), result);
    text_release(&state.builder);
    return status;
}

Status codec_encode_at_once(VM *vm, const Str *str, Value encoding, Value errors, Value *result) {
    uint64_t position = 0;
    TRY(encode_part(vm, str, encoding, errors, &position, str->length, true, false, result));
    vm_charge(vm, str->length / 64);
    return DONE;
}

Status codec_encode(VM *vm, const Str *str, Value encoding, Value errors, Value *result) {
    if (str->length > TEXT_STEP) {
        Codec codec = encoding == UNBOUND ? CODEC_UTF_8 : codec_named(AS_STR(encoding));
        if (codec < CODEC_NOT_TEXT && !is_copied(codec, str)) return NEEDS_PYTHON;
    }
    return codec_encode_at_once(vm, str, encoding, errors, result);
}

/* ---- for the prelude ----
 *
 * vm->codec_state is a dict once the program has registered something: 'codecs' (by name), 'searches'
 * (functions), 'errors' (handlers by name). */

static bool read_range(const Value *args, uint64_t length, uint64_t *start, uint64_t *end) {
    if (!is_int(args[0]) || !is_int(args[1])) return false;
    *start = int_of(args[0]) < 0 ? 0 : (uint64_t)int_of(args[0]);
    *end = int_of(args[1]) < 0 ? 0 : (uint64_t)int_of(args[1]);
    if (*end > length) *end = length;
    if (*start > *end) *start = *end;
    return true;
}

/* text, start, end, encoding, errors, parts: appends what encodes the first of these characters to `parts`; *result is how far that went. As if nothing
 * was registered. */
static Status encode_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t position, end;
    Value bytes;
    if (!is_str(args[0]) || !is_str(args[3]) || !is_str(args[4]) || !is_kind(args[5], KIND_LIST) ||
        !read_range(args + 1, AS_STR(args[0])->length, &position, &end))
        return raise_error(vm, &type_SystemError, "bad argument");
    List *parts = AS(List, args[5]);
    Value registry = vm->codec_state;
    uint64_t start = position;
    if (end - start > TEXT_STEP) end = start + TEXT_STEP;
    TRY(list_reserve(vm, parts, 1));
    vm->codec_state = UNBOUND;
    Status status = encode_part(vm, AS_STR(args[0]), args[3], args[4], &position, end, parts->length == 0, true, &bytes);
    vm->codec_state = registry;
    TRY(status);
    vm_charge(vm, (position - start) / 64);
    if (position - start >= TEXT_STEP / 8) vm_hurry(vm);
    *result = small_int((int64_t)position);
    return list_append(vm, parts, bytes);
}

/* The same for bytes. */
static Status decode_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const uint8_t *data;
    uint64_t size, position, end;
    Value text;
    if (!is_kind(args[0], KIND_BYTES) || !is_str(args[3]) || !is_str(args[4]) || !is_kind(args[5], KIND_LIST) ||
        !bytes_view(args[0], &data, &size) || !read_range(args + 1, size, &position, &end))
        return raise_error(vm, &type_SystemError, "bad argument");
    List *parts = AS(List, args[5]);
    Value registry = vm->codec_state;
    uint64_t start = position;
    if (end - start > TEXT_STEP) end = start + TEXT_STEP;
    TRY(list_reserve(vm, parts, 1));
    vm->codec_state = UNBOUND;
    Status status = decode_part(vm, data, size, args[0], args[3], args[4], &position, end, &text);
    vm->codec_state = registry;
    TRY(status);
    vm_charge(vm, (position - start) / 64);
    if (position - start >= TEXT_STEP / 8) vm_hurry(vm);
    *result = small_int((int64_t)(position > start ? position : end)); /* a mark in front does not count */
    return list_append(vm, parts, text);
}

/* Whether an encoding is one of the library's own. */
static Status codec_is_builtin_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm, (void)count;
    *result = bool_value(codec_named(AS_STR(args[0])) < CODEC_NOT_TEXT);
    return DONE;
}

static Status put_member(VM *vm, Dict *dict, const char *name, void *value) {
    Value key = str_from_cstring(vm, name);
    if (key == UNBOUND || !value) return NO_MEMORY;
    return dict_set(vm, dict, key, value_of(value));
}

static Status codec_registry_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args, (void)count;
    if (vm->codec_state == UNBOUND) {
        Dict *registry = dict_new(vm, 3);
        if (!registry) return NO_MEMORY;
        TRY(put_member(vm, registry, "codecs", dict_new(vm, 0)));
        TRY(put_member(vm, registry, "searches", list_new(vm, 0)));
        TRY(put_member(vm, registry, "errors", dict_new(vm, 0)));
        vm->codec_state = value_of(registry);
    }
    *result = vm->codec_state;
    return DONE;
}

/* The handler that the program registered under a name, or None; also where the name is the library's. */
static Status codec_handler_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    if (vm->codec_state == UNBOUND || error_handler_of(args[0]) != HANDLE_UNKNOWN) return DONE;
    Value key = str_from_cstring(vm, "errors"), errors, handler;
    if (key == UNBOUND) return NO_MEMORY;
    TRY(dict_get(vm, AS(Dict, vm->codec_state), key, &errors));
    if (!is_kind(errors, KIND_DICT)) return DONE;
    TRY(dict_get(vm, AS(Dict, errors), args[0], &handler));
    if (handler != UNBOUND) *result = handler;
    return DONE;
}

const Builtin intrinsic_encode_some =
    FUNCTION("_encode_some", "text, start, end, encoding, errors, parts, /", 6, 6, 6, encode_some_leaf, NULL, "_codecs");
const Builtin intrinsic_decode_some =
    FUNCTION("_decode_some", "data, start, end, encoding, errors, parts, /", 6, 6, 6, decode_some_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_is_builtin =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_is_builtin", "name, /", 1, 1, 1, codec_is_builtin_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_registry =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_registry", "", 0, 0, 0, codec_registry_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_handler =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_handler", "name, /", 1, 1, 1, codec_handler_leaf, NULL, "_codecs");
