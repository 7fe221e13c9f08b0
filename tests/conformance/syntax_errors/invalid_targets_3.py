def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '(*a) = 1', '*a', '(*a)', 'print(*a for a in b)', '1 += x', 'f() += 1', '(a, b) += 1', '[a] += 1',
    '*a += 1', 'a + 1 += 1', 'None += 1', 'x = 1 = y', 'x = f() = 3', 'a, 1 = x', 'a, f() = x', 'a, None = x',
    '(a.b(), c) = 1',
):
    check(source)
