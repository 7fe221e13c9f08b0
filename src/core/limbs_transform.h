/* limbs_transform.h: a number-theoretic transform, for products of many limbs.
 *
 * Factors are cut into digits of a few bits each; a product of the polynomials that have these digits as
 * coefficients is the product of the numbers, once carries are done. Polynomials are multiplied by their
 * values at all roots of one of some order (Schönhage and Strassen 1971; Pollard, "The fast Fourier transform
 * in a finite field", 1971), in the field of the prime 2**64 - 2**32 + 1, where reduction is cheap (its use
 * is usually credited to Solinas, and to Goldilocks of Hamburg's kind) and roots of order 2**32 and 3 * 2**32
 * exist.
 *
 * Every function does a part of a pass over an array, from one position to another, so that a job can stop
 * anywhere. */
#ifndef HN_CORE_LIMBS_TRANSFORM_H
#define HN_CORE_LIMBS_TRANSFORM_H

#include "core/limbs.h"

typedef struct TransformPlan {
    unsigned bits; /* of a digit */
    bool three;    /* whether the length is 3 * 2**log, or 2**log */
    unsigned log;
    size_t length;   /* elements of the arrays */
    unsigned levels; /* passes of one transform */
} TransformPlan;

/* How a product of `an` and `bn` limbs is done; false when it is too long. */
bool transform_plan(TransformPlan *plan, size_t an, size_t bn);
/* An upper bound for the length for all products of `n` limbs altogether; SIZE_MAX when too long. */
size_t transform_length_within(size_t n);

/* Fills elements `from` to `to` with digits of `a`, and zeros behind them. `from` is a multiple of 64. */
void transform_cut(const TransformPlan *plan, Limb *x, const Limb *a, size_t an, size_t from, size_t to);
/* One pass of the transform or its inverse: level 0 is the first in both. A pass has this many positions. */
size_t transform_positions(const TransformPlan *plan, bool inverse, unsigned level);
void transform_pass(const TransformPlan *plan, Limb *x, bool inverse, unsigned level, size_t from, size_t to);
/* x *= y, elementwise, and scaled as the inverse needs. */
void transform_multiply(const TransformPlan *plan, Limb *x, const Limb *y, size_t from, size_t to);
/* Turns elements `from` (a multiple of 64) to `to` (likewise, or the length) into limbs, in place: those
 * before limb from * bits / 64 are done. `carry` goes in and out. Returns how many limbs are done then. */
size_t transform_carry(const TransformPlan *plan, Limb *x, Limb carry[2], size_t from, size_t to);

#endif
