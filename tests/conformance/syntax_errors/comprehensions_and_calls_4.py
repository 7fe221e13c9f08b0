def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'f(a "b")', 'f(1 2)', '[1 2]', '[1, 2 3]', '(1 2)', '(a, b c)', '{1 2}', '{"a": 1 "b": 2}', '{"a" 1}',
    '{"a": 1, "b"}', '{"a": 1, b: }', '{"a": }', 'x = [a b]', 'x[a b]', 'x[a, b c]', 'x[]', 'x[',
    'x[1:2:3:4]',
):
    check(source)
