/* limbs_gcd.h: the round of Lehmer's method, which the job shares. */
#ifndef HN_CORE_LIMBS_GCD_H
#define HN_CORE_LIMBS_GCD_H

#include "core/limbs.h"

/* One round on two numbers in arrays of as many limbs as the longer one has, in place. Answers true when the
 * caller is to replace a, which is then not less than b, by a % b, b having two limbs or more; all is done
 * when b is 0, and a is the divisor. `scratch` has limbs_gcd_round_scratch(longer) limbs. Linear. */
size_t limbs_gcd_round_scratch(size_t n);
bool limbs_gcd_round(Limb *a, size_t *an, Limb *b, size_t *bn, Limb *scratch);

/* Exchanges the two if a < b; whether b is then not zero. */
bool limbs_gcd_order(Limb *a, size_t *an, Limb *b, size_t *bn, Limb *scratch);

#endif
