/* gc_module.c: what lib/gc.py reaches: a visible collection (vm/finalize.h). */
#include "vm/module_table.h"

extern const Function prelude_collect_visibly;

static const Builtin gc_collect = FUNCTION("_collect", "", 0, 0, 0, NULL, &prelude_collect_visibly, "gc");
static const Builtin *const functions[] = {&gc_collect, NULL};

const NativeModule gc_module = {.name = "_gc", .functions = functions};
