/* int.h: integers of any size.
 *
 * An int is inline (48 bits), a KIND_INT object, or a bool, which counts as one. An exact int that fits inline is inline,
 * always; only instances of subclasses are objects at any size. The arithmetic of large ones is core/limbs.h's.
 *
 * What would take long (LIMBS_QUICK) is not done at once: the function answers NEEDS_PYTHON, and the prelude goes on with a
 * job in steps (int_job.c). */
#ifndef HN_OBJECT_INT_H
#define HN_OBJECT_INT_H

#include "core/limbs.h"
#include "object/protocol.h"

/* Inline, KIND_INT of any class, or a bool. */
static inline bool is_integer(Value v) { return is_int(v) || is_bool(v) || is_kind(v, KIND_INT); }

/* ---- looking inside ---- */

/* The magnitude and sign of an int, whatever its form. It points into itself: do not copy. */
typedef struct IntView {
    const Limb *limbs;
    size_t size;
    bool negative;
    Limb local;
} IntView;

/* `v` is_integer. */
static inline void int_view(IntView *view, Value v) {
    if (is_object(v)) {
        const Int *number = AS(const Int, v);
        view->limbs = number->limbs;
        view->size = number->size;
        view->negative = number->object.flags & INT_NEGATIVE;
        return;
    }
    int64_t n = is_int(v) ? int_of(v) : v == TRUE;
    view->negative = n < 0;
    view->local = n < 0 ? 0 - (Limb)n : (Limb)n;
    view->limbs = &view->local;
    view->size = n != 0;
}

/* Whether an int fits, and its value then. */
bool int_fits_int64(Value v, int64_t *n);
bool int_fits_uint64(Value v, uint64_t *n);
static inline bool int_is_negative(Value v) {
    return is_object(v) ? (object_of(v)->flags & INT_NEGATIVE) != 0 : is_int(v) && int_of(v) < 0;
}
static inline bool int_is_zero(Value v) {
    return v == small_int(0) || v == FALSE || (is_object(v) && AS(Int, v)->size == 0);
}

/* ---- making ---- */

Status int_from_int64_slow(VM *vm, int64_t n, Value *result);
static inline Status int_from_int64(VM *vm, int64_t n, Value *result) {
    if (__builtin_expect(!fits_inline(n), 0)) return int_from_int64_slow(vm, n, result);
    *result = small_int(n);
    return DONE;
}
Status int_from_uint64_slow(VM *vm, uint64_t n, Value *result);
static inline Status int_from_uint64(VM *vm, uint64_t n, Value *result) {
    if (__builtin_expect(n > (uint64_t)INT_MAX_INLINE, 0)) return int_from_uint64_slow(vm, n, result);
    *result = small_int((int64_t)n);
    return DONE;
}
/* A magnitude (it need not be trimmed) and a sign. */
Status int_from_limbs(VM *vm, const Limb *limbs, size_t size, bool negative, Value *result);
/* Hexadecimal digits, without a prefix, known to be valid. */
Status int_from_hex(VM *vm, const char *digits, size_t length, Value *result);
/* The integral part; OverflowError and ValueError "cannot convert float infinity (NaN) to integer". */
Status int_from_double(VM *vm, double value, Value *result);
/* `count` bytes; linear. */
Status int_from_bytes(VM *vm, const uint8_t *bytes, size_t count, bool big_endian, bool is_signed, Value *result);
/* The exact int of the same value as an int of any form. */
Status int_exact(VM *vm, Value v, Value *result);
/* An instance of `type`, int or a subclass, with the value of an int. */
Status int_of_class(VM *vm, const Type *type, Value v, Value *result);

/* An int with room for `size` limbs, to be written by the caller and then finished with their count: that gives the canonical
 * value. NULL: no memory, or more than LIMBS_MAX. */
Int *int_allocate(VM *vm, size_t size);
Value int_finish(Int *number, size_t size, bool negative);

/* ---- asking ---- */

/* The nearest double; OverflowError "int too large to convert to float". */
Status int_to_double(VM *vm, Value v, double *result);
uint64_t int_hash(Value v);
/* Negative, zero, positive. */
int int_compare(Value a, Value b);
/* The same with a double that is not a NaN, exactly. */
int int_compare_double(Value a, double b);
uint64_t int_bit_length(Value v);

/* Appends the digits of an int (inline or not) in a base from 2 to 36, lower case, a minus sign first. In base 10 more digits than
 * sys.set_int_max_str_digits() allows are a ValueError; NEEDS_PYTHON where it would take long. */
Status int_text_to(TextBuilder *builder, Value v, unsigned base);

/* What int(x) makes of any value. NEEDS_PYTHON: by way of __int__ and the like, or it would take long. */
Status int_convert(VM *vm, Value x, Value *result);

/* The int that a text stands for, as int(text, base) reads it (base 0 or 2 to 36). ValueError: invalid literal for int() ...;
 * `shown` is what its repr is taken of. NEEDS_PYTHON where it would take long. */
Status int_parse(VM *vm, const Str *text, unsigned base, Value shown, Value *result);
Status int_parse_bytes(VM *vm, const uint8_t *bytes, uint64_t length, unsigned base, Value shown, Value *result);

/* ---- arithmetic ---- */

/* Of two ints. NOT_IMPLEMENTED for `@`. NEEDS_PYTHON where it would take long. A power with a negative exponent is a float. */
Status int_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
Status int_negate(VM *vm, Value v, Value *result);
Status int_invert(VM *vm, Value v, Value *result);
Status int_absolute(VM *vm, Value v, Value *result);
/* pow(base, exponent, modulus) of ints. */
Status int_pow_mod(VM *vm, Value base, Value exponent, Value modulus, Value *result);
/* Both at once, rounded down. ZeroDivisionError is worded as for `//`. */
Status int_divmod(VM *vm, Value a, Value b, Value *quotient, Value *remainder);
Status int_shift_left(VM *vm, Value v, uint64_t bits, Value *result);
Status int_gcd(VM *vm, Value a, Value b, Value *result);
Status int_square_root(VM *vm, Value v, Value *result); /* v >= 0 */

#endif
