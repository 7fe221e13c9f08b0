/* deliver.c: the closed table of deliveries. Each finds the frame on top as it was when it made the call, its pc behind the calling instruction. */
#include "vm/deliver.h"

#include "compile/demand.h"
#include "compile/operands.h"
#include "frozen.h"
#include "object/names.h"
#include "object/tuple.h"
#include "vm/construct.h"
#include "vm/execute.h"
#include "vm/frame_object.h"
#include "vm/generator.h"
#include "vm/iterator_step.h"
#include "vm/keyed_call.h"
#include "vm/operators.h"
#include "vm/special_call.h"
#include "vm/trace.h"

void frame_pop(VM *vm) {
    Frame *frame = --vm->frames_end;
    if (!frame->flags) return;
    if (frame->flags & FRAME_OBSERVED) frame_object_detach(vm, frame, vm_frame_count(vm));
    frame->locals = UNBOUND;
    frame->generator = NULL;
    if (!(frame->flags & FRAME_HIDDEN)) return;
    vm->hidden_frames--;
    vm_limit_frames(vm);
}

void frame_put_back(VM *vm, const Frame *frame, uint32_t base) {
    *vm->frames_end = *frame;
    vm->frames_end++->registers = vm->stack + base;
    if (frame->flags & FRAME_OBSERVED) frame_object_put_back(vm, vm_frame_count(vm) - 1);
    if (!(frame->flags & FRAME_HIDDEN)) return;
    vm->hidden_frames++;
    vm_limit_frames(vm);
}

static Value *target_of(VM *vm, const Pending *pending) {
    return vm_top(vm)->registers + pending->target;
}

static Status deliver_store(VM *vm, const Pending *pending) {
    *target_of(vm, pending) = vm->result;
    return DONE;
}

bool value_meets_demand(Value v, uint32_t demand) {
    static const struct {
        uint32_t demand;
        Kind kind;
    } kinds[] = {{DEMAND_CELL, KIND_CELL}, {DEMAND_LIST, KIND_LIST},   {DEMAND_SET, KIND_SET},           {DEMAND_DICT, KIND_DICT},
                 {DEMAND_TUPLE, KIND_TUPLE}, {DEMAND_STR, KIND_STR}, {DEMAND_EXCEPTION, KIND_EXCEPTION}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (demand & kinds[i].demand && !is_kind(v, kinds[i].kind)) return false;
    }
    if (demand & DEMAND_BOUND && v == UNBOUND) return false;
    if (demand & DEMAND_HANDLED && v != NONE && !is_kind(v, KIND_EXCEPTION)) return false;
    return !(demand & DEMAND_KEYWORDS) || v == UNBOUND || is_kind(v, KIND_DICT);
}

static Status deliver_store_checked(VM *vm, const Pending *pending) {
    if (!value_meets_demand(vm->result, (uint32_t)int_of(pending->saved[0]))) return raise_error(vm, &type_SystemError, "a frame gave what its caller cannot use");
    return deliver_store(vm, pending);
}

static Status deliver_discard(VM *vm, const Pending *pending) {
    (void)vm;
    (void)pending;
    return DONE;
}

static Status deliver_raise(VM *vm, const Pending *pending) {
    vm->raised = pending->saved[0];
    vm->thrown = true;
    vm->told = TOLD | NOTED;
    return RAISED;
}

static Status deliver_finish(VM *vm, const Pending *pending) {
    (void)pending;
    vm->event = EVENT_COMPLETE;
    vm->event_value = vm->result;
    return STOPPED;
}

static Status deliver_truth(VM *vm, const Pending *pending) {
    bool truth;
    TRY(operate_truth_given(vm, &truth, pending));
    *target_of(vm, pending) = bool_value(truth != (pending->delivery == DELIVER_NOT_TRUTH));
    return DONE;
}

/* What the loop does at a back edge; the safepoint, should one be due, comes with the next. */
static void count_turn(VM *vm, const Frame *frame) {
    if (frame->flags & FRAME_HIDDEN) vm->hidden_ticks++;
    vm->ticks--;
}

static Status deliver_branch(VM *vm, const Pending *pending) {
    bool truth;
    TRY(operate_truth_given(vm, &truth, pending));
    Frame *frame = vm_top(vm);
    bool taken = bool_value(truth) == pending->saved[0];
    if (taken && OP(*frame->pc) == OP_JUMP_BACK) count_turn(vm, frame);
    frame->pc += taken ? 1 + SBC(*frame->pc) : 1;
    return DONE;
}

static Status deliver_jump(VM *vm, const Pending *pending) {
    bool truth;
    TRY(operate_truth_given(vm, &truth, pending));
    Frame *frame = vm_top(vm);
    Instruction jump = frame->pc[-1];
    if (truth == (OP(jump) == OP_JUMP_IF_TRUE)) frame->pc += SBC(jump);
    return DONE;
}

static Status deliver_binary(VM *vm, const Pending *pending) {
    if (vm->result != NOT_IMPLEMENTED) return deliver_store(vm, pending);
    return operate_binary_continue(vm, pending);
}

static Status deliver_compare(VM *vm, const Pending *pending) { return operate_compare_continue(vm, pending); }

static Status deliver_next(VM *vm, const Pending *pending) {
    Frame *frame = vm_top(vm);
    bool item = vm->result != UNBOUND;
    frame->pc = pc_after_next(frame->pc, item);
    if (!item) return DONE;
    count_turn(vm, frame);
    return deliver_store(vm, pending);
}

static Status deliver_construct(VM *vm, const Pending *pending) { return construct_initialize(vm, pending); }

static Status deliver_initialize(VM *vm, const Pending *pending) {
    if (vm->result != NONE) return raise_type(vm, "__init__() should return None, not '%T'", vm->result);
    *target_of(vm, pending) = pending->saved[0];
    return DONE;
}

static Status deliver_iterator(VM *vm, const Pending *pending) {
    if (!value_is_iterator(vm, vm->result)) return raise_type(vm, "iter() returned non-iterator of type '%T'", vm->result);
    return deliver_store(vm, pending);
}

static Status deliver_delegate(VM *vm, const Pending *pending) {
    (void)pending;
    return generator_yield(vm, vm->result, 0);
}

static Status deliver_unpack(VM *vm, const Pending *pending) {
    const Frame *frame = vm_top(vm);
    Operands operands;
    instruction_operands(frame->pc[-1], &operands); /* UNPACK, UNPACK_STAR, MATCH_GROUP: how many it wants */
    bool fits = is_kind(vm->result, KIND_TUPLE) && AS(Tuple, vm->result)->length == operands.writes[0].count;
    if (!fits) return raise_error(vm, &type_SystemError, "a frame gave what its caller cannot use");
    const Tuple *tuple = AS(Tuple, vm->result);
    memcpy(target_of(vm, pending), tuple->items, tuple->length * sizeof(Value));
    return DONE;
}

static Status deliver_exception_made(VM *vm, const Pending *pending) {
    if (!type_is_subtype(type_of(vm->result), &type_BaseException)) {
        return raise_type(vm, "calling %R should have returned an instance of BaseException, not %R", pending->saved[1],
                          value_of(type_of(vm->result)));
    }
    return execute_raise_instance(vm, vm->result, pending->saved[0]);
}

static Status deliver_async_step(VM *vm, const Pending *pending) {
    Tuple *step = tuple_pair(vm, TRUE, vm->result);
    if (!step) return NO_MEMORY;
    *target_of(vm, pending) = value_of(step);
    return DONE;
}

static Status deliver_addressed(VM *vm, const Pending *pending) { return raise_value(vm, pending->saved[0]); }

typedef Status (*Deliver)(VM *vm, const Pending *pending);

static const Deliver table[DELIVERY_COUNT] = {
    [DELIVER_STORE] = deliver_store,
    [DELIVER_DISCARD] = deliver_discard,
    [DELIVER_INTERRUPT] = deliver_discard,
    [DELIVER_RAISE] = deliver_raise,
    [DELIVER_FINISH] = deliver_finish,
    [DELIVER_TRUTH] = deliver_truth,
    [DELIVER_NOT_TRUTH] = deliver_truth,
    [DELIVER_BRANCH] = deliver_branch,
    [DELIVER_JUMP] = deliver_jump,
    [DELIVER_BINARY] = deliver_binary,
    [DELIVER_COMPARE] = deliver_compare,
    [DELIVER_NEXT] = deliver_next,
    [DELIVER_STEP] = iterator_step_deliver,
    [DELIVER_CONSTRUCT] = deliver_construct,
    [DELIVER_INITIALIZE] = deliver_initialize,
    [DELIVER_SPECIAL] = special_deliver,
    [DELIVER_GETATTR] = deliver_store,
    [DELIVER_ITERATOR] = deliver_iterator,
    [DELIVER_DELEGATE] = deliver_delegate,
    [DELIVER_UNPACK] = deliver_unpack,
    [DELIVER_EXCEPTION_MADE] = deliver_exception_made,
    [DELIVER_ASYNC_STEP] = deliver_async_step,
    [DELIVER_CALLED] = deliver_store,
    [DELIVER_STORE_CHECKED] = deliver_store_checked,
    [DELIVER_KEYED] = keyed_deliver,
    [DELIVER_ADDRESSED] = deliver_addressed,
};

Status deliver_now(VM *vm, const Pending *pending) { return table[pending->delivery](vm, pending); }

Status deliver(VM *vm) {
    Frame frame = *vm_top(vm);
    uint32_t base = frame_base(vm, &frame);
    Pending pending = pending_store(frame_target(vm_top(vm)));
    if (!frame_stores(&frame)) pending = (Pending){frame.delivery, frame.target, {frame.saved[0], frame.saved[1], frame.saved[2]}};
    Value result = vm->result;
    frame_pop(vm);
    Status status = deliver_now(vm, &pending);
    if (status == NO_MEMORY) {
        frame_put_back(vm, &frame, base);
        vm->result = result;
    }
    return status;
}
