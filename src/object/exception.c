/* exception.c: making exceptions, and the fields that the builtin ones add. Their classes are in exception_types.c. */
#include "object/exception.h"

#include "object/int.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* ---- fields ---- */

enum { MOST_FIELDS = 9 };

static const struct Layout {
    const Type *type;
    uint32_t count;
    const char *names[MOST_FIELDS];
} layouts[] = {
    {&type_StopIteration, 1, {"value"}},
    {&type_SystemExit, 1, {"code"}},
    {&type_NameError, 1, {"name"}},
    {&type_AttributeError, 2, {"name", "obj"}},
    {&type_ImportError, 4, {"msg", "name", "path", "name_from"}},
    {&type_OSError, 5, {"errno", "strerror", "filename", "filename2", "characters_written"}},
    {&type_SyntaxError, 9, {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "_metadata"}},
    {&type_UnicodeDecodeError, 5, {"encoding", "object", "start", "end", "reason"}},
    {&type_UnicodeEncodeError, 5, {"encoding", "object", "start", "end", "reason"}},
    {&type_UnicodeTranslateError, 5, {"encoding", "object", "start", "end", "reason"}},
    {&type_BaseExceptionGroup, 2, {"message", "exceptions"}},
};
enum { LAYOUT_COUNT = sizeof layouts / sizeof *layouts };

static const struct Layout *layout_of(const Type *type) {
    for (type = type_solid_base(type); type != &type_BaseException && type; type = type->base) {
        for (uint32_t i = type->method_count ? 0 : LAYOUT_COUNT; i < LAYOUT_COUNT; i++) { /* fields are attributes: methods read them */
            if (layouts[i].type == type) return &layouts[i];
        }
    }
    return NULL;
}

const Type *exception_layout(const Type *type, uint32_t *count) {
    const struct Layout *layout = layout_of(type);
    *count = (layout ? layout->count : 0) + (uint32_t)type->slot_count;
    return layout ? layout->type : &type_BaseException;
}

Status exception_put_field(VM *vm, Exception *exception, uint32_t index, Value value) {
    if (!exception->fields) {
        uint32_t count;
        exception_layout(exception->object.type, &count);
        if (index >= count) return DONE;
        Values *fields = values_new(vm, count);
        if (!fields) return NO_MEMORY;
        exception->fields = fields;
    }
    if (index < exception->fields->capacity) exception->fields->items[index] = value;
    return DONE;
}

Status exception_set_field(VM *vm, Value exception, const char *field, Value value) {
    if (!is_exception(exception)) return DONE;
    const struct Layout *layout = layout_of(object_of(exception)->type);
    for (uint32_t i = 0; layout && i < layout->count; i++) {
        if (strcmp(layout->names[i], field) == 0) return exception_put_field(vm, AS_EXCEPTION(exception), i, value);
    }
    return DONE;
}

Value exception_named_field(Value exception, const char *field) {
    const struct Layout *layout = layout_of(object_of(exception)->type);
    for (uint32_t i = 0; layout && i < layout->count; i++) {
        if (strcmp(layout->names[i], field) == 0) return exception_field(AS_EXCEPTION(exception), i);
    }
    return UNBOUND;
}

/* ---- making them ---- */

Exception *exception_allocate(VM *vm, const Type *type, Tuple *args) {
    uint32_t count;
    exception_layout(type, &count);
    Values *fields = NULL;
    if (count && !(fields = values_new(vm, count))) return NULL;
    Exception *exception = heap_new(vm, KIND_EXCEPTION, type, sizeof *exception);
    if (!exception) return NULL;
    exception->args = value_of(args);
    exception->cause = exception->context = exception->traceback = NONE;
    exception->fields = fields;
    exception->attributes = NULL;
    return exception;
}

Status exception_new(VM *vm, const Type *type, Tuple *args, Value *result) {
    type = os_error_class(type, args);
    Exception *exception = exception_allocate(vm, type, args);
    if (!exception) return NO_MEMORY;
    TRY(exception_initialize(vm, exception, args));
    *result = value_of(exception);
    return DONE;
}

/* ---- the fields that follow from the arguments ---- */

/* The numbers of POSIX errors that have a class of their own, as Linux counts them. */
static const struct {
    int number;
    const Type *type;
} os_errors[] = {
    {11, &type_BlockingIOError},       {114, &type_BlockingIOError},      {115, &type_BlockingIOError},
    {10, &type_ChildProcessError},     {32, &type_BrokenPipeError},       {108, &type_BrokenPipeError},
    {103, &type_ConnectionAbortedError}, {111, &type_ConnectionRefusedError}, {104, &type_ConnectionResetError},
    {17, &type_FileExistsError},       {2, &type_FileNotFoundError},      {4, &type_InterruptedError},
    {21, &type_IsADirectoryError},     {20, &type_NotADirectoryError},    {13, &type_PermissionError},
    {1, &type_PermissionError},        {3, &type_ProcessLookupError},     {110, &type_TimeoutError},
};

/* A number that equals a small int, or -1. */
static int64_t error_number(Value v) {
    if (is_int(v)) return int_of(v);
    if (is_bool(v)) return v == TRUE;
    if (is_double(v) && double_of(v) >= 0 && double_of(v) < 4096 && double_of(v) == (double)(int64_t)double_of(v)) return (int64_t)double_of(v);
    if (is_kind(v, KIND_INT) && AS(Int, v)->size == 1 && !(object_of(v)->flags & INT_NEGATIVE) && AS(Int, v)->limbs[0] < 4096) {
        return (int64_t)AS(Int, v)->limbs[0];
    }
    return -1;
}

const Type *os_error_class(const Type *type, const Tuple *args) {
    if (type != &type_OSError || args->length < 2 || args->length > 5) return type;
    int64_t number = error_number(args->items[0]);
    for (size_t i = 0; i < sizeof os_errors / sizeof *os_errors; i++) {
        if (number == os_errors[i].number) return os_errors[i].type;
    }
    return type;
}

static Status initialize_os_error(VM *vm, Exception *exception, Tuple *args) {
    if (args->length < 2 || args->length > 5) return DONE;
    Value *fields = exception->fields->items;
    Tuple *shown = args;
    if (args->length > 2) {
        shown = tuple_from_items(vm, args->items, 2);
        if (!shown) return NO_MEMORY;
    }
    fields[OS_ERROR_ERRNO] = args->items[0];
    fields[OS_ERROR_STRERROR] = args->items[1];
    if (args->length == 2 || args->items[2] == NONE) {
        return DONE;
    }
    Value third = args->items[2];
    if (exception->object.type == &type_BlockingIOError && (is_double(third) || type_is_subtype(type_of(third), &type_int))) {
        int64_t written;
        TRY(value_index(vm, third, &written));
        fields[OS_ERROR_CHARACTERS_WRITTEN] = fits_inline(written) ? small_int(written) : third;
        return DONE;
    }
    fields[OS_ERROR_FILENAME] = args->items[2];
    if (args->length == 5 && args->items[4] != NONE) fields[OS_ERROR_FILENAME2] = args->items[4];
    exception->args = value_of(shown);
    return DONE;
}

static Status initialize_stop_iteration(VM *vm, Exception *exception, Tuple *args) {
    (void)vm;
    exception->fields->items[STOP_ITERATION_VALUE] = args->length ? args->items[0] : UNBOUND;
    return DONE;
}

static Status initialize_system_exit(VM *vm, Exception *exception, Tuple *args) {
    (void)vm;
    if (args->length) exception->fields->items[SYSTEM_EXIT_CODE] = args->length == 1 ? args->items[0] : value_of(args);
    return DONE;
}

static Status initialize_import_error(VM *vm, Exception *exception, Tuple *args) {
    (void)vm;
    exception->fields->items[IMPORT_ERROR_MSG] = args->length == 1 ? args->items[0] : UNBOUND;
    return DONE;
}

static Status initialize_syntax_error(VM *vm, Exception *exception, Tuple *args) {
    (void)vm;
    Value *fields = exception->fields->items;
    if (args->length) fields[SYNTAX_ERROR_MSG] = args->items[0];
    if (args->length != 2 || !is_kind(args->items[1], KIND_TUPLE)) return DONE;
    static const uint8_t order[] = {SYNTAX_ERROR_FILENAME,   SYNTAX_ERROR_LINENO,     SYNTAX_ERROR_OFFSET,  SYNTAX_ERROR_TEXT,
                                    SYNTAX_ERROR_END_LINENO, SYNTAX_ERROR_END_OFFSET, SYNTAX_ERROR_METADATA};
    const Tuple *details = AS(Tuple, args->items[1]);
    for (uint64_t i = 0; i < details->length && i < sizeof order; i++) {
        fields[order[i]] = details->items[i];
    }
    return DONE;
}

static Status initialize_unicode_error(VM *vm, Exception *exception, Tuple *args) {
    (void)vm;
    bool translate = type_is_subtype(exception->object.type, &type_UnicodeTranslateError);
    uint64_t first = translate ? UNICODE_ERROR_OBJECT : UNICODE_ERROR_ENCODING;
    for (uint64_t i = 0; i < args->length && first + i <= UNICODE_ERROR_REASON; i++) {
        exception->fields->items[first + i] = args->items[i];
    }
    return DONE;
}

static Status initialize_group(VM *vm, Exception *exception, Tuple *args) {
    Value *fields = exception->fields->items;
    if (args->length != 2) return DONE;
    fields[GROUP_MESSAGE] = args->items[0];
    return tuple_from_iterable(vm, args->items[1], &fields[GROUP_EXCEPTIONS]);
}

static const struct {
    const Type *layout;
    Status (*initialize)(VM *vm, Exception *exception, Tuple *args);
} initializers[] = {
    {&type_StopIteration, initialize_stop_iteration}, {&type_SystemExit, initialize_system_exit},
    {&type_ImportError, initialize_import_error},     {&type_OSError, initialize_os_error},
    {&type_SyntaxError, initialize_syntax_error},     {&type_UnicodeDecodeError, initialize_unicode_error},
    {&type_UnicodeEncodeError, initialize_unicode_error}, {&type_UnicodeTranslateError, initialize_unicode_error},
    {&type_BaseExceptionGroup, initialize_group},
};

Status exception_initialize(VM *vm, Exception *exception, Tuple *args) {
    if (!exception->fields) return DONE;
    const struct Layout *layout = layout_of(exception->object.type);
    for (size_t i = 0; layout && i < sizeof initializers / sizeof *initializers; i++) {
        if (initializers[i].layout == layout->type) return initializers[i].initialize(vm, exception, args);
    }
    return DONE;
}
