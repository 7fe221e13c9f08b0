/* call.h: calling any callable, without ever waiting for it.
 *
 * Arguments lie on the VM's stack at [start, start + count), with one free place before them. A callee written in Python gets its
 * window right there: a frame is pushed and the answer is ENTERED. A builtin's leaf answers at once: DONE, with vm->result. What
 * happens then is the *pending* delivery: when a frame was pushed it is already written into it; after DONE, the caller (the
 * loop) delivers by itself. Deliveries of more than one step are not nested: a callable that needs several frames and whose
 * delivery is no plain STORE goes through the prelude's trampoline. */
#ifndef HN_VM_CALL_H
#define HN_VM_CALL_H

#include "vm/vm.h"

typedef struct Pending {
    Delivery delivery;
    uint16_t target;
    Value saved[3];
} Pending;

static inline Pending pending_store(uint16_t target) { return (Pending){DELIVER_STORE, target, {UNBOUND, UNBOUND, UNBOUND}}; }

/* The `leaf` of a BUILTIN_NONLEAF is one of these: it may push a frame. */
typedef Status (*Enter)(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);

/* keyword_names: Tuple of str, whose values are the last ones of the arguments; or UNBOUND. */
Status call_at(VM *vm, Value callable, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);
/* Calls with arguments given in C (at most 8), laid above the current frame's registers. */
Status call_values(VM *vm, Value callable, const Value *args, uint32_t count, const Pending *pending);
/* Pushes a frame for a prelude function with `count` arguments (UNBOUND: its default). */
Status call_prelude(VM *vm, const Function *function, const Value *args, uint32_t count, const Pending *pending);
/* What a builtin's leaf that answered NEEDS_PYTHON was asked, done in Python; `count` arguments lie at `start`. */
Status call_python_half(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, const Pending *pending);
/* A builtin's arguments, put in order in place: on DONE, exactly builtin->total of them lie at `start`. */
Status bind_builtin(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names);
/* `is_bound`: the method was looked up in its object before, whose class errors then name. */
Status bind_bound_builtin(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names, bool is_bound);
/* Where a call's arguments can be laid: the first free register above the current frame, one place kept free before. */
static inline uint32_t call_top(const VM *vm) {
    const Frame *frame = vm_top(vm);
    return vm_frame_count(vm) ? frame_base(vm, frame) + frame_code(frame)->register_count + 1 : 1;
}

/* Pushes a frame of `function` whose registers begin at `base`, the first `bound` of them set. */
Status frame_push(VM *vm, Function *function, uint32_t base, uint32_t bound, const Pending *pending);
/* The same with a link that has been filled: a generator keeps its own when its function gets other code. */
Status frame_push_linked(VM *vm, Function *function, Link *link, uint32_t base, uint32_t bound, const Pending *pending);
/* A call whose own steps need a plain STORE, made on behalf of another delivery, or that cannot be bound here: `trampoline` of the prelude is given the callable,
 * the arguments and the names of the last of them (or None). */
Status call_by_trampoline(VM *vm, const Function *trampoline, Value callable, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);
/* Binds arguments at `start` to the function's parameters and pushes its frame (or makes its generator: then DONE). */
Status call_function(VM *vm, Function *function, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending);

static inline bool is_function(Value v) { return is_kind(v, KIND_FUNCTION); }
/* callable(v) */
bool value_is_callable(VM *vm, Value v);

#endif
