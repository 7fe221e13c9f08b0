/* test_embedding_hostile.c: programs that lie to their host: about fields, names, members, notes, tracebacks and modules, with everything that Python lets them
 * set. The host reads all it can reach, and makes and copies values afterwards: it may be told nonsense, and nothing worse. */
#include <stdlib.h>

#include "embedding.h"
#include "snapshot/snapshot.h"

enum { MOST = 3000 };

typedef struct Reading {
    hn_vm *vm;
    hn_value queue[MOST];
    size_t count;
} Reading;

static void found(Reading *reading, hn_value value) {
    if (!hn_is_something(value) || reading->count == MOST) return;
    uint64_t identity = hn_identity(reading->vm, value);
    for (size_t i = 0; i < reading->count; i++) {
        if (hn_identity(reading->vm, reading->queue[i]) == identity) return;
    }
    reading->queue[reading->count++] = value;
}

static void touch(const void *bytes, size_t length) {
    volatile unsigned char sum = 0;
    for (size_t i = 0; bytes && i < length; i++) {
        sum = (unsigned char)(sum + ((const unsigned char *)bytes)[i]);
    }
}

/* Reads every byte of the text that `call` gives, whose length it leaves in `length`. */
#define TOUCH(call)                                                                                                    \
    do {                                                                                                               \
        const void *bytes_ = call;                                                                                     \
        touch(bytes_, length);                                                                                         \
    } while (0)

static void read_exception(Reading *reading, hn_value value) {
    hn_vm *vm = reading->vm;
    static const char *const fields[] = {"errno", "filename", "strerror", "name", "obj", "lineno", "offset", "text", "value", "code", "exceptions",
                                         "key", "pos", "msg", "end_lineno", "print_file_and_line", "object", "start", "reason", "path"};
    size_t length;
    TOUCH(hn_exception_message(vm, value, &length));
    TOUCH(hn_exception_type(vm, value, &length));
    hn_exception_is(vm, value, "LookupError");
    found(reading, hn_exception_arguments(vm, value));
    found(reading, hn_exception_cause(vm, value));
    found(reading, hn_exception_context(vm, value));
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        found(reading, hn_exception_field(vm, value, fields[i]));
    }
    for (size_t i = 0; i < hn_exception_note_count(vm, value) + 1 && i < 50; i++) {
        TOUCH(hn_exception_note(vm, value, i, &length));
    }
    size_t count = hn_exception_frame_count(vm, value);
    for (size_t i = 0; i < count && i < 50; i++) {
        hn_frame frame;
        assert_int_equal(hn_exception_frame(vm, value, i, &frame), HN_OK);
        touch(frame.file, strlen(frame.file));
        touch(frame.function, strlen(frame.function));
        touch(frame.source_line, strlen(frame.source_line));
    }
}

/* Every getter, whatever the type is said to be. */
static void read_value(Reading *reading, hn_value value) {
    hn_vm *vm = reading->vm;
    size_t length, position = 0;
    uint64_t id;
    uint8_t bytes[64];
    hn_type type = hn_type_of(vm, value);
    TOUCH(hn_type_name(vm, value, &length));
    TOUCH(hn_string(vm, value, &length));
    TOUCH(hn_bytes(vm, value, &length));
    TOUCH(hn_int_hex(vm, value, &length));
    TOUCH(hn_enum_name(vm, value, &length));
    TOUCH(hn_function_name(vm, value, &length));
    TOUCH(hn_repr(vm, value, &length));
    hn_string_is(vm, value, "x");
    hn_string_has_surrogates(vm, value);
    hn_int64(vm, value, 0);
    hn_uint64(vm, value, 0);
    hn_double(vm, value, 0);
    hn_int_size(vm, value);
    hn_int_bytes(vm, value, bytes, sizeof bytes);
    hn_bool(vm, value);
    hn_object_id(vm, value, &id);
    hn_object_is_frozen(vm, value);
    found(reading, hn_enum_value(vm, value));
    found(reading, hn_get(vm, value, "x"));
    found(reading, hn_field(vm, value, "x"));
    length = hn_length(vm, value);
    for (size_t i = 0; i < length && i < 100; i++) {
        found(reading, hn_item(vm, value, i));
    }
    hn_value key, item;
    for (int i = 0; i < 100 && hn_next(vm, value, &position, &key, &item); i++) {
        found(reading, key);
        found(reading, item);
    }
    if (type == HN_TYPE_EXCEPTION) read_exception(reading, value);
}

static void read_all(hn_vm *vm, hn_value root) {
    static Reading reading;
    reading = (Reading){.vm = vm};
    found(&reading, root);
    for (size_t i = 0; i < reading.count; i++) {
        read_value(&reading, reading.queue[i]);
    }
}

static hn_value thing(hn_vm *vm, bool is_frozen) {
    static const char *const names[] = {"x", "y"};
    hn_value values[2] = {hn_int_new(vm, 1), STRING(vm, "two")};
    hn_object object = {.type_name = "Thing", .id = 77, .is_frozen = is_frozen, .names = names, .values = values, .count = 2};
    return hn_object_new(vm, &object);
}

/* Reads what there is at an event, and answers it. */
static hn_event answer_event(hn_vm *vm, hn_event event, hn_value answer) {
    size_t length;
    TOUCH(hn_call_name(vm, &length));
    for (size_t i = 0; i < hn_argument_count(vm); i++) {
        read_all(vm, hn_argument(vm, i));
    }
    for (size_t i = 0; i < hn_keyword_count(vm); i++) {
        const char *name;
        hn_value value = hn_keyword(vm, i, &name, &length);
        touch(name, length);
        read_all(vm, value);
    }
    hn_keyword_named(vm, "x");
    if (event == HN_FUTURES) {
        hn_future_answer future = {hn_pending_call(vm, 0), hn_answer_value(answer)};
        assert_int_equal(hn_answer(vm, &future, 1), HN_OK);
        return hn_continue(vm);
    }
    hn_event next = hn_resume(vm, hn_call_id(vm), hn_answer_value(answer));
    if (next == HN_REFUSED) next = hn_resume(vm, hn_call_id(vm), hn_not_handled());
    return next;
}

/* Runs a program that was given `o`, `p` (frozen) and functions, reads all it shows, makes more of the same, and goes on. */
static void suffer(const char *source) {
    hn_vm_options options = {.limits = {.max_memory = 64 << 20, .max_duration = 5, .max_recursion_depth = 200}};
    hn_vm *vm = hn_vm_new(&options, NULL), *other = hn_vm_new(NULL, NULL);
    BIND(vm, "o", thing(vm, false));
    BIND(vm, "p", thing(vm, true));
    hn_event event = FEED(vm, source);
    for (int i = 0; i < 3000 && (event == HN_CALL || event == HN_NAME || event == HN_OS || event == HN_FUTURES); i++) {
        event = answer_event(vm, event, event == HN_NAME ? hn_function_new(vm, "named", NULL) : thing(vm, i & 1));
    }
    bool is_over = event == HN_COMPLETE || event == HN_RAISED || event == HN_LIMIT;
    if (!is_over) print_error("event %d: %s: %s\n", (int)event, hn_error(vm), source);
    assert_true(is_over);
    hn_value value = event == HN_COMPLETE ? hn_result(vm) : event == HN_RAISED ? hn_exception(vm) : HN_NOTHING;
    read_all(vm, value);
    size_t size, length = 0;
    TOUCH(hn_traceback(vm, &length));
    const char *const globals[] = {"o", "p", "x", "e", "__builtins__", "__name__"};
    for (size_t i = 0; i < sizeof globals / sizeof *globals; i++) {
        read_all(vm, hn_global(vm, globals[i]));
        hn_copy(other, vm, hn_global(vm, globals[i]));
    }
    hn_copy(other, vm, value);
    for (int i = 0; i < 2; i++) {
        read_all(vm, thing(vm, i));
        read_all(other, hn_copy(other, vm, thing(vm, i)));
    }
    const void *dump = hn_dump(vm, &size);
    if (dump) {
        const char *error;
        hn_vm *loaded = hn_load(dump, size, NULL, &error);
        assert_true(loaded || error);
        if (loaded) {
            read_all(loaded, hn_global(loaded, "o"));
            read_all(loaded, thing(loaded, true));
            FEED(loaded, "1 + 1");
        }
        hn_vm_free(loaded);
    }
    event = FEED(vm, "1 + 1");
    if (event != HN_COMPLETE) print_error("after: %s\n", source);
    EXPECT_EVENT(vm, event, HN_COMPLETE);
    hn_vm_free(other);
    hn_vm_free(vm);
}

static void suffer_all(const char *const *sources, size_t count) {
    for (size_t i = 0; i < count; i++) {
        suffer(sources[i]);
    }
}
#define SUFFER(sources) suffer_all(sources, sizeof(sources) / sizeof *(sources))

/* Host objects whose classes were changed under the host's feet */
static void test_host_objects(void **state) {
    static const char *const sources[] = {
        "type(o).__match_args__ = 5\no", "type(p).__match_args__ = (1, 2)\np", "del type(o).__match_args__\no", "type(o)._frozen = 7\n[o, p]",
        "type(o).__dataclass_fields__ = {1: 2, 'x': 3}\no", "type(o).__dataclass_fields__ = 5\no", "type(o).__dataclass_fields__ = {'': 1, '__dict__': 2}\no",
        "type(o).__name__ = 'caf\\xe9\\ud800'\no", "type(o).__module__ = 5\no", "type(o).__qualname__ = 'a.b'\no",
        "type(o)._member_names_ = 5\no", "type(o)._fields = 5\no", "del o.x\no", "o.__dict__.clear()\no", "o.__dict__['x'] = o\no", "o.x = o; o.y = [o, (o, {1: o})]\no",
        "o.__dict__[5] = 6\no", "o.__dict__ = {}\no", "class S(type(o)): pass\ns = S(1, 2)\n[s, S.__new__(S)]", "object.__new__(type(o))", "type(o).__new__(type(o))",
        "class S(type(o)): __slots__ = ('z',)\ns = S(1, 2)\ns.z = 'forged'\ns", "B = type(o).__mro__[1]\nclass F(B): __slots__ = ('z',)\nf = F.__new__(F)\nf.z = 'no id'\nf",
        "B = type(o).__mro__[1]\nclass F(B): pass\nF.__new__(F)", "B = type(o).__mro__[1]\nb = B.__new__(B)\nb.x = 1\nb",
        "o.__class__ = type(p)\no", "type(o).__bases__ = (object,)\no", "class A: pass\ntry: type(o).__bases__ = (A,)\nexcept TypeError: pass\no",
        "class A:\n    __slots__ = ('a', 'b')\nclass B(type(o)):\n    x = A.__dict__['b']\nb = B.__new__(B)\nb", "type(o).x = property(lambda s: 1 / 0)\no",
        "type(o).__getattribute__ = lambda s, n: 1 / 0\no", "type(o).__repr__ = lambda s: 5\no", "type(o).__hash__ = lambda s: 'x'\n[o, p]",
        "type(o).__init_subclass__ = 5\ntry:\n    class S(type(o)): pass\nexcept TypeError: pass\no", "from dataclasses import replace\n[replace(o), replace(p, x=p)]",
        "import copy\n[copy.copy(o), copy.deepcopy(p)]", "getattr(o, 'go\\0x')", "getattr(o, '')", "o.go(o, **{'a\\0b': 1, '\\ud800': o, '': 2})",
        "import operator\noperator.methodcaller('go\\0now')(o)", "import operator\noperator.methodcaller('')(o)", "class S(str):\n    __hash__ = str.__hash__\n    def __eq__(s, t): return f()\nf(**{S('x'): S('y')})",
        "try: type(o)._frozen = type(p).__setattr__ = 5\nexcept Exception: pass\nf(o, p)", "o.go.now()", "o._go()", "o.go()()",
    };
    (void)state;
    SUFFER(sources);
}

/* A frozen object says so; one that holds itself cannot be made anew elsewhere, since its parts come first: refused, not followed for ever. */
static void test_objects_in_circles(void **state) {
    (void)state;
    hn_vm *vm = hn_vm_new(NULL, NULL), *other = hn_vm_new(NULL, NULL);
    BIND(vm, "o", thing(vm, false));
    BIND(vm, "p", thing(vm, true));
    COMPLETES(vm, "o.x = (o,)");
    assert_true(hn_object_is_frozen(vm, hn_global(vm, "p")) && !hn_object_is_frozen(vm, hn_global(vm, "o")));
    assert_false(hn_is_something(hn_copy(other, vm, hn_global(vm, "o"))));
    assert_non_null(strstr(hn_error(other), "means nothing in another VM"));
    assert_true(hn_is_something(hn_copy(other, vm, hn_global(vm, "p"))));
    hn_vm_free(other);
    hn_vm_free(vm);
}

/* The id of a host's object cannot be forged. */
static void test_ids_are_not_forged(void **state) {
    static const char *const sources[] = {
        "B = type(o).__mro__[1]\nclass F(B):\n    __slots__ = ('z',)\nx = F.__new__(F)\nx.z = 78\nx.__class__ = type(o)\nx",
        "B = type(o).__mro__[1]\nclass F(B):\n    __slots__ = ('z',)\nx = F.__new__(F)\nx.z = 'text'\nx.__class__ = type(o)\nx",
        "class F:\n    __slots__ = ('z',)\nx = F()\nx.z = 78\nx.__class__ = type(o)\nx",
        "class F(type(o)):\n    __slots__ = ('z',)\nx = F.__new__(F)\nx.z = 78\nx.__class__ = type(o)\nx",
        "class F(type(o)):\n    __slots__ = ('z',)\nx = F.__new__(F)\nx.z = 78\nx", "x = type(o).__new__(type(o))\nx.__dict__['id'] = 78\nx",
        "class F:\n    __slots__ = ('z',)\nclass G(F, type(o)): pass\nx = G.__new__(G)\nx.z = 78", "class F:\n    __slots__ = ('z',)\nclass G(type(o), F): pass\nx = G.__new__(G)\nx.z = 78",
        "B = type(o).__mro__[1]\nclass F(B):\n    __slots__ = ('z',)\nclass G(F): pass\nx = G.__new__(G)\nx.z = 78\nG.__bases__ = (type(o),)",
        "B = type(o).__mro__[1]\nclass F(B):\n    __slots__ = ('z',)\nclass G(F): pass\nx = G.__new__(G)\nx.z = 78\nF.__bases__ = (type(o),)",
        "class F:\n    __slots__ = ('z',)\nclass G(type(o)):\n    z = F.__dict__['z']\nx = G.__new__(G)\ntry: x.z = 78\nexcept TypeError: pass\nx",
        "class F:\n    __slots__ = ('z',)\ntry: F.__dict__['z'].__set__(o, 78)\nexcept TypeError: pass\nx = type(o).__new__(type(o))",
    };
    (void)state;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        BIND(vm, "o", thing(vm, false));
        hn_event event = FEED(vm, sources[i]);
        assert_true(event == HN_COMPLETE || event == HN_RAISED);
        uint64_t id = 0;
        if (hn_object_id(vm, hn_global(vm, "x"), &id)) print_error("forged %llu: %s\n", (unsigned long long)id, sources[i]);
        assert_int_equal(id, 0);
        id = 0;
        assert_true(hn_object_id(vm, hn_global(vm, "o"), &id));
        assert_int_equal(id, 77);
        hn_vm_free(vm);
    }
}

/* Enums, named tuples and dataclasses that are none */
static void test_lying_classes(void **state) {
    static const char *const sources[] = {
        "class A: _member_names_ = 5\nA()", "class A(int): _member_names_ = 5\nA(3)", "class A(str):\n    _member_names_ = 5\na = A('x')\na._name_ = 5\na._value_ = a\na",
        "class A: _member_names_ = 5\na = A()\na._name_ = 'caf\\xe9\\ud800'\na", "class A:\n    _member_names_ = _name_ = _value_ = property(lambda s: f())\nA()",
        "class A:\n    __slots__ = ('_name_', '_value_')\n    _member_names_ = 1\nA()", "class A(tuple): _fields = 5\nA((1, 2))", "class A(tuple): _fields = (1, None)\nA((1, 2, 3))",
        "class A(tuple): _fields = ('a', 'b', 'c')\nA()", "class A(tuple): _fields = ('\\ud800', '')\nA((1, 2))", "class A: __dataclass_fields__ = 5\nA()",
        "class A: __dataclass_fields__ = {1: 2}\nA()", "class A: __dataclass_fields__ = {'x': 1}\na = A()\na.x = a\na", "class A:\n    __dataclass_fields__ = {'x': 1, '__dict__': 2, '__class__': 3, '__weakref__': 4}\na = A()\na.x = 1\na",
        "class A:\n    __slots__ = ('x', '__dict__')\n    __dataclass_fields__ = {'x': 1}\nA()", "class D:\n    __slots__ = ('p', 'q', 'r', 's')\nclass A:\n    __dataclass_fields__ = {'x': 1}\n    x = D.__dict__['s']\nA()",
        "class D:\n    __slots__ = ('p', 'q', 'r', 's')\nclass A:\n    __slots__ = ('z',)\n    __dataclass_fields__ = {'x': 1, '__dict__': 0}\n    x = D.__dict__['p']\na = A()\na.z = [1]\na",
        "class M(type):\n    @property\n    def __dataclass_fields__(c): return f()\nclass A(metaclass=M): pass\nA()", "class S(str):\n    def __hash__(s): return f()\nclass A: __dataclass_fields__ = {}\nA.__dataclass_fields__ = {S('x'): 1}\nA()",
        "class A(list):\n    def __iter__(s): return f()\n    def __len__(s): return -1\nA([1, 2])", "class A(dict):\n    def __iter__(s): return f()\nA(x=1)", "class A(frozenset): pass\nA([1, A()])",
        "class A(float): pass\nA('nan')", "class A(int): pass\nA(10 ** 40)", "class A(bytes): pass\nA(b'x')", "class A(str): pass\n[A('x'), A('\\ud800')]", "class A(complex): pass\n[A(1), 1j]",
        "[int, type, o, ..., NotImplemented, len, (lambda: 0), (x for x in []), range(3), slice(1), memoryview(b'x'), bytearray(b'y'), object(), __import__('sys')]",
        "class A:\n    def __repr__(s): return f(s)\n[A(), A()]", "class A:\n    def __repr__(s): raise f(s)\nA()", "class A:\n    def __repr__(s): return 5\nA()", "class A:\n    def __repr__(s): return '\\ud800' * 100\nA()",
        "class A:\n    def __repr__(s):\n        while True: pass\nA()", "class A:\n    def __repr__(s): return repr(s)\nA()", "class A:\n    def __repr__(s): x.append(A()); return 'a'\nx = [A()]\nx",
        "x = []\nfor _ in range(100000): x = [x]\nx", "x = ()\nfor _ in range(100000): x = (x,)\nx", "x = {}\nx[1] = x\nx", "x = [0]; x[0] = (x, {2: x})\nx", "e = Exception()\ne.__cause__ = e.__context__ = e\ne.args = (e,)\nraise e",
        "class A: pass\na = A()\nfor _ in range(50000):\n    b = A(); b.a = a; a = b\na", "from dataclasses import dataclass\n@dataclass\nclass D:\n    x: object\nd = None\nfor _ in range(50000): d = D(d)\nd",
    };
    (void)state;
    SUFFER(sources);
}

/* Exceptions with odd parts */
static void test_lying_exceptions(void **state) {
    static const char *const sources[] = {
        "e = ValueError(1)\ne.__notes__ = 5\nraise e", "e = ValueError(1)\ne.__notes__ = [1, 'a', '\\ud800', None]\nraise e", "class L(list):\n    def __len__(s): return 10 ** 9\n    def __getitem__(s, i): return f()\ne = ValueError(1)\ne.__notes__ = L(['x'])\nraise e",
        "e = ValueError(1)\ne.__notes__ = ('a', 2)\nraise e", "e = ValueError(1)\ne.__dict__[5] = 6\ne.__dict__['pos'] = e\nraise e", "class E(Exception):\n    def __str__(s): return f(s)\nraise E", "class E(Exception):\n    def __str__(s): raise s\nraise E",
        "class E(Exception):\n    def __str__(s): return 5\nraise E", "class E(Exception):\n    def __str__(s):\n        while True: pass\nraise E", "class E(Exception):\n    __module__ = 5\nraise E", "class E(Exception): pass\nE.__qualname__ = E.__name__ = '\\ud800\\0'\nraise E",
        "class E(Exception): pass\nE.__module__ = '\\ud800'\nraise E", "e = SyntaxError('m', ('f', 'x', None, 7))\nraise e", "e = SyntaxError('m', ('f', 10 ** 30, -5, 'text', -1, 10 ** 20))\nraise e", "e = SyntaxError('m', ('f', 1, 10 ** 6, 'text', 1, 10 ** 7))\nraise e",
        "e = SyntaxError()\ne.text = 5; e.lineno = []; e.offset = 'x'; e.filename = 3; e.msg = e; e.end_offset = 2.5; e.end_lineno = {}\nraise e", "class K(KeyError): pass\nraise K()", "raise KeyError({})", "e = KeyError(1)\ne.args = ()\nraise e",
        "e = OSError(2, 'x', 'f')\ne.errno = 'x'; e.filename = e; e.strerror = []\nraise e", "e = UnicodeDecodeError('utf-8', b'abc', 1, 2, 'r')\ne.start = 10 ** 9; e.end = -3\nraise e", "e = UnicodeEncodeError('utf-8', 'abc', 1, 2, 'r')\ne.object = 'z'; e.start = 5\nraise e",
        "e = StopIteration(o)\nraise RuntimeError from e", "raise ExceptionGroup('g', [ValueError(o), ExceptionGroup('h', [KeyError(p)])])", "e = ImportError('m', name=5, path=o)\nraise e", "e = NameError('x', name=[])\nraise e", "e = AttributeError('x', name=5, obj=o)\nraise e",
        "class E(Exception):\n    @property\n    def __notes__(s): return f()\nraise E", "class E(Exception):\n    __cause__ = property(lambda s: f())\n    __traceback__ = 5\nraise E", "class E(Exception):\n    __suppress_context__ = 5\ntry: 1/0\nexcept Exception: raise E",
        "try: 1/0\nexcept Exception as e: t = e.__traceback__\ntry: t.tb_next = t\nexcept ValueError: pass\ntry: t.tb_next = 5\nexcept TypeError: pass\nraise ValueError().with_traceback(t)",
        "import types, sys\ntry: 1/0\nexcept Exception as e: t = e.__traceback__\nu = types.TracebackType(t, sys._getframe(), 10 ** 6, 10 ** 8)\nraise ValueError().with_traceback(u)",
        "import types, sys\ntry: 1/0\nexcept Exception as e: t = e.__traceback__\nfor a in (-1, -10 ** 9, 0, 1, 2, 3, 10 ** 9):\n    try: t = types.TracebackType(t, sys._getframe(), a, -a)\n    except Exception: pass\nraise ValueError().with_traceback(t)",
        "import types, sys\ntry: 1/0\nexcept Exception as e: t = e.__traceback__\nfor _ in range(50000): t = types.TracebackType(t, sys._getframe(), 0, 1)\nraise ValueError().with_traceback(t)",
        "def g(): 1/0\ng.__code__ = g.__code__.replace(co_name='\\ud800\\0')\ng()", "def g(): 1/0\ng.__code__ = g.__code__.replace(co_qualname='x' * 10000)\ng()", "exec(compile('1/0', '\\ud800', 'exec'))", "exec(compile('\\n' * 100000 + '1/0', 'main.py', 'exec'))",
        "exec(compile('1/0', 'f' * 100000, 'exec'))", "exec('def g():\\n    return ' + 'x.' * 200 + 'y')\nx = 1\ng()", "e = ValueError(); e.__cause__ = KeyError(); e.__cause__.__cause__ = e\nraise e", "raise BaseException", "raise SystemExit(o)", "raise KeyboardInterrupt", "raise GeneratorExit",
        "import sys\nsys.excepthook = sys.unraisablehook = sys.displayhook = 5\n1/0", "import traceback\ntraceback.print_exc = traceback.format_exception = traceback.TracebackException = 5\n1/0", "import linecache\nlinecache.getline = linecache.cache = 5\n1/0",
        "import builtins\nbuiltins.repr = builtins.str = builtins.len = builtins.Exception = builtins.isinstance = 5\n1/0", "import sys\nsys.modules.clear()\n1/0", "class A:\n    def __del__(s): f()\nA()\nimport gc\ngc.collect()\n1/0",
        "raise f('x')", "try: f()\nexcept Exception as e: x = e\nraise ValueError from x", "e = 0\nfor i in range(2000):\n    n = ValueError(i); n.__context__ = e if e else None; e = n\nraise e", "class E(Exception):\n    def __init__(s): pass\n    args = 5\nraise E",
    };
    (void)state;
    SUFFER(sources);
}

/* The session's own furniture, thrown out of the window */
static void test_broken_furniture(void **state) {
    static const char *const sources[] = {
        "__builtins__ = 5", "__builtins__ = {}", "del __builtins__", "__name__ = 5; __file__ = o", "__package__ = 5; __spec__ = 6; __path__ = 7\nfrom . import x", "__package__ = '\\ud800'\nfrom . import x", "__package__ = 'a\\0b'\nfrom . import x", "__name__ = None\nfrom .. import x",
        "import sys\nsys.modules['__main__'] = 5\ndel sys.modules['builtins']", "import sys\nsys.modules = 5\nimport json", "import sys\nsys.modules['json'] = 5\nimport json.decoder", "import sys\nsys.modules['json'] = None\nimport json", "import builtins\nbuiltins.__dict__.clear()", "import builtins\nbuiltins.__import__ = 5\nimport json",
        "import builtins\ndel builtins.__build_class__\nclass A: pass", "globals().clear()", "globals()[5] = 6; globals()[o.x] = 7", "class S(str):\n    __hash__ = str.__hash__\n    def __eq__(s, t): return f()\nglobals()[S('x')] = 1\nglobals()[S('o')] = 2", "import sys\nsys.stdout = sys.stderr = 5\nprint(1)", "import sys\nsys.stdout.close()\nprint(1)",
        "import __main__\nclass M(type(__main__)):\n    def __getattribute__(s, n): return f()\n__main__.__class__ = M\n__main__.x", "__import__('tools\\0x')", "__import__('\\ud800')", "__import__('')", "__import__('x' * 100000)", "__import__('a.' * 5000 + 'a')", "import sys\nsys.setrecursionlimit(10 ** 9)\ndef g(): return g()\ng()",
        "import sys\nsys.set_int_max_str_digits(0)\nx = 10 ** 20000\nx", "import gc\nx = [f]\ndel x\ngc.collect()\nf", "f = 5\nf", "later = f()\nf.x = later\nf.__dict__['__name__'] = 5\nf", "f.__name__ = 5", "f.__class__ = 5", "type(f)()", "type(f).__new__(type(f))", "import copy\n[copy.copy(f), copy.deepcopy(f)]",
        "import time\ntime.sleep('x')", "import time\ntime.sleep(o)", "import time\n[time.time(), time.monotonic()]", "import random\nrandom.random()", "import os\nos.urandom(8)", "import os\nos.environ", "import os\nos.getenv('x')", "import os\nos.listdir('.')", "import uuid\nuuid.uuid4()", "import secrets\nsecrets.token_hex(4)",
        "import datetime\ndatetime.datetime.now()", "import datetime\ndatetime.date.today()", "import pathlib\n[pathlib.Path('x').exists(), pathlib.Path('y').read_text()]", "open('x').read()", "input()", "breakpoint()", "import asyncio\nasyncio.run(asyncio.sleep(1))",
    };
    (void)state;
    SUFFER(sources);
}

/* What the compiler's own names and hidden parts may hold */
static void test_names_of_the_compiler(void **state) {
    static const char *const sources[] = {
        "x: int = 3\n__conditional_annotations__ = 5\ny: int = 4", "if 1:\n    __conditional_annotations__ = 'x'\n    y: int = 4", "__conditional_annotations__ = o\ny: int", "__conditional_annotations__ = frozenset()\ny: int",
        "__conditional_annotations__ = {}\nx: int", "__conditional_annotations__ = []\nx: int", "x: int\ndel __conditional_annotations__\ny: int",
        "class D(dict):\n    def __missing__(s, k): return o\nexec('x: int = 3', {}, D())", "class M(type):\n    def __prepare__(*a): return D()\nclass D(dict):\n    def __missing__(s, k): return 2.5\nclass A(metaclass=M):\n    if 1: x: int = 1\nx = A.__annotations__",
        "class A:\n    if 1:\n        x: int = 1\n        __conditional_annotations__ = 5\n        y: int = 1\nx = A.__annotations__", "class A:\n    __classdict__ = 5\n    x: int\n    def f[T: x](self) -> x: pass\nx = A.f.__annotations__",
        "def f():\n    z = 1\n    def g(): return z\n    return g\nexec(f().__code__, closure=(5,))", "def f():\n    z = 1\n    def g():\n        nonlocal z\n        z = o\n    return g\nexec(f().__code__, closure=(o,))",
        "class T(tuple):\n    def __len__(s): return 1\ndef f():\n    z = 1\n    def g(): return z\n    return g\nexec(f().__code__, closure=T())",
    };
    (void)state;
    SUFFER(sources);
}

/* What a module is called, and what the host says of it */
static bool find_odd(void *user, const char *name, hn_module *module) {
    int *asked = user;
    ++*asked;
    if (strcmp(name, "odd") == 0) *module = (hn_module){.name = NULL, .source = "x = 1\nfrom . import y", .length = 5, .file_name = "\xFF\xFE"};
    else if (strcmp(name, "bytes") == 0) *module = (hn_module){.source = "\xFF\0\xFE", .length = 3};
    else if (strcmp(name, "pack") == 0) *module = (hn_module){.source = "", .length = HN_WHOLE, .is_package = true, .file_name = ""};
    else return strcmp(name, "none") == 0;
    return true;
}

static void test_odd_modules(void **state) {
    (void)state;
    int asked = 0;
    hn_module tools = {.name = "tools", .source = "x = 5", .length = HN_WHOLE};
    hn_vm_options options = {.modules = &tools, .module_count = 1, .find_module = find_odd, .find_module_user = &asked};
    hn_vm *vm = hn_vm_new(&options, NULL);
    IS_TRUE(vm, "import tools, odd, pack\n(tools.x, odd.x, odd.__file__) == (5, 1, 'odd.py')");
    int before = asked;
    IS_TRUE(vm, "try: __import__('tools\\0'); x = False\nexcept ModuleNotFoundError: x = True\nx");
    assert_int_equal(asked, before); /* the host is not asked for what it would read as `tools` */
    IS_TRUE(vm, "try: __import__('pack.\\0'); x = False\nexcept ModuleNotFoundError: x = True\nx");
    RAISES(vm, "import bytes");
    RAISES(vm, "import none");
    RAISES(vm, "__import__('\\ud800')");
    RAISES(vm, "import pack.odd.deeper");
    RAISES(vm, "import pack\npack.__path__ = 5\nimport pack.tools");
    COMPLETES(vm, "1 + 1");
    hn_vm_free(vm);
    hn_program *program = NULL;
    hn_compile_options compiling = {.script_name = "\xE2\x82"};
    assert_int_equal(hn_compile("1", HN_WHOLE, &compiling, &program), HN_MISUSE);
    assert_null(program);
}

enum { ODD_REPLIES = 14 };

static hn_value odd_reply(hn_vm *vm, int which) {
    hn_value parts[2] = {hn_none(), thing(vm, true)};
    switch (which) {
    case 0: return hn_none();
    case 1: return hn_bool_new(true);
    case 2: return hn_int_new(vm, -1);
    case 3: return hn_int_from_hex(vm, "123456789abcdef0123456789abcdef0123456789", HN_WHOLE);
    case 4: return hn_float_new(vm, 0.0 / 0.0);
    case 5: return hn_float_new(vm, -1e308 * 10);
    case 6: return hn_float_new(vm, 1e300);
    case 7: return hn_bytes_new(vm, "", 0);
    case 8: return hn_bytes_new(vm, "\0\xFF", 2);
    case 9: return STRING(vm, "\xED\xA0\x80/..//x");
    case 10: return hn_list_new(vm, parts, 2);
    case 11: return hn_dict_new(vm, parts, parts, 1);
    case 12: return hn_tuple_new(vm, parts, 2);
    default: return thing(vm, false);
    }
}

/* Answers to requests that the program's own library has to make do with */
static void test_odd_replies(void **state) {
    static const char *const sources[] = {
        "import time\n[time.time(), time.monotonic(), time.perf_counter(), time.time_ns(), time.gmtime(), time.ctime()]", "import time\ntime.sleep(1)\ntime.localtime()", "import os\nlen(os.urandom(8)) == 8 or x",
        "import random\n[random.random(), random.randrange(10 ** 30), random.SystemRandom().random()]", "import uuid\nuuid.uuid4()", "import secrets\n[secrets.token_hex(4), secrets.randbelow(10)]", "import os\n[os.environ.get('x'), dict(os.environ)]",
        "import os\nos.getenv('x')", "import datetime\n[datetime.datetime.now(), datetime.date.today()]", "import asyncio\nasync def a():\n    await asyncio.wait_for(asyncio.sleep(5), 1)\nasyncio.run(a())", "import tempfile\ntempfile.mkdtemp()",
        "import pathlib\nlist(pathlib.Path('x').iterdir())", "import os\n[os.listdir('x'), os.stat('x'), os.getcwd()]",
    };
    (void)state;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        for (int which = 0; which < ODD_REPLIES; which++) {
            hn_vm_options options = {.limits = {.max_memory = 64 << 20, .max_duration = 5, .max_suspensions = 300}};
            hn_vm *vm = hn_vm_new(&options, NULL);
            hn_event event = FEED(vm, sources[i]);
            while (event == HN_OS) {
                hn_event next = hn_resume(vm, hn_call_id(vm), hn_answer_value(odd_reply(vm, which)));
                event = next == HN_REFUSED ? hn_resume(vm, hn_call_id(vm), hn_not_handled()) : next;
            }
            bool is_over = event == HN_COMPLETE || event == HN_RAISED || event == HN_LIMIT;
            if (!is_over) print_error("%s: %d: event %d: %s\n", sources[i], which, (int)event, hn_error(vm));
            assert_true(is_over);
            read_all(vm, event == HN_COMPLETE ? hn_result(vm) : event == HN_RAISED ? hn_exception(vm) : HN_NOTHING);
            COMPLETES(vm, "1 + 1");
            hn_vm_free(vm);
        }
    }
}

/* Texts of the host's that are no UTF-8, or end in the middle of a character */
static void test_odd_texts(void **state) {
    (void)state;
    static const char *const texts[] = {"\xFF", "\xE2", "\xE2\x82", "\xF0\x9F\x98", "\xC0\x80", "\x80", "caf\xC3", "\xED\xA0", "\xF5\x80\x80\x80"};
    hn_vm *vm = hn_vm_new(NULL, NULL);
    COMPLETES(vm, "x = ['caf\\xe9', '\\u20ac', '\\U0001f600', '\\ud800', {'\\u20ac': 1}, 'f']\nx");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        size_t size = strlen(texts[i]) + 1;
        char *text = memcpy(malloc(size), texts[i], size); /* where the sanitizer sees its end */
        hn_value list = hn_global(vm, "x");
        for (size_t k = 0; k < 4; k++) {
            assert_false(hn_string_is(vm, hn_item(vm, list, k), text));
        }
        assert_false(hn_is_something(hn_get(vm, hn_item(vm, list, 4), text)));
        assert_false(hn_is_something(hn_global(vm, text)));
        assert_false(hn_is_something(hn_string_new(vm, text, HN_WHOLE)));
        assert_false(hn_is_something(hn_function_new(vm, text, NULL)));
        assert_false(hn_is_something(hn_function_new(vm, "f", text)));
        assert_false(hn_is_something(hn_exception_new(vm, text, NULL, 0)));
        assert_false(hn_is_something(hn_object_new(vm, &(hn_object){.type_name = text})));
        assert_int_equal(hn_bind(vm, text, list), HN_MISUSE);
        EXPECT_EVENT(vm, FEED(vm, "f('\\u20ac', **{'\\u20ac': 1})"), HN_CALL);
        assert_false(hn_call_is(vm, text));
        assert_false(hn_is_something(hn_keyword_named(vm, text)));
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error(text, NULL)), HN_REFUSED);
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error(NULL, text)), HN_REFUSED);
        EXPECT_EVENT(vm, hn_resume(vm, hn_call_id(vm), hn_answer_error(NULL, "x")), HN_RAISED);
        assert_false(hn_is_something(hn_exception_field(vm, hn_exception(vm), text)));
        assert_false(hn_exception_is(vm, hn_exception(vm), text));
        EXPECT_EVENT(vm, hn_feed(vm, "1", 1, text), HN_REFUSED);
        RAISES(vm, text);
        free(text);
    }
    hn_vm_free(vm);
}

/* SplitMix64 (Steele, Lea, Flood 2014) */
static uint64_t any(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* Everything that a host reads of a VM that came from anywhere, and some steps on. */
static void use_loaded(hn_vm *vm) {
    static const char *const globals[] = {"o", "p", "x", "e", "f"};
    hn_vm *other = hn_vm_new(NULL, NULL);
    hn_event event = hn_event_of(vm);
    for (int step = 0; step < 6; step++) {
        for (size_t i = 0; i < sizeof globals / sizeof *globals; i++) {
            read_all(vm, hn_global(vm, globals[i]));
            hn_copy(other, vm, hn_global(vm, globals[i]));
        }
        read_all(vm, event == HN_RAISED ? hn_exception(vm) : event == HN_COMPLETE ? hn_result(vm) : HN_NOTHING);
        size_t length;
        TOUCH(hn_traceback(vm, &length));
        hn_wait_seconds(vm);
        if (event == HN_FUTURES) hn_answer(vm, &(hn_future_answer){hn_pending_call(vm, 0), hn_answer_value(thing(vm, true))}, 1);
        if (event == HN_FUTURES || event == HN_PREEMPTED) event = hn_continue(vm);
        else if (event == HN_CALL || event == HN_NAME || event == HN_OS) event = answer_event(vm, event, thing(vm, step & 1));
        else event = FEED(vm, "repr([x, o, p, type(o).__match_args__, 1 + 1])");
    }
    hn_vm_free(other);
}

/* Dumps with a few bytes changed, and a checksum that agrees: what loads all the same must be fit to be read and to go on. */
static void test_forged_dumps(void **state) {
    static const char *const sources[] = {
        "from enum import Enum\nclass C(Enum): A = 1\nfrom dataclasses import dataclass\n@dataclass\nclass D:\n    a: int\n    b: object\nfrom collections import namedtuple\nN = namedtuple('N', 'a b')\nx = [C.A, D(1, 'caf\\xe9'), N(1, 2), {1: {2, 3}}, frozenset([4]), 10 ** 30, b'x', 0.5]\nf(x, k=o)",
        "class E(Exception): pass\ndef g():\n    try: [][1]\n    except IndexError as e:\n        n = E(1, o); n.add_note('note'); raise n\nx = 1\ng()", "x = f(o)\nx = [o.go(p, k=x), x]\nname", "import asyncio\nasync def w(n): return await f(n)\nx = 1\nawait asyncio.wait_for(w(1), 5)",
        "import time\nx = [p, o]\ntime.sleep(0.5)", "class A:\n    def __repr__(self): return f(self)\nx = A()\n[x, A()]",
    };
    (void)state;
    const char *count_text = getenv("FORGERIES"), *seed_text = getenv("SEED");
    int count = count_text ? atoi(count_text) : 40, loaded = 0;
    uint64_t random = seed_text ? (uint64_t)atoll(seed_text) : 1;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        hn_vm *vm = hn_vm_new(NULL, NULL);
        BIND(vm, "o", thing(vm, false));
        BIND(vm, "p", thing(vm, true));
        hn_event event = FEED(vm, sources[i]);
        if (i == 3) event = hn_resume(vm, hn_call_id(vm), hn_answer_value(hn_float_new(vm, 1))), event = event == HN_CALL ? hn_resume(vm, hn_call_id(vm), hn_pending()) : event;
        size_t size;
        const void *bytes = hn_dump(vm, &size);
        assert_non_null(bytes);
        uint8_t *copy = malloc(size);
        for (int k = 0; k < count; k++) {
            memcpy(copy, bytes, size);
            for (size_t changes = 1 + any(&random) % 3; changes; changes--) {
                size_t at = 16 + any(&random) % (size - 16);
                uint64_t what = any(&random);
                copy[at] = what % 3 ? (uint8_t)(what >> 8) : (uint8_t)(copy[at] + 1);
            }
            snapshot_seal(copy, size);
            hn_vm_options options = {.limits = {.max_memory = 16 << 20, .max_fuel = 100000, .max_duration = 2}};
            hn_vm *forged = hn_load(copy, size, &options, NULL);
            if (!forged) continue;
            loaded++;
            use_loaded(forged);
            hn_vm_free(forged);
        }
        free(copy);
        hn_vm_free(vm);
    }
    assert_true(loaded > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_host_objects),     cmocka_unit_test(test_ids_are_not_forged), cmocka_unit_test(test_objects_in_circles), cmocka_unit_test(test_lying_classes),
        cmocka_unit_test(test_lying_exceptions), cmocka_unit_test(test_broken_furniture), cmocka_unit_test(test_names_of_the_compiler),
        cmocka_unit_test(test_odd_modules),      cmocka_unit_test(test_odd_texts),
        cmocka_unit_test(test_odd_replies),      cmocka_unit_test(test_forged_dumps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
