/* bind.h: which argument goes to which parameter. */
#ifndef HN_VM_BIND_H
#define HN_VM_BIND_H

#include "vm/vm.h"

/* Binds the arguments at [start, start + count) of the VM's stack to the function's parameters. The bound values are written to
 * the stack from `start + count` on, `*bound` of them; the arguments stay as they are. TypeError as CPython words it. */
Status bind_function(VM *vm, Function *function, uint32_t start, uint32_t count, Value keyword_names, uint32_t *bound);
/* The same for the commonest calls, into `slots`. NEEDS_PYTHON: it is none of these. */
enum { QUICK_PARAMETERS = 16 };
Status bind_quickly(VM *vm, const Function *function, const Value *args, uint32_t count, Value keyword_names, Value slots[QUICK_PARAMETERS]);

#endif
