def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'lambda (a): 1', 'class A(x for x in y): pass', 'class A(a=1, b): pass', 'class A(**k, b): pass',
    'def f() -> : pass', 'def f(): -> int: pass', 'def f()\n-> int: pass', '@\ndef f(): pass',
    '@x y\ndef f(): pass', '@x\nclass', 'async lambda: 1', 'async class A: pass',
):
    check(source)
