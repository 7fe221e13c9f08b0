def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'for = 1', 'x.class', 'x.if = 1', 'f(class=1)', 'f(if=1)', 'def f(class): pass', 'def f(if=1): pass',
    'import class', 'import a.class', 'from if import x', 'from a import if', 'None.x = 1', 'if', 'if:',
    'while:', 'for x', 'for x in', 'for x in:',
):
    check(source)
