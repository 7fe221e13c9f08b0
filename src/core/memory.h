/* memory.h: accounted memory.
 *
 * Every byte that a VM or a compiled program owns is obtained here, so that `max_memory` is exact: the
 * account knows what the host's allocator handed out and refuses what would pass the limit. A refusal is an
 * ordinary answer (NULL); nobody aborts. There is no global state: an account belongs to one VM or program. */
#ifndef HN_CORE_MEMORY_H
#define HN_CORE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The host's allocator, in the manner of Lua's: `size` 0 frees, `block` NULL allocates, else resizes.
 * Returns NULL on failure (the old block then stays). `old` is the block's exact size in bytes. */
typedef void *(*MemoryFunction)(void *user, void *block, size_t old, size_t size);

typedef struct Memory {
    MemoryFunction function;
    void *user;
    size_t used;  /* bytes held now */
    size_t limit; /* bytes that may be held at once; SIZE_MAX when unlimited */
    size_t peak;  /* the most that was ever held */
    /* Asked before larger requests, which come again and again in long work: true refuses. May be NULL. */
    bool (*watch)(void *watcher);
    void *watcher;
    /* The torture mode `oom`: when non-zero, counts down at every request; the request that brings it to
     * zero fails, and every later one too if `fail_for_good`. */
    uint64_t fail_countdown;
    bool fail_for_good;
    bool failing;   /* a for-good failure has struck */
    bool refused;   /* some request was refused since this was last cleared */
} Memory;

/* An account over malloc/realloc/free without a limit. */
void memory_init(Memory *memory, MemoryFunction function, void *user, size_t limit);
/* For long work: whether the watch says that it should end. */
static inline bool memory_watched(Memory *memory) {
    if (!memory->watch || !memory->watch(memory->watcher)) return false;
    memory->refused = true;
    return true;
}
/* Clearing and copying much, under the watch's eyes: false when it says that this should end. */
bool memory_clear(Memory *memory, void *bytes, size_t size);
bool memory_copy(Memory *memory, void *to, const void *from, size_t size);
/* Counts a request for the torture mode: whether it is to fail. */
bool memory_fails(Memory *memory);
/* NULL when refused. The bytes are not cleared. `size` must not be 0. */
void *memory_allocate(Memory *memory, size_t size);
/* NULL when refused; the old block is then untouched. */
void *memory_resize(Memory *memory, void *block, size_t old, size_t size);
/* `block` may be NULL when `size` is 0. */
void memory_release(Memory *memory, void *block, size_t size);

#endif
