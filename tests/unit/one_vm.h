/* one_vm.h: for tests of the library's inside: `vm`, which each test finds new. start and stop are its setup and teardown. */
#ifndef TEST_ONE_VM_H
#define TEST_ONE_VM_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "vm/vm.h"

static void *allocate(void *user, void *block, size_t old, size_t size) {
    (void)user, (void)old;
    if (size) return realloc(block, size);
    free(block);
    return NULL;
}

static VM *vm;

static int start(void **state) {
    (void)state;
    Limits limits = limits_unlimited();
    vm = vm_new(allocate, NULL, &limits, NULL);
    return vm ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    vm_free(vm);
    return 0;
}

#endif
