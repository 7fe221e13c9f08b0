/* template.c: string.templatelib.Template and Interpolation, what t-strings make. A template holds the tuples of its strings and of its
 * interpolations; an interpolation its value, expression, conversion and format_spec. What they do is in lib/prelude/templates.py. */
#include "frozen.h"
#include "object/error.h"
#include "object/names.h"
#include "object/native.h"

extern const Function prelude_class_getitem;

NATIVE_GETTER(get_0, 0)
NATIVE_GETTER(get_1, 1)
NATIVE_GETTER(get_2, 2)
NATIVE_GETTER(get_3, 3)

static Status read_only(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    (void)result;
    return raise_error(vm, &type_AttributeError, "readonly attribute");
}

#define TEMPLATE type_Template
static const Builtin template_methods[] = {
    STATIC_METHOD(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "__new__", "*args, **kwargs", 1, 1, 1, NULL, &prelude_template_new, TEMPLATE),
    PYTHON_SLOT("__repr__", "", 1, prelude_template_repr, TEMPLATE),
    PYTHON_SLOT("__iter__", "", 1, prelude_template_iter, TEMPLATE),
    PYTHON_SLOT("__add__", "value, /", 2, prelude_template_add, TEMPLATE),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_template_reduce, TEMPLATE),
    GETSET("strings", get_0, read_only, TEMPLATE),
    GETSET("interpolations", get_1, read_only, TEMPLATE),
    PYTHON_GETSET("values", prelude_template_values, NULL, TEMPLATE),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, TEMPLATE),
};
const Type type_Template = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "string.templatelib.Template", .base = &type_object,
                            METHOD_TABLE(template_methods), .number = TYPE_NUMBER_Template, .instance_kind = KIND_NATIVE,
                            .static_doc = "Template object"};

static Status iterator_itself(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)vm;
    (void)count;
    *result = args[0];
    return DONE;
}

/* The iterator of a template holds a list of what is still to come, the last first. */
static const Builtin template_iterator_methods[] = {
    SLOT("__iter__", "", 1, iterator_itself, NULL, type_TemplateIter),
    PYTHON_SLOT("__next__", "", 1, prelude_template_iterator_next, type_TemplateIter),
};
const Type type_TemplateIter = {STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW), .static_name = "string.templatelib.TemplateIter", .base = &type_object,
                                METHOD_TABLE(template_iterator_methods), .number = TYPE_NUMBER_TemplateIter, .instance_kind = KIND_NATIVE,
                                .static_doc = "Template iterator object"};

static const struct {
    Object object;
    uint64_t length;
    Value items[4];
} match_args = {{.type = &type_tuple, .kind = KIND_TUPLE, .mark = MARK_PERMANENT}, 4,
                {NAME(value), NAME(expression), NAME(conversion), NAME(format_spec)}};

#define INTERPOLATION type_Interpolation
static const Builtin interpolation_methods[] = {
    STATIC_METHOD(0, "__new__", "value, expression='', conversion=None, format_spec=''", 2, 5, 5, NULL, &prelude_interpolation_new, INTERPOLATION),
    PYTHON_SLOT("__repr__", "", 1, prelude_interpolation_repr, INTERPOLATION),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_interpolation_reduce, INTERPOLATION),
    GETSET("value", get_0, read_only, INTERPOLATION),
    GETSET("expression", get_1, read_only, INTERPOLATION),
    GETSET("conversion", get_2, read_only, INTERPOLATION),
    GETSET("format_spec", get_3, read_only, INTERPOLATION),
    CLASS_CONSTANT("__match_args__", STATIC_VALUE(&match_args), INTERPOLATION),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, INTERPOLATION),
};
const Type type_Interpolation = {STATIC_TYPE_OBJECT(TYPE_FINAL), .static_name = "string.templatelib.Interpolation", .base = &type_object,
                                 METHOD_TABLE(interpolation_methods), .number = TYPE_NUMBER_Interpolation, .instance_kind = KIND_NATIVE,
                                 .static_doc = "Interpolation object"};
