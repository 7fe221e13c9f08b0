/* json_scanner.c: the class _json.Scanner, the functions of _json about texts that are read, and what the prelude's loop over a scan
 * (json_scan.c) asks for. */
#include "modules/json_scan.h"

extern const Function prelude_json_scan, prelude_json_scanstring;

/* ---- scans as objects ---- */

static bool is_scanner(Value v) { return is_kind(v, KIND_NATIVE) && object_of(v)->aux == SCANNER_COUNT; }

/* Whether the open container, and its key, may be what they have to be. */
static bool is_container(Value container, Value key) {
    if (container == NONE) return true;
    if (is_kind(container, KIND_LIST)) return key == NONE || is_str(key);
    return is_kind(container, KIND_DICT) && is_str(key);
}

static bool scan_load(VM *vm, Scan *scan, Value v) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != JOB_COUNT) return false;
    const Value *values = AS(Native, v)->values;
    if (!is_scanner(values[JOB_SCANNER]) || !is_str(values[JOB_TEXT]) || !is_kind(values[JOB_STACK], KIND_LIST)) return false;
    if (!is_int(values[JOB_STATE]) || !is_int(values[JOB_PLACE]) || int_of(values[JOB_PLACE]) < 0) return false;
    if (!is_container(values[JOB_CONTAINER], values[JOB_KEY])) return false;
    if (!is_kind(values[JOB_MEMO], KIND_LIST) || AS(List, values[JOB_MEMO])->length != KEY_MEMO) return false;
    List *stack = AS(List, values[JOB_STACK]);
    if (stack->length % 2) return false;
    scan_start(vm, scan, AS(Native, values[JOB_SCANNER]), AS(Str, values[JOB_TEXT]), (uint64_t)int_of(values[JOB_PLACE]), stack,
               AS(List, values[JOB_MEMO])->values->items);
    scan->pausing = true;
    scan->state = (ScanState)int_of(values[JOB_STATE]);
    if (scan->state > SCAN_DONE || scan->place > scan->size) return false;
    scan->container = values[JOB_CONTAINER];
    scan->key = values[JOB_KEY];
    scan->pending = values[JOB_PENDING];
    if (scan->container == NONE && (scan->state == SCAN_KEY || scan->state == SCAN_AFTER)) return false;
    if (scan->pending == UNBOUND) return false;
    uint64_t budget;
    if (!pause_number(values[JOB_BUDGET], JSON_STEP, &budget)) return false;
    scan->budget = (int64_t)budget;
    return scan->container == NONE || stack->length >= 2;
}

/* `budget`: of the next step. */
static void scan_save(const Scan *scan, Value v, int64_t budget) {
    Value *values = AS(Native, v)->values;
    values[JOB_STATE] = small_int(scan->state);
    values[JOB_PLACE] = small_int((int64_t)scan->place);
    values[JOB_CONTAINER] = scan->container;
    values[JOB_KEY] = scan->key;
    values[JOB_PENDING] = scan->pending;
    values[JOB_BUDGET] = small_int(budget > 0 ? budget : 0);
}

/* Checks the arguments of a scanner's call. */
static Status read_call(VM *vm, Value *args, int64_t *place) {
    if (!is_str(args[1])) return raise_type(vm, "first argument must be a string, not %T", args[1]);
    TRY(value_index(vm, args[2], place));
    if (*place < 0) return raise_value_error(vm, "idx cannot be negative");
    return DONE;
}

static Status scan_result(Scan *scan, Value *result) {
    Tuple *pair = tuple_pair(scan->vm, scan->pending, small_int((int64_t)scan->place));
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

/* scanner(text, place): the value there, and where it ends. What takes long or needs Python begins anew in the prelude. */
LEAF(call_leaf) {
    (void)count;
    int64_t place;
    if (!is_scanner(args[0])) return intrinsic_misused(vm);
    TRY(read_call(vm, args, &place));
    const Str *text = AS(Str, args[1]);
    if ((uint64_t)place > text->length || text->length - (uint64_t)place > JSON_STEP * 16) return NEEDS_PYTHON;
    List *stack = list_new(vm, 0);
    if (!stack) return NO_MEMORY;
    Scan scan;
    Value memo[KEY_MEMO] = {0};
    scan_start(vm, &scan, AS(Native, args[0]), text, (uint64_t)place, stack, memo);
    TRY(scan_advance(&scan));
    if (scan.state != SCAN_DONE) return NEEDS_PYTHON;
    vm_charge(vm, (uint64_t)(JSON_STEP - scan.budget) / 4);
    return scan_result(&scan, result);
}

/* _json_scan_start(scanner, text, place) */
LEAF(start_leaf) {
    (void)count;
    int64_t place;
    if (!is_scanner(args[0])) return intrinsic_misused(vm);
    TRY(read_call(vm, args, &place));
    if ((uint64_t)place > AS(Str, args[1])->length) place = (int64_t)AS(Str, args[1])->length;
    List *stack = list_new(vm, 0);
    Native *job = stack ? native_new(vm, &type_object, JOB_COUNT) : NULL;
    List *memo = job ? list_new(vm, KEY_MEMO) : NULL;
    if (!memo) return NO_MEMORY;
    for (uint64_t i = 0; i < KEY_MEMO; i++) {
        memo->values->items[i] = NONE;
    }
    job->values[JOB_SCANNER] = args[0];
    job->values[JOB_TEXT] = args[1];
    job->values[JOB_STATE] = small_int(SCAN_VALUE);
    job->values[JOB_PLACE] = small_int(place);
    job->values[JOB_BUDGET] = small_int(JSON_STEP);
    job->values[JOB_STACK] = value_of(stack);
    job->values[JOB_MEMO] = value_of(memo);
    job->values[JOB_CONTAINER] = job->values[JOB_KEY] = job->values[JOB_PENDING] = NONE;
    *result = value_of(job);
    return DONE;
}
INTRINSIC(intrinsic_json_scan_start, "_json_scan_start", 3, start_leaf);

/* What the prelude was asked for; once, should memory be refused behind it. */
static bool take_answer(Scan *scan, Value job, Value answer) {
    if (scan->state != SCAN_ASKED) return true;
    scan->pending = answer;
    scan->state = SCAN_HAVE;
    return answer != job;
}

/* _json_scan_step(job, answer): of the request that came last; the job itself, if there was none. None: go on; (value, end): done; (request, argument, detail): for the prelude to see to. */
LEAF(step_leaf) {
    (void)count;
    Scan scan;
    if (!scan_load(vm, &scan, args[0]) || !take_answer(&scan, args[0], args[1])) return intrinsic_misused(vm);
    Tuple *request = tuple_new(vm, 3);
    if (!request) return NO_MEMORY;
    Status status = scan_advance(&scan);
    if (status == NEEDS_PYTHON) scan.state = SCAN_ASKED;
    scan_save(&scan, args[0], status == NO_MEMORY ? scan.budget : JSON_STEP); /* refused memory or paused, the step goes on, and is charged as one */
    if (status == NEEDS_PYTHON) {
        request->items[0] = small_int(scan.request);
        request->items[1] = scan.argument;
        request->items[2] = scan.position;
        *result = value_of(request);
        return DONE;
    }
    TRY(status);
    vm_charge(vm, (uint64_t)(JSON_STEP - scan.budget) / 4);
    if (scan.state == SCAN_DONE) return scan_result(&scan, result);
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_json_scan_step, "_json_scan_step", 2, step_leaf);

/* ---- the functions ---- */

/* scanstring(text, end, strict=True): the string whose opening quote is before `end`, and the place behind it. */
LEAF(scanstring_leaf) {
    (void)count;
    int64_t place;
    bool strict = true;
    if (!is_str(args[0])) return raise_type(vm, "first argument must be a string, not %T", args[0]);
    TRY(value_index(vm, args[1], &place));
    if (args[2] != UNBOUND) TRY(value_truth(vm, args[2], &strict));
    const Str *text = AS(Str, args[0]);
    if (place < 0 || (uint64_t)place > text->length) return raise_value_error(vm, "end is out of bounds");
    Native *scanner = native_new(vm, &type_object, SCANNER_COUNT);
    if (!scanner) return NO_MEMORY;
    scanner->values[SCANNER_STRICT] = bool_value(strict);
    Scan scan;
    scan_start(vm, &scan, scanner, text, (uint64_t)place, NULL, NULL);
    scan.pausing = true;
    Value value;
    Status status = scan_string(&scan, (uint64_t)place, &value);
    if (status == NEEDS_PYTHON) { /* the prelude raises the error that is told here */
        *result = NONE;
        return NEEDS_PYTHON;
    }
    TRY(status);
    scan.pending = value;
    return scan_result(&scan, result);
}

/* _json_string_error(text, end, strict): (message, place) of what is wrong with a string. */
LEAF(string_error_leaf) {
    (void)count;
    if (!is_str(args[0]) || !is_int(args[1]) || int_of(args[1]) < 0 || (uint64_t)int_of(args[1]) > AS(Str, args[0])->length) return intrinsic_misused(vm);
    Native *scanner = native_new(vm, &type_object, SCANNER_COUNT);
    if (!scanner) return NO_MEMORY;
    scanner->values[SCANNER_STRICT] = args[2];
    Scan scan;
    scan_start(vm, &scan, scanner, AS(Str, args[0]), (uint64_t)int_of(args[1]), NULL, NULL);
    scan.pausing = true;
    Value value;
    Status status = scan_string(&scan, scan.place, &value);
    if (status == DONE) return intrinsic_misused(vm);
    if (status != NEEDS_PYTHON) return status;
    Tuple *pair = tuple_pair(vm, scan.argument, scan.position);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}
INTRINSIC(intrinsic_json_string_error, "_json_string_error", 3, string_error_leaf);

/* skip(text, place): the place of the next character that is no white space. */
LEAF(skip_leaf) {
    (void)count;
    int64_t place;
    if (!is_str(args[0])) return raise_type(vm, "expected string or bytes-like object, got '%T'", args[0]);
    TRY(value_index(vm, args[1], &place));
    const Str *text = AS(Str, args[0]);
    uint64_t start = place < 0 ? 0 : (uint64_t)place, end = start;
    while (end < text->length && scan_is_space(str_at(text, end))) {
        end++;
    }
    charge_items(vm, end - start);
    *result = small_int((int64_t)end);
    return DONE;
}

const Builtin json_scanstring =
    FUNCTION("scanstring", "string, end, strict=True, /", 2, 3, 3, scanstring_leaf, &prelude_json_scanstring, "_json");
const Builtin json_skip = FUNCTION("skip", "string, place, /", 2, 2, 2, skip_leaf, NULL, "_json");

/* ---- the class ---- */

LEAF(scanner_new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_json_Scanner));
    Native *self = native_new(vm, AS(Type, args[0]), SCANNER_COUNT);
    if (!self) return NO_MEMORY;
    for (uint32_t i = 0; i < SCANNER_COUNT; i++) {
        self->values[i] = args[1 + i];
    }
    *result = value_of(self);
    return DONE;
}

NATIVE_GETTER(get_strict, SCANNER_STRICT)
NATIVE_GETTER(get_object_hook, SCANNER_OBJECT_HOOK)
NATIVE_GETTER(get_object_pairs_hook, SCANNER_PAIRS_HOOK)
NATIVE_GETTER(get_parse_float, SCANNER_PARSE_FLOAT)
NATIVE_GETTER(get_parse_int, SCANNER_PARSE_INT)
NATIVE_GETTER(get_parse_constant, SCANNER_PARSE_CONSTANT)

static const Builtin scanner_methods[] = {
    STATIC_METHOD(0, "__new__", "strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /", 7, 7, 7, scanner_new_leaf,
                  NULL, type_json_Scanner),
    SLOT("__call__", "string, idx, /", 3, call_leaf, &prelude_json_scan, type_json_Scanner),
    MEMBER("strict", get_strict, type_json_Scanner),
    MEMBER("object_hook", get_object_hook, type_json_Scanner),
    MEMBER("object_pairs_hook", get_object_pairs_hook, type_json_Scanner),
    MEMBER("parse_float", get_parse_float, type_json_Scanner),
    MEMBER("parse_int", get_parse_int, type_json_Scanner),
    MEMBER("parse_constant", get_parse_constant, type_json_Scanner),
};
const Type type_json_Scanner = {
    STATIC_TYPE_OBJECT(TYPE_FINAL),
    .static_name = "_json.Scanner",
    .base = &type_object,
    METHOD_TABLE(scanner_methods),
    .number = TYPE_NUMBER_json_Scanner,
    .instance_kind = KIND_NATIVE,
    .static_doc = "JSON scanner object",
};
