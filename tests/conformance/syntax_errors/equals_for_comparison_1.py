def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'if x = 1: pass', 'if x = 1 and y: pass', 'while x = 1: pass', 'elif x = 1: pass', 'x = (y = 1)',
    'if (x = 1): pass', 'print(x == 1 = 2)', 'f(a.b=1)', 'f(a[0]=1)', 'f((a)=1)', 'f(1=2)', 'f("a"=1)',
    'f(True=1)', 'f(None=1)', 'f(a+b=1)', 'f(lambda: 1=2)', 'f(x for x in y, 1)', 'f(1, x for x in y)',
):
    check(source)
