/* monitoring_module.c: sys.monitoring. What it does is Python: lib/prelude/tracing.py. */
#include "frozen.h"
#include "object/type.h"
#include "vm/module_table.h"

#define MONITOR(c_name, name, parameters, count)                                                                       \
    static const Builtin monitoring_##c_name = FUNCTION(name, parameters, count, count, count, NULL, &prelude_monitoring_##c_name, "sys.monitoring")

MONITOR(use_tool_id, "use_tool_id", "tool_id, name, /", 2);
MONITOR(clear_tool_id, "clear_tool_id", "tool_id, /", 1);
MONITOR(free_tool_id, "free_tool_id", "tool_id, /", 1);
MONITOR(get_tool, "get_tool", "tool_id, /", 1);
MONITOR(register_callback, "register_callback", "tool_id, event, func, /", 3);
MONITOR(get_events, "get_events", "tool_id, /", 1);
MONITOR(set_events, "set_events", "tool_id, event_set, /", 2);
MONITOR(get_local_events, "get_local_events", "tool_id, code, /", 2);
MONITOR(set_local_events, "set_local_events", "tool_id, code, event_set, /", 3);
MONITOR(restart_events, "restart_events", "", 0);
MONITOR(all_events, "_all_events", "", 0);
MONITOR(constants, "_constants", "", 0);

static const Builtin *const functions[] = {
    &monitoring_use_tool_id, &monitoring_clear_tool_id, &monitoring_free_tool_id, &monitoring_get_tool, &monitoring_register_callback,
    &monitoring_get_events, &monitoring_set_events, &monitoring_get_local_events, &monitoring_set_local_events, &monitoring_restart_events,
    &monitoring_all_events, &monitoring_constants, NULL,
};

static const NativeConstant constants[] = {{"_simple_namespace", STATIC_VALUE(&type_SimpleNamespace)}, {NULL, UNBOUND}}; /* for lib/_monitoring.py */

const NativeModule monitoring_module = {.name = "_monitoring", .functions = functions, .constants = constants};
