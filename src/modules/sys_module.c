/* sys_module.c: the module sys. Its tuples with names (version_info, float_info ...) are made in lib/sys.py. */
#include "frozen.h"
#include "modules/sys_specific.h"
#include "modules/sys_streams.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/int.h"
#include "object/list.h"
#include "object/names.h"
#include "object/set.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/module_table.h"
#include "vm/session.h"
#include "vm/call.h"
#include "vm/frame_object.h"
#include "vm/traceback.h"
#include "vm/vm.h"

#define LEAF(name) static Status name(VM *vm, Value *args, uint32_t count, Value *result)
#define SYS(c_name, name, parameters, minimum, maximum, leaf, python)                                                  \
    static const Builtin sys_##c_name = FUNCTION(name, parameters, minimum, maximum, maximum, leaf, python, "sys")

static Status text(VM *vm, const char *characters, Value *result) {
    *result = str_from_cstring(vm, characters);
    return *result == UNBOUND ? NO_MEMORY : DONE;
}

LEAF(exit_leaf) {
    (void)count;
    (void)result;
    if (args[0] == UNBOUND || args[0] == NONE) return raise_with(vm, &type_SystemExit, 0);
    if (is_exactly(args[0], &type_tuple)) return NEEDS_PYTHON; /* its items are the arguments */
    return raise_with(vm, &type_SystemExit, 1, args[0]);
}

LEAF(intern_leaf) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "intern() argument must be str, not %A", args[0]);
    if (!is_exactly(args[0], &type_str)) return raise_type(vm, "can't intern %T", args[0]);
    Str *str = intern_str(vm, AS_STR(args[0]));
    if (!str) return NO_MEMORY;
    *result = value_of(str);
    return DONE;
}

LEAF(is_interned_leaf) {
    (void)count;
    if (!is_str(args[0])) return raise_type(vm, "_is_interned() argument must be str, not %A", args[0]);
    *result = bool_value(object_of(args[0])->flags & STR_INTERNED);
    return DONE;
}

LEAF(default_encoding_leaf) { return (void)args, (void)count, text(vm, "utf-8", result); }
LEAF(filesystem_errors_leaf) { return (void)args, (void)count, text(vm, "surrogateescape", result); }
LEAF(no_leaf) { return (void)vm, (void)args, (void)count, *result = FALSE, DONE; }
LEAF(none_leaf) { return (void)vm, (void)args, (void)count, *result = NONE, DONE; }

/* ---- frames and exceptions ---- */

LEAF(getframe_leaf) {
    (void)count;
    int64_t depth = 0;
    if (args[0] != UNBOUND) TRY(value_index(vm, args[0], &depth));
    return frame_object_at(vm, depth < 0 ? 0 : (uint64_t)depth, result);
}

LEAF(exception_leaf) { return (void)args, (void)count, *result = vm->handled == UNBOUND ? NONE : vm->handled, DONE; }

LEAF(exc_info_leaf) {
    (void)args;
    (void)count;
    Value handled = vm->handled;
    Tuple *tuple = tuple_new(vm, 3);
    if (!tuple) return NO_MEMORY;
    tuple->items[0] = tuple->items[1] = tuple->items[2] = NONE;
    if (is_kind(handled, KIND_EXCEPTION)) {
        tuple->items[0] = value_of(type_of(handled));
        tuple->items[1] = handled;
        tuple->items[2] = AS(Exception, handled)->traceback;
    }
    *result = value_of(tuple);
    return DONE;
}

/* ---- limits ---- */

LEAF(get_recursion_leaf) { return (void)args, (void)count, *result = small_int(vm->depth_limit), DONE; }

static Status c_int(VM *vm, Value v, int64_t *n) {
    TRY(value_index_clamped(vm, v, n));
    if (*n > INT32_MAX || *n < INT32_MIN) return raise_error(vm, &type_OverflowError, "Python int too large to convert to C int");
    return DONE;
}

LEAF(set_recursion_leaf) {
    (void)count;
    int64_t limit;
    TRY(c_int(vm, args[0], &limit));
    if (limit < 1) return raise_value_error(vm, "recursion limit must be greater or equal than 1");
    if ((int64_t)vm_depth(vm) >= limit) {
        return raise_error(vm, &type_RecursionError, "cannot set the recursion limit to %l at the recursion depth %u: the limit is too low", limit, vm_depth(vm));
    }
    vm->depth_limit = limit < (int64_t)vm->limits.depth ? (uint32_t)limit : vm->limits.depth; /* the host's cannot be passed */
    vm_limit_frames(vm);
    *result = NONE;
    return DONE;
}

LEAF(get_digits_leaf) { return (void)args, (void)count, *result = small_int(vm->int_max_str_digits), DONE; }

LEAF(set_digits_leaf) {
    (void)count;
    int64_t digits;
    TRY(c_int(vm, args[0], &digits));
    if (digits != 0 && digits < 640) return raise_value_error(vm, "maxdigits must be >= 640 or 0 for unlimited");
    vm->int_max_str_digits = (uint32_t)digits;
    *result = NONE;
    return DONE;
}

/* ---- coroutines ---- */

LEAF(get_origin_depth_leaf) { return (void)args, (void)count, *result = small_int(vm->origin_depth), DONE; }

LEAF(set_origin_depth_leaf) {
    (void)count;
    int64_t depth;
    TRY(c_int(vm, args[0], &depth));
    if (depth < 0) return raise_value_error(vm, "depth must be >= 0");
    vm->origin_depth = (uint32_t)depth;
    *result = NONE;
    return DONE;
}

LEAF(set_hooks_leaf) {
    (void)count;
    for (uint32_t i = 2; i-- > 0;) {
        if (args[i] == UNBOUND || args[i] == NONE || value_is_callable(vm, args[i])) continue;
        return raise_type(vm, "callable %s expected, got %T", i ? "finalizer" : "firstiter", args[i]);
    }
    Value now[2] = {NONE, NONE};
    for (uint32_t i = 0; i < 2; i++) {
        if (args[i] != UNBOUND) now[i] = args[i];
        else if (is_kind(vm->async_hooks, KIND_TUPLE)) now[i] = AS(Tuple, vm->async_hooks)->items[i];
    }
    Tuple *hooks = tuple_pair(vm, now[0], now[1]);
    if (!hooks) return NO_MEMORY;
    vm->async_hooks = now[0] == NONE && now[1] == NONE ? UNBOUND : value_of(hooks);
    *result = NONE;
    return DONE;
}

/* _get_async_hooks(): the pair */
LEAF(hooks_leaf) {
    (void)args;
    (void)count;
    *result = vm->async_hooks;
    if (*result != UNBOUND) return DONE;
    Tuple *hooks = tuple_pair(vm, NONE, NONE);
    if (!hooks) return NO_MEMORY;
    *result = value_of(hooks);
    return DONE;
}
const Builtin intrinsic_get_async_hooks = FUNCTION("_get_async_hooks", "", 0, 0, 0, hooks_leaf, NULL, "sys");

/* Logical sizes, as of CPython's objects where that is simple: programs print them, none may rely on them. */
LEAF(sizeof_leaf) {
    (void)count;
    Value v = args[0];
    int64_t size = 16;
    if (!(type_of(v)->object.aux & TYPE_STATIC) && !is_kind(type_lookup(vm, type_of(v), NAME(__sizeof__)), KIND_BUILTIN)) return NEEDS_PYTHON;
    if (is_int(v)) size = v == small_int(0) ? 28 : int_of(v) < 1 << 30 && int_of(v) > -(1 << 30) ? 28 : 32;
    else if (is_double(v)) size = 24;
    else if (is_bool(v)) size = 28;
    else if (is_object(v)) {
        switch (object_of(v)->kind) {
        case KIND_INT: size = 24 + (int64_t)((int_bit_length(v) + 29) / 30) * 4; break;
        case KIND_FLOAT: size = 24; break;
        case KIND_STR: size = (str_is_ascii(AS_STR(v)) ? 40 : 56) + (int64_t)((AS_STR(v)->length + 1) * str_width(AS_STR(v))); break;
        case KIND_BYTES: size = 33 + (int64_t)AS(Bytes, v)->length; break;
        case KIND_BYTEARRAY: size = 57 + (int64_t)AS(ByteArray, v)->length; break;
        case KIND_TUPLE: size = 40 + 8 * (int64_t)AS(Tuple, v)->length; break;
        case KIND_LIST: size = 56 + 8 * (int64_t)AS(List, v)->length; break;
        case KIND_DICT: size = 64 + (AS(Dict, v)->live ? 120 + 24 * (int64_t)AS(Dict, v)->live : 0); break;
        case KIND_SET: size = 216 + 16 * (int64_t)AS(Set, v)->live; break;
        default: size = 48; break;
        }
    }
    *result = small_int(size);
    return DONE;
}

SYS(exit, "exit", "status=None, /", 0, 1, exit_leaf, &prelude_sys_exit);
SYS(intern, "intern", "string, /", 1, 1, intern_leaf, NULL);
SYS(is_interned, "_is_interned", "string, /", 1, 1, is_interned_leaf, NULL);
SYS(getdefaultencoding, "getdefaultencoding", "", 0, 0, default_encoding_leaf, NULL);
SYS(getfilesystemencoding, "getfilesystemencoding", "", 0, 0, default_encoding_leaf, NULL);
SYS(getfilesystemencodeerrors, "getfilesystemencodeerrors", "", 0, 0, filesystem_errors_leaf, NULL);
SYS(is_finalizing, "is_finalizing", "", 0, 0, no_leaf, NULL);
LEAF(audited_getframe_leaf) { return vm->audit_hooks != UNBOUND ? NEEDS_PYTHON : getframe_leaf(vm, args, count, result); }
SYS(getframe, "_getframe", "depth=0, /", 0, 1, audited_getframe_leaf, &prelude_sys_getframe);
const Builtin intrinsic_getframe = FUNCTION("_getframe", "depth, /", 1, 1, 1, getframe_leaf, NULL, "sys");
SYS(exception, "exception", "", 0, 0, exception_leaf, NULL);
SYS(exc_info, "exc_info", "", 0, 0, exc_info_leaf, NULL);
SYS(getrecursionlimit, "getrecursionlimit", "", 0, 0, get_recursion_leaf, NULL);
SYS(setrecursionlimit, "setrecursionlimit", "limit, /", 1, 1, set_recursion_leaf, &prelude_sys_setrecursionlimit);
const Builtin intrinsic_set_recursion_limit = FUNCTION("_set_recursion_limit", "limit, /", 1, 1, 1, set_recursion_leaf, NULL, "sys");
SYS(get_int_max_str_digits, "get_int_max_str_digits", "", 0, 0, get_digits_leaf, NULL);
SYS(set_int_max_str_digits, "set_int_max_str_digits", "maxdigits", 1, 1, set_digits_leaf, &prelude_sys_set_int_max_str_digits);
const Builtin intrinsic_set_int_max_str_digits = FUNCTION("_set_int_max_str_digits", "maxdigits, /", 1, 1, 1, set_digits_leaf, NULL, "sys");
SYS(get_coroutine_origin_tracking_depth, "get_coroutine_origin_tracking_depth", "", 0, 0, get_origin_depth_leaf, NULL);
SYS(set_coroutine_origin_tracking_depth, "set_coroutine_origin_tracking_depth", "depth", 1, 1, set_origin_depth_leaf,
    &prelude_sys_set_coroutine_origin_tracking_depth);
const Builtin intrinsic_set_origin_tracking_depth =
    FUNCTION("_set_origin_tracking_depth", "depth, /", 1, 1, 1, set_origin_depth_leaf, NULL, "sys");
SYS(get_asyncgen_hooks, "get_asyncgen_hooks", "", 0, 0, NULL, &prelude_sys_get_asyncgen_hooks);
SYS(set_asyncgen_hooks, "set_asyncgen_hooks", "firstiter=, finalizer=", 0, 2, set_hooks_leaf, NULL);
SYS(getsizeof, "getsizeof", "object, default=", 1, 2, sizeof_leaf, &prelude_sys_getsizeof);
SYS(settrace, "settrace", "function, /", 1, 1, NULL, &prelude_sys_settrace);
SYS(gettrace, "gettrace", "", 0, 0, NULL, &prelude_sys_gettrace);
SYS(setprofile, "setprofile", "function, /", 1, 1, NULL, &prelude_sys_setprofile);
SYS(getprofile, "getprofile", "", 0, 0, NULL, &prelude_sys_getprofile);
SYS(settrace_all, "_settraceallthreads", "function, /", 1, 1, NULL, &prelude_sys_settrace);
SYS(setprofile_all, "_setprofileallthreads", "function, /", 1, 1, NULL, &prelude_sys_setprofile);
SYS(call_tracing, "call_tracing", "func, args, /", 2, 2, NULL, &prelude_sys_call_tracing);
SYS(displayhook, "displayhook", "object, /", 1, 1, NULL, &prelude_sys_displayhook);
SYS(excepthook, "excepthook", "exctype, value, traceback, /", 3, 3, NULL, &prelude_sys_excepthook);
SYS(unraisablehook, "unraisablehook", "unraisable, /", 1, 1, NULL, &prelude_sys_unraisablehook);
/* There is no debugger: breakpoint() does nothing. */
static const Builtin sys_breakpointhook = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "breakpointhook", "*args, **kws", 0, 0, 0, none_leaf, NULL, "sys");

static const Builtin *const functions[] = {
    &sys_exit, &sys_intern, &sys_is_interned, &sys_getdefaultencoding, &sys_getfilesystemencoding, &sys_getfilesystemencodeerrors, &sys_is_finalizing, &sys_getframe,
    &sys_exception, &sys_exc_info, &sys_getrecursionlimit, &sys_setrecursionlimit, &sys_get_int_max_str_digits, &sys_set_int_max_str_digits,
    &sys_get_coroutine_origin_tracking_depth, &sys_set_coroutine_origin_tracking_depth, &sys_get_asyncgen_hooks, &sys_set_asyncgen_hooks,
    &sys_getsizeof, &sys_settrace, &sys_gettrace, &sys_setprofile, &sys_getprofile, &sys_settrace_all, &sys_setprofile_all,
    &sys_call_tracing, &sys_displayhook, &sys_excepthook, &sys_unraisablehook, &sys_breakpointhook,
#define X(name) &sys_##name,
    SYS_SPECIFIC(X)
#undef X
    NULL,
};

#define STREAM(n) STATIC_VALUE(&standard_streams[n])
static const NativeConstant constants[] = {
    {"stdin", STREAM(0)}, {"__stdin__", STREAM(0)}, {"stdout", STREAM(1)}, {"__stdout__", STREAM(1)}, {"stderr", STREAM(2)}, {"__stderr__", STREAM(2)},
    {"__displayhook__", STATIC_VALUE(&sys_displayhook)}, {"__excepthook__", STATIC_VALUE(&sys_excepthook)}, {"__unraisablehook__", STATIC_VALUE(&sys_unraisablehook)},
    {"__breakpointhook__", STATIC_VALUE(&sys_breakpointhook)},
    {"maxunicode", STATIC_INT(0x10FFFF)}, {"dont_write_bytecode", TRUE}, {"api_version", STATIC_INT(1013)},
    {NULL, UNBOUND},
};

static Status put(VM *vm, Dict *dict, const char *name, Value value) {
    Str *key = intern_utf8(vm, name, strlen(name));
    if (!key) return NO_MEMORY;
    return dict_set_interned(vm, dict, value_of(key), value);
}

static const char *const stdlib_module_names[] = {
#define X(name) #name,
#include "vm/stdlib_names.def"
#undef X
    NULL,
};

static Status put_library_names(VM *vm, Dict *dict) {
    Set *all = set_new(vm, &type_frozenset);
    List *builtin = list_new(vm, 0);
    Value name;
    if (!all || !builtin) return NO_MEMORY;
    for (const char *const *each = stdlib_module_names; *each; each++) {
        TRY(text(vm, *each, &name));
        TRY(set_add(vm, all, name));
    }
    TRY(put(vm, dict, "stdlib_module_names", value_of(all)));
    TRY(list_append(vm, builtin, NAME(builtins)));
    for (const NativeModule *const *native = native_modules; *native; native++) {
        if (*native == &sys_jit_module) continue;
        TRY(text(vm, (*native)->name, &name));
        TRY(list_append(vm, builtin, name));
    }
    TRY(list_sort(vm, builtin, false));
    Tuple *tuple = tuple_from_items(vm, list_items(builtin), builtin->length);
    if (!tuple) return NO_MEMORY;
    return put(vm, dict, "builtin_module_names", value_of(tuple));
}

static Status sys_initialize(VM *vm, Dict *dict) {
    Value value;
    TRY(put(vm, dict, "modules", value_of(vm->modules)));
    TRY(int_from_int64(vm, INT64_MAX, &value));
    TRY(put(vm, dict, "maxsize", value));
    Value argv = vm->arguments;
    if (!is_kind(argv, KIND_LIST)) { /* a host's program has but a name */
        List *list = list_new(vm, 0);
        if (!list) return NO_MEMORY;
        Value file = is_kind(vm->main_module, KIND_MODULE) ? dict_get_interned(AS(Module, vm->main_module)->dict, NAME(__file__)) : UNBOUND;
        TRY(list_append(vm, list, is_str(file) ? file : value_of(&str_empty)));
        argv = value_of(list);
    }
    TRY(put(vm, dict, "argv", argv));
    TRY(text(vm, sys_jit_module.name, &value));
    TRY(module_new(vm, value, &value));
    TRY(module_fill(vm, &sys_jit_module, AS(Module, value)->dict));
    TRY(put(vm, dict, "_jit", value));
    TRY(put(vm, dict, "_simple_namespace", value_of(&type_SimpleNamespace))); /* for lib/sys.py */
    return put_library_names(vm, dict);
}

const NativeModule sys_module = {.name = "sys", .doc = "What the interpreter knows of itself, and its streams.", .functions = functions, .constants = constants, .initialize = sys_initialize};
