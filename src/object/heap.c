/* heap.c: see heap.h. */
#include "object/heap.h"
#include "object/heap_pages.h"
#include "vm/collector.h"
#include "vm/pause.h"

enum { SMALL_PAGE = 256, SMALL_PAGE_HEADER = (sizeof(Page) + CELL_GRAIN - 1) / CELL_GRAIN * CELL_GRAIN, FIRST_PAGE = 4096, PAGE_SIZE = 32768 };

static inline __attribute__((always_inline)) void start_page(Heap *heap, Page *page, size_t size, uint32_t cell_class, char *cells, uint32_t cell_count) {
    page->next = heap->pages;
    page->next_of_size = heap->of_size[cell_class];
    page->mark = heap->mark;
    page->size = (uint32_t)size;
    page->cell_size = cell_size_of(cell_class);
    page->cells = cells;
    page->cell_count = page->used_cells = page->swept = cell_count; /* all of them are handed out now */
    heap->pages = heap->of_size[cell_class] = page;
    heap->page_bytes += size;
    heap->cell_total += cell_count;
    heap->fresh[cell_class] = page;
    heap->runs[cell_class] = (Run){cells, cells + (size_t)cell_count * page->cell_size};
}

/* A page of a few cells in the memory that came with the VM: a short program needs no other. */
static inline __attribute__((always_inline)) bool add_small_page(Heap *heap, uint32_t cell_class) {
    uint32_t cell_size = cell_size_of(cell_class), count = cell_size < SMALL_PAGE ? SMALL_PAGE / cell_size : 1;
    size_t size = SMALL_PAGE_HEADER + count * cell_size;
    if ((size_t)(heap->room_end - heap->room) < size || cell_size > 2 * SMALL_PAGE) return false;
    char *at = heap->room;
    start_page(heap, (Page *)(void *)at, size, cell_class, at + SMALL_PAGE_HEADER, count);
    heap->room += size;
    return true;
}

static inline __attribute__((always_inline)) bool add_page(Heap *heap, uint32_t cell_class) {
    if (add_small_page(heap, cell_class)) return true;
    size_t size = heap->page_count < 8 ? FIRST_PAGE : PAGE_SIZE;
    Page *page = memory_allocate(heap->memory, size);
    if (!page) return false;
    char *cells = (char *)(page + 1) + (-(uintptr_t)(page + 1) & (CACHE_LINE - 1));
    start_page(heap, page, size, cell_class, cells, (uint32_t)((size_t)((char *)page + size - cells) / cell_size_of(cell_class)));
    heap->page_count++;
    return true;
}

static inline bool is_dead(const Heap *heap, Page *page, uint32_t cell) {
    uint8_t mark = ((const Object *)page_cell(page, cell))->mark;
    return !mark_lives(heap, mark) && mark != MARK_FREE;
}

/* The next dead cells of a page, as many as there are side by side; its never-used cells at last. */
static bool run_of_page(Heap *heap, Page *page, uint32_t cell_class) {
    if (page->mark != heap->mark) {
        page->mark = heap->mark;
        page->swept = 0;
    }
    uint32_t start = page->swept, count = page->used_cells;
    while (start < count && !is_dead(heap, page, start)) {
        start++;
    }
    uint32_t end = start;
    while (end < count && is_dead(heap, page, end)) {
        end++;
    }
    page->swept = end;
    if (end == count && count < page->cell_count) {
        page->swept = end = page->used_cells = page->cell_count;
        heap->fresh[cell_class] = page;
    }
    if (start == end) return false;
    heap->runs[cell_class] = (Run){page_cell(page, start), page_cell(page, end)};
    return true;
}

static __attribute__((noinline)) bool add_page_after_all(Heap *heap, uint32_t cell_class) { return add_page(heap, cell_class); }

enum { SEARCHED = 8192 }; /* cells looked at, or nearly; then a new page is taken, and the search goes on another time */

static __attribute__((noinline)) bool search_run(Heap *heap, uint32_t cell_class) {
    uint32_t searched = 0;
    bool refused = false;
    for (;;) {
        Page *page = heap->unswept[cell_class];
        if (!page) return add_page_after_all(heap, cell_class);
        if (run_of_page(heap, page, cell_class)) return true;
        heap->unswept[cell_class] = page->next_of_size;
        searched += page->used_cells;
        if (searched < SEARCHED || refused) continue;
        bool before = heap->memory->refused;
        if (add_page_after_all(heap, cell_class)) return true;
        heap->memory->refused = before;
        refused = true; /* then it has to be one that is there */
    }
}

static inline bool next_run(Heap *heap, uint32_t cell_class) {
    heap->fresh[cell_class] = NULL;
    return __builtin_expect(heap->unswept[cell_class] != NULL, 0) ? search_run(heap, cell_class) : add_page(heap, cell_class);
}

/* What makes much passes a safepoint soon: fresh memory takes time. */
static __attribute__((noinline)) void notice_allocated(VM *vm) {
    Heap *heap = &vm->heap;
    heap_set_notice(heap);
    vm_hurry(vm);
    if (heap->allocated <= heap->threshold || heap->wanted) return;
    heap->wanted = true;
    if (vm_frame_count(vm)) vm_top(vm)->flags |= FRAME_HURRIED;
}

static inline void note_allocated(VM *vm, size_t size) {
    vm->heap.allocated += size;
    if (__builtin_expect(vm->heap.allocated > vm->heap.notice, 0)) notice_allocated(vm);
}

static void *large_new(VM *vm, size_t size) {
    Heap *heap = &vm->heap;
    if (__builtin_expect(vm->collection != NULL, 0)) collection_end(vm);
    if (size > SIZE_MAX - sizeof(LargeBlock)) return NULL;
    size += sizeof(LargeBlock);
    LargeBlock *block = memory_allocate(heap->memory, size);
    if (!block) return NULL;
    block->size = size;
    block->previous = NULL;
    block->next = heap->large;
    if (heap->large) heap->large->previous = block;
    heap->large = block;
    heap->large_bytes += size;
    note_allocated(vm, size);
    return block + 1;
}

static void *cell_of_next_run(VM *vm, uint32_t cell_class) {
    Heap *heap = &vm->heap;
    if (__builtin_expect(vm->collection != NULL, 0)) collection_end(vm);
    if (!next_run(heap, cell_class)) return NULL;
    Run *run = &heap->runs[cell_class];
    note_allocated(vm, (size_t)(run->end - run->at));
    void *cell = run->at;
    run->at += cell_size_of(cell_class);
    return cell;
}

static inline void *allocate_bytes(VM *vm, size_t size) {
#ifdef HOGNOSE_TORTURE
    if (memory_fails(vm->heap.memory)) return NULL;
#endif
    if (__builtin_expect(size > CELL_LARGEST, 0)) return large_new(vm, size);
    uint32_t cell_class = cell_class_of(size);
    FreeCell *free = vm->heap.free[cell_class];
    if (free) {
        vm->heap.free[cell_class] = free->next;
        return free;
    }
    Run *run = &vm->heap.runs[cell_class];
    if (__builtin_expect(run->at == run->end, 0)) return cell_of_next_run(vm, cell_class);
    void *cell = run->at;
    run->at += cell_size_of(cell_class);
    return cell;
}

void *heap_new(VM *vm, Kind kind, const Type *type, size_t size) {
    Object *object = allocate_bytes(vm, size);
    if (__builtin_expect(!object, 0)) return NULL;
    if (size <= CELL_LARGEST) cell_take(object, size, cell_size_of(cell_class_of(size)));
    object_begin(object, type, HEADER_BITS(kind, 0, 0), vm->heap.mark);
    return object;
}

void heap_poison(Heap *heap) {
#ifdef HEAP_POISONS
    for (Page *page = heap->pages; page; page = page->next) {
        for (uint32_t i = 0; i < page->used_cells; i++) {
            if (is_dead(heap, page, i)) cell_take(page_cell(page, i), sizeof(FreeCell), page->cell_size);
        }
    }
#else
    (void)heap;
#endif
}

void heap_retire_cells(Heap *heap) {
    for (uint32_t i = 0; i < CELL_CLASSES; i++) {
        for (FreeCell *cell = heap->free[i]; cell; cell = cell->next) {
            cell->object.mark = MARK_DEAD;
        }
        Page *page = heap->fresh[i];
        if (page) page->used_cells = (uint32_t)((size_t)(heap->runs[i].at - (char *)page_cell(page, 0)) / page->cell_size);
    }
    memset(heap->free, 0, sizeof heap->free);
    memset(heap->runs, 0, sizeof heap->runs);
    memset(heap->fresh, 0, sizeof heap->fresh);
    memset(heap->unswept, 0, sizeof heap->unswept);
}

void large_release(Heap *heap, LargeBlock *block) {
    if (block->next) block->next->previous = block->previous;
    if (block->previous) block->previous->next = block->next;
    else heap->large = block->next;
    heap->large_bytes -= block->size;
    memory_release(heap->memory, block, block->size);
}

void heap_discard(VM *vm, void *storage) {
    if (!storage) return;
    Object *object = storage;
    if (object->mark == MARK_PERMANENT) return;
    size_t size = object_size(object);
    Heap *heap = &vm->heap;
    if (size > CELL_LARGEST) {
        LargeBlock *block = (LargeBlock *)object - 1;
        heap->allocated -= block->size < heap->allocated ? block->size : heap->allocated;
        large_release(heap, block);
        return;
    }
    uint32_t cell_class = cell_class_of(size);
    FreeCell *cell = storage;
    cell->object = (Object){.kind = KIND_FREE, .mark = MARK_FREE};
    cell_take(cell, sizeof *cell, cell_size_of(cell_class));
    cell->next = heap->free[cell_class];
    heap->free[cell_class] = cell;
}

/* Storage that keeps its first bytes at another size, and may have moved; NULL: no memory, or not possible in place. Blocks of their own
 * only: what the host's allocator has to move can be much less than all. */
static void *large_resize(VM *vm, void *storage, size_t old, size_t size) {
    Heap *heap = &vm->heap;
    if (old <= CELL_LARGEST || size <= CELL_LARGEST || ((Object *)storage)->mark == MARK_PERMANENT) return NULL;
    if (__builtin_expect(vm->collection != NULL, 0)) collection_end(vm);
    LargeBlock *block = (LargeBlock *)storage - 1;
    size += sizeof(LargeBlock);
    old = block->size;
    block = memory_resize(heap->memory, block, old, size);
    if (!block) return NULL;
    block->size = size;
    if (block->next) block->next->previous = block;
    if (block->previous) block->previous->next = block;
    else heap->large = block;
    heap->large_bytes += size - old;
    if (size > old) note_allocated(vm, size - old);
    return block + 1;
}

/* Repeats the first `pattern` bytes up to `size`: large storage at the speed of copying. False: a limit of time strikes. */
static bool repeat(VM *vm, void *start, size_t pattern, size_t size) {
    enum { LARGEST = 4096 }; /* what is copied again stays in the nearest cache */
    char *bytes = start;
    for (size_t done = pattern; done < size;) {
        size_t more = done < LARGEST ? done : LARGEST;
        if (more > size - done) more = size - done;
        memcpy(bytes + done, bytes, more);
        done += more;
        if (more == LARGEST && vm_overdue(vm, LARGEST / 16)) return false;
    }
    return true;
}

static void clear_values(Value *items, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        items[i] = UNBOUND;
    }
}

enum { FEW_VALUES = 8, FEW_ENTRIES = 32 }; /* copied or set one by one */

Values *values_for(VM *vm, const Value *items, uint64_t count, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 4)) return NULL;
    Values *values = heap_new_quickly(vm, KIND_VALUES, NULL, sizeof(Values) + capacity * sizeof(Value));
    if (!values) return NULL;
    values->capacity = capacity;
    if (count <= FEW_VALUES) {
        for (uint64_t i = 0; i < count; i++) {
            values->items[i] = items[i];
        }
    } else {
        memcpy(values->items, items, count * sizeof(Value));
    }
    clear_values(values->items + count, capacity - count);
    return values;
}

Values *values_new(VM *vm, uint64_t capacity) { return values_for(vm, NULL, 0, capacity); }

Values *values_resize(VM *vm, Values *values, uint64_t count, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 4)) return NULL;
    if (!values) return values_new(vm, capacity);
    uint64_t old = values->capacity;
    Values *resized = large_resize(vm, values, sizeof(Values) + old * sizeof(Value), sizeof(Values) + capacity * sizeof(Value));
    if (resized) {
        resized->capacity = capacity;
        if (capacity > old) clear_values(resized->items + old, capacity - old);
        return resized;
    }
    resized = values_for(vm, values->items, count, capacity);
    if (resized) heap_discard(vm, values);
    return resized;
}

Raw *raw_new(VM *vm, uint64_t size) {
    if (size > (SIZE_MAX >> 4)) return NULL;
    Raw *raw = heap_new(vm, KIND_RAW, NULL, sizeof(Raw) + size);
    if (raw) raw->size = size;
    return raw;
}

/* Whether storage of so many bytes fits into the block of `storage`, which holds `old`. */
static bool has_room(const void *storage, size_t old, size_t size) {
    return old > CELL_LARGEST && size <= ((const LargeBlock *)storage - 1)->size - sizeof(LargeBlock);
}

Values *values_begin(VM *vm, uint64_t capacity, uint64_t most) {
    if (capacity * sizeof(Value) <= CELL_LARGEST || capacity >= most) return values_new(vm, most);
    if (most > (SIZE_MAX >> 4)) return NULL;
    Values *values = heap_new(vm, KIND_VALUES, NULL, sizeof(Values) + most * sizeof(Value));
    if (!values) return NULL;
    values->capacity = capacity;
    clear_values(values->items, capacity);
    return values;
}

bool values_have_room(const Values *values, uint64_t capacity) {
    return has_room(values, sizeof(Values) + values->capacity * sizeof(Value), sizeof(Values) + capacity * sizeof(Value));
}

Values *values_more(VM *vm, Values *values, uint64_t capacity) {
    uint64_t old = values->capacity;
    if (capacity <= old) return values;
    if (capacity > (SIZE_MAX >> 4)) return NULL;
    if (!has_room(values, sizeof(Values) + old * sizeof(Value), sizeof(Values) + capacity * sizeof(Value)))
        return values_resize(vm, values, old, capacity);
    clear_values(values->items + old, capacity - old);
    values->capacity = capacity;
    return values;
}

Raw *raw_begin(VM *vm, uint64_t size, uint64_t most) {
    Raw *raw = raw_new(vm, most);
    if (!raw) return NULL;
    if (size > CELL_LARGEST && size < most) raw->size = size;
    memset(raw->bytes, 0, raw->size);
    return raw;
}

Raw *raw_more(VM *vm, Raw *raw, uint64_t size) {
    uint64_t old = raw->size;
    if (size <= old) return raw;
    if (size > (SIZE_MAX >> 4)) return NULL;
    if (!has_room(raw, sizeof(Raw) + old, sizeof(Raw) + size)) {
        Raw *larger = large_resize(vm, raw, sizeof(Raw) + old, sizeof(Raw) + size);
        if (!larger) {
            larger = raw_new(vm, size);
            if (!larger) return NULL;
            memcpy(larger->bytes, raw->bytes, old);
            heap_discard(vm, raw);
        }
        raw = larger;
    }
    memset(raw->bytes + old, 0, size - old);
    raw->size = size;
    return raw;
}

bool raw_has_room(const Raw *raw, uint64_t size) { return has_room(raw, sizeof(Raw) + raw->size, sizeof(Raw) + size); }

bool raw_fill(VM *vm, Raw *raw, uint64_t size, const Filler *filler, bool pauses) {
    enum { PIECE = 1 << 14, PATTERN = 512 };
    uint64_t first = filler->words[0], second = filler->words[1];
    while (raw->size < size) {
        uint64_t more = size - raw->size < PIECE ? size - raw->size : PIECE;
        uint8_t *bytes = raw->bytes + raw->size;
        if (filler->source) {
            memcpy(bytes, (const uint8_t *)filler->source + raw->size, more);
        } else {
            uint64_t *words = (uint64_t *)(void *)bytes;
            for (uint64_t i = 0; i < (more < PATTERN ? more : PATTERN) / sizeof(uint64_t); i += 2) {
                words[i] = first;
                words[i + 1] = second;
            }
            for (uint64_t done = PATTERN; done < more; done += PATTERN) {
                memcpy(bytes + done, bytes, more - done < PATTERN ? more - done : PATTERN);
            }
        }
        raw->size += more;
        if (raw->size < size && (pauses ? pause_due(vm, more / 16) : vm_overdue(vm, more / 16))) return false;
    }
    return true;
}

uint64_t text_buffer_capacity(const TextBuffer *buffer) {
    if (buffer->size + sizeof(TextBuffer) <= CELL_LARGEST) return buffer->size;
    return ((const LargeBlock *)buffer - 1)->size - sizeof(LargeBlock) - sizeof(TextBuffer);
}

TextBuffer *text_buffer_resize(VM *vm, TextBuffer *buffer, uint64_t written, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 4)) return NULL;
    TextBuffer *resized = NULL;
    if (buffer) resized = large_resize(vm, buffer, sizeof(TextBuffer) + buffer->size, sizeof(TextBuffer) + capacity);
    if (!resized) {
        resized = heap_new(vm, KIND_TEXT_BUFFER, NULL, sizeof(TextBuffer) + capacity);
        if (!resized) return NULL;
        resized->used = 0;
        if (buffer) memcpy(resized->bytes, buffer->bytes, written);
        resized->size = capacity;
        heap_discard(vm, buffer);
    }
    resized->size = capacity;
    return resized;
}

static void clear_entries(Entry *items, uint64_t count) {
    for (const Entry *end = items + count; items != end; items++) {
        *items = (Entry){UNBOUND, UNBOUND, 0};
    }
}

Entries *entries_new(VM *vm, uint64_t capacity) { return entries_new_from(vm, capacity, NULL, 0); }

Entries *entries_new_from(VM *vm, uint64_t capacity, const Entry *items, uint64_t count) {
    if (capacity > (SIZE_MAX >> 6)) return NULL;
    Entries *entries = heap_new(vm, KIND_ENTRIES, NULL, sizeof(Entries) + capacity * sizeof(Entry));
    if (!entries) return NULL;
    entries->capacity = capacity;
    if (count) memcpy(entries->items, items, count * sizeof(Entry));
    clear_entries(entries->items + count, capacity - count);
    return entries;
}

Entries *entries_begin(VM *vm, uint64_t capacity, uint64_t most) {
    if (most > (SIZE_MAX >> 6)) return NULL;
    Entries *entries = heap_new(vm, KIND_ENTRIES, NULL, sizeof(Entries) + most * sizeof(Entry));
    if (!entries) return NULL;
    entries->capacity = capacity;
    clear_entries(entries->items, capacity);
    return entries;
}

bool entries_have_room(const Entries *entries, uint64_t capacity) {
    return entries->object.mark != MARK_PERMANENT && has_room(entries, sizeof(Entries) + entries->capacity * sizeof(Entry), sizeof(Entries) + capacity * sizeof(Entry));
}

Entries *entries_resize(VM *vm, Entries *entries, uint64_t count, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 6)) return NULL;
    uint64_t old = entries->capacity;
    Entries *resized = large_resize(vm, entries, sizeof(Entries) + old * sizeof(Entry), sizeof(Entries) + capacity * sizeof(Entry));
    if (resized) return resized;
    resized = entries_new_from(vm, capacity, entries->items, count);
    if (resized) heap_discard(vm, entries);
    return resized;
}

SetTable *set_table_copy(VM *vm, const SetTable *table) {
    size_t size = sizeof(SetTable) + table->capacity * sizeof(SetEntry);
    SetTable *copy = heap_new(vm, KIND_SET_TABLE, NULL, size);
    if (!copy) return NULL;
    copy->capacity = table->capacity;
    copy->object.aux = table->object.aux;
    memcpy(copy->items, table->items, size - sizeof(SetTable));
    return copy;
}

SetTable *set_table_new(VM *vm, uint64_t capacity) {
    if (capacity > (SIZE_MAX >> 6)) return NULL;
    SetTable *table = heap_new(vm, KIND_SET_TABLE, NULL, sizeof(SetTable) + capacity * sizeof(SetEntry));
    if (!table) return NULL;
    table->capacity = capacity;
    uint64_t first = capacity < FEW_ENTRIES ? capacity : FEW_ENTRIES;
    for (uint64_t i = 0; i < first; i++) {
        table->items[i] = (SetEntry){UNBOUND, 0};
    }
    if (repeat(vm, table->items, first * sizeof(SetEntry), capacity * sizeof(SetEntry))) return table;
    heap_discard(vm, table);
    return NULL;
}
