def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x = {a: 1', 'def f() { return 1 }', 'foreach x in y: pass', 'unless x: pass', 'x = 1 if y else return',
    'return x = 5', 'goto x', 'try: pass\ncatch E: pass', 'throw E', 'fi', 'echo "a"', 'include "a"',
    'using x', 'end', 'then', 'x = true ? 1 : 2', 'a ? b : c',
):
    check(source)
