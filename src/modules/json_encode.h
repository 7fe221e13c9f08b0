/* json_encode.h: an encoding of an object as JSON text. */
#ifndef HN_MODULES_JSON_ENCODE_H
#define HN_MODULES_JSON_ENCODE_H

#include "modules/json_internal.h"

typedef enum EncodeState { ENCODE_VALUE, ENCODE_NEXT, ENCODE_TEXT, ENCODE_ITEMS, ENCODE_DONE } EncodeState;

enum {
    ENCODER_CIRCULAR, ENCODER_DEFAULT, ENCODER_ASCII, ENCODER_INDENT, ENCODER_KEY_SEPARATOR, ENCODER_ITEM_SEPARATOR, ENCODER_SORT_KEYS,
    ENCODER_SKIP_KEYS, ENCODER_ALLOW_NAN, ENCODER_COUNT
};
enum {
    JOB_ENCODER, JOB_STATE, JOB_PENDING, JOB_OPENING, JOB_STACK, JOB_LENGTH, JOB_WIDTH, JOB_LEVEL, JOB_LONG_KEY,
    JOB_COUNT = 11 /* other than a scan's */
};
/* A level: what is written; what its items are taken from (a list, tuple or dict; NONE: it is the replacement that default() gave for
 * the object); the position of the next item there; whether it has items so far; the key of the item being
 * written (NotImplemented: none, for the notes of an error). */
enum { FRAME_OBJECT, FRAME_SOURCE, FRAME_POSITION, FRAME_STARTED, FRAME_KEY, FRAME_SIZE };

typedef struct Encode {
    VM *vm;
    const Native *encoder;
    Native *job;
    List *stack;
    uint64_t length; /* characters; the job's is that of whole tokens */
    unsigned width;
    int64_t budget;
    bool ascii;
    JsonRequest request;
    Value argument;
} Encode;

/* Goes on until it is done, the budget is spent (both DONE), or something else stops it. */
Status encode_advance(Encode *encode);
/* A str, with its quotes. */
Status encode_write_string(Encode *encode, const Str *text);

/* What a level's items may be taken from by their positions. */
static inline bool encode_is_array(Value v) { return is_kind(v, KIND_LIST) || is_kind(v, KIND_TUPLE); }

static inline Value *encode_level(const Encode *encode, uint64_t index) { return encode->stack->values->items + index * FRAME_SIZE; }
static inline uint64_t encode_levels(const Encode *encode) { return encode->stack->length / FRAME_SIZE; }

#endif
