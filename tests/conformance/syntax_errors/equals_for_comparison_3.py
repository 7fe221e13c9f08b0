def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'assert x = 1', 'return x = 1', 'x = y = ', '[x = 1]', '{x = 1}', '{"a": x = 1}', '(x = 1, y = 2)',
    'dict(a = 1, b = )', 'lambda: x = 1', 'x if y = 1 else 2', 'not x = 1', 'a and b = 1',
    'print(a = 1 if b)', 'with x = y: pass', 'for x = 1 in y: pass', 'del x = 1',
):
    check(source)
