/* format.h: the layout of a dump, for dump.c and load.c. All numbers are little-endian.
 *
 *     header     see below
 *     programs   u32 count; each: u32 number, u8 mode, u8 flags, u16 0, u32 bytes of the filename, u32 bytes of the source; both
 *     objects    u32 count; the headers: u8 kind, u8 flags, u16 0, u32 aux, u64 type (a reference), u64 length of the tail
 *     fields     of each object in turn, in the order of its kind's table
 *     roots      in the order of vm/roots.def; then the other numbers of the VM
 *     frames     u32 count; each: see dump.c
 *     identities u64 count; each: u64 reference, u64 identity
 *
 * A value is 64 bits, as in the heap, except that an object is a number: that of its header, or with CONSTANT_BIT that of the library's
 * constant (constants.h). A pointer is a value too, UNBOUND for NULL. */
#ifndef HN_SNAPSHOT_FORMAT_H
#define HN_SNAPSHOT_FORMAT_H

#include "object/kinds.h"

enum { SNAPSHOT_VERSION = 8, HEADER_SIZE = 56, OBJECT_HEADER_SIZE = 24 };

#define SNAPSHOT_MAGIC "\x89hognose"

/* Places in the header. */
enum {
    PLACE_MAGIC = 0,
    PLACE_VERSION = 8,      /* u32 */
    PLACE_RESERVED = 12,    /* u32, 0 */
    PLACE_COMPILER = 16,    /* fingerprints */
    PLACE_CONSTANTS = 24,
    PLACE_LAYOUT = 32,
    PLACE_SIZE = 40,        /* of all */
    PLACE_CHECKSUM = 48,    /* of what is behind the header */
};

#define CONSTANT_BIT (UINT64_C(1) << 47)

enum ProgramFlag { PROGRAM_AWAIT = 1, PROGRAM_LAST = 2, PROGRAM_ANNOTATIONS = 4, PROGRAM_NO_DEDENT = 8, PROGRAM_CHANGED = 16 };

/* The bytes of one item of a tail. */
static inline size_t tail_item_size(const Field *field, uint32_t aux) {
    switch (field->form) {
    case FIELD_VALUES: return sizeof(uint64_t);
    case FIELD_ENTRIES: return 3 * sizeof(uint64_t);
    case FIELD_SET_ENTRIES: return 2 * sizeof(uint64_t);
    case FIELD_BYTES: return field->detail;
    case FIELD_TEXT: return aux;
    default: return 0;
    }
}

static inline const Field *tail_of(const KindDescription *kind) {
    FOR_FIELDS(field, kind) {
        if ((field->form >= FIELD_VALUES && field->form <= FIELD_TEXT)) return field;
    }
    return NULL;
}

/* A word that is the length of its kind's tail stands in the object's header, not among the fields. */
static inline bool is_tail_count(const KindDescription *kind, const Field *field) {
    const Field *tail = tail_of(kind);
    return field->form == FIELD_WORD && tail && tail->form != FIELD_TEXT && tail->count == field->offset;
}

/* Of everything that decides how the bytes are read. */
uint64_t layout_fingerprint(void);

static inline uint32_t get_u32(const uint8_t *bytes) {
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}
static inline uint64_t get_u64(const uint8_t *bytes) { return get_u32(bytes) | (uint64_t)get_u32(bytes + 4) << 32; }
static inline void put_u32(uint8_t *bytes, uint32_t n) {
    for (int i = 0; i < 4; i++) {
        bytes[i] = (uint8_t)(n >> 8 * i);
    }
}
static inline void put_u64(uint8_t *bytes, uint64_t n) {
    put_u32(bytes, (uint32_t)n);
    put_u32(bytes + 4, (uint32_t)(n >> 32));
}

#endif
