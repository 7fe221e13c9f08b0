/* itertools_module.c: the module itertools: the classes of iterator_tools.c's forms. What they take is the prelude's (prelude/itertools.py). */
#include "object/container.h"
#include "object/iterator_tools.h"
#include "object/list.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/module_table.h"

extern const Function prelude_accumulate_new, prelude_batched_new, prelude_chain_new, prelude_combinations_new,
    prelude_combinations_with_replacement_new, prelude_compress_new, prelude_count_new, prelude_cycle_new, prelude_dropwhile_new,
    prelude_filterfalse_new, prelude_groupby_new, prelude_islice_new, prelude_pairwise_new, prelude_permutations_new, prelude_product_new,
    prelude_repeat_new, prelude_starmap_new, prelude_takewhile_new, prelude_zip_longest_new, prelude_grouper_new, prelude_tee_new,
    prelude_chain_from_iterable, prelude_count_repr, prelude_repeat_repr, prelude_repeat_length_hint, prelude_tee_copy, prelude_tee,
    prelude_tool_next;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define INTRINSIC(c_name, name, count, leaf) const Builtin c_name = FUNCTION(name, "", count, count, count, leaf, NULL, "builtins")

static bool is_tool(Value v) {
    return is_kind(v, KIND_ITERATOR) && object_of(v)->aux >= ITERATE_FILTER && object_of(v)->aux <= ITERATE_TEE;
}

/* The classes: name, title, form, flags and documentation of each. */
#define TOOLS(X)                                                                                                       \
    X(accumulate, "accumulate", ITERATE_ACCUMULATE, 0,                                                                 \
      "The running totals of an iterable, or what a function makes of each total and the next item.")                  \
    X(batched, "batched", ITERATE_BATCHED, 0, "The items in tuples of n; the last one may be shorter.")                \
    X(chain, "chain", ITERATE_CHAIN, 0, "The items of the first iterable, then those of the second, and so on.")       \
    X(combinations, "combinations", ITERATE_COMBINATIONS, 0,                                                           \
      "All choices of r items, each item at most once, in the order of the iterable.")                                 \
    X(combinations_with_replacement, "combinations_with_replacement", ITERATE_COMBINATIONS_REPLACEMENT, 0,             \
      "All choices of r items, an item as often as it likes, in the order of the iterable.")                           \
    X(compress, "compress", ITERATE_COMPRESS, 0, "The data whose selectors are true.")                                 \
    X(count, "count", ITERATE_COUNT, 0, "Numbers without end, each a step after the one before.")                      \
    X(cycle, "cycle", ITERATE_CYCLE, 0, "The items of an iterable, over and over.")                                    \
    X(dropwhile, "dropwhile", ITERATE_DROPWHILE, 0,                                                                    \
      "The items from the first one on for which the predicate is false.")                                             \
    X(filterfalse, "filterfalse", ITERATE_FILTERFALSE, 0, "The items for which a function is false.")                  \
    X(groupby, "groupby", ITERATE_GROUPBY, 0, "Pairs of a key and an iterator over the neighbours that share it.")     \
    X(islice, "islice", ITERATE_ISLICE, 0,                                                                             \
      "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\nThe items at those positions of an iterable.") \
    X(pairwise, "pairwise", ITERATE_PAIRWISE, 0, "Each item with the one after it.")                                   \
    X(permutations, "permutations", ITERATE_PERMUTATIONS, 0, "All arrangements of r items.")                           \
    X(product, "product", ITERATE_PRODUCT, 0,                                                                          \
      "All tuples with an item of each iterable; the last one changes fastest.")                                       \
    X(repeat, "repeat", ITERATE_REPEAT, 0, "repeat(object[, times])\n\nThe object, so many times or without end.")     \
    X(starmap, "starmap", ITERATE_STARMAP, 0, "What a function returns for the arguments in each tuple.")              \
    X(takewhile, "takewhile", ITERATE_TAKEWHILE, 0, "The items as long as the predicate is true.")                     \
    X(zip_longest, "zip_longest", ITERATE_ZIP_LONGEST, 0,                                                              \
      "Tuples of the items of each iterable at the same place; those that end early are filled up.")                   \
    X(grouper, "_grouper", ITERATE_GROUPER, TYPE_FINAL, NULL)                                                          \
    X(tee, "_tee", ITERATE_TEE, TYPE_FINAL, "One of several iterators over the same items.")

/* ---- what the prelude reaches them by ---- */

/* Where a field of the heap is UNBOUND, the prelude sees _absent. */
static Value bound_or_not(Value v) {
    extern const Object absent_object;
    return v == value_of(&absent_object) ? UNBOUND : v;
}

/* _tool_make(class, base, source, extra, position, stop, step): an iterator of the form that `base` has. */
LEAF(make_leaf) {
    (void)count;
#define FORM(name, title, form, flags, doc) {&type_itertools_##name, form},
    static const struct {
        const Type *type;
        IteratorForm form;
    } forms[] = {TOOLS(FORM)};
    int64_t position, stop, step;
    if (!is_kind(args[0], KIND_TYPE) || AS(Type, args[0])->instance_kind != KIND_ITERATOR) return intrinsic_misused(vm);
    TRY(value_index(vm, args[4], &position));
    TRY(value_index(vm, args[5], &stop));
    TRY(value_index(vm, args[6], &step));
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (args[1] != value_of(forms[i].type)) continue;
        Iterator *iterator = iterator_make(vm, AS(Type, args[0]), forms[i].form, args[2], position);
        if (!iterator) return NO_MEMORY;
        iterator->extra = bound_or_not(args[3]);
        iterator->stop = stop;
        iterator->step = step;
        *result = value_of(iterator);
        return DONE;
    }
    return intrinsic_misused(vm);
}
INTRINSIC(intrinsic_tool_make, "_tool_make", 7, make_leaf);

/* _tool_get(iterator, field): source, extra, position, stop, step; _absent for what is not there. */
LEAF(get_leaf) {
    (void)count;
    extern const Object absent_object;
    if (!is_tool(args[0]) || !is_int(args[1])) return intrinsic_misused(vm);
    const Iterator *iterator = AS(Iterator, args[0]);
    switch (int_of(args[1])) {
    case 0: *result = iterator->source; break;
    case 1: *result = iterator->extra; break;
    case 2: return int_from_int64(vm, iterator->position, result);
    case 3: return int_from_int64(vm, iterator->stop, result);
    default: return int_from_int64(vm, iterator->step, result);
    }
    if (*result == UNBOUND) *result = value_of(&absent_object);
    return DONE;
}
INTRINSIC(intrinsic_tool_get, "_tool_get", 2, get_leaf);

/* The value `number` of the tuple that is an iterator's state. */
static Value *state_place(Value v, Value number) {
    if (!is_tool(v) || !is_kind(AS(Iterator, v)->source, KIND_TUPLE) || !is_int(number)) return NULL;
    Tuple *state = AS(Tuple, AS(Iterator, v)->source);
    return (uint64_t)int_of(number) < state->length ? &state->items[int_of(number)] : NULL;
}

LEAF(set_state_leaf) { /* iterator, number, value */
    (void)count;
    Value *place = state_place(args[0], args[1]);
    if (!place) return intrinsic_misused(vm);
    *place = bound_or_not(args[2]);
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_tool_set_state, "_tool_set_state", 3, set_state_leaf);

/* _tool_set_strict(iterator) */
LEAF(set_strict_leaf) {
    (void)count;
    if (!is_tool(args[0])) return intrinsic_misused(vm);
    object_of(args[0])->flags |= ITERATOR_STRICT;
    *result = NONE;
    return DONE;
}
INTRINSIC(intrinsic_tool_set_strict, "_tool_set_strict", 1, set_strict_leaf);

/* _tool_steps(iterator): itself, or for one of a derived class an iterator over what the base class gives. */
LEAF(steps_leaf) {
    (void)count;
    if (!is_tool(args[0])) return intrinsic_misused(vm);
    *result = args[0];
    if (object_of(args[0])->type->object.aux & TYPE_STATIC) return DONE;
    Iterator *steps = iterator_make(vm, NULL, ITERATE_STEPS, args[0], 0);
    if (!steps) return NO_MEMORY;
    *result = value_of(steps);
    return DONE;
}
INTRINSIC(intrinsic_tool_steps, "_tool_steps", 1, steps_leaf);

/* _tee_block(iterator): an empty block before it. */
LEAF(block_leaf) {
    (void)count;
    Tuple *block = tee_block_new(vm, args[0]);
    if (!block) return NO_MEMORY;
    *result = value_of(block);
    return DONE;
}
INTRINSIC(intrinsic_tee_block, "_tee_block", 1, block_leaf);

/* A derived class's own __init__ may take keywords; those without one take none. */
#define CHECK_KEYWORDS(name, type) TRY(check_keywords(vm, args[0], &(type), name))

static Status check_keywords(VM *vm, Value class, const Type *base, const char *name) {
    if (!keyword_count(vm)) return DONE;
    if (AS(Type, class) != base && type_lookup(vm, AS(Type, class), NAME(__init__)) != type_lookup(vm, base, NAME(__init__))) return DONE;
    return raise_type(vm, "%s() takes no keyword arguments", name);
}

/* ---- making the plain ones ---- */

/* The iterator of an argument, if that takes no Python. */
static Status inner_of(VM *vm, Value iterable, Value *iterator) {
    *iterator = iterable;
    if (is_exactly(iterable, &type_generator)) return DONE;
    TRY(iterator_of_builtin(vm, iterable, iterator));
    return *iterator == UNBOUND ? NEEDS_PYTHON : DONE;
}

static Status make(VM *vm, Value class, const Type *base, IteratorForm form, Value source, Value extra, int64_t position, Value *result) {
    if (class != value_of(base)) return NEEDS_PYTHON;
    Iterator *iterator = iterator_make(vm, base, form, source, position);
    if (!iterator) return NO_MEMORY;
    iterator->extra = extra;
    *result = value_of(iterator);
    return DONE;
}

/* Over a tuple that is its state. */
static Status make_over(VM *vm, Value class, const Type *base, IteratorForm form, const Value *state, uint64_t count, Value *result) {
    Tuple *tuple = tuple_from_items(vm, state, count);
    return tuple ? make(vm, class, base, form, value_of(tuple), UNBOUND, 0, result) : NO_MEMORY;
}

static Status make_chain(VM *vm, Value class, Value iterables, Value *result) {
    Value source;
    TRY(inner_of(vm, iterables, &source));
    return make(vm, class, &type_itertools_chain, ITERATE_CHAIN, source, UNBOUND, 0, result);
}

LEAF(accumulate_new_leaf) {
    (void)count;
    Value state[] = {UNBOUND, args[2] == UNBOUND ? NONE : args[2], args[3] == UNBOUND ? NONE : args[3]};
    TRY(container_check_class(vm, args[0], &type_itertools_accumulate));
    TRY(inner_of(vm, args[1], &state[ACCUMULATE_INNER]));
    return make_over(vm, args[0], &type_itertools_accumulate, ITERATE_ACCUMULATE, state, ACCUMULATE_STATE, result);
}

LEAF(compress_new_leaf) {
    (void)count;
    Value state[COMPRESS_STATE] = {UNBOUND, UNBOUND, UNBOUND};
    TRY(container_check_class(vm, args[0], &type_itertools_compress));
    TRY(inner_of(vm, args[1], &state[COMPRESS_DATA]));
    TRY(inner_of(vm, args[2], &state[COMPRESS_SELECTORS]));
    return make_over(vm, args[0], &type_itertools_compress, ITERATE_COMPRESS, state, COMPRESS_STATE, result);
}

LEAF(count_new_leaf) {
    (void)count;
    Value start = args[1] == UNBOUND ? small_int(0) : args[1], step = args[2] == UNBOUND ? small_int(1) : args[2];
    TRY(container_check_class(vm, args[0], &type_itertools_count));
    return is_int(start) && is_int(step) ? make(vm, args[0], &type_itertools_count, ITERATE_COUNT, step, start, 0, result) : NEEDS_PYTHON;
}

LEAF(groupby_new_leaf) {
    (void)count;
    extern const Object absent_object;
    const Value absent = value_of(&absent_object);
    Value state[] = {UNBOUND, args[2] == UNBOUND ? NONE : args[2], absent, absent, absent, NONE};
    TRY(container_check_class(vm, args[0], &type_itertools_groupby));
    TRY(inner_of(vm, args[1], &state[0]));
    List *list = list_from_items(vm, state, sizeof state / sizeof *state);
    return list ? make(vm, args[0], &type_itertools_groupby, ITERATE_GROUPBY, value_of(list), UNBOUND, 0, result) : NO_MEMORY;
}

LEAF(repeat_new_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_itertools_repeat));
    if (args[2] != UNBOUND && !is_int(args[2])) return NEEDS_PYTHON;
    int64_t times = args[2] == UNBOUND ? -1 : int_of(args[2]) < 0 ? 0 : int_of(args[2]);
    return make(vm, args[0], &type_itertools_repeat, ITERATE_REPEAT, args[1], UNBOUND, times, result);
}

LEAF(chain_from_iterable_leaf) {
    (void)count;
    TRY(container_check_class(vm, args[0], &type_itertools_chain));
    return make_chain(vm, args[0], args[1], result);
}

/* __new__ of a class that takes exactly so many arguments, or any number, all by position. */
static Status new_positional(VM *vm, Value *args, uint32_t count, const Type *base, const char *name, int wanted) {
    TRY(container_check_class(vm, args[0], base));
    TRY(check_keywords(vm, args[0], base, name));
    uint32_t given = count - 1 - keyword_count(vm);
    if (wanted >= 0 && given != (uint32_t)wanted) {
        return raise_type(vm, "%s expected %d argument%s, got %u", name, wanted, wanted == 1 ? "" : "s", given);
    }
    return NEEDS_PYTHON;
}

/* The only keyword that a class takes besides its iterables. */
static Status check_keyword(VM *vm, const char *only, const char *message_end, const char *name) {
    for (uint32_t i = 0; i < keyword_count(vm); i++) {
        Value keyword = AS(Tuple, vm->keyword_names)->items[i];
        if (str_equals_ascii(AS(Str, keyword), only)) continue;
        if (message_end) return raise_unknown_keyword(vm, name, keyword, only);
        return raise_type(vm, "%s() got an unexpected keyword argument", name);
    }
    return NEEDS_PYTHON;
}

LEAF(product_new_leaf) {
    (void)count, (void)result;
    TRY(container_check_class(vm, args[0], &type_itertools_product));
    return check_keyword(vm, "repeat", "", "product");
}
LEAF(zip_longest_new_leaf) {
    (void)count, (void)result;
    TRY(container_check_class(vm, args[0], &type_itertools_zip_longest));
    return check_keyword(vm, "fillvalue", NULL, "zip_longest");
}

LEAF(chain_new_leaf) {
    Status status = new_positional(vm, args, count, &type_itertools_chain, "chain", -1);
    if (status != NEEDS_PYTHON || args[0] != value_of(&type_itertools_chain)) return status;
    Tuple *iterables = tuple_from_items(vm, args + 1, count - 1);
    return iterables ? make_chain(vm, args[0], value_of(iterables), result) : NO_MEMORY;
}

LEAF(cycle_new_leaf) {
    Value inner;
    Status status = new_positional(vm, args, count, &type_itertools_cycle, "cycle", 1);
    if (status != NEEDS_PYTHON || args[0] != value_of(&type_itertools_cycle)) return status;
    TRY(inner_of(vm, args[1], &inner));
    List *saved = list_new(vm, 0);
    return saved ? make(vm, args[0], &type_itertools_cycle, ITERATE_CYCLE, inner, value_of(saved), 0, result) : NO_MEMORY;
}

/* Of the source alone, or of a function and a source. */
static Status new_over_source(VM *vm, Value *args, uint32_t count, const Type *base, const char *name, int wanted, IteratorForm form, Value *result) {
    Value inner;
    Status status = new_positional(vm, args, count, base, name, wanted);
    if (status != NEEDS_PYTHON || args[0] != value_of(base)) return status;
    TRY(inner_of(vm, args[wanted], &inner));
    if (wanted == 1) return make(vm, args[0], base, form, inner, UNBOUND, 0, result);
    return make(vm, args[0], base, form, args[1], inner, 0, result);
}

#define OVER_SOURCE(name, wanted, form)                                                                                \
    LEAF(name##_new_leaf) { return new_over_source(vm, args, count, &type_itertools_##name, #name, wanted, form, result); }
OVER_SOURCE(dropwhile, 2, ITERATE_DROPWHILE)
OVER_SOURCE(filterfalse, 2, ITERATE_FILTERFALSE)
OVER_SOURCE(pairwise, 1, ITERATE_PAIRWISE)
OVER_SOURCE(starmap, 2, ITERATE_STARMAP)
OVER_SOURCE(takewhile, 2, ITERATE_TAKEWHILE)

LEAF(tee_new_leaf) {
    (void)result;
    return new_positional(vm, args, count, &type_itertools_tee, "_tee", 1);
}

/* A number of a slice that can be no mistake, or what stands for it. */
static bool slice_number(Value v, int64_t otherwise, int64_t *number) {
    *number = is_int(v) ? int_of(v) : otherwise;
    return v == NONE || (is_int(v) && int_of(v) >= 0);
}

LEAF(islice_new_leaf) {
    Value inner;
    int64_t start = 0, stop, step = 1;
    TRY(container_check_class(vm, args[0], &type_itertools_islice));
    TRY(check_keywords(vm, args[0], &type_itertools_islice, "islice"));
    uint32_t given = count - 1 - keyword_count(vm);
    if (given < 2) return raise_type(vm, "islice expected at least 2 arguments, got %u", given);
    if (given > 4) return raise_type(vm, "islice expected at most 4 arguments, got %u", given);
    if (args[0] != value_of(&type_itertools_islice)) return NEEDS_PYTHON;
    if (given > 2 && !slice_number(args[2], 0, &start)) return NEEDS_PYTHON;
    if (!slice_number(args[given > 2 ? 3 : 2], -1, &stop)) return NEEDS_PYTHON;
    if (given > 3 && (!slice_number(args[4], 1, &step) || step < 1)) return NEEDS_PYTHON;
    TRY(inner_of(vm, args[1], &inner));
    TRY(make(vm, args[0], &type_itertools_islice, ITERATE_ISLICE, inner, UNBOUND, start, result));
    AS(Iterator, *result)->stop = stop;
    AS(Iterator, *result)->step = step;
    return DONE;
}

/* ---- the classes ---- */

LEAF(next_leaf) {
    (void)count;
    if (!is_tool(args[0])) return NEEDS_PYTHON;
    Iterator *iterator = AS(Iterator, args[0]);
    *result = UNBOUND;
    if (iterator->source != UNBOUND) TRY(iterator_tool_advance(vm, iterator, result));
    return *result == UNBOUND ? raise_with(vm, &type_StopIteration, 0) : DONE;
}

#define NEXT(type) SLOT("__iter__", "", 1, native_self, NULL, type), SLOT("__next__", "", 1, next_leaf, &prelude_tool_next, type)

static const Builtin accumulate_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, func=None, *, initial=None", 2, 3, 4, accumulate_new_leaf, &prelude_accumulate_new, type_itertools_accumulate),
    NEXT(type_itertools_accumulate),
};

static const Builtin batched_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, n, *, strict=False", 3, 3, 4, NULL, &prelude_batched_new, type_itertools_batched),
    NEXT(type_itertools_batched),
};

static const Builtin chain_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*iterables", 1, 255, 255, chain_new_leaf, &prelude_chain_new, type_itertools_chain),
    NEXT(type_itertools_chain),
    CLASS_METHOD(0, "from_iterable", "iterable, /", 2, 2, 2, chain_from_iterable_leaf, &prelude_chain_from_iterable, type_itertools_chain),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_itertools_chain),
};

static const Builtin combinations_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, r", 3, 3, 3, NULL, &prelude_combinations_new, type_itertools_combinations),
    NEXT(type_itertools_combinations),
};

static const Builtin combinations_with_replacement_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, r", 3, 3, 3, NULL, &prelude_combinations_with_replacement_new, type_itertools_combinations_with_replacement),
    NEXT(type_itertools_combinations_with_replacement),
};

static const Builtin compress_methods[] = {
    STATIC_METHOD(0, "__new__", "data, selectors", 3, 3, 3, compress_new_leaf, &prelude_compress_new, type_itertools_compress),
    NEXT(type_itertools_compress),
};

static const Builtin count_methods[] = {
    STATIC_METHOD(0, "__new__", "start=0, step=1", 1, 3, 3, count_new_leaf, &prelude_count_new, type_itertools_count),
    NEXT(type_itertools_count),
    PYTHON_SLOT("__repr__", "", 1, prelude_count_repr, type_itertools_count),
};

static const Builtin cycle_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "iterable, /", 1, 255, 255, cycle_new_leaf, &prelude_cycle_new, type_itertools_cycle),
    NEXT(type_itertools_cycle),
};

static const Builtin dropwhile_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "predicate, iterable, /", 1, 255, 255, dropwhile_new_leaf, &prelude_dropwhile_new, type_itertools_dropwhile),
    NEXT(type_itertools_dropwhile),
};

static const Builtin filterfalse_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "function, iterable, /", 1, 255, 255, filterfalse_new_leaf, &prelude_filterfalse_new, type_itertools_filterfalse),
    NEXT(type_itertools_filterfalse),
};

static const Builtin groupby_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, key=None", 2, 3, 3, groupby_new_leaf, &prelude_groupby_new, type_itertools_groupby),
    NEXT(type_itertools_groupby),
};

static const Builtin islice_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "iterable, stop, /", 1, 255, 255, islice_new_leaf, &prelude_islice_new, type_itertools_islice),
    NEXT(type_itertools_islice),
};

static const Builtin pairwise_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "iterable, /", 1, 255, 255, pairwise_new_leaf, &prelude_pairwise_new, type_itertools_pairwise),
    NEXT(type_itertools_pairwise),
};

static const Builtin permutations_methods[] = {
    STATIC_METHOD(0, "__new__", "iterable, r=None", 2, 3, 3, NULL, &prelude_permutations_new, type_itertools_permutations),
    NEXT(type_itertools_permutations),
};

static const Builtin product_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*iterables, repeat=1", 1, 255, 255, product_new_leaf, &prelude_product_new, type_itertools_product),
    NEXT(type_itertools_product),
};

static const Builtin repeat_methods[] = {
    STATIC_METHOD(0, "__new__", "object, times=None", 2, 3, 3, repeat_new_leaf, &prelude_repeat_new, type_itertools_repeat),
    NEXT(type_itertools_repeat),
    PYTHON_SLOT("__repr__", "", 1, prelude_repeat_repr, type_itertools_repeat),
    PYTHON_METHOD("__length_hint__", "", 1, 1, prelude_repeat_length_hint, type_itertools_repeat),
};

static const Builtin starmap_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "function, iterable, /", 1, 255, 255, starmap_new_leaf, &prelude_starmap_new, type_itertools_starmap),
    NEXT(type_itertools_starmap),
};

static const Builtin takewhile_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "predicate, iterable, /", 1, 255, 255, takewhile_new_leaf, &prelude_takewhile_new, type_itertools_takewhile),
    NEXT(type_itertools_takewhile),
};

static const Builtin zip_longest_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "*iterables, fillvalue=None", 1, 255, 255, zip_longest_new_leaf, &prelude_zip_longest_new, type_itertools_zip_longest),
    NEXT(type_itertools_zip_longest),
};

static const Builtin grouper_methods[] = {
    STATIC_METHOD(0, "__new__", "parent, target, /", 3, 3, 3, NULL, &prelude_grouper_new, type_itertools_grouper),
    NEXT(type_itertools_grouper),
};

static const Builtin tee_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "iterable, /", 1, 255, 255, tee_new_leaf, &prelude_tee_new, type_itertools_tee),
    NEXT(type_itertools_tee),
    PYTHON_METHOD("__copy__", "", 1, 1, prelude_tee_copy, type_itertools_tee),
};

static const Builtin tee_function = FUNCTION("tee", "iterable, n=2, /", 1, 2, 2, NULL, &prelude_tee, "itertools");
static const Builtin *const functions[] = {&tee_function, NULL};

#define TYPE(name, title, form, type_flags, doc)                                                                       \
    const Type type_itertools_##name = {                                                                               \
        STATIC_TYPE_OBJECT(type_flags),                                                                                \
        .static_name = "itertools." title,                                                                             \
        .base = &type_object,                                                                                          \
        METHOD_TABLE(name##_methods),                                                                                  \
        .number = TYPE_NUMBER_itertools_##name,                                                                        \
        .instance_kind = KIND_ITERATOR,                                                                                \
        .static_doc = doc,                                                                                             \
    };
TOOLS(TYPE)

#define ENTRY(name, title, form, flags, doc) {title, STATIC_VALUE(&type_itertools_##name)},
static const NativeConstant constants[] = {TOOLS(ENTRY){NULL, UNBOUND}};

const NativeModule itertools_module = {.name = "itertools", .functions = functions, .constants = constants};
