def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'type X', 'type X =', 'type = 1', 'type X[T] = T', 'type X[T = 1', 'type 1 = 2', 'type X.Y = 1',
    'type class = 1', 'type X, Y = 1', '_ = 1\nmatch _:\n  case _: pass', '@1\ndef f(): pass',
    '@f(\ndef g(): pass', '@f x\ndef g(): pass', '@lambda: 1\ndef f(): pass', '@x = 1\ndef f(): pass',
    '@yield\ndef f(): pass',
):
    check(source)
