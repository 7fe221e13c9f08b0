def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'gloabl x', 'nonlocl x', 'x = 1 fi y else 2', 'x = 1 if y esle 2', 'a adn b', 'a ro b', 'x nto in y',
    'x isn y', 'nto x', 'for x ni y: pass', 'asycn def f(): pass', 'async dfe f(): pass', 'def f(:\n  pass',
    'def f(x) retrun x', 'class A:\n  dfe f(self): pass', 'if True:\n    prnt("x") x',
):
    check(source)
