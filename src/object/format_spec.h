/* format_spec.h: the format mini-language: format(5, '>+#010x'), f'{x:,.2f}'. */
#ifndef HN_OBJECT_FORMAT_SPEC_H
#define HN_OBJECT_FORMAT_SPEC_H

#include "object/protocol.h"

/* Appends format(v, spec) for values of builtin types; `spec` NULL stands for an empty one. NEEDS_PYTHON
 * where a program's own class may decide. This is what f-strings and str.format call. */
Status format_value_to(TextBuilder *builder, Value v, const Str *spec);
/* format(v, spec) as a value; `spec` may be UNBOUND or a str. */
Status format_value(VM *vm, Value v, Value spec, Value *result);

/* The `__format__` of str, int, bool, float and complex: args are self and the spec. */
Status format_leaf(VM *vm, Value *args, uint32_t count, Value *result);

/* ---- what % formatting shares ---- */

/* Appends a float as the code (e E f F g G r) says, padded to `width` (-1: none). */
typedef struct NumberLayout {
    int64_t width; /* -1: as it comes */
    uint32_t fill;
    char align; /* '<' '>' '^' '=' */
    char sign;  /* '-' only negative ones show it, '+' or ' ' */
    bool alternate;
    bool no_minus_zero;
    char grouping; /* 0, ',' or '_': of the digits before the point */
    char fraction_grouping;
} NumberLayout;

/* `code`: d b o x X. `minimum_digits`: zeros are put before fewer digits (%.5d); 0 for none. */
Status format_int_to(TextBuilder *builder, Value v, char code, int64_t minimum_digits,
                     const NumberLayout *layout);
Status format_float_to(TextBuilder *builder, double value, char code, int64_t precision,
                       const NumberLayout *layout);

#endif
