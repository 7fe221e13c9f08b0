/* iterator_step.c: enters what an iterator in C asks for (object/iterator_asks.h). The delivery STEP has in `saved` the iterator that asked; what belongs
 * to the call (the item asked about), or _absent where the next item of what is inside it was asked for; and the iterator that the instruction
 * is over, whose register may be dead behind it. */
#include "vm/iterator_step.h"

#include "object/iterator_tools.h"
#include "vm/operators.h"
#include "vm/plain_call.h"
#include "vm/unwind.h"

#define ABSENT value_of(&absent_object)

/* Enters what was asked for, where nothing can fail. */
static bool enter_quickly(VM *vm, const IteratorStep *step, const Iterator *iterator, Delivery delivery, uint16_t target) {
    Frame *top = vm_top(vm);
    Value *registers = top->registers + frame_code(top)->register_count + 1, callee = step->callee;
    if (callee == UNBOUND) {
        Value inner = step->args[0];
        if (!is_exactly(inner, &type_generator) || !generator_is_plain(vm, AS(Generator, inner), registers)) return false;
        top = generator_enter(vm, top, AS(Generator, inner), NONE, delivery, target);
    } else {
        if (!is_kind(callee, KIND_FUNCTION) || !call_is_plain(vm, AS(Function, callee), registers, step->count)) return false;
        registers[0] = step->args[0];
        if (step->count > 1) registers[1] = step->args[1];
        top = push_plain(vm, top, AS(Function, callee), registers, step->count);
        top->pc = frame_code(top)->instructions;
        top->delivery = (uint8_t)delivery;
        top->target = target;
    }
    top->saved[0] = value_of(step->asker);
    top->saved[1] = callee == UNBOUND ? ABSENT : step->kept;
    top->saved[2] = value_of(iterator);
    return true;
}

static Status enter(VM *vm, const IteratorStep *step, const Pending *pending) {
    if (step->callee == UNBOUND) return operate_next(vm, step->args[0], is_kind(step->args[0], KIND_ITERATOR), pending);
    bool hidden = is_kind(step->callee, KIND_FUNCTION) && AS(Function, step->callee)->code->flags & CODE_HIDDEN;
    if (hidden) return call_prelude(vm, AS(Function, step->callee), step->args, step->count, pending);
    return call_values(vm, step->callee, step->args, step->count, pending);
}

/* Whether what a call gives is what the whole step gives. */
static bool gives_result(const Iterator *iterator) { return iterator->object.aux == ITERATE_MAP || iterator->object.aux == ITERATE_STARMAP; }

/* Runs what was asked for. DONE: the step begins again. */
static Status run(VM *vm, const Iterator *iterator, uint16_t target, Value *item) {
    bool calls = vm->step.callee != UNBOUND;
    Delivery delivery = calls && vm->step.asker == iterator && gives_result(iterator) ? DELIVER_NEXT : DELIVER_STEP;
    if (enter_quickly(vm, &vm->step, iterator, delivery, target)) return ENTERED;
    IteratorStep step = vm->step;
    Pending pending = {delivery, target, {value_of(step.asker), calls ? step.kept : ABSENT, value_of(iterator)}};
    Status status = enter(vm, &step, &pending);
    if (status == DONE && pending.delivery == DELIVER_NEXT) {
        *item = vm->result;
        return DONE;
    }
    *item = UNBOUND;
    if (status == DONE && calls) status = iterator_receive(vm, step.asker, step.kept, vm->result, &pending);
    else if (status == DONE) step.asker->inbox = vm->result;
    if (status == NO_MEMORY && step.kept != UNBOUND && step.asker->object.aux != ITERATE_COUNT) step.asker->inbox = step.kept;
    if (status != RAISED) return status;
    exception_set_context(vm, vm->raised);
    iterator_receive_raised(vm, step.asker, calls);
    return DONE;
}

static Status advance(VM *vm, Iterator *iterator, Value *item) {
    IteratorStep *step = &vm->step;
    step->asks = true;
    step->asker = NULL;
    Status status = iterator_tool_advance(vm, iterator, item);
    step->asks = false;
    return status;
}

static inline Value first_of(Value v) { return is_kind(v, KIND_TUPLE) && AS(Tuple, v)->length ? AS(Tuple, v)->items[0] : UNBOUND; }

static inline bool accumulates(const Iterator *iterator) {
    const Value state = iterator->source;
    return is_kind(state, KIND_TUPLE) && AS(Tuple, state)->length == ACCUMULATE_STATE && AS(Tuple, state)->items[ACCUMULATE_INITIAL] == NONE;
}

/* What a step is sure to begin with: an item of this iterator inside it. UNBOUND: it is not. */
static inline Value begins_with(const Iterator *iterator) {
    if (iterator->inbox != UNBOUND) return UNBOUND;
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_ISLICE: return iterator->position == 0 && iterator->stop != 0 ? iterator->source : UNBOUND;
    case ITERATE_CHAIN: return iterator->position == 0 ? iterator->extra : UNBOUND;
    case ITERATE_PAIRWISE: case ITERATE_ENUMERATE: return iterator->source;
    case ITERATE_ZIP: return iterator->object.flags & ITERATOR_STRICT || iterator->extra != UNBOUND ? UNBOUND : first_of(iterator->source);
    case ITERATE_MAP: return is_kind(iterator->extra, KIND_TUPLE) && AS(Tuple, iterator->extra)->length == 1 ? first_of(iterator->extra) : UNBOUND;
    case ITERATE_ACCUMULATE: return accumulates(iterator) ? first_of(iterator->source) : UNBOUND;
    case ITERATE_TAKEWHILE: return iterator->position == 0 ? iterator->extra : UNBOUND;
    case ITERATE_DROPWHILE: case ITERATE_FILTER: case ITERATE_FILTERFALSE: case ITERATE_STARMAP: return iterator->extra;
    default: return UNBOUND;
    }
}

bool iterator_hands_on(Iterator *iterator) {
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_ISLICE:
        if (iterator->position != 0 || iterator->step != 1 || iterator->stop == 0 || iterator->source == UNBOUND) return false;
        if (iterator->stop > 0) iterator->stop--;
        return true;
    case ITERATE_CHAIN: return iterator->position == 0 && iterator->extra != UNBOUND;
    case ITERATE_DROPWHILE: return iterator->position != 0;
    default: return false;
    }
}

/* Where the first try has brought no item. */
__attribute__((noinline)) static Status go_on(VM *vm, Iterator *iterator, uint16_t target, Value *item, Status status) {
    for (int i = 0; status != DONE && i < QUICK_STEPS; i++) {
        if (status == RAISED) *item = vm->step.rethrown ? NONE : UNBOUND;
        bool cut_short = vm->step.cut_short;
        vm->step.cut_short = vm->step.rethrown = false;
        if (cut_short) break;
        if (status != NEEDS_PYTHON || !vm->step.asker) return status;
        status = run(vm, iterator, target, item);
        if (status != DONE || *item != UNBOUND) return status;
        status = advance(vm, iterator, item);
        if (status == DONE) return DONE;
    }
    *item = STEP_AGAIN;
    return DONE;
}

Status iterator_step_on(VM *vm, Iterator *iterator, uint16_t target, Value *item) {
    if (!(iterator->object.type->object.aux & TYPE_STATIC)) return NEEDS_PYTHON; /* its class may have a __next__ of its own */
    Status status = advance(vm, iterator, item);
    return __builtin_expect(status == DONE, 1) ? DONE : go_on(vm, iterator, target, item, status);
}

Status iterator_step(VM *vm, Iterator *iterator, uint16_t target, Value *item) {
    Value inner = begins_with(iterator);
    if (is_exactly(inner, &type_generator) && iterator->object.type->object.aux & TYPE_STATIC) {
        Frame *top = vm_top(vm);
        if (generator_is_plain(vm, AS(Generator, inner), top->registers + frame_code(top)->register_count + 1)) {
            top = generator_enter(vm, top, AS(Generator, inner), NONE, DELIVER_STEP, target);
            top->saved[0] = top->saved[2] = value_of(iterator);
            top->saved[1] = ABSENT;
            return ENTERED;
        }
    }
    return iterator_step_on(vm, iterator, target, item);
}

bool iterator_step_quickly(Frame *frame, Value value) {
    Iterator *asker = AS(Iterator, frame->saved[0]);
    Value kept = frame->saved[1];
    if (kept == ABSENT) {
        asker->inbox = value;
        return true;
    }
    switch ((IteratorForm)asker->object.aux) {
    case ITERATE_ACCUMULATE: asker->extra = value; break;
    case ITERATE_MAP: case ITERATE_STARMAP: break;
    case ITERATE_TAKEWHILE:
        if (value != TRUE) return false;
        value = kept;
        break;
    case ITERATE_FILTER: case ITERATE_FILTERFALSE:
        if (!is_bool(value) && !is_int(value)) return false;
        if ((value != FALSE && value != small_int(0)) != (asker->object.aux == ITERATE_FILTER)) return true;
        value = kept;
        break;
    default: return false;
    }
    asker->inbox = value;
    asker->object.flags |= ITERATOR_READY;
    return true;
}

Status iterator_step_deliver(VM *vm, const Pending *pending) {
    Iterator *asker = AS(Iterator, pending->saved[0]);
    if (pending->saved[1] != ABSENT) TRY(iterator_receive(vm, asker, pending->saved[1], vm->result, pending));
    else asker->inbox = vm->result;
    iterator_step_again(vm_top(vm), pending->saved);
    return DONE;
}

void iterator_step_raised(VM *vm, const Frame *left) {
    iterator_receive_raised(vm, AS(Iterator, left->saved[0]), left->saved[1] != ABSENT);
    iterator_step_again(vm_top(vm), left->saved);
}
