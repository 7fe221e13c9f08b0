def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'def f(**a=1): pass', 'def f(a, b c): pass', 'def f(a b): pass', 'def f(a, (b)): pass', 'def f(a:): pass',
    'def f(a=): pass', 'def f(a, , b): pass', 'def f(,): pass', 'def f(*, *a): pass', 'def f(a /): pass',
    'def f(*a, /): pass', 'lambda *: 1', 'lambda **k, a: 1', 'lambda a=1, b: 1', 'lambda /: 1',
    'lambda *a, *b: 1', 'lambda a, /, /: 1',
):
    check(source)
