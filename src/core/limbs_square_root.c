/* limbs_square_root.c: integer square roots. See limbs.h.
 *
 * Zimmermann's "Karatsuba square root" (INRIA research report 3805, 1999), from the top limb down: each level
 * turns the root and remainder of the operand's top 2h limbs into those of its top 2(h + l) limbs, l <= h,
 * with one division and one square. */
#include "core/limbs_square_root.h"

#include "core/limbs_divide.h"

typedef unsigned __int128 Wide;

/* For a >= 2**62: Newton's iteration from above, which ends when it stops falling. */
static Limb root_of_normalised(Limb a) {
    /* The tangent of the parabola. */
    Limb x = ((Limb)1 << 31) + (a >> 33) + 1;
    for (;;) {
        Limb y = (x + a / x) >> 1;
        if (y >= x) return x;
        x = y;
    }
}

Limb limb_square_root(Limb a) {
    if (!a) return 0;
    unsigned shift = (unsigned)__builtin_clzll(a) & ~1U;
    return root_of_normalised(a << shift) >> (shift / 2);
}

size_t limbs_root_first(const Limb *a, Limb *root, Limb *remainder) {
    Limb high = limb_square_root(a[1]), rest = a[1] - high * high;
    Wide dividend = (Wide)rest << 32 | a[0] >> 32, divisor = (Wide)high * 2;
    if (!divisor) divisor = 1; /* only a broken job comes here */
    Limb q = (Limb)(dividend / divisor);
    Wide left = (dividend % divisor) << 32 | (a[0] & 0xffffffff), square = (Wide)q * q;
    Wide value = ((Wide)high << 32) + q;
    if (left < square) {
        left += 2 * value - 1;
        value--;
    }
    left -= square;
    root[0] = (Limb)value;
    remainder[0] = (Limb)left;
    remainder[1] = (Limb)(left >> 64);
    return limbs_trim(remainder, 2);
}

size_t limbs_root_level(size_t n, unsigned level) {
    while (level-- && n > 1)
        n -= n / 2;
    return n;
}

unsigned limbs_root_levels(size_t n) {
    unsigned levels = 0;
    for (; n > 1; n -= n / 2)
        levels++;
    return levels;
}

size_t limbs_root_combine(Limb *root, Limb *remainder, const Limb *a, size_t h, size_t l, Limb *quotient,
                          size_t qn, Limb *rest, size_t rn, bool odd, const Limb *square, size_t sn) {
    /* rest + root, if the quotient by the root was odd before it was halved. `rest` has h + 2 limbs. */
    if (odd) rn = limbs_add(rest, rest, rn, root, limbs_trim(root, h));
    memmove(root + l, root, h * sizeof(Limb));
    memset(root, 0, l * sizeof(Limb));
    root[h + l] = 0;
    limbs_add(root, root, limbs_trim(root, h + l), quotient, qn); /* h + l + 1 limbs; the top one is soon 0 */
    memmove(remainder + l, rest, rn * sizeof(Limb));
    memcpy(remainder, a, l * sizeof(Limb));
    size_t n = limbs_trim(remainder, rn + l);
    if (limbs_compare(remainder, n, square, sn) < 0) {
        size_t all = limbs_trim(root, h + l + 1);
        /* Twice the root, less one. */
        n = limbs_add(remainder, remainder, n, root, all);
        n = limbs_add(remainder, remainder, n, root, all);
        n = limbs_subtract_limb(remainder, remainder, n, n != 0);
        if (all) limbs_subtract_limb(root, root, all, 1);
    }
    if (limbs_compare(remainder, n, square, sn) < 0) return 0; /* only a broken job comes here */
    return limbs_subtract(remainder, remainder, n, square, sn);
}

uint64_t limbs_square_root_cost(size_t an) {
    uint64_t cost = limbs_divide_cost(an, an / 2 + 1);
    return cost > UINT64_MAX / 2 ? UINT64_MAX : cost + 200;
}

size_t limbs_square_root_scratch(size_t an) {
    size_t n = an / 2 + 2;
    /* The operand, root, remainder, dividend, quotient, rest and square. */
    return 2 * n + (n + 1) + (2 * n + 3) + 2 * n + (n + 4) + (n + 4) + (2 * n + 4) +
           limbs_divide_scratch(2 * n + 4, n) + limbs_multiply_scratch_within(2 * n);
}

size_t limbs_square_root(Limb *result, const Limb *a, size_t an, Limb *scratch) {
    if (an <= 1) {
        result[0] = an ? limb_square_root(a[0]) : 0;
        return result[0] != 0;
    }
    /* An even number of limbs whose top limb is 2**62 at least. */
    size_t n = (an + 1) / 2, room = an / 2 + 2;
    unsigned shift = (unsigned)__builtin_clzll(a[an - 1]) & ~1U;
    Limb *operand = scratch, *root = operand + 2 * room, *remainder = root + room + 1;
    Limb *dividend = remainder + 2 * room + 3, *quotient = dividend + 2 * room, *rest = quotient + room + 4;
    Limb *square = rest + room + 4, *spare = square + 2 * room + 4;
    operand[0] = 0;
    limbs_shift_left(operand + (2 * n - an), a, an, shift);
    size_t h = 1, rn = limbs_root_first(operand + 2 * n - 2, root, remainder);
    for (unsigned level = limbs_root_levels(n); level--;) {
        size_t l = limbs_root_level(n, level) - h, dn, qn, left;
        const Limb *low = operand + 2 * (n - h - l);
        memcpy(dividend, low + l, l * sizeof(Limb));
        memcpy(dividend + l, remainder, rn * sizeof(Limb));
        dn = limbs_trim(dividend, l + rn);
        qn = limbs_divide(quotient, rest, &left, dividend, dn, root, h, spare);
        bool odd = qn && (quotient[0] & 1);
        qn = limbs_shift_right(quotient, quotient, qn, 1, NULL);
        size_t sn = limbs_multiply(square, quotient, qn, quotient, qn, spare);
        rn = limbs_root_combine(root, remainder, low, h, l, quotient, qn, rest, left, odd, square, sn);
        h += l;
    }
    /* The operand was shifted by this, twice. */
    return limbs_shift_right(result, root, n, (shift + (2 * n - an) * LIMB_BITS) / 2, NULL);
}
