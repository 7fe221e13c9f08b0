/* answer.c: what a host answers: the event that stands, or calls that it had answered *pending*. */
#include <string.h>

#include "host/host.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/external.h"
#include "object/tuple.h"
#include "vm/suspend.h"

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
    return run_advance(h);
}

hn_event resume_raising(hn_vm *h, const char *type, const char *message) {
    Answer answer;
    if (answer_from(h, hn_answer_error(type, message), &answer) != HN_OK) return HN_REFUSED;
    resume_with_exception(h->vm, answer.value);
    return run_advance(h);
}

hn_event hn_resume(hn_vm *h, uint64_t call_id, hn_reply reply) { return may_run(h) ? resume_event(h, call_id, reply) : HN_REFUSED; }

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
