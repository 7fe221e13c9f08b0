/* codecs_decode.c: bytes to texts.
 *
 * Decoding goes on until something is wrong, which a decoder describes as a Fault; the handler then says what stands for the bytes and
 * where to go on. */
#include "object/codecs_internal.h"

#include "core/unicode.h"
#include "object/bytes.h"
#include "object/str_methods.h"
#include "vm/vm.h"

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
                 character = byte >= 0x80 && byte < 0xA0 ? codec_cp1252_high[byte - 0x80] : byte;
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
    case HANDLE_UNKNOWN: return codec_unknown_handler(vm, errors);
    case HANDLE_STRICT: break;
    }
    if (!is_exactly(object, &type_bytes)) { /* the error shows bytes */
        object = bytes_from(vm, decoding->bytes, decoding->size);
        if (object == UNBOUND) return NO_MEMORY;
    }
    return codec_raise(vm, &type_UnicodeDecodeError, decoding->codec, object, fault->start, fault->end, fault->reason);
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

Status codec_decode_part(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors, uint64_t *position,
                         uint64_t stop, Value *result) {
    Codec codec;
    TRY(codec_of(vm, encoding, "decode", &codec));
    const Codec named = codec;
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
    return codec_note(vm, status, named, encoding, "decoding");
}

Status codec_decode_at_once(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors,
                            Value *result) {
    uint64_t position = 0;
    if (size == 0) return give(value_of(&str_empty), result); /* whatever the encoding */
    TRY(codec_decode_part(vm, bytes, size, object, encoding, errors, &position, size, result));
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
