/* json_encoder.c: objects to JSON text.
 *
 * An encoding is a Native that is advanced by a step intrinsic in a prelude loop, as a scan is (json_scanner.c). The text grows in its
 * Raw; what a token needs is reserved before it is written, and the length moves on with the token, so a refused allocation leaves
 * whole tokens behind and the step can be run again. Containers that are being written lie on a stack of levels, FRAME_SIZE values
 * each. Where Python has a say (default(), mappings of a program's class, ints too long to be written at once) a step answers with a
 * request, and the prelude gives the answer:
 *
 *     ENCODE_VALUE  `pending` is to be written
 *     ENCODE_NEXT   the innermost level goes on with its next item
 *     ENCODE_TEXT   `pending` is a str that is written as it stands
 *     ENCODE_ITEMS  `pending` is the list of the items of the mapping in `opening`
 *     ENCODE_DONE
 *
 * What a step reads from the Native is looked at before it is used: a forged one may hold anything. */
#include "core/float_text.h"
#include "modules/json_internal.h"
#include "object/dict.h"
#include "object/float.h"

extern const Function prelude_json_encode, prelude_json_string, prelude_json_ascii_string;

typedef enum EncodeState { ENCODE_VALUE, ENCODE_NEXT, ENCODE_TEXT, ENCODE_ITEMS, ENCODE_DONE } EncodeState;

enum {
    ENCODER_CIRCULAR, ENCODER_DEFAULT, ENCODER_ASCII, ENCODER_INDENT, ENCODER_KEY_SEPARATOR, ENCODER_ITEM_SEPARATOR, ENCODER_SORT_KEYS,
    ENCODER_SKIP_KEYS, ENCODER_ALLOW_NAN, ENCODER_COUNT
};
enum {
    JOB_ENCODER, JOB_STATE, JOB_PENDING, JOB_OPENING, JOB_STACK, JOB_LENGTH, JOB_WIDTH, JOB_LEVEL, JOB_LONG_KEY,
    JOB_COUNT = 11 /* other than a scan's */
};
/* A level: what is written; what its items are taken from (a list, tuple or dict; NONE: it is the replacement that default() gave for
 * the object); the position of the next item there; whether it has items so far; the key of the item being
 * written (NotImplemented: none, for the notes of an error). */
enum { FRAME_OBJECT, FRAME_SOURCE, FRAME_POSITION, FRAME_STARTED, FRAME_KEY, FRAME_SIZE };

enum { CIRCLE_CHECKED_ALWAYS = 64 };

typedef struct Encode {
    VM *vm;
    const Native *encoder;
    Native *job;
    List *stack;
    uint64_t length; /* characters; the job's is that of whole tokens */
    unsigned width;
    int64_t budget;
    bool ascii;
    JsonRequest request;
    Value argument;
} Encode;

static Status ask(Encode *encode, JsonRequest request, Value argument) {
    encode->request = request;
    encode->argument = argument;
    return NEEDS_PYTHON;
}

/* ---- the text ---- */

/* Room for `extra` more characters of `width` bytes each. */
static Status reserve_wide(Encode *encode, uint64_t extra, unsigned width) {
    Native *job = encode->job;
    if (width < encode->width) width = encode->width;
    uint64_t needed = (encode->length + extra) * width, have = job->raw ? job->raw->size : 0;
    if (width == encode->width && needed <= have) return DONE;
    uint64_t size = needed + needed / 2 + 64;
    Raw *raw = raw_new(encode->vm, size);
    if (!raw) return NO_MEMORY;
    if (job->raw) {
        text_convert(job->raw->bytes, (int)encode->width, encode->length, raw->bytes, (int)width);
        heap_discard(encode->vm, job->raw);
    }
    job->raw = raw;
    encode->width = width;
    job->values[JOB_WIDTH] = small_int(width);
    return DONE;
}

static inline Status reserve(Encode *encode, uint64_t extra) {
    const Raw *raw = encode->job->raw;
    if (__builtin_expect(raw && (encode->length + extra) * encode->width <= raw->size, 1)) return DONE;
    return reserve_wide(encode, extra, encode->width);
}

static inline void put(Encode *encode, uint32_t c) {
    uint8_t *bytes = encode->job->raw->bytes;
    if (encode->width == 1) bytes[encode->length++] = (uint8_t)c;
    else if (encode->width == 2) ((uint16_t *)(void *)bytes)[encode->length++] = (uint16_t)c;
    else ((uint32_t *)(void *)bytes)[encode->length++] = c;
}

static Status write_ascii(Encode *encode, const char *text, uint64_t length) {
    if (length == 0) return DONE;
    TRY(reserve(encode, length));
    text_convert(text, 1, length, encode->job->raw->bytes + encode->length * encode->width, (int)encode->width);
    encode->length += length;
    return DONE;
}

static Status write_text(Encode *encode, const Str *text) {
    if (text->length == 0) return DONE;
    TRY(reserve_wide(encode, text->length, str_width(text)));
    text_convert(text->data, (int)str_width(text), text->length, encode->job->raw->bytes + encode->length * encode->width, (int)encode->width);
    encode->length += text->length;
    encode->budget -= (int64_t)(text->length / 16);
    return DONE;
}

/* The token is whole. */
static inline void commit(Encode *encode) { encode->job->values[JOB_LENGTH] = small_int((int64_t)encode->length); }

/* ---- strings ---- */

size_t json_plain_prefix(const uint8_t *text, size_t length, bool ascii_only) {
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        uint64_t word;
        memcpy(&word, text + i, 8);
        uint64_t quote = word ^ ones * '"', slash = word ^ ones * '\\', rubout = word ^ ones * 0x7F;
        uint64_t special = ((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((word - ones * 0x20) & ~word);
        if (ascii_only) special |= word | ((rubout - ones) & ~rubout);
        if (special & highs) break;
    }
    while (i < length && text[i] >= 0x20 && text[i] != '"' && text[i] != '\\' && (!ascii_only || text[i] < 0x7F)) {
        i++;
    }
    return i;
}

static const char hex[] = "0123456789abcdef";

static size_t escape_unit(uint32_t unit, char *escape) {
    escape[0] = '\\';
    escape[1] = 'u';
    for (int i = 0; i < 4; i++) {
        escape[2 + i] = hex[unit >> (12 - 4 * i) & 15];
    }
    return 6;
}

/* How a character is written in a JSON string if not as it is: the length of its escape, else 0. */
static size_t escape_of(uint32_t c, bool ascii_only, char escape[12]) {
    static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    if (c >= 0x20 && c != '"' && c != '\\' && (c < 0x7F || !ascii_only)) return 0;
    for (const char *each = named; *each; each += 2) {
        if ((uint32_t)(uint8_t)*each != c) continue;
        escape[0] = '\\';
        escape[1] = each[1];
        return 2;
    }
    if (c < 0x10000) return escape_unit(c, escape);
    escape_unit(0xD800 | (c - 0x10000) >> 10, escape);
    return 6 + escape_unit(0xDC00 | ((c - 0x10000) & 0x3FF), escape + 6);
}

/* Where to go on in a text, whose token was begun anew, behind a pause; else 0. */
static uint64_t resume_escaped(Encode *encode, Value text) {
    Value state[PAUSE_STATE];
    uint64_t i, length, budget;
    if (!pause_take(encode->vm, PAUSE_ESCAPE, value_of(encode->job), text, state)) return 0;
    uint64_t room = encode->job->raw ? encode->job->raw->size / encode->width : 0;
    if (!pause_number(state[0], AS(Str, text)->length, &i) || !pause_number(state[1], room, &length)) return 0;
    if (!pause_number(state[2], JSON_STEP, &budget) || length < encode->length) return 0;
    encode->length = length;
    encode->budget = (int64_t)budget;
    return i;
}

static Status write_escaped(Encode *encode, const Str *text, uint64_t i) {
    char escape[12];
    unsigned width = encode->ascii ? 1 : str_width(text);
    for (; i < text->length; i++) {
        uint32_t c = str_at(text, i);
        if (i % 64 == 63 && !encode->encoder) WORKED(encode->vm, 32);
        else if (i % 64 == 63 && pause_due(encode->vm, 32))
            return pause_keep(encode->vm, PAUSE_ESCAPE, value_of(encode->job), value_of(text), 3,
                              (Value[]){small_int((int64_t)i), small_int((int64_t)encode->length), small_int(encode->budget)});
        size_t size = escape_of(c, encode->ascii, escape);
        if (size) {
            TRY(write_ascii(encode, escape, size));
        } else {
            TRY(reserve_wide(encode, 1, width));
            put(encode, c);
        }
    }
    encode->budget -= (int64_t)(text->length / 4);
    return DONE;
}

static Status write_string(Encode *encode, const Str *text) {
    uint64_t length = text->length, done = resume_escaped(encode, value_of(text));
    if (done == 0) {
        TRY(reserve(encode, length + 2));
        put(encode, '"');
    }
    if (done == 0 && encode->width == 1 && str_width(text) == 1 && (str_is_ascii(text) || !encode->ascii) &&
        json_plain_prefix(text->data, length, encode->ascii) == length) {
        memcpy(encode->job->raw->bytes + encode->length, text->data, length);
        encode->length += length;
        encode->budget -= (int64_t)(length / 16);
    } else {
        TRY(write_escaped(encode, text, done));
    }
    TRY(reserve(encode, 1));
    put(encode, '"');
    return DONE;
}

/* ---- scalars ---- */

static Status write_double(Encode *encode, double x, Value shown) {
    if (x - x == 0) {
        char text[FLOAT_REPR_SIZE];
        return write_ascii(encode, text, float_repr(x, text));
    }
    if (encode->encoder->values[ENCODER_ALLOW_NAN] == FALSE) {
        return raise_value_error(encode->vm, "Out of range float values are not JSON compliant: %R", shown);
    }
    if (x != x) return write_ascii(encode, "NaN", 3);
    return x > 0 ? write_ascii(encode, "Infinity", 8) : write_ascii(encode, "-Infinity", 9);
}

static Status write_int64(Encode *encode, int64_t n) {
    char text[24], *at = text + sizeof text;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (n < 0) *--at = '-';
    return write_ascii(encode, at, (uint64_t)(text + sizeof text - at));
}

/* NOT_IMPLEMENTED in encode->argument: no scalar. A long int asks for its digits. */
static Status write_scalar(Encode *encode, Value v, bool *written) {
    double x;
    *written = true;
    if (is_int(v)) return write_int64(encode, int_of(v));
    if (is_str(v)) return write_string(encode, AS(Str, v));
    if (v == NONE) return write_ascii(encode, "null", 4);
    if (v == TRUE) return write_ascii(encode, "true", 4);
    if (v == FALSE) return write_ascii(encode, "false", 5);
    if (float_of(v, &x)) return write_double(encode, x, v);
    if (is_kind(v, KIND_INT)) {
        int64_t n;
        if (int_fits_int64(v, &n)) return write_int64(encode, n);
        TextBuilder builder;
        text_start(&builder, encode->vm);
        Status status = int_text_to(&builder, v, 10);
        if (status == DONE) status = write_ascii(encode, (const char *)builder.data, builder.length);
        text_release(&builder);
        return status == NEEDS_PYTHON ? ask(encode, JSON_LONG_REPR, v) : status;
    }
    *written = false;
    return DONE;
}

/* ---- levels ---- */

static Value *level_at(const Encode *encode, uint64_t index) { return encode->stack->values->items + index * FRAME_SIZE; }
static uint64_t level_count(const Encode *encode) { return encode->stack->length / FRAME_SIZE; }
static Value *innermost(const Encode *encode) { return level_at(encode, level_count(encode) - 1); }

/* Whether the object is being written already. Deep down it is looked for only now and then: a circle that was missed comes around. */
static bool is_circle(const Encode *encode, Value object) {
    uint64_t count = level_count(encode);
    if (encode->encoder->values[ENCODER_CIRCULAR] == FALSE) return false;
    if (count > CIRCLE_CHECKED_ALWAYS && (count & (count - 1))) return false;
    for (uint64_t i = 0; i < count; i++) {
        if (level_at(encode, i)[FRAME_OBJECT] == object) return true;
    }
    return false;
}

/* Takes off the levels that are there only because a circle was noticed late: back to where an object comes for the second time. */
static void cut_circle(Encode *encode, Value object) {
    uint64_t count = level_count(encode), last = count;
    while (last-- > 0 && level_at(encode, last)[FRAME_OBJECT] != object) {
    }
    uint64_t period = count - last, second = period;
    while (second < count && level_at(encode, second)[FRAME_OBJECT] != level_at(encode, second - period)[FRAME_OBJECT]) {
        second++;
    }
    encode->stack->length = second * FRAME_SIZE;
}

static Status push_level(Encode *encode, Value object, Value source) {
    if (is_circle(encode, object)) {
        cut_circle(encode, object);
        return ask(encode, JSON_CIRCLE, NONE);
    }
    if (level_count(encode) >= JSON_DEPTH_LIMIT) return ask(encode, JSON_TOO_DEEP, object);
    TRY(list_reserve(encode->vm, encode->stack, FRAME_SIZE));
    Value frame[FRAME_SIZE] = {object, source, small_int(0), FALSE, NOT_IMPLEMENTED};
    for (int i = 0; i < FRAME_SIZE; i++) {
        list_append(encode->vm, encode->stack, frame[i]);
    }
    return DONE;
}

static void value_written(Encode *encode) {
    encode->job->values[JOB_STATE] = small_int(encode->stack->length ? ENCODE_NEXT : ENCODE_DONE);
}

static void pop_level(Encode *encode) {
    encode->stack->length -= FRAME_SIZE;
    value_written(encode);
}

/* How many containers are open: replacements by default() are no containers. */
static uint64_t nesting(const Encode *encode) { return (uint64_t)int_of(encode->job->values[JOB_LEVEL]); }
static void set_nesting(Encode *encode, uint64_t n) { encode->job->values[JOB_LEVEL] = small_int((int64_t)n); }

static Status write_newline(Encode *encode, uint64_t levels) {
    Value indent = encode->encoder->values[ENCODER_INDENT];
    if (indent == NONE) return DONE;
    TRY(write_ascii(encode, "\n", 1));
    const Str *text = AS(Str, indent);
    if (text->length && levels > (UINT64_C(1) << 40) / text->length) return raise_with(encode->vm, &type_MemoryError, 0);
    for (uint64_t i = 0; i < levels; i++) {
        TRY(write_text(encode, text));
    }
    return DONE;
}

/* What stands before an item: a comma but for the first, and the indentation. */
static Status write_lead(Encode *encode, bool started) {
    if (started) TRY(write_text(encode, AS(Str, encode->encoder->values[ENCODER_ITEM_SEPARATOR])));
    return write_newline(encode, nesting(encode));
}

static bool is_array(Value v) { return is_kind(v, KIND_LIST) || is_kind(v, KIND_TUPLE); }

static uint64_t array_length(Value source) {
    return is_kind(source, KIND_LIST) ? AS(List, source)->length : AS(Tuple, source)->length;
}
static Value array_item(Value source, uint64_t index) {
    return is_kind(source, KIND_LIST) ? AS(List, source)->values->items[index] : AS(Tuple, source)->items[index];
}

/* Opens a container whose items come from `source`. */
static Status open_level(Encode *encode, Value object, Value source) {
    bool is_dict = is_kind(object, KIND_DICT);
    if (!is_dict && array_length(source) == 0) {
        TRY(write_ascii(encode, "[]", 2));
        value_written(encode);
        return DONE;
    }
    TRY(reserve(encode, 1));
    TRY(push_level(encode, object, source));
    put(encode, is_dict ? '{' : '[');
    set_nesting(encode, nesting(encode) + 1);
    encode->job->values[JOB_STATE] = small_int(ENCODE_NEXT);
    return DONE;
}

static Status sorted_items(Encode *encode, Dict *dict, Value *result) {
    List *items = list_new(encode->vm, 0);
    if (!items) return NO_MEMORY;
    TRY(list_reserve(encode->vm, items, dict->live));
    uint32_t position = 0;
    Value key, value;
    while (dict_next(dict, &position, &key, &value)) {
        Tuple *pair = tuple_pair(encode->vm, key, value);
        if (!pair) return NO_MEMORY;
        TRY(list_append(encode->vm, items, value_of(pair)));
    }
    TRY(list_sort(encode->vm, items, false));
    encode->budget -= dict->live / 4;
    *result = value_of(items);
    return DONE;
}

static Status ask_items(Encode *encode, Value object) {
    if (is_circle(encode, object)) {
        cut_circle(encode, object);
        return ask(encode, JSON_CIRCLE, NONE);
    }
    encode->job->values[JOB_OPENING] = object;
    return ask(encode, JSON_ITEMS, object);
}

static Status open_dict(Encode *encode, Value object) {
    Dict *dict = AS(Dict, object);
    bool sorted = encode->encoder->values[ENCODER_SORT_KEYS] != FALSE;
    Value source = object;
    Status status = DONE;
    if (object_of(object)->type != &type_dict) status = NEEDS_PYTHON;
    else if (sorted) status = sorted_items(encode, dict, &source);
    if (status == NEEDS_PYTHON) return ask_items(encode, object);
    TRY(status);
    return open_level(encode, object, source);
}

/* An instance of a class of the program's is iterated over; its items are taken beforehand. */
static Status open_array(Encode *encode, Value object) {
    const Type *base = is_kind(object, KIND_LIST) ? &type_list : &type_tuple;
    if (object_of(object)->type == base) return open_level(encode, object, object);
    if (!container_inherits(encode->vm, object_of(object), base, NAME(__iter__))) return ask_items(encode, object);
    if (is_kind(object, KIND_TUPLE)) return open_level(encode, object, object);
    List *items = list_from_items(encode->vm, list_items(AS(List, object)), AS(List, object)->length);
    return items ? open_level(encode, object, value_of(items)) : NO_MEMORY;
}

/* Writes a value, or opens it. */
static Status write_value(Encode *encode, Value v) {
    bool written;
    TRY(write_scalar(encode, v, &written));
    if (!written && is_array(v)) {
        if (array_length(v) || !(object_of(v)->type->object.aux & TYPE_STATIC)) return open_array(encode, v);
        TRY(write_ascii(encode, "[]", 2));
    } else if (!written && is_kind(v, KIND_DICT)) {
        if (AS(Dict, v)->live) return open_dict(encode, v);
        TRY(write_ascii(encode, "{}", 2));
    } else if (!written) {
        TRY(push_level(encode, v, NONE));
        return ask(encode, JSON_DEFAULT, v);
    }
    value_written(encode);
    return DONE;
}

/* The text of a key without quotes is a str's own; all others are written as they would be as values, within quotes. */
static Status write_key(Encode *encode, Value key, bool *skipped) {
    double x;
    *skipped = false;
    if (is_str(key)) return write_string(encode, AS(Str, key));
    if (!is_integer(key) && key != NONE && !float_of(key, &x)) {
        *skipped = true;
        if (encode->encoder->values[ENCODER_SKIP_KEYS] != FALSE) return DONE;
        return raise_type(encode->vm, "keys must be str, int, float, bool or None, not %T", key);
    }
    bool written;
    TRY(write_ascii(encode, "\"", 1));
    TRY(write_scalar(encode, key, &written));
    return write_ascii(encode, "\"", 1);
}

/* Writes the key of an entry; its value comes next. */
static Status write_entry(Encode *encode, Value *frame, Value key, Value value, int64_t position) {
    bool skipped;
    uint64_t before = encode->length;
    encode->budget--;
    TRY(write_lead(encode, frame[FRAME_STARTED] == TRUE));
    Value *shown = &encode->job->values[JOB_LONG_KEY];
    frame[FRAME_KEY] = NOT_IMPLEMENTED;
    Status status = write_key(encode, is_str(*shown) ? *shown : key, &skipped);
    if (status == NEEDS_PYTHON) return ask(encode, JSON_LONG_KEY, key);
    TRY(status);
    *shown = NONE;
    if (skipped) {
        encode->length = before;
        frame[FRAME_POSITION] = small_int(position);
        return DONE;
    }
    TRY(write_text(encode, AS(Str, encode->encoder->values[ENCODER_KEY_SEPARATOR])));
    frame[FRAME_POSITION] = small_int(position);
    frame[FRAME_STARTED] = TRUE;
    frame[FRAME_KEY] = key;
    encode->job->values[JOB_PENDING] = value;
    encode->job->values[JOB_STATE] = small_int(ENCODE_VALUE);
    return DONE;
}

static Status close_level(Encode *encode, Value *frame) {
    bool is_dict = is_kind(frame[FRAME_OBJECT], KIND_DICT);
    if (frame[FRAME_STARTED] == TRUE) TRY(write_newline(encode, nesting(encode) - 1));
    TRY(write_ascii(encode, is_dict ? "}" : "]", 1));
    set_nesting(encode, nesting(encode) - 1);
    pop_level(encode);
    return DONE;
}

static Status next_of_dict(Encode *encode, Value *frame, Dict *dict) {
    uint32_t position = (uint32_t)int_of(frame[FRAME_POSITION]);
    Value key, value;
    if (!dict_next(dict, &position, &key, &value)) return close_level(encode, frame);
    return write_entry(encode, frame, key, value, position);
}

static Status next_of_items(Encode *encode, Value *frame, uint64_t index) {
    Value pair = array_item(frame[FRAME_SOURCE], index);
    frame[FRAME_KEY] = NOT_IMPLEMENTED;
    if (!is_kind(pair, KIND_TUPLE) || AS(Tuple, pair)->length != 2) return raise_value_error(encode->vm, "items must return 2-tuples");
    return write_entry(encode, frame, AS(Tuple, pair)->items[0], AS(Tuple, pair)->items[1], (int64_t)index + 1);
}

static Status next_of_array(Encode *encode, Value *frame, uint64_t index) {
    bool written;
    Value item = array_item(frame[FRAME_SOURCE], index);
    TRY(write_lead(encode, frame[FRAME_STARTED] == TRUE));
    Status status = write_scalar(encode, item, &written);
    if (status == RAISED) frame[FRAME_POSITION] = small_int((int64_t)index + 1);
    if (status == NEEDS_PYTHON) { /* the lead is written, the item is not */
        encode->length = (uint64_t)int_of(encode->job->values[JOB_LENGTH]);
        TRY(write_lead(encode, frame[FRAME_STARTED] == TRUE));
        written = false;
        status = DONE;
    }
    TRY(status);
    frame[FRAME_POSITION] = small_int((int64_t)index + 1);
    frame[FRAME_STARTED] = TRUE;
    if (written) return DONE;
    encode->job->values[JOB_PENDING] = item;
    encode->job->values[JOB_STATE] = small_int(ENCODE_VALUE);
    return DONE;
}

static Status write_next(Encode *encode) {
    Value *frame = innermost(encode);
    Value source = frame[FRAME_SOURCE];
    if (source == NONE) { /* what default() gave is written */
        pop_level(encode);
        return DONE;
    }
    if (is_kind(source, KIND_DICT)) return next_of_dict(encode, frame, AS(Dict, source));
    uint64_t index = (uint64_t)int_of(frame[FRAME_POSITION]);
    if (index >= array_length(source)) return close_level(encode, frame);
    if (is_kind(frame[FRAME_OBJECT], KIND_DICT)) return next_of_items(encode, frame, index);
    return next_of_array(encode, frame, index);
}

/* The items of a mapping that Python gave. */
static Status open_items(Encode *encode) {
    Value items = encode->job->values[JOB_PENDING], object = encode->job->values[JOB_OPENING];
    if (!is_kind(items, KIND_LIST) || (!is_kind(object, KIND_DICT) && !is_array(object))) return intrinsic_misused(encode->vm);
    return open_level(encode, object, items);
}

static Status write_answer(Encode *encode) {
    Value text = encode->job->values[JOB_PENDING];
    if (!is_str(text)) return intrinsic_misused(encode->vm);
    TRY(write_text(encode, AS(Str, text)));
    value_written(encode);
    return DONE;
}

static Status advance(Encode *encode) {
    while (encode->budget > 0) {
        encode->budget--;
        EncodeState state = (EncodeState)int_of(encode->job->values[JOB_STATE]);
        Status status;
        switch (state) {
        case ENCODE_VALUE: status = write_value(encode, encode->job->values[JOB_PENDING]); break;
        case ENCODE_NEXT: status = write_next(encode); break;
        case ENCODE_TEXT: status = write_answer(encode); break;
        case ENCODE_ITEMS: status = open_items(encode); break;
        default: return DONE;
        }
        TRY(status);
        commit(encode);
    }
    return DONE;
}

/* ---- encodings as objects ---- */

static bool is_encoder(Value v) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != ENCODER_COUNT) return false;
    const Value *values = AS(Native, v)->values;
    return (values[ENCODER_INDENT] == NONE || is_str(values[ENCODER_INDENT])) && is_str(values[ENCODER_KEY_SEPARATOR]) &&
           is_str(values[ENCODER_ITEM_SEPARATOR]);
}

static bool is_level(const Value *frame) {
    Value source = frame[FRAME_SOURCE];
    if (source != NONE && !is_array(source) && !is_kind(source, KIND_DICT)) return false;
    return is_int(frame[FRAME_POSITION]) && int_of(frame[FRAME_POSITION]) >= 0;
}

static bool encode_load(VM *vm, Encode *encode, Value v) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != JOB_COUNT) return false;
    Native *job = AS(Native, v);
    const Value *values = job->values;
    if (!is_encoder(values[JOB_ENCODER]) || !is_kind(values[JOB_STACK], KIND_LIST)) return false;
    if (!is_int(values[JOB_STATE]) || !is_int(values[JOB_LENGTH]) || !is_int(values[JOB_WIDTH]) || !is_int(values[JOB_LEVEL])) return false;
    int64_t length = int_of(values[JOB_LENGTH]), width = int_of(values[JOB_WIDTH]);
    if ((width != 1 && width != 2 && width != 4) || length < 0 || length > INT64_MAX / 8 || int_of(values[JOB_LEVEL]) < 0) return false;
    if ((uint64_t)(length * width) > (job->raw ? job->raw->size : 0)) return false;
    List *stack = AS(List, values[JOB_STACK]);
    if (stack->length % FRAME_SIZE) return false;
    for (uint64_t i = 0; i < stack->length; i += FRAME_SIZE) {
        if (!is_level(stack->values->items + i)) return false;
    }
    if (values[JOB_PENDING] == UNBOUND || (int_of(values[JOB_STATE]) == ENCODE_NEXT && stack->length == 0)) return false;
    *encode = (Encode){vm, AS(Native, values[JOB_ENCODER]), job, stack, (uint64_t)length, (unsigned)width, JSON_STEP,
                       AS(Native, values[JOB_ENCODER])->values[ENCODER_ASCII] != FALSE, JSON_DEFAULT, NONE};
    return true;
}

/* _json_encode_start(encoder, object, level) */
LEAF(start_leaf) {
    (void)count;
    int64_t level;
    if (!is_encoder(args[0])) return intrinsic_misused(vm);
    TRY(value_index(vm, args[2], &level));
    List *stack = list_new(vm, 0);
    Native *job = stack ? native_new(vm, &type_object, JOB_COUNT) : NULL;
    if (!job) return NO_MEMORY;
    for (uint32_t i = 0; i < JOB_COUNT; i++) {
        job->values[i] = NONE;
    }
    job->values[JOB_ENCODER] = args[0];
    job->values[JOB_STATE] = small_int(ENCODE_VALUE);
    job->values[JOB_PENDING] = args[1];
    job->values[JOB_STACK] = value_of(stack);
    job->values[JOB_LENGTH] = small_int(0);
    job->values[JOB_WIDTH] = small_int(1);
    job->values[JOB_LEVEL] = small_int(level < 0 ? 0 : level > UINT32_MAX ? UINT32_MAX : level);
    *result = value_of(job);
    return DONE;
}
INTRINSIC(intrinsic_json_encode_start, "_json_encode_start", 3, start_leaf);

static Status encode_text(const Encode *encode, Value *result) {
    const Raw *raw = encode->job->raw;
    *result = encode->length ? str_from_text(encode->vm, raw->bytes, encode->width, encode->length) : value_of(&str_empty);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* _json_encode_step(job): None: go on; a str: done; (request, argument): for the prelude to see to. */
LEAF(step_leaf) {
    (void)count;
    Encode encode;
    if (!encode_load(vm, &encode, args[0])) return intrinsic_misused(vm);
    Tuple *request = tuple_pair(vm, NONE, NONE);
    if (!request) return NO_MEMORY;
    Status status = advance(&encode);
    if (status == NEEDS_PYTHON) {
        /* Nothing of the token that asks is kept, but for what write_value has pushed before it asked for default(). */
        request->items[0] = small_int(encode.request);
        request->items[1] = encode.argument;
        *result = value_of(request);
        return DONE;
    }
    TRY(status);
    vm_charge(vm, (uint64_t)(JSON_STEP - encode.budget) / 4);
    if (int_of(encode.job->values[JOB_STATE]) == ENCODE_DONE) return encode_text(&encode, result);
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_json_encode_step, "_json_encode_step", 1, step_leaf);

/* _json_encode_answer(job, request, value) */
LEAF(answer_leaf) {
    (void)count;
    if (!is_kind(args[0], KIND_NATIVE) || object_of(args[0])->aux != JOB_COUNT || !is_int(args[1])) return intrinsic_misused(vm);
    Value *values = AS(Native, args[0])->values;
    switch (int_of(args[1])) {
    case JSON_LONG_KEY:
        values[JOB_LONG_KEY] = args[2];
        *result = NONE;
        return DONE;
    case JSON_ITEMS: values[JOB_STATE] = small_int(ENCODE_ITEMS); break;
    case JSON_LONG_REPR: values[JOB_STATE] = small_int(ENCODE_TEXT); break;
    default: values[JOB_STATE] = small_int(ENCODE_VALUE); break;
    }
    values[JOB_PENDING] = args[2];
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_json_encode_answer, "_json_encode_answer", 3, answer_leaf);

/* _json_encode_levels(job): (object, what its items come from, number of the item being written, its key) of each level. */
LEAF(levels_leaf) {
    (void)count;
    Encode encode;
    if (!encode_load(vm, &encode, args[0])) return intrinsic_misused(vm);
    List *levels = list_new(vm, 0);
    if (!levels) return NO_MEMORY;
    for (uint64_t i = 0; i < level_count(&encode); i++) {
        const Value *frame = level_at(&encode, i);
        Tuple *level = tuple_new(vm, 4);
        if (!level) return NO_MEMORY;
        level->items[0] = frame[FRAME_OBJECT];
        level->items[1] = frame[FRAME_SOURCE];
        level->items[2] = small_int(int_of(frame[FRAME_POSITION]) - 1);
        level->items[3] = frame[FRAME_KEY];
        TRY(list_append(vm, levels, value_of(level)));
    }
    *result = value_of(levels);
    return DONE;
}
INTRINSIC(intrinsic_json_encode_levels, "_json_encode_levels", 1, levels_leaf);

/* ---- the functions ---- */

static Status encode_string(VM *vm, Value text, bool ascii, Value *result) {
    if (!is_str(text)) return raise_type(vm, "first argument must be a string, not %T", text);
    if (AS(Str, text)->length > TEXT_STEP) return NEEDS_PYTHON;
    Native *job = native_new(vm, &type_object, JOB_COUNT);
    if (!job) return NO_MEMORY;
    Encode encode = {.vm = vm, .job = job, .width = 1, .ascii = ascii};
    TRY(write_string(&encode, AS(Str, text)));
    TRY(encode_text(&encode, result));
    heap_discard(vm, job->raw);
    job->raw = NULL;
    charge_items(vm, AS(Str, text)->length);
    return DONE;
}

LEAF(basestring_leaf) { return (void)count, encode_string(vm, args[0], false, result); }
LEAF(basestring_ascii_leaf) { return (void)count, encode_string(vm, args[0], true, result); }

const Builtin json_encode_basestring = FUNCTION("encode_basestring", "string, /", 1, 1, 1, basestring_leaf, &prelude_json_string, "_json");
const Builtin json_encode_basestring_ascii =
    FUNCTION("encode_basestring_ascii", "string, /", 1, 1, 1, basestring_ascii_leaf, &prelude_json_ascii_string, "_json");

/* ---- the class ---- */

/* Encoder(circular, default, ascii, indent, key_separator, item_separator, sort_keys, skip_keys, allow_nan) */
LEAF(encoder_new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_json_Encoder));
    for (uint32_t i = ENCODER_KEY_SEPARATOR; i <= ENCODER_ITEM_SEPARATOR; i++) {
        if (!is_str(args[1 + i])) return raise_type(vm, "make_encoder() argument %u must be str, not %A", i + 1, args[1 + i]);
    }
    Native *self = native_new(vm, AS(Type, args[0]), ENCODER_COUNT);
    if (!self) return NO_MEMORY;
    for (uint32_t i = 0; i < ENCODER_COUNT; i++) {
        self->values[i] = args[1 + i];
    }
    static const uint8_t truths[] = {ENCODER_CIRCULAR, ENCODER_ASCII, ENCODER_SORT_KEYS, ENCODER_SKIP_KEYS, ENCODER_ALLOW_NAN};
    for (size_t i = 0; i < sizeof truths; i++) {
        bool truth;
        TRY(value_truth(vm, self->values[truths[i]], &truth));
        self->values[truths[i]] = bool_value(truth);
    }
    *result = value_of(self);
    return DONE;
}

static const Builtin encoder_methods[] = {
    STATIC_METHOD(0, "__new__",
                  "circular, default, ascii, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan, /", 10, 10, 10,
                  encoder_new_leaf, NULL, type_json_Encoder),
    SLOT("__call__", "object, level, /", 3, NULL, &prelude_json_encode, type_json_Encoder),
};
const Type type_json_Encoder = {
    STATIC_TYPE_OBJECT(TYPE_FINAL),
    .static_name = "_json.Encoder",
    .base = &type_object,
    METHOD_TABLE(encoder_methods),
    .number = TYPE_NUMBER_json_Encoder,
    .instance_kind = KIND_NATIVE,
    .static_doc = "Encoder(...)",
};
