/* iterator_types.c: the classes of iterator.c's forms with their methods; enumerate, zip, map, filter, reversed. */
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/native.h"
#include "object/range.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_iterator_next, prelude_iterator_reduce, prelude_enumerate_new, prelude_enumerate_next, prelude_zip_new,
    prelude_zip_next, prelude_map_new, prelude_map_next, prelude_filter_new, prelude_tool_next, prelude_reversed_new,
    prelude_sequence_iterator_next, prelude_sequence_iterator_length_hint, prelude_callable_iterator_next, prelude_reversed_next,
    prelude_iterator_setstate;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SELF AS(Iterator, args[0])

LEAF(next_leaf) {
    (void)count;
    TRY(iterator_advance(vm, SELF, result));
    return *result == UNBOUND ? raise_with(vm, &type_StopIteration, 0) : DONE;
}

LEAF(length_hint_leaf) {
    (void)count;
    const Iterator *iterator = SELF;
    if (iterator->object.aux == ITERATE_LONG_RANGE && iterator->source != UNBOUND) {
        return value_binary(vm, BINARY_SUBTRACT, AS(Range, iterator->source)->length, iterator->extra, result);
    }
    if (iterator->object.aux == ITERATE_SEQUENCE) return NEEDS_PYTHON;
    return int_from_int64(vm, (int64_t)iterator_hint(iterator), result);
}

static int64_t clamp(int64_t n, int64_t low, int64_t high) { return n < low ? low : n > high ? high : n; }

/* Sets the position, held within what there is. */
LEAF(setstate_leaf) {
    (void)count;
    Iterator *iterator = SELF;
    int64_t n;
    *result = NONE;
    if (iterator->object.aux == ITERATE_ZIP || iterator->object.aux == ITERATE_MAP) {
        bool strict;
        TRY(value_truth(vm, args[1], &strict));
        iterator->object.flags &= (uint8_t)~ITERATOR_STRICT;
        if (strict) iterator->object.flags |= ITERATOR_STRICT;
        return DONE;
    }
    TRY(value_index(vm, args[1], &n));
    if (iterator->source == UNBOUND) return DONE;
    switch ((IteratorForm)iterator->object.aux) {
    case ITERATE_LIST: n = clamp(n, 0, (int64_t)AS(List, iterator->source)->length); break;
    case ITERATE_LIST_REVERSED: n = clamp(n, -1, (int64_t)AS(List, iterator->source)->length - 1); break;
    case ITERATE_TUPLE: n = clamp(n, 0, (int64_t)AS(Tuple, iterator->source)->length); break;
    case ITERATE_STR: n = clamp(n, 0, (int64_t)AS(Str, iterator->source)->length); break;
    case ITERATE_BYTES: n = clamp(n, 0, (int64_t)AS(Bytes, iterator->source)->length); break;
    case ITERATE_BYTEARRAY: n = clamp(n, 0, (int64_t)AS(ByteArray, iterator->source)->length); break;
    case ITERATE_RANGE:
        n = clamp(n, 0, iterator->stop);
        iterator->stop -= n;
        iterator->position += n * iterator->step;
        return DONE;
    case ITERATE_SEQUENCE_REVERSED: n = clamp(n, -1, iterator->position > n ? n : iterator->position); break;
    default: n = clamp(n, 0, INT64_MAX); break;
    }
    iterator->position = n;
    return DONE;
}

/* ---- enumerate ---- */

/* The arguments of enumerate(iterable, start=0), by position or name. */
static Status read_enumerate(VM *vm, Value *args, uint32_t count, Value *iterable, Value *start) {
    uint32_t keywords = keyword_count(vm), positional = count - 1 - keywords;
    Value *places[] = {iterable, start};
    if (count - 1 > 2) return raise_type(vm, "enumerate() takes at most 2 arguments (%u given)", count - 1);
    *iterable = *start = UNBOUND;
    for (uint32_t i = 0; i < positional; i++) {
        *places[i] = args[1 + i];
    }
    for (uint32_t i = 0; i < keywords; i++) {
        Value keyword = AS(Tuple, vm->keyword_names)->items[i];
        uint32_t place = str_equals_ascii(AS(Str, keyword), "iterable") ? 0 : str_equals_ascii(AS(Str, keyword), "start") ? 1 : 2;
        if (place == 2 || *places[place] != UNBOUND) {
            return raise_type(vm, "'%S' is an invalid keyword argument for enumerate()", keyword);
        }
        *places[place] = args[1 + positional + i];
    }
    if (*iterable == UNBOUND && keywords) {
        return raise_type(vm, "'%S' is an invalid keyword argument for enumerate()", AS(Tuple, vm->keyword_names)->items[0]);
    }
    if (*iterable == UNBOUND) return raise_type(vm, "enumerate() missing required argument 'iterable'");
    if (*start == UNBOUND) *start = small_int(0);
    return DONE;
}

LEAF(enumerate_new_leaf) {
    Value iterable, start, inner;
    TRY(container_check_class(vm, args[0], &type_enumerate));
    TRY(read_enumerate(vm, args, count, &iterable, &start));
    if (is_bool(start)) start = small_int(start == TRUE);
    if (!is_int(start) && !is_exactly(start, &type_int)) return NEEDS_PYTHON;
    TRY(iterator_of_builtin(vm, iterable, &inner));
    if (inner == UNBOUND) return NEEDS_PYTHON;
    Iterator *iterator = iterator_make(vm, AS(Type, args[0]), ITERATE_ENUMERATE, inner, 0);
    if (!iterator) return NO_MEMORY;
    iterator->extra = start;
    iterator_judge(iterator);
    *result = value_of(iterator);
    return DONE;
}

/* ---- zip and map ---- */

/* The keyword `strict`, the only one; the positional arguments are then `*positional`. */
static Status read_strict(VM *vm, const char *name, Value *args, uint32_t count, uint32_t *positional, bool *strict) {
    uint32_t keywords = keyword_count(vm);
    *strict = false;
    *positional = count - keywords;
    if (keywords > 1) return raise_type(vm, "%s() takes at most 1 keyword argument (%u given)", name, keywords);
    for (uint32_t i = 0; i < keywords; i++) {
        Value keyword = AS(Tuple, vm->keyword_names)->items[i];
        if (!str_equals_ascii(AS(Str, keyword), "strict")) return raise_unknown_keyword(vm, name, keyword, "strict");
        TRY(value_truth(vm, args[count - keywords + i], strict));
    }
    return DONE;
}

enum { MANY_ITERABLES = 4096 };

static Status make_iterators(VM *vm, const Value *iterables, uint32_t count, Value *result) {
    if (count > MANY_ITERABLES) return NEEDS_PYTHON; /* where that passes safepoints */
    Tuple *iterators = tuple_new(vm, count);
    if (!iterators) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        TRY(iterator_of_builtin(vm, iterables[i], &iterators->items[i]));
        if (iterators->items[i] == UNBOUND) return NEEDS_PYTHON;
    }
    *result = value_of(iterators);
    return DONE;
}

LEAF(zip_new_leaf) {
    uint32_t positional;
    bool strict;
    Value iterators;
    TRY(container_check_class(vm, args[0], &type_zip));
    TRY(read_strict(vm, "zip", args, count, &positional, &strict));
    TRY(make_iterators(vm, args + 1, positional - 1, &iterators));
    Iterator *iterator = iterator_make(vm, AS(Type, args[0]), ITERATE_ZIP, iterators, 0);
    if (!iterator) return NO_MEMORY;
    if (strict) iterator->object.flags |= ITERATOR_STRICT;
    iterator_judge(iterator);
    *result = value_of(iterator);
    return DONE;
}

LEAF(map_new_leaf) {
    uint32_t positional;
    bool strict;
    Value iterators;
    TRY(container_check_class(vm, args[0], &type_map));
    TRY(read_strict(vm, "map", args, count, &positional, &strict));
    if (positional < 3) return raise_type(vm, "map() must have at least two arguments.");
    TRY(make_iterators(vm, args + 2, positional - 2, &iterators));
    Iterator *iterator = iterator_make(vm, AS(Type, args[0]), ITERATE_MAP, args[1], 0);
    if (!iterator) return NO_MEMORY;
    iterator->extra = iterators;
    if (strict) iterator->object.flags |= ITERATOR_STRICT;
    *result = value_of(iterator);
    return DONE;
}

/* ---- filter ---- */

/* The arguments of a __new__ that takes exactly `wanted` besides the class. A derived class's own __init__ may take keywords. */
static Status check_count(VM *vm, Value class, const Type *base, uint32_t *count, uint32_t wanted) {
    uint32_t keywords = keyword_count(vm);
    if (keywords && (AS(Type, class) == base || type_lookup(vm, AS(Type, class), NAME(__init__)) == type_lookup(vm, base, NAME(__init__)))) {
        return raise_type(vm, "%N() takes no keyword arguments", base);
    }
    *count -= keywords;
    if (*count - 1 == wanted) return DONE;
    return raise_type(vm, "%N expected %u argument%s, got %u", base, wanted, wanted == 1 ? "" : "s", *count - 1);
}

LEAF(filter_new_leaf) {
    Value inner;
    TRY(container_check_class(vm, args[0], &type_filter));
    TRY(check_count(vm, args[0], &type_filter, &count, 2));
    TRY(iterator_of_builtin(vm, args[2], &inner));
    if (inner == UNBOUND) return NEEDS_PYTHON;
    Iterator *iterator = iterator_make(vm, AS(Type, args[0]), ITERATE_FILTER, args[1], 0);
    if (!iterator) return NO_MEMORY;
    iterator->extra = inner;
    *result = value_of(iterator);
    return DONE;
}

/* ---- reversed ---- */

LEAF(reversed_new_leaf) {
    TRY(container_check_class(vm, args[0], &type_reversed));
    TRY(check_count(vm, args[0], &type_reversed, &count, 1));
    Value sequence = args[1];
    const Type *type = type_of(sequence);
    if (type == &type_list || type == &type_range || type == &type_dict || is_kind(sequence, KIND_DICT_VIEW)) {
        return iterator_new_reversed(vm, sequence, result);
    }
    if (type != &type_tuple && type != &type_str && type != &type_bytes && type != &type_bytearray) return NEEDS_PYTHON;
    int64_t length = iterable_exact_count(sequence);
    Iterator *iterator = iterator_make(vm, AS(Type, args[0]), ITERATE_SEQUENCE_REVERSED, sequence, length - 1);
    if (!iterator) return NO_MEMORY;
    iterator_judge(iterator);
    *result = value_of(iterator);
    return DONE;
}

/* ---- the classes ---- */

#define COMMON(type)                                                                                                   \
    SLOT("__iter__", "", 1, native_self, NULL, type), METHOD("__reduce__", "", 1, 1, 1, NULL, &prelude_iterator_reduce, type)
#define NEXT(type, prelude) SLOT("__next__", "", 1, next_leaf, prelude, type)
#define HINT(type, prelude) METHOD("__length_hint__", "", 1, 1, 1, length_hint_leaf, prelude, type)
#define SETSTATE(type)      METHOD("__setstate__", "object, /", 2, 2, 2, setstate_leaf, &prelude_iterator_setstate, type)

#define TYPE_OF_ITERATOR(name, title)                                                                                  \
    const Type type_##name = {                                                                                         \
        STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW),                                                                  \
        .static_name = title,                                                                                          \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_##name,                                                                                  \
        .instance_kind = KIND_ITERATOR,                                                                                \
    }

#define POSITIONED_ITERATOR(name)                                                                                      \
    static const Builtin name##_methods[] = {COMMON(type_##name), NEXT(type_##name, &prelude_iterator_next),           \
                                             HINT(type_##name, NULL), SETSTATE(type_##name)};                          \
    TYPE_OF_ITERATOR(name, #name)

#define SIZED_ITERATOR(name)                                                                                           \
    static const Builtin name##_methods[] = {COMMON(type_##name), NEXT(type_##name, &prelude_iterator_next),           \
                                             HINT(type_##name, NULL)};                                                 \
    TYPE_OF_ITERATOR(name, #name)

POSITIONED_ITERATOR(list_iterator);
POSITIONED_ITERATOR(list_reverseiterator);
POSITIONED_ITERATOR(tuple_iterator);
POSITIONED_ITERATOR(str_iterator);
POSITIONED_ITERATOR(str_ascii_iterator);
POSITIONED_ITERATOR(bytes_iterator);
POSITIONED_ITERATOR(bytearray_iterator);
POSITIONED_ITERATOR(range_iterator);
POSITIONED_ITERATOR(longrange_iterator);
SIZED_ITERATOR(set_iterator);
SIZED_ITERATOR(dict_keyiterator);
SIZED_ITERATOR(dict_valueiterator);
SIZED_ITERATOR(dict_itemiterator);
SIZED_ITERATOR(dict_reversekeyiterator);
SIZED_ITERATOR(dict_reversevalueiterator);
SIZED_ITERATOR(dict_reverseitemiterator);

static const Builtin memory_iterator_methods[] = {
    SLOT("__iter__", "", 1, native_self, NULL, type_memory_iterator),
    NEXT(type_memory_iterator, &prelude_iterator_next),
};
TYPE_OF_ITERATOR(memory_iterator, "memory_iterator");

static const Builtin iterator_methods[] = {
    COMMON(type_iterator),
    NEXT(type_iterator, &prelude_sequence_iterator_next),
    HINT(type_iterator, &prelude_sequence_iterator_length_hint),
    SETSTATE(type_iterator),
};
TYPE_OF_ITERATOR(iterator, "iterator");

static const Builtin callable_iterator_methods[] = {
    COMMON(type_callable_iterator),
    NEXT(type_callable_iterator, &prelude_callable_iterator_next),
};
TYPE_OF_ITERATOR(callable_iterator, "callable_iterator");

#define BUILDER(name, doc)                                                                                             \
    const Type type_##name = {                                                                                         \
        STATIC_TYPE_OBJECT(0),                                                                                         \
        .static_name = #name,                                                                                          \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_##name,                                                                                  \
        .instance_kind = KIND_ITERATOR,                                                                                \
        .static_doc = doc,                                                                                             \
    }

static const Builtin enumerate_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "iterable, start=0", 1, 255, 255, enumerate_new_leaf, &prelude_enumerate_new, type_enumerate),
    COMMON(type_enumerate),
    NEXT(type_enumerate, &prelude_enumerate_next),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_enumerate),
};
BUILDER(enumerate, "Pairs of a number, from start on, and the next item of an iterable.");

static const Builtin zip_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*iterables, strict=False", 1, 255, 255, zip_new_leaf, &prelude_zip_new, type_zip),
    COMMON(type_zip),
    NEXT(type_zip, &prelude_zip_next),
    SETSTATE(type_zip),
};
BUILDER(zip, "The zip object yields n-length tuples, where n is the number of iterables.");

static const Builtin map_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "function, iterable, /, *iterables, strict=False", 1, 255, 255, map_new_leaf, &prelude_map_new,
                  type_map),
    COMMON(type_map),
    NEXT(type_map, &prelude_map_next),
    SETSTATE(type_map),
};
BUILDER(map, "Make an iterator that computes the function using arguments from\neach of the iterables.");

static const Builtin filter_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "function, iterable, /", 1, 255, 255, filter_new_leaf, &prelude_filter_new, type_filter),
    COMMON(type_filter),
    NEXT(type_filter, &prelude_tool_next),
};
BUILDER(filter, "Return an iterator yielding those items of iterable for which function(item) is true.");

static const Builtin reversed_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "object, /", 1, 255, 255, reversed_new_leaf, &prelude_reversed_new, type_reversed),
    COMMON(type_reversed),
    NEXT(type_reversed, &prelude_reversed_next),
    HINT(type_reversed, NULL),
    SETSTATE(type_reversed),
};
BUILDER(reversed, "The items of a sequence from the last to the first.");
