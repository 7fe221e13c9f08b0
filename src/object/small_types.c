/* small_types.c: types that are still to get their own files. */
#include "frozen.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/protocol.h"
#include "vm/generator.h"

#define PLAIN(c_name, python_name, kind)                                                                               \
    const Type type_##c_name = {STATIC_TYPE_OBJECT(TYPE_NO_NEW), .static_name = python_name, .base = &type_object,     \
                                .number = TYPE_NUMBER_##c_name, .instance_kind = kind};
PLAIN(GenericAlias, "types.GenericAlias", KIND_NATIVE)
PLAIN(UnionType, "typing.Union", KIND_NATIVE)
PLAIN(TypeVarTuple, "typing.TypeVarTuple", KIND_NATIVE)
PLAIN(TypeVar, "typing.TypeVar", KIND_NATIVE)
PLAIN(TypeAliasType, "typing.TypeAliasType", KIND_NATIVE)
PLAIN(Template, "string.templatelib.Template", KIND_NATIVE)
PLAIN(ParamSpecKwargs, "typing.ParamSpecKwargs", KIND_NATIVE)
PLAIN(ParamSpecArgs, "typing.ParamSpecArgs", KIND_NATIVE)
PLAIN(ParamSpec, "typing.ParamSpec", KIND_NATIVE)
PLAIN(Interpolation, "string.templatelib.Interpolation", KIND_NATIVE)
PLAIN(Generic, "typing.Generic", KIND_NATIVE)
