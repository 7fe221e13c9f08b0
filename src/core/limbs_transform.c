/* limbs_transform.c: see limbs_transform.h.
 *
 * A pass splits each block, a polynomial modulo x**4n - w**4, into its residues modulo x**n - w, x**n + w,
 * x**n - iw and x**n + iw. The w of the blocks come in the order of reversed bits, so that they are found
 * from one another, without a table; the pointwise products do not care about order, and the inverse undoes
 * it.
 *
 * Elements are any 64-bit numbers, not always reduced; `canonical` ones are less than the prime. */
#include "core/limbs_transform.h"

typedef unsigned __int128 Wide;

#define PRIME   0xffffffff00000001U
#define EPSILON 0xffffffffU /* 2**64 modulo the prime */

#define CUBE_ROOT 0xfffffffe00000001U /* of one */

/* roots[0][k] is of order 2**k; roots[1] are their inverses. The one of order 4 is 2**48. */
static const Limb roots[2][33] = {{
                                      0x1U,
                                      0xffffffff00000000U,
                                      0x1000000000000U,
                                      0xfffffffeff000001U,
                                      0xefffffff00000001U,
                                      0x3fffffffc000U,
                                      0x8000000000U,
                                      0xf80007ff08000001U,
                                      0xbf79143ce60ca966U,
                                      0x1905d02a5c411f4eU,
                                      0x9d8f2ad78bfed972U,
                                      0x653b4801da1c8cfU,
                                      0xf2c35199959dfcb6U,
                                      0x1544ef2335d17997U,
                                      0xe0ee099310bba1e2U,
                                      0xf6b2cffe2306baacU,
                                      0x54df9630bf79450eU,
                                      0xabd0a6e8aa3d8a0eU,
                                      0x81281a7b05f9beacU,
                                      0xfbd41c6b8caa3302U,
                                      0x30ba2ecd5e93e76dU,
                                      0xf502aef532322654U,
                                      0x4b2a18ade67246b5U,
                                      0xea9d5a1336fbc98bU,
                                      0x86cdcc31c307e171U,
                                      0x4bbaf5976ecfefd8U,
                                      0xed41d05b78d6e286U,
                                      0x10d78dd8915a171dU,
                                      0x59049500004a4485U,
                                      0xdfa8c93ba46d2666U,
                                      0x7e9bd009b86a0845U,
                                      0x400a7f755588e659U,
                                      0x185629dcda58878cU,
                                  },
                                  {
                                      0x1U,
                                      0xffffffff00000000U,
                                      0xfffeffff00000001U,
                                      0xffffffff00U,
                                      0x1000000000U,
                                      0xfffffffefffc0001U,
                                      0xfdffffff00000001U,
                                      0xffefffff00000011U,
                                      0x1d62e30fa4a4eeb0U,
                                      0x3de19c67cf496a74U,
                                      0x3b9ae9d1d8d87589U,
                                      0x76a40e0866a8e50dU,
                                      0x9af01e431fbd6ea0U,
                                      0x3712791d9eb0314aU,
                                      0x409730a1895adfb6U,
                                      0x158ee068c8241329U,
                                      0x6d341b1c9a04ed19U,
                                      0xcc9e5a57b8343b3fU,
                                      0x22e1fbf03f8b95d6U,
                                      0x46a23c48234c7df9U,
                                      0xef8856969fe6ed7bU,
                                      0xa52008ac564a2368U,
                                      0xd46e5a4c36458c11U,
                                      0x4bb9aee372cf655eU,
                                      0x10eb845263814db7U,
                                      0xc01f93fc71bb0b9bU,
                                      0xea52f593bb20759aU,
                                      0x91f3853f38e675d9U,
                                      0x3ea7eab8d8857184U,
                                      0xe4d14a114454645dU,
                                      0xe2434909eec4f00bU,
                                      0x95c0ec9a7ab50701U,
                                      0x76b6b635b6fc8719U,
                                  }};

/* ---- The field: without branches, which nothing could predict ---- */

/* All ones or none. The empty statement keeps clang from seeing a condition in it, and making a branch of
 * that. */
static inline Limb mask(bool set) {
    Limb mask = -(Limb)set;
    __asm__("" : "+r"(mask));
    return mask;
}

static inline Limb canonical(Limb x) {
    return x >= PRIME ? x - PRIME : x;
}

/* y is canonical in these two. A carry or borrow of 2**64 is made good by EPSILON. */
static inline Limb plus(Limb x, Limb y) {
    Limb sum = x + y;
    return sum + (EPSILON & mask(sum < x));
}

static inline Limb minus(Limb x, Limb y) {
    Limb difference = x - y;
    return difference - (EPSILON & mask(x < y));
}

static inline Limb reduce(Limb high, Limb low) {
    /* 2**96 is -1. */
    Limb top = high >> 32, middle = (high & EPSILON) * EPSILON;
    return plus(minus(low, top), middle);
}

static inline Limb times(Limb x, Limb y) {
    Wide product = (Wide)x * y;
    return reduce((Limb)(product >> 64), (Limb)product);
}

static inline Limb times_i(Limb x) {
    return reduce(x >> 16, x << 48);
}

static Limb inverse_of(Limb x) {
    Limb power = 1;
    for (Limb e = PRIME - 2; e; e >>= 1, x = times(x, x))
        if (e & 1) power = times(power, x);
    return power;
}

/* ---- Plans ---- */

/* The fewest bits of a digit; the most depends on how many products a coefficient sums up. */
#define LEAST_BITS 16

static unsigned bits_for(size_t shorter) {
    for (unsigned bits = 27; bits > LEAST_BITS; bits--) {
        Limb largest = ((Limb)1 << bits) - 1;
        if ((Limb)shorter * LIMB_BITS / bits + 1 <= (PRIME - 1) / (largest * largest)) return bits;
    }
    return LEAST_BITS;
}

static bool length_for(TransformPlan *plan, size_t least) {
    for (plan->log = 4; plan->log <= 31; plan->log++) {
        plan->three = false;
        plan->length = (size_t)1 << plan->log;
        if (plan->length >= least) return true;
        plan->three = true;
        plan->length = (size_t)3 << (plan->log - 1);
        if (plan->length < least) continue;
        plan->log--;
        return true;
    }
    return false;
}

bool transform_plan(TransformPlan *plan, size_t an, size_t bn) {
    if (an > (size_t)1 << 28 || bn > (size_t)1 << 28) return false;
    plan->bits = bits_for(an < bn ? an : bn);
    size_t a_digits = (an * LIMB_BITS + plan->bits - 1) / plan->bits;
    size_t b_digits = (bn * LIMB_BITS + plan->bits - 1) / plan->bits;
    if (!length_for(plan, a_digits + b_digits)) return false;
    plan->levels = plan->three + plan->log / 2 + plan->log % 2;
    return true;
}

size_t transform_length_within(size_t n) {
    TransformPlan plan;
    if (n > (size_t)1 << 28) return SIZE_MAX;
    return length_for(&plan, n * LIMB_BITS / bits_for(n / 2 + 1) + 4) ? plan.length : SIZE_MAX;
}

/* ---- Digits ---- */

void transform_cut(const TransformPlan *plan, Limb *x, const Limb *a, size_t an, size_t from, size_t to) {
    unsigned bits = plan->bits, have = 0;
    Limb mask = ((Limb)1 << bits) - 1, held = 0;
    size_t next = from / 64 * bits;
    for (size_t i = from; i < to; i++) {
        if (have >= bits) {
            x[i] = held & mask;
            held >>= bits;
            have -= bits;
            continue;
        }
        if (next >= an) {
            x[i] = held;
            memset(x + i + 1, 0, (to - i - 1) * sizeof(Limb));
            return;
        }
        Limb limb = a[next++];
        x[i] = (held | limb << have) & mask;
        held = limb >> (bits - have);
        have += 64 - bits;
    }
}

size_t transform_carry(const TransformPlan *plan, Limb *x, Limb carry[2], size_t from, size_t to) {
    unsigned bits = plan->bits;
    /* The carry is what the digits so far amount to, from the bit of the next limb's beginning on. */
    Wide sum = (Wide)carry[1] << 64 | carry[0];
    size_t next = from / 64 * bits;
    unsigned at = 0; /* the bit of the limb at which the digit begins */
    for (size_t i = from; i < to; i++) {
        sum += (Wide)canonical(x[i]) << at;
        at += bits;
        if (at < 64) continue;
        at -= 64;
        x[next++] = (Limb)sum;
        sum >>= 64;
    }
    if (to == plan->length && at) {
        x[next++] = (Limb)sum;
        sum >>= 64;
    }
    carry[0] = (Limb)sum;
    carry[1] = (Limb)(sum >> 64);
    return next;
}

/* ---- Passes ---- */

typedef enum Radix { RADIX_2, RADIX_3, RADIX_4 } Radix;

/* What a level does, and how many blocks it finds in each third (or in the whole). */
static Radix level_of(const TransformPlan *plan, bool inverse, unsigned level, size_t *blocks) {
    if (inverse) level = plan->levels - 1 - level;
    *blocks = 1;
    if (plan->three && level-- == 0) return RADIX_3;
    *blocks = (size_t)1 << (2 * level);
    return level < plan->log / 2 ? RADIX_4 : RADIX_2;
}

size_t transform_positions(const TransformPlan *plan, bool inverse, unsigned level) {
    size_t blocks;
    Radix radix = level_of(plan, inverse, level, &blocks);
    return plan->length / (radix == RADIX_3 ? 3 : radix == RADIX_4 ? 4 : 2);
}

/* The w of consecutive blocks: w(j) has the angle whose binary digits are those of j reversed, `skip` places
 * down. In the second and third third it is turned by a cube root. */
typedef struct Twiddles {
    Limb w;
    size_t third, block, blocks;
    Limb turn[3], steps[32];
} Twiddles;

static void twiddles_begin(Twiddles *twiddles, unsigned skip, bool inverse, size_t blocks, size_t at) {
    const Limb *forth = roots[inverse], *back = roots[!inverse];
    Limb undo = 1;
    for (unsigned bit = 0; bit + skip <= 32 && (size_t)1 << bit <= blocks; bit++) {
        twiddles->steps[bit] = times(forth[bit + skip], undo);
        undo = times(undo, back[bit + skip]);
    }
    /* The square root of the cube root is its square, and the fourth root itself. */
    Limb turn = (skip == 3) != inverse ? CUBE_ROOT : times(CUBE_ROOT, CUBE_ROOT);
    twiddles->turn[0] = 1;
    twiddles->turn[1] = turn;
    twiddles->turn[2] = times(turn, turn);
    twiddles->blocks = blocks;
    twiddles->third = at / blocks % 3;
    twiddles->block = at % blocks;
    twiddles->w = twiddles->turn[twiddles->third];
    for (unsigned bit = 0; bit + skip <= 32; bit++)
        if (twiddles->block >> bit & 1) twiddles->w = times(twiddles->w, forth[bit + skip]);
}

static inline void twiddles_next(Twiddles *twiddles) {
    if (++twiddles->block < twiddles->blocks) {
        twiddles->w = times(twiddles->w, twiddles->steps[__builtin_ctzll(twiddles->block)]);
        return;
    }
    twiddles->block = 0;
    twiddles->third = (twiddles->third + 1) % 3;
    twiddles->w = twiddles->turn[twiddles->third];
}

static void forward_4(Limb *x, size_t n, size_t run, Limb w) {
    Limb w2 = times(w, w), w3 = times(w2, w);
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(times(x[i + n], w)), c = canonical(times(x[i + 2 * n], w2)),
             d = canonical(times(x[i + 3 * n], w3));
        Limb even = plus(a, c), odd = minus(a, c);
        Limb sum = canonical(plus(b, d)), turned = canonical(times_i(minus(b, d)));
        x[i] = plus(even, sum);
        x[i + n] = minus(even, sum);
        x[i + 2 * n] = plus(odd, turned);
        x[i + 3 * n] = minus(odd, turned);
    }
}

/* Here `w` is the inverse. The results are four times too large. */
static void inverse_4(Limb *x, size_t n, size_t run, Limb w) {
    Limb w2 = times(w, w), w3 = times(w2, w);
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(x[i + n]), c = x[i + 2 * n], d = canonical(x[i + 3 * n]);
        Limb low = plus(a, b), low_odd = minus(a, b);
        Limb high = canonical(plus(c, d)), turned = canonical(times_i(minus(c, d)));
        x[i] = plus(low, high);
        x[i + n] = times(minus(low_odd, turned), w);
        x[i + 2 * n] = times(minus(low, high), w2);
        x[i + 3 * n] = times(plus(low_odd, turned), w3);
    }
}

static void forward_2(Limb *x, size_t n, size_t run, Limb w) {
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(times(x[i + n], w));
        x[i] = plus(a, b);
        x[i + n] = minus(a, b);
    }
}

static void inverse_2(Limb *x, size_t n, size_t run, Limb w) {
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(x[i + n]);
        x[i] = plus(a, b);
        x[i + n] = times(minus(a, b), w);
    }
}

static void forward_3(Limb *x, size_t n, size_t run) {
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(x[i + n]), c = canonical(x[i + 2 * n]);
        Limb turned = canonical(times(minus(b, c), CUBE_ROOT));
        x[i] = plus(plus(a, b), c);
        x[i + n] = plus(minus(a, c), turned);
        x[i + 2 * n] = minus(minus(a, b), turned);
    }
}

static void inverse_3(Limb *x, size_t n, size_t run) {
    for (size_t i = 0; i < run; i++) {
        Limb a = x[i], b = canonical(x[i + n]), c = canonical(x[i + 2 * n]);
        Limb turned = canonical(times(minus(b, c), CUBE_ROOT));
        x[i] = plus(plus(a, b), c);
        x[i + n] = minus(minus(a, b), turned);
        x[i + 2 * n] = plus(minus(a, c), turned);
    }
}

void transform_pass(const TransformPlan *plan, Limb *x, bool inverse, unsigned level, size_t from,
                    size_t to) {
    size_t blocks, third = plan->length / 3;
    Radix radix = level_of(plan, inverse, level, &blocks);
    if (radix == RADIX_3) {
        (inverse ? inverse_3 : forward_3)(x + from, third, to - from);
        return;
    }
    unsigned ways = radix == RADIX_4 ? 4 : 2;
    void (*butterflies)(Limb *, size_t, size_t, Limb) =
        radix == RADIX_4 ? (inverse ? inverse_4 : forward_4) : (inverse ? inverse_2 : forward_2);
    size_t n = plan->length / ((plan->three ? 3 : 1) * blocks * ways);
    size_t block = from / n, i = from % n;
    Twiddles twiddles;
    twiddles_begin(&twiddles, radix == RADIX_4 ? 3 : 2, inverse, blocks, block);
    if (n == 1) {
        /* Too short to be called one by one. */
        Limb *end = x + ways * to;
        x += ways * from;
        for (; x < end; x += ways, twiddles_next(&twiddles)) {
            if (radix == RADIX_2) {
                if (inverse)
                    inverse_2(x, 1, 1, twiddles.w);
                else
                    forward_2(x, 1, 1, twiddles.w);
            } else if (inverse) {
                inverse_4(x, 1, 1, twiddles.w);
            } else {
                forward_4(x, 1, 1, twiddles.w);
            }
        }
        return;
    }
    while (from < to) {
        size_t run = n - i < to - from ? n - i : to - from;
        butterflies(x + block * ways * n + i, n, run, twiddles.w);
        from += run;
        i = 0;
        block++;
        twiddles_next(&twiddles);
    }
}

void transform_multiply(const TransformPlan *plan, Limb *x, const Limb *y, size_t from, size_t to) {
    Limb scale = inverse_of(plan->length);
    for (size_t i = from; i < to; i++)
        x[i] = times(times(x[i], y[i]), scale);
}
