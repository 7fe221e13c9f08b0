/* small_types.c: types that are still to get their own files. */
#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/protocol.h"
#include "vm/generator.h"

#define ENTER(function) ((Leaf)(uintptr_t)(function))

#define GENERATOR_NEXT(owner) {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_NONLEAF), "__next__", "", 1, 1, 1, ENTER(generator_next_method), NULL, NULL, &owner, UNBOUND, NULL}
#define GENERATOR_SEND(owner) {BUILTIN_OBJECT(type_method_descriptor, BUILTIN_NONLEAF), "send", "arg, /", 2, 2, 2, ENTER(generator_send_method), NULL, NULL, &owner, UNBOUND, NULL}

static Status self_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = args[0];
    return DONE;
}

static const Builtin generator_methods[] = {
    SLOT("__iter__", "", 1, self_leaf, NULL, type_generator),
    GENERATOR_NEXT(type_generator),
    GENERATOR_SEND(type_generator),
    METHOD("throw", "type, value=, traceback=, /", 2, 4, 4, NULL, &prelude_generator_throw, type_generator),
    METHOD("close", "", 1, 1, 1, NULL, &prelude_generator_close, type_generator),
};
const Type type_generator = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_WEAKREF), .static_name = "generator", .base = &type_object,
                             METHOD_TABLE(generator_methods), .number = TYPE_NUMBER_generator, .instance_kind = KIND_GENERATOR};
static const Builtin coroutine_methods[] = {
    GENERATOR_SEND(type_coroutine),
    METHOD("throw", "type, value=, traceback=, /", 2, 4, 4, NULL, &prelude_generator_throw, type_coroutine),
    METHOD("close", "", 1, 1, 1, NULL, &prelude_generator_close, type_coroutine),
};
const Type type_coroutine = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_WEAKREF), .static_name = "coroutine", .base = &type_object,
                             METHOD_TABLE(coroutine_methods), .number = TYPE_NUMBER_coroutine, .instance_kind = KIND_GENERATOR};

#define PLAIN(c_name, python_name, kind)                                                                               \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_NO_NEW), .static_name = python_name, .base = &type_object,     \
                                .number = TYPE_NUMBER_##c_name, .instance_kind = kind};
PLAIN(async_generator, "async_generator", KIND_GENERATOR)
PLAIN(mappingproxy, "mappingproxy", KIND_WRAPPER)
PLAIN(weakref, "weakref.ReferenceType", KIND_WEAKREF)
PLAIN(weakproxy, "weakref.ProxyType", KIND_WEAKREF)
PLAIN(weakcallableproxy, "weakref.CallableProxyType", KIND_WEAKREF)
PLAIN(module, "module", KIND_MODULE)
PLAIN(GenericAlias, "types.GenericAlias", KIND_NATIVE)
PLAIN(external_function, "function", KIND_NATIVE)
PLAIN(coroutine_wrapper, "coroutine_wrapper", KIND_NATIVE)
PLAIN(async_generator_athrow, "async_generator_athrow", KIND_NATIVE)
PLAIN(async_generator_asend, "async_generator_asend", KIND_NATIVE)
PLAIN(UnionType, "typing.Union", KIND_NATIVE)
PLAIN(TypeVarTuple, "typing.TypeVarTuple", KIND_NATIVE)
PLAIN(TypeVar, "typing.TypeVar", KIND_NATIVE)
PLAIN(TypeAliasType, "typing.TypeAliasType", KIND_NATIVE)
PLAIN(Template, "string.templatelib.Template", KIND_NATIVE)
PLAIN(SimpleNamespace, "types.SimpleNamespace", KIND_NATIVE)
PLAIN(ParamSpecKwargs, "typing.ParamSpecKwargs", KIND_NATIVE)
PLAIN(ParamSpecArgs, "typing.ParamSpecArgs", KIND_NATIVE)
PLAIN(ParamSpec, "typing.ParamSpec", KIND_NATIVE)
PLAIN(Interpolation, "string.templatelib.Interpolation", KIND_NATIVE)
PLAIN(Generic, "typing.Generic", KIND_NATIVE)
