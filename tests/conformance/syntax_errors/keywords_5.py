def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'for in y: pass', 'for x y: pass', 'for x of y: pass', 'with', 'with:', 'with as x: pass',
    'with x as: pass', 'try', 'is x', 'not', 'x not y', 'x is', 'x not in', 'x in', 'in x', 'not in x',
    'a or', 'and b',
):
    check(source)
