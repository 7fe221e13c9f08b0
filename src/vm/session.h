/* session.h: running source in a VM. */
#ifndef HN_VM_SESSION_H
#define HN_VM_SESSION_H

#include "compile/program.h"
#include "vm/call.h"

/* Prepares the builtins and sys.modules; once per VM. */
Status session_prepare(VM *vm);
/* The dict of __main__. */
Status session_main(VM *vm, Dict **globals);
/* Pushes the frame of module code; its result ends the run. The stack must be empty. */
Status session_start(VM *vm, Link *link, Dict *globals);
/* Calls a function as the bottom of the stack. */
Status session_call(VM *vm, Value function, const Value *args, uint32_t count);
/* Runs until an event that is none of the VM's own torture; see vm->event. */
void session_run(VM *vm);

Status module_new(VM *vm, Value name, Value *result);

#endif
