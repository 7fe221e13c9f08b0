/* functools_module.c: the module _functools: partial, the wrapper of lru_cache, the keys of cmp_to_key. The rest of functools is
 * lib/functools.py; what runs Python is the prelude's (prelude/functools.py).
 *
 * A partial's call lays its arguments before those given and goes on to its function, without a frame between. */
#include "object/container.h"
#include "object/dict.h"
#include "object/native.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/call.h"
#include "vm/module_table.h"

extern const Function prelude_partial_new, prelude_partial_repr, prelude_partial_reduce, prelude_partial_setstate, prelude_partial_call, prelude_call_named,
    prelude_lru_new, prelude_lru_call, prelude_lru_store, prelude_lru_info, prelude_lru_reduce, prelude_key_lt, prelude_key_le,
    prelude_key_eq, prelude_key_ne, prelude_key_gt, prelude_key_ge, prelude_reduce;

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)

static const Native *native_of(Value v, const Type *type, uint32_t count) {
    if (!is_kind(v, KIND_NATIVE) || object_of(v)->aux != count) return NULL;
    return object_of(v)->type == type || type_is_subtype(object_of(v)->type, type) ? AS(Native, v) : NULL;
}

/* ---- Placeholder ---- */

extern const Native placeholder_object;
const Native placeholder_object = {{.type = &type_functools_Placeholder, .kind = KIND_NATIVE, .mark = MARK_PERMANENT}, NULL};
#define PLACEHOLDER STATIC_VALUE(&placeholder_object)

LEAF(placeholder_new) {
    (void)vm, (void)args, (void)count;
    *result = PLACEHOLDER;
    return DONE;
}
LEAF(placeholder_name) {
    (void)args, (void)count;
    *result = str_from_cstring(vm, "Placeholder");
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

static const Builtin placeholder_methods[] = {
    STATIC_METHOD(0, "__new__", "", 1, 1, 1, placeholder_new, NULL, type_functools_Placeholder),
    SLOT("__repr__", "", 1, placeholder_name, NULL, type_functools_Placeholder),
    METHOD("__reduce__", "", 1, 1, 1, placeholder_name, NULL, type_functools_Placeholder),
};
const Type type_functools_Placeholder = {
    STATIC_TYPE_OBJECT(TYPE_FINAL),
    .static_name = "functools._PlaceholderType",
    .base = &type_object,
    METHOD_TABLE(placeholder_methods),
    .number = TYPE_NUMBER_functools_Placeholder,
    .instance_kind = KIND_NATIVE,
    .static_doc = "The class of Placeholder, which keeps the place of an argument of a partial.",
};

/* ---- partial ---- */

enum { PARTIAL_FUNCTION, PARTIAL_ARGS, PARTIAL_KEYWORDS, PARTIAL_VALUES };
enum { PARTIAL_DEPTH = 16 /* how deep C follows partials of partials before heap frames go on */ };

static uint32_t holes_in(const Tuple *args) {
    uint32_t holes = 0;
    for (uint64_t i = 0; i < args->length; i++) {
        holes += args->items[i] == PLACEHOLDER;
    }
    return holes;
}

/* _partial_make(class, function, args, keywords), or _partial_make(partial, ...), which gets these. */
LEAF(make_leaf) {
    (void)count;
    if (!is_kind(args[2], KIND_TUPLE) || !is_kind(args[3], KIND_DICT)) return intrinsic_misused(vm);
    Native *self = (Native *)(uintptr_t)native_of(args[0], &type_functools_partial, PARTIAL_VALUES);
    if (!self) {
        TRY(container_check_class(vm, args[0], &type_functools_partial));
        self = native_new(vm, AS(Type, args[0]), PARTIAL_VALUES);
        if (!self) return NO_MEMORY;
    }
    memcpy(self->values, args + 1, PARTIAL_VALUES * sizeof(Value));
    *result = value_of(self);
    return DONE;
}
const Builtin intrinsic_partial_make = FUNCTION("_partial_make", "", 4, 4, 4, make_leaf, NULL, "builtins");

/* partial.__new__ of an ordinary function with ordinary arguments. */
LEAF(partial_new) {
    const Tuple *names = vm->keyword_names == UNBOUND ? NULL : AS(Tuple, vm->keyword_names);
    uint64_t named = names ? names->length : 0, first = count - named;
    if (first < 2 || named > KEYWORDS_QUICK || !(is_kind(args[1], KIND_FUNCTION) || is_kind(args[1], KIND_BUILTIN) || is_kind(args[1], KIND_METHOD) || is_kind(args[1], KIND_TYPE))) return NEEDS_PYTHON;
    if (!value_is_callable(vm, args[1])) return NEEDS_PYTHON;
    for (uint64_t i = first - 1; i < count; i++) {
        if (args[i] == PLACEHOLDER || (i >= first && !is_exactly(names->items[i - first], &type_str))) return NEEDS_PYTHON;
    }
    TRY(container_check_class(vm, args[0], &type_functools_partial));
    Tuple *positional = tuple_from_items(vm, args + 2, first - 2);
    Dict *keywords = positional ? dict_new(vm, named) : NULL;
    Native *self = keywords ? native_new(vm, AS(Type, args[0]), PARTIAL_VALUES) : NULL;
    if (!self) return NO_MEMORY;
    for (uint64_t i = 0; i < named; i++) {
        TRY(dict_set(vm, keywords, names->items[i], args[first + i]));
    }
    self->values[PARTIAL_FUNCTION] = args[1];
    self->values[PARTIAL_ARGS] = value_of(positional);
    self->values[PARTIAL_KEYWORDS] = value_of(keywords);
    *result = value_of(self);
    return DONE;
}

static bool holds_name(const Tuple *names, Value name) {
    for (uint64_t i = 0; names && i < names->length; i++) {
        if (names->items[i] == name || (is_str(names->items[i]) && is_str(name) && str_equal(AS(Str, names->items[i]), AS(Str, name)))) return true;
    }
    return false;
}

/* The keywords of both, those given last winning, behind the positional arguments at `place`. */
static Status lay_keywords(VM *vm, Dict *own, const Tuple *given, const Value *values, uint32_t place, Value *names) {
    uint64_t number = given ? given->length : 0, total = number;
    uint32_t position = 0;
    Value key, value;
    while (dict_next(own, &position, &key, &value)) {
        if (!is_str(key)) return raise_type(vm, "keywords must be strings");
        total += !holds_name(given, key);
    }
    Tuple *all = tuple_new(vm, total);
    if (!all) return NO_MEMORY;
    uint64_t filled = 0;
    for (position = 0; dict_next(own, &position, &key, &value);) {
        if (holds_name(given, key)) continue;
        all->items[filled] = key;
        vm->stack[place + filled++] = value;
    }
    for (uint64_t i = 0; i < number; i++) {
        all->items[filled] = given->items[i];
        vm->stack[place + filled++] = values[i];
    }
    *names = total ? value_of(all) : UNBOUND;
    return DONE;
}

static Status partial_call(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value names, const Pending *pending) {
    const Native *self = count ? native_of(vm->stack[start], &type_functools_partial, PARTIAL_VALUES) : NULL;
    if (!self) {
        TRY(bind_builtin(vm, builtin, start, count, names));
        return intrinsic_misused(vm);
    }
    Value function = self->values[PARTIAL_FUNCTION];
    if (!is_kind(self->values[PARTIAL_ARGS], KIND_TUPLE) || !is_kind(self->values[PARTIAL_KEYWORDS], KIND_DICT)) return intrinsic_misused(vm);
    const Tuple *own = AS(Tuple, self->values[PARTIAL_ARGS]);
    Dict *keywords = AS(Dict, self->values[PARTIAL_KEYWORDS]);
    const Tuple *given_names = names == UNBOUND ? NULL : AS(Tuple, names);
    if (keywords->live + (given_names ? given_names->length : 0) > KEYWORDS_QUICK) {
        return call_function(vm, (Function *)(uintptr_t)&prelude_partial_call, start, count, names, pending);
    }
    uint32_t given = count - 1 - (given_names ? (uint32_t)given_names->length : 0), holes = holes_in(own);
    if (given < holes) {
        return raise_type(vm, "missing positional arguments in 'partial' call; expected at least %u, got %u", holes, given);
    }
    uint32_t top = call_top(vm);
    if (top <= start + count) top = start + count + 1;
    if (!vm_reserve_stack(vm, (uint64_t)top + own->length + count + keywords->live + 17)) return NO_MEMORY;
    const Value *rest = vm->stack + start + 1;
    uint32_t place = top;
    for (uint64_t i = 0; i < own->length; i++) {
        vm->stack[place++] = own->items[i] == PLACEHOLDER ? *rest++ : own->items[i];
    }
    for (; rest < vm->stack + start + 1 + given; rest++) {
        vm->stack[place++] = *rest;
    }
    if (keywords->live || given_names) {
        TRY(lay_keywords(vm, keywords, given_names, vm->stack + start + 1 + given, place, &names));
        place += names == UNBOUND ? 0 : (uint32_t)AS(Tuple, names)->length;
    }
    vm->stack[top - 1] = UNBOUND;
    if (vm->partial_depth == PARTIAL_DEPTH) return call_by_trampoline(vm, &prelude_call_named, function, top, place - top, names, pending);
    vm->partial_depth++;
    Status status = call_at(vm, function, top, place - top, names, pending);
    vm->partial_depth--;
    return status;
}

/* A partial in a class is a method. */
LEAF(bind_leaf) {
    (void)count;
    *result = args[0];
    if (args[1] == NONE || args[1] == UNBOUND) return DONE;
    Method *method = heap_new(vm, KIND_METHOD, &type_method, sizeof *method);
    if (!method) return NO_MEMORY;
    method->function = args[0];
    method->self = args[1];
    *result = value_of(method);
    return DONE;
}

NATIVE_GETTER(get_function, PARTIAL_FUNCTION)
NATIVE_GETTER(get_args, PARTIAL_ARGS)
NATIVE_GETTER(get_keywords, PARTIAL_KEYWORDS)

static const Builtin partial_methods[] = {
    STATIC_METHOD(ANY_ARGUMENTS, "__new__", "func, /, *args, **keywords", 1, 255, 255, partial_new, &prelude_partial_new, type_functools_partial),
    {BUILTIN_OBJECT(type_slot_wrapper, BUILTIN_SLOT | BUILTIN_NONLEAF), "__call__", "*args, **kwargs", 1, 255, 255,
     (Leaf)(uintptr_t)partial_call, {NULL}, NULL, &type_functools_partial},
    SLOT_RANGE(0, "__get__", "instance, owner=None, /", 2, 3, 3, bind_leaf, NULL, type_functools_partial),
    PYTHON_SLOT("__repr__", "", 1, prelude_partial_repr, type_functools_partial),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_partial_reduce, type_functools_partial),
    PYTHON_METHOD("__setstate__", "object, /", 2, 2, prelude_partial_setstate, type_functools_partial),
    CLASS_METHOD(0, "__class_getitem__", "object, /", 2, 2, 2, NULL, &prelude_class_getitem, type_functools_partial),
    MEMBER("func", get_function, type_functools_partial),
    MEMBER("args", get_args, type_functools_partial),
    MEMBER("keywords", get_keywords, type_functools_partial),
    GETSET("__dict__", native_get_dict, NULL, type_functools_partial),
};
const Type type_functools_partial = {
    STATIC_TYPE_OBJECT(TYPE_HAS_DICT | TYPE_HAS_WEAKREF),
    .static_name = "functools.partial",
    .base = &type_object,
    METHOD_TABLE(partial_methods),
    .number = TYPE_NUMBER_functools_partial,
    .instance_kind = KIND_NATIVE,
    .static_doc = "A function with some of its arguments given already.",
};

/* ---- lru_cache ----
 *
 * The cache is a dict in the order of use, the longest unused first: a hit of a bounded cache moves its key to the end. LRU_FIRST is the
 * number of an entry before which all have gone. */

enum { LRU_FUNCTION, LRU_MAXIMUM, LRU_TYPED, LRU_CACHE, LRU_HITS, LRU_MISSES, LRU_FIRST, LRU_INFO, LRU_VALUES };

static Native *lru_of(Value v) {
    Native *self = (Native *)(uintptr_t)native_of(v, &type_lru_cache_wrapper, LRU_VALUES);
    if (!self || !is_kind(self->values[LRU_CACHE], KIND_DICT)) return NULL;
    return is_int(self->values[LRU_HITS]) && is_int(self->values[LRU_MISSES]) && is_int(self->values[LRU_FIRST]) ? self : NULL;
}

static void count_up(Value *number) {
    if (int_of(*number) < INT_MAX_INLINE) *number = small_int(int_of(*number) + 1);
}

/* Room for one more key; then the entries may have moved together. */
static Status reserve_key(VM *vm, Native *self) {
    Dict *dict = AS(Dict, self->values[LRU_CACHE]);
    uint32_t before = dict->used;
    TRY(dict_reserve(vm, dict, 1));
    if (dict->used != before || int_of(self->values[LRU_FIRST]) > dict->used) self->values[LRU_FIRST] = small_int(0);
    return DONE;
}

/* The key of a call: the only argument if it is an exact int or str, else all of them in a tuple. */
static Status lru_key(VM *vm, const Value *args, uint32_t count, Value *key) {
    if (count == 1 && (is_int(args[0]) || is_exactly(args[0], &type_str) || is_exactly(args[0], &type_int))) {
        *key = args[0];
        return DONE;
    }
    Tuple *tuple = tuple_from_items(vm, args, count);
    if (!tuple) return NO_MEMORY;
    *key = value_of(tuple);
    return DONE;
}

/* A hit ends here; all others are the prelude's. */
LEAF(lru_call_leaf) {
    Native *self = lru_of(args[0]);
    if (!self) return intrinsic_misused(vm);
    if (keyword_count(vm) || self->values[LRU_TYPED] != FALSE || self->values[LRU_MAXIMUM] == small_int(0)) return NEEDS_PYTHON;
    Dict *dict = AS(Dict, self->values[LRU_CACHE]);
    Value key;
    uint64_t hash;
    uint32_t entry;
    TRY(lru_key(vm, args + 1, count - 1, &key));
    if (!quick_hash(key, &hash)) TRY(value_hash(vm, key, &hash));
    TRY(dict_find(vm, dict, key, hash, &entry));
    if (entry == DICT_NOT_FOUND) return NEEDS_PYTHON;
    Value value = dict->entries->items[entry].value;
    if (self->values[LRU_MAXIMUM] != NONE && entry + 1 != dict->used) {
        key = dict->entries->items[entry].key;
        TRY(reserve_key(vm, self));
        TRY(dict_find(vm, dict, key, hash, &entry));
        if (entry == DICT_NOT_FOUND) return intrinsic_misused(vm);
        dict_delete_entry(vm, dict, entry);
        if (dict->used == 0) self->values[LRU_FIRST] = small_int(0);
        TRY(dict_insert(vm, dict, key, hash, value));
    }
    count_up(&self->values[LRU_HITS]);
    *result = value;
    return DONE;
}

/* _lru_count(wrapper, hit) */
LEAF(lru_count_leaf) {
    (void)count;
    Native *self = lru_of(args[0]);
    if (!self) return intrinsic_misused(vm);
    count_up(&self->values[args[1] == TRUE ? LRU_HITS : LRU_MISSES]);
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_lru_count = FUNCTION("_lru_count", "", 2, 2, 2, lru_count_leaf, NULL, "builtins");

/* Lets the key go that has not been used for the longest time. */
static void evict(VM *vm, Native *self) {
    Dict *dict = AS(Dict, self->values[LRU_CACHE]);
    uint32_t first = (uint32_t)int_of(self->values[LRU_FIRST]);
    if (first > dict->used) first = 0;
    while (first < dict->used && dict->entries->items[first].key == UNBOUND) {
        first++;
    }
    if (first < dict->used) dict_delete_entry(vm, dict, first);
    self->values[LRU_FIRST] = small_int(first < dict->used ? first : 0);
}

/* _lru_prepare(wrapper, full): before the prelude puts a key in. */
LEAF(lru_prepare_leaf) {
    (void)count;
    Native *self = lru_of(args[0]);
    if (!self) return intrinsic_misused(vm);
    self->values[LRU_FIRST] = small_int(0);
    if (args[1] == TRUE) evict(vm, self);
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_lru_prepare = FUNCTION("_lru_prepare", "", 2, 2, 2, lru_prepare_leaf, NULL, "builtins");

/* _lru_store(wrapper, key, value): what a call gave, unless the key has come into the cache meanwhile. */
LEAF(lru_store_leaf) {
    (void)count;
    Native *self = lru_of(args[0]);
    if (!self) return intrinsic_misused(vm);
    Dict *dict = AS(Dict, self->values[LRU_CACHE]);
    Value maximum = self->values[LRU_MAXIMUM];
    uint64_t hash;
    uint32_t entry;
    *result = NONE;
    TRY(value_hash(vm, args[1], &hash));
    TRY(dict_find(vm, dict, args[1], hash, &entry));
    if (entry != DICT_NOT_FOUND) return DONE;
    TRY(reserve_key(vm, self));
    if (is_int(maximum) && dict->live >= int_of(maximum)) evict(vm, self);
    return dict_insert(vm, dict, args[1], hash, args[2]);
}
const Builtin intrinsic_lru_store = FUNCTION("_lru_store", "", 3, 3, 3, lru_store_leaf, &prelude_lru_store, "builtins");

LEAF(lru_make_leaf) { /* class, function, maximum, typed, info class */
    (void)count;
    TRY(container_check_class(vm, args[0], &type_lru_cache_wrapper));
    Dict *dict = dict_new(vm, 0);
    Native *self = dict ? native_new(vm, AS(Type, args[0]), LRU_VALUES) : NULL;
    if (!self) return NO_MEMORY;
    self->values[LRU_FUNCTION] = args[1];
    self->values[LRU_MAXIMUM] = args[2];
    self->values[LRU_TYPED] = args[3];
    self->values[LRU_CACHE] = value_of(dict);
    self->values[LRU_HITS] = self->values[LRU_MISSES] = self->values[LRU_FIRST] = small_int(0);
    self->values[LRU_INFO] = args[4];
    *result = value_of(self);
    return DONE;
}
const Builtin intrinsic_lru_make = FUNCTION("_lru_make", "", 5, 5, 5, lru_make_leaf, NULL, "builtins");

LEAF(lru_clear_leaf) {
    (void)count;
    Native *self = lru_of(args[0]);
    if (!self) return intrinsic_misused(vm);
    dict_clear(vm, AS(Dict, self->values[LRU_CACHE]));
    self->values[LRU_HITS] = self->values[LRU_MISSES] = self->values[LRU_FIRST] = small_int(0);
    *result = NONE;
    return DONE;
}

static const Builtin lru_methods[] = {
    STATIC_METHOD(0, "__new__", "user_function, maxsize, typed, cache_info_type, /", 5, 5, 5, NULL, &prelude_lru_new, type_lru_cache_wrapper),
    SLOT_RANGE(ANY_ARGUMENTS, "__call__", "*args, **kwargs", 1, 255, 255, lru_call_leaf, &prelude_lru_call, type_lru_cache_wrapper),
    SLOT_RANGE(0, "__get__", "instance, owner=None, /", 2, 3, 3, bind_leaf, NULL, type_lru_cache_wrapper),
    PYTHON_METHOD("cache_info", "", 1, 1, prelude_lru_info, type_lru_cache_wrapper),
    METHOD("cache_clear", "", 1, 1, 1, lru_clear_leaf, NULL, type_lru_cache_wrapper),
    PYTHON_METHOD("__reduce__", "", 1, 1, prelude_lru_reduce, type_lru_cache_wrapper),
    METHOD("__copy__", "", 1, 1, 1, native_self, NULL, type_lru_cache_wrapper),
    METHOD("__deepcopy__", "memo, /", 2, 2, 2, native_self, NULL, type_lru_cache_wrapper),
    GETSET("__dict__", native_get_dict, NULL, type_lru_cache_wrapper),
};
const Type type_lru_cache_wrapper = {
    STATIC_TYPE_OBJECT(TYPE_HAS_DICT | TYPE_HAS_WEAKREF),
    .static_name = "functools._lru_cache_wrapper",
    .base = &type_object,
    METHOD_TABLE(lru_methods),
    .number = TYPE_NUMBER_lru_cache_wrapper,
    .instance_kind = KIND_NATIVE,
    .static_doc = "A function that remembers what it returned.",
};

/* ---- cmp_to_key: a key function is a key without an object ---- */

enum { KEY_COMPARE, KEY_OBJECT, KEY_VALUES };

static Status key_new(VM *vm, Value compare, Value object, Value *result) {
    Native *key = native_new(vm, &type_functools_KeyWrapper, KEY_VALUES);
    if (!key) return NO_MEMORY;
    key->values[KEY_COMPARE] = compare;
    key->values[KEY_OBJECT] = object;
    *result = value_of(key);
    return DONE;
}

LEAF(cmp_to_key_leaf) { return (void)count, key_new(vm, args[0], UNBOUND, result); }

/* K(obj): worded as the function K that it stands for. */
LEAF(key_call_leaf) {
    const Native *self = native_of(args[0], &type_functools_KeyWrapper, KEY_VALUES);
    if (!self) return intrinsic_misused(vm);
    uint32_t keywords = keyword_count(vm);
    if (count > 2) return raise_type(vm, "K() takes at most 1 argument (%u given)", count - 1);
    if (count < 2 || (keywords && !str_equals_ascii(AS(Str, AS(Tuple, vm->keyword_names)->items[0]), "obj"))) {
        return raise_type(vm, "K() missing required argument 'obj' (pos 1)");
    }
    return key_new(vm, self->values[KEY_COMPARE], args[1], result);
}

LEAF(get_object) {
    (void)count;
    const Native *self = native_of(args[0], &type_functools_KeyWrapper, KEY_VALUES);
    if (!self || self->values[KEY_OBJECT] == UNBOUND) return raise_error(vm, &type_AttributeError, "object");
    *result = self->values[KEY_OBJECT];
    return DONE;
}
LEAF(set_object) {
    (void)count;
    const Native *self = native_of(args[0], &type_functools_KeyWrapper, KEY_VALUES);
    if (!self) return intrinsic_misused(vm);
    AS(Native, args[0])->values[KEY_OBJECT] = args[1];
    *result = NONE;
    return DONE;
}

/* _key_parts(key, other): (compare, object, other object). */
LEAF(key_parts_leaf) {
    (void)count;
    const Native *self = native_of(args[0], &type_functools_KeyWrapper, KEY_VALUES), *other = native_of(args[1], &type_functools_KeyWrapper, KEY_VALUES);
    if (!self) return intrinsic_misused(vm);
    if (!other) return raise_type(vm, "other argument must be K instance");
    if (self->values[KEY_OBJECT] == UNBOUND || other->values[KEY_OBJECT] == UNBOUND) return raise_error(vm, &type_AttributeError, "object");
    Tuple *parts = tuple_new(vm, 3);
    if (!parts) return NO_MEMORY;
    parts->items[0] = self->values[KEY_COMPARE];
    parts->items[1] = self->values[KEY_OBJECT];
    parts->items[2] = other->values[KEY_OBJECT];
    *result = value_of(parts);
    return DONE;
}
const Builtin intrinsic_key_parts = FUNCTION("_key_parts", "", 2, 2, 2, key_parts_leaf, NULL, "builtins");

#define KEY_SLOT(name) PYTHON_SLOT("__" #name "__", "value, /", 2, prelude_key_##name, type_functools_KeyWrapper)
static const Builtin key_methods[] = {
    SLOT_RANGE(ANY_ARGUMENTS, "__call__", "*args, **kwargs", 1, 255, 255, key_call_leaf, NULL, type_functools_KeyWrapper),
    KEY_SLOT(lt),
    KEY_SLOT(le),
    KEY_SLOT(eq),
    KEY_SLOT(ne),
    KEY_SLOT(gt),
    KEY_SLOT(ge),
    CLASS_CONSTANT("__hash__", NONE, type_functools_KeyWrapper),
    GETSET("obj", get_object, set_object, type_functools_KeyWrapper),
};
const Type type_functools_KeyWrapper = {
    STATIC_TYPE_OBJECT(TYPE_FINAL | TYPE_NO_NEW),
    .static_name = "functools.KeyWrapper",
    .base = &type_object,
    METHOD_TABLE(key_methods),
    .number = TYPE_NUMBER_functools_KeyWrapper,
    .instance_kind = KIND_NATIVE,
};

/* ---- the module ---- */

static const Builtin cmp_to_key = FUNCTION("cmp_to_key", "mycmp", 1, 1, 1, cmp_to_key_leaf, NULL, "_functools");
static const Builtin reduce = FUNCTION("reduce", "function, iterable, /, initial=None", 2, 3, 3, NULL, &prelude_reduce, "_functools");
static const Builtin *const functions[] = {&cmp_to_key, &reduce, NULL};

static const NativeConstant constants[] = {
    {"Placeholder", PLACEHOLDER},
    {"_PlaceholderType", STATIC_VALUE(&type_functools_Placeholder)},
    {"partial", STATIC_VALUE(&type_functools_partial)},
    {"_lru_cache_wrapper", STATIC_VALUE(&type_lru_cache_wrapper)},
    {NULL, UNBOUND},
};

const NativeModule functools_module = {.name = "_functools", .functions = functions, .constants = constants};
