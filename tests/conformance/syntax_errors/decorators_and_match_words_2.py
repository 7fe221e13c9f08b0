def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'match x:\n  case a(b c): pass', 'match x:\n  case {1 2}: pass', 'match x:\n  case {1: }: pass',
    'match x:\n  case [1 2]: pass', 'match x:\n  case 1 if: pass', 'match x:\n  case 1 as: pass',
    'match x:\n  case 1 as 2: pass', 'match x:\n  case x := 1: pass', 'match x:\n  case lambda: pass',
    'match x:\n  case f"": pass', 'match x:\n  case 1 + x: pass', 'match x:\n  case x + 1: pass',
    'match x:\n  case -None: pass', 'match *a:\n  case 1: pass', 'match *a, b:\n  case 1: pass',
    'type X = 1 2',
):
    check(source)
