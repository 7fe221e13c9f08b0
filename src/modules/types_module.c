/* types_module.c: the module _types, on which lib/types.py stands: the types that have no builtin name. */
#include "vm/module_table.h"

static const NativeConstant constants[] = {
    {"AsyncGeneratorType", STATIC_VALUE(&type_async_generator)},
    {"BuiltinFunctionType", STATIC_VALUE(&type_builtin_function)},
    {"CellType", STATIC_VALUE(&type_cell)},
    {"ClassMethodDescriptorType", STATIC_VALUE(&type_classmethod_descriptor)},
    {"CodeType", STATIC_VALUE(&type_code)},
    {"CoroutineType", STATIC_VALUE(&type_coroutine)},
    {"EllipsisType", STATIC_VALUE(&type_ellipsis)},
    {"FrameType", STATIC_VALUE(&type_frame)},
    {"FunctionType", STATIC_VALUE(&type_function)},
    {"GeneratorType", STATIC_VALUE(&type_generator)},
    {"GenericAlias", STATIC_VALUE(&type_GenericAlias)},
    {"GetSetDescriptorType", STATIC_VALUE(&type_getset)},
    {"MappingProxyType", STATIC_VALUE(&type_mappingproxy)},
    {"MemberDescriptorType", STATIC_VALUE(&type_member_descriptor)},
    {"MethodDescriptorType", STATIC_VALUE(&type_method_descriptor)},
    {"MethodType", STATIC_VALUE(&type_method)},
    {"MethodWrapperType", STATIC_VALUE(&type_method_wrapper)},
    {"ModuleType", STATIC_VALUE(&type_module)},
    {"NoneType", STATIC_VALUE(&type_NoneType)},
    {"NotImplementedType", STATIC_VALUE(&type_NotImplementedType)},
    {"SimpleNamespace", STATIC_VALUE(&type_SimpleNamespace)},
    {"TracebackType", STATIC_VALUE(&type_traceback)},
    {"UnionType", STATIC_VALUE(&type_UnionType)},
    {"WrapperDescriptorType", STATIC_VALUE(&type_slot_wrapper)},
    {NULL, UNBOUND},
};

const NativeModule types_module = {.name = "_types", .constants = constants};
