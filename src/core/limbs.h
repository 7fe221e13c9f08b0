/* limbs.h: the arithmetic of big integers, on plain arrays.
 *
 * A magnitude is an array of 64-bit limbs, the least significant first, and its count. It is *trimmed* when
 * its last limb is not zero; zero is the count 0. Arguments are trimmed unless a function says otherwise,
 * results are trimmed always: the functions that return a `size_t` return the result's count. Signs are the
 * caller's business, except where negative numbers behave as if they were written in two's complement.
 *
 * Nothing here allocates: the caller supplies the result, as large as the comment says, and the scratch
 * space, as large as the function `..._scratch` says, in limbs. GMP's `mpn` functions are the kernels, but
 * only those, and only at such sizes, that they do not allocate either (limbs_multiply.c tells which).
 *
 * There are two levels. The functions of this header finish at once, and are meant for operands whose
 * `..._cost` is at most LIMBS_QUICK. Anything dearer is a *job* (limbs_job.h), which works in steps of
 * bounded length. A cost is a number of limb operations, of roughly half a nanosecond each; it saturates. */
#ifndef HN_CORE_LIMBS_H
#define HN_CORE_LIMBS_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef mp_limb_t Limb;
_Static_assert(sizeof(Limb) == 8 && GMP_NUMB_BITS == 64, "limbs have 64 bits, all of them used");

#define LIMB_BITS   64
#define LIMBS_QUICK 400000 /* the cost up to which an operation may be done at once: about 0.2 ms */
/* No magnitude has more limbs than this, so that its bits can be counted in an int64_t and in a size_t. */
#define LIMBS_MAX ((size_t)1 << (sizeof(size_t) == 8 ? 40 : 24))

/* ---- Size and order --------------------------------------------------------------------------------------
 */

/* The count of `a` without its leading zeros. */
static inline size_t limbs_trim(const Limb *a, size_t n) {
    while (n && a[n - 1] == 0)
        n--;
    return n;
}

/* Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
static inline int limbs_compare(const Limb *a, size_t an, const Limb *b, size_t bn) {
    if (an != bn) return an < bn ? -1 : 1;
    while (an--)
        if (a[an] != b[an]) return a[an] < b[an] ? -1 : 1;
    return 0;
}

static inline unsigned limb_bit_length(Limb limb) {
    return limb ? 64 - (unsigned)__builtin_clzll(limb) : 0;
}

static inline uint64_t limbs_bit_length(const Limb *a, size_t n) {
    return n ? (uint64_t)(n - 1) * LIMB_BITS + limb_bit_length(a[n - 1]) : 0;
}

/* How many limbs `bits` bits take. */
static inline size_t limbs_for_bits(uint64_t bits) {
    return (size_t)(bits / LIMB_BITS + (bits % LIMB_BITS != 0));
}

/* How many bits are set. */
uint64_t limbs_bit_count(const Limb *a, size_t n);
/* The index of the lowest bit that is set; 0 when `n` is 0. */
uint64_t limbs_trailing_zeros(const Limb *a, size_t n);
/* The value modulo 2**61 - 1: what CPython's hash of an int is made from (the sign and the exception of -1
 * are the caller's). Linear. */
uint64_t limbs_hash(const Limb *a, size_t n);

/* ---- Sums ------------------------------------------------------------------------------------------------
 */

size_t limbs_add_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn);
size_t limbs_subtract_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn);

/* a + b. `result` has max(an, bn) + 1 limbs and may be `a` or `b`. */
static inline size_t limbs_add(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn) {
    if (an == 1 && bn == 1) {
        Limb sum = a[0] + b[0], carry = sum < a[0];
        result[0] = sum;
        result[1] = carry;
        return 1 + carry;
    }
    if (an == 2 && bn == 2) {
        unsigned __int128 low = (unsigned __int128)a[0] + b[0];
        unsigned __int128 high = (unsigned __int128)a[1] + b[1] + (Limb)(low >> 64);
        result[0] = (Limb)low;
        result[1] = (Limb)high;
        result[2] = (Limb)(high >> 64);
        return 2 + (result[2] != 0);
    }
    return limbs_add_long(result, a, an, b, bn);
}

/* a - b, where a >= b. `result` has `an` limbs and may be `a` or `b`. */
static inline size_t limbs_subtract(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn) {
    if (an == 1 && bn == 1) {
        result[0] = a[0] - b[0];
        return result[0] != 0;
    }
    return limbs_subtract_long(result, a, an, b, bn);
}

/* a + b and a - b (a >= b) for one limb. `result` has an + 1 (an) limbs and may be `a`. */
size_t limbs_add_limb(Limb *result, const Limb *a, size_t an, Limb b);
size_t limbs_subtract_limb(Limb *result, const Limb *a, size_t an, Limb b);

/* The sum of two numbers with signs. `result` has max(an, bn) + 1 limbs and may be `a` or `b`. Zero is not
 * negative. For a difference turn `b_negative` round. */
size_t limbs_add_signed(Limb *result, bool *negative, const Limb *a, size_t an, bool a_negative,
                        const Limb *b, size_t bn, bool b_negative);

/* ---- Products --------------------------------------------------------------------------------------------
 */

/* Up to this many limbs of the shorter factor a product needs no scratch. */
#define LIMBS_MULTIPLY_BASE 24

uint64_t limbs_multiply_cost(size_t an, size_t bn);
size_t limbs_multiply_scratch_long(size_t an, size_t bn);
/* Enough scratch for any product that has at most `n` limbs. */
static inline size_t limbs_multiply_scratch_within(size_t n) {
    return 4 * n + 256;
}
size_t limbs_multiply_long(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch);

static inline size_t limbs_multiply_scratch(size_t an, size_t bn) {
    return an <= LIMBS_MULTIPLY_BASE || bn <= LIMBS_MULTIPLY_BASE ? 0 : limbs_multiply_scratch_long(an, bn);
}

/* a * b. `result` has an + bn limbs and overlaps nothing. `a` and `b` may be the same (a square, which is
 * faster). */
static inline size_t limbs_multiply(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn,
                                    Limb *scratch) {
    if (an == 1 && bn == 1) {
        unsigned __int128 product = (unsigned __int128)a[0] * b[0];
        result[0] = (Limb)product;
        result[1] = (Limb)(product >> 64);
        return 1 + (result[1] != 0);
    }
    return limbs_multiply_long(result, a, an, b, bn, scratch);
}

/* a * b for one limb, which may be 0. `result` has an + 1 limbs and may be `a`. */
static inline size_t limbs_multiply_limb(Limb *result, const Limb *a, size_t an, Limb b) {
    if (!an || !b) return 0;
    result[an] = mpn_mul_1(result, a, (mp_size_t)an, b);
    return an + (result[an] != 0);
}

/* The count that a ** exponent may reach, at most; LIMBS_MAX + 1 when that passes LIMBS_MAX. */
size_t limbs_power_size(const Limb *a, size_t an, uint64_t exponent);
uint64_t limbs_power_cost(const Limb *a, size_t an, uint64_t exponent);
size_t limbs_power_scratch(const Limb *a, size_t an, uint64_t exponent);
/* a ** exponent (0 ** 0 is 1). `result` has limbs_power_size(...) limbs and overlaps nothing. */
size_t limbs_power(Limb *result, const Limb *a, size_t an, uint64_t exponent, Limb *scratch);

/* ---- Quotients -------------------------------------------------------------------------------------------
 */

uint64_t limbs_divide_cost(size_t an, size_t bn);
size_t limbs_divide_scratch(size_t an, size_t bn);
/* a // b and a % b of magnitudes; b is not zero. Returns the quotient's count and stores the remainder's.
 * `quotient` has an - bn + 1 limbs (none when an < bn) and may be NULL, when only the remainder is wanted:
 * then 0 is returned. `remainder` has `bn` limbs. They overlap nothing, save that `remainder` may be `a` or
 * `b`. */
size_t limbs_divide(Limb *quotient, Limb *remainder, size_t *remainder_count, const Limb *a, size_t an,
                    const Limb *b, size_t bn, Limb *scratch);

/* a % b for one limb, not 0. */
Limb limbs_remainder_limb(const Limb *a, size_t an, Limb b);
/* a // b for one limb, not 0; stores a % b. `quotient` has `an` limbs and may be `a`. */
size_t limbs_divide_limb(Limb *quotient, Limb *remainder, const Limb *a, size_t an, Limb b);

/* ---- Bits ------------------------------------------------------------------------------------------------
 */

/* a << bits. `result` has an + bits / 64 + 1 limbs and may be `a`. */
size_t limbs_shift_left(Limb *result, const Limb *a, size_t an, uint64_t bits);
/* a >> bits of the magnitude. `*lost`, unless NULL, tells whether a bit that was set fell off.
 * `result` has an - bits / 64 limbs (none when that is not positive) and may be `a`. */
size_t limbs_shift_right(Limb *result, const Limb *a, size_t an, uint64_t bits, bool *lost);
/* Python's a >> bits, which rounds down: one more limb may be needed when `negative`, at least one always. */
size_t limbs_shift_right_floor(Limb *result, const Limb *a, size_t an, bool negative, uint64_t bits);

typedef enum LimbsBitwise { LIMBS_AND, LIMBS_OR, LIMBS_XOR } LimbsBitwise;
/* Two's complement, as Python's `&`, `|` and `^`. `result` has max(an, bn) + 1 limbs and may be `a` or `b`.
 */
size_t limbs_bitwise(LimbsBitwise operation, Limb *result, bool *negative, const Limb *a, size_t an,
                     bool a_negative, const Limb *b, size_t bn, bool b_negative);

/* ---- Number theory ---------------------------------------------------------------------------------------
 */

uint64_t limbs_gcd_cost(size_t an, size_t bn);
size_t limbs_gcd_scratch(size_t an, size_t bn);
/* The greatest common divisor; that of a and 0 is a. `result` has max(an, bn) limbs and may be `a` or `b`. */
size_t limbs_gcd(Limb *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch);

uint64_t limbs_power_modulo_cost(size_t an, size_t en, size_t mn);
size_t limbs_power_modulo_scratch(size_t an, size_t en, size_t mn);
/* a ** e % m of magnitudes, m not zero (m == 1 gives 0). `result` has `mn` limbs and overlaps nothing. */
size_t limbs_power_modulo(Limb *result, const Limb *a, size_t an, const Limb *e, size_t en, const Limb *m,
                          size_t mn, Limb *scratch);

/* The same for a modulus of one limb; no scratch. */
Limb limb_power_modulo(Limb a, const Limb *e, size_t en, Limb m);

/* The integer square root of one limb. */
Limb limb_square_root(Limb a);
uint64_t limbs_square_root_cost(size_t an);
size_t limbs_square_root_scratch(size_t an);
/* The largest integer whose square is at most a. `result` has (an + 1) / 2 limbs and overlaps nothing. */
size_t limbs_square_root(Limb *result, const Limb *a, size_t an, Limb *scratch);

/* ---- Floats ----------------------------------------------------------------------------------------------
 */

/* The nearest double, ties to even. False when it is too large for one. Linear. */
bool limbs_to_double(double *result, const Limb *a, size_t an);
/* The integer part of a finite double's magnitude. `result` has LIMBS_OF_DOUBLE limbs. */
#define LIMBS_OF_DOUBLE 17
size_t limbs_from_double(Limb *result, double value);
/* The fraction m, 0.5 <= m < 1, nearest to a / 2**exponent (what math.log of a huge int starts from); a is
 * not 0. */
double limbs_to_fraction(const Limb *a, size_t an, int64_t *exponent);

size_t limbs_true_divide_scratch(size_t an, size_t bn);
/* The double nearest to a / b, ties to even; b is not zero. False when it is too large for one. Linear. */
bool limbs_true_divide(double *result, const Limb *a, size_t an, const Limb *b, size_t bn, Limb *scratch);
/* Compares a with the magnitude of a finite double, exactly: negative, zero or positive as a is less than,
 * equal to or greater than |value|. */
int limbs_compare_double(const Limb *a, size_t an, double value);

/* ---- Bytes and digits ------------------------------------------------------------------------------------
 */

/* The low `count` bytes of the number in two's complement. False when it does not fit: as a signed number
 * when `is_signed`, else as an unsigned one (so no negative number does). */
bool limbs_to_bytes(uint8_t *bytes, size_t count, bool big_endian, bool is_signed, const Limb *a, size_t an,
                    bool negative);
/* The number that `count` bytes stand for. `result` has (count + 7) / 8 limbs, at least one. */
size_t limbs_from_bytes(Limb *result, bool *negative, const uint8_t *bytes, size_t count, bool big_endian,
                        bool is_signed);

/* How many digits `a` has in a radix that is a power of two, 1 << shift (shift 1 to 5); 1 for zero. */
size_t limbs_binary_digit_count(const Limb *a, size_t an, unsigned shift);
/* Writes exactly that many ASCII digits, in lower case. */
void limbs_to_binary_digits(char *text, const Limb *a, size_t an, unsigned shift);
/* From digit values (0 to radix - 1, one a byte), the first one the most significant.
 * `result` has limbs_for_bits(count * shift) limbs. Linear. */
size_t limbs_from_binary_digits(Limb *result, const uint8_t *digits, size_t count, unsigned shift);

/* Writes the decimal digits of one limb; returns how many (1 to 20). */
unsigned limb_to_decimal(char *text, uint64_t value);

/* For radices 2 to 36 (quick for every size only through jobs). */
/* At least as many as the digits of `a`, and at most two more. */
size_t limbs_radix_digit_bound(const Limb *a, size_t an, unsigned radix);
uint64_t limbs_to_radix_cost(size_t an);
size_t limbs_to_radix_scratch(size_t an, unsigned radix);
/* Writes the ASCII digits, in lower case, "0" for zero; returns how many. `text` has
 * limbs_radix_digit_bound() bytes. */
size_t limbs_to_radix(char *text, const Limb *a, size_t an, unsigned radix, Limb *scratch);

/* How many limbs `count` digits may take, at most. */
size_t limbs_from_radix_size(size_t count, unsigned radix);
uint64_t limbs_from_radix_cost(size_t count);
size_t limbs_from_radix_scratch(size_t count, unsigned radix);
/* From digit values (one a byte; leading zeros are fine). `result` has limbs_from_radix_size(count, radix)
 * limbs. */
size_t limbs_from_radix(Limb *result, const uint8_t *digits, size_t count, unsigned radix, Limb *scratch);

#endif
