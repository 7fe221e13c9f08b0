# Slots, inheritance, descriptors as defaults, asdict and astuple, generic dataclasses.
from dataclasses import *
import dataclasses, typing, copy
from typing import ClassVar, Any
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True, weakref_slot=True)
class S:
    a: int
    b: int = 2
    c: list = field(default_factory=list)
    def m(self): return __class__ is S, super().__repr__()[:5]
    @property
    def q(self): return __class__ is S
s = S(1); print(s, S.__slots__, s.m(), s.q, copy.copy(s), copy.deepcopy(s), replace(s, b=5), S.__doc__)
show(setattr, s, 'zz', 1)
@dataclass(slots=True)
class S2(S):
    d: int = field(default=4, doc='dd')
print(S2(1), S2.__slots__, S2.d.__doc__ if hasattr(S2.d,'__doc__') else '')
@dataclass(frozen=True, slots=True)
class FS:
    a: int
    b: str = 'x'
f = FS(1); print(f, hash(f) == hash((1, 'x')), copy.copy(f), f.__getstate__()); show(setattr, f, 'a', 2); show(setattr, f, 'zz', 2)
@dataclass(init=False, repr=False, eq=False)
class N:
    x: int = 3
print(N().x, N() == N(), repr(N())[:20], N.__init__ is object.__init__, N.__match_args__)
@dataclass(match_args=False)
class M: x: int
print(hasattr(M, '__match_args__'))
@dataclass
class Base:
    x: int
    y: int = 1
@dataclass
class Derived(Base):
    z: int = 2
    x: float = 9.5
print(Derived(), [f.name for f in fields(Derived)], Derived(1) == Base(1))
@dataclass
class Hooked:
    x: int = field(init=False, default=7)
    y: int = field(init=False)
    def __post_init__(self): self.y = self.x + 1
print(Hooked(), asdict(Hooked()), astuple(Hooked())); show(replace, Hooked(), x=1)
print(asdict(Derived(1)), astuple(Derived(1), tuple_factory=list), asdict(Derived(1), dict_factory=lambda p: sorted(p)), is_dataclass(Derived), is_dataclass(Derived(1)), is_dataclass(5))
print(Base.__init__.__annotations__, Base.__eq__(Base(1), 5), Base.__replace__(Base(1), y=3))
class Desc:
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, i, o=None): return 100 if i is None else getattr(i, self.n)
    def __set__(self, i, v): setattr(i, self.n, int(v))
@dataclass
class WithDesc:
    q: Desc = Desc()
print(WithDesc().q, WithDesc('5').q)
@dataclass
class self_field:
    self: int
    x: int = 0
print(self_field(1), self_field(self=2))
@dataclass
class Generic[T]:
    x: T
print(Generic[int](5), Generic.__parameters__)
print(dataclasses.__all__)
