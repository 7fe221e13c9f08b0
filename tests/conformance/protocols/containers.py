class Seq:
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i):
        if isinstance(i, slice): return ('slice', i.start, i.stop, i.step)
        return self.a[i]
s = Seq(5, 6, 7)
print(list(s), 6 in s, 9 in s, list(reversed(s)), s[1:2], s[-1], [*s], max(s), sorted(s, reverse=True), tuple(s), sum(s), list(zip(s, s)), list(enumerate(s)), list(map(str, s)), dict.fromkeys(s), bool(s), ','.join(Seq('a', 'b')))
a, b, c = s
print(a, b, c, next(iter(s)), iter(s).__class__.__name__)
class Map:
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(('get', k)); return k
    def __setitem__(self, k, v): self.log.append(('set', k, v))
    def __delitem__(self, k): self.log.append(('del', k))
    def __contains__(self, k): self.log.append(('in', k)); return k
m = Map()
m[1], m['a':'b'], m[1, 2], m[...]
m[1] = 2
del m[1], m[::2]
print(0 in m, 'x' in m, m.log)
class Missing(dict):
    def __missing__(self, k): return f'<{k}>'
d = Missing(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d, '{a} {zz}'.format_map(d), '%(a)s %(q)s' % d, len(d))
for t in ('d.pop("zz")', 'dict.__getitem__(d, "zz")', 'dict(d)["zz"]'):
    try: print(t, eval(t))
    except KeyError as e: print(t, 'KeyError', e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), 2 in It(5), [*It(2)], max(It(3)), dict(zip(It(2), It(2))), set(It(2)) == {0, 1})
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
import operator
print(list(Hint(10)), list(Hint(0)), list(Hint(NotImplemented)), operator.length_hint(Hint(7)), operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 9), operator.length_hint(It(3)))
for h in (-1, 'x', 1.5):
    try: print(list(Hint(h)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class LenRaises:
    def __len__(self): raise ValueError('len')
    def __iter__(self): return iter([1])
try: print(list(LenRaises()))
except ValueError as e: print(e)
class GetRaises:
    def __getitem__(self, i): raise KeyError(i) if i else IndexError
print(list(GetRaises()))
class Rev:
    def __reversed__(self): return iter('rev')
class NoRev(Seq): __reversed__ = None
print(list(reversed(Rev())), list(reversed({'a': 1, 'b': 2})), list(reversed(range(3))))
for t in ('reversed(NoRev(1))', 'reversed({1})', 'reversed(It(1))', 'len(It(1))', 'Seq(1)["x"]', 'm.nope', 'Rev()[0]', 'del s[0]', 's[0] = 1', 'Rev()[0] = 1', 'del Rev()[0]', 'next(Seq(1))', '1 in Rev()'):
    try: exec(t)
    except (TypeError, AttributeError) as e: print(t, '->', e)
