/* execute.c: calls with spread arguments, functions, classes, exceptions, imports. */
#include "vm/execute.h"

#include "frozen.h"
#include "object/container.h"
#include "object/code_text.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/list.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/attribute.h"
#include "vm/link.h"
#include "vm/pause.h"


static bool are_texts(const Tuple *tuple, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        if (!is_str(tuple->items[i])) return false;
    }
    return true;
}

static bool is_own(Value v, const Type *type) { return is_exactly(v, type) && object_of(v)->mark != MARK_PERMANENT; }

static Status spread_keep(VM *vm, Value callee, Value keywords, const Tuple *names, const Dict *rest, uint64_t i, uint32_t position) {
    Value kept[] = {value_of(names), value_of(rest), small_int((int64_t)i), small_int(position)};
    return pause_keep(vm, PAUSE_SPREAD, callee, keywords, 4, kept);
}

/* The names of many keywords, and a copy of them for a **parameter, unless that would keep names of another class. Pauses (vm/pause.h) between what is
 * done at memory speed, too. */
static Status spread_names(VM *vm, Value callee, Value keywords, Tuple **names, Dict **rest) {
    Value state[PAUSE_STATE], key, value; /* the names, the copy, how many names there are, and the entry they go on with */
    const Dict *dict = AS(Dict, keywords);
    uint64_t i = 0, at = 0;
    bool exact = true;
    if (pause_take(vm, PAUSE_SPREAD, callee, keywords, state) && is_own(state[0], &type_tuple) && AS(Tuple, state[0])->length == dict->live &&
        is_own(state[1], &type_dict) && pause_number(state[2], dict->live, &i) && pause_number(state[3], dict->used, &at) &&
        (!vm->distrusts || are_texts(AS(Tuple, state[0]), i))) {
        *names = AS(Tuple, state[0]);
        *rest = AS(Dict, state[1]);
    } else {
        i = at = 0;
        TRY(dict_copy(vm, dict, rest)); /* which pauses by itself, as long as nothing has paused here */
        *names = tuple_new(vm, dict->live);
        if (!*names) return NO_MEMORY;
        if (pause_due(vm, dict->live)) return spread_keep(vm, callee, keywords, *names, *rest, 0, 0);
    }
    uint32_t position = (uint32_t)at;
    for (; dict_next(dict, &position, &key, &value); i++) {
        if (!is_str(key) || i >= dict->live) return raise_type(vm, "keywords must be strings");
        (*names)->items[i] = key;
        exact = exact && is_exactly(key, &type_str);
        if (exact && i % KEYWORDS_AT_ONCE == 0 && pause_due(vm, KEYWORDS_AT_ONCE))
            return spread_keep(vm, callee, keywords, *names, *rest, i + 1, position);
    }
    if (i < dict->live) return raise_type(vm, "keywords must be strings"); /* a dict that miscounts */
    if (!exact) *rest = NULL;
    return DONE;
}

Status execute_call_spread(VM *vm, Frame *frame, uint16_t callee_register, uint16_t target) {
    Value *registers = frame->registers + callee_register;
    Value callee = registers[0], iterable = registers[1], keywords = registers[2];
    Pending pending = pending_store(target);
    const Value *items;
    uint64_t count;
    if (tuple_iterates_plainly(vm, iterable)) {
        items = AS(Tuple, iterable)->items;
        count = AS(Tuple, iterable)->length;
    } else if (is_exactly(iterable, &type_list)) {
        count = AS(List, iterable)->length;
        items = count ? AS(List, iterable)->values->items : NULL;
    } else {
        Value args[3] = {callee, iterable, keywords};
        return call_prelude(vm, &prelude_call_spread_iterable, args, 3, &pending);
    }
    uint64_t keyword_count = keywords == UNBOUND ? 0 : AS(Dict, keywords)->live;
    Value names = UNBOUND;
    uint32_t start = call_top(vm);
    if (count + keyword_count > 10000000 || !vm_reserve_stack(vm, start + count + keyword_count + 16)) return NO_MEMORY;
    if (keyword_count) {
        Tuple *tuple;
        Dict *rest = NULL;
        if (keyword_count > KEYWORDS_QUICK) {
            TRY(spread_names(vm, callee, keywords, &tuple, &rest));
            Value args[3] = {callee, iterable, keywords};
            if (!rest) return call_prelude(vm, &prelude_call_spread_inexact, args, 3, &pending);
        } else if (!(tuple = tuple_new(vm, keyword_count))) return NO_MEMORY;
        uint32_t position = 0;
        Value key, value;
        for (uint64_t i = 0; dict_next(AS(Dict, keywords), &position, &key, &value); i++) {
            if (i >= keyword_count || (!rest && !is_str(key))) return raise_type(vm, "keywords must be strings");
            if (!rest) tuple->items[i] = key;
            vm->stack[start + count + i] = value;
        }
        if (!is_str(tuple->items[keyword_count - 1])) return raise_type(vm, "keywords must be strings"); /* a dict that miscounts */
        vm->spread = rest;
        names = vm->spread_names = value_of(tuple);
    }
    if (count) memcpy(vm->stack + start, items, count * sizeof(Value));
    vm->stack[start - 1] = UNBOUND;
    Status status = call_at(vm, callee, start, (uint32_t)(count + keyword_count), names, &pending);
    vm->spread = NULL;
    if (status != NO_MEMORY) vm_charge(vm, count / 16); /* else it is called again */
    return status;
}

Status execute_intrinsic(VM *vm, int intrinsic, const Value *args, uint32_t count, uint16_t target) {
    static const Function *const functions[INTRINSIC_COUNT] = {
        [INTRINSIC_TYPE_VAR] = &prelude_make_type_var,
        [INTRINSIC_TYPE_VAR_BOUND] = &prelude_make_type_var_bound,
        [INTRINSIC_TYPE_VAR_CONSTRAINTS] = &prelude_make_type_var_constraints,
        [INTRINSIC_PARAM_SPEC] = &prelude_make_param_spec,
        [INTRINSIC_TYPE_VAR_TUPLE] = &prelude_make_type_var_tuple,
        [INTRINSIC_TYPE_PARAM_DEFAULT] = &prelude_set_type_param_default,
        [INTRINSIC_TYPE_ALIAS] = &prelude_make_type_alias,
        [INTRINSIC_SUBSCRIPT_GENERIC] = &prelude_subscript_generic,
        [INTRINSIC_SET_TYPE_PARAMS] = &prelude_set_type_params,
    };
    switch (intrinsic) {
    case INTRINSIC_ASSERTION_ERROR: vm->result = value_of(&type_AssertionError); return DONE;
    case INTRINSIC_NOT_IMPLEMENTED_ERROR: vm->result = value_of(&type_NotImplementedError); return DONE;
    default: break;
    }
    Pending pending = pending_store(target);
    return call_prelude(vm, functions[intrinsic], args, count, &pending);
}

/* The compiler sees to it, but registers from a dump may hold anything. */
static bool parts_fit(const Link *link, const Value *parts, int flags) {
    if (flags & 1 && !is_kind(parts[1], KIND_TUPLE)) return false;
    if (flags & 2 && !is_kind(parts[2], KIND_DICT)) return false;
    if (!(flags & 8)) return !link->code->free_count;
    if (!is_kind(parts[4], KIND_TUPLE) || AS(Tuple, parts[4])->length != link->code->free_count) return false;
    for (uint64_t i = 0; i < AS(Tuple, parts[4])->length; i++) {
        if (!is_kind(AS(Tuple, parts[4])->items[i], KIND_CELL)) return false;
    }
    return true;
}

Status execute_make_function(VM *vm, Frame *frame, const Value *parts, uint32_t child, int flags) {
    Link *link;
    TRY(link_child(vm, frame->link, child, &link));
    if (__builtin_expect(!parts_fit(link, parts, flags), 0)) return raise_error(vm, &type_SystemError, "a function of parts that do not fit");
    Function *function = function_new(vm, link, frame->function->globals, frame->function->builtins);
    if (!function) return NO_MEMORY;
    if (flags & 1) function->defaults = parts[1];
    if (flags & 2) function->keyword_defaults = parts[2];
    if (flags & 4) ((NamedFunction *)function)->annotate = parts[3];
    if (flags & 8) function->closure = parts[4];
    vm->result = value_of(function);
    return DONE;
}

Status execute_build_class(VM *vm, const Frame *frame, const Value *parts, uint16_t target) {
    extern const Builtin builtin_build_class;
    Value builder;
    TRY(frame_builtin(vm, frame, NAME(__build_class__), &builder));
    if (builder == UNBOUND) return raise_error(vm, &type_NameError, "__build_class__ not found");
    if (builder != value_of(&builtin_build_class)) {
        Value own[5] = {builder, parts[0], parts[1], parts[2], parts[3] == UNBOUND ? NONE : parts[3]};
        Pending stored = pending_store(target);
        return call_prelude(vm, &prelude_call_builder, own, 5, &stored);
    }
    Value args[4] = {parts[0], parts[1], parts[2], parts[3] == UNBOUND ? NONE : parts[3]};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_build_class, args, 4, &pending);
}

/* ---- exceptions ---- */

static const char *const uncatchable = "catching classes that do not inherit from BaseException is not allowed";

static bool is_exception_class(Value v) { return is_kind(v, KIND_TYPE) && AS(Type, v)->object.aux & TYPE_EXCEPTION; }

Status execute_raise_instance(VM *vm, Value exception, Value cause) {
    if (cause != UNBOUND) {
        AS(Exception, exception)->cause = cause;
        object_of(exception)->flags |= EXCEPTION_SUPPRESS_CONTEXT;
    }
    vm->raised = exception;
    bool is_known = AS(Exception, exception)->traceback != NONE || AS(Exception, exception)->context != NONE;
    if (vm_top(vm)->flags & FRAME_HIDDEN && is_known) vm->thrown = true; /* the prelude only lets it pass */
    return RAISED;
}

Status execute_raise(VM *vm, int form, Value exception, Value cause) {
    if (form == 0) {
        if (vm->handled == NONE) return raise_error(vm, &type_RuntimeError, "No active exception to reraise");
        vm->raised = vm->handled;
        return RAISED;
    }
    if (cause != UNBOUND && cause != NONE) {
        if (is_exception_class(cause)) {
            Value args[2] = {exception, cause};
            Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
            return call_prelude(vm, &prelude_raise_from_class, args, 2, &pending);
        }
        if (!is_kind(cause, KIND_EXCEPTION)) return raise_type(vm, "exception causes must derive from BaseException");
    }
    if (is_kind(exception, KIND_EXCEPTION)) return execute_raise_instance(vm, exception, cause);
    if (is_exception_class(exception)) {
        Pending pending = {DELIVER_EXCEPTION_MADE, 0, {cause, exception, UNBOUND}};
        if (AS(Type, exception)->object.aux & TYPE_STATIC) pending.delivery = DELIVER_STORE; /* made at once, by leaves */
        Status status = call_values(vm, exception, NULL, 0, &pending);
        if (status != DONE) return status;
        return execute_raise_instance(vm, vm->result, cause);
    }
    return raise_type(vm, "exceptions must derive from BaseException");
}

/* They are all looked at before any is compared with. Pauses: vm/pause.h. */
static Status match_any(VM *vm, Value exception, const Tuple *classes) {
    Value state[PAUSE_STATE];
    uint64_t length = classes->length, i = 0;
    if (pause_take(vm, PAUSE_MATCH, exception, value_of(classes), state) && !pause_number(state[0], 2 * length, &i)) i = 0;
    while (i < 2 * length) {
        Value class = classes->items[i % length];
        if (!is_exception_class(class)) return raise_type(vm, uncatchable);
        if (i++ >= length && type_is_subtype(type_of(exception), AS(Type, class))) {
            vm->result = TRUE;
            return DONE;
        }
        if (pause_due(vm, 1)) return pause_keep(vm, PAUSE_MATCH, exception, value_of(classes), 1, (Value[]){small_int((int64_t)i)});
    }
    vm->result = FALSE;
    return DONE;
}

Status execute_match_exception(VM *vm, Value exception, Value classes) {
    if (is_kind(classes, KIND_TUPLE)) return match_any(vm, exception, AS(Tuple, classes));
    if (!is_exception_class(classes)) return raise_type(vm, uncatchable);
    vm->result = bool_value(type_is_subtype(type_of(exception), AS(Type, classes)));
    return DONE;
}

Status execute_match_group(VM *vm, Value exception, Value classes, uint16_t target) {
    Value args[2] = {exception, classes};
    Pending pending = {DELIVER_UNPACK, target, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_match_group, args, 2, &pending);
}

Status execute_end_group(VM *vm, Value original, Value list, uint16_t target) {
    Value args[2] = {original, list};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_end_group, args, 2, &pending);
}

/* ---- modules ---- */

Status execute_import(VM *vm, Frame *frame, uint32_t site, Value fromlist, int level, uint16_t target) {
    Value name = site_name(frame->link, site);
    Pending pending = pending_store(target);
    Value import;
    TRY(frame_builtin(vm, frame, NAME(__import__), &import));
    if (import == UNBOUND) return raise_error(vm, &type_ImportError, "__import__ not found");
    Value args[5] = {name, value_of(frame->function->globals), frame->locals == UNBOUND ? NONE : frame->locals, fromlist, small_int(level)};
    return call_values(vm, import, args, 5, &pending);
}

Status execute_import_from(VM *vm, Frame *frame, Value module, uint32_t site, uint16_t target) {
    Value name = site_name(frame->link, site);
    Attribute attribute = {0};
    TRY(attribute_get(vm, module, name, false, &attribute));
    if (attribute.form == ATTRIBUTE_VALUE) {
        vm->result = attribute.value;
        return DONE;
    }
    Value args[2] = {module, name};
    Pending pending = pending_store(target);
    return call_prelude(vm, &prelude_import_from, args, 2, &pending);
}

Status execute_import_star(VM *vm, Frame *frame, Value module) {
    Value args[2] = {module, frame->locals == UNBOUND ? value_of(frame->function->globals) : frame->locals};
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_import_star, args, 2, &pending);
}

Status execute_display(VM *vm, Value value) {
    Pending pending = {DELIVER_DISCARD, 0, {UNBOUND, UNBOUND, UNBOUND}};
    return call_prelude(vm, &prelude_display, &value, 1, &pending);
}
