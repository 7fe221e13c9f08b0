/* identity.h: id() and what depends on it: numbers handed out on demand, never addresses. */
#ifndef HN_VM_IDENTITY_H
#define HN_VM_IDENTITY_H

#include "vm/vm.h"

/* The identity of a value: stable while it lives, unique among the living. NO_MEMORY when the table cannot grow. */
Status identity_of(VM *vm, Value v, uint64_t *identity);
/* Gives a value the identity that it had in a dump. DONE or NO_MEMORY. */
Status identity_restore(VM *vm, Value v, uint64_t identity);
/* "0x..." as default reprs show it. */
Status identity_text(VM *vm, Value v, Value *result);
/* Of `count` places of a table, from `start` on, forgets the identities of objects that do not have the colour `mark`. Gives the place behind them. */
uint32_t identity_sweep(IdentityTable *table, uint32_t start, uint32_t count, uint8_t mark);
void identity_free(VM *vm);
/* All the tables that there are. */
IdentityTable *identity_tables(VM *vm, uint32_t *count);

#endif
