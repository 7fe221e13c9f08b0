def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'awiat x', 'del_ x', 'matc x:\n  case 1: pass', 'match x:\n  cas 1: pass', 'tpye X = int',
    'for x in range(3):\n    pritn(x)\n    brake x', 'improt os, sys',
    'def f():\n    yield from x\n    retrun x y', 'imporT math', 'Import math', 'If x: pass', 'ELSE: pass',
    'RETURN x',
):
    check(source)
