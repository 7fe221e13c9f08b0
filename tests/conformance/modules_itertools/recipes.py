# Recipes built of itertools.
from collections import Counter, deque
from itertools import accumulate, chain, combinations, compress, count, cycle, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest
from functools import reduce
import operator


def take(n, iterable):
    return list(islice(iterable, n))


def tail(n, iterable):
    return list(deque(iterable, maxlen=n))


def flatten(lists):
    return chain.from_iterable(lists)


def quantify(iterable, predicate=bool):
    return sum(map(predicate, iterable))


def powerset(iterable):
    items = list(iterable)
    return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, active))
        yield from map(next, iterators)


def partition(predicate, iterable):
    a, b = tee(iterable)
    return filterfalse(predicate, a), filter(predicate, b)


def unique_everseen(iterable, key=None):
    seen = set()
    for element in iterable:
        k = element if key is None else key(element)
        if k not in seen:
            seen.add(k)
            yield element


def unique_justseen(iterable):
    return map(next, map(operator.itemgetter(1), groupby(iterable)))


def sliding(iterable, n):
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in range(3, int(n ** 0.5) + 1, 2):
        data[p * p::p + p] = bytes(len(range(p * p, n, p + p)))
    data[:3] = (0, 0, 1)
    return compress(count(), data)


def grouper(iterable, n, fill=None):
    return zip_longest(*[iter(iterable)] * n, fillvalue=fill)


print(take(3, count(5)), tail(2, 'abcd'), list(flatten([[1], [2, 3], []])), quantify([1, 0, 1]),
      list(powerset('abc')))
print(''.join(roundrobin('ABC', 'D', 'EF')), [list(p) for p in partition(lambda x: x > 2, range(5))],
      ''.join(unique_everseen('AAbBCa')), ''.join(unique_everseen('AAbBCa', str.lower)),
      ''.join(unique_justseen('AAABBA')))
print(list(sliding('abcde', 3)), list(sieve(50)), list(grouper('abcdefg', 3, 'x')),
      sum(1 for _ in sieve(10000)))
print(list(accumulate(pairwise([1, 2, 4]), lambda a, b: a + b)), reduce(operator.mul, range(1, 10)),
      list(takewhile(lambda p: p[0] < 3, enumerate('abcdef'))),
      list(starmap(operator.sub, zip(range(5, 8), repeat(2)))), dict(Counter(chain('abc', 'ab'))))
print(sum(starmap(operator.mul, zip(range(100), range(100)))),
      max(pairwise([3, 9, 2, 8]), key=lambda p: abs(p[0] - p[1])),
      list(islice((x * y for x in count(1) for y in (1, 2)), 6)))
