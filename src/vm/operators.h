/* operators.h: what operators mean for any values: the fast leaf first, then Python's protocol.
 *
 * All of these are entering operations: called by the loop (and by deliveries) only. DONE leaves the answer in vm->result. */
#ifndef HN_VM_OPERATORS_H
#define HN_VM_OPERATORS_H

#include "object/protocol.h"
#include "vm/call.h"

typedef enum UnaryOperator { UNARY_NEGATE, UNARY_POSITIVE, UNARY_INVERT } UnaryOperator;

Status operate_binary(VM *vm, BinaryOperator operator, bool in_place, Value a, Value b, uint16_t target);
Status operate_binary_continue(VM *vm, const Pending *pending);
Status operate_unary(VM *vm, UnaryOperator operator, Value a, uint16_t target);
/* pending: STORE, BRANCH, TRUTH ...: what shall become of the result. On DONE it is in vm->result and not yet delivered. */
Status operate_compare(VM *vm, CompareOperator operator, Value a, Value b, const Pending *pending);
/* The result of one candidate is in vm->result: delivers it, or goes on. */
Status operate_compare_continue(VM *vm, const Pending *pending);
Status operate_truth(VM *vm, Value v, bool *truth, const Pending *pending);
/* The truth of what a frame gave (vm->result) with this delivery. */
Status operate_truth_given(VM *vm, bool *truth, const Pending *pending);
Status operate_contains(VM *vm, Value container, Value item, bool *found, const Pending *pending);
Status operate_get_item(VM *vm, Value container, Value key, uint16_t target);
Status operate_set_item(VM *vm, Value container, Value key, Value item);
Status operate_delete_item(VM *vm, Value container, Value key);
Status operate_iterate(VM *vm, Value v, const Pending *pending);
/* next(): vm->result UNBOUND when exhausted; pending is a NEXT. `asked`: iterator_advance was, and has answered NEEDS_PYTHON. */
Status operate_next(VM *vm, Value iterator, bool asked, const Pending *pending);
Status operate_length(VM *vm, Value v, const Pending *pending);
Status operate_async_iterate(VM *vm, Value v, const Pending *pending);
Status operate_async_next(VM *vm, Value v, const Pending *pending);
Status operate_awaitable(VM *vm, Value v, int use, const Pending *pending);
Status operate_yield_from(VM *vm, Value v, const Frame *frame, const Pending *pending);
bool value_is_iterator(VM *vm, Value v);

/* `is`: the same bits, but that equal doubles and ints are one. */
static inline bool values_identical(Value a, Value b) { return a == b; }

/* Of a DELIVER_COMPARE, saved[0]: operator | steps done << 4 | right first << 6 | final delivery << 8 | wanted truth << 16. */
enum { COMPARE_FINAL_SHIFT = 8 };
/* Whether the result, if it is one, lets the instruction branch; whether it goes to the target as it is. */
static inline bool compare_is_branch(Value state) { return (int_of(state) >> COMPARE_FINAL_SHIFT & 0xFF) == DELIVER_BRANCH; }
static inline bool compare_is_stored(Value state) { return (int_of(state) >> COMPARE_FINAL_SHIFT & 0xFF) == DELIVER_STORE; }

#endif
