/* test_numbers.c: ints, floats and complex numbers from C, without running any Python. What is expected comes from 128-bit arithmetic of
 * the compiler, or from algebra. */
#include <math.h>

#include "one_vm.h"

#include "core/limbs_job.h"
#include "object/number.h"
#include "object/str.h"
#include "object/tuple.h"

typedef __int128 Wide;

static uint64_t seed;
static uint64_t random_number(void) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return seed >> 32 | seed << 32;
}

/* Numbers of all sizes up to 63 bits, and those next to the borders of what is inline. */
static int64_t random_operand(void) {
    static const int64_t borders[] = {0, 1, -1, INT_MAX_INLINE, INT_MIN_INLINE, INT_MAX_INLINE + 1, INT_MIN_INLINE - 1, INT64_MAX, INT64_MIN + 1};
    uint64_t choice = random_number() % 80;
    if (choice < sizeof borders / sizeof *borders) return borders[choice];
    return (int64_t)random_number() >> (1 + random_number() % 63);
}

static Value of_wide(Wide n) {
    unsigned __int128 magnitude = n < 0 ? -(unsigned __int128)n : (unsigned __int128)n;
    Limb limbs[2] = {(Limb)magnitude, (Limb)(magnitude >> 64)};
    Value result = UNBOUND;
    assert_int_equal(int_from_limbs(vm, limbs, 2, n < 0, &result), DONE);
    return result;
}

static bool same(Value a, Value b) { return int_compare(a, b) == 0 && is_int(a) == is_int(b); }

static Wide floor_divide(Wide a, Wide b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

static Value binary(BinaryOperator operator, Value a, Value b) {
    Value result = UNBOUND;
    assert_int_equal(number_binary(vm, operator, a, b, &result), DONE);
    return result;
}

static void expect_raised(const Type *type, Status status) {
    assert_int_equal(status, RAISED);
    assert_ptr_equal(type_of(vm->raised), type);
    vm->raised = UNBOUND;
}

/* ---- ints ---- */

static void test_ints_are_canonical(void **state) {
    (void)state;
    for (int64_t n = INT_MAX_INLINE - 3; n < INT_MAX_INLINE + 3; n++) {
        Value positive, negative;
        assert_int_equal(int_from_int64(vm, n, &positive), DONE);
        assert_int_equal(int_from_int64(vm, -n, &negative), DONE);
        assert_int_equal(is_int(positive), n <= INT_MAX_INLINE);
        assert_int_equal(is_int(negative), -n >= INT_MIN_INLINE);
        Value sum = binary(BINARY_ADD, positive, negative);
        assert_true(sum == small_int(0));
        int64_t back;
        assert_true(int_fits_int64(positive, &back) && back == n);
        assert_true(int_fits_int64(negative, &back) && back == -n);
    }
    int64_t n;
    assert_true(int_fits_int64(of_wide(INT64_MIN), &n) && n == INT64_MIN);
    assert_false(int_fits_int64(of_wide((Wide)INT64_MAX + 1), &n));
    assert_false(int_fits_int64(of_wide((Wide)INT64_MIN - 1), &n));
    uint64_t u;
    assert_true(int_fits_uint64(of_wide(UINT64_MAX), &u) && u == UINT64_MAX);
    assert_false(int_fits_uint64(small_int(-1), &u));
}

static void test_operators_against_wide_arithmetic(void **state) {
    (void)state;
    seed = 1;
    for (int i = 0; i < 20000; i++) {
        Wide a = random_operand(), b = random_operand();
        Value x = of_wide(a), y = of_wide(b);
        assert_true(same(binary(BINARY_ADD, x, y), of_wide(a + b)));
        assert_true(same(binary(BINARY_SUBTRACT, x, y), of_wide(a - b)));
        assert_true(same(binary(BINARY_MULTIPLY, x, y), of_wide(a * b)));
        assert_true(same(binary(BINARY_AND, x, y), of_wide(a & b)));
        assert_true(same(binary(BINARY_OR, x, y), of_wide(a | b)));
        assert_true(same(binary(BINARY_XOR, x, y), of_wide(a ^ b)));
        assert_int_equal(int_compare(x, y), (a > b) - (a < b));
        assert_int_equal(number_equal(x, y), a == b);
        uint64_t shift = random_number() % 64;
        assert_true(same(binary(BINARY_LEFT_SHIFT, x, small_int((int64_t)shift)), of_wide(a * ((Wide)1 << shift))));
        assert_true(same(binary(BINARY_RIGHT_SHIFT, x, small_int((int64_t)shift)), of_wide(a >> shift)));
        Value negated, inverted;
        assert_int_equal(int_negate(vm, x, &negated), DONE);
        assert_int_equal(int_invert(vm, x, &inverted), DONE);
        assert_true(same(negated, of_wide(-a)) && same(inverted, of_wide(~a)));
        if (b == 0) continue;
        assert_true(same(binary(BINARY_FLOOR_DIVIDE, x, y), of_wide(floor_divide(a, b))));
        assert_true(same(binary(BINARY_REMAINDER, x, y), of_wide(a - floor_divide(a, b) * b)));
    }
}

static void test_comparing_with_doubles(void **state) {
    (void)state;
    seed = 2;
    for (int i = 0; i < 20000; i++) {
        Wide a = random_operand();
        double d = (double)random_operand();
        Wide b = (Wide)d; /* exact: d is integral and below 2**63 or so */
        assert_int_equal(int_compare_double(of_wide(a), d), (a > b) - (a < b));
        Value half;
        assert_int_equal(float_new(vm, d + 0.5, &half), DONE);
        if (fabs(d) > 1e15) continue;
        assert_int_equal(int_compare_double(of_wide(a), d + 0.5), a > b ? 1 : -1);
        assert_false(number_equal(of_wide(b), half));
    }
    assert_int_equal(int_compare_double(small_int(5), INFINITY), -1);
    assert_int_equal(int_compare_double(of_wide((Wide)1 << 100), -INFINITY), 1);
    uint64_t of_int, of_float;
    Value number;
    for (int shift = 0; shift < 120; shift++) {
        assert_int_equal(float_new(vm, ldexp(-3, shift), &number), DONE);
        assert_int_equal(number_hash(vm, number, &of_float), DONE);
        assert_int_equal(number_hash(vm, of_wide((Wide)-3 * ((Wide)1 << shift)), &of_int), DONE);
        assert_true(of_int == of_float);
    }
}

static void test_texts(void **state) {
    (void)state;
    static const struct {
        const char *text;
        unsigned base;
        int64_t value;
    } good[] = {{"0", 10, 0}, {" -12\n", 10, -12}, {"+1_000", 10, 1000}, {"0x_ff", 16, 255}, {"ff", 16, 255}, {"0b101", 0, 5}, {"0o17", 0, 15},
                {"00", 0, 0}, {"zz", 36, 35 * 37}, {"0b1", 16, 0xb1}, {"9223372036854775807", 10, INT64_MAX}, {"\xd9\xa1\xd9\xa2", 10, 12}};
    static const struct {
        const char *text;
        unsigned base;
    } bad[] = {{"", 10}, {"_1", 10}, {"1_", 10}, {"1__2", 10}, {"0x", 16}, {"010", 0}, {"12", 2}, {"- 1", 10}, {"1 2", 10}, {"0x1", 8}, {"++1", 10}};
    Value result, text;
    int64_t n;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        text = str_from_cstring(vm, good[i].text);
        assert_int_equal(int_parse(vm, AS_STR(text), good[i].base, text, &result), DONE);
        assert_true(int_fits_int64(result, &n) && n == good[i].value);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        text = str_from_cstring(vm, bad[i].text);
        expect_raised(&type_ValueError, int_parse(vm, AS_STR(text), bad[i].base, text, &result));
    }
    seed = 3;
    for (int i = 0; i < 2000; i++) {
        unsigned base = 2 + (unsigned)(random_number() % 35);
        Value a = binary(BINARY_MULTIPLY, of_wide(random_operand()), of_wide(random_operand())), back;
        TextBuilder builder;
        text_start(&builder, vm);
        assert_int_equal(int_text_to(&builder, a, base), DONE);
        assert_int_equal(text_finish(&builder, &text), DONE);
        assert_int_equal(int_parse(vm, AS_STR(text), base, text, &back), DONE);
        assert_true(same(a, back));
    }
    assert_int_equal(int_from_hex(vm, "80000000000000000000000000000000", 32, &result), DONE);
    assert_int_equal(int_bit_length(result), 128);
}

static void test_digit_guard(void **state) {
    (void)state;
    Value big = binary(BINARY_POWER, small_int(10), small_int(4299)), text;
    TextBuilder builder;
    text_start(&builder, vm);
    assert_int_equal(int_text_to(&builder, big, 10), DONE);
    assert_int_equal(builder.length, 4300);
    text_release(&builder);
    big = binary(BINARY_MULTIPLY, big, small_int(10));
    text_start(&builder, vm);
    expect_raised(&type_ValueError, int_text_to(&builder, big, 10));
    assert_int_equal(int_text_to(&builder, big, 16), DONE);
    text_release(&builder);
    vm->int_max_str_digits = 0;
    text_start(&builder, vm);
    assert_int_equal(int_text_to(&builder, big, 10), DONE);
    assert_int_equal(builder.length, 4301);
    text_release(&builder);
    vm->int_max_str_digits = 640;
    text_start(&builder, vm);
    assert_int_equal(text_add_repeated(&builder, '7', 641), DONE);
    assert_int_equal(text_finish(&builder, &text), DONE);
    expect_raised(&type_ValueError, int_parse(vm, AS_STR(text), 10, text, &big));
    assert_int_equal(int_parse(vm, AS_STR(text), 16, text, &big), DONE);
    vm->int_max_str_digits = 4300;
}

static void test_errors(void **state) {
    (void)state;
    Value result;
    Value huge = binary(BINARY_LEFT_SHIFT, small_int(1), small_int(2000));
    double value;
    expect_raised(&type_ZeroDivisionError, number_binary(vm, BINARY_FLOOR_DIVIDE, huge, small_int(0), &result));
    expect_raised(&type_ZeroDivisionError, number_binary(vm, BINARY_REMAINDER, small_int(1), FALSE, &result));
    expect_raised(&type_ZeroDivisionError, number_binary(vm, BINARY_TRUE_DIVIDE, small_int(1), small_int(0), &result));
    expect_raised(&type_ZeroDivisionError, number_binary(vm, BINARY_POWER, small_int(0), small_int(-1), &result));
    expect_raised(&type_ValueError, number_binary(vm, BINARY_LEFT_SHIFT, small_int(1), small_int(-1), &result));
    expect_raised(&type_OverflowError, number_binary(vm, BINARY_LEFT_SHIFT, small_int(1), huge, &result));
    expect_raised(&type_OverflowError, int_to_double(vm, huge, &value));
    expect_raised(&type_OverflowError, number_binary(vm, BINARY_ADD, huge, float_value(1), &result));
    expect_raised(&type_OverflowError, int_from_double(vm, INFINITY, &result));
    expect_raised(&type_ValueError, int_from_double(vm, NAN, &result));
    expect_raised(&type_ValueError, int_pow_mod(vm, small_int(2), small_int(3), small_int(0), &result));
    expect_raised(&type_ValueError, int_pow_mod(vm, small_int(2), small_int(-1), small_int(4), &result));
    assert_int_equal(number_binary(vm, BINARY_LEFT_SHIFT, float_value(1), huge, &result), DONE);
    assert_true(result == NOT_IMPLEMENTED);
    assert_int_equal(number_binary(vm, BINARY_ADD, small_int(1), NONE, &result), DONE);
    assert_true(result == NOT_IMPLEMENTED);
    assert_true(binary(BINARY_LEFT_SHIFT, small_int(0), huge) == small_int(0));
    assert_true(binary(BINARY_RIGHT_SHIFT, small_int(-5), huge) == small_int(-1));
}

static void test_powers_of_a_modulus(void **state) {
    (void)state;
    seed = 4;
    for (int i = 0; i < 3000; i++) {
        int64_t base = (int64_t)(random_number() % 1000000), modulus = (int64_t)(random_number() % 1000000) + 1;
        uint64_t exponent = random_number() % 64;
        Wide expected = 1 % modulus;
        for (uint64_t k = 0; k < exponent; k++)
            expected = expected * base % modulus;
        Value result;
        assert_int_equal(int_pow_mod(vm, small_int(base), small_int((int64_t)exponent), small_int(modulus), &result), DONE);
        assert_true(same(result, of_wide(expected)));
        assert_int_equal(int_pow_mod(vm, small_int(base), small_int((int64_t)exponent), small_int(-modulus), &result), DONE);
        assert_true(same(result, of_wide(expected ? expected - modulus : 0)));
        if (int_pow_mod(vm, small_int(base), small_int(-1), small_int(modulus), &result) != DONE) {
            vm->raised = UNBOUND;
            continue;
        }
        assert_true(binary(BINARY_REMAINDER, binary(BINARY_MULTIPLY, result, small_int(base)), small_int(modulus)) == small_int(1 % modulus));
    }
}

/* ---- long work ---- */

extern const Builtin intrinsic_int_multiply_start, intrinsic_int_divide_start, intrinsic_int_power_start, intrinsic_int_root_start,
    intrinsic_int_gcd_start, intrinsic_int_text_start, intrinsic_int_parse_start, intrinsic_int_step, intrinsic_int_result;

static Value run_job(const Builtin *starter, Value a, Value b) {
    Value args[2] = {a, b}, job, done = FALSE, result;
    assert_int_equal(starter->leaf(vm, args, starter->total, &job), DONE);
    while (done == FALSE)
        assert_int_equal(intrinsic_int_step.leaf(vm, &job, 1, &done), DONE);
    assert_int_equal(intrinsic_int_result.leaf(vm, &job, 1, &result), DONE);
    expect_raised(&type_SystemError, intrinsic_int_step.leaf(vm, &job, 1, &done)); /* it is spent */
    return result;
}

static void test_long_work(void **state) {
    (void)state;
    Value a = binary(BINARY_SUBTRACT, binary(BINARY_LEFT_SHIFT, small_int(1), small_int(400000)), small_int(1));
    Value b = binary(BINARY_ADD, binary(BINARY_LEFT_SHIFT, small_int(1), small_int(300001)), small_int(1)), result;
    assert_int_equal(number_binary(vm, BINARY_MULTIPLY, a, b, &result), NEEDS_PYTHON);
    Value product = run_job(&intrinsic_int_multiply_start, a, b);
    /* (2**m - 1) * (2**n + 1) by shifts */
    Value expected = binary(BINARY_SUBTRACT, binary(BINARY_ADD, binary(BINARY_LEFT_SHIFT, a, small_int(300001)), a), small_int(0));
    assert_true(same(product, expected));
    Value minus;
    assert_int_equal(int_negate(vm, binary(BINARY_ADD, product, small_int(5)), &minus), DONE);
    assert_int_equal(number_binary(vm, BINARY_FLOOR_DIVIDE, minus, b, &result), NEEDS_PYTHON);
    Value pair = run_job(&intrinsic_int_divide_start, minus, b); /* -(ab + 5) == b * (-a - 1) + (b - 5) */
    assert_true(same(AS(Tuple, pair)->items[0], binary(BINARY_SUBTRACT, binary(BINARY_SUBTRACT, small_int(0), a), small_int(1))));
    assert_true(same(AS(Tuple, pair)->items[1], binary(BINARY_SUBTRACT, b, small_int(5))));
    assert_true(same(run_job(&intrinsic_int_root_start, run_job(&intrinsic_int_multiply_start, a, a), UNBOUND), a));
    assert_true(same(run_job(&intrinsic_int_power_start, small_int(2), small_int(100000)), binary(BINARY_LEFT_SHIFT, small_int(1), small_int(100000))));
    vm->int_max_str_digits = 0;
    Value text = run_job(&intrinsic_int_text_start, minus, UNBOUND);
    assert_true(same(run_job(&intrinsic_int_parse_start, text, small_int(10)), minus));
    vm->int_max_str_digits = 4300;
    expect_raised(&type_SystemError, intrinsic_int_step.leaf(vm, &a, 1, &result));
}

/* Whatever lies in a job's block, a step stays within it. */
static void test_broken_jobs(void **state) {
    (void)state;
    Value big = binary(BINARY_LEFT_SHIFT, small_int(1), small_int(20000)), args[2] = {big, big}, job, result;
    seed = 5;
    for (int i = 0; i < 300; i++) {
        assert_int_equal(intrinsic_int_multiply_start.leaf(vm, args, 2, &job), DONE);
        Raw *raw = AS(Native, job)->raw;
        for (int k = 0; k < 8; k++)
            raw->bytes[random_number() % (i % 2 ? 128 : raw->size)] = (uint8_t)random_number();
        for (int steps = 0; steps < 4; steps++) {
            Status status = intrinsic_int_step.leaf(vm, &job, 1, &result);
            vm->raised = UNBOUND;
            if (status != DONE || result == TRUE) break;
        }
        if (intrinsic_int_result.leaf(vm, &job, 1, &result) == RAISED) vm->raised = UNBOUND;
    }
}

/* ---- floats and complex numbers ---- */

static void test_nans(void **state) {
    (void)state;
    Value nan, sum, other;
    assert_int_equal(float_new(vm, NAN, &nan), DONE);
    assert_true(is_kind(nan, KIND_FLOAT));
    sum = binary(BINARY_ADD, nan, float_value(1));
    assert_true(is_kind(sum, KIND_FLOAT) && sum != nan);
    Value infinity = float_value(INFINITY);
    assert_true(is_kind(binary(BINARY_SUBTRACT, infinity, infinity), KIND_FLOAT));
    assert_false(number_equal(nan, nan));
    uint64_t first, second;
    assert_int_equal(number_hash(vm, nan, &first), DONE);
    assert_int_equal(number_hash(vm, nan, &second), DONE);
    assert_true(first == second);
    assert_int_equal(number_hash(vm, sum, &second), DONE);
    assert_true(first != second);
    for (int operator = COMPARE_LT; operator <= COMPARE_GE; operator++) {
        assert_int_equal(number_compare(vm, (CompareOperator) operator, nan, small_int(1), &other), DONE);
        assert_true(other == bool_value(operator == COMPARE_NE));
    }
    uint64_t bits = UINT64_C(0xFFFE000000001000); /* would pose as a pointer */
    double value;
    memcpy(&value, &bits, sizeof value);
    assert_int_equal(float_new(vm, value, &other), DONE);
    assert_true(is_kind(other, KIND_FLOAT) && isnan(AS(Float, other)->value));
    assert_true(float_value(value) == float_value(0));
}

static void test_float_operators(void **state) {
    (void)state;
    assert_true(double_of(binary(BINARY_REMAINDER, float_value(-7), float_value(3))) == 2);
    assert_true(double_of(binary(BINARY_FLOOR_DIVIDE, float_value(-7), float_value(2))) == -4);
    assert_true(signbit(double_of(binary(BINARY_REMAINDER, float_value(6), float_value(-3)))));
    assert_true(double_of(binary(BINARY_TRUE_DIVIDE, of_wide((Wide)1 << 100), of_wide((Wide)1 << 90))) == 1024);
    assert_true(double_of(binary(BINARY_POWER, small_int(2), small_int(-2))) == 0.25);
    Value root = binary(BINARY_POWER, float_value(-4), float_value(0.5));
    assert_true(is_complex(root) && fabs(AS(Complex, root)->imag - 2) < 1e-15);
    Value z;
    assert_int_equal(complex_new(vm, 3, -4, &z), DONE);
    double length;
    assert_int_equal(complex_absolute(vm, AS(Complex, z), &length), DONE);
    assert_true(length == 5);
    Value square = binary(BINARY_MULTIPLY, z, z);
    assert_true(AS(Complex, square)->real == -7 && AS(Complex, square)->imag == -24);
    assert_true(number_equal(binary(BINARY_TRUE_DIVIDE, square, z), z));
    Value difference = binary(BINARY_SUBTRACT, float_value(1), z); /* a real has no imaginary part, not one of zero */
    assert_true(AS(Complex, difference)->imag == 4);
}

/* Every refused allocation is an answer, and changes nothing. */
static void test_refusals(void **state) {
    (void)state;
    Value a = binary(BINARY_LEFT_SHIFT, small_int(1), small_int(5000)), b = binary(BINARY_SUBTRACT, a, small_int(1));
    for (int operator = BINARY_ADD; operator <= BINARY_DIVMOD; operator++) {
        if (operator == BINARY_POWER || operator == BINARY_LEFT_SHIFT || operator == BINARY_RIGHT_SHIFT) continue;
        Value expected, result = UNBOUND;
        assert_int_equal(number_binary(vm, (BinaryOperator) operator, a, b, &expected), DONE);
        for (uint64_t n = 1; n < 50; n++) {
            size_t used = vm->memory.used;
            memset(vm->heap.free, 0, sizeof vm->heap.free);
            memset(vm->heap.runs, 0, sizeof vm->heap.runs);
            memset(vm->heap.fresh, 0, sizeof vm->heap.fresh);
            vm->memory.fail_countdown = n;
            Status status = number_binary(vm, (BinaryOperator) operator, a, b, &result);
            bool struck = vm->memory.fail_countdown == 0;
            vm->memory.fail_countdown = 0;
            vm->memory.failing = false;
            assert_true(status == DONE || (status == NO_MEMORY && struck && vm->memory.used >= used));
            if (status == DONE) break;
            assert_true(n < 49);
        }
        if (is_integer(expected)) assert_true(same(result, expected));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_ints_are_canonical, start, stop),
        cmocka_unit_test_setup_teardown(test_operators_against_wide_arithmetic, start, stop),
        cmocka_unit_test_setup_teardown(test_comparing_with_doubles, start, stop),
        cmocka_unit_test_setup_teardown(test_texts, start, stop),
        cmocka_unit_test_setup_teardown(test_digit_guard, start, stop),
        cmocka_unit_test_setup_teardown(test_errors, start, stop),
        cmocka_unit_test_setup_teardown(test_powers_of_a_modulus, start, stop),
        cmocka_unit_test_setup_teardown(test_long_work, start, stop),
        cmocka_unit_test_setup_teardown(test_broken_jobs, start, stop),
        cmocka_unit_test_setup_teardown(test_nans, start, stop),
        cmocka_unit_test_setup_teardown(test_float_operators, start, stop),
        cmocka_unit_test_setup_teardown(test_refusals, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
