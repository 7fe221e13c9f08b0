# enum all around.
import enum
from enum import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    @property
    def low(self): return self.name.lower()
    @classmethod
    def fav(cls): return cls.GREEN
    @staticmethod
    def st(): return 5
    def __str__(self): return f'C.{self.name}'
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], Color.CRIMSON, list(Color), len(Color), Color.RED in Color, 1 in Color, 7 in Color, 'RED' in Color.__members__)
print(Color.__members__, Color.RED.low, Color.fav(), Color.st(), Color.RED is Color.CRIMSON, Color.RED == 1, hash(Color.RED) == hash('RED'), bool(Color.RED), type(Color), list(reversed(Color)))
t(lambda: Color(5)); t(lambda: Color['X']); t(lambda: Color.X); t(lambda: setattr(Color, 'RED', 5)); t(lambda: delattr(Color, 'RED')); t(lambda: Color.RED < Color.GREEN); t(lambda: setattr(Color.RED, 'value', 5)); t(lambda: setattr(Color.RED, 'name', 5)); t(lambda: Color.RED.RED); t(lambda: type('X', (Color,), {})); t(lambda: Color()); t(lambda: Color.RED())
def bad(src):
    ns = dict(globals())
    try: exec(src, ns); A = ns.get('A'); print('ok', [m.name for m in A] if A else '')
    except Exception as e: print(type(e).__name__, e, '| cause', repr(e.__cause__))
bad('class A(Enum):\n x = 1\n x = 2')
bad('class A(Color): y = 5')
bad('class A(Enum):\n _x_ = 1')
bad('class A(Enum):\n __x = 1\n y = 2')
bad('class A(Enum):\n mro = 1')
bad('@unique\nclass A(Enum):\n a = 1\n b = 1\n c = 2\n d = 2')
bad('class A(Enum):\n _ignore_ = "x y"\n x = 1\n y = 2\n z = 3')
bad('class A(Enum):\n _ignore_ = ["a"]\n a = 1\n _ignore_ = ["b"]')
bad('class A(Enum):\n _order_ = "b a"\n a = 1\n b = 2')
bad('class A(Enum):\n _order_ = "a b"\n a = 1\n b = 2')
bad('class A(IntEnum):\n a = "x"')
bad('class A(StrEnum):\n a = 1')
bad('class A(StrEnum):\n a = b"x", "ascii"\n b = auto()\n C = auto()')
bad('class A(StrEnum):\n a = "x", 5')
bad('class A(Flag):\n a = "x"')
bad('class A(Enum):\n a = auto()\n b = "x"\n c = auto()')
bad('class A(Enum):\n a = 5\n b = auto()\n c = 2\n d = auto()')
bad('class A(int, Enum):\n a = auto()\n b = auto()')
bad('class A(str, Enum):\n a = "q"\n b = auto()')
bad('class A(Enum, int): a = 1')
bad('class A(int, str, Enum): a = 1')
bad('class A(Enum):\n def _generate_next_value_(name, start, count, last): return name * 2\n a = auto()\n b = auto()')
bad('class A(Enum):\n a = auto()\n def _generate_next_value_(name, start, count, last): return name * 2')
bad('class A(Enum):\n a = (auto(), "x")\n b = (auto(), "y")')
bad('class A(Enum):\n a = nonmember(5)\n @member\n def f(self): pass\n b = member(7)')
bad('class A(Enum):\n class In: pass\n @nonmember\n class In2: pass\n x = lambda s: 1\n y = len')
bad('@verify(CONTINUOUS)\nclass A(Enum):\n a = 1\n b = 3')
bad('@verify(NAMED_FLAGS)\nclass A(Flag):\n a = 1\n b = 6')
bad('@verify(UNIQUE)\nclass A(Enum):\n a = 1\n b = 1')
bad('@verify(CONTINUOUS)\nclass A(Flag):\n a = 1\n b = 4\n c = 8')
class Planet(Enum):
    EARTH = (5.97, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return self.mass / self.radius
print(Planet.EARTH, Planet.EARTH.value, Planet.EARTH.g, Planet((6.4, 3.3)))
class Auto(Enum):
    def __new__(cls):
        o = object.__new__(cls); o._value_ = len(cls.__members__) + 1; return o
    A = ()
    B = ()
print(list(Auto))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        o = bytes.__new__(cls, [value]); o._value_ = value; o.label = label; return o
    PX = (0, 'P.X')
    PY = (1, 'P.Y')
print(Coord(1), Coord.PX.label, bytes(Coord.PY))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    NONE = 0
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, ~Perm.R, Perm.R & Perm.W, Perm(7), Perm(0), list(Perm.RW), list(Perm), Perm.R in Perm.RW, Perm.R ^ Perm.RW, bool(Perm.NONE), len(Perm.RW), Perm['RW'], (Perm.R | Perm.X).name, (Perm.R|Perm.X).value, Perm.RW.name, Perm.__members__)
t(lambda: Perm(8)); t(lambda: Perm.R | 1); t(lambda: Perm(-1)); t(lambda: Perm('R')); t(lambda: 1 in Perm.R); t(lambda: 1 in Perm); t(lambda: Perm.R < Perm.W); t(lambda: -Perm.R); t(lambda: Perm.R + 1)
class IF(IntFlag):
    A = 1; B = 2; D = 8
print(IF.A | IF.B, repr(IF.A | 4), IF(16), repr(IF(19)), IF.A + 1, ~IF.A, IF.A | 1.0 if 0 else '', IF.A == 1, f'{IF.A}', f'{IF.A:>5}', '%d' % IF.B, str(IF.A), IF.A & 3, 3 ^ IF.A, list(IF(11)), IF(-2), hash(IF.A) == hash(1), int(IF.D), IF.B << 2)
for b in (STRICT, CONFORM, EJECT, KEEP):
    class Bd(Flag, boundary=b):
        X = 1; Y = 4
    t(lambda: (b, repr(Bd(3)), type(Bd(3)))); t(lambda: repr(Bd(-1))); t(lambda: repr(~Bd.X))
    class Bi(IntFlag, boundary=b):
        X = 1; Y = 4
    t(lambda: (b, repr(Bi(3)), type(Bi(3)))); t(lambda: repr(Bi(-1))); t(lambda: repr(~Bi.X)); t(lambda: repr(Bi.X | 8))
class Num(IntEnum):
    ONE = 1; TWO = 2
print(Num.ONE, repr(Num.ONE), Num.ONE + 1, Num.ONE < Num.TWO, [10, 20, 30][Num.ONE], f'{Num.ONE}', f'{Num.ONE:03}', '%s %d' % (Num.ONE, Num.ONE), Num.ONE == 1, sorted(Num, reverse=True), {1: 'a'}[Num.ONE], str(Num.ONE), Num(2), int('5') in Num, isinstance(Num.ONE, int), Num.ONE.real, Num.ONE.bit_length())
class S(StrEnum):
    A = auto(); Bc = auto(); C = 'x y'
print(S.A, S.Bc, repr(S.C), S.A == 'a', S.A + 'q', f'{S.A:>4}', S('x y'), S.C.upper(), 'a' in S, S.A.value, ','.join(S))
F = Enum('F', 'a b c'); print(list(F), F.__module__, F.__qualname__)
print(list(Enum('F', ['x', 'y'], start=5)), list(Enum('F', [('x', 1), ('y', 'q')])), list(Enum('F', {'m': 9})), list(Enum('F', 'a,b', type=int)), list(IntFlag('G', 'a b c')), list(Flag('H', 'a b')), list(StrEnum('SS', 'Aa Bb')), Enum('Q', 'a', module='mm', qualname='X.Q').a)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v):
        if v == 'a': return cls.A
        if v == 'bad': return 5
        if v == 'raise': raise KeyError('k')
        return None
t(lambda: Miss('a')); t(lambda: Miss('bad')); t(lambda: Miss('raise')); t(lambda: Miss('zz'))
try: Miss('bad')
except TypeError as e: print(repr(e.__context__), repr(e.__cause__))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2), dir(Color.RED), dir(Num.ONE)[:5], [x for x in dir(Color) if not x.startswith('__')])
class Op(Enum):
    def add(a, b): return a + b
    P = enum.member(add)
    @enum.property
    def nm(self): return 'nm' + self.name
print(Op.P.value(1, 2), Op.P.nm)
from types import DynamicClassAttribute
class Dynamic(Enum):
    value_ = 1
    @DynamicClassAttribute
    def xx(self): return 5
print(Dynamic.value_.xx); t(lambda: Dynamic.xx)
class Slotted(Enum):
    __slots__ = ()
    A = 1
print(Slotted.A)
@global_enum
class GE(IntFlag):
    GA = 1; GB = 2
print(repr(GE.GA), GA, repr(GE.GA | GE.GB), str(GE(3)), str(GE.GA))
@enum.global_enum
class GE2(Enum): ZZ = 'z'
print(ZZ, repr(ZZ))
class Alias(Enum):
    A = 1
    A._add_alias_('B') if 0 else None
    C = 3
class Al2(Enum):
    def __init__(self, v): self._add_alias_(self.name.lower()); self._add_value_alias_(v * 10)
    X = 1; Y = 2
print(Al2.x, Al2(20), Al2['y'], Al2.__members__)
class Outer(Enum):
    class In(Enum): Z = 1
    A = 1
print(Outer.In, list(Outer), Outer.A.value)
class Mixin:
    def hi(self): return f'hi {self.name}'
class Mx(Mixin, Enum): A = 1
class Mx2(Mixin, str, Enum): A = 'v'
print(Mx.A.hi(), Mx2.A.hi(), repr(Mx2.A), str(Mx2.A), f'{Mx2.A}', format(Mx2.A), '%s' % Mx2.A)
class Fm(float, Enum):
    PI = 3.14
#print(Fm.PI, f'{Fm.PI:.1f}', Fm.PI + 1, repr(Fm.PI), round(Fm.PI))
class Hs(Enum):
    A = []; B = {}
print(Hs([]), Hs({}), Hs.A.value); t(lambda: Hs(())); 
class Eq(Enum):
    A = 1; B = 1.0; C = True
print(list(Eq), Eq.__members__)
print(Color.__doc__, Enum.__doc__ is None, type(Color.__dict__['RED']).__name__, Color._member_names_, Color._member_map_, Color._value2member_map_, Color._member_type_)
for m in Color: print(m, end=' ')
print(Color.RED.__class__, isinstance(Color.RED, Color), Color.__call__(1))
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
#print(show_flag_values(11), bin(10) and enum.bin(10), enum.bin(-10), enum.bin(5, 8))
