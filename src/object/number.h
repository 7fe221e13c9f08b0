/* number.h: what int, bool, float and complex do together: the part of protocol.h that is about numbers. */
#ifndef HN_OBJECT_NUMBER_H
#define HN_OBJECT_NUMBER_H

#include "object/complex.h"
#include "object/float.h"
#include "object/int.h"

static inline bool number_is(Value v) { return is_double(v) || is_integer(v) || is_kind(v, KIND_FLOAT) || is_complex(v); }

/* All operators over all mixes, by value: the classes of instances of subclasses play no part. NOT_IMPLEMENTED where an operand
 * is no number, or the operator is not defined for these. */
Status number_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
/* TRUE, FALSE or NOT_IMPLEMENTED; exact between int and float. */
Status number_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result);
/* Of two numbers. */
bool number_equal(Value a, Value b);
/* NaNs hash by identity. */
Status number_hash(VM *vm, Value v, uint64_t *hash);
Status number_truth(VM *vm, Value v, bool *truth);
/* repr and str. NEEDS_PYTHON where that takes long. */
Status number_repr_to(VM *vm, TextBuilder *builder, Value v);
Status number_absolute(VM *vm, Value v, Value *result);
/* pow(a, b, c), all numbers. */
Status number_power(VM *vm, Value a, Value b, Value modulus, Value *result);

#endif
