/* test_hash_flood.c: keys that all collide. Ints that do are easily found (multiples of 2**61 - 1, as in CPython); texts under a known SipHash
 * key hardly, but here they are forged: their cached hashes are overwritten, so that the containers meet the worst an attacker could ever bring.
 * Whatever is done with 100,000 of them, fuel counts it and max_duration strikes within 5 ms. */
#include "wound_clock.h"

#include "embedding.h"
#include "host/host.h"
#include "object/dict.h"

#if defined(__SANITIZE_ADDRESS__)
enum { LATE = 150000000 };
#else
enum { LATE = 5000000 };
#endif
enum { TRIES = 10 }; /* a busy machine is late by itself: one of them in time proves it */

#define KEYS "L = [f'{n:08}' for n in range(100000)]\nM = [f'{n:08}' for n in range(100000)]"
#define INTS "L = [n * (2 ** 61 - 1) for n in range(100000)]\nM = list(L)"
#define SUBCLASS "class S(str): pass\nL = [S(f'{n:08}') for n in range(100000)]\nM = [S(s) for s in L]"

static void forge(hn_vm *h, const char *name) {
    hn_value handle = hn_global(h, name);
    assert_true(hn_is_something(handle));
    const Dict *globals = AS(Module, h->vm->main_module)->dict;
    Value list = dict_get_interned(globals, value_of(intern_utf8(h->vm, name, strlen(name))));
    for (uint64_t i = 0; i < AS(List, list)->length; i++) {
        Value item = AS(List, list)->values->items[i];
        if (is_kind(item, KIND_STR)) AS(Str, item)->object.aux = 0x12345678;
    }
}

static hn_vm *flooded(const hn_vm_options *options, const char *keys, const char *preparation) {
    hn_vm *vm = hn_vm_new(options, NULL);
    COMPLETES(vm, keys);
    forge(vm, "L");
    forge(vm, "M");
    COMPLETES(vm, preparation);
    return vm;
}

static void stops(const char *keys, const char *preparation, const char *source) {
    uint64_t least = UINT64_MAX;
    for (int i = 0; i < TRIES && least > LATE; i++) {
        Clock clock = {0};
        hn_vm_options options = {.limits = {.max_duration = 0.01, .max_memory = 1 << 30}, .monotonic = read_clock, .clock_user = &clock};
        hn_vm *vm = flooded(&options, keys, preparation);
        clock.start = real_time();
        EXPECT_EVENT(vm, FEED(vm, source), HN_LIMIT);
        uint64_t late = real_time() - clock.start - 10000000;
        if (late < least) least = late;
        assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_DURATION);
        clock.start = 0;
        hn_vm_free(vm);
    }
    if (least > LATE) fail_msg("%s: %.1f ms late", source, (double)least / 1e6);
    hn_vm_options options = {.limits = {.max_fuel = 2000000, .max_memory = 1 << 30}};
    hn_vm *vm = flooded(&options, keys, preparation);
    EXPECT_EVENT(vm, FEED(vm, source), HN_LIMIT);
    assert_int_equal(hn_limit_report_of(vm).limit, HN_LIMIT_FUEL);
    hn_vm_free(vm);
}

static void test_building(void **state) {
    static const char *const all[] = {KEYS, INTS, SUBCLASS};
    for (size_t i = 0; i < 3; i++) {
        stops(all[i], "", "for s in L: x = dict.fromkeys(L)");
        stops(all[i], "", "d = {}\nfor s in L: d[s] = 1");
        stops(all[i], "", "d = dict(zip(L, M))");
        stops(all[i], "", "d = {s: 1 for s in L}");
        stops(all[i], "", "s = set(L)");
        stops(all[i], "", "s = frozenset(L)");
        stops(all[i], "", "s = set()\nfor x in L: s.add(x)");
        stops(all[i], "", "s = {x for x in L}");
        stops(all[i], "", "from collections import Counter\nCounter(L)");
        stops(all[i], "", "d = {}\nfor s in L: d.setdefault(s, []).append(s)");
    }
}

/* With as many keys as one run can bring together. */
static void test_using(void **state) {
    static const char *const all[] = {KEYS, INTS, SUBCLASS};
    for (size_t i = 0; i < 3; i++) {
        const char *some = "d = dict.fromkeys(L[:500]); e = dict.fromkeys(M[499::-1]); s = set(L[:500]); t = set(M[499::-1]); n = M[:500]";
        stops(all[i], some, "while True: d == e");
        stops(all[i], some, "while True: s == t");
        stops(all[i], some, "while True: s & t, s | t, s - t, s ^ t, s <= t");
        stops(all[i], some, "while True: s.isdisjoint(n[:1]), s.union(n), s.intersection(n), s.difference(n)");
        stops(all[i], some, "while True: d | e, d.keys() & e.keys(), d.items() & e.items()");
        stops(all[i], some, "while True:\n    for x in n: d[x], x in s, d.get(x)");
        stops(all[i], some, "while True:\n    x = dict(e)\n    x.update(d)\n    x.update(d.items())\n    x.pop(n[-1])");
        stops(all[i], some, "while True: set(n), frozenset(n), dict.fromkeys(n), {**d, **e}");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_building), cmocka_unit_test(test_using)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
