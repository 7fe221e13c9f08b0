/* test_pausing_classes.c: work on many classes, stopped in the middle: by the host, who goes on with the VM or with one loaded from its dump, by dumps that tell lies
 * about what had been done, and by limits. */
#include "stopping.h"
#include "host/host.h"
#include "object/list.h"
#include "object/native.h"
#include "object/tuple.h"
#include "vm/pause.h"

typedef struct Scene {
    const char *preparation, *operation;
    const char *sound; /* holds wherever the operation was ended */
    const char *check; /* holds after it */
    unsigned pauses;   /* that there are at least */
} Scene;

#define FAMILY                                                                                                         \
    "class A: pass\nclass O: pass\n"                                                                                    \
    "x = [type('B', (A,), {}) for i in range(600)]\nx += [type('C', (b, O), {}) for b in x]\nx += [type('D', (x[i], x[599 - i]), {}) for i in range(300)]\n" \
    "def tell(): return {getattr(c(), 'some', 0) for c in x}\n"
#define CHAIN                                                                                                          \
    "def chain(n, base):\n for i in range(n): base = type('C%d' % i, (base,), {})\n return base\n"                       \
    "c = chain(600, object)\nx = tuple([type('B%d' % i, (c,), {}) for i in range(60)])\n"

static const Scene scenes[] = {
    {FAMILY, "A.__getattr__ = lambda self, name: 5", "len(tell()) == 1", "tell() == {5}", 4},
    {FAMILY "A.__getattr__ = lambda self, name: 5", "del A.__getattr__", "len(tell()) == 1 and not hasattr(O(), 'some')", "tell() == {0}", 4},
    {FAMILY "z = type('Z', (O,), {})", "O.__getattribute__ = lambda self, name: 6", "tell() in ({0}, {0, 6})", "tell() == {0, 6} and z().a == 6", 2},
    {CHAIN, "z = type('Z', x, {})", "len(c.__subclasses__()) == 60", "z.__mro__ == (z, *x, *c.__mro__) and all(i.__subclasses__()[-1] is z for i in x)", 2},
    {CHAIN "z = type('Z', x, {})", "y = z.mro()", "True", "y == [z, *x, *c.__mro__]", 2},
    {CHAIN "class O: pass\ny = [type('Y', (O,), {}) for i in range(5000)]\nz = x[0]", "z.__bases__ = c, O", "z.__bases__ in ((c,), (c, O)) and O.__subclasses__()[:5000] == y",
     "O.__subclasses__() == [*y, z] and z.__mro__ == (z, *c.__mro__[:-1], O, object)", 2},
    {"class O: pass\ny = [type('Y', (O,), {}) for i in range(4096)]\ny = y[::2]\nimport gc\ngc.collect()", "z = type('Z', (O,), {})",
     "O.__subclasses__()[:2048] == y", "O.__subclasses__()[-1] is z and len(O.__subclasses__()) in (2049, 2050)", 1},
    {"x = (KeyError, *[type('E', (KeyError,), {}) for i in range(6)]) * 6000\ng = ExceptionGroup('g', [ValueError(1), IndexError(2)])",
     "try: raise g\nexcept* x: y = 1\nexcept* (*x, ValueError) as e: y = e.exceptions\nexcept* IndexError as e: z = e.exceptions", "True",
     "y == g.exceptions[:1] and z == g.exceptions[1:] and g.split((*x, IndexError))[0].exceptions == z", 4},
    {"x = ['s%05d' % i for i in range(5000)]\nclass A: __slots__ = x\nclass B: __slots__ = x\na = A()\na.s00007 = 7", "a.__class__ = B", "a.s00007 == 7", "type(a) is B", 2},
    {"x = {'s%05d' % i: i for i in range(20000)}", "z = type('Z', (), x)", "True", "z.s19999 == 19999", 4},
};
enum { SCENES = sizeof scenes / sizeof *scenes };

static bool is_paused(const hn_vm *h) { return h->vm->pause_state == PAUSE_KEPT; }

enum { FORGED_SLOTS = 8, FORGERIES = 9 };

/* What another dump might have held at one place of the state; or in a tuple that is kept there. */
static void forge(hn_vm *h, unsigned slot, unsigned forgery, unsigned n) {
    VM *vm = h->vm;
    List *empty = list_new(vm, 0), *odd = list_new(vm, 0), *types = list_new(vm, 0);
    assert_true(empty && odd && types);
    assert_int_equal(list_append(vm, odd, small_int(5)), DONE);
    const Type *const some[] = {&type_int, &type_list, &type_KeyError, &type_object};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(list_append(vm, types, value_of(some[i])), DONE);
    }
    Value *state = vm->pause->values + 4;
    const Value lies[FORGERIES] = {small_int(0), small_int(1), small_int(300), small_int(UINT32_MAX), NONE, value_of(empty), value_of(odd), value_of(types), TRUE};
    if (slot == 7) {
        for (slot = 0; slot < 7 && !is_exactly(state[slot], &type_tuple); slot++) {}
        if (slot == 7) return;
        Tuple *tuple = AS(Tuple, state[slot]);
        tuple->items[n % 3 == 0 ? tuple->length - 1 : n % 3 == 1 ? n % tuple->length : n % 8] = lies[forgery];
        return;
    }
    state[slot] = lies[forgery];
}

/* Stops at each safepoint; how often that was in the middle. */
static unsigned stopped(const Scene *scene, bool loads) {
    hn_vm *vm = prepared(scene->preparation, NULL);
    unsigned paused = 0;
    hn_preempt(vm);
    hn_event event = FEED(vm, scene->operation);
    for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
        if (is_paused(vm)) {
            paused++;
            if (loads) vm = reborn(vm);
        }
        hn_preempt(vm);
    }
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    holds(vm, scene->check);
    holds(vm, scene->sound);
    hn_vm_free(vm);
    return paused;
}

static void test_stopped_and_dumped(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        if (stopped(&scenes[i], false) < scenes[i].pauses) fail_msg("scene %d pauses too seldom", (int)i);
        if (stopped(&scenes[i], true) < scenes[i].pauses) fail_msg("scene %d pauses too seldom with dumps", (int)i);
    }
}

/* The n-th pause is dumped, and a lie is told about it: what comes of it may be wrong, but is no undefined behaviour. */
static void test_forged(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        for (unsigned n = 0; n < FORGED_SLOTS * FORGERIES; n++) {
            hn_vm *vm = prepared(scenes[i].preparation, NULL);
            unsigned left = 1 + n % 5;
            hn_preempt(vm);
            hn_event event = FEED(vm, scenes[i].operation);
            for (; event == HN_PREEMPTED; event = hn_continue(vm)) {
                if (is_paused(vm) && left && --left == 0) {
                    vm = reborn(vm);
                    forge(vm, n / FORGERIES, n % FORGERIES, n);
                }
                hn_preempt(vm);
            }
            event = FEED(vm, scenes[i].check);
            while (event == HN_PREEMPTED) event = hn_continue(vm);
            hn_vm_free(vm);
        }
    }
}

/* A limit strikes at the n-th look at the clock: all is sound, and the operation can be done then. */
static void test_limits(void **state) {
    (void)state;
    for (size_t i = 0; i < SCENES; i++) {
        unsigned n = 1;
        for (bool struck = true; struck; n++) {
            Host host = {0};
            hn_vm_options options = {.monotonic = counted_clock, .clock_user = &host};
            hn_vm *vm = host.vm = prepared(scenes[i].preparation, &options);
            host.left = n;
            hn_event event = FEED(vm, scenes[i].operation);
            struck = event == HN_LIMIT;
            host.left = 0;
            if (struck) {
                assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_CANCELLED);
                holds(vm, scenes[i].sound);
                if (strncmp(scenes[i].operation, "del", 3) != 0) COMPLETES(vm, scenes[i].operation);
                else COMPLETES(vm, "if '__getattr__' in vars(A): del A.__getattr__");
            } else {
                EXPECT_EVENT(vm, event, HN_COMPLETE);
                FEED(vm, "0"); /* which a request that came too late may end */
            }
            holds(vm, scenes[i].check);
            hn_vm_free(vm);
        }
        assert_true(n > scenes[i].pauses);
    }
}

/* An order of resolution has an end, so that no lookup takes long. */
static void test_longest_order(void **state) {
    (void)state;
    hn_vm *vm = hn_vm_new(NULL, NULL);
    COMPLETES(vm, "class M(type):\n def mro(cls): return [cls, *[A] * n, object]\nclass A: pass\n"
                  "def tried(m):\n global n\n n = m\n try: return len(M('B', (A,), {}).__mro__)\n except TypeError as e: return str(e)\n");
    IS_TRUE(vm, "[tried(m) for m in (5, 9998, 9999)] == [7, 10000, 'too many classes to derive from']");
    hn_vm_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stopped_and_dumped), cmocka_unit_test(test_forged), cmocka_unit_test(test_limits),
                                       cmocka_unit_test(test_longest_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
