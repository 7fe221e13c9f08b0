def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x =', 'if x', 'print(', '1 +', 'def f(:', 'class', 'x = = 1', 'for', 'while', 'return', '"abc', 'x y',
    ')', '}', 'a b c', '1 2', '$', '?', 'x = 5 5', 'import', 'def', 'lambda', '**', '@', ',',
):
    check(source)
