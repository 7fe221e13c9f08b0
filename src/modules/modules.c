/* modules.c: the table of the modules in C. */
#include "vm/module_table.h"

const NativeModule *const native_modules[] = {
    NULL,
};
