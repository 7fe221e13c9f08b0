/* sys_streams.c: sys.stdin, sys.stdout and sys.stderr. They are constants: what is written goes to the host at once, and there is nothing
 * to read (input belongs to the host's requests). */
#include "frozen.h"
#include "modules/sys_streams.h"
#include "object/error.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "vm/output.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define NUMBER int_of(native_value(args[0], 0))

const StandardStream standard_streams[3] = {
    {{.type = &type_standard_stream, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(0)},
    {{.type = &type_standard_stream, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(1)},
    {{.type = &type_standard_stream, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(2)},
};

static const char *const stream_names[] = {"<stdin>", "<stdout>", "<stderr>"};

static Status text(VM *vm, const char *characters, Value *result) {
    *result = str_from_cstring(vm, characters);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status unsupported(VM *vm, const char *what) { return raise_error(vm, &type_OSError, "%s", what); }

LEAF(stream_write) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "write() argument must be str, not %T", args[1]);
    if (NUMBER == 0) return unsupported(vm, "not writable");
    const Str *str = AS_STR(args[1]);
    *result = small_int((int64_t)str->length);
    if (str_is_ascii(str)) return vm_write(vm, (int)NUMBER, (const char *)str->data, str->length);
    for (uint64_t i = 0; str_width(str) >= 2 && i < str->length; i++) {
        uint32_t c = str_at(str, i);
        if (c >= 0xD800 && c < 0xE000) return NEEDS_PYTHON; /* encoding it raises */
    }
    Raw *utf8 = str_to_utf8(vm, str);
    if (!utf8) return NO_MEMORY;
    return vm_write(vm, (int)NUMBER, (const char *)utf8->bytes, utf8->size - 1);
}

LEAF(stream_read) {
    (void)count;
    if (NUMBER != 0) return unsupported(vm, "not readable");
    *result = value_of(&str_empty);
    return DONE;
}

LEAF(stream_next) {
    (void)count;
    (void)result;
    if (NUMBER != 0) return unsupported(vm, "not readable");
    return raise_with(vm, &type_StopIteration, 0);
}

LEAF(stream_nothing) { return (void)vm, (void)args, (void)count, *result = NONE, DONE; }
LEAF(stream_flush) {
    (void)count;
    if (NUMBER != 0) vm_flush(vm, (int)NUMBER);
    *result = NONE;
    return DONE;
}

LEAF(stream_no) { return (void)vm, (void)args, (void)count, *result = FALSE, DONE; }
LEAF(stream_readable) { return (void)vm, (void)count, *result = bool_value(NUMBER == 0), DONE; }
LEAF(stream_writable) { return (void)vm, (void)count, *result = bool_value(NUMBER != 0), DONE; }
LEAF(stream_fileno) { return (void)vm, (void)count, *result = native_value(args[0], 0), DONE; }
LEAF(stream_name) { return (void)count, text(vm, stream_names[NUMBER], result); }
LEAF(stream_mode) { return (void)count, text(vm, NUMBER == 0 ? "r" : "w", result); }
LEAF(stream_encoding) { return (void)args, (void)count, text(vm, "utf-8", result); }
LEAF(stream_errors) { return (void)count, text(vm, NUMBER == 2 ? "backslashreplace" : "strict", result); }

LEAF(stream_repr) {
    (void)count;
    *result = format_text(vm, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>", stream_names[NUMBER], NUMBER == 0 ? "r" : "w");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

#define OWNER type_standard_stream
static const Builtin stream_methods[] = {
    SLOT("__repr__", "", 1, stream_repr, NULL, OWNER),
    SLOT("__iter__", "", 1, native_self, NULL, OWNER),
    SLOT("__next__", "", 1, stream_next, NULL, OWNER),
    METHOD("__enter__", "", 1, 1, 1, native_self, NULL, OWNER),
    METHOD_FLAGS(BUILTIN_VARIADIC, "__exit__", "*args", 1, 1, 1, stream_nothing, NULL, OWNER),
    METHOD("write", "text, /", 2, 2, 2, stream_write, &prelude_stream_write, OWNER),
    PYTHON_METHOD("writelines", "lines, /", 2, 2, prelude_stream_writelines, OWNER),
    METHOD("read", "size=-1, /", 1, 2, 2, stream_read, NULL, OWNER),
    METHOD("readline", "size=-1, /", 1, 2, 2, stream_read, NULL, OWNER),
    PYTHON_METHOD("readlines", "hint=-1, /", 1, 2, prelude_stream_readlines, OWNER),
    METHOD("flush", "", 1, 1, 1, stream_flush, NULL, OWNER),
    METHOD("close", "", 1, 1, 1, stream_nothing, NULL, OWNER),
    METHOD_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "reconfigure", "**options", 1, 1, 1, stream_nothing, NULL, OWNER),
    METHOD("isatty", "", 1, 1, 1, stream_no, NULL, OWNER),
    METHOD("seekable", "", 1, 1, 1, stream_no, NULL, OWNER),
    METHOD("readable", "", 1, 1, 1, stream_readable, NULL, OWNER),
    METHOD("writable", "", 1, 1, 1, stream_writable, NULL, OWNER),
    METHOD("fileno", "", 1, 1, 1, stream_fileno, NULL, OWNER),
    GETSET("name", stream_name, NULL, OWNER),
    GETSET("mode", stream_mode, NULL, OWNER),
    GETSET("encoding", stream_encoding, NULL, OWNER),
    GETSET("errors", stream_errors, NULL, OWNER),
    GETSET("closed", stream_no, NULL, OWNER),
    GETSET("line_buffering", stream_no, NULL, OWNER),
    GETSET("newlines", stream_nothing, NULL, OWNER),
};
const Type type_standard_stream = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_io.TextIOWrapper", .base = &type_object,
                                   METHOD_TABLE(stream_methods), .number = TYPE_NUMBER_standard_stream, .instance_kind = KIND_NATIVE};
