/* codegen_pattern.c: match statements.
 *
 * A pattern tests its subject, which lies in a register, and jumps to a label when it does not match. What it
 * captures waits in the temporaries where it was found until the whole pattern has matched; only then are the
 * names bound, before the guard runs. Alternatives capture into registers set aside, the same for each of
 * them. */
#include "compile/compiler.h"

typedef struct Capture {
    Name *name; /* name->capture is its number here + 1 */
    Register value;
    AstRange range;
    bool bound;    /* on the way to this point of the pattern */
    uint32_t mark; /* the alternative pattern that has to bind it too */
} Capture;

typedef struct Matching {
    Label *fail;
    bool allows_irrefutable;
    uint32_t alternatives; /* patterns of alternatives around this point */
    Capture *captures;
    uint32_t count, capacity;
    uint32_t *order; /* bound ones, in order */
    uint32_t order_count, order_capacity;
    uint32_t marks;
} Matching;

static void pattern(Compiler *c, AstPattern *p, Register subject, Matching *m);

/* ---- captures ---- */

/* Numbers all captures of a pattern; those in alternatives get registers, below the pattern's temporaries. */
static void reserve(Compiler *c, AstText text, AstRange range, Matching *m) {
    if (!text.bytes) return;
    Name *name = name_mangled(c, text);
    if (name->capture) return;
    m->captures = compile_grow(c, m->captures, m->count, &m->capacity, sizeof *m->captures);
    m->captures[m->count++] =
        (Capture){.name = name, .value = m->alternatives ? register_push(c) : NO_REGISTER, .range = range};
    name->capture = m->count;
}

static void reserve_all(Compiler *c, const AstPattern *p, Matching *m) {
    const AstPatterns *lists[2] = {0};
    compile_work(c);
    compile_enter(c);
    switch ((AstPatternKind)p->kind) {
    case PATTERN_OR:
        m->alternatives++;
        lists[0] = &p->patterns.items;
        break;
    case PATTERN_SEQUENCE: lists[0] = &p->patterns.items; break;
    case PATTERN_MAPPING:
        lists[0] = &p->mapping.patterns;
        reserve(c, p->mapping.rest, p->range, m);
        break;
    case PATTERN_CLASS:
        lists[0] = &p->class_pattern.patterns;
        lists[1] = &p->class_pattern.keyword_patterns;
        break;
    case PATTERN_STAR: reserve(c, p->star.name, p->range, m); break;
    case PATTERN_AS:
        if (p->as.pattern) reserve_all(c, p->as.pattern, m);
        reserve(c, p->as.name, p->range, m);
        break;
    case PATTERN_VALUE:
    case PATTERN_SINGLETON: break;
    }
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; lists[k] && i < lists[k]->count; i++)
            reserve_all(c, lists[k]->items[i], m);
    if (p->kind == PATTERN_OR) m->alternatives--;
    compile_leave(c);
}

static void capture(Compiler *c, AstText text, AstRange at, Register value, Matching *m) {
    Name *name = name_mangled(c, text);
    uint32_t number = name->capture - 1;
    Capture *slot = &m->captures[number];
    if (slot->bound) compile_error(c, at, "multiple assignments to name '%s' in pattern", name);
    slot->bound = true;
    m->order = compile_grow(c, m->order, m->order_count, &m->order_capacity, sizeof *m->order);
    m->order[m->order_count++] = number;
    if (m->alternatives)
        emit_move(c, at, slot->value, value);
    else
        slot->value = value;
}

/* Gives temporaries back, unless something captured since `captured` lies there. */
static void release(Compiler *c, uint32_t mark, uint32_t captured, const Matching *m) {
    if (m->alternatives || m->order_count == captured) register_release(c, mark);
}

static bool is_wildcard(const AstPattern *p) {
    return p->kind == PATTERN_AS && !p->as.pattern && !p->as.name.bytes;
}
static bool is_star_wildcard(const AstPattern *p) {
    return p->kind == PATTERN_STAR && !p->star.name.bytes;
}

/* ---- the kinds of patterns ---- */

static void fail_unless(Compiler *c, AstRange at, Register truth, Matching *m) {
    emit_jump_if(c, at, truth, false, m->fail);
}

static void fail_if_none(Compiler *c, AstRange at, Register value, Matching *m) {
    EMIT(c, at, TEST_NONE, 1, 0, value, 0);
    emit_jump_word(c, at, m->fail);
}

static void inner(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    bool outer = m->allows_irrefutable;
    m->allows_irrefutable = true;
    pattern(c, p, subject, m);
    m->allows_irrefutable = outer;
}

/* f-strings look like literals to the grammar. */
static bool is_interpolated(const AstExpression *e) {
    return e->kind == EXPRESSION_JOINED_STRING || e->kind == EXPRESSION_TEMPLATE_STRING ||
           e->kind == EXPRESSION_FORMATTED_VALUE || e->kind == EXPRESSION_INTERPOLATION;
}

static OUT_OF_LINE void pattern_value(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    int number;
    if (is_interpolated(p->value.value))
        compile_error(c, p->range, "patterns may only match literals and attribute lookups", NULL);
    if (immediate_of(c, p->value.value, &number)) {
        EMIT(c, p->range, TEST_EQ_INT, 0, 0, subject, number);
    } else {
        uint32_t mark = register_mark(c);
        Register value = expression_operand(c, p->value.value, false);
        EMIT(c, p->range, TEST_EQ, 0, 0, subject, value);
        register_release(c, mark);
    }
    emit_jump_word(c, p->range, m->fail);
}

static OUT_OF_LINE void pattern_singleton(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    if (p->singleton.value == CONSTANT_NONE) {
        EMIT(c, p->range, TEST_NONE, 0, 0, subject, 0);
    } else {
        uint32_t mark = register_mark(c);
        Register value = register_push(c);
        Value singleton = p->singleton.value == CONSTANT_TRUE ? TRUE : FALSE;
        emit_constant(c, p->range, value, &(Literal){.form = FORM_VALUE, .value = singleton});
        EMIT(c, p->range, TEST_IS, 0, 0, subject, value);
        register_release(c, mark);
    }
    emit_jump_word(c, p->range, m->fail);
}

static OUT_OF_LINE void length_test(Compiler *c, AstRange at, Register subject, uint32_t size, bool exactly,
                                    Matching *m) {
    uint32_t mark = register_mark(c);
    Register length = register_push(c), number = register_push(c);
    EMIT(c, at, GET_LENGTH, 0, length, subject, 0);
    if (size <= INT16_MAX) {
        if (exactly)
            EMIT(c, at, TEST_EQ_INT, 0, 0, length, size);
        else
            EMIT(c, at, TEST_GE_INT, 0, 0, length, size);
    } else {
        emit_int(c, at, number, size);
        if (exactly)
            EMIT(c, at, TEST_EQ, 0, 0, length, number);
        else
            EMIT(c, at, TEST_GE, 0, 0, length, number);
    }
    emit_jump_word(c, at, m->fail);
    register_release(c, mark);
}

/* With `*_` nothing is unpacked: the items before and behind it are looked at one by one. */
static OUT_OF_LINE void sequence_by_index(Compiler *c, AstPattern *p, Register subject, uint32_t star,
                                          Matching *m) {
    const AstPatterns *items = &p->patterns.items;
    for (uint32_t i = 0; i < items->count; i++) {
        AstPattern *item = items->items[i];
        if (i == star || is_wildcard(item)) continue;
        uint32_t mark = register_mark(c), captured = m->order_count;
        Register value = register_push(c), index = register_push(c);
        if (i < star && i <= INT16_MAX) {
            EMIT(c, item->range, GET_ITEM_INT, 0, value, subject, i);
        } else {
            uint32_t from_end = items->count - i;
            if (i < star) {
                emit_int(c, item->range, index, i);
            } else {
                EMIT(c, item->range, GET_LENGTH, 0, index, subject, 0);
                if (from_end <= INT16_MAX) {
                    EMIT(c, item->range, SUBTRACT_INT, 0, index, index, from_end);
                } else {
                    emit_int(c, item->range, value, from_end);
                    EMIT(c, item->range, SUBTRACT, 0, index, index, value);
                }
            }
            EMIT(c, item->range, GET_ITEM, 0, value, subject, index);
        }
        inner(c, item, value, m);
        release(c, mark, captured, m);
    }
}

static OUT_OF_LINE void pattern_sequence(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    const AstPatterns *items = &p->patterns.items;
    uint32_t star = items->count;
    bool only_wildcards = true, star_wildcard = false;
    for (uint32_t i = 0; i < items->count; i++) {
        compile_work(c);
        const AstPattern *item = items->items[i];
        if (item->kind == PATTERN_STAR) {
            if (star != items->count)
                compile_error(c, p->range, "multiple starred names in sequence pattern", NULL);
            star = i;
            star_wildcard = is_star_wildcard(item);
            only_wildcards &= star_wildcard;
        } else {
            only_wildcards &= is_wildcard(item);
        }
    }
    bool starred = star != items->count;
    if (starred && star > UINT8_MAX)
        compile_error(c, p->range, "too many expressions in star-unpacking sequence pattern", NULL);
    uint32_t mark = register_mark(c);
    Register truth = register_push(c);
    EMIT(c, p->range, MATCH_SEQUENCE, 0, truth, subject, 0);
    fail_unless(c, p->range, truth, m);
    register_release(c, mark);
    if (!starred)
        length_test(c, p->range, subject, items->count, true, m);
    else if (items->count > 1)
        length_test(c, p->range, subject, items->count - 1, false, m);
    if (only_wildcards) return;
    if (star_wildcard) {
        sequence_by_index(c, p, subject, star, m);
        return;
    }
    uint32_t captured = m->order_count;
    Register first = register_push_many(c, items->count);
    if (starred)
        EMIT(c, p->range, UNPACK_STAR, star, first, subject, items->count);
    else
        EMIT(c, p->range, UNPACK, 0, first, subject, items->count);
    for (uint32_t i = 0; i < items->count; i++)
        inner(c, items->items[i], (Register)(first + i), m);
    release(c, mark, captured, m);
}

enum { MAPPING_CHECKED = 1000 };

static void mapping_keys_check(Compiler *c, AstPattern *p) {
    const AstExpressions *keys = &p->mapping.keys;
    Literal *literals = compile_allocate(c, c->arena, keys->count, sizeof *literals);
    for (uint32_t i = 0; i < keys->count; i++) {
        if (is_interpolated(keys->items[i]))
            compile_error(c, p->range, "mapping pattern keys may only match literals and attribute lookups",
                          NULL);
        bool known = literal_of(c, keys->items[i], &literals[i]);
        if (!known) literals[i] = (Literal){.form = FORM_SYMBOL};
        for (uint32_t k = i > MAPPING_CHECKED ? i - MAPPING_CHECKED : 0; known && k < i; k++) {
            compile_work(c);
            compile_works_bytes(c, literals[k].text.length / 8);
            if (!literal_equal(&literals[k], &literals[i])) continue;
            Text text = unparse_expression(c, keys->items[i]);
            compile_error(c, p->range, "mapping pattern checks duplicate key (%s)",
                          name_intern(c, text.bytes, text.length));
        }
    }
}

static OUT_OF_LINE void pattern_mapping(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    const AstExpressions *keys = &p->mapping.keys;
    uint32_t mark = register_mark(c);
    Register truth = register_push(c);
    EMIT(c, p->range, MATCH_MAPPING, 0, truth, subject, 0);
    fail_unless(c, p->range, truth, m);
    register_release(c, mark);
    if (!keys->count && !p->mapping.rest.bytes) return;
    if (keys->count) length_test(c, p->range, subject, keys->count, false, m);
    mapping_keys_check(c, p);
    uint32_t captured = m->order_count;
    Register tuple = register_push(c), values = register_push(c);
    expression_tuple(c, p->range, keys, tuple);
    EMIT(c, p->range, MATCH_KEYS, 0, values, subject, tuple);
    fail_if_none(c, p->range, values, m);
    if (keys->count) {
        Register first = register_push_many(c, keys->count);
        EMIT(c, p->range, UNPACK, 0, first, values, keys->count);
        for (uint32_t i = 0; i < keys->count; i++)
            inner(c, p->mapping.patterns.items[i], (Register)(first + i), m);
    }
    if (p->mapping.rest.bytes) {
        EMIT(c, p->range, MAPPING_REST, 0, values, subject, tuple);
        capture(c, p->mapping.rest, p->range, values, m);
    }
    release(c, mark, captured, m);
}

/* Of the names that come again, the error tells of the one that comes first, where it comes for the second time. */
static void attribute_names_check(Compiler *c, const AstTexts *names, const AstPatterns *patterns) {
    uint32_t first = UINT32_MAX;
    c->stamp++;
    for (uint32_t i = names->count; i-- > 0;) {
        Name *name = name_of(c, names->items[i]);
        if (name->seen == c->stamp) first = i;
        name->seen = c->stamp;
    }
    if (first == UINT32_MAX) return;
    Name *name = name_of(c, names->items[first]);
    uint32_t again = first + 1;
    while (name_of(c, names->items[again]) != name)
        again++;
    compile_error(c, patterns->items[again]->range, "attribute name repeated in class pattern: %s", name);
}

static OUT_OF_LINE void pattern_class(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    const AstPatterns *positional = &p->class_pattern.patterns, *keyword = &p->class_pattern.keyword_patterns;
    const AstTexts *names = &p->class_pattern.keyword_names;
    if (positional->count > UINT8_MAX)
        compile_error(c, p->range, "too many sub-patterns in class pattern", NULL);
    attribute_names_check(c, names, keyword);
    uint32_t mark = register_mark(c), captured = m->order_count;
    Register values = register_push(c);
    Register type = expression_operand(c, p->class_pattern.class_name, false);
    Literal *literals = compile_allocate(c, c->arena, names->count, sizeof *literals);
    for (uint32_t i = 0; i < names->count; i++)
        literals[i] = (Literal){.form = FORM_STR, .text = name_of(c, names->items[i])->text};
    emit_constant(c, p->range, values,
                  &(Literal){.form = FORM_TUPLE, .items = literals, .count = names->count});
    EMIT(c, p->range, MATCH_CLASS, positional->count, values, subject, type);
    fail_if_none(c, p->range, values, m);
    register_release(c, values + 1u);
    uint32_t count = positional->count + keyword->count;
    if (count) {
        Register first = register_push_many(c, count);
        EMIT(c, p->range, UNPACK, 0, first, values, count);
        for (uint32_t i = 0; i < count; i++) {
            AstPattern *item =
                i < positional->count ? positional->items[i] : keyword->items[i - positional->count];
            if (!is_wildcard(item)) inner(c, item, (Register)(first + i), m);
        }
    }
    release(c, mark, captured, m);
}

/* All alternatives bind the same names. */
static OUT_OF_LINE void pattern_or(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    const AstPatterns *items = &p->patterns.items;
    Label *outer_fail = m->fail, matched;
    bool outer_allows = m->allows_irrefutable;
    uint32_t base = m->order_count, first_count = 0, mark = ++m->marks;
    label_init(&matched);
    m->alternatives++;
    for (uint32_t i = 0; i < items->count; i++) {
        bool last = i + 1 == items->count;
        Label next;
        label_init(&next);
        m->fail = last ? outer_fail : &next;
        m->allows_irrefutable = last && outer_allows;
        pattern(c, items->items[i], subject, m);
        bool same = i == 0 || m->order_count - base == first_count;
        if (i == 0) first_count = m->order_count - base;
        for (uint32_t k = base; k < m->order_count; k++) {
            Capture *slot = &m->captures[m->order[k]];
            if (i == 0)
                slot->mark = mark;
            else
                same &= slot->mark == mark;
            if (!last) slot->bound = false;
        }
        if (!same) compile_error(c, p->range, "alternative patterns bind different names", NULL);
        if (last) break;
        m->order_count = base;
        emit_jump(c, p->range, &matched);
        label_place(c, &next);
    }
    m->alternatives--;
    m->fail = outer_fail;
    m->allows_irrefutable = outer_allows;
    label_place(c, &matched);
}

static OUT_OF_LINE void pattern_as(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    if (!p->as.pattern) {
        if (!m->allows_irrefutable) {
            if (p->as.name.bytes)
                compile_error(c, p->range, "name capture '%s' makes remaining patterns unreachable",
                              name_of(c, p->as.name));
            compile_error(c, p->range, "wildcard makes remaining patterns unreachable", NULL);
        }
    } else {
        pattern(c, p->as.pattern, subject, m);
    }
    if (p->as.name.bytes) capture(c, p->as.name, p->range, subject, m);
}

static void pattern(Compiler *c, AstPattern *p, Register subject, Matching *m) {
    compile_work(c);
    compile_enter(c);
    switch ((AstPatternKind)p->kind) {
    case PATTERN_VALUE: pattern_value(c, p, subject, m); break;
    case PATTERN_SINGLETON: pattern_singleton(c, p, subject, m); break;
    case PATTERN_SEQUENCE: pattern_sequence(c, p, subject, m); break;
    case PATTERN_MAPPING: pattern_mapping(c, p, subject, m); break;
    case PATTERN_CLASS: pattern_class(c, p, subject, m); break;
    case PATTERN_STAR:
        if (p->star.name.bytes) capture(c, p->star.name, p->range, subject, m);
        break;
    case PATTERN_AS: pattern_as(c, p, subject, m); break;
    case PATTERN_OR: pattern_or(c, p, subject, m); break;
    }
    compile_leave(c);
}

/* ---- the statement ---- */

static void match_case(Compiler *c, AstMatchCase *one, Register subject, bool last, Label *end) {
    uint32_t mark = register_mark(c);
    Label next;
    label_init(&next);
    Matching m = {.fail = &next, .allows_irrefutable = last || one->guard};
    reserve_all(c, one->pattern, &m);
    pattern(c, one->pattern, subject, &m);
    for (uint32_t i = 0; i < m.order_count; i++) {
        const Capture *slot = &m.captures[m.order[i]];
        variable_store(c, slot->range, slot->name, slot->value);
    }
    for (uint32_t i = 0; i < m.count; i++)
        m.captures[i].name->capture = 0;
    register_release(c, mark);
    if (one->pattern->kind == PATTERN_AS && !one->pattern->as.name.bytes && !one->guard) emit_line(c, one->pattern->range);
    if (one->guard) expression_jump(c, one->guard, false, &next);
    statements_generate(c, &one->body);
    emit_jump(c, NO_RANGE, end);
    label_place(c, &next);
}

void statement_match(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    Register subject = register_push(c);
    expression_into(c, s->match.subject, subject);
    Label end;
    label_init(&end);
    const AstMatchCases *cases = &s->match.cases;
    for (uint32_t i = 0; i < cases->count; i++)
        match_case(c, cases->items[i], subject, i + 1 == cases->count, &end);
    label_place(c, &end);
    register_release(c, mark);
}
