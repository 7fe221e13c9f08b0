/* codegen_class.c: class statements. */
#include "compile/compiler.h"

static void store_known(Compiler *c, AstRange at, const char *name, Register value) {
    variable_store(c, at, name_known(c, name), value);
}

static OUT_OF_LINE void namespace_begin(Compiler *c, AstStatement *s, AstRange at, uint32_t first_line) {
    Unit *u = c->unit;
    uint32_t mark = register_mark(c);
    Register value = register_push(c);
    variable_load(c, at, name_known(c, "__name__"), value);
    store_known(c, at, "__module__", value);
    emit_constant(c, at, value, &(Literal){.form = FORM_STR, .text = u->qualified_name});
    store_known(c, at, "__qualname__", value);
    emit_int(c, at, value, first_line);
    store_known(c, at, "__firstlineno__", value);
    if (s->class_definition.type_parameters.count) {
        variable_load(c, at, name_known(c, ".type_params"), value);
        store_known(c, at, "__type_params__", value);
    }
    if (u->classdict_cell != NO_REGISTER) {
        EMIT(c, at, LOAD_LOCALS, 0, value, 0, 0);
        EMIT(c, at, STORE_CELL, 0, u->classdict_cell, value, 0);
    }
    if (u->conditional_cell != NO_REGISTER) {
        EMIT(c, at, BUILD_SET, 0, value, value, 0);
        EMIT(c, at, STORE_CELL, 0, u->conditional_cell, value, 0);
    }
    if (c->future_annotations && u->scope->annotations_used) annotations_setup(c, at);
    register_release(c, mark);
}

static int compare_names(Compiler *c, const Name *a, const Name *b) {
    uint32_t length = a->text.length < b->text.length ? a->text.length : b->text.length;
    compile_work(c);
    compile_works_bytes(c, length / 8);
    int order = memcmp(a->text.bytes, b->text.bytes, length);
    return order ? order : (a->text.length > b->text.length) - (a->text.length < b->text.length);
}

/* The names of `self.x = ...` in order; there are at most a thousand. */
static OUT_OF_LINE void static_attributes(Compiler *c, AstRange at, Register value) {
    Unit *u = c->unit;
    Literal *names = compile_allocate(c, c->arena, u->self_attribute_count, sizeof *names);
    for (uint32_t i = 1; i < u->self_attribute_count; i++) {
        Name *name = u->self_attributes[i];
        uint32_t k = i;
        for (; k > 0 && compare_names(c, u->self_attributes[k - 1], name) > 0; k--)
            u->self_attributes[k] = u->self_attributes[k - 1];
        u->self_attributes[k] = name;
    }
    for (uint32_t i = 0; i < u->self_attribute_count; i++)
        names[i] = (Literal){.form = FORM_STR, .text = u->self_attributes[i]->text};
    emit_constant(c, at, value,
                  &(Literal){.form = FORM_TUPLE, .items = names, .count = u->self_attribute_count});
    store_known(c, at, "__static_attributes__", value);
}

static OUT_OF_LINE void namespace_end(Compiler *c, AstRange at) {
    Unit *u = c->unit;
    annotations_deferred(c, u->scope, at, "__annotate_func__");
    Register value = register_push(c);
    static_attributes(c, at, value);
    if (u->classdict_cell != NO_REGISTER) {
        EMIT(c, at, MOVE, 0, value, u->classdict_cell, 0);
        store_known(c, at, "__classdictcell__", value);
    }
    if (u->class_cell != NO_REGISTER) {
        EMIT(c, at, MOVE, 0, value, u->class_cell, 0);
        store_known(c, at, "__classcell__", value); /* and is the body's result, for who builds the class to look at */
    } else {
        emit_none(c, at, value);
    }
    EMIT(c, at, RETURN, 0, value, 0, 0);
}

static OUT_OF_LINE uint32_t body_child(Compiler *c, AstStatement *s, Scope *scope) {
    uint32_t child;
    if (unit_again(scope, &child)) return child;
    const AstExpressions *decorators = &s->class_definition.decorators;
    uint32_t line = decorators->count ? decorators->items[0]->range.line : s->range.line;
    Name *outer_private = c->private_class;
    const AstTypeParameters *outer_parameters = c->private_parameters;
    c->private_class = scope->name;
    c->private_parameters = NULL;
    unit_begin(c, scope, scope->name, line);
    AstRange at = {line, 0, line, 0};
    namespace_begin(c, s, at, line);
    AstStatements body = s->class_definition.body;
    const AstExpression *doc = docstring_of(&body);
    if (doc && c->options->optimize < 2) {
        uint32_t mark = register_mark(c);
        Register value = register_push(c);
        emit_constant(c, doc->range, value,
                      &(Literal){.form = FORM_STR, .text = docstring_clean(c, doc->constant.text)});
        store_known(c, doc->range, "__doc__", value);
        register_release(c, mark);
        body.items++, body.count--;
    }
    statements_generate(c, &body);
    namespace_end(c, NO_RANGE);
    c->private_class = outer_private;
    c->private_parameters = outer_parameters;
    return unit_end(c);
}

/* BUILD_CLASS into `base`, the topmost temporary. `generic`: the scope's .generic_base comes last among the
 * bases. */
static void class_object(Compiler *c, AstStatement *s, Register base, bool generic) {
    uint32_t mark = register_mark(c);
    Scope *scope = scope_of(c, s);
    keywords_check(c, &s->class_definition.keywords);
    uint32_t child = body_child(c, s, scope);
    Register parts = register_push_many(c, 3), bases = parts + 1, keywords = parts + 2;
    function_plain(c, s->range, child, scope, base);
    emit_string(c, s->range, parts, scope->name);
    AstExpressions list = s->class_definition.bases;
    if (generic) {
        AstExpression **items = compile_allocate(c, c->arena, (size_t)list.count + 1, sizeof *items);
        if (list.count) memcpy(items, list.items, list.count * sizeof *items);
        AstExpression *last = ast_expression(c->arena, EXPRESSION_NAME, s->range);
        if (!last) compile_fail(c, COMPILE_NO_MEMORY);
        last->name.text = (AstText){".generic_base", 13};
        items[list.count] = last;
        list = (AstExpressions){items, list.count + 1};
    }
    expression_list(c, s->range, &list, bases, OP_BUILD_TUPLE);
    if (s->class_definition.keywords.count)
        keywords_dict(c, s->range, &s->class_definition.keywords, keywords, base);
    else
        EMIT_BC(c, s->range, DELETE_LOCAL, 1, keywords, keywords);
    EMIT(c, s->range, BUILD_CLASS, 0, base, 0, 0);
    register_release(c, mark);
}

static OUT_OF_LINE uint32_t generic_class_child(Compiler *c, AstStatement *s) {
    const AstTypeParameters *type_parameters = &s->class_definition.type_parameters;
    Scope *scope = scope_of(c, type_parameters->items);
    uint32_t child;
    if (unit_again(scope, &child)) return child;
    Name *outer_private = c->private_class;
    const AstTypeParameters *outer_parameters = c->private_parameters;
    c->private_class = scope->name;
    c->private_parameters = type_parameters;
    unit_begin(c, scope, generic_name(c, scope->name), s->range.line);
    Register value = register_push(c);
    type_parameters_into(c, type_parameters, s->range, value);
    store_known(c, s->range, ".type_params", value);
    EMIT(c, s->range, INTRINSIC, INTRINSIC_SUBSCRIPT_GENERIC, value, value, 1);
    store_known(c, s->range, ".generic_base", value);
    class_object(c, s, value, true);
    EMIT(c, s->range, RETURN, 0, value, 0, 0);
    c->private_class = outer_private;
    c->private_parameters = outer_parameters;
    return unit_end(c);
}

void statement_class(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    const AstExpressions *decorators = &s->class_definition.decorators;
    decorators_evaluate(c, decorators);
    Register base = register_push(c);
    if (s->class_definition.type_parameters.count) {
        uint32_t child = generic_class_child(c, s);
        function_plain(c, s->range, child, scope_of(c, s->class_definition.type_parameters.items), base);
        EMIT(c, s->range, CALL, 0, base, 0, base);
    } else {
        class_object(c, s, base, false);
    }
    Register value = decorators_apply(c, decorators, base);
    variable_store(c, s->range, name_mangled(c, s->class_definition.name), value);
    register_release(c, mark);
}

/* `__annotations__ = {}` unless the namespace has it: under `from __future__ import annotations`. */
void annotations_setup(Compiler *c, AstRange at) {
    uint32_t mark = register_mark(c);
    Register space = register_push(c), name = register_push(c);
    Name *annotations = name_known(c, "__annotations__");
    Label there;
    label_init(&there);
    EMIT(c, at, LOAD_LOCALS, 0, space, 0, 0);
    emit_string(c, at, name, annotations);
    EMIT(c, at, TEST_IN, 1, 0, name, space);
    emit_jump_word(c, at, &there);
    EMIT(c, at, BUILD_DICT, 0, space, space, 0);
    variable_store(c, at, annotations, space);
    label_place(c, &there);
    register_release(c, mark);
}
