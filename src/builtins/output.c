/* output.c: print. */
#include "frozen.h"
#include "modules/sys_streams.h"
#include "object/dict.h"
#include "object/names.h"
#include "object/protocol.h"
#include "object/str.h"
#include "vm/output.h"

/* Whether sys.stdout is what it was when the program began. */
static bool stdout_is_own(const VM *vm) {
    Value sys = vm->modules ? dict_get_interned(vm->modules, NAME(sys)) : UNBOUND;
    if (sys == UNBOUND) return true;
    return is_kind(sys, KIND_MODULE) && dict_get_interned(AS(Module, sys)->dict, NAME(stdout)) == STATIC_VALUE(&standard_streams[1]);
}

static bool has_surrogates(const Str *str) {
    for (uint64_t i = 0; str_width(str) >= 2 && i < str->length; i++) {
        uint32_t c = str_at(str, i);
        if (c >= 0xD800 && c < 0xE000) return true;
    }
    return false;
}

/* print(*args) of builtin data with neither keywords nor a replaced sys.stdout, in one piece. */
static Status print_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    if (vm->keyword_names != UNBOUND || !stdout_is_own(vm)) return NEEDS_PYTHON;
    TextBuilder builder;
    text_start(&builder, vm);
    for (uint32_t i = 0; i < count; i++) {
        if (i) text_add_char(&builder, ' ');
        Status status = value_str_to(vm, &builder, args[i], 0);
        if (status != DONE) {
            text_release(&builder);
            if (status != RAISED || i == 0) return status;
            vm->raised = UNBOUND; /* what comes before it is to be written first */
            return NEEDS_PYTHON;
        }
    }
    text_add_char(&builder, '\n');
    Value text;
    TRY(text_finish(&builder, &text));
    *result = NONE;
    const Str *str = AS(Str, text);
    if (str_is_ascii(str)) return vm_write(vm, 1, (const char *)str->data, str->length);
    if (has_surrogates(str)) return NEEDS_PYTHON;
    Raw *utf8 = str_to_utf8(vm, str);
    if (!utf8) return NO_MEMORY;
    return vm_write(vm, 1, (const char *)utf8->bytes, utf8->size - 1);
}

const Builtin builtin_print = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "print", "*args, sep=' ', end='\\n', file=None, flush=False", 0, 0, 0,
                                             print_leaf, &prelude_print_slow, "builtins");
