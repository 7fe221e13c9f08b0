/* exception_group.c: exception groups (PEP 654): making them and taking them apart.
 *
 * split() copies the tree of nested groups twice: once with the exceptions that match, once with the others. Groups without any are left
 * out; what is copied keeps its message, traceback, cause, context and notes. Here that is done for builtin derive() and matching by
 * class; the prelude does the rest, and trees that are deep or large. */
#include "object/exception_group.h"

#include "object/container.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/pause.h"

enum { LARGEST_TREE = 5000 /* exceptions that C looks at in one go */, CHEAP_CLASSES = 8 };

static bool is_exception_class(Value v) { return is_kind(v, KIND_TYPE) && AS(Type, v)->object.aux & TYPE_EXCEPTION; }

static bool is_exception_classes(Value classes) {
    if (!is_kind(classes, KIND_TUPLE)) return is_exception_class(classes);
    const Tuple *tuple = AS(Tuple, classes);
    for (uint64_t i = 0; i < tuple->length; i++) {
        if (!is_exception_class(tuple->items[i])) return false;
    }
    return true;
}

static bool is_match(const Type *type, Value class) { return is_exception_class(class) && type_is_subtype(type, AS(Type, class)); }

static bool exception_matches(Value exception, Value classes) {
    const Type *type = type_of(exception);
    if (!is_kind(classes, KIND_TUPLE)) return is_match(type, classes);
    const Tuple *tuple = AS(Tuple, classes);
    for (uint64_t i = 0; i < tuple->length; i++) {
        if (is_match(type, tuple->items[i])) return true;
    }
    return false;
}

/* What is asked of each of some classes, until one says yes; bits. */
enum Question { IS_NO_CLASS = 1, IS_OF_GROUPS = 2, IS_BASE = 4 };

static bool says_yes(uint64_t question, Value exception, Value class) {
    if (question == IS_BASE) return is_match(type_of(exception), class);
    return is_exception_class(class) ? question == IS_OF_GROUPS && type_is_subtype(AS(Type, class), &type_BaseExceptionGroup) : question == IS_NO_CLASS;
}

/* One question after the other. *answer: the first to which one of the classes said yes, or 0. Pauses: vm/pause.h. */
static Status ask_classes(VM *vm, uint64_t questions, Value exception, Value classes, uint64_t *answer) {
    Value state[PAUSE_STATE]; /* the question, how many were asked */
    bool are_many = is_kind(classes, KIND_TUPLE);
    const Value *items = are_many ? AS(Tuple, classes)->items : &classes;
    uint64_t length = are_many ? AS(Tuple, classes)->length : 1, question = 1, i = 0;
    if (pause_take(vm, PAUSE_MATCH, exception, classes, state) && (!pause_number(state[0], IS_BASE, &question) || !question || !pause_number(state[1], length, &i))) {
        question = 1;
        i = 0;
    }
    for (; question <= questions; question <<= 1, i = 0) {
        for (; questions & question && i < length; i++) {
            *answer = question;
            if (says_yes(question, exception, items[i])) return DONE;
            if (pause_due(vm, 1)) return pause_keep(vm, PAUSE_MATCH, exception, classes, 2, (Value[]){small_int((int64_t)question), small_int((int64_t)i + 1)});
        }
    }
    *answer = 0;
    return DONE;
}

static bool is_group(Value v) {
    return is_exception(v) && type_is_subtype(object_of(v)->type, &type_BaseExceptionGroup) &&
           is_kind(exception_field(AS_EXCEPTION(v), GROUP_EXCEPTIONS), KIND_TUPLE);
}

/* ---- making them ---- */

/* The class that a group of these exceptions gets when `type` was called. Pauses (vm/pause.h). */
static Status group_class(VM *vm, const Type **type, Value exceptions) {
    enum { AT_ONCE = 64 };
    Value state[PAUSE_STATE]; /* how many were looked at, and whether all of them were of Exception */
    const Value *items = is_kind(exceptions, KIND_LIST) ? list_items(AS(List, exceptions)) : AS(Tuple, exceptions)->items;
    uint64_t count = is_kind(exceptions, KIND_LIST) ? AS(List, exceptions)->length : AS(Tuple, exceptions)->length, i = 0;
    bool all_plain = true;
    if (count == 0) return raise_value_error(vm, "second argument (exceptions) must be a non-empty sequence");
    if (count > AT_ONCE && pause_take(vm, PAUSE_GROUP, exceptions, NONE, state) && pause_number(state[0], count, &i))
        all_plain = state[1] == TRUE;
    for (; i < count; i++) {
        if (!is_exception(items[i])) return raise_value_error(vm, "Item %z of second argument (exceptions) is not an exception", (size_t)i);
        all_plain &= type_is_subtype(object_of(items[i])->type, &type_Exception);
        if (i % AT_ONCE == AT_ONCE - 1 && pause_due(vm, AT_ONCE * 4))
            return pause_keep(vm, PAUSE_GROUP, exceptions, NONE, 2, (Value[]){small_int((int64_t)i + 1), bool_value(all_plain)});
    }
    if (*type == &type_BaseExceptionGroup) {
        if (all_plain) *type = &type_ExceptionGroup;
    } else if (*type == &type_ExceptionGroup) {
        if (!all_plain) return raise_type(vm, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (!all_plain && type_is_subtype(*type, &type_Exception)) {
        return raise_type(vm, "Cannot nest BaseExceptions in '%N'", *type);
    }
    return DONE;
}

static Status group_make(VM *vm, const Type *type, Tuple *args, Tuple *exceptions, Value *result) {
    Exception *group = exception_allocate(vm, type, args);
    if (!group) return NO_MEMORY;
    group->fields->items[GROUP_MESSAGE] = args->items[0];
    group->fields->items[GROUP_EXCEPTIONS] = value_of(exceptions);
    *result = value_of(group);
    return DONE;
}

Status group_new_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    TRY(container_check_class(vm, args[0], &type_BaseExceptionGroup));
    uint32_t given = count - 1 - keyword_count(vm);
    if (given != 2) return raise_type(vm, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", given);
    if (args[1] == NONE) return raise_type(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not None");
    if (!is_str(args[1])) return raise_type(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not %A", args[1]);
    const Type *type = type_of(args[2]);
    if (type == &type_dict || type == &type_set || type == &type_frozenset || is_int(args[2]) || is_double(args[2]) || args[2] == NONE) {
        return raise_type(vm, "second argument (exceptions) must be a sequence");
    }
    if (type != &type_list && type != &type_tuple) return NEEDS_PYTHON;
    Value exceptions;
    const Type *class = AS(Type, args[0]);
    TRY(group_class(vm, &class, args[2]));
    TRY(tuple_from_iterable(vm, args[2], &exceptions));
    Tuple *tuple = tuple_from_items(vm, args + 1, 2);
    if (!tuple) return NO_MEMORY;
    return group_make(vm, class, tuple, AS(Tuple, exceptions), result);
}

Status group_derive_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value message = exception_field(AS_EXCEPTION(args[0]), GROUP_MESSAGE);
    Value values[3] = {value_of(&type_BaseExceptionGroup), message == UNBOUND ? NONE : message, args[1]};
    Value keywords = vm->keyword_names;
    vm->keyword_names = UNBOUND;
    Status status = group_new_leaf(vm, values, 3, result);
    vm->keyword_names = keywords;
    return status;
}

/* ---- taking them apart ---- */

typedef struct Split {
    VM *vm;
    Value classes;
    bool wants_rest;
    uint32_t cost; /* of looking at an exception: more where there are many classes */
    uint32_t left;
} Split;

static Status copy_notes(VM *vm, const Exception *from, Value to) {
    Value notes = from->attributes ? dict_get_interned(from->attributes, NAME(__notes__)) : UNBOUND;
    if (notes == UNBOUND || !is_object(notes)) return DONE;
    if (!is_exactly(notes, &type_list) && !is_exactly(notes, &type_tuple)) return NEEDS_PYTHON;
    List *list = list_new(vm, 0);
    Dict *attributes;
    if (!list) return NO_MEMORY;
    TRY(list_extend(vm, list, notes));
    TRY(object_dict(vm, to, true, &attributes));
    return dict_set_interned(vm, attributes, NAME(__notes__), value_of(list));
}

static void copy_metadata(const Exception *from, Exception *to) {
    to->traceback = from->traceback;
    to->context = from->context;
    to->cause = from->cause;
    to->object.flags |= EXCEPTION_SUPPRESS_CONTEXT;
}

/* The group with only these exceptions in it; NONE for none. */
static Status group_subset(VM *vm, Exception *group, List *exceptions, Value *result) {
    *result = NONE;
    if (exceptions->length == 0) return DONE;
    Tuple *items = tuple_from_items(vm, list_items(exceptions), exceptions->length);
    Tuple *args = items ? tuple_pair(vm, exception_field(group, GROUP_MESSAGE), value_of(exceptions)) : NULL;
    if (!args) return NO_MEMORY;
    const Type *type = &type_BaseExceptionGroup;
    TRY(group_class(vm, &type, value_of(items)));
    TRY(group_make(vm, type, args, items, result));
    copy_metadata(group, AS_EXCEPTION(*result));
    return copy_notes(vm, group, *result);
}

static Status split_exception(Split *split, Value exception, uint32_t depth, Value *match, Value *rest) {
    VM *vm = split->vm;
    *match = *rest = NONE;
    if (depth >= DATA_DEPTH_LIMIT || split->left < split->cost) return NEEDS_PYTHON;
    split->left -= split->cost;
    WORKED(vm, split->cost * CHEAP_CLASSES);
    if (exception_matches(exception, split->classes)) {
        *match = exception;
        return DONE;
    }
    if (!is_group(exception)) {
        *rest = exception;
        return DONE;
    }
    const Type *type = object_of(exception)->type;
    if (!(type->object.aux & TYPE_STATIC)) {
        uint32_t own = TYPE_HAS_GETATTRIBUTE | TYPE_HAS_GETATTR | TYPE_HAS_SETATTR;
        Str *derive = intern_utf8(vm, "derive", 6);
        if (!derive) return NO_MEMORY;
        if (type->object.aux & own || !type_is_builtin_behaviour(vm, type, value_of(derive)) || type_lookup(vm, type, NAME(__notes__)) != UNBOUND) {
            return NEEDS_PYTHON;
        }
    }
    List *matches = list_new(vm, 0), *rests = matches ? list_new(vm, 0) : NULL;
    if (!rests) return NO_MEMORY;
    const Tuple *inside = AS(Tuple, exception_field(AS_EXCEPTION(exception), GROUP_EXCEPTIONS));
    for (uint64_t i = 0; i < inside->length; i++) {
        Value part_match, part_rest;
        TRY(split_exception(split, inside->items[i], depth + 1, &part_match, &part_rest));
        if (part_match != NONE) TRY(list_append(vm, matches, part_match));
        if (part_rest != NONE && split->wants_rest) TRY(list_append(vm, rests, part_rest));
    }
    TRY(group_subset(vm, AS_EXCEPTION(exception), matches, match));
    return split->wants_rest ? group_subset(vm, AS_EXCEPTION(exception), rests, rest) : DONE;
}

static Status split_by_class(VM *vm, Value group, Value classes, bool wants_rest, Value *match, Value *rest) {
    uint64_t cost = is_kind(classes, KIND_TUPLE) ? 1 + AS(Tuple, classes)->length / CHEAP_CLASSES : 1;
    if (cost > LARGEST_TREE || !is_exception_classes(classes)) return NEEDS_PYTHON;
    Split split = {vm, classes, wants_rest, (uint32_t)cost, LARGEST_TREE};
    Status status = split_exception(&split, group, 0, match, rest);
    if (status != NO_MEMORY) vm_charge(vm, (LARGEST_TREE - split.left) / 4);
    return status;
}

Status exception_group_split_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value match, rest;
    TRY(split_by_class(vm, args[0], args[1], true, &match, &rest));
    Tuple *pair = tuple_pair(vm, match, rest);
    if (!pair) return NO_MEMORY;
    *result = value_of(pair);
    return DONE;
}

Status group_subgroup_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    Value rest;
    return split_by_class(vm, args[0], args[1], false, result, &rest);
}

/* ---- what the prelude does it with ---- */

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

/* _is_group(value) */
LEAF(is_group_leaf) {
    (void)vm, (void)count;
    *result = bool_value(is_group(args[0]));
    return DONE;
}

/* _is_exception_classes(value) */
LEAF(is_exception_classes_leaf) {
    (void)count;
    uint64_t answer;
    TRY(ask_classes(vm, IS_NO_CLASS, NONE, args[0], &answer));
    *result = bool_value(!answer);
    return DONE;
}

/* _exception_matches(exception, classes) */
LEAF(exception_matches_leaf) {
    (void)count;
    uint64_t answer;
    TRY(ask_classes(vm, IS_BASE, args[0], args[1], &answer));
    *result = bool_value(answer);
    return DONE;
}

/* _check_star_classes(classes): what `except*` accepts. */
LEAF(check_star_classes_leaf) {
    (void)count;
    uint64_t answer;
    TRY(ask_classes(vm, IS_NO_CLASS | IS_OF_GROUPS, NONE, args[0], &answer));
    *result = NONE;
    if (answer == IS_NO_CLASS) return raise_type(vm, "catching classes that do not inherit from BaseException is not allowed");
    return answer ? raise_type(vm, "catching ExceptionGroup with except* is not allowed. Use except instead.") : DONE;
}

/* _group_make(cls, message, exceptions, items): `items` is the tuple of `exceptions`. */
LEAF(group_make_leaf) {
    (void)count;
    const Type *type = AS(Type, args[0]);
    TRY(group_class(vm, &type, args[3]));
    Tuple *tuple = tuple_pair(vm, args[1], args[2]);
    return tuple ? group_make(vm, type, tuple, AS(Tuple, args[3]), result) : NO_MEMORY;
}

/* _group_copy_metadata(original, group): all but the notes. */
LEAF(copy_metadata_leaf) {
    (void)vm, (void)count;
    copy_metadata(AS_EXCEPTION(args[0]), AS_EXCEPTION(args[1]));
    *result = NONE;
    return DONE;
}

/* _same_metadata(a, b): whether an exception that left an except* clause is part of the group that came in. */
LEAF(same_metadata_leaf) {
    (void)vm, (void)count;
    const Exception *a = AS_EXCEPTION(args[0]), *b = AS_EXCEPTION(args[1]);
    *result = bool_value(a->traceback == b->traceback && a->cause == b->cause && a->context == b->context);
    return DONE;
}

#define INTRINSIC(symbol, NAME_, PARAMETERS_, COUNT_, LEAF_)                                                           \
    const Builtin symbol = FUNCTION_FLAGS(BUILTIN_TRUSTING, NAME_, PARAMETERS_, COUNT_, COUNT_, COUNT_, LEAF_, NULL, "builtins");
INTRINSIC(intrinsic_is_group, "_is_group", "value, /", 1, is_group_leaf)
INTRINSIC(intrinsic_is_exception_classes, "_is_exception_classes", "value, /", 1, is_exception_classes_leaf)
INTRINSIC(intrinsic_exception_matches, "_exception_matches", "value, classes, /", 2, exception_matches_leaf)
INTRINSIC(intrinsic_check_star_classes, "_check_star_classes", "classes, /", 1, check_star_classes_leaf)
INTRINSIC(intrinsic_group_make, "_group_make", "cls, message, exceptions, items, /", 4, group_make_leaf)
INTRINSIC(intrinsic_group_copy_metadata, "_group_copy_metadata", "original, group, /", 2, copy_metadata_leaf)
INTRINSIC(intrinsic_same_metadata, "_same_metadata", "exception, exception, /", 2, same_metadata_leaf)
