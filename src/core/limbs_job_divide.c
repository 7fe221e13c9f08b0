/* limbs_job_divide.c: long division in steps. See limbs_job_parts.h.
 *
 * When divisor and quotient are long, the quotient is found in blocks, by products with an approximate
 * reciprocal of the divisor's top limbs, which Newton's iteration supplies (Brent and Zimmermann, "Modern
 * Computer Arithmetic", algorithms 3.5, ApproximateReciprocal, and 2.5, for dividing with it). Otherwise one
 * limb after the other. */
#include "core/limbs_job_parts.h"

#include "core/limbs_divide.h"

/* From this many limbs of a quotient (and a divisor) on, Newton pays. */
#define NEWTON_LIMBS 800
/* Reciprocals of up to this many limbs are computed by division. */
#define RECIPROCAL_BASE 300

enum {
    REST,
    ROWS,
    RECIPROCAL_FIRST,
    RECIPROCAL_PRODUCT,
    RECIPROCAL_ERROR,
    RECIPROCAL_NEXT,
    BLOCK_ESTIMATE,
    BLOCK_PRODUCT,
    BLOCK_CORRECT
};

/* With B = 2**64 and D the top n limbs of the divisor, the reciprocal X of n limbs (and a limb above, which
 * is 1) has D * X < B**(2n) < D * (X + 2). From one of h limbs follows one of n = h + l, where l is less than
 * h. */
static size_t step_down(size_t n) {
    return n - (n - 1) / 2;
}

/* How many limbs the reciprocal has at a level; level 0 is the one that is computed by division. */
static unsigned reciprocal_levels(size_t block) {
    unsigned levels = 0;
    for (; block > RECIPROCAL_BASE; block = step_down(block))
        levels++;
    return levels;
}

static size_t reciprocal_size(size_t block, unsigned down) {
    while (down--)
        block = step_down(block);
    return block;
}

size_t divide_machine_block(size_t qn, size_t dn, bool often) {
    if (qn < NEWTON_LIMBS || dn < NEWTON_LIMBS) return 0;
    if (often) return job_smaller(qn, dn);
    size_t blocks = job_larger((qn + dn - 1) / dn, 2);
    return (qn + blocks - 1) / blocks;
}

/* Where the parts of the space lie, relative to `inverse`. */
typedef struct Space {
    size_t product, estimate, scratch, total;
} Space;

static bool space_of(Space *space, size_t an, size_t dn, size_t block) {
    *space = (Space){0};
    if (!block) return true;
    size_t base = job_smaller(block, RECIPROCAL_BASE);
    size_t h = step_down(block);
    /* The reciprocal; then the longer of divisor * block, divisor's top * half a reciprocal, and room for the
     * first. */
    space->product = block + 2;
    space->estimate = space->product + job_larger(dn + block, job_larger(block + h + 1, 2 * base)) + 2;
    space->scratch = space->estimate + 2 * block + 4;
    /* The products' sizes vary with the level and in the first block. */
    size_t scratch = multiply_machine_scratch_within(block + h + 2);
    size_t products[3][2] = {{block, block + 1}, {dn, block}, {h + 1, h + 1}};
    (void)an;
    for (unsigned i = 0; i < 3; i++) {
        size_t need = multiply_machine_scratch_within(products[i][0] + products[i][1]);
        scratch = job_larger(scratch, need);
    }
    scratch = job_larger(scratch, base + limbs_divide_normalised_scratch(2 * base, base));
    if (scratch > LIMBS_MAX) return false;
    space->total = space->scratch + scratch;
    return true;
}

size_t divide_machine_space(size_t an, size_t dn, size_t block) {
    Space space;
    return space_of(&space, an, dn, block) ? space.total : SIZE_MAX;
}

void divide_machine_start(JobStep *step, Limb a, Limb an, Limb d, Limb dn, Limb quotient, size_t block,
                          Limb inverse, bool known) {
    DivideMachine *machine = &step->job->divide;
    *machine = (DivideMachine){
        .phase = !block  ? ROWS
                 : known ? BLOCK_ESTIMATE
                         : RECIPROCAL_FIRST,
        .a = a,
        .an = an,
        .d = d,
        .dn = dn,
        .quotient = quotient,
        .block = block,
        .inverse = inverse,
        .position = an - dn,
    };
    if (machine->position == 0) machine->phase = REST;
}

/* ---- Rows ---- */

static void rows_step(JobStep *step, Limb *a, const Limb *d, Limb *quotient) {
    DivideMachine *machine = &step->job->divide;
    size_t dn = machine->dn;
    Limb v = limbs_reciprocal(d[dn - 1], d[dn - 2]);
    do {
        size_t i = --machine->position;
        quotient[i] = limbs_divide_row(a + i, d, dn, v);
        step->budget -= (int64_t)dn + 12;
    } while (machine->position && step->budget > 0);
    if (!machine->position) machine->phase = REST;
}

/* ---- The reciprocal ---- */

static void reciprocal_first(JobStep *step, const Limb *d, Limb *inverse, const Space *space) {
    DivideMachine *machine = &step->job->divide;
    size_t dn = machine->dn, block = machine->block, n = reciprocal_size(block, reciprocal_levels(block));
    const Limb *top = d + dn - n;
    /* (B**(2n) - 1) // D. */
    Limb *ones = inverse + space->product, *scratch = inverse + space->scratch;
    memset(ones, 0xff, 2 * n * sizeof(Limb));
    Limb v = limbs_reciprocal(top[n - 1], top[n - 2]);
    inverse[n] = limbs_divide_normalised(inverse, ones, 2 * n, top, n, v, scratch);
    machine->level = reciprocal_levels(block);
    machine->phase = machine->level ? RECIPROCAL_PRODUCT : BLOCK_ESTIMATE;
    step->budget -= (int64_t)limbs_divide_cost(2 * n, n);
}

static void reciprocal_step(JobStep *step, const Limb *d, Limb *inverse, const Space *space) {
    DivideMachine *machine = &step->job->divide;
    size_t dn = machine->dn, block = machine->block;
    if (machine->level < 1 || machine->level > reciprocal_levels(block)) return job_break(step);
    size_t n = reciprocal_size(block, (unsigned)machine->level - 1), h = step_down(n), l = n - h;
    const Limb *top = d + dn - n;
    Limb *t = inverse + space->product, *u = inverse + space->estimate;
    Limb at = machine->inverse;
    switch (machine->phase) {
    case RECIPROCAL_PRODUCT: /* T = D * X */
        machine->phase = RECIPROCAL_ERROR;
        return multiply_machine_start(step, at + space->product, machine->d + dn - n, n, at, h + 1,
                                      at + space->scratch);
    case RECIPROCAL_ERROR: /* T = B**(n + h) - T, which is to be positive; U = (T >> l limbs) * X */
        for (unsigned turns = 0; t[n + h]; turns++) {
            if (turns == 4) return job_break(step);
            mpn_sub_1(inverse, inverse, (mp_size_t)(h + 1), 1);
            if (mpn_sub_n(t, t, top, (mp_size_t)n)) mpn_sub_1(t + n, t + n, (mp_size_t)(h + 1), 1);
        }
        mpn_neg(t, t, (mp_size_t)(n + h));
        machine->phase = RECIPROCAL_NEXT;
        step->budget -= (int64_t)(n + h);
        return multiply_machine_start(step, at + space->estimate, at + space->product + l, h + 1, at, h + 1,
                                      at + space->scratch);
    default: /* X = (X << l limbs) + (U >> 2h - l limbs) */
        memmove(inverse + l, inverse, (h + 1) * sizeof(Limb));
        memset(inverse, 0, l * sizeof(Limb));
        if (mpn_add_n(inverse, inverse, u + (2 * h - l), (mp_size_t)(l + 2)))
            for (size_t i = l + 2; i <= n && ++inverse[i] == 0; i++) {
            }
        machine->phase = --machine->level ? RECIPROCAL_PRODUCT : BLOCK_ESTIMATE;
        step->budget -= (int64_t)n;
        return;
    }
}

/* ---- Blocks ---- */

static void block_step(JobStep *step, Limb *a, const Limb *d, Limb *quotient, Limb *inverse,
                       const Space *space) {
    DivideMachine *machine = &step->job->divide;
    size_t dn = machine->dn, block = machine->block;
    /* The first block may be short; it uses the top of the reciprocal. */
    size_t k = (machine->position - 1) % block + 1, i = machine->position - k;
    Limb *rest = a + i, *q = quotient + i, *product = inverse + space->product,
         *estimate = inverse + space->estimate;
    Limb at = machine->inverse;
    switch (machine->phase) {
    case BLOCK_ESTIMATE:
        machine->phase = BLOCK_PRODUCT;
        return multiply_machine_start(step, at + space->estimate, machine->a + i + dn, k, at + block - k,
                                      k + 1, at + space->scratch);
    case BLOCK_PRODUCT:
        if (estimate[2 * k])
            memset(q, 0xff, k * sizeof(Limb));
        else
            memcpy(q, estimate + k, k * sizeof(Limb));
        machine->phase = BLOCK_CORRECT;
        return multiply_machine_start(step, at + space->product, machine->d, dn, machine->quotient + i, k,
                                      at + space->scratch);
    default: break;
    }
    /* The estimate is off by a few. */
    bool under = mpn_sub_n(rest, rest, product, (mp_size_t)(dn + k));
    for (unsigned turns = 0; under; turns++) {
        if (turns == 8) return job_break(step);
        mpn_sub_1(q, q, (mp_size_t)k, 1);
        under = !mpn_add_1(rest + dn, rest + dn, (mp_size_t)k, mpn_add_n(rest, rest, d, (mp_size_t)dn));
    }
    for (unsigned turns = 0; rest[dn] || mpn_cmp(rest, d, (mp_size_t)dn) >= 0; turns++) {
        if (turns == 16) return job_break(step);
        mpn_add_1(q, q, (mp_size_t)k, 1);
        mpn_sub_1(rest + dn, rest + dn, (mp_size_t)k, mpn_sub_n(rest, rest, d, (mp_size_t)dn));
    }
    step->budget -= 4 * (int64_t)(dn + k);
    machine->position = i;
    machine->phase = i ? BLOCK_ESTIMATE : REST;
}

void divide_machine_step(JobStep *step) {
    DivideMachine *machine = &step->job->divide;
    Limb an = machine->an, dn = machine->dn, block = machine->block;
    if (an > step->size || dn < 2 || dn >= an || block > an - dn || block > dn) return job_break(step);
    Space space;
    if (!space_of(&space, an, dn, block)) return job_break(step);
    Limb *a = job_at(step, machine->a, an), *d = job_at(step, machine->d, dn);
    Limb *quotient = job_at(step, machine->quotient, an - dn);
    Limb *inverse = block ? job_at(step, machine->inverse, space.total) : NULL;
    job_apart(step, machine->a, an, machine->d, dn);
    job_apart(step, machine->a, an, machine->quotient, an - dn);
    job_apart(step, machine->d, dn, machine->quotient, an - dn);
    if (block) {
        job_apart(step, machine->inverse, space.total, machine->a, an);
        job_apart(step, machine->inverse, space.total, machine->d, dn);
        job_apart(step, machine->inverse, space.total, machine->quotient, an - dn);
    }
    if (step->broken || !(d[dn - 1] >> 63)) return job_break(step);
    if (machine->position < 1 || machine->position > an - dn) return job_break(step);
    if (!block) {
        if (machine->phase != ROWS) return job_break(step);
        return rows_step(step, a, d, quotient);
    }
    if (block < 2) return job_break(step);
    switch (machine->phase) {
    case RECIPROCAL_FIRST: return reciprocal_first(step, d, inverse, &space);
    case RECIPROCAL_PRODUCT:
    case RECIPROCAL_ERROR:
    case RECIPROCAL_NEXT: return reciprocal_step(step, d, inverse, &space);
    case BLOCK_ESTIMATE:
    case BLOCK_PRODUCT:
    case BLOCK_CORRECT: return block_step(step, a, d, quotient, inverse, &space);
    default: return job_break(step);
    }
}

/* ---- The job ---- */

typedef struct Layout {
    size_t dn, whole, block;
    size_t a, d, quotient, inverse, total;
} Layout;

static bool layout_of(Layout *layout, Limb an, Limb bn) {
    if (an > LIMBS_MAX || bn > LIMBS_MAX || bn == 0) return false;
    /* The dividend gets a limb for what is shifted out, and a divisor of one limb a limb below, as does the
     * dividend. */
    layout->whole = bn == 1;
    layout->dn = bn + layout->whole;
    size_t n = job_larger(an, bn) + layout->whole + 1, qn = n - layout->dn;
    layout->block = divide_machine_block(qn, layout->dn, false);
    layout->a = JOB_HEAD;
    layout->d = layout->a + n;
    layout->quotient = layout->d + layout->dn;
    layout->inverse = layout->quotient + qn;
    size_t space = divide_machine_space(n, layout->dn, layout->block);
    if (space > LIMBS_MAX) return false;
    layout->total = layout->inverse + space;
    return true;
}

size_t limbs_divide_job_size(size_t an, size_t bn) {
    Layout layout;
    return layout_of(&layout, an, bn) ? job_size_or_none(layout.total) : 0;
}

void limbs_divide_job_start(Limb *block, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn) {
    Layout layout;
    LimbsJob *job = job_begin(block, JOB_DIVIDE);
    job->size[0] = an;
    job->size[1] = bn;
    if (!layout_of(&layout, an, bn) || layout.total > size) return;
    size_t n = layout.d - layout.a;
    memset(block + layout.a, 0, (n + layout.dn) * sizeof(Limb));
    uint64_t shift = (unsigned)__builtin_clzll(b[bn - 1]);
    job->value = shift;
    /* Shifted in place: a function that shifts left may need one limb more than it uses. */
    memcpy(block + layout.a + layout.whole, a, an * sizeof(Limb));
    memcpy(block + layout.d + layout.whole, b, bn * sizeof(Limb));
    if (shift) {
        mpn_lshift(block + layout.a, block + layout.a, (mp_size_t)n, (unsigned)shift);
        mpn_lshift(block + layout.d, block + layout.d, (mp_size_t)layout.dn, (unsigned)shift);
    }
    job->phase = 1;
}

void job_divide_step(JobStep *step) {
    LimbsJob *job = step->job;
    Layout layout;
    if (!layout_of(&layout, job->size[0], job->size[1]) || layout.total > step->size) return job_break(step);
    size_t n = layout.d - layout.a;
    if (job->phase == 1) {
        job->phase = 2;
        divide_machine_start(step, layout.a, n, layout.d, layout.dn, layout.quotient, layout.block,
                             layout.inverse, false);
        return;
    }
    if (job->phase != 2) return job_break(step);
    Limb *rest = step->base + layout.a;
    if (job->value % LIMB_BITS) mpn_rshift(rest, rest, (mp_size_t)layout.dn, job->value % LIMB_BITS);
    job->result[0] = layout.quotient;
    job->result_count[0] = limbs_trim(step->base + layout.quotient, n - layout.dn);
    job->result[1] = layout.a + layout.whole;
    job->result_count[1] =
        limbs_trim(rest, layout.dn) > layout.whole ? limbs_trim(rest, layout.dn) - layout.whole : 0;
    job->phase = JOB_DONE;
}
