/* weakref_module.c: the module _weakref, on which lib/weakref.py stands. */
#include "vm/module_table.h"

extern const Builtin weakref_proxy, weakref_getweakrefs, weakref_getweakrefcount;

static const Builtin *const functions[] = {&weakref_proxy, &weakref_getweakrefs, &weakref_getweakrefcount, NULL};

static const NativeConstant constants[] = {
    {"ref", STATIC_VALUE(&type_weakref)},
    {"ReferenceType", STATIC_VALUE(&type_weakref)},
    {"ProxyType", STATIC_VALUE(&type_weakproxy)},
    {"CallableProxyType", STATIC_VALUE(&type_weakcallableproxy)},
    {NULL, UNBOUND},
};

const NativeModule weakref_module = {.name = "_weakref", .functions = functions, .constants = constants};
