# itertools over endless streams: primes, triples, digits, look-and-say, change.
from itertools import accumulate, chain, combinations, count, cycle, dropwhile, groupby, islice, permutations, product, repeat, starmap, takewhile, tee
import operator


def primes():
    yield 2
    found = []
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def look_and_say():
    term = '1'
    while True:
        yield term
        term = ''.join(f'{len(list(g))}{d}' for d, g in groupby(term))


triples = ((a, b, c) for c in count(1) for a, b in combinations(range(1, c), 2) if a * a + b * b == c * c)
print(list(islice(primes(), 12)), list(islice(triples, 5)), list(islice(look_and_say(), 7)),
      next(dropwhile(lambda p: p < 1000, primes())))
print(list(islice(accumulate(cycle((1, -1)), initial=0), 7)),
      list(islice(accumulate(repeat(2), operator.mul), 10)),
      list(islice(starmap(operator.mul, zip(count(1), count(2))), 5)),
      [sum(t) for t in islice(zip(count(), count(10), count(100)), 3)])
puzzle = next((s, e, n, d, m, o, r, y) for s, e, n, d, m, o, r,
              y in [(9, 5, 6, 7, 1, 0, 8,
                     2)] if (s * 1000 + e * 100 + n * 10 + d) + (m * 1000 + o * 100 + r * 10 + e) == m * 10000 + o * 1000 + n * 100 + e * 10 + y)
print(puzzle, [p for p in permutations('123') if int(''.join(p)) % 7 == 6],
      sum(1 for dice in product(range(1, 7), repeat=3) if sum(dice) == 10))
a, b = tee(primes())
next(b)
print(list(islice(((q - p) for p, q in zip(a, b)), 12)),
      list(islice((x for x in chain.from_iterable(zip(count(0, 2), count(1, 2)))), 6)))
fizz = map(''.join, zip(cycle(['', '', 'Fizz']), cycle([''] * 4 + ['Buzz'])))
print([word or n for n, word in islice(zip(count(1), fizz), 15)])
bits = (''.join(p) for p in product('01', repeat=3))
print(list(bits), list(islice((n for n in count() if str(n) == str(n)[::-1] and n > 9), 5)))
