/* limbs_job_power.c: powers, and powers modulo a number, in steps. See limbs_job_parts.h. */
#include "core/limbs_job_parts.h"

#include "core/limbs_power_modulo.h"

/* ---- Powers ----
 *
 * By squares from the exponent's top bit down, of the base without its factors of two, which are shifted in
 * at the end. Two numbers take turns as the power so far; index tells which it is, count[0] its size. */

typedef struct PowerLayout {
    size_t room; /* limbs of each of the numbers */
    size_t base, numbers[2], scratch, total;
} PowerLayout;

enum { POWER_BIT = 1, POWER_SQUARED, POWER_MULTIPLIED, POWER_SHIFT };

static bool power_layout(PowerLayout *layout, Limb an, Limb room) {
    if (an > LIMBS_MAX || room > LIMBS_MAX) return false;
    size_t scratch = multiply_machine_scratch_within(room);
    if (scratch > LIMBS_MAX) return false;
    layout->room = room;
    layout->base = JOB_HEAD;
    layout->numbers[0] = layout->base + an;
    layout->numbers[1] = layout->numbers[0] + room;
    layout->scratch = layout->numbers[1] + room;
    layout->total = layout->scratch + scratch;
    return true;
}

static size_t power_room(const Limb *a, size_t an, uint64_t exponent) {
    return job_larger(limbs_power_size(a, an, exponent), an) + 2;
}

size_t limbs_power_job_size(const Limb *a, size_t an, uint64_t exponent) {
    PowerLayout layout;
    return power_layout(&layout, an, power_room(a, an, exponent)) ? job_size_or_none(layout.total) : 0;
}

void limbs_power_job_start(Limb *block, size_t size, const Limb *a, size_t an, uint64_t exponent) {
    PowerLayout layout;
    LimbsJob *job = job_begin(block, JOB_POWER);
    job->size[0] = an;
    job->size[1] = power_room(a, an, exponent);
    job->value = exponent;
    if (!power_layout(&layout, an, job->size[1]) || layout.total > size) return;
    Limb *base = block + layout.base, *number = block + layout.numbers[0];
    uint64_t zeros = limbs_trailing_zeros(a, an);
    size_t n = limbs_shift_right(base, a, an, zeros, NULL);
    job->count[1] = n;
    job->count[2] = zeros;
    if (!exponent || (n == 1 && base[0] == 1)) {
        number[0] = 1;
        job->count[0] = 1;
        job->level = 0;
    } else {
        memcpy(number, base, n * sizeof(Limb));
        job->count[0] = n;
        job->level = limb_bit_length(exponent) - 1; /* bits still to do */
    }
    job->phase = POWER_BIT;
}

void job_power_step(JobStep *step) {
    LimbsJob *job = step->job;
    PowerLayout layout;
    size_t an = job->size[0], n = job->count[0], base_count = job->count[1];
    if (!power_layout(&layout, an, job->size[1]) || layout.total > step->size) return job_break(step);
    if (job->index > 1 || n > layout.room || base_count > an || job->level > 63) return job_break(step);
    size_t now = layout.numbers[job->index], next = layout.numbers[!job->index];
    Limb *limbs = step->base + now;
    switch (job->phase) {
    case POWER_BIT:
        if (!job->level) {
            job->phase = POWER_SHIFT;
            return;
        }
        job->level--;
        if (2 * n > layout.room) return job_break(step);
        job->phase = POWER_SQUARED;
        return multiply_machine_start(step, next, now, n, now, n, layout.scratch);
    case POWER_SQUARED:
    case POWER_MULTIPLIED: {
        bool squared = job->phase == POWER_SQUARED;
        size_t full = squared ? 2 * n : n + base_count;
        if (full > layout.room) return job_break(step);
        n = job->count[0] = limbs_trim(step->base + next, full);
        job->index = !job->index;
        job->phase = POWER_BIT;
        if (!squared || !(job->value >> job->level & 1)) return;
        if (n + base_count > layout.room) return job_break(step);
        job->phase = POWER_MULTIPLIED;
        return multiply_machine_start(step, now, next, n, layout.base, base_count, layout.scratch);
    }
    case POWER_SHIFT: {
        uint64_t bits;
        if (__builtin_mul_overflow(job->count[2], job->value, &bits)) return job_break(step);
        if (bits / LIMB_BITS >= layout.room || n + bits / LIMB_BITS + 1 > layout.room) return job_break(step);
        job->result[0] = now;
        job->result_count[0] = bits ? limbs_shift_left(limbs, limbs, limbs_trim(limbs, n), bits) : n;
        job->phase = JOB_DONE;
        return;
    }
    default: return job_break(step);
    }
}

/* ---- Powers modulo a number ----
 *
 * First the base is reduced. With a modulus of moderate size, limbs_power_modulo.c then does the products;
 * with a long one, each is a product and a division in steps, by the modulus shifted so that its top bit is
 * set. A modulus of one limb is taken 2**64 times as large, and the result reduced once more. */

#define MODULUS_LIMBS 256 /* up to this many products are done at once */

typedef struct ModuloLayout {
    bool is_long;
    size_t mn, dn, divisor_block, dividend_count;
    size_t base, exponent, modulus, divisor, dividend, quotient, value, state, inverse, scratch, total;
} ModuloLayout;

enum { MODULO_REDUCED = 1, MODULO_UNITS, MODULO_BIT, MODULO_SQUARE, MODULO_PRODUCT, MODULO_LAST, MODULO_END };

static bool modulo_layout(ModuloLayout *layout, Limb an, Limb en, Limb mn) {
    if (an > LIMBS_MAX / 4 || en > LIMBS_MAX / 4 || mn > LIMBS_MAX / 4 || !mn) return false;
    *layout = (ModuloLayout){.mn = mn};
    size_t dn = layout->dn = job_larger(mn, 2);
    layout->is_long = dn > MODULUS_LIMBS;
    /* The dividend: the base, or a product. */
    size_t n = layout->dividend_count = job_larger(an + 2, 2 * dn + 1);
    layout->divisor_block = layout->is_long ? divide_machine_block(dn, dn, true) : 0;
    layout->base = JOB_HEAD;
    layout->exponent = layout->base + dn;
    layout->modulus = layout->exponent + en;
    layout->divisor = layout->modulus + dn;
    layout->dividend = layout->divisor + dn;
    layout->quotient = layout->dividend + n;
    layout->value = layout->quotient + (n - dn);
    layout->state = layout->value + dn;
    layout->inverse = layout->state + (layout->is_long ? 0 : limbs_power_modulo_state_size(en, dn));
    size_t space = divide_machine_space(n, dn, layout->divisor_block);
    size_t scratch = layout->is_long ? multiply_machine_scratch(dn, dn) : 0;
    if (space > LIMBS_MAX || scratch > LIMBS_MAX) return false;
    layout->scratch = layout->inverse + space;
    layout->total = layout->scratch + scratch;
    return true;
}

size_t limbs_power_modulo_job_size(size_t an, size_t en, size_t mn) {
    ModuloLayout layout;
    return modulo_layout(&layout, an, en, mn) ? job_size_or_none(layout.total) : 0;
}

void limbs_power_modulo_job_start(Limb *block, size_t size, const Limb *a, size_t an, const Limb *e,
                                  size_t en, const Limb *m, size_t mn) {
    ModuloLayout layout;
    LimbsJob *job = job_begin(block, JOB_POWER_MODULO);
    job->size[0] = an;
    job->size[1] = en;
    job->size[2] = mn;
    if (!modulo_layout(&layout, an, en, mn) || layout.total > size) return;
    size_t dn = layout.dn, n = layout.dividend_count;
    Limb *modulus = block + layout.modulus, *divisor = block + layout.divisor,
         *dividend = block + layout.dividend;
    memset(modulus, 0, dn * sizeof(Limb));
    memcpy(modulus + (dn - mn), m, mn * sizeof(Limb));
    memcpy(block + layout.exponent, e, en * sizeof(Limb));
    uint64_t shift = job->value = (unsigned)__builtin_clzll(m[mn - 1]);
    if (shift)
        mpn_lshift(divisor, modulus, (mp_size_t)dn, (unsigned)shift);
    else
        memcpy(divisor, modulus, dn * sizeof(Limb));
    /* The base is reduced by the modulus itself: both are shifted. */
    memset(dividend, 0, n * sizeof(Limb));
    memcpy(dividend, a, an * sizeof(Limb));
    if (shift) mpn_lshift(dividend, dividend, (mp_size_t)n, (unsigned)shift);
    job->phase = MODULO_REDUCED;
    job->index = 0;
}

/* Divides the dividend, of which the first `n` limbs count. */
static void modulo_divide(JobStep *step, const ModuloLayout *layout, size_t n, bool often) {
    size_t block = often ? layout->divisor_block : 0;
    divide_machine_start(step, layout->dividend, n, layout->divisor, layout->dn, layout->quotient, block,
                         layout->inverse, often && step->job->level == 1);
    if (often && block) step->job->level = 1; /* the reciprocal will be known */
}

static void modulo_finish(JobStep *step, const ModuloLayout *layout) {
    LimbsJob *job = step->job;
    Limb *value = step->base + layout->value;
    size_t n = limbs_trim(value, layout->dn);
    if (layout->mn == 1) {
        Limb m = (step->base + layout->modulus)[1];
        if (!m) return job_break(step);
        value[0] = limbs_remainder_limb(value, n, m);
        n = value[0] != 0;
    }
    job->result[0] = layout->value;
    job->result_count[0] = n;
    job->phase = JOB_DONE;
}

/* Products at once. */
static void modulo_units(JobStep *step, const ModuloLayout *layout) {
    LimbsJob *job = step->job;
    size_t en = job->size[1], dn = layout->dn;
    Limb *state = step->base + layout->state;
    uint64_t cost = limbs_power_modulo_unit_cost(dn);
    do {
        step->budget -= (int64_t)cost;
        if (limbs_power_modulo_unit(state, en, dn)) continue;
        Limb *value = step->base + layout->value;
        size_t n = limbs_power_modulo_finish(state, value, en, dn);
        memset(value + n, 0, (dn - n) * sizeof(Limb));
        return modulo_finish(step, layout);
    } while (step->budget > 0);
}

void job_power_modulo_step(JobStep *step) {
    LimbsJob *job = step->job;
    ModuloLayout layout;
    size_t an = job->size[0], en = job->size[1];
    if (!modulo_layout(&layout, an, en, job->size[2]) || layout.total > step->size) return job_break(step);
    size_t dn = layout.dn, n = layout.dividend_count;
    Limb *dividend = step->base + layout.dividend, *value = step->base + layout.value;
    Limb *base = step->base + layout.base, *exponent = step->base + layout.exponent;
    Limb *modulus = step->base + layout.modulus;
    unsigned shift = job->value % LIMB_BITS;
    switch (job->phase) {
    case MODULO_REDUCED:
        if (!job->index) { /* the division is still to be done */
            job->index = 1;
            return modulo_divide(step, &layout, n, false);
        }
        if (shift)
            mpn_rshift(base, dividend, (mp_size_t)dn, shift);
        else
            memcpy(base, dividend, dn * sizeof(Limb));
        if (!limbs_trim(exponent, en)) {
            memset(value, 0, dn * sizeof(Limb));
            /* 1, unless the modulus is 1. */
            value[0] = layout.mn > 1 || modulus[1] != 1;
            job->phase = MODULO_END;
            return;
        }
        if (!layout.is_long) {
            if (!modulus[dn - 1]) return job_break(step);
            limbs_power_modulo_start(step->base + layout.state, base, dn, exponent, en, modulus, dn);
            step->budget -= (int64_t)limbs_divide_cost(2 * dn, dn);
            job->phase = MODULO_UNITS;
            return;
        }
        memcpy(value, base, dn * sizeof(Limb));
        job->index = limbs_bit_length(exponent, en) - 1;
        job->level = 0;
        job->phase = MODULO_BIT;
        return;
    case MODULO_UNITS:
        if (layout.is_long) return job_break(step);
        return modulo_units(step, &layout);
    case MODULO_BIT:
        if (!job->index) {
            /* The value modulo the modulus, of which the divisor is a multiple. */
            memset(dividend, 0, (dn + 1) * sizeof(Limb));
            memcpy(dividend, value, dn * sizeof(Limb));
            if (shift) mpn_lshift(dividend, dividend, (mp_size_t)(dn + 1), shift);
            job->phase = MODULO_LAST;
            return modulo_divide(step, &layout, dn + 1, false);
        }
        if (job->index > (Limb)en * LIMB_BITS) return job_break(step);
        job->index--;
        job->count[0] = exponent[job->index / LIMB_BITS] >> (job->index % LIMB_BITS) & 1;
        job->phase = MODULO_SQUARE;
        return multiply_machine_start(step, layout.dividend, layout.value, dn, layout.value, dn,
                                      layout.scratch);
    case MODULO_SQUARE: job->phase = MODULO_PRODUCT; return modulo_divide(step, &layout, 2 * dn, true);
    case MODULO_PRODUCT:
        memcpy(value, dividend, dn * sizeof(Limb));
        job->phase = MODULO_BIT;
        if (!job->count[0]) return;
        job->count[0] = 0;
        job->phase = MODULO_SQUARE;
        return multiply_machine_start(step, layout.dividend, layout.value, dn, layout.base, dn,
                                      layout.scratch);
    case MODULO_LAST:
        if (shift)
            mpn_rshift(value, dividend, (mp_size_t)dn, shift);
        else
            memcpy(value, dividend, dn * sizeof(Limb));
        return modulo_finish(step, &layout);
    case MODULO_END: return modulo_finish(step, &layout);
    default: return job_break(step);
    }
}
