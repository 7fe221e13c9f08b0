/* output.c: print. */
#include "frozen.h"
#include "object/protocol.h"
#include "object/str.h"
#include "vm/output.h"

/* print(*args) of builtin data with neither keywords nor a replaced sys.stdout, in one piece. */
static Status print_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    if (vm->keyword_names != UNBOUND) return NEEDS_PYTHON;
    TextBuilder builder;
    text_start(&builder, vm);
    for (uint32_t i = 0; i < count; i++) {
        if (i) text_add_char(&builder, ' ');
        Status status = value_str_to(vm, &builder, args[i], 0);
        if (status != DONE) {
            text_release(&builder);
            return status;
        }
    }
    text_add_char(&builder, '\n');
    Value text;
    TRY(text_finish(&builder, &text));
    *result = NONE;
    const Str *str = AS(Str, text);
    if (str_is_ascii(str)) return vm_write(vm, 1, (const char *)str->data, str->length);
    Raw *utf8 = str_to_utf8(vm, str);
    if (!utf8) return NO_MEMORY;
    return vm_write(vm, 1, (const char *)utf8->bytes, utf8->size - 1);
}

const Builtin builtin_print = FUNCTION_FLAGS(BUILTIN_VARIADIC | BUILTIN_KEYWORDS, "print", "*args, sep=' ', end='\\n', file=None, flush=False", 0, 0, 0,
                                             print_leaf, &prelude_print_slow, "builtins");
