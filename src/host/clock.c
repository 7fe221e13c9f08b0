/* clock.c: the clock behind max_duration, unless the host brings its own: the one thing that the library asks the system for. */
#define _POSIX_C_SOURCE 200809L
#include <time.h>

#include "host/host.h"

uint64_t system_clock(void *user) {
    (void)user;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
