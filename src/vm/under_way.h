/* under_way.h: whether a function of the prelude is already at work for the same object: a list whose repr leads to itself. */
#ifndef HN_VM_UNDER_WAY_H
#define HN_VM_UNDER_WAY_H

#include "vm/vm.h"

/* Whether a frame below the top one runs the same code with the same first register; if not, the top one is found from now on. DONE or
 * NO_MEMORY. Takes the same time however deep the stack is. */
Status is_under_way(VM *vm, bool *result);
/* Whether a frame below the top one runs `code`, a function of the prelude that asks for itself, with this first register. */
Status is_under_way_in(VM *vm, const Code *code, Value first, bool *result);
void under_way_free(VM *vm);

#endif
