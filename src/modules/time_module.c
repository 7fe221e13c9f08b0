/* time_module.c: the module time: every clock, and sleeping, is a request that the host answers (vm/os_operations.def). */
#include "frozen.h"
#include "vm/module_table.h"

#define PYTHON(c_name, name, parameters, count, function)                                                              \
    static const Builtin c_name = FUNCTION(name, parameters, count, count, count, NULL, &function, "time")

PYTHON(time_time, "time", "", 0, prelude_time_time);
PYTHON(time_time_ns, "time_ns", "", 0, prelude_time_time_ns);
PYTHON(time_monotonic, "monotonic", "", 0, prelude_time_monotonic);
PYTHON(time_monotonic_ns, "monotonic_ns", "", 0, prelude_time_monotonic_ns);
PYTHON(time_perf_counter, "perf_counter", "", 0, prelude_time_monotonic);
PYTHON(time_perf_counter_ns, "perf_counter_ns", "", 0, prelude_time_monotonic_ns);
PYTHON(time_sleep, "sleep", "object, /", 1, prelude_time_sleep);

static const Builtin *const functions[] = {&time_time, &time_time_ns, &time_monotonic, &time_monotonic_ns, &time_perf_counter, &time_perf_counter_ns,
                                           &time_sleep, NULL};

const NativeModule time_module = {.name = "time", .functions = functions};
