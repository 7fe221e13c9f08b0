/* number_layout.c: see number_layout.h. */
#include "object/number_layout.h"

#include "object/int.h"
#include "vm/vm.h"

typedef struct NumberParts { /* ASCII */
    char sign;               /* 0: none */
    const char *prefix;      /* "0x" and the like */
    uint64_t prefix_length;
    const char *digits;
    uint64_t digit_count;
    uint64_t zeros;   /* digits '0' to put before the others */
    const char *rest; /* fraction, exponent, percent sign */
    uint64_t rest_length;
} NumberParts;

static uint64_t grouped_length(uint64_t digits, unsigned group) {
    return digits + (digits ? (digits - 1) / group : 0);
}

/* `zeros` zeros and then the digits, with a separator behind the first ones and every `group` digits from there on; a group is 4 at most. */
static Status groups_to(TextBuilder *builder, uint64_t zeros, const char *digits, uint64_t count, uint64_t first, char separator, uint64_t group) {
    enum { AT_ONCE = 4 };
    char chunk[512];
    for (uint64_t total = zeros + count, done = 0; done < total;) {
        char *to = chunk;
        while (done < total && to < chunk + sizeof chunk - 2 * AT_ONCE) {
            uint64_t taken = done ? group : first;
            if (taken > total - done) taken = total - done;
            if (done) *to++ = separator;
            if (done + AT_ONCE <= zeros) memset(to, '0', AT_ONCE);
            else if (done >= zeros && done + AT_ONCE <= total) memcpy(to, digits + (done - zeros), AT_ONCE);
            else {
                for (uint64_t i = done; i < done + taken; i++) {
                    to[i - done] = i < zeros ? '0' : digits[i - zeros];
                }
            }
            to += taken;
            done += taken;
        }
        TRY(text_add_ascii(builder, chunk, (size_t)(to - chunk)));
    }
    return DONE;
}

static Status digits_to(TextBuilder *builder, uint64_t zeros, const char *digits, uint64_t count, char separator, unsigned group) {
    if (separator && zeros + count) return groups_to(builder, zeros, digits, count, (zeros + count - 1) % group + 1, separator, group);
    TRY(text_add_repeated(builder, '0', zeros));
    return text_add_ascii(builder, digits, count);
}

/* The digits behind the point, with a separator every three digits counted from the left. */
static Status fraction_to(TextBuilder *builder, const char *rest, uint64_t length, uint64_t digits, char separator) {
    TRY(text_add_ascii(builder, rest, 1));
    TRY(groups_to(builder, 0, rest + 1, digits, 3, separator, 3));
    return text_add_ascii(builder, rest + 1 + digits, length - 1 - digits);
}

static char *fill_with(char *to, char fill, uint64_t count) {
    for (uint64_t i = 0; i < count; i++)
        to[i] = fill;
    return to + count;
}

static char *copy_to(char *to, const char *from, uint64_t count) {
    for (uint64_t i = 0; i < count; i++)
        to[i] = from[i];
    return to + count;
}

static Status number_to(TextBuilder *builder, const NumberParts *parts, const NumberLayout *layout,
                        unsigned group) {
    uint64_t zeros = parts->zeros, fixed = (parts->sign != 0) + parts->prefix_length,
             rest = parts->rest_length;
    uint64_t fraction_digits = 0;
    if (layout->fraction_grouping && rest && parts->rest[0] == '.') {
        while (fraction_digits + 1 < rest && parts->rest[fraction_digits + 1] >= '0' &&
               parts->rest[fraction_digits + 1] <= '9')
            fraction_digits++;
        if (fraction_digits) rest += (fraction_digits - 1) / 3;
    }
    fixed += rest;
    char separator = layout->grouping;
    uint64_t digits = parts->digit_count + zeros;
    uint64_t width = layout->width > 0 ? (uint64_t)layout->width : 0;
    if (layout->fill == '0' && layout->align == '=' && width > fixed) {
        uint64_t wanted = width - fixed;
        if (!separator) {
            if (wanted > digits) zeros += wanted - digits;
        } else if (wanted > grouped_length(digits, group)) {
            /* A group and its separator are group + 1 wide; no separator stands in front. */
            uint64_t least = wanted - wanted / (group + 1) + (wanted % (group + 1) == 0);
            if (least > digits) zeros += least - digits;
        }
        digits = parts->digit_count + zeros;
    }
    uint64_t length = fixed + (separator ? grouped_length(digits, group) : digits), before, behind;
    layout_padding(layout, length, &before, &behind);
    char local[128];
    if (!separator && !fraction_digits && layout->fill < 128 && length < sizeof local && before + behind < sizeof local - length) {
        char *to = local;
        if (layout->align != '=') to = fill_with(to, (char)layout->fill, before);
        if (parts->sign) *to++ = parts->sign;
        to = copy_to(to, parts->prefix, parts->prefix_length);
        if (layout->align == '=') to = fill_with(to, (char)layout->fill, before);
        to = fill_with(to, '0', zeros);
        to = copy_to(to, parts->digits, parts->digit_count);
        to = copy_to(to, parts->rest, parts->rest_length);
        to = fill_with(to, (char)layout->fill, behind);
        return text_add_ascii(builder, local, (size_t)(to - local));
    }
    if (layout->align != '=') TRY(text_add_repeated(builder, layout->fill, before));
    if (parts->sign) TRY(text_add_char(builder, (uint32_t)parts->sign));
    TRY(text_add_ascii(builder, parts->prefix, parts->prefix_length));
    if (layout->align == '=') TRY(text_add_repeated(builder, layout->fill, before));
    TRY(digits_to(builder, zeros, parts->digits, parts->digit_count, separator, group));
    if (fraction_digits)
        TRY(fraction_to(builder, parts->rest, parts->rest_length, fraction_digits,
                        layout->fraction_grouping));
    else
        TRY(text_add_ascii(builder, parts->rest, parts->rest_length));
    return text_add_repeated(builder, layout->fill, behind);
}

Status format_digits_to(TextBuilder *builder, bool negative, const char *digits, uint64_t count, char code,
                        int64_t minimum_digits, const NumberLayout *layout) {
    static const char prefixes[][3] = {"0b", "0o", "0x", "0X"};
    NumberParts parts = {.digits = digits, .digit_count = count, .prefix = "", .rest = ""};
    parts.sign = negative ? '-' : layout->sign != '-' ? layout->sign : 0;
    if (layout->alternate && code != 'd') {
        parts.prefix = prefixes[code == 'b' ? 0 : code == 'o' ? 1 : code == 'x' ? 2 : 3];
        parts.prefix_length = 2;
    }
    if (minimum_digits > 0 && (uint64_t)minimum_digits > count)
        parts.zeros = (uint64_t)minimum_digits - count;
    return number_to(builder, &parts, layout, code == 'd' ? 3 : 4);
}

Status format_int_to(TextBuilder *builder, Value v, char code, int64_t minimum_digits,
                     const NumberLayout *layout) {
    unsigned base = code == 'd' ? 10 : code == 'b' ? 2 : code == 'o' ? 8 : 16;
    const char *alphabet = code == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    if (is_bool(v)) v = small_int(v == TRUE);
    if (is_int(v)) {
        int64_t n = int_of(v);
        uint64_t magnitude = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
        char digits[64], *at = digits + sizeof digits;
        if (base == 10) {
            char text[24];
            unsigned length = limb_to_decimal(text, magnitude);
            at -= length;
            memcpy(at, text, length);
        } else
            do
                *--at = alphabet[magnitude % base];
            while (magnitude /= base);
        return format_digits_to(builder, n < 0, at, (uint64_t)(digits + sizeof digits - at), code, minimum_digits,
                            layout);
    }
    TextBuilder digits;
    text_start(&digits, builder->vm);
    Status status = int_text_to(&digits, v, base);
    if (status == DONE) {
        char *text = (char *)digits.data;
        bool negative = digits.length && text[0] == '-';
        if (code == 'X')
            for (uint64_t i = 0; i < digits.length; i++)
                if (text[i] >= 'a') text[i] = (char)(text[i] - 32);
        status = format_digits_to(builder, negative, text + negative, digits.length - negative, code,
                              minimum_digits, layout);
    }
    text_release(&digits);
    return status;
}

/* The text of a double. */
static Status float_to(TextBuilder *builder, const char *text, size_t length, NumberLayout layout) {
    NumberParts parts = {.prefix = "", .digits = text};
    bool negative = length && text[0] == '-';
    parts.sign = negative ? '-' : layout.sign != '-' ? layout.sign : 0;
    text += negative;
    length -= negative;
    uint64_t digits = 0;
    while (digits < length && text[digits] >= '0' && text[digits] <= '9')
        digits++;
    if (digits == 0) layout.grouping = 0; /* inf and nan */
    parts.digits = text;
    parts.digit_count = digits;
    parts.rest = text + digits;
    parts.rest_length = length - digits;
    return number_to(builder, &parts, &layout, 3);
}

Status format_float_as(TextBuilder *builder, double value, const FloatFormat *format, const NumberLayout *layout) {
    char local[512];
    size_t bound = float_format_bound(value, format);
    if (bound <= sizeof local) return float_to(builder, local, float_format(value, format, local), *layout);
    char *text = memory_allocate(&builder->vm->memory, bound);
    if (!text) return NO_MEMORY;
    Status status = float_to(builder, text, float_format(value, format, text), *layout);
    memory_release(&builder->vm->memory, text, bound);
    return status;
}

Status format_check_precision(VM *vm, int64_t precision) {
    return precision > INT32_MAX ? raise_value_error(vm, "precision too big") : DONE;
}

Status format_float_to(TextBuilder *builder, double value, char code, int64_t precision,
                       const NumberLayout *layout) {
    TRY(format_check_precision(builder->vm, precision));
    FloatFormat format = {.code = code,
                          .alternate = layout->alternate,
                          .no_minus_zero = layout->no_minus_zero,
                          .precision = precision < 0 ? 6 : precision};
    return format_float_as(builder, value, &format, layout);
}
