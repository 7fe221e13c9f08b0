/* heap.c: see heap.h. */
#include "object/heap.h"
#include "object/heap_pages.h"
#include "vm/vm.h"

enum { FIRST_PAGE = 4096, PAGE_SIZE = 32768 };

/* Takes the next page of this cell size that awaits sweeping and puts its dead cells on the free list. */
static bool sweep_next(Heap *heap, uint32_t cell_class) {
    while (heap->unswept[cell_class]) {
        Page *page = heap->unswept[cell_class];
        heap->unswept[cell_class] = page->next_unswept;
        page_sweep(heap, page);
        if (heap->free[cell_class]) return true;
    }
    return false;
}

static bool add_page(Heap *heap, uint32_t cell_class) {
    uint32_t cell_size = cell_class * CELL_GRAIN;
    size_t size = heap->page_count < 8 ? FIRST_PAGE : PAGE_SIZE;
    Page *page = memory_allocate(heap->memory, size);
    if (!page) return false;
    page->next = heap->pages;
    page->next_unswept = NULL;
    page->size = (uint32_t)size;
    page->cell_size = cell_size;
    page->cell_count = (uint32_t)((size - sizeof(Page)) / cell_size);
    page->used_cells = 0;
    heap->pages = page;
    heap->page_count++;
    return true;
}

/* A cell of the newest page that was never used, if its size is right; else NULL. */
static void *fresh_cell(Heap *heap, uint32_t cell_class) {
    Page *page = heap->bump[cell_class];
    if (!page || page->used_cells == page->cell_count) return NULL;
    return page_cell(page, page->used_cells++);
}

static void *large_new(Heap *heap, size_t size) {
    if (size > SIZE_MAX - sizeof(LargeBlock)) return NULL;
    LargeBlock *block = memory_allocate(heap->memory, size + sizeof(LargeBlock));
    if (!block) return NULL;
    block->size = size + sizeof(LargeBlock);
    block->previous = NULL;
    block->next = heap->large;
    if (heap->large) heap->large->previous = block;
    heap->large = block;
    return block + 1;
}

static void *cell_new(Heap *heap, uint32_t cell_class) {
    void *cell = fresh_cell(heap, cell_class);
    if (cell) return cell;
    if (sweep_next(heap, cell_class)) {
        FreeCell *free = heap->free[cell_class];
        heap->free[cell_class] = free->next;
        return free;
    }
    if (!add_page(heap, cell_class)) return NULL;
    heap->bump[cell_class] = heap->pages;
    return fresh_cell(heap, cell_class);
}

static void *allocate_bytes(VM *vm, size_t size) {
    Heap *heap = &vm->heap;
#ifdef HOGNOSE_TORTURE
    if (memory_fails(heap->memory)) return NULL;
#endif
    heap->allocated += size;
    if (heap->allocated > heap->threshold && !heap->wanted) {
        heap->wanted = true;
        vm_hurry(vm);
    }
    if (size > CELL_LARGEST) return large_new(heap, size);
    uint32_t cell_class = (uint32_t)((size + CELL_GRAIN - 1) / CELL_GRAIN);
    FreeCell *free = heap->free[cell_class];
    if (free) {
        heap->free[cell_class] = free->next;
        return free;
    }
    return cell_new(heap, cell_class);
}

void *heap_new(VM *vm, Kind kind, const Type *type, size_t size) {
    Object *object = allocate_bytes(vm, size);
    if (__builtin_expect(!object, 0)) return NULL;
    *object = (Object){.type = type, .kind = (uint8_t)kind, .mark = vm->heap.mark};
    return object;
}

void heap_discard(VM *vm, void *storage) {
    if (!storage) return;
    Object *object = storage;
    if (object->mark == MARK_PERMANENT) return;
    size_t size = object_size(object);
    Heap *heap = &vm->heap;
    if (size > CELL_LARGEST) {
        large_release(heap, (LargeBlock *)object - 1);
        return;
    }
    uint32_t cell_class = (uint32_t)((size + CELL_GRAIN - 1) / CELL_GRAIN);
    FreeCell *cell = storage;
    cell->object = (Object){.kind = KIND_FREE};
    if (heap->unswept[cell_class]) return; /* its page may yet be swept, and would find the cell again */
    cell->next = heap->free[cell_class];
    heap->free[cell_class] = cell;
}

Values *values_new(VM *vm, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 4)) return NULL;
    Values *values = heap_new(vm, KIND_VALUES, NULL, sizeof(Values) + capacity * sizeof(Value));
    if (!values) return NULL;
    values->capacity = capacity;
    for (uint64_t i = 0; i < capacity; i++) {
        values->items[i] = UNBOUND;
    }
    return values;
}

Raw *raw_new(VM *vm, uint64_t size) {
    if (size > (SIZE_MAX >> 4)) return NULL;
    Raw *raw = heap_new(vm, KIND_RAW, NULL, sizeof(Raw) + size);
    if (raw) raw->size = size;
    return raw;
}

Entries *entries_new(VM *vm, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 6)) return NULL;
    Entries *entries = heap_new(vm, KIND_ENTRIES, NULL, sizeof(Entries) + capacity * sizeof(Entry));
    if (!entries) return NULL;
    entries->capacity = capacity;
    for (uint64_t i = 0; i < capacity; i++) {
        entries->items[i] = (Entry){UNBOUND, UNBOUND, 0};
    }
    return entries;
}

SetTable *set_table_new(VM *vm, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 6)) return NULL;
    SetTable *table = heap_new(vm, KIND_SET_TABLE, NULL, sizeof(SetTable) + capacity * sizeof(SetEntry));
    if (!table) return NULL;
    table->capacity = capacity;
    for (uint64_t i = 0; i < capacity; i++) {
        table->items[i] = (SetEntry){UNBOUND, 0};
    }
    return table;
}
