/* abc_module.c: the module _abc: what lib/abc.py and lib/_collections_abc.py cannot say in Python. */
#include "vm/module_table.h"

extern const Builtin intrinsic_mark_collection;

static const Builtin *const functions[] = {&intrinsic_mark_collection, NULL};

const NativeModule abc_module = {.name = "_abc", .functions = functions};
