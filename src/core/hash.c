/* hash.c: see hash.h. */
#include "core/hash.h"

#define ROTATE(x, n) ((x) << (n) | (x) >> (64 - (n)))

typedef struct Sip {
    uint64_t a, b, c, d;
} Sip;

static inline void sip_round(Sip *sip) {
    sip->a += sip->b;
    sip->c += sip->d;
    sip->b = ROTATE(sip->b, 13) ^ sip->a;
    sip->d = ROTATE(sip->d, 16) ^ sip->c;
    sip->a = ROTATE(sip->a, 32);
    sip->c += sip->b;
    sip->a += sip->d;
    sip->b = ROTATE(sip->b, 17) ^ sip->c;
    sip->d = ROTATE(sip->d, 21) ^ sip->a;
    sip->c = ROTATE(sip->c, 32);
}

static inline void sip_block(Sip *sip, uint64_t block) {
    sip->d ^= block;
    sip_round(sip);
    sip->a ^= block;
}

uint64_t hash_bytes(const void *bytes, size_t size) {
    if (size == 0) return 0;
    const uint8_t *at = bytes;
    Sip sip = {UINT64_C(0x736f6d6570736575), UINT64_C(0x646f72616e646f6d), UINT64_C(0x6c7967656e657261),
               UINT64_C(0x7465646279746573)};
    size_t left = size;
    for (; left >= 8; left -= 8, at += 8) {
        uint64_t block = (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
                         (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
                         (uint64_t)at[7] << 56;
        sip_block(&sip, block);
    }
    uint64_t last = (uint64_t)size << 56;
    for (size_t i = 0; i < left; i++)
        last |= (uint64_t)at[i] << 8 * i;
    sip_block(&sip, last);
    sip.c ^= 0xFF;
    for (int i = 0; i < 3; i++)
        sip_round(&sip);
    uint64_t hash = sip.a ^ sip.b ^ sip.c ^ sip.d;
    return hash == 0 || hash == UINT64_MAX ? 2 : hash;
}
