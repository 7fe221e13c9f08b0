def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '(', '[', '{', '(1, 2', '[1, 2', '{1: 2', 'f(1, 2', 'f(\n1,\n2', 'x = [1,\n2,\nprint(3)',
    'x = {1: 2\ny = 3', 'print("a"\nprint("b")', 'foo(a, b for b in c', '(1, 2]', '[1, 2)',
):
    check(source)
