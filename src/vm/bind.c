/* bind.c: see bind.h. */
#include "vm/bind.h"

#include "frozen.h"
#include "object/code_text.h"
#include "object/function.h"
#include "object/names.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/call.h"

typedef struct Binding {
    VM *vm;
    Function *function;
    const Code *code;
    Value *args;           /* as passed: positional ones, then those of the keywords */
    Value *slots;          /* the parameters */
    uint32_t positional;   /* passed by position */
    uint64_t keywords;     /* passed by keyword */
    const Value *names;    /* of the keywords */
    Dict *rest;            /* **kwargs, or NULL */
} Binding;

static bool is_parameter(const Binding *binding, uint32_t index, const Str *name) {
    Text text = code_local_name(binding->code, index);
    if (str_is_ascii(name)) return name->length == text.length && memcmp(name->data, text.bytes, text.length) == 0;
    return str_equals_utf8(name, text.bytes, text.length);
}

static Value parameter_name(const Binding *binding, uint32_t index) {
    Text text = code_local_name(binding->code, index);
    return str_from_utf8(binding->vm, text.bytes, text.length);
}

/* Those of the parameters [first, end) that got nothing: "'a', 'b', and 'c'". */
static Status missing(const Binding *binding, uint32_t first, uint32_t end, const char *what) {
    uint32_t count = 0, listed = 0;
    for (uint32_t i = first; i < end; i++) {
        count += binding->slots[i] == UNBOUND;
    }
    TextBuilder builder;
    text_start(&builder, binding->vm);
    for (uint32_t i = first; i < end; i++) {
        if (binding->slots[i] != UNBOUND) continue;
        if (listed) text_add_cstring(&builder, listed + 1 < count ? ", " : count > 2 ? ", and " : " and ");
        listed++;
        Text text = code_local_name(binding->code, i);
        text_add_char(&builder, '\'');
        text_add_utf8(&builder, text.bytes, text.length);
        text_add_char(&builder, '\'');
    }
    Value names;
    TRY(text_finish(&builder, &names));
    return raise_type(binding->vm, "%S() missing %u required %s argument%s: %S", function_shown(binding->function)->qualname, count, what,
                      count == 1 ? "" : "s", names);
}

static Status too_many(const Binding *binding) {
    const Code *code = binding->code;
    uint32_t defaults = binding->function->defaults == NONE ? 0 : (uint32_t)AS(Tuple, binding->function->defaults)->length;
    uint32_t keyword_given = 0;
    for (uint64_t k = 0; k < binding->keywords; k++) {
        WORKED(binding->vm, 1 + code->keyword_only_count / 2);
        for (uint32_t i = 0; i < code->keyword_only_count; i++) {
            if (is_parameter(binding, code->positional_count + i, AS(Str, binding->names[k]))) keyword_given++;
        }
    }
    Value takes = defaults ? format_text(binding->vm, "from %l to %u", (int64_t)code->positional_count - defaults, code->positional_count)
                           : format_text(binding->vm, "%u", code->positional_count);
    Value extra = keyword_given ? format_text(binding->vm, " positional argument%s (and %u keyword-only argument%s)",
                                              binding->positional == 1 ? "" : "s", keyword_given, keyword_given == 1 ? "" : "s")
                                : format_text(binding->vm, "");
    if (takes == UNBOUND || extra == UNBOUND) return NO_MEMORY;
    bool plural = defaults ? true : code->positional_count != 1;
    return raise_type(binding->vm, "%S() takes %S positional argument%s but %u%S %s given", function_shown(binding->function)->qualname, takes,
                      plural ? "s" : "", binding->positional, extra, binding->positional == 1 && !keyword_given ? "was" : "were");
}

static Status positional_only_by_keyword(const Binding *binding) {
    TextBuilder builder;
    text_start(&builder, binding->vm);
    bool any = false;
    for (uint32_t i = 0; i < binding->code->positional_only_count; i++) {
        for (uint64_t k = 0; k < binding->keywords; k++) {
            if (vm_overdue(binding->vm, 1)) {
                text_release(&builder);
                return NO_MEMORY;
            }
            if (!is_parameter(binding, i, AS(Str, binding->names[k]))) continue;
            if (any) text_add_cstring(&builder, ", ");
            text_add_str(&builder, AS(Str, binding->names[k]));
            any = true;
        }
    }
    Value names;
    TRY(text_finish(&builder, &names));
    if (!any) return DONE;
    return raise_type(binding->vm, "%S() got some positional-only arguments passed as keyword arguments: '%S'", function_shown(binding->function)->qualname,
                      names);
}

static Status unexpected(const Binding *binding, Value name) {
    TRY(positional_only_by_keyword(binding));
    const Code *code = binding->code;
    uint32_t first = code->positional_only_count, count = code->positional_count + code->keyword_only_count - first;
    Tuple *candidates = tuple_new(binding->vm, count);
    if (!candidates) return NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        candidates->items[i] = parameter_name(binding, first + i);
        if (candidates->items[i] == UNBOUND) return NO_MEMORY;
    }
    Value suggestion = suggest_name(binding->vm, AS(Str, name), candidates->items, count);
    if (suggestion != UNBOUND) {
        return raise_type(binding->vm, "%S() got an unexpected keyword argument '%S'. Did you mean '%S'?", function_shown(binding->function)->qualname, name,
                          suggestion);
    }
    return raise_type(binding->vm, "%S() got an unexpected keyword argument '%S'", function_shown(binding->function)->qualname, name);
}

static Status bind_keyword(Binding *binding, Value name, Value value) {
    VM *vm = binding->vm;
    const Code *code = binding->code;
    if (!is_str(name)) return raise_type(vm, "%S() keywords must be strings", function_shown(binding->function)->qualname);
    uint32_t named = code->positional_count + code->keyword_only_count;
    if (named > QUICK_PARAMETERS) WORKED(vm, named / 2);
    for (uint32_t i = code->positional_only_count; i < named; i++) {
        if (!is_parameter(binding, i, AS(Str, name))) continue;
        if (binding->slots[i] != UNBOUND) return raise_type(vm, "%S() got multiple values for argument '%S'", function_shown(binding->function)->qualname, name);
        binding->slots[i] = value;
        return DONE;
    }
    if (!binding->rest) return unexpected(binding, name);
    name = str_exact(vm, AS(Str, name)); /* a class derived from str may have a __hash__ of its own */
    if (name == UNBOUND) return NO_MEMORY;
    Value there;
    TRY(dict_get(vm, binding->rest, name, &there));
    if (there != UNBOUND) return raise_type(vm, "%S() got multiple values for keyword argument '%S'", function_shown(binding->function)->qualname, name);
    return dict_set(vm, binding->rest, name, value);
}

/* All keywords are in a dict: parameters take theirs from there. What is left is for a **parameter; without one, `*left` of them, or all when
 * one is given twice, are for those to complain of who go through them in order. */
static Status bind_copied(Binding *binding, Dict *copy, uint64_t *left) {
    VM *vm = binding->vm;
    uint32_t named = binding->code->positional_count + binding->code->keyword_only_count, found = 0;
    for (uint32_t i = binding->code->positional_only_count; i < named; i++) {
        Text text = code_local_name(binding->code, i);
        Str *name = intern_utf8(vm, text.bytes, text.length);
        if (!name) return NO_MEMORY;
        Value value = dict_get_interned(copy, value_of(name));
        if (value == UNBOUND) continue;
        if (binding->slots[i] != UNBOUND) {
            if (!binding->rest) return DONE;
            return raise_type(vm, "%S() got multiple values for argument '%S'", function_shown(binding->function)->qualname, value_of(name));
        }
        binding->slots[i] = value;
        found++;
        bool there;
        if (binding->rest) TRY(dict_delete_interned(vm, copy, value_of(name), &there));
    }
    *left = binding->rest ? 0 : *left - found;
    return DONE;
}

static Status fill_defaults(Binding *binding) {
    const Code *code = binding->code;
    Function *function = binding->function;
    uint32_t defaults = function->defaults == NONE ? 0 : (uint32_t)AS(Tuple, function->defaults)->length;
    uint32_t required = code->positional_count > defaults ? code->positional_count - defaults : 0;
    for (uint32_t i = 0; i < required; i++) {
        if (binding->slots[i] == UNBOUND) return missing(binding, 0, required, "positional");
    }
    for (uint32_t i = required; i < code->positional_count; i++) {
        if (binding->slots[i] == UNBOUND) binding->slots[i] = AS(Tuple, function->defaults)->items[i + defaults - code->positional_count];
    }
    uint32_t end = code->positional_count + code->keyword_only_count;
    bool lacking = false;
    for (uint32_t i = code->positional_count; i < end; i++) {
        if (binding->slots[i] != UNBOUND) continue;
        if (is_kind(function->keyword_defaults, KIND_TUPLE)) { /* a frozen prelude function */
            binding->slots[i] = AS(Tuple, function->keyword_defaults)->items[i - code->positional_count];
        } else if (function->keyword_defaults != NONE) {
            Text text = code_local_name(code, i);
            Str *name = intern_utf8(binding->vm, text.bytes, text.length);
            if (!name) return NO_MEMORY;
            binding->slots[i] = dict_get_interned(AS(Dict, function->keyword_defaults), value_of(name));
        }
        if (binding->slots[i] == UNBOUND) lacking = true;
    }
    if (lacking) return missing(binding, code->positional_count, end, "keyword-only");
    return DONE;
}

Status bind_function(VM *vm, Function *function, uint32_t start, uint32_t count, Value keyword_names, uint32_t *bound) {
    const Code *code = function->code;
    uint32_t named = code->positional_count + code->keyword_only_count;
    uint32_t total = named + !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
    if (!vm_reserve_stack(vm, (uint64_t)start + count + total + 16)) return NO_MEMORY;
    uint64_t keywords = keyword_names == UNBOUND ? 0 : AS(Tuple, keyword_names)->length;
    Binding binding = {.vm = vm,
                       .function = function,
                       .code = code,
                       .args = vm->stack + start,
                       .slots = vm->stack + start + count,
                       .positional = count - (uint32_t)keywords,
                       .keywords = keywords,
                       .names = keywords ? AS(Tuple, keyword_names)->items : NULL};
    for (uint32_t i = 0; i < total; i++) {
        binding.slots[i] = UNBOUND;
    }
    uint32_t taken = binding.positional < code->positional_count ? binding.positional : code->positional_count;
    memcpy(binding.slots, binding.args, taken * sizeof(Value));
    if (code->flags & CODE_VARARGS) {
        Tuple *rest = tuple_from_items(vm, binding.args + taken, binding.positional - taken);
        if (!rest) return NO_MEMORY;
        binding.slots[named] = value_of(rest);
    }
    Dict *copy = keyword_names == vm->spread_names ? vm->spread : NULL;
    if (code->flags & CODE_VARKEYWORDS) {
        binding.rest = copy ? copy : dict_new(vm, keywords);
        if (!binding.rest) return NO_MEMORY;
        binding.slots[total - 1] = value_of(binding.rest);
        vm->spread = NULL; /* it is this call's now */
    }
    if (copy) {
        uint64_t left = keywords;
        TRY(bind_copied(&binding, copy, &left));
        for (uint32_t i = taken; left && i < named; i++) {
            binding.slots[i] = UNBOUND;
        }
        if (!left) keywords = 0;
    }
    for (uint64_t i = 0; i < keywords; i++) {
        TRY(bind_keyword(&binding, binding.names[i], binding.args[binding.positional + i]));
    }
    if (binding.positional > code->positional_count && !(code->flags & CODE_VARARGS)) return too_many(&binding);
    TRY(fill_defaults(&binding));
    *bound = total;
    return DONE;
}

/* ---- builtins ---- */

/* Finds the parameter `name` in "object, /, *, key=None": its index counted from 0 (self left out), whether it may be named; -1 when absent. */
static int find_parameter(const char *parameters, const Str *name, bool *positional_only) {
    int index = 0, found = -1;
    *positional_only = false;
    for (const char *p = parameters; *p;) {
        while (*p == ' ' || *p == ',') {
            p++;
        }
        const char *first = p;
        while (*p && *p != ',' && *p != '=') {
            p++;
        }
        size_t length = (size_t)(p - first);
        int depth = 0;
        while (*p && (*p != ',' || depth)) {
            if (*p == '(') depth++;
            if (*p == ')') depth--;
            p++;
        }
        if (length == 1 && *first == '/') {
            if (found >= 0) *positional_only = true;
            continue;
        }
        if (length == 0 || *first == '*') continue;
        if (str_is_ascii(name) && name->length == length && memcmp(name->data, first, length) == 0) found = index;
        index++;
    }
    return found;
}

/* Whether messages show a function's module: math.sin, but len. */
/* What errors call it: a constructor by the name of its class. */
static const char *called_name(const Builtin *builtin) {
    if (!builtin->owner || (strcmp(builtin->name, "__new__") != 0 && strcmp(builtin->name, "__init__") != 0)) return builtin->name;
    uint32_t length;
    return type_name(builtin->owner, &length);
}

static bool has_module_name(const Builtin *builtin) {
    return !builtin->owner && builtin->module && strcmp(builtin->module, "builtins") != 0;
}

/* What messages name a class by that has a method. */
static Value qualified_name(VM *vm, const Type *type) {
    if (!(type->object.aux & TYPE_STATIC)) return type->qualname;
    uint32_t length;
    const char *name = type_name(type, &length);
    return str_from_utf8(vm, name, length);
}

/* `bound_type` is the class that the method was found through. */
static Status wrong_count(VM *vm, const Builtin *builtin, uint32_t given, const Type *bound_type) {
    bool method = builtin->owner && !(builtin->object.aux & BUILTIN_STATIC);
    uint32_t self = method ? 1 : 0;
    if (builtin->object.aux & BUILTIN_STATIC && strcmp(builtin->name, "__new__") == 0) self = 1; /* the class */
    uint32_t minimum = builtin->minimum - self, maximum = builtin->maximum - self;
    uint32_t count = given >= self ? given - self : 0;
    if (builtin->object.aux & BUILTIN_SLOT) {
        bool is_named = minimum == 2 || strcmp(builtin->name, "__buffer__") == 0;
        if (is_named) return raise_type(vm, "%s expected %u argument%s, got %u", builtin->name, minimum, minimum == 1 ? "" : "s", count);
        if (maximum == minimum + 1) return raise_type(vm, "expected %u or %u arguments, got %u", minimum, maximum, count);
        return raise_type(vm, "expected %u argument%s, got %u", minimum, minimum == 1 ? "" : "s", count);
    }
    bool constructs = strcmp(builtin->name, "__init__") == 0 || strcmp(builtin->name, "__new__") == 0;
    Value name = format_text(vm, constructs && builtin->owner == &type_super ? "%s()" : "%s", constructs ? called_name(builtin) : builtin->name);
    Value qualified = name;
    if (method && name != UNBOUND) {
        Value class_name = qualified_name(vm, bound_type);
        qualified = class_name == UNBOUND ? UNBOUND : format_text(vm, "%S.%s", class_name, builtin->name);
    }
    if (has_module_name(builtin)) qualified = format_text(vm, "%s.%s", builtin->module, builtin->name);
    if (name == UNBOUND || qualified == UNBOUND) return NO_MEMORY;
    if (builtin->object.aux & BUILTIN_VARIADIC && !constructs) {
        return raise_type(vm, "%S expected at least %u argument%s, got %u", name, minimum, minimum == 1 ? "" : "s", count);
    }
    if (builtin->total == builtin->maximum && minimum == maximum && maximum == 0) {
        return raise_type(vm, "%S() takes no arguments (%u given)", qualified, count);
    }
    if (builtin->total == builtin->maximum && minimum == maximum && maximum == 1 && !constructs) {
        return raise_type(vm, "%S() takes exactly one argument (%u given)", qualified, count);
    }
    if (minimum == maximum) {
        return raise_type(vm, "%S expected %u argument%s, got %u", name, minimum, minimum == 1 ? "" : "s", count);
    }
    bool few = count < minimum;
    uint32_t bound = few ? minimum : maximum;
    return raise_type(vm, "%S expected at %s %u argument%s, got %u", name, few ? "least" : "most", bound, bound == 1 ? "" : "s", count);
}

/* Builtins with keyword parameters word it as Argument Clinic does. */
static Status wrong_keyword_count(VM *vm, const Builtin *builtin, uint32_t count) {
    uint32_t self = builtin->owner ? 1 : 0;
    uint32_t maximum = builtin->maximum - self, minimum = builtin->minimum - self;
    uint32_t given = count - self;
    uint32_t total = builtin->total - self;
    const char *bound = minimum == maximum ? "exactly" : "at most";
    if (given > total) return raise_type(vm, "%s() takes at most %u argument%s (%u given)", called_name(builtin), total, total == 1 ? "" : "s", given);
    if (maximum == 0) return raise_type(vm, "%s() takes no positional arguments", called_name(builtin));
    return raise_type(vm, "%s() takes %s %u positional argument%s (%u given)", called_name(builtin), bound, maximum, maximum == 1 ? "" : "s", given);
}

static bool takes_keywords(const Builtin *builtin) {
    const char *p = builtin->parameters;
    if (!*p) return false;
    size_t length = strlen(p);
    return !(length >= 1 && p[length - 1] == '/');
}

/* How many parameters stand before the slash. */
static uint32_t positional_only_count(const char *parameters) {
    const char *slash = strstr(parameters, ", /");
    uint32_t count = slash != NULL;
    for (const char *p = parameters; slash && p < slash; p++) {
        count += *p == ',';
    }
    return count;
}

static const char *parameter_at(const char *parameters, uint32_t wanted, size_t *length) {
    uint32_t index = 0;
    for (const char *p = parameters; *p;) {
        while (*p == ' ' || *p == ',') {
            p++;
        }
        const char *first = p;
        while (*p && *p != ',' && *p != '=') {
            p++;
        }
        *length = (size_t)(p - first);
        int depth = 0;
        while (*p && (*p != ',' || depth)) {
            if (*p == '(') depth++;
            if (*p == ')') depth--;
            p++;
        }
        if (*length == 0 || *first == '*' || *first == '/') continue;
        if (index++ == wanted) return first;
    }
    *length = 0;
    return "";
}

static Status unexpected_keyword(VM *vm, const Builtin *builtin, Value name) {
    uint32_t first = positional_only_count(builtin->parameters), count = builtin->total - (builtin->owner ? 1 : 0);
    Tuple *candidates = tuple_new(vm, count > first ? count - first : 0);
    if (!candidates) return NO_MEMORY;
    for (uint32_t i = 0; i < candidates->length; i++) {
        size_t length;
        const char *parameter = parameter_at(builtin->parameters, first + i, &length);
        candidates->items[i] = str_from_utf8(vm, parameter, length);
        if (candidates->items[i] == UNBOUND) return NO_MEMORY;
    }
    return raise_unexpected_keyword(vm, called_name(builtin), name, candidates->items, candidates->length);
}

/* What errors call the class of a method: that of the object which it was looked up in before, or that which a class method was
 * called on; else its owner. */
static const Type *class_of_call(const VM *vm, const Builtin *builtin, uint32_t start, bool bound) {
    Value self = vm->stack[start];
    if (builtin->object.aux & BUILTIN_CLASSMETHOD) return is_kind(self, KIND_TYPE) ? AS(Type, self) : builtin->owner;
    return bound ? type_of(self) : builtin->owner;
}

Status bind_builtin(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names) {
    return bind_bound_builtin(vm, builtin, start, count, keyword_names, false);
}

Status bind_bound_builtin(VM *vm, const Builtin *builtin, uint32_t start, uint32_t count, Value keyword_names, bool is_bound) {
    uint32_t flags = builtin->object.aux;
    uint64_t keywords = keyword_names == UNBOUND ? 0 : AS(Tuple, keyword_names)->length;
    uint32_t positional = count - (uint32_t)keywords;
    if (builtin->owner && !(flags & (BUILTIN_STATIC | BUILTIN_CLASSMETHOD))) {
        if (positional == 0) {
            return flags & BUILTIN_SLOT ? raise_type(vm, "descriptor '%s' of '%N' object needs an argument", builtin->name, builtin->owner)
                                        : raise_type(vm, "unbound method %N.%s() needs an argument", builtin->owner, builtin->name);
        }
        Value self = vm->stack[start];
        if (!type_is_subtype(type_of(self), builtin->owner)) {
            return flags & BUILTIN_SLOT
                       ? raise_type(vm, "descriptor '%s' requires a '%N' object but received a '%T'", builtin->name, builtin->owner, self)
                       : raise_type(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", builtin->name, builtin->owner, self);
        }
    }
    if (builtin->owner && flags & BUILTIN_STATIC && !(positional && vm->stack[start] == value_of(builtin->owner)) &&
        strcmp(builtin->name, "__new__") == 0) {
        if (positional == 0) return raise_type(vm, "%N.__new__(): not enough arguments", builtin->owner);
        Value type = vm->stack[start];
        if (!is_kind(type, KIND_TYPE)) return raise_type(vm, "%N.__new__(X): X is not a type object (%T)", builtin->owner, type);
        if (!type_is_subtype(AS(Type, type), builtin->owner)) {
            return raise_type(vm, "%N.__new__(%N): %N is not a subtype of %N", builtin->owner, AS(Type, type), AS(Type, type), builtin->owner);
        }
    }
    if (keywords && !(flags & BUILTIN_KEYWORDS) && (flags & BUILTIN_VARIADIC || !takes_keywords(builtin))) {
        bool method = builtin->owner && !(flags & (BUILTIN_STATIC | BUILTIN_SLOT));
        const Type *class = positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner;
        if (method && strcmp(builtin->name, "__init__") == 0) return raise_type(vm, "%s() takes no keyword arguments", called_name(builtin));
        if (method || (builtin->owner && flags & BUILTIN_STATIC && strcmp(builtin->name, "__new__") != 0)) {
            Value class_name = qualified_name(vm, method ? class : builtin->owner);
            if (class_name == UNBOUND) return NO_MEMORY;
            return raise_type(vm, "%S.%s() takes no keyword arguments", class_name, builtin->name);
        }
        if (flags & BUILTIN_SLOT) return raise_type(vm, "wrapper %s() takes no keyword arguments", builtin->name);
        if (has_module_name(builtin)) return raise_type(vm, "%s.%s() takes no keyword arguments", builtin->module, builtin->name);
        return raise_type(vm, "%s() takes no keyword arguments", called_name(builtin));
    }
    if (flags & (BUILTIN_VARIADIC | BUILTIN_KEYWORDS)) {
        if (positional < builtin->minimum) return wrong_count(vm, builtin, positional, positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner);
        if (!(flags & BUILTIN_VARIADIC) && positional > builtin->maximum) return wrong_count(vm, builtin, positional, positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner);
        return DONE;
    }
    if (positional > builtin->maximum) {
        bool plain = builtin->owner == &type_str && !keywords && builtin->object.aux & BUILTIN_STATIC;
        return takes_keywords(builtin) && !plain ? wrong_keyword_count(vm, builtin, count) : wrong_count(vm, builtin, positional, positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner);
    }
    if (keywords == 0 && positional < builtin->minimum && !takes_keywords(builtin)) return wrong_count(vm, builtin, positional, positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner);
    if (count > builtin->total) return wrong_keyword_count(vm, builtin, count);
    if (!vm_reserve_stack(vm, (uint64_t)start + count + builtin->total + 16)) return NO_MEMORY;
    Value *args = vm->stack + start;
    if (keywords == 0 && positional >= builtin->minimum) { /* they lie in place already */
        for (uint32_t i = positional; i < builtin->total; i++) {
            args[i] = UNBOUND;
        }
        return DONE;
    }
    Value *named = args + count + builtin->total; /* scratch */
    if (!vm_reserve_stack(vm, (uint64_t)start + 2 * ((uint64_t)count + builtin->total) + 16)) return NO_MEMORY;
    args = vm->stack + start;
    named = args + count + builtin->total;
    memcpy(named, args, count * sizeof(Value));
    Value *bound = named; /* positional ones stay in front */
    Value values[UINT8_MAX + 1];
    for (uint32_t i = 0; i < builtin->total; i++) {
        values[i] = i < positional ? bound[i] : UNBOUND;
    }
    uint32_t self = builtin->owner ? 1 : 0;
    uint32_t required = positional < builtin->minimum ? positional_only_count(builtin->parameters) : 0;
    if (required > (uint32_t)builtin->minimum - self) required = builtin->minimum - self;
    if (positional - self < required && takes_keywords(builtin)) {
        const char *bound_text = required == (uint32_t)builtin->maximum - self ? "exactly" : "at least";
        return raise_type(vm, "%s() takes %s %u positional argument%s (%u given)", called_name(builtin), bound_text, required,
                          required == 1 ? "" : "s", positional - self);
    }
    Value unexpected = UNBOUND, doubled = UNBOUND; /* what is missing comes first */
    uint32_t doubled_place = UINT32_MAX;
    for (uint64_t k = 0; k < keywords; k++) {
        Value name = AS(Tuple, keyword_names)->items[k];
        if (!is_str(name)) return raise_type(vm, "keywords must be strings");
        bool positional_only;
        int index = find_parameter(builtin->parameters, AS(Str, name), &positional_only);
        if (index < 0 || positional_only) {
            if (unexpected == UNBOUND) unexpected = name;
            continue;
        }
        uint32_t place = (uint32_t)index + self;
        if (place < positional) {
            if (place < doubled_place) doubled = name, doubled_place = place;
            continue;
        }
        values[place] = named[positional + k];
    }
    for (uint32_t i = 0; i < builtin->minimum; i++) {
        if (values[i] != UNBOUND) continue;
        if (positional == self && i == self && builtin->minimum == builtin->maximum && !takes_keywords(builtin)) return wrong_count(vm, builtin, positional, positional ? class_of_call(vm, builtin, start, is_bound) : builtin->owner);
        size_t length;
        const char *parameter = parameter_at(builtin->parameters, i - self, &length);
        Value name = str_from_utf8(vm, parameter, length);
        if (name == UNBOUND) return NO_MEMORY;
        return raise_type(vm, "%s() missing required argument '%S' (pos %u)", called_name(builtin), name, i + 1 - self);
    }
    if (doubled != UNBOUND) {
        return raise_type(vm, "argument for %s() given by name ('%S') and position (%u)", called_name(builtin), doubled, doubled_place + 1 - self);
    }
    if (unexpected != UNBOUND) return unexpected_keyword(vm, builtin, unexpected);
    memcpy(args, values, builtin->total * sizeof(Value));
    return DONE;
}
