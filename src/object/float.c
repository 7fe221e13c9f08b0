/* float.c: floats: making them, their arithmetic, and their texts. The methods are in float_methods.c. */
#include "object/float.h"

#include <math.h>

#include "core/float_division.h"
#include "core/float_text.h"
#include "core/unicode.h"
#include "object/complex.h"
#include "object/int.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* ---- making ---- */

Status float_new_nan(VM *vm, double value, Value *result) {
    Float *number = heap_new(vm, KIND_FLOAT, &type_float, sizeof(Float));
    if (!number) return NO_MEMORY;
    number->value = value;
    *result = value_of(number);
    return DONE;
}

Status float_of_class(VM *vm, const Type *type, double value, Value *result) {
    if (type == &type_float) return float_new(vm, value, result);
    Float *number = object_allocate(vm, KIND_FLOAT, type, sizeof(Float));
    if (!number) return NO_MEMORY;
    number->value = value;
    *result = value_of(number);
    return DONE;
}

Status float_argument(VM *vm, Value v, double *value) {
    if (float_of(v, value)) return DONE;
    const Type *type = type_of(v);
    if (is_integer(v) && type_is_builtin_behaviour(vm, type, NAME(__float__))) return int_to_double(vm, v, value);
    if (type_lookup(vm, type, NAME(__float__)) != UNBOUND || type_lookup(vm, type, NAME(__index__)) != UNBOUND) return NEEDS_PYTHON;
    return raise_type(vm, "must be real number, not %T", v);
}

/* ---- arithmetic ---- */

static Status raise_division_by_zero(VM *vm) { return raise_error(vm, &type_ZeroDivisionError, "division by zero"); }

static Status raise_out_of_range(VM *vm) { /* as the C library's errno has it */
    Value text = str_from_cstring(vm, "Numerical result out of range");
    if (text == UNBOUND) return NO_MEMORY;
    return raise_with(vm, &type_OverflowError, 2, small_int(34), text);
}

static bool is_odd(double value) { return fmod(fabs(value), 2) == 1; }

/* The powers that IEEE 754 leaves to special rules, which not every libm keeps; the rest is pow's. */
static Status power(VM *vm, double a, double b, Value *result) {
    if (b == 0 || a == 1) return float_new(vm, 1, result);
    if (a != a) return float_new(vm, a, result);
    if (b != b) return float_new(vm, b, result);
    if (isinf(b)) {
        double magnitude = fabs(a);
        if (magnitude == 1) return float_new(vm, 1, result);
        return float_new(vm, (b > 0) == (magnitude > 1) ? INFINITY : 0, result);
    }
    bool odd = is_odd(b);
    if (isinf(a)) {
        if (b > 0) return float_new(vm, odd ? a : fabs(a), result);
        return float_new(vm, odd ? copysign(0, a) : 0, result);
    }
    if (a == 0) {
        if (b < 0) return raise_error(vm, &type_ZeroDivisionError, "zero to a negative power");
        return float_new(vm, odd ? a : 0, result);
    }
    bool negative = false;
    if (a < 0) {
        if (b != floor(b)) return complex_power(vm, a, 0, b, 0, result);
        a = -a;
        negative = odd;
    }
    if (a == 1) return float_new(vm, negative ? -1 : 1, result);
    double value = pow(a, b);
    if (isinf(value)) return raise_out_of_range(vm);
    return float_new(vm, negative ? -value : value, result);
}

static Status divmod_pair(VM *vm, double a, double b, Value *result) {
    double quotient, remainder;
    Value first, second;
    float_divide(a, b, &quotient, &remainder);
    TRY(float_new(vm, quotient, &first));
    TRY(float_new(vm, remainder, &second));
    Tuple *pair = tuple_pair(vm, first, second);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

Status float_binary(VM *vm, BinaryOperator operator, double a, double b, Value *result) {
    double quotient, remainder;
    switch (operator) {
    case BINARY_ADD: return float_new(vm, a + b, result);
    case BINARY_SUBTRACT: return float_new(vm, a - b, result);
    case BINARY_MULTIPLY: return float_new(vm, a * b, result);
    case BINARY_POWER: return power(vm, a, b, result);
    case BINARY_TRUE_DIVIDE:
        if (b == 0) return raise_division_by_zero(vm);
        return float_new(vm, a / b, result);
    case BINARY_FLOOR_DIVIDE:
        if (b == 0) return raise_division_by_zero(vm);
        float_divide(a, b, &quotient, &remainder);
        return float_new(vm, quotient, result);
    case BINARY_REMAINDER:
        if (b == 0) return raise_division_by_zero(vm);
        float_divide(a, b, &quotient, &remainder);
        return float_new(vm, remainder, result);
    case BINARY_DIVMOD:
        if (b == 0) return raise_division_by_zero(vm);
        return divmod_pair(vm, a, b, result);
    default: *result = NOT_IMPLEMENTED; return DONE;
    }
}

/* ---- texts ---- */

Status float_repr_to(TextBuilder *builder, double value) {
    char text[FLOAT_REPR_SIZE];
    return text_add_ascii(builder, text, float_repr(value, text));
}

/* The text in ASCII, without surrounding white space and without underscores, which may only stand between digits; the length, or
 * -1 when an underscore is misplaced. `ascii` has room for `length` characters. */
int64_t float_plain_text(const void *text, unsigned width, uint64_t length, char *ascii) {
    uint64_t count = 0;
    char before = 0;
    bool bytes = width == 0;
    for (uint64_t i = 0; i < length; i++) {
        uint32_t c = bytes ? ((const uint8_t *)text)[i] : text_at(text, (int)width, i);
        if (c >= 128) {
            int digit = bytes ? -1 : unicode_decimal_value(c);
            c = digit >= 0 ? '0' + (uint32_t)digit : !bytes && unicode_is_space(c) ? ' ' : '?';
        }
        bool is_digit = c >= '0' && c <= '9';
        if (before == '_' && !is_digit) return -1;
        if (c == '_') {
            if (before < '0' || before > '9') return -1;
        } else {
            ascii[count++] = (char)c;
        }
        before = (char)c;
    }
    if (before == '_') return -1;
    uint64_t start = 0;
    while (start < count && (ascii[start] == ' ' || (ascii[start] >= '\t' && ascii[start] <= '\r')))
        start++;
    while (count > start && (ascii[count - 1] == ' ' || (ascii[count - 1] >= '\t' && ascii[count - 1] <= '\r')))
        count--;
    memmove(ascii, ascii + start, count - start);
    return (int64_t)(count - start);
}

static Status raise_no_float(VM *vm, Value shown) {
    Value text;
    TRY(value_repr_in_message(vm, shown, UINT64_MAX, &text));
    return raise_value_error(vm, "could not convert string to float: %S", text);
}

static Status parse(VM *vm, const void *text, unsigned width, uint64_t length, Value shown, double *value) {
    if (width == 1 && length && float_parse(text, length, true, value)) return DONE;
    char local[256], *ascii = local;
    if (length > sizeof local) {
        ascii = memory_allocate(&vm->memory, length);
        if (!ascii) return NO_MEMORY;
        vm_charge(vm, length / 32);
    }
    int64_t count = float_plain_text(text, width, length, ascii);
    bool valid = count > 0 && float_parse(ascii, (size_t)count, true, value);
    if (ascii != local) memory_release(&vm->memory, ascii, length);
    return valid ? DONE : raise_no_float(vm, shown);
}

Status float_from_str(VM *vm, const Str *text, Value shown, double *value) {
    return parse(vm, text->data, str_width(text), text->length, shown, value);
}

Status float_from_bytes(VM *vm, const uint8_t *bytes, uint64_t length, Value shown, double *value) {
    return parse(vm, bytes, 0, length, shown, value);
}
