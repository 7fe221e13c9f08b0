def check(src):
    try:
        compile(src, 's', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '|', type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for p in ('x | 1', '_ | 1', '1 | x', '[a] | [b]', '[a, a]', '{"k": a, "l": a}', '{**r, "a": 1}', '{"a": 1, "a": 2}', '{a: 1}', '{**_}', '[*a, *b]', 'P(a=1, a=2)', 'P(a=1, 2)', 'a.b = 1', '1 + 2', '1j + 2', '-x', 'f"x"', 't"x"', '*a', 'x as _', 'x as y as z', '1 as a.b', '1 as 2', 'not 1', 'a()', 'a.b()', 'a[0]', '...', '-"a"', '+1', '1 if', 'x if', '(x := 1)', '{1, 2}', 'None()', 'lambda: 1', '{"a"}', '{}', '()', '*_', '1_000', '--1', '1 - 2j', '1 + 1.5', '~1', '"a" "b"', 'True | False', 'a.b.c', '[1, *_, 2, *_]', 'P(**k)', 'P(*a)'):
    check(f'match v:\n    case {p}:\n        pass')
check('match x:\npass')
check('match x:\n    pass')
check('match x:\n    case 1\n        pass')
check('match x:\n    case 1:\n    pass')
check('match x\n    case 1: pass')
check('match x:\n    case x: pass\n    case y: pass')
check('match x:\n    case _: pass\n    case 1: pass')
check('match x:\n    case x if y: pass\n    case 1: pass')
check('match:\n    case 1: pass')
check('match x: case 1: pass')
check('case 1: pass')
