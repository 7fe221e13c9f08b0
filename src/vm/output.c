/* output.c: see output.h. */
#include "vm/output.h"

#include "object/error.h"
#include "object/str.h"
#include "vm/unwind.h"

Status vm_write(VM *vm, int stream, const char *bytes, size_t length) {
    if (vm->limits.output != UINT64_MAX && vm->output_used + length > vm->limits.output) return stop_for_limit(vm, LIMIT_OUTPUT);
    if (vm->host.write) {
        vm->memory.refused = false;
        bool written = vm->host.write(vm->host.user, stream, bytes, length);
        if (!written) return vm->memory.refused ? NO_MEMORY : stop_for_limit(vm, LIMIT_OUTPUT);
    }
    vm->output_used += length;
    return DONE;
}

/* _write(stream, text): standard streams encode with surrogateescape left to the host: lone surrogates become "?" */
static Status write_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    *result = NONE;
    const Str *text = AS(Str, args[1]);
    if (str_is_ascii(text)) return vm_write(vm, (int)int_of(args[0]), (const char *)text->data, text->length);
    Raw *utf8 = str_to_utf8(vm, text);
    if (!utf8) return NO_MEMORY;
    return vm_write(vm, (int)int_of(args[0]), (const char *)utf8->bytes, utf8->size - 1);
}
const Builtin intrinsic_write = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_write", "stream, text, /", 2, 2, 2, write_leaf, NULL, "builtins");

void vm_flush(VM *vm, int stream) {
    if (vm->host.flush) vm->host.flush(vm->host.user, stream);
}

/* _flush(stream) */
static Status flush_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)count;
    vm_flush(vm, (int)int_of(args[0]));
    *result = NONE;
    return DONE;
}
const Builtin intrinsic_flush = FUNCTION_FLAGS(BUILTIN_TRUSTING, "_flush", "stream, /", 1, 1, 1, flush_leaf, NULL, "builtins");
