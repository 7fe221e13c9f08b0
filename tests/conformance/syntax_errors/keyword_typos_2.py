def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'form x import y', 'fron x import y', 'from x imoprt y', 'tyr:\n  pass\nexcept: pass',
    'try:\n  pass\nexcpet: pass', 'try:\n  pass\nfinaly: pass', 'rasie ValueError', 'asert x', 'assrt x',
    'lamda x: x', 'yeild x', 'wiht open(f) as g: pass', 'with open(f) sa g: pass', 'contineu', 'brek', 'pas',
):
    check(source)
