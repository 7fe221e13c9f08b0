# Class patterns over attributes of every kind, and mapping patterns over dicts and what only looks like one.
import collections
import enum

class Point:
    __match_args__ = ('x', 'y')
    kind = 'plain'
    def __init__(self, x, y): self.x, self.y = x, y
    @property
    def total(self): return self.x + self.y
    def method(self): return 'called'
class Slotted:
    __slots__ = ('x', '_y')
    __match_args__ = ('x', 'y')
    def __init__(self): self.x = 1
    @property
    def y(self): raise AttributeError('no y')
class Dynamic:
    __match_args__ = ('anything',)
    def __getattr__(self, name): return name.upper()
class Posing:
    @property
    def __class__(self): return Point
    x = y = 7
class Wrong:
    __match_args__ = ['x']
class Wrong2:
    __match_args__ = (1,)
class Few:
    __match_args__ = ()
class Meta(type):
    def __instancecheck__(cls, other): return other == 42
class Odd(metaclass=Meta): pass
class Number(int): pass
Named = collections.namedtuple('Named', 'x y')

def describe(subject):
    match subject:
        case Odd(): return 'odd'
        case Point(0, 0): return 'origin'
        case Point(x, 0): return 'on x', x
        case Point(0, y=y): return 'on y', y
        case Point(total=total, kind=kind, x=int()): return total, kind
        case Point(x=str(x), method=m): return x, m()
        case Slotted(x, y): return 'both', x, y
        case Slotted(x): return 'slotted', x
        case Dynamic(a): return a
        case Named(x, y): return 'named', x, y
        case Number(n): return 'number', n
        case int(n) | float(n): return 'n', n
        case str(x=1): return 'never'
        case str(s): return 's', s
        case {'type': 'a', 'value': v, **rest}: return v, rest
        case {'type': t}: return t
        case {1: one, None: none, 'k': k}: return one, none, k
        case {}: return 'mapping'
        case Point(): return 'some point'
    return 'nothing'

class Proxy(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, key): print('getitem', key); return self.d[key]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
class Sub(dict):
    def get(self, key, default=None): print('get', key); return super().get(key, default)

for subject in (Point(0, 0), Point(5, 0), Point(0, 5), Point(1, 2), Point('a', 'b'), Point(1.5, 1), Slotted(), Dynamic(), Posing(), Named(1, 2), Number(3), 42, 4, 4.5, 'text', b'x',
                {'type': 'a', 'value': 1, 'more': 2}, {'type': 'b'}, {'value': 1}, {1: 2, None: 3, 'k': 4}, {1: 2}, {}, Proxy({'type': 'p'}), Sub(type='s'),
                collections.defaultdict(int), collections.OrderedDict(type='o'), object(), None, [1]):
    print(type(subject).__name__, describe(subject))

def attempt(function):
    try: return function()
    except Exception as error: return type(error).__name__, str(error)
def wrong(subject):
    match subject:
        case Wrong(1): return 1
        case Wrong2(1): return 1
        case Few(1): return 1
        case Point(1, x=1): return 2
        case Point(1, 2, 3): return 3
def not_class(subject):
    x = 5
    match subject:
        case x.real(): return 1
def duplicate(subject):
    class K: a = 'k'; b = 'k'
    match subject:
        case {K.a: 1, K.b: 2}: return 1
for subject in (Wrong(), Wrong2(), Few(), Point(1, 1)):
    print(attempt(lambda: wrong(subject)))
print(attempt(lambda: not_class(1)), attempt(lambda: duplicate({'k': 1})), attempt(lambda: duplicate({})))

class Color(enum.Enum):
    RED = 1
    BLUE = 2
def color(c):
    match c:
        case Color.RED: return 'red'
        case Color(value=2, name=n): return n
print(color(Color.RED), color(Color.BLUE))
point = Point(1, 2)
for _ in range(3):
    print(describe(point))
    Point.kind = property(lambda self: 'property')
    point.x = 1
