# Calls with so many keywords that they are brought together in pieces.
import functools

N = 700
x = {'n%d' % i: i for i in range(N)}
y = {'m%d' % i: i for i in range(N)}
holes = dict(x)
for i in range(0, N, 3):
    del holes['n%d' % i]


def show(d):
    items = list(d.items())
    print(type(d).__name__, len(d), items[:2], items[-2:], sum(d.values()))


def f(**k):
    show(k)
    return k


def g(a=1, n5=2, /, n6=3, *args, n7=4, b=5, n8, **k):
    print(a, n5, n6, args, n7, b, n8)
    show(k)


def h(n0, n699):
    pass


def generator(n1, **k):
    yield n1
    yield len(k)


async def coroutine(n1, **k):
    return n1, len(k)


def tried(call):
    try:
        call()
    except TypeError as error:
        print(str(error)[:150])


for _ in range(2):
    k = f(**x)
    k['n3'] = None
    k.pop('n4')
    print(x['n3'], x['n4'], k is x)
    f(**x, **y)
    f(a=1, **x, b=2)
    f(**holes)
    f(**{**x, **y})
    g(**x)
    g(1, 2, **x)
    tried(lambda: g(1, 2, 3, 4, **x))
    tried(lambda: g(**y))
    tried(lambda: h(**x))
    tried(lambda: h(1, **y))
    tried(lambda: f(1, **x))
    tried(lambda: f(**x, n5=1))
    tried(lambda: f(**x, **x))
    tried(lambda: f(**x, **{5: 6}))
    tried(lambda: f(**{**x, 5: 6}))
    tried(lambda: f(**{5: 6, **x}))
    tried(lambda: len(**x))
    tried(lambda: print(**x))
    print(list(generator(**x)))
    try:
        coroutine(**x).send(None)
    except StopIteration as stop:
        print(stop.value)
show(dict(**x))
show(dict(y, **x))
show(dict([('n5', 'x' and 1000), ('z', 1)], **x))
d = {'n9': 5, 7: 8}
d.update(**x)
show(d)
d.update(y, **x)
show(d)


class Name(str):
    def __eq__(self, other):
        return str.__eq__(self, other)

    def __hash__(self):
        return str.__hash__(self)


k = f(**{Name('n%d' % i): i for i in range(N)})
print(len(k), "n5" in k, k["n6"])
k = f(**{**x, Name('last'): 1})
print(len(k), "n5" in k, k["n6"])


class Plain:
    def __init__(self, n2, **k):
        print(n2)
        show(k)

    def method(self, **k):
        show(k)

    @classmethod
    def of_class(cls, **k):
        show(k)


class Made:
    def __new__(cls, **k):
        show(k)
        return object.__new__(cls)

    def __init__(self, *args, n3, **k):
        print(n3)
        show(k)

    def __call__(self, **k):
        show(k)


class Meta(type):
    def __new__(mcls, name, bases, namespace, **k):
        show(k)
        return type.__new__(mcls, name, bases, namespace)

    def __init__(cls, *args, **k):
        show(k)


class Dict(dict):
    pass


class Mapping:
    def keys(self):
        return x.keys()

    def __getitem__(self, key):
        return -x[key]


Plain(**x).method(**y)
Plain.of_class(**x)
Made(**x)(**y)


class WithMeta(metaclass=Meta, **x):
    pass


show(Dict(**x))
f(**Mapping())
f(**Mapping(), **y)
show(functools.partial(f, **x)(n5=100, **y))
f(*[], **x)
tried(lambda: f(*[1], **x))
tried(lambda: f(**5))
f.__call__(**x)
print('{n5} {n699}'.format(**x))
print(max([3, 5], **{'key': lambda v: -v}))
