def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '[x for]', '[x for x]', '[x for x in]', '[for x in y]', '[x for x in y if]', '[x, y for x in z]',
    '[x, for x in y]', '[(x, y) for x, y in z', '{x: y for x in z, 1}', '{x for x in y, 1}',
    '{**a for a in b}', '[*a for a in b]', '{*a for a in b}', '(*a for a in b)', '{a: b, c for a in b}',
    '{a, b: c}', '{a: b, c}', '{a, **b}',
):
    check(source)
