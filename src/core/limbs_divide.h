/* limbs_divide.h: division by a divisor that is kept at hand, for the other files of limbs. */
#ifndef HN_CORE_LIMBS_DIVIDE_H
#define HN_CORE_LIMBS_DIVIDE_H

#include "core/limbs.h"

/* A divisor is *normalised* when its top bit is set. Here it has two limbs or more. `v` is the reciprocal of
 * its two top limbs. */
Limb limbs_reciprocal(Limb d1, Limb d0);

/* One row of long division: the quotient limb of the dn + 1 limbs at `a`, whose top dn limbs are less than
 * `d`; leaves the remainder there (and a[dn] == 0). */
Limb limbs_divide_row(Limb *a, const Limb *d, size_t dn, Limb v);

/* Long division of `an` >= dn limbs: leaves the remainder in the low dn limbs of `a`, writes an - dn quotient
 * limbs (unless NULL) and returns the one above them, 0 or 1. */
Limb limbs_divide_rows(Limb *quotient, Limb *a, size_t an, const Limb *d, size_t dn, Limb v);

/* The same by the fastest method. */
size_t limbs_divide_normalised_scratch(size_t an, size_t dn);
Limb limbs_divide_normalised(Limb *quotient, Limb *a, size_t an, const Limb *d, size_t dn, Limb v,
                             Limb *scratch);

#endif
