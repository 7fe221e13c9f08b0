def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '1 = x', '"a" = x', 'None = 1', 'True = 1', 'False = 1', '... = 1', '__debug__ = 1', 'f() = 1',
    'a + b = 1', '-a = 1', 'not a = 1', 'a and b = 1', 'a < b = 1', 'a if b else c = 1', 'lambda: 1 = 2',
    '[1] = x', '(1, a) = x',
):
    check(source)
