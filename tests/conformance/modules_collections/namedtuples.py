# namedtuple: fields, defaults, rename, methods, errors.
from collections import namedtuple
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=5), Point._make([3, 4]), Point._fields,
      Point._field_defaults, p + (3,), tuple(p), len(p), hash(p) == hash((1, 2)), isinstance(p, tuple),
      Point.__doc__, Point.x.__doc__, Point.__name__, Point.__module__, Point.__slots__, Point.__match_args__)
x, y = p
print(x, y, max([Point(1, 5), Point(2, 0)]), Point(*'ab'), Point(**{'x': 1, 'y': 2}), [p], f'{p}',
      '%s-%s' % p, p.count(1), p.index(2), p[::-1], p.__getnewargs__())
print(namedtuple('A', 'a b, c')._fields, namedtuple('B', 'x y', defaults=[9])(1),
      namedtuple('C', 'x y', defaults=(1, 2))(),
      namedtuple('D', ['a', 'class', 'a', '_b', '1x'], rename=True)._fields, namedtuple('E', '')(),
      namedtuple('F', ('q',), module='mod').__module__, namedtuple('G', {'k': 1})._fields,
      namedtuple('H', 'a b c', defaults=(5,))._field_defaults)
show(namedtuple)
show(namedtuple, 'A')
show(namedtuple, 'A', 'a a')
show(namedtuple, 'A', 'class')
show(namedtuple, 'A', '_x')
show(namedtuple, 'A', '1x')
show(namedtuple, 'A', 'x-y')
show(namedtuple, 'class', 'x')
show(namedtuple, 'A', 5)
show(namedtuple, 'A', 'x', defaults=(1, 2))
show(namedtuple, 5, 'x')
show(Point, 1)
show(Point, 1, 2, 3)
show(Point, 1, z=2)
show(Point, 1, x=2)
show(Point._make, [1])
show(Point._make, 5)
show(p._replace, z=1)
show(p._replace, 1)
show(lambda: setattr(p, 'x', 1))
show(lambda: setattr(p, 'new', 1))
show(lambda: p.z)
show(lambda: p[5])
show(lambda: p < 5)


class Sub(namedtuple('Base', 'a b')):
    __slots__ = ()

    @property
    def total(self):
        return self.a + self.b

    def __str__(self):
        return f'Sub<{self.total}>'


class WithDict(Point):
    def __new__(cls, x, y=10):
        return super().__new__(cls, x * 2, y)


s = Sub(1, 2)
print(s, repr(s), s.total, s._replace(a=10), type(s._replace(a=1)).__name__, WithDict(3),
      WithDict(3)._asdict(), WithDict._make([1, 2]))
w = WithDict(1)
w.attr = 5
print(w.__dict__)
match p:
    case Point(x=1, y=why):
        print('matched', why)
match p:
    case Point(a, b):
        print(a, b)
Point.__doc__ = 'changed'
Point.x.__doc__ = 'the x'
print(Point.__doc__, Point.x.__doc__, type(Point.x).__name__)
import copy
print(copy.copy(p), copy.deepcopy(p), copy.replace(p, y=7), sorted([Point(2, 1), Point(1, 2)]),
      {p: 1}[(1, 2)])
