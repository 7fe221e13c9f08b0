/* generator_types.c: the types of generators, coroutines and async generators, and of the awaitables that these give. How they run is in
 * vm/generator.c; throwing, closing and the steps of async generators are the prelude's (lib/prelude/generators.py).
 *
 * The awaitables are natives: a coroutine_wrapper holds its coroutine; an asend or athrow holds the async generator, what is sent (thrown:
 * None for aclose) and its state: 0 new, 1 under way, 2 used up. */
#include "compile/opcodes.h"
#include "frozen.h"
#include "object/code_text.h"
#include "object/dict.h"
#include "object/error.h"
#include "object/function.h"
#include "object/names.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/finalize.h"
#include "vm/generator.h"
#include "vm/identity.h"
#include "vm/link.h"
#include "vm/frame_object.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define GENERATOR AS(Generator, args[0])

extern const Function prelude_class_getitem;

static Value *flags_place(Generator *generator) {
    bool pair = is_kind(generator->extra, KIND_TUPLE) && AS(Tuple, generator->extra)->length == 2;
    return pair ? &AS(Tuple, generator->extra)->items[1] : &generator->extra;
}

int64_t generator_async_flags(const Generator *generator) {
    Value flags = *flags_place((Generator *)(uintptr_t)generator);
    return is_int(flags) ? int_of(flags) : 0;
}

Value generator_async_finalizer(const Generator *generator) {
    bool has_one = generator->object.type == &type_async_generator && is_kind(generator->extra, KIND_TUPLE) && AS(Tuple, generator->extra)->length == 2;
    bool rests = generator->object.aux == GENERATOR_CREATED || generator->object.aux == GENERATOR_SUSPENDED;
    return has_one && rests && !(generator_async_flags(generator) & ASYNC_CLOSED) ? AS(Tuple, generator->extra)->items[0] : NONE;
}

Value generator_delegate_of(const Generator *generator) {
    if (generator->object.aux != GENERATOR_SUSPENDED) return NONE;
    Instruction instruction = generator->link->code->instructions[generator->pc];
    return OP(instruction) == OP_DELEGATE ? generator->registers[B(instruction)] : NONE;
}

/* ---- attributes ---- */

LEAF(get_name) { return (void)vm, (void)count, *result = GENERATOR->name, DONE; }
LEAF(get_qualname) { return (void)vm, (void)count, *result = GENERATOR->qualname, DONE; }

LEAF(set_name) {
    (void)count;
    (void)result;
    if (!is_str(args[1])) return raise_type(vm, "__name__ must be set to a string object");
    GENERATOR->name = args[1];
    return DONE;
}

LEAF(set_qualname) {
    (void)count;
    (void)result;
    if (!is_str(args[1])) return raise_type(vm, "__qualname__ must be set to a string object");
    GENERATOR->qualname = args[1];
    return DONE;
}

LEAF(get_running) { return (void)vm, (void)count, *result = bool_value(GENERATOR->object.aux == GENERATOR_RUNNING), DONE; }
LEAF(get_suspended) { return (void)vm, (void)count, *result = bool_value(GENERATOR->object.aux == GENERATOR_SUSPENDED), DONE; }
LEAF(get_delegate) { return (void)vm, (void)count, *result = generator_delegate_of(GENERATOR), DONE; }
LEAF(get_async_running) { return (void)vm, (void)count, *result = bool_value(generator_async_flags(GENERATOR) & ASYNC_RUNNING), DONE; }
LEAF(get_origin) { return (void)vm, (void)count, *result = is_kind(GENERATOR->extra, KIND_TUPLE) ? GENERATOR->extra : NONE, DONE; }

LEAF(get_code) {
    (void)count;
    return code_object_of(vm, GENERATOR->link, result);
}

LEAF(get_frame) {
    (void)count;
    Generator *generator = GENERATOR;
    *result = NONE;
    if (generator->object.aux == GENERATOR_CLOSED || generator->link->code->flags & CODE_HIDDEN) return DONE;
    return frame_object_of_generator(vm, generator, result);
}

static Status repr_as(VM *vm, const char *what, Value *args, Value *result) {
    Value hex;
    TRY(identity_text(vm, args[0], &hex));
    *result = format_text(vm, "<%s object %S at %S>", what, GENERATOR->qualname, hex);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(generator_repr) { return (void)count, repr_as(vm, "generator", args, result); }
LEAF(coroutine_repr) { return (void)count, repr_as(vm, "coroutine", args, result); }
LEAF(async_generator_repr) { return (void)count, repr_as(vm, "async_generator", args, result); }

/* ---- awaitables ---- */

LEAF(coroutine_await) {
    (void)count;
    Native *wrapper = native_new(vm, &type_coroutine_wrapper, 1);
    if (!wrapper) return NO_MEMORY;
    wrapper->values[0] = args[0];
    *result = value_of(wrapper);
    return DONE;
}

static Status step_new(VM *vm, const Type *type, Value generator, Value value, Value *result) {
    Native *step = native_new(vm, type, 3);
    if (!step) return NO_MEMORY;
    step->values[0] = generator;
    step->values[1] = value;
    step->values[2] = small_int(0);
    *result = value_of(step);
    return DONE;
}

/* The first step of an async generator: the hooks are noticed. NEEDS_PYTHON: there are some. */
static Status first_step(VM *vm, Generator *generator) {
    int64_t flags = generator_async_flags(generator);
    if (__builtin_expect(flags & ASYNC_HOOKED, 1)) return DONE;
    if (vm->async_hooks != UNBOUND) return NEEDS_PYTHON;
    *flags_place(generator) = small_int(flags | ASYNC_HOOKED);
    return DONE;
}

static Status async_step_new(VM *vm, const Type *type, Value generator, Value value, Value *result) {
    TRY(step_new(vm, type, generator, value, result));
    return first_step(vm, AS(Generator, generator));
}

LEAF(async_anext) { return (void)count, async_step_new(vm, &type_async_generator_asend, args[0], NONE, result); }
LEAF(async_asend) { return (void)count, async_step_new(vm, &type_async_generator_asend, args[0], args[1], result); }
LEAF(async_aclose) { return (void)count, async_step_new(vm, &type_async_generator_athrow, args[0], NONE, result); }

/* ---- intrinsics ---- */

/* _generator_state(generator): a GeneratorState */
LEAF(state_leaf) { return (void)vm, (void)count, *result = small_int(GENERATOR->object.aux), DONE; }
const Builtin intrinsic_generator_state = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_generator_state", "generator, /", 1, 1, 1, state_leaf, NULL, "builtins");

/* _generator_finish(generator): closes one that is not running */
LEAF(finish_leaf) {
    (void)vm;
    (void)count;
    generator_finish(GENERATOR);
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_generator_finish = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_generator_finish", "generator, /", 1, 1, 1, finish_leaf, NULL, "builtins");

LEAF(delegate_leaf) { return (void)vm, (void)count, *result = generator_delegate_of(GENERATOR), DONE; }
const Builtin intrinsic_generator_delegate = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_generator_delegate", "generator, /", 1, 1, 1, delegate_leaf, NULL, "builtins");

LEAF(async_flags_leaf) { return (void)vm, (void)count, *result = small_int(generator_async_flags(GENERATOR)), DONE; }
const Builtin intrinsic_async_flags = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_async_flags", "generator, /", 1, 1, 1, async_flags_leaf, NULL, "builtins");

LEAF(async_set_flags_leaf) { return (void)vm, (void)count, *flags_place(GENERATOR) = args[1], *result = NONE, DONE; }
const Builtin intrinsic_async_set_flags = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_async_set_flags", "generator, flags, /", 2, 2, 2, async_set_flags_leaf, NULL, "builtins");

/* _async_hooks(generator): at its first step, notes the finalizer and gives the other hook to be called; None */
LEAF(async_hooks_leaf) {
    (void)count;
    Generator *generator = GENERATOR;
    *result = NONE;
    int64_t flags = generator_async_flags(generator);
    if (flags & ASYNC_HOOKED || !is_kind(vm->async_hooks, KIND_TUPLE)) return DONE;
    Value firstiter = AS(Tuple, vm->async_hooks)->items[0], finalizer = AS(Tuple, vm->async_hooks)->items[1], extra = small_int(flags | ASYNC_HOOKED);
    if (finalizer != NONE) {
        Tuple *pair = tuple_pair(vm, finalizer, extra);
        if (!pair || !finalize_register(vm, &generator->object)) return NO_MEMORY;
        extra = value_of(pair);
    }
    generator->extra = extra;
    *result = firstiter;
    return DONE;
}
const Builtin intrinsic_async_hooks = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_async_hooks", "generator, /", 1, 1, 1, async_hooks_leaf, NULL, "builtins");

LEAF(async_finalizer_leaf) { return (void)vm, (void)count, *result = generator_async_finalizer(GENERATOR), DONE; }
const Builtin intrinsic_async_finalizer = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_async_finalizer", "generator, /", 1, 1, 1, async_finalizer_leaf, NULL, "builtins");

/* ---- the tables ---- */

#define ENTER(function) ((Leaf)(uintptr_t)(function))
#define NEXT(owner)                                                                                                    \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_NONLEAF), "__next__", "", 1, 1, 1, ENTER(generator_next_method), {NULL}, NULL, \
     &(owner)}
#define SEND(owner)                                                                                                    \
    {BUILTIN_OBJECT(type_method_descriptor, BUILTIN_NONLEAF), "send", "arg, /", 2, 2, 2, ENTER(generator_send_method), {NULL}, NULL, &(owner)}
#define THROW(name, python, owner) PYTHON_METHOD(name, "type, value=, traceback=, /", 2, 4, python, owner)
#define NAMES(owner)                                                                                                   \
    GETSET("__name__", get_name, set_name, owner), GETSET("__qualname__", get_qualname, set_qualname, owner),           \
        CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, owner)
#define TYPE_OF(c_name, python_name, table, kind, flags)                                                               \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | (flags)), .static_name = python_name, .base = &type_object, \
                                METHOD_TABLE(table), .number = TYPE_NUMBER_##c_name, .instance_kind = kind}

static const Builtin generator_methods[] = {
    SLOT("__repr__", "", 1, generator_repr, NULL, type_generator),
    SLOT("__iter__", "", 1, native_self, NULL, type_generator),
    NEXT(type_generator),
    SEND(type_generator),
    THROW("throw", prelude_generator_throw, type_generator),
    PYTHON_METHOD("close", "", 1, 1, prelude_generator_close, type_generator),
    NAMES(type_generator),
    GETSET("gi_frame", get_frame, NULL, type_generator),
    GETSET("gi_running", get_running, NULL, type_generator),
    GETSET("gi_suspended", get_suspended, NULL, type_generator),
    GETSET("gi_code", get_code, NULL, type_generator),
    GETSET("gi_yieldfrom", get_delegate, NULL, type_generator),
};
TYPE_OF(generator, "generator", generator_methods, KIND_GENERATOR, TYPE_HAS_WEAKREF);

static const Builtin coroutine_methods[] = {
    SLOT("__repr__", "", 1, coroutine_repr, NULL, type_coroutine),
    SLOT("__await__", "", 1, coroutine_await, NULL, type_coroutine),
    SEND(type_coroutine),
    THROW("throw", prelude_generator_throw, type_coroutine),
    PYTHON_METHOD("close", "", 1, 1, prelude_generator_close, type_coroutine),
    NAMES(type_coroutine),
    GETSET("cr_frame", get_frame, NULL, type_coroutine),
    GETSET("cr_running", get_running, NULL, type_coroutine),
    GETSET("cr_suspended", get_suspended, NULL, type_coroutine),
    GETSET("cr_code", get_code, NULL, type_coroutine),
    GETSET("cr_await", get_delegate, NULL, type_coroutine),
    GETSET("cr_origin", get_origin, NULL, type_coroutine),
};
TYPE_OF(coroutine, "coroutine", coroutine_methods, KIND_GENERATOR, TYPE_HAS_WEAKREF);

static const Builtin coroutine_wrapper_methods[] = {
    SLOT("__iter__", "", 1, native_self, NULL, type_coroutine_wrapper),
    PYTHON_SLOT("__next__", "", 1, prelude_coroutine_wrapper_next, type_coroutine_wrapper),
    PYTHON_METHOD("send", "arg, /", 2, 2, prelude_coroutine_wrapper_send, type_coroutine_wrapper),
    THROW("throw", prelude_coroutine_wrapper_throw, type_coroutine_wrapper),
    PYTHON_METHOD("close", "", 1, 1, prelude_coroutine_wrapper_close, type_coroutine_wrapper),
};
TYPE_OF(coroutine_wrapper, "coroutine_wrapper", coroutine_wrapper_methods, KIND_NATIVE, 0);

static const Builtin async_generator_methods[] = {
    SLOT("__repr__", "", 1, async_generator_repr, NULL, type_async_generator),
    SLOT("__aiter__", "", 1, native_self, NULL, type_async_generator),
    SLOT("__anext__", "", 1, async_anext, &prelude_async_anext, type_async_generator),
    METHOD("asend", "value, /", 2, 2, 2, async_asend, &prelude_async_asend, type_async_generator),
    THROW("athrow", prelude_async_athrow, type_async_generator),
    METHOD("aclose", "", 1, 1, 1, async_aclose, &prelude_async_aclose, type_async_generator),
    NAMES(type_async_generator),
    GETSET("ag_frame", get_frame, NULL, type_async_generator),
    GETSET("ag_running", get_async_running, NULL, type_async_generator),
    GETSET("ag_suspended", get_suspended, NULL, type_async_generator),
    GETSET("ag_code", get_code, NULL, type_async_generator),
    GETSET("ag_await", get_delegate, NULL, type_async_generator),
};
TYPE_OF(async_generator, "async_generator", async_generator_methods, KIND_GENERATOR, TYPE_HAS_WEAKREF);

#define STEP_METHODS(owner, prefix)                                                                                    \
    SLOT("__await__", "", 1, native_self, NULL, owner), SLOT("__iter__", "", 1, native_self, NULL, owner),              \
        PYTHON_SLOT("__next__", "", 1, prefix##_next, owner), PYTHON_METHOD("send", "arg, /", 2, 2, prefix##_send, owner), \
        THROW("throw", prefix##_throw, owner), PYTHON_METHOD("close", "", 1, 1, prefix##_close, owner)

static const Builtin asend_methods[] = {STEP_METHODS(type_async_generator_asend, prelude_asend)};
TYPE_OF(async_generator_asend, "async_generator_asend", asend_methods, KIND_NATIVE, 0);
static const Builtin athrow_methods[] = {STEP_METHODS(type_async_generator_athrow, prelude_athrow)};
TYPE_OF(async_generator_athrow, "async_generator_athrow", athrow_methods, KIND_NATIVE, 0);
