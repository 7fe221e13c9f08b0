/* codecs.h: the encodings that str.encode and bytes.decode know without asking anybody. */
#ifndef HN_OBJECT_CODECS_H
#define HN_OBJECT_CODECS_H

#include "object/str.h"

/* `encoding` and `errors` are strs, or UNBOUND for "utf-8" and "strict". LookupError for what nobody knows;
 * NEEDS_PYTHON for encodings and error handlers that a program has registered (vm->codec_state), and for what takes long. */
Status codec_encode(VM *vm, const Str *str, Value encoding, Value errors, Value *result);
/* `object` is the bytes-like object that an error refers to. */
Status codec_decode(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors,
                    Value *result);
/* The same however long it takes. */
Status codec_encode_at_once(VM *vm, const Str *str, Value encoding, Value errors, Value *result);
Status codec_decode_at_once(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors, Value *result);

/* The error handlers that need no program. */
typedef enum ErrorHandler {
    HANDLE_STRICT,
    HANDLE_IGNORE,
    HANDLE_REPLACE,
    HANDLE_BACKSLASHREPLACE,
    HANDLE_XMLCHARREFREPLACE,
    HANDLE_NAMEREPLACE,
    HANDLE_SURROGATEESCAPE,
    HANDLE_SURROGATEPASS,
    HANDLE_UNKNOWN
} ErrorHandler;
ErrorHandler error_handler_of(Value errors);

#endif
