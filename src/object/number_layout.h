/* number_layout.h: laying out the digits of a number, for format() and `%`: sign, prefix, grouping, padding. */
#ifndef HN_OBJECT_NUMBER_LAYOUT_H
#define HN_OBJECT_NUMBER_LAYOUT_H

#include "core/float_text.h"
#include "object/protocol.h"

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
/* The same of digits that are there. */
Status format_digits_to(TextBuilder *builder, bool negative, const char *digits, uint64_t count, char code,
                        int64_t minimum_digits, const NumberLayout *layout);
/* Appends a float as the code (e E f F g G r) says. */
Status format_float_to(TextBuilder *builder, double value, char code, int64_t precision,
                       const NumberLayout *layout);
Status format_float_as(TextBuilder *builder, double value, const FloatFormat *format, const NumberLayout *layout);
Status format_check_precision(VM *vm, int64_t precision);

/* How many fill characters stand before and behind `length` characters. */
static inline void layout_padding(const NumberLayout *layout, uint64_t length, uint64_t *before, uint64_t *behind) {
    uint64_t missing =
        layout->width > 0 && (uint64_t)layout->width > length ? (uint64_t)layout->width - length : 0;
    *before = layout->align == '<' ? 0 : layout->align == '^' ? missing / 2 : missing;
    *behind = missing - *before;
}

#endif
