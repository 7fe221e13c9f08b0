/* operator_module.c: the module _operator: operators as functions, itemgetter, attrgetter, methodcaller.
 *
 * Each function is a leaf over builtin data; where a method of the program's has a say, the prelude (prelude/operator.py) does the same. */
#include "object/container.h"
#include "object/dict.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/module_table.h"

extern const Function prelude_operator_abs, prelude_operator_add, prelude_operator_and_, prelude_operator_concat,
    prelude_operator_contains, prelude_operator_count_of, prelude_operator_delitem, prelude_operator_eq, prelude_operator_floordiv,
    prelude_operator_ge, prelude_operator_gt, prelude_operator_iadd, prelude_operator_iand, prelude_operator_iconcat,
    prelude_operator_ifloordiv, prelude_operator_ilshift, prelude_operator_imatmul, prelude_operator_imod, prelude_operator_imul,
    prelude_operator_index, prelude_operator_index_of, prelude_operator_invert, prelude_operator_ior, prelude_operator_ipow,
    prelude_operator_irshift, prelude_operator_isub, prelude_operator_itruediv, prelude_operator_ixor, prelude_operator_le,
    prelude_operator_lshift, prelude_operator_lt, prelude_operator_matmul, prelude_operator_mod, prelude_operator_mul,
    prelude_operator_ne, prelude_operator_neg, prelude_operator_not_, prelude_operator_or_, prelude_operator_pos, prelude_operator_pow,
    prelude_operator_rshift, prelude_operator_setitem, prelude_operator_sub, prelude_operator_truediv, prelude_operator_truth,
    prelude_operator_xor, prelude_operator_getitem, prelude_operator_length_hint, prelude_operator_call, prelude_itemgetter_call,
    prelude_attrgetter_call, prelude_methodcaller_call, prelude_getter_repr, prelude_methodcaller_repr, prelude_getter_reduce,
    prelude_methodcaller_reduce;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

/* ---- the operators ---- */

static Status binary(VM *vm, BinaryOperator operator, const Value *args, Value *result) {
    if (!is_of_builtin_class(args[0]) || !is_of_builtin_class(args[1])) return NEEDS_PYTHON;
    TRY(value_binary(vm, operator, args[0], args[1], result));
    return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
}

static Status compare(VM *vm, CompareOperator operator, const Value *args, Value *result) {
    if (!is_of_builtin_class(args[0]) || !is_of_builtin_class(args[1])) return NEEDS_PYTHON;
    TRY(value_compare(vm, operator, args[0], args[1], result));
    return *result == NOT_IMPLEMENTED ? NEEDS_PYTHON : DONE;
}

#define BINARY(name, operator)                                                                                         \
    LEAF(name##_leaf) { return (void)count, binary(vm, operator, args, result); }                                      \
    static const Builtin name = FUNCTION(#name, "a, b, /", 2, 2, 2, name##_leaf, &prelude_operator_##name, "_operator");
#define COMPARE(name, operator)                                                                                        \
    LEAF(name##_leaf) { return (void)count, compare(vm, operator, args, result); }                                     \
    static const Builtin name = FUNCTION(#name, "a, b, /", 2, 2, 2, name##_leaf, &prelude_operator_##name, "_operator");
#define BINARY_AS(name, title, python, operator)                                                                       \
    LEAF(name##_leaf) { return (void)count, binary(vm, operator, args, result); }                                      \
    static const Builtin name = FUNCTION(title, "a, b, /", 2, 2, 2, name##_leaf, &prelude_##python, "_operator");
#define PYTHON_AS(name, title, parameters, number, python)                                                             \
    static const Builtin name = FUNCTION(title, parameters, number, number, number, NULL, &prelude_##python, "_operator");
#define PYTHON(name, parameters, number, python)                                                                       \
    static const Builtin name = FUNCTION(#name, parameters, number, number, number, NULL, &prelude_##python, "_operator");
BINARY(add, BINARY_ADD)
BINARY(sub, BINARY_SUBTRACT)
BINARY(mul, BINARY_MULTIPLY)
BINARY(truediv, BINARY_TRUE_DIVIDE)
BINARY(floordiv, BINARY_FLOOR_DIVIDE)
BINARY(mod, BINARY_REMAINDER)
BINARY_AS(pow_, "pow", operator_pow, BINARY_POWER)
BINARY(lshift, BINARY_LEFT_SHIFT)
BINARY(rshift, BINARY_RIGHT_SHIFT)
BINARY(and_, BINARY_AND)
BINARY(or_, BINARY_OR)
BINARY(xor, BINARY_XOR)
BINARY(matmul, BINARY_MATRIX_MULTIPLY)
COMPARE(lt, COMPARE_LT)
COMPARE(le, COMPARE_LE)
COMPARE(eq, COMPARE_EQ)
COMPARE(ne, COMPARE_NE)
COMPARE(gt, COMPARE_GT)
COMPARE(ge, COMPARE_GE)
PYTHON(iadd, "a, b, /", 2, operator_iadd)
PYTHON(isub, "a, b, /", 2, operator_isub)
PYTHON(imul, "a, b, /", 2, operator_imul)
PYTHON(itruediv, "a, b, /", 2, operator_itruediv)
PYTHON(ifloordiv, "a, b, /", 2, operator_ifloordiv)
PYTHON(imod, "a, b, /", 2, operator_imod)
PYTHON(ipow, "a, b, /", 2, operator_ipow)
PYTHON(ilshift, "a, b, /", 2, operator_ilshift)
PYTHON(irshift, "a, b, /", 2, operator_irshift)
PYTHON(iand, "a, b, /", 2, operator_iand)
PYTHON(ior, "a, b, /", 2, operator_ior)
PYTHON(ixor, "a, b, /", 2, operator_ixor)
PYTHON(imatmul, "a, b, /", 2, operator_imatmul)
PYTHON(not_, "a, /", 1, operator_not_)
PYTHON(truth, "a, /", 1, operator_truth)
PYTHON_AS(abs_, "abs", "a, /", 1, operator_abs)
PYTHON(neg, "a, /", 1, operator_neg)
PYTHON(pos, "a, /", 1, operator_pos)
PYTHON(inv, "a, /", 1, operator_invert)
PYTHON(invert, "a, /", 1, operator_invert)
PYTHON_AS(index_, "index", "a, /", 1, operator_index)
PYTHON(concat, "a, b, /", 2, operator_concat)
PYTHON(iconcat, "a, b, /", 2, operator_iconcat)
PYTHON(contains, "a, b, /", 2, operator_contains)
PYTHON(countOf, "a, b, /", 2, operator_count_of)
PYTHON(indexOf, "a, b, /", 2, operator_index_of)
PYTHON(setitem, "a, b, c, /", 3, operator_setitem)
PYTHON(delitem, "a, b, /", 2, operator_delitem)

LEAF(is_leaf) {
    (void)vm, (void)count;
    *result = bool_value(args[0] == args[1]);
    return DONE;
}
LEAF(is_not_leaf) {
    (void)vm, (void)count;
    *result = bool_value(args[0] != args[1]);
    return DONE;
}
LEAF(is_none_leaf) {
    (void)vm, (void)count;
    *result = bool_value(args[0] == NONE);
    return DONE;
}
LEAF(is_not_none_leaf) {
    (void)vm, (void)count;
    *result = bool_value(args[0] != NONE);
    return DONE;
}
static const Builtin is_ = FUNCTION("is_", "a, b, /", 2, 2, 2, is_leaf, NULL, "_operator");
static const Builtin is_not = FUNCTION("is_not", "a, b, /", 2, 2, 2, is_not_leaf, NULL, "_operator");
static const Builtin is_none = FUNCTION("is_none", "a, /", 1, 1, 1, is_none_leaf, NULL, "_operator");
static const Builtin is_not_none = FUNCTION("is_not_none", "a, /", 1, 1, 1, is_not_none_leaf, NULL, "_operator");

/* The item of a container whose behaviour is certainly builtin. */
static Status get_item(VM *vm, Value container, Value key, Value *result) {
    if (!is_of_builtin_class(container)) return NEEDS_PYTHON;
    return value_get_item(vm, container, key, result);
}

LEAF(getitem_leaf) { return (void)count, get_item(vm, args[0], args[1], result); }
static const Builtin getitem = FUNCTION("getitem", "a, b, /", 2, 2, 2, getitem_leaf, &prelude_operator_getitem, "_operator");
static const Builtin length_hint = FUNCTION("length_hint", "obj, default=0, /", 1, 2, 2, NULL, &prelude_operator_length_hint, "_operator");
static const Builtin call = FUNCTION_FLAGS(ANY_ARGUMENTS, "call", "obj, /, *args, **kwargs", 1, 255, 255, NULL, &prelude_operator_call, "_operator");

/* ---- itemgetter, attrgetter: the items or names in a tuple ---- */

enum { GETTER_ITEMS, GETTER_PLAIN /* attrgetter: True where no name has a dot */, GETTER_VALUES };
enum { GETTER_MOST = 8 /* that are got at once */ };
enum { CALLER_NAME, CALLER_ARGS, CALLER_KEYWORDS, CALLER_VALUES };

static Status getter_new(VM *vm, Value *args, uint32_t count, const Type *type, const char *name, Value *result) {
    if (keyword_count(vm)) return raise_type(vm, "%s() takes no keyword arguments", name);
    if (count < 2) return raise_type(vm, "%s expected 1 argument, got 0", name);
    Tuple *items = tuple_from_items(vm, args + 1, count - 1);
    Native *self = items ? native_new(vm, type, GETTER_VALUES) : NULL;
    if (!self) return NO_MEMORY;
    self->values[GETTER_ITEMS] = value_of(items);
    self->values[GETTER_PLAIN] = FALSE;
    *result = value_of(self);
    return DONE;
}

LEAF(itemgetter_new) { return getter_new(vm, args, count, &type_itemgetter, "itemgetter", result); }

LEAF(attrgetter_new) {
    for (uint32_t i = 1; i < count && !keyword_count(vm); i++) {
        if (!is_kind(args[i], KIND_STR)) return raise_type(vm, "attribute name must be a string");
    }
    TRY(getter_new(vm, args, count, &type_attrgetter, "attrgetter", result));
    Tuple *names = AS(Tuple, native_value(*result, GETTER_ITEMS));
    for (uint64_t i = 0; i < names->length; i++) {
        Str *name = is_exactly(names->items[i], &type_str) ? intern_str(vm, AS(Str, names->items[i])) : AS(Str, names->items[i]);
        if (!name) return NO_MEMORY;
        names->items[i] = value_of(name);
    }
    bool plain = true;
    for (uint64_t i = 0; i < names->length; i++) {
        const Str *name = AS(Str, names->items[i]);
        plain &= is_exactly(names->items[i], &type_str);
        for (uint64_t k = 0; k < name->length; k++) {
            plain &= str_at(name, k) != '.';
        }
    }
    AS(Native, *result)->values[GETTER_PLAIN] = bool_value(plain);
    return DONE;
}

/* The only argument of a getter's or caller's call. */
static Status check_call(VM *vm, uint32_t count, const char *name) {
    if (keyword_count(vm)) return raise_type(vm, "%s() takes no keyword arguments", name);
    if (count != 2) return raise_type(vm, "%s expected 1 argument, got %u", name, count - 1);
    return DONE;
}

/* What `get` gives for each of the items: of one alone, else of all in a tuple. */
static Status get_each(VM *vm, Value object, Value items, Status (*get)(VM *vm, Value object, Value item, Value *result), Value *result) {
    if (!is_kind(items, KIND_TUPLE) || AS(Tuple, items)->length == 0) return NEEDS_PYTHON;
    uint64_t count = AS(Tuple, items)->length;
    if (count == 1) return get(vm, object, AS(Tuple, items)->items[0], result);
    if (count > GETTER_MOST) return NEEDS_PYTHON;
    Value values[GETTER_MOST];
    for (uint64_t i = 0; i < count; i++) {
        TRY(get(vm, object, AS(Tuple, items)->items[i], &values[i]));
    }
    Tuple *tuple = tuple_from_items(vm, values, count);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

LEAF(itemgetter_call) {
    TRY(check_call(vm, count, "itemgetter"));
    return get_each(vm, args[1], native_value(args[0], GETTER_ITEMS), get_item, result);
}

/* An attribute that an instance itself has. */
static Status get_own(VM *vm, Value object, Value name, Value *result) {
    if (!is_exactly(name, &type_str) || !(object_of(name)->flags & STR_INTERNED)) return NEEDS_PYTHON;
    *result = attribute_own(vm, object, name);
    return *result == UNBOUND ? NEEDS_PYTHON : DONE;
}

LEAF(attrgetter_call) {
    TRY(check_call(vm, count, "attrgetter"));
    return native_value(args[0], GETTER_PLAIN) == TRUE ? get_each(vm, args[1], native_value(args[0], GETTER_ITEMS), get_own, result) : NEEDS_PYTHON;
}

LEAF(methodcaller_new) {
    uint32_t keywords = keyword_count(vm);
    if (count - keywords < 2) return raise_type(vm, "methodcaller needs at least one argument, the method name");
    if (!is_kind(args[1], KIND_STR)) return raise_type(vm, "method name must be a string");
    Tuple *positional = tuple_from_items(vm, args + 2, count - keywords - 2);
    Dict *copy = keywords && vm->keyword_names == vm->spread_names ? vm->spread : NULL;
    Dict *named = !positional ? NULL : copy ? copy : dict_new(vm, keywords);
    Native *self = named ? native_new(vm, &type_methodcaller, CALLER_VALUES) : NULL;
    if (!self) return NO_MEMORY;
    for (uint32_t i = 0; i < keywords && !copy; i++) {
        TRY(dict_set(vm, named, AS(Tuple, vm->keyword_names)->items[i], args[count - keywords + i]));
    }
    vm->spread = NULL;
    self->values[CALLER_NAME] = args[1];
    self->values[CALLER_ARGS] = value_of(positional);
    self->values[CALLER_KEYWORDS] = value_of(named);
    *result = value_of(self);
    return DONE;
}

LEAF(methodcaller_call) {
    (void)args, (void)result;
    TRY(check_call(vm, count, "methodcaller"));
    return NEEDS_PYTHON;
}

#define GETTER(name, parameters, repr, reduce)                                                                         \
    static const Builtin name##_methods[] = {                                                                          \
        STATIC_METHOD(ANY_ARGUMENTS, "__new__", parameters, 1, 255, 255, name##_new, NULL, type_##name),               \
        SLOT_RANGE(ANY_ARGUMENTS, "__call__", "*args, **kwargs", 1, 255, 255, name##_call, &prelude_##name##_call, type_##name), \
        PYTHON_SLOT("__repr__", "", 1, repr, type_##name),                                                             \
        PYTHON_METHOD("__reduce__", "", 1, 1, reduce, type_##name),                                                    \
    };                                                                                                                 \
    const Type type_##name = {                                                                                         \
        STATIC_TYPE_OBJECT(TYPE_FINAL),                                                                                \
        .static_name = "operator." #name,                                                                              \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_##name,                                                                                  \
        .instance_kind = KIND_NATIVE,                                                                                  \
    }
GETTER(itemgetter, "item, /, *items", prelude_getter_repr, prelude_getter_reduce);
GETTER(attrgetter, "attr, /, *attrs", prelude_getter_repr, prelude_getter_reduce);
GETTER(methodcaller, "name, /, *args, **kwargs", prelude_methodcaller_repr, prelude_methodcaller_reduce);

/* ---- the module ---- */

static const Builtin *const functions[] = {
    &add, &sub, &mul, &truediv, &floordiv, &mod, &pow_, &lshift, &rshift, &and_, &or_, &xor, &matmul, &lt, &le, &eq, &ne, &gt, &ge,
    &iadd, &isub, &imul, &itruediv, &ifloordiv, &imod, &ipow, &ilshift, &irshift, &iand, &ior, &ixor, &imatmul, &not_, &truth, &abs_,
    &neg, &pos, &inv, &invert, &index_, &concat, &iconcat, &contains, &countOf, &indexOf, &setitem, &delitem, &is_, &is_not, &is_none,
    &is_not_none, &getitem, &length_hint, &call, NULL,
};

static const NativeConstant constants[] = {
    {"itemgetter", STATIC_VALUE(&type_itemgetter)},
    {"attrgetter", STATIC_VALUE(&type_attrgetter)},
    {"methodcaller", STATIC_VALUE(&type_methodcaller)},
    {NULL, UNBOUND},
};

const NativeModule operator_module = {.name = "_operator", .functions = functions, .constants = constants};
