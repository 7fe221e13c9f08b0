def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'del *a', 'del [a, f()]', 'del None', 'del a, b()', 'del (a := 1)', 'del {}', 'del (yield)',
    'def f(1): pass', 'def f(a.b): pass', 'def f(None): pass', 'def f((a, b)): pass', 'lambda 1: 2',
    'lambda (a, b): 1', 'lambda None: 1', 'def None(): pass', 'class True: pass', 'def f(): nonlocal 1',
):
    check(source)
