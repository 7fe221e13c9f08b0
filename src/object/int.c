/* int.c: ints: making them and asking them. Arithmetic is in int_arithmetic.c, texts in int_parse.c, long work in int_job.c, the
 * methods in int_methods.c. */
#include "object/int.h"

#include "core/hash.h"
#include "object/int_internal.h"
#include "object/str.h"

/* ---- making ---- */

Int *int_allocate(VM *vm, size_t size) {
    if (size > LIMBS_MAX) return NULL;
    Int *number = heap_new(vm, KIND_INT, &type_int, sizeof(Int) + size * sizeof(Limb));
    if (number) number->size = size;
    return number;
}

static inline bool limbs_fit_inline(const Limb *limbs, size_t size, bool negative) {
    return size == 0 || (size == 1 && limbs[0] <= (Limb)INT_MAX_INLINE + negative);
}

static inline Value inline_of_limbs(const Limb *limbs, size_t size, bool negative) {
    if (size == 0) return small_int(0);
    return small_int(negative ? -(int64_t)limbs[0] : (int64_t)limbs[0]);
}

Value int_finish(Int *number, size_t size, bool negative) {
    size = limbs_trim(number->limbs, size);
    if (limbs_fit_inline(number->limbs, size, negative)) return inline_of_limbs(number->limbs, size, negative);
    number->size = size;
    if (negative) number->object.flags |= INT_NEGATIVE;
    return value_of(number);
}

Status int_from_limbs(VM *vm, const Limb *limbs, size_t size, bool negative, Value *result) {
    size = limbs_trim(limbs, size);
    if (limbs_fit_inline(limbs, size, negative)) {
        *result = inline_of_limbs(limbs, size, negative);
        return DONE;
    }
    Int *number = int_allocate(vm, size);
    if (!number) return NO_MEMORY;
    if (negative) number->object.flags |= INT_NEGATIVE;
    for (size_t i = 0; i < size; i++)
        number->limbs[i] = limbs[i];
    *result = value_of(number);
    return DONE;
}

Status int_from_int64_slow(VM *vm, int64_t n, Value *result) {
    Int *number = int_allocate(vm, 1);
    if (!number) return NO_MEMORY;
    if (n < 0) number->object.flags |= INT_NEGATIVE;
    number->limbs[0] = n < 0 ? 0 - (Limb)n : (Limb)n;
    *result = value_of(number);
    return DONE;
}

Status int_from_uint64_slow(VM *vm, uint64_t n, Value *result) {
    return int_from_limbs(vm, &n, 1, false, result);
}

static unsigned hex_value(char digit) {
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)((digit | 32) - 'a') + 10;
}

Status int_from_hex(VM *vm, const char *digits, size_t length, Value *result) {
    Target target;
    size_t size = length / 16 + 1;
    if (!target_take(&target, vm, size)) return NO_MEMORY;
    memset(target.limbs, 0, size * sizeof(Limb));
    for (size_t i = 0; i < length; i++)
        target.limbs[i / 16] |= (Limb)hex_value(digits[length - 1 - i]) << (i % 16 * 4);
    return target_finish(&target, vm, size, false, result);
}

Status int_from_double(VM *vm, double value, Value *result) {
    if (value > -1e14 && value < 1e14) {
        *result = small_int((int64_t)value);
        return DONE;
    }
    if (value != value) return raise_value_error(vm, "cannot convert float NaN to integer");
    if (value - value != 0) return raise_error(vm, &type_OverflowError, "cannot convert float infinity to integer");
    Limb limbs[LIMBS_OF_DOUBLE];
    return int_from_limbs(vm, limbs, limbs_from_double(limbs, value), value < 0, result);
}

Status int_from_bytes(VM *vm, const uint8_t *bytes, size_t count, bool big_endian, bool is_signed, Value *result) {
    Target target;
    bool negative;
    if (!target_take(&target, vm, count / 8 + 1)) return NO_MEMORY;
    size_t size = limbs_from_bytes(target.limbs, &negative, bytes, count, big_endian, is_signed);
    return target_finish(&target, vm, size, negative, result);
}

Status int_exact(VM *vm, Value v, Value *result) {
    *result = v;
    if (is_int(v) || is_exactly(v, &type_int)) return DONE;
    IntView view;
    int_view(&view, v);
    return int_from_limbs(vm, view.limbs, view.size, view.negative, result);
}

Status int_of_class(VM *vm, const Type *type, Value v, Value *result) {
    if (type == &type_int) return int_exact(vm, v, result);
    IntView view;
    int_view(&view, v);
    Int *number = object_allocate(vm, KIND_INT, type, sizeof(Int) + view.size * sizeof(Limb));
    if (!number) return NO_MEMORY;
    number->size = view.size;
    if (view.negative) number->object.flags |= INT_NEGATIVE;
    memcpy(number->limbs, view.limbs, view.size * sizeof(Limb));
    *result = value_of(number);
    return DONE;
}

/* ---- asking ---- */

bool int_fits_int64(Value v, int64_t *n) {
    if (is_int(v)) {
        *n = int_of(v);
        return true;
    }
    IntView view;
    int_view(&view, v);
    if (view.size > 1) return false;
    Limb limb = view.size ? view.limbs[0] : 0;
    if (limb > (Limb)INT64_MAX + view.negative) return false;
    *n = view.negative ? (int64_t)(0 - limb) : (int64_t)limb;
    return true;
}

bool int_fits_uint64(Value v, uint64_t *n) {
    IntView view;
    int_view(&view, v);
    if (view.size > 1 || view.negative) return false;
    *n = view.size ? view.limbs[0] : 0;
    return true;
}

Status int_to_double(VM *vm, Value v, double *result) {
    if (is_int(v)) {
        *result = (double)int_of(v);
        return DONE;
    }
    IntView view;
    int_view(&view, v);
    if (!limbs_to_double(result, view.limbs, view.size))
        return raise_error(vm, &type_OverflowError, "int too large to convert to float");
    if (view.negative) *result = -*result;
    return DONE;
}

uint64_t int_hash(Value v) {
    if (is_int(v)) {
        int64_t n = int_of(v);
        return n == -1 ? (uint64_t)-2 : (uint64_t)n;
    }
    IntView view;
    int_view(&view, v);
    return hash_limbs(view.limbs, view.size, view.negative);
}

int int_compare(Value a, Value b) {
    if (are_ints(a, b)) return (int_of(a) > int_of(b)) - (int_of(a) < int_of(b));
    IntView left, right;
    int_view(&left, a);
    int_view(&right, b);
    if (left.negative != right.negative) return left.negative ? -1 : 1;
    int order = limbs_compare(left.limbs, left.size, right.limbs, right.size);
    return left.negative ? -order : order;
}

int int_compare_double(Value a, double b) {
    if (is_int(a)) { /* 48 bits are exact in a double */
        double value = (double)int_of(a);
        return (value > b) - (value < b);
    }
    IntView view;
    int_view(&view, a);
    if (b - b != 0) return b > 0 ? -1 : 1;
    int sign = view.size == 0 ? 0 : view.negative ? -1 : 1, other = (b > 0) - (b < 0);
    if (sign != other || sign == 0) return (sign > other) - (sign < other);
    int order = limbs_compare_double(view.limbs, view.size, b);
    return sign < 0 ? -order : order;
}

uint64_t int_bit_length(Value v) {
    IntView view;
    int_view(&view, v);
    return limbs_bit_length(view.limbs, view.size);
}

/* ---- digits ---- */

static Status raise_digit_limit(VM *vm) {
    return raise_value_error(vm, "Exceeds the limit (%u digits) for integer string conversion; use "
                                 "sys.set_int_max_str_digits() to increase the limit", vm->int_max_str_digits);
}

static Status small_text_to(TextBuilder *builder, uint64_t magnitude, bool negative, unsigned base) {
    char text[72], *end = text + sizeof text, *at = end;
    if (base == 10) {
        char digits[24];
        unsigned count = limb_to_decimal(digits, magnitude);
        at -= count;
        memcpy(at, digits, count);
    } else {
        do
            *--at = "0123456789abcdefghijklmnopqrstuvwxyz"[magnitude % base];
        while (magnitude /= base);
    }
    if (negative) *--at = '-';
    return text_add_ascii(builder, at, (size_t)(end - at));
}

/* The digits of a radix that is a power of two; the builder is a narrow one. */
static Status binary_text_to(TextBuilder *builder, const IntView *view, unsigned shift) {
    VM *vm = builder->vm;
    size_t count = limbs_binary_digit_count(view->limbs, view->size, shift);
    char *text = text_add_room(builder, count, 'z');
    if (!text) return NO_MEMORY;
    limbs_to_binary_digits(text, view->limbs, view->size, shift);
    charge_limbs(vm, count);
    return DONE;
}

static Status radix_text_to(TextBuilder *builder, const IntView *view, unsigned base) {
    VM *vm = builder->vm;
    size_t bound = limbs_radix_digit_bound(view->limbs, view->size, base);
    if (base == 10 && bound > 2 && too_many_digits(vm, bound - 2)) return raise_digit_limit(vm);
    uint64_t cost = limbs_to_radix_cost(view->size);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Scratch scratch, text;
    if (!scratch_take(&scratch, vm, limbs_to_radix_scratch(view->size, base))) return NO_MEMORY;
    Status status = NO_MEMORY;
    if (scratch_take(&text, vm, bound / sizeof(Limb) + 1)) {
        size_t count = limbs_to_radix((char *)text.limbs, view->limbs, view->size, base, scratch.limbs);
        charge_limbs(vm, cost);
        if (base == 10 && too_many_digits(vm, count)) {
            status = raise_digit_limit(vm);
        } else {
            status = view->negative ? text_add_char(builder, '-') : DONE;
            if (status == DONE) status = text_add_ascii(builder, (const char *)text.limbs, count);
        }
        scratch_release(&text);
    }
    scratch_release(&scratch);
    return status;
}

Status int_text_to(TextBuilder *builder, Value v, unsigned base) {
    IntView view;
    int_view(&view, v);
    if (view.size <= 1) return small_text_to(builder, view.size ? view.limbs[0] : 0, view.negative, base);
    if ((base & (base - 1)) == 0) {
        if (view.negative) TRY(text_add_char(builder, '-'));
        return binary_text_to(builder, &view, (unsigned)__builtin_ctz(base));
    }
    return radix_text_to(builder, &view, base);
}
