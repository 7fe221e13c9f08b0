/* limbs_power_modulo.h: a modular power, one product at a time, for limbs_power_modulo() and for the job. */
#ifndef HN_CORE_LIMBS_POWER_MODULO_H
#define HN_CORE_LIMBS_POWER_MODULO_H

#include "core/limbs.h"

/* The head of the state, a block of limbs. What it says is checked, or harmless whatever it is. */
typedef struct PowerModulo {
    Limb odd;     /* Montgomery's method */
    Limb shift;   /* else: by how much the modulus was shifted */
    Limb inverse; /* of the modulus: see Montgomery, or limbs_reciprocal() */
    Limb filled;  /* odd powers in the table; 0 before the square was made */
    Limb bit;     /* the exponent's bits below this are still to be done */
    Limb squares; /* squares that are due now */
    Limb pick;    /* then a multiplication by this entry, counted from 1 */
    Limb begun;   /* whether the value is valid yet */
} PowerModulo;

/* a < m, mn >= 2, en >= 1. */
size_t limbs_power_modulo_state_size(size_t en, size_t mn);
void limbs_power_modulo_start(Limb *state, const Limb *a, size_t an, const Limb *e, size_t en, const Limb *m,
                              size_t mn);
/* Does one product at most; false when all are done. */
bool limbs_power_modulo_unit(Limb *state, size_t en, size_t mn);
uint64_t limbs_power_modulo_unit_cost(size_t mn);
/* `result` has `mn` limbs. */
size_t limbs_power_modulo_finish(Limb *state, Limb *result, size_t en, size_t mn);

#endif
