/* codegen_string.c: f-strings and t-strings. */
#include "compile/compiler.h"

/* FORMAT's d */
static unsigned conversion_number(int32_t conversion) {
    return conversion == 's' ? 1 : conversion == 'r' ? 2 : conversion == 'a' ? 3 : 0;
}

static void joined_into(Compiler *c, AstExpression *e, Register destination);

/* The format spec in a register, or NO_REGISTER. */
static Register format_spec(Compiler *c, AstExpression *spec) {
    if (!spec) return NO_REGISTER;
    Register text = register_push(c);
    expression_into(c, spec, text);
    return text;
}

static OUT_OF_LINE void formatted_into(Compiler *c, AstExpression *e, Register destination, bool is_part) {
    uint32_t mark = register_mark(c);
    AstExpression *spec = e->interpolation.format_spec;
    Register value = expression_operand(c, e->interpolation.value, spec && expression_may_assign(c, spec));
    Register format = format_spec(c, spec);
    unsigned form = conversion_number(e->interpolation.conversion);
    if (is_part && form == 0 && !spec) form = FORMAT_PART;
    EMIT(c, e->range, FORMAT, form, destination, value, format);
    register_release(c, mark);
}

static void part_into(Compiler *c, AstExpression *e, Register destination) {
    if (e->kind == EXPRESSION_FORMATTED_VALUE) formatted_into(c, e, destination, true);
    else expression_into(c, e, destination);
}

enum { STRING_CHUNK = 200 };

/* Many parts are joined in chunks. */
static OUT_OF_LINE void joined_into(Compiler *c, AstExpression *e, Register destination) {
    const AstExpressions *parts = &e->sequence.elements;
    if (!parts->count) {
        emit_constant(c, e->range, destination, &(Literal){.form = FORM_STR, .text = {"", 0}});
        return;
    }
    if (parts->count == 1) {
        expression_into(c, parts->items[0], destination);
        return;
    }
    uint32_t mark = register_mark(c);
    Register first = register_push(c);
    part_into(c, parts->items[0], first);
    for (uint32_t i = 1; i < parts->count; i++) {
        part_into(c, parts->items[i], register_push(c));
        uint32_t pending = register_mark(c) - mark;
        if (pending < STRING_CHUNK || i + 1 == parts->count) continue;
        EMIT(c, e->range, BUILD_STRING, 0, first, first, pending);
        register_release(c, mark + 1);
    }
    EMIT(c, e->range, BUILD_STRING, 0, destination, first, register_mark(c) - mark);
    register_release(c, mark);
}

static OUT_OF_LINE void interpolation_into(Compiler *c, AstExpression *e, Register destination) {
    uint32_t mark = register_mark(c);
    Register parts = register_push_many(c, 4);
    AstText source = e->interpolation.source;
    expression_into(c, e->interpolation.value, parts);
    emit_constant(c, e->range, parts + 1,
                  &(Literal){.form = FORM_STR, .text = {source.bytes ? source.bytes : "", source.length}});
    int32_t conversion = e->interpolation.conversion;
    char letter = (char)conversion;
    if (conversion > 0)
        emit_constant(c, e->range, parts + 2, &(Literal){.form = FORM_STR, .text = {&letter, 1}});
    else
        emit_none(c, e->range, parts + 2);
    if (e->interpolation.format_spec)
        expression_into(c, e->interpolation.format_spec, parts + 3);
    else
        emit_constant(c, e->range, parts + 3, &(Literal){.form = FORM_STR, .text = {"", 0}});
    EMIT(c, e->range, BUILD_INTERPOLATION, 0, destination, parts, 0);
    register_release(c, mark);
}

/* The constant parts and the interpolations, one more of the former. */
static OUT_OF_LINE void template_into(Compiler *c, AstExpression *e, Register destination) {
    const AstExpressions *parts = &e->sequence.elements;
    Literal *strings = compile_allocate(c, c->arena, (size_t)parts->count + 1, sizeof *strings);
    AstExpression **interpolations =
        compile_allocate(c, c->arena, (size_t)parts->count + 1, sizeof *interpolations);
    uint32_t count = 0;
    strings[0] = (Literal){.form = FORM_STR, .text = {"", 0}};
    for (uint32_t i = 0; i < parts->count; i++) {
        AstExpression *part = parts->items[i];
        if (part->kind == EXPRESSION_INTERPOLATION) {
            interpolations[count++] = part;
            strings[count] = (Literal){.form = FORM_STR, .text = {"", 0}};
        } else if (part->kind == EXPRESSION_CONSTANT) {
            const AstText text = part->constant.text;
            uint32_t before = strings[count].text.length;
            char *joined = compile_allocate(c, c->arena, (size_t)before + text.length + 1, 1);
            memcpy(joined, strings[count].text.bytes, before);
            memcpy(joined + before, text.bytes, text.length);
            strings[count].text = (Text){joined, before + text.length};
        }
    }
    uint32_t mark = register_mark(c);
    Register pair = register_push_many(c, 2);
    AstExpressions list = {interpolations, count};
    expression_list(c, e->range, &list, pair + 1, OP_BUILD_TUPLE);
    emit_constant(c, e->range, pair, &(Literal){.form = FORM_TUPLE, .items = strings, .count = count + 1});
    EMIT(c, e->range, BUILD_TEMPLATE, 0, destination, pair, 0);
    register_release(c, mark);
}

void expression_string(Compiler *c, AstExpression *e, Register destination) {
    switch ((AstExpressionKind)e->kind) {
    case EXPRESSION_FORMATTED_VALUE: formatted_into(c, e, destination, false); break;
    case EXPRESSION_INTERPOLATION: interpolation_into(c, e, destination); break;
    case EXPRESSION_TEMPLATE_STRING: template_into(c, e, destination); break;
    default: joined_into(c, e, destination); break;
    }
}
