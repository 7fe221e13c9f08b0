/* names.h: the interned names that C refers to: NAME(__add__) is the Value of a constant str, usable in initialisers. names.def lists
 * them; the build's freezing tool makes the strings. */
#ifndef HN_OBJECT_NAMES_H
#define HN_OBJECT_NAMES_H

#include "object/object.h"

enum NameNumber {
#define NAME(name) NAME_##name,
#include "object/names.def"
#undef NAME
    NAME_COUNT
};

/* All constant strings of the library: first these names, then those of frozen code. */
extern const Str static_strings[];

#define NAME(name) STATIC_VALUE(&static_strings[NAME_##name])

#endif
