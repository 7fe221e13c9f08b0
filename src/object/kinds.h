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
    FIELD_WORD,     /* a 64-bit number */
    FIELD_HALVES,   /* two 32-bit numbers */
    FIELD_HASH,     /* a 64-bit number that is forgotten in a dump: 0 means that it is not known yet */
    FIELD_POINTER,  /* 8 bytes that are no heap reference: NULL after loading, or made again by the kind's own step (snapshot/finish.c) */
    FIELD_TEXT_DATA,/* where a Str's characters are, and its buffer: in a dump, their place there, and it */
    FIELD_CODE,     /* a Link's code: in a dump, its number in the program, or among the frozen code */
    FIELD_PROGRAM,  /* a Program: in a dump, its number there */
    FIELD_VALUES,   /* the tail: `count` Values */
    FIELD_ENTRIES,  /* the tail: `count` Entry */
    FIELD_SET_ENTRIES, /* the tail: `count` SetEntry */
    FIELD_BYTES,    /* the tail: `count` * `detail` plain bytes, plus one (a NUL) when the kind is BYTES */
    FIELD_TEXT,     /* the tail of a Str: its characters when it has no buffer */
    FIELD_REBUILT,  /* a pointer to an object, marked, but forgotten in a dump and made again */
} FieldForm;

enum { MOST_FIELDS_OF_KIND = 16 };
enum { COUNT_IN_AUX = 0xFFFF }; /* Field.count of tails whose length is object.aux */

/* Field.allowed, for values and pointers: what may stand there, for the loader of dumps; flags. 0: any value that a program can see. */
#define ALLOW(kind)   (UINT64_C(1) << (kind))
#define ALLOW_ANY     (UINT64_C(1) << 63) /* any value that a program can see */
#define ALLOW_UNBOUND (UINT64_C(1) << 62)
#define ALLOW_NONE    (UINT64_C(1) << 61)
#define ALLOW_SMALL   (UINT64_C(1) << 60) /* an inline int */
#define ALLOW_HIDDEN  (UINT64_C(1) << 59) /* objects that no program can see too: the owner of the storage says which */

typedef struct Field {
    uint8_t form;
    uint8_t detail;
    uint16_t offset;
    uint16_t count; /* tails: offset of the 64-bit length, or COUNT_IN_AUX */
    uint64_t allowed;
} Field;

typedef struct KindDescription {
    const char *name;
    uint16_t size; /* without the tail */
    uint8_t forgotten_flags; /* of Object.flags: what is found out again after loading */
    bool forgets_aux;        /* likewise Object.aux */
    Field fields[MOST_FIELDS_OF_KIND];
} KindDescription;

extern const KindDescription kind_descriptions[KIND_COUNT];

#define FOR_FIELDS(field, description)                                                                                 \
    for (const Field *field = (description)->fields; field < (description)->fields + MOST_FIELDS_OF_KIND && field->form != FIELD_END; field++)

#endif
