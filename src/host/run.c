/* run.c: running, event by event.
 *
 * A run is begun by pushing the frame of a module's body, and goes on with session_run until the VM stops. What it stopped with is settled
 * here: a result or an exception that needs texts made in Python for its host's getters is kept as side.outcome while a frame of the prelude
 * makes them, which may suspend the VM in turn; only then is the run over (RunPhase). */
#include <string.h>

#include "frozen.h"
#include "host/host.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/function.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/boundary.h"
#include "vm/collector.h"
#include "vm/link.h"
#include "vm/session.h"
#include "vm/suspend.h"
#include "vm/unwind.h"

enum { RESERVE = 256 << 10 };

/* ---- going on until an event ---- */

static bool is_over(const VM *vm) { return vm->event == EVENT_COMPLETE || vm->event == EVENT_RAISED || vm->event == EVENT_LIMIT; }

/* Something that begins with the frames empty could not: the limit is memory's, unless compiling met another one. */
static void end_for_memory(VM *vm) { stop_for_limit(vm, LIMIT_MEMORY); }

/* Has a function of the prelude make the texts for side.outcome. False: it is done already, or could not be begun. */
static bool render(VM *vm, RunPhase phase, const Function *function, Value argument) {
    vm->event_value = argument; /* a root meanwhile */
    Status status = session_call(vm, value_of(function), &argument, 1);
    if (status == NO_MEMORY && collect(vm, true)) status = session_call(vm, value_of(function), &argument, 1);
    vm->side.phase = (uint8_t)phase;
    if (status == DONE) return true;
    if (status == STOPPED) return false; /* with the event of its completion */
    vm->raised = UNBOUND;
    end_for_memory(vm);
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
    if (status != DONE) end_for_memory(vm);
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

/* Handles given out so far are stale from here on. */
static void forget_handles(hn_vm *h) {
    h->generation++;
    handed_forget(h);
    h->vm->side.made.count = 0;
    h->vm->side.renderings = NULL;
    captured_event(h);
    if (h->dump.bytes) snapshot_bytes_free(&h->dump);
}

/* A part of max_memory is kept from the program: with it the host can still make values, and feed a session that is filled to its limit; such
 * a feed gets half of what is left. */
static void set_run_limit(hn_vm *h) {
    const Memory *memory = &h->vm->memory;
    size_t limit = memory->limit, reserve = limit / 16 < RESERVE ? limit / 16 : RESERVE;
    h->run_limit = limit - reserve;
    if (memory->used > h->run_limit - reserve && memory->used < limit) {
        size_t half = memory->used + (limit - memory->used) / 2;
        if (half > h->run_limit) h->run_limit = half;
    }
    if (limit == SIZE_MAX) h->run_limit = limit;
}

static hn_event advance(hn_vm *h) {
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

/* ---- beginning ---- */

static bool can_begin(hn_vm *h) {
    if (!is_still(h)) return false;
    if (vm_frame_count(h->vm) == 0) return true;
    refuse(h, "a run is under way: answer its event, or hn_abandon it");
    return false;
}

/* Each run has the whole of its limits. */
static void renew_budget(hn_vm *h) {
    VM *vm = h->vm;
    vm->time_used = vm->output_used = vm->side.suspensions = 0;
    vm->ticks = 0;
    vm->granted = vm->hidden_ticks = vm->extra_fuel = 0;
    vm_grant_ticks(vm);
    vm->memory.refused = false;
    vm->refused_at = NULL;
    vm->interruption = LIMIT_NONE;
    captured_start(h);
}

static Status bind_globals(VM *vm, Dict *globals) {
    const HostRoots *bound = &vm->side.bound;
    for (uint32_t i = 0; i < bound->count; i += 2) {
        TRY(dict_set_interned(vm, globals, bound->items[i], bound->items[i + 1]));
    }
    return DONE;
}

static Status set_file(VM *vm, Dict *globals, const char *name, size_t length) {
    Value text = str_from_utf8(vm, name, length);
    return text == UNBOUND ? NO_MEMORY : dict_set_interned(vm, globals, NAME(__file__), text);
}

typedef struct Beginning {
    Program *program; /* or source: */
    const char *source;
    size_t length;
    const char *script_name;
} Beginning;

static Status program_link(VM *vm, Program *program, Link **link) {
    Value object;
    Status status = program_object_new(vm, program_retain(program), &object);
    if (status != DONE) {
        program_release(program);
        return status;
    }
    return link_new(vm, program->main, object, link);
}

/* The body of the program as a function: the one of last time, when it is the same program. */
static Status body_of(VM *vm, const Beginning *beginning, Dict *globals, Value *body) {
    Program *program = beginning->program;
    Value last = vm->side.main_function;
    if (program && last != UNBOUND && AS(Function, last)->code->origin->program == program) {
        *body = last;
        return DONE;
    }
    Link *link;
    if (program) {
        TRY(program_link(vm, program, &link));
        TRY(set_file(vm, globals, program->filename.bytes, program->filename.length));
    } else {
        CompileOptions options = {.filename = beginning->script_name,
                                  .mode = MODULE_EXEC,
                                  .result_of_last_expression = true,
                                  .allow_top_level_await = true,
                                  .show_text = true,
                                  .is_text = true};
        TRY(set_file(vm, globals, beginning->script_name, strlen(beginning->script_name)));
        TRY(compile_to_link(vm, beginning->source, beginning->length, &options, &link));
    }
    Function *function = function_new(vm, link, globals, value_of(vm->builtins));
    if (!function) return NO_MEMORY;
    *body = value_of(function);
    vm->side.main_function = program ? *body : UNBOUND;
    return DONE;
}

/* Everything up to the first instruction; may be done again from the beginning when memory was refused. */
static Status begin(VM *vm, const Beginning *beginning) {
    Dict *globals;
    Value body;
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(bind_globals(vm, globals));
    TRY(body_of(vm, beginning, globals, &body));
    return session_call(vm, body, NULL, 0);
}

/* The last try of a VM that is filled with what its host made or read: all that dies now, and what is to be run may be among it. */
static Status begin_without_handles(hn_vm *h, const Beginning *beginning) {
    VM *vm = h->vm;
    Beginning own = *beginning;
    size_t name_size = own.script_name ? strlen(own.script_name) + 1 : 0, size = own.source ? own.length + name_size : 0;
    char *copy = size ? memory_allocate(&vm->memory, size) : NULL;
    if (size && !copy) return NO_MEMORY;
    if (copy) {
        own.source = memcpy(copy, own.source, own.length);
        own.script_name = memcpy(copy + own.length, own.script_name, name_size);
    }
    forget_handles(h);
    vm->side.outcome = UNBOUND;
    vm->event_value = NONE;
    Status status = collect(vm, true) ? begin(vm, &own) : NO_MEMORY;
    if (copy) memory_release(&vm->memory, copy, size);
    return status;
}

static hn_event begin_run(hn_vm *h, const Beginning *beginning) {
    VM *vm = h->vm;
    renew_budget(h);
    vm->side.runs++;
    vm->event = EVENT_NONE;
    Status status = begin(vm, beginning);
    if (status == NO_MEMORY && vm->interruption == LIMIT_NONE && collect(vm, true)) status = begin(vm, beginning);
    if (status == NO_MEMORY && vm->interruption == LIMIT_NONE) status = begin_without_handles(h, beginning);
    vm->side.outcome = UNBOUND;
    if (vm->event == EVENT_NONE) vm->event_value = NONE;
    vm->side.bound.count = h->functions_bound = 0;
    set_run_limit(h);
    if (status == DONE) return advance(h);
    forget_handles(h);
    if (status == RAISED) {
        vm->event = EVENT_RAISED;
        vm->event_value = vm->raised;
        vm->raised = UNBOUND;
    } else if (status == NO_MEMORY) {
        end_for_memory(vm);
    }
    return settle(vm) ? advance(h) : conclude(h);
}

/* Names and values take turns: those of the inputs, then those of a sandbox's functions. */
static uint32_t input_roots(const hn_vm *h) { return h->vm->side.bound.count - 2 * h->functions_bound; }

static bool is_bound(const hn_vm *h, const char *name, uint32_t count) {
    const Value *items = h->vm->side.bound.items;
    for (uint32_t i = 0; i < count; i += 2) {
        if (is_text(items[i], name)) return true;
    }
    return false;
}

static bool is_declared(const hn_program *program, const Str *name) {
    for (size_t i = 0; i < program->input_count; i++) {
        if (str_equals_utf8(name, program->inputs[i], strlen(program->inputs[i]))) return true;
    }
    return false;
}

static bool inputs_fit(hn_vm *h, const hn_program *program) {
    if (!program->inputs_declared) return true;
    for (size_t i = 0; i < program->input_count; i++) {
        if (is_bound(h, program->inputs[i], input_roots(h))) continue;
        refuse(h, "missing input '%s'", program->inputs[i]);
        return false;
    }
    const HostRoots *bound = &h->vm->side.bound;
    for (uint32_t i = 0; i < input_roots(h); i += 2) {
        if (is_declared(program, AS(Str, bound->items[i]))) continue;
        const char *name = utf8_of(h, bound->items[i], NULL);
        char text[80] = {0};
        size_t length = name ? AS(Str, bound->items[i])->length : 0;
        if (name) memcpy(text, name, length < sizeof text - 1 ? length : sizeof text - 1);
        refuse(h, "unexpected input '%s'", text);
        return false;
    }
    return true;
}

hn_status hn_bind(hn_vm *h, const char *name, hn_value value) {
    Value v;
    if (!h) return HN_MISUSE;
    if (!can_begin(h) || !value_from(h, value, &v)) return HN_MISUSE;
    if (!name || !is_identifier(name)) return refuse(h, "an input's name is no identifier: %s", name ? name : "NULL");
    if (is_bound(h, name, h->vm->side.bound.count)) return refuse(h, "input '%s' is given twice", name);
    Str *str = intern_utf8(h->vm, name, strlen(name));
    if (!str && make_room(h, true)) str = intern_utf8(h->vm, name, strlen(name));
    HostRoots *bound = &h->vm->side.bound;
    if (!str || !roots_add(h->vm, bound, value_of(str))) return refuse_memory(h);
    if (roots_add(h->vm, bound, v)) return HN_OK;
    bound->count--;
    return refuse_memory(h);
}

hn_status bind_sandbox_function(hn_vm *h, const char *name, hn_value function) {
    hn_status status = hn_bind(h, name, function);
    h->functions_bound += status == HN_OK;
    return status;
}

void unbind_sandbox_functions(hn_vm *h) {
    h->vm->side.bound.count = input_roots(h);
    h->functions_bound = 0;
}

hn_event start_program(hn_vm *h, hn_program *program) {
    if (!can_begin(h)) return HN_REFUSED;
    if (!program || !program->program) return refuse(h, program ? "the program holds an error" : "the program is NULL"), HN_REFUSED;
    if (!inputs_fit(h, program)) return HN_REFUSED;
    return begin_run(h, &(Beginning){.program = program->program});
}

hn_event feed_source(hn_vm *h, const char *source, size_t length, const char *script_name) {
    if (!can_begin(h)) return HN_REFUSED;
    if (!source) return refuse(h, "the source is NULL"), HN_REFUSED;
    if (!script_name) script_name = "main.py";
    if (!is_utf8(script_name, strlen(script_name))) return refuse(h, "the script's name is not UTF-8"), HN_REFUSED;
    return begin_run(h, &(Beginning){.source = source, .length = text_length(source, length), .script_name = script_name});
}

/* ---- answering ---- */

/* What a reply stands for: a value to go on with, or an exception to raise. Nothing is changed. */
typedef struct Answer {
    bool raises;
    Value value;
} Answer;

static hn_status answer_from(hn_vm *h, hn_reply reply, Answer *answer) {
    answer->raises = reply.kind != HN_REPLY_VALUE;
    switch (reply.kind) {
    case HN_REPLY_VALUE: return value_from(h, reply.value, &answer->value) ? HN_OK : HN_MISUSE;
    case HN_REPLY_RAISE:
        if (!value_from(h, reply.value, &answer->value)) return HN_MISUSE;
        return is_kind(answer->value, KIND_EXCEPTION) ? HN_OK : refuse(h, "what is to be raised is no exception");
    case HN_REPLY_ERROR: {
        const Type *type = exception_type_named(reply.type);
        if (reply.type && !type) return refuse(h, "unknown exception type: %s", reply.type);
        const char *complaint = type ? exception_complaint(type, NULL, 0) : NULL;
        if (complaint) return refuse(h, "%s", complaint);
        if (reply.message && !is_utf8(reply.message, strlen(reply.message))) return refuse(h, "the error's message is not UTF-8");
        Status status = exception_from_reply(h, reply.type, reply.message, &answer->value);
        if (status == NO_MEMORY && make_room(h, true)) status = exception_from_reply(h, reply.type, reply.message, &answer->value);
        return status == DONE ? HN_OK : refuse_memory(h);
    }
    default: return refuse(h, "this answer cannot be given here");
    }
}

static bool check_call_id(hn_vm *h, uint64_t call_id) {
    const VM *vm = h->vm;
    if (call_id == 0 || call_id > vm->side.call_id) return refuse(h, "unknown call_id: %u", call_id), false;
    if (call_id < vm->side.call_id || !is_suspended(vm)) return refuse(h, "call %u is already consumed", call_id), false;
    if (vm->event == EVENT_FUTURES) return refuse(h, "the program waits for pending calls: complete some with hn_answer"), false;
    return true;
}

/* The future of a call answered *pending*. */
static hn_status answer_pending(hn_vm *h) {
    VM *vm = h->vm;
    for (int attempt = 0; attempt < 2; attempt++) {
        if (attempt && !make_room(h, true)) break;
        if (!vm->side.futures && !(vm->side.futures = dict_new(vm, 4))) continue;
        Native *future = external_future_new(vm, vm->side.call_id);
        if (!future || dict_set(vm, vm->side.futures, small_int((int64_t)vm->side.call_id), value_of(future)) != DONE) continue;
        resume_with_value(vm, value_of(future));
        return HN_OK;
    }
    return refuse_memory(h);
}

static hn_status answer_undefined(hn_vm *h) {
    VM *vm = h->vm;
    Status status = resume_undefined(vm);
    if (status == NO_MEMORY && make_room(h, true)) status = resume_undefined(vm);
    return status == RAISED ? HN_OK : refuse_memory(h);
}

static hn_status answer_os_default(hn_vm *h) {
    VM *vm = h->vm;
    const Tuple *parts = AS(Tuple, vm->event_value);
    Value value;
    Status status = os_default_answer(vm, parts->items[0], parts->items[1], &value);
    if (status == NO_MEMORY && make_room(h, true)) status = os_default_answer(vm, parts->items[0], parts->items[1], &value);
    if (status == NO_MEMORY) return refuse_memory(h);
    Value raised = vm->raised;
    if (status == RAISED) resume_with_exception(vm, raised);
    else resume_with_value(vm, value);
    return HN_OK;
}

/* A name that was provided is remembered beside the builtins. */
static hn_status remember_name(hn_vm *h, Value value) {
    VM *vm = h->vm;
    Status status = dict_set_interned(vm, vm->builtins, vm->event_value, value);
    if (status == NO_MEMORY && make_room(h, true)) status = dict_set_interned(vm, vm->builtins, vm->event_value, value);
    return status == DONE ? HN_OK : refuse_memory(h);
}

static hn_status apply(hn_vm *h, hn_reply reply) {
    VM *vm = h->vm;
    switch (reply.kind) {
    case HN_REPLY_PENDING:
        if (vm->event != EVENT_CALL) return refuse(h, "only a call can be answered pending");
        return answer_pending(h);
    case HN_REPLY_UNDEFINED:
        if (vm->event == EVENT_OS) return refuse(h, "a request to the operating system cannot be undefined");
        return answer_undefined(h);
    case HN_REPLY_NOT_HANDLED: return vm->event == EVENT_OS ? answer_os_default(h) : answer_undefined(h);
    default: break;
    }
    Answer answer;
    hn_status status = answer_from(h, reply, &answer);
    const char *wanted = NULL;
    if (status == HN_OK && !answer.raises && vm->event == EVENT_OS) {
        wanted = os_reply_complaint(AS(Tuple, vm->event_value)->items[0], answer.value);
    }
    if (wanted) return refuse(h, "the reply to this request must be %s", wanted);
    if (status == HN_OK && !answer.raises && vm->event == EVENT_NAME) status = remember_name(h, answer.value);
    if (status != HN_OK) return status;
    if (answer.raises) resume_with_exception(vm, answer.value);
    else resume_with_value(vm, answer.value);
    return HN_OK;
}

hn_event resume_event(hn_vm *h, uint64_t call_id, hn_reply reply) {
    if (!is_still(h) || !check_call_id(h, call_id) || apply(h, reply) != HN_OK) return HN_REFUSED;
    return advance(h);
}

hn_event resume_raising(hn_vm *h, const char *type, const char *message) {
    Answer answer;
    if (answer_from(h, hn_answer_error(type, message), &answer) != HN_OK) return HN_REFUSED;
    resume_with_exception(h->vm, answer.value);
    return advance(h);
}

/* ---- futures ---- */

static Native *pending_future(const VM *vm, uint64_t call_id) {
    Value future;
    if (!vm->side.futures || call_id > INT64_MAX >> 16) return NULL;
    if (dict_get((VM *)(uintptr_t)vm, vm->side.futures, small_int((int64_t)call_id), &future) != DONE || future == UNBOUND) return NULL;
    return AS(Native, future);
}

enum { FUTURE_NAMED = FLAG_KIND_C }; /* by an answer that is being checked */

static hn_status check_ids(hn_vm *h, const hn_future_answer *answers, size_t count) {
    hn_status status = HN_OK;
    size_t i = 0;
    for (; i < count && status == HN_OK; i++) {
        Native *future = pending_future(h->vm, answers[i].call_id);
        if (!future) status = refuse(h, "unknown future call_id: %u", answers[i].call_id);
        else if (future->object.flags & FUTURE_NAMED) status = refuse(h, "duplicate future call_id: %u", answers[i].call_id);
        else future->object.flags |= FUTURE_NAMED;
    }
    while (i-- > 0) {
        Native *future = pending_future(h->vm, answers[i].call_id);
        if (future) future->object.flags &= (uint8_t)~FUTURE_NAMED;
    }
    return status;
}

hn_status hn_answer(hn_vm *h, const hn_future_answer *answers, size_t count) {
    if (!h) return HN_MISUSE;
    if (!is_still(h)) return HN_MISUSE;
    VM *vm = h->vm;
    if (!answers && count) return refuse(h, "a pointer is NULL");
    if (check_ids(h, answers, count) != HN_OK) return HN_MISUSE;
    uint32_t kept = vm->side.made.count; /* exceptions made for errors are roots until all are given */
    for (size_t i = 0; i < count; i++) {
        Answer answer;
        hn_status status = answer_from(h, answers[i].reply, &answer);
        if (status == HN_OK && !roots_add(vm, &vm->side.made, answer.value)) status = refuse_memory(h);
        if (status != HN_OK) {
            vm->side.made.count = kept;
            return status;
        }
    }
    for (size_t i = 0; i < count; i++) {
        Native *future = pending_future(vm, answers[i].call_id);
        bool raises = answers[i].reply.kind != HN_REPLY_VALUE;
        future->values[raises ? FUTURE_ERROR : FUTURE_RESULT] = vm->side.made.items[kept + i];
        Value gone;
        dict_delete(vm, vm->side.futures, future->values[FUTURE_CALL_ID], &gone);
    }
    if (count && vm->event == EVENT_FUTURES) vm->event_value = TRUE;
    return HN_OK;
}

hn_event continue_run(hn_vm *h) {
    if (!is_still(h)) return HN_REFUSED;
    VM *vm = h->vm;
    if (vm->event == EVENT_PREEMPTED && vm_frame_count(vm)) return advance(h);
    if (vm->event != EVENT_FUTURES) return refuse(h, "there is nothing to go on with: the event wants an answer, or the run is over"), HN_REFUSED;
    if (vm->event_value == NONE) return refuse(h, "no pending call was completed"), HN_REFUSED;
    resume_with_value(vm, bool_value(vm->event_value != TRUE));
    return advance(h);
}

/* ---- the public ways in ---- */

static bool may_run(hn_vm *h) {
    if (!is_still(h)) return false;
    if (!h->is_answering) return true;
    refuse(h, "a callback may not run its VM");
    return false;
}

hn_event hn_start(hn_vm *h, hn_program *program) { return may_run(h) ? start_program(h, program) : HN_REFUSED; }

hn_event hn_feed(hn_vm *h, const char *source, size_t length, const char *script_name) {
    return may_run(h) ? feed_source(h, source, length, script_name) : HN_REFUSED;
}

hn_event hn_resume(hn_vm *h, uint64_t call_id, hn_reply reply) { return may_run(h) ? resume_event(h, call_id, reply) : HN_REFUSED; }
hn_event hn_continue(hn_vm *h) { return may_run(h) ? continue_run(h) : HN_REFUSED; }

void hn_abandon(hn_vm *h) {
    if (!h || h->is_running || h->is_answering) return;
    accept(h);
    abandon_run(h->vm);
    forget_handles(h);
    h->event = HN_REFUSED;
}
