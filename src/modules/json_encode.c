/* json_encode.c: objects to JSON text.
 *
 * An encoding is a Native that is advanced by a step intrinsic in a prelude loop, as a scan is (json_scan.c). The text grows in its
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
#include "modules/json_encode.h"

#include "core/float_text.h"
#include "object/dict.h"
#include "object/float.h"

enum { CIRCLE_CHECKED_ALWAYS = 64 };

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

Status encode_write_string(Encode *encode, const Str *text) {
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
    if (is_str(v)) return encode_write_string(encode, AS(Str, v));
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

static Value *innermost(const Encode *encode) { return encode_level(encode, encode_levels(encode) - 1); }

/* Whether the object is being written already. Deep down it is looked for only now and then: a circle that was missed comes around. */
static bool is_circle(const Encode *encode, Value object) {
    uint64_t count = encode_levels(encode);
    if (encode->encoder->values[ENCODER_CIRCULAR] == FALSE) return false;
    if (count > CIRCLE_CHECKED_ALWAYS && (count & (count - 1))) return false;
    for (uint64_t i = 0; i < count; i++) {
        if (encode_level(encode, i)[FRAME_OBJECT] == object) return true;
    }
    return false;
}

/* Takes off the levels that are there only because a circle was noticed late: back to where an object comes for the second time. */
static void cut_circle(Encode *encode, Value object) {
    uint64_t count = encode_levels(encode), last = count;
    while (last-- > 0 && encode_level(encode, last)[FRAME_OBJECT] != object) {
    }
    uint64_t period = count - last, second = period;
    while (second < count && encode_level(encode, second)[FRAME_OBJECT] != encode_level(encode, second - period)[FRAME_OBJECT]) {
        second++;
    }
    encode->stack->length = second * FRAME_SIZE;
}

static Status push_level(Encode *encode, Value object, Value source) {
    if (is_circle(encode, object)) {
        cut_circle(encode, object);
        return ask(encode, JSON_CIRCLE, NONE);
    }
    if (encode_levels(encode) >= JSON_DEPTH_LIMIT) return ask(encode, JSON_TOO_DEEP, object);
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
    if (!written && encode_is_array(v)) {
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
    if (is_str(key)) return encode_write_string(encode, AS(Str, key));
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
    if (!is_kind(items, KIND_LIST) || (!is_kind(object, KIND_DICT) && !encode_is_array(object))) return intrinsic_misused(encode->vm);
    return open_level(encode, object, items);
}

static Status write_answer(Encode *encode) {
    Value text = encode->job->values[JOB_PENDING];
    if (!is_str(text)) return intrinsic_misused(encode->vm);
    TRY(write_text(encode, AS(Str, text)));
    value_written(encode);
    return DONE;
}

Status encode_advance(Encode *encode) {
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
