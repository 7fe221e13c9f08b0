def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '1a', '1_', '1__0', '_1_', '0x', '0xg', '0b', '0b2', '0o', '0o8', '08', '09.', '0_7', '007', '00', '1e',
    '1e+', '1.e',
):
    check(source)
