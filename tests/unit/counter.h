/* counter.h: an allocator for hosts in tests, which counts what it lends and fails on demand. */
#ifndef TEST_COUNTER_H
#define TEST_COUNTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Counter {
    size_t held, peak;
    uint64_t requests, fail_at; /* 0: never */
    bool for_good, failed;
} Counter;

static void *counting(void *user, void *block, size_t old, size_t size) {
    Counter *counter = user;
    if (size > old) {
        counter->requests++;
        if (counter->fail_at && (counter->requests == counter->fail_at || (counter->for_good && counter->requests > counter->fail_at))) {
            counter->failed = true;
            return NULL;
        }
    }
    void *moved = NULL;
    if (size == 0) free(block);
    else moved = realloc(block, size);
    if (size == 0 || moved) counter->held += size - old;
    if (counter->held > counter->peak) counter->peak = counter->held;
    return moved;
}

#endif
