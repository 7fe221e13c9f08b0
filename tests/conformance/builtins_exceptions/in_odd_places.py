# Exceptions inside comprehensions, generators, properties, comparisons, formatting, hashing, class bodies, default arguments.
def bomb(method):
    def fail(self, *args):
        raise ArithmeticError(f'{method} with {len(args)}')
    return type('B', (), {method: fail})()


actions = {'__eq__': lambda b: [1, 2].index(b), '__lt__': lambda b: sorted([b, b]),
           '__hash__': lambda b: {b}, '__bool__': lambda b: b and 1, '__len__': lambda b: bool(b),
           '__iter__': lambda b: [*b], '__next__': lambda b: next(b), '__getitem__': lambda b: b[0],
           '__setitem__': lambda b: b.__setitem__(0, 1), '__contains__': lambda b: 1 in b,
           '__add__': lambda b: b + 1, '__radd__': lambda b: 1 + b,
           '__iadd__': lambda b: exec('b += 1', {'b': b}), '__neg__': lambda b: -b,
           '__call__': lambda b: b(1, 2), '__str__': lambda b: f'{b}', '__repr__': lambda b: repr([b]),
           '__format__': lambda b: format(b, 'x'), '__index__': lambda b: [1][b],
           '__int__': lambda b: int(b), '__float__': lambda b: float(b),
           '__enter__': lambda b: exec('with b: pass', {'b': b}), '__getattr__': lambda b: b.missing,
           '__setattr__': lambda b: setattr(b, 'x', 1), '__delattr__': lambda b: delattr(b, 'x'),
           '__dir__': lambda b: dir(b), '__reversed__': lambda b: reversed(b), '__missing__': lambda b: b,
           '__length_hint__': lambda b: list(b), '__round__': lambda b: round(b),
           '__divmod__': lambda b: divmod(b, 1), '__abs__': lambda b: abs(b),
           '__instancecheck__': lambda b: isinstance(1, b), '__bytes__': lambda b: bytes(b),
           '__ge__': lambda b: 1 <= b, '__gt__': lambda b: max([b, 1]), '__del__': lambda b: 'not here',
           '__pow__': lambda b: pow(b, 2, 3), '__matmul__': lambda b: b @ b,
           '__get__': lambda b: type('H', (), {'d': b}).d, '__set_name__': lambda b: type('H', (), {'d': b}),
           '__mro_entries__': lambda b: exec('class X(b): pass', {'b': b}), '__fspath__': lambda b: 'none',
           '__await__': lambda b: 'none'}
del actions['__del__']
for method, action in actions.items():
    try:
        result = action(bomb(method))
        print(method, 'gave', result if isinstance(result, (str, int, list)) else type(result).__name__)
    except Exception as error:
        print(method, type(error).__name__, error)
for text in ('[1 // x for x in (1, 0)]', 'list(1 // x for x in (1, 0))', '{1 // x for x in (0,)}',
             '{1 // x: 1 for x in (0,)}', '(lambda x=1 // 0: x)', '[*map(int, "1x")]', 'sorted([3, "a"])',
             'f"{1 // 0}"', '1 if 1 // 0 else 2', '[1][1 // 0]', 'print(1 // 0)', 'dict(a=1 // 0)',
             '{**None}', 'max(x for x in [1, "a"])', '"%d" % (1 // 0)', '(1, 1 // 0)', 'not 1 // 0',
             '1 < 1 // 0 < 2', '(y := 1 // 0)', 'len(1 // 0 for _ in "a")', 'any(1 // x for x in (1, 0))',
             'any(1 // x for x in (0, 1))'):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
for text in ('class A:\n x = 1 // 0', 'class A:\n def f(self, x=[][0]): pass', '@undefined\ndef f(): pass',
             'def f(x: 1 // 0): pass\nf.__annotations__', 'a, b = 1 // 0, 2', 'for x in 1 // 0: pass',
             'with 1 // 0: pass', 'del [][0]', 'import nope_module', 'raise 1 // 0', 'assert 1 // 0',
             'x = y = {}["k"]', 'while 1 // 0: pass', 'match 1 // 0:\n case _: pass',
             'match 1:\n case x if 1 // 0: pass', 'try:\n 1 // 0\nfinally:\n [][0]',
             'try:\n 1 // 0\nexcept undefined_class:\n pass', 'global g\ng += 1', 'return_ = [][1]',
             'type T = 1 // 0\nT.__value__', 'class A(1 // 0): pass', 'class A(metaclass=[][0]): pass',
             'lambda: 1 // 0\n(lambda: 1 // 0)()', 'async def f(): 1 // 0\nf().send(None)',
             'def g():\n yield 1 // 0\nnext(g())', 'x: int = 1 // 0', 'x: [][0] = 1', '[][0] = 1 // 0',
             '(1 // 0).x = 5', 'a = [1]; a[1 // 0] = [][0]', 'print(*[][0])'):
    try:
        exec(text, {})
        print(repr(text), 'ok')
    except Exception as error:
        print(repr(text), type(error).__name__, error)
