/* test_growing_tables.c: large dicts and sets whose storage is made anew, stopped in the middle of that: by the host, who goes on with the VM or with one
 * loaded from its dump, by dumps that tell lies about what had been done, and by limits. */
#include "stopping.h"
#include "host/host.h"
#include "object/dict.h"
#include "object/native.h"
#include "vm/pause.h"

typedef struct Scene {
    const char *preparation, *operation;
    const char *check; /* holds after the operation */
} Scene;

/* Just above where they pause, and above where growing entries are copied. */
static const Scene scenes[] = {
    {"d = dict.fromkeys(range(21845))", "d[-1] = 0", "len(d) == 21846 and list(d) == [*range(21845), -1] and all(i in d for i in range(-1, 21845)) and -2 not in d"},
    {"d = dict.fromkeys(range(43690))", "d[-1] = 0", "len(d) == 43691 and list(d) == [*range(43690), -1] and all(i in d for i in range(-1, 43690)) and -2 not in d"},
    {"d = dict.fromkeys(range(21845))\ndel d[5]", "d[-1] = 0",
     "len(d) == 21845 and list(d)[:6] == [0, 1, 2, 3, 4, 6] and all(i in d for i in d) and d.popitem() == (-1, 0) and 5 not in d"},
    {"d = dict.fromkeys(range(21845))\nfor i in range(3, 21840): del d[i]", "d[-1] = 0", "list(d) == [0, 1, 2, *range(21840, 21845), -1] and all(i in d for i in d)"},
    {"d = dict.fromkeys(range(21845))", "e = d.copy()", "e == d and list(e) == list(d) and e.popitem() == (21844, None)"},
    {"d = {1.5: 0}; e = dict.fromkeys(range(21845))", "d.update(e)", "list(d) == [1.5, *e] and all(i in d for i in e)"},
    {"from collections import OrderedDict\nd = OrderedDict.fromkeys(range(21845))", "d.move_to_end(7, last=False)",
     "list(d)[:3] == [7, 0, 1] and sorted(d) == [*range(21845)] and all(i in d for i in range(21845)) and d.popitem() == (21844, None)"},
    {"s = set(range(19000))", "for i in range(20000, 21000): s.add(i)", "len(s) == 20000 and all(i in s for i in range(20000, 21000)) and 19500 not in s"},
    {"s = set(range(0, 60000, 3))", "t = s.copy()", "s == t and list(s) == list(t) and len(t) == 20000"},
    {"s = set(range(40000))\nfor i in range(39990): s.discard(i)", "n = s.pop()", "n == 39990 and sorted(s) == [*range(39991, 40000)]"},
};
enum { SCENES = sizeof scenes / sizeof *scenes };

static bool is_paused(const hn_vm *h) { return h->vm->pause_state == PAUSE_KEPT && h->vm->pause->values[0] == small_int(PAUSE_REHASH); }

enum { FORGED_SLOTS = 6, FORGERIES = 7 };

/* What another dump might have held at one place of the state. */
static void forge(hn_vm *h, unsigned slot, unsigned forgery) {
    Dict *some = dict_new(h->vm, 3), *large = dict_new(h->vm, 0);
    assert_true(some && large);
    for (int64_t i = 0; i < 1200; i++) {
        assert_int_equal(dict_set(h->vm, large, small_int(i), NONE), DONE);
    }
    Value *state = h->vm->pause->values + 4;
    const Value lies[FORGERIES] = {small_int(0), small_int(3000), small_int(UINT32_MAX), NONE, value_of(some), value_of(large), h->vm->pause->values[2]};
    state[slot] = lies[forgery];
}

static hn_vm *started(const Scene *scene, const hn_vm_options *options) {
    hn_vm *vm = hn_vm_new(options, NULL);
    COMPLETES(vm, scene->preparation);
    return vm;
}

/* Stops at each safepoint; how often that was in the middle of making storage. */
static unsigned stopped(const Scene *scene, bool loads) {
    hn_vm *vm = started(scene, NULL);
    unsigned paused = 0;
    hn_preempt(vm);
    hn_event event = FEED(vm, scene->operation);
    for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
        paused += is_paused(vm);
        if (loads) vm = reborn(vm);
        hn_preempt(vm);
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    event = FEED(vm, scene->check); /* which what was asked for last stops once more */
    while (event == HN_PREEMPTED) event = hn_continue(vm);
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
    hn_vm_free(vm);
    return paused;
}

static void test_stopped_and_dumped(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        unsigned paused = stopped(&scenes[i], false);
        if (!strstr(scenes[i].operation, "pop")) assert_true(paused > 0); /* pop() keeps nothing: how far it looked is in the set */
        stopped(&scenes[i], true);
    }
}

/* The n-th pause is dumped, and a lie is told about it: what comes of it may be wrong for a set, but is no undefined behaviour. */
static void test_forged(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        for (unsigned n = 0; n < FORGED_SLOTS * FORGERIES; n++) {
            hn_vm *vm = started(&scenes[i], NULL);
            unsigned left = 1 + n % 5;
            hn_preempt(vm);
            hn_event event = FEED(vm, scenes[i].operation);
            for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
                if (is_paused(vm) && left && --left == 0) {
                    vm = reborn(vm);
                    forge(vm, n / FORGERIES, n % FORGERIES);
                }
                hn_preempt(vm);
            }
            if (event != HN_LIMIT) EXPECT_EVENT(vm, event, HN_COMPLETE);
            event = FEED(vm, scenes[i].check);
            while (event == HN_PREEMPTED) event = hn_continue(vm);
            if (scenes[i].preparation[0] == 'd' && event == HN_COMPLETE) assert_true(hn_bool(vm, hn_result(vm)));
            hn_vm_free(vm);
        }
    }
}

/* A limit strikes at the n-th look at the clock: the container is what it was, and the operation can be done then. */
static void test_limits(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        unsigned n = 1;
        for (bool struck = true; struck; n++) {
            Host host = {0};
            hn_vm_options options = {.monotonic = counted_clock, .clock_user = &host};
            hn_vm *vm = host.vm = started(&scenes[i], &options);
            COMPLETES(vm, "before = [list(x) for x in (globals().get('d', ()), globals().get('s', ()))]");
            host.left = n;
            hn_event event = FEED(vm, scenes[i].operation);
            struck = event == HN_LIMIT;
            host.left = 0;
            if (struck) {
                assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_CANCELLED);
                bool is_loop = strchr(scenes[i].operation, ':') || strstr(scenes[i].operation, "update");
                if (!is_loop) IS_TRUE(vm, "before == [list(x) for x in (globals().get('d', ()), globals().get('s', ()))]");
                COMPLETES(vm, scenes[i].operation);
            } else {
                EXPECT_EVENT(vm, event, HN_COMPLETE);
                FEED(vm, "0"); /* which a request that came too late may end */
            }
            IS_TRUE(vm, scenes[i].check);
            hn_vm_free(vm);
        }
        if (!strstr(scenes[i].operation, "pop")) assert_true(n > 4);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stopped_and_dumped), cmocka_unit_test(test_forged), cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
