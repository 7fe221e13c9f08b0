/* float_text.c: doubles as Python writes them: repr, format codes, hexadecimal. See float_text.h. */
#include "core/float_text.h"

#include <string.h>

static uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static double double_of(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static const uint64_t SIGN_BIT = (uint64_t)1 << 63, MANTISSA_BITS = ((uint64_t)1 << 52) - 1;

static int biased_exponent(double value) {
    return (int)(bits_of(value) >> 52 & 0x7FF);
}
static bool is_finite(double value) {
    return biased_exponent(value) != 0x7FF;
}
static bool is_negative(double value) {
    return bits_of(value) & SIGN_BIT;
}

/* ---- rounding ---- */

double float_round(double value, int64_t places) {
    if (!is_finite(value) || value == 0 || places > 323) return value;
    char text[FLOAT_DIGITS_SIZE + 8];
    int point, length = 0;
    if (places >= -309) length = float_exact(value, true, places, text, &point);
    double result = 0;
    if (length > 0) {
        int exponent = point - length;
        text[length++] = 'e';
        text[length++] = exponent < 0 ? '-' : '+';
        if (exponent < 0) exponent = -exponent;
        for (int scale = 1000; scale; scale /= 10)
            text[length++] = (char)('0' + exponent / scale % 10);
        float_parse(text, (size_t)length, false, &result);
    }
    return is_negative(value) ? -result : result;
}

/* ---- format codes ---- */

/* What is to be written: digits, their point, and how many characters of them. */
typedef struct Layout {
    const char *digits;
    int count;     /* of the digits; zeros follow */
    int64_t point; /* the digits before the point; negative: zeros behind it */
    int64_t end;   /* the digits written at all, counted from the first */
    int exponent;  /* written if `scientific` */
    bool scientific;
} Layout;

static bool is_upper(char code) {
    return code == 'E' || code == 'F' || code == 'G';
}

static char *write_word(char *at, const char *word, bool upper) {
    for (; *word; word++)
        *at++ = upper ? (char)(*word - 32) : *word;
    return at;
}

/* The digits from `from` up to `to`, where positions outside the digits are zeros. */
static char *write_span(char *at, const Layout *layout, int64_t from, int64_t to) {
    if (from < 0 && from < to) {
        int64_t zeros = (to < 0 ? to : 0) - from;
        memset(at, '0', (size_t)zeros);
        at += zeros;
        from += zeros;
    }
    if (from < layout->count && from < to) {
        int64_t size = (to < layout->count ? to : layout->count) - from;
        memcpy(at, layout->digits + from, (size_t)size);
        at += size;
        from += size;
    }
    if (from < to) {
        memset(at, '0', (size_t)(to - from));
        at += to - from;
    }
    return at;
}

static char *write_exponent(char *at, int exponent, bool upper) {
    *at++ = upper ? 'E' : 'e';
    *at++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) *at++ = (char)('0' + exponent / 100);
    *at++ = (char)('0' + exponent / 10 % 10);
    *at++ = (char)('0' + exponent % 10);
    return at;
}

static char *write_layout(char *at, const Layout *layout, const FloatFormat *format) {
    if (layout->point <= 0)
        *at++ = '0';
    else
        at = write_span(at, layout, 0, layout->point);
    if (layout->end > layout->point || format->alternate) *at++ = '.';
    at = write_span(at, layout, layout->point, layout->end);
    if (layout->scientific) at = write_exponent(at, layout->exponent, is_upper(format->code));
    return at;
}

/* Computes the digits that the code asks for. */
static Layout lay_out(double value, const FloatFormat *format, char *digits) {
    Layout layout = {.digits = digits};
    int64_t precision = format->precision;
    int point = 0;
    switch (format->code) {
    case 'e':
    case 'E':
        layout.count = float_exact(value, false, precision + 1, digits, &point);
        layout.scientific = true;
        layout.end = precision + 1;
        break;
    case 'f':
    case 'F':
    case '%':
        layout.count = float_exact(value, true, precision, digits, &point);
        layout.end = precision + point;
        break;
    case 'g':
    case 'G':
        if (precision == 0) precision = 1;
        layout.count = float_exact(value, false, precision, digits, &point);
        /* A ".0" must not show a digit more than was asked for: "3e+00" to one digit, not "3.0". */
        layout.scientific = point <= -4 || point > precision - (format->dot_zero ? 1 : 0);
        layout.end = format->alternate ? precision : layout.count;
        break;
    default:
        layout.count = float_shortest(value, digits, &point);
        layout.scientific = point <= -4 || point > 16;
        layout.end = layout.count;
    }
    layout.point = point;
    if (layout.scientific) {
        layout.exponent = point - 1;
        layout.point = 1;
    } else if (format->dot_zero && layout.end <= layout.point) {
        layout.end = layout.point + 1;
    }
    if (layout.end < layout.point) layout.end = layout.point;
    return layout;
}

size_t float_format_bound(double value, const FloatFormat *format) {
    enum { AROUND = 32 }; /* sign, leading zeros, point, exponent, '%' */
    if (!is_finite(value)) return AROUND;
    size_t integer = 0, precision = format->code == 'r' ? FLOAT_SHORTEST_SIZE : (size_t)format->precision;
    int exponent = biased_exponent(value) - 1023;
    /* 10**0.30103 is a little more than 2. */
    if (format->code == 'f' || format->code == 'F' || format->code == '%')
        integer = exponent > 0 ? (size_t)(exponent * 0.30103) + 4 : 4;
    return AROUND + integer + precision;
}

size_t float_format(double value, const FloatFormat *format, char *text) {
    char *at = text;
    bool negative = is_negative(value);
    if (format->code == '%') value *= 100;
    if (bits_of(value) << 12 && !is_finite(value)) {
        if (format->plus) *at++ = '+';
        at = write_word(at, "nan", is_upper(format->code));
    } else if (!is_finite(value)) {
        if (negative || format->plus) *at++ = negative ? '-' : '+';
        at = write_word(at, "inf", is_upper(format->code));
    } else {
        char digits[FLOAT_DIGITS_SIZE];
        Layout layout = lay_out(value, format, digits);
        if (format->no_minus_zero && layout.count == 1 && digits[0] == '0') negative = false;
        if (negative || format->plus) *at++ = negative ? '-' : '+';
        at = write_layout(at, &layout, format);
    }
    if (format->code == '%') *at++ = '%';
    return (size_t)(at - text);
}

size_t float_repr(double value, char text[FLOAT_REPR_SIZE]) {
    static const FloatFormat repr = {.code = 'r', .dot_zero = true};
    return float_format(value, &repr, text);
}

/* ---- hexadecimal ---- */

size_t float_hex(double value, char text[FLOAT_HEX_SIZE]) {
    if (!is_finite(value)) return float_repr(value, text);
    char *at = text;
    uint64_t mantissa = bits_of(value) & MANTISSA_BITS;
    int exponent = biased_exponent(value);
    if (is_negative(value)) *at++ = '-';
    *at++ = '0';
    *at++ = 'x';
    *at++ = exponent ? '1' : '0';
    *at++ = '.';
    if (exponent == 0 && mantissa == 0) {
        memcpy(at, "0p+0", 4);
        return (size_t)(at + 4 - text);
    }
    for (int shift = 48; shift >= 0; shift -= 4)
        *at++ = "0123456789abcdef"[mantissa >> shift & 15];
    exponent = exponent ? exponent - 1023 : -1022;
    *at++ = 'p';
    *at++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    for (int scale = 1000, started = 0; scale; scale /= 10) {
        if (!started && scale > 1 && exponent < scale) continue;
        started = 1;
        *at++ = (char)('0' + exponent / scale % 10);
    }
    return (size_t)(at - text);
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The nearest double of mantissa * 2**exponent, where bits other than zero follow the mantissa if `sticky`;
 * infinite when it is too great. */
static double scale(uint64_t mantissa, int64_t exponent, bool sticky) {
    if (mantissa == 0) return 0;
    for (; !(mantissa >> 63); mantissa <<= 1)
        exponent--;
    exponent += 63; /* now of the leading bit */
    if (exponent > 1023) return double_of((uint64_t)0x7FF << 52);
    if (exponent < -1075) return 0;
    int dropped = exponent < -1022 ? (int)(11 - 1022 - exponent) : 11;
    uint64_t kept = dropped < 64 ? mantissa >> dropped : 0;
    uint64_t half = (uint64_t)1 << (dropped - 1), rest = mantissa & (half - 1);
    if (mantissa & half && (rest || sticky || kept & 1)) kept++;
    return double_of(exponent < -1022 ? kept : ((uint64_t)(exponent + 1022) << 52) + kept);
}

/* p [sign] digits, if that follows; huge ones stop growing where nothing changes any more. False on p alone.
 */
static bool read_binary_exponent(const char **text, const char *end, int64_t *exponent) {
    const char *at = *text;
    *exponent = 0;
    if (at == end || (*at | 32) != 'p') return true;
    at++;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (at == end || *at < '0' || *at > '9') return false;
    for (; at < end && *at >= '0' && *at <= '9'; at++)
        if (*exponent < (int64_t)1 << 58) *exponent = *exponent * 10 + (*at - '0');
    if (negative) *exponent = -*exponent;
    *text = at;
    return true;
}

/* Hexadecimal digits with perhaps a point and an exponent. */
static bool read_hexadecimal(const char **text, const char *end, double *value) {
    const char *at = *text;
    if (end - at >= 2 && at[0] == '0' && (at[1] | 32) == 'x') at += 2;
    uint64_t mantissa = 0;
    int64_t exponent = 0;
    bool any = false, point = false, sticky = false;
    for (; at < end; at++) {
        if (*at == '.' && !point) {
            point = true;
            continue;
        }
        int digit = hex_digit(*at);
        if (digit < 0) break;
        any = true;
        if (mantissa >> 60) {
            sticky |= digit != 0;
            exponent += point ? 0 : 4;
            continue;
        }
        mantissa = mantissa << 4 | (uint64_t)digit;
        exponent -= point ? 4 : 0;
    }
    int64_t written;
    if (!any || !read_binary_exponent(&at, end, &written)) return false;
    *value = scale(mantissa, exponent + written, sticky);
    *text = at;
    return true;
}

FloatHexResult float_from_hex(const char *text, size_t length, double *result) {
    const char *at = text, *end = text + length;
    while (at < end && is_space(*at))
        at++;
    while (end > at && is_space(end[-1]))
        end--;
    const char *start = at;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    double value;
    if (at < end && ((*at | 32) == 'i' || (*at | 32) == 'n')) {
        if (!float_parse(start, (size_t)(end - start), true, result)) return FLOAT_HEX_INVALID;
        return FLOAT_HEX_OK;
    }
    if (!read_hexadecimal(&at, end, &value) || at != end) return FLOAT_HEX_INVALID;
    if (!is_finite(value)) return FLOAT_HEX_OVERFLOW;
    *result = negative ? -value : value;
    return FLOAT_HEX_OK;
}
