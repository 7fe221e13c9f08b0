# Every way to bind keywords and defaults, the errors included, through functions, methods and classes.
def outcome(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


def a(x, y=2, *, k=3, m=4): return x, y, k, m
def b(x, /, y, z=3, *, k): return x, y, z, k
def c(x, *rest, k='k', **more): return x, rest, k, more
def d(*rest, **more): return rest, more
def e(x=1, y=2, z=3): return x, y, z
def f(x, /, **more): return x, more
def g(*, k=1, m): return k, m
def h(a1, a2, a3, a4, a5, a6, a7, a8, a9, b1=1, b2=2, b3=3, b4=4, b5=5, *, c1=1, c2=2, c3=3): return a1, a9, b1, b5, c1, c3
def généreux(é=1, ß=2, *, ﬁ=3): return é, ß, ﬁ


calls = [
    lambda: a(1), lambda: a(1, 5), lambda: a(1, 5, m=6), lambda: a(1, m=5, k=6), lambda: a(k=1, x=2), lambda: a(m=1, y=2, x=3, k=4),
    lambda: a(), lambda: a(y=1), lambda: a(1, 2, 3), lambda: a(1, x=2), lambda: a(1, q=2), lambda: a(1, 2, 3, k=4), lambda: a(1, 2, y=3),
    lambda: b(1, 2), lambda: b(1, 2, k=3), lambda: b(1, y=2, k=3), lambda: b(x=1, y=2, k=3), lambda: b(1, k=3), lambda: b(1, 2, 3, 4, k=5),
    lambda: b(1, 2, k=4, z=9), lambda: b(1, z=2, y=1, k=0),
    lambda: c(1), lambda: c(1, 2, 3), lambda: c(1, 2, k=5, q=6), lambda: c(x=1, k=2), lambda: c(1, x=2), lambda: c(k=1), lambda: c(1, z=1, y=2, x1=3),
    lambda: d(), lambda: d(1, 2, p=3), lambda: d(**{'a b': 1, 'self': 2}), lambda: d(*(), **{}),
    lambda: e(z=1), lambda: e(y=1, z=5), lambda: e(5, z=1), lambda: e(1, 2, 3, 4), lambda: e(1, 2, 3, x=4),
    lambda: f(1, x=2), lambda: f(x=2), lambda: f(1, **{'x': 3, 'y': 4}),
    lambda: g(m=1), lambda: g(k=1), lambda: g(1, m=2), lambda: g(), lambda: g(m=1, k=2, j=3),
    lambda: h(1, 2, 3, 4, 5, 6, 7, 8, 9), lambda: h(1, 2, 3, 4, 5, 6, 7, 8, a9=9, c3=33, b5=55), lambda: h(1, 2, a3=3),
    lambda: généreux(ß=5), lambda: généreux(é=5, fi=6), lambda: généreux(**{'ﬁ': 6}),
    lambda: a(1, **{'k': 2}), lambda: a(1, k=1, **{'k': 2}), lambda: a(**{'x': 1, 1: 2}), lambda: a(*[1, 2], **{'m': 9}),
]
for number, call in enumerate(calls):
    for _ in range(2):
        result = outcome(call)
    print(number, result)

# Defaults are looked up when the function is called.
a.__kwdefaults__ = {'m': 40, 'k': 30}
print(a(1), a(1, k=2))
a.__kwdefaults__['extra'] = 1
a.__kwdefaults__['k'] = 'changed'
print(a(1), a(1, m=2))
del a.__kwdefaults__['k']
print(outcome(a, 1), a(1, k=5))
a.__kwdefaults__ = None
print(outcome(a, 1), a(1, k=5, m=6))
a.__defaults__ = (10, 20)
print(a(k=1, m=2), a(5, k=1, m=2))
a.__defaults__ = None
print(outcome(a, k=1, m=2))


class Name(str):
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return str(self) == str(other)


print(outcome(lambda: e(**{Name('y'): 5})), outcome(lambda: d(**{Name('y'): 5})))

shared = []
def grow(item, into=shared, *, also=shared): into.append(item); also.append(item); return into


grow(1)
grow(2, also=[])
print(shared, grow(3, []) is shared)


class Point:
    def __init__(self, x, y=0, *, name='p', **more):
        self.all = x, y, name, more

    def move(self, dx=1, *, dy=2): return self.all[0] + dx, self.all[1] + dy

    @classmethod
    def make(cls, *args, **kwargs): return cls(*args, **kwargs).all

    @staticmethod
    def add(a, b=10, *, c=100): return a + b + c

    def __call__(self, first=1, /, **rest): return first, rest


print(Point(1).all, Point(1, name='q').all, Point(y=1, x=2, z=3).all, Point.make(5, name='n', w=1))
print(Point(1).move(), Point(1).move(dy=5), Point(1).move(3, dy=4), Point.add(1), Point.add(1, c=2), Point.add(b=1, a=2))
print(Point(1)(first=3), outcome(lambda: Point()), outcome(lambda: Point(1, 2, 3)), outcome(lambda: Point(1).move(1, 2)))


def generator(a, b=2, *, c=3):
    yield a, b, c


print(next(generator(1)), next(generator(b=5, a=1, c=2)), outcome(lambda: generator()))


def depth(n=0, *, limit=400, **more):
    return n if n == limit else depth(n + 1, limit=limit, **more)


print(depth(), depth(limit=50, other=1))


def forever(n=0, *, step=1):
    return forever(n + step, step=step)


print(outcome(forever).partition(':')[0])
