l = [1]; l.append(l); print(l)
d = {}; d['self'] = d; print(d)
t = ([],); t[0].append(t); print(t)
a, b = [], []; a.append(b); b.append(a); print(a, b)
d = {'l': [1]}; d['l'].append(d); print(d)
class R:
    def __init__(self): self.items = [self]
    def __repr__(self): return f'R({len(self.items)})'
print(R().items, [R()], {R(): 1} and {'k': R()})
class D(dict): pass
x = D(); x['x'] = x; print(x)
class L(list): pass
y = L([1]); y.append(y); print(y)
import collections
o = collections.OrderedDict(); o['o'] = o; print(o)
q = collections.deque([1]); q.append(q); print(q)
dd = collections.defaultdict(list); dd['d'] = dd; print(str(dd).replace(" <class 'list'>", ''))
a = []; a.append(a); b = [a]
print(a == a, a == b[0])
try: print([] == a, a == [a])
except RecursionError as e: print('RecursionError')
c, e = [], []
c.append(e); e.append(c)
try: print(c == e)
except RecursionError: print('RecursionError comparing')
class Rep:
    def __repr__(self): raise ValueError('in repr')
for f in (repr, str, lambda v: f'{v}', lambda v: repr([v]), lambda v: '%s' % v, lambda v: str({'k': v}), print, lambda v: f'{v!r}', lambda v: '{}'.format(v)):
    try: f(Rep())
    except ValueError as x: print(x)
class StrOnly:
    def __str__(self): return 'only str'
print(StrOnly(), repr(StrOnly()).startswith('<__main__.StrOnly object at 0x'))
class ReprOnly:
    def __repr__(self): return 'only repr'
print(ReprOnly(), [ReprOnly()], f'{ReprOnly()!s}')
print([None, True, 1.0, 'a', b'b', (1,), {2}, {3: 4}, frozenset(), ..., range(2), slice(1), 1j, int, len, NotImplemented, type(None), Exception('x')])
print([lambda: 0][0].__class__, '%r' % ('it\'s',), repr('"'), repr("'"), repr('\'"'), repr('a\nb\\'), repr(''), ascii('é'), str('x'), str(), repr(1e300), repr(-0.0))
