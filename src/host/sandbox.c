/* sandbox.c: driving a run with callbacks. It does with the VM what a host can do with the steps of the public API. */
#include <string.h>

#include "host/host.h"

static const hn_function *function_named(hn_vm *h, const hn_function *functions, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (functions[i].name && functions[i].call && hn_call_is(h, functions[i].name)) return &functions[i];
    }
    return NULL;
}

static hn_reply ask(hn_vm *h, hn_callback callback, void *user) {
    h->is_answering = true;
    hn_reply reply = callback(h, user);
    h->is_answering = false;
    return reply;
}

/* An external function of the name that is looked up. */
static hn_reply provide_function(hn_vm *h, const char *doc) {
    size_t length;
    const char *name = hn_call_name(h, &length);
    Memory *memory = &h->vm->memory;
    char *text = name ? memory_allocate(memory, length + 1) : NULL;
    if (!text) return hn_answer_error("MemoryError", NULL);
    memcpy(text, name, length);
    text[length] = 0;
    hn_value function = hn_function_new(h, text, doc);
    memory_release(memory, text, length + 1);
    return hn_answer_value(function);
}

static hn_reply answer_call(hn_vm *h, const hn_sandbox *sandbox) {
    const hn_function *function = function_named(h, sandbox->functions, sandbox->function_count);
    if (function) return ask(h, function->call, function->user);
    return sandbox->function ? ask(h, sandbox->function, sandbox->user) : hn_undefined();
}

static hn_reply answer_name(hn_vm *h, const hn_sandbox *sandbox) {
    const hn_function *function = function_named(h, sandbox->functions, sandbox->function_count);
    if (function) return provide_function(h, function->doc);
    if (!sandbox->name) return sandbox->function ? provide_function(h, NULL) : hn_undefined();
    hn_reply reply = ask(h, sandbox->name, sandbox->user);
    if (reply.kind == HN_REPLY_ERROR) reply.type = NULL; /* whatever failed, it is the lookup that did */
    return reply;
}

static hn_reply answer_os(hn_vm *h, const hn_sandbox *sandbox) {
    const hn_function *function = function_named(h, sandbox->os_functions, sandbox->os_function_count);
    hn_reply reply = function ? ask(h, function->call, function->user) : hn_not_handled();
    if (reply.kind == HN_REPLY_NOT_HANDLED && sandbox->os) reply = ask(h, sandbox->os, sandbox->user);
    return reply;
}

/* A reply that was refused becomes an exception of the program. */
static hn_event resume_with(hn_vm *h, hn_reply reply) {
    uint64_t call_id = hn_call_id(h);
    hn_event event = resume_event(h, call_id, reply);
    if (event != HN_REFUSED) return event;
    if (reply.kind == HN_REPLY_ERROR && reply.message && is_utf8(reply.message, strlen(reply.message))) {
        return resume_event(h, call_id, hn_answer_error(NULL, reply.message));
    }
    return resume_event(h, call_id, hn_answer_error(NULL, "handler returned an invalid result"));
}

static hn_event wait(hn_vm *h, const hn_sandbox *sandbox) {
    if (!sandbox->wait) return resume_raising(h, NULL, "the host answers no pending calls");
    hn_reply reply = ask(h, sandbox->wait, sandbox->user);
    bool fails = reply.kind == HN_REPLY_ERROR, has_message = fails && (!reply.message || is_utf8(reply.message, strlen(reply.message)));
    if (has_message) return resume_raising(h, NULL, reply.message);
    if (fails || hn_wait_seconds(h) < 0) return resume_raising(h, NULL, "handler returned an invalid result");
    return continue_run(h);
}

static hn_event drive(hn_vm *h, hn_event event, const hn_sandbox *sandbox) {
    static const hn_sandbox nothing;
    if (!sandbox) sandbox = &nothing;
    for (;;) {
        switch (event) {
        case HN_CALL: event = resume_with(h, answer_call(h, sandbox)); break;
        case HN_NAME: event = resume_with(h, answer_name(h, sandbox)); break;
        case HN_OS: event = resume_with(h, answer_os(h, sandbox)); break;
        case HN_FUTURES: event = wait(h, sandbox); break;
        default: return event;
        }
    }
}

/* Functions are global variables before the first line runs, so that they come before builtins of the same name. */
static bool bind_functions(hn_vm *h, const hn_sandbox *sandbox) {
    if (!sandbox) return true;
    if (sandbox->function_count && !sandbox->functions) return refuse(h, "function_count without functions"), false;
    if (sandbox->os_function_count && !sandbox->os_functions) return refuse(h, "os_function_count without os_functions"), false;
    for (size_t i = 0; i < sandbox->function_count; i++) {
        const hn_function *function = &sandbox->functions[i];
        if (!function->name || !function->call) return refuse(h, "a function without name or call"), false;
        if (hn_is_something(hn_global(h, function->name))) continue; /* of an earlier feed, or the program's own */
        hn_value value = hn_function_new(h, function->name, function->doc);
        if (!hn_is_something(value) || bind_sandbox_function(h, function->name, value) != HN_OK) return false;
    }
    return true;
}

static bool may_drive(hn_vm *h) {
    if (!is_at_rest(h)) return false;
    if (!h->is_answering) return true;
    refuse(h, "a callback may not run its VM");
    return false;
}

/* What was refused has not begun, and leaves no function bound. */
static hn_event begun(hn_vm *h, hn_event event, const hn_sandbox *sandbox) {
    if (event != HN_REFUSED) return drive(h, event, sandbox);
    unbind_sandbox_functions(h);
    return HN_REFUSED;
}

hn_event hn_run(hn_vm *h, const char *source, size_t length, const char *script_name, const hn_sandbox *sandbox) {
    if (!may_drive(h)) return HN_REFUSED;
    if (!source) return refuse(h, "the source is NULL"), HN_REFUSED;
    hn_event event = bind_functions(h, sandbox) ? feed_source(h, source, length, script_name) : HN_REFUSED;
    return begun(h, event, sandbox);
}

hn_event hn_run_program(hn_vm *h, hn_program *program, const hn_sandbox *sandbox) {
    if (!may_drive(h)) return HN_REFUSED;
    hn_event event = bind_functions(h, sandbox) ? start_program(h, program) : HN_REFUSED;
    return begun(h, event, sandbox);
}

hn_event hn_drive(hn_vm *h, const hn_sandbox *sandbox) {
    if (!may_drive(h)) return HN_REFUSED;
    if (h->event == HN_REFUSED) return refuse(h, "nothing was started"), HN_REFUSED;
    return drive(h, h->event == HN_PREEMPTED ? continue_run(h) : h->event, sandbox);
}
