/* float.h: floats.
 *
 * A double that is not a NaN stands for itself in a Value. NaNs, and instances of subclasses, are KIND_FLOAT objects.
 * Every double enters through here: a NaN that was cast could pose as anything. */
#ifndef HN_OBJECT_FLOAT_H
#define HN_OBJECT_FLOAT_H

#include "object/protocol.h"

Status float_new_nan(VM *vm, double value, Value *result);

/* The only way from a double to a Value. */
static inline Status float_new(VM *vm, double value, Value *result) {
    if (__builtin_expect(value != value, 0)) return float_new_nan(vm, value, result);
    memcpy(result, &value, sizeof value);
    return DONE;
}

/* For a double that is certainly no NaN. */
static inline Value float_value(double value) {
    Value v;
    memcpy(&v, &value, sizeof v);
    return v <= LAST_DOUBLE ? v : 0;
}

static inline bool is_float(Value v) { return is_double(v) || is_kind(v, KIND_FLOAT); }

/* The double of a float of any class; false when it is no float. */
static inline bool float_of(Value v, double *value) {
    if (is_double(v)) {
        *value = double_of(v);
        return true;
    }
    if (!is_kind(v, KIND_FLOAT)) return false;
    *value = AS(Float, v)->value;
    return true;
}

/* An instance of `type`, float or a subclass. */
Status float_of_class(VM *vm, const Type *type, double value, Value *result);
/* A real argument: a float, an int, or (NEEDS_PYTHON) an object with __float__ or __index__.
 * TypeError: must be real number, not str. */
Status float_argument(VM *vm, Value v, double *value);

/* a op b; ZeroDivisionError. A negative number to a fractional power is complex. */
Status float_binary(VM *vm, BinaryOperator operator, double a, double b, Value *result);

/* What float(x) makes of any value. NEEDS_PYTHON: by way of __float__ and the like. */
Status float_convert(VM *vm, Value x, double *value);
/* float(text), surrounding white space and underscores included; ValueError: could not convert string to float. `shown` is what
 * its repr is taken of. */
Status float_from_str(VM *vm, const Str *text, Value shown, double *value);
Status float_from_bytes(VM *vm, const uint8_t *bytes, uint64_t length, Value shown, double *value);
/* A text in ASCII, without surrounding white space, without underscores (which may only stand between digits), other scripts' digits as
 * ASCII: its length, or -1. `width` 0: bytes. `ascii` has room for `length` characters. */
int64_t float_plain_text(const void *text, unsigned width, uint64_t length, char *ascii);

Status float_repr_to(TextBuilder *builder, double value);

#endif
