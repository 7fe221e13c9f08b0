/* collector.c: precise, non-moving mark-sweep: a collection as a sequence of steps, from its start to its end. The marking itself is in mark.c, what follows it in sweep.c,
 * what concerns finalisers and weak references in collect_visible.c.
 *
 * Every collection has a new colour for the living, so nothing has to be cleared. Pages are swept lazily: heap.c looks for dead cells when
 * some of their size are wanted. Where a limit of time strikes while it marks, or memory is refused to the marking, the collection is abandoned: the objects
 * already marked live on with the new colour, beside the old one. Where another thread asks for a safepoint, the collection stops, and goes on later. */
#include "vm/collection.h"

/* Before the colours come round again: whatever died with one of them loses it. */
static bool recolour(Collection *c) {
    Heap *heap = &c->marker.vm->heap;
    if (heap->newest != MARK_LAST) return true;
    if (!c->page) c->page = &heap->pages;
    while (*c->page) {
        Page *page = *c->page;
        page->mark = MARK_DEAD;
        for (uint32_t i = 0; i < page->used_cells; i++) {
            Object *object = page_cell(page, i);
            object->mark = mark_lives(heap, object->mark) ? MARK_FIRST : MARK_DEAD;
        }
        c->page = &page->next;
        if (marker_overdue(&c->marker, page->used_cells)) return false;
    }
    for (LargeBlock *block = heap->large; block; block = block->next) {
        ((Object *)(block + 1))->mark = MARK_FIRST;
    }
    heap->mark = heap->newest = MARK_FIRST;
    return true;
}

static bool begin_marking(Collection *c) {
    Marker *marker = &c->marker;
    marker_begin(marker);
    if (marker->visible) weakrefs_hide(marker->vm, marker->mark);
    if (c->work) marker_keep(marker, value_of(c->work));
    return true;
}

static bool mark_registers(Collection *c) { return marker_mark_registers(&c->marker); }
static bool mark_frames(Collection *c) { return marker_mark_frames(&c->marker); }
static bool mark_roots(Collection *c) { return marker_mark_roots(&c->marker); }
static bool mark_reached(Collection *c) { return marker_drain(&c->marker); }
static bool mark_kept(Collection *c) { return marker_drain(&c->marker); }

/* About how many bytes the marked objects in cells take. */
static uint64_t live_bytes(const Heap *heap, uint64_t marked) {
    uint64_t cells = heap->cell_total + 1;
    return (marked < cells ? marked : cells) * (heap->page_bytes / cells + 1);
}

/* Everything that lives has the new colour: it is that of new objects from now on. */
static bool adopt_colour(Collection *c) {
    VM *vm = c->marker.vm;
    vm->heap.mark = vm->heap.newest = c->marker.mark;
    if (vm->method_cache) memset(vm->method_cache, 0, METHOD_CACHE_SIZE * sizeof *vm->method_cache);
    if (vm->attribute_cache) memset(vm->attribute_cache, 0, ATTRIBUTE_CACHE_SIZE * sizeof *vm->attribute_cache);
    vm_forget_call_sites(vm);
    return true;
}

void collection_put_off(VM *vm, uint64_t live) {
    Heap *heap = &vm->heap;
    live += vm_frame_count(vm) * (uint64_t)(sizeof(Frame) + 8 * sizeof(Value)); /* about that, to be gone through as well */
    heap->allocated = 0;
    heap->wanted = false;
    heap->patience = 0;
    uint64_t room = heap->memory->limit > heap->memory->used ? heap->memory->limit - heap->memory->used : 0;
    heap->threshold = live < COLLECTION_STEP ? COLLECTION_STEP : live;
    if (heap->threshold > room / 2 + (1 << 16)) heap->threshold = room / 2 + (1 << 16);
    if (vm->limits.gc_interval && heap->threshold > vm->limits.gc_interval) heap->threshold = vm->limits.gc_interval;
    heap_set_notice(heap);
}

static bool conclude(Collection *c) {
    VM *vm = c->marker.vm;
    Heap *heap = &vm->heap;
    marker_release(&c->marker);
    heap_poison(heap);
    memcpy(heap->unswept, heap->of_size, sizeof heap->unswept);
    collection_put_off(vm, live_bytes(heap, c->marker.marked) + c->large);
    return true;
}

/* In this order. A collection can be abandoned from the second one to take_callbacks. */
#define STEPS(X)                                                                                                       \
    X(recolour) X(clear_temporaries) X(begin_marking) X(mark_registers) X(mark_frames) X(mark_roots) X(mark_reached)   \
    X(take_due) X(keep_due) X(mark_kept) X(take_callbacks)                                                             \
    X(tell_due) X(clear_weakrefs) X(prune_weakrefs) X(strike_dead) X(adopt_colour)                                     \
    X(sweep_interned) X(sweep_identities) X(sweep_programs) X(sweep_large) X(sweep_pages) X(conclude)
#define X(step) STEP_##step,
enum { STEPS(X) STEP_COUNT };
#undef X
#define X(step) step,
static bool (*const steps[])(Collection *) = {STEPS(X)};
#undef X

static bool can_be_abandoned(const Collection *c) { return c->step > STEP_recolour && c->step <= STEP_take_callbacks; }

static void start_step(Collection *c) {
    c->position = c->kept = 0;
    c->page = NULL;
    c->block = NULL;
    c->pruning = (WeakrefPruning){0, 0, 0};
}

/* `work`: of a visible one. */
static void start(Collection *c, VM *vm, List *work, bool thorough, bool gives_way) {
    heap_retire_cells(&vm->heap);
    vm->heap.wanted = false;
    marker_start(&c->marker, vm, work);
    c->marker.gives_way = gives_way;
    c->thorough = thorough;
    c->is_kept = false;
    c->step = STEP_recolour;
    start_step(c);
    c->large = c->wanted = c->due = 0;
    c->work = work;
}

static void release(Collection *c) {
    marker_release(&c->marker);
    if (c->is_kept) memory_release(&c->marker.vm->memory, c, sizeof *c);
}

/* What was marked lives like the rest; all pages are swept anew. */
static void give_up(Collection *c) {
    Heap *heap = &c->marker.vm->heap;
    if (c->marker.waiting) marker_colour_waiting(&c->marker);
    if (c->marker.mark) heap->newest = c->marker.mark;
    for (Page *page = heap->pages; page; page = page->next) {
        page->mark = MARK_DEAD;
    }
    memcpy(heap->unswept, heap->of_size, sizeof heap->unswept);
    release(c);
}

/* Into memory of its own, so that it can be gone on with. False: there is none. */
static bool keep(Collection *c) {
    VM *vm = c->marker.vm;
    Memory *memory = &vm->memory;
    Collection *kept = c->is_kept ? c : memory_allocate(memory, sizeof *kept);
    memory->refused = c->marker.refused;
    if (!kept) return false;
    if (kept != c) {
        *kept = *c;
        marker_move(&kept->marker, &c->marker);
        kept->is_kept = true;
    }
    vm->collection = kept;
    return true;
}

static bool has_room(const Collection *c) {
    return !c->work || c->wanted <= (c->work->values ? c->work->values->capacity : 0);
}

/* From the step that it has come to. */
static Collected proceed(Collection *c, uint64_t *wanted) {
    Marker *marker = &c->marker;
    marker->stops = marker->gave_way = false;
    while (c->step < STEP_COUNT) {
        if (steps[c->step](c)) {
            if (c->step++ == STEP_take_callbacks && !has_room(c)) {
                *wanted = c->wanted;
                give_up(c);
                return COLLECTED;
            }
            start_step(c);
            continue;
        }
        if (can_be_abandoned(c) && !marker->gave_way) {
            give_up(c);
            return COLLECTION_FAILED;
        }
        if (keep(c)) return COLLECTION_STOPPED;
        marker->stops = marker->gave_way = false;
        marker->insists = true;
    }
    if (wanted) *wanted = c->wanted;
    release(c);
    return COLLECTED;
}

static Collected collect_anew(VM *vm, List *work, uint64_t *wanted, bool thorough, bool gives_way) {
    collection_end(vm);
    Collection collection;
    start(&collection, vm, work, thorough, gives_way);
    return proceed(&collection, wanted);
}

bool collect(VM *vm, bool thorough) { return collect_anew(vm, NULL, NULL, thorough, false) == COLLECTED; }

Collected collect_giving_way(VM *vm, bool thorough) { return collect_anew(vm, NULL, NULL, thorough, true); }

static Collection *take_kept(VM *vm) {
    Collection *collection = vm->collection;
    vm->collection = NULL;
    return collection;
}

bool collection_is_kept(const VM *vm) { return vm->collection && !vm->collection->work; }

Collected collection_go_on(VM *vm) { return proceed(take_kept(vm), NULL); }

Collected collect_visibly(VM *vm, List *work, uint64_t *wanted, bool gives_way) {
    bool goes_on = vm->collection && vm->collection->work == work;
    return goes_on ? proceed(take_kept(vm), wanted) : collect_anew(vm, work, wanted, true, gives_way);
}

void collection_end(VM *vm) {
    Collection *c = take_kept(vm);
    if (!c) return;
    c->marker.stops = false;
    c->marker.insists = true;
    if (c->step == STEP_recolour) steps[c->step++](c);
    if (!can_be_abandoned(c)) {
        proceed(c, NULL);
        return;
    }
    vm->heap.patience = 2 * c->marker.looks;
    vm->heap.wanted = true;
    vm_hurry(vm);
    give_up(c);
}

void collection_settle(VM *vm) {
    if (vm->collection && !can_be_abandoned(vm->collection)) collection_end(vm);
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
