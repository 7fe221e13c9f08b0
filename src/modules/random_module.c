/* random_module.c: the module _random: the host's entropy, for the generators of random.py that nobody seeds. */
#include "object/bytes.h"
#include "vm/module_table.h"
#include "vm/vm.h"

/* 32 bytes; zeros where the host has no entropy to give: such a program is deterministic. */
static Status entropy_leaf(VM *vm, Value *args, uint32_t count, Value *result) {
    (void)args;
    (void)count;
    unsigned char bytes[32] = {0};
    if (vm->host.entropy) vm->host.entropy(vm->host.user, bytes, sizeof bytes);
    return bytes_new(vm, bytes, sizeof bytes, result);
}

static const Builtin entropy = FUNCTION("entropy", "", 0, 0, 0, entropy_leaf, NULL, "_random");

static const Builtin *const random_functions[] = {&entropy, NULL};

const NativeModule random_module = {.name = "_random", .functions = random_functions};
