# field(): every option, fields(), Field objects.
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import ClassVar
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class C:
    plain: int
    default: int = field(default=5)
    factory: dict = field(default_factory=dict)
    hidden: str = field(default='h', repr=False)
    uncompared: int = field(default=0, compare=False)
    no_init: int = field(default=9, init=False)
    computed: int = field(init=False, repr=False)
    meta: int = field(default=1, metadata={'unit': 'm'})
    keyword: int = field(default=2, kw_only=True)
    documented: int = field(default=3, doc='the docs')
    shared: ClassVar[int] = 100
    text_var: 'ClassVar[list]' = []

    def __post_init__(self):
        self.computed = self.plain * 2


c = C(1)
print(c, c.computed, c.hidden, C.shared, C.text_var, C(1, uncompared=5) == C(1, uncompared=6),
      C(1) == C(1, hidden='x'), C.default, hasattr(C, 'factory'))
for f in fields(C):
    print(f.name, f.type if isinstance(f.type, str) else f.type.__name__,
          f.default if f.default is not MISSING else 'MISSING', f.default_factory is MISSING, f.init, f.repr,
          f.hash, f.compare, dict(f.metadata), f.kw_only, f.doc)
print([f.name for f in fields(c)], fields(C) == fields(c), isinstance(fields(C)[0], Field),
      repr(MISSING)[:24], type(fields(C)).__name__, type(fields(C)[0].metadata).__name__,
      C.__dataclass_fields__.keys())
print(str(fields(C)[1])[:60])
show(C, 1, no_init=3)
show(C, 1, 2, 3, 4, 5, 6, 7)
show(field, default=1, default_factory=int)
show(field, 5)
show(field, bad=1)
show(lambda: fields(C)[7].metadata.__setitem__('x', 1))


@dataclass
class Descriptor:
    class D:
        def __set_name__(self, owner, name):
            self.name = '_' + name

        def __get__(self, instance, owner):
            if instance is None:
                return 42
            return getattr(instance, self.name, 'unset')

        def __set__(self, instance, value):
            setattr(instance, self.name, value * 10)

    x: int = D()


print(Descriptor(), Descriptor(5), Descriptor(5).x)


@dataclass
class Init:
    a: int = field(default_factory=lambda: print('factory') or 7)
    b: int = field(default_factory=list, init=False)


print(Init(), Init(1))


@dataclass
class HashParts:
    a: int = field(default=0, hash=True)
    b: int = field(default=0, compare=False)
    __hash__ = lambda self: 5


print(hash(HashParts()), HashParts(b=1) == HashParts(b=2))


@dataclass(frozen=True)
class Compare:
    key: int
    payload: object = field(compare=False, default=None)


print({Compare(1, 'a'), Compare(1, 'b')}, Compare(1, []) == Compare(1, {}),
      hash(Compare(2, [])) == hash(Compare(2)))
