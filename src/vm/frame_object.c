/* frame_object.c: frame objects.
 *
 * A frame has at most one object. While the frame is on the stack, the object knows its index (aux: index + 1) and reads and writes the running
 * frame's registers; the frame has the flag FRAME_OBSERVED, and vm->observed leads to the objects of all such frames, the topmost first, by
 * `back`. When the frame leaves the stack, the object takes over what there is to remember: room for the variables was made with it, so that
 * this cannot fail. A generator keeps its object while it rests; then the variables are those in the generator.
 *
 * Objects below an observed frame are made when sys._getframe() asks, so that f_back outlives the frames (FRAME_BACKED says that this was done);
 * those that tracebacks make get theirs as the exception goes down the stack. */
#include "vm/frame_object.h"

#include "compile/ranges.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/native.h"
#include "object/str.h"
#include "object/text.h"
#include "object/function.h"
#include "vm/generator.h"
#include "vm/identity.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

/* ---- making them ---- */

static FrameObject *record_new(VM *vm, Link *link, Value function, uint32_t count) {
    FrameObject *object = heap_new_quickly(vm, KIND_FRAME, &type_frame, sizeof *object + count * sizeof(Value));
    if (!object) return NULL;
    Object header = object->object;
    *object = (FrameObject){.object = header, .link = link, .function = function, .back = NONE, .locals = UNBOUND, .extra = UNBOUND,
                            .generator = UNBOUND, .trace = NONE, .caught = UNBOUND, .count = count};
    for (uint32_t i = 0; i < count; i++) {
        object->registers[i] = UNBOUND;
    }
    return object;
}

Status frame_object_new(VM *vm, Link *link, Value function, uint64_t pc, Value *result) {
    FrameObject *object = record_new(vm, link, function, 0);
    if (!object) return NO_MEMORY;
    object->pc = pc;
    if (link->code->flags & CODE_NAMESPACE && is_kind(function, KIND_FUNCTION)) object->locals = value_of(AS(Function, function)->globals);
    *result = value_of(object);
    return DONE;
}

static Value namespace_of(const Frame *frame) {
    if (frame->flags & FRAME_NAMESPACE && frame->locals != UNBOUND) return frame->locals;
    return frame_code(frame)->flags & CODE_NAMESPACE ? value_of(frame->function->globals) : UNBOUND;
}

/* `place` is where the chain goes on below the observed frames above this one. */
static Status observe_at(VM *vm, uint32_t index, Value *place, FrameObject **result) {
    Frame *frame = &vm->frames[index];
    if (frame->flags & FRAME_OBSERVED) {
        *result = AS(FrameObject, *place);
        return DONE;
    }
    Generator *generator = frame->flags & FRAME_GENERATOR ? frame->generator : NULL;
    Value namespace = namespace_of(frame);
    FrameObject *object = record_new(vm, frame->link, value_of(frame->function), namespace == UNBOUND ? frame_code(frame)->local_count : 0);
    if (!object) return NO_MEMORY;
    object->object.aux = index + 1;
    object->locals = namespace;
    object->back = *place;
    if (generator) {
        object->generator = value_of(generator);
        generator->frame = value_of(object);
    }
    *place = value_of(object);
    frame->flags |= FRAME_OBSERVED;
    *result = object;
    return DONE;
}

Status frame_observe(VM *vm, uint32_t index, FrameObject **result) {
    Value *place = &vm->observed;
    while (*place != NONE && AS(FrameObject, *place)->object.aux > index + 1) {
        place = &AS(FrameObject, *place)->back;
    }
    return observe_at(vm, index, place, result);
}

/* The next frame below that is not hidden, as index + 1; 0: none. */
static uint32_t visible_below(const VM *vm, uint32_t index) {
    while (index > 0 && vm->frames[index - 1].flags & FRAME_HIDDEN) {
        index--;
    }
    return index;
}

Status frame_object_at(VM *vm, uint64_t depth, Value *result) {
    uint32_t index = visible_below(vm, vm_frame_count(vm));
    for (; index && depth; depth--) {
        index = visible_below(vm, index - 1);
    }
    if (!index) return raise_value_error(vm, "call stack is not deep enough");
    FrameObject *top, *object;
    TRY(frame_observe(vm, index - 1, &top));
    for (object = top; !(object->object.flags & FRAME_BACKED) && (index = visible_below(vm, index - 1));) {
        TRY(observe_at(vm, index - 1, &object->back, &object));
        WORKED(vm, 8);
    }
    for (Value each = value_of(top); each != NONE && !(AS(FrameObject, each)->object.flags & FRAME_BACKED); each = AS(FrameObject, each)->back) {
        AS(FrameObject, each)->object.flags |= FRAME_BACKED;
    }
    *result = value_of(top);
    return DONE;
}

Status frame_object_of_generator(VM *vm, Generator *generator, Value *result) {
    if (generator->object.aux == GENERATOR_RUNNING && generator->frame == NONE) {
        for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
            FrameObject *object;
            if (!(vm->frames[i].flags & FRAME_GENERATOR) || vm->frames[i].generator != generator) continue;
            TRY(frame_observe(vm, i, &object));
        }
    }
    if (generator->frame == NONE) {
        FrameObject *object = record_new(vm, generator->link, generator->function, generator->link->code->local_count);
        if (!object) return NO_MEMORY;
        object->generator = value_of(generator);
        generator->frame = value_of(object);
    }
    *result = generator->frame;
    return DONE;
}

/* ---- coming and going ---- */

void frame_object_attach(VM *vm, uint32_t index) {
    Frame *frame = &vm->frames[index];
    FrameObject *object = AS(FrameObject, frame->generator->frame);
    object->object.aux = index + 1;
    object->object.flags &= (uint8_t)~FRAME_BACKED;
    object->back = vm->observed;
    vm->observed = value_of(object);
    frame->flags |= FRAME_OBSERVED;
}

void frame_object_detach(VM *vm, const Frame *frame, uint32_t index) {
    FrameObject *object = AS(FrameObject, vm->observed);
    vm->observed = object->back;
    vm->left = object;
    object->object.aux = 0;
    object->pc = frame_pc(frame);
    bool rests = frame->flags & FRAME_GENERATOR && frame->generator->object.aux != GENERATOR_CLOSED;
    if (!rests) {
        uint32_t own = frame_code(frame)->local_count - frame_code(frame)->hidden_local_count;
        memcpy(object->registers, frame->registers, object->count * sizeof(Value));
        for (uint32_t i = own; i < object->count; i++) object->registers[i] = UNBOUND; /* no comprehension goes on */
    }
    bool adjoins = object->back != NONE && AS(FrameObject, object->back)->object.aux == visible_below(vm, index);
    if (rests || !adjoins) object->back = NONE;
}

void frame_object_put_back(VM *vm, uint32_t index) {
    FrameObject *object = vm->left;
    object->object.aux = index + 1;
    object->back = vm->observed;
    vm->observed = value_of(object);
}

void frame_object_follow(FrameObject *above, FrameObject *object) {
    bool ended = !above->object.aux && (above->generator == UNBOUND || AS(Generator, above->generator)->object.aux == GENERATOR_CLOSED);
    if (ended && above != object && above->back == NONE) above->back = value_of(object);
}

/* ---- variables ---- */

static Generator *resting_generator(const FrameObject *object) {
    if (object->object.aux || object->generator == UNBOUND) return NULL;
    Generator *generator = AS(Generator, object->generator);
    return generator->object.aux == GENERATOR_CREATED || generator->object.aux == GENERATOR_SUSPENDED ? generator : NULL;
}

/* The variables, `count` of them: where they live now. */
static Value *variables_of(VM *vm, const FrameObject *object) {
    if (object->object.aux) return vm->frames[object->object.aux - 1].registers;
    Generator *generator = resting_generator(object);
    return generator ? generator->registers : (Value *)(uintptr_t)object->registers;
}

static bool is_hidden_name(Text text) {
    return text.length == 0 || (text.bytes[0] == '.' && !(text.length == 2 && text.bytes[1] == '0'));
}

static bool is_cell_variable(const Code *code, uint32_t local) {
    for (uint32_t i = 0; i < code->cell_count; i++) {
        if (code_cell(code, i) == local) return true;
    }
    return false;
}

/* Where the value of a variable stands: in a register or a cell. */
static Value *variable_place(const Code *code, Value *registers, uint32_t local) {
    Value value = registers[local];
    return is_kind(value, KIND_CELL) && is_cell_variable(code, local) ? &AS(Cell, value)->value : &registers[local];
}

static const Tuple *closure_of(const FrameObject *object) {
    if (!is_kind(object->function, KIND_FUNCTION)) return NULL;
    Value closure = AS(Function, object->function)->closure;
    return is_kind(closure, KIND_TUPLE) && AS(Tuple, closure)->length >= object->link->code->free_count ? AS(Tuple, closure) : NULL;
}

static Status add_variable(VM *vm, Dict *dict, Text text, Value value) {
    if (is_hidden_name(text) || value == UNBOUND) return DONE;
    Str *name = intern_utf8(vm, text.bytes, text.length);
    return name ? dict_set_interned(vm, dict, value_of(name), value) : NO_MEMORY;
}

Status frame_object_variables(VM *vm, const FrameObject *object, Value *result) {
    const Code *code = object->link->code;
    *result = object->locals;
    if (object->locals != UNBOUND) return DONE;
    Dict *dict = dict_new(vm, code->local_count + code->free_count);
    if (!dict) return NO_MEMORY;
    Value *registers = variables_of(vm, object);
    for (uint32_t i = 0; i < object->count; i++) {
        TRY(add_variable(vm, dict, code_local_name(code, i), *variable_place(code, registers, i)));
    }
    const Tuple *closure = closure_of(object);
    for (uint32_t i = 0; closure && i < code->free_count; i++) {
        Value cell = closure->items[i];
        TRY(add_variable(vm, dict, code_free_name(code, i), is_kind(cell, KIND_CELL) ? AS(Cell, cell)->value : UNBOUND));
    }
    *result = value_of(dict);
    return DONE;
}

/* The place of the variable of that name; NULL: there is none. */
static Value *place_named(VM *vm, const FrameObject *object, const Str *name) {
    const Code *code = object->link->code;
    for (uint32_t i = 0; i < object->count; i++) {
        Text text = code_local_name(code, i);
        if (!is_hidden_name(text) && str_equals_utf8(name, text.bytes, text.length)) return variable_place(code, variables_of(vm, object), i);
    }
    const Tuple *closure = closure_of(object);
    for (uint32_t i = 0; closure && i < code->free_count; i++) {
        Text text = code_free_name(code, i);
        bool named = is_kind(closure->items[i], KIND_CELL) && str_equals_utf8(name, text.bytes, text.length);
        if (named) return &AS(Cell, closure->items[i])->value;
    }
    return NULL;
}

/* ---- FrameLocalsProxy: a Wrapper whose `function` is the frame object ---- */

static Status frame_of_proxy(VM *vm, Value proxy, FrameObject **object) {
    bool fits = is_kind(proxy, KIND_WRAPPER) && object_of(proxy)->type == &type_FrameLocalsProxy && is_kind(AS(Wrapper, proxy)->function, KIND_FRAME);
    if (!fits) return raise_type(vm, "expect frame, not '%T'", proxy);
    *object = AS(FrameObject, AS(Wrapper, proxy)->function);
    return DONE;
}

/* _frame_variables(proxy): a fresh dict */
LEAF(variables_leaf) {
    (void)count;
    FrameObject *object;
    TRY(frame_of_proxy(vm, args[0], &object));
    return frame_object_variables(vm, object, result);
}

/* _frame_set_variable(proxy, name, value): False when there is no such variable */
LEAF(set_variable_leaf) {
    (void)count;
    FrameObject *object;
    TRY(frame_of_proxy(vm, args[0], &object));
    Value *place = is_str(args[1]) ? place_named(vm, object, AS_STR(args[1])) : NULL;
    if (place) *place = args[2];
    *result = bool_value(place);
    return DONE;
}

/* _frame_has_variable(proxy, name): whether the code has such a variable, bound or not */
LEAF(has_variable_leaf) {
    (void)count;
    FrameObject *object;
    TRY(frame_of_proxy(vm, args[0], &object));
    *result = bool_value(is_str(args[1]) && place_named(vm, object, AS_STR(args[1])));
    return DONE;
}

/* _frame_extra(proxy): the dict of what was set under other names */
LEAF(extra_leaf) {
    (void)count;
    FrameObject *object;
    TRY(frame_of_proxy(vm, args[0], &object));
    if (object->extra == UNBOUND) {
        Dict *dict = dict_new(vm, 0);
        if (!dict) return NO_MEMORY;
        object->extra = value_of(dict);
    }
    *result = object->extra;
    return DONE;
}

#define INTRINSIC(symbol, name, parameters, count, leaf) const Builtin symbol = FUNCTION(name, parameters, count, count, count, leaf, NULL, "builtins");
INTRINSIC(intrinsic_frame_variables, "_frame_variables", "proxy, /", 1, variables_leaf)
INTRINSIC(intrinsic_frame_set_variable, "_frame_set_variable", "proxy, name, value, /", 3, set_variable_leaf)
INTRINSIC(intrinsic_frame_has_variable, "_frame_has_variable", "proxy, name, /", 2, has_variable_leaf)
INTRINSIC(intrinsic_frame_extra, "_frame_extra", "proxy, /", 1, extra_leaf)

LEAF(proxy_new) {
    (void)count;
    if (!is_kind(args[1], KIND_FRAME)) return raise_type(vm, "expect frame, not %T", args[1]);
    return wrapper_new(vm, &type_FrameLocalsProxy, args[1], result);
}

#define PROXY_METHOD(name, parameters, minimum, maximum, python) PYTHON_METHOD(name, parameters, minimum, maximum, python, type_FrameLocalsProxy)
#define PROXY_SLOT(name, parameters, count, python) PYTHON_SLOT(name, parameters, count, python, type_FrameLocalsProxy)

static const Builtin proxy_methods[] = {
    STATIC_METHOD(0, "__new__", "frame, /", 2, 2, 2, proxy_new, NULL, type_FrameLocalsProxy),
    PROXY_SLOT("__repr__", "", 1, prelude_frame_locals_repr),
    PROXY_SLOT("__eq__", "value, /", 2, prelude_frame_locals_eq),
    PROXY_SLOT("__ne__", "value, /", 2, prelude_frame_locals_ne),
    CLASS_CONSTANT("__hash__", NONE, type_FrameLocalsProxy),
    PROXY_SLOT("__iter__", "", 1, prelude_frame_locals_iter),
    PROXY_SLOT("__len__", "", 1, prelude_frame_locals_len),
    PROXY_SLOT("__getitem__", "key, /", 2, prelude_frame_locals_getitem),
    PROXY_SLOT("__setitem__", "key, value, /", 3, prelude_frame_locals_setitem),
    PROXY_SLOT("__delitem__", "key, /", 2, prelude_frame_locals_delitem),
    PROXY_SLOT("__contains__", "key, /", 2, prelude_frame_locals_contains),
    PROXY_SLOT("__or__", "value, /", 2, prelude_frame_locals_or),
    PROXY_SLOT("__ror__", "value, /", 2, prelude_frame_locals_ror),
    PROXY_SLOT("__ior__", "value, /", 2, prelude_frame_locals_ior),
    PROXY_METHOD("__reversed__", "", 1, 1, prelude_frame_locals_reversed),
    PROXY_METHOD("copy", "", 1, 1, prelude_frame_locals_copy),
    PROXY_METHOD("keys", "", 1, 1, prelude_frame_locals_keys),
    PROXY_METHOD("values", "", 1, 1, prelude_frame_locals_values),
    PROXY_METHOD("items", "", 1, 1, prelude_frame_locals_items),
    PROXY_METHOD("update", "object, /", 2, 2, prelude_frame_locals_update),
    PROXY_METHOD("get", "key, default=None, /", 2, 3, prelude_frame_locals_get),
    PROXY_METHOD("pop", "key, default=, /", 2, 3, prelude_frame_locals_pop),
    PROXY_METHOD("setdefault", "key, default=None, /", 2, 3, prelude_frame_locals_setdefault),
};

const Type type_FrameLocalsProxy = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_MAPPING), .static_name = "FrameLocalsProxy", .base = &type_object,
                                    METHOD_TABLE(proxy_methods), .number = TYPE_NUMBER_FrameLocalsProxy, .instance_kind = KIND_WRAPPER};

/* ---- what Python sees ---- */

#define FRAME AS(FrameObject, args[0])

/* Whether the frame was stopped before an instruction. */
static bool is_interrupted(const VM *vm, const FrameObject *object) {
    return object->object.aux && object->object.aux < vm_frame_count(vm) && vm->frames[object->object.aux].delivery == DELIVER_INTERRUPT;
}

static uint64_t place_of(const VM *vm, const FrameObject *object) {
    uint64_t last = object->traced >> TRACED_SHIFT;
    if (object->object.aux && object->traced & TRACED_BEGINS && last <= object->link->code->instruction_count) return last ? last - 1 : 0;
    if (object->object.aux) {
        const Frame *frame = &vm->frames[object->object.aux - 1];
        return frame_pc(frame) + (is_interrupted(vm, object) && frame->pc > frame_code(frame)->instructions);
    }
    const Generator *generator = resting_generator(object);
    if (!generator) return object->pc;
    return generator->object.aux == GENERATOR_CREATED || generator->pc == 0 ? 0 : generator->pc - 1;
}

static uint32_t line_of(const VM *vm, const FrameObject *object) {
    if (vm->trace_events && object->traced && is_interrupted(vm, object)) return (uint32_t)object->line;
    return code_range(object->link->code, place_of(vm, object)).line;
}

LEAF(frame_get_code) {
    (void)count;
    return code_object_of(vm, FRAME->link, result);
}

LEAF(frame_globals) {
    (void)vm, (void)count;
    *result = is_kind(FRAME->function, KIND_FUNCTION) && AS(Function, FRAME->function)->globals ? value_of(AS(Function, FRAME->function)->globals) : NONE;
    return DONE;
}

LEAF(frame_builtins) {
    (void)count;
    *result = is_kind(FRAME->function, KIND_FUNCTION) ? AS(Function, FRAME->function)->builtins : value_of(vm->builtins);
    return DONE;
}

LEAF(frame_get_locals) {
    (void)count;
    *result = FRAME->locals;
    return FRAME->locals != UNBOUND ? DONE : wrapper_new(vm, &type_FrameLocalsProxy, args[0], result);
}

LEAF(frame_back) {
    (void)count;
    FrameObject *object = FRAME;
    uint32_t below = object->object.aux ? visible_below(vm, object->object.aux - 1) : 0;
    if (below) {
        FrameObject *found;
        TRY(observe_at(vm, below - 1, &object->back, &found));
        *result = value_of(found);
        return DONE;
    }
    *result = object->object.aux ? NONE : object->back;
    return DONE;
}

LEAF(frame_line) {
    (void)count;
    const Generator *generator = resting_generator(FRAME);
    bool begun = !generator || generator->object.aux != GENERATOR_CREATED;
    uint32_t line = begun ? line_of(vm, FRAME) : FRAME->link->code->first_line;
    *result = line || (FRAME->object.aux && FRAME->traced & TRACED_BEGINS) ? small_int(line) : NONE;
    return DONE;
}

/* No jumps: what a trace function could ask for is refused as it is elsewhere. */
LEAF(frame_set_line) {
    (void)count, (void)result;
    if (args[1] == UNBOUND) return raise_error(vm, &type_AttributeError, "cannot delete attribute");
    if (!is_int(args[1])) return raise_value_error(vm, "lineno must be an integer");
    return raise_value_error(vm, "f_lineno can only be set in a trace function");
}

LEAF(frame_lasti) {
    (void)count;
    *result = small_int((int64_t)place_of(vm, FRAME) * 2);
    return DONE;
}

LEAF(frame_generator) {
    (void)vm, (void)count;
    *result = FRAME->generator == UNBOUND ? NONE : FRAME->generator;
    return DONE;
}

LEAF(frame_trace) {
    (void)vm, (void)count;
    *result = FRAME->trace;
    return DONE;
}

LEAF(frame_set_trace) {
    (void)vm, (void)count;
    FRAME->trace = args[1] == UNBOUND ? NONE : args[1];
    *result = NONE;
    return DONE;
}

LEAF(frame_trace_lines) {
    (void)vm, (void)count;
    *result = bool_value(!(FRAME->traced & TRACED_NO_LINES));
    return DONE;
}

LEAF(frame_trace_opcodes) {
    (void)vm, (void)count;
    *result = bool_value(FRAME->traced & TRACED_OPCODES);
    return DONE;
}

static Status set_trace_flag(VM *vm, Value *args, uint64_t flag, bool set, Value *result) {
    if (args[1] == UNBOUND) return raise_type(vm, "can't delete numeric/char attribute");
    if (!is_bool(args[1])) return raise_type(vm, "attribute value type must be bool");
    if ((args[1] == TRUE) == set) FRAME->traced |= flag;
    else FRAME->traced &= ~flag;
    *result = NONE;
    return DONE;
}

LEAF(frame_set_trace_lines) {
    (void)count;
    return set_trace_flag(vm, args, TRACED_NO_LINES, false, result);
}

LEAF(frame_set_trace_opcodes) {
    (void)count;
    return set_trace_flag(vm, args, TRACED_OPCODES, true, result);
}

LEAF(frame_clear) {
    (void)count;
    FrameObject *object = FRAME;
    if (object->object.aux) return raise_error(vm, &type_RuntimeError, "cannot clear an executing frame");
    Generator *generator = resting_generator(object);
    if (generator && generator->object.aux == GENERATOR_SUSPENDED) return raise_error(vm, &type_RuntimeError, "cannot clear a suspended frame");
    if (generator) generator_finish(generator);
    for (uint64_t i = 0; i < object->count; i++) {
        object->registers[i] = UNBOUND;
    }
    object->extra = UNBOUND;
    *result = NONE;
    return DONE;
}

LEAF(frame_repr) {
    (void)count;
    const Code *code = FRAME->link->code;
    Value hex;
    TRY(identity_text(vm, args[0], &hex));
    TextBuilder builder;
    text_start(&builder, vm);
    text_add_cstring(&builder, "<frame at ");
    text_add_str(&builder, AS_STR(hex));
    text_add_cstring(&builder, ", file '");
    Text filename = code_filename(code);
    text_add_utf8(&builder, filename.bytes, filename.length);
    Value number = format_text(vm, "', line %u, code ", line_of(vm, FRAME));
    if (number == UNBOUND) {
        text_release(&builder);
        return NO_MEMORY;
    }
    text_add_str(&builder, AS_STR(number));
    Text name = code_name(code);
    text_add_utf8(&builder, name.bytes, name.length);
    text_add_char(&builder, '>');
    return text_finish(&builder, result);
}

static const Builtin frame_methods[] = {
    SLOT("__repr__", "", 1, frame_repr, NULL, type_frame),
    GETSET("f_back", frame_back, NULL, type_frame),
    GETSET("f_code", frame_get_code, NULL, type_frame),
    GETSET("f_builtins", frame_builtins, NULL, type_frame),
    GETSET("f_generator", frame_generator, NULL, type_frame),
    GETSET("f_globals", frame_globals, NULL, type_frame),
    GETSET("f_locals", frame_get_locals, NULL, type_frame),
    GETSET("f_lasti", frame_lasti, NULL, type_frame),
    GETSET("f_lineno", frame_line, frame_set_line, type_frame),
    GETSET("f_trace", frame_trace, frame_set_trace, type_frame),
    GETSET("f_trace_lines", frame_trace_lines, frame_set_trace_lines, type_frame),
    GETSET("f_trace_opcodes", frame_trace_opcodes, frame_set_trace_opcodes, type_frame),
    METHOD("clear", "", 1, 1, 1, frame_clear, NULL, type_frame),
};

const Type type_frame = {
    STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW),
    .static_name = "frame",
    .base = &type_object,
    METHOD_TABLE(frame_methods),
    .number = TYPE_NUMBER_frame,
    .instance_kind = KIND_FRAME,
    .version = 1,
};
