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
    Object **stack;      /* `own`, or allocated */
    size_t count, capacity;
    Object *partial;     /* one whose items are marked up to `reached`; or NULL */
    uint64_t reached;
    uint64_t waiting;    /* objects coloured MARK_WAITING */
    Page *page;          /* where they are looked for next; NULL: in the large blocks */
    uint32_t passes;     /* begun */
    bool passing;        /* one is under way */
    bool full;           /* more stack was refused */
    bool refused;        /* Memory.refused, before */
    uint64_t marked;     /* objects */
    uint8_t mark;
    bool stops;          /* for a request to stop, or because a limit has struck, or more memory was refused than it can do without */
    bool gave_way;       /* the first of these */
    bool visible;        /* weak references are weak */
    bool gives_way;      /* to a request for a safepoint */
    bool insists;        /* on coming to its end */
    uint64_t looks;      /* taken so far */
    uint32_t registers;  /* marked, and so many frames' and HostRoots' */
    uint32_t frames, held;
    uint64_t held_reached;
    Object **weakrefs;   /* of a visible collection: those that were marked */
    size_t weak_count, weak_capacity;
    Plan plans[KIND_COUNT];
    Object *own[OWN_STACK];
} Marker;

void marker_start(Marker *marker, VM *vm, bool visible);
/* Before anything is marked: the colour. */
void marker_begin(Marker *marker);
void marker_release(Marker *marker);
/* The same marker at another place. */
void marker_move(Marker *to, const Marker *from);
/* Tells of work done, in vm_overdue's units. True: stop; begun again later, the marking goes on where it was. */
bool marker_overdue(Marker *marker, uint64_t work);

/* The parts of the marking. False: it has stopped. */
/* What the frames' registers hold, what else frames hold, and what the VM and its host do. */
bool marker_mark_registers(Marker *marker);
bool marker_mark_frames(Marker *marker);
bool marker_mark_roots(Marker *marker);
/* All that is reached from what is marked. */
bool marker_drain(Marker *marker);
/* Marks a value besides; what is reached from it is left to marker_drain. */
void marker_keep(Marker *marker, Value v);
/* Of a collection that is abandoned: what waits lives as what was marked. */
void marker_colour_waiting(Marker *marker);

static inline bool marker_has(const Marker *marker, const Object *object) {
    return object->mark == marker->mark || object->mark >= MARK_WAITING;
}

#endif
