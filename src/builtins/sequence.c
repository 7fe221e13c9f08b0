/* sequence.c: len. */
#include "frozen.h"
#include "object/protocol.h"

static Status len_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    int64_t length;
    TRY(value_length(vm, args[0], &length));
    *result = small_int(length);
    return DONE;
}

const Builtin builtin_len = FUNCTION("len", "obj, /", 1, 1, 1, len_leaf, &prelude_len_slow, "builtins");
