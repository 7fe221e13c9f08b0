/* namespace.c: running code in a namespace of its own: class bodies, eval, exec; and looking at namespaces: globals, locals. */
#include "compile/program.h"
#include "frozen.h"
#include "object/dict.h"
#include "object/code_text.h"
#include "object/error.h"
#include "object/function.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/compilation.h"
#include "vm/link.h"

#define ENTERING(c_name, name, parameters, minimum, maximum, function)                                                 \
    const Builtin c_name = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF | BUILTIN_TRUSTING), name, parameters, minimum, maximum, maximum, \
                            (Leaf)(uintptr_t)(function), {.module = "builtins"}, NULL, NULL}
#define LEAF(c_name, name, parameters, count, function)                                                                \
    const Builtin c_name = FUNCTION_FLAGS(BUILTIN_TRUSTING, name, parameters, count, count, count, function, NULL, "builtins")

/* Where the code of the frame under way keeps its names; that of a function has variables of its own. */
static void set_namespace(VM *vm, Value namespace) {
    Frame *frame = vm_top(vm);
    if (frame_code(frame)->flags & CODE_NAMESPACE) frame_set_locals(frame, namespace);
}

/* _run_class_body(function, namespace): gives what the body returns: the cell of __class__, or None */
static Status run_class_body(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)count;
    (void)names;
    Value namespace = vm->stack[start + 1];
    Status status = call_values(vm, vm->stack[start], NULL, 0, pending);
    if (status == ENTERED) set_namespace(vm, namespace);
    return status;
}
ENTERING(intrinsic_run_class_body, "_run_class_body", "body, namespace, /", 2, 2, run_class_body);

/* _generic_attribute_call(object, name), _type_attribute_call: object.__getattribute__ where it is a call */
static Status generic_get(VM *vm, uint32_t start, bool of_type, const Pending *pending) {
    Value object = vm->stack[start], name = vm->stack[start + 1];
    Str *interned = intern_str(vm, AS(Str, name));
    if (!interned) return NO_MEMORY;
    Attribute attribute = {0};
    if (of_type) TRY(attribute_get_of_type(vm, AS(Type, object), value_of(interned), false, &attribute));
    else TRY(attribute_get_generic(vm, object, value_of(interned), false, &attribute));
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_error(vm, object, name);
    if (attribute.form == ATTRIBUTE_CALL) return call_values(vm, attribute.value, attribute.args, attribute.count, pending);
    vm->result = attribute.value;
    return DONE;
}

static Status generic_attribute_call(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)count;
    (void)names;
    return generic_get(vm, start, false, pending);
}
ENTERING(intrinsic_generic_attribute_call, "_generic_attribute_call", "object, name, /", 2, 2, generic_attribute_call);

static Status type_attribute_call(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)count;
    (void)names;
    return generic_get(vm, start, true, pending);
}
ENTERING(intrinsic_type_attribute_call, "_type_attribute_call", "type, name, /", 2, 2, type_attribute_call);

static Status generic_set_call(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)names;
    Value object = vm->stack[start], name = vm->stack[start + 1], value = count == 3 ? vm->stack[start + 2] : UNBOUND;
    Str *interned = intern_str(vm, AS(Str, name));
    if (!interned) return NO_MEMORY;
    name = value_of(interned);
    Attribute attribute = {0};
    if (is_kind(object, KIND_TYPE)) TRY(attribute_set_of_type(vm, AS(Type, object), name, value, &attribute));
    else TRY(attribute_set_generic(vm, object, name, value, &attribute));
    vm->result = NONE;
    if (attribute.form == ATTRIBUTE_MISSING) return attribute_set_error(vm, object, name);
    if (attribute.form == ATTRIBUTE_CALL) return call_values(vm, attribute.value, attribute.args, attribute.count, pending);
    return DONE;
}
ENTERING(intrinsic_generic_set_call, "_generic_set_call", "object, name, value=, /", 2, 3, generic_set_call);

static Status is_subtype_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    bool types = is_kind(args[0], KIND_TYPE) && is_kind(args[1], KIND_TYPE);
    *result = bool_value(types && type_is_subtype(AS(Type, args[0]), AS(Type, args[1])));
    return DONE;
}
LEAF(intrinsic_is_subtype, "_is_subtype", "value, base, /", 2, is_subtype_leaf);

static Status is_static_type_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = bool_value(AS(Type, args[0])->object.aux & TYPE_STATIC);
    return DONE;
}
LEAF(intrinsic_is_static_type, "_is_static_type", "type, /", 1, is_static_type_leaf);

static Status needs_arguments_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    uint8_t kind = AS(Type, args[0])->instance_kind;
    *result = bool_value(kind != KIND_INSTANCE && kind != KIND_LIST && kind != KIND_DICT && kind != KIND_SET && kind != KIND_EXCEPTION);
    return DONE;
}
LEAF(intrinsic_needs_arguments, "_needs_arguments", "type, /", 1, needs_arguments_leaf);

static Status keep_annotate_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    AS(NamedFunction, args[0])->annotate = args[1];
    *result = NONE;
    return DONE;
}
LEAF(intrinsic_keep_annotate, "_keep_annotate", "function, annotate, /", 2, keep_annotate_leaf);

/* _check_class_cell(cell, class, name) */
static Status check_class_cell_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    if (!is_kind(args[0], KIND_CELL)) return DONE;
    Value held = AS(Cell, args[0])->value;
    if (held == UNBOUND) {
        return raise_error(vm, &type_RuntimeError, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", args[2], args[1]);
    }
    if (held != args[1]) return raise_type(vm, "__class__ set to %R defining %R as %R", held, args[2], args[1]);
    return DONE;
}
LEAF(intrinsic_check_class_cell, "_check_class_cell", "value, type, name, /", 3, check_class_cell_leaf);

/* ---- globals, locals ---- */

static Frame *visible_frame(VM *vm) {
    for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
        if (!(vm->frames[i].flags & FRAME_HIDDEN)) return &vm->frames[i];
    }
    return NULL;
}

static Status globals_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    const Frame *frame = visible_frame(vm);
    *result = frame ? value_of(frame->function->globals) : NONE;
    return DONE;
}
LEAF(builtin_globals, "globals", "", 0, globals_leaf);

static Status add_local(VM *vm, Dict *dict, Text text, Value value) {
    if (text.length == 0 || (text.bytes[0] == '.' && !(text.length == 2 && text.bytes[1] == '0'))) return DONE; /* hidden ones */
    if (is_kind(value, KIND_CELL)) value = AS(Cell, value)->value;
    if (value == UNBOUND) return DONE;
    Str *name = intern_utf8(vm, text.bytes, text.length);
    if (!name) return NO_MEMORY;
    return dict_set_interned(vm, dict, value_of(name), value);
}

/* A function's locals as a fresh dict; the namespace itself at module level and in class bodies. */
static Status locals_of(VM *vm, const Frame *frame, Value *result) {
    const Code *code = frame_code(frame);
    if (frame->locals != UNBOUND) {
        *result = frame->locals;
        return DONE;
    }
    if (code->flags & CODE_NAMESPACE) {
        *result = value_of(frame->function->globals);
        return DONE;
    }
    Dict *dict = dict_new(vm, code->local_count + code->free_count);
    if (!dict) return NO_MEMORY;
    for (uint32_t i = 0; i < code->local_count; i++) {
        TRY(add_local(vm, dict, code_local_name(code, i), frame->registers[i]));
    }
    for (uint32_t i = 0; i < code->free_count; i++) {
        TRY(add_local(vm, dict, code_free_name(code, i), AS(Tuple, frame->function->closure)->items[i]));
    }
    *result = value_of(dict);
    return DONE;
}

static Status locals_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    const Frame *frame = visible_frame(vm);
    *result = NONE;
    return frame ? locals_of(vm, frame, result) : DONE;
}
LEAF(builtin_locals, "locals", "", 0, locals_leaf);

/* ---- compile, eval, exec ---- */

/* _compile(source text or bytes, filename, mode number, flags): a code object */
static Status compile_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Raw *filename = str_to_utf8(vm, AS(Str, args[1]));
    if (!filename) return NO_MEMORY;
    const uint8_t *bytes;
    uint64_t length;
    bool text = is_str(args[0]);
    extern bool bytes_view(Value v, const uint8_t **data, uint64_t *length);
    if (text) {
        Raw *utf8 = str_to_utf8(vm, AS(Str, args[0]));
        if (!utf8) return NO_MEMORY;
        bytes = utf8->bytes;
        length = utf8->size - 1;
    } else if (!bytes_view(args[0], &bytes, &length)) {
        return raise_type(vm, "compile() arg 1 must be a string, bytes or AST object");
    }
    if (memchr(bytes, 0, length)) return raise_error(vm, &type_SyntaxError, "source code string cannot contain null bytes");
    CompileOptions options = {.filename = (const char *)filename->bytes, .mode = (AstModuleKind)int_of(args[2]), .is_text = text};
    int64_t flags = int_of(args[3]);
    options.allow_top_level_await = flags & 0x2000;
    options.allow_incomplete = flags & 0x4000;
    options.dont_imply_dedent = flags & 0x200;
    options.future_annotations = flags & 0x1000000;
    options.optimize = flags >> 40 & 3;
    List *found = flags >> 44 & 1 ? list_new(vm, 0) : NULL;
    if (!found && flags >> 44 & 1) return NO_MEMORY;
    CodeObject *code = heap_new(vm, KIND_CODE, &type_code, sizeof *code);
    if (!code) return NO_MEMORY;
    code->link = NULL;
    Status status = compile_collecting(vm, (const char *)bytes, length, &options, found, &code->link);
    bool warned = status == RAISED && found && found->length;
    if (status != DONE && !warned) return status;
    *result = warned ? vm->raised : value_of(code); /* a SyntaxError is raised when the warnings are told */
    if (warned) vm->raised = UNBOUND;
    else code->link->shown = code;
    if (!found) return DONE;
    Tuple *both = tuple_pair(vm, *result, value_of(found));
    if (!both) return NO_MEMORY;
    *result = value_of(both);
    return DONE;
}
/* _compile(source, filename, mode, flags): the code; or, asked by bit 44, a pair of it and a list of the warnings, which else are
 * printed. Bits 40 and 41 are compile()'s optimize. */
LEAF(intrinsic_compile, "_compile", "source, filename, mode, flags, /", 4, compile_leaf);

/* _inherited_flags(): those of compile() that stand for the calling code's __future__ imports */
static Status inherited_flags_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = small_int(0);
    for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
        const Frame *frame = &vm->frames[i];
        if (frame->flags & FRAME_HIDDEN) continue;
        bool annotations = frame->link && is_kind(frame->link->program, KIND_PROGRAM) &&
                           program_has_future_annotations(AS(ProgramObject, frame->link->program)->program);
        if (annotations) *result = small_int(0x1000000);
        break;
    }
    return DONE;
}
LEAF(intrinsic_inherited_flags, "_inherited_flags", "", 0, inherited_flags_leaf);

static bool closure_fits(const Code *code, Value closure) {
    if (!code->free_count) return closure == NONE;
    if (!is_exactly(closure, &type_tuple) || AS(Tuple, closure)->length != code->free_count) return false;
    for (uint32_t i = 0; i < code->free_count; i++) {
        if (!is_kind(AS(Tuple, closure)->items[i], KIND_CELL)) return false;
    }
    return true;
}

/* _run_code(code, globals, locals, closure): runs it there; its value is the result */
static Status run_code(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)builtin;
    (void)count;
    (void)names;
    Link *link = AS(CodeObject, vm->stack[start])->link;
    Value globals = vm->stack[start + 1], locals = vm->stack[start + 2], closure = vm->stack[start + 3];
    if (!closure_fits(link->code, closure)) return raise_type(vm, "code object requires a closure of exactly length %u", link->code->free_count);
    Value builtins = dict_get_interned(AS(Dict, globals), NAME(__builtins__));
    if (builtins == UNBOUND) {
        TRY(dict_set_interned(vm, AS(Dict, globals), NAME(__builtins__), value_of(vm->builtins)));
        builtins = value_of(vm->builtins);
    }
    if (is_kind(builtins, KIND_MODULE)) builtins = value_of(AS(Module, builtins)->dict);
    Function *function = function_new(vm, link, AS(Dict, globals), builtins);
    if (!function) return NO_MEMORY;
    function->closure = closure;
    Status status = call_values(vm, value_of(function), NULL, 0, pending);
    if (status == ENTERED && (locals != globals || !is_exactly(globals, &type_dict))) set_namespace(vm, locals);
    return status;
}
ENTERING(intrinsic_run_code, "_run_code", "code, globals, locals, closure, /", 4, 4, run_code);

#define PYTHON(c_name, name, parameters, minimum, maximum, total, function)                                            \
    const Builtin c_name = FUNCTION(name, parameters, minimum, maximum, total, NULL, &function, "builtins")
PYTHON(builtin_compile, "compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", 3, 6, 7, prelude_compile_source);
PYTHON(builtin_eval, "eval", "source, /, globals=None, locals=None", 1, 3, 3, prelude_eval_source);
PYTHON(builtin_exec, "exec", "source, /, globals=None, locals=None, *, closure=None", 1, 3, 4, prelude_exec_source);
const Builtin builtin_build_class = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__build_class__", "func, name, /, *bases, metaclass=, **kwds", 0, 0, 0,
                                                   NULL, &prelude_build_class_called, "builtins");
