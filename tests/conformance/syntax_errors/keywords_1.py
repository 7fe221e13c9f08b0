def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'print x', 'print "hello"', 'print x, y', 'print', 'print(x) y', 'exec "x"', 'exec x in y',
    'raise E, "msg"', 'raise E, "msg", tb', 'raise from x', 'raise x from', 'import', 'from', 'from x',
    'from x import', 'import x from y', 'from x import (a, b', 'from x import a,',
):
    check(source)
