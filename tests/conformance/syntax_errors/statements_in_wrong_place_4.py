def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'def f(a, **a): pass', 'lambda a, a: 1', 'def f(a, *, a): pass', 'def f(*): pass', 'def f(*, **k): pass',
    'def f(a, *): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass', 'def f(*a, *b): pass',
    'def f(*a, *): pass', 'def f(**a, **b): pass', 'def f(a=1, b): pass', 'def f(a=1, /, b): pass',
    'def f(/, a): pass', 'def f(a, /, b, /): pass', 'def f(*, a, /): pass', 'def f(*a=1): pass',
):
    check(source)
