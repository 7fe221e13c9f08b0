# Subclasses of the collections, and what their methods return.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


class D(deque):
    def append(self, x):
        super().append(x * 2)


class C(Counter):
    def total(self):
        return 'total ' + str(super().total())


class DD(defaultdict):
    def __repr__(self):
        return 'DD' + dict.__repr__(self)


class O(OrderedDict):
    def __delitem__(self, key):
        print('deleting', key)
        super().__delitem__(key)


class UD(UserDict):
    def __getitem__(self, key):
        return ('got', super().__getitem__(key))


class UL(UserList):
    def __getitem__(self, i):
        result = super().__getitem__(i)
        return result if isinstance(i, slice) else ('item', result)


class US(UserString):
    def upper(self):
        return US('UP:' + self.data.upper())


class NT(namedtuple('NT', 'a b')):
    def __add__(self, other):
        return NT(self.a + other[0], self.b + other[1])


d = D([1, 2])
d.append(3)
d.extend([4])
print(d, type(d.copy()).__name__, type(d + d).__name__, type(d * 2).__name__, d == deque([1, 2, 6, 4]),
      D('ab', 1))
c = C('aab')
print(c, c.total(), type(c + c).__name__, type(c.copy()).__name__, type(+c).__name__, c.most_common(1),
      c & C('a'))
dd = DD(list, a=[1])
dd['b'].append(2)
print(dd, type(dd.copy()).__name__, type(dd | {}).__name__)
o = O(a=1, b=2, c=3)
del o['a']
print(o.pop('b'), o.popitem(), o, o.setdefault('n', 5), type(O.fromkeys('xy')).__name__)
u = UD(a=1)
print(u['a'], u.get('a'), dict(u), u.data, list(u.values()), list(u.items()), u.pop('a'),
      u.setdefault('q', 2), u | {'z': 1}, 'q' in u)
l = UL([3, 1, 2])
print(l[0], l[1:], list(l), sorted(l), l.pop(), max(l), l.index(3), [*l], l + [9], type(l + [9]).__name__,
      l == [3, 1], list(reversed(l)))
s = US('abc')
print(s.upper(), type(s.upper()).__name__, type(s.lower()).__name__, s[0], type(s + 'd').__name__,
      s.upper() == 'UP:ABC', sorted([US('b'), US('a')]), s in US('xabcx'), 'b' in s,
      hash(s) == hash('abc'))
n = NT(1, 2)
print(n + (10, 20), n + NT(1, 1), n._replace(a=5), n == (1, 2), sum([NT(1, 1), NT(2, 2)], NT(0, 0)),
      type(n[:]).__name__, NT._make('xy'), repr(n), n.__class__.__mro__[1].__name__)
for cls in (deque, Counter, defaultdict, OrderedDict, UserDict, UserList, ChainMap):
    class Sub(cls):
        extra = 'class attribute'

        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.tag = cls.__name__
    instance = Sub()
    print(instance, instance.tag, Sub.extra, len(instance), bool(instance), isinstance(instance, cls),
          type(instance.copy()).__name__)
