def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'f(x for x in y, z for z in y)', 'f(a=1, 2)', 'f(**a, 1)', 'f(**a, *b)', 'f(a=1, a=2)',
    'f(a=1, b=2, a=3)', 'f(a=)', 'f(=1)', 'f(a, , b)', 'f(,)', 'f(*)', 'f(**)', 'f(a b)', 'f(a=1 b=2)',
    'f(a: int)', 'f(not a=1)', 'f(a := 1, b = c := 2)', 'f(__debug__=1)',
):
    check(source)
