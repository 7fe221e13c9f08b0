/* test_snapshot.c: dumps: round trips at every safepoint, refused and damaged dumps, and forged ones: whatever bytes a dump holds, loading it and running
 * what it gives ends with an event or an error, inside its memory, and gives everything back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "snapshot/format.h"
#include "snapshot/snapshot.h"
#include "vm/collector.h"
#include "vm/compilation.h"
#include "vm/session.h"

/* ---- a host ---- */

typedef struct Host {
    size_t held; /* bytes of memory */
    char output[1 << 14];
    size_t written;
} Host;

static void *allocate(void *user, void *block, size_t old, size_t size) {
    Host *host = user;
    if (!size) {
        host->held -= old;
        free(block);
        return NULL;
    }
    void *moved = realloc(block, size);
    if (moved) host->held += size - old;
    return moved;
}

static bool write_down(void *user, int stream, const char *bytes, size_t length) {
    Host *host = user;
    (void)stream;
    if (length > sizeof host->output - 1 - host->written) return false;
    memcpy(host->output + host->written, bytes, length);
    host->written += length;
    host->output[host->written] = 0;
    return true;
}

static Limits small_limits(void) {
    Limits limits = limits_default();
    limits.fuel = 100000;
    limits.memory = 16 << 20;
    limits.depth = 200;
    return limits;
}

static Status begin(VM *vm, const char *source) {
    Dict *globals;
    Link *link = NULL;
    CompileOptions compile = {.filename = "test.py", .mode = MODULE_EXEC, .is_text = true, .allow_top_level_await = true};
    TRY(session_prepare(vm));
    TRY(session_main(vm, &globals));
    TRY(compile_to_link(vm, source, strlen(source), &compile, &link));
    return session_start(vm, link, globals);
}

static VM *start(Host *host, const char *source) {
    Limits limits = small_limits();
    HostFunctions functions = {.write = write_down, .user = host};
    VM *vm = vm_new(allocate, host, &limits, &functions);
    assert_non_null(vm);
    vm->torture.preempt = true;
    vm_hurry(vm);
    assert_int_equal(begin(vm, source), DONE);
    return vm;
}

static void run_on(VM *vm) {
    do {
        session_run(vm);
    } while (vm->event == EVENT_PREEMPTED);
}

/* Runs until the n-th safepoint from here; false when it ends before. */
static bool run_to_safepoint(VM *vm, int n) {
    while (n-- > 0) {
        session_run(vm);
        if (vm->event != EVENT_PREEMPTED) return false;
    }
    return true;
}

static SnapshotBytes dump(VM *vm, Host *host) {
    static Memory memory;
    memory_init(&memory, allocate, host, SIZE_MAX);
    SnapshotBytes bytes;
    SnapshotError error;
    if (snapshot_dump(vm, &memory, &bytes, &error) != SNAPSHOT_OK) fail_msg("cannot dump: %s", error.text);
    return bytes;
}

static SnapshotStatus load(Host *host, const uint8_t *bytes, size_t size, const Limits *limits, VM **vm, SnapshotError *error) {
    HostFunctions functions = {.write = write_down, .user = host};
    return snapshot_load(bytes, size, allocate, host, limits, &functions, vm, error);
}

static VM *reload(Host *host, const SnapshotBytes *bytes) {
    Limits limits = small_limits();
    VM *vm;
    SnapshotError error;
    if (load(host, bytes->bytes, bytes->size, &limits, &vm, &error) != SNAPSHOT_OK) fail_msg("cannot load: %s", error.text);
    vm->torture.preempt = true;
    vm_hurry(vm);
    return vm;
}

/* ---- programs that rest in every way there is ---- */

static const char *const programs[] = {
    "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(7))\n",
    "class A:\n    __slots__ = ('x',)\n    def __init__(self, x): self.x = x\n    def __lt__(self, other): return self.x < other.x\n"
    "    def __repr__(self): return f'A({self.x!r})'\n    def __hash__(self): return hash(self.x)\n    def __eq__(self, other): return self.x == other.x\n"
    "print(sorted([A(3), A(1), A(2)]), {A(1): 1, A(1): 2, A(2): 3}, {A(i % 3) for i in range(6)})\n",
    "def g():\n    try:\n        x = yield 1\n        yield from h(x)\n    finally:\n        print('closed')\ndef h(x):\n    for i in range(3):\n        yield (i, x)\n"
    "it = g()\nprint(next(it), it.send('s'), list(it))\nk = g(); next(k); k.close()\n",
    "import json\nd = {'a': [1, 2.5, None, True], 'b': {'c': 'x' * 40}}\nprint(json.loads(json.dumps(d)) == d)\n",
    "try:\n    try:\n        [].pop()\n    except IndexError as e:\n        raise KeyError('k') from e\nexcept KeyError as e:\n    print(repr(e), repr(e.__cause__), e.__traceback__.tb_lineno)\n",
    "def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    return inner\nf = outer()\nprint([f() for _ in range(4)], 3 ** 400 % 1000, str(7 ** 300)[-5:])\n",
    "class M(type):\n    def __call__(cls, *args): return super().__call__(*args)\nclass B(metaclass=M):\n    y = 1\n    def __init__(self, v): self.v = v\n    @property\n    def p(self): return self.v * 2\n"
    "    def __getattr__(self, name): return name\nclass C(B):\n    pass\nc = C(4)\nprint(c.p, c.zzz, C.__mro__[1].__name__, vars(c))\n",
    "async def a(n):\n    return n + 1\nasync def b():\n    return [await a(i) for i in range(3)]\nprint(await b())\n",
    "s = ''\nfor i in range(60):\n    s += chr(97 + i % 26) + 'é'[:i % 2]\nb = bytearray(b'abc')\nm = memoryview(b)\nprint(s, bytes(m[1:]), {1, 2, 3} & {2, 3, 4}, frozenset('ab') == frozenset('ba'), slice(1, 2), 1j * 2, float('nan') != 1)\n",
    "from enum import Enum\nclass Colour(Enum):\n    RED = 1\n    BLUE = 2\nmatch {'k': [1, 2, 3], 'c': Colour.RED}:\n    case {'k': [a, *rest], 'c': Colour.RED}:\n        print(a, rest, list(Colour))\n",
    "with_exit = []\nclass X:\n    def __enter__(self): return self\n    def __exit__(self, *e): with_exit.append(e[0]); return True\nfor i in range(3):\n    with X() as x:\n        1 / (i - 1)\nprint(len(with_exit), sum(map(lambda v: v, zip(range(3), 'abc')), ()), dict(zip('ab', enumerate('xy'))))\n",
};
enum { PROGRAM_COUNT = sizeof programs / sizeof *programs };

static void straight(const char *source, Host *host, uint64_t *fuel) {
    VM *vm = start(host, source);
    run_on(vm);
    if (vm->event != EVENT_COMPLETE && vm->event != EVENT_RAISED) fail_msg("event %d", (int)vm->event);
    *fuel = vm_fuel_used(vm);
    vm_free(vm);
    assert_int_equal(host->held, 0);
}

static void round_trips(void **state) {
    (void)state;
    for (int p = 0; p < PROGRAM_COUNT; p++) {
        if (getenv("SNAPSHOT_TRACE")) fprintf(stderr, "program %d\n", p);
        static Host expected;
        memset(&expected, 0, sizeof expected);
        uint64_t fuel;
        straight(programs[p], &expected, &fuel);
        for (int step = 5; step < 100; step *= 4) {
            static Host host;
            memset(&host, 0, sizeof host);
            VM *vm = start(&host, programs[p]);
            while (run_to_safepoint(vm, step)) {
                SnapshotBytes bytes = dump(vm, &host);
                vm_free(vm);
                vm = reload(&host, &bytes);
                SnapshotBytes again = dump(vm, &host);
                assert_int_equal(again.size, bytes.size);
                assert_memory_equal(again.bytes, bytes.bytes, bytes.size);
                snapshot_bytes_free(&again);
                snapshot_bytes_free(&bytes);
            }
            assert_string_equal(host.output, expected.output);
            assert_int_equal(vm_fuel_used(vm), fuel);
            vm_free(vm);
            assert_int_equal(host.held, 0);
        }
    }
}

/* A dump of program `p` at its `n`-th safepoint, or at the last one. */
static SnapshotBytes dump_of(Host *host, int p, int n) {
    VM *vm = start(host, programs[p]);
    SnapshotBytes bytes = {0};
    for (int i = 0; i < n && run_to_safepoint(vm, 1); i++) {
        if (i + 1 < n && n > 200) continue;
        snapshot_bytes_free(&bytes);
        bytes = dump(vm, host);
    }
    vm_free(vm);
    return bytes;
}

static void refused_by_name(void **state) {
    (void)state;
    static const struct {
        size_t place;
        SnapshotStatus status;
        const char *text;
    } cases[] = {
        {PLACE_MAGIC, SNAPSHOT_REFUSED, "no dump"},         {PLACE_VERSION, SNAPSHOT_REFUSED, "version"},
        {PLACE_COMPILER, SNAPSHOT_REFUSED, "compiler"},     {PLACE_CONSTANTS, SNAPSHOT_REFUSED, "library"},
        {PLACE_LAYOUT, SNAPSHOT_REFUSED, "layout"},         {PLACE_SIZE, SNAPSHOT_BROKEN, "checksum"},
        {PLACE_CHECKSUM, SNAPSHOT_BROKEN, "checksum"},      {HEADER_SIZE + 9, SNAPSHOT_BROKEN, "checksum"},
    };
    static Host host;
    SnapshotBytes bytes = dump_of(&host, 0, 3);
    Limits limits = small_limits();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        VM *vm;
        SnapshotError error;
        bytes.bytes[cases[i].place] ^= 1;
        assert_int_equal(load(&host, bytes.bytes, bytes.size, &limits, &vm, &error), cases[i].status);
        assert_non_null(strstr(error.text, cases[i].text));
        assert_null(vm);
        bytes.bytes[cases[i].place] ^= 1;
    }
    snapshot_bytes_free(&bytes);
    assert_int_equal(host.held, 0);
}

static void memory_limit_holds(void **state) {
    (void)state;
    static Host host;
    SnapshotBytes bytes = dump_of(&host, 1, 20);
    Limits limits = small_limits();
    bool loaded = false;
    for (limits.memory = 1 << 14; !loaded; limits.memory += 1 << 14) {
        VM *vm;
        SnapshotError error;
        SnapshotStatus status = load(&host, bytes.bytes, bytes.size, &limits, &vm, &error);
        loaded = status == SNAPSHOT_OK;
        if (loaded) vm_free(vm);
        else assert_int_equal(status, SNAPSHOT_NO_MEMORY);
        assert_int_equal(host.held, bytes.capacity);
    }
    snapshot_bytes_free(&bytes);
}

/* ---- a dump from a file ---- */

static char *read_golden(const char *name, size_t *size) {
    char path[1024];
    const char *end = strrchr(__FILE__, '/');
    snprintf(path, sizeof path, "%.*s/../golden/%s", end ? (int)(end - __FILE__) : 1, end ? __FILE__ : ".", name);
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is missing", path);
    char *bytes = calloc(1, 1 << 20);
    *size = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    return bytes;
}

static SnapshotStatus load_golden(Host *host, VM **vm, uint32_t *version, SnapshotError *error) {
    size_t size;
    char *bytes = read_golden("words.dump", &size);
    assert_true(size > HEADER_SIZE);
    *version = get_u32((uint8_t *)bytes + PLACE_VERSION);
    Limits limits = small_limits();
    SnapshotStatus status = load(host, (uint8_t *)bytes, size, &limits, vm, error);
    free(bytes);
    return status;
}

/* One number stands for one format: a dump that this library refuses is not replaced under the number it has. */
static void write_golden(void) {
    static Host host;
    uint32_t version;
    VM *vm;
    SnapshotError error;
    SnapshotStatus status = load_golden(&host, &vm, &version, &error);
    if (status == SNAPSHOT_OK) vm_free(vm);
    else if (version == SNAPSHOT_VERSION) fail_msg("%s: raise SNAPSHOT_VERSION first", error.text);
    size_t size;
    char *source = read_golden("words.py", &size), path[1024];
    vm = start(&host, source);
    assert_true(run_to_safepoint(vm, 40));
    SnapshotBytes bytes = dump(vm, &host);
    snprintf(path, sizeof path, "%.*s/../golden/words.dump", (int)(strrchr(__FILE__, '/') - __FILE__), __FILE__);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fwrite(bytes.bytes, 1, bytes.size, file);
    fclose(file);
    vm_free(vm);
    snapshot_bytes_free(&bytes);
    free(source);
}

/* It goes on as it would have, as long as the version of the format is its own; a later version refuses it by that name. */
static void golden(void **state) {
    (void)state;
    if (getenv("WRITE_GOLDEN")) write_golden();
    static Host host;
    uint32_t version;
    VM *vm;
    SnapshotError error;
    SnapshotStatus status = load_golden(&host, &vm, &version, &error);
    if (version < SNAPSHOT_VERSION) {
        assert_int_equal(status, SNAPSHOT_REFUSED);
        assert_non_null(strstr(error.text, "another format version"));
        print_message("the golden dump is of version %d, this library's is %d\n", (int)version, SNAPSHOT_VERSION);
    } else {
        if (status != SNAPSHOT_OK) fail_msg("%s: what changes the format has to raise SNAPSHOT_VERSION", error.text);
        size_t length;
        char *expected = read_golden("words.out", &length);
        run_on(vm);
        assert_int_equal(vm->event, EVENT_COMPLETE);
        assert_string_equal(host.output, expected);
        vm_free(vm);
        free(expected);
    }
    assert_int_equal(host.held, 0);
}

/* ---- forged dumps ---- */

static uint64_t random_state;

static uint64_t random_number(uint64_t below) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (random_state >> 33) % below;
}

typedef struct Tally {
    int loaded, refused;
} Tally;

static void try_forged(Host *host, uint8_t *bytes, size_t size, Tally *tally) {
    Limits limits = small_limits();
    limits.fuel = 3000;
    VM *vm;
    SnapshotError error;
    size_t held = host->held;
    host->written = 0;
    snapshot_seal(bytes, size);
    if (load(host, bytes, size, &limits, &vm, &error) == SNAPSHOT_OK) {
        tally->loaded++;
        vm->granted = 0; /* the fuel that the dump claims was used */
        vm->torture.collect = true;
        vm_hurry(vm);
        if (vm_frame_count(vm)) run_on(vm);
        vm_free(vm);
    } else {
        tally->refused++;
        assert_true(error.text[0]);
    }
    assert_int_equal(host->held, held);
}

static void truncated(void **state) {
    (void)state;
    static Host host;
    SnapshotBytes bytes = dump_of(&host, 2, 12);
    uint8_t *copy = malloc(bytes.size);
    Tally tally = {0};
    for (size_t size = 0; size < bytes.size; size += size < 2000 || bytes.size - size < 3000 ? 1 : 97) {
        memcpy(copy, bytes.bytes, size);
        try_forged(&host, copy, size, &tally);
    }
    assert_int_equal(tally.loaded, 0);
    free(copy);
    snapshot_bytes_free(&bytes);
}

/* One change: a bit, a byte, or eight bytes of somewhere else. */
static void forge(uint8_t *bytes, size_t size) {
    size_t place = HEADER_SIZE + (size_t)random_number(size - HEADER_SIZE);
    size_t from = HEADER_SIZE + (size_t)random_number(size - HEADER_SIZE);
    switch (random_number(6)) {
    case 0: bytes[place] ^= (uint8_t)(1 << random_number(8)); return;
    case 1: bytes[place] = (uint8_t)random_number(256); return;
    case 2: break;
    default: from = place + 8 * (size_t)random_number(64); break; /* a word near by: a field of the same object, or of one like it */
    }
    if (place + 8 <= size && from + 8 <= size) memmove(bytes + place, bytes + from, 8);
}

static void forged(void **state) {
    (void)state;
    int rounds = getenv("SNAPSHOT_ROUNDS") ? atoi(getenv("SNAPSHOT_ROUNDS")) : 300;
    random_state = getenv("SNAPSHOT_SEED") ? (uint64_t)atoll(getenv("SNAPSHOT_SEED")) : 1;
    Tally tally = {0};
    for (int p = 0; p < PROGRAM_COUNT; p++) {
        for (int n = 2; n < 60; n *= 3) {
            static Host host;
            memset(&host, 0, sizeof host);
            SnapshotBytes bytes = dump_of(&host, p, n);
            if (!bytes.size) continue;
            uint8_t *copy = malloc(bytes.size);
            for (int i = 0; i < rounds; i++) {
                memcpy(copy, bytes.bytes, bytes.size);
                int changes = 1 + (int)(random_number(8) * random_number(2) * random_number(2));
                for (int k = 0; k < changes; k++) {
                    forge(copy, bytes.size);
                }
                if (getenv("SNAPSHOT_TRACE")) fprintf(stderr, "program %d safepoint %d round %d\n", p, n, i);
                try_forged(&host, copy, bytes.size, &tally);
            }
            free(copy);
            snapshot_bytes_free(&bytes);
        }
    }
    print_message("forged dumps: %d loaded, %d refused\n", tally.loaded, tally.refused);
    assert_true(tally.loaded > 0 && tally.refused > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(round_trips), cmocka_unit_test(refused_by_name), cmocka_unit_test(memory_limit_holds),
        cmocka_unit_test(golden), cmocka_unit_test(truncated),   cmocka_unit_test(forged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
