/* imp_module.c: the module _imp: what importlib needs of the import system. */
#include "frozen.h"
#include "vm/module_table.h"

#define PYTHON(name, parameters, function) static const Builtin imp_##name = FUNCTION(#name, parameters, 1, 1, 1, NULL, &function, "_imp")

PYTHON(find_spec, "name, /", prelude_imp_find_spec);
PYTHON(module_from_spec, "spec", prelude_module_of_spec);
PYTHON(run_again, "module, /", prelude_imp_run_again);

static const Builtin *const functions[] = {&imp_find_spec, &imp_module_from_spec, &imp_run_again, NULL};

const NativeModule imp_module = {.name = "_imp", .functions = functions};
