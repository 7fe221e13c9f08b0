/* loop.h: the interpreter's loop. */
#ifndef HN_VM_LOOP_H
#define HN_VM_LOOP_H

#include "vm/vm.h"

/* Runs the frames on the stack until something happens: STOPPED, and vm->event says what. An exception in vm->raised is raised in the
 * top frame first. */
Status vm_run(VM *vm);

#endif
