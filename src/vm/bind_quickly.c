/* bind_quickly.c: the short way to bind arguments to parameters, for calls that are as they should be.
 *
 * It takes functions with few parameters. Whatever is to be said against a call is bind_function's to say, which is asked where this answers
 * NEEDS_PYTHON. */
#include "object/code_text.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/tuple.h"
#include "vm/bind.h"

static inline bool is_named(const Code *code, uint32_t index, const Str *name) {
    Text text = code_local_name(code, index);
    if (text.length != name->length || !str_is_ascii(name)) return false;
    const uint8_t *a = (const uint8_t *)text.bytes, *b = name->data;
    uint32_t i = 0;
    while (i < text.length && a[i] == b[i]) {
        i++;
    }
    return i == text.length;
}

/* The default of a keyword-only parameter; UNBOUND where it has none, or has it in an unusual place. */
static inline Value keyword_default(const Function *function, uint32_t index) {
    uint32_t number = index - function->code->positional_count;
    if (is_kind(function->keyword_defaults, KIND_TUPLE)) return AS(Tuple, function->keyword_defaults)->items[number]; /* a frozen function */
    if (function->keyword_defaults == NONE) return UNBOUND;
    const Dict *defaults = AS(Dict, function->keyword_defaults);
    uint32_t count = function->code->keyword_only_count;
    for (uint32_t i = number < defaults->used ? number : 0, left = defaults->used < count ? defaults->used : count; left > 0; left--) {
        const Entry *entry = &defaults->entries->items[i];
        if (is_exactly(entry->key, &type_str) && is_named(function->code, index, AS(Str, entry->key))) return entry->value;
        i = i == 0 ? defaults->used - 1 : i - 1;
    }
    return UNBOUND;
}

/* The keywords go to their parameters, of which those before `taken` have got something, the others into `rest` (or NULL). */
static Status bind_keywords(VM *vm, const Code *code, const Tuple *names, const Value *values, uint32_t taken, Value *slots, Dict *rest) {
    uint32_t first = code->positional_only_count, total = code->positional_count + code->keyword_only_count;
    uint32_t i = taken > first && taken < total ? taken : first;
    for (uint64_t k = 0, others = 0; k < names->length; k++) {
        if (!is_exactly(names->items[k], &type_str)) return NEEDS_PYTHON;
        uint32_t left = total - first;
        for (; left > 0 && !is_named(code, i, AS(Str, names->items[k])); left--) { /* they often come in the order of the parameters */
            if (++i == total) i = first;
        }
        if (left > 0) {
            if (slots[i] != UNBOUND) return NEEDS_PYTHON;
            slots[i] = values[k];
            if (++i == total) i = first;
            continue;
        }
        if (!rest) return NEEDS_PYTHON;
        TRY(dict_set(vm, rest, names->items[k], values[k]));
        if (rest->live != ++others) return NEEDS_PYTHON; /* the same name twice */
    }
    return DONE;
}

Status bind_quickly(VM *vm, const Function *function, const Value *args, uint32_t count, Value keyword_names, Value slots[QUICK_PARAMETERS]) {
    const Code *code = function->code;
    uint32_t positional_count = code->positional_count, named = positional_count + code->keyword_only_count;
    const Tuple *names = keyword_names == UNBOUND ? NULL : AS(Tuple, keyword_names);
    uint32_t positional = count - (names ? (uint32_t)names->length : 0), taken = positional < positional_count ? positional : positional_count;
    if (named > QUICK_PARAMETERS - 2 || (positional > taken && !(code->flags & CODE_VARARGS))) return NEEDS_PYTHON;
    for (uint32_t i = 0; i < taken; i++) {
        slots[i] = args[i];
    }
    for (uint32_t i = taken; i < named; i++) {
        slots[i] = UNBOUND;
    }
    uint32_t last = named;
    if (code->flags & CODE_VARARGS) {
        Tuple *rest = tuple_from_items(vm, args + taken, positional - taken);
        if (!rest) return NO_MEMORY;
        slots[last++] = value_of(rest);
    }
    Dict *rest = NULL;
    if (code->flags & CODE_VARKEYWORDS) {
        rest = dict_new(vm, names ? names->length : 0);
        if (!rest) return NO_MEMORY;
        slots[last] = value_of(rest);
    }
    if (names) TRY(bind_keywords(vm, code, names, args + positional, taken, slots, rest));
    uint32_t defaults = function->defaults == NONE ? 0 : (uint32_t)AS(Tuple, function->defaults)->length;
    for (uint32_t i = taken; i < positional_count; i++) {
        if (slots[i] != UNBOUND) continue;
        if (i + defaults < positional_count) return NEEDS_PYTHON;
        slots[i] = AS(Tuple, function->defaults)->items[i + defaults - positional_count];
    }
    for (uint32_t i = positional_count; i < named; i++) {
        if (slots[i] == UNBOUND && (slots[i] = keyword_default(function, i)) == UNBOUND) return NEEDS_PYTHON;
    }
    return DONE;
}
