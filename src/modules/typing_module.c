/* typing_module.c: the module _typing, on which lib/typing.py stands. */
#include "object/object.h"
#include "vm/module_table.h"

extern const Native no_default;

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

const NativeModule typing_module = {.name = "_typing", .constants = constants};
