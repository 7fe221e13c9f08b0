/* start.c: beginning a run: its inputs, its limits, and the frame of the module's body. */
#include <string.h>

#include "host/host.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/names.h"
#include "object/str.h"
#include "vm/collector.h"
#include "vm/compilation.h"
#include "vm/link.h"
#include "vm/session.h"
#include "vm/unwind.h"

static bool can_begin(hn_vm *h) {
    if (!is_still(h)) return false;
    if (vm_frame_count(h->vm) == 0) return true;
    refuse(h, "a run is under way: answer its event, or hn_abandon it");
    return false;
}

/* ---- inputs ---- */

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

/* ---- beginning ---- */

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
    if (status == DONE) return run_advance(h);
    forget_handles(h);
    if (status == RAISED) {
        vm->event = EVENT_RAISED;
        vm->event_value = vm->raised;
        vm->raised = UNBOUND;
    } else if (status == NO_MEMORY) {
        stop_for_limit(vm, LIMIT_MEMORY);
    }
    return run_settle(h);
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

hn_event hn_start(hn_vm *h, hn_program *program) { return may_run(h) ? start_program(h, program) : HN_REFUSED; }

hn_event hn_feed(hn_vm *h, const char *source, size_t length, const char *script_name) {
    return may_run(h) ? feed_source(h, source, length, script_name) : HN_REFUSED;
}
