/* code_object.c: code objects. */
#include "object/function.h"

#include "compile/code.h"
#include "compile/operands.h"
#include "compile/ranges.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/bytes.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/names.h"
#include "object/native.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/compilation.h"
#include "vm/identity.h"
#include "vm/link.h"

#define SELF(layout) AS(layout, args[0])

static const Code *code_of(Value v) { return AS(CodeObject, v)->link->code; }

/* The same with its instructions. */
static Status runnable_code(VM *vm, Value v, const Code **code) {
    Link *link = AS(CodeObject, v)->link;
    if (!link->constants) TRY(link_fill(vm, link));
    *code = link->code;
    return DONE;
}

#define CODE_NUMBER(name, expression)                                                                                  \
    static Status name(VM *vm, Value *args, uint32_t count, Value *result) {                                           \
        (void)vm;                                                                                                      \
        (void)count;                                                                                                   \
        const Code *code = code_of(args[0]);                                                                           \
        *result = small_int((int64_t)(expression));                                                                    \
        return DONE;                                                                                                   \
    }
CODE_NUMBER(code_argcount, code->positional_count)
CODE_NUMBER(code_positional_only, code->positional_only_count)
CODE_NUMBER(code_keyword_only, code->keyword_only_count)
CODE_NUMBER(code_stack_size, code->register_count)
CODE_NUMBER(code_first_line, code->first_line)
CODE_NUMBER(code_flags, (code->flags & CODE_NAMESPACE ? 0 : 3) | (code->flags & CODE_VARARGS ? 4 : 0) | (code->flags & CODE_VARKEYWORDS ? 8 : 0) |
                            (code->flags & CODE_NESTED ? 16 : 0) | (code->flags & CODE_GENERATOR && !(code->flags & (CODE_COROUTINE | CODE_ASYNC_GENERATOR)) ? 32 : 0) |
                            (code->flags & CODE_COROUTINE ? 128 : 0) | (code->flags & CODE_ASYNC_GENERATOR ? 512 : 0) |
                            (SELF(CodeObject)->link->object.aux & LINK_ITERABLE_COROUTINE ? 0x100 : 0) | (code->flags & CODE_HAS_DOC ? 0x4000000 : 0))

static Status code_get_name(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF(CodeObject)->link->name;
    return DONE;
}

static Status code_get_qualname(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = SELF(CodeObject)->link->qualname;
    return DONE;
}

static Status code_get_filename(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Text filename = code_filename(code_of(args[0]));
    *result = str_from_utf8(vm, filename.bytes, filename.length);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Text cell_name(const Code *code, uint32_t cell) { return code_local_name(code, code_cell(code, cell)); }

static Status texts_tuple(VM *vm, const Code *code, Text (*text_at)(const Code *code, uint32_t i), uint32_t count, Value *result) {
    Tuple *tuple = tuple_new(vm, count);
    if (!tuple) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        Text text = text_at(code, i);
        Str *str = intern_utf8(vm, text.bytes, text.length);
        if (!str) return NO_MEMORY;
        tuple->items[i] = value_of(str);
    }
    *result = value_of(tuple);
    return DONE;
}

/* Cells that are no parameters are not among the variables. */
static bool is_only_cell(const Code *code, uint32_t local) {
    uint32_t parameters = code->positional_count + code->keyword_only_count + !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
    for (uint32_t i = 0; local >= parameters && i < code->cell_count; i++) {
        if (code_cell(code, i) == local) return true;
    }
    return false;
}

static Status code_varnames(VM *vm, Value *args, uint32_t count, Value *result) {
    TRY(texts_tuple(vm, code_of(args[0]), code_local_name, code_of(args[0])->local_count, result));
    (void)count;
    Tuple *names = AS(Tuple, *result);
    uint64_t kept = 0;
    for (uint32_t i = 0; i < names->length; i++) {
        if (!is_only_cell(code_of(args[0]), i)) names->items[kept++] = names->items[i];
    }
    if (kept == names->length) return DONE;
    Tuple *tuple = tuple_from_items(vm, names->items, kept);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

static Status code_local_count(VM *vm, Value *args, uint32_t count, Value *result) {
    TRY(code_varnames(vm, args, count, result));
    *result = small_int((int64_t)AS(Tuple, *result)->length);
    return DONE;
}
static Status code_freevars(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return texts_tuple(vm, code_of(args[0]), code_free_name, code_of(args[0])->free_count, result);
}
static Status code_cellvars(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return texts_tuple(vm, code_of(args[0]), cell_name, code_of(args[0])->cell_count, result);
}
/* Frozen code has no list of its names: those of its sites, each where it first stands. */
static bool is_repeated(const Link *link, uint32_t site) {
    for (uint32_t before = 0; before < site; before++) {
        if (site_name(link, before) == site_name(link, site)) return true;
    }
    return false;
}

static Status frozen_names(VM *vm, const Link *link, Value *result) {
    uint32_t distinct = 0, sites = link->code->site_count;
    for (uint32_t site = 0; site < sites; site++) {
        distinct += !is_repeated(link, site);
    }
    Tuple *tuple = tuple_new(vm, distinct);
    if (!tuple) return NO_MEMORY;
    for (uint32_t site = 0, at = 0; site < sites; site++) {
        if (!is_repeated(link, site)) tuple->items[at++] = site_name(link, site);
    }
    *result = value_of(tuple);
    return DONE;
}

static Status code_names(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Link *link = SELF(CodeObject)->link;
    if (!link->constants) TRY(link_fill(vm, link));
    if (link->code->flags & CODE_FROZEN) return frozen_names(vm, link, result);
    Tuple *tuple = tuple_from_items(vm, link->names, link->code->name_count);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

Status code_object_of(VM *vm, Link *link, Value *result) {
    if (!link->shown) {
        CodeObject *code = heap_new(vm, KIND_CODE, &type_code, sizeof *code);
        if (!code) return NO_MEMORY;
        code->link = link;
        link->shown = code;
    }
    *result = value_of(link->shown);
    return DONE;
}

/* The constants and, behind them, the code objects inside. */
static Status code_constants(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Link *link = SELF(CodeObject)->link;
    if (!link->constants) TRY(link_fill(vm, link));
    const Code *code = link->code;
    Tuple *tuple = tuple_new(vm, (uint64_t)code->constant_count + code->child_count);
    if (!tuple) return NO_MEMORY;
    if (code->constant_count) memcpy(tuple->items, link->constants, code->constant_count * sizeof(Value));
    for (uint32_t i = 0; i < code->child_count; i++) {
        Link *child;
        TRY(link_child(vm, link, i, &child));
        TRY(code_object_of(vm, child, &tuple->items[code->constant_count + i]));
    }
    *result = value_of(tuple);
    return DONE;
}

static Status code_code(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Code *code;
    TRY(runnable_code(vm, args[0], &code));
    return bytes_new(vm, code->instructions, code->instruction_count * sizeof *code->instructions, result);
}

/* _code_positions(code): of each instruction (line, end line, column, end column), None where nothing is known */
static Status code_positions(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Code *code = code_of(args[0]);
    const uint8_t *stream = code_ranges(code);
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    RangeReader reader = ranges_read(stream);
    for (uint32_t i = 0; i < code->instruction_count; i++) {
        SourceRange range = stream ? ranges_next(&reader) : (SourceRange){0};
        bool is_wide = range.end_line > range.line || range.end_column > range.column;
        Value items[4] = {range.line ? small_int(range.line) : NONE, range.line ? small_int(is_wide ? range.end_line : range.line) : NONE,
                          is_wide ? small_int(range.column) : NONE, is_wide ? small_int(range.end_column) : NONE};
        Tuple *tuple = tuple_from_items(vm, items, 4);
        if (!tuple) return NO_MEMORY;
        TRY(list_append(vm, list, value_of(tuple)));
        WORKED(vm, 8);
    }
    *result = value_of(list);
    return DONE;
}
const Builtin intrinsic_code_positions = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_code_positions", "code, /", 1, 1, 1, code_positions, NULL, "builtins");

/* _code_branches(code): of each instruction that goes two ways (its place, the next one's, where it else jumps), as f_lasti counts */
static Status code_branches(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Code *code;
    TRY(runnable_code(vm, args[0], &code));
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    for (uint32_t pc = 0; pc < code->instruction_count; pc++) {
        Successors successors = instruction_successors(code, pc);
        WORKED(vm, 1);
        if (successors.count != 2 || OP(code->instructions[pc]) == OP_FOR_NEXT) continue; /* FOR_ITER at the top stands for both */
        bool has_word = opcode_has_word(OP(code->instructions[pc]));
        uint32_t target = has_word ? instruction_successors(code, pc + 1).next[0] : successors.next[1];
        Value items[3] = {small_int(2 * (int64_t)pc), small_int(2 * (int64_t)successors.next[0]), small_int(2 * (int64_t)target)};
        Tuple *tuple = tuple_from_items(vm, items, 3);
        if (!tuple) return NO_MEMORY;
        TRY(list_append(vm, list, value_of(tuple)));
        pc += has_word;
    }
    *result = value_of(list);
    return DONE;
}
const Builtin intrinsic_code_branches = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_code_branches", "code, /", 1, 1, 1, code_branches, NULL, "builtins");

/* co_linetable and co_exceptiontable: tables of this library's own form, as co_code is. */
static Status code_line_table(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Code *code = code_of(args[0]);
    const uint8_t *stream = code_ranges(code);
    return bytes_new(vm, stream, stream ? ranges_size(stream, code->instruction_count) : 0, result);
}

static Status code_exception_table(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Code *code = code_of(args[0]);
    return bytes_new(vm, code->handlers, code->handler_count * sizeof *code->handlers, result);
}

/* _code_renamed(code, name, qualname, whether its generators can be awaited) */
static Status code_renamed(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const Link *link = SELF(CodeObject)->link;
    Link *copy;
    TRY(link_new(vm, code_stored(link->code), link->program, &copy));
    copy->name = args[1];
    copy->qualname = args[2];
    copy->object.aux = args[3] == TRUE ? LINK_ITERABLE_COROUTINE : 0;
    return code_object_of(vm, copy, result);
}
const Builtin intrinsic_code_renamed = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_code_renamed", "code, name, text, item, /", 4, 4, 4, code_renamed, NULL, "builtins");

/* The names of all locals, as CodeChange has them: the variables' given ones. */
static Status change_names(VM *vm, const Code *code, const Tuple *given, Text *names) {
    uint64_t size = 0, next = 0;
    Raw *raw = NULL;
    for (int round = 0; round < 2; round++) {
        uint64_t at = 0;
        next = 0;
        for (uint32_t i = 0; i < code->local_count; i++) {
            Text text = code_local_name(code, i);
            if (!is_only_cell(code, i) && next < given->length) {
                if (!is_str(given->items[next])) return raise_error(vm, &type_SystemError, "non-string found in code slot");
                Raw *utf8 = str_to_utf8(vm, AS(Str, given->items[next++]));
                if (!utf8) return NO_MEMORY;
                text = (Text){(const char *)utf8->bytes, (uint32_t)(utf8->size - 1)};
            }
            if (raw) {
                for (int k = 0; k < 4; k++)
                    raw->bytes[at + (uint64_t)k] = (uint8_t)(text.length >> 8 * k);
                memcpy(raw->bytes + at + 4, text.bytes, text.length);
            }
            at += 4 + (uint64_t)text.length;
        }
        size = at;
        if (size > UINT32_MAX) return raise_error(vm, &type_OverflowError, "names of variables are too long");
        if (!raw && !(raw = raw_new(vm, size + 1))) return NO_MEMORY;
    }
    *names = (Text){(const char *)raw->bytes, (uint32_t)size};
    return DONE;
}

/* _code_changed(code, filename, first line, names of variables): the code compiled again, with those; its program is the same else. */
static Status code_changed(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Link *link = SELF(CodeObject)->link, *changed;
    const Code *code = link->code;
    if (code->flags & CODE_FROZEN) return raise_error(vm, &type_NotImplementedError, "code objects of the library cannot be changed");
    const Program *program = code->origin->program;
    CodeChange change = {.index = code->index, .first_line = (uint32_t)int_of(args[2])};
    TRY(change_names(vm, code, AS(Tuple, args[3]), &change.names));
    Raw *filename = str_to_utf8(vm, AS(Str, args[1]));
    if (!filename) return NO_MEMORY;
    CompileOptions options = {.filename = (const char *)filename->bytes,
                              .mode = (AstModuleKind)program->mode,
                              .allow_top_level_await = program->allow_top_level_await,
                              .result_of_last_expression = program->result_of_last_expression,
                              .future_annotations = program->inherited_annotations,
                              .dont_imply_dedent = program->dont_imply_dedent,
                              .optimize = program->optimize,
                              .is_text = true,
                              .change = &change};
    CodeObject *object = heap_new(vm, KIND_CODE, &type_code, sizeof *object);
    if (!object) return NO_MEMORY;
    object->link = NULL;
    List *ignored = list_new(vm, 0);
    if (!ignored) return NO_MEMORY;
    TRY(compile_collecting(vm, program->source.bytes, program->source.length, &options, ignored, &changed));
    const Program *made = AS(ProgramObject, changed->program)->program;
    TRY(link_new(vm, made->codes[code->index], changed->program, &object->link));
    object->link->shown = object;
    *result = value_of(object);
    return DONE;
}
const Builtin intrinsic_code_changed =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_code_changed", "code, filename, index, items, /", 4, 4, 4, code_changed, NULL, "builtins");

static Status code_repr(VM *vm, Value *args, uint32_t count, Value *result) {
    Value filename, hex;
    TRY(code_get_filename(vm, args, count, &filename));
    TRY(identity_text(vm, args[0], &hex));
    *result = format_text(vm, "<code object %S at %S, file \"%S\", line %u>", SELF(CodeObject)->link->name, hex, filename, code_of(args[0])->first_line);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* Whether two pieces of code do the same by the same name on the same lines. Code nests no deeper than source does. */
static Status same_code(VM *vm, Link *a, Link *b, bool *same) {
    *same = a == b;
    if (*same) return DONE;
    if (!a->constants) TRY(link_fill(vm, a));
    if (!b->constants) TRY(link_fill(vm, b));
    const Code *x = a->code, *y = b->code;
    bool alike = x->flags == y->flags && x->first_line == y->first_line && x->instruction_count == y->instruction_count &&
                 x->positional_only_count == y->positional_only_count && x->positional_count == y->positional_count &&
                 x->keyword_only_count == y->keyword_only_count && x->local_count == y->local_count && x->cell_count == y->cell_count &&
                 x->free_count == y->free_count && x->constant_count == y->constant_count && x->site_count == y->site_count &&
                 x->child_count == y->child_count &&
                 memcmp(x->instructions, y->instructions, x->instruction_count * sizeof *x->instructions) == 0;
    if (!alike || !str_equal(AS(Str, a->name), AS(Str, b->name))) return DONE;
    for (uint32_t i = 0; i < x->site_count; i++) {
        if (!str_equal(AS(Str, site_name(a, i)), AS(Str, site_name(b, i)))) return DONE;
    }
    for (uint32_t i = 0; i < x->local_count; i++) {
        Text one = code_local_name(x, i), other = code_local_name(y, i);
        if (one.length != other.length || memcmp(one.bytes, other.bytes, one.length) != 0) return DONE;
    }
    for (uint32_t i = 0; i < x->constant_count; i++) {
        bool equal = false;
        if (type_of(a->constants[i]) != type_of(b->constants[i])) return DONE;
        TRY(value_equal(vm, a->constants[i], b->constants[i], &equal));
        if (!equal) return DONE;
    }
    for (uint32_t i = 0; i < x->child_count; i++) {
        Link *one, *other;
        TRY(link_child(vm, a, i, &one));
        TRY(link_child(vm, b, i, &other));
        TRY(same_code(vm, one, other, same));
        if (!*same) return DONE;
    }
    *same = true;
    return DONE;
}

static Status code_equal(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_CODE)) return DONE;
    bool same;
    TRY(same_code(vm, SELF(CodeObject)->link, AS(CodeObject, args[1])->link, &same));
    *result = bool_value(same);
    return DONE;
}

static Status code_hash(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = small_int((int64_t)code_of(args[0])->first_line * 1000003 + code_of(args[0])->instruction_count);
    return DONE;
}

static const Builtin code_methods[] = {
    SLOT("__repr__", "", 1, code_repr, NULL, type_code),
    SLOT("__eq__", "value, /", 2, code_equal, NULL, type_code),
    SLOT("__hash__", "", 1, code_hash, NULL, type_code),
    GETSET("co_argcount", code_argcount, read_only_member, type_code),
    GETSET("co_posonlyargcount", code_positional_only, read_only_member, type_code),
    GETSET("co_kwonlyargcount", code_keyword_only, read_only_member, type_code),
    GETSET("co_nlocals", code_local_count, NULL, type_code),
    GETSET("co_stacksize", code_stack_size, read_only_member, type_code),
    GETSET("co_flags", code_flags, read_only_member, type_code),
    GETSET("co_firstlineno", code_first_line, read_only_member, type_code),
    GETSET("co_name", code_get_name, read_only_member, type_code),
    GETSET("co_qualname", code_get_qualname, read_only_member, type_code),
    GETSET("co_filename", code_get_filename, read_only_member, type_code),
    GETSET("co_varnames", code_varnames, NULL, type_code),
    GETSET("co_freevars", code_freevars, NULL, type_code),
    GETSET("co_cellvars", code_cellvars, NULL, type_code),
    GETSET("co_names", code_names, read_only_member, type_code),
    GETSET("co_consts", code_constants, read_only_member, type_code),
    GETSET("co_linetable", code_line_table, NULL, type_code),
    GETSET("co_exceptiontable", code_exception_table, NULL, type_code),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "co_lnotab", "", 1, 1, 1, NULL, {NULL}, &prelude_code_line_steps, &type_code},
    PYTHON_METHOD("co_branches", "", 1, 1, prelude_code_branches, type_code),
    PYTHON_METHOD("co_lines", "", 1, 1, prelude_code_lines, type_code),
    PYTHON_METHOD("co_positions", "", 1, 1, prelude_code_positions, type_code),
    GETSET("co_code", code_code, NULL, type_code),
    METHOD_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "replace", "**changes", 1, 1, 1, NULL, &prelude_code_replace, type_code),
    METHOD_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__replace__", "**changes", 1, 1, 1, NULL, &prelude_code_replace, type_code),
};
const Type type_code = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "code", .base = &type_object, METHOD_TABLE(code_methods),
                        .number = TYPE_NUMBER_code, .instance_kind = KIND_CODE};
