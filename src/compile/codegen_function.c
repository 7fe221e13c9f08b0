/* codegen_function.c: functions, lambdas, and the functions that evaluate annotations, type parameters and
 * aliases lazily. */
#include "compile/compiler.h"

/* ---- making function objects ---- */

enum {
    MAKES_DEFAULTS = 1,
    MAKES_KEYWORD_DEFAULTS = 2,
    MAKES_ANNOTATE = 4,
    MAKES_CLOSURE = 8,
    FUNCTION_PARTS = 5
};

/* MAKE_FUNCTION of a child whose parts lie behind `base`; its closure is put there. */
void function_make(Compiler *c, AstRange at, Register base, uint32_t child, const Scope *scope,
                   unsigned parts) {
    const Code *code = c->unit->child_count > child ? c->unit->children[child] : NULL;
    uint32_t free_count = code ? code->free_count : 0;
    if (free_count) {
        uint32_t mark = register_mark(c);
        Register cells = register_push_many(c, free_count);
        for (const Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
            compile_work(c);
            if (symbol->is_free_here)
                variable_closure(c, at, symbol->name, (Register)(cells + symbol->free_number));
        }
        EMIT(c, at, BUILD_TUPLE, 0, base + 4, cells, free_count);
        register_release(c, mark);
        parts |= MAKES_CLOSURE;
    }
    EMIT_BC(c, at, MAKE_FUNCTION, parts, base, child);
}

/* A function without defaults, into any register. */
void function_plain(Compiler *c, AstRange at, uint32_t child, const Scope *scope, Register destination) {
    uint32_t mark = register_mark(c);
    const Code *code = c->unit->children[child];
    if (!code->free_count) {
        EMIT_BC(c, at, MAKE_FUNCTION, 0, destination, child);
        return;
    }
    Register base = register_push_many(c, FUNCTION_PARTS);
    function_make(c, at, base, child, scope, 0);
    emit_move(c, at, destination, base);
    register_release(c, mark);
}

static OUT_OF_LINE void defaults_make(Compiler *c, AstRange at, const AstExpressions *defaults,
                                      Register destination) {
    Literal *literals = compile_allocate(c, c->arena, defaults->count, sizeof *literals);
    uint32_t known = 0;
    while (known < defaults->count && literal_of(c, defaults->items[known], &literals[known]))
        known++;
    if (known == defaults->count)
        emit_constant(c, at, destination, &(Literal){.form = FORM_TUPLE, .items = literals, .count = known});
    else
        expression_list(c, at, defaults, destination, OP_BUILD_TUPLE);
}

static OUT_OF_LINE bool keyword_defaults_make(Compiler *c, AstRange at, const AstArguments *a,
                                              Register destination) {
    uint32_t mark = register_mark(c), count = 0;
    for (uint32_t i = 0; i < a->keyword_only.count; i++) {
        if (!a->keyword_defaults.items[i]) continue;
        Register pair = register_push_many(c, 2);
        emit_string(c, at, pair, name_mangled(c, a->keyword_only.items[i]->name));
        expression_into(c, a->keyword_defaults.items[i], pair + 1);
        count++;
    }
    if (count) EMIT(c, at, BUILD_DICT, 0, destination, mark, count);
    register_release(c, mark);
    return count > 0;
}

/* Evaluates the defaults into the parts of a function at `base`. */
static unsigned function_defaults(Compiler *c, AstRange at, const AstArguments *a, Register base) {
    unsigned parts = 0;
    if (a->defaults.count) {
        defaults_make(c, at, &a->defaults, base + 1);
        parts |= MAKES_DEFAULTS;
    }
    if (keyword_defaults_make(c, at, a, base + 2)) parts |= MAKES_KEYWORD_DEFAULTS;
    return parts;
}

static void signature_counts(Compiler *c, const AstArguments *a) {
    Code *code = c->unit->code;
    code->positional_only_count = (uint16_t)a->positional_only.count;
    code->positional_count = (uint16_t)(a->positional_only.count + a->positional.count);
    code->keyword_only_count = (uint16_t)a->keyword_only.count;
}

static void return_none(Compiler *c, AstRange at) {
    uint32_t mark = register_mark(c);
    Register none = register_push(c);
    emit_none(c, at, none);
    emit_tick(c);
    EMIT(c, at, RETURN, 0, none, 0, 0);
    register_release(c, mark);
}

/* ---- lazily evaluated expressions ---- */

/* Begins the code of a function of the value format that supports the plain format only. */
static void evaluator_begin(Compiler *c, Scope *scope, Name *name, AstRange at) {
    unit_begin(c, scope, name, at.line);
    c->unit->code->positional_only_count = c->unit->code->positional_count = 1;
    Label supported;
    label_init(&supported);
    uint32_t mark = register_mark(c);
    Register error = register_push(c);
    EMIT(c, at, TEST_GT_INT, 0, 0, 0, 2);
    emit_jump_word(c, at, &supported);
    EMIT(c, at, INTRINSIC, INTRINSIC_NOT_IMPLEMENTED_ERROR, error, error, 0);
    EMIT(c, at, RAISE, 1, error, 0, 0);
    c->unit->unreachable = true;
    label_place(c, &supported);
    register_release(c, mark);
}

static OUT_OF_LINE void annotation_value(Compiler *c, AstExpression *annotation, Register destination) {
    if (c->future_annotations) {
        Text text = unparse_expression(c, annotation);
        emit_constant(c, annotation->range, destination, &(Literal){.form = FORM_STR, .text = text});
    } else if (annotation->kind == EXPRESSION_STARRED) { /* *args: *Ts */
        expression_into(c, annotation->operand.value, destination);
        EMIT(c, annotation->range, UNPACK, 0, destination, destination, 1);
    } else {
        expression_into(c, annotation, destination);
    }
}

static OUT_OF_LINE uint32_t evaluator_child(Compiler *c, Name *name, AstExpression *e, const void *node,
                                            AstRange at) {
    Scope *scope = scope_of(c, node);
    uint32_t child;
    if (unit_again(scope, &child)) return child;
    evaluator_begin(c, scope, name, at);
    bool future = c->future_annotations;
    c->future_annotations = false;
    Register value = register_push(c);
    annotation_value(c, e, value);
    c->future_annotations = future;
    EMIT(c, e->range, RETURN, 0, value, 0, 0);
    return unit_end(c);
}

/* The evaluate function of a bound, default or alias; its format defaults to 1. */
static OUT_OF_LINE void evaluator_into(Compiler *c, Name *name, AstExpression *e, const void *node,
                                       AstRange at, Register destination) {
    uint32_t child = evaluator_child(c, name, e, node, at);
    uint32_t mark = register_mark(c);
    Register base = register_push_many(c, FUNCTION_PARTS);
    Literal one = {.form = FORM_VALUE, .value = small_int(1)};
    emit_constant(c, at, base + 1, &(Literal){.form = FORM_TUPLE, .items = &one, .count = 1});
    function_make(c, at, base, child, scope_of(c, node), MAKES_DEFAULTS);
    emit_move(c, at, destination, base);
    register_release(c, mark);
}

/* ---- annotations ---- */

static void annotation_pair(Compiler *c, Name *name, AstExpression *annotation, uint32_t *count) {
    if (!annotation) return;
    Register pair = register_push_many(c, 2);
    emit_string(c, annotation->range, pair, name);
    annotation_value(c, annotation, pair + 1);
    ++*count;
}

static void annotation_pairs(Compiler *c, const AstParameters *list, uint32_t *count) {
    for (uint32_t i = 0; i < list->count; i++)
        annotation_pair(c, name_mangled(c, list->items[i]->name), list->items[i]->annotation, count);
}

static OUT_OF_LINE bool signature_annotations(Compiler *c, const AstArguments *a, AstExpression *returns,
                                              AstRange at, Register destination) {
    Scope *scope = scope_of(c, a);
    if (!scope) return false;
    uint32_t child;
    if (!unit_again(scope, &child)) {
        evaluator_begin(c, scope, scope->name, at);
        uint32_t first = register_mark(c), count = 0;
        annotation_pairs(c, &a->positional, &count);
        annotation_pairs(c, &a->positional_only, &count);
        if (a->variadic)
            annotation_pair(c, name_mangled(c, a->variadic->name), a->variadic->annotation, &count);
        annotation_pairs(c, &a->keyword_only, &count);
        if (a->keyword_variadic)
            annotation_pair(c, name_mangled(c, a->keyword_variadic->name), a->keyword_variadic->annotation,
                            &count);
        annotation_pair(c, name_known(c, "return"), returns, &count);
        EMIT(c, at, BUILD_DICT, 0, first, first, count);
        EMIT(c, at, RETURN, 0, first, 0, 0);
        child = unit_end(c);
    }
    function_plain(c, at, child, scope, destination);
    return true;
}

/* Each annotation whose statement has run (or that stands unconditionally) enters the dict. */
void annotations_deferred(Compiler *c, Scope *owner, AstRange at, const char *store_as) {
    Scope *scope = owner->annotations;
    if (!owner->deferred_count || c->future_annotations) return;
    evaluator_begin(c, scope, scope->name, at);
    Register dict = register_push(c), key = register_push(c), value = register_push(c);
    Name *conditional = name_known(c, "__conditional_annotations__");
    EMIT(c, at, BUILD_DICT, 0, dict, dict, 0);
    for (uint32_t i = 0; i < owner->deferred_count; i++) {
        const AstStatement *s = owner->deferred[i];
        Label skip;
        label_init(&skip);
        if (owner->deferred_index[i] >= 0) {
            emit_int(c, s->range, key, owner->deferred_index[i]);
            const Symbol *symbol = scope_symbol(scope, conditional);
            if (owner->kind == SCOPE_CLASS && symbol) EMIT(c, s->range, LOAD_FREE, 0, value, symbol->free_number, 0);
            else variable_load(c, s->range, conditional, value);
            EMIT(c, s->range, TEST_IN, 0, 0, key, value);
            emit_jump_word(c, s->range, &skip);
        }
        annotation_value(c, s->annotated_assign.annotation, value);
        emit_string(c, at, key, name_mangled(c, s->annotated_assign.target->name.text));
        EMIT(c, at, DICT_SET, 0, dict, key, value);
        label_place(c, &skip);
    }
    EMIT(c, at, RETURN, 0, dict, 0, 0);
    uint32_t child = unit_end(c);
    uint32_t mark = register_mark(c);
    Register function = register_push(c);
    function_plain(c, at, child, scope, function);
    variable_store(c, at, name_known(c, store_as), function);
    register_release(c, mark);
}

/* ---- type parameters ---- */

static OUT_OF_LINE void type_parameter_into(Compiler *c, const AstTypeParameter *p, Register destination) {
    static const uint8_t intrinsics[] = {
        [TYPE_PARAMETER_VAR] = INTRINSIC_TYPE_VAR,
        [TYPE_PARAMETER_SPEC] = INTRINSIC_PARAM_SPEC,
        [TYPE_PARAMETER_VAR_TUPLE] = INTRINSIC_TYPE_VAR_TUPLE,
    };
    uint32_t mark = register_mark(c);
    Name *name = name_mangled(c, p->name);
    Register parts = register_push_many(c, 2);
    emit_string(c, p->range, parts, name_of(c, p->name));
    if (p->bound) {
        bool constraints = p->bound->kind == EXPRESSION_TUPLE;
        evaluator_into(c, name, p->bound, &p->bound, p->bound->range, parts + 1);
        EMIT(c, p->range, INTRINSIC, constraints ? INTRINSIC_TYPE_VAR_CONSTRAINTS : INTRINSIC_TYPE_VAR_BOUND,
             parts, parts, 2);
    } else {
        EMIT(c, p->range, INTRINSIC, intrinsics[p->kind], parts, parts, 1);
    }
    if (p->default_value) {
        evaluator_into(c, name, p->default_value, &p->default_value, p->default_value->range, parts + 1);
        EMIT(c, p->range, INTRINSIC, INTRINSIC_TYPE_PARAM_DEFAULT, parts, parts, 2);
    }
    emit_move(c, p->range, destination, parts);
    variable_store(c, p->range, name, destination);
    register_release(c, mark);
}

/* The tuple of the type parameters, each also stored under its name. */
void type_parameters_into(Compiler *c, const AstTypeParameters *list, AstRange at, Register destination) {
    uint32_t mark = register_mark(c);
    bool defaults = false;
    for (uint32_t i = 0; i < list->count; i++) {
        const AstTypeParameter *p = list->items[i];
        if (defaults && !p->default_value)
            compile_error(c, p->range, "non-default type parameter '%s' follows default type parameter",
                          name_of(c, p->name));
        defaults |= p->default_value != NULL;
        type_parameter_into(c, p, register_push(c));
    }
    EMIT(c, at, BUILD_TUPLE, 0, destination, mark, list->count);
    register_release(c, mark);
}

Name *generic_name(Compiler *c, const Name *name) {
    static const char prefix[] = "<generic parameters of ";
    size_t size = sizeof prefix - 1;
    char *text = compile_allocate(c, c->arena, size + name->text.length + 2, 1);
    memcpy(text, prefix, size);
    memcpy(text + size, name->text.bytes, name->text.length);
    text[size + name->text.length] = '>';
    return name_intern(c, text, (uint32_t)(size + name->text.length + 1));
}

/* ---- functions ---- */

/* The docstring of a suite, or NULL. */
const AstExpression *docstring_of(const AstStatements *body) {
    if (!body->count || body->items[0]->kind != STATEMENT_EXPRESSION) return NULL;
    const AstExpression *e = body->items[0]->expression.value;
    return e->kind == EXPRESSION_CONSTANT && e->constant.kind == CONSTANT_STRING ? e : NULL;
}

/* As inspect.cleandoc: tabs become spaces, common indentation and blank lines at the ends go. Returns text in
 * the arena. */
Text docstring_clean(Compiler *c, AstText doc) {
    size_t size = 0;
    for (uint32_t i = 0; i < doc.length; i++) {
        compile_work(c);
        size += doc.bytes[i] == '\t' ? 8 : 1;
    }
    char *text = compile_allocate(c, c->arena, size + 1, 1);
    size_t length = 0, column = 0;
    for (uint32_t i = 0; i < doc.length; i++) {
        compile_work(c);
        char ch = doc.bytes[i];
        if (ch == '\t') {
            do
                text[length++] = ' ';
            while (++column % 8);
            continue;
        }
        text[length++] = ch;
        column = ch == '\n' || ch == '\r' ? 0 : ((uint8_t)ch & 0xC0) == 0x80 ? column : column + 1;
    }
    size_t margin = SIZE_MAX;
    for (size_t i = 0; i < length; i++) {
        compile_work(c);
        if (text[i] != '\n') continue;
        size_t start = i + 1, end = start;
        while (end < length && text[end] == ' ')
            end++;
        if (end < length && text[end] != '\n' && end - start < margin) margin = end - start;
    }
    if (margin == SIZE_MAX) margin = 0;
    size_t out = 0, in = 0;
    while (in < length && text[in] == ' ')
        in++;
    for (; in < length; in++) {
        compile_work(c);
        text[out++] = text[in];
        if (text[in] != '\n') continue;
        for (size_t k = 0; k < margin && in + 1 < length && text[in + 1] == ' '; k++)
            in++;
    }
    return (Text){text, (uint32_t)out};
}

/* A function's docstring becomes its constant 0. */
static void docstring_keep(Compiler *c, const AstStatements *body) {
    const AstExpression *doc = docstring_of(body);
    if (!doc || c->options->optimize > 1) return;
    Literal literal = {.form = FORM_STR, .text = docstring_clean(c, doc->constant.text)};
    constant_add(c, &c->unit->constants, &literal);
    c->unit->code->flags |= CODE_HAS_DOC;
}

static uint32_t first_line(const AstStatement *s, const AstExpressions *decorators) {
    return decorators->count ? decorators->items[0]->range.line : s->range.line;
}

static OUT_OF_LINE uint32_t function_child(Compiler *c, AstStatement *s, Scope *scope) {
    uint32_t child;
    if (unit_again(scope, &child)) return child;
    unit_begin(c, scope, scope->name, first_line(s, &s->function.decorators));
    signature_counts(c, s->function.arguments);
    docstring_keep(c, &s->function.body);
    AstStatements body = s->function.body;
    if (c->unit->code->flags & CODE_HAS_DOC) body.items++, body.count--;
    /* The end of the function belongs to its last line; where several lead there, to whichever came last. */
    const AstStatement *last = body.count ? body.items[body.count - 1] : NULL;
    if (last && last->kind == STATEMENT_PASS) body.count--;
    statements_generate(c, &body);
    return_none(c, !last ? s->range : statement_is_compound(last) ? NO_RANGE : last->range);
    return unit_end(c);
}

/* The function object at `base`, whose defaults are in place already. */
static void function_object(Compiler *c, AstStatement *s, Register base, unsigned parts) {
    Scope *scope = scope_of(c, s);
    if (signature_annotations(c, s->function.arguments, s->function.returns, s->range, base + 3))
        parts |= MAKES_ANNOTATE;
    uint32_t child = function_child(c, s, scope);
    function_make(c, s->range, base, child, scope, parts);
}

static OUT_OF_LINE uint32_t generic_function_child(Compiler *c, AstStatement *s, unsigned parts) {
    const AstTypeParameters *type_parameters = &s->function.type_parameters;
    Scope *scope = scope_of(c, type_parameters->items);
    uint32_t child;
    if (unit_again(scope, &child)) return child;
    unit_begin(c, scope, generic_name(c, scope->name), s->range.line);
    c->unit->code->positional_count =
        (parts & MAKES_DEFAULTS ? 1 : 0) + (parts & MAKES_KEYWORD_DEFAULTS ? 1 : 0);
    Register result = register_push_many(c, 2), base = register_push_many(c, FUNCTION_PARTS);
    type_parameters_into(c, type_parameters, s->range, result + 1);
    if (parts & MAKES_DEFAULTS) variable_load(c, s->range, name_known(c, ".defaults"), base + 1);
    if (parts & MAKES_KEYWORD_DEFAULTS) variable_load(c, s->range, name_known(c, ".kwdefaults"), base + 2);
    function_object(c, s, base, parts);
    emit_move(c, s->range, result, base);
    EMIT(c, s->range, INTRINSIC, INTRINSIC_SET_TYPE_PARAMS, result, result, 2);
    EMIT(c, s->range, RETURN, 0, result, 0, 0);
    return unit_end(c);
}

/* Calls the function of the type parameters, which makes the generic function. */
static OUT_OF_LINE void generic_function(Compiler *c, AstStatement *s, Register base, unsigned parts) {
    uint32_t child = generic_function_child(c, s, parts);
    uint32_t mark = register_mark(c), count = 0;
    Register call = register_push_many(c, 3);
    function_plain(c, s->range, child, scope_of(c, s->function.type_parameters.items), call);
    if (parts & MAKES_DEFAULTS) emit_move(c, s->range, (Register)(call + ++count), base + 1);
    if (parts & MAKES_KEYWORD_DEFAULTS) emit_move(c, s->range, (Register)(call + ++count), base + 2);
    EMIT(c, s->range, CALL, 0, call, count, base);
    register_release(c, mark);
}

void decorators_evaluate(Compiler *c, const AstExpressions *decorators) {
    for (uint32_t i = 0; i < decorators->count; i++)
        expression_into(c, decorators->items[i], register_push(c));
}

/* The decorators lie below `value`, the topmost temporary. The result ends in the first one's register. */
Register decorators_apply(Compiler *c, const AstExpressions *decorators, Register value) {
    for (uint32_t i = decorators->count; i-- > 0; value--)
        EMIT(c, decorators->items[i]->range, CALL, 0, value - 1, 1, value - 1);
    return value;
}

void statement_function(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c);
    const AstExpressions *decorators = &s->function.decorators;
    decorators_evaluate(c, decorators);
    Register base = register_push_many(c, FUNCTION_PARTS);
    unsigned parts = function_defaults(c, s->range, s->function.arguments, base);
    if (s->function.type_parameters.count)
        generic_function(c, s, base, parts);
    else
        function_object(c, s, base, parts);
    Register value = decorators_apply(c, decorators, base);
    variable_store(c, s->range, name_mangled(c, s->function.name), value);
    register_release(c, mark);
}

/* ---- lambdas ---- */

void lambda_into(Compiler *c, AstExpression *e, Register destination) {
    uint32_t mark = register_mark(c), child;
    Scope *scope = scope_of(c, e);
    const AstArguments *a = e->lambda.arguments;
    Register base = register_push_many(c, FUNCTION_PARTS);
    unsigned parts = function_defaults(c, e->range, a, base);
    if (!unit_again(scope, &child)) {
        unit_begin(c, scope, scope->name, e->range.line);
        signature_counts(c, a);
        uint32_t top = register_mark(c);
        Register result = expression_operand(c, e->lambda.body, false);
        emit_tick(c);
        EMIT(c, e->lambda.body->range, RETURN, 0, result, 0, 0);
        register_release(c, top);
        child = unit_end(c);
    }
    if (!parts) {
        register_release(c, mark);
        function_plain(c, e->range, child, scope, destination);
        return;
    }
    function_make(c, e->range, base, child, scope, parts);
    emit_move(c, e->range, destination, base);
    register_release(c, mark);
}

/* ---- type aliases ---- */

static OUT_OF_LINE void alias_object(Compiler *c, AstStatement *s, Register parts) {
    Name *name = name_of(c, s->type_alias.name->name.text);
    emit_string(c, s->range, parts, name);
    evaluator_into(c, name, s->type_alias.value, s, s->range, parts + 2);
    EMIT(c, s->range, INTRINSIC, INTRINSIC_TYPE_ALIAS, parts, parts, 3);
}

void statement_type_alias(Compiler *c, AstStatement *s) {
    uint32_t mark = register_mark(c), child;
    const AstTypeParameters *type_parameters = &s->type_alias.type_parameters;
    Register parts = register_push_many(c, 3);
    if (type_parameters->count) {
        Scope *scope = scope_of(c, type_parameters->items);
        if (!unit_again(scope, &child)) {
            unit_begin(c, scope, generic_name(c, scope->name), s->range.line);
            Register inner = register_push_many(c, 3);
            type_parameters_into(c, type_parameters, s->range, inner + 1);
            alias_object(c, s, inner);
            EMIT(c, s->range, RETURN, 0, inner, 0, 0);
            child = unit_end(c);
        }
        register_release(c, mark);
        Register call = register_push(c);
        function_plain(c, s->range, child, scope, call);
        EMIT(c, s->range, CALL, 0, call, 0, call);
    } else {
        emit_none(c, s->range, parts + 1);
        alias_object(c, s, parts);
    }
    variable_store(c, s->type_alias.name->range, name_mangled(c, s->type_alias.name->name.text), parts);
    register_release(c, mark);
}
