def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '1.5.5', '1..2', '1.2.3', '1_000_', '0b12', '0b1a', '0o18', '0xfg', '12abc', '1jx', '1.5a', '1 if',
    '5x = 1', 'x = 1y', '1_a', '0_', '1._5', '1e_5',
):
    check(source)
