/* limbs_job.c: stepping jobs, and their results. See limbs_job.h and limbs_job_parts.h. */
#include "core/limbs_job.h"

#include "core/limbs_job_parts.h"

static const JobFunction functions[JOB_KINDS] = {
    [JOB_MULTIPLY] = job_multiply_step, [JOB_DIVIDE] = job_divide_step,
    [JOB_POWER] = job_power_step,       [JOB_POWER_MODULO] = job_power_modulo_step,
    [JOB_GCD] = job_gcd_step,           [JOB_SQUARE_ROOT] = job_square_root_step,
    [JOB_TO_RADIX] = job_to_radix_step, [JOB_FROM_RADIX] = job_from_radix_step,
};

LimbsJob *job_begin(Limb *block, JobKind kind) {
    LimbsJob *job = (LimbsJob *)block;
    *job = (LimbsJob){.kind = kind | JOB_VERSION};
    return job;
}

size_t job_size_or_none(uint64_t size) {
    return size > LIMBS_MAX || size > SIZE_MAX / sizeof(Limb) ? 0 : (size_t)size;
}

/* What a phase costs, beyond what it charges: so that empty phases end too. */
#define PHASE_COST 50

LimbsStatus limbs_job_step(Limb *block, size_t size, int64_t budget) {
    if (size < JOB_HEAD) return LIMBS_BROKEN;
    LimbsJob *job = (LimbsJob *)block;
    JobStep step = {.base = block, .size = size, .job = job, .budget = budget};
    Limb kind = job->kind ^ JOB_VERSION;
    if (kind >= JOB_KINDS) return LIMBS_BROKEN;
    do {
        if (job->multiply.phase)
            multiply_machine_step(&step);
        else if (job->divide.phase)
            divide_machine_step(&step);
        else if (job->phase == JOB_DONE)
            return LIMBS_DONE;
        else
            functions[kind](&step);
        if (step.broken) return LIMBS_BROKEN;
        step.budget -= PHASE_COST;
    } while (step.budget > 0);
    return LIMBS_MORE;
}

static bool is_done(const Limb *block, size_t size) {
    if (size < JOB_HEAD) return false;
    const LimbsJob *job = (const LimbsJob *)block;
    return job->phase == JOB_DONE && !job->multiply.phase && !job->divide.phase;
}

const Limb *limbs_job_result(const Limb *block, size_t size, unsigned which, size_t *count) {
    *count = 0;
    if (which > 1 || !is_done(block, size)) return NULL;
    const LimbsJob *job = (const LimbsJob *)block;
    Limb offset = job->result[which], n = job->result_count[which];
    if (offset < JOB_HEAD || offset > size || n > size - offset) return NULL;
    *count = limbs_trim(block + offset, n);
    return block + offset;
}

const char *limbs_job_text(const Limb *block, size_t size, size_t *count) {
    *count = 0;
    if (!is_done(block, size)) return NULL;
    const LimbsJob *job = (const LimbsJob *)block;
    /* The text begins at byte result[1] of the limbs at result[0]. */
    Limb offset = job->result[0], first = job->result[1], n = job->result_count[0];
    if (job->kind != (JOB_TO_RADIX | JOB_VERSION) || offset < JOB_HEAD || offset > size) return NULL;
    Limb bytes = (Limb)(size - offset) * sizeof(Limb);
    if (first > bytes || n > bytes - first) return NULL;
    *count = n;
    return (const char *)(block + offset) + first;
}
