/* exception_group.h: the methods of BaseExceptionGroup, as leaves for the table of its type. */
#ifndef HN_OBJECT_EXCEPTION_GROUP_H
#define HN_OBJECT_EXCEPTION_GROUP_H

#include "object/exception.h"

/* __new__(cls, message, exceptions) */
Status group_new_leaf(VM *vm, Value *args, uint32_t count, Value *result);
/* derive(self, excs) */
Status group_derive_leaf(VM *vm, Value *args, uint32_t count, Value *result);
/* split(self, matcher_value): (match, rest). NEEDS_PYTHON for callables and for classes that override derive. */
Status exception_group_split_leaf(VM *vm, Value *args, uint32_t count, Value *result);
Status group_subgroup_leaf(VM *vm, Value *args, uint32_t count, Value *result);

#endif
