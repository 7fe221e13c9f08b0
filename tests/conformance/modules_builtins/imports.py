# import in its forms, over the modules that every sandbox has.
import math
import math as m
import collections.abc
import collections.abc as cabc
from math import pi, sqrt as root
from collections import abc as abc2, deque
import string, json as j, sys
print(m is math, root(16), pi == math.pi, cabc is collections.abc is abc2, deque.__name__, j.__name__,
      string.digits)


def inside():
    import functools
    from itertools import chain as c, count
    return functools.reduce(lambda a, b: a + b, c([1], [2])), 'functools' in dir(), count.__name__


print(inside(), 'functools' in globals(), 'json' in globals(), 'j' in globals())
for statement in ('import no_such', 'import no_such.sub', 'import math.sub', 'import collections.nope',
                  'from math import nope', 'from math import pi, nope', 'from no_such import x',
                  'from collections.nope import x', 'from . import x', 'from .x import y',
                  'import json.decoder', 'import sys.modules',
                  'from math import *\nprint(factorial(5))',
                  'from collections.abc import *\nprint(Sized.__name__)', 'import math, no_such2',
                  'from string import (digits,\n octdigits as o,)\nprint(o)',
                  'import collections.abc as x, math as y\nprint(x.__name__, y.__name__)',
                  'from typing import List as L\nprint(L)', '__import__("nope")',
                  'print(__import__("collections.abc").__name__, __import__("collections.abc", fromlist=["x"]).__name__)', '__import__("")', '__import__(5)', 'import sys as s; print(s.modules["math"].__name__)', 'from sys import modules; print("sys" in modules)', 'from math import pi as pi, pi as tau; print(pi == tau)', 'from __main__ import pi; print(pi)', 'import __main__; print(__main__.__name__)'):
    try:
        exec(statement, {'__name__': 'inner'})
        print('ok', statement.split('\n')[0])
    except Exception as error:
        print(statement.split('\n')[0], '|', type(error).__name__, error, getattr(error, 'name', None))
for statement in ('import', 'import a.', 'import a as', 'from a import', 'from a import b as',
                  'from a import (b', 'from a import b,', 'import a as b.c', 'from import a',
                  'from a import *, b', 'from . import *', 'def f():\n from math import *', 'import 5',
                  'from a import b.c', 'import *', 'from a import ()', 'class A:\n from math import *'):
    try:
        compile(statement, 'f', 'exec')
        print(repr(statement), 'compiles')
    except SyntaxError as error:
        print(repr(statement), '|', error.msg)
sys.modules['fake'] = type(sys)('fake')
sys.modules['fake'].value = 5
import fake
from fake import value
print(fake.value, value, fake)
sys.modules['blocked'] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__, error)
sys.modules['odd'] = 'any object'
import odd
print(odd)
del sys.modules['fake'], sys.modules['blocked'], sys.modules['odd']
print(math.__name__, type(math).__name__, collections.__name__, collections.abc.__name__)
