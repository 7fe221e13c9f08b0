/* test_compile.c: what the compiler makes of sources: code that verifies, checks of locals only where they
 * are needed, live registers, clean answers when memory or time runs out. Its errors and the meaning of its code are
 * tested by the conformance programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "compile/disassemble.h"
#include "compile/liveness.h"
#include "compile/program.h"
#include "compile/ranges.h"
#include "compile/verify.h"

static void *allocate(void *user, void *block, size_t old, size_t size) {
    (void)user, (void)old;
    if (size) return realloc(block, size);
    free(block);
    return NULL;
}

static Memory memory;
static Arena texts;

static int start(void **state) {
    (void)state;
    memory_init(&memory, allocate, NULL, SIZE_MAX);
    arena_init(&texts, &memory);
    return 0;
}

static int finish(void **state) {
    (void)state;
    arena_free(&texts);
    return memory.used ? -1 : 0;
}

static Program *compile(const char *source) {
    Program *program;
    SyntaxError error;
    CompileOptions options = {.filename = "<test>", .mode = MODULE_EXEC};
    if (program_compile(&memory, source, strlen(source), &options, &texts, &program, &error, NULL) !=
        COMPILE_OK)
        fail_msg("%s: %s", source, error.message);
    return program;
}

/* How often an opcode stands in the code of the first function. */
static unsigned occurrences(const char *source, Opcode op) {
    Program *program = compile(source);
    const Code *code = program->codes[1];
    unsigned count = 0;
    for (uint32_t i = 0; i < code->instruction_count; i++)
        count += OP(code->instructions[i]) == op;
    program_release(program);
    return count;
}

static void test_verifies(void **state) {
    (void)state;
    static const char *const sources[] = {
        "",
        "x = [f(a, *b, c=1, **d), {**e, 'k': [*g]}, (h := 2), lambda x, /, y=1, *z, w=3, **v: x]",
        "def f(a, b=1, *c, d, e=2, **g):\n try:\n  return a\n finally:\n  with b as c, d as (e, g.h): del "
        "a\n",
        "def f():\n for i in x:\n  try:\n   if i: break\n   continue\n  except E as e: return e\n  else: "
        "yield i\n  finally: print(i)\n",
        "async def f():\n async with a as b:\n  async for c in d: yield await c\n return\n",
        "async def f(): return [await x async for x in y if await z], (i async for i in j)\n",
        "match x:\n case [1, *_, {'a': b, **c}] | [C(b, d=c)]: pass\n case str() as s if s: pass\n case _: "
        "pass\n",
        "def f():\n try: a()\n except* E as e: b()\n except* (F, G): c()\n",
        "class C[T: int = str](B, metaclass=M):\n 'doc'\n x: T\n if y:\n  z: int = [x for x in y]\n def "
        "f(self) -> T: return super().f(__class__)\n",
        "type A[*Ts, **P] = tuple[*Ts, P]\nf'{a!r:>{b}}{c}'; t'{d}{e!s:x}'\n",
        "def f():\n x = 1\n def g():\n  nonlocal x\n  x += 1\n  return [lambda: x for y in [x]]\n return g\n",
        "from a.b import c as d, e\nimport f.g as h, i.j\nglobal k\ndel d, e[0], h.i, (k, l)\n",
    };
    for (unsigned i = 0; i < sizeof sources / sizeof *sources; i++) {
        Program *program = compile(sources[i]);
        Arena arena;
        arena_init(&arena, &memory);
        const char *message = NULL;
        uint32_t code, pc;
        if (!verify_program(program, &arena, &message, &code, &pc))
            fail_msg("source %u, code %u, %u: %s", i, code, pc, message);
        arena_free(&arena);
        Listing listing = {.memory = &memory};
        disassemble_program(&listing, program);
        assert_true(listing.length > 0 && !listing.failed);
        listing_free(&listing);
        program_release(program);
    }
}

static void test_checks_of_locals(void **state) {
    (void)state;
    assert_int_equal(occurrences("def f(a):\n b = a\n return a + b\n", OP_CHECK_LOCAL), 0);
    assert_int_equal(occurrences("def f(a):\n if a: b = 1\n else: b = 2\n return b\n", OP_CHECK_LOCAL), 0);
    assert_int_equal(occurrences("def f(a):\n if a: b = 1\n return b\n", OP_CHECK_LOCAL), 1);
    assert_int_equal(occurrences("def f(a):\n for b in a: c = b\n return c\n", OP_CHECK_LOCAL), 1);
    assert_int_equal(occurrences("def f(a):\n while a:\n  a.x\n  del a\n", OP_CHECK_LOCAL), 2); /* the test is below the body */
    assert_int_equal(
        occurrences("def f():\n b = 0\n try: a = 1\n except E: return b\n return a\n", OP_CHECK_LOCAL), 0);
    assert_int_equal(occurrences("def f():\n try: a = g()\n except E: pass\n return a\n", OP_CHECK_LOCAL), 1);
    assert_int_equal(occurrences("def f(e):\n try: g()\n except E as e: pass\n return e\n", OP_CHECK_LOCAL),
                     1);
    assert_int_equal(occurrences("def f(a): return [x * y for x in a for y in x]\n", OP_CHECK_LOCAL), 0);
}

static void test_shapes(void **state) {
    (void)state;
    assert_int_equal(occurrences("def f(a, b): a, b = b, a\n", OP_BUILD_TUPLE), 0);
    assert_int_equal(occurrences("def f(a): return a.b(1)\n", OP_LOAD_METHOD), 1);
    assert_int_equal(occurrences("def f(n):\n while n < 3: n += 1\n", OP_TEST_LT_INT), 1);
    assert_int_equal(occurrences("def f(): return 2 * 3 + 4\n", OP_LOAD_CONST), 1);
    assert_int_equal(occurrences("def f(x): return x in {1, 2}\n", OP_BUILD_SET), 0);
    assert_int_equal(occurrences("def f():\n return 1\n g()\n", OP_CALL), 0);
    /* A local that the walrus assigns is read before. */
    assert_int_equal(occurrences("def f(x): return x + (x := 2)\n", OP_MOVE), 2);
}

static void test_liveness(void **state) {
    (void)state;
    Program *program = compile("def f(a, b, c):\n g(a)\n return b\n");
    const Code *code = program->codes[1];
    Arena arena;
    arena_init(&arena, &memory);
    uint8_t live[8];
    assert_true(code_live_registers(code, 0, live, &arena));
    assert_int_equal(live[0] & 7, 3); /* a and b */
    uint32_t call = 0;
    while (OP(code->instructions[call]) != OP_CALL)
        call++;
    assert_true(code_live_registers(code, call + 1, live, &arena));
    assert_int_equal(live[0], 2); /* b alone */
    arena_free(&arena);
    program_release(program);
}

static void test_memory_runs_out(void **state) {
    (void)state;
    static const char source[] = "class C:\n x: int = 1\n def f(self, a=[i for i in b]):\n  try: return {1: "
                                 "'a' * 9}\n  finally: self.y = 1\n";
    bool whole = false;
    for (uint64_t n = 1; !whole; n++) {
        Memory account;
        memory_init(&account, allocate, NULL, SIZE_MAX);
        account.fail_countdown = n;
        account.fail_for_good = true;
        Arena messages;
        arena_init(&messages, &account);
        Program *program;
        SyntaxError error;
        CompileOptions options = {.filename = "<test>", .mode = MODULE_EXEC};
        CompileStatus status =
            program_compile(&account, source, sizeof source - 1, &options, &messages, &program, &error, NULL);
        whole = status == COMPILE_OK;
        if (!whole) assert_int_equal(status, COMPILE_NO_MEMORY);
        program_release(program);
        arena_free(&messages);
        assert_int_equal(account.used, 0);
    }
}

/* ---- looks at the clock ---- */

static uint64_t looks, looks_allowed;

static bool look(void *user) {
    (void)user;
    return ++looks > looks_allowed;
}

/* The source: beginning, the middle so many times, end. */
static char *repeated(const char *beginning, const char *middle, size_t count, const char *end) {
    size_t first = strlen(beginning), size = strlen(middle), last = strlen(end);
    char *source = malloc(first + size * count + last + 1), *at = source + first;
    memcpy(source, beginning, first);
    for (; count--; at += size)
        memcpy(at, middle, size);
    memcpy(at, end, last + 1);
    return source;
}

/* Where work is long, the watch is asked again and again; when it says so, the compilation ends with nothing left behind. */
static void test_looks(void **state) {
    (void)state;
    static const struct {
        const char *beginning, *middle;
        size_t count;
        const char *end;
        uint64_t least; /* looks */
    } cases[] = {
        {"", "\n", 1 << 20, "", 8},
        {"", "# a\n", 1 << 18, "", 8},
        {"", " ", 1 << 20, "", 8},
        {"(", "\r", 1 << 20, ")", 8},
        {"a = '", "\\n", 1 << 18, "'", 150},
        {"a = '''", "b\n", 1 << 19, "'''", 8},
        {"'''", "\tb\n", 1 << 16, "'''", 100}, /* a docstring */
        {"a = f'", "b", 1 << 20, "'", 8},
        {"a = 0x", "1", 1 << 19, "", 150},
        {"a = 1.", "1", 1 << 18, "", 150},
        {"", "a", 1 << 20, "", 8},
        {"a = [", "1,", 1 << 16, "]", 150},
        {"a = (", "1,", 1 << 16, "a)", 100},
        {"f(", "1,", 1 << 15, "*a)", 100},
        {"a", ".a", 1 << 16, "", 100},
        {"a", " + a", 1 << 15, "", 100},
        {"", "a, ", 1 << 15, "*b = c", 30},
        {"", "from __future__ import annotations\n", 10000, "", 30},
        {"match a:\n case 1", "|1", 1 << 15, ": pass", 100},
        {"def f():\n while a:\n", "  if a: break\n", 1 << 13, "", 30},
        {"from __future__ import annotations\na: '", "\\n", 1 << 16, "'", 100},
        {"", "[a for a in b]\n", 1 << 12, "", 100},
        {"a b\n", "a = 1\n", 1 << 17, "", 8}, /* wrong: read to the end all the same */
        {"[", "a,", 1 << 16, "a b]", 150},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *source = repeated(cases[i].beginning, cases[i].middle, cases[i].count, cases[i].end);
        CompileOptions options = {.filename = "<test>", .mode = MODULE_EXEC};
        uint64_t all = 0;
        for (int run = 0; run < 4; run++) {
            Memory account;
            Arena messages;
            memory_init(&account, allocate, NULL, SIZE_MAX);
            arena_init(&messages, &account);
            account.watch = look;
            looks = 0;
            looks_allowed = run == 0 ? UINT64_MAX : run == 1 ? 1 : run == 2 ? all / 2 : all - 1;
            Program *program = NULL;
            SyntaxError error;
            CompileStatus status = program_compile(&account, source, strlen(source), &options, &messages, &program, &error, NULL);
            if (run == 0) {
                all = looks;
                if (looks < cases[i].least) fail_msg("case %u: %u looks", i, (unsigned)looks);
            } else if (status != COMPILE_NO_MEMORY || looks > looks_allowed + 3) {
                fail_msg("case %u: status %d, %u looks of %u", i, (int)status, (unsigned)looks, (unsigned)looks_allowed);
            }
            program_release(program);
            arena_free(&messages);
            assert_int_equal(account.used, 0);
        }
        free(source);
    }
}

static void test_own_account(void **state) {
    (void)state;
    Program *program;
    SyntaxError error;
    CompileOptions options = {.filename = "<test>", .mode = MODULE_EVAL, .own_account = true};
    size_t before = memory.used;
    assert_int_equal(program_compile(&memory, "a + 1", 5, &options, &texts, &program, &error, NULL),
                     COMPILE_OK);
    assert_int_equal(memory.used, before);
    assert_true(program->memory.used > 0);
    program_retain(program);
    program_release(program);
    program_release(program);
}

/* Every range comes back from the stream as it went in, and an instruction without one answers with the last before it. */
static void test_ranges(void **state) {
    (void)state;
    enum { COUNT = 2000 };
    static const uint32_t steps[] = {0, 1, 2, 63, 64, 127, 128, 300, 20000, 3000000000u};
    static AstRange ranges[COUNT];
    uint64_t random = 1;
    for (uint32_t i = 0; i < COUNT; i++) {
        uint32_t draws[5];
        for (int k = 0; k < 5; k++) {
            random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
            draws[k] = steps[(random >> 33) % 10];
        }
        uint32_t last = i ? ranges[i - 1].line : 1;
        ranges[i] = (AstRange){last + draws[0], draws[1], last + draws[0] + draws[2], draws[1] + draws[3]};
        if (i && draws[4] % 3 == 1) ranges[i] = ranges[i - 1];
        if (draws[4] == 300) ranges[i] = (AstRange){0};
    }
    Memory memory;
    memory_init(&memory, NULL, NULL, SIZE_MAX);
    for (int lines_only = 0; lines_only < 2; lines_only++) {
        size_t size = ranges_write(&memory, NULL, ranges, COUNT, lines_only);
        uint8_t *stream = malloc(size);
        assert_int_equal(ranges_write(&memory, stream, ranges, COUNT, lines_only), size);
        assert_int_equal(ranges_size(stream, COUNT), size);
        RangeReader reader = ranges_read(stream);
        CodeOrigin origin = {.ranges = stream};
        Code code = {.origin = &origin, .instruction_count = COUNT};
        SourceRange last = {0};
        for (uint32_t i = 0; i < COUNT; i++) {
            SourceRange expected = {ranges[i].line, ranges[i].end_line, ranges[i].column, ranges[i].end_column};
            if (lines_only) expected = (SourceRange){.line = ranges[i].line, .end_line = ranges[i].line};
            if (!ranges[i].line) expected = (SourceRange){0};
            SourceRange got = ranges_next(&reader), found = code_range(&code, i);
            if (expected.line) last = expected;
            assert_memory_equal(&got, &expected, sizeof got);
            assert_memory_equal(&found, &last, sizeof found);
        }
        free(stream);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_verifies, start, finish),
        cmocka_unit_test_setup_teardown(test_checks_of_locals, start, finish),
        cmocka_unit_test_setup_teardown(test_shapes, start, finish),
        cmocka_unit_test_setup_teardown(test_liveness, start, finish),
        cmocka_unit_test_setup_teardown(test_memory_runs_out, start, finish),
        cmocka_unit_test(test_looks),
        cmocka_unit_test_setup_teardown(test_own_account, start, finish),
        cmocka_unit_test(test_ranges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
