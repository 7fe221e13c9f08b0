/* collections_module.c: the module _collections: what of lib/collections is C. */
#include "vm/module_table.h"

extern const Builtin collections_record, collections_record_dict, collections_record_values;

static const Builtin *const functions[] = {&collections_record, &collections_record_dict, &collections_record_values, NULL};

static const NativeConstant constants[] = {
    {"_tuplegetter", STATIC_VALUE(&type_tuplegetter)},
    {NULL, UNBOUND},
};

const NativeModule collections_module = {.name = "_collections", .functions = functions, .constants = constants};
