/* handle.c: how values and handles become each other.
 *
 * A handle is the value's 64 bits, turned so that 0 means nothing. A heap object's handle carries, in place of the tag and in the three low
 * bits that alignment keeps free, one of 192 numbers made of the VM and of how often it has run: a handle that outlived a run, or belongs to
 * another VM, is recognised without a table of handles. Pinned ones carry one of 24 numbers of the VM alone. Both stand where NaNs would, which
 * are no values: 15 patterns of the top 16 bits without a sign, 12 with it, 8 numbers in each.
 *
 * Builds without NDEBUG besides keep a table of the objects that have a handle of this run, and ask the pinned ones whether they are: there a
 * number that comes round again is recognised too, unless the very same address has been handed out anew. */
#include <string.h>

#include "host/host.h"
#include "object/heap_pages.h"
#include "vm/collector.h"

enum { FIRST_TAG = 0x7FF1, TAGS_WITHOUT_SIGN = 15, SIGN = 0x8000, NUMBERS_PER_TAG = 8, GENERATIONS = 192, PINS = 24 };

static hn_value wrap(Value v) { return (hn_value){v ^ UNBOUND}; }

static hn_value numbered(uint64_t number, Value v) {
    uint64_t tag = number / NUMBERS_PER_TAG;
    uint64_t top = tag < TAGS_WITHOUT_SIGN ? FIRST_TAG + tag : (SIGN | FIRST_TAG) + tag - TAGS_WITHOUT_SIGN;
    return wrap(top << 48 | (v & PAYLOAD) | number % NUMBERS_PER_TAG);
}

static uint64_t number_of_run(const hn_vm *h) { return (h->tag + h->generation) % GENERATIONS; }
static uint64_t number_of_pins(const hn_vm *h) { return GENERATIONS + h->tag % PINS; }

static bool is_everybodys(Value v) { return !is_object(v) || object_of(v)->mark == MARK_PERMANENT; }

/* ---- what builds without NDEBUG know besides ---- */

#ifndef NDEBUG
static HandedOut *handed_place(HandedOut *items, size_t capacity, const Object *object) {
    size_t place = ((uint64_t)(uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15)) >> 20 & (capacity - 1);
    while (items[place].object && items[place].object != object) {
        place = (place + 1) & (capacity - 1);
    }
    return &items[place];
}

/* Room for one more, without those of earlier runs. Where memory is refused, the table is not relied on until the VM has run again. */
static bool reserve_handed(hn_vm *h) {
    HandedTable *table = &h->handed;
    if (table->used * 2 < table->capacity) return true;
    Memory *memory = &h->vm->memory;
    bool refused = memory->refused;
    size_t living = 0;
    for (size_t i = 0; i < table->capacity; i++) {
        living += table->items[i].object && table->items[i].generation == h->generation;
    }
    size_t capacity = 32;
    while (capacity < living * 4) {
        capacity *= 2;
    }
    HandedOut *items = memory_allocate(memory, capacity * sizeof *items);
    memory->refused = refused;
    table->is_partial = !items;
    if (!items) return false;
    memset(items, 0, capacity * sizeof *items);
    for (size_t i = 0; i < table->capacity; i++) {
        const HandedOut *each = &table->items[i];
        if (each->object && each->generation == h->generation) *handed_place(items, capacity, each->object) = *each;
    }
    memory_release(memory, table->items, table->capacity * sizeof *items);
    *table = (HandedTable){.items = items, .used = living, .capacity = capacity};
    return true;
}

static void note_handle(const hn_vm *of, const Object *object) {
    hn_vm *h = (hn_vm *)(uintptr_t)of;
    if (h->handed.is_partial || !reserve_handed(h)) return;
    HandedOut *place = handed_place(h->handed.items, h->handed.capacity, object);
    h->handed.used += !place->object;
    *place = (HandedOut){object, h->generation};
}

void handed_forget(hn_vm *h) {
    h->handed.is_partial = false;
    if (h->handed.capacity <= 4096) return;
    handed_free(h);
}

void handed_free(hn_vm *h) {
    memory_release(&h->vm->memory, h->handed.items, h->handed.capacity * sizeof *h->handed.items);
    h->handed = (HandedTable){0};
}

static bool heap_holds(const VM *vm, const void *address) {
    for (const Page *page = vm->heap.pages; page; page = page->next) {
        if ((const char *)address > (const char *)page && (const char *)address < (const char *)page + page->size) return true;
    }
    for (const LargeBlock *block = vm->heap.large; block; block = block->next) {
        if ((const void *)(block + 1) == address) return true;
    }
    return false;
}

static bool is_handed(const hn_vm *h, Value v) {
    const HandedTable *table = &h->handed;
    if (table->is_partial) return heap_holds(h->vm, object_of(v));
    if (!table->capacity) return false;
    const HandedOut *place = handed_place(table->items, table->capacity, object_of(v));
    return place->object && place->generation == h->generation;
}

static bool is_pinned(const hn_vm *h, Value v) {
    const HostRoots *pinned = &h->vm->side.pinned;
    for (uint32_t i = 0; i < pinned->count; i++) {
        if (pinned->items[i] == v) return true;
    }
    return false;
}
#else
static void note_handle(const hn_vm *h, const Object *object) { (void)h, (void)object; }
static bool is_handed(const hn_vm *h, Value v) { return (void)h, (void)v, true; }
static bool is_pinned(const hn_vm *h, Value v) { return (void)h, (void)v, true; }
#endif

/* ---- there and back ---- */

hn_value handle_of(const hn_vm *h, Value v) {
    if (is_everybodys(v)) return wrap(v);
    note_handle(h, object_of(v));
    return numbered(number_of_run(h), v);
}

bool value_from(hn_vm *h, hn_value handle, Value *v) {
    uint64_t bits = handle.bits ^ UNBOUND;
    uint64_t top = bits >> 48, tag = (top & ~(uint64_t)SIGN) - FIRST_TAG;
    if (bits == UNBOUND) {
        refuse(h, "there is no value");
        return false;
    }
    if (tag >= TAGS_WITHOUT_SIGN || bits >= TAG_SINGLETON) {
        *v = bits;
        return true;
    }
    uint64_t number = (top & SIGN ? tag + TAGS_WITHOUT_SIGN : tag) * NUMBERS_PER_TAG + bits % NUMBERS_PER_TAG;
    *v = TAG_OBJECT | (bits & PAYLOAD & ~(uint64_t)(NUMBERS_PER_TAG - 1));
    if (number < GENERATIONS ? number == number_of_run(h) && is_handed(h, *v) : number == number_of_pins(h) && is_pinned(h, *v)) return true;
    refuse(h, "the value is stale (the VM has run since), or belongs to another VM");
    return false;
}

bool roots_add(VM *vm, HostRoots *roots, Value v) {
    if (roots->count == roots->capacity) {
        uint32_t capacity = roots->capacity ? roots->capacity * 2 : 16;
        Value *items = vm_resize_block(vm, roots->items, roots->capacity * sizeof *items, capacity * sizeof *items);
        if (!items) return false;
        roots->items = items;
        roots->capacity = capacity;
    }
    roots->items[roots->count++] = v;
    return true;
}

hn_value made(hn_vm *h, Value v) {
    if (v == UNBOUND || (!is_everybodys(v) && !roots_add(h->vm, &h->vm->side.made, v))) {
        refuse_memory(h);
        return HN_NOTHING;
    }
    return handle_of(h, v);
}

bool make_room(hn_vm *h, bool again) {
    if (!again && !h->vm->heap.wanted) return false;
    h->vm->memory.refused = false;
    return collect(h->vm, again);
}

hn_value hn_pin(hn_vm *h, hn_value value) {
    Value v;
    if (!is_still(h) || !value_from(h, value, &v)) return HN_NOTHING;
    if (is_everybodys(v)) return value;
    if (!roots_add(h->vm, &h->vm->side.pinned, v)) {
        refuse_memory(h);
        return HN_NOTHING;
    }
    return numbered(number_of_pins(h), v);
}

hn_status hn_unpin(hn_vm *h, hn_value value) {
    Value v;
    if (!is_still(h) || !value_from(h, value, &v)) return HN_MISUSE;
    if (is_everybodys(v)) return HN_OK;
    HostRoots *pinned = &h->vm->side.pinned;
    for (uint32_t i = pinned->count; i-- > 0;) {
        if (pinned->items[i] != v) continue;
        pinned->items[i] = pinned->items[--pinned->count];
        return HN_OK;
    }
    return refuse(h, "the value is not pinned");
}
