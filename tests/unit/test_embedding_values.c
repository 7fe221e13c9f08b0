/* test_embedding_values.c: every row of "Values at the boundary" in the sandbox contract, in both directions. */
#include "embedding_vm.h"

static hn_value run(const char *source) {
    COMPLETES(vm, source);
    return hn_result(vm);
}

/* `None`, `bool`, ... `...`, `NotImplemented` */
static void test_singletons(void **state) {
    BIND(vm, "a", hn_none());
    BIND(vm, "b", hn_bool_new(true));
    BIND(vm, "c", hn_bool_new(false));
    BIND(vm, "d", hn_ellipsis());
    BIND(vm, "e", hn_not_implemented());
    IS_TRUE(vm, "a is None and b is True and c is False and d is ... and e is NotImplemented");
    hn_value items = run("[None, True, False, ..., NotImplemented]");
    assert_int_equal(hn_type_of(vm, hn_item(vm, items, 0)), HN_TYPE_NONE);
    assert_true(hn_is_none(vm, hn_item(vm, items, 0)));
    assert_int_equal(hn_type_of(vm, hn_item(vm, items, 1)), HN_TYPE_BOOL);
    assert_true(hn_bool(vm, hn_item(vm, items, 1)));
    assert_false(hn_bool(vm, hn_item(vm, items, 2)));
    assert_int_equal(hn_type_of(vm, hn_item(vm, items, 3)), HN_TYPE_ELLIPSIS);
    assert_int_equal(hn_type_of(vm, hn_item(vm, items, 4)), HN_TYPE_NOT_IMPLEMENTED);
}

/* `int` (any size) */
static void test_ints(void **state) {
    static const int64_t numbers[] = {0, 1, -1, 127, 128, -127, -128, -129, 255, -256, -257, -32768, INT64_C(1) << 47, -(INT64_C(1) << 47) - 1, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        BIND(vm, "n", hn_int_new(vm, numbers[i]));
        hn_value n = run("n");
        assert_int_equal(hn_type_of(vm, n), HN_TYPE_INT);
        assert_true(hn_int64(vm, n, 7) == numbers[i]);
        int64_t copy = 0;
        uint8_t bytes[9];
        size_t size = hn_int_size(vm, n); /* what Python finds enough, and not a byte less */
        assert_true(size <= 8);
        assert_int_equal(hn_int_bytes(vm, n, bytes, size), HN_OK);
        assert_int_equal(hn_int_bytes(vm, n, bytes, size - 1), HN_MISUSE);
        BIND(vm, "short", hn_int_from_bytes(vm, bytes, size));
        BIND(vm, "size", hn_int_new(vm, (int64_t)size));
        IS_TRUE(vm, "fits = True\ntry: n.to_bytes(size - 1, 'little', signed=True)\nexcept OverflowError: fits = False\n"
                    "n == short == int.from_bytes(n.to_bytes(size, 'little', signed=True), 'little', signed=True) and (size == 1 or not fits)");
        n = run("n");
        assert_int_equal(hn_int_bytes(vm, n, bytes, 9), HN_OK);
        memcpy(&copy, bytes, 8);
        assert_true(copy == numbers[i] && bytes[8] == (numbers[i] < 0 ? 0xFF : 0));
        BIND(vm, "m", hn_int_from_bytes(vm, bytes, 9));
        IS_TRUE(vm, "n == m");
    }
    BIND(vm, "u", hn_uint_new(vm, UINT64_MAX));
    IS_TRUE(vm, "u == 2 ** 64 - 1");
    assert_true(hn_uint64(vm, run("u"), 0) == UINT64_MAX);
    assert_true(hn_int64(vm, run("u"), -5) == -5);
    assert_string_equal(hn_error(vm), "the int does not fit in 64 bits");
    assert_true(hn_uint64(vm, run("-1"), 5) == 5);
    BIND(vm, "h", hn_int_from_hex(vm, "-0xFFffFFffFFffFFffFF", HN_WHOLE));
    IS_TRUE(vm, "h == -(2 ** 72 - 1)");
    EXPECT_TEXT(hn_int_hex(vm, run("h"), &length), "-0xffffffffffffffffff");
    EXPECT_TEXT(hn_int_hex(vm, run("255"), &length), "0xff");
    assert_int_equal(hn_int_size(vm, run("-2 ** 127")), 16);
    assert_int_equal(hn_int_size(vm, run("-2 ** 127 - 1")), 17);
    assert_int_equal(hn_int_size(vm, run("-2 ** 127 - 2 ** 64")), 17);
    assert_int_equal(hn_int_size(vm, run("2 ** 127")), 17);
    assert_int_equal(hn_int_size(vm, run("True")), 1);
    /* a quarter of a million digits */
    hn_value big = run("big = -3 ** 500000\nbig");
    size_t size = hn_int_size(vm, big);
    assert_int_equal(size, 792481 / 8 + 1);
    uint8_t *bytes = test_malloc(size);
    assert_int_equal(hn_int_bytes(vm, big, bytes, size), HN_OK);
    assert_int_equal(hn_int_bytes(vm, big, bytes, size - 1), HN_MISUSE);
    BIND(vm, "back", hn_int_from_bytes(vm, bytes, size));
    test_free(bytes);
    IS_TRUE(vm, "back == big");
    assert_false(hn_is_something(hn_int_from_hex(vm, "12g", HN_WHOLE)));
    assert_false(hn_is_something(hn_int_from_hex(vm, "", HN_WHOLE)));
}

/* `float` (also inf, nan) */
static void test_floats(void **state) {
    BIND(vm, "a", hn_float_new(vm, 0.1));
    BIND(vm, "b", hn_float_new(vm, -__builtin_inf()));
    BIND(vm, "c", hn_float_new(vm, __builtin_nan("")));
    uint64_t forged = UINT64_C(0xFFFE000000001234); /* a NaN whose bits would be a pointer */
    double nan;
    memcpy(&nan, &forged, sizeof nan);
    BIND(vm, "d", hn_float_new(vm, nan));
    BIND(vm, "e", hn_float_new(vm, -0.0));
    IS_TRUE(vm, "a == 0.1 and b == -float('inf') and c != c and d != d and str(e) == '-0.0' and type(d) is float");
    assert_true(hn_double(vm, run("a"), 0) == 0.1);
    assert_true(hn_double(vm, run("2 ** 70"), 0) == 0x1p70);
    assert_true(hn_double(vm, run("b"), 0) == -__builtin_inf() && hn_double(vm, run("True"), 0) == 1);
    double back = hn_double(vm, run("c"), 0);
    assert_true(back != back);
    assert_int_equal(hn_type_of(vm, run("d")), HN_TYPE_FLOAT);
    assert_true(hn_double(vm, run("10 ** 400"), 3) == 3);
    assert_true(hn_double(vm, run("'x'"), 3) == 3);
}

/* `str` (any code point) */
static void test_strings(void **state) {
    static const char *const texts[] = {"", "a", "plain", "caf\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x90\x8D!", "\xED\xA0\x80", "x\xED\xBF\xBFy"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        BIND(vm, "s", STRING(vm, texts[i]));
        hn_value s = run("s");
        assert_int_equal(hn_type_of(vm, s), HN_TYPE_STRING);
        EXPECT_TEXT(hn_string(vm, s, &length), texts[i]);
        assert_true(hn_string_is(vm, s, texts[i]));
        assert_int_equal(hn_string_has_surrogates(vm, s), i >= 6);
    }
    IS_TRUE(vm, "s == 'x\\udfffy'");
    BIND(vm, "z", hn_string_new(vm, "a\0b", 3));
    IS_TRUE(vm, "z == 'a\\0b'");
    assert_false(hn_is_something(hn_string_new(vm, "\xFF", 1)));
    assert_string_equal(hn_error(vm), "the text is not UTF-8");
    assert_false(hn_is_something(hn_string_new(vm, "\xC3", 1)));
    assert_null(hn_string(vm, hn_none(), NULL));
}

/* A reader of a string gets UTF-8 without allocation when it is ASCII. */
static void test_ascii_is_not_copied(void **state) {
    hn_value s = run("'x' * 100000");
    size_t before = hn_memory_used(vm), length;
    assert_non_null(hn_string(vm, s, &length));
    assert_int_equal(length, 100000);
    assert_int_equal(hn_memory_used(vm), before);
}

/* `bytes` */
static void test_bytes(void **state) {
    BIND(vm, "b", hn_bytes_new(vm, "a\0\xFF", 3));
    IS_TRUE(vm, "b == b'a\\x00\\xff'");
    size_t length;
    assert_memory_equal(hn_bytes(vm, run("b"), &length), "a\0\xFF", 4);
    assert_int_equal(length, 3);
    BIND(vm, "e", hn_bytes_new(vm, NULL, 0));
    IS_TRUE(vm, "e == b''");
}

/* `list`, `tuple` */
static void test_sequences(void **state) {
    hn_value items[3] = {hn_int_new(vm, 1), STRING(vm, "two"), hn_none()};
    hn_value list = hn_list_new(vm, items, 3);
    hn_value nested[2] = {list, list};
    BIND(vm, "l", list);
    BIND(vm, "t", hn_tuple_new(vm, nested, 2));
    BIND(vm, "n", hn_list_new(vm, NULL, 0));
    IS_TRUE(vm, "l == [1, 'two', None] and t == (l, l) and t[0] is l and t[1] is l and n == []");
    hn_value t = run("(1, [2, 3])");
    assert_int_equal(hn_type_of(vm, t), HN_TYPE_TUPLE);
    assert_int_equal(hn_length(vm, t), 2);
    assert_int_equal(hn_type_of(vm, hn_item(vm, t, 1)), HN_TYPE_LIST);
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_item(vm, t, 1), 1), 0), 3);
    assert_false(hn_is_something(hn_item(vm, t, 2)));
    hn_value grown = hn_list_new(vm, NULL, 0);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(hn_list_append(vm, grown, hn_int_new(vm, i)), HN_OK);
    }
    BIND(vm, "g", grown);
    IS_TRUE(vm, "g == list(range(1000))");
    assert_int_equal(hn_list_append(vm, run("g"), hn_none()), HN_MISUSE); /* the program's own by now */
}

/* `dict` (any hashable keys, order kept) */
static void test_dicts(void **state) {
    hn_value pair[2] = {hn_int_new(vm, 1), hn_int_new(vm, 2)};
    hn_value keys[4] = {STRING(vm, "z"), hn_int_new(vm, 5), hn_tuple_new(vm, pair, 2), hn_none()};
    hn_value values[4] = {hn_int_new(vm, 1), hn_int_new(vm, 2), hn_int_new(vm, 3), hn_int_new(vm, 4)};
    BIND(vm, "d", hn_dict_new(vm, keys, values, 4));
    IS_TRUE(vm, "list(d.items()) == [('z', 1), (5, 2), ((1, 2), 3), (None, 4)]");
    hn_value d = run("{'b': 1, 2: 'c', 'a': None}"), key, item;
    size_t position = 0;
    assert_int_equal(hn_length(vm, d), 3);
    assert_true(hn_next(vm, d, &position, &key, &item) && hn_string_is(vm, key, "b") && hn_int64(vm, item, 0) == 1);
    assert_true(hn_next(vm, d, &position, &key, &item) && hn_int64(vm, key, 0) == 2 && hn_string_is(vm, item, "c"));
    assert_true(hn_next(vm, d, &position, &key, NULL) && hn_string_is(vm, key, "a"));
    assert_false(hn_next(vm, d, &position, &key, &item));
    assert_int_equal(hn_int64(vm, hn_get(vm, d, "b"), 0), 1);
    assert_false(hn_is_something(hn_get(vm, d, "c")));
    hn_value list = hn_list_new(vm, NULL, 0);
    assert_false(hn_is_something(hn_dict_new(vm, &list, &list, 1)));
    assert_non_null(strstr(hn_error(vm), "unhashable"));
    hn_value own = hn_dict_new(vm, NULL, NULL, 0);
    assert_int_equal(hn_dict_set(vm, own, STRING(vm, "k"), hn_int_new(vm, 9)), HN_OK);
    assert_int_equal(hn_dict_set(vm, own, list, list), HN_MISUSE);
    BIND(vm, "own", own);
    IS_TRUE(vm, "own == {'k': 9}");
    /* keys of the program's own classes cannot be hashed here */
    hn_value odd = run("class K:\n    def __hash__(self): return 1\nK()");
    assert_false(hn_is_something(hn_dict_new(vm, &odd, &odd, 1)));
}

/* `set`, `frozenset` */
static void test_sets(void **state) {
    hn_value items[3] = {hn_int_new(vm, 1), hn_int_new(vm, 2), hn_int_new(vm, 1)};
    BIND(vm, "s", hn_set_new(vm, items, 3));
    BIND(vm, "f", hn_frozenset_new(vm, items, 3));
    IS_TRUE(vm, "s == {1, 2} and type(s) is set and f == frozenset((1, 2)) and type(f) is frozenset");
    hn_value s = run("{3, 4}"), item;
    assert_int_equal(hn_type_of(vm, s), HN_TYPE_SET);
    assert_int_equal(hn_length(vm, s), 2);
    size_t position = 0;
    int64_t sum = 0;
    while (hn_next(vm, s, &position, &item, NULL)) {
        sum += hn_int64(vm, item, 0);
    }
    assert_int_equal(sum, 7);
    assert_int_equal(hn_type_of(vm, run("frozenset('ab')")), HN_TYPE_FROZENSET);
    hn_value list = hn_list_new(vm, NULL, 0);
    assert_false(hn_is_something(hn_set_new(vm, &list, 1)));
}

/* named tuples */
static void test_named_tuples(void **state) {
    hn_value p = run("from collections import namedtuple\nP = namedtuple('P', 'x y')\nP(3, y=4)"), key, item;
    assert_int_equal(hn_type_of(vm, p), HN_TYPE_NAMED_TUPLE);
    EXPECT_TEXT(hn_type_name(vm, p, &length), "P");
    assert_int_equal(hn_length(vm, p), 2);
    assert_int_equal(hn_int64(vm, hn_item(vm, p, 1), 0), 4);
    assert_int_equal(hn_int64(vm, hn_field(vm, p, "x"), 0), 3);
    size_t position = 0;
    assert_true(hn_next(vm, p, &position, &key, &item) && hn_string_is(vm, key, "x") && hn_int64(vm, item, 0) == 3);
}

/* dataclasses (host's and sandbox-defined: type name and fields) */
static void test_dataclasses(void **state) {
    hn_value d = run("from dataclasses import dataclass\nfrom typing import ClassVar\n"
                     "@dataclass\nclass Point:\n    kind: ClassVar[int] = 9\n    x: int\n    y: int = 2\nPoint(1)"), key, item;
    assert_int_equal(hn_type_of(vm, d), HN_TYPE_DATACLASS);
    EXPECT_TEXT(hn_type_name(vm, d, &length), "Point");
    assert_int_equal(hn_length(vm, d), 2);
    size_t position = 0;
    assert_true(hn_next(vm, d, &position, &key, &item) && hn_string_is(vm, key, "x") && hn_int64(vm, item, 0) == 1);
    assert_int_equal(hn_int64(vm, hn_field(vm, d, "y"), 0), 2);
    assert_false(hn_is_something(hn_field(vm, d, "z")));
    uint64_t id;
    assert_false(hn_object_id(vm, d, &id));
    hn_value slotted = run("@dataclass(slots=True, frozen=True)\nclass S:\n    a: int\n    b: str\nS(5, 'six')");
    assert_int_equal(hn_length(vm, slotted), 2);
    assert_true(hn_string_is(vm, hn_field(vm, slotted, "b"), "six"));
    const char *const names[] = {"a", "b"};
    hn_value values[] = {hn_int_new(vm, 1), hn_list_new(vm, NULL, 0)};
    hn_object object = {.type_name = "Thing", .id = UINT64_MAX, .names = names, .values = values, .count = 2};
    BIND(vm, "t", hn_object_new(vm, &object));
    hn_value t = run("t.b.append(t)\nt");
    assert_int_equal(hn_type_of(vm, t), HN_TYPE_DATACLASS);
    assert_true(hn_object_id(vm, t, &id) && id == UINT64_MAX);
    assert_false(hn_object_is_frozen(vm, t));
    assert_true(hn_is(vm, hn_item(vm, hn_field(vm, t, "b"), 0), t));
}

/* enum members */
static void test_enums(void **state) {
    hn_value members = run("from enum import Enum, IntEnum, Flag\nclass C(Enum):\n    RED = 'r'\nclass I(IntEnum):\n    ONE = 1\n[C.RED, I.ONE]");
    hn_value red = hn_item(vm, members, 0), one = hn_item(vm, members, 1);
    assert_int_equal(hn_type_of(vm, red), HN_TYPE_ENUM);
    EXPECT_TEXT(hn_type_name(vm, red, &length), "C");
    EXPECT_TEXT(hn_enum_name(vm, red, &length), "RED");
    assert_true(hn_string_is(vm, hn_enum_value(vm, red), "r"));
    assert_int_equal(hn_type_of(vm, one), HN_TYPE_ENUM);
    EXPECT_TEXT(hn_enum_name(vm, one, &length), "ONE");
    assert_int_equal(hn_int64(vm, hn_enum_value(vm, one), 0), 1);
}

/* exceptions, external functions */
static void test_exceptions_and_functions(void **state) {
    hn_value e = run("e = ValueError('bad', 3)\ne");
    assert_int_equal(hn_type_of(vm, e), HN_TYPE_EXCEPTION);
    EXPECT_TEXT(hn_exception_message(vm, e, &length), "('bad', 3)");
    assert_int_equal(hn_int64(vm, hn_item(vm, hn_exception_arguments(vm, e), 1), 0), 3);
    hn_value arguments[] = {hn_int_new(vm, 2), STRING(vm, "No such file or directory"), STRING(vm, "/x")};
    BIND(vm, "made", hn_exception_new(vm, "OSError", arguments, 3));
    IS_TRUE(vm, "type(made) is FileNotFoundError and str(made) == \"[Errno 2] No such file or directory: '/x'\" and made.errno == 2");
    BIND(vm, "f", hn_function_new(vm, "fetch", "Gets it."));
    IS_TRUE(vm, "f.__name__ == 'fetch' and f.__doc__ == 'Gets it.' and repr(f) == '<external function fetch>' and callable(f)");
    EXPECT_TEXT(hn_function_name(vm, run("f"), &length), "fetch");
    assert_false(hn_is_something(hn_exception_new(vm, "NoSuchError", NULL, 0)));
}

/* for anything else, its type name and its repr, rendered inside the run and its limits */
static void test_everything_else(void **state) {
    hn_value others = run("class A:\n    def __repr__(self): return f'A of {depth}'\n"
                          "class B:\n    def __repr__(self): raise ValueError('no')\n"
                          "depth = 3\n[A(), B(), len, A, (n for n in []), range(3), {'in': A()}, object, memoryview(b'x').tolist]");
    assert_int_equal(hn_type_of(vm, hn_item(vm, others, 0)), HN_TYPE_OTHER);
    EXPECT_TEXT(hn_type_name(vm, hn_item(vm, others, 0), &length), "A");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, others, 0), &length), "A of 3");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, others, 1), &length), "<unprintable B object>");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, others, 2), &length), "<built-in function len>");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, others, 3), &length), "<class '__main__.A'>");
    EXPECT_TEXT(hn_type_name(vm, hn_item(vm, others, 4), &length), "generator");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, others, 5), &length), "range(0, 3)");
    EXPECT_TEXT(hn_repr(vm, hn_get(vm, hn_item(vm, others, 6), "in"), &length), "A of 3");
    assert_null(hn_repr(vm, hn_none(), NULL));
    /* anew in each run, and of nothing that the event did not bring */
    EXPECT_TEXT(hn_repr(vm, run("a = A()\na"), &length), "A of 3");
    EXPECT_TEXT(hn_repr(vm, run("depth = 4\na"), &length), "A of 4");
    run("depth = 3");
    assert_null(hn_repr(vm, hn_global(vm, "a"), NULL));
    /* the arguments of a call too */
    EXPECT_EVENT(vm, FEED(vm, "f(A(), k=[A])"), HN_CALL);
    EXPECT_TEXT(hn_repr(vm, hn_argument(vm, 0), &length), "A of 3");
    EXPECT_TEXT(hn_repr(vm, hn_item(vm, hn_keyword_named(vm, "k"), 0), &length), "<class '__main__.A'>");
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_none())), HN_COMPLETE);
    /* a repr may suspend, and is held to the limits */
    EXPECT_EVENT(vm, FEED(vm, "class S:\n    def __repr__(self): return ask()\nS()"), HN_CALL);
    EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_value(STRING(vm, "asked"))), HN_COMPLETE);
    EXPECT_TEXT(hn_repr(vm, hn_result(vm), &length), "asked");
    hn_vm_options options = {.limits = {.max_fuel = 100000}};
    hn_vm *limited = hn_vm_new(&options, NULL);
    EXPECT_EVENT(limited, FEED(limited, "class L:\n    def __repr__(self):\n        while True: pass\nL()"), HN_LIMIT);
    hn_vm_free(limited);
}

/* Shared references and cycles survive or are reported, never followed for ever. */
static void test_cycles(void **state) {
    hn_value a = run("a = [1]\na.append(a)\nb = {'a': a, 'again': a}\na.append(b)\nb");
    hn_value list = hn_get(vm, a, "a");
    assert_true(hn_is(vm, list, hn_get(vm, a, "again")));
    assert_true(hn_is(vm, list, hn_item(vm, list, 1)));
    assert_true(hn_identity(vm, list) == hn_identity(vm, hn_item(vm, list, 1)) && hn_identity(vm, list) != hn_identity(vm, a));
    EXPECT_EVENT(vm, FEED(vm, "f(a, b)"), HN_CALL);
    assert_true(hn_is(vm, hn_argument(vm, 0), hn_item(vm, hn_argument(vm, 0), 1)));
    hn_abandon(vm);
    /* shared sixty levels deep: each is looked at once */
    run("s = []\nfor _ in range(60): s = [s, s]\ns");
    /* deep, without recursion in C */
    run("d = []\nfor _ in range(200000): d = [d]\nd");
}

static void test_copy(void **state) {
    hn_vm *other = hn_vm_new(NULL, NULL);
    run("l = [1, 'x', 2.5, None, b'y', (1, 2), {3: {4}}, frozenset([5]), 10 ** 30]\nl.append(l)\nl");
    hn_value copy = hn_copy(other, vm, hn_result(vm));
    assert_true(hn_is_something(copy));
    BIND(other, "l", copy);
    IS_TRUE(other, "l[:9] == [1, 'x', 2.5, None, b'y', (1, 2), {3: {4}}, frozenset([5]), 10 ** 30] and l[9] is l");
    run("class A: pass\n[A()]");
    assert_false(hn_is_something(hn_copy(other, vm, hn_result(vm))));
    hn_vm_free(other);
}

/* Subclasses of builtin types cross as what they hold. */
static void test_subclasses(void **state) {
    hn_value items = run("class L(list): pass\nclass D(dict): pass\nclass N(int): pass\nclass S(str): pass\n[L([1]), D(a=1), N(5), S('s')]");
    assert_int_equal(hn_type_of(vm, hn_item(vm, items, 0)), HN_TYPE_LIST);
    EXPECT_TEXT(hn_type_name(vm, hn_item(vm, items, 0), &length), "L");
    assert_int_equal(hn_int64(vm, hn_get(vm, hn_item(vm, items, 1), "a"), 0), 1);
    assert_int_equal(hn_int64(vm, hn_item(vm, items, 2), 0), 5);
    assert_true(hn_string_is(vm, hn_item(vm, items, 3), "s"));
}

/* Values made while the VM is still survive the collections that making more of them causes. */
static void test_made_values_are_roots(void **state) {
    hn_vm_options options = {.limits = {.max_memory = 16 << 20}};
    hn_vm *small = hn_vm_new(&options, NULL);
    EXPECT_EVENT(small, FEED(small, "f()"), HN_CALL);
    hn_value first = hn_string_new(small, "kept through collections", HN_WHOLE);
    hn_value pinned = hn_pin(small, hn_string_new(small, "pinned for longer", HN_WHOLE));
    for (int i = 0; i < 20000; i++) {
        assert_true(hn_is_something(hn_bytes_new(small, "0123456789012345678901234567890123456789", 40)));
    }
    assert_true(hn_string_is(small, first, "kept through collections"));
    EXPECT_EVENT(small, hn_resume(small, hn_call_id(small), hn_answer_value(first)), HN_COMPLETE);
    assert_true(hn_string_is(small, hn_result(small), "kept through collections"));
    for (int i = 0; i < 10; i++) {
        COMPLETES(small, "x = [str(n) for n in range(10000)]\nx = None");
    }
    assert_true(hn_string_is(small, pinned, "pinned for longer"));
    assert_int_equal(hn_unpin(small, pinned), HN_OK);
    assert_int_equal(hn_unpin(small, pinned), HN_MISUSE);
    hn_vm_free(small);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, end)
    const struct CMUnitTest tests[] = {
        TEST(test_singletons), TEST(test_ints), TEST(test_floats), TEST(test_strings), TEST(test_ascii_is_not_copied), TEST(test_bytes),
        TEST(test_sequences), TEST(test_dicts), TEST(test_sets), TEST(test_named_tuples), TEST(test_dataclasses), TEST(test_enums),
        TEST(test_exceptions_and_functions), TEST(test_everything_else), TEST(test_cycles), TEST(test_copy), TEST(test_subclasses),
        TEST(test_made_values_are_roots),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
