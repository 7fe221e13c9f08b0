print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1))
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda *a, b=2, **k: (a, b, k))(1, c=3))
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print((lambda a, b=1, /, *c, d, e=5, **f: (a, b, c, d, e, f))(1, 2, 3, d=4, g=6))
print((lambda: (yield))().__class__.__name__)
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
print(sorted(['b', 'A', 'c'], key=lambda s: s.lower()))
print(list(map(lambda x: x if x > 0 else -x, [-1, 2, -3])))
print((lambda f: lambda n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1))(6))
f = lambda: 0
print(f.__name__, f.__qualname__)
def outer():
    return lambda: None
print(outer().__qualname__)
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
print([(lambda: i)() for i in range(3)], [g() for g in [lambda: i for i in range(3)]])
print((lambda x: (x, y := x + 1, y * 2))(1))
print({k: v for k, v in zip('ab', [lambda: 1, lambda: 2])}['b']())
d = {'a': lambda x, : x, 'b': lambda *, k: k}
print(d['a'](1), d['b'](k=2))
if (lambda: True)(): print('ok')
