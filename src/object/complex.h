/* complex.h: complex numbers. */
#ifndef HN_OBJECT_COMPLEX_H
#define HN_OBJECT_COMPLEX_H

#include "object/protocol.h"

Status complex_new(VM *vm, double real, double imag, Value *result);
Status complex_of_class(VM *vm, const Type *type, double real, double imag, Value *result);

static inline bool is_complex(Value v) { return is_kind(v, KIND_COMPLEX); }

/* a op b of numbers, one of them complex at least; the other may be real. */
Status complex_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
Status complex_power(VM *vm, double real, double imag, double exponent_real, double exponent_imag, Value *result);
/* == of a complex and any number. */
bool complex_equal(Value a, Value b);
Status complex_hash(VM *vm, Value v, uint64_t *hash);
Status complex_repr_to(TextBuilder *builder, double real, double imag);
/* complex(text); ValueError: complex() arg is a malformed string. */
Status complex_from_str(VM *vm, const Str *text, double *real, double *imag);
/* hypot(real, imag), and OverflowError. */
Status complex_absolute(VM *vm, const Complex *v, double *result);

#endif
