/* json_module.c: the module _json, on which lib/json stands. */
#include "modules/json_internal.h"
#include "vm/module_table.h"

static const Builtin *const functions[] = {&json_scanstring, &json_skip, &json_encode_basestring, &json_encode_basestring_ascii, NULL};

static const NativeConstant constants[] = {
    {"Scanner", STATIC_VALUE(&type_json_Scanner)},
    {"Encoder", STATIC_VALUE(&type_json_Encoder)},
    {NULL, UNBOUND},
};

const NativeModule json_module = {.name = "_json", .functions = functions, .constants = constants};
