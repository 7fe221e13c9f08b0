/* hash.c: see hash.h. */
#include "core/hash.h"

#include <string.h>

/* ---- numbers ---- */

/* x * 2**bits modulo 2**61 - 1 is a rotation. x is below the modulus, 0 <= bits < 61. */
static uint64_t rotate_61(uint64_t x, int bits) {
    return ((x << bits) & HASH_MODULUS) | x >> (61 - bits);
}

static uint64_t reduce(uint64_t x) {
    x = (x & HASH_MODULUS) + (x >> 61);
    return x >= HASH_MODULUS ? x - HASH_MODULUS : x;
}

uint64_t hash_limbs(const uint64_t *limbs, size_t count, bool negative) {
    uint64_t hash = 0;
    for (size_t i = count; i > 0; i--)
        hash = reduce(rotate_61(hash, 64 - 61) + reduce(limbs[i - 1]));
    return hash_finish(negative ? 0 - hash : hash);
}

uint64_t hash_double(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t mantissa = bits & (((uint64_t)1 << 52) - 1);
    int exponent = (int)(bits >> 52 & 0x7FF);
    bool negative = bits >> 63;
    if (exponent == 0x7FF) return mantissa ? 0 : (uint64_t)(negative ? -HASH_INFINITY : HASH_INFINITY);
    if (exponent)
        mantissa |= (uint64_t)1 << 52;
    else
        exponent = 1;
    /* value = mantissa * 2**(exponent - 1075), and 1098 is a multiple of 61. */
    uint64_t hash = rotate_61(mantissa, (exponent - 1075 + 1098) % 61);
    return hash_finish(negative ? 0 - hash : hash);
}

uint64_t hash_complex(uint64_t real, uint64_t imaginary) {
    return hash_finish(real + 1000003 * imaginary);
}

/* ---- frozensets: a sum without an order, of scattered hashes ---- */

uint64_t hash_set_add(uint64_t state, uint64_t item) {
    return state ^ (item ^ 89869747 ^ item << 16) * 3644798167u;
}

uint64_t hash_set_finish(uint64_t state, uint64_t count) {
    state ^= (count + 1) * 1927868237;
    state ^= state >> 11 ^ state >> 25;
    state = state * 69069 + 907133923;
    return state == UINT64_MAX ? 590923713 : state;
}

static inline uint64_t rotate(uint64_t x, int bits) {
    return x << bits | x >> (64 - bits);
}

/* ---- bytes: J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF", 2012 ---- */

typedef struct Sip {
    uint64_t v0, v1, v2, v3;
} Sip;

static inline void sip_round(Sip *sip) {
    sip->v0 += sip->v1;
    sip->v2 += sip->v3;
    sip->v1 = rotate(sip->v1, 13) ^ sip->v0;
    sip->v3 = rotate(sip->v3, 16) ^ sip->v2;
    sip->v0 = rotate(sip->v0, 32);
    sip->v2 += sip->v1;
    sip->v0 += sip->v3;
    sip->v1 = rotate(sip->v1, 17) ^ sip->v2;
    sip->v3 = rotate(sip->v3, 21) ^ sip->v0;
    sip->v2 = rotate(sip->v2, 32);
}

static inline void sip_add(Sip *sip, uint64_t word) {
    sip->v3 ^= word;
    sip_round(sip);
    sip->v0 ^= word;
}

/* Eight bytes, or fewer and zeros, in little-endian order. */
static inline uint64_t load(const uint8_t *bytes, size_t count) {
    uint64_t word = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (count == 8) {
        memcpy(&word, bytes, 8);
        return word;
    }
#endif
    for (size_t i = 0; i < count; i++)
        word |= (uint64_t)bytes[i] << 8 * i;
    return word;
}

/* SipHash-1-3 under the key 0. */
uint64_t hash_bytes(const void *data, size_t size) {
    if (size == 0) return 0;
    const uint8_t *bytes = data;
    Sip sip = {0x736F6D6570736575u, 0x646F72616E646F6Du, 0x6C7967656E657261u, 0x7465646279746573u};
    size_t left = size;
    for (; left >= 8; left -= 8, bytes += 8)
        sip_add(&sip, load(bytes, 8));
    sip_add(&sip, (uint64_t)size << 56 | load(bytes, left));
    sip.v2 ^= 0xFF;
    for (int i = 0; i < 3; i++)
        sip_round(&sip);
    uint64_t hash = sip.v0 ^ sip.v1 ^ sip.v2 ^ sip.v3;
    return hash == 0 || hash == UINT64_MAX ? 2 : hash;
}
