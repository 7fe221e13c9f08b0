# enum: fifty small classes, each showing one rule.
import enum
from enum import *
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e, getattr(e, '__notes__', ''))
def run(t):
    ns = dict(vars(enum)); ns['__name__'] = '__main__'
    try: exec(t, ns); print(repr(ns.get('r')))
    except BaseException as e: print(type(e).__name__, e, getattr(e, '__notes__', ''))
for t in ['''class E(Enum):
 A = 1
 def __init__(self, v): raise ValueError('bad')''','''class E(Enum):
 A = 1
 A = 2''','''class E(Enum):
 mro = 1''','''class E(Enum):
 _x_ = 1''','''class E(Enum):
 __p = 1
 A = 2
r = list(E), E._E__p''','''class E(Enum):
 _ignore_ = 'z w'
 for z in range(3): vars()[f'M{z}'] = z
r = list(E)''','''class E(Enum):
 _order_ = 'B A'
 A = 1
 B = 2''','''class E(Enum):
 A = auto()
 B = 'x'
 C = auto()''','''class E(Enum):
 def _generate_next_value_(name, start, count, last): return name, start, count, list(last)
 A = auto()
 B = 5
 C = auto()
r = [m.value for m in E]''','''class E(Enum):
 A = 1
 B = auto()
 def _generate_next_value_(name, start, count, last): return 7''','''@unique
class E(Enum):
 A = 1
 B = 1''','''class E(Enum):
 A = member(int)
 B = nonmember(5)
 class C: pass
 def f(self): pass
r = list(E), E.B, E.__members__.keys()''','''class E(Enum):
 A = 1
class F(E): pass''','''class E(Enum):
 A = 1
E.A = 2''','''class E(Enum):
 A = 1
del E.A''','''class E(Enum):
 A = 1
E.B = 5
r = E.B, E.A.A, E.A.B''','''class E(Enum):
 A = 1
r = E['Z']''','''class E(Enum):
 A = 1
r = E.Z''','''class E(Enum):
 A = 1
r = E()''','''class E(Enum):
 A = 1
r = E(2)''','''class E(Enum): pass
r = E('New', 'a b'), list(E('New', {'x': 5, 'y': 6})), list(Enum('Q', [('m', 1), ('n', 2)], start=5)), Enum('R', 'a,b', module='mm', qualname='qq').a''','''r = list(IntEnum('I', 'a b', start=10)), list(Flag('F', ['x', 'y'])), Enum('T', 'x', type=int).x + 1''','''class E(Enum):
 A = 1, 2
 B = 3, 4
 def __init__(self, x, y): self.x = x; self.y = y
r = E.A.value, E.B.x, E((1, 2)), E(1, 2)''','''class E(Enum):
 A = []
 B = []
 C = {}
r = list(E), E([]), E({}), [] in E''','''class E(Enum):
 @classmethod
 def _missing_(cls, v): return cls.A if v == 'x' else 5 if v == 'y' else 1/0 if v == 'z' else None
 A = 1
r = E('x')
try: E('y')
except TypeError as e: r = r, str(e)
try: E('z')
except ZeroDivisionError as e: r = r, str(e), repr(e.__context__)
E('w')''','''class E(str, Enum):
 A = 'a'
r = E.A == 'a', str(E.A), f'{E.A}', repr(E.A), E.A.upper(), '%s' % E.A, E('a') is E.A, 'a' in E, 'b' in E, {E.A: 1}['a']''','''class E(Flag):
 A = 1
 B = 2
 C = 4
 D = 3
r = list(E), E.D, list(E.D), E.A | E.C, ~E.A, E(0), E(7), E.A in E.D, len(E.D), bool(E(0)), E.A ^ E.D, repr(E.A | E.C), str(E.A | E.C), E['A'] , E.__members__''','''class E(Flag): A = 1
r = E(8)''','''class E(Flag, boundary=CONFORM): A = 1
r = E(9)''','''class E(Flag, boundary=EJECT): A = 1
r = E(9), type(E(9))''','''class E(Flag, boundary=KEEP): A = 1
r = E(9), list(E(9)), E(9).value''','''class E(IntFlag): A = 1; B = 2
r = E(9), E.A | 8, E.A + 1, ~E.A, E.A & 3, repr(E.A | E.B), str(E.A|E.B), E(-1), format(E.A, '03d'), 1 | E.B, E.A ^ 3''','''@verify(NAMED_FLAGS)
class E(Flag): A = 1; B = 6''','''@verify(CONTINUOUS)
class E(Enum): A = 1; B = 4''','''@verify(UNIQUE)
class E(Enum): A = 1; B = 1''','''class E(StrEnum): A = auto(); Bc = auto()
r = list(E), E.A + 'x', str(E.Bc)''','''class E(IntEnum): A = 1
r = E.A + 1, E.A == 1, str(E.A), f'{E.A}', repr(E.A), E.A.bit_length(), isinstance(E.A, int), [0, 5][E.A], E.A < 2''','''class E(Enum):
 A = 1
 @property
 def p(self): return self.name
 @enum.property
 def q(self): return self.value
 @staticmethod
 def s(): return 's'
r = E.A.p, E.A.q, E.s(), dir(E.A), dir(E)[:3]''','''class E(Enum):
 _value_: int
 name_: str
 A = 1
r = E.__annotations__ if hasattr(E, '__annotations__') else None''','''class E(Enum): A = 1; B = 2
r = hash(E.A) == hash('A'), E.A != E.B, E.A is E(1), [e for e in reversed(E)], len(E), bool(E), E.__members__['A'], E.A in E, 1 in E, E.A.__class__ is E, repr(E)''','''class E(Enum): A = 1
try: E.A < E.A
except TypeError as e: r = str(e)''','''class E(Enum): A = 1
import copy
r = copy.copy(E.A) is E.A, copy.deepcopy([E.A])[0] is E.A, E.A.__reduce_ex__(2)[1:]''','''@global_enum
class E(IntFlag): AAA = 1; BBB = 2
r = AAA, AAA | BBB, repr(BBB), str(BBB)''','''r = show_flag_values(10), bin(5), bin(-5), bin(5, 6)''', '''class E(Enum):
 A = 1
 def __str__(self): return 'S'
 def __repr__(self): return 'R'
 def __format__(self, s): return 'F' + s
r = f'{E.A:x}', str(E.A), repr(E.A), E.A''','''class E(float, Enum): A = 1.5
r = E.A + 1, repr(E.A), str(E.A), f'{E.A:.2f}' ''','''class M:
 def hi(self): return 'hi ' + self.name
class E(M, Enum): A = 1
r = E.A.hi()''','''from dataclasses import dataclass
@dataclass
class D: x: int; y: int = 2
class E(D, Enum): A = 1; B = 3, 4
r = E.A, E.B.x, repr(E.B), E.A.y''','''class E(Enum, metaclass=EnumType): A = 1
r = type(E), EnumMeta is EnumType''','''class E(int, str, Enum): A = 1''','''class E(Enum, int): A = 1''','''r = Enum.__doc__ is not None, FlagBoundary.STRICT, EnumCheck.UNIQUE, enum.pickle_by_enum_name.__name__, enum.EnumDict.__mro__''']:
    print(t.split('\n')[0], end=' :: ')
    run(t)
