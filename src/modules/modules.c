/* modules.c: the table of the modules in C. */
#include "vm/module_table.h"

extern const NativeModule abc_module, bisect_module, collections_module, event_loop_module, functools_module, gc_module, heapq_module, imp_module,
    itertools_module, json_module, math_module, monitoring_module, operator_module, random_module, string_module, sys_jit_module, sys_module, time_module, types_module,
    typing_module, warnings_module, weakref_module;

const NativeModule *const native_modules[] = {
    &abc_module,
    &bisect_module,
    &collections_module,
    &event_loop_module,
    &functools_module,
    &gc_module,
    &heapq_module,
    &imp_module,
    &itertools_module,
    &json_module,
    &math_module,
    &monitoring_module,
    &operator_module,
    &random_module,
    &string_module,
    &sys_module,
    &sys_jit_module,
    &time_module,
    &types_module,
    &typing_module,
    &warnings_module,
    &weakref_module,
    NULL,
};
