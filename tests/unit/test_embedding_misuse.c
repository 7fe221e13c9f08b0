/* test_embedding_misuse.c: what a host may get wrong is refused, says why, and consumes nothing: NULLs, wrong order of calls, values of
 * another VM, stale handles. */
#include "embedding_vm.h"
#include "host/host.h"

static hn_reply answer_none(hn_vm *h, void *user) {
    (void)h;
    (void)user;
    return hn_answer_value(hn_none());
}

/* No function minds a NULL, with a VM or without. */
static void test_nulls(void **state) {
    hn_value one = hn_int_new(vm, 1), list = hn_list_new(vm, NULL, 0);
    hn_vm *const vms[] = {NULL, vm};
    for (int i = 0; i < 2; i++) {
        hn_vm *h = vms[i];
        size_t length, position = 0;
        EXPECT_EVENT(vm, hn_start(h, NULL), HN_REFUSED);
        EXPECT_EVENT(vm, hn_feed(h, NULL, HN_WHOLE, NULL), HN_REFUSED);
        EXPECT_EVENT(vm, hn_run(h, NULL, 0, NULL, NULL), HN_REFUSED);
        EXPECT_EVENT(vm, hn_run_program(h, NULL, NULL), HN_REFUSED);
        EXPECT_EVENT(vm, hn_drive(h, NULL), HN_REFUSED);
        EXPECT_EVENT(vm, hn_resume(h, 0, hn_answer_value(HN_NOTHING)), HN_REFUSED);
        EXPECT_EVENT(vm, hn_continue(h), HN_REFUSED);
        assert_int_equal(hn_answer(h, NULL, 1), HN_MISUSE);
        assert_int_equal(hn_bind(h, NULL, one), HN_MISUSE);
        assert_int_equal(hn_bind(h, "x", HN_NOTHING), HN_MISUSE);
        assert_int_equal(hn_type_of(h, HN_NOTHING), HN_TYPE_INVALID);
        assert_null(hn_type_name(h, HN_NOTHING, &length));
        assert_null(hn_string(h, HN_NOTHING, NULL));
        assert_null(hn_bytes(h, HN_NOTHING, NULL));
        assert_null(hn_repr(h, HN_NOTHING, NULL));
        assert_null(hn_int_hex(h, HN_NOTHING, NULL));
        assert_null(hn_enum_name(h, HN_NOTHING, NULL));
        assert_null(hn_function_name(h, HN_NOTHING, NULL));
        assert_null(hn_exception_message(h, HN_NOTHING, NULL));
        assert_null(hn_exception_type(h, HN_NOTHING, NULL));
        assert_null(hn_exception_note(h, HN_NOTHING, 0, NULL));
        assert_null(hn_traceback(h, NULL));
        assert_null(hn_call_name(h, NULL));
        assert_false(hn_call_is(h, NULL));
        assert_false(hn_is_something(hn_result(h)));
        assert_false(hn_is_something(hn_exception(h)));
        assert_false(hn_is_something(hn_global(h, NULL)));
        assert_false(hn_is_something(hn_item(h, HN_NOTHING, 0)));
        assert_false(hn_is_something(hn_get(h, HN_NOTHING, NULL)));
        assert_false(hn_is_something(hn_field(h, HN_NOTHING, NULL)));
        assert_false(hn_is_something(hn_enum_value(h, HN_NOTHING)));
        assert_false(hn_is_something(hn_argument(h, 0)));
        assert_false(hn_is_something(hn_keyword(h, 0, NULL, NULL)));
        assert_false(hn_is_something(hn_keyword_named(h, NULL)));
        assert_false(hn_is_something(hn_exception_field(h, HN_NOTHING, NULL)));
        assert_false(hn_is_something(hn_exception_cause(h, HN_NOTHING)));
        assert_false(hn_is_something(hn_exception_context(h, HN_NOTHING)));
        assert_false(hn_is_something(hn_exception_arguments(h, HN_NOTHING)));
        assert_false(hn_is_something(hn_string_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_bytes_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_int_from_bytes(h, NULL, 3)));
        assert_false(hn_is_something(hn_int_from_hex(h, NULL, 3)));
        assert_false(hn_is_something(hn_list_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_tuple_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_dict_new(h, NULL, NULL, 3)));
        assert_false(hn_is_something(hn_dict_new(h, &one, NULL, 1)));
        assert_false(hn_is_something(hn_set_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_frozenset_new(h, NULL, 3)));
        assert_false(hn_is_something(hn_function_new(h, NULL, NULL)));
        assert_false(hn_is_something(hn_exception_new(h, NULL, NULL, 0)));
        assert_false(hn_is_something(hn_object_new(h, NULL)));
        assert_false(hn_is_something(hn_object_new(h, &(hn_object){.type_name = "X", .count = 1})));
        assert_false(hn_is_something(hn_pin(h, HN_NOTHING)));
        assert_false(hn_is_something(hn_copy(h, NULL, HN_NOTHING)));
        assert_int_equal(hn_unpin(h, HN_NOTHING), HN_MISUSE);
        assert_int_equal(hn_list_append(h, HN_NOTHING, HN_NOTHING), HN_MISUSE);
        assert_int_equal(hn_list_append(h, list, HN_NOTHING), HN_MISUSE);
        assert_int_equal(hn_dict_set(h, HN_NOTHING, HN_NOTHING, HN_NOTHING), HN_MISUSE);
        assert_int_equal(hn_int_bytes(h, one, NULL, 8), HN_MISUSE);
        assert_int_equal(hn_exception_frame(h, HN_NOTHING, 0, NULL), HN_MISUSE);
        assert_int_equal(hn_length(h, HN_NOTHING), 0);
        assert_int_equal(hn_int_size(h, HN_NOTHING), 0);
        assert_true(hn_identity(h, HN_NOTHING) == 0 && hn_call_id(h) == 0 && hn_pending_call(h, 0) == 0);
        assert_false(hn_next(h, HN_NOTHING, &position, NULL, NULL));
        assert_false(hn_next(h, list, NULL, NULL, NULL));
        assert_false(hn_is(h, HN_NOTHING, HN_NOTHING));
        assert_false(hn_is_none(h, HN_NOTHING) || hn_bool(h, HN_NOTHING) || hn_string_is(h, HN_NOTHING, NULL) || hn_exception_is(h, one, NULL));
        assert_true(hn_int64(h, HN_NOTHING, 5) == 5 && hn_uint64(h, HN_NOTHING, 6) == 6 && hn_double(h, HN_NOTHING, 7) == 7);
        assert_int_equal(hn_limit_report_of(h).limit, HN_LIMIT_NONE);
        assert_non_null(hn_error(h));
    }
    hn_vm_free(NULL);
    hn_program_free(NULL);
    hn_cancel(NULL);
    hn_preempt(NULL);
    hn_abandon(NULL);
    assert_null(hn_program_error(NULL));
    assert_null(hn_program_retain(NULL));
    assert_int_equal(hn_compile("x", 1, NULL, NULL), HN_MISUSE);
    assert_int_equal(hn_limits_set(NULL, NULL, 1), HN_MISUSE);
    assert_non_null(hn_limits_check(NULL));
    COMPLETES(vm, "1 + 1");
}

/* Values of another VM */
static void test_values_of_another_vm(void **state) {
    hn_vm *other = hn_vm_new(NULL, NULL);
    hn_value foreign = hn_list_new(other, NULL, 0), own = hn_list_new(vm, NULL, 0);
    assert_int_equal(hn_type_of(vm, foreign), HN_TYPE_INVALID);
    assert_non_null(strstr(hn_error(vm), "belongs to another VM"));
    assert_false(hn_is_something(hn_list_new(vm, &foreign, 1)));
    assert_int_equal(hn_bind(vm, "x", foreign), HN_MISUSE);
    assert_int_equal(hn_list_append(vm, own, foreign), HN_MISUSE);
    EXPECT_EVENT(vm, FEED(vm, "f()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(foreign)), HN_REFUSED);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_COMPLETE);
    hn_value pinned = hn_pin(other, foreign);
    assert_int_equal(hn_type_of(other, pinned), HN_TYPE_LIST);
    assert_int_equal(hn_type_of(vm, pinned), HN_TYPE_INVALID);
    /* what holds no object belongs to all */
    hn_value number = hn_int_new(other, 5);
    assert_int_equal(hn_int64(vm, number, 0), 5);
    hn_vm_free(other);
}

/* use of a stale handle is caught and reported */
static void test_stale_handles(void **state) {
    COMPLETES(vm, "[1, 2]");
    hn_value stale = hn_result(vm);
    hn_value pinned = hn_pin(vm, stale);
    assert_int_equal(hn_length(vm, stale), 2);
    COMPLETES(vm, "3");
    assert_int_equal(hn_length(vm, stale), 0);
    assert_non_null(strstr(hn_error(vm), "stale"));
    assert_int_equal(hn_bind(vm, "x", stale), HN_MISUSE);
    for (int i = 0; i < 1000; i++) { /* its number comes round again */
        COMPLETES(vm, "3");
        assert_int_equal(hn_type_of(vm, stale), HN_TYPE_INVALID);
    }
    assert_int_equal(hn_length(vm, pinned), 2);
    BIND(vm, "x", pinned);
    IS_TRUE(vm, "x == [1, 2]");
    assert_int_equal(hn_unpin(vm, pinned), HN_OK);
    /* any bits at all are at worst refused */
    for (int shift = 0; shift < 64; shift++) {
        hn_value forged = {~(UINT64_C(1) << shift)};
        hn_type_of(vm, forged);
    }
}

/* ... also one whose object is there still, and gets a handle in every run; until its number comes round and it is the very same handle again. */
static void test_stale_handles_of_the_living(void **state) {
    COMPLETES(vm, "x = [1, 2]");
    hn_value stale = hn_global(vm, "x");
    for (int i = 1; i < 192; i++) {
        COMPLETES(vm, "3");
        assert_int_equal(hn_length(vm, hn_global(vm, "x")), 2);
        assert_int_equal(hn_type_of(vm, stale), HN_TYPE_INVALID);
    }
}

/* ... and a pinned one that was let go of, once for each time it was pinned. */
static void test_unpinned_handles(void **state) {
    COMPLETES(vm, "[1, 2]");
    hn_value pinned = hn_pin(vm, hn_result(vm)), again = hn_pin(vm, pinned), other = hn_pin(vm, hn_list_new(vm, NULL, 0));
    COMPLETES(vm, "3");
    assert_int_equal(hn_length(vm, pinned), 2);
    assert_int_equal(hn_unpin(vm, again), HN_OK);
    assert_int_equal(hn_length(vm, pinned), 2);
    assert_int_equal(hn_unpin(vm, pinned), HN_OK);
    assert_int_equal(hn_type_of(vm, pinned), HN_TYPE_INVALID);
    assert_int_equal(hn_unpin(vm, pinned), HN_MISUSE);
    assert_int_equal(hn_type_of(vm, other), HN_TYPE_LIST);
    assert_int_equal(hn_unpin(vm, other), HN_OK);
    assert_int_equal(hn_unpin(vm, hn_none()), HN_OK); /* what all VMs share is pinned for ever */
}

/* Another VM's handles, whatever number they bear */
static void test_handles_of_another_vm_at_any_time(void **state) {
    hn_vm *other = hn_vm_new(NULL, NULL);
    hn_value foreign = hn_list_new(other, NULL, 0), pinned = hn_pin(other, foreign), own = hn_pin(vm, hn_list_new(vm, NULL, 0));
    for (int i = 0; i < 400; i++) {
        COMPLETES(vm, "3");
        assert_int_equal(hn_type_of(vm, foreign), HN_TYPE_INVALID);
        assert_int_equal(hn_type_of(vm, pinned), HN_TYPE_INVALID);
        assert_int_equal(hn_type_of(vm, own), HN_TYPE_LIST);
    }
    hn_vm_free(other);
}

/* Many handles of one run, of which builds without NDEBUG keep a table that grows, forgets and does without memory */
static void test_many_handles(void **state) {
    hn_vm_options options = {.limits = {.max_memory = 4 << 20}};
    hn_vm *full = hn_vm_new(&options, NULL);
    for (int round = 0; round < 3; round++) {
        EXPECT_EVENT(full, FEED(full, "x = [[n] for n in range(20000)]\nx"), HN_COMPLETE);
        hn_value list = hn_result(full), kept[20000];
        for (size_t i = 0; i < 20000; i++) {
            kept[i] = hn_item(full, list, i);
        }
        while (round == 2 && hn_is_something(hn_bytes_new(full, "filled up to the limit", 22))) {
        }
        for (size_t i = 0; i < 20000; i++) {
            assert_int_equal(hn_int64(full, hn_item(full, kept[i], 0), -1), (int64_t)i);
        }
        assert_true(hn_memory_peak(full) <= 4 << 20);
        for (int i = 0; i < 200; i++) {
            EXPECT_EVENT(full, FEED(full, "x = None"), HN_COMPLETE);
            assert_int_equal(hn_type_of(full, kept[7]), HN_TYPE_INVALID);
        }
    }
    hn_vm_free(full);
}

/* Where memory for that table is refused, handles are good all the same; from the next run on it is relied on again. */
static void test_handles_without_their_table(void **state) {
    COMPLETES(vm, "x = [1, 2]");
    vm->vm->memory.fail_countdown = 1;
    hn_value value = hn_global(vm, "x");
    assert_true(vm->vm->memory.fail_countdown == 0);
    assert_int_equal(hn_length(vm, value), 2);
    for (int i = 0; i < 400; i++) {
        COMPLETES(vm, "3");
        assert_int_equal(hn_type_of(vm, value), HN_TYPE_INVALID);
    }
}

/* wrong order of calls */
static void test_wrong_order(void **state) {
    EXPECT_EVENT(vm, hn_continue(vm), HN_REFUSED);
    EXPECT_EVENT(vm, hn_resume(vm, 1, hn_answer_value(hn_none())), HN_REFUSED);
    assert_int_equal(hn_answer(vm, &(hn_future_answer){1, hn_answer_value(hn_none())}, 1), HN_MISUSE);
    assert_false(hn_is_something(hn_result(vm)));
    COMPLETES(vm, "1");
    assert_false(hn_is_something(hn_exception(vm)));
    assert_null(hn_traceback(vm, NULL));
    assert_false(hn_is_something(hn_argument(vm, 0)));
    assert_null(hn_call_name(vm, NULL));
    RAISES(vm, "1/0");
    assert_false(hn_is_something(hn_result(vm)));
    EXPECT_EVENT(vm, FEED(vm, "f()"), HN_CALL);
    assert_false(hn_is_something(hn_result(vm)));
    assert_false(hn_is_something(hn_argument(vm, 0)));
    EXPECT_EVENT(vm, hn_run(vm, "1", 1, NULL, NULL), HN_REFUSED);
    EXPECT_EVENT(vm, hn_feed(vm, "1", 1, NULL), HN_REFUSED);
    hn_sandbox sandbox = {.function = answer_none};
    EXPECT_EVENT(vm, hn_drive(vm, &sandbox), HN_COMPLETE);
    sandbox = (hn_sandbox){.function_count = 1};
    EXPECT_EVENT(vm, hn_run(vm, "1", 1, NULL, &sandbox), HN_REFUSED);
    hn_function nameless = {NULL, answer_none, NULL, NULL};
    sandbox = (hn_sandbox){.functions = &nameless, .function_count = 1};
    EXPECT_EVENT(vm, hn_run(vm, "1", 1, NULL, &sandbox), HN_REFUSED);
    COMPLETES(vm, "1");
}

static hn_reply runs_its_vm(hn_vm *h, void *user) {
    int *refusals = user;
    *refusals += hn_feed(h, "1", 1, NULL) == HN_REFUSED;
    *refusals += hn_resume(h, hn_call_id(h), hn_answer_value(hn_none())) == HN_REFUSED;
    *refusals += hn_continue(h) == HN_REFUSED;
    *refusals += hn_run(h, "1", 1, NULL, NULL) == HN_REFUSED;
    *refusals += hn_drive(h, NULL) == HN_REFUSED;
    hn_abandon(h);
    return hn_answer_value(hn_int_new(h, 3));
}

static bool reads_its_vm(void *user, int number, const char *bytes, size_t length) {
    (void)number, (void)bytes, (void)length;
    hn_vm *h = *(hn_vm **)user;
    return hn_feed(h, "1", 1, NULL) == HN_REFUSED && !hn_is_something(hn_int_new(h, 1)) && strcmp(hn_error(h), "the VM is running") == 0;
}

/* A callback cannot run the VM that is asking it. */
static void test_callbacks_may_not_run(void **state) {
    int refusals = 0;
    hn_sandbox sandbox = {.function = runs_its_vm, .user = &refusals};
    EXPECT_EVENT(vm, hn_run(vm, "f() + 1", HN_WHOLE, NULL, &sandbox), HN_COMPLETE);
    assert_int_equal(refusals, 5);
    assert_int_equal(hn_int64(vm, hn_result(vm), 0), 4);
    hn_vm *printing = NULL;
    hn_vm_options options = {.output = reads_its_vm, .output_user = &printing};
    printing = hn_vm_new(&options, NULL);
    EXPECT_EVENT(printing, FEED(printing, "print(1)"), HN_COMPLETE);
    hn_vm_free(printing);
}

/* Source that is no text */
static void test_odd_source(void **state) {
    RAISES(vm, "x = '\xFF'");
    EXPECT_EVENT(vm, hn_feed(vm, "x = 1\0", 6, NULL), HN_RAISED);
    EXPECT_EVENT(vm, hn_feed(vm, "1", 1, "\xFF"), HN_REFUSED);
    EXPECT_EVENT(vm, hn_feed(vm, "garbage", 0, NULL), HN_COMPLETE);
    COMPLETES(vm, "# only a comment");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_nulls), TEST(test_values_of_another_vm), TEST(test_stale_handles), TEST(test_stale_handles_of_the_living), TEST(test_unpinned_handles),
        TEST(test_handles_of_another_vm_at_any_time), TEST(test_many_handles), TEST(test_handles_without_their_table),
        TEST(test_wrong_order), TEST(test_callbacks_may_not_run),
        TEST(test_odd_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
