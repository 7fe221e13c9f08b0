/* typevar.c: type parameters and aliases: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, Generic. The prelude (lib/prelude/type_parameters.py)
 * makes them and works out what is lazy about them; here are their tables.
 *
 * All type parameters are natives of the same values, by these numbers. A bound, constraints or a default that is still to be evaluated
 * is the prelude's _absent, with the function that evaluates it in EVALUATE_... */
#include "frozen.h"
#include "object/error.h"
#include "object/names.h"
#include "object/native.h"

enum { PARAMETER_NAME, PARAMETER_BOUND, PARAMETER_CONSTRAINTS, PARAMETER_COVARIANT, PARAMETER_CONTRAVARIANT, PARAMETER_INFER, PARAMETER_DEFAULT };

NATIVE_GETTER(get_name, PARAMETER_NAME)
NATIVE_GETTER(get_covariant, PARAMETER_COVARIANT)
NATIVE_GETTER(get_contravariant, PARAMETER_CONTRAVARIANT)
NATIVE_GETTER(get_infer, PARAMETER_INFER)
NATIVE_GETTER(get_1, 1)
NATIVE_GETTER(get_4, 4)

static Status name_set(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    (void)result;
    return raise_error(vm, &type_AttributeError, "readonly attribute");
}

#define CONSTRUCTOR(python, owner) STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, NULL, &python, owner)
#define OPERATORS(owner) \
    PYTHON_SLOT("__or__", "value, /", 2, prelude_typing_or, owner), PYTHON_SLOT("__ror__", "value, /", 2, prelude_typing_ror, owner)
#define COMMON(owner)                                                                                                  \
    PYTHON_SLOT("__repr__", "", 1, prelude_parameter_repr, owner), GETSET("__name__", get_name, name_set, owner),       \
        PYTHON_GETSET("__default__", prelude_parameter_default, NULL, owner), PYTHON_METHOD("has_default", "", 1, 1, prelude_parameter_has_default, owner), \
        PYTHON_METHOD("__mro_entries__", "bases, /", 2, 2, prelude_parameter_mro_entries, owner),                       \
        PYTHON_METHOD("__typing_subst__", "arg, /", 2, 2, prelude_parameter_subst, owner),                              \
        PYTHON_METHOD("__typing_prepare_subst__", "alias, args, /", 3, 3, prelude_parameter_prepare_subst, owner),      \
        PYTHON_METHOD("__reduce__", "", 1, 1, prelude_parameter_reduce, owner), GETSET("__dict__", native_get_dict, NULL, owner), \
        PYTHON_GETSET("evaluate_default", prelude_parameter_evaluate_default, NULL, owner),                             \
        CLASS_CONSTANT("__module__", NAME(typing), owner)
#define VARIANCE(owner)                                                                                                \
    PYTHON_GETSET("__bound__", prelude_parameter_bound, NULL, owner), GETSET("__covariant__", get_covariant, NULL, owner), \
        GETSET("__contravariant__", get_contravariant, NULL, owner), GETSET("__infer_variance__", get_infer, NULL, owner)
#define PARAMETER_TYPE(c_name, table)                                                                                  \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_HAS_DICT | TYPE_HAS_WEAKREF), .static_name = "typing." #c_name, .base = &type_object, \
                                METHOD_TABLE(table), .number = TYPE_NUMBER_##c_name, .instance_kind = KIND_NATIVE}

static const Builtin typevar_methods[] = {
    CONSTRUCTOR(prelude_typevar_new, type_TypeVar),
    COMMON(type_TypeVar),
    VARIANCE(type_TypeVar),
    PYTHON_GETSET("__constraints__", prelude_parameter_constraints, NULL, type_TypeVar),
    PYTHON_GETSET("evaluate_bound", prelude_parameter_evaluate_bound, NULL, type_TypeVar),
    PYTHON_GETSET("evaluate_constraints", prelude_parameter_evaluate_constraints, NULL, type_TypeVar),
    OPERATORS(type_TypeVar),
};
PARAMETER_TYPE(TypeVar, typevar_methods);

static const Builtin paramspec_methods[] = {
    CONSTRUCTOR(prelude_paramspec_new, type_ParamSpec),
    COMMON(type_ParamSpec),
    VARIANCE(type_ParamSpec),
    PYTHON_GETSET("args", prelude_paramspec_args, NULL, type_ParamSpec),
    PYTHON_GETSET("kwargs", prelude_paramspec_kwargs, NULL, type_ParamSpec),
    OPERATORS(type_ParamSpec),
};
PARAMETER_TYPE(ParamSpec, paramspec_methods);

static const Builtin typevartuple_methods[] = {
    CONSTRUCTOR(prelude_typevartuple_new, type_TypeVarTuple),
    COMMON(type_TypeVarTuple),
    PYTHON_SLOT("__iter__", "", 1, prelude_typevartuple_iter, type_TypeVarTuple),
};
PARAMETER_TYPE(TypeVarTuple, typevartuple_methods);

/* What evaluates a bound, constraints or a default that is known: it holds the value. */
static const Builtin constevaluator_methods[] = {
    PYTHON_SLOT("__call__", "format, /", 2, prelude_constevaluator_call, type_constevaluator),
    PYTHON_SLOT("__repr__", "", 1, prelude_constevaluator_repr, type_constevaluator),
};
const Type type_constevaluator = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "_typing._ConstEvaluator", .base = &type_object,
                                  METHOD_TABLE(constevaluator_methods), .number = TYPE_NUMBER_constevaluator, .instance_kind = KIND_NATIVE};

#define SPEC_PART(c_name, table, python)                                                                               \
    static const Builtin table[] = {                                                                                   \
        STATIC_METHOD(0, "__new__", "origin", 2, 2, 2, NULL, &prelude_##python##_new, type_##c_name),                   \
        PYTHON_SLOT("__repr__", "", 1, prelude_##python##_repr, type_##c_name),                                         \
        PYTHON_SLOT("__eq__", "value, /", 2, prelude_##python##_eq, type_##c_name),                                     \
        PYTHON_SLOT("__hash__", "", 1, prelude_##python##_hash, type_##c_name),                                         \
        GETSET("__origin__", get_name, NULL, type_##c_name),                                                            \
        PYTHON_METHOD("__mro_entries__", "bases, /", 2, 2, prelude_parameter_mro_entries, type_##c_name),               \
        CLASS_CONSTANT("__module__", NAME(typing), type_##c_name),                                                      \
    };                                                                                                                 \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_HAS_WEAKREF), .static_name = "typing." #c_name, .base = &type_object, \
                                METHOD_TABLE(table), .number = TYPE_NUMBER_##c_name, .instance_kind = KIND_NATIVE}
SPEC_PART(ParamSpecArgs, spec_args_methods, spec_args);
SPEC_PART(ParamSpecKwargs, spec_kwargs_methods, spec_kwargs);

/* An alias holds its name, its type parameters, the function that evaluates it, its value (or _absent) and its module. */
static const Builtin typealias_methods[] = {
    CONSTRUCTOR(prelude_typealias_new, type_TypeAliasType),
    PYTHON_SLOT("__repr__", "", 1, prelude_parameter_name, type_TypeAliasType),
    PYTHON_SLOT("__getitem__", "key, /", 2, prelude_typealias_getitem, type_TypeAliasType),
    PYTHON_SLOT("__iter__", "", 1, prelude_alias_iter, type_TypeAliasType),
    OPERATORS(type_TypeAliasType),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_parameter_name, type_TypeAliasType),
    GETSET("__name__", get_name, name_set, type_TypeAliasType),
    GETSET("__type_params__", get_1, NULL, type_TypeAliasType),
    GETSET("__parameters__", get_1, NULL, type_TypeAliasType),
    GETSET("__module__", get_4, NULL, type_TypeAliasType),
    PYTHON_GETSET("__value__", prelude_typealias_value, NULL, type_TypeAliasType),
    PYTHON_GETSET("evaluate_value", prelude_typealias_evaluator, NULL, type_TypeAliasType),
};
const Type type_TypeAliasType = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "typing.TypeAliasType", .base = &type_object,
                                 METHOD_TABLE(typealias_methods), .number = TYPE_NUMBER_TypeAliasType, .instance_kind = KIND_NATIVE};

static const Builtin generic_methods[] = {
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_generic_class_getitem, type_Generic),
    CLASS_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__init_subclass__", "*args, **kwargs", 1, 1, 1, NULL, &prelude_generic_init_subclass, type_Generic),
    CLASS_CONSTANT("__module__", NAME(typing), type_Generic),
};
const Type type_Generic = {STATIC_TYPE_OBJECT(0), .static_name = "typing.Generic", .base = &type_object, METHOD_TABLE(generic_methods),
                           .number = TYPE_NUMBER_Generic, .instance_kind = KIND_INSTANCE};

/* typing.NoDefault, the default of a type parameter that has none */
static const Builtin nodefault_methods[] = {
    PYTHON_SLOT("__repr__", "", 1, prelude_nodefault_repr, type_NoDefaultType),
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, NULL, &prelude_nodefault_new, type_NoDefaultType),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_nodefault_reduce, type_NoDefaultType),
};
const Type type_NoDefaultType = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "NoDefaultType", .base = &type_object,
                                 METHOD_TABLE(nodefault_methods), .number = TYPE_NUMBER_NoDefaultType, .instance_kind = KIND_NATIVE};
const Native no_default = {.object = {.type = &type_NoDefaultType, .kind = KIND_NATIVE, .mark = MARK_PERMANENT}};
