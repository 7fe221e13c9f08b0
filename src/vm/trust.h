/* trust.h: the kinds of the arguments of intrinsics.
 *
 * The names of an intrinsic's parameters (Builtin.parameters) say what it wants: `generator` is a generator, `name` a str. Those that BUILTIN_TRUSTING marks
 * are called only with such arguments, and need not look themselves. Programs cannot name intrinsics, and the prelude means well; but it is given what
 * programs please, and its frames may come from a dump, with anything in their registers. */
#ifndef HN_VM_TRUST_H
#define HN_VM_TRUST_H

#include "vm/vm.h"

bool trusted_arguments_fit(const Builtin *builtin, const Value *args, uint32_t count);

#endif
