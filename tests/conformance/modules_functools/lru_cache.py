# lru_cache and cache.
from functools import cache, lru_cache
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@lru_cache(maxsize=3)
def square(n):
    print('computing', n)
    return n * n


for n in (1, 2, 3, 1, 4, 2, 1):
    print(square(n), end=' ')
print()
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info(), type(square.cache_info()).__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info(), fib.cache_parameters())


@lru_cache
def plain(*args, **kwargs):
    return args, kwargs


plain(1)
plain(1.0)
plain(True)
plain(1, k=2)
plain(k=2)
plain(a=1, b=2)
plain(b=2, a=1)
plain((1,))
print(plain.cache_info(), plain.cache_parameters())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed('a'), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def uncached(x):
    return x


@lru_cache(maxsize=None)
def unbounded(x):
    return x


@lru_cache(maxsize=-5)
def negative(x):
    return x


print([uncached(i % 2) for i in range(4)], uncached.cache_info(), [unbounded(i % 2) for i in range(4)],
      unbounded.cache_info(), negative(1), negative.cache_info(), negative.cache_parameters())
show(plain, [])
show(plain, {}, k=1)
show(lru_cache, 'a')
show(lru_cache, maxsize=1.5)
show(square)
show(lambda: square.cache_info(1))


class A:
    calls = 0

    @lru_cache
    def method(self, x):
        A.calls += 1
        return x

    @staticmethod
    @cache
    def static(x):
        A.calls += 1
        return x

    @classmethod
    @cache
    def cls(cls, x):
        A.calls += 1
        return x


a = A()
print(a.method(1), a.method(1), A().method(1), A.static(1), a.static(1), A.cls(2), a.cls(2), A.calls)


@cache
def fails(x):
    print('trying', x)
    raise ValueError(x)


show(fails, 1)
show(fails, 1)
print(fails.cache_info())


@lru_cache(maxsize=2)
def recursive(n):
    return 1 if n == 0 else recursive(n - 1) + recursive(max(0, n - 2))


print(recursive(15), recursive.cache_info())
try:
    square.cache_parameters()['maxsize'] = 5
    print(square.cache_parameters())
    square.attribute = 1
    print(square.attribute, square.__dict__['attribute'])
except Exception as error:
    print(error)
