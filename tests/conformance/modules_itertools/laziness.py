# itertools take no more than they must, and pass exceptions on.
import itertools


def noisy(name, n, fail=None):
    for i in range(n):
        if i == fail:
            raise ValueError(f'{name} failed at {i}')
        log.append(f'{name}{i}')
        yield i


log = []
cases = {'chain': lambda: itertools.chain(noisy('a', 2), noisy('b', 2)),
         'islice': lambda: itertools.islice(noisy('a', 9), 1, 4, 2),
         'takewhile': lambda: itertools.takewhile(lambda x: x < 2, noisy('a', 9)),
         'dropwhile': lambda: itertools.dropwhile(lambda x: x < 2, noisy('a', 4)),
         'zip_longest': lambda: itertools.zip_longest(noisy('a', 1), noisy('b', 2)),
         'zip': lambda: zip(noisy('a', 1), noisy('b', 2)),
         'compress': lambda: itertools.compress(noisy('a', 9), [0, 1, 0, 1]),
         'product': lambda: itertools.product(noisy('a', 2), noisy('b', 2)),
         'combinations': lambda: itertools.combinations(noisy('a', 3), 2),
         'accumulate': lambda: itertools.accumulate(noisy('a', 3)),
         'pairwise': lambda: itertools.pairwise(noisy('a', 3)),
         'batched': lambda: itertools.batched(noisy('a', 5), 2),
         'groupby': lambda: ((k, list(g)) for k, g in itertools.groupby(noisy('a', 4), lambda x: x // 2)),
         'starmap': lambda: itertools.starmap(pow, zip(noisy('a', 2), noisy('b', 2))),
         'filterfalse': lambda: itertools.filterfalse(lambda x: x % 2, noisy('a', 4)),
         'cycle': lambda: itertools.islice(itertools.cycle(noisy('a', 2)), 5),
         'permutations': lambda: itertools.permutations(noisy('a', 3), 1),
         'map': lambda: map(lambda a, b: a + b, noisy('a', 3), noisy('b', 2)),
         'tee': lambda: zip(*itertools.tee(noisy('a', 3)))}
for name, make in cases.items():
    log.clear()
    iterator = make()
    at_start = list(log)
    first = next(iterator, 'none')
    after_one = list(log)
    rest = list(iterator)
    print(name, at_start, first, after_one, rest, len(log), next(iterator, 'done'))
failing = {'chain': lambda: itertools.chain([0], noisy('x', 3, 1)),
           'zip': lambda: zip('abc', noisy('x', 3, 1)),
           'accumulate': lambda: itertools.accumulate(noisy('x', 3, 2)),
           'batched': lambda: itertools.batched(noisy('x', 5, 3), 2),
           'groupby': lambda: itertools.groupby(noisy('x', 4, 1)),
           'product': lambda: itertools.product(noisy('x', 3, 1), 'a'),
           'cycle': lambda: itertools.cycle(noisy('x', 3, 1)),
           'islice': lambda: itertools.islice(noisy('x', 5, 2), 4),
           'zip_longest': lambda: itertools.zip_longest(noisy('x', 3, 1), 'abc'),
           'pairwise': lambda: itertools.pairwise(noisy('x', 3, 2)),
           'takewhile': lambda: itertools.takewhile(lambda v: 1 // (1 - v) or True, noisy('x', 3))}
for name, make in failing.items():
    log.clear()
    got = []
    try:
        iterator = make()
        for _ in range(6):
            got.append(next(iterator))
    except (ValueError, ZeroDivisionError, StopIteration) as error:
        print(name, len(got), type(error).__name__, error, log,
              next(iterator, 'after') if name != 'product' else '')
