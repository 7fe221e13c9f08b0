/* trust.h: the kinds of the arguments of intrinsics.
 *
 * Programs cannot name intrinsics, so these need not look at what they are given; but a frame from a dump may hold anything in the registers
 * of the prelude. The names of an intrinsic's parameters (Builtin.parameters) say what it wants: `generator` is a generator, `name` a str.
 * Those that BUILTIN_TRUSTING marks are called only with such arguments. */
#ifndef HN_VM_TRUST_H
#define HN_VM_TRUST_H

#include "vm/vm.h"

bool trusted_arguments_fit(const Builtin *builtin, const Value *args, uint32_t count);
/* The prelude itself, unless its frames came from a dump, gives what is right. */
static inline bool trusts_caller(const VM *vm) {
    return !vm->distrusts && vm_frame_count(vm) && vm_top(vm)->flags & FRAME_HIDDEN;
}

#endif
