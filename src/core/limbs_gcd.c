/* limbs_gcd.c: the greatest common divisor. See limbs.h.
 *
 * Lehmer's method (Knuth, TAOCP 4.5.2, algorithm L): a run of Euclid's steps is simulated on the top 128
 * bits, and applied to the long numbers at once. Collins's condition tells how far the simulation can be
 * trusted (Jebelean, "A double-digit Lehmer-Euclid algorithm for finding the GCD of long integers", 1995). */
#include "core/limbs_gcd.h"

typedef unsigned __int128 Wide;

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

/* 128 bits of `a` from bit 64 * n - shift downwards. */
static Wide window_of(const Limb *a, size_t an, size_t n, unsigned shift) {
    Limb high = n - 1 < an ? a[n - 1] : 0, middle = n - 2 < an ? a[n - 2] : 0,
         low = n > 2 && n - 3 < an ? a[n - 3] : 0;
    Wide window = (Wide)high << 64 | middle;
    return shift ? window << shift | low >> (64 - shift) : window;
}

/* What a run of steps amounts to: a, b become u0 * a - v0 * b and v1 * b - u1 * a, or, after an odd number of
 * steps, the negatives of these. No entry passes 2**31 in a simple run, or 2**63 in a double one. */
typedef struct Run {
    Limb u0, v0, u1, v1;
    bool odd;
} Run;

/* Euclid's steps on x >= y, as long as they are also those of all numbers that x and y may stand for: the
 * numbers exceed them by less than 1 in the units of `margin` 0, and differ by less than 2 in those of
 * `margin` 2. */
static Run simulate(Limb x, Limb y, unsigned margin) {
    Run run = {.u0 = 1, .v1 = 1};
    while (y) {
        Limb q = x / y, t = x - q * y;
        if (q >> 31) break;
        Limb u = run.u0 + q * run.u1, v = run.v0 + q * run.v1;
        if (v >> 31 || t < v << margin || y - t < (v + run.v1) << margin) break;
        x = y, y = t;
        run = (Run){run.u1, run.v1, u, v, !run.odd};
    }
    return run;
}

/* A double run: the first, on the top 64 bits, tells how the 128 bits go on; the second is on their top 64
 * bits then. */
static Run simulate_twice(Wide x, Wide y) {
    Run first = simulate((Limb)(x >> 64), (Limb)(y >> 64), 0);
    if (!first.v0) return first;
    Wide next_x = x * first.u0 - y * first.v0, next_y = y * first.v1 - x * first.u1;
    if (first.odd) {
        next_x = -next_x;
        next_y = -next_y;
    }
    Limb high = (Limb)(next_x >> 64);
    /* The unknown bits below 128 make a difference of less than 2**31. */
    if (next_y > next_x || high >> 33 == 0) return first;
    unsigned shift = (unsigned)__builtin_clzll(high);
    Run second = simulate((Limb)(next_x << shift >> 64), (Limb)(next_y << shift >> 64), 2);
    if (!second.v0) return first;
    return (Run){
        .u0 = second.u0 * first.u0 + second.v0 * first.u1,
        .v0 = second.u0 * first.v0 + second.v0 * first.v1,
        .u1 = second.u1 * first.u0 + second.v1 * first.u1,
        .v1 = second.u1 * first.v0 + second.v1 * first.v1,
        .odd = first.odd != second.odd,
    };
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

size_t limbs_gcd_round_scratch(size_t n) {
    return 2 * n;
}

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
    Run run = simulate_twice(window_of(a, n, n, shift), window_of(b, *bn, n, shift));
    if (!run.v0) return true; /* not one step could be trusted: the caller is to divide */
    memset(b + *bn, 0, (n - *bn) * sizeof(Limb));
    Limb *next_a = scratch, *next_b = scratch + n;
    if (run.odd) {
        *an = combine(next_a, b, run.v0, a, run.u0, n);
        *bn = combine(next_b, a, run.u1, b, run.v1, n);
    } else {
        *an = combine(next_a, a, run.u0, b, run.v0, n);
        *bn = combine(next_b, b, run.v1, a, run.u1, n);
    }
    memcpy(a, next_a, *an * sizeof(Limb));
    memcpy(b, next_b, *bn * sizeof(Limb));
    return false;
}

uint64_t limbs_gcd_cost(size_t an, size_t bn) {
    size_t n = an < bn ? an : bn;
    if (n <= 1) return an + bn + 100;
    /* A round takes 62 bits off the two. */
    uint64_t rounds = (uint64_t)n * 2 + 2, cost;
    if (__builtin_mul_overflow(rounds, (uint64_t)n * 2 + 110, &cost)) return UINT64_MAX;
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
