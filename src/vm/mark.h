/* mark.h: the marking of a collection, for collector.c. */
#ifndef HN_VM_MARK_H
#define HN_VM_MARK_H

#include "object/heap_pages.h"
#include "object/kinds.h"
#include "vm/vm.h"

/* What of a kind's fields the collector looks at. */
typedef struct Plan {
    uint8_t objects, values; /* fields that are pointers, then those that are Values */
    bool special;            /* more than the table says has to be done */
    bool simple;             /* one pointer at most, and nothing else: needs no place on the stack */
    uint16_t offsets[15];
    const Field *tail;       /* NULL: no references behind the fields */
} Plan;

enum { OWN_STACK = 512 };

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

void marker_start(Marker *marker, VM *vm, bool visible);
void marker_release(Marker *marker);
/* Marks what the VM refers to, and all that is reached from there. */
void marker_mark_roots(Marker *marker);
/* Marks a value besides, with what is reached from it as far as there is room for what is met; marker_drain does the rest. */
void marker_keep(Marker *marker, Value v);
/* Goes on until everything that was met is looked at. */
void marker_drain(Marker *marker);
/* Of a collection that is abandoned: what waits lives as what was marked. */
void marker_colour_waiting(Marker *marker);

static inline bool marker_has(const Marker *marker, const Object *object) {
    return object->mark == marker->mark || object->mark >= MARK_WAITING;
}

#endif
