/* module_table.h: how a module in C presents itself. */
#ifndef HN_VM_MODULE_TABLE_H
#define HN_VM_MODULE_TABLE_H

#include "object/type.h"

typedef struct NativeConstant {
    const char *name;
    Value value;
} NativeConstant;

/* A module whose functions are C. A frozen module of the same name, if there is one, is run in its namespace afterwards. */
typedef struct NativeModule {
    const char *name;
    const Builtin *const *functions; /* ended by NULL; or NULL */
    const NativeConstant *constants; /* ended by a NULL name; or NULL: types, singletons, ints ... */
    const char *doc; /* or NULL */
    Status (*initialize)(VM *vm, Dict *dict); /* what has to be made in the VM; or NULL */
} NativeModule;

extern const NativeModule *const native_modules[]; /* src/modules/modules.c; ended by NULL */
/* Puts into `dict` what the module holds. */
Status module_fill(VM *vm, const NativeModule *native, Dict *dict);
/* Whether its body is still running. */
bool module_is_initializing(const VM *vm, const Module *module);

#endif
