/* record.h: the fields of named tuples. record.c tells how they work. */
#ifndef HN_OBJECT_RECORD_H
#define HN_OBJECT_RECORD_H

#include "object/error.h"

/* The item of `object` that a _tuplegetter stands for. */
Status record_field(VM *vm, const Descriptor *field, Value object, Value *value);

#endif
