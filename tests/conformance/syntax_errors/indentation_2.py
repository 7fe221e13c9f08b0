def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'match x:\n  case 1:\n  pass', ' x', '  x = 1\ny = 2', 'x = 1\n  y = 2', 'if x:\n    a\n  b',
    'if x:\n    a\n      b', 'if x:\n\ta\n        b', 'if x:\n        a\n\tb', 'def f():\n  a\n b',
    'def f():\n    return 1\n   x = 2', 'class A:\n  def f(self):\n  pass', 'if x:', 'def f():', 'class A:',
    'for x in y:', 'if x:\n\n\n', 'if x:\n  # comment\n',
):
    check(source)
