def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'async with x: pass', 'lambda: (yield)', '[(yield) for x in y]', '{(yield): 1 for x in y}',
    '((yield) for x in y)', 'def f(): [(yield) for x in y]', 'def f(): [(yield from a) for x in y]',
    'class A: [(yield) for x in y]', 'def f(): return [(await x) for x in y]', 'x: (yield) = 1',
    'def f(a=(yield)): pass', 'def g():\n  def f(a=(yield)): pass', 'nonlocal x',
    'def f():\n  x = 1\n  global x', 'def f():\n  print(x)\n  global x', 'def f(x):\n  global x',
    'def f():\n  global x, x',
):
    check(source)
