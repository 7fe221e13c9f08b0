/* trace.c: see trace.h.
 *
 * What is known of a traced frame stands in its frame object, which is made when it is traced first: `traced` holds the instruction that ran
 * last (its index + 1; 0: none yet) above the TracedFrame flags. Events are told by trace_tell() of the prelude, which is busy meanwhile:
 * frames above it are not traced. */
#include "vm/trace.h"

#include "compile/operands.h"
#include "compile/ranges.h"
#include "frozen.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/call.h"
#include "vm/deliver.h"
#include "vm/frame_object.h"
#include "vm/iterator_step.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

enum { CALL_EVENTS = TRACE_CALL | TRACE_C_RETURN | TRACE_C_RAISE, BRANCH_EVENTS = TRACE_JUMP | TRACE_BRANCH_LEFT | TRACE_BRANCH_RIGHT | TRACE_STOP_ITERATION };

static uint64_t traced_at(uint64_t place, uint64_t flags) { return (place + 1) << TRACED_SHIFT | flags; }

/* Whether the top frame belongs to what a listener does. */
static bool is_busy(VM *vm) {
    if (vm->trace_busy && vm_frame_count(vm) <= vm->trace_busy) vm->trace_busy = 0; /* that has ended */
    return vm->trace_busy != 0;
}

/* The events that somebody wants to hear of in this frame. */
static uint32_t wanted_in(const VM *vm, const FrameObject *object) {
    uint32_t wanted = (uint32_t)vm->trace_events;
    if (!(wanted & TRACE_FUNCTION)) return wanted;
    wanted |= TRACE_PY_START | TRACE_PY_RESUME | TRACE_PY_THROW;
    if (object->trace == NONE) return wanted;
    wanted |= TRACE_RAISE | TRACE_PY_RETURN | TRACE_PY_YIELD | TRACE_PY_UNWIND;
    if (!(object->traced & TRACED_NO_LINES)) wanted |= TRACE_LINE;
    if (object->traced & TRACED_OPCODES) wanted |= TRACE_INSTRUCTION;
    return wanted;
}

/* The lines of a code's instructions, kept with its link: 0 where it has none. */
static Status lines_of(VM *vm, Link *link, const uint32_t **lines) {
    const Code *code = link->code;
    if (!link->lines) {
        Raw *raw = raw_new(vm, (code->instruction_count + 1) * sizeof(uint32_t));
        const uint8_t *stream = code_ranges(code);
        if (!raw) return NO_MEMORY;
        uint32_t *line = (uint32_t *)(void *)raw->bytes;
        memset(line, 0, (code->instruction_count + 1) * sizeof *line);
        RangeReader reader = ranges_read(stream);
        for (uint32_t i = 0; stream && i < code->instruction_count; i++) {
            line[i] = ranges_next(&reader).line;
            WORKED(vm, 1);
        }
        link->lines = raw;
    }
    *lines = (const uint32_t *)(const void *)link->lines->bytes;
    return DONE;
}

/* How the frame came from one instruction to another. */
static uint32_t events_of_branch(const Frame *frame, uint32_t from, uint32_t to) {
    const Code *code = frame_code(frame);
    Instruction instruction = code->instructions[from];
    uint8_t op = OP(instruction);
    if (op == OP_JUMP || op == OP_JUMP_BACK) return TRACE_JUMP;
    if (op == OP_FOR_ITER || op == OP_FOR_NEXT) {
        if (&code->instructions[to] == pc_after_next(&code->instructions[from + 1], true)) return TRACE_BRANCH_LEFT;
        return TRACE_BRANCH_RIGHT | (is_exactly(frame->registers[B(instruction)], &type_generator) ? TRACE_STOP_ITERATION : 0);
    }
    Successors successors = instruction_successors(code, from);
    if (successors.count != 2) return 0;
    return to == successors.next[0] ? TRACE_BRANCH_LEFT : TRACE_BRANCH_RIGHT;
}

/* Whether a loop begins another turn, though it may be on one line: the test of a `for` below its body counts as standing above. */
static bool comes_back(const Code *code, uint32_t from, uint32_t to) {
    return OP(code->instructions[to]) == OP_FOR_NEXT || (to <= from && OP(code->instructions[from]) != OP_FOR_NEXT);
}

static bool is_call(uint8_t op) { return op == OP_CALL || op == OP_CALL_METHOD || op == OP_CALL_KEYWORDS || op == OP_CALL_SPREAD; }

/* The call that an instruction is about to make: who is called, and where the arguments lie. */
typedef struct TracedCall {
    Value callee;
    Value *args;
    uint32_t count;
    Value names; /* a tuple of str: of the last ones; or UNBOUND */
} TracedCall;

static TracedCall call_at_instruction(const Frame *frame, Instruction i) {
    Value *R = frame->registers;
    TracedCall call = {R[A(i)], R + A(i) + 1, B(i), UNBOUND};
    bool method = OP(i) == OP_CALL_METHOD || (OP(i) == OP_CALL_KEYWORDS && D(i));
    if (method && *call.args == UNBOUND) call.args++;
    else if (method) call.count++;
    if (OP(i) == OP_CALL_KEYWORDS) call.names = frame->link->constants[C(i)];
    if (OP(i) == OP_CALL_SPREAD) call.count = 0;
    return call;
}

static bool is_in_python(Value callee) {
    if (is_kind(callee, KIND_METHOD)) callee = AS(Method, callee)->function;
    return is_kind(callee, KIND_FUNCTION) && !(AS(Function, callee)->code->flags & CODE_HIDDEN);
}

/* Enters the prelude's function that makes the call and tells of it. */
static Status enter_call(VM *vm, FrameObject *object, Instruction i) {
    extern const Function prelude_trace_call;
    TracedCall call = call_at_instruction(vm_top(vm), i);
    Value args = UNBOUND, names = call.names == UNBOUND ? NONE : call.names;
    if (OP(i) == OP_CALL_SPREAD) {
        args = call.args[0];
        names = call.args[1] == UNBOUND ? NONE : call.args[1];
    } else {
        Tuple *tuple = tuple_from_items(vm, call.args, call.count);
        if (!tuple) return NO_MEMORY;
        args = value_of(tuple);
    }
    Pending pending = pending_store(OP(i) == OP_CALL_KEYWORDS ? A(i) : C(i));
    Value values[] = {vm->trace, value_of(object), call.callee, args, names};
    return call_prelude(vm, &prelude_trace_call, values, 5, &pending);
}

/* Enters the prelude's function that tells of events; the top frame goes on with the instruction before its pc. */
static Status tell(VM *vm, FrameObject *object, uint32_t events, uint64_t from, Value argument) {
    extern const Function prelude_trace_tell;
    Pending pending = {DELIVER_INTERRUPT, 0, {UNBOUND, UNBOUND, UNBOUND}};
    Value values[] = {vm->trace, value_of(object), small_int(events), small_int(2 * (int64_t)from), argument};
    Status status = call_prelude(vm, &prelude_trace_tell, values, 5, &pending);
    if (status == ENTERED) vm_top(vm)[-1].pc--;
    return status;
}

/* What there is to tell before the instruction at `place` runs, `last` being the number of the one before, and what of it. */
static Status events_before(VM *vm, const Frame *frame, FrameObject *object, uint32_t place, uint64_t last, uint32_t wanted, uint32_t *events,
                            Value *argument) {
    const Code *code = frame_code(frame);
    Instruction instruction = code->instructions[place];
    const uint32_t *lines;
    TRY(lines_of(vm, frame->link, &lines));
    *events = TRACE_INSTRUCTION;
    if (last) {
        uint32_t from = (uint32_t)last - 1;
        bool resumes = object->traced & TRACED_RESTS;
        if (object->traced & TRACED_CAUGHT) *events |= TRACE_EXCEPTION_HANDLED;
        else if (wanted & BRANCH_EVENTS && !resumes) *events |= events_of_branch(frame, from, place);
        if ((comes_back(code, from, place) && !resumes) || lines[place] != object->line) *events |= TRACE_LINE;
    } else {
        *events |= TRACE_LINE;
    }
    if (lines[place]) object->line = lines[place];
    else *events &= ~(uint32_t)TRACE_LINE;
    if (OP(instruction) == OP_RETURN || OP(instruction) == OP_YIELD) {
        *events |= OP(instruction) == OP_RETURN ? TRACE_PY_RETURN : TRACE_PY_YIELD;
        *argument = frame->registers[OP(instruction) == OP_RETURN ? A(instruction) : B(instruction)];
    }
    bool caught = object->traced & TRACED_CAUGHT && object->caught != UNBOUND; /* a dump may say the one without the other */
    if (caught && wanted & TRACE_EXCEPTION_HANDLED) *argument = object->caught;
    if (!is_call(OP(instruction)) || !(wanted & TRACE_CALL)) return DONE;
    TracedCall call = call_at_instruction(frame, instruction);
    if (!is_in_python(call.callee) || OP(instruction) == OP_CALL_SPREAD) return DONE;
    *events |= TRACE_CALL;
    Tuple *pair = tuple_pair(vm, call.callee, call.count ? call.args[0] : value_of(&absent_object));
    if (!pair) return NO_MEMORY;
    *argument = value_of(pair);
    return DONE;
}

Status trace_step(VM *vm) {
    if (is_busy(vm)) return DONE;
    Frame *frame = vm_top(vm);
    FrameObject *object;
    TRY(frame_observe(vm, vm_frame_count(vm) - 1, &object));
    uint32_t place = (uint32_t)(frame->pc - 1 - frame_code(frame)->instructions);
    Instruction instruction = frame_code(frame)->instructions[place];
    uint64_t kept = object->traced & (TRACED_NO_LINES | TRACED_OPCODES), last = object->traced >> TRACED_SHIFT;
    if (last > frame_code(frame)->instruction_count) last = 0; /* from a dump */
    uint32_t wanted = wanted_in(vm, object), begins = last ? TRACE_PY_RESUME : TRACE_PY_START;
    /* No instruction leads to itself: its events were told, and it runs now; or it runs again, where memory was refused or its leaf paused, or what
     * it delegates to is asked again. */
    bool again = last == place + 1u, rests = object->traced & TRACED_RESTS && !again;
    const Code *code = frame_code(frame);
    if (!last && !(object->traced & TRACED_BEGINS)) object->line = code->flags & CODE_MODULE ? 0 : code->first_line;
    if ((!last || rests) && !(object->traced & TRACED_BEGINS) && wanted & begins) {
        Status status = tell(vm, object, begins, last ? last - 1 : 0, NONE);
        if (status == ENTERED) object->traced |= TRACED_BEGINS;
        return status;
    }
    if (!again) {
        uint32_t events;
        uint64_t line = object->line;
        Value argument = NONE;
        TRY(events_before(vm, frame, object, place, last, wanted, &events, &argument));
        if (events & wanted) {
            Status status = tell(vm, object, events & wanted, last ? last - 1 : 0, argument);
            if (status != ENTERED) object->line = line; /* for another try */
            if (status != ENTERED) return status;
            object->traced = traced_at(place, kept);
            object->caught = UNBOUND;
            return ENTERED;
        }
    }
    uint64_t traced = traced_at(place, kept | (OP(instruction) == OP_YIELD ? TRACED_RESTS : 0));
    if (wanted & CALL_EVENTS && is_call(OP(instruction)) &&
        (OP(instruction) == OP_CALL_SPREAD || !is_in_python(call_at_instruction(frame, instruction).callee))) {
        Status status = enter_call(vm, object, instruction);
        if (status != ENTERED) return status;
        object->traced = traced;
        return ENTERED;
    }
    object->traced = traced;
    object->caught = UNBOUND;
    return DONE;
}

Status trace_raised(VM *vm, bool again, bool caught) {
    extern const Function prelude_trace_tell;
    Frame *frame = vm_top(vm);
    FrameObject *object;
    if (frame->flags & FRAME_HIDDEN || is_busy(vm)) return DONE;
    TRY(frame_observe(vm, vm_frame_count(vm) - 1, &object));
    uint64_t kept = object->traced & (TRACED_NO_LINES | TRACED_OPCODES), place = frame_pc(frame);
    if (!(vm->told & TOLD)) {
        uint32_t events = again ? TRACE_RERAISE : TRACE_RAISE, wanted = wanted_in(vm, object);
        if (!caught) events |= TRACE_PY_UNWIND;
        if (object->traced & TRACED_RESTS || !(object->traced >> TRACED_SHIFT)) events |= TRACE_PY_THROW;
        if (events & wanted) {
            Pending pending = {DELIVER_RAISE, 0, {vm->raised, UNBOUND, UNBOUND}};
            Value values[] = {vm->trace, value_of(object), small_int(events & wanted), small_int(2 * (int64_t)place), vm->raised};
            Status status = call_prelude(vm, &prelude_trace_tell, values, 5, &pending);
            if (status != ENTERED) return status;
            vm->raised = UNBOUND;
            return ENTERED;
        }
    }
    object->line = code_range(frame_code(frame), place).line;
    object->traced = traced_at(place, kept | (caught ? TRACED_CAUGHT : 0));
    object->caught = caught ? vm->raised : UNBOUND;
    return DONE;
}

/* ---- for the prelude ---- */

/* _trace_state(): what the prelude keeps of the listeners, or None. */
LEAF(state_leaf) {
    (void)args, (void)count;
    *result = vm->trace == UNBOUND ? NONE : vm->trace;
    return DONE;
}
const Builtin intrinsic_trace_state = FUNCTION("_trace_state", "", 0, 0, 0, state_leaf, NULL, "builtins");

/* The frames that have begun already tell nothing of their beginning. */
static Status note_frames(VM *vm) {
    Value top;
    TRY(frame_object_at(vm, 0, &top));
    for (Value each = top; each != NONE; each = AS(FrameObject, each)->back) {
        FrameObject *object = AS(FrameObject, each);
        if (!object->object.aux) break;
        const Frame *frame = &vm->frames[object->object.aux - 1];
        object->traced = traced_at(frame_pc(frame), object->traced & (TRACED_NO_LINES | TRACED_OPCODES));
        WORKED(vm, 2);
    }
    return DONE;
}

/* _trace_listen(state, events): from the next instruction on these events are told. The loop learns of it as of a pause. */
LEAF(listen_leaf) {
    (void)count;
    if (!is_int(args[1]) || int_of(args[1]) < 0 || int_of(args[1]) > UINT32_MAX) return raise_type(vm, "events expected, not %T", args[1]);
    uint64_t events = (uint64_t)int_of(args[1]);
    *result = NONE;
    if (vm->trace == args[0] && vm->trace_events == events) return DONE;
    if (!vm->trace_events && events) TRY(note_frames(vm));
    vm->trace = args[0];
    vm->trace_events = events;
    vm->pauses = true;
    return NO_MEMORY;
}
const Builtin intrinsic_trace_listen = FUNCTION("_trace_listen", "state, events, /", 2, 2, 2, listen_leaf, NULL, "builtins");

/* _trace_enter(): whether nothing is being told yet; now something is, by the caller. */
LEAF(enter_leaf) {
    (void)args, (void)count;
    bool busy = vm->trace_busy && vm_frame_count(vm) > vm->trace_busy;
    if (!busy) vm->trace_busy = vm_frame_count(vm);
    *result = bool_value(!busy);
    return DONE;
}
const Builtin intrinsic_trace_enter = FUNCTION("_trace_enter", "", 0, 0, 0, enter_leaf, NULL, "builtins");

/* _trace_busy(number): as of which frame something is told, and how it was before. */
LEAF(busy_leaf) {
    (void)count;
    *result = small_int((int64_t)vm->trace_busy);
    vm->trace_busy = is_int(args[0]) && int_of(args[0]) > 0 ? (uint64_t)int_of(args[0]) : 0;
    return DONE;
}
const Builtin intrinsic_trace_busy = FUNCTION("_trace_busy", "number, /", 1, 1, 1, busy_leaf, NULL, "builtins");
