/* powersort.h: in what order the runs of a merge sort are merged (Munro and Wild, 2018): nearly the fewest comparisons that any can do with. */
#ifndef HN_OBJECT_POWERSORT_H
#define HN_OBJECT_POWERSORT_H

#include <stdint.h>

/* How deep in the ideal tree of merges of `count` items the boundary between a run and the next lies: where the binary fractions of their
 * middles first differ. A run waits on a stack; those before a deeper boundary than the new one are merged first. */
static inline uint64_t run_power(uint64_t start, uint64_t length, uint64_t next_length, uint64_t count) {
    uint64_t a = 2 * start + length, b = 2 * (start + length) + next_length, power = 0;
    while (power < 64) {
        power++;
        if (a >= count) { /* then b is, too */
            a -= count;
            b -= count;
        } else if (b >= count) {
            break;
        }
        a *= 2;
        b *= 2;
    }
    return power;
}

#endif
