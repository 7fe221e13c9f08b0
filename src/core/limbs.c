/* limbs.c: counting, sums, shifts, bitwise operations, bytes. See limbs.h. */
#include "core/limbs.h"

/* ---- Counting ---- */

uint64_t limbs_bit_count(const Limb *a, size_t n) {
    return n ? mpn_popcount(a, (mp_size_t)n) : 0;
}

uint64_t limbs_trailing_zeros(const Limb *a, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (a[i]) return (uint64_t)i * LIMB_BITS + (unsigned)__builtin_ctzll(a[i]);
    return 0;
}

uint64_t limbs_hash(const Limb *a, size_t n) {
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    uint64_t hash = 0;
    while (n--) {
        /* Times 2**64, which is 8 modulo the prime: a rotation of 61 bits. */
        hash = ((hash << 3) & prime) | (hash >> 58);
        hash += (a[n] & prime) + (a[n] >> 61); /* 2 * prime + 6 at most */
        if (hash >= prime) hash -= prime;
        if (hash >= prime) hash -= prime;
    }
    return hash;
}

/* ---- Sums ---- */

size_t limbs_add_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn) {
    if (an < bn) {
        const Limb *other = a;
        size_t count = an;
        a = b, an = bn;
        b = other, bn = count;
    }
    if (!an) return 0;
    Limb carry = bn ? mpn_add_n(result, a, b, (mp_size_t)bn) : 0;
    size_t i = bn;
    for (; carry && i < an; i++)
        carry = (result[i] = a[i] + 1) == 0;
    if (i < an && result != a) memmove(result + i, a + i, (an - i) * sizeof(Limb));
    result[an] = carry;
    return an + carry;
}

size_t limbs_subtract_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn) {
    Limb borrow = bn ? mpn_sub_n(result, a, b, (mp_size_t)bn) : 0;
    size_t i = bn;
    for (; borrow && i < an; i++) {
        borrow = a[i] == 0;
        result[i] = a[i] - 1;
    }
    if (i < an && result != a) memmove(result + i, a + i, (an - i) * sizeof(Limb));
    return limbs_trim(result, an);
}

size_t limbs_add_limb(Limb *result, const Limb *a, size_t an, Limb b) {
    return limbs_add_long(result, a, an, &b, b != 0);
}

size_t limbs_subtract_limb(Limb *result, const Limb *a, size_t an, Limb b) {
    return limbs_subtract_long(result, a, an, &b, b != 0);
}

size_t limbs_add_signed(Limb *result, bool *negative, const Limb *a, size_t an, bool a_negative,
                        const Limb *b, size_t bn, bool b_negative) {
    if (a_negative == b_negative) {
        *negative = a_negative && (an || bn);
        return limbs_add(result, a, an, b, bn);
    }
    int order = limbs_compare(a, an, b, bn);
    *negative = false;
    if (order == 0) return 0;
    *negative = order > 0 ? a_negative : b_negative;
    return order > 0 ? limbs_subtract(result, a, an, b, bn) : limbs_subtract(result, b, bn, a, an);
}

/* ---- Shifts ---- */

size_t limbs_shift_left(Limb *result, const Limb *a, size_t an, uint64_t bits) {
    if (!an) return 0;
    size_t whole = (size_t)(bits / LIMB_BITS);
    unsigned rest = bits % LIMB_BITS;
    Limb top = 0;
    if (rest)
        top = mpn_lshift(result + whole, a, (mp_size_t)an, rest);
    else
        memmove(result + whole, a, an * sizeof(Limb));
    memset(result, 0, whole * sizeof(Limb));
    result[whole + an] = top;
    return whole + an + (top != 0);
}

size_t limbs_shift_right(Limb *result, const Limb *a, size_t an, uint64_t bits, bool *lost) {
    size_t whole = (size_t)(bits / LIMB_BITS);
    unsigned rest = bits % LIMB_BITS;
    bool zero = true;
    if (lost)
        for (size_t i = 0; i < whole && i < an && zero; i++)
            zero = a[i] == 0;
    if (bits / LIMB_BITS >= an) {
        if (lost) *lost = !zero;
        return 0;
    }
    Limb out = 0;
    if (rest)
        out = mpn_rshift(result, a + whole, (mp_size_t)(an - whole), rest);
    else
        memmove(result, a + whole, (an - whole) * sizeof(Limb));
    if (lost) *lost = !zero || out;
    return limbs_trim(result, an - whole);
}

size_t limbs_shift_right_floor(Limb *result, const Limb *a, size_t an, bool negative, uint64_t bits) {
    bool lost;
    size_t n = limbs_shift_right(result, a, an, bits, negative ? &lost : NULL);
    if (!negative || !lost) return n;
    if (n) return limbs_add_limb(result, result, n, 1);
    result[0] = 1;
    return 1;
}

/* ---- Two's complement ---- */

size_t limbs_bitwise(LimbsBitwise operation, Limb *result, bool *negative, const Limb *a, size_t an,
                     bool a_negative, const Limb *b, size_t bn, bool b_negative) {
    if (an < bn) {
        const Limb *limbs = a;
        size_t count = an;
        bool sign = a_negative;
        a = b, an = bn, a_negative = b_negative;
        b = limbs, bn = count, b_negative = sign;
    }
    if (!a_negative && !b_negative) {
        *negative = false;
        size_t i = 0;
        if (operation == LIMBS_AND) {
            for (; i < bn; i++)
                result[i] = a[i] & b[i];
            return limbs_trim(result, bn);
        }
        if (operation == LIMBS_OR)
            for (; i < bn; i++)
                result[i] = a[i] | b[i];
        else
            for (; i < bn; i++)
                result[i] = a[i] ^ b[i];
        if (result != a) memmove(result + i, a + i, (an - i) * sizeof(Limb));
        return limbs_trim(result, an);
    }
    /* A negative number is the complement of its magnitude, plus one; `mask` complements, `carry` adds. */
    Limb a_mask = a_negative ? ~(Limb)0 : 0, a_carry = a_negative;
    Limb b_mask = b_negative ? ~(Limb)0 : 0, b_carry = b_negative;
    bool sign = operation == LIMBS_AND  ? a_negative && b_negative
                : operation == LIMBS_OR ? a_negative || b_negative
                                        : a_negative != b_negative;
    Limb mask = sign ? ~(Limb)0 : 0, carry = sign;
    for (size_t i = 0; i < an; i++) {
        Limb x = (a[i] ^ a_mask) + a_carry;
        a_carry = a_carry && x == 0;
        Limb y = ((i < bn ? b[i] : 0) ^ b_mask) + b_carry;
        b_carry = b_carry && y == 0;
        Limb z = operation == LIMBS_AND ? x & y : operation == LIMBS_OR ? x | y : x ^ y;
        z = (z ^ mask) + carry;
        carry = carry && z == 0;
        result[i] = z;
    }
    result[an] = carry;
    size_t n = limbs_trim(result, an + 1);
    *negative = sign && n;
    return n;
}

/* ---- Bytes ---- */

/* The limb that begins at byte `at` of a little-endian magnitude. */
static Limb limb_or_zero(const Limb *a, size_t an, size_t i) {
    return i < an ? a[i] : 0;
}

bool limbs_to_bytes(uint8_t *bytes, size_t count, bool big_endian, bool is_signed, const Limb *a, size_t an,
                    bool negative) {
    if (negative && !is_signed) return false;
    uint64_t bits = limbs_bit_length(a, an);
    if (is_signed && an) {
        /* -2**k takes as many bits as 2**k - 1, and any signed number one more for its sign. */
        if (!negative || limbs_trailing_zeros(a, an) != bits - 1) bits++;
    }
    if (bits / 8 + (bits % 8 != 0) > count) return false;
    Limb mask = negative ? ~(Limb)0 : 0, carry = negative;
    for (size_t i = 0, at = 0; at < count; i++) {
        Limb limb = (limb_or_zero(a, an, i) ^ mask) + carry;
        carry = carry && limb == 0;
        for (unsigned k = 0; k < 8 && at < count; k++, at++, limb >>= 8)
            bytes[big_endian ? count - 1 - at : at] = (uint8_t)limb;
    }
    return true;
}

size_t limbs_from_bytes(Limb *result, bool *negative, const uint8_t *bytes, size_t count, bool big_endian,
                        bool is_signed) {
    *negative = is_signed && count && (bytes[big_endian ? 0 : count - 1] & 0x80);
    Limb mask = *negative ? ~(Limb)0 : 0, carry = *negative;
    size_t n = 0;
    for (size_t at = 0; at < count;) {
        Limb limb = mask; /* the sign fills what is missing of the last limb */
        for (unsigned k = 0; k < 8 && at < count; k++, at++) {
            Limb byte = bytes[big_endian ? count - 1 - at : at];
            limb = (limb & ~((Limb)0xff << (8 * k))) | byte << (8 * k);
        }
        limb = (limb ^ mask) + carry;
        carry = carry && limb == 0;
        result[n++] = limb;
    }
    return limbs_trim(result, n);
}
