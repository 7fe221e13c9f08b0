/* complex.c: complex numbers: their arithmetic and their texts. The methods are in complex_methods.c.
 *
 * Products and quotients keep infinities as Annex G of the C standard wants it; a real operand stays real (it is not given an imaginary
 * part of zero), so that signed zeros and infinities survive. */
#include "object/complex.h"

#include <math.h>

#include "core/float_text.h"
#include "core/hash.h"
#include "object/float.h"
#include "object/int.h"
#include "object/number.h"
#include "object/str.h"
#include "vm/identity.h"
#include "vm/vm.h"

typedef struct Pair {
    double real, imag;
} Pair;

Status complex_new(VM *vm, double real, double imag, Value *result) { return complex_of_class(vm, &type_complex, real, imag, result); }

Status complex_of_class(VM *vm, const Type *type, double real, double imag, Value *result) {
    Complex *number = object_allocate(vm, KIND_COMPLEX, type, sizeof(Complex));
    if (!number) return NO_MEMORY;
    number->real = real;
    number->imag = imag;
    *result = value_of(number);
    return DONE;
}

/* ---- arithmetic ---- */

/* An infinite number as one of magnitude 1 in its direction, anything finite as a signed zero. */
static double unit_of(double value) { return copysign(isinf(value) ? 1 : 0, value); }
static double zero_if_nan(double value) { return isnan(value) ? copysign(0, value) : value; }

static Pair multiply(Pair a, Pair b) {
    double ac = a.real * b.real, bd = a.imag * b.imag, ad = a.real * b.imag, bc = a.imag * b.real;
    Pair product = {ac - bd, ad + bc};
    if (!isnan(product.real) || !isnan(product.imag)) return product;
    bool infinite = false;
    if (isinf(a.real) || isinf(a.imag)) {
        a = (Pair){unit_of(a.real), unit_of(a.imag)};
        b = (Pair){zero_if_nan(b.real), zero_if_nan(b.imag)};
        infinite = true;
    }
    if (isinf(b.real) || isinf(b.imag)) {
        b = (Pair){unit_of(b.real), unit_of(b.imag)};
        a = (Pair){zero_if_nan(a.real), zero_if_nan(a.imag)};
        infinite = true;
    }
    if (!infinite && (isinf(ac) || isinf(bd) || isinf(ad) || isinf(bc))) {
        a = (Pair){zero_if_nan(a.real), zero_if_nan(a.imag)};
        b = (Pair){zero_if_nan(b.real), zero_if_nan(b.imag)};
        infinite = true;
    }
    if (!infinite) return product;
    return (Pair){INFINITY * (a.real * b.real - a.imag * b.imag), INFINITY * (a.real * b.imag + a.imag * b.real)};
}

/* Smith's method; b is not zero. */
static Pair divide(Pair a, Pair b) {
    Pair quotient;
    double real = fabs(b.real), imag = fabs(b.imag);
    if (real >= imag) {
        double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        quotient = (Pair){(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
    } else if (imag >= real) {
        double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        quotient = (Pair){(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
    } else {
        quotient = (Pair){NAN, NAN};
    }
    if (!isnan(quotient.real) || !isnan(quotient.imag)) return quotient;
    if ((isinf(a.real) || isinf(a.imag)) && isfinite(b.real) && isfinite(b.imag)) {
        double x = unit_of(a.real), y = unit_of(a.imag);
        return (Pair){INFINITY * (x * b.real + y * b.imag), INFINITY * (y * b.real - x * b.imag)};
    }
    if ((isinf(real) || isinf(imag)) && isfinite(a.real) && isfinite(a.imag)) {
        double x = unit_of(b.real), y = unit_of(b.imag);
        return (Pair){0.0 * (a.real * x + a.imag * y), 0.0 * (a.imag * x - a.real * y)};
    }
    return quotient;
}

/* a / b for a real a; b is not zero. */
static Pair divide_real(double a, Pair b) {
    Pair quotient;
    double real = fabs(b.real), imag = fabs(b.imag);
    if (real >= imag) {
        double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        quotient = (Pair){a / denominator, (-a * ratio) / denominator};
    } else if (imag >= real) {
        double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        quotient = (Pair){(a * ratio) / denominator, (-a) / denominator};
    } else {
        quotient = (Pair){NAN, NAN};
    }
    if (isnan(quotient.real) && isnan(quotient.imag) && isfinite(a) && (isinf(real) || isinf(imag)))
        return (Pair){0.0 * (a * unit_of(b.real)), 0.0 * (-a * unit_of(b.imag))};
    return quotient;
}

/* base ** exponent by squaring, for exponents from 1 to 100. */
static Pair power_of_int(Pair base, unsigned exponent) {
    Pair product = {1, 0};
    for (;;) {
        if (exponent & 1) product = multiply(product, base);
        exponent >>= 1;
        if (!exponent) return product;
        base = multiply(base, base);
    }
}

static bool is_zero(Pair a) { return a.real == 0 && a.imag == 0; }

Status complex_power(VM *vm, double real, double imag, double exponent_real, double exponent_imag, Value *result) {
    Pair base = {real, imag}, exponent = {exponent_real, exponent_imag}, power;
    static const char *const zero_text = "zero to a negative or complex power";
    if (exponent.imag == 0 && exponent.real == floor(exponent.real) && fabs(exponent.real) <= 100) {
        if (exponent.real > 0) {
            power = power_of_int(base, (unsigned)exponent.real);
        } else {
            Pair inverse = exponent.real == 0 ? (Pair){1, 0} : power_of_int(base, (unsigned)-exponent.real);
            if (is_zero(inverse)) return raise_error(vm, &type_ZeroDivisionError, zero_text);
            power = divide((Pair){1, 0}, inverse);
        }
    } else if (is_zero(base)) {
        if (exponent.imag != 0 || exponent.real < 0) return raise_error(vm, &type_ZeroDivisionError, zero_text);
        power = (Pair){0, 0};
    } else {
        double magnitude = hypot(base.real, base.imag), length = pow(magnitude, exponent.real);
        double angle = atan2(base.imag, base.real), phase = angle * exponent.real;
        if (exponent.imag != 0) {
            length /= exp(angle * exponent.imag);
            phase += exponent.imag * log(magnitude);
        }
        power = (Pair){length * cos(phase), length * sin(phase)};
    }
    if (isinf(power.real) || isinf(power.imag)) return raise_error(vm, &type_OverflowError, "complex exponentiation");
    return complex_new(vm, power.real, power.imag, result);
}

/* A number as a pair; `*real` tells that it was real. */
static Status pair_of(VM *vm, Value v, Pair *pair, bool *real) {
    pair->imag = 0;
    *real = true;
    if (float_of(v, &pair->real)) return DONE;
    if (is_integer(v)) return int_to_double(vm, v, &pair->real);
    *real = false;
    *pair = (Pair){AS(Complex, v)->real, AS(Complex, v)->imag};
    return DONE;
}

Status complex_binary(VM *vm, BinaryOperator operator, Value left, Value right, Value *result) {
    Pair a, b, c;
    bool a_real, b_real;
    *result = NOT_IMPLEMENTED;
    if (operator > BINARY_TRUE_DIVIDE && operator != BINARY_POWER) return DONE;
    TRY(pair_of(vm, left, &a, &a_real));
    TRY(pair_of(vm, right, &b, &b_real));
    switch (operator) {
    case BINARY_ADD:
        c = (Pair){a.real + b.real, a_real ? b.imag : b_real ? a.imag : a.imag + b.imag};
        break;
    case BINARY_SUBTRACT:
        c = (Pair){a.real - b.real, a_real ? -b.imag : b_real ? a.imag : a.imag - b.imag};
        break;
    case BINARY_MULTIPLY:
        if (a_real) c = (Pair){a.real * b.real, a.real * b.imag};
        else if (b_real) c = (Pair){a.real * b.real, a.imag * b.real};
        else c = multiply(a, b);
        break;
    case BINARY_TRUE_DIVIDE:
        if (is_zero(b)) return raise_error(vm, &type_ZeroDivisionError, "division by zero");
        if (b_real) c = (Pair){a.real / b.real, a.imag / b.real};
        else c = a_real ? divide_real(a.real, b) : divide(a, b);
        break;
    default: return complex_power(vm, a.real, a.imag, b.real, b.imag, result);
    }
    return complex_new(vm, c.real, c.imag, result);
}

bool complex_equal(Value left, Value right) {
    if (!is_complex(left)) {
        Value swap = left;
        left = right;
        right = swap;
    }
    const Complex *a = AS(Complex, left);
    double real;
    if (is_complex(right)) return a->real == AS(Complex, right)->real && a->imag == AS(Complex, right)->imag;
    if (a->imag != 0) return false;
    if (float_of(right, &real)) return a->real == real;
    return a->real == a->real && int_compare_double(right, a->real) == 0;
}

Status complex_hash(VM *vm, Value v, uint64_t *hash) {
    const Complex *number = AS(Complex, v);
    uint64_t identity = 0;
    if (isnan(number->real) || isnan(number->imag)) {
        TRY(identity_of(vm, v, &identity));
        identity >>= 4;
    }
    *hash = hash_complex(isnan(number->real) ? identity : hash_double(number->real), isnan(number->imag) ? identity : hash_double(number->imag));
    return DONE;
}

Status complex_absolute(VM *vm, const Complex *v, double *result) {
    *result = hypot(v->real, v->imag);
    if (isinf(*result) && isfinite(v->real) && isfinite(v->imag)) return raise_error(vm, &type_OverflowError, "absolute value too large");
    return DONE;
}

/* ---- texts ---- */

Status complex_repr_to(TextBuilder *builder, double real, double imag) {
    char text[64];
    FloatFormat format = {.code = 'r'};
    if (real == 0 && !signbit(real)) {
        TRY(text_add_ascii(builder, text, float_format(imag, &format, text)));
        return text_add_char(builder, 'j');
    }
    TRY(text_add_char(builder, '('));
    TRY(text_add_ascii(builder, text, float_format(real, &format, text)));
    format.plus = true;
    TRY(text_add_ascii(builder, text, float_format(imag, &format, text)));
    return text_add_ascii(builder, "j)", 2);
}

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* real, imaginary part, or both: "1", "-2j", "1+2j", "j". */
static bool parse_parts(const char **text, const char *end, Pair *number) {
    const char *at = *text;
    double first, second;
    *number = (Pair){0, 0};
    size_t length = float_parse_prefix(at, (size_t)(end - at), true, &first);
    if (length == 0) {
        first = 1;
        if (at < end && (*at == '+' || *at == '-')) first = *at++ == '-' ? -1 : 1;
        if (at == end || (*at | 32) != 'j') return false;
        number->imag = first;
        *text = at + 1;
        return true;
    }
    at += length;
    *text = at;
    if (at < end && (*at | 32) == 'j') {
        number->imag = first;
        *text = at + 1;
        return true;
    }
    number->real = first;
    if (at == end || (*at != '+' && *at != '-')) return true;
    length = float_parse_prefix(at, (size_t)(end - at), true, &second);
    if (length == 0) {
        second = *at == '-' ? -1 : 1;
        length = 1;
    }
    at += length;
    if (at == end || (*at | 32) != 'j') return false;
    number->imag = second;
    *text = at + 1;
    return true;
}

static bool parse_plain(const char *text, size_t length, Pair *number) {
    const char *at = text, *end = text + length;
    bool parentheses = at < end && *at == '(';
    at += parentheses;
    while (parentheses && at < end && is_space(*at))
        at++;
    if (!parse_parts(&at, end, number)) return false;
    while (at < end && is_space(*at))
        at++;
    if (parentheses) {
        if (at == end || *at != ')') return false;
        at++;
        while (at < end && is_space(*at))
            at++;
    }
    return at == end;
}

Status complex_from_str(VM *vm, const Str *text, double *real, double *imag) {
    char local[256], *ascii = local;
    Pair number;
    if (text->length > sizeof local) {
        ascii = memory_allocate(&vm->memory, text->length);
        if (!ascii) return NO_MEMORY;
        vm_charge(vm, text->length / 32);
    }
    int64_t length = float_plain_text(text->data, str_width(text), text->length, ascii);
    bool valid = length > 0 && parse_plain(ascii, (size_t)length, &number);
    if (ascii != local) memory_release(&vm->memory, ascii, text->length);
    if (length < 0) return raise_value_error(vm, "could not convert string to complex: %R", value_of(text));
    if (!valid) return raise_value_error(vm, "complex() arg is a malformed string");
    *real = number.real;
    *imag = number.imag;
    return DONE;
}
