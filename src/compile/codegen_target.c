/* codegen_target.c: assigning, augmenting and deleting. */
#include "compile/compiler.h"

bool target_register(Compiler *c, const AstExpression *target, Register *found) {
    return target->kind == EXPRESSION_NAME && variable_register(c, name_mangled(c, target->name.text), found);
}

/* `self.x = ...` in a method: the class hears of it. */
static void note_self_attribute(Compiler *c, const AstExpression *target) {
    const AstExpression *object = target->attribute.value;
    if (object->kind != EXPRESSION_NAME || !ast_text_equal(object->name.text, "self")) return;
    Unit *u = c->unit;
    while (u && !u->is_class_body)
        u = u->parent;
    if (!u || u == c->unit) return;
    Name *name = name_of(c, target->attribute.name);
    /* Found again when they are few; a class with very many keeps the first ones only. */
    if (u->self_attribute_count >= 1000) return;
    for (uint32_t i = 0; i < u->self_attribute_count; i++)
        if (u->self_attributes[i] == name) return;
    u->self_attributes = compile_grow(c, u->self_attributes, u->self_attribute_count,
                                      &u->self_attribute_capacity, sizeof *u->self_attributes);
    u->self_attributes[u->self_attribute_count++] = name;
}

static void attribute_set(Compiler *c, AstRange at, Register object, Name *name, Register value) {
    uint16_t site;
    if (site_small(c, name, SITE_OWN, &site)) {
        EMIT(c, at, SET_ATTR, 0, object, value, site);
        return;
    }
    uint32_t mark = register_mark(c);
    Register text = register_push(c);
    emit_string(c, at, text, name);
    EMIT(c, at, SET_ATTR_DYNAMIC, 0, object, value, text);
    register_release(c, mark);
}

/* Unpacks `value` into the targets. Where these are locals in consecutive registers, into these at once. */
static OUT_OF_LINE void unpack(Compiler *c, AstExpression *target, Register value) {
    const AstExpressions *items = &target->sequence.elements;
    uint32_t star = items->count;
    for (uint32_t i = 0; i < items->count; i++) {
        compile_work(c);
        if (items->items[i]->kind != EXPRESSION_STARRED) continue;
        if (star != items->count)
            compile_error(c, target->range, "multiple starred expressions in assignment", NULL);
        star = i;
    }
    bool starred = star != items->count;
    if (starred && (star > UINT8_MAX || items->count - star > 0x7FFF))
        compile_error(c, target->range, "too many expressions in star-unpacking assignment", NULL);

    uint32_t mark = register_mark(c);
    Register first = 0, found;
    bool direct = !starred && items->count > 0;
    for (uint32_t i = 0; i < items->count && direct; i++) {
        direct = target_register(c, items->items[i], &found) && (i == 0 || found == first + i);
        if (i == 0) first = found;
    }
    if (!direct) first = register_push_many(c, items->count);
    if (starred)
        EMIT(c, target->range, UNPACK_STAR, star, first, value, items->count);
    else
        EMIT(c, target->range, UNPACK, 0, items->count ? first : value, value, items->count);
    for (uint32_t i = 0; i < items->count; i++) {
        AstExpression *item = items->items[i];
        if (direct)
            bound_add(c, (Register)(first + i));
        else
            target_store(c, item->kind == EXPRESSION_STARRED ? item->operand.value : item,
                         (Register)(first + i));
    }
    register_release(c, mark);
}

void target_store(Compiler *c, AstExpression *target, Register value) {
    uint32_t mark = register_mark(c);
    compile_enter(c);
    switch ((AstExpressionKind)target->kind) {
    case EXPRESSION_NAME: variable_store(c, target->range, name_mangled(c, target->name.text), value); break;
    case EXPRESSION_ATTRIBUTE: {
        note_self_attribute(c, target);
        Register object = expression_operand(c, target->attribute.value, false);
        attribute_set(c, range_from_attribute(target->range, target), object,
                      name_mangled(c, target->attribute.name), value);
        break;
    }
    case EXPRESSION_SUBSCRIPT: {
        Register object =
            expression_operand(c, target->subscript.value, expression_may_assign(c, target->subscript.index));
        Register index = expression_kept_operand(c, target->subscript.index, false);
        EMIT(c, target->range, SET_ITEM, 0, object, index, value);
        break;
    }
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE: unpack(c, target, value); break;
    case EXPRESSION_STARRED:
        compile_error(c, target->range, "starred assignment target must be in a list or tuple", NULL);
    default: compile_error(c, target->range, "cannot assign to expression", NULL);
    }
    compile_leave(c);
    register_release(c, mark);
}

void target_delete(Compiler *c, AstExpression *target) {
    uint32_t mark = register_mark(c);
    compile_enter(c);
    switch ((AstExpressionKind)target->kind) {
    case EXPRESSION_NAME: variable_delete(c, target->range, name_mangled(c, target->name.text)); break;
    case EXPRESSION_ATTRIBUTE: {
        Register object = expression_operand(c, target->attribute.value, false);
        AstRange at = range_from_attribute(target->range, target);
        Name *name = name_mangled(c, target->attribute.name);
        if (ast_text_equal(target->attribute.name, "__debug__"))
            compile_error(c, target->range, "cannot delete __debug__", NULL);
        uint16_t site;
        if (site_small(c, name, SITE_OWN, &site)) {
            EMIT(c, at, DELETE_ATTR, 0, object, 0, site);
        } else {
            Register text = register_push(c);
            emit_string(c, at, text, name);
            EMIT(c, at, DELETE_ATTR_DYNAMIC, 0, object, 0, text);
        }
        break;
    }
    case EXPRESSION_SUBSCRIPT: {
        Register object =
            expression_operand(c, target->subscript.value, expression_may_assign(c, target->subscript.index));
        Register index = expression_operand(c, target->subscript.index, false);
        EMIT(c, target->range, DELETE_ITEM, 0, object, index, 0);
        break;
    }
    case EXPRESSION_LIST:
    case EXPRESSION_TUPLE:
        for (uint32_t i = 0; i < target->sequence.elements.count; i++)
            target_delete(c, target->sequence.elements.items[i]);
        break;
    default: compile_error(c, target->range, "cannot delete expression", NULL);
    }
    compile_leave(c);
    register_release(c, mark);
}

/* ---- assignment ---- */

enum { DIRECT_SWAP = 8 };

static bool is_display(const AstExpression *e, uint32_t count) {
    if (e->kind != EXPRESSION_TUPLE && e->kind != EXPRESSION_LIST) return false;
    if (e->sequence.elements.count != count) return false;
    for (uint32_t i = 0; i < count; i++)
        if (e->sequence.elements.items[i]->kind == EXPRESSION_STARRED) return false;
    return true;
}

/* `a, b = b, a`: no tuple is made. All values are there before the first target is assigned; a local is used
 * where it is unless an earlier target assigns it. */
static OUT_OF_LINE bool assign_in_parallel(Compiler *c, AstExpression *target, AstExpression *value) {
    if (target->kind != EXPRESSION_TUPLE && target->kind != EXPRESSION_LIST) return false;
    uint32_t count = target->sequence.elements.count;
    if (count < 2 || count > DIRECT_SWAP || !is_display(target, count) || !is_display(value, count))
        return false;
    AstExpression **targets = target->sequence.elements.items, **values = value->sequence.elements.items;
    Literal literal;
    if (literal_of(c, value, &literal) && value->kind == EXPRESSION_LIST) return false;
    uint32_t mark = register_mark(c);
    Register operands[DIRECT_SWAP];
    for (uint32_t i = 0; i < count; i++) {
        bool copies = expressions_may_assign(c, (const AstExpression *const *)values + i + 1, count - i - 1);
        Register local, assigned;
        if (values[i]->kind == EXPRESSION_NAME &&
            variable_register(c, name_mangled(c, values[i]->name.text), &local))
            for (uint32_t k = 0; k < i && !copies; k++)
                copies = target_register(c, targets[k], &assigned) ? assigned == local
                                                                   : targets[k]->kind != EXPRESSION_NAME;
        operands[i] = expression_operand(c, values[i], copies);
    }
    for (uint32_t i = 0; i < count; i++)
        target_store(c, targets[i], operands[i]);
    register_release(c, mark);
    return true;
}

static OUT_OF_LINE void assign(Compiler *c, AstStatement *s) {
    const AstExpressions *targets = &s->assign.targets;
    AstExpression *value = s->assign.value;
    uint32_t mark = register_mark(c);
    Register first;
    if (targets->count == 1 && assign_in_parallel(c, targets->items[0], value)) return;
    if (target_register(c, targets->items[0], &first)) {
        expression_into(c, value, first);
        bound_add(c, first);
        for (uint32_t i = 1; i < targets->count; i++)
            target_store(c, targets->items[i], first);
        return;
    }
    bool again =
        targets->count > 1 || expressions_may_assign(c, (const AstExpression *const *)targets->items, 1);
    Register operand = expression_kept_operand(c, value, again);
    for (uint32_t i = 0; i < targets->count; i++)
        target_store(c, targets->items[i], operand);
    register_release(c, mark);
}

static OUT_OF_LINE void augmented_assign(Compiler *c, AstStatement *s) {
    AstExpression *target = s->augmented_assign.target, *value = s->augmented_assign.value;
    AstOperator op = s->augmented_assign.operator;
    bool reassigns = expression_may_assign(c, value);
    uint32_t mark = register_mark(c);
    Register local;
    switch ((AstExpressionKind)target->kind) {
    case EXPRESSION_NAME: {
        Name *name = name_mangled(c, target->name.text);
        Register old = expression_operand(c, target, reassigns);
        bool direct = variable_register(c, name, &local);
        Register result = direct ? local : old;
        operation_emit(c, s->range, op, true, result, old, value);
        if (direct)
            bound_add(c, local);
        else
            variable_store(c, target->range, name, result);
        break;
    }
    case EXPRESSION_ATTRIBUTE: {
        note_self_attribute(c, target);
        AstRange at = range_from_attribute(target->range, target);
        Name *name = name_mangled(c, target->attribute.name);
        Register object = expression_operand(c, target->attribute.value, reassigns), old = register_push(c);
        uint16_t site;
        if (site_small(c, name, SITE_OWN, &site)) {
            EMIT(c, at, GET_ATTR, 0, old, object, site);
        } else {
            emit_string(c, at, old, name);
            EMIT(c, at, GET_ATTR_DYNAMIC, 0, old, object, old);
        }
        operation_emit(c, s->range, op, true, old, old, value);
        attribute_set(c, at, object, name, old);
        break;
    }
    case EXPRESSION_SUBSCRIPT: {
        AstExpression *index = target->subscript.index;
        Register object =
            expression_operand(c, target->subscript.value, reassigns || expression_may_assign(c, index));
        Register key = expression_kept_operand(c, index, reassigns), old = register_push(c);
        EMIT(c, target->range, GET_ITEM, 0, old, object, key);
        operation_emit(c, s->range, op, true, old, old, value);
        EMIT(c, target->range, SET_ITEM, 0, object, key, old);
        break;
    }
    default: compile_error(c, target->range, "illegal expression for augmented assignment", NULL);
    }
    register_release(c, mark);
}

/* The annotation itself is evaluated by the annotate function, if ever; under the future import its text is
 * kept. */
static OUT_OF_LINE void annotation_keep_text(Compiler *c, AstStatement *s) {
    AstExpression *target = s->annotated_assign.target;
    uint32_t mark = register_mark(c);
    Register annotations = register_push(c), key = register_push(c), text = register_push(c);
    Text source = unparse_expression(c, s->annotated_assign.annotation);
    AstRange at = s->annotated_assign.annotation->range;
    variable_load(c, s->range, name_known(c, "__annotations__"), annotations);
    emit_string(c, at, key, name_mangled(c, target->name.text));
    emit_constant(c, at, text, &(Literal){.form = FORM_STR, .text = source});
    EMIT(c, s->range, SET_ITEM, 0, annotations, key, text);
    register_release(c, mark);
}

static OUT_OF_LINE void annotation_note(Compiler *c, AstStatement *s) {
    Unit *u = c->unit;
    const Scope *scope = u->scope;
    uint32_t i = u->deferred_next;
    if (i >= scope->deferred_count || scope->deferred[i] != s) { /* a final suite, generated again */
        for (i = 0; i < scope->deferred_count && scope->deferred[i] != s; i++)
            compile_work(c);
    }
    u->deferred_next = i + 1;
    if (i >= scope->deferred_count || scope->deferred_index[i] < 0) return;
    uint32_t mark = register_mark(c);
    Register set = register_push(c), number = register_push(c);
    Name *name = name_known(c, "__conditional_annotations__");
    if (u->conditional_cell != NO_REGISTER) {
        uint32_t cell = 0;
        while (u->cells[cell] != u->conditional_cell)
            cell++;
        EMIT(c, s->range, LOAD_CELL, 0, set, u->conditional_cell, cell);
    } else {
        variable_load(c, s->range, name, set);
    }
    emit_int(c, s->range, number, scope->deferred_index[i]);
    EMIT(c, s->range, SET_ADD, 0, set, number, 0);
    register_release(c, mark);
}

static OUT_OF_LINE void annotated_assign(Compiler *c, AstStatement *s) {
    AstExpression *target = s->annotated_assign.target, *value = s->annotated_assign.value;
    bool in_namespace = !scope_is_function_like(c->unit->scope);
    uint32_t mark = register_mark(c);
    if (value) {
        Register local;
        if (target_register(c, target, &local)) {
            expression_into(c, value, local);
            bound_add(c, local);
        } else {
            target_store(c, target,
                         expression_operand(
                             c, value, expressions_may_assign(c, (const AstExpression *const *)&target, 1)));
        }
        register_release(c, mark);
    }
    if (target->kind == EXPRESSION_NAME) {
        if (!s->annotated_assign.simple || !in_namespace) return;
        if (c->future_annotations)
            annotation_keep_text(c, s);
        else
            annotation_note(c, s);
    } else if (!value && target->kind == EXPRESSION_ATTRIBUTE) {
        expression_discard(c, target->attribute.value);
    } else if (!value && target->kind == EXPRESSION_SUBSCRIPT) {
        AstExpression *index = target->subscript.index;
        expression_operand(c, target->subscript.value, false);
        if (index->kind == EXPRESSION_TUPLE)
            for (uint32_t i = 0; i < index->sequence.elements.count; i++)
                expression_discard(c, index->sequence.elements.items[i]);
        else
            expression_discard(c, index);
    }
    register_release(c, mark);
}

void statement_assign(Compiler *c, AstStatement *s) {
    if (s->kind == STATEMENT_ASSIGN)
        assign(c, s);
    else if (s->kind == STATEMENT_AUGMENTED_ASSIGN)
        augmented_assign(c, s);
    else
        annotated_assign(c, s);
}
