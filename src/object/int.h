/* int.h: integers of any size. */
#ifndef HN_OBJECT_INT_H
#define HN_OBJECT_INT_H

#include "object/text.h"

/* Appends the digits of an int (inline or not) in a base from 2 to 36, lower case, a minus sign first. */
Status int_text_to(TextBuilder *builder, Value v, unsigned base);

/* The nearest double; OverflowError "int too large to convert to float". */
Status int_to_double(VM *vm, Value v, double *result);

/* The integral part; OverflowError and ValueError "cannot convert float infinity (NaN) to integer". */
Status int_from_double(VM *vm, double value, Value *result);

#endif
