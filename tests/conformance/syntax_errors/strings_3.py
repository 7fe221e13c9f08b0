def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'print("a" "b" c)', "'''a''' '", 'f\'{"\'', "f'{a['b']}'", 'f\'{a["b]}\'', 'f"{a}" "{', "'a' = 1",
    '"""a""""', "x = '''\nabc\n", 'rb"é"', "r'\\'", 'print(f"{a b}")', 'print(f"{a:{b}")', 'f"{*}"',
    'f"{a:=}"', "f'{'",
):
    check(source)
