/* codecs_encode.c: texts to bytes, by runs of characters that have no bytes: the handler says what stands for such a run. */
#include "object/codecs_internal.h"

#include "core/unicode.h"
#include "object/bytes.h"
#include "object/str_methods.h"
#include "vm/vm.h"

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
        if (codec_cp1252_high[i] == character) return 0x80 + i;
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
        case HANDLE_UNKNOWN: return codec_unknown_handler(vm, errors);
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
        return codec_raise(vm, &type_UnicodeEncodeError, codec, value_of(str), start, end, reason);
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

Status codec_encode_part(VM *vm, const Str *str, Value encoding, Value errors, uint64_t *position, uint64_t stop, bool first, bool stepwise,
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
    return codec_note(vm, status, codec, encoding, "encoding");
}

Status codec_encode_at_once(VM *vm, const Str *str, Value encoding, Value errors, Value *result) {
    uint64_t position = 0;
    TRY(codec_encode_part(vm, str, encoding, errors, &position, str->length, true, false, result));
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
