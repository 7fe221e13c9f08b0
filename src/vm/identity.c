/* identity.c: see identity.h. An open-addressing table from address to number, beside the heap. Constant objects, small ints and singletons
 * are in it like any other; doubles and inline ints are identified by their bits. */
#include "vm/identity.h"

#include "object/heap.h"
#include "object/str.h"

static uint32_t place_of(const IdentityTable *table, uint64_t key) {
    return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (table->capacity - 1);
}

static void insert(IdentityTable *table, uint64_t key, uint64_t identity) {
    uint32_t place = place_of(table, key);
    while (table->items[place].key) {
        place = (place + 1) & (table->capacity - 1);
    }
    table->items[place] = (Identity){key, identity};
    table->used++;
}

enum { AT_ONCE = 1024 }; /* places, between looks at the clock */

static bool resize(VM *vm, uint32_t capacity) {
    IdentityTable *table = &vm->identities;
    Identity *items = memory_allocate(&vm->memory, capacity * sizeof *items);
    if (!items) return false;
    IdentityTable grown = {items, capacity, 0};
    bool is_overdue = false;
    for (uint32_t i = 0; i < capacity && !is_overdue; i++) {
        items[i] = (Identity){0};
        is_overdue = i % AT_ONCE == 0 && vm_overdue(vm, AT_ONCE / 4);
    }
    for (uint32_t i = 0; i < table->capacity && !is_overdue; i++) {
        if (table->items[i].key) insert(&grown, table->items[i].key, table->items[i].identity);
        is_overdue = i % AT_ONCE == 0 && vm_overdue(vm, AT_ONCE);
    }
    IdentityTable left = is_overdue ? grown : *table;
    if (!is_overdue) *table = grown;
    memory_release(&vm->memory, left.items, left.capacity * sizeof *items);
    return !is_overdue;
}

Status identity_of(VM *vm, Value v, uint64_t *identity) {
    if (v == 0) v = UNBOUND; /* the bits of 0.0 would mean a free place */
    IdentityTable *table = &vm->identities;
    if (table->capacity) {
        for (uint32_t place = place_of(table, v); table->items[place].key; place = (place + 1) & (table->capacity - 1)) {
            if (table->items[place].key == v) {
                *identity = table->items[place].identity;
                return DONE;
            }
        }
    }
    if (table->used * 2 >= table->capacity && !resize(vm, table->capacity ? table->capacity * 2 : 64)) return NO_MEMORY;
    *identity = UINT64_C(0x100000) + 16 * vm->next_identity++;
    insert(table, v, *identity);
    return DONE;
}

Status identity_restore(VM *vm, Value v, uint64_t identity) {
    IdentityTable *table = &vm->identities;
    if (table->used * 2 >= table->capacity && !resize(vm, table->capacity ? table->capacity * 2 : 64)) return NO_MEMORY;
    insert(table, v, identity);
    return DONE;
}

void identity_sweep(VM *vm) {
    IdentityTable *table = &vm->identities;
    if (!table->capacity) return;
    /* Deleting from an open-addressing table in place: take each run's survivors out and put them back. */
    for (uint32_t i = 0; i < table->capacity; i++) {
        Identity entry = table->items[i];
        if (!entry.key) continue;
        bool dead = is_object(entry.key) && object_of(entry.key)->mark != vm->heap.mark && object_of(entry.key)->mark != MARK_PERMANENT;
        if (!dead) continue;
        table->items[i].key = 0;
        table->used--;
        for (uint32_t j = (i + 1) & (table->capacity - 1); table->items[j].key; j = (j + 1) & (table->capacity - 1)) {
            Identity moved = table->items[j];
            table->items[j].key = 0;
            table->used--;
            insert(table, moved.key, moved.identity);
        }
        i--; /* the entry that moved here, if any, is looked at next */
    }
}

void identity_free(VM *vm) {
    memory_release(&vm->memory, vm->identities.items, vm->identities.capacity * sizeof *vm->identities.items);
    vm->identities = (IdentityTable){0};
}

Status identity_text(VM *vm, Value v, Value *result) {
    uint64_t identity;
    TRY(identity_of(vm, v, &identity));
    char text[19] = "0x0000000000000000";
    uint64_t base = identity + UINT64_C(0x7f0000000000);
    int digits = 0;
    char reversed[16];
    for (; base; base >>= 4) {
        reversed[digits++] = "0123456789abcdef"[base & 15];
    }
    for (int i = 0; i < digits; i++) {
        text[2 + i] = reversed[digits - 1 - i];
    }
    text[2 + digits] = 0;
    *result = str_from_cstring(vm, text);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}
