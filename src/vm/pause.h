/* pause.h: leaves that pass safepoints.
 *
 * A leaf that goes through large data stops now and then: it *keeps* what it has come to in an object of the heap and answers NO_MEMORY, as
 * if memory had been refused. The loop passes a safepoint with the instruction still to run (the VM may be preempted there, dumped,
 * collected in, stopped for a limit), and runs it again, from unchanged registers. The leaf *takes* up what it kept: it knows it by its own
 * kind, by its operands and by the frame. So nothing of a leaf at work is on the C stack while the VM stands still, and small data cost no more than
 * a look at a flag.
 *
 *     Value state[PAUSE_STATE];
 *     uint64_t i = pause_take(vm, PAUSE_FIND, list, item, state) && ... ? index in state[0] : 0;
 *     for (; i < length; i++) {
 *         ...
 *         if (pause_due(vm, 1)) return pause_keep(vm, PAUSE_FIND, list, item, 1, small_int(i + 1));
 *     }
 *
 * No code of the program runs in between, and no host's but what it does to a VM that was preempted; still what is taken up is looked at as
 * if it could be anything, because a dump may hold anything. Fuel is charged as if nothing had happened, once. A leaf that is called by another
 * one must not pause unless the other one, begun again, comes to it with the same operands. At most one leaf is paused: where one has to wait for a
 * finaliser, those that this calls do not pause. */
#ifndef HN_VM_PAUSE_H
#define HN_VM_PAUSE_H

#include "vm/vm.h"

typedef enum PauseState {
    PAUSE_FREE,
    PAUSE_KEPT,  /* a leaf is paused: no other one can pause */
    PAUSE_TAKEN, /* it goes on in this instruction; it may pause again */
    PAUSE_SPENT, /* and came to NEEDS_PYTHON: where it is asked once more for the same instruction, it begins anew and does not pause, or there would be
                    no end to it. Builtins that are called are asked once (call_python_half) */
} PauseState;

typedef enum PauseKind {
    PAUSE_NONE, PAUSE_LIST, PAUSE_EXTEND, PAUSE_FIND, PAUSE_COUNT, PAUSE_SUM, PAUSE_ANY, PAUSE_ALL, PAUSE_MAX, PAUSE_MIN,
    PAUSE_REHASH, PAUSE_VALUES, PAUSE_HASH, PAUSE_NAMESPACE, PAUSE_COMPILE,
    PAUSE_SEARCH, PAUSE_OCCURRENCES, PAUSE_CHARACTERS, PAUSE_SPLIT, PAUSE_JOIN, PAUSE_TEXT, PAUSE_BYTES, /* object/str*.c, bytes*.c */
    PAUSE_LENGTH, PAUSE_ESCAPE, PAUSE_SPREAD, PAUSE_KEYWORDS, PAUSE_GROUP, PAUSE_SLOTS, PAUSE_SUBCLASSES, PAUSE_MATCH, PAUSE_FAMILY, PAUSE_ORDER, PAUSE_SWEEP, PAUSE_BASES,
    PAUSE_COLLECTION,
} PauseKind;

enum { PAUSE_STATE = 16 };

/* Tells of work done, as vm_overdue does. True: keep the state and answer NO_MEMORY, because of a limit or for a pause; there should be some
 * progress before the next question. */
bool pause_look(VM *vm);
/* The same without the look: whether to pause here and now. */
bool pause_begin(VM *vm);
static inline bool pause_due(VM *vm, uint64_t work) { return !vm_works(vm, work) && pause_look(vm); }
/* A leaf that changes its operands (iterators) begins with this; where a pause is possible, it keeps what it has come to also when it is refused memory,
 * instead of undoing it. DONE or NO_MEMORY. */
Status pause_prepare(VM *vm);
static inline bool pause_is_possible(const VM *vm) { return vm->pause && vm->pause_state != PAUSE_KEPT; }
/* Keeps `count` values for the leaf of this kind that runs next with these operands in this frame, after pause_due or because memory was
 * refused. Always possible for a leaf that took up what it kept. Answers NO_MEMORY. */
Status pause_keep(VM *vm, PauseKind kind, Value a, Value b, unsigned count, const Value *state);
/* Whether such a leaf was paused; then `state` is what it kept, UNBOUND beyond that. */
bool pause_taken(VM *vm, PauseKind kind, Value a, Value b, Value *state);
static inline bool pause_take(VM *vm, PauseKind kind, Value a, Value b, Value *state) {
    return __builtin_expect(vm->pause_state != PAUSE_FREE, 0) && pause_taken(vm, kind, a, b, state);
}
/* For the prelude's half of a leaf, called by it: what that kept when it came to NEEDS_PYTHON. */
bool pause_handed_over(VM *vm, PauseKind kind, Value b, Value *state);
/* A number kept, if it is one up to `most`. */
static inline bool pause_number(Value v, uint64_t most, uint64_t *number) {
    if (!is_int(v) || int_of(v) < 0 || (uint64_t)int_of(v) > most) return false;
    *number = (uint64_t)int_of(v);
    return true;
}
/* 64 bits as two values, and back; false: they are none. */
static inline void pause_put_bits(Value *place, uint64_t bits) {
    place[0] = small_int((int64_t)(bits >> 32));
    place[1] = small_int((int64_t)(bits & UINT32_MAX));
}
static inline bool pause_bits(const Value *place, uint64_t *bits) {
    uint64_t high, low;
    if (!pause_number(place[0], UINT32_MAX, &high) || !pause_number(place[1], UINT32_MAX, &low)) return false;
    *bits = high << 32 | low;
    return true;
}

#endif
