/* limbs_job_root.c: greatest common divisors and square roots in steps. See limbs_job_parts.h. */
#include "core/limbs_job_parts.h"

#include "core/limbs_gcd.h"
#include "core/limbs_square_root.h"

/* ---- Greatest common divisors: limbs_gcd.c, a round at a time ---- */

typedef struct GcdLayout {
    size_t n, m; /* limbs of the longer and of the shorter one */
    size_t a, b, dividend, divisor, quotient, inverse, scratch, total;
    size_t block; /* of the first division */
} GcdLayout;

/* How many limbs are divided by one limb at a time. */
#define REMAINDER_LIMBS 20000

enum { GCD_FIRST = 1, GCD_DIVIDED, GCD_ROUND };

static bool gcd_layout(GcdLayout *layout, Limb n, Limb m) {
    if (n > LIMBS_MAX || m > n) return false;
    layout->n = n;
    layout->m = m;
    /* The first division shortens the longer number; the later ones find a limb or two, as a rule. */
    size_t room = m + 2, qn = n + 2;
    layout->block = m >= 2 ? divide_machine_block(n + 1 - m, m, false) : 0;
    layout->a = JOB_HEAD;
    layout->b = layout->a + room;
    layout->dividend = layout->b + room;
    layout->divisor = layout->dividend + n + 2;
    layout->quotient = layout->divisor + room;
    layout->inverse = layout->quotient + qn;
    size_t space = divide_machine_space(n + 1, job_larger(m, 2), layout->block);
    if (space > LIMBS_MAX) return false;
    layout->scratch = layout->inverse + space;
    layout->total = layout->scratch + limbs_gcd_round_scratch(room);
    return true;
}

size_t limbs_gcd_job_size(size_t an, size_t bn) {
    GcdLayout layout;
    return gcd_layout(&layout, job_larger(an, bn), job_smaller(an, bn)) ? job_size_or_none(layout.total) : 0;
}

void limbs_gcd_job_start(Limb *block, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn) {
    if (an < bn) return limbs_gcd_job_start(block, size, b, bn, a, an);
    GcdLayout layout;
    LimbsJob *job = job_begin(block, JOB_GCD);
    job->size[0] = an;
    job->size[1] = bn;
    if (!gcd_layout(&layout, an, bn) || layout.total > size) return;
    memcpy(block + layout.dividend, a, an * sizeof(Limb));
    memcpy(block + layout.b, b, bn * sizeof(Limb));
    job->count[0] = an; /* of the dividend */
    job->count[1] = bn;
    job->phase = bn ? GCD_FIRST : GCD_ROUND;
    if (bn) return;
    job->result[0] = layout.dividend;
    job->result_count[0] = an;
    job->phase = JOB_DONE;
}

/* Starts the division of the dividend's `n` limbs by the m limbs of b. */
static void gcd_divide(JobStep *step, const GcdLayout *layout, size_t n, size_t m, size_t block) {
    Limb *dividend = step->base + layout->dividend, *divisor = step->base + layout->divisor;
    const Limb *b = step->base + layout->b;
    step->job->value = 0;
    if (!b[m - 1]) return job_break(step);
    dividend[n] = 0;
    memcpy(divisor, b, m * sizeof(Limb));
    unsigned shift = (unsigned)__builtin_clzll(b[m - 1]);
    if (shift) {
        mpn_lshift(dividend, dividend, (mp_size_t)(n + 1), shift);
        mpn_lshift(divisor, divisor, (mp_size_t)m, shift);
    }
    step->job->value = shift;
    step->budget -= (int64_t)(n + m);
    divide_machine_start(step, layout->dividend, n + 1, layout->divisor, m, layout->quotient, block,
                         layout->inverse, false);
}

void job_gcd_step(JobStep *step) {
    LimbsJob *job = step->job;
    GcdLayout layout;
    if (!gcd_layout(&layout, job->size[0], job->size[1]) || layout.total > step->size) return job_break(step);
    Limb *a = step->base + layout.a, *b = step->base + layout.b;
    Limb *dividend = step->base + layout.dividend, *scratch = step->base + layout.scratch;
    size_t n = job->count[0], m = job->count[1];
    /* In GCD_FIRST n counts the dividend, later a. */
    if (m > layout.m || n > (job->phase == GCD_FIRST ? layout.n : layout.m)) return job_break(step);
    switch (job->phase) {
    case GCD_FIRST:
        if (n < m || m != layout.m || !m) return job_break(step);
        if (m == 1) {
            if (!b[0]) return job_break(step);
            /* From the top down; what is left of a part becomes the next one's top limb. */
            size_t part = job_smaller(n, REMAINDER_LIMBS);
            Limb rest = limbs_remainder_limb(dividend + (n - part), part, b[0]);
            step->budget -= 6 * (int64_t)part;
            if (part < n) {
                dividend[n - part] = rest;
                job->count[0] = n - part + 1;
                return;
            }
            a[0] = b[0];
            b[0] = rest;
            job->count[0] = 1;
            job->count[1] = rest != 0;
            job->phase = GCD_ROUND;
            return;
        }
        job->count[0] = 0;
        job->phase = GCD_DIVIDED;
        return gcd_divide(step, &layout, n, m, layout.block);
    case GCD_DIVIDED: { /* a, b = b, remainder */
        if (m < 2) return job_break(step);
        memcpy(a, b, m * sizeof(Limb));
        unsigned shift = job->value % LIMB_BITS;
        if (shift)
            mpn_rshift(b, dividend, (mp_size_t)m, shift);
        else
            memcpy(b, dividend, m * sizeof(Limb));
        job->count[0] = limbs_trim(a, m);
        job->count[1] = limbs_trim(b, m);
        job->phase = GCD_ROUND;
        step->budget -= (int64_t)(2 * m);
        return;
    }
    case GCD_ROUND: break;
    default: return job_break(step);
    }
    do {
        n = limbs_trim(a, n);
        m = limbs_trim(b, m);
        step->budget -= 4 * (int64_t)job_larger(n, m) + 300;
        bool divide = limbs_gcd_round(a, &n, b, &m, scratch);
        job->count[0] = n;
        job->count[1] = m;
        if (!divide) continue;
        memcpy(dividend, a, n * sizeof(Limb));
        job->phase = GCD_DIVIDED;
        return gcd_divide(step, &layout, n, m, 0);
    } while (m && step->budget > 0);
    if (m) return;
    job->result[0] = layout.a;
    job->result_count[0] = n;
    job->phase = JOB_DONE;
}

/* ---- Square roots: limbs_square_root.c, a level at a time ---- */

/* Levels up to this many limbs of the root are done at once. */
#define ROOT_LIMBS 100

typedef struct RootLayout {
    size_t n; /* limbs of the root */
    size_t block;
    size_t operand, root, remainder, dividend, quotient, rest, square, inverse, scratch, total;
} RootLayout;

enum { ROOT_LEVEL = 1, ROOT_DIVIDED, ROOT_SQUARED };

static bool root_layout(RootLayout *layout, Limb an) {
    if (an > LIMBS_MAX || an < 2) return false;
    size_t n = layout->n = (an + 1) / 2;
    layout->operand = JOB_HEAD;
    layout->root = layout->operand + 2 * n + 2;
    layout->remainder = layout->root + n + 1;
    layout->dividend = layout->remainder + 2 * n + 4;
    layout->quotient = layout->dividend + n + 3;
    layout->rest = layout->quotient + n + 3;
    layout->square = layout->rest + n + 4;
    layout->inverse = layout->square + n + 6;
    /* The last level needs most. */
    size_t space = 0;
    for (unsigned level = 0; level < limbs_root_levels(n); level++) {
        size_t above = limbs_root_level(n, level), below = limbs_root_level(n, level + 1), l = above - below;
        if (below < 2) break;
        size_t need = divide_machine_space(above + 1, below, divide_machine_block(l + 1, below, false));
        if (need > LIMBS_MAX) return false;
        space = job_larger(space, need);
    }
    size_t scratch = multiply_machine_scratch_within(n + 4);
    size_t small = job_smaller(n, 2 * ROOT_LIMBS + 2);
    scratch = job_larger(scratch, limbs_divide_scratch(2 * small + 4, small + 1) + 8 * small + 512);
    if (scratch > LIMBS_MAX) return false;
    layout->scratch = layout->inverse + space;
    layout->total = layout->scratch + scratch;
    return true;
}

size_t limbs_square_root_job_size(size_t an) {
    RootLayout layout;
    return root_layout(&layout, job_larger(an, 2)) ? job_size_or_none(layout.total) : 0;
}

void limbs_square_root_job_start(Limb *block, size_t size, const Limb *a, size_t an) {
    RootLayout layout;
    LimbsJob *job = job_begin(block, JOB_SQUARE_ROOT);
    job->size[0] = job_larger(an, 2);
    if (!root_layout(&layout, job->size[0]) || layout.total > size) return;
    Limb *operand = block + layout.operand, *root = block + layout.root;
    if (an < 2) {
        root[0] = an ? limb_square_root(a[0]) : 0;
        job->result[0] = layout.root;
        job->result_count[0] = 1;
        job->phase = JOB_DONE;
        return;
    }
    size_t n = layout.n;
    unsigned shift = (unsigned)__builtin_clzll(a[an - 1]) & ~1U;
    operand[0] = 0;
    limbs_shift_left(operand + (2 * n - an), a, an, shift);
    job->value = (shift + (2 * n - an) * LIMB_BITS) / 2;
    job->count[0] = limbs_root_first(operand + 2 * n - 2, root, block + layout.remainder);
    job->level = limbs_root_levels(n);
    job->phase = ROOT_LEVEL;
}

void job_square_root_step(JobStep *step) {
    LimbsJob *job = step->job;
    RootLayout layout;
    if (!root_layout(&layout, job->size[0]) || layout.total > step->size) return job_break(step);
    size_t n = layout.n;
    unsigned levels = limbs_root_levels(n), level = (unsigned)job->level;
    if (job->level > levels) return job_break(step);
    Limb *root = step->base + layout.root, *remainder = step->base + layout.remainder;
    Limb *dividend = step->base + layout.dividend, *quotient = step->base + layout.quotient;
    Limb *rest = step->base + layout.rest, *square = step->base + layout.square,
         *scratch = step->base + layout.scratch;
    if (level == 0) {
        if (job->phase != ROOT_LEVEL) return job_break(step);
        job->result_count[0] = limbs_shift_right(root, root, n, job->value, NULL);
        job->result[0] = layout.root;
        job->phase = JOB_DONE;
        return;
    }
    /* From a root of h limbs to one of h + l. */
    size_t h = limbs_root_level(n, level), l = limbs_root_level(n, level - 1) - h, rn = job->count[0];
    const Limb *low = step->base + layout.operand + 2 * (n - h - l);
    if (rn > h + 1) return job_break(step);
    if (!(root[h - 1] >> 63)) return job_break(step);
    bool small = h < ROOT_LIMBS;
    size_t dn = h + l + 1, qn, left;
    switch (job->phase) {
    case ROOT_LEVEL:
        memcpy(dividend, low + l, l * sizeof(Limb));
        memcpy(dividend + l, remainder, rn * sizeof(Limb));
        memset(dividend + l + rn, 0, (dn - l - rn) * sizeof(Limb));
        step->budget -= (int64_t)dn;
        job->phase = ROOT_DIVIDED;
        if (small) return;
        return divide_machine_start(step, layout.dividend, dn, layout.root, h, layout.quotient,
                                    divide_machine_block(l + 1, h, false), layout.inverse, false);
    case ROOT_DIVIDED:
        if (small) {
            qn = limbs_divide(quotient, rest, &left, dividend, limbs_trim(dividend, dn), root, h, scratch);
            step->budget -= (int64_t)limbs_divide_cost(dn, h);
        } else {
            qn = limbs_trim(quotient, l + 1);
            left = limbs_trim(dividend, h);
            memcpy(rest, dividend, left * sizeof(Limb));
        }
        if (qn > l + 2) return job_break(step);
        job->count[1] = qn && (quotient[0] & 1);
        job->count[2] = qn = limbs_shift_right(quotient, quotient, qn, 1, NULL);
        job->count[3] = left;
        job->phase = ROOT_SQUARED;
        if (qn > l + 1) return job_break(step);
        return multiply_machine_start(step, layout.square, layout.quotient, qn, layout.quotient, qn,
                                      layout.scratch);
    case ROOT_SQUARED:
        qn = job->count[2];
        left = job->count[3];
        if (qn > l + 1 || left > h) return job_break(step);
        rn = limbs_root_combine(root, remainder, low, h, l, quotient, limbs_trim(quotient, qn), rest,
                                limbs_trim(rest, left), job->count[1] == 1, square,
                                limbs_trim(square, 2 * qn));
        if (rn > h + l + 1) return job_break(step);
        job->count[0] = rn;
        job->level--;
        job->phase = ROOT_LEVEL;
        step->budget -= 4 * (int64_t)(h + l);
        return;
    default: return job_break(step);
    }
}
