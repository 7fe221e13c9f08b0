def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'if x:\npass', 'def f():\npass', 'class A:\nx = 1', 'for x in y:\npass', 'while x:\npass',
    'try:\npass\nexcept: pass', 'try:\n  pass\nexcept:\npass', 'try:\n  pass\nexcept E:\npass',
    'try:\n  pass\nfinally:\npass', 'if x:\n  pass\nelse:\npass', 'if x:\n  pass\nelif y:\npass',
    'with x:\npass', 'for x in y:\n  pass\nelse:\npass', 'while x:\n  pass\nelse:\npass',
    'async def f():\npass', 'try:\n  pass\nexcept* E:\npass', 'match x:\ncase 1: pass',
):
    check(source)
