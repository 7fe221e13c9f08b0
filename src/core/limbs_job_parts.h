/* limbs_job_parts.h: how a job is made up, for the files limbs_job*.c.
 *
 * A job's block begins with a LimbsJob; numbers lie behind it, and are named by their offset in the block.
 * There are up to three machines at work: the job's own, the one that divides and the one that multiplies.
 * Each is a number of phases; a phase may start the machine below it, which then runs to its end before the
 * machine above goes on. None of them recurs.
 *
 * The layout of the numbers follows from the operands' sizes, and is computed anew at each step rather than
 * stored; whatever is stored (positions, counts, offsets of the machines below) is checked before it is used.
 */
#ifndef HN_CORE_LIMBS_JOB_PARTS_H
#define HN_CORE_LIMBS_JOB_PARTS_H

#include "core/limbs_job.h"

/* result[0 .. an + bn) = a * b, by slices or by transforms. */
typedef struct MultiplyMachine {
    Limb phase; /* 0: at rest */
    Limb result, a, an, b, bn, scratch;
    Limb piece; /* where in `a` the present slice begins */
    Limb level, position;
    Limb carry[2];
} MultiplyMachine;

/* Divides the `an` limbs at `a` by the `dn` >= 2 at `d`, whose top bit is set; the top dn limbs of `a` are
 * less than `d`. The remainder stays in the low limbs of `a`, the quotient's an - dn limbs go to `quotient`.
 */
typedef struct DivideMachine {
    Limb phase; /* 0: at rest */
    Limb a, an, d, dn, quotient;
    Limb block;   /* limbs of the quotient found at a time, from a reciprocal; 0: by rows */
    Limb inverse; /* the reciprocal, and scratch space behind it */
    Limb level;
    Limb position; /* quotient limbs still to be found */
} DivideMachine;

typedef struct LimbsJob {
    Limb kind; /* a JobKind, and JOB_VERSION above it */
    Limb phase;
    Limb size[3]; /* of the operands */
    Limb value;   /* an exponent or a radix */
    Limb index, level;
    Limb count[6];                   /* of the numbers whose size varies */
    Limb result[2], result_count[2]; /* offsets */
    MultiplyMachine multiply;
    DivideMachine divide;
} LimbsJob;

#define JOB_HEAD (sizeof(LimbsJob) / sizeof(Limb))

/* A job while it is stepped. */
typedef struct JobStep {
    Limb *base;
    size_t size;
    LimbsJob *job;
    int64_t budget;
    bool broken;
} JobStep;

typedef enum JobKind {
    JOB_MULTIPLY,
    JOB_DIVIDE,
    JOB_POWER,
    JOB_POWER_MODULO,
    JOB_GCD,
    JOB_SQUARE_ROOT,
    JOB_TO_RADIX,
    JOB_FROM_RADIX,
    JOB_KINDS
} JobKind;

/* Counts up whenever layouts, phases or thresholds change: a job of another version is broken. */
#define JOB_VERSION ((Limb)1 << 32)

/* All phases of the job's own machine count from 1; this one is the last. */
#define JOB_DONE ((Limb)0xd09e)

/* One phase (or part of it). */
typedef void (*JobFunction)(JobStep *step);
void job_multiply_step(JobStep *step);
void job_divide_step(JobStep *step);
void job_power_step(JobStep *step);
void job_power_modulo_step(JobStep *step);
void job_gcd_step(JobStep *step);
void job_square_root_step(JobStep *step);
void job_to_radix_step(JobStep *step);
void job_from_radix_step(JobStep *step);

/* The `n` limbs at an offset; NULL, and the job is broken, when they do not lie within the block behind its
 * head. */
static inline Limb *job_at(JobStep *step, Limb offset, Limb n) {
    if (offset >= JOB_HEAD && offset <= step->size && n <= step->size - offset) return step->base + offset;
    step->broken = true;
    return NULL;
}

/* Breaks the job unless two ranges are apart. */
static inline void job_apart(JobStep *step, Limb a, Limb an, Limb b, Limb bn) {
    if (a < b ? an > b - a : bn > a - b) step->broken = true;
}

static inline void job_break(JobStep *step) {
    step->broken = true;
}
static inline size_t job_smaller(size_t a, size_t b) {
    return a < b ? a : b;
}
static inline size_t job_larger(size_t a, size_t b) {
    return a > b ? a : b;
}

/* Makes the block a job of this kind with cleared state. */
LimbsJob *job_begin(Limb *block, JobKind kind);
/* A size that was computed from sizes of at most LIMBS_MAX, or 0 when it is too large for a job. */
size_t job_size_or_none(uint64_t size);

/* ---- The machine that multiplies ---- */

/* Operands of one limb and more; they overlap neither the result nor the scratch space. Equal offsets and
 * sizes make a square. The result has all an + bn limbs. */
void multiply_machine_start(JobStep *step, Limb result, Limb a, Limb an, Limb b, Limb bn, Limb scratch);
void multiply_machine_step(JobStep *step);
/* The scratch space for exactly these sizes, and for any product of `n` limbs altogether; SIZE_MAX when too
 * large. */
size_t multiply_machine_scratch(size_t an, size_t bn);
size_t multiply_machine_scratch_within(size_t n);

/* ---- The machine that divides ---- */

/* How many limbs of a quotient of `qn` to find at a time: 0 for rows. `often`: the reciprocal serves many
 * divisions. */
size_t divide_machine_block(size_t qn, size_t dn, bool often);
/* The size of the space at `inverse`. */
size_t divide_machine_space(size_t an, size_t dn, size_t block);
/* Starts a division. With `known` the reciprocal of an earlier one by the same divisor and block is still
 * there. */
void divide_machine_start(JobStep *step, Limb a, Limb an, Limb d, Limb dn, Limb quotient, size_t block,
                          Limb inverse, bool known);
void divide_machine_step(JobStep *step);

#endif
