/* str_percent.c: `format % values`, for str, bytes and bytearray.
 *
 * The format is gone through once; each conversion takes its value from a tuple, from a mapping by its key,
 * or is the one value there is. The bytes of a bytes format are treated as the characters of a text. Where a
 * program's own class has a say, everything is left to the prelude, which starts afresh. */
#include "core/copy.h"
#include "core/limbs.h"
#include "object/bytes.h"
#include "object/int.h"
#include "object/names.h"
#include "object/number_layout.h"
#include "object/str.h"
#include "object/text_pause.h"

typedef struct Percent {
    VM *vm;
    const Str *format;
    bool for_bytes;
    uint64_t at;
    TextBuilder *builder;
    /* where values come from */
    Value values;
    const Value *items; /* of a tuple, or the one value */
    uint64_t count, next;
    bool mapping; /* `values` can be asked for keys */
    bool keyed;   /* some conversion had a key: then it does not matter whether all values were used */
} Percent;

typedef struct Conversion {
    int64_t width, precision; /* -1: none */
    bool left, plus, space, alternate, zero;
    uint32_t code;
} Conversion;

static Status next_value(Percent *percent, Value *value) {
    if (percent->next >= percent->count)
        return raise_type(percent->vm, "not enough arguments for format string");
    *value = percent->items[percent->next++];
    return DONE;
}

/* Whether values can be asked for keys; NEEDS_PYTHON for a program's own class. */
static Status is_mapping(VM *vm, Value values, bool for_bytes, bool *mapping) {
    (void)vm;
    *mapping = false;
    if (!is_object(values)) return DONE;
    switch (object_of(values)->kind) {
    case KIND_DICT:
    case KIND_LIST:
    case KIND_RANGE:
    case KIND_MEMORYVIEW: *mapping = true; return type_of(values)->object.aux & TYPE_STATIC ? DONE : NEEDS_PYTHON;
    case KIND_BYTES:
    case KIND_BYTEARRAY: *mapping = !for_bytes; return DONE;
    case KIND_TUPLE:
    case KIND_STR: return DONE;
    default: break;
    }
    if (!(type_of(values)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    return DONE;
}

/* "(key)" behind the percent sign: the value it stands for becomes the only one. */
static Status read_key(Percent *percent) {
    VM *vm = percent->vm;
    const Str *format = percent->format;
    if (!percent->mapping) return raise_type(vm, "format requires a mapping");
    uint64_t start = ++percent->at, depth = 1;
    for (; percent->at < format->length; percent->at++) {
        uint32_t character = str_at(format, percent->at);
        depth += character == '(';
        if (character == ')' && --depth == 0) break;
    }
    if (percent->at == format->length) return raise_value_error(vm, "incomplete format key");
    Value key;
    if (percent->for_bytes)
        key = bytes_from(vm, format->data + start, percent->at - start);
    else
        key = str_slice(vm, format, start, percent->at);
    if (key == UNBOUND) return NO_MEMORY;
    percent->at++;
    TRY(value_get_item(vm, percent->values, key, &percent->values));
    return DONE;
}

/* A number, or an asterisk and the next value, at `at`. */
static Status read_size(Percent *percent, bool precision, int64_t *size) {
    VM *vm = percent->vm;
    const Str *format = percent->format;
    if (percent->at < format->length && str_at(format, percent->at) == '*') {
        Value value = NONE;
        TRY(next_value(percent, &value));
        if (is_bool(value)) value = small_int(value == TRUE);
        if (!is_int(value) && !is_kind(value, KIND_INT)) return raise_type(vm, "* wants int");
        TRY(value_index_clamped(vm, value, size));
        if (precision ? *size > INT32_MAX || *size < INT32_MIN : *size == INT64_MAX || *size == INT64_MIN)
            return raise_error(vm, &type_OverflowError,
                               precision ? "Python int too large to convert to C int"
                                         : "Python int too large to convert to C ssize_t");
        percent->at++;
        return DONE;
    }
    int64_t number = -1;
    for (; percent->at < format->length; percent->at++) {
        uint32_t character = str_at(format, percent->at);
        if (character < '0' || character > '9') break;
        if (number < 0) number = 0;
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, (int64_t)character - '0', &number) ||
            (precision && number > INT32_MAX))
            return raise_value_error(vm, !precision           ? "width too big"
                                         : percent->for_bytes ? "prec too big"
                                                              : "precision too big");
    }
    *size = number;
    return DONE;
}

static Status read_conversion(Percent *percent, Conversion *conversion) {
    VM *vm = percent->vm;
    const Str *format = percent->format;
    *conversion = (Conversion){.width = -1, .precision = -1};
    for (; percent->at < format->length; percent->at++) {
        switch (str_at(format, percent->at)) {
        case '-': conversion->left = true; continue;
        case '+': conversion->plus = true; continue;
        case ' ': conversion->space = true; continue;
        case '#': conversion->alternate = true; continue;
        case '0': conversion->zero = true; continue;
        }
        break;
    }
    TRY(read_size(percent, false, &conversion->width));
    if (conversion->width < -1) {
        conversion->left = true;
        conversion->width = -conversion->width;
    } else if (conversion->width == -1 && percent->at && str_at(format, percent->at - 1) == '*') {
        conversion->left = true; /* the width -1 was given */
        conversion->width = 1;
    }
    if (percent->at < format->length && str_at(format, percent->at) == '.') {
        percent->at++;
        TRY(read_size(percent, true, &conversion->precision));
        if (conversion->precision < 0) conversion->precision = 0;
    }
    if (percent->at < format->length) {
        uint32_t character = str_at(format, percent->at);
        if (character == 'h' || character == 'l' || character == 'L') percent->at++;
    }
    if (percent->at == format->length) return raise_value_error(vm, "incomplete format");
    conversion->code = str_at(format, percent->at++);
    return DONE;
}

static NumberLayout number_layout(const Conversion *conversion) {
    bool zero = conversion->zero && !conversion->left;
    return (NumberLayout){.width = conversion->width,
                          .fill = zero ? '0' : ' ',
                          .align = conversion->left ? '<'
                                   : zero           ? '='
                                                    : '>',
                          .sign = conversion->plus    ? '+'
                                  : conversion->space ? ' '
                                                      : '-',
                          .alternate = conversion->alternate};
}

/* ---- conversions ---- */

static Status put_text(TextBuilder *builder, const Conversion *conversion, const Str *text) {
    uint64_t length = text->length;
    if (conversion->precision >= 0 && (uint64_t)conversion->precision < length)
        length = (uint64_t)conversion->precision;
    uint64_t missing = conversion->width > 0 && (uint64_t)conversion->width > length
                           ? (uint64_t)conversion->width - length
                           : 0;
    if (!conversion->left) TRY(text_add_repeated(builder, ' ', missing));
    TRY(text_add_slice(builder, text, 0, length));
    return conversion->left ? text_add_repeated(builder, ' ', missing) : DONE;
}

static Status put_latin1(TextBuilder *builder, const Conversion *conversion, const uint8_t *data,
                         uint64_t length) {
    Str view;
    text_view(&view, data, length);
    return put_text(builder, conversion, &view);
}

/* %s, %r, %a */
static Status convert_text(Percent *percent, const Conversion *conversion, Value value) {
    TextBuilder *builder = percent->builder;
    VM *vm = percent->vm;
    bool plain = conversion->width < 0 && conversion->precision < 0;
    bool shows_ascii = conversion->code == 'a' || (percent->for_bytes && conversion->code == 'r');
    if (conversion->code == 's') {
        if (is_exactly(value, &type_str)) return put_text(builder, conversion, AS_STR(value));
        if (plain) return value_str_to(vm, builder, value, 0);
    } else if (conversion->code == 'r' && plain && !shows_ascii) {
        return value_repr_to(vm, builder, value, 0);
    }
    Value text;
    if (conversion->code == 's')
        TRY(value_str(vm, value, &text));
    else
        TRY(value_repr(vm, value, &text));
    if (!shows_ascii || str_is_ascii(AS_STR(text))) return put_text(builder, conversion, AS_STR(text));

    TextBuilder escaped;
    text_start(&escaped, vm);
    text_add_escaped(&escaped, AS_STR(text));
    TRY(text_finish(&escaped, &text));
    return put_text(builder, conversion, AS_STR(text));
}

/* %b, and %s of bytes */
static Status convert_bytes(Percent *percent, const Conversion *conversion, Value value) {
    const uint8_t *data;
    uint64_t length;
    if (bytes_view(value, &data, &length)) return put_latin1(percent->builder, conversion, data, length);
    if (!(type_of(value)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    return raise_type(percent->vm,
                      "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'",
                      value);
}

static Status convert_char(Percent *percent, const Conversion *conversion, Value value) {
    VM *vm = percent->vm;
    int64_t limit = percent->for_bytes ? 256 : 0x110000, character;
    Conversion whole = *conversion;
    whole.precision = -1;
    if (percent->for_bytes) {
        const uint8_t *data;
        uint64_t length;
        if ((is_kind(value, KIND_BYTES) || is_kind(value, KIND_BYTEARRAY)) &&
            bytes_view(value, &data, &length)) {
            if (length == 1) return put_latin1(percent->builder, &whole, data, 1);
            return raise_type(
                vm, "%%c requires an integer in range(256) or a single byte, not a %T object of length %l",
                value, (int64_t)length);
        }
    } else if (is_str(value)) {
        if (AS_STR(value)->length == 1) return put_text(percent->builder, &whole, AS_STR(value));
        return raise_type(vm, "%%c requires an int or a unicode character, not a string of length %l",
                          (int64_t)AS_STR(value)->length);
    }
    Status status = value_index_clamped(vm, value, &character);
    if (status == RAISED)
        return raise_type(vm,
                          percent->for_bytes
                              ? "%%c requires an integer in range(256) or a single byte, not %Q"
                              : "%%c requires an int or a unicode character, not %Q",
                          value);
    if (status != DONE) return status;
    if (character < 0 || character >= limit)
        return raise_error(vm, &type_OverflowError,
                           percent->for_bytes ? "%%c arg not in range(256)"
                                              : "%%c arg not in range(0x110000)");
    if (conversion->width < 0) return text_add_char(percent->builder, (uint32_t)character);
    Value text = str_from_char(vm, (uint32_t)character);
    if (text == UNBOUND) return NO_MEMORY;
    return put_text(percent->builder, &whole, AS_STR(text));
}

static Status convert_int(Percent *percent, const Conversion *conversion, Value value) {
    VM *vm = percent->vm;
    uint32_t code = conversion->code == 'i' || conversion->code == 'u' ? 'd' : conversion->code;
    if (!is_integer(value)) {
        if (!(type_of(value)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        if (code != 'd') return raise_type(vm, "%%%c format: an integer is required, not %T", code, value);
        if (!is_double(value) && !is_kind(value, KIND_FLOAT))
            return raise_type(vm, "%%%c format: a real number is required, not %T", conversion->code, value);
        TRY(int_from_double(vm, is_double(value) ? double_of(value) : AS(Float, value)->value, &value));
    }
    NumberLayout layout = number_layout(conversion);
    return format_int_to(percent->builder, value, (char)code, conversion->precision, &layout);
}

static Status convert_float(Percent *percent, const Conversion *conversion, Value value) {
    VM *vm = percent->vm;
    double number;
    if (is_double(value)) {
        number = double_of(value);
    } else if (is_kind(value, KIND_FLOAT)) {
        number = AS(Float, value)->value;
    } else if (is_int(value)) {
        number = (double)int_of(value);
    } else if (is_bool(value)) {
        number = value == TRUE;
    } else if (is_kind(value, KIND_INT) && type_is_builtin_behaviour(vm, type_of(value), NAME(__float__))) {
        Status status = int_to_double(vm, value, &number);
        if (status == RAISED && percent->for_bytes)
            return raise_type(vm, "float argument required, not %T", value);
        if (status != DONE) return status;
    } else if (!(type_of(value)->object.aux & TYPE_STATIC)) {
        return NEEDS_PYTHON;
    } else {
        return raise_type(
            vm, percent->for_bytes ? "float argument required, not %T" : "must be real number, not %T",
            value);
    }
    NumberLayout layout = number_layout(conversion);
    return format_float_to(percent->builder, number, (char)conversion->code,
                           conversion->precision < 0 ? 6 : conversion->precision, &layout);
}

static Status unsupported(Percent *percent, uint32_t code) {
    VM *vm = percent->vm;
    if (percent->for_bytes && code > 127)
        return raise_error(vm, &type_OverflowError, "character argument not in range(0x110000)");
    char hex[10], shown[2] = {code > 31 && code < 128 ? (char)code : '?', 0};
    if (percent->for_bytes && code < 32) shown[0] = (char)code;
    int length = 0;
    for (int shift = 28; shift >= 0; shift -= 4)
        if (code >> shift || shift == 0) hex[length++] = "0123456789abcdef"[code >> shift & 15];
    hex[length] = 0;
    return raise_value_error(vm, "unsupported format character '%s' (0x%s) at index %l", shown, hex,
                             (int64_t)percent->at - 1);
}

/* One conversion, behind its percent sign. */
static Status convert(Percent *percent) {
    const Str *format = percent->format;
    Conversion conversion;
    Value value;
    if (percent->at == format->length) return raise_value_error(percent->vm, "incomplete format");
    switch (str_at(format, percent->at)) { /* the most frequent ones are short */
    case 's':
        if (percent->for_bytes || percent->next >= percent->count || !is_exactly(percent->items[percent->next], &type_str)) break;
        percent->at++;
        return text_add_str(percent->builder, AS_STR(percent->items[percent->next++]));
    case 'd':
        if (percent->next >= percent->count || !is_int(percent->items[percent->next])) break;
        percent->at++;
        return text_add_int(percent->builder, int_of(percent->items[percent->next++]));
    case '%': percent->at++; return text_add_char(percent->builder, '%');
    case '(': {
        Value all = percent->values;
        TRY(read_key(percent));
        value = percent->values;
        percent->values = all;
        percent->items = &value;
        percent->count = 1;
        percent->next = 0;
        percent->keyed = true;
        break;
    }
    default: break;
    }
    TRY(read_conversion(percent, &conversion));
    TRY(next_value(percent, &value));
    switch (conversion.code) {
    case 'b':
        if (percent->for_bytes) return convert_bytes(percent, &conversion, value);
        break;
    case 's':
        if (percent->for_bytes) return convert_bytes(percent, &conversion, value); /* fall through */
    case 'r':
    case 'a': return convert_text(percent, &conversion, value);
    case 'c': return convert_char(percent, &conversion, value);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convert_int(percent, &conversion, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convert_float(percent, &conversion, value);
    default: break;
    }
    return unsupported(percent, conversion.code);
}

/* The text up to the next conversion, and that one. */
static Status convert_next(Percent *percent) {
    const Str *format = percent->format;
    int64_t found = text_find_char(format->data + percent->at * str_width(format), str_width(format), format->length - percent->at, '%');
    uint64_t end = found < 0 ? format->length : percent->at + (uint64_t)found;
    TRY(text_add_slice(percent->builder, format, percent->at, end));
    percent->at = end;
    if (end == format->length) return DONE;
    percent->at++;
    return convert(percent);
}

/* As far as the text fits into the builder itself and its conversions are the most frequent ones: %d, %s, %5d, %05d. */
static void convert_shortly(Percent *percent) {
    const uint8_t *format = percent->format->data;
    uint64_t length = percent->format->length, at = 0;
    uint8_t *start = percent->builder->local, *to = start, *end = start + sizeof percent->builder->local - 32;
    while (at < length && to < end) {
        uint64_t next = at + 1;
        if (format[at] != '%') {
            *to++ = format[at];
            at = next;
            continue;
        }
        if (percent->next == percent->count) break;
        Value value = percent->items[percent->next];
        bool zero = next < length && format[next] == '0';
        next += zero;
        unsigned width = next < length && format[next] >= '1' && format[next] <= '9' ? format[next++] - '0' : 0;
        if (next == length) break;
        if (format[next] == 'd' && is_int(value) && (int_of(value) >= 0 || !width)) {
            int64_t n = int_of(value);
            char digits[2 * COPIED_IN_PLACE]; /* at most 20, but the compiler cannot know */
            unsigned count = limb_to_decimal(digits, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
            if (n < 0) *to++ = '-';
            for (; width > count; width--) {
                *to++ = zero ? '0' : ' ';
            }
            copy_bytes(to, digits, count);
            to += count;
        } else if (format[next] == 's' && next == at + 1 && is_exactly(value, &type_str) && str_is_ascii(AS_STR(value)) &&
                   AS_STR(value)->length <= (uint64_t)(end - to)) {
            copy_bytes(to, AS_STR(value)->data, AS_STR(value)->length);
            to += AS_STR(value)->length;
        } else {
            break;
        }
        percent->next++;
        at = next + 1;
    }
    percent->at = at;
    percent->builder->length = percent->builder->mark = (uint64_t)(to - start);
}

enum { PERCENT_STATE = 4 }; /* the text, where in the format it goes on, the next value's index, whether some conversion had a key */

/* Goes on from `state`, if it was `taken`, and leaves there how far it has come. */
static Status percent_run(VM *vm, const Str *format, Value values, bool for_bytes, TextBuilder *builder, bool taken, Value *state) {
    Percent percent = {
        .vm = vm, .format = format, .for_bytes = for_bytes, .builder = builder, .values = values};
    if (is_kind(values, KIND_TUPLE)) {
        percent.items = AS(Tuple, values)->items;
        percent.count = AS(Tuple, values)->length;
    } else {
        TRY(is_mapping(vm, values, for_bytes, &percent.mapping));
        percent.items = &percent.values;
        percent.count = 1;
    }
    uint64_t at, next, keyed;
    if (taken && pause_number(state[1], format->length, &at) && pause_number(state[2], percent.count, &next) &&
        pause_number(state[3], 1, &keyed)) {
        percent.at = at;
        percent.next = next;
        percent.keyed = keyed;
    } else {
        builder->length = 0;
        if (!for_bytes && str_is_ascii(format) && builder->data == builder->local) convert_shortly(&percent);
    }
    Status status = DONE;
    while (percent.at < format->length && status == DONE) {
        if (percent.keyed) { /* the value is used up, and was a local */
            percent.items = NULL;
            percent.count = percent.next = 0;
        }
        at = percent.at;
        next = percent.next;
        keyed = percent.keyed;
        status = convert_next(&percent);
        if (status == DONE && !text_stops(builder)) continue;
        if (status == NO_MEMORY) builder->failed = true;
        if (status == DONE) status = NO_MEMORY;
        if (builder->failed) {
            percent.at = at;
            percent.next = next;
            percent.keyed = keyed;
        }
    }
    state[1] = small_int((int64_t)percent.at);
    state[2] = small_int((int64_t)percent.next);
    state[3] = small_int(percent.keyed);
    if (status != DONE) return status;
    if (percent.keyed) percent.next = percent.count;
    if (percent.next < percent.count && !percent.mapping)
        return raise_type(vm, "not all arguments converted during %s formatting",
                          for_bytes ? "bytes" : "string");
    return DONE;
}

/* `self` % values, where `format` has the text of the one. */
static Status percent(VM *vm, Value self, const Str *format, Value values, Value like, Value *result) {
    TextBuilder builder;
    Value state[PAUSE_STATE];
    bool taken = pause_take(vm, PAUSE_TEXT, self, values, state) && text_take(&builder, vm, like, state[0]);
    if (!taken) text_begin(&builder, vm, like);
    Status status = percent_run(vm, format, values, like != UNBOUND, &builder, taken, state);
    return text_end(&builder, status, PAUSE_TEXT, self, values, PERCENT_STATE, state, result);
}

Status str_percent(VM *vm, const Str *format, Value values, Value *result) {
    return percent(vm, value_of(format), format, values, UNBOUND, result);
}

Status bytes_percent(VM *vm, Value format, Value values, Value *result) {
    const uint8_t *data;
    uint64_t length;
    TRY(bytes_argument(vm, format, &data, &length));
    Str view;
    text_view(&view, data, length);
    return percent(vm, format, &view, values, format, result);
}
