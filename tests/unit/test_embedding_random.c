/* test_embedding_random.c: hosts that do anything in any order: random calls of the whole API over two VMs, with values fresh, stale and
 * foreign, and programs that call, wait, fail and exhaust their limits. Whatever is wrong is refused; nothing crashes, nothing leaks. */
#include <stdlib.h>

#include "embedding.h"

enum { POOL = 64, STEPS = 6000 };

static uint64_t state_of_random;

/* SplitMix64 (Steele, Lea, Flood 2014) */
static uint64_t any(void) {
    uint64_t z = state_of_random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}
static size_t below(size_t n) { return (size_t)(any() % n); }

static hn_value pool[POOL];

static hn_value some_value(void) { return pool[below(POOL)]; }
static void keep(hn_value value) { pool[below(POOL)] = value; }

static const char *some_text(void) {
    static const char *const texts[] = {"x", "n", "tool", "caf\xC3\xA9", "", "a b", "ValueError", "OSError", "ExceptionGroup", "\xED\xA0\x80", "\xFF", "0x1F", NULL};
    return texts[below(sizeof texts / sizeof *texts)];
}

static const char *some_source(void) {
    static const char *const sources[] = {
        "x", "n + 1", "tool(x, n=n)", "[tool(i) for i in range(3)]", "y = later()\nawait y", "1/0", "x = = 1", "print(x)\nx", "raise ValueError(x)",
        "x = [x, n]\nx", "class A:\n    def __repr__(self): return str(tool(1))\n    def __hash__(self): return tool(2)\n[A(), {A(): 1}]",
        "import asyncio\nawait asyncio.gather(later(), later())", "x = 'x' * 10 ** 6", "while True: pass", "import time\ntime.sleep(1)", "x.go(n)",
        "try: tool()\nexcept Exception as e: x = e\nx", "x = []\nx.append(x)\nx", "del x", "[0] * 10 ** 9", "def f(): return f()\nf()",
        "async def g(): return await later()\nawait g()", "globals()", "{'k': x, 2: (n, frozenset([1]))}", "from enum import Enum\nclass C(Enum): A = 1\nC.A",
        "z = later", "b'x' * 10", "10 ** 50", "float('nan')", "exec('x')", "sorted([2, 1], key=tool)", "",
    };
    return sources[below(sizeof sources / sizeof *sources)];
}

static hn_reply some_reply(void) {
    switch (below(8)) {
    case 0: return hn_answer_error(some_text(), some_text());
    case 1: return hn_answer_raise(some_value());
    case 2: return hn_pending();
    case 3: return hn_undefined();
    case 4: return hn_not_handled();
    case 5: return hn_make_reply((hn_reply_kind)below(12), some_value(), some_text(), some_text());
    default: return hn_answer_value(some_value());
    }
}

static hn_reply callback(hn_vm *vm, void *user) {
    (void)user;
    keep(hn_argument(vm, below(3)));
    keep(hn_list_new(vm, pool, below(4)));
    if (below(8) == 0) hn_feed(vm, some_source(), HN_WHOLE, NULL);
    for (size_t i = 0; i < hn_pending_count(vm) && below(3); i++) {
        hn_future_answer answer = {hn_pending_call(vm, i), some_reply()};
        hn_answer(vm, &answer, 1);
    }
    return some_reply();
}

static void make_something(hn_vm *vm) {
    hn_value items[3] = {some_value(), some_value(), some_value()};
    const char *const names[3] = {some_text(), some_text(), "third"};
    hn_object object = {.type_name = some_text(), .id = any(), .is_frozen = below(2), .names = names, .values = items, .count = below(4)};
    switch (below(16)) {
    case 0: keep(hn_int_new(vm, (int64_t)any())); break;
    case 1: keep(hn_float_new(vm, (double)any())); break;
    case 2: keep(hn_string_new(vm, some_text(), HN_WHOLE)); break;
    case 3: keep(hn_bytes_new(vm, "bytes", below(6))); break;
    case 4: keep(hn_list_new(vm, items, below(4))); break;
    case 5: keep(hn_tuple_new(vm, items, below(4))); break;
    case 6: keep(hn_dict_new(vm, items, items + 1, below(3))); break;
    case 7: keep(hn_set_new(vm, items, below(4))); break;
    case 8: keep(hn_function_new(vm, some_text(), some_text())); break;
    case 9: keep(hn_exception_new(vm, some_text(), items, below(4))); break;
    case 10: keep(hn_object_new(vm, &object)); break;
    case 11: keep(hn_int_from_hex(vm, some_text(), HN_WHOLE)); break;
    case 12: hn_list_append(vm, some_value(), some_value()); break;
    case 13: hn_dict_set(vm, some_value(), some_value(), some_value()); break;
    case 14: keep(hn_pin(vm, some_value())); break;
    default: hn_unpin(vm, some_value()); break;
    }
}

static void read_something(hn_vm *vm) {
    hn_value value = some_value(), key, item;
    size_t length, position = below(3);
    uint8_t bytes[32];
    uint64_t id;
    hn_frame frame;
    hn_type_of(vm, value);
    hn_type_name(vm, value, &length);
    hn_identity(vm, value);
    hn_string(vm, value, &length);
    hn_bytes(vm, value, &length);
    hn_int64(vm, value, 0);
    hn_double(vm, value, 0);
    hn_int_bytes(vm, value, bytes, below(33));
    hn_int_hex(vm, value, &length);
    hn_repr(vm, value, &length);
    hn_exception_message(vm, value, &length);
    hn_exception_type(vm, value, &length);
    hn_exception_frame(vm, value, 0, &frame);
    hn_exception_note(vm, value, 0, &length);
    hn_enum_name(vm, value, &length);
    hn_function_name(vm, value, &length);
    hn_object_id(vm, value, &id);
    keep(hn_item(vm, value, below(3)));
    keep(hn_field(vm, value, some_text()));
    keep(hn_get(vm, value, some_text()));
    keep(hn_enum_value(vm, value));
    keep(hn_exception_cause(vm, value));
    keep(hn_exception_field(vm, value, some_text()));
    if (hn_next(vm, value, &position, &key, &item)) {
        keep(key);
        keep(item);
    }
    keep(hn_argument(vm, below(3)));
    keep(hn_keyword(vm, below(3), NULL, NULL));
    keep(hn_result(vm));
    keep(hn_exception(vm));
    keep(hn_global(vm, some_text()));
    hn_traceback(vm, &length);
    hn_output(vm, HN_STDOUT, &length);
    hn_call_name(vm, &length);
}

static void do_something(hn_vm *vm, hn_vm *other, hn_program *program) {
    hn_sandbox sandbox = {.function = below(2) ? callback : NULL, .name = below(2) ? callback : NULL, .os = below(2) ? callback : NULL, .wait = below(2) ? callback : NULL};
    hn_future_answer answers[3];
    switch (below(24)) {
    case 0: hn_feed(vm, some_source(), HN_WHOLE, some_text()); break;
    case 1: hn_run(vm, some_source(), HN_WHOLE, NULL, &sandbox); break;
    case 2: hn_start(vm, program); break;
    case 3: hn_run_program(vm, program, &sandbox); break;
    case 4:
    case 5: hn_resume(vm, hn_call_id(vm), some_reply()); break;
    case 6: hn_resume(vm, below(20), some_reply()); break;
    case 7:
        for (size_t i = 0; i < 3; i++) {
            answers[i] = (hn_future_answer){below(4) ? hn_pending_call(vm, i) : below(100), some_reply()};
        }
        hn_answer(vm, answers, below(4));
        hn_continue(vm);
        break;
    case 8: hn_continue(vm); break;
    case 9: hn_drive(vm, &sandbox); break;
    case 10: hn_bind(vm, some_text(), some_value()); break;
    case 11:
        if (below(4) == 0) hn_abandon(vm);
        break;
    case 12:
        if (below(4) == 0) hn_preempt(vm);
        break;
    case 13:
        if (below(8) == 0) hn_cancel(vm);
        break;
    case 14: keep(hn_copy(vm, other, some_value())); break;
    case 15: keep(hn_bool_new(true)); break;
    default:
        if (below(2)) make_something(vm);
        else read_something(vm);
        break;
    }
}

static void test_anything_goes(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 6; seed++) {
        state_of_random = seed * 1000003;
        for (size_t i = 0; i < POOL; i++) {
            pool[i] = hn_none();
        }
        hn_vm_options options = {.limits = {.max_memory = 3 << 20, .max_fuel = 20000, .max_duration = 5, .max_recursion_depth = 200}};
        hn_vm *vms[2] = {hn_vm_new(&options, NULL), hn_vm_new(&options, NULL)};
        hn_program *program;
        assert_int_equal(hn_compile("tool(x)\nlater()", HN_WHOLE, NULL, &program), HN_OK);
        for (int i = 0; i < STEPS; i++) {
            size_t which = below(8) == 0;
            do_something(vms[which], vms[!which], program);
            if (below(500) == 0) { /* a host's time ends, another's begins */
                hn_vm_free(vms[which]);
                vms[which] = hn_vm_new(&options, NULL);
                for (size_t k = 0; k < POOL; k++) {
                    pool[k] = hn_none(); /* what belonged to a freed VM may not be touched */
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            hn_abandon(vms[i]);
            hn_cancel(vms[i]);
            hn_feed(vms[i], "while True: pass", HN_WHOLE, NULL); /* consumes the cancellation */
            EXPECT_EVENT(vms[i], FEED(vms[i], "1 + 1"), HN_COMPLETE);
            hn_vm_free(vms[i]);
        }
        hn_program_free(program);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_anything_goes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
