/* vm.c: making and freeing VMs. Making one is cheap: nothing is allocated that the first program might not need. */
#include "vm/vm.h"

#include "compile/program.h"
#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/str.h"
#include "vm/collector.h"
#include "vm/compilation.h"
#include "vm/finalize.h"
#include "vm/identity.h"
#include "vm/under_way.h"

enum { FIRST_STACK = 192, FIRST_FRAMES = 8, FIRST_ROOM = 5120, TICK_SLICE = 2000, FIRST_INTERN = 64, MOVED_IN_TORTURE = 1 << 15 };

/* A VM and what a short program needs, in one piece. */
typedef struct VMBlock {
    VM vm;
    Value stack[FIRST_STACK];
    Frame frames[FIRST_FRAMES];
    _Alignas(16) char room[FIRST_ROOM];
} VMBlock;

static VMBlock *block_of(VM *vm) { return (VMBlock *)(void *)vm; }

Limits limits_default(void) {
    return (Limits){.memory = UINT64_C(256) << 20,
                    .duration = UINT64_C(10000000000),
                    .fuel = UINT64_MAX,
                    .output = UINT64_C(16) << 20,
                    .suspensions = 10000,
                    .depth = 1000};
}

Limits limits_unlimited(void) {
    return (Limits){UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT32_MAX, 0};
}

/* Nothing that lies on the stack may pose as a value: frames do not clear their temporaries. */
static void clear_stack(VM *vm, uint32_t from) {
    typedef Value Pair __attribute__((vector_size(2 * sizeof(Value)), aligned(sizeof(Value)), may_alias));
    Value *stack = vm->stack;
    uint32_t i = from, capacity = vm->stack_capacity;
    for (; i + 8 <= capacity; i += 8) {
        Pair *pairs = (Pair *)(void *)&stack[i];
        pairs[0] = pairs[1] = pairs[2] = pairs[3] = (Pair){UNBOUND, UNBOUND};
    }
    for (; i < capacity; i++) {
        stack[i] = UNBOUND;
    }
    uint32_t room = PLAIN_REGISTERS + CALL_ROOM;
    vm->plain_stack = vm->stack + (vm->stack_capacity > room ? vm->stack_capacity - room : 0);
}

static void clear_frames(VM *vm, uint32_t from) {
    for (uint32_t i = from; i < vm->frame_capacity; i++) {
        vm->frames[i].locals = UNBOUND;
        vm->frames[i].generator = NULL;
    }
}

/* The leaf's own work goes on counting: where it asks for memory all the time, it would never come to a pause. */
static bool look_from_memory(void *watcher) {
    VM *vm = watcher;
    uint32_t work = vm->work;
    bool over = vm_look(vm);
    vm->work = work;
    return over;
}


VM *vm_new(MemoryFunction function, void *user, const Limits *limits, const HostFunctions *host) {
    Memory memory;
    memory_init(&memory, function, user, limits->memory > SIZE_MAX ? SIZE_MAX : (size_t)limits->memory);
    VMBlock *block = memory_allocate(&memory, sizeof *block);
    if (!block) return NULL;
    VM *vm = &block->vm;
    memset(vm, 0, sizeof *vm);
    vm->memory = memory;
    vm->heap.memory = &vm->memory;
    vm->heap.first_room = vm->heap.room = block->room;
    vm->heap.room_end = block->room + FIRST_ROOM;
    vm->memory.watch = look_from_memory;
    vm->memory.watcher = vm;
    vm->heap.mark = vm->heap.newest = 1;
    vm->heap.threshold = limits->gc_interval && limits->gc_interval < COLLECTION_STEP ? limits->gc_interval : COLLECTION_STEP;
    heap_set_notice(&vm->heap);
    vm->limits = *limits;
    vm->depth_limit = limits->depth;
    if (host) vm->host = *host;
    vm->raised = vm->keyword_names = vm->codec_state = vm->async_hooks = vm->audit_hooks = vm->trace = UNBOUND;
    vm->result = vm->handled = vm->main_module = vm->event_value = vm->pending_body = vm->arguments = vm->observed = NONE;
    vm->side.outcome = vm->side.main_function = UNBOUND;
    vm->class_epoch = 1;
    vm->int_max_str_digits = 4300;
    vm->switch_interval = 5000;
    vm->dlopen_flags = 2;
    vm->next_version = 1; /* builtin types are version 1 */
    vm->stack = block->stack;
    vm->frames = vm->frames_end = block->frames;
    vm->stack_capacity = FIRST_STACK;
    vm->frame_capacity = FIRST_FRAMES;
    vm->call_sites = &vm->only_call_site;
    vm->only_call_site.callee = UNBOUND;
    clear_stack(vm, 0);
    clear_frames(vm, 0);
    vm_limit_frames(vm);
    vm_grant_ticks(vm);
    return vm;
}

void vm_forget_call_sites(VM *vm) {
    for (uint64_t i = 0; i <= vm->call_site_mask / sizeof(CallSite); i++) {
        vm->call_sites[i].callee = UNBOUND;
    }
}

void vm_widen_call_sites(VM *vm) {
    CallSite *sites = memory_allocate(&vm->memory, CALL_SITES * sizeof *sites);
    if (!sites) {
        vm->memory.refused = false;
        return;
    }
    vm->call_sites = sites;
    vm->call_site_mask = (CALL_SITES - 1) * sizeof *sites;
    vm_forget_call_sites(vm);
}

void vm_release_programs(VM *vm) {
    for (uint32_t i = 0; i < vm->program_count; i++) {
        program_release(vm->programs[i]->program);
    }
    vm_release_block(vm, vm->programs, vm->program_capacity * sizeof *vm->programs);
    vm->program_count = vm->program_capacity = 0;
    vm->programs = NULL;
}

void vm_free(VM *vm) {
    if (!vm) return;
    collection_end(vm);
    compilation_end(vm);
    vm_release_programs(vm);
    heap_free(vm);
    identity_free(vm);
    under_way_free(vm);
    vm_release_block(vm, vm->interned.items, vm->interned.capacity * sizeof *vm->interned.items);
    if (vm->attribute_cache) memory_release(&vm->memory, vm->attribute_cache, ATTRIBUTE_CACHE_SIZE * sizeof *vm->attribute_cache);
    if (vm->method_cache) memory_release(&vm->memory, vm->method_cache, METHOD_CACHE_SIZE * sizeof *vm->method_cache);
    if (vm->call_site_mask) memory_release(&vm->memory, vm->call_sites, CALL_SITES * sizeof *vm->call_sites);
    HostRoots *held[] = {&vm->side.made, &vm->side.pinned, &vm->side.bound};
    for (int i = 0; i < 3; i++) {
        vm_release_block(vm, held[i]->items, held[i]->capacity * sizeof *held[i]->items);
    }
    VMBlock *block = block_of(vm);
    vm_release_block(vm, vm->stack, vm->stack_capacity * sizeof *vm->stack);
    vm_release_block(vm, vm->frames, vm->frame_capacity * sizeof *vm->frames);
    Memory memory = vm->memory;
    memory_release(&memory, block, sizeof *block);
}

uint64_t vm_fuel_used(const VM *vm) {
    return vm->granted - (uint64_t)vm->ticks - vm->hidden_ticks + vm->extra_fuel;
}

void vm_grant_ticks(VM *vm) {
    uint64_t slice = TICK_SLICE;
    bool tortured = vm->torture.collect || vm->torture.preempt || vm->torture.snapshot;
    if (tortured) slice = 1;
    uint32_t work_slice = vm->torture.collect || vm->torture.snapshot   ? SHORT_WORK_SLICE
                          : vm->torture.preempt || vm->torture.pause ? SHORTEST_WORK_SLICE
                                                                     : WORK_SLICE;
    if (work_slice != vm->work_slice) vm->work = 0;
    vm->work_slice = work_slice;
    uint64_t used = vm_fuel_used(vm);
    uint64_t left = vm->limits.fuel > used ? vm->limits.fuel - used : 0;
    if (slice > left) slice = left;
    if (finalize_has_work(vm)) { /* a safepoint just when a visible collection is due, whatever the slices were */
        uint64_t until = vm->next_visible > used ? vm->next_visible - used - 1 : 0;
        if (slice > until) slice = until;
    }
    if (vm->ticks < 0) slice += (uint64_t)-vm->ticks;
    vm->granted += slice;
    vm->ticks += (int64_t)slice;
}

static bool is_in_block(VM *vm, const void *items) {
    return (const char *)items >= (const char *)vm && (const char *)items < (const char *)(block_of(vm) + 1);
}

/* The first ones are part of the VM's own block. */
/* Under torture whatever may move does, while it is small enough to be copied each time. */
static bool moves_always(const VM *vm, size_t size) { return vm->torture.collect && size <= MOVED_IN_TORTURE; }

static void *grow(VM *vm, void *items, size_t old, size_t size) {
    if (!is_in_block(vm, items) && !moves_always(vm, old)) return memory_resize(&vm->memory, items, old, size);
    void *grown = memory_allocate(&vm->memory, size);
    if (!grown) return NULL;
    if (items) memcpy(grown, items, old);
    vm_release_block(vm, items, old);
    return grown;
}

void *vm_resize_block(VM *vm, void *block, size_t old, size_t size) {
    Heap *heap = &vm->heap;
    if (block || (size_t)(heap->room_end - heap->room) < size) return grow(vm, block, old, size);
    block = heap->room;
    heap->room += (size + CELL_GRAIN - 1) / CELL_GRAIN * CELL_GRAIN;
    return block;
}

void vm_release_block(VM *vm, void *block, size_t size) {
    if (!is_in_block(vm, block)) memory_release(&vm->memory, block, size);
}

bool vm_reserve_stack(VM *vm, uint64_t end) {
    if (end <= vm->stack_capacity && !moves_always(vm, vm->stack_capacity * sizeof *vm->stack)) return true;
    uint64_t capacity = vm->stack_capacity;
    while (capacity < end) {
        capacity *= 2;
    }
    if (capacity > UINT32_MAX) return false;
    uintptr_t before = (uintptr_t)vm->stack; /* a number: what was there may be gone below */
    Value *stack = grow(vm, vm->stack, vm->stack_capacity * sizeof *stack, capacity * sizeof *stack);
    if (!stack) return false;
    uint32_t from = vm->stack_capacity;
    for (Frame *frame = vm->frames; frame < vm->frames_end; frame++) {
        frame->registers = stack + ((uintptr_t)frame->registers - before) / sizeof *stack;
    }
    vm->stack = stack;
    vm->stack_capacity = (uint32_t)capacity;
    clear_stack(vm, from);
    return true;
}

bool vm_reserve_frame(VM *vm) {
    bool has_room = vm_frame_count(vm) < vm->frame_capacity;
    if (has_room && !moves_always(vm, vm->frame_capacity * sizeof *vm->frames)) return true;
    uint64_t capacity = (uint64_t)vm->frame_capacity << !has_room;
    if (capacity > UINT32_MAX) return false;
    uint32_t count = vm_frame_count(vm);
    Frame *frames = grow(vm, vm->frames, vm->frame_capacity * sizeof *frames, capacity * sizeof *frames);
    if (!frames) return false;
    uint32_t from = vm->frame_capacity;
    vm->frames_end = frames + count;
    vm->frames = frames;
    vm->frame_capacity = (uint32_t)capacity;
    clear_frames(vm, from);
    vm_limit_frames(vm);
    return true;
}

/* ---- interning ---- */

/* Where the table has, or would put, a str of these bytes. */
static uint32_t intern_place(const InternTable *table, uint32_t hash, const uint8_t *data, uint64_t length, uint32_t width) {
    uint32_t place = hash & (table->capacity - 1), vacant = UINT32_MAX;
    while (table->items[place]) {
        Str *str = table->items[place];
        if (str == INTERN_DELETED) {
            if (vacant == UINT32_MAX) vacant = place;
        } else if (str->object.aux == hash && str->length == length && str_width(str) == width &&
                   memcmp(str->data, data, length * width) == 0) {
            return place;
        }
        place = (place + 1) & (table->capacity - 1);
    }
    return vacant == UINT32_MAX ? place : vacant;
}

/* `used` counts deleted places too, so a rebuild drops them. */
static bool intern_reserve(VM *vm) {
    InternTable *table = &vm->interned;
    if (table->capacity && table->used * 3 < table->capacity * 2) return true;
    uint32_t live = 0;
    for (uint32_t i = 0; i < table->capacity; i++) {
        live += table->items[i] && table->items[i] != INTERN_DELETED;
    }
    uint32_t capacity = FIRST_INTERN;
    while (capacity < live * 3) {
        capacity *= 2;
    }
    Str **items = vm_resize_block(vm, NULL, 0, capacity * sizeof *items);
    if (!items) return false;
    memset(items, 0, capacity * sizeof *items);
    InternTable grown = {items, capacity, live};
    for (uint32_t i = 0; i < table->capacity; i++) {
        Str *str = table->items[i];
        if (!str || str == INTERN_DELETED) continue;
        items[intern_place(&grown, str->object.aux, str->data, str->length, str_width(str))] = str;
    }
    vm_release_block(vm, table->items, table->capacity * sizeof *items);
    *table = grown;
    return true;
}

/* One that no constant is equal to. */
static Str *intern_new(VM *vm, Str *str) {
    if (str->length == 0) return (Str *)(uintptr_t)&str_empty;
    if (str->length == 1 && str_width(str) == 1) return (Str *)(uintptr_t)&str_latin1[str->data[0]];
    if (!intern_reserve(vm)) return NULL;
    InternTable *table = &vm->interned;
    uint32_t hash = str_short_hash(str);
    uint32_t place = intern_place(table, hash, str->data, str->length, str_width(str));
    Str *there = table->items[place];
    if (there && there != INTERN_DELETED) return there;
    if (str->object.type != &type_str || str->object.mark == MARK_PERMANENT) {
        Value copy = str_from_text(vm, str->data, str_width(str), str->length);
        if (copy == UNBOUND) return NULL;
        str = AS(Str, copy);
        str_hash(str);
    }
    if (there != INTERN_DELETED) table->used++;
    table->items[place] = str;
    str->object.flags |= STR_INTERNED;
    return str;
}

Str *intern_str(VM *vm, Str *str) {
    if (str->object.flags & STR_INTERNED) return str;
    const Str *constant = static_string_find(str->data, str->length, str_width(str));
    return constant ? (Str *)(uintptr_t)constant : intern_new(vm, str);
}

Str *intern_utf8(VM *vm, const char *text, size_t length) {
    const Str *constant = static_string_find((const uint8_t *)text, length, 1);
    if (constant && (constant->object.flags & STR_ASCII)) return (Str *)(uintptr_t)constant;
    Value str = str_from_utf8(vm, text, length);
    if (str == UNBOUND) return NULL;
    return AS(Str, str)->object.flags & STR_ASCII ? intern_new(vm, AS(Str, str)) : intern_str(vm, AS(Str, str));
}
