/* limbs_gcd.c: the greatest common divisor. See limbs.h.
 *
 * Lehmer's method (Knuth, TAOCP 4.5.2, algorithm L): a run of Euclid's steps is simulated on the top 64 bits, and
 * applied to the long numbers at once. Collins's condition tells how far the simulation can be trusted (Jebelean, "A
 * double-digit Lehmer-Euclid algorithm", 1995). */
#include "core/limbs_gcd.h"

static Limb limb_gcd(Limb a, Limb b) {
    if (!a || !b) return a | b;
    unsigned shift = (unsigned)__builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        Limb difference = b > a ? b - a : a - b;
        a = b < a ? b : a;
        b = difference;
    }
    return a << shift;
}

/* 64 bits of `a` from bit 64 * n - shift downwards. */
static Limb window_of(const Limb *a, size_t an, size_t n, unsigned shift) {
    Limb high = n - 1 < an ? a[n - 1] : 0, low = n - 2 < an ? a[n - 2] : 0;
    return shift ? high << shift | low >> (64 - shift) : high;
}

/* |p * a - q * b| of n limbs, which is known to be p * a - q * b. */
static size_t combine(Limb *result, const Limb *a, Limb p, const Limb *b, Limb q, size_t n) {
    mpn_mul_1(result, a, (mp_size_t)n, p);
    mpn_submul_1(result, b, (mp_size_t)n, q);
    return limbs_trim(result, n);
}

static void swap(Limb *a, size_t *an, Limb *b, size_t *bn, Limb *scratch) {
    size_t n = *an;
    memcpy(scratch, a, *an * sizeof(Limb));
    memcpy(a, b, *bn * sizeof(Limb));
    memcpy(b, scratch, *an * sizeof(Limb));
    *an = *bn;
    *bn = n;
}

size_t limbs_gcd_round_scratch(size_t n) { return 2 * n; }

bool limbs_gcd_order(Limb *a, size_t *an, Limb *b, size_t *bn, Limb *scratch) {
    if (limbs_compare(a, *an, b, *bn) < 0) swap(a, an, b, bn, scratch);
    return *bn > 0;
}

bool limbs_gcd_round(Limb *a, size_t *an, Limb *b, size_t *bn, Limb *scratch) {
    if (!limbs_gcd_order(a, an, b, bn, scratch)) return false;
    if (*bn == 1) {
        a[0] = limb_gcd(limbs_remainder_limb(a, *an, b[0]), b[0]);
        *an = 1;
        *bn = 0;
        return false;
    }
    size_t n = *an;
    unsigned shift = (unsigned)__builtin_clzll(a[n - 1]);
    Limb x = window_of(a, n, n, shift), y = window_of(b, *bn, n, shift);
    Limb u0 = 1, v0 = 0, u1 = 0, v1 = 1;
    bool odd = false;
    while (y) {
        Limb q = x / y, t = x - q * y;
        if (q >> 31 || v1 >> 31) break;
        Limb u = u0 + q * u1, v = v0 + q * v1;
        if (v >> 32 || t < v || y - t < v + v1) break;
        x = y, y = t;
        u0 = u1, u1 = u;
        v0 = v1, v1 = v;
        odd = !odd;
    }
    if (v0 == 0) return true; /* not one step could be trusted: the caller is to divide */
    memset(b + *bn, 0, (n - *bn) * sizeof(Limb));
    Limb *next_a = scratch, *next_b = scratch + n;
    if (odd) {
        *an = combine(next_a, b, v0, a, u0, n);
        *bn = combine(next_b, a, u1, b, v1, n);
    } else {
        *an = combine(next_a, a, u0, b, v0, n);
        *bn = combine(next_b, b, v1, a, u1, n);
    }
    memcpy(a, next_a, *an * sizeof(Limb));
    memcpy(b, next_b, *bn * sizeof(Limb));
    return false;
}

uint64_t limbs_gcd_cost(size_t an, size_t bn) {
    size_t n = an < bn ? an : bn;
    if (n <= 1) return an + bn + 100;
    uint64_t rounds = (uint64_t)n * 4 + 4, cost;
    if (__builtin_mul_overflow(rounds, (uint64_t)n * 2 + 300, &cost)) return UINT64_MAX;
    uint64_t first = an > bn ? limbs_divide_cost(an, bn) : limbs_divide_cost(bn, an);
    return cost > UINT64_MAX - first ? UINT64_MAX : cost + first;
}

size_t limbs_gcd_scratch(size_t an, size_t bn) {
    size_t n = an > bn ? an : bn, m = an > bn ? bn : an;
    size_t first = m ? limbs_divide_scratch(n, m) : 0, later = 8 * m + 512;
    return 2 * m + 2 + (first > later ? first : later);
}

size_t limbs_gcd(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch) {
    if (limbs_compare(a, an, b, bn) < 0) return limbs_gcd(result, b, bn, a, an, scratch);
    if (!bn) {
        memmove(result, a, an * sizeof(Limb));
        return an;
    }
    if (bn == 1) {
        result[0] = limb_gcd(limbs_remainder_limb(a, an, b[0]), b[0]);
        return 1;
    }
    Limb *x = scratch, *y = x + bn + 1, *spare = y + bn + 1;
    size_t xn = bn, yn;
    memcpy(x, b, bn * sizeof(Limb));
    limbs_divide(NULL, y, &yn, a, an, b, bn, spare);
    while (yn) {
        if (!limbs_gcd_round(x, &xn, y, &yn, spare)) continue;
        limbs_divide(NULL, x, &xn, x, xn, y, yn, spare);
    }
    memcpy(result, x, xn * sizeof(Limb));
    return xn;
}
