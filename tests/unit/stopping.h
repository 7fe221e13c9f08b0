/* stopping.h: for tests that stop VMs in the middle: what comes back from a dump, and a clock at whose n-th look the run is cancelled. */
#ifndef TEST_STOPPING_H
#define TEST_STOPPING_H

#include <stdlib.h>

#include "embedding.h"

/* Another VM, as this one is. */
static inline hn_vm *loaded_from(hn_vm *vm, const hn_vm_options *options) {
    size_t size;
    const void *bytes = hn_dump(vm, &size);
    if (!bytes) print_error("%s\n", hn_error(vm));
    assert_non_null(bytes);
    void *copy = malloc(size); /* of that size: who reads beyond it is found out */
    memcpy(copy, bytes, size);
    const char *error = NULL;
    hn_vm *loaded = hn_load(copy, size, options, &error);
    free(copy);
    if (!loaded) print_error("%s\n", error);
    assert_non_null(loaded);
    return loaded;
}

/* The VM as it comes back from its dump, with these options; the old one is freed. */
static inline hn_vm *reborn_with(hn_vm *vm, const hn_vm_options *options) {
    hn_event event = hn_event_of(vm);
    hn_vm *loaded = loaded_from(vm, options);
    hn_vm_free(vm);
    assert_int_equal(hn_event_of(loaded), event == HN_LIMIT ? HN_REFUSED : event);
    return loaded;
}

static inline hn_vm *reborn(hn_vm *vm) { return reborn_with(vm, NULL); }

typedef struct Host {
    hn_vm *vm;
    unsigned left; /* looks at the clock until the run is cancelled; 0: it never is */
} Host;

static inline uint64_t counted_clock(void *user) {
    Host *host = user;
    if (host->left && --host->left == 0) hn_cancel(host->vm);
    return 1;
}

/* A VM in which this has run. */
static inline hn_vm *prepared(const char *source, const hn_vm_options *options) {
    hn_vm *vm = hn_vm_new(options, NULL);
    COMPLETES(vm, source);
    return vm;
}

/* The expression is true. */
static inline void holds(hn_vm *vm, const char *what) {
    hn_event event = FEED(vm, what); /* which what was asked for last stops once more */
    while (event == HN_PREEMPTED) event = hn_continue(vm);
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    if (!hn_bool(vm, hn_result(vm))) fail_msg("%s", what);
}

#endif
