/* random_mt.c: see random_mt.h. */
#include "core/random_mt.h"

#define WORDS RANDOM_MT_WORDS
#define SHIFT 397

/* ---- Seeding: init_genrand and init_by_array of the authors' 2002 revision ---- */

static void seed_simply(RandomMt *random, uint32_t seed) {
    uint32_t *words = random->words;
    words[0] = seed;
    for (uint32_t i = 1; i < WORDS; i++)
        words[i] = 1812433253U * (words[i - 1] ^ words[i - 1] >> 30) + i;
    random->index = WORDS;
}

/* The seed's 32-bit words; zero has one. */
static size_t key_length(const uint64_t *limbs, size_t count) {
    if (!count) return 1;
    return 2 * count - (limbs[count - 1] >> 32 == 0);
}

static uint32_t key_word(const uint64_t *limbs, size_t count, size_t i) {
    return i / 2 < count ? (uint32_t)(limbs[i / 2] >> (i % 2 * 32)) : 0;
}

size_t random_mt_seed_length(const uint64_t *limbs, size_t count) {
    size_t length = key_length(limbs, count);
    return (length > WORDS ? length : WORDS) + WORDS - 1;
}

void random_mt_seed_part(RandomMt *random, const uint64_t *limbs, size_t count, size_t from, size_t to) {
    size_t length = key_length(limbs, count), first = length > WORDS ? length : WORDS,
           all = first + WORDS - 1;
    uint32_t *words = random->words;
    if (from == 0) seed_simply(random, 19650218U);
    for (size_t k = from; k < to; k++) {
        /* Both rounds go from word 1 to the last, again and again; word 0 takes over the last one's value. */
        uint32_t i = (uint32_t)(k % (WORDS - 1)) + 1;
        uint32_t mixed = words[i - 1] ^ words[i - 1] >> 30;
        if (k < first) {
            size_t j = k % length;
            words[i] = (words[i] ^ mixed * 1664525U) + key_word(limbs, count, j) + (uint32_t)j;
        } else {
            words[i] = (words[i] ^ mixed * 1566083941U) - i;
        }
        if (i == WORDS - 1) words[0] = words[i];
    }
    if (to < all) return;
    words[0] = 0x80000000U;
    random->index = WORDS;
}

void random_mt_seed(RandomMt *random, const uint64_t *limbs, size_t count) {
    random_mt_seed_part(random, limbs, count, 0, random_mt_seed_length(limbs, count));
}

/* ---- Numbers ---- */

static uint32_t twist(uint32_t word, uint32_t next, uint32_t other) {
    uint32_t y = (word & 0x80000000U) | (next & 0x7fffffffU);
    return other ^ y >> 1 ^ (0x9908b0dfU & -(y & 1));
}

static void renew(RandomMt *random) {
    uint32_t *words = random->words;
    unsigned i = 0;
    for (; i < WORDS - SHIFT; i++)
        words[i] = twist(words[i], words[i + 1], words[i + SHIFT]);
    for (; i < WORDS - 1; i++)
        words[i] = twist(words[i], words[i + 1], words[i + SHIFT - WORDS]);
    words[i] = twist(words[i], words[0], words[SHIFT - 1]);
    random->index = 0;
}

uint32_t random_mt_next(RandomMt *random) {
    if (random->index >= WORDS) renew(random);
    uint32_t y = random->words[random->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680U;
    y ^= y << 15 & 0xefc60000U;
    return y ^ y >> 18;
}

double random_mt_random(RandomMt *random) {
    uint32_t high = random_mt_next(random) >> 5, low = random_mt_next(random) >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

uint64_t random_mt_bits(RandomMt *random, unsigned bits) {
    if (bits <= 32) return random_mt_next(random) >> (32 - bits);
    uint64_t low = random_mt_next(random);
    return low | (uint64_t)(random_mt_next(random) >> (64 - bits)) << 32;
}

void random_mt_limbs(RandomMt *random, uint64_t *limbs, uint64_t bits) {
    for (; bits >= 64; bits -= 64)
        *limbs++ = random_mt_bits(random, 64);
    if (bits) *limbs = random_mt_bits(random, (unsigned)bits);
}
