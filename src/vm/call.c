/* call.c: see call.h. Binding arguments to parameters is in bind.c, making instances in construct.c. */
#include "vm/call.h"

#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/bind.h"
#include "vm/construct.h"
#include "vm/finalize.h"
#include "vm/generator.h"
#include "vm/keyed_call.h"
#include "vm/link.h"
#include "vm/trust.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"

enum { HIDDEN_DEPTH_ROOM = 2000 };

static Status recursion_error(VM *vm) {
    vm->depth_limit += 50; /* room to raise and handle it; taken back when the frame is left */
    Status status = raise_error(vm, &type_RecursionError, "maximum recursion depth exceeded");
    vm->depth_limit -= 50;
    return status;
}

static Status prepare_link(VM *vm, Function *function, Link **result) {
    Link *link = function->link;
    if (!link) TRY(link_frozen(vm, function->code, &link));
    if (!link->constants) TRY(link_fill(vm, link));
    function_settle(function);
    *result = link;
    return DONE;
}

Status frame_push(VM *vm, Function *function, uint32_t base, uint32_t bound, const Pending *pending) {
    Link *link = function->link;
    if (__builtin_expect(!link || !link->constants, 0)) TRY(prepare_link(vm, function, &link));
    return frame_push_linked(vm, function, link, base, bound, pending);
}

Status frame_push_linked(VM *vm, Function *function, Link *link, uint32_t base, uint32_t bound, const Pending *pending) {
    const Code *code = link->code;
    bool hidden = code->flags & CODE_HIDDEN;
    if (__builtin_expect(!hidden && vm_depth(vm) >= vm->depth_limit, 0)) return recursion_error(vm);
    if (__builtin_expect(hidden && vm_frame_count(vm) > (uint64_t)vm->depth_limit * (HIDDEN_FRAMES_PER_CALL + 1) + HIDDEN_DEPTH_ROOM, 0)) {
        return recursion_error(vm);
    }
    uint32_t end = base + code->register_count;
    /* Room for one more plain frame too, so that calls from here need not come this way. */
    uint64_t room = (uint64_t)end + PLAIN_REGISTERS + 2 * CALL_ROOM;
    if (__builtin_expect(room > vm->stack_capacity || vm->torture.collect, 0) && !vm_reserve_stack(vm, room)) return NO_MEMORY;
    if (__builtin_expect(vm_frame_count(vm) == vm->frame_capacity || vm->torture.collect, 0) && !vm_reserve_frame(vm)) return NO_MEMORY;
    Value *registers = vm->stack + base;
    for (uint32_t i = bound; i < code->local_count; i++) {
        registers[i] = UNBOUND; /* temporaries are written before they are read */
    }
    Frame *frame = vm->frames_end++;
    frame->pc = code->instructions;
    frame->link = link;
    frame->function = function;
    frame->registers = registers;
    frame->delivery = (uint8_t)pending->delivery;
    frame->flags = hidden ? FRAME_HIDDEN : 0;
    frame->target = pending->target;
    frame->saved[0] = pending->saved[0];
    frame->saved[1] = pending->saved[1];
    frame->saved[2] = pending->saved[2];
    if (hidden) {
        vm->hidden_frames++;
        vm_limit_frames(vm);
    }
    return ENTERED;
}

Status call_by_trampoline(VM *vm, const Function *trampoline, Value callable, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    Tuple *args = tuple_from_items(vm, vm->stack + start, count);
    if (!args) return NO_MEMORY;
    Value values[3] = {callable, value_of(args), keyword_names == UNBOUND ? NONE : keyword_names};
    return call_prelude(vm, trampoline, values, 3, pending);
}

/* Whether there are so many keywords that a dict of them, which is made in pieces and copied at memory speed, must be there to bind them from. */
static bool wants_spread(const VM *vm, const Code *code, Value keyword_names) {
    if (keyword_names == UNBOUND || AS(Tuple, keyword_names)->length <= KEYWORDS_QUICK || (vm->spread && keyword_names == vm->spread_names)) return false;
    return code->flags & CODE_VARKEYWORDS || code->positional_count + code->keyword_only_count > QUICK_PARAMETERS;
}

Status call_function(VM *vm, Function *function, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    const Code *code = function->code;
    if (__builtin_expect(wants_spread(vm, code, keyword_names), 0)) {
        return call_by_trampoline(vm, &prelude_call_named, value_of(function), start, count, keyword_names, pending);
    }
    if (!(code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR))) {
        uint32_t total = code->positional_count + code->keyword_only_count + !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
        if (keyword_names == UNBOUND && count == code->positional_count && total == count) {
            function_settle(function); /* the next time it may be plain */
            return frame_push(vm, function, start, count, pending);
        }
        Value slots[QUICK_PARAMETERS];
        Status status = function->link && function->link->constants && !vm->spread ? bind_quickly(vm, function, vm->stack + start, count, keyword_names, slots) : NEEDS_PYTHON;
        if (status == DONE) {
            uint64_t room = (uint64_t)start + code->register_count + PLAIN_REGISTERS + 2 * CALL_ROOM;
            if (!vm_reserve_stack(vm, room) || !vm_reserve_frame(vm)) return NO_MEMORY;
            memcpy(vm->stack + start, slots, total * sizeof(Value));
            return frame_push(vm, function, start, total, pending); /* there is room: it can do nothing but that or raise */
        }
        if (status != NEEDS_PYTHON) return status;
    }
    uint32_t bound;
    uint64_t scratch = (uint64_t)start + count;
    TRY(bind_function(vm, function, start, count, keyword_names, &bound)); /* into the registers at `scratch` */
    if (code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)) {
        return generator_new(vm, function, vm->stack + scratch, bound, &vm->result);
    }
    if (!vm_reserve_stack(vm, scratch + code->register_count + PLAIN_REGISTERS + 2 * CALL_ROOM) || !vm_reserve_frame(vm)) return NO_MEMORY;
    Value kept[8];
    uint32_t keep = bound < 8 ? bound : 8; /* frame_push can still refuse: then the arguments must be as before */
    memcpy(kept, vm->stack + start, keep * sizeof(Value));
    if (bound > keep) {
        /* Too many to keep: let everything that may fail happen first. */
        Link *link;
        TRY(prepare_link(vm, function, &link));
    }
    memmove(vm->stack + start, vm->stack + scratch, bound * sizeof(Value));
    Status status = frame_push(vm, function, start, bound, pending);
    if (status != ENTERED) memcpy(vm->stack + start, kept, keep * sizeof(Value));
    return status;
}

/* A prelude function, with arguments in place of which some may be UNBOUND: those get their default. */
static Status enter_python(VM *vm, const Function *constant, uint32_t start, uint32_t count, const Pending *pending) {
    Function *function = (Function *)(uintptr_t)constant;
    const Code *code = function->code;
    if (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) return call_function(vm, function, start, count, vm->keyword_names, pending);
    uint32_t total = code->positional_count + code->keyword_only_count;
    if (!vm_reserve_stack(vm, (uint64_t)start + total + code->register_count + 16)) return NO_MEMORY;
    Value *registers = vm->stack + start;
    for (uint32_t i = count; i < total; i++) {
        registers[i] = UNBOUND;
    }
    if (function->defaults != NONE) {
        const Tuple *defaults = AS(Tuple, function->defaults);
        uint32_t first = code->positional_count - (uint32_t)defaults->length;
        for (uint32_t i = 0; i < defaults->length; i++) {
            if (registers[first + i] == UNBOUND) registers[first + i] = defaults->items[i];
        }
    }
    if (function->keyword_defaults != NONE) {
        /* of frozen functions: a Tuple in the order of the keyword-only parameters */
        const Tuple *defaults = AS(Tuple, function->keyword_defaults);
        for (uint32_t i = 0; i < defaults->length; i++) {
            if (registers[code->positional_count + i] == UNBOUND) registers[code->positional_count + i] = defaults->items[i];
        }
    }
    if (code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)) {
        return generator_new(vm, function, registers, total, &vm->result);
    }
    return frame_push(vm, function, start, total, pending);
}

/* Copies arguments, which may be registers themselves, to the stack's place `start`. False: no memory. */
static bool lay_arguments(VM *vm, const Value *args, uint32_t count, uint32_t start) {
    uintptr_t offset = (uintptr_t)args - (uintptr_t)vm->stack;
    bool are_registers = offset < vm->stack_capacity * sizeof *vm->stack;
    if (!vm_reserve_stack(vm, (uint64_t)start + count + 16)) return false;
    if (count) memcpy(vm->stack + start, are_registers ? vm->stack + offset / sizeof *args : args, count * sizeof *args);
    return true;
}

Status call_prelude(VM *vm, const Function *function, const Value *args, uint32_t count, const Pending *pending) {
    uint32_t start = call_top(vm);
    if (!lay_arguments(vm, args, count, start)) return NO_MEMORY;
    vm->keyword_names = UNBOUND;
    return enter_python(vm, function, start, count, pending);
}

Status call_python_half(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, const Pending *pending) {
    if (!builtin->python) return raise_error(vm, &type_SystemError, "%s() cannot be done here", builtin->name);
    if (pending->delivery == DELIVER_STORE && special_enter_builtin(vm, builtin, vm->stack + start, pending->target)) return ENTERED;
    if (pending->delivery == DELIVER_STORE && keyed_enter_builtin(vm, builtin, vm->stack + start, pending->target)) return ENTERED;
    return enter_python(vm, builtin->python, start, count, pending);
}

static Status call_builtin(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names, bool bound, const Pending *pending) {
    uint32_t flags = builtin->object.aux;
    if (flags & BUILTIN_TRUSTING && !trusted_arguments_fit(builtin, vm->stack + start, count)) {
        return raise_error(vm, &type_SystemError, "%s() was given what it cannot use", builtin->name);
    }
    if (builtin->owner && !(flags & (BUILTIN_STATIC | BUILTIN_CLASSMETHOD)) && count) {
        Value self = vm->stack[start];
        if (!is_exactly(self, builtin->owner) && !type_is_subtype(type_of(self), builtin->owner)) {
            return bind_builtin(vm, builtin, start, count, keyword_names); /* words the TypeError */
        }
    }
    if (flags & BUILTIN_NONLEAF) {
        return ((Enter)(uintptr_t)builtin->leaf)(vm, builtin, start, count, keyword_names, pending);
    }
    flags &= ~(uint32_t)BUILTIN_TRUSTING;
    Value kept[16];
    uint32_t keep = count < 16 ? count : 16;
    if (__builtin_expect(keyword_names != UNBOUND, 0)) memcpy(kept, vm->stack + start, keep * sizeof(Value));
    if (__builtin_expect(keyword_names != UNBOUND || count < builtin->total || count > builtin->maximum || flags, 0)) {
        TRY(bind_bound_builtin(vm, builtin, start, count, keyword_names, bound));
    }
    uint32_t given = flags & (BUILTIN_VARIADIC | BUILTIN_KEYWORDS) ? count : builtin->total;
    vm->keyword_names = keyword_names;
    Status status = builtin->leaf ? builtin->leaf(vm, vm->stack + start, given, &vm->result) : NEEDS_PYTHON;
    if (status == DONE && flags & BUILTIN_STATIC && __builtin_expect(!finalize_register_made(vm, vm->result), 0)) status = NO_MEMORY;
    if (status == NEEDS_PYTHON) status = call_python_half(vm, builtin, start, given, pending);
    vm->keyword_names = UNBOUND;
    if (status == NO_MEMORY && keyword_names != UNBOUND) memcpy(vm->stack + start, kept, keep * sizeof(Value));
    return status;
}

static Status not_callable(VM *vm, Value callable) { return raise_type(vm, "'%T' object is not callable", callable); }

/* Moves arguments to where there is a free place before them. False: no memory. */
static bool move_up(VM *vm, uint32_t *start, uint32_t count) {
    uint32_t top = call_top(vm) + 1;
    uint64_t end = (uint64_t)(top > *start ? top : *start) + count;
    if (!vm_reserve_stack(vm, end + 17)) return false;
    memmove(vm->stack + top, vm->stack + *start, count * sizeof(Value));
    *start = top;
    return true;
}

Status call_at(VM *vm, Value callable, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    Value kept = vm->stack[start - 1];
    uint32_t first = start;
    Status status;
    for (uint32_t hops = 0;; hops++) {
        if (!is_object(callable) || hops > 1000) {
            status = hops > 1000 ? recursion_error(vm) : not_callable(vm, callable);
            break;
        }
        Object *object = object_of(callable);
        if (object->kind == KIND_FUNCTION) {
            status = call_function(vm, (Function *)object, start, count, keyword_names, pending);
            break;
        }
        if (object->kind == KIND_BUILTIN) {
            status = call_builtin(vm, (Builtin *)object, start, count, keyword_names, first != start, pending);
            break;
        }
        Value self;
        if (object->kind == KIND_METHOD) {
            self = ((Method *)object)->self;
            callable = ((Method *)object)->function;
        } else if (object->kind == KIND_TYPE) {
            if (pending->delivery != DELIVER_STORE) {
                status = call_by_trampoline(vm, &prelude_call_named, callable, start, count, keyword_names, pending);
                break;
            }
            if (first != start && !move_up(vm, &start, count)) status = NO_MEMORY; /* the instance wants a free place in front */
            else status = construct(vm, (const Type *)object, start, count, keyword_names, pending);
            break;
        } else {
            Value attribute = type_lookup(vm, object->type, NAME(__call__));
            if (attribute == UNBOUND) {
                status = not_callable(vm, callable);
                break;
            }
            self = callable;
            if (!is_kind(attribute, KIND_FUNCTION) && !is_exactly(attribute, &type_slot_wrapper) &&
                !is_exactly(attribute, &type_method_descriptor)) {
                /* some other descriptor: bind it in Python */
                status = call_by_trampoline(vm, &prelude_call_bound, self, start, count, keyword_names, pending);
                break;
            }
            callable = attribute;
        }
        /* Put self in front: one place before is free; a second self needs everything moved up. */
        if (first != start && !move_up(vm, &start, count)) {
            status = NO_MEMORY;
            break;
        }
        start--;
        vm->stack[start] = self;
        count++;
    }
    if (status != DONE && status != ENTERED) vm->stack[first - 1] = kept;
    return status;
}

/* Whether the builtin is a method with a leaf, and gets just what it takes. */
static bool fits_leaf(const Builtin *builtin, const Value *args, uint32_t count) {
    return !(builtin->object.aux & ~(uint32_t)BUILTIN_SLOT) && builtin->leaf && builtin->owner && builtin->total == count && type_is_subtype(type_of(args[0]), builtin->owner);
}

Status call_values(VM *vm, Value callable, const Value *args, uint32_t count, const Pending *pending) {
    if (enter_plainly(vm, callable, args, count, pending)) return ENTERED;
    uint32_t start = call_top(vm);
    if (!lay_arguments(vm, args, count, start)) return NO_MEMORY;
    if (is_kind(callable, KIND_BUILTIN) && fits_leaf(AS(Builtin, callable), vm->stack + start, count)) {
        Status status = AS(Builtin, callable)->leaf(vm, vm->stack + start, count, &vm->result);
        return status == NEEDS_PYTHON ? call_python_half(vm, AS(Builtin, callable), start, count, pending) : status;
    }
    vm->stack[start - 1] = UNBOUND;
    return call_at(vm, callable, start, count, UNBOUND, pending);
}

bool value_is_callable(VM *vm, Value v) {
    if (!is_object(v)) return false;
    switch (object_of(v)->kind) {
    case KIND_FUNCTION:
    case KIND_METHOD:
    case KIND_TYPE: return true;
    case KIND_BUILTIN: return !(object_of(v)->aux & BUILTIN_GETSET);
    default: return type_lookup(vm, object_of(v)->type, NAME(__call__)) != UNBOUND;
    }
}
