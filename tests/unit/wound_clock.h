/* wound_clock.h: a monotonic clock for hosts in tests. Include it first: it asks for POSIX. */
#ifndef TEST_WOUND_CLOCK_H
#define TEST_WOUND_CLOCK_H

#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <time.h>

/* Nanoseconds. */
static inline uint64_t real_time(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* A clock that stands still while the test prepares its data, and goes once it is wound up. */
typedef struct Clock {
    uint64_t start; /* 0: stands */
} Clock;

static inline uint64_t read_clock(void *user) {
    Clock *clock = user;
    return clock->start ? 1 + real_time() - clock->start : 1;
}

#endif
