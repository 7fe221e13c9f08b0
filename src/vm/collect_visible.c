/* collect_visible.c: the steps of a collection that look after what programs see of it (finalize.h). Ordinary collections, too, keep alive what has to be told of
 * its end, and strike from the list what is gone. */
#include "object/weakref.h"
#include "vm/collection.h"
#include "vm/finalize.h"

enum { WORK = 8 /* of an object looked at */, FRAME_WORK = 1024 /* of clearing what is dead in a frame */, REFERENCES = 128 /* pruned between two looks */ };

static bool is_dead(const Collection *c, Value v) { return is_object(v) && !marker_has(&c->marker, object_of(v)); }

static uint64_t listed(const Collection *c) { return c->marker.vm->finalizable ? c->marker.vm->finalizable->length : 0; }
static Value listed_at(const Collection *c, uint64_t i) { return c->marker.vm->finalizable->values->items[i]; }

static bool is_due(const Collection *c, Value v) { return is_dead(c, v) && finalize_is_due(object_of(v)); }

bool clear_temporaries(Collection *c) {
    VM *vm = c->marker.vm;
    while (c->marker.visible && c->position < vm_frame_count(vm)) {
        if (!finalize_clear_dead_in_frame(vm, (uint32_t)c->position)) return false;
        c->position++;
        if (marker_overdue(&c->marker, FRAME_WORK)) return false;
    }
    return true;
}

/* A pair for the program's half, if there is room. */
static void put_pair(Collection *c, Value first, Value second) {
    const Values *values = c->work->values;
    if (c->wanted + 2 <= (values ? values->capacity : 0)) {
        c->work->values->items[c->wanted] = first;
        c->work->values->items[c->wanted + 1] = second;
    }
    c->wanted += 2;
}

/* Everything in `work` is due now. */
bool take_due(Collection *c) {
    extern const Instance absent_object;
    while (c->marker.visible && c->position < listed(c)) {
        Value each = listed_at(c, c->position++);
        if (is_due(c, each)) put_pair(c, object_of(each)->kind == KIND_GENERATOR ? NONE : value_of(&absent_object), each);
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    c->due = c->wanted;
    return true;
}

bool keep_due(Collection *c) {
    while (c->position < listed(c)) {
        Value each = listed_at(c, c->position++);
        if (is_due(c, each)) marker_keep(&c->marker, each);
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    return true;
}

/* The weak references whose objects are gone, with their callbacks, behind what is due. */
bool take_callbacks(Collection *c) {
    while (c->position < c->marker.weak_count) {
        Weakref *reference = (Weakref *)c->marker.weakrefs[c->position++];
        bool calls = reference->callback != NONE && reference->callback != UNBOUND;
        if (calls && is_dead(c, reference->target)) put_pair(c, reference->callback, value_of(reference));
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    return true;
}

/* What was noted twice is told once, and will not be again. */
bool tell_due(Collection *c) {
    if (!c->marker.visible) return true;
    Value *items = c->work->values ? c->work->values->items : NULL;
    while (c->position < c->wanted) {
        Value *pair = items + c->position, first = pair[0], second = pair[1];
        bool is_object_due = c->position < c->due, is_told = is_object_due && object_of(second)->flags & FLAG_FINALIZED;
        pair[0] = pair[1] = UNBOUND;
        c->position += 2;
        if (is_object_due) object_of(second)->flags |= FLAG_FINALIZED;
        if (!is_told) {
            items[c->kept++] = first;
            items[c->kept++] = second;
        }
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    c->work->length = c->wanted = c->kept;
    return true;
}

bool clear_weakrefs(Collection *c) {
    while (c->position < c->marker.weak_count) {
        Weakref *reference = (Weakref *)c->marker.weakrefs[c->position++];
        if (is_dead(c, reference->target)) reference->target = UNBOUND;
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    return true;
}

bool prune_weakrefs(Collection *c) {
    VM *vm = c->marker.vm;
    while (c->marker.visible && !weakrefs_prune(vm, &c->pruning, REFERENCES, c->marker.mark)) {
        if (marker_overdue(&c->marker, REFERENCES * WORK)) return false;
    }
    return true;
}

static void colour(const Collection *c, Object *object) {
    if (object && object->mark != MARK_PERMANENT) object->mark = c->marker.mark;
}

bool strike_dead(Collection *c) {
    List *list = c->marker.vm->finalizable;
    if (!list) return true;
    Values *values = list->values;
    while (c->position < list->length) {
        Value each = values->items[c->position];
        values->items[c->position++] = UNBOUND;
        if (!is_dead(c, each)) values->items[c->kept++] = each;
        if (marker_overdue(&c->marker, WORK)) return false;
    }
    list->length = c->kept;
    colour(c, &list->object);
    if (values) colour(c, &values->object);
    return true;
}
