/* int_parse.c: int('  -0x_ff ', 16): from text to int.
 *
 * The text is first turned into digit values, one a byte, whatever script its digits are from; white space, sign, prefix and underscores
 * are gone then. */
#include "core/unicode.h"
#include "object/bytes.h"
#include "object/int_internal.h"
#include "object/str.h"

typedef struct Source {
    const void *text;
    unsigned width;  /* 0: bytes, of which only ASCII counts */
    uint64_t at, end;
} Source;

/* A character as ASCII: any space is ' ', any decimal digit one of 0 to 9, anything else beyond ASCII is '?'. */
static char source_at(const Source *source, uint64_t index) {
    uint32_t c = source->width == 0 ? ((const uint8_t *)source->text)[index] : text_at(source->text, (int)source->width, index);
    if (c < 128) return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : (char)c;
    if (source->width == 0) return '?';
    if (unicode_is_space(c)) return ' ';
    int digit = unicode_decimal_value(c);
    return digit < 0 ? '?' : (char)('0' + digit);
}

static char source_peek(const Source *source) { return source->at < source->end ? source_at(source, source->at) : 0; }

static unsigned prefix_base(char letter) {
    switch (letter | 32) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

static Status raise_invalid(VM *vm, unsigned base, Value shown) {
    Value text;
    TRY(value_repr_in_message(vm, shown, 200, &text));
    if (AS_STR(text)->length > 200) text = str_slice(vm, AS_STR(text), 0, 200);
    if (text == UNBOUND) return NO_MEMORY;
    return raise_value_error(vm, "invalid literal for int() with base %u: %S", base, text);
}

void digit_text_release(VM *vm, DigitText *digits) {
    if (digits->size) memory_release(&vm->memory, digits->digits, digits->size);
    digits->size = 0;
}

/* The digit that each ASCII character is, in a base that has it. */
enum { NO_DIGIT = 36, UNDERSCORE = 37 };
static const uint8_t digit_values[128] = {
#define NONE_8 36, 36, 36, 36, 36, 36, 36, 36
    NONE_8, NONE_8, NONE_8, NONE_8, NONE_8, NONE_8,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 36, 36, 36, 36, 36, 36,
    36, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 36, 36, 36, UNDERSCORE,
    36, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 36, 36, 36, 36,
#undef NONE_8
};

/* Digits in ASCII, copied as fast as memory is; stops at anything else. */
static void collect_plain(Source *source, DigitText *digits) {
    const uint8_t *text = source->text;
    unsigned base = digits->base;
    uint8_t *to = digits->digits + digits->count;
    uint64_t at = source->at;
    for (; at < source->end && text[at] < 128; at++) {
        unsigned value = digit_values[text[at]];
        if (value >= base) break;
        *to++ = (uint8_t)value;
    }
    digits->count = (size_t)(to - digits->digits);
    source->at = at;
}

/* The digits up to the end of the source: false when something else is between them. */
static bool collect(Source *source, DigitText *digits) {
    bool after_digit = false;
    if (source->width <= 1) {
        collect_plain(source, digits);
        after_digit = digits->count > 0;
    }
    for (; source->at < source->end; source->at++) {
        char c = source_at(source, source->at);
        if (c == '_') {
            if (!after_digit) return false;
            after_digit = false;
            continue;
        }
        unsigned value = (uint8_t)c < 128 ? digit_values[(uint8_t)c] : NO_DIGIT;
        if (value >= digits->base) return false;
        digits->digits[digits->count++] = (uint8_t)value;
        after_digit = true;
    }
    return after_digit;
}

static bool is_all_zero(const DigitText *digits) {
    for (size_t i = 0; i < digits->count; i++)
        if (digits->digits[i]) return false;
    return true;
}

Status digit_text_read(VM *vm, DigitText *digits, const void *text, unsigned width, uint64_t length, unsigned base, Value shown) {
    Source source = {text, width, 0, length};
    unsigned given = base;
    *digits = (DigitText){.digits = digits->local};
    while (source.at < source.end && source_at(&source, source.at) == ' ')
        source.at++;
    while (source.end > source.at && source_at(&source, source.end - 1) == ' ')
        source.end--;
    char first = source_peek(&source);
    if (first == '+' || first == '-') {
        digits->negative = first == '-';
        source.at++;
    }
    bool only_zero = false;
    if (source_peek(&source) == '0' && source.at + 1 < source.end) {
        unsigned prefix = prefix_base(source_at(&source, source.at + 1));
        if (prefix && (base == 0 || base == prefix)) {
            base = prefix;
            source.at += 2;
            if (source_peek(&source) == '_') source.at++;
        } else if (base == 0) {
            only_zero = true;
        }
    }
    if (base == 0) base = 10;
    digits->base = base;
    if (source.end - source.at > sizeof digits->local) {
        digits->size = (size_t)(source.end - source.at);
        digits->digits = memory_allocate(&vm->memory, digits->size);
        if (!digits->digits) {
            digits->size = 0;
            return NO_MEMORY;
        }
        vm_charge(vm, length / 64);
    }
    if (!collect(&source, digits) || (only_zero && !is_all_zero(digits))) {
        digit_text_release(vm, digits);
        return raise_invalid(vm, given, shown);
    }
    if ((base & (base - 1)) != 0 && too_many_digits(vm, digits->count)) {
        size_t count = digits->count;
        digit_text_release(vm, digits);
        return raise_value_error(vm, "Exceeds the limit (%u digits) for integer string conversion: value has %z digits; use "
                                     "sys.set_int_max_str_digits() to increase the limit", vm->int_max_str_digits, count);
    }
    return DONE;
}

/* ---- from digits ---- */

static Status convert_binary(VM *vm, const DigitText *digits, unsigned shift, Value *result) {
    Target target;
    if (!target_take(&target, vm, limbs_for_bits((uint64_t)digits->count * shift) + 1)) return NO_MEMORY;
    size_t size = limbs_from_binary_digits(target.limbs, digits->digits, digits->count, shift);
    return target_finish(&target, vm, size, digits->negative, result);
}

static Status convert(VM *vm, const DigitText *digits, Value *result) {
    if (digits->count <= 12) { /* 36 ** 12 < 2 ** 63 */
        int64_t n = 0;
        for (size_t i = 0; i < digits->count; i++)
            n = n * digits->base + digits->digits[i];
        return int_from_int64(vm, digits->negative ? -n : n, result);
    }
    if ((digits->base & (digits->base - 1)) == 0) return convert_binary(vm, digits, (unsigned)__builtin_ctz(digits->base), result);
    uint64_t cost = limbs_from_radix_cost(digits->count);
    if (cost > LIMBS_QUICK) return NEEDS_PYTHON;
    Target target;
    Scratch scratch;
    if (!target_take(&target, vm, limbs_from_radix_size(digits->count, digits->base))) return NO_MEMORY;
    if (!scratch_take(&scratch, vm, limbs_from_radix_scratch(digits->count, digits->base))) return NO_MEMORY;
    size_t size = limbs_from_radix(target.limbs, digits->digits, digits->count, digits->base, scratch.limbs);
    scratch_release(&scratch);
    charge_limbs(vm, cost);
    return target_finish(&target, vm, size, digits->negative, result);
}

/* Plain decimal digits, few enough for an int64_t: false for anything else. */
static bool parse_plain(const uint8_t *text, uint64_t length, int64_t *result) {
    bool negative = length && text[0] == '-';
    uint64_t at = negative;
    if (length - at == 0 || length - at > 18) return false;
    int64_t n = 0;
    for (; at < length; at++) {
        unsigned digit = (unsigned)text[at] - '0';
        if (digit > 9) return false;
        n = n * 10 + digit;
    }
    *result = negative ? -n : n;
    return true;
}

static __attribute__((noinline)) Status parse(VM *vm, const void *text, unsigned width, uint64_t length, unsigned base, Value shown, Value *result) {
    DigitText digits;
    TRY(digit_text_read(vm, &digits, text, width, length, base, shown));
    Status status = convert(vm, &digits, result);
    digit_text_release(vm, &digits);
    return status;
}

Status int_parse(VM *vm, const Str *text, unsigned base, Value shown, Value *result) {
    int64_t n;
    if (str_width(text) == 1 && base == 10 && parse_plain(text->data, text->length, &n)) return int_from_int64(vm, n, result);
    return parse(vm, text->data, str_width(text), text->length, base, shown, result);
}

Status int_parse_bytes(VM *vm, const uint8_t *bytes, uint64_t length, unsigned base, Value shown, Value *result) {
    return parse(vm, bytes, 0, length, base, shown, result);
}
