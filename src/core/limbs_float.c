/* limbs_float.c: big integers and doubles (IEEE 754 binary64), put together from their bits. See limbs.h. */
#include "core/limbs.h"

_Static_assert(sizeof(double) == 8, "doubles are binary64");

#define MANTISSA_BITS    53
#define MINIMUM_EXPONENT (-1074) /* of the last bit of a subnormal */

static double double_from_bits(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t bits_of_double(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/* The double nearest to (mantissa + something less than 1 if `sticky`) * 2**exponent, ties to even.
 * The mantissa has 55 bits at least, or is exact. False when the result is too large. */
static bool compose(double *result, uint64_t mantissa, bool sticky, int64_t exponent) {
    if (!mantissa) {
        *result = 0.0;
        return true;
    }
    int64_t drop = (int64_t)limb_bit_length(mantissa) - MANTISSA_BITS;
    if (exponent + drop < MINIMUM_EXPONENT) drop = MINIMUM_EXPONENT - exponent;
    if (drop > 64) {
        *result = 0.0;
        return true;
    }
    if (drop > 0) {
        uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
        uint64_t half = (uint64_t)1 << (drop - 1), rest = mantissa & (half | (half - 1));
        if (rest > half || (rest == half && (sticky || (kept & 1)))) kept++;
        mantissa = kept;
        exponent += drop;
    }
    if (!mantissa) {
        *result = 0.0;
        return true;
    }
    unsigned bits = limb_bit_length(mantissa); /* at most 54, and then a power of two */
    if (exponent + bits > 1024) return false;
    int64_t shift = MANTISSA_BITS - (int64_t)bits;
    if (exponent - shift < MINIMUM_EXPONENT) shift = exponent - MINIMUM_EXPONENT; /* subnormal */
    mantissa = shift >= 0 ? mantissa << shift : mantissa >> -shift;
    exponent -= shift;
    uint64_t hidden = (uint64_t)1 << (MANTISSA_BITS - 1);
    if (mantissa < hidden)
        *result = double_from_bits(mantissa);
    else
        *result = double_from_bits((uint64_t)(exponent - MINIMUM_EXPONENT + 1) << 52 | (mantissa - hidden));
    return true;
}

/* The top 64 bits of `a`, which has at least as many, and whether others are set below. */
static uint64_t top_bits(const Limb *a, size_t an, bool *sticky) {
    unsigned shift = (unsigned)__builtin_clzll(a[an - 1]);
    uint64_t top = a[an - 1];
    Limb rest = 0;
    if (an > 1) {
        if (shift) top = top << shift | a[an - 2] >> (64 - shift);
        rest = a[an - 2] << shift;
    } else {
        top <<= shift;
    }
    for (size_t i = an > 2 ? an - 2 : 0; i-- && !rest;)
        rest = a[i];
    *sticky = rest != 0;
    return top;
}

bool limbs_to_double(double *result, const Limb *a, size_t an) {
    if (an <= 1) return compose(result, an ? a[0] : 0, false, 0);
    uint64_t bits = limbs_bit_length(a, an);
    if (bits > 1024) return false;
    bool sticky;
    uint64_t top = top_bits(a, an, &sticky);
    return compose(result, top, sticky, (int64_t)bits - 64);
}

double limbs_to_fraction(const Limb *a, size_t an, int64_t *exponent) {
    bool sticky;
    double fraction;
    uint64_t top = top_bits(a, an, &sticky);
    *exponent = (int64_t)limbs_bit_length(a, an);
    compose(&fraction, top, sticky, -64);
    if (fraction == 1.0) {
        fraction = 0.5;
        ++*exponent;
    }
    return fraction;
}

size_t limbs_from_double(Limb *result, double value) {
    uint64_t bits = bits_of_double(value);
    int exponent = (int)(bits >> 52 & 0x7ff);
    if (exponent < 1023) return 0;
    uint64_t mantissa = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)1 << 52;
    int shift = exponent - 1075;
    if (shift <= 0) {
        result[0] = mantissa >> -shift;
        return 1;
    }
    return limbs_shift_left(result, &mantissa, 1, (uint64_t)shift);
}

int limbs_compare_double(const Limb *a, size_t an, double value) {
    Limb whole[LIMBS_OF_DOUBLE];
    size_t n = limbs_from_double(whole, value);
    int order = limbs_compare(a, an, whole, n);
    if (order) return order;
    /* A double of 2**53 and more has no fraction. */
    uint64_t bits = bits_of_double(value) & ~((uint64_t)1 << 63);
    int exponent = (int)(bits >> 52);
    if (exponent >= 1075) return 0;
    if (exponent < 1023) return bits ? -1 : 0;
    return bits << (exponent - 1023 + 12) ? -1 : 0;
}

size_t limbs_true_divide_scratch(size_t an, size_t bn) {
    (void)an;
    return (bn + 3) + bn + 4 + limbs_divide_scratch(bn + 3, bn);
}

bool limbs_true_divide(double *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch) {
    if (!an) {
        *result = 0.0;
        return true;
    }
    if (an == 1 && bn == 1 && !(a[0] >> MANTISSA_BITS) && !(b[0] >> MANTISSA_BITS)) {
        *result = (double)a[0] / (double)b[0]; /* both exact, so rounded once */
        return true;
    }
    int64_t difference = (int64_t)limbs_bit_length(a, an) - (int64_t)limbs_bit_length(b, bn);
    if (difference > 1024) return false;
    if (difference < -1078) {
        *result = 0.0;
        return true;
    }
    /* A quotient of 60 or 61 bits. */
    int64_t shift = difference - 60;
    Limb *dividend = scratch, *remainder = dividend + bn + 3, *quotient = remainder + bn;
    size_t n, rest;
    bool lost = false;
    if (shift >= 0)
        n = limbs_shift_right(dividend, a, an, (uint64_t)shift, &lost);
    else
        n = limbs_shift_left(dividend, a, an, (uint64_t)-shift);
    size_t qn = limbs_divide(quotient, remainder, &rest, dividend, n, b, bn, quotient + 4);
    return compose(result, qn ? quotient[0] : 0, lost || rest, shift);
}
