def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'global 1', 'global x.y', '(a.b := 1)', '(a[0] := 1)', '(f() := 1)', '((a, b) := 1)', '(1 := 2)',
    '(None := 1)', '(*a := 1)', '[a := 1, b = 2]', 'x = y := 1', '(x := y := 1)',
    'try: pass\nexcept E as 1: pass', 'try: pass\nexcept E as a.b: pass',
    'try: pass\nexcept E as (a, b): pass', 'print = 1; print x',
):
    check(source)
