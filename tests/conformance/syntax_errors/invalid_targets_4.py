def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'for 1 in x: pass', 'for f() in x: pass', 'for a, 1 in x: pass', 'for (a + b) in x: pass',
    'for x.y() in z: pass', '[1 for 1 in x]', '[x for f() in x]', '[x for None in y]', 'with a as 1: pass',
    'with a as f(): pass', 'with (a as 1, b as c): pass', 'with a as (b, 1): pass', 'import a as 1', 'del 1',
    'del f()', 'del a + b', 'del (a, 1)',
):
    check(source)
