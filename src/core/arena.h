/* arena.h: memory that lives and dies together (tokens, the syntax tree, scopes, code under construction).
 * Chunks come from an account; nothing is freed one by one. */
#ifndef HN_CORE_ARENA_H
#define HN_CORE_ARENA_H

#include "core/memory.h"

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    Memory *memory;
    ArenaChunk *chunks; /* newest first */
    char *next, *end;   /* the free part of the newest chunk */
} Arena;

void arena_init(Arena *arena, Memory *memory);
/* `size` bytes aligned to 8 and cleared, or NULL when the account refuses. */
void *arena_allocate(Arena *arena, size_t size);
/* A copy of `size` bytes with a NUL behind it, or NULL. */
char *arena_copy(Arena *arena, const char *bytes, size_t size);
void arena_free(Arena *arena);

#endif
