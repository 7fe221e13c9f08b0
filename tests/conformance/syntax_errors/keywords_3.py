def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'await', 'lambda', 'lambda:', 'lambda x', 'class', 'class 1: pass', 'class A.B: pass', 'class A(: pass',
    'def', 'def f', 'def f:', 'def 1(): pass', 'def f.g(): pass', 'def f(): return', 'class = 1', 'def = 1',
    'x = class', 'x = if',
):
    check(source)
