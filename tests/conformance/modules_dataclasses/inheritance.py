# Dataclasses and inheritance: order of fields, overrides, frozen mixes, __post_init__, InitVar.
from dataclasses import InitVar, dataclass, field, fields
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class A:
    x: int
    y: int = 1


@dataclass
class B(A):
    z: int = 2
    x: str = 'over'


@dataclass
class C(B):
    y: float = 9.5
    w: list = field(default_factory=list)


class Plain(A):
    extra = 5


class Override(A):
    def __init__(self):
        super().__init__(100)
        self.more = 1


print(A(1), B(), C(), [f.name for f in fields(C)], Plain(1, 2), Plain(1) == A(1), A(1) == B(1),
      C.__match_args__, Override(), Override().more, [f.type.__name__ for f in fields(C)])


@dataclass
class KwBase:
    a: int = field(kw_only=True, default=1)


@dataclass
class KwChild(KwBase):
    b: int


print(KwChild(5), KwChild(5, a=2), KwChild.__match_args__)


@dataclass
class Post:
    a: int
    scale: InitVar[int] = 2
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = self.a * scale


@dataclass
class PostChild(Post):
    b: int = 0

    def __post_init__(self, scale):
        super().__post_init__(scale)
        self.b = self.total + 1


p = Post(3)
print(p, Post(3, 5), Post(3, scale=10).total, p.scale, [f.name for f in fields(Post)], PostChild(2),
      PostChild(2, 3, 100))


@dataclass
class InitOnly:
    v: InitVar[list]
    w: 'InitVar[int]' = 0

    def __post_init__(self, v, w):
        self.got = (v, w)


print(InitOnly([1]).got, InitOnly([1], 2), hasattr(InitOnly([1]), 'v'))
show(lambda: InitOnly())


@dataclass(frozen=True)
class Frozen:
    x: int


for text in ('@dataclass\nclass D(Frozen):\n y: int = 0',
             '@dataclass(frozen=True)\nclass D(A):\n z: int = 0', '@dataclass\nclass D(A):\n z: int',
             '@dataclass(frozen=True)\nclass D(Frozen):\n y: int = 0\nprint(D(1))',
             '@dataclass\nclass D:\n def __post_init__(self): print("post")\nD()',
             '@dataclass\nclass D:\n x: int\n def __init__(self): self.x = "own"\n def __repr__(self): return "own repr"\n def __eq__(self, o): return "own eq"\nprint(D(), D() == 1)'):
    try:
        exec(text, {'dataclass': dataclass, 'A': A, 'Frozen': Frozen})
    except TypeError as error:
        print(error)


class Mixin:
    def describe(self):
        return f'{type(self).__name__} with {len(fields(self))} fields'


@dataclass
class WithMixin(Mixin, A):
    q: int = 0


@dataclass
class Diamond1(A):
    d1: int = 1


@dataclass
class Diamond2(A):
    d2: int = 2


@dataclass
class Bottom(Diamond1, Diamond2):
    b: int = 3


print(WithMixin(1).describe(), Bottom(0), [f.name for f in fields(Bottom)],
      super(Bottom, Bottom(1)).__repr__())


@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int = 0
    inner: Inner = field(default_factory=Inner)


print(Outer(), Outer.Inner(5))
