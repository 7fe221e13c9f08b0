/* traceback.c: tracebacks and frames as Python sees them, and what the prelude needs to write a traceback.
 *
 * An entry holds the code and the instruction that was running; lines, columns and frame objects are found when somebody asks. */
#include "vm/traceback.h"

#include "compile/keyword_suggestion.h"
#include "compile/ranges.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/carets.h"
#include "vm/frame_object.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

/* ---- places ---- */

/* aux: the line an entry was given by TracebackType(), or that of the def of a generator that had not begun; 0 when it follows from the
 * instruction. */
uint32_t traceback_line(const Traceback *traceback) {
    if (traceback->object.aux) return traceback->object.aux;
    return code_range(traceback->link->code, traceback->pc).line;
}

static bool texts_equal(Text a, Text b) { return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0; }
static bool text_begins(Text text, const char *prefix) {
    size_t length = strlen(prefix);
    return text.length >= length && memcmp(text.bytes, prefix, length) == 0;
}

/* Whether the str is this text; both are valid UTF-8 or the answer is no. */
static bool str_is_text(Value v, Text text) {
    if (!is_str(v)) return false;
    const Str *str = AS_STR(v);
    const char *at = text.bytes, *end = text.bytes + text.length;
    for (uint64_t i = 0; i < str->length; i++) {
        if (at >= end || utf8_next(&at) != str_at(str, i)) return false;
    }
    return at == end;
}

Status syntax_error_keep_source(VM *vm, Value exception, const char *source, size_t length) {
    TextBuilder builder;
    Value parts[3] = {small_int(0), small_int(0), NONE};
    enum { LARGEST = 1 << 20 };
    if (length > LARGEST || !type_is_subtype(type_of(exception), &type_SyntaxError)) return DONE;
    Utf8Scan scan;
    if (!utf8_scan(source, length, UTF8_SURROGATES, &scan)) return DONE;
    text_start(&builder, vm);
    text_add_utf8(&builder, source, length);
    TRY(text_finish(&builder, &parts[2]));
    Tuple *metadata = tuple_from_items(vm, parts, 3);
    if (!metadata) return NO_MEMORY;
    return exception_put_field(vm, AS_EXCEPTION(exception), SYNTAX_ERROR_METADATA, value_of(metadata));
}

static const Program *file_program(VM *vm, Text filename) {
    for (uint32_t i = 0; i < vm->program_count; i++) {
        if (texts_equal(vm->programs[i]->program->filename, filename)) return vm->programs[i]->program;
    }
    return NULL;
}

Text traceback_source(VM *vm, const Code *code, Value function) {
    Text none = {"", 0};
    if (code->flags & CODE_FROZEN) return none;
    Text filename = code_filename(code);
    if (text_begins(filename, "<stdin-") || text_begins(filename, "<python-input-")) return code->origin->program->source;
    if (text_begins(filename, "<")) { /* of what has no file, only the program itself is known by its name */
        bool is_program = texts_equal(filename, (Text){"<string>", 8}) && vm->program_count && code->origin->program == vm->programs[0]->program;
        return is_program && !vm->side.is_asked ? code->origin->program->source : none;
    }
    if (vm->side.is_asked) return code->origin->program->source; /* a host's programs are no files */
    bool is_file = vm->program_count && texts_equal(vm->programs[0]->program->filename, filename);
    if (!is_file && is_kind(function, KIND_FUNCTION) && AS(Function, function)->globals) {
        is_file = str_is_text(dict_get_interned(AS(Function, function)->globals, NAME(__file__)), filename);
    }
    const Program *program = is_file ? file_program(vm, filename) : NULL;
    return program ? program->source : none;
}

Text source_line_of_file(VM *vm, const Str *filename, int64_t line) {
    Text none = {"", 0};
    if (filename->length == 0 || str_at(filename, 0) == '<' || line < 1) return none;
    const Program *program = NULL;
    for (uint32_t i = 0; i < vm->program_count && !program; i++) {
        Text name = vm->programs[i]->program->filename;
        if (str_equals_utf8(filename, name.bytes, name.length)) program = vm->programs[i]->program;
    }
    if (!program) return none;
    const char *start = program->source.bytes, *end = start + program->source.length;
    for (; line > 1 && start < end; line--) {
        const char *newline = memchr(start, '\n', (size_t)(end - start));
        start = newline ? newline + 1 : end;
    }
    const char *newline = start < end ? memchr(start, '\n', (size_t)(end - start)) : NULL;
    return (Text){start, (uint32_t)((newline ? newline : end) - start)};
}

/* ---- notes ---- */

Status attribute_error_note(VM *vm, const Frame *frame) {
    Exception *exception = AS_EXCEPTION(vm->raised);
    if (exception->object.type != &type_AttributeError && !type_is_subtype(exception->object.type, &type_AttributeError)) return DONE;
    if (exception_field(exception, ATTRIBUTE_ERROR_NAME) != UNBOUND || exception_field(exception, ATTRIBUTE_ERROR_OBJ) != UNBOUND) return DONE;
    Instruction instruction = frame->pc[-1];
    if (OP(instruction) != OP_GET_ATTR && OP(instruction) != OP_LOAD_METHOD) return DONE;
    Value object = frame->registers[B(instruction)];
    if (object == UNBOUND) return DONE; /* a dump has not kept it */
    /* of a method call only __getattr__ tells */
    if (OP(instruction) == OP_LOAD_METHOD && !(type_of(object)->object.aux & TYPE_HAS_GETATTR)) return DONE;
    TRY(exception_put_field(vm, exception, ATTRIBUTE_ERROR_NAME, site_name(frame->link, C(instruction))));
    return exception_put_field(vm, exception, ATTRIBUTE_ERROR_OBJ, object);
}

/* ---- tracebacks ---- */

Status traceback_frame(VM *vm, Traceback *traceback, Value *result) {
    if (traceback->frame == NONE) TRY(frame_object_new(vm, traceback->link, traceback->function, traceback->pc, &traceback->frame));
    *result = traceback->frame;
    return DONE;
}

#define TRACEBACK AS(Traceback, args[0])

static Status traceback_new(VM *vm, Value next, Link *link, Value function, uint64_t pc, Value *result) {
    Traceback *traceback = heap_new(vm, KIND_TRACEBACK, &type_traceback, sizeof *traceback);
    if (!traceback) return NO_MEMORY;
    traceback->object.aux = 0;
    traceback->next = next;
    traceback->link = link;
    traceback->function = function;
    traceback->pc = pc;
    traceback->frame = NONE;
    *result = value_of(traceback);
    return DONE;
}

static Status position_argument(VM *vm, Value v, const char *what, int64_t *number) {
    if (!is_int(v) && !type_is_subtype(type_of(v), &type_int)) {
        return raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
    }
    TRY(value_index(vm, v, number));
    if (*number > INT32_MAX || *number < INT32_MIN) return raise_error(vm, &type_OverflowError, "Python int too large to convert to C %s", what);
    return DONE;
}

/* TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno) */
LEAF(traceback_new_leaf) {
    (void)count;
    int64_t last, line;
    if (args[2] == NONE) return raise_type(vm, "traceback() argument 'tb_frame' must be frame, not None");
    if (!is_kind(args[2], KIND_FRAME)) return raise_type(vm, "traceback() argument 'tb_frame' must be frame, not %A", args[2]);
    if (args[1] != NONE && !is_kind(args[1], KIND_TRACEBACK)) return raise_type(vm, "expected traceback object or None, got '%T'", args[1]);
    TRY(position_argument(vm, args[3], "int", &last));
    TRY(position_argument(vm, args[4], "int", &line));
    const FrameObject *frame = AS(FrameObject, args[2]);
    TRY(traceback_new(vm, args[1], frame->link, frame->function, last > 0 ? (uint64_t)last / 2 : 0, result));
    AS(Traceback, *result)->object.aux = line > 0 ? (uint32_t)line : 0;
    AS(Traceback, *result)->frame = args[2];
    if (last > 0 && last & 1) object_of(*result)->flags |= TRACEBACK_ODD;
    return DONE;
}

LEAF(get_next) {
    (void)vm, (void)count;
    *result = TRACEBACK->next;
    return DONE;
}

LEAF(set_next) {
    (void)count, (void)result;
    if (args[1] == UNBOUND) return raise_type(vm, "can't delete tb_next attribute");
    if (args[1] != NONE && !is_kind(args[1], KIND_TRACEBACK)) return raise_type(vm, "expected traceback object, got '%T'", args[1]);
    uint32_t steps = 0;
    for (Value each = args[1]; is_kind(each, KIND_TRACEBACK); each = AS(Traceback, each)->next) {
        if (each == args[0]) return raise_value_error(vm, "traceback loop detected");
        if (++steps % 64 == 0) vm_charge(vm, 1);
    }
    TRACEBACK->next = args[1];
    return DONE;
}

LEAF(get_frame) {
    (void)count;
    return traceback_frame(vm, TRACEBACK, result);
}

LEAF(get_lasti) {
    (void)vm, (void)count;
    *result = small_int((int64_t)TRACEBACK->pc * 2 + (TRACEBACK->object.flags & TRACEBACK_ODD ? 1 : 0));
    return DONE;
}

LEAF(get_line) {
    (void)vm, (void)count;
    uint32_t line = traceback_line(TRACEBACK);
    *result = line ? small_int(line) : NONE;
    return DONE;
}

static const Builtin traceback_methods[] = {
    STATIC_METHOD(0, "__new__", "tb_next, tb_frame, tb_lasti, tb_lineno", 5, 5, 5, traceback_new_leaf, NULL, type_traceback),
    GETSET("tb_next", get_next, set_next, type_traceback),
    GETSET("tb_frame", get_frame, NULL, type_traceback),
    GETSET("tb_lasti", get_lasti, NULL, type_traceback),
    GETSET("tb_lineno", get_line, NULL, type_traceback),
};

const Type type_traceback = {
    STATIC_TYPE_OBJECT(TYPE_FINAL),
    .static_name = "traceback",
    .base = &type_object,
    METHOD_TABLE(traceback_methods),
    .number = TYPE_NUMBER_traceback,
    .instance_kind = KIND_TRACEBACK,
    .version = 1,
};

/* ---- writing them ---- */

Status traceback_entry_to(TextBuilder *builder, const Traceback *traceback) {
    VM *vm = builder->vm;
    const Code *code = traceback->link->code;
    Text filename = code_filename(code), name = code_name(code);
    if (text_begins(filename, "<stdin-")) filename = (Text){"<stdin>", 7};
    Value line = format_text(vm, "\", line %u, in ", traceback_line(traceback));
    if (line == UNBOUND) return NO_MEMORY;
    TRY(text_add_cstring(builder, "  File \""));
    TRY(text_add_utf8(builder, filename.bytes, filename.length));
    TRY(text_add_str(builder, AS_STR(line)));
    TRY(text_add_utf8(builder, name.bytes, name.length));
    TRY(text_add_char(builder, '\n'));
    Text source = traceback_source(vm, code, traceback->function);
    bool unstarted = traceback->object.aux && traceback->pc == 0;
    SourceRange range = unstarted ? (SourceRange){traceback->object.aux, traceback->object.aux, 0, 0} : code_range(code, traceback->pc);
    if (source.length == 0 || range.line == 0) return DONE;
    return carets_add(builder, source, range);
}

/* _traceback_entry(traceback): the text of one entry. */
LEAF(traceback_entry_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, traceback_entry_to(&builder, TRACEBACK), result);
}

/* _traceback_next(traceback) */
LEAF(traceback_next_leaf) { return get_next(vm, args, count, result); }

/* _traceback_same(a, b): whether two entries stand for the same line of the same function. */
LEAF(traceback_same_leaf) {
    (void)vm, (void)count;
    const Traceback *a = TRACEBACK, *b = AS(Traceback, args[1]);
    const Code *first = a->link->code, *second = b->link->code;
    bool same_file = texts_equal(code_filename(first), code_filename(second));
    *result = bool_value(same_file && traceback_line(a) == traceback_line(b) && texts_equal(code_name(first), code_name(second)));
    return DONE;
}

/* _exception_traceback(exception) */
LEAF(exception_traceback_leaf) {
    (void)vm, (void)count;
    *result = AS_EXCEPTION(args[0])->traceback;
    return DONE;
}

/* _exception_cause(exception), _exception_context(exception): None when it is not to be shown. */
LEAF(exception_cause_leaf) {
    (void)vm, (void)count;
    *result = AS_EXCEPTION(args[0])->cause;
    return DONE;
}

LEAF(exception_context_leaf) {
    (void)vm, (void)count;
    *result = AS_EXCEPTION(args[0])->object.flags & EXCEPTION_SUPPRESS_CONTEXT ? NONE : AS_EXCEPTION(args[0])->context;
    return DONE;
}

/* _with_traceback_here(exception): with a traceback of the one entry of the frame that runs; answers the exception. */
LEAF(with_traceback_here_leaf) {
    (void)count;
    *result = args[0];
    for (uint32_t i = vm_frame_count(vm); i > 0; i--) {
        const Frame *frame = &vm->frames[i - 1];
        if (frame->flags & FRAME_HIDDEN) continue;
        return traceback_new(vm, NONE, frame->link, value_of(frame->function), frame_pc(frame), &AS_EXCEPTION(args[0])->traceback);
    }
    return DONE;
}

static Status add_names(VM *vm, List *list, const Code *code, Text (*name_at)(const Code *code, uint32_t i), uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        Text text = name_at(code, i);
        Str *name = intern_utf8(vm, text.bytes, text.length);
        if (!name) return NO_MEMORY;
        TRY(list_append(vm, list, value_of(name)));
    }
    return DONE;
}

static Status add_keys(VM *vm, List *list, const Dict *dict) {
    uint32_t position = 0;
    Value key, value;
    while (dict_next(dict, &position, &key, &value)) {
        if (is_str(key)) TRY(list_append(vm, list, key));
    }
    return DONE;
}

/* The variables of an entry's frame, as a dict or another namespace; NONE when nothing of it is known. */
static Status entry_variables(VM *vm, const Traceback *traceback, Value *result) {
    *result = NONE;
    return is_kind(traceback->frame, KIND_FRAME) ? frame_object_variables(vm, AS(FrameObject, traceback->frame), result) : DONE;
}

static const Traceback *last_entry(const Traceback *traceback) {
    while (is_kind(traceback->next, KIND_TRACEBACK)) {
        traceback = AS(Traceback, traceback->next);
    }
    return traceback;
}

/* _traceback_self(traceback): (self,) if the last entry's frame had a variable of that name, else None. */
LEAF(traceback_self_leaf) {
    (void)count;
    Value locals;
    TRY(entry_variables(vm, last_entry(TRACEBACK), &locals));
    Value self = is_kind(locals, KIND_DICT) ? dict_get_interned(AS(Dict, locals), NAME(self)) : UNBOUND;
    *result = NONE;
    if (self == UNBOUND) return DONE;
    Tuple *tuple = tuple_from_items(vm, &self, 1);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

/* _traceback_names(traceback): the names that the code of its last entry could have meant. */
LEAF(traceback_names_leaf) {
    (void)count;
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    const Traceback *traceback = last_entry(TRACEBACK);
    const Code *code = traceback->link->code;
    Value locals;
    TRY(entry_variables(vm, traceback, &locals));
    if (is_kind(locals, KIND_DICT)) {
        TRY(add_keys(vm, list, AS(Dict, locals)));
    } else {
        TRY(add_names(vm, list, code, code_local_name, code->local_count));
    }
    TRY(add_names(vm, list, code, code_free_name, code->free_count));
    if (is_kind(traceback->function, KIND_FUNCTION)) {
        const Function *function = AS(Function, traceback->function);
        if (function->globals) TRY(add_keys(vm, list, function->globals));
        if (is_kind(function->builtins, KIND_DICT)) TRY(add_keys(vm, list, AS(Dict, function->builtins)));
    }
    *result = value_of(list);
    return DONE;
}

/* _suggest(name, candidates): the candidate of a list that is nearest, or None. */
LEAF(suggest_leaf) {
    (void)count;
    const List *list = AS(List, args[1]);
    *result = suggest_name(vm, AS_STR(args[0]), list_items(list), list->length);
    if (*result == UNBOUND) *result = NONE;
    return DONE;
}

/* _loaded_module(name): from sys.modules, or None. */
LEAF(loaded_module_leaf) {
    (void)count;
    Str *name = is_str(args[0]) ? intern_str(vm, AS_STR(args[0])) : NULL;
    if (is_str(args[0]) && !name) return NO_MEMORY;
    *result = name && vm->modules ? dict_get_interned(vm->modules, value_of(name)) : NONE;
    if (*result == UNBOUND) *result = NONE;
    return DONE;
}

/* The modules of CPython's standard library, sorted. */
static const char *const stdlib_names[] = {
#define X(name) #name,
#include "vm/stdlib_names.def"
#undef X
};

/* _is_stdlib_name(name) */
LEAF(is_stdlib_name_leaf) {
    (void)vm, (void)count;
    *result = FALSE;
    for (size_t i = 0; is_str(args[0]) && i < sizeof stdlib_names / sizeof *stdlib_names; i++) {
        if (str_equals_ascii(AS_STR(args[0]), stdlib_names[i])) *result = TRUE;
    }
    return DONE;
}

/* What a SyntaxError shows when a misspelt keyword explains it: (text, line, offset, end line, end offset, message). */
static Status suggested_values(VM *vm, const SyntaxError *error, Value *result) {
    TextBuilder builder;
    Value parts[6] = {NONE, small_int(error->line), small_int(error->column), small_int(error->has_end ? error->end_line : error->line),
                      small_int(error->has_end ? error->end_column : error->column), UNBOUND};
    text_start(&builder, vm);
    text_add_utf8(&builder, error->text.bytes ? error->text.bytes : "", error->text.bytes ? error->text.length : 0);
    TRY(text_finish(&builder, &parts[0]));
    parts[5] = format_text(vm, "%s", error->message);
    Tuple *tuple = parts[5] == UNBOUND ? NULL : tuple_from_items(vm, parts, 6);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

/* _keyword_typo(source, from_file): that, or None. */
LEAF(keyword_typo_leaf) {
    (void)count;
    *result = NONE;
    if (!is_str(args[0])) return DONE;
    Raw *raw = str_to_utf8(vm, AS_STR(args[0]));
    if (!raw) return NO_MEMORY;
    Arena arena;
    arena_init(&arena, &vm->memory);
    ParseOptions options = {.mode = MODULE_EXEC, .is_text = true};
    ParseResult parsed = {0};
    SyntaxError suggested = {0};
    size_t length = utf8_encoded_size(AS_STR(args[0])->data, (int)str_width(AS_STR(args[0])), AS_STR(args[0])->length);
    bool refused = vm->memory.refused;
    vm->memory.refused = false;
    ParseStatus status = parse(&arena, (const char *)raw->bytes, length, options, &parsed);
    Status answer = DONE;
    if (status == PARSE_ERROR && suggest_keyword(&arena, &parsed, args[1] == TRUE, NULL, NULL, &suggested)) {
        answer = suggested_values(vm, &suggested, result);
    }
    if (vm->memory.refused) answer = NO_MEMORY; /* what was looked for without a result may only have lacked memory */
    vm->memory.refused |= refused;
    arena_free(&arena);
    vm_charge(vm, length / 4);
    return answer;
}

#define INTRINSIC(symbol, NAME_, PARAMETERS_, COUNT_, LEAF_)                                                           \
    const Builtin symbol = FUNCTION_FLAGS(BUILTIN_TRUSTING, NAME_, PARAMETERS_, COUNT_, COUNT_, COUNT_, LEAF_, NULL, "builtins");
INTRINSIC(intrinsic_traceback_entry, "_traceback_entry", "traceback, /", 1, traceback_entry_leaf)
INTRINSIC(intrinsic_traceback_next, "_traceback_next", "traceback, /", 1, traceback_next_leaf)
INTRINSIC(intrinsic_traceback_same, "_traceback_same", "traceback, traceback, /", 2, traceback_same_leaf)
INTRINSIC(intrinsic_traceback_names, "_traceback_names", "traceback, /", 1, traceback_names_leaf)
INTRINSIC(intrinsic_traceback_self, "_traceback_self", "traceback, /", 1, traceback_self_leaf)
INTRINSIC(intrinsic_exception_traceback, "_exception_traceback", "exception, /", 1, exception_traceback_leaf)
INTRINSIC(intrinsic_exception_cause, "_exception_cause", "exception, /", 1, exception_cause_leaf)
INTRINSIC(intrinsic_exception_context, "_exception_context", "exception, /", 1, exception_context_leaf)
INTRINSIC(intrinsic_with_traceback_here, "_with_traceback_here", "exception, /", 1, with_traceback_here_leaf)
INTRINSIC(intrinsic_suggest, "_suggest", "name, candidates, /", 2, suggest_leaf)
INTRINSIC(intrinsic_loaded_module, "_loaded_module", "name, /", 1, loaded_module_leaf)
INTRINSIC(intrinsic_keyword_typo, "_keyword_typo", "source, from_file, /", 2, keyword_typo_leaf)
INTRINSIC(intrinsic_is_stdlib_name, "_is_stdlib_name", "value, /", 1, is_stdlib_name_leaf)
