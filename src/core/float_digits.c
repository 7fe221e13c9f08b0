/* float_digits.c: the decimal digits of a double, shortest or exact.
 *
 * The shortest digits are found by Schubfach (R. Giulietti, "The Schubfach way to render doubles", 2020): of
 * the multiples of 10**k around the value, where 10**k is a little less than the width of the rounding
 * interval, one or two lie inside. Exact digits come from small big integers, only as many as are asked for.
 */
#include "core/float_text.h"
#include "core/limbs.h"

#include <string.h>

#include "core/float_powers.h"

/* A finite double without its sign: mantissa * 2**exponent. */
typedef struct Parts {
    uint64_t mantissa;
    int exponent;
} Parts;

static Parts split(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t mantissa = bits & (((uint64_t)1 << 52) - 1);
    int biased = (int)(bits >> 52 & 0x7FF);
    if (biased == 0) return (Parts){mantissa, -1074};
    return (Parts){mantissa | (uint64_t)1 << 52, biased - 1075};
}

/* The digits of a number, its trailing zeros removed. */
static int write_digits(uint64_t number, char *digits, int *length) {
    char reversed[20];
    int count = 0;
    for (; number; number /= 10)
        reversed[count++] = (char)('0' + number % 10);
    *length = count;
    int first = 0;
    while (first < count - 1 && reversed[first] == '0')
        first++;
    for (int i = count - 1; i >= first; i--)
        *digits++ = reversed[i];
    return count - first;
}

static int write_zero(char *digits, int *decimal_point) {
    digits[0] = '0';
    *decimal_point = 1;
    return 1;
}

/* ---- shortest ---- */

/* floor(log10(2**e)), and floor(log10(3/4 * 2**e)); section 8 of the paper does it alike. */
static int log10_of_power_of_2(int e) {
    return (int)((int64_t)e * 661971961083 >> 41);
}
static int log10_of_three_quarters(int e) {
    return (int)(((int64_t)e * 661971961083 - 274743187321) >> 41);
}

/* The product of `scaled` and a power, its last bit sticky ("round to odd"). */
static uint64_t multiply_sticky(FloatPower power, uint64_t scaled) {
    FloatPower low = float_multiply(power.low, scaled), high = float_multiply(power.high, scaled);
    uint64_t middle = high.low + low.high;
    uint64_t result = high.high + (middle < low.high);
    return result | (middle > 1);
}

/* The number closest to mantissa * 2**exponent among the shortest ones; times 10**k. */
static uint64_t schubfach(Parts parts, int *k) {
    uint64_t c = parts.mantissa;
    bool even = !(c & 1);
    /* Below a power of two the next double is only half as far away. */
    bool closer_below = c == (uint64_t)1 << 52 && parts.exponent > -1074;
    int q = parts.exponent;
    *k = closer_below ? log10_of_three_quarters(q) : log10_of_power_of_2(q);
    FloatPower power = float_power(-*k);
    if (!float_power_is_exact(-*k) && ++power.low == 0) power.high++; /* the paper rounds up */
    int shift = q + float_power_exponent(-*k) + 1;
    /* The value and the ends of its interval in units of 10**k / 4. */
    uint64_t lower = multiply_sticky(power, (4 * c - 2 + closer_below) << shift) + !even;
    uint64_t value = multiply_sticky(power, (4 * c) << shift);
    uint64_t upper = multiply_sticky(power, (4 * c + 2) << shift) - !even;
    uint64_t s = value / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool down = lower <= 40 * tens, up = 40 * tens + 40 <= upper;
        if (down != up) {
            ++*k;
            return tens + up;
        }
    }
    bool down = lower <= 4 * s, up = 4 * s + 4 <= upper;
    if (down != up) return s + up;
    uint64_t middle = 4 * s + 2;
    return s + (value > middle || (value == middle && s & 1));
}

int float_shortest(double value, char digits[FLOAT_SHORTEST_SIZE], int *decimal_point) {
    Parts parts = split(value);
    if (parts.mantissa == 0) return write_zero(digits, decimal_point);
    uint64_t shortest;
    int k = 0;
    int fraction = -parts.exponent;
    /* Integers below 2**53 are themselves: no shorter number lies within half a unit. */
    if (fraction >= 0 && fraction < 53 && !(parts.mantissa & (((uint64_t)1 << fraction) - 1)))
        shortest = parts.mantissa >> fraction;
    else
        shortest = schubfach(parts, &k);
    int length, count = write_digits(shortest, digits, &length);
    *decimal_point = length + k;
    return count;
}

/* ---- exact ---- */

enum { INTEGER_LIMBS = 33, FRACTION_LIMBS = 35, CHUNK = 9, BILLION = 1000000000 };

/* Puts the digits of mantissa * 2**exponent, an integer, into `digits`; returns how many: 309 at most. */
static int integer_digits(uint64_t mantissa, int exponent, char *digits) {
    uint32_t limbs[INTEGER_LIMBS + 1] = {0};
    int at = exponent / 32, rest = exponent % 32;
    limbs[at] = (uint32_t)(mantissa << rest);
    limbs[at + 1] = (uint32_t)(mantissa << rest >> 32);
    if (rest && at + 2 <= INTEGER_LIMBS) limbs[at + 2] = (uint32_t)(mantissa >> (64 - rest));
    int count = at + 3 <= INTEGER_LIMBS ? at + 3 : INTEGER_LIMBS;
    char reversed[320];
    int length = 0;
    while (count > 0) {
        if (limbs[count - 1] == 0) {
            count--;
            continue;
        }
        uint64_t remainder = 0;
        for (int i = count - 1; i >= 0; i--) {
            remainder = remainder << 32 | limbs[i];
            limbs[i] = (uint32_t)(remainder / BILLION);
            remainder %= BILLION;
        }
        for (int i = 0; i < CHUNK; i++, remainder /= 10)
            reversed[length++] = (char)('0' + remainder % 10);
    }
    while (length > 0 && reversed[length - 1] == '0')
        length--;
    for (int i = 0; i < length; i++)
        digits[i] = reversed[length - 1 - i];
    return length;
}

/* A fraction below 1 in binary, its most significant limb first: between `first` (limbs before it are zero)
 * and `last`. */
typedef struct Fraction {
    int first, last;
    uint32_t limbs[FRACTION_LIMBS];
} Fraction;

/* The mantissa's last `bits` bits, as a fraction: mantissa / 2**bits without its integer part. */
static void fraction_set(Fraction *fraction, uint64_t mantissa, int bits) {
    memset(fraction, 0, sizeof *fraction);
    /* Padded to full limbs: the lowest bit of the mantissa is in limb (bits - 1) / 32. */
    int padding = (32 - bits % 32) % 32, lowest = (bits - 1) / 32;
    uint64_t high = padding ? mantissa >> (64 - padding) : 0, low = mantissa << padding;
    uint32_t parts[3] = {(uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high};
    for (int i = 0; i < 3 && lowest - i >= 0; i++)
        fraction->limbs[lowest - i] = parts[i];
    fraction->last = lowest;
}

static bool fraction_is_zero(Fraction *fraction) {
    while (fraction->last >= fraction->first && fraction->limbs[fraction->last] == 0)
        fraction->last--;
    return fraction->last < fraction->first;
}

/* The next nine digits. */
static uint32_t fraction_chunk(Fraction *fraction) {
    if (fraction_is_zero(fraction)) return 0;
    while (fraction->limbs[fraction->first] == 0)
        fraction->first++;
    uint64_t carry = 0;
    for (int i = fraction->last; i >= fraction->first; i--) {
        carry += (uint64_t)fraction->limbs[i] * BILLION;
        fraction->limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (fraction->first == 0) return (uint32_t)carry;
    fraction->limbs[--fraction->first] = (uint32_t)carry;
    return 0;
}

static void write_chunk(uint32_t chunk, char digits[CHUNK]) {
    for (int i = CHUNK - 1; i >= 0; i--, chunk /= 10)
        digits[i] = (char)('0' + chunk % 10);
}

/* Rounds `length` digits (with more behind them if `more`) to `count`; returns the new length, 0 for nothing.
 */
static int round_digits(char *digits, int length, int64_t count, bool more, int *decimal_point) {
    if (count < 0) return 0;
    bool up = false;
    if (count < length) {
        char next = digits[count];
        for (int i = (int)count + 1; i < length && !more; i++)
            more = digits[i] != '0';
        bool odd = count > 0 && (digits[count - 1] - '0') % 2;
        up = next > '5' || (next == '5' && (more || odd));
        length = (int)count;
    }
    if (up) {
        while (length > 0 && digits[length - 1] == '9')
            length--;
        if (length > 0) {
            digits[length - 1]++;
            return length;
        }
        digits[0] = '1';
        ++*decimal_point;
        return 1;
    }
    while (length > 0 && digits[length - 1] == '0')
        length--;
    return length;
}

/* mantissa / 2**bits to some places behind the point while all of it fits two words: the number of digits, or -1. */
static int few_places(uint64_t mantissa, int bits, int64_t places, char *digits, int *decimal_point) {
    if (bits <= 0 || bits >= 120 || places < 0 || places > 19) return -1;
    uint64_t power = 1;
    for (int64_t i = 0; i < places; i++)
        power *= 10;
    unsigned __int128 scaled = (unsigned __int128)mantissa * power, whole = scaled >> bits, half = (unsigned __int128)1 << (bits - 1);
    if (whole >> 63) return -1;
    unsigned __int128 rest = scaled - (whole << bits);
    uint64_t number = (uint64_t)whole + (rest > half || (rest == half && whole & 1));
    if (number == 0) return write_zero(digits, decimal_point);
    int length = (int)limb_to_decimal(digits, number);
    *decimal_point = length - (int)places;
    while (digits[length - 1] == '0')
        length--;
    return length;
}

int float_exact(double value, bool after_point, int64_t count, char digits[FLOAT_DIGITS_SIZE],
                int *decimal_point) {
    Parts parts = split(value);
    if (parts.mantissa == 0) return write_zero(digits, decimal_point);
    if (after_point) {
        int length = few_places(parts.mantissa, -parts.exponent, count, digits, decimal_point);
        if (length >= 0) return length;
    }
    if (count > FLOAT_DIGITS_SIZE * 2) count = FLOAT_DIGITS_SIZE * 2; /* more than there ever are */
    if (count < -FLOAT_DIGITS_SIZE) count = -FLOAT_DIGITS_SIZE;
    Fraction fraction = {.last = -1};
    int length = 0, point;
    if (parts.exponent >= 0) {
        length = integer_digits(parts.mantissa, parts.exponent, digits);
    } else {
        int bits = -parts.exponent;
        if (bits < 64) length = integer_digits(parts.mantissa >> bits, 0, digits);
        uint64_t mantissa = bits < 64 ? parts.mantissa & (((uint64_t)1 << bits) - 1) : parts.mantissa;
        fraction_set(&fraction, mantissa, bits);
    }
    point = length;
    /* One digit more than wanted decides the rounding. The values' own 767 digits end the loop, too. */
    while ((length == 0 || length <= count + (after_point ? point : 0)) && !fraction_is_zero(&fraction) &&
           length <= FLOAT_DIGITS_SIZE - CHUNK) {
        uint32_t chunk = fraction_chunk(&fraction);
        if (length == 0 && chunk == 0) {
            point -= CHUNK;
            if (after_point && count + point < 0) break;
            continue;
        }
        write_chunk(chunk, digits + length);
        int zeros = 0;
        while (length == 0 && digits[zeros] == '0')
            zeros++;
        if (zeros) memmove(digits, digits + zeros, (size_t)(CHUNK - zeros));
        point -= zeros;
        length += CHUNK - zeros;
    }
    bool more = !fraction_is_zero(&fraction);
    length = round_digits(digits, length, after_point ? count + point : count, more, &point);
    if (length == 0) return write_zero(digits, decimal_point);
    *decimal_point = point;
    return length;
}
