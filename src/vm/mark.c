/* mark.c: marking what lives.
 *
 * It follows the field table of each kind (object/kinds.c), condensed to what refers to objects, with an explicit stack. Should more memory for
 * the stack be refused, objects that find no room on it are coloured as waiting, and looked for in all pages afterwards. */
#include "vm/mark.h"

#include "object/bytes.h"
#include "object/str.h"
#include "vm/finalize.h"

enum { TORTURE_STACK = 16, PASSES = 32 /* over all pages, for what waits */, GENERATOR_WORK = 256 /* of clearing what is dead in one */ };

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
        if (marker_has(marker, object)) return;
        object->mark = marker->mark;
        marker->marked++;
        return;
    }
    while (object && !marker_has(marker, object)) {
        const Plan *plan = &marker->plans[object->kind];
        Object *type = (Object *)(uintptr_t)object->type;
        if (!plan->simple || object->flags & FLAG_ATTRIBUTES || (type && !marker_has(marker, type))) {
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

/* The same out of line, for what is marked once. */
static __attribute__((noinline)) void mark_root(Marker *marker, Object *object) { mark_object(marker, object); }
static void mark_root_value(Marker *marker, Value v) { mark_root(marker, is_object(v) ? object_of(v) : NULL); }

enum { AHEAD = 24, NEXT = 4 }; /* how far ahead of the marking objects are fetched into the cache */

static bool look(Marker *marker) {
    VM *vm = marker->vm;
    if (marker->insists) return vm->work = 0, false;
    marker->looks++;
    if (vm_look(vm)) return marker->stops = true;
    if (!marker->gives_way || marker->looks <= vm->heap.patience || !vm_is_to_stop(vm)) return marker->stops;
    return marker->gave_way = marker->stops = true;
}

bool marker_overdue(Marker *marker, uint64_t work) {
    if (__builtin_expect(vm_works(marker->vm, work), 1)) return marker->stops;
    return look(marker);
}

enum { LOOK = 256 }; /* items between two looks */

/* Without a look: not many. */
static void mark_few(Marker *marker, const Value *values, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        mark_value(marker, values[i]);
    }
}

/* From *reached on; false: it stopped there. */
static bool mark_values(Marker *marker, const Value *values, uint64_t *reached, uint64_t count) {
    for (uint64_t i = *reached; i < count;) {
        uint64_t end = count - i > LOOK ? i + LOOK : count;
        while (i < end && !is_object(values[i])) { /* numbers alone are soon passed by */
            i++;
        }
        for (; i < end; i++) {
            if (i + AHEAD < count && is_object(values[i + AHEAD])) __builtin_prefetch(object_of(values[i + AHEAD]));
            mark_value(marker, values[i]);
        }
        *reached = end;
        if (end < count && marker_overdue(marker, 2 * LOOK)) return false;
    }
    return true;
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

/* From marker->reached on. */
static bool mark_tail(Marker *marker, Object *object, const Field *tail) {
    const void *place = (const char *)object + tail->offset;
    uint64_t count = tail_count(object, tail), i = marker->reached;
    if (tail->form == FIELD_VALUES) return mark_values(marker, place, &marker->reached, count);
    if (tail->form == FIELD_ENTRIES) {
        const Entry *entries = place;
        for (; i < count; i++) {
            if (i + AHEAD < count && is_object(entries[i + AHEAD].key)) __builtin_prefetch(object_of(entries[i + AHEAD].key));
            mark_value(marker, entries[i].key);
            mark_value(marker, entries[i].value);
            if (i % LOOK == LOOK - 1 && marker_overdue(marker, 4 * LOOK)) return marker->reached = i + 1, false;
        }
    } else if (object->aux) {
        const SetEntry *entries = place;
        for (; i < count; i++) {
            if (i + AHEAD < count && is_object(entries[i + AHEAD].key)) __builtin_prefetch(object_of(entries[i + AHEAD].key));
            mark_value(marker, entries[i].key);
            if (i % LOOK == LOOK - 1 && marker_overdue(marker, 2 * LOOK)) return marker->reached = i + 1, false;
        }
    }
    return true;
}

static void note_weakref(Marker *marker, Object *object) {
    if (marker->weak_count == marker->weak_capacity) {
        size_t capacity = marker->weak_capacity ? marker->weak_capacity * 2 : 64;
        Object **grown = memory_resize(&marker->vm->memory, marker->weakrefs, marker->weak_capacity * sizeof *grown, capacity * sizeof *grown);
        if (!grown) {
            marker->stops = true;
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

static const Field *tail_of(const Marker *marker, const Object *object) { return marker->plans[object->kind].tail; }

static bool drain(Marker *marker) {
    if (marker->partial) {
        if (!mark_tail(marker, marker->partial, tail_of(marker, marker->partial))) return false;
        marker->partial = NULL;
    }
    while (marker->count) {
        if (marker_overdue(marker, 4)) return false;
        Object *object = marker->stack[--marker->count];
        if (marker->count >= NEXT) __builtin_prefetch(marker->stack[marker->count - NEXT]);
        const Plan *plan = &marker->plans[object->kind];
        if (marker->visible && object->kind == KIND_GENERATOR) {
            if (!finalize_clear_dead_in_generator(marker->vm, (Generator *)object)) return false;
            marker_overdue(marker, GENERATOR_WORK);
        }
        mark_object(marker, (Object *)(uintptr_t)object->type);
        const uint16_t *offset = plan->offsets;
        for (unsigned i = 0; i < plan->objects; i++) {
            mark_object(marker, pointer_at(object, *offset++));
        }
        for (unsigned i = 0; i < plan->values; i++) {
            mark_value(marker, *(const Value *)(const void *)((const char *)object + *offset++));
        }
        if (object->flags & FLAG_ATTRIBUTES) mark_object(marker, (Object *)*object_attributes(object));
        if (plan->special) mark_special(marker, object);
        if (!plan->tail) continue;
        marker->reached = 0;
        if (!mark_tail(marker, object, plan->tail)) {
            marker->partial = object;
            return false;
        }
    }
    return true;
}

static bool mark_waiting(Marker *marker, Object *object) {
    if (object->mark != MARK_WAITING) return true;
    object->mark = marker->mark;
    marker->waiting--;
    marker->stack[marker->count++] = object;
    return drain(marker);
}

/* A pass leaves something waiting only where more than a stack full of it was met. */
static bool mark_all_waiting(Marker *marker) {
    if (!marker->passing) {
        if (marker->passes++ == PASSES) return marker->stops = true, false;
        marker->page = marker->vm->heap.pages;
        marker->passing = true;
    }
    while (marker->page) {
        Page *page = marker->page;
        for (uint32_t i = 0; i < page->used_cells; i++) {
            if (!mark_waiting(marker, page_cell(page, i))) return false;
        }
        marker->page = page->next;
        if (marker_overdue(marker, page->used_cells)) return false;
    }
    for (LargeBlock *block = marker->vm->heap.large; block; block = block->next) {
        if (!mark_waiting(marker, (Object *)(block + 1))) return false;
    }
    marker->passing = false;
    return true;
}

bool marker_drain(Marker *marker) {
    bool done = drain(marker);
    while (done && marker->waiting) {
        done = mark_all_waiting(marker);
    }
    return done;
}

/* Frames overlap, and between two of them may lie what is left over from long ago: it is cleared. Within a frame every register is
 * marked, also temporaries that the frame has not written yet: those hold nothing older than the last collection. */
bool marker_mark_registers(Marker *marker) {
    VM *vm = marker->vm;
    while (drain(marker)) {
        uint32_t i = marker->frames, end = marker->registers;
        uint32_t start = i < vm_frame_count(vm) ? frame_base(vm, &vm->frames[i]) : vm->stack_capacity;
        for (; end < start; end++) {
            vm->stack[end] = UNBOUND;
        }
        if (i == vm_frame_count(vm)) return true;
        uint32_t stop = start + frame_code(&vm->frames[i])->register_count;
        if (stop > end) mark_few(marker, vm->stack + end, stop - end);
        marker->registers = stop > end ? stop : end;
        marker->frames++;
        if (marker_overdue(marker, (uint64_t)stop - start)) return false;
    }
    return false;
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

bool marker_mark_frames(Marker *marker) {
    VM *vm = marker->vm;
    while (drain(marker)) {
        if (marker->frames == 0) return true; /* counted down: each frame was counted when its registers were marked */
        Frame *frame = &vm->frames[--marker->frames];
        mark_root(marker, (Object *)frame->link);
        mark_root(marker, (Object *)frame->function);
        mark_root(marker, (Object *)frame->generator);
        mark_root_value(marker, frame->locals);
        if (!frame_stores(frame)) mark_few(marker, frame->saved, 3);
    }
    return false;
}

bool marker_mark_roots(Marker *marker) {
    VM *vm = marker->vm;
#define ROOT_VALUE(member)        mark_root_value(marker, vm->member);
#define ROOT_OBJECT(member, kind) mark_root(marker, (Object *)vm->member);
#define ROOT_RESTING(member, kind)
#define ROOT_WORD(member)
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
    const HostRoots *held[] = {&vm->side.made, &vm->side.pinned, &vm->side.bound};
    for (; marker->held < sizeof held / sizeof *held; marker->held++) {
        const HostRoots *roots = held[marker->held];
        if (!mark_values(marker, roots->items, &marker->held_reached, roots->count)) return false;
        marker->held_reached = 0;
    }
    return true;
}

void marker_keep(Marker *marker, Value v) { mark_root_value(marker, v); }

void marker_colour_waiting(Marker *marker) {
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

void marker_start(Marker *marker, VM *vm, bool visible) {
    memset(marker, 0, offsetof(Marker, own));
    marker->vm = vm;
    marker->visible = visible;
    marker->stack = marker->own;
    marker->refused = vm->memory.refused;
    make_plans(marker);
}

void marker_begin(Marker *marker) {
    VM *vm = marker->vm;
    marker->mark = vm->heap.newest + 1;
    marker->capacity = vm->torture.collect ? TORTURE_STACK : OWN_STACK;
    marker->full = vm->torture.collect && marker->mark & 1;
    clear_running_generators(vm);
}

void marker_release(Marker *marker) {
    Memory *memory = &marker->vm->memory;
    if (marker->stack != marker->own) memory_release(memory, marker->stack, marker->capacity * sizeof *marker->stack);
    memory_release(memory, marker->weakrefs, marker->weak_capacity * sizeof *marker->weakrefs);
    marker->stack = marker->own;
    marker->weakrefs = NULL;
    marker->count = marker->capacity = marker->weak_count = marker->weak_capacity = 0;
    if (!marker->stops) memory->refused = marker->refused; /* what was refused to the marking alone did no harm */
}

void marker_move(Marker *to, const Marker *from) {
    *to = *from;
    if (from->stack == from->own) to->stack = to->own;
}
