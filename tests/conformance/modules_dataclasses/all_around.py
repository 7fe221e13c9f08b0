# dataclasses all around: options, fields, inheritance, errors.
import dataclasses as dc
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import ClassVar, Any
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
@dataclass
class Inv:
    name: str
    price: float = 0.0
    qty: int = field(default=0, repr=False, compare=False, metadata={'u': 1})
    tags: list = field(default_factory=list, kw_only=True)
    iv: InitVar[int] = 3
    cv: ClassVar[int] = 9
    calc: int = field(init=False, default=-1)
    def __post_init__(self, iv): self.calc = iv * 2
    def total(self): return self.price * self.qty
i = Inv('a', 1.5, 4, tags=[1]); print(i, i.total(), i.calc, Inv.cv, Inv.price, hasattr(Inv, 'tags'))
print(i == Inv('a', 1.5, 99, tags=[1]), i != 5, Inv.__match_args__, [f.name for f in dc.fields(Inv)], dc.fields(i)[2].metadata)
t(lambda: hash(i)); t(lambda: Inv()); t(lambda: Inv('a', 1, 2, 3, 4, 5)); t(lambda: Inv('a', tags=1, zz=2)); t(lambda: i < i)
t(lambda: dc.asdict(i)); t(lambda: dc.astuple(i)); t(lambda: dc.replace(i, name='z', iv=4)); t(lambda: dc.replace(i, calc=3, iv=1)); t(lambda: dc.replace(i, name='q'))
for kw in (dict(order=True), dict(frozen=True), dict(eq=False), dict(order=True, eq=False), dict(unsafe_hash=True), dict(repr=False), dict(init=False), dict(slots=True), dict(kw_only=True), dict(match_args=False), dict(weakref_slot=True), dict(slots=True, weakref_slot=True), dict(frozen=True, order=True, slots=True)):
    def mk():
        @dataclass(**kw)
        class A:
            x: int
            y: str = 'q'
        try: a = A(1)
        except TypeError as e: print(e); a = A(x=1) if 'kw' in str(kw) else A()
        r = [kw, A.__hash__ is None, getattr(A, '__match_args__', None), hasattr(A, '__slots__'), A.__slots__ if hasattr(A, '__slots__') else '']
        for op in ('a == A(1)', 'a < A(2)', 'hash(a)==hash(A(1))', 'repr(a)[:5]', 'setattr(a,"x",5)', 'setattr(a,"zz",5)', 'delattr(a, "x")', 'a.x', 'dc.replace(a, x=3).x'):
            try: r.append(eval(op, {'a': a, 'A': A, 'dc': dc}))
            except Exception as e: r.append(type(e).__name__ + ': ' + str(e).split(' at 0x')[0])
        return r
    t(mk)
def bad(src):
    ns = dict(globals())
    try: exec(src, ns); print('ok', [k for k in ns['A'].__annotations__] if 'A' in ns else '')
    except Exception as e: print(type(e).__name__, e)
bad('@dataclass\nclass A:\n x: int = 1\n y: int')
bad('@dataclass\nclass A:\n x: list = []')
bad('@dataclass\nclass A:\n x: dict = field(default={})')
bad('@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)')
bad('@dataclass\nclass A:\n x = field()')
bad('@dataclass\nclass A:\n x: ClassVar[int] = field(default_factory=int)')
bad('@dataclass\nclass A:\n x: ClassVar = field(kw_only=True)')
bad('@dataclass\nclass A:\n x: InitVar[int] = field(default_factory=int)')
bad('@dataclass(frozen=True)\nclass A:\n x: int\n@dataclass\nclass B(A):\n y: int = 2')
bad('@dataclass\nclass A:\n x: int\n@dataclass(frozen=True)\nclass B(A):\n y: int = 2')
bad('@dataclass(order=True)\nclass A:\n x: int\n def __lt__(self, o): pass')
bad('@dataclass(unsafe_hash=True)\nclass A:\n x: int\n def __hash__(self): pass')
bad('@dataclass(frozen=True)\nclass A:\n x: int\n def __setattr__(self): pass')
bad('@dataclass(slots=True)\nclass A:\n x: int\n __slots__ = ("x",)')
bad('@dataclass\nclass A:\n x: int\n _: KW_ONLY\n y: int = 1\n z: int')
bad('@dataclass\nclass A:\n _: KW_ONLY\n x: int\n __: KW_ONLY')
bad('@dataclass(5)\nclass A: pass')
bad('@dataclass\nclass A:\n x: "ClassVar[int]" = 3\n y: "InitVar[int]" = 4\n z: "int" = 5\nprint(A(7), [f.name for f in dc.fields(A)])')
bad('from __future__ import annotations\n@dataclass\nclass A:\n x: ClassVar[int] = 3\n y: InitVar[int] = 4\n z: int = 5\nprint(A(7), [f.type for f in dc.fields(A)])')
@dataclass
class Base:
    a: int = 1
    b: int = 2
@dataclass
class Der(Base):
    c: int = 3
    a: int = 10
print(Der(), [f.name for f in dc.fields(Der)])
class Plain(Base):
    d: int = 4
print(Plain(), dc.is_dataclass(Plain), dc.is_dataclass(Plain()), dc.is_dataclass(int), dc.is_dataclass(Base))
C = dc.make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'m': lambda s: s.x}, frozen=False)
print(C(x=1, y=2) if 0 else '', C.__mro__, C.__module__)
t(lambda: dc.make_dataclass('C', ['x', 'x'])); t(lambda: dc.make_dataclass('C', ['if'])); t(lambda: dc.make_dataclass('C', ['1a'])); t(lambda: dc.make_dataclass('C', [('x',)])); t(lambda: dc.make_dataclass('C', [5])); t(lambda: dc.make_dataclass('C', [('x', int, 1), ('y', int)]))
D2 = dc.make_dataclass('D2', [('x', int, 1), ('y', 'list[int]', field(default_factory=list))], kw_only=True); print(D2(), D2.__module__, D2.__annotations__)
t(lambda: dc.fields(5)); t(lambda: dc.asdict(Base)); t(lambda: dc.asdict(5)); t(lambda: dc.replace(5)); t(lambda: dc.astuple(int))
@dataclass
class Node:
    val: Any
    kids: list = field(default_factory=list)
import collections
NT = collections.namedtuple('NT', 'p q')
n = Node(1, [Node(2), {'k': Node(3)}, (Node(4),), NT(Node(5), 6), collections.defaultdict(list, {1: [Node(7)]}), {1, 2}])
print(dc.asdict(n)); print(dc.astuple(n)); print(dc.asdict(n, dict_factory=lambda p: sorted(k for k, v in p))); print(dc.astuple(n, tuple_factory=list))
n2 = Node(1); n2.kids.append(n2); print(n2)
@dataclass
class Rec:
    x: 'Rec' = None
    def __repr__(self): return 'custom'
print(Rec())
print(repr(dc.fields(Base)[0])[:60], dc.fields(Base)[0] == dc.fields(Base)[0], repr(dc.MISSING)[:30], repr(KW_ONLY)[:30], InitVar[int], InitVar)
@dataclass
class Prop:
    x: int
    @property
    def y(self): return self.x
    def __eq__(self, o): return 'own eq'
print(Prop(1) == 2, Prop.__hash__)
@dataclass
class WithInit:
    x: int = 1
    def __init__(self, q): self.x = q
print(WithInit(5))
import copy
print(copy.replace(Base(), a=9), copy.copy(n) == n, copy.deepcopy(n) == n)
@dataclass(frozen=True)
class Fz:
    x: int
    l: list = field(default_factory=list, hash=False)
f = Fz(1); f.l.append(1); print(f, hash(f) == hash(Fz(1)))
t(lambda: setattr(f, 'x', 2)); t(lambda: delattr(f, 'x')); t(lambda: setattr(f, 'nope', 2))
class Sub(Fz): pass
s = Sub(1); s.other = 5; print(s.other); t(lambda: setattr(s, 'x', 1))
@dataclass(slots=True)
class Sl:
    x: int
    y: int = 2
    def m(self): return __class__
    def s(self): return super().__repr__()
print(Sl(1), Sl(1).m() is Sl, Sl.__slots__, Sl(1).s()[:10]); t(lambda: setattr(Sl(1), 'z', 1)); t(lambda: Sl(1).__dict__)
@dataclass(slots=True)
class Sl2(Sl): z: int = 3
print(Sl2.__slots__, Sl2(1)); print(copy.copy(Sl2(4)), copy.deepcopy(Sl2(4)))
@dataclass
class Doc:
    """has doc"""
    x: int
@dataclass
class NoDoc:
    x: int
    y: str = 'a'
print(Doc.__doc__, NoDoc.__doc__)
class Desc:
    def __get__(self, o, c): return 100 if o is None else o._x
    def __set__(self, o, v): o._x = v * 2
@dataclass
class WD: x: int = Desc()
print(WD(), WD(5), WD.x)
print(NoDoc.__init__.__annotations__, NoDoc.__init__.__qualname__, NoDoc.__eq__.__qualname__, NoDoc.__replace__.__name__)
match NoDoc(1, 'b'):
    case NoDoc(x, y): print(x, y)
@dataclass
class Fd:
    x: int = field(default=1, doc='the x')
print(dc.fields(Fd)[0].doc)
print(Inv.__dataclass_params__, sorted(Inv.__dataclass_fields__))
