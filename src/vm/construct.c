/* construct.c: type.__call__ without waiting: __new__, then __init__.
 *
 * The common case, a class written in Python with an __init__ and no __new__, allocates the instance and enters __init__ with it put
 * before the arguments in place. Only a __new__ written in Python needs the arguments a second time: they are kept in a tuple. */
#include "vm/construct.h"

#include "frozen.h"
#include "object/names.h"
#include "object/class.h"
#include "object/conversion.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/instance.h"
#include "object/tuple.h"
#include "vm/deliver.h"
#include "vm/finalize.h"
#include "vm/plain_call.h"
#include "vm/special_call.h"

extern const Builtin object_new_builtin, object_init_builtin;

static bool is_builtin(Value v, const Builtin *builtin) { return v == value_of(builtin); }

/* Enters __init__ of `instance` with the arguments at `start`. */
static Status initialize(VM *vm, Value instance, Value init, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    Value *registers = vm->stack + start - 1;
    if (is_kind(init, KIND_FUNCTION) && keyword_names == UNBOUND && call_is_plain(vm, AS(Function, init), registers, count + 1)) {
        registers[0] = instance;
        Frame *frame = push_plain(vm, vm_top(vm), AS(Function, init), registers, count + 1);
        frame->pc = frame_code(frame)->instructions;
        frame->delivery = DELIVER_INITIALIZE;
        frame->target = pending->target;
        frame->saved[0] = instance;
        frame->saved[1] = frame->saved[2] = UNBOUND;
        return ENTERED;
    }
    Pending own = {DELIVER_INITIALIZE, pending->target, {instance, UNBOUND, UNBOUND}};
    Status status;
    if (is_kind(init, KIND_FUNCTION) || (is_kind(init, KIND_BUILTIN) && AS(Builtin, init)->owner)) {
        Value kept = vm->stack[start - 1];
        vm->stack[start - 1] = instance;
        if (is_kind(init, KIND_FUNCTION)) status = call_function(vm, AS(Function, init), start - 1, count + 1, keyword_names, &own);
        else {
            /* call_at wants a free place in front: move up */
            uint32_t top = call_top(vm);
            if (top <= start + count) top = start + count + 1;
            if (!vm_reserve_stack(vm, (uint64_t)top + count + 17)) {
                vm->stack[start - 1] = kept;
                return NO_MEMORY;
            }
            memmove(vm->stack + top, vm->stack + start - 1, (count + 1) * sizeof(Value));
            vm->stack[start - 1] = kept;
            status = call_at(vm, init, top, count + 1, keyword_names, &own);
        }
        if (status != DONE && status != ENTERED) vm->stack[start - 1] = kept;
    } else {
        extern const Function prelude_bind_and_call;
        Tuple *args = tuple_from_items(vm, vm->stack + start, count);
        if (!args) return NO_MEMORY;
        Value values[5] = {init, instance, value_of(type_of(instance)), value_of(args), keyword_names == UNBOUND ? NONE : keyword_names};
        status = call_prelude(vm, &prelude_bind_and_call, values, 5, &own);
    }
    if (status != DONE) return status;
    if (vm->result != NONE) return raise_type(vm, "__init__() should return None, not '%T'", vm->result);
    vm->result = instance;
    return DONE;
}

/* Whether a builtin __new__ or __init__ has a leaf that takes these arguments. */
static bool leaf_fits(const Builtin *builtin, uint32_t count, Value keyword_names) {
    enum { SIMPLE = BUILTIN_SLOT | BUILTIN_STATIC | BUILTIN_VARIADIC | BUILTIN_KEYWORDS };
    uint32_t flags = builtin->object.aux, named = keyword_names == UNBOUND ? 0 : (uint32_t)AS(Tuple, keyword_names)->length;
    if (flags & ~(uint32_t)SIMPLE || !builtin->leaf || count - named < builtin->minimum || (named && !(flags & BUILTIN_KEYWORDS))) return false;
    return flags & BUILTIN_VARIADIC || (count <= builtin->maximum && builtin->total <= 8);
}

/* Calls it, with the arguments at `start`. `*given`: how many it got. */
static Status call_leaf_at(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names, uint32_t *given) {
    *given = builtin->object.aux & BUILTIN_VARIADIC ? count : builtin->total;
    for (uint32_t i = count; i < *given; i++) {
        vm->stack[start + i] = UNBOUND;
    }
    vm->keyword_names = keyword_names;
    Status status = builtin->leaf(vm, vm->stack + start, *given, &vm->result);
    vm->keyword_names = UNBOUND;
    return status;
}

/* What its leaf leaves to Python. */
static Status call_other_half(VM *vm, const Builtin *builtin, uint32_t start, uint32_t given, Value keyword_names, const Pending *pending) {
    vm->keyword_names = keyword_names;
    Status status = call_python_half(vm, builtin, start, given, pending);
    vm->keyword_names = UNBOUND;
    return status;
}

/* A builtin __new__ and what follows. They get copies, at `top`, of the class and the arguments. */
static Status construct_by_leaf(VM *vm, const Type *type, const Builtin *new, uint32_t start, uint32_t top, uint32_t count, Value keyword_names, const Pending *pending) {
    uint32_t given;
    Status status = call_leaf_at(vm, new, top, count + 1, keyword_names, &given);
    if (status == NEEDS_PYTHON) {
        Tuple *args = tuple_from_items(vm, vm->stack + start, count);
        if (!args) return NO_MEMORY;
        Pending own = {DELIVER_CONSTRUCT, pending->target, {value_of(type), value_of(args), keyword_names}};
        status = call_other_half(vm, new, top, given, keyword_names, &own);
    }
    TRY(status);
    Value instance = vm->result;
    if (!type_is_subtype(type_of(instance), type)) return DONE;
    Value init = type_lookup(vm, type_of(instance), NAME(__init__));
    if (is_builtin(init, &object_init_builtin) || init == UNBOUND) return DONE;
    bool plainly = is_kind(init, KIND_BUILTIN) && AS(Builtin, init)->owner && type_is_subtype(type_of(instance), AS(Builtin, init)->owner);
    if (plainly && leaf_fits(AS(Builtin, init), count + 1, keyword_names)) {
        vm->stack[top] = instance;
        status = call_leaf_at(vm, AS(Builtin, init), top, count + 1, keyword_names, &given);
        Pending own = {DELIVER_INITIALIZE, pending->target, {instance, UNBOUND, UNBOUND}};
        if (status == NEEDS_PYTHON) status = call_other_half(vm, AS(Builtin, init), top, given, keyword_names, &own);
        if (status == DONE) vm->result = instance;
        return status;
    }
    return initialize(vm, instance, init, start, count, keyword_names, pending);
}

/* A builtin __new__ that a class has taken from elsewhere stands for the one it inherits, as long as none of the bases has one in Python. */
static Value suitable_new(VM *vm, const Type *type, const Builtin *new) {
    bool inherited = new->owner && type_is_subtype(type, new->owner) && (new != &object_new_builtin || type->instance_kind == KIND_INSTANCE);
    if (inherited || !(new->object.aux & BUILTIN_STATIC) || !new->owner || type->object.aux & TYPE_STATIC) return value_of(new);
    do {
        type = type->base;
        Value above = type_lookup(vm, type, NAME(__new__));
        if (!is_kind(above, KIND_BUILTIN)) return value_of(new);
    } while (!(type->object.aux & TYPE_STATIC));
    return type_lookup(vm, type, NAME(__new__));
}

static Status construct_by_new(VM *vm, const Type *type, Value new, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    uint32_t top = call_top(vm);
    if (top <= start + count) top = start + count + 1;
    if (!vm_reserve_stack(vm, (uint64_t)top + count + 17)) return NO_MEMORY;
    vm->stack[top] = value_of(type);
    memcpy(vm->stack + top + 1, vm->stack + start, count * sizeof(Value));
    Value init = type_lookup(vm, type, NAME(__init__));
    if (is_exactly(new, &type_staticmethod)) new = AS(Wrapper, new)->function; /* a staticmethod */
    if (is_kind(new, KIND_BUILTIN)) {
        new = suitable_new(vm, type, AS(Builtin, new));
        Pending own = *pending;
        bool is_told = type->object.aux & TYPE_HAS_FINALIZER;
        bool plainly = !is_told && AS(Builtin, new)->owner && type_is_subtype(type, AS(Builtin, new)->owner);
        if (plainly && leaf_fits(AS(Builtin, new), count + 1, keyword_names)) {
            return construct_by_leaf(vm, type, AS(Builtin, new), start, top, count, keyword_names, pending);
        }
        if ((is_builtin(init, &object_init_builtin) || init == UNBOUND) && !is_told) return call_at(vm, new, top, count + 1, keyword_names, &own);
        Tuple *args = tuple_from_items(vm, vm->stack + start, count);
        if (!args) return NO_MEMORY;
        own = (Pending){DELIVER_CONSTRUCT, pending->target, {value_of(type), value_of(args), keyword_names}};
        Status status = call_at(vm, new, top, count + 1, keyword_names, &own);
        if (status != DONE) return status;
        Value instance = vm->result;
        if (!type_is_subtype(type_of(instance), type)) return DONE;
        Value args_init = type_lookup(vm, type_of(instance), NAME(__init__));
        return initialize(vm, instance, args_init, start, count, keyword_names, pending);
    }
    Tuple *args = tuple_from_items(vm, vm->stack + start, count);
    if (!args) return NO_MEMORY;
    Pending own = {DELIVER_CONSTRUCT, pending->target, {value_of(type), value_of(args), keyword_names}};
    Status status;
    if (is_kind(new, KIND_FUNCTION)) status = call_at(vm, new, top, count + 1, keyword_names, &own);
    else status = call_by_trampoline(vm, &prelude_call_new, value_of(type), start, count, keyword_names, &own);
    if (status != DONE) return status;
    /* a generator function as __new__, or such: no instance of the class */
    status = construct_initialize(vm, &own);
    if (status == DONE) vm->result = vm_top(vm)->registers[pending->target];
    return status;
}

Status construct_initialize(VM *vm, const Pending *pending) {
    Value instance = vm->result;
    Pending store = pending_store(pending->target);
    if (!type_is_subtype(type_of(instance), AS(Type, pending->saved[0]))) return deliver_now(vm, &store);
    if (type_of(instance)->object.aux & TYPE_HAS_FINALIZER && is_kind(type_lookup(vm, type_of(instance), NAME(__new__)), KIND_BUILTIN) &&
        !finalize_register_made(vm, instance)) {
        return NO_MEMORY;
    }
    Value init = type_lookup(vm, type_of(instance), NAME(__init__));
    if (is_builtin(init, &object_init_builtin)) return deliver_now(vm, &store);
    const Tuple *args = AS(Tuple, pending->saved[1]);
    uint32_t start = call_top(vm) + 1;
    if (!vm_reserve_stack(vm, (uint64_t)start + args->length + 17)) return NO_MEMORY;
    memcpy(vm->stack + start, args->items, args->length * sizeof(Value));
    TRY(initialize(vm, instance, init, start, (uint32_t)args->length, pending->saved[2], &store));
    return deliver_now(vm, &store);
}

Status construct(VM *vm, const Type *type, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    if (keyword_names == UNBOUND && type->object.aux & TYPE_STATIC) {
        Status status = value_construct(vm, type, vm->stack + start, count, &vm->result);
        if (status != NEEDS_PYTHON) return status;
        if (type == &type_str && count == 1 && pending->delivery == DELIVER_STORE && special_enter(vm, SPECIAL_STR, vm->stack[start], pending->target)) return ENTERED;
    }
    if (type == &type_type) {
        uint64_t positional = count - (keyword_names == UNBOUND ? 0 : AS(Tuple, keyword_names)->length);
        if (positional == 1 && keyword_names != UNBOUND) return raise_type(vm, "type() takes no keyword arguments");
        if (positional != 1 && positional != 3) return raise_type(vm, "type() takes 1 or 3 arguments");
        if (positional == 1) {
            vm->result = value_of(type_of(vm->stack[start]));
            return DONE;
        }
    }
    if (type->object.type != &type_type) {
        Value call = type_lookup(vm, type->object.type, NAME(__call__));
        if (call != type_lookup(vm, &type_type, NAME(__call__))) {
            if (!is_kind(call, KIND_FUNCTION)) return call_by_trampoline(vm, &prelude_call_bound, value_of(type), start, count, keyword_names, pending);
            Value kept = vm->stack[start - 1];
            vm->stack[start - 1] = value_of(type);
            Status status = call_function(vm, AS(Function, call), start - 1, count + 1, keyword_names, pending);
            if (status != DONE && status != ENTERED) vm->stack[start - 1] = kept;
            return status;
        }
    }
    return construct_plainly(vm, type, start, count, keyword_names, pending);
}

Status construct_plainly(VM *vm, const Type *type, uint32_t start, uint32_t count, Value keyword_names, const Pending *pending) {
    if (__builtin_expect(type->object.aux & TYPE_NO_NEW, 0)) return raise_type(vm, "cannot create '%s' instances", type->static_name);
    Value new = type_lookup(vm, type, NAME(__new__));
    if (type->object.aux & TYPE_EXCEPTION && !(type->object.aux & TYPE_HAS_FINALIZER) && keyword_names == UNBOUND &&
        exception_is_plain(new, type_lookup(vm, type, NAME(__init__)))) {
        Tuple *args = tuple_from_items(vm, vm->stack + start, count);
        Exception *exception = args ? exception_allocate(vm, type, args) : NULL;
        if (!exception) return NO_MEMORY;
        vm->result = value_of(exception);
        return DONE;
    }
    if (new == UNBOUND) return raise_type(vm, "cannot create '%N' instances", type); /* object is not in its mro */
    if (!is_builtin(new, &object_new_builtin) || type->instance_kind != KIND_INSTANCE) {
        return construct_by_new(vm, type, new, start, count, keyword_names, pending); /* object.__new__ does not make a list, though a class asks for it */
    }
    Value init = type_lookup(vm, type, NAME(__init__));
    if (is_builtin(init, &object_init_builtin) && count) return raise_type(vm, "%N() takes no arguments", type);
    if (__builtin_expect(type->object.aux & TYPE_ABSTRACT, 0)) {
        Value value = value_of(type);
        return call_prelude(vm, &prelude_object_new_abstract, &value, 1, pending); /* raises */
    }
    Value instance;
    if (type == &type_object) TRY(object_new(vm, type, &instance));
    else {
        Instance *made = instance_new(vm, type);
        if (!made) return NO_MEMORY;
        instance = value_of(made);
    }
    if (is_builtin(init, &object_init_builtin)) {
        vm->result = instance;
        return DONE;
    }
    return initialize(vm, instance, init, start, count, keyword_names, pending);
}
