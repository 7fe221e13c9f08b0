/* float_powers.h: 10**k to 128 bits, for float_parse.c and float_digits.c only.
 *
 * The entry of k is floor(10**k / 2**(float_power_exponent(k) - 127)), its top bit set. It is exact for 0 <=
 * k <= 55. */
#ifndef HN_CORE_FLOAT_POWERS_H
#define HN_CORE_FLOAT_POWERS_H

#include <stdbool.h>
#include <stdint.h>

enum { FLOAT_POWER_LEAST = -342, FLOAT_POWER_GREATEST = 324, FLOAT_POWER_EXACT = 55 };

typedef struct FloatPower {
    uint64_t high, low;
} FloatPower;

extern const FloatPower float_powers[FLOAT_POWER_GREATEST - FLOAT_POWER_LEAST + 1];

static inline FloatPower float_power(int k) {
    return float_powers[k - FLOAT_POWER_LEAST];
}
static inline bool float_power_is_exact(int k) {
    return k >= 0 && k <= FLOAT_POWER_EXACT;
}
/* floor(log2(10**k)) in this range; the generator checked it. */
static inline int float_power_exponent(int k) {
    return (int)((int64_t)k * 217706 >> 16);
}

/* The 128-bit product of two words. */
static inline FloatPower float_multiply(uint64_t a, uint64_t b) {
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
    return (FloatPower){a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (uint32_t)low};
}

#endif
