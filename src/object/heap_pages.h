/* heap_pages.h: the inside of the heap, for heap.c and the collector alone. */
#ifndef HN_OBJECT_HEAP_PAGES_H
#define HN_OBJECT_HEAP_PAGES_H

#include "object/heap.h"

struct Page {
    Page *next;
    Page *next_of_size;
    uint32_t size;       /* bytes, this header included */
    uint32_t cell_size;
    uint32_t cell_count;
    uint32_t used_cells; /* cells from here on were never used */
    uint32_t swept;      /* cells before this one were handed out, or found alive, since the collection whose colour is `mark` */
    uint8_t mark;
    char *cells;         /* the first, at the start of a cache line (in small pages, 16 bytes) */
};

/* A page that lies in the memory that came with the VM is not given back by itself. */
static inline bool page_is_small(const Heap *heap, const Page *page) {
    return (const char *)page >= heap->first_room && (const char *)page < heap->room_end;
}

enum { CACHE_LINE = 64 };

struct LargeBlock {
    LargeBlock *next, *previous;
    size_t size; /* bytes, this header included */
    size_t spare;
};

/* Object.mark: the living bear the heap's colour of the day, one of these. A colour comes up again only after all cells were looked at, so
 * dead cells keep the colour they died with and need not be written to. */
enum {
    MARK_DEAD = 0, MARK_FIRST = 1, MARK_LAST = 250,
    MARK_WAITING = 253, /* while a collection marks: reached, and what it refers to was not looked at for want of room on the stack */
    MARK_FREE = 254,    /* on a free list */
};

typedef struct FreeCell {
    Object object; /* kind KIND_FREE, mark MARK_FREE */
    void *next;    /* beyond the header, so that a page can be walked: needs cells of at least 24 bytes */
} FreeCell;

/* Whether a mark is one of the living. */
static inline bool mark_lives(const Heap *heap, uint8_t mark) { return (uint8_t)(mark - heap->mark) <= heap->newest - heap->mark; }

static inline void *page_cell(Page *page, uint32_t index) { return page->cells + (size_t)index * page->cell_size; }

/* Under the tortures and AddressSanitizer nobody can touch a dead or free cell beyond its header and link, nor what lies between an object and the end of its
 * cell. */
#ifdef HOGNOSE_TORTURE
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define HEAP_POISONS
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define HEAP_POISONS
#endif
#endif
#ifdef HEAP_POISONS
#include <sanitizer/asan_interface.h>
static inline void cell_take(void *cell, size_t used, size_t size) {
    ASAN_UNPOISON_MEMORY_REGION(cell, used);
    if (used < size) ASAN_POISON_MEMORY_REGION((char *)cell + used, size - used);
}
#else
static inline void cell_take(void *cell, size_t used, size_t size) { (void)cell, (void)used, (void)size; }
#endif
/* Poisons all dead cells, after a collection; nothing without AddressSanitizer. */
void heap_poison(Heap *heap);

/* Forgets the cells that wait to be handed out, so that all cells that bear no living mark are dead. */
void heap_retire_cells(Heap *heap);
void large_release(Heap *heap, LargeBlock *block);

#endif
