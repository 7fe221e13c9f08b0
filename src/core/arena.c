/* arena.c: see arena.h. */
#include "core/arena.h"

#include <string.h>

enum { FIRST_CHUNK = 2048, LARGEST_CHUNK = 1 << 18 };

struct ArenaChunk {
    ArenaChunk *older;
    size_t size; /* of the whole chunk */
};

void arena_init(Arena *arena, Memory *memory) { *arena = (Arena){.memory = memory}; }

static bool grow(Arena *arena, size_t needed) {
    size_t size = arena->chunks ? arena->chunks->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK) size = LARGEST_CHUNK;
    if (needed > SIZE_MAX - sizeof(ArenaChunk)) return false;
    if (size < needed + sizeof(ArenaChunk)) size = needed + sizeof(ArenaChunk);
    ArenaChunk *chunk = memory_allocate(arena->memory, size);
    if (!chunk) return false;
    chunk->older = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->next = (char *)(chunk + 1);
    arena->end = (char *)chunk + size;
    return true;
}

void *arena_allocate(Arena *arena, size_t size) {
    if (size > SIZE_MAX - 64) return NULL;
    size = (size + 7) & ~(size_t)7;
    if ((size_t)(arena->end - arena->next) < size && !grow(arena, size)) return NULL;
    void *block = arena->next;
    arena->next += size;
    if (size <= LARGEST_CHUNK) return memset(block, 0, size);
    return memory_clear(arena->memory, block, size) ? block : NULL;
}

char *arena_copy(Arena *arena, const char *bytes, size_t size) {
    char *copy = arena_allocate(arena, size + 1);
    return copy && memory_copy(arena->memory, copy, bytes, size) ? copy : NULL;
}

void arena_free(Arena *arena) {
    for (ArenaChunk *chunk = arena->chunks; chunk;) {
        ArenaChunk *older = chunk->older;
        memory_release(arena->memory, chunk, chunk->size);
        chunk = older;
    }
    arena_init(arena, arena->memory);
}
