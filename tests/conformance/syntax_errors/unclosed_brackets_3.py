def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x = (\n\n\n', 'x = (1 +\n', 'def f(a, b:\n    pass', 'class A(B:\n    pass', 'if (x > 1:\n    pass',
    'while (True:\n  pass', 'for x in [1, 2:\n  pass', 'with (open(x) as y:\n  pass', 'x = "a" + (\n"b"',
    '{\n"a": 1,\n"b": [1, 2\n}', '(\n[\n{\n', '(\n)\n]\n', '[\n1\n)\n',
):
    check(source)
