/* constants.h: how a dump refers to the library's constant data: builtin types, builtins, constant strings, objects of frozen code.
 *
 * All of them stand in one list in a fixed order, and a dump knows each by its number there. The list has a fingerprint, made of names, so
 * that a dump is refused where the numbers mean something else. */
#ifndef HN_SNAPSHOT_CONSTANTS_H
#define HN_SNAPSHOT_CONSTANTS_H

#include "core/memory.h"
#include "object/type.h"

typedef struct ConstantPlace {
    const Object *object; /* NULL: free */
    uint32_t number;
} ConstantPlace;

typedef struct Constants {
    Memory *memory;
    const Object **objects;
    uint32_t count, capacity;
    ConstantPlace *places; /* by address: twice as many as there are objects, or more */
    uint32_t place_count;
    uint64_t fingerprint;
    bool failed;           /* memory was refused */
} Constants;

bool constants_list(Constants *constants, Memory *memory);
void constants_free(Constants *constants);
/* The number of a constant object; UINT32_MAX when it is none of the list's. */
uint32_t constants_number(const Constants *constants, const Object *object);
/* The object of a number; NULL when there is none. */
const Object *constants_object(const Constants *constants, uint32_t number);

#endif
