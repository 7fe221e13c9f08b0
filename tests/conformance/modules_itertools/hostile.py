# Iterators of itertools inside one another and inside themselves, sources that raise and go on, functions that come back in.
import copy
from itertools import *


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Stumbling:
    """Raises at some of its steps, and goes on."""

    def __init__(self, stop, *bad):
        self.at, self.stop, self.bad = -1, stop, bad

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        if self.at >= self.stop:
            raise StopIteration
        if self.at in self.bad:
            raise LookupError(self.at)
        return self.at


def drain(iterator, limit=30):
    out = []
    for _ in range(limit):
        try:
            out.append(next(iterator))
        except StopIteration:
            out.append('stop')
            if out[-2:] == ['stop', 'stop']:
                break
        except LookupError as error:
            out.append(f'error {error}')
    return out


makers = {
    'islice': lambda: islice(Stumbling(9, 3), 1, 8, 2), 'islice skip': lambda: islice(Stumbling(9, 1), 2, None),
    'chain': lambda: chain([1], Stumbling(4, 1), [2]), 'from_iterable': lambda: chain.from_iterable(iter([[1], 5, [2]])),
    'pairwise': lambda: pairwise(Stumbling(6, 3)), 'pairwise first': lambda: pairwise(Stumbling(3, 0)),
    'batched': lambda: batched(Stumbling(9, 4), 3), 'batched partial': lambda: batched(Stumbling(7), 3),
    'zip_longest': lambda: zip_longest(Stumbling(5, 2), 'abcdefg', Stumbling(2)),
    'accumulate': lambda: accumulate(Stumbling(6, 2)), 'accumulate function': lambda: accumulate(Stumbling(6, 2), lambda a, b: a * 2 + b, initial=5),
    'compress': lambda: compress('abcdefghij', Stumbling(9, 3)), 'compress data': lambda: compress(Stumbling(9, 3), repeat(1)),
    'takewhile': lambda: takewhile(lambda x: x < 5, Stumbling(9, 2)), 'dropwhile': lambda: dropwhile(lambda x: x < 5, Stumbling(9, 2, 7)),
    'filterfalse': lambda: filterfalse(None, Stumbling(9, 2)), 'filterfalse function': lambda: filterfalse(lambda x: x % 2, Stumbling(9, 2)),
    'starmap': lambda: starmap(pow, zip(Stumbling(5), [2, 3, 4, 5])), 'starmap bad': lambda: starmap(pow, iter([(1, 2), [3, 2], iter((2, 2))])),
    'cycle': lambda: cycle(Stumbling(4, 2)), 'groupby': lambda: ((k, list(g)) for k, g in groupby(Stumbling(9), lambda x: x // 4)),
    'tee': lambda: chain(*tee(Stumbling(5, 2))), 'count': lambda: islice(count(2 ** 46 + 2 ** 45, 2 ** 45), 4),
}
for name, make in makers.items():
    try:
        print(name, drain(make()))
    except TypeError as error:
        print(name, 'TypeError', error)


class Plain:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise LookupError('truth')
        return self.value


print(list(chain(Plain(2), [5], Plain(0), (x for x in 'ab'), {1: 2}, range(2))))
print(drain(compress('abcdef', [Truth(True), Truth(False), Truth(None), Truth(True), 1])))
print(drain(filterfalse(None, [Truth(True), 0, Truth(None), 2]))[1:2])
print(list(zip_longest(Plain(2), (x for x in range(3)), 'a', fillvalue='-')))
print(list(islice(zip_longest(count(), 'ab', repeat('r', 3)), 5)))
print(list(batched(chain('ab', (c for c in 'cde')), 2)), list(pairwise(chain([1], (x for x in (2, 3)), [4]))))
print(list(accumulate(chain([1], (x for x in (2, 3)), [4.5]))), list(accumulate(['a', 'b', 'c'])), list(accumulate([[1], [2]])))
deep = iter('abc')
for _ in range(50):
    deep = islice(chain(deep, ()), None)
print(list(deep))
deep = iter(range(3))
for i in range(30):
    deep = compress(deep, repeat(1)) if i % 3 else accumulate(chain(deep), lambda a, b: b)
print(list(deep))
loop = []
loop.append(chain.from_iterable(loop))
loop.insert(0, 'ab')
print(list(islice(loop[1], 2)))


a, b, c = tee(iter(range(100)), 3)
print(list(islice(a, 70))[-1], next(b), [next(x) for x in (a, b, c)], len(list(a)), len(list(b)), sum(c))
x = tee('abc')[0]
next(x)
y = copy.copy(x)
print(list(x), list(y), list(tee(y, 1)[0]))
g = groupby([1, 1, 2, 2, 3, 3])
k1, g1 = next(g)
k2, g2 = next(g)
print(list(g1), k2, next(g2), [k for k, _ in g], list(g2))


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if self.value == 2:
            raise LookupError('eq')
        return self.value == other.value


print(drain(k.value for k, _ in groupby([1, 1, 2, 3], Key)))
for size in (2 ** 70, -2 ** 70):
    show(lambda: list(combinations('ab', size))[:1])
    show(lambda: list(permutations('ab', size))[:1])
    show(lambda: next(repeat('x', size)))
    show(lambda: next(islice('abc', 1, size)))
    show(lambda: next(batched('abc', size)))
for bad in (1.5, 'x', None, -1):
    show(permutations, 'ab', bad) if bad is not None else None
    show(combinations, 'ab', bad)
    show(combinations_with_replacement, 'ab', bad)
    show(batched, 'ab', bad)
    show(tee, 'ab', bad)
    show(product, 'ab', repeat=bad)
print(len(list(permutations(range(6)))), sum(1 for _ in product('abc', repeat=5)), len(set(combinations_with_replacement(range(5), 4))))
print(list(permutations('abc'))[::2], list(permutations(range(4), 2))[5:8], list(combinations(range(5), 3))[3:6])
print(list(combinations_with_replacement('abc', 3))[4:7], list(product([1, 2], 'ab', (None,)))[1:3], list(product(repeat=3)), list(product('', repeat=0)))


class Many(chain):
    def __next__(self):
        return 'own ' + str(super().__next__())


print(list(Many([1], [2])), list(islice(Many('abc'), 2)), list(zip(Many('x'), 'y')), type(Many.from_iterable([])).__name__)
print([type(t).__name__ for t in (count(), cycle(''), repeat(0), chain(), islice('', 1), pairwise(''), batched('', 1), groupby(''))])
