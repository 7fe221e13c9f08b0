/* hash.h: hashes. Those of numbers, tuples and frozensets are the numbers that a 64-bit CPython gives,
 * because programs see them in the order of sets; those of texts and bytes are SipHash-1-3 under one constant
 * key, because runs must repeat. No hash is UINT64_MAX, Python's -1. */
#ifndef HN_CORE_HASH_H
#define HN_CORE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Numbers are equal when their values are; so a hash is the value modulo this prime. */
#define HASH_MODULUS  (((uint64_t)1 << 61) - 1)
#define HASH_INFINITY 314159

static inline uint64_t hash_finish(uint64_t hash) {
    return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}

/* Of an int's magnitude, its least significant limb first. */
uint64_t hash_limbs(const uint64_t *limbs, size_t count, bool negative);
/* Of a NaN 0: the caller hashes those by identity. */
uint64_t hash_double(double value);
uint64_t hash_complex(uint64_t real, uint64_t imaginary);

/* tuple: begin, add the hash of every item in order, finish with their number. One lane of xxHash64 (Y. Collet), with a simpler end. */
static inline uint64_t hash_tuple_begin(void) {
    return UINT64_C(2870177450012600261);
}
static inline uint64_t hash_tuple_add(uint64_t state, uint64_t item) {
    state += item * UINT64_C(14029467366897019727);
    return (state << 31 | state >> 33) * UINT64_C(11400714785074694791);
}
static inline uint64_t hash_tuple_finish(uint64_t state, uint64_t count) {
    state += count ^ UINT64_C(2870177450012600261) ^ 3527539;
    return state == UINT64_MAX ? 1546275796 : state;
}

/* frozenset: begin with 0, add the hash of every item in any order, finish with their number. */
uint64_t hash_set_add(uint64_t state, uint64_t item);
uint64_t hash_set_finish(uint64_t state, uint64_t count);

/* Any bytes; 0 for no bytes and only then. */
uint64_t hash_bytes(const void *bytes, size_t size);

/* The short hash of characters at their narrowest width, which is what a str remembers; 0 for no text and only then. Equal bytes have
 * equal hashes, whether they belong to a str or to a bytes object. The build may compute those of constant data. */
static inline uint32_t hash_text(const void *text, unsigned width, uint64_t length) {
    uint64_t hash = hash_bytes(text, (size_t)length * width);
    uint32_t folded = (uint32_t)(hash ^ hash >> 32);
    return hash && !folded ? 2 : folded;
}

/* The hash that goes with a short one: no two share it, and none is 2**64 - 1. */
static inline uint64_t hash_spread(uint32_t folded) {
    return folded * UINT64_C(0x9E3779B97F4A7C15);
}

#endif
