/* limbs_job_multiply.c: long products in steps. See limbs_job_parts.h.
 *
 * A short factor goes over slices of the long one, by limbs_multiply(). When both are long, slices of the
 * longer one go through the transform of limbs_transform.c, and the shorter one's transform is made once. */
#include "core/limbs_job_parts.h"
#include "core/limbs_transform.h"

/* From this many limbs of the shorter factor on, the transform is faster than Karatsuba's method. */
#define TRANSFORM_LIMBS 2000

typedef struct MultiplyPlan {
    size_t slice; /* limbs of the longer factor at a time */
    bool transform, square;
    TransformPlan plan;
    size_t scratch;
} MultiplyPlan;

enum {
    REST,
    SLICES,
    CUT_SHORT,
    TRANSFORM_SHORT,
    CUT_LONG,
    TRANSFORM_LONG,
    POINTWISE,
    TRANSFORM_BACK,
    CARRY,
    ADD
};

/* an >= bn. */
static bool plan_of(MultiplyPlan *plan, size_t an, size_t bn, bool square) {
    plan->square = square;
    plan->transform = bn >= TRANSFORM_LIMBS;
    if (!plan->transform) {
        /* As much as can be done at once, but at least a square. */
        size_t slice = bn;
        while (slice < an && limbs_multiply_cost(slice, bn) < LIMBS_QUICK / 4)
            slice *= 2;
        plan->slice = job_smaller(slice, an);
        plan->scratch = plan->slice + bn + limbs_multiply_scratch_within(2 * bn);
        return true;
    }
    size_t slices = an <= 3 * bn ? 1 : (an + 2 * bn - 1) / (2 * bn);
    plan->slice = (an + slices - 1) / slices;
    if (!transform_plan(&plan->plan, plan->slice, bn)) return false;
    plan->scratch = plan->plan.length * (square ? 1 : 2);
    return true;
}

size_t multiply_machine_scratch(size_t an, size_t bn) {
    MultiplyPlan plan;
    if (!plan_of(&plan, job_larger(an, bn), job_smaller(an, bn), false)) return SIZE_MAX;
    return plan.scratch;
}

size_t multiply_machine_scratch_within(size_t n) {
    size_t slices = n + limbs_multiply_scratch_within(2 * job_smaller(n / 2 + 1, TRANSFORM_LIMBS));
    if (n < 2 * TRANSFORM_LIMBS) return slices;
    size_t length = transform_length_within(n);
    return length > SIZE_MAX / 2 ? SIZE_MAX : job_larger(slices, 2 * length);
}

void multiply_machine_start(JobStep *step, Limb result, Limb a, Limb an, Limb b, Limb bn, Limb scratch) {
    bool swap = an < bn;
    step->job->multiply = (MultiplyMachine){
        .phase = SLICES,
        .result = result,
        .a = swap ? b : a,
        .an = swap ? bn : an,
        .b = swap ? a : b,
        .bn = swap ? an : bn,
        .scratch = scratch,
    };
    if ((swap ? an : bn) >= TRANSFORM_LIMBS) step->job->multiply.phase = CUT_SHORT;
    if (!an || !bn) {
        /* Nothing to do but to clear. */
        step->job->multiply.phase = REST;
        Limb *limbs = job_at(step, result, an + bn);
        if (limbs) memset(limbs, 0, (an + bn) * sizeof(Limb));
    }
}

/* Adds a product of `n` limbs into the result, of which the limbs before `done` are written. */
static void add_product(Limb *result, const Limb *product, size_t at, size_t done, size_t n) {
    size_t common = done > at ? job_smaller(done - at, n) : 0;
    Limb carry = common ? mpn_add_n(result + at, result + at, product, (mp_size_t)common) : 0;
    memcpy(result + at + common, product + common, (n - common) * sizeof(Limb));
    for (size_t i = common; carry && i < n; i++)
        carry = ++result[at + i] == 0;
}

static void slices_step(JobStep *step, const MultiplyPlan *plan, Limb *result, const Limb *a, const Limb *b,
                        Limb *scratch) {
    MultiplyMachine *machine = &step->job->multiply;
    size_t an = machine->an, bn = machine->bn;
    do {
        size_t at = machine->piece, n = job_smaller(plan->slice, an - at);
        Limb *product = scratch;
        limbs_multiply(product, a + at, n, b, bn, scratch + plan->slice + bn);
        add_product(result, product, at, at ? at + bn : 0, n + bn);
        step->budget -= (int64_t)(limbs_multiply_cost(n, bn) + n + bn + 20);
        machine->piece += n;
    } while (machine->piece < an && step->budget > 0);
    if (machine->piece >= an) machine->phase = REST;
}

/* How many positions of a pass the budget allows, `cost` limb operations each, in multiples of 64; charges
 * them. */
static size_t positions_for(JobStep *step, size_t left, unsigned cost) {
    int64_t affordable = step->budget / cost / 64 * 64;
    size_t n = affordable < 64 ? 64 : (size_t)affordable;
    if (n > left) n = left;
    step->budget -= (int64_t)(n * cost) + 200;
    return n;
}

static void transform_step(JobStep *step, const TransformPlan *plan, Limb *x, bool inverse, Limb next) {
    MultiplyMachine *machine = &step->job->multiply;
    if (machine->level >= plan->levels) {
        machine->level = machine->position = 0;
        machine->phase = next;
        return;
    }
    size_t positions = transform_positions(plan, inverse, (unsigned)machine->level), from = machine->position;
    if (from >= positions) {
        machine->level++;
        machine->position = 0;
        return;
    }
    size_t n = positions_for(step, positions - from, 16);
    transform_pass(plan, x, inverse, (unsigned)machine->level, from, from + n);
    machine->position += n;
}

void multiply_machine_step(JobStep *step) {
    MultiplyMachine *machine = &step->job->multiply;
    Limb an = machine->an, bn = machine->bn;
    if (bn == 0 || an < bn || an > step->size || bn > step->size) return job_break(step);
    MultiplyPlan plan;
    bool square = machine->a == machine->b && an == bn;
    if (!plan_of(&plan, an, bn, square)) return job_break(step);
    const Limb *a = job_at(step, machine->a, an), *b = job_at(step, machine->b, bn);
    Limb *result = job_at(step, machine->result, an + bn), *x = job_at(step, machine->scratch, plan.scratch);
    job_apart(step, machine->result, an + bn, machine->a, an);
    job_apart(step, machine->result, an + bn, machine->b, bn);
    job_apart(step, machine->result, an + bn, machine->scratch, plan.scratch);
    job_apart(step, machine->a, an, machine->scratch, plan.scratch);
    job_apart(step, machine->b, bn, machine->scratch, plan.scratch);
    if (step->broken || machine->piece >= an || plan.transform == (machine->phase == SLICES))
        return job_break(step);
    if (!plan.transform) return slices_step(step, &plan, result, a, b, x);

    const TransformPlan *transform = &plan.plan;
    Limb *y = square ? x : x + transform->length; /* of the shorter factor */
    size_t length = transform->length, from = machine->position, piece = machine->piece;
    size_t n = job_smaller(plan.slice, an - piece);
    /* Positions in arrays are multiples of 64, or the end. */
    bool array = machine->phase == CUT_SHORT || machine->phase == CUT_LONG || machine->phase == POINTWISE ||
                 machine->phase == CARRY;
    if (array && (from >= length || from % 64)) return job_break(step);
    switch (machine->phase) {
    case CUT_SHORT:
    case CUT_LONG: {
        bool is_short = machine->phase == CUT_SHORT;
        size_t to = from + positions_for(step, length - from, 3);
        if (is_short)
            transform_cut(transform, y, b, bn, from, to);
        else
            transform_cut(transform, x, a + piece, n, from, to);
        machine->position = to < length ? to : 0;
        if (to == length) machine->phase++;
        return;
    }
    case TRANSFORM_SHORT: return transform_step(step, transform, y, false, square ? POINTWISE : CUT_LONG);
    case TRANSFORM_LONG: return transform_step(step, transform, x, false, POINTWISE);
    case POINTWISE: {
        size_t to = from + positions_for(step, length - from, 10);
        transform_multiply(transform, x, y, from, to);
        machine->position = to < length ? to : 0;
        if (to == length) machine->phase++;
        return;
    }
    case TRANSFORM_BACK: {
        machine->carry[0] = machine->carry[1] = 0;
        return transform_step(step, transform, x, true, CARRY);
    }
    case CARRY: {
        size_t to = from + positions_for(step, length - from, 4);
        transform_carry(transform, x, machine->carry, from, to);
        machine->position = to < length ? to : 0;
        if (to == length) machine->phase++;
        return;
    }
    case ADD:
        add_product(result, x, piece, piece ? piece + bn : 0, n + bn);
        step->budget -= (int64_t)(n + bn);
        machine->piece += n;
        machine->phase = machine->piece < an ? CUT_LONG : REST;
        return;
    default: return job_break(step);
    }
}

/* ---- The job ---- */

typedef struct Layout {
    size_t a, b, result, scratch, total;
} Layout;

static bool layout_of(Layout *layout, Limb an, Limb bn) {
    if (an > LIMBS_MAX || bn > LIMBS_MAX) return false;
    size_t scratch = an && bn ? multiply_machine_scratch(an, bn) : 0;
    if (scratch > LIMBS_MAX) return false;
    layout->a = JOB_HEAD;
    layout->b = layout->a + an;
    layout->result = layout->b + bn;
    layout->scratch = layout->result + an + bn;
    layout->total = layout->scratch + scratch;
    return true;
}

size_t limbs_multiply_job_size(size_t an, size_t bn) {
    Layout layout;
    return layout_of(&layout, an, bn) ? job_size_or_none(layout.total) : 0;
}

void limbs_multiply_job_start(Limb *block, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn) {
    Layout layout;
    LimbsJob *job = job_begin(block, JOB_MULTIPLY);
    job->size[0] = an;
    job->size[1] = bn;
    job->index = a == b && an == bn; /* a square */
    if (!layout_of(&layout, an, bn) || layout.total > size) return;
    memcpy(block + layout.a, a, an * sizeof(Limb));
    if (!job->index) memcpy(block + layout.b, b, bn * sizeof(Limb));
    job->phase = 1;
}

void job_multiply_step(JobStep *step) {
    LimbsJob *job = step->job;
    Layout layout;
    size_t an = job->size[0], bn = job->size[1];
    if (!layout_of(&layout, an, bn) || layout.total > step->size) return job_break(step);
    if (job->phase == 1) {
        bool square = job->index == 1 && an == bn;
        job->phase = 2;
        multiply_machine_start(step, layout.result, layout.a, an, square ? layout.a : layout.b, bn,
                               layout.scratch);
        return;
    }
    if (job->phase != 2) return job_break(step);
    job->result[0] = layout.result;
    job->result_count[0] = limbs_trim(step->base + layout.result, an + bn);
    job->phase = JOB_DONE;
}
