/* collector.c: precise, non-moving mark-sweep.
 *
 * Marking follows the field table of each kind (object/kinds.c), condensed to what refers to objects, with an explicit stack. Every
 * collection has a new colour for the living, so nothing has to be cleared. Pages are swept lazily: heap.c looks for dead cells when
 * some of their size are wanted. Should more memory for the mark stack be refused, objects that find no room on it are coloured as
 * waiting, and looked for in all pages afterwards. Where that would take too long, or a limit of time strikes, the collection is abandoned: the
 * objects already marked live on with the new colour, beside the old one. So it is, too, when another thread asks for a safepoint meanwhile (collect_when_wanted). */
#include "vm/collector.h"

#include "compile/program.h"
#include "object/bytes.h"
#include "object/heap_pages.h"
#include "object/kinds.h"
#include "object/str.h"
#include "object/weakref.h"
#include "vm/finalize.h"
#include "vm/identity.h"

/* What of a kind's fields the collector looks at. */
typedef struct Plan {
    uint8_t objects, values; /* fields that are pointers, then those that are Values */
    bool special;            /* more than the table says has to be done */
    bool simple;             /* one pointer at most, and nothing else: needs no place on the stack */
    uint16_t offsets[15];
    const Field *tail;       /* NULL: no references behind the fields */
} Plan;

enum { OWN_STACK = 512, TORTURE_STACK = 16, PASSES = 32 /* over all pages, for what waits */ };

typedef struct Marker {
    VM *vm;
    Object **stack; /* `own`, or allocated */
    size_t count, capacity;
    uint64_t waiting; /* objects coloured MARK_WAITING */
    bool full;        /* more stack was refused */
    bool refused;     /* Memory.refused, before */
    uint64_t marked; /* objects */
    uint8_t mark;
    bool failed;
    bool visible;        /* weak references are weak */
    bool gives_way;      /* to a request for a safepoint */
    bool gave_way;
    uint64_t looks;      /* taken, of a collection that gives way */
    Object **weakrefs;   /* of a visible collection: those that were marked */
    size_t weak_count, weak_capacity;
    Plan plans[KIND_COUNT];
    Object *own[OWN_STACK];
} Marker;

static void make_plans(Marker *marker) {
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        Plan *plan = &marker->plans[kind];
        for (int values = 0; values < 2; values++) {
            FOR_FIELDS(field, &kind_descriptions[kind]) {
                bool is_value = field->form == FIELD_VALUE || (field->form == FIELD_WEAK && !marker->visible);
                bool is_pointer = field->form == FIELD_OBJECT || field->form == FIELD_REBUILT || field->form == FIELD_TYPE;
                if (values ? is_value : is_pointer) plan->offsets[plan->objects + plan->values++] = field->offset;
                if (field->form == FIELD_VALUES || field->form == FIELD_ENTRIES || field->form == FIELD_SET_ENTRIES) plan->tail = field;
            }
            if (!values) {
                plan->objects = plan->values;
                plan->values = 0;
            }
        }
        plan->special = kind == KIND_LINK || kind == KIND_BYTEARRAY || kind == KIND_MEMORYVIEW || kind == KIND_WEAKREF || kind == KIND_STR;
        plan->simple = (!plan->special || kind == KIND_STR) && !plan->tail && !plan->values && plan->objects <= 1;
    }
}

static bool grow_stack(Marker *marker) {
    if (marker->full) return false;
    bool own = marker->stack == marker->own;
    size_t capacity = marker->capacity * 2;
    Object **stack = memory_resize(&marker->vm->memory, own ? NULL : marker->stack, own ? 0 : marker->capacity * sizeof *stack, capacity * sizeof *stack);
    if (!stack) {
        marker->full = true;
        return false;
    }
    if (own) memcpy(stack, marker->own, marker->count * sizeof *stack);
    marker->stack = stack;
    marker->capacity = capacity;
    return true;
}

static inline bool is_marked(const Marker *marker, const Object *object) {
    return object->mark == marker->mark || object->mark >= MARK_WAITING;
}

static void push(Marker *marker, Object *object) {
    marker->marked++;
    if (marker->count == marker->capacity && !grow_stack(marker)) {
        object->mark = MARK_WAITING;
        marker->waiting++;
        return;
    }
    object->mark = marker->mark;
    marker->stack[marker->count++] = object;
}

static inline Object *pointer_at(const Object *object, uint16_t offset) {
    return *(Object *const *)(const void *)((const char *)object + offset);
}

/* Exact strs are the most frequent of objects: nothing but the buffer that few of them share has to be looked at. */
static inline bool is_plain_str(const Object *object) { return object->type == &type_str && !(object->flags & STR_SHARED); }

static inline void mark_object(Marker *marker, Object *object) {
    if (object && is_plain_str(object)) {
        if (is_marked(marker, object)) return;
        object->mark = marker->mark;
        marker->marked++;
        return;
    }
    while (object && !is_marked(marker, object)) {
        const Plan *plan = &marker->plans[object->kind];
        Object *type = (Object *)(uintptr_t)object->type;
        if (!plan->simple || object->flags & FLAG_ATTRIBUTES || (type && !is_marked(marker, type))) {
            push(marker, object);
            return;
        }
        object->mark = marker->mark;
        marker->marked++;
        if (object->kind == KIND_STR) object = (Object *)str_buffer((Str *)object);
        else object = plan->objects ? pointer_at(object, plan->offsets[0]) : NULL;
    }
}

static inline void mark_value(Marker *marker, Value v) {
    if (is_object(v)) mark_object(marker, object_of(v));
}

enum { AHEAD = 8 }; /* how far ahead of the marking objects are fetched into the cache */

static bool look(Marker *marker) {
    VM *vm = marker->vm;
    if (vm_look(vm)) return marker->failed = true;
    if (!marker->gives_way || ++marker->looks <= vm->heap.patience || !vm_is_to_stop(vm)) return marker->failed;
    return marker->gave_way = marker->failed = true;
}

/* Tells of work done; a limit of time ends the collection, and so may a request to stop. */
static inline bool is_overdue(Marker *marker, uint64_t work) {
    if (__builtin_expect(vm_works(marker->vm, work), 1)) return marker->failed;
    return look(marker);
}
enum { LOOK = 256 }; /* items between two looks */

static void mark_values(Marker *marker, const Value *values, uint64_t count) {
    for (uint64_t start = 0; start < count; start += LOOK) {
        uint64_t i = start, end = count - start > LOOK ? start + LOOK : count;
        while (i < end && !is_object(values[i])) { /* numbers alone are soon passed by */
            i++;
        }
        for (; i < end; i++) {
            if (i + AHEAD < count && is_object(values[i + AHEAD])) __builtin_prefetch(object_of(values[i + AHEAD]));
            mark_value(marker, values[i]);
        }
        if (end < count && is_overdue(marker, 2 * LOOK)) return;
    }
}

static void mark_caches(Marker *marker, const Link *link) {
    if (!link->caches) return;
    Cache *caches = (Cache *)(void *)link->caches->bytes;
    for (uint64_t i = 0; i < link->caches->size / sizeof(Cache); i++) {
        if (marker->visible) caches[i] = CACHE_EMPTY; /* what only a cache remembers is forgotten */
        mark_object(marker, (Object *)(uintptr_t)caches[i].shape);
        mark_value(marker, caches[i].value);
    }
}

static uint64_t tail_count(const Object *object, const Field *field) {
    if (field->count == COUNT_IN_AUX) return object->aux;
    return *(const uint64_t *)((const char *)object + field->count);
}

static void mark_tail(Marker *marker, Object *object, const Field *tail) {
    const void *place = (const char *)object + tail->offset;
    uint64_t count = tail_count(object, tail);
    if (tail->form == FIELD_VALUES) {
        mark_values(marker, place, count);
    } else if (tail->form == FIELD_ENTRIES) {
        const Entry *entries = place;
        for (uint64_t i = 0; i < count; i++) {
            if (i % LOOK == LOOK - 1 && is_overdue(marker, 4 * LOOK)) return;
            if (i + AHEAD < count && is_object(entries[i + AHEAD].key)) __builtin_prefetch(object_of(entries[i + AHEAD].key));
            mark_value(marker, entries[i].key);
            mark_value(marker, entries[i].value);
        }
    } else if (object->aux) {
        const SetEntry *entries = place;
        for (uint64_t i = 0; i < count; i++) {
            if (i % LOOK == LOOK - 1 && is_overdue(marker, 2 * LOOK)) return;
            if (i + AHEAD < count && is_object(entries[i + AHEAD].key)) __builtin_prefetch(object_of(entries[i + AHEAD].key));
            mark_value(marker, entries[i].key);
        }
    }
}

static void note_weakref(Marker *marker, Object *object) {
    if (marker->weak_count == marker->weak_capacity) {
        size_t capacity = marker->weak_capacity ? marker->weak_capacity * 2 : 64;
        Object **grown = memory_resize(&marker->vm->memory, marker->weakrefs, marker->weak_capacity * sizeof *grown, capacity * sizeof *grown);
        if (!grown) {
            marker->failed = true;
            return;
        }
        marker->weakrefs = grown;
        marker->weak_capacity = capacity;
    }
    marker->weakrefs[marker->weak_count++] = object;
}

static void mark_special(Marker *marker, Object *object) {
    if (object->kind == KIND_WEAKREF && marker->visible) note_weakref(marker, object);
    if (object->kind == KIND_STR) mark_object(marker, (Object *)str_buffer((Str *)object));
    if (object->kind == KIND_LINK) mark_caches(marker, (Link *)object);
    if (object->kind == KIND_BYTEARRAY) bytearray_recount((ByteArray *)object, marker->mark, false);
    if (object->kind == KIND_MEMORYVIEW && is_kind(((MemoryView *)object)->owner, KIND_BYTEARRAY))
        bytearray_recount(AS(ByteArray, ((MemoryView *)object)->owner), marker->mark, true);
}

static void drain(Marker *marker) {
    while (marker->count && !marker->failed) {
        Object *object = marker->stack[--marker->count];
        if (is_overdue(marker, 4)) return;
        const Plan *plan = &marker->plans[object->kind];
        if (marker->visible && object->kind == KIND_GENERATOR) finalize_clear_dead_in_generator(marker->vm, (Generator *)object);
        mark_object(marker, (Object *)(uintptr_t)object->type);
        const uint16_t *offset = plan->offsets;
        for (unsigned i = 0; i < plan->objects; i++) {
            mark_object(marker, pointer_at(object, *offset++));
        }
        for (unsigned i = 0; i < plan->values; i++) {
            mark_value(marker, *(const Value *)(const void *)((const char *)object + *offset++));
        }
        if (plan->tail) mark_tail(marker, object, plan->tail);
        if (object->flags & FLAG_ATTRIBUTES) mark_object(marker, (Object *)*object_attributes(object));
        if (plan->special) mark_special(marker, object);
    }
}

static void mark_waiting(Marker *marker, Object *object) {
    if (object->mark != MARK_WAITING || marker->failed) return;
    object->mark = marker->mark;
    marker->waiting--;
    marker->stack[marker->count++] = object;
    drain(marker);
}

/* Until everything that is reached was looked at. A pass leaves something waiting only where more than a stack full of it was met. */
static void drain_all(Marker *marker) {
    drain(marker);
    for (int pass = 0; marker->waiting && !marker->failed; pass++) {
        if (pass == PASSES) marker->failed = true;
        for (Page *page = marker->vm->heap.pages; page && marker->waiting && !is_overdue(marker, page->used_cells); page = page->next) {
            for (uint32_t i = 0; i < page->used_cells; i++) {
                mark_waiting(marker, page_cell(page, i));
            }
        }
        for (LargeBlock *block = marker->vm->heap.large; block; block = block->next) {
            mark_waiting(marker, (Object *)(block + 1));
        }
    }
}

/* Frames overlap, and between two of them may lie what is left over from long ago: it is cleared. Within a frame every register is
 * marked, also temporaries that the frame has not written yet: those hold nothing older than the last collection. */
static void mark_registers(Marker *marker) {
    VM *vm = marker->vm;
    uint32_t end = 0;
    for (uint32_t i = 0; i <= vm_frame_count(vm); i++) {
        uint32_t start = i < vm_frame_count(vm) ? frame_base(vm, &vm->frames[i]) : vm->stack_capacity;
        for (; end < start; end++) {
            vm->stack[end] = UNBOUND;
        }
        if (i == vm_frame_count(vm)) break;
        uint32_t stop = start + frame_code(&vm->frames[i])->register_count;
        if (stop > end) mark_values(marker, vm->stack + end, stop - end);
        if (stop > end) end = stop;
        drain(marker);
    }
}

/* While a generator runs, its registers are on the stack; what it held when it rested last is forgotten. */
static void clear_running_generators(VM *vm) {
    for (uint32_t i = 0; i < vm_frame_count(vm); i++) {
        Generator *generator = vm->frames[i].generator;
        for (uint64_t k = 0; generator && k < generator->count; k++) {
            generator->registers[k] = UNBOUND;
        }
    }
}

static void mark_roots(Marker *marker) {
    VM *vm = marker->vm;
    clear_running_generators(vm);
    mark_registers(marker);
    for (uint32_t i = 0; i < vm_frame_count(vm); i++) {
        Frame *frame = &vm->frames[i];
        mark_object(marker, (Object *)frame->link);
        mark_object(marker, (Object *)frame->function);
        mark_object(marker, (Object *)frame->generator);
        mark_value(marker, frame->locals);
        if (!frame_stores(frame)) mark_values(marker, frame->saved, 3);
        drain(marker);
    }
#define ROOT_VALUE(member)        mark_value(marker, vm->member);
#define ROOT_OBJECT(member, kind) mark_object(marker, (Object *)vm->member);
#define ROOT_RESTING(member, kind)
#define ROOT_WORD(member)
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
    const HostRoots *held[] = {&vm->side.made, &vm->side.pinned, &vm->side.bound};
    for (int i = 0; i < 3; i++) {
        mark_values(marker, held[i]->items, held[i]->count);
    }
    drain_all(marker);
}

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

/* Of a collection that is abandoned: what waits lives as what was marked. */
static void colour_waiting(Marker *marker) {
    for (Page *page = marker->vm->heap.pages; page; page = page->next) {
        for (uint32_t i = 0; i < page->used_cells; i++) {
            Object *object = page_cell(page, i);
            if (object->mark == MARK_WAITING) object->mark = marker->mark;
        }
    }
    for (LargeBlock *block = marker->vm->heap.large; block; block = block->next) {
        Object *object = (Object *)(block + 1);
        if (object->mark == MARK_WAITING) object->mark = marker->mark;
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

static bool is_dead(const Marker *marker, Value v) { return is_object(v) && !is_marked(marker, object_of(v)); }

static void colour(const Marker *marker, Object *object) {
    if (object && object->mark != MARK_PERMANENT) object->mark = marker->mark;
}

/* What is due among the dead lives on. */
static void keep_due(Marker *marker, const List *list) {
    for (uint64_t i = 0; list && i < list->length && !marker->failed; i++) {
        Value each = list->values->items[i];
        if (!is_dead(marker, each) || !finalize_is_due(object_of(each))) continue;
        mark_value(marker, each);
        drain(marker);
    }
    drain_all(marker);
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
    *marker = (Marker){.vm = vm, .visible = visible, .mark = heap->newest + 1};
    marker->stack = marker->own;
    marker->capacity = vm->torture.collect ? TORTURE_STACK : OWN_STACK;
    marker->full = vm->torture.collect && marker->mark & 1;
    marker->refused = vm->memory.refused;
    make_plans(marker);
}

static void release(Marker *marker) {
    Memory *memory = &marker->vm->memory;
    if (marker->stack != marker->own) memory_release(memory, marker->stack, marker->capacity * sizeof *marker->stack);
    memory_release(memory, marker->weakrefs, marker->weak_capacity * sizeof *marker->weakrefs);
    if (!marker->failed) memory->refused = marker->refused; /* what was refused to the marking alone did no harm */
}

/* What was marked lives like the rest; all pages are swept anew. */
static void give_up(Marker *marker) {
    Heap *heap = &marker->vm->heap;
    release(marker);
    if (marker->waiting) colour_waiting(marker);
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
    release(marker);
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
    mark_roots(marker);
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
    mark_object(&marker, &work->object);
    mark_roots(&marker);
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
