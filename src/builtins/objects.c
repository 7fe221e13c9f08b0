/* objects.c: what can be asked of any object: hash, id, repr, ascii, format, callable, isinstance, iter, next. */
#include "frozen.h"
#include "object/int.h"
#include "object/names.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/call.h"
#include "vm/generator.h"
#include "vm/identity.h"
#include "vm/operators.h"

static Status int_result(VM *vm, uint64_t n, Value *result) {
    return int_from_int64(vm, (int64_t)n, result);
}

static Status hash_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t hash;
    TRY(value_hash(vm, args[0], &hash));
    return int_result(vm, hash, result);
}

static Status id_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    uint64_t identity;
    TRY(identity_of(vm, args[0], &identity));
    return int_result(vm, identity + UINT64_C(0x7f0000000000), result);
}

static Status repr_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return value_repr(vm, args[0], result);
}

static Status ascii_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return value_ascii(vm, args[0], result);
}

static Status format_leaf_(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (args[1] != UNBOUND && !is_str(args[1])) {
        return args[1] == NONE ? raise_type(vm, "format() argument 2 must be str, not None") : raise_type(vm, "format() argument 2 must be str, not %A", args[1]);
    }
    if (!(type_of(args[0])->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
    if (args[1] == UNBOUND) return value_str(vm, args[0], result);
    return value_format(vm, args[0], AS(Str, args[1]), result);
}

static Status callable_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = bool_value(value_is_callable(vm, args[0]));
    return DONE;
}

/* ---- isinstance, issubclass ---- */

enum { MOST_CLASSES = 1024 /* to be compared with in one piece */ };

/* Classes whose metaclass has the plain __instancecheck__, and tuples of them. */
static Status check_plainly(VM *vm, Value v, const Type *type, Value classes, Value check, bool *answer) {
    if (is_kind(classes, KIND_TYPE)) {
        const Type *meta = AS(Type, classes)->object.type;
        if (AS(Type, classes) == type && (v != UNBOUND || meta == &type_type)) {
            *answer = true;
            return DONE;
        }
        if (meta != &type_type && !is_kind(type_lookup(vm, meta, check), KIND_BUILTIN)) return NEEDS_PYTHON;
        *answer = type_is_subtype(type, AS(Type, classes));
        if (*answer) return DONE;
        /* a __class__ that lies */
        if (v != UNBOUND && is_object(v) && (!(type->object.aux & TYPE_STATIC) || type->object.aux & TYPE_HAS_GETATTRIBUTE)) {
            Value found = type_lookup(vm, type, NAME(__class__));
            if (type->object.aux & TYPE_HAS_GETATTRIBUTE || !is_kind(found, KIND_BUILTIN)) return NEEDS_PYTHON;
        }
        return DONE;
    }
    if (!is_kind(classes, KIND_TUPLE)) return NEEDS_PYTHON;
    const Tuple *tuple = AS(Tuple, classes);
    *answer = false;
    if (tuple->length > MOST_CLASSES) return NEEDS_PYTHON;
    for (uint64_t i = 0; i < tuple->length && !*answer; i++) {
        if (is_kind(tuple->items[i], KIND_TUPLE)) return NEEDS_PYTHON;
        TRY(check_plainly(vm, v, type, tuple->items[i], check, answer));
    }
    return DONE;
}

static Status isinstance_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    bool answer;
    TRY(check_plainly(vm, args[0], type_of(args[0]), args[1], NAME(__instancecheck__), &answer));
    *result = bool_value(answer);
    return DONE;
}

/* What the prelude calls isinstance: whether v really is of one of these builtin classes. A __class__ that lies counts for the program's
 * isinstance() alone, since intrinsics go by what things are. */
static Status is_really_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    const Value *classes = &args[1];
    uint64_t number = 1;
    if (is_kind(args[1], KIND_TUPLE)) {
        classes = AS(Tuple, args[1])->items;
        number = AS(Tuple, args[1])->length;
    }
    bool answer = false;
    for (uint64_t i = 0; i < number && !answer; i++) {
        if (!is_kind(classes[i], KIND_TYPE) || !(AS(Type, classes[i])->object.aux & TYPE_STATIC)) return isinstance_leaf(vm, args, count, result);
        answer = type_is_subtype(type_of(args[0]), AS(Type, classes[i]));
    }
    *result = bool_value(answer);
    return DONE;
}

static Status issubclass_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    if (!is_kind(args[0], KIND_TYPE)) return NEEDS_PYTHON;
    bool answer;
    TRY(check_plainly(vm, UNBOUND, AS(Type, args[0]), args[1], NAME(__subclasscheck__), &answer));
    *result = bool_value(answer);
    return DONE;
}

/* ---- iter, next ---- */

static Status iter_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count < 1 || count > 2) TRY(bind_builtin(vm, builtin, start, count, names));
    if (count == 2) {
        extern Status iterator_new_callable(VM * vm, Value callable, Value sentinel, Value * result);
        if (!value_is_callable(vm, vm->stack[start])) return raise_type(vm, "iter(v, w): v must be callable");
        return iterator_new_callable(vm, vm->stack[start], vm->stack[start + 1], &vm->result);
    }
    if (pending->delivery != DELIVER_STORE) return call_prelude(vm, &prelude_iter_slow, vm->stack + start, 1, pending);
    Pending own = {DELIVER_ITERATOR, pending->target, {UNBOUND, UNBOUND, UNBOUND}};
    return operate_iterate(vm, vm->stack[start], &own);
}

static Status next_enter(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    if (names != UNBOUND || count < 1 || count > 2) TRY(bind_builtin(vm, builtin, start, count, names));
    Value iterator = vm->stack[start], fallback = count == 2 ? vm->stack[start + 1] : UNBOUND;
    if (is_kind(iterator, KIND_ITERATOR)) {
        Status status = iterator_next(vm, iterator, &vm->result);
        if (status == DONE) {
            if (vm->result == UNBOUND) {
                if (fallback == UNBOUND) return raise_with(vm, &type_StopIteration, 0);
                vm->result = fallback;
            }
            return DONE;
        }
        if (status != NEEDS_PYTHON) return status;
    }
    if (!value_is_iterator(vm, iterator)) return raise_type(vm, "'%T' object is not an iterator", iterator);
    if (fallback != UNBOUND) {
        Value args[2] = {iterator, fallback};
        return call_prelude(vm, &prelude_next_or, args, 2, pending);
    }
    if (pending->delivery == DELIVER_STORE) return operate_next(vm, iterator, is_kind(iterator, KIND_ITERATOR), pending);
    return call_prelude(vm, &prelude_next_slow, &iterator, 1, pending);
}

const Builtin builtin_hash = FUNCTION("hash", "obj, /", 1, 1, 1, hash_leaf, &prelude_hash_slow, "builtins");
const Builtin builtin_id = FUNCTION("id", "obj, /", 1, 1, 1, id_leaf, NULL, "builtins");
const Builtin builtin_repr = FUNCTION("repr", "obj, /", 1, 1, 1, repr_leaf, &prelude_repr_slow, "builtins");
const Builtin builtin_ascii = FUNCTION("ascii", "obj, /", 1, 1, 1, ascii_leaf, &prelude_ascii_slow, "builtins");
const Builtin builtin_format = FUNCTION("format", "value, format_spec='', /", 1, 2, 2, format_leaf_, &prelude_format_slow, "builtins");
const Builtin builtin_callable = FUNCTION("callable", "obj, /", 1, 1, 1, callable_leaf, NULL, "builtins");
const Builtin builtin_isinstance = FUNCTION("isinstance", "obj, class_or_tuple, /", 2, 2, 2, isinstance_leaf, &prelude_isinstance_slow, "builtins");
const Builtin intrinsic_is_really = FUNCTION("isinstance", "obj, class_or_tuple, /", 2, 2, 2, is_really_leaf, &prelude_isinstance_slow, "builtins");
const Builtin builtin_issubclass = FUNCTION("issubclass", "cls, class_or_tuple, /", 2, 2, 2, issubclass_leaf, &prelude_issubclass_slow, "builtins");
const Builtin builtin_iter = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF), "iter", "object, sentinel=, /", 1, 2, 2,
                              (Leaf)(uintptr_t)iter_enter, {.module = "builtins"}, NULL, NULL};
const Builtin builtin_next = {BUILTIN_OBJECT(type_builtin_function, BUILTIN_NONLEAF), "next", "iterator, default=, /", 1, 2, 2,
                              (Leaf)(uintptr_t)next_enter, {.module = "builtins"}, NULL, NULL};

/* _hash_of_int(int): what a __hash__ gave, brought into range */
static Status hash_of_int_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    int64_t small;
    if (int_fits_int64(args[0], &small)) return int_result(vm, (uint64_t)(small == -1 ? -2 : small), result);
    uint64_t hash;
    TRY(value_hash(vm, args[0], &hash));
    return int_result(vm, hash, result);
}
const Builtin intrinsic_hash_of_int = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_hash_of_int", "number, /", 1, 1, 1, hash_of_int_leaf, NULL, "builtins");

/* _ascii_text(str): its characters above 127 escaped */
static Status ascii_text_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    return str_escape_ascii(vm, AS(Str, args[0]), result);
}
const Builtin intrinsic_ascii_text = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_ascii_text", "text, /", 1, 1, 1, ascii_text_leaf, NULL, "builtins");
