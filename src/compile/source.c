/* source.c: see source.h. */
#include "compile/source.h"

#include <string.h>

#include "compile/lexer.h"
#include "core/utf8.h"

/* The source may not be longer: columns and offsets are 32 bits. */
enum { LONGEST_SOURCE = 0x7FFFFFF0 };
enum { PIECE = 1 << 17 }; /* bytes gone through between two looks at the clock */

/* utf8_scan, piece by piece. False with the reason UTF8_VALID: a limit of time has struck. */
static bool scan_watched(Memory *memory, const char *bytes, size_t length, Utf8Mode mode, Utf8Scan *scan) {
    for (size_t at = 0, size; ; at += size) {
        size = length - at < PIECE ? length - at : PIECE;
        if (at + size < length) { /* no character is cut */
            size_t back = 0;
            while (back < 4 && ((uint8_t)bytes[at + size - back] & 0xC0) == 0x80)
                back++;
            if (back < 4) size -= back;
        }
        bool valid = utf8_scan(bytes + at, size, mode, scan);
        scan->start += at;
        scan->end += at;
        if (!valid || (at + size < length && memory_watched(memory))) return false;
        if (at + size == length) return true;
    }
}

typedef enum Encoding {
    ENCODING_DEFAULT,
    ENCODING_UTF_8,
    ENCODING_LATIN_1,
    ENCODING_ASCII,
    ENCODING_CP1252,
    ENCODING_LATIN_9,
    ENCODING_UNKNOWN
} Encoding;

static const struct {
    const char *name;
    Encoding encoding;
} encodings[] = {
    {"utf-8", ENCODING_DEFAULT},     {"utf8", ENCODING_UTF_8},          {"u8", ENCODING_UTF_8},
    {"latin-1", ENCODING_LATIN_1},   {"iso-8859-1", ENCODING_LATIN_1},  {"iso-latin-1", ENCODING_LATIN_1},
    {"latin1", ENCODING_LATIN_1},    {"iso8859-1", ENCODING_LATIN_1},   {"l1", ENCODING_LATIN_1},
    {"ascii", ENCODING_ASCII},       {"us-ascii", ENCODING_ASCII},      {"latin", ENCODING_LATIN_1},
    {"utf-8-sig", ENCODING_DEFAULT}, {"cp1252", ENCODING_CP1252},       {"windows-1252", ENCODING_CP1252},
    {"1252", ENCODING_CP1252},       {"iso-8859-15", ENCODING_LATIN_9}, {"iso8859-15", ENCODING_LATIN_9},
    {"latin9", ENCODING_LATIN_9},    {"l9", ENCODING_LATIN_9},          {"latin-9", ENCODING_LATIN_9},
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

/* What cp1252 puts where latin-1 has control characters; 0: nothing. */
static const uint16_t cp1252_characters[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* Where iso-8859-15 differs from latin-1. */
static const struct {
    uint8_t byte;
    uint16_t character;
} latin_9_characters[] = {
    {0xA4, 0x20AC}, {0xA6, 0x0160}, {0xA8, 0x0161}, {0xB4, 0x017D},
    {0xB8, 0x017E}, {0xBC, 0x0152}, {0xBD, 0x0153}, {0xBE, 0x0178},
};

/* The character of a byte beyond ASCII; 0: there is none. */
static uint32_t character_of(Encoding encoding, uint8_t byte) {
    if (encoding == ENCODING_CP1252 && byte < 0xA0) return cp1252_characters[byte - 0x80];
    for (size_t i = 0;
         encoding == ENCODING_LATIN_9 && i < sizeof latin_9_characters / sizeof *latin_9_characters; i++)
        if (latin_9_characters[i].byte == byte) return latin_9_characters[i].character;
    return byte;
}

static bool is_single_byte(Encoding encoding) {
    return encoding == ENCODING_LATIN_1 || encoding == ENCODING_CP1252 || encoding == ENCODING_LATIN_9;
}

static bool fail_at(ParseResult *result, const char *message, int32_t line, int32_t column) {
    result->error = (SyntaxError){.kind = ERROR_SYNTAX, .message = message, .line = line, .column = column};
    return false;
}

static bool is_cookie_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* The name that a coding comment in this line declares. */
static AstText find_cookie(Memory *memory, const char *line, const char *end) {
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
        line++;
    if (line == end || *line != '#') return (AstText){0};
    for (size_t looked = 1; end - line > 7; line++, looked++) {
        if (looked % PIECE == 0 && memory_watched(memory)) break;
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

static AstText declared_encoding(Memory *memory, const char *bytes, size_t length) {
    const char *end = bytes + length;
    for (int i = 0; i < 2; i++) {
        const char *line_end = bytes;
        while (line_end < end && *line_end != '\n' && *line_end != '\r')
            line_end++;
        AstText name = find_cookie(memory, bytes, line_end);
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

/* A line of the undecoded source. */
typedef struct SourceLine {
    int32_t number;
    const char *start;
    size_t length; /* without its newline */
} SourceLine;

static SourceLine line_at(Memory *memory, const char *bytes, size_t length, size_t position) {
    SourceLine line = {1, bytes, 0};
    for (size_t i = 0; i < position; i++) {
        if (i % PIECE == PIECE - 1 && memory_watched(memory)) break;
        if (bytes[i] != '\n' && !(bytes[i] == '\r' && bytes[i + 1] != '\n')) continue;
        line.number++;
        line.start = bytes + i + 1;
    }
    const char *end = bytes + position;
    while (end < bytes + length && *end != '\n' && *end != '\r')
        end++;
    line.length = (size_t)(end - line.start);
    return line;
}

/* The line as text: each offending byte becomes U+FFFD. NULL without memory. */
static const char *decode_leniently(Arena *arena, SourceLine line, uint32_t *length) {
    size_t used = 0, bad = 0;
    char *text = line.length < SIZE_MAX / 4 ? arena_allocate(arena, line.length * 3 + 1) : NULL;
    for (size_t i = 0; text && i < line.length;) {
        Utf8Scan scan;
        utf8_scan(line.start + i, line.length - i, UTF8_STRICT, &scan);
        if (++bad % 4096 == 0 && memory_watched(arena->memory)) return NULL;
        memcpy(text + used, line.start + i, scan.start);
        used += scan.start;
        i += scan.start;
        if (scan.reason == UTF8_VALID) break;
        memcpy(text + used, "\xEF\xBF\xBD", 3);
        used += 3;
        i += scan.end - scan.start;
    }
    *length = (uint32_t)used;
    return text;
}

static char hex_digit(unsigned value) {
    return "0123456789abcdef"[value & 15];
}

/* Bytes without a declaration that are not UTF-8. */
static bool fail_not_utf8(Arena *arena, const char *bytes, size_t length, size_t start, const char *file_name,
                          ParseResult *result) {
    SourceLine line = line_at(arena->memory, bytes, length, start);
    uint32_t text_length;
    const char *text = decode_leniently(arena, line, &text_length);
    unsigned char bad = (unsigned char)bytes[start];
    /* CPython reads the first two lines of a file at once, when it looks for the cookie. */
    int32_t number = file_name && line.number == 2 ? 1 : line.number;
    const char *message =
        syntax_message(arena,
                       "Non-UTF-8 code starting with '\\x%c%c'%s%s on line %d, but no encoding declared; "
                       "see https://peps.python.org/pep-0263/ for details",
                       hex_digit(bad >> 4), hex_digit(bad), file_name ? " in file " : "",
                       file_name ? file_name : "", number);
    if (!message || !text) return false;
    int32_t column = (int32_t)utf8_count(line.start, (size_t)(bytes + start - line.start)) + 1;
    result->error =
        (SyntaxError){ERROR_SYNTAX, message, number, column, number, column, true, {text, text_length}, false};
    return false;
}

/* A file that says it is UTF-8 and is not. */
static bool fail_in_file(Arena *arena, const char *bytes, size_t length, const Utf8Scan *scan,
                         ParseResult *result) {
    SourceLine line = line_at(arena->memory, bytes, length, scan->start);
    uint32_t text_length;
    const char *text = decode_leniently(arena, line, &text_length);
    unsigned char bad = (unsigned char)bytes[scan->start];
    const char *message =
        syntax_message(arena, "(unicode error) 'utf-8' codec can't decode byte 0x%c%c in position %u: %s",
                       hex_digit(bad >> 4), hex_digit(bad), (uint32_t)(bytes + scan->start - line.start),
                       utf8_reason_text(scan->reason));
    if (!message || !text) return false;
    result->error = (SyntaxError){.message = message,
                                  .line = line.number,
                                  .end_line = line.number,
                                  .has_end = true,
                                  .text = {text, text_length}};
    return false;
}

/* NULs are no source; a file shows where. */
static bool fail_null_byte(Arena *arena, const char *bytes, size_t length, bool from_file,
                           ParseResult *result) {
    if (!from_file) return fail_at(result, "source code string cannot contain null bytes", 0, 0);
    const char *message = "source code cannot contain null bytes";
    const char *null = memchr(bytes, 0, length);
    SourceLine line = line_at(arena->memory, bytes, length, (size_t)(null - bytes));
    line.length = (size_t)(null - line.start);
    uint32_t text_length;
    const char *text = decode_leniently(arena, line, &text_length);
    if (!text) return false;
    result->error = (SyntaxError){.message = message,
                                  .line = line.number,
                                  .end_line = line.number,
                                  .has_end = true,
                                  .text = {text, text_length}};
    return false;
}

static bool fail_to_decode(Arena *arena, const char *codec, unsigned char byte, size_t position,
                           const char *reason, ParseResult *result) {
    const char *message =
        syntax_message(arena, "'%s' codec can't decode byte 0x%c%c in position %u: %s", codec,
                       hex_digit(byte >> 4), hex_digit(byte), (uint32_t)position, reason);
    return message ? fail_at(result, message, 0, -1) : false;
}

/* A file whose cookie names what there is not, or what it is not. */
static bool fail_encoding(Arena *arena, AstText cookie, bool from_file, ParseResult *result) {
    const char *message = syntax_message(arena, from_file ? "encoding problem: %T" : "unknown encoding: %T", &cookie);
    if (!message) return false;
    fail_at(result, message, 0, -1);
    result->error.is_bare = from_file;
    return false;
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

static bool check_encoding(Arena *arena, const char *bytes, size_t length, Encoding encoding, AstText cookie,
                           bool has_mark, const char *file_name, ParseResult *result) {
    Utf8Scan scan;
    if (is_single_byte(encoding)) {
        for (size_t i = 0; encoding == ENCODING_CP1252 && i < length; i++) {
            if (i % PIECE == PIECE - 1 && memory_watched(arena->memory)) return false;
            if (!(bytes[i] & 0x80) || character_of(encoding, (uint8_t)bytes[i])) continue;
            if (file_name) return fail_encoding(arena, cookie, true, result);
            return fail_to_decode(arena, "charmap", (unsigned char)bytes[i], i,
                                  "character maps to <undefined>", result);
        }
        return true;
    }
    if (encoding == ENCODING_ASCII) {
        size_t ascii = utf8_ascii_prefix(bytes, length);
        if (ascii == length) return true;
        if (file_name) return fail_encoding(arena, cookie, true, result);
        return fail_to_decode(arena, "ascii", (unsigned char)bytes[ascii], ascii, "ordinal not in range(128)",
                              result);
    }
    if (scan_watched(arena->memory, bytes, length, UTF8_STRICT, &scan)) return true;
    if (scan.reason == UTF8_VALID) return false;
    if (file_name && encoding == ENCODING_UTF_8)
        return fail_encoding(arena, cookie, true, result);
    if (file_name && (has_mark || cookie.bytes)) return fail_in_file(arena, bytes, length, &scan, result);
    if (encoding == ENCODING_DEFAULT)
        return fail_not_utf8(arena, bytes, length, scan.start, file_name, result);
    return fail_to_decode(arena, "utf-8", (unsigned char)bytes[scan.start], scan.start,
                          utf8_reason_text(scan.reason), result);
}

bool prepare_source(Arena *arena, const char *bytes, size_t length, ParseOptions options,
                    ParseResult *result) {
    if (length > LONGEST_SOURCE) return false;
    if (length && memchr(bytes, 0, length))
        return fail_null_byte(arena, bytes, length, options.file_name, result);
    Encoding encoding = ENCODING_DEFAULT;
    if (options.is_text) {
        Utf8Scan scan;
        if (!scan_watched(arena->memory, bytes, length, UTF8_SURROGATES, &scan))
            return scan.reason != UTF8_VALID && fail_not_utf8(arena, bytes, length, scan.start, NULL, result);
    } else {
        bool has_mark = length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3);
        if (has_mark) {
            bytes += 3;
            length -= 3;
        }
        AstText cookie = declared_encoding(arena->memory, bytes, length);
        if (cookie.bytes) encoding = encoding_of(cookie);
        if (has_mark && encoding > ENCODING_UTF_8)
            return fail_with_mark(arena, bytes, cookie, encoding, result);
        if (encoding == ENCODING_UNKNOWN)
            return fail_encoding(arena, cookie, options.file_name, result);
        if (!check_encoding(arena, bytes, length, encoding, cookie, has_mark, options.file_name, result))
            return false;
    }
    bool single = is_single_byte(encoding);
    size_t room = single ? length * 3 : length;
    char *source = arena_allocate(arena, room + 2);
    if (!source) return false;
    char *out = source;
    for (size_t i = 0, look = PIECE; i < length;) {
        const char *plain = bytes + i;
        size_t run = 0;
        while (i + run < length && run < PIECE && plain[run] != '\r' && !(single && plain[run] & 0x80))
            run++;
        memcpy(out, plain, run);
        out += run;
        i += run;
        if (i >= look) {
            if (memory_watched(arena->memory)) return false;
            look = i + PIECE;
        }
        if (i == length) break;
        if (run == PIECE) continue;
        if (bytes[i] == '\r') {
            *out++ = '\n';
            i += i + 1 < length && bytes[i + 1] == '\n' ? 2 : 1;
        } else {
            out += utf8_encode_one(character_of(encoding, (uint8_t)bytes[i++]), out);
        }
    }
    if (options.mode == MODULE_EXEC && out > source && out[-1] != '\n') *out++ = '\n';
    *out = 0;
    result->source = source;
    result->source_length = (size_t)(out - source);
    return true;
}
