/* heap.h: allocation of objects.
 *
 * Small objects live in cells of pages, one cell size a page; larger ones each in a block of its own. The collector (vm/collector.c)
 * is a non-moving mark-sweep that runs only at safepoints, so C code may hold plain pointers between two of them. Everything is
 * charged to the VM's account; NULL means refused (answer NO_MEMORY).
 *
 * A new object's header is set; its other fields are NOT initialised: set every one before you return. (Values, Entries and SetTables
 * come initialised to empty.) */
#ifndef HN_OBJECT_HEAP_H
#define HN_OBJECT_HEAP_H

#include "core/memory.h"
#include "object/object.h"

#include <string.h>

/* Cells come in steps of 16 bytes up to 512, then in steps of 128. */
enum { CELL_GRAIN = 16, CELL_SMALL = 512, CELL_COARSE_GRAIN = 128, CELL_LARGEST = 2048 };
enum { CELL_SMALL_CLASSES = CELL_SMALL / CELL_GRAIN, CELL_CLASSES = CELL_SMALL_CLASSES + (CELL_LARGEST - CELL_SMALL) / CELL_COARSE_GRAIN + 1 };

static inline uint32_t cell_class_of(size_t size) {
    if (__builtin_expect(size <= CELL_SMALL, 1)) return (uint32_t)((size + CELL_GRAIN - 1) / CELL_GRAIN);
    return CELL_SMALL_CLASSES + (uint32_t)((size - CELL_SMALL + CELL_COARSE_GRAIN - 1) / CELL_COARSE_GRAIN);
}
static inline uint32_t cell_size_of(uint32_t cell_class) {
    if (__builtin_expect(cell_class <= CELL_SMALL_CLASSES, 1)) return cell_class * CELL_GRAIN;
    return CELL_SMALL + (cell_class - CELL_SMALL_CLASSES) * CELL_COARSE_GRAIN;
}

typedef struct Page Page;
typedef struct LargeBlock LargeBlock;

typedef struct Run { /* neighbouring cells that are handed out next */
    char *at, *end;
} Run;

typedef struct Heap {
    Memory *memory;
    void *free[CELL_CLASSES];     /* cells given back one by one, linked */
    Run runs[CELL_CLASSES];
    Page *fresh[CELL_CLASSES];    /* the page whose never-used cells are the run; NULL when it is of dead cells */
    Page *of_size[CELL_CLASSES];  /* all pages of a cell size, newest first */
    Page *unswept[CELL_CLASSES];  /* from this one on they may have dead cells that were not looked for since the last collection */
    Page *pages;                  /* all, newest first */
    uint64_t page_bytes, cell_total;
    LargeBlock *large;
    uint64_t large_bytes;         /* of all large blocks */
    uint64_t allocated;           /* bytes handed out since the last collection, and not given back */
    uint64_t notice;              /* ask for a safepoint when `allocated` passes it; not above `threshold` unless that is passed */
    uint64_t threshold;           /* ask for a collection when `allocated` passes it */
    uint8_t mark;                 /* the current colour of the living: what is new gets it */
    uint8_t newest;               /* they may have colours up to this one: those of collections that were abandoned since */
    bool wanted;                  /* a collection is due at the next safepoint */
    uint32_t page_count;          /* without those of the first room */
    uint64_t patience;            /* looks that the next collection takes before it may be abandoned for a request to stop */
    char *first_room, *room, *room_end; /* memory that came with the VM, for small pages and vm_resize_block; used up to `room` */
} Heap;

/* How much is allocated between two collections at least: about what a core's own cache holds. */
enum { COLLECTION_STEP = 2 << 20 };

/* Sets `notice` after a change of `allocated` or `threshold`. */
static inline void heap_set_notice(Heap *heap) {
    enum { MUCH = 256 << 10 };
    bool below = heap->allocated <= heap->threshold && heap->threshold - heap->allocated < MUCH;
    heap->notice = below ? heap->threshold : heap->allocated + MUCH;
}

/* An object's header in one go: kind, flags and spare as HEADER_BITS has them. */
#define HEADER_BITS(kind, flags, spare) ((uint32_t)(kind) | (uint32_t)(flags) << 16 | (uint32_t)(spare) << 24)
static inline void object_begin(Object *object, const Type *type, uint32_t bits, uint8_t mark) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t word = bits | (uint32_t)mark << 8;
    object->type = type;
    memcpy((char *)object + offsetof(Object, kind), &word, sizeof word);
#else
    *object = (Object){.type = type, .kind = (uint8_t)bits, .mark = mark, .flags = (uint8_t)(bits >> 16), .spare = (uint8_t)(bits >> 24)};
#endif
}

/* `size` bytes with a header of that kind and type. */
void *heap_new(VM *vm, Kind kind, const Type *type, size_t size);
/* Gives back owned storage (Raw, Values, Entries, SetTable, TextBuffer) that certainly nobody else refers to. NULL is fine. */
void heap_discard(VM *vm, void *storage);

Values *values_new(VM *vm, uint64_t capacity);   /* all UNBOUND */
Values *values_for(VM *vm, const Value *items, uint64_t count, uint64_t capacity); /* copies of these, then UNBOUND */
/* Storage that only the caller refers to, with its first `count` items, at another capacity. NULL: refused, and nothing has changed. */
Values *values_resize(VM *vm, Values *values, uint64_t count, uint64_t capacity);
/* Likewise; but large ones come back as many as they were, perhaps elsewhere, with room for as many as wanted: those are yet to be cleared. */
Entries *entries_resize(VM *vm, Entries *entries, uint64_t count, uint64_t capacity);
bool entries_have_room(const Entries *entries, uint64_t capacity);
/* Storage for `most`, of which only the first `capacity` are cleared and count; more than CELL_LARGEST bytes. */
Entries *entries_begin(VM *vm, uint64_t capacity, uint64_t most);
Raw *raw_new(VM *vm, uint64_t size);             /* not cleared */
/* Clearing large storage takes long. With these it is had at once for `most`, and cleared bit by bit: what is not yet counts as not there. The
 * storage may move. NULL: refused, and nothing has changed. */
Values *values_begin(VM *vm, uint64_t capacity, uint64_t most);
Values *values_more(VM *vm, Values *values, uint64_t capacity);
/* Whether values_more need not move it. */
bool values_have_room(const Values *values, uint64_t capacity);
Raw *raw_begin(VM *vm, uint64_t size, uint64_t most);
Raw *raw_more(VM *vm, Raw *raw, uint64_t size);
/* Fills what raw_new gave for `size` bytes, a multiple of 16, from where raw->size says: with two words in turn, or with the bytes of `source`. False: it wants to
 * stop, for a pause if it may pause, or for a limit of time; raw->size says how far it has come. */
typedef struct Filler {
    uint64_t words[2];
    const void *source; /* NULL: the words */
} Filler;
bool raw_fill(VM *vm, Raw *raw, uint64_t size, const Filler *filler, bool pauses);
bool raw_has_room(const Raw *raw, uint64_t size);
/* Storage that only the caller refers to, with its bytes up to the smaller capacity, at another one; a new one for NULL. More than CELL_LARGEST. Its
 * size is what the caller says has been written: not cleared. NULL: refused, and nothing has changed. */
TextBuffer *text_buffer_resize(VM *vm, TextBuffer *buffer, uint64_t written, uint64_t capacity);
uint64_t text_buffer_capacity(const TextBuffer *buffer);
Entries *entries_new(VM *vm, uint64_t capacity); /* all keys UNBOUND */
Entries *entries_new_from(VM *vm, uint64_t capacity, const Entry *items, uint64_t count); /* the first `count` copied from these */
SetTable *set_table_new(VM *vm, uint64_t capacity);
SetTable *set_table_copy(VM *vm, const SetTable *table);

/* The bytes of an object, by its kind's description. */
size_t object_size(const Object *object);
/* Where the Dict * of an object with FLAG_ATTRIBUTES stands. */
Dict **object_attributes(Object *object);

#endif
