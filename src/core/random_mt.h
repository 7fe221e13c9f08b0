/* random_mt.h: the Mersenne Twister MT19937 (Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally
 * equidistributed uniform pseudo-random number generator", 1998), seeded and read as CPython's `random` does
 * it, so that the same seed gives the same numbers. */
#ifndef HN_CORE_RANDOM_MT_H
#define HN_CORE_RANDOM_MT_H

#include <stddef.h>
#include <stdint.h>

#define RANDOM_MT_WORDS 624

typedef struct RandomMt {
    uint32_t words[RANDOM_MT_WORDS];
    uint32_t index; /* of the next word; RANDOM_MT_WORDS: new ones are due. Anything above counts as that. */
} RandomMt;

/* Seeds with the magnitude of an integer, as limbs of 64 bits, trimmed (none for 0). */
void random_mt_seed(RandomMt *random, const uint64_t *limbs, size_t count);
/* The same in parts, for the seed of a million digits: from position 0 up to the length, in any number of
 * calls. */
size_t random_mt_seed_length(const uint64_t *limbs, size_t count);
void random_mt_seed_part(RandomMt *random, const uint64_t *limbs, size_t count, size_t from, size_t to);

/* 32 bits. */
uint32_t random_mt_next(RandomMt *random);
/* random.random(): 53 bits, at least 0 and less than 1. */
double random_mt_random(RandomMt *random);
/* random.getrandbits(bits) for 1 to 64 bits. */
uint64_t random_mt_bits(RandomMt *random, unsigned bits);
/* The same for any number: fills (bits + 63) / 64 limbs. May be done in parts, whose bits, the last part's
 * apart, are multiples of 64. */
void random_mt_limbs(RandomMt *random, uint64_t *limbs, uint64_t bits);

#endif
