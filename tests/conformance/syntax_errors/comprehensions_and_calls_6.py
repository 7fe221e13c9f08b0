def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x = *a,', 'x = **a', 'print(*)', 'print(**)', 'print(a, end="" sep="")', '(yield x, y', 'lambda x: (x',
    '(lambda x: x', '(a if b else)', '(a if else c)', '(a or)', '(not)', '(a.)', '(.a)', '(a, .b)',
    '(a b if c else d)', '(a if b else c d)',
):
    check(source)
