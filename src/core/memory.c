/* memory.c: see memory.h. */
#include "core/memory.h"

#include <stdlib.h>
#include <string.h>

enum { WATCHED_SIZE = 4096, PIECE = 1 << 18 };

static void *standard_function(void *user, void *block, size_t old, size_t size) {
    (void)user;
    (void)old;
    if (size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, size);
}

void memory_init(Memory *memory, MemoryFunction function, void *user, size_t limit) {
    *memory = (Memory){.function = function ? function : standard_function, .user = user, .limit = limit};
}

bool memory_fails(Memory *memory) {
    if (memory->failing) return memory->refused = true;
    if (!memory->fail_countdown || --memory->fail_countdown) return false;
    memory->failing = memory->fail_for_good;
    return memory->refused = true;
}

/* Whether a request for `more` further bytes is to be refused. */
static bool refuses(Memory *memory, size_t more) {
    if (memory_fails(memory)) return true;
    if (more >= WATCHED_SIZE && memory->watch && memory->watch(memory->watcher)) return memory->refused = true;
    if (more > memory->limit || memory->used > memory->limit - more) return memory->refused = true;
    return false;
}

static void note(Memory *memory, size_t old, size_t size) {
    memory->used += size - old;
    if (memory->used > memory->peak) memory->peak = memory->used;
}

void *memory_allocate(Memory *memory, size_t size) {
    if (refuses(memory, size)) return NULL;
    void *block = memory->function(memory->user, NULL, 0, size);
    if (block) note(memory, 0, size);
    else memory->refused = true;
    return block;
}

void *memory_resize(Memory *memory, void *block, size_t old, size_t size) {
    if (size > old && refuses(memory, size - old)) return NULL;
    void *moved = memory->function(memory->user, block, old, size);
    if (moved) note(memory, old, size);
    else memory->refused = true;
    return moved;
}

void memory_release(Memory *memory, void *block, size_t size) {
    if (!block) return;
    memory->function(memory->user, block, size, 0);
    memory->used -= size;
}

bool memory_clear(Memory *memory, void *bytes, size_t size) {
    for (size_t done = 0; done < size; done += PIECE) {
        if (done && memory_watched(memory)) return false;
        memset((char *)bytes + done, 0, size - done < PIECE ? size - done : PIECE);
    }
    return true;
}

bool memory_copy(Memory *memory, void *to, const void *from, size_t size) {
    for (size_t done = 0; done < size; done += PIECE) {
        if (done && memory_watched(memory)) return false;
        memcpy((char *)to + done, (const char *)from + done, size - done < PIECE ? size - done : PIECE);
    }
    return true;
}
