/* limbs_square_root.h: the levels of a square root, for limbs_square_root() and for the job. */
#ifndef HN_CORE_LIMBS_SQUARE_ROOT_H
#define HN_CORE_LIMBS_SQUARE_ROOT_H

#include "core/limbs.h"

/* Root (one limb) and remainder (up to two) of two limbs, the upper of which is 2**62 at least. Returns the
 * remainder's count. */
size_t limbs_root_first(const Limb *a, Limb *root, Limb *remainder);

/* The root of 2n limbs goes through this many levels above the first; how many limbs the root has when
 * `level` levels are still to come. */
unsigned limbs_root_levels(size_t n);
size_t limbs_root_level(size_t n, unsigned level);

/* The end of a level. `root` has h limbs and gets h + l (room for one more); `remainder` gets the new
 * remainder (room for 2 (h + l) + 3); `a` are the l lowest limbs of the level. Old remainder and next l limbs
 * were divided by `root`: `quotient` is that quotient halved, `odd` the bit that fell off, `rest` the
 * remainder (room for h + 2), `square` the square of `quotient`. Returns the count of `remainder`. */
size_t limbs_root_combine(Limb *root, Limb *remainder, const Limb *a, size_t h, size_t l, Limb *quotient,
                          size_t qn, Limb *rest, size_t rn, bool odd, const Limb *square, size_t sn);

#endif
