# Mistakes whose reports hang on how far CPython reads: joined lines, unclosed calls, generators among arguments, targets that are none.


def show(source):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
    else:
        print('compiled', repr(source))


for source in [
    'x = 1 + \\\n    2 + \\ \n    3\n',
    'x = (1 +\n    2 + \\ \n    3)\n',
    's = """a\nb""" + \\ x\n',
    's = f"""a\nb""" + \\ x\n',
    'x = 1 + \\\n    2 + \\\n    3 \\ abc\ny = 2\n',
    'if x:\n    y = [\n      1, \\ # comment\n      2]\n',
    'x = é + \\\n  ö \\ \n',
    's = """a\nbcdefghijkl""" ; x = \\\n  1 + \\ x\n',
    'try:\n    pass\nexcept ValueError as e print(e)\n',
    'try:\n    pass\nexcept ValueError as e.x\n    pass\n',
    'try:\n    pass\nexcept ValueError as e\n    pass\n',
    'try:\n    pass\nexcept ValueError as e.x:\n    pass\n',
    'try:\n    pass\nexcept ValueError as (a, b):\n    pass\n',
    'try:\n    pass\nexcept (ValueError, TypeError) as e(x)\n    pass\n',
    'try:\n    pass\nexcept* ValueError as e.y\n    pass\n',
    "try:\n    pass\nexcept ValueError as 'x':\n    pass\n",
    'try:\n    pass\nexcept ValueError as:\n    pass\n',
    'print(sum(x for x in y, 0)\n',
    'print(sum(x for x in y, 0)\nz = 3\n',
    'print(sum(x for x in y, 0\nz = 3\n',
    'f(a, x for x in y, b\n',
    'f(x for x in y,\n  b)\n',
    '(f(x for x in y,\n  b)\n',
    'f(x for x in y, a b)\n',
    'f(x for x in y, )\n',
    'f(x for x in y, key=lambda z: 1)\n',
    'f(x for x in y, key=)\n',
    'f(a=1, x for x in y)\n',
    'f(1, *x for x in y)\n',
    'class A(x for x in y, b): pass\n',
    'f(x for x in y, *z)\n',
    'f(x for x in y, **z)\n',
    'f(a, 5 for\n',
    'f(a, 5 async x)\n',
    'f(a, 5 for x y)\n',
    'f(x) += \n',
    'f(x) += 1\n',
    'a, b += \n',
    'f() += = 3\n',
    '(a) += \n',
    '"a" += x y\n',
    '[a] -= b c\n',
    'f(x) += yield\n',
    'x == y += 1\n',
    'a.b.c() *= d e\n',
    "x = b'a' 'b' + 'unterminated\n",
    "x = b'a' 'b' + (\n",
    "x = b'a' 'b'\ny = (\n",
    "x = f'a' b'c' + 0777\n",
    "def f(a, b=1, c): return 'abc\n",
    "x = 'a' foo(b c) 'd'\n",
    "x = 'a' foo(b) 'd'\n",
    "x = 'a' foo(b 'd')\n",
    "print('value' fmt('x', 'y'z 'w') | a)\n",
]:
    show(source)
