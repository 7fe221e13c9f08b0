def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'a = 1\nb = 2\nc = (3,\nd = 4\n', 'def f():\n    x = [1, 2\n    y = 3\n    return x\n',
    'x = {\n    "a": 1\n    "b": 2\n}', 'x = [\n    1\n    2\n]', 'f(\n    a\n    b\n)',
    'foo(\n  1,\n  2\n  3,\n)', 'print(\n"a",\n"b"\n"c" d\n)', 'x = (1 +\n2 +\n)',
    'if (a and\n    b\n    c):\n  pass', 'x = """\nabc\n" + 1\ny = 2', 'x = "a\nb"',
    'def f(a,\n      b\n      c):\n  pass',
    'class A:\n    def f(self):\n        return (1\n\n    def g(self):\n        return 2\n',
):
    check(source)
