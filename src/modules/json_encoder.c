/* json_encoder.c: the class _json.Encoder, the functions of _json about texts that are written, and what the prelude's loop over an encoding
 * (json_encode.c) asks for. */
#include "modules/json_encode.h"

extern const Function prelude_json_encode, prelude_json_string, prelude_json_ascii_string;

/* ---- encodings as objects ---- */

static bool is_encoder(Value v) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != ENCODER_COUNT) return false;
    const Value *values = AS(Native, v)->values;
    return (values[ENCODER_INDENT] == NONE || is_str(values[ENCODER_INDENT])) && is_str(values[ENCODER_KEY_SEPARATOR]) &&
           is_str(values[ENCODER_ITEM_SEPARATOR]);
}

static bool is_level(const Value *frame) {
    Value source = frame[FRAME_SOURCE];
    if (source != NONE && !encode_is_array(source) && !is_kind(source, KIND_DICT)) return false;
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
    Status status = encode_advance(&encode);
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
    for (uint64_t i = 0; i < encode_levels(&encode); i++) {
        const Value *frame = encode_level(&encode, i);
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
    TRY(encode_write_string(&encode, AS(Str, text)));
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
