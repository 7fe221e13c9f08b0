/* math_internal.h: what the files of the module math share.
 *
 * A function of the module is a Builtin `math_NAME`; where an argument has a __float__ or __index__ of its own, or where it takes long,
 * src/lib/prelude/math.py goes on in `NAME`, as prelude_math_NAME. */
#ifndef HN_MODULES_MATH_INTERNAL_H
#define HN_MODULES_MATH_INTERNAL_H

#include <math.h>

#include "object/container.h"
#include "object/names.h"
#include "object/number.h"
#include "object/tuple.h"
#include "vm/vm.h"

#define LEAF(name) static Status name##_leaf(VM *vm, Value *args, uint32_t count, Value *result)

/* Every function of the module: X(name). */
#define MATH_UNARY(X)                                                                                                  \
    X(acos) X(acosh) X(asin) X(asinh) X(atan) X(atanh) X(cbrt) X(cos) X(cosh) X(degrees) X(erf) X(erfc) X(exp) X(exp2) X(expm1)   \
    X(fabs) X(frexp) X(gamma) X(isfinite) X(isinf) X(isnan) X(lgamma) X(log10) X(log1p) X(log2) X(modf) X(radians) X(sin) X(sinh) \
    X(sqrt) X(tan) X(tanh) X(ulp)
#define MATH_OTHER(X)                                                                                                  \
    X(atan2) X(ceil) X(comb) X(copysign) X(dist) X(factorial) X(floor) X(fma) X(fmod) X(fsum) X(gcd) X(hypot) X(isclose) X(isqrt) \
    X(lcm) X(ldexp) X(log) X(nextafter) X(perm) X(pow) X(prod) X(remainder) X(sumprod) X(trunc)

#define DECLARE(name) extern const Builtin math_##name; extern const Function prelude_math_##name;
MATH_UNARY(DECLARE)
MATH_OTHER(DECLARE)
#undef DECLARE

/* More items than this are not gone through at once. */
enum { MATH_QUICK_ITEMS = 8192 };
/* Beyond so many limbs, an intermediate result of many steps is left to the prelude. */
enum { MATH_QUICK_LIMBS = 32 };
static inline bool is_quick_integer(Value v) { return !is_object(v) || AS(Int, v)->size <= MATH_QUICK_LIMBS; }

static inline Status raise_domain(VM *vm) { return raise_value_error(vm, "math domain error"); }
static inline Status raise_range(VM *vm) { return raise_error(vm, &type_OverflowError, "math range error"); }

/* math_gamma.c: false outside their domain; infinite when too large. */
bool gamma_of(double x, double *result);
bool log_gamma_of(double x, double *result);

#endif
