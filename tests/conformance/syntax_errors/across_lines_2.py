def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'd = {"a": [1, 2, {"b": (3, 4}]}', 'a = (\n(\n(\n)\n)\n', 'x = 1 +\ny = 2', 'x = \ny = 2', 'return\\\n',
    'if x:\n    y = 1\n  else:\n    y = 2', 'for i in range(3):\n    for j in range(3)\n        print(i)\n',
    'try:\n    x = 1\nprint(x)', 'while True:\n    x = (1,\n\nbreak', 'lambda x:\n  x',
    'x = [i for i in range(10)\nprint(x)', 'x = f(a, b\ny = g(c)', 'with open("f") as f\n    x = 1',
):
    check(source)
