/* codecs.c: the encodings by their names, the error handlers by theirs, and what the prelude asks where a program has registered its own.
 *
 * Decoding is in codecs_decode.c, encoding in codecs_encode.c. */
#include "object/codecs_internal.h"

#include "object/bytes.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/names.h"
#include "object/text_search.h"
#include "object/tuple.h"
#include "vm/vm.h"

/* ---- names ---- */

static const struct {
    const char *name;
    uint8_t codec;
} codec_names[] = {
    {"utf_8", CODEC_UTF_8},
    {"utf8", CODEC_UTF_8},
    {"u8", CODEC_UTF_8},
    {"utf", CODEC_UTF_8},
    {"cp65001", CODEC_UTF_8},
    {"utf8_ucs2", CODEC_UTF_8},
    {"utf8_ucs4", CODEC_UTF_8},
    {"ascii", CODEC_ASCII},
    {"us_ascii", CODEC_ASCII},
    {"646", CODEC_ASCII},
    {"us", CODEC_ASCII},
    {"ansi_x3.4_1968", CODEC_ASCII},
    {"ansi_x3_4_1968", CODEC_ASCII},
    {"ansi_x3.4_1986", CODEC_ASCII},
    {"cp367", CODEC_ASCII},
    {"csascii", CODEC_ASCII},
    {"ibm367", CODEC_ASCII},
    {"iso646_us", CODEC_ASCII},
    {"iso_646.irv_1991", CODEC_ASCII},
    {"iso_ir_6", CODEC_ASCII},
    {"latin_1", CODEC_LATIN_1},
    {"latin1", CODEC_LATIN_1},
    {"latin", CODEC_LATIN_1},
    {"l1", CODEC_LATIN_1},
    {"iso_8859_1", CODEC_LATIN_1},
    {"iso8859_1", CODEC_LATIN_1},
    {"iso8859", CODEC_LATIN_1},
    {"8859", CODEC_LATIN_1},
    {"cp819", CODEC_LATIN_1},
    {"csisolatin1", CODEC_LATIN_1},
    {"ibm819", CODEC_LATIN_1},
    {"iso_8859_1_1987", CODEC_LATIN_1},
    {"iso_ir_100", CODEC_LATIN_1},
    {"utf_16", CODEC_UTF_16},
    {"utf16", CODEC_UTF_16},
    {"u16", CODEC_UTF_16},
    {"utf_16_le", CODEC_UTF_16_LE},
    {"utf_16le", CODEC_UTF_16_LE},
    {"unicodelittleunmarked", CODEC_UTF_16_LE},
    {"utf_16_be", CODEC_UTF_16_BE},
    {"utf_16be", CODEC_UTF_16_BE},
    {"unicodebigunmarked", CODEC_UTF_16_BE},
    {"utf_32", CODEC_UTF_32},
    {"utf32", CODEC_UTF_32},
    {"u32", CODEC_UTF_32},
    {"utf_32_le", CODEC_UTF_32_LE},
    {"utf_32le", CODEC_UTF_32_LE},
    {"utf_32_be", CODEC_UTF_32_BE},
    {"utf_32be", CODEC_UTF_32_BE},
    {"cp1252", CODEC_CP1252},
    {"1252", CODEC_CP1252},
    {"windows_1252", CODEC_CP1252},
    {"utf_8_sig", CODEC_UTF_8_SIG},
    {"unicode_escape", CODEC_UNICODE_ESCAPE},
    {"unicodeescape", CODEC_UNICODE_ESCAPE},
    {"raw_unicode_escape", CODEC_RAW_UNICODE_ESCAPE},
    {"rawunicodeescape", CODEC_RAW_UNICODE_ESCAPE},
    {"hex", CODEC_NOT_TEXT},
    {"hex_codec", CODEC_NOT_TEXT},
    {"base64", CODEC_NOT_TEXT},
    {"base_64", CODEC_NOT_TEXT},
    {"base64_codec", CODEC_NOT_TEXT},
    {"bz2", CODEC_NOT_TEXT},
    {"bz2_codec", CODEC_NOT_TEXT},
    {"zip", CODEC_NOT_TEXT},
    {"zlib", CODEC_NOT_TEXT},
    {"zlib_codec", CODEC_NOT_TEXT},
    {"uu", CODEC_NOT_TEXT},
    {"uu_codec", CODEC_NOT_TEXT},
    {"quopri", CODEC_NOT_TEXT},
    {"quopri_codec", CODEC_NOT_TEXT},
    {"quoted_printable", CODEC_NOT_TEXT},
    {"rot13", CODEC_NOT_TEXT},
    {"rot_13", CODEC_NOT_TEXT},
};

/* What errors call them. */
static const char *const shown_names[] = {
    "utf-8",     "ascii",     "latin-1", "utf-16",        "utf-16-le",        "utf-16-be", "utf-32",
    "utf-32-le", "utf-32-be", "charmap", "unicodeescape", "rawunicodeescape", "utf-8"};

const uint16_t codec_cp1252_high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Codec codec_named(const Str *str) {
    if (str_equals_ascii(str, "utf-8")) return CODEC_UTF_8;
    char plain[24];
    size_t length = 0;
    bool between = false, fits = true;
    for (uint64_t i = 0; i < str->length && fits; i++) {
        uint32_t character = str_at(str, i);
        if (character >= 'A' && character <= 'Z') character |= 32;
        bool letter = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
                      character == '.';
        if (character > 127) fits = false;
        if (letter && between && length && length + 1 < sizeof plain) plain[length++] = '_';
        between = !letter;
        if (!letter) continue;
        if (length + 1 >= sizeof plain)
            fits = false;
        else
            plain[length++] = (char)character;
    }
    plain[length] = 0;
    for (size_t i = 0; fits && i < sizeof codec_names / sizeof *codec_names; i++)
        if (strcmp(codec_names[i].name, plain) == 0) return (Codec)codec_names[i].codec;
    return CODEC_UNKNOWN;
}

Status codec_of(VM *vm, Value name, const char *verb, Codec *codec) {
    *codec = CODEC_UTF_8;
    if (name == UNBOUND) return DONE;
    const Str *str = AS_STR(name);
    *codec = codec_named(str);
    if (*codec < CODEC_NOT_TEXT) return DONE;
    if (text_find_char(str->data, str_width(str), str->length, 0) >= 0)
        return raise_value_error(vm, "embedded null character");
    if (vm->codec_state != UNBOUND) return NEEDS_PYTHON;
    if (*codec == CODEC_NOT_TEXT)
        return raise_error(vm, &type_LookupError,
                           "'%S' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name,
                           verb);
    return raise_error(vm, &type_LookupError, "unknown encoding: %S", name);
}

Status codec_note(VM *vm, Status status, Codec codec, Value name, const char *verb) {
    bool usual = codec <= CODEC_UTF_16 || codec == CODEC_UTF_32;
    if (status != RAISED || usual) return status;
    Value note = format_text(vm, "%s with '%S' codec failed", verb, name);
    List *notes = note == UNBOUND ? NULL : list_from_items(vm, &note, 1);
    Dict *attributes;
    if (notes && object_dict(vm, vm->raised, true, &attributes) == DONE &&
        dict_set_interned(vm, attributes, NAME(__notes__), value_of(notes)) == DONE)
        return RAISED;
    vm->raised = UNBOUND;
    return NO_MEMORY;
}

ErrorHandler error_handler_of(Value errors) {
    static const char *const names[] = {
        "strict",      "ignore",          "replace",      "backslashreplace", "xmlcharrefreplace",
        "namereplace", "surrogateescape", "surrogatepass"};
    if (errors == UNBOUND) return HANDLE_STRICT;
    for (int i = 0; i < HANDLE_UNKNOWN; i++)
        if (str_equals_ascii(AS_STR(errors), names[i])) return (ErrorHandler)i;
    return HANDLE_UNKNOWN;
}

Status codec_unknown_handler(VM *vm, Value errors) {
    if (vm->codec_state != UNBOUND) return NEEDS_PYTHON;
    return raise_error(vm, &type_LookupError, "unknown error handler name '%S'", errors);
}

Status codec_raise(VM *vm, const Type *type, Codec codec, Value object, uint64_t start, uint64_t end, const char *reason) {
    Tuple *args = tuple_new(vm, 5);
    Value exception;
    if (!args) return NO_MEMORY;
    args->items[0] = str_from_cstring(vm, shown_names[codec]);
    args->items[1] = object;
    args->items[2] = small_int((int64_t)start);
    args->items[3] = small_int((int64_t)end);
    args->items[4] = str_from_cstring(vm, reason);
    if (args->items[0] == UNBOUND || args->items[4] == UNBOUND) return NO_MEMORY;
    TRY(exception_new(vm, type, args, &exception));
    return raise_value(vm, exception);
}

/* ---- for the prelude ----
 *
 * vm->codec_state is a dict once the program has registered something: 'codecs' (by name), 'searches'
 * (functions), 'errors' (handlers by name). */

static bool read_range(const Value *args, uint64_t length, uint64_t *start, uint64_t *end) {
    if (!is_int(args[0]) || !is_int(args[1])) return false;
    *start = int_of(args[0]) < 0 ? 0 : (uint64_t)int_of(args[0]);
    *end = int_of(args[1]) < 0 ? 0 : (uint64_t)int_of(args[1]);
    if (*end > length) *end = length;
    if (*start > *end) *start = *end;
    return true;
}

/* text, start, end, encoding, errors, parts: appends what encodes the first of these characters to `parts`; *result is how far that went. As if nothing
 * was registered. */
static Status encode_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t position, end;
    Value bytes;
    if (!is_str(args[0]) || !is_str(args[3]) || !is_str(args[4]) || !is_kind(args[5], KIND_LIST) ||
        !read_range(args + 1, AS_STR(args[0])->length, &position, &end))
        return raise_error(vm, &type_SystemError, "bad argument");
    List *parts = AS(List, args[5]);
    Value registry = vm->codec_state;
    uint64_t start = position;
    if (end - start > TEXT_STEP) end = start + TEXT_STEP;
    TRY(list_reserve(vm, parts, 1));
    vm->codec_state = UNBOUND;
    Status status = codec_encode_part(vm, AS_STR(args[0]), args[3], args[4], &position, end, parts->length == 0, true, &bytes);
    vm->codec_state = registry;
    TRY(status);
    vm_charge(vm, (position - start) / 64);
    if (position - start >= TEXT_STEP / 8) vm_hurry(vm);
    *result = small_int((int64_t)position);
    return list_append(vm, parts, bytes);
}

/* The same for bytes. */
static Status decode_some_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    const uint8_t *data;
    uint64_t size, position, end;
    Value text;
    if (!is_kind(args[0], KIND_BYTES) || !is_str(args[3]) || !is_str(args[4]) || !is_kind(args[5], KIND_LIST) ||
        !bytes_view(args[0], &data, &size) || !read_range(args + 1, size, &position, &end))
        return raise_error(vm, &type_SystemError, "bad argument");
    List *parts = AS(List, args[5]);
    Value registry = vm->codec_state;
    uint64_t start = position;
    if (end - start > TEXT_STEP) end = start + TEXT_STEP;
    TRY(list_reserve(vm, parts, 1));
    vm->codec_state = UNBOUND;
    Status status = codec_decode_part(vm, data, size, args[0], args[3], args[4], &position, end, &text);
    vm->codec_state = registry;
    TRY(status);
    vm_charge(vm, (position - start) / 64);
    if (position - start >= TEXT_STEP / 8) vm_hurry(vm);
    *result = small_int((int64_t)(position > start ? position : end)); /* a mark in front does not count */
    return list_append(vm, parts, text);
}

/* Whether an encoding is one of the library's own. */
static Status codec_is_builtin_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm, (void)count;
    *result = bool_value(codec_named(AS_STR(args[0])) < CODEC_NOT_TEXT);
    return DONE;
}

static Status put_member(VM *vm, Dict *dict, const char *name, void *value) {
    Value key = str_from_cstring(vm, name);
    if (key == UNBOUND || !value) return NO_MEMORY;
    return dict_set(vm, dict, key, value_of(value));
}

static Status codec_registry_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args, (void)count;
    if (vm->codec_state == UNBOUND) {
        Dict *registry = dict_new(vm, 3);
        if (!registry) return NO_MEMORY;
        TRY(put_member(vm, registry, "codecs", dict_new(vm, 0)));
        TRY(put_member(vm, registry, "searches", list_new(vm, 0)));
        TRY(put_member(vm, registry, "errors", dict_new(vm, 0)));
        vm->codec_state = value_of(registry);
    }
    *result = vm->codec_state;
    return DONE;
}

/* The handler that the program registered under a name, or None; also where the name is the library's. */
static Status codec_handler_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    if (vm->codec_state == UNBOUND || error_handler_of(args[0]) != HANDLE_UNKNOWN) return DONE;
    Value key = str_from_cstring(vm, "errors"), name = str_exact(vm, AS_STR(args[0])), errors, handler;
    if (key == UNBOUND || name == UNBOUND) return NO_MEMORY;
    TRY(dict_get(vm, AS(Dict, vm->codec_state), key, &errors));
    if (!is_kind(errors, KIND_DICT)) return DONE;
    TRY(dict_get(vm, AS(Dict, errors), name, &handler));
    if (handler != UNBOUND) *result = handler;
    return DONE;
}

const Builtin intrinsic_encode_some =
    FUNCTION("_encode_some", "text, start, end, encoding, errors, parts, /", 6, 6, 6, encode_some_leaf, NULL, "_codecs");
const Builtin intrinsic_decode_some =
    FUNCTION("_decode_some", "data, start, end, encoding, errors, parts, /", 6, 6, 6, decode_some_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_is_builtin =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_is_builtin", "name, /", 1, 1, 1, codec_is_builtin_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_registry =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_registry", "", 0, 0, 0, codec_registry_leaf, NULL, "_codecs");
const Builtin intrinsic_codec_handler =
    FUNCTION_FLAGS(BUILTIN_TRUSTING, "_codec_handler", "name, /", 1, 1, 1, codec_handler_leaf, NULL, "_codecs");
