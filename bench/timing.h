/* timing.h: what the measurements in C share. Include it first: it asks for POSIX. */
#ifndef BENCH_TIMING_H
#define BENCH_TIMING_H

#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* What a clock shows, in microseconds. */
static inline double clock_at(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* For qsort. */
static inline int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static inline void fail(const char *what) {
    fprintf(stderr, "%s went wrong\n", what);
    exit(1);
}

#endif
