/* loader.h: what the parts of the loader share: load.c reads, finish.c and check_objects.c complete and check the objects, frames.c the frames.
 *
 * Reading comes first, all of it, and trusts nothing but the table of fields: afterwards every pointer leads to an object of a kind that may
 * stand there, and every value is one. Only then the objects are looked at as what they are. */
#ifndef HN_SNAPSHOT_LOADER_H
#define HN_SNAPSHOT_LOADER_H

#include "compile/demand.h"
#include "object/kinds.h"
#include "snapshot/constants.h"
#include "snapshot/snapshot.h"

typedef struct LoadedProgram {
    uint32_t number;
    Program *program;
    ProgramObject *object; /* which took it over */
} LoadedProgram;

typedef struct LoadedObject {
    Object *object;
    uint32_t owners;  /* pointers to it so far, of storage that has one owner */
    uint32_t note;    /* what finish.c and frames.c keep about it */
} LoadedObject;

typedef struct Loader {
    VM *vm;
    const uint8_t *at, *end;
    LoadedObject *objects;
    uint32_t count;
    LoadedProgram *programs;
    uint32_t program_count;
    Constants constants;
    Arena arena; /* of all this */
    Demands demands;
    SnapshotError *error;
    SnapshotStatus status; /* the first that went wrong */
    uint64_t collisions;   /* of dicts' keys so far */
    bool counts;      /* Object.spare, of others than strs, is the number of references so far; after check_roots it serves other checks */
    uint32_t current; /* the object whose fields are read: for messages */
} Loader;

/* Notes what is wrong; false, for returning. */
bool loader_broken(Loader *loader, const char *why);
bool loader_no_memory(Loader *loader);
/* Whether a leaf's answer is DONE; notes it otherwise. */
bool loader_done(Loader *loader, Status status);

uint64_t loader_u64(Loader *loader);
uint32_t loader_u32(Loader *loader);
/* Reads a value or pointer (UNBOUND for NULL) that may stand where `allowed` says. */
bool loader_value(Loader *loader, uint64_t allowed, Value *value);
bool value_is_allowed(Value value, uint64_t allowed);

static inline bool are_allowed(const Value *values, uint64_t count, uint64_t allowed) {
    for (uint64_t i = 0; i < count; i++) {
        if (!value_is_allowed(values[i], allowed)) return false;
    }
    return true;
}

/* For functions that answer whether all is well. */
#define REQUIRE(condition, why)                                                                                        \
    do {                                                                                                               \
        if (!(condition)) return loader_broken(loader, why);                                                           \
    } while (0)

/* What is done with each object of a kind; false: the dump is broken, or memory refused. */
typedef bool (*Finish)(Loader *loader, Object *object);

/* check_objects.c: a table by kinds, and what is checked at other times. */
extern const Finish object_checks[KIND_COUNT];
bool check_instance(Loader *loader, Object *object);
/* Whether an object of its kind can have its class. */
bool object_fits_type(const Object *object);

/* Completes and checks all objects; frames.c: the frames and generators. */
bool finish_objects(Loader *loader);
bool load_frames(Loader *loader);
bool check_generators(Loader *loader);

#endif
