/* import.h: see import.c. */
#ifndef HN_VM_IMPORT_H
#define HN_VM_IMPORT_H

#include "vm/vm.h"

/* A limit drops the frame: if a module is being loaded by it, that is not found by the next import, since it has not come to its end. */
void import_abandon(VM *vm, const Frame *frame);

#endif
