/* generic_alias.c: list[int] (types.GenericAlias) and int | str (typing.Union). The prelude (lib/prelude/generics.py) does what they do;
 * here are their tables.
 *
 * Natives: an alias holds its origin, the tuple of its arguments, whether it is unpacked (*tuple[int]) and its parameters once somebody
 * asked; a union holds the tuple of its members and its parameters. */
#include "frozen.h"
#include "object/names.h"
#include "object/native.h"

NATIVE_GETTER(get_0, 0)
NATIVE_GETTER(get_1, 1)
NATIVE_GETTER(get_2, 2)

#define ANY(name, python, owner)                                                                                       \
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_VARIADIC | BUILTIN_KEYWORDS), name, "*args, **kwargs", 1, 1, 1, NULL, {NULL}, &python, \
     &(owner)}
#define CONSTRUCTOR(python, owner) STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, NULL, &python, owner)
#define OPERATORS(owner) \
    PYTHON_SLOT("__or__", "value, /", 2, prelude_typing_or, owner), PYTHON_SLOT("__ror__", "value, /", 2, prelude_typing_ror, owner)

#define ALIAS type_GenericAlias
static const Builtin alias_methods[] = {
    CONSTRUCTOR(prelude_alias_new, ALIAS),
    ANY("__call__", prelude_alias_call, ALIAS),
    PYTHON_SLOT("__repr__", "", 1, prelude_alias_repr, ALIAS),
    PYTHON_SLOT("__hash__", "", 1, prelude_alias_hash, ALIAS),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_alias_eq, ALIAS),
    PYTHON_SLOT("__ne__", "value, /", 2, prelude_alias_ne, ALIAS),
    PYTHON_SLOT("__getattribute__", "name, /", 2, prelude_alias_getattribute, ALIAS),
    PYTHON_SLOT("__getitem__", "key, /", 2, prelude_alias_getitem, ALIAS),
    PYTHON_SLOT("__iter__", "", 1, prelude_alias_iter, ALIAS),
    OPERATORS(ALIAS),
    PYTHON_METHOD("__mro_entries__", "bases, /", 2, 2, prelude_alias_mro_entries, ALIAS),
    PYTHON_METHOD("__instancecheck__", "instance, /", 2, 2, prelude_alias_instancecheck, ALIAS),
    PYTHON_METHOD("__subclasscheck__", "cls, /", 2, 2, prelude_alias_subclasscheck, ALIAS),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_alias_reduce, ALIAS),
    PYTHON_METHOD("__dir__", "", 1, 1, prelude_alias_dir, ALIAS),
    GETSET("__origin__", get_0, NULL, ALIAS),
    GETSET("__args__", get_1, NULL, ALIAS),
    GETSET("__unpacked__", get_2, NULL, ALIAS),
    PYTHON_GETSET("__parameters__", prelude_alias_get_parameters, NULL, ALIAS),
    PYTHON_GETSET("__typing_unpacked_tuple_args__", prelude_alias_unpacked_args, NULL, ALIAS),
};
const Type type_GenericAlias = {STATIC_TYPE_OBJECT(TYPE_HAS_WEAKREF | TYPE_HAS_GETATTRIBUTE), .static_name = "types.GenericAlias", .base = &type_object,
                                METHOD_TABLE(alias_methods), .number = TYPE_NUMBER_GenericAlias, .instance_kind = KIND_NATIVE,
                                .static_doc = "A class with arguments, as list[int]: its __origin__ is list, its __args__ are (int,)."};

#define UNION type_UnionType
static const Builtin union_methods[] = {
    PYTHON_SLOT("__repr__", "", 1, prelude_union_repr, UNION),
    PYTHON_SLOT("__hash__", "", 1, prelude_union_hash, UNION),
    PYTHON_SLOT("__eq__", "value, /", 2, prelude_union_eq, UNION),
    PYTHON_SLOT("__ne__", "value, /", 2, prelude_union_ne, UNION),
    PYTHON_SLOT("__getitem__", "key, /", 2, prelude_union_getitem, UNION),
    OPERATORS(UNION),
    PYTHON_METHOD("__instancecheck__", "instance, /", 2, 2, prelude_union_instancecheck, UNION),
    PYTHON_METHOD("__subclasscheck__", "cls, /", 2, 2, prelude_union_subclasscheck, UNION),
    PYTHON_METHOD("__mro_entries__", "bases, /", 2, 2, prelude_union_mro_entries, UNION),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_union_class_getitem, UNION),
    GETSET("__args__", get_0, NULL, UNION),
    PYTHON_GETSET("__parameters__", prelude_union_get_parameters, NULL, UNION),
    PYTHON_GETSET("__origin__", prelude_union_origin, NULL, UNION),
    PYTHON_GETSET("__name__", prelude_union_name, NULL, UNION),
    PYTHON_GETSET("__qualname__", prelude_union_name, NULL, UNION),
    CLASS_CONSTANT("__module__", NAME(typing), UNION),
};
const Type type_UnionType = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW | TYPE_HAS_WEAKREF), .static_name = "typing.Union", .base = &type_object,
                             METHOD_TABLE(union_methods), .number = TYPE_NUMBER_UnionType, .instance_kind = KIND_NATIVE,
                             .static_doc = "What X | Y makes of classes."};
