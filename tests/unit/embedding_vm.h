/* embedding_vm.h: for tests of the public API: `vm`, which each test finds new. make and end are its setup and teardown. */
#ifndef TEST_EMBEDDING_VM_H
#define TEST_EMBEDDING_VM_H

#include "embedding.h"

static hn_vm *vm;

static int make(void **state) {
    (void)state;
    vm = hn_vm_new(NULL, NULL);
    return vm ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    hn_vm_free(vm);
    return 0;
}

#endif
