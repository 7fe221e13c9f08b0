def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '{**a, b}', '[x for x in y for]', '[x for x in y, z]', '[x for x in y if z else w]',
    '[x if y for x in z]', '[x for x in *y]', '[x for x in lambda: y]', '[x for *x in y]', '[x for x, in y]',
    '[x async for]', '[await x for x in y]', '(x for x in y', 'f(x for x in y for)', 'f(*a, b=1, *c, d)',
    'f(**a, b)', 'f(a, b=1, c)', 'f(a for a in b, c)', 'f(c, a for a in b)',
):
    check(source)
