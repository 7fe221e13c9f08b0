/* codegen_spine.c: a.b(c)[d] + e, from the left end on; calls and their arguments.
 *
 * A spine is as long as the source: its nodes lie on the compiler's stack `c->spine`, not on that of C. */
#include "compile/compiler.h"

/* On a call or attribute of a method that stands on a line of its own, tracebacks point at its name. */
AstRange range_from_attribute(AstRange range, const AstExpression *attribute) {
    const AstRange *end = &attribute->range;
    if (range.line == end->end_line) return range;
    uint32_t characters = 0;
    for (uint32_t i = 0; i < attribute->attribute.name.length; i++)
        characters += ((uint8_t)attribute->attribute.name.bytes[i] & 0xC0) != 0x80;
    range.line = end->end_line;
    if (characters <= end->end_column) range.column = end->end_column - characters;
    return range;
}

static OUT_OF_LINE void attribute_get(Compiler *c, AstRange at, Register destination, Register object,
                                      Name *name) {
    uint16_t site;
    if (site_small(c, name, SITE_OWN, &site)) {
        EMIT(c, at, GET_ATTR, 0, destination, object, site);
        return;
    }
    uint32_t mark = register_mark(c);
    Register text = register_push(c);
    emit_string(c, at, text, name);
    EMIT(c, at, GET_ATTR_DYNAMIC, 0, destination, object, text);
    register_release(c, mark);
}
static OUT_OF_LINE void subscript_get(Compiler *c, const AstExpression *e, Register destination,
                                      Register object) {
    int number;
    AstExpression *index = e->subscript.index;
    if (immediate_of(c, index, &number)) {
        EMIT(c, e->range, GET_ITEM_INT, 0, destination, object, number);
        return;
    }
    uint32_t mark = register_mark(c);
    Register key = expression_kept_operand(c, index, false);
    register_release(c, mark);
    EMIT(c, e->range, GET_ITEM, 0, destination, object, key);
}

/* `super().name` inside a method, where super is not shadowed by a local: the class cell and the first
 * parameter. */
static bool is_plain_super(Compiler *c, const AstExpression *e) {
    if (e->kind != EXPRESSION_CALL || e->call.function->kind != EXPRESSION_NAME) return false;
    if (!ast_text_equal(e->call.function->name.text, "super") || e->call.keywords.count || !site_available(c))
        return false;
    if (e->call.arguments.count == 1 || e->call.arguments.count > 2) return false;
    for (uint32_t i = 0; i < e->call.arguments.count; i++)
        if (e->call.arguments.items[i]->kind == EXPRESSION_STARRED) return false;
    Variable super = variable_find(c, name_known(c, "super"));
    if (super.kind != VARIABLE_GLOBAL) return false;
    if (e->call.arguments.count == 2) return true;
    const Scope *scope = c->unit->scope;
    if (c->scope != scope || scope->kind != SCOPE_FUNCTION || scope->comprehension) return false;
    const Symbol *class_cell = scope_symbol(scope, name_known(c, "__class__"));
    return class_cell && class_cell->resolution == RESOLVED_FREE && c->unit->code->positional_count;
}

/* Lays out super, class, object at `base`. */
static void super_parts(Compiler *c, const AstExpression *call, Register base) {
    variable_load(c, call->call.function->range, name_known(c, "super"), base);
    if (call->call.arguments.count == 2) {
        expression_into(c, call->call.arguments.items[0], base + 1);
        expression_into(c, call->call.arguments.items[1], base + 2);
        return;
    }
    Name *first = c->unit->scope->first->name;
    EMIT(c, call->range, LOAD_FREE, 0, base + 1,
         scope_symbol(c->unit->scope, name_known(c, "__class__"))->free_number, 0);
    variable_load(c, call->range, first, base + 2);
}

static bool any_starred(Compiler *c, const AstExpressions *arguments, const AstKeywords *keywords) {
    if (expressions_starred(c, arguments)) return true;
    for (uint32_t i = 0; i < keywords->count; i++) {
        compile_work(c);
        if (!keywords->items[i]->name.bytes) return true;
    }
    return false;
}

enum { DIRECT_ARGUMENTS = 1000 };

/* Whether the arguments go into a tuple and a dict. */
static bool is_spread(Compiler *c, const AstExpressions *arguments, const AstKeywords *keywords) {
    /* CALL_KEYWORDS has 16 bits for the constant of its names. */
    bool constants_run_out = keywords->count && c->unit->constants.count > 60000;
    return any_starred(c, arguments, keywords) || arguments->count + keywords->count > DIRECT_ARGUMENTS ||
           constants_run_out;
}

typedef struct Spine { /* the value so far is in `value`; `work` is the topmost temporary, where intermediate
                          results go */
    Register value, work, destination;
} Spine;

static bool is_method_call(Compiler *c, uint32_t at, uint32_t mark) {
    if (at == mark || c->spine[at]->kind != EXPRESSION_ATTRIBUTE || c->spine[at - 1]->kind != EXPRESSION_CALL)
        return false;
    const AstExpression *call = c->spine[at - 1];
    return !is_spread(c, &call->call.arguments, &call->call.keywords) && site_available(c);
}

/* Where a call is shown: CPython runs a generator expression for tuple, any and all in their place, and shows their names. */
static AstRange call_range(Compiler *c, const AstExpression *call) {
    const AstExpression *function = call->call.function;
    if (function->kind != EXPRESSION_NAME || call->call.arguments.count != 1 || call->call.keywords.count) return call->range;
    if (call->call.arguments.items[0]->kind != EXPRESSION_GENERATOR) return call->range;
    AstText text = function->name.text;
    if (!ast_text_equal(text, "tuple") && !ast_text_equal(text, "any") && !ast_text_equal(text, "all")) return call->range;
    Variable variable = variable_find(c, name_mangled(c, text));
    return variable.kind == VARIABLE_GLOBAL || variable.kind == VARIABLE_NAME ? function->range : call->range;
}

static OUT_OF_LINE void spine_call(Compiler *c, Spine *spine, const AstExpression *call,
                                   Register destination) {
    emit_move(c, call->call.function->range, spine->work, spine->value);
    arguments_call(c, call_range(c, call), spine->work, false, &call->call.arguments, &call->call.keywords,
                   destination);
}

/* object.name(arguments): at `base`, which is the topmost temporary. */
static OUT_OF_LINE void method_call(Compiler *c, const AstExpression *attribute, const AstExpression *call,
                                    Register object, Register base, Register destination) {
    uint32_t mark = register_mark(c);
    register_push(c);
    uint16_t site = 0;
    Name *name = name_mangled(c, attribute->attribute.name);
    site_small(c, name, SITE_OWN, &site);
    EMIT(c, range_from_attribute(attribute->range, attribute), LOAD_METHOD, 0, base, object, site);
    arguments_call(c, range_from_attribute(call->range, attribute), base, true, &call->call.arguments,
                   &call->call.keywords, destination);
    register_release(c, mark);
}

/* `super().name` or `super().name(...)`: the leftmost part of a spine. Returns how many nodes it has dealt
 * with. */
static OUT_OF_LINE uint32_t super_start(Compiler *c, Spine *spine, const AstExpression *super,
                                        uint32_t mark) {
    uint32_t at = c->spine_count - 1;
    const AstExpression *attribute = c->spine[at];
    bool is_method = is_method_call(c, at, mark);
    uint32_t used = is_method ? 2 : 1;
    Register destination = at + 1 - used == mark ? spine->destination : spine->work;
    Register base = spine->work;
    uint32_t top = register_mark(c);
    register_push_many(c, 2);
    super_parts(c, super, base);
    uint16_t site = 0;
    site_small(c, name_mangled(c, attribute->attribute.name), SITE_OWN, &site);
    unsigned form = (is_method ? 1u : 0u) + (super->call.arguments.count ? 2u : 0u);
    AstRange range = range_from_attribute(attribute->range, attribute);
    if (is_method) {
        EMIT(c, range, LOAD_SUPER, form, base, base, site);
        register_release(c, top + 1u);
        const AstExpression *call = c->spine[at - 1];
        arguments_call(c, range_from_attribute(call->range, attribute), base, true, &call->call.arguments,
                       &call->call.keywords, destination);
    } else {
        EMIT(c, range, LOAD_SUPER, form, destination, base, site);
    }
    register_release(c, top);
    spine->value = destination;
    return used;
}

static bool folds(Compiler *c, const AstExpression *node, Literal *accumulated) {
    Literal right, result;
    if (node->kind != EXPRESSION_BINARY || !literal_of(c, node->binary.right, &right)) return false;
    if (!literal_binary(c, node->binary.operator, accumulated, &right, &result)) return false;
    *accumulated = result;
    return true;
}

static AstExpression *spine_right(const AstExpression *node) {
    return node->kind == EXPRESSION_BINARY      ? node->binary.right
           : node->kind == EXPRESSION_SUBSCRIPT ? node->subscript.index
                                                : NULL;
}

/* A constant at the left end; false when the whole spine was one and is in its destination. */
static OUT_OF_LINE bool spine_constant(Compiler *c, Spine *spine, AstExpression *leftmost, uint32_t mark) {
    Literal literal;
    literal_of(c, leftmost, &literal);
    while (c->spine_count > mark && folds(c, c->spine[c->spine_count - 1], &literal))
        c->spine_count--;
    bool whole = c->spine_count == mark;
    if (!whole && constant_keep(c, &literal, &spine->value)) return true;
    emit_constant(c, leftmost->range, whole ? spine->destination : spine->work, &literal);
    spine->value = spine->work;
    return !whole;
}

/* The instruction just emitted loads what is called next: an undefined name is then a call that the host answers. */
static void mark_callee(Compiler *c) {
    Unit *u = c->unit;
    if (u->unreachable || u->count == 0) return;
    Instruction *last = &u->instructions[u->count - 1];
    if (OP(*last) == OP_LOAD_GLOBAL || OP(*last) == OP_LOAD_NAME || OP(*last) == OP_GET_ATTR) *last |= (Instruction)1 << 8;
}

/* The leftmost operand. */
static bool spine_start(Compiler *c, Spine *spine, AstExpression *leftmost, uint32_t mark) {
    if (leftmost->kind == EXPRESSION_CONSTANT) return spine_constant(c, spine, leftmost, mark);
    AstExpression *first = c->spine[c->spine_count - 1];
    Register found;
    if (leftmost->kind == EXPRESSION_NAME && !expression_may_assign(c, spine_right(first)) &&
        variable_in_register(c, leftmost->range, name_mangled(c, leftmost->name.text), &found)) {
        spine->value = found;
        return true;
    }
    expression_into(c, leftmost, spine->work);
    if (leftmost->kind == EXPRESSION_NAME && first->kind == EXPRESSION_CALL) mark_callee(c);
    spine->value = spine->work;
    return true;
}

void spine_into(Compiler *c, AstExpression *e, Register destination) {
    uint32_t mark = c->spine_count;
    for (bool down = true; down;) {
        compile_work(c);
        c->spine = compile_grow(c, c->spine, c->spine_count, &c->spine_capacity, sizeof *c->spine);
        c->spine[c->spine_count++] = e;
        switch ((AstExpressionKind)e->kind) {
        case EXPRESSION_BINARY: e = e->binary.left; break;
        case EXPRESSION_CALL: e = e->call.function; break;
        case EXPRESSION_ATTRIBUTE:
            e = e->attribute.value;
            if (!ast_text_equal(c->spine[c->spine_count - 1]->attribute.name, "__class__") &&
                is_plain_super(c, e))
                down = false;
            break;
        case EXPRESSION_SUBSCRIPT: e = e->subscript.value; break;
        default:
            c->spine_count--;
            down = false;
            break;
        }
    }
    uint32_t registers = register_mark(c);
    Spine spine = {.destination = destination, .work = register_base(c, destination)};
    if (e->kind == EXPRESSION_CALL)
        c->spine_count -= super_start(c, &spine, e, mark);
    else if (!spine_start(c, &spine, e, mark)) {
        register_release(c, registers);
        return;
    }
    while (c->spine_count > mark) {
        uint32_t at = --c->spine_count;
        const AstExpression *node = c->spine[at];
        if (node->kind == EXPRESSION_CALL)
            warn_call(c, node);
        else if (node->kind == EXPRESSION_SUBSCRIPT)
            warn_subscript(c, node);
        if (is_method_call(c, at, mark)) {
            at = --c->spine_count;
            const AstExpression *call = c->spine[at];
            Register to = at == mark ? destination : spine.work;
            method_call(c, node, call, spine.value, spine.work, to);
            spine.value = to;
            continue;
        }
        Register to = at == mark ? destination : spine.work;
        if (node->kind == EXPRESSION_BINARY)
            operation_emit(c, node->range, node->binary.operator, false, to, spine.value, node->binary.right);
        else if (node->kind == EXPRESSION_CALL)
            spine_call(c, &spine, node, to);
        else if (node->kind == EXPRESSION_SUBSCRIPT)
            subscript_get(c, node, to, spine.value);
        else {
            attribute_get(c, range_from_attribute(node->range, node), to, spine.value,
                          name_mangled(c, node->attribute.name));
            if (at > mark && c->spine[at - 1]->kind == EXPRESSION_CALL) mark_callee(c);
        }
        spine.value = to;
    }
    register_release(c, registers);
}

/* ---- calls ---- */

void keywords_dict(Compiler *c, AstRange at, const AstKeywords *keywords, Register dict, Register callee) {
    uint32_t mark = register_mark(c);
    EMIT(c, at, BUILD_DICT, 0, dict, dict, 0);
    bool after_mapping = false;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AstKeyword *keyword = keywords->items[i];
        if (!keyword->name.bytes) {
            Register mapping = expression_operand(c, keyword->value, false);
            EMIT(c, at, DICT_MERGE, 0, dict, mapping, callee);
            after_mapping = true;
        } else {
            Register pair = register_push_many(c, 2);
            emit_string(c, keyword->range, pair, name_of(c, keyword->name));
            expression_into(c, keyword->value, pair + 1);
            if (after_mapping) { /* a repeated key is an error then: merged as a dict of one */
                EMIT(c, at, BUILD_DICT, 0, pair, pair, 1);
                EMIT(c, at, DICT_MERGE, 0, dict, pair, callee);
            } else {
                EMIT(c, at, DICT_SET, 0, dict, pair, pair + 1);
            }
        }
        register_release(c, mark);
    }
}

static OUT_OF_LINE void arguments_spread(Compiler *c, AstRange at, Register base,
                                         const AstExpressions *arguments, const AstKeywords *keywords,
                                         Register destination) {
    Register positional = register_push_many(c, 2), mapping = positional + 1;
    if (arguments->count == 1 && arguments->items[0]->kind == EXPRESSION_STARRED) {
        expression_into(c, arguments->items[0]->operand.value, positional);
    } else {
        expression_list(c, at, arguments, positional, OP_BUILD_LIST);
    }
    if (keywords->count)
        keywords_dict(c, at, keywords, mapping, base);
    else
        EMIT_BC(c, at, DELETE_LOCAL, 1, mapping, mapping);
    EMIT(c, at, CALL_SPREAD, 0, base, 0, destination);
}

void keywords_check(Compiler *c, const AstKeywords *keywords) {
    c->stamp++;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const AstKeyword *keyword = keywords->items[i];
        if (!keyword->name.bytes) continue;
        Name *name = name_of(c, keyword->name);
        if (name->seen == c->stamp) compile_error(c, keyword->range, "keyword argument repeated: %s", name);
        name->seen = c->stamp;
    }
}

/* The tuple of their names. */
static OUT_OF_LINE uint32_t keywords_constant(Compiler *c, const AstKeywords *keywords) {
    if (c->unit->unreachable) return 0;
    Literal *names = compile_allocate(c, c->arena, keywords->count, sizeof *names);
    for (uint32_t i = 0; i < keywords->count; i++) {
        compile_work(c);
        names[i] = (Literal){.form = FORM_STR, .text = name_of(c, keywords->items[i]->name)->text};
    }
    Literal tuple = {.form = FORM_TUPLE, .items = names, .count = keywords->count};
    return constant_add(c, &c->unit->constants, &tuple);
}

void arguments_call(Compiler *c, AstRange at, Register base, bool is_method, const AstExpressions *arguments,
                    const AstKeywords *keywords, Register destination) {
    uint32_t mark = register_mark(c);
    uint32_t count = arguments->count + keywords->count;
    keywords_check(c, keywords);
    if (is_spread(c, arguments, keywords)) {
        arguments_spread(c, at, base, arguments, keywords, destination);
        register_release(c, mark);
        return;
    }
    for (uint32_t i = 0; i < arguments->count; i++)
        expression_into(c, arguments->items[i], register_push(c));
    if (!keywords->count) {
        if (is_method)
            EMIT(c, at, CALL_METHOD, 0, base, count, destination);
        else
            EMIT(c, at, CALL, 0, base, count, destination);
        register_release(c, mark);
        return;
    }
    for (uint32_t i = 0; i < keywords->count; i++)
        expression_into(c, keywords->items[i]->value, register_push(c));
    uint32_t constant = keywords_constant(c, keywords);
    if (constant > UINT16_MAX) compile_error(c, at, "too many constants in one code object", NULL);
    EMIT(c, at, CALL_KEYWORDS, is_method, base, count, constant);
    emit_move(c, at, destination, base);
    register_release(c, mark);
}
