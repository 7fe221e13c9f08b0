/* json_internal.h: what the files of the module _json share. */
#ifndef HN_MODULES_JSON_INTERNAL_H
#define HN_MODULES_JSON_INTERNAL_H

#include "object/container.h"
#include "object/list.h"
#include "object/native.h"
#include "object/str.h"
#include "object/text_pause.h"
#include "object/tuple.h"

/* What a step of a long work asks Python to do; prelude/json.py knows these numbers. */
typedef enum JsonRequest {
    JSON_HOOK,      /* scanner: object_hook, object_pairs_hook, parse_int ... by the number of the encoder's or scanner's value */
    JSON_LONG_INT,  /* int(text) */
    JSON_FAILURE,   /* JSONDecodeError(message, text, place) */
    JSON_NOTHING,   /* scanner: no value begins at that place */
    JSON_DEFAULT,   /* encoder: default(object) */
    JSON_LONG_REPR, /* int.__repr__(object) */
    JSON_LONG_KEY,  /* likewise, of a key */
    JSON_ITEMS,     /* the items of a mapping or sequence of a class of the program's */
    JSON_CIRCLE,    /* circular reference */
    JSON_TOO_DEEP,
} JsonRequest;

enum { JSON_DEPTH_LIMIT = 100000, JSON_STEP = 4000 /* items, or so many sixteenths of characters, between two safepoints */ };

extern const Builtin json_scanstring, json_skip, json_encode_basestring, json_encode_basestring_ascii;

/* How many of `length` bytes, from the start, go into a JSON string as they are. */
size_t json_plain_prefix(const uint8_t *text, size_t length, bool ascii_only);

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define INTRINSIC(c_name, name, count, leaf)                                                                           \
    const Builtin c_name = FUNCTION(name, "", count, count, count, leaf, NULL, "builtins")

#endif
