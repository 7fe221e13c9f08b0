a = [1, 2, 3]
print(list(filter(lambda x: a.clear() or True, a)), a)
a = [1, 2, 3]
print(sum(a.pop() for _ in range(len(a))), a)
a = [1, 2, 3]
print(min(a, key=lambda x: a.append(x) or x if len(a) < 8 else x), len(a))
a = [[3], [1]]
print(max(a, key=lambda x: a[0].append(0) or x), a)
a = ['b', 'a']
print(','.join(x for x in a if len(a) > 4 or a.append(x) or True))
class S:
    def __str__(self): l.append('grown'); return 's'
    __repr__ = __str__
l = []
l.append(S())
print(l, len(l))
l = [S(), S()]
print(str(l), len(l))
class Clears:
    def __repr__(self): l.clear(); return 'cleared'
l = [Clears(), 1, 2, 3]
print(l)
print(l)
d = {}
class DC:
    def __repr__(self): d.clear(); return 'dc'
d.update(a=DC(), b=1)
try: print(d)
except RuntimeError as e: print(e)
class Iter:
    def __init__(self, target): self.t, self.n = target, 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        self.t.append(f'side{self.n}')
        return self.n
l = [0]; l.extend(Iter(l)); print(l)
l = [0]; l += Iter(l); print(l)
l = [0]; l[:] = Iter(l); print(l)
l = [0]; l[1:] = Iter(l); print(l)
l = [0]; print([*l, *Iter(l)], l)
l = [0]; print(tuple(Iter(l)), l)
class Idx:
    def __index__(self): l.clear(); return 1
l = [1, 2, 3]
try: print(l[Idx()])
except IndexError as e: print(e)
l = [1, 2, 3]
try: l[Idx()] = 5
except IndexError as e: print(e)
l = [1, 2, 3]
print(l[Idx():], l)
l = [1, 2, 3]
l[Idx():2] = ['x']
print(l)
l = [1, 2, 3]
try: print(l.pop(Idx()))
except IndexError as e: print(e)
l = [1, 2, 3]
l.insert(Idx(), 'i'); print(l)
l = [1, 2, 3]
print(l * Idx(), l)
class Str(str):
    def __hash__(self): d.clear(); return hash('k')
d = {'k': 1}
print(d.get(Str('k')), d)
class Update:
    def keys(self): d['from keys'] = 1; return ['x', 'y']
    def __getitem__(self, k): d['from getitem ' + k] = 1; return k
d = {}
d.update(Update()); print(d)
import functools
print(functools.reduce(lambda acc, x: (l.append(x) or acc + x) if len(l) < 6 else acc + x, (l := [1, 2, 3])), l)
m = map(lambda f: f(), [lambda: l.clear(), lambda: l.append('after')])
print(list(m), l)
a, b = [1, 2], [3]
z = zip(a, Iter(a)); print(list(z), a)
print(any(a.append(1) or len(a) > 10 for _ in iter(int, 1)), len(a))
