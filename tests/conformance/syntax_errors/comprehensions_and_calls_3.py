def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'f(a for a in b, )', 'f((a for a in b), c)', 'f(a, *)', 'f(a, **)', 'f(a=1, *)', 'f(***a)', 'f(* *a)',
    'f(*a=1)', 'f(**a=1)', 'f(a)(b', 'f(a).b(', 'f(a)[b', 'f a', 'f a, b', 'f(a) b', 'f(a b, c)', 'f(a, b c)',
    'f("a" b)',
):
    check(source)
