from functools import reduce, partial, singledispatch, cache
from operator import itemgetter, attrgetter, methodcaller, add
compose = lambda *fs: reduce(lambda f, g: lambda *a: f(g(*a)), fs)
curry = lambda f, n: (lambda *a: f(*a) if len(a) >= n else curry(partial(f, *a), n - len(a)))
print(compose(str, abs, int)('-5') + '!', curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(lambda a, b, c: (a, b, c), 3)(1, 2)(3))
data = [{'n': 'x', 'v': 3}, {'n': 'y', 'v': 1}, {'n': 'z', 'v': 2}]
print([d['n'] for d in sorted(data, key=itemgetter('v'))], list(map(itemgetter('n', 'v'), data)), list(map(methodcaller('upper'), 'ab')), attrgetter('real', 'imag')(3 + 4j))
@singledispatch
def show(x): return f'object {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return '[' + ', '.join(map(show, x)) + ']'
@show.register(str | bytes)
def _(x): return f'text {x!r}'
print(show(5), show([1, 'a', 2.5]), show(True), show(b'z'), show(None))
@cache
def ways(n): return 1 if n <= 1 else ways(n - 1) + ways(n - 2)
print(ways(90), ways.cache_info().hits, ways.cache_info().currsize)
class Maybe:
    def __init__(self, v): self.v = v
    def __or__(self, f):
        if self.v is None: return self
        try: return Maybe(f(self.v))
        except Exception: return Maybe(None)
    def __repr__(self): return 'Nothing' if self.v is None else f'Just({self.v!r})'
print(Maybe('42') | int | (lambda x: x * 2), Maybe('x') | int | str, Maybe(0) | (lambda x: 1 / x))
zero, succ = lambda f: lambda x: x, lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda a: lambda b: lambda f: lambda x: a(f)(b(f)(x))
times = lambda a: lambda b: lambda f: a(b(f))
number = lambda n: n(lambda x: x + 1)(0)
three = succ(succ(succ(zero)))
print(number(plus(three)(three)), number(times(three)(three)), number(three(times(succ(succ(zero))))(succ(zero))))
pipeline = [partial(map, lambda x: x + 1), partial(filter, lambda x: x % 2), partial(map, str), ','.join]
print(reduce(lambda v, f: f(v), pipeline, range(10)))
print(reduce(lambda d, kv: d | {kv[0]: d.get(kv[0], 0) + kv[1]}, [('a', 1), ('b', 2), ('a', 3)], {}), reduce(add, [[1], [2]], []))
