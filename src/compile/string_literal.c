/* string_literal.c: the inside of string literals, and numbers: escapes to text, digits without underscores.
 */
#include <string.h>

#include "compile/parse_internal.h"
#include "core/unicode.h"
#include "core/utf8.h"

/* ---- escapes ---- */

typedef struct Decoder {
    Parser *p;
    Token token;
    const char *at, *end;
    const char *inside; /* where the text began */
    char *out;
} Decoder;

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* CPython counts in a form of the text where every character beyond ASCII is spelt as ten bytes. */
static uint32_t message_position(const Decoder *decoder, const char *at) {
    uint32_t position = 0;
    for (const char *c = decoder->inside; c < at; c++)
        if ((unsigned char)*c < 0x80)
            position++;
        else if (((unsigned char)*c & 0xC0) != 0x80)
            position += 10;
    return position;
}

static bool fail_escape(Decoder *decoder, const char *start, const char *end, const char *reason) {
    uint32_t first = message_position(decoder, start), last = message_position(decoder, end) - 1;
    if (first == last)
        raise_last(decoder->p,
                   "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %u: %s", first,
                   reason);
    else
        raise_last(decoder->p,
                   "(unicode error) 'unicodeescape' codec can't decode bytes in position %u-%u: %s", first,
                   last, reason);
    return false;
}

/* \x, \u, \U: behind the letter. */
static bool decode_hex(Decoder *decoder, int digits, const char *reason, uint32_t *value) {
    const char *start = decoder->at - 2;
    *value = 0;
    for (int i = 0; i < digits; i++, decoder->at++) {
        int digit = decoder->at < decoder->end ? hex_value(*decoder->at) : -1;
        if (digit < 0) return fail_escape(decoder, start, decoder->at, reason);
        *value = *value << 4 | (uint32_t)digit;
    }
    if (*value < 0x110000) return true;
    return fail_escape(decoder, start, decoder->at, "illegal Unicode character");
}

/* \N{name}: behind the letter. */
static bool decode_name(Decoder *decoder, uint32_t *value) {
    const char *start = decoder->at - 2;
    if (decoder->at >= decoder->end || *decoder->at != '{')
        return fail_escape(decoder, start, decoder->at, "malformed \\N character escape");
    const char *name = decoder->at + 1;
    const char *closing = memchr(name, '}', (size_t)(decoder->end - name));
    if (!closing || closing == name)
        return fail_escape(decoder, start, closing ? closing : decoder->end,
                           "malformed \\N character escape");
    decoder->at = closing + 1;
    if (!parser_worked(decoder->p, 16)) return false;
    if (unicode_lookup(name, (size_t)(closing - name), value)) return true;
    return fail_escape(decoder, start, decoder->at, "unknown Unicode character name");
}

/* `what`: the escape as written; `kind`: "escape sequence" or "octal escape sequence". */
static void warn_escape(Decoder *decoder, const char *start, size_t length, const char *kind) {
    Parser *p = decoder->p;
    if (!p->lexer.warns) return;
    /* Of a brace in an f-string the lexer has warned. */
    if (decoder->token.kind == TOKEN_FSTRING_MIDDLE && (start[1] == '{' || start[1] == '}')) return;
    uint32_t line = decoder->token.line;
    uint32_t column = decoder->token.column + (uint32_t)(decoder->inside - token_text(p, &decoder->token).bytes);
    for (const char *at = decoder->inside; at < start && parser_worked(p, 1); at++) {
        column++;
        if (*at != '\n') continue;
        line++;
        column = 0;
    }
    AstText what = {start + 1, (uint32_t)length - 1};
    lexer_warn(
        &p->lexer, line, column, line, column + 2,
        syntax_message(p->arena,
                       "\"\\%T\" is an invalid %s. Such sequences will not work in the future. Did you mean "
                       "\"\\\\%T\"? A raw string is also an option.",
                       &what, kind, &what));
    if (p->lexer.stop == LEXER_NO_MEMORY) parser_no_memory(p);
}

static void put(Decoder *decoder, uint32_t character, bool is_bytes) {
    if (is_bytes)
        *decoder->out++ = (char)character;
    else
        decoder->out += utf8_encode_one(character, decoder->out);
}

/* Escapes that stand for one character, or 0. */
static const char simple_escapes[128] = {
    ['\\'] = '\\', ['\''] = '\'', ['"'] = '"',  ['a'] = '\a', ['b'] = '\b',
    ['f'] = '\f',  ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t', ['v'] = '\v',
};

/* At the backslash. `warned`: only the first wrong escape of a literal is worth a word. */
static bool decode_escape(Decoder *decoder, bool is_bytes, bool *warned) {
    const char *start = decoder->at++;
    if (decoder->at >= decoder->end) {
        put(decoder, '\\', is_bytes);
        return true;
    }
    unsigned char c = (unsigned char)*decoder->at++;
    uint32_t value = 0;
    if (c == '\n') return true;
    if (c < 128 && simple_escapes[c]) {
        put(decoder, (unsigned char)simple_escapes[c], is_bytes);
        return true;
    }
    if (c >= '0' && c <= '7') {
        value = c - '0';
        for (int i = 1; i < 3 && decoder->at < decoder->end && *decoder->at >= '0' && *decoder->at <= '7';
             i++)
            value = value * 8 + (uint32_t)(*decoder->at++ - '0');
        if (value > 0377 && !*warned) {
            *warned = true;
            warn_escape(decoder, start, (size_t)(decoder->at - start), "octal escape sequence");
        }
        put(decoder, is_bytes ? value & 0xFF : value, is_bytes);
        return true;
    }
    if (c == 'x' && is_bytes) {
        int high = decoder->at < decoder->end ? hex_value(*decoder->at) : -1;
        int low = high >= 0 && decoder->at + 1 < decoder->end ? hex_value(decoder->at[1]) : -1;
        if (low < 0) {
            raise_last(decoder->p, "(value error) invalid \\x escape at position %u",
                       (uint32_t)(start - decoder->inside));
            return false;
        }
        decoder->at += 2;
        put(decoder, (uint32_t)(high << 4 | low), true);
        return true;
    }
    bool known = true;
    if (is_bytes)
        known = false;
    else if (c == 'x')
        known = decode_hex(decoder, 2, "truncated \\xXX escape", &value);
    else if (c == 'u')
        known = decode_hex(decoder, 4, "truncated \\uXXXX escape", &value);
    else if (c == 'U')
        known = decode_hex(decoder, 8, "truncated \\UXXXXXXXX escape", &value);
    else if (c == 'N')
        known = decode_name(decoder, &value);
    else
        known = false;
    if (known) put(decoder, value, false);
    if (known || decoder->p->stopped) return known;
    put(decoder, '\\', is_bytes);
    decoder->at = start + 1;
    if (c < 128 && !*warned) {
        *warned = true;
        warn_escape(decoder, start, 2, "escape sequence");
    }
    return true;
}

bool decode_string(Parser *p, const Token *token, AstText inside, bool is_raw, bool is_bytes,
                   AstText *value) {
    *value = inside;
    if (is_raw || !inside.length || !memchr(inside.bytes, '\\', inside.length)) return true;
    /* No escape is shorter than what it stands for, but \N{...} and the like of one letter: never. */
    char *bytes = parser_allocate(p, inside.length);
    if (!bytes) return false;
    Decoder decoder = {.p = p,
                       .token = *token,
                       .at = inside.bytes,
                       .end = inside.bytes + inside.length,
                       .inside = inside.bytes,
                       .out = bytes};
    bool warned = false;
    while (decoder.at < decoder.end) {
        const char *backslash = memchr(decoder.at, '\\', (size_t)(decoder.end - decoder.at));
        size_t plain = (size_t)((backslash ? backslash : decoder.end) - decoder.at);
        memcpy(decoder.out, decoder.at, plain);
        decoder.out += plain;
        decoder.at += plain;
        if (!parser_worked(p, 1)) return false;
        if (backslash && !decode_escape(&decoder, is_bytes, &warned)) return false;
    }
    *value = (AstText){bytes, (uint32_t)(decoder.out - bytes)};
    return true;
}

/* ---- numbers ---- */

enum { LONGEST_DECIMAL = 4300 };

AstExpression *parse_number(Parser *p) {
    Token token = *peek(p);
    AstExpression *number = new_expression(p, EXPRESSION_CONSTANT, range_of(&token));
    if (!number) return NULL;
    p->mark++;
    AstText text = token_text(p, &token);
    char last = text.bytes[text.length - 1];
    char second = text.length > 1 ? (char)(text.bytes[1] | 32) : 0;
    number->constant.kind = CONSTANT_INTEGER;
    number->constant.radix = 10;
    if (text.bytes[0] == '0' && (second == 'x' || second == 'o' || second == 'b')) {
        number->constant.radix = second == 'x' ? 16 : second == 'o' ? 8 : 2;
        text.bytes += 2;
        text.length -= 2;
    } else if (last == 'j' || last == 'J') {
        number->constant.kind = CONSTANT_IMAGINARY;
        text.length--;
    } else {
        for (uint32_t i = 0; i < text.length && parser_worked(p, 1); i++)
            if (text.bytes[i] == '.' || (text.bytes[i] | 32) == 'e') number->constant.kind = CONSTANT_FLOAT;
    }
    if (memchr(text.bytes, '_', text.length)) {
        char *digits = parser_allocate(p, text.length);
        if (!digits) return NULL;
        uint32_t length = 0;
        for (uint32_t i = 0; i < text.length && parser_worked(p, 1); i++)
            if (text.bytes[i] != '_') digits[length++] = text.bytes[i];
        text = (AstText){digits, length};
    }
    if (number->constant.kind == CONSTANT_INTEGER && number->constant.radix == 10 &&
        text.length > LONGEST_DECIMAL)
        return raise_without_columns(
            p, token.line,
            "Exceeds the limit (%d digits) for integer string conversion: value has %u "
            "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
            "hexadecimal for huge integer literals to avoid decimal conversion limits.",
            LONGEST_DECIMAL, text.length);
    number->constant.text = text;
    return p->stopped ? NULL : number;
}
