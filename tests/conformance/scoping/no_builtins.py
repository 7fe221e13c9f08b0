# __builtins__ that are no dict: names are not found in them, and not elsewhere either.
import types


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Mapping:
    def __getitem__(self, key):
        print('asked for', key)
        if key == 'absent':
            raise KeyError(key)
        return str.upper


SOURCES = ['len("abc")', 'abs(-1)', 'known + 1', '[known for i in "ab"]', '(lambda: print)()', '__import__("sys")', 'absent', 'absent.x', '().__class__.__name__']
STATEMENTS = ['class A: pass', 'import sys', 'from math import pi', 'raise ValueError(1)', 'assert known', 'assert 0', 'def f(x=known): return x\nf()', 'x = known\ndel x\nx',
              'try: x\nexcept NameError: pass', 'for i in "ab": pass', 'with known: pass', 'known.real', 'def f():\n return len\nf()', 'lambda: len', 'type X = int', 'global len\nlen']
for builtins in (None, {}, 5, 'text', {'len': max}, types.SimpleNamespace(len=len), [1], Mapping(), __builtins__, object()):
    print(type(builtins).__name__)
    for source in SOURCES:
        attempt(eval, source, {'__builtins__': builtins, 'known': 7})
        attempt(eval, source, {'__builtins__': builtins}, {'known': 7})
    for statement in STATEMENTS:
        if not isinstance(builtins, (str, list, Mapping)) or 'class' not in statement and 'import' not in statement:
            attempt(exec, statement, {'__builtins__': builtins, 'known': 7})
    attempt(lambda: types.FunctionType((lambda: abs(-3)).__code__, {'__builtins__': builtins})())


def call(function):
    return function()


# One code, other globals: what was found for the one is not remembered for the other.
code = (lambda: len('abcd')).__code__
ours = {}
with_ours = types.FunctionType(code, ours)
for i in range(3):
    attempt(with_ours)
    attempt(types.FunctionType(code, {'__builtins__': None}))
    attempt(types.FunctionType(code, {'__builtins__': {'len': hash}}) and with_ours)
ours['__builtins__'] = None
for i in range(3):
    attempt(with_ours)
    attempt(types.FunctionType(code, ours))
