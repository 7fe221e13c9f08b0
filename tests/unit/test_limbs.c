/* test_limbs.c: big integers. The expectations are CPython's answers; random and awkward operands by the ten
 * thousand are compared with it by tests/limbs_differential.py. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/limbs.h"
#include "core/limbs_job.h"
#include "core/random_mt.h"

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

/* ---- Numbers ---- */

typedef struct Number {
    Limb *limbs;
    size_t count;
} Number;

static Limb *room(size_t n) {
    Limb *limbs = malloc((n + 1) * sizeof(Limb));
    if (!limbs) abort();
    return limbs;
}

static Number from_text(const char *text, unsigned radix) {
    size_t count = strlen(text);
    uint8_t *digits = malloc(count + 1);
    if (!digits) abort();
    for (size_t i = 0; i < count; i++)
        digits[i] = (uint8_t)(text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + 10);
    Limb *scratch = room(limbs_from_radix_scratch(count, radix));
    Number number = {.limbs = room(limbs_from_radix_size(count, radix))};
    number.count = limbs_from_radix(number.limbs, digits, count, radix, scratch);
    free(scratch);
    free(digits);
    return number;
}

static Number power(uint64_t base, uint64_t exponent) {
    Limb limb = base;
    Limb *scratch = room(limbs_power_scratch(&limb, 1, exponent));
    Number number = {.limbs = room(limbs_power_size(&limb, 1, exponent))};
    number.count = limbs_power(number.limbs, &limb, 1, exponent, scratch);
    free(scratch);
    return number;
}

static Number product(Number a, Number b) {
    Limb *scratch = room(limbs_multiply_scratch(a.count, b.count));
    Number number = {.limbs = room(a.count + b.count)};
    number.count = limbs_multiply(number.limbs, a.limbs, a.count, b.limbs, b.count, scratch);
    free(scratch);
    return number;
}

static Number random_number(RandomMt *random, size_t limbs) {
    Number number = {.limbs = room(limbs), .count = limbs};
    random_mt_limbs(random, number.limbs, (uint64_t)limbs * 64);
    /* Long runs of ones and zeros find carries. */
    for (size_t i = 0; i < limbs; i++)
        if (random_mt_bits(random, 2) == 0) number.limbs[i] = random_mt_bits(random, 1) ? ~(Limb)0 : 0;
    number.limbs[limbs - 1] |= 1;
    return number;
}

static void assert_same(Number number, const Limb *limbs, size_t count) {
    assert_int_equal(number.count, count);
    assert_memory_equal(number.limbs, limbs, count * sizeof(Limb));
}

static void assert_text(Number number, unsigned radix, const char *expected) {
    char *text = malloc(limbs_radix_digit_bound(number.limbs, number.count, radix));
    Limb *scratch = room(limbs_to_radix_scratch(number.count, radix));
    size_t n = limbs_to_radix(text, number.limbs, number.count, radix, scratch);
    assert_int_equal(n, strlen(expected));
    assert_memory_equal(text, expected, n);
    free(scratch);
    free(text);
}

/* ---- Answers ---- */

static const char power_text[] = /* 3**700 */
    "965780214059175804381244203152292843737119463677684309983826005534221973368808341292898732"
    "168288033239692728724280564454890183423497228056407288073512756824246039433624776148199934"
    "299121022056130447952344195612881280885939338877648480881191091554123269303553459022671145"
    "8043242074211993816993921587180335757972232760635320184916654001";

static void test_digits(void **state) {
    (void)state;
    Number number = power(3, 700), read = from_text(power_text, 10);
    assert_text(number, 10, power_text);
    assert_same(number, read.limbs, read.count);
    assert_int_equal(limbs_hash(number.limbs, number.count), 806447382822863979);
    assert_int_equal(limbs_bit_length(number.limbs, number.count), 1110);
    Number none = {.limbs = number.limbs}, small = from_text("zz", 36);
    assert_text(none, 10, "0");
    assert_int_equal(small.limbs[0], 1295);
    assert_text(small, 36, "zz");
    assert_text(small, 2, "10100001111");
    char text[20];
    assert_int_equal(limb_to_decimal(text, UINT64_MAX), 20);
    assert_memory_equal(text, "18446744073709551615", 20);
    assert_int_equal(limb_to_decimal(text, 0), 1);
    free(number.limbs), free(read.limbs), free(small.limbs);
}

static void test_number_theory(void **state) {
    (void)state;
    Number base = power(3, 150), exponent = power(5, 100), odd = power(7, 90), p = power(2, 30),
           q = power(7, 50);
    Number even = product(p, q), square = power(3, 701);
    Limb result[64], *scratch = room(100000);
    Number expected = from_text("c76e9f915de6de9fc8e19dd6125dd046592427a547fd7ce78c28b07b955ebf6", 16);
    size_t n = limbs_power_modulo(result, base.limbs, base.count, exponent.limbs, exponent.count, odd.limbs,
                                  odd.count, scratch);
    assert_same(expected, result, n);
    free(expected.limbs);
    expected = from_text("523ecabde2019eaa797d05676c642d3467b4119699", 16);
    n = limbs_power_modulo(result, base.limbs, base.count, exponent.limbs, exponent.count, even.limbs,
                           even.count, scratch);
    assert_same(expected, result, n);
    free(expected.limbs);
    expected = from_text(
        "b8bd928ab9cd5cf7c05ba069f12dca5a993ca3c224e772535021d0d3e7ece598c0bf91c4edc0560d77d9184727f34"
        "7bc3f1d348a770c392edd793addb3269301dcd0f91649b",
        16);
    n = limbs_square_root(result, square.limbs, square.count, scratch);
    assert_same(expected, result, n);
    free(expected.limbs);
    /* gcd(60!, 6**100) */
    Number factorial = {.limbs = room(10), .count = 1}, six = power(6, 100);
    factorial.limbs[0] = 1;
    for (Limb i = 2; i <= 60; i++)
        factorial.count = limbs_multiply_limb(factorial.limbs, factorial.limbs, factorial.count, i);
    expected = from_text("14ce6b167f3100000000000000", 16);
    n = limbs_gcd(result, factorial.limbs, factorial.count, six.limbs, six.count, scratch);
    assert_same(expected, result, n);
    free(expected.limbs), free(factorial.limbs), free(six.limbs), free(scratch), free(square.limbs);
    free(base.limbs), free(exponent.limbs), free(odd.limbs), free(p.limbs), free(q.limbs), free(even.limbs);
}

static void test_signs(void **state) {
    (void)state;
    /* -2**64 & -2**63 == -2**64; -3 & -2 == -4; -1 >> 70 == -1; -(2**64) >> 64 == -1. */
    Limb result[4], two_64[2] = {0, 1}, half = (Limb)1 << 63, two = 2, three = 3, one = 1;
    bool negative;
    assert_int_equal(limbs_bitwise(LIMBS_AND, result, &negative, two_64, 2, true, &half, 1, true), 2);
    assert_true(negative && result[0] == 0 && result[1] == 1);
    assert_int_equal(limbs_bitwise(LIMBS_AND, result, &negative, &three, 1, true, &two, 1, true), 1);
    assert_true(negative && result[0] == 4);
    assert_int_equal(limbs_bitwise(LIMBS_XOR, result, &negative, &three, 1, true, &three, 1, true), 0);
    assert_false(negative);
    assert_int_equal(limbs_shift_right_floor(result, &one, 1, true, 70), 1);
    assert_int_equal(result[0], 1);
    assert_int_equal(limbs_shift_right_floor(result, two_64, 2, true, 64), 1);
    assert_int_equal(result[0], 1);
    uint8_t bytes[9];
    assert_true(limbs_to_bytes(bytes, 1, false, true, &half, 0, false));
    Limb most = 128;
    assert_true(limbs_to_bytes(bytes, 1, true, true, &most, 1, true));
    assert_int_equal(bytes[0], 0x80);
    assert_false(limbs_to_bytes(bytes, 1, true, true, &most, 1, false));
    assert_false(limbs_to_bytes(bytes, 9, true, false, &most, 1, true));
    assert_int_equal(limbs_from_bytes(result, &negative, bytes, 1, true, true), 1);
    assert_true(negative && result[0] == 128);
}

static void assert_quotient(uint64_t a, unsigned a_shift, uint64_t b, unsigned b_shift, double expected) {
    Limb *x = room(30), *y = room(30), *scratch = room(1000);
    size_t an = limbs_shift_left(x, &a, 1, a_shift), bn = limbs_shift_left(y, &b, 1, b_shift);
    double value = -1;
    bool fits = limbs_true_divide(&value, x, an, y, bn, scratch);
    assert_true(fits == !isinf(expected));
    if (fits) assert_memory_equal(&value, &expected, sizeof value);
    free(x), free(y), free(scratch);
}

static void test_floats(void **state) {
    (void)state;
    assert_quotient(1, 0, 3, 0, 0x1.5555555555555p-2);
    assert_quotient(((uint64_t)1 << 53) + 1, 0, 1, 0, 0x1p+53);
    assert_quotient(((uint64_t)1 << 54) + 3, 0, 1, 0, 0x1.0000000000001p+54);
    assert_quotient(5, 0, 1, 1075, 0x0.0000000000002p-1022);
    assert_quotient(1, 0, 1, 1074, 0x0.0000000000001p-1022);
    assert_quotient(1, 0, 1, 1075, 0.0);
    assert_quotient(3, 0, 1, 1076, 0x0.0000000000001p-1022);
    assert_quotient(1, 1024, 1, 0, INFINITY);
    assert_quotient(((uint64_t)1 << 54) - 1, 970, 1, 0, INFINITY);
    assert_quotient(((uint64_t)1 << 53) - 1, 971, 1, 0, 0x1.fffffffffffffp+1023);
    Number number = power(3, 600), large = power(3, 700), divisor = power(7, 200);
    double value;
    assert_true(limbs_to_double(&value, number.limbs, number.count));
    assert_true(value == 0x1.f813b8e393478p+950);
    Limb *scratch = room(1000), whole[LIMBS_OF_DOUBLE];
    assert_true(limbs_true_divide(&value, large.limbs, large.count, divisor.limbs, divisor.count, scratch));
    assert_true(value == 0x1.007dc5fa186fap+548);
    assert_false(limbs_to_double(&value, large.limbs, large.count));
    assert_int_equal(limbs_from_double(whole, 0x1.8p+64), 2);
    assert_true(whole[0] == (Limb)1 << 63 && whole[1] == 1);
    assert_true(limbs_compare_double(whole, 2, 0x1.8p+64) == 0 &&
                limbs_compare_double(whole, 2, 0x1p+64) > 0);
    Limb one = 1;
    assert_true(limbs_compare_double(&one, 1, 1.5) < 0 && limbs_compare_double(&one, 1, 0.5) > 0);
    free(number.limbs), free(large.limbs), free(divisor.limbs), free(scratch);
}

/* ---- Laws ---- */

/* a == (a // b) * b + a % b, for sizes on both sides of every threshold. */
static void test_division_inverts(void **state) {
    (void)state;
    static const size_t sizes[] = {1, 2, 3, 23, 24, 25, 26, 49, 59, 60, 61, 97, 130, 241};
    RandomMt random;
    random_mt_seed(&random, NULL, 0);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (size_t j = 0; j < sizeof sizes / sizeof *sizes; j++) {
            Number a = random_number(&random, sizes[i]), b = random_number(&random, sizes[j]),
                   c = product(a, b);
            /* c + (a - 1) is divided by a. */
            Limb *sum = room(c.count + 1), *quotient = room(c.count + 2), *rest = room(a.count);
            Limb *scratch = room(limbs_divide_scratch(c.count + 1, a.count)), *less = room(a.count);
            size_t ln = limbs_subtract_limb(less, a.limbs, a.count, 1), rn;
            size_t n = limbs_add(sum, c.limbs, c.count, less, ln);
            n = limbs_divide(quotient, rest, &rn, sum, n, a.limbs, a.count, scratch);
            assert_same(b, quotient, n);
            assert_same((Number){less, ln}, rest, rn);
            free(a.limbs), free(b.limbs), free(c.limbs), free(sum), free(quotient), free(rest), free(scratch),
                free(less);
        }
    }
}

/* ---- Jobs ---- */

/* Steps to the end; the job moves between steps. */
static Limb *finish(Limb *job, size_t size, int64_t budget) {
    for (;;) {
        LimbsStatus status = limbs_job_step(job, size, budget);
        assert_int_not_equal(status, LIMBS_BROKEN);
        if (status == LIMBS_DONE) return job;
        Limb *moved = room(size);
        memcpy(moved, job, size * sizeof(Limb));
        free(job);
        job = moved;
    }
}

/* Products, quotients and digits by jobs agree with one another at sizes beyond every threshold. */
static void test_jobs(void **state) {
    (void)state;
    static const struct {
        size_t a, b;
        int64_t budget;
    } cases[] = {
        {1, 1, 1}, {300, 2, 1000}, {1700, 1700, 100000}, {2100, 2050, 100000}, {9000, 2001, LIMBS_STEP}};
    RandomMt random;
    random_mt_seed(&random, (uint64_t[]){7}, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Number a = random_number(&random, cases[i].a), b = random_number(&random, cases[i].b);
        int64_t budget = cases[i].budget;
        size_t size = limbs_multiply_job_size(a.count, b.count), n, rn;
        Limb *job = room(size);
        limbs_multiply_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
        job = finish(job, size, budget);
        const Limb *result = limbs_job_result(job, size, 0, &n), *rest;
        /* Modulo the prime of the hash. */
        uint64_t ha = limbs_hash(a.limbs, a.count), hb = limbs_hash(b.limbs, b.count);
        uint64_t prime = ((uint64_t)1 << 61) - 1;
        assert_int_equal(limbs_hash(result, n), (uint64_t)((unsigned __int128)ha * hb % prime));

        size_t size2 = limbs_divide_job_size(n, a.count);
        Limb *job2 = room(size2);
        limbs_divide_job_start(job2, size2, result, n, a.limbs, a.count);
        job2 = finish(job2, size2, budget);
        const Limb *quotient = limbs_job_result(job2, size2, 0, &rn);
        assert_same(b, quotient, rn);
        rest = limbs_job_result(job2, size2, 1, &rn);
        assert_true(rest && rn == 0);
        free(job2);

        size2 = limbs_to_radix_job_size(result, n, 10);
        job2 = room(size2);
        limbs_to_radix_job_start(job2, size2, result, n, 10);
        job2 = finish(job2, size2, budget);
        size_t count;
        const char *text = limbs_job_text(job2, size2, &count);
        uint8_t *digits = malloc(count);
        for (size_t k = 0; k < count; k++)
            digits[k] = (uint8_t)(text[k] - '0');
        free(job2);
        size2 = limbs_from_radix_job_size(count, 10);
        job2 = room(size2);
        limbs_from_radix_job_start(job2, size2, digits, count, 10);
        job2 = finish(job2, size2, budget);
        const Limb *read = limbs_job_result(job2, size2, 0, &rn);
        assert_same((Number){(Limb *)result, n}, read, rn);
        free(job2), free(job), free(digits), free(a.limbs), free(b.limbs);
    }
}

static void test_sizes_overflow(void **state) {
    (void)state;
    Limb limb = 3;
    assert_int_equal(limbs_multiply_job_size(SIZE_MAX, SIZE_MAX), 0);
    assert_int_equal(limbs_multiply_job_size(LIMBS_MAX, LIMBS_MAX), 0);
    assert_int_equal(limbs_divide_job_size(SIZE_MAX, 1), 0);
    assert_int_equal(limbs_divide_job_size(SIZE_MAX, SIZE_MAX), 0);
    assert_int_equal(limbs_power_job_size(&limb, 1, UINT64_MAX), 0);
    assert_int_equal(limbs_power_modulo_job_size(SIZE_MAX, SIZE_MAX, SIZE_MAX), 0);
    assert_int_equal(limbs_gcd_job_size(SIZE_MAX, 5), 0);
    assert_int_equal(limbs_square_root_job_size(SIZE_MAX), 0);
    assert_int_equal(limbs_from_radix_job_size(SIZE_MAX, 10), 0);
    assert_int_equal(limbs_power_size(&limb, 1, UINT64_MAX), LIMBS_MAX + 1);
    assert_true(limbs_multiply_cost(SIZE_MAX, SIZE_MAX) > LIMBS_QUICK);
    assert_true(limbs_power_cost(&limb, 1, UINT64_MAX) > LIMBS_QUICK);
    assert_true(limbs_power_modulo_cost(SIZE_MAX, SIZE_MAX, SIZE_MAX) > LIMBS_QUICK);
    assert_true(limbs_gcd_cost(SIZE_MAX, SIZE_MAX) > LIMBS_QUICK);
    assert_true(limbs_to_radix_cost(SIZE_MAX) > LIMBS_QUICK);
    assert_true(limbs_from_radix_cost(SIZE_MAX) > LIMBS_QUICK);
}

/* A step stays in its block whatever the block holds (AddressSanitizer watches), and what it answers is sane.
 */
static void test_hostile_jobs(void **state) {
    (void)state;
    RandomMt random;
    random_mt_seed(&random, (uint64_t[]){11}, 1);
    for (int round = 0; round < 400; round++) {
        Number a = random_number(&random, 1 + random_mt_bits(&random, round % 8 ? 7 : 11));
        Number b = random_number(&random, 1 + random_mt_bits(&random, round % 8 ? 5 : 10));
        size_t size = 0, n;
        Limb *job = NULL;
        switch (round % 4) {
        case 0:
            job = room(size = limbs_multiply_job_size(a.count, b.count));
            limbs_multiply_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
            break;
        case 1:
            job = room(size = limbs_divide_job_size(a.count, b.count));
            limbs_divide_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
            break;
        case 2:
            job = room(size = limbs_to_radix_job_size(a.limbs, a.count, 10));
            limbs_to_radix_job_start(job, size, a.limbs, a.count, 10);
            break;
        default:
            job = room(size = limbs_power_modulo_job_size(a.count, 1, b.count));
            limbs_power_modulo_job_start(job, size, a.limbs, a.count, a.limbs, 1, b.limbs, b.count);
        }
        for (uint64_t i = random_mt_bits(&random, 4); i--;)
            limbs_job_step(job, size, 1);
        for (int turn = 0; turn < 40; turn++) {
            /* Mostly in the head. */
            size_t where =
                random_mt_bits(&random, 2) ? random_mt_bits(&random, 5) : random_mt_bits(&random, 32) % size;
            Limb values[] = {0, ~(Limb)0, random_mt_bits(&random, 3), random_mt_bits(&random, 64), size};
            if (where < size && turn % 4 == 0) job[where] = values[random_mt_bits(&random, 32) % 5];
            if (limbs_job_step(job, size, 1000) == LIMBS_BROKEN) break;
            const Limb *result = limbs_job_result(job, size, round % 2, &n);
            if (result) assert_true(result >= job && n <= size && result + n <= job + size);
        }
        free(job), free(a.limbs), free(b.limbs);
    }
    assert_int_equal(limbs_job_step((Limb[]){0}, 1, 1), LIMBS_BROKEN);
}

/* ---- Nothing is allocated ----
 *
 * All of GMP's requests for memory go through the functions that this test puts in place (the library never
 * does: that would be a global state); temporary space on the stack shows by how deep a thread's stack was
 * used. */

static size_t requests;

static void *count_allocate(size_t size) {
    requests++;
    return malloc(size);
}

static void *count_reallocate(void *block, size_t old, size_t size) {
    (void)old;
    requests++;
    return realloc(block, size);
}

static void count_free(void *block, size_t size) {
    (void)size;
    free(block);
}

/* Everything, at the largest sizes that are done at once, and beyond by jobs. */
static void *do_everything(void *argument) {
    (void)argument;
    static const size_t sizes[] = {1, 2, 5, 16, 23, 24, 25, 31, 48, 64, 100, 200, 600, 1000, 2500};
    RandomMt random;
    random_mt_seed(&random, NULL, 0);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t an = sizes[i], rn;
        for (size_t j = 0; j <= i; j++) {
            size_t bn = sizes[j];
            if (an > 1000 && bn < 1000) continue;
            Number a = random_number(&random, an), b = random_number(&random, bn), c = product(a, b);
            Number d = product(a, a);
            Limb *quotient = room(c.count + 1), *rest = room(c.count);
            Limb *scratch = room(limbs_divide_scratch(c.count, b.count) + limbs_gcd_scratch(an, bn) +
                                 limbs_to_radix_scratch(an, 10) + limbs_square_root_scratch(an) +
                                 limbs_power_modulo_scratch(an, 1, bn));
            limbs_divide(quotient, rest, &rn, c.limbs, c.count, b.limbs, b.count, scratch);
            if (an <= 200) {
                limbs_gcd(rest, a.limbs, an, b.limbs, bn, scratch);
                limbs_square_root(rest, a.limbs, an, scratch);
                char *text = malloc(an * 20 + 1);
                limbs_to_radix(text, a.limbs, an, 10, scratch);
                free(text);
                limbs_power_modulo(rest, a.limbs, an, &(Limb){~(Limb)0 / 3}, 1, b.limbs, bn, scratch);
            }
            size_t size = limbs_divide_job_size(c.count, b.count);
            Limb *job = room(size);
            limbs_divide_job_start(job, size, c.limbs, c.count, b.limbs, b.count);
            while (limbs_job_step(job, size, LIMBS_STEP) == LIMBS_MORE) {
            }
            free(job), free(a.limbs), free(b.limbs), free(c.limbs), free(d.limbs), free(quotient), free(rest);
            free(scratch);
        }
    }
    return NULL;
}

#define STACK_SIZE (128 * 1024)

static void test_nothing_is_allocated(void **state) {
    (void)state;
    void *(*allocate)(size_t);
    void *(*reallocate)(void *, size_t, size_t);
    void (*release)(void *, size_t);
    mp_get_memory_functions(&allocate, &reallocate, &release);
    mp_set_memory_functions(count_allocate, count_reallocate, count_free);
    pthread_t thread;
    pthread_attr_t attributes;
    char *stack = NULL;
    assert_int_equal(posix_memalign((void **)&stack, 4096, STACK_SIZE), 0);
    memset(stack, 0x5a, STACK_SIZE);
    pthread_attr_init(&attributes);
    if (!SANITIZED) assert_int_equal(pthread_attr_setstack(&attributes, stack, STACK_SIZE), 0);
    assert_int_equal(pthread_create(&thread, &attributes, do_everything, NULL), 0);
    pthread_join(thread, NULL);
    size_t untouched = 0;
    while (untouched < STACK_SIZE && stack[untouched] == 0x5a)
        untouched++;
    size_t ours = requests;
    /* The counter counts: this product is one that allocates. */
    Limb *a = room(20000), *result = room(40000);
    memset(a, 1, 20000 * sizeof(Limb));
    mpn_mul(result, a, 20000, a, 19999);
    mp_set_memory_functions(allocate, reallocate, release);
    assert_true(requests > ours);
    assert_int_equal(ours, 0);
    /* The thread's own data lie on its stack as well. */
    if (!SANITIZED) assert_true(STACK_SIZE - untouched < 24 * 1024);
    pthread_attr_destroy(&attributes);
    free(stack), free(a), free(result);
}

/* ---- Random numbers ---- */

static void test_random(void **state) {
    (void)state;
    RandomMt random;
    uint64_t limbs[3];
    random_mt_seed(&random, (uint64_t[]){20251122}, 1);
    assert_true(random_mt_random(&random) == 0x1.e2c3bb191e780p-6);
    assert_true(random_mt_random(&random) == 0x1.a82faa90b3ae5p-1);
    assert_true(random_mt_random(&random) == 0x1.8abfcdde890d0p-4);
    assert_int_equal(random_mt_bits(&random, 1), 0);
    assert_int_equal(random_mt_bits(&random, 32), 4212993610);
    assert_true(random_mt_bits(&random, 64) == 0x896793a147e4ef21);
    random_mt_limbs(&random, limbs, 130);
    assert_true(limbs[0] == 0x571fcd6292a27d65 && limbs[1] == 0x4fb5142469665d53 && limbs[2] == 1);
    random_mt_seed(&random, NULL, 0);
    assert_true(random_mt_random(&random) == 0x1.b0580f98a7dbep-1);
    Number seed = power(7, 300);
    size_t length = random_mt_seed_length(seed.limbs, seed.count);
    for (size_t i = 0; i < length; i++)
        random_mt_seed_part(&random, seed.limbs, seed.count, i, i + 1);
    assert_true(random_mt_random(&random) == 0x1.9c2646091cf88p-2);
    free(seed.limbs);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digits),
        cmocka_unit_test(test_number_theory),
        cmocka_unit_test(test_signs),
        cmocka_unit_test(test_floats),
        cmocka_unit_test(test_division_inverts),
        cmocka_unit_test(test_jobs),
        cmocka_unit_test(test_sizes_overflow),
        cmocka_unit_test(test_hostile_jobs),
        cmocka_unit_test(test_nothing_is_allocated),
        cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
