/* slice.h: Python's slice. */
#ifndef HN_OBJECT_SLICE_H
#define HN_OBJECT_SLICE_H

#include "object/protocol.h"
#include "object/walk.h"

Status slice_new(VM *vm, Value start, Value stop, Value step, Value *result);
/* What a slice means for a sequence of `length` items: the items start, start + step ... , `count` of them. */
Status slice_resolve(VM *vm, const Slice *slice, uint64_t length, int64_t *start, int64_t *step, uint64_t *count);
Status slice_compare(VM *vm, CompareOperator operator, Slice *a, Slice *b, Value *result);
Status slice_hash(VM *vm, Slice *slice, uint64_t *hash);
Status slice_repr_to(VM *vm, TextBuilder *builder, Slice *slice, uint32_t depth);

#endif
