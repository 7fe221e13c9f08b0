/* format_spec.c: reading a format specification and applying it to numbers and strings.
 *
 *     [[fill]align][sign][z][#][0][width][grouping][.[precision][grouping]][type] */
#include "object/format_spec.h"

#include "core/unicode.h"
#include "object/int.h"
#include "object/names.h"
#include "object/number_layout.h"
#include "object/str.h"
#include "vm/vm.h"

typedef struct FormatSpec {
    NumberLayout layout;
    int64_t precision; /* -1: none */
    uint32_t type;     /* 0: none */
    bool align_given, sign_given;
} FormatSpec;

/* ---- reading ---- */

/* A run of decimal digits (of any script) at *at; -1 when there is none. */
static Status spec_number(VM *vm, const Str *spec, uint64_t *at, int64_t *number) {
    int64_t value = -1;
    for (; *at < spec->length; ++*at) {
        uint32_t character = str_at(spec, *at);
        int digit = character < 128 ? (character >= '0' && character <= '9' ? (int)character - '0' : -1)
                                    : unicode_decimal_value(character);
        if (digit < 0) break;
        if (value < 0) value = 0;
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
            return raise_value_error(vm, "Too many decimal digits in format string");
    }
    *number = value;
    return DONE;
}

/* "," or "_" at *at. */
static Status spec_grouping(VM *vm, const Str *spec, uint64_t *at, char *grouping) {
    *grouping = 0;
    for (int i = 0; i < 2 && *at < spec->length; i++) {
        uint32_t character = str_at(spec, *at);
        if ((character != ',' && character != '_') || character == (uint32_t)*grouping) return DONE;
        if (*grouping) return raise_value_error(vm, "Cannot specify both ',' and '_'.");
        *grouping = (char)character;
        ++*at;
    }
    return DONE;
}

static Status spec_grouping_error(VM *vm, char grouping, uint32_t type) {
    if (type > 32 && type < 128)
        return raise_value_error(vm, "Cannot specify '%c' with '%c'.", (uint32_t)grouping, type);
    char hex[12];
    int length = 0;
    for (int shift = 28; shift >= 0; shift -= 4)
        if (type >> shift || shift == 0) hex[length++] = "0123456789abcdef"[type >> shift & 15];
    hex[length] = 0;
    return raise_value_error(vm, "Cannot specify '%c' with '\\x%s'.", (uint32_t)grouping, hex);
}

static bool is_align(uint32_t character) {
    return character == '<' || character == '>' || character == '=' || character == '^';
}

static bool is_one_of(uint32_t type, const char *types) {
    return type == 0 || (type < 128 && strchr(types, (int)type) != NULL);
}

static Status spec_parse(VM *vm, FormatSpec *parsed, const Str *spec, Value v, uint32_t default_type,
                         char default_align) {
    *parsed = (FormatSpec){.layout = {.width = -1, .fill = ' ', .align = default_align, .sign = '-'},
                           .precision = -1,
                           .type = default_type};
    NumberLayout *layout = &parsed->layout;
    uint64_t at = 0, length = spec->length;
    bool fill_given = false;
    if (length >= 2 && is_align(str_at(spec, 1))) {
        layout->fill = str_at(spec, 0);
        layout->align = (char)str_at(spec, 1);
        fill_given = parsed->align_given = true;
        at = 2;
    } else if (length >= 1 && is_align(str_at(spec, 0))) {
        layout->align = (char)str_at(spec, 0);
        parsed->align_given = true;
        at = 1;
    }
    if (at < length && (str_at(spec, at) == ' ' || str_at(spec, at) == '+' || str_at(spec, at) == '-')) {
        layout->sign = (char)str_at(spec, at++);
        parsed->sign_given = true;
    }
    if (at < length && str_at(spec, at) == 'z') {
        layout->no_minus_zero = true;
        at++;
    }
    if (at < length && str_at(spec, at) == '#') {
        layout->alternate = true;
        at++;
    }
    if (!fill_given && at < length && str_at(spec, at) == '0') {
        layout->fill = '0';
        if (!parsed->align_given && default_align == '>') layout->align = '=';
        at++;
    }
    TRY(spec_number(vm, spec, &at, &layout->width));
    TRY(spec_grouping(vm, spec, &at, &layout->grouping));
    if (at < length && str_at(spec, at) == '.') {
        at++;
        TRY(spec_number(vm, spec, &at, &parsed->precision));
        TRY(spec_grouping(vm, spec, &at, &layout->fraction_grouping));
        if (parsed->precision < 0 && !layout->fraction_grouping)
            return raise_value_error(vm, "Format specifier missing precision");
    }
    if (length - at > 1)
        return raise_value_error(vm, "Invalid format specifier '%S' for object of type '%T'", value_of(spec),
                                 v);
    if (length - at == 1) parsed->type = str_at(spec, at);

    uint32_t type = parsed->type;
    if (layout->grouping && !is_one_of(type, "defgEGF%") &&
        !(layout->grouping == '_' && is_one_of(type, "boxX")))
        return spec_grouping_error(vm, layout->grouping, type);
    if (layout->fraction_grouping && type == 'n')
        return spec_grouping_error(vm, layout->fraction_grouping, type);
    return DONE;
}

static Status spec_type_error(VM *vm, uint32_t type, Value v) {
    if (type > 32 && type < 128)
        return raise_value_error(vm, "Unknown format code '%c' for object of type '%T'", type, v);
    char hex[12];
    int length = 0;
    for (int shift = 28; shift >= 0; shift -= 4)
        if (type >> shift || shift == 0) hex[length++] = "0123456789abcdef"[type >> shift & 15];
    hex[length] = 0;
    return raise_value_error(vm, "Unknown format code '\\x%s' for object of type '%T'", hex, v);
}

/* ---- by type ---- */

static Status format_str(TextBuilder *builder, const Str *str, const Str *spec, Value v) {
    VM *vm = builder->vm;
    FormatSpec parsed;
    TRY(spec_parse(vm, &parsed, spec, v, 's', '<'));
    const NumberLayout *layout = &parsed.layout;
    if (parsed.type != 's') return spec_type_error(vm, parsed.type, v);
    if (parsed.sign_given)
        return raise_value_error(vm, layout->sign == ' ' ? "Space not allowed in string format specifier"
                                                         : "Sign not allowed in string format specifier");
    if (layout->no_minus_zero)
        return raise_value_error(vm, "Negative zero coercion (z) not allowed in string format specifier");
    if (layout->alternate)
        return raise_value_error(vm, "Alternate form (#) not allowed in string format specifier");
    if (layout->align == '=')
        return raise_value_error(vm, "'=' alignment not allowed in string format specifier");
    uint64_t length = str->length, before, behind;
    if (parsed.precision >= 0 && (uint64_t)parsed.precision < length) length = (uint64_t)parsed.precision;
    layout_padding(layout, length, &before, &behind);
    TRY(text_add_repeated(builder, layout->fill, before));
    TRY(text_add_slice(builder, str, 0, length));
    return text_add_repeated(builder, layout->fill, behind);
}

static Status format_double(TextBuilder *builder, double value, const FormatSpec *parsed, Value v) {
    FloatFormat format = {.code = (char)parsed->type,
                          .alternate = parsed->layout.alternate,
                          .no_minus_zero = parsed->layout.no_minus_zero,
                          .precision = parsed->precision < 0 ? 6 : parsed->precision};
    if (!is_one_of(parsed->type, "eEfFgGn%")) return spec_type_error(builder->vm, parsed->type, v);
    if (parsed->type == 0) {
        format.code = parsed->precision < 0 ? 'r' : 'g';
        format.dot_zero = true;
    } else if (parsed->type == 'n') {
        format.code = 'g';
    }
    TRY(format_check_precision(builder->vm, parsed->precision));
    return format_float_as(builder, value, &format, &parsed->layout);
}

static Status format_char(TextBuilder *builder, Value v, const FormatSpec *parsed) {
    VM *vm = builder->vm;
    int64_t character;
    if (parsed->sign_given)
        return raise_value_error(vm, "Sign not allowed with integer format specifier 'c'");
    if (parsed->layout.alternate)
        return raise_value_error(vm, "Alternate form (#) not allowed with integer format specifier 'c'");
    TRY(value_index_clamped(vm, v, &character));
    if (character == INT64_MAX || character == INT64_MIN)
        return raise_error(vm, &type_OverflowError, "Python int too large to convert to C long");
    if (character < 0 || character > 0x10FFFF)
        return raise_error(vm, &type_OverflowError, "%%c arg not in range(0x110000)");
    uint64_t before, behind;
    layout_padding(&parsed->layout, 1, &before, &behind);
    TRY(text_add_repeated(builder, parsed->layout.fill, before));
    TRY(text_add_char(builder, (uint32_t)character));
    return text_add_repeated(builder, parsed->layout.fill, behind);
}

static Status format_int(TextBuilder *builder, Value v, const Str *spec) {
    VM *vm = builder->vm;
    FormatSpec parsed;
    TRY(spec_parse(vm, &parsed, spec, v, 'd', '>'));
    switch (parsed.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
        if (parsed.precision >= 0)
            return raise_value_error(vm, "Precision not allowed in integer format specifier");
        if (parsed.layout.no_minus_zero)
            return raise_value_error(vm,
                                     "Negative zero coercion (z) not allowed in integer format specifier");
        if (parsed.type == 'c') return format_char(builder, v, &parsed);
        return format_int_to(builder, v, parsed.type == 'n' ? 'd' : (char)parsed.type, 0, &parsed.layout);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
        double value;
        if (is_bool(v))
            value = v == TRUE;
        else if (is_int(v))
            value = (double)int_of(v);
        else if (type_is_builtin_behaviour(vm, type_of(v), NAME(__float__)))
            TRY(int_to_double(vm, v, &value));
        else
            return NEEDS_PYTHON;
        return format_double(builder, value, &parsed, v);
    }
    default: return spec_type_error(vm, parsed.type, v);
    }
}

static Status format_float(TextBuilder *builder, Value v, const Str *spec) {
    FormatSpec parsed;
    TRY(spec_parse(builder->vm, &parsed, spec, v, 0, '>'));
    return format_double(builder, is_double(v) ? double_of(v) : AS(Float, v)->value, &parsed, v);
}

static bool is_plain_zero(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits == 0;
}

static Status format_complex(TextBuilder *builder, Value v, const Str *spec) {
    VM *vm = builder->vm;
    FormatSpec parsed;
    TRY(spec_parse(vm, &parsed, spec, v, 0, '>'));
    if (!is_one_of(parsed.type, "eEfFgGn")) return spec_type_error(vm, parsed.type, v);
    if (parsed.layout.fill == '0')
        return raise_value_error(vm, "Zero padding is not allowed in complex format specifier");
    if (parsed.layout.align == '=')
        return raise_value_error(vm, "'=' alignment flag is not allowed in complex format specifier");
    TRY(format_check_precision(vm, parsed.precision));

    const Complex *number = AS(Complex, v);
    FloatFormat format = {.code = (char)parsed.type,
                          .alternate = parsed.layout.alternate,
                          .no_minus_zero = parsed.layout.no_minus_zero,
                          .precision = parsed.precision < 0 ? 6 : parsed.precision};
    bool skip_real = false, parentheses = false;
    if (parsed.type == 0) {
        format.code = parsed.precision < 0 ? 'r' : 'g';
        skip_real = is_plain_zero(number->real);
        parentheses = !skip_real;
    } else if (parsed.type == 'n') {
        format.code = 'g';
    }
    NumberLayout layout = parsed.layout;
    layout.width = -1;
    TextBuilder text;
    text_start(&text, vm);
    Status status = DONE;
    if (parentheses) status = text_add_char(&text, '(');
    if (status == DONE && !skip_real) {
        status = format_float_as(&text, number->real, &format, &layout);
        layout.sign = '+';
    }
    if (status == DONE) status = format_float_as(&text, number->imag, &format, &layout);
    if (status == DONE) status = text_add_ascii(&text, "j)", parentheses ? 2 : 1);
    uint64_t before, behind;
    layout_padding(&parsed.layout, text.length, &before, &behind);
    if (status == DONE) status = text_add_repeated(builder, parsed.layout.fill, before);
    if (status == DONE) status = text_add_ascii(builder, (const char *)text.data, text.length);
    if (status == DONE) status = text_add_repeated(builder, parsed.layout.fill, behind);
    text_release(&text);
    return status;
}

static Status format_of_kind(TextBuilder *builder, Value v, const Str *spec) {
    if (is_int(v) || is_bool(v)) return format_int(builder, v, spec);
    if (is_double(v)) return format_float(builder, v, spec);
    switch (object_of(v)->kind) {
    case KIND_STR: return format_str(builder, AS_STR(v), spec, v);
    case KIND_INT: return format_int(builder, v, spec);
    case KIND_FLOAT: return format_float(builder, v, spec);
    default: return format_complex(builder, v, spec);
    }
}

static bool has_own_format(const Type *type) {
    return type == &type_str || type == &type_int || type == &type_bool || type == &type_float ||
           type == &type_complex;
}

Status format_value_to(TextBuilder *builder, Value v, const Str *spec) {
    const Type *type = type_of(v);
    if (!(type->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    if (!spec || spec->length == 0) return value_str_to(builder->vm, builder, v, 0);
    if (has_own_format(type)) return format_of_kind(builder, v, spec);
    return NEEDS_PYTHON; /* object.__format__, or one that its module defines */
}

Status format_value(VM *vm, Value v, Value spec, Value *result) {
    const Str *text = spec == UNBOUND ? NULL : AS_STR(spec);
    if (is_exactly(v, &type_str) && (!text || text->length == 0)) {
        *result = v;
        return DONE;
    }
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, format_value_to(&builder, v, text), result);
}

Status format_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[1])) return raise_not_str(vm, "__format__() argument", args[1]);
    if (AS_STR(args[1])->length == 0) {
        if (!is_exactly(args[0], &type_str)) return value_str(vm, args[0], result);
        *result = args[0];
        return DONE;
    }
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, format_of_kind(&builder, args[0], AS_STR(args[1])), result);
}

/* _int_format_digits(n, digits, spec): format(n, spec) in decimal of an int so large that its digits took a
 * while. */
static Status int_format_digits_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    FormatSpec parsed;
    if (!is_str(args[1]) || !is_str(args[2]) || !str_is_ascii(AS_STR(args[1])))
        return raise_type(vm, "str expected");
    TRY(spec_parse(vm, &parsed, AS_STR(args[2]), args[0], 'd', '>'));
    const Str *digits = AS_STR(args[1]);
    bool negative = digits->length && digits->data[0] == '-';
    TextBuilder builder;
    text_start(&builder, vm);
    Status status = format_digits_to(&builder, negative, (const char *)digits->data + negative,
                                 digits->length - negative, 'd', 0, &parsed.layout);
    return text_conclude(&builder, status, result);
}
const Builtin intrinsic_int_format_digits =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_int_format_digits", "n, digits, spec, /", 3, 3, 3, int_format_digits_leaf, NULL, "builtins");
