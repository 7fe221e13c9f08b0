/* typing_module.c: the module _typing, on which lib/typing.py stands. */
#include "frozen.h"
#include "object/object.h"
#include "vm/module_table.h"

extern const Native no_default;

static const Builtin collect_parameters = FUNCTION("collect_parameters", "args, /", 1, 1, 1, NULL, &prelude_collect_parameters, "_typing");
static const Builtin bind_parameters = FUNCTION("bind_parameters", "shown, parameters, items, /", 3, 3, 3, NULL, &prelude_bind_parameters, "_typing");
static const Builtin substitute = FUNCTION("substitute", "args, bound, /", 2, 2, 2, NULL, &prelude_substitute, "_typing");

static const Builtin *const functions[] = {&collect_parameters, &bind_parameters, &substitute, NULL};

static const NativeConstant constants[] = {
    {"TypeVar", STATIC_VALUE(&type_TypeVar)},
    {"ParamSpec", STATIC_VALUE(&type_ParamSpec)},
    {"ParamSpecArgs", STATIC_VALUE(&type_ParamSpecArgs)},
    {"ParamSpecKwargs", STATIC_VALUE(&type_ParamSpecKwargs)},
    {"TypeVarTuple", STATIC_VALUE(&type_TypeVarTuple)},
    {"TypeAliasType", STATIC_VALUE(&type_TypeAliasType)},
    {"Generic", STATIC_VALUE(&type_Generic)},
    {"Union", STATIC_VALUE(&type_UnionType)},
    {"NoDefault", STATIC_VALUE(&no_default)},
    {NULL, UNBOUND},
};

const NativeModule typing_module = {.name = "_typing", .functions = functions, .constants = constants};
