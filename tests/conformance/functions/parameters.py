def a(x, /, y): return x, y
def b(x=1, /): return x
def c(*, k): return k
def d(*args): return args
def e(**kw): return kw
def f(x, /, *args, k=0, **kw): return x, args, k, kw
def g(a, b=1, /, c=2, *, d=3, e): return a, b, c, d, e
def h(self, /, **kw): return self, kw
print(a(1, 2), a(1, y=2), b(), b(5), c(k=1), d(), d(1, 2), e(), e(x=1, y=2))
print(f(1), f(1, 2, 3, k=4, z=5), f(1, x=2), g(0, e=9), g(0, 1, 2, d=4, e=5), h(1, self=2))
def order(z=1, y=2, x=3): return z, y, x
print(order(x=0), order(y=0, z=5), order(*'abc'), order(**{'x': 'X'}))
def defaults(a, b=1 + 1, c=[x for x in range(2)], *, d=lambda: 5, e='e'): return a, b, c, d(), e
print(defaults(0), defaults.__defaults__[:2], defaults.__kwdefaults__['e'], defaults.__code__.co_varnames[:5])
print(f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__name__, g.__defaults__, g.__kwdefaults__)
g.__defaults__ = (10, 20)
print(g(0, e=1))
g.__kwdefaults__ = {'d': 'D', 'e': 'E'}
print(g(0))
g.__defaults__ = None
try: g(0, e=1)
except TypeError as err: print(err)
def trailing(a, b,): return a, b
print(trailing(1, 2,), (lambda a, *, b=1,: (a, b))(0))
def annotated(a: int, b: 'str' = 'x', *args: float, c: list[int] = [], **kw: dict) -> tuple: return a, b
print(annotated(1), annotated.__annotations__)
def underscore(_, __): return _ + __
print(underscore(1, 2))
def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p): return [a, p, sum([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p])]
print(many(*range(16)), many(**{c: 1 for c in 'abcdefghijklmnop'}))
