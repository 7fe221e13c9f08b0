/* json_scan.c: JSON text to objects.
 *
 * A scan is a Native that is advanced by a step intrinsic in a prelude loop (prelude/json.py). It keeps the containers that are open
 * on a stack of its own, so nesting costs no C stack. Where Python has a say (hooks, ints too long to be read at once, the error's
 * class) a step answers with a request, the prelude gives the value, and the scan goes on.
 *
 *     SCAN_VALUE  a value begins at `place`
 *     SCAN_KEY    a key begins at `place`
 *     SCAN_HAVE   `pending` is a value that goes into the open container
 *     SCAN_AFTER  a value has gone into the open container; a comma or its end follows
 *     SCAN_ASKED  the prelude was asked for a value
 *     SCAN_DONE   `pending` is the value of it all, `place` stands behind it
 *
 * What a step reads from the Native is looked at before it is used: a forged one may hold anything. */
#include "modules/json_scan.h"

#include "core/float_text.h"
#include "object/dict.h"
#include "object/float.h"

void scan_start(VM *vm, Scan *scan, const Native *scanner, const Str *text, uint64_t place, List *stack, Value *memo) {
    *scan = (Scan){.vm = vm, .scanner = scanner, .text = text, .data = text->data, .width = str_width(text), .size = text->length, .place = place,
                   .state = SCAN_VALUE, .stack = stack, .container = NONE, .key = NONE, .pending = NONE, .argument = NONE, .position = NONE,
                   .budget = JSON_STEP, .strict = scanner->values[SCANNER_STRICT] != FALSE, .memo = memo};
}

static inline uint32_t scan_at(const Scan *scan, uint64_t index) { return text_at(scan->data, (int)scan->width, index); }

static inline uint32_t peek(const Scan *scan) { return scan->place < scan->size ? scan_at(scan, scan->place) : UINT32_MAX; }

static inline bool is_digit(uint32_t c) { return c - '0' < 10; }

static inline void skip_space(Scan *scan) {
    uint64_t start = scan->place;
    while (scan->place < scan->size && scan_is_space(scan_at(scan, scan->place))) {
        scan->place++;
    }
    scan->budget -= (int64_t)((scan->place - start) / 16);
}

/* ---- asking the prelude ---- */

static Status ask(Scan *scan, JsonRequest request, Value argument) {
    scan->request = request;
    scan->argument = argument;
    return NEEDS_PYTHON;
}

static Status fail(Scan *scan, const char *message, uint64_t place) {
    Value text = str_from_cstring(scan->vm, message);
    if (text == UNBOUND) return NO_MEMORY;
    scan->position = small_int((int64_t)place);
    return ask(scan, JSON_FAILURE, text);
}

/* ---- strings ---- */

static uint32_t hex_digit(uint32_t c) {
    if (c - '0' < 10) return c - '0';
    c |= 0x20;
    return c - 'a' < 6 ? c - 'a' + 10 : UINT32_MAX;
}

/* The four digits at `place`; UINT32_MAX when they are none. */
static uint32_t read_hex4(const Scan *scan, uint64_t place) {
    if (place + 4 >= scan->size) return UINT32_MAX; /* a quote is missing, too; but this is noticed first */
    uint32_t code = 0;
    for (uint64_t i = place; i < place + 4; i++) {
        uint32_t c = scan_at(scan, i), digit = c < 0x80 ? hex_digit(c) : UINT32_MAX;
        if (digit == UINT32_MAX) return UINT32_MAX;
        code = code << 4 | digit;
    }
    return code;
}

/* Where the run of plain characters ends that begins at `place`: at a quote, backslash or (if strict) control character, or the end. */
static uint64_t plain_end(const Scan *scan, uint64_t place) {
    if (scan->width == 1 && scan->strict) {
        const uint8_t *data = scan->data;
        while (place + 8 <= scan->size) {
            uint64_t word;
            memcpy(&word, data + place, 8);
            const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
            uint64_t quote = word ^ ones * '"', slash = word ^ ones * '\\';
            uint64_t special = ((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((word - ones * 0x20) & ~word);
            if (special & highs) break;
            place += 8;
        }
    }
    while (place < scan->size) {
        uint32_t c = scan_at(scan, place);
        if (c == '"' || c == '\\' || (c < 0x20 && scan->strict)) break;
        place++;
    }
    return place;
}

/* The escape whose backslash stands at *place - 1; *place goes behind it. */
static Status read_escape(Scan *scan, uint64_t begin, uint64_t *place, uint32_t *character) {
    static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
    if (*place >= scan->size) return fail(scan, "Unterminated string starting at", begin);
    uint32_t c = scan_at(scan, *place);
    if (c != 'u') {
        for (const char *each = escapes; *each; each += 2) {
            if ((uint32_t)(uint8_t)*each != c) continue;
            *character = (uint32_t)(uint8_t)each[1];
            ++*place;
            return DONE;
        }
        return fail(scan, "Invalid \\escape", *place - 1);
    }
    uint32_t code = read_hex4(scan, *place + 1);
    if (code == UINT32_MAX) return fail(scan, "Invalid \\uXXXX escape", *place);
    *place += 5;
    if (code >> 10 == 0xD800 >> 10 && *place + 6 < scan->size && scan_at(scan, *place) == '\\' && scan_at(scan, *place + 1) == 'u') {
        uint32_t low = read_hex4(scan, *place + 2);
        if (low == UINT32_MAX) return fail(scan, "Invalid \\uXXXX escape", *place + 1);
        if (low >> 10 == 0xDC00 >> 10) {
            code = 0x10000 + ((code & 0x3FF) << 10 | (low & 0x3FF));
            *place += 6;
        }
    }
    *character = code;
    return DONE;
}

/* Reads on from *place, which moves on with what is in the builder. */
static Status read_escaped(Scan *scan, TextBuilder *builder, uint64_t begin, uint64_t *place) {
    for (;;) {
        uint64_t end = plain_end(scan, *place), next = end + 1;
        TRY(text_add_slice(builder, scan->text, *place, end));
        *place = end;
        builder->mark = builder->length;
        if (end >= scan->size) return fail(scan, "Unterminated string starting at", begin);
        uint32_t c = scan_at(scan, end);
        if (c != '"' && c != '\\') return fail(scan, "Invalid control character at", end);
        if (c == '"') {
            scan->place = next;
            return DONE;
        }
        TRY(read_escape(scan, begin, &next, &c));
        TRY(text_add_char(builder, c));
        *place = next;
        if (text_stops(builder)) return NO_MEMORY;
    }
}

/* What there is of a string is kept in a pause, with the budget: what came before it in this step is not read again. */
static Status read_with_escapes(Scan *scan, uint64_t start, Value *result) {
    TextBuilder builder;
    Value state[PAUSE_STATE], text = value_of(scan->text), at = small_int((int64_t)start);
    uint64_t place, budget;
    if (!scan->pausing) {
        text_start(&builder, scan->vm);
        builder.like = UNBOUND;
        place = start;
    } else if (pause_take(scan->vm, PAUSE_TEXT, text, at, state) && text_take(&builder, scan->vm, UNBOUND, state[0]) &&
               pause_number(state[1], scan->size, &place) && pause_number(state[2], JSON_STEP, &budget)) {
        scan->budget = (int64_t)budget;
    } else {
        text_begin(&builder, scan->vm, UNBOUND);
        place = start;
    }
    Status status = read_escaped(scan, &builder, start - 1, &place);
    state[1] = small_int((int64_t)place);
    state[2] = small_int(scan->budget);
    return text_end(&builder, status, PAUSE_TEXT, text, at, 3, state, result);
}

Status scan_string(Scan *scan, uint64_t start, Value *result) {
    uint64_t end = plain_end(scan, start);
    if (end < scan->size && scan_at(scan, end) == '"') {
        *result = scan->width == 1 && str_is_ascii(scan->text) && end - start > 1
                      ? str_from_ascii(scan->vm, (const char *)scan->data + start, end - start)
                      : str_slice(scan->vm, scan->text, start, end);
        if (*result == UNBOUND) return NO_MEMORY;
        scan->place = end + 1;
    } else {
        uint64_t before = scan->place;
        Status status = read_with_escapes(scan, start, result);
        if (status != DONE) scan->place = before;
        TRY(status);
    }
    scan->budget -= (int64_t)((scan->place - start) / 16);
    return DONE;
}

/* An interned key: one seen a moment ago is found again without making it. */
static Status read_key_text(Scan *scan, Value *key) {
    uint64_t start = scan->place + 1, end = plain_end(scan, start);
    Value *memo = NULL;
    if (scan->width == 1 && end < scan->size && scan->data[end] == '"' && end > start) {
        memo = &scan->memo[(scan->data[start] * 7u + scan->data[end - 1] * 31u + (end - start)) % KEY_MEMO];
        const Str *known = is_kind(*memo, KIND_STR) && object_of(*memo)->flags & STR_INTERNED ? AS(Str, *memo) : NULL;
        if (known && known->length == end - start && str_width(known) == 1 && memcmp(known->data, scan->data + start, end - start) == 0) {
            *key = value_of(known);
            scan->place = end + 1;
            scan->budget -= (int64_t)((end + 1 - start) / 16);
            return DONE;
        }
    }
    uint64_t before = scan->place;
    TRY(scan_string(scan, start, key));
    Str *interned = intern_str(scan->vm, AS(Str, *key));
    if (!interned) {
        scan->place = before;
        return NO_MEMORY;
    }
    if (memo) *memo = value_of(interned);
    *key = value_of(interned);
    return DONE;
}

/* ---- numbers and words ---- */

static Status have(Scan *scan, Value value, uint64_t place) {
    scan->pending = value;
    scan->place = place;
    scan->state = SCAN_HAVE;
    return DONE;
}

/* Asks for what a hook makes of a text; the scan goes on behind it. */
static Status ask_hook(Scan *scan, uint32_t hook, Value argument, uint64_t place) {
    scan->position = small_int(hook);
    scan->place = place;
    return ask(scan, JSON_HOOK, argument);
}

static bool starts_with(const Scan *scan, const char *word, uint64_t *end) {
    uint64_t place = scan->place;
    for (; *word; word++, place++) {
        if (place >= scan->size || scan_at(scan, place) != (uint32_t)(uint8_t)*word) return false;
    }
    *end = place;
    return true;
}

static Status read_constant(Scan *scan) {
    static const char *const names[] = {"NaN", "Infinity", "-Infinity"};
    uint64_t end;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!starts_with(scan, names[i], &end)) continue;
        Value name = str_from_cstring(scan->vm, names[i]);
        return name == UNBOUND ? NO_MEMORY : ask_hook(scan, SCANNER_PARSE_CONSTANT, name, end);
    }
    scan->position = small_int((int64_t)scan->place);
    return ask(scan, JSON_NOTHING, NONE);
}

/* Where a number ends; the same place when there is none. */
static uint64_t number_end(const Scan *scan, bool *whole) {
    uint64_t place = scan->place, size = scan->size;
    *whole = true;
    if (scan_at(scan, place) == '-') place++;
    if (place < size && scan_at(scan, place) == '0') {
        place++;
    } else {
        if (place >= size || !is_digit(scan_at(scan, place))) return scan->place;
        while (place < size && is_digit(scan_at(scan, place))) {
            place++;
        }
    }
    if (place + 1 < size && scan_at(scan, place) == '.' && is_digit(scan_at(scan, place + 1))) {
        *whole = false;
        for (place += 2; place < size && is_digit(scan_at(scan, place));) {
            place++;
        }
    }
    if (place < size && (scan_at(scan, place) | 0x20) == 'e') {
        uint64_t digits = place + 1;
        if (digits < size && (scan_at(scan, digits) == '+' || scan_at(scan, digits) == '-')) digits++;
        if (digits < size && is_digit(scan_at(scan, digits))) {
            *whole = false;
            for (place = digits + 1; place < size && is_digit(scan_at(scan, place));) {
                place++;
            }
        }
    }
    return place;
}

static Status read_number(Scan *scan) {
    bool whole;
    uint64_t start = scan->place, end = number_end(scan, &whole);
    if (end == start) return read_constant(scan);
    scan->budget -= (int64_t)((end - start) / 16);
    Value hook = scan->scanner->values[whole ? SCANNER_PARSE_INT : SCANNER_PARSE_FLOAT];
    bool builtin = hook == (whole ? STATIC_VALUE(&type_int) : STATIC_VALUE(&type_float));
    char local[64];
    Value text = UNBOUND;
    const char *digits = (const char *)scan->data + start;
    if (!builtin || (scan->width != 1 && end - start > sizeof local)) {
        text = str_slice(scan->vm, scan->text, start, end);
        if (text == UNBOUND) return NO_MEMORY;
        digits = (const char *)AS(Str, text)->data;
    } else if (scan->width != 1) {
        text_convert(scan->data + start * scan->width, (int)scan->width, end - start, local, 1);
        digits = local;
    }
    if (!builtin) return ask_hook(scan, whole ? SCANNER_PARSE_INT : SCANNER_PARSE_FLOAT, text, end);
    Value value;
    if (!whole) {
        double number = 0;
        float_parse(digits, end - start, false, &number);
        TRY(float_new(scan->vm, number, &value));
        return have(scan, value, end);
    }
    if (end - start <= 18) {
        bool negative = digits[0] == '-';
        int64_t number = 0;
        for (uint64_t i = negative; i < end - start; i++) {
            number = number * 10 + (digits[i] - '0');
        }
        TRY(int_from_int64(scan->vm, negative ? -number : number, &value));
        return have(scan, value, end);
    }
    if (text == UNBOUND) {
        text = str_slice(scan->vm, scan->text, start, end);
        if (text == UNBOUND) return NO_MEMORY;
    }
    Status status = int_parse(scan->vm, AS(Str, text), 10, text, &value);
    if (status == NEEDS_PYTHON) {
        scan->place = end;
        return ask(scan, JSON_LONG_INT, text);
    }
    TRY(status);
    return have(scan, value, end);
}

/* ---- containers ---- */

static bool wants_pairs(const Scan *scan) { return scan->scanner->values[SCANNER_PAIRS_HOOK] != NONE; }

/* Opens a container; what is open now waits on the stack. */
static Status open_container(Scan *scan, bool is_object) {
    if (scan->stack->length > 2 * JSON_DEPTH_LIMIT) {
        scan->position = bool_value(is_object);
        return ask(scan, JSON_TOO_DEEP, NONE);
    }
    TRY(list_reserve(scan->vm, scan->stack, 2));
    Value made;
    if (is_object && !wants_pairs(scan)) {
        Dict *dict = dict_new(scan->vm, 0);
        if (!dict) return NO_MEMORY;
        made = value_of(dict);
    } else {
        List *list = list_new(scan->vm, 0);
        if (!list) return NO_MEMORY;
        made = value_of(list);
    }
    list_append(scan->vm, scan->stack, scan->container);
    list_append(scan->vm, scan->stack, scan->key);
    scan->container = made;
    scan->key = is_object ? NAME(__name__) : NONE; /* any str: this is an object */
    return DONE;
}

/* The open container is complete: it is the pending value, once its hook has seen it. */
static Status close_container(Scan *scan) {
    Value made = scan->container;
    bool is_object = scan->key != NONE;
    uint64_t length = scan->stack->length;
    scan->container = scan->stack->values->items[length - 2];
    scan->key = scan->stack->values->items[length - 1];
    scan->stack->length -= 2;
    scan->place++;
    scan->pending = made;
    scan->state = SCAN_HAVE;
    if (!is_object) return DONE;
    if (wants_pairs(scan)) return ask_hook(scan, SCANNER_PAIRS_HOOK, made, scan->place);
    if (scan->scanner->values[SCANNER_OBJECT_HOOK] != NONE) return ask_hook(scan, SCANNER_OBJECT_HOOK, made, scan->place);
    return DONE;
}

static Status begin_container(Scan *scan, bool is_object) {
    TRY(open_container(scan, is_object));
    scan->place++;
    skip_space(scan);
    uint32_t c = peek(scan);
    if (c == (is_object ? '}' : ']')) return close_container(scan);
    scan->state = is_object ? SCAN_KEY : SCAN_VALUE;
    if (!is_object && c == UINT32_MAX) return fail(scan, "Expecting value", scan->place);
    return DONE;
}

static Status read_key(Scan *scan) {
    if (peek(scan) != '"') return fail(scan, "Expecting property name enclosed in double quotes", scan->place);
    Value key;
    uint64_t before = scan->place;
    TRY(read_key_text(scan, &key));
    skip_space(scan);
    if (peek(scan) != ':') {
        uint64_t place = scan->place;
        scan->place = before;
        return fail(scan, "Expecting ':' delimiter", place);
    }
    scan->place++;
    skip_space(scan);
    scan->key = key;
    scan->state = SCAN_VALUE;
    if (scan->place >= scan->size) return fail(scan, "Expecting value", scan->place);
    return DONE;
}

static Status read_value(Scan *scan) {
    uint64_t end;
    switch (peek(scan)) {
    case '"': {
        Value value;
        TRY(scan_string(scan, scan->place + 1, &value));
        return have(scan, value, scan->place);
    }
    case '{': return begin_container(scan, true);
    case '[': return begin_container(scan, false);
    case 'n':
        if (starts_with(scan, "null", &end)) return have(scan, NONE, end);
        return read_constant(scan);
    case 't':
        if (starts_with(scan, "true", &end)) return have(scan, TRUE, end);
        return read_constant(scan);
    case 'f':
        if (starts_with(scan, "false", &end)) return have(scan, FALSE, end);
        return read_constant(scan);
    case UINT32_MAX:
        scan->position = small_int((int64_t)scan->place);
        return ask(scan, JSON_NOTHING, NONE);
    default: return read_number(scan);
    }
}

/* Puts the pending value into the open container. */
static Status add_value(Scan *scan) {
    if (scan->container == NONE) {
        scan->state = SCAN_DONE;
        return DONE;
    }
    if (is_kind(scan->container, KIND_DICT)) {
        TRY(dict_set_interned(scan->vm, AS(Dict, scan->container), scan->key, scan->pending));
    } else if (scan->key == NONE) {
        TRY(list_append(scan->vm, AS(List, scan->container), scan->pending));
    } else {
        Tuple *pair = tuple_pair(scan->vm, scan->key, scan->pending);
        if (!pair) return NO_MEMORY;
        TRY(list_append(scan->vm, AS(List, scan->container), value_of(pair)));
    }
    scan->state = SCAN_AFTER;
    return DONE;
}

static Status go_on_behind(Scan *scan) {
    bool is_object = scan->key != NONE;
    skip_space(scan);
    uint32_t c = peek(scan);
    if (c == (is_object ? '}' : ']')) return close_container(scan);
    if (c != ',') return fail(scan, "Expecting ',' delimiter", scan->place);
    uint64_t comma = scan->place++;
    skip_space(scan);
    c = peek(scan);
    if (c == (is_object ? '}' : ']')) {
        scan->place = comma;
        return fail(scan, is_object ? "Illegal trailing comma before end of object" : "Illegal trailing comma before end of array", comma);
    }
    scan->state = is_object ? SCAN_KEY : SCAN_VALUE;
    if (!is_object && c == UINT32_MAX) return fail(scan, "Expecting value", scan->place);
    return DONE;
}

static Status advance_once(Scan *scan) {
    switch (scan->state) {
    case SCAN_VALUE: return read_value(scan);
    case SCAN_KEY: return read_key(scan);
    case SCAN_HAVE: return add_value(scan);
    default: return go_on_behind(scan);
    }
}

Status scan_advance(Scan *scan) {
    while (scan->budget > 0) {
        int64_t before = scan->budget--;
        if (scan->state > SCAN_AFTER) break;
        Status status = advance_once(scan);
        if (status == NO_MEMORY) scan->budget = before; /* it is done again */
        if (status != DONE) return status;
    }
    return DONE;
}
