def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'a :', 'a..b', '.a', 'a.', 'a.1', 'a.(b)', '...a', 'a....b', '1.a', '1.real', '1 .real', '0x1.real',
    '1__2', '0b1_', '0777',
):
    check(source)
