/* identity.c: see identity.h. An open-addressing table from address to number, beside the heap; once it holds many, IDENTITY_PARTS of them, by the
 * highest bits of the hash, so that none takes long to grow. Constant objects, small ints and singletons are in it like any other; doubles and
 * inline ints are identified by their bits. */
#include "vm/identity.h"

#include "object/heap.h"
#include "object/str.h"

enum { FIRST_CAPACITY = 64, WHOLE_CAPACITY = 8192, PART_SHIFT = 56 };
_Static_assert(IDENTITY_PARTS == 1 << (64 - PART_SHIFT), "the part is the highest bits of the hash");

static uint64_t hash_of(uint64_t key) { return key * UINT64_C(0x9E3779B97F4A7C15); }
static uint32_t place_of(const IdentityTable *table, uint64_t key) { return (uint32_t)(hash_of(key) >> 32) & (table->capacity - 1); }
static IdentityTable *table_of(VM *vm, uint64_t key) { return vm->identity_parts ? &vm->identity_parts[hash_of(key) >> PART_SHIFT] : &vm->identities; }

IdentityTable *identity_tables(VM *vm, uint32_t *count) {
    *count = vm->identity_parts ? IDENTITY_PARTS : 1;
    return vm->identity_parts ? vm->identity_parts : &vm->identities;
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

static bool resize(VM *vm, IdentityTable *table, uint32_t capacity) {
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
    if (vm_is_to_stop(vm)) vm->work = vm->work_slice - 1; /* it cannot pause: who asked for an identity shall look next */
    return !is_overdue;
}

static void release(VM *vm, IdentityTable *table) {
    memory_release(&vm->memory, table->items, table->capacity * sizeof *table->items);
    *table = (IdentityTable){0};
}

static void release_parts(VM *vm, IdentityTable *parts) {
    for (uint32_t i = 0; parts && i < IDENTITY_PARTS; i++) {
        release(vm, &parts[i]);
    }
    memory_release(&vm->memory, parts, IDENTITY_PARTS * sizeof *parts);
}

/* Room for one more. */
static bool reserve(VM *vm, IdentityTable *table) {
    return table->used * 2 < table->capacity || resize(vm, table, table->capacity ? table->capacity * 2 : FIRST_CAPACITY);
}

/* Deals the one table out into parts. */
static bool part(VM *vm) {
    IdentityTable *whole = &vm->identities, *parts = memory_allocate(&vm->memory, IDENTITY_PARTS * sizeof *parts);
    if (!parts) return false;
    memset(parts, 0, IDENTITY_PARTS * sizeof *parts);
    for (uint32_t i = 0; i < whole->capacity; i++) {
        Identity each = whole->items[i];
        if (!each.key) continue;
        IdentityTable *table = &parts[hash_of(each.key) >> PART_SHIFT];
        if (!reserve(vm, table)) {
            release_parts(vm, parts);
            return false;
        }
        insert(table, each.key, each.identity);
    }
    release(vm, whole);
    vm->identity_parts = parts;
    return true;
}

static Status add(VM *vm, uint64_t key, uint64_t identity) {
    bool is_whole = !vm->identity_parts && vm->identities.capacity >= WHOLE_CAPACITY && vm->identities.used * 2 >= vm->identities.capacity;
    if (is_whole && !part(vm)) return NO_MEMORY;
    IdentityTable *table = table_of(vm, key);
    if (!reserve(vm, table)) return NO_MEMORY;
    insert(table, key, identity);
    return DONE;
}

Status identity_of(VM *vm, Value v, uint64_t *identity) {
    if (v == 0) v = UNBOUND; /* the bits of 0.0 would mean a free place */
    const IdentityTable *table = table_of(vm, v);
    if (table->capacity) {
        for (uint32_t place = place_of(table, v); table->items[place].key; place = (place + 1) & (table->capacity - 1)) {
            if (table->items[place].key == v) {
                *identity = table->items[place].identity;
                return DONE;
            }
        }
    }
    *identity = UINT64_C(0x100000) + 16 * vm->next_identity;
    TRY(add(vm, v, *identity));
    vm->next_identity++;
    return DONE;
}

Status identity_restore(VM *vm, Value v, uint64_t identity) { return add(vm, v, identity); }

/* Deleting from an open-addressing table in place: take each run's survivors out and put them back. */
uint32_t identity_sweep(IdentityTable *table, uint32_t start, uint32_t count, uint8_t mark) {
    uint32_t end = table->capacity - start > count ? start + count : table->capacity;
    for (uint32_t i = start; i < end; i++) {
        Identity entry = table->items[i];
        if (!entry.key) continue;
        bool dead = is_object(entry.key) && object_of(entry.key)->mark != mark && object_of(entry.key)->mark != MARK_PERMANENT;
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
    return end;
}

void identity_free(VM *vm) {
    release(vm, &vm->identities);
    release_parts(vm, vm->identity_parts);
    vm->identity_parts = NULL;
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
