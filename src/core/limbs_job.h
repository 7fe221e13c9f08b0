/* limbs_job.h: arithmetic of big integers in steps.
 *
 * A job is one block of limbs that the caller owns: it holds a copy of the operands, all state and all
 * scratch space, and no pointer, so it can be moved, stored as bytes between two steps and loaded again. It
 * is started in a block of the size that the `..._size` function told (0: too large to be done at all),
 * stepped until it is done, and then asked for its results. A step may be given *any* bytes: it stays within
 * the block, and answers LIMBS_BROKEN when it sees that they cannot be a job.
 *
 *     size = limbs_multiply_job_size(an, bn);
 *     ... allocate `size` limbs ...
 *     limbs_multiply_job_start(block, size, a, an, b, bn);
 *     while ((status = limbs_job_step(block, size, LIMBS_STEP)) == LIMBS_MORE)
 *         safepoint();
 *     product = limbs_job_result(block, size, 0, &count);
 *
 * Jobs are quasi-linear, except gcd and the powers of a modulus, which are quadratic in steps that are
 * linear. */
#ifndef HN_CORE_LIMBS_JOB_H
#define HN_CORE_LIMBS_JOB_H

#include "core/limbs.h"

typedef enum LimbsStatus { LIMBS_MORE, LIMBS_DONE, LIMBS_BROKEN } LimbsStatus;

#define LIMBS_STEP 400000 /* a good budget for a step: about 0.2 ms, at most 0.5 ms */

/* Does about `budget` limb operations of the job. */
LimbsStatus limbs_job_step(Limb *job, size_t size, int64_t budget);

/* A result of a job that is done (result 0; a quotient has a remainder as result 1), trimmed; it lies within
 * the block. NULL, with *count 0, when the job is not done or is broken. */
const Limb *limbs_job_result(const Limb *job, size_t size, unsigned which, size_t *count);
/* The ASCII digits of a job of limbs_to_radix_job_start. Likewise. */
const char *limbs_job_text(const Limb *job, size_t size, size_t *count);

/* a * b; a square when a == b (the same pointer). */
size_t limbs_multiply_job_size(size_t an, size_t bn);
void limbs_multiply_job_start(Limb *job, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn);

/* a // b and a % b; b is not zero. */
size_t limbs_divide_job_size(size_t an, size_t bn);
void limbs_divide_job_start(Limb *job, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn);

/* a ** exponent. */
size_t limbs_power_job_size(const Limb *a, size_t an, uint64_t exponent);
void limbs_power_job_start(Limb *job, size_t size, const Limb *a, size_t an, uint64_t exponent);

/* a ** e % m; m is not zero. */
size_t limbs_power_modulo_job_size(size_t an, size_t en, size_t mn);
void limbs_power_modulo_job_start(Limb *job, size_t size, const Limb *a, size_t an, const Limb *e, size_t en,
                                  const Limb *m, size_t mn);

size_t limbs_gcd_job_size(size_t an, size_t bn);
void limbs_gcd_job_start(Limb *job, size_t size, const Limb *a, size_t an, const Limb *b, size_t bn);

/* The integer square root. */
size_t limbs_square_root_job_size(size_t an);
void limbs_square_root_job_start(Limb *job, size_t size, const Limb *a, size_t an);

/* Digits of a in a radix from 2 to 36. */
size_t limbs_to_radix_job_size(const Limb *a, size_t an, unsigned radix);
void limbs_to_radix_job_start(Limb *job, size_t size, const Limb *a, size_t an, unsigned radix);

/* The number of `count` digit values, one a byte. */
size_t limbs_from_radix_job_size(size_t count, unsigned radix);
void limbs_from_radix_job_start(Limb *job, size_t size, const uint8_t *digits, size_t count, unsigned radix);

#endif
