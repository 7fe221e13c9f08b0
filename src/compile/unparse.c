/* unparse.c: an expression back to source text, as `from __future__ import annotations` keeps it: one space
 * around operators, no more parentheses than needed, strings as repr() writes them. */
#include "compile/compiler.h"
#include "core/float_text.h"
#include "core/unicode.h"

/* How tightly an expression binds; one that binds less than its place asks is put in parentheses. */
enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST, /* if-else, lambda */
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
};

typedef struct Writer {
    Compiler *c;
    char *bytes;
    uint32_t length, capacity;
} Writer;

static void write(Writer *w, const AstExpression *e, int level);

static void put_bytes(Writer *w, const char *bytes, size_t length) {
    if (length > UINT32_MAX / 4 - w->length) compile_fail(w->c, COMPILE_NO_MEMORY);
    if (w->length + length > w->capacity) {
        uint32_t capacity = w->capacity ? w->capacity : 64;
        while (capacity < w->length + length)
            capacity *= 2;
        char *larger = compile_allocate(w->c, w->c->arena, capacity, 1);
        if (w->length) memcpy(larger, w->bytes, w->length);
        w->bytes = larger;
        w->capacity = capacity;
    }
    memcpy(w->bytes + w->length, bytes, length);
    w->length += (uint32_t)length;
}

static void put(Writer *w, const char *text) {
    put_bytes(w, text, strlen(text));
}
static void put_text(Writer *w, AstText text) {
    put_bytes(w, text.bytes, text.length);
}

/* ---- constants ---- */

static void put_hex(Writer *w, const char *prefix, uint32_t number, int digits) {
    put(w, prefix);
    while (digits--)
        put_bytes(w, &"0123456789abcdef"[number >> 4 * digits & 15], 1);
}

static uint32_t next_character(const uint8_t *text, uint32_t *at) {
    uint32_t first = text[(*at)++];
    if (first < 0x80) return first;
    unsigned more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    uint32_t character = first & (0x3Fu >> more);
    while (more--)
        character = character << 6 | (text[(*at)++] & 0x3F);
    return character;
}

static void put_quoted(Writer *w, const char *bytes, uint32_t length, bool is_bytes) {
    const uint8_t *text = (const uint8_t *)bytes;
    bool doubled = memchr(bytes, '\'', length) && !memchr(bytes, '"', length);
    char quote = doubled ? '"' : '\'';
    put_bytes(w, &quote, 1);
    for (uint32_t at = 0; at < length;) {
        compile_work(w->c);
        uint32_t start = at, character = is_bytes ? text[at++] : next_character(text, &at);
        if (character == (uint8_t)quote || character == '\\') {
            put(w, "\\");
            put_bytes(w, bytes + start, 1);
        } else if (character == '\n')
            put(w, "\\n");
        else if (character == '\r')
            put(w, "\\r");
        else if (character == '\t')
            put(w, "\\t");
        else if (character < ' ' || character == 127 || (is_bytes && character > 127))
            put_hex(w, "\\x", character, 2);
        else if (character < 127 || unicode_is_printable(character))
            put_bytes(w, bytes + start, at - start);
        else if (character <= 0xFF)
            put_hex(w, "\\x", character, 2);
        else if (character <= 0xFFFF)
            put_hex(w, "\\u", character, 4);
        else
            put_hex(w, "\\U", character, 8);
    }
    put_bytes(w, &quote, 1);
}

static void put_integer(Writer *w, const AstExpression *e) {
    AstText digits = e->constant.text;
    while (digits.length > 1 && *digits.bytes == '0')
        digits.bytes++, digits.length--;
    Literal literal;
    if (e->constant.radix == 10) {
        put_text(w, digits);
    } else if (literal_of(w->c, e, &literal) && literal.form == FORM_VALUE) {
        char text[24];
        size_t at = sizeof text;
        uint64_t rest = (uint64_t)int_of(literal.value);
        do
            text[--at] = (char)('0' + rest % 10);
        while (rest /= 10);
        put_bytes(w, text + at, sizeof text - at);
    } else { /* a large one stays as it was written */
        put(w, e->constant.radix == 16 ? "0x" : e->constant.radix == 8 ? "0o" : "0b");
        put_text(w, digits);
    }
}

static void put_float(Writer *w, double number) {
    char text[FLOAT_REPR_SIZE];
    size_t length = float_repr(number, text);
    if (text[0] == 'i')
        put(w, "1e309");
    else
        put_bytes(w, text, length);
}

static void write_constant(Writer *w, const AstExpression *e) {
    Literal literal;
    AstText text = e->constant.text;
    switch ((AstConstantKind)e->constant.kind) {
    case CONSTANT_NONE: put(w, "None"); break;
    case CONSTANT_TRUE: put(w, "True"); break;
    case CONSTANT_FALSE: put(w, "False"); break;
    case CONSTANT_ELLIPSIS: put(w, "..."); break;
    case CONSTANT_INTEGER: put_integer(w, e); break;
    case CONSTANT_FLOAT:
        literal_of(w->c, e, &literal);
        put_float(w, literal.number);
        break;
    case CONSTANT_IMAGINARY: {
        char digits[FLOAT_REPR_SIZE];
        literal_of(w->c, e, &literal);
        size_t length = float_repr(literal.number, digits);
        if (length > 2 && !memcmp(digits + length - 2, ".0", 2)) length -= 2; /* 1j */
        if (digits[0] == 'i')
            put(w, "1e309");
        else
            put_bytes(w, digits, length);
        put(w, "j");
        break;
    }
    case CONSTANT_STRING:
        if (e->constant.is_u) put(w, "u");
        put_quoted(w, text.bytes, text.length, false);
        break;
    case CONSTANT_BYTES:
        put(w, "b");
        put_quoted(w, text.bytes, text.length, true);
        break;
    }
}

/* ---- f-strings and t-strings ---- */

static void write_parts(Writer *body, const AstExpressions *parts);

static void write_field(Writer *body, const AstExpression *e) {
    Writer value = {.c = body->c};
    write(&value, e->interpolation.value, LEVEL_TEST + 1);
    put(body, value.length && value.bytes[0] == '{' ? "{ " : "{");
    put_bytes(body, value.bytes, value.length);
    char conversion[2] = {'!', (char)e->interpolation.conversion};
    if (e->interpolation.conversion > 0) put_bytes(body, conversion, 2);
    const AstExpression *spec = e->interpolation.format_spec;
    if (spec) {
        put(body, ":");
        AstExpressions one = {(AstExpression **)&spec, 1};
        write_parts(body, spec->kind == EXPRESSION_JOINED_STRING ? &spec->sequence.elements : &one);
    }
    put(body, "}");
}

static void write_parts(Writer *body, const AstExpressions *parts) {
    compile_enter(body->c);
    for (uint32_t i = 0; i < parts->count; i++) {
        const AstExpression *part = parts->items[i];
        if (part->kind == EXPRESSION_FORMATTED_VALUE || part->kind == EXPRESSION_INTERPOLATION) {
            write_field(body, part);
        } else if (part->kind == EXPRESSION_JOINED_STRING) {
            write_parts(body, &part->sequence.elements);
        } else if (part->kind == EXPRESSION_CONSTANT) {
            for (uint32_t k = 0; k < part->constant.text.length; k++) {
                compile_work(body->c);
                char ch = part->constant.text.bytes[k];
                if (ch == '{' || ch == '}') put_bytes(body, &ch, 1);
                put_bytes(body, &ch, 1);
            }
        }
    }
    compile_leave(body->c);
}

static void write_string(Writer *w, const AstExpression *e) {
    Writer body = {.c = w->c};
    put(w, e->kind == EXPRESSION_TEMPLATE_STRING || e->kind == EXPRESSION_INTERPOLATION ? "t" : "f");
    if (e->kind == EXPRESSION_FORMATTED_VALUE || e->kind == EXPRESSION_INTERPOLATION)
        write_field(&body, e);
    else
        write_parts(&body, &e->sequence.elements);
    put_quoted(w, body.bytes ? body.bytes : "", body.length, false);
}

/* ---- operators ---- */

static void open(Writer *w, int level, int own) {
    if (level > own) put(w, "(");
}

static void close(Writer *w, int level, int own) {
    if (level > own) put(w, ")");
}

static void write_list(Writer *w, const AstExpressions *items, int level) {
    for (uint32_t i = 0; i < items->count; i++) {
        if (i) put(w, ", ");
        write(w, items->items[i], level);
    }
}

static void write_boolean(Writer *w, const AstExpression *e, int level) {
    bool is_and = e->boolean.operator == AST_AND;
    int own = is_and ? LEVEL_AND : LEVEL_OR;
    open(w, level, own);
    for (uint32_t i = 0; i < e->boolean.values.count; i++) {
        if (i) put(w, is_and ? " and " : " or ");
        write(w, e->boolean.values.items[i], own + 1);
    }
    close(w, level, own);
}

static void write_binary(Writer *w, const AstExpression *e, int level) {
    static const struct {
        const char *text;
        int level;
    } operators[] = {
        [AST_ADD] = {" + ", LEVEL_SUM},
        [AST_SUBTRACT] = {" - ", LEVEL_SUM},
        [AST_MULTIPLY] = {" * ", LEVEL_TERM},
        [AST_MATRIX_MULTIPLY] = {" @ ", LEVEL_TERM},
        [AST_DIVIDE] = {" / ", LEVEL_TERM},
        [AST_MODULO] = {" % ", LEVEL_TERM},
        [AST_POWER] = {" ** ", LEVEL_POWER},
        [AST_LEFT_SHIFT] = {" << ", LEVEL_SHIFT},
        [AST_RIGHT_SHIFT] = {" >> ", LEVEL_SHIFT},
        [AST_BIT_OR] = {" | ", LEVEL_BIT_OR},
        [AST_BIT_XOR] = {" ^ ", LEVEL_BIT_XOR},
        [AST_BIT_AND] = {" & ", LEVEL_BIT_AND},
        [AST_FLOOR_DIVIDE] = {" // ", LEVEL_TERM},
    };
    int own = operators[e->binary.operator].level;
    bool rightwards = e->binary.operator == AST_POWER;
    open(w, level, own);
    write(w, e->binary.left, own + rightwards);
    put(w, operators[e->binary.operator].text);
    write(w, e->binary.right, own + !rightwards);
    close(w, level, own);
}

static void write_unary(Writer *w, const AstExpression *e, int level) {
    static const char *const texts[] = {
        [AST_INVERT] = "~", [AST_NOT] = "not ", [AST_PLUS] = "+", [AST_MINUS] = "-"};
    int own = e->unary.operator == AST_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    open(w, level, own);
    put(w, texts[e->unary.operator]);
    write(w, e->unary.operand, own);
    close(w, level, own);
}

static void write_compare(Writer *w, const AstExpression *e, int level) {
    static const char *const texts[] = {
        [AST_EQUAL] = " == ",  [AST_NOT_EQUAL] = " != ",     [AST_LESS] = " < ", [AST_LESS_EQUAL] = " <= ",
        [AST_GREATER] = " > ", [AST_GREATER_EQUAL] = " >= ", [AST_IS] = " is ",  [AST_IS_NOT] = " is not ",
        [AST_IN] = " in ",     [AST_NOT_IN] = " not in "};
    open(w, level, LEVEL_COMPARE);
    write(w, e->compare.left, LEVEL_COMPARE + 1);
    for (uint32_t i = 0; i < e->compare.operators.count; i++) {
        put(w, texts[e->compare.operators.items[i]]);
        write(w, e->compare.comparators.items[i], LEVEL_COMPARE + 1);
    }
    close(w, level, LEVEL_COMPARE);
}

/* ---- lambda ---- */

static void separate(Writer *w, bool *first) {
    if (!*first) put(w, ", ");
    *first = false;
}

static void write_arguments(Writer *w, const AstArguments *a) {
    bool first = true;
    uint32_t positional = a->positional_only.count + a->positional.count,
             plain = positional - a->defaults.count;
    for (uint32_t i = 0; i < positional; i++) {
        bool only = i < a->positional_only.count;
        separate(w, &first);
        put_text(w, only ? a->positional_only.items[i]->name
                         : a->positional.items[i - a->positional_only.count]->name);
        if (i >= plain) {
            put(w, "=");
            write(w, a->defaults.items[i - plain], LEVEL_TEST);
        }
        if (i + 1 == a->positional_only.count) put(w, ", /");
    }
    if (a->variadic || a->keyword_only.count) {
        separate(w, &first);
        put(w, "*");
        if (a->variadic) put_text(w, a->variadic->name);
    }
    for (uint32_t i = 0; i < a->keyword_only.count; i++) {
        separate(w, &first);
        put_text(w, a->keyword_only.items[i]->name);
        if (!a->keyword_defaults.items[i]) continue;
        put(w, "=");
        write(w, a->keyword_defaults.items[i], LEVEL_TEST);
    }
    if (!a->keyword_variadic) return;
    separate(w, &first);
    put(w, "**");
    put_text(w, a->keyword_variadic->name);
}

static void write_lambda(Writer *w, const AstExpression *e, int level) {
    const AstArguments *a = e->lambda.arguments;
    bool any = a->positional_only.count || a->positional.count || a->keyword_only.count || a->variadic ||
               a->keyword_variadic;
    open(w, level, LEVEL_TEST);
    put(w, any ? "lambda " : "lambda");
    write_arguments(w, a);
    put(w, ": ");
    write(w, e->lambda.body, LEVEL_TEST);
    close(w, level, LEVEL_TEST);
}

/* ---- displays ---- */

static void write_dict(Writer *w, const AstExpression *e) {
    put(w, "{");
    for (uint32_t i = 0; i < e->dict.keys.count; i++) {
        if (i) put(w, ", ");
        if (e->dict.keys.items[i]) {
            write(w, e->dict.keys.items[i], LEVEL_TEST);
            put(w, ": ");
            write(w, e->dict.values.items[i], LEVEL_TEST);
        } else {
            put(w, "**");
            write(w, e->dict.values.items[i], LEVEL_BIT_OR);
        }
    }
    put(w, "}");
}

static void write_generators(Writer *w, const AstExpression *e) {
    write(w, e->comprehension.element, LEVEL_TEST);
    if (e->comprehension.value) {
        put(w, ": ");
        write(w, e->comprehension.value, LEVEL_TEST);
    }
    for (uint32_t i = 0; i < e->comprehension.generators.count; i++) {
        const AstComprehension *g = e->comprehension.generators.items[i];
        put(w, g->is_async ? " async for " : " for ");
        write(w, g->target, LEVEL_TUPLE);
        put(w, " in ");
        write(w, g->iterable, LEVEL_TEST + 1);
        for (uint32_t k = 0; k < g->conditions.count; k++) {
            put(w, " if ");
            write(w, g->conditions.items[k], LEVEL_TEST + 1);
        }
    }
}

static void write_comprehension(Writer *w, const AstExpression *e) {
    static const char *const brackets[] = {[EXPRESSION_LIST_COMPREHENSION] = "[]",
                                           [EXPRESSION_SET_COMPREHENSION] = "{}",
                                           [EXPRESSION_DICT_COMPREHENSION] = "{}",
                                           [EXPRESSION_GENERATOR] = "()"};
    put_bytes(w, brackets[e->kind], 1);
    write_generators(w, e);
    put_bytes(w, brackets[e->kind] + 1, 1);
}

static void write_tuple(Writer *w, const AstExpression *e, int level) {
    const AstExpressions *items = &e->sequence.elements;
    if (!items->count) {
        put(w, "()");
        return;
    }
    open(w, level, LEVEL_TUPLE);
    write_list(w, items, LEVEL_TEST);
    if (items->count == 1) put(w, ",");
    close(w, level, LEVEL_TUPLE);
}

/* ---- calls and the rest ---- */

static void write_call(Writer *w, const AstExpression *e) {
    const AstExpressions *arguments = &e->call.arguments;
    const AstKeywords *keywords = &e->call.keywords;
    write(w, e->call.function, LEVEL_ATOM);
    if (arguments->count == 1 && !keywords->count && arguments->items[0]->kind == EXPRESSION_GENERATOR) {
        write(w, arguments->items[0], LEVEL_TEST);
        return;
    }
    put(w, "(");
    write_list(w, arguments, LEVEL_TEST);
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (i || arguments->count) put(w, ", ");
        if (keywords->items[i]->name.bytes) {
            put_text(w, keywords->items[i]->name);
            put(w, "=");
        } else {
            put(w, "**");
        }
        write(w, keywords->items[i]->value, LEVEL_TEST);
    }
    put(w, ")");
}

static void write_attribute(Writer *w, const AstExpression *e) {
    const AstExpression *object = e->attribute.value;
    write(w, object, LEVEL_ATOM);
    /* `1 .real`: the point would belong to the number. */
    bool number = object->kind == EXPRESSION_CONSTANT && object->constant.kind == CONSTANT_INTEGER;
    put(w, number ? " ." : ".");
    put_text(w, e->attribute.name);
}

static void write_slice(Writer *w, const AstExpression *e) {
    if (e->slice.lower) write(w, e->slice.lower, LEVEL_TEST);
    put(w, ":");
    if (e->slice.upper) write(w, e->slice.upper, LEVEL_TEST);
    if (!e->slice.step) return;
    put(w, ":");
    write(w, e->slice.step, LEVEL_TEST);
}

static void write_conditional(Writer *w, const AstExpression *e, int level) {
    open(w, level, LEVEL_TEST);
    write(w, e->conditional.body, LEVEL_TEST + 1);
    put(w, " if ");
    write(w, e->conditional.test, LEVEL_TEST + 1);
    put(w, " else ");
    write(w, e->conditional.orelse, LEVEL_TEST);
    close(w, level, LEVEL_TEST);
}

static void write(Writer *w, const AstExpression *e, int level) {
    compile_work(w->c);
    compile_enter(w->c);
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_BOOLEAN: write_boolean(w, e, level); break;
    case EXPRESSION_NAMED:
        open(w, level, LEVEL_TUPLE);
        write(w, e->named.target, LEVEL_ATOM);
        put(w, " := ");
        write(w, e->named.value, LEVEL_ATOM);
        close(w, level, LEVEL_TUPLE);
        break;
    case EXPRESSION_BINARY: write_binary(w, e, level); break;
    case EXPRESSION_UNARY: write_unary(w, e, level); break;
    case EXPRESSION_LAMBDA: write_lambda(w, e, level); break;
    case EXPRESSION_CONDITIONAL: write_conditional(w, e, level); break;
    case EXPRESSION_DICT: write_dict(w, e); break;
    case EXPRESSION_SET:
        put(w, "{");
        write_list(w, &e->sequence.elements, LEVEL_TEST);
        put(w, "}");
        break;
    case EXPRESSION_LIST_COMPREHENSION:
    case EXPRESSION_SET_COMPREHENSION:
    case EXPRESSION_DICT_COMPREHENSION:
    case EXPRESSION_GENERATOR: write_comprehension(w, e); break;
    case EXPRESSION_AWAIT:
        open(w, level, LEVEL_AWAIT);
        put(w, "await ");
        write(w, e->operand.value, LEVEL_ATOM);
        close(w, level, LEVEL_AWAIT);
        break;
    case EXPRESSION_YIELD:
    case EXPRESSION_YIELD_FROM:
        put(w, e->kind == EXPRESSION_YIELD ? "(yield" : "(yield from");
        if (e->operand.value) {
            put(w, " ");
            write(w, e->operand.value, LEVEL_TEST);
        }
        put(w, ")");
        break;
    case EXPRESSION_COMPARE: write_compare(w, e, level); break;
    case EXPRESSION_CALL: write_call(w, e); break;
    case EXPRESSION_FORMATTED_VALUE:
    case EXPRESSION_INTERPOLATION:
    case EXPRESSION_JOINED_STRING:
    case EXPRESSION_TEMPLATE_STRING: write_string(w, e); break;
    case EXPRESSION_CONSTANT: write_constant(w, e); break;
    case EXPRESSION_ATTRIBUTE: write_attribute(w, e); break;
    case EXPRESSION_SUBSCRIPT:
        write(w, e->subscript.value, LEVEL_ATOM);
        put(w, "[");
        write(w, e->subscript.index, LEVEL_TUPLE);
        put(w, "]");
        break;
    case EXPRESSION_STARRED:
        put(w, "*");
        write(w, e->operand.value, LEVEL_BIT_OR);
        break;
    case EXPRESSION_NAME: put_text(w, e->name.text); break;
    case EXPRESSION_LIST:
        put(w, "[");
        write_list(w, &e->sequence.elements, LEVEL_TEST);
        put(w, "]");
        break;
    case EXPRESSION_TUPLE: write_tuple(w, e, level); break;
    case EXPRESSION_SLICE: write_slice(w, e); break;
    }
    compile_leave(w->c);
}

Text unparse_expression(Compiler *c, const AstExpression *e) {
    Writer w = {.c = c};
    write(&w, e, LEVEL_TEST);
    return (Text){w.bytes ? w.bytes : "", w.length};
}
