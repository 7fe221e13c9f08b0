/* codecs_internal.h: what the codecs' files (codecs.c, codecs_decode.c, codecs_encode.c) know of each other. */
#ifndef HN_OBJECT_CODECS_INTERNAL_H
#define HN_OBJECT_CODECS_INTERNAL_H

#include "object/codecs.h"

typedef enum Codec {
    CODEC_UTF_8,
    CODEC_ASCII,
    CODEC_LATIN_1,
    CODEC_UTF_16,
    CODEC_UTF_16_LE,
    CODEC_UTF_16_BE,
    CODEC_UTF_32,
    CODEC_UTF_32_LE,
    CODEC_UTF_32_BE,
    CODEC_CP1252,
    CODEC_UNICODE_ESCAPE,
    CODEC_RAW_UNICODE_ESCAPE,
    CODEC_UTF_8_SIG,
    CODEC_NOT_TEXT,
    CODEC_UNKNOWN
} Codec;

/* The characters of the bytes 0x80 to 0x9F in Windows-1252; 0 where there is none. */
extern const uint16_t codec_cp1252_high[32];

Codec codec_named(const Str *name);
/* The codec of an encoding's name, or UNBOUND; `verb` is "encode" or "decode". */
Status codec_of(VM *vm, Value name, const char *verb, Codec *codec);
/* A handler that is none of ErrorHandler's: one that the program registered, or nobody. */
Status codec_unknown_handler(VM *vm, Value errors);
/* An exception says which codec failed, unless it is one of the usual ones. */
Status codec_note(VM *vm, Status status, Codec codec, Value name, const char *verb);
Status codec_raise(VM *vm, const Type *type, Codec codec, Value object, uint64_t start, uint64_t end, const char *reason);

/* Encodes from *position on, which is advanced, to `stop`, or as much as is done in one step. `first`: a byte order mark comes before it. */
Status codec_encode_part(VM *vm, const Str *str, Value encoding, Value errors, uint64_t *position, uint64_t stop, bool first, bool stepwise,
                         Value *result);
/* Decodes from *position, which is advanced, to `stop` or about there. */
Status codec_decode_part(VM *vm, const uint8_t *bytes, uint64_t size, Value object, Value encoding, Value errors, uint64_t *position,
                         uint64_t stop, Value *result);

#endif
