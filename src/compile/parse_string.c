/* parse_string.c: adjacent string literals, f-strings and t-strings. */
#include <string.h>

#include "compile/parse_internal.h"
#include "core/utf8.h"

/* ---- plain literals ---- */

typedef struct Literal {
    bool is_bytes, is_raw, is_u;
    AstText inside;
} Literal;

/* The parts of a STRING token. */
static Literal split_literal(Parser *p, const Token *token) {
    Literal literal = {.inside = token_text(p, token)};
    for (; *literal.inside.bytes != '"' && *literal.inside.bytes != '\''; literal.inside.bytes++) {
        char c = (char)(*literal.inside.bytes | 32);
        literal.is_bytes |= c == 'b';
        literal.is_raw |= c == 'r';
        literal.is_u |= *literal.inside.bytes == 'u';
        literal.inside.length--;
    }
    const char *bytes = literal.inside.bytes;
    uint32_t size = literal.inside.length >= 6 && bytes[1] == bytes[0] && bytes[2] == bytes[0] ? 3 : 1;
    literal.inside = (AstText){bytes + size, literal.inside.length - 2 * size};
    return literal;
}

static APART AstExpression *parse_literal_token(Parser *p) {
    Token token = *peek(p);
    Literal literal = split_literal(p, &token);
    AstExpression *constant = new_expression(p, EXPRESSION_CONSTANT, range_of(&token));
    if (!constant) return NULL;
    p->mark++;
    constant->constant.kind = literal.is_bytes ? CONSTANT_BYTES : CONSTANT_STRING;
    constant->constant.is_u = literal.is_u;
    if (literal.is_bytes && utf8_ascii_prefix(literal.inside.bytes, literal.inside.length) < literal.inside.length)
        return raise_range(p, range_of(&token), "bytes can only contain ASCII literal characters");
    if (!decode_string(p, &token, literal.inside, literal.is_raw, literal.is_bytes, &constant->constant.text))
        return NULL;
    return constant;
}

/* ---- replacement fields ---- */

static AstExpression *new_text(Parser *p, AstText text, AstRange range) {
    AstExpression *constant = new_expression(p, EXPRESSION_CONSTANT, range);
    if (!constant) return NULL;
    constant->constant.kind = CONSTANT_STRING;
    constant->constant.text = text;
    return constant;
}

/* Source text of a field's expression, without comments. */
static APART AstText field_source(Parser *p, uint32_t start, uint32_t end) {
    AstText text = {p->lexer.source + start, end - start};
    if (!memchr(text.bytes, '#', text.length)) return text;
    char *copy = parser_allocate(p, text.length + 1);
    if (!copy) return (AstText){0};
    uint32_t length = 0;
    char quote = 0;
    for (uint32_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (!parser_worked(p, 1)) return (AstText){0};
        if (quote) {
            if (c == quote)
                quote = 0;
            else if (c == '\\' && i + 1 < text.length)
                copy[length++] = text.bytes[i++], c = text.bytes[i];
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            while (i < text.length && text.bytes[i] != '\n')
                i++;
            if (i == text.length) break;
            c = '\n';
        }
        copy[length++] = c;
    }
    return (AstText){copy, length};
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v' || c == '\r';
}

static APART AstExpression *parse_format_spec(Parser *p, char prefix);

/* What CPython says about a field that does not parse: at the token where it goes wrong. */
static SELDOM void *diagnose_field(Parser *p, char prefix, const char *message) {
    return raise_token(p, peek(p), message, prefix);
}

static APART AstExpression *parse_field_value(Parser *p, char prefix) {
    if (p->diagnosing) {
        static const struct {
            uint8_t kind;
            char character;
        } early[] = {
            {TOKEN_EQUAL, '='}, {TOKEN_EXCLAMATION, '!'}, {TOKEN_COLON, ':'}, {TOKEN_RIGHT_BRACE, '}'}};
        for (size_t i = 0; i < sizeof early / sizeof *early; i++)
            if (at_token(p, early[i].kind))
                return raise_token(p, peek(p), "%c-string: valid expression required before '%c'", prefix,
                                   early[i].character);
    }
    Token first = *peek(p);
    AstExpression *value = parse_annotated_value(p);
    if (!value && p->diagnosing && !p->stopped)
        raise_token(p, &first, "%c-string: expecting a valid expression after '{'", prefix);
    return value;
}

static bool ends_field(TokenKind kind) {
    return kind == TOKEN_COLON || kind == TOKEN_RIGHT_BRACE;
}

/* `!r`; behind the exclamation mark. */
static APART bool parse_conversion(Parser *p, char prefix, int32_t *conversion) {
    Token mark = *previous(p), name = *peek(p);
    if (name.kind != TOKEN_NAME) {
        if (!p->diagnosing) return false;
        if (ends_field((TokenKind)name.kind))
            diagnose_field(p, prefix, "%c-string: missing conversion character");
        else
            diagnose_field(p, prefix, "%c-string: invalid conversion character");
        return false;
    }
    if (name.start != mark.end) {
        raise_range(p, range_between(range_of(&mark), range_of(&name)),
                    "%c-string: conversion type must come right after the exclamation mark", prefix);
        return false;
    }
    p->mark++;
    AstText text = token_text(p, &name);
    if (text.length != 1 || !(text.bytes[0] == 's' || text.bytes[0] == 'r' || text.bytes[0] == 'a')) {
        raise_range(p, range_of(&name),
                    "%c-string: invalid conversion character '%T': expected 's', 'r', or 'a'", prefix, &text);
        return false;
    }
    *conversion = text.bytes[0];
    return true;
}

/* One replacement field; pushes its debug text, when it has some, and its value. */
static APART bool parse_field(Parser *p, bool is_template, char prefix) {
    Token opening = *peek(p);
    p->mark++;
    AstExpression *value = parse_field_value(p, prefix);
    if (!value) return false;
    Token behind = *peek(p);
    uint32_t value_end = behind.start;
    bool debug = accept(p, TOKEN_EQUAL);
    Token ending = *peek(p); /* of the debug text */
    AstRange debug_range = {opening.line, opening.column + 1, ending.line, ending.column};
    int32_t conversion = -1;
    AstExpression *spec = NULL;
    if (p->diagnosing && !ends_field((TokenKind)ending.kind) && ending.kind != TOKEN_EXCLAMATION && !debug &&
        ending.kind != TOKEN_EQUAL) {
        diagnose_field(p, prefix, "%c-string: expecting '=', or '!', or ':', or '}'");
        return false;
    }
    if (p->diagnosing && debug && !ends_field((TokenKind)ending.kind) && ending.kind != TOKEN_EXCLAMATION) {
        diagnose_field(p, prefix, "%c-string: expecting '!', or ':', or '}'");
        return false;
    }
    if (accept(p, TOKEN_EXCLAMATION) && !parse_conversion(p, prefix, &conversion)) return false;
    if (p->diagnosing && !ends_field(peek_kind(p))) {
        diagnose_field(p, prefix, "%c-string: expecting ':' or '}'");
        return false;
    }
    if (at_token(p, TOKEN_COLON)) {
        if (!parser_enter(p)) return false;
        spec = parse_format_spec(p, prefix);
        if (!spec) return false;
        parser_leave(p);
    }
    if (!accept(p, TOKEN_RIGHT_BRACE)) {
        if (p->diagnosing)
            diagnose_field(p, prefix,
                           spec ? "%c-string: expecting '}', or format specs" : "%c-string: expecting '}'");
        return false;
    }
    if (debug) {
        if (conversion < 0 && !spec) conversion = 'r';
        AstText text = field_source(p, opening.end, ending.start);
        AstExpression *constant = text.bytes ? new_text(p, text, debug_range) : NULL;
        if (!constant || !push_pending(p, constant)) return false;
    }
    AstExpression *field =
        new_expression(p, is_template ? EXPRESSION_INTERPOLATION : EXPRESSION_FORMATTED_VALUE,
                       range_from(p, position_of(&opening)));
    if (!field) return false;
    field->interpolation.value = value;
    field->interpolation.conversion = conversion;
    field->interpolation.format_spec = spec;
    if (is_template) {
        AstText source = field_source(p, opening.end, value_end);
        while (source.length && is_space(source.bytes[source.length - 1]))
            source.length--;
        field->interpolation.source = source;
    }
    return finish_expression(p, field) && push_pending(p, field);
}

/* ---- f-strings ---- */

/* Literal text of an f-string. Its escapes are decoded when the whole f-string is read, because only then
 * CPython complains of them; those of a format specifier at once. Until then `radix` says that the text is
 * not decoded. */
enum { UNDECODED = 1 };

static APART bool decode_piece(Parser *p, AstExpression *constant, uint32_t line) {
    constant->constant.radix = 0;
    Token token = {
        .kind = TOKEN_FSTRING_MIDDLE, .line = line, .column = constant->range.column}; /* for warnings */
    return decode_string(p, &token, constant->constant.text, false, false, &constant->constant.text);
}

static APART bool parse_middle(Parser *p, bool decode) {
    Token token = *peek(p);
    AstExpression *constant = new_text(p, token_text(p, &token), range_of(&token));
    p->mark++;
    if (!constant || !push_pending(p, constant)) return false;
    if (token.flags & TOKEN_IS_RAW) return true;
    constant->constant.radix = UNDECODED;
    return !decode || decode_piece(p, constant, token.line);
}

/* Pieces up to (not including) the token that ends them. */
static bool parse_pieces(Parser *p, bool is_template, char prefix, bool decode) {
    for (;;) {
        if (at_token(p, TOKEN_FSTRING_MIDDLE)) {
            if (!parse_middle(p, decode)) return false;
        } else if (at_token(p, TOKEN_LEFT_BRACE)) {
            if (!parser_enter(p) || !parse_field(p, is_template, prefix)) return false;
            parser_leave(p);
        } else {
            return true;
        }
    }
}

/* Merges neighbouring constants among the pieces above `base`. */
static APART bool merge_pieces(Parser *p, uint32_t base, uint32_t *count) {
    uint32_t out = base;
    for (uint32_t i = base; i < p->pending_count;) {
        AstExpression *piece = p->pending[i];
        uint32_t behind = i + 1;
        if (piece->kind != EXPRESSION_CONSTANT) {
            p->pending[out++] = piece;
            i++;
            continue;
        }
        uint64_t length = piece->constant.text.length;
        for (; behind < p->pending_count && parser_worked(p, 1); behind++) {
            const AstExpression *next = p->pending[behind];
            if (next->kind != EXPRESSION_CONSTANT) break;
            length += next->constant.text.length;
        }
        const AstExpression *last = p->pending[behind - 1];
        if (behind > i + 1) {
            char *bytes = length < UINT32_MAX ? parser_allocate(p, length + 1) : parser_no_memory(p);
            if (!bytes) return false;
            uint32_t used = 0;
            for (uint32_t k = i; k < behind && parser_worked(p, 1); k++) {
                AstText text = ((AstExpression *)p->pending[k])->constant.text;
                if (text.length) memcpy(bytes + used, text.bytes, text.length);
                used += text.length;
            }
            if (p->no_memory) return false;
            AstExpression *merged =
                new_text(p, (AstText){bytes, used}, range_between(piece->range, last->range));
            if (!merged) return false;
            merged->constant.is_u = piece->constant.is_u;
            piece = merged;
        }
        if (length) p->pending[out++] = piece;
        i = behind;
    }
    p->pending_count = out;
    *count = out - base;
    return true;
}

/* ':' and the specifier. */
static APART AstExpression *parse_format_spec(Parser *p, char prefix) {
    Position start = here(p);
    uint32_t base = p->pending_count, count;
    p->mark++;
    if (!parse_pieces(p, false, prefix, true) || !merge_pieces(p, base, &count)) return NULL;
    AstExpression *spec = new_expression(p, EXPRESSION_JOINED_STRING, range_from(p, start));
    if (!spec || !pop_pending(p, base, &spec->sequence.elements)) return NULL;
    return finish_expression(p, spec);
}

static APART bool parse_fstring(Parser *p, bool is_template) {
    uint32_t base = p->pending_count;
    p->mark++;
    if (!parse_pieces(p, is_template, is_template ? 't' : 'f', false) || !accept(p, TOKEN_FSTRING_END))
        return false;
    /* Warnings count their lines from that of the end: so does CPython. */
    uint32_t end_line = previous(p)->line;
    for (uint32_t i = base; i < p->pending_count; i++) {
        AstExpression *piece = p->pending[i];
        if (!parser_worked(p, 1)) return false;
        if (piece->kind != EXPRESSION_CONSTANT || piece->constant.radix != UNDECODED) continue;
        if (!decode_piece(p, piece, end_line)) return false;
    }
    return true;
}

/* ---- neighbours ---- */

typedef struct Neighbours {
    bool plain, bytes, format, template;
} Neighbours;

static bool at_string(Parser *p) {
    return at_token(p, TOKEN_STRING) || at_token(p, TOKEN_FSTRING_START);
}

AstExpression *parse_strings(Parser *p) {
    Position start = here(p);
    uint32_t base = p->pending_count, count;
    Neighbours found = {0};
    bool is_u = false, first = true;
    AstRange before = {0};
    while (at_string(p)) {
        Position piece_start = here(p);
        bool is_template = peek(p)->flags & TOKEN_IS_TEMPLATE,
             mixes = !first && is_template != found.template;
        if (mixes && !p->diagnosing) break;
        if (at_token(p, TOKEN_FSTRING_START)) {
            if (is_template)
                found.template = true;
            else
                found.format = true;
            if (!parse_fstring(p, is_template)) return NULL;
        } else {
            AstExpression *literal = parse_literal_token(p);
            if (!literal || !push_pending(p, literal)) return NULL;
            if (literal->constant.kind == CONSTANT_BYTES)
                found.bytes = true;
            else
                found.plain = true;
            if (first) is_u = literal->constant.is_u;
        }
        AstRange piece = range_from(p, piece_start);
        if (mixes)
            return raise_range(p, range_between(before, piece),
                               "cannot mix t-string literals with string or bytes literals");
        before = piece;
        first = false;
    }
    AstRange range = range_from(p, start);
    if (found.bytes && (found.plain || found.format))
        return raise_last(p, "cannot mix bytes and nonbytes literals");
    if (!found.format && !found.template) {
        AstExpression *constant = p->pending[base];
        if (p->pending_count > base + 1) {
            if (!merge_pieces(p, base, &count)) return NULL;
            if (count) {
                constant = p->pending[base];
            } else {
                constant->constant.text.length = 0;
            }
            constant->constant.kind = found.bytes ? CONSTANT_BYTES : CONSTANT_STRING;
            constant->constant.is_u = is_u;
            constant->range = range;
        }
        p->pending_count = base;
        return constant;
    }
    if (!merge_pieces(p, base, &count)) return NULL;
    AstExpression *joined =
        new_expression(p, found.template ? EXPRESSION_TEMPLATE_STRING : EXPRESSION_JOINED_STRING, range);
    if (!joined || !pop_pending(p, base, &joined->sequence.elements)) return NULL;
    return finish_expression(p, joined);
}
