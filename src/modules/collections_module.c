/* collections_module.c: the module _collections: what of lib/collections is C. */
#include "vm/module_table.h"

extern const Builtin collections_record, collections_record_dict, collections_record_values;

static const Builtin *const functions[] = {&collections_record, &collections_record_dict, &collections_record_values, NULL};

static const NativeConstant constants[] = {
    {"_deque_iterator", STATIC_VALUE(&type_deque_iterator)},
    {"_deque_reverse_iterator", STATIC_VALUE(&type_deque_reverse_iterator)},
    {"OrderedDict", STATIC_VALUE(&type_OrderedDict)},
    {"_tuplegetter", STATIC_VALUE(&type_tuplegetter)},
    {"defaultdict", STATIC_VALUE(&type_defaultdict)},
    {"deque", STATIC_VALUE(&type_deque)},
    {NULL, UNBOUND},
};

const NativeModule collections_module = {.name = "_collections", .functions = functions, .constants = constants};
