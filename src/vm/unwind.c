/* unwind.c: see unwind.h. */
#include "vm/unwind.h"

#include "frozen.h"
#include "object/code_text.h"
#include "object/names.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/collector.h"
#include "vm/compilation.h"
#include "vm/deliver.h"
#include "vm/finalize.h"
#include "vm/frame_object.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/iterator_step.h"
#include "vm/keyed_call.h"
#include "vm/pause.h"
#include "vm/special_call.h"
#include "vm/trace.h"
#include "vm/traceback.h"

void exception_set_context(VM *vm, Value raised) {
    if (vm->handled == NONE || vm->handled == raised || !is_kind(raised, KIND_EXCEPTION)) return;
    /* No cycles: what leads from the handled one back to this one is cut. */
    Value each = vm->handled;
    for (uint32_t steps = 0; is_kind(each, KIND_EXCEPTION) && steps < 100000; steps++) {
        Exception *exception = AS(Exception, each);
        if (exception->context == raised) {
            exception->context = NONE;
            break;
        }
        each = exception->context;
    }
    AS(Exception, raised)->context = vm->handled;
}

static Status add_traceback(VM *vm, const Frame *frame) {
    if (frame->flags & FRAME_HIDDEN) return DONE;
    Exception *exception = AS(Exception, vm->raised);
    Traceback *traceback = heap_new(vm, KIND_TRACEBACK, &type_traceback, sizeof *traceback);
    if (!traceback) return NO_MEMORY;
    traceback->next = exception->traceback;
    traceback->link = frame->link;
    traceback->function = value_of(frame->function);
    traceback->pc = (uint64_t)(frame->pc - frame_code(frame)->instructions - 1);
    if (frame->flags & FRAME_UNSTARTED) traceback->object.aux = frame_code(frame)->first_line;
    FrameObject *object;
    TRY(frame_observe(vm, vm_frame_count(vm) - 1, &object));
    traceback->frame = value_of(object);
    if (exception->traceback != NONE && is_kind(AS(Traceback, exception->traceback)->frame, KIND_FRAME)) {
        frame_object_follow(AS(FrameObject, AS(Traceback, exception->traceback)->frame), object);
    }
    exception->traceback = value_of(traceback);
    return DONE;
}

static const HandlerEntry *find_handler(const Frame *frame) {
    if (frame->flags & FRAME_UNSTARTED) return NULL;
    uint32_t index = (uint32_t)(frame->pc - frame_code(frame)->instructions - 1);
    for (uint32_t i = 0; i < frame_code(frame)->handler_count; i++) {
        const HandlerEntry *entry = &frame_code(frame)->handlers[i];
        if (index >= entry->start && index < entry->end) return entry;
    }
    return NULL;
}

static bool raised_is(VM *vm, const Type *type) { return type_is_subtype(type_of(vm->raised), type); }

static Value stop_iteration_value(VM *vm) {
    const Exception *exception = AS(Exception, vm->raised);
    return exception->fields && exception->fields->items[0] != UNBOUND ? exception->fields->items[0] : NONE;
}

/* What comes of throwing into a generator that delegates is raised in it as if it was thrown itself: it forgets what it came from for what is handled here. */
static void chain_to_handled(VM *vm, const Frame *frame) {
    if (frame->generator && frame->generator->object.flags & GENERATOR_HANDLES) exception_set_context(vm, vm->raised);
}

Status unwind(VM *vm) {
    for (;;) {
        Frame *frame = vm_top(vm);
        bool again = !vm->traceback_due;
        if (vm->traceback_due && !(vm->told & NOTED)) {
            TRY(attribute_error_note(vm, frame));
            TRY(add_traceback(vm, frame));
            vm->told |= NOTED;
        }
        const HandlerEntry *entry = find_handler(frame);
        Status told = vm->trace_events ? trace_raised(vm, again, entry != NULL) : DONE;
        if (told == NO_MEMORY) return NO_MEMORY;
        vm->traceback_due = told == RAISED;
        vm->told = told == RAISED ? TOLD : told == ENTERED ? NOT_TOLD : TOLD | NOTED; /* whatever comes still may have to be tried again */
        if (told == RAISED) continue;
        if (told == ENTERED) return ENTERED;
        if (entry) {
            vm->told = NOT_TOLD;
            frame->registers[entry->exception] = vm->raised;
            vm->raised = UNBOUND;
            frame->pc = frame_code(frame)->instructions + entry->handler;
            return DONE;
        }
        if (frame->generator) TRY(generator_failed(vm));
        Frame left = *frame;
        uint32_t base = frame_base(vm, frame);
        frame_pop(vm);
        vm->told = NOT_TOLD;
        if (vm_frame_count(vm) == 0 || left.delivery == DELIVER_FINISH) {
            vm->event = EVENT_RAISED;
            vm->event_value = vm->raised;
            vm->raised = UNBOUND;
            vm->handled = NONE;
            return STOPPED;
        }
        vm->traceback_due = true;
        frame = vm_top(vm);
        switch (left.delivery) {
        case DELIVER_NEXT:
            if (!raised_is(vm, &type_StopIteration)) break;
            vm->raised = UNBOUND;
            frame->pc = pc_after_next(frame->pc, false);
            return DONE;
        case DELIVER_STEP: iterator_step_raised(vm, &left); return DONE;
        case DELIVER_INTERRUPT: frame->pc++; break; /* it is the instruction before which it was stopped that fails */
        case DELIVER_RAISE: vm->told = TOLD; break;
        case DELIVER_DELEGATE:
            if (!raised_is(vm, &type_StopIteration)) {
                if (left.saved[0] == TRUE) chain_to_handled(vm, frame);
                break;
            }
            frame->registers[A(frame->pc[-1])] = stop_iteration_value(vm);
            vm->raised = UNBOUND;
            return DONE;
        case DELIVER_ADDRESSED:
            if (raised_is(vm, &type_StopIteration) || raised_is(vm, &type_GeneratorExit)) vm->raised = left.saved[0];
            chain_to_handled(vm, frame);
            break;
        case DELIVER_GETATTR: {
            if (!raised_is(vm, &type_AttributeError)) break;
            Value getter = type_lookup(vm, type_of(left.saved[0]), NAME(__getattr__));
            if (getter == UNBOUND) break;
            Pending pending = pending_store(left.target);
            Value raised = vm->raised;
            vm->raised = UNBOUND;
            Status status = call_special(vm, getter, NAME(__getattr__), left.saved, 2, ABSENCE_RAISES, &pending);
            if (status == DONE) return deliver_now(vm, &pending);
            if (status == NO_MEMORY) { /* as before, for another try */
                vm->raised = raised;
                frame_put_back(vm, &left, base);
                vm->traceback_due = false;
                vm->told = TOLD | NOTED;
            }
            if (status != RAISED) return status;
            break;
        }
        case DELIVER_KEYED: {
            if (!raised_is(vm, &type_TypeError)) break;
            Pending pending = {DELIVER_KEYED, left.target, {left.saved[0], left.saved[1], left.saved[2]}};
            Value raised = vm->raised;
            vm->raised = UNBOUND;
            Status status = keyed_failed(vm, &pending, raised);
            if (status == NO_MEMORY) {
                vm->raised = raised;
                frame_put_back(vm, &left, base);
                vm->traceback_due = false;
                vm->told = TOLD | NOTED;
            }
            if (status != RAISED) return status;
            break;
        }
        default: break;
        }
    }
}

/* ---- names without a value ---- */

static Status raise_name_error(VM *vm, const Type *type, const char *format, Text text) {
    Value name = str_from_utf8(vm, text.bytes, text.length);
    if (name == UNBOUND) return NO_MEMORY;
    Status status = raise_error(vm, type, format, name);
    if (status == RAISED && type == &type_NameError) TRY(exception_set_field(vm, vm->raised, "name", name));
    return status;
}

Status raise_unbound_local(VM *vm, const Code *code, uint32_t local) {
    return raise_name_error(vm, &type_UnboundLocalError, "cannot access local variable '%S' where it is not associated with a value",
                            code_local_name(code, local));
}

Status raise_unbound_cell(VM *vm, const Code *code, uint32_t cell) {
    return raise_unbound_local(vm, code, code_cell(code, cell));
}

Status raise_unbound_free(VM *vm, const Code *code, uint32_t index) {
    return raise_name_error(vm, &type_NameError, "cannot access free variable '%S' where it is not associated with a value in enclosing scope",
                            code_free_name(code, index));
}

/* ---- safepoints and limits ---- */

static uint64_t now(VM *vm) { return vm->host.monotonic ? vm->host.monotonic(vm->host.user) : 0; }

void vm_start_clock(VM *vm) {
    vm->started_at = now(vm);
    vm->interruption = LIMIT_NONE;
    vm->runs = true;
}

void vm_stop_clock(VM *vm) {
    vm->runs = false;
    vm->time_used += now(vm) - vm->started_at;
}

static bool time_is_over(VM *vm) {
    return vm->limits.duration != UINT64_MAX && vm->host.monotonic && vm->time_used + (now(vm) - vm->started_at) > vm->limits.duration;
}

/* The next look comes somewhat sooner than after a pause: as long as looks are what work in a leaf's callees comes to, the leaf does not pause, and where both
 * tell of their work in turn, an interval that is always the same might forever end with the callees. A loop over leaves that work much and are
 * charged little passes a safepoint soon. */
bool vm_look(VM *vm) {
    vm_hurry(vm);
    vm->work = vm->work_slice - vm->work_slice / 4 + vm->looks++ % (vm->work_slice / 8);
    if (!vm->runs) return false;
    if (__atomic_load_n(&vm->cancelled, __ATOMIC_RELAXED) == CANCEL_RUN) vm->interruption = LIMIT_CANCELLED;
    else if (time_is_over(vm)) vm->interruption = LIMIT_DURATION;
    return vm->interruption != LIMIT_NONE;
}

Status stop_for_limit(VM *vm, LimitKind limit) {
    if (vm->interruption != LIMIT_NONE) limit = (LimitKind)vm->interruption;
    if (limit == LIMIT_CANCELLED) __atomic_store_n(&vm->cancelled, 0, __ATOMIC_RELAXED);
    vm->interruption = LIMIT_NONE;
    vm->pauses = false;
    vm->pause_state = PAUSE_FREE;
    compilation_end(vm);
    while (vm_frame_count(vm)) {
        Frame *frame = vm_top(vm);
        if (frame->generator) generator_abandon(vm, frame);
        list_sort_abandon(frame);
        import_abandon(vm, frame);
        frame_pop(vm);
    }
    vm->raised = vm->keyword_names = UNBOUND;
    vm->told = NOT_TOLD;
    vm->trace_events = vm->trace_busy = 0; /* what goes on after a limit is the host's matter */
    vm->handled = vm->result = NONE;
    vm->event = EVENT_LIMIT;
    vm->limit = limit;
    return STOPPED;
}

static Status stop_when_cancelled(VM *vm) {
    if (__builtin_expect(!vm_is_awaited(vm), 1)) return DONE;
    if (__atomic_exchange_n(&vm->cancelled, 0, __ATOMIC_RELAXED) == CANCEL_RUN) return stop_for_limit(vm, LIMIT_CANCELLED);
    vm->event = EVENT_PREEMPTED;
    vm->event_value = TRUE; /* on demand, not for torture */
    return STOPPED;
}

static Status preempt_for_torture(VM *vm) {
    if (!vm->torture.preempt && !vm->torture.snapshot) return DONE;
    vm->event = EVENT_PREEMPTED;
    vm->event_value = NONE;
    return STOPPED;
}

/* A collection has come so far: to its end, unless the VM stops. */
static Status finish_collection(VM *vm, Collected *collected) {
    for (;;) {
        if (vm->interruption != LIMIT_NONE) return stop_for_limit(vm, LIMIT_NONE);
        TRY(stop_when_cancelled(vm));
        if (*collected != COLLECTION_STOPPED) return DONE;
        if (!vm->torture.collect) TRY(preempt_for_torture(vm)); /* both would come to no end */
        *collected = collection_go_on(vm);
    }
}

Status at_resumption(VM *vm) {
    bool is_kept = collection_is_kept(vm);
    if (!is_kept && (vm->collection || !vm->heap.wanted)) return DONE; /* one of the program's own goes on by itself */
    Collected collected = is_kept ? collection_go_on(vm) : collect_giving_way(vm, false);
    return finish_collection(vm, &collected);
}

Status collect_for_memory(VM *vm, bool can_stop) {
    /* Some leaf asks for a collection in this way though nothing was refused: that does not count. */
    if (vm->interruption != LIMIT_NONE) return NO_MEMORY;
    if (vm->pauses) { /* where no safepoint can be passed; a collection can, if nobody waits */
        vm->pauses = false;
        if (vm->heap.wanted && !vm_is_to_stop(vm)) collect(vm, false);
        return DONE;
    }
    bool refused = vm->memory.refused;
    vm->memory.refused = false;
    const Instruction *pc = vm_frame_count(vm) ? vm_top(vm)->pc : NULL;
    if (vm->refused_at == pc && vm->refused_depth == vm_frame_count(vm) && (vm->refused_truly || !refused)) {
        vm->refused_at = NULL;
        return NO_MEMORY;
    }
    vm->refused_at = pc;
    vm->refused_depth = vm_frame_count(vm);
    vm->refused_truly = refused;
    vm_hurry(vm); /* a retried instruction passes no safepoint; whatever gets further meets one soon, and is forgiven there */
    if (!can_stop) return collect(vm, true) || collect(vm, true) ? DONE : NO_MEMORY; /* the second, should the first have lacked memory itself */
    for (int tries = 0; tries < 2; tries++) {
        Collected collected = collect_giving_way(vm, true);
        TRY(finish_collection(vm, &collected));
        if (collected == COLLECTED) return DONE;
    }
    return NO_MEMORY;
}

/* At every safepoint, until the heaps gone through amount to gigabytes; then as rarely as their size demands: a long program would never end. */
static bool torture_collects(VM *vm) {
    enum { EARNED = 8 << 10 };
    const uint64_t allowance = UINT64_C(4) << 30;
    uint64_t *owed = &vm->torture.owed;
    if (!vm->torture.collect) return false;
    *owed -= *owed < EARNED ? *owed : EARNED;
    if (*owed > allowance) return false;
    *owed += vm->heap.page_bytes + vm->heap.large_bytes;
    return true;
}

static Status collect_or_preempt(VM *vm) {
    bool tortured = torture_collects(vm), is_under_way = vm->collection; /* a visible one, which a leaf goes on with */
    if (!is_under_way && (vm->heap.wanted || tortured)) {
        Collected collected = collect_giving_way(vm, tortured);
        TRY(finish_collection(vm, &collected));
    }
    return preempt_for_torture(vm);
}

Status at_pause(VM *vm) {
    vm->pauses = false;
    vm->refused_at = NULL;
    vm->safepoints++;
    TRY(stop_when_cancelled(vm));
    if (time_is_over(vm)) return stop_for_limit(vm, LIMIT_DURATION);
    return collect_or_preempt(vm);
}

enum { CLEARED_FRAMES = 4, CLEARED_IN_TORTURE = 8 /* once in so many collections */ };

/* Before a collection between two instructions: what an earlier call left in registers that nobody wrote since can be most of a large heap. */
static void forget_dead_temporaries(VM *vm) {
    bool worthwhile = vm->torture.collect ? vm_fuel_used(vm) % CLEARED_IN_TORTURE == 0 : vm->heap.wanted && vm->heap.threshold > COLLECTION_STEP;
    if (worthwhile) finalize_clear_dead(vm, CLEARED_FRAMES);
}

Status at_safepoint(VM *vm) {
    vm->refused_at = NULL;
    if (vm->pause_state != PAUSE_KEPT) vm->pause_state = PAUSE_FREE;
    vm->safepoints++;
    TRY(stop_when_cancelled(vm));
    if (vm->limits.fuel != UINT64_MAX && vm_fuel_used(vm) > vm->limits.fuel) return stop_for_limit(vm, LIMIT_FUEL);
    if (time_is_over(vm)) return stop_for_limit(vm, LIMIT_DURATION);
    if (__builtin_expect(finalize_has_work(vm), 0)) {
        Status status = finalize_at_interval(vm);
        if (status != DONE && status != ENTERED) vm->next_visible = vm_fuel_used(vm) + VISIBLE_INTERVAL; /* no room now: another time */
        if (status == RAISED) vm->raised = UNBOUND;
    }
    vm_grant_ticks(vm);
    if (__builtin_expect(!vm->call_site_mask, 0)) vm_widen_call_sites(vm);
    forget_dead_temporaries(vm);
    return collect_or_preempt(vm);
}
