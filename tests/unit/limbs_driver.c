/* limbs_driver.c: the arithmetic of limbs as a filter, for tests/limbs_differential.py.
 *
 * Each line of the input is an operation and its operands, integers in hexadecimal; each line of the output
 * is the result. An operation that begins with `j` is done by a job, in steps of the budget that the
 * operation `budget` set; between any two steps the job is moved to another block. All buffers have exactly
 * the promised size, so that AddressSanitizer sees what passes it. */
#define _POSIX_C_SOURCE 200809L
#include "core/limbs.h"
#include "core/limbs_job.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct Number {
    Limb *limbs;
    size_t count;
    bool negative;
} Number;

static int64_t budget = LIMBS_STEP;

static Limb *room(size_t n) {
    Limb *limbs = malloc(n ? n * sizeof(Limb) : 1);
    if (!limbs) abort();
    memset(limbs, 0xa5, n * sizeof(Limb));
    return limbs;
}

static uint8_t digit_value(char c) {
    return (uint8_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
}

static Number parse(const char *text) {
    Number number = {.negative = *text == '-'};
    text += number.negative;
    size_t n = strlen(text);
    uint8_t *digits = malloc(n + 1);
    if (!digits) abort();
    for (size_t i = 0; i < n; i++)
        digits[i] = digit_value(text[i]);
    number.limbs = room(limbs_for_bits(4 * (uint64_t)n));
    number.count = limbs_from_binary_digits(number.limbs, digits, n, 4);
    free(digits);
    return number;
}

static void show(const Limb *a, size_t n, bool negative) {
    size_t count = limbs_binary_digit_count(a, n, 4);
    char *text = malloc(count);
    if (!text) abort();
    limbs_to_binary_digits(text, a, n, 4);
    printf("%s%.*s ", negative ? "-" : "", (int)count, text);
    free(text);
}

static Limb *finish(Limb *job, size_t size) {
    for (;;) {
        LimbsStatus status = limbs_job_step(job, size, budget);
        if (status == LIMBS_BROKEN) {
            printf("BROKEN");
            return job;
        }
        Limb *moved = room(size);
        memcpy(moved, job, size * sizeof(Limb));
        free(job);
        job = moved;
        if (status == LIMBS_DONE) return job;
    }
}

static void show_result(const Limb *job, size_t size, unsigned which) {
    size_t n;
    const Limb *result = limbs_job_result(job, size, which, &n);
    if (result)
        show(result, n, false);
    else
        printf("NONE ");
}

int main(void) {
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, stdin) > 0) {
        char *save, *op = strtok_r(line, " \n", &save), *text;
        Number arg[3] = {{0}};
        char *words[3] = {0};
        int count = 0;
        while (count < 3 && (text = strtok_r(NULL, " \n", &save)))
            words[count++] = text;
        if (!op) continue;
        bool from = !strcmp(op, "from") || !strcmp(op, "jfrom");
        for (int i = from; i < count; i++)
            arg[i] = parse(words[i]);
        Number a = arg[0], b = arg[1], c = arg[2];
        uint64_t small = b.count ? b.limbs[0] : 0;
        size_t longest = a.count > b.count ? a.count : b.count, size;
        Limb *r, *s, *t, *job;
        bool negative = false;
        double value = 0;
#define IS(name) (!strcmp(op, name))
        if (IS("budget")) {
            budget = (int64_t)a.limbs[0];
        } else if (IS("add")) {
            r = room(longest + 1);
            size_t n =
                limbs_add_signed(r, &negative, a.limbs, a.count, a.negative, b.limbs, b.count, b.negative);
            show(r, n, negative);
            free(r);
        } else if (IS("mul") || IS("sqr")) {
            if (IS("sqr")) b = a;
            r = room(a.count + b.count);
            s = room(limbs_multiply_scratch(a.count, b.count));
            show(r, limbs_multiply(r, a.limbs, a.count, b.limbs, b.count, s), false);
            free(r), free(s);
        } else if (IS("div")) {
            r = room(a.count >= b.count ? a.count - b.count + 1 : 0);
            t = room(b.count);
            s = room(limbs_divide_scratch(a.count, b.count));
            size_t m, n = limbs_divide(r, t, &m, a.limbs, a.count, b.limbs, b.count, s);
            show(r, n, false);
            show(t, m, false);
            free(t);
            t = room(b.count);
            size_t again;
            limbs_divide(NULL, t, &again, a.limbs, a.count, b.limbs, b.count, s);
            if (again != m) printf("REMAINDER");
            free(r), free(s), free(t);
        } else if (IS("shl")) {
            r = room(a.count + small / 64 + 1);
            show(r, limbs_shift_left(r, a.limbs, a.count, small), false);
            free(r);
        } else if (IS("shr")) {
            size_t n = a.count > small / 64 ? a.count - small / 64 : 0;
            r = room(a.negative ? n + 1 : n);
            n = limbs_shift_right_floor(r, a.limbs, a.count, a.negative, small);
            show(r, n, a.negative && n);
            free(r);
        } else if (IS("and") || IS("or") || IS("xor")) {
            LimbsBitwise operation = IS("and") ? LIMBS_AND : IS("or") ? LIMBS_OR : LIMBS_XOR;
            r = room(longest + 1);
            size_t n = limbs_bitwise(operation, r, &negative, a.limbs, a.count, a.negative, b.limbs, b.count,
                                     b.negative);
            show(r, n, negative);
            free(r);
        } else if (IS("gcd")) {
            r = room(longest);
            s = room(limbs_gcd_scratch(a.count, b.count));
            show(r, limbs_gcd(r, a.limbs, a.count, b.limbs, b.count, s), false);
            free(r), free(s);
        } else if (IS("pow")) {
            r = room(limbs_power_size(a.limbs, a.count, small));
            s = room(limbs_power_scratch(a.limbs, a.count, small));
            show(r, limbs_power(r, a.limbs, a.count, small, s), false);
            free(r), free(s);
        } else if (IS("powmod")) {
            r = room(c.count);
            s = room(limbs_power_modulo_scratch(a.count, b.count, c.count));
            show(r, limbs_power_modulo(r, a.limbs, a.count, b.limbs, b.count, c.limbs, c.count, s), false);
            free(r), free(s);
        } else if (IS("sqrt")) {
            r = room(a.count ? (a.count + 1) / 2 : 1);
            s = room(limbs_square_root_scratch(a.count));
            show(r, limbs_square_root(r, a.limbs, a.count, s), false);
            free(r), free(s);
        } else if (IS("to")) {
            size_t n = limbs_radix_digit_bound(a.limbs, a.count, (unsigned)small);
            char *digits = malloc(n);
            s = room(limbs_to_radix_scratch(a.count, (unsigned)small));
            n = limbs_to_radix(digits, a.limbs, a.count, (unsigned)small, s);
            printf("%.*s", (int)n, digits);
            free(digits), free(s);
        } else if (from) {
            size_t n = strlen(words[0]);
            for (size_t i = 0; i < n; i++)
                words[0][i] = (char)digit_value(words[0][i]);
            if (IS("from")) {
                r = room(limbs_from_radix_size(n, (unsigned)small));
                s = room(limbs_from_radix_scratch(n, (unsigned)small));
                show(r, limbs_from_radix(r, (uint8_t *)words[0], n, (unsigned)small, s), false);
                free(r), free(s);
            } else {
                size = limbs_from_radix_job_size(n, (unsigned)small);
                job = room(size);
                limbs_from_radix_job_start(job, size, (uint8_t *)words[0], n, (unsigned)small);
                job = finish(job, size);
                show_result(job, size, 0);
                free(job);
            }
        } else if (IS("float")) {
            if (limbs_to_double(&value, a.limbs, a.count))
                printf("%a", value);
            else
                printf("overflow");
        } else if (IS("fraction")) {
            int64_t exponent;
            value = limbs_to_fraction(a.limbs, a.count, &exponent);
            printf("%a %lld", value, (long long)exponent);
        } else if (IS("truediv")) {
            s = room(limbs_true_divide_scratch(a.count, b.count));
            if (limbs_true_divide(&value, a.limbs, a.count, b.limbs, b.count, s))
                printf("%a", value);
            else
                printf("overflow");
            free(s);
        } else if (IS("fromfloat")) { /* the double's bits */
            r = room(LIMBS_OF_DOUBLE);
            memcpy(&value, a.limbs, sizeof value);
            show(r, limbs_from_double(r, value), false);
            free(r);
        } else if (IS("cmpfloat")) {
            uint64_t bits = b.count ? b.limbs[0] : 0;
            memcpy(&value, &bits, sizeof value);
            printf("%d", limbs_compare_double(a.limbs, a.count, value));
        } else if (IS("bytes")) { /* number, count, flags: 1 big, 2 signed */
            uint64_t flags = c.count ? c.limbs[0] : 0;
            uint8_t *bytes = malloc(small ? small : 1);
            if (limbs_to_bytes(bytes, small, flags & 1, flags & 2, a.limbs, a.count, a.negative)) {
                for (uint64_t i = 0; i < small; i++)
                    printf("%02x", bytes[i]);
                r = room(small ? (small + 7) / 8 : 1);
                size_t n = limbs_from_bytes(r, &negative, bytes, small, flags & 1, flags & 2);
                putchar(' ');
                show(r, n, negative);
                free(r);
            } else {
                printf("overflow");
            }
            free(bytes);
        } else if (IS("count")) {
            printf("%llu %llu %llu %llu", (unsigned long long)limbs_bit_length(a.limbs, a.count),
                   (unsigned long long)limbs_bit_count(a.limbs, a.count),
                   (unsigned long long)limbs_trailing_zeros(a.limbs, a.count),
                   (unsigned long long)limbs_hash(a.limbs, a.count));
        } else if (IS("binary")) {
            size_t n = limbs_binary_digit_count(a.limbs, a.count, (unsigned)small);
            char *digits = malloc(n);
            limbs_to_binary_digits(digits, a.limbs, a.count, (unsigned)small);
            printf("%.*s ", (int)n, digits);
            for (size_t i = 0; i < n; i++)
                digits[i] = (char)digit_value(digits[i]);
            r = room(limbs_for_bits((uint64_t)n * small));
            show(r, limbs_from_binary_digits(r, (uint8_t *)digits, n, (unsigned)small), false);
            free(digits), free(r);
#ifndef WITHOUT_JOBS
        } else if (IS("jmul") || IS("jsqr")) {
            if (IS("jsqr")) b = a;
            job = room(size = limbs_multiply_job_size(a.count, b.count));
            limbs_multiply_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
            job = finish(job, size);
            show_result(job, size, 0);
            free(job);
        } else if (IS("jdiv")) {
            job = room(size = limbs_divide_job_size(a.count, b.count));
            limbs_divide_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
            job = finish(job, size);
            show_result(job, size, 0);
            show_result(job, size, 1);
            free(job);
        } else if (IS("jpow")) {
            job = room(size = limbs_power_job_size(a.limbs, a.count, small));
            limbs_power_job_start(job, size, a.limbs, a.count, small);
            job = finish(job, size);
            show_result(job, size, 0);
            free(job);
        } else if (IS("jpowmod")) {
            job = room(size = limbs_power_modulo_job_size(a.count, b.count, c.count));
            limbs_power_modulo_job_start(job, size, a.limbs, a.count, b.limbs, b.count, c.limbs, c.count);
            job = finish(job, size);
            show_result(job, size, 0);
            free(job);
        } else if (IS("jgcd")) {
            job = room(size = limbs_gcd_job_size(a.count, b.count));
            limbs_gcd_job_start(job, size, a.limbs, a.count, b.limbs, b.count);
            job = finish(job, size);
            show_result(job, size, 0);
            free(job);
        } else if (IS("jsqrt")) {
            job = room(size = limbs_square_root_job_size(a.count));
            limbs_square_root_job_start(job, size, a.limbs, a.count);
            job = finish(job, size);
            show_result(job, size, 0);
            free(job);
        } else if (IS("jto")) {
            job = room(size = limbs_to_radix_job_size(a.limbs, a.count, (unsigned)small));
            limbs_to_radix_job_start(job, size, a.limbs, a.count, (unsigned)small);
            job = finish(job, size);
            size_t n;
            const char *digits = limbs_job_text(job, size, &n);
            printf("%.*s", (int)n, digits ? digits : "NONE");
            free(job);
#endif
        } else {
            printf("what?");
        }
        putchar('\n');
        for (int i = from; i < count; i++)
            free(arg[i].limbs);
    }
    free(line);
    return 0;
}
