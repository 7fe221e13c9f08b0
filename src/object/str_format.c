/* str_format.c: str.format and str.format_map, and the parsing of their replacement fields, which the module
 * `string` shares.
 *
 * The leaf does everything over builtin values but attributes (`{0.name}`). For those, and wherever a
 * program's own class has a say, the prelude starts afresh with the two parsing functions at the end. */
#include "core/unicode.h"
#include "object/container.h"
#include "object/int.h"
#include "object/dict.h"
#include "object/format_spec.h"
#include "object/list.h"
#include "object/native.h"
#include "object/str_methods.h"
#include "object/text_pause.h"
#include "object/tuple.h"
#include "vm/attribute.h"

/* ---- parsing ---- */

typedef struct Field {                   /* positions in the format */
    uint64_t literal_start, literal_end; /* the text before the field */
    bool present;                        /* false: only the text */
    uint64_t name_start, name_end;
    uint64_t spec_start, spec_end;
    bool nested;         /* the spec has fields of its own */
    uint32_t conversion; /* 0: none */
} Field;

/* What stands between the braces; `*at` is behind the opening one. */
static Status parse_braces(VM *vm, const Str *format, uint64_t *at, uint64_t end, Field *field) {
    uint32_t character = '{';
    field->present = true;
    field->name_start = *at;
    bool found = false;
    while (!found && *at < end) {
        character = str_at(format, (*at)++);
        switch (character) {
        case '{': return raise_value_error(vm, "unexpected '{' in field name");
        case '[':
            while (*at < end && str_at(format, *at) != ']')
                ++*at;
            break;
        case '}':
        case ':':
        case '!': found = true; break;
        default: break;
        }
    }
    field->name_end = found ? *at - 1 : *at;
    field->spec_start = field->spec_end = *at;
    if (!found) return raise_value_error(vm, "expected '}' before end of string");
    if (character == '}') return DONE;
    if (character == '!') {
        if (*at >= end) return raise_value_error(vm, "end of string while looking for conversion specifier");
        field->conversion = str_at(format, (*at)++);
        if (*at < end) {
            character = str_at(format, (*at)++);
            field->spec_start = field->spec_end = *at;
            if (character == '}') return DONE;
            if (character != ':') return raise_value_error(vm, "expected ':' after conversion specifier");
        }
    }
    field->spec_start = *at;
    uint64_t depth = 1;
    while (*at < end) {
        character = str_at(format, (*at)++);
        if (character == '{') {
            field->nested = true;
            depth++;
        } else if (character == '}' && --depth == 0) {
            field->spec_end = *at - 1;
            return DONE;
        }
    }
    return raise_value_error(vm, "unmatched '{' in format spec");
}

/* The next stretch of literal text, and the field behind it if there is one. `*at` < end. */
static Status parse_field(VM *vm, const Str *format, uint64_t *at, uint64_t end, Field *field) {
    *field = (Field){.literal_start = *at};
    uint32_t character = 0;
    bool brace = false;
    while (*at < end && !brace) {
        character = str_at(format, (*at)++);
        brace = character == '{' || character == '}';
    }
    field->literal_end = *at;
    if (!brace) return DONE;
    bool at_end = *at >= end;
    if (character == '}' && (at_end || str_at(format, *at) != '}'))
        return raise_value_error(vm, "Single '}' encountered in format string");
    if (at_end) return raise_value_error(vm, "Single '{' encountered in format string");
    if (str_at(format, *at) == character) { /* a doubled brace: one of them is text */
        ++*at;
        return DONE;
    }
    field->literal_end--;
    return parse_braces(vm, format, at, end, field);
}

/* str[start:end] as a non-negative number; -1 when it is none. */
static Status parse_number(VM *vm, const Str *str, uint64_t start, uint64_t end, int64_t *number) {
    int64_t value = start < end ? 0 : -1;
    *number = -1;
    for (uint64_t i = start; i < end; i++) {
        int digit = unicode_decimal_value(str_at(str, i));
        if (digit < 0) return DONE;
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
            return raise_value_error(vm, "Too many decimal digits in format string");
    }
    *number = value;
    return DONE;
}

/* One step of what follows the first part of a field's name: ".name" or "[key]" at *at. */
static Status parse_step(VM *vm, const Str *str, uint64_t *at, uint64_t end, bool *attribute, uint64_t *start,
                         uint64_t *stop) {
    uint32_t character = str_at(str, (*at)++);
    *start = *at;
    *attribute = character == '.';
    if (character == '.') {
        while (*at < end && str_at(str, *at) != '.' && str_at(str, *at) != '[')
            ++*at;
        *stop = *at;
    } else if (character == '[') {
        while (*at < end && str_at(str, *at) != ']')
            ++*at;
        if (*at == end) return raise_value_error(vm, "Missing ']' in format string");
        *stop = (*at)++;
    } else {
        return raise_value_error(vm, "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (*start == *stop) return raise_value_error(vm, "Empty attribute in format string");
    return DONE;
}

static uint64_t first_part_end(const Str *str, uint64_t start, uint64_t end) {
    while (start < end && str_at(str, start) != '.' && str_at(str, start) != '[')
        start++;
    return start;
}

/* ---- formatting ---- */

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

typedef struct Formatting {
    VM *vm;
    const Value *args; /* NULL for format_map */
    uint64_t count;
    const Value *names, *values; /* of keywords */
    uint64_t keyword_count;
    Value mapping; /* of format_map, else UNBOUND */
    Numbering numbering;
    uint64_t next;
    uint64_t at; /* how far the outermost format has been gone through */
} Formatting;

static Status named_value(Formatting *formatting, Value name, Value *value) {
    VM *vm = formatting->vm;
    if (formatting->mapping != UNBOUND) return value_get_item(vm, formatting->mapping, name, value);
    for (uint64_t i = 0; i < formatting->keyword_count; i++) {
        if (!str_equal(AS_STR(formatting->names[i]), AS_STR(name))) continue;
        *value = formatting->values[i];
        return DONE;
    }
    return key_error(vm, name);
}

static Status positional_value(Formatting *formatting, bool automatic, uint64_t index, Value *value) {
    VM *vm = formatting->vm;
    if (formatting->numbering == NUMBERING_OPEN)
        formatting->numbering = automatic ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    if (automatic && formatting->numbering == NUMBERING_MANUAL)
        return raise_value_error(
            vm, "cannot switch from manual field specification to automatic field numbering");
    if (!automatic && formatting->numbering == NUMBERING_AUTOMATIC)
        return raise_value_error(
            vm, "cannot switch from automatic field numbering to manual field specification");
    if (automatic) index = formatting->next++;
    if (!formatting->args) return raise_value_error(vm, "Format string contains positional fields");
    if (index >= formatting->count)
        return raise_error(vm, &type_IndexError,
                           "Replacement index %l out of range for positional args tuple", (int64_t)index);
    *value = formatting->args[index];
    return DONE;
}

static Str *intern_slice(VM *vm, const Str *text, uint64_t start, uint64_t end) {
    Value slice = str_slice(vm, text, start, end);
    return slice == UNBOUND ? NULL : intern_str(vm, AS(Str, slice));
}

static Status field_value(Formatting *formatting, const Str *format, const Field *field, Value *value) {
    VM *vm = formatting->vm;
    uint64_t at = first_part_end(format, field->name_start, field->name_end);
    int64_t number;
    TRY(parse_number(vm, format, field->name_start, at, &number));
    if (at == field->name_start || number >= 0) {
        TRY(positional_value(formatting, at == field->name_start, (uint64_t)number, value));
    } else {
        Value name = str_slice(vm, format, field->name_start, at);
        if (name == UNBOUND) return NO_MEMORY;
        TRY(named_value(formatting, name, value));
    }
    while (at < field->name_end) {
        bool attribute;
        uint64_t start, stop;
        TRY(parse_step(vm, format, &at, field->name_end, &attribute, &start, &stop));
        if (attribute) {
            Str *name = intern_slice(vm, format, start, stop);
            if (!name) return NO_MEMORY;
            *value = attribute_own(vm, *value, value_of(name));
            if (*value == UNBOUND) return NEEDS_PYTHON;
            continue;
        }
        TRY(parse_number(vm, format, start, stop, &number));
        if (number > INT_MAX_INLINE) return NEEDS_PYTHON;
        Value key = number >= 0 ? small_int(number) : str_slice(vm, format, start, stop);
        if (key == UNBOUND) return NO_MEMORY;
        TRY(value_get_item(vm, *value, key, value));
    }
    return DONE;
}

static Status convert_value(VM *vm, uint32_t conversion, Value *value) {
    switch (conversion) {
    case 0: return DONE;
    case 's': return is_exactly(*value, &type_str) ? DONE : value_str(vm, *value, value);
    case 'r': return value_repr(vm, *value, value);
    case 'a': {
        TRY(value_repr(vm, *value, value));
        TextBuilder builder;
        text_start(&builder, vm);
        text_add_escaped(&builder, AS_STR(*value));
        return text_finish(&builder, value);
    }
    default: break;
    }
    if (conversion > 32 && conversion < 127)
        return raise_value_error(vm, "Unknown conversion specifier %c", conversion);
    char hex[10];
    int length = 0;
    for (int shift = 28; shift >= 0; shift -= 4)
        if (conversion >> shift || shift == 0) hex[length++] = "0123456789abcdef"[conversion >> shift & 15];
    hex[length] = 0;
    return raise_value_error(vm, "Unknown conversion specifier \\x%s", hex);
}

static Status format_range(Formatting *formatting, const Str *format, uint64_t start, uint64_t end, int depth, TextBuilder *builder);

/* The literal text at *at, and the field behind it; `depth` is how deep fields may still be nested. */
static Status format_next(Formatting *formatting, const Str *format, uint64_t *at, uint64_t end, int depth, TextBuilder *builder) {
    VM *vm = formatting->vm;
    Field field;
    Value value = NONE, spec = value_of(&str_empty);
    TRY(parse_field(vm, format, at, end, &field));
    TRY(text_add_slice(builder, format, field.literal_start, field.literal_end));
    if (!field.present) return DONE;
    TRY(field_value(formatting, format, &field, &value));
    TRY(convert_value(vm, field.conversion, &value));
    if (field.nested) {
        TextBuilder inner;
        text_start(&inner, vm);
        Status status = format_range(formatting, format, field.spec_start, field.spec_end, depth - 1, &inner);
        if (status != DONE) {
            text_release(&inner);
            return status;
        }
        TRY(text_finish(&inner, &spec));
    } else if (field.spec_start < field.spec_end) {
        spec = str_slice(vm, format, field.spec_start, field.spec_end);
        if (spec == UNBOUND) return NO_MEMORY;
    }
    if (is_exactly(value, &type_str) && AS_STR(spec)->length == 0) return text_add_str(builder, AS_STR(value));
    return format_value_to(builder, value, AS_STR(spec));
}

/* format[start:end] with its fields replaced. */
static Status format_range(Formatting *formatting, const Str *format, uint64_t start, uint64_t end, int depth, TextBuilder *builder) {
    VM *vm = formatting->vm;
    if (depth == 0) return raise_value_error(vm, "Max string recursion exceeded");
    for (uint64_t at = start; at < end;)
        TRY(format_next(formatting, format, &at, end, depth, builder));
    return DONE;
}

enum { FORMAT_STATE = 4 }; /* the text, where in the format it goes on, the next automatic number, what numbers there were */

/* Goes on from `state`, if it was `taken`, and leaves there how far it has come. */
static Status format_steps(Formatting *formatting, const Str *format, TextBuilder *builder, bool taken, Value *state) {
    uint64_t numbering;
    if (!taken || !pause_number(state[1], format->length, &formatting->at) || !pause_number(state[2], INT_MAX_INLINE, &formatting->next) ||
        !pause_number(state[3], NUMBERING_MANUAL, &numbering)) {
        formatting->at = formatting->next = numbering = 0;
        builder->length = 0;
    }
    formatting->numbering = (Numbering)numbering;
    Status status = DONE;
    while (formatting->at < format->length && status == DONE) {
        uint64_t at = formatting->at, next = formatting->next;
        Numbering before = formatting->numbering;
        status = format_next(formatting, format, &formatting->at, format->length, 2, builder);
        if (status == DONE && !text_stops(builder)) continue;
        if (status == NO_MEMORY) builder->failed = true;
        if (status == DONE) status = NO_MEMORY;
        if (builder->failed) {
            formatting->at = at;
            formatting->next = next;
            formatting->numbering = before;
        }
    }
    state[1] = small_int((int64_t)formatting->at);
    state[2] = small_int((int64_t)formatting->next);
    state[3] = small_int(formatting->numbering);
    return status;
}

static Status format_run(Formatting *formatting, Value self, Value *result) {
    VM *vm = formatting->vm;
    TextBuilder builder;
    Value state[PAUSE_STATE], other = formatting->mapping == UNBOUND ? NONE : formatting->mapping;
    bool taken = pause_take(vm, PAUSE_TEXT, self, other, state) && text_take(&builder, vm, UNBOUND, state[0]);
    if (!taken) text_begin(&builder, vm, UNBOUND);
    Status status = format_steps(formatting, AS_STR(self), &builder, taken, state);
    return text_end(&builder, status, PAUSE_TEXT, self, other, FORMAT_STATE, state, result);
}

/* A text in which there was nothing to replace is its own result, whatever its class; the empty one is not. */
static void keep_unchanged(Value format, Value *result) {
    const Str *before = AS_STR(format), *after = AS_STR(*result);
    if (before->length && before->length == after->length && str_equal(before, after)) *result = format;
}

Status str_format_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    uint32_t keywords = keyword_count(vm);
    if (keywords > KEYWORDS_QUICK) return NEEDS_PYTHON; /* for each field all would be gone through */
    Formatting formatting = {.vm = vm, .args = args + 1, .count = count - 1 - keywords, .mapping = UNBOUND};
    if (keywords) {
        formatting.names = AS(Tuple, vm->keyword_names)->items;
        formatting.values = args + count - keywords;
        formatting.keyword_count = keywords;
    }
    TRY(format_run(&formatting, args[0], result));
    keep_unchanged(args[0], result);
    return DONE;
}

Status str_format_map_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Formatting formatting = {.vm = vm, .mapping = args[1]};
    TRY(format_run(&formatting, args[0], result));
    keep_unchanged(args[0], result);
    return DONE;
}

/* ---- for the prelude and the module string ---- */

static Status slice_or_none(VM *vm, const Str *str, bool present, uint64_t start, uint64_t end, Value *item) {
    *item = present ? str_slice(vm, str, start, end) : NONE;
    return *item == UNBOUND ? NO_MEMORY : DONE;
}

/* (text, field name, spec, conversion), the last three None where there is no field; with `next`, a fifth: where the one behind begins. */
static Status field_tuple(VM *vm, const Str *format, uint64_t *at, bool next, Value *result) {
    Field field;
    TRY(parse_field(vm, format, at, format->length, &field));
    Tuple *tuple = tuple_new(vm, 4 + next);
    if (!tuple) return NO_MEMORY;
    TRY(slice_or_none(vm, format, true, field.literal_start, field.literal_end, &tuple->items[0]));
    TRY(slice_or_none(vm, format, field.present, field.name_start, field.name_end, &tuple->items[1]));
    TRY(slice_or_none(vm, format, field.present, field.spec_start, field.spec_end, &tuple->items[2]));
    tuple->items[3] = field.conversion ? str_from_char(vm, field.conversion) : NONE;
    if (tuple->items[3] == UNBOUND) return NO_MEMORY;
    if (next) tuple->items[4] = small_int((int64_t)*at);
    *result = value_of(tuple);
    return DONE;
}

/* A list of all. */
static Status format_fields_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "expected str, got %T", args[0]);
    const Str *format = AS_STR(args[0]);
    List *list = list_new(vm, 0);
    if (!list) return NO_MEMORY;
    for (uint64_t at = 0; at < format->length;) {
        Value tuple;
        TRY(field_tuple(vm, format, &at, false, &tuple));
        TRY(list_append(vm, list, tuple));
    }
    *result = value_of(list);
    return DONE;
}

/* One at a time, since what is wrong behind it is noticed after it was formatted. None: the end. */
static Status format_field_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[0]) || !is_int(args[1]) || int_of(args[1]) < 0) return intrinsic_misused(vm);
    uint64_t at = (uint64_t)int_of(args[1]);
    *result = NONE;
    return at < AS_STR(args[0])->length ? field_tuple(vm, AS_STR(args[0]), &at, true, result) : DONE;
}

static Status part_key(VM *vm, const Str *name, uint64_t start, uint64_t end, bool numeric, Value *key) {
    int64_t number = -1;
    if (numeric) TRY(parse_number(vm, name, start, end, &number));
    if (number >= 0) return int_from_int64(vm, number, key);
    *key = str_slice(vm, name, start, end);
    return *key == UNBOUND ? NO_MEMORY : DONE;
}

/* (first part, list of (is attribute, name or key)) of a field's name. */
static Status format_name_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "expected str, got %T", args[0]);
    const Str *name = AS_STR(args[0]);
    uint64_t at = first_part_end(name, 0, name->length);
    Tuple *both = tuple_new(vm, 2);
    List *steps = list_new(vm, 0);
    if (!both || !steps) return NO_MEMORY;
    TRY(part_key(vm, name, 0, at, true, &both->items[0]));
    both->items[1] = value_of(steps);
    while (at < name->length) {
        bool attribute;
        uint64_t start, stop;
        TRY(parse_step(vm, name, &at, name->length, &attribute, &start, &stop));
        Tuple *step = tuple_new(vm, 2);
        if (!step) return NO_MEMORY;
        step->items[0] = bool_value(attribute);
        TRY(part_key(vm, name, start, stop, !attribute, &step->items[1]));
        TRY(list_append(vm, steps, value_of(step)));
    }
    *result = value_of(both);
    return DONE;
}

const Builtin intrinsic_format_fields =
    FUNCTION("_format_fields", "format, /", 1, 1, 1, format_fields_leaf, NULL, "_string");
const Builtin intrinsic_format_field =
    FUNCTION("_format_field", "format, at, /", 2, 2, 2, format_field_leaf, NULL, "_string");
const Builtin intrinsic_format_name =
    FUNCTION("_format_name", "name, /", 1, 1, 1, format_name_leaf, NULL, "_string");
