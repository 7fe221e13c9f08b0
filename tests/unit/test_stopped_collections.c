/* test_stopped_collections.c: collections that stop when a safepoint is asked for: they go on, or the host does something else with the VM meanwhile (a dump, a value,
 * abandoning the run, freeing the VM), a limit strikes at any of their looks at the clock, or memory is refused. */
#include "counter.h"
#include "stopping.h"
#include "host/host.h"

/* Much that lives, identities, interned names, large blocks, programs; all of them dying, too. */
#define PREPARATION                                                                                                            \
    "class Node:\n    def __init__(self, n): self.n = n\n"                                                                     \
    "nodes = [Node(n) for n in range(2000)]\n"                                                                                 \
    "ids = [id(node) for node in nodes]\n"                                                                                     \
    "tables = {n: [0] * 400 for n in range(50)}\n"
#define OPERATION                                                                                                              \
    "for n in range(400):\n"                                                                                                  \
    "    id([n]); setattr(nodes[n], f'name{n}', None); delattr(nodes[n], f'name{n}')\n"                           \
    "    tables[n % 50] = [n] * 400\n"                                                                                        \
    "    if n % 100 == 0: exec(f'x{n} = lambda: {n}', {})\n"
#define CHECK                                                                                                                  \
    "[id(node) for node in nodes] == ids and len(set(ids)) == 2000 and [node.n for node in nodes] == list(range(2000)) and "   \
    "[tables[n] for n in range(50)] == [[350 + n] * 400 for n in range(50)]"

/* What has to be told of its end: objects, weak references with callbacks, generators. */
#define VISIBLE                                                                                                                \
    "import gc, weakref\ntold, gone, closed = [], [], []\n"                                                                    \
    "class Told:\n    def __init__(self, n): self.n = n\n    def __del__(self): told.append(self.n)\n"                          \
    "class Plain: pass\n"                                                                                                      \
    "def generate(n):\n    try: yield n\n    finally: closed.append(n)\n"                                                       \
    "kept = [Plain() for _ in range(2000)]\nreferences = [weakref.ref(p, gone.append) for p in kept]\n"                         \
    "generators = [generate(n) for n in range(500)]\nfor g in generators: next(g)\n"                                            \
    "objects = [Told(n) for n in range(1000)]\n"                                                                               \
    "del g\nkept[:1000] = generators[:250] = objects[:500] = []\n"
#define VISIBLY_CHECKED                                                                                                        \
    "told == list(range(500)) and sorted(closed) == list(range(250)) and len(gone) == 1000 and "                               \
    "[r() is None for r in references] == [True] * 1000 + [False] * 1000 and gc.collect() == 0"

typedef struct Scene {
    const char *preparation, *operation, *check;
} Scene;
static const Scene scenes[] = {{PREPARATION, OPERATION, CHECK}, {VISIBLE, "gc.collect()", VISIBLY_CHECKED}};
enum { SCENES = sizeof scenes / sizeof *scenes };

typedef enum Meanwhile { NOTHING, DUMP, LOAD, VALUE, MEANWHILES } Meanwhile;

static const hn_limits limits = {.gc_interval = 400000, .max_duration = 1000};

static hn_vm *started(const Scene *scene, const hn_vm_options *options) {
    hn_vm *vm = hn_vm_new(options, NULL);
    COMPLETES(vm, scene->preparation);
    return vm;
}

static void checked(const Scene *scene, hn_vm *vm) {
    hn_event event = FEED(vm, scene->check);
    while (event == HN_PREEMPTED) event = hn_continue(vm); /* what was asked for last */
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    assert_true(hn_bool(vm, hn_result(vm)));
}

/* Every safepoint is asked for. How often the VM stood still within a collection. */
static unsigned stopped(const Scene *scene, Meanwhile meanwhile) {
    hn_vm_options options = {.limits = limits};
    hn_vm *vm = started(scene, &options);
    unsigned within = 0;
    hn_preempt(vm);
    hn_event event = FEED(vm, scene->operation);
    for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
        hn_vm *other;
        if (vm->vm->collection && ++within % 20 == 1) {
            switch (meanwhile) {
            case DUMP: /* it goes on as if nothing had happened, and so does the other one */
                other = loaded_from(vm, &options);
                event = hn_continue(other);
                EXPECT_EVENT(other, event, HN_COMPLETE);
                checked(scene, other);
                hn_vm_free(other);
                break;
            case LOAD:
                vm = reborn_with(vm, &options);
                break;
            case VALUE:
                assert_true(hn_is_something(STRING(vm, "a value")));
                assert_null(vm->vm->collection);
                break;
            default: break;
            }
        }
        hn_preempt(vm);
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    checked(scene, vm);
    hn_vm_free(vm);
    return within;
}

static void test_going_on(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        assert_true(stopped(&scenes[i], NOTHING) > 5);
    }
}

static void test_dumps(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        assert_true(stopped(&scenes[i], DUMP) > 5);
        assert_true(stopped(&scenes[i], LOAD) > 0);
    }
}

/* Whatever else the host does ends the collection; the next one comes further before it stops. */
static void test_values(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        assert_true(stopped(&scenes[i], VALUE) > 0);
    }
}

/* The VM is freed, or the run abandoned, at the n-th stop within a collection. */
static void test_endings(void **state) {
    (void)state;
    hn_vm_options options = {.limits = limits};
    for (size_t i = 0; i < SCENES; i++) {
        bool ends = false;
        for (unsigned n = 1; !ends; n += 5) {
            hn_vm *vm = started(&scenes[i], &options);
            unsigned within = 0;
            hn_preempt(vm);
            hn_event event = FEED(vm, scenes[i].operation);
            for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
                if (vm->vm->collection && ++within == n) break;
                hn_preempt(vm);
            }
            ends = event != HN_PREEMPTED;
            if (!ends && n % 2) {
                hn_abandon(vm);
                COMPLETES(vm, scenes[i].operation);
                if (i == 0) checked(&scenes[i], vm);
            }
            hn_vm_free(vm);
        }
    }
}

/* A limit strikes at the n-th look at the clock: the session goes on. */
static void test_limits(void **state) {
    (void)state;
    enum { EVERY = 2 };
    for (size_t i = 0; i < SCENES; i++) {
        bool struck = true;
        for (unsigned n = 1; struck; n += EVERY) {
            Host host = {0};
            hn_vm_options options = {.limits = limits, .monotonic = counted_clock, .clock_user = &host};
            hn_vm *vm = host.vm = started(&scenes[i], &options);
            host.left = n;
            hn_event event = FEED(vm, scenes[i].operation);
            struck = event == HN_LIMIT;
            if (!struck) EXPECT_EVENT(vm, event, HN_COMPLETE);
            host.left = 0;
            FEED(vm, "0"); /* which a request that came too late may end */
            COMPLETES(vm, scenes[i].operation);
            if (i == 0) checked(&scenes[i], vm);
            hn_vm_free(vm);
        }
    }
}

/* One request for memory is refused, also for what keeps a collection, while every safepoint is asked for. */
static void test_refused_memory(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        bool refused = true;
        for (unsigned n = 1; refused; n += 1 + n / 16) {
            Counter counter = {0};
            hn_vm_options options = {.limits = limits, .allocate = counting, .allocate_user = &counter};
            hn_vm *vm = started(&scenes[i], &options);
            counter.fail_at = counter.requests + n;
            hn_preempt(vm);
            hn_event event = FEED(vm, scenes[i].operation);
            for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
                hn_preempt(vm);
            }
            refused = counter.failed;
            counter.fail_at = 0;
            EXPECT_EVENT(vm, event, HN_COMPLETE);
            checked(&scenes[i], vm);
            hn_vm_free(vm);
            assert_int_equal(counter.held, 0);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_going_on), cmocka_unit_test(test_dumps), cmocka_unit_test(test_values), cmocka_unit_test(test_endings),
                                       cmocka_unit_test(test_limits), cmocka_unit_test(test_refused_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
