/* base_exception.c: BaseException: its arguments, its attributes, and the methods that all exceptions have of it. */
#include "object/exception_internal.h"

#include "object/dict.h"
#include "object/instance.h"
#include "object/list.h"
#include "object/tuple.h"
#include "vm/vm.h"

extern const Function prelude_exception_str, prelude_exception_repr, prelude_exception_set_args, prelude_exception_setstate,
    prelude_exception_add_note;

/* ---- making ---- */

/* The positional ones behind args[0], as a tuple: that which the exception has already if they are the same. */
Status exception_take_args(VM *vm, Value *args, uint32_t count, Tuple **tuple) {
    const Tuple *now = SELF->args == UNBOUND ? NULL : AS(Tuple, SELF->args);
    if (now && now->length == count - 1 && memcmp(now->items, args + 1, (count - 1) * sizeof(Value)) == 0) {
        *tuple = AS(Tuple, SELF->args);
        return DONE;
    }
    *tuple = tuple_from_items(vm, args + 1, count - 1);
    return *tuple ? DONE : NO_MEMORY;
}

Status exception_refuse_keywords(VM *vm, const Type *type) {
    return keyword_count(vm) ? raise_type(vm, "%N() takes no keyword arguments", type) : DONE;
}

LEAF(new_leaf) {
    TRY(container_check_class(vm, args[0], &type_BaseException));
    Tuple *tuple = tuple_from_items(vm, args + 1, count - 1 - keyword_count(vm));
    if (!tuple) return NO_MEMORY;
    Exception *exception = exception_allocate(vm, AS(Type, args[0]), tuple);
    if (!exception) return NO_MEMORY;
    *result = value_of(exception);
    return DONE;
}

Status exception_plain_init(VM *vm, Value *args, uint32_t count, Value *result) {
    Tuple *tuple;
    TRY(exception_refuse_keywords(vm, SELF->object.type));
    TRY(exception_take_args(vm, args, count, &tuple));
    SELF->args = value_of(tuple);
    *result = NONE;
    return DONE;
}

/* ---- texts, copies, notes ---- */

Status exception_str_of_type(VM *vm, Value self, const Type *type, Value *result) {
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, exception_str_as(vm, &builder, AS_EXCEPTION(self), type, 0), result);
}

LEAF(plain_str_leaf) {
    (void)count;
    return exception_str_of_type(vm, args[0], &type_BaseException, result);
}

LEAF(repr_leaf) {
    (void)count;
    TextBuilder builder;
    text_start(&builder, vm);
    return text_conclude(&builder, exception_repr_to(vm, &builder, SELF, 0), result);
}

Status exception_reduced(VM *vm, Value self, Value arguments, Value state, Value *result) {
    Value parts[3] = {value_of(type_of(self)), arguments, state};
    Tuple *tuple = tuple_from_items(vm, parts, state == UNBOUND ? 2 : 3);
    if (!tuple) return NO_MEMORY;
    *result = value_of(tuple);
    return DONE;
}

Value exception_attributes(const Exception *exception) { return exception->attributes ? value_of(exception->attributes) : UNBOUND; }

LEAF(reduce_leaf) {
    (void)count;
    return exception_reduced(vm, args[0], SELF->args, exception_attributes(SELF), result);
}

static bool is_traceback_or_none(Value v) { return v == NONE || is_kind(v, KIND_TRACEBACK); }

LEAF(with_traceback_leaf) {
    (void)count;
    if (!is_traceback_or_none(args[1])) return raise_type(vm, "__traceback__ must be a traceback or None");
    SELF->traceback = args[1];
    *result = args[0];
    return DONE;
}

LEAF(add_note_leaf) {
    (void)count;
    if (args[1] == NONE) return raise_type(vm, "add_note() argument must be str, not None");
    if (!is_str(args[1])) return raise_type(vm, "add_note() argument must be str, not %A", args[1]);
    const Type *type = SELF->object.type;
    if (!(type->object.aux & TYPE_STATIC)) {
        uint32_t own = TYPE_HAS_GETATTRIBUTE | TYPE_HAS_GETATTR | TYPE_HAS_SETATTR;
        if (type->object.aux & own || type_lookup(vm, type, NAME(__notes__)) != UNBOUND) return NEEDS_PYTHON;
    }
    *result = NONE;
    Value notes = SELF->attributes ? dict_get_interned(SELF->attributes, NAME(__notes__)) : UNBOUND;
    if (notes == UNBOUND) {
        List *list = list_from_items(vm, &args[1], 1);
        Dict *attributes;
        if (!list) return NO_MEMORY;
        TRY(object_dict(vm, args[0], true, &attributes));
        return dict_set_interned(vm, attributes, NAME(__notes__), value_of(list));
    }
    if (!is_kind(notes, KIND_LIST)) return raise_type(vm, "Cannot add note: __notes__ is not a list");
    return list_append(vm, AS(List, notes), args[1]);
}

/* ---- attributes ---- */

LEAF(get_args) {
    (void)vm, (void)count;
    *result = SELF->args;
    return DONE;
}

static bool is_iterable(VM *vm, Value v) {
    const Type *type = type_of(v);
    return type_lookup(vm, type, NAME(__iter__)) != UNBOUND || type_lookup(vm, type, NAME(__getitem__)) != UNBOUND;
}

LEAF(set_args) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "args may not be deleted");
    Value tuple;
    Status status = tuple_from_iterable(vm, args[1], &tuple);
    if (status == NEEDS_PYTHON && !is_iterable(vm, args[1])) return raise_type(vm, "'%T' object is not iterable", args[1]);
    TRY(status);
    SELF->args = tuple;
    *result = NONE;
    return DONE;
}

LEAF(get_traceback) {
    (void)vm, (void)count;
    *result = SELF->traceback;
    return DONE;
}

LEAF(set_traceback) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "__traceback__ may not be deleted");
    if (!is_traceback_or_none(args[1])) return raise_type(vm, "__traceback__ must be a traceback or None");
    SELF->traceback = args[1];
    *result = NONE;
    return DONE;
}

LEAF(get_context) {
    (void)vm, (void)count;
    *result = SELF->context;
    return DONE;
}

LEAF(set_context) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "__context__ may not be deleted");
    if (args[1] != NONE && !is_exception(args[1])) return raise_type(vm, "exception context must be None or derive from BaseException");
    SELF->context = args[1];
    *result = NONE;
    return DONE;
}

LEAF(get_cause) {
    (void)vm, (void)count;
    *result = SELF->cause;
    return DONE;
}

LEAF(set_cause) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "__cause__ may not be deleted");
    if (args[1] != NONE && !is_exception(args[1])) return raise_type(vm, "exception cause must be None or derive from BaseException");
    SELF->cause = args[1];
    SELF->object.flags |= EXCEPTION_SUPPRESS_CONTEXT;
    *result = NONE;
    return DONE;
}

LEAF(get_suppress_context) {
    (void)vm, (void)count;
    *result = bool_value(SELF->object.flags & EXCEPTION_SUPPRESS_CONTEXT);
    return DONE;
}

LEAF(set_suppress_context) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "can't delete numeric/char attribute");
    if (!is_bool(args[1])) return raise_type(vm, "attribute value type must be bool");
    SELF->object.flags &= (uint8_t)~EXCEPTION_SUPPRESS_CONTEXT;
    if (args[1] == TRUE) SELF->object.flags |= EXCEPTION_SUPPRESS_CONTEXT;
    *result = NONE;
    return DONE;
}

LEAF(get_dict) {
    (void)count;
    Dict *dict;
    TRY(object_dict(vm, args[0], true, &dict));
    *result = value_of(dict);
    return DONE;
}

LEAF(set_dict) {
    (void)count;
    if (args[1] == UNBOUND) return raise_type(vm, "cannot delete __dict__");
    if (!is_kind(args[1], KIND_DICT)) return raise_type(vm, "__dict__ must be set to a dictionary, not a '%T'", args[1]);
    SELF->attributes = AS(Dict, args[1]);
    *result = NONE;
    return DONE;
}

/* ---- what the prelude reads and writes ---- */

INTRINSIC(intrinsic_exception_args, "_exception_args", "exception, /", 1, get_args)
INTRINSIC(intrinsic_exception_set_args, "_exception_set_args", "exception, args, /", 2, set_args)

/* ---- the type ---- */

enum { PLAIN_NEW, PLAIN_INIT = 3 };

static const Builtin BaseException_methods[] = {
    [PLAIN_NEW] = NEW(new_leaf, NULL, type_BaseException),
    SLOT("__repr__", "", 1, repr_leaf, &prelude_exception_repr, type_BaseException),
    STR(plain_str_leaf, &prelude_exception_str, type_BaseException),
    [PLAIN_INIT] = INIT(exception_plain_init, NULL, type_BaseException),
    METHOD("__reduce__", "", 1, 1, 1, reduce_leaf, NULL, type_BaseException),
    METHOD("__setstate__", "state, /", 2, 2, 2, NULL, &prelude_exception_setstate, type_BaseException),
    METHOD("with_traceback", "tb, /", 2, 2, 2, with_traceback_leaf, NULL, type_BaseException),
    METHOD("add_note", "note, /", 2, 2, 2, add_note_leaf, &prelude_exception_add_note, type_BaseException),
    FIELD_MEMBER("__suppress_context__", suppress_context, type_BaseException),
    GETSET("__dict__", get_dict, set_dict, type_BaseException),
    {BUILTIN_OBJECT(type_getset, BUILTIN_GETSET), "args", "", 1, 1, 1, get_args, {set_args}, &prelude_exception_set_args, &type_BaseException},
    GETSET("__traceback__", get_traceback, set_traceback, type_BaseException),
    GETSET("__context__", get_context, set_context, type_BaseException),
    GETSET("__cause__", get_cause, set_cause, type_BaseException),
};

bool exception_is_plain(Value new, Value init) {
    return new == value_of(&BaseException_methods[PLAIN_NEW]) && init == value_of(&BaseException_methods[PLAIN_INIT]);
}

RICH(BaseException, object, "The base of all exceptions.")
