/* unit.c: beginning and finishing a code object: which register each local gets, and the final layout. */
#include "compile/compiler.h"
#include "compile/operands.h"
#include "compile/ranges.h"
#include "core/utf8.h"

static uint16_t local_add(Compiler *c, Unit *u, Name *name, uint32_t *capacity) {
    if (u->local_count >= 60000) compile_error(c, u->scope->range, "too many local variables", NULL);
    u->local_names = compile_grow(c, u->local_names, u->local_count, capacity, sizeof *u->local_names);
    u->local_names[u->local_count] = name->text;
    return (uint16_t)u->local_count++;
}

static uint16_t cell_add(Compiler *c, Unit *u, uint16_t local, uint32_t *capacity) {
    u->cells = compile_grow(c, u->cells, u->cell_count, capacity, sizeof *u->cells);
    u->cells[u->cell_count] = local;
    return (uint16_t)u->cell_count++;
}

typedef struct Hidden { /* a local of an inlined comprehension; those of comprehensions behind one another
                           share registers */
    const Name *name;
    uint32_t depth;
    bool is_cell;
    uint16_t local, cell;
} Hidden;

typedef struct Layout {
    uint32_t local_capacity, cell_capacity;
    Hidden *hidden;
    uint32_t hidden_count, hidden_capacity;
} Layout;

enum { HIDDEN_SEARCH = 64 };

static void place_hidden(Compiler *c, Unit *u, Layout *layout, Symbol *symbol, uint32_t depth) {
    bool is_cell = symbol->resolution == RESOLVED_CELL;
    uint32_t first = layout->hidden_count > HIDDEN_SEARCH ? layout->hidden_count - HIDDEN_SEARCH : 0;
    for (uint32_t i = first; i < layout->hidden_count; i++) {
        compile_work(c);
        const Hidden *hidden = &layout->hidden[i];
        if (hidden->name != symbol->name || hidden->depth != depth || hidden->is_cell != is_cell) continue;
        symbol->register_number = hidden->local;
        symbol->number = hidden->cell;
        return;
    }
    symbol->register_number = local_add(c, u, symbol->name, &layout->local_capacity);
    if (is_cell) symbol->number = cell_add(c, u, symbol->register_number, &layout->cell_capacity);
    layout->hidden = compile_grow(c, layout->hidden, layout->hidden_count, &layout->hidden_capacity,
                                  sizeof *layout->hidden);
    layout->hidden[layout->hidden_count++] =
        (Hidden){symbol->name, depth, is_cell, symbol->register_number, symbol->number};
}

static void place_inlined(Compiler *c, Unit *u, Layout *layout, Scope *scope, uint32_t depth) {
    for (Scope *child = scope->children; child; child = child->next) {
        compile_work(c);
        if (!child->is_inlined) continue;
        for (Symbol *symbol = child->first; symbol; symbol = symbol->next)
            if (symbol->resolution == RESOLVED_LOCAL || symbol->resolution == RESOLVED_CELL)
                place_hidden(c, u, layout, symbol, depth);
        place_inlined(c, u, layout, child, depth + 1);
    }
}

static void place_symbol(Compiler *c, Unit *u, Layout *layout, Symbol *symbol) {
    Name *name = symbol->name;
    /* The parameter of __annotate__ must not be found by the annotations. */
    if (u->scope->kind == SCOPE_ANNOTATION && name == name_known(c, ".format"))
        name = name_known(c, "format");
    symbol->register_number = local_add(c, u, name, &layout->local_capacity);
    if (symbol->flags & SYMBOL_DELETED && symbol->register_number < BOUND_LOCALS)
        u->ever_deleted.words[symbol->register_number / 64] |= UINT64_C(1) << symbol->register_number % 64;
    if (symbol->resolution == RESOLVED_CELL)
        symbol->number = cell_add(c, u, symbol->register_number, &layout->cell_capacity);
}

static bool comes_before(Compiler *c, const Symbol *a, const Symbol *b) {
    const Text *x = &a->name->text, *y = &b->name->text;
    uint32_t length = x->length < y->length ? x->length : y->length;
    compile_work(c);
    compile_works_bytes(c, length / 8);
    int order = memcmp(x->bytes, y->bytes, length);
    return order ? order < 0 : x->length < y->length;
}

static void sift_down(Compiler *c, Symbol **items, uint32_t root, uint32_t count) {
    for (uint32_t child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && comes_before(c, items[child], items[child + 1])) child++;
        if (!comes_before(c, items[root], items[child])) return;
        Symbol *kept = items[root];
        items[root] = items[child];
        items[child] = kept;
    }
}

static void sort_by_name(Compiler *c, Symbol **items, uint32_t count) {
    for (uint32_t i = count / 2; i-- > 0;)
        sift_down(c, items, i, count);
    for (uint32_t end = count; end-- > 1;) {
        Symbol *last = items[end];
        items[end] = items[0];
        items[0] = last;
        sift_down(c, items, 0, end);
    }
}

static bool is_own_cell(const Symbol *symbol) { return symbol->resolution == RESOLVED_CELL && !(symbol->flags & SYMBOL_PARAMETER); }
static bool is_free(const Symbol *symbol) { return symbol->is_free_here; }

/* Those of the scope's symbols that are wanted, by name: the order of co_cellvars and co_freevars. */
static Symbol **sorted_symbols(Compiler *c, const Scope *scope, bool (*wanted)(const Symbol *), uint32_t *count) {
    *count = 0;
    for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        compile_work(c);
        *count += wanted(symbol);
    }
    Symbol **items = compile_allocate(c, c->arena, (size_t)*count + 1, sizeof *items);
    uint32_t n = 0;
    for (Symbol *symbol = *count ? scope->first : NULL; symbol; symbol = symbol->next) {
        compile_work(c);
        if (wanted(symbol)) items[n++] = symbol;
    }
    sort_by_name(c, items, n);
    return items;
}

static void place_locals(Compiler *c, Unit *u, Layout *layout) {
    Scope *scope = u->scope;
    for (Symbol *symbol = scope->first; symbol; symbol = symbol->next)
        if (symbol->flags & SYMBOL_PARAMETER) place_symbol(c, u, layout, symbol);
    for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->resolution == RESOLVED_LOCAL && !(symbol->flags & SYMBOL_PARAMETER)) place_symbol(c, u, layout, symbol);
    }
    uint32_t count;
    Symbol **cells = sorted_symbols(c, scope, is_own_cell, &count);
    for (uint32_t i = 0; i < count; i++)
        place_symbol(c, u, layout, cells[i]);
}

static Register place_class_cell(Compiler *c, Unit *u, Layout *layout, const char *name) {
    uint16_t local = local_add(c, u, name_known(c, name), &layout->local_capacity);
    cell_add(c, u, local, &layout->cell_capacity);
    return local;
}

/* "outer.<locals>.inner", or just the name where the enclosing scope declares it global. */
static Text qualify(Compiler *c, const Unit *u) {
    const Unit *parent = u->parent;
    if (parent && parent->scope->kind == SCOPE_TYPE_PARAMETERS) parent = parent->parent;
    if (!parent || parent->scope->kind == SCOPE_MODULE) return u->name->text;
    if (u->scope->kind == SCOPE_FUNCTION || u->scope->kind == SCOPE_CLASS) {
        const Symbol *symbol = scope_symbol(parent->scope, u->name);
        if (symbol && symbol->resolution == RESOLVED_GLOBAL_EXPLICIT) return u->name->text;
    }
    static const char locals[] = ".<locals>";
    Text base = parent->qualified_name;
    bool is_function = scope_is_function_like(parent->scope);
    size_t middle = is_function ? sizeof locals - 1 : 0;
    size_t total = (size_t)base.length + middle + 1 + u->name->text.length;
    if (total > UINT32_MAX) compile_fail(c, COMPILE_NO_MEMORY);
    char *text = compile_allocate(c, c->out, total, 1);
    memcpy(text, base.bytes, base.length);
    memcpy(text + base.length, locals, middle);
    text[base.length + middle] = '.';
    memcpy(text + base.length + middle + 1, u->name->text.bytes, u->name->text.length);
    return (Text){text, (uint32_t)total};
}

static void emit_prologue(Compiler *c, Unit *u) {
    for (Symbol *symbol = scope_is_function_like(u->scope) ? u->scope->first : NULL; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->resolution == RESOLVED_CELL) EMIT(c, NO_RANGE, MAKE_CELL, 0, symbol->register_number, 0, 0);
    }
    const Register class_cells[] = {u->class_cell, u->classdict_cell, u->conditional_cell};
    for (int i = 0; i < 3; i++)
        if (class_cells[i] != NO_REGISTER) EMIT(c, NO_RANGE, MAKE_CELL, 0, class_cells[i], 0, 0);
}

Unit *unit_begin(Compiler *c, Scope *scope, Name *name, uint32_t first_line) {
    Unit *u = compile_allocate(c, c->arena, 1, sizeof *u);
    u->parent = c->unit;
    u->scope = scope;
    u->name = name;
    u->is_class_body = scope->kind == SCOPE_CLASS;
    u->is_module = scope->kind == SCOPE_MODULE;
    u->unbinds_hidden = scope->mentions_locals;
    u->qualified_name = qualify(c, u);
    u->class_cell = u->classdict_cell = u->conditional_cell = NO_REGISTER;
    u->outer_scope = c->scope;
    c->unit = u;
    c->scope = scope;

    u->code = compile_allocate(c, c->out, 1, sizeof *u->code);
    c->codes = compile_grow(c, c->codes, c->code_count, &c->code_capacity, sizeof *c->codes);
    u->code->index = c->code_count;
    u->code->first_line = first_line;
    c->codes[c->code_count++] = u->code;

    Layout layout = {0};
    if (scope_is_function_like(scope)) place_locals(c, u, &layout);
    if (scope->needs_class_cell) u->class_cell = place_class_cell(c, u, &layout, "__class__");
    if (scope->needs_classdict_cell) u->classdict_cell = place_class_cell(c, u, &layout, "__classdict__");
    if (scope->needs_conditional_cell)
        u->conditional_cell = place_class_cell(c, u, &layout, "__conditional_annotations__");
    uint32_t own_count = u->local_count;
    place_inlined(c, u, &layout, scope, 0);
    u->code->hidden_local_count = (uint16_t)(u->local_count - own_count);
    uint32_t free_count;
    Symbol **free_symbols = sorted_symbols(c, scope, is_free, &free_count);
    if (free_count > UINT16_MAX) compile_error(c, scope->range, "too many free variables", NULL);
    for (uint32_t i = 0; i < free_count; i++)
        free_symbols[i]->free_number = (uint16_t)i;
    u->code->free_count = (uint16_t)free_count;
    for (Symbol *symbol = scope_is_function_like(scope) ? scope->first : NULL; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->flags & SYMBOL_PARAMETER && symbol->resolution == RESOLVED_LOCAL) bound_add(c, symbol->register_number);
    }
    /* Generators carry their registers about: they keep none. */
    bool keeps = scope->has_loop && !scope->is_generator && !scope->is_coroutine;
    u->kept_room = keeps ? KEPT_CONSTANTS : 0;
    u->top = u->register_count = u->local_count + u->kept_room;
    emit_prologue(c, u);
    return u;
}

/* ---- finishing ---- */

static bool jumps_forward(uint8_t op) {
    return op == OP_JUMP || op == OP_JUMP_IF_TRUE || op == OP_JUMP_IF_FALSE || op == OP_END_ASYNC_FOR;
}

/* A jump to a jump goes where that goes. Going backwards over the code, every later jump is threaded already,
 * so one step does. */
static void thread_jumps(Compiler *c, Unit *u) {
    for (uint32_t i = u->count; i-- > 0;) {
        compile_work(c);
        Instruction instruction = u->instructions[i];
        if (!jumps_forward(OP(instruction))) continue;
        uint32_t target = i + 1 + BC(instruction);
        if (target >= u->count) continue;
        Instruction there = u->instructions[target];
        bool is_word = i > 0 && opcode_has_word(OP(u->instructions[i - 1]));
        bool plain = OP(instruction) == OP_JUMP && !is_word;
        if (OP(there) == OP_JUMP) {
            u->instructions[i] = (instruction & UINT32_MAX) | (uint64_t)(target + 1 + BC(there) - i - 1)
                                                                  << 32;
        } else if (plain && OP(there) == OP_JUMP_BACK) {
            u->instructions[i] = INSTRUCTION_BC(OP_JUMP_BACK, 0, 0, (int64_t)target + 1 + SBC(there) - i - 1);
        } else if (plain && OP(there) == OP_RETURN) {
            u->instructions[i] = there;
            u->ranges[i] = u->ranges[target];
        }
    }
}

static void *keep(Compiler *c, const void *items, uint32_t count, size_t size) {
    if (!count) return NULL;
    void *copy = compile_allocate(c, c->out, count, size);
    if (!memory_copy(c->memory, copy, items, count * size)) compile_fail(c, COMPILE_NO_MEMORY);
    return copy;
}

static uint32_t code_flags(Compiler *c, const Unit *u) {
    const Scope *scope = u->scope;
    uint32_t flags = 0;
    if (c->options->is_prelude) flags |= CODE_HIDDEN;
    if (scope->has_variadic) flags |= CODE_VARARGS;
    if (scope->has_keyword_variadic) flags |= CODE_VARKEYWORDS;
    if (scope->kind == SCOPE_CLASS) flags |= CODE_CLASS | CODE_NAMESPACE;
    if (scope->kind == SCOPE_MODULE) flags |= CODE_MODULE | CODE_NAMESPACE;
    if (scope->is_nested) flags |= CODE_NESTED;
    if (scope->kind == SCOPE_FUNCTION) {
        if (scope->is_generator && scope->is_coroutine)
            flags |= CODE_ASYNC_GENERATOR;
        else if (scope->is_generator)
            flags |= CODE_GENERATOR;
        else if (scope->is_coroutine)
            flags |= CODE_COROUTINE;
        if (scope->parent && scope->parent->kind == SCOPE_CLASS && !scope->comprehension)
            flags |= CODE_METHOD;
    }
    if (scope->kind == SCOPE_MODULE && scope->is_coroutine) flags |= CODE_COROUTINE;
    return flags;
}

/* The loads of the kept constants go before everything else; all jumps are relative. */
static void insert_kept(Compiler *c, Unit *u) {
    uint32_t kept = u->kept_count;
    if (!kept) return;
    Instruction *instructions = compile_allocate(c, c->arena, (size_t)u->count + kept, sizeof *instructions);
    AstRange *ranges = compile_allocate(c, c->arena, (size_t)u->count + kept, sizeof *ranges);
    for (uint32_t i = 0; i < kept; i++)
        instructions[i] = INSTRUCTION_BC(OP_LOAD_CONST, 0, u->local_count + i, u->kept[i]);
    bool copied = memory_copy(c->memory, instructions + kept, u->instructions, u->count * sizeof *instructions) &&
                  memory_copy(c->memory, ranges + kept, u->ranges, u->count * sizeof *ranges);
    if (!copied) compile_fail(c, COMPILE_NO_MEMORY);
    for (uint32_t i = 0; i < u->handler_count; i++) {
        u->handlers[i].start += kept;
        u->handlers[i].end += kept;
        u->handlers[i].handler += kept;
    }
    u->instructions = instructions;
    u->ranges = ranges;
    u->count = u->capacity = u->count + kept;
}

static const Text *free_names(Compiler *c, const Unit *u) {
    if (!u->code->free_count) return NULL;
    Text *names = compile_allocate(c, c->out, u->code->free_count, sizeof *names);
    for (Symbol *symbol = u->scope->first; symbol; symbol = symbol->next) {
        compile_work(c);
        if (symbol->is_free_here) names[symbol->free_number] = symbol->name->text;
    }
    return names;
}

static const uint8_t *range_stream(Compiler *c, const Unit *u) {
    if (c->options->is_prelude) return NULL;
    bool lines_only = c->options->is_frozen; /* no traceback has their source to show */
    size_t size = ranges_write(c->memory, NULL, u->ranges, u->count, lines_only);
    uint8_t *ranges = size == SIZE_MAX ? NULL : compile_allocate(c, c->out, size, 1);
    if (!ranges || ranges_write(c->memory, ranges, u->ranges, u->count, lines_only) == SIZE_MAX) compile_fail(c, COMPILE_NO_MEMORY);
    return ranges;
}

static const CodeOrigin *code_origin(Compiler *c, const Unit *u) {
    CodeOrigin *origin = compile_allocate(c, c->out, 1, sizeof *origin);
    *origin = (CodeOrigin){
        .program = c->program,
        .name = u->name->text,
        .qualified_name = u->qualified_name,
        .local_names = keep(c, u->local_names, u->local_count, sizeof *u->local_names),
        .free_names = free_names(c, u),
        .names = keep(c, u->names, u->name_count, sizeof *u->names),
        .cells = keep(c, u->cells, u->cell_count, sizeof *u->cells),
        .sites = keep(c, u->sites, u->site_count, sizeof *u->sites),
        .children = keep(c, u->children, u->child_count, sizeof *u->children),
        .ranges = range_stream(c, u),
    };
    return origin;
}

/* See CodeChange. */
static void apply_change(Compiler *c, Unit *u, const CodeChange *change) {
    Text left = change->names;
    for (uint32_t i = 0; i < u->local_count; i++) {
        const uint8_t *at = (const uint8_t *)left.bytes;
        uint32_t length = left.length < 4 ? 0 : at[0] | at[1] << 8 | at[2] << 16 | (uint32_t)at[3] << 24;
        if (left.length < 4 || length > left.length - 4) compile_error(c, NO_RANGE, "too few names of variables", NULL);
        Utf8Scan scan;
        if (!utf8_scan(left.bytes + 4, length, UTF8_SURROGATES, &scan)) compile_error(c, NO_RANGE, "a name of no text", NULL);
        u->local_names[i] = (Text){left.bytes + 4, length};
        left = (Text){left.bytes + 4 + length, left.length - 4 - length};
    }
    if (left.length) compile_error(c, NO_RANGE, "too many names of variables", NULL);
    uint32_t further = change->first_line - u->code->first_line; /* possibly back */
    u->code->first_line = change->first_line;
    for (uint32_t i = 0; i < u->count; i++) {
        compile_work(c);
        if (!u->ranges[i].line) continue;
        u->ranges[i].line += further;
        u->ranges[i].end_line += further;
    }
}

uint32_t unit_end(Compiler *c) {
    Unit *u = c->unit;
    Code *code = u->code;
    insert_kept(c, u);
    thread_jumps(c, u);
    if (c->program->change && c->program->change->index == code->index) apply_change(c, u, c->program->change);
    code->instructions = keep(c, u->instructions, u->count, sizeof *u->instructions);
    code->instruction_count = u->count;
    code->register_count = (uint16_t)u->register_count;
    code->flags |= code_flags(c, u);
    code->local_count = (uint16_t)u->local_count;
    code->cell_count = (uint16_t)u->cell_count;
    code->constants = keep(c, u->constants.items, u->constants.count, sizeof *u->constants.items);
    code->constant_count = u->constants.count;
    code->name_count = u->name_count;
    code->site_count = u->site_count;
    code->handlers = keep(c, u->handlers, u->handler_count, sizeof *u->handlers);
    code->handler_count = u->handler_count;
    code->child_count = u->child_count;
    code->origin = code_origin(c, u);

    Unit *parent = u->parent;
    c->unit = parent;
    c->scope = u->outer_scope;
    u->scope->code = code;
    if (!parent) return 0;
    parent->children = compile_grow(c, parent->children, parent->child_count, &parent->child_capacity,
                                    sizeof *parent->children);
    parent->children[parent->child_count] = code;
    return u->scope->child = parent->child_count++;
}

bool unit_again(const Scope *scope, uint32_t *child) {
    if (!scope->code) return false;
    *child = scope->child;
    return true;
}
