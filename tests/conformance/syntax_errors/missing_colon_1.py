def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'if x\n  pass', 'if x:\n  pass\nelif y\n  pass', 'if x:\n  pass\nelse\n  pass', 'while x\n  pass',
    'for x in y\n  pass', 'def f()\n  pass', 'def f() -> int\n  pass', 'class A\n  pass',
    'class A(B)\n  pass', 'try\n  pass', 'try:\n  pass\nexcept\n  pass', 'try:\n  pass\nexcept E\n  pass',
    'try:\n  pass\nexcept E as e\n  pass', 'try:\n  pass\nfinally\n  pass', 'with x\n  pass',
):
    check(source)
