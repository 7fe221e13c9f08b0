/* bytes.h: bytes, bytearray and memoryview. */
#ifndef HN_OBJECT_BYTES_H
#define HN_OBJECT_BYTES_H

#include "object/protocol.h"

#define AS_BYTES(value)     AS(Bytes, value)
#define AS_BYTEARRAY(value) AS(ByteArray, value)

/* ---- bytes ---- */

extern const Bytes bytes_empty;

/* `length` bytes, to be filled in, and a NUL behind them. NULL: no memory. */
Bytes *bytes_allocate(VM *vm, uint64_t length);
Value bytes_from(VM *vm, const void *data, uint64_t length); /* UNBOUND: no memory */
Status bytes_new(VM *vm, const void *data, uint64_t length, Value *result);
uint64_t bytes_hash(const Bytes *bytes);
Status bytes_repr_to(TextBuilder *builder, const Bytes *bytes);
Status bytes_get_item(VM *vm, Value bytes, Value key, Value *result); /* of bytes and bytearray */
Status bytes_contains(VM *vm, Value bytes, Value item, bool *found);  /* of bytes and bytearray */
/* +, * and % of bytes and bytearrays; NOT_IMPLEMENTED for other operands. */
Status bytes_binary(VM *vm, BinaryOperator operation, Value a, Value b, Value *result);
/* ==, < and the others between bytes-like objects. */
Status bytes_compare(VM *vm, CompareOperator operation, Value a, Value b, Value *result);
/* What bytes(object) gives, and bytearray(object) starts with. NEEDS_PYTHON for iterables that may run
 * Python. */
Status bytes_of_object(VM *vm, Value object, Value *result);

/* The bytes of a bytes-like object (bytes, bytearray, contiguous memoryview ...), borrowed until something
 * changes it; false when it is none. */
bool bytes_view(Value v, const uint8_t **data, uint64_t *length);
/* An instance of a class with a __buffer__ of its own. */
bool is_python_buffer(VM *vm, Value v);
/* bytes_view with TypeError "a bytes-like object is required, not 'int'". */
Status bytes_argument(VM *vm, Value v, const uint8_t **data, uint64_t *length);

/* ---- between the files of bytes and bytearray ---- */

/* b'...'; a bytearray shows each single quote with a backslash. */
Status bytes_show_whole(TextBuilder *builder, const uint8_t *data, uint64_t length, bool escape_single);
/* What stands for some of the bytes between these quotes. */
Status bytes_show(TextBuilder *builder, const uint8_t *data, uint64_t start, uint64_t end, uint32_t quote, bool escape_single);
Status bytes_of_class(VM *vm, const Type *type, const void *data, uint64_t length, Value *result);
/* An exact bytes or bytearray, as `self` is one; and one with the contents of `self`. */
Status bytes_like_self(VM *vm, Value self, const void *data, uint64_t length, Value *result);
Status bytes_whole_self(VM *vm, Value self, Value *result);
Status bytes_index(VM *vm, Value self, uint64_t length, Value key, uint64_t *index);
Status bytes_repeat(VM *vm, Value self, int64_t count, Value *result);
Status repeat_count(VM *vm, Value v, int64_t *count);
/* Fills `total` bytes with repetitions of a pattern. */
void bytes_fill(uint8_t *to, const uint8_t *pattern, uint64_t size, uint64_t total);
Status bytes_from_items(VM *vm, const Value *items, uint64_t count, bool for_array, Value *result);
Status bytes_collect(VM *vm, Value object, bool for_array, Value *result);
Status bytes_source(VM *vm, Value *args, bool for_array, Value *result);

/* ---- bytearray ---- */

static inline uint8_t *bytearray_data(const ByteArray *array) {
    return array->raw ? array->raw->bytes + array->start : NULL;
}
/* `exports` counts the views of the array; its top eight bits are the colour of the collection that counted
 * last. The collector tells of every array, and of every view of one, that it finds alive. */
static inline uint64_t bytearray_exports(const ByteArray *array) {
    return array->exports << 8 >> 8;
}
static inline void bytearray_recount(ByteArray *array, uint8_t colour, bool is_view) {
    if (array->exports >> 56 != colour) array->exports = (uint64_t)colour << 56;
    array->exports += is_view;
}
ByteArray *bytearray_new(VM *vm, const Type *type, const void *data, uint64_t length);
Status bytearray_repr_to(VM *vm, TextBuilder *builder, Value array);
Status bytearray_set_item(VM *vm, ByteArray *array, Value key, Value item);
Status bytearray_delete_item(VM *vm, ByteArray *array, Value key);

/* ---- memoryview ---- */

/* A view of a bytes-like object, or of part of a view. */
Status memoryview_new(VM *vm, Value object, Value *result);
/* __buffer__(flags) and __release_buffer__(view) of the builtin types that have bytes */
Status memoryview_buffer(VM *vm, Value *args, uint32_t count, Value *result);
Status memoryview_release_buffer(VM *vm, Value *args, uint32_t count, Value *result);
Status memoryview_get_item(VM *vm, MemoryView *view, Value key, Value *result);
Status memoryview_set_item(VM *vm, MemoryView *view, Value key, Value item);
/* Item `index` of a view of one dimension: what iterating over it gives. ValueError once it is released. */
Status memoryview_item_at(VM *vm, MemoryView *view, uint64_t index, Value *result);
Status memoryview_hash(VM *vm, MemoryView *view, uint64_t *hash);
Status memoryview_equal(VM *vm, Value a, Value b, Value *result);
Status memoryview_check_iterable(VM *vm, const MemoryView *view);
Status memoryview_length(VM *vm, MemoryView *view, int64_t *length);
/* The bytes of a view in order, as a bytes object. */
Status memoryview_gather(VM *vm, MemoryView *view, Value *result);
/* The bytes of a view that is not released and has no gaps. */
bool memoryview_contiguous(const MemoryView *view, const uint8_t **data, uint64_t *length);

/* data.hex(separator, group_size); both may be UNBOUND. */
Status bytes_to_hex(VM *vm, const uint8_t *data, uint64_t length, Value separator, Value group_size,
                    Value *result);

#endif
