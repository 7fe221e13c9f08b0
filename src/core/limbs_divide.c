/* limbs_divide.c: quotients of moderate size. See limbs.h.
 *
 * Schoolbook division (Knuth, TAOCP 4.3.1, algorithm D), whose quotient limbs are found with a precomputed
 * reciprocal of the divisor's top two limbs: Möller and Granlund, "Improved division by invariant integers"
 * (2011). Above some hundred limbs the recursive division of Burnikel and Ziegler ("Fast recursive division",
 * 1998) turns it into products.
 *
 * Nothing here traps or leaves its arrays when the divisor's top bit is not set, as it should be: the results
 * are then merely wrong. Jobs that were loaded from hostile bytes count on that. */
#include "core/limbs_divide.h"

typedef unsigned __int128 Wide;

static inline Limb high_of(Wide x) {
    return (Limb)(x >> LIMB_BITS);
}

/* floor((B**3 - 1) / (d1 * B + d0)) - B, where B = 2**64. */
Limb limbs_reciprocal(Limb d1, Limb d0) {
    Limb v = d1 ? (Limb)((((Wide)~d1 << LIMB_BITS) | ~(Limb)0) / d1) : 0;
    Limb p = d1 * v + d0;
    if (p < d0) {
        v--;
        if (p >= d1) {
            v--;
            p -= d1;
        }
        p -= d1;
    }
    Wide t = (Wide)v * d0;
    p += high_of(t);
    if (p < high_of(t)) {
        v--;
        if (p > d1 || (p == d1 && (Limb)t >= d0)) v--;
    }
    return v;
}

/* The quotient limb of (n2, n1, n0) by (d1, d0), which is to be less than B; leaves the remainder in (r1,
 * r0). */
static inline Limb divide_3_by_2(Limb *r1, Limb *r0, Limb n2, Limb n1, Limb n0, Limb d1, Limb d0, Limb v) {
    Wide d = (Wide)d1 << LIMB_BITS | d0;
    Wide q = (Wide)n2 * v + ((Wide)n2 << LIMB_BITS | n1);
    Limb q1 = high_of(q);
    Wide r = ((Wide)(n1 - q1 * d1) << LIMB_BITS | n0) - d - (Wide)d0 * q1;
    q1++;
    if (high_of(r) >= (Limb)q) {
        q1--;
        r += d;
    }
    if (__builtin_expect(r >= d, 0)) {
        q1++;
        r -= d;
    }
    *r1 = high_of(r);
    *r0 = (Limb)r;
    return q1;
}

Limb limbs_divide_row(Limb *a, const Limb *d, size_t dn, Limb v) {
    Limb d1 = d[dn - 1], d0 = d[dn - 2], q;
    if (__builtin_expect(a[dn] == d1 && a[dn - 1] == d0, 0)) {
        mpn_submul_1(a, d, (mp_size_t)dn, q = ~(Limb)0);
        a[dn] = 0;
        return q;
    }
    Limb r1, r0;
    q = divide_3_by_2(&r1, &r0, a[dn], a[dn - 1], a[dn - 2], d1, d0, v);
    Limb borrow = dn > 2 ? mpn_submul_1(a, d, (mp_size_t)(dn - 2), q) : 0;
    Wide r = (Wide)r1 << LIMB_BITS | r0;
    bool under = r < borrow;
    r -= borrow;
    a[dn - 2] = (Limb)r;
    a[dn - 1] = high_of(r);
    if (under) {
        q--;
        mpn_add_n(a, a, d, (mp_size_t)dn);
    }
    a[dn] = 0;
    return q;
}

Limb limbs_divide_rows(Limb *quotient, Limb *a, size_t an, const Limb *d, size_t dn, Limb v) {
    Limb top = 0;
    if (mpn_cmp(a + an - dn, d, (mp_size_t)dn) >= 0) {
        mpn_sub_n(a + an - dn, a + an - dn, d, (mp_size_t)dn);
        top = 1;
    }
    for (size_t i = an - dn; i--;) {
        Limb q = limbs_divide_row(a + i, d, dn, v);
        if (quotient) quotient[i] = q;
    }
    return top;
}

/* ---- Recursive division ---- */

#define RECURSIVE_BASE 60 /* limbs of the divisor below which rows are faster */

/* Divides the 2n limbs of `a` by the n limbs of `d`: n quotient limbs, and the top one is returned. */
static Limb divide_recursive(Limb *quotient, Limb *a, const Limb *d, size_t n, Limb v, Limb *scratch);

/* Divides the n + k limbs of `a` by `d`, using only the top k limbs of `d` first; 0 < k <= n. */
static Limb divide_block(Limb *quotient, Limb *a, const Limb *d, size_t n, size_t k, Limb v, Limb *scratch) {
    if (k < RECURSIVE_BASE / 2) return limbs_divide_rows(quotient, a, n + k, d, n, v);
    size_t low = n - k;
    Limb top = divide_recursive(quotient, a + low, d + low, k, v, scratch);
    if (!low) return top;
    Limb *product = scratch;
    product[n - 1] = 0;
    limbs_multiply(product, quotient, k, d, low, scratch + n);
    Limb borrow = mpn_sub_n(a, a, product, (mp_size_t)n);
    if (top) borrow += mpn_sub_n(a + k, a + k, d, (mp_size_t)low);
    /* The quotient is too large by two at most; the count keeps broken operands from turning for ever. */
    for (unsigned turns = 0; borrow && turns < 4; turns++) {
        top -= mpn_sub_1(quotient, quotient, (mp_size_t)k, 1);
        borrow -= mpn_add_n(a, a, d, (mp_size_t)n);
    }
    return top;
}

static Limb divide_recursive(Limb *quotient, Limb *a, const Limb *d, size_t n, Limb v, Limb *scratch) {
    if (n < RECURSIVE_BASE) return limbs_divide_rows(quotient, a, 2 * n, d, n, v);
    size_t low = n / 2, high = n - low;
    Limb top = divide_block(quotient + low, a + low, d, n, high, v, scratch);
    divide_block(quotient, a, d, n, low, v, scratch);
    return top;
}

size_t limbs_divide_normalised_scratch(size_t an, size_t dn) {
    return dn < RECURSIVE_BASE || an - dn < RECURSIVE_BASE / 2 ? 0 : dn + limbs_multiply_scratch_within(dn);
}

Limb limbs_divide_normalised(Limb *quotient, Limb *a, size_t an, const Limb *d, size_t dn, Limb v,
                             Limb *scratch) {
    size_t qn = an - dn;
    if (!quotient || dn < RECURSIVE_BASE || qn < RECURSIVE_BASE / 2)
        return limbs_divide_rows(quotient, a, an, d, dn, v);
    /* The topmost block is the short one. */
    size_t k = (qn - 1) % dn + 1;
    Limb top = divide_block(quotient + qn - k, a + qn - k, d, dn, k, v, scratch);
    for (size_t i = qn - k; i; i -= dn)
        divide_block(quotient + i - dn, a + i - dn, d, dn, dn, v, scratch);
    return top;
}

/* ---- By one limb ---- */

Limb limbs_remainder_limb(const Limb *a, size_t an, Limb b) {
    if (an == 1) return a[0] % b;
    return an ? mpn_mod_1(a, (mp_size_t)an, b) : 0;
}

size_t limbs_divide_limb(Limb *quotient, Limb *remainder, const Limb *a, size_t an, Limb b) {
    if (!an) {
        *remainder = 0;
        return 0;
    }
    if (an == 1) {
        Limb value = a[0];
        quotient[0] = value / b;
        *remainder = value % b;
        return quotient[0] != 0;
    }
    *remainder = mpn_divrem_1(quotient, 0, a, (mp_size_t)an, b);
    return an - (quotient[an - 1] == 0);
}

/* ---- Division ---- */

uint64_t limbs_divide_cost(size_t an, size_t bn) {
    if (an < bn) return an;
    if (bn == 1) return (uint64_t)an * 6;
    uint64_t product = limbs_multiply_cost(an - bn + 1, bn), rows;
    if (!__builtin_mul_overflow((uint64_t)(an - bn + 1), (uint64_t)bn, &rows) && rows < 4096) product = rows;
    return product > UINT64_MAX / 2 - an ? UINT64_MAX : product * 2 + an + bn;
}

size_t limbs_divide_scratch(size_t an, size_t bn) {
    if (an < bn || bn == 1) return bn == 1 ? an : 0;
    /* Both operands shifted, a quotient that nobody asked for, and what the recursion needs. */
    return an + 1 + bn + (an - bn + 1) + limbs_divide_normalised_scratch(an + 1, bn);
}

size_t limbs_divide(Limb *quotient, Limb *remainder, size_t *remainder_count, const Limb *a, size_t an,
                    const Limb *b, size_t bn, Limb *scratch) {
    if (an < bn || (an == bn && mpn_cmp(a, b, (mp_size_t)an) < 0)) {
        if (quotient && an == bn) quotient[0] = 0;
        memmove(remainder, a, an * sizeof(Limb));
        *remainder_count = an;
        return 0;
    }
    if (bn == 1) {
        Limb rest;
        size_t n = 0;
        if (quotient)
            n = limbs_divide_limb(quotient, &rest, a, an, b[0]);
        else
            rest = limbs_remainder_limb(a, an, b[0]);
        remainder[0] = rest;
        *remainder_count = rest != 0;
        return n;
    }
    unsigned shift = (unsigned)__builtin_clzll(b[bn - 1]);
    Limb *rest = scratch, *d = rest + an + 1, *spare = d + bn;
    if (shift) {
        rest[an] = mpn_lshift(rest, a, (mp_size_t)an, shift);
        mpn_lshift(d, b, (mp_size_t)bn, shift);
        b = d;
    } else {
        memcpy(rest, a, an * sizeof(Limb));
        rest[an] = 0;
    }
    size_t qn = an + 1 - bn;
    bool wanted = quotient != NULL;
    /* The recursive method needs the quotient anyway. */
    if (!wanted && bn >= RECURSIVE_BASE && qn >= RECURSIVE_BASE / 2) quotient = spare;
    Limb v = limbs_reciprocal(b[bn - 1], b[bn - 2]);
    limbs_divide_normalised(quotient, rest, an + 1, b, bn, v, spare + qn);
    if (shift)
        mpn_rshift(remainder, rest, (mp_size_t)bn, shift);
    else
        memcpy(remainder, rest, bn * sizeof(Limb));
    *remainder_count = limbs_trim(remainder, bn);
    return wanted ? limbs_trim(quotient, qn) : 0;
}
