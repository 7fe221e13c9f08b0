/* kinds.h: the one description of each heap kind's fields.
 *
 * Marking (vm/collector.c), sizes (object_size), dumping, loading and validating (snapshot/) all read this table; no
 * kind does any of them by hand. A new kind is a struct in object.h and a row in kinds.c. */
#ifndef HN_OBJECT_KINDS_H
#define HN_OBJECT_KINDS_H

#include "object/object.h"

typedef enum FieldForm {
    FIELD_END,
    FIELD_VALUE,    /* a Value */
    FIELD_OBJECT,   /* a pointer to an object of kind `detail`, or NULL */
    FIELD_TYPE,     /* a pointer to a Type, or NULL */
    FIELD_WEAK,     /* a Value that does not keep its object alive across a collection that programs can see */
    FIELD_WORD,     /* 8 plain bytes */
    FIELD_HASH,     /* 8 plain bytes that are forgotten in a dump */
    FIELD_POINTER,  /* 8 bytes that are no heap reference and are rebuilt by the kind's own link step after loading */
    FIELD_VALUES,   /* the tail: `count` Values */
    FIELD_ENTRIES,  /* the tail: `count` Entry */
    FIELD_SET_ENTRIES, /* the tail: `count` SetEntry */
    FIELD_BYTES,    /* the tail: `count` * `detail` plain bytes, plus one (a NUL) when the kind is BYTES */
    FIELD_TEXT,     /* the tail of a Str: its characters when it has no buffer */
    FIELD_REBUILT,  /* a pointer to an object, marked, but forgotten in a dump and made again */
} FieldForm;

enum { COUNT_IN_AUX = 0xFFFF }; /* Field.count of tails whose length is object.aux */

typedef struct Field {
    uint8_t form;
    uint8_t detail;
    uint16_t offset;
    uint16_t count; /* tails: offset of the 64-bit length, or COUNT_IN_AUX */
} Field;

typedef struct KindDescription {
    const char *name;
    uint16_t size; /* without the tail */
    Field fields[16];
} KindDescription;

extern const KindDescription kind_descriptions[KIND_COUNT];

#endif
