def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '@(yield)\ndef f(): pass', '@x\nreturn 1', '@x\npass', '@x def f(): pass', '@x; @y\ndef f(): pass',
    '@*a\ndef f(): pass', 'class A[T: pass', 'class A[T](B: pass', 'def f[T](x: T -> T: pass',
    'def f[T(x): pass', 'def f(x: int = 1, y: str): pass', 'def f(x: int y: str): pass',
    'def f(x) -> int -> str: pass', 'x: int y', 'x: int = y z', 'x: int, y: int',
):
    check(source)
