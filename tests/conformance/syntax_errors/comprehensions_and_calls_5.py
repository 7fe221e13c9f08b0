def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x[1:2, ]', 'x[:,]', 'x[*]', 'x[**a]', 'x[a=1]', 'x[a := 1]', 'x[a:=1:2]', 'x[lambda: 1]', '(,)', '(, 1)',
    '[,]', '[1,,2]', '{,}', '(1,,2)', '(**a)', '(*a)', '*a', 'x = *a',
):
    check(source)
