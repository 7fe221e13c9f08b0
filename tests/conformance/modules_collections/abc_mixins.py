# Mixin methods that collections.abc supplies, on users' classes.
from collections.abc import Generator, ItemsView, Iterator, KeysView, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized, ValuesView
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Seq(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq('a', 'b', 'c', 'b')
print(list(s), 'b' in s, 'z' in s, list(reversed(s)), s.index('b'), s.index('b', 2), s.count('b'),
      s.index('c', -3, 100), isinstance(s, Sized))
show(s.index, 'z')
show(lambda: s[10])


class MSeq(MutableSequence):
    def __init__(self):
        self.data = []

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, value):
        self.data[i] = value

    def __delitem__(self, i):
        del self.data[i]

    def insert(self, i, value):
        self.data.insert(i, value)


m = MSeq()
m.append(1)
m.extend([2, 3, 4])
m += [5]
print(m.data, m.pop(), m.pop(0), m.data, m.remove(3), m.data, m.reverse(), m.data, m.extend(m), m.data,
      m.clear(), m.data)
show(m.pop)
show(m.remove, 1)


class Map(Mapping):
    def __init__(self, **k):
        self.k = k

    def __getitem__(self, key):
        return self.k[key]

    def __iter__(self):
        return iter(self.k)

    def __len__(self):
        return len(self.k)


a = Map(x=1, y=2)
print(a.get('x'), a.get('q', 9), 'x' in a, a == {'x': 1, 'y': 2}, a == Map(x=1, y=2), a != {},
      list(a.items()), list(a.keys()), list(a.values()), ('x', 1) in a.items(), 2 in a.values(),
      len(a.keys()), type(a.keys()).__name__, sorted(a.keys() & {'x'}), sorted(a.keys() | ['z']), dict(a),
      {**a}, a.items() == {('x', 1), ('y', 2)})
print(str(a.keys())[:9], a.keys().isdisjoint(['q']), sorted(a.items() - {('x', 1)}), a.__reversed__)
show(lambda: reversed(a))
show(lambda: hash(a))


class MMap(Map, MutableMapping):
    def __setitem__(self, key, value):
        self.k[key] = value

    def __delitem__(self, key):
        del self.k[key]


b = MMap(x=1)
b.update(y=2)
b.update({'z': 3}, w=4)
b.update([('v', 5)])
print(b.k, b.pop('x'), b.pop('x', 'gone'), b.setdefault('q'), b.setdefault('y', 0), b.popitem(), b.k,
      b.clear(), b.k)
show(b.popitem)
show(b.pop, 'x')
show(b.update, 5)


class S(Set):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f'S{self.items}'


p, q = S([1, 2, 3]), S([2, 3, 4])
print(p & q, p | q, p - q, p ^ q, p <= q, p < S([1, 2, 3, 4]), p == {1, 2, 3}, p >= S([1]),
      p.isdisjoint([9]), p & [1], {5} - p, p._hash() == S([3, 2, 1])._hash(),
      p > S(), p != q)
show(lambda: p & 5)
show(lambda: p < 5)


class MS(S, MutableSet):
    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


r = MS([1, 2])
r.add(3)
r |= [7]
r -= [1]
r ^= [2, 8]
r &= [3, 7, 8, 9]
print(r, r.remove(3), r, r.pop(), r, r.clear(), r)
show(r.pop)
show(r.remove, 1)


class It(Iterator):
    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class G(Generator):
    def send(self, value):
        return ('sent', value)

    def throw(self, kind, value=None, tb=None):
        raise StopIteration('thrown')


print(list(It()), iter(It()) is not None, next(G()), G().send(5), G().close())


class Hook:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


from collections.abc import Collection, Container, Iterable
print(issubclass(Hook, Collection), issubclass(Hook, Sized), issubclass(Hook, Sequence),
      isinstance(Hook(), Container), issubclass(Hook, Iterable))
Sequence.register(Hook)
print(issubclass(Hook, Sequence))
