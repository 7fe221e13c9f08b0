def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '(a, b()) = x', '{} = x', '{1: 2} = x', '{a} = x', '[x for x in y] = 1', '(x for x in y) = 1',
    '{x for x in y} = 1', '{x: y for x in z} = 1', 'f"a" = 1', 't"a" = 1', '(yield) = 1',
    'def f(): yield = 1', 'await x = 1', 'x := 1', '(x := 1) = 2', '*a = 1', '*a, *b = 1',
):
    check(source)
