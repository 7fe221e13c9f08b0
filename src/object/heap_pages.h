/* heap_pages.h: the inside of the heap, for heap.c and the collector alone. */
#ifndef HN_OBJECT_HEAP_PAGES_H
#define HN_OBJECT_HEAP_PAGES_H

#include "object/heap.h"

struct Page {
    Page *next;
    Page *next_unswept;
    uint32_t size;       /* bytes, this header included */
    uint32_t cell_size;
    uint32_t cell_count;
    uint32_t used_cells; /* cells from here on were never used */
    uint64_t spare;      /* keeps cells aligned to 16 */
};

struct LargeBlock {
    LargeBlock *next, *previous;
    size_t size; /* bytes, this header included */
    size_t spare;
};

typedef struct FreeCell {
    Object object; /* kind KIND_FREE */
    void *next;    /* beyond the header, so that a page can be walked: needs cells of at least 24 bytes */
} FreeCell;

static inline void *page_cell(Page *page, uint32_t index) { return (char *)(page + 1) + (size_t)index * page->cell_size; }

/* Puts the cells of dead objects on the heap's free list. */
void page_sweep(Heap *heap, Page *page);
void large_release(Heap *heap, LargeBlock *block);

#endif
