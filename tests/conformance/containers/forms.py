# Iterators, indices, comparisons and texts of all containers, where Python code has a say.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
# iterators: reduce, setstate, hints
for x in [iter([1, 2, 3]), reversed([1, 2]), iter((1, 2)), iter('ab'), iter(b'ab'), iter(range(3)), iter(range(10**20)), iter({1: 2}), iter({1: 2}.items()), iter({1}), reversed('ab'), reversed({1: 2}), iter(int, 1), iter(bytearray(b'ab'))]:
    print(type(x).__name__, x.__reduce__())
    list(zip(range(5), x)) if type(x).__name__ != 'callable_iterator' else None
    print(x.__reduce__(), getattr(x, '__length_hint__', lambda: '-')())
for x in [enumerate([1]), zip([1], [2]), zip([1], [2], strict=True), map(len, [1]), filter(None, [1])]:
    r = x.__reduce__(); print(r[0], len(r), len(r[1]))
i = iter(range(1, 10, 2)); next(i); print(i.__reduce__(), i.__length_hint__())
i = iter([1, 2, 3, 4]); i.__setstate__(2); print(list(i))
i = iter(range(10)); i.__setstate__(4); print(list(i))
class R:
    def __getitem__(self, i):
        if i < 3: return i
        raise IndexError
i = iter(R()); next(i); print(i.__reduce__()[2]); print(list(i)); print(i.__reduce__())
class R2(R):
    def __len__(self): return 3
print(list(reversed(R2())), R2() is not None, reversed(R2()).__length_hint__(), iter(R2()).__length_hint__())
class R3: __reversed__ = None
t(lambda: {1: 2}.keys().mapping); t(lambda: {1: 2}.keys().isdisjoint(5))
class Ix:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
t(lambda: [1, 2, 3][Ix(1)]); t(lambda: (1, 2, 3)[Ix(-1)]); t(lambda: [1, 2, 3][Ix(0):Ix(2)]); t(lambda: [1, 2] * Ix(2)); t(lambda: (1, 2) * Ix(2))
t(lambda: Ix(2) * [1]); t(lambda: range(Ix(3))); t(lambda: range(Ix(1), Ix(9), Ix(3))); t(lambda: range(10)[Ix(3)]); t(lambda: range(10)[Ix(2):Ix(5)])
t(lambda: [1, 2, 3].pop(Ix(0))); t(lambda: [1, 2, 3].index(3, Ix(1))); t(lambda: slice(Ix(1), Ix(5)).indices(Ix(3))); t(lambda: list(enumerate('ab', Ix(4))))
l = [1, 2, 3]; l[Ix(1)] = 9; del l[Ix(0)]; l.insert(Ix(0), 7); print(l); l[Ix(0):Ix(1)] = (5, 5); print(l); l *= Ix(2); print(l)
t(lambda: range(10**20)[10**19]); t(lambda: range(10**20)[-1]); t(lambda: range(10**20)[5:10**19:10**18]); t(lambda: len(range(10**20))); t(lambda: 10**19 in range(10**20)); t(lambda: range(10**20).index(10**19)); t(lambda: hash(range(10**20)) == hash(range(10**20))); t(lambda: list(reversed(range(10**20, 10**20 + 3)))); t(lambda: range(0, 10**20, 3) == range(0, 10**20, 3)); t(lambda: range(5).count(2.0)); t(lambda: 'a' in range(3))
class Eq:
    def __eq__(self, o): return True
t(lambda: Eq() in range(3)); t(lambda: range(3).index(Eq())); t(lambda: range(3).count(Eq())); t(lambda: [Eq()] == [1]); t(lambda: (Eq(),) == (1,)); t(lambda: {1: Eq()} == {1: 2}); t(lambda: slice(Eq()) == slice(3))
t(lambda: [[1], [0]] < [[1], [2]]); t(lambda: [1, 'a'] < [1, 2]); t(lambda: (1, None) < (1, 2));
class S(list):
    def __getitem__(self, i): return 'over'
    def __len__(self): return 99
s = S([3, 1, 2]); t(lambda: s == [3, 1, 2]); t(lambda: sorted(s)); t(lambda: s + [1]); t(lambda: list(s)); t(lambda: s[0]); t(lambda: len(s)); s.sort(); t(lambda: list.__getitem__(s, 0))
class It:
    def __iter__(self): return iter('xyz')
t(lambda: dict.fromkeys(It(), 0)); t(lambda: set(It()) == {'x', 'y', 'z'}); t(lambda: [*It()]); t(lambda: tuple(It())); t(lambda: {1}.union(It()) == {1, 'x', 'y', 'z'}); t(lambda: frozenset(It()) == frozenset('xyz')); t(lambda: [1].__iadd__(It())); t(lambda: {'x': 1}.keys() & It()); t(lambda: list(map(lambda a, b: a + b, It(), It()))); t(lambda: list(zip(It(), range(2), It()))); t(lambda: list(filter(lambda c: c != 'y', It())))
def boom():
    yield 1
    raise ZeroDivisionError('z')
t(lambda: list(boom())); t(lambda: [0].extend(boom())); t(lambda: set(boom())); t(lambda: dict.fromkeys(boom())); t(lambda: tuple(boom())); t(lambda: list(zip([1, 2], boom()))); l = [0]; t(lambda: l.extend(boom())); print(l)
t(lambda: list(zip([1, 2], [1], strict=True))); t(lambda: list(map(pow, [1, 2], [1], strict=True))); t(lambda: list(zip(It(), [1], strict=True))); t(lambda: list(zip([1], It(), strict=True)))
d = {}; d[1] = d; print(d); l = []; l.append({'a': l}); print(l); x = {'k': {1: [()]}}; print(x, str(x), f'{x}')
class Rp:
    def __init__(self): self.c = []
    def __repr__(self): return f'Rp({self.c})'
r = Rp(); r.c.append(r.c); print(r); print([r, {r: 1}.keys(), {2: r}.values(), {2: r}.items()])
