/* collector.c: precise, non-moving mark-sweep: collections from their start to their end. The marking itself is in mark.c.
 *
 * Every collection has a new colour for the living, so nothing has to be cleared. Pages are swept lazily: heap.c looks for dead cells when
 * some of their size are wanted. Where marking would take too long, or a limit of time strikes, the collection is abandoned: the objects
 * already marked live on with the new colour, beside the old one. So it is, too, when another thread asks for a safepoint meanwhile (collect_when_wanted). */
#include "vm/collector.h"

#include "compile/program.h"
#include "object/weakref.h"
#include "vm/finalize.h"
#include "vm/identity.h"
#include "vm/mark.h"

/* Whether marking goes through it. Text and the like cost a collection nothing, whatever their size. */
static bool is_looked_into(const Object *object) {
    switch (object->kind) {
    case KIND_RAW: case KIND_INT: case KIND_STR: case KIND_TEXT_BUFFER: case KIND_BYTES: return false;
    case KIND_SET_TABLE: return object->aux;
    default: return true;
    }
}

/* Answers how many bytes live; what is not looked into counts half, since its memory is soon wanted again, and still in the caches then. */
static uint64_t sweep_large(Heap *heap) {
    uint64_t live = 0;
    for (LargeBlock *block = heap->large; block;) {
        LargeBlock *next = block->next;
        Object *object = (Object *)(block + 1);
        if (object->mark != heap->mark) large_release(heap, block);
        else live += is_looked_into(object) ? block->size : block->size / 2;
        block = next;
    }
    return live;
}

static bool page_is_empty(const Heap *heap, Page *page) {
    for (uint32_t i = 0; i < page->used_cells; i++) {
        if (((const Object *)page_cell(page, i))->mark == heap->mark) return false;
    }
    return true;
}

static void release_empty_pages(Heap *heap) {
    memset(heap->of_size, 0, sizeof heap->of_size);
    for (Page **place = &heap->pages; *place;) {
        Page *page = *place;
        if (page_is_small(heap, page) || !page_is_empty(heap, page)) {
            uint32_t cell_class = cell_class_of(page->cell_size);
            page->next_of_size = heap->of_size[cell_class];
            heap->of_size[cell_class] = page;
            place = &page->next;
            continue;
        }
        *place = page->next;
        heap->page_count--;
        heap->page_bytes -= page->size;
        heap->cell_total -= page->cell_count;
        memory_release(heap->memory, page, page->size);
    }
}

/* About how many bytes the marked objects in cells take. */
static uint64_t live_bytes(const Heap *heap, uint64_t marked) {
    uint64_t cells = heap->cell_total + 1;
    return (marked < cells ? marked : cells) * (heap->page_bytes / cells + 1);
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

/* Before the colours come round again: whatever died with one of them loses it. */
static void start_colours(Heap *heap) {
    for (Page *page = heap->pages; page; page = page->next) {
        page->mark = MARK_DEAD;
        for (uint32_t i = 0; i < page->used_cells; i++) {
            Object *object = page_cell(page, i);
            object->mark = mark_lives(heap, object->mark) ? MARK_FIRST : MARK_DEAD;
        }
    }
    for (LargeBlock *block = heap->large; block; block = block->next) {
        ((Object *)(block + 1))->mark = MARK_FIRST;
    }
    heap->mark = heap->newest = MARK_FIRST;
}

/* ---- what has to be told of its end ---- */

static bool is_dead(const Marker *marker, Value v) { return is_object(v) && !marker_has(marker, object_of(v)); }

static void colour(const Marker *marker, Object *object) {
    if (object && object->mark != MARK_PERMANENT) object->mark = marker->mark;
}

/* What is due among the dead lives on. */
static void keep_due(Marker *marker, const List *list) {
    for (uint64_t i = 0; list && i < list->length && !marker->failed; i++) {
        Value each = list->values->items[i];
        if (!is_dead(marker, each) || !finalize_is_due(object_of(each))) continue;
        marker_keep(marker, each);
    }
    marker_drain(marker);
}

static void strike_dead(const Marker *marker, List *list) {
    uint64_t kept = 0, count = list ? list->length : 0;
    if (!list) return;
    for (uint64_t i = 0; i < count; i++) {
        if (!is_dead(marker, list->values->items[i])) list->values->items[kept++] = list->values->items[i];
    }
    list->length = kept;
    for (; list->values && kept < list->values->capacity; kept++) {
        list->values->items[kept] = UNBOUND; /* the storage is not looked at, but stays */
    }
    colour(marker, &list->object);
    if (list->values) colour(marker, &list->values->object);
}

/* Of a visible collection: everything in `work` is due now, and is no longer listed. Answers false where there is not enough room. */
static bool take_due(Marker *marker, List *work, uint64_t *wanted) {
    extern const Instance absent_object;
    List *list = marker->vm->finalizable;
    uint64_t room = work->values ? work->values->capacity : 0, count = 0;
    for (uint64_t i = 0; list && i < list->length; i++) {
        Value each = list->values->items[i];
        if (!is_dead(marker, each) || !finalize_is_due(object_of(each))) continue;
        if (count + 2 <= room) {
            work->values->items[count] = object_of(each)->kind == KIND_GENERATOR ? NONE : value_of(&absent_object);
            work->values->items[count + 1] = each;
        }
        count += 2;
    }
    *wanted = count;
    return count <= room;
}

/* The weak references whose objects are gone, with their callbacks, behind what is due. */
static bool take_callbacks(Marker *marker, List *work, uint64_t *wanted) {
    uint64_t room = work->values ? work->values->capacity : 0, count = *wanted;
    for (size_t i = 0; i < marker->weak_count; i++) {
        Weakref *reference = (Weakref *)marker->weakrefs[i];
        if (!is_dead(marker, reference->target) || reference->callback == NONE || reference->callback == UNBOUND) continue;
        if (count + 2 <= room) {
            work->values->items[count] = reference->callback;
            work->values->items[count + 1] = value_of(reference);
        }
        count += 2;
    }
    *wanted = count;
    return count <= room;
}

static void clear_weakrefs(const Marker *marker) {
    for (size_t i = 0; i < marker->weak_count; i++) {
        Weakref *reference = (Weakref *)marker->weakrefs[i];
        if (is_dead(marker, reference->target)) reference->target = UNBOUND;
    }
}

/* ---- collections ---- */

static void start(Marker *marker, VM *vm, bool visible) {
    Heap *heap = &vm->heap;
    heap_retire_cells(heap);
    if (heap->newest == MARK_LAST) start_colours(heap);
    marker_start(marker, vm, visible);
}

/* What was marked lives like the rest; all pages are swept anew. */
static void give_up(Marker *marker) {
    Heap *heap = &marker->vm->heap;
    marker_release(marker);
    if (marker->waiting) marker_colour_waiting(marker);
    heap->newest = marker->mark;
    for (Page *page = heap->pages; page; page = page->next) {
        page->mark = MARK_DEAD;
    }
    memcpy(heap->unswept, heap->of_size, sizeof heap->unswept);
}

/* Everything that lives has the new colour. */
static void finish(Marker *marker, bool thorough) {
    VM *vm = marker->vm;
    Heap *heap = &vm->heap;
    marker_release(marker);
    heap->mark = heap->newest = marker->mark;
    heap->wanted = false;
    if (vm->method_cache) memset(vm->method_cache, 0, METHOD_CACHE_SIZE * sizeof *vm->method_cache);
    if (vm->attribute_cache) memset(vm->attribute_cache, 0, ATTRIBUTE_CACHE_SIZE * sizeof *vm->attribute_cache);
    vm_forget_call_sites(vm);
    sweep_interned(vm);
    identity_sweep(vm);
    sweep_programs(vm);
    uint64_t large = sweep_large(heap);
    if (thorough) release_empty_pages(heap);
    heap_poison(heap);
    memcpy(heap->unswept, heap->of_size, sizeof heap->unswept);
    uint64_t stack = vm_frame_count(vm) * (uint64_t)(sizeof(Frame) + 8 * sizeof(Value)); /* about that, to be gone through as well */
    uint64_t live = live_bytes(heap, marker->marked) + large + stack;
    heap->allocated = 0;
    uint64_t room = heap->memory->limit > heap->memory->used ? heap->memory->limit - heap->memory->used : 0;
    heap->threshold = live < COLLECTION_STEP ? COLLECTION_STEP : live;
    if (heap->threshold > room / 2 + (1 << 16)) heap->threshold = room / 2 + (1 << 16);
    if (vm->limits.gc_interval && heap->threshold > vm->limits.gc_interval) heap->threshold = vm->limits.gc_interval;
}

static bool mark_and_finish(Marker *marker, bool thorough) {
    VM *vm = marker->vm;
    vm->heap.wanted = false;
    marker_mark_roots(marker);
    keep_due(marker, vm->finalizable);
    if (marker->failed) {
        give_up(marker);
        return false;
    }
    strike_dead(marker, vm->finalizable);
    finish(marker, thorough);
    return true;
}

bool collect(VM *vm, bool thorough) {
    Marker marker;
    start(&marker, vm, false);
    return mark_and_finish(&marker, thorough);
}

void collect_when_wanted(VM *vm) {
    Marker marker;
    start(&marker, vm, false);
    marker.gives_way = true;
    mark_and_finish(&marker, false);
    vm->heap.patience = marker.gave_way ? 2 * marker.looks : 0;
    if (!marker.gave_way) return;
    vm->heap.wanted = true;
    vm_hurry(vm);
}

bool collect_visibly(VM *vm, List *work, uint64_t *wanted) {
    finalize_clear_dead(vm, UINT32_MAX);
    Value registry = weakrefs_hide(vm);
    Marker marker;
    start(&marker, vm, true);
    marker_keep(&marker, value_of(work));
    marker_mark_roots(&marker);
    bool room = !marker.failed && take_due(&marker, work, wanted);
    uint64_t due = *wanted;
    if (room) keep_due(&marker, vm->finalizable);
    room = room && !marker.failed && take_callbacks(&marker, work, wanted);
    weakrefs_show(vm, registry);
    if (!room || marker.failed) {
        bool failed = marker.failed;
        give_up(&marker);
        return !failed;
    }
    uint64_t kept = 0; /* what was noted twice is told once */
    for (uint64_t i = 0; i < *wanted; i += 2) {
        Value *pair = work->values->items + i;
        if (i < due && object_of(pair[1])->flags & FLAG_FINALIZED) continue;
        if (i < due) object_of(pair[1])->flags |= FLAG_FINALIZED;
        work->values->items[kept++] = pair[0];
        work->values->items[kept++] = pair[1];
    }
    for (uint64_t i = kept; i < *wanted; i++) {
        work->values->items[i] = UNBOUND;
    }
    work->length = *wanted = kept;
    clear_weakrefs(&marker);
    weakrefs_prune(vm, registry, marker.mark);
    strike_dead(&marker, vm->finalizable);
    finish(&marker, true);
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
        if (!page_is_small(heap, page)) memory_release(heap->memory, page, page->size);
    }
}
