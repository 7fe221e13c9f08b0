/* generator.c: generators own their registers while they rest; running, these are copied to the top of the stack like any frame's. */
#include "vm/generator.h"

#include "compile/ranges.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/list.h"
#include "object/names.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/deliver.h"
#include "vm/finalize.h"
#include "vm/frame_object.h"
#include "vm/iterator_step.h"
#include "vm/plain_call.h"
#include "vm/operators.h"
#include "vm/unwind.h"

/* cr_origin of a coroutine that is made now: (filename, line, function) of the frames that called for it, the innermost first. */
static Status origin_of_coroutine(VM *vm, Value *result) {
    List *origin = list_new(vm, 0);
    if (!origin) return NO_MEMORY;
    for (uint32_t i = vm_frame_count(vm); i-- > 0 && origin->length < vm->origin_depth;) {
        const Frame *frame = &vm->frames[i];
        if (frame->flags & FRAME_HIDDEN) continue;
        WORKED(vm, 32);
        Text filename = code_filename(frame_code(frame));
        Tuple *place = tuple_new(vm, 3);
        if (!place) return NO_MEMORY;
        place->items[0] = str_from_utf8(vm, filename.bytes, filename.length);
        if (place->items[0] == UNBOUND) return NO_MEMORY;
        place->items[1] = small_int(code_range(frame_code(frame), frame_pc(frame)).line);
        place->items[2] = frame->link->name;
        TRY(list_append(vm, origin, value_of(place)));
    }
    Tuple *tuple = tuple_from_items(vm, list_items(origin), origin->length);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

Status generator_new(VM *vm, Function *function, const Value *registers, uint32_t count, Value *result) {
    const Code *code = function->code;
    Link *link = function->link;
    if (!link) TRY(link_frozen(vm, code, &link));
    if (!link->constants) TRY(link_fill(vm, link));
    const Type *type = code->flags & CODE_ASYNC_GENERATOR ? &type_async_generator : code->flags & CODE_COROUTINE ? &type_coroutine : &type_generator;
    Generator *generator = heap_new(vm, KIND_GENERATOR, type, sizeof *generator + code->register_count * sizeof(Value));
    if (!generator) return NO_MEMORY;
    Value extra = UNBOUND;
    if (__builtin_expect(vm->origin_depth && type == &type_coroutine, 0)) TRY(origin_of_coroutine(vm, &extra));
    Object header = generator->object;
    *generator = (Generator){.object = header,
                             .link = link,
                             .function = value_of(function),
                             .name = function_shown(function)->name,
                             .qualname = function_shown(function)->qualname,
                             .awaiting = UNBOUND,
                             .handled = UNBOUND,
                             .locals = UNBOUND,
                             .extra = extra,
                             .frame = NONE,
                             .count = code->register_count};
    memcpy(generator->registers, registers, count * sizeof(Value));
    for (uint32_t i = count; i < code->register_count; i++) {
        generator->registers[i] = UNBOUND;
    }
    if ((code->handler_count || type == &type_coroutine) && !finalize_register(vm, &generator->object)) return NO_MEMORY;
    *result = value_of(generator);
    return DONE;
}

static const char *kind_name(const Generator *generator) {
    if (generator->object.type == &type_coroutine) return "coroutine";
    return generator->object.type == &type_async_generator ? "async generator" : "generator";
}


static Status stop_iteration(VM *vm, Value value) {
    if (value == NONE) return raise_with(vm, &type_StopIteration, 0);
    return raise_with(vm, &type_StopIteration, 1, value);
}

static Status resume_closed(VM *vm, Generator *generator, Value exception, const Pending *pending) {
    if (exception != UNBOUND) {
        if (generator->object.type == &type_coroutine) return raise_error(vm, &type_RuntimeError, "cannot reuse already awaited coroutine");
        vm->raised = exception;
        vm->thrown = true;
        return RAISED;
    }
    if (generator->object.type == &type_coroutine) return raise_error(vm, &type_RuntimeError, "cannot reuse already awaited coroutine");
    if (generator->object.type == &type_async_generator) return raise_with(vm, &type_StopAsyncIteration, 0);
    if (pending->delivery == DELIVER_NEXT) {
        vm->result = UNBOUND;
        return DONE;
    }
    return stop_iteration(vm, NONE);
}

/* Takes the frame of a suspended generator off again before it has run: its registers are still in the generator. */
static void undo_resume(VM *vm, Generator *generator) {
    Value handled = generator->handled;
    generator->handled = generator->object.flags & GENERATOR_HANDLES ? vm->handled : UNBOUND;
    vm->handled = handled;
    generator->object.aux = GENERATOR_SUSPENDED;
    frame_pop(vm);
}

/* An exception meant for the top frame, which rests at DELEGATE to `inner`, goes to the inner iterator first; a generator is left in *next. */
static Status throw_inner(VM *vm, Value inner, Value exception, Generator **next) {
    Pending pending = {DELIVER_DELEGATE, 0, {TRUE, UNBOUND, UNBOUND}};
    bool exits = type_is_subtype(type_of(exception), &type_GeneratorExit);
    if (is_kind(inner, KIND_GENERATOR) && !exits) {
        Generator *generator = AS(Generator, inner);
        if (generator->object.aux == GENERATOR_SUSPENDED || generator->object.aux == GENERATOR_CREATED) {
            *next = generator;
            return DONE;
        }
    }
    extern const Function prelude_generator_throw_inner, prelude_generator_close_inner;
    Value values[2] = {inner, exception};
    if (exits) {
        pending.delivery = DELIVER_ADDRESSED;
        pending.saved[0] = exception;
        return call_prelude(vm, &prelude_generator_close_inner, values, 1, &pending);
    }
    return call_prelude(vm, &prelude_generator_throw_inner, values, 2, &pending);
}

/* Pushes the frame of a generator. When an exception is to be thrown into one that delegates to another generator, that one is left in *inner. */
static Status resume_one(VM *vm, Generator *generator, Value value, Value exception, const Pending *pending, bool *handles, Generator **inner) {
    const Code *code = generator->link->code;
    switch ((GeneratorState)generator->object.aux) {
    case GENERATOR_RUNNING: return raise_value_error(vm, "%s already executing", kind_name(generator));
    case GENERATOR_CLOSED: return resume_closed(vm, generator, exception, pending);
    case GENERATOR_CREATED:
        if (exception == UNBOUND && value != NONE) return raise_type(vm, "can't send non-None value to a just-started %s", kind_name(generator));
        break;
    case GENERATOR_SUSPENDED: break;
    }
    uint32_t base = call_top(vm);
    bool plain = exception == UNBOUND && vm_frame_count(vm) && generator_is_plain(vm, generator, vm->stack + base) &&
                 (pending->delivery == DELIVER_STORE || pending->delivery == DELIVER_NEXT || pending->delivery == DELIVER_DELEGATE);
    if (plain) {
        generator_enter(vm, vm_top(vm), generator, value, pending->delivery, pending->target);
        return ENTERED;
    }
    /* frame_push clears what is not bound: here all registers are */
    if (!vm_reserve_stack(vm, (uint64_t)base + generator->count + 16) || !vm_reserve_frame(vm)) return NO_MEMORY;
    memcpy(vm->stack + base, generator->registers, generator->count * sizeof(Value));
    Status status = frame_push_linked(vm, AS(Function, generator->function), generator->link, base, (uint32_t)generator->count, pending);
    if (status == RAISED && generator->object.aux == GENERATOR_CREATED) generator->object.aux = GENERATOR_CLOSED; /* too deep to begin */
    if (status != ENTERED) return status;
    Frame *frame = vm_top(vm);
    bool started = generator->object.aux == GENERATOR_SUSPENDED;
    frame->pc = code->instructions + generator->pc;
    frame->generator = generator;
    frame->flags |= FRAME_GENERATOR;
    frame->locals = generator->locals;
    if (generator->frame != NONE) frame_object_attach(vm, vm_frame_count(vm) - 1);
    generator->object.aux = GENERATOR_RUNNING;
    Value handled = vm->handled;
    if (generator->handled != UNBOUND) vm->handled = generator->handled, *handles = true;
    generator->handled = handled;
    bool delegating = started && OP(*frame->pc) == OP_DELEGATE;
    if (started) vm->stack[base + A(delegating ? *frame->pc : frame->pc[-1])] = value;
    if (exception == UNBOUND) return ENTERED;
    if (delegating) {
        Value delegate = vm->stack[base + B(*frame->pc)];
        frame->pc++;
        return throw_inner(vm, delegate, exception, inner);
    }
    if (!started) {
        frame->pc++; /* the position of the first instruction */
        frame->flags |= FRAME_UNSTARTED;
    }
    vm->raised = exception;
    vm->thrown = !*handles && !type_is_subtype(type_of(exception), &type_GeneratorExit);
    vm->traceback_due = true;
    return RAISED;
}

Status generator_resume(VM *vm, Generator *generator, Value value, Value exception, const Pending *pending) {
    static const Pending delegated = {DELIVER_DELEGATE, 0, {TRUE, UNBOUND, UNBOUND}};
    uint32_t frames = vm_frame_count(vm);
    bool handles = false; /* whether one of them handles an exception */
    for (;;) {
        Generator *inner = NULL;
        Status status = resume_one(vm, generator, value, exception, pending, &handles, &inner);
        if (status == NO_MEMORY) {
            while (vm_frame_count(vm) > frames) {
                undo_resume(vm, vm_top(vm)->generator);
            }
        }
        if (!inner) return status;
        generator = inner;
        value = NONE;
        pending = &delegated;
    }
}

/* Takes the top frame, a generator's, off the stack: its registers go back to the generator. */
static Frame put_to_rest(VM *vm, const Instruction *pc) {
    Frame frame = *vm_top(vm);
    Generator *generator = frame.generator;
    memcpy(generator->registers, frame.registers, generator->count * sizeof(Value));
    generator->pc = (uint64_t)(pc - frame_code(&frame)->instructions);
    generator->object.aux = GENERATOR_SUSPENDED;
    Value outer = generator->handled;
    generator->handled = generator->object.flags & GENERATOR_HANDLES ? vm->handled : UNBOUND;
    vm->handled = outer;
    frame_pop(vm);
    return frame;
}

/* What a yield from the top frame ends at, past the generators that delegate to one another, may want a pair for it: made here, before anything
 * changes. *step is NULL where none is wanted. */
static Status yield_prepare(VM *vm, int async, Tuple **step) {
    uint32_t index = vm_frame_count(vm) - 1;
    while (vm->frames[index].delivery == DELIVER_DELEGATE) {
        index--;
        async = 0;
    }
    *step = NULL;
    if (vm->frames[index].delivery != DELIVER_ASYNC_STEP) return DONE;
    *step = tuple_pair(vm, bool_value(async), NONE);
    return *step ? DONE : NO_MEMORY;
}

static Status yield_prepared(VM *vm, Value value, Tuple *step) {
    for (;;) {
        const Frame *frame = vm_top(vm);
        const Instruction *pc = OP(frame->pc[-1]) == OP_DELEGATE ? frame->pc - 1 : frame->pc;
        Frame left = put_to_rest(vm, pc);
        if (left.delivery == DELIVER_DELEGATE) continue; /* the generator below yields it in turn */
        Pending pending = {left.delivery, left.target, {left.saved[0], left.saved[1], left.saved[2]}};
        if (step) {
            step->items[1] = value;
            pending.delivery = DELIVER_STORE;
            value = value_of(step);
        }
        if (left.delivery == DELIVER_ADDRESSED) return raise_error(vm, &type_RuntimeError, "generator ignored GeneratorExit");
        vm->result = value;
        return deliver_now(vm, &pending);
    }
}

Status generator_yield(VM *vm, Value value, int async) {
    Tuple *step;
    TRY(yield_prepare(vm, async, &step));
    return yield_prepared(vm, value, step);
}

void generator_finish(Generator *generator) {
    generator->object.aux = GENERATOR_CLOSED;
    generator->handled = UNBOUND;
    for (uint64_t i = 0; i < generator->count; i++) {
        generator->registers[i] = UNBOUND;
    }
}

static void close_generator(VM *vm, Generator *generator) {
    vm->handled = generator->handled == UNBOUND ? NONE : generator->handled;
    generator_finish(generator);
}

Status generator_return(VM *vm) {
    Frame frame = *vm_top(vm);
    Generator *generator = frame.generator;
    Value value = vm->result;
    Value stop = UNBOUND;
    if (frame.delivery != DELIVER_NEXT && frame.delivery != DELIVER_DELEGATE && frame.delivery != DELIVER_FINISH &&
        frame.delivery != DELIVER_STEP) {
        bool async = generator->object.type == &type_async_generator;
        Status status = async ? raise_with(vm, &type_StopAsyncIteration, 0) : stop_iteration(vm, value);
        if (status != RAISED) return status;
        stop = vm->raised;
        vm->raised = UNBOUND;
    }
    close_generator(vm, generator);
    frame_pop(vm);
    switch (frame.delivery) {
    case DELIVER_NEXT: {
        Frame *below = vm_top(vm);
        below->pc = pc_after_next(below->pc, false);
        return DONE;
    }
    case DELIVER_STEP: {
        AS(Iterator, frame.saved[0])->inbox = value_of(&absent_object);
        iterator_step_again(vm_top(vm), frame.saved);
        return DONE;
    }
    case DELIVER_DELEGATE: {
        Frame *below = vm_top(vm);
        below->registers[A(below->pc[-1])] = value;
        return DONE;
    }
    case DELIVER_FINISH: {
        Pending pending = {DELIVER_FINISH, 0, {UNBOUND, UNBOUND, UNBOUND}};
        return deliver_now(vm, &pending);
    }
    case DELIVER_ADDRESSED: vm->raised = frame.saved[0]; return RAISED;
    default: vm->raised = stop; return RAISED;
    }
}

Status generator_failed(VM *vm) {
    Generator *generator = vm_top(vm)->generator;
    const Type *type = type_of(vm->raised);
    bool stop = type_is_subtype(type, &type_StopIteration);
    bool async_stop = generator->object.type == &type_async_generator && type_is_subtype(type, &type_StopAsyncIteration);
    if (stop || async_stop) {
        Value cause = vm->raised;
        vm->raised = UNBOUND;
        Status status = raise_error(vm, &type_RuntimeError, "%s raised %s", kind_name(generator), stop ? "StopIteration" : "StopAsyncIteration");
        if (status != RAISED) {
            vm->raised = cause;
            return status;
        }
        Exception *exception = AS(Exception, vm->raised);
        exception->cause = exception->context = cause;
        exception->object.flags |= EXCEPTION_SUPPRESS_CONTEXT;
        vm->traceback_due = true;
        /* CPython shows the frame of the generator in the new exception too */
        exception->traceback = NONE;
    }
    close_generator(vm, generator);
    return DONE;
}

void generator_abandon(VM *vm, Frame *frame) { close_generator(vm, frame->generator); }

Status generator_delegate(VM *vm, Value iterator, uint16_t target) {
    Value sent = vm_top(vm)->registers[target];
    Pending pending = {DELIVER_DELEGATE, 0, {UNBOUND, UNBOUND, UNBOUND}};
    if (is_kind(iterator, KIND_GENERATOR) && object_of(iterator)->type != &type_async_generator) {
        Generator *inner = AS(Generator, iterator);
        if (inner->object.aux == GENERATOR_CLOSED && inner->object.type == &type_generator) {
            vm->result = NONE;
            return DONE;
        }
        return generator_resume(vm, inner, sent, UNBOUND, &pending);
    }
    Status status;
    if (sent == NONE && is_kind(iterator, KIND_ITERATOR)) {
        Value item;
        Tuple *step;
        TRY(yield_prepare(vm, 0, &step));
        status = iterator_next(vm, iterator, &item);
        if (status == DONE) {
            if (item == UNBOUND) {
                vm->result = NONE;
                return DONE;
            }
            /* yields, so that the frame on top is another one */
            status = yield_prepared(vm, item, step);
            return status == DONE ? ENTERED : status;
        }
        if (status != NEEDS_PYTHON) return status;
    }
    extern const Function prelude_delegate_next, prelude_delegate_send;
    Value values[2] = {iterator, sent};
    if (sent == NONE) return call_prelude(vm, &prelude_delegate_next, values, 1, &pending);
    return call_prelude(vm, &prelude_delegate_send, values, 2, &pending);
}

/* ---- methods ---- */

static bool is_simple(const Pending *pending) {
    return pending->delivery == DELIVER_STORE || pending->delivery == DELIVER_NEXT || pending->delivery == DELIVER_DELEGATE ||
           pending->delivery == DELIVER_ASYNC_STEP || pending->delivery == DELIVER_DISCARD;
}

static Status through_trampoline(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, const Pending *pending) {
    extern const Function prelude_call_spread;
    Tuple *args = tuple_from_items(vm, vm->stack + start, count);
    if (!args) return NO_MEMORY;
    Value values[3] = {value_of(builtin), value_of(args), UNBOUND};
    return call_prelude(vm, &prelude_call_spread, values, 3, pending);
}

Status generator_next_method(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count != 1) TRY(bind_builtin(vm, builtin, start, count, names));
    if (!is_simple(pending)) return through_trampoline(vm, builtin, start, count, pending);
    return generator_resume(vm, AS(Generator, vm->stack[start]), NONE, UNBOUND, pending);
}

Status generator_send_method(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count != 2) TRY(bind_builtin(vm, builtin, start, count, names));
    if (!is_simple(pending)) return through_trampoline(vm, builtin, start, count, pending);
    return generator_resume(vm, AS(Generator, vm->stack[start]), vm->stack[start + 1], UNBOUND, pending);
}

/* _generator_throw(generator, exception instance) */
static Status generator_throw_intrinsic(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)names;
    if (!is_simple(pending)) return through_trampoline(vm, builtin, start, count, pending);
    return generator_resume(vm, AS(Generator, vm->stack[start]), NONE, vm->stack[start + 1], pending);
}

/* _async_step(generator, value, exception): (True, v) when the async generator yielded v, (False, v) when something it awaits did. */
static Status async_step_intrinsic(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    (void)names;
    if (pending->delivery != DELIVER_STORE) return through_trampoline(vm, builtin, start, count, pending);
    Pending own = {DELIVER_ASYNC_STEP, pending->target, {UNBOUND, UNBOUND, UNBOUND}};
    Value exception = vm->stack[start + 2];
    return generator_resume(vm, AS(Generator, vm->stack[start]), vm->stack[start + 1], exception == NONE ? UNBOUND : exception, &own);
}

#define ENTER(function) ((Leaf)(uintptr_t)(function))

const Builtin intrinsic_generator_throw = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF | BUILTIN_TRUSTING), "_generator_throw", "generator, exception, /", 2, 2, 2,
                                           ENTER(generator_throw_intrinsic), {.module = "builtins"}, NULL, NULL};
const Builtin intrinsic_async_step = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF | BUILTIN_TRUSTING), "_async_step", "generator, value, exception=None, /", 3, 3, 3,
                                      ENTER(async_step_intrinsic), {.module = "builtins"}, NULL, NULL};
