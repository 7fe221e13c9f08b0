/* suspend.c: see suspend.h. */
#include "vm/suspend.h"

#include <float.h>

#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/float.h"
#include "object/int.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/execute.h"
#include "vm/loop.h"
#include "vm/unwind.h"

/* ---- undefined names ---- */

Status name_ask(VM *vm, Frame *frame, Value name, uint16_t target) {
    Instruction instruction = frame->pc[-1];
    bool is_callee = (OP(instruction) == OP_LOAD_GLOBAL || OP(instruction) == OP_LOAD_NAME) && D(instruction);
    if (is_callee) {
        Native *function = external_function_new(vm, name, NONE, EXTERNAL_UNDEFINED);
        if (!function) return NO_MEMORY;
        vm->result = value_of(function);
        return DONE;
    }
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_ask_name, &name, 1, &pending);
}

Status host_method(VM *vm, Value name, Attribute *attribute) {
    if (!vm->side.is_asked || str_at(AS(Str, name), 0) == '_') return DONE;
    Native *function = external_function_new(vm, name, NONE, EXTERNAL_UNDEFINED | EXTERNAL_METHOD);
    if (!function) return NO_MEMORY;
    attribute->form = ATTRIBUTE_METHOD;
    attribute->value = value_of(function);
    return DONE;
}

/* ---- suspending ---- */

static Status suspend(VM *vm, EventKind event, Value value) {
    if (vm->limits.suspensions != UINT64_MAX && vm->side.suspensions >= vm->limits.suspensions) return stop_for_limit(vm, LIMIT_SUSPENSIONS);
    vm->side.suspensions++;
    vm->side.call_id++;
    vm->event = event;
    vm->event_value = value;
    return STOPPED;
}

static Status suspend_with_arguments(VM *vm, EventKind event, uint32_t start) {
    const Value *values = vm->stack + start;
    if (!is_kind(values[1], KIND_TUPLE) || (values[2] != NONE && !is_kind(values[2], KIND_DICT))) return raise_type(vm, "no arguments");
    Tuple *parts = tuple_from_items(vm, values, 3);
    return parts ? suspend(vm, event, value_of(parts)) : NO_MEMORY;
}

#define SUSPENDING(function)                                                                                           \
    static Status function(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending)
#define INTRINSIC(c_name, name, parameters, count, function) INTRINSIC_FLAGS(BUILTIN_TRUSTING, c_name, name, parameters, count, function)
#define INTRINSIC_FLAGS(flags, c_name, name, parameters, count, function)                                              \
    const Builtin c_name = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF | (flags)), name, parameters, count, count, count, \
                            (Leaf)(uintptr_t)(function), {.module = "builtins"}, NULL, NULL}
#define UNUSED() ((void)builtin, (void)start, (void)count, (void)names, (void)pending)

SUSPENDING(suspend_call) {
    UNUSED();
    Value function = vm->stack[start];
    if (!is_external_function(function)) return raise_error(vm, &type_SystemError, "a function of the host's without a name");
    if (!vm->side.is_asked) return raise_error(vm, &type_NameError, "function '%S' is not defined", native_value(function, EXTERNAL_NAME));
    return suspend_with_arguments(vm, EVENT_CALL, start);
}
INTRINSIC_FLAGS(0, intrinsic_suspend_call, "_suspend_call", "external, args, kwargs, /", 3, suspend_call);

SUSPENDING(suspend_name) {
    UNUSED();
    Value name = vm->stack[start];
    return vm->side.is_asked ? suspend(vm, EVENT_NAME, name) : name_error(vm, name);
}
INTRINSIC(intrinsic_suspend_name, "_suspend_name", "name, /", 1, suspend_name);

/* The time, from a host that answers without an event. *answered: it did. Sleeping is the host's time, not the program's. */
static Status tell_time(VM *vm, Value operation, Value args, bool *answered) {
    const HostFunctions *host = &vm->host;
    const Str *name = AS(Str, operation);
    bool monotonic = str_equals_ascii(name, "monotonic"), sleeps = str_equals_ascii(name, "sleep");
    *answered = sleeps ? host->sleep != NULL : host->time && (monotonic || str_equals_ascii(name, "time"));
    if (!*answered) return DONE;
    vm->result = sleeps ? NONE : float_value(host->time(host->user, monotonic));
    if (!sleeps) return DONE;
    Value length = AS(Tuple, args)->items[0];
    double seconds = is_double(length) ? double_of(length) : length == TRUE;
    if (is_int(length) || is_kind(length, KIND_INT)) TRY(int_to_double(vm, length, &seconds));
    uint64_t before = host->monotonic ? host->monotonic(host->user) : 0;
    host->sleep(host->user, seconds);
    if (host->monotonic) vm->started_at += host->monotonic(host->user) - before;
    return __atomic_load_n(&vm->cancelled, __ATOMIC_RELAXED) == CANCEL_RUN ? stop_for_limit(vm, LIMIT_CANCELLED) : DONE;
}

SUSPENDING(suspend_os) {
    UNUSED();
    if (vm->side.is_asked) return suspend_with_arguments(vm, EVENT_OS, start);
    bool answered;
    TRY(tell_time(vm, vm->stack[start], vm->stack[start + 1], &answered));
    if (answered) return DONE;
    return os_default_answer(vm, vm->stack[start], vm->stack[start + 1], &vm->result);
}
INTRINSIC(intrinsic_suspend_os, "_suspend_os", "operation, args, kwargs, /", 3, suspend_os);

/* _suspend_futures(delay): the seconds until the first timer of the program, or None. Gives True when nothing but time has come. */
SUSPENDING(suspend_futures) {
    UNUSED();
    Value delay = vm->stack[start];
    if (!vm->side.futures || vm->side.futures->live == 0) {
        return raise_error(vm, &type_RuntimeError, "await waits for something that the host was not asked for");
    }
    bool is_finite = is_double(delay) && double_of(delay) <= DBL_MAX;
    return suspend(vm, EVENT_FUTURES, is_finite ? delay : NONE);
}
INTRINSIC(intrinsic_suspend_futures, "_suspend_futures", "delay, /", 1, suspend_futures);

/* ---- answers ---- */

bool is_suspended(const VM *vm) {
    return vm->event == EVENT_CALL || vm->event == EVENT_NAME || vm->event == EVENT_OS || vm->event == EVENT_FUTURES;
}

static void leave(VM *vm) {
    vm->event = EVENT_NONE;
    vm->event_value = NONE;
}

void resume_with_value(VM *vm, Value value) {
    const Frame *frame = vm_top(vm);
    frame->registers[C(frame->pc[-1])] = value; /* a CALL */
    leave(vm);
}

void resume_with_exception(VM *vm, Value exception) {
    leave(vm);
    vm->raised = exception;
    exception_set_context(vm, exception);
    vm->traceback_due = true;
}

/* The frame of the program's own that made the call. */
static Frame *calling_frame(VM *vm) {
    for (uint32_t i = vm_frame_count(vm); i-- > 0;) {
        if (!(vm->frames[i].flags & FRAME_HIDDEN)) return &vm->frames[i];
    }
    return NULL;
}

static bool is_call(Instruction i) {
    return OP(i) == OP_CALL || OP(i) == OP_CALL_METHOD || OP(i) == OP_CALL_KEYWORDS || OP(i) == OP_CALL_SPREAD;
}

/* Moves the calling frame back behind the instruction that loaded what was called, so that the exception shows at the name. */
static void step_back_to_load(Frame *frame, Value name) {
    const Code *code = frame_code(frame);
    const Instruction *at = frame->pc - 1;
    if (at < code->instructions || !is_call(*at)) return;
    uint16_t callee = A(*at);
    for (at--; at >= code->instructions; at--) {
        bool loads_name = (OP(*at) == OP_LOAD_GLOBAL || OP(*at) == OP_LOAD_NAME) && A(*at) == callee;
        bool loads_attribute = (OP(*at) == OP_LOAD_METHOD || OP(*at) == OP_GET_ATTR) && A(*at) == callee;
        if (!loads_name && !loads_attribute) continue;
        uint32_t site = loads_name ? BC(*at) : C(*at);
        if (site_name(frame->link, site) == name) frame->pc = at + 1;
        return;
    }
}

static Status undefined_call(VM *vm) {
    const Tuple *parts = AS(Tuple, vm->event_value);
    const Native *function = AS(Native, parts->items[0]);
    Value name = function->values[EXTERNAL_NAME];
    if (!(function->object.flags & EXTERNAL_UNDEFINED)) return raise_error(vm, &type_NameError, "function '%S' is not defined", name);
    Status status = function->object.flags & EXTERNAL_METHOD ? attribute_error(vm, AS(Tuple, parts->items[1])->items[0], name) : name_error(vm, name);
    Frame *frame = calling_frame(vm);
    if (status == RAISED && frame) step_back_to_load(frame, name);
    return status;
}

Status resume_undefined(VM *vm) {
    Status status;
    if (vm->event == EVENT_NAME) status = name_error(vm, vm->event_value);
    else status = undefined_call(vm);
    if (status != RAISED) return status;
    Value exception = vm->raised;
    resume_with_exception(vm, exception);
    return RAISED;
}

typedef enum OsAnswer { OS_PERMISSION, OS_UNSUPPORTED, OS_RETURNS } OsAnswer;

typedef enum OsReply { OS_ANYTHING, OS_NONE, OS_BOOL, OS_INT, OS_NUMBER, OS_STR, OS_BYTES, OS_LIST, OS_DICT } OsReply;

typedef struct OsOperation {
    const char *name;
    OsAnswer answer;
    OsReply reply;
} OsOperation;

static const OsOperation os_operations[] = {
#define OPERATION(name, answer, reply) {#name, answer, reply},
#include "vm/os_operations.def"
#undef OPERATION
};

static const OsOperation *os_operation(Value name) {
    for (size_t i = 0; i < sizeof os_operations / sizeof *os_operations; i++) {
        if (str_equals_ascii(AS(Str, name), os_operations[i].name)) return &os_operations[i];
    }
    return NULL;
}

const char *os_reply_complaint(Value name, Value reply) {
    static const char *const wanted[] = {"anything", "None", "a bool", "an int", "a number", "a str", "a bytes object", "a list", "a dict"};
    const OsOperation *operation = os_operation(name);
    bool fits = true;
    switch (operation ? operation->reply : OS_ANYTHING) {
    case OS_ANYTHING: break;
    case OS_NONE: fits = reply == NONE; break;
    case OS_BOOL: fits = is_bool(reply); break;
    case OS_INT: fits = is_int(reply) || is_kind(reply, KIND_INT); break;
    case OS_NUMBER: fits = is_int(reply) || is_double(reply) || is_kind(reply, KIND_INT); break;
    case OS_STR: fits = is_kind(reply, KIND_STR); break;
    case OS_BYTES: fits = is_kind(reply, KIND_BYTES); break;
    case OS_LIST: fits = is_kind(reply, KIND_LIST); break;
    case OS_DICT: fits = is_kind(reply, KIND_DICT); break;
    }
    return fits ? NULL : wanted[operation->reply];
}

Status os_default_answer(VM *vm, Value operation, Value args, Value *value) {
    const OsOperation *known = os_operation(operation);
    OsAnswer answer = known ? known->answer : OS_UNSUPPORTED;
    *value = NONE;
    if (answer == OS_RETURNS) return DONE;
    if (answer == OS_UNSUPPORTED) {
        return raise_error(vm, &type_RuntimeError, "'%S' is not supported in this environment", operation);
    }
    const Tuple *paths = AS(Tuple, args);
    Value text = str_from_cstring(vm, "Permission denied");
    if (text == UNBOUND) return NO_MEMORY;
    return raise_with(vm, &type_PermissionError, 3, small_int(13), text, paths->length ? paths->items[0] : NONE);
}

/* ---- what a dump says ---- */

static bool has_str_keys(Value v) {
    if (v == NONE) return true;
    if (!is_kind(v, KIND_DICT)) return false;
    Value key, value;
    for (uint32_t position = 0; dict_next(AS(Dict, v), &position, &key, &value);) {
        if (!is_kind(key, KIND_STR)) return false;
    }
    return true;
}

static bool event_is_sound(VM *vm) {
    Value value = vm->event_value;
    if (!is_suspended(vm)) {
        if (vm_frame_count(vm)) {
            vm->event = EVENT_PREEMPTED;
            vm->event_value = TRUE;
            return true;
        }
        if (vm->event == EVENT_RAISED) return is_kind(vm->side.outcome, KIND_EXCEPTION) && (value == NONE || is_kind(value, KIND_STR));
        if (vm->event != EVENT_COMPLETE) vm->event = EVENT_NONE;
        return value != UNBOUND;
    }
    if (!vm_frame_count(vm)) return false;
    const Frame *frame = vm_top(vm);
    if (!(frame->flags & FRAME_HIDDEN) || frame->pc == frame_code(frame)->instructions || OP(frame->pc[-1]) != OP_CALL) return false;
    if (vm->event == EVENT_FUTURES) return value == NONE || value == TRUE || is_double(value);
    if (vm->event == EVENT_NAME) return is_kind(value, KIND_STR) && AS(Str, value)->object.flags & STR_INTERNED;
    if (!is_kind(value, KIND_TUPLE) || AS(Tuple, value)->length != 3) return false;
    const Value *parts = AS(Tuple, value)->items;
    bool named = vm->event == EVENT_CALL ? is_external_function(parts[0]) : is_kind(parts[0], KIND_STR);
    if (!named || !is_kind(parts[1], KIND_TUPLE) || !has_str_keys(parts[2])) return false;
    return vm->event == EVENT_OS || !(object_of(parts[0])->flags & EXTERNAL_METHOD) || AS(Tuple, parts[1])->length > 0;
}

static bool futures_are_sound(const VM *vm) {
    Value key, value;
    for (uint32_t position = 0; vm->side.futures && dict_next(vm->side.futures, &position, &key, &value);) {
        if (!is_int(key) || int_of(key) < 1 || (uint64_t)int_of(key) > vm->side.call_id) return false;
        if (!is_external_future(value) || NATIVE_VALUE(value, FUTURE_CALL_ID) != key) return false;
    }
    return true;
}

static bool types_are_sound(const VM *vm) {
    Value key, value;
    for (uint32_t position = 0; vm->side.types && dict_next(vm->side.types, &position, &key, &value);) {
        if (!is_kind(key, KIND_STR) || !is_kind(value, KIND_TYPE) || !host_class_is_sound(AS(Type, value))) return false;
    }
    return true;
}

bool suspension_is_sound(VM *vm) {
    vm->side.main_function = UNBOUND;
    if (vm->side.phase > RENDER_ERROR || vm->side.call_id > (uint64_t)INT_MAX_INLINE) return false;
    if (vm->side.phase == RENDER_ERROR && !is_kind(vm->side.outcome, KIND_EXCEPTION)) return false;
    if (vm->side.phase == RENDER_RESULT && vm->side.outcome == UNBOUND) return false;
    if ((unsigned)vm->event > EVENT_FUTURES) return false;
    return event_is_sound(vm) && futures_are_sound(vm) && types_are_sound(vm);
}

void abandon_run(VM *vm) {
    stop_for_limit(vm, LIMIT_NONE);
    vm->event = EVENT_NONE;
    vm->event_value = NONE;
    vm->side.phase = RUN_PROGRAM;
    vm->side.outcome = UNBOUND;
    vm->side.futures = NULL;
}
