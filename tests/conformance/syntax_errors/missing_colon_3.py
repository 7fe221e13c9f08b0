def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '{1: 2, 3:}', '{1: *a}', '{**a: 1}', '{: 1}', '{1: 2 3: 4}', 'x[1 2]', 'if x then:\n  pass',
    'if x: else: pass', 'else: pass', 'elif x: pass', 'except: pass', 'finally: pass', 'case 1: pass',
):
    check(source)
