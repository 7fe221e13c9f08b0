/* list_methods.c: the methods of list, and the type. */
#include "object/container.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/str.h"
#include "vm/vm.h"

extern const Function prelude_list_init, prelude_list_extend, prelude_list_iadd, prelude_list_imul, prelude_list_mul, prelude_list_insert,
    prelude_list_pop, prelude_list_index, prelude_list_count, prelude_list_remove, prelude_list_contains, prelude_list_getitem,
    prelude_list_setitem, prelude_list_delitem, prelude_list_sort, prelude_list_repr, prelude_list_eq, prelude_list_ne,
    prelude_list_lt, prelude_list_le, prelude_list_gt, prelude_list_ge;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(List, args[0])
#define UNUSED (void)vm, (void)count

LEAF(new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_list));
    List *list = list_new_of(vm, AS(Type, args[0]));
    if (!list) return NO_MEMORY;
    *result = value_of(list);
    return DONE;
}

LEAF(init_leaf) {
    List *list = SELF;
    if (keyword_count(vm) && type_lookup(vm, list->object.type, NAME(__new__)) != type_lookup(vm, &type_list, NAME(__new__))) {
        count -= keyword_count(vm); /* meant for the class's own __new__ */
        if (count > 2) return raise_type(vm, "list expected at most 1 argument, got %u", count - 1);
    } else {
        TRY(container_check_arguments(vm, "list", count, 1));
    }
    *result = NONE;
    if (count > 1 && list->length == 0) return list_fill_in_part(vm, list, args[1]);
    if (count > 1) return NEEDS_PYTHON; /* it becomes empty even if what is given is refused */
    list_clear(vm, list);
    return DONE;
}

LEAF(append_leaf) {
    (void)count;
    *result = NONE;
    return list_append(vm, SELF, args[1]);
}

LEAF(extend_leaf) {
    (void)count;
    *result = NONE;
    return list_extend_pausing(vm, SELF, args[1]);
}

LEAF(iadd_leaf) {
    (void)count;
    *result = args[0];
    return list_extend_pausing(vm, SELF, args[1]);
}

LEAF(insert_leaf) {
    (void)count;
    int64_t index;
    TRY(value_index(vm, args[1], &index));
    *result = NONE;
    return list_insert(vm, SELF, index, args[2]);
}

LEAF(pop_leaf) {
    (void)count;
    List *list = SELF;
    int64_t index = -1;
    if (args[1] != UNBOUND) TRY(value_index(vm, args[1], &index));
    if (list->length == 0) return raise_error(vm, &type_IndexError, "pop from empty list");
    if (index < 0) index += (int64_t)list->length;
    if (index < 0 || (uint64_t)index >= list->length) return raise_error(vm, &type_IndexError, "pop index out of range");
    *result = list_take(vm, list, (uint64_t)index);
    return DONE;
}

LEAF(remove_leaf) {
    (void)count;
    List *list = SELF;
    uint64_t index;
    TRY(sequence_find(vm, args[0], 0, list->length, args[1], &index));
    if (index == list->length) return raise_value_error(vm, "list.remove(x): x not in list");
    list_take(vm, list, index);
    *result = NONE;
    return DONE;
}

LEAF(clear_leaf) {
    (void)count;
    list_clear(vm, SELF);
    *result = NONE;
    return DONE;
}

LEAF(index_leaf) {
    (void)count;
    List *list = SELF;
    uint64_t start, end, index;
    TRY(sequence_search_bounds(vm, args[2], args[3], list->length, &start, &end));
    TRY(sequence_find(vm, args[0], start, end, args[1], &index));
    if (index >= end) return raise_value_error(vm, "list.index(x): x not in list");
    return int_from_int64(vm, (int64_t)index, result);
}

LEAF(count_leaf) {
    (void)count;
    uint64_t found;
    TRY(sequence_count(vm, args[0], SELF->length, args[1], &found));
    return int_from_int64(vm, (int64_t)found, result);
}

LEAF(reverse_leaf) {
    (void)count;
    List *list = SELF;
    Value *items = list_items(list);
    for (uint64_t i = 0, j = list->length; i + 1 < j; i++) {
        Value item = items[i];
        items[i] = items[--j];
        items[j] = item;
    }
    charge_items(vm, list->length);
    *result = NONE;
    return DONE;
}

LEAF(copy_leaf) {
    (void)count;
    List *copy = list_from_items(vm, list_items(SELF), SELF->length);
    if (!copy) return NO_MEMORY;
    charge_items(vm, copy->length);
    *result = value_of(copy);
    return DONE;
}

LEAF(sort_leaf) { /* self, key, reverse */
    (void)count;
    if (args[1] != UNBOUND && args[1] != NONE) return NEEDS_PYTHON;
    bool reverse = false;
    if (args[2] != UNBOUND) TRY(value_truth(vm, args[2], &reverse));
    *result = NONE;
    return list_sort(vm, SELF, reverse);
}

/* A limit drops the prelude's frame while the items are away in its variable: self, key, reverse, items are its first registers. */
void list_sort_abandon(const Frame *frame) {
    enum { SELF_REGISTER = 0, ITEMS_REGISTER = 3 };
    if (frame_code(frame) != prelude_list_sort.code) return;
    Value self = frame->registers[SELF_REGISTER], taken = frame->registers[ITEMS_REGISTER];
    if (!is_kind(self, KIND_LIST) || !is_kind(taken, KIND_LIST)) return;
    List *list = AS(List, self), *items = AS(List, taken);
    if (list == items || list->values) return;
    list->values = items->values;
    list->length = items->length;
    items->values = NULL;
    items->length = 0;
}

LEAF(len_leaf) {
    UNUSED;
    *result = small_int((int64_t)SELF->length);
    return DONE;
}

LEAF(getitem_leaf) {
    (void)count;
    return list_get_item(vm, SELF, args[1], result);
}

LEAF(setitem_leaf) {
    (void)count;
    *result = NONE;
    return list_set_item(vm, SELF, args[1], args[2]);
}

LEAF(delitem_leaf) {
    (void)count;
    *result = NONE;
    return list_delete_item(vm, SELF, args[1]);
}

LEAF(contains_leaf) {
    (void)count;
    bool found;
    TRY(list_contains(vm, SELF, args[1], &found));
    *result = bool_value(found);
    return DONE;
}

LEAF(add_leaf) {
    (void)count;
    if (!is_kind(args[1], KIND_LIST)) return raise_type(vm, "can only concatenate list (not \"%T\") to list", args[1]);
    return list_binary(vm, BINARY_ADD, args[0], args[1], result);
}

LEAF(mul_leaf) {
    (void)count;
    uint64_t length;
    bool is_number;
    TRY(sequence_repeat_count(vm, SELF->length, args[1], &length, &is_number));
    if (!is_number) return raise_type(vm, "'%T' object cannot be interpreted as an integer", args[1]);
    return list_binary(vm, BINARY_MULTIPLY, args[0], args[1], result);
}

LEAF(imul_leaf) {
    (void)count;
    List *list = SELF;
    uint64_t length;
    bool is_number;
    TRY(sequence_repeat_count(vm, list->length, args[1], &length, &is_number));
    if (!is_number) { /* `*=` words it for all sequences alike */
        *result = NOT_IMPLEMENTED;
        return DONE;
    }
    *result = args[0];
    if (length == 0) {
        list_clear(vm, list);
        return DONE;
    }
    TRY(list_reserve(vm, list, length - list->length));
    sequence_fill(list->values->items, list->length, length);
    list->length = length;
    charge_items(vm, length);
    return DONE;
}

LEAF(iter_leaf) {
    (void)count;
    return iterator_new(vm, args[0], result);
}

LEAF(reversed_leaf) {
    (void)count;
    return iterator_new_reversed(vm, args[0], result);
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, list_repr_to(vm, &builder, SELF, 0), result);
}

LEAF(sizeof_leaf) {
    (void)count;
    uint64_t capacity = SELF->values ? SELF->values->capacity : 0;
    return int_from_int64(vm, (int64_t)(56 + capacity * sizeof(Value)), result);
}

static Status compare_leaf(VM *vm, CompareOperator operator, Value *args, Value *result) {
    *result = NOT_IMPLEMENTED;
    if (!is_kind(args[1], KIND_LIST)) return DONE;
    return list_compare(vm, operator, SELF, AS(List, args[1]), result);
}
CONTAINER_COMPARE_LEAVES

static const Builtin list_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*args, **kwargs", 1, 255, 255, new_leaf, NULL, type_list),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_list_repr, type_list),
    CLASS_CONSTANT("__hash__", NONE, type_list),
    CONTAINER_COMPARE_SLOTS(type_list, prelude_list),
    SLOT("__iter__", "", 1, iter_leaf, NULL, type_list),
    SLOT_RANGE(ANY_ARGUMENTS, "__init__", "*args, **kwargs", 1, 255, 255, init_leaf, &prelude_list_init, type_list),
    SLOT("__len__", "", 1, len_leaf, NULL, type_list),
    METHOD("__getitem__", "index, /", 2, 2, 2, getitem_leaf, &prelude_list_getitem, type_list),
    SLOT("__setitem__", "key, value, /", 3, setitem_leaf, &prelude_list_setitem, type_list),
    SLOT("__delitem__", "key, /", 2, delitem_leaf, &prelude_list_delitem, type_list),
    SLOT("__add__", "value, /", 2, add_leaf, NULL, type_list),
    SLOT("__mul__", "value, /", 2, mul_leaf, &prelude_list_mul, type_list),
    SLOT("__rmul__", "value, /", 2, mul_leaf, &prelude_list_mul, type_list),
    SLOT("__contains__", "key, /", 2, contains_leaf, &prelude_list_contains, type_list),
    SLOT("__iadd__", "value, /", 2, iadd_leaf, &prelude_list_iadd, type_list),
    SLOT("__imul__", "value, /", 2, imul_leaf, &prelude_list_imul, type_list),
    METHOD("__reversed__", "", 1, 1, 1, reversed_leaf, NULL, type_list),
    METHOD("__sizeof__", "", 1, 1, 1, sizeof_leaf, NULL, type_list),
    METHOD("clear", "", 1, 1, 1, clear_leaf, NULL, type_list),
    METHOD("copy", "", 1, 1, 1, copy_leaf, NULL, type_list),
    METHOD("append", "object, /", 2, 2, 2, append_leaf, NULL, type_list),
    METHOD("insert", "index, object, /", 3, 3, 3, insert_leaf, &prelude_list_insert, type_list),
    METHOD("extend", "iterable, /", 2, 2, 2, extend_leaf, &prelude_list_extend, type_list),
    METHOD("pop", "index=-1, /", 1, 2, 2, pop_leaf, &prelude_list_pop, type_list),
    METHOD("remove", "value, /", 2, 2, 2, remove_leaf, &prelude_list_remove, type_list),
    METHOD("index", "value, start=0, stop=sys.maxsize, /", 2, 4, 4, index_leaf, &prelude_list_index, type_list),
    METHOD("count", "value, /", 2, 2, 2, count_leaf, &prelude_list_count, type_list),
    METHOD("reverse", "", 1, 1, 1, reverse_leaf, NULL, type_list),
    METHOD("sort", "*, key=None, reverse=False", 1, 1, 3, sort_leaf, &prelude_list_sort, type_list),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_list),
};

const Type type_list = {
    STATIC_TYPE_OBJECT(TYPE_SEQUENCE | TYPE_MATCH_SELF),
    .static_name = "list",
    .base = &type_object,
    METHOD_TABLE(list_methods),
    .number = TYPE_NUMBER_list,
    .instance_kind = KIND_LIST,
    .static_doc = "The items of an iterable, which can be changed.",
};
