def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '0x_', '$x', 'x$', '?x', 'x?', 'a ! b', 'x!', '!x', 'a ?? b', '`x`', 'x = `1`', 'a → b', 'x = 5€',
    '“hello”', '‘a’', 'a – b', 'x\xa0= 1', 'a\u200bb',
):
    check(source)
