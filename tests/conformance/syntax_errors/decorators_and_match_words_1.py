def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'match x:\n  case 1: pass\n  x = 1', 'match x:\n  x = 1', 'match x: pass', 'match x:\n  pass',
    'case x: pass', 'match = 1\nmatch x', 'match x y:\n  case 1: pass', 'match (x:\n  case 1: pass',
    'match x:\n  case (1: pass', 'match x:\n  case 1 2: pass', 'match x:\n  case: pass',
    'match x:\n  case 1,: pass', 'match x:\n  case ,: pass', 'match x:\n  case 1 |: pass',
    'match x:\n  case | 1: pass', 'match x:\n  case a.b(): pass',
):
    check(source)
