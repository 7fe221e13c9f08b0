/* source.c: see source.h. */
#include "compile/source.h"

#include <string.h>

#include "compile/lexer.h"
#include "core/utf8.h"

/* The source may not be longer: columns and offsets are 32 bits. */
enum { LONGEST_SOURCE = 0x7FFFFFF0 };

typedef enum Encoding {
    ENCODING_DEFAULT,
    ENCODING_UTF_8,
    ENCODING_LATIN_1,
    ENCODING_ASCII,
    ENCODING_UNKNOWN
} Encoding;

static const struct {
    const char *name;
    Encoding encoding;
} encodings[] = {
    {"utf-8", ENCODING_DEFAULT},     {"utf8", ENCODING_UTF_8},         {"u8", ENCODING_UTF_8},
    {"latin-1", ENCODING_LATIN_1},   {"iso-8859-1", ENCODING_LATIN_1}, {"iso-latin-1", ENCODING_LATIN_1},
    {"latin1", ENCODING_LATIN_1},    {"iso8859-1", ENCODING_LATIN_1},  {"l1", ENCODING_LATIN_1},
    {"ascii", ENCODING_ASCII},       {"us-ascii", ENCODING_ASCII},     {"latin", ENCODING_LATIN_1},
    {"utf-8-sig", ENCODING_DEFAULT},
};

/* Names that may go on: "utf-8-unix". */
static const struct {
    const char *name;
    Encoding encoding;
} families[] = {
    {"utf-8-", ENCODING_DEFAULT},
    {"latin-1-", ENCODING_LATIN_1},
    {"iso-8859-1-", ENCODING_LATIN_1},
    {"iso-latin-1-", ENCODING_LATIN_1},
};

static bool fail_at(ParseResult *result, const char *message, int32_t line, int32_t column) {
    result->error = (SyntaxError){.kind = ERROR_SYNTAX, .message = message, .line = line, .column = column};
    return false;
}

static bool is_cookie_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* The name that a coding comment in this line declares. */
static AstText find_cookie(const char *line, const char *end) {
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
        line++;
    if (line == end || *line != '#') return (AstText){0};
    for (; end - line > 7; line++) {
        if (memcmp(line, "coding", 6) || (line[6] != ':' && line[6] != '=')) continue;
        const char *name = line + 7;
        while (name < end && (*name == ' ' || *name == '\t'))
            name++;
        const char *behind = name;
        while (behind < end && is_cookie_character(*behind))
            behind++;
        if (behind > name) return (AstText){name, (uint32_t)(behind - name)};
    }
    return (AstText){0};
}

static bool is_blank_or_comment(const char *line, const char *end) {
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
        line++;
    return line == end || *line == '#';
}

static AstText declared_encoding(const char *bytes, size_t length) {
    const char *end = bytes + length;
    for (int i = 0; i < 2; i++) {
        const char *line_end = bytes;
        while (line_end < end && *line_end != '\n' && *line_end != '\r')
            line_end++;
        AstText name = find_cookie(bytes, line_end);
        if (name.bytes || line_end == end || !is_blank_or_comment(bytes, line_end)) return name;
        if (*line_end == '\r' && line_end + 1 < end && line_end[1] == '\n') line_end++;
        bytes = line_end + 1;
    }
    return (AstText){0};
}

static Encoding encoding_of(AstText name) {
    char normal[24];
    if (name.length >= sizeof normal) return ENCODING_UNKNOWN;
    for (uint32_t i = 0; i < name.length; i++) {
        char c = name.bytes[i];
        normal[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    AstText text = {normal, name.length};
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (ast_text_equal(text, encodings[i].name)) return encodings[i].encoding;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        size_t length = strlen(families[i].name);
        if (name.length > length && !memcmp(normal, families[i].name, length)) return families[i].encoding;
    }
    return ENCODING_UNKNOWN;
}

/* Bytes without a declaration that are not UTF-8. */
static bool fail_not_utf8(Arena *arena, const char *bytes, size_t length, size_t start, ParseResult *result) {
    int32_t line = 1;
    const char *line_start = bytes;
    for (size_t i = 0; i < start; i++) {
        if (bytes[i] != '\n' && !(bytes[i] == '\r' && bytes[i + 1] != '\n')) continue;
        line++;
        line_start = bytes + i + 1;
    }
    const char *line_end = bytes + start;
    while (line_end < bytes + length && *line_end != '\n' && *line_end != '\r')
        line_end++;
    /* The line as text: each offending byte becomes U+FFFD. */
    size_t size = (size_t)(line_end - line_start), used = 0;
    char *text = size < SIZE_MAX / 4 ? arena_allocate(arena, size * 3 + 1) : NULL;
    if (!text) return false;
    for (size_t i = 0; i < size;) {
        Utf8Scan scan;
        utf8_scan(line_start + i, size - i, UTF8_STRICT, &scan);
        memcpy(text + used, line_start + i, scan.start);
        used += scan.start;
        i += scan.start;
        if (scan.reason == UTF8_VALID) break;
        memcpy(text + used, "\xEF\xBF\xBD", 3);
        used += 3;
        i += scan.end - scan.start;
    }
    unsigned char bad = (unsigned char)bytes[start];
    const char *message =
        syntax_message(arena,
                       "Non-UTF-8 code starting with '\\x%c%c' on line %d, but no encoding declared; "
                       "see https://peps.python.org/pep-0263/ for details",
                       "0123456789abcdef"[bad >> 4], "0123456789abcdef"[bad & 15], line);
    if (!message) return false;
    int32_t column = (int32_t)utf8_count(line_start, (size_t)(bytes + start - line_start)) + 1;
    result->error =
        (SyntaxError){ERROR_SYNTAX, message, line, column, line, column, true, {text, (uint32_t)used}};
    return false;
}

static bool fail_to_decode(Arena *arena, const char *codec, unsigned char byte, size_t position,
                           const char *reason, ParseResult *result) {
    const char *message = syntax_message(arena, "'%s' codec can't decode byte 0x%c%c in position %u: %s",
                                         codec, "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15],
                                         (uint32_t)position, reason);
    return message ? fail_at(result, message, 0, -1) : false;
}

/* A byte order mark says UTF-8, the cookie in the first or second line another thing. */
static bool fail_with_mark(Arena *arena, const char *bytes, AstText cookie, Encoding encoding,
                           ParseResult *result) {
    AstText line = {bytes, 0}, name = cookie;
    int32_t number = 1;
    for (const char *at = bytes; at < cookie.bytes; at++) {
        if (*at != '\n' && *at != '\r') continue;
        if (*at == '\r' && at[1] == '\n') at++;
        line.bytes = at + 1;
        number++;
    }
    const char *end = cookie.bytes + cookie.length;
    line.length = (uint32_t)(end - line.bytes);
    if (encoding == ENCODING_LATIN_1) name = (AstText){"iso-8859-1", 10};
    const char *message = syntax_message(arena, "encoding problem: %T with BOM", &name);
    const char *text = arena_copy(arena, line.bytes, line.length);
    if (!message || !text) return false;
    result->error = (SyntaxError){.message = message,
                                  .line = number,
                                  .end_line = number,
                                  .end_column = (int32_t)line.length,
                                  .has_end = true,
                                  .text = {text, line.length}};
    return false;
}

static bool check_encoding(Arena *arena, const char *bytes, size_t length, Encoding encoding,
                           ParseResult *result) {
    Utf8Scan scan;
    if (encoding == ENCODING_LATIN_1) return true;
    if (encoding == ENCODING_ASCII) {
        size_t ascii = utf8_ascii_prefix(bytes, length);
        if (ascii == length) return true;
        return fail_to_decode(arena, "ascii", (unsigned char)bytes[ascii], ascii, "ordinal not in range(128)",
                              result);
    }
    if (utf8_scan(bytes, length, UTF8_STRICT, &scan)) return true;
    if (encoding == ENCODING_DEFAULT) return fail_not_utf8(arena, bytes, length, scan.start, result);
    return fail_to_decode(arena, "utf-8", (unsigned char)bytes[scan.start], scan.start,
                          utf8_reason_text(scan.reason), result);
}

bool prepare_source(Arena *arena, const char *bytes, size_t length, ParseOptions options,
                    ParseResult *result) {
    if (length > LONGEST_SOURCE) return false;
    if (length && memchr(bytes, 0, length))
        return fail_at(result, "source code string cannot contain null bytes", 0, 0);
    Encoding encoding = ENCODING_DEFAULT;
    if (options.is_text) {
        Utf8Scan scan;
        if (!utf8_scan(bytes, length, UTF8_SURROGATES, &scan))
            return fail_not_utf8(arena, bytes, length, scan.start, result);
    } else {
        bool has_mark = length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3);
        if (has_mark) {
            bytes += 3;
            length -= 3;
        }
        AstText cookie = declared_encoding(bytes, length);
        if (cookie.bytes) encoding = encoding_of(cookie);
        if (has_mark && encoding > ENCODING_UTF_8)
            return fail_with_mark(arena, bytes, cookie, encoding, result);
        if (encoding == ENCODING_UNKNOWN) {
            const char *message = syntax_message(arena, "unknown encoding: %T", &cookie);
            return message ? fail_at(result, message, 0, -1) : false;
        }
        if (!check_encoding(arena, bytes, length, encoding, result)) return false;
    }
    size_t room = encoding == ENCODING_LATIN_1 ? length * 2 : length;
    char *source = arena_allocate(arena, room + 2);
    if (!source) return false;
    char *out = source;
    for (size_t i = 0; i < length;) {
        const char *plain = bytes + i;
        size_t run = 0;
        while (i + run < length && plain[run] != '\r' && !(encoding == ENCODING_LATIN_1 && plain[run] & 0x80))
            run++;
        memcpy(out, plain, run);
        out += run;
        i += run;
        if (i == length) break;
        if (bytes[i] == '\r') {
            *out++ = '\n';
            i += i + 1 < length && bytes[i + 1] == '\n' ? 2 : 1;
        } else {
            out += utf8_encode_one((unsigned char)bytes[i++], out);
        }
    }
    if (options.mode == MODULE_EXEC && out > source && out[-1] != '\n') *out++ = '\n';
    *out = 0;
    result->source = source;
    result->source_length = (size_t)(out - source);
    return true;
}
