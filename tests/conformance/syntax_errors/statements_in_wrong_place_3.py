def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'def f():\n  import x\n  global x', 'def f():\n  for x in y: pass\n  global x',
    'def f():\n  def x(): pass\n  global x', 'x = 1\nglobal x', 'print(x)\nglobal x',
    'class A:\n  x = 1\n  global x', 'def f():\n  x: int\n  global x', 'def f():\n  global x\n  nonlocal x',
    'from x import *\ndef f(): from y import *', 'def f():\n  from x import *',
    'class A:\n  def f(self): from x import *', 'from __future__ import annotations\nx = 1',
    'x = 1\nfrom __future__ import annotations', '"""doc"""\nfrom __future__ import annotations',
    'from __future__ import nested_scopes, nope', 'def f(a, a): pass', 'def f(a, *a): pass',
):
    check(source)
