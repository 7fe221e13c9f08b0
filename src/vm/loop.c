/* loop.c: the interpreter's loop. It alone pushes and pops frames, delivers results, raises, collects and stops.
 *
 * Fast paths stand here; everything else is behind a call to operators.c, attribute.c, call.c ... An operation that answers
 *   DONE     has its result in vm->result or in place
 *   ENTERED  has pushed a frame: go on there
 *   RAISED   find a handler
 *   NO_MEMORY  collect, run the instruction again; the second time it is the memory limit. Or a leaf pauses: pause.h
 *   STOPPED  leave the loop with an event. */
#include "vm/loop.h"

#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/float.h"
#include "object/int.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/collector.h"
#include "vm/construct.h"
#include "vm/deliver.h"
#include "vm/execute.h"
#include "vm/finalize.h"
#include "vm/generator.h"
#include "vm/iterator_step.h"
#include "vm/operators.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"
#include "vm/trace.h"
#include "vm/trust.h"
#include "vm/unwind.h"

#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define LIKELY(x)   __builtin_expect(!!(x), 1)

/* How many items ahead of a loop over a list objects are fetched into the cache. */
enum { AHEAD = 6 };

/* The frame's state in C locals; save() before anything that may push, raise or collect, load() after. */
#define LOAD()                                                                                                         \
    do {                                                                                                               \
        frame = vm_top(vm);                                                                                            \
        R = frame->registers;                                                                                          \
        pc = frame->pc;                                                                                                \
    } while (0)
#define SAVE() (frame->pc = pc)
#define K      (frame->link->constants)
/* The instruction under way. Its parts are read from memory where they are used: that costs less than taking them out of a register. */
#define I ((const InstructionParts *)(pc - 1))

#define NEXT()                                                                                                         \
    do {                                                                                                               \
        pc++;                                                                                                          \
        goto *table[I->op];                                                                                            \
    } while (0)

/* Hands a status other than DONE to the code at the end. An operation that was done at once may have moved the registers for that. */
#define SETTLE()                                                                                                       \
    do {                                                                                                               \
        if (UNLIKELY(status != DONE)) goto not_done;                                                                   \
        R = frame->registers;                                                                                          \
    } while (0)
#define CHECK(call)                                                                                                    \
    do {                                                                                                               \
        SAVE();                                                                                                        \
        status = (call);                                                                                               \
        SETTLE();                                                                                                      \
    } while (0)
/* For operations that may enter: result into R[target] when done at once. */
#define STORE_RESULT(call, target)                                                                                     \
    do {                                                                                                               \
        SAVE();                                                                                                        \
        status = (call);                                                                                               \
        if (LIKELY(status == DONE)) {                                                                                  \
            R = frame->registers;                                                                                      \
            R[target] = vm->result;                                                                                    \
            NEXT();                                                                                                    \
        }                                                                                                              \
        goto not_done;                                                                                                 \
    } while (0)

/* For each turn of a loop. */
#define BACK_EDGE()                                                                                                    \
    do {                                                                                                               \
        if (UNLIKELY(frame->flags & FRAME_HIDDEN)) vm->hidden_ticks++;                                                 \
        if (UNLIKELY(--vm->ticks < 0)) goto safepoint;                                                                 \
    } while (0)
#define TAKE_WORD() (pc += 1 + (int64_t)((const InstructionParts *)pc)->sbc)
/* Takes the word at pc, which may lead back. */
#define JUMP_WORD()                                                                                                    \
    do {                                                                                                               \
        int64_t offset = ((const InstructionParts *)pc)->sbc;                                                          \
        TAKE_WORD();                                                                                                   \
        if (offset < 0) BACK_EDGE();                                                                                   \
        NEXT();                                                                                                        \
    } while (0)
#define SKIP_WORD()                                                                                                    \
    do {                                                                                                               \
        pc++;                                                                                                          \
        NEXT();                                                                                                        \
    } while (0)
#define BRANCH(truth)                                                                                                  \
    do {                                                                                                               \
        if ((uint8_t)(truth) == I->d) JUMP_WORD();                                                                     \
        SKIP_WORD();                                                                                                   \
    } while (0)
/* Behind FOR_ITER and FOR_NEXT: on to a turn, and past the loop. */
#define TURN()                                                                                                         \
    do {                                                                                                               \
        pc = pc_after_next(pc, true);                                                                                  \
        BACK_EDGE();                                                                                                   \
        NEXT();                                                                                                        \
    } while (0)
#define PAST_LOOP()                                                                                                    \
    do {                                                                                                               \
        pc = pc_after_next(pc, false);                                                                                 \
        NEXT();                                                                                                        \
    } while (0)

static inline bool advance_range(Iterator *range, Value *item) {
    int64_t left = range->stop;
    if (UNLIKELY(left <= 0)) return false;
    int64_t position = range->position;
    range->stop = left - 1;
    range->position = position + range->step;
    *item = small_int(position);
    return true;
}

/* The next item of the iterators that loops are mostly over; false: another one, or the end. */
static inline bool advance_quickly(Value iterator, Value *item) {
    if (is_exactly(iterator, &type_range_iterator)) return advance_range(AS(Iterator, iterator), item);
    if (!is_exactly(iterator, &type_list_iterator)) return false;
    Iterator *it = AS(Iterator, iterator);
    if (UNLIKELY(it->source == UNBOUND)) return false;
    List *list = AS(List, it->source);
    if (UNLIKELY((uint64_t)it->position >= list->length)) return false;
    const Value *items = list->values->items + it->position++;
    if ((uint64_t)it->position + AHEAD <= list->length && is_object(items[AHEAD])) __builtin_prefetch(object_of(items[AHEAD]));
    *item = items[0];
    return true;
}

/* Where a key that is an int stands among `length` items, and beyond them for every other key. What is no inline int is less than TAG_INT, so that the
 * difference is more than any length. */
static inline uint64_t index_in(Value key, uint64_t length) {
    uint64_t index = key - TAG_INT;
    if (LIKELY(index < length) || !is_int(key)) return index;
    return (uint64_t)int_of(key) + length;
}

/* A builtin that takes exactly what it is given, of its own type: its leaf can be asked at once. */
static inline bool leaf_is_ready(const Builtin *builtin, Value *args, uint32_t count) {
    uint32_t flags = builtin->object.aux & ~(uint32_t)BUILTIN_SLOT;
    if (UNLIKELY(flags) && !(flags == BUILTIN_TRUSTING && trusted_arguments_fit(builtin, args, count))) return false;
    if (!builtin->leaf || count < builtin->minimum || count > builtin->maximum) return false;
    if (builtin->owner && !(count && (is_exactly(args[0], builtin->owner) || type_is_subtype(type_of(args[0]), builtin->owner)))) return false;
    if (builtin->total - count > 8) return false;
    for (uint32_t i = count; i < builtin->total; i++) {
        args[i] = UNBOUND; /* registers above a call's operands are free */
    }
    return true;
}

#define CALL_LEAF(start_, count_)                                                                                      \
    do {                                                                                                               \
        Builtin *builtin = AS(Builtin, callee);                                                                        \
        Value *arguments = vm->stack + (start_);                                                                       \
        if (leaf_is_ready(builtin, arguments, count_)) {                                                           \
            status = builtin->leaf(vm, arguments, builtin->total, &vm->result);                                        \
            if (LIKELY(status == DONE)) {                                                                              \
                R[I->c] = vm->result;                                                                                  \
                NEXT();                                                                                                \
            }                                                                                                          \
            if (status != NEEDS_PYTHON) goto not_done;                                                                 \
            Pending stored = pending_store(I->c);                                                                      \
            STORE_RESULT(call_python_half(vm, builtin, start_, builtin->total, &stored), I->c);                        \
        }                                                                                                              \
    } while (0)

/* Enters the function `callee_`, if it can be done plainly. `first_`: the register that the callee's first one is. */
#define ENTER_PLAINLY(callee_, first_, count_)                                                                         \
    do {                                                                                                               \
        Value *registers = R + (first_);                                                                               \
        const CallSite *site = call_site_at(vm, pc);                                                                   \
        bool known = site->callee == (callee_) && site->count == (count_);                                             \
        if (LIKELY(known) && LIKELY(frame + 1 < vm->plain_frames) && LIKELY(registers < vm->plain_stack)) {            \
            for (uint32_t i = 0; UNLIKELY(i < site->unbound); i++) {                                                   \
                registers[(count_) + i] = UNBOUND;                                                                     \
            }                                                                                                          \
            frame = push_frame(vm, frame, AS(Function, callee_), site->link, registers);                               \
            pc = site->entry;                                                                                          \
        } else {                                                                                                       \
            if (!is_kind(callee_, KIND_FUNCTION) || !call_is_plain(vm, AS(Function, callee_), registers, count_)) break; \
            call_site_note(vm, pc, callee_, count_);                                                                   \
            frame = push_plain(vm, frame, AS(Function, callee_), registers, count_);                                   \
            pc = frame_code(frame)->instructions;                                                                      \
        }                                                                                                              \
        R = registers;                                                                                                 \
        if (LIKELY(--vm->ticks >= 0)) NEXT();                                                                          \
        goto safepoint;                                                                                                \
    } while (0)

/* These answer whether the result does not fit inline. */
static inline bool add_ints(Value a, Value b, int64_t *sum) { return __builtin_add_overflow((int64_t)(a << 16), (int64_t)(b << 16), sum); }
static inline bool subtract_ints(Value a, Value b, int64_t *difference) {
    return __builtin_sub_overflow((int64_t)(a << 16), (int64_t)(b << 16), difference);
}
static inline bool multiply_ints(Value a, Value b, int64_t *product) {
    return __builtin_mul_overflow((int64_t)(a << 16), int_of(b), product);
}

static inline bool is_power_of_two(int64_t n) { return (n & (n - 1)) == 0; } /* n > 0 */

static inline int64_t floor_divide(int64_t a, int64_t b) {
    int64_t quotient = a / b;
    return quotient - ((a % b != 0) & ((a < 0) != (b < 0)));
}

static inline int64_t floor_remainder(int64_t a, int64_t b) {
    int64_t remainder = a % b;
    return remainder && ((remainder < 0) != (b < 0)) ? remainder + b : remainder;
}

/* Doubles and ints that fit a double exactly: what float arithmetic takes without a detour. */
static inline bool as_double(Value v, double *d) {
    if (is_double(v)) {
        *d = double_of(v);
        return true;
    }
    if (is_int(v)) {
        *d = (double)int_of(v);
        return true;
    }
    return false;
}

static inline Value double_value(double d) {
    Value v;
    memcpy(&v, &d, sizeof v);
    return v;
}

/* The commonest ends of the commonest deliveries: whether `*value` (maybe another one now) simply goes to the target. */
static inline bool deliver_quickly(const Frame *frame, Value *value) {
    switch (frame->delivery) {
    case DELIVER_STORE: return true;
    case DELIVER_BINARY: return *value != NOT_IMPLEMENTED;
    case DELIVER_COMPARE: return *value != NOT_IMPLEMENTED && compare_is_stored(frame->saved[0]);
    case DELIVER_INITIALIZE:
        if (*value != NONE) return false;
        *value = frame->saved[0];
        return true;
    case DELIVER_SPECIAL: return special_accepts(frame->saved[0], value);
    default: return false;
    }
}

/* Whether a truth value that a frame gives lets the instruction below branch. */
static inline bool branches_quickly(const Frame *frame, Value value) {
    if (!is_bool(value) || frame->flags) return false;
    return frame->delivery == DELIVER_BRANCH || (frame->delivery == DELIVER_COMPARE && compare_is_branch(frame->saved[0]));
}

/* At the start of a cache line, so that its pace does not hang on the length of other code (a sixth of the time of loops over floats). */
__attribute__((aligned(64))) Status vm_run(VM *vm) {
    static const void *const labels[] = {
#define X(name, form, text) &&op_##name,
        OPCODES(X)
#undef X
    };
    /* While somebody listens to what the program does, each instruction goes by here. */
    static const void *const traced_labels[] = {
#define X(name, form, text) &&traced,
        OPCODES(X)
#undef X
    };
    Frame *frame;
    Value *R;
    const Instruction *pc;
    Status status;
    Value stepped_item; /* what iterator_step gave */

    LOAD();
    const void *const *table = vm->trace_events ? traced_labels : labels;
    if (vm->raised != UNBOUND) goto raised_again;
    NEXT();

traced:
    if (frame->flags & FRAME_HIDDEN) goto *labels[I->op];
    CHECK(trace_step(vm));
    goto *labels[I->op];
op_NOP:
    NEXT();
op_MOVE:
    R[I->a] = R[I->b];
    NEXT();
op_LOAD_CONST:
    R[I->a] = K[I->bc];
    NEXT();
op_CHECK_LOCAL:
    if (UNLIKELY(R[I->a] == UNBOUND)) CHECK(raise_unbound_local(vm, frame_code(frame), I->bc));
    NEXT();
op_DELETE_LOCAL:
    if (UNLIKELY(R[I->a] == UNBOUND && !I->d)) CHECK(raise_unbound_local(vm, frame_code(frame), I->bc));
    R[I->a] = UNBOUND;
    NEXT();
op_MAKE_CELL: {
    SAVE();
    Cell *cell = heap_new(vm, KIND_CELL, &type_cell, sizeof *cell);
    if (UNLIKELY(!cell)) goto no_memory;
    cell->value = R[I->a];
    R[I->a] = value_of(cell);
    NEXT();
}
op_LOAD_CELL: {
    Value value = AS(Cell, R[I->b])->value;
    if (UNLIKELY(value == UNBOUND)) CHECK(raise_unbound_cell(vm, frame_code(frame), I->c));
    R[I->a] = value;
    NEXT();
}
op_STORE_CELL:
    AS(Cell, R[I->a])->value = R[I->b];
    NEXT();
op_DELETE_CELL:
    if (UNLIKELY(AS(Cell, R[I->a])->value == UNBOUND)) CHECK(raise_unbound_cell(vm, frame_code(frame), I->c));
    AS(Cell, R[I->a])->value = UNBOUND;
    NEXT();
op_LOAD_FREE: {
    Value value = AS(Cell, AS(Tuple, frame->function->closure)->items[I->b])->value;
    if (UNLIKELY(value == UNBOUND)) CHECK(raise_unbound_free(vm, frame_code(frame), I->b));
    R[I->a] = value;
    NEXT();
}
op_STORE_FREE:
    AS(Cell, AS(Tuple, frame->function->closure)->items[I->b])->value = R[I->a];
    NEXT();
op_DELETE_FREE: {
    Cell *cell = AS(Cell, AS(Tuple, frame->function->closure)->items[I->b]);
    if (UNLIKELY(cell->value == UNBOUND)) CHECK(raise_unbound_free(vm, frame_code(frame), I->b));
    cell->value = UNBOUND;
    NEXT();
}
op_LOAD_CLOSURE:
    R[I->a] = AS(Tuple, frame->function->closure)->items[I->b];
    NEXT();

    /* ---- names ---- */

op_LOAD_NAME:
    if (UNLIKELY(frame->locals != UNBOUND)) {
        STORE_RESULT(execute_load_name(vm, frame, I->bc, I->a), I->a);
    }
    /* fall through */
op_LOAD_GLOBAL: {
    Cache *cache = &link_caches(frame->link)[I->bc];
    const Dict *globals = frame->function->globals;
    if (LIKELY(globals->keys_version == cache->version)) {
        R[I->a] = *cache->place;
        NEXT();
    }
    const Dict *builtins = vm->builtins;
    if ((builtins->keys_version | CACHE_IN_BUILTINS) == cache->version && small_int((int64_t)globals->keys_version) == cache->value) {
        R[I->a] = builtins->entries->items[cache->index].value;
        NEXT();
    }
    STORE_RESULT(execute_load_global(vm, frame, I->bc, I->a), I->a);
}
op_STORE_NAME:
    if (UNLIKELY(frame->locals != UNBOUND)) {
        CHECK(execute_store_name(vm, frame, I->bc, R[I->a]));
        NEXT();
    }
    /* fall through */
op_STORE_GLOBAL: {
    Cache *cache = &link_caches(frame->link)[I->bc];
    Dict *globals = frame->function->globals;
    if (LIKELY(globals->keys_version == cache->version)) {
        *cache->place = R[I->a];
        NEXT();
    }
    CHECK(execute_store_global(vm, frame, I->bc, R[I->a]));
    NEXT();
}
op_DELETE_GLOBAL:
    CHECK(execute_delete_global(vm, frame, I->bc));
    NEXT();
op_DELETE_NAME:
    CHECK(execute_delete_name(vm, frame, I->bc));
    NEXT();
op_LOAD_NAME_OR_FREE:
    STORE_RESULT(execute_load_name_or_free(vm, frame, I->c, I->b, I->a), I->a);
op_LOAD_DICT_OR_GLOBAL:
    STORE_RESULT(execute_load_dict_or_global(vm, frame, R[I->a], I->c, I->a), I->a);
op_LOAD_DICT_OR_FREE:
    STORE_RESULT(execute_load_dict_or_free(vm, frame, R[I->a], I->c, I->b, I->a), I->a);
op_LOAD_LOCALS:
    R[I->a] = frame->locals != UNBOUND ? frame->locals : value_of(frame->function->globals);
    NEXT();

    /* ---- arithmetic ---- */

#define ARITHMETIC_SLOW(operator, right) STORE_RESULT(operate_binary(vm, operator, I->d, R[I->b], right, I->a), I->a)

#define ADDITIVE(NAME_, function, symbol)                                                                              \
    op_##NAME_ : {                                                                                                     \
        Value a = R[I->b], b = R[I->c];                                                                                \
        if (LIKELY(are_ints(a, b))) {                                                                                  \
            int64_t n;                                                                                                 \
            if (LIKELY(!function(a, b, &n))) {                                                                         \
                R[I->a] = TAG_INT | (uint64_t)n >> 16;                                                                 \
                NEXT();                                                                                                \
            }                                                                                                          \
        } else {                                                                                                       \
            double x, y;                                                                                               \
            if (as_double(a, &x) && as_double(b, &y)) {                                                                \
                double r = x symbol y;                                                                                 \
                if (LIKELY(r == r)) {                                                                                  \
                    R[I->a] = double_value(r);                                                                         \
                    NEXT();                                                                                            \
                }                                                                                                      \
            }                                                                                                          \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, b);                                                                            \
    }                                                                                                                  \
    op_##NAME_##_INT : {                                                                                               \
        Value a = R[I->b], b = small_int(I->sc);                                                                       \
        if (LIKELY(is_int(a))) {                                                                                       \
            int64_t n;                                                                                                 \
            if (LIKELY(!function(a, b, &n))) {                                                                         \
                R[I->a] = TAG_INT | (uint64_t)n >> 16;                                                                 \
                NEXT();                                                                                                \
            }                                                                                                          \
        } else if (is_double(a)) {                                                                                     \
            double r = double_of(a) symbol I->sc;                                                                      \
            if (LIKELY(r == r)) {                                                                                      \
                R[I->a] = double_value(r);                                                                             \
                NEXT();                                                                                                \
            }                                                                                                          \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, b);                                                                            \
    }
    ADDITIVE(ADD, add_ints, +)
    ADDITIVE(SUBTRACT, subtract_ints, -)
    ADDITIVE(MULTIPLY, multiply_ints, *)

op_TRUE_DIVIDE: {
    Value b = R[I->c];
    double x, y;
    if (as_double(R[I->b], &x) && as_double(b, &y) && y != 0) {
        double r = x / y;
        if (LIKELY(r == r)) {
            R[I->a] = double_value(r);
            NEXT();
        }
    }
    ARITHMETIC_SLOW(BINARY_TRUE_DIVIDE, b);
}
op_TRUE_DIVIDE_INT: {
    double x;
    if (as_double(R[I->b], &x) && I->sc != 0) {
        R[I->a] = double_value(x / I->sc);
        NEXT();
    }
    ARITHMETIC_SLOW(BINARY_TRUE_DIVIDE, small_int(I->sc));
}

#define DIVISION(NAME_, function, by_power)                                                                            \
    op_##NAME_ : {                                                                                                     \
        Value a = R[I->b], b = R[I->c];                                                                                \
        if (LIKELY(are_ints(a, b) && int_of(b) != 0)) {                                                                \
            int64_t n = function(int_of(a), int_of(b));                                                                \
            if (LIKELY(n <= INT_MAX_INLINE)) {                                                                         \
                R[I->a] = small_int(n);                                                                                \
                NEXT();                                                                                                \
            }                                                                                                          \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, b);                                                                            \
    }                                                                                                                  \
    op_##NAME_##_INT : {                                                                                               \
        Value a = R[I->b];                                                                                             \
        int64_t b = I->sc;                                                                                             \
        if (LIKELY(is_int(a) && b > 0)) {                                                                              \
            R[I->a] = small_int(is_power_of_two(b) ? (by_power) : function(int_of(a), b));                             \
            NEXT();                                                                                                    \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, small_int(I->sc));                                                             \
    }
    DIVISION(FLOOR_DIVIDE, floor_divide, int_of(a) >> __builtin_ctzll((uint64_t)b))
    DIVISION(REMAINDER, floor_remainder, int_of(a) & (b - 1))

#define BITWISE(NAME_, expression)                                                                                     \
    op_##NAME_ : {                                                                                                     \
        Value a = R[I->b], b = R[I->c];                                                                                \
        if (LIKELY(are_ints(a, b))) {                                                                                  \
            R[I->a] = TAG_INT | (expression);                                                                          \
            NEXT();                                                                                                    \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, b);                                                                            \
    }                                                                                                                  \
    op_##NAME_##_INT : {                                                                                               \
        Value a = R[I->b], b = small_int(I->sc);                                                                       \
        if (LIKELY(is_int(a))) {                                                                                       \
            R[I->a] = TAG_INT | (expression);                                                                          \
            NEXT();                                                                                                    \
        }                                                                                                              \
        ARITHMETIC_SLOW(BINARY_##NAME_, b);                                                                            \
    }
    BITWISE(AND, a & b)
    BITWISE(OR, a | b)
    BITWISE(XOR, (a ^ b) & PAYLOAD)

op_LEFT_SHIFT: {
    Value a = R[I->b], b = R[I->c];
    if (are_ints(a, b) && int_of(b) >= 0 && int_of(b) < 47) {
        int64_t n = int_of(a), shift = int_of(b);
        if (LIKELY(n >= INT_MIN_INLINE >> shift && n <= INT_MAX_INLINE >> shift)) {
            R[I->a] = small_int((int64_t)((uint64_t)n << shift));
            NEXT();
        }
    }
    ARITHMETIC_SLOW(BINARY_LEFT_SHIFT, b);
}
op_LEFT_SHIFT_INT: {
    Value a = R[I->b];
    if (is_int(a) && I->sc >= 0 && I->sc < 47) {
        int64_t n = int_of(a), shift = I->sc;
        if (LIKELY(n >= INT_MIN_INLINE >> shift && n <= INT_MAX_INLINE >> shift)) {
            R[I->a] = small_int((int64_t)((uint64_t)n << shift));
            NEXT();
        }
    }
    ARITHMETIC_SLOW(BINARY_LEFT_SHIFT, small_int(I->sc));
}
op_RIGHT_SHIFT: {
    Value a = R[I->b], b = R[I->c];
    if (are_ints(a, b) && int_of(b) >= 0) {
        R[I->a] = small_int(int_of(a) >> (int_of(b) < 63 ? int_of(b) : 63));
        NEXT();
    }
    ARITHMETIC_SLOW(BINARY_RIGHT_SHIFT, b);
}
op_RIGHT_SHIFT_INT: {
    Value a = R[I->b];
    if (is_int(a) && I->sc >= 0) {
        R[I->a] = small_int(int_of(a) >> (I->sc < 63 ? I->sc : 63));
        NEXT();
    }
    ARITHMETIC_SLOW(BINARY_RIGHT_SHIFT, small_int(I->sc));
}
op_POWER:
    ARITHMETIC_SLOW(BINARY_POWER, R[I->c]);
op_POWER_INT:
    if (is_double(R[I->b]) && I->sc == 2) {
        double x = double_of(R[I->b]), r = x * x;
        if (r - r == 0) { /* finite: overflow is an error */
            R[I->a] = double_value(r);
            NEXT();
        }
    }
    ARITHMETIC_SLOW(BINARY_POWER, small_int(I->sc));
op_MATRIX_MULTIPLY:
    ARITHMETIC_SLOW(BINARY_MATRIX_MULTIPLY, R[I->c]);

op_NEGATE: {
    Value a = R[I->b];
    if (is_int(a) && int_of(a) != INT_MIN_INLINE) {
        R[I->a] = small_int(-int_of(a));
        NEXT();
    }
    if (is_double(a)) {
        R[I->a] = double_value(-double_of(a));
        NEXT();
    }
    STORE_RESULT(operate_unary(vm, UNARY_NEGATE, a, I->a), I->a);
}
op_POSITIVE:
    STORE_RESULT(operate_unary(vm, UNARY_POSITIVE, R[I->b], I->a), I->a);
op_INVERT:
    if (is_int(R[I->b])) {
        R[I->a] = small_int(~int_of(R[I->b]));
        NEXT();
    }
    STORE_RESULT(operate_unary(vm, UNARY_INVERT, R[I->b], I->a), I->a);
op_NOT: {
    Value a = R[I->b];
    if (LIKELY(is_bool(a))) {
        R[I->a] = a ^ (TRUE ^ FALSE);
        NEXT();
    }
    Pending pending = {DELIVER_NOT_TRUTH, I->a, {UNBOUND, UNBOUND, UNBOUND}};
    SAVE();
    bool truth;
    status = operate_truth(vm, a, &truth, &pending);
    SETTLE();
    R[I->a] = bool_value(!truth);
    NEXT();
}

    /* ---- comparisons ---- */

#define COMPARISON(NAME_, symbol)                                                                                      \
    op_##NAME_ : {                                                                                                     \
        Value a = R[I->b], b = R[I->c];                                                                                \
        if (LIKELY(are_ints(a, b))) {                                                                                  \
            R[I->a] = bool_value((int64_t)(a << 16) symbol(int64_t)(b << 16));                                         \
            NEXT();                                                                                                    \
        }                                                                                                              \
        if (is_double(a) && is_double(b)) {                                                                            \
            R[I->a] = bool_value(double_of(a) symbol double_of(b));                                                    \
            NEXT();                                                                                                    \
        }                                                                                                              \
        Pending pending = pending_store(I->a);                                                                         \
        STORE_RESULT(operate_compare(vm, COMPARE_##NAME_, a, b, &pending), I->a);                                      \
    }                                                                                                                  \
    op_##NAME_##_INT : {                                                                                               \
        Value a = R[I->b];                                                                                             \
        if (LIKELY(is_int(a))) {                                                                                       \
            R[I->a] = bool_value(int_of(a) symbol I->sc);                                                              \
            NEXT();                                                                                                    \
        }                                                                                                              \
        if (is_double(a)) {                                                                                            \
            R[I->a] = bool_value(double_of(a) symbol I->sc);                                                           \
            NEXT();                                                                                                    \
        }                                                                                                              \
        Pending pending = pending_store(I->a);                                                                         \
        STORE_RESULT(operate_compare(vm, COMPARE_##NAME_, a, small_int(I->sc), &pending), I->a);                       \
    }                                                                                                                  \
    op_TEST_##NAME_ : {                                                                                                \
        Value a = R[I->b], b = R[I->c];                                                                                \
        if (LIKELY(are_ints(a, b))) BRANCH((int64_t)(a << 16) symbol(int64_t)(b << 16));                               \
        if (is_double(a) && is_double(b)) BRANCH(double_of(a) symbol double_of(b));                                    \
        right = b;                                                                                                     \
        comparison = COMPARE_##NAME_;                                                                                  \
        goto test_slow;                                                                                                \
    }                                                                                                                  \
    op_TEST_##NAME_##_INT : {                                                                                          \
        Value a = R[I->b];                                                                                             \
        if (LIKELY(is_int(a))) BRANCH(int_of(a) symbol I->sc);                                                         \
        if (is_double(a)) BRANCH(double_of(a) symbol I->sc);                                                           \
        right = small_int(I->sc);                                                                                      \
        comparison = COMPARE_##NAME_;                                                                                  \
        goto test_slow;                                                                                                \
    }
    Value right;
    CompareOperator comparison;
    COMPARISON(LT, <)
    COMPARISON(LE, <=)
    COMPARISON(EQ, ==)
    COMPARISON(NE, !=)
    COMPARISON(GT, >)
    COMPARISON(GE, >=)

test_slow: {
    if (comparison - COMPARE_EQ <= COMPARE_NE - COMPARE_EQ && is_exactly(right, &type_str) && is_exactly(R[I->b], &type_str)) {
        str_compared(vm, AS(Str, right));
        BRANCH(str_equal(AS(Str, R[I->b]), AS(Str, right)) == (comparison == COMPARE_EQ));
    }
    Pending pending = {DELIVER_BRANCH, 0, {bool_value(I->d), UNBOUND, UNBOUND}};
    CHECK(operate_compare(vm, comparison, R[I->b], right, &pending));
    if (LIKELY(is_bool(vm->result))) BRANCH(vm->result == TRUE);
    bool truth;
    Value result = vm->result;
    status = operate_truth(vm, result, &truth, &pending);
    SETTLE();
    BRANCH(truth);
}

op_COMPARE_ITEMS: {
    const Value *items = &R[I->b];
    uint32_t count = I->c / 2u;
    if (LIKELY(compare_items_quickly((CompareOperator)I->d, items, count, items + count, count, &R[I->a]))) NEXT();
    Pending pending = pending_store(I->a);
    STORE_RESULT(execute_compare_items(vm, I->d, items, count, &pending), I->a);
}

op_IS:
    R[I->a] = bool_value(values_identical(R[I->b], R[I->c]) != (bool)I->d);
    NEXT();
op_TEST_IS:
    BRANCH(values_identical(R[I->b], R[I->c]));
op_TEST_NONE:
    BRANCH(R[I->b] == NONE);
op_IN: {
    Pending pending = {I->d ? DELIVER_NOT_TRUTH : DELIVER_TRUTH, I->a, {UNBOUND, UNBOUND, UNBOUND}};
    SAVE();
    bool found;
    status = operate_contains(vm, R[I->c], R[I->b], &found, &pending);
    SETTLE();
    R[I->a] = bool_value(found != (bool)I->d);
    NEXT();
}
op_TEST_IN: {
    if (is_exactly(R[I->c], &type_dict)) {
        uint64_t hash;
        uint32_t entry;
        if (dict_find_plain(AS(Dict, R[I->c]), R[I->b], &hash, &entry)) BRANCH(entry != DICT_NOT_FOUND);
    }
    Pending pending = {DELIVER_BRANCH, 0, {bool_value(I->d), UNBOUND, UNBOUND}};
    SAVE();
    bool found;
    status = operate_contains(vm, R[I->c], R[I->b], &found, &pending);
    SETTLE();
    BRANCH(found);
}

    /* ---- jumps ---- */

op_JUMP:
    pc += I->sbc;
    NEXT();
op_JUMP_BACK:
    pc += I->sbc;
    BACK_EDGE();
    NEXT();
#define JUMP_IF(NAME_, wanted)                                                                                         \
    op_##NAME_ : {                                                                                                     \
        Value a = R[I->a];                                                                                             \
        if (LIKELY(is_bool(a))) {                                                                                      \
            if (a == bool_value(wanted)) pc += I->sbc;                                                                 \
            NEXT();                                                                                                    \
        }                                                                                                              \
        bool truth = false;                                                                                            \
        if (is_int(a)) {                                                                                               \
            truth = a != small_int(0);                                                                                 \
        } else if (a != NONE) {                                                                                        \
            Pending pending = {DELIVER_JUMP, 0, {UNBOUND, UNBOUND, UNBOUND}};                                          \
            SAVE();                                                                                                    \
            status = operate_truth(vm, a, &truth, &pending);                                                           \
            SETTLE();                                                                                                  \
        }                                                                                                              \
        if (truth == (wanted)) pc += I->sbc;                                                                           \
        NEXT();                                                                                                        \
    }
    JUMP_IF(JUMP_IF_TRUE, true)
    JUMP_IF(JUMP_IF_FALSE, false)

    /* ---- building ---- */

op_BUILD_TUPLE: {
    SAVE();
    Tuple *tuple = tuple_from_items(vm, &R[I->b], I->c);
    if (UNLIKELY(!tuple)) goto no_memory;
    R[I->a] = value_of(tuple);
    NEXT();
}
op_BUILD_LIST: {
    SAVE();
    List *list = list_from_items(vm, &R[I->b], I->c);
    if (UNLIKELY(!list)) goto no_memory;
    R[I->a] = value_of(list);
    NEXT();
}
op_BUILD_SET:
    STORE_RESULT(execute_build_set(vm, &R[I->b], I->c, I->d, I->a), I->a);
op_BUILD_DICT:
    STORE_RESULT(execute_build_dict(vm, &R[I->b], I->c, I->a), I->a);
op_BUILD_SLICE:
    CHECK(execute_build_slice(vm, &R[I->b]));
    R[I->a] = vm->result;
    NEXT();
op_BUILD_STRING:
    CHECK(execute_build_string(vm, &R[I->b], I->c));
    R[I->a] = vm->result;
    NEXT();
op_BUILD_TEMPLATE:
    STORE_RESULT(execute_build_template(vm, &R[I->b], I->a), I->a);
op_BUILD_INTERPOLATION:
    STORE_RESULT(execute_build_interpolation(vm, &R[I->b], I->a), I->a);
op_FORMAT: {
    Pending pending = pending_store(I->a);
    STORE_RESULT(execute_format(vm, R[I->b], I->c == NO_REGISTER ? UNBOUND : R[I->c], I->d, &pending), I->a);
}
op_LIST_APPEND: {
    SAVE();
    if (UNLIKELY(list_append(vm, AS(List, R[I->a]), R[I->b]) != DONE)) goto no_memory;
    NEXT();
}
op_LIST_EXTEND:
    CHECK(execute_list_extend(vm, R[I->a], R[I->b], I->d));
    NEXT();
op_LIST_TO_TUPLE:
    CHECK(execute_list_to_tuple(vm, R[I->b]));
    R[I->a] = vm->result;
    NEXT();
op_SET_ADD:
    CHECK(execute_set_add(vm, R[I->a], R[I->b]));
    NEXT();
op_SET_UPDATE:
    CHECK(execute_set_update(vm, R[I->a], R[I->b]));
    NEXT();
op_DICT_SET:
    CHECK(execute_dict_set(vm, R[I->a], R[I->b], R[I->c]));
    NEXT();
op_DICT_UPDATE:
    CHECK(execute_dict_update(vm, R[I->a], R[I->b]));
    NEXT();
op_DICT_MERGE:
    CHECK(execute_dict_merge(vm, R[I->a], R[I->b], R[I->c]));
    NEXT();
op_UNPACK: {
    Value v = R[I->b];
    if (is_exactly(v, &type_tuple) && AS(Tuple, v)->length == I->c) {
        memmove(&R[I->a], AS(Tuple, v)->items, I->c * sizeof(Value));
        NEXT();
    }
    if (is_exactly(v, &type_list) && AS(List, v)->length == I->c && I->c) {
        memcpy(&R[I->a], AS(List, v)->values->items, I->c * sizeof(Value));
        NEXT();
    }
    CHECK(execute_unpack(vm, v, I->c, I->a));
    NEXT();
}
op_UNPACK_STAR:
    CHECK(execute_unpack_star(vm, R[I->b], I->d, I->c - I->d - 1u, I->a));
    NEXT();

    /* ---- items ---- */

op_GET_ITEM: {
    Value container = R[I->b], key = R[I->c];
    if (is_object(container)) {
        Object *object = object_of(container);
        if (object->type == &type_list) {
            uint64_t index = index_in(key, ((List *)object)->length);
            if (LIKELY(index < ((List *)object)->length)) {
                R[I->a] = ((List *)object)->values->items[index];
                NEXT();
            }
        } else if (object->type == &type_tuple) {
            uint64_t index = index_in(key, ((Tuple *)object)->length);
            if (LIKELY(index < ((Tuple *)object)->length)) {
                R[I->a] = ((Tuple *)object)->items[index];
                NEXT();
            }
        } else if (object->type == &type_str && str_width((Str *)object) == 1) {
            uint64_t index = index_in(key, ((Str *)object)->length);
            if (LIKELY(index < ((Str *)object)->length)) {
                R[I->a] = value_of(&str_latin1[((Str *)object)->data[index]]);
                NEXT();
            }
        } else if (object->type == &type_dict) {
            uint64_t hash;
            uint32_t entry;
            if (dict_find_plain((Dict *)object, key, &hash, &entry) && LIKELY(entry != DICT_NOT_FOUND)) {
                R[I->a] = ((Dict *)object)->entries->items[entry].value;
                NEXT();
            }
        }
    }
    STORE_RESULT(operate_get_item(vm, container, key, I->a), I->a);
}
op_GET_ITEM_INT: {
    Value container = R[I->b];
    if (is_object(container)) {
        Object *object = object_of(container);
        int64_t index = I->sc;
        if (object->type == &type_list) {
            uint64_t length = ((List *)object)->length;
            if (index < 0) index += (int64_t)length;
            if (LIKELY((uint64_t)index < length)) {
                R[I->a] = ((List *)object)->values->items[index];
                NEXT();
            }
        } else if (object->type == &type_tuple) {
            uint64_t length = ((Tuple *)object)->length;
            if (index < 0) index += (int64_t)length;
            if (LIKELY((uint64_t)index < length)) {
                R[I->a] = ((Tuple *)object)->items[index];
                NEXT();
            }
        }
    }
    STORE_RESULT(operate_get_item(vm, container, small_int(I->sc), I->a), I->a);
}
op_SET_ITEM: {
    Value container = R[I->a], key = R[I->b];
    if (is_exactly(container, &type_list)) {
        uint64_t index = index_in(key, AS(List, container)->length);
        if (LIKELY(index < AS(List, container)->length)) {
            AS(List, container)->values->items[index] = R[I->c];
            NEXT();
        }
    } else if (is_exactly(container, &type_dict)) {
        uint64_t hash;
        uint32_t entry;
        if (dict_find_plain(AS(Dict, container), key, &hash, &entry) && LIKELY(!dict_is_shared(AS(Dict, container)))) {
            if (entry == DICT_NOT_FOUND) CHECK(dict_insert(vm, AS(Dict, container), key, hash, R[I->c]));
            else AS(Dict, container)->entries->items[entry].value = R[I->c];
            NEXT();
        }
    }
    CHECK(operate_set_item(vm, container, key, R[I->c]));
    NEXT();
}
op_DELETE_ITEM:
    CHECK(operate_delete_item(vm, R[I->a], R[I->b]));
    NEXT();

    /* ---- attributes ---- */

op_GET_ATTR: {
    Value object = R[I->b];
    if (LIKELY(is_object(object))) {
        Cache *cache = &link_caches(frame->link)[I->c];
        Object *o = object_of(object);
        if (o->kind == KIND_INSTANCE) {
            Instance *instance = (Instance *)o;
            if (LIKELY(instance->shape == cache->shape && vm->class_epoch == cache->version)) {
                if (LIKELY(cache->form == CACHE_SLOT)) {
                    R[I->a] = instance->slots[cache->index];
                    NEXT();
                }
                if (cache->form == CACHE_MEMBER && instance->slots[cache->index] != UNBOUND) {
                    R[I->a] = instance->slots[cache->index];
                    NEXT();
                }
                if (cache->form == CACHE_OVERFLOW) {
                    R[I->a] = instance->overflow->items[cache->index];
                    NEXT();
                }
                if (cache->form == CACHE_OWN_CLASS) {
                    R[I->a] = value_of(o->type);
                    NEXT();
                }
            }
        } else if (o->kind == KIND_MODULE) {
            const Dict *dict = ((Module *)o)->dict;
            if (LIKELY(dict->keys_version == cache->version && cache->form == CACHE_MODULE)) {
                R[I->a] = dict->entries->items[cache->index].value;
                NEXT();
            }
        } else if (o == cache->shape && vm->class_epoch == cache->version && cache->form == CACHE_TYPE) {
            R[I->a] = cache->value;
            NEXT();
        } else if (o->type == cache->shape && vm->class_epoch == cache->version && cache->form == CACHE_ITEM &&
                   cache->index < ((Tuple *)o)->length) {
            R[I->a] = ((Tuple *)o)->items[cache->index];
            NEXT();
        }
    }
    STORE_RESULT(execute_get_attribute(vm, frame, object, I->c, I->a), I->a);
}
op_SET_ATTR: {
    Value object = R[I->a];
    if (LIKELY(is_kind(object, KIND_INSTANCE))) {
        Cache *cache = &link_caches(frame->link)[I->c];
        Instance *instance = AS(Instance, object);
        if (LIKELY(instance->shape == cache->shape && vm->class_epoch == cache->version && !instance->dict)) {
            if (LIKELY(cache->form == CACHE_SLOT)) {
                instance->slots[cache->index] = R[I->b];
                NEXT();
            }
            if (cache->form == CACHE_ADD) {
                instance->shape = AS(Shape, cache->value);
                instance->slots[cache->index] = R[I->b];
                NEXT();
            }
            if (cache->form == CACHE_OVERFLOW) {
                instance->overflow->items[cache->index] = R[I->b];
                NEXT();
            }
        }
    }
    CHECK(execute_set_attribute(vm, frame, object, I->c, R[I->b]));
    NEXT();
}
op_DELETE_ATTR:
    CHECK(execute_set_attribute(vm, frame, R[I->a], I->c, UNBOUND));
    NEXT();
op_GET_ATTR_DYNAMIC:
    STORE_RESULT(execute_get_attribute_dynamic(vm, R[I->b], R[I->c], I->a), I->a);
op_SET_ATTR_DYNAMIC:
    CHECK(execute_set_attribute_dynamic(vm, R[I->a], R[I->c], R[I->b]));
    NEXT();
op_DELETE_ATTR_DYNAMIC:
    CHECK(execute_set_attribute_dynamic(vm, R[I->a], R[I->c], UNBOUND));
    NEXT();
op_LOAD_METHOD: {
    Value object = R[I->b];
    if (LIKELY(is_object(object))) {
        Cache *cache = &link_caches(frame->link)[I->c];
        Object *o = object_of(object);
        const void *shape = o->kind == KIND_INSTANCE ? (const void *)((Instance *)o)->shape : (const void *)o->type;
        if (LIKELY(shape == cache->shape && vm->class_epoch == cache->version && cache->form == CACHE_METHOD)) {
            R[I->a] = cache->value;
            R[I->a + 1] = object;
            NEXT();
        }
        if (o->kind == KIND_MODULE && ((Module *)o)->dict->keys_version == cache->version && cache->form == CACHE_MODULE) {
            R[I->a] = ((Module *)o)->dict->entries->items[cache->index].value;
            R[I->a + 1] = UNBOUND;
            NEXT();
        }
        if (o == cache->shape && vm->class_epoch == cache->version && cache->form == CACHE_TYPE) {
            R[I->a] = cache->value;
            R[I->a + 1] = UNBOUND;
            NEXT();
        }
    }
    CHECK(execute_load_method(vm, frame, object, I->c, I->a));
    NEXT();
}
op_LOAD_SUPER:
    CHECK(execute_load_super(vm, frame, pc[-1]));
    NEXT();
op_LOAD_SPECIAL:
    CHECK(execute_load_special(vm, frame, R[I->b], I->d, I->a));
    NEXT();

    /* ---- calls ---- */

op_CALL: {
    Value callee = R[I->a];
    SAVE();
    ENTER_PLAINLY(callee, I->a + 1u, I->b);
    if (is_kind(callee, KIND_BUILTIN)) CALL_LEAF(frame_base(vm, frame) + I->a + 1, I->b);
    if (callee == value_of(&type_type) && I->b == 1) {
        R[I->c] = value_of(type_of(R[I->a + 1]));
        NEXT();
    }
    Pending pending;
    pending.delivery = DELIVER_STORE;
    pending.target = I->c;
    pending.saved[0] = pending.saved[1] = pending.saved[2] = UNBOUND;
    if (LIKELY(is_kind(callee, KIND_FUNCTION))) {
        status = call_function(vm, AS(Function, callee), frame_base(vm, frame) + I->a + 1, I->b, UNBOUND, &pending);
        if (LIKELY(status == ENTERED)) goto entered;
    } else if (is_kind(callee, KIND_TYPE)) {
        status = construct(vm, AS(Type, callee), frame_base(vm, frame) + I->a + 1, I->b, UNBOUND, &pending);
        if (LIKELY(status == ENTERED)) goto entered;
    } else {
        status = call_at(vm, callee, frame_base(vm, frame) + I->a + 1, I->b, UNBOUND, &pending);
    }
    if (LIKELY(status == DONE)) {
        R = frame->registers;
        R[I->c] = vm->result;
        NEXT();
    }
    goto not_done;
}
op_CALL_METHOD: {
    Value callee = R[I->a];
    bool bound = R[I->a + 1] != UNBOUND;
    uint32_t first = I->a + 2u - bound, start = frame_base(vm, frame) + first, count = I->b + bound;
    SAVE();
    ENTER_PLAINLY(callee, first, count);
    if (is_kind(callee, KIND_BUILTIN)) CALL_LEAF(start, count);
    Pending pending;
    pending.delivery = DELIVER_STORE;
    pending.target = I->c;
    pending.saved[0] = pending.saved[1] = pending.saved[2] = UNBOUND;
    if (LIKELY(is_kind(callee, KIND_FUNCTION))) {
        status = call_function(vm, AS(Function, callee), start, count, UNBOUND, &pending);
        if (LIKELY(status == ENTERED)) goto entered;
    } else {
        status = call_at(vm, callee, start, count, UNBOUND, &pending);
    }
    if (LIKELY(status == DONE)) {
        R = frame->registers;
        R[I->c] = vm->result;
        NEXT();
    }
    goto not_done;
}
op_CALL_KEYWORDS: {
    Value callee = R[I->a];
    uint32_t start = frame_base(vm, frame) + I->a + 1, count = I->b;
    if (I->d) {
        bool bound = R[I->a + 1] != UNBOUND;
        start += 1 - bound;
        count += bound;
    }
    Pending pending = pending_store(I->a);
    STORE_RESULT(call_at(vm, callee, start, count, K[I->c], &pending), I->a);
}
op_CALL_SPREAD:
    STORE_RESULT(execute_call_spread(vm, frame, I->a, I->c), I->c);
op_INTRINSIC:
    STORE_RESULT(execute_intrinsic(vm, I->d, &R[I->b], I->c, I->a), I->a);
op_MAKE_FUNCTION:
    CHECK(execute_make_function(vm, frame, &R[I->a], I->bc, I->d));
    R[I->a] = vm->result;
    NEXT();
op_BUILD_CLASS:
    STORE_RESULT(execute_build_class(vm, frame, &R[I->a], I->a), I->a);
op_RETURN: {
    Value value = R[I->a];
    if (LIKELY(memcmp(&frame->delivery, plainly_called, sizeof plainly_called) == 0)) {
        vm->frames_end = frame--;
        R = frame->registers;
        pc = frame->pc;
        R[I->c] = value;
        NEXT();
    }
    if (LIKELY(!(frame->flags & FRAME_GENERATOR)) && deliver_quickly(frame, &value)) {
        uint16_t target = frame->target;
        if (frame->flags) {
            SAVE();
            frame_pop(vm);
        } else {
            vm->frames_end--;
        }
        LOAD();
        R[target] = value;
        if (UNLIKELY(vm->heap.wanted)) goto collection_due;
        NEXT();
    }
    if (branches_quickly(frame, value)) {
        vm->frames_end--;
        LOAD();
        BRANCH(value == TRUE);
    }
    if (frame->delivery == DELIVER_STEP && !frame->flags && iterator_step_quickly(frame, value)) {
        value = frame->saved[2];
        vm->frames_end--;
        LOAD();
        R[I->b] = value;
        goto step;
    }
    SAVE();
    vm->result = value;
    goto finish;
}

    /* ---- iteration ---- */

op_GET_ITER: {
    Pending pending = {DELIVER_ITERATOR, I->a, {UNBOUND, UNBOUND, UNBOUND}};
    STORE_RESULT(operate_iterate(vm, R[I->b], &pending), I->a);
}
op_FOR_ITER:
    if (LIKELY(advance_quickly(R[I->b], &R[I->a]))) TURN();
    goto next_item;
op_FOR_NEXT: {
    Value iterator = R[I->b];
    if (LIKELY(is_exactly(iterator, &type_range_iterator))) {
        if (LIKELY(advance_range(AS(Iterator, iterator), &R[I->a]))) {
            TAKE_WORD();
            BACK_EDGE();
            NEXT();
        }
        SKIP_WORD();
    }
    if (LIKELY(advance_quickly(iterator, &R[I->a]))) {
        TAKE_WORD();
        BACK_EDGE();
        NEXT();
    }
}
next_item: {
    Value iterator = R[I->b];
    if (LIKELY(is_kind(iterator, KIND_ITERATOR))) {
        Iterator *it = AS(Iterator, iterator);
        const InstructionParts *next = (const InstructionParts *)pc_after_next(pc, true);
        if (I->c && next->op == OP_UNPACK && next->b == I->a && next->c == 2) {
            Value pair[2];
            if (iterator_advance_pair(it, pair)) {
                R[I->a] = NONE;
                R[next->a] = pair[0];
                R[next->a + 1] = pair[1];
                pc = &next->whole + 1;
                BACK_EDGE();
                NEXT();
            }
        }
        SAVE();
        Value item;
        if (!(it->object.flags & ITERATOR_LEAF) && it->object.aux >= ITERATE_ENUMERATE) {
            status = iterator_step(vm, it, I->a, &stepped_item);
            if (status == ENTERED) goto entered;
            goto stepped;
        }
        status = iterator_advance(vm, it, &item);
        if (LIKELY(status == DONE)) {
            if (item == UNBOUND) PAST_LOOP();
            R[I->a] = item;
            TURN();
        }
        if (status != NEEDS_PYTHON) goto not_done;
    }
    SAVE();
    if (is_exactly(iterator, &type_generator) &&
        LIKELY(generator_is_plain(vm, AS(Generator, iterator), R + frame_code(frame)->register_count + 1))) {
        frame = generator_enter(vm, frame, AS(Generator, iterator), NONE, DELIVER_NEXT, I->a);
        R = frame->registers;
        pc = frame->pc;
        if (LIKELY(--vm->ticks >= 0)) NEXT();
        goto safepoint;
    }
}
next_by_call: {
    R = frame->registers;
    Pending pending = {DELIVER_NEXT, I->a, {UNBOUND, UNBOUND, UNBOUND}};
    Value iterator = R[I->b];
    status = operate_next(vm, iterator, is_kind(iterator, KIND_ITERATOR), &pending);
    if (status == DONE) {
        R = frame->registers;
        if (vm->result == UNBOUND) PAST_LOOP();
        R[I->a] = vm->result;
        TURN();
    }
    goto not_done;
}
step: { /* what an iterator has asked for is there */
    Value iterator = R[I->b];
    if (UNLIKELY(!is_kind(iterator, KIND_ITERATOR))) goto next_by_call; /* from a dump */
    status = iterator_step_on(vm, AS(Iterator, iterator), I->a, &stepped_item);
stepped:
    if (LIKELY(status == DONE)) {
        R = frame->registers;
        if (stepped_item == UNBOUND) PAST_LOOP();
        if (UNLIKELY(stepped_item == STEP_AGAIN)) {
            pc--;
            BACK_EDGE();
            NEXT();
        }
        R[I->a] = stepped_item;
        TURN();
    }
    if (status == ENTERED) goto entered;
    if (status == NEEDS_PYTHON) goto next_by_call;
    if (status == RAISED && stepped_item != UNBOUND) {
        vm->traceback_due = true;
        goto raised_again;
    }
    goto not_done;
}
op_GET_AITER: {
    Pending pending = pending_store(I->a);
    STORE_RESULT(operate_async_iterate(vm, R[I->b], &pending), I->a);
}
op_GET_ANEXT: {
    Pending pending = pending_store(I->a);
    STORE_RESULT(operate_async_next(vm, R[I->b], &pending), I->a);
}
op_GET_AWAITABLE: {
    Pending pending = pending_store(I->a);
    STORE_RESULT(operate_awaitable(vm, R[I->b], I->d, &pending), I->a);
}
op_GET_YIELD_FROM: {
    Pending pending = {DELIVER_ITERATOR, I->a, {UNBOUND, UNBOUND, UNBOUND}};
    STORE_RESULT(operate_yield_from(vm, R[I->b], frame, &pending), I->a);
}
op_YIELD:
    if (LIKELY(frame->delivery == DELIVER_NEXT && frame->flags == FRAME_GENERATOR)) {
        Value value = R[I->b];
        uint16_t target = frame->target;
        generator_leave(vm, frame, pc);
        LOAD();
        R[target] = value;
        TURN();
    }
    if (frame->delivery == DELIVER_STEP && frame->flags == FRAME_GENERATOR) {
        Value value = R[I->b], asker = frame->saved[0], over = frame->saved[2];
        generator_leave(vm, frame, pc);
        LOAD();
        R[I->b] = over;
        if (over == asker && iterator_hands_on(AS(Iterator, asker))) {
            R[I->a] = value;
            TURN();
        }
        AS(Iterator, asker)->inbox = value;
        goto step;
    }
    SAVE();
    status = generator_yield(vm, R[I->b], I->d);
    if (LIKELY(status == DONE)) {
        LOAD();
        NEXT();
    }
    goto not_done;
op_DELEGATE:
    /* A generator that rests here runs the instruction again with what was sent. */
    STORE_RESULT(generator_delegate(vm, R[I->b], I->a), I->a);

    /* ---- exceptions ---- */

op_RAISE:
    SAVE();
    status = execute_raise(vm, I->d, I->d ? R[I->a] : UNBOUND, I->d == 2 ? R[I->b] : UNBOUND);
    if (status == RAISED && I->d == 0) {
        vm->traceback_due = false;
        goto raised_again;
    }
    goto not_done;
op_RERAISE:
    SAVE();
    vm->raised = R[I->a];
    vm->traceback_due = false;
    goto raised_again;
op_PUSH_HANDLED:
    if (frame->flags & FRAME_HIDDEN) NEXT();
    R[I->a] = LIKELY(!(frame->flags & FRAME_GENERATOR)) ? vm->handled : generator_begin_handling(vm, frame->generator);
    vm->handled = R[I->b];
    NEXT();
op_POP_HANDLED:
    if (frame->flags & FRAME_HIDDEN) NEXT();
    vm->handled = LIKELY(!(frame->flags & FRAME_GENERATOR)) ? R[I->a] : generator_end_handling(frame->generator, R[I->a]);
    NEXT();
op_MATCH_EXCEPTION:
    CHECK(execute_match_exception(vm, R[I->b], R[I->c]));
    R[I->a] = vm->result;
    NEXT();
op_MATCH_GROUP:
    CHECK(execute_match_group(vm, R[I->b], R[I->c], I->a));
    NEXT();
op_END_GROUP:
    STORE_RESULT(execute_end_group(vm, R[I->b], R[I->c], I->a), I->a);
op_EXCEPTION_PARTS: {
    Value exception = R[I->b];
    Value traceback = AS(Exception, exception)->traceback;
    R[I->a] = value_of(type_of(exception));
    R[I->a + 1] = exception;
    R[I->a + 2] = traceback;
    NEXT();
}
op_END_ASYNC_FOR:
    if (type_is_subtype(type_of(R[I->a]), &type_StopAsyncIteration)) {
        pc += I->sbc;
        NEXT();
    }
    SAVE();
    vm->raised = R[I->a];
    vm->traceback_due = false;
    goto raised_again;

    /* ---- match ---- */

op_MATCH_SEQUENCE:
    R[I->a] = bool_value(type_of(R[I->b])->object.aux & TYPE_SEQUENCE);
    NEXT();
op_MATCH_MAPPING:
    R[I->a] = bool_value(type_of(R[I->b])->object.aux & TYPE_MAPPING);
    NEXT();
op_MATCH_KEYS:
    STORE_RESULT(execute_match_keys(vm, R[I->b], R[I->c], I->a), I->a);
op_MATCH_CLASS:
    STORE_RESULT(execute_match_class(vm, R[I->b], R[I->c], R[I->a], I->d, I->a), I->a);
op_GET_LENGTH: {
    Pending pending = pending_store(I->a);
    STORE_RESULT(operate_length(vm, R[I->b], &pending), I->a);
}
op_MAPPING_REST:
    STORE_RESULT(execute_mapping_rest(vm, R[I->b], R[I->c], I->a), I->a);

    /* ---- modules ---- */

op_IMPORT:
    STORE_RESULT(execute_import(vm, frame, I->c, R[I->b], I->d, I->a), I->a);
op_IMPORT_FROM:
    STORE_RESULT(execute_import_from(vm, frame, R[I->b], I->c, I->a), I->a);
op_IMPORT_STAR:
    CHECK(execute_import_star(vm, frame, R[I->a]));
    NEXT();
op_DISPLAY:
    CHECK(execute_display(vm, R[I->a]));
    NEXT();

op_TICK:
    vm->ticks -= I->c;
    vm->hidden_ticks += I->c;
    NEXT();

    /* ---- leaving the straight path ---- */

finish: /* the top frame returned vm->result */
    status = frame->generator ? generator_return(vm) : deliver(vm);
    if (LIKELY(status == DONE)) {
        LOAD();
        if (UNLIKELY(vm->heap.wanted)) goto collection_due;
        NEXT();
    }
    if (status != NO_MEMORY) goto not_done;
    if (collect_for_memory(vm, false) != DONE) return stop_for_limit(vm, LIMIT_MEMORY);
    frame = vm_top(vm);
    goto finish;

not_done:
    switch (status) {
    case ENTERED: goto entered;
    case RAISED: goto raised;
    case NO_MEMORY: goto no_memory;
    case STOPPED: return STOPPED;
    default: break;
    }
    status = raise_error(vm, &type_SystemError, "an operation cannot be done here (%d)", (int)OP(frame->pc[-1]));
    if (status == NO_MEMORY) goto no_memory;

raised:
    if (LIKELY(!vm->thrown)) exception_set_context(vm, vm->raised);
    vm->thrown = false;
    vm->traceback_due = true;
raised_again:
    status = unwind(vm);
    if (LIKELY(status == DONE)) {
        LOAD();
        if (UNLIKELY(vm->heap.wanted)) goto collection_due;
        NEXT();
    }
    if (status == ENTERED) goto entered;
    if (status != NO_MEMORY) return status;
    status = collect_for_memory(vm, true);
    if (status == DONE) goto raised_again;
    return status == STOPPED ? STOPPED : stop_for_limit(vm, LIMIT_MEMORY);

no_memory: /* the instruction runs again, once, from unchanged registers */
    if (vm->pauses && vm->interruption == LIMIT_NONE) {
        vm_top(vm)->pc = pc - 1;
        status = at_pause(vm);
        if (status != DONE) return status;
        LOAD();
        table = vm->trace_events ? traced_labels : labels;
        NEXT();
    }
    status = collect_for_memory(vm, true);
    if (status == STOPPED && vm_frame_count(vm) == 0) return STOPPED;
    vm_top(vm)->pc = pc - 1;
    if (status == STOPPED) return STOPPED;
    if (status != DONE) {
        if (vm->interruption == LIMIT_NONE && finalize_as_last_resort(vm) == ENTERED) goto entered;
        return stop_for_limit(vm, LIMIT_MEMORY);
    }
    LOAD();
    NEXT();

collection_due: /* a deep recursion comes back without a call or a turn of a loop, but not without garbage */
    SAVE();
    status = at_pause(vm);
    if (status != DONE) return status;
    LOAD();
    NEXT();

entered:
    LOAD();
    vm->hidden_ticks += frame->flags & FRAME_HIDDEN;
    if (LIKELY(--vm->ticks >= 0)) NEXT();
safepoint:
    SAVE();
    status = at_safepoint(vm);
    if (status != DONE) return status;
    LOAD();
    NEXT();
}
