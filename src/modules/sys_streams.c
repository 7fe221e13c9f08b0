/* sys_streams.c: sys.stdin, sys.stdout and sys.stderr. They are constants: what is written goes to the host at once, and lines are read from
 * it, as far as it has some. */
#include "frozen.h"
#include "modules/sys_streams.h"
#include "object/bytes.h"
#include "object/codecs.h"
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

const StandardStream standard_buffers[3] = {
    {{.type = &type_standard_reader, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(0)},
    {{.type = &type_standard_writer, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(1)},
    {{.type = &type_standard_writer, .kind = KIND_NATIVE, .mark = MARK_PERMANENT, .aux = 1}, NULL, STATIC_INT(2)},
};

static const char *const stream_names[] = {"<stdin>", "<stdout>", "<stderr>"};

static Status text(VM *vm, const char *characters, Value *result) {
    *result = str_from_cstring(vm, characters);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static Status unsupported(VM *vm, const char *what) { return raise_error(vm, &type_OSError, "%s", what); }

LEAF(stream_write) {
    (void)count;
    if (!is_str(args[1])) return raise_type(vm, "write() argument must be str, not %A", args[1]);
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

/* How many bytes the first `count` characters of some UTF-8 take. */
static size_t bytes_of_characters(const char *text, size_t length, uint64_t count) {
    size_t i = 0;
    for (; i < length && count > 0; count--) {
        do {
            i++;
        } while (i < length && ((uint8_t)text[i] & 0xC0) == 0x80);
    }
    return i;
}

/* The next line, or NULL. The time that the host takes is not the program's. */
static const char *next_line(VM *vm, size_t *length) {
    *length = 0;
    if (!vm->host.next_line) return NULL;
    uint64_t before = vm->host.monotonic ? vm->host.monotonic(vm->host.user) : 0;
    const char *line = vm->host.next_line(vm->host.user, length);
    if (vm->host.monotonic) vm->started_at += vm->host.monotonic(vm->host.user) - before;
    return line;
}

/* At most `most` characters of the next line; "" at the end. */
static Status read_line(VM *vm, uint64_t most, Value *result) {
    *result = value_of(&str_empty);
    size_t length;
    const char *line = next_line(vm, &length);
    if (!line) return DONE;
    length = bytes_of_characters(line, length, most);
    Utf8Scan scan;
    if (utf8_scan(line, length, UTF8_STRICT, &scan)) {
        *result = str_from_utf8(vm, line, length);
        if (*result == UNBOUND) return NO_MEMORY;
    } else {
        Value bytes = bytes_from(vm, line, length);
        if (bytes == UNBOUND) return NO_MEMORY;
        TRY(codec_decode_at_once(vm, (const uint8_t *)line, length, bytes, UNBOUND, UNBOUND, result));
    }
    vm->host.take_line(vm->host.user, length);
    return DONE;
}

LEAF(stream_readline) {
    (void)count;
    if (NUMBER != 0) return unsupported(vm, "not readable");
    int64_t size = -1;
    if (args[1] != UNBOUND && args[1] != NONE) TRY(value_index_clamped(vm, args[1], &size));
    return read_line(vm, size < 0 ? UINT64_MAX : (uint64_t)size, result);
}

LEAF(stream_next) {
    (void)count;
    if (NUMBER != 0) return unsupported(vm, "not readable");
    TRY(read_line(vm, UINT64_MAX, result));
    return AS(Str, *result)->length ? DONE : raise_with(vm, &type_StopIteration, 0);
}

/* At most `most` bytes of the next line; b"" at the end. */
static Status read_bytes(VM *vm, uint64_t most, Value *result) {
    *result = value_of(&bytes_empty);
    size_t length;
    const char *line = next_line(vm, &length);
    if (!line) return DONE;
    if (length > most) length = (size_t)most;
    *result = bytes_from(vm, line, length);
    if (*result == UNBOUND) return NO_MEMORY;
    vm->host.take_line(vm->host.user, length);
    return DONE;
}

LEAF(reader_readline) {
    (void)count;
    int64_t size = -1;
    if (args[1] != UNBOUND && args[1] != NONE) TRY(value_index_clamped(vm, args[1], &size));
    return read_bytes(vm, size < 0 ? UINT64_MAX : (uint64_t)size, result);
}

LEAF(reader_next) {
    (void)args;
    (void)count;
    TRY(read_bytes(vm, UINT64_MAX, result));
    return AS(Bytes, *result)->length ? DONE : raise_with(vm, &type_StopIteration, 0);
}

LEAF(stream_buffer) { return (void)vm, (void)count, *result = value_of(&standard_buffers[NUMBER]), DONE; }
LEAF(stream_text) { return (void)vm, (void)count, *result = value_of(&standard_streams[NUMBER]), DONE; }

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
LEAF(buffer_mode) { return (void)count, text(vm, NUMBER == 0 ? "rb" : "wb", result); }
LEAF(stream_encoding) { return (void)args, (void)count, text(vm, "utf-8", result); }
LEAF(stream_errors) { return (void)count, text(vm, NUMBER == 2 ? "backslashreplace" : "strict", result); }

LEAF(stream_repr) {
    (void)count;
    *result = format_text(vm, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>", stream_names[NUMBER], NUMBER == 0 ? "r" : "w");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(buffer_repr) {
    (void)count;
    *result = format_text(vm, "<_io.Buffered%s name='%s'>", NUMBER == 0 ? "Reader" : "Writer", stream_names[NUMBER]);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

/* What the streams and their buffers share. */
#define STREAM_ATTRIBUTES(its_type)                                                                                    \
    SLOT("__iter__", "", 1, native_self, NULL, its_type), METHOD("__enter__", "", 1, 1, 1, native_self, NULL, its_type), \
        METHOD_FLAGS(BUILTIN_VARIADIC, "__exit__", "*args", 1, 1, 1, stream_nothing, NULL, its_type),                  \
        METHOD("flush", "", 1, 1, 1, stream_flush, NULL, its_type), METHOD("close", "", 1, 1, 1, stream_nothing, NULL, its_type), \
        METHOD("isatty", "", 1, 1, 1, stream_no, NULL, its_type), METHOD("seekable", "", 1, 1, 1, stream_no, NULL, its_type), \
        METHOD("readable", "", 1, 1, 1, stream_readable, NULL, its_type), METHOD("writable", "", 1, 1, 1, stream_writable, NULL, its_type), \
        METHOD("fileno", "", 1, 1, 1, stream_fileno, NULL, its_type), GETSET("name", stream_name, NULL, its_type),     \
        GETSET("closed", stream_no, NULL, its_type)

#define OWNER type_standard_stream
static const Builtin stream_methods[] = {
    SLOT("__repr__", "", 1, stream_repr, NULL, OWNER),
    STREAM_ATTRIBUTES(OWNER),
    SLOT("__next__", "", 1, stream_next, NULL, OWNER),
    METHOD("write", "text, /", 2, 2, 2, stream_write, &prelude_stream_write, OWNER),
    PYTHON_METHOD("writelines", "lines, /", 2, 2, prelude_stream_writelines, OWNER),
    PYTHON_METHOD("read", "size=-1, /", 1, 2, prelude_stream_read, OWNER),
    METHOD("readline", "size=-1, /", 1, 2, 2, stream_readline, NULL, OWNER),
    PYTHON_METHOD("readlines", "hint=-1, /", 1, 2, prelude_stream_readlines, OWNER),
    METHOD_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "reconfigure", "**options", 1, 1, 1, stream_nothing, NULL, OWNER),
    GETSET("buffer", stream_buffer, NULL, OWNER),
    GETSET("mode", stream_mode, NULL, OWNER),
    GETSET("encoding", stream_encoding, NULL, OWNER),
    GETSET("errors", stream_errors, NULL, OWNER),
    GETSET("line_buffering", stream_no, NULL, OWNER),
    GETSET("newlines", stream_nothing, NULL, OWNER),
};
const Type type_standard_stream = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_io.TextIOWrapper", .base = &type_object,
                                   METHOD_TABLE(stream_methods), .number = TYPE_NUMBER_standard_stream, .instance_kind = KIND_NATIVE};

static const Builtin reader_methods[] = {
    STREAM_ATTRIBUTES(type_standard_reader),
    SLOT("__repr__", "", 1, buffer_repr, NULL, type_standard_reader),
    SLOT("__next__", "", 1, reader_next, NULL, type_standard_reader),
    PYTHON_METHOD("read", "size=-1, /", 1, 2, prelude_reader_read, type_standard_reader),
    PYTHON_METHOD("read1", "size=-1, /", 1, 2, prelude_reader_read, type_standard_reader),
    METHOD("readline", "size=-1, /", 1, 2, 2, reader_readline, NULL, type_standard_reader),
    PYTHON_METHOD("readlines", "hint=-1, /", 1, 2, prelude_stream_readlines, type_standard_reader),
    PYTHON_METHOD("readinto", "buffer, /", 2, 2, prelude_reader_readinto, type_standard_reader),
    GETSET("mode", buffer_mode, NULL, type_standard_reader),
};
const Type type_standard_reader = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_io.BufferedReader", .base = &type_object,
                                   METHOD_TABLE(reader_methods), .number = TYPE_NUMBER_standard_reader, .instance_kind = KIND_NATIVE};

static const Builtin writer_methods[] = {
    STREAM_ATTRIBUTES(type_standard_writer),
    SLOT("__repr__", "", 1, buffer_repr, NULL, type_standard_writer),
    PYTHON_METHOD("write", "buffer, /", 2, 2, prelude_writer_write, type_standard_writer),
    PYTHON_METHOD("writelines", "lines, /", 2, 2, prelude_stream_writelines, type_standard_writer),
    GETSET("mode", buffer_mode, NULL, type_standard_writer),
    GETSET("_text", stream_text, NULL, type_standard_writer),
};
const Type type_standard_writer = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_io.BufferedWriter", .base = &type_object,
                                   METHOD_TABLE(writer_methods), .number = TYPE_NUMBER_standard_writer, .instance_kind = KIND_NATIVE};
