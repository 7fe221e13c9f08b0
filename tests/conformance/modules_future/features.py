# __future__: features and imports.
from __future__ import annotations, division, print_function
import __future__
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(__future__.all_feature_names, __future__.annotations, __future__.division.getOptionalRelease(),
      __future__.division.getMandatoryRelease(), __future__.annotations.compiler_flag,
      annotations is __future__.annotations, type(division).__name__, division.optional, division.mandatory,
      __future__.annotations.getMandatoryRelease(), hex(__future__.annotations.compiler_flag))


def function(x: undefined_name, y: list[Nothing] = 1) -> 'quoted':
    z: also_undefined = 5
    return z


class A:
    attr: B
    other: int = 3
    self_ref: list[A]
    complicated: {'a': 1}['b'] + (x, y)[0] if z else lambda q: q


print(function.__annotations__, A.__annotations__, function(1))
for text in ('from __future__ import nothing', 'x = 1\nfrom __future__ import division',
             'from __future__ import braces', '"doc"\nfrom __future__ import annotations\nok = 1',
             'from __future__ import *', 'def f():\n from __future__ import division',
             'from __future__ import division, absolute_import as a; b = a',
             'pass\nfrom __future__ import with_statement',
             'from __future__ import (generators,\n nested_scopes)',
             'from __future__ import barry_as_FLUFL as b'):
    try:
        space = {}
        exec(compile(text, 'f', 'exec', dont_inherit=True), space)
        print('ok', sorted(k for k in space if k != '__builtins__'))
    except SyntaxError as error:
        print(error.msg, error.lineno)
print(compile('def f(x: a): pass', 'f', 'exec', flags=__future__.annotations.compiler_flag) is not None)
space = {}
exec(compile('def f(x: a): pass', 'f', 'exec', flags=__future__.annotations.compiler_flag,
             dont_inherit=True), space)
print(space['f'].__annotations__)
exec('def g(x: zzz): pass\nprint(g.__annotations__)')
show(lambda: __future__.nothing)
