def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '{1, 2)', '(]', 'f(1, [2)', ')', ']', '}', '1)', 'x = 1]', 'f(a))', '[[1]', '((1)', '{(1}', 'a[1',
    'a[1:2',
):
    check(source)
