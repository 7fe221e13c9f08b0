/* under_way.c: see under_way.h. An open-addressing table of places in vm->frames, filed by the code and the first register of the frame that
 * asked. Nothing tells it when a frame ends: what it finds is compared with the frame that is there now, so that an entry left behind can
 * never mislead, only fill the table, which is then made anew from the frames there are. A frame that a dump brought is not in the table
 * before that; hence a VM without one makes it at its first question. */
#include "vm/under_way.h"

enum { LEAST_PLACES = 64 };

static uint32_t place_of(const UnderWayTable *table, const Code *code, Value first) {
    uint64_t key = (uint64_t)(uintptr_t)code * 31 + first;
    return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (table->capacity - 1);
}

/* The frame in the table that is like frame `index`; else `index` itself, which is in the table then. */
static uint32_t find_or_insert(const VM *vm, UnderWayTable *table, uint32_t index) {
    const Frame *frame = &vm->frames[index];
    uint32_t place = place_of(table, frame_code(frame), frame->registers[0]);
    bool is_in = false;
    for (; table->items[place]; place = (place + 1) & (table->capacity - 1)) {
        uint32_t other = table->items[place] - 1;
        is_in |= other == index;
        if (other >= index) continue; /* only what is further down counts, also when an earlier call at the same place was found first */
        const Frame *found = &vm->frames[other];
        if (frame_code(found) == frame_code(frame) && found->registers[0] == frame->registers[0]) return other;
    }
    if (!is_in) {
        table->items[place] = index + 1;
        table->used++;
    }
    return index;
}

/* A table of the hidden frames there are, and with room for as many questions as it has taken to look at all frames. */
static bool make_anew(VM *vm) {
    uint64_t capacity = LEAST_PLACES;
    while (capacity < (uint64_t)vm_frame_count(vm) * 4) capacity *= 2;
    if (capacity > UINT32_MAX / sizeof *vm->under_way.items) return false;
    UnderWayTable table = {memory_allocate(&vm->memory, capacity * sizeof *table.items), (uint32_t)capacity, 0};
    if (!table.items) return false;
    memset(table.items, 0, capacity * sizeof *table.items);
    for (uint32_t i = 0; i + 1 < vm_frame_count(vm); i++) {
        if (vm->frames[i].flags & FRAME_HIDDEN) find_or_insert(vm, &table, i);
    }
    under_way_free(vm);
    vm->under_way = table;
    return true;
}

Status is_under_way(VM *vm, bool *result) {
    *result = false;
    if (vm_frame_count(vm) == 0) return DONE;
    if (vm->under_way.used * 2 >= vm->under_way.capacity && !make_anew(vm)) return NO_MEMORY;
    uint32_t asking = vm_frame_count(vm) - 1;
    *result = find_or_insert(vm, &vm->under_way, asking) != asking;
    return DONE;
}

Status is_under_way_in(VM *vm, const Code *code, Value first, bool *result) {
    *result = false;
    if (!vm->under_way.capacity && !make_anew(vm)) return NO_MEMORY;
    const UnderWayTable *table = &vm->under_way;
    for (uint32_t place = place_of(table, code, first); table->items[place] && !*result; place = (place + 1) & (table->capacity - 1)) {
        uint32_t index = table->items[place] - 1;
        if (index >= vm_frame_count(vm)) continue;
        const Frame *frame = &vm->frames[index];
        *result = frame_code(frame) == code && frame->registers[0] == first;
    }
    return DONE;
}

void under_way_free(VM *vm) {
    memory_release(&vm->memory, vm->under_way.items, vm->under_way.capacity * sizeof *vm->under_way.items);
    vm->under_way = (UnderWayTable){0};
}
