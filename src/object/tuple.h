/* tuple.h: Python's tuple. */
#ifndef HN_OBJECT_TUPLE_H
#define HN_OBJECT_TUPLE_H

#include "object/protocol.h"
#include "object/walk.h"

extern const Tuple tuple_empty; /* the one and only () */

/* `length` items, all UNBOUND: fill them in at once. `length` may be 0: then the result is `tuple_empty`, which is constant. */
Tuple *tuple_new(VM *vm, uint64_t length);
Tuple *tuple_from_items(VM *vm, const Value *items, uint64_t count);
/* An instance of `type`, tuple or a class derived from it. */
Tuple *tuple_new_of(VM *vm, const Type *type, uint64_t length);
Tuple *tuple_pair(VM *vm, Value first, Value second);

/* tuple(iterable): NEEDS_PYTHON unless the iterable is built in. */
Status tuple_from_iterable(VM *vm, Value iterable, Value *result);

Status tuple_get_item(VM *vm, Tuple *tuple, Value key, Value *result);
Status tuple_contains(VM *vm, Tuple *tuple, Value item, bool *found);
Status tuple_compare(VM *vm, CompareOperator operator, Tuple *a, Tuple *b, Value *result);
Status tuple_hash(VM *vm, Tuple *tuple, uint64_t *hash);
Status tuple_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
Status tuple_repr_to(VM *vm, TextBuilder *builder, Tuple *tuple, uint32_t depth);

#endif
