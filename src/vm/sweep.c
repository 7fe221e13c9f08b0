/* sweep.c: the end of a collection: what refers to the dead without keeping them alive forgets them, and large blocks and empty pages are given back. Cells are swept
 * later, by heap.c, when some of their size are wanted.
 *
 * Everything that lives has the new colour by now, and what is made meanwhile gets it. */
#include "compile/program.h"
#include "vm/collection.h"
#include "vm/identity.h"

enum { AT_ONCE = 128 /* between two looks */, WORK = 8 /* of an object looked at */, RELEASE = 256 /* of memory given back */ };

static bool is_marked(const Collection *c, const Object *object) { return object->mark == c->marker.mark; }

bool sweep_interned(Collection *c) {
    InternTable *table = &c->marker.vm->interned;
    while (c->position < table->capacity) {
        uint64_t end = table->capacity - c->position > AT_ONCE ? c->position + AT_ONCE : table->capacity;
        for (; c->position < end; c->position++) {
            Str *str = table->items[c->position];
            if (str && str != INTERN_DELETED && !is_marked(c, &str->object)) table->items[c->position] = INTERN_DELETED;
        }
        if (marker_overdue(&c->marker, AT_ONCE * WORK)) return false;
    }
    return true;
}

/* `position` counts the tables, `kept` the places in this one. */
bool sweep_identities(Collection *c) {
    VM *vm = c->marker.vm;
    uint32_t count;
    IdentityTable *tables = identity_tables(vm, &count);
    for (; c->position < count; c->position++, c->kept = 0) {
        while (c->kept < tables[c->position].capacity) {
            c->kept = identity_sweep(&tables[c->position], (uint32_t)c->kept, AT_ONCE, c->marker.mark);
            if (marker_overdue(&c->marker, AT_ONCE * WORK)) return false;
        }
    }
    return true;
}

bool sweep_programs(Collection *c) {
    VM *vm = c->marker.vm;
    while (c->position < vm->program_count) {
        ProgramObject *object = vm->programs[c->position++];
        bool lives = is_marked(c, &object->object);
        if (lives) vm->programs[c->kept++] = object;
        else program_release(object->program);
        if (marker_overdue(&c->marker, lives ? WORK : RELEASE)) return false;
    }
    vm->program_count = (uint32_t)c->kept;
    return true;
}

/* Whether marking goes through it. Text and the like cost a collection nothing, whatever their size. */
static bool is_looked_into(const Object *object) {
    switch (object->kind) {
    case KIND_RAW: case KIND_INT: case KIND_STR: case KIND_TEXT_BUFFER: case KIND_BYTES: return false;
    case KIND_SET_TABLE: return object->aux;
    default: return true;
    }
}

/* What is not looked into counts half, since its memory is soon wanted again, and still in the caches then. */
bool sweep_large(Collection *c) {
    Heap *heap = &c->marker.vm->heap;
    if (c->position++ == 0) c->block = heap->large;
    while (c->block) {
        LargeBlock *block = c->block;
        Object *object = (Object *)(block + 1);
        bool lives = is_marked(c, object);
        c->block = block->next;
        if (lives) c->large += is_looked_into(object) ? block->size : block->size / 2;
        else large_release(heap, block);
        if (marker_overdue(&c->marker, lives ? WORK : RELEASE)) return false;
    }
    return true;
}

static bool page_is_empty(const Collection *c, Page *page) {
    for (uint32_t i = 0; i < page->used_cells; i++) {
        if (is_marked(c, page_cell(page, i))) return false;
    }
    return true;
}

/* Of a thorough collection: gives empty pages back. */
bool sweep_pages(Collection *c) {
    Heap *heap = &c->marker.vm->heap;
    if (!c->thorough) return true;
    if (!c->page) {
        memset(heap->of_size, 0, sizeof heap->of_size);
        c->page = &heap->pages;
    }
    while (*c->page) {
        Page *page = *c->page;
        if (page_is_small(heap, page) || !page_is_empty(c, page)) {
            uint32_t cell_class = cell_class_of(page->cell_size);
            page->next_of_size = heap->of_size[cell_class];
            heap->of_size[cell_class] = page;
            c->page = &page->next;
        } else {
            *c->page = page->next;
            heap->page_count--;
            heap->page_bytes -= page->size;
            heap->cell_total -= page->cell_count;
            memory_release(heap->memory, page, page->size);
        }
        if (marker_overdue(&c->marker, WORK * AT_ONCE)) return false;
    }
    return true;
}
