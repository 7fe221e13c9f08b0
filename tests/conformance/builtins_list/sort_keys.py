# Sorting with keys of every kind.
from operator import attrgetter, itemgetter, methodcaller


class P:
    def __init__(self, name, age, score):
        self.name, self.age, self.score = name, age, score

    def rank(self, base=10):
        return -self.score % base

    def __repr__(self):
        return self.name


people = [P('bob', 30, 2.5), P('Al', 25, 9.0), P('cy', 30, 9.0), P('Di', 25, 1.0), P('ed', 41, -3)]
print(sorted(people, key=lambda p: p.name), sorted(people, key=lambda p: p.name.lower()),
      sorted(people, key=attrgetter('age')), sorted(people, key=attrgetter('age', 'score')),
      sorted(people, key=lambda p: (-p.age, p.name)), sorted(people, key=methodcaller('rank')),
      sorted(people, key=methodcaller('rank', 7)), sorted(people, key=P.rank, reverse=True),
      sorted(people, key=attrgetter('score'), reverse=True))
rows = [('x', 3, None), ('a', 1, 'z'), ('x', 1, 'q'), ('b', 3, '')]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)),
      sorted(rows, key=lambda r: (r[2] is None, r[2])), sorted(rows, key=lambda r: r[0], reverse=True),
      min(rows, key=itemgetter(1)), max(rows, key=itemgetter(1)))
words = 'The quick brown Fox jumps over the lazy Dog'.split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len),
      sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[::-1]),
      sorted(words, key=lambda w: sum(c in 'aeiou' for c in w)), sorted(words, key=str.swapcase),
      sorted(set(''.join(words).lower())))
print(sorted([3, -1, 2, -5], key=abs), sorted(['10', '9', '2'], key=int), sorted([True, False, 2, 0.5]),
      sorted('bca', reverse=True), sorted([(2, 'b'), (1, 'z'), (2, 'a')]),
      sorted([[3], [1, 2], []], key=len), sorted({'b': 1, 'a': 2}, key={'b': 1, 'a': 2}.get),
      sorted(range(6), key=lambda n: (n % 3, -n)),
      sorted(['b1', 'a10', 'a9'], key=lambda s: (s[0], int(s[1:]))),
      sorted([1, 2, 3, 4], key=lambda n: n % 2 == 0), sorted(['é', 'e', 'f', 'É']),
      sorted([None, 3, None, 1], key=lambda v: (v is not None, v or 0)))
calls = []
sorted([5, 3, 4], key=lambda v: calls.append(v) or v)
print(calls, sorted(people, key=lambda p: 0) == people,
      sorted(people, key=lambda p: 0, reverse=True) == people)
data = [(i * 37 % 11, i) for i in range(22)]
by_first = sorted(data, key=itemgetter(0))
print(by_first == sorted(data), [i for _, i in sorted(by_first, key=lambda t: t[1] % 2)])
data.sort(key=lambda t: t[1] % 5)
data.sort(key=lambda t: t[0] % 2)
print(data[:6], data[-3:])
