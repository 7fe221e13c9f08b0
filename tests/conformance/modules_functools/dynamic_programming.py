# lru_cache, reduce and partial in programs.
from functools import cache, lru_cache, partial, reduce
import operator


@cache
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


@lru_cache(None)
def coins(amount, kinds):
    if amount == 0:
        return 1
    if amount < 0 or not kinds:
        return 0
    return coins(amount - kinds[-1], kinds) + coins(amount, kinds[:-1])


@lru_cache(maxsize=128)
def paths(r, c, blocked=frozenset({(1, 1), (2, 3)})):
    if (r, c) in blocked or r < 0 or c < 0:
        return 0
    return 1 if (r, c) == (0, 0) else paths(r - 1, c) + paths(r, c - 1)


@cache
def catalan(n):
    return 1 if n < 2 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


@cache
def stirling(n, k):
    return int(n == k) if n == 0 or k == 0 else k * stirling(n - 1, k) + stirling(n - 1, k - 1)


print(edit('intention', 'execution'), edit.cache_info(), coins(100, (1, 5, 10, 25, 50)),
      coins.cache_info().currsize, paths(6, 6), paths.cache_info(), [catalan(n) for n in range(12)],
      catalan(40), [stirling(6, k) for k in range(7)])
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs, lambda x: x)
pipeline = compose(partial(map, int), partial(filter, lambda n: n % 2), sorted, partial(map, str), ','.join)
print(pipeline(['5', '2', '9', '1']), reduce(operator.or_, [{1}, {2}, {1, 3}]),
      reduce(lambda d, kv: {**d, kv[0]: d.get(kv[0], 0) + kv[1]}, [('a', 1), ('b', 2), ('a', 3)], {}),
      reduce(lambda acc, c: acc * 2 + int(c), '10110', 0),
      reduce(getattr, 'real.__class__.__name__'.split('.'), 5),
      reduce(operator.getitem, ['a', 0, 'b'], {'a': [{'b': 'deep'}]}),
      reduce(lambda f, _: (f[1], sum(f)), range(30), (0, 1))[0])
power_of = [partial(lambda base, exponent: base ** exponent, exponent=n) for n in range(4)]
print([f(3) for f in power_of], partial(sorted, key=partial(operator.mul, -1))([3, 1, 2]),
      list(map(partial(max, 3), range(6))), partial(partial, int)(base=2)('110'))
