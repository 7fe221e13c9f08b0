def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x, y: int = 1', 'if x: y: int: 1', 'with a, b as c, d e: pass', 'with (a, b): pass',
    'with (a as b, c as d) as e: pass', 'with (a as b) as c: pass', 'with a as b as c: pass',
    'with (a, b as c: pass', 'with (): pass', 'with a,: pass', 'with (a,): pass', 'with (a for a in b): pass',
    'try: pass\nexcept a, b: pass', 'try: pass\nexcept a, b as c: pass', 'try: pass\nexcept (a, b: pass',
    'try: pass\nexcept a b: pass',
):
    check(source)
