# Caches with keys of the program's own, caches that call themselves, partials of partials and of themselves, keys that raise.
from functools import Placeholder, cache, cmp_to_key, lru_cache, partial, reduce


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.value == other.value


@lru_cache(maxsize=4)
def slow(key):
    return key.value * 10


print([slow(Key(n)) for n in (1, 2, 3, 4, 1, 5, 2, 3, 1, 7)], slow.cache_info())


@lru_cache(maxsize=3)
def mixed(key):
    return str(getattr(key, 'value', key))


print([mixed(k) for k in (1, Key(1), 'a', 1, Key(2), 'a', Key(1), 1.0, (1, 2), (1, 2), Key(2))], mixed.cache_info())
print([mixed(n % 7 if n % 5 else 'a') for n in range(200)][-3:], mixed.cache_info())


@lru_cache(maxsize=50)
def recent(n):
    return -n


state = 1
for _ in range(3000):
    state = state * 1103515245 + 12345 & 0x7fffffff
    recent(state >> 16 & 127)
print(recent.cache_info())


@lru_cache(maxsize=2)
def deeper(n):
    if n > 0:
        deeper(n - 1)
        deeper(n - 1)
    return n


print(deeper(12), deeper.cache_info())


@cache
def twice(n):
    if n == 0:
        twice.cache_clear()
        return 0
    return twice(n - 1) + 1


print(twice(5), twice.cache_info(), twice(5), twice.cache_info())


@lru_cache(maxsize=None)
def named(*args, **kwargs):
    return len(args), sorted(kwargs)


print(named(1, self=2), named(self=2, key=3), named(1, self=2), named(), named(()), named((),), named.cache_info())
show(named, [])
show(named, x=[])
show(slow)


class Bad:
    def __hash__(self):
        raise LookupError('hash')


show(slow, Bad())
print(slow.cache_info().currsize, slow.__wrapped__(Key(9)), slow.__name__, slow.__dict__['__wrapped__'] is slow.__wrapped__)


class Method:
    def __init__(self):
        self.calls = 0

    @lru_cache(maxsize=None)
    def method(self, x, y=2):
        self.calls += 1
        return x + y

    bound = partial(print, 'partial of')


m = Method()
print(m.method(1), m.method(1), m.method(1, y=2), Method.method(m, 1), m.calls, m.method.__name__)
m.bound(1) if False else Method.bound(1)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1)
for i in range(40):
    p = partial(partial.__call__, p, i)
show(lambda: len(p()[0]))
chain = f
for i in range(3000):
    chain = partial(lambda g, *a: g(*a), chain) if i % 300 == 0 else partial(chain, i)
show(lambda: len(chain()[0]))
own = partial(f)
own.__setstate__((int, (own,), {'k': own}, {'extra': 1}))
print(repr(own), own.extra)
q = partial(f, Placeholder, 2, Placeholder, k=1)(0, 9, k=2) if False else partial(f, Placeholder, 2, Placeholder, 4, k=1)
print(q(1, 3, 5, k=7, z=8), partial(q, 1)(3), partial(q, 1, 2, 3, 4)(5), q.__reduce__()[2][1:3])
show(partial(int, base=2), '101', base=16)
show(partial(int), 'x' * 3)
show(partial(f, **{'not a name': 1}))
r = partial(f, a=1)
r.keywords[5] = 6
show(r)


class Partial(partial):
    pass


print(Partial(Partial(f, 1), 2).args, type(Partial(f)).__name__, partial(Partial(f, 1), 2).args, Partial(f, 3)(4))
for bad in (None, (), (f,), (f, (), {}), (1, (), {}, None), (f, [], {}, None), (f, (), [], None)):
    show(lambda: partial(f).__setstate__(bad))
key = cmp_to_key(lambda a, b: b - a)
print(sorted(range(10), key=key)[:3], min([3, 1, 2], key=key), [k.obj for k in sorted(map(key, (1, 2, 3)))])
show(lambda: sorted([1, 2, 3], key=cmp_to_key(lambda a, b: 1 / 0)))
show(lambda: key(1) < 1)
show(lambda: key < key(1))
print(reduce(lambda a, b: a + [b], (x for x in 'abc'), []), reduce(max, {3: 1, 7: 2}), reduce(lambda a, b: b, [], None))
show(reduce, lambda a, b: 1 / 0, [1, 2])
show(reduce, lambda a, b: a, (1 / 0 for _ in 'x'))
