/* limbs_multiply.c: products and powers of moderate size. See limbs.h.
 *
 * Which of GMP's functions allocate? `mpn_mul`, `mpn_sqr` and their like take temporary space on the stack or
 * from the heap as soon as they leave the schoolbook method. `mpn_sec_mul` never does: it is documented to
 * take all its scratch space (none, in fact) from its caller, and is the schoolbook method for every size.
 * `mpn_sqr` is the schoolbook method below the threshold SQR_TOOM2, and uses a fixed array of the stack below
 * SQR_TOOM3, which no processor has under 50 limbs; we call it up to LIMBS_MULTIPLY_BASE. The linear
 * functions (add_n, addmul_1, lshift, divrem_1 ...) have nothing to allocate for. A test counts.
 *
 * Above that, Karatsuba's method (Karatsuba and Ofman 1962, in the subtractive form of Knuth, TAOCP 4.3.3).
 */
#include "core/limbs.h"

static inline void multiply_base(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn) {
    mpn_sec_mul(result, a, (mp_size_t)an, b, (mp_size_t)bn, NULL);
}

/* ---- Karatsuba ---- */

/* |a - b| of `n` and `m` limbs, m = n or n - 1; whether a < b. */
static bool absolute_difference(Limb *result, const Limb *a, size_t n, const Limb *b, size_t m) {
    if (m < n) {
        if (a[m] || mpn_cmp(a, b, (mp_size_t)m) >= 0) {
            result[m] = a[m] - mpn_sub_n(result, a, b, (mp_size_t)m);
            return false;
        }
        result[m] = 0;
        mpn_sub_n(result, b, a, (mp_size_t)m);
        return true;
    }
    bool less = mpn_cmp(a, b, (mp_size_t)n) < 0;
    if (less)
        mpn_sub_n(result, b, a, (mp_size_t)n);
    else
        mpn_sub_n(result, a, b, (mp_size_t)n);
    return less;
}

/* Adds `b` at the bottom of the `n` limbs of `a`, which have room for the carry. */
static void add_in_place(Limb *a, size_t n, const Limb *b, size_t bn) {
    if (mpn_add_n(a, a, b, (mp_size_t)bn))
        for (size_t i = bn; i < n && ++a[i] == 0; i++) {
        }
}

static size_t karatsuba_scratch(size_t n) {
    size_t total = 0;
    while (n > LIMBS_MULTIPLY_BASE) {
        n -= n / 2;
        total += 2 * n;
    }
    return total;
}

/* All 2n limbs of a * b, or of a * a when `b` is NULL. */
static void karatsuba(Limb *result, const Limb *a, const Limb *b, size_t n, Limb *scratch) {
    if (n <= LIMBS_MULTIPLY_BASE) {
        if (b)
            multiply_base(result, a, n, b, n);
        else
            mpn_sqr(result, a, (mp_size_t)n);
        return;
    }
    size_t high = n / 2, low = n - high;
    Limb *middle = scratch;
    scratch += 2 * low;
    bool add = false;
    bool sign = absolute_difference(result, a, low, a + low, high);
    if (b) {
        add = sign != absolute_difference(result + low, b, low, b + low, high);
        karatsuba(middle, result, result + low, low, scratch);
        karatsuba(result, a, b, low, scratch);
        karatsuba(result + 2 * low, a + low, b + low, high, scratch);
    } else {
        karatsuba(middle, result, NULL, low, scratch);
        karatsuba(result, a, NULL, low, scratch);
        karatsuba(result + 2 * low, a + low, NULL, high, scratch);
    }
    /* The middle term is low + high - (a0 - a1)(b0 - b1); `carry` counts modulo 2**64 and ends between 0
     * and 2. */
    Limb carry = add ? mpn_add_n(middle, result, middle, (mp_size_t)(2 * low))
                     : -mpn_sub_n(middle, result, middle, (mp_size_t)(2 * low));
    Limb up = mpn_add_n(middle, middle, result + 2 * low, (mp_size_t)(2 * high));
    for (size_t i = 2 * high; up && i < 2 * low; i++)
        up = ++middle[i] == 0;
    carry += up + mpn_add_n(result + low, result + low, middle, (mp_size_t)(2 * low));
    for (size_t i = 3 * low; carry && i < 2 * n; i++) {
        result[i] += carry;
        carry = result[i] < carry;
    }
}

/* ---- Products ---- */

static uint64_t saturating_multiply(uint64_t a, uint64_t b) {
    uint64_t product;
    return __builtin_mul_overflow(a, b, &product) ? UINT64_MAX : product;
}

uint64_t limbs_multiply_cost(size_t an, size_t bn) {
    size_t n = an < bn ? an : bn, m = an < bn ? bn : an;
    /* A square of n limbs costs n ** 1.585; each halving saves a quarter. */
    uint64_t cost = saturating_multiply(m, n) / 2 + m;
    if (n > 64) cost = cost / 4 * 3;
    for (; n > 128; n -= n / 2)
        cost = cost / 64 * 52;
    return cost;
}

size_t limbs_multiply_scratch_long(size_t an, size_t bn) {
    if (an < bn) return limbs_multiply_scratch_long(bn, an);
    if (bn <= LIMBS_MULTIPLY_BASE) return 0;
    size_t slice = karatsuba_scratch(bn);
    if (an == bn) return slice;
    /* One slice's product, and what the slices or the rest, a smaller product, need. Along Euclid's sequence
     * that sums up to less than 8 * bn, which limbs_multiply_scratch_within() counts on. */
    size_t rest = limbs_multiply_scratch_long(bn, an % bn);
    return 2 * bn + (slice > rest ? slice : rest);
}

/* All an + bn limbs; an >= bn > 0. The recursion goes down as Euclid's algorithm does, so it is shallow. */
static void multiply_full(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch) {
    if (bn <= LIMBS_MULTIPLY_BASE) {
        multiply_base(result, a, an, b, bn);
        return;
    }
    karatsuba(result, a, b, bn, scratch);
    if (an == bn) return;
    Limb *product = scratch;
    scratch += 2 * bn;
    size_t done = bn;
    for (; an - done >= bn; done += bn) {
        karatsuba(product, a + done, b, bn, scratch);
        memcpy(result + done + bn, product + bn, bn * sizeof(Limb));
        add_in_place(result + done, 2 * bn, product, bn);
    }
    size_t rest = an - done;
    if (!rest) return;
    multiply_full(product, b, bn, a + done, rest, scratch);
    memcpy(result + done + bn, product + bn, rest * sizeof(Limb));
    add_in_place(result + done, bn + rest, product, bn);
}

size_t limbs_multiply_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch) {
    if (!an || !bn) return 0;
    if (an < bn) {
        const Limb *limbs = a;
        size_t count = an;
        a = b, an = bn;
        b = limbs, bn = count;
    }
    if (bn == 1) {
        result[an] = mpn_mul_1(result, a, (mp_size_t)an, b[0]);
    } else if (a == b && an == bn) {
        karatsuba(result, a, NULL, an, scratch);
    } else {
        multiply_full(result, a, an, b, bn, scratch);
    }
    size_t n = an + bn;
    return n - (result[n - 1] == 0);
}

/* ---- Powers ---- */

size_t limbs_power_size(const Limb *a, size_t an, uint64_t exponent) {
    uint64_t bits;
    if (an == 0 || exponent == 0 || (an == 1 && a[0] == 1)) return 1;
    if (__builtin_mul_overflow(limbs_bit_length(a, an), exponent, &bits)) return LIMBS_MAX + 1;
    size_t n = limbs_for_bits(bits);
    return n > LIMBS_MAX ? LIMBS_MAX + 1 : n + 1;
}

uint64_t limbs_power_cost(const Limb *a, size_t an, uint64_t exponent) {
    size_t n = limbs_power_size(a, an, exponent);
    uint64_t last = limbs_multiply_cost(n / 2 + 1, n / 2 + 1);
    return last > UINT64_MAX / 2 - n ? UINT64_MAX
                                     : last * 2 + n; /* the squares before the last cost half of it */
}

size_t limbs_power_scratch(const Limb *a, size_t an, uint64_t exponent) {
    size_t n = limbs_power_size(a, an, exponent);
    return n + 2 * an + 2 + limbs_multiply_scratch_within(n + 1);
}

/* a ** exponent for exponent > 0 and a != 0, the square-and-multiply method from the top bit down.
 * `result` and `other` have room for the power and one limb more. */
static size_t power_odd(Limb *result, Limb *other, const Limb *a, size_t an, uint64_t exponent,
                        Limb *scratch) {
    unsigned bits = limb_bit_length(exponent);
    Limb *now = result, *next = other;
    size_t n = an;
    memcpy(now, a, an * sizeof(Limb));
    for (unsigned bit = bits - 1; bit--;) {
        n = limbs_multiply(next, now, n, now, n, scratch);
        Limb *swap = now;
        now = next, next = swap;
        if (!(exponent >> bit & 1)) continue;
        if (an == 1) {
            n = limbs_multiply_limb(now, now, n, a[0]);
            continue;
        }
        n = limbs_multiply(next, now, n, a, an, scratch);
        swap = now;
        now = next, next = swap;
    }
    if (now != result) memcpy(result, now, n * sizeof(Limb));
    return n;
}

size_t limbs_power(Limb *result, const Limb *a, size_t an, uint64_t exponent, Limb *scratch) {
    if (exponent == 0) {
        result[0] = 1;
        return 1;
    }
    if (!an) return 0;
    /* Powers of two are shifted in at the end. */
    uint64_t zeros = limbs_trailing_zeros(a, an);
    Limb *odd = scratch, *other = odd + an;
    size_t n = limbs_shift_right(odd, a, an, zeros, NULL);
    size_t size = limbs_power_size(odd, n, exponent);
    if (n == 1 && odd[0] == 1) {
        result[0] = 1;
        n = 1;
    } else {
        n = power_odd(result, other, odd, n, exponent, other + size + an + 1);
    }
    return zeros ? limbs_shift_left(result, result, n, zeros * exponent) : n;
}
