# accumulate, batched, pairwise, zip_longest, tee.
import operator
from itertools import accumulate, batched, pairwise, tee, zip_longest
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(list(accumulate([1, 2, 3])), list(accumulate([])), list(accumulate([1, 2, 3], operator.mul)),
      list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate('abc')),
      list(accumulate([3, 1, 4], max)),
      list(accumulate([1, 2, 3], func=lambda a, b: a * 10 + b, initial=None)), list(accumulate([[1], [2]])),
      list(accumulate(iterable=(1, 2))))
print(list(batched('abcdefg', 3)), list(batched([], 2)), list(batched('ab', 5)),
      list(batched('abcd', 2, strict=True)), list(batched(range(4), n=1)), list(batched(iterable='xyz', n=2)))
print(list(pairwise('abcd')), list(pairwise([1])), list(pairwise([])), list(pairwise(range(4))))
print(list(zip_longest('abc', [1])), list(zip_longest('a', 'bc', fillvalue='-')), list(zip_longest()),
      list(zip_longest([], [])), list(zip_longest('ab', [1, 2, 3], (), fillvalue=0)))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), tee([], 0), len(tee('ab', 3)), [list(t) for t in tee('xy', 3)])
a, = tee(iter('pq'), 1)
b, c = tee(a)
print(list(b), list(c), type(a).__name__)
for f, args, kwargs in ((accumulate, (), {}), (accumulate, (5,), {}), (accumulate, ([1], 5), {}),
                        (accumulate, (['a', 1],), {}), (accumulate, ([1], None, 5), {}),
                        (accumulate, ([1],), {'x': 1}), (batched, ('a',), {}), (batched, ('a', 0), {}),
                        (batched, ('a', -1), {}), (batched, ('a', 1.5), {}), (batched, (5, 1), {}),
                        (batched, ('abc', 2), {'strict': True}), (batched, ('a', 'b'), {}),
                        (pairwise, (), {}), (pairwise, (5,), {}), (zip_longest, (5,), {}),
                        (zip_longest, ('a',), {'x': 1}), (tee, (), {}), (tee, (5,), {}), (tee, ([], -1), {}),
                        (tee, ([], 'a'), {})):
    show(lambda: list(f(*args, **kwargs)))


def noisy():
    for i in range(3):
        print('produce', i, end=' ')
        yield i


a, b = tee(noisy())
print(next(a), next(a))
print(next(b), list(a))
print(list(b))
print(list(accumulate(range(1, 8), lambda a, b: a * b)), list(accumulate([True, False, True])),
      list(accumulate((0.1, 0.2, 0.3))), [sum(p) for p in pairwise(range(6))],
      list(map(list, batched([1, 2, 3], 2))), [''.join(b) for b in batched('hello world', 4)])
it = iter(range(7))
print(next(batched(it, 3)), list(it))
