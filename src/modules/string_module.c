/* string_module.c: the module _string: the parsing of replacement fields, for string.Formatter. */
#include "object/iterator.h"
#include "object/list.h"
#include "object/tuple.h"
#include "vm/module_table.h"

extern const Builtin intrinsic_format_fields, intrinsic_format_name;

/* An iterator of (text, field name, spec, conversion). */
static Status formatter_parser_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    Value fields;
    TRY(intrinsic_format_fields.leaf(vm, args, count, &fields));
    return iterator_new(vm, fields, result);
}

/* (first part, iterator of (is attribute, name or key)). */
static Status formatter_field_name_split_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    Value both, steps;
    TRY(intrinsic_format_name.leaf(vm, args, count, &both));
    TRY(iterator_new(vm, AS(Tuple, both)->items[1], &steps));
    AS(Tuple, both)->items[1] = steps;
    *result = both;
    return DONE;
}

static const Builtin formatter_parser =
    FUNCTION("formatter_parser", "string, /", 1, 1, 1, formatter_parser_leaf, NULL, "_string");
static const Builtin formatter_field_name_split = FUNCTION("formatter_field_name_split", "string, /", 1, 1, 1,
                                                           formatter_field_name_split_leaf, NULL, "_string");

static const Builtin *const string_functions[] = {&formatter_parser, &formatter_field_name_split, NULL};

const NativeModule string_module = {.name = "_string", .functions = string_functions};
