/* event_loop_module.c: the module _event_loop: what asyncio's loop needs of the VM: the host's futures, its clock, its sleep. */
#include "frozen.h"
#include "vm/module_table.h"
#include "vm/vm.h"

#define PYTHON(c_name, name, parameters, count, function)                                                              \
    static const Builtin c_name = FUNCTION(name, parameters, count, count, count, NULL, &function, "_event_loop")

PYTHON(wait_for_host, "wait_for_host", "delay, /", 1, prelude_loop_wait);
PYTHON(monotonic, "monotonic", "", 0, prelude_loop_monotonic);
PYTHON(sleep_for, "sleep", "delay, /", 1, prelude_loop_sleep);

/* is_top_level(): whether the program itself is a coroutine, so that a loop runs it */
static Status is_top_level_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = bool_value(vm_frame_count(vm) && vm->frames[0].function == &prelude_run_coroutine);
    return DONE;
}
static const Builtin is_top_level = FUNCTION("is_top_level", "", 0, 0, 0, is_top_level_leaf, NULL, "_event_loop");

/* run_number(): which of the session's runs this is */
static Status run_number_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    *result = small_int((int64_t)vm->side.runs);
    return DONE;
}
static const Builtin run_number = FUNCTION("run_number", "", 0, 0, 0, run_number_leaf, NULL, "_event_loop");

static const Builtin *const functions[] = {&wait_for_host, &monotonic, &sleep_for, &is_top_level, &run_number, NULL};
static const NativeConstant constants[] = {{"external_future", STATIC_VALUE(&type_external_future)}, {NULL, UNBOUND}};

const NativeModule event_loop_module = {.name = "_event_loop", .functions = functions, .constants = constants};
