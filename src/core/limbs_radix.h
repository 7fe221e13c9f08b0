/* limbs_radix.h: what the conversion of digits at once shares with the one in steps. */
#ifndef HN_CORE_LIMBS_RADIX_H
#define HN_CORE_LIMBS_RADIX_H

#include "core/limbs.h"

/* A chunk is as many digits as fit a limb: how many, and radix to that power. */
unsigned limbs_chunk_digits(unsigned radix);
Limb limbs_chunk_power(unsigned radix);

/* Into how many chunks each of 2 ** *levels leaves falls, at most `most`, when together they hold
 * `chunk_count`. */
size_t limbs_radix_split(size_t chunk_count, size_t most, unsigned *levels);

/* Replaces a block, whose upper half begins at `stride` and whose limbs are `room` (or 2 * stride, if that is
 * less), by upper * power + lower. `product` has room for that and one limb more. */
void limbs_radix_join(Limb *block, size_t stride, size_t room, const Limb *power, size_t pn, Limb *product,
                      Limb *scratch);

#endif
