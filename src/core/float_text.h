/* float_text.h: doubles to text and back, exactly.
 *
 * Parsing is correctly rounded, the shortest text reads back as the same double, and fixed precision is
 * computed from the exact value, half to even, with any number of digits. Nothing here allocates, depends on
 * the locale or calls libc's printf or strtod; time is linear in the text, however hostile. */
#ifndef HN_CORE_FLOAT_TEXT_H
#define HN_CORE_FLOAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- text to double ---- */

/* Reads [sign] digits [. digits] [e [sign] digits] (at least one digit before the exponent), and with `words`
 * also inf, infinity and nan in any case, from the start of `text`. No white space, no underscores. Returns
 * how many characters belong to the number, 0 when there is none; the caller decides what may follow. Too
 * great a number is infinite. */
size_t float_parse_prefix(const char *text, size_t length, bool words, double *result);
/* The same for a text that must be a number altogether. */
bool float_parse(const char *text, size_t length, bool words, double *result);

/* ---- double to digits ---- */

enum {
    FLOAT_SHORTEST_SIZE = 17, /* digits suffice to tell any two doubles apart */
    FLOAT_DIGITS_SIZE = 800,  /* no double has more significant digits (the greatest number is 767) */
};

/* The value of digits d1 d2 ... is 0.d1d2... * 10**decimal_point; no trailing zeros; zero is "0" with
 * point 1. The sign is ignored and `value` must be finite. Both return how many digits they wrote. */

/* The shortest digits that read back as `value`, and of those the nearest. */
int float_shortest(double value, char digits[FLOAT_SHORTEST_SIZE], int *decimal_point);

/* The exact value, rounded half to even to `count` significant digits (at least 1), or, when `after_point`,
 * to `count` digits behind the point (or -count before it). A value rounded away is "0" with point 1. */
int float_exact(double value, bool after_point, int64_t count, char digits[FLOAT_DIGITS_SIZE],
                int *decimal_point);

/* round(value, places), half to even on the exact value. Infinite when the result overflows. */
double float_round(double value, int64_t places);

/* ---- double to text, as Python writes it ---- */

typedef struct FloatFormat {
    char code;          /* e E f F g G r %; r is repr and str; n is the caller's g */
    bool alternate;     /* '#': keep the point, and the trailing zeros of g */
    bool dot_zero;      /* add ".0" to what would read as an int: repr, and format() without a code */
    bool plus;          /* write '+' before what is not negative */
    bool no_minus_zero; /* 'z': what rounds to -0.0 is written as 0.0 */
    int64_t precision;  /* ignored by r; 0..INT32_MAX */
} FloatFormat;

/* An upper bound of the length of the text; a little more than it when precision is great. */
size_t float_format_bound(double value, const FloatFormat *format);
/* Writes the text ("inf" and "nan" too, in capitals for E F G), without a NUL; returns its length. */
size_t float_format(double value, const FloatFormat *format, char *text);

/* repr(value) of any double; returns the length. */
enum { FLOAT_REPR_SIZE = 32 };
size_t float_repr(double value, char text[FLOAT_REPR_SIZE]);

/* value.hex(); returns the length. */
enum { FLOAT_HEX_SIZE = 32 };
size_t float_hex(double value, char text[FLOAT_HEX_SIZE]);

typedef enum FloatHexResult { FLOAT_HEX_OK, FLOAT_HEX_INVALID, FLOAT_HEX_OVERFLOW } FloatHexResult;
/* float.fromhex of a text of ASCII, surrounding white space included. */
FloatHexResult float_from_hex(const char *text, size_t length, double *result);

#endif
