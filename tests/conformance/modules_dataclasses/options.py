# dataclass options: order, frozen, eq, repr, init, unsafe_hash, kw_only, slots, match_args, weakref_slot.
from dataclasses import FrozenInstanceError, KW_ONLY, dataclass, field, fields
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass(order=True)
class Ordered:
    a: int
    b: str = 'b'


@dataclass(frozen=True)
class Frozen:
    x: int
    y: list = field(default_factory=list, hash=False, compare=False)


@dataclass(eq=False, repr=False, init=False)
class Bare:
    x: int = 5


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(default=0, hash=False)


@dataclass(kw_only=True)
class KwOnly:
    a: int
    b: int = 2


@dataclass
class Partly:
    a: int
    _: KW_ONLY
    b: int = 0
    c: int


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3


@dataclass(match_args=False)
class NoMatch:
    x: int


@dataclass(slots=True, frozen=True, order=True)
class All:
    n: int
    m: int = field(default=1, kw_only=True)


o = [Ordered(2, 'a'), Ordered(1, 'z'), Ordered(1)]
print(sorted(o), Ordered(1) < Ordered(2), Ordered(1) <= Ordered(1), Ordered(1) > Ordered(0),
      Ordered(1, 'c') >= Ordered(1), max(o))
show(lambda: Ordered(1) < (1, 'b'))
show(lambda: Ordered(1) < 5)
f = Frozen(1)
print(f, hash(f) == hash(Frozen(1, [9])), f == Frozen(1, [5]), {f: 'k'}[Frozen(1)],
      Frozen.__hash__ is not None)
show(lambda: setattr(f, 'x', 2))
show(lambda: delattr(f, 'x'))
show(lambda: setattr(f, 'new', 2))
f.y.append(1)
print(f, issubclass(FrozenInstanceError, AttributeError))
b = Bare()
print(b == Bare(), b.x, repr(b).startswith('<'), hash(b) == hash(b))
print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Hashed(1, 2) == Hashed(1, 3), KwOnly(a=1), KwOnly(b=3, a=1),
      KwOnly.__match_args__, Partly(1, c=5), Partly.__match_args__, [f.kw_only for f in fields(Partly)])
show(KwOnly, 1)
show(Partly, 1, 2)
show(Partly, 1)
s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'), s == Slotted(1, 3), NoMatch(1),
      hasattr(NoMatch, '__match_args__'))
show(lambda: setattr(s, 'z', 1))
print(All(1) < All(2, m=0), All(1, m=5), hash(All(1)) == hash(All(1)), All.__slots__, All.__match_args__)
show(lambda: setattr(All(1), 'n', 2))
show(lambda: object.__setattr__(All(1), 'n', 2))


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int


print(Weak.__slots__, Weak(1))
p = Ordered.__dataclass_params__
print(p)
for text in ('@dataclass(weakref_slot=True)\nclass A: pass',
             '@dataclass(slots=True)\nclass A:\n __slots__ = ("x",)\n x: int',
             '@dataclass\nclass A:\n a: int\n _: KW_ONLY\n b: int\n __: KW_ONLY\n c: int'):
    try:
        exec(text, {'dataclass': dataclass, 'KW_ONLY': KW_ONLY})
        print('ok')
    except Exception as error:
        print(type(error).__name__, error)
