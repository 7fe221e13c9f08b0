/* collector.c: precise, non-moving mark-sweep.
 *
 * Marking follows the field table of each kind (object/kinds.c) with an explicit stack. Two colours alternate: living objects get the
 * new one, so nothing has to be cleared. Pages are swept lazily, when a cell of their size is wanted. Should the memory for
 * the mark stack be refused, the collection is abandoned: the objects already marked are given the old colour again. */
#include "vm/collector.h"

#include "compile/program.h"
#include "object/bytes.h"
#include "object/heap_pages.h"
#include "object/kinds.h"
#include "vm/identity.h"

typedef struct Marker {
    VM *vm;
    Object **stack;
    size_t count, capacity;
    uint8_t mark;
    uint64_t live; /* bytes marked */
    bool failed;
} Marker;

static bool grow_stack(Marker *marker) {
    size_t capacity = marker->capacity ? marker->capacity * 2 : 256;
    Object **stack = memory_resize(&marker->vm->memory, marker->stack, marker->capacity * sizeof *stack, capacity * sizeof *stack);
    if (!stack) return false;
    marker->stack = stack;
    marker->capacity = capacity;
    return true;
}

static inline void mark_object(Marker *marker, Object *object) {
    if (!object || object->mark == marker->mark || object->mark == MARK_PERMANENT) return;
    if (marker->count == marker->capacity && !grow_stack(marker)) {
        marker->failed = true;
        return;
    }
    object->mark = marker->mark;
    marker->stack[marker->count++] = object;
}

static inline void mark_value(Marker *marker, Value v) {
    if (is_object(v)) mark_object(marker, object_of(v));
}

static void mark_values(Marker *marker, const Value *values, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        mark_value(marker, values[i]);
    }
}

static void mark_caches(Marker *marker, const Link *link) {
    if (!link->caches) return;
    const Cache *caches = (const Cache *)link->caches->bytes;
    for (uint64_t i = 0; i < link->caches->size / sizeof(Cache); i++) {
        mark_object(marker, (Object *)(uintptr_t)caches[i].shape);
        mark_value(marker, caches[i].value);
    }
}

static uint64_t tail_count(const Object *object, const Field *field) {
    if (field->count == COUNT_IN_AUX) return object->aux;
    return *(const uint64_t *)((const char *)object + field->count);
}

static void mark_fields(Marker *marker, Object *object) {
    mark_object(marker, (Object *)(uintptr_t)object->type);
    const KindDescription *kind = &kind_descriptions[object->kind];
    for (const Field *field = kind->fields; field < kind->fields + 16 && field->form != FIELD_END; field++) {
        char *place = (char *)object + field->offset;
        switch (field->form) {
        case FIELD_VALUE:
        case FIELD_WEAK: mark_value(marker, *(Value *)(void *)place); break;
        case FIELD_OBJECT:
        case FIELD_REBUILT:
        case FIELD_TYPE: mark_object(marker, *(Object **)(void *)place); break;
        case FIELD_VALUES: mark_values(marker, (Value *)(void *)place, tail_count(object, field)); break;
        case FIELD_ENTRIES: {
            Entry *entries = (Entry *)(void *)place;
            for (uint64_t i = 0, count = tail_count(object, field); i < count; i++) {
                mark_value(marker, entries[i].key);
                mark_value(marker, entries[i].value);
            }
            break;
        }
        case FIELD_SET_ENTRIES: {
            SetEntry *entries = (SetEntry *)(void *)place;
            for (uint64_t i = 0, count = tail_count(object, field); i < count; i++) {
                mark_value(marker, entries[i].key);
            }
            break;
        }
        default: break;
        }
    }
    if (object->flags & FLAG_ATTRIBUTES) mark_object(marker, (Object *)*object_attributes(object));
    if (object->kind == KIND_LINK) mark_caches(marker, (Link *)object);
    if (object->kind == KIND_BYTEARRAY) bytearray_recount((ByteArray *)object, marker->mark, false);
    if (object->kind == KIND_MEMORYVIEW && is_kind(((MemoryView *)object)->owner, KIND_BYTEARRAY))
        bytearray_recount(AS(ByteArray, ((MemoryView *)object)->owner), marker->mark, true);
}

static void drain(Marker *marker) {
    while (marker->count && !marker->failed) {
        Object *object = marker->stack[--marker->count];
        marker->live += object_size(object);
        mark_fields(marker, object);
    }
}

/* Frames overlap, and between two of them may lie what is left over from long ago: it is cleared. Within a frame every register is
 * marked, also temporaries that the frame has not written yet: those hold nothing older than the last collection. */
static void mark_registers(Marker *marker) {
    VM *vm = marker->vm;
    uint32_t end = 0;
    for (uint32_t i = 0; i <= vm->frame_count; i++) {
        uint32_t start = i < vm->frame_count ? vm->frames[i].base : vm->stack_capacity;
        for (; end < start; end++) {
            vm->stack[end] = UNBOUND;
        }
        if (i == vm->frame_count) break;
        uint32_t stop = start + vm->frames[i].code->register_count;
        if (stop > end) mark_values(marker, vm->stack + end, stop - end);
        if (stop > end) end = stop;
    }
}

static void mark_roots(Marker *marker) {
    VM *vm = marker->vm;
    mark_registers(marker);
    for (uint32_t i = 0; i < vm->frame_count; i++) {
        Frame *frame = &vm->frames[i];
        mark_object(marker, (Object *)frame->link);
        mark_object(marker, (Object *)frame->function);
        mark_object(marker, (Object *)frame->generator);
        mark_value(marker, frame->locals);
        if (frame->delivery != DELIVER_STORE) mark_values(marker, frame->saved, 3);
    }
#define ROOT_VALUE(member)        mark_value(marker, vm->member);
#define ROOT_OBJECT(member, kind) mark_object(marker, (Object *)vm->member);
#define ROOT_WORD(member)
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
    const HostRoots *held[] = {&vm->side.made, &vm->side.pinned, &vm->side.bound};
    for (int i = 0; i < 3; i++) {
        mark_values(marker, held[i]->items, held[i]->count);
    }
    drain(marker);
}

void page_sweep(Heap *heap, Page *page) {
    uint32_t cell_class = page->cell_size / CELL_GRAIN;
    FreeCell *free = heap->free[cell_class];
    for (uint32_t i = 0; i < page->used_cells; i++) {
        FreeCell *cell = page_cell(page, i);
        if (cell->object.kind != KIND_FREE && cell->object.mark == heap->mark) continue;
        cell->object.kind = KIND_FREE;
        cell->next = free;
        free = cell;
    }
    heap->free[cell_class] = free;
}

void large_release(Heap *heap, LargeBlock *block) {
    if (block->next) block->next->previous = block->previous;
    if (block->previous) block->previous->next = block->next;
    else heap->large = block->next;
    memory_release(heap->memory, block, block->size);
}

static void sweep_large(Heap *heap) {
    for (LargeBlock *block = heap->large; block;) {
        LargeBlock *next = block->next;
        if (((Object *)(block + 1))->mark != heap->mark) large_release(heap, block);
        block = next;
    }
}

static bool page_is_empty(const Heap *heap, Page *page) {
    for (uint32_t i = 0; i < page->used_cells; i++) {
        Object *object = page_cell(page, i);
        if (object->kind != KIND_FREE && object->mark == heap->mark) return false;
    }
    return true;
}

/* Sweeps every page anew and gives the empty ones back. */
static void sweep_thoroughly(Heap *heap) {
    memset(heap->free, 0, sizeof heap->free);
    memset(heap->unswept, 0, sizeof heap->unswept);
    Page **place = &heap->pages;
    while (*place) {
        Page *page = *place;
        if (page_is_empty(heap, page)) {
            *place = page->next;
            if (heap->bump[page->cell_size / CELL_GRAIN] == page) heap->bump[page->cell_size / CELL_GRAIN] = NULL;
            heap->page_count--;
            memory_release(heap->memory, page, page->size);
            continue;
        }
        page_sweep(heap, page);
        place = &page->next;
    }
}

static void queue_pages(Heap *heap) {
    memset(heap->free, 0, sizeof heap->free);
    for (Page *page = heap->pages; page; page = page->next) {
        uint32_t cell_class = page->cell_size / CELL_GRAIN;
        page->next_unswept = heap->unswept[cell_class];
        heap->unswept[cell_class] = page;
    }
}

void collector_finish_sweep(VM *vm) {
    Heap *heap = &vm->heap;
    for (uint32_t i = 0; i < CELL_CLASSES; i++) {
        while (heap->unswept[i]) {
            Page *page = heap->unswept[i];
            heap->unswept[i] = page->next_unswept;
            page_sweep(heap, page);
        }
    }
}

/* Gives what was marked the old colour again. */
static void abandon(Marker *marker) {
    Heap *heap = &marker->vm->heap;
    for (Page *page = heap->pages; page; page = page->next) {
        for (uint32_t i = 0; i < page->used_cells; i++) {
            Object *object = page_cell(page, i);
            if (object->kind != KIND_FREE) object->mark = heap->mark;
        }
    }
    for (LargeBlock *block = heap->large; block; block = block->next) {
        ((Object *)(block + 1))->mark = heap->mark;
    }
}

static void sweep_interned(VM *vm) {
    InternTable *table = &vm->interned;
    for (uint32_t i = 0; i < table->capacity; i++) {
        Str *str = table->items[i];
        if (str && str != INTERN_DELETED && str->object.mark != vm->heap.mark) table->items[i] = INTERN_DELETED;
    }
}

static void sweep_programs(VM *vm) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < vm->program_count; i++) {
        ProgramObject *object = vm->programs[i];
        if (object->object.mark == vm->heap.mark) vm->programs[kept++] = object;
        else program_release(object->program);
    }
    vm->program_count = kept;
}

bool collect(VM *vm, bool thorough) {
    Heap *heap = &vm->heap;
    heap->wanted = false;
    collector_finish_sweep(vm);
    Marker marker = {.vm = vm, .mark = heap->mark == 1 ? 2 : 1};
    mark_roots(&marker);
    memory_release(&vm->memory, marker.stack, marker.capacity * sizeof *marker.stack);
    if (marker.failed) {
        abandon(&marker);
        return false;
    }
    heap->mark = marker.mark;
    sweep_interned(vm);
    identity_sweep(vm);
    sweep_programs(vm);
    sweep_large(heap);
    if (thorough) sweep_thoroughly(heap);
    else queue_pages(heap);
    heap->allocated = 0;
    uint64_t room = heap->memory->limit - heap->memory->used;
    heap->threshold = marker.live < (4 << 20) ? 4 << 20 : marker.live;
    if (heap->threshold > room / 2 + (1 << 16)) heap->threshold = room / 2 + (1 << 16);
    if (vm->limits.gc_interval && heap->threshold > vm->limits.gc_interval) heap->threshold = vm->limits.gc_interval;
    return true;
}

void heap_free(VM *vm) {
    Heap *heap = &vm->heap;
    while (heap->large) {
        large_release(heap, heap->large);
    }
    while (heap->pages) {
        Page *page = heap->pages;
        heap->pages = page->next;
        memory_release(heap->memory, page, page->size);
    }
}
