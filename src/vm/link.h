/* link.h: what a VM keeps beside immutable code. See Link in object.h. */
#ifndef HN_VM_LINK_H
#define HN_VM_LINK_H

#include "vm/vm.h"

/* A Link of `code`; `program` is its ProgramObject as a Value (NONE for frozen code). Constants, names and caches come when it first runs. */
Status link_new(VM *vm, const Code *code, Value program, Link **link);
/* Makes the constants, names and caches of a link that has none yet, and its code runnable. */
Status link_fill(VM *vm, Link *link);
/* For the loader of dumps: whether the constants and names that the link holds are those of its code; and caches for it. */
Status link_check_constants(VM *vm, const Link *link, bool *same);
Status link_make_caches(VM *vm, Link *link);
/* The link of child code `index` of a link. */
Status link_child(VM *vm, Link *link, uint32_t index, Link **child);
/* The link of frozen code. */
Status link_frozen(VM *vm, const Code *code, Link **link);
/* A ProgramObject that takes over the caller's reference to the program. */
Status program_object_new(VM *vm, Program *program, Value *result);

static inline Cache *link_caches(const Link *link) { return (Cache *)(void *)link->caches->bytes; }

#endif
