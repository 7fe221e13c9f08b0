/* memoryview_internal.h: what memoryview.c and memoryview_items.c share. */
#ifndef HN_OBJECT_MEMORYVIEW_INTERNAL_H
#define HN_OBJECT_MEMORYVIEW_INTERNAL_H

#include "object/object.h"
#include "object/status.h"

typedef enum ItemForm { ITEM_NONE, ITEM_SIGNED, ITEM_UNSIGNED, ITEM_FLOAT, ITEM_BOOL, ITEM_CHAR } ItemForm;

/* The bytes of an item of a format, and what it is; 0 for unknown formats. */
uint64_t memoryview_format_size(char code, ItemForm *form);
/* The one character of a native format, an optional '@' before it; 0 for any other. */
char memoryview_format_code(Value format);
/* The item at a place, by the view's format. */
Status memoryview_read_item(VM *vm, const MemoryView *view, const uint8_t *at, Value *result);
/* The bytes of an item to be written. */
Status memoryview_pack_item(VM *vm, const MemoryView *view, Value item, uint8_t buffer[8]);

#endif
