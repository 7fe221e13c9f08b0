def f(*args, **kwargs): return args, kwargs
a, b = [1, 2], (3, 4)
d, e = {'x': 1}, {'y': 2}
print(f(*a), f(*a, *b), f(0, *a, 5, *b, 6))
print(f(**d), f(**d, **e), f(z=0, **d, w=3, **e))
print(f(*a, k=1, *b), f(*'abc', **{'q r': 1}))
print(f(*range(3)), f(*{'k': 1}), f(*(i for i in range(2))), f(*[]), f(**{}))
print(f(*a, **d), f(x for x in [1])[1])
print(f(*[x for x in range(3) if x], *map(str, [1, 2])))
def g(a, b, c=3, *, d=4): return a, b, c, d
print(g(*a), g(*a, *[9]), g(*a, d=1), g(1, **{'b': 2, 'd': 5}), g(*[1], **{'b': 7}))
for bad in ('f(*1)', 'f(**1)', 'f(*None)', 'f(**{1: 2})', 'f(**d, **d)', 'g(*a, a=1)', 'f(*[1], **[2])', 'print(**{"bad": 1})'):
    try:
        print(eval(bad))
    except TypeError as error:
        print(bad, '->', str(error).split('.f() ')[-1])
class M:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(f(**M()), f(*M().keys()))
print([*a, *b], (*a, 0), {*a, *b} == {1, 2, 3, 4}, {**d, 'z': 1, **e}, [*'ab', *range(2)])
print(*a, *b, sep='+')
t = *a, 3
print(t)
for x in *a, *b: print(x, end=' ')
print()
def h(): return *a, *b
print(h())
def gen(): yield *a, 9
print(next(gen()))
print(a[0:1], {(1, 2): 'tuple key'}[*a])
