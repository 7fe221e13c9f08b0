/* float_parse.c: decimal text to the nearest double.
 *
 * The first 19 digits times a 128-bit power of ten give an interval that holds the exact value (the product
 * of D. Lemire, "Number Parsing at a Gigabyte per Second", Software: Practice and Experience 51, 2021).
 * Nearly always both ends of it round to the same double, which then is the answer, rounding being monotonic.
 * Otherwise the interval holds one point half-way between two doubles, and big integers of bounded size tell
 * on which side of it the text is. Digits beyond the 800th only count as zero or not: no point half-way has
 * so many. */
#include "core/float_text.h"

#include <float.h>
#include <string.h>

#include "core/float_powers.h"

enum {
    SHORT_DIGITS = 19,       /* fit in 64 bits */
    LONG_DIGITS = 800,       /* more than any point half-way has */
    BIG_LIMBS = 136,         /* holds either side of the comparison: below 2**4300 */
    LEAST_EXPONENT = -342,   /* 10**19 * 10**-343 rounds to zero */
    GREATEST_EXPONENT = 308, /* 10**309 is infinite */
};

static const int64_t EXPONENT_LIMIT = 1000000000000000; /* beyond it exponents make no difference */

/* A number as text: digits with leading zeros removed, perhaps with a point among them. */
typedef struct Decimal {
    const char *digits, *end; /* from the first digit that is not zero; may contain one point */
    uint64_t first;           /* the value of the first digits, 19 at most */
    int64_t exponent;         /* of the last of the first digits */
    int64_t last_exponent;    /* of the last digit of all */
    bool more;                /* digits other than zero follow the first ones */
} Decimal;

/* ---- rounding ---- */

static double double_of(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static const uint64_t INFINITY_BITS = (uint64_t)0x7FF << 52;

/* A positive number: high:middle:low * 2**exponent, as an integer of 192 bits. */
typedef struct Wide {
    uint64_t high, middle, low;
    int exponent;
} Wide;

/* The bits of the nearest double, half to even. */
static uint64_t round_wide(Wide wide) {
    if (!(wide.high >> 63)) { /* a product of two normalised factors lacks one bit at most */
        wide.high = wide.high << 1 | wide.middle >> 63;
        wide.middle = wide.middle << 1 | wide.low >> 63;
        wide.low <<= 1;
        wide.exponent--;
    }
    int exponent = wide.exponent + 191;
    if (exponent > 1023) return INFINITY_BITS;
    int dropped = 11;
    if (exponent < -1022) dropped += -1022 - exponent;
    if (dropped > 64) return 0;
    uint64_t mantissa = dropped < 64 ? wide.high >> dropped : 0;
    bool half = wide.high >> (dropped - 1) & 1;
    bool rest = (wide.high & (((uint64_t)1 << (dropped - 1)) - 1)) || wide.middle || wide.low;
    if (half && (rest || mantissa & 1)) mantissa++;
    /* The leading bit of the mantissa, or the carry out of it, counts the exponent up. */
    return exponent < -1022 ? mantissa : ((uint64_t)(exponent + 1022) << 52) + mantissa;
}

/* digits * 10**exponent, not more than the exact value, or with `above` not less. */
static Wide multiply(uint64_t digits, int exponent, bool above) {
    int shift = 0;
    while (!(digits >> 63)) {
        digits <<= 1;
        shift++;
    }
    FloatPower power = float_power(exponent);
    FloatPower low = float_multiply(digits, power.low), high = float_multiply(digits, power.high);
    Wide wide = {.low = low.low, .middle = high.low + low.high, .high = high.high};
    wide.high += wide.middle < low.high;
    wide.exponent = float_power_exponent(exponent) - 127 - shift;
    if (above && !float_power_is_exact(exponent)) {
        wide.low += digits;
        if (wide.low < digits && ++wide.middle == 0) wide.high++;
    }
    return wide;
}

/* ---- big integers ---- */

typedef struct Big {
    int count; /* of limbs in use */
    uint32_t limbs[BIG_LIMBS];
} Big;

static void big_multiply_add(Big *big, uint32_t factor, uint32_t addend) {
    uint64_t carry = addend;
    for (int i = 0; i < big->count; i++) {
        carry += (uint64_t)big->limbs[i] * factor;
        big->limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry && big->count < BIG_LIMBS) big->limbs[big->count++] = (uint32_t)carry;
}

static void big_multiply_power_of_5(Big *big, int64_t exponent) {
    for (; exponent >= 13; exponent -= 13)
        big_multiply_add(big, 1220703125, 0);
    for (; exponent > 0; exponent--)
        big_multiply_add(big, 5, 0);
}

static void big_shift_left(Big *big, int64_t bits) {
    int limbs = (int)(bits / 32), rest = (int)(bits % 32);
    if (rest) big_multiply_add(big, (uint32_t)1 << rest, 0);
    if (limbs == 0 || big->count == 0 || big->count + limbs > BIG_LIMBS) return;
    memmove(big->limbs + limbs, big->limbs, (size_t)big->count * sizeof big->limbs[0]);
    memset(big->limbs, 0, (size_t)limbs * sizeof big->limbs[0]);
    big->count += limbs;
}

static int big_compare(const Big *left, const Big *right) {
    if (left->count != right->count) return left->count < right->count ? -1 : 1;
    for (int i = left->count - 1; i >= 0; i--)
        if (left->limbs[i] != right->limbs[i]) return left->limbs[i] < right->limbs[i] ? -1 : 1;
    return 0;
}

/* The first 800 digits as an integer. `exponent` becomes that of the last digit taken; true when digits other
 * than zero were left out. */
static bool big_from_decimal(Big *big, const Decimal *decimal, int64_t *exponent) {
    big->count = 0;
    int taken = 0;
    uint32_t chunk = 0, scale = 1;
    const char *at = decimal->digits;
    int64_t left_out = 0;
    bool sticky = false;
    for (; at < decimal->end; at++) {
        if (*at == '.') continue;
        if (taken == LONG_DIGITS) {
            left_out++;
            if (*at != '0') sticky = true;
            continue;
        }
        taken++;
        chunk = chunk * 10 + (uint32_t)(*at - '0');
        scale *= 10;
        if (scale == 1000000000) {
            big_multiply_add(big, scale, chunk);
            chunk = 0;
            scale = 1;
        }
    }
    if (scale > 1) big_multiply_add(big, scale, chunk);
    *exponent = decimal->last_exponent + left_out;
    return sticky;
}

/* The decimal lies around the point half-way between the double of `bits` and the next greater one: which is
 * nearer? A double is m * 2**e, so the point is (2m + 1) * 2**(e - 1). */
static uint64_t round_exactly(const Decimal *decimal, uint64_t bits) {
    int biased = (int)(bits >> 52);
    uint64_t mantissa = bits & (((uint64_t)1 << 52) - 1);
    if (biased) mantissa |= (uint64_t)1 << 52;
    int64_t binary = (biased ? biased : 1) - 1075 - 1;
    Big left, right = {0};
    int64_t exponent;
    bool sticky = big_from_decimal(&left, decimal, &exponent);
    mantissa = 2 * mantissa + 1;
    right.limbs[0] = (uint32_t)mantissa;
    right.limbs[1] = (uint32_t)(mantissa >> 32);
    right.count = right.limbs[1] ? 2 : 1;
    if (exponent >= 0)
        big_multiply_power_of_5(&left, exponent);
    else
        big_multiply_power_of_5(&right, -exponent);
    int64_t shift = exponent - binary;
    if (shift >= 0)
        big_shift_left(&left, shift);
    else
        big_shift_left(&right, -shift);
    int order = big_compare(&left, &right);
    if (order == 0 && sticky) order = 1;
    bool up = order > 0 || (order == 0 && bits & 1);
    return bits + up;
}

/* ---- from the decimal to the double ---- */

static double nearest(const Decimal *decimal) {
    uint64_t first = decimal->first;
    if (first == 0 || decimal->exponent < LEAST_EXPONENT) return 0;
    if (decimal->exponent > GREATEST_EXPONENT) return double_of(INFINITY_BITS);
    int exponent = (int)decimal->exponent;
#if FLT_EVAL_METHOD == 0
    /* W. Clinger, "How to Read Floating Point Numbers Accurately", 1990: one operation on exact operands. */
    if (!decimal->more && first <= (uint64_t)1 << 53 && exponent >= -22 && exponent <= 22) {
        static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        return exponent < 0 ? (double)first / powers[-exponent] : (double)first * powers[exponent];
    }
#endif
    uint64_t below = round_wide(multiply(first, exponent, false));
    uint64_t above = round_wide(multiply(first + decimal->more, exponent, true));
    if (below != above) below = round_exactly(decimal, below);
    return double_of(below);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Reads digits and the point; false when there is no digit. `*text` is advanced. */
static bool read_digits(const char **text, const char *end, Decimal *decimal) {
    const char *at = *text, *point = NULL;
    bool any = false, leading = true;
    int taken = 0;
    int64_t beyond = 0, behind_point = 0;
    *decimal = (Decimal){.digits = end, .end = end};
    for (; at < end; at++) {
        if (*at == '.' && !point) {
            point = at;
            continue;
        }
        if (!is_digit(*at)) break;
        any = true;
        behind_point += point != NULL;
        if (leading && *at == '0') continue;
        if (leading) decimal->digits = at;
        leading = false;
        if (taken < SHORT_DIGITS) {
            decimal->first = decimal->first * 10 + (uint64_t)(*at - '0');
            taken++;
            continue;
        }
        /* The rest of the run at once: it may be millions of digits. */
        const char *run = at;
        int difference = 0;
        for (; at < end && is_digit(*at); at++)
            difference |= *at ^ '0';
        beyond += at - run;
        behind_point += point ? at - run - 1 : 0;
        if (difference) decimal->more = true;
        at--;
    }
    decimal->end = at;
    if (decimal->digits > at) decimal->digits = at;
    decimal->last_exponent = -behind_point;
    decimal->exponent = beyond - behind_point;
    if (any) *text = at;
    return any;
}

/* Reads e [sign] digits, if that follows. */
static int64_t read_exponent(const char **text, const char *end) {
    const char *at = *text;
    if (at == end || (*at | 32) != 'e') return 0;
    at++;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (at == end || !is_digit(*at)) return 0;
    int64_t exponent = 0;
    for (; at < end && is_digit(*at); at++)
        if (exponent < EXPONENT_LIMIT) exponent = exponent * 10 + (*at - '0');
    *text = at;
    return negative ? -exponent : exponent;
}

/* Whether the text begins with a word, in any case. */
static bool begins(const char *text, const char *end, const char *word) {
    for (; *word; word++, text++)
        if (text == end || (*text | 32) != *word) return false;
    return true;
}

static size_t read_word(const char *text, const char *end, double *value) {
    *value = double_of(INFINITY_BITS);
    if (begins(text, end, "infinity")) return 8;
    if (begins(text, end, "inf")) return 3;
    *value = double_of(INFINITY_BITS | (uint64_t)1 << 51);
    if (begins(text, end, "nan")) return 3;
    return 0;
}

size_t float_parse_prefix(const char *text, size_t length, bool words, double *result) {
    const char *at = text, *end = text + length;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    Decimal decimal;
    double value;
    if (read_digits(&at, end, &decimal)) {
        int64_t exponent = read_exponent(&at, end);
        decimal.exponent += exponent;
        decimal.last_exponent += exponent;
        value = nearest(&decimal);
    } else {
        size_t size = words ? read_word(at, end, &value) : 0;
        if (size == 0) return 0;
        at += size;
    }
    *result = negative ? -value : value;
    return (size_t)(at - text);
}

bool float_parse(const char *text, size_t length, bool words, double *result) {
    return length > 0 && float_parse_prefix(text, length, words, result) == length;
}
