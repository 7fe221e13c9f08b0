/* test_containers.c: lists, dicts, sets, the sort and iterators, from C and without running any Python. */
#include "one_vm.h"

#include "frozen.h"
#include "object/container.h"
#include "object/dict.h"
#include "object/iterator.h"
#include "object/list.h"
#include "object/set_table.h"
#include "object/slice.h"
#include "object/str.h"
#include "object/tuple.h"

/* A small generator of numbers, the same in every run. */
static uint64_t seed;
static uint64_t random_number(void) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return seed >> 33;
}

static Value text(const char *utf8) {
    Str *str = intern_utf8(vm, utf8, strlen(utf8));
    assert_non_null(str);
    return value_of(str);
}

/* ---- lists ---- */

static void test_list_grows_and_shrinks(void **state) {
    (void)state;
    List *list = list_new(vm, 0);
    for (int64_t i = 0; i < 1000; i++) {
        assert_int_equal(list_append(vm, list, small_int(i)), DONE);
    }
    assert_int_equal(list_insert(vm, list, -1000000, small_int(-1)), DONE);
    assert_int_equal(list_insert(vm, list, 1000000, small_int(1000)), DONE);
    assert_int_equal(list->length, 1002);
    for (int64_t i = 0; i < 1002; i++) {
        assert_true(list->values->items[i] == small_int(i - 1));
    }
    for (int64_t i = 0; i < 1002; i++) {
        assert_true(list_take(vm, list, 0) == small_int(i - 1));
    }
    assert_int_equal(list->length, 0);
}

static void test_list_slices(void **state) {
    (void)state;
    List *list = list_new(vm, 10);
    for (int64_t i = 0; i < 10; i++) {
        list->values->items[i] = small_int(i);
    }
    Value slice, result;
    assert_int_equal(slice_new(vm, NONE, NONE, small_int(-3), &slice), DONE);
    assert_int_equal(list_get_item(vm, list, slice, &result), DONE);
    List *taken = AS(List, result);
    assert_int_equal(taken->length, 4);
    assert_true(taken->values->items[0] == small_int(9) && taken->values->items[3] == small_int(0));
    assert_int_equal(list_delete_item(vm, list, slice), DONE);
    assert_int_equal(list->length, 6);
    assert_true(list->values->items[0] == small_int(1) && list->values->items[5] == small_int(8));
    assert_int_equal(slice_new(vm, small_int(1), small_int(3), NONE, &slice), DONE);
    assert_int_equal(list_set_item(vm, list, slice, value_of(list)), DONE); /* into itself */
    assert_int_equal(list->length, 10);
    assert_true(list->values->items[1] == small_int(1) && list->values->items[7] == small_int(5));
}

/* ---- sorting ---- */

static void check_sorted(List *list, uint64_t count) {
    assert_int_equal(list->length, count);
    for (uint64_t i = 1; i < count; i++) {
        Walk walk = WALK_START;
        Value wrong;
        assert_int_equal(walk_compare(vm, COMPARE_LT, list->values->items[i], list->values->items[i - 1], &walk, &wrong), DONE);
        assert_true(wrong == FALSE);
    }
}

static void test_sort_of_every_class(void **state) {
    (void)state;
    static const uint64_t counts[] = {0, 1, 2, 3, 10, 23, 24, 25, 100, 1000, 5000};
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
        for (int class = 0; class < 5; class++) {
            for (int shape = 0; shape < 3; shape++) {
                List *list = list_new(vm, counts[c]);
                for (uint64_t i = 0; i < counts[c]; i++) {
                    int64_t n = shape == 0 ? (int64_t)random_number() - (1 << 30) : shape == 1 ? (int64_t)(counts[c] - i) : (int64_t)(i % 97);
                    Value item = small_int(n);
                    double d = (double)n / 3;
                    if (class == 1) memcpy(&item, &d, sizeof item);
                    if (class == 2) item = str_from_char(vm, 'a' + (uint32_t)(n & 15));
                    if (class == 3) item = str_from_char(vm, 0x3B1 + (uint32_t)(n & 15));
                    if (class == 4) item = value_of(tuple_pair(vm, small_int(n % 10), small_int(n)));
                    list->values->items[i] = item;
                }
                assert_int_equal(list_sort(vm, list, false), DONE);
                check_sorted(list, counts[c]);
                assert_int_equal(list_sort(vm, list, true), DONE);
                for (uint64_t i = 0; i < counts[c] / 2; i++) {
                    Value item = list->values->items[i];
                    list->values->items[i] = list->values->items[counts[c] - 1 - i];
                    list->values->items[counts[c] - 1 - i] = item;
                }
                check_sorted(list, counts[c]);
            }
        }
    }
}

static void test_sort_is_stable(void **state) {
    (void)state;
    for (int reverse = 0; reverse < 2; reverse++) {
        List *keys = list_new(vm, 3000), *items = list_new(vm, 3000);
        for (int64_t i = 0; i < 3000; i++) {
            keys->values->items[i] = small_int((int64_t)(random_number() % 50));
            items->values->items[i] = value_of(tuple_pair(vm, keys->values->items[i], small_int(i)));
        }
        assert_int_equal(list_sort_keyed(vm, keys, items, reverse), DONE);
        for (int64_t i = 1; i < 3000; i++) {
            const Value *before = AS(Tuple, items->values->items[i - 1])->items, *here = AS(Tuple, items->values->items[i])->items;
            if (before[0] == here[0]) {
                assert_true(int_of(before[1]) < int_of(here[1]));
            } else {
                assert_true((int_of(before[0]) < int_of(here[0])) == !reverse);
            }
        }
    }
}

static void test_sort_of_unorderable_changes_nothing(void **state) {
    (void)state;
    Value items[] = {small_int(3), text("a"), small_int(1)};
    List *list = list_from_items(vm, items, 3);
    assert_int_not_equal(list_sort(vm, list, false), DONE);
    vm->raised = UNBOUND;
    assert_memory_equal(list->values->items, items, sizeof items);
}

/* ---- dicts ---- */

enum { KEYS = 500 };

/* A model: what should be there, in order. */
typedef struct Model {
    int64_t keys[KEYS], values[KEYS];
    uint32_t count;
} Model;

static void check_dict(const Dict *dict, const Model *model) {
    uint32_t position = 0, i = 0;
    Value key, value;
    assert_int_equal(dict->live, model->count);
    while (dict_next(dict, &position, &key, &value)) {
        assert_true(key == small_int(model->keys[i]) && value == small_int(model->values[i]));
        i++;
    }
    assert_int_equal(i, model->count);
}

static void test_dict_against_model(void **state) {
    (void)state;
    Dict *dict = dict_new(vm, 0);
    static Model model;
    for (int step = 0; step < 20000; step++) {
        int64_t key = (int64_t)(random_number() % (step < 10000 ? 20 : KEYS)) * (step & 1 ? 1 : 64), value = step;
        uint64_t choice = random_number() % 10;
        uint32_t place = 0;
        while (place < model.count && model.keys[place] != key) {
            place++;
        }
        if (choice < 5) {
            if (place == KEYS) continue;
            uint64_t version = dict->keys_version;
            assert_int_equal(dict_set(vm, dict, small_int(key), small_int(value)), DONE);
            assert_int_equal(version == dict->keys_version, place < model.count);
            if (place == model.count) model.count++;
            model.keys[place] = key;
            model.values[place] = value;
        } else if (choice < 9) {
            Value old;
            assert_int_equal(dict_delete(vm, dict, small_int(key), &old), DONE);
            assert_int_equal(old != UNBOUND, place < model.count);
            if (place == model.count) continue;
            model.count--;
            memmove(&model.keys[place], &model.keys[place + 1], (model.count - place) * sizeof(int64_t));
            memmove(&model.values[place], &model.values[place + 1], (model.count - place) * sizeof(int64_t));
        } else {
            Value last_key, last_value;
            assert_int_equal(dict_pop_last(vm, dict, &last_key, &last_value), DONE);
            assert_int_equal(last_key != UNBOUND, model.count > 0);
            if (model.count) model.count--;
        }
        if (step % 50 == 0) check_dict(dict, &model);
        Value found;
        assert_int_equal(dict_get(vm, dict, small_int(key), &found), DONE);
    }
    check_dict(dict, &model);
    Dict *copy;
    assert_int_equal(dict_copy(vm, dict, &copy), DONE);
    check_dict(copy, &model);
    bool equal;
    assert_int_equal(dict_equal(vm, dict, copy, &equal), DONE);
    assert_true(equal);
}

static void test_dict_of_names(void **state) {
    (void)state;
    Dict *dict = dict_new(vm, 0);
    char name[16];
    for (int i = 0; i < 300; i++) {
        name[0] = (char)('a' + i % 26), name[1] = (char)('a' + i / 26), name[2] = 0;
        assert_int_equal(dict_set_interned(vm, dict, text(name), small_int(i)), DONE);
    }
    for (int i = 0; i < 300; i++) {
        name[0] = (char)('a' + i % 26), name[1] = (char)('a' + i / 26), name[2] = 0;
        assert_true(dict_get_interned(dict, text(name)) == small_int(i));
        Value found, other = str_from_utf8(vm, name, 2); /* equal, not identical */
        assert_int_equal(dict_get(vm, dict, other, &found), DONE);
        assert_true(found == small_int(i));
        assert_true(dict_entry_of(dict, text(name)) == (uint32_t)i);
    }
    assert_true(dict_get_interned(dict, text("absent")) == UNBOUND);
    bool found;
    assert_int_equal(dict_delete_interned(vm, dict, text("aa"), &found), DONE);
    assert_true(found);
    assert_int_equal(dict_delete_interned(vm, dict, text("aa"), &found), DONE);
    assert_false(found);
}

static void test_dict_numbers_are_one_key(void **state) {
    (void)state;
    Dict *dict = dict_new(vm, 0);
    double one = 1.0;
    Value number, found;
    memcpy(&number, &one, sizeof number);
    assert_int_equal(dict_set(vm, dict, small_int(1), text("int")), DONE);
    assert_int_equal(dict_set(vm, dict, number, text("float")), DONE);
    assert_int_equal(dict_set(vm, dict, TRUE, text("bool")), DONE);
    assert_int_equal(dict->live, 1);
    assert_int_equal(dict_get(vm, dict, small_int(1), &found), DONE);
    assert_true(found == text("bool"));
    assert_true(dict->entries->items[0].key == small_int(1));
}

/* ---- sets ---- */

static void check_order(const Set *set, const int64_t *expected, uint32_t count) {
    uint64_t position = 0;
    Value item;
    for (uint32_t i = 0; i < count; i++) {
        assert_true(set_next(set, &position, &item));
        assert_true(item == small_int(expected[i]));
    }
    assert_false(set_next(set, &position, &item));
}

/* Orders as CPython 3.11 (64-bit) gives them. */
static void test_set_order(void **state) {
    (void)state;
    Set *set = set_new(vm, &type_set);
    static const int64_t added[] = {33, 9, 1, 100, -5, 8, 0, 64, 1000003};
    for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
        assert_int_equal(set_add(vm, set, small_int(added[i])), DONE);
    }
    static const int64_t order[] = {0, 33, 1, 64, 100, 1000003, 8, 9, -5};
    check_order(set, order, 9);
    bool found;
    assert_int_equal(set_discard(vm, set, small_int(33), &found), DONE);
    assert_true(found);
    assert_int_equal(set_add(vm, set, small_int(65)), DONE);
    Value item;
    assert_int_equal(set_pop(vm, set, &item), DONE);
    assert_true(item == small_int(0));
}

static void test_unhashable(void **state) {
    (void)state;
    Set *set = set_new(vm, &type_set);
    assert_int_equal(set_add(vm, set, value_of(list_new(vm, 0))), RAISED);
    assert_true(is_exactly(vm->raised, &type_TypeError));
    vm->raised = UNBOUND;
}

/* ---- iterators ---- */

static void test_iterators(void **state) {
    (void)state;
    Value items[] = {small_int(1), small_int(2), small_int(3)};
    List *list = list_from_items(vm, items, 3);
    Value iterator, item;
    assert_int_equal(iterator_new(vm, value_of(list), &iterator), DONE);
    assert_int_equal(iterator_advance(vm, AS(Iterator, iterator), &item), DONE);
    assert_true(item == small_int(1));
    list_append(vm, list, small_int(4));
    for (int i = 2; i <= 4; i++) {
        assert_int_equal(iterator_advance(vm, AS(Iterator, iterator), &item), DONE);
        assert_true(item == small_int(i));
    }
    assert_int_equal(iterator_advance(vm, AS(Iterator, iterator), &item), DONE);
    assert_true(item == UNBOUND);
    list_append(vm, list, small_int(5)); /* an exhausted iterator stays so */
    assert_int_equal(iterator_advance(vm, AS(Iterator, iterator), &item), DONE);
    assert_true(item == UNBOUND);
}

static void test_dict_iterator_notices_changes(void **state) {
    (void)state;
    Dict *dict = dict_new(vm, 0);
    Value iterator, item;
    dict_set(vm, dict, small_int(1), NONE);
    assert_int_equal(iterator_new(vm, value_of(dict), &iterator), DONE);
    dict_set(vm, dict, small_int(2), NONE);
    assert_int_equal(iterator_advance(vm, AS(Iterator, iterator), &item), RAISED);
    assert_true(is_exactly(vm->raised, &type_RuntimeError));
    vm->raised = UNBOUND;
}

/* Storage that all VMs share is copied by whatever changes the dict first, and never written to. */
static void test_dict_of_shared_storage(void **state) {
    (void)state;
    enum { CHANGES = 8 };
    Value len = text("len"), new = text("a name that is not there");
    uint32_t count = (uint32_t)builtin_entries.capacity;
    for (int change = 0; change < CHANGES; change++) {
        Dict *dict = dict_new_shared(vm, &builtin_entries, builtin_index), *one = dict_new(vm, 0);
        Value key, value = dict_get_interned(dict, len);
        uint32_t entry = dict_entry_of(dict, len), live = count;
        bool found;
        assert_true(dict_is_shared(dict) && value != UNBOUND);
        assert_int_equal(dict_set(vm, one, len, TRUE), DONE);
        switch (change) {
        case 0: assert_int_equal(dict_set(vm, dict, len, TRUE), DONE); break;
        case 1: assert_int_equal(dict_set_interned(vm, dict, len, TRUE), DONE); break;
        case 2: assert_int_equal(dict_merge(vm, dict, one), DONE); break;
        case 3: assert_int_equal(dict_set(vm, dict, new, TRUE), DONE), live++; break;
        case 4: assert_int_equal(dict_delete(vm, dict, len, &key), DONE), live--; break;
        case 5: assert_int_equal(dict_delete_interned(vm, dict, len, &found), DONE), live--; break;
        case 6: assert_int_equal(dict_own(vm, dict), DONE), assert_int_equal(dict_pop_last(vm, dict, &key, &value), DONE), live--; break;
        case 7: dict_clear(vm, dict), live = 0; break;
        }
        assert_false(dict_is_shared(dict));
        assert_int_equal(dict->live, live);
        if (live) assert_int_equal(dict_entry_of(dict, text("print")), dict_entry_of(dict_new_shared(vm, &builtin_entries, builtin_index), text("print")));
        if (change < 3) assert_true(dict_get_interned(dict, len) == TRUE && dict_entry_of(dict, len) == entry);
        if (change == 4 || change == 5 || change == 7) assert_true(dict_get_interned(dict, len) == UNBOUND);
        if (change == 3) assert_true(dict_get_interned(dict, new) == TRUE);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list_grows_and_shrinks),
        cmocka_unit_test(test_list_slices),
        cmocka_unit_test(test_sort_of_every_class),
        cmocka_unit_test(test_sort_is_stable),
        cmocka_unit_test(test_sort_of_unorderable_changes_nothing),
        cmocka_unit_test(test_dict_against_model),
        cmocka_unit_test(test_dict_of_names),
        cmocka_unit_test(test_dict_numbers_are_one_key),
        cmocka_unit_test(test_set_order),
        cmocka_unit_test(test_unhashable),
        cmocka_unit_test(test_iterators),
        cmocka_unit_test(test_dict_iterator_notices_changes),
        cmocka_unit_test(test_dict_of_shared_storage),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
