/* format.c: the fingerprint of the layout: of the names of kinds, fields' forms, deliveries and roots. */
#include "snapshot/format.h"

#include "core/hash.h"
#include "snapshot/snapshot.h"

static const char *const names[] = {
#define DELIVERY(name) #name,
#include "vm/deliveries.def"
#undef DELIVERY
#define ROOT_VALUE(member)        "value " #member,
#define ROOT_OBJECT(member, kind) "object " #member,
#define ROOT_WORD(member)         "word " #member,
#include "vm/roots.def"
#undef ROOT_VALUE
#undef ROOT_OBJECT
#undef ROOT_WORD
};

static uint64_t mix(uint64_t hash, uint64_t n) { return (hash ^ n) * UINT64_C(0x100000001B3); }

uint64_t layout_fingerprint(void) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (int i = 0; i < KIND_COUNT; i++) {
        const KindDescription *kind = &kind_descriptions[i];
        if (kind->name) hash = mix(hash, hash_bytes(kind->name, strlen(kind->name)));
        FOR_FIELDS(field, kind) {
            hash = mix(mix(hash, field->form), field->detail);
        }
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        hash = mix(hash, hash_bytes(names[i], strlen(names[i])));
    }
    return hash;
}

void snapshot_seal(uint8_t *bytes, size_t size) {
    if (size < HEADER_SIZE) return;
    put_u64(bytes + PLACE_SIZE, size);
    put_u64(bytes + PLACE_CHECKSUM, hash_bytes(bytes + HEADER_SIZE, size - HEADER_SIZE));
}
