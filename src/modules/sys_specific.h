/* sys_specific.h: the functions of sys that CPython documents as its own; sys_module.c has the rest and the table. */
#ifndef HN_MODULES_SYS_SPECIFIC_H
#define HN_MODULES_SYS_SPECIFIC_H

#include "vm/module_table.h"

#define SYS_SPECIFIC(X)                                                                                                \
    X(getrefcount) X(is_immortal) X(getallocatedblocks) X(getunicodeinternedsize) X(getdlopenflags) X(setdlopenflags)  \
    X(getswitchinterval) X(setswitchinterval) X(activate_stack_trampoline) X(deactivate_stack_trampoline)              \
    X(is_stack_trampoline_active) X(is_remote_debug_enabled) X(remote_exec) X(is_gil_enabled) X(clear_internal_caches) \
    X(clear_type_cache) X(debugmallocstats) X(getframemodulename) X(current_frames) X(current_exceptions) X(audit) X(addaudithook)

#define X(name) extern const Builtin sys_##name;
SYS_SPECIFIC(X)
#undef X

extern const NativeModule sys_jit_module;

#endif
