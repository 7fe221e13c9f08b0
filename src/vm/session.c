/* session.c: see session.h. */
#include "vm/session.h"

#include "frozen.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/names.h"
#include "object/str.h"
#include "vm/loop.h"
#include "vm/module_table.h"
#include "vm/unwind.h"

Status session_prepare(VM *vm) {
    if (vm->builtins) return DONE;
    Dict *modules = dict_new(vm, 5);
    if (!modules) return NO_MEMORY;
    Dict *builtins = dict_new_shared(vm, &builtin_entries, builtin_index);
    Module *module = builtins ? heap_new(vm, KIND_MODULE, &type_module, sizeof *module) : NULL;
    if (!module) return NO_MEMORY;
    module->dict = builtins;
    TRY(dict_insert(vm, modules, NAME(builtins), str_hash(AS(Str, NAME(builtins))), value_of(module)));
    vm->modules = modules;
    vm->builtins = builtins;
    return DONE;
}

Status session_main(VM *vm, Dict **globals) {
    if (vm->main_module == NONE) {
        Value module;
        TRY(module_new(vm, NAME(__main__), &module));
        Value builtins = dict_get_interned(vm->modules, NAME(builtins));
        TRY(dict_insert(vm, AS(Module, module)->dict, NAME(__builtins__), str_hash(AS(Str, NAME(__builtins__))), builtins));
        TRY(dict_set_interned(vm, vm->modules, NAME(__main__), module));
        vm->main_module = module;
    }
    *globals = AS(Module, vm->main_module)->dict;
    return DONE;
}

static const Pending finish = {DELIVER_FINISH, 0, {UNBOUND, UNBOUND, UNBOUND}};

Status session_start(VM *vm, Link *link, Dict *globals) {
    Function *function = function_new(vm, link, globals, value_of(vm->builtins));
    if (!function) return NO_MEMORY;
    return session_call(vm, value_of(function), NULL, 0);
}

Status session_call(VM *vm, Value function, const Value *args, uint32_t count) {
    if (!vm_reserve_stack(vm, count + 16)) return NO_MEMORY;
    vm->stack[0] = UNBOUND;
    if (count) memcpy(vm->stack + 1, args, count * sizeof(Value));
    Status status = call_at(vm, function, 1, count, UNBOUND, &finish);
    if (status == ENTERED) return DONE;
    bool awaits = status == DONE && is_kind(function, KIND_FUNCTION) && AS(Function, function)->code->flags & CODE_MODULE &&
                  is_exactly(vm->result, &type_coroutine);
    if (awaits) { /* top-level await: the module's body is a coroutine, and is run to its end */
        Value coroutine = vm->result;
        status = call_prelude(vm, &prelude_run_coroutine, &coroutine, 1, &finish);
        if (status == ENTERED) return DONE;
    }
    if (status == DONE) {
        vm->event = EVENT_COMPLETE;
        vm->event_value = vm->result;
        return STOPPED;
    }
    return status;
}

void session_run(VM *vm) {
    vm->event = EVENT_NONE;
    vm_start_clock(vm);
    bool is_due = vm->collection || vm->heap.wanted;
    if (!is_due || at_resumption(vm) == DONE) vm_run(vm);
    vm_stop_clock(vm);
}
