/* int_job.c: arithmetic of ints that takes long, in steps: the intrinsics behind the loops of src/lib/prelude/numbers.py.
 *
 *     job = _int_multiply_start(a, b)
 *     while not _int_step(job): pass
 *     return _int_result(job)
 *
 * A job is a Native: its Raw is the block of core/limbs_job.h, its values tell what to make of the result. */
#include "core/limbs_job.h"
#include "object/int_internal.h"
#include "object/str.h"
#include "object/tuple.h"

typedef enum JobForm { JOB_INT, JOB_DIVISION, JOB_TEXT } JobForm;
enum { VALUE_FORM, VALUE_NEGATIVE, VALUE_DIVIDEND, VALUE_DIVISOR, VALUE_COUNT };

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define INTRINSIC(c_name, name, parameters, arguments, leaf)                                                           \
    const Builtin c_name = FUNCTION(name, parameters, arguments, arguments, arguments, leaf, NULL, "builtins")

/* A job with a block of `size` limbs, to be started by the caller. */
static Status job_new(VM *vm, size_t size, JobForm form, bool negative, Limb **block, Value *result) {
    if (size == 0 || size > LIMBS_MAX) return raise_with(vm, &type_MemoryError, 0);
    Native *job = heap_new(vm, KIND_NATIVE, &type_object, sizeof(Native) + VALUE_COUNT * sizeof(Value));
    if (!job) return NO_MEMORY;
    job->object.aux = VALUE_COUNT;
    job->raw = NULL;
    job->values[VALUE_FORM] = small_int(form);
    job->values[VALUE_NEGATIVE] = bool_value(negative);
    job->values[VALUE_DIVIDEND] = job->values[VALUE_DIVISOR] = NONE;
    job->raw = raw_new(vm, size * sizeof(Limb));
    if (!job->raw) return NO_MEMORY;
    memset(job->raw->bytes, 0, size * sizeof(Limb));
    vm_charge(vm, size / 16);
    *block = (Limb *)(void *)job->raw->bytes;
    *result = value_of(job);
    return DONE;
}

static Status check_int(VM *vm, Value v) {
    return is_integer(v) ? DONE : raise_type(vm, "'%T' object cannot be interpreted as an integer", v);
}

/* ---- starting ---- */

LEAF(multiply_start) {
    (void)count;
    TRY(check_int(vm, args[0]));
    TRY(check_int(vm, args[1]));
    IntView a, b;
    int_view(&a, args[0]);
    int_view(&b, args[1]);
    Limb *block;
    size_t size = limbs_multiply_job_size(a.size, b.size);
    TRY(job_new(vm, size, JOB_INT, a.negative != b.negative, &block, result));
    limbs_multiply_job_start(block, size, a.limbs, a.size, b.limbs, b.size);
    return DONE;
}
INTRINSIC(intrinsic_int_multiply_start, "_int_multiply_start", "a, b, /", 2, multiply_start);

LEAF(divide_start) {
    (void)count;
    TRY(check_int(vm, args[0]));
    TRY(check_int(vm, args[1]));
    IntView a, b;
    int_view(&a, args[0]);
    int_view(&b, args[1]);
    if (b.size == 0) return raise_error(vm, &type_ZeroDivisionError, "division by zero");
    Limb *block;
    size_t size = limbs_divide_job_size(a.size, b.size);
    TRY(job_new(vm, size, JOB_DIVISION, a.negative != b.negative, &block, result));
    AS(Native, *result)->values[VALUE_DIVIDEND] = args[0];
    AS(Native, *result)->values[VALUE_DIVISOR] = args[1];
    limbs_divide_job_start(block, size, a.limbs, a.size, b.limbs, b.size);
    return DONE;
}
INTRINSIC(intrinsic_int_divide_start, "_int_divide_start", "a, b, /", 2, divide_start);

LEAF(power_start) {
    (void)count;
    uint64_t exponent;
    TRY(check_int(vm, args[0]));
    TRY(check_int(vm, args[1]));
    if (!int_fits_uint64(args[1], &exponent)) return raise_with(vm, &type_MemoryError, 0);
    IntView a;
    int_view(&a, args[0]);
    Limb *block;
    size_t size = limbs_power_job_size(a.limbs, a.size, exponent);
    TRY(job_new(vm, size, JOB_INT, a.negative && exponent & 1, &block, result));
    limbs_power_job_start(block, size, a.limbs, a.size, exponent);
    return DONE;
}
INTRINSIC(intrinsic_int_power_start, "_int_power_start", "a, exponent, /", 2, power_start);

/* a ** e % m, with a and e not negative and m positive */
LEAF(power_modulo_start) {
    (void)count;
    IntView a, e, m;
    for (int i = 0; i < 3; i++)
        TRY(check_int(vm, args[i]));
    int_view(&a, args[0]);
    int_view(&e, args[1]);
    int_view(&m, args[2]);
    if (m.size == 0 || a.negative || e.negative || m.negative) return raise_value_error(vm, "negative operand");
    Limb *block;
    size_t size = limbs_power_modulo_job_size(a.size, e.size, m.size);
    TRY(job_new(vm, size, JOB_INT, false, &block, result));
    limbs_power_modulo_job_start(block, size, a.limbs, a.size, e.limbs, e.size, m.limbs, m.size);
    return DONE;
}
INTRINSIC(intrinsic_int_power_modulo_start, "_int_power_modulo_start", "a, e, m, /", 3, power_modulo_start);

LEAF(gcd_start) {
    (void)count;
    TRY(check_int(vm, args[0]));
    TRY(check_int(vm, args[1]));
    IntView a, b;
    int_view(&a, args[0]);
    int_view(&b, args[1]);
    Limb *block;
    size_t size = limbs_gcd_job_size(a.size, b.size);
    TRY(job_new(vm, size, JOB_INT, false, &block, result));
    limbs_gcd_job_start(block, size, a.limbs, a.size, b.limbs, b.size);
    return DONE;
}
INTRINSIC(intrinsic_int_gcd_start, "_int_gcd_start", "a, b, /", 2, gcd_start);

LEAF(root_start) {
    (void)count;
    TRY(check_int(vm, args[0]));
    IntView a;
    int_view(&a, args[0]);
    Limb *block;
    size_t size = limbs_square_root_job_size(a.size);
    TRY(job_new(vm, size, JOB_INT, false, &block, result));
    limbs_square_root_job_start(block, size, a.limbs, a.size);
    return DONE;
}
INTRINSIC(intrinsic_int_root_start, "_int_root_start", "a, /", 1, root_start);

LEAF(text_start_leaf) {
    (void)count;
    TRY(check_int(vm, args[0]));
    IntView a;
    int_view(&a, args[0]);
    Limb *block;
    size_t size = limbs_to_radix_job_size(a.limbs, a.size, 10);
    TRY(job_new(vm, size, JOB_TEXT, a.negative, &block, result));
    limbs_to_radix_job_start(block, size, a.limbs, a.size, 10);
    return DONE;
}
INTRINSIC(intrinsic_int_text_start, "_int_text_start", "a, /", 1, text_start_leaf);

/* A str and a base; the text has been looked at before and is a valid literal. */
LEAF(parse_start) {
    (void)count;
    int64_t base;
    if (!is_str(args[0])) return raise_type(vm, "str expected");
    TRY(value_index(vm, args[1], &base));
    if (base != 0 && (base < 2 || base > 36)) return raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0");
    const Str *text = AS_STR(args[0]);
    DigitText digits;
    TRY(digit_text_read(vm, &digits, text->data, str_width(text), text->length, (unsigned)base, args[0]));
    Limb *block;
    size_t size = limbs_from_radix_job_size(digits.count, digits.base);
    Status status = job_new(vm, size, JOB_INT, digits.negative, &block, result);
    if (status == DONE) limbs_from_radix_job_start(block, size, digits.digits, digits.count, digits.base);
    digit_text_release(vm, &digits);
    return status;
}
INTRINSIC(intrinsic_int_parse_start, "_int_parse_start", "text, base, /", 2, parse_start);

/* ---- stepping ---- */

/* The block of a job; NULL when `v` cannot be one, whatever it is. */
static Limb *job_block(Value v, size_t *size) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != VALUE_COUNT) return NULL;
    const Native *job = AS(Native, v);
    if (!job->raw || job->raw->size % sizeof(Limb) != 0) return NULL;
    *size = job->raw->size / sizeof(Limb);
    return (Limb *)(void *)job->raw->bytes;
}

static Status raise_broken(VM *vm) { return raise_error(vm, &type_SystemError, "broken job"); }

/* True when the job is done. */
LEAF(step_leaf) {
    (void)count;
    size_t size;
    Limb *block = job_block(args[0], &size);
    if (!block) return raise_broken(vm);
    LimbsStatus status = limbs_job_step(block, size, LIMBS_STEP);
    charge_limbs(vm, LIMBS_STEP);
    if (status == LIMBS_BROKEN) return raise_broken(vm);
    *result = bool_value(status == LIMBS_DONE);
    return DONE;
}
INTRINSIC(intrinsic_int_step, "_int_step", "job, /", 1, step_leaf);

static Status text_result(VM *vm, const Limb *block, size_t size, bool negative, Value *result) {
    size_t length;
    const char *digits = limbs_job_text(block, size, &length);
    if (!digits) return raise_broken(vm);
    if (too_many_digits(vm, length))
        return raise_value_error(vm, "Exceeds the limit (%u digits) for integer string conversion; use "
                                     "sys.set_int_max_str_digits() to increase the limit", vm->int_max_str_digits);
    Str *text = str_allocate(vm, length + negative, 0x7F);
    if (!text) return NO_MEMORY;
    str_data(text)[0] = '-';
    memcpy(str_data(text) + negative, digits, length);
    *result = value_of(text);
    return DONE;
}

/* The pair of quotient and remainder, rounded down. */
static Status division_result(VM *vm, const Native *job, const Limb *block, size_t size, Value *result) {
    size_t whole_size, rest_size;
    const Limb *whole = limbs_job_result(block, size, 0, &whole_size), *rest = limbs_job_result(block, size, 1, &rest_size);
    Value divisor = job->values[VALUE_DIVISOR], quotient, remainder;
    if (!whole || !rest || !is_integer(divisor) || !is_integer(job->values[VALUE_DIVIDEND])) return raise_broken(vm);
    bool opposite = job->values[VALUE_NEGATIVE] == TRUE;
    TRY(int_from_limbs(vm, whole, whole_size, opposite, &quotient));
    TRY(int_from_limbs(vm, rest, rest_size, int_is_negative(job->values[VALUE_DIVIDEND]), &remainder));
    if (opposite && rest_size) {
        TRY(int_binary(vm, BINARY_SUBTRACT, quotient, small_int(1), &quotient));
        TRY(int_binary(vm, BINARY_ADD, remainder, divisor, &remainder));
    }
    Tuple *pair = tuple_pair(vm, quotient, remainder);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

/* What the job came to; it is spent then. */
LEAF(result_leaf) {
    (void)count;
    size_t size, length;
    Limb *block = job_block(args[0], &size);
    if (!block) return raise_broken(vm);
    Native *job = AS(Native, args[0]);
    bool negative = job->values[VALUE_NEGATIVE] == TRUE;
    if (job->values[VALUE_FORM] == small_int(JOB_TEXT)) {
        TRY(text_result(vm, block, size, negative, result));
    } else if (job->values[VALUE_FORM] == small_int(JOB_DIVISION)) {
        TRY(division_result(vm, job, block, size, result));
    } else {
        const Limb *limbs = limbs_job_result(block, size, 0, &length);
        if (!limbs) return raise_broken(vm);
        TRY(int_from_limbs(vm, limbs, length, negative, result));
    }
    heap_discard(vm, job->raw);
    job->raw = NULL;
    vm_charge(vm, size / 32);
    return DONE;
}
INTRINSIC(intrinsic_int_result, "_int_result", "job, /", 1, result_leaf);
