def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'if x: # comment\npass', 'if a:\n  if b:\n  pass', '\tx = 1\n    y = 2',
    'if x:\n  pass\n    else:\n  pass', 'try:\n  pass\n', 'try:\n  pass\nx = 1', 'try: pass',
    'def f():\n    """doc"""\n  x', 'x = (\n1\n  )\n  y', 'if x:\n  y = (\n1)\n z', 'else:\n  pass',
    '@deco\n\nx = 1', '@deco', '@deco\n  def f(): pass', 'if x: pass\n  else: pass',
):
    check(source)
