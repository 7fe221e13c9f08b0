# Counter: building, arithmetic, methods.
from collections import Counter
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

c = Counter('mississippi')
print(c, c['s'], c['zz'], c.most_common(2), c.most_common(), c.most_common(0), list(c.elements()), c.total(),
      sum(c.values()), len(c), dict(c), 'zz' in c, sorted(c))
print(Counter(), Counter(a=1, b=2), Counter({'x': 3}), Counter([1, 1, 2]), Counter({'a': 'text'})['a'],
      Counter(['a'], a=5), Counter(None), Counter(c)['p'], Counter((1, 2), x=1))
a, b = Counter(a=3, b=1, c=-1, d=0), Counter(a=1, b=2, e=5)
print(a + b, a - b, a & b, a | b, +a, -a, a == b, a == Counter(a=3, b=1, c=-1), a != b, a <= b,
      a >= Counter(a=1), Counter(a=1) < Counter(a=2), a.total(), Counter(a=0) == Counter(),
      hasattr(Counter, '__xor__'))
print(a.update(b), a, a.update('aab'), a, a.update(x=2), a, a.subtract(b), a, a.subtract('aa'), a,
      a.subtract({'x': 10}), a, a.update(), a.subtract(), a.copy() == a)
a += Counter(z=2)
print(a)
a -= Counter(a=100)
print(a)
a |= Counter(z=9)
a &= Counter(z=5, b=100, e=3)
print(a)
del a['z']
del a['never there']
print(a, a.pop('b', None), a.clear(), a)
show(Counter, 5)
show(Counter, 1, 2)
show(Counter, [[]])
show(Counter.fromkeys, 'ab')
show(lambda: Counter('a') + 5)
show(lambda: Counter('a') < 5)
show(lambda: Counter(a='x').most_common(1))
show(lambda: Counter(a='x', b=1).most_common())
show(lambda: list(Counter(a='x').elements()))
show(lambda: list(Counter(a=-1, b=0, c=2).elements()))
show(lambda: Counter(a=1).update(5))
show(lambda: Counter(a=1).update('a', 'b'))
show(lambda: hash(Counter()))
print(repr(Counter({'b': 1, 'a': 1, 'c': 2})), repr(Counter({1: 'x', 2: 5})),
      c.get('q'), c.get('s', 0), c.setdefault('new', 7),
      c.items() >= {('s', 4)})


class Sub(Counter):
    def __missing__(self, key):
        return 'missing ' + str(key)


s = Sub('ab')
print(s['zz'], s, type(s + s).__name__, type(s.copy()).__name__)
words = 'the quick brown the lazy dog the quick'.split()
count = Counter(words)
print(count.most_common(3), count.most_common(100)[-1], max(count, key=count.get),
      sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:2], Counter(map(len, words)),
      Counter(w[0] for w in words))
big = Counter(i * i % 97 for i in range(1000))
print(len(big), big.most_common(4), big.total())
