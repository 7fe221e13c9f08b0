def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'with x as y\n  pass', 'with (x as y)\n  pass', 'lambda x 1', 'lambda', 'async def f()\n  pass',
    'async for x in y\n  pass', 'async with x\n  pass', 'while x\n  pass\nelse\n  pass',
    'for x in range(10)\n    print(x)', 'if x = 1\n pass', 'match x\n  case 1: pass',
    'match x:\n  case 1\n    pass', '{1 2}', '{1: 2, 3 4}', '{1:}',
):
    check(source)
