/* run.c: running, event by event.
 *
 * A run is begun by start.c, goes on with session_run until the VM stops, and again when its event was answered (answer.c). What it stopped with
 * is settled here: a result or an exception that needs texts made in Python for its host's getters is kept as side.outcome while a frame of the
 * prelude makes them, which may suspend the VM in turn; only then is the run over (RunPhase). */
#include "frozen.h"
#include "host/host.h"
#include "vm/boundary.h"
#include "vm/collector.h"
#include "vm/session.h"
#include "vm/suspend.h"
#include "vm/unwind.h"

enum { RESERVE = 256 << 10 };

static bool is_over(const VM *vm) { return vm->event == EVENT_COMPLETE || vm->event == EVENT_RAISED || vm->event == EVENT_LIMIT; }

/* Has a function of the prelude make the texts for side.outcome. False: it is done already, or could not be begun. */
static bool render(VM *vm, RunPhase phase, const Function *function, Value argument) {
    vm->event_value = argument; /* a root meanwhile */
    Status status = session_call(vm, value_of(function), &argument, 1);
    if (status == NO_MEMORY && collect(vm, true)) status = session_call(vm, value_of(function), &argument, 1);
    vm->side.phase = (uint8_t)phase;
    if (status == DONE) return true;
    if (status == STOPPED) return false; /* with the event of its completion */
    vm->raised = UNBOUND;
    stop_for_limit(vm, LIMIT_MEMORY);
    return false;
}

static bool has_only_plain_parts(Value v) { return !is_object(v) || object_of(v)->type == &type_str || object_of(v)->type == &type_bytes; }

/* The program's result is there: true when the VM has to run on for its texts. */
static bool settle_result(VM *vm) {
    if (has_only_plain_parts(vm->event_value)) return false;
    Value result = vm->event_value, foreign;
    vm->side.outcome = result;
    Status status = boundary_foreign(vm, result, &foreign);
    if (status == NO_MEMORY && collect(vm, true)) status = boundary_foreign(vm, result, &foreign);
    if (status != DONE) stop_for_limit(vm, LIMIT_MEMORY);
    if (status != DONE || foreign == NONE) return false;
    return render(vm, RENDER_RESULT, &prelude_render_foreign, foreign);
}

static bool settle_exception(VM *vm) {
    vm->side.outcome = vm->event_value;
    return render(vm, RENDER_ERROR, &prelude_report_exception, vm->event_value);
}

/* What the VM stopped with has become the event; or it has to run on: true. */
static bool settle(VM *vm) {
    if (vm->event == EVENT_PREEMPTED) return vm->event_value != TRUE; /* torture's own goes on */
    if (!is_over(vm)) return false;
    switch ((RunPhase)vm->side.phase) {
    case RUN_PROGRAM:
        if (vm->event == EVENT_COMPLETE) return settle_result(vm);
        if (vm->event == EVENT_RAISED) return settle_exception(vm);
        return false;
    case RENDER_RESULT:
        if (vm->event == EVENT_LIMIT) return false;
        vm->event = EVENT_COMPLETE;
        vm->event_value = vm->side.outcome;
        return false;
    case RENDER_ERROR:
        if (vm->event == EVENT_LIMIT) return false;
        if (vm->event == EVENT_RAISED) vm->event_value = NONE; /* no text, then */
        vm->event = EVENT_RAISED;
        return false;
    }
    return false;
}

static hn_event event_named(EventKind event) {
    static const hn_event events[] = {
        [EVENT_NONE] = HN_REFUSED, [EVENT_COMPLETE] = HN_COMPLETE, [EVENT_RAISED] = HN_RAISED, [EVENT_LIMIT] = HN_LIMIT,
        [EVENT_PREEMPTED] = HN_PREEMPTED, [EVENT_CALL] = HN_CALL, [EVENT_NAME] = HN_NAME, [EVENT_OS] = HN_OS, [EVENT_FUTURES] = HN_FUTURES,
    };
    return events[event];
}

void adopt_event(hn_vm *h) { h->event = event_named(h->vm->event); }

static hn_event conclude(hn_vm *h) {
    VM *vm = h->vm;
    if (is_over(vm)) {
        if (vm->event == EVENT_LIMIT) {
            h->used_at_limit = vm->memory.used;
            vm->event_value = vm->side.outcome = NONE;
            vm->side.futures = NULL; /* other runs leave theirs: what they hold may be awaited later in the session */
        }
        vm->side.phase = RUN_PROGRAM;
    }
    return h->event = event_named(vm->event);
}

void forget_handles(hn_vm *h) {
    h->generation++;
    handed_forget(h);
    h->vm->side.made.count = 0;
    h->vm->side.renderings = NULL;
    captured_event(h);
    if (h->dump.bytes) snapshot_bytes_free(&h->dump);
}

/* A part of max_memory is kept from the program: with it the host can still make values, and feed a session that is filled to its limit; such
 * a feed gets half of what is left. */
void set_run_limit(hn_vm *h) {
    const Memory *memory = &h->vm->memory;
    size_t limit = memory->limit, reserve = limit / 16 < RESERVE ? limit / 16 : RESERVE;
    h->run_limit = limit - reserve;
    if (memory->used > h->run_limit - reserve && memory->used < limit) {
        size_t half = memory->used + (limit - memory->used) / 2;
        if (half > h->run_limit) h->run_limit = half;
    }
    if (limit == SIZE_MAX) h->run_limit = limit;
}

hn_event run_advance(hn_vm *h) {
    VM *vm = h->vm;
    size_t limit = vm->memory.limit;
    if (!h->run_limit) set_run_limit(h);
    forget_handles(h);
    do {
        if (vm->side.phase == RUN_PROGRAM) vm->memory.limit = h->run_limit;
        session_run(vm);
        vm->memory.limit = limit;
    } while (settle(vm));
    return conclude(h);
}

hn_event run_settle(hn_vm *h) { return settle(h->vm) ? run_advance(h) : conclude(h); }

/* ---- the public ways in ---- */

bool may_run(hn_vm *h) {
    if (!is_at_rest(h)) return false;
    if (!h->is_answering) return true;
    refuse(h, "a callback may not run its VM");
    return false;
}

hn_event continue_run(hn_vm *h) {
    if (!is_at_rest(h)) return HN_REFUSED;
    VM *vm = h->vm;
    if (vm->event == EVENT_PREEMPTED && vm_frame_count(vm)) return run_advance(h);
    if (vm->event != EVENT_FUTURES) return refuse(h, "there is nothing to go on with: the event wants an answer, or the run is over"), HN_REFUSED;
    if (vm->event_value == NONE) return refuse(h, "no pending call was completed"), HN_REFUSED;
    resume_with_value(vm, bool_value(vm->event_value != TRUE));
    return run_advance(h);
}

hn_event hn_continue(hn_vm *h) { return may_run(h) ? continue_run(h) : HN_REFUSED; }

void hn_abandon(hn_vm *h) {
    if (!h || h->is_running || h->is_answering) return;
    accept(h);
    collection_end(h->vm);
    abandon_run(h->vm);
    forget_handles(h);
    h->event = HN_REFUSED;
}
