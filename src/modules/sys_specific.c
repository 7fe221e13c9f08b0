/* sys_specific.c: see sys_specific.h. What asks for something that Hognose does not have (reference counts, threads, loaded libraries, a
 * compiler to machine code) gets an answer that is true of it: nothing is counted, so every object is immortal and has the count that
 * CPython shows of those; what is set is remembered and changes nothing. */
#include "modules/sys_specific.h"

#include "frozen.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/float.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SYS(c_name, name, parameters, minimum, maximum, leaf, python)                                                  \
    const Builtin sys_##c_name = FUNCTION(name, parameters, minimum, maximum, maximum, leaf, python, "sys")

static const int64_t IMMORTAL_COUNT = INT64_C(3) << 30; /* as CPython's on 64 bits */

LEAF(count_leaf) { return (void)vm, (void)args, (void)count, *result = small_int(IMMORTAL_COUNT), DONE; }
LEAF(zero_leaf) { return (void)vm, (void)args, (void)count, *result = small_int(0), DONE; }
LEAF(true_leaf) { return (void)vm, (void)args, (void)count, *result = TRUE, DONE; }
LEAF(false_leaf) { return (void)vm, (void)args, (void)count, *result = FALSE, DONE; }
LEAF(nothing_leaf) { return (void)vm, (void)args, (void)count, *result = NONE, DONE; }

/* The names that every VM shares: the others come and go with collections, which programs are not to see. */
LEAF(interned_leaf) { return (void)vm, (void)args, (void)count, *result = small_int(static_string_count), DONE; }

LEAF(get_dlopen_leaf) { return (void)args, (void)count, *result = small_int(vm->dlopen_flags), DONE; }

LEAF(set_dlopen_leaf) {
    (void)count;
    int64_t flags;
    TRY(value_index_clamped(vm, args[0], &flags));
    if (flags > INT32_MAX || flags < INT32_MIN) return raise_error(vm, &type_OverflowError, "Python int too large to convert to C int");
    vm->dlopen_flags = (int32_t)flags;
    *result = NONE;
    return DONE;
}

/* The interval is kept in microseconds, as CPython keeps it. */
LEAF(get_interval_leaf) { return (void)args, (void)count, *result = float_value(1e-6 * (double)vm->switch_interval), DONE; }

LEAF(set_interval_leaf) {
    (void)count;
    double seconds;
    TRY(float_argument(vm, args[0], &seconds));
    if (seconds <= 0) return raise_value_error(vm, "switch interval must be strictly positive");
    double microseconds = 1e6 * seconds;
    vm->switch_interval = microseconds >= 4294967295.0 ? UINT32_MAX : microseconds >= 1 ? (uint32_t)microseconds : 1;
    *result = NONE;
    return DONE;
}

LEAF(activate_leaf) {
    (void)count;
    (void)result;
    if (!is_str(args[0])) return raise_type(vm, "activate_stack_trampoline() argument must be str, not %A", args[0]);
    return raise_value_error(vm, "perf trampoline not available");
}

SYS(getrefcount, "getrefcount", "object, /", 1, 1, count_leaf, NULL);
SYS(is_immortal, "_is_immortal", "op, /", 1, 1, true_leaf, NULL);
SYS(getallocatedblocks, "getallocatedblocks", "", 0, 0, zero_leaf, NULL);
const Builtin sys_getunicodeinternedsize = FUNCTION("getunicodeinternedsize", "*, _only_immortal=False", 0, 0, 1, interned_leaf, NULL, "sys");
SYS(getdlopenflags, "getdlopenflags", "", 0, 0, get_dlopen_leaf, NULL);
SYS(setdlopenflags, "setdlopenflags", "flags, /", 1, 1, set_dlopen_leaf, &prelude_sys_setdlopenflags);
const Builtin intrinsic_set_dlopen_flags = FUNCTION("_set_dlopen_flags", "flags, /", 1, 1, 1, set_dlopen_leaf, NULL, "sys");
SYS(getswitchinterval, "getswitchinterval", "", 0, 0, get_interval_leaf, NULL);
SYS(setswitchinterval, "setswitchinterval", "interval, /", 1, 1, set_interval_leaf, &prelude_sys_setswitchinterval);
const Builtin intrinsic_set_switch_interval = FUNCTION("_set_switch_interval", "interval, /", 1, 1, 1, set_interval_leaf, NULL, "sys");
SYS(activate_stack_trampoline, "activate_stack_trampoline", "backend, /", 1, 1, activate_leaf, NULL);
SYS(deactivate_stack_trampoline, "deactivate_stack_trampoline", "", 0, 0, nothing_leaf, NULL);
SYS(is_stack_trampoline_active, "is_stack_trampoline_active", "", 0, 0, false_leaf, NULL);
SYS(is_remote_debug_enabled, "is_remote_debug_enabled", "", 0, 0, false_leaf, NULL);
SYS(remote_exec, "remote_exec", "pid, script", 2, 2, NULL, &prelude_sys_remote_exec);
SYS(is_gil_enabled, "_is_gil_enabled", "", 0, 0, true_leaf, NULL);
SYS(clear_internal_caches, "_clear_internal_caches", "", 0, 0, nothing_leaf, NULL);
SYS(clear_type_cache, "_clear_type_cache", "", 0, 0, NULL, &prelude_sys_clear_type_cache);
SYS(debugmallocstats, "_debugmallocstats", "", 0, 0, nothing_leaf, NULL);
SYS(getframemodulename, "_getframemodulename", "depth=0", 0, 1, NULL, &prelude_sys_getframemodulename);
SYS(current_frames, "_current_frames", "", 0, 0, NULL, &prelude_sys_current_frames);

/* ---- the exception that each thread handles; there is one thread ---- */

LEAF(current_exceptions_leaf) {
    (void)args;
    (void)count;
    if (vm->audit_hooks != UNBOUND) return NEEDS_PYTHON;
    Dict *dict = dict_new(vm, 1);
    if (!dict) return NO_MEMORY;
    *result = value_of(dict);
    return dict_set(vm, dict, small_int(1), vm->handled == UNBOUND ? NONE : vm->handled);
}
SYS(current_exceptions, "_current_exceptions", "", 0, 0, current_exceptions_leaf, &prelude_sys_current_exceptions);

/* ---- audit hooks: there is no way to take one away ---- */

LEAF(no_hooks_leaf) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "audit() argument 1 must be str, not %A", args[0]);
    if (vm->audit_hooks != UNBOUND) return NEEDS_PYTHON;
    *result = NONE;
    return DONE;
}
const Builtin sys_audit = FUNCTION_FLAGS(BUILTIN_VARIADIC, "audit", "event, /, *args", 1, 1, 1, no_hooks_leaf, &prelude_sys_audit, "sys");
SYS(addaudithook, "addaudithook", "hook", 1, 1, NULL, &prelude_sys_addaudithook);

/* _audit_hooks(): a tuple */
LEAF(hooks_leaf) {
    (void)args;
    (void)count;
    *result = vm->audit_hooks == UNBOUND ? value_of(&tuple_empty) : vm->audit_hooks;
    return DONE;
}
const Builtin intrinsic_audit_hooks = FUNCTION("_audit_hooks", "", 0, 0, 0, hooks_leaf, NULL, "sys");

/* _add_audit_hook(hook) */
LEAF(add_hook_leaf) {
    (void)count;
    const Tuple *before = is_kind(vm->audit_hooks, KIND_TUPLE) ? AS(Tuple, vm->audit_hooks) : &tuple_empty;
    Tuple *hooks = tuple_new(vm, before->length + 1);
    if (!hooks) return NO_MEMORY;
    memcpy(hooks->items, before->items, before->length * sizeof *hooks->items);
    hooks->items[before->length] = args[0];
    vm->audit_hooks = value_of(hooks);
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_add_audit_hook = FUNCTION("_add_audit_hook", "hook, /", 1, 1, 1, add_hook_leaf, NULL, "sys");

/* ---- sys._jit ---- */

#define JIT(name) static const Builtin jit_##name = FUNCTION(#name, "", 0, 0, 0, false_leaf, NULL, "sys._jit")
JIT(is_available);
JIT(is_enabled);
JIT(is_active);
static const Builtin *const jit_functions[] = {&jit_is_available, &jit_is_enabled, &jit_is_active, NULL};
const NativeModule sys_jit_module = {.name = "sys._jit", .functions = jit_functions};
