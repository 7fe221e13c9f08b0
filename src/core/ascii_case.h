/* ascii_case.h: the case of ASCII letters, eight bytes at a time. Bytes beyond ASCII stay. */
#ifndef HN_CORE_ASCII_CASE_H
#define HN_CORE_ASCII_CASE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define ASCII_ONES UINT64_C(0x0101010101010101)

/* 0x20, the bit of case, in every byte of the word that is one of the 26 letters from `first` ('a' or 'A') on. No sum carries into the next byte. */
static inline uint64_t ascii_case_bits(uint64_t word, uint8_t first) {
    uint64_t low = word & 0x7F * ASCII_ONES;
    uint64_t from = low + (0x80u - first) * ASCII_ONES, beyond = low + (0x80u - first - 26) * ASCII_ONES;
    return (from & ~(beyond | word) & 0x80 * ASCII_ONES) >> 2;
}

/* Turns the case of the letters from `first` on. */
static inline void ascii_turn_case(uint8_t *to, const uint8_t *from, size_t length, uint8_t first) {
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        uint64_t word;
        memcpy(&word, from + i, 8);
        word ^= ascii_case_bits(word, first);
        memcpy(to + i, &word, 8);
    }
    for (; i < length; i++) {
        to[i] = from[i] ^ ((uint8_t)(from[i] - first) < 26 ? 0x20 : 0);
    }
}

static inline void ascii_upper(uint8_t *to, const uint8_t *from, size_t length) { ascii_turn_case(to, from, length, 'a'); }
static inline void ascii_lower(uint8_t *to, const uint8_t *from, size_t length) { ascii_turn_case(to, from, length, 'A'); }

#endif
