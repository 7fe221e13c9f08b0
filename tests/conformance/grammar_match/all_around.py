# Every kind of pattern against every kind of value, and the errors of class patterns.
# match
class P:
    __match_args__ = ('x','y')
    def __init__(self,x,y,z=0): self.x,self.y,self.z=x,y,z
    def __repr__(self): return f'P({self.x},{self.y})'
import collections, enum, dataclasses
class Color(enum.Enum): RED=1; BLUE=2
@dataclasses.dataclass
class DC: a:int; b:str='q'
NT=collections.namedtuple('NT','p q')
def m(v):
    match v:
        case None: return 'None'
        case True: return 'True'
        case 1 | 2 | -3: return 'num'
        case 1.5: return 'float'
        case 2+3j: return 'cx'
        case -0.5-1j: return 'cx2'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case Color.RED: return 'red'
        case []: return 'empty'
        case [x] if x == 'guard': return 'guard'
        case [1, *rest] : return ('1,rest', rest)
        case [_, _, *_, 'last']: return 'last'
        case (P(x=0) | P(0)): return 'p0'
        case P(x, y, z=5): return ('pz', x, y)
        case P(x, P(y, z)): return ('nested', x, y, z)
        case P(): return 'P'
        case DC(a=int() as a, b=str(b)): return ('dc', a, b)
        case NT(1, q): return ('nt', q)
        case {'k': [a, {'d': d}], **rest}: return ('map', a, d, rest)
        case {'x': 1, 'y': _}: return 'xy'
        case {}: return 'anymap'
        case str(s): return ('str', s)
        case int(n) if n > 100: return ('big', n)
        case float() | int(): return 'number'
        case set() | frozenset(): return 'set'
        case range(start=0, stop=s): return ('range', s)
        case bytearray(b): return b
        case _: return ('other', type(v).__name__)
for v in (None,True,False,1,2,-3,3,1.5,2+3j,-0.5-1j,'ab','abc',b'x',b'y',Color.RED,Color.BLUE,[],(),['guard'],[1],(1,2,3),[5,6,7,'last'],[5,6,'last'],[5,'last'],P(0,1),P(1,2,5),P(1,P(2,3)),P(9,9),DC(1),DC('x'),NT(1,2),NT(2,2),{'k':[1,{'d':2}],'e':3},{'x':1,'y':2},{'x':2},{},collections.OrderedDict(x=1,y=2),101,99,{1},range(3),bytearray(b'z'),range(1,2),collections.deque([1,2]),collections.UserList([1]),collections.UserDict(x=1,y=1),'',object(),1j,iter([1])):
    print(repr(v) if not 'object at' in repr(v) else type(v), m(v))
class Meta(type):
    def __instancecheck__(cls, o): print('ic', o); return o == 3
class Q(metaclass=Meta):
    __match_args__ = ['a']
for bad in (3, 4):
    try:
        match bad:
            case Q(): print('Q')
            case _: print('no')
        match bad:
            case Q(x): print('Q')
            case _: print('no')
    except TypeError as e: print(e)
class W: __match_args__ = ('a', 5)
try:
    match W():
        case W(a, b): pass
except TypeError as e: print(e)
W.a = 1
try:
    match W():
        case W(a, b): pass
except TypeError as e: print(e)
class W2: __match_args__ = ('a', 'a'); a = 1
try:
    match W2():
        case W2(a, b): pass
        case _: print('no match')
except TypeError as e: print(e)
try:
    match W2():
        case W2(a, a=b): pass
except TypeError as e: print(e)
class W3: pass
try:
    match W3():
        case W3(a): pass
except TypeError as e: print(e)
try:
    match 5:
        case len(): pass
except TypeError as e: print(e)
k='a'
class K: key='kk'; n=None
match {'kk':1, 'a':2}:
    case {K.key: v, 'a': w}: print(v,w)
try:
    match {'kk':1}:
        case {K.key: v, 'kk': w}: pass
except ValueError as e: print(e)
match {'a': None}:
    case {'a': None, **r}: print(r)
class DD(collections.defaultdict):
    def get(self, k, d=None): print('get', k); return super().get(k, d)
match DD(int):
    case {'zz': z}: print('found')
    case _: print('missing ok')
match 1, 2:
    case 1, (2 | 3) as q: print(q)
match x := 5, 6:
    case (5, 6) as t: print(t, x)
match [[1,[2,[3]]]]:
    case [[a,[b,[c]]]]: print(a,b,c)
match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _)
match match:
    case case: print(case)
match (1,):
    case [1,]: print('yes')
match 'abc':
    case [*_]: print('seq')
    case str(): print('str')
match {'a': 1}:
    case {'a': 1 | 2 as n}: print(n)
match -1:
    case -1: print('neg')
match 0:
    case False: print('False is matched by is')
    case 0: print('zero')
match 1.0:
    case 1: print('one')
match True:
    case 1: print('True == 1')
class Eq:
    def __eq__(self, o): print('eq', o); return o == 2
match Eq():
    case 1: pass
    case 2: print('two')
class Bool:
    def __bool__(self): print('bool'); return True
class EqB:
    def __eq__(self, o): return Bool()
match EqB():
    case 9: print('nine')
class Sq:
    def __len__(self): print('len'); return 2
    def __getitem__(self, i): print('gi', i); return i
match Sq():
    case [a, b]: print('seq')
    case _: print('not a sequence')
import collections.abc
collections.abc.Sequence.register(Sq)
match Sq():
    case [a, b]: print('seq', a, b)
class Sq2(Sq): pass
match Sq2():
    case [a, *b, c]: print('seq', a, b, c)
match Sq2():
    case [a, b, c]: pass
    case [*a]: print(a)
try:
    match 1:
        case int(a, b): pass
except TypeError as e: print(e)
try:
    match 1:
        case int(real=r, imag=i): print(r, i)
except TypeError as e: print(e)
