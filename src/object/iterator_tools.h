/* iterator_tools.h: the iterators of itertools. iterator_tools.c tells about each form. */
#ifndef HN_OBJECT_ITERATOR_TOOLS_H
#define HN_OBJECT_ITERATOR_TOOLS_H

#include "object/iterator.h"

/* As iterator_advance, for the forms from ITERATE_COUNT on, and for enumerate, zip, map and filter. A step that would take long is cut short:
 * NEEDS_PYTHON. */
Status iterator_tool_advance(VM *vm, Iterator *iterator, Value *item);

/* How many values the tuples hold that are an iterator's state. */
enum { ACCUMULATE_INNER, ACCUMULATE_FUNCTION, ACCUMULATE_INITIAL, ACCUMULATE_STATE };
enum { COMPRESS_DATA, COMPRESS_SELECTORS, COMPRESS_DATUM, COMPRESS_STATE };
/* A tee's items lie in blocks, which all tees of one iterator go along. */
enum { TEE_INNER, TEE_NEXT, TEE_ASKER, TEE_ITEMS, TEE_COUNT = 29, TEE_BLOCK = TEE_ITEMS + TEE_COUNT };
Tuple *tee_block_new(VM *vm, Value inner);
bool is_tee_block(Value v);

#endif
