/* protocol.h: what can be asked of any value, answered by leaves over builtin data.
 *
 * Each answers NEEDS_PYTHON where a method written in Python decides, or where nesting is deeper than C should follow (the
 * prelude then goes on with heap frames). */
#ifndef HN_OBJECT_PROTOCOL_H
#define HN_OBJECT_PROTOCOL_H

#include "object/error.h"
#include "object/heap.h"
#include "object/text.h"

typedef enum CompareOperator { COMPARE_LT, COMPARE_LE, COMPARE_EQ, COMPARE_NE, COMPARE_GT, COMPARE_GE } CompareOperator;
typedef enum BinaryOperator { /* in the order of the opcodes */
    BINARY_ADD, BINARY_SUBTRACT, BINARY_MULTIPLY, BINARY_TRUE_DIVIDE, BINARY_FLOOR_DIVIDE, BINARY_REMAINDER, BINARY_POWER,
    BINARY_LEFT_SHIFT, BINARY_RIGHT_SHIFT, BINARY_AND, BINARY_OR, BINARY_XOR, BINARY_MATRIX_MULTIPLY, BINARY_DIVMOD
} BinaryOperator;

Status value_truth(VM *vm, Value v, bool *truth);
Status value_equal(VM *vm, Value a, Value b, bool *equal); /* `is` or ==, as containers compare */
/* *result: TRUE, FALSE or NOT_IMPLEMENTED (no order between these types: the caller words the TypeError). */
Status value_compare(VM *vm, CompareOperator operator, Value a, Value b, Value *result);
Status value_hash(VM *vm, Value v, uint64_t *hash); /* TypeError for the unhashable */
Status value_repr(VM *vm, Value v, Value *result);
/* For the message of an error: of texts and bytes of any length in one go, of a text perhaps no more than so many characters. */
Status value_repr_in_message(VM *vm, Value v, uint64_t most, Value *result);
Status value_str(VM *vm, Value v, Value *result);
/* Appends repr(v) / str(v); `depth` is how deep the caller already is in containers: pass on depth + 1. */
Status value_repr_to(VM *vm, TextBuilder *builder, Value v, uint32_t depth);
Status value_str_to(VM *vm, TextBuilder *builder, Value v, uint32_t depth);
Status str_escape_ascii(VM *vm, const Str *str, Value *result);
Status value_ascii(VM *vm, Value v, Value *result);
/* format(v, spec) */
Status value_format(VM *vm, Value v, const Str *spec, Value *result);
Status value_length(VM *vm, Value v, int64_t *length); /* TypeError: object of type 'int' has no len() */
/* *result: NOT_IMPLEMENTED where neither builtin type knows the operation. In-place forms on lists, sets ... are methods (`__iadd__`). */
Status value_binary(VM *vm, BinaryOperator operator, Value a, Value b, Value *result);
/* RAISED with the text that sequences have for + and * that cannot be done; DONE when it is none of theirs. */
Status value_sequence_error(VM *vm, BinaryOperator operator, Value a, Value b, Value *ignored);
Status value_get_item(VM *vm, Value container, Value key, Value *result);
Status value_set_item(VM *vm, Value container, Value key, Value item);
Status value_delete_item(VM *vm, Value container, Value key);
Status value_contains(VM *vm, Value container, Value item, bool *found);
/* iter(v) for builtin iterables. */
Status value_iterate(VM *vm, Value v, Value *iterator);
/* The iterator of something with only a __getitem__. */
Status sequence_iterator_new(VM *vm, Value sequence, Value *result);
/* *item: UNBOUND when exhausted. */
Status iterator_next(VM *vm, Value iterator, Value *item);
/* An int argument or object with __index__ (NEEDS_PYTHON for a user's): TypeError "'T' object cannot be interpreted as an integer".
 * Clamped to int64 (saturating) by the first, OverflowError "Python int too large to convert to C ssize_t" by the second. */
Status value_index_clamped(VM *vm, Value v, int64_t *index);
Status value_index(VM *vm, Value v, int64_t *index);

enum { DATA_DEPTH_LIMIT = 100 }; /* how deep C follows nested data before it answers NEEDS_PYTHON */

/* A name for error texts such as "unsupported operand type(s) for +". */
extern const char *const binary_symbols[];

#endif
