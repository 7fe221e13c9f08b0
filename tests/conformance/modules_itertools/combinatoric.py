# product, permutations, combinations, combinations_with_replacement.
from itertools import combinations, combinations_with_replacement, permutations, product
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(list(product('ab', [1, 2])), list(product()), list(product('ab', repeat=2)), list(product([], 'a')),
      list(product('a', repeat=0)), list(product(range(2), repeat=3)),
      list(product('ab', 'c', repeat=2))[:3], len(list(product(range(5), repeat=4))))
print(list(permutations('abc')), list(permutations('abc', 2)), list(permutations([], 0)),
      list(permutations('ab', 3)), list(permutations('abc', 0)),
      list(permutations(range(3), None)) == list(permutations(range(3))), len(list(permutations(range(6)))),
      list(permutations('aa')), list(permutations(iterable='xy', r=1)))
print(list(combinations('abcd', 2)), list(combinations('abc', 3)), list(combinations('abc', 4)),
      list(combinations('abc', 0)), list(combinations([], 0)), len(list(combinations(range(10), 5))),
      list(combinations(iterable=(1, 2), r=1)), list(combinations('aab', 2)))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('ab', 3)),
      list(combinations_with_replacement([], 2)), list(combinations_with_replacement('ab', 0)),
      list(combinations_with_replacement([], 0)), len(list(combinations_with_replacement(range(6), 4))))
p = permutations([1, 2, 3])
print(next(p), next(p), sum(1 for _ in p), next(p, 'end'))
for f, args, kwargs in ((product, (5,), {}), (product, ('a',), {'repeat': -1}),
                        (product, ('a',), {'repeat': 'x'}), (product, ('a',), {'x': 1}),
                        (permutations, (), {}), (permutations, (5,), {}), (permutations, ('a', -1), {}),
                        (permutations, ('a', 'b'), {}), (permutations, ('a', 1, 1), {}),
                        (combinations, ('a',), {}), (combinations, ('a', -1), {}),
                        (combinations, ('a', None), {}), (combinations, (5, 1), {}),
                        (combinations_with_replacement, ('a', -1), {}),
                        (combinations_with_replacement, ('a', 1.5), {}),
                        (combinations, ('abc',), {'r': 2, 'q': 1})):
    show(f, *args, **kwargs)


def consumed():
    for x in 'abc':
        print('take', x, end=' ')
        yield x


c = combinations(consumed(), 2)
print('made', next(c))
checksum = 0
for a, b, c in combinations(range(20), 3):
    checksum = (checksum * 7 + a * b + c) % 1000003
print(checksum, sum(a * b for a, b in product(range(30), repeat=2)),
      sum(p[0] * p[-1] for p in permutations(range(6))))
result = list(combinations('ab', 1))
print([type(x).__name__ for x in result], set(map(sum, product([0, 1], repeat=2))) == {0, 1, 2},
      [''.join(p) for p in permutations('xyz')])
