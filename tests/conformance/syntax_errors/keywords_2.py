def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'import a.', 'import .a', 'import a as', 'import a, ', 'from x import *, a', 'from x import a as',
    'from . import', 'pass x', 'break x', 'continue x', 'return return', 'del', 'assert', 'assert x,',
    'global', 'global x,', 'nonlocal', 'yield',
):
    check(source)
