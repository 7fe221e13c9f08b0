/* range.h: Python's range, over ints of any size. */
#ifndef HN_OBJECT_RANGE_H
#define HN_OBJECT_RANGE_H

#include "object/protocol.h"

/* range(start, stop, step) of ints (any size): ValueError for a step of 0. */
Status range_new(VM *vm, Value start, Value stop, Value step, Value *result);
/* Whether start, stop, step and length all are inline ints. */
static inline bool range_is_small(const Range *range) {
    return (range->start & range->stop & range->step & range->length) >= TAG_INT;
}
Status range_get_item(VM *vm, Range *range, Value key, Value *result);
Status range_contains(VM *vm, Range *range, Value item, bool *found);
Status range_iterate_reversed(VM *vm, Range *range, Value *result);
Status range_length(VM *vm, const Range *range, int64_t *length); /* OverflowError past ssize_t */
Status range_equal(VM *vm, Range *a, Range *b, bool *equal);
Status range_hash(VM *vm, Range *range, uint64_t *hash);
Status range_repr_to(VM *vm, TextBuilder *builder, Range *range, uint32_t depth);

#endif
