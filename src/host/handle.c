/* handle.c: how values and handles become each other.
 *
 * A handle is the value's 64 bits, turned so that 0 means nothing. A heap object's handle carries, in place of the tag and in the three low
 * bits that alignment keeps free, one of 64 numbers made of the VM and of how often it has run: a handle that outlived a run, or belongs to
 * another VM, is recognised without a table of handles. Pinned ones carry one of 32 numbers of the VM alone. Builds without NDEBUG
 * besides look whether the object stands in this VM's heap at all. */
#include <string.h>

#include "host/host.h"
#include "object/heap_pages.h"
#include "vm/collector.h"

enum { FIRST_TAG = 0xFFF1, PIN_TAG = 0xFFF9, LAST_TAG = 0xFFFC, GENERATIONS = 64, PINS = 32 };

static uint64_t place(uint64_t first, uint64_t number, Value v) { return (first + (number >> 3)) << 48 | (v & PAYLOAD) | (number & 7); }

static hn_value wrap(Value v) { return (hn_value){v ^ UNBOUND}; }

hn_value handle_of(const hn_vm *h, Value v) {
    if (!is_object(v) || object_of(v)->mark == MARK_PERMANENT) return wrap(v);
    return wrap(place(FIRST_TAG, (h->tag + h->generation) % GENERATIONS, v));
}

static hn_value pinned_handle(const hn_vm *h, Value v) {
    if (!is_object(v) || object_of(v)->mark == MARK_PERMANENT) return wrap(v);
    return wrap(place(PIN_TAG, h->tag % PINS, v));
}

#ifndef NDEBUG
static bool heap_holds(const VM *vm, const void *address) {
    for (const Page *page = vm->heap.pages; page; page = page->next) {
        if ((const char *)address > (const char *)page && (const char *)address < (const char *)page + page->size) return true;
    }
    for (const LargeBlock *block = vm->heap.large; block; block = block->next) {
        if ((const void *)(block + 1) == address) return true;
    }
    return false;
}
#endif

bool value_from(hn_vm *h, hn_value handle, Value *v) {
    uint64_t bits = handle.bits ^ UNBOUND;
    uint64_t top = bits >> 48;
    if (bits == UNBOUND) {
        refuse(h, "there is no value");
        return false;
    }
    if (top < FIRST_TAG || top > LAST_TAG) {
        *v = bits;
        return true;
    }
    uint64_t number = (bits & 7) | (top < PIN_TAG ? top - FIRST_TAG : top - PIN_TAG) << 3;
    *v = TAG_OBJECT | (bits & PAYLOAD & ~UINT64_C(7));
    bool good = top >= PIN_TAG ? number == h->tag % PINS : number == (h->tag + h->generation) % GENERATIONS;
#ifndef NDEBUG
    good = good && heap_holds(h->vm, object_of(*v));
#endif
    if (!good) refuse(h, "the value is stale (the VM has run since), or belongs to another VM");
    return good;
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
    if (v == UNBOUND || (is_object(v) && object_of(v)->mark != MARK_PERMANENT && !roots_add(h->vm, &h->vm->side.made, v))) {
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
    if (!is_object(v) || object_of(v)->mark == MARK_PERMANENT) return value;
    if (!roots_add(h->vm, &h->vm->side.pinned, v)) {
        refuse_memory(h);
        return HN_NOTHING;
    }
    return pinned_handle(h, v);
}

hn_status hn_unpin(hn_vm *h, hn_value value) {
    Value v;
    if (!is_still(h) || !value_from(h, value, &v)) return HN_MISUSE;
    if (!is_object(v) || object_of(v)->mark == MARK_PERMANENT) return HN_OK;
    HostRoots *pinned = &h->vm->side.pinned;
    for (uint32_t i = pinned->count; i-- > 0;) {
        if (pinned->items[i] != v) continue;
        pinned->items[i] = pinned->items[--pinned->count];
        return HN_OK;
    }
    return refuse(h, "the value is not pinned");
}
